// Package typing implements the Python module _typing: the types of type parameters, which
// are in package object because the VM makes them.
package typing

import "github.com/seed-8da18655/gopy/object"

// Module is the module _typing.
//
// https://docs.python.org/3.13/library/typing.html
var Module = object.ModuleDef{
	Name: "_typing",
	Doc:  "Primitives and accelerators for the typing module.\n",
	Funcs: []object.FuncDef{
		object.Func1("_idfunc(x, /)", func(t *object.Thread, x object.Value) (object.Value, error) { return x, nil }, ""),
	},
	Init: func(t *object.Thread, m *object.Module) error {
		for name, typ := range map[string]*object.Type{
			"Generic":         object.GenericType,
			"ParamSpec":       object.ParamSpecType,
			"ParamSpecArgs":   object.ParamSpecArgsType,
			"ParamSpecKwargs": object.ParamSpecKwargsType,
			"TypeAliasType":   object.TypeAliasType,
			"TypeVar":         object.TypeVarType,
			"TypeVarTuple":    object.TypeVarTupleType,
		} {
			m.Set(t, name, object.Of(typ))
		}
		m.Set(t, "NoDefault", object.NoDefault())
		return nil
	},
}
