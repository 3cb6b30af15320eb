package compiler

// This file compiles comparisons and conditions straight to jumps.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

func compareOp(op ast.CmpOp) bytecode.Op {
	switch op {
	case ast.Eq:
		return bytecode.EQ
	case ast.NotEq:
		return bytecode.NE
	case ast.Lt:
		return bytecode.LT
	case ast.LtE:
		return bytecode.LE
	case ast.Gt:
		return bytecode.GT
	case ast.GtE:
		return bytecode.GE
	case ast.Is:
		return bytecode.IS
	case ast.IsNot:
		return bytecode.IS_NOT
	case ast.In:
		return bytecode.CONTAINS
	}
	return bytecode.NOT_CONTAINS
}

// compareRight evaluates the right side of a comparison: a list or set display of
// constants after "in" becomes a tuple or frozenset constant.
func (u *unit) compareRight(op ast.CmpOp, e ast.Expr, later ...ast.Expr) int32 {
	if op == ast.In || op == ast.NotIn {
		switch d := e.(type) {
		case *ast.List:
			if !hasStar(d.Elts) {
				if k, ok := u.constTuple(d.Elts); ok {
					t := u.temp()
					u.loadConst(u.c.loc(e), k, t)
					return t
				}
				t := u.temp()
				u.display(u.c.loc(e), d.Elts, bytecode.BUILD_TUPLE, t)
				u.top = t - tempBase + 1
				return t
			}
		case *ast.Set:
			if k, ok := u.constTuple(d.Elts); ok {
				t := u.temp()
				u.loadConst(u.c.loc(e), frozenSet(k), t)
				return t
			}
		}
	}
	return u.operandBefore(e, later...)
}

func (u *unit) compare(e *ast.Compare, dst int32) {
	u.checkIs(e)
	l := u.c.loc(e)
	last := len(e.Ops) - 1
	a := u.operandBefore(e.Left, e.Comps...)
	if last == 0 {
		b := u.compareRight(e.Ops[0], e.Comps[0])
		u.emit(l, compareOp(e.Ops[0]), dst, a, b)
		return
	}
	res := dst
	if isLocal(dst) {
		res = u.temp()
	}
	end := u.newLabel()
	keep := u.temps(min(len(e.Ops)/longChain, 1))
	for i, op := range e.Ops {
		mark := u.top
		b := u.compareRight(op, e.Comps[i], e.Comps[i+1:]...)
		u.emit(l, compareOp(op), res, a, b)
		if i < last {
			u.branch(l, bytecode.JUMP_IF_FALSE, res, 0, end)
		}
		a = u.keepOperand(l, len(e.Ops), keep, mark, b)
	}
	u.place(end)
	u.moveTo(l, dst, res)
}

// longChain is the number of comparisons beyond which a chain reuses its temporaries.
const longChain = 16

// keepOperand returns the register of the right side b for use as the next left side. In
// a long chain it is moved, so that the temporaries above mark are free again.
func (u *unit) keepOperand(l loc, n int, keep, mark, b int32) int32 {
	if n < longChain || isLocal(b) {
		return b
	}
	u.moveTo(l, keep, b)
	u.top = mark
	return keep
}

// jumpIf jumps to target if the truth of e is cond.
func (u *unit) jumpIf(e ast.Expr, target label, cond bool) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	mark := u.top
	u.jumpIfExpr(e, target, cond)
	u.top = mark
	u.c.leave()
}

func (u *unit) jumpIfExpr(e ast.Expr, target label, cond bool) {
	if v, ok := u.constOf(e); ok {
		l := u.c.loc(e)
		if constTrue(v) == cond {
			u.jump(l, target)
		} else {
			u.emit(l, bytecode.NOP, 0, 0, 0)
		}
		return
	}
	switch e := e.(type) {
	case *ast.UnaryOp:
		if e.Op == ast.Not {
			u.jumpIf(e.Operand, target, !cond)
			return
		}
	case *ast.BoolOp:
		or := e.Op == ast.Or
		next := target
		if or != cond {
			next = u.newLabel()
		}
		last := len(e.Values) - 1
		for _, v := range e.Values[:last] {
			u.jumpIf(v, next, or)
		}
		u.jumpIf(e.Values[last], target, cond)
		if next != target {
			u.place(next)
		}
		return
	case *ast.IfExp:
		orelse, end := u.newLabel(), u.newLabel()
		u.jumpIf(e.Test, orelse, false)
		u.jumpIf(e.Body, target, cond)
		u.jump(noLoc, end)
		u.place(orelse)
		u.jumpIf(e.Orelse, target, cond)
		u.place(end)
		return
	case *ast.Compare:
		u.jumpCompare(e, target, cond)
		return
	case *ast.NamedExpr:
		r := u.namedEffect(e)
		u.truth(u.c.loc(e), r, target, cond)
		return
	}
	u.truth(u.c.loc(e), u.operand(e), target, cond)
}

func (u *unit) truth(l loc, r int32, target label, cond bool) {
	op := bytecode.JUMP_IF_FALSE
	if cond {
		op = bytecode.JUMP_IF_TRUE
	}
	u.branch(l, op, r, 0, target)
}

func (u *unit) jumpCompare(e *ast.Compare, target label, cond bool) {
	u.checkIs(e)
	l := u.c.loc(e)
	last := len(e.Ops) - 1
	if last == 0 {
		a := u.operandBefore(e.Left, e.Comps[0])
		u.jumpCompareOne(l, e.Ops[0], a, e.Comps[0], target, cond)
		return
	}
	a := u.operandBefore(e.Left, e.Comps...)
	fail := target
	if cond {
		fail = u.newLabel()
	}
	keep := u.temps(min(len(e.Ops)/longChain, 1))
	for i, op := range e.Ops[:last] {
		mark := u.top
		b := u.compareRight(op, e.Comps[i], e.Comps[i+1:]...)
		u.jumpCompareRegs(l, op, a, b, fail, false)
		a = u.keepOperand(l, len(e.Ops), keep, mark, b)
	}
	u.jumpCompareOne(l, e.Ops[last], a, e.Comps[last], target, cond)
	if fail != target {
		u.place(fail)
	}
}

func (u *unit) jumpCompareOne(l loc, op ast.CmpOp, a int32, right ast.Expr, target label, cond bool) {
	if v, ok := u.constOf(right); ok {
		switch op {
		case ast.Is, ast.IsNot:
			if v == nil {
				if cond == (op == ast.Is) {
					u.branch(l, bytecode.JUMP_IF_NONE, a, 0, target)
				} else {
					u.branch(l, bytecode.JUMP_IF_NOT_NONE, a, 0, target)
				}
				return
			}
		case ast.In, ast.NotIn:
		default:
			if i, ok := small(v); ok {
				u.branch(l, compareJump(op, cond, bytecode.JUMP_IF_LT_RI, bytecode.JUMP_IF_NOT_LT_RI), a, i, target)
				return
			}
			if (op == ast.Eq || op == ast.NotEq) && u.directConst() {
				var j bytecode.Op
				switch {
				case op == ast.Eq && cond:
					j = bytecode.JUMP_IF_EQ_RK
				case op == ast.Eq:
					j = bytecode.JUMP_IF_NOT_EQ_RK
				case cond:
					j = bytecode.JUMP_IF_NE_RK
				default:
					j = bytecode.JUMP_IF_NOT_NE_RK
				}
				if u.reach {
					u.branch(l, j, a, u.constant(v), target)
				}
				return
			}
		}
	}
	u.jumpCompareRegs(l, op, a, u.compareRight(op, right), target, cond)
}

// compareJump picks the jump of an ordering from two runs LT LE EQ NE GT GE.
func compareJump(op ast.CmpOp, cond bool, yes, no bytecode.Op) bytecode.Op {
	base := yes
	if !cond {
		base = no
	}
	switch op {
	case ast.LtE:
		return base + 1
	case ast.Eq:
		return base + 2
	case ast.NotEq:
		return base + 3
	case ast.Gt:
		return base + 4
	case ast.GtE:
		return base + 5
	}
	return base
}

func (u *unit) jumpCompareRegs(l loc, op ast.CmpOp, a, b int32, target label, cond bool) {
	switch op {
	case ast.Is, ast.IsNot:
		if cond == (op == ast.Is) {
			u.branch(l, bytecode.JUMP_IF_IS, a, b, target)
		} else {
			u.branch(l, bytecode.JUMP_IF_IS_NOT, a, b, target)
		}
	case ast.In, ast.NotIn:
		if cond == (op == ast.In) {
			u.branch(l, bytecode.JUMP_IF_IN, a, b, target)
		} else {
			u.branch(l, bytecode.JUMP_IF_NOT_IN, a, b, target)
		}
	default:
		u.branch(l, compareJump(op, cond, bytecode.JUMP_IF_LT, bytecode.JUMP_IF_NOT_LT), a, b, target)
	}
}
