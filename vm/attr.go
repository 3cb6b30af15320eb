package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements attribute access and its inline caches.

// attrCache is the first cache word of an attribute instruction; the second word is a
// pointer. ver is the version of the shape for which the cache holds; for the kinds that the
// loop does not handle inline it has otherKind set, so that the inline compare fails. The
// pointer is not seen by the garbage collector: it may be used only after ver has matched,
// which proves that its owner is alive.
type attrCache struct {
	ver  uint32
	off  uint16
	kind uint16
}

const otherKind = 1 << 31

// Kinds of attribute caches.
const (
	attrSlot   = iota // inline slot at off
	attrAdd           // STORE_ATTR that adds an attribute: the pointer is the next shape
	attrExt           // slot off of the InstExt
	attrCell          // class attribute: the pointer is its cell
	attrMethod        // function or method descriptor: the pointer is it
	attrGetter        // property with a Python getter: the pointer is it
	attrModule        // module global: ver is the namespace id, the pointer the cell
	attrStatic        // staticmethod: the pointer is it
	attrClass         // classmethod of a Python function: the pointer is it
	attrDescr         // other data descriptor of a native type: the pointer is it
)

// set fills the two words of a cache. Slots need no pointer: the second word keeps the first
// one for what it was, so that a site that sees two shapes hits for both.
func (w *attrCache) set(e *object.AttrEntry, kind uint16) {
	second := (*attrCache)(unsafe.Add(unsafe.Pointer(w), 8))
	if kind != attrSlot {
		*(*uintptr)(unsafe.Pointer(second)) = uintptr(e.Ptr)
		w.kind, w.off, w.ver = kind, e.Off, e.Ver
		if kind != attrAdd {
			w.ver |= otherKind
		}
		return
	}
	if w.kind == attrSlot {
		*second = *w
	} else {
		*second = attrCache{}
	}
	w.kind, w.off, w.ver = attrSlot, e.Off, e.Ver
}

func word2(pc unsafe.Pointer) *uintptr { return (*uintptr)(unsafe.Add(pc, 16)) }

// entryFor returns the place of (shape version, name) in the interpreter's attribute cache,
// which catches what the inline caches miss: sites that see several shapes.
func entryFor(t *Thread, ver uint32, name *object.Str, store uintptr) *object.AttrEntry {
	h := uintptr(ver)*0x9E3779B1 ^ uintptr(unsafe.Pointer(name))>>4 ^ store
	return &t.Interp.Attrs[(h^h>>12)&(object.NumAttrs-1)]
}

// loadAttr performs LOAD_ATTR when the inline slot cache missed.
//
//go:noinline
func loadAttr(t *Thread, ins *bytecode.Ins, o Value, name *Value, pc unsafe.Pointer) int {
	w := (*attrCache)(unsafe.Add(pc, 8))
	sh := o.Shape()
	d := (*Value)(unsafe.Add(t.CF.FP, uintptr(ins.A)))
	n := (*object.Str)(name.P)
	if w.ver == sh.Ver|otherKind && sh.Cacheable() {
		if act := loadKind(t, o, n, w.kind, w.off, unsafe.Pointer(*word2(pc)), d, uint32(ins.A)); act != actJump {
			return act
		}
	} else if w.kind == attrModule && sh == &object.ModuleShape {
		if m := (*object.Module)(o.P).Dict(t); m.ID == w.ver&^otherKind && m.ID != 0 {
			if c := *(**object.Cell)(unsafe.Pointer(word2(pc))); c.V.P != nil {
				*d = c.V
				return actDone
			}
		}
	}
	if sh.Cacheable() {
		e := entryFor(t, sh.Ver, n, 0)
		if e.Ver != sh.Ver || e.Name != n {
			resolveAttr(t, o, n, e)
		}
		if e.Ver == sh.Ver && e.Name == n {
			w.set(e, e.Kind)
			if act := loadKind(t, o, n, e.Kind, e.Off, e.Ptr, d, uint32(ins.A)); act != actJump {
				return act
			}
		} else if sh == &object.ModuleShape {
			ns := (*object.Module)(o.P).Dict(t)
			if c := ns.CellOf(n, false); c != nil && c.V.P != nil && object.ModuleType.Lookup(n).P == nil {
				if id := t.Interp.NamespaceID(ns); id < otherKind {
					w.ver, w.kind = id|otherKind, attrModule
					*word2(pc) = uintptr(unsafe.Pointer(c))
				}
				*d = c.V
				return actDone
			}
		}
	}
	v, err := object.GetAttr(t, o, n)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*d = v
	return actDone
}

// loadKind loads an attribute as a cache entry says; actJump means that it can't.
func loadKind(t *Thread, o Value, name *object.Str, kind, off uint16, ptr unsafe.Pointer, d *Value, ret uint32) int {
	switch kind {
	case attrSlot:
		if v := (*Value)(unsafe.Add(o.P, uintptr(off))); v.P != nil {
			*d = *v
			return actDone
		}
	case attrExt:
		if e := object.ExtOf(o); e != nil && int(off) < len(e.Slots) && e.Slots[off].P != nil {
			*d = e.Slots[off]
			return actDone
		}
	case attrCell:
		if c := (*object.Cell)(ptr); c.V.P != nil {
			*d = c.V
			return actDone
		}
	case attrMethod:
		if (Value{P: ptr}).Shape() == &object.FunctionShape {
			*d = object.Of(object.NewMethod(Value{P: ptr}, o))
			return actDone
		}
	case attrGetter:
		// The property may have been initialised again.
		if g := (*object.Property)(ptr).Get; g.Shape() == &object.FunctionShape {
			return callWindow(t, (*object.Function)(g.P), ret, o)
		}
	case attrStatic:
		*d = (*object.StaticMethod)(ptr).Func
		return actDone
	case attrClass:
		*d = object.Of(object.NewMethod((*object.ClassMethod)(ptr).Func, classOf(o)))
		return actDone
	case attrDescr:
		v := Value{P: ptr}
		r, err := v.Type().Slots.DescrGet(t, v, o, o.Type())
		if err != nil {
			t.SetError(object.WithAttribute(err, o, name))
			return actRaise
		}
		*d = r
		return actDone
	}
	return actJump
}

// classOf is what a class method is bound to when it is reached through o.
func classOf(o Value) Value {
	if typ := o.Type(); !typ.Has(object.FlagIsType) {
		return object.Of(typ)
	}
	return o
}

// callWindow pushes a frame for fn on top of the current window with one argument.
func callWindow(t *Thread, fn *object.Function, ret uint32, a Value) int {
	w := (*Value)(top(t.CF))
	if uintptr(unsafe.Pointer(w))+16 > t.RegLimit {
		return enter(t, fn, &[]Value{a}[0], 1, nil, ret, frameFar, reg(t.CF, ret))
	}
	*w = a
	return enter(t, fn, w, 1, nil, ret, 0, reg(t.CF, ret))
}

// callWindowThen is callWindow for an operation that thenReturn finishes.
func callWindowThen(t *Thread, fn *object.Function, ret uint32, a Value) int {
	w := (*Value)(top(t.CF))
	if uintptr(unsafe.Pointer(w))+16 > t.RegLimit {
		return enter(t, fn, &[]Value{a}[0], 1, nil, ret, frameFar|object.FrameThen, reg(t.CF, ret))
	}
	*w = a
	return enter(t, fn, w, 1, nil, ret, object.FrameThen, reg(t.CF, ret))
}

// callWindow2 is callWindow with two arguments and flags for the frame.
func callWindow2(t *Thread, fn *object.Function, ret, flags uint32, a, b Value) int {
	w := (*Value)(top(t.CF))
	if uintptr(unsafe.Pointer(w))+32 > t.RegLimit {
		return enter(t, fn, &[]Value{a, b}[0], 2, nil, ret, frameFar|flags, reg(t.CF, ret))
	}
	*w, *at(w, 1) = a, b
	return enter(t, fn, w, 2, nil, ret, flags, reg(t.CF, ret))
}

// resolveAttr fills a cache entry for o.name if the attribute may be cached: its place is the
// same for all objects of the shape.
func resolveAttr(t *Thread, o Value, name *object.Str, e *object.AttrEntry) {
	sh := o.Shape()
	typ := sh.Type
	fill := func(kind, off uint16, p unsafe.Pointer) {
		*e = object.AttrEntry{Ver: sh.Ver, Kind: kind, Off: off, Name: name, Ptr: p}
	}
	if !object.HasGenericGetAttr(typ) {
		// Static types share a shape; so nothing of theirs is cached.
		if cls := (*object.Type)(o.P); typ.Has(object.FlagIsType) && cls.CachesClassAttrs() {
			cls := object.LookupCell(cls, name)
			if cls.V.P == nil || typ.Lookup(name).P != nil {
				return
			}
			if kind := wrappedKind(cls.V); kind != 0 {
				fill(kind, 0, cls.V.P)
			} else if cls.Cell != nil && (cls.V.Type().Slots.DescrGet == nil || cls.V.Type() == object.FunctionType) {
				fill(attrCell, 0, unsafe.Pointer(cls.Cell))
			}
		}
		return
	}
	cls := object.LookupCell(typ, name)
	cv := cls.V
	switch {
	case cv.P != nil && cv.Type().Slots.DescrSet != nil && cv.Type().Slots.DescrGet != nil:
		switch cv.Type() {
		case object.PropertyType:
			if g := (*object.Property)(cv.P).Get; g.Type() == object.FunctionType && (*object.Function)(g.P).Code.SimpleArgs == 1 {
				fill(attrGetter, 0, cv.P)
			} else {
				fill(attrDescr, 0, cv.P)
			}
		case object.MemberDescrType:
			if m := (*object.MemberDescr)(cv.P); m.Index < int(sh.Cap) && typ.IsSubtype(m.Owner) {
				fill(attrSlot, uint16(object.InstSlots)+uint16(m.Index)*16, nil)
			}
		default:
			if !cv.Type().IsHeap() {
				fill(attrDescr, 0, cv.P)
			}
		}
	case sh.ExtOff == 0 || !sh.DictMode:
		if i := findSlot(sh, name); i >= 0 {
			if i < int(sh.Cap) {
				fill(attrSlot, uint16(object.InstSlots)+uint16(i)*16, nil)
			} else {
				fill(attrExt, uint16(i)-sh.Cap, nil)
			}
		} else if cv.P != nil {
			switch get := cv.Type().Slots.DescrGet; {
			case get == nil:
				if cls.Cell != nil {
					fill(attrCell, 0, unsafe.Pointer(cls.Cell))
				}
			case cv.Type().Flags&object.FlagMethodDescr != 0:
				fill(attrMethod, 0, cv.P)
			default:
				if kind := wrappedKind(cv); kind != 0 {
					fill(kind, 0, cv.P)
				}
			}
		}
	}
}

// wrappedKind is the kind of cache for a class attribute that is a staticmethod or classmethod
// of a Python function, else 0.
func wrappedKind(v Value) uint16 {
	switch v.Type() {
	case object.StaticMethodType:
		return attrStatic
	case object.ClassMethodType:
		if (*object.ClassMethod)(v.P).Func.Shape() == &object.FunctionShape {
			return attrClass
		}
	}
	return 0
}

func findSlot(sh *object.Shape, name *object.Str) int {
	if sh.ExtOff == 0 {
		return -1
	}
	return sh.Find(name)
}

// loadMethod performs LOAD_METHOD when the cache missed.
//
//go:noinline
func loadMethod(t *Thread, d *Value, o Value, name *Value, pc unsafe.Pointer) bool {
	w := (*attrCache)(unsafe.Add(pc, 8))
	n := (*object.Str)(name.P)
	if sh := o.Shape(); sh.Cacheable() && object.HasGenericGetAttr(sh.Type) {
		e := entryFor(t, sh.Ver, n, 0)
		if e.Ver != sh.Ver || e.Name != n {
			resolveAttr(t, o, n, e)
		}
		if e.Ver == sh.Ver && e.Name == n && e.Kind == attrMethod {
			w.ver = sh.Ver
			*word2(pc) = uintptr(e.Ptr)
			*d, *at(d, 1) = Value{P: e.Ptr}, o
			return true
		}
	}
	f, bound, err := lookupMethod(t, o, n)
	if err != nil {
		return fail(t, err)
	}
	*d = f
	if bound {
		*at(d, 1) = object.Unbound
	} else {
		*at(d, 1) = o
	}
	return true
}

// lookupMethod finds what o.name() calls: a function to be called with o first, or an already
// bound value.
func lookupMethod(t *Thread, o Value, name *object.Str) (f Value, bound bool, err error) {
	sh := o.Shape()
	if object.HasGenericGetAttr(sh.Type) && sh.DictMode {
		m := object.LookupCell(sh.Type, name).V
		if m.P != nil && m.Type().Flags&object.FlagMethodDescr != 0 && object.InstanceAttr(o, name).P == nil {
			return m, false, nil
		}
	}
	f, err = object.GetAttr(t, o, name)
	return f, true, err
}

// invoke performs INVOKE when the loop's fast path did not apply: the receiver is at b[1],
// n arguments behind it.
//
//go:noinline
func invoke(t *Thread, b *Value, n int, ret uint32, kp, pc unsafe.Pointer) int {
	w := (*attrCache)(unsafe.Add(pc, 16))
	ptr := (*unsafe.Pointer)(unsafe.Add(pc, 24))
	self := at(b, 1)
	sh := self.Shape()
	if sh.Cacheable() && w.ver&^otherKind == sh.Ver {
		if w.kind == attrMethod {
			if m := (*object.MethodDescr)(*ptr); m.Shape == &object.MethodDescrShape {
				if raw, min, max := m.Def.Raw(); raw != nil && n+1 >= min && (n < max || max < 0) {
					v, ok := raw(t, self, n+1)
					if !ok {
						return actRaise
					}
					return nativeDone(t, ret, v)
				}
			}
		}
		if callee(b, self, w.kind, *ptr) {
			return call(t, b, n, ret, true)
		}
	} else if w.kind == attrModule && sh == &object.ModuleShape {
		if m := (*object.Module)(self.P).Dict(t); m.ID == w.ver&^otherKind && m.ID != 0 {
			if v := (*object.Cell)(*ptr).V; v.P != nil {
				*b, *self = v, object.Unbound
				return call(t, b, n, ret, true)
			}
		}
	}
	name := (*object.Str)((*Value)(unsafe.Add(kp, uintptr((*bytecode.Ins)(unsafe.Add(pc, 8)).A))).P)
	if sh.Cacheable() {
		e := entryFor(t, sh.Ver, name, 0)
		if e.Ver != sh.Ver || e.Name != name {
			resolveAttr(t, *self, name, e)
		}
		if e.Ver == sh.Ver && e.Name == name {
			switch e.Kind {
			case attrMethod, attrStatic, attrClass, attrCell:
				if w.ver&otherKind == 0 {
					// The second entry keeps what the loop may have found in the first.
					*(*[2]uintptr)(unsafe.Add(pc, 32)) = *(*[2]uintptr)(unsafe.Add(pc, 16))
				}
				w.ver, w.kind = sh.Ver, e.Kind
				*(*uintptr)(unsafe.Pointer(ptr)) = uintptr(e.Ptr)
				if e.Kind != attrMethod || (Value{P: e.Ptr}).Shape() != &object.FunctionShape {
					// The loop takes the pointer of a matching cache for a function's.
					w.ver |= otherKind
				}
				if callee(b, self, e.Kind, e.Ptr) {
					return call(t, b, n, ret, true)
				}
			}
		}
	}
	if sh == &object.ModuleShape {
		ns := (*object.Module)(self.P).Dict(t)
		if c := ns.CellOf(name, false); c != nil && c.V.P != nil && object.ModuleType.Lookup(name).P == nil {
			if id := t.Interp.NamespaceID(ns); id < otherKind {
				w.ver, w.kind = id|otherKind, attrModule
				*(*uintptr)(unsafe.Pointer(ptr)) = uintptr(unsafe.Pointer(c))
			}
			*b, *self = c.V, object.Unbound
			return call(t, b, n, ret, true)
		}
	}
	w.ver = otherKind
	// The first word has the position of the attribute, the last one that of the call.
	last := t.CF.PC
	t.CF.PC = pc
	f, bound, err := lookupMethod(t, *self, name)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	t.CF.PC = last
	*b = f
	if bound {
		*self = object.Unbound
	}
	return call(t, b, n, ret, true)
}

// callee puts what a cache entry says is called at b, and what it is bound to at self.
func callee(b, self *Value, kind uint16, ptr unsafe.Pointer) bool {
	switch kind {
	case attrMethod:
		*b = Value{P: ptr}
	case attrStatic:
		*b, *self = (*object.StaticMethod)(ptr).Func, object.Unbound
	case attrClass:
		*b, *self = (*object.ClassMethod)(ptr).Func, classOf(*self)
	case attrCell:
		v := (*object.Cell)(ptr).V
		if v.P == nil {
			return false
		}
		*b, *self = v, object.Unbound
	default:
		return false
	}
	return true
}

// storeAttr performs STORE_ATTR when the cache missed.
//
//go:noinline
func storeAttr(t *Thread, o Value, name *Value, v Value, pc unsafe.Pointer) bool {
	w := (*attrCache)(unsafe.Add(pc, 8))
	n := (*object.Str)(name.P)
	sh := o.Shape()
	if sh.Cacheable() && sh.ExtOff != 0 && !sh.DictMode {
		e := entryFor(t, sh.Ver, n, 0x55)
		if e.Ver != sh.Ver || e.Name != n || e.Kind < storeKinds {
			resolveStore(t, o, n, e)
		}
		if e.Ver == sh.Ver && e.Name == n && e.Kind >= storeKinds {
			switch kind := e.Kind - storeKinds; kind {
			case attrSlot:
				w.set(e, attrSlot)
				*(*Value)(unsafe.Add(o.P, uintptr(e.Off))) = v
				return true
			case attrAdd:
				w.set(e, attrAdd)
				*(**object.Shape)(o.P) = (*object.Shape)(e.Ptr)
				*(*Value)(unsafe.Add(o.P, uintptr(e.Off))) = v
				return true
			case attrExt:
				if x := object.ExtOf(o); x != nil && int(e.Off) < len(x.Slots) {
					x.Slots[e.Off] = v
					return true
				}
			}
		}
	}
	w.ver = 0
	if err := object.SetAttr(t, o, n, v); err != nil {
		return fail(t, err)
	}
	return true
}

// storeKinds is added to the kind of an entry for storing.
const storeKinds = 100

// resolveStore fills a cache entry for setting o.name.
func resolveStore(t *Thread, o Value, n *object.Str, e *object.AttrEntry) {
	sh := o.Shape()
	typ := sh.Type
	if !object.HasGenericSetAttr(typ) {
		return
	}
	fill := func(kind, off uint16, p unsafe.Pointer) {
		*e = object.AttrEntry{Ver: sh.Ver, Kind: kind + storeKinds, Off: off, Name: n, Ptr: p}
	}
	cv := object.LookupCell(typ, n).V
	if cv.P != nil && cv.Type() == object.MemberDescrType {
		if m := (*object.MemberDescr)(cv.P); m.Index < int(sh.Cap) && typ.IsSubtype(m.Owner) {
			fill(attrSlot, uint16(object.InstSlots)+uint16(m.Index)*16, nil)
		}
		return
	}
	if cv.P != nil && cv.Type().Slots.DescrSet != nil || !typ.Has(object.FlagHasDict) {
		return
	}
	i := sh.Find(n)
	if i < 0 {
		if next := sh.Add(t, n); next != nil && next.Cacheable() {
			if i = typ.NumMembers + len(next.Keys) - 1; i < int(sh.Cap) {
				fill(attrAdd, uint16(object.InstSlots)+uint16(i)*16, unsafe.Pointer(next))
			}
		}
	} else if i < int(sh.Cap) {
		fill(attrSlot, uint16(object.InstSlots)+uint16(i)*16, nil)
	} else {
		fill(attrExt, uint16(i)-sh.Cap, nil)
	}
}

// augAttr performs o.name op= v when the cache missed or the operands are not both int or float.
//
//go:noinline
func augAttr(t *Thread, o Value, name *Value, op object.BinaryOp, v Value, pc unsafe.Pointer) bool {
	w := (*attrCache)(unsafe.Add(pc, 8))
	n := (*object.Str)(name.P)
	sh := o.Shape()
	var slot *Value
	if w.ver == sh.Ver && sh.Cacheable() {
		slot = (*Value)(unsafe.Add(o.P, uintptr(w.off)))
	} else if sh.Cacheable() && sh.ExtOff != 0 && !sh.DictMode {
		e := entryFor(t, sh.Ver, n, 0x55)
		if e.Ver != sh.Ver || e.Name != n || e.Kind < storeKinds {
			resolveStore(t, o, n, e)
		}
		if e.Ver == sh.Ver && e.Name == n && e.Kind == attrSlot+storeKinds && object.HasGenericGetAttr(sh.Type) {
			w.ver, w.kind, w.off = sh.Ver, attrSlot, e.Off
			slot = (*Value)(unsafe.Add(o.P, uintptr(e.Off)))
		}
	}
	if slot != nil && slot.P != nil {
		r, err := augment(t, op, *slot, v)
		if err != nil {
			return fail(t, err)
		}
		if o.Shape() == sh {
			*slot = r
			return true
		}
		if err := object.SetAttr(t, o, n, r); err != nil {
			return fail(t, err)
		}
		return true
	}
	x, err := object.GetAttr(t, o, n)
	if err != nil {
		return fail(t, err)
	}
	r, err := augment(t, op, x, v)
	if err != nil {
		return fail(t, err)
	}
	if err := object.SetAttr(t, o, n, r); err != nil {
		return fail(t, err)
	}
	return true
}

// augment is InplaceBinary with the common operand types first.
func augment(t *Thread, op object.BinaryOp, a, b Value) (Value, error) {
	switch {
	case a.IsInt() && b.IsInt():
		x, y := a.Int64(), b.Int64()
		if op == object.OpAdd {
			if s := x + y; (s^x)&(s^y) >= 0 {
				return object.Int(s), nil
			}
		} else if s := x - y; (x^y)&(s^x) >= 0 {
			return object.Int(s), nil
		}
	case a.IsFloat() && b.IsFloat():
		if op == object.OpAdd {
			return object.Float(a.Float64() + b.Float64()), nil
		}
		return object.Float(a.Float64() - b.Float64()), nil
	}
	return object.InplaceBinary(t, op, a, b)
}

func deleteAttr(t *Thread, o Value, name *Value) bool {
	if err := object.SetAttr(t, o, (*object.Str)(name.P), Value{}); err != nil {
		return fail(t, err)
	}
	return true
}

// implicitSuper reports whether the running LOAD_SUPER instruction is that of super() without
// arguments: its class was loaded from the cell __class__. It is asked when the name super
// means something else.
func implicitSuper(f *object.Frame, b *Value) bool {
	class := uint16(uintptr(unsafe.Pointer(b))-uintptr(f.FP)) + bytecode.RegSize
	at := int((uintptr(f.PC) - uintptr(f.Code.Base)) / 8)
	implicit := false
	for i := 0; i < at; {
		in := f.Code.Ins[i]
		if in.A == class && bytecode.Infos[in.Op].Operands[0] == byte(bytecode.KindReg) {
			k := int(in.B/bytecode.RegSize) - int(f.Code.FreeReg)
			implicit = in.Op == bytecode.LOAD_DEREF && k >= 0 && k < len(f.Code.Freevars) && f.Code.Freevars[k] == "__class__"
		}
		i += in.Op.Size()
	}
	return implicit
}

// loadSuper performs LOAD_SUPER_ATTR and LOAD_SUPER_METHOD: b holds super, class and object.
//
//go:noinline
func loadSuper(t *Thread, d, b *Value, name *Value, method bool) bool {
	n := (*object.Str)(name.P)
	sup, cls, self := *b, *at(b, 1), *at(b, 2)
	if sup.P == unsafe.Pointer(object.SuperType) && cls.Type().Has(object.FlagIsType) {
		this := (*object.Type)(cls.P)
		if self.Type().IsSubtype(this) && object.HasGenericGetAttr(self.Type()) && n != object.Intern("__class__") {
			// The common case: an instance method of the class itself.
			mro := self.Type().MRO
			i := 0
			for i < len(mro) && mro[i] != this {
				i++
			}
			for i++; i < len(mro); i++ {
				f := mro[i].OwnAttr(n)
				if f.P == nil {
					continue
				}
				if method && f.Type().Flags&object.FlagMethodDescr != 0 {
					*d = f
					*at(d, 1) = self
					return true
				}
				break
			}
		}
	}
	var s Value
	var err error
	if sup.P != unsafe.Pointer(object.SuperType) && implicitSuper(t.CF, b) {
		s, err = object.Call(t, sup)
	} else {
		s, err = object.Call(t, sup, cls, self)
	}
	if err != nil {
		return fail(t, err)
	}
	v, err := object.GetAttr(t, s, n)
	if err != nil {
		return fail(t, err)
	}
	*d = v
	if method {
		*at(d, 1) = object.Unbound
	}
	return true
}
