package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file defines slice.

// Slice is a Python slice.
type Slice struct {
	Shape             *Shape
	Start, Stop, Step Value
}

// NativeObject marks *Slice as a parameter type.
func (*Slice) NativeObject() {}

// NewSlice returns slice(start, stop, step).
func NewSlice(start, stop, step Value) *Slice { return &Slice{SliceType.Root, start, stop, step} }

// Set makes s a slice for one use as an index of o. It reports false if somebody could keep
// it, or if it would not do: o must be a plain list, tuple, str or bytes, and the bounds and
// the step small ints or None.
func (s *Slice) Set(o, start, stop, step Value) bool {
	switch o.Shape() {
	case &ListShape, &TupleShape, &StrShape, BytesType.Root:
	default:
		return false
	}
	plain := func(v Value) bool { return v.IsInt() || v.IsNone() }
	if !plain(start) || !plain(stop) || !plain(step) {
		return false
	}
	*s = Slice{SliceType.Root, start, stop, step}
	return true
}

var sliceDef = TypeDef{
	Type:    SliceType,
	Own:     "__getattribute__",
	Struct:  (*Slice)(nil),
	Members: "start step stop",
	Doc:     "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
	Slots: Slots{
		New:     sliceNew,
		Repr:    sliceRepr,
		Hash:    sliceHash,
		Compare: sliceCompare,
	},
	Methods: []FuncDef{
		Func2("indices($self, object, /)", sliceIndices, "S.indices(len) -> (start, stop, stride)\n\nThe bounds of the slice for a sequence of length len, clipped as slicing does."),
		Func1("__reduce__($self, /)", func(t *Thread, s *Slice) (Value, error) {
			return Of(MakeTuple(t, Of(SliceType), Of(MakeTuple(t, s.Start, s.Stop, s.Step)))), nil
		}, "Return state information for pickling."),
	},
	GetSet: []GetSetDef{
		{Name: "start", Get: func(t *Thread, v Value) (Value, error) { return (*Slice)(v.P).Start, nil }},
		{Name: "stop", Get: func(t *Thread, v Value) (Value, error) { return (*Slice)(v.P).Stop, nil }},
		{Name: "step", Get: func(t *Thread, v Value) (Value, error) { return (*Slice)(v.P).Step, nil }},
	},
}

func sliceNew(t *Thread, typ *Type, a Args) (Value, error) {
	if err := a.NoKeywords("slice"); err != nil {
		return Value{}, err
	}
	if err := a.Count("slice", 1, 3); err != nil {
		return Value{}, err
	}
	s := NewSlice(None, a.V[0], None)
	if len(a.V) > 1 {
		s.Start, s.Stop = a.V[0], a.V[1]
	}
	if len(a.V) > 2 {
		s.Step = a.V[2]
	}
	return Of(s), nil
}

func sliceRepr(t *Thread, v Value) (Value, error) {
	s := (*Slice)(v.P)
	var w StrBuilder
	w.WriteString("slice(")
	for i, x := range [3]Value{s.Start, s.Stop, s.Step} {
		if i > 0 {
			w.WriteString(", ")
		}
		if err := w.writeReprOf(t, x); err != nil {
			return Value{}, err
		}
	}
	w.WriteByte(')')
	r, err := w.Result(t)
	return Of(r), err
}

func sliceHash(t *Thread, v Value) (int64, error) {
	s := (*Slice)(v.P)
	acc := uint64(tuplePrime5)
	for _, x := range [3]Value{s.Start, s.Stop, s.Step} {
		h, err := Hash(t, x)
		if err != nil {
			return 0, err
		}
		acc += uint64(h) * tuplePrime2
		acc = bits.RotateLeft64(acc, 31)
		acc *= tuplePrime1
	}
	if acc == math.MaxUint64 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func sliceCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if b.Type() != SliceType {
		return NotImplemented, nil
	}
	if a == b {
		return Bool(op == EQ || op == LE || op == GE), nil
	}
	x, y := (*Slice)(a.P), (*Slice)(b.P)
	return compareItems(t, []Value{x.Start, x.Stop, x.Step}, []Value{y.Start, y.Stop, y.Step}, op)
}

// Bounds returns the start, stop and step of s, clamped to the int range, before they are
// fitted to a length.
func (s *Slice) Bounds(t *Thread) (start, stop, step int, err error) {
	step = 1
	if !s.Step.IsNone() {
		if step, err = sliceIndex(t, s.Step); err != nil {
			return
		}
		if step == 0 {
			return 0, 0, 0, ValueErrorf("slice step cannot be zero")
		}
		if step < -math.MaxInt {
			step = -math.MaxInt
		}
	}
	if s.Start.IsNone() {
		start = 0
		if step < 0 {
			start = math.MaxInt
		}
	} else if start, err = sliceIndex(t, s.Start); err != nil {
		return
	}
	if s.Stop.IsNone() {
		stop = math.MaxInt
		if step < 0 {
			stop = math.MinInt
		}
	} else if stop, err = sliceIndex(t, s.Stop); err != nil {
		return
	}
	return
}

func sliceIndex(t *Thread, v Value) (int, error) {
	if !IsIndex(v) {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// AdjustIndices fits slice bounds to a sequence of length n and returns the number of items.
func AdjustIndices(start, stop, step, n int) (first, last, count int) {
	if start < 0 {
		start += n
		if start < 0 {
			start = 0
			if step < 0 {
				start = -1
			}
		}
	} else if start >= n {
		start = n
		if step < 0 {
			start = n - 1
		}
	}
	if stop < 0 {
		stop += n
		if stop < 0 {
			stop = 0
			if step < 0 {
				stop = -1
			}
		}
	} else if stop >= n {
		stop = n
		if step < 0 {
			stop = n - 1
		}
	}
	if step < 0 {
		if stop < start {
			return start, stop, (start-stop-1)/-step + 1
		}
	} else if start < stop {
		return start, stop, (stop-start-1)/step + 1
	}
	return start, stop, 0
}

// Indices returns the bounds of s for a sequence whose length is n, and the number of items.
// A sequence that Python code may change while bounds are evaluated uses Bounds and
// AdjustIndices instead.
func (s *Slice) Indices(t *Thread, n int) (start, stop, step, count int, err error) {
	start, stop, step, err = s.Bounds(t)
	if err != nil {
		return
	}
	start, stop, count = AdjustIndices(start, stop, step, n)
	return
}

// sliceIndices is slice.indices, with ints of any size.
func sliceIndices(t *Thread, s *Slice, length Value) (Value, error) {
	lv, err := Index(t, length)
	if err != nil {
		return Value{}, err
	}
	n := BigOf(lv)
	if n.Sign() < 0 {
		return Value{}, ValueErrorf("length should not be negative")
	}
	start, stop, step, err := s.bigBounds(t, n)
	if err != nil {
		return Value{}, err
	}
	return Of(MakeTuple(t, IntOf(start), IntOf(stop), IntOf(step))), nil
}

// bigBounds are the bounds of s for a sequence of any length.
func (s *Slice) bigBounds(t *Thread, n *big.Int) (start, stop, step *big.Int, err error) {
	index := func(v Value) (*big.Int, error) {
		if !IsIndex(v) {
			return nil, TypeErrorf("slice indices must be integers or None or have an __index__ method")
		}
		i, err := Index(t, v)
		if err != nil {
			return nil, err
		}
		return BigOf(i), nil
	}
	step = big.NewInt(1)
	if !s.Step.IsNone() {
		if step, err = index(s.Step); err != nil {
			return
		}
		if step.Sign() == 0 {
			return nil, nil, nil, ValueErrorf("slice step cannot be zero")
		}
	}
	neg := step.Sign() < 0
	lower, upper := big.NewInt(0), n
	if neg {
		lower, upper = big.NewInt(-1), new(big.Int).Sub(n, big.NewInt(1))
	}
	fit := func(v Value, def *big.Int) (*big.Int, error) {
		if v.IsNone() {
			return def, nil
		}
		x, err := index(v)
		if err != nil {
			return nil, err
		}
		if x.Sign() < 0 {
			x = new(big.Int).Add(x, n)
			if x.Cmp(lower) < 0 {
				x = lower
			}
		} else if x.Cmp(upper) > 0 {
			x = upper
		}
		return x, nil
	}
	first, last := lower, upper
	if neg {
		first, last = upper, lower
	}
	if start, err = fit(s.Start, first); err != nil {
		return
	}
	stop, err = fit(s.Stop, last)
	return
}
