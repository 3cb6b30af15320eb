// Package functools implements the Python module _functools, the native part of functools.
package functools

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and holds reduce, cmp_to_key and partial.

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module _functools.
//
// https://docs.python.org/3.13/library/functools.html
var Module = object.ModuleDef{
	Name: "_functools",
	Doc:  "Tools that operate on functions.",
	Funcs: []object.FuncDef{
		object.Raw("reduce(function, iterable, initial=<absent>, /)", 2, 3, reduce, "reduce(function, iterable[, initial], /) -> value\n\nApply a function of two arguments cumulatively to the items of a sequence\nor iterable, from left to right, so as to reduce the iterable to a single\nvalue.  For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates\n((((1+2)+3)+4)+5).  If initial is present, it is placed before the items\nof the iterable in the calculation, and serves as a default when the\niterable is empty.").Unsigned(),
		object.Func1("cmp_to_key(mycmp)", func(t *thread, cmp value) (value, error) {
			return object.Of(&keyObject{Shape: keyType.Root, cmp: cmp}), nil
		}, "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects."),
	},
	Types: []*object.TypeDef{&partialDef, &lruDef},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&keyDef)
		object.Bind(&linkDef)
		return nil
	},
}

func reduce(t *thread, a *value, n int) (value, bool) {
	v := unsafe.Slice(a, n)
	f, acc := v[0], none
	if n == 3 {
		acc = v[2]
	}
	if v[1].Type().Slots.Iter == nil {
		if _, err := object.Iter(t, v[1]); err != nil {
			if object.Matches(err, object.TypeError) {
				err = object.TypeErrorf("reduce() arg 2 must support iteration")
			}
			return t.Fail(err)
		}
	}
	err := object.Iterate(t, v[1], func(x value) error {
		if acc.P == nil {
			acc = x
			return nil
		}
		var err error
		acc, err = object.Call(t, f, acc, x)
		return err
	})
	if err == nil && acc.P == nil {
		err = object.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return t.Ret(acc, err)
}

// keyObject is what cmp_to_key returns, and the keys that this makes when called.
type keyObject struct {
	Shape *object.Shape
	cmp   value
	obj   value // P nil in the function itself
}

var (
	keyType = object.NewNativeType("functools.KeyWrapper")
	keySig  = object.Sig{Text: "K(obj)"}
)

var keyDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   keyType,
	Struct: (*keyObject)(nil),
	Module: "functools",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Call: func(t *thread, self value, a object.Args) (value, error) {
			v, err := keySig.Bind(t, a)
			if err != nil {
				return none, err
			}
			return object.Of(&keyObject{keyType.Root, (*keyObject)(self.P).cmp, v[0]}), nil
		},
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			if !b.HasType(keyType) {
				return none, object.TypeErrorf("other argument must be K instance")
			}
			x, y := (*keyObject)(a.P), (*keyObject)(b.P)
			if x.obj.P == nil || y.obj.P == nil {
				return none, object.AttributeErrorf("object")
			}
			r, err := object.Call(t, x.cmp, x.obj, y.obj)
			if err != nil {
				return none, err
			}
			return object.Compare(t, r, object.Int(0), op)
		},
	},
	GetSet: []object.GetSetDef{{Name: "obj", Doc: "Value wrapped by a key function.", Get: func(t *thread, v value) (value, error) {
		if o := (*keyObject)(v.P).obj; o.P != nil {
			return o, nil
		}
		return object.None, nil
	}, Set: func(t *thread, v, x value) error {
		(*keyObject)(v.P).obj = x
		return nil
	}}, {Name: "__text_signature__", Get: func(t *thread, v value) (value, error) { return object.NewStr("(obj)"), nil }}},
}

// partial is functools.partial(f, *args, **kw).
type partial struct {
	Shape *object.Shape
	Ext   *object.InstExt
	f     value
	args  *object.Tuple
	kw    *object.Dict
}

// NativeObject marks *partial as a parameter type.
func (*partial) NativeObject() {}

var partialType = object.NewNativeType("functools.partial")

var partialDef = object.TypeDef{
	Own:     "__getattribute__ __setattr__ __delattr__",
	Type:    partialType,
	Members: "func args keywords",
	Struct:  (*partial)(nil),
	Module:  "functools",
	Doc:     "Create a new function with partial application of the given arguments\nand keywords.",
	Sig:     "(func, /, *args, **keywords)",
	Flags:   object.FlagBaseType | object.FlagHasDict | object.FlagWeakref,
	ExtOff:  unsafe.Offsetof(partial{}.Ext),
	Slots: object.Slots{
		New:  partialNew,
		Call: partialCall,
		Repr: partialRepr,
		DescrGet: func(t *thread, d, obj value, typ *object.Type) (value, error) {
			if obj.P == nil || obj.IsNone() {
				return d, nil
			}
			if err := t.Warn(object.FutureWarning, "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior", 1); err != nil {
				return none, err
			}
			return d, nil
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, p *partial) (value, error) {
			dict := object.None
			if d := object.InstanceDict(t, object.Of(p)); d != nil && d.Len() > 0 {
				dict = object.Of(d)
			}
			return object.Of(object.MakeTuple(t, object.Of(p.Shape.Type), object.Of(object.MakeTuple(t, p.f)),
				object.Of(object.MakeTuple(t, p.f, object.Of(p.args), object.Of(p.kw), dict)))), nil
		}, ""),
		object.Func2("__setstate__($self, object, /)", partialSetState, ""),
	},
	Class: []object.FuncDef{object.ClassGetItem()},
	GetSet: []object.GetSetDef{
		{Name: "func", Doc: "function object to use in future partial calls", Get: func(t *thread, v value) (value, error) { return (*partial)(v.P).f, nil }},
		{Name: "args", Doc: "tuple of arguments to future partial calls", Get: func(t *thread, v value) (value, error) { return object.Of((*partial)(v.P).args), nil }},
		{Name: "keywords", Doc: "dictionary of keyword arguments to future partial calls", Get: func(t *thread, v value) (value, error) {
			return object.Of((*partial)(v.P).kw), nil
		}},
	},
}

func partialNew(t *thread, typ *object.Type, a object.Args) (value, error) {
	pos := a.Positional()
	if len(pos) < 1 {
		return none, object.TypeErrorf("type 'partial' takes at least one argument")
	}
	f, args := pos[0], pos[1:]
	if !object.IsCallable(f) {
		return none, object.TypeErrorf("the first argument must be callable")
	}
	p := &partial{Shape: typ.Root, f: f, kw: object.NewDict(t)}
	if f.IsA(partialType) && f.Type().LookupS("__call__") == partialType.LookupS("__call__") {
		// A partial of a plain partial is one partial of its function.
		in := (*partial)(f.P)
		if d := object.InstanceDict(t, f); d == nil || d.Len() == 0 {
			p.f = in.f
			args = append(append([]value(nil), in.args.Items...), args...)
			p.kw = in.kw.Copy(t)
		}
	}
	p.args = object.NewTuple(t, args)
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		p.kw.SetStr(k, v)
	}
	return object.Of(p), nil
}

func partialCall(t *thread, self value, a object.Args) (value, error) {
	p := (*partial)(self.P)
	pos := a.Positional()
	if p.kw.Len() == 0 {
		if len(p.args.Items) == 0 {
			return object.CallArgs(t, p.f, a)
		}
		if n := len(p.args.Items); a.Names == nil && n+len(a.V) <= 3 {
			var v [3]value
			copy(v[:], p.args.Items)
			copy(v[n:], a.V)
			return object.Call(t, p.f, v[:n+len(a.V)]...)
		}
		v := make([]value, 0, len(p.args.Items)+len(a.V))
		v = append(append(v, p.args.Items...), a.V...)
		return object.CallArgs(t, p.f, object.Args{V: v, Names: a.Names})
	}
	v := make([]value, 0, len(p.args.Items)+len(pos))
	v = append(append(v, p.args.Items...), pos...)
	kw := p.kw
	if a.NumKw() > 0 {
		kw = p.kw.Copy(t)
		for i := 0; i < a.NumKw(); i++ {
			k, x := a.Kw(i)
			kw.SetStr(k, x)
		}
	}
	return object.CallKw(t, p.f, v, kw)
}

func partialRepr(t *thread, v value) (value, error) {
	p := (*partial)(v.P)
	name := "functools.partial"
	if v.Type() != partialType {
		m, err := object.GetAttrS(t, object.Of(v.Type()), "__module__")
		if err != nil {
			return none, err
		}
		s, err := object.ToStr(t, m)
		if err != nil {
			return none, err
		}
		name = s.String() + "." + v.Type().QualName
	}
	if !t.EnterRepr(v) {
		return object.NewStr("..."), nil
	}
	defer t.LeaveRepr(v)
	s, err := object.Repr(t, p.f)
	if err != nil {
		return none, err
	}
	text := name + "(" + s.String()
	for _, x := range p.args.Items {
		if s, err = object.Repr(t, x); err != nil {
			return none, err
		}
		text += ", " + s.String()
	}
	for pos := 0; ; {
		k, x, ok := p.kw.Next(&pos)
		if !ok {
			return object.NewStr(text + ")"), nil
		}
		if s, err = object.Repr(t, x); err != nil {
			return none, err
		}
		ks, err := object.ToStr(t, k)
		if err != nil {
			return none, err
		}
		text += ", " + ks.String() + "=" + s.String()
	}
}

func partialSetState(t *thread, p *partial, state value) (object.Nothing, error) {
	bad := func() (object.Nothing, error) { return object.Nothing{}, object.TypeErrorf("invalid partial state") }
	if !state.Type().Has(object.FlagTuple) {
		return bad()
	}
	s := (*object.Tuple)(state.P).Items
	if len(s) != 4 || !object.IsCallable(s[0]) || !s[1].Type().Has(object.FlagTuple) || !s[2].IsNone() && !s[2].Type().Has(object.FlagDict) {
		return bad()
	}
	p.f = s[0]
	if s[1].HasType(object.TupleType) {
		p.args = (*object.Tuple)(s[1].P)
	} else {
		p.args = object.NewTuple(t, (*object.Tuple)(s[1].P).Items)
	}
	if s[2].IsNone() {
		p.kw = object.NewDict(t)
	} else if s[2].HasType(object.DictType) {
		p.kw = (*object.Dict)(s[2].P)
	} else {
		p.kw = (*object.Dict)(s[2].P).Copy(t)
	}
	if s[3].Type().Has(object.FlagDict) {
		object.SetInstanceDict(t, object.Of(p), (*object.Dict)(s[3].P))
	} else if d := object.InstanceDict(t, object.Of(p)); d != nil && d.Len() > 0 {
		object.SetInstanceDict(t, object.Of(p), object.NewDict(t))
	}
	return object.Nothing{}, nil
}
