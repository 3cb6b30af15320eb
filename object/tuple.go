package object

import "unsafe"

// This file defines tuple.

// Tuple is a Python tuple. Its items never change once it is visible to Python.
type Tuple struct {
	Shape *Shape
	Items []Value
}

// TupleObj is an instance of a Python subclass of tuple.
type TupleObj struct {
	Tuple
	Ext *InstExt
}

// NativeObject marks *Tuple as a parameter type.
func (*Tuple) NativeObject() {}

// EmptyTuple is ().
var EmptyTuple = &Tuple{}

type tuple1 struct {
	Tuple
	a [1]Value
}
type tuple2 struct {
	Tuple
	a [2]Value
}
type tuple3 struct {
	Tuple
	a [3]Value
}
type tuple4 struct {
	Tuple
	a [4]Value
}

// NewTuple returns a tuple with a copy of items, in one allocation when it is short.
func NewTuple(t *Thread, items []Value) *Tuple {
	switch len(items) {
	case 0:
		return EmptyTuple
	case 1:
		p := &tuple1{a: [1]Value(items)}
		p.Shape, p.Items = TupleType.Root, p.a[:]
		return &p.Tuple
	case 2:
		p := &tuple2{a: [2]Value(items)}
		p.Shape, p.Items = TupleType.Root, p.a[:]
		return &p.Tuple
	case 3:
		p := &tuple3{a: [3]Value(items)}
		p.Shape, p.Items = TupleType.Root, p.a[:]
		return &p.Tuple
	case 4:
		p := &tuple4{a: [4]Value(items)}
		p.Shape, p.Items = TupleType.Root, p.a[:]
		return &p.Tuple
	}
	return &Tuple{Shape: TupleType.Root, Items: append([]Value(nil), items...)}
}

// TakeTuple returns a tuple that takes over items.
func TakeTuple(t *Thread, items []Value) *Tuple {
	if len(items) == 0 {
		return EmptyTuple
	}
	return &Tuple{Shape: TupleType.Root, Items: items}
}

// MakeTuple returns the tuple of its arguments.
func MakeTuple(t *Thread, items ...Value) *Tuple { return NewTuple(t, items) }

var tupleDef = TypeDef{
	Type:   TupleType,
	Flags:  FlagBaseType | FlagTuple | FlagSequence | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(TupleObj{}.Ext),
}
