package parser

// This file parses match statements and patterns.

import (
	"strconv"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// matchStmt parses a match statement, or returns nil, with nothing consumed, when
// "match" is an ordinary name here.
func (p *parser) matchStmt() ast.Stmt {
	if !p.matchAhead() {
		return nil
	}
	s, i, exprs, depth := p.start(), p.i, len(p.exprs), p.depth
	subject := p.trySubject()
	if subject == nil {
		p.exprs, p.depth = p.exprs[:exprs], depth
		p.reset(i)
		return nil
	}
	p.next()
	if p.k != lexer.Indent {
		if p.k == lexer.Error || p.diag == nil {
			p.generic()
		}
		p.missingBlock("expected an indented block after 'match' statement on line " + strconv.Itoa(p.file.Position(s).Line))
	}
	p.next()
	n := &ast.Match{Subject: subject}
	for p.k == lexer.Name && p.text() == "case" {
		n.Cases = append(n.Cases, p.caseBlock())
	}
	if n.Cases == nil {
		p.generic()
	}
	p.want(lexer.Dedent)
	p.since(10, "Pattern matching is")
	n.Span = ast.Span{Start: s, End: p.blockEnd()}
	return n
}

// matchAhead decides by the next token whether "match" can begin a match statement.
func (p *parser) matchAhead() bool {
	switch k := p.peek(1); k {
	case lexer.Name, lexer.Number, lexer.String, lexer.FStringStart, lexer.LPar, lexer.LSqb, lexer.LBrace, lexer.Minus,
		lexer.Plus, lexer.Tilde, lexer.Star, lexer.Ellipsis, lexer.None, lexer.True, lexer.False, lexer.Not,
		lexer.Lambda, lexer.Await:
		return true
	default:
		return false
	}
}

// trySubject parses the subject, the colon and looks for the end of the line; nil means
// that this is no match statement.
func (p *parser) trySubject() (e ast.Expr) {
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(*failure)
			if !ok || !f.generic || f.lexical {
				panic(r)
			}
			e = nil
		}
	}()
	p.next()
	s := p.start()
	e = p.starNamed()
	if p.k == lexer.Comma {
		e = p.tupleOf(s, e, p.starNamed)
	} else if _, ok := e.(*ast.Starred); ok {
		p.generic()
	}
	if p.k == lexer.Newline && p.diag != nil {
		p.failLast("expected ':'")
	}
	if p.k != lexer.Colon {
		return nil
	}
	p.next()
	if p.k != lexer.Newline {
		return nil
	}
	return e
}

func (p *parser) caseBlock() *ast.MatchCase {
	s := p.start()
	p.next()
	c := &ast.MatchCase{Pattern: p.patterns()}
	if p.got(lexer.If) {
		c.Guard = p.namedExpr()
	}
	p.colon()
	c.Body = p.block("'case' statement", s)
	return c
}

// patterns parses the top of a case: an open sequence pattern or a pattern.
func (p *parser) patterns() ast.Pattern {
	s := p.start()
	x := p.maybeStarPattern()
	if p.k != lexer.Comma {
		if _, star := x.(*ast.MatchStar); star {
			p.generic()
		}
		return x
	}
	seq := &ast.MatchSequence{Patterns: []ast.Pattern{x}}
	for p.got(lexer.Comma) && p.k != lexer.Colon && p.k != lexer.If {
		seq.Patterns = append(seq.Patterns, p.maybeStarPattern())
	}
	seq.Span = ast.Span{Start: s, End: p.prevEnd()}
	return seq
}

func (p *parser) maybeStarPattern() ast.Pattern {
	if p.k != lexer.Star {
		return p.asPattern()
	}
	s := p.start()
	p.next()
	n := &ast.MatchStar{Name: p.captureName()}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// captureName parses a capture target; the wildcard is "".
func (p *parser) captureName() string {
	name := p.name()
	if name == "_" {
		return ""
	}
	return name
}

func (p *parser) asPattern() ast.Pattern {
	if !p.peg {
		return p.readAsPattern()
	}
	at := p.i
	if m, ok := p.patternMemos[at]; ok {
		p.reset(m.end)
		if m.pattern == nil {
			p.generic()
		}
		return m.pattern
	}
	m := memoizedPattern{}
	defer func() {
		m.end = p.i
		p.patternMemos[at] = m
	}()
	m.pattern = orExplain(p, siteAsPattern, p.readAsPattern)
	return m.pattern
}

// memoizedPattern is the result of reading a pattern in the second pass: nil when it
// failed.
type memoizedPattern struct {
	pattern ast.Pattern
	end     int
}

func (p *parser) readAsPattern() ast.Pattern {
	s := p.start()
	p.enter(1)
	x := p.orPattern()
	if p.got(lexer.As) {
		n := &ast.MatchAs{Pattern: x}
		if p.k == lexer.Name && p.text() == "_" || p.peek(1) == lexer.Dot || p.peek(1) == lexer.LPar || p.peek(1) == lexer.Equal {
			p.looked(1)
			p.generic()
		}
		n.Name = p.name()
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		x = n
	}
	p.leave(1)
	return x
}

func (p *parser) orPattern() ast.Pattern {
	s := p.start()
	x := p.closedPattern()
	if p.k != lexer.VBar {
		return x
	}
	or := &ast.MatchOr{Patterns: []ast.Pattern{x}}
	for p.got(lexer.VBar) {
		or.Patterns = append(or.Patterns, p.closedPattern())
	}
	or.Span = ast.Span{Start: s, End: p.prevEnd()}
	return or
}

func (p *parser) closedPattern() ast.Pattern {
	s := p.start()
	switch p.k {
	case lexer.Number, lexer.Minus, lexer.String, lexer.FStringStart:
		n := &ast.MatchValue{Value: p.literalExpr()}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.None, lexer.True, lexer.False:
		n := &ast.MatchSingleton{Value: ast.ConstNone}
		if p.k == lexer.True {
			n.Value = ast.ConstTrue
		} else if p.k == lexer.False {
			n.Value = ast.ConstFalse
		}
		p.next()
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Name:
		return p.namePattern()
	case lexer.LPar:
		return p.sequencePattern(lexer.RPar)
	case lexer.LSqb:
		return p.sequencePattern(lexer.RSqb)
	case lexer.LBrace:
		return p.mappingPattern()
	}
	p.generic()
	return nil
}

// literalExpr parses a string, a signed number or a complex number.
func (p *parser) literalExpr() ast.Expr {
	if p.k == lexer.String || p.k == lexer.FStringStart {
		return p.strings()
	}
	s := p.start()
	e := p.signedNumber()
	if p.k != lexer.Plus && p.k != lexer.Minus {
		return e
	}
	if isImaginary(e) {
		p.failAt(*e.Pos(), "real number required in complex literal")
	}
	op := ast.Add
	if p.k == lexer.Minus {
		op = ast.Sub
	}
	p.next()
	if p.k != lexer.Number {
		p.generic()
	}
	right := p.atom()
	if !isImaginary(right) {
		p.failAt(*right.Pos(), "imaginary number required in complex literal")
	}
	n := &ast.BinOp{Left: e, Op: op, Right: right}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func isImaginary(e ast.Expr) bool {
	if u, ok := e.(*ast.UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*ast.Constant)
	return ok && c.Kind == ast.ConstImag
}

func (p *parser) signedNumber() ast.Expr {
	s := p.start()
	minus := p.got(lexer.Minus)
	if p.k != lexer.Number {
		p.generic()
	}
	e := p.atom()
	if !minus {
		return e
	}
	n := &ast.UnaryOp{Op: ast.USub, Operand: e}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// nameOrAttr parses a dotted name.
func (p *parser) nameOrAttr() ast.Expr {
	s := p.start()
	var e ast.Expr = p.nameNode(ast.Load)
	for p.got(lexer.Dot) {
		a := p.attrs.new()
		a.Value, a.Attr = e, p.name()
		a.Span = ast.Span{Start: s, End: p.prevEnd()}
		e = a
	}
	return e
}

// namePattern parses a capture, the wildcard, a value or a class pattern.
func (p *parser) namePattern() ast.Pattern {
	if p.diag != nil {
		return orExplain(p, siteClassPattern, p.readNamePattern)
	}
	return p.readNamePattern()
}

func (p *parser) readNamePattern() ast.Pattern {
	s := p.start()
	if k := p.peek(1); k != lexer.Dot && k != lexer.LPar {
		if k == lexer.Equal {
			p.looked(1)
			p.generic()
		}
		n := &ast.MatchAs{Name: p.captureName()}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	e := p.nameOrAttr()
	if p.k != lexer.LPar {
		n := &ast.MatchValue{Value: e}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	p.next()
	n := &ast.MatchClass{Cls: e}
	for p.k != lexer.RPar {
		if p.k == lexer.Name && p.peek(1) == lexer.Equal {
			n.KwdAttrs = append(n.KwdAttrs, p.name())
			p.next()
			n.KwdPattern = append(n.KwdPattern, p.asPattern())
		} else {
			x := p.asPattern()
			if n.KwdAttrs != nil {
				p.generic()
			}
			n.Patterns = append(n.Patterns, x)
		}
		if !p.got(lexer.Comma) {
			break
		}
	}
	p.want(lexer.RPar)
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) sequencePattern(end lexer.Kind) ast.Pattern {
	s := p.start()
	p.next()
	seq := &ast.MatchSequence{}
	comma := false
	for p.k != end {
		seq.Patterns = append(seq.Patterns, p.maybeStarPattern())
		if !p.got(lexer.Comma) {
			break
		}
		comma = true
	}
	if end == lexer.RPar && !comma && len(seq.Patterns) == 1 {
		if _, ok := seq.Patterns[0].(*ast.MatchStar); ok {
			p.generic()
		}
		p.want(end)
		return seq.Patterns[0]
	}
	p.want(end)
	seq.Span = ast.Span{Start: s, End: p.prevEnd()}
	return seq
}

func (p *parser) mappingPattern() ast.Pattern {
	s := p.start()
	p.next()
	n := &ast.MatchMapping{}
	for p.k != lexer.RBrace {
		if p.got(lexer.DoubleStar) {
			if p.k == lexer.Name && p.text() == "_" {
				p.generic()
			}
			n.Rest = p.name()
			p.got(lexer.Comma)
			break
		}
		n.Keys = append(n.Keys, p.mappingKey())
		p.want(lexer.Colon)
		n.Patterns = append(n.Patterns, p.asPattern())
		if !p.got(lexer.Comma) {
			break
		}
	}
	p.want(lexer.RBrace)
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) mappingKey() ast.Expr {
	switch p.k {
	case lexer.Number, lexer.Minus, lexer.String, lexer.FStringStart:
		return p.literalExpr()
	case lexer.None, lexer.True, lexer.False:
		return p.atom()
	case lexer.Name:
		if p.peek(1) != lexer.Dot {
			p.looked(1)
			p.generic()
		}
		return p.nameOrAttr()
	}
	p.generic()
	return nil
}
