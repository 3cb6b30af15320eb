package object

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file defines the types of type parameters (TypeVar, ParamSpec, TypeVarTuple), of
// type aliases, and Generic. What they do beyond holding their parts is in module typing.

// The types of module _typing.
var (
	TypeVarType         = newType("typing.TypeVar")
	ParamSpecType       = newType("typing.ParamSpec")
	TypeVarTupleType    = newType("typing.TypeVarTuple")
	ParamSpecArgsType   = newType("typing.ParamSpecArgs")
	ParamSpecKwargsType = newType("typing.ParamSpecKwargs")
	TypeAliasType       = newType("typing.TypeAliasType")
	GenericType         = newType("typing.Generic")
	noDefaultType       = newType("NoDefaultType")
)

var noDefaultObj singleton

// NoDefault is typing.NoDefault.
func NoDefault() Value {
	return Value{P: unsafe.Pointer(&noDefaultObj)}
}

// lazy is a value that a function may compute when it is first asked for.
type lazy struct {
	v    Value
	eval Value // P nil: v is the value
}

func (l *lazy) get(t *Thread) (Value, error) {
	if l.v.P == nil && l.eval.P != nil {
		v, err := Call(t, l.eval)
		if err != nil {
			return Value{}, err
		}
		l.v = v
	}
	return l.v, nil
}

func (l *lazy) has() bool { return l.v.P != nil || l.eval.P != nil }

// TypeParam is a TypeVar, ParamSpec or TypeVarTuple; which one is told by its shape.
type TypeParam struct {
	Shape       *Shape
	Ext         *InstExt
	Name        *Str
	bound       lazy
	constraints lazy
	def         lazy
	cov         bool
	contra      bool
	infer       bool
}

// NativeObject marks *TypeParam as a parameter type.
func (*TypeParam) NativeObject() {}

// NewTypeVar makes the TypeVar of a type parameter list. evalBound and evalConstraints are
// functions or nil.
func NewTypeVar(t *Thread, name *Str, evalBound, evalConstraints Value) (Value, error) {
	p := &TypeParam{Shape: TypeVarType.Root, Name: name, infer: true}
	p.bound.eval, p.constraints.eval = evalBound, evalConstraints
	return Of(p), setCallerModule(t, Of(p))
}

// NewParamSpec makes the ParamSpec of a type parameter list.
func NewParamSpec(t *Thread, name *Str) (Value, error) {
	p := &TypeParam{Shape: ParamSpecType.Root, Name: name, infer: true}
	return Of(p), setCallerModule(t, Of(p))
}

// NewTypeVarTuple makes the TypeVarTuple of a type parameter list.
func NewTypeVarTuple(t *Thread, name *Str) (Value, error) {
	p := &TypeParam{Shape: TypeVarTupleType.Root, Name: name}
	return Of(p), setCallerModule(t, Of(p))
}

// setCallerModule sets __module__ to the name of the running module.
func setCallerModule(t *Thread, v Value) error {
	m := None
	if g := t.CurrentGlobals(); g != nil {
		if n := g.GetStr(Intern("__name__")); n.P != nil {
			m = n
		}
	}
	return GenericSetAttr(t, v, Intern("__module__"), m)
}

// TypeIntrinsic performs the CALL_INTRINSIC operations on type parameters.
func TypeIntrinsic(t *Thread, which uint16, args []Value) (Value, error) {
	name := func() *Str { return (*Str)(args[0].P) }
	switch which {
	case bytecode.IntrinsicTypeVar:
		return NewTypeVar(t, name(), Value{}, Value{})
	case bytecode.IntrinsicTypeVarWithBound:
		return NewTypeVar(t, name(), args[1], Value{})
	case bytecode.IntrinsicTypeVarWithConstraints:
		return NewTypeVar(t, name(), Value{}, args[1])
	case bytecode.IntrinsicParamSpec:
		return NewParamSpec(t, name())
	case bytecode.IntrinsicTypeVarTuple:
		return NewTypeVarTuple(t, name())
	case bytecode.IntrinsicSetTypeParamDefault:
		(*TypeParam)(args[0].P).def = lazy{eval: args[1]}
		return args[0], nil
	case bytecode.IntrinsicSubscriptGeneric:
		params, err := unpackTypeVarTuples(t, (*Tuple)(args[0].P))
		if err != nil {
			return Value{}, err
		}
		return typingCall(t, "_GenericAlias", Of(GenericType), Of(params))
	case bytecode.IntrinsicTypeAlias:
		a := &TypeAlias{Shape: TypeAliasType.Root, Name: name(), value: lazy{eval: args[2]}}
		if !args[1].IsNone() {
			a.params = (*Tuple)(args[1].P)
		}
		if g := t.CurrentGlobals(); g != nil {
			a.module = g.GetStr(Intern("__name__"))
		}
		return Of(a), nil
	}
	return Value{}, SystemErrorf("unknown intrinsic %d", which)
}

// typingCall calls a function of module typing.
func typingCall(t *Thread, name string, args ...Value) (Value, error) {
	f, err := ImportAttr(t, "typing", name)
	if err != nil {
		return Value{}, err
	}
	return Call(t, f, args...)
}

// unpackTypeVarTuples replaces each TypeVarTuple in params by Unpack of it.
func unpackTypeVarTuples(t *Thread, params *Tuple) (*Tuple, error) {
	out := params
	for i, p := range params.Items {
		if p.Type() != TypeVarTupleType {
			continue
		}
		u, err := unpackOf(t, p)
		if err != nil {
			return nil, err
		}
		if out == params {
			out = NewTuple(t, params.Items)
		}
		out.Items[i] = u
	}
	return out, nil
}

// unpackOf returns typing.Unpack[v].
func unpackOf(t *Thread, v Value) (Value, error) {
	u, err := ImportAttr(t, "typing", "Unpack")
	if err != nil {
		return Value{}, err
	}
	return GetItem(t, u, v)
}

// typeCheck is typing._type_check, which turns strings into forward references.
func typeCheck(t *Thread, v Value, msg string) (Value, error) {
	if v.IsNone() {
		return Of(NoneType), nil
	}
	if v.Type() == TypeType {
		return v, nil
	}
	return typingCall(t, "_type_check", v, NewStr(msg))
}

// typeOr is the | operator of type parameters and aliases.
func typeOr(t *Thread, a, b Value) (Value, error) { return typingCall(t, "_make_union", a, b) }

func noSubclass(kind string) FuncDef {
	return Func2("__mro_entries__($self, object, /)", func(t *Thread, v, bases Value) (Value, error) {
		return Value{}, TypeErrorf("Cannot subclass an instance of %s", kind)
	}, "")
}

var (
	typeVarSig      = Sig{Text: "typevar(name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)"}
	paramSpecSig    = Sig{Text: "paramspec(name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)"}
	typeVarTupleSig = Sig{Text: "typevartuple(name, *, default=NoDefault)"}
	typeAliasSig    = Sig{Text: "typealias(name, value, *, type_params=NoParams)"}
)

// newTypeParam makes a TypeVar or ParamSpec from bound arguments: the name and what begins
// with the bound.
func newTypeParam(t *Thread, typ *Type, fn string, name Value, v []Value) (*TypeParam, error) {
	if !name.IsA(StrType) {
		return nil, WrongTypeArg(fn, "name", "str", name)
	}
	p := &TypeParam{Shape: typ.Root, Name: (*Str)(name.P)}
	for i, flag := range [...]*bool{&p.cov, &p.contra, &p.infer} {
		b, err := Truth(t, v[2+i])
		if err != nil {
			return nil, err
		}
		*flag = b
	}
	if p.cov && p.contra {
		return nil, ValueErrorf("Bivariant types are not supported.")
	}
	if p.infer && (p.cov || p.contra) {
		return nil, ValueErrorf("Variance cannot be specified with infer_variance.")
	}
	if !v[0].IsNone() || typ == ParamSpecType {
		b, err := typeCheck(t, v[0], "Bound must be a type.")
		if err != nil {
			return nil, err
		}
		p.bound.v = b
	}
	if v[1].P != nil && v[1] != NoDefault() {
		p.def.v = v[1]
	}
	return p, nil
}

// typeParamText is the repr of a TypeVar or ParamSpec.
func typeParamText(t *Thread, v Value) (Value, error) {
	p := (*TypeParam)(v.P)
	prefix := "~"
	switch {
	case p.infer:
		return Of(p.Name), nil
	case p.cov:
		prefix = "+"
	case p.contra:
		prefix = "-"
	}
	return concatStrs(t, MakeStr(prefix), p.Name)
}

func typeParamName(v Value) (Value, error) { return Of((*TypeParam)(v.P).Name), nil }

var typeParamGetSet = []GetSetDef{
	{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return typeParamName(v) }, Set: readOnlyMember},
	{Name: "__covariant__", Get: func(t *Thread, v Value) (Value, error) { return Bool((*TypeParam)(v.P).cov), nil }, Set: readOnlyMember},
	{Name: "__contravariant__", Get: func(t *Thread, v Value) (Value, error) { return Bool((*TypeParam)(v.P).contra), nil }, Set: readOnlyMember},
	{Name: "__infer_variance__", Get: func(t *Thread, v Value) (Value, error) { return Bool((*TypeParam)(v.P).infer), nil }, Set: readOnlyMember},
	typeParamDefault,
	{Name: "__bound__", Get: typeParamBound},
}

func typeParamBound(t *Thread, v Value) (Value, error) {
	b, err := (*TypeParam)(v.P).bound.get(t)
	return orNone(b), err
}

var typeParamDefault = GetSetDef{Name: "__default__", Doc: "The default value for this type parameter.", Get: func(t *Thread, v Value) (Value, error) {
	p := (*TypeParam)(v.P)
	if !p.def.has() {
		return NoDefault(), nil
	}
	return p.def.get(t)
}}

// typeParamMethods are the methods of all type parameters.
func typeParamMethods(kind string, more ...FuncDef) []FuncDef {
	return append([]FuncDef{
		noSubclass(kind),
		Func1("__reduce__($self, /)", func(t *Thread, p *TypeParam) (Value, error) { return Of(p.Name), nil }, ""),
		Func1("has_default($self, /)", func(t *Thread, p *TypeParam) (bool, error) {
			return p.def.has() && p.def.v != NoDefault(), nil
		}, ""),
	}, more...)
}

// typingMethod declares a method that a function of module typing implements.
func typingMethod1(name, fn string) FuncDef {
	return Func2(name+"($self, arg, /)", func(t *Thread, v, x Value) (Value, error) { return typingCall(t, fn, v, x) }, "")
}

func typingMethod2(name, fn string) FuncDef {
	return Func3(name+"($self, alias, args, /)", func(t *Thread, v, alias, args Value) (Value, error) {
		return typingCall(t, fn, v, alias, args)
	}, "")
}

const typeParamFlags = FlagHasDict | FlagWeakref

var typeParamExt = unsafe.Offsetof(TypeParam{}.Ext)

var typeVarDef = TypeDef{
	Type:    TypeVarType,
	Struct:  (*TypeParam)(nil),
	Module:  "typing",
	Doc:     "Type variable.",
	Sig:     "(name, *constraints, bound=None, default=typing.NoDefault,\n        covariant=False, contravariant=False, infer_variance=False)",
	Flags:   typeParamFlags,
	ExtOff:  typeParamExt,
	Members: "__name__ __covariant__ __contravariant__ __infer_variance__",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := typeVarSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			p, err := newTypeParam(t, typ, "typevar", v[0], v[2:])
			if err != nil {
				return Value{}, err
			}
			cons := (*Tuple)(v[1].P)
			switch {
			case len(cons.Items) == 1:
				return Value{}, TypeErrorf("A single constraint is not allowed")
			case len(cons.Items) > 0 && p.bound.has():
				return Value{}, TypeErrorf("Constraints cannot be combined with bound=...")
			case len(cons.Items) > 0:
				p.constraints.v = v[1]
			}
			return Of(p), setCallerModule(t, Of(p))
		},
		Repr:   typeParamText,
		Binary: [NumBinary]BinaryFunc{OpOr: typeOr},
	},
	Methods: typeParamMethods("TypeVar",
		typingMethod1("__typing_subst__", "_typevar_subst"),
		Func3("__typing_prepare_subst__($self, alias, args, /)", typeVarPrepare, ""),
	),
	GetSet: append([]GetSetDef{
		{Name: "__constraints__", Get: func(t *Thread, v Value) (Value, error) {
			c, err := (*TypeParam)(v.P).constraints.get(t)
			if err == nil && c.P == nil {
				c = Of(EmptyTuple)
			}
			return c, err
		}},
	}, typeParamGetSet...),
}

// typeVarPrepare adds the default of a TypeVar to the arguments if they end before it.
func typeVarPrepare(t *Thread, p *TypeParam, alias, args Value) (Value, error) {
	params, err := GetAttrS(t, alias, "__parameters__")
	if err != nil {
		return Value{}, err
	}
	ps, err := ListOf(t, params)
	if err != nil {
		return Value{}, err
	}
	as, err := ListOf(t, args)
	if err != nil {
		return Value{}, err
	}
	index := -1
	for i, x := range ps {
		if x == Of(p) {
			index = i
			break
		}
	}
	if index < 0 {
		return Value{}, ValueErrorf("sequence.index(x): x not in sequence")
	}
	if index < len(as) {
		return args, nil
	}
	if index == len(as) && p.def.has() {
		d, err := p.def.get(t)
		if err != nil {
			return Value{}, err
		}
		if d != NoDefault() {
			return Of(TakeTuple(t, append(as, d))), nil
		}
	}
	s, err := ToStr(t, alias)
	if err != nil {
		return Value{}, err
	}
	return Value{}, TypeErrorf("Too few arguments for %s; actual %d, expected at least %d", s.String(), len(as), index+1)
}

var paramSpecDef = TypeDef{
	Type:    ParamSpecType,
	Struct:  (*TypeParam)(nil),
	Module:  "typing",
	Doc:     "Parameter specification variable.",
	Sig:     "(name, *, bound=None, default=typing.NoDefault,\n          covariant=False, contravariant=False, infer_variance=False)",
	Flags:   typeParamFlags,
	ExtOff:  typeParamExt,
	Members: "__bound__ __name__ __covariant__ __contravariant__ __infer_variance__",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := paramSpecSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			p, err := newTypeParam(t, typ, "paramspec", v[0], v[1:])
			if err != nil {
				return Value{}, err
			}
			return Of(p), setCallerModule(t, Of(p))
		},
		Repr:   typeParamText,
		Binary: [NumBinary]BinaryFunc{OpOr: typeOr},
	},
	Methods: typeParamMethods("ParamSpec",
		typingMethod1("__typing_subst__", "_paramspec_subst"),
		typingMethod2("__typing_prepare_subst__", "_paramspec_prepare_subst"),
	),
	GetSet: append([]GetSetDef{
		{Name: "args", Doc: "Represents positional arguments.", Get: func(t *Thread, v Value) (Value, error) {
			return Of(&ParamSpecPart{ParamSpecArgsType.Root, nil, v}), nil
		}},
		{Name: "kwargs", Doc: "Represents keyword arguments.", Get: func(t *Thread, v Value) (Value, error) {
			return Of(&ParamSpecPart{ParamSpecKwargsType.Root, nil, v}), nil
		}},
		{Name: "__bound__", Get: typeParamBound, Set: readOnlyMember},
	}, typeParamGetSet[:5]...),
}

// ParamSpecPart is P.args or P.kwargs of a ParamSpec P.
type ParamSpecPart struct {
	Shape  *Shape
	Ext    *InstExt
	Origin Value
}

func paramSpecPartDef(typ *Type, kind, attr string) *TypeDef {
	sig := &Sig{Text: kind + "(origin)"}
	return &TypeDef{
		Type:   typ,
		Struct: (*ParamSpecPart)(nil),
		Module: "typing",
		Doc:    "The " + attr + " of a ParamSpec object.",
		Sig:    "(origin)",
		Flags:  FlagWeakref,
		Slots: Slots{
			New: func(t *Thread, typ *Type, a Args) (Value, error) {
				v, err := sig.Bind(t, a)
				if err != nil {
					return Value{}, err
				}
				return Of(&ParamSpecPart{typ.Root, nil, v[0]}), nil
			},
			Repr: func(t *Thread, v Value) (Value, error) {
				o := (*ParamSpecPart)(v.P).Origin
				if o.Type() == ParamSpecType {
					return concatStrs(t, (*TypeParam)(o.P).Name, MakeStr("."+attr))
				}
				r, err := Repr(t, o)
				if err != nil {
					return Value{}, err
				}
				return concatStrs(t, r, MakeStr("."+attr))
			},
			Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
				if b.Type() != typ || op != EQ && op != NE {
					return NotImplemented, nil
				}
				return Compare(t, (*ParamSpecPart)(a.P).Origin, (*ParamSpecPart)(b.P).Origin, op)
			},
		},
		Methods: []FuncDef{noSubclass(kind)},
		GetSet: []GetSetDef{{Name: "__origin__", Get: func(t *Thread, v Value) (Value, error) {
			return (*ParamSpecPart)(v.P).Origin, nil
		}, Set: readOnlyMember}},
	}
}

var typeVarTupleDef = TypeDef{
	Type:    TypeVarTupleType,
	Struct:  (*TypeParam)(nil),
	Module:  "typing",
	Doc:     "Type variable tuple.",
	Sig:     "(name, *, default=typing.NoDefault)",
	Flags:   typeParamFlags,
	ExtOff:  typeParamExt,
	Members: "__name__ __covariant__ __contravariant__ __infer_variance__",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := typeVarTupleSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			if !v[0].IsA(StrType) {
				return Value{}, WrongTypeArg("typevartuple", "name", "str", v[0])
			}
			p := &TypeParam{Shape: typ.Root, Name: (*Str)(v[0].P)}
			if v[1].P != nil && v[1] != NoDefault() {
				p.def.v = v[1]
			}
			return Of(p), setCallerModule(t, Of(p))
		},
		Repr: func(t *Thread, v Value) (Value, error) { return typeParamName(v) },
		Iter: func(t *Thread, v Value) (Value, error) {
			u, err := unpackOf(t, v)
			if err != nil {
				return Value{}, err
			}
			return Iter(t, Of(MakeTuple(t, u)))
		},
	},
	Methods: typeParamMethods("TypeVarTuple",
		Func2("__typing_subst__($self, arg, /)", func(t *Thread, v, x Value) (Value, error) {
			return Value{}, TypeErrorf("Substitution of bare TypeVarTuple is not supported")
		}, ""),
		typingMethod2("__typing_prepare_subst__", "_typevartuple_prepare_subst"),
	),
	GetSet: []GetSetDef{typeParamGetSet[0], typeParamDefault},
}

// TypeAlias is the object of a type statement.
type TypeAlias struct {
	Shape  *Shape
	Name   *Str
	value  lazy
	params *Tuple // nil if it has none
	module Value
}

// NativeObject marks *TypeAlias as a parameter type.
func (*TypeAlias) NativeObject() {}

var typeAliasDef = TypeDef{
	Type:    TypeAliasType,
	Struct:  (*TypeAlias)(nil),
	Members: "__name__",
	Module:  "typing",
	Doc:     "Type alias.",
	Sig:     "(name, value, *, type_params=())",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := typeAliasSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			if !v[0].IsA(StrType) {
				return Value{}, WrongTypeArg("typealias", "name", "str", v[0])
			}
			x := &TypeAlias{Shape: typ.Root, Name: (*Str)(v[0].P), value: lazy{v: v[1]}}
			if v[2].P != nil {
				if !v[2].IsA(TupleType) {
					return Value{}, TypeErrorf("type_params must be a tuple")
				}
				if p := (*Tuple)(v[2].P); len(p.Items) > 0 {
					x.params = p
				}
			}
			if g := t.CurrentGlobals(); g != nil {
				x.module = g.GetStr(Intern("__name__"))
			}
			return Of(x), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) { return Of((*TypeAlias)(v.P).Name), nil },
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			if (*TypeAlias)(v.P).params == nil {
				return Value{}, TypeErrorf("Only generic type aliases are subscriptable")
			}
			return NewGenericAlias(t, v, key)
		},
		Binary: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return UnionOf(t, a, b)
		}},
	},
	Methods: []FuncDef{Func1("__reduce__($self, /)", func(t *Thread, x *TypeAlias) (Value, error) { return Of(x.Name), nil }, "")},
	GetSet: []GetSetDef{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return Of((*TypeAlias)(v.P).Name), nil }, Set: readOnlyMember},
		{Name: "__value__", Get: func(t *Thread, v Value) (Value, error) { return (*TypeAlias)(v.P).value.get(t) }},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) {
			if p := (*TypeAlias)(v.P).params; p != nil {
				return Of(p), nil
			}
			return Of(EmptyTuple), nil
		}},
		{Name: "__parameters__", Get: func(t *Thread, v Value) (Value, error) {
			p := (*TypeAlias)(v.P).params
			if p == nil {
				return Of(EmptyTuple), nil
			}
			u, err := unpackTypeVarTuples(t, p)
			return Of(u), err
		}},
		{Name: "__module__", Get: func(t *Thread, v Value) (Value, error) { return orNone((*TypeAlias)(v.P).module), nil }},
	},
}

var genericDef = TypeDef{
	Type:   GenericType,
	Module: "typing",
	Doc:    "Abstract base class for generic types.",
	Flags:  FlagBaseType,
	Class: []FuncDef{
		FuncArgs("__class_getitem__($type, /, *args, **kwargs)", func(t *Thread, a Args) (Value, error) {
			f, err := ImportAttr(t, "typing", "_generic_class_getitem")
			if err != nil {
				return Value{}, err
			}
			return CallArgs(t, f, a)
		}, "Parameterizes a generic class."),
		FuncArgs("__init_subclass__($type, /, *args, **kwargs)", func(t *Thread, a Args) (Value, error) {
			f, err := ImportAttr(t, "typing", "_generic_init_subclass")
			if err != nil {
				return Value{}, err
			}
			return CallArgs(t, f, a)
		}, "Function to initialize subclasses."),
	},
}

var noDefaultDef = TypeDef{
	Type: noDefaultType,
	Doc:  "The type of the NoDefault singleton.",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if len(a.V) > 0 {
				return Value{}, TypeErrorf("NoDefaultType takes no arguments")
			}
			return NoDefault(), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) { return NewStr("typing.NoDefault"), nil },
	},
	Methods: []FuncDef{Func1("__reduce__($self, /)", func(t *Thread, v Value) (string, error) { return "NoDefault", nil }, "")},
}
