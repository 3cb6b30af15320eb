package parser

// This file turns a failed parse into CPython's error: it runs the second pass and
// chooses between the errors of the passes and of the lexer.

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// site is a place of the grammar that has error rules. The rules of some sites come
// before the ordinary reading of the place, those of others when it has failed.
type site uint8

const (
	siteAssignment site = iota // after failure
	siteDel                    // after failure
	siteImport
	siteImportTargets
	siteFor      // after failure
	siteForIf    // after failure
	siteWithItem // after failure
	siteExcept   // after failure
	siteTypeParams
	siteTypeParam
	siteParams
	siteLambdaParams
	siteStarEtc
	siteLambdaStarEtc
	siteKwds
	siteLambdaKwds
	siteDefault
	siteNamed
	siteExpr
	siteOperator
	siteStarred // after failure
	siteArgs    // after failure
	siteKeyword
	siteTrailer
	siteList         // after failure
	siteParen        // after failure
	siteBrace        // after failure
	siteAsPattern    // after failure
	siteClassPattern // after failure
	siteField        // after failure
	numSites
)

// diagnosis is the state of the second pass.
type diagnosis struct {
	rules *ruleSet
	p     *parser
	plain *parser // reads without rules, to see how far an expression goes
	first int     // first token of the logical line that holds the failure
	fail  int     // the token at which the first pass failed
	far   int     // the last token it read, further on when it had to go back

	// tried holds the places whose rules have been tried: without it nested brackets
	// would be read exponentially often.
	tried     map[visitKey]struct{}
	closers   map[int]int // see matching
	paramsEnd int         // the parameters before this token are valid
	lambda    bool        // the rule being tried reads the parameters of a lambda
	found     *failure    // the error of a rule, on its way out of participle
}

type visitKey struct {
	site  site
	index int
}

// explain returns the error for the failure of the first pass.
func (p *parser) explain(f *failure) *SyntaxError {
	if f.hard {
		return p.syntaxError(f)
	}
	last := max(p.i, p.far)
	if f.lexical {
		return fromLexer(p.lexErr, p.file)
	}
	incomplete := p.atEnd(last)
	e := f
	rest := true
	second, far := p.secondPass(last)
	last = max(last, far)
	switch {
	case f.firm && second != nil && second.adjacent:
	case second != nil && second.lexical:
		return fromLexer(p.lexErr, p.file)
	case second != nil && !second.generic:
		e = second
	case !f.generic:
	case p.toks[f.token].Kind == lexer.Indent:
		e = p.failureAt(f.token, "unexpected indent")
		e.typ = "IndentationError"
		rest = false
	case p.toks[f.token].Kind == lexer.Dedent:
		e = p.failureAt(f.token, "unexpected unindent")
		e.typ = "IndentationError"
		rest = false
	}
	if l := p.lexErr; l != nil && rest && last < len(p.toks)-1 {
		// CPython reads the rest of the source and prefers an error of its tokenizer.
		if !l.Soft && !l.InFString {
			return fromLexer(l, p.file)
		}
		if l.Open != nil && p.lineOf(last) > p.file.Position(l.Open.Pos).Line {
			pos := p.file.Position(l.Open.Pos)
			line := p.file.Line(pos.Line)
			col := charColumn(line, pos.Col)
			return &SyntaxError{Type: "SyntaxError", Msg: "'" + string(rune(l.Open.Char)) + "' was never closed", Filename: p.file.Name,
				Line: pos.Line, Col: col, EndLine: pos.Line, EndCol: 0, Text: strings.TrimSuffix(line, "\n"), Incomplete: incomplete}
		}
	}
	p.far = last
	out := p.syntaxError(e)
	out.Incomplete = incomplete
	return out
}

// atEnd reports whether CPython's tokenizer has seen the end of the text when it has
// read the token.
func (p *parser) atEnd(token int) bool {
	t := p.toks[token]
	if int(t.End) < len(p.src) {
		return false
	}
	switch t.Kind {
	case lexer.String, lexer.FStringEnd:
		return false
	case lexer.Newline:
		return t.Start == t.End
	}
	return true
}

// lineAfter is the line in which a token ends.
func (p *parser) lineAfter(token int) int {
	t := p.toks[token]
	if t.End > t.Start {
		return p.file.Position(t.End - 1).Line
	}
	return p.file.Position(t.Start).Line
}

// firstLine is the first of the physical lines that a token on several lines or a
// backslash joins to the given one.
func (p *parser) firstLine(line int) int {
	for i := len(p.toks) - 1; i >= 0; i-- {
		if p.lineAfter(i) > line {
			continue
		}
		if p.lineAfter(i) < line {
			prev := p.file.Line(line - 1)
			if !strings.HasSuffix(prev, "\\\n") || p.toks[i].Kind == lexer.Newline {
				break
			}
			line--
			i++
			continue
		}
		if start := p.lineOf(i); start < line {
			line = start
		}
	}
	return line
}

func (p *parser) lineOf(token int) int { return p.file.Position(p.toks[token].Start).Line }

// failureAt makes an error at a token. INDENT, DEDENT and the end of the file have no
// columns; CPython then uses the place its tokenizer has reached.
func (p *parser) failureAt(token int, msg string) *failure {
	t := p.toks[token]
	f := &failure{typ: "SyntaxError", msg: msg, span: ast.Span{Start: t.Start, End: t.End}, lexical: t.Kind == lexer.Error}
	switch t.Kind {
	case lexer.Indent, lexer.Dedent, lexer.EOF:
		f.endCol = endUnknown
	case lexer.Newline:
		if t.Start == t.End {
			f.endCol = endUnknown // made up at the end of interactive input
		}
	}
	return f
}

// secondPass parses again with the error rules. far is the last token read.
func (p *parser) secondPass(last int) (f *failure, far int) {
	d := &diagnosis{rules: buildRules(), fail: min(p.i, len(p.toks)-1), far: last, tried: map[visitKey]struct{}{}}
	d.first = d.fail
	if d.first > 0 && (p.toks[d.first].Kind == lexer.Indent || p.toks[d.first].Kind == lexer.Dedent) {
		d.first--
	}
	for d.first > 0 {
		k := p.toks[d.first-1].Kind
		if k == lexer.Newline || k == lexer.Indent || k == lexer.Dedent {
			break
		}
		d.first--
	}
	q := &parser{src: p.src, toks: p.toks, file: p.file, lexErr: p.lexErr, mode: p.mode, opts: p.opts, barry: p.opts.BarryAsBDFL,
		badUTF8: p.badUTF8, quiet: true, peg: true, diag: d, far: last, memos: map[memoKey]memoized{}, patternMemos: map[int]memoizedPattern{}, k: p.toks[0].Kind}
	d.p = q
	diagnosing.Lock()
	defer diagnosing.Unlock()
	current = d
	defer func() { current = nil }()
	_, f = q.run()
	return f, max(q.i, q.far)
}

// memoKind is a kind of expression whose reading the second pass remembers, as
// CPython's parser does. It is more than a matter of speed: what was read once without
// the error rules is not read again with them.
type memoKind uint8

const (
	memoExpr memoKind = iota
	memoDisjunction
	memoPrimary
	memoStrings
	memoBinary // one for each level of operators
)

type memoKey struct {
	kind  memoKind
	index int
}

// memoized is the result of reading an expression: nil when it failed.
type memoized struct {
	expr ast.Expr
	end  int
}

// memo returns what read returned at the current token before, or calls it.
func (p *parser) memo(kind memoKind, read func() ast.Expr) (e ast.Expr) {
	key := memoKey{kind, p.i}
	if m, ok := p.memos[key]; ok {
		p.reset(m.end)
		if m.expr == nil {
			p.generic()
		}
		return m.expr
	}
	defer func() {
		if e == nil {
			p.memos[key] = memoized{end: p.i}
		} else {
			p.memos[key] = memoized{e, p.i}
		}
	}()
	return read()
}

// reads runs read and reports whether it succeeded, whatever the error.
func (p *parser) reads(read func()) (ok bool) {
	state := p.save()
	defer func() {
		if r := recover(); r != nil {
			if _, isFailure := r.(*failure); !isFailure {
				panic(r)
			}
			p.restore(state)
			ok = false
		}
	}()
	read()
	return true
}

// visit tries the error rules of a site at the current token, before the site is read
// in the ordinary way. It panics with the error when a rule applies.
func (d *diagnosis) visit(p *parser, s site) {
	if p.i < d.first {
		return
	}
	key := visitKey{s, p.i}
	if _, ok := d.tried[key]; ok {
		return
	}
	d.tried[key] = struct{}{}
	if d.worthTrying(s, p.i) {
		d.apply(p, s, p.i)
	}
}

// matching returns the index of the bracket that closes the one at i, or of the last
// token. The answers are remembered for all brackets at the first question.
func (d *diagnosis) matching(i int) int {
	if d.closers == nil {
		d.closers = map[int]int{}
		var open []int
		for j := d.first; j < len(d.p.toks); j++ {
			switch d.p.toks[j].Kind {
			case lexer.LPar, lexer.LSqb, lexer.LBrace:
				open = append(open, j)
			case lexer.RPar, lexer.RSqb, lexer.RBrace:
				if n := len(open); n > 0 {
					d.closers[open[n-1]] = j
					open = open[:n-1]
				}
			}
			if j > d.far && len(open) == 0 {
				break
			}
		}
	}
	if j, ok := d.closers[i]; ok {
		return j
	}
	return len(d.p.toks) - 1
}

// worthTrying reports whether a rule of the site could match at a token. Most cannot: a
// rule begins with something valid and goes wrong where the first pass failed. In a list
// of a hundred thousand elements this spares all but the last one.
func (d *diagnosis) worthTrying(s site, i int) bool {
	toks := d.p.toks
	switch s {
	case siteOperator:
		return toks[i+1].Kind == lexer.Not
	case siteDefault:
		return toks[i+1].Kind == lexer.RPar || toks[i+1].Kind == lexer.Comma
	case siteTrailer:
		return d.matching(i) >= d.fail
	case siteStarEtc, siteLambdaStarEtc, siteKwds, siteLambdaKwds:
		return i >= d.paramsEnd
	case siteParams, siteLambdaParams:
	case siteExpr, siteNamed, siteKeyword:
	default:
		return true
	}
	q := d.plain
	if q == nil {
		p := d.p
		q = &parser{src: p.src, toks: p.toks, file: p.file, opts: p.opts, quiet: true, peg: true, memos: map[memoKey]memoized{}}
		d.plain = q
	}
	if s == siteParams || s == siteLambdaParams {
		end := lexer.RPar
		if s == siteLambdaParams {
			end = lexer.Colon
		}
		q.reset(i)
		if !q.reads(func() { q.params(end); q.want(end) }) || q.i+2 >= d.fail {
			return true
		}
		d.paramsEnd = q.i
		return false
	}
	k := toks[i]
	if k.Kind == lexer.Lambda || k.Kind == lexer.Name && d.p.tokenText(i) == "print" || k.Kind == lexer.Name && d.p.tokenText(i) == "exec" {
		return true
	}
	from := i
	if s == siteKeyword {
		if k.Kind == lexer.DoubleStar {
			from++
		} else if k.Kind == lexer.Name && toks[i+1].Kind == lexer.Equal {
			from += 2
		}
	}
	q.reset(from)
	end := from
	if !q.reads(func() {
		q.readDisjunction()
		end = q.i
		if q.k == lexer.If {
			q.reset(from)
			q.readExpr()
			if q.i == end {
				end = len(toks) // "a if b" without else
			} else {
				end = q.i
			}
		}
	}) {
		return true
	}
	if k := toks[min(end, len(toks)-1)].Kind; s == siteNamed && (k == lexer.Equal || k == lexer.ColonEqual) {
		return true
	}
	return end+2 >= d.far || end+2 >= d.fail && end <= d.fail+2
}

// orExplain runs read; when that fails, it tries the error rules of the site, and fails
// as read did if none applies.
func orExplain[T any](p *parser, s site, read func() T) (out T) {
	d := p.diag
	at := p.i
	if at < d.first {
		return read()
	}
	state := p.save()
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		f, ok := r.(*failure)
		if !ok || !f.generic || f.lexical {
			panic(r)
		}
		failed := p.i
		if _, ok := d.tried[visitKey{s, at}]; !ok {
			d.tried[visitKey{s, at}] = struct{}{}
			p.restore(state)
			d.apply(p, s, at)
		}
		p.reset(failed)
		panic(r)
	}()
	return read()
}

type parserState struct {
	i, depth, exprs, stmts int
	barry                  bool
}

func (p *parser) save() parserState {
	return parserState{p.i, p.depth, len(p.exprs), len(p.stmts), p.barry}
}

func (p *parser) restore(s parserState) {
	p.depth, p.exprs, p.stmts, p.barry = s.depth, p.exprs[:s.exprs], p.stmts[:s.stmts], s.barry
	p.reset(s.i)
}

// attempt runs read and reports whether it succeeded; when it did not, the parser is
// where it was. Errors that are not generic go on.
func (p *parser) attempt(read func()) (ok bool) {
	state := p.save()
	defer func() {
		if r := recover(); r != nil {
			f, isFailure := r.(*failure)
			if !isFailure || !f.generic || f.lexical {
				panic(r)
			}
			p.restore(state)
			ok = false
		}
	}()
	read()
	return true
}

func (p *parser) syntaxError(f *failure) *SyntaxError {
	e := &SyntaxError{Type: f.typ, Msg: f.msg, Filename: p.file.Name, NoLocation: f.noLoc}
	if f.noLoc {
		return e
	}
	start, end := p.file.Range(f.span)
	if f.endCol == endUnknown {
		if int(f.span.Start) == len(p.src) && len(p.src) > 0 {
			start = p.file.Position(f.span.Start - 1)
			start.Col++
		}
		e.Line, e.EndLine, e.EndCol = start.Line, start.Line, -1
		e.Text = lineText(p.file, e.Line)
		e.Col = charColumn(e.Text, start.Col) - 1
		if f.generic {
			e.Col, e.EndCol = 0, 0
		}
		if p.src == "" {
			e.Line, e.EndLine = 0, 0
		}
		return e
	}
	if f.span.End > f.span.Start && p.src[f.span.End-1] == '\n' {
		end = p.file.Position(f.span.End - 1)
		end.Col++
	}
	e.Line, e.EndLine = start.Line, end.Line
	e.Text = lineText(p.file, e.Line)
	if p.lineAfter(min(p.far, len(p.toks)-1)) > e.Line {
		e.Text = strings.TrimSuffix(e.Text, "\n") // the tokenizer has left the line
	} else if first := p.firstLine(e.Line); first < e.Line {
		// The tokenizer's buffer begins where the lines were first joined.
		e.Text = p.src[p.file.Lines[first-1] : int(p.file.Lines[e.Line-1])+len(e.Text)]
	}
	// The end column too is counted in the text of the first line.
	e.Col = charColumn(e.Text, start.Col)
	switch f.endCol {
	case endOfSpan:
		e.EndCol = charColumn(e.Text, end.Col)
	case endCurrent:
		e.EndCol = charColumn(e.Text, end.Col) - 1
	}
	return e
}

// warningError is the error that a warning about src[start:end] becomes.
func (p *parser) warningError(msg string, start, end uint32) *SyntaxError {
	e := &SyntaxError{Type: "SyntaxError", Msg: msg, Filename: p.file.Name}
	from, to := p.file.Range(ast.Span{Start: start, End: end})
	e.Line, e.EndLine = from.Line, to.Line
	e.Text = lineText(p.file, e.Line)
	e.Col, e.EndCol = charColumn(e.Text, from.Col), charColumn(lineText(p.file, e.EndLine), to.Col)
	return e
}

// charColumn converts a byte column from 0 to a character column from 1; a column
// inside a character counts as the character.
func charColumn(line string, col int) int {
	n := 0
	for i := 0; i <= col && i < len(line); i++ {
		if line[i]&0xC0 != 0x80 {
			n++
		}
	}
	if col >= len(line) {
		n++
	}
	return n
}

// lineText returns a line in valid UTF-8.
func lineText(file *ast.File, line int) string {
	t := file.Line(line)
	if !utf8.ValidString(t) {
		t = string([]rune(t))
	}
	return t
}

func fromLexer(l *lexer.SyntaxError, file *ast.File) *SyntaxError {
	e := &SyntaxError{Type: l.Type, Msg: l.Msg, Filename: file.Name, Line: l.Line, Col: l.Col, EndLine: l.EndLine, EndCol: l.EndCol,
		NoLocation: l.NoLine, NoText: l.NoText, Incomplete: l.AtEOF}
	if !l.NoLine && !l.NoText {
		e.Text = lineText(file, l.Line)
		if l.Left {
			e.Text = strings.TrimSuffix(e.Text, "\n")
		}
	}
	return e
}
