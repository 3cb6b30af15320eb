// Package object defines gopy's objects: values, shapes, types and their slots, the
// built-in types, exceptions, argument binding, and the data of interpreters, threads,
// frames and code objects. It runs no bytecode: what must run Python code goes through
// [Evaluator], which package vm implements.
//
// Invariants:
//   - A [Value] is two words and is read and written only while holding the GIL of its
//     interpreter; a torn read would be a type confusion.
//   - The first word behind a non-nil Value.P is a *Shape.
//   - Static types, tag objects, native descriptors and static strings are shared by all
//     interpreters of the process and never change once they are published. All other
//     objects belong to one interpreter.
package object

import (
	"math"
	"unsafe"
)

// This file defines Value, the universal reference, and the unboxed kinds.

// Value is a reference to a Python object. int64, float64, bool, None and "unbound" are
// unboxed: P is the address of a static tag and N the payload. Otherwise P points at a
// heap object. P is nil only in empty cells and unset slots, and as "no value" in Go code.
type Value struct {
	P unsafe.Pointer
	N uint64
}

// Tag is what the P of an unboxed value points at.
type Tag struct{ Shape *Shape }

// The tags of unboxed values. UnboundTag marks an unbound register; it never reaches Python.
var (
	IntTag     Tag
	FloatTag   Tag
	BoolTag    Tag
	NoneTag    Tag
	UnboundTag Tag
	// RangeTag marks the counter of a loop over range: N is the next int, and the register
	// behind holds the end. It never reaches Python.
	RangeTag Tag
	// SeqTag marks the counter of a loop over a plain list or tuple, which is in the register
	// behind: N is the next index. It never reaches Python either.
	SeqTag Tag
	// StrTag is SeqTag for a plain str of Latin-1.
	StrTag Tag
)

// Constant values.
var (
	None    = Value{P: unsafe.Pointer(&NoneTag)}
	True    = Value{P: unsafe.Pointer(&BoolTag), N: 1}
	False   = Value{P: unsafe.Pointer(&BoolTag)}
	Unbound = Value{P: unsafe.Pointer(&UnboundTag)}
)

// Int returns the int i.
func Int(i int64) Value { return Value{unsafe.Pointer(&IntTag), uint64(i)} }

// Float returns the float f.
func Float(f float64) Value { return Value{unsafe.Pointer(&FloatTag), math.Float64bits(f)} }

// Bool returns the bool b.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// Shape returns the shape of v, which must not be nil.
func (v Value) Shape() *Shape { return *(**Shape)(v.P) }

// Type returns the type of v, which must not be nil.
func (v Value) Type() *Type { return (*(**Shape)(v.P)).Type }

// IsNil reports whether v is no value at all.
func (v Value) IsNil() bool { return v.P == nil }

// IsInt reports whether v is an unboxed exact int.
func (v Value) IsInt() bool { return v.P == unsafe.Pointer(&IntTag) }

// IsFloat reports whether v is an exact float.
func (v Value) IsFloat() bool { return v.P == unsafe.Pointer(&FloatTag) }

// IsBool reports whether v is True or False.
func (v Value) IsBool() bool { return v.P == unsafe.Pointer(&BoolTag) }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.P == unsafe.Pointer(&NoneTag) }

// IsUnbound reports whether v marks an unbound register.
func (v Value) IsUnbound() bool { return v.P == unsafe.Pointer(&UnboundTag) }

// Int64 returns the payload of an unboxed int or bool.
func (v Value) Int64() int64 { return int64(v.N) }

// Float64 returns the payload of an exact float.
func (v Value) Float64() float64 { return math.Float64frombits(v.N) }

// Is reports whether v and w are the same object.
func (v Value) Is(w Value) bool { return v == w }

// Of makes a Value of a heap object; T must be a struct whose first word is *Shape.
func Of[T any](p *T) Value { return Value{P: unsafe.Pointer(p)} }

// As returns the heap object of v as *T without a check.
func As[T any](v Value) *T { return (*T)(v.P) }

// HasType reports whether the exact type of v is typ.
func (v Value) HasType(typ *Type) bool { return v.Type() == typ }

// IsA reports whether v is an instance of typ or of a subclass, by the type's MRO.
func (v Value) IsA(typ *Type) bool {
	t := v.Type()
	return t == typ || t.IsSubtype(typ)
}
