package parser

// This file parses statements.

import (
	"strconv"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

func (p *parser) push(s ast.Stmt) { p.stmts = append(p.stmts, s) }

// statement parses a compound statement or a line of simple statements; it returns true
// for a compound statement.
func (p *parser) statement() bool {
	switch p.k {
	case lexer.If:
		p.push(p.ifStmt())
	case lexer.For:
		p.push(p.forStmt(p.start(), false))
	case lexer.While:
		p.push(p.whileStmt())
	case lexer.Try:
		p.push(p.tryStmt())
	case lexer.With:
		p.push(p.withStmt(p.start(), false))
	case lexer.Def:
		p.push(p.funcDef(p.start(), nil, false))
	case lexer.Class:
		p.push(p.classDef(nil))
	case lexer.At:
		p.push(p.decorated())
	case lexer.Async:
		s := p.start()
		p.next()
		switch p.k {
		case lexer.Def:
			p.push(p.funcDef(s, nil, true))
		case lexer.For:
			p.push(p.forStmt(s, true))
		case lexer.With:
			p.push(p.withStmt(s, true))
		default:
			p.generic()
		}
	case lexer.Name:
		if p.text() == "match" {
			if s := p.matchStmt(); s != nil {
				p.push(s)
				return true
			}
		}
		p.simpleLine()
		return false
	case lexer.Indent:
		p.generic()
	default:
		p.simpleLine()
		return false
	}
	return true
}

func (p *parser) simpleLine() {
	for {
		p.push(p.simple())
		if p.k != lexer.Semi {
			break
		}
		p.next()
		if p.k == lexer.Newline {
			break
		}
	}
	p.want(lexer.Newline)
}

func (p *parser) endsSimple() bool { return p.k == lexer.Newline || p.k == lexer.Semi }

func (p *parser) simple() ast.Stmt {
	s := p.start()
	switch p.k {
	case lexer.Return:
		p.next()
		r := p.rets.new()
		if !p.endsSimple() {
			r.Value = p.starExprs()
		}
		r.Span = ast.Span{Start: s, End: p.prevEnd()}
		return r
	case lexer.Import:
		return p.importStmt()
	case lexer.From:
		return p.fromStmt()
	case lexer.Raise:
		p.next()
		r := &ast.Raise{}
		if !p.endsSimple() {
			r.Exc = p.expr()
			if p.got(lexer.From) {
				r.Cause = p.expr()
			}
		}
		r.Span = ast.Span{Start: s, End: p.prevEnd()}
		return r
	case lexer.Pass:
		p.next()
		n := &ast.Pass{}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Break:
		p.next()
		n := &ast.Break{}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Continue:
		p.next()
		n := &ast.Continue{}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Del:
		if p.diag != nil {
			return orExplain(p, siteDel, p.delStmt)
		}
		return p.delStmt()
	case lexer.Assert:
		p.next()
		n := &ast.Assert{Test: p.expr()}
		if p.got(lexer.Comma) {
			n.Msg = p.expr()
		}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Global, lexer.Nonlocal:
		global := p.k == lexer.Global
		p.next()
		names := []string{p.name()}
		for p.got(lexer.Comma) {
			names = append(names, p.name())
		}
		if global {
			n := &ast.Global{Names: names}
			n.Span = ast.Span{Start: s, End: p.prevEnd()}
			return n
		}
		n := &ast.Nonlocal{Names: names}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Name:
		if p.peek(1) == lexer.Name && p.text() == "type" {
			if p.diag != nil {
				// The rules of assignments come first.
				i := p.i
				p.attempt(func() { p.explainedExprStmt() })
				p.reset(i)
			}
			p.next()
			p.looked(1)
			n := &ast.TypeAlias{Name: p.nameNode(ast.Store)}
			n.TypeParams = p.typeParams()
			p.want(lexer.Equal)
			n.Value = p.expr()
			p.since(12, "Type statement is")
			n.Span = ast.Span{Start: s, End: p.prevEnd()}
			return n
		}
	}
	if p.diag != nil {
		return p.explainedExprStmt()
	}
	return p.exprStmt(s)
}

// explainedExprStmt is exprStmt with the error rules of assignments.
func (p *parser) explainedExprStmt() ast.Stmt {
	return orExplain(p, siteAssignment, func() ast.Stmt {
		n := p.exprStmt(p.start())
		if _, ok := n.(*ast.ExprStmt); ok && !p.endsSimple() {
			p.generic()
		}
		return n
	})
}

// exprStmt parses the statements that begin with an expression.
func (p *parser) exprStmt(s uint32) ast.Stmt {
	paren := p.k == lexer.LPar
	e := p.rightSide()
	switch p.k {
	case lexer.Equal:
		m := len(p.exprs)
		p.exprs = append(p.exprs, e)
		for p.k == lexer.Equal {
			if !isTarget(p.exprs[len(p.exprs)-1], ast.Store) {
				p.generic()
			}
			p.next()
			p.exprs = append(p.exprs, p.rightSide())
		}
		n := p.assigns.new()
		last := len(p.exprs) - 1
		n.Value = p.exprs[last]
		p.exprs = p.exprs[:last]
		n.Targets = p.saveExprs(m)
		for _, t := range n.Targets {
			setCtx(t, ast.Store)
		}
		n.TypeComment = p.typeComment()
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	case lexer.Colon:
		if !isSingleTarget(e) {
			p.generic()
		}
		n := &ast.AnnAssign{Target: e}
		if _, ok := e.(*ast.Name); ok {
			n.Simple = !paren
		}
		setCtx(e, ast.Store)
		p.next()
		n.Annotation = p.expr()
		if p.k == lexer.Equal && p.peg {
			p.attempt(func() { p.next(); n.Value = p.rightSide() })
		} else if p.got(lexer.Equal) {
			n.Value = p.rightSide()
		}
		p.since(6, "Variable annotation syntax is")
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	if p.k.IsAugAssign() {
		if !isSingleTarget(e) {
			p.generic()
		}
		setCtx(e, ast.Store)
		n := &ast.AugAssign{Target: e, Op: augOps[p.k-lexer.PlusEqual]}
		if n.Op == ast.MatMult {
			p.since(5, "The '@' operator is")
		}
		p.next()
		n.Value = p.rightSide()
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		return n
	}
	n := p.estmts.new()
	n.Value = e
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

var augOps = [...]ast.Operator{ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.MatMult, ast.BitAnd,
	ast.BitOr, ast.BitXor, ast.LShift, ast.RShift, ast.Pow}

// rightSide parses what may stand to the right of "=".
func (p *parser) rightSide() ast.Expr {
	if p.k == lexer.Yield {
		return p.yieldExpr()
	}
	return p.starExprs()
}

func (p *parser) delStmt() ast.Stmt {
	s := p.start()
	p.next()
	m := len(p.exprs)
	for {
		e := p.primary()
		if !isTarget(e, ast.Del) {
			p.generic()
		}
		setCtx(e, ast.Del)
		p.exprs = append(p.exprs, e)
		if !p.got(lexer.Comma) || p.endsSimple() {
			break
		}
	}
	if !p.endsSimple() {
		p.generic()
	}
	n := &ast.Delete{Targets: p.saveExprs(m)}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) alias(dotted bool) *ast.Alias {
	s := p.start()
	a := &ast.Alias{Name: p.name()}
	for dotted && p.got(lexer.Dot) {
		a.Name += "." + p.name()
	}
	if p.got(lexer.As) {
		a.AsName = p.name()
	}
	a.Span = ast.Span{Start: s, End: p.prevEnd()}
	return a
}

func (p *parser) importStmt() ast.Stmt {
	s := p.start()
	if p.diag != nil {
		p.diag.visit(p, siteImport)
	}
	p.next()
	n := &ast.Import{}
	for {
		n.Names = append(n.Names, p.alias(true))
		if !p.got(lexer.Comma) {
			break
		}
	}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

func (p *parser) fromStmt() ast.Stmt {
	s := p.start()
	p.next()
	n := &ast.ImportFrom{}
	for {
		if p.k == lexer.Dot {
			n.Level++
		} else if p.k == lexer.Ellipsis {
			n.Level += 3
		} else {
			break
		}
		p.next()
	}
	if p.k == lexer.Name || n.Level == 0 {
		n.Module = p.name()
		for p.got(lexer.Dot) {
			n.Module += "." + p.name()
		}
	}
	p.want(lexer.Import)
	if p.diag != nil {
		p.diag.visit(p, siteImportTargets)
	}
	if p.k == lexer.Star {
		a := &ast.Alias{Name: "*"}
		a.Span = ast.Span{Start: p.start(), End: p.start() + 1}
		p.next()
		n.Names = []*ast.Alias{a}
	} else {
		paren := p.got(lexer.LPar)
		for {
			n.Names = append(n.Names, p.alias(false))
			if !p.got(lexer.Comma) || paren && p.k == lexer.RPar {
				break
			}
		}
		if paren {
			p.want(lexer.RPar)
		}
	}
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	return n
}

// block parses the suite after a colon; at is the start of the statement, for the error
// message about a missing block.
func (p *parser) block(what string, at uint32) []ast.Stmt {
	m := len(p.stmts)
	if p.k != lexer.Newline {
		p.simpleLine()
		return p.saveStmts(m)
	}
	p.next()
	if p.k != lexer.Indent {
		if p.k == lexer.Error || p.diag == nil {
			p.generic()
		}
		p.missingBlock("expected an indented block after " + what + " on line " + strconv.Itoa(p.file.Position(at).Line))
	}
	p.next()
	p.enter(1)
	for p.k != lexer.Dedent {
		if p.k == lexer.EOF {
			p.generic()
		}
		p.statement()
	}
	p.leave(1)
	p.next()
	return p.saveStmts(m)
}

func (p *parser) missingBlock(msg string) {
	f := p.failureAt(max(p.i, p.far), msg)
	f.typ = "IndentationError"
	panic(f)
}

// blockEnd is where a compound statement ends: at its last token that is not white
// space, which may be a semicolon.
func (p *parser) blockEnd() uint32 {
	for i := p.i - 1; ; i-- {
		switch p.toks[i].Kind {
		case lexer.Newline, lexer.Indent, lexer.Dedent:
		default:
			return p.toks[i].End
		}
	}
}

// colon consumes the colon of a compound statement. CPython names it in the error only
// when the line ends there.
func (p *parser) colon() {
	if p.k != lexer.Colon {
		if p.k == lexer.Newline && p.diag != nil {
			p.failLast("expected ':'")
		}
		p.generic()
	}
	p.next()
}

func (p *parser) ifStmt() ast.Stmt {
	s := p.start()
	what := "'if' statement"
	if p.k == lexer.Elif {
		what = "'elif' statement"
	}
	p.next()
	n := p.ifs.new()
	n.Test = p.namedExpr()
	p.colon()
	n.Body = p.block(what, s)
	if p.k == lexer.Elif {
		m := len(p.stmts)
		p.enter(1)
		p.push(p.ifStmt())
		p.leave(1)
		n.Orelse = p.saveStmts(m)
	} else {
		n.Orelse = p.elseBlock()
	}
	n.Span = ast.Span{Start: s, End: p.blockEnd()}
	return n
}

func (p *parser) elseBlock() []ast.Stmt {
	if p.k != lexer.Else {
		return nil
	}
	s := p.start()
	p.next()
	p.force(lexer.Colon)
	return p.block("'else' statement", s)
}

func (p *parser) whileStmt() ast.Stmt {
	s := p.start()
	p.next()
	n := &ast.While{Test: p.namedExpr()}
	p.colon()
	n.Body = p.block("'while' statement", s)
	n.Orelse = p.elseBlock()
	n.Span = ast.Span{Start: s, End: p.blockEnd()}
	return n
}

// targetList parses the targets of for, up to "in".
func (p *parser) targetList() ast.Expr {
	s := p.start()
	e := p.starTarget()
	if p.k == lexer.Comma {
		m := len(p.exprs)
		p.exprs = append(p.exprs, e)
		for p.got(lexer.Comma) {
			if p.k == lexer.In || p.k == lexer.Equal {
				break
			}
			p.exprs = append(p.exprs, p.starTarget())
		}
		t := p.tuples.new()
		t.Elts = p.saveExprs(m)
		t.Span = ast.Span{Start: s, End: p.prevEnd()}
		e = t
	}
	setCtx(e, ast.Store)
	return e
}

func (p *parser) starTarget() ast.Expr {
	var e ast.Expr
	if p.k == lexer.Star {
		s := p.start()
		p.next()
		n := &ast.Starred{Value: p.primary()}
		n.Span = ast.Span{Start: s, End: p.prevEnd()}
		e = n
	} else {
		e = p.primary()
	}
	if !isTarget(e, ast.Store) {
		p.generic()
	}
	return e
}

// forTargets parses "for targets in".
func (p *parser) forTargets() ast.Expr {
	p.next()
	t := p.targetList()
	p.want(lexer.In)
	return t
}

func (p *parser) forStmt(s uint32, async bool) ast.Stmt {
	var t ast.Expr
	if p.diag != nil {
		t = orExplain(p, siteFor, p.forTargets)
	} else {
		t = p.forTargets()
	}
	it := p.starExprs()
	p.colon()
	comment := p.typeComment()
	body := p.block("'for' statement", s)
	orelse := p.elseBlock()
	span := ast.Span{Start: s, End: p.blockEnd()}
	if async {
		p.since(5, "Async for loops are")
		n := &ast.AsyncFor{Target: t, Iter: it, Body: body, Orelse: orelse, TypeComment: comment}
		n.Span = span
		return n
	}
	n := &ast.For{Target: t, Iter: it, Body: body, Orelse: orelse, TypeComment: comment}
	n.Span = span
	return n
}

func (p *parser) withStmt(s uint32, async bool) ast.Stmt {
	p.next()
	var items []ast.WithItem
	if p.k == lexer.LPar && p.closesBeforeColon() {
		items = p.parenItems()
	}
	if items == nil {
		for {
			items = append(items, p.withItem())
			if !p.got(lexer.Comma) {
				break
			}
		}
	}
	p.colon()
	comment := p.typeComment()
	body := p.block("'with' statement", s)
	span := ast.Span{Start: s, End: p.blockEnd()}
	if async {
		p.sinceAt(p.i-1, 5, "Async with statements are")
		n := &ast.AsyncWith{Items: items, Body: body, TypeComment: comment}
		n.Span = span
		return n
	}
	n := &ast.With{Items: items, Body: body, TypeComment: comment}
	n.Span = span
	return n
}

// closesBeforeColon reports whether the parenthesis at the current token closes right
// before a colon (or, for the sake of its error, before the end of the line).
func (p *parser) closesBeforeColon() bool {
	depth, as := 0, false
	for j := p.i; j < len(p.toks); j++ {
		switch p.toks[j].Kind {
		case lexer.As:
			as = as || depth == 1
		case lexer.LPar, lexer.LSqb, lexer.LBrace:
			depth++
		case lexer.RPar, lexer.RSqb, lexer.RBrace:
			depth--
			if depth == 0 {
				k := p.toks[j+1].Kind
				if k == lexer.Colon || k == lexer.Newline {
					return true
				}
				if as {
					p.far = max(p.far, j+1) // CPython has read so far
				}
				return false
			}
		case lexer.Newline:
			return false
		}
	}
	return false
}

// parenItems tries the items of a with statement as a parenthesised list; nil means
// that they are an expression in parentheses.
func (p *parser) parenItems() (items []ast.WithItem) {
	i, stmts, exprs, depth := p.i, len(p.stmts), len(p.exprs), p.depth
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(*failure)
			if !ok || !f.generic || f.lexical {
				panic(r)
			}
			items = nil
		}
		if items == nil {
			p.stmts, p.exprs, p.depth = p.stmts[:stmts], p.exprs[:exprs], depth
			p.reset(i)
		}
	}()
	p.next()
	for {
		items = append(items, p.withItem())
		if !p.got(lexer.Comma) || p.k == lexer.RPar {
			break
		}
	}
	if p.k != lexer.RPar || p.peek(1) != lexer.Colon && p.peek(1) != lexer.Newline {
		return nil
	}
	p.next()
	return items
}

func (p *parser) withItem() ast.WithItem {
	if p.diag != nil {
		return orExplain(p, siteWithItem, p.readWithItem)
	}
	return p.readWithItem()
}

func (p *parser) readWithItem() ast.WithItem {
	w := ast.WithItem{Expr: p.expr()}
	if p.got(lexer.As) {
		w.Vars = p.starTarget()
		setCtx(w.Vars, ast.Store)
		if p.k != lexer.Comma && p.k != lexer.RPar && p.k != lexer.Colon && p.k != lexer.Newline {
			p.generic()
		}
	}
	return w
}

func (p *parser) tryStmt() ast.Stmt {
	s := p.start()
	p.next()
	p.force(lexer.Colon)
	body := p.block("'try' statement", s)
	if p.k != lexer.Except && p.k != lexer.Finally {
		if p.k == lexer.Error || p.diag == nil {
			p.generic()
		}
		p.failLast("expected 'except' or 'finally' block")
	}
	star := p.k == lexer.Except && p.peek(1) == lexer.Star
	var handlers []*ast.ExceptHandler
	for p.k == lexer.Except {
		handlers = append(handlers, p.exceptBlock(star))
	}
	var orelse, final []ast.Stmt
	if handlers != nil {
		orelse = p.elseBlock()
	}
	if p.k == lexer.Finally {
		fs := p.start()
		p.next()
		p.force(lexer.Colon)
		final = p.block("'finally' statement", fs)
	}
	span := ast.Span{Start: s, End: p.blockEnd()}
	if star {
		p.since(11, "Exception groups are")
		n := &ast.TryStar{Body: body, Handlers: handlers, Orelse: orelse, Final: final}
		n.Span = span
		return n
	}
	n := &ast.Try{Body: body, Handlers: handlers, Orelse: orelse, Final: final}
	n.Span = span
	return n
}

func (p *parser) exceptBlock(star bool) *ast.ExceptHandler {
	s := p.start()
	if p.diag != nil {
		p.diag.visit(p, siteExcept)
	}
	h := &ast.ExceptHandler{}
	p.next()
	what := "'except' statement"
	if p.k == lexer.Star {
		p.next()
		what = "'except*' statement"
		if !star {
			if p.diag == nil {
				p.generic()
			}
			p.failAt(ast.Span{Start: s, End: p.prevEnd()}, "cannot have both 'except' and 'except*' on the same 'try'")
		}
		h.Type = p.expr()
	} else {
		if star {
			if p.diag == nil {
				p.generic()
			}
			p.failAt(ast.Span{Start: s, End: p.prevEnd()}, "cannot have both 'except' and 'except*' on the same 'try'")
		}
		if p.k != lexer.Colon && p.k != lexer.Newline {
			h.Type = p.expr()
		}
	}
	if h.Type != nil && p.got(lexer.As) {
		h.Name = p.name()
	}
	p.colon()
	h.Body = p.block(what, s)
	h.Span = ast.Span{Start: s, End: p.blockEnd()}
	return h
}

func (p *parser) decorated() ast.Stmt {
	m := len(p.exprs)
	for p.got(lexer.At) {
		p.exprs = append(p.exprs, p.namedExpr())
		p.want(lexer.Newline)
	}
	decorators := p.saveExprs(m)
	switch p.k {
	case lexer.Def:
		return p.funcDef(p.start(), decorators, false)
	case lexer.Class:
		return p.classDef(decorators)
	case lexer.Async:
		s := p.start()
		p.next()
		if p.k == lexer.Def {
			return p.funcDef(s, decorators, true)
		}
	}
	p.generic()
	return nil
}

func (p *parser) typeParams() []ast.TypeParam {
	if p.k != lexer.LSqb {
		return nil
	}
	if p.diag != nil {
		p.diag.visit(p, siteTypeParams)
	}
	p.next()
	var out []ast.TypeParam
	for {
		s := p.start()
		if p.diag != nil {
			p.diag.visit(p, siteTypeParam)
		}
		switch p.k {
		case lexer.Star:
			p.next()
			t := &ast.TypeVarTuple{Name: p.name()}
			if p.got(lexer.Equal) {
				t.Default = p.starExpr()
				p.since(13, "Type parameter defaults are")
			}
			t.Span = ast.Span{Start: s, End: p.prevEnd()}
			out = append(out, t)
		case lexer.DoubleStar:
			p.next()
			t := &ast.ParamSpec{Name: p.name()}
			if p.got(lexer.Equal) {
				t.Default = p.expr()
				p.since(13, "Type parameter defaults are")
			}
			t.Span = ast.Span{Start: s, End: p.prevEnd()}
			out = append(out, t)
		default:
			t := &ast.TypeVar{Name: p.name()}
			if p.got(lexer.Colon) {
				t.Bound = p.expr()
			}
			if p.got(lexer.Equal) {
				t.Default = p.expr()
				p.since(13, "Type parameter defaults are")
			}
			t.Span = ast.Span{Start: s, End: p.prevEnd()}
			out = append(out, t)
		}
		if !p.got(lexer.Comma) || p.k == lexer.RSqb {
			break
		}
	}
	p.want(lexer.RSqb)
	p.sinceAt(p.i-1, 12, "Type parameter lists are")
	return out
}

func (p *parser) funcDef(s uint32, decorators []ast.Expr, async bool) ast.Stmt {
	def := p.start()
	p.next()
	name := p.name()
	var typeParams []ast.TypeParam
	if p.k == lexer.LSqb && p.peek(1) == lexer.RSqb {
		typeParams = p.typeParams()
	} else if p.k == lexer.LSqb {
		// A bad list is no list to CPython, which then misses the parenthesis.
		p.attempt(func() { typeParams = p.typeParams() })
	}
	p.force(lexer.LPar)
	args := p.params(lexer.RPar)
	p.want(lexer.RPar)
	var returns ast.Expr
	if p.k == lexer.Arrow {
		p.attempt(func() { p.next(); returns = p.expr() })
	}
	p.force(lexer.Colon)
	comment := p.signatureComment()
	body := p.block("function definition", def)
	span := ast.Span{Start: s, End: p.blockEnd()}
	if async {
		p.sinceAt(p.i-1, 5, "Async functions are")
		n := &ast.AsyncFunctionDef{Name: name, Args: args, Body: body, Decorators: decorators, Returns: returns, TypeParams: typeParams, TypeComment: comment}
		n.Span = span
		return n
	}
	n := p.funcs.new()
	n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeParams = name, args, body, decorators, returns, typeParams
	n.TypeComment = comment
	n.Span = span
	return n
}

// signatureComment reads the type comment of a function, behind the colon or alone on
// the next line.
func (p *parser) signatureComment() *string {
	switch {
	case p.k == lexer.TypeComment:
		c := p.typeComment()
		if p.k == lexer.Newline && p.peek(1) == lexer.TypeComment && p.peek(2) == lexer.Newline && p.peek(3) == lexer.Indent {
			p.looked(3)
			if p.diag == nil {
				p.generic()
			}
			p.failLast("Cannot have two type comments on def")
		}
		return c
	case p.k == lexer.Newline && p.peek(1) == lexer.TypeComment && p.peek(2) == lexer.Newline && p.peek(3) == lexer.Indent:
		p.next()
		return p.typeComment()
	}
	return nil
}

// param parses one parameter; annotated is false in a lambda, star is true after "*".
func (p *parser) param(annotated, star bool) *ast.Arg {
	a := p.args.new()
	s := p.start()
	a.Arg = p.name()
	if annotated && p.k == lexer.Colon {
		p.next()
		if star {
			a.Annotation = p.starExpr()
		} else {
			a.Annotation = p.expr()
		}
	}
	a.Span = ast.Span{Start: s, End: p.prevEnd()}
	return a
}

// params parses the parameters of a function up to ")" or of a lambda up to ":".
func (p *parser) params(end lexer.Kind) *ast.Arguments {
	starEtc, kwds := siteLambdaStarEtc, siteLambdaKwds
	if p.diag != nil {
		if end == lexer.RPar {
			starEtc, kwds = siteStarEtc, siteKwds
			p.diag.visit(p, siteParams)
		} else {
			p.diag.visit(p, siteLambdaParams)
		}
	}
	a := p.argss.new()
	annotated := end == lexer.RPar
	m := len(p.exprs)
	slash, star := false, false
	for p.k != end {
		var last *ast.Arg // which a type comment may follow
		bare := false
		switch p.k {
		case lexer.Slash:
			if len(a.Args) == 0 || slash || star {
				p.generic()
			}
			slash = true
			a.PosOnly, a.Args = a.Args, nil
			p.next()
			p.since(8, "Positional-only parameters are")
		case lexer.Star:
			if star {
				p.generic()
			}
			if p.diag != nil {
				p.diag.visit(p, starEtc)
			}
			star = true
			p.next()
			if p.k != lexer.Comma {
				a.Vararg = p.param(annotated, true)
				last = a.Vararg
			} else if p.peek(1) == lexer.TypeComment {
				bare = true
			} else if p.peek(1) != lexer.Name {
				p.next()
				p.generic()
			}
		case lexer.DoubleStar:
			if p.diag != nil {
				p.diag.visit(p, kwds)
			}
			p.next()
			a.Kwarg = p.param(annotated, false)
			p.got(lexer.Comma)
			if annotated {
				a.Kwarg.TypeComment = p.typeComment()
			}
			if p.k != end {
				p.generic()
			}
			a.Defaults = p.saveExprs(m)
			return a
		default:
			x := p.param(annotated, false)
			last = x
			var d ast.Expr
			if p.k == lexer.Equal {
				if p.diag != nil {
					p.diag.visit(p, siteDefault)
				}
				p.next()
				d = p.expr()
			}
			if star {
				a.KwOnly = append(a.KwOnly, x)
				a.KwDefaults = append(a.KwDefaults, d)
				break
			}
			if d != nil {
				p.exprs = append(p.exprs, d)
			} else if len(p.exprs) > m {
				p.generic()
			}
			a.Args = append(a.Args, x)
		}
		comma := p.got(lexer.Comma)
		if p.k == lexer.TypeComment && annotated {
			switch {
			case last != nil:
				last.TypeComment = p.typeComment()
			case bare && p.diag != nil:
				p.failHere("bare * has associated type comment")
			default:
				p.generic()
			}
		}
		if !comma {
			break
		}
	}
	a.Defaults = p.saveExprs(m)
	return a
}

func (p *parser) classDef(decorators []ast.Expr) ast.Stmt {
	s := p.start()
	p.next()
	n := &ast.ClassDef{Name: p.name(), Decorators: decorators}
	n.TypeParams = p.typeParams()
	if p.got(lexer.LPar) {
		n.Bases, n.Keywords = p.callArgs(false)
		p.want(lexer.RPar)
	}
	p.colon()
	n.Body = p.block("class definition", s)
	n.Span = ast.Span{Start: s, End: p.blockEnd()}
	return n
}
