package itertools

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines product, permutations and combinations.

type product struct {
	Shape   *shape
	Ext     *ext
	pools   [][]value
	indices []int // nil before the first result
	stopped bool
}

// NativeObject marks *product as a parameter type.
func (*product) NativeObject() {}

var productType = newType("product")

var productDef = iterType(productType, "(*iterables, repeat=1)", "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).", unsafe.Offsetof(product{}.Ext), (*product)(nil), productState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		repeat := 1
		for i := 0; i < a.NumKw(); i++ {
			k, v := a.Kw(i)
			if k.String() != "repeat" {
				return none, object.TypeErrorf("product() got an unexpected keyword argument '%s'", k.String())
			}
			var err error
			if repeat, err = object.AsInt(t, v); err != nil {
				return none, err
			}
		}
		if repeat < 0 {
			return none, object.ValueErrorf("repeat argument cannot be negative")
		}
		pos := a.Positional()
		if repeat > 0 && len(pos) > (1<<40)/repeat {
			return none, object.OverflowErrorf("repeat argument too large")
		}
		if err := t.CheckAlloc(len(pos) * repeat * 24); err != nil {
			return none, err
		}
		p := &product{Shape: typ.Root}
		if repeat == 0 {
			return object.Of(p), nil
		}
		var pools [][]value
		for _, x := range pos {
			items, err := object.ListOf(t, x)
			if err != nil {
				return none, err
			}
			pools = append(pools, items)
			p.stopped = p.stopped || len(items) == 0
		}
		for i := 0; i < repeat; i++ {
			p.pools = append(p.pools, pools...)
		}
		return object.Of(p), nil
	},
	func(t *thread, v value) (value, error) {
		p := (*product)(v.P)
		if p.stopped {
			return none, nil
		}
		n := len(p.pools)
		if p.indices == nil {
			p.indices = make([]int, n)
		} else {
			i := n - 1
			for ; i >= 0; i-- {
				if p.indices[i]++; p.indices[i] < len(p.pools[i]) {
					break
				}
				p.indices[i] = 0
			}
			if i < 0 {
				p.stopped = true
				return none, nil
			}
		}
		var buf [4]value
		if n <= len(buf) {
			for i, j := range p.indices {
				buf[i] = p.pools[i][j]
			}
			return object.Of(object.NewTuple(t, buf[:n])), nil
		}
		out := make([]value, n)
		for i, j := range p.indices {
			out[i] = p.pools[i][j]
		}
		return object.Of(object.TakeTuple(t, out)), nil
	})

// selection is the state of permutations and combinations.
type selection struct {
	Shape   *shape
	Ext     *ext
	pool    []value
	indices []int
	cycles  []int // permutations
	r       int
	started bool
	stopped bool
}

// NativeObject marks *selection as a parameter type.
func (*selection) NativeObject() {}

// result makes the tuple of the first r indices.
func (s *selection) result(t *thread) (value, error) {
	var buf [4]value
	if s.r <= len(buf) {
		for i := range buf[:s.r] {
			buf[i] = s.pool[s.indices[i]]
		}
		return object.Of(object.NewTuple(t, buf[:s.r])), nil
	}
	out := make([]value, s.r)
	for i := range out {
		out[i] = s.pool[s.indices[i]]
	}
	return object.Of(object.TakeTuple(t, out)), nil
}

// newSelection binds (iterable, r) and makes the state, with the indices 0, 1, 2...
func newSelection(t *thread, typ *object.Type, sig *object.Sig, a object.Args) (*selection, error) {
	v, err := sig.Bind(t, a)
	if err != nil {
		return nil, err
	}
	pool, err := object.ListOf(t, v[0])
	if err != nil {
		return nil, err
	}
	s := &selection{Shape: typ.Root, pool: pool, r: len(pool)}
	if !v[1].IsNone() {
		if !v[1].Type().Has(object.FlagInt) && sig == &permutationsSig {
			return nil, object.TypeErrorf("Expected int as r")
		}
		if s.r, err = object.AsInt(t, v[1]); err != nil {
			return nil, err
		}
	} else if sig != &permutationsSig {
		_, err := object.AsInt(t, v[1])
		return nil, err
	}
	if s.r < 0 {
		return nil, object.ValueErrorf("r must be non-negative")
	}
	return s, nil
}

func (s *selection) identity(n int) {
	s.indices = make([]int, n)
	for i := range s.indices {
		s.indices[i] = i
	}
}

var (
	permutationsType = newType("permutations")
	combinationsType = newType("combinations")
	replacementType  = newType("combinations_with_replacement")
	permutationsSig  = object.Sig{Text: "permutations(iterable, r=None)"}
	combinationsSig  = object.Sig{Text: "combinations(iterable, r)"}
	replacementSig   = object.Sig{Text: "combinations_with_replacement(iterable, r)"}
)

var permutationsDef = iterType(permutationsType, "(iterable, r=None)", "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)", unsafe.Offsetof(selection{}.Ext), (*selection)(nil), permutationsState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		s, err := newSelection(t, typ, &permutationsSig, a)
		if err != nil {
			return none, err
		}
		n := len(s.pool)
		s.stopped = s.r > n
		if !s.stopped {
			s.identity(n)
			s.cycles = make([]int, s.r)
			for i := range s.cycles {
				s.cycles[i] = n - i
			}
		}
		return object.Of(s), nil
	},
	func(t *thread, v value) (value, error) {
		s := (*selection)(v.P)
		if s.stopped {
			return none, nil
		}
		if !s.started {
			s.started = true
			return s.result(t)
		}
		n := len(s.pool)
		for i := s.r - 1; i >= 0; i-- {
			s.cycles[i]--
			if s.cycles[i] == 0 {
				first := s.indices[i]
				copy(s.indices[i:], s.indices[i+1:])
				s.indices[n-1] = first
				s.cycles[i] = n - i
				continue
			}
			j := n - s.cycles[i]
			s.indices[i], s.indices[j] = s.indices[j], s.indices[i]
			return s.result(t)
		}
		s.stopped = true
		return none, nil
	})

var combinationsDef = iterType(combinationsType, "(iterable, r)", "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)", unsafe.Offsetof(selection{}.Ext), (*selection)(nil), combinationsState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		s, err := newSelection(t, typ, &combinationsSig, a)
		if err != nil {
			return none, err
		}
		s.stopped = s.r > len(s.pool)
		if !s.stopped {
			s.identity(s.r)
		}
		return object.Of(s), nil
	},
	func(t *thread, v value) (value, error) {
		s := (*selection)(v.P)
		if s.stopped {
			return none, nil
		}
		if !s.started {
			s.started = true
			return s.result(t)
		}
		n := len(s.pool)
		i := s.r - 1
		for i >= 0 && s.indices[i] == i+n-s.r {
			i--
		}
		if i < 0 {
			s.stopped = true
			return none, nil
		}
		s.indices[i]++
		for j := i + 1; j < s.r; j++ {
			s.indices[j] = s.indices[j-1] + 1
		}
		return s.result(t)
	})

var replacementDef = iterType(replacementType, "(iterable, r)", "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')", unsafe.Offsetof(selection{}.Ext), (*selection)(nil), replacementState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		s, err := newSelection(t, typ, &replacementSig, a)
		if err != nil {
			return none, err
		}
		if err := t.CheckItems(s.r, 16); err != nil {
			return none, err
		}
		s.stopped = len(s.pool) == 0 && s.r > 0
		s.indices = make([]int, s.r)
		return object.Of(s), nil
	},
	func(t *thread, v value) (value, error) {
		s := (*selection)(v.P)
		if s.stopped {
			return none, nil
		}
		if !s.started {
			s.started = true
			return s.result(t)
		}
		n := len(s.pool)
		i := s.r - 1
		for i >= 0 && s.indices[i] == n-1 {
			i--
		}
		if i < 0 {
			s.stopped = true
			return none, nil
		}
		x := s.indices[i] + 1
		for j := i; j < s.r; j++ {
			s.indices[j] = x
		}
		return s.result(t)
	})
