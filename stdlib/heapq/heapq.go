// Package heapq implements the Python module _heapq, the heap queue algorithm.
package heapq

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _heapq.
//
// https://docs.python.org/3.13/library/heapq.html
var Module = object.ModuleDef{
	Name: "_heapq",
	Doc:  "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.",
	Funcs: []object.FuncDef{
		raw("heappush(heap, item, /)", 2, push, "Push item onto heap, maintaining the heap invariant."),
		raw("heappushpop(heap, item, /)", 2, pushPop, "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop()."),
		raw("heappop(heap, /)", 1, func(t *thread, l *object.List, a []value) (value, error) { return pop(t, l, less) }, "Pop the smallest item off the heap, maintaining the heap invariant."),
		raw("heapreplace(heap, item, /)", 2, func(t *thread, l *object.List, a []value) (value, error) { return replace(t, l, a[1], less) }, "Pop and return the current smallest value, and add the new item."),
		raw("heapify(heap, /)", 1, func(t *thread, l *object.List, a []value) (value, error) { return object.None, heapify(t, l, less) }, "Transform list into a heap, in-place, in O(len(heap)) time."),
		raw("_heappop_max(heap, /)", 1, func(t *thread, l *object.List, a []value) (value, error) { return pop(t, l, greater) }, "Maxheap variant of heappop."),
		raw("_heapify_max(heap, /)", 1, func(t *thread, l *object.List, a []value) (value, error) { return object.None, heapify(t, l, greater) }, "Maxheap variant of heapify."),
		raw("_heapreplace_max(heap, item, /)", 2, func(t *thread, l *object.List, a []value) (value, error) { return replace(t, l, a[1], greater) }, "Maxheap variant of heapreplace."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "__about__", object.NewStr("Heap queues\n\nA heap is a binary tree in a list: every item is at most its two children,\nwhich follow at twice its index."))
		return nil
	},
}

// order is the comparison that puts an item before another.
type order func(t *thread, a, b value) (bool, error)

func less(t *thread, a, b value) (bool, error)    { return object.Less(t, a, b) }
func greater(t *thread, a, b value) (bool, error) { return object.Less(t, b, a) }

func raw(sig string, n int, f func(t *thread, l *object.List, a []value) (value, error), doc string) object.FuncDef {
	return object.Raw(sig, n, n, func(t *thread, p *value, n int) (value, bool) {
		a := unsafe.Slice(p, n)
		if !a[0].Type().Has(object.FlagList) {
			name := sig
			for i := range sig {
				if sig[i] == '(' {
					name = sig[:i]
				}
			}
			pos := " 1"
			if n == 1 {
				pos = ""
			}
			return t.Fail(object.TypeErrorf("%s() argument%s must be list, not %s", name, pos, typeName(a[0])))
		}
		return t.Ret(f(t, (*object.List)(a[0].P), a))
	}, doc)
}

func typeName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

func changed() error { return object.RuntimeErrorf("list changed size during iteration") }

// siftDown moves the item at pos towards the root until its parent comes first.
func siftDown(t *thread, l *object.List, start, pos int, before order) error {
	if pos >= len(l.Items) {
		return object.IndexErrorf("index out of range")
	}
	n := len(l.Items)
	for pos > start {
		parent := (pos - 1) >> 1
		lt, err := before(t, l.Items[pos], l.Items[parent])
		if err != nil {
			return err
		}
		if len(l.Items) != n {
			return changed()
		}
		if !lt {
			break
		}
		l.Items[pos], l.Items[parent] = l.Items[parent], l.Items[pos]
		pos = parent
	}
	return nil
}

// siftUp moves the first child up to the bottom, then the item down from there: the item
// came from the end and mostly belongs there.
func siftUp(t *thread, l *object.List, pos int, before order) error {
	n, start := len(l.Items), pos
	if pos >= n {
		return object.IndexErrorf("index out of range")
	}
	for limit := n >> 1; pos < limit; {
		child := 2*pos + 1
		if child+1 < n {
			lt, err := before(t, l.Items[child], l.Items[child+1])
			if err != nil {
				return err
			}
			if len(l.Items) != n {
				return changed()
			}
			if !lt {
				child++
			}
		}
		l.Items[pos], l.Items[child] = l.Items[child], l.Items[pos]
		pos = child
	}
	return siftDown(t, l, start, pos, before)
}

func push(t *thread, l *object.List, a []value) (value, error) {
	l.Items = append(l.Items, a[1])
	return object.None, siftDown(t, l, 0, len(l.Items)-1, less)
}

func pop(t *thread, l *object.List, before order) (value, error) {
	n := len(l.Items) - 1
	if n < 0 {
		return value{}, object.IndexErrorf("index out of range")
	}
	last := l.Items[n]
	l.Items[n] = value{}
	l.Items = l.Items[:n]
	if n == 0 {
		return last, nil
	}
	top := l.Items[0]
	l.Items[0] = last
	return top, siftUp(t, l, 0, before)
}

func replace(t *thread, l *object.List, item value, before order) (value, error) {
	if len(l.Items) == 0 {
		return value{}, object.IndexErrorf("index out of range")
	}
	top := l.Items[0]
	l.Items[0] = item
	return top, siftUp(t, l, 0, before)
}

func pushPop(t *thread, l *object.List, a []value) (value, error) {
	if len(l.Items) == 0 {
		return a[1], nil
	}
	lt, err := less(t, l.Items[0], a[1])
	if err != nil {
		return value{}, err
	}
	if !lt {
		return a[1], nil
	}
	return replace(t, l, a[1], less)
}

func heapify(t *thread, l *object.List, before order) error {
	for i := len(l.Items)/2 - 1; i >= 0; i-- {
		if err := siftUp(t, l, i, before); err != nil {
			return err
		}
	}
	return nil
}
