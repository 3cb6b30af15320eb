// Package pickle implements the Python module _pickle: serialization of objects as programs
// for a small stack machine. pickler.go writes them and unpickler.go runs them.
package pickle

import (
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

const (
	defaultProtocol = 4
	highestProtocol = 5
)

// The opcodes.
const (
	opMark            = '('
	opStop            = '.'
	opPop             = '0'
	opPopMark         = '1'
	opDup             = '2'
	opFloat           = 'F'
	opInt             = 'I'
	opBinInt          = 'J'
	opBinInt1         = 'K'
	opLong            = 'L'
	opBinInt2         = 'M'
	opNone            = 'N'
	opPersID          = 'P'
	opBinPersID       = 'Q'
	opReduce          = 'R'
	opString          = 'S'
	opBinString       = 'T'
	opShortBinString  = 'U'
	opUnicode         = 'V'
	opBinUnicode      = 'X'
	opAppend          = 'a'
	opBuild           = 'b'
	opGlobal          = 'c'
	opDict            = 'd'
	opEmptyDict       = '}'
	opAppends         = 'e'
	opGet             = 'g'
	opBinGet          = 'h'
	opInst            = 'i'
	opLongBinGet      = 'j'
	opList            = 'l'
	opEmptyList       = ']'
	opObj             = 'o'
	opPut             = 'p'
	opBinPut          = 'q'
	opLongBinPut      = 'r'
	opSetItem         = 's'
	opTuple           = 't'
	opEmptyTuple      = ')'
	opSetItems        = 'u'
	opBinFloat        = 'G'
	opProto           = 0x80
	opNewObj          = 0x81
	opExt1            = 0x82
	opExt2            = 0x83
	opExt4            = 0x84
	opTuple1          = 0x85
	opTuple2          = 0x86
	opTuple3          = 0x87
	opNewTrue         = 0x88
	opNewFalse        = 0x89
	opLong1           = 0x8a
	opLong4           = 0x8b
	opShortBinUnicode = 0x8c
	opBinUnicode8     = 0x8d
	opBinBytes8       = 0x8e
	opEmptySet        = 0x8f
	opAddItems        = 0x90
	opFrozenSet       = 0x91
	opNewObjEx        = 0x92
	opStackGlobal     = 0x93
	opMemoize         = 0x94
	opFrame           = 0x95
	opByteArray8      = 0x96
	opNextBuffer      = 0x97
	opReadonlyBuffer  = 0x98
	opBinBytes        = 'B'
	opShortBinBytes   = 'C'
)

// Module is the module _pickle.
//
// https://docs.python.org/3.13/library/pickle.html
var Module = object.ModuleDef{
	Name: "_pickle",
	Doc:  "Optimized C implementation for the Python pickle module.",
	Funcs: []object.FuncDef{
		object.Func5("dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)", func(t *thread, obj, file, protocol value, fix bool, callback value) (nothing, error) {
			p := &pickler{Shape: picklerType.Root}
			if err := p.init(t, file, protocol, fix, callback); err != nil {
				return nothing{}, err
			}
			return nothing{}, p.dump(t, obj)
		}, "Write a pickled representation of obj to the open file object file."),
		object.Func4("dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None)", func(t *thread, obj, protocol value, fix bool, callback value) (value, error) {
			p := &pickler{Shape: picklerType.Root}
			if err := p.options(t, protocol, fix, callback); err != nil {
				return value{}, err
			}
			if err := p.dump(t, obj); err != nil {
				return value{}, err
			}
			return object.Of(object.NewBytes(t, p.out)), nil
		}, "Return the pickled representation of the object as a bytes object."),
		object.Func5("load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", func(t *thread, file value, fix bool, encoding, errs string, buffers value) (value, error) {
			u := &unpickler{Shape: unpicklerType.Root}
			if err := u.init(t, file, fix, encoding, errs, buffers); err != nil {
				return value{}, err
			}
			return u.load(t)
		}, "Read and return an object from the pickle data stored in a file."),
		object.Func5("loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())", func(t *thread, data value, fix bool, encoding, errs string, buffers value) (value, error) {
			u := &unpickler{Shape: unpicklerType.Root}
			buf, err := object.AsBuffer(t, data)
			if err != nil {
				return value{}, err
			}
			defer buf.Close()
			if err := u.options(t, fix, encoding, errs, buffers); err != nil {
				return value{}, err
			}
			u.buf = buf.Bytes()
			return u.load(t)
		}, "Read and return an object from the given pickle data."),
	},
	Types: []*object.TypeDef{&picklerDef, &unpicklerDef, &bufferDef},
	Init: func(t *thread, m *object.Module) error {
		bindOnce.Do(func() {
			object.Bind(&object.TypeDef{Type: pickleErrorType, Base: object.Exception, Module: "_pickle", Flags: object.FlagBaseType | object.FlagWeakref})
			object.Bind(&object.TypeDef{Type: picklingErrorType, Base: pickleErrorType, Module: "_pickle", Flags: object.FlagBaseType | object.FlagWeakref})
			object.Bind(&object.TypeDef{Type: unpicklingErrorType, Base: pickleErrorType, Module: "_pickle", Flags: object.FlagBaseType | object.FlagWeakref})
			object.Bind(&picklerMemoDef)
			object.Bind(&unpicklerMemoDef)
		})
		m.Set(t, "PickleError", object.Of(pickleErrorType))
		m.Set(t, "PicklingError", object.Of(picklingErrorType))
		m.Set(t, "UnpicklingError", object.Of(unpicklingErrorType))
		return nil
	},
}

var (
	pickleErrorType     = object.NewNativeType("_pickle.PickleError")
	picklingErrorType   = object.NewNativeType("_pickle.PicklingError")
	unpicklingErrorType = object.NewNativeType("_pickle.UnpicklingError")
	bindOnce            sync.Once
)

func picklingError(format string, args ...any) error {
	return object.Errorf(picklingErrorType, format, args...)
}

func unpicklingError(format string, args ...any) error {
	return object.Errorf(unpicklingErrorType, format, args...)
}

// attr follows a dotted name from v; ok is false if some attribute is missing.
func attr(t *thread, v value, path []string) (found value, ok bool, err error) {
	for _, name := range path {
		if v, err = object.LookupAttr(t, v, object.Intern(name)); err != nil || v.P == nil {
			return value{}, false, err
		}
	}
	return v, true, nil
}

// importModule imports a module by its full name and returns it.
func importModule(t *thread, name *object.Str) (value, error) {
	if m := t.Interp.Modules.GetStr(name); m.P != nil {
		return m, nil
	}
	f, err := object.ImportAttr(t, "importlib", "import_module")
	if err != nil {
		return value{}, err
	}
	return object.Call(t, f, object.Of(name))
}

// renamed returns the name that module _compat_pickle gives in one of its tables.
func renamed(t *thread, table string, key value) (value, error) {
	d, err := object.ImportAttr(t, "_compat_pickle", table)
	if err != nil {
		return value{}, err
	}
	if !d.Type().Has(object.FlagDict) {
		return value{}, object.RuntimeErrorf("_compat_pickle.%s should be a dict, not %s", table, d.Type().Name)
	}
	return object.As[object.Dict](d).Get(t, key)
}
