// Package itertools implements the Python module itertools.
package itertools

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and defines the iterators that pass items of their inputs on.

type (
	thread = object.Thread
	value  = object.Value
	shape  = object.Shape
	ext    = object.InstExt
)

// Module is the module itertools.
//
// https://docs.python.org/3.13/library/itertools.html
var Module = object.ModuleDef{
	Name: "itertools",
	Doc:  "Functional tools for creating and using iterators.",
	Funcs: []object.FuncDef{
		object.Func2("tee(iterable, n=2, /)", newTees, "Returns a tuple of n independent iterators."),
	},
	Types: []*object.TypeDef{
		&accumulateDef, &batchedDef, &chainDef, &combinationsDef, &replacementDef, &compressDef, &countDef, &cycleDef,
		&dropwhileDef, &filterfalseDef, &groupbyDef, &grouperDef, &isliceDef, &pairwiseDef, &permutationsDef,
		&productDef, &repeatDef, &starmapDef, &takewhileDef, &teeDef, &zipLongestDef,
	},
}

// iterType makes the definition of an iterator type.
func iterType(typ *object.Type, sig, doc string, extOff uintptr, of any, methods []object.FuncDef, new func(t *thread, typ *object.Type, a object.Args) (value, error), next object.UnaryFunc) object.TypeDef {
	return object.TypeDef{
		Type:    typ,
		Own:     "__getattribute__",
		Sig:     sig,
		Doc:     doc,
		Module:  "itertools",
		Flags:   object.FlagBaseType,
		ExtOff:  extOff,
		Struct:  of,
		Slots:   object.Slots{New: new, Iter: object.SelfIter, Next: next},
		Methods: methods,
	}
}

var none value // no value: the end of an iteration

func newType(name string) *object.Type { return object.NewNativeType("itertools." + name) }

type chain struct {
	Shape  *shape
	Ext    *ext
	source value // iterator over iterables, P nil at the end
	active value // P nil: take the next iterable
}

// NativeObject marks *chain as a parameter type.
func (*chain) NativeObject() {}

var chainType = newType("chain")

var chainDef = func() object.TypeDef {
	d := iterType(chainType, "(*iterables)", "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.", unsafe.Offsetof(chain{}.Ext), (*chain)(nil), chainState,
		func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if a.NumKw() > 0 && inheritsInit(typ, chainType) {
				return none, object.TypeErrorf("chain() takes no keyword arguments")
			}
			it, err := object.Iter(t, object.Of(object.NewTuple(t, a.Positional())))
			return object.Of(&chain{Shape: typ.Root, source: it}), err
		}, chainNext)
	d.Class = []object.FuncDef{
		object.Func2("from_iterable($type, iterable, /)", func(t *thread, typ *object.Type, v value) (value, error) {
			it, err := object.Iter(t, v)
			if err != nil {
				return none, err
			}
			return object.Of(&chain{Shape: typ.Root, source: it}), nil
		}, "Alternative chain() constructor taking a single iterable argument that evaluates lazily."),
		object.ClassGetItem(),
	}
	return d
}()

func chainNext(t *thread, v value) (value, error) {
	c := (*chain)(v.P)
	for c.source.P != nil {
		if c.active.P == nil {
			x, err := object.Next(t, c.source)
			if err != nil || x.P == nil {
				c.source = none
				return none, err
			}
			it, err := object.Iter(t, x)
			if err != nil {
				c.source = none
				return none, err
			}
			c.active = it
		}
		x, err := object.QuickOrNext(t, c.active)
		if err != nil || x.P != nil {
			return x, err
		}
		c.active = none
	}
	return none, nil
}

type compress struct {
	Shape           *shape
	Ext             *ext
	data, selectors value
}

// NativeObject marks *compress as a parameter type.
func (*compress) NativeObject() {}

var compressType = newType("compress")
var compressSig = object.Sig{Text: "compress(data, selectors)"}

var compressDef = iterType(compressType, "(data, selectors)", "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.", unsafe.Offsetof(compress{}.Ext), (*compress)(nil), compressState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := compressSig.Bind(t, a)
		if err != nil {
			return none, err
		}
		d, err := object.Iter(t, v[0])
		if err != nil {
			return none, err
		}
		s, err := object.Iter(t, v[1])
		return object.Of(&compress{Shape: typ.Root, data: d, selectors: s}), err
	},
	func(t *thread, v value) (value, error) {
		c := (*compress)(v.P)
		for {
			x, err := object.Next(t, c.data)
			if err != nil || x.P == nil {
				return none, err
			}
			s, err := object.Next(t, c.selectors)
			if err != nil || s.P == nil {
				return none, err
			}
			ok, err := object.Truth(t, s)
			if err != nil {
				return none, err
			}
			if ok {
				return x, nil
			}
		}
	})

type cycle struct {
	Shape *shape
	Ext   *ext
	it    value // P nil once the items are saved
	saved []value
	first bool // the items of it are saved already
	index int
}

// NativeObject marks *cycle as a parameter type.
func (*cycle) NativeObject() {}

var cycleType = newType("cycle")

// inheritsInit reports whether typ has the __init__ of own: otherwise that may take keywords.
func inheritsInit(typ, own *object.Type) bool {
	if typ == own {
		return true
	}
	_, owner := typ.LookupFrom(object.Intern("__init__"))
	return owner == object.ObjectType
}

// positional checks the arguments of a constructor that takes n positional ones.
func positional(typ, own *object.Type, name string, a object.Args, n int) error {
	if a.NumKw() > 0 && inheritsInit(typ, own) {
		return object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return a.Count(name, n, n)
}

var cycleDef = iterType(cycleType, "(iterable, /)", "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.", unsafe.Offsetof(cycle{}.Ext), (*cycle)(nil), cycleState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if err := positional(typ, cycleType, "cycle", a, 1); err != nil {
			return none, err
		}
		it, err := object.Iter(t, a.V[0])
		return object.Of(&cycle{Shape: typ.Root, it: it}), err
	},
	func(t *thread, v value) (value, error) {
		c := (*cycle)(v.P)
		if c.it.P != nil {
			x, err := object.Next(t, c.it)
			if err != nil {
				return none, err
			}
			if x.P != nil {
				if !c.first {
					c.saved = append(c.saved, x)
				}
				return x, nil
			}
			c.it = none
		}
		if len(c.saved) == 0 {
			return none, nil
		}
		x := c.saved[c.index]
		if c.index++; c.index == len(c.saved) {
			c.index = 0
		}
		return x, nil
	})

type funcIter struct {
	Shape *shape
	Ext   *ext
	f, it value
	state bool // dropwhile: dropping is over; takewhile: the end
}

// NativeObject marks *funcIter as a parameter type.
func (*funcIter) NativeObject() {}

// funcType makes a type whose constructor takes a function and an iterable.
func funcType(typ *object.Type, name, param, doc string, methods []object.FuncDef, next func(t *thread, f *funcIter) (value, error)) object.TypeDef {
	return iterType(typ, "("+param+", iterable, /)", doc, unsafe.Offsetof(funcIter{}.Ext), (*funcIter)(nil), methods,
		func(t *thread, typ2 *object.Type, a object.Args) (value, error) {
			if err := positional(typ2, typ, name, a, 2); err != nil {
				return none, err
			}
			it, err := object.Iter(t, a.V[1])
			return object.Of(&funcIter{Shape: typ2.Root, f: a.V[0], it: it}), err
		},
		func(t *thread, v value) (value, error) { return next(t, (*funcIter)(v.P)) })
}

// test calls the predicate.
func (f *funcIter) test(t *thread, x value) (bool, error) {
	r, err := object.Call(t, f.f, x)
	if err != nil {
		return false, err
	}
	return object.Truth(t, r)
}

var (
	dropwhileType   = newType("dropwhile")
	takewhileType   = newType("takewhile")
	filterfalseType = newType("filterfalse")
	starmapType     = newType("starmap")
)

var dropwhileDef = funcType(dropwhileType, "dropwhile", "predicate", "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.", callState(true),
	func(t *thread, f *funcIter) (value, error) {
		for {
			x, err := object.Next(t, f.it)
			if err != nil || x.P == nil || f.state {
				return x, err
			}
			ok, err := f.test(t, x)
			if err != nil {
				return none, err
			}
			if !ok {
				f.state = true
				return x, nil
			}
		}
	})

var takewhileDef = funcType(takewhileType, "takewhile", "predicate", "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.", callState(true),
	func(t *thread, f *funcIter) (value, error) {
		if f.state {
			return none, nil
		}
		x, err := object.Next(t, f.it)
		if err != nil || x.P == nil {
			return none, err
		}
		ok, err := f.test(t, x)
		if err != nil {
			return none, err
		}
		if !ok {
			f.state = true
			return none, nil
		}
		return x, nil
	})

var filterfalseDef = funcType(filterfalseType, "filterfalse", "function", "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.", callState(false),
	func(t *thread, f *funcIter) (value, error) {
		plain := f.f.IsNone() || f.f == object.Of(object.BoolType)
		for {
			x, err := object.Next(t, f.it)
			if err != nil || x.P == nil {
				return none, err
			}
			var ok bool
			if plain {
				ok, err = object.Truth(t, x)
			} else {
				ok, err = f.test(t, x)
			}
			if err != nil {
				return none, err
			}
			if !ok {
				return x, nil
			}
		}
	})

var starmapDef = funcType(starmapType, "starmap", "function", "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.", callState(false),
	func(t *thread, f *funcIter) (value, error) {
		x, err := object.Next(t, f.it)
		if err != nil || x.P == nil {
			return none, err
		}
		if x.Type().Has(object.FlagTuple) {
			return object.CallArgs(t, f.f, object.Args{V: (*object.Tuple)(x.P).Items})
		}
		items, err := object.ListOf(t, x)
		if err != nil {
			return none, err
		}
		return object.CallArgs(t, f.f, object.Args{V: items})
	})

type islice struct {
	Shape      *shape
	Ext        *ext
	it         value // P nil at the end
	next, stop int   // stop -1: none
	step, seen int
}

// NativeObject marks *islice as a parameter type.
func (*islice) NativeObject() {}

var isliceType = newType("islice")

var isliceDef = iterType(isliceType, "", "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.", unsafe.Offsetof(islice{}.Ext), (*islice)(nil), isliceState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if a.NumKw() > 0 && inheritsInit(typ, isliceType) {
			return none, object.TypeErrorf("islice() takes no keyword arguments")
		}
		if err := a.Count("islice", 2, 4); err != nil {
			return none, err
		}
		index := func(v value, def int) (int, bool) {
			if v.IsNone() {
				return def, true
			}
			i, err := object.AsInt(t, v)
			return i, err == nil && i >= 0
		}
		s := &islice{Shape: typ.Root, stop: -1, step: 1}
		ok := true
		if len(a.V) == 2 {
			if s.stop, ok = index(a.V[1], -1); !ok {
				return none, object.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
			}
		} else {
			if s.stop, ok = index(a.V[2], -1); !ok {
				return none, object.ValueErrorf("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
			}
			if s.next, ok = index(a.V[1], 0); !ok {
				return none, object.ValueErrorf("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
			}
		}
		if len(a.V) == 4 {
			if s.step, ok = index(a.V[3], 1); !ok || s.step == 0 {
				return none, object.ValueErrorf("Step for islice() must be a positive integer or None.")
			}
		}
		var err error
		s.it, err = object.Iter(t, a.V[0])
		return object.Of(s), err
	},
	func(t *thread, v value) (value, error) {
		s := (*islice)(v.P)
		if s.it.P == nil {
			return none, nil
		}
		for s.seen < s.next && (s.stop < 0 || s.seen < s.stop) {
			x, err := object.Next(t, s.it)
			if err != nil || x.P == nil {
				s.it = none
				return none, err
			}
			s.seen++
		}
		if s.stop >= 0 && s.seen >= s.stop {
			s.it = none
			return none, nil
		}
		x, err := object.Next(t, s.it)
		if err != nil || x.P == nil {
			s.it = none
			return none, err
		}
		s.seen++
		old := s.next
		s.next += s.step
		if s.next < old || s.stop >= 0 && s.next > s.stop {
			s.next = s.stop
			if s.stop < 0 {
				s.next = int(^uint(0) >> 1)
			}
		}
		return x, nil
	})

type pairwise struct {
	Shape   *shape
	Ext     *ext
	it, old value
}

var pairwiseType = newType("pairwise")

var pairwiseDef = iterType(pairwiseType, "(iterable, /)", "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...", unsafe.Offsetof(pairwise{}.Ext), (*pairwise)(nil), nil,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if err := positional(typ, pairwiseType, "pairwise", a, 1); err != nil {
			return none, err
		}
		it, err := object.Iter(t, a.V[0])
		return object.Of(&pairwise{Shape: typ.Root, it: it}), err
	},
	func(t *thread, v value) (value, error) {
		p := (*pairwise)(v.P)
		if p.it.P == nil {
			return none, nil
		}
		old := p.old
		var err error
		if old.P == nil {
			if old, err = object.Next(t, p.it); err != nil || old.P == nil {
				p.it, p.old = none, none
				return none, err
			}
			p.old = old
			if p.it.P == nil {
				p.old = none
				return none, nil
			}
		}
		x, err := object.Next(t, p.it)
		if err != nil || x.P == nil {
			p.it, p.old = none, none
			return none, err
		}
		p.old = x
		return object.Of(object.MakeTuple(t, old, x)), nil
	})

type batched struct {
	Shape  *shape
	Ext    *ext
	it     value
	n      int
	strict bool
}

var batchedType = newType("batched")
var batchedSig = object.Sig{Text: "batched(iterable, n, *, strict=False)"}

var batchedDef = iterType(batchedType, "(iterable, n, *, strict=False)", "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.", unsafe.Offsetof(batched{}.Ext), (*batched)(nil), nil,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := batchedSig.Bind(t, a)
		if err != nil {
			return none, err
		}
		n, err := object.AsInt(t, v[1])
		if err != nil {
			return none, err
		}
		strict, err := object.Truth(t, v[2])
		if err != nil {
			return none, err
		}
		if n < 1 {
			return none, object.ValueErrorf("n must be at least one")
		}
		it, err := object.Iter(t, v[0])
		return object.Of(&batched{Shape: typ.Root, it: it, n: n, strict: strict}), err
	},
	func(t *thread, v value) (value, error) {
		b := (*batched)(v.P)
		if b.it.P == nil {
			return none, nil
		}
		items := make([]value, 0, min(b.n, 64))
		for len(items) < b.n {
			x, err := object.Next(t, b.it)
			if err != nil {
				b.it = none
				return none, err
			}
			if x.P == nil {
				b.it = none
				break
			}
			items = append(items, x)
		}
		if len(items) == 0 {
			return none, nil
		}
		if b.strict && len(items) < b.n {
			return none, object.ValueErrorf("batched(): incomplete batch")
		}
		return object.Of(object.TakeTuple(t, items)), nil
	})

type zipLongest struct {
	Shape  *shape
	Ext    *ext
	its    []value // P nil: at the end
	active int
	fill   value
}

// NativeObject marks *zipLongest as a parameter type.
func (*zipLongest) NativeObject() {}

var zipLongestType = newType("zip_longest")

var zipLongestDef = iterType(zipLongestType, "(*iterables, fillvalue=None)", "Return a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.", unsafe.Offsetof(zipLongest{}.Ext), (*zipLongest)(nil), zipLongestState,
	func(t *thread, typ *object.Type, a object.Args) (value, error) {
		z := &zipLongest{Shape: typ.Root, fill: object.None}
		for i := 0; i < a.NumKw(); i++ {
			k, v := a.Kw(i)
			if k.String() != "fillvalue" {
				return none, object.TypeErrorf("zip_longest() got an unexpected keyword argument")
			}
			z.fill = v
		}
		for _, x := range a.Positional() {
			it, err := object.Iter(t, x)
			if err != nil {
				return none, err
			}
			z.its = append(z.its, it)
		}
		z.active = len(z.its)
		return object.Of(z), nil
	},
	func(t *thread, v value) (value, error) {
		z := (*zipLongest)(v.P)
		if len(z.its) == 0 || z.active == 0 {
			return none, nil
		}
		items := make([]value, len(z.its))
		for i, it := range z.its {
			items[i] = z.fill
			if it.P == nil {
				continue
			}
			x, err := object.Next(t, it)
			if err != nil {
				z.active = 0
				return none, err
			}
			if x.P != nil {
				items[i] = x
				continue
			}
			z.its[i] = none
			if z.active--; z.active == 0 {
				return none, nil
			}
		}
		return object.Of(object.TakeTuple(t, items)), nil
	})
