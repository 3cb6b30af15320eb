package itertools

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines the iterators that make values: count, repeat, accumulate; and groupby and tee.

type count struct {
	Shape     *shape
	Ext       *ext
	cur, step value
}

// NativeObject marks *count as a parameter type.
func (*count) NativeObject() {}

var countType = newType("count")
var countSig = object.Sig{Text: "count(start=0, step=1)"}

var countDef = func() object.TypeDef {
	d := iterType(countType, "(start=0, step=1)", "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step", unsafe.Offsetof(count{}.Ext), (*count)(nil), nil,
		func(t *thread, typ *object.Type, a object.Args) (value, error) {
			v, err := countSig.Bind(t, a)
			if err != nil {
				return none, err
			}
			for _, x := range v {
				s := &x.Type().Slots
				if s.Index == nil && s.Float == nil && s.Int == nil && !x.IsA(object.ComplexType) {
					return none, object.TypeErrorf("a number is required")
				}
			}
			return object.Of(&count{Shape: typ.Root, cur: v[0], step: v[1]}), nil
		},
		func(t *thread, v value) (value, error) {
			c := (*count)(v.P)
			x := c.cur
			if x.IsInt() && c.step.IsInt() {
				i, j := x.Int64(), c.step.Int64()
				if s := i + j; (s^i)&(s^j) >= 0 {
					c.cur = object.Int(s)
					return x, nil
				}
			}
			next, err := object.Binary(t, object.OpAdd, x, c.step)
			if err != nil {
				return none, err
			}
			c.cur = next
			return x, nil
		})
	d.Slots.Repr = func(t *thread, v value) (value, error) {
		c := (*count)(v.P)
		s, err := object.Repr(t, c.cur)
		if err != nil {
			return none, err
		}
		text := "count(" + s.String()
		if c.step != object.Int(1) {
			s, err := object.Repr(t, c.step)
			if err != nil {
				return none, err
			}
			text += ", " + s.String()
		}
		return object.NewStr(text + ")"), nil
	}
	d.Methods = []object.FuncDef{
		reduces(func(t *thread, c *count) (value, error) {
			args := object.MakeTuple(t, c.cur)
			if c.step != object.Int(1) {
				args = object.MakeTuple(t, c.cur, c.step)
			}
			return object.Of(object.MakeTuple(t, object.Of(c.Shape.Type), object.Of(args))), nil
		}),
	}
	return d
}()

type repeat struct {
	Shape *shape
	Ext   *ext
	v     value
	left  int // -1: endless
}

// NativeObject marks *repeat as a parameter type.
func (*repeat) NativeObject() {}

var repeatType = newType("repeat")
var repeatSig = object.Sig{Text: "repeat(object, times=<absent>)"}

var repeatDef = func() object.TypeDef {
	d := iterType(repeatType, "", "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.", unsafe.Offsetof(repeat{}.Ext), (*repeat)(nil), nil,
		func(t *thread, typ *object.Type, a object.Args) (value, error) {
			v, err := repeatSig.Bind(t, a)
			if err != nil {
				return none, err
			}
			r := &repeat{Shape: typ.Root, v: v[0], left: -1}
			if v[1].P != nil {
				n, err := object.AsInt(t, v[1])
				if err != nil {
					return none, err
				}
				r.left = max(n, 0)
			}
			return object.Of(r), nil
		},
		func(t *thread, v value) (value, error) {
			r := (*repeat)(v.P)
			if r.left == 0 {
				return none, nil
			}
			if r.left > 0 {
				r.left--
			}
			return r.v, nil
		})
	d.Slots.Repr = func(t *thread, v value) (value, error) {
		r := (*repeat)(v.P)
		s, err := object.Repr(t, r.v)
		if err != nil {
			return none, err
		}
		if r.left < 0 {
			return object.NewStr("repeat(" + s.String() + ")"), nil
		}
		n, err := object.Repr(t, object.Int(int64(r.left)))
		if err != nil {
			return none, err
		}
		return object.NewStr("repeat(" + s.String() + ", " + n.String() + ")"), nil
	}
	d.Methods = []object.FuncDef{
		object.Func1("__length_hint__($self, /)", func(t *thread, r *repeat) (int, error) {
			if r.left < 0 {
				return 0, object.TypeErrorf("len() of unsized object")
			}
			return r.left, nil
		}, "Private method returning an estimate of len(list(it))."),
		reduces(func(t *thread, r *repeat) (value, error) {
			args := object.MakeTuple(t, r.v)
			if r.left >= 0 {
				args = object.MakeTuple(t, r.v, object.Int(int64(r.left)))
			}
			return object.Of(object.MakeTuple(t, object.Of(r.Shape.Type), object.Of(args))), nil
		}),
	}
	return d
}()

type accumulate struct {
	Shape   *shape
	Ext     *ext
	it      value
	f       value // P nil: addition
	total   value // P nil: none yet
	initial value // P nil: none, or given already
}

// NativeObject marks *accumulate as a parameter type.
func (*accumulate) NativeObject() {}

var accumulateType = newType("accumulate")
var accumulateSig = object.Sig{Text: "accumulate(iterable, func=None, *, initial=None)"}

var accumulateDef = iterType(accumulateType, "(iterable, func=None, *, initial=None)", "Return series of accumulated sums (or other binary function results).", unsafe.Offsetof(accumulate{}.Ext), (*accumulate)(nil), accumulateState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := accumulateSig.Bind(t, a)
		if err != nil {
			return none, err
		}
		it, err := object.Iter(t, v[0])
		if err != nil {
			return none, err
		}
		acc := &accumulate{Shape: typ.Root, it: it}
		if !v[1].IsNone() {
			acc.f = v[1]
		}
		if !v[2].IsNone() {
			acc.initial = v[2]
		}
		return object.Of(acc), nil
	},
	func(t *thread, v value) (value, error) {
		a := (*accumulate)(v.P)
		if a.initial.P != nil {
			a.total, a.initial = a.initial, none
			return a.total, nil
		}
		x, err := object.Next(t, a.it)
		if err != nil || x.P == nil {
			return none, err
		}
		if a.total.P == nil {
			a.total = x
			return x, nil
		}
		var r value
		if a.f.P == nil {
			r, err = object.Binary(t, object.OpAdd, a.total, x)
		} else {
			r, err = object.Call(t, a.f, a.total, x)
		}
		if err != nil {
			return none, err
		}
		a.total = r
		return r, nil
	})

type groupby struct {
	Shape            *shape
	Ext              *ext
	it, key          value // key P nil: identity
	target, cur, val value
	group            *grouper // the current group
}

type grouper struct {
	Shape  *shape
	Ext    *ext
	parent *groupby
	target value
}

// NativeObject marks *groupby as a parameter type.
func (*groupby) NativeObject() {}

// NativeObject marks *grouper as a parameter type.
func (*grouper) NativeObject() {}

var (
	groupbyType = newType("groupby")
	grouperType = newType("_grouper")
	groupbySig  = object.Sig{Text: "groupby(iterable, key=None)"}
)

// step reads the next item and its key; ok is false at the end.
func (g *groupby) step(t *thread) (ok bool, err error) {
	x, err := object.Next(t, g.it)
	if err != nil || x.P == nil {
		return false, err
	}
	k := x
	if g.key.P != nil {
		if k, err = object.Call(t, g.key, x); err != nil {
			return false, err
		}
	}
	g.val, g.cur = x, k
	return true, nil
}

var groupbyDef = iterType(groupbyType, "(iterable, key=None)", "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.", unsafe.Offsetof(groupby{}.Ext), (*groupby)(nil), groupbyState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := groupbySig.Bind(t, a)
		if err != nil {
			return none, err
		}
		it, err := object.Iter(t, v[0])
		if err != nil {
			return none, err
		}
		g := &groupby{Shape: typ.Root, it: it}
		if !v[1].IsNone() {
			g.key = v[1]
		}
		return object.Of(g), nil
	},
	func(t *thread, v value) (value, error) {
		g := (*groupby)(v.P)
		g.group = nil
		for {
			if g.cur.P != nil {
				if g.target.P == nil {
					break
				}
				eq, err := object.Equal(t, g.target, g.cur)
				if err != nil {
					return none, err
				}
				if !eq {
					break
				}
			}
			if ok, err := g.step(t); !ok {
				return none, err
			}
		}
		g.target = g.cur
		g.group = &grouper{Shape: grouperType.Root, parent: g, target: g.target}
		return object.Of(object.MakeTuple(t, g.cur, object.Of(g.group))), nil
	})

var grouperDef = func() object.TypeDef {
	d := iterType(grouperType, "", "", 0, (*grouper)(nil), grouperState, func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if err := positional(typ, grouperType, "_grouper", a, 2); err != nil {
			return none, err
		}
		if !a.V[0].IsA(groupbyType) {
			return none, object.TypeErrorf("_grouper() argument 1 must be itertools.groupby, not %s", a.V[0].Type().Name)
		}
		g := (*groupby)(a.V[0].P)
		g.group = &grouper{Shape: typ.Root, parent: g, target: a.V[1]}
		return object.Of(g.group), nil
	}, func(t *thread, v value) (value, error) {
		gr := (*grouper)(v.P)
		g := gr.parent
		if g.group != gr {
			return none, nil
		}
		if g.val.P == nil {
			if ok, err := g.step(t); !ok {
				return none, err
			}
		}
		eq, err := object.Equal(t, gr.target, g.cur)
		if err != nil || !eq {
			return none, err
		}
		x := g.val
		g.val = none
		return x, nil
	})
	d.Flags = 0
	return d
}()

// teeCell is an item that iterators of one tee share: whoever comes first fills it.
type teeCell struct {
	v    value // P nil: not read yet
	next *teeCell
}

type teeSource struct {
	it      value
	running bool
}

type tee struct {
	Shape *shape
	Ext   *ext
	src   *teeSource
	cell  *teeCell
}

// NativeObject marks *tee as a parameter type.
func (*tee) NativeObject() {}

var teeType = newType("_tee")

func teeOf(t *thread, v value) (*tee, error) {
	if v.HasType(teeType) {
		o := (*tee)(v.P)
		return &tee{Shape: teeType.Root, src: o.src, cell: o.cell}, nil
	}
	it, err := object.Iter(t, v)
	if err != nil {
		return nil, err
	}
	if it.HasType(teeType) {
		o := (*tee)(it.P)
		return &tee{Shape: teeType.Root, src: o.src, cell: o.cell}, nil
	}
	return &tee{Shape: teeType.Root, src: &teeSource{it: it}, cell: &teeCell{}}, nil
}

// firstTee is teeOf, but an iterator that is a tee already is the first of the new ones itself.
func firstTee(t *thread, v value) (*tee, error) {
	if v.HasType(teeType) {
		return (*tee)(v.P), nil
	}
	it, err := object.Iter(t, v)
	if err != nil {
		return nil, err
	}
	return teeOf(t, it)
}

func newTees(t *thread, iterable value, n int) (value, error) {
	if n < 0 {
		return none, object.ValueErrorf("n must be >= 0")
	}
	if n == 0 {
		return object.Of(object.EmptyTuple), nil
	}
	if err := t.CheckItems(n, 64); err != nil {
		return none, err
	}
	first, err := firstTee(t, iterable)
	if err != nil {
		return none, err
	}
	out := make([]value, n)
	out[0] = object.Of(first)
	for i := 1; i < n; i++ {
		out[i] = object.Of(&tee{Shape: teeType.Root, src: first.src, cell: first.cell})
	}
	return object.Of(object.TakeTuple(t, out)), nil
}

var teeDef = func() object.TypeDef {
	d := iterType(teeType, "(iterable, /)", "Iterator wrapped to make it copyable.", unsafe.Offsetof(tee{}.Ext), (*tee)(nil), nil,
		func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if err := positional(typ, teeType, "_tee", a, 1); err != nil {
				return none, err
			}
			x, err := teeOf(t, a.V[0])
			return object.Of(x), err
		},
		func(t *thread, v value) (value, error) {
			e := (*tee)(v.P)
			c := e.cell
			if c.v.P == nil {
				if e.src.running {
					return none, object.RuntimeErrorf("cannot re-enter the tee iterator")
				}
				e.src.running = true
				x, err := object.Next(t, e.src.it)
				e.src.running = false
				if err != nil || x.P == nil {
					return none, err
				}
				c.v, c.next = x, &teeCell{}
			}
			e.cell = c.next
			return c.v, nil
		})
	d.Flags = object.FlagWeakref
	d.Methods = []object.FuncDef{
		object.Func1("__copy__($self, /)", func(t *thread, e *tee) (value, error) {
			return object.Of(&tee{Shape: teeType.Root, src: e.src, cell: e.cell}), nil
		}, "Returns an independent iterator."),
	}
	return d
}()
