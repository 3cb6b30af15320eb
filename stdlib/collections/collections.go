// Package collections implements the Python module _collections, the native part of collections.
package collections

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and defines defaultdict, the fields of named tuples and the
// counting loop of Counter.

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module _collections.
//
// https://docs.python.org/3.13/library/collections.html
var Module = object.ModuleDef{
	Name: "_collections",
	Doc:  "High performance data structures.\n- deque:        ordered collection accessible from endpoints only\n- defaultdict:  dict subclass with a default value factory\n",
	Funcs: []object.FuncDef{
		object.Func2("_count_elements(mapping, iterable, /)", countElements, "Count elements in the iterable, updating the mapping"),
	},
	Types: []*object.TypeDef{&dequeDef, &defaultDictDef, &dequeIteratorDef, &dequeRevIteratorDef, &tupleGetterDef},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "OrderedDict", object.Of(object.OrderedDictType))
		return nil
	},
}

// defaultDict is a dict with a factory; the dict must be its first field.
type defaultDict struct {
	object.Dict
	factory value
}

// NativeObject marks *defaultDict as a parameter type.
func (*defaultDict) NativeObject() {}

var defaultDictType = object.NewNativeType("collections.defaultdict")

var defaultDictDef = object.TypeDef{
	Own:         "__getattribute__",
	Type:        defaultDictType,
	Struct:      (*defaultDict)(nil),
	InheritsNew: true,
	Members:     "default_factory",
	Base:        object.DictType,
	Module:      "collections",
	Doc:         "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.",
	Flags:       object.FlagBaseType,
	ExtOff:      unsafe.Offsetof(defaultDict{}.Dict.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			d := &defaultDict{factory: object.None}
			d.Shape = typ.Root
			return object.Of(d), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			pos := a.Positional()
			d := (*defaultDict)(self.P)
			f := object.None
			rest := a
			if len(pos) > 0 {
				f = pos[0]
				if !f.IsNone() && !object.IsCallable(f) {
					return object.TypeErrorf("first argument must be callable or None")
				}
				rest.V = a.V[1:]
			}
			d.factory = f
			return object.DictType.Slots.Init(t, self, rest)
		},
		Repr: func(t *thread, v value) (value, error) {
			d := (*defaultDict)(v.P)
			base, err := object.DictType.Slots.Repr(t, v)
			if err != nil {
				return none, err
			}
			f := "..."
			if key := (value{P: unsafe.Pointer(&d.factory)}); t.EnterRepr(key) {
				s, err := object.Repr(t, d.factory)
				t.LeaveRepr(key)
				if err != nil {
					return none, err
				}
				f = s.String()
			}
			name := v.Type().Name
			if v.Type() == defaultDictType {
				name = "defaultdict"
			}
			return object.NewStr(name + "(" + f + ", " + (*object.Str)(base.P).String() + ")"), nil
		},
		// A missing key is found out here first, without a call of __missing__.
		GetItem: func(t *thread, v, key value) (value, error) {
			d := (*defaultDict)(v.P)
			x, err := d.Get(t, key)
			if err != nil || x.P != nil {
				return x, err
			}
			if v.Type() != defaultDictType {
				return object.CallMethod(t, v, "__missing__", key)
			}
			return d.missing(t, key)
		},
		Binary: [object.NumBinary]object.BinaryFunc{object.OpOr: func(t *thread, a, b value) (value, error) {
			if !a.Type().Has(object.FlagDict) || !b.Type().Has(object.FlagDict) {
				return object.NotImplemented, nil
			}
			self := a
			if !a.IsA(defaultDictType) {
				self = b
			}
			r, err := object.Call(t, object.Of(self.Type()), (*defaultDict)(self.P).factory, a)
			if err != nil {
				return none, err
			}
			return r, (*object.Dict)(r.P).Update(t, b)
		}},
	},
	Methods: []object.FuncDef{
		object.Func2("__missing__($self, object, /)", func(t *thread, d *defaultDict, key value) (value, error) { return d.missing(t, key) }, "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n"),
		object.Func1("copy($self, /)", copyDefaultDict, "D.copy() -> a shallow copy of D."),
		object.Func1("__copy__($self, /)", copyDefaultDict, "D.copy() -> a shallow copy of D."),
		object.Func1("__reduce__($self, /)", func(t *thread, d *defaultDict) (value, error) {
			args := object.EmptyTuple
			if !d.factory.IsNone() {
				args = object.MakeTuple(t, d.factory)
			}
			items, err := object.CallMethod(t, object.Of(d), "items")
			if err != nil {
				return none, err
			}
			it, err := object.Iter(t, items)
			return object.Of(object.MakeTuple(t, object.Of(d.Shape.Type), object.Of(args), object.None, object.None, it)), err
		}, "Return state information for pickling."),
	},
	Class: []object.FuncDef{object.ClassGetItem()},
	GetSet: []object.GetSetDef{{Name: "default_factory", Doc: "Factory for default value called by __missing__().", Get: func(t *thread, v value) (value, error) {
		return (*defaultDict)(v.P).factory, nil
	}, Set: func(t *thread, v, x value) error {
		if x.P == nil {
			x = object.None
		}
		(*defaultDict)(v.P).factory = x
		return nil
	}}},
}

func (d *defaultDict) missing(t *thread, key value) (value, error) {
	if d.factory.IsNone() {
		return none, object.KeyErrorOf(key)
	}
	x, err := object.Call(t, d.factory)
	if err != nil {
		return none, err
	}
	return x, object.SetItem(t, object.Of(d), key, x)
}

func copyDefaultDict(t *thread, d *defaultDict) (value, error) {
	return object.Call(t, object.Of(d.Shape.Type), d.factory, object.Of(d))
}

// tupleGetter is the descriptor of a field of a named tuple.
type tupleGetter struct {
	Shape *object.Shape
	index int
	doc   value
}

// NativeObject marks *tupleGetter as a parameter type.
func (*tupleGetter) NativeObject() {}

var tupleGetterType = object.NewNativeType("collections._tuplegetter")

var tupleGetterDef = object.TypeDef{
	Type:   tupleGetterType,
	Struct: (*tupleGetter)(nil),
	Module: "collections",
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if err := a.NoKeywords("_tuplegetter"); err != nil {
				return none, err
			}
			if err := a.Count("_tuplegetter", 2, 2); err != nil {
				return none, err
			}
			i, err := object.AsInt(t, a.V[0])
			return object.Of(&tupleGetter{typ.Root, i, a.V[1]}), err
		},
		Repr: func(t *thread, v value) (value, error) {
			g := (*tupleGetter)(v.P)
			s, err := object.Repr(t, object.Of(object.MakeTuple(t, object.Int(int64(g.index)), g.doc)))
			if err != nil {
				return none, err
			}
			return object.NewStr("_tuplegetter" + s.String()), nil
		},
		DescrGet: func(t *thread, d, obj value, typ *object.Type) (value, error) {
			if obj.P == nil {
				return d, nil
			}
			g := (*tupleGetter)(d.P)
			if !obj.Type().Has(object.FlagTuple) {
				if obj.IsNone() {
					return d, nil
				}
				return none, object.TypeErrorf("descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object", g.index, obj.Type().Name)
			}
			items := (*object.Tuple)(obj.P).Items
			if g.index < 0 || g.index >= len(items) {
				return none, object.IndexErrorf("tuple index out of range")
			}
			return items[g.index], nil
		},
		DescrSet: func(t *thread, d, obj, x value) error {
			if x.P == nil {
				return object.AttributeErrorf("can't delete attribute")
			}
			return object.AttributeErrorf("can't set attribute")
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, g *tupleGetter) (value, error) {
			return object.Of(object.MakeTuple(t, object.Of(tupleGetterType), object.Of(object.MakeTuple(t, object.Int(int64(g.index)), g.doc)))), nil
		}, ""),
	},
	GetSet: []object.GetSetDef{{Name: "__doc__", Get: func(t *thread, v value) (value, error) { return (*tupleGetter)(v.P).doc, nil }, Set: func(t *thread, v, x value) error {
		if x.P == nil {
			x = object.None
		}
		(*tupleGetter)(v.P).doc = x
		return nil
	}}},
}

// countElements adds one to mapping[x] for each x of iterable.
func countElements(t *thread, mapping, iterable value) (object.Nothing, error) {
	n := object.Nothing{}
	typ := mapping.Type()
	if typ.Has(object.FlagDict) && typ.LookupS("get") == object.DictType.LookupS("get") && typ.LookupS("__setitem__") == object.DictType.LookupS("__setitem__") {
		d := (*object.Dict)(mapping.P)
		return n, object.Iterate(t, iterable, func(x value) error {
			h, err := object.Hash(t, x)
			if err != nil {
				return err
			}
			old, err := d.GetHashed(t, x, h)
			if err != nil {
				return err
			}
			sum := object.Int(1)
			if old.P != nil {
				if old.IsInt() && old.Int64() < 1<<62 {
					sum = object.Int(old.Int64() + 1)
				} else if sum, err = object.Binary(t, object.OpAdd, old, sum); err != nil {
					return err
				}
			}
			return d.SetHashed(t, x, h, sum)
		})
	}
	get, err := object.GetAttrS(t, mapping, "get")
	if err != nil {
		return n, err
	}
	return n, object.Iterate(t, iterable, func(x value) error {
		old, err := object.Call(t, get, x, object.Int(0))
		if err != nil {
			return err
		}
		sum, err := object.Binary(t, object.OpAdd, old, object.Int(1))
		if err != nil {
			return err
		}
		return object.SetItem(t, mapping, x, sum)
	})
}
