package object

import (
	"reflect"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/reach"
)

// This file defines what module gc tells about the objects that are alive.

// Tracked reports whether v is of the kind that CPython's collector tracks: it may be part of
// a cycle. Tuples and dicts are not when all they contain is not.
func Tracked(v Value) bool {
	typ := v.Type()
	switch typ {
	case TupleType:
		for _, x := range (*Tuple)(v.P).Items {
			if Tracked(x) {
				return true
			}
		}
		return false
	case DictType:
		d := (*Dict)(v.P)
		for i := 0; ; {
			k, x, ok := d.Next(&i)
			if !ok {
				return false
			}
			if Tracked(k) || Tracked(x) {
				return true
			}
		}
	case TypeType:
		return (*Type)(v.P).IsHeap()
	}
	return typ.IsHeap() || !typ.atomic()
}

// atomic reports whether the instances of a native type refer to no other objects.
func (typ *Type) atomic() bool {
	switch typ {
	case ObjectType, IntType, BoolType, FloatType, ComplexType, NoneType, EllipsisType, NotImplementedType, StrType, BytesType, ByteArrayType, RangeType, CodeType:
		return true
	}
	return typ.Module == "datetime" || typ.Module == "decimal"
}

// Referents calls f for the objects that v refers to directly.
func Referents(t *Thread, v Value, f func(Value)) {
	some := func(p unsafe.Pointer) {
		if p != nil {
			f(Value{P: p})
		}
	}
	val := func(x Value) {
		if x.P != nil && !x.IsUnbound() {
			f(x)
		}
	}
	typ := v.Type()
	switch {
	case typ.Slots.Visit != nil:
		typ.Slots.Visit(v, f)
	case typ == FunctionType:
		fn := (*Function)(v.P)
		some(unsafe.Pointer(fn.Code.Visible))
		some(unsafe.Pointer(fn.Globals))
		val(fn.Module)
		some(unsafe.Pointer(fn.Defaults))
		some(unsafe.Pointer(fn.KwDefs))
		val(fn.Doc())
		some(unsafe.Pointer(fn.Name()))
		some(unsafe.Pointer(fn.Closure))
		if fn.attrs != nil {
			val(fn.attrs.Annots)
			val(fn.attrs.TypeParams)
		}
		some(unsafe.Pointer(fn.Builtins()))
		some(unsafe.Pointer(fn.QualName()))
	case typ == MethodType:
		m := (*Method)(v.P)
		val(m.Func)
		val(m.Self)
	case typ == CellType:
		val((*Cell)(v.P).V)
	case v.Shape().isModule():
		some(unsafe.Pointer((*Module)(v.P).dict))
	case typ.Has(FlagIsType):
		x := (*Type)(v.P)
		if !x.IsHeap() {
			return
		}
		some(unsafe.Pointer(x.Dict))
		for _, list := range [...][]*Type{x.MRO, x.Bases} {
			items := make([]Value, len(list))
			for i, b := range list {
				items[i] = Of(b)
			}
			f(Of(NewTuple(t, items)))
		}
		some(unsafe.Pointer(x.Base))
	case typ == GeneratorType, typ == CoroutineType, typ == AsyncGeneratorType:
		g := (*Generator)(v.P)
		for _, x := range g.Regs {
			val(x)
		}
	}
	sh := v.Shape()
	if ext := extOf(v.P); (sh.isInst() || ext != nil) && !typ.Has(FlagIsType) && !sh.isModule() {
		for i := range sh.Type.NumMembers + len(sh.Keys) {
			if i < int(sh.Cap) {
				val(*(*Value)(unsafe.Add(v.P, InstSlots+uintptr(i)*16)))
			} else if i -= int(sh.Cap); ext != nil && *ext != nil && i < len((*ext).Slots) {
				val((*ext).Slots[i])
			}
		}
		if ext != nil && *ext != nil && (*ext).Dict != nil && (*ext).Dict.Shape != instDictShape {
			some(unsafe.Pointer((*ext).Dict))
		}
	}
	if typ.IsHeap() {
		f(Of(typ))
	}
}

// heapTypes calls f for the classes of the interpreter.
func (in *Interp) heapTypes(f func(typ *Type)) {
	seen := map[*Type]bool{}
	var visit func(list subclasses)
	visit = func(list subclasses) {
		for _, typ := range list.live() {
			if !seen[typ] {
				seen[typ] = true
				f(typ)
				visit(typ.subs)
			}
		}
	}
	for _, list := range in.StaticSubs {
		visit(list)
	}
}

// heads returns all shapes, by which objects are known: they are the first word of each.
func (in *Interp) heads() map[uintptr]bool {
	out := map[uintptr]bool{}
	add := func(s *Shape) { out[uintptr(unsafe.Pointer(s))] = true }
	bindMu.Lock()
	for _, typ := range boundTypes {
		add(typ.Root)
		add(typ.dictShape)
	}
	bindMu.Unlock()
	add(cellDictShape)
	add(instDictShape)
	add(bigIntShape)
	in.heapTypes(func(typ *Type) {
		add(typ.own)
		for _, s := range typ.shapes {
			add(s)
		}
	})
	delete(out, 0)
	return out
}

// heapView is what is alive in an interpreter.
type heapView struct {
	*reach.Heap
	heads map[uintptr]bool
	cells map[uintptr]bool // those that hold the values of namespaces, which Python doesn't see
}

func (t *Thread) look() (*heapView, error) {
	t.clearDead()
	t.clearTemps()
	heap, err := reach.Look(uintptr(unsafe.Pointer(t.Interp)))
	if err != nil {
		return nil, Errorf(OSError, "%s", err)
	}
	h := &heapView{heap, t.Interp.heads(), map[uintptr]bool{}}
	heap.Each(func(b reach.Block) {
		if h.object(b) && (*Shape)(*(*unsafe.Pointer)(unsafe.Pointer(&b.Head))).Type.IsSubtype(DictType) {
			if d := (*Dict)(objectAt(b.Addr).P); d.cells {
				for i := range int(d.n) {
					if p := d.valueOf(i); p != nil {
						h.cells[uintptr(p.P)] = true
					}
				}
			}
		}
	})
	return h, nil
}

// object tells objects from other blocks: only they start with a shape, except lists of shapes.
func (h *heapView) object(b reach.Block) bool {
	return h.heads[b.Head] && b.Size > 8 && !h.heads[b.Next] && !h.cells[b.Addr]
}

// tracked returns the object of a block, P nil if there is none that CPython would track.
func (h *heapView) tracked(b reach.Block) Value {
	if h.object(b) {
		if v := objectAt(b.Addr); Tracked(v) {
			return v
		}
	}
	return Value{}
}

// Objects returns the objects that the interpreter leads to and that CPython's collector would
// track.
func (t *Thread) Objects() ([]Value, error) {
	h, err := t.look()
	if err != nil {
		return nil, err
	}
	var out []Value
	h.Each(func(b reach.Block) {
		if v := h.tracked(b); v.P != nil {
			out = append(out, v)
		}
	})
	return out, nil
}

// Referrers returns the tracked objects that refer directly to one of objs.
func (t *Thread) Referrers(objs []Value) ([]Value, error) {
	var targets []uintptr
	for _, v := range objs {
		targets = append(targets, uintptr(v.P))
	}
	h, err := t.look()
	if err != nil {
		return nil, err
	}
	// The state of the interpreter refers to everything, and everything to it.
	stop := map[uintptr]bool{uintptr(unsafe.Pointer(t.Interp)): true}
	for _, x := range t.Interp.threads {
		stop[uintptr(unsafe.Pointer(x))] = true
		for c := x.regs; c != nil; c = c.next {
			stop[uintptr(unsafe.Pointer(&c.mem[0]))] = true
		}
	}
	for _, x := range t.Interp.Data {
		if x := reflect.ValueOf(x); x.Kind() == reflect.Pointer {
			stop[x.Pointer()] = true
		}
	}
	for c := range t.Interp.codes {
		stop[uintptr(unsafe.Pointer(c))] = true
	}
	var out []Value
	h.Referrers(targets, func(b reach.Block) bool { return !h.object(b) && !stop[b.Addr] }, func(b reach.Block) {
		// The __dict__ of an object without one knows whose it is.
		if v := h.tracked(b); v.P != nil && v.Shape() != instDictShape {
			out = append(out, v)
		}
	})
	return out, nil
}

// objectAt returns the object at an address. It is alive: the interpreter leads to it, and
// nothing changes while the GIL is kept.
func objectAt(addr uintptr) Value { return Value{P: *(*unsafe.Pointer)(unsafe.Pointer(&addr))} }
