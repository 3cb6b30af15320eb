package object

import (
	"math"
	"math/big"
	"unsafe"
)

// This file defines the built-in iterator types that belong to no container: iteration by
// subscription and by calling, enumerate, zip, map, filter and reversed.

// Types of this file.
var (
	CallableIterType = newType("callable_iterator")
	EnumerateType    = newType("enumerate")
	ZipType          = newType("zip")
	MapType          = newType("map")
	FilterType       = newType("filter")
	ReversedType     = newType("reversed")
)

// NativeObject marks *SeqIter as a parameter type.
func (*SeqIter) NativeObject() {}

var seqIterDef = TypeDef{
	Type:   SeqIterType,
	Struct: (*SeqIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*SeqIter)(v.P)
		if it.Seq.P == nil {
			return Value{}, nil
		}
		if it.I == math.MaxInt {
			return Value{}, OverflowErrorf("iter index too large")
		}
		x, err := GetItem(t, it.Seq, Int(int64(it.I)))
		if err != nil {
			if Matches(err, IndexError) || Matches(err, StopIteration) {
				it.Seq = Value{}
				return Value{}, nil
			}
			return Value{}, err
		}
		it.I++
		return x, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *SeqIter) (Value, error) {
			if it.Seq.P == nil {
				return Int(0), nil
			}
			if it.Seq.Type().Slots.Len == nil {
				return NotImplemented, nil
			}
			n, err := Len(t, it.Seq)
			return Int(int64(max(n-it.I, 0))), err
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *SeqIter) (Value, error) {
			if it.Seq.P == nil {
				return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(EmptyTuple))))), nil
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, it.Seq)), Int(int64(it.I)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *SeqIter, i stateIndex) (Nothing, error) {
			if it.Seq.P != nil {
				it.I = max(int(i), 0)
			}
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}

// stateIndex is the position that __setstate__ gets: an int, not what has an __index__.
type stateIndex int

// FromArg implements the conversion of an argument.
func (i *stateIndex) FromArg(t *Thread, v Value) error {
	if !v.IsInt() && !v.Type().Has(FlagInt) {
		return TypeErrorf("an integer is required")
	}
	n, err := AsInt(t, v)
	*i = stateIndex(n)
	return err
}

// CallableIter is iter(callable, sentinel); F.P is nil at the end.
type CallableIter struct {
	Shape       *Shape
	F, Sentinel Value
}

// NativeObject marks *CallableIter as a parameter type.
func (*CallableIter) NativeObject() {}

// NewCallableIter returns iter(f, sentinel).
func NewCallableIter(t *Thread, f, sentinel Value) (Value, error) {
	if !IsCallable(f) {
		return Value{}, TypeErrorf("iter(v, w): v must be callable")
	}
	return Of(&CallableIter{CallableIterType.Root, f, sentinel}), nil
}

var callableIterDef = TypeDef{
	Type:   CallableIterType,
	Struct: (*CallableIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*CallableIter)(v.P)
		if it.F.P == nil {
			return Value{}, nil
		}
		x, err := Call(t, it.F)
		if err != nil {
			if Matches(err, StopIteration) {
				it.F, it.Sentinel = Value{}, Value{}
				return Value{}, nil
			}
			return Value{}, err
		}
		if it.F.P == nil {
			return Value{}, nil
		}
		eq, err := Equal(t, it.Sentinel, x)
		if err != nil {
			return Value{}, err
		}
		if eq {
			it.F, it.Sentinel = Value{}, Value{}
			return Value{}, nil
		}
		return x, nil
	}},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, it *CallableIter) (Value, error) {
			if it.F.P == nil {
				return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(EmptyTuple))))), nil
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, it.F, it.Sentinel)))), nil
		}, "Return state information for pickling."),
	},
}

// Enumerate is an enumerate object: N is the next count, Big the count once it exceeds int64.
type Enumerate struct {
	Shape *Shape
	It    Value
	N     int64
	Big   *big.Int
	Ext   *InstExt
}

// NativeObject marks *Enumerate as a parameter type.
func (*Enumerate) NativeObject() {}

var enumerateSig = Sig{Text: "enumerate(iterable, start=0)"}

var enumerateDef = TypeDef{
	Type:   EnumerateType,
	Own:    "__getattribute__",
	Struct: (*Enumerate)(nil),
	Doc:    "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
	Sig:    "(iterable, start=0)",
	Flags:  FlagBaseType,
	ExtOff: unsafe.Offsetof(Enumerate{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if len(a.V) == 0 {
				return Value{}, TypeErrorf("enumerate() missing required argument 'iterable'")
			}
			v, err := enumerateSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			start, err := Index(t, v[1])
			if err != nil {
				return Value{}, err
			}
			it, err := Iter(t, v[0])
			if err != nil {
				return Value{}, err
			}
			e := &Enumerate{Shape: typ.Root, It: it}
			if start.IsInt() {
				e.N = start.Int64()
			} else {
				e.Big = new(big.Int).Set(BigOf(start))
			}
			return Of(e), nil
		},
		Iter: selfIter,
		Next: func(t *Thread, v Value) (Value, error) {
			e := (*Enumerate)(v.P)
			x, err := Next(t, e.It)
			if err != nil || x.P == nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, e.count(), x)), nil
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, e *Enumerate) (Value, error) {
			n := Int(e.N)
			if e.Big != nil {
				n = IntOf(e.Big)
			}
			return Of(MakeTuple(t, Of(e.Shape.Type), Of(MakeTuple(t, e.It, n)))), nil
		}, "Return state information for pickling."),
	},
	Class: []FuncDef{classGetItem()},
}

// count returns the current count and increments it.
func (e *Enumerate) count() Value {
	if e.Big != nil {
		v := IntOf(e.Big)
		e.Big.Add(e.Big, big.NewInt(1))
		return v
	}
	n := e.N
	if n == math.MaxInt64 {
		e.Big = new(big.Int).Add(big.NewInt(n), big.NewInt(1))
	} else {
		e.N++
	}
	return Int(n)
}

// Zip is a zip object.
type Zip struct {
	Shape  *Shape
	Its    []Value
	Strict bool
	Ext    *InstExt
}

// NativeObject marks *Zip as a parameter type.
func (*Zip) NativeObject() {}

// strictArg takes the only keyword argument that zip has.
func strictArg(t *Thread, name string, a Args) (bool, error) {
	strict := false
	if n := a.NumKw(); n > 1 {
		return false, TypeErrorf("%s() takes at most 1 keyword argument (%d given)", name, n)
	}
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		if k.String() != "strict" {
			return false, TypeErrorf("%s() got an unexpected keyword argument '%s'", name, k.String())
		}
		var err error
		if strict, err = Truth(t, v); err != nil {
			return false, err
		}
	}
	return strict, nil
}

var zipDef = TypeDef{
	Type:   ZipType,
	Own:    "__getattribute__",
	Struct: (*Zip)(nil),
	Doc:    "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
	Sig:    "(*iterables, strict=False)",
	Flags:  FlagBaseType,
	ExtOff: unsafe.Offsetof(Zip{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			z := &Zip{Shape: typ.Root}
			if a.NumKw() > 0 && (typ == ZipType || typ.Slots.Init == nil || sameInit(typ, ZipType)) {
				var err error
				if z.Strict, err = strictArg(t, "zip", a); err != nil {
					return Value{}, err
				}
			}
			for _, x := range a.Positional() {
				it, err := Iter(t, x)
				if err != nil {
					return Value{}, err
				}
				z.Its = append(z.Its, it)
			}
			return Of(z), nil
		},
		Iter: selfIter,
		Next: zipNext,
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, z *Zip) (Value, error) {
			if z.Strict {
				return Of(MakeTuple(t, Of(z.Shape.Type), Of(NewTuple(t, z.Its)), True)), nil
			}
			return Of(MakeTuple(t, Of(z.Shape.Type), Of(NewTuple(t, z.Its)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, z *Zip, strict bool) (Nothing, error) {
			z.Strict = strict
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}

func zipNext(t *Thread, v Value) (Value, error) {
	z := (*Zip)(v.P)
	n := len(z.Its)
	if n == 0 {
		return Value{}, nil
	}
	if n == 2 && !z.Strict {
		x, err := Next(t, z.Its[0])
		if err != nil || x.P == nil {
			return Value{}, err
		}
		y, err := Next(t, z.Its[1])
		if err != nil || y.P == nil {
			return Value{}, err
		}
		return Of(MakeTuple(t, x, y)), nil
	}
	var buf [4]Value
	items := buf[:0]
	for i, it := range z.Its {
		x, err := Next(t, it)
		if err != nil {
			return Value{}, err
		}
		if x.P == nil {
			if z.Strict {
				return Value{}, z.checkEnd(t, i)
			}
			return Value{}, nil
		}
		items = append(items, x)
	}
	return Of(NewTuple(t, items)), nil
}

// checkEnd is called in strict mode when iterator i is the first one that ended.
func (z *Zip) checkEnd(t *Thread, i int) error {
	return strictError(t, "zip", z.Its, i)
}

func strictError(t *Thread, name string, its []Value, i int) error {
	plural := func(n int) string {
		if n == 1 {
			return " "
		}
		return "s 1-"
	}
	if i > 0 {
		return ValueErrorf("%s() argument %d is shorter than argument%s%d", name, i+1, plural(i), i)
	}
	for j := 1; j < len(its); j++ {
		x, err := Next(t, its[j])
		if err != nil {
			return err
		}
		if x.P != nil {
			return ValueErrorf("%s() argument %d is longer than argument%s%d", name, j+1, plural(j), j)
		}
	}
	return nil
}

// Map is a map object.
type Map struct {
	Shape *Shape
	F     Value
	Its   []Value
	Ext   *InstExt
	call  Caller
	it    [1]Value // what Its is if there is one
}

// next returns the next item of a map over one iterable.
func (m *Map) next(t *Thread) (Value, error) {
	x, err := quickOrNext(t, m.Its[0])
	if err != nil || x.P == nil {
		return Value{}, err
	}
	return m.call.Call(t, m.F, x)
}

// NativeObject marks *Map as a parameter type.
func (*Map) NativeObject() {}

var mapDef = TypeDef{
	Type:   MapType,
	Own:    "__getattribute__",
	Struct: (*Map)(nil),
	Doc:    "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.",
	Sig:    "(function, iterable, /, *iterables)",
	Flags:  FlagBaseType,
	ExtOff: unsafe.Offsetof(Map{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if a.NumKw() > 0 && (typ == MapType || typ.Slots.Init == nil || sameInit(typ, MapType)) {
				return Value{}, TypeErrorf("map() takes no keyword arguments")
			}
			pos := a.Positional()
			if len(pos) < 2 {
				return Value{}, TypeErrorf("map() must have at least two arguments.")
			}
			m := &Map{Shape: typ.Root, F: pos[0]}
			if len(pos) == 2 {
				m.Its = m.it[:]
			} else {
				m.Its = make([]Value, len(pos)-1)
			}
			for i, x := range pos[1:] {
				it, err := Iter(t, x)
				if err != nil {
					return Value{}, err
				}
				m.Its[i] = it
			}
			return Of(m), nil
		},
		Iter: selfIter,
		Next: func(t *Thread, v Value) (Value, error) {
			m := (*Map)(v.P)
			if len(m.Its) == 1 {
				return m.next(t)
			}
			args := make([]Value, len(m.Its))
			for i, it := range m.Its {
				x, err := Next(t, it)
				if err != nil || x.P == nil {
					return Value{}, err
				}
				args[i] = x
			}
			return CallArgs(t, m.F, Args{V: args})
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, m *Map) (Value, error) {
			return Of(MakeTuple(t, Of(m.Shape.Type), Of(TakeTuple(t, append([]Value{m.F}, m.Its...))))), nil
		}, "Return state information for pickling."),
	},
}

// Filter is a filter object.
type Filter struct {
	Shape *Shape
	F, It Value
	Ext   *InstExt
	call  Caller
}

// NativeObject marks *Filter as a parameter type.
func (*Filter) NativeObject() {}

var filterDef = TypeDef{
	Type:   FilterType,
	Own:    "__getattribute__",
	Struct: (*Filter)(nil),
	Doc:    "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
	Sig:    "(function, iterable, /)",
	Flags:  FlagBaseType,
	ExtOff: unsafe.Offsetof(Filter{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if a.NumKw() > 0 && (typ == FilterType || typ.Slots.Init == nil || sameInit(typ, FilterType)) {
				return Value{}, TypeErrorf("filter() takes no keyword arguments")
			}
			if err := a.Count("filter", 2, 2); err != nil {
				return Value{}, err
			}
			it, err := Iter(t, a.V[1])
			if err != nil {
				return Value{}, err
			}
			return Of(&Filter{Shape: typ.Root, F: a.V[0], It: it}), nil
		},
		Iter: selfIter,
		Next: func(t *Thread, v Value) (Value, error) {
			f := (*Filter)(v.P)
			plain := f.F.IsNone() || f.F == Of(BoolType)
			for {
				x, err := quickOrNext(t, f.It)
				if err != nil || x.P == nil {
					return Value{}, err
				}
				r := x
				if !plain {
					if r, err = f.call.Call(t, f.F, x); err != nil {
						return Value{}, err
					}
				}
				ok, err := Truth(t, r)
				if err != nil {
					return Value{}, err
				}
				if ok {
					return x, nil
				}
			}
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, f *Filter) (Value, error) {
			return Of(MakeTuple(t, Of(f.Shape.Type), Of(MakeTuple(t, f.F, f.It)))), nil
		}, "Return state information for pickling."),
	},
}

// Reversed is a reversed object over a sequence: I is the next index, -1 at the end.
type Reversed struct {
	Shape *Shape
	Seq   Value
	I     int
	Ext   *InstExt
}

// NativeObject marks *Reversed as a parameter type.
func (*Reversed) NativeObject() {}

var reversedDef = TypeDef{
	Type:   ReversedType,
	Own:    "__getattribute__",
	Struct: (*Reversed)(nil),
	Doc:    "Return a reverse iterator over the values of the given sequence.",
	Sig:    "(sequence, /)",
	Flags:  FlagBaseType,
	ExtOff: unsafe.Offsetof(Reversed{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if a.NumKw() > 0 && (typ == ReversedType || typ.Slots.Init == nil || sameInit(typ, ReversedType)) {
				return Value{}, TypeErrorf("reversed() takes no keyword arguments")
			}
			if err := a.Count("reversed", 1, 1); err != nil {
				return Value{}, err
			}
			seq := a.V[0]
			if typ == ReversedType {
				switch seq.Shape() {
				case &ListShape:
					l := (*List)(seq.P)
					return Of(&ListRevIter{ListRevIterType.Root, l, len(l.Items) - 1}), nil
				case &TupleShape:
					return Of(&Reversed{Shape: typ.Root, Seq: seq, I: len((*Tuple)(seq.P).Items) - 1}), nil
				}
			}
			m := special(t, seq, &nameReversed)
			if m.IsNil() {
				if seq.Type().Slots.GetItem == nil || seq.Type().Has(FlagDict) || !isSequence(seq.Type()) {
					return Value{}, TypeErrorf("'%s' object is not reversible", seq.Type().Name)
				}
				n, err := Len(t, seq)
				if err != nil {
					return Value{}, err
				}
				return Of(&Reversed{Shape: typ.Root, Seq: seq, I: n - 1}), nil
			}
			if m.IsNone() {
				return Value{}, TypeErrorf("'%s' object is not reversible", seq.Type().Name)
			}
			return callBound(t, m, seq)
		},
		Iter: selfIter,
		Next: func(t *Thread, v Value) (Value, error) {
			r := (*Reversed)(v.P)
			if r.I >= 0 {
				x, err := GetItem(t, r.Seq, Int(int64(r.I)))
				if err == nil {
					r.I--
					return x, nil
				}
				if !Matches(err, IndexError) && !Matches(err, StopIteration) {
					return Value{}, err
				}
			}
			r.I, r.Seq = -1, Value{}
			return Value{}, nil
		},
	},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, r *Reversed) (int, error) {
			if r.Seq.P == nil {
				return 0, nil
			}
			n, err := Len(t, r.Seq)
			if n < r.I+1 {
				return 0, err
			}
			return r.I + 1, err
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, r *Reversed) (Value, error) {
			if r.Seq.P == nil {
				return Of(MakeTuple(t, Of(r.Shape.Type), Of(MakeTuple(t, Of(EmptyTuple))))), nil
			}
			return Of(MakeTuple(t, Of(r.Shape.Type), Of(MakeTuple(t, r.Seq)), Int(int64(r.I)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, r *Reversed, i stateIndex) (Nothing, error) {
			if r.Seq.P != nil {
				n, err := Len(t, r.Seq)
				if err != nil {
					return Nothing{}, err
				}
				r.I = max(min(int(i), n-1), -1)
			}
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}
