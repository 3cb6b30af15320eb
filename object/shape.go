package object

import (
	"unsafe"
)

// This file defines Shape (hidden classes) and instances.

// Shape describes the representation of an object: its type, and for instances which
// attribute is in which slot. Shapes of one type form a tree of attribute additions.
// Different representations of one type are different shapes, so that every inline fast
// path misses by one compare.
type Shape struct {
	Type *Type
	// Ver identifies shape, type and all bases as inline caches saw them: it changes when
	// any of them is mutated, and is never reused. Caches must not hold NoVersion.
	Ver uint32
	// Cap is the number of inline slots; slots beyond it live in InstExt.Slots.
	Cap uint16
	// ExtOff is the byte offset of the object's *InstExt, or 0 if it has none.
	ExtOff uint16
	// Keys are the attribute names by slot, after the Type.NumMembers slots of __slots__.
	Keys []*Str
	// DictMode marks instances whose attributes are in InstExt.Dict.
	DictMode bool

	index  map[*Str]int32 // filled when Keys is long
	next   []transition
	parent *Shape
}

type transition struct {
	name  *Str
	shape *Shape
}

// maxInstanceKeys is the number of attributes at which an instance changes to dict mode.
const maxInstanceKeys = 64

// Find returns the slot of an interned attribute name, or -1.
func (s *Shape) Find(name *Str) int {
	if s.index != nil {
		if i, ok := s.index[name]; ok {
			return int(i)
		}
		return -1
	}
	for i, k := range s.Keys {
		if k == name {
			return i + s.Type.NumMembers
		}
	}
	return -1
}

// Add returns the shape with one more attribute; nil if instances must go to dict mode.
func (s *Shape) Add(t *Thread, name *Str) *Shape {
	for i := range s.next {
		if s.next[i].name == name {
			return s.next[i].shape
		}
	}
	if len(s.Keys) >= maxInstanceKeys || len(s.next) >= 128 || s.Type.in == nil {
		// Static types are shared by interpreters: their shapes never change.
		return nil
	}
	n := &Shape{Type: s.Type, Ver: s.Type.in.newVersion(), Cap: s.Cap, ExtOff: s.ExtOff, parent: s}
	n.Keys = append(s.Keys[:len(s.Keys):len(s.Keys)], name)
	if len(n.Keys) > 8 {
		n.index = make(map[*Str]int32, len(n.Keys))
		for i, k := range n.Keys {
			n.index[k] = int32(i + s.Type.NumMembers)
		}
	}
	s.next = append(s.next, transition{name, n})
	s.Type.shapes = append(s.Type.shapes, n)
	return n
}

// InstExt holds what does not fit into an instance: slots beyond the inline ones and the
// dict, once somebody asked for it or the instance went to dict mode.
type InstExt struct {
	Dict  *Dict
	Slots []Value
}

// Inst is the head of an instance of a class without a native base; its inline slots follow.
type Inst struct {
	Shape *Shape
	Ext   *InstExt
}

// InstSlots is the byte offset of the first inline slot of an Inst.
const InstSlots = unsafe.Sizeof(Inst{})

// MaxInline is the largest number of inline slots.
const MaxInline = 15

type instN[T any] struct {
	Inst
	_ T // the slots, reached by offset
}

// newInst allocates an instance with the inline slots of its shape. The struct types are
// distinct so that each is one Go size class with exact pointer maps.
func newInst(s *Shape) *Inst {
	var i *Inst
	switch s.Cap {
	case 0:
		i = &Inst{}
	case 1:
		i = &(&instN[[1]Value]{}).Inst
	case 2:
		i = &(&instN[[2]Value]{}).Inst
	case 3:
		i = &(&instN[[3]Value]{}).Inst
	case 4:
		i = &(&instN[[4]Value]{}).Inst
	case 5:
		i = &(&instN[[5]Value]{}).Inst
	case 6:
		i = &(&instN[[6]Value]{}).Inst
	case 7:
		i = &(&instN[[7]Value]{}).Inst
	case 8:
		i = &(&instN[[8]Value]{}).Inst
	case 9:
		i = &(&instN[[9]Value]{}).Inst
	case 10:
		i = &(&instN[[10]Value]{}).Inst
	case 11:
		i = &(&instN[[11]Value]{}).Inst
	case 12:
		i = &(&instN[[12]Value]{}).Inst
	case 13:
		i = &(&instN[[13]Value]{}).Inst
	case 14:
		i = &(&instN[[14]Value]{}).Inst
	default:
		i = &(&instN[[15]Value]{}).Inst
	}
	i.Shape = s
	return i
}

// extOf returns the address of the *InstExt of the object at p, or nil if it has no place for one.
func extOf(p unsafe.Pointer) **InstExt {
	off := (*(**Shape)(p)).ExtOff
	if off == 0 {
		return nil
	}
	return (**InstExt)(unsafe.Add(p, uintptr(off)))
}

// slotAddr returns the address of slot i of an instance; for slots in InstExt it makes room.
func slotAddr(p unsafe.Pointer, i int) *Value {
	sh := *(**Shape)(p)
	if i < int(sh.Cap) {
		return (*Value)(unsafe.Add(p, InstSlots+uintptr(i)*16))
	}
	i -= int(sh.Cap)
	ext := extOf(p)
	if *ext == nil {
		*ext = new(InstExt)
	}
	e := *ext
	if i >= len(e.Slots) {
		e.Slots = append(e.Slots, make([]Value, i+1-len(e.Slots))...)
	}
	return &e.Slots[i]
}

// toDictMode moves the attributes of an instance to a plain dict and returns that. The
// members of __slots__ stay where they are.
func toDictMode(t *Thread, p unsafe.Pointer) *Dict {
	sh := *(**Shape)(p)
	ext := extOf(p)
	if *ext == nil {
		*ext = new(InstExt)
	}
	e := *ext
	if sh.DictMode {
		if e.Dict == nil {
			e.Dict = NewDict(t)
		}
		return e.Dict
	}
	d := e.Dict
	if d == nil {
		d = NewDict(t)
		e.Dict = d
	} else {
		d.inst = nil
		d.Shape = DictType.Root
	}
	n := sh.Type.NumMembers
	for i, k := range sh.Keys {
		a := slotAddr(p, n+i)
		d.SetStr(k, *a)
		*a = Value{}
	}
	*(**Shape)(p) = sh.Type.dictModeShape(t, sh)
	return d
}

// dictModeShape returns the shape of instances of typ in dict mode with the layout of sh.
func (typ *Type) dictModeShape(t *Thread, sh *Shape) *Shape {
	if typ.in == nil {
		return typ.dictShape
	}
	for _, s := range typ.shapes {
		if s.DictMode && s.Cap == sh.Cap {
			return s
		}
	}
	s := &Shape{Type: typ, Ver: typ.in.newVersion(), Cap: sh.Cap, ExtOff: sh.ExtOff, DictMode: true}
	typ.shapes = append(typ.shapes, s)
	return s
}

// NoVersion is the version of shapes that are not cached; 0 is that of an empty cache, which
// no shape has. Versions are below it: the bit above them is used by caches.
const NoVersion = 1<<31 - 1

// Cacheable reports whether caches may remember the shape by its version.
func (s *Shape) Cacheable() bool { return s.Ver != NoVersion }

// newVersion returns a shape version that was never used before in this interpreter, or
// NoVersion when they are exhausted.
func (in *Interp) newVersion() uint32 {
	if in.versions == NoVersion-1 {
		return NoVersion
	}
	in.versions++
	return in.versions
}

// WithKeys returns the shape of instances that have these further attributes, in this order.
// The names must be interned.
func (s *Shape) WithKeys(t *Thread, names []*Str) *Shape {
	for _, n := range names {
		s = s.Add(t, n)
	}
	return s
}

// NewInstanceOf returns an instance of a Python class without a native base: its shape, and
// the values of all attributes.
func NewInstanceOf(s *Shape, attrs ...Value) Value {
	i := newInst(s)
	if n := len(attrs) - int(s.Cap); n > 0 {
		i.Ext = &InstExt{Slots: make([]Value, n)}
	}
	for k, v := range attrs {
		*slotAddr(unsafe.Pointer(i), k) = v
	}
	return Of(i)
}
