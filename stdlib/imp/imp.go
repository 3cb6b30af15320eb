// Package imp implements the Python module _imp: what the import machinery, which is written
// in Python, needs from the interpreter.
package imp

import (
	"strings"

	"github.com/seed-8da18655/gopy/internal/siphash"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Library is where an interpreter finds modules that are part of the executable.
type Library interface {
	// Native returns the definition of a module written in Go, nil if there is none.
	Native(name string) *object.ModuleDef
	// Builtin reports whether a native module is found before sys.path is searched.
	Builtin(name string) bool
	// Names returns the names of the built-in modules.
	Names() []string
	// Python returns the path below lib/ of a module written in Python, and whether it is a package.
	Python(name string) (path string, pkg, ok bool)
	// Source returns the contents of a file below lib/.
	Source(path string) ([]byte, error)
	// Code returns the code of a module written in Python.
	Code(t *thread, name string) (*object.Code, error)
	// Fingerprint tells compilers apart whose code differs: it is part of the magic number
	// of cached files.
	Fingerprint() uint32
	// Dir is the entry of sys.path that stands for the library.
	Dir() string
}

// Key is the key of the Library in Interp.Data.
type Key struct{}

// NotInImage implements object.NotInImage.
func (Key) NotInImage() {}

func library(t *thread) Library { return t.Interp.Data[Key{}].(Library) }

// Module is the module _imp.
var Module = object.ModuleDef{
	Name: "_imp",
	Doc:  "(Extremely) low-level import machinery bits as used by importlib.",
	Funcs: []object.FuncDef{
		object.Func0("extension_suffixes()", func(t *thread) (value, error) { return object.Of(object.NewList(t, nil)), nil }, "Returns the list of file suffixes used to identify extension modules."),
		object.Func0("lock_held()", func(t *thread) (bool, error) { return t.Interp.Imports.Level() > 0, nil }, "Return True if the import lock is currently held, else False."),
		object.Func0("acquire_lock()", func(t *thread) (object.Nothing, error) {
			t.Interp.Imports.Acquire(t)
			return object.Nothing{}, nil
		}, "Acquires the interpreter's import lock for the current thread."),
		object.Func0("release_lock()", func(t *thread) (object.Nothing, error) {
			if !t.Interp.Imports.Release(t) {
				return object.Nothing{}, object.RuntimeErrorf("not holding the import lock")
			}
			return object.Nothing{}, nil
		}, "Release the interpreter's import lock."),
		object.FuncSlice("find_frozen(name, /, *, withdata=False)", findFrozen, "Return info about the corresponding frozen module (if there is one) or None."),
		object.Func1("find_native(name, /)", findNative, "Tell whether a module written in Go is a package, or None if there is none."),
		object.FuncSlice("get_frozen_object(name, data=None, /)", func(t *thread, a []value) (value, error) {
			n, err := str(a[0])
			if err != nil {
				return value{}, err
			}
			if a[1].P != nil && !a[1].IsNone() {
				// There is no code in a form that a program could pass.
				return value{}, object.Errorf(object.ImportError, "Frozen object named %s is invalid", object.ReprOr(t, a[0]))
			}
			c, err := library(t).Code(t, frozenName(n))
			if err != nil {
				return value{}, err
			}
			if c == nil {
				return value{}, noFrozen(n)
			}
			return object.Of(c), nil
		}, "Create a code object for a frozen module."),
		object.Func1("get_stdlib_data(path, /)", func(t *thread, path string) (value, error) {
			lib := library(t)
			rel := strings.TrimPrefix(path, lib.Dir()+"/")
			b, err := lib.Source(rel)
			if err != nil {
				return value{}, object.NewError(object.OSError, object.Int(2), object.NewStr("No such file or directory"), object.NewStr(path))
			}
			return object.Of(object.NewBytes(t, b)), nil
		}, "Return the contents of a file of the standard library."),
		object.Func1("is_frozen_package(name, /)", func(t *thread, name string) (bool, error) {
			_, pkg, ok := library(t).Python(frozenName(name))
			if !ok {
				return false, noFrozen(name)
			}
			return pkg, nil
		}, "Returns True if the module name is of a frozen package."),
		object.Func1("is_builtin(name, /)", func(t *thread, name string) (int, error) {
			if !library(t).Builtin(name) {
				return 0, nil
			}
			if name == "sys" || name == "builtins" {
				return -1, nil
			}
			return 1, nil
		}, "Returns True if the module name corresponds to a built-in module."),
		object.Func1("is_frozen(name, /)", func(t *thread, name string) (bool, error) {
			_, _, ok := library(t).Python(frozenName(name))
			return ok, nil
		}, "Returns True if the module name corresponds to a frozen module."),
		object.Func1("create_builtin(spec, /)", createBuiltin, "Create an extension module."),
		object.Func1("exec_builtin(mod, /)", func(t *thread, m value) (int, error) { return 0, nil }, "Initialize a built-in module."),
		object.FuncSlice("create_dynamic(spec, file=None, /)", func(t *thread, a []value) (value, error) {
			return value{}, object.Errorf(object.ImportError, "gopy does not load C extension modules")
		}, "Create an extension module."),
		object.Func1("exec_dynamic(mod, /)", func(t *thread, m value) (value, error) {
			return value{}, object.Errorf(object.ImportError, "gopy does not load C extension modules")
		}, "Initialize an extension module."),
		object.Func0("init_frozen()", func(t *thread) (object.Nothing, error) { return object.Nothing{}, nil }, ""),
		object.Func0("_finish_deferred()", func(t *thread) (object.Nothing, error) { return object.Nothing{}, t.Finish(object.DeferredImports) }, "Give all modules their __spec__ and __loader__."),
		object.Func0("_site_checked()", func(t *thread) (bool, error) {
			e, ok := t.Interp.Data[earlyKey{}].(*early)
			return ok && e.checked, nil
		}, "Tell whether the start found nothing for module site to do with paths."),
		object.Func0("_pending_sources()", pendingSources, "Return the sources without files that linecache does not know yet."),
		object.FuncSlice("source_hash(key, source)", sourceHash, ""),
		object.Func2("_fix_co_filename(code, path, /)", func(t *thread, code value, path string) (object.Nothing, error) {
			return object.Nothing{}, object.FixFilename(t, code, path)
		}, "Changes code.co_filename to specify the passed-in file path."),
		object.Func1("_override_frozen_modules_for_tests(override, /)", func(t *thread, n int) (object.Nothing, error) { return object.Nothing{}, nil }, "(internal-only) Override PyConfig.use_frozen_modules."),
		object.Func1("_override_multi_interp_extensions_check(override, /)", func(t *thread, n int) (int, error) { return 0, nil }, "(internal-only) Override PyInterpreterConfig.check_multi_interp_extensions."),
		object.Func0("_frozen_module_names()", func(t *thread) (value, error) { return object.Of(object.NewList(t, nil)), nil }, "(internal-only) Returns the list of available frozen modules."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "check_hash_based_pycs", object.NewStr([...]string{"default", "always", "never"}[t.Interp.Config.Flags["check_hash_pycs"]]))
		// The high bit keeps clear of the numbers that CPython uses.
		f := library(t).Fingerprint()
		m.Set(t, "pyc_magic_number_token", object.Int(int64(0x0A0D8000|(f^f>>16)&0x7FFF)))
		return nil
	},
}

func str(v value) (string, error) {
	if !v.IsA(object.StrType) {
		return "", object.TypeErrorf("name must be str, not %s", v.Type().Name)
	}
	return (*object.Str)(v.P).String(), nil
}

// frozenName maps the frozen names of importlib's core to its files.
func frozenName(name string) string {
	switch name {
	case "_frozen_importlib":
		return "importlib._bootstrap"
	case "_frozen_importlib_external":
		return "importlib._bootstrap_external"
	}
	return name
}

func noFrozen(name string) error {
	return object.Errorf(object.ImportError, "No such frozen object named %s", name)
}

func findFrozen(t *thread, a []value) (value, error) {
	n, err := str(a[0])
	if err != nil {
		return value{}, err
	}
	_, pkg, ok := library(t).Python(frozenName(n))
	if !ok {
		return object.None, nil
	}
	return object.Of(object.MakeTuple(t, object.None, object.Bool(pkg), object.NewStr(frozenName(n)))), nil
}

func findNative(t *thread, name string) (value, error) {
	lib := library(t)
	if lib.Native(name) == nil {
		return object.None, nil
	}
	return object.False, nil
}

func createBuiltin(t *thread, spec value) (value, error) {
	n, err := object.GetAttrS(t, spec, "name")
	if err != nil {
		return value{}, err
	}
	name, err := str(n)
	if err != nil {
		return value{}, err
	}
	if m := t.Interp.Modules.GetStr((*object.Str)(n.P)); m.P != nil && (name == "sys" || name == "builtins") {
		return m, nil
	}
	def := library(t).Native(name)
	if def == nil {
		return object.None, nil
	}
	m, err := object.NewNativeModule(t, def)
	if err != nil {
		return value{}, err
	}
	return object.Of(m), nil
}

func sourceHash(t *thread, a []value) (value, error) {
	key, err := object.AsInt64(t, a[0])
	if err != nil {
		return value{}, err
	}
	if !a[1].IsA(object.BytesType) {
		return value{}, object.TypeErrorf("a bytes-like object is required, not '%s'", a[1].Type().Name)
	}
	var k [16]byte
	for i := 0; i < 8; i++ {
		k[i] = byte(uint64(key) >> (8 * i))
	}
	h := uint64(siphash.KeyFromBytes(&k).Bytes((*object.Bytes)(a[1].P).B))
	out := make([]byte, 8)
	for i := range out {
		out[i] = byte(h >> (8 * i))
	}
	return object.Of(object.NewBytes(t, out)), nil
}

// Install runs the import machinery of an interpreter: importlib's core, which then serves
// every import that is not of a loaded module.
func Install(t *thread) error {
	lib := library(t)
	in := t.Interp
	impMod := in.Modules.GetStr(object.Intern("_imp"))
	if impMod.P == nil {
		m, err := object.NewNativeModule(t, &Module)
		if err != nil {
			return err
		}
		impMod = object.Of(m)
		in.Modules.SetStr(object.Intern("_imp"), impMod)
	}
	load := func(name, file string) (value, error) {
		code, err := lib.Code(t, file)
		if err != nil {
			return value{}, err
		}
		m := object.NewModule(t, name)
		in.Modules.SetStr(object.Intern(name), object.Of(m))
		d := m.Dict(t)
		_, err = in.Eval.Run(t, code, d, object.Of(d), nil)
		return object.Of(m), err
	}
	boot, err := load("_frozen_importlib", "importlib._bootstrap")
	if err != nil {
		return err
	}
	sysMod := in.Modules.GetStr(object.Intern("sys"))
	if _, err := object.CallMethod(t, boot, "_install", sysMod, impMod); err != nil {
		return err
	}
	in.Data[bootKey{}] = boot
	if _, err := object.CallMethod(t, boot, "_install_external_importers"); err != nil {
		return err
	}
	if m := in.Modules.GetStr(object.Intern("__main__")); m.P != nil && m.Type() == object.ModuleType {
		m := (*object.Module)(m.P)
		if l := m.Get(t, "__loader__"); l.P == nil || l.IsNone() {
			importer, err := object.GetAttrS(t, boot, "BuiltinImporter")
			if err != nil {
				return err
			}
			m.Set(t, "__loader__", importer)
		}
	}
	return nil
}

type bootKey struct{}

// Import implements __import__.
func Import(t *thread, name *object.Str, globals, locals, fromlist value, level int) (value, error) {
	in := t.Interp
	if level < 0 {
		return value{}, object.ValueErrorf("level must be >= 0")
	}
	if level == 0 && name.Len() == 0 {
		return value{}, object.ValueErrorf("Empty module name")
	}
	boot, ok := in.Data[bootKey{}].(value)
	if !ok {
		if in.Deferred&object.DeferredImports != 0 {
			if in.Finalizing {
				if m := in.Modules.GetStr(name); level == 0 && m.P != nil {
					return m, nil
				}
				return value{}, object.Errorf(object.ImportError, "sys.meta_path is None, Python is likely shutting down")
			}
			if m, ok, err := importEarly(t, name.String(), globals, fromlist, level); ok || err != nil {
				return m, err
			}
			if err := t.Finish(object.DeferredImports); err != nil {
				return value{}, err
			}
		} else {
			if m := in.Modules.GetStr(name); m.P != nil {
				return m, nil
			}
			if err := Install(t); err != nil {
				return value{}, err
			}
		}
		boot = in.Data[bootKey{}].(value)
	}
	abs := name
	if level > 0 {
		if globals.P == nil || globals.IsNone() {
			return value{}, noName()
		}
		if g := globals; g.Type().Has(object.FlagDict) {
			known := false
			for _, n := range [...]string{"__package__", "__spec__", "__name__"} {
				v := (*object.Dict)(g.P).GetStr(object.Intern(n))
				known = known || v.P != nil && (n == "__name__" || !v.IsNone())
			}
			if !known {
				return value{}, noName()
			}
		}
		pkg, err := object.CallMethod(t, boot, "_calc___package__", globals)
		if err != nil {
			return value{}, err
		}
		if !pkg.IsA(object.StrType) {
			return value{}, object.TypeErrorf("package must be a string")
		}
		if (*object.Str)(pkg.P).Len() == 0 {
			return value{}, object.Errorf(object.ImportError, "attempted relative import with no known parent package")
		}
		r, err := object.CallMethod(t, boot, "_resolve_name", object.Of(name), pkg, object.Int(int64(level)))
		if err != nil {
			return value{}, err
		}
		abs = (*object.Str)(r.P)
	}
	mod := in.Modules.GetStr(abs)
	if mod.P == nil || !initialized(t, mod) {
		var err error
		find, err := object.GetAttrS(t, boot, "_gcd_import")
		if err != nil {
			return value{}, err
		}
		if mod, err = object.Call(t, find, object.Of(abs)); err != nil {
			return value{}, trimImportFrames(t, err)
		}
	} else if mod.IsNone() {
		find, err := object.GetAttrS(t, boot, "_gcd_import")
		if err != nil {
			return value{}, err
		}
		if _, err = object.Call(t, find, object.Of(abs)); err != nil {
			return value{}, trimImportFrames(t, err)
		}
	}
	has := false
	if fromlist.P != nil && !fromlist.IsNone() {
		var err error
		if has, err = object.Truth(t, fromlist); err != nil {
			return value{}, err
		}
	}
	if !has {
		full := abs.String()
		if level == 0 {
			if i := strings.IndexByte(full, '.'); i >= 0 {
				top := full[:i]
				if m := in.Modules.GetStr(object.MakeStr(top)); m.P != nil {
					return m, nil
				}
				return object.CallMethod(t, boot, "_gcd_import", object.NewStr(top))
			}
			return mod, nil
		}
		rel := name.String()
		if rel == "" {
			return mod, nil
		}
		if i := strings.IndexByte(rel, '.'); i >= 0 {
			cut := len(rel) - i
			top := full[:len(full)-cut]
			m := in.Modules.GetStr(object.MakeStr(top))
			if m.P == nil {
				return value{}, object.NewError(object.KeyError, object.NewStr("'"+top+"' not in sys.modules as expected"))
			}
			return m, nil
		}
		return mod, nil
	}
	if p, err := object.LookupAttr(t, mod, object.Intern("__path__")); err != nil {
		return value{}, err
	} else if p.P != nil {
		imp := in.Builtins.GetStr(object.Intern("__import__"))
		r, err := object.CallMethod(t, boot, "_handle_fromlist", mod, fromlist, imp)
		if err != nil {
			return value{}, trimImportFrames(t, err)
		}
		return r, nil
	}
	return mod, nil
}

// noName is the error of a relative import in a namespace that says nothing of where it is.
func noName() error {
	return object.NewError(object.KeyError, object.NewStr("'__name__' not in globals"))
}

// initialized reports whether a module in sys.modules may be used as it is: one that another
// thread, or this one further out, is still importing goes through the module locks.
func initialized(t *thread, mod value) bool {
	if mod.IsNone() {
		return true
	}
	spec, err := object.LookupAttr(t, mod, object.Intern("__spec__"))
	if err != nil || spec.P == nil || spec.IsNone() {
		return true
	}
	i, err := object.LookupAttr(t, spec, object.Intern("_initializing"))
	if err != nil || i.P == nil {
		return true
	}
	b, err := object.Truth(t, i)
	return err != nil || !b
}

// trimImportFrames removes the frames of the import machinery from a traceback: all chunks of
// them if an ImportError ends in one, else those that end in _call_with_frames_removed.
func trimImportFrames(t *thread, err error) error {
	e := t.Exception(err)
	isImport := e.Shape.Type.IsSubtype(object.ImportError)
	if t.Interp.Config.Flags["verbose"] > 0 {
		return e
	}
	prev := &e.Traceback
	outer := prev
	inChunk := false
	for tb := *prev; tb != nil; {
		next := tb.Next
		name := tb.Frame.Code.Filename
		machinery := name == "<frozen importlib._bootstrap>" || name == "<frozen importlib._bootstrap_external>"
		if machinery && !inChunk {
			outer = prev
		}
		inChunk = machinery
		if inChunk && (isImport || tb.Frame.Code.Name == "_call_with_frames_removed") {
			*outer = next
			prev = outer
		} else {
			prev = &tb.Next
		}
		tb = next
	}
	return e
}

type sourceKey struct{}

// AddSource tells module linecache, now or when it is imported, the text of a code object that
// is in no file: that of -c, or a statement at the prompt.
func AddSource(t *thread, filename, text, shown string) {
	args := []value{object.NewStr(filename), object.NewStr(text), object.NewStr(shown)}
	if m := t.Interp.Modules.GetStr(object.Intern("linecache")); m.P != nil {
		// A program that replaced the module loses the lines in tracebacks, no more.
		_, _ = object.CallMethod(t, m, "_register_code", args...)
		return
	}
	old, _ := t.Interp.Data[sourceKey{}].([]value)
	t.Interp.Data[sourceKey{}] = append(old, object.Of(object.TakeTuple(t, args)))
}

func pendingSources(t *thread) (value, error) {
	list, _ := t.Interp.Data[sourceKey{}].([]value)
	delete(t.Interp.Data, sourceKey{})
	return object.Of(object.NewList(t, list)), nil
}
