package imp

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file imports modules of the library in the executable while the import machinery is put
// off (see object.Deferred): what the finders would do for them, without the finders.

// early is what was imported so far, and what is known of the directories on sys.path.
type early struct {
	names   []string // of modules of the library
	modules []value
	dirs    map[string]listing
	main    *mainFile
	checked bool // module site has nothing to do with paths
}

type listing struct {
	at    int64 // when the directory changed
	names map[string]bool
}

// mainFile is the file that module __main__ was read from.
type mainFile struct {
	path string
	pyc  bool
}

type earlyKey struct{}

// NotInImage implements object.NotInImage.
func (earlyKey) NotInImage() {}

// Defer puts the import machinery of a new interpreter off, until something needs it.
func Defer(in *object.Interp) {
	in.Data[earlyKey{}] = &early{dirs: map[string]listing{}}
	in.Deferred, in.OnFinish = object.DeferredImports, finish
}

// DeferSite puts module site off too; it will find sys.path as it should be.
func DeferSite(in *object.Interp) {
	in.Data[earlyKey{}].(*early).checked = true
	in.Deferred |= object.DeferredSite
}

// SetMainFile tells the loader of __main__, as soon as there are loaders.
func SetMainFile(t *thread, path string, pyc bool) error {
	if t.Interp.Deferred&object.DeferredImports != 0 {
		state := t.Interp.Data[earlyKey{}].(*early)
		state.main = &mainFile{path, pyc}
		return nil
	}
	return setMainLoader(t, path, pyc)
}

func setMainLoader(t *thread, path string, pyc bool) error {
	ext := t.Interp.Modules.GetStr(object.Intern("_frozen_importlib_external"))
	main := t.Interp.Modules.GetStr(object.Intern("__main__"))
	if ext.P == nil || main.P == nil || main.Type() != object.ModuleType {
		return nil
	}
	class := "SourceFileLoader"
	if pyc {
		class = "SourcelessFileLoader"
	}
	l, err := object.CallMethod(t, ext, class, object.NewStr("__main__"), object.NewStr(path))
	if err != nil {
		return err
	}
	(*object.Module)(main.P).Set(t, "__loader__", l)
	return nil
}

// adopt gives the modules that were imported before the machinery the attributes that it would
// have given them.
func (e *early) adopt(t *thread) error {
	if len(e.names) > 0 {
		pairs := make([]value, len(e.names))
		for i, n := range e.names {
			pairs[i] = object.Of(object.MakeTuple(t, object.NewStr(n), e.modules[i]))
		}
		ext := t.Interp.Modules.GetStr(object.Intern("_frozen_importlib_external"))
		if _, err := object.CallMethod(t, ext, "_adopt", object.Of(object.NewList(t, pairs))); err != nil {
			return err
		}
	}
	if e.main != nil {
		return setMainLoader(t, e.main.path, e.main.pyc)
	}
	return nil
}

// absolute returns the absolute name of what an import names; ok is false if that takes the
// machinery.
func absolute(name string, globals value, level int) (_ string, ok bool) {
	if level == 0 {
		return name, true
	}
	if globals.P == nil || !globals.Type().Has(object.FlagDict) {
		return "", false
	}
	p := (*object.Dict)(globals.P).GetStr(object.Intern("__package__"))
	if p.P == nil || !p.IsA(object.StrType) {
		return "", false
	}
	pkg := (*object.Str)(p.P).String()
	for range level - 1 {
		i := strings.LastIndexByte(pkg, '.')
		if i < 0 {
			return "", false
		}
		pkg = pkg[:i]
	}
	if name == "" {
		return pkg, pkg != ""
	}
	return pkg + "." + name, pkg != ""
}

// importEarly performs an import statement; ok is false if that takes the machinery.
func importEarly(t *thread, name string, globals, fromlist value, level int) (m value, ok bool, err error) {
	e, _ := t.Interp.Data[earlyKey{}].(*early)
	if e == nil || t.Interp.Deferred&object.DeferredImports == 0 {
		return value{}, false, nil
	}
	full, ok := absolute(name, globals, level)
	if !ok {
		return value{}, false, nil
	}
	if m, ok, err = e.load(t, full); !ok || err != nil {
		return m, ok, err
	}
	if fromlist.P == nil || fromlist.IsNone() {
		top, _, _ := strings.Cut(full, ".")
		if level > 0 {
			return m, name == "", nil
		}
		return t.Interp.Modules.GetStr(object.MakeStr(top)), true, nil
	}
	if m.Type() != object.ModuleType {
		return m, true, nil
	}
	if (*object.Module)(m.P).Get(t, "__path__").P == nil {
		return m, true, nil
	}
	ok, err = e.loadList(t, (*object.Module)(m.P), full, fromlist, false)
	return m, ok, err
}

// loadList imports the submodules that a from statement names.
func (e *early) loadList(t *thread, m *object.Module, full string, list value, all bool) (ok bool, err error) {
	var names []value
	switch {
	case list.Type() == object.TupleType:
		names = (*object.Tuple)(list.P).Items
	case list.Type() == object.ListType:
		names = (*object.List)(list.P).Items
	default:
		return false, nil
	}
	for _, n := range names {
		if n.Type() != object.StrType {
			return false, nil
		}
		s := (*object.Str)(n.P)
		if s.String() == "*" {
			exports := m.Get(t, "__all__")
			if all || exports.P == nil {
				continue
			}
			if ok, err := e.loadList(t, m, full, exports, true); !ok || err != nil {
				return ok, err
			}
			continue
		}
		if m.Dict(t).GetStr(s).P != nil {
			continue
		}
		sub := full + "." + s.String()
		lib := library(t)
		if _, _, found := lib.Python(sub); !found && lib.Native(sub) == nil {
			// It is no module, or an attribute that __getattr__ makes.
			if besideExecutable(t) {
				return false, nil
			}
			continue
		}
		if _, ok, err := e.load(t, sub); !ok || err != nil {
			return ok, err
		}
	}
	return true, nil
}

// load returns a module by its absolute name, and imports it and its packages if need be.
func (e *early) load(t *thread, full string) (m value, ok bool, err error) {
	in := t.Interp
	key := object.Intern(full)
	if m := in.Modules.GetStr(key); m.P != nil {
		return m, !m.IsNone(), nil
	}
	lib := library(t)
	var parent value
	i := strings.LastIndexByte(full, '.')
	if i >= 0 {
		if parent, ok, err = e.load(t, full[:i]); !ok || err != nil {
			return value{}, ok, err
		}
		if m := in.Modules.GetStr(key); m.P != nil {
			return m, !m.IsNone(), nil
		}
		if parent.Type() != object.ModuleType {
			return value{}, false, nil
		}
	}
	path, pkg, python := lib.Python(full)
	builtin := lib.Builtin(full)
	switch {
	case strings.HasPrefix(full, "_frozen_importlib"):
		return value{}, false, nil
	case !builtin && !python && lib.Native(full) == nil:
		if i >= 0 && !e.inLibrary(t, parent, full[:i]) || i < 0 && e.findable(t, full) || besideExecutable(t) {
			return value{}, false, nil
		}
		return value{}, true, missing(t, full)
	case builtin:
	case i >= 0:
		if !e.inLibrary(t, parent, full[:i]) {
			return value{}, false, nil
		}
	case !startsWith(full) && !e.foundInLibrary(t, full):
		return value{}, false, nil
	}
	if python && !builtin {
		m, ok, err = e.run(t, full, path, pkg)
	} else {
		m, err = native(t, full)
		ok = err == nil
		if !builtin && ok {
			e.names, e.modules = append(e.names, full), append(e.modules, m)
		}
	}
	if err != nil || !ok {
		return value{}, err != nil, err
	}
	if i >= 0 {
		if err := object.SetAttr(t, parent, object.Intern(full[i+1:]), m); err != nil {
			return value{}, true, err
		}
	}
	return m, true, nil
}

// missing is the error of a module that is nowhere.
func missing(t *thread, name string) error {
	return &object.Raised{Type: object.ModuleNotFoundError, Msg: "No module named " + object.ReprOr(t, object.NewStr(name)), Attr: func(t *thread, e *object.BaseException) {
		e.SetField("name", object.NewStr(name))
	}}
}

// inLibrary tells whether the modules of a package are looked for in the library alone.
func (e *early) inLibrary(t *thread, pkg value, name string) bool {
	p := (*object.Module)(pkg.P).Get(t, "__path__")
	if p.P == nil || p.Type() != object.ListType || len((*object.List)(p.P).Items) != 1 {
		return false
	}
	s, err := str((*object.List)(p.P).Items[0])
	return err == nil && s == library(t).Dir()+"/"+strings.ReplaceAll(name, ".", "/")
}

// native makes a module written in Go.
func native(t *thread, name string) (value, error) {
	m, err := object.NewNativeModule(t, library(t).Native(name))
	if err != nil {
		return value{}, err
	}
	i := strings.LastIndexByte(name, '.')
	m.Set(t, "__package__", object.NewStr(name[:max(i, 0)]))
	t.Interp.Modules.SetStr(object.Intern(name), object.Of(m))
	return object.Of(m), nil
}

// run makes a module written in Python. It is not ok if the module looks at the machinery.
func (e *early) run(t *thread, full, path string, pkg bool) (_ value, ok bool, err error) {
	in, lib := t.Interp, library(t)
	code, err := lib.Code(t, full)
	if err != nil || code == nil {
		return value{}, false, err
	}
	texts, ok := code.Code.Strings()
	if !ok {
		return value{}, false, nil
	}
	for _, s := range texts {
		if s != "modules" && object.ShownBy(s)&object.DeferredImports != 0 && !looksSafely(full) {
			return value{}, false, nil
		}
	}
	m := object.NewModule(t, full)
	file := lib.Dir() + "/" + path
	dir, base := file[:strings.LastIndexByte(file, '/')], file[strings.LastIndexByte(file, '/')+1:]
	if pkg {
		m.Set(t, "__package__", object.NewStr(full))
		m.Set(t, "__path__", object.Of(object.NewList(t, []value{object.NewStr(dir)})))
	} else {
		m.Set(t, "__package__", object.NewStr(full[:max(strings.LastIndexByte(full, '.'), 0)]))
	}
	m.Set(t, "__file__", object.NewStr(file))
	m.Set(t, "__cached__", object.NewStr(dir+"/__pycache__/"+strings.TrimSuffix(base, ".py")+".gopy-313.pyc"))
	key := object.Intern(full)
	in.Modules.SetStr(key, object.Of(m))
	e.names, e.modules = append(e.names, full), append(e.modules, object.Of(m))
	n := len(e.names) - 1
	d := m.Dict(t)
	if _, err := in.Eval.Run(t, code, d, object.Of(d), nil); err != nil {
		in.Modules.DeleteStr(key)
		return value{}, true, err
	}
	r := in.Modules.GetStr(key)
	if r.P == nil {
		return value{}, true, object.NewError(object.KeyError, object.NewStr(full))
	}
	e.modules[n] = r
	return r, true, nil
}

// looksSafely tells of modules that look at the machinery only as attributes of modules, where
// it shows up when it is looked for, or finish it themselves.
func looksSafely(name string) bool { return name == "inspect" || name == "linecache" }

// startModules are the modules in Python that CPython imports before the program: nothing on
// sys.path hides them.
var startModules = [...]string{"os", "io", "abc", "codecs", "encodings", "genericpath", "posixpath", "stat", "_collections_abc", "_sitebuiltins"}

func startsWith(name string) bool { return slices.Contains(startModules[:], name) }

// loadHidden imports the start modules that a directory on sys.path would hide.
func (e *early) loadHidden(t *thread) error {
	for _, n := range startModules {
		if t.Interp.Modules.GetStr(object.Intern(n)).P == nil && !e.foundInLibrary(t, n) {
			if _, _, err := e.load(t, n); err != nil {
				return err
			}
		}
	}
	return nil
}

// foundInLibrary tells whether the library is the first on sys.path to have a module.
func (e *early) foundInLibrary(t *thread, name string) bool {
	lib := library(t).Dir()
	p := t.Interp.SysDict.GetStr(object.Intern("path"))
	if p.P == nil || p.Type() != object.ListType {
		return false
	}
	for _, entry := range (*object.List)(p.P).Items {
		if entry.Type() != object.StrType {
			return false
		}
		s := (*object.Str)(entry.P).String()
		if s == lib {
			return true
		}
		if s == "" {
			s = "."
		}
		if e.mayHave(t, s, name) {
			return false
		}
	}
	return false
}

// mayHave tells whether a directory may have a module; what is no directory may.
func (e *early) mayHave(t *thread, dir, name string) bool {
	if !utf8.ValidString(dir) {
		return true
	}
	h := hostos.From(t.Interp.Data)
	st, err := h.Stat(hostos.AtCWD, dir, 0)
	if err != nil {
		// A path into a zip file is an error too.
		return !errors.Is(err, fs.ErrNotExist)
	}
	if st.Mode&typeMask != typeDir {
		return true
	}
	l, ok := e.dirs[dir]
	if !ok || l.at != st.Mtime {
		fd, err := h.Open(hostos.AtCWD, dir, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		if err != nil {
			return true
		}
		entries, err := h.ReadDir(fd)
		h.Close(fd)
		if err != nil {
			return true
		}
		l = listing{st.Mtime, make(map[string]bool, len(entries))}
		for _, x := range entries {
			stem, _, _ := strings.Cut(x.Name, ".")
			l.names[strings.ToLower(stem)] = true
		}
		e.dirs[dir] = l
	}
	return l.names[strings.ToLower(name)]
}

// The type of a file in the mode of hostos.Stat.
const (
	typeMask = 0o170000
	typeDir  = 0o040000
)

// besideExecutable tells whether the library has a directory too.
func besideExecutable(t *thread) bool {
	_, err := hostos.From(t.Interp.Data).Stat(hostos.AtCWD, library(t).Dir(), 0)
	return !errors.Is(err, fs.ErrNotExist)
}

// finish does what was put off.
func finish(t *thread, d object.Deferred) error {
	in := t.Interp
	if in.Finalizing {
		return nil // sys.meta_path is gone, and there are no more imports
	}
	rest := in.Deferred &^ d
	if d&object.DeferredImports != 0 {
		if err := in.Data[earlyKey{}].(*early).loadHidden(t); err != nil {
			return err
		}
		in.Deferred = 0 // while the machinery installs itself, all it sees is as it should be
		err := Install(t)
		if err == nil {
			err = in.Data[earlyKey{}].(*early).adopt(t)
		}
		if err != nil {
			return err
		}
	}
	in.Deferred = rest
	if d&object.DeferredSite != 0 {
		_, err := Import(t, object.Intern("site"), object.None, object.None, object.None, 0)
		return err
	}
	return nil
}

// Findable tells whether an import may find a top-level module.
func Findable(t *thread, name string) bool {
	lib := library(t)
	if _, _, ok := lib.Python(name); ok || lib.Native(name) != nil {
		return true
	}
	e, _ := t.Interp.Data[earlyKey{}].(*early)
	return e == nil || e.findable(t, name)
}

// findable tells whether a directory on sys.path may have a module.
func (e *early) findable(t *thread, name string) bool {
	p := t.Interp.SysDict.GetStr(object.Intern("path"))
	if p.P == nil || p.Type() != object.ListType {
		return true
	}
	for _, entry := range (*object.List)(p.P).Items {
		if entry.Type() != object.StrType {
			return true
		}
		s := (*object.Str)(entry.P).String()
		if s == "" {
			s = "."
		}
		if e.mayHave(t, s, name) {
			return true
		}
	}
	return false
}
