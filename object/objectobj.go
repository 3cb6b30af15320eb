package object

// This file defines object, None, Ellipsis and NotImplemented.

var objectDef = TypeDef{
	Type:  ObjectType,
	Doc:   "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
	Sig:   "()",
	Flags: FlagBaseType,
	Slots: Slots{
		New:  objectNew,
		Init: objectInit,
		Repr: func(t *Thread, v Value) (Value, error) { return NewStr(defaultRepr(v)), nil },
		Str: func(t *Thread, v Value) (Value, error) {
			if v.Type().Slots.Repr == nil {
				return NewStr(defaultRepr(v)), nil
			}
			return v.Type().Slots.Repr(t, v) // whoever asks for the str checks what it is
		},
		Hash:    func(t *Thread, v Value) (int64, error) { return HashPointer(v.P), nil },
		Compare: objectCompare,
		GetAttr: GenericGetAttr,
		SetAttr: GenericSetAttr,
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) { return reduceObject(t, v, 0) }, "Helper for pickle."),
		Func2("__reduce_ex__($self, protocol, /)", func(t *Thread, v Value, protocol CInt) (Value, error) { return objectReduceEx(t, v, int(protocol)) }, "Helper for pickle."),
		Func1("__getstate__($self, /)", objectGetState, "Helper for pickle."),
		Func1("__dir__($self, /)", objectDir, "Default dir() implementation."),
		Func2("__format__($self, format_spec, /)", func(t *Thread, v Value, spec *Str) (Value, error) {
			if spec.Len() > 0 {
				return Value{}, TypeErrorf("unsupported format string passed to %s.__format__", v.Type().Name)
			}
			s, err := ToStr(t, v)
			return Of(s), err
		}, "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise."),
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) {
			return 16 + 16*int(v.Shape().Cap), nil
		}, "Size of object in memory, in bytes."),
	},
	Class: []FuncDef{
		FuncArgs("__init_subclass__($type, /)", func(t *Thread, a Args) (Value, error) {
			if a.NumKw() > 0 || len(a.V) > 1 {
				name := "object"
				if len(a.V) > 0 && a.V[0].Type().Has(FlagIsType) {
					name = (*Type)(a.V[0].P).QualName
				}
				if a.NumKw() > 0 {
					return Value{}, TypeErrorf("%s.__init_subclass__() takes no keyword arguments", name)
				}
				return Value{}, TypeErrorf("%s.__init_subclass__() takes no arguments (%d given)", name, len(a.V)-1)
			}
			return None, nil
		}, "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses."),
		FuncArgs("__subclasshook__($type, object, /)", func(t *Thread, a Args) (Value, error) { return NotImplemented, nil }, "Abstract classes can override this to customize issubclass()."),
	},
	GetSet: []GetSetDef{
		{Name: "__class__", Doc: "the object's class", Get: func(t *Thread, v Value) (Value, error) { return Of(v.Type()), nil }, Set: setClass},
	},
}

func objectCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	switch op {
	case EQ:
		if a == b {
			return True, nil
		}
	case NE:
		// The inverse of __eq__ of the same object.
		f := a.Type().Slots.Compare
		if f == nil {
			break
		}
		r, err := f(t, a, b, EQ)
		if err != nil || r == NotImplemented {
			return r, err
		}
		eq, err := Truth(t, r)
		return Bool(!eq), err
	}
	return NotImplemented, nil
}

func sameNew(a, b func(*Thread, *Type, Args) (Value, error)) bool {
	return funcAddr(a) == funcAddr(b)
}

func objectNew(t *Thread, typ *Type, a Args) (Value, error) {
	if len(a.V) > 0 {
		if typ == ObjectType {
			return Value{}, TypeErrorf("object() takes no arguments")
		}
		if !typ.IsHeap() || !sameNew(typ.Slots.New, objectNew) {
			return Value{}, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if _, owner := typ.LookupFrom(nameInit.str()); owner == ObjectType {
			return Value{}, TypeErrorf("%s() takes no arguments", typ.Name)
		}
	}
	if typ.Has(FlagAbstract) {
		return Value{}, abstractError(t, typ)
	}
	if typ == ObjectType {
		return Of(newInst(ObjectType.Root)), nil
	}
	if typ.Alloc != nil {
		return typ.Alloc(t, typ), nil
	}
	v := Of(newInst(typ.Root))
	if typ.Finalizer {
		t.Interp.trackFinalizer(v)
	}
	return v, nil
}

func abstractError(t *Thread, typ *Type) error {
	names, err := ListOf(t, typ.AbstractMethods)
	if err != nil {
		return err
	}
	var strs []*Str
	for _, n := range names {
		if n.IsA(StrType) {
			strs = append(strs, (*Str)(n.P))
		}
	}
	sortStrs(strs)
	list := ""
	for i, s := range strs {
		if i > 0 {
			list += ", "
		}
		list += "'" + s.String() + "'"
	}
	s := ""
	if len(strs) > 1 {
		s = "s"
	}
	return TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s %s", typ.Name, s, list)
}

func objectInit(t *Thread, self Value, a Args) error {
	if len(a.V) == 0 {
		return nil
	}
	typ := self.Type()
	if !typ.IsHeap() && !sameNew(typ.Slots.New, objectNew) {
		// A native constructor that took the arguments: str(5).
		return nil
	}
	if _, owner := typ.LookupFrom(Intern("__init__")); owner != ObjectType {
		return TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if typ.Slots.New == nil || sameNew(typ.Slots.New, objectNew) {
		return TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", typ.Name)
	}
	return nil
}

// setClass performs obj.__class__ = x.
func setClass(t *Thread, v, x Value) error {
	if x.P == nil {
		return TypeErrorf("can't delete __class__ attribute")
	}
	if !x.Type().Has(FlagIsType) {
		return TypeErrorf("__class__ must be set to a class, not '%s' object", x.Type().Name)
	}
	old, typ := v.Type(), (*Type)(x.P)
	isModule := old.IsSubtype(ModuleType) && typ.IsSubtype(ModuleType)
	if !isModule && (!old.IsHeap() || !typ.IsHeap()) {
		return TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if old == typ {
		return nil
	}
	if isModule {
		d := (*Module)(v.P)
		d.Shape = typ.Root
		return nil
	}
	if old.solid() != typ.solid() && !sameSlots(old, typ) || (old.Flags^typ.Flags)&(FlagHasDict|FlagWeakref) != 0 || old.NumMembers != typ.NumMembers || old.subExtOff != typ.subExtOff {
		return TypeErrorf("__class__ assignment: '%s' object layout differs from '%s'", typ.Name, old.Name)
	}
	// The attributes go to dict mode, then the shape is that of the new type with the
	// inline capacity that this object has.
	sh := v.Shape()
	toDictMode(t, v.P)
	*(**Shape)(v.P) = typ.dictModeShape(t, sh)
	if typ.Has(FlagIsType) {
		(*Type)(v.P).modified()
	}
	if typ.Finalizer && !old.Finalizer {
		t.Interp.trackFinalizer(v)
	}
	return nil
}

// sameSlots reports whether two types with __slots__ have the same bases and member names.
func sameSlots(a, b *Type) bool {
	sa, sb := a.solid(), b.solid()
	if sa.Base != sb.Base || sa.NumMembers != sb.NumMembers {
		return false
	}
	for i := 0; ; {
		k, v, ok := sa.dict().Next(&i)
		if !ok {
			return true
		}
		if v.Type() == MemberDescrType {
			o := sb.dict().GetStr((*Str)(k.P))
			if o.P == nil || o.Type() != MemberDescrType {
				return false
			}
		}
	}
}

// objectDir is object.__dir__: names of the instance, its class and the bases.
func objectDir(t *Thread, v Value) (Value, error) {
	names := NewDict(t)
	d, err := LookupAttr(t, v, Intern("__dict__"))
	if err != nil {
		return Value{}, err
	}
	if d.P != nil && d.Type().Has(FlagDict) {
		for i := 0; ; {
			k, _, ok := (*Dict)(d.P).Next(&i)
			if !ok {
				break
			}
			if err := names.Set(t, k, None); err != nil {
				return Value{}, err
			}
		}
	}
	c, err := LookupAttr(t, v, Intern("__class__"))
	if err != nil {
		return Value{}, err
	}
	if c.P != nil && c.Type().Has(FlagIsType) {
		for _, m := range (*Type)(c.P).MRO {
			for i := 0; ; {
				k, _, ok := m.dict().Next(&i)
				if !ok {
					break
				}
				if err := names.Set(t, k, None); err != nil {
					return Value{}, err
				}
			}
		}
	}
	return names.keyList(t), nil
}

func singletonNew(name string, v *Value) func(t *Thread, typ *Type, a Args) (Value, error) {
	return func(t *Thread, typ *Type, a Args) (Value, error) {
		if len(a.V) > 0 {
			return Value{}, TypeErrorf("%s takes no arguments", name)
		}
		return *v, nil
	}
}

var noneDef = TypeDef{
	Type: NoneType,
	Doc:  "The type of the None singleton.",
	Sig:  "()",
	Slots: Slots{
		New:     singletonNew("NoneType", &None),
		Repr:    func(t *Thread, v Value) (Value, error) { return Of(Intern("None")), nil },
		Bool:    func(t *Thread, v Value) (bool, error) { return false, nil },
		Hash:    func(t *Thread, v Value) (int64, error) { return 0xFCA86420, nil },
		Compare: objectCompare,
	},
}

var ellipsisDef = TypeDef{
	Type: EllipsisType,
	Doc:  "The type of the Ellipsis singleton.",
	Sig:  "()",
	Slots: Slots{
		New:  singletonNew("EllipsisType", &Ellipsis),
		Repr: func(t *Thread, v Value) (Value, error) { return Of(Intern("Ellipsis")), nil },
	},
	Methods: []FuncDef{Func1("__reduce__($self, /)", func(t *Thread, v Value) (string, error) { return "Ellipsis", nil }, "")},
}

var notImplementedDef = TypeDef{
	Type: NotImplementedType,
	Doc:  "The type of the NotImplemented singleton.",
	Sig:  "()",
	Slots: Slots{
		New:  singletonNew("NotImplementedType", &NotImplemented),
		Repr: func(t *Thread, v Value) (Value, error) { return Of(Intern("NotImplemented")), nil },
		Bool: func(t *Thread, v Value) (bool, error) {
			if err := t.Warn(DeprecationWarning, "NotImplemented should not be used in a boolean context", 1); err != nil {
				return false, err
			}
			return true, nil
		},
	},
	Methods: []FuncDef{Func1("__reduce__($self, /)", func(t *Thread, v Value) (string, error) { return "NotImplemented", nil }, "")},
}
