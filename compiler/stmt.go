package compiler

// This file compiles statements, except loops, try, with, match and definitions.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

func (u *unit) body(list []ast.Stmt) {
	for _, s := range list {
		u.stmt(s)
	}
}

func (u *unit) stmt(s ast.Stmt) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	mark := u.top
	switch s := s.(type) {
	case *ast.ExprStmt:
		u.exprStmt(s)
	case *ast.Assign:
		u.assignStmt(s)
	case *ast.AugAssign:
		u.augAssign(s)
	case *ast.AnnAssign:
		u.annAssign(s)
	case *ast.If:
		next := u.newLabel()
		u.jumpIf(s.Test, next, false)
		u.body(s.Body)
		if len(s.Orelse) > 0 {
			end := u.newLabel()
			u.jump(noLoc, end)
			u.place(next)
			u.body(s.Orelse)
			u.place(end)
		} else {
			u.place(next)
		}
	case *ast.Return:
		u.returnStmt(s)
	case *ast.For:
		u.forStmt(s)
	case *ast.AsyncFor:
		u.asyncForStmt(s)
	case *ast.While:
		u.whileStmt(s)
	case *ast.FunctionDef:
		u.functionDef(s, s.Name, s.Args, s.Body, s.Decorators, s.Returns, s.TypeParams, functionUnit)
	case *ast.AsyncFunctionDef:
		u.functionDef(s, s.Name, s.Args, s.Body, s.Decorators, s.Returns, s.TypeParams, asyncFunctionUnit)
	case *ast.ClassDef:
		u.classDef(s)
	case *ast.TypeAlias:
		u.typeAlias(s)
	case *ast.Try:
		u.tryStmt(s)
	case *ast.TryStar:
		u.tryStarStmt(s)
	case *ast.With:
		u.with(s, s.Items, s.Body, false)
	case *ast.AsyncWith:
		if u.kind != asyncFunctionUnit && !u.awaitAllowed() {
			u.c.fail(u.c.loc(s), "'async with' outside async function")
			break
		}
		u.with(s, s.Items, s.Body, true)
	case *ast.Match:
		u.match(s)
	case *ast.Raise:
		u.raise(s)
	case *ast.Assert:
		u.assert(s)
	case *ast.Import:
		u.importStmt(s)
	case *ast.ImportFrom:
		u.importFrom(s)
	case *ast.Delete:
		for _, t := range s.Targets {
			u.del(t)
		}
	case *ast.Pass:
		u.emit(u.c.loc(s), bytecode.NOP, 0, 0, 0)
	case *ast.Break:
		u.breakStmt(u.c.loc(s), true)
	case *ast.Continue:
		u.breakStmt(u.c.loc(s), false)
	case *ast.Global, *ast.Nonlocal:
	}
	u.top = mark
	u.c.leave()
	if len(u.ins) > maxInstructions && u.c.err == nil {
		u.c.failType("MemoryError", loc{int32(u.first), int32(u.first), 0, 0}, "code block too large")
	}
}

func (u *unit) exprStmt(s *ast.ExprStmt) {
	if u.c.interactive() && u.kind == moduleUnit {
		t := u.tempOf(s.Value)
		u.emit(u.c.loc(s), bytecode.CALL_INTRINSIC, t, t, int32(bytecode.IntrinsicPrint))
		return
	}
	if c, ok := s.Value.(*ast.Constant); ok {
		_ = c
		u.emit(u.c.loc(s), bytecode.NOP, 0, 0, 0)
		return
	}
	u.effect(s.Value)
}

// Assignment.

func (u *unit) assignStmt(s *ast.Assign) {
	if len(s.Targets) == 1 {
		t := s.Targets[0]
		if u.introduces(t, s.Value) {
			u.assign(t, u.tempOf(s.Value))
			return
		}
		if r, ok := u.localTarget(t); ok {
			u.exprInto(u.c.loc(t), s.Value, r)
			u.bound.set(r)
			return
		}
		if u.assignPairs(t, s.Value) {
			return
		}
		switch t.(type) {
		case *ast.Attribute, *ast.Subscript:
			u.assign(t, u.operandBefore(s.Value, t))
			return
		}
		v := u.temp()
		u.assign(t, u.operandOr(s.Value, v))
		return
	}
	var v int32
	first := 0
	if r, ok := u.localTarget(s.Targets[0]); ok {
		u.exprInto(u.c.loc(s.Targets[0]), s.Value, r)
		u.bound.set(r)
		v, first = r, 1
	} else {
		v = u.tempOf(s.Value)
	}
	for _, t := range s.Targets[first:] {
		if isLocal(v) {
			switch t.(type) {
			case *ast.Name, *ast.Attribute, *ast.Subscript:
			default:
				c := u.temp()
				u.emit(u.c.loc(t), bytecode.MOVE, c, v, 0)
				v = c
			}
		}
		mark := u.top
		u.assign(t, v)
		u.top = mark
	}
}

// introduces reports whether target is a local seen for the first time while value has
// others of those: then value must be compiled first, so that co_varnames and locals()
// have CPython's order.
func (u *unit) introduces(target, value ast.Expr) bool {
	fresh := func(n *ast.Name) bool {
		name := n.Id
		if len(u.comps) > 0 || !u.scope.functionLike() {
			return false
		}
		sym := u.scope.Symbols[name]
		return sym != nil && sym.Scope == Local && sym.reg < 0
	}
	n, ok := target.(*ast.Name)
	if !ok || !fresh(n) {
		return false
	}
	found := false
	walkExpr(value, func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.Name:
			found = found || e.Id != n.Id && fresh(e)
		case *ast.ListComp, *ast.SetComp, *ast.DictComp, *ast.NamedExpr:
			found = true
		}
		return !found
	})
	return found
}

func targetElts(e ast.Expr) ([]ast.Expr, bool) {
	switch e := e.(type) {
	case *ast.Tuple:
		return e.Elts, true
	case *ast.List:
		return e.Elts, true
	}
	return nil, false
}

// assignPairs compiles a, b = x, y without making a tuple.
func (u *unit) assignPairs(target, value ast.Expr) bool {
	targets, ok := targetElts(target)
	if !ok {
		return false
	}
	var values []ast.Expr
	switch v := value.(type) {
	case *ast.Tuple:
		values = v.Elts
	case *ast.List:
		values = v.Elts
	}
	n := len(targets)
	if n != len(values) || n == 0 || n > 8 || hasStar(targets) || hasStar(values) {
		return false
	}
	var dsts [8]int32
	plain := true
	for i, t := range targets {
		r, ok := u.localTarget(t)
		dsts[i] = r
		plain = plain && ok
		for j := range i {
			plain = plain && dsts[j] != r
		}
	}
	if plain && !u.scope.hasWalrus {
		// Locals only: values that no target changes stay in place, and the last value
		// goes straight to its target. A copy into a local cannot fail.
		var regs [8]int32
		isTarget := func(r int32) bool {
			for _, d := range dsts[:n] {
				if d == r {
					return true
				}
			}
			return false
		}
		last := n - 1
		for i, v := range values {
			if i == last && u.writesLate(v) {
				u.exprTo(v, dsts[i])
				regs[i] = dsts[i]
				break
			}
			if r, ok := u.localTarget(v); ok && !isTarget(r) {
				u.checkLocal(u.c.loc(v), r)
				regs[i] = r
				continue
			}
			regs[i] = u.tempOf(v)
		}
		for i, t := range targets {
			if regs[i] != dsts[i] {
				u.emit(u.c.loc(t), bytecode.MOVE, dsts[i], regs[i], 0)
			}
			u.bound.set(dsts[i])
		}
		return true
	}
	base := u.temps(n)
	for i, v := range values {
		u.exprTo(v, base+int32(i))
	}
	for i, t := range targets {
		u.assign(t, base+int32(i))
	}
	return true
}

// assign stores register v in a target.
func (u *unit) assign(target ast.Expr, v int32) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	mark := u.top
	switch t := target.(type) {
	case *ast.Name:
		u.storeName(u.c.loc(t), t.Id, v)
	case *ast.Attribute:
		u.staticAttribute(t)
		o := u.operand(t.Value)
		u.emit(u.attrLoc(u.c.loc(t), t.Attr), bytecode.STORE_ATTR, o, u.attrConst(t.Attr), v)
	case *ast.Subscript:
		u.storeSubscript(t, v)
	case *ast.Tuple:
		u.unpack(u.c.loc(t), t.Elts, v)
	case *ast.List:
		u.unpack(u.c.loc(t), t.Elts, v)
	case *ast.Starred:
		u.c.fail(u.c.loc(t), "starred assignment target must be in a list or tuple")
	}
	u.top = mark
	u.c.leave()
}

func (u *unit) storeSubscript(t *ast.Subscript, v int32) {
	l := u.c.loc(t)
	if s, ok := t.Slice.(*ast.Slice); ok && s.Step == nil {
		o := u.operandBefore(t.Value, s.Lower, s.Upper)
		base := u.slicePair(l, s)
		u.emit(l, bytecode.STORE_SLICE, o, base, v)
		return
	}
	k, ok := u.constOf(t.Slice)
	if i, isSmall := small(k); ok && (isSmall || u.directConst()) {
		o := u.operand(t.Value)
		if isSmall {
			u.emit(l, bytecode.STORE_SUBSCR_I, o, i, v)
		} else {
			u.emit(l, bytecode.STORE_SUBSCR_K, o, u.constant(k), v)
		}
		return
	}
	o := u.operandBefore(t.Value, t.Slice)
	i := u.operand(t.Slice)
	u.emit(l, bytecode.STORE_SUBSCR, o, i, v)
}

func (u *unit) unpack(l loc, elts []ast.Expr, v int32) {
	n := len(elts)
	star := -1
	for i, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			if star >= 0 {
				u.c.fail(l, "multiple starred expressions in assignment")
				return
			}
			star = i
		}
	}
	if star >= 0 {
		if star >= 256 || n-star-1 >= 256 {
			u.c.fail(l, "too many expressions in star-unpacking assignment")
			return
		}
		base := u.temps(n)
		u.emit(l, bytecode.UNPACK_EX, base, v, int32(star|(n-star-1)<<8))
		for i, e := range elts {
			if s, ok := e.(*ast.Starred); ok {
				e = s.Value
			}
			u.assign(e, base+int32(i))
		}
		return
	}
	// Neighbouring locals are unpacked in place.
	if n > 0 {
		direct := true
		var first int32
		for i, e := range elts {
			r, ok := u.localTarget(e)
			if i == 0 {
				first = r
			}
			if !ok || r != first+int32(i) {
				direct = false
				break
			}
		}
		if direct {
			u.emit(l, bytecode.UNPACK_SEQUENCE, first, v, int32(n))
			for i := range n {
				u.bound.set(first + int32(i))
			}
			return
		}
	}
	base := u.temps(n)
	u.emit(l, bytecode.UNPACK_SEQUENCE, base, v, int32(n))
	for i, e := range elts {
		u.assign(e, base+int32(i))
	}
}

func inplaceOp(op ast.Operator) bytecode.Op {
	return binaryOp(op) - bytecode.ADD + bytecode.INPLACE_ADD
}

// inplace emits dst = a op= value, with the position of the statement.
func (u *unit) inplace(l loc, op ast.Operator, dst, a int32, value ast.Expr) {
	if k, ok := u.constOf(value); ok {
		if i, ok := small(k); ok {
			switch op {
			case ast.Add:
				u.emit(l, bytecode.INPLACE_ADD_RI, dst, a, i)
				return
			case ast.Sub:
				u.emit(l, bytecode.INPLACE_SUB_RI, dst, a, i)
				return
			}
		}
	}
	b := u.operand(value)
	u.emit(l, inplaceOp(op), dst, a, b)
}

func (u *unit) augAssign(s *ast.AugAssign) {
	l := u.c.loc(s)
	switch t := s.Target.(type) {
	case *ast.Name:
		tl := u.c.loc(t)
		if r, ok := u.localTarget(t); ok {
			u.checkLocal(tl, r)
			a := r
			if u.scope.hasWalrus && rebinds(s.Value, t.Id) {
				a = u.temp()
				u.emit(tl, bytecode.MOVE, a, r, 0)
			}
			u.inplace(l, s.Op, r, a, s.Value)
			return
		}
		v := u.temp()
		u.loadName(tl, t.Id, v)
		u.inplace(l, s.Op, v, v, s.Value)
		u.storeName(tl, t.Id, v)
	case *ast.Attribute:
		al := u.attrLoc(u.c.loc(t), t.Attr)
		o := u.operandBefore(t.Value, s.Value)
		if (s.Op == ast.Add || s.Op == ast.Sub) && u.directConst() {
			if k, ok := u.constOf(s.Value); ok && s.Op == ast.Add {
				if i, ok := small(k); ok {
					u.emit(l, bytecode.AUG_ATTR_ADD_I, o, u.attrConst(t.Attr), i)
					u.alt(al)
					return
				}
			}
			if u.simpleArg(s.Value) {
				op := bytecode.AUG_ATTR_ADD
				if s.Op == ast.Sub {
					op = bytecode.AUG_ATTR_SUB
				}
				name := u.attrConst(t.Attr)
				u.emit(l, op, o, name, u.operand(s.Value))
				u.alt(al)
				return
			}
		}
		v := u.temp()
		name := u.attrConst(t.Attr)
		u.emit(al, bytecode.LOAD_ATTR, v, o, name)
		u.inplace(l, s.Op, v, v, s.Value)
		u.emit(al, bytecode.STORE_ATTR, o, name, v)
	case *ast.Subscript:
		tl := u.c.loc(t)
		if sl, ok := t.Slice.(*ast.Slice); ok && sl.Step == nil {
			o := u.operandBefore(t.Value, sl.Lower, sl.Upper, s.Value)
			base := u.slicePair(tl, sl)
			v := u.temp()
			u.emit(tl, bytecode.BINARY_SLICE, v, o, base)
			u.inplace(l, s.Op, v, v, s.Value)
			u.emit(tl, bytecode.STORE_SLICE, o, base, v)
			return
		}
		o := u.operandBefore(t.Value, t.Slice, s.Value)
		k, ok := u.constOf(t.Slice)
		if i, isSmall := small(k); ok && (isSmall || u.directConst()) {
			v := u.temp()
			if isSmall {
				u.emit(tl, bytecode.BINARY_SUBSCR_I, v, o, i)
				u.inplace(l, s.Op, v, v, s.Value)
				u.emit(tl, bytecode.STORE_SUBSCR_I, o, i, v)
			} else {
				ki := u.constant(k)
				u.emit(tl, bytecode.BINARY_SUBSCR_K, v, o, ki)
				u.inplace(l, s.Op, v, v, s.Value)
				u.emit(tl, bytecode.STORE_SUBSCR_K, o, ki, v)
			}
			return
		}
		i := u.operandBefore(t.Slice, s.Value)
		v := u.temp()
		u.emit(tl, bytecode.BINARY_SUBSCR, v, o, i)
		u.inplace(l, s.Op, v, v, s.Value)
		u.emit(tl, bytecode.STORE_SUBSCR, o, i, v)
	}
}

func (u *unit) annAssign(s *ast.AnnAssign) {
	l := u.c.loc(s)
	if s.Value != nil {
		if r, ok := u.localTarget(s.Target); ok {
			u.exprInto(u.c.loc(s.Target), s.Value, r)
			u.bound.set(r)
		} else {
			u.assign(s.Target, u.operandBefore(s.Value, s.Target))
		}
	}
	moduleOrClass := u.kind == moduleUnit || u.kind == classUnit
	future := u.c.flags&futureAnnotations != 0
	switch t := s.Target.(type) {
	case *ast.Name:
		if s.Simple && moduleOrClass {
			v := u.temp()
			if future {
				u.loadConst(u.c.loc(s.Annotation), unparse(s.Annotation), v)
			} else {
				u.exprTo(s.Annotation, v)
			}
			d := u.temp()
			name := "__annotations__"
			if u.scope.functionLike() {
				u.emit(l, bytecode.LOAD_GLOBAL, d, u.nameConst(name), 0)
			} else {
				u.emit(l, bytecode.LOAD_NAME, d, u.nameConst(name), 0)
			}
			if u.directConst() {
				u.emit(l, bytecode.STORE_SUBSCR_K, d, u.constant(u.mangleAttr(t.Id)), v)
			} else {
				n := u.temp()
				u.loadConst(l, u.mangleAttr(t.Id), n)
				u.emit(l, bytecode.STORE_SUBSCR, d, n, v)
			}
		}
	case *ast.Attribute:
		if s.Value == nil {
			u.effect(t.Value)
		}
	case *ast.Subscript:
		if s.Value == nil {
			u.effect(t.Value)
			u.annotationIndex(t.Slice)
		}
	}
	if !s.Simple && !future && moduleOrClass {
		u.effect(s.Annotation)
	}
}

func (u *unit) annotationIndex(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Slice:
		for _, x := range []ast.Expr{e.Lower, e.Upper, e.Step} {
			if x != nil {
				u.effect(x)
			}
		}
	case *ast.Tuple:
		for _, x := range e.Elts {
			u.annotationIndex(x)
		}
	default:
		u.effect(e)
	}
}

func (u *unit) del(target ast.Expr) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	mark := u.top
	l := u.c.loc(target)
	switch t := target.(type) {
	case *ast.Name:
		u.deleteName(l, t.Id)
	case *ast.Attribute:
		o := u.operand(t.Value)
		u.emit(u.attrLoc(l, t.Attr), bytecode.DELETE_ATTR, o, u.attrConst(t.Attr), 0)
	case *ast.Subscript:
		o := u.operandBefore(t.Value, t.Slice)
		i := u.operand(t.Slice)
		u.emit(l, bytecode.DELETE_SUBSCR, o, i, 0)
	case *ast.Tuple:
		for _, e := range t.Elts {
			u.del(e)
		}
	case *ast.List:
		for _, e := range t.Elts {
			u.del(e)
		}
	}
	u.top = mark
	u.c.leave()
}

// Control.

func (u *unit) returnStmt(s *ast.Return) {
	l := u.c.loc(s)
	if u.scope.Type != FunctionBlock {
		u.c.fail(l, "'return' outside function")
		return
	}
	if s.Value != nil && u.scope.Coroutine && u.scope.Generator {
		u.c.fail(l, "'return' with value in async generator")
		return
	}
	unwinds := u.unwinds(-1)
	var v int32 = -1
	constant, isConst := any(nil), true
	if s.Value != nil {
		constant, isConst = u.constOf(s.Value)
		if !isConst {
			if unwinds {
				v = u.tempOf(s.Value)
			} else {
				v = u.operand(s.Value)
			}
		}
	}
	if isConst && s.Value != nil {
		l = u.c.loc(s.Value)
	}
	if unwinds && isConst {
		u.emit(l, bytecode.NOP, 0, 0, 0)
	}
	h := u.h
	rl := u.unwind(l, -1)
	if isConst && constant != nil {
		v = u.temp()
		u.loadConst(rl, constant, v)
	}
	if v < 0 {
		u.emit(rl, bytecode.RETURN_NONE, 0, 0, 0)
	} else {
		u.emit(rl, bytecode.RETURN, v, 0, 0)
	}
	u.reach = false
	u.h = h
}

func (u *unit) breakStmt(l loc, isBreak bool) {
	loop := -1
	for i := len(u.fblocks) - 1; i >= 0; i-- {
		k := u.fblocks[i].kind
		if k == loopBlock {
			loop = i
			break
		}
		if k == exceptStarBlock {
			u.c.fail(l, "'break', 'continue' and 'return' cannot appear in an except* block")
			return
		}
	}
	u.emit(l, bytecode.NOP, 0, 0, 0)
	if loop < 0 {
		if isBreak {
			u.c.fail(l, "'break' outside loop")
		} else {
			u.c.fail(l, "'continue' not properly in loop")
		}
		return
	}
	h := u.h
	jl := u.unwind(l, loop)
	u.h = u.fblocks[loop].outer
	if isBreak {
		u.jump(jl, u.fblocks[loop].end)
	} else {
		u.jump(jl, u.fblocks[loop].start)
	}
	u.h = h
}

func (u *unit) raise(s *ast.Raise) {
	l := u.c.loc(s)
	switch {
	case s.Exc == nil:
		u.emit(l, bytecode.RAISE_VARARGS, 0, 0, 0)
	case s.Cause == nil:
		u.emit(l, bytecode.RAISE_VARARGS, u.operand(s.Exc), 0, 1)
	default:
		a := u.operandBefore(s.Exc, s.Cause)
		b := u.operand(s.Cause)
		u.emit(l, bytecode.RAISE_VARARGS, a, b, 2)
	}
	u.reach = false
}

func (u *unit) assert(s *ast.Assert) {
	if t, ok := s.Test.(*ast.Tuple); ok && len(t.Elts) > 0 {
		u.c.warn(u.c.loc(s), "assertion is always true, perhaps remove parentheses?")
	} else if k, ok := s.Test.(*ast.ConstantValue); ok {
		if t, ok := k.Value.(bytecode.Tuple); ok && len(t) > 0 {
			u.c.warn(u.c.loc(s), "assertion is always true, perhaps remove parentheses?")
		}
	}
	if u.c.opts.Optimize > 0 {
		u.emit(u.c.loc(s), bytecode.NOP, 0, 0, 0)
		return
	}
	ok, failed := u.newLabel(), u.newLabel()
	u.jumpIf(s.Test, failed, false)
	u.jump(noLoc, ok)
	cold := u.cold
	u.cold = true
	u.place(failed)
	base := u.temps(2)
	u.emit(u.c.loc(s), bytecode.LOAD_ASSERTION_ERROR, base, 0, 0)
	l := u.c.loc(s.Test)
	if s.Msg != nil {
		u.tempOf(s.Msg)
		u.emit(u.c.loc(s), bytecode.CALL, base, 1, base)
	}
	u.emit(l, bytecode.RAISE_VARARGS, base, 0, 1)
	u.reach = false
	u.cold = cold
	u.place(ok)
}

// Imports.

func (u *unit) importStmt(s *ast.Import) {
	l := u.c.loc(s)
	for _, a := range s.Names {
		mark := u.top
		t := u.temp()
		args := u.temps(2)
		u.loadConst(l, int64(0), args)
		u.emit(l, bytecode.LOAD_NONE, args+1, 0, 0)
		u.emit(l, bytecode.IMPORT_NAME, t, u.attrConst(a.Name), args)
		if a.AsName == "" {
			name := a.Name
			for i := range len(name) {
				if name[i] == '.' {
					name = name[:i]
					break
				}
			}
			u.storeName(l, name, t)
		} else {
			// import a.b.c as d binds the attribute c of b of a.
			rest := a.Name
			for first := true; ; first = false {
				i := 0
				for i < len(rest) && rest[i] != '.' {
					i++
				}
				if !first {
					u.emit(l, bytecode.IMPORT_FROM, t, t, u.attrConst(rest[:i]))
				}
				if i == len(rest) {
					break
				}
				rest = rest[i+1:]
			}
			u.storeName(l, a.AsName, t)
		}
		u.top = mark
	}
}

func (u *unit) importFrom(s *ast.ImportFrom) {
	l := u.c.loc(s)
	if s.Module == "__future__" && s.Level == 0 {
		if l.line > u.c.future.lastLine || l.line == u.c.future.lastLine && l.col > u.c.future.lastCol {
			u.c.fail(l, "from __future__ imports must occur at the beginning of the file")
			return
		}
	}
	t := u.temp()
	args := u.temps(2)
	names := make(bytecode.Tuple, len(s.Names))
	for i, a := range s.Names {
		names[i] = u.c.intern(a.Name)
	}
	u.loadConst(l, int64(s.Level), args)
	u.loadConst(l, names, args+1)
	u.emit(l, bytecode.IMPORT_NAME, t, u.attrConst(s.Module), args)
	v := args
	for i, a := range s.Names {
		if i == 0 && a.Name == "*" {
			u.emit(l, bytecode.IMPORT_STAR, t, 0, 0)
			return
		}
		u.emit(l, bytecode.IMPORT_FROM, v, t, u.attrConst(a.Name))
		name := a.AsName
		if name == "" {
			name = a.Name
		}
		u.storeName(l, name, v)
	}
}
