package object

// This file implements object.__reduce_ex__ and __getstate__.

// ImportAttr imports a module of the standard library and returns one of its attributes.
func ImportAttr(t *Thread, module, name string) (Value, error) {
	if t.Interp.ImportModule == nil {
		return Value{}, Errorf(ImportError, "module %s is not available", module)
	}
	m, err := t.Interp.ImportModule(t, Intern(module), None, None, None, 0)
	if err != nil {
		return Value{}, err
	}
	return GetAttrS(t, m, name)
}

// reduceObject is object.__reduce__ for any protocol.
func reduceObject(t *Thread, v Value, protocol int) (Value, error) {
	if protocol >= 2 {
		return reduceNewObj(t, v)
	}
	f, err := ImportAttr(t, "copyreg", "_reduce_ex")
	if err != nil {
		return Value{}, err
	}
	return Call(t, f, v, Int(int64(protocol)))
}

// objectReduceEx is object.__reduce_ex__: it prefers a __reduce__ that a class defines.
func objectReduceEx(t *Thread, v Value, protocol int) (Value, error) {
	name := Intern("__reduce__")
	if _, owner := v.Type().LookupFrom(name); owner != ObjectType {
		m, err := LookupAttr(t, v, name)
		if err != nil {
			return Value{}, err
		}
		if m.P != nil {
			return Call(t, m)
		}
	}
	return reduceObject(t, v, protocol)
}

func cannotPickle(v Value) error { return TypeErrorf("cannot pickle '%s' object", v.Type().Name) }

// newArguments returns what __getnewargs_ex__ or __getnewargs__ of v give; args is nil if it
// has neither.
func newArguments(t *Thread, v Value) (args *Tuple, kw *Dict, err error) {
	if ex := v.Type().LookupS("__getnewargs_ex__"); ex.P != nil {
		r, err := callBound(t, ex, v)
		if err != nil {
			return nil, nil, err
		}
		if !r.Type().Has(FlagTuple) {
			return nil, nil, TypeErrorf("__getnewargs_ex__ should return a tuple, not '%s'", r.Type().Name)
		}
		items := (*Tuple)(r.P).Items
		if len(items) != 2 {
			return nil, nil, ValueErrorf("__getnewargs_ex__ should return a tuple of length 2, not %d", len(items))
		}
		if !items[0].Type().Has(FlagTuple) {
			return nil, nil, TypeErrorf("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'", items[0].Type().Name)
		}
		if !items[1].Type().Has(FlagDict) {
			return nil, nil, TypeErrorf("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'", items[1].Type().Name)
		}
		return (*Tuple)(items[0].P), (*Dict)(items[1].P), nil
	}
	f := v.Type().LookupS("__getnewargs__")
	if f.P == nil {
		return nil, nil, nil
	}
	r, err := callBound(t, f, v)
	if err != nil {
		return nil, nil, err
	}
	if !r.Type().Has(FlagTuple) {
		return nil, nil, TypeErrorf("__getnewargs__ should return a tuple, not '%s'", r.Type().Name)
	}
	return (*Tuple)(r.P), nil, nil
}

// reduceNewObj reduces v for protocols from 2 on, by copyreg.__newobj__.
func reduceNewObj(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ.Slots.New == nil || typ.Has(FlagDisallowNew) {
		return Value{}, cannotPickle(v)
	}
	args, kw, err := newArguments(t, v)
	if err != nil {
		return Value{}, err
	}
	hasArgs := args != nil
	var newObj Value
	var newArgs *Tuple
	if kw == nil || kw.Len() == 0 {
		if newObj, err = ImportAttr(t, "copyreg", "__newobj__"); err != nil {
			return Value{}, err
		}
		items := []Value{Of(typ)}
		if hasArgs {
			items = append(items, args.Items...)
		}
		newArgs = TakeTuple(t, items)
	} else {
		if newObj, err = ImportAttr(t, "copyreg", "__newobj_ex__"); err != nil {
			return Value{}, err
		}
		newArgs = MakeTuple(t, Of(typ), Of(args), Of(kw))
	}
	isList, isDict := typ.Has(FlagList), typ.Has(FlagDict)
	state, err := getState(t, v, !hasArgs && !isList && !isDict)
	if err != nil {
		return Value{}, err
	}
	listItems, dictItems := None, None
	if isList {
		if listItems, err = Iter(t, v); err != nil {
			return Value{}, err
		}
	}
	if isDict {
		items, err := CallMethod(t, v, "items")
		if err != nil {
			return Value{}, err
		}
		if dictItems, err = Iter(t, items); err != nil {
			return Value{}, err
		}
	}
	return Of(MakeTuple(t, newObj, Of(newArgs), state, listItems, dictItems)), nil
}

// getState calls __getstate__, object's own with the check whether all state is seen.
func getState(t *Thread, v Value, required bool) (Value, error) {
	name := Intern("__getstate__")
	if _, owner := v.Type().LookupFrom(name); owner == ObjectType && InstanceAttr(v, name).P == nil {
		return defaultState(t, v, required)
	}
	return CallMethod(t, v, "__getstate__")
}

func objectGetState(t *Thread, v Value) (Value, error) { return defaultState(t, v, false) }

// defaultState is object.__getstate__: the instance dict and the values of __slots__.
func defaultState(t *Thread, v Value, required bool) (Value, error) {
	typ := v.Type()
	if required {
		// State in a native part is not seen here.
		b := typ
		for b.IsHeap() {
			b = b.Base
		}
		if b != ObjectType && b != GenericType {
			return Value{}, cannotPickle(v)
		}
	}
	state := None
	d, err := LookupAttr(t, v, Intern("__dict__"))
	if err != nil {
		return Value{}, err
	}
	if d.P != nil && (!typ.Has(FlagIsType) || d.Type().Has(FlagDict)) {
		if d.Type() != DictType || (*Dict)(d.P).Len() > 0 {
			state = d
		}
	}
	f, err := ImportAttr(t, "copyreg", "_slotnames")
	if err != nil {
		return Value{}, err
	}
	names, err := Call(t, f, Of(typ))
	if err != nil {
		return Value{}, err
	}
	slots := NewDict(t)
	if !names.IsNone() {
		items, err := ListOf(t, names)
		if err != nil {
			return Value{}, err
		}
		for _, n := range items {
			if !n.Type().Has(FlagStr) {
				continue
			}
			x, err := LookupAttr(t, v, InternStr((*Str)(n.P)))
			if err != nil {
				return Value{}, err
			}
			if x.P != nil {
				slots.SetStr(InternStr((*Str)(n.P)), x)
			}
		}
	}
	if slots.Len() > 0 {
		state = Of(MakeTuple(t, state, Of(slots)))
	}
	return state, nil
}
