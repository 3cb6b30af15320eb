// Package symtable implements the Python module _symtable: the compiler's scopes as objects.
package symtable

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Builder parses source and analyses its scopes; the root package provides it.
type Builder interface {
	Symtable(t *thread, source value, filename, mode string) (*compiler.Scope, error)
}

// Key is the key of the Builder in Interp.Data.
type Key struct{}

// NotInImage implements object.NotInImage.
func (Key) NotInImage() {}

// typeNumbers are the numbers of the kinds of block in Python.
var typeNumbers = [...]int64{compiler.FunctionBlock: 0, compiler.ClassBlock: 1, compiler.ModuleBlock: 2, compiler.AnnotationBlock: 3, compiler.TypeAliasBlock: 4, compiler.TypeParametersBlock: 5, compiler.TypeVariableBlock: 6}

var constants = [...]struct {
	name string
	n    int64
}{
	{"USE", compiler.Use}, {"DEF_GLOBAL", compiler.DefGlobal}, {"DEF_NONLOCAL", compiler.DefNonlocal}, {"DEF_LOCAL", compiler.DefLocal},
	{"DEF_PARAM", compiler.DefParam}, {"DEF_IMPORT", compiler.DefImport}, {"DEF_BOUND", compiler.DefLocal | compiler.DefParam | compiler.DefImport},
	{"DEF_ANNOT", compiler.DefAnnot}, {"DEF_FREE", 32}, {"DEF_FREE_CLASS", compiler.DefFreeClass},
	{"TYPE_FUNCTION", 0}, {"TYPE_CLASS", 1}, {"TYPE_MODULE", 2}, {"TYPE_ANNOTATION", 3}, {"TYPE_TYPE_ALIAS", 4}, {"TYPE_TYPE_PARAMETERS", 5}, {"TYPE_TYPE_VARIABLE", 6},
	{"LOCAL", int64(compiler.Local)}, {"GLOBAL_EXPLICIT", int64(compiler.GlobalExplicit)}, {"GLOBAL_IMPLICIT", int64(compiler.GlobalImplicit)},
	{"FREE", int64(compiler.Free)}, {"CELL", int64(compiler.Cell)}, {"SCOPE_OFF", 12}, {"SCOPE_MASK", 15},
}

// Module is the module _symtable.
//
// https://docs.python.org/3.13/library/symtable.html
var Module = object.ModuleDef{
	Name: "_symtable",
	Funcs: []object.FuncDef{
		object.Func3("symtable(source, filename, startstr, /)", symtable, "Return symbol and scope dictionaries used internally by compiler."),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&entryDef)
		for _, c := range constants {
			m.Set(t, c.name, object.Int(c.n))
		}
		return nil
	},
}

// entry is a scope: what Python reads is made at once, as the scopes are small.
type entry struct {
	shape    *object.Shape
	scope    *compiler.Scope
	symbols  value
	varnames value
	children value
}

var entryType = object.NewNativeType("symtable entry")

func symtable(t *thread, source value, file value, mode string) (value, error) {
	name, err := object.FSDecode(t, file)
	if err != nil {
		return value{}, err
	}
	switch mode {
	case "exec", "eval", "single":
	default:
		return value{}, object.ValueErrorf("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
	}
	b, ok := t.Interp.Data[Key{}].(Builder)
	if !ok {
		return value{}, object.NotImplementedErrorf("this interpreter has no compiler")
	}
	s, err := b.Symtable(t, source, name, mode)
	if err != nil {
		return value{}, err
	}
	return makeEntry(t, s)
}

func makeEntry(t *thread, s *compiler.Scope) (value, error) {
	if err := t.EnterNative(" during compilation"); err != nil {
		return value{}, err
	}
	defer t.LeaveNative()
	e := &entry{shape: entryType.Root, scope: s}
	d := object.NewDict(t)
	for _, sym := range s.Table() {
		d.SetStr(object.Intern(sym.Name), object.Int(int64(sym.Bits())))
	}
	var params, children []value
	for _, p := range s.Params {
		params = append(params, object.NewStr(p.Name))
	}
	for _, c := range s.Blocks() {
		v, err := makeEntry(t, c)
		if err != nil {
			return value{}, err
		}
		children = append(children, v)
	}
	e.symbols, e.varnames, e.children = object.Of(d), object.Of(object.NewList(t, params)), object.Of(object.NewList(t, children))
	return object.Of(e), nil
}

func id(e *entry) object.Value { return object.Int(int64(uintptr(unsafe.Pointer(e)))) }

func attr(name string, get func(t *thread, e *entry) value) object.GetSetDef {
	return object.GetSetDef{Name: name, Get: func(t *thread, v value) (value, error) { return get(t, object.As[entry](v)), nil },
		Set: func(t *thread, v, x value) error { return object.AttributeErrorf("readonly attribute") }}
}

var entryDef = object.TypeDef{
	Type:   entryType,
	Struct: (*entry)(nil),
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Repr: func(t *thread, v value) (value, error) {
			e := object.As[entry](v)
			n, err := object.Repr(t, id(e))
			if err != nil {
				return value{}, err
			}
			line, err := object.Repr(t, object.Int(int64(e.scope.Line)))
			if err != nil {
				return value{}, err
			}
			return object.NewStr("<symtable entry " + e.scope.Name + "(" + n.String() + "), line " + line.String() + ">"), nil
		},
	},
	GetSet: []object.GetSetDef{
		attr("id", func(t *thread, e *entry) value { return id(e) }),
		attr("name", func(t *thread, e *entry) value { return object.NewStr(e.scope.Name) }),
		attr("symbols", func(t *thread, e *entry) value { return e.symbols }),
		attr("varnames", func(t *thread, e *entry) value { return e.varnames }),
		attr("children", func(t *thread, e *entry) value { return e.children }),
		attr("nested", func(t *thread, e *entry) value {
			if e.scope.Nested {
				return object.Int(1)
			}
			return object.Int(0)
		}),
		attr("type", func(t *thread, e *entry) value { return object.Int(typeNumbers[e.scope.Type]) }),
		attr("lineno", func(t *thread, e *entry) value { return object.Int(int64(e.scope.Line)) }),
	},
}
