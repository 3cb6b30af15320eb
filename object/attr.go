package object

import (
	"slices"
	"unsafe"
)

// This file defines attribute access.

// GetAttr returns v.name. The name must be interned.
func GetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, err := v.Type().Slots.GetAttr(t, v, name)
	if err != nil {
		err = WithAttribute(err, v, name)
	}
	return r, err
}

// WithAttribute tells suggestions about an AttributeError what v.name did not find, and
// returns it; other errors stay as they are.
func WithAttribute(err error, v Value, name *Str) error {
	switch e := err.(type) {
	case *BaseException:
		if e.Shape.Type.IsSubtype(AttributeError) {
			setAttributeContext(e, v, name)
		}
	case *Raised:
		if e.Attr == nil && e.Type == AttributeError {
			return withNameObj(&Raised{Type: e.Type, Msg: e.Msg, Args: e.Args}, name, v)
		}
	}
	return err
}

// setAttributeContext tells suggestions about an AttributeError that Python code raised
// without saying what was looked for.
func setAttributeContext(e *BaseException, v Value, name *Str) {
	if e.field(attributeName).P == nil && e.field(attributeObj).P == nil {
		e.setField(attributeName, Of(name))
		e.setField(attributeObj, v)
	}
}

// GetAttrS is GetAttr with a Go string.
func GetAttrS(t *Thread, v Value, name string) (Value, error) { return GetAttr(t, v, Intern(name)) }

// LookupAttr is GetAttr that returns a nil Value instead of raising AttributeError.
func LookupAttr(t *Thread, v Value, name *Str) (Value, error) {
	if isGenericGetAttr(v.Type()) {
		r, found, err := genericLookup(t, v, name)
		if err != nil && Matches(err, AttributeError) {
			return Value{}, nil
		}
		if err != nil || found {
			return r, err
		}
		return Value{}, nil
	}
	r, err := GetAttr(t, v, name)
	if err != nil && Matches(err, AttributeError) {
		return Value{}, nil
	}
	return r, err
}

// SetAttr performs v.name = x; a nil x deletes. The name must be interned.
func SetAttr(t *Thread, v Value, name *Str, x Value) error {
	return v.Type().Slots.SetAttr(t, v, name, x)
}

func isGenericGetAttr(typ *Type) bool {
	return typ.Flags&FlagNativeGetattr == 0
}

// NoAttribute is the AttributeError for a missing attribute of v.
func NoAttribute(v Value, name *Str) error {
	e := &Raised{Type: AttributeError, Msg: "'" + v.Type().Name + "' object has no attribute '" + name.String() + "'"}
	return withNameObj(e, name, v)
}

// withNameObj sets name and obj of an AttributeError, for suggestions.
func withNameObj(e *Raised, name *Str, obj Value) *Raised {
	e.Attr = func(t *Thread, x *BaseException) {
		x.SetField("name", Of(name))
		x.SetField("obj", obj)
	}
	return e
}

// GenericGetAttr is object.__getattribute__.
func GenericGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, found, err := genericLookup(t, v, name)
	if err != nil || found {
		return r, err
	}
	return Value{}, NoAttribute(v, name)
}

// Kinds of entries of the attribute cache that classAttr makes, beside those of package vm.
const (
	lookupNone  = 200 + iota // there is no such attribute
	lookupCell               // the pointer is its cell
	lookupValue              // the pointer is that of the value
)

// classAttr is v.Type().Lookup(name) by way of the attribute cache.
func classAttr(t *Thread, v Value, name *Str) Value {
	sh := v.Shape()
	if !sh.Cacheable() || t == nil {
		return sh.Type.Lookup(name)
	}
	h := uintptr(sh.Ver)*0x9E3779B1 ^ uintptr(unsafe.Pointer(name))>>4 ^ 0xA3
	e := &t.Interp.Attrs[(h^h>>12)&(NumAttrs-1)]
	if e.Ver == sh.Ver && e.Name == name {
		switch e.Kind {
		case lookupNone:
			return Value{}
		case lookupCell:
			if c := (*Cell)(e.Ptr); c.V.P != nil {
				return c.V
			}
		case lookupValue:
			return Value{P: e.Ptr}
		}
	}
	a := LookupCell(sh.Type, name)
	switch {
	case a.V.P == nil:
		*e = AttrEntry{Ver: sh.Ver, Kind: lookupNone, Name: name}
	case a.Cell != nil:
		*e = AttrEntry{Ver: sh.Ver, Kind: lookupCell, Name: name, Ptr: unsafe.Pointer(a.Cell)}
	case a.V.N == 0 && !a.V.IsInt() && !a.V.IsBool() && !a.V.IsFloat():
		*e = AttrEntry{Ver: sh.Ver, Kind: lookupValue, Name: name, Ptr: a.V.P}
	}
	return a.V
}

func genericLookup(t *Thread, v Value, name *Str) (Value, bool, error) {
	typ := v.Type()
	var d Value
	if typ.Flags&FlagOddKeys == 0 {
		d = classAttr(t, v, name)
	} else {
		var err error
		if d, err = typ.LookupAny(t, name); err != nil {
			return Value{}, false, err
		}
	}
	var get func(*Thread, Value, Value, *Type) (Value, error)
	if d.P != nil {
		dt := d.Type()
		get = dt.Slots.DescrGet
		if get != nil && dt.Slots.DescrSet != nil {
			r, err := get(t, d, v, typ)
			return r, true, err
		}
	}
	if sh := v.Shape(); sh.DictMode && sh.ExtOff != 0 {
		if e := *extOf(v.P); e != nil && e.Dict != nil {
			// The keys need not be strings.
			x, err := e.Dict.Get(t, Of(name))
			if err != nil || x.P != nil {
				return x, x.P != nil, err
			}
		}
	} else if x := InstanceAttr(v, name); x.P != nil {
		return x, true, nil
	}
	if d.P == nil {
		return Value{}, false, nil
	}
	if get != nil {
		r, err := get(t, d, v, typ)
		return r, true, err
	}
	return d, true, nil
}

// InstanceAttr returns the attribute that v itself has, ignoring its type; P nil if none.
func InstanceAttr(v Value, name *Str) Value {
	sh := v.Shape()
	if sh.ExtOff == 0 {
		if sh.isModule() {
			return (*Module)(v.P).Dict(nil).GetStr(name)
		}
		return Value{}
	}
	if sh.DictMode {
		if e := *extOf(v.P); e != nil && e.Dict != nil {
			return e.Dict.GetStr(name)
		}
		return Value{}
	}
	i := sh.Find(name)
	if i < 0 {
		if sh.isModule() && (*Module)(v.P).dict != nil {
			return (*Module)(v.P).dict.GetStr(name)
		}
		return Value{}
	}
	return *slotAddr(v.P, i)
}

// GenericSetAttr is object.__setattr__ and, with a nil x, object.__delattr__.
func GenericSetAttr(t *Thread, v Value, name *Str, x Value) error {
	typ := v.Type()
	d := classAttr(t, v, name)
	if d.P != nil {
		if set := d.Type().Slots.DescrSet; set != nil {
			return set(t, d, v, x)
		}
	}
	if v.Shape().ExtOff == 0 || !typ.Has(FlagHasDict) {
		if v.Shape().isModule() {
			return setModuleAttr(t, (*Module)(v.P), name, x)
		}
		msg := "'" + typ.Name + "' object has no attribute '" + name.String() + "'"
		if d.P != nil {
			return AttributeErrorf("'%s' object attribute '%s' is read-only", typ.Name, name.String())
		} else {
			msg += " and no __dict__ for setting new attributes"
			if typ.Slots.SetAttr == nil {
				msg = "'" + typ.Name + "' object has no attribute '" + name.String() + "'"
			}
		}
		return withNameObj(&Raised{Type: AttributeError, Msg: msg}, name, v)
	}
	if v.Shape().isModule() {
		return setModuleAttr(t, (*Module)(v.P), name, x)
	}
	if x.P == nil {
		if !DelInstanceAttr(t, v, name) {
			if typ.NumMembers == 0 && typ.nativeAncestor() == ObjectType {
				// CPython has their attributes elsewhere, and tells less.
				return AttributeErrorf("'%s' object has no attribute '%s'", typ.Name, name.String())
			}
			return NoAttribute(v, name)
		}
		return nil
	}
	if !setSlot(t, v.P, name, x) {
		toDictMode(t, v.P).SetStr(name, x)
	}
	return nil
}

// setSlot stores an attribute of an instance in a slot, adding one if needed; it returns
// false if the instance is or must go to dict mode. The name must be interned.
func setSlot(t *Thread, p unsafe.Pointer, name *Str, x Value) bool {
	sh := *(**Shape)(p)
	if sh.DictMode {
		return false
	}
	i := sh.Find(name)
	if i < 0 {
		n := sh.Add(t, name)
		if n == nil {
			return false
		}
		i = n.Type.NumMembers + len(n.Keys) - 1
		if i >= int(sh.Cap) {
			n.Type.widen(i + 1)
		}
		*slotAddr(p, i) = x
		*(**Shape)(p) = n
		return true
	}
	*slotAddr(p, i) = x
	return true
}

// DelInstanceAttr deletes an attribute that v itself has; it reports whether there was one.
func DelInstanceAttr(t *Thread, v Value, name *Str) bool {
	sh := v.Shape()
	if !sh.DictMode && sh.Find(name) < 0 {
		if sh.isModule() {
			return (*Module)(v.P).Dict(t).DeleteStr(name)
		}
		return false
	}
	return toDictMode(t, v.P).DeleteStr(name)
}

// InstanceDict returns v.__dict__, nil if v has none.
func InstanceDict(t *Thread, v Value) *Dict {
	sh := v.Shape()
	if sh.isModule() {
		return (*Module)(v.P).Dict(t)
	}
	if sh.ExtOff == 0 || !sh.Type.Has(FlagHasDict) {
		return nil
	}
	ext := extOf(v.P)
	if *ext == nil {
		*ext = new(InstExt)
	}
	if (*ext).Dict == nil {
		if sh.DictMode {
			(*ext).Dict = NewDict(t)
		} else {
			(*ext).Dict = &Dict{Shape: instDictShape, inst: v.P}
		}
	}
	return (*ext).Dict
}

// SetInstanceDict performs v.__dict__ = d. The dict that v had keeps its items.
func SetInstanceDict(t *Thread, v Value, d *Dict) {
	toDictMode(t, v.P)
	(*extOf(v.P)).Dict = d
}

// callBound calls a class attribute m, found by a type lookup, as a method of self.
func callBound(t *Thread, m, self Value, args ...Value) (Value, error) {
	if m.Shape() == &FunctionShape {
		switch len(args) {
		case 0:
			return callFunction(t, (*Function)(m.P), 1, self, Value{}, Value{})
		case 1:
			return callFunction(t, (*Function)(m.P), 2, self, args[0], Value{})
		case 2:
			return callFunction(t, (*Function)(m.P), 3, self, args[0], args[1])
		}
	}
	mt := m.Type()
	if mt.Flags&FlagMethodDescr != 0 {
		all := make([]Value, 0, 4)
		all = append(append(all, self), args...)
		return CallArgs(t, m, Args{V: all})
	}
	if get := mt.Slots.DescrGet; get != nil {
		f, err := get(t, m, self, self.Type())
		if err != nil {
			return Value{}, err
		}
		return CallArgs(t, f, Args{V: slices.Clone(args)})
	}
	return CallArgs(t, m, Args{V: slices.Clone(args)})
}

// callFunction calls a Python function with n arguments, the first of a, b and c.
func callFunction(t *Thread, f *Function, n int, a, b, c Value) (Value, error) {
	if err := t.EnterNative(" while calling a Python object"); err != nil {
		return Value{}, err
	}
	r, err := t.Interp.Eval.CallFew(t, f, n, a, b, c)
	t.LeaveNative()
	return r, err
}

// CallMethod calls v.name(*args), looking the name up as an attribute.
func CallMethod(t *Thread, v Value, name string, args ...Value) (Value, error) {
	n := Intern(name)
	if isGenericGetAttr(v.Type()) {
		if m := classAttr(t, v, n); m.P != nil && m.Type().Flags&FlagMethodDescr != 0 && InstanceAttr(v, n).P == nil {
			return callBound(t, m, v, args...)
		}
	}
	f, err := GetAttr(t, v, n)
	if err != nil {
		return Value{}, err
	}
	return Call(t, f, args...)
}

// CallSpecial calls the special method name of v's type; found is false if there is none.
func CallSpecial(t *Thread, v Value, name string, args ...Value) (r Value, found bool, err error) {
	m := v.Type().LookupS(name)
	if m.P == nil {
		return Value{}, false, nil
	}
	r, err = callBound(t, m, v, args...)
	return r, true, err
}

// Call calls f(*args).
func Call(t *Thread, f Value, args ...Value) (Value, error) {
	if f.Shape() == &FunctionShape {
		switch len(args) {
		case 0:
			return callFunction(t, (*Function)(f.P), 0, Value{}, Value{}, Value{})
		case 1:
			return callFunction(t, (*Function)(f.P), 1, args[0], Value{}, Value{})
		case 2:
			return callFunction(t, (*Function)(f.P), 2, args[0], args[1], Value{})
		case 3:
			return callFunction(t, (*Function)(f.P), 3, args[0], args[1], args[2])
		}
	}
	return CallArgs(t, f, Args{V: slices.Clone(args)})
}

// CallArgs calls f with positional and keyword arguments.
func CallArgs(t *Thread, f Value, args Args) (Value, error) {
	call := f.Type().Slots.Call
	if call == nil {
		return Value{}, TypeErrorf("'%s' object is not callable", f.Type().Name)
	}
	if err := t.EnterNative(" while calling a Python object"); err != nil {
		return Value{}, err
	}
	r, err := call(t, f, args)
	t.LeaveNative()
	return r, err
}

// CallKw calls f with positional arguments and keyword arguments from a dict.
func CallKw(t *Thread, f Value, pos []Value, kw *Dict) (Value, error) {
	if kw == nil || kw.Len() == 0 {
		return CallArgs(t, f, Args{V: pos})
	}
	v := append(make([]Value, 0, len(pos)+kw.Len()), pos...)
	var names []Value
	for i := 0; ; {
		k, x, ok := kw.Next(&i)
		if !ok {
			break
		}
		if !k.IsA(StrType) {
			return Value{}, TypeErrorf("keywords must be strings")
		}
		names = append(names, k)
		v = append(v, x)
	}
	return CallArgs(t, f, Args{V: v, Names: TakeTuple(t, names)})
}

// KwDict returns the keyword arguments as a dict, nil if there are none.
func (a Args) KwDict(t *Thread) *Dict {
	n := a.NumKw()
	if n == 0 {
		return nil
	}
	d := NewDict(t)
	for i := 0; i < n; i++ {
		k, v := a.Kw(i)
		d.SetStr(k, v)
	}
	return d
}

// Prepend returns args with self as first positional argument.
func (a Args) Prepend(self Value) Args {
	v := make([]Value, 0, len(a.V)+1)
	v = append(append(v, self), a.V...)
	return Args{V: v, Names: a.Names}
}

// IsCallable reports whether v can be called.
func IsCallable(v Value) bool { return v.Type().Slots.Call != nil }
