package compiler

// This file compiles expressions, except calls, comprehensions and conditions.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// bigDisplay is the number of temporaries beyond which displays are built in pieces.
const bigDisplay = 30

// operand returns the register that holds the value of e: a local in place or a new
// temporary.
func (u *unit) operand(e ast.Expr) int32 {
	if n, ok := e.(*ast.Name); ok {
		if acc, r, _ := u.variable(n.Id); acc == accLocal {
			u.checkLocal(u.c.loc(n), r)
			return r
		}
	}
	t := u.temp()
	u.exprTo(e, t)
	return t
}

// operandBefore is operand for a value that is used after later has been evaluated: a
// local that later rebinds is copied.
func (u *unit) operandBefore(e ast.Expr, later ...ast.Expr) int32 {
	r := u.operand(e)
	if isLocal(r) && u.scope.hasWalrus {
		name := e.(*ast.Name).Id
		for _, l := range later {
			if l != nil && rebinds(l, name) {
				t := u.temp()
				u.emit(u.c.loc(e), bytecode.MOVE, t, r, 0)
				return t
			}
		}
	}
	return r
}

// rebinds reports whether evaluating e can assign to a name of the same scope.
func rebinds(e ast.Expr, name string) bool {
	found := false
	walkExpr(e, func(e ast.Expr) bool {
		if n, ok := e.(*ast.NamedExpr); ok && n.Target.(*ast.Name).Id == name {
			found = true
		}
		return !found
	})
	return found
}

// tempOf returns a temporary with the value of e.
func (u *unit) tempOf(e ast.Expr) int32 {
	t := u.temp()
	u.exprTo(e, t)
	return t
}

// writesLate reports whether compiling e to a register writes it only with the final
// value, as the last thing that can fail: then a local may be the destination.
func (u *unit) writesLate(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BoolOp:
		return false
	case *ast.Compare:
		return len(e.Ops) == 1
	case *ast.IfExp:
		return u.writesLate(e.Body) && u.writesLate(e.Orelse)
	case *ast.ListComp, *ast.SetComp, *ast.DictComp:
		return false
	case *ast.List:
		return len(e.Elts) <= bigDisplay && !hasStar(e.Elts) && !u.constItems(e.Elts)
	case *ast.Set:
		return len(e.Elts) <= bigDisplay && !hasStar(e.Elts) && !u.constItems(e.Elts)
	case *ast.Dict:
		return len(e.Keys)*2 <= bigDisplay && !hasNil(e.Keys)
	case *ast.Tuple:
		return true
	}
	return true
}

// exprInto compiles e to dst, which may be a local.
func (u *unit) exprInto(l loc, e ast.Expr, dst int32) {
	if !isLocal(dst) || u.writesLate(e) {
		u.exprTo(e, dst)
		return
	}
	mark := u.top
	t := u.tempOf(e)
	u.emit(l, bytecode.MOVE, dst, t, 0)
	u.top = mark
}

// exprTo compiles e and leaves its value in dst: a fresh temporary, or a local if
// writesLate allows it.
func (u *unit) exprTo(e ast.Expr, dst int32) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	mark := u.top
	u.expr(e, dst)
	u.top = mark
	u.c.leave()
}

func (u *unit) expr(e ast.Expr, dst int32) {
	switch e := e.(type) {
	case *ast.Name:
		if e.Id == "__debug__" {
			u.loadConst(u.c.loc(e), u.c.opts.Optimize == 0, dst)
			return
		}
		u.loadName(u.c.loc(e), e.Id, dst)
	case *ast.Constant:
		u.loadConst(u.c.loc(e), constValue(e), dst)
	case *ast.ConstantValue:
		u.loadConst(u.c.loc(e), e.Value, dst)
	case *ast.Attribute:
		u.attribute(e, dst)
	case *ast.Call:
		u.call(e, dst)
	case *ast.BinOp:
		u.binOp(e, dst)
	case *ast.Subscript:
		u.subscript(e, dst)
	case *ast.Compare:
		u.compare(e, dst)
	case *ast.BoolOp:
		u.boolOp(e, dst)
	case *ast.UnaryOp:
		u.unaryOp(e, dst)
	case *ast.IfExp:
		u.ifExp(e, dst)
	case *ast.NamedExpr:
		u.namedExpr(e, dst)
	case *ast.Tuple:
		if v, ok := u.constOf(e); ok {
			u.loadConst(u.c.loc(e), v, dst)
			return
		}
		u.display(u.c.loc(e), e.Elts, bytecode.BUILD_TUPLE, dst)
	case *ast.List:
		u.display(u.c.loc(e), e.Elts, bytecode.BUILD_LIST, dst)
	case *ast.Set:
		u.display(u.c.loc(e), e.Elts, bytecode.BUILD_SET, dst)
	case *ast.Dict:
		u.dict(e, dst)
	case *ast.ListComp:
		u.comprehension(e, listComprehension, e.Gens, e.Elt, nil, dst)
	case *ast.SetComp:
		u.comprehension(e, setComprehension, e.Gens, e.Elt, nil, dst)
	case *ast.DictComp:
		u.comprehension(e, dictComprehension, e.Gens, e.Key, e.Value, dst)
	case *ast.GeneratorExp:
		u.comprehension(e, generatorExpression, e.Gens, e.Elt, nil, dst)
	case *ast.Lambda:
		u.lambda(e, dst)
	case *ast.JoinedStr:
		u.joinedStr(e, dst)
	case *ast.FormattedValue:
		u.formattedValue(e, dst)
	case *ast.Yield:
		u.yield(e, dst)
	case *ast.YieldFrom:
		u.yieldFrom(e, dst)
	case *ast.Await:
		u.await(e, dst)
	case *ast.Slice:
		u.slice(e, dst)
	case *ast.Starred:
		if e.Ctx == ast.Store {
			u.c.fail(u.c.loc(e), "starred assignment target must be in a list or tuple")
		} else {
			u.c.fail(u.c.loc(e), "can't use starred expression here")
		}
	}
}

// effect evaluates e for its effects only.
func (u *unit) effect(e ast.Expr) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	defer u.c.leave()
	mark := u.top
	switch e := e.(type) {
	case *ast.Constant, *ast.ConstantValue:
		u.emit(u.c.loc(e), bytecode.NOP, 0, 0, 0)
	case *ast.Name:
		if e.Id == "__debug__" {
			u.emit(u.c.loc(e), bytecode.NOP, 0, 0, 0)
			break
		}
		if acc, r, _ := u.variable(e.Id); acc == accLocal {
			l := u.c.loc(e)
			if u.bound.has(r) {
				u.emit(l, bytecode.NOP, 0, 0, 0)
			} else {
				u.checkLocal(l, r)
			}
			break
		}
		u.tempOf(e)
	case *ast.NamedExpr:
		u.namedEffect(e)
	case *ast.BoolOp:
		end := u.newLabel()
		for _, v := range e.Values[:len(e.Values)-1] {
			u.jumpIf(v, end, e.Op == ast.Or)
		}
		u.effect(e.Values[len(e.Values)-1])
		u.place(end)
	case *ast.IfExp:
		orelse, end := u.newLabel(), u.newLabel()
		u.jumpIf(e.Test, orelse, false)
		u.effect(e.Body)
		u.jump(noLoc, end)
		u.place(orelse)
		u.effect(e.Orelse)
		u.place(end)
	default:
		if _, ok := u.constOf(e); ok {
			u.emit(u.c.loc(e), bytecode.NOP, 0, 0, 0)
			break
		}
		u.tempOf(e)
	}
	u.top = mark
}

func (u *unit) namedEffect(e *ast.NamedExpr) int32 {
	l := u.c.loc(e.Target)
	if r, ok := u.localTarget(e.Target); ok {
		u.exprInto(l, e.Value, r)
		u.bound.set(r)
		return r
	}
	t := u.tempOf(e.Value)
	u.storeName(l, e.Target.(*ast.Name).Id, t)
	return t
}

func (u *unit) namedExpr(e *ast.NamedExpr, dst int32) {
	r := u.namedEffect(e)
	if r != dst {
		u.emit(u.c.loc(e), bytecode.MOVE, dst, r, 0)
	}
}

// attrLoc narrows the position of an attribute over several lines to the line of its name.
func (u *unit) attrLoc(l loc, attr string) loc {
	if l.line != l.endLine {
		l.line = l.endLine
		if n := int32(len(attr)); n <= l.endCol {
			l.col = l.endCol - n
		} else {
			l.col, l.endCol = -1, -1
		}
	}
	return l
}

func (u *unit) attribute(e *ast.Attribute, dst int32) {
	l := u.attrLoc(u.c.loc(e), e.Attr)
	if call, ok := u.superCall(e.Value); ok && e.Attr != "__class__" {
		base := u.superArgs(call)
		u.emit(u.c.loc(e), bytecode.LOAD_SUPER_ATTR, dst, base, u.attrConst(e.Attr))
		u.emit(l, bytecode.NOP, 0, 0, 0)
		return
	}
	o := u.operandOr(e.Value, dst)
	u.emit(l, bytecode.LOAD_ATTR, dst, o, u.attrConst(e.Attr))
}

// operandOr is operand with dst in the role of the new temporary if it is one.
func (u *unit) operandOr(e ast.Expr, dst int32) int32 {
	if isLocal(dst) || !u.last(dst) {
		return u.operand(e)
	}
	if n, ok := e.(*ast.Name); ok {
		if acc, r, _ := u.variable(n.Id); acc == accLocal {
			u.checkLocal(u.c.loc(n), r)
			return r
		}
	}
	u.exprTo(e, dst)
	return dst
}

func (u *unit) attrConst(attr string) int32 { return u.nameConst(u.mangleAttr(attr)) }

func (u *unit) mangleAttr(attr string) string {
	if len(attr) > 1 && attr[0] == '_' && u.private != "" {
		if m := u.scope.mangledNames; m == nil || m[attr] {
			return u.c.mangle(u.private, attr)
		}
	}
	return attr
}

// binary opcodes in the order of ast.Operator, and their in-place forms.
func binaryOp(op ast.Operator) bytecode.Op {
	switch op {
	case ast.Add:
		return bytecode.ADD
	case ast.Sub:
		return bytecode.SUB
	case ast.Mult:
		return bytecode.MUL
	case ast.MatMult:
		return bytecode.MATMUL
	case ast.Div:
		return bytecode.DIV
	case ast.Mod:
		return bytecode.MOD
	case ast.Pow:
		return bytecode.POW
	case ast.LShift:
		return bytecode.SHL
	case ast.RShift:
		return bytecode.SHR
	case ast.BitOr:
		return bytecode.OR
	case ast.BitXor:
		return bytecode.XOR
	case ast.BitAnd:
		return bytecode.AND
	}
	return bytecode.FLOORDIV
}

func immediateOp(op ast.Operator) bytecode.Op {
	switch op {
	case ast.Add:
		return bytecode.ADD_RI
	case ast.Sub:
		return bytecode.SUB_RI
	case ast.Mult:
		return bytecode.MUL_RI
	case ast.FloorDiv:
		return bytecode.FLOORDIV_RI
	case ast.Mod:
		return bytecode.MOD_RI
	case ast.LShift:
		return bytecode.SHL_RI
	case ast.RShift:
		return bytecode.SHR_RI
	case ast.BitAnd:
		return bytecode.AND_RI
	}
	return bytecode.NOP
}

func rightConstOp(op ast.Operator) bytecode.Op {
	switch op {
	case ast.Add:
		return bytecode.ADD_RK
	case ast.Sub:
		return bytecode.SUB_RK
	case ast.Mult:
		return bytecode.MUL_RK
	case ast.Div:
		return bytecode.DIV_RK
	case ast.Pow:
		return bytecode.POW_RK
	}
	return bytecode.NOP
}

func leftConstOp(op ast.Operator) bytecode.Op {
	switch op {
	case ast.Add:
		return bytecode.ADD_KR
	case ast.Sub:
		return bytecode.SUB_KR
	case ast.Mult:
		return bytecode.MUL_KR
	case ast.Div:
		return bytecode.DIV_KR
	}
	return bytecode.NOP
}

// small returns the value of a constant that fits an int16 immediate.
func small(v any) (int32, bool) {
	i, ok := v.(int64)
	return int32(i), ok && i == int64(int16(i))
}

func (u *unit) binOp(e *ast.BinOp, dst int32) {
	if v, ok := u.constOf(e); ok {
		u.loadConst(u.c.loc(e), v, dst)
		return
	}
	if e.Op == ast.Mod && u.percentFormat(e, dst) {
		return
	}
	l := u.c.loc(e)
	if k, ok := u.constOf(e.Right); ok {
		if i, ok := small(k); ok {
			if op := immediateOp(e.Op); op != bytecode.NOP {
				u.emit(l, op, dst, u.operandOr(e.Left, dst), i)
				return
			}
		}
		if op := rightConstOp(e.Op); op != bytecode.NOP && u.directConst() {
			a := u.operandOr(e.Left, dst)
			u.emit(l, op, dst, a, u.constant(k))
			return
		}
	} else if k, ok := u.constOf(e.Left); ok {
		if op := leftConstOp(e.Op); op != bytecode.NOP && u.directConst() {
			b := u.operandOr(e.Right, dst)
			u.emit(l, op, dst, u.constant(k), b)
			return
		}
	}
	a := dst
	if _, name := e.Left.(*ast.Name); name || isLocal(dst) || !u.last(dst) {
		a = u.operandBefore(e.Left, e.Right)
	} else {
		u.exprTo(e.Left, dst)
	}
	b := u.operand(e.Right)
	u.emit(l, binaryOp(e.Op), dst, a, b)
}

func (u *unit) unaryOp(e *ast.UnaryOp, dst int32) {
	l := u.c.loc(e)
	if v, ok := u.constOf(e); ok {
		u.loadConst(l, v, dst)
		return
	}
	op := bytecode.UNARY_NOT
	switch e.Op {
	case ast.Not:
		if k, ok := e.Operand.(*ast.Compare); ok && len(k.Ops) == 1 {
			var op bytecode.Op
			switch k.Ops[0] {
			case ast.Is:
				op = bytecode.IS_NOT
			case ast.IsNot:
				op = bytecode.IS
			case ast.In:
				op = bytecode.NOT_CONTAINS
			case ast.NotIn:
				op = bytecode.CONTAINS
			}
			if op != 0 {
				u.checkIs(k)
				l = u.c.loc(k)
				a := u.operandBefore(k.Left, k.Comps[0])
				b := u.compareRight(k.Ops[0], k.Comps[0])
				u.emit(l, op, dst, a, b)
				return
			}
		}
	case ast.USub:
		op = bytecode.UNARY_NEGATIVE
	case ast.UAdd:
		op = bytecode.UNARY_POSITIVE
	case ast.Invert:
		op = bytecode.UNARY_INVERT
	}
	u.emit(l, op, dst, u.operandOr(e.Operand, dst), 0)
}

func (u *unit) boolOp(e *ast.BoolOp, dst int32) {
	op := bytecode.JUMP_IF_FALSE
	if e.Op == ast.Or {
		op = bytecode.JUMP_IF_TRUE
	}
	end := u.newLabel()
	last := len(e.Values) - 1
	for i, v := range e.Values {
		if i == last {
			u.exprTo(v, dst)
			break
		}
		if k, ok := u.constOf(v); ok {
			if constTrue(k) == (e.Op == ast.Or) {
				u.exprTo(v, dst)
				break
			}
			continue
		}
		u.exprTo(v, dst)
		u.branch(u.c.loc(v), op, dst, 0, end)
	}
	u.place(end)
}

func (u *unit) ifExp(e *ast.IfExp, dst int32) {
	orelse, end := u.newLabel(), u.newLabel()
	u.jumpIf(e.Test, orelse, false)
	u.exprTo(e.Body, dst)
	u.jump(noLoc, end)
	u.place(orelse)
	u.exprTo(e.Orelse, dst)
	u.place(end)
}

func hasStar(elts []ast.Expr) bool {
	for _, e := range elts {
		if _, ok := e.(*ast.Starred); ok {
			return true
		}
	}
	return false
}

func hasNil(list []ast.Expr) bool {
	for _, e := range list {
		if e == nil {
			return true
		}
	}
	return false
}

// constItems reports whether a display is large and constant: it is then filled from a tuple.
func (u *unit) constItems(elts []ast.Expr) bool {
	if len(elts) <= 8 {
		return false
	}
	_, ok := u.constTuple(elts)
	return ok
}

// display builds a list, tuple or set of elts in dst.
func (u *unit) display(l loc, elts []ast.Expr, op bytecode.Op, dst int32) {
	n := len(elts)
	star := hasStar(elts)
	if !star && n <= bigDisplay && !(op != bytecode.BUILD_TUPLE && u.constItems(elts)) {
		base := u.tempRun(n, dst)
		for i, x := range elts {
			u.argTo(x, base+int32(i))
		}
		if n == 0 {
			base = dst
		}
		u.emit(l, op, dst, base, int32(n))
		return
	}
	t := dst
	if isLocal(dst) {
		t = u.temp()
	}
	add, extend, build := bytecode.LIST_APPEND, bytecode.LIST_EXTEND, bytecode.BUILD_LIST
	if op == bytecode.BUILD_SET {
		add, extend, build = bytecode.SET_ADD, bytecode.SET_UPDATE, bytecode.BUILD_SET
	}
	if !star && op != bytecode.BUILD_TUPLE {
		if k, ok := u.constTuple(elts); ok {
			u.emit(l, build, t, t, 0)
			mark := u.top
			s := u.temp()
			if op == bytecode.BUILD_SET {
				u.loadConst(l, frozenSet(k), s)
			} else {
				u.loadConst(l, k, s)
			}
			u.emit(l, extend, t, s, 0)
			u.top = mark
			u.moveTo(l, dst, t)
			return
		}
	}
	// Elements before the first star, if few, are built at once.
	first := 0
	for first < n {
		if _, ok := elts[first].(*ast.Starred); ok {
			break
		}
		first++
	}
	if !star || first > bigDisplay {
		first = 0
	}
	mark := u.top
	base := u.temps(first)
	for i := range first {
		u.argTo(elts[i], base+int32(i))
	}
	if first == 0 {
		base = t
	}
	u.emit(l, build, t, base, int32(first))
	u.top = mark
	for _, x := range elts[first:] {
		if s, ok := x.(*ast.Starred); ok {
			u.emit(l, extend, t, u.operand(s.Value), 0)
		} else {
			u.emit(l, add, t, u.operand(x), 0)
		}
		u.top = mark
	}
	if op == bytecode.BUILD_TUPLE {
		u.emit(l, bytecode.LIST_TO_TUPLE, dst, t, 0)
	} else {
		u.moveTo(l, dst, t)
	}
}

func (u *unit) moveTo(l loc, dst, r int32) {
	if dst != r {
		u.emit(l, bytecode.MOVE, dst, r, 0)
	}
}

// tempRun allocates n consecutive temporaries, beginning with dst when it is on top.
func (u *unit) tempRun(n int, dst int32) int32 {
	if n > 0 && !isLocal(dst) && u.last(dst) {
		u.temps(n - 1)
		return dst
	}
	return u.temps(n)
}

// argTo compiles e to a temporary of a consecutive run. The run is allocated in advance,
// so inner temporaries lie above it.
func (u *unit) argTo(e ast.Expr, dst int32) { u.exprTo(e, dst) }

func (u *unit) dict(e *ast.Dict, dst int32) {
	l := u.c.loc(e)
	n := len(e.Keys)
	if n*2 <= bigDisplay && !hasNil(e.Keys) {
		base := u.tempRun(2*n, dst)
		for i := range e.Keys {
			u.argTo(e.Keys[i], base+int32(2*i))
			u.argTo(e.Values[i], base+int32(2*i)+1)
		}
		if n == 0 {
			base = dst
		}
		u.emit(l, bytecode.BUILD_MAP, dst, base, int32(n))
		return
	}
	t := dst
	if isLocal(dst) {
		t = u.temp()
	}
	have := false
	pending := 0
	flush := func(end int) {
		if pending == 0 {
			return
		}
		mark := u.top
		if pending*2 > bigDisplay {
			d := t
			if have {
				d = u.temp()
			}
			u.emit(l, bytecode.BUILD_MAP, d, d, 0)
			for i := end - pending; i < end; i++ {
				m := u.top
				k := u.operandBefore(e.Keys[i], e.Values[i])
				v := u.operand(e.Values[i])
				u.emit(l, bytecode.MAP_ADD, d, k, v)
				u.top = m
			}
			if have {
				u.emit(l, bytecode.DICT_UPDATE, t, d, 0)
			}
		} else {
			base := u.temps(2 * pending)
			for i := range pending {
				u.argTo(e.Keys[end-pending+i], base+int32(2*i))
				u.argTo(e.Values[end-pending+i], base+int32(2*i)+1)
			}
			if have {
				u.emit(l, bytecode.BUILD_MAP, base, base, int32(pending))
				u.emit(l, bytecode.DICT_UPDATE, t, base, 0)
			} else {
				u.emit(l, bytecode.BUILD_MAP, t, base, int32(pending))
			}
		}
		u.top = mark
		have = true
		pending = 0
	}
	for i, k := range e.Keys {
		if k == nil {
			flush(i)
			if !have {
				u.emit(l, bytecode.BUILD_MAP, t, t, 0)
				have = true
			}
			mark := u.top
			u.emit(l, bytecode.DICT_UPDATE, t, u.operand(e.Values[i]), 0)
			u.top = mark
			continue
		}
		if pending*2 > bigDisplay {
			flush(i)
		}
		pending++
	}
	flush(n)
	if !have {
		u.emit(l, bytecode.BUILD_MAP, t, t, 0)
	}
	u.moveTo(l, dst, t)
}

// Subscripts.

func (u *unit) subscript(e *ast.Subscript, dst int32) {
	l := u.c.loc(e)
	if v, ok := u.constOf(e); ok {
		u.loadConst(l, v, dst)
		return
	}
	u.checkSubscripter(e.Value)
	u.checkIndex(e.Value, e.Slice)
	if s, ok := e.Slice.(*ast.Slice); ok && s.Step == nil {
		o := u.operandBefore(e.Value, s.Lower, s.Upper)
		base := u.slicePair(l, s)
		u.emit(l, bytecode.BINARY_SLICE, dst, o, base)
		return
	}
	k, ok := u.constOf(e.Slice)
	if i, isSmall := small(k); ok && (isSmall || u.directConst()) {
		o := u.operandOr(e.Value, dst)
		if isSmall {
			u.emit(l, bytecode.BINARY_SUBSCR_I, dst, o, i)
		} else {
			u.emit(l, bytecode.BINARY_SUBSCR_K, dst, o, u.constant(k))
		}
		return
	}
	o := u.operandBefore(e.Value, e.Slice)
	i := u.operand(e.Slice)
	u.emit(l, bytecode.BINARY_SUBSCR, dst, o, i)
}

// slicePair puts the bounds of a slice in two consecutive temporaries.
func (u *unit) slicePair(l loc, s *ast.Slice) int32 {
	base := u.temps(2)
	for i, x := range []ast.Expr{s.Lower, s.Upper} {
		if x == nil {
			u.emit(u.c.loc(s), bytecode.LOAD_NONE, base+int32(i), 0, 0)
		} else {
			u.exprTo(x, base+int32(i))
		}
	}
	return base
}

func (u *unit) slice(e *ast.Slice, dst int32) {
	l := u.c.loc(e)
	n := int32(2)
	if e.Step != nil {
		n = 3
	}
	base := u.temps(int(n))
	for i, x := range []ast.Expr{e.Lower, e.Upper, e.Step}[:n] {
		if x == nil {
			u.emit(l, bytecode.LOAD_NONE, base+int32(i), 0, 0)
		} else {
			u.exprTo(x, base+int32(i))
		}
	}
	u.emit(l, bytecode.BUILD_SLICE, dst, base, n)
}

// Formatted strings.

func (u *unit) joinedStr(e *ast.JoinedStr, dst int32) {
	l := u.c.loc(e)
	switch len(e.Values) {
	case 0:
		u.loadConst(l, "", dst)
		return
	case 1:
		switch e.Values[0].(type) {
		case *ast.FormattedValue, *ast.Constant:
			u.exprTo(e.Values[0], dst)
			return
		}
	}
	// The values of a long string are joined in pieces, so that it needs few registers.
	const piece = 250
	values := e.Values
	base := u.tempRun(min(len(values), piece), dst)
	n := int32(0)
	for i, v := range values {
		u.exprTo(v, base+n)
		n++
		if n == piece && i < len(values)-1 {
			u.emit(l, bytecode.BUILD_STRING, base, base, n)
			n = 1
		}
	}
	u.emit(l, bytecode.BUILD_STRING, dst, base, n)
}

func (u *unit) formattedValue(e *ast.FormattedValue, dst int32) {
	l := u.c.loc(e)
	if e.Spec == nil {
		o := u.operandOr(e.Value, dst)
		if e.Conv > 0 {
			t := u.temp()
			u.emit(l, bytecode.CONVERT_VALUE, t, o, conversion(e.Conv))
			o = t
		}
		u.emit(l, bytecode.FORMAT_SIMPLE, dst, o, 0)
		return
	}
	var o int32
	if e.Conv > 0 {
		o = u.temp()
		u.emit(l, bytecode.CONVERT_VALUE, o, u.operand(e.Value), conversion(e.Conv))
	} else {
		o = u.operandBefore(e.Value, e.Spec)
	}
	s := u.operand(e.Spec)
	u.emit(l, bytecode.FORMAT_WITH_SPEC, dst, o, s)
}

func conversion(c int8) int32 {
	switch c {
	case 'r':
		return 2
	case 'a':
		return 3
	}
	return 1
}

// Yield and await.

func (u *unit) yield(e *ast.Yield, dst int32) {
	l := u.c.loc(e)
	if !u.scope.functionLike() {
		u.c.fail(l, "'yield' outside function")
		return
	}
	var v int32
	if e.Value != nil {
		v = u.operandOr(e.Value, dst)
	} else {
		v = u.temp()
		u.emit(l, bytecode.LOAD_NONE, v, 0, 0)
	}
	u.yieldValue(l, dst, v)
}

// yieldValue yields v and leaves the sent value in dst.
func (u *unit) yieldValue(l loc, dst, v int32) {
	if u.scope.Coroutine && u.scope.Generator {
		w := u.temp()
		u.emit(l, bytecode.ASYNC_GEN_WRAP, w, v, 0)
		v = w
	}
	u.emit(l, bytecode.YIELD_VALUE, dst, v, 0)
}

func (u *unit) yieldFrom(e *ast.YieldFrom, dst int32) {
	l := u.c.loc(e)
	if !u.scope.functionLike() {
		u.c.fail(l, "'yield from' outside function")
		return
	}
	if u.kind == asyncFunctionUnit {
		u.c.fail(l, "'yield from' inside async function")
		return
	}
	it := u.temp()
	o := u.operandOr(e.Value, it)
	u.emit(l, bytecode.GET_YIELD_FROM_ITER, it, o, 0)
	u.sendLoop(l, it, dst)
}

func (u *unit) await(e *ast.Await, dst int32) {
	l := u.c.loc(e)
	if !u.awaitAllowed() {
		if u.scope.Type != FunctionBlock {
			u.c.fail(l, "'await' outside function")
			return
		}
		if u.kind != asyncFunctionUnit && u.kind != comprehensionUnit {
			u.c.fail(l, "'await' outside async function")
			return
		}
	}
	it := u.temp()
	o := u.operandOr(e.Value, it)
	u.emit(l, bytecode.GET_AWAITABLE, it, o, 0)
	u.sendLoop(l, it, dst)
}

// awaitAllowed reports whether await may stand outside functions here.
func (u *unit) awaitAllowed() bool {
	return u.c.opts.Flags&FlagAllowTopLevelAwait != 0 && u.scope.Type == ModuleBlock
}

// sendLoop delegates to the iterator it until it ends and leaves its result in dst.
func (u *unit) sendLoop(l loc, it, dst int32) {
	mark := u.top
	v := dst
	if isLocal(dst) || dst == it {
		v = u.temp()
	}
	exc := u.temp()
	u.emit(l, bytecode.LOAD_NONE, v, 0, 0)
	send, exit := u.newLabel(), u.newLabel()
	h := u.newHandler(exc, false)
	reach, bound := u.reach, u.bound
	u.placeLoop(send, reach, bound)
	u.branch(l, bytecode.SEND, v, it, exit)
	outer := u.h
	u.h = h
	u.emit(l, bytecode.YIELD_VALUE, v, v, 1)
	u.h = outer
	u.jump(l, send)
	cold := u.cold
	u.cold = true
	u.placeHandler(h, 0, reach, bound)
	u.emit(l, bytecode.CLEANUP_THROW, v, exc, 0)
	u.jump(l, exit)
	u.cold = cold
	u.place(exit)
	u.moveTo(l, dst, v)
	u.top = mark
}
