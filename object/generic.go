package object

import "unsafe"

// This file defines types.GenericAlias (list[int]) and types.UnionType (int | str), and the
// substitution of type parameters that they share.

// GenericAlias is a parameterised generic class.
type GenericAlias struct {
	Shape   *Shape
	Ext     *InstExt
	Origin  Value
	Args    *Tuple
	params  *Tuple // computed on demand
	Starred bool   // *tuple[int]
}

// NativeObject marks *GenericAlias as a parameter type.
func (*GenericAlias) NativeObject() {}

// GenericAliasType is the type of list[int], UnionType that of int | str.
var (
	GenericAliasType = newType("types.GenericAlias")
	UnionTypeType    = newType("types.UnionType")
	aliasIterType    = newType("generic_alias_iterator")
)

// NewGenericAlias returns origin[args].
func NewGenericAlias(t *Thread, origin, args Value) (Value, error) {
	return Of(newAlias(t, GenericAliasType, origin, args)), nil
}

func newAlias(t *Thread, typ *Type, origin, args Value) *GenericAlias {
	a := &GenericAlias{Shape: typ.Root, Origin: origin}
	if args.Type().Has(FlagTuple) {
		a.Args = (*Tuple)(args.P)
	} else {
		a.Args = MakeTuple(t, args)
	}
	return a
}

// typeText returns how an argument of an alias or union is shown.
func typeText(t *Thread, w *StrBuilder, v Value) error {
	if v == Ellipsis {
		w.WriteString("...")
		return nil
	}
	if v.Type().Has(FlagList) {
		// A list may contain itself.
		if err := t.EnterNative(" while getting the repr of an object"); err != nil {
			return err
		}
		defer t.LeaveNative()
		w.WriteByte('[')
		for i, x := range append([]Value(nil), (*List)(v.P).Items...) {
			if i > 0 {
				w.WriteString(", ")
			}
			if err := typeText(t, w, x); err != nil {
				return err
			}
		}
		w.WriteByte(']')
		return nil
	}
	isAlias := true
	for _, n := range [...]string{"__origin__", "__args__"} {
		x, err := LookupAttr(t, v, Intern(n))
		if err != nil {
			return err
		}
		isAlias = isAlias && x.P != nil
	}
	if isAlias {
		return w.writeReprOf(t, v)
	}
	q, err := LookupAttr(t, v, Intern("__qualname__"))
	if err != nil {
		return err
	}
	if q.P == nil {
		return w.writeReprOf(t, v)
	}
	m, err := LookupAttr(t, v, Intern("__module__"))
	if err != nil {
		return err
	}
	if m.P == nil || m.IsNone() {
		return w.writeReprOf(t, v)
	}
	ms, err := ToStr(t, m)
	if err != nil {
		return err
	}
	if ms.String() != "builtins" {
		w.WriteStr(ms)
		w.WriteByte('.')
	}
	return w.writeStrOf(t, q)
}

var genericAliasDef = TypeDef{
	Type:    GenericAliasType,
	Sig:     "(origin, args, /)",
	Struct:  (*GenericAlias)(nil),
	Members: "__args__ __origin__ __unpacked__",
	Doc:     "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
	Flags:   FlagBaseType | FlagWeakref | FlagNativeGetattr,
	ExtOff:  unsafe.Offsetof(GenericAlias{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if err := a.NoKeywords("GenericAlias"); err != nil {
				return Value{}, err
			}
			if err := a.Count("GenericAlias", 2, 2); err != nil {
				return Value{}, err
			}
			return Of(newAlias(t, typ, a.V[0], a.V[1])), nil
		},
		Repr:    aliasRepr,
		Call:    aliasCall,
		GetAttr: aliasGetAttr,
		GetItem: aliasGetItem,
		Hash: func(t *Thread, v Value) (int64, error) {
			if err := t.EnterNative(""); err != nil {
				return 0, err
			}
			defer t.LeaveNative()
			a := (*GenericAlias)(v.P)
			h, err := Hash(t, a.Origin)
			if err != nil {
				return 0, err
			}
			g, err := Hash(t, Of(a.Args))
			if h ^= g; h == -1 {
				h = -2
			}
			return h, err
		},
		Compare: func(t *Thread, x, y Value, op CompareOp) (Value, error) {
			if !y.IsA(GenericAliasType) || !x.IsA(GenericAliasType) || op != EQ && op != NE {
				return NotImplemented, nil
			}
			a, b := (*GenericAlias)(x.P), (*GenericAlias)(y.P)
			eq := a.Starred == b.Starred
			var err error
			if eq {
				eq, err = Equal(t, a.Origin, b.Origin)
			}
			if eq && err == nil {
				eq, err = Equal(t, Of(a.Args), Of(b.Args))
			}
			return Bool(eq == (op == EQ)), err
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			return Of(&aliasIter{aliasIterType.Root, v}), nil
		},
		Binary: [NumBinary]BinaryFunc{OpOr: UnionOf},
	},
	Methods: []FuncDef{
		Func2("__mro_entries__($self, object, /)", func(t *Thread, a *GenericAlias, bases Value) (Value, error) {
			return Of(MakeTuple(t, a.Origin)), nil
		}, ""),
		Func2("__instancecheck__($self, object, /)", func(t *Thread, a *GenericAlias, x Value) (Value, error) {
			return Value{}, TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
		}, ""),
		Func2("__subclasscheck__($self, object, /)", func(t *Thread, a *GenericAlias, x Value) (Value, error) {
			return Value{}, TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
		}, ""),
		Func1("__reduce__($self, /)", func(t *Thread, a *GenericAlias) (Value, error) {
			if a.Starred {
				b := *a
				b.Starred, b.Shape = false, GenericAliasType.Root
				it := Of(&aliasIter{aliasIterType.Root, Of(&b)})
				return Of(MakeTuple(t, t.builtin("next"), Of(MakeTuple(t, it)))), nil
			}
			return Of(MakeTuple(t, Of(a.Shape.Type), Of(MakeTuple(t, a.Origin, Of(a.Args))))), nil
		}, ""),
		Func1("__dir__($self, /)", func(t *Thread, a *GenericAlias) (Value, error) {
			d, err := CallMethod(t, a.Origin, "__dir__")
			if a.Origin.Type().Has(FlagIsType) {
				d, err = typeDir(t, (*Type)(a.Origin.P))
			}
			if err != nil {
				return Value{}, err
			}
			names, err := ListOf(t, d)
			if err != nil {
				return Value{}, err
			}
			for _, n := range aliasOwn[1:] {
				v := Of(Intern(n))
				ok, err := Contains(t, d, v)
				if err != nil {
					return Value{}, err
				}
				if !ok {
					names = append(names, v)
				}
			}
			return Of(NewList(t, names)), nil
		}, ""),
	},
	GetSet: []GetSetDef{
		{Name: "__origin__", Get: func(t *Thread, v Value) (Value, error) { return (*GenericAlias)(v.P).Origin, nil }, Set: readOnlyMember},
		{Name: "__args__", Get: func(t *Thread, v Value) (Value, error) { return Of((*GenericAlias)(v.P).Args), nil }, Set: readOnlyMember},
		{Name: "__unpacked__", Get: func(t *Thread, v Value) (Value, error) { return Bool((*GenericAlias)(v.P).Starred), nil }, Set: readOnlyMember},
		{Name: "__parameters__", Doc: "Type variables in the GenericAlias.", Get: func(t *Thread, v Value) (Value, error) {
			p, err := (*GenericAlias)(v.P).parameters(t)
			return Of(p), err
		}},
		{Name: "__typing_unpacked_tuple_args__", Get: func(t *Thread, v Value) (Value, error) {
			if a := (*GenericAlias)(v.P); a.Starred && a.Origin == Of(TupleType) {
				return Of(a.Args), nil
			}
			return None, nil
		}},
	},
}

// aliasOwn are the attributes of an alias that are not its origin's.
var aliasOwn = [...]string{"__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__"}

func aliasGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	n := name.String()
	own := n == "__bases__"
	if isDunder(name) {
		for _, x := range aliasOwn {
			if x == n {
				own = true
				break
			}
		}
	} else if v.Type() != GenericAliasType {
		// A subclass has attributes of its own, too.
		r, found, err := genericLookup(t, v, name)
		if err != nil || found && v.Type().Lookup(name).P != nil {
			return r, err
		}
	}
	if !own {
		// The origin may be an alias again, and so on.
		if err := t.EnterNative(""); err != nil {
			return Value{}, err
		}
		r, err := GetAttr(t, (*GenericAlias)(v.P).Origin, name)
		t.LeaveNative()
		return r, err
	}
	return GenericGetAttr(t, v, name)
}

func aliasRepr(t *Thread, v Value) (Value, error) {
	a := (*GenericAlias)(v.P)
	var w StrBuilder
	if a.Starred {
		w.WriteByte('*')
	}
	if err := typeText(t, &w, a.Origin); err != nil {
		return Value{}, err
	}
	w.WriteByte('[')
	for i, x := range a.Args.Items {
		if i > 0 {
			w.WriteString(", ")
		}
		if err := typeText(t, &w, x); err != nil {
			return Value{}, err
		}
	}
	if len(a.Args.Items) == 0 {
		w.WriteString("()")
	}
	w.WriteByte(']')
	s, err := w.Result(t)
	return Of(s), err
}

func aliasCall(t *Thread, v Value, args Args) (Value, error) {
	obj, err := CallArgs(t, (*GenericAlias)(v.P).Origin, args)
	if err != nil {
		return Value{}, err
	}
	if err := SetAttr(t, obj, Intern("__orig_class__"), v); err != nil && !Matches(err, AttributeError) && !Matches(err, TypeError) {
		return Value{}, err
	}
	return obj, nil
}

func (a *GenericAlias) parameters(t *Thread) (*Tuple, error) {
	if a.params == nil {
		p, err := TypeParameters(t, a.Args)
		if err != nil {
			return nil, err
		}
		a.params = p
	}
	return a.params, nil
}

func aliasGetItem(t *Thread, v, key Value) (Value, error) {
	a := (*GenericAlias)(v.P)
	params, err := a.parameters(t)
	if err != nil {
		return Value{}, err
	}
	args, err := SubstituteParameters(t, v, a.Args.Items, params, key)
	if err != nil {
		return Value{}, err
	}
	n := newAlias(t, GenericAliasType, a.Origin, Of(TakeTuple(t, args)))
	n.Starred = a.Starred
	return Of(n), nil
}

// aliasIter yields the starred form of an alias once.
type aliasIter struct {
	Shape *Shape
	obj   Value
}

var aliasIterDef = TypeDef{
	Type:   aliasIterType,
	Struct: (*aliasIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*aliasIter)(v.P)
		if it.obj.P == nil {
			return Value{}, nil
		}
		a := (*GenericAlias)(it.obj.P)
		it.obj = Value{}
		n := newAlias(t, GenericAliasType, a.Origin, Of(a.Args))
		n.Starred = true
		return Of(n), nil
	}},
	Methods: []FuncDef{Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
		it := (*aliasIter)(v.P)
		if it.obj.P == nil {
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(EmptyTuple))))), nil
		}
		return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, it.obj)))), nil
	}, "")},
}

// TypeParameters returns the type parameters in args, each once, in order.
func TypeParameters(t *Thread, args *Tuple) (*Tuple, error) {
	var out []Value
	add := func(v Value) {
		for _, x := range out {
			if x == v {
				return
			}
		}
		out = append(out, v)
	}
	for _, x := range args.Items {
		if x.Type().Has(FlagIsType) {
			continue
		}
		s, err := LookupAttr(t, x, Intern("__typing_subst__"))
		if err != nil {
			return nil, err
		}
		if s.P != nil {
			add(x)
			continue
		}
		sub, err := LookupAttr(t, x, Intern("__parameters__"))
		if err != nil {
			return nil, err
		}
		if sub.P != nil && sub.Type().Has(FlagTuple) {
			for _, p := range (*Tuple)(sub.P).Items {
				add(p)
			}
		}
	}
	return TakeTuple(t, out), nil
}

// unpackTypeArgs flattens starred tuples of known length in subscription arguments.
func unpackTypeArgs(t *Thread, item Value) ([]Value, error) {
	items := []Value{item}
	if item.Type().Has(FlagTuple) {
		items = (*Tuple)(item.P).Items
	}
	var out []Value
	for _, x := range items {
		if !x.Type().Has(FlagIsType) {
			sub, err := LookupAttr(t, x, Intern("__typing_unpacked_tuple_args__"))
			if err != nil {
				return nil, err
			}
			if sub.P != nil && sub.Type().Has(FlagTuple) {
				if s := (*Tuple)(sub.P).Items; len(s) == 0 || s[len(s)-1] != Ellipsis {
					out = append(out, s...)
					continue
				}
			}
		}
		out = append(out, x)
	}
	return out, nil
}

// SubstituteParameters returns args with the type parameters params replaced by item, what
// self is subscripted with.
func SubstituteParameters(t *Thread, self Value, args []Value, params *Tuple, item Value) ([]Value, error) {
	n := len(params.Items)
	if n == 0 {
		r, err := Repr(t, self)
		if err != nil {
			return nil, err
		}
		return nil, TypeErrorf("%s is not a generic class", r.String())
	}
	items, err := unpackTypeArgs(t, item)
	if err != nil {
		return nil, err
	}
	for _, p := range params.Items {
		prep, err := LookupAttr(t, p, Intern("__typing_prepare_subst__"))
		if err != nil {
			return nil, err
		}
		if prep.P == nil || prep.IsNone() {
			continue
		}
		r, err := Call(t, prep, self, Of(NewTuple(t, items)))
		if err != nil {
			return nil, err
		}
		if r.Type().Has(FlagTuple) {
			items = (*Tuple)(r.P).Items
		} else {
			items = []Value{r}
		}
	}
	if len(items) != n {
		how := "few"
		if len(items) > n {
			how = "many"
		}
		r, err := Repr(t, self)
		if err != nil {
			return nil, err
		}
		return nil, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", how, r.String(), len(items), n)
	}
	return substitute(t, self, args, params.Items, items)
}

func substitute(t *Thread, self Value, args, params, items []Value) ([]Value, error) {
	if err := t.EnterNative(""); err != nil {
		return nil, err
	}
	defer t.LeaveNative()
	var out []Value
	for _, arg := range args {
		if arg.Type().Has(FlagIsType) {
			out = append(out, arg)
			continue
		}
		if arg.Type().Flags&(FlagTuple|FlagList) != 0 {
			inner, err := ListOf(t, arg)
			if err != nil {
				return nil, err
			}
			if inner, err = substitute(t, self, inner, params, items); err != nil {
				return nil, err
			}
			if arg.Type().Has(FlagTuple) {
				out = append(out, Of(TakeTuple(t, inner)))
			} else {
				out = append(out, Of(NewList(t, inner)))
			}
			continue
		}
		unpack := false
		u, err := LookupAttr(t, arg, Intern("__typing_is_unpacked_typevartuple__"))
		if err != nil {
			return nil, err
		}
		if u.P != nil {
			if unpack, err = Truth(t, u); err != nil {
				return nil, err
			}
		}
		subst, err := LookupAttr(t, arg, Intern("__typing_subst__"))
		if err != nil {
			return nil, err
		}
		r := arg
		if subst.P != nil {
			for i, p := range params {
				if p == arg {
					if r, err = Call(t, subst, items[i]); err != nil {
						return nil, err
					}
					break
				}
			}
		} else if r, err = substituteIn(t, arg, params, items); err != nil {
			return nil, err
		}
		if unpack {
			if !r.Type().Has(FlagTuple) {
				return nil, TypeErrorf("expected __typing_subst__ of %s objects to return a tuple, not %s", arg.Type().Name, r.Type().Name)
			}
			out = append(out, (*Tuple)(r.P).Items...)
			continue
		}
		out = append(out, r)
	}
	return out, nil
}

// substituteIn subscripts a generic argument with the values of its own parameters.
func substituteIn(t *Thread, obj Value, params, items []Value) (Value, error) {
	sub, err := LookupAttr(t, obj, Intern("__parameters__"))
	if err != nil {
		return Value{}, err
	}
	if sub.P == nil || !sub.Type().Has(FlagTuple) || len((*Tuple)(sub.P).Items) == 0 {
		return obj, nil
	}
	var args []Value
	for _, p := range (*Tuple)(sub.P).Items {
		x := p
		found := false
		for i, q := range params {
			if q == p {
				x, found = items[i], true
				break
			}
		}
		if found && p.Type().Slots.Iter != nil && x.Type().Has(FlagTuple) {
			args = append(args, (*Tuple)(x.P).Items...) // a TypeVarTuple
			continue
		}
		args = append(args, x)
	}
	return GetItem(t, obj, Of(TakeTuple(t, args)))
}

// Union is a types.UnionType.
type Union struct {
	Shape  *Shape
	Args   *Tuple
	params *Tuple
}

// NativeObject marks *Union as a parameter type.
func (*Union) NativeObject() {}

func unionable(v Value) bool {
	return v.IsNone() || v.Type().Has(FlagIsType) || v.IsA(GenericAliasType) || v.Type() == UnionTypeType || v.Type() == TypeAliasType
}

// UnionOf returns a | b for types, or NotImplemented.
func UnionOf(t *Thread, a, b Value) (Value, error) {
	if !unionable(a) || !unionable(b) {
		return NotImplemented, nil
	}
	return MakeUnion(t, []Value{a, b})
}

// MakeUnion returns the union of args without duplicates: the one argument if only one is left.
func MakeUnion(t *Thread, args []Value) (Value, error) {
	var out []Value
	add := func(v Value) error {
		if v.IsNone() {
			v = Of(NoneType)
		}
		for _, x := range out {
			if x == v {
				return nil
			}
			if x.IsA(GenericAliasType) && v.IsA(GenericAliasType) {
				eq, err := Equal(t, x, v)
				if err != nil {
					return err
				}
				if eq {
					return nil
				}
			}
		}
		out = append(out, v)
		return nil
	}
	for _, v := range args {
		parts := []Value{v}
		if v.Type() == UnionTypeType {
			parts = (*Union)(v.P).Args.Items
		}
		for _, x := range parts {
			if err := add(x); err != nil {
				return Value{}, err
			}
		}
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return Of(&Union{Shape: UnionTypeType.Root, Args: TakeTuple(t, out)}), nil
}

func (u *Union) set(t *Thread) (Value, error) {
	s, err := NewFrozenSet(t, u.Args.Items)
	if err != nil {
		return Value{}, err
	}
	return Of(s), nil
}

func (u *Union) parameters(t *Thread) (*Tuple, error) {
	if u.params == nil {
		p, err := TypeParameters(t, u.Args)
		if err != nil {
			return nil, err
		}
		u.params = p
	}
	return u.params, nil
}

var unionDef = TypeDef{
	Type:    UnionTypeType,
	Struct:  (*Union)(nil),
	Members: "__args__",
	Doc:     "Represent a PEP 604 union type\n\nE.g. for int | str",
	Flags:   FlagDisallowNew | FlagNativeGetattr,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			var w StrBuilder
			for i, x := range (*Union)(v.P).Args.Items {
				if i > 0 {
					w.WriteString(" | ")
				}
				if x == Of(NoneType) {
					w.WriteString("None")
				} else if err := typeText(t, &w, x); err != nil {
					return Value{}, err
				}
			}
			s, err := w.Result(t)
			return Of(s), err
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			s, err := (*Union)(v.P).set(t)
			if err != nil {
				return 0, err
			}
			return Hash(t, s)
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.Type() != UnionTypeType || op != EQ && op != NE {
				return NotImplemented, nil
			}
			x, err := (*Union)(a.P).set(t)
			if err != nil {
				return Value{}, err
			}
			y, err := (*Union)(b.P).set(t)
			if err != nil {
				return Value{}, err
			}
			return Compare(t, x, y, op)
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, error) {
			if name == Intern("__module__") {
				return GetAttr(t, Of(UnionTypeType), name)
			}
			return GenericGetAttr(t, v, name)
		},
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			u := (*Union)(v.P)
			params, err := u.parameters(t)
			if err != nil {
				return Value{}, err
			}
			args, err := SubstituteParameters(t, v, u.Args.Items, params, key)
			if err != nil || len(args) == 0 {
				return Value{}, err
			}
			r := args[0]
			for _, x := range args[1:] {
				if r, err = Binary(t, OpOr, r, x); err != nil {
					return Value{}, err
				}
			}
			return r, nil
		},
		Binary: [NumBinary]BinaryFunc{OpOr: UnionOf},
	},
	GetSet: []GetSetDef{
		{Name: "__args__", Get: func(t *Thread, v Value) (Value, error) { return Of((*Union)(v.P).Args), nil }, Set: readOnlyMember},
		{Name: "__parameters__", Doc: "Type variables in the types.UnionType.", Get: func(t *Thread, v Value) (Value, error) {
			p, err := (*Union)(v.P).parameters(t)
			return Of(p), err
		}},
	},
}
