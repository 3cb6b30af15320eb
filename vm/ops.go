package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements the slow paths of arithmetic, comparison, names and containers.

// frameFar is a flag of enter: the arguments are not in the caller's window.
const frameFar = 1 << 31

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
	v, err := object.Binary(t, op, a, b)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

//go:noinline
func inplace(t *Thread, op object.BinaryOp, a, b Value, dst uint16) int {
	if op == object.OpAdd && a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		return binary(t, op, a, b, dst)
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
	v, err := object.Compare(t, a, b, op)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}

//go:noinline
func compareTruth(t *Thread, op object.CompareOp, a, b Value) (r, ok bool) {
	if a.Shape() == &object.StrShape && b.Shape() == &object.StrShape {
		switch op {
		case object.EQ:
			return object.StrEqual((*object.Str)(a.P), (*object.Str)(b.P)), true
		case object.NE:
			return !object.StrEqual((*object.Str)(a.P), (*object.Str)(b.P)), true
		}
	}
	v, err := object.Compare(t, a, b, op)
	if err != nil {
		return false, fail(t, err)
	}
	return truth(t, v)
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

//go:noinline
func contains(t *Thread, c, k Value) (r, ok bool) {
	if sh := c.Shape(); sh == &object.DictShape {
		v, err := (*object.Dict)(c.P).Get(t, k)
		if err != nil {
			return false, fail(t, err)
		}
		return v.P != nil, true
	}
	r, err := object.Contains(t, c, k)
	if err != nil {
		return false, fail(t, err)
	}
	return r, true
}

func containsTo(t *Thread, d *Value, k, c Value, want bool) bool {
	r, ok := contains(t, c, k)
	if ok {
		*d = object.Bool(r == want)
	}
	return ok
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
	typ := o.Type()
	if typ.IsHeap() && typ.Slots.GetItem != nil {
		if m := typ.Lookup(object.Intern("__getitem__")); m.P != nil && m.Shape() == &object.FunctionShape && (*object.Function)(m.P).Code.SimpleArgs == 2 {
			return callWindow(t, (*object.Function)(m.P), uint32(dst), o, k)
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
	v, err := object.GetItem(t, o, object.Of(object.NewSlice(*c, *at(c, 1), object.None)))
	return ret(t, d, v, err)
}

func storeSlice(t *Thread, o Value, b *Value, v Value) bool {
	if err := object.SetItem(t, o, object.Of(object.NewSlice(*b, *at(b, 1), object.None)), v); err != nil {
		return fail(t, err)
	}
	return true
}

func buildSlice(d, b *Value, n uint16) bool {
	step := object.None
	if n == 3 {
		step = *at(b, 2)
	}
	*d = object.Of(object.NewSlice(*b, *at(b, 1), step))
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

//go:noinline
func loadDeref(t *Thread, d *Value, cell Value, off uint16) bool {
	v := (*object.Cell)(cell.P).V
	if v.P == nil {
		return fail(t, emptyCell(t, off))
	}
	*d = v
	return true
}

func emptyCell(t *Thread, off uint16) error {
	name := localName(t.CF.Code, off)
	if isFreeReg(t.CF.Code, off) {
		return object.NameErrorf(name, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
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
		return loadDeref(t, d, cell, off)
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
	if v := fn.Builtins.GetStr(n); v.P != nil {
		return v, nil
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
	v := b.GetStr(n)
	if v.P == nil {
		return fail(t, object.NameErrorf(n.String(), "name '%s' is not defined", n.String()))
	}
	if b.Shape.Type == object.DictType {
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
func getIter(t *Thread, d *Value, v Value) bool {
	it, err := object.Iter(t, v)
	return ret(t, d, it, err)
}

// forIter advances an iterator that the loop does not handle inline.
//
//go:noinline
func forIter(t *Thread, d *Value, it Value, ret uint32) int {
	if it.Shape() == &object.GeneratorShape {
		return resume(t, (*object.Generator)(it.P), object.None, ret, 0)
	}
	next := it.Type().Slots.Next
	if next == nil {
		t.SetError(object.TypeErrorf("'%s' object is not an iterator", it.Type().Name))
		return actRaise
	}
	v, err := next(t, it)
	if err != nil {
		if object.Matches(err, object.StopIteration) {
			return actDone
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
	items := make([]Value, n)
	copy(items, unsafe.Slice(b, n))
	*d = object.Of(object.NewList(t, items))
	return true
}

func buildTuple(t *Thread, d, b *Value, n int) bool {
	*d = object.Of(object.NewTuple(t, unsafe.Slice(b, n)))
	return true
}

func buildSet(t *Thread, d, b *Value, n int) bool {
	s, err := object.NewSet(t, unsafe.Slice(b, n))
	if err != nil {
		return fail(t, err)
	}
	*d = object.Of(s)
	return true
}

func buildMap(t *Thread, d, b *Value, n int) bool {
	m := object.NewDict(t)
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
	typ := v.Type()
	if typ.Slots.Iter == nil && typ.Slots.GetItem == nil {
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
	src, ok := v, v.Type().Has(object.FlagDict)
	if !ok {
		tmp := object.NewDict(t)
		if err := object.DictUpdate(t, tmp, v); err != nil {
			if object.Matches(err, object.AttributeError) {
				err = object.TypeErrorf("%s argument after ** must be a mapping, not %s", object.FunctionStr(t, f), v.Type().Name)
			}
			return fail(t, err)
		}
		src = object.Of(tmp)
	}
	s := (*object.Dict)(src.P)
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
			if !k.IsA(object.StrType) {
				return fail(t, object.TypeErrorf("keywords must be strings"))
			}
			return fail(t, object.TypeErrorf("%s got multiple values for keyword argument '%s'", object.FunctionStr(t, f), (*object.Str)(k.P).String()))
		}
		if err := d.Set(t, k, x); err != nil {
			return fail(t, err)
		}
	}
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
	it, err := iterForUnpack(t, v)
	if err != nil {
		return fail(t, err)
	}
	items, err := object.ListOf(t, it)
	if err != nil {
		return fail(t, err)
	}
	if len(items) < before+after {
		return fail(t, object.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items)))
	}
	copy(unsafe.Slice(d, before), items)
	rest := items[before : len(items)-after]
	*at(d, before) = object.Of(object.NewList(t, append([]Value(nil), rest...)))
	copy(unsafe.Slice(at(d, before+1), after), items[len(items)-after:])
	return true
}

func makeFunction(t *Thread, d, code, c *Value, flags uint16) {
	cf := t.CF
	f := object.NewFunction(t, (*object.Code)(code.P), cf.Func.Globals, nil)
	if flags&1 != 0 {
		f.Defaults = (*object.Tuple)(c.P)
		c = at(c, 1)
	}
	if flags&2 != 0 {
		f.KwDefs = (*object.Dict)(c.P)
		c = at(c, 1)
	}
	if flags&4 != 0 {
		f.Annots = *c
		c = at(c, 1)
	}
	if flags&8 != 0 {
		f.Closure = (*object.Tuple)(c.P)
	}
	*d = object.Of(f)
}

func loadBuildClass(t *Thread, d *Value) bool {
	v := t.CF.Func.Builtins.GetStr(object.Intern("__build_class__"))
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
