// Package parser turns Python 3.13 source into a syntax tree.
//
// A program is read by a hand-written recursive descent parser with precedence climbing
// over the token array of package lexer (parser.go, statement.go, expression.go,
// pattern.go, literal.go). It builds nodes from slabs and knows no error messages: what
// is wrong with a program is found afterwards, and only then, by reading it again with
// the error rules of rules.go, which are participle productions. That is also CPython's
// method, so messages, ranges and their precedence can be CPython's.
//
// Parsing is pure: no state survives a call, except for the rules, which are built at
// the first syntax error of the process.
package parser

// This file defines the entry points, the token cursor and node allocation.

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// Mode selects the grammar's start rule.
type Mode uint8

// The modes, named after the mode argument of compile().
const (
	Exec     Mode = iota // a file: *ast.Module
	Eval                 // an expression: *ast.Expression
	Single               // one interactive statement: *ast.Interactive
	FuncType             // a signature type comment: *ast.FunctionType
)

// Options are the knobs of Parse. The zero value is right for files.
type Options struct {
	// BarryAsBDFL makes "<>" the inequality operator. As in CPython 3.13 only the flag
	// does: the import barry_as_FLUFL in the source itself comes too late.
	BarryAsBDFL bool
	// DontImplyDedent keeps the block of an interactive statement open at the end of
	// the text (CPython's PyCF_DONT_IMPLY_DEDENT), as codeop asks for.
	DontImplyDedent bool
	// MaxStrDigits limits decimal integer literals, as sys.set_int_max_str_digits
	// does: 0 means CPython's default of 4300, a negative number no limit.
	MaxStrDigits int
	// Script is set for the main program read from a file, for which CPython has other
	// messages about bad encodings than for compile() and import.
	Script bool
	// TypeComments makes type comments part of the tree.
	TypeComments bool
	// Minor asks for the grammar of Python 3.Minor as far as it is still known; 0 means
	// the newest.
	Minor int
	// UnicodeName looks up the name of a \N{...} escape. Without it such an escape is
	// an error.
	UnicodeName func(name string) (rune, bool)
	// Decode decodes source whose cookie names an encoding that package lexer does not
	// know; ok is false for an unknown encoding.
	Decode func(encoding string, src []byte) (text string, ok bool, err error)
}

// SyntaxError is a syntax error with the attributes CPython gives it. Lines and columns
// count from 1, columns in characters; 0 and -1 stand for "none" as CPython uses them.
type SyntaxError struct {
	Type                       string // "SyntaxError", "IndentationError", "TabError", "MemoryError" or "ValueError"
	Msg                        string
	Filename                   string
	Line, Col, EndLine, EndCol int
	Text                       string // the line, and "" with NoText
	NoText                     bool   // the attributes text, end_lineno and end_offset are None
	NoLocation                 bool   // the error has no attributes but its message

	// Incomplete is set when the text is the beginning of something valid: CPython
	// raises _IncompleteInputError when asked to allow incomplete input.
	Incomplete bool
	// LastLine and LastText are the last line of such a text, where that exception is.
	LastLine int
	LastText string
}

// Error returns the message and the line.
func (e *SyntaxError) Error() string {
	if e.NoLocation {
		return e.Type + ": " + e.Msg
	}
	return e.Type + ": " + e.Msg + " (" + e.Filename + ", line " + strconv.Itoa(e.Line) + ")"
}

// Warning is a SyntaxWarning, for CPython's warnings.warn_explicit(). Offset is the byte
// offset of the culprit; Error is what the warning becomes when it is to be an error.
type Warning struct {
	Msg    string
	Line   int
	Offset uint32
	Error  *SyntaxError
}

// Parse parses source bytes: a byte order mark and an encoding cookie are honoured. The
// error is always a *SyntaxError. Warnings are returned with and without an error.
func Parse(src []byte, filename string, mode Mode, opts *Options) (ast.Root, []Warning, error) {
	if opts == nil {
		opts = &Options{}
	}
	text, lerr := lexer.Decode(src, opts.Decode)
	if opts.Script {
		if err := scriptError(src, text, filename, lerr); err != nil {
			return nil, nil, err
		}
	}
	if lerr != nil {
		return nil, nil, fromLexer(lerr, &ast.File{Name: filename, Source: text})
	}
	return parse(text, filename, mode, opts)
}

// scriptError words the errors of encoding as CPython does for the main script.
func scriptError(src []byte, text, filename string, lerr *lexer.SyntaxError) error {
	e := &SyntaxError{Type: "SyntaxError", Filename: filename, NoLocation: true}
	switch bad := lexer.FirstInvalid(text); {
	case lerr != nil && strings.HasPrefix(lerr.Msg, "encoding problem: "):
		e.Msg = lerr.Msg
	case lerr != nil:
		e.Msg = "encoding problem: " + lexer.Cookie(src)
	case bad >= 0 && lexer.Cookie(src) == "" && !strings.Contains(text[:strings.LastIndexByte(text[:bad], '\n')+1], "\x00"):
		e.Msg = fmt.Sprintf("Non-UTF-8 code starting with '\\x%02x' in file %s on line %d, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
			text[bad], filename, 1+strings.Count(text[:bad], "\n"))
	default:
		i := strings.IndexByte(text, 0)
		if i < 0 {
			return nil
		}
		e.Msg = "source code cannot contain null bytes"
		e.NoLocation = false
		start := strings.LastIndexByte(text[:i], '\n') + 1
		e.Line = 1 + strings.Count(text[:start], "\n")
		e.EndLine, e.Text = e.Line, text[start:i]
	}
	return e
}

// ParseString parses text that is already decoded, as compile() does with a str: a
// cookie is a comment like any other. A lone surrogate in the text, encoded in three
// bytes, is an error.
func ParseString(src, filename string, mode Mode, opts *Options) (ast.Root, []Warning, error) {
	if opts == nil {
		opts = &Options{}
	}
	return parse(src, filename, mode, opts)
}

func parse(src, filename string, mode Mode, opts *Options) (ast.Root, []Warning, error) {
	src, lerr := lexer.Normalize(src, mode == Exec)
	if lerr != nil {
		return nil, nil, fromLexer(lerr, &ast.File{Name: filename, Source: src})
	}
	var res *lexer.Result
	switch {
	case mode == Single:
		res = lexer.ScanInteractive(src, opts.TypeComments)
	case opts.TypeComments:
		res = lexer.ScanTyped(src)
	default:
		res = lexer.Scan(src)
	}
	p := newParser(&ast.File{Name: filename, Source: src, Lines: res.Lines}, res, mode, opts)
	root, err := p.run()
	// The lexer's warnings came first; they belong between those about literals.
	slices.SortStableFunc(p.warnings, func(a, b Warning) int { return int(a.Offset) - int(b.Offset) })
	if err != nil {
		err := p.explain(err)
		var se *SyntaxError
		if errors.As(err, &se) && se.Incomplete {
			se.LastLine = 1 + strings.Count(strings.TrimSuffix(src, "\n"), "\n")
			se.LastText = lineText(p.file, se.LastLine)
		}
		return nil, p.warnings, err
	}
	return root, p.warnings, nil
}

// NeedsLine tells whether CPython's prompt would read another line: whether the lines typed so
// far, each with its end, are neither a whole statement nor wrong whatever follows.
func NeedsLine(text string) bool {
	src, lerr := lexer.Normalize(text, false)
	if lerr != nil {
		return false
	}
	res := lexer.ScanTyping(src)
	p := newParser(&ast.File{Name: "<stdin>", Source: src, Lines: res.Lines}, res, Exec, &Options{MaxStrDigits: -1})
	p.mode, p.quiet = Single, true
	if p.k == lexer.Newline {
		return false
	}
	_, f := p.guard(func() ast.Root {
		if p.statement() {
			p.want(lexer.Newline)
		}
		return nil
	})
	if f == nil || f.hard {
		return false
	}
	last := len(p.toks) - 1
	if max(p.i, p.far) < last {
		return false
	}
	return p.toks[last].Kind == lexer.EOF || res.Err != nil && res.Err.AtEOF
}

// failure is the panic value that ends a parse. A generic failure is "invalid syntax" at
// the furthest token.
type failure struct {
	typ     string
	msg     string
	span    ast.Span
	token   int // of a generic failure
	endCol  endColumn
	generic bool
	lexical bool // the Error token was reached
	hard    bool // not a syntax error: no second pass

	// firm errors of the first pass, of stars and dict items, stand against errors about
	// adjacent expressions in the second.
	firm, adjacent bool
	noLoc          bool
}

// endColumn says how end_offset of an error is made.
type endColumn uint8

const (
	endOfSpan  endColumn = iota
	endMissing           // end_offset 0
	endUnknown           // end_offset -1, and offset counts from 0: see failureAt
	endCurrent           // end_offset counts from 0: the place the tokenizer has reached
)

type parser struct {
	src  string
	toks []lexer.Token
	i    int
	k    lexer.Kind // kind of the current token
	far  int        // furthest token looked at by an abandoned alternative

	depth        int
	mode         Mode
	opts         *Options
	file         *ast.File
	lexErr       *lexer.SyntaxError
	ignores      []lexer.Ignore
	warnings     []Warning
	badUTF8      bool // the text is not valid UTF-8 throughout
	quiet        bool // the second pass repeats no warnings
	peg          bool // the second pass leaves an operator without operand alone
	barry        bool
	memos        map[memoKey]memoized
	patternMemos map[int]memoizedPattern
	diag         *diagnosis // nil in the first pass

	exprs []ast.Expr // scratch stacks for lists under construction
	stmts []ast.Stmt

	exprBuf []ast.Expr
	stmtBuf []ast.Stmt
	names   slab[ast.Name]
	consts  slab[ast.Constant]
	attrs   slab[ast.Attribute]
	calls   slab[ast.Call]
	binops  slab[ast.BinOp]
	subs    slab[ast.Subscript]
	estmts  slab[ast.ExprStmt]
	assigns slab[ast.Assign]
	tuples  slab[ast.Tuple]
	kws     slab[ast.Keyword]
	args    slab[ast.Arg]
	ifs     slab[ast.If]
	rets    slab[ast.Return]
	compars slab[ast.Compare]
	funcs   slab[ast.FunctionDef]
	argss   slab[ast.Arguments]
}

// slab allocates nodes of the commonest types in groups: a fifth of the allocations of
// one new per node, and 10 % less time.
type slab[T any] struct {
	buf []T
	n   int
}

func (s *slab[T]) new() *T {
	if len(s.buf) == 0 {
		if s.n < 64 {
			s.n = s.n*2 + 4
		}
		s.buf = make([]T, s.n)
	}
	p := &s.buf[0]
	s.buf = s.buf[1:]
	return p
}

func newParser(file *ast.File, res *lexer.Result, mode Mode, opts *Options) *parser {
	p := &parser{src: file.Source, toks: res.Tokens, file: file, lexErr: res.Err, ignores: res.Ignores, mode: mode, opts: opts, barry: opts.BarryAsBDFL}
	p.badUTF8 = !utf8.ValidString(p.src)
	for _, w := range res.Warnings {
		p.warnings = append(p.warnings, Warning{w.Msg, w.Line, w.Offset, p.warningError(w.Msg, w.Offset-1, w.Offset-1)})
	}
	if mode == Single {
		p.interactiveTokens(res.Indents)
	}
	p.k = p.toks[0].Kind
	return p
}

// run parses.
func (p *parser) run() (root ast.Root, err *failure) { return p.guard(p.input) }

// guard calls a function; a failure, thrown by panic where it is found, ends here.
func (p *parser) guard(f func() ast.Root) (root ast.Root, err *failure) {
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(*failure)
			if !ok {
				panic(r)
			}
			root, err = nil, f
		}
	}()
	return f(), nil
}

func (p *parser) input() ast.Root {
	switch p.mode {
	case Eval:
		return p.evalInput()
	case Single:
		return p.singleInput()
	case FuncType:
		return p.funcType()
	}
	return p.fileInput()
}

func (p *parser) fileInput() ast.Root {
	for p.k != lexer.EOF {
		p.statement()
	}
	m := &ast.Module{Body: p.saveStmts(0)}
	for _, x := range p.ignores {
		m.Ignores = append(m.Ignores, ast.TypeIgnore(x))
	}
	m.File = p.file
	return m
}

func (p *parser) evalInput() ast.Root {
	m := &ast.Expression{Body: p.expressions()}
	m.File = p.file
	for p.k == lexer.Newline {
		p.next()
	}
	if p.k != lexer.EOF {
		p.generic()
	}
	return m
}

// interactiveTokens adds the NEWLINE that CPython's parser makes of the end of
// interactive input, and, unless DontImplyDedent is set, the DEDENTs that end the open
// blocks.
func (p *parser) interactiveTokens(indents int) {
	n := len(p.toks) - 1
	if p.toks[n].Kind != lexer.EOF || n == 0 {
		return
	}
	end := p.toks[n].Start
	newline := lexer.Token{Start: end, End: end, Kind: lexer.Newline}
	eof := p.toks[n]
	p.toks = append(p.toks[:n], newline)
	if indents > 0 && !p.opts.DontImplyDedent {
		for range indents {
			p.toks = append(p.toks, lexer.Token{Start: end, End: end, Kind: lexer.Dedent})
		}
		p.toks = append(p.toks, newline)
	}
	p.toks = append(p.toks, eof)
}

func (p *parser) singleInput() ast.Root {
	m := &ast.Interactive{}
	m.File = p.file
	if p.statement() {
		p.want(lexer.Newline)
	}
	m.Body = p.saveStmts(0)
	rest := p.src[p.prevEnd():]
	for rest != "" {
		switch rest[0] {
		case ' ', '\t', '\n', '\f':
			rest = rest[1:]
			continue
		case '#':
			if i := strings.IndexByte(rest, '\n'); i >= 0 {
				rest = rest[i:]
				continue
			}
			return m
		}
		f := p.failureAt(p.i-1, "multiple statements found while compiling a single statement")
		f.hard = true
		panic(f)
	}
	return m
}

func (p *parser) funcType() ast.Root {
	m := &ast.FunctionType{}
	m.File = p.file
	p.want(lexer.LPar)
	mark := len(p.exprs)
	stars := 0
	for p.k != lexer.RPar {
		switch {
		case p.k == lexer.Star && stars == 0:
			stars = 1
			p.next()
		case p.k == lexer.DoubleStar && stars < 2:
			stars = 2
			p.next()
		case stars > 0:
			p.generic()
		}
		p.exprs = append(p.exprs, p.expr())
		if p.k != lexer.Comma {
			break
		}
		p.next()
		if p.k == lexer.RPar {
			p.generic()
		}
	}
	p.want(lexer.RPar)
	m.ArgTypes = p.saveExprs(mark)
	p.want(lexer.Arrow)
	m.Returns = p.expr()
	for p.k == lexer.Newline {
		p.next()
	}
	if p.k != lexer.EOF {
		p.generic()
	}
	return m
}

// next moves to the next token. The last token is EOF or Error and no rule consumes it.
func (p *parser) next() {
	if p.k == lexer.Error {
		p.generic()
	}
	p.i++
	p.k = p.toks[p.i].Kind
}

func (p *parser) reset(i int) {
	if p.i > p.far {
		p.far = p.i
	}
	p.i = i
	p.k = p.toks[i].Kind
}

func (p *parser) peek(n int) lexer.Kind {
	if p.i+n < len(p.toks) {
		return p.toks[p.i+n].Kind
	}
	return lexer.EOF
}

// looked records that CPython's parser would have read n tokens ahead: the location of
// a generic error is the last token read.
func (p *parser) looked(n int) {
	if p.i+n > p.far && p.i+n < len(p.toks) {
		p.far = p.i + n
	}
}

func (p *parser) start() uint32   { return p.toks[p.i].Start }
func (p *parser) prevEnd() uint32 { return p.toks[p.i-1].End }

func (p *parser) text() string { return p.tokenText(p.i) }

func (p *parser) tokenText(i int) string { return p.src[p.toks[i].Start:p.toks[i].End] }

func (p *parser) got(k lexer.Kind) bool {
	if p.k == k {
		p.next()
		return true
	}
	return false
}

func (p *parser) want(k lexer.Kind) {
	if p.k != k {
		p.generic()
	}
	p.next()
}

// typeComment consumes a type comment, if there is one.
func (p *parser) typeComment() *string {
	if p.k != lexer.TypeComment {
		return nil
	}
	s := p.text()
	p.next()
	return &s
}

// since fails when the grammar asked for is older than the syntax just read.
func (p *parser) since(minor int, what string) {
	p.sinceAt(max(p.i, p.far), minor, what)
}

func (p *parser) sinceAt(token, minor int, what string) {
	if p.opts.Minor != 0 && p.opts.Minor < minor {
		f := p.failureAt(token, what+" only supported in Python 3."+strconv.Itoa(minor)+" and greater")
		f.hard = true
		panic(f)
	}
}

// force is for the tokens that CPython's grammar demands by name in both passes.
func (p *parser) force(k lexer.Kind) {
	if p.k != k {
		if p.k == lexer.Error {
			p.generic()
		}
		p.failHere("expected '" + k.String() + "'")
	}
	p.next()
}

func (p *parser) failAt(s ast.Span, msg string) {
	panic(&failure{typ: "SyntaxError", msg: msg, span: s})
}

// failHere fails at the current token.
func (p *parser) failHere(msg string) {
	panic(p.failureAt(p.i, msg))
}

// failLast fails at the last token that has been read.
func (p *parser) failLast(msg string) {
	panic(p.failureAt(max(p.i, p.far), msg))
}

func (p *parser) generic() {
	i := max(p.i, p.far)
	f := p.failureAt(i, "invalid syntax")
	f.token, f.generic = i, true
	panic(f)
}

// maxDepth bounds the recursion of the parser, at the nesting CPython allows for unary
// operators, conditional expressions, lambdas and elif. Brackets, indentation and
// f-strings have limits of their own in the lexer.
const maxDepth = 5969

// enter counts one level of recursion of the given weight.
func (p *parser) enter(weight int) {
	p.depth += weight
	if p.depth > maxDepth {
		panic(&failure{typ: "MemoryError", hard: true, noLoc: true})
	}
}

func (p *parser) leave(weight int) { p.depth -= weight }

func (p *parser) saveExprs(mark int) []ast.Expr {
	n := len(p.exprs) - mark
	if n == 0 {
		return nil
	}
	var out []ast.Expr
	if n <= 16 {
		if len(p.exprBuf) < n {
			p.exprBuf = make([]ast.Expr, 128)
		}
		out = p.exprBuf[:n:n]
		p.exprBuf = p.exprBuf[n:]
	} else {
		out = make([]ast.Expr, n)
	}
	copy(out, p.exprs[mark:])
	clear(p.exprs[mark:])
	p.exprs = p.exprs[:mark]
	return out
}

func (p *parser) saveStmts(mark int) []ast.Stmt {
	n := len(p.stmts) - mark
	if n == 0 {
		return nil
	}
	var out []ast.Stmt
	if n <= 16 {
		if len(p.stmtBuf) < n {
			p.stmtBuf = make([]ast.Stmt, 64)
		}
		out = p.stmtBuf[:n:n]
		p.stmtBuf = p.stmtBuf[n:]
	} else {
		out = make([]ast.Stmt, n)
	}
	copy(out, p.stmts[mark:])
	p.stmts = p.stmts[:mark]
	return out
}
