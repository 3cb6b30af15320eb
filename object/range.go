package object

import "math/big"

// This file defines range and its iterator.

// Range is a Python range. Big is nil while start, stop, step and length fit int64.
type Range struct {
	Shape             *Shape
	Start, Stop, Step int64
	Len               int64
	Big               *bigRange
}

type bigRange struct{ start, stop, step, len big.Int }

// RangeIter iterates over a range of int64: Len values from Cur in steps of Step.
type RangeIter struct {
	Shape     *Shape
	Cur, Step int64
	Len       int64
}

var rangeDef = TypeDef{Type: RangeType, Flags: FlagSequence}
var rangeIterDef = TypeDef{Type: RangeIterType}
