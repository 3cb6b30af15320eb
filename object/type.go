package object

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"weak"
)

// This file defines Type, its slots, and how native types are declared and found.

// TypeFlags are properties of a type.
type TypeFlags uint32

// Type flags.
const (
	FlagHeap        TypeFlags = 1 << iota // made by a class statement or type()
	FlagBaseType                          // may be subclassed
	FlagSequence                          // matches sequence patterns
	FlagMapping                           // matches mapping patterns
	FlagAbstract                          // has abstract methods
	FlagImmutable                         // attributes can't be set
	FlagDisallowNew                       // type(...) raises "cannot create '...' instances"
	FlagMethodDescr                       // instances are called with self unbound: functions, method descriptors
	FlagHasDict                           // instances have a __dict__
	FlagWeakref                           // instances can be weakly referenced
	FlagIsType                            // subclass of type
	FlagException                         // subclass of BaseException
	FlagInt                               // subclass of int, and so on: fast subclass tests
	FlagStr
	FlagBytes
	FlagTuple
	FlagList
	FlagDict
	FlagFloat
	FlagNativeGetattr // __getattribute__ is not the generic one
	FlagPatternSelf   // one positional class pattern matches the subject itself
	FlagOddKeys       // a namespace of its MRO has keys that are no strings: lookups run their __eq__
)

// Type is a Python class. Static (native) types are package variables, shared by all
// interpreters and immutable; heap types belong to one interpreter.
type Type struct {
	Shape *Shape // of the type object: its Type is the metatype
	Ext   *InstExt

	Name     string // __name__ of heap types; of static types the name that messages show
	QualName string
	Module   string // static types: "" means builtins
	Doc      string
	Flags    TypeFlags
	Base     *Type
	Bases    []*Type
	MRO      []*Type // starts with the type itself
	Dict     *Dict   // heap types: a namespace; static types: use dict(), built on first use
	Slots    Slots
	// Root is the shape of fresh instances; nil if the type has no plain instances.
	Root *Shape
	// NumMembers counts the slots of __slots__ members, inherited ones included; they come
	// first in the inline slots.
	NumMembers int
	// Alloc makes an instance of typ, a Python subclass of this native type, with its native
	// part zero. It is inherited; nil means a plain Inst.
	Alloc func(t *Thread, typ *Type) Value
	// Finalizer tells that instances have __del__.
	Finalizer bool
	// ownsModule says that the dict of a static type has __module__, as that of classes has:
	// instances inherit it.
	ownsModule bool

	def      *TypeDef
	in       *Interp // heap types
	shapes   []*Shape
	subs     subclasses // of heap types only (static ones: Interp)
	bumps    int
	static   atomic.Pointer[Dict]
	staticMu sync.Mutex
	// Names of the attributes that a class body assigns on self: the initial capacity.
	NumStatic int
	// AbstractMethods is the value of __abstractmethods__ once set.
	AbstractMethods Value
	// dictShape is the shape of instances of a static type that have attributes of their own.
	dictShape *Shape
	// subExtOff is ExtOff of the shapes of Python subclasses.
	subExtOff uint16
	// initFn is the Python __init__ of a class that object.__new__ instantiates, valid while
	// own.Ver is initVer.
	initFn  *Function
	initVer uint32
	// afterFn and afterVer are likewise what InitAfterNew returns.
	afterFn  *Function
	afterVer uint32
	// own is the shape of this very type object, if it is a heap type: class attribute
	// lookups are cached against it.
	own *Shape
	// classes are the heap types whose metaclass a heap type is: the versions of their shapes
	// change with it.
	classes subclasses
}

// TypeDef declares a native type.
type TypeDef struct {
	Type    *Type
	Base    *Type // nil: object
	Meta    *Type // nil: type
	Module  string
	Doc     string
	Sig     string // text signature of the constructor, e.g. "(object='')"; shown by inspect
	Flags   TypeFlags
	Slots   Slots
	Alloc   func(t *Thread, typ *Type) Value
	ExtOff  uintptr // offset of the *InstExt in the struct of subclass instances, 0 for Inst
	Methods []FuncDef
	Class   []FuncDef // classmethods, "$type" first
	Static  []FuncDef
	GetSet  []GetSetDef
	Members string // space-separated names of the GetSet that are member descriptors
	// InheritsNew says that its dict has no __new__: the inherited one calls Slots.New.
	InheritsNew bool
	Own         string        // space-separated special methods that its dict has, though it inherits the slots
	Attrs       func(d *Dict) // adds further static attributes
	Struct      any           // for the heap image: a nil pointer to the Go struct of instances
	Image       *ImageRow     // likewise, what its fields don't tell

	seq *StructSeq // whose type it is
}

// GetSetDef declares a computed attribute of a native type. Set gets a nil v for deletion.
type GetSetDef struct {
	Name string
	Get  func(t *Thread, self Value) (Value, error)
	Set  func(t *Thread, self, v Value) error
	Doc  string
}

// CompareOp is a rich comparison.
type CompareOp uint8

// The comparisons, numbered as CPython's Py_LT... .
const (
	LT CompareOp = iota
	LE
	EQ
	NE
	GT
	GE
)

// BinaryOp is a binary arithmetic operation.
type BinaryOp uint8

// The binary operations, in the order of bytecode.ADD....
const (
	OpAdd BinaryOp = iota
	OpSub
	OpMul
	OpDiv
	OpFloorDiv
	OpMod
	OpPow
	OpShl
	OpShr
	OpAnd
	OpOr
	OpXor
	OpMatMul
	OpDivmod
	NumBinary
)

type (
	// UnaryFunc implements a slot of one operand.
	UnaryFunc = func(t *Thread, v Value) (Value, error)
	// BinaryFunc implements a slot of two operands; it may return NotImplemented.
	BinaryFunc = func(t *Thread, a, b Value) (Value, error)
)

// Slots are the operations of a type: the single dispatch mechanism. Native types fill them
// in Go; heap types get functions that look up the dunder method. Nil means unsupported.
type Slots struct {
	New      func(t *Thread, typ *Type, args Args) (Value, error)
	Init     func(t *Thread, self Value, args Args) error
	Call     func(t *Thread, self Value, args Args) (Value, error)
	Repr     UnaryFunc
	Str      UnaryFunc
	Hash     func(t *Thread, v Value) (int64, error)
	Bool     func(t *Thread, v Value) (bool, error)
	Len      func(t *Thread, v Value) (int, error)
	GetAttr  func(t *Thread, v Value, name *Str) (Value, error)
	SetAttr  func(t *Thread, v Value, name *Str, x Value) error // nil x deletes
	Iter     UnaryFunc
	Next     UnaryFunc // (Value{}, nil) at the end
	Contains func(t *Thread, v, item Value) (bool, error)
	GetItem  BinaryFunc
	SetItem  func(t *Thread, v, key, x Value) error // nil x deletes
	Compare  func(t *Thread, a, b Value, op CompareOp) (Value, error)
	// Binary is called with both operand orders: either may be of the slot's type.
	Binary  [NumBinary]BinaryFunc
	Inplace [NumBinary]BinaryFunc
	Pow3    func(t *Thread, a, b, mod Value) (Value, error)
	// Concat, Repeat and their in-place forms are tried after Binary, as sq_concat in CPython.
	Concat, Repeat               BinaryFunc
	InplaceConcat, InplaceRepeat BinaryFunc
	Neg, Pos, Abs, Invert        UnaryFunc
	Int, Float, Index            UnaryFunc
	// DescrGet gets a nil obj for access through the class.
	DescrGet func(t *Thread, d, obj Value, typ *Type) (Value, error)
	DescrSet func(t *Thread, d, obj, x Value) error // nil x deletes
	Await    UnaryFunc
	AIter    UnaryFunc
	ANext    UnaryFunc
	Finalize func(t *Thread, v Value)
	// Buffer exports the memory of v; see memoryview.
	Buffer func(t *Thread, v Value, flags int) (*Buffer, error)
	// ReleaseBuffer is told of each export that Buffer made; see NoRelease.
	ReleaseBuffer func(t *Thread, v Value, b *Buffer)
	// Visit calls f for each Value that v refers to (the image table's visitor).
	Visit func(v Value, f func(Value))
}

// newType makes the type object of a native type; bind completes it.
func newType(name string) *Type {
	typ := &Type{Name: name, QualName: name[strings.LastIndexByte(name, '.')+1:]}
	typ.Root = &Shape{Type: typ}
	return typ
}

// newTypeAt is newType with the root shape in a variable.
func newTypeAt(name string, root *Shape) *Type {
	root.Type = &Type{Name: name, QualName: name, Root: root}
	return root.Type
}

// NewNativeType makes a type object for a native type outside this package; call Bind with
// its definition when its module is initialised first.
func NewNativeType(name string) *Type {
	typ := newType(name)
	typ.ownsModule = strings.IndexByte(name, '.') >= 0 && !strings.HasPrefix(name, "datetime.") && !strings.HasPrefix(name, "_contextvars.") && !strings.HasPrefix(name, "weakref.")
	return typ
}

var (
	nextStaticVersion atomic.Uint32
	bindMu            sync.Mutex
	boundTypes        []*Type // all native types in use
)

// firstVersion is where the versions of interpreters start; those below are for static types.
const firstVersion = 1 << 20

// Bind completes a native type from its definition. It is idempotent; bases first.
func Bind(def *TypeDef) {
	bindMu.Lock()
	defer bindMu.Unlock()
	typ := def.Type
	if typ.def != nil {
		return
	}
	bind(def)
}

func bind(def *TypeDef) {
	typ := def.Type
	boundTypes = append(boundTypes, typ)
	typ.def = def
	typ.Module = def.Module
	typ.Doc = def.Doc
	meta := def.Meta
	if meta == nil {
		meta = TypeType
	}
	typ.Shape = meta.Root
	typ.Base = def.Base
	if typ.Base == nil && typ != ObjectType {
		typ.Base = ObjectType
	}
	typ.Slots = def.Slots
	typ.Alloc = def.Alloc
	typ.Flags = def.Flags | FlagImmutable
	typ.Root.Ver = nextStaticVersion.Add(1)
	typ.subExtOff = uint16(def.ExtOff)
	if base := typ.Base; base != nil {
		typ.Bases = []*Type{base}
		typ.MRO = append([]*Type{typ}, base.MRO...)
		typ.inheritSlots(base)
		typ.Flags |= base.Flags & inheritedFlags
		if typ.Alloc == nil {
			typ.Alloc = base.Alloc
		}
		if typ.subExtOff == 0 {
			typ.subExtOff = base.subExtOff
		}
	} else {
		typ.MRO = []*Type{typ}
	}
	if typ.Has(FlagHasDict) {
		typ.Root.ExtOff = typ.subExtOff
		typ.dictShape = &Shape{Type: typ, Ver: nextStaticVersion.Add(1), ExtOff: typ.subExtOff, DictMode: true}
	}
}

const inheritedFlags = FlagSequence | FlagMapping | FlagHasDict | FlagWeakref | FlagIsType | FlagException | FlagInt |
	FlagStr | FlagBytes | FlagTuple | FlagList | FlagDict | FlagFloat | FlagNativeGetattr | FlagPatternSelf | FlagOddKeys

// inheritSlots fills the nil slots of typ from base, with CPython's groups: hash and
// comparison are inherited together, and so are the attribute slots.
func (typ *Type) inheritSlots(base *Type) {
	s, b := &typ.Slots, &base.Slots
	inherit := func(isNil bool, set func()) {
		if isNil {
			set()
		}
	}
	inherit(s.New == nil, func() { s.New = b.New })
	inherit(s.Init == nil, func() { s.Init = b.Init })
	inherit(s.Call == nil, func() { s.Call = b.Call })
	inherit(s.Repr == nil, func() { s.Repr = b.Repr })
	inherit(s.Str == nil, func() { s.Str = b.Str })
	if s.Hash == nil && s.Compare == nil {
		s.Hash, s.Compare = b.Hash, b.Compare
	}
	inherit(s.Bool == nil, func() { s.Bool = b.Bool })
	inherit(s.Len == nil, func() { s.Len = b.Len })
	inherit(s.GetAttr == nil, func() { s.GetAttr = b.GetAttr })
	inherit(s.SetAttr == nil, func() { s.SetAttr = b.SetAttr })
	inherit(s.Iter == nil, func() { s.Iter = b.Iter })
	inherit(s.Next == nil, func() { s.Next = b.Next })
	inherit(s.Contains == nil, func() { s.Contains = b.Contains })
	inherit(s.GetItem == nil, func() { s.GetItem = b.GetItem })
	inherit(s.SetItem == nil, func() { s.SetItem = b.SetItem })
	for i := range s.Binary {
		if s.Binary[i] == nil {
			s.Binary[i] = b.Binary[i]
		}
		if s.Inplace[i] == nil {
			s.Inplace[i] = b.Inplace[i]
		}
	}
	inherit(s.Pow3 == nil, func() { s.Pow3 = b.Pow3 })
	inherit(s.Concat == nil, func() { s.Concat = b.Concat })
	inherit(s.Repeat == nil, func() { s.Repeat = b.Repeat })
	inherit(s.InplaceConcat == nil, func() { s.InplaceConcat = b.InplaceConcat })
	inherit(s.InplaceRepeat == nil, func() { s.InplaceRepeat = b.InplaceRepeat })
	inherit(s.Neg == nil, func() { s.Neg = b.Neg })
	inherit(s.Pos == nil, func() { s.Pos = b.Pos })
	inherit(s.Abs == nil, func() { s.Abs = b.Abs })
	inherit(s.Invert == nil, func() { s.Invert = b.Invert })
	inherit(s.Int == nil, func() { s.Int = b.Int })
	inherit(s.Float == nil, func() { s.Float = b.Float })
	inherit(s.Index == nil, func() { s.Index = b.Index })
	inherit(s.DescrGet == nil, func() { s.DescrGet = b.DescrGet })
	inherit(s.DescrSet == nil, func() { s.DescrSet = b.DescrSet })
	inherit(s.Await == nil, func() { s.Await = b.Await })
	inherit(s.AIter == nil, func() { s.AIter = b.AIter })
	inherit(s.ANext == nil, func() { s.ANext = b.ANext })
	inherit(s.Finalize == nil, func() { s.Finalize = b.Finalize })
	inherit(s.Buffer == nil, func() { s.Buffer = b.Buffer })
	inherit(s.ReleaseBuffer == nil, func() { s.ReleaseBuffer = b.ReleaseBuffer })
	inherit(s.Visit == nil, func() { s.Visit = b.Visit })
}

// IsSubtype reports whether typ is other or derives from it.
func (typ *Type) IsSubtype(other *Type) bool {
	if typ.MRO == nil {
		// While the metaclass computes the MRO only the chain of bases is known.
		for ; typ != nil && typ != other; typ = typ.Base {
		}
		return typ != nil
	}
	for _, m := range typ.MRO {
		if m == other {
			return true
		}
	}
	return false
}

// Has reports whether typ has all the given flags.
func (typ *Type) Has(f TypeFlags) bool { return typ.Flags&f == f }

// IsHeap reports whether typ was made by Python code.
func (typ *Type) IsHeap() bool { return typ.Flags&FlagHeap != 0 }

// Interp returns the interpreter of a heap type, nil for a static one.
func (typ *Type) Interp() *Interp { return typ.in }

// dict returns the attributes of typ itself. That of a static type is built on first use and
// never changes afterwards.
func (typ *Type) dict() *Dict {
	if typ.Dict != nil {
		return typ.Dict
	}
	if d := typ.static.Load(); d != nil {
		return d
	}
	typ.staticMu.Lock()
	defer typ.staticMu.Unlock()
	if d := typ.static.Load(); d != nil {
		return d
	}
	d := typ.buildDict()
	typ.static.Store(d)
	return d
}

// Lookup finds an attribute along the MRO, without descriptors; P nil if there is none. The
// name must be interned.
func (typ *Type) Lookup(name *Str) Value {
	for _, m := range typ.MRO {
		if v := m.dict().GetStr(name); v.P != nil {
			return v
		}
	}
	return Value{}
}

// LookupFrom is Lookup that also tells in which class the attribute was found.
func (typ *Type) LookupFrom(name *Str) (Value, *Type) {
	for _, m := range typ.MRO {
		if v := m.dict().GetStr(name); v.P != nil {
			return v, m
		}
	}
	return Value{}, nil
}

// LookupS is Lookup of a Go string.
func (typ *Type) LookupS(name string) Value { return typ.Lookup(Intern(name)) }

// modified gives all shapes of typ and its subclasses new versions, so that no inline cache
// matches any more.
func (typ *Type) modified() {
	if typ.in == nil {
		return
	}
	typ.bumps++
	for _, s := range typ.shapes {
		if typ.bumps > 1000 {
			s.Ver = NoVersion
		} else {
			s.Ver = typ.in.newVersion()
		}
	}
	if typ.own != nil {
		typ.own.Ver = typ.in.newVersion()
	}
	for _, c := range typ.classes.live() {
		c.own.Ver = typ.in.newVersion()
	}
	for _, sub := range typ.subs.live() {
		sub.modified()
	}
}

// LookupAny is Lookup that also compares with keys that are no strings. A comparison may
// assign __bases__: the MRO that was valid before is searched to its end.
func (typ *Type) LookupAny(t *Thread, name *Str) (Value, error) {
	if typ.Flags&FlagOddKeys == 0 {
		return typ.Lookup(name), nil
	}
	for _, m := range typ.MRO {
		v, err := m.dict().Get(t, Of(name))
		if err != nil || v.P != nil {
			return v, err
		}
	}
	return Value{}, nil
}

// subclasses are the direct subclasses of a class, which they don't keep alive.
type subclasses []weak.Pointer[Type]

func (s subclasses) live() []*Type {
	var out []*Type
	for _, w := range s {
		if x := w.Value(); x != nil {
			out = append(out, x)
		}
	}
	return out
}

// add appends a class; before the slice grows, those that died are dropped.
func (s subclasses) add(x *Type) subclasses {
	if len(s) == cap(s) {
		s = slices.DeleteFunc(s, func(w weak.Pointer[Type]) bool { return w.Value() == nil })
	}
	return append(s, weak.Make(x))
}

func (s subclasses) remove(x *Type) subclasses {
	return slices.DeleteFunc(s, func(w weak.Pointer[Type]) bool { return w == weak.Make(x) })
}
