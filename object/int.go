package object

import (
	"math/big"
	"unsafe"
)

// This file defines int beyond the unboxed range, and instances of int subclasses.

// BigInt is an int that does not fit into int64, or the payload of an instance of a subclass
// of int (of any size). An exact int that fits int64 is never a BigInt.
type BigInt struct {
	Shape *Shape
	V     big.Int
	Ext   *InstExt
}

// NativeObject marks *BigInt as a parameter type.
func (*BigInt) NativeObject() {}

// IntOf returns the int x. It does not keep x.
func IntOf(x *big.Int) Value {
	if x.IsInt64() {
		return Int(x.Int64())
	}
	b := &BigInt{Shape: bigIntShape}
	b.V.Set(x)
	return Of(b)
}

// bigIntShape is the shape of exact big ints: one of two representations of int.
var bigIntShape = &Shape{}

var intDef = TypeDef{
	Type:   IntType,
	Flags:  FlagBaseType | FlagInt | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(BigInt{}.Ext),
}

var boolDef = TypeDef{
	Type: BoolType,
	Base: IntType,
}
