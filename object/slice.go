package object

// This file defines slice.

// Slice is a Python slice.
type Slice struct {
	Shape             *Shape
	Start, Stop, Step Value
}

// NewSlice returns slice(start, stop, step).
func NewSlice(start, stop, step Value) *Slice { return &Slice{SliceType.Root, start, stop, step} }

var sliceDef = TypeDef{Type: SliceType}
