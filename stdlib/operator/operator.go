// Package operator implements the Python module _operator, on which operator is built.
package operator

import (
	"crypto/subtle"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module _operator.
//
// https://docs.python.org/3.13/library/operator.html
var Module = object.ModuleDef{
	Name: "_operator",
	Doc:  "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.",
	Funcs: []object.FuncDef{
		object.Func1("truth(a, /)", func(t *thread, a bool) (bool, error) { return a, nil }, "Return True if a is true, False otherwise."),
		object.Func2("contains(a, b, /)", object.Contains, "Same as b in a (note reversed operands)."),
		object.Func2("indexOf(a, b, /)", indexOf, "Return the first index of b in a."),
		object.Func2("countOf(a, b, /)", countOf, "Return the number of items in a which are, or which equal, b."),
		object.Func2("is_(a, b, /)", func(t *thread, a, b value) (bool, error) { return a == b, nil }, "Same as a is b."),
		object.Func2("is_not(a, b, /)", func(t *thread, a, b value) (bool, error) { return a != b, nil }, "Same as a is not b."),
		object.Func1("index(a, /)", object.Index, "Same as a.__index__()"),
		binary("add", "+", object.OpAdd), binary("sub", "-", object.OpSub), binary("mul", "*", object.OpMul),
		binary("matmul", "@", object.OpMatMul), binary("floordiv", "//", object.OpFloorDiv), binary("truediv", "/", object.OpDiv),
		binary("mod", "%", object.OpMod), binary("lshift", "<<", object.OpShl), binary("rshift", ">>", object.OpShr),
		binary("and_", "&", object.OpAnd), binary("xor", "^", object.OpXor), binary("or_", "|", object.OpOr), binary("pow", "**", object.OpPow),
		inplace("iadd", "+", object.OpAdd), inplace("isub", "-", object.OpSub), inplace("imul", "*", object.OpMul),
		inplace("imatmul", "@", object.OpMatMul), inplace("ifloordiv", "//", object.OpFloorDiv), inplace("itruediv", "/", object.OpDiv),
		inplace("imod", "%", object.OpMod), inplace("ilshift", "<<", object.OpShl), inplace("irshift", ">>", object.OpShr),
		inplace("iand", "&", object.OpAnd), inplace("ixor", "^", object.OpXor), inplace("ior", "|", object.OpOr), inplace("ipow", "**", object.OpPow),
		unary("neg", "-a", object.Negative), unary("pos", "+a", object.Positive), unary("abs", "abs(a)", object.Absolute),
		unary("inv", "~a", object.Invert), unary("invert", "~a", object.Invert),
		object.Func1("not_(a, /)", func(t *thread, a bool) (bool, error) { return !a, nil }, "Same as not a."),
		object.Func2("concat(a, b, /)", concat, "Same as a + b, for a and b sequences."),
		object.Func2("iconcat(a, b, /)", iconcat, "Same as a += b, for a and b sequences."),
		object.Raw("getitem(a, b, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
			v := unsafe.Slice(a, 2)
			return t.Ret(object.GetItem(t, v[0], v[1]))
		}, "Same as a[b]."),
		object.Func3("setitem(a, b, c, /)", func(t *thread, a, b, c value) (object.Nothing, error) {
			return object.Nothing{}, object.SetItem(t, a, b, c)
		}, "Same as a[b] = c."),
		object.Func2("delitem(a, b, /)", func(t *thread, a, b value) (object.Nothing, error) {
			return object.Nothing{}, object.DelItem(t, a, b)
		}, "Same as del a[b]."),
		compare("eq", "==", object.EQ), compare("ne", "!=", object.NE), compare("lt", "<", object.LT),
		compare("le", "<=", object.LE), compare("gt", ">", object.GT), compare("ge", ">=", object.GE),
		object.Func2("_compare_digest(a, b, /)", compareDigest, "Return 'a == b'.\n\nThis function uses an approach designed to prevent\ntiming analysis, making it appropriate for cryptography."),
		object.Func2("length_hint(obj, default=0, /)", lengthHint, "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount."),
		object.FuncArgs("call(obj, /, *args, **kwargs)", func(t *thread, a object.Args) (value, error) {
			if len(a.Positional()) == 0 {
				return none, object.TypeErrorf("call expected at least 1 argument, got 0")
			}
			return object.CallArgs(t, a.V[0], object.Args{V: a.V[1:], Names: a.Names})
		}, "Same as obj(*args, **kwargs)."),
	},
	Types: []*object.TypeDef{&attrgetterDef, &itemgetterDef, &methodcallerDef},
}

func binary(name, sym string, op object.BinaryOp) object.FuncDef {
	return object.Raw(name+"(a, b, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
		v := unsafe.Slice(a, 2)
		return t.Ret(object.Binary(t, op, v[0], v[1]))
	}, "Same as a "+sym+" b.")
}

func inplace(name, sym string, op object.BinaryOp) object.FuncDef {
	return object.Raw(name+"(a, b, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
		v := unsafe.Slice(a, 2)
		return t.Ret(object.InplaceBinary(t, op, v[0], v[1]))
	}, "Same as a "+sym+"= b.")
}

func unary(name, what string, f object.UnaryFunc) object.FuncDef {
	return object.Raw(name+"(a, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) { return t.Ret(f(t, *a)) }, "Same as "+what+".")
}

func compare(name, sym string, op object.CompareOp) object.FuncDef {
	return object.Raw(name+"(a, b, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
		v := unsafe.Slice(a, 2)
		return t.Ret(object.Compare(t, v[0], v[1], op))
	}, "Same as a "+sym+" b.")
}

func indexOf(t *thread, a, b value) (int, error) {
	i, found := 0, false
	err := object.Iterate(t, a, func(x value) error {
		eq, err := object.Equal(t, x, b)
		if err != nil {
			return err
		}
		if eq {
			found = true
			return object.StopIterating
		}
		i++
		return nil
	})
	if err != nil && err != object.StopIterating {
		return 0, err
	}
	if !found {
		return 0, object.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return i, nil
}

func countOf(t *thread, a, b value) (int, error) {
	n := 0
	err := object.Iterate(t, a, func(x value) error {
		eq, err := object.Equal(t, x, b)
		if eq {
			n++
		}
		return err
	})
	return n, err
}

// isSequence reports whether v has the sequence form of +.
func isSequence(v value) bool {
	s := &v.Type().Slots
	return s.Concat != nil || v.Type().IsHeap() && s.GetItem != nil
}

func concat(t *thread, a, b value) (value, error) {
	if !isSequence(a) {
		return none, object.TypeErrorf("'%s' object can't be concatenated", a.Type().Name)
	}
	return object.Binary(t, object.OpAdd, a, b)
}

func iconcat(t *thread, a, b value) (value, error) {
	if !isSequence(a) {
		return none, object.TypeErrorf("'%s' object can't be concatenated", a.Type().Name)
	}
	return object.InplaceBinary(t, object.OpAdd, a, b)
}

func lengthHint(t *thread, v, def value) (int, error) {
	if !def.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("'%s' object cannot be interpreted as an integer", def.Type().Name)
	}
	d, err := object.AsInt(t, def)
	if err != nil {
		return 0, err
	}
	return object.LengthHint(t, v, d)
}

func compareDigest(t *thread, a, b value) (bool, error) {
	if a.IsA(object.StrType) && b.IsA(object.StrType) {
		x, y := (*object.Str)(a.P), (*object.Str)(b.P)
		if x.Kind != object.ASCII || y.Kind != object.ASCII {
			return false, object.TypeErrorf("comparing strings with non-ASCII characters is not supported")
		}
		return subtle.ConstantTimeCompare(x.Bytes1(), y.Bytes1()) == 1, nil
	}
	if !object.IsBytesLike(a) || !object.IsBytesLike(b) {
		return false, object.TypeErrorf("unsupported operand types(s) or combination of types: '%s' and '%s'", a.Type().Name, b.Type().Name)
	}
	x, err := object.BytesOf(t, a)
	if err != nil {
		return false, err
	}
	y, err := object.BytesOf(t, b)
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(x, y) == 1, nil
}

type itemgetter struct {
	Shape *object.Shape
	Ext   *object.InstExt
	items []value
}

// NativeObject marks *itemgetter as a parameter type.
func (*itemgetter) NativeObject() {}

type attrgetter struct {
	Shape *object.Shape
	Ext   *object.InstExt
	names [][]*object.Str // dotted names, split
	attrs []value
}

// NativeObject marks *attrgetter as a parameter type.
func (*attrgetter) NativeObject() {}

type methodcaller struct {
	Shape *object.Shape
	Ext   *object.InstExt
	name  *object.Str
	args  []value
	kw    *object.Tuple // names
}

// NativeObject marks *methodcaller as a parameter type.
func (*methodcaller) NativeObject() {}

var (
	itemgetterType   = object.NewNativeType("operator.itemgetter")
	attrgetterType   = object.NewNativeType("operator.attrgetter")
	methodcallerType = object.NewNativeType("operator.methodcaller")
)

// operand checks the call of a getter: exactly one argument.
func operand(name string, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return none, object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(a.V) != 1 {
		return none, object.TypeErrorf("%s expected 1 argument, got %d", name, len(a.V))
	}
	return a.V[0], nil
}

// reprCall returns name(args...).
func reprCall(t *thread, v value, args []value, names []value) (value, error) {
	parts := make([]string, len(args))
	for i, x := range args {
		s, err := object.Repr(t, x)
		if err != nil {
			return none, err
		}
		parts[i] = s.String()
		if j := i - (len(args) - len(names)); j >= 0 {
			parts[i] = (*object.Str)(names[j].P).String() + "=" + parts[i]
		}
	}
	return object.NewStr(v.Type().Name + "(" + strings.Join(parts, ", ") + ")"), nil
}

var itemgetterDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   itemgetterType,
	Struct: (*itemgetter)(nil),
	Module: "operator",
	Doc:    "Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])",
	Sig:    "(item, /, *items)",
	ExtOff: unsafe.Offsetof(itemgetter{}.Ext),
	GetSet: callSignature,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if a.NumKw() > 0 {
				return none, object.TypeErrorf("itemgetter() takes no keyword arguments")
			}
			if len(a.V) == 0 {
				return none, object.TypeErrorf("itemgetter expected 1 argument, got 0")
			}
			return object.Of(&itemgetter{Shape: typ.Root, items: append([]value(nil), a.V...)}), nil
		},
		Call: func(t *thread, self value, a object.Args) (value, error) {
			x, err := operand("itemgetter", a)
			if err != nil {
				return none, err
			}
			items := (*itemgetter)(self.P).items
			if len(items) == 1 {
				return object.GetItem(t, x, items[0])
			}
			out := make([]value, len(items))
			for i, k := range items {
				if out[i], err = object.GetItem(t, x, k); err != nil {
					return none, err
				}
			}
			return object.Of(object.TakeTuple(t, out)), nil
		},
		Repr: func(t *thread, v value) (value, error) {
			return reprCall(t, v, (*itemgetter)(v.P).items, nil)
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, g *itemgetter) (value, error) {
			return object.Of(object.MakeTuple(t, object.Of(g.Shape.Type), object.Of(object.NewTuple(t, g.items)))), nil
		}, "Return state information for pickling"),
	},
}

var attrgetterDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   attrgetterType,
	Struct: (*attrgetter)(nil),
	Module: "operator",
	Doc:    "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
	Sig:    "(attr, /, *attrs)",
	ExtOff: unsafe.Offsetof(attrgetter{}.Ext),
	GetSet: callSignature,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if a.NumKw() > 0 {
				return none, object.TypeErrorf("attrgetter() takes no keyword arguments")
			}
			if len(a.V) == 0 {
				return none, object.TypeErrorf("attrgetter expected 1 argument, got 0")
			}
			g := &attrgetter{Shape: typ.Root, attrs: append([]value(nil), a.V...)}
			for _, v := range a.V {
				if !v.IsA(object.StrType) {
					return none, object.TypeErrorf("attribute name must be a string")
				}
				var path []*object.Str
				for _, part := range strings.Split((*object.Str)(v.P).String(), ".") {
					path = append(path, object.Intern(part))
				}
				g.names = append(g.names, path)
			}
			return object.Of(g), nil
		},
		Call: func(t *thread, self value, a object.Args) (value, error) {
			x, err := operand("attrgetter", a)
			if err != nil {
				return none, err
			}
			names := (*attrgetter)(self.P).names
			get := func(path []*object.Str) (value, error) {
				v := x
				for _, n := range path {
					var err error
					if v, err = object.GetAttr(t, v, n); err != nil {
						return none, err
					}
				}
				return v, nil
			}
			if len(names) == 1 {
				return get(names[0])
			}
			out := make([]value, len(names))
			for i, p := range names {
				if out[i], err = get(p); err != nil {
					return none, err
				}
			}
			return object.Of(object.TakeTuple(t, out)), nil
		},
		Repr: func(t *thread, v value) (value, error) {
			return reprCall(t, v, (*attrgetter)(v.P).attrs, nil)
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, g *attrgetter) (value, error) {
			return object.Of(object.MakeTuple(t, object.Of(g.Shape.Type), object.Of(object.NewTuple(t, g.attrs)))), nil
		}, "Return state information for pickling"),
	},
}

var methodcallerDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   methodcallerType,
	Struct: (*methodcaller)(nil),
	Module: "operator",
	Doc:    "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
	Sig:    "(name, /, *args, **kwargs)",
	ExtOff: unsafe.Offsetof(methodcaller{}.Ext),
	GetSet: callSignature,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if len(a.Positional()) == 0 {
				return none, object.TypeErrorf("methodcaller needs at least one argument, the method name")
			}
			if !a.V[0].IsA(object.StrType) {
				return none, object.TypeErrorf("method name must be a string")
			}
			return object.Of(&methodcaller{Shape: typ.Root, name: object.InternStr((*object.Str)(a.V[0].P)), args: append([]value(nil), a.V[1:]...), kw: a.Names}), nil
		},
		Call: func(t *thread, self value, a object.Args) (value, error) {
			x, err := operand("methodcaller", a)
			if err != nil {
				return none, err
			}
			m := (*methodcaller)(self.P)
			f, err := object.GetAttr(t, x, m.name)
			if err != nil {
				return none, err
			}
			return object.CallArgs(t, f, object.Args{V: m.args, Names: m.kw})
		},
		Repr: func(t *thread, v value) (value, error) {
			m := (*methodcaller)(v.P)
			var names []value
			if m.kw != nil {
				names = m.kw.Items
			}
			return reprCall(t, v, append([]value{object.Of(m.name)}, m.args...), names)
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, m *methodcaller) (value, error) {
			a := object.Args{V: m.args, Names: m.kw}
			if a.NumKw() == 0 {
				return object.Of(object.MakeTuple(t, object.Of(m.Shape.Type), object.Of(object.TakeTuple(t, append([]value{object.Of(m.name)}, m.args...))))), nil
			}
			mod, err := t.Interp.ImportModule(t, object.Intern("functools"), object.None, object.None, object.None, 0)
			if err != nil {
				return none, err
			}
			partial, err := object.GetAttr(t, mod, object.Intern("partial"))
			if err != nil {
				return none, err
			}
			p, err := object.CallKw(t, partial, []value{object.Of(m.Shape.Type), object.Of(m.name)}, a.KwDict(t))
			return object.Of(object.MakeTuple(t, p, object.Of(object.NewTuple(t, a.Positional())))), err
		}, "Return state information for pickling"),
	},
}

// callSignature is the signature of calling a getter, for inspect.
var callSignature = []object.GetSetDef{{Name: "__text_signature__", Get: func(t *thread, v value) (value, error) { return object.NewStr("(obj, /)"), nil }}}
