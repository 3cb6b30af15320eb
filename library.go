package gopy

import (
	"sync"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/internal/frozen"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/parser"
	"github.com/seed-8da18655/gopy/stdlib"
)

// This file serves the standard library in the executable to the import system.

// library implements imp.Library for one interpreter.
type library struct {
	dir     string
	native  map[string]*object.ModuleDef
	builtin map[string]bool
}

// builtinNames are the native modules that are found before sys.path is searched, as those
// compiled into CPython; other native modules are found in the library's place on sys.path.
var builtinNames = [...]string{"_abc", "_ast", "_codecs", "_collections", "_functools", "_imp", "_io", "_locale", "_operator", "_signal", "_sre", "_stat", "_string", "_suggestions", "_symtable", "_sysconfig", "_thread", "_tokenize", "_tracemalloc", "_typing", "_warnings", "_weakref", "atexit", "builtins", "errno", "faulthandler", "gc", "itertools", "marshal", "posix", "pwd", "sys", "time"}

func newLibrary(dir string, mods []*object.ModuleDef) *library {
	l := &library{dir: dir, native: make(map[string]*object.ModuleDef, len(mods)), builtin: make(map[string]bool, len(builtinNames))}
	for _, m := range mods {
		l.native[m.Name] = m
	}
	for _, n := range builtinNames {
		if l.native[n] != nil {
			l.builtin[n] = true
		}
	}
	return l
}

func (l *library) Native(name string) *object.ModuleDef { return l.native[name] }
func (l *library) Builtin(name string) bool             { return l.builtin[name] }
func (l *library) Dir() string                          { return l.dir }

func (l *library) Fingerprint() uint32 { return frozen.Fingerprint(stdlib.Frozen) }

func (l *library) Names() []string {
	var out []string
	for _, n := range builtinNames {
		if l.builtin[n] {
			out = append(out, n)
		}
	}
	return out
}

// Python finds the file of a module.
func (l *library) Python(name string) (path string, pkg, ok bool) {
	b := make([]byte, 0, len(name)+16)
	b = append(b, "lib/"...)
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c == '.' {
			c = '/'
		} else if c == '/' || c == 0 {
			return "", false, false
		}
		b = append(b, c)
	}
	n := len(b)
	if f, err := stdlib.Lib.Open(string(append(b, ".py"...))); err == nil {
		f.Close()
		return string(b[4:n]) + ".py", false, true
	}
	if f, err := stdlib.Lib.Open(string(append(b[:n], "/__init__.py"...))); err == nil {
		f.Close()
		return string(b[4:n]) + "/__init__.py", true, true
	}
	return "", false, false
}

func (l *library) Source(path string) ([]byte, error) { return stdlib.Lib.ReadFile("lib/" + path) }

// libCode caches the compiled code of library modules for all interpreters of the process.
var libCode sync.Map // of libKey to *libEntry

type libKey struct {
	dir, name string
	optimize  int
}

type libEntry struct {
	once sync.Once
	code *bytecode.Code
	err  error
}

func (l *library) Code(t *object.Thread, name string) (*object.Code, error) {
	c, err := l.code(name, t.Interp.Config.Optimize)
	if err != nil {
		return nil, syntaxError(t, err)
	}
	if c == nil {
		return nil, nil
	}
	return t.CodeOf(c), nil
}

func (l *library) code(name string, optimize int) (*bytecode.Code, error) {
	key := libKey{l.dir, name, optimize}
	x, ok := libCode.Load(key)
	if !ok {
		x, _ = libCode.LoadOrStore(key, &libEntry{})
	}
	e := x.(*libEntry)
	e.once.Do(func() {
		path, _, ok := l.Python(name)
		if !ok {
			return
		}
		file := l.dir + "/" + path
		if name == "importlib._bootstrap" || name == "importlib._bootstrap_external" || name == "runpy" {
			file = "<frozen " + name + ">"
		}
		e.code, e.err = l.compiled(name, path, file, optimize)
	})
	return e.code, e.err
}

// readAhead reads the code that a start of the command runs which puts nothing off, while the
// interpreter is made.
func (l *library) readAhead(optimize int) {
	for _, name := range [...]string{"importlib._bootstrap", "importlib._bootstrap_external", "site", "_sitebuiltins"} {
		if c, err := l.code(name, optimize); err == nil && c != nil {
			loadClasses(c)
		}
	}
}

// loadClasses reads the bodies of a module and its classes, which run when it is imported.
func loadClasses(c *bytecode.Code) {
	c.Load()
	for _, k := range c.Consts {
		if k, ok := k.(*bytecode.Code); ok && k.Flags&bytecode.FlagOptimized == 0 {
			loadClasses(k)
		}
	}
}

// compiled returns the code of a library module: that in the executable if it is current.
func (l *library) compiled(name, path, file string, optimize int) (*bytecode.Code, error) {
	if optimize == 0 {
		if c := frozenCode(name, path); c != nil {
			c.Filename = file
			return c, nil
		}
	}
	src, err := l.Source(path)
	if err != nil {
		return nil, err
	}
	return compileModule(src, file, optimize)
}

// frozenCode returns the code of a library module that is in the executable, nil if it was
// made from another source.
func frozenCode(name, path string) *bytecode.Code {
	f, err := stdlib.Lib.Open("lib/" + path)
	if err != nil {
		return nil
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return nil
	}
	src := frozen.Source{Len: st.Size(), Sum: func() uint32 {
		sum, err := frozen.SumOf(f)
		if err != nil {
			return 0
		}
		return sum
	}}
	data, ok := frozen.Find(stdlib.Frozen, name, src)
	if !ok {
		return nil
	}
	c, err := bytecode.UnmarshalLazy(data)
	if err != nil {
		return nil
	}
	return c
}

func compileModule(src []byte, file string, optimize int) (*bytecode.Code, error) {
	root, _, err := parser.Parse(src, file, parser.Exec, &parser.Options{UnicodeName: unicodeName})
	if err != nil {
		return nil, err
	}
	return compiler.Compile(root, compiler.Options{Filename: file, Optimize: optimize})
}

func unicodeName(name string) (rune, bool) {
	r, ok := unicodedata.Lookup(name, false)
	if !ok || len(r) != 1 {
		return 0, false
	}
	return r[0], true
}
