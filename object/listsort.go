package object

import (
	"cmp"
	"math"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/sortalg"
)

// This file implements list.sort.

// Sort sorts the list in place; key is None or a function of one item.
func (l *List) Sort(t *Thread, key Value, reverse bool) error {
	items := l.Items
	// The list is empty while it is sorted: code that looks at it sees no half-sorted state.
	// Whatever changes the list replaces the sentinel.
	l.Items = sorting[:0:0]
	l.Sorting = true
	err := SortValues(t, items, key, reverse)
	l.Sorting = false
	if (len(l.Items) > 0 || unsafe.SliceData(l.Items) != &sorting[0]) && err == nil {
		err = ValueErrorf("list modified during sort")
	}
	l.Items = items
	return err
}

// sorting is where the items of a list point while it is sorted.
var sorting [1]Value

// SortValues sorts items in place by key (None: by the items themselves).
func SortValues(t *Thread, items []Value, key Value, reverse bool) error {
	if key.IsNil() || key.IsNone() {
		if len(items) < smallSort && insertSmall(items, nil, reverse) {
			return nil
		}
		return sortValues(t, items, nil, items, reverse)
	}
	if n := len(items); n > 0 && n < smallSort {
		var buf [smallSort]Value
		if err := sortKeysOf(t, items, key, buf[:n]); err != nil {
			return err
		}
		if insertSmall(buf[:n], items, reverse) {
			return nil
		}
		return sortValues(t, append([]Value(nil), buf[:n]...), items, items, reverse)
	}
	keys := make([]Value, len(items))
	if err := sortKeysOf(t, items, key, keys); err != nil {
		return err
	}
	return sortValues(t, keys, items, items, reverse)
}

// sortKeysOf stores the keys of items.
func sortKeysOf(t *Thread, items []Value, key Value, keys []Value) error {
	var c Caller
	for i, x := range items {
		k, err := c.Call(t, key, x)
		if err != nil {
			return err
		}
		keys[i] = k
	}
	return nil
}

// smallSort is the length from which the general sort is used.
const smallSort = 12

// insertSmall sorts a few keys of a simple class by insertion, and vals alike; it returns
// false without a change if the keys are not simple.
func insertSmall(keys, vals []Value, reverse bool) bool {
	if len(keys) < 2 {
		return true
	}
	class := classifyKeys(keys)
	if class == keysAny || class == keysTuple {
		return false
	}
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		j := i
		switch class {
		case keysInt:
			if reverse {
				for j > 0 && keys[j-1].Int64() < k.Int64() {
					j--
				}
			} else {
				for j > 0 && keys[j-1].Int64() > k.Int64() {
					j--
				}
			}
		case keysFloat:
			if reverse {
				for j > 0 && keys[j-1].Float64() < k.Float64() {
					j--
				}
			} else {
				for j > 0 && keys[j-1].Float64() > k.Float64() {
					j--
				}
			}
		default:
			s := latin1Of(k)
			if reverse {
				for j > 0 && latin1Of(keys[j-1]) < s {
					j--
				}
			} else {
				for j > 0 && latin1Of(keys[j-1]) > s {
					j--
				}
			}
		}
		if j == i {
			continue
		}
		copy(keys[j+1:i+1], keys[j:i])
		keys[j] = k
		if vals != nil {
			v := vals[i]
			copy(vals[j+1:i+1], vals[j:i])
			vals[j] = v
		}
	}
	return true
}

// latin1Of returns the text of a str of one byte per character.
func latin1Of(v Value) string {
	s := (*Str)(v.P)
	return unsafe.String((*byte)(s.data), s.n)
}

// sortValues sorts items by keys; vals is nil if they are their own keys, else items.
func sortValues(t *Thread, keys, vals, items []Value, reverse bool) error {
	if len(items) < 2 {
		return nil
	}
	if reverse {
		// Reversing before and after keeps equal items in their order.
		reverseValues(keys)
		if vals != nil {
			reverseValues(vals)
		}
	}
	err := sortKeys(t, keys, vals)
	if reverse {
		reverseValues(items)
	}
	return err
}

// The classes of keys that have their own comparison.
const (
	keysAny = iota
	keysInt
	keysFloat
	keysStr
	keysTuple
)

// classifyKeys tells what all keys are.
func classifyKeys(keys []Value) int {
	switch sh := keys[0].Shape(); sh {
	case IntType.Root:
		for _, k := range keys {
			if !k.IsInt() {
				return keysAny
			}
		}
		return keysInt
	case FloatType.Root:
		for _, k := range keys {
			if !k.IsFloat() || math.IsNaN(k.Float64()) {
				return keysAny
			}
		}
		return keysFloat
	case StrType.Root:
		for _, k := range keys {
			if k.Shape() != sh || (*Str)(k.P).Kind > Latin1 {
				return keysAny
			}
		}
		return keysStr
	case TupleType.Root:
		for _, k := range keys {
			if k.Shape() != sh || len((*Tuple)(k.P).Items) == 0 {
				return keysAny
			}
		}
		return keysTuple
	}
	return keysAny
}

func sortKeys(t *Thread, keys, vals []Value) error {
	less := func(a, b Value) (bool, error) { return Less(t, a, b) }
	switch classifyKeys(keys) {
	case keysInt:
		sortNumbers(keys, vals, func(v Value) uint64 { return sortalg.IntKey(v.Int64()) })
		return nil
	case keysFloat:
		sortNumbers(keys, vals, func(v Value) uint64 { return sortalg.FloatKey(v.Float64()) })
		return nil
	case keysStr:
		sortStrings(keys, vals)
		return nil
	case keysTuple:
		less = func(a, b Value) (bool, error) { return tupleLess(t, (*Tuple)(a.P), (*Tuple)(b.P)) }
	}
	if vals == nil {
		return sortalg.Sort(keys, less)
	}
	type keyed struct{ key, val Value }
	pairs := make([]keyed, len(keys))
	for i := range pairs {
		pairs[i] = keyed{keys[i], vals[i]}
	}
	err := sortalg.Sort(pairs, func(a, b keyed) (bool, error) { return less(a.key, b.key) })
	for i := range pairs {
		vals[i] = pairs[i].val
	}
	return err
}

// sortNumbers sorts by 64-bit keys and permutes vals, or the keys themselves, alike.
func sortNumbers(keys, vals []Value, of func(Value) uint64) {
	a := make([]uint64, len(keys))
	for i, k := range keys {
		a[i] = of(k)
	}
	if vals == nil {
		vals = keys
	}
	sortalg.SortUint64(a, vals)
}

func sortStrings(keys, vals []Value) {
	a := make([]string, len(keys))
	for i, k := range keys {
		s := (*Str)(k.P)
		a[i] = unsafe.String((*byte)(s.data), s.n)
	}
	if vals == nil {
		vals = keys
	}
	sortalg.SortKeys(a, vals)
}

// nativeDepth is how deeply NativeOrder looks into tuples.
const nativeDepth = 4

// NativeOrder compares two ints, two floats, two strs, or tuples of these, without running any
// code. known is false for anything else, and where there is no order.
func NativeOrder(a, b Value) (order int, known bool) { return nativeOrder(a, b, nativeDepth) }

func nativeOrder(a, b Value, depth int) (int, bool) {
	switch {
	case a.IsInt():
		return cmp.Compare(a.Int64(), b.Int64()), b.IsInt()
	case a.IsFloat():
		x, y := a.Float64(), b.Float64()
		return cmp.Compare(x, y), b.IsFloat() && x == x && y == y
	case a.Shape() == &StrShape:
		if b.Shape() == &StrShape {
			return StrCompare((*Str)(a.P), (*Str)(b.P)), true
		}
	case a.Shape() == &TupleShape && b.Shape() == &TupleShape && depth > 0:
		x, y := (*Tuple)(a.P).Items, (*Tuple)(b.P).Items
		for i := range min(len(x), len(y)) {
			if x[i] == y[i] {
				continue
			}
			if c, known := nativeOrder(x[i], y[i], depth-1); c != 0 || !known {
				return c, known
			}
		}
		return cmp.Compare(len(x), len(y)), true
	}
	return 0, false
}

// Less returns bool(a < b).
func Less(t *Thread, a, b Value) (bool, error) {
	switch {
	case a.IsInt():
		if b.IsInt() {
			return a.Int64() < b.Int64(), nil
		}
	case a.IsFloat():
		if b.IsFloat() {
			return a.Float64() < b.Float64(), nil
		}
	case a.Shape() == StrType.Root && b.Shape() == StrType.Root:
		x, y := (*Str)(a.P), (*Str)(b.P)
		if x.Kind <= Latin1 && y.Kind <= Latin1 {
			return unsafe.String((*byte)(x.data), x.n) < unsafe.String((*byte)(y.data), y.n), nil
		}
	case a.Shape() == TupleType.Root && b.Shape() == TupleType.Root:
		if err := t.EnterNative(" in comparison"); err != nil {
			return false, err
		}
		r, err := tupleLess(t, (*Tuple)(a.P), (*Tuple)(b.P))
		t.LeaveNative()
		return r, err
	}
	r, err := Compare(t, a, b, LT)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

// tupleLess compares two exact tuples.
func tupleLess(t *Thread, a, b *Tuple) (bool, error) {
	for i, x := range a.Items {
		if i >= len(b.Items) {
			return false, nil
		}
		y := b.Items[i]
		if x == y {
			continue
		}
		if c, known := NativeOrder(x, y); known {
			if c != 0 {
				return c < 0, nil
			}
			continue
		}
		eq, err := Equal(t, x, y)
		if err != nil {
			return false, err
		}
		if !eq {
			return Less(t, x, y)
		}
	}
	return len(a.Items) < len(b.Items), nil
}
