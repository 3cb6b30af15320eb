package object

import (
	"unicode/utf8"
	"unsafe"
)

// This file defines what depends on object identity, and odds and ends of the built-in functions.

// ID returns id(v). Heap objects have their address (Go's collector does not move them);
// unboxed values have numbers above all addresses, made of their kind and payload.
func ID(v Value) Value {
	switch v.P {
	case unsafe.Pointer(&IntTag), unsafe.Pointer(&FloatTag), unsafe.Pointer(&BoolTag):
		kind := uint64(1)
		if v.IsFloat() {
			kind = 2
		} else if v.IsBool() {
			kind = 3
		}
		return Int(int64((v.N*31+kind)<<4&(1<<62-1) | 1<<62 | kind))
	}
	return Int(int64(identity(v.P)))
}

// StopIterating ends an Iterate early without an error for Python.
var StopIterating = errStop

// IsInstanceByClass reports whether v claims to be an instance of typ through a __class__
// attribute that differs from its type.
func IsInstanceByClass(t *Thread, v Value, typ *Type) bool {
	if HasGenericGetAttr(v.Type()) && v.Type().Lookup(Intern("__class__")).P == unsafe.Pointer(classDescr()) {
		return false
	}
	c, err := LookupAttr(t, v, Intern("__class__"))
	return err == nil && c.P != nil && c.Type().Has(FlagIsType) && (*Type)(c.P).IsSubtype(typ)
}

// classDescr is object.__class__'s descriptor.
func classDescr() *GetSetDescr {
	return (*GetSetDescr)(ObjectType.dict().GetStr(Intern("__class__")).P)
}

// BuiltinTypes returns the types that module builtins offers.
func BuiltinTypes() []*Type {
	names := [...]string{"bool", "bytearray", "bytes", "classmethod", "complex", "dict", "enumerate", "filter", "float", "frozenset", "int", "list",
		"map", "memoryview", "object", "property", "range", "reversed", "set", "slice", "staticmethod", "str", "super", "tuple", "type", "zip"}
	var out []*Type
	for _, n := range names {
		for _, x := range staticTypes {
			if x.Name == n {
				out = append(out, x)
				break
			}
		}
	}
	return out
}

// anextAwaitable is what anext(it, default) returns.
type anextAwaitable struct {
	Shape   *Shape
	aw, def Value
}

var anextAwaitableType = newType("anext_awaitable")

// NewAnextAwaitable wraps the awaitable of an async iterator's next item: the default takes
// the place of StopAsyncIteration.
func NewAnextAwaitable(aw, def Value) Value {
	return Of(&anextAwaitable{anextAwaitableType.Root, aw, def})
}

// step runs one step of the wrapped awaitable.
func (a *anextAwaitable) step(t *Thread, f func(it Value) (Value, error)) (Value, error) {
	it, err := AwaitIter(t, a.aw)
	if err != nil {
		return Value{}, err
	}
	if it.Type() == CoroutineType {
		if it, err = CoroutineType.Slots.Await(t, it); err != nil {
			return Value{}, err
		}
	}
	r, err := f(it)
	if err != nil && Matches(err, StopAsyncIteration) {
		return Value{}, stopIteration(a.def)
	}
	return r, err
}

var anextAwaitableDef = TypeDef{
	Type:   anextAwaitableType,
	Struct: (*anextAwaitable)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{
		Iter:  func(t *Thread, v Value) (Value, error) { return v, nil },
		Await: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) {
			return (*anextAwaitable)(v.P).step(t, func(it Value) (Value, error) { return it.Type().Slots.Next(t, it) })
		},
	},
	Methods: []FuncDef{
		Func2("send($self, arg, /)", func(t *Thread, v, x Value) (Value, error) {
			return (*anextAwaitable)(v.P).step(t, func(it Value) (Value, error) { return CallMethod(t, it, "send", x) })
		}, ""),
		FuncArgs("throw", func(t *Thread, a Args) (Value, error) {
			return (*anextAwaitable)(a.V[0].P).step(t, func(it Value) (Value, error) { return CallMethod(t, it, "throw", a.V[1:]...) })
		}, ""),
		Func1("close($self, /)", func(t *Thread, v Value) (Value, error) {
			return (*anextAwaitable)(v.P).step(t, func(it Value) (Value, error) { return CallMethod(t, it, "close") })
		}, ""),
	},
}

// FSDecode converts a path argument (str, bytes or os.PathLike) to text; undecodable bytes
// become lone surrogates, in WTF-8.
func FSDecode(t *Thread, v Value) (string, error) {
	if !v.IsA(StrType) && !v.IsA(BytesType) {
		m := v.Type().LookupS("__fspath__")
		if m.P == nil || m.IsNone() {
			return "", TypeErrorf("expected str, bytes or os.PathLike object, not %s", v.Type().shortName())
		}
		r, err := callBound(t, m, v)
		if err != nil {
			return "", err
		}
		if !r.IsA(StrType) && !r.IsA(BytesType) {
			return "", TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, r.Type().shortName())
		}
		v = r
	}
	if v.IsA(StrType) {
		return (*Str)(v.P).String(), nil
	}
	return DecodeFS((*Bytes)(v.P).B), nil
}

// DecodeFS decodes bytes from the operating system: UTF-8 with surrogateescape, as WTF-8 text.
func DecodeFS(b []byte) string {
	if isASCII(unsafe.String(unsafe.SliceData(b), len(b))) {
		return string(b)
	}
	out := make([]byte, 0, len(b)+8)
	for i := 0; i < len(b); {
		r, w := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && w <= 1 {
			out = appendWTF8(out, 0xDC00+rune(b[i]))
			i++
			continue
		}
		out = append(out, b[i:i+w]...)
		i += w
	}
	return string(out)
}
