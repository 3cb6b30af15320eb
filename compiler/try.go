package compiler

// This file compiles try and with, and the unwinding of return, break and continue
// through them.
//
// An exception handler's code is cold: it is moved behind the code of the block. Each
// handler uses four temporaries made when its statement begins: the exception, the
// exception and position for the cleanup handler around the handler itself, and the
// previously handled exception.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

type fblockKind uint8

const (
	loopBlock fblockKind = iota
	tryBlock
	finallyTryBlock
	finallyEndBlock
	withBlock
	asyncWithBlock
	handlerBlock
	exceptStarBlock
)

// fblock is a statement around the code being emitted that return, break or continue must
// leave properly.
type fblock struct {
	kind       fblockKind
	start, end label
	outer      int32      // the handler active outside
	reg        int32      // previous exception, or __exit__ function
	final      []ast.Stmt // finally body
	name       string     // except ... as name
	loc        loc
}

// maxBlocks is CPython's limit on nested blocks.
const maxBlocks = 21

func (u *unit) push(l loc, f fblock) {
	if f.kind == loopBlock {
		f.outer = u.h
	}
	if len(u.fblocks) >= maxBlocks {
		u.c.fail(l, "too many statically nested blocks")
	}
	u.fblocks = append(u.fblocks, f)
}

func (u *unit) pop() { u.fblocks = u.fblocks[:len(u.fblocks)-1] }

// unwinds reports whether leaving the blocks above stop runs any code.
func (u *unit) unwinds(stop int) bool {
	for i := len(u.fblocks) - 1; i > stop; i-- {
		switch u.fblocks[i].kind {
		case loopBlock, tryBlock:
		default:
			return true
		}
	}
	return false
}

// unwind emits the code that leaves all blocks above index stop, and returns the position
// for what follows. It changes u.h; the caller restores it.
func (u *unit) unwind(l loc, stop int) loc {
	saved := u.fblocks
	for i := len(saved) - 1; i > stop; i-- {
		u.fblocks = saved[:i:i]
		f := &saved[i]
		if f.kind != loopBlock {
			u.h = f.outer
		}
		mark := u.top
		switch f.kind {
		case finallyTryBlock:
			u.body(f.final)
			l = noLoc
		case finallyEndBlock:
			u.emit(l, bytecode.POP_EXCEPT, f.reg, 0, 0)
		case withBlock, asyncWithBlock:
			u.exitCall(f.loc, f.reg, f.kind == asyncWithBlock)
			l = noLoc
		case handlerBlock:
			u.emit(l, bytecode.POP_EXCEPT, f.reg, 0, 0)
			if f.name != "" {
				u.unbindName(l, f.name)
			}
		case exceptStarBlock:
			u.c.fail(l, "'break', 'continue' and 'return' cannot appear in an except* block")
		}
		u.top = mark
	}
	u.fblocks = saved
	return l
}

// unbindName is what happens to the name of an except clause at its end: name = None; del name.
func (u *unit) unbindName(l loc, name string) {
	if acc, r, _ := u.variable(name); acc == accLocal {
		u.emit(l, bytecode.UNBIND, r, 0, 0)
		u.bound.clear(r)
		return
	}
	mark := u.top
	t := u.temp()
	u.emit(l, bytecode.LOAD_NONE, t, 0, 0)
	u.storeName(l, name, t)
	u.deleteName(l, name)
	u.top = mark
}

func (u *unit) tryStmt(s *ast.Try) {
	if len(s.Final) > 0 {
		u.tryFinally(s, s.Final, func() {
			if len(s.Handlers) > 0 {
				u.tryExcept(s, s.Body, s.Handlers, s.Orelse)
			} else {
				u.body(s.Body)
			}
		})
		return
	}
	u.tryExcept(s, s.Body, s.Handlers, s.Orelse)
}

func (u *unit) tryStarStmt(s *ast.TryStar) {
	if len(s.Final) > 0 {
		u.tryFinally(s, s.Final, func() {
			if len(s.Handlers) > 0 {
				u.tryStar(s)
			} else {
				u.body(s.Body)
			}
		})
		return
	}
	u.tryStar(s)
}

func (u *unit) tryFinally(s ast.Stmt, final []ast.Stmt, body func()) {
	mark := u.top
	exc := u.temps(4)
	cleanup, prev := exc+1, exc+3
	at := u.c.loc(s)
	u.emit(at, bytecode.NOP, 0, 0, 0)
	end := u.newLabel()
	h := u.newHandler(exc, false)
	outer := u.h
	reach, bound, from := u.reach, u.bound, len(u.ins)
	u.h = h
	u.push(at, fblock{kind: finallyTryBlock, outer: outer, final: final})
	body()
	u.pop()
	u.h = outer
	u.body(final)
	u.jump(noLoc, end)

	cold := u.cold
	u.cold = true
	ch := u.newHandler(cleanup, true)
	u.placeHandler(h, from, reach, bound)
	reach, bound, from = u.reach, u.bound, len(u.ins)
	u.h = outer
	u.emit(noLoc, bytecode.PUSH_EXC_INFO, prev, exc, 0)
	u.unbindHidden()
	u.h = ch
	u.push(at, fblock{kind: finallyEndBlock, outer: outer, reg: prev})
	u.body(final)
	u.pop()
	u.emit(noLoc, bytecode.RERAISE, exc, exc, 0)
	u.popAndReraise(ch, outer, from, reach, bound, prev, cleanup)
	u.cold = cold
	u.place(end)
	u.top = mark
}

// popAndReraise emits the cleanup handler around a handler.
func (u *unit) popAndReraise(ch, outer int32, from int, reach bool, bound boundSet, prev, cleanup int32) {
	u.placeHandler(ch, from, reach, bound)
	u.h = outer
	u.emit(noLoc, bytecode.POP_EXCEPT, prev, 0, 0)
	u.emit(noLoc, bytecode.RERAISE, cleanup, cleanup+1, 1)
	u.reach = false
}

func (u *unit) tryExcept(s ast.Stmt, body []ast.Stmt, handlers []*ast.ExceptHandler, orelse []ast.Stmt) {
	mark := u.top
	exc := u.temps(6)
	cleanup, prev, named := exc+1, exc+3, exc+4
	at := u.c.loc(s)
	u.emit(at, bytecode.NOP, 0, 0, 0)
	end := u.newLabel()
	h := u.newHandler(exc, false)
	outer := u.h
	reach, bound, from := u.reach, u.bound, len(u.ins)
	u.h = h
	u.push(at, fblock{kind: tryBlock, outer: outer})
	u.body(body)
	u.pop()
	u.h = outer
	u.body(orelse)
	u.jump(noLoc, end)

	cold := u.cold
	u.cold = true
	ch := u.newHandler(cleanup, true)
	u.placeHandler(h, from, reach, bound)
	reach, bound, from = u.reach, u.bound, len(u.ins)
	u.h = outer
	u.emit(noLoc, bytecode.PUSH_EXC_INFO, prev, exc, 0)
	u.unbindHidden()
	u.h = ch
	u.push(at, fblock{kind: tryBlock, outer: outer}) // CPython counts a level for the handlers
	for i, k := range handlers {
		l := u.c.loc(k)
		if k.Type == nil && i < len(handlers)-1 {
			u.c.fail(l, "default 'except:' must be last")
			break
		}
		next := u.newLabel()
		if k.Type != nil {
			m := u.top
			u.branch(l, bytecode.JUMP_IF_NOT_EXC_MATCH, exc, u.operand(k.Type), next)
			u.top = m
		} else {
			u.emit(l, bytecode.NOP, 0, 0, 0)
		}
		if k.Name != "" {
			u.storeName(l, k.Name, exc)
			nh := u.newHandler(named, true)
			nreach, nbound, nfrom := u.reach, u.bound, len(u.ins)
			u.h = nh
			u.push(l, fblock{kind: handlerBlock, outer: outer, reg: prev, name: k.Name})
			u.body(k.Body)
			u.pop()
			u.h = outer
			u.emit(noLoc, bytecode.POP_EXCEPT, prev, 0, 0)
			u.unbindName(noLoc, k.Name)
			u.jump(noLoc, end)
			u.placeHandler(nh, nfrom, nreach, nbound)
			u.h = ch
			u.unbindName(noLoc, k.Name)
			u.emit(noLoc, bytecode.RERAISE, named, named+1, 1)
			u.reach = false
		} else {
			u.push(l, fblock{kind: handlerBlock, outer: outer, reg: prev})
			u.body(k.Body)
			u.pop()
			u.h = outer
			u.emit(noLoc, bytecode.POP_EXCEPT, prev, 0, 0)
			u.jump(noLoc, end)
			u.h = ch
		}
		u.place(next)
	}
	u.pop()
	u.emit(noLoc, bytecode.RERAISE, exc, exc, 0)
	u.popAndReraise(ch, outer, from, reach, bound, prev, cleanup)
	u.cold = cold
	u.place(end)
	u.top = mark
}

func (u *unit) tryStar(s *ast.TryStar) {
	mark := u.top
	exc := u.temps(4)
	cleanup, prev := exc+1, exc+3
	at := u.c.loc(s)
	u.emit(at, bytecode.NOP, 0, 0, 0)
	end := u.newLabel()
	h := u.newHandler(exc, false)
	outer := u.h
	reach, bound, from := u.reach, u.bound, len(u.ins)
	u.h = h
	u.push(at, fblock{kind: tryBlock, outer: outer})
	u.body(s.Body)
	u.pop()
	u.h = outer
	u.body(s.Orelse)
	u.jump(noLoc, end)

	cold := u.cold
	u.cold = true
	ch := u.newHandler(cleanup, true)
	u.placeHandler(h, from, reach, bound)
	reach, bound, from = u.reach, u.bound, len(u.ins)
	u.h = outer
	u.emit(noLoc, bytecode.PUSH_EXC_INFO, prev, exc, 0)
	u.unbindHidden()
	u.h = ch
	raised := u.temp()
	rest := u.temps(2) // the part not yet handled, the part that a clause handles
	inner := u.temps(2)
	u.emit(noLoc, bytecode.BUILD_LIST, raised, raised, 0)
	u.emit(noLoc, bytecode.MOVE, rest, exc, 0)
	for _, k := range s.Handlers {
		l := u.c.loc(k)
		next := u.newLabel()
		m := u.top
		u.emit(l, bytecode.CHECK_EG_MATCH, rest, u.operand(k.Type), 0)
		u.top = m
		u.branch(l, bytecode.JUMP_IF_NONE, rest+1, 0, next)
		if k.Name != "" {
			u.storeName(l, k.Name, rest+1)
		}
		nh := u.newHandler(inner, true)
		nreach, nbound, nfrom := u.reach, u.bound, len(u.ins)
		u.h = nh
		u.push(l, fblock{kind: exceptStarBlock, outer: outer, reg: prev, name: k.Name})
		u.body(k.Body)
		u.pop()
		u.h = ch
		if k.Name != "" {
			u.unbindName(noLoc, k.Name)
		}
		u.jump(noLoc, next)
		u.placeHandler(nh, nfrom, nreach, nbound)
		if k.Name != "" {
			u.unbindName(noLoc, k.Name)
		}
		u.emit(noLoc, bytecode.LIST_APPEND, raised, inner, 0)
		u.place(next)
	}
	u.emit(noLoc, bytecode.LIST_APPEND, raised, rest, 0)
	u.emit(noLoc, bytecode.PREP_RERAISE_STAR, rest, exc, raised)
	nothing := u.newLabel()
	u.h = outer
	u.emit(noLoc, bytecode.POP_EXCEPT, prev, 0, 0)
	u.branch(noLoc, bytecode.JUMP_IF_NONE, rest, 0, nothing)
	u.emit(noLoc, bytecode.RERAISE, rest, rest, 0)
	u.reach = false
	u.place(nothing)
	u.jump(noLoc, end)
	u.popAndReraise(ch, outer, from, reach, bound, prev, cleanup)
	u.cold = cold
	u.place(end)
	u.top = mark
}

// exitCall calls the __exit__ function of a with statement that ends normally.
func (u *unit) exitCall(l loc, exit int32, async bool) {
	mark := u.top
	base := u.temps(5)
	u.emit(l, bytecode.MOVE, base, exit, 0)
	for i := int32(2); i < 5; i++ {
		u.emit(l, bytecode.LOAD_NONE, base+i, 0, 0)
	}
	u.emit(l, bytecode.CALL, base, 3, base)
	if async {
		u.emit(l, bytecode.GET_AWAITABLE, base, base, 2)
		u.top = base - tempBase + 1
		u.sendLoop(l, base, u.temp())
	}
	u.top = mark
}

func (u *unit) with(s ast.Stmt, items []ast.WithItem, body []ast.Stmt, async bool) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	defer u.c.leave()
	item := &items[0]
	l := u.c.loc(item.Expr)
	mark := u.top
	exit := u.temps(6)
	exc, cleanup, prev := exit+1, exit+3, exit+5
	inner := u.top
	t := u.temp()
	m := u.operandOr(item.Expr, t)
	val := t
	if item.Vars != nil && !async {
		// On a line of its own the target is bound there.
		if r, ok := u.localTarget(item.Vars); ok && u.c.loc(item.Vars).line == l.line {
			val = r
		}
	}
	if async {
		u.emit(l, bytecode.BEFORE_ASYNC_WITH, exit, m, val)
		it := u.temp()
		u.emit(l, bytecode.GET_AWAITABLE, it, val, 1)
		u.sendLoop(l, it, val)
	} else {
		u.emit(l, bytecode.BEFORE_WITH, exit, m, val)
	}
	end := u.newLabel()
	h := u.newHandler(exc, true)
	outer := u.h
	reach, bound, from := u.reach, u.bound, len(u.ins)
	if isLocal(val) {
		bound.set(val)
	}
	u.h = h
	kind := withBlock
	if async {
		kind = asyncWithBlock
	}
	u.push(l, fblock{kind: kind, outer: outer, reg: exit, loc: l})
	if item.Vars != nil {
		if isLocal(val) {
			u.bound.set(val)
			// The handler's range must not be empty when the body is.
		} else {
			u.assign(item.Vars, val)
		}
	}
	u.top = inner
	if len(items) > 1 {
		u.with(s, items[1:], body, async)
	} else {
		u.body(body)
	}
	u.pop()
	u.h = outer
	u.exitCall(l, exit, async)
	u.jump(noLoc, end)

	cold := u.cold
	u.cold = true
	ch := u.newHandler(cleanup, true)
	u.placeHandler(h, from, reach, bound)
	reach, bound, from = u.reach, u.bound, len(u.ins)
	u.h = outer
	u.emit(l, bytecode.PUSH_EXC_INFO, prev, exc, 0)
	u.unbindHidden()
	u.h = ch
	res := u.temp()
	u.emit(l, bytecode.WITH_EXCEPT_START, res, exit, exc)
	if async {
		it := u.temp()
		u.emit(l, bytecode.GET_AWAITABLE, it, res, 2)
		u.sendLoop(l, it, res)
	}
	suppress := u.newLabel()
	u.branch(l, bytecode.JUMP_IF_TRUE, res, 0, suppress)
	u.emit(l, bytecode.RERAISE, exc, exc+1, 1)
	u.reach = false
	u.place(suppress)
	u.h = outer
	u.emit(l, bytecode.POP_EXCEPT, prev, 0, 0)
	u.jump(noLoc, end)
	u.popAndReraise(ch, outer, from, reach, bound, prev, cleanup)
	u.cold = cold
	u.place(end)
	u.top = mark
}
