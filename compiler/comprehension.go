package compiler

// This file compiles comprehensions, inlined (PEP 709) or as functions of their own, and
// generator expressions.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// hiddenVar holds the registers made for comprehension variables of one name.
type hiddenVar struct {
	regs  []int32
	inUse int
}

// hiddenPush tells at which instruction a comprehension variable came into use.
type hiddenPush struct {
	at  int
	reg int32
}

// pushComprehension gives the variables of an inlined comprehension registers of their
// own, so that those of the code around it keep their values. Comprehensions that are not
// nested share them.
func (u *unit) pushComprehension(l loc, s *Scope) {
	if u.hiddenUse == nil {
		u.hiddenUse = make(map[string]*hiddenVar)
	}
	for _, sym := range s.Order {
		if sym.Flags&DefParam != 0 || (sym.Scope != Local && sym.Scope != Cell) {
			continue
		}
		key := sym.Name
		if sym.Scope == Cell {
			key = "cell:" + key
		}
		h := u.hiddenUse[key]
		if h == nil {
			h = &hiddenVar{}
			u.hiddenUse[key] = h
		}
		if h.inUse == len(h.regs) {
			if sym.Scope == Cell {
				h.regs = append(h.regs, u.addCell(sym.Name))
			} else {
				h.regs = append(h.regs, u.addLocal(sym.Name))
			}
		}
		sym.reg = h.regs[h.inUse]
		h.inUse++
		u.hiddenPushes = append(u.hiddenPushes, hiddenPush{len(u.ins), sym.reg})
		if sym.Scope == Cell {
			u.emit(l, bytecode.UNBIND, sym.reg, 0, 0)
			u.emit(l, bytecode.MAKE_CELL, sym.reg, 0, 0)
		}
	}
	u.comps = append(u.comps, compContext{s})
}

func (u *unit) popComprehension(l loc, s *Scope) {
	u.comps = u.comps[:len(u.comps)-1]
	for _, sym := range s.Order {
		if sym.Flags&DefParam != 0 || (sym.Scope != Local && sym.Scope != Cell) {
			continue
		}
		key := sym.Name
		if sym.Scope == Cell {
			key = "cell:" + key
		}
		u.hiddenUse[key].inUse--
		u.emit(l, bytecode.UNBIND, sym.reg, 0, 0)
		u.bound.clear(sym.reg)
	}
}

func (u *unit) comprehension(e ast.Expr, kind comprehensionKind, gens []ast.Comprehension, elt, value ast.Expr, dst int32) {
	l := u.c.loc(e)
	s := u.c.st.scopes[e]
	async := s.Coroutine
	if async && kind != generatorExpression && u.kind != asyncFunctionUnit && u.kind != comprehensionUnit && !u.awaitAllowed() {
		u.c.fail(l, "asynchronous comprehension outside of an asynchronous function")
		return
	}
	first := &gens[0]
	if s.Inlined {
		it := u.temps(2)
		u.iterator(first, it)
		u.pushComprehension(l, s)
		res := dst
		if isLocal(dst) {
			res = u.temp()
		}
		u.compStart(l, kind, gens, it, res)
		u.compLoop(l, kind, gens, 0, elt, value, it, res)
		u.popComprehension(l, s)
		u.moveTo(l, dst, res)
		return
	}
	if kind == generatorExpression {
		u.generatorExpression(l, e, s, gens, elt, dst)
		return
	}
	base := u.callBase(dst)
	arg := u.temp()
	code := u.comprehensionCode(e, l, s, kind, gens, elt, value)
	u.makeFunction(l, code, s.freeVarsOf(), 0, 0, base)
	u.temp() // GET_ITER takes two
	if first.Async {
		u.iterator(first, arg)
	} else {
		u.makeIter(u.c.loc(first.Iter), first.Iter, arg, 1)
	}
	if async {
		u.emit(l, bytecode.CALL, base, 1, arg)
		u.emit(l, bytecode.GET_AWAITABLE, arg, arg, 0)
		u.sendLoop(l, arg, dst)
		return
	}
	u.emit(l, bytecode.CALL, base, 1, dst)
}

// generatorExpression makes the generator without the function that it would be the call of.
func (u *unit) generatorExpression(l loc, e ast.Expr, s *Scope, gens []ast.Comprehension, elt ast.Expr, dst int32) {
	mark := u.top
	code := u.comprehensionCode(e, l, s, generatorExpression, gens, elt, nil)
	frees := s.freeVarsOf()
	it := u.temps(2) // GET_ITER takes two
	if first := &gens[0]; first.Async {
		u.iterator(first, it)
	} else {
		u.makeIter(u.c.loc(first.Iter), first.Iter, it, 1)
	}
	if n := len(frees); n > 1 {
		u.temps(n - 1)
	}
	for i, name := range frees {
		u.emit(l, bytecode.MOVE, it+1+int32(i), u.closureReg(name), 0)
	}
	k := int32(0)
	if u.reach {
		k = u.addConst(code, constKey{})
	}
	u.emit(l, bytecode.MAKE_GENEXPR, dst, k, it)
	u.top = mark
}

// iterator puts the iterator of a for clause in it, the last but one temporary.
func (u *unit) iterator(g *ast.Comprehension, it int32) {
	l := u.c.loc(g.Iter)
	if g.Async {
		u.emit(l, bytecode.GET_AITER, it, u.iterOperand(g.Iter, it), 0)
		return
	}
	next := u.newLabel()
	u.getIter(l, g.Iter, it, next)
	u.place(next)
}

// iterOperand is operandOr for something that is only iterated over: constant list and
// set displays need no new object.
func (u *unit) iterOperand(e ast.Expr, it int32) int32 {
	switch d := e.(type) {
	case *ast.List:
		if !hasStar(d.Elts) {
			if k, ok := u.constTuple(d.Elts); ok {
				u.loadConst(u.c.loc(e), k, it)
				return it
			}
			u.displayInto(u.c.loc(e), d.Elts, bytecode.BUILD_TUPLE, it)
			return it
		}
	case *ast.Set:
		if k, ok := u.constTuple(d.Elts); ok {
			u.loadConst(u.c.loc(e), frozenSet(k), it)
			return it
		}
	}
	return u.operandOr(e, it)
}

func (u *unit) displayInto(l loc, elts []ast.Expr, op bytecode.Op, dst int32) {
	mark := u.top
	u.display(l, elts, op, dst)
	u.top = mark
}

// compStart makes the empty result. When there will be as many items as it has, the
// instruction names it, for the size.
func (u *unit) compStart(l loc, kind comprehensionKind, gens []ast.Comprehension, it, res int32) {
	open := len(gens) > 1 || len(gens[0].Ifs) > 0 || gens[0].Async
	if open {
		it = res
	}
	switch kind {
	case listComprehension:
		if open {
			u.emit(l, bytecode.BUILD_LIST_OPEN, res, 0, 0)
			break
		}
		u.emit(l, bytecode.BUILD_LIST, res, it, 0)
	case setComprehension:
		u.emit(l, bytecode.BUILD_SET, res, it, 0)
	case dictComprehension:
		u.emit(l, bytecode.BUILD_MAP, res, it, 0)
	}
}

func (u *unit) comprehensionCode(e ast.Expr, l loc, s *Scope, kind comprehensionKind, gens []ast.Comprehension, elt, value ast.Expr) *bytecode.Code {
	name := "<genexpr>"
	switch kind {
	case listComprehension:
		name = "<listcomp>"
	case setComprehension:
		name = "<setcomp>"
	case dictComprehension:
		name = "<dictcomp>"
	}
	v := u.c.newUnit(u, s, comprehensionUnit, name, int(l.line))
	v.argCount = 1
	if kind == generatorExpression {
		v.compLoop(l, kind, gens, 0, elt, value, 0, 0)
		v.emit(noLoc, bytecode.RETURN_NONE, 0, 0, 0)
	} else {
		res := v.temp()
		v.compStart(l, kind, gens, 0, res)
		v.compLoop(l, kind, gens, 0, elt, value, 0, res)
		v.emit(l, bytecode.RETURN, res, 0, 0)
	}
	return v.finish()
}

// compLoop compiles generator number n of a comprehension with its iterator in it.
func (u *unit) compLoop(l loc, kind comprehensionKind, gens []ast.Comprehension, n int, elt, value ast.Expr, it, res int32) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	defer u.c.leave()
	g := &gens[n]
	if g.Async {
		u.compAsyncLoop(l, kind, gens, n, elt, value, it, res)
		return
	}
	if n > 0 && !g.Async {
		if only := onlyElement(g.Iter); only != nil {
			// for x in [y] just binds x
			mark := u.top
			if r, ok := u.localTarget(g.Target); ok {
				u.exprInto(u.c.loc(g.Target), only, r)
				u.bound.set(r)
			} else {
				u.assign(g.Target, u.tempOf(only))
			}
			u.top = mark
			skip := u.newLabel()
			u.compBody(l, kind, gens, n, elt, value, res, skip)
			u.place(skip)
			return
		}
	}
	mark := u.top
	if n > 0 {
		it = u.temps(2)
		u.iterator(g, it)
	}
	u.forLoop(g, it, func(next label) {
		u.compBody(l, kind, gens, n, elt, value, res, next)
	})
	u.top = mark
}

func onlyElement(e ast.Expr) ast.Expr {
	var elts []ast.Expr
	switch e := e.(type) {
	case *ast.List:
		elts = e.Elts
	case *ast.Tuple:
		elts = e.Elts
	}
	if len(elts) != 1 || hasStar(elts) {
		return nil
	}
	return elts[0]
}

// forLoop emits the loop of a for clause; body gets the label of the next iteration.
func (u *unit) forLoop(g *ast.Comprehension, it int32, body func(next label)) {
	next, top := u.newLabel(), u.newLabel()
	il := u.c.loc(g.Iter)
	reach, bound := u.reach, u.bound
	u.jump(il, next)
	u.placeLoop(top, reach, bound)
	mark := u.top
	target, direct := u.localTarget(g.Target)
	if !direct {
		target = u.temp()
	}
	var val int32 = target
	if direct {
		u.bound.set(target)
	} else {
		u.assign(g.Target, val)
	}
	body(next)
	u.place(next)
	u.branch(il, bytecode.FOR_ITER, target, it, top)
	u.top = mark
}

// compBody compiles what follows the binding of the target of generator n.
func (u *unit) compBody(l loc, kind comprehensionKind, gens []ast.Comprehension, n int, elt, value ast.Expr, res int32, next label) {
	for _, cond := range gens[n].Ifs {
		u.jumpIf(cond, next, false)
	}
	if n+1 < len(gens) {
		u.compLoop(l, kind, gens, n+1, elt, value, 0, res)
		return
	}
	mark := u.top
	el := u.c.loc(elt)
	switch kind {
	case generatorExpression:
		v := u.operand(elt)
		u.yieldValue(el, u.temp(), v)
	case listComprehension:
		u.emit(el, bytecode.LIST_APPEND, res, u.operand(elt), 0)
	case setComprehension:
		u.emit(el, bytecode.SET_ADD, res, u.operand(elt), 0)
	case dictComprehension:
		k := u.operandBefore(elt, value)
		v := u.operand(value)
		vl := u.c.loc(value)
		el.endLine, el.endCol = vl.endLine, vl.endCol
		u.emit(el, bytecode.MAP_ADD, res, k, v)
	}
	u.top = mark
}

func (u *unit) compAsyncLoop(l loc, kind comprehensionKind, gens []ast.Comprehension, n int, elt, value ast.Expr, it, res int32) {
	g := &gens[n]
	mark := u.top
	if n > 0 {
		it = u.temp()
		u.iterator(g, it)
	}
	next := u.newLabel()
	u.asyncForLoop(l, l, g.Target, it, next, func() {
		u.compBody(l, kind, gens, n, elt, value, res, next)
	})
	u.top = mark
}
