// Package marshal implements the Python module marshal for what gopy's cached modules hold:
// code objects and constants.
package marshal

import (
	"math/big"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module marshal.
//
// https://docs.python.org/3.13/library/marshal.html
var Module = object.ModuleDef{
	Name: "marshal",
	Doc:  "This module contains functions that can read and write Python values in a binary format.",
	Funcs: []object.FuncDef{
		object.FuncSlice("dumps(value, version=4, /, *, allow_code=True)", dumps, "Return the bytes object that would be written to a file by dump(value, file)."),
		object.FuncSlice("loads(bytes, /, *, allow_code=True)", loads, "Convert the bytes-like object to a value."),
		object.FuncSlice("dump(value, file, version=4, /, *, allow_code=True)", func(t *thread, a []value) (value, error) {
			b, err := dumps(t, []value{a[0], a[2], a[3]})
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(t, a[1], "write", b)
		}, "Write the value on the open file."),
		object.FuncSlice("load(file, /, *, allow_code=True)", func(t *thread, a []value) (value, error) {
			b, err := object.CallMethod(t, a[0], "read")
			if err != nil {
				return value{}, err
			}
			return loads(t, []value{b, a[1]})
		}, "Read one value from the open file and return it."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "version", object.Int(4))
		return nil
	},
}

// wrapper is the name of the code object that carries a value that is not code itself.
const wrapper = "<marshal value>"

func dumps(t *thread, a []value) (value, error) {
	v := a[0]
	if v.Type() == object.CodeType {
		return object.Of(object.NewBytes(t, bytecode.Marshal((*object.Code)(v.P).Code))), nil
	}
	c, err := constant(v, 0)
	if err != nil {
		return value{}, err
	}
	b := bytecode.Marshal(&bytecode.Code{Name: wrapper, QualName: wrapper, Filename: wrapper, NumRegs: 1, Consts: []any{c}, Ins: []bytecode.Ins{{Op: bytecode.RETURN_NONE}}})
	return object.Of(object.NewBytes(t, b)), nil
}

// constant converts a value to a compile-time constant.
func constant(v value, depth int) (any, error) {
	if depth > 1000 {
		return nil, object.ValueErrorf("object too deeply nested to marshal")
	}
	switch {
	case v.IsNone():
		return nil, nil
	case v.IsBool():
		return v.N != 0, nil
	case v.IsInt():
		return v.Int64(), nil
	case v.IsFloat():
		return v.Float64(), nil
	case v == object.Ellipsis:
		return bytecode.Ellipsis{}, nil
	}
	list := func(items []value) ([]any, error) {
		out := make([]any, len(items))
		for i, x := range items {
			var err error
			if out[i], err = constant(x, depth+1); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	switch v.Type() {
	case object.IntType:
		return new(big.Int).Set(object.BigOf(v)), nil
	case object.ComplexType:
		return (*object.Complex)(v.P).V, nil
	case object.StrType:
		return (*object.Str)(v.P).String(), nil
	case object.BytesType:
		return bytecode.Bytes((*object.Bytes)(v.P).B), nil
	case object.TupleType:
		l, err := list((*object.Tuple)(v.P).Items)
		return bytecode.Tuple(l), err
	case object.CodeType:
		return (*object.Code)(v.P).Code, nil
	}
	return nil, object.ValueErrorf("unmarshallable object")
}

func loads(t *thread, a []value) (value, error) {
	b, err := object.BytesOf(t, a[0])
	if err != nil {
		return value{}, err
	}
	c, err := bytecode.Unmarshal(string(b))
	if err != nil {
		if len(b) < bytecode.MinMarshal {
			return value{}, object.Errorf(object.EOFError, "marshal data too short")
		}
		return value{}, object.ValueErrorf("bad marshal data (%s)", err.Error())
	}
	if err := bytecode.Verify(c); err != nil {
		return value{}, object.ValueErrorf("bad marshal data (%s)", err.Error())
	}
	if c.Name == wrapper && len(c.Consts) == 1 {
		return t.CodeOf(c).Consts[0], nil
	}
	return object.Of(t.CodeOf(c)), nil
}
