package vm

import (
	"strings"
	"sync"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements the slow paths of arithmetic, comparison, names and containers.

// frameFar is a flag of enter: the arguments are not in the caller's window.
const frameFar = 1 << 31

// specials are the names of the operator methods, interned once per process.
var specials struct {
	once                                                              sync.Once
	binary                                                            [object.NumBinary]*object.Str
	inplace                                                           [object.NumBinary]*object.Str
	compare                                                           [6]*object.Str
	getitem                                                           *object.Str
	next, iter, contains, bool, call, len, enter, exit, aenter, aexit *object.Str
}

func initSpecials() {
	specials.once.Do(func() {
		for i, n := range [...]string{"add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"} {
			specials.binary[i] = object.Intern("__" + n + "__")
			specials.inplace[i] = object.Intern("__i" + n + "__")
		}
		for i, n := range [...]string{"lt", "le", "eq", "ne", "gt", "ge"} {
			specials.compare[i] = object.Intern("__" + n + "__")
		}
		specials.getitem = object.Intern("__getitem__")
		specials.next, specials.iter = object.Intern("__next__"), object.Intern("__iter__")
		specials.contains, specials.bool = object.Intern("__contains__"), object.Intern("__bool__")
		specials.call, specials.len = object.Intern("__call__"), object.Intern("__len__")
		specials.enter, specials.exit = object.Intern("__enter__"), object.Intern("__exit__")
		specials.aenter, specials.aexit = object.Intern("__aenter__"), object.Intern("__aexit__")
	})
}

// specialFunc returns the Python function of two parameters that implements a special method
// of a, if an operator on a and b calls that first and it may run in a frame of its own.
func specialFunc(t *Thread, a, b Value, name *object.Str) *object.Function {
	sh := a.Shape()
	if !sh.Type.IsHeap() {
		return nil
	}
	if tb := b.Type(); tb != sh.Type && tb.IsHeap() && tb.IsSubtype(sh.Type) {
		return nil // the reflected method of a subclass comes first
	}
	return specialMethod(t, a, name, 2)
}

// specialMethod returns the Python function of n parameters, self included, that implements a
// special method of an instance of a Python class and may run in a frame of its own; else nil.
func specialMethod(t *Thread, a Value, name *object.Str, n int32) *object.Function {
	sh := a.Shape()
	if !sh.Type.IsHeap() || !sh.Cacheable() || !object.HasGenericGetAttr(sh.Type) {
		return nil
	}
	e := entryFor(t, sh.Ver, name, 0)
	if e.Ver != sh.Ver || e.Name != name {
		resolveAttr(t, a, name, e)
	}
	if e.Ver != sh.Ver || e.Name != name || e.Kind != attrMethod {
		return nil
	}
	f := Value{P: e.Ptr}
	if f.Shape() != &object.FunctionShape || (*object.Function)(f.P).Code.SimpleArgs != n {
		return nil
	}
	return (*object.Function)(f.P)
}

// callSpecial pushes a frame for a special method of two operands; thenReturn finishes it.
func callSpecial(t *Thread, fn *object.Function, a, b Value, ret uint32) int {
	return callWindow2(t, fn, ret, object.FrameThen, a, b)
}

//go:noinline
func binary(t *Thread, op object.BinaryOp, a, b Value, dst uint16) int {
	if op == object.OpAdd && a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		s, err := object.StrConcat(t, (*object.Str)(a.P), (*object.Str)(b.P))
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		*reg(t.CF, uint32(dst)) = object.Of(s)
		return actDone
	}
	if v, ok := mixed(op, a, b); ok {
		*reg(t.CF, uint32(dst)) = v
		return actDone
	}
	if ta := a.Type(); ta == b.Type() && !ta.IsHeap() {
		// Two operands of one native type: nothing else can be asked.
		if f := ta.Slots.Binary[op]; f != nil {
			v, err := f(t, a, b)
			if err != nil {
				t.SetError(err)
				return actRaise
			}
			if v != object.NotImplemented {
				*reg(t.CF, uint32(dst)) = v
				return actDone
			}
		}
	}
	if f := sequenceSlot(op, a, b); f != nil {
		v, err := f(t, a, b)
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		*reg(t.CF, uint32(dst)) = v
		return actDone
	}
	if fn := specialFunc(t, a, b, specials.binary[op]); fn != nil {
		return callSpecial(t, fn, a, b, uint32(dst))
	}
	v, err := object.Binary(t, op, a, b)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

// sequenceSlot returns the slot for an operator of a list or str that decides alone, as no
// method of the right operand can have a say; nil where one may.
func sequenceSlot(op object.BinaryOp, a, b Value) object.BinaryFunc {
	switch a.Shape() {
	case &object.ListShape:
		if op == object.OpAdd && b.Shape() == &object.ListShape {
			return object.ListType.Slots.Concat
		}
		if op == object.OpMul && b.IsInt() {
			return object.ListType.Slots.Repeat
		}
	case &object.StrShape:
		if op == object.OpMod && !b.Type().IsHeap() {
			return object.StrType.Slots.Binary[op]
		}
		if op == object.OpMul && b.IsInt() {
			return object.StrType.Slots.Repeat
		}
	}
	return nil
}

// mixed computes with an int and a float, or the power of floats by a small int.
func mixed(op object.BinaryOp, a, b Value) (Value, bool) {
	var x, y float64
	switch {
	case a.IsFloat() && b.IsInt() && exactFloat(b.Int64()):
		x, y = a.Float64(), float64(b.Int64())
	case a.IsInt() && b.IsFloat() && exactFloat(a.Int64()):
		x, y = float64(a.Int64()), b.Float64()
	default:
		return Value{}, false
	}
	switch op {
	case object.OpAdd:
		return object.Float(x + y), true
	case object.OpSub:
		return object.Float(x - y), true
	case object.OpMul:
		return object.Float(x * y), true
	case object.OpDiv:
		if y != 0 {
			return object.Float(x / y), true
		}
	}
	return Value{}, false
}

//go:noinline
func inplace(t *Thread, op object.BinaryOp, a, b Value, dst uint16) int {
	if op == object.OpAdd && a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		return binary(t, op, a, b, dst)
	}
	if v, ok := mixed(op, a, b); ok {
		*reg(t.CF, uint32(dst)) = v
		return actDone
	}
	if a.Type().IsHeap() && a.Type().Slots.Inplace[op] == nil {
		if fn := specialFunc(t, a, b, specials.binary[op]); fn != nil {
			return callSpecial(t, fn, a, b, uint32(dst))
		}
	}
	v, err := object.InplaceBinary(t, op, a, b)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

//go:noinline
func compare(t *Thread, op object.CompareOp, a, b Value, dst uint16) int {
	if a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		*reg(t.CF, uint32(dst)) = object.Bool(compareStrs((*object.Str)(a.P), (*object.Str)(b.P), op))
		return actDone
	}
	if fn := specialFunc(t, a, b, specials.compare[op]); fn != nil {
		return callSpecial(t, fn, a, b, uint32(dst))
	}
	v, err := object.Compare(t, a, b, op)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

func compareStrs(a, b *object.Str, op object.CompareOp) bool {
	switch op {
	case object.EQ:
		return object.StrEqual(a, b)
	case object.NE:
		return !object.StrEqual(a, b)
	}
	c := object.StrCompare(a, b)
	switch op {
	case object.LT:
		return c < 0
	case object.LE:
		return c <= 0
	case object.GT:
		return c > 0
	}
	return c >= 0
}

// compareJump performs a comparison fused with a jump: actJump if it is taken.
//
//go:noinline
func compareJump(t *Thread, op object.CompareOp, a, b Value, not bool) int {
	r, ok := false, true
	if a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		r = compareStrs((*object.Str)(a.P), (*object.Str)(b.P), op)
	} else {
		if fn := specialFunc(t, a, b, specials.compare[op]); fn != nil {
			return callSpecial(t, fn, a, b, 0)
		}
		v, err := object.Compare(t, a, b, op)
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		if r, ok = truth(t, v); !ok {
			return actRaise
		}
	}
	if r != not {
		return actJump
	}
	return actDone
}

// thenReturn continues an operation whose Python method returned v. The instruction of the
// caller says what is to be done, and its registers still hold the operands.
func thenReturn(t *Thread, v Value) int {
	f := t.CF
	dst := f.Ret // the record is used again by what runs below
	leave(t, f)
	cf := t.CF
	ins := (*bytecode.Ins)(cf.PC)
	op := realOp(cf, ins)
	jump := func(taken bool) int {
		if taken {
			cf.PC = unsafe.Add(cf.PC, int(int16(ins.C))*8-8)
		}
		return actDone
	}
	switch op {
	case bytecode.FOR_ITER:
		*reg(cf, dst) = v
		return jump(true)
	case bytecode.GET_ITER:
		if v.Type().Slots.Next == nil {
			t.SetError(object.TypeErrorf("iter() returned non-iterator of type '%s'", v.Type().Name))
			return actRaise
		}
		*reg(cf, dst) = v
		return actDone
	case bytecode.CALL, bytecode.CALL_G:
		// The call of len(): see FuncDef.Measures.
		n, err := object.LenResult(t, v)
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		*reg(cf, dst) = object.Int(int64(n))
		return actDone
	case bytecode.CONTAINS, bytecode.NOT_CONTAINS, bytecode.JUMP_IF_IN, bytecode.JUMP_IF_NOT_IN:
		b, ok := truth(t, v)
		if !ok {
			return actRaise
		}
		switch op {
		case bytecode.JUMP_IF_IN:
			return jump(b)
		case bytecode.JUMP_IF_NOT_IN:
			return jump(!b)
		}
		*reg(cf, dst) = object.Bool(b == (op == bytecode.CONTAINS))
		return actDone
	case bytecode.JUMP_IF_TRUE, bytecode.JUMP_IF_FALSE:
		if !v.IsBool() {
			t.SetError(object.TypeErrorf("__bool__ should return bool, returned %s", v.Type().Name))
			return actRaise
		}
		return jump(v.N != 0 == (op == bytecode.JUMP_IF_TRUE))
	}
	r := func(off uint16) Value { return *reg(cf, uint32(off)) }
	k := func(off uint16) Value { return *(*Value)(unsafe.Add(cf.Code.KBase, uintptr(off))) }
	imm := func(x uint16) Value { return object.Int(int64(int16(x))) }
	if v == object.NotImplemented {
		var a, b Value
		info := bytecode.Infos[op].Operands
		operand := func(kind byte, x uint16) Value {
			switch kind {
			case 'K':
				return k(x)
			case 'I':
				return imm(x)
			}
			return r(x)
		}
		if info[2] == 'J' {
			a, b = operand(info[0], ins.A), operand(info[1], ins.B)
		} else {
			a, b = operand(info[1], ins.B), operand(info[2], ins.C)
		}
		var err error
		if cmp, ok := compareOpOf(op); ok {
			v, err = object.CompareRest(t, a, b, cmp)
		} else {
			bop, in := binaryOpOf(op)
			v, err = object.BinaryRest(t, bop, a, b, in)
		}
		if err != nil {
			t.SetError(err)
			return actRaise
		}
	}
	if op < bytecode.JUMP_IF_LT || op > bytecode.JUMP_IF_NOT_NE_RK {
		*reg(cf, dst) = v
		return actDone
	}
	b, ok := truth(t, v)
	if !ok {
		return actRaise
	}
	not := op >= bytecode.JUMP_IF_NOT_LT && op <= bytecode.JUMP_IF_NOT_GE || op >= bytecode.JUMP_IF_NOT_LT_RI && op <= bytecode.JUMP_IF_NOT_GE_RI || op >= bytecode.JUMP_IF_NOT_EQ_RK
	return jump(b != not)
}

// stopIteration ends a loop whose iterator's Python __next__ raised StopIteration, which is in
// the thread; the caller's instruction was the FOR_ITER.
func stopIteration(t *Thread) bool {
	cf := t.CF
	if realOp(cf, (*bytecode.Ins)(cf.PC)) != bytecode.FOR_ITER || !t.Exc.Shape.Type.IsSubtype(object.StopIteration) {
		return false
	}
	if watched(t) && !object.FireException(t, cf, object.EventRaise) {
		return false
	}
	t.Exc = nil
	cf.PC = unsafe.Add(cf.PC, 8)
	return true
}

// compareOpOf returns the comparison that an opcode performs.
func compareOpOf(op bytecode.Op) (object.CompareOp, bool) {
	order := [...]object.CompareOp{object.LT, object.LE, object.EQ, object.NE, object.GT, object.GE}
	for _, first := range [...]bytecode.Op{bytecode.LT, bytecode.JUMP_IF_LT, bytecode.JUMP_IF_NOT_LT, bytecode.JUMP_IF_LT_RI, bytecode.JUMP_IF_NOT_LT_RI} {
		if op >= first && op < first+6 {
			return order[op-first], true
		}
	}
	switch op {
	case bytecode.JUMP_IF_EQ_RK, bytecode.JUMP_IF_NOT_EQ_RK:
		return object.EQ, true
	case bytecode.JUMP_IF_NE_RK, bytecode.JUMP_IF_NOT_NE_RK:
		return object.NE, true
	}
	return 0, false
}

// binaryOpOf returns the operation that an arithmetic opcode performs, and whether in place.
func binaryOpOf(op bytecode.Op) (object.BinaryOp, bool) {
	switch {
	case op >= bytecode.ADD && op < bytecode.INPLACE_ADD:
		return object.BinaryOp(op - bytecode.ADD), false
	case op >= bytecode.INPLACE_ADD && op <= bytecode.INPLACE_MATMUL:
		return object.BinaryOp(op - bytecode.INPLACE_ADD), true
	}
	name := bytecode.Infos[op].Name
	in := strings.HasPrefix(name, "INPLACE_")
	name = strings.TrimPrefix(name, "INPLACE_")
	name = name[:strings.IndexByte(name, '_')]
	for o := bytecode.ADD; o < bytecode.INPLACE_ADD; o++ {
		if bytecode.Infos[o].Name == name {
			return object.BinaryOp(o - bytecode.ADD), in
		}
	}
	return 0, false
}

//go:noinline
func truth(t *Thread, v Value) (r, ok bool) {
	switch v.Shape() {
	case &object.ListShape:
		return len((*object.List)(v.P).Items) > 0, true
	case &object.StrShape:
		return (*object.Str)(v.P).Len() > 0, true
	}
	r, err := object.Truth(t, v)
	if err != nil {
		return false, fail(t, err)
	}
	return r, true
}

// contains decides `k in c`: r is meaningful for actDone.
//
//go:noinline
func contains(t *Thread, c, k Value, ret uint32) (r bool, act int) {
	if sh := c.Shape(); sh == &object.DictShape {
		v, err := (*object.Dict)(c.P).Get(t, k)
		if err != nil {
			t.SetError(err)
			return false, actRaise
		}
		return v.P != nil, actDone
	} else if sh == &object.StrShape && k.Shape() == sh {
		return object.StrContains((*object.Str)(c.P), (*object.Str)(k.P)), actDone
	} else if sh.Type == object.SetType || sh.Type == object.FrozenSetType {
		r, err := (*object.Set)(c.P).Contains(t, k)
		if err != nil {
			t.SetError(err)
			return false, actRaise
		}
		return r, actDone
	} else if sh.Type.IsHeap() {
		if fn := specialMethod(t, c, specials.contains, 2); fn != nil {
			return false, callWindow2(t, fn, ret, object.FrameThen, c, k)
		}
	}
	r, err := object.Contains(t, c, k)
	if err != nil {
		t.SetError(err)
		return false, actRaise
	}
	return r, actDone
}

func containsTo(t *Thread, dst uint16, k, c Value, want bool) int {
	r, act := contains(t, c, k, uint32(dst))
	if act == actDone {
		*reg(t.CF, uint32(dst)) = object.Bool(r == want)
	}
	return act
}

// testJump performs JUMP_IF_TRUE and JUMP_IF_FALSE on a value that the loop does not know.
//
//go:noinline
func testJump(t *Thread, v Value, want bool) int {
	if v.Type().IsHeap() {
		if fn := specialMethod(t, v, specials.bool, 1); fn != nil {
			return callWindowThen(t, fn, 0, v)
		}
	}
	r, ok := truth(t, v)
	switch {
	case !ok:
		return actRaise
	case r == want:
		return actJump
	}
	return actDone
}

func unary(t *Thread, d *Value, v Value, f func(*Thread, Value) (Value, error)) bool {
	r, err := f(t, v)
	return ret(t, d, r, err)
}

func unaryNot(t *Thread, d *Value, v Value) bool {
	r, ok := truth(t, v)
	if ok {
		*d = object.Bool(!r)
	}
	return ok
}

func toBool(t *Thread, d *Value, v Value) bool {
	r, ok := truth(t, v)
	if ok {
		*d = object.Bool(r)
	}
	return ok
}

//go:noinline
func subscr(t *Thread, o, k Value, dst uint16) int {
	if o.Shape() == &object.DictShape {
		v, err := (*object.Dict)(o.P).Get(t, k)
		if err == nil && v.P == nil {
			err = object.KeyErrorOf(k)
		}
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		*reg(t.CF, uint32(dst)) = v
		return actDone
	}
	if o.Shape() == &object.StrShape && k.IsInt() {
		s, i := (*object.Str)(o.P), k.Int64()
		if i < 0 {
			i += int64(s.Len())
		}
		if s.Kind <= object.Latin1 && uint64(i) < uint64(s.Len()) {
			*reg(t.CF, uint32(dst)) = object.Of(object.CharStr(s.Byte(uint64(i))))
			return actDone
		}
	}
	typ := o.Type()
	if typ.IsHeap() && typ.Slots.GetItem != nil {
		if fn := specialFunc(t, o, object.None, specials.getitem); fn != nil {
			return callWindow2(t, fn, uint32(dst), 0, o, k)
		}
	}
	v, err := object.GetItem(t, o, k)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

//go:noinline
func storeSubscr(t *Thread, o, k, v Value) int {
	var err error
	if o.Shape() == &object.DictShape {
		err = (*object.Dict)(o.P).Set(t, k, v)
	} else {
		err = object.SetItem(t, o, k, v)
	}
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	return actDone
}

func deleteSubscr(t *Thread, o, k Value) bool {
	if err := object.DelItem(t, o, k); err != nil {
		return fail(t, err)
	}
	return true
}

//go:noinline
func binarySlice(t *Thread, d *Value, o Value, c *Value) bool {
	lo, hi := *c, *at(c, 1)
	if (lo.IsInt() || lo.IsNone()) && (hi.IsInt() || hi.IsNone()) {
		switch o.Shape() {
		case &object.ListShape:
			items := (*object.List)(o.P).Items
			i, j := sliceBounds(lo, hi, len(items))
			*d = object.Of(object.MakeList(t, items[i:j]))
			return true
		case &object.StrShape:
			s := (*object.Str)(o.P)
			i, j := sliceBounds(lo, hi, s.Len())
			*d = object.Of(s.Slice(i, j))
			return true
		case &object.TupleShape:
			items := (*object.Tuple)(o.P).Items
			i, j := sliceBounds(lo, hi, len(items))
			if j-i < len(items) {
				o = object.Of(object.NewTuple(t, items[i:j]))
			}
			*d = o
			return true
		}
	}
	v, err := object.GetItem(t, o, object.Of(object.NewSlice(lo, hi, object.None)))
	return ret(t, d, v, err)
}

// sliceBounds fits the bounds of a slice without a step to a length; i <= j.
func sliceBounds(lo, hi Value, n int) (i, j int) {
	clamp := func(v Value, def int) int {
		if v.IsNone() {
			return def
		}
		x := v.Int64()
		if x < 0 {
			if x += int64(n); x < 0 {
				return 0
			}
		}
		return int(min(x, int64(n)))
	}
	i, j = clamp(lo, 0), clamp(hi, n)
	return i, max(i, j)
}

func storeSlice(t *Thread, o Value, b *Value, v Value) bool {
	lo, hi := *b, *at(b, 1)
	if o.Shape() == &object.ListShape && v.Shape() == &object.ListShape && o != v && (lo.IsInt() || lo.IsNone()) && (hi.IsInt() || hi.IsNone()) {
		l, src := (*object.List)(o.P), (*object.List)(v.P).Items
		if i, j := sliceBounds(lo, hi, len(l.Items)); j-i == len(src) {
			copy(l.Items[i:j], src)
			return true
		}
	}
	if err := object.SetItem(t, o, object.Of(object.NewSlice(lo, hi, object.None)), v); err != nil {
		return fail(t, err)
	}
	return true
}

// buildSlice makes a slice object. One with a step that only serves as the index of the next
// instruction is not made at all where the object indexed is a plain sequence.
func buildSlice(t *Thread, d, b *Value, ins *bytecode.Ins) bool {
	if ins.C == 2 {
		*d = object.Of(object.NewSlice(*b, *at(b, 1), object.None))
		return true
	}
	next := (*bytecode.Ins)(unsafe.Add(unsafe.Pointer(ins), 8))
	if next.Op == bytecode.BINARY_SUBSCR && next.C == ins.A {
		fp := t.CF.FP
		o := *(*Value)(unsafe.Add(fp, uintptr(next.B)))
		if t.SliceTemp.Set(o, *b, *at(b, 1), *at(b, 2)) {
			t.CF.PC = unsafe.Pointer(next)
			v, err := object.GetItem(t, o, object.Of(&t.SliceTemp))
			return ret(t, (*Value)(unsafe.Add(fp, uintptr(next.A))), v, err)
		}
	}
	*d = object.Of(object.NewSlice(*b, *at(b, 1), *at(b, 2)))
	return true
}

func loadConstWide(t *Thread, d *Value, ins *bytecode.Ins) bool {
	*d = t.CF.Code.Consts[uint32(ins.B)|uint32(ins.C)<<16]
	return true
}

// localName returns the name of the variable in the register at a byte offset.
func localName(c *object.Code, off uint16) string {
	i := int(off) / bytecode.RegSize
	if i < len(c.Varnames) {
		return c.Varnames[i]
	}
	for j, r := range c.CellRegs {
		if int(r) == i {
			return c.Cellvars[j]
		}
	}
	if j := i - int(c.FreeReg); j >= 0 && j < len(c.Freevars) {
		return c.Freevars[j]
	}
	return "?"
}

func isFreeReg(c *object.Code, off uint16) bool {
	j := int(off)/bytecode.RegSize - int(c.FreeReg)
	return len(c.Freevars) > 0 && j >= 0 && j < len(c.Freevars)
}

func unboundLocal(t *Thread, off uint16) error {
	return object.UnboundLocal(localName(t.CF.Code, off))
}

func checkLocal(t *Thread, r *Value, off uint16) bool {
	if r.IsUnbound() {
		return fail(t, unboundLocal(t, off))
	}
	return true
}

func deleteLocal(t *Thread, r *Value, off uint16) bool {
	if r.IsUnbound() {
		return fail(t, unboundLocal(t, off))
	}
	*r = object.Unbound
	return true
}

func makeCell(r *Value) {
	v := *r
	if v.IsUnbound() {
		v = Value{}
	}
	*r = object.Of(object.NewCell(v))
}

func copyFreeVars(t *Thread, r *Value, n int) {
	copy(unsafe.Slice(r, n), t.CF.Func.Closure.Items)
}

func unboundFree(name string) error {
	return object.NameErrorf(name, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
}

//go:noinline
func emptyCell(t *Thread, off uint16) error {
	name := localName(t.CF.Code, off)
	if isFreeReg(t.CF.Code, off) {
		return unboundFree(name)
	}
	return object.UnboundLocal(name)
}

func deleteDeref(t *Thread, cell Value, off uint16) bool {
	c := (*object.Cell)(cell.P)
	if c.V.P == nil {
		return fail(t, emptyCell(t, off))
	}
	c.V = Value{}
	return true
}

// mappingGet returns m[name] for a locals mapping, P nil if the name is missing.
func mappingGet(t *Thread, m Value, name Value) (Value, error) {
	if m.Type() == object.DictType {
		return (*object.Dict)(m.P).GetStr((*object.Str)(name.P)), nil
	}
	v, err := object.GetItem(t, m, name)
	if err != nil && object.Matches(err, object.KeyError) {
		return Value{}, nil
	}
	return v, err
}

func loadFromDictOrDeref(t *Thread, d *Value, cell Value, off uint16, m Value) bool {
	v, err := mappingGet(t, m, object.Of(object.Intern(localName(t.CF.Code, off))))
	if err != nil {
		return fail(t, err)
	}
	if v.P == nil {
		v := (*object.Cell)(cell.P).V
		if v.P == nil {
			return fail(t, emptyCell(t, off))
		}
		*d = v
		return true
	}
	*d = v
	return true
}

func loadFromDictOrGlobals(t *Thread, d *Value, m Value, name *Value) bool {
	v, err := mappingGet(t, m, *name)
	if err != nil {
		return fail(t, err)
	}
	if v.P == nil {
		v, err = globalOrBuiltin(t, *name)
	}
	return ret(t, d, v, err)
}

// builtin looks up a name in the builtins of a function; P nil if there is none.
func builtin(t *Thread, b *object.Dict, name Value) (Value, error) {
	if b.Shape.Type != object.DictType {
		return mappingGet(t, object.Of(b), name)
	}
	if m := b.BuiltinsMapping(); m.P != nil {
		return mappingGet(t, m, name)
	}
	return b.GetStr((*object.Str)(name.P)), nil
}

// globalOrBuiltin finds a name without caches.
func globalOrBuiltin(t *Thread, name Value) (Value, error) {
	fn := t.CF.Func
	n := (*object.Str)(name.P)
	if fn.Globals.Shape.Type == object.DictType {
		if v := fn.Globals.GetStr(n); v.P != nil {
			return v, nil
		}
	} else {
		v, err := mappingGet(t, object.Of(fn.Globals), name)
		if err != nil || v.P != nil {
			return v, err
		}
	}
	if v, err := builtin(t, fn.Builtins(), name); err != nil || v.P != nil {
		return v, err
	}
	return Value{}, object.NameErrorf(n.String(), "name '%s' is not defined", n.String())
}

func loadLocals(t *Thread, d *Value) bool {
	if t.CF.Locals.P == nil {
		*d = object.Of(t.CF.Func.Globals)
		return true
	}
	*d = t.CF.Locals
	return true
}

// loadName performs LOAD_NAME: in class bodies and exec with a locals mapping of its own.
//
//go:noinline
func loadName(t *Thread, d, name *Value) bool {
	m := t.CF.Locals
	if m.P != nil {
		v, err := mappingGet(t, m, *name)
		if err != nil {
			return fail(t, err)
		}
		if v.P != nil {
			*d = v
			return true
		}
	}
	v, err := globalOrBuiltin(t, *name)
	return ret(t, d, v, err)
}

//go:noinline
func storeName(t *Thread, v Value, name *Value) bool {
	m := t.CF.Locals
	if m.P == nil {
		m = object.Of(t.CF.Func.Globals)
	}
	if m.Type() == object.DictType {
		(*object.Dict)(m.P).SetStr((*object.Str)(name.P), v)
		return true
	}
	if err := object.SetItem(t, m, *name, v); err != nil {
		return fail(t, err)
	}
	return true
}

func deleteName(t *Thread, name *Value) bool {
	m := t.CF.Locals
	if m.P == nil {
		m = object.Of(t.CF.Func.Globals)
	}
	n := (*object.Str)(name.P)
	undefined := object.NameErrorf(n.String(), "name '%s' is not defined", n.String())
	if m.Type() == object.DictType {
		if !(*object.Dict)(m.P).DeleteStr(n) {
			return fail(t, undefined)
		}
		return true
	}
	if err := object.DelItem(t, m, *name); err != nil {
		if object.Matches(err, object.KeyError) {
			err = undefined
		}
		return fail(t, err)
	}
	return true
}

func deleteGlobal(t *Thread, name *Value) bool {
	n := (*object.Str)(name.P)
	if !t.CF.Func.Globals.DeleteStr(n) {
		return fail(t, object.NameErrorf(n.String(), "name '%s' is not defined", n.String()))
	}
	return true
}

// loadGlobal performs LOAD_GLOBAL when the cache missed, and fills it: the cell of the module
// global, and for builtins an empty one and the builtin's cell. The code's variant belongs to
// these very namespaces, and keeps them and so the cells alive.
//
//go:noinline
func loadGlobal(t *Thread, d, name *Value, pc unsafe.Pointer) bool {
	code := t.CF.Code
	n := (*object.Str)(name.P)
	g, b := code.Globals, code.Builtins
	if g.Shape.Type != object.DictType || g != t.CF.Func.Globals {
		v, err := globalOrBuiltin(t, *name)
		return ret(t, d, v, err)
	}
	t.Interp.NamespaceID(g)
	if c := g.CellOf(n, false); c != nil && c.V.P != nil {
		*(*uintptr)(unsafe.Add(pc, 8)) = uintptr(unsafe.Pointer(c))
		*d = c.V
		return true
	}
	v, err := builtin(t, b, *name)
	if err != nil {
		return fail(t, err)
	}
	if v.P == nil {
		return fail(t, object.NameErrorf(n.String(), "name '%s' is not defined", n.String()))
	}
	if b.Shape.Type == object.DictType && b.BuiltinsMapping().P == nil {
		t.Interp.NamespaceID(b)
		*(*uintptr)(unsafe.Add(pc, 8)) = uintptr(unsafe.Pointer(g.CellOf(n, true)))
		*(*uintptr)(unsafe.Add(pc, 16)) = uintptr(unsafe.Pointer(b.CellOf(n, false)))
	}
	*d = v
	return true
}

//go:noinline
func storeGlobal(t *Thread, v Value, name *Value, pc unsafe.Pointer) bool {
	g := t.CF.Func.Globals
	n := (*object.Str)(name.P)
	g.SetStr(n, v)
	if g == t.CF.Code.Globals && g.Shape.Type == object.DictType {
		t.Interp.NamespaceID(g)
		*(*uintptr)(unsafe.Add(pc, 8)) = uintptr(unsafe.Pointer(g.CellOf(n, false)))
	}
	return true
}

// getIter performs GET_ITER.
//
//go:noinline
func getIter(t *Thread, dst uint16, v Value) int {
	*reg(t.CF, uint32(dst)+bytecode.RegSize) = object.Unbound
	if v.Type().IsHeap() {
		if fn := specialMethod(t, v, specials.iter, 1); fn != nil {
			return callWindowThen(t, fn, uint32(dst), v)
		}
	}
	it, err := object.Iter(t, v)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = it
	return actDone
}

// forIter advances an iterator that the loop does not handle inline. What unpacks a pair
// right at the start of the loop body gets it without a tuple.
//
//go:noinline
func forIter(t *Thread, d *Value, it Value, ret uint32) int {
	if it.Shape() == &object.GeneratorShape {
		return resume(t, (*object.Generator)(it.P), object.None, ret, 0)
	}
	cf := t.CF
	ins := (*bytecode.Ins)(cf.PC)
	body := (*bytecode.Ins)(unsafe.Add(cf.PC, int(int16(ins.C))*8))
	if body.Op == bytecode.UNPACK_SEQUENCE && body.B == ins.A && body.C == 2 && ins.Op == bytecode.FOR_ITER && int(ins.A) >= (cf.Code.NumLocals+len(cf.Code.Cellvars)+len(cf.Code.Freevars))*bytecode.RegSize {
		if a, b, known, err := object.NextPair(t, it); known {
			if err != nil {
				t.SetError(err)
				return actRaise
			}
			if a.P == nil {
				return actDone
			}
			p := reg(cf, uint32(body.A))
			*p, *at(p, 1) = a, b
			if t.Breaker.Load() != 0 && !onBreak(t) {
				return actRaise
			}
			cf.PC = unsafe.Add(unsafe.Pointer(body), 8)
			return actPush // continues at PC
		}
	}
	v, known, err := object.QuickNext(t, it)
	if !known {
		if it.Type().IsHeap() {
			if fn := specialMethod(t, it, specials.next, 1); fn != nil {
				return callWindowThen(t, fn, ret, it)
			}
		}
		next := it.Type().Slots.Next
		if next == nil {
			t.SetError(object.TypeErrorf("'%s' object is not an iterator", it.Type().Name))
			return actRaise
		}
		v, err = next(t, it)
	}
	if err != nil {
		if object.Matches(err, object.StopIteration) {
			e, ok := swallowed(t, err)
			if ok {
				return actDone
			}
			err = e
		}
		t.SetError(err)
		return actRaise
	}
	if v.P == nil {
		return actDone
	}
	*d = v
	return actJump
}

func buildList(t *Thread, d, b *Value, n int) bool {
	if n == 0 && b != d {
		*d = object.Of(object.ListWithRoom(t, coming(b)))
		return true
	}
	*d = object.Of(object.MakeList(t, unsafe.Slice(b, n)))
	return true
}

func buildListOpen(d *Value) { *d = object.Of(object.ListWithFew()) }

// coming is about how many items the iterator at it has left, for the size of a comprehension.
func coming(it *Value) int {
	if it.P == unsafe.Pointer(&object.RangeTag) {
		// More than this grows as any other: the comprehension may end early.
		return int(min(max(at(it, 1).Int64()-it.Int64(), 0), 1<<12))
	}
	if it.P == unsafe.Pointer(&object.SeqTag) {
		return len((*object.Tuple)(at(it, 1).P).Items)
	}
	if it.P == unsafe.Pointer(&object.StrTag) {
		return (*object.Str)(at(it, 1).P).Len()
	}
	return object.Coming(*it)
}

func buildTuple(t *Thread, d, b *Value, n int) bool {
	*d = object.Of(object.NewTuple(t, unsafe.Slice(b, n)))
	return true
}

func buildSet(t *Thread, d, b *Value, n int) bool {
	if n == 0 && b != d {
		*d = object.Of(object.SetWithRoom(t, object.Coming(*b)))
		return true
	}
	s, err := object.NewSet(t, unsafe.Slice(b, n))
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

func buildMap(t *Thread, d, b *Value, n int) bool {
	if n == 0 {
		m := object.NewDict(t)
		if b != d {
			m.Expect(coming(b))
		}
		*d = object.Of(m)
		return true
	}
	m := object.NewDictFor(t, *b, n)
	for i := 0; i < n; i++ {
		if err := m.Set(t, *at(b, 2*i), *at(b, 2*i+1)); err != nil {
			return fail(t, err)
		}
	}
	*d = object.Of(m)
	return true
}

func buildString(t *Thread, d, b *Value, n int) bool {
	s, err := object.StrJoin(t, unsafe.Slice(b, n))
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

func setAdd(t *Thread, s, v Value) bool {
	if err := (*object.Set)(s.P).Add(t, v); err != nil {
		return fail(t, err)
	}
	return true
}

func mapAdd(t *Thread, m, k, v Value) bool {
	if err := (*object.Dict)(m.P).Set(t, k, v); err != nil {
		return fail(t, err)
	}
	return true
}

func listExtend(t *Thread, l, v Value) bool {
	list := (*object.List)(l.P)
	switch v.Shape() {
	case &object.TupleShape:
		list.Items = append(list.Items, (*object.Tuple)(v.P).Items...)
		return true
	case &object.ListShape:
		list.Items = append(list.Items, (*object.List)(v.P).Items...)
		return true
	}
	typ := v.Type()
	if typ.Slots.Iter == nil && !object.IsSequence(v) {
		return fail(t, object.TypeErrorf("Value after * must be an iterable, not %s", typ.Name))
	}
	items, err := object.ListOf(t, v)
	if err != nil {
		return fail(t, err)
	}
	list.Items = append(list.Items, items...)
	return true
}

func setUpdate(t *Thread, s, v Value) bool {
	err := object.Iterate(t, v, func(x Value) error { return (*object.Set)(s.P).Add(t, x) })
	if err != nil {
		return fail(t, err)
	}
	return true
}

func dictUpdate(t *Thread, m, v Value) bool {
	if err := object.DictUpdate(t, (*object.Dict)(m.P), v); err != nil {
		if object.Matches(err, object.AttributeError) {
			err = object.TypeErrorf("'%s' object is not a mapping", v.Type().Name)
		}
		return fail(t, err)
	}
	return true
}

// dictMerge adds the keyword arguments of ** v to m; a key that is there already is an error.
func dictMerge(t *Thread, m, v, f Value) bool {
	d := (*object.Dict)(m.P)
	if !v.Type().Has(object.FlagDict) || !object.IteratesAsDict(v.Type()) {
		return mergeMapping(t, d, v, f)
	}
	s := (*object.Dict)(v.P)
	for i := 0; ; {
		k, x, ok := s.Next(&i)
		if !ok {
			return true
		}
		old, err := d.Get(t, k)
		if err != nil {
			return fail(t, err)
		}
		if old.P != nil {
			return repeatedKeyword(t, f, k)
		}
		if err := d.Set(t, k, x); err != nil {
			return fail(t, err)
		}
	}
}

func repeatedKeyword(t *Thread, f, k Value) bool {
	s, err := object.ToStr(t, k)
	if err == nil {
		err = object.TypeErrorf("%s got multiple values for keyword argument '%s'", object.FunctionStr(t, f), s.String())
	}
	return fail(t, err)
}

// mergeMapping is dictMerge of an object with a method keys. A KeyError counts as a keyword
// given twice even if the mapping raised it.
func mergeMapping(t *Thread, d *object.Dict, v, f Value) bool {
	keys, err := object.LookupAttr(t, v, object.Intern("keys"))
	if err == nil && keys.P == nil {
		err = object.TypeErrorf("%s argument after ** must be a mapping, not %s", object.FunctionStr(t, f), v.Type().Name)
	}
	if err == nil {
		keys, err = object.Call(t, keys)
	}
	if err != nil {
		return fail(t, err)
	}
	repeated := Value{}
	err = object.Iterate(t, keys, func(k Value) error {
		old, err := d.Get(t, k)
		if err != nil {
			return err
		}
		if old.P != nil {
			repeated = k
			return object.NewError(object.KeyError, k)
		}
		x, err := object.GetItem(t, v, k)
		if err != nil {
			return err
		}
		return d.Set(t, k, x)
	})
	switch {
	case err == nil:
		return true
	case repeated.P == nil && object.Matches(err, object.KeyError):
		if a := t.Exception(err).Args.Items; len(a) == 1 {
			repeated = a[0]
		}
	case repeated.P == nil && object.Matches(err, object.AttributeError):
		err = object.TypeErrorf("%s argument after ** must be a mapping, not %s", object.FunctionStr(t, f), v.Type().Name)
	}
	if repeated.P != nil {
		return repeatedKeyword(t, f, repeated)
	}
	return fail(t, err)
}

func listToTuple(t *Thread, d *Value, v Value) bool {
	*d = object.Of(object.NewTuple(t, (*object.List)(v.P).Items))
	return true
}

//go:noinline
func formatSimple(t *Thread, d *Value, v Value) bool {
	if v.Shape() == &object.StrShape {
		*d = v
		return true
	}
	s, err := object.FormatValue(t, v, object.EmptyStr())
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

func formatWithSpec(t *Thread, d *Value, v, spec Value) bool {
	s, err := object.FormatValue(t, v, (*object.Str)(spec.P))
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

func convertValue(t *Thread, d *Value, v Value, kind uint16) bool {
	var s *object.Str
	var err error
	switch kind {
	case 1:
		s, err = object.ToStr(t, v)
	case 2:
		s, err = object.Repr(t, v)
	default:
		s, err = object.ASCIIRepr(t, v)
	}
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

//go:noinline
func unpackSequence(t *Thread, d *Value, v Value, n int) bool {
	dst := unsafe.Slice(d, n)
	if v.Shape() == &object.ListShape || v.Shape() == &object.TupleShape {
		var items []Value
		if v.Shape() == &object.ListShape {
			items = (*object.List)(v.P).Items
		} else {
			items = (*object.Tuple)(v.P).Items
		}
		switch {
		case len(items) < n:
			return fail(t, object.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, len(items)))
		case len(items) > n:
			return fail(t, object.ValueErrorf("too many values to unpack (expected %d)", n))
		}
		copy(dst, items)
		return true
	}
	it, err := iterForUnpack(t, v)
	if err != nil {
		return fail(t, err)
	}
	got := make([]Value, 0, n)
	for len(got) < n {
		x, err := object.Next(t, it)
		if err != nil {
			return fail(t, err)
		}
		if x.P == nil {
			return fail(t, object.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, len(got)))
		}
		got = append(got, x)
	}
	x, err := object.Next(t, it)
	if err != nil {
		return fail(t, err)
	}
	if x.P != nil {
		return fail(t, object.ValueErrorf("too many values to unpack (expected %d)", n))
	}
	copy(dst, got)
	return true
}

func iterForUnpack(t *Thread, v Value) (Value, error) {
	it, err := object.Iter(t, v)
	if err != nil && object.Matches(err, object.TypeError) && v.Type().Slots.Iter == nil {
		err = object.TypeErrorf("cannot unpack non-iterable %s object", v.Type().Name)
	}
	return it, err
}

func unpackEx(t *Thread, d *Value, v Value, c uint16) bool {
	before, after := int(c&0xFF), int(c>>8)
	switch v.Shape() {
	case &object.ListShape:
		return unpackItems(t, d, (*object.List)(v.P).Items, before, after)
	case &object.TupleShape:
		return unpackItems(t, d, (*object.Tuple)(v.P).Items, before, after)
	}
	it, err := iterForUnpack(t, v)
	if err != nil {
		return fail(t, err)
	}
	items, err := object.ListOf(t, it)
	if err != nil {
		return fail(t, err)
	}
	return unpackItems(t, d, items, before, after)
}

// unpackItems stores items in before targets, a list and after targets.
func unpackItems(t *Thread, d *Value, items []Value, before, after int) bool {
	if len(items) < before+after {
		return fail(t, object.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items)))
	}
	copy(unsafe.Slice(d, before), items)
	rest := items[before : len(items)-after]
	*at(d, before) = object.Of(object.MakeList(t, rest))
	copy(unsafe.Slice(at(d, before+1), after), items[len(items)-after:])
	return true
}

func makeFunction(t *Thread, d, code, c *Value, flags uint16) {
	cf := t.CF
	f := object.NestedFunction(t, (*object.Code)(code.P), cf.Func)
	if flags&1 != 0 {
		f.Defaults = (*object.Tuple)(c.P)
		c = at(c, 1)
	}
	if flags&2 != 0 {
		f.KwDefs = (*object.Dict)(c.P)
		c = at(c, 1)
	}
	if flags&4 != 0 {
		f.Attrs().Annots = *c
		c = at(c, 1)
	}
	if flags&8 != 0 {
		f.Closure = (*object.Tuple)(c.P)
	}
	*d = object.Of(f)
}

func loadBuildClass(t *Thread, d *Value) bool {
	v, err := builtin(t, t.CF.Func.Builtins(), object.Of(object.Intern("__build_class__")))
	if err != nil {
		return fail(t, err)
	}
	if v.P == nil {
		return fail(t, object.NameErrorf("__build_class__", "__build_class__ not found"))
	}
	*d = v
	return true
}

func loadAssertionError(d *Value) bool {
	*d = object.Of(object.AssertionError)
	return true
}

func getLen(t *Thread, d *Value, v Value) bool {
	n, err := object.Len(t, v)
	return ret(t, d, object.Int(int64(n)), err)
}

func setupAnnotations(t *Thread) bool {
	name := object.Intern("__annotations__")
	m := t.CF.Locals
	if m.P == nil {
		m = object.Of(t.CF.Func.Globals)
	}
	v, err := mappingGet(t, m, object.Of(name))
	if err != nil {
		return fail(t, err)
	}
	if v.P == nil {
		if err := object.SetItem(t, m, object.Of(name), object.Of(object.NewDict(t))); err != nil {
			return fail(t, err)
		}
	}
	return true
}

func badOpcode(t *Thread) { t.SetError(object.SystemErrorf("unknown opcode")) }

// nameWide performs NAME_WIDE: an opcode whose name has a number beyond what an operand can
// address, without caches.
//
//go:noinline
func nameWide(t *Thread, ins *bytecode.Ins, pc unsafe.Pointer) bool {
	extra := (*bytecode.Ins)(unsafe.Add(pc, 8))
	cf := t.CF
	a, b := reg(cf, uint32(ins.A)), reg(cf, uint32(ins.B))
	name := &cf.Code.Consts[uint32(extra.A)|uint32(extra.B)<<16]
	switch bytecode.Op(ins.C) {
	case bytecode.LOAD_NAME:
		return loadName(t, a, name)
	case bytecode.STORE_NAME:
		return storeName(t, *a, name)
	case bytecode.DELETE_NAME:
		return deleteName(t, name)
	case bytecode.LOAD_GLOBAL:
		v, err := globalOrBuiltin(t, *name)
		return ret(t, a, v, err)
	case bytecode.STORE_GLOBAL:
		cf.Func.Globals.SetStr((*object.Str)(name.P), *a)
		return true
	case bytecode.DELETE_GLOBAL:
		return deleteGlobal(t, name)
	case bytecode.LOAD_ATTR:
		v, err := object.GetAttr(t, *b, (*object.Str)(name.P))
		return ret(t, a, v, err)
	case bytecode.STORE_ATTR:
		if err := object.SetAttr(t, *a, (*object.Str)(name.P), *b); err != nil {
			return fail(t, err)
		}
		return true
	case bytecode.DELETE_ATTR:
		return deleteAttr(t, *a, name)
	case bytecode.LOAD_METHOD:
		v, err := object.GetAttr(t, *b, (*object.Str)(name.P))
		*at(a, 1) = object.Unbound
		return ret(t, a, v, err)
	case bytecode.LOAD_SUPER_ATTR:
		return loadSuper(t, a, b, name, false)
	case bytecode.LOAD_SUPER_METHOD:
		return loadSuper(t, a, b, name, true)
	case bytecode.LOAD_FROM_DICT_OR_GLOBALS:
		return loadFromDictOrGlobals(t, a, *b, name)
	case bytecode.IMPORT_NAME:
		return importName(t, a, name, b)
	case bytecode.IMPORT_FROM:
		return importFrom(t, a, *b, name)
	case bytecode.MAKE_FUNCTION:
		makeFunction(t, a, name, b, extra.C)
		return true
	case bytecode.MAKE_GENEXPR:
		makeGenexpr(t, a, name, b)
		return true
	}
	return fail(t, object.SystemErrorf("unknown opcode"))
}
