package object

// This file defines the type mappingproxy.

// NativeObject marks *MappingProxy as a parameter type.
func (*MappingProxy) NativeObject() {}

// proxied returns the mapping behind a proxy, or v itself.
func proxied(v Value) Value {
	if v.Type() == MappingProxyType {
		return (*MappingProxy)(v.P).M
	}
	return v
}

var mappingProxySig = Sig{Text: "mappingproxy(mapping)"}

// viaProxy runs an operation on the mapping behind a proxy, which may be a proxy again.
func viaProxy[T any](t *Thread, v Value, f func(m Value) (T, error)) (T, error) {
	if err := t.EnterNative(""); err != nil {
		var zero T
		return zero, err
	}
	defer t.LeaveNative()
	return f((*MappingProxy)(v.P).M)
}

// proxyMethod declares a method that is that of the mapping.
func proxyMethod(name, doc string) FuncDef {
	return Func1(name+"($self, /)", func(t *Thread, p *MappingProxy) (Value, error) { return CallMethod(t, p.M, name) }, doc)
}

var mappingProxyDef = TypeDef{
	Type:   MappingProxyType,
	Struct: (*MappingProxy)(nil),
	Doc:    "Read-only proxy of a mapping.",
	Sig:    "(mapping)",
	Flags:  FlagMapping,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := mappingProxySig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			mt := v[0].Type()
			if mt.Slots.GetItem == nil || mt.Flags&(FlagList|FlagTuple) != 0 {
				return Value{}, TypeErrorf("mappingproxy() argument must be a mapping, not %s", mt.Name)
			}
			return Of(NewMappingProxy(v[0])), nil
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			r, err := Repr(t, (*MappingProxy)(v.P).M)
			if err != nil {
				return Value{}, err
			}
			return concatStrs(t, MakeStr("mappingproxy("), r, &charStrs[')'])
		},
		Str: func(t *Thread, v Value) (Value, error) {
			s, err := ToStr(t, (*MappingProxy)(v.P).M)
			return Of(s), err
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			return viaProxy(t, v, func(m Value) (int64, error) { return Hash(t, m) })
		},
		Len: func(t *Thread, v Value) (int, error) {
			return viaProxy(t, v, func(m Value) (int, error) { return Len(t, m) })
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			return viaProxy(t, v, func(m Value) (Value, error) { return Iter(t, m) })
		},
		Contains: func(t *Thread, v, item Value) (bool, error) {
			return viaProxy(t, v, func(m Value) (bool, error) { return Contains(t, m, item) })
		},
		GetItem: func(t *Thread, v, key Value) (Value, error) {
			return viaProxy(t, v, func(m Value) (Value, error) { return GetItem(t, m, key) })
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			return Compare(t, proxied(a), b, op)
		},
		Binary: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return Binary(t, OpOr, proxied(a), proxied(b))
		}},
		Inplace: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return Value{}, TypeErrorf("'|=' is not supported by %s; use '|' instead", a.Type().Name)
		}},
	},
	Methods: []FuncDef{
		FuncArgs("get($self, key, default=None, /)", func(t *Thread, a Args) (Value, error) {
			if a.NumKw() > 0 {
				return Value{}, TypeErrorf("mappingproxy.get() takes no keyword arguments")
			}
			switch n := len(a.V) - 1; {
			case n < 1:
				return Value{}, TypeErrorf("get expected at least 1 argument, got %d", n)
			case n > 2:
				return Value{}, TypeErrorf("get expected at most 2 arguments, got %d", n)
			case n == 1:
				return CallMethod(t, proxied(a.V[0]), "get", a.V[1], None)
			}
			return CallMethod(t, proxied(a.V[0]), "get", a.V[1], a.V[2])
		}, "Return the value for key if key is in the mapping, else default."),
		proxyMethod("keys", "D.keys() -> a set-like object providing a view on D's keys"),
		proxyMethod("values", "D.values() -> an object providing a view on D's values"),
		proxyMethod("items", "D.items() -> a set-like object providing a view on D's items"),
		proxyMethod("copy", "D.copy() -> a shallow copy of D"),
		proxyMethod("__reversed__", "D.__reversed__() -> reverse iterator"),
	},
	Class: []FuncDef{Func2("__class_getitem__($type, object, /)", func(t *Thread, typ, x Value) (Value, error) {
		return NewGenericAlias(t, typ, x)
	}, "See PEP 585")},
}
