package object

import (
	"math"
	"sync"
	"sync/atomic"
	"unsafe"
)

// This file is the table that joins special method names to slots: it makes the wrapper
// descriptors of native types (int.__add__) and fills the slots of Python classes with
// functions that call their special methods.

// slotDef joins one special method to a slot.
type slotDef struct {
	name string
	sig  string // text signature after the name
	doc  string
	// has reports whether the slot is filled.
	has func(s *Slots) bool
	// call calls the slot as the special method of self, for wrapper descriptors.
	call func(t *Thread, s *Slots, self Value, a []Value) (Value, error)
	// min and max are the arguments without self; kw: New, Init and Call take any.
	min, max int
	any      func(t *Thread, s *Slots, self Value, a Args) (Value, error)
	// blank: the message about a wrong number of arguments starts with a space.
	blank bool
	// copy takes over a native base's slot, dispatch installs the function that calls the
	// special method.
	copy     func(dst, src *Slots)
	dispatch func(dst *Slots)
}

// special looks a special method up on v's type. It returns nil for a missing one, and for one
// that is None the TypeError is up to the caller.
func special(t *Thread, v Value, name *lazyName) Value { return classAttr(t, v, name.str()) }

// lazyName is the name of a special method, interned on first use.
type lazyName struct {
	text string
	p    atomic.Pointer[Str]
}

func (n *lazyName) str() *Str {
	if p := n.p.Load(); p != nil {
		return p
	}
	p := Intern(n.text)
	n.p.Store(p)
	return p
}

// The names that slot functions look up.
var (
	nameBool          = lazyName{text: "__bool__"}
	nameBuffer        = lazyName{text: "__buffer__"}
	nameCall          = lazyName{text: "__call__"}
	nameContains      = lazyName{text: "__contains__"}
	nameDelattr       = lazyName{text: "__delattr__"}
	nameDelete        = lazyName{text: "__delete__"}
	nameDelitem       = lazyName{text: "__delitem__"}
	nameGet           = lazyName{text: "__get__"}
	nameGetitem       = lazyName{text: "__getitem__"}
	nameHash          = lazyName{text: "__hash__"}
	nameNew           = lazyName{text: "__new__"}
	nameInit          = lazyName{text: "__init__"}
	nameInstancecheck = lazyName{text: "__instancecheck__"}
	nameLengthHint    = lazyName{text: "__length_hint__"}
	nameLen           = lazyName{text: "__len__"}
	nameMissing       = lazyName{text: "__missing__"}
	namePow           = lazyName{text: "__pow__"}
	nameReleaseBuffer = lazyName{text: "__release_buffer__"}
	nameReversed      = lazyName{text: "__reversed__"}
	nameSet           = lazyName{text: "__set__"}
	nameSetattr       = lazyName{text: "__setattr__"}
	nameSetitem       = lazyName{text: "__setitem__"}
	nameSubclasscheck = lazyName{text: "__subclasscheck__"}
	nameTrunc         = lazyName{text: "__trunc__"}
)

func callUnary(name string) UnaryFunc {
	n := &lazyName{text: name}
	return func(t *Thread, v Value) (Value, error) {
		m := special(t, v, n)
		if m.P == nil {
			return Value{}, NoAttribute(v, n.str())
		}
		return callBound(t, m, v)
	}
}

// callBinary makes the slot function of a binary operator of Python classes: name on the left
// operand, rname on the right one, a subclass's own reflected method first.
func callBinary(op BinaryOp, left, right string) BinaryFunc {
	name, rname := &lazyName{text: left}, &lazyName{text: right}
	var dispatch BinaryFunc
	dispatch = func(t *Thread, a, b Value) (Value, error) {
		ta, tb := a.Type(), b.Type()
		doOther := ta != tb && tb.IsHeap() && tb.Lookup(rname.str()).P != nil
		// A subclass of a sequence has an __add__, but not in this slot.
		if f := ta.Slots.Binary[op]; f != nil && sameFunc(f, dispatch) {
			if m := ta.Lookup(name.str()); m.P != nil {
				if doOther && tb.IsSubtype(ta) {
					rm := tb.Lookup(rname.str())
					if rm != ta.Lookup(rname.str()) {
						r, err := callBound(t, rm, b, a)
						if err != nil || r != NotImplemented {
							return r, err
						}
						doOther = false
					}
				}
				r, err := callBound(t, m, a, b)
				if err != nil || r != NotImplemented {
					return r, err
				}
			}
		}
		if doOther {
			if rm := tb.Lookup(rname.str()); rm.P != nil {
				return callBound(t, rm, b, a)
			}
		}
		return NotImplemented, nil
	}
	return dispatch
}

func unarySlot(name, doc string, p func(s *Slots) *UnaryFunc) slotDef {
	f := callUnary(name)
	return slotDef{
		name: name, sig: "($self, /)", doc: doc,
		has:      func(s *Slots) bool { return *p(s) != nil },
		call:     func(t *Thread, s *Slots, self Value, a []Value) (Value, error) { return (*p(s))(t, self) },
		copy:     func(d, s *Slots) { *p(d) = *p(s) },
		dispatch: func(d *Slots) { *p(d) = f },
	}
}

func binarySlots(op BinaryOp, name, sym string) []slotDef {
	rname := "__r" + name[2:]
	p := func(s *Slots) *BinaryFunc { return &s.Binary[op] }
	f := callBinary(op, name, rname)
	mk := func(n, doc string, call func(t *Thread, s *Slots, self Value, a []Value) (Value, error)) slotDef {
		return slotDef{
			name: n, sig: "($self, value, /)", doc: doc, min: 1, max: 1,
			has:      func(s *Slots) bool { return *p(s) != nil },
			call:     call,
			copy:     func(d, s *Slots) { *p(d) = *p(s) },
			dispatch: func(d *Slots) { *p(d) = f },
		}
	}
	return []slotDef{
		mk(name, "Return self"+sym+"value.", func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			return (*p(s))(t, self, a[0])
		}),
		mk(rname, "Return value"+sym+"self.", func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			return (*p(s))(t, a[0], self)
		}),
	}
}

func inplaceSlot(op BinaryOp, name, sym string) slotDef {
	lookup := &lazyName{text: name}
	return slotDef{
		name: name, sig: "($self, value, /)", doc: "Return self" + sym + "value.", min: 1, max: 1,
		has: func(s *Slots) bool { return s.Inplace[op] != nil },
		call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			return s.Inplace[op](t, self, a[0])
		},
		copy: func(d, s *Slots) { d.Inplace[op] = s.Inplace[op] },
		dispatch: func(d *Slots) {
			d.Inplace[op] = func(t *Thread, a, b Value) (Value, error) {
				m := special(t, a, lookup)
				if m.P == nil {
					return NotImplemented, nil
				}
				return callBound(t, m, a, b)
			}
		},
	}
}

func compareSlot(op CompareOp, name string) slotDef {
	return slotDef{
		name: name, sig: "($self, value, /)", doc: "Return self" + opNames[op] + "value.", min: 1, max: 1,
		has: func(s *Slots) bool { return s.Compare != nil },
		call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			return s.Compare(t, self, a[0], op)
		},
		copy:     func(d, s *Slots) { d.Compare = s.Compare },
		dispatch: func(d *Slots) { d.Compare = dispatchCompare },
	}
}

var compareNames = [...]lazyName{{text: "__lt__"}, {text: "__le__"}, {text: "__eq__"}, {text: "__ne__"}, {text: "__gt__"}, {text: "__ge__"}}

func dispatchCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	m := special(t, a, &compareNames[op])
	if m.P == nil || m.IsNone() {
		if m.IsNil() {
			return NotImplemented, nil
		}
		return Value{}, TypeErrorf("'NoneType' object is not callable")
	}
	if mt := m.Type(); mt.Flags&FlagMethodDescr == 0 && mt.Slots.DescrGet != nil {
		// A descriptor that fails counts as a missing method.
		f, err := mt.Slots.DescrGet(t, m, a, a.Type())
		if err != nil {
			return NotImplemented, nil
		}
		return CallArgs(t, f, Args{V: []Value{b}})
	}
	return callBound(t, m, a, b)
}

// LenResult is what len() makes of the result of __len__.
func LenResult(t *Thread, r Value) (int, error) {
	i, err := Index(t, r)
	if err != nil {
		return 0, err
	}
	if i.IsInt() && i.Int64() >= 0 {
		return int(i.Int64()), nil
	}
	if BigOf(i).Sign() < 0 {
		return 0, ValueErrorf("__len__() should return >= 0")
	}
	return 0, OverflowErrorf("cannot fit '%s' into an index-sized integer", r.Type().Name)
}

// slotTable lists the special methods; it is built once per process, on first use, because
// the functions mention types whose definitions mention the table.
var slotTable []slotDef

func buildSlotTable() {
	if slotTable != nil {
		return
	}
	t := []slotDef{
		{
			name: "__init__", sig: "($self, /, *args, **kwargs)", doc: "Initialize self.  See help(type(self)) for accurate signature.",
			has:  func(s *Slots) bool { return s.Init != nil },
			any:  func(t *Thread, s *Slots, self Value, a Args) (Value, error) { return None, s.Init(t, self, a) },
			copy: func(d, s *Slots) { d.Init = s.Init },
			dispatch: func(d *Slots) {
				d.Init = func(t *Thread, self Value, a Args) error {
					m := special(t, self, &nameInit)
					r, err := callBoundArgs(t, m, self, a)
					if err != nil {
						return err
					}
					if !r.IsNone() {
						return TypeErrorf("__init__() should return None, not '%s'", r.Type().Name)
					}
					return nil
				}
			},
		},
		{
			name: "__call__", sig: "($self, /, *args, **kwargs)", doc: "Call self as a function.",
			has:  func(s *Slots) bool { return s.Call != nil },
			any:  func(t *Thread, s *Slots, self Value, a Args) (Value, error) { return s.Call(t, self, a) },
			copy: func(d, s *Slots) { d.Call = s.Call },
			dispatch: func(d *Slots) {
				d.Call = func(t *Thread, self Value, a Args) (Value, error) {
					m := special(t, self, &nameCall)
					if m.P == nil {
						return Value{}, TypeErrorf("'%s' object is not callable", self.Type().Name)
					}
					return callBoundArgs(t, m, self, a)
				}
			},
		},
		{
			name: "__buffer__", sig: "($self, flags, /)", doc: "Return a buffer object that exposes the underlying memory of the object.", min: 1, max: 1,
			has: func(s *Slots) bool { return s.Buffer != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				flags, err := AsSize(t, a[0])
				if err != nil {
					return Value{}, err
				}
				if flags > math.MaxInt32 {
					return Value{}, OverflowErrorf("buffer flags too large")
				}
				b, err := s.Buffer(t, self, flags&BufferWritable|BufferStrided)
				if err != nil {
					return Value{}, err
				}
				if flags&BufferWritable != 0 && b.ReadOnly {
					b.Close()
					return Value{}, BufferErrorf("Object is not writable.")
				}
				if f := self.Type().Slots.ReleaseBuffer; f != nil && !b.ended {
					f(t, self, b)
				}
				return Of(ViewOfBuffer(b)), nil
			},
			copy:     func(d, s *Slots) { d.Buffer = s.Buffer },
			dispatch: func(d *Slots) { d.Buffer = classBuffer },
		},
		{
			name: "__release_buffer__", sig: "($self, buffer, /)", doc: "Release the buffer object that exposes the underlying memory of the object.", min: 1, max: 1,
			has: func(s *Slots) bool { return s.ReleaseBuffer != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				return None, releaseView(self, a[0])
			},
			copy:     func(d, s *Slots) { d.ReleaseBuffer = s.ReleaseBuffer },
			dispatch: func(d *Slots) { d.ReleaseBuffer = classRelease },
		},
		unarySlot("__repr__", "Return repr(self).", func(s *Slots) *UnaryFunc { return &s.Repr }),
		unarySlot("__str__", "Return str(self).", func(s *Slots) *UnaryFunc { return &s.Str }),
		{
			name: "__hash__", sig: "($self, /)", doc: "Return hash(self).",
			has: func(s *Slots) bool { return s.Hash != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				h, err := s.Hash(t, self)
				return Int(h), err
			},
			copy:     func(d, s *Slots) { d.Hash = s.Hash },
			dispatch: func(d *Slots) { d.Hash = dispatchHash },
		},
		{
			name: "__bool__", sig: "($self, /)", doc: "True if self else False",
			has: func(s *Slots) bool { return s.Bool != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				b, err := s.Bool(t, self)
				return Bool(b), err
			},
			copy: func(d, s *Slots) { d.Bool = s.Bool },
			dispatch: func(d *Slots) {
				d.Bool = func(t *Thread, v Value) (bool, error) {
					r, err := callBound(t, special(t, v, &nameBool), v)
					if err != nil {
						return false, err
					}
					if !r.IsBool() {
						return false, TypeErrorf("__bool__ should return bool, returned %s", r.Type().Name)
					}
					return r.N != 0, nil
				}
			},
		},
		{
			name: "__len__", sig: "($self, /)", doc: "Return len(self).",
			has: func(s *Slots) bool { return s.Len != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				n, err := s.Len(t, self)
				return Int(int64(n)), err
			},
			copy: func(d, s *Slots) { d.Len = s.Len },
			dispatch: func(d *Slots) {
				d.Len = func(t *Thread, v Value) (int, error) {
					r, err := callBound(t, special(t, v, &nameLen), v)
					if err != nil {
						return 0, err
					}
					return LenResult(t, r)
				}
			},
		},
		{
			name: "__getattribute__", sig: "($self, name, /)", doc: "Return getattr(self, name).", min: 1, max: 1,
			has: func(s *Slots) bool { return s.GetAttr != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				n, err := attrName(a[0])
				if err != nil {
					return Value{}, err
				}
				return s.GetAttr(t, self, n)
			},
			copy:     func(d, s *Slots) { d.GetAttr = s.GetAttr },
			dispatch: func(d *Slots) { d.GetAttr = dispatchGetAttr },
		},
		{
			name:     "__getattr__",
			has:      func(s *Slots) bool { return false },
			copy:     func(d, s *Slots) {},
			dispatch: func(d *Slots) { d.GetAttr = dispatchGetAttr },
		},
		setAttrSlot("__setattr__", "($self, name, value, /)", "Implement setattr(self, name, value).", 2),
		setAttrSlot("__delattr__", "($self, name, /)", "Implement delattr(self, name).", 1),
		unarySlot("__iter__", "Implement iter(self).", func(s *Slots) *UnaryFunc { return &s.Iter }),
		{
			name: "__next__", sig: "($self, /)", doc: "Implement next(self).",
			has: func(s *Slots) bool { return s.Next != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				v, err := s.Next(t, self)
				if err == nil && v.P == nil {
					err = NewError(StopIteration)
				}
				return v, err
			},
			copy:     func(d, s *Slots) { d.Next = s.Next },
			dispatch: func(d *Slots) { d.Next = callUnary("__next__") },
		},
		{
			name: "__contains__", sig: "($self, key, /)", doc: "Return bool(key in self).", min: 1, max: 1,
			has: func(s *Slots) bool { return s.Contains != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				b, err := s.Contains(t, self, a[0])
				return Bool(b), err
			},
			copy: func(d, s *Slots) { d.Contains = s.Contains },
			dispatch: func(d *Slots) {
				d.Contains = func(t *Thread, v, item Value) (bool, error) {
					m := special(t, v, &nameContains)
					if m.IsNone() {
						return false, TypeErrorf("'%s' object is not a container", v.Type().Name)
					}
					r, err := callBound(t, m, v, item)
					if err != nil {
						return false, err
					}
					return Truth(t, r)
				}
			},
		},
		{
			name: "__getitem__", sig: "($self, key, /)", doc: "Return self[key].", min: 1, max: 1,
			has: func(s *Slots) bool { return s.GetItem != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				return s.GetItem(t, self, a[0])
			},
			copy: func(d, s *Slots) { d.GetItem = s.GetItem },
			dispatch: func(d *Slots) {
				d.GetItem = func(t *Thread, v, key Value) (Value, error) {
					return callBound(t, special(t, v, &nameGetitem), v, key)
				}
			},
		},
		setItemSlot("__setitem__", "($self, key, value, /)", "Set self[key] to value.", 2),
		setItemSlot("__delitem__", "($self, key, /)", "Delete self[key].", 1),
	}
	for i := range compareNames {
		t = append(t, compareSlot(CompareOp(i), compareNames[i].text))
	}
	names := [...]string{"add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"}
	syms := [...]string{"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", ""}
	for i, n := range names {
		if BinaryOp(i) == OpPow {
			t = append(t, powSlots()...)
		} else {
			t = append(t, binarySlots(BinaryOp(i), "__"+n+"__", syms[i])...)
		}
		if BinaryOp(i) != OpDivmod {
			t = append(t, inplaceSlot(BinaryOp(i), "__i"+n+"__", syms[i]+"="))
		}
	}
	seq := func(name, sig, doc string, has func(s *Slots) *BinaryFunc) slotDef {
		counts := name == "__mul__" || name == "__rmul__" || name == "__imul__"
		return slotDef{
			name: name, sig: sig, doc: doc, min: 1, max: 1, blank: counts,
			has: func(s *Slots) bool { return *has(s) != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				if counts && !IsIndex(a[0]) {
					return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", a[0].Type().Name)
				}
				return (*has(s))(t, self, a[0])
			},
			copy:     func(d, s *Slots) { *has(d) = *has(s) },
			dispatch: func(d *Slots) {}, // __add__ and __mul__ fill the number slots
		}
	}
	t = append(t,
		seq("__add__", "($self, value, /)", "Return self+value.", func(s *Slots) *BinaryFunc { return &s.Concat }),
		seq("__mul__", "($self, value, /)", "Return self*value.", func(s *Slots) *BinaryFunc { return &s.Repeat }),
		seq("__rmul__", "($self, value, /)", "Return value*self.", func(s *Slots) *BinaryFunc { return &s.Repeat }),
		seq("__iadd__", "($self, value, /)", "Implement self+=value.", func(s *Slots) *BinaryFunc { return &s.InplaceConcat }),
		seq("__imul__", "($self, value, /)", "Implement self*=value.", func(s *Slots) *BinaryFunc { return &s.InplaceRepeat }),
		unarySlot("__neg__", "-self", func(s *Slots) *UnaryFunc { return &s.Neg }),
		unarySlot("__pos__", "+self", func(s *Slots) *UnaryFunc { return &s.Pos }),
		unarySlot("__abs__", "abs(self)", func(s *Slots) *UnaryFunc { return &s.Abs }),
		unarySlot("__invert__", "~self", func(s *Slots) *UnaryFunc { return &s.Invert }),
		unarySlot("__int__", "int(self)", func(s *Slots) *UnaryFunc { return &s.Int }),
		unarySlot("__float__", "float(self)", func(s *Slots) *UnaryFunc { return &s.Float }),
		unarySlot("__index__", "Return self converted to an integer, if self is suitable for use as an index into a list.", func(s *Slots) *UnaryFunc { return &s.Index }),
		slotDef{
			name: "__get__", sig: "($self, instance, owner=None, /)", doc: "Return an attribute of instance, which is of type owner.", min: 1, max: 2,
			has: func(s *Slots) bool { return s.DescrGet != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				obj := a[0]
				var typ *Type
				if len(a) > 1 && !a[1].IsNone() {
					switch {
					case a[1].Type().Has(FlagIsType):
						typ = (*Type)(a[1].P)
					case self.HasType(ClassMethodDescrType):
						return Value{}, needsType((*MethodDescr)(self.P), a[1])
					case self.IsA(ClassMethodType):
						return Of(NewMethod((*ClassMethod)(self.P).Func, a[1])), nil
					case obj.IsNone() && self.IsA(StaticMethodType):
						obj = a[1]
					}
				}
				if obj.IsNone() {
					if len(a) < 2 || a[1].IsNone() {
						return Value{}, TypeErrorf("__get__(None, None) is invalid")
					}
					obj = Value{}
				}
				return s.DescrGet(t, self, obj, typ)
			},
			copy: func(d, s *Slots) { d.DescrGet = s.DescrGet },
			dispatch: func(d *Slots) {
				d.DescrGet = func(t *Thread, v, obj Value, typ *Type) (Value, error) {
					m := special(t, v, &nameGet)
					if m.P == nil {
						return v, nil
					}
					o, ty := obj, None
					if o.P == nil {
						o = None
					}
					if typ != nil {
						ty = Of(typ)
					}
					return callBound(t, m, v, o, ty)
				}
			},
		},
		descrSetSlot("__set__", "($self, instance, value, /)", "Set an attribute of instance to value.", 2),
		descrSetSlot("__delete__", "($self, instance, /)", "Delete an attribute of instance.", 1),
		unarySlot("__await__", "Return an iterator to be used in await expression.", func(s *Slots) *UnaryFunc { return &s.Await }),
		unarySlot("__aiter__", "Return an awaitable, that resolves in asynchronous iterator.", func(s *Slots) *UnaryFunc { return &s.AIter }),
		unarySlot("__anext__", "Return a value or raise StopAsyncIteration.", func(s *Slots) *UnaryFunc { return &s.ANext }),
		slotDef{
			name: "__del__", sig: "($self, /)", doc: "Called when the instance is about to be destroyed.",
			has: func(s *Slots) bool { return s.Finalize != nil },
			call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
				s.Finalize(t, self)
				return None, nil
			},
			copy:     func(d, s *Slots) { d.Finalize = s.Finalize },
			dispatch: func(d *Slots) {},
		},
	)
	for i := range t {
		switch t[i].name {
		case "__setitem__", "__setattr__", "__get__", "__set__", "__buffer__", "__release_buffer__", "__pow__", "__rpow__":
			t[i].blank = true
		}
	}
	slotTable = t
}

func setAttrSlot(name, sig, doc string, n int) slotDef {
	return slotDef{
		name: name, sig: sig, doc: doc, min: n, max: n,
		has: func(s *Slots) bool { return s.SetAttr != nil },
		call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			nm, err := attrName(a[0])
			if err != nil {
				return Value{}, err
			}
			if err := checkSetAttrWrapper(self, s, name); err != nil {
				return Value{}, err
			}
			var x Value
			if n == 2 {
				x = a[1]
			}
			return None, s.SetAttr(t, self, nm, x)
		},
		copy: func(d, s *Slots) { d.SetAttr = s.SetAttr },
		dispatch: func(d *Slots) {
			d.SetAttr = func(t *Thread, v Value, nm *Str, x Value) error {
				var err error
				if x.P == nil {
					_, err = callBound(t, special(t, v, &nameDelattr), v, Of(nm))
				} else {
					_, err = callBound(t, special(t, v, &nameSetattr), v, Of(nm), x)
				}
				return err
			}
		},
	}
}

// checkSetAttrWrapper refuses object.__setattr__(SomeClass, ...), which would go around the
// metatype's own rules.
func checkSetAttrWrapper(self Value, s *Slots, name string) error {
	if self.Type().Has(FlagIsType) {
		typ := self.Type()
		for typ.IsHeap() {
			typ = typ.Base
		}
		if s == &ObjectType.Slots && typ != ObjectType {
			return TypeErrorf("can't apply this %s to %s object", name, self.Type().Name)
		}
	}
	return nil
}

func setItemSlot(name, sig, doc string, n int) slotDef {
	return slotDef{
		name: name, sig: sig, doc: doc, min: n, max: n,
		has: func(s *Slots) bool { return s.SetItem != nil },
		call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			var x Value
			if n == 2 {
				x = a[1]
			}
			return None, s.SetItem(t, self, a[0], x)
		},
		copy: func(d, s *Slots) { d.SetItem = s.SetItem },
		dispatch: func(d *Slots) {
			d.SetItem = func(t *Thread, v, key, x Value) error {
				var m Value
				var err error
				if x.P == nil {
					if m = special(t, v, &nameDelitem); m.P == nil {
						return TypeErrorf("'%s' object doesn't support item deletion", v.Type().Name)
					}
					_, err = callBound(t, m, v, key)
				} else {
					if m = special(t, v, &nameSetitem); m.P == nil {
						return TypeErrorf("'%s' object does not support item assignment", v.Type().Name)
					}
					_, err = callBound(t, m, v, key, x)
				}
				return err
			}
		},
	}
}

func descrSetSlot(name, sig, doc string, n int) slotDef {
	return slotDef{
		name: name, sig: sig, doc: doc, min: n, max: n,
		has: func(s *Slots) bool { return s.DescrSet != nil },
		call: func(t *Thread, s *Slots, self Value, a []Value) (Value, error) {
			var x Value
			if n == 2 {
				x = a[1]
			}
			return None, s.DescrSet(t, self, a[0], x)
		},
		copy: func(d, s *Slots) { d.DescrSet = s.DescrSet },
		dispatch: func(d *Slots) {
			d.DescrSet = func(t *Thread, v, obj, x Value) error {
				var err error
				if x.P == nil {
					m := special(t, v, &nameDelete)
					if m.P == nil {
						return NewError(AttributeError, Of(Intern("__delete__")))
					}
					_, err = callBound(t, m, v, obj)
				} else {
					m := special(t, v, &nameSet)
					if m.P == nil {
						return NewError(AttributeError, Of(Intern("__set__")))
					}
					_, err = callBound(t, m, v, obj, x)
				}
				return err
			}
		},
	}
}

// powSlots are __pow__ and __rpow__, which also fill the three-operand slot.
func powSlots() []slotDef {
	s := binarySlots(OpPow, "__pow__", "**")
	pow3 := func(t *Thread, a, b, mod Value) (Value, error) {
		m := special(t, a, &namePow)
		if m.P == nil || !a.Type().IsHeap() {
			return NotImplemented, nil
		}
		return callBound(t, m, a, b, mod)
	}
	for i := range s {
		s[i].sig, s[i].max = "($self, value, mod=None, /)", 2
		two, cp, dp := s[i].call, s[i].copy, s[i].dispatch
		first := i == 0
		s[i].doc = "Return pow(self, value, mod)."
		if !first {
			s[i].doc = "Return pow(value, self, mod)."
		}
		s[i].call = func(t *Thread, sl *Slots, self Value, a []Value) (Value, error) {
			if len(a) == 2 && !a[1].IsNone() {
				if sl.Pow3 == nil {
					return NotImplemented, nil
				}
				if first {
					return sl.Pow3(t, self, a[0], a[1])
				}
				return sl.Pow3(t, a[0], self, a[1])
			}
			return two(t, sl, self, a)
		}
		s[i].copy = func(d, src *Slots) { cp(d, src); d.Pow3 = src.Pow3 }
		s[i].dispatch = func(d *Slots) { dp(d); d.Pow3 = pow3 }
	}
	return s
}

func dispatchHash(t *Thread, v Value) (int64, error) {
	m := special(t, v, &nameHash)
	if m.P == nil || m.IsNone() {
		return 0, TypeErrorf("unhashable type: '%s'", v.Type().Name)
	}
	r, err := callBound(t, m, v)
	if err != nil {
		return 0, err
	}
	if !r.Type().Has(FlagInt) {
		return 0, TypeErrorf("__hash__ method should return an integer")
	}
	r = exactInt(r)
	if !r.IsInt() {
		return Hash(t, r)
	}
	if r.Int64() == -1 {
		return -2, nil
	}
	return r.Int64(), nil
}

// dispatchGetAttr runs __getattribute__ and, if that raises AttributeError, __getattr__.
func dispatchGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := v.Type()
	get := typ.LookupS("__getattribute__")
	var r Value
	var err error
	if w := get; w.Type() == WrapperDescrType {
		r, err = (*WrapperDescr)(w.P).slots().GetAttr(t, v, name)
	} else {
		r, err = callBound(t, get, v, Of(name))
	}
	if err == nil || !Matches(err, AttributeError) {
		return r, err
	}
	alt := typ.LookupS("__getattr__")
	if alt.P == nil {
		return Value{}, err
	}
	return callBound(t, alt, v, Of(name))
}

func attrName(v Value) (*Str, error) {
	if !v.IsA(StrType) {
		return nil, TypeErrorf("attribute name must be string, not '%s'", v.Type().Name)
	}
	return InternStr((*Str)(v.P)), nil
}

// callBoundArgs is callBound for Args.
func callBoundArgs(t *Thread, m, self Value, a Args) (Value, error) {
	mt := m.Type()
	if mt.Flags&FlagMethodDescr != 0 {
		return CallArgs(t, m, a.Prepend(self))
	}
	if get := mt.Slots.DescrGet; get != nil {
		f, err := get(t, m, self, self.Type())
		if err != nil {
			return Value{}, err
		}
		return CallArgs(t, f, a)
	}
	return CallArgs(t, m, a)
}

// fillHeapSlots computes the slots of a heap type from its MRO: of each special method the
// first class that defines it decides; a native one contributes its slot function, a Python
// one the function that calls it.
func (typ *Type) fillHeapSlots() {
	old := typ.Slots.New
	if plain := typ.inheritedSlots(); plain != nil {
		typ.Slots = *plain
		typ.Slots.New = old
	} else {
		typ.Slots = Slots{New: old}
		typ.lookupSlots()
	}
	for _, m := range typ.MRO {
		if !m.IsHeap() && m.Slots.Buffer != nil && typ.Slots.Buffer == nil {
			typ.Slots.Buffer = m.Slots.Buffer
		}
		if !m.IsHeap() && m.Slots.Visit != nil && typ.Slots.Visit == nil {
			typ.Slots.Visit = m.Slots.Visit
		}
	}
	if typ.Slots.GetAttr == nil || typ.Slots.SetAttr == nil {
		typ.Slots.GetAttr, typ.Slots.SetAttr = GenericGetAttr, GenericSetAttr
	}
	typ.Flags &^= FlagNativeGetattr
	if ga := typ.LookupS("__getattribute__"); ga.P == nil || ga.Type() != WrapperDescrType || (*WrapperDescr)(ga.P).Owner.Flags&FlagNativeGetattr != 0 || typ.LookupS("__getattr__").P != nil {
		typ.Flags |= FlagNativeGetattr
	}
	typ.Finalizer = typ.LookupS("__del__").P != nil
}

// sharersOf reports whether all special methods that share a slot with d come from a native type.
func (typ *Type) sharersOf(d *slotDef, native *Type) bool {
	for i := range slotTable {
		o := &slotTable[i]
		if o == d || !sharesSlot(o.name, d.name) {
			continue
		}
		v, _ := typ.LookupFrom(Intern(o.name))
		if v.P != nil && (v.Type() != WrapperDescrType || (*WrapperDescr)(v.P).Owner != native) {
			return false
		}
	}
	return true
}

// inheritedSlots returns the slots of the only base of a class that defines no special method,
// nil if the class is another one.
func (typ *Type) inheritedSlots() *Slots {
	if len(typ.Bases) != 1 || typ.Flags&FlagOddKeys != 0 {
		return nil
	}
	base := typ.Bases[0]
	if base != ObjectType && !base.IsHeap() || len(typ.MRO) != len(base.MRO)+1 {
		return nil
	}
	for i, m := range base.MRO {
		if typ.MRO[i+1] != m {
			return nil
		}
	}
	d := typ.dict()
	for pos := 0; ; {
		k, _, ok := d.Next(&pos)
		if !ok {
			break
		}
		if k.Shape() != StrType.Root {
			return nil
		}
		s := (*Str)(k.P)
		if s.n < 5 || s.Kind != ASCII || *(*byte)(s.data) != '_' || *(*byte)(unsafe.Add(s.data, 1)) != '_' {
			continue
		}
		for _, name := range slotNames() {
			if name == s {
				return nil
			}
		}
	}
	if base == ObjectType {
		return plainSlots()
	}
	return &base.Slots
}

// slotNames returns the interned names of slotTable.
var slotNames = sync.OnceValue(func() []*Str {
	names := make([]*Str, len(slotTable))
	for i := range slotTable {
		names[i] = Intern(slotTable[i].name)
	}
	return names
})

// plainSlots returns the slots that a class without special methods inherits from object.
var plainSlots = sync.OnceValue(func() *Slots {
	s := new(Slots)
	for i := range slotTable {
		d := &slotTable[i]
		if ObjectType.dict().GetStr(Intern(d.name)).P != nil && d.has(&ObjectType.Slots) {
			d.copy(s, &ObjectType.Slots)
		}
	}
	return s
})

// lookupSlots fills the slots by the special methods that the classes of the MRO define.
func (typ *Type) lookupSlots() {
	type found struct {
		v     Value
		owner *Type
	}
	names := slotNames()
	all := make([]found, len(names))
	var heap []*slotDef // those of Python classes
	for i, name := range names {
		v, owner := typ.LookupFrom(name)
		all[i] = found{v, owner}
		if owner != nil && owner.IsHeap() {
			heap = append(heap, &slotTable[i])
		}
	}
	for i := range slotTable {
		d, v, owner := &slotTable[i], all[i].v, all[i].owner
		if v.P == nil {
			continue
		}
		if d.name == "__hash__" && v.IsNone() {
			typ.Slots.Hash = nil
			continue
		}
		if !owner.IsHeap() {
			if d.has(&owner.Slots) && !overridden(d, heap) {
				d.copy(&typ.Slots, &owner.Slots)
			}
			continue
		}
		if w := v; w.Type() == WrapperDescrType {
			// __repr__ = int.__repr__ in a class body: the native slot itself, if it fits.
			wd := (*WrapperDescr)(w.P)
			if wd.Def.name == d.name && typ.IsSubtype(wd.Owner) && typ.sharersOf(d, wd.Owner) && d.name != "__getattribute__" && d.name != "__setattr__" && d.name != "__delattr__" {
				d.copy(&typ.Slots, wd.slots())
				continue
			}
		}
		d.dispatch(&typ.Slots)
	}
}

// overridden reports whether a slot that several special methods share (comparisons,
// binary operators, item assignment) is already dispatched because a Python class defines
// another one of them.
func overridden(d *slotDef, heap []*slotDef) bool {
	for _, o := range heap {
		if o != d && sharesSlot(o.name, d.name) {
			return true
		}
	}
	return false
}

func sharesSlot(a, b string) bool { return slotGroup(a) == slotGroup(b) }

// slotGroup is the same for names that share a slot.
func slotGroup(n string) string {
	switch n {
	case "__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__":
		return "cmp"
	case "__setattr__", "__delattr__":
		return "setattr"
	case "__getattribute__", "__getattr__":
		return "getattr"
	case "__setitem__", "__delitem__":
		return "setitem"
	case "__set__", "__delete__":
		return "set"
	}
	if len(n) > 5 && n[2] == 'r' && n != "__repr__" && n != "__rshift__" && n != "__round__" && n != "__reversed__" && n != "__reduce__" {
		return n[3:]
	}
	return n[2:]
}
