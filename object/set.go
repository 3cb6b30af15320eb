package object

import "unsafe"

// This file defines set and frozenset.

// Set is a Python set or frozenset. Its table follows CPython's algorithm, so that it
// iterates in the same order.
type Set struct {
	Shape *Shape
	Ext   *InstExt
	table []setEntry
	mask  uint64
	fill  int // entries that are used or deleted
	used  int
	hash  int64 // of a frozenset; -1: not computed
	pop   int   // where the next pop starts to search
}

type setEntry struct {
	key  Value // P nil: free, or deleted if hash is -1
	hash int64
}

// NativeObject marks *Set as a parameter type.
func (*Set) NativeObject() {}

var setDef = TypeDef{
	Type:   SetType,
	Flags:  FlagBaseType | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Set{}.Ext),
}

var frozenSetDef = TypeDef{
	Type:   FrozenSetType,
	Flags:  FlagBaseType | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Set{}.Ext),
}

// NewFrozenSet returns a frozenset of the items.
func NewFrozenSet(t *Thread, items []Value) (*Set, error) {
	return nil, NotImplementedErrorf("frozenset")
}
