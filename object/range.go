package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file defines range and its iterators.

// Range is a Python range. Big is nil while start, stop, step and length fit int64.
type Range struct {
	Shape             *Shape
	Start, Stop, Step int64
	Len               int64
	Big               *bigRange
}

// NativeObject marks *Range as a parameter type.
func (*Range) NativeObject() {}

type bigRange struct{ start, stop, step, len big.Int }

// RangeIter iterates over a range of int64: Len values from Cur in steps of Step.
type RangeIter struct {
	Shape     *Shape
	Cur, Step int64
	Len       int64
}

// NativeObject marks *RangeIter as a parameter type.
func (*RangeIter) NativeObject() {}

// LongRangeIter iterates over a range beyond int64.
type LongRangeIter struct {
	Shape          *Shape
	cur, step, len big.Int
}

// NativeObject marks *LongRangeIter as a parameter type.
func (*LongRangeIter) NativeObject() {}

// LongRangeIterType is the type of iterators over ranges beyond int64.
var LongRangeIterType = newType("longrange_iterator")

var rangeDef = TypeDef{
	Type:    RangeType,
	Own:     "__getattribute__",
	Struct:  (*Range)(nil),
	Members: "start step stop",
	Doc:     "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
	Flags:   FlagSequence,
	Slots: Slots{
		New:  rangeNew,
		Repr: rangeRepr,
		Hash: rangeHash,
		Bool: func(t *Thread, v Value) (bool, error) {
			r := (*Range)(v.P)
			return r.Len != 0 || r.Big != nil && r.Big.len.Sign() != 0, nil
		},
		Len: func(t *Thread, v Value) (int, error) {
			r := (*Range)(v.P)
			if r.Big != nil && !r.Big.len.IsInt64() {
				return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
			}
			if r.Big != nil {
				return int(r.Big.len.Int64()), nil
			}
			return int(r.Len), nil
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			r := (*Range)(v.P)
			if r.Big != nil {
				return r.Big.iter(&r.Big.start, &r.Big.step), nil
			}
			return Of(&RangeIter{Shape: RangeIterType.Root, Cur: r.Start, Step: r.Step, Len: r.Len}), nil
		},
		Contains: rangeContains,
		GetItem:  rangeGetItem,
		Compare:  rangeCompare,
	},
	Methods: []FuncDef{
		Func1("__reversed__($self, /)", rangeReversed, "Return a reverse iterator."),
		Func1("__reduce__($self, /)", func(t *Thread, r *Range) (Value, error) {
			a, b, c := r.bounds()
			return Of(MakeTuple(t, Of(RangeType), Of(MakeTuple(t, a, b, c)))), nil
		}, ""),
		Func2("count($self, object, /)", func(t *Thread, r *Range, x Value) (Value, error) {
			if x.IsInt() || x.IsBool() || x.Shape() == bigIntShape {
				in, err := rangeContains(t, Of(r), x)
				if in {
					return Int(1), err
				}
				return Int(0), err
			}
			n := int64(0)
			err := Iterate(t, Of(r), func(y Value) error {
				eq, err := Equal(t, y, x)
				if eq {
					n++
				}
				return err
			})
			return Int(n), err
		}, "rangeobject.count(value) -> integer -- return number of occurrences of value"),
		Func2("index($self, object, /)", rangeIndex, "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present."),
	},
	GetSet: []GetSetDef{
		{Name: "start", Get: func(t *Thread, v Value) (Value, error) { a, _, _ := (*Range)(v.P).bounds(); return a, nil }},
		{Name: "stop", Get: func(t *Thread, v Value) (Value, error) { _, b, _ := (*Range)(v.P).bounds(); return b, nil }},
		{Name: "step", Get: func(t *Thread, v Value) (Value, error) { _, _, c := (*Range)(v.P).bounds(); return c, nil }},
	},
}

func (r *Range) bounds() (start, stop, step Value) {
	if b := r.Big; b != nil {
		return IntOf(&b.start), IntOf(&b.stop), IntOf(&b.step)
	}
	return Int(r.Start), Int(r.Stop), Int(r.Step)
}

func rangeNew(t *Thread, typ *Type, a Args) (Value, error) {
	if err := a.NoKeywords("range"); err != nil {
		return Value{}, err
	}
	switch n := len(a.V); {
	case n == 0:
		return Value{}, TypeErrorf("range expected at least 1 argument, got 0")
	case n > 3:
		return Value{}, TypeErrorf("range expected at most 3 arguments, got %d", n)
	}
	v := [3]Value{Int(0), Int(0), Int(1)}
	for i, x := range a.V {
		x, err := Index(t, x)
		if err != nil {
			return Value{}, err
		}
		v[i] = x
	}
	if len(a.V) == 1 {
		v[0], v[1] = Int(0), v[0]
	}
	return newRange(v[0], v[1], v[2])
}

func newRange(start, stop, step Value) (Value, error) {
	if step == Int(0) {
		return Value{}, ValueErrorf("range() arg 3 must not be zero")
	}
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		if r := NewRange(start.Int64(), stop.Int64(), step.Int64()); r != nil {
			return Of(r), nil
		}
	}
	return newBigRange(BigOf(start), BigOf(stop), BigOf(step)), nil
}

// NewRange returns range(start, stop, step), nil if its length does not fit int64. step is not 0.
func NewRange(start, stop, step int64) *Range {
	r := &Range{Shape: RangeType.Root, Start: start, Stop: stop, Step: step}
	var span, s uint64
	if step > 0 {
		if start >= stop {
			return r
		}
		span, s = uint64(stop)-uint64(start), uint64(step)
	} else {
		if start <= stop {
			return r
		}
		span, s = uint64(start)-uint64(stop), -uint64(step)
	}
	n := (span-1)/s + 1
	if n > math.MaxInt64 {
		return nil
	}
	// The value behind the last one must not overflow either: iterators compute it.
	hi, lo := bits.Mul64(n, s)
	if hi != 0 {
		return nil
	}
	if step > 0 && lo > uint64(math.MaxInt64)-uint64(start) || step < 0 && lo > uint64(start)-uint64(1<<63) {
		return nil
	}
	r.Len = int64(n)
	return r
}

func newBigRange(start, stop, step *big.Int) Value {
	b := &bigRange{}
	b.start.Set(start)
	b.stop.Set(stop)
	b.step.Set(step)
	lo, hi, s := start, stop, step
	if step.Sign() < 0 {
		lo, hi, s = stop, start, new(big.Int).Neg(step)
	}
	if lo.Cmp(hi) < 0 {
		n := new(big.Int).Sub(hi, lo)
		n.Sub(n, big.NewInt(1))
		n.Quo(n, s)
		b.len.Add(n, big.NewInt(1))
	}
	return Of(&Range{Shape: RangeType.Root, Big: b})
}

func (b *bigRange) iter(start, step *big.Int) Value {
	it := &LongRangeIter{Shape: LongRangeIterType.Root}
	it.cur.Set(start)
	it.step.Set(step)
	it.len.Set(&b.len)
	return Of(it)
}

// toBig returns the bounds of any range as big ints.
func (r *Range) toBig() *bigRange {
	if r.Big != nil {
		return r.Big
	}
	b := &bigRange{}
	b.start.SetInt64(r.Start)
	b.stop.SetInt64(r.Stop)
	b.step.SetInt64(r.Step)
	b.len.SetInt64(r.Len)
	return b
}

func rangeRepr(t *Thread, v Value) (Value, error) {
	a, b, c := (*Range)(v.P).bounds()
	s := "range(" + BigOf(a).String() + ", " + BigOf(b).String()
	if c != Int(1) {
		s += ", " + BigOf(c).String()
	}
	return NewStr(s + ")"), nil
}

func rangeHash(t *Thread, v Value) (int64, error) {
	r := (*Range)(v.P)
	b := r.toBig()
	k := [3]Value{IntOf(&b.len), None, None}
	if b.len.Sign() != 0 {
		k[1] = IntOf(&b.start)
		if b.len.Cmp(big.NewInt(1)) != 0 {
			k[2] = IntOf(&b.step)
		}
	}
	return tupleHash(t, Of(MakeTuple(t, k[:]...)))
}

func rangeCompare(t *Thread, v, w Value, op CompareOp) (Value, error) {
	if w.Type() != RangeType || op != EQ && op != NE {
		return NotImplemented, nil
	}
	a, b := (*Range)(v.P).toBig(), (*Range)(w.P).toBig()
	eq := a.len.Cmp(&b.len) == 0
	if eq && a.len.Sign() != 0 {
		eq = a.start.Cmp(&b.start) == 0 && (a.len.Cmp(big.NewInt(1)) == 0 || a.step.Cmp(&b.step) == 0)
	}
	return Bool(eq == (op == EQ)), nil
}

// find returns the index of an int in the range; ok is false if it is not in it.
func (r *Range) find(x Value) (i *big.Int, ok bool) {
	if r.Big == nil {
		if !x.IsInt() && !x.IsBool() {
			return nil, false
		}
		n, ok := r.findInt(x.Int64())
		return big.NewInt(n), ok
	}
	b := r.Big
	d := new(big.Int).Sub(BigOf(x), &b.start)
	q, m := new(big.Int).QuoRem(d, &b.step, new(big.Int))
	if m.Sign() != 0 || q.Sign() < 0 || q.Cmp(&b.len) >= 0 {
		return nil, false
	}
	return q, true
}

func (r *Range) findInt(x int64) (int64, bool) {
	if r.Step > 0 {
		if x < r.Start || x >= r.Stop {
			return 0, false
		}
		d := uint64(x) - uint64(r.Start)
		return int64(d / uint64(r.Step)), d%uint64(r.Step) == 0
	}
	if x > r.Start || x <= r.Stop {
		return 0, false
	}
	d, s := uint64(r.Start)-uint64(x), -uint64(r.Step)
	return int64(d / s), d%s == 0
}

func rangeContains(t *Thread, v, x Value) (bool, error) {
	r := (*Range)(v.P)
	if x.IsInt() || x.IsBool() || x.Shape() == bigIntShape {
		_, ok := r.find(x)
		return ok, nil
	}
	found := false
	it, err := RangeType.Slots.Iter(t, v)
	if err != nil {
		return false, err
	}
	err = Iterate(t, it, func(y Value) error {
		eq, err := Equal(t, y, x)
		if err == nil && eq {
			found = true
			return errStop
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return found, err
}

func rangeIndex(t *Thread, r *Range, x Value) (Value, error) {
	if x.IsInt() || x.IsBool() || x.Shape() == bigIntShape {
		if i, ok := r.find(x); ok {
			return IntOf(i), nil
		}
		s, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		return Value{}, ValueErrorf("%s is not in range", s.String())
	}
	i, found := int64(0), false
	err := Iterate(t, Of(r), func(y Value) error {
		eq, err := Equal(t, y, x)
		if err != nil {
			return err
		}
		if eq {
			found = true
			return errStop
		}
		i++
		return nil
	})
	if err != nil && err != errStop {
		return Value{}, err
	}
	if !found {
		return Value{}, ValueErrorf("sequence.index(x): x not in sequence")
	}
	return Int(i), nil
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := (*Range)(v.P)
	if key.Type() == SliceType {
		return r.slice(t, (*Slice)(key.P))
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("range indices must be integers or slices, not %s", key.Type().Name)
	}
	k, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	if r.Big == nil && k.IsInt() {
		i := k.Int64()
		if i < 0 {
			i += r.Len
		}
		if i < 0 || i >= r.Len {
			return Value{}, IndexErrorf("range object index out of range")
		}
		return Int(r.Start + i*r.Step), nil
	}
	b := r.toBig()
	i := BigOf(k)
	if i.Sign() < 0 {
		i = new(big.Int).Add(i, &b.len)
	}
	if i.Sign() < 0 || i.Cmp(&b.len) >= 0 {
		return Value{}, IndexErrorf("range object index out of range")
	}
	return IntOf(b.at(i)), nil
}

// at returns start + i*step.
func (b *bigRange) at(i *big.Int) *big.Int {
	x := new(big.Int).Mul(i, &b.step)
	return x.Add(x, &b.start)
}

func (r *Range) slice(t *Thread, s *Slice) (Value, error) {
	b := r.toBig()
	start, stop, step, err := s.bigBounds(t, &b.len)
	if err != nil {
		return Value{}, err
	}
	return newRange(IntOf(b.at(start)), IntOf(b.at(stop)), IntOf(new(big.Int).Mul(&b.step, step)))
}

func rangeReversed(t *Thread, r *Range) (Value, error) {
	if r.Big == nil && r.Step != math.MinInt64 {
		last := r.Start + (r.Len-1)*r.Step
		if r.Len == 0 {
			return Of(&RangeIter{Shape: RangeIterType.Root, Cur: r.Start, Step: -r.Step}), nil
		}
		return Of(&RangeIter{Shape: RangeIterType.Root, Cur: last, Step: -r.Step, Len: r.Len}), nil
	}
	b := r.toBig()
	last := b.at(new(big.Int).Sub(&b.len, big.NewInt(1)))
	return b.iter(last, new(big.Int).Neg(&b.step)), nil
}

var rangeIterDef = TypeDef{
	Type:   RangeIterType,
	Struct: (*RangeIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*RangeIter)(v.P)
		if it.Len <= 0 {
			return Value{}, nil
		}
		x := it.Cur
		it.Cur += it.Step
		it.Len--
		return Int(x), nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *RangeIter) (int64, error) { return it.Len, nil }, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *RangeIter) (Value, error) {
			stop := new(big.Int).Mul(big.NewInt(it.Len), big.NewInt(it.Step))
			r, err := newRange(Int(it.Cur), IntOf(stop.Add(stop, big.NewInt(it.Cur))), Int(it.Step))
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, r)), None)), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *RangeIter, v Value) (Nothing, error) {
			i, err := AsInt64(t, v)
			if err != nil {
				if Matches(err, OverflowError) {
					err = OverflowErrorf("Python int too large to convert to C long")
				}
				return Nothing{}, err
			}
			i = min(max(i, 0), it.Len)
			it.Cur += i * it.Step
			it.Len -= i
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}

var longRangeIterDef = TypeDef{
	Type:   LongRangeIterType,
	Struct: (*LongRangeIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*LongRangeIter)(v.P)
		if it.len.Sign() <= 0 {
			return Value{}, nil
		}
		x := IntOf(&it.cur)
		it.cur.Add(&it.cur, &it.step)
		it.len.Sub(&it.len, big.NewInt(1))
		return x, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *LongRangeIter) (Value, error) { return IntOf(&it.len), nil }, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *LongRangeIter) (Value, error) {
			stop := new(big.Int).Mul(&it.len, &it.step)
			r, err := newRange(IntOf(&it.cur), IntOf(stop.Add(stop, &it.cur)), IntOf(&it.step))
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, r)), None)), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *LongRangeIter, v Value) (Nothing, error) {
			if !v.Type().Has(FlagInt) {
				// CPython compares it with 0 and computes with it, whatever it is.
				less, err := Compare(t, v, Int(0), LT)
				if err != nil {
					return Nothing{}, err
				}
				if yes, err := Truth(t, less); err != nil || yes {
					return Nothing{}, err
				}
				return Nothing{}, TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().Name)
			}
			i := BigOf(v)
			if i.Sign() < 0 {
				i = new(big.Int)
			} else if i.Cmp(&it.len) > 0 {
				i = new(big.Int).Set(&it.len)
			}
			it.cur.Add(&it.cur, new(big.Int).Mul(i, &it.step))
			it.len.Sub(&it.len, i)
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}
