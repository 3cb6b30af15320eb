// Package weakref implements the Python module _weakref.
package weakref

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _weakref.
//
// https://docs.python.org/3.13/library/weakref.html
var Module = object.ModuleDef{
	Name: "_weakref",
	Doc:  "Weak-reference support module.",
	Funcs: []object.FuncDef{
		object.Func1("getweakrefcount(object, /)", func(t *thread, v value) (int, error) { return len(object.RefsOf(t, v)), nil }, "Return the number of weak references to 'object'."),
		object.Func1("getweakrefs(object, /)", func(t *thread, v value) (value, error) {
			var out []value
			for _, r := range object.RefsOf(t, v) {
				out = append(out, object.Of(r))
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Return a list of all weak reference objects pointing to 'object'."),
		object.FuncSlice("proxy(object, callback=None, /)", func(t *thread, a []value) (value, error) {
			typ := proxyType
			if object.IsCallable(a[0]) {
				typ = callableProxyType
			}
			r, err := object.NewRef(t, typ, a[0], a[1])
			if err != nil {
				return value{}, err
			}
			return object.Of(r), nil
		}, "Create a proxy object that weakly references 'object'."),
		object.Func2("_remove_dead_weakref(dct, key, /)", func(t *thread, d *object.Dict, key value) (object.Nothing, error) {
			v, err := d.Get(t, key)
			if err != nil || v.P == nil {
				return object.Nothing{}, err
			}
			if !v.IsA(refType) {
				return object.Nothing{}, object.TypeErrorf("not a weakref")
			}
			if (*object.Ref)(v.P).Get().P == nil {
				_, err = d.Pop(t, key)
			}
			return object.Nothing{}, err
		}, "Atomically remove key from dict if it points to a dead weakref."),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&refDef)
		object.Bind(&proxyDef)
		object.Bind(&callableProxyDef)
		m.Set(t, "ref", object.Of(refType))
		m.Set(t, "ReferenceType", object.Of(refType))
		m.Set(t, "ProxyType", object.Of(proxyType))
		m.Set(t, "CallableProxyType", object.Of(callableProxyType))
		return nil
	},
}

var (
	refType           = object.NewNativeType("weakref.ReferenceType")
	proxyType         = object.NewNativeType("weakref.ProxyType")
	callableProxyType = object.NewNativeType("weakref.CallableProxyType")
)

func describe(t *thread, v value, what string) value {
	x := (*object.Ref)(v.P).Get()
	if x.P == nil {
		return object.NewStr("<" + what + " at " + object.Address(v) + "; dead>")
	}
	name := x.Type().FullName()
	if what == "weakproxy" {
		name = x.Type().Name
	}
	s := "<" + what + " at " + object.Address(v) + "; to '" + name + "' at " + object.Address(x)
	if n, err := object.LookupAttr(t, x, object.Intern("__name__")); err == nil && n.P != nil && n.IsA(object.StrType) {
		s += " (" + (*object.Str)(n.P).String() + ")"
	}
	return object.NewStr(s + ">")
}

var refDef = object.TypeDef{
	Type:    refType,
	Members: "__callback__",
	Struct:  (*object.Ref)(nil), Image: object.RefImage,
	Module: "weakref",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(object.Ref{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if a.NumKw() > 0 && typ == refType {
				return value{}, object.TypeErrorf("ref() takes no keyword arguments")
			}
			pos := a.Positional()
			if len(pos) < 1 {
				return value{}, object.TypeErrorf("__new__ expected at least 1 argument, got 0")
			}
			if len(pos) > 2 {
				return value{}, object.TypeErrorf("__new__ expected at most 2 arguments, got %d", len(pos))
			}
			var cb value
			if len(pos) == 2 {
				cb = pos[1]
			}
			r, err := object.NewRef(t, typ, pos[0], cb)
			if err != nil {
				return value{}, err
			}
			return object.Of(r), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			if err := a.NoKeywords("ref"); err != nil {
				return err
			}
			return a.Count("__init__", 1, 2)
		},
		Call: func(t *thread, v value, a object.Args) (value, error) {
			if err := a.NoKeywords("weakref"); err != nil {
				return value{}, err
			}
			if len(a.V) > 0 {
				return value{}, object.TypeErrorf("weakref expected 0 arguments, got %d", len(a.V))
			}
			if x := (*object.Ref)(v.P).Get(); x.P != nil {
				return x, nil
			}
			return object.None, nil
		},
		Repr: func(t *thread, v value) (value, error) { return describe(t, v, "weakref"), nil },
		Hash: func(t *thread, v value) (int64, error) { return object.HashRef(t, (*object.Ref)(v.P)) },
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			if !b.IsA(refType) || op != object.EQ && op != object.NE {
				return object.NotImplemented, nil
			}
			x, y := (*object.Ref)(a.P).Get(), (*object.Ref)(b.P).Get()
			if x.P == nil || y.P == nil {
				return object.Bool((a == b) == (op == object.EQ)), nil
			}
			return object.Compare(t, x, y, op)
		},
	},
	Class: []object.FuncDef{
		object.Func2("__class_getitem__($type, object, /)", func(t *thread, typ, x value) (value, error) { return object.NewGenericAlias(t, typ, x) }, "See PEP 585"),
	},
	GetSet: []object.GetSetDef{{Name: "__callback__", Get: func(t *thread, v value) (value, error) {
		r := (*object.Ref)(v.P)
		if r.Callback.P == nil || r.Get().P == nil {
			return object.None, nil
		}
		return r.Callback, nil
	}}},
}

// target returns the referent of a proxy.
func target(v value) (value, error) {
	if v.Type() != proxyType && v.Type() != callableProxyType {
		return v, nil
	}
	if x := (*object.Ref)(v.P).Get(); x.P != nil {
		return x, nil
	}
	return value{}, object.Errorf(object.ReferenceError, "weakly-referenced object no longer exists")
}

func unary(f func(*thread, value) (value, error)) object.UnaryFunc {
	return func(t *thread, v value) (value, error) {
		x, err := target(v)
		if err != nil {
			return value{}, err
		}
		return f(t, x)
	}
}

func proxySlots() object.Slots {
	s := object.Slots{
		Repr: func(t *thread, v value) (value, error) { return describe(t, v, "weakproxy"), nil },
		Str: unary(func(t *thread, x value) (value, error) {
			r, err := object.ToStr(t, x)
			return object.Of(r), err
		}),
		Hash: func(t *thread, v value) (int64, error) {
			return 0, object.TypeErrorf("unhashable type: '%s'", v.Type().Name)
		},
		Bool: func(t *thread, v value) (bool, error) {
			x, err := target(v)
			if err != nil {
				return false, err
			}
			return object.Truth(t, x)
		},
		Len: func(t *thread, v value) (int, error) {
			x, err := target(v)
			if err != nil {
				return 0, err
			}
			return object.Len(t, x)
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, error) {
			x, err := target(v)
			if err != nil {
				return value{}, err
			}
			return object.GetAttr(t, x, name)
		},
		SetAttr: func(t *thread, v value, name *object.Str, a value) error {
			x, err := target(v)
			if err != nil {
				return err
			}
			return object.SetAttr(t, x, name, a)
		},
		Iter: unary(object.Iter),
		Next: func(t *thread, v value) (value, error) {
			x, err := target(v)
			if err != nil {
				return value{}, err
			}
			if x.Type().Slots.Next == nil {
				return value{}, object.TypeErrorf("Weakref proxy referenced a non-iterator '%s' object", x.Type().Name)
			}
			return object.Next(t, x)
		},
		Contains: func(t *thread, v, item value) (bool, error) {
			x, err := target(v)
			if err != nil {
				return false, err
			}
			return object.Contains(t, x, item)
		},
		GetItem: func(t *thread, v, k value) (value, error) {
			x, err := target(v)
			if err != nil {
				return value{}, err
			}
			return object.GetItem(t, x, k)
		},
		SetItem: func(t *thread, v, k, a value) error {
			x, err := target(v)
			if err != nil {
				return err
			}
			if a.P == nil {
				return object.DelItem(t, x, k)
			}
			return object.SetItem(t, x, k, a)
		},
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			x, err := target(a)
			if err != nil {
				return value{}, err
			}
			y, err := target(b)
			if err != nil {
				return value{}, err
			}
			return object.Compare(t, x, y, op)
		},
		Neg: unary(object.Negative), Pos: unary(object.Positive), Abs: unary(object.Absolute), Invert: unary(object.Invert),
		Index: unary(object.Index),
		Int:   unary(func(t *thread, x value) (value, error) { return object.Call(t, object.Of(object.IntType), x) }),
		Float: unary(func(t *thread, x value) (value, error) { return object.Call(t, object.Of(object.FloatType), x) }),
	}
	for op := object.BinaryOp(0); op < object.NumBinary; op++ {
		s.Binary[op] = func(t *thread, a, b value) (value, error) {
			x, err := target(a)
			if err != nil {
				return value{}, err
			}
			y, err := target(b)
			if err != nil {
				return value{}, err
			}
			return object.Binary(t, op, x, y)
		}
		s.Inplace[op] = func(t *thread, a, b value) (value, error) {
			x, err := target(a)
			if err != nil {
				return value{}, err
			}
			y, err := target(b)
			if err != nil {
				return value{}, err
			}
			return object.InplaceBinary(t, op, x, y)
		}
	}
	return s
}

var proxyDef = object.TypeDef{
	Type:   proxyType,
	Struct: (*object.Ref)(nil), Image: object.RefImage,
	Module:  "weakref",
	Flags:   object.FlagDisallowNew | object.FlagNativeGetattr,
	Slots:   proxySlots(),
	Methods: proxyMethods(),
}

func proxyMethods() []object.FuncDef {
	return []object.FuncDef{
		object.Func1("__bytes__($self, /)", func(t *thread, v value) (value, error) {
			x, err := target(v)
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(t, x, "__bytes__")
		}, ""),
		object.Func1("__reversed__($self, /)", func(t *thread, v value) (value, error) {
			x, err := target(v)
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(t, x, "__reversed__")
		}, ""),
	}
}

var callableProxyDef = func() object.TypeDef {
	d := object.TypeDef{Type: callableProxyType, Struct: (*object.Ref)(nil), Image: object.RefImage, Module: "weakref", Flags: object.FlagDisallowNew | object.FlagNativeGetattr, Slots: proxySlots(), Methods: proxyMethods()}
	d.Slots.Call = func(t *thread, v value, a object.Args) (value, error) {
		x, err := target(v)
		if err != nil {
			return value{}, err
		}
		return object.CallArgs(t, x, a)
	}
	return d
}()
