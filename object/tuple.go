package object

import (
	"math"
	"math/bits"
	"unsafe"
)

// This file defines tuple.

// Tuple is a Python tuple. Its items never change once it is visible to Python.
type Tuple struct {
	Shape *Shape
	Items []Value
}

// TupleObj is an instance of a Python subclass of tuple.
type TupleObj struct {
	Tuple
	Ext *InstExt
}

// NativeObject marks *Tuple as a parameter type.
func (*Tuple) NativeObject() {}

// EmptyTuple is ().
var EmptyTuple = &Tuple{}

type tuple1 struct {
	Tuple
	a [1]Value
}
type tuple2 struct {
	Tuple
	a [2]Value
}
type tuple3 struct {
	Tuple
	a [3]Value
}
type tuple4 struct {
	Tuple
	a [4]Value
}

// NewTuple returns a tuple with a copy of items, in one allocation when it is short.
func NewTuple(t *Thread, items []Value) *Tuple {
	switch len(items) {
	case 0:
		return EmptyTuple
	case 1:
		p := &tuple1{a: [1]Value(items)}
		p.Shape, p.Items = &TupleShape, p.a[:]
		return &p.Tuple
	case 2:
		p := &tuple2{a: [2]Value(items)}
		p.Shape, p.Items = &TupleShape, p.a[:]
		return &p.Tuple
	case 3:
		p := &tuple3{a: [3]Value(items)}
		p.Shape, p.Items = &TupleShape, p.a[:]
		return &p.Tuple
	case 4:
		p := &tuple4{a: [4]Value(items)}
		p.Shape, p.Items = &TupleShape, p.a[:]
		return &p.Tuple
	}
	return &Tuple{Shape: TupleType.Root, Items: append([]Value(nil), items...)}
}

// NewPair returns the tuple (a, b).
func NewPair(a, b Value) *Tuple {
	p := &tuple2{a: [2]Value{a, b}}
	p.Shape, p.Items = &TupleShape, p.a[:]
	return &p.Tuple
}

// TakeTuple returns a tuple that takes over items.
func TakeTuple(t *Thread, items []Value) *Tuple {
	if len(items) == 0 {
		return EmptyTuple
	}
	return &Tuple{Shape: TupleType.Root, Items: items}
}

// MakeTuple returns the tuple of its arguments.
func MakeTuple(t *Thread, items ...Value) *Tuple { return NewTuple(t, items) }

var tupleDef = TypeDef{
	Type:   TupleType,
	Own:    "__getattribute__",
	Struct: (*TupleObj)(nil),
	Doc:    "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
	Sig:    "(iterable=(), /)",
	Flags:  FlagBaseType | FlagTuple | FlagSequence | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(TupleObj{}.Ext),
	Slots: Slots{
		New:  tupleNew,
		Repr: tupleRepr,
		Hash: tupleHash,
		Len:  func(t *Thread, v Value) (int, error) { return len((*Tuple)(v.P).Items), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			return Of(&TupleIter{TupleIterType.Root, (*Tuple)(v.P), 0}), nil
		},
		Contains: func(t *Thread, v, item Value) (bool, error) {
			items := (*Tuple)(v.P).Items
			i, err := indexOf(t, &items, item, 0, len(items))
			return i >= 0, err
		},
		GetItem: tupleGetItem,
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if !b.Type().Has(FlagTuple) {
				return NotImplemented, nil
			}
			return compareItems(t, (*Tuple)(a.P).Items, (*Tuple)(b.P).Items, op)
		},
		Concat: func(t *Thread, a, b Value) (Value, error) {
			if !b.Type().Has(FlagTuple) {
				return Value{}, TypeErrorf("can only concatenate tuple (not \"%s\") to tuple", b.Type().Name)
			}
			x, y := (*Tuple)(a.P).Items, (*Tuple)(b.P).Items
			if len(x) == 0 && b.Type() == TupleType {
				return b, nil
			}
			if len(y) == 0 && a.Type() == TupleType {
				return a, nil
			}
			if err := t.CheckAlloc((len(x) + len(y)) * 16); err != nil {
				return Value{}, err
			}
			return Of(TakeTuple(t, concatItems(x, y))), nil
		},
		Repeat: func(t *Thread, a, n Value) (Value, error) {
			k, err := repeatCount(t, n)
			if err != nil {
				return Value{}, err
			}
			if k == 1 && a.Type() == TupleType {
				return a, nil
			}
			items, err := repeatItems(t, (*Tuple)(a.P).Items, k)
			if err != nil {
				return Value{}, err
			}
			return Of(TakeTuple(t, items)), nil
		},
		Visit: func(v Value, f func(Value)) {
			for _, x := range (*Tuple)(v.P).Items {
				f(x)
			}
		},
	},
	Methods: []FuncDef{
		Func1("__getnewargs__($self, /)", func(t *Thread, v *Tuple) (Value, error) {
			return Of(MakeTuple(t, Of(NewTuple(t, v.Items)))), nil
		}, ""),
		Raw("index($self, value, start=0, stop=sys.maxsize, /)", 2, 4, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			i, err := sequenceIndex(t, &(*Tuple)(a[0].P).Items, a)
			if err != nil {
				return t.Fail(err)
			}
			if i < 0 {
				return t.Fail(ValueErrorf("tuple.index(x): x not in tuple"))
			}
			return Int(int64(i)), true
		}, "Return first index of value.\n\nRaises ValueError if the value is not present."),
		Raw("count($self, value, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			return t.Ret(countItems(t, &(*Tuple)(a[0].P).Items, a[1]))
		}, "Return number of occurrences of value."),
	},
	Class: []FuncDef{classGetItem()},
}

// Constants of the xxHash that tuples are hashed with.
const (
	tuplePrime1 = 11400714785074694791
	tuplePrime2 = 14029467366897019727
	tuplePrime5 = 2870177450012600261
)

func tupleNew(t *Thread, typ *Type, a Args) (Value, error) {
	if a.NumKw() > 0 && (typ == TupleType || typ.Slots.Init == nil || sameInit(typ, TupleType)) {
		return Value{}, TypeErrorf("tuple() takes no keyword arguments")
	}
	if err := a.Count("tuple", 0, 1); err != nil {
		return Value{}, err
	}
	pos := a.Positional()
	if typ == TupleType {
		if len(pos) == 0 {
			return Of(EmptyTuple), nil
		}
		return TupleOf(t, pos[0])
	}
	v := &TupleObj{}
	v.Shape = typ.Root
	if len(pos) == 1 {
		items, err := ListOf(t, pos[0])
		if err != nil {
			return Value{}, err
		}
		v.Items = items
	}
	return Of(v), nil
}

// sameInit reports whether two types have the same Init slot.
func sameInit(a, b *Type) bool { return funcAddr(a.Slots.Init) == funcAddr(b.Slots.Init) }

// TupleOf returns tuple(v).
func TupleOf(t *Thread, v Value) (Value, error) {
	if v.Shape() == TupleType.Root {
		return v, nil
	}
	if v.Shape() == ListType.Root {
		return Of(NewTuple(t, (*List)(v.P).Items)), nil
	}
	items, err := ListOf(t, v)
	if err != nil {
		return Value{}, err
	}
	return Of(TakeTuple(t, items)), nil
}

func tupleRepr(t *Thread, v Value) (Value, error) {
	items := (*Tuple)(v.P).Items
	if len(items) == 0 {
		return Of(Intern("()")), nil
	}
	if !t.EnterRepr(v) {
		return Of(Intern("(...)")), nil
	}
	defer t.LeaveRepr(v)
	if len(items) == 1 {
		return reprItems(t, &items, "(", ",)")
	}
	return reprItems(t, &items, "(", ")")
}

func tupleHash(t *Thread, v Value) (int64, error) {
	items := (*Tuple)(v.P).Items
	acc := uint64(tuplePrime5)
	nested := false
	for _, x := range items {
		var h int64
		switch {
		case x.IsInt():
			h = HashInt(x.Int64())
		case x.Shape() == StrType.Root:
			h = (*Str)(x.P).Hash()
		default:
			if !nested {
				if err := t.EnterNative(" while calling a Python object"); err != nil {
					return 0, err
				}
				defer t.LeaveNative()
				nested = true
			}
			var err error
			if h, err = Hash(t, x); err != nil {
				return 0, err
			}
		}
		acc += uint64(h) * tuplePrime2
		acc = bits.RotateLeft64(acc, 31)
		acc *= tuplePrime1
	}
	const mix = uint64(tuplePrime5)
	acc += uint64(len(items)) ^ (mix ^ 3527539)
	if acc == math.MaxUint64 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	items := (*Tuple)(v.P).Items
	if key.IsInt() {
		i := int(key.Int64())
		if i < 0 {
			i += len(items)
		}
		if uint(i) < uint(len(items)) {
			return items[i], nil
		}
		return Value{}, IndexErrorf("tuple index out of range")
	}
	if key.Type() == SliceType {
		start, _, step, n, err := (*Slice)(key.P).Indices(t, len(items))
		if err != nil {
			return Value{}, err
		}
		if start == 0 && step == 1 && n == len(items) && v.Type() == TupleType {
			return v, nil
		}
		if step == 1 && n > 0 {
			return Of(NewTuple(t, items[start:start+n])), nil
		}
		return Of(TakeTuple(t, sliceItems(items, start, step, n))), nil
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("tuple indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return Value{}, err
	}
	return tupleGetItem(t, v, Int(int64(i)))
}

// TupleIter iterates over a tuple: I is the next index; T is nil at the end.
type TupleIter struct {
	Shape *Shape
	T     *Tuple
	I     int
}

// NativeObject marks *TupleIter as a parameter type.
func (*TupleIter) NativeObject() {}

// TupleIterType is the type of tuple iterators.
var TupleIterType = newType("tuple_iterator")

var tupleIterDef = TypeDef{
	Type:   TupleIterType,
	Struct: (*TupleIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*TupleIter)(v.P)
		if it.T != nil {
			if it.I < len(it.T.Items) {
				x := it.T.Items[it.I]
				it.I++
				return x, nil
			}
			it.T = nil
		}
		return Value{}, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *TupleIter) (int, error) {
			if it.T == nil {
				return 0, nil
			}
			return len(it.T.Items) - it.I, nil
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *TupleIter) (Value, error) {
			if it.T == nil {
				return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(EmptyTuple))))), nil
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(it.T))), Int(int64(it.I)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *TupleIter, i stateIndex) (Nothing, error) {
			if it.T != nil {
				it.I = min(max(int(i), 0), len(it.T.Items))
			}
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}
