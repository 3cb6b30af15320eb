package object

import "unsafe"

// This file defines list.

// List is a Python list.
type List struct {
	Shape *Shape
	Items []Value
	Ext   *InstExt // attributes of instances of Python subclasses
	// Sorting is set while sort runs, to detect mutation.
	Sorting bool
}

// NativeObject marks *List as a parameter type.
func (*List) NativeObject() {}

// NewList returns a list that takes over items.
func NewList(t *Thread, items []Value) *List { return &List{Shape: ListType.Root, Items: items} }

var listDef = TypeDef{
	Type:   ListType,
	Flags:  FlagBaseType | FlagList | FlagSequence | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(List{}.Ext),
}
