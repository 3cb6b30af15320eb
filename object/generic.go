package object

// This file defines types.GenericAlias and unions.

// NewGenericAlias returns origin[args].
func NewGenericAlias(t *Thread, origin, args Value) (Value, error) {
	return Value{}, NotImplementedErrorf("types.GenericAlias")
}

// UnionOf returns a | b for types, or NotImplemented.
func UnionOf(t *Thread, a, b Value) (Value, error) { return NotImplemented, nil }
