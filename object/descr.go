package object

import (
	"strings"
	"unsafe"
)

// This file defines the descriptors of native types and the Python-level ones: classmethod,
// staticmethod, property.

// Builtin is a native function, or a native method bound to Self.
type Builtin struct {
	Shape  *Shape
	Def    *FuncDef
	Self   Value // bound object, type or module; P nil for none
	Module Value // str, or P nil
	Type   *Type // owner of a bound method, for its qualified name
}

// MethodDescr is a method of a native type.
type MethodDescr struct {
	Shape *Shape
	Def   *FuncDef
	Owner *Type
}

// WrapperDescr is a special method of a native type, made from a slot.
type WrapperDescr struct {
	Shape *Shape
	Def   *slotDef
	Owner *Type
}

func (w *WrapperDescr) slots() *Slots { return &w.Owner.Slots }

// MethodWrapper is a WrapperDescr bound to an object.
type MethodWrapper struct {
	Shape *Shape
	Descr *WrapperDescr
	Self  Value
}

// GetSetDescr is a computed attribute of a native type.
type GetSetDescr struct {
	Shape *Shape
	Def   *GetSetDef
	Owner *Type
}

// MemberDescr is a slot of a Python class with __slots__, or with Def a member of a native type.
type MemberDescr struct {
	Shape *Shape
	Name  *Str
	Index int // nativeMember with Def
	Owner *Type
	Def   *GetSetDef
}

// nativeMember is an index that no instance has: native members are not cached.
const nativeMember = 1 << 30

// ClassMethod is classmethod(Func), StaticMethod staticmethod(Func).
type ClassMethod struct {
	Shape *Shape
	Ext   *InstExt
	Func  Value
}

// StaticMethod is a staticmethod object.
type StaticMethod struct {
	Shape *Shape
	Ext   *InstExt
	Func  Value
}

// Property is a property object.
type Property struct {
	Shape         *Shape
	Ext           *InstExt
	Get, Set, Del Value // None if absent
	Doc           Value
	Name          Value // P nil until __set_name__ or assignment
	docFromGetter bool
}

// NativeObject marks *Property as a parameter type.
func (*Property) NativeObject() {}

// NativeObject marks *ClassMethod as a parameter type.
func (*ClassMethod) NativeObject() {}

// NativeObject marks *StaticMethod as a parameter type.
func (*StaticMethod) NativeObject() {}

// buildDict makes the attributes of a static type from its definition. typ.staticMu is held.
func (typ *Type) buildDict() *Dict {
	d := &Dict{Shape: DictType.Root}
	def := typ.def
	if def == nil {
		return d
	}
	put := func(name string, v Value) { d.SetStr(Intern(name), v) }
	buildSlotTableOnce()
	if def.Slots.New != nil && !def.InheritsNew || hasWord(def.Own, "__new__") {
		put("__new__", Of(&Builtin{Shape: BuiltinType.Root, Def: newDef(typ), Self: Of(typ), Type: typ}))
	}
	for i := range slotTable {
		s := &slotTable[i]
		if (s.has(&def.Slots) || def.Own != "" && hasWord(def.Own, s.name)) && (s.call != nil || s.any != nil) {
			if n := Intern(s.name); d.GetStr(n).P == nil {
				d.SetStr(n, Of(&WrapperDescr{WrapperDescrType.Root, s, typ}))
			}
		}
	}
	if def.Slots.Compare != nil && def.Slots.Hash == nil && typ != ObjectType && typ.Slots.Hash == nil {
		put("__hash__", None)
	}
	for i := range def.Methods {
		f := &def.Methods[i]
		f.owner = typ.QualName + "."
		put(f.Name(), Of(&MethodDescr{MethodDescrType.Root, f, typ}))
	}
	for i := range def.Class {
		f := &def.Class[i]
		f.owner = typ.QualName + "."
		put(f.Name(), Of(&MethodDescr{ClassMethodDescrType.Root, f, typ}))
	}
	for i := range def.Static {
		f := &def.Static[i]
		f.owner = typ.QualName + "."
		b := &Builtin{Shape: BuiltinType.Root, Def: f, Type: typ}
		put(f.Name(), Of(&StaticMethod{Shape: StaticMethodType.Root, Func: Of(b)}))
	}
	for i := range def.GetSet {
		g := &def.GetSet[i]
		if hasWord(def.Members, g.Name) {
			put(g.Name, Of(&MemberDescr{MemberDescrType.Root, Intern(g.Name), nativeMember, typ, g}))
			continue
		}
		put(g.Name, Of(&GetSetDescr{GetSetDescrType.Root, g, typ}))
	}
	if def.Attrs != nil {
		def.Attrs(d)
	}
	if typ.Has(FlagHasDict) && typ != TypeType && d.GetStr(Intern("__dict__")).P == nil && (typ.Base == nil || !typ.Base.Has(FlagHasDict)) {
		put("__dict__", Of(&GetSetDescr{GetSetDescrType.Root, &dictGetSet, typ}))
	}
	if typ.ownsModule {
		put("__module__", Of(Intern(typ.moduleName())))
	}
	if d.GetStr(Intern("__doc__")).P == nil {
		doc := None
		if typ.Doc != "" {
			doc = NewStr(typ.Doc)
		}
		put("__doc__", doc)
	}
	return d
}

// hasWord reports whether a space-separated list has a word.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// nativeAncestor returns the native type that the instances of typ are made of.
func (typ *Type) nativeAncestor() *Type {
	for typ.IsHeap() {
		typ = typ.Base
	}
	return typ
}

// nativeDict is the __dict__ of a native type that v's class derives from and that has one of
// its own, as type and module.
func nativeDict(v Value) Value {
	for b := v.Type().nativeAncestor(); b != nil; b = b.Base {
		for i := range b.def.GetSet {
			if b.def.GetSet[i].Name == "__dict__" {
				return b.Lookup(Intern("__dict__"))
			}
		}
	}
	return Value{}
}

// dictGetSet is the __dict__ of instances. Its setter is setDict, called by the descriptor:
// here it would make an initialisation cycle.
var dictGetSet = GetSetDef{Name: "__dict__", Doc: "dictionary for instance variables", Get: func(t *Thread, self Value) (Value, error) {
	d := InstanceDict(t, self)
	if d == nil {
		return Value{}, NoAttribute(self, Intern("__dict__"))
	}
	return Of(d), nil
}}

// FixedDict is the __dict__ of instances of a native type that can't get another one.
var FixedDict = GetSetDef{Name: "__dict__", Get: dictGetSet.Get}

// setDict performs obj.__dict__ = x; a nil x deletes.
func setDict(t *Thread, obj, x Value) error {
	if n := nativeDict(obj); n.P != nil {
		return n.Type().Slots.DescrSet(t, n, obj, x)
	}
	if InstanceDict(t, obj) == nil {
		return NoAttribute(obj, Intern("__dict__"))
	}
	if x.P == nil {
		if obj.Type().nativeAncestor().Lookup(Intern("__dict__")).P != nil {
			return TypeErrorf("cannot delete __dict__")
		}
		SetInstanceDict(t, obj, NewDict(t))
		return nil
	}
	if !x.Type().Has(FlagDict) {
		return TypeErrorf("__dict__ must be set to a dictionary, not a '%s'", x.Type().Name)
	}
	SetInstanceDict(t, obj, (*Dict)(x.P))
	return nil
}

// newDef makes the __new__ of a static type.
func newDef(typ *Type) *FuncDef {
	call := func(t *Thread, a Args) (Value, error) {
		a.V = a.V[1:] // the native type itself, to which the function is bound
		pos := a.Positional()
		if len(pos) == 0 {
			return Value{}, TypeErrorf("%s.__new__(): not enough arguments", typ.Name)
		}
		if !pos[0].Type().Has(FlagIsType) {
			return Value{}, TypeErrorf("%s.__new__(X): X is not a type object (%s)", typ.Name, pos[0].Type().Name)
		}
		sub := (*Type)(pos[0].P)
		if !sub.IsSubtype(typ) {
			return Value{}, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", typ.Name, sub.Name, sub.Name, typ.Name)
		}
		native := sub
		for native != nil && native.IsHeap() {
			native = native.nativeBase()
		}
		create := typ.Slots.New
		if native != nil {
			from := native // whose __new__ it has
			for from.def.InheritsNew {
				from = from.Base
			}
			if !sameNew(from.Slots.New, typ.Slots.New) {
				return Value{}, TypeErrorf("%s.__new__(%s) is not safe, use %s.__new__()", typ.Name, sub.Name, native.Name)
			}
			if from != native {
				create = native.Slots.New
			}
		}
		v, err := create(t, sub, Args{V: a.V[1:], Names: a.Names})
		if err == nil && sub.Finalizer && v.Type() == sub {
			t.Interp.trackNew(v)
		}
		return v, err
	}
	raw := func(t *Thread, args *Value, n int) (Value, bool) {
		return t.Ret(call(t, Args{V: unsafe.Slice(args, n)}))
	}
	d := RawArgs("__new__($type, *args, **kwargs)", 1, -1, raw, call, "Create and return a new object.  See help(type) for accurate signature.")
	return &d
}

// BindNative returns a native function object.
func BindNative(def *FuncDef, self, module Value) *Builtin {
	return &Builtin{Shape: BuiltinType.Root, Def: def, Self: self, Module: module}
}

func badDescrObj(name string, owner *Type, obj Value) error {
	return TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name, owner.Name, obj.Type().Name)
}

var methodDescrDef = TypeDef{
	Type:    MethodDescrType,
	Struct:  (*MethodDescr)(nil),
	Members: "__name__ __objclass__",
	Flags:   FlagMethodDescr | FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*MethodDescr)(v.P)
			return NewStr("<method '" + m.Def.Name() + "' of '" + m.Owner.Name + "' objects>"), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			m := (*MethodDescr)(f.P)
			pos := a.Positional()
			if len(pos) == 0 {
				return Value{}, TypeErrorf("unbound method %s.%s() needs an argument", m.Owner.QualName, m.Def.Name())
			}
			if !pos[0].IsA(m.Owner) {
				return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", m.Def.Name(), m.Owner.Name, pos[0].Type().Name)
			}
			return m.Def.Call(t, a)
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			m := (*MethodDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return Value{}, badDescrObj(m.Def.Name(), m.Owner, obj)
			}
			return Of(&Builtin{Shape: BuiltinType.Root, Def: m.Def, Self: obj, Type: m.Owner}), nil
		},
	},
	GetSet: descrGetSet(
		func(v Value) (string, *Type) { m := (*MethodDescr)(v.P); return m.Def.Name(), m.Owner },
		func(v Value) (string, string) { m := (*MethodDescr)(v.P); return m.Def.Doc, m.Def.TextSignature() }),
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			m := (*MethodDescr)(v.P)
			return reduceDescr(t, m.Owner, m.Def.Name()), nil
		}, ""),
	},
}

// reduceDescr returns a descriptor as an attribute of its type.
func reduceDescr(t *Thread, owner *Type, name string) Value {
	return Of(MakeTuple(t, t.builtin("getattr"), Of(MakeTuple(t, Of(owner), Of(Intern(name))))))
}

func needsType(m *MethodDescr, v Value) error {
	return TypeErrorf("descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2", m.Def.Name(), m.Owner.Name, v.Type().Name)
}

var classMethodDescrDef = TypeDef{
	Type:    ClassMethodDescrType,
	Struct:  (*MethodDescr)(nil),
	Members: "__name__ __objclass__",
	Flags:   FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*MethodDescr)(v.P)
			return NewStr("<method '" + m.Def.Name() + "' of '" + m.Owner.Name + "' objects>"), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			m := (*MethodDescr)(f.P)
			pos := a.Positional()
			if len(pos) == 0 {
				return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", m.Def.Name(), m.Owner.Name)
			}
			if !pos[0].Type().Has(FlagIsType) {
				return Value{}, needsType(m, pos[0])
			}
			if typ := (*Type)(pos[0].P); !typ.IsSubtype(m.Owner) {
				return Value{}, TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", m.Def.Name(), m.Owner.Name, typ.Name)
			}
			return m.Def.Call(t, a)
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			m := (*MethodDescr)(d.P)
			if typ == nil {
				if obj.P == nil {
					return Value{}, TypeErrorf("descriptor '%s' for type '%s' needs either an object or a type", m.Def.Name(), m.Owner.Name)
				}
				typ = obj.Type()
			}
			if !typ.IsSubtype(m.Owner) {
				return Value{}, TypeErrorf("descriptor '%s' requires a subtype of '%s' but received '%s'", m.Def.Name(), m.Owner.Name, typ.Name)
			}
			return Of(&Builtin{Shape: BuiltinType.Root, Def: m.Def, Self: Of(typ), Type: m.Owner}), nil
		},
	},
	GetSet: descrGetSet(
		func(v Value) (string, *Type) { m := (*MethodDescr)(v.P); return m.Def.Name(), m.Owner },
		func(v Value) (string, string) { m := (*MethodDescr)(v.P); return m.Def.Doc, m.Def.TextSignature() }),
}

// descrGetSet are the attributes that all native descriptors have.
func descrGetSet(id func(Value) (string, *Type), doc func(Value) (string, string)) []GetSetDef {
	return []GetSetDef{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { n, _ := id(v); return NewStr(n), nil }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) {
			n, o := id(v)
			return NewStr(o.QualName + "." + n), nil
		}},
		{Name: "__objclass__", Get: func(t *Thread, v Value) (Value, error) { _, o := id(v); return Of(o), nil }},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) {
			d, _ := doc(v)
			if d == "" {
				return None, nil
			}
			return NewStr(d), nil
		}},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) {
			_, s := doc(v)
			if s == "" {
				return None, nil
			}
			return NewStr(s), nil
		}},
	}
}

var wrapperDescrDef = TypeDef{
	Type:    WrapperDescrType,
	Struct:  (*WrapperDescr)(nil),
	Members: "__name__ __objclass__",
	Flags:   FlagMethodDescr | FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*WrapperDescr)(v.P)
			return NewStr("<slot wrapper '" + m.Def.name + "' of '" + m.Owner.Name + "' objects>"), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			m := (*WrapperDescr)(f.P)
			pos := a.Positional()
			if len(pos) == 0 {
				return Value{}, TypeErrorf("descriptor '%s' of '%s' object needs an argument", m.Def.name, m.Owner.Name)
			}
			if !pos[0].IsA(m.Owner) {
				return Value{}, TypeErrorf("descriptor '%s' requires a '%s' object but received a '%s'", m.Def.name, m.Owner.Name, pos[0].Type().Name)
			}
			return m.call(t, pos[0], Args{V: a.V[1:], Names: a.Names})
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			m := (*WrapperDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return Value{}, badDescrObj(m.Def.name, m.Owner, obj)
			}
			return Of(&MethodWrapper{MethodWrapperType.Root, m, obj}), nil
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			m := (*WrapperDescr)(v.P)
			return reduceDescr(t, m.Owner, m.Def.name), nil
		}, ""),
	},
	GetSet: descrGetSet(
		func(v Value) (string, *Type) { m := (*WrapperDescr)(v.P); return m.Def.name, m.Owner },
		func(v Value) (string, string) { m := (*WrapperDescr)(v.P); return m.Def.doc, m.Def.sig }),
}

func (w *WrapperDescr) call(t *Thread, self Value, a Args) (Value, error) {
	d := w.Def
	if d.any != nil {
		return d.any(t, w.slots(), self, a)
	}
	if a.NumKw() > 0 {
		return Value{}, TypeErrorf("wrapper %s() takes no keyword arguments", d.name)
	}
	if n := len(a.V); n < d.min || n > d.max {
		what, lim, s := "", d.min, "s"
		switch {
		case d.min == d.max:
		case n > d.max:
			what, lim = "at most ", d.max
		default:
			what = "at least "
		}
		if lim == 1 {
			s = ""
		}
		blank := ""
		if d.blank {
			blank = " "
		}
		return Value{}, TypeErrorf("%sexpected %s%d argument%s, got %d", blank, what, lim, s, n)
	}
	return d.call(t, w.slots(), self, a.V)
}

var methodWrapperDef = TypeDef{
	Type:    MethodWrapperType,
	Struct:  (*MethodWrapper)(nil),
	Members: "__self__",
	Flags:   FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*MethodWrapper)(v.P)
			return NewStr("<method-wrapper '" + m.Descr.Def.name + "' of " + m.Self.Type().Name + " object at " + Address(m.Self) + ">"), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			m := (*MethodWrapper)(f.P)
			return m.Descr.call(t, m.Self, a)
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			m := (*MethodWrapper)(v.P)
			return HashPointer(m.Self.P) ^ HashPointer(Of(m.Descr).P), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.Type() != MethodWrapperType || op != EQ && op != NE {
				return NotImplemented, nil
			}
			x, y := (*MethodWrapper)(a.P), (*MethodWrapper)(b.P)
			return Bool((x.Descr == y.Descr && x.Self == y.Self) == (op == EQ)), nil
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			m := (*MethodWrapper)(v.P)
			return Of(MakeTuple(t, t.builtin("getattr"), Of(MakeTuple(t, m.Self, Of(Intern(m.Descr.Def.name)))))), nil
		}, ""),
	},
	GetSet: append(descrGetSet(
		func(v Value) (string, *Type) { m := (*MethodWrapper)(v.P).Descr; return m.Def.name, m.Owner },
		func(v Value) (string, string) { m := (*MethodWrapper)(v.P).Descr; return m.Def.doc, m.Def.sig }),
		GetSetDef{Name: "__self__", Get: func(t *Thread, v Value) (Value, error) { return (*MethodWrapper)(v.P).Self, nil }}),
}

var getSetDescrDef = TypeDef{
	Type:    GetSetDescrType,
	Struct:  (*GetSetDescr)(nil),
	Members: "__name__ __objclass__",
	Flags:   FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*GetSetDescr)(v.P)
			return NewStr("<attribute '" + m.Def.Name + "' of '" + m.Owner.Name + "' objects>"), nil
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			m := (*GetSetDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return Value{}, badDescrObj(m.Def.Name, m.Owner, obj)
			}
			if m.Def == &dictGetSet {
				if n := nativeDict(obj); n.P != nil {
					return n.Type().Slots.DescrGet(t, n, obj, obj.Type())
				}
			}
			return m.Def.Get(t, obj)
		},
		DescrSet: func(t *Thread, d, obj, x Value) error {
			m := (*GetSetDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return badDescrObj(m.Def.Name, m.Owner, obj)
			}
			if m.Def == &dictGetSet {
				return setDict(t, obj, x)
			}
			if m.Def.Set == nil {
				return AttributeErrorf("attribute '%s' of '%s' objects is not writable", m.Def.Name, m.Owner.Name)
			}
			return m.Def.Set(t, obj, x)
		},
	},
	GetSet: descrGetSet(
		func(v Value) (string, *Type) { m := (*GetSetDescr)(v.P); return m.Def.Name, m.Owner },
		func(v Value) (string, string) {
			d := (*GetSetDescr)(v.P)
			if d.Def == &dictGetSet && !d.Owner.IsHeap() {
				return "", ""
			}
			return d.Def.Doc, ""
		})[:4],
}

var memberDescrDef = TypeDef{
	Type:    MemberDescrType,
	Struct:  (*MemberDescr)(nil),
	Members: "__name__ __objclass__",
	Flags:   FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*MemberDescr)(v.P)
			return NewStr("<member '" + m.Name.String() + "' of '" + m.Owner.Name + "' objects>"), nil
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			m := (*MemberDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return Value{}, badDescrObj(m.Name.String(), m.Owner, obj)
			}
			if m.Def != nil {
				return m.Def.Get(t, obj)
			}
			v := *slotAddr(obj.P, m.Index)
			if v.P == nil {
				e := &Raised{Type: AttributeError, Msg: "'" + obj.Type().programName() + "' object has no attribute '" + m.Name.String() + "'"}
				return v, withNameObj(e, m.Name, obj)
			}
			return v, nil
		},
		DescrSet: func(t *Thread, d, obj, x Value) error {
			m := (*MemberDescr)(d.P)
			if !obj.IsA(m.Owner) {
				return badDescrObj(m.Name.String(), m.Owner, obj)
			}
			if m.Def != nil {
				if m.Def.Set == nil {
					return readOnlyMember(t, obj, x)
				}
				return m.Def.Set(t, obj, x)
			}
			a := slotAddr(obj.P, m.Index)
			if x.P == nil && a.P == nil {
				return NewError(AttributeError, Of(m.Name))
			}
			*a = x
			return nil
		},
	},
	GetSet: descrGetSet(
		func(v Value) (string, *Type) { m := (*MemberDescr)(v.P); return m.Name.String(), m.Owner },
		func(v Value) (string, string) {
			if d := (*MemberDescr)(v.P).Def; d != nil {
				return d.Doc, ""
			}
			return "", ""
		})[:4],
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			m := (*MemberDescr)(v.P)
			return reduceDescr(t, m.Owner, m.Name.String()), nil
		}, ""),
	},
}

// wrappedGetSet are the attributes that classmethod and staticmethod share.
func wrappedGetSet(get func(Value) Value) []GetSetDef {
	return []GetSetDef{
		{Name: "__func__", Get: func(t *Thread, v Value) (Value, error) { return get(v), nil }},
		{Name: "__wrapped__", Get: func(t *Thread, v Value) (Value, error) { return get(v), nil }},
		{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) (Value, error) { return isAbstract(t, get(v)) }},
	}
}

func isAbstract(t *Thread, f Value) (Value, error) {
	if f.P == nil || f.IsNone() {
		return False, nil
	}
	a, err := LookupAttr(t, f, Intern("__isabstractmethod__"))
	if err != nil || a.P == nil {
		return False, err
	}
	b, err := Truth(t, a)
	return Bool(b), err
}

// copyWrapped gives a wrapper the function attributes of what it wraps.
func copyWrapped(t *Thread, w, f Value) error {
	for _, n := range [...]string{"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"} {
		v, err := LookupAttr(t, f, Intern(n))
		if err != nil {
			return err
		}
		if v.P != nil {
			if err := GenericSetAttr(t, w, Intern(n), v); err != nil {
				return err
			}
		}
	}
	return nil
}

func oneArg(name string, a Args) (Value, error) {
	if a.NumKw() > 0 {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(a.V) != 1 {
		return Value{}, TypeErrorf("%s expected 1 argument, got %d", name, len(a.V))
	}
	return a.V[0], nil
}

var classMethodDef = TypeDef{
	Type:    ClassMethodType,
	Struct:  (*ClassMethod)(nil),
	Members: "__func__ __wrapped__",
	Sig:     "(function, /)",
	Doc:     "Convert a function to be a class method.",
	Flags:   FlagBaseType | FlagHasDict,
	ExtOff:  8,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			return Of(&ClassMethod{Shape: typ.Root, Func: None}), nil
		},
		Init: func(t *Thread, self Value, a Args) error {
			f, err := oneArg("classmethod", a)
			if err != nil {
				return err
			}
			(*ClassMethod)(self.P).Func = f
			return copyWrapped(t, self, f)
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			r, err := Repr(t, (*ClassMethod)(v.P).Func)
			if err != nil {
				return Value{}, err
			}
			return NewStr("<classmethod(" + r.String() + ")>"), nil
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if typ == nil {
				typ = obj.Type()
			}
			return Of(NewMethod((*ClassMethod)(d.P).Func, Of(typ))), nil
		},
	},
	GetSet: wrappedGetSet(func(v Value) Value { return (*ClassMethod)(v.P).Func }),
}

var staticMethodDef = TypeDef{
	Type:    StaticMethodType,
	Struct:  (*StaticMethod)(nil),
	Members: "__func__ __wrapped__",
	Sig:     "(function, /)",
	Doc:     "Convert a function to be a static method.",
	Flags:   FlagBaseType | FlagHasDict,
	ExtOff:  8,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			return Of(&StaticMethod{Shape: typ.Root, Func: None}), nil
		},
		Init: func(t *Thread, self Value, a Args) error {
			f, err := oneArg("staticmethod", a)
			if err != nil {
				return err
			}
			(*StaticMethod)(self.P).Func = f
			return copyWrapped(t, self, f)
		},
		Call: func(t *Thread, v Value, a Args) (Value, error) { return CallArgs(t, (*StaticMethod)(v.P).Func, a) },
		Repr: func(t *Thread, v Value) (Value, error) {
			r, err := Repr(t, (*StaticMethod)(v.P).Func)
			if err != nil {
				return Value{}, err
			}
			return NewStr("<staticmethod(" + r.String() + ")>"), nil
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			return (*StaticMethod)(d.P).Func, nil
		},
	},
	GetSet: wrappedGetSet(func(v Value) Value { return (*StaticMethod)(v.P).Func }),
}

var propertyDef = TypeDef{
	Type:    PropertyType,
	Own:     "__getattribute__",
	Struct:  (*Property)(nil),
	Members: "__doc__ fdel fget fset",
	Doc:     "Property attribute.",
	Sig:     "(fget=None, fset=None, fdel=None, doc=None)",
	Flags:   FlagBaseType,
	ExtOff:  8,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			return Of(&Property{Shape: typ.Root, Get: None, Set: None, Del: None, Doc: None}), nil
		},
		Init: func(t *Thread, self Value, a Args) error {
			v, err := propertySig.bind(t, a, nil)
			if err != nil {
				return err
			}
			return propertyInit(t, self, v)
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			p := (*Property)(d.P)
			if p.Get.IsNone() {
				return Value{}, propertyError(t, d, obj, "getter")
			}
			return Call(t, p.Get, obj)
		},
		DescrSet: func(t *Thread, d, obj, x Value) error {
			p := (*Property)(d.P)
			if x.P == nil {
				if p.Del.IsNone() {
					return propertyError(t, d, obj, "deleter")
				}
				_, err := Call(t, p.Del, obj)
				return err
			}
			if p.Set.IsNone() {
				return propertyError(t, d, obj, "setter")
			}
			_, err := Call(t, p.Set, obj, x)
			return err
		},
	},
	Methods: []FuncDef{
		Func2("getter($self, object, /)", func(t *Thread, self, f Value) (Value, error) { return propertyCopy(t, self, f, Value{}, Value{}) }, "Descriptor to obtain a copy of the property with a different getter."),
		Func2("setter($self, object, /)", func(t *Thread, self, f Value) (Value, error) { return propertyCopy(t, self, Value{}, f, Value{}) }, "Descriptor to obtain a copy of the property with a different setter."),
		Func2("deleter($self, object, /)", func(t *Thread, self, f Value) (Value, error) { return propertyCopy(t, self, Value{}, Value{}, f) }, "Descriptor to obtain a copy of the property with a different deleter."),
		FuncArgs("__set_name__($self, owner, name, /)", func(t *Thread, a Args) (Value, error) {
			if err := a.NoKeywords("__set_name__"); err != nil {
				return Value{}, err
			}
			if len(a.V) != 3 {
				return Value{}, TypeErrorf("__set_name__() takes 2 positional arguments but %d were given", len(a.V)-1)
			}
			(*Property)(a.V[0].P).Name = a.V[2]
			return None, nil
		}, "Method to set name of a property."),
	},
	GetSet: []GetSetDef{
		{Name: "fget", Get: func(t *Thread, v Value) (Value, error) { return (*Property)(v.P).Get, nil }, Set: readOnlyMember},
		{Name: "fset", Get: func(t *Thread, v Value) (Value, error) { return (*Property)(v.P).Set, nil }, Set: readOnlyMember},
		{Name: "fdel", Get: func(t *Thread, v Value) (Value, error) { return (*Property)(v.P).Del, nil }, Set: readOnlyMember},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { return (*Property)(v.P).Doc, nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil {
				x = None
			}
			(*Property)(v.P).Doc = x
			return nil
		}},
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) {
			n, err := propertyName(t, (*Property)(v.P))
			if err == nil && n.P == nil {
				err = AttributeErrorf("'property' object has no attribute '__name__'")
			}
			return n, err
		}, Set: func(t *Thread, v, x Value) error { (*Property)(v.P).Name = x; return nil }},
		{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) (Value, error) {
			p := (*Property)(v.P)
			for _, f := range [...]Value{p.Get, p.Set, p.Del} {
				if r, err := isAbstract(t, f); err != nil || r == True {
					return r, err
				}
			}
			return False, nil
		}},
	},
}

var propertySig = ParseSignature("property(fget=None, fset=None, fdel=None, doc=None)")

func propertyInit(t *Thread, self Value, v []Value) error {
	p := (*Property)(self.P)
	p.Get, p.Set, p.Del, p.Doc = v[0], v[1], v[2], v[3]
	p.Name, p.docFromGetter = Value{}, false
	doc := v[3]
	if doc.IsNone() && !p.Get.IsNone() {
		d, err := LookupAttr(t, p.Get, Intern("__doc__"))
		if err != nil {
			return err
		}
		if d.P != nil && !d.IsNone() {
			doc, p.docFromGetter = d, true
		}
	}
	if self.Type() == PropertyType {
		p.Doc = doc
		return nil
	}
	// A subclass keeps its documentation in the instance, where its own class attribute
	// __doc__ does not hide it.
	p.Doc = doc
	err := SetAttr(t, self, Intern("__doc__"), doc)
	if err != nil && !p.docFromGetter && Matches(err, AttributeError) {
		return nil // __slots__ without __doc__
	}
	return err
}

func propertyCopy(t *Thread, self, get, set, del Value) (Value, error) {
	p := (*Property)(self.P)
	if get.P == nil {
		get = p.Get
	}
	if set.P == nil {
		set = p.Set
	}
	if del.P == nil {
		del = p.Del
	}
	doc := p.Doc
	if p.docFromGetter && !get.IsNone() {
		doc = None
	}
	n, err := Call(t, Of(self.Type()), get, set, del, doc)
	if err != nil {
		return Value{}, err
	}
	if n.IsA(PropertyType) {
		(*Property)(n.P).Name = p.Name
	}
	return n, nil
}

// propertyName returns the name of a property, P nil if it has none.
func propertyName(t *Thread, p *Property) (Value, error) {
	if p.Name.P != nil {
		return p.Name, nil
	}
	if p.Get.IsNone() {
		return Value{}, nil
	}
	return LookupAttr(t, p.Get, Intern("__name__"))
}

func propertyError(t *Thread, d, obj Value, what string) error {
	p := (*Property)(d.P)
	name, err := propertyName(t, p)
	if err != nil {
		return err
	}
	qual := obj.Type().QualName
	if name.P != nil {
		r, err := Repr(t, name)
		if err != nil {
			return err
		}
		return AttributeErrorf("property %s of '%s' object has no %s", r.String(), qual, what)
	}
	return AttributeErrorf("property of '%s' object has no %s", qual, what)
}

// Address returns the address of an object as reprs show it.
func Address(v Value) string {
	const digits = "0123456789abcdef"
	x := identity(v.P)
	var b strings.Builder
	b.WriteString("0x")
	started := false
	for s := 60; s >= 0; s -= 4 {
		d := x >> uint(s) & 15
		if d != 0 || started || s == 0 {
			started = true
			b.WriteByte(digits[d])
		}
	}
	return b.String()
}

// defaultRepr is object.__repr__.
func defaultRepr(v Value) string {
	typ := v.Type()
	name := typ.QualName
	if m := typ.moduleName(); m != "builtins" && m != "" {
		name = m + "." + name
	}
	return "<" + name + " object at " + Address(v) + ">"
}

// NewMethodDescr returns a native method for the namespace of class owner.
func NewMethodDescr(owner *Type, def *FuncDef) Value {
	return Of(&MethodDescr{MethodDescrType.Root, def, owner})
}
