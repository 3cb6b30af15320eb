package object

// This file implements isinstance and issubclass.

// IsInstance is isinstance(v, cls).
func IsInstance(t *Thread, v, cls Value) (bool, error) {
	if Of(v.Type()) == cls {
		return true, nil
	}
	if cls.HasType(TypeType) {
		return realIsInstance(t, v, cls)
	}
	if cls.Type() == UnionTypeType {
		cls = Of((*Union)(cls.P).Args)
	}
	if cls.Type().Has(FlagTuple) {
		if err := t.EnterNative(" in __instancecheck__"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		for _, c := range (*Tuple)(cls.P).Items {
			if ok, err := IsInstance(t, v, c); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if m := special(t, cls, &nameInstancecheck); m.P != nil {
		if err := t.EnterNative(" in __instancecheck__"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		r, err := callBound(t, m, cls, v)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}
	return realIsInstance(t, v, cls)
}

// realIsInstance is type.__instancecheck__: by the type of v, then by its __class__.
func realIsInstance(t *Thread, v, cls Value) (bool, error) {
	if cls.Type().Has(FlagIsType) {
		c := (*Type)(cls.P)
		if v.IsA(c) {
			return true, nil
		}
		if !customClass(v) {
			return false, nil
		}
		k, err := LookupAttr(t, v, Intern("__class__"))
		if err != nil {
			return false, err
		}
		return k.P != nil && k != Of(v.Type()) && k.Type().Has(FlagIsType) && (*Type)(k.P).IsSubtype(c), nil
	}
	if err := checkClass(t, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); err != nil {
		return false, err
	}
	k, err := LookupAttr(t, v, Intern("__class__"))
	if err != nil || k.P == nil {
		return false, err
	}
	return abstractIsSubclass(t, k, cls)
}

// customClass reports whether v.__class__ may be anything else than its type.
func customClass(v Value) bool {
	typ := v.Type()
	if typ.Flags&FlagNativeGetattr != 0 {
		return true
	}
	if !typ.IsHeap() {
		return false
	}
	_, owner := typ.LookupFrom(Intern("__class__"))
	return owner != ObjectType
}

// basesOf returns cls.__bases__ if it is a tuple, else nil.
func basesOf(t *Thread, cls Value) (*Tuple, error) {
	b, err := LookupAttr(t, cls, Intern("__bases__"))
	if err != nil || b.P == nil || !b.Type().Has(FlagTuple) {
		return nil, err
	}
	return (*Tuple)(b.P), nil
}

// checkClass demands that cls looks like a class.
func checkClass(t *Thread, cls Value, msg string) error {
	b, err := basesOf(t, cls)
	if err == nil && b == nil {
		err = TypeErrorf("%s", msg)
	}
	return err
}

// abstractIsSubclass searches __bases__ for cls.
func abstractIsSubclass(t *Thread, derived, cls Value) (bool, error) {
	for {
		if derived == cls {
			return true, nil
		}
		b, err := basesOf(t, derived)
		if err != nil || b == nil || len(b.Items) == 0 {
			return false, err
		}
		if len(b.Items) == 1 {
			derived = b.Items[0]
			continue
		}
		if err := t.EnterNative(" in __issubclass__"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		for _, d := range b.Items {
			if ok, err := abstractIsSubclass(t, d, cls); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
}

// IsSubclass is issubclass(v, cls).
func IsSubclass(t *Thread, v, cls Value) (bool, error) {
	if cls.HasType(TypeType) {
		if v == cls {
			return true, nil
		}
		return realIsSubclass(t, v, cls)
	}
	if cls.Type() == UnionTypeType {
		cls = Of((*Union)(cls.P).Args)
	}
	if cls.Type().Has(FlagTuple) {
		if err := t.EnterNative(" in __subclasscheck__"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		for _, c := range (*Tuple)(cls.P).Items {
			if ok, err := IsSubclass(t, v, c); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if m := special(t, cls, &nameSubclasscheck); m.P != nil {
		if err := t.EnterNative(" in __subclasscheck__"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		r, err := callBound(t, m, cls, v)
		if err != nil {
			return false, err
		}
		return Truth(t, r)
	}
	return realIsSubclass(t, v, cls)
}

// realIsSubclass is type.__subclasscheck__.
func realIsSubclass(t *Thread, v, cls Value) (bool, error) {
	if v.Type().Has(FlagIsType) && cls.Type().Has(FlagIsType) {
		return (*Type)(v.P).IsSubtype((*Type)(cls.P)), nil
	}
	if err := checkClass(t, v, "issubclass() arg 1 must be a class"); err != nil {
		return false, err
	}
	if err := checkClass(t, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); err != nil {
		return false, err
	}
	return abstractIsSubclass(t, v, cls)
}
