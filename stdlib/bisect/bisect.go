// Package bisect implements the Python module _bisect, binary search in sorted sequences.
package bisect

import "github.com/seed-8da18655/gopy/object"

type (
	thread = object.Thread
	value  = object.Value
)

const params = "(a, x, lo=0, hi=None, *, key=None)"

// Module is the module _bisect.
//
// https://docs.python.org/3.13/library/bisect.html
var Module = object.ModuleDef{
	Name: "_bisect",
	Doc:  "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.",
	Funcs: []object.FuncDef{
		object.FuncSlice("bisect_right"+params, func(t *thread, v []value) (value, error) { return search(t, v, true) }, "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x."),
		object.FuncSlice("bisect"+params, func(t *thread, v []value) (value, error) { return search(t, v, true) }, "Alias of bisect_right."),
		object.FuncSlice("insort_right"+params, func(t *thread, v []value) (value, error) { return insert(t, v, true) }, "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x."),
		object.FuncSlice("insort"+params, func(t *thread, v []value) (value, error) { return insert(t, v, true) }, "Alias of insort_right."),
		object.FuncSlice("bisect_left"+params, func(t *thread, v []value) (value, error) { return search(t, v, false) }, "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x."),
		object.FuncSlice("insort_left"+params, func(t *thread, v []value) (value, error) { return insert(t, v, false) }, "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x."),
	},
	Init: func(t *thread, m *object.Module) error {
		// The short names are the same objects.
		m.Set(t, "bisect", m.Get(t, "bisect_right"))
		m.Set(t, "insort", m.Get(t, "insort_right"))
		return nil
	},
}

func search(t *thread, v []value, right bool) (value, error) {
	i, err := find(t, v[0], v[1], v[2], v[3], v[4], right)
	return object.Int(int64(i)), err
}

func find(t *thread, a, x, loV, hiV, key value, right bool) (int, error) {
	lo, err := object.AsInt(t, loV)
	if err != nil {
		return 0, err
	}
	if lo < 0 {
		return 0, object.ValueErrorf("lo must be non-negative")
	}
	hi := -1
	if !hiV.IsNone() {
		if hi, err = object.AsInt(t, hiV); err != nil {
			return 0, err
		}
	}
	if hi < 0 {
		if hi, err = object.Len(t, a); err != nil {
			return 0, err
		}
	}
	exact := a.HasType(object.ListType)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		var item value
		if exact && mid < len((*object.List)(a.P).Items) {
			item = (*object.List)(a.P).Items[mid]
		} else if item, err = object.GetItem(t, a, object.Int(int64(mid))); err != nil {
			return 0, err
		}
		if !key.IsNone() {
			if item, err = object.Call(t, key, item); err != nil {
				return 0, err
			}
		}
		var lt bool
		if right {
			lt, err = object.Less(t, x, item)
		} else {
			lt, err = object.Less(t, item, x)
		}
		if err != nil {
			return 0, err
		}
		if lt == right {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo, nil
}

func insert(t *thread, v []value, right bool) (value, error) {
	x := v[1]
	if !v[4].IsNone() {
		var err error
		if x, err = object.Call(t, v[4], x); err != nil {
			return value{}, err
		}
	}
	i, err := find(t, v[0], x, v[2], v[3], v[4], right)
	if err != nil {
		return value{}, err
	}
	_, err = object.CallMethod(t, v[0], "insert", object.Int(int64(i)), v[1])
	return object.None, err
}
