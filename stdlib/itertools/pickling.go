package itertools

import "github.com/seed-8da18655/gopy/object"

// This file defines __reduce__ and __setstate__ of the iterators, which copy and pickle use.
// Python 3.14 has them no more: each warns.

func warn(t *thread) error {
	return t.Warn(object.DeprecationWarning, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.", 1)
}

// reduces is method __reduce__ made of f, with a warning before.
func reduces[T any](f func(t *thread, it T) (value, error)) object.FuncDef {
	return object.Func1("__reduce__($self, /)", func(t *thread, it T) (value, error) {
		if err := warn(t); err != nil {
			return none, err
		}
		return f(t, it)
	}, "Return state information for pickling.")
}

// restores is method __setstate__ made of f, with a warning before.
func restores[T any](f func(t *thread, it T, state value) error) object.FuncDef {
	return object.Func2("__setstate__($self, object, /)", func(t *thread, it T, state value) (object.Nothing, error) {
		if err := warn(t); err != nil {
			return object.Nothing{}, err
		}
		return object.Nothing{}, f(t, it, state)
	}, "Set state information for unpickling.")
}

// tuple makes a tuple value.
func tuple(t *thread, items ...value) value { return object.Of(object.NewTuple(t, items)) }

func ints(t *thread, n []int) value {
	out := make([]value, len(n))
	for i, x := range n {
		out[i] = object.Int(int64(x))
	}
	return object.Of(object.TakeTuple(t, out))
}

// exhausted makes an iterator without items.
func exhausted(t *thread) (value, error) { return object.Iter(t, object.Of(object.EmptyTuple)) }

// stateTuple returns the items of a state that must be a tuple of lo to hi items.
func stateTuple(state value, lo, hi int) ([]value, error) {
	if !state.Type().Has(object.FlagTuple) {
		return nil, object.TypeErrorf("state is not a tuple")
	}
	items := (*object.Tuple)(state.P).Items
	if len(items) < lo || len(items) > hi {
		return nil, object.TypeErrorf("function takes %d to %d arguments (%d given)", lo, hi, len(items))
	}
	return items, nil
}

// stateInts reads n ints, each brought into the range from 0 to the limit of its place.
func stateInts(t *thread, state value, n int, limit func(i int) int) ([]int, error) {
	if !state.Type().Has(object.FlagTuple) || len((*object.Tuple)(state.P).Items) != n {
		return nil, object.ValueErrorf("invalid arguments")
	}
	out := make([]int, n)
	for i, v := range (*object.Tuple)(state.P).Items {
		x, err := object.AsInt(t, v)
		if err != nil {
			return nil, err
		}
		out[i] = max(0, min(x, limit(i)))
	}
	return out, nil
}

var chainState = []object.FuncDef{
	reduces(func(t *thread, c *chain) (value, error) {
		typ, no := object.Of(c.Shape.Type), object.Of(object.EmptyTuple)
		switch {
		case c.source.P == nil:
			return tuple(t, typ, no), nil
		case c.active.P == nil:
			return tuple(t, typ, no, tuple(t, c.source)), nil
		}
		return tuple(t, typ, no, tuple(t, c.source, c.active)), nil
	}),
	restores(func(t *thread, c *chain, state value) error {
		items, err := stateTuple(state, 1, 2)
		if err != nil {
			return err
		}
		for _, it := range items {
			if it.Type().Slots.Next == nil {
				return object.TypeErrorf("Arguments must be iterators.")
			}
		}
		c.source, c.active = items[0], none
		if len(items) == 2 {
			c.active = items[1]
		}
		return nil
	}),
}

var compressState = []object.FuncDef{reduces(func(t *thread, c *compress) (value, error) {
	return tuple(t, object.Of(c.Shape.Type), tuple(t, c.data, c.selectors)), nil
})}

var cycleState = []object.FuncDef{
	reduces(func(t *thread, c *cycle) (value, error) {
		saved := object.Of(object.NewList(t, c.saved))
		if c.it.P != nil {
			return tuple(t, object.Of(c.Shape.Type), tuple(t, c.it), tuple(t, saved, object.Bool(c.first))), nil
		}
		it, err := object.Iter(t, saved)
		if err != nil {
			return none, err
		}
		if c.index > 0 {
			if _, err := object.CallMethod(t, it, "__setstate__", object.Int(int64(c.index))); err != nil {
				return none, err
			}
		}
		return tuple(t, object.Of(c.Shape.Type), tuple(t, it), tuple(t, saved, object.True)), nil
	}),
	restores(func(t *thread, c *cycle, state value) error {
		items, err := stateTuple(state, 2, 2)
		if err != nil {
			return err
		}
		if !items[0].Type().Has(object.FlagList) {
			return object.TypeErrorf("argument 1 must be list, not %s", items[0].Type().Name)
		}
		first, err := object.AsInt(t, items[1])
		if err != nil {
			return err
		}
		saved, err := object.ListOf(t, items[0])
		if err != nil {
			return err
		}
		c.saved, c.first, c.index = saved, first != 0, 0
		return nil
	}),
}

// callState is __reduce__ of an iterator that calls a function; withState adds its state.
func callState(withState bool) []object.FuncDef {
	reduce := reduces(func(t *thread, f *funcIter) (value, error) {
		args := tuple(t, f.f, f.it)
		if !withState {
			return tuple(t, object.Of(f.Shape.Type), args), nil
		}
		return tuple(t, object.Of(f.Shape.Type), args, object.Bool(f.state)), nil
	})
	if !withState {
		return []object.FuncDef{reduce}
	}
	return []object.FuncDef{reduce, restores(func(t *thread, f *funcIter, state value) (err error) {
		f.state, err = object.Truth(t, state)
		return err
	})}
}

var isliceState = []object.FuncDef{
	reduces(func(t *thread, s *islice) (value, error) {
		if s.it.P == nil {
			it, err := exhausted(t)
			return tuple(t, object.Of(s.Shape.Type), tuple(t, it, object.Int(0)), object.Int(0)), err
		}
		stop := object.None
		if s.stop >= 0 {
			stop = object.Int(int64(s.stop))
		}
		args := tuple(t, s.it, object.Int(int64(s.next)), stop, object.Int(int64(s.step)))
		return tuple(t, object.Of(s.Shape.Type), args, object.Int(int64(s.seen))), nil
	}),
	restores(func(t *thread, s *islice, state value) (err error) {
		seen, err := object.AsInt(t, state)
		if err == nil {
			s.seen = max(seen, 0)
		}
		return err
	}),
}

var zipLongestState = []object.FuncDef{
	reduces(func(t *thread, z *zipLongest) (value, error) {
		args := make([]value, len(z.its))
		for i, it := range z.its {
			if args[i] = it; it.P == nil {
				args[i] = object.Of(object.EmptyTuple)
			}
		}
		return tuple(t, object.Of(z.Shape.Type), object.Of(object.TakeTuple(t, args)), z.fill), nil
	}),
	restores(func(t *thread, z *zipLongest, state value) error {
		z.fill = state
		return nil
	}),
}

var accumulateState = []object.FuncDef{
	reduces(func(t *thread, a *accumulate) (value, error) {
		f := object.None
		if a.f.P != nil {
			f = a.f
		}
		if a.initial.P == nil && (a.total.P == nil || !a.total.IsNone()) {
			total := object.None
			if a.total.P != nil {
				total = a.total
			}
			return tuple(t, object.Of(a.Shape.Type), tuple(t, a.it, f), total), nil
		}
		first := a.initial
		if first.P == nil {
			// A total of None would be read as none yet: it goes before the items and is dropped.
			first = object.None
		}
		head, err := object.Iter(t, tuple(t, tuple(t, first), a.it))
		if err != nil {
			return none, err
		}
		it := object.Of(&chain{Shape: chainType.Root, source: head})
		if a.initial.P != nil {
			return tuple(t, object.Of(a.Shape.Type), tuple(t, it, f), object.None), nil
		}
		rest, err := object.Call(t, object.Of(a.Shape.Type), it, f)
		if err != nil {
			return none, err
		}
		return tuple(t, object.Of(isliceType), tuple(t, rest, object.Int(1), object.None)), nil
	}),
	restores(func(t *thread, a *accumulate, state value) error {
		if a.total = state; state.IsNone() {
			a.total = none
		}
		return nil
	}),
}

var groupbyState = []object.FuncDef{
	reduces(func(t *thread, g *groupby) (value, error) {
		key := object.None
		if g.key.P != nil {
			key = g.key
		}
		typ, args := object.Of(g.Shape.Type), tuple(t, g.it, key)
		if g.cur.P != nil && g.target.P != nil && g.val.P != nil {
			return tuple(t, typ, args, tuple(t, g.val, g.target, g.cur)), nil
		}
		return tuple(t, typ, args), nil
	}),
	restores(func(t *thread, g *groupby, state value) error {
		items, err := stateTuple(state, 3, 3)
		if err == nil {
			g.val, g.target, g.cur = items[0], items[1], items[2]
		}
		return err
	}),
}

var grouperState = []object.FuncDef{reduces(func(t *thread, g *grouper) (value, error) {
	if g.parent.group != g {
		iter, err := object.ImportAttr(t, "builtins", "iter")
		return tuple(t, iter, tuple(t, object.Of(object.EmptyTuple))), err
	}
	return tuple(t, object.Of(grouperType), tuple(t, object.Of(g.parent), g.target)), nil
})}

var productState = []object.FuncDef{
	reduces(func(t *thread, p *product) (value, error) {
		typ := object.Of(p.Shape.Type)
		if p.stopped {
			return tuple(t, typ, tuple(t, object.Of(object.EmptyTuple))), nil
		}
		pools := make([]value, len(p.pools))
		for i, pool := range p.pools {
			pools[i] = tuple(t, pool...)
		}
		args := object.Of(object.TakeTuple(t, pools))
		if p.indices == nil {
			return tuple(t, typ, args), nil
		}
		return tuple(t, typ, args, ints(t, p.indices)), nil
	}),
	restores(func(t *thread, p *product, state value) error {
		indices, err := stateInts(t, state, len(p.pools), func(i int) int { return max(len(p.pools[i])-1, 0) })
		if err != nil {
			return err
		}
		for _, pool := range p.pools {
			if len(pool) == 0 {
				p.stopped = true
				return nil
			}
		}
		p.indices = indices
		return nil
	}),
}

// reduceSelection is the start of __reduce__ of permutations and combinations.
func reduceSelection(t *thread, s *selection, state func() value) (value, error) {
	typ, r := object.Of(s.Shape.Type), object.Int(int64(s.r))
	if s.stopped {
		return tuple(t, typ, tuple(t, object.Of(object.EmptyTuple), r)), nil
	}
	args := tuple(t, tuple(t, s.pool...), r)
	if !s.started {
		return tuple(t, typ, args), nil
	}
	return tuple(t, typ, args, state()), nil
}

// choiceState is the state of combinations, the last index of whose place i limit gives.
func choiceState(limit func(s *selection, i int) int) []object.FuncDef {
	return []object.FuncDef{
		reduces(func(t *thread, s *selection) (value, error) {
			return reduceSelection(t, s, func() value { return ints(t, s.indices) })
		}),
		restores(func(t *thread, s *selection, state value) error {
			n := s.r
			if s.stopped {
				n = 0
			}
			indices, err := stateInts(t, state, n, func(i int) int { return limit(s, i) })
			if err == nil && !s.stopped {
				s.indices, s.started = indices, true
			}
			return err
		}),
	}
}

var (
	combinationsState = choiceState(func(s *selection, i int) int { return i + len(s.pool) - s.r })
	replacementState  = choiceState(func(s *selection, i int) int { return len(s.pool) - 1 })
)

var permutationsState = []object.FuncDef{
	reduces(func(t *thread, s *selection) (value, error) {
		return reduceSelection(t, s, func() value { return tuple(t, ints(t, s.indices), ints(t, s.cycles)) })
	}),
	restores(func(t *thread, s *selection, state value) error {
		items, err := stateTuple(state, 2, 2)
		if err != nil {
			return err
		}
		n := len(s.pool)
		if s.stopped {
			return object.ValueErrorf("invalid arguments")
		}
		indices, err := stateInts(t, items[0], n, func(int) int { return n - 1 })
		if err != nil {
			return err
		}
		cycles, err := stateInts(t, items[1], s.r, func(i int) int { return n - i })
		if err != nil {
			return err
		}
		for i := range cycles {
			cycles[i] = max(cycles[i], 1)
		}
		s.indices, s.cycles, s.started = indices, cycles, true
		return nil
	}),
}
