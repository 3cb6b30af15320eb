package compiler

// This file compiles loops.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

func (u *unit) forStmt(s *ast.For) {
	mark := u.top
	il := u.c.loc(s.Iter)
	it := u.temps(2)
	next, top, end := u.newLabel(), u.newLabel(), u.newLabel()
	u.getIter(il, s.Iter, it, next)
	reach, bound := u.reach, u.bound
	u.jump(il, next)
	u.placeLoop(top, reach, bound)
	inner := u.top
	target, direct := u.localTarget(s.Target)
	if direct {
		u.bound.set(target)
	} else {
		target = u.temp()
		u.assign(s.Target, target)
		u.top = inner
	}
	u.push(u.c.loc(s), fblock{kind: loopBlock, start: next, end: end})
	u.body(s.Body)
	u.pop()
	u.place(next)
	u.branch(il, bytecode.FOR_ITER, target, it, top)
	u.top = mark
	u.body(s.Orelse)
	u.place(end)
}

// getIter puts the iterator of e in it. A call of range with ints needs none: RANGE_ITER
// counts in it and the register behind, and goes on at next.
func (u *unit) getIter(l loc, e ast.Expr, it int32, next label) {
	call, ok := e.(*ast.Call)
	if ok && len(call.Keywords) == 0 && (len(call.Args) == 1 || len(call.Args) == 2) && !hasStar(call.Args) {
		if fn, ok := call.Func.(*ast.Name); ok && fn.Id == "range" {
			mark := u.top
			n := len(call.Args)
			base := u.temps(2)
			u.checkCaller(call.Func)
			u.exprTo(call.Func, base)
			args := u.temps(n)
			for i, a := range call.Args {
				u.exprTo(a, args+int32(i))
			}
			cl := u.c.loc(call)
			u.branch(cl, bytecode.RANGE_ITER, it, int32(n), next)
			u.emit(cl, bytecode.CALL, base, int32(n), it)
			u.emit(l, bytecode.GET_ITER, it, it, 0)
			u.top = mark
			return
		}
	}
	u.makeIter(l, e, it, 0)
}

// makeIter emits GET_ITER for e; it is the last but one temporary. With object 1 it makes an
// iterator that code other than the loop may have.
func (u *unit) makeIter(l loc, e ast.Expr, it, object int32) {
	mark := u.top
	u.top--
	o := u.iterOperand(e, it)
	u.top = mark
	u.emit(l, bytecode.GET_ITER, it, o, object)
}

func (u *unit) whileStmt(s *ast.While) {
	next, top, end, orelse := u.newLabel(), u.newLabel(), u.newLabel(), u.newLabel()
	if v, ok := u.constOf(s.Test); ok {
		l := u.c.loc(s.Test)
		if !constTrue(v) {
			u.emit(l, bytecode.NOP, 0, 0, 0)
			saved := u.reach
			u.reach = false
			u.push(u.c.loc(s), fblock{kind: loopBlock, start: next, end: end})
			u.body(s.Body)
			u.pop()
			u.reach = saved
			u.body(s.Orelse)
			u.place(end)
			return
		}
		u.emit(l, bytecode.NOP, 0, 0, 0)
		reach, bound := u.reach, u.bound
		u.placeLoop(top, reach, bound)
		u.push(u.c.loc(s), fblock{kind: loopBlock, start: next, end: end})
		u.body(s.Body)
		u.pop()
		u.place(next)
		u.jump(l, top)
		u.body(s.Orelse)
		u.place(end)
		return
	}
	cheap := cheapTest(s.Test)
	if cheap {
		u.jumpIf(s.Test, orelse, false)
	}
	reach, bound := u.reach, u.bound
	if !cheap {
		u.jump(u.c.loc(s.Test), next)
	}
	u.placeLoop(top, reach, bound)
	u.push(u.c.loc(s), fblock{kind: loopBlock, start: next, end: end})
	u.body(s.Body)
	u.pop()
	u.place(next)
	u.jumpIf(s.Test, top, true)
	u.place(orelse)
	u.body(s.Orelse)
	u.place(end)
}

// cheapTest reports whether a loop test is small enough to stand both before and after
// the body.
func cheapTest(e ast.Expr) bool {
	n := 0
	walkExpr(e, func(e ast.Expr) bool {
		n++
		switch e.(type) {
		case *ast.Lambda, *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.GeneratorExp, *ast.Yield, *ast.Await, *ast.YieldFrom:
			n += 100
		}
		return n < 12
	})
	return n < 12
}

func (u *unit) asyncForStmt(s *ast.AsyncFor) {
	l := u.c.loc(s)
	if u.kind != asyncFunctionUnit && !u.awaitAllowed() {
		u.c.fail(l, "'async for' outside async function")
		return
	}
	mark := u.top
	il := u.c.loc(s.Iter)
	it := u.temp()
	o := u.operandOr(s.Iter, it)
	u.emit(il, bytecode.GET_AITER, it, o, 0)
	next, end := u.newLabel(), u.newLabel()
	u.asyncForLoop(l, il, s.Target, it, next, func() {
		u.push(u.c.loc(s), fblock{kind: loopBlock, start: next, end: end})
		u.body(s.Body)
		u.pop()
	})
	u.top = mark
	u.body(s.Orelse)
	u.place(end)
}

// asyncForLoop emits an async for loop over the asynchronous iterator it; the code goes
// on after it when the iterator ends.
func (u *unit) asyncForLoop(l, il loc, target ast.Expr, it int32, next label, body func()) {
	mark := u.top
	exc := u.temp()
	h := u.newHandler(exc, false)
	v := u.temps(2)
	reach, bound := u.reach, u.bound
	u.placeLoop(next, reach, bound)
	start := u.bound
	outer := u.h
	u.h = h
	from := len(u.ins)
	u.emit(l, bytecode.GET_ANEXT, v+1, it, 0)
	u.sendLoop(l, v+1, v)
	u.h = outer
	u.assign(target, v)
	u.top = v - tempBase
	body()
	u.jump(noLoc, next)
	u.placeHandler(h, from, reach, start)
	u.emit(il, bytecode.END_ASYNC_FOR, exc, 0, 0)
	u.top = mark
}
