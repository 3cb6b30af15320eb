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
	attrGetter        // property: the pointer is its getter function
	attrModule        // module global: ver is the namespace id, the pointer the cell
)

func word2(pc unsafe.Pointer) *uintptr { return (*uintptr)(unsafe.Add(pc, 16)) }

// loadAttr performs LOAD_ATTR when the inline slot cache missed.
//
//go:noinline
func loadAttr(t *Thread, ins *bytecode.Ins, o Value, name *Value, pc unsafe.Pointer) int {
	w := (*attrCache)(unsafe.Add(pc, 8))
	sh := o.Shape()
	d := (*Value)(unsafe.Add(t.CF.FP, uintptr(ins.A)))
	if w.ver == sh.Ver|otherKind && sh.Ver != 0 {
		switch w.kind {
		case attrExt:
			if e := object.ExtOf(o); e != nil && int(w.off) < len(e.Slots) && e.Slots[w.off].P != nil {
				*d = e.Slots[w.off]
				return actDone
			}
		case attrCell:
			if c := *(**object.Cell)(unsafe.Pointer(word2(pc))); c.V.P != nil {
				*d = c.V
				return actDone
			}
		case attrMethod:
			*d = object.Of(object.NewMethod(Value{P: *(*unsafe.Pointer)(unsafe.Pointer(word2(pc)))}, o))
			return actDone
		case attrGetter:
			fn := *(**object.Function)(unsafe.Pointer(word2(pc)))
			return callWindow(t, fn, uint32(ins.A), o)
		}
	} else if w.kind == attrModule && sh == &object.ModuleShape {
		if m := (*object.Module)(o.P).Dict(t); m.ID == w.ver&^otherKind && m.ID != 0 {
			if c := *(**object.Cell)(unsafe.Pointer(word2(pc))); c.V.P != nil {
				*d = c.V
				return actDone
			}
		}
	}
	return loadAttrMiss(t, o, (*object.Str)(name.P), w, pc, d, uint32(ins.A))
}

// callWindow pushes a frame for fn on top of the current window with the given arguments.
func callWindow(t *Thread, fn *object.Function, ret uint32, args ...Value) int {
	return enter(t, fn, &args[0], len(args), nil, ret, frameFar, reg(t.CF, ret))
}

// loadAttrMiss looks the attribute up and fills the cache.
func loadAttrMiss(t *Thread, o Value, name *object.Str, w *attrCache, pc unsafe.Pointer, d *Value, ret uint32) int {
	sh := o.Shape()
	typ := sh.Type
	w.ver = 0
	if object.HasGenericGetAttr(typ) && sh.Ver != 0 {
		cls := object.LookupCell(typ, name)
		cv := cls.V
		isData := cv.P != nil && cv.Type().Slots.DescrSet != nil && cv.Type().Slots.DescrGet != nil
		switch {
		case isData:
			if cv.Type() == object.PropertyType {
				if g := (*object.Property)(cv.P).Get; g.Shape() == &object.FunctionShape && (*object.Function)(g.P).Code.SimpleArgs == 1 {
					w.ver, w.kind = sh.Ver|otherKind, attrGetter
					*word2(pc) = uintptr(g.P)
					return callWindow(t, (*object.Function)(g.P), ret, o)
				}
			} else if cv.Type() == object.MemberDescrType {
				m := (*object.MemberDescr)(cv.P)
				if m.Index < int(sh.Cap) && typ.IsSubtype(m.Owner) {
					w.ver, w.kind, w.off = sh.Ver, attrSlot, uint16(object.InstSlots)+uint16(m.Index)*16
				}
			}
		case sh.ExtOff == 0 || !sh.DictMode:
			if i := findSlot(sh, name); i >= 0 {
				if i < int(sh.Cap) {
					w.ver, w.kind, w.off = sh.Ver, attrSlot, uint16(object.InstSlots)+uint16(i)*16
				} else {
					w.ver, w.kind, w.off = sh.Ver|otherKind, attrExt, uint16(i)-sh.Cap
				}
			} else if cv.P != nil {
				switch get := cv.Type().Slots.DescrGet; {
				case get == nil:
					if cls.Cell != nil {
						w.ver, w.kind = sh.Ver|otherKind, attrCell
						*word2(pc) = uintptr(unsafe.Pointer(cls.Cell))
					}
				case cv.Shape() == &object.FunctionShape:
					w.ver, w.kind = sh.Ver|otherKind, attrMethod
					*word2(pc) = uintptr(cv.P)
				}
			}
		}
	} else if sh == &object.ModuleShape {
		ns := (*object.Module)(o.P).Dict(t)
		if c := ns.CellOf(name, false); c != nil && c.V.P != nil && object.ModuleType.Lookup(name).P == nil {
			id := t.Interp.NamespaceID(ns)
			if id < otherKind {
				w.ver, w.kind = id|otherKind, attrModule
				*word2(pc) = uintptr(unsafe.Pointer(c))
			}
			*d = c.V
			return actDone
		}
	} else if typ == object.TypeType && sh.Ver != 0 {
		cls := object.LookupCell((*object.Type)(o.P), name)
		if cls.Cell != nil && cls.V.P != nil && object.TypeType.Lookup(name).P == nil {
			if cls.V.Type().Slots.DescrGet == nil || cls.V.Shape() == &object.FunctionShape {
				w.ver, w.kind = sh.Ver|otherKind, attrCell
				*word2(pc) = uintptr(unsafe.Pointer(cls.Cell))
			}
		}
	}
	v, err := object.GetAttr(t, o, name)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*d = v
	return actDone
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
	f, bound, err := lookupMethod(t, o, (*object.Str)(name.P), w, pc)
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
// bound value. It fills the cache w, whose pointer follows it, in the first case.
func lookupMethod(t *Thread, o Value, name *object.Str, w *attrCache, pc unsafe.Pointer) (f Value, bound bool, err error) {
	sh := o.Shape()
	typ := sh.Type
	if object.HasGenericGetAttr(typ) {
		m := object.LookupCell(typ, name).V
		if m.P != nil && m.Type().Flags&object.FlagMethodDescr != 0 {
			if sh.ExtOff == 0 || !sh.DictMode && sh.Find(name) < 0 {
				w.ver = sh.Ver
				*(*uintptr)(unsafe.Add(unsafe.Pointer(w), 8)) = uintptr(m.P)
				return m, false, nil
			}
			if object.InstanceAttr(o, name).P == nil {
				return m, false, nil
			}
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
	self := at(b, 1)
	if w.ver == self.Shape().Ver && w.ver != 0 {
		*b = Value{P: *(*unsafe.Pointer)(unsafe.Add(pc, 24))}
		return call(t, b, n, ret, true)
	}
	name := (*Value)(unsafe.Add(kp, uintptr((*bytecode.Ins)(unsafe.Add(pc, 8)).A)))
	f, bound, err := lookupMethod(t, *self, (*object.Str)(name.P), w, pc)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	if f.Shape() != &object.FunctionShape {
		// Only functions may stay in the inline cache of INVOKE: the loop trusts it. Method
		// descriptors are found again by the type's own lookup.
		if w.ver != 0 && !bound {
			w.ver = 0
		}
	}
	*b = f
	if bound {
		*self = object.Unbound
	}
	return call(t, b, n, ret, true)
}

// storeAttr performs STORE_ATTR when the cache missed.
//
//go:noinline
func storeAttr(t *Thread, o Value, name *Value, v Value, pc unsafe.Pointer) bool {
	w := (*attrCache)(unsafe.Add(pc, 8))
	n := (*object.Str)(name.P)
	sh := o.Shape()
	if w.ver == sh.Ver|otherKind && w.kind == attrExt && sh.Ver != 0 {
		if e := object.ExtOf(o); e != nil && int(w.off) < len(e.Slots) {
			e.Slots[w.off] = v
			return true
		}
	}
	w.ver = 0
	typ := sh.Type
	if object.HasGenericSetAttr(typ) && !sh.DictMode && sh.ExtOff != 0 && sh.Ver != 0 {
		cv := object.LookupCell(typ, n).V
		if cv.P != nil && cv.Type() == object.MemberDescrType {
			if m := (*object.MemberDescr)(cv.P); m.Index < int(sh.Cap) && typ.IsSubtype(m.Owner) {
				w.ver, w.kind, w.off = sh.Ver, attrSlot, uint16(object.InstSlots)+uint16(m.Index)*16
			}
		} else if (cv.P == nil || cv.Type().Slots.DescrSet == nil) && typ.Has(object.FlagHasDict) {
			i := sh.Find(n)
			if i < 0 {
				next := sh.Add(t, n)
				if next != nil {
					i = typ.NumMembers + len(next.Keys) - 1
					if i < int(sh.Cap) && next.Ver != 0 {
						w.ver, w.kind, w.off = sh.Ver, attrAdd, uint16(object.InstSlots)+uint16(i)*16
						*word2(pc) = uintptr(unsafe.Pointer(next))
					}
				}
			} else if i < int(sh.Cap) {
				w.ver, w.kind, w.off = sh.Ver, attrSlot, uint16(object.InstSlots)+uint16(i)*16
			} else {
				w.ver, w.kind, w.off = sh.Ver|otherKind, attrExt, uint16(i)-sh.Cap
			}
		}
	}
	if err := object.SetAttr(t, o, n, v); err != nil {
		return fail(t, err)
	}
	return true
}

// augAttr performs o.name op= v when the cache missed or the operands are not both int or float.
//
//go:noinline
func augAttr(t *Thread, o Value, name *Value, op object.BinaryOp, v Value, pc unsafe.Pointer) bool {
	w := (*attrCache)(unsafe.Add(pc, 8))
	n := (*object.Str)(name.P)
	sh := o.Shape()
	if !sh.DictMode && sh.ExtOff != 0 && sh.Ver != 0 && object.HasGenericGetAttr(sh.Type) && object.HasGenericSetAttr(sh.Type) {
		cv := object.LookupCell(sh.Type, n).V
		if cv.P == nil || cv.Type().Slots.DescrSet == nil {
			if i := sh.Find(n); i >= 0 && i < int(sh.Cap) {
				w.ver, w.kind, w.off = sh.Ver, attrSlot, uint16(object.InstSlots)+uint16(i)*16
			}
		}
	}
	x, err := object.GetAttr(t, o, n)
	if err != nil {
		return fail(t, err)
	}
	r, err := object.InplaceBinary(t, op, x, v)
	if err != nil {
		return fail(t, err)
	}
	if err := object.SetAttr(t, o, n, r); err != nil {
		return fail(t, err)
	}
	return true
}

func deleteAttr(t *Thread, o Value, name *Value) bool {
	if err := object.SetAttr(t, o, (*object.Str)(name.P), Value{}); err != nil {
		return fail(t, err)
	}
	return true
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
	s, err := object.Call(t, sup, cls, self)
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
