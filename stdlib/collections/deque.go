package collections

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines deque, a ring buffer, and its iterators.

type deque struct {
	Shape *object.Shape
	Ext   *object.InstExt
	buf   []value // length 0 or a power of two
	head  int     // index of the first item
	n     int
	max   int // -1: unbounded
	state int // changes with every change of length: iterators compare it
}

// NativeObject marks *deque as a parameter type.
func (*deque) NativeObject() {}

var (
	dequeType    = object.NewNativeType("collections.deque")
	dequeIter    = object.NewNativeType("collections._deque_iterator")
	dequeRevIter = object.NewNativeType("collections._deque_reverse_iterator")
	dequeSig     = object.Sig{Text: "deque(iterable=<absent>, maxlen=None)"}
)

func (d *deque) at(i int) *value { return &d.buf[(d.head+i)&(len(d.buf)-1)] }

func (d *deque) grow() {
	buf := make([]value, max(8, 2*len(d.buf)))
	for i := 0; i < d.n; i++ {
		buf[i] = *d.at(i)
	}
	d.buf, d.head = buf, 0
}

func (d *deque) push(v value) {
	if d.max >= 0 && d.n >= d.max {
		if d.max == 0 {
			return
		}
		d.popLeft()
	}
	if d.n == len(d.buf) {
		d.grow()
	}
	d.n++
	*d.at(d.n - 1) = v
	d.state++
}

func (d *deque) pushLeft(v value) {
	if d.max >= 0 && d.n >= d.max {
		if d.max == 0 {
			return
		}
		d.pop()
	}
	if d.n == len(d.buf) {
		d.grow()
	}
	d.head = (d.head - 1) & (len(d.buf) - 1)
	d.buf[d.head] = v
	d.n++
	d.state++
}

func (d *deque) pop() value {
	p := d.at(d.n - 1)
	v := *p
	*p = value{}
	d.n--
	d.state++
	return v
}

func (d *deque) popLeft() value {
	v := d.buf[d.head]
	d.buf[d.head] = value{}
	d.head = (d.head + 1) & (len(d.buf) - 1)
	d.n--
	d.state++
	return v
}

func (d *deque) clear() {
	d.buf, d.head, d.n = nil, 0, 0
	d.state++
}

// items returns a copy of the items.
func (d *deque) items() []value {
	out := make([]value, d.n)
	for i := range out {
		out[i] = *d.at(i)
	}
	return out
}

func (d *deque) extend(t *thread, v value, push func(*deque, value)) error {
	if v.P == unsafe.Pointer(d) {
		for _, x := range d.items() {
			push(d, x)
		}
		return nil
	}
	return object.Iterate(t, v, func(x value) error {
		push(d, x)
		return nil
	})
}

// index converts a subscript.
func (d *deque) index(t *thread, v value, msg string) (int, error) {
	i, err := object.AsIndex(t, v)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += d.n
	}
	if i < 0 || i >= d.n {
		return 0, object.IndexErrorf("%s", msg)
	}
	return i, nil
}

func (d *deque) remove(i int) {
	if i < d.n/2 {
		for ; i > 0; i-- {
			*d.at(i) = *d.at(i - 1)
		}
		d.popLeft()
		return
	}
	for ; i < d.n-1; i++ {
		*d.at(i) = *d.at(i + 1)
	}
	d.pop()
}

func (d *deque) rotate(n int) {
	if d.n <= 1 {
		return
	}
	n %= d.n
	if n < 0 {
		n += d.n
	}
	if n == 0 {
		return
	}
	d.state++
	if d.n == len(d.buf) {
		d.head = (d.head - n) & (len(d.buf) - 1)
		return
	}
	if n <= d.n/2 {
		for ; n > 0; n-- {
			v := *d.at(d.n - 1)
			*d.at(d.n - 1) = value{}
			d.head = (d.head - 1) & (len(d.buf) - 1)
			d.buf[d.head] = v
		}
		return
	}
	for n = d.n - n; n > 0; n-- {
		v := d.buf[d.head]
		d.buf[d.head] = value{}
		d.head = (d.head + 1) & (len(d.buf) - 1)
		*d.at(d.n - 1) = v
	}
}

func mutated() error { return object.RuntimeErrorf("deque mutated during iteration") }

// find returns the index of x in [start, stop), or -1.
func (d *deque) find(t *thread, x value, start, stop int) (int, error) {
	state := d.state
	for i := start; i < stop && i < d.n; i++ {
		eq, err := object.Equal(t, *d.at(i), x)
		if err != nil {
			return 0, err
		}
		if d.state != state {
			return 0, mutated()
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func raw(sig string, n int, f func(t *thread, d *deque, a []value) (value, error), doc string) object.FuncDef {
	return object.Raw(sig, n, n, func(t *thread, p *value, n int) (value, bool) {
		a := unsafe.Slice(p, n)
		return t.Ret(f(t, (*deque)(a[0].P), a))
	}, doc)
}

var dequeDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   dequeType,
	Struct: (*deque)(nil),
	Module: "collections",
	Doc:    "A list-like sequence optimized for data accesses near its endpoints.",
	Sig:    "([iterable[, maxlen]])",
	Flags:  object.FlagBaseType | object.FlagSequence | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(deque{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&deque{Shape: typ.Root, max: -1}), nil
		},
		Init: dequeInit,
		Repr: dequeRepr,
		Len:  func(t *thread, v value) (int, error) { return (*deque)(v.P).n, nil },
		Iter: func(t *thread, v value) (value, error) {
			d := (*deque)(v.P)
			return object.Of(&dequeIterator{dequeIter.Root, d, 0, d.state, d.n}), nil
		},
		Contains: func(t *thread, v, x value) (bool, error) {
			d := (*deque)(v.P)
			i, err := d.find(t, x, 0, d.n)
			return i >= 0 && err == nil, err
		},
		GetItem: func(t *thread, v, k value) (value, error) {
			d := (*deque)(v.P)
			if !object.IsIndex(k) {
				return none, object.TypeErrorf("sequence index must be integer, not '%s'", k.Type().Name)
			}
			i, err := d.index(t, k, "deque index out of range")
			if err != nil {
				return none, err
			}
			return *d.at(i), nil
		},
		SetItem: func(t *thread, v, k, x value) error {
			d := (*deque)(v.P)
			if !object.IsIndex(k) {
				if x.P == nil {
					return object.TypeErrorf("'%s' object cannot be interpreted as an integer", k.Type().Name)
				}
				return object.TypeErrorf("sequence index must be integer, not '%s'", k.Type().Name)
			}
			i, err := d.index(t, k, "deque index out of range")
			if err != nil {
				return err
			}
			if x.P == nil {
				d.remove(i)
			} else {
				*d.at(i) = x
			}
			return nil
		},
		Compare: dequeCompare,
		Concat: func(t *thread, a, b value) (value, error) {
			if !b.IsA(dequeType) {
				return none, object.TypeErrorf("can only concatenate deque (not \"%s\") to deque", b.Type().Name)
			}
			r, err := dequeCopy(t, a)
			if err != nil {
				return none, err
			}
			return r, (*deque)(r.P).extend(t, b, (*deque).push)
		},
		Repeat: func(t *thread, a, n value) (value, error) {
			if !n.IsInt() && object.IsIndex(n) {
				k, err := object.AsSize(t, n) // before the copy: it may change the deque
				if err != nil {
					return none, err
				}
				n = object.Int(int64(k))
			}
			r, err := dequeCopy(t, a)
			if err != nil {
				return none, err
			}
			return r, (*deque)(r.P).repeat(t, n)
		},
		InplaceConcat: func(t *thread, a, b value) (value, error) {
			return a, (*deque)(a.P).extend(t, b, (*deque).push)
		},
		InplaceRepeat: func(t *thread, a, n value) (value, error) { return a, (*deque)(a.P).repeat(t, n) },
	},
	Methods: []object.FuncDef{
		object.Raw("append($self, item, /)", 2, 2, func(t *thread, p *value, n int) (value, bool) {
			a := unsafe.Slice(p, 2)
			(*deque)(a[0].P).push(a[1])
			return object.None, true
		}, "Add an element to the right side of the deque."),
		object.Raw("appendleft($self, item, /)", 2, 2, func(t *thread, p *value, n int) (value, bool) {
			a := unsafe.Slice(p, 2)
			(*deque)(a[0].P).pushLeft(a[1])
			return object.None, true
		}, "Add an element to the left side of the deque."),
		raw("clear($self, /)", 1, func(t *thread, d *deque, a []value) (value, error) {
			d.clear()
			return object.None, nil
		}, "Remove all elements from the deque."),
		raw("copy($self, /)", 1, func(t *thread, d *deque, a []value) (value, error) { return dequeCopy(t, a[0]) }, "Return a shallow copy of a deque."),
		raw("__copy__($self, /)", 1, func(t *thread, d *deque, a []value) (value, error) { return dequeCopy(t, a[0]) }, "Return a shallow copy of a deque."),
		raw("count($self, value, /)", 2, func(t *thread, d *deque, a []value) (value, error) {
			n, state := int64(0), d.state
			for i := 0; i < d.n; i++ {
				eq, err := object.Equal(t, *d.at(i), a[1])
				if err != nil {
					return none, err
				}
				if d.state != state {
					return none, mutated()
				}
				if eq {
					n++
				}
			}
			return object.Int(n), nil
		}, "Return number of occurrences of value."),
		raw("extend($self, iterable, /)", 2, func(t *thread, d *deque, a []value) (value, error) {
			return object.None, d.extend(t, a[1], (*deque).push)
		}, "Extend the right side of the deque with elements from the iterable."),
		raw("extendleft($self, iterable, /)", 2, func(t *thread, d *deque, a []value) (value, error) {
			return object.None, d.extend(t, a[1], (*deque).pushLeft)
		}, "Extend the left side of the deque with elements from the iterable."),
		object.FuncSlice("index($self, value, start=0, stop=<absent>, /)", dequeIndex, "Return first index of value.\n\nRaises ValueError if the value is not present."),
		object.Func3("insert($self, index, value, /)", func(t *thread, d *deque, i int, v value) (object.Nothing, error) {
			n := object.Nothing{}
			if d.max >= 0 && d.n >= d.max {
				return n, object.IndexErrorf("deque already at its maximum size")
			}
			if i < 0 {
				i = max(i+d.n, 0)
			}
			i = min(i, d.n)
			d.push(v)
			for j := d.n - 1; j > i; j-- {
				*d.at(j) = *d.at(j - 1)
			}
			*d.at(i) = v
			return n, nil
		}, "Insert value before index."),
		object.Raw("pop($self, /)", 1, 1, func(t *thread, p *value, n int) (value, bool) {
			d := (*deque)(p.P)
			if d.n == 0 {
				return t.Fail(object.IndexErrorf("pop from an empty deque"))
			}
			return d.pop(), true
		}, "Remove and return the rightmost element."),
		object.Raw("popleft($self, /)", 1, 1, func(t *thread, p *value, n int) (value, bool) {
			d := (*deque)(p.P)
			if d.n == 0 {
				return t.Fail(object.IndexErrorf("pop from an empty deque"))
			}
			return d.popLeft(), true
		}, "Remove and return the leftmost element."),
		raw("remove($self, value, /)", 2, func(t *thread, d *deque, a []value) (value, error) {
			n := d.n
			for i := 0; i < n; i++ {
				eq, err := object.Equal(t, *d.at(i), a[1])
				if err != nil {
					return none, err
				}
				if d.n != n {
					return none, object.IndexErrorf("deque mutated during iteration")
				}
				if eq {
					d.remove(i)
					return object.None, nil
				}
			}
			s, err := object.Repr(t, a[1])
			if err != nil {
				return none, err
			}
			return none, object.ValueErrorf("%s is not in deque", s.String())
		}, "Remove first occurrence of value."),
		raw("reverse($self, /)", 1, func(t *thread, d *deque, a []value) (value, error) {
			for i, j := 0, d.n-1; i < j; i, j = i+1, j-1 {
				*d.at(i), *d.at(j) = *d.at(j), *d.at(i)
			}
			return object.None, nil
		}, "Reverse *IN PLACE*."),
		object.Func2("rotate($self, n=1, /)", func(t *thread, d *deque, n int) (object.Nothing, error) {
			d.rotate(n)
			return object.Nothing{}, nil
		}, "Rotate the deque n steps to the right.  If n is negative, rotates left."),
		raw("__reversed__($self, /)", 1, func(t *thread, d *deque, a []value) (value, error) {
			return object.Of(&dequeIterator{dequeRevIter.Root, d, d.n - 1, d.state, d.n}), nil
		}, "Return a reverse iterator over the deque."),
		object.Func1("__reduce__($self, /)", dequeReduce, "Return state information for pickling."),
		object.Func1("__sizeof__($self, /)", func(t *thread, d *deque) (int, error) { return 96 + 16*len(d.buf), nil }, "Return the size of the deque in memory, in bytes."),
	},
	Class: []object.FuncDef{object.ClassGetItem()},
	GetSet: []object.GetSetDef{{Name: "maxlen", Doc: "maximum size of a deque or None if unbounded", Get: func(t *thread, v value) (value, error) {
		if m := (*deque)(v.P).max; m >= 0 {
			return object.Int(int64(m)), nil
		}
		return object.None, nil
	}}},
}

func dequeInit(t *thread, self value, a object.Args) error {
	v, err := dequeSig.Bind(t, a)
	if err != nil {
		return err
	}
	d := (*deque)(self.P)
	max := -1
	if !v[1].IsNone() {
		if !v[1].IsInt() && !v[1].Type().Has(object.FlagInt) {
			return object.TypeErrorf("an integer is required")
		}
		if max, err = object.AsInt(t, v[1]); err != nil {
			return err
		}
		if max < 0 {
			return object.ValueErrorf("maxlen must be non-negative")
		}
	}
	d.max = max
	if d.n > 0 {
		d.clear()
	}
	if v[0].P != nil {
		return d.extend(t, v[0], (*deque).push)
	}
	return nil
}

func dequeRepr(t *thread, v value) (value, error) {
	d := (*deque)(v.P)
	if !t.EnterRepr(v) {
		return object.NewStr("[...]"), nil
	}
	defer t.LeaveRepr(v)
	s, err := object.Repr(t, object.Of(object.NewList(t, d.items())))
	if err != nil {
		return none, err
	}
	name := "deque"
	if v.Type() != dequeType {
		name = v.Type().Name
	}
	var w object.StrBuilder
	w.WriteString(name + "(")
	w.WriteStr(s)
	if d.max >= 0 {
		m, err := object.Repr(t, object.Int(int64(d.max)))
		if err != nil {
			return none, err
		}
		w.WriteString(", maxlen=" + m.String())
	}
	w.WriteString(")")
	r, err := w.Result(t)
	return object.Of(r), err
}

func dequeCompare(t *thread, a, b value, op object.CompareOp) (value, error) {
	if !b.IsA(dequeType) {
		return object.NotImplemented, nil
	}
	x, y := (*deque)(a.P), (*deque)(b.P)
	if a == b {
		return object.Bool(op == object.EQ || op == object.LE || op == object.GE), nil
	}
	if x.n != y.n && op == object.EQ {
		return object.False, nil
	}
	if x.n != y.n && op == object.NE {
		return object.True, nil
	}
	sx, sy := x.state, y.state
	for i := 0; i < x.n && i < y.n; i++ {
		p, q := *x.at(i), *y.at(i)
		eq, err := object.Equal(t, p, q)
		if err != nil {
			return none, err
		}
		if x.state != sx || y.state != sy {
			return none, mutated()
		}
		if !eq {
			switch op {
			case object.EQ:
				return object.False, nil
			case object.NE:
				return object.True, nil
			}
			return object.Compare(t, p, q, op)
		}
	}
	return object.Compare(t, object.Int(int64(x.n)), object.Int(int64(y.n)), op)
}

func dequeCopy(t *thread, v value) (value, error) {
	d := (*deque)(v.P)
	if v.Type() == dequeType {
		n := &deque{Shape: dequeType.Root, max: d.max, head: d.head, n: d.n}
		n.buf = append([]value(nil), d.buf...)
		return object.Of(n), nil
	}
	args := []value{v}
	if d.max >= 0 {
		args = append(args, object.Int(int64(d.max)))
	}
	r, err := object.CallArgs(t, object.Of(v.Type()), object.Args{V: args})
	if err != nil {
		return none, err
	}
	if !r.IsA(dequeType) {
		return none, object.TypeErrorf("%s() must return a deque, not %s", v.Type().Name, r.Type().Name)
	}
	return r, nil
}

func (d *deque) repeat(t *thread, n value) error {
	if !object.IsIndex(n) {
		return object.TypeErrorf("can't multiply sequence by non-int of type '%s'", n.Type().Name)
	}
	k, err := object.AsSize(t, n)
	if err != nil {
		return err
	}
	if k <= 0 {
		d.clear()
		return nil
	}
	items := d.items()
	if d.n == 0 || k == 1 {
		return nil
	}
	if d.max >= 0 {
		k = min(k, d.max/len(items)+2)
	}
	if k > t.Interp.MaxAlloc/16/len(items) {
		return t.NoMemory()
	}
	for ; k > 1; k-- {
		for _, x := range items {
			d.push(x)
		}
	}
	return nil
}

func dequeIndex(t *thread, a []value) (value, error) {
	d := (*deque)(a[0].P)
	for _, x := range a[2:4] {
		if x.P != nil && !object.IsIndex(x) {
			return none, object.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
	}
	start, err := object.IndexClamped(t, a[2])
	if err != nil {
		return none, err
	}
	stop := d.n
	if a[3].P != nil {
		if stop, err = object.IndexClamped(t, a[3]); err != nil {
			return none, err
		}
	}
	if start < 0 {
		start = max(start+d.n, 0)
	}
	if stop < 0 {
		stop = max(stop+d.n, 0)
	}
	i, err := d.find(t, a[1], start, min(stop, d.n))
	if err != nil {
		return none, err
	}
	if i < 0 {
		s, err := object.Repr(t, a[1])
		if err != nil {
			return none, err
		}
		return none, object.ValueErrorf("%s is not in deque", s.String())
	}
	return object.Int(int64(i)), nil
}

func dequeReduce(t *thread, d *deque) (value, error) {
	state, err := object.CallMethod(t, object.Of(d), "__getstate__")
	if err != nil {
		return none, err
	}
	it, err := object.Iter(t, object.Of(d))
	if err != nil {
		return none, err
	}
	args := object.EmptyTuple
	if d.max >= 0 {
		args = object.MakeTuple(t, object.Of(object.EmptyTuple), object.Int(int64(d.max)))
	}
	return object.Of(object.MakeTuple(t, object.Of(d.Shape.Type), object.Of(args), state, it)), nil
}

type dequeIterator struct {
	Shape *object.Shape
	d     *deque
	i     int
	state int
	left  int
}

// NativeObject marks *dequeIterator as a parameter type.
func (*dequeIterator) NativeObject() {}

func dequeIterDef(typ *object.Type, name string, step int) object.TypeDef {
	return object.TypeDef{
		Type:   typ,
		Own:    "__getattribute__",
		Struct: (*dequeIterator)(nil),
		Module: "collections",
		Slots: object.Slots{
			New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
				if err := a.Count(name, 1, 2); err != nil {
					return none, err
				}
				if !a.V[0].IsA(dequeType) {
					return none, object.TypeErrorf("%s() argument 1 must be collections.deque, not %s", name, a.V[0].Type().Name)
				}
				d := (*deque)(a.V[0].P)
				skip := 0
				if len(a.V) > 1 {
					var err error
					if skip, err = object.AsInt(t, a.V[1]); err != nil {
						return none, err
					}
				}
				skip = min(max(skip, 0), d.n)
				it := &dequeIterator{typ.Root, d, skip, d.state, d.n - skip}
				if step < 0 {
					it.i = d.n - 1 - skip
				}
				return object.Of(it), nil
			},
			Iter: object.SelfIter,
			Next: func(t *thread, v value) (value, error) {
				it := (*dequeIterator)(v.P)
				if it.state != it.d.state {
					it.left = 0
					return none, mutated()
				}
				if it.left == 0 {
					return none, nil
				}
				x := *it.d.at(it.i)
				it.i += step
				it.left--
				return x, nil
			},
		},
		Methods: []object.FuncDef{
			object.Func1("__length_hint__($self, /)", func(t *thread, it *dequeIterator) (int, error) { return it.left, nil }, "Private method returning an estimate of len(list(it))."),
			object.Func1("__reduce__($self, /)", func(t *thread, it *dequeIterator) (value, error) {
				return object.Of(object.MakeTuple(t, object.Of(it.Shape.Type), object.Of(object.MakeTuple(t, object.Of(it.d), object.Int(int64(it.d.n-it.left)))))), nil
			}, "Return state information for pickling."),
		},
	}
}

var (
	dequeIteratorDef    = dequeIterDef(dequeIter, "_deque_iterator", 1)
	dequeRevIteratorDef = dequeIterDef(dequeRevIter, "_deque_reverse_iterator", -1)
)
