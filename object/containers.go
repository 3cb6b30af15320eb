package object

import "github.com/seed-8da18655/gopy/gil"

// This file defines the abstract operations on containers and iterators.

// Len returns len(v).
func Len(t *Thread, v Value) (int, error) {
	if f := v.Type().Slots.Len; f != nil {
		return f(t, v)
	}
	return 0, TypeErrorf("object of type '%s' has no len()", v.Type().Name)
}

// GetItem returns v[key].
func GetItem(t *Thread, v, key Value) (Value, error) {
	typ := v.Type()
	if f := typ.Slots.GetItem; f != nil {
		return f(t, v, key)
	}
	if typ.Has(FlagIsType) {
		return typeGetItem(t, v, key)
	}
	return Value{}, TypeErrorf("'%s' object is not subscriptable", typ.Name)
}

// typeGetItem is v[key] for a class without a metaclass __getitem__.
func typeGetItem(t *Thread, v, key Value) (Value, error) {
	if v == Of(TypeType) {
		return NewGenericAlias(t, v, key)
	}
	m, err := LookupAttr(t, v, Intern("__class_getitem__"))
	if err != nil {
		return Value{}, err
	}
	if m.P == nil || m.IsNone() {
		return Value{}, TypeErrorf("type '%s' is not subscriptable", (*Type)(v.P).Name)
	}
	return Call(t, m, key)
}

// SetItem performs v[key] = x.
func SetItem(t *Thread, v, key, x Value) error {
	if f := v.Type().Slots.SetItem; f != nil {
		return f(t, v, key, x)
	}
	if isSequenceLike(v.Type()) && IsIndex(key) {
		if _, err := AsIndex(t, key); err != nil {
			return err
		}
	}
	return TypeErrorf("'%s' object does not support item assignment", v.Type().Name)
}

// isSequenceLike tells of the types whose items are asked for by a number before it turns out
// that they can't be changed.
func isSequenceLike(typ *Type) bool {
	if typ == GenericAliasType || typ == UnionTypeType {
		return false
	}
	return typ.IsHeap() || typ.Slots.GetItem != nil || typ.Slots.Len != nil
}

// FastSequence is ListOf with a message of its own for what is not iterable at all.
func FastSequence(t *Thread, v Value, format string, args ...any) ([]Value, error) {
	if v.Type() == ListType || v.Type() == TupleType {
		return ListOf(t, v)
	}
	it, err := Iter(t, v)
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf(format, args...)
		}
		return nil, err
	}
	return ListOf(t, it)
}

// DelItem performs del v[key].
func DelItem(t *Thread, v, key Value) error {
	if f := v.Type().Slots.SetItem; f != nil {
		return f(t, v, key, Value{})
	}
	if typ := v.Type(); !IsIndex(key) || !isSequenceLike(typ) {
		return TypeErrorf("'%s' object does not support item deletion", typ.Name)
	}
	if _, err := AsIndex(t, key); err != nil {
		return err
	}
	return TypeErrorf("'%s' object doesn't support item deletion", v.Type().Name)
}

// Iter returns iter(v).
func Iter(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if f := typ.Slots.Iter; f != nil {
		it, err := f(t, v)
		if err != nil {
			if typ.IsHeap() && typ.LookupS("__iter__").IsNone() {
				err = TypeErrorf("'%s' object is not iterable", typ.Name)
			}
			return Value{}, err
		}
		if it.Type().Slots.Next == nil {
			return Value{}, TypeErrorf("iter() returned non-iterator of type '%s'", it.Type().Name)
		}
		return it, nil
	}
	if typ.Slots.GetItem != nil && !typ.Has(FlagDict) && isSequence(typ) {
		return newSeqIter(t, v), nil
	}
	return Value{}, TypeErrorf("'%s' object is not iterable", typ.Name)
}

// isSequence reports whether subscription with ints makes sense: heap types with __getitem__
// and native sequences.
func isSequence(typ *Type) bool {
	return typ.IsHeap() || typ.Has(FlagSequence) || typ.Slots.Len != nil && !typ.Has(FlagMapping)
}

// Next returns the next item of iterator it, (Value{}, nil) at the end. A StopIteration
// raised by __next__ is turned into the end.
func Next(t *Thread, it Value) (Value, error) {
	f := it.Type().Slots.Next
	if f == nil {
		return Value{}, TypeErrorf("'%s' object is not an iterator", it.Type().Name)
	}
	v, err := f(t, it)
	if err != nil && Matches(err, StopIteration) {
		return Value{}, nil
	}
	return v, err
}

// Iterate calls f for each item of v until it returns an error.
func Iterate(t *Thread, v Value, f func(Value) error) error {
	switch v.Shape() {
	case ListType.Root:
		l := (*List)(v.P)
		for i := 0; i < len(l.Items); i++ {
			if err := f(l.Items[i]); err != nil {
				return err
			}
		}
		return nil
	case TupleType.Root:
		for _, x := range (*Tuple)(v.P).Items {
			if err := f(x); err != nil {
				return err
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	next := it.Type().Slots.Next
	for {
		x, known, err := QuickNext(t, it)
		if !known {
			x, err = next(t, it)
		}
		if err != nil {
			if Matches(err, StopIteration) {
				return nil
			}
			return err
		}
		if x.P == nil {
			return nil
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// Each calls f for each item of an iterable as Iterate does, but offers it to quick first,
// which returns true if it has dealt with the item. quick must not run Python code: the items
// of a generator reach it while the generator is running, without leaving the eval loop, unless
// somebody traces that.
func Each(t *Thread, v Value, quick func(Value) bool, f func(Value) error) error {
	if v.Shape() != &GeneratorShape || t.Breaker.Load()&gil.Tracing != 0 {
		return Iterate(t, v, func(x Value) error {
			if quick(x) {
				return nil
			}
			return f(x)
		})
	}
	g := (*Generator)(v.P)
	for {
		if g.State == GenDone {
			return nil
		}
		if g.State == GenRunning {
			return ValueErrorf("%s already executing", g.Kind())
		}
		x, done, err := t.Interp.Eval.Drain(t, g, quick)
		if err != nil {
			return err
		}
		if done {
			return nil
		}
		if err := f(x); err != nil {
			return err
		}
	}
}

// ListOf returns the items of any iterable in a fresh slice.
func ListOf(t *Thread, v Value) ([]Value, error) {
	switch v.Shape() {
	case ListType.Root:
		return append([]Value(nil), (*List)(v.P).Items...), nil
	case TupleType.Root:
		return append([]Value(nil), (*Tuple)(v.P).Items...), nil
	}
	if v.Shape() == &GeneratorShape {
		return t.collect(v)
	}
	if items, ok := keysOf(v); ok {
		return items, nil
	}
	if v.Type().Slots.Iter == nil && !IsSequence(v) {
		_, err := Iter(t, v)
		return nil, err
	}
	n, err := LengthHint(t, v, 8)
	if err != nil {
		return nil, err
	}
	if err := t.CheckItems(n, 16); err != nil {
		return nil, err
	}
	out := make([]Value, 0, min(n, 1<<20))
	err = Each(t, v, func(x Value) bool {
		if len(out)&0xFFFFF == 0xFFFFF {
			return false
		}
		out = append(out, x)
		return true
	}, func(x Value) error {
		out = append(out, x)
		return t.CheckAlloc(len(out) * 16)
	})
	return out, err
}

// keysOf returns what is in a set, a dict or a view of one, in a fresh slice; ok is false for
// anything else.
func keysOf(v Value) (items []Value, ok bool) {
	var d *Dict
	what := dictKeys
	switch v.Shape() {
	case SetType.Root, FrozenSetType.Root:
		return (*Set)(v.P).items(), true
	case DictType.Root:
		d = (*Dict)(v.P)
	case DictKeysType.Root:
		d = (*DictView)(v.P).D
	case DictValuesType.Root:
		d, what = (*DictView)(v.P).D, dictValues
	default:
		return nil, false
	}
	items = make([]Value, 0, d.Len())
	for pos := 0; ; {
		k, x, ok := d.Next(&pos)
		if !ok {
			return items, true
		}
		if what == dictValues {
			k = x
		}
		items = append(items, k)
	}
}

// collected is how many items collect gathers beside before it lets their slice grow.
const collected = 1 << 12

// collect returns what a generator yields. The items come to lie on a stack of the thread
// first, so that a few of them need one allocation, of the right size.
func (t *Thread) collect(g Value) ([]Value, error) {
	base := len(t.items)
	defer func() {
		clear(t.items[base:])
		t.items = t.items[:base]
	}()
	var out []Value
	err := Each(t, g, func(x Value) bool {
		if len(t.items)-base == collected {
			return false
		}
		t.items = append(t.items, x)
		return true
	}, func(x Value) error {
		out = append(out, t.items[base:]...)
		clear(t.items[base:])
		t.items = t.items[:base]
		out = append(out, x)
		return t.CheckAlloc(len(out) * 16)
	})
	if out == nil {
		return append(make([]Value, 0, len(t.items)-base), t.items[base:]...), err
	}
	return append(out, t.items[base:]...), err
}

// LengthHint returns operator.length_hint(v, def).
func LengthHint(t *Thread, v Value, def int) (int, error) {
	typ := v.Type()
	if typ.Slots.Len != nil {
		n, err := typ.Slots.Len(t, v)
		if err == nil || !Matches(err, TypeError) {
			return n, err
		}
	}
	m := typ.Lookup(nameLengthHint.str())
	if m.P == nil {
		return def, nil
	}
	r, err := callBound(t, m, v)
	if err != nil {
		if Matches(err, TypeError) {
			return def, nil
		}
		return 0, err
	}
	if r == NotImplemented {
		return def, nil
	}
	if !r.Type().Has(FlagInt) {
		return 0, TypeErrorf("__length_hint__ must be an integer, not %s", r.Type().Name)
	}
	n, err := AsInt(t, r)
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return 0, ValueErrorf("__length_hint__() should return >= 0")
	}
	return n, nil
}

// Contains reports whether item is in v.
func Contains(t *Thread, v, item Value) (bool, error) {
	if f := v.Type().Slots.Contains; f != nil {
		return f(t, v, item)
	}
	found := false
	it, err := Iter(t, v)
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf("argument of type '%s' is not iterable", v.Type().Name)
		}
		return false, err
	}
	err = Iterate(t, it, func(x Value) error {
		eq, err := Equal(t, x, item)
		if err != nil {
			return err
		}
		if eq {
			found = true
			return errStop
		}
		return nil
	})
	if err == errStop {
		err = nil
	}
	return found, err
}

type stopError struct{}

func (stopError) Error() string { return "stop" }

// errStop ends an Iterate early; it never reaches Python.
var errStop error = stopError{}

// SeqIter iterates by subscription with 0, 1, 2... until IndexError.
type SeqIter struct {
	Shape *Shape
	Seq   Value // P nil once exhausted
	I     int
}

// SeqIterType is the type of iterators over objects that have only __getitem__.
var SeqIterType = newType("iterator")

// NewSeqIter returns an iterator over a sequence by its items.
func NewSeqIter(v Value) Value { return newSeqIter(nil, v) }

func newSeqIter(t *Thread, v Value) Value { return Of(&SeqIter{SeqIterType.Root, v, 0}) }
