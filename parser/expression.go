package parser

// This file parses expressions.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// The levels of binary operators, weakest first.
const (
	precBitOr = iota + 1
	precXor
	precBitAnd
	precShift
	precSum
	precTerm
)

type binaryOp struct {
	prec uint8
	op   ast.Operator
}

var binaryOps = [lexer.NumKinds]binaryOp{
	lexer.VBar:        {precBitOr, ast.BitOr},
	lexer.Circumflex:  {precXor, ast.BitXor},
	lexer.Amper:       {precBitAnd, ast.BitAnd},
	lexer.LeftShift:   {precShift, ast.LShift},
	lexer.RightShift:  {precShift, ast.RShift},
	lexer.Plus:        {precSum, ast.Add},
	lexer.Minus:       {precSum, ast.Sub},
	lexer.Star:        {precTerm, ast.Mult},
	lexer.Slash:       {precTerm, ast.Div},
	lexer.DoubleSlash: {precTerm, ast.FloorDiv},
	lexer.Percent:     {precTerm, ast.Mod},
	lexer.At:          {precTerm, ast.MatMult},
}

// tupleOf parses the rest of an unparenthesised tuple whose first element is e; the
// current token is its comma.
func (p *parser) tupleOf(s uint32, e ast.Expr, element func() ast.Expr) ast.Expr {
	m := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.got(lexer.Comma) {
		if !p.startsExpr() {
			break
		}
		if !p.peg {
			p.exprs = append(p.exprs, element())
		} else if !p.attempt(func() { p.exprs = append(p.exprs, element()) }) {
			break
		}
	}
	t := p.tuples.new()
	t.Elts = p.saveExprs(m)
	t.Span = ast.Span{Start: s, End: p.prevEnd()}
	return t
}

func (p *parser) starExprs() ast.Expr {
	s := p.start()
	e := p.starExpr()
	if p.k != lexer.Comma {
		return e
	}
	return p.tupleOf(s, e, p.starExpr)
}

// expressions is starExprs without stars, as in eval().
func (p *parser) expressions() ast.Expr {
	s := p.start()
	e := p.expr()
	if p.k != lexer.Comma {
		return e
	}
	return p.tupleOf(s, e, p.expr)
}

func (p *parser) startsExpr() bool {
	switch p.k {
	case lexer.Name, lexer.Number, lexer.String, lexer.FStringStart, lexer.LPar, lexer.LSqb, lexer.LBrace, lexer.Minus,
		lexer.Plus, lexer.Tilde, lexer.Star, lexer.Ellipsis, lexer.None, lexer.True, lexer.False, lexer.Not,
		lexer.Lambda, lexer.Await, lexer.Error:
		return true
	}
	return false
}

func (p *parser) starExpr() ast.Expr {
	if p.k == lexer.Star {
		s := p.start()
		p.next()
		n := &ast.Starred{Value: p.binary(precBitOr)}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	return p.expr()
}

func (p *parser) starNamed() ast.Expr {
	if p.k == lexer.Star {
		return p.starExpr()
	}
	return p.namedExpr()
}

func (p *parser) namedExpr() ast.Expr {
	if p.k == lexer.Name && p.peek(1) == lexer.ColonEqual {
		s := p.start()
		n := &ast.NamedExpr{Target: p.nameNode(ast.Store)}
		p.next()
		n.Value = p.expr()
		p.since(8, "Assignment expressions are")
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	if p.diag != nil {
		p.diag.visit(p, siteNamed)
	}
	e := p.expr()
	if p.k == lexer.ColonEqual {
		p.generic()
	}
	return e
}

func (p *parser) yieldExpr() ast.Expr {
	s := p.start()
	p.next()
	if p.got(lexer.From) {
		n := &ast.YieldFrom{Value: p.expr()}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	n := &ast.Yield{}
	if p.startsExpr() {
		n.Value = p.starExprs()
	}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) expr() ast.Expr {
	if p.peg {
		return p.memo(memoExpr, func() ast.Expr {
			if p.diag != nil {
				p.diag.visit(p, siteExpr)
			}
			return p.readExpr()
		})
	}
	return p.readExpr()
}

func (p *parser) readExpr() ast.Expr {
	p.enter(1)
	if p.k == lexer.Lambda {
		e := p.lambda()
		p.leave(1)
		return e
	}
	s := p.start()
	e := p.disjunction()
	if p.k == lexer.If {
		n := &ast.IfExp{Body: e}
		read := func() {
			p.next()
			n.Test = p.disjunction()
			p.want(lexer.Else)
			n.Orelse = p.expr()
			n.Span = ast.Span{Start: s, End: p.prevEnd()}
			e = n
		}
		if p.peg {
			p.attempt(read)
		} else {
			read()
		}
	}
	p.leave(1)
	return e
}

func (p *parser) lambda() ast.Expr {
	s := p.start()
	p.enter(1)
	p.next()
	n := &ast.Lambda{Args: p.params(lexer.Colon)}
	p.want(lexer.Colon)
	n.Body = p.expr()
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	p.leave(1)
	return n
}

func (p *parser) disjunction() ast.Expr {
	if p.peg {
		return p.memo(memoDisjunction, p.readDisjunction)
	}
	return p.readDisjunction()
}

func (p *parser) readDisjunction() ast.Expr {
	s := p.start()
	e := p.conjunction()
	if p.k != lexer.Or {
		return e
	}
	m := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.k == lexer.Or && p.operand(p.conjunction) {
	}
	if len(p.exprs) == m+1 {
		p.exprs = p.exprs[:m]
		return e
	}
	n := &ast.BoolOp{Op: ast.Or, Values: p.saveExprs(m)}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// operand consumes an operator and pushes its right operand. In the second pass, like in
// CPython's grammar, an operator without operand is left alone.
func (p *parser) operand(read func() ast.Expr) bool {
	if p.peg {
		return p.attempt(func() {
			p.next()
			p.exprs = append(p.exprs, read())
		})
	}
	p.next()
	p.exprs = append(p.exprs, read())
	return true
}

func (p *parser) conjunction() ast.Expr {
	s := p.start()
	e := p.inversion()
	if p.k != lexer.And {
		return e
	}
	m := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.k == lexer.And && p.operand(p.inversion) {
	}
	if len(p.exprs) == m+1 {
		p.exprs = p.exprs[:m]
		return e
	}
	n := &ast.BoolOp{Op: ast.And, Values: p.saveExprs(m)}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) inversion() ast.Expr {
	if p.k != lexer.Not {
		return p.comparison()
	}
	s := p.start()
	p.enter(1)
	p.next()
	n := &ast.UnaryOp{Op: ast.Not, Operand: p.inversion()}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	p.leave(1)
	return n
}

// cmpOp consumes a comparison operator.
func (p *parser) cmpOp() (op ast.CmpOp, ok bool) {
	switch p.k {
	case lexer.EqEqual:
		op = ast.Eq
	case lexer.NotEqual:
		if p.barry != (p.text() == "<>") {
			if p.barry {
				p.failHere("with Barry as BDFL, use '<>' instead of '!='")
			}
			return 0, false
		}
		op = ast.NotEq
	case lexer.Less:
		op = ast.Lt
	case lexer.Greater:
		op = ast.Gt
	case lexer.LessEqual:
		op = ast.LtE
	case lexer.GreaterEqual:
		op = ast.GtE
	case lexer.In:
		op = ast.In
	case lexer.Is:
		p.next()
		if p.got(lexer.Not) {
			return ast.IsNot, true
		}
		return ast.Is, true
	case lexer.Not:
		p.looked(1)
		if p.peek(1) != lexer.In {
			return 0, false
		}
		p.next()
		op = ast.NotIn
	default:
		return 0, false
	}
	p.next()
	return op, true
}

func (p *parser) comparison() ast.Expr {
	s := p.start()
	e := p.binary(precBitOr)
	if p.k < lexer.EqEqual || p.k > lexer.GreaterEqual && p.k != lexer.In && p.k != lexer.Is && p.k != lexer.Not {
		return e
	}
	at := p.i
	op, ok := p.cmpOp()
	if !ok {
		return e
	}
	n := p.compars.new()
	n.Left = e
	m := len(p.exprs)
	var buf [8]ast.CmpOp
	ops := buf[:0]
	for ok {
		if !p.peg {
			p.exprs = append(p.exprs, p.binary(precBitOr))
		} else if !p.attempt(func() { p.exprs = append(p.exprs, p.binary(precBitOr)) }) {
			p.reset(at)
			break
		}
		ops = append(ops, op)
		at = p.i
		op, ok = p.cmpOp()
	}
	if len(ops) == 0 {
		return e
	}
	n.Ops = append([]ast.CmpOp(nil), ops...)
	n.Comps = p.saveExprs(m)
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// binary parses the binary operators of at least the given level.
func (p *parser) binary(min uint8) ast.Expr {
	if p.peg {
		return p.memo(memoBinary+memoKind(min), func() ast.Expr { return p.readBinary(min) })
	}
	return p.readBinary(min)
}

func (p *parser) readBinary(min uint8) ast.Expr {
	s := p.start()
	l := p.unary()
	for {
		op := binaryOps[p.k]
		if op.prec < min {
			return l
		}
		if p.diag != nil {
			p.diag.visit(p, siteOperator)
		}
		var r ast.Expr
		if p.peg {
			if !p.attempt(func() { p.next(); r = p.binary(op.prec + 1) }) {
				return l
			}
		} else {
			p.next()
			r = p.binary(op.prec + 1)
		}
		if op.op == ast.MatMult {
			p.since(5, "The '@' operator is")
		}
		n := p.binops.new()
		n.Left, n.Op, n.Right = l, op.op, r
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		l = n
	}
}

func (p *parser) unary() ast.Expr {
	s := p.start()
	var op ast.UnaryOperator
	switch p.k {
	case lexer.Minus:
		op = ast.USub
	case lexer.Plus:
		op = ast.UAdd
	case lexer.Tilde:
		op = ast.Invert
	default:
		e := p.primary()
		if p.k != lexer.DoubleStar {
			return e
		}
		p.enter(2)
		n := p.binops.new()
		n.Left, n.Op = e, ast.Pow
		if p.peg {
			if !p.attempt(func() { p.next(); n.Right = p.unary() }) {
				p.leave(2)
				return e
			}
		} else {
			p.next()
			n.Right = p.unary()
		}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		p.leave(2)
		return n
	}
	if p.diag != nil {
		p.diag.visit(p, siteOperator)
	}
	p.enter(1)
	p.next()
	n := &ast.UnaryOp{Op: op, Operand: p.unary()}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	p.leave(1)
	return n
}

func (p *parser) nameNode(c ast.Ctx) *ast.Name {
	n := p.names.new()
	n.Span = ast.Span{Start: p.start(), End: p.toks[p.i].End}
	n.Id = p.name()
	n.Ctx = c
	return n
}

func (p *parser) primary() ast.Expr {
	if p.peg {
		return p.memo(memoPrimary, p.readPrimary)
	}
	return p.readPrimary()
}

func (p *parser) readPrimary() ast.Expr {
	s := p.start()
	if p.k == lexer.Await {
		p.next()
		n := &ast.Await{}
		if p.k == lexer.Await {
			p.generic()
		}
		n.Value = p.primary()
		p.since(5, "Await expressions are")
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	e := p.atom()
	if p.peg {
		for {
			if p.diag != nil && (p.k == lexer.LPar || p.k == lexer.LSqb || p.k == lexer.LBrace) {
				// CPython tries a generator expression first, and with it the rules for
				// comprehensions in any bracket.
				p.diag.visit(p, siteTrailer)
			}
			next := ast.Expr(nil)
			if !p.attempt(func() { next = p.trailer(s, e) }) || next == nil {
				return e
			}
			e = next
		}
	}
	for {
		next := p.trailer(s, e)
		if next == nil {
			return e
		}
		e = next
	}
}

// trailer parses an attribute, call or subscript of e, or returns nil.
func (p *parser) trailer(s uint32, e ast.Expr) ast.Expr {
	switch p.k {
	case lexer.Dot:
		p.next()
		n := p.attrs.new()
		n.Value, n.Attr = e, p.name()
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.LPar:
		p.next()
		n := p.calls.new()
		n.Func = e
		n.Args, n.Keywords = p.callArgs(true)
		p.want(lexer.RPar)
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.LSqb:
		p.next()
		n := p.subs.new()
		n.Value = e
		n.Slice = p.slices()
		p.want(lexer.RSqb)
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	return nil
}

func (p *parser) slices() ast.Expr {
	s := p.start()
	e := p.slice()
	if _, star := e.(*ast.Starred); p.k != lexer.Comma && !star {
		return e
	}
	m := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.got(lexer.Comma) && p.k != lexer.RSqb {
		p.exprs = append(p.exprs, p.slice())
	}
	t := p.tuples.new()
	t.Elts = p.saveExprs(m)
	t.Span = ast.Span{Start: s, End: p.prevEnd()}
	return t
}

func (p *parser) slice() ast.Expr {
	s := p.start()
	if p.k == lexer.Star {
		return p.starredArg()
	}
	var lower ast.Expr
	if p.k != lexer.Colon {
		named := p.i
		lower = p.namedExpr()
		if _, ok := lower.(*ast.NamedExpr); p.k != lexer.Colon || ok && p.toks[named].Kind == lexer.Name {
			return lower
		}
	}
	p.next()
	n := &ast.Slice{Lower: lower}
	if p.k != lexer.Colon && p.k != lexer.RSqb && p.k != lexer.Comma {
		n.Upper = p.expr()
	}
	if p.got(lexer.Colon) {
		if p.k != lexer.RSqb && p.k != lexer.Comma {
			n.Step = p.expr()
		}
	}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// starredArg parses the starred expression of a call or subscript.
func (p *parser) starredArg() ast.Expr {
	if p.diag != nil {
		return orExplain(p, siteStarred, func() ast.Expr {
			e := p.readStarredArg()
			if p.k == lexer.Equal {
				p.generic()
			}
			return e
		})
	}
	return p.readStarredArg()
}

// readStarredArg raises its error in both passes, which gives it precedence over the
// rules for the expression after the star.
func (p *parser) readStarredArg() ast.Expr {
	s := p.start()
	p.next()
	n := &ast.Starred{}
	if !p.attempt(func() { n.Value = p.expr() }) {
		if !p.peg {
			// Is there a part of it that is an expression, as CPython would read it?
			p.peg, p.memos = true, map[memoKey]memoized{}
			ok := p.attempt(func() { p.expr() })
			p.peg = false
			if ok {
				p.generic()
			}
		}
		f := p.failureAt(max(p.i, p.far), "Invalid star expression")
		f.firm = true
		panic(f)
	}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// callArgs parses the arguments of a call, where they may be a generator expression, or
// a class, up to the closing parenthesis.
func (p *parser) callArgs(call bool) ([]ast.Expr, []*ast.Keyword) {
	if p.k == lexer.RPar {
		return nil, nil
	}
	if p.diag == nil {
		return p.readArgs(call)
	}
	args := orExplain(p, siteArgs, func() *argValues {
		out := &argValues{}
		out.args, out.kws = p.readArgs(call)
		if p.k != lexer.RPar {
			p.generic()
		}
		return out
	})
	return args.args, args.kws
}

func (p *parser) readArgs(call bool) ([]ast.Expr, []*ast.Keyword) {
	open := p.toks[p.i-1].Start
	m := len(p.exprs)
	var buf [12]*ast.Keyword
	kws := buf[:0]
	unpacked := false
	for p.k != lexer.RPar {
		s := p.start()
		switch {
		case p.k == lexer.Star:
			if unpacked {
				p.generic()
			}
			p.exprs = append(p.exprs, p.starredArg())
		case p.k == lexer.DoubleStar:
			if p.diag != nil {
				p.diag.visit(p, siteKeyword)
			}
			p.next()
			k := p.kws.new()
			k.Value = p.expr()
			k.Span = ast.Span{Start: s, End: p.prevEnd()}
			kws = append(kws, k)
			unpacked = true
		case p.k == lexer.Name && p.peek(1) == lexer.Equal:
			if p.diag != nil {
				p.diag.visit(p, siteKeyword)
			}
			k := p.kws.new()
			k.Arg = p.name()
			p.next()
			k.Value = p.expr()
			k.Span = ast.Span{Start: s, End: p.prevEnd()}
			kws = append(kws, k)
		default:
			if p.diag != nil {
				p.diag.visit(p, siteKeyword)
			}
			if len(kws) > 0 {
				if p.k == lexer.Name {
					p.looked(1)
				}
				p.generic()
			}
			e := p.namedArg()
			if p.k == lexer.For || p.k == lexer.Async {
				if len(p.exprs) > m || !call {
					p.generic()
				}
				n := &ast.GeneratorExp{Elt: e, Gens: p.compFor()}
				if p.k != lexer.RPar {
					p.generic()
				}
				n.Span = ast.Span{Start: open, End: p.toks[p.i].End}
				p.exprs = append(p.exprs, n)
				return p.saveExprs(m), nil
			}
			p.exprs = append(p.exprs, e)
		}
		if !p.got(lexer.Comma) {
			break
		}
	}
	var keywords []*ast.Keyword
	if len(kws) > 0 {
		keywords = append([]*ast.Keyword(nil), kws...)
	}
	return p.saveExprs(m), keywords
}

// namedArg is a named expression without the error rules for "=", which mean something
// else inside a call.
func (p *parser) namedArg() ast.Expr {
	if p.k == lexer.Name && p.peek(1) == lexer.ColonEqual {
		return p.namedExpr()
	}
	return p.expr()
}

// compFor parses the for clauses of a comprehension.
func (p *parser) compFor() []ast.Comprehension {
	var buf [4]ast.Comprehension
	gens := buf[:0]
	for p.k == lexer.For || p.k == lexer.Async {
		c := ast.Comprehension{Async: p.k == lexer.Async}
		if p.diag != nil {
			c.Target = orExplain(p, siteForIf, p.compTargets)
		} else {
			c.Target = p.compTargets()
		}
		c.Iter = p.disjunction()
		m := len(p.exprs)
		for p.got(lexer.If) {
			p.exprs = append(p.exprs, p.disjunction())
		}
		c.Ifs = p.saveExprs(m)
		if c.Async {
			p.since(6, "Async comprehensions are")
		}
		gens = append(gens, c)
	}
	return append([]ast.Comprehension(nil), gens...)
}

// compTargets parses "[async] for targets in".
func (p *parser) compTargets() ast.Expr {
	p.got(lexer.Async)
	if p.k != lexer.For {
		p.generic()
	}
	return p.forTargets()
}

func (p *parser) atom() ast.Expr {
	s := p.start()
	switch p.k {
	case lexer.Name:
		return p.nameNode(ast.Load)
	case lexer.Number:
		n := p.consts.new()
		n.Span = ast.Span{Start: s, End: p.toks[p.i].End}
		p.number(n)
		p.next()
		return n
	case lexer.String, lexer.FStringStart:
		if p.peg {
			return p.memo(memoStrings, p.strings)
		}
		return p.strings()
	case lexer.None, lexer.True, lexer.False, lexer.Ellipsis:
		n := p.consts.new()
		switch p.k {
		case lexer.None:
			n.Kind = ast.ConstNone
		case lexer.True:
			n.Kind = ast.ConstTrue
		case lexer.False:
			n.Kind = ast.ConstFalse
		default:
			n.Kind = ast.ConstEllipsis
		}
		n.Span = ast.Span{Start: s, End: p.toks[p.i].End}
		p.next()
		return n
	case lexer.LPar:
		p.enter(1)
		e := p.bracketed(siteParen, p.paren)
		p.leave(1)
		return e
	case lexer.LSqb:
		p.enter(1)
		e := p.bracketed(siteList, p.list)
		p.leave(1)
		return e
	case lexer.LBrace:
		p.enter(1)
		e := p.bracketed(siteBrace, p.brace)
		p.leave(1)
		return e
	}
	p.generic()
	return nil
}

func (p *parser) bracketed(s site, read func() ast.Expr) ast.Expr {
	if p.diag != nil {
		return orExplain(p, s, read)
	}
	return read()
}

// elements parses comma-separated elements up to the closing bracket, after the first
// one, which is e; the current token is a comma or the bracket.
func (p *parser) elements(e ast.Expr, end lexer.Kind) []ast.Expr {
	m := len(p.exprs)
	p.exprs = append(p.exprs, e)
	for p.got(lexer.Comma) && p.k != end {
		p.exprs = append(p.exprs, p.starNamed())
	}
	p.want(end)
	return p.saveExprs(m)
}

// comprehends reports whether a comprehension follows the element e.
func (p *parser) comprehends(e ast.Expr) bool {
	if p.k != lexer.For && p.k != lexer.Async {
		return false
	}
	if _, ok := e.(*ast.Starred); ok {
		p.generic()
	}
	return true
}

func (p *parser) list() ast.Expr {
	s := p.start()
	p.next()
	var elts []ast.Expr
	if !p.got(lexer.RSqb) {
		e := p.starNamed()
		if p.comprehends(e) {
			n := &ast.ListComp{Elt: e, Gens: p.compFor()}
			p.want(lexer.RSqb)
			n.Span = ast.Span{Start: s, End: p.prevEnd()}
			return n
		}
		elts = p.elements(e, lexer.RSqb)
	}
	n := &ast.List{Elts: elts}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) paren() ast.Expr {
	s := p.start()
	p.next()
	if p.got(lexer.RPar) {
		t := p.tuples.new()
		t.Span = ast.Span{Start: s, End: p.prevEnd()}
		return t
	}
	if p.k == lexer.Yield {
		e := p.yieldExpr()
		p.want(lexer.RPar)
		return e
	}
	e := p.starNamed()
	switch {
	case p.k == lexer.RPar:
		if _, ok := e.(*ast.Starred); ok {
			p.generic()
		}
		p.next()
		return e
	case p.comprehends(e):
		n := &ast.GeneratorExp{Elt: e, Gens: p.compFor()}
		p.want(lexer.RPar)
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case p.k != lexer.Comma:
		p.generic()
	}
	t := p.tuples.new()
	t.Elts = p.elements(e, lexer.RPar)
	t.Span = ast.Span{Start: s, End: p.prevEnd()}
	return t
}

func (p *parser) brace() ast.Expr {
	s := p.start()
	p.next()
	if p.got(lexer.RBrace) {
		n := &ast.Dict{}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	if p.got(lexer.DoubleStar) {
		return p.dictRest(s, nil, p.binary(precBitOr))
	}
	named := p.k == lexer.Star || p.k == lexer.Name && p.peek(1) == lexer.ColonEqual
	e := p.starNamed()
	if p.k == lexer.Colon && !named {
		v := p.dictValue()
		if p.k == lexer.For || p.k == lexer.Async {
			n := &ast.DictComp{Key: e, Value: v, Gens: p.compFor()}
			p.want(lexer.RBrace)
			n.Span = ast.Span{Start: s, End: p.prevEnd()}
			return n
		}
		return p.dictRest(s, e, v)
	}
	if p.comprehends(e) {
		n := &ast.SetComp{Elt: e, Gens: p.compFor()}
		p.want(lexer.RBrace)
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	n := &ast.Set{Elts: p.elements(e, lexer.RBrace)}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// dictValue parses a colon and a value. Like a missing colon, a missing or starred value
// is an error by name in both passes.
func (p *parser) dictValue() ast.Expr {
	colon := p.i
	p.next()
	switch p.k {
	case lexer.RBrace, lexer.Comma:
		panic(p.failureAt(colon, "expression expected after dictionary key and ':'"))
	case lexer.Star:
		star := p.start()
		p.attempt(func() {
			p.next()
			p.binary(precBitOr)
			end := p.toks[max(p.i, p.far)].End
			panic(&failure{typ: "SyntaxError", msg: "cannot use a starred expression in a dictionary value",
				span: ast.Span{Start: star, End: end}, endCol: endCurrent})
		})
		p.generic()
	}
	return p.expr()
}

// dictRest parses a dict display after its first item.
func (p *parser) dictRest(s uint32, k, v ast.Expr) ast.Expr {
	n := &ast.Dict{}
	m := len(p.exprs)
	var buf [16]ast.Expr
	keys := append(buf[:0], k)
	p.exprs = append(p.exprs, v)
	for p.got(lexer.Comma) && p.k != lexer.RBrace {
		if p.got(lexer.DoubleStar) {
			keys = append(keys, nil)
			p.exprs = append(p.exprs, p.binary(precBitOr))
			continue
		}
		k := p.expr()
		if p.k != lexer.Colon && p.k != lexer.Error {
			end := k.Pos().End
			panic(&failure{typ: "SyntaxError", msg: "':' expected after dictionary key", span: ast.Span{Start: end - 1, End: end}, endCol: endMissing, firm: true})
		}
		keys = append(keys, k)
		p.exprs = append(p.exprs, p.dictValue())
	}
	p.want(lexer.RBrace)
	n.Keys = append([]ast.Expr(nil), keys...)
	n.Values = p.saveExprs(m)
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// setCtx gives a valid target its context.
func setCtx(e ast.Expr, c ast.Ctx) {
	switch n := e.(type) {
	case *ast.Name:
		n.Ctx = c
	case *ast.Attribute:
		n.Ctx = c
	case *ast.Subscript:
		n.Ctx = c
	case *ast.Starred:
		n.Ctx = c
		setCtx(n.Value, c)
	case *ast.Tuple:
		n.Ctx = c
		for _, x := range n.Elts {
			setCtx(x, c)
		}
	case *ast.List:
		n.Ctx = c
		for _, x := range n.Elts {
			setCtx(x, c)
		}
	}
}

// isTarget reports whether e can be assigned to or deleted.
func isTarget(e ast.Expr, c ast.Ctx) bool {
	return invalidTarget(e, c) == nil
}

// invalidTarget returns the innermost part of e that cannot be a target, or nil.
func invalidTarget(e ast.Expr, c ast.Ctx) ast.Expr {
	var elts []ast.Expr
	switch n := e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return nil
	case *ast.Starred:
		if c == ast.Del {
			return n
		}
		if _, ok := n.Value.(*ast.Starred); ok {
			return n.Value
		}
		return invalidTarget(n.Value, c)
	case *ast.Tuple:
		elts = n.Elts
	case *ast.List:
		elts = n.Elts
	default:
		return e
	}
	for _, x := range elts {
		if bad := invalidTarget(x, c); bad != nil {
			return bad
		}
	}
	return nil
}

// isSingleTarget reports whether e can be annotated or the target of an augmented
// assignment.
func isSingleTarget(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Name, *ast.Attribute, *ast.Subscript:
		return true
	}
	return false
}
