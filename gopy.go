// Package gopy embeds Python 3.13 in Go programs.
//
// An [Interp] is one Python interpreter: modules, types and settings of its own. Several
// interpreters run in parallel in one process and share nothing that Python can see. All
// methods may be called from any goroutine; calls into one interpreter take turns at its lock.
//
//	in, err := gopy.New()
//	if err != nil { ... }
//	defer in.Close()
//	if err := in.Exec(ctx, "def double(x): return 2 * x"); err != nil { ... }
//	v, err := in.Call(ctx, "double", 21) // int64(42)
//
// A Python exception comes back as an [*Error] with its traceback. The context of a call ends
// it when it is done: the running code gets KeyboardInterrupt.
package gopy

import (
	"context"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib"
	"github.com/seed-8da18655/gopy/stdlib/builtins"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	gopyio "github.com/seed-8da18655/gopy/stdlib/io"
	"github.com/seed-8da18655/gopy/stdlib/symtable"
	"github.com/seed-8da18655/gopy/stdlib/sys"
	"github.com/seed-8da18655/gopy/stdlib/warnings"
	"github.com/seed-8da18655/gopy/vm"
)

// Config are the settings of an interpreter. Use the With functions.
type Config struct {
	config object.Config
	mods   []*object.ModuleDef
	static map[string]any
}

// Option changes a setting of a new interpreter.
type Option func(*Config)

// WithArgs sets sys.argv.
func WithArgs(args ...string) Option { return func(c *Config) { c.config.Args = args } }

// WithPath sets the entries of sys.path in front of the standard library.
func WithPath(path ...string) Option {
	return func(c *Config) { c.config.Path = append([]string(nil), path...) }
}

// WithStdin sets where input() and sys.stdin read from. Without it reading finds the end at once.
func WithStdin(r io.Reader) Option { return func(c *Config) { c.config.Stdin = r } }

// WithStdout sets where print() and sys.stdout write to. Without it output is dropped.
func WithStdout(w io.Writer) Option { return func(c *Config) { c.config.Stdout = w } }

// WithStderr sets where sys.stderr writes to. Without it output is dropped.
func WithStderr(w io.Writer) Option { return func(c *Config) { c.config.Stderr = w } }

// WithOptimize sets the optimization level of compiled code: 0, 1 (-O) or 2 (-OO).
func WithOptimize(level int) Option { return func(c *Config) { c.config.Optimize = level } }

// WithMaxAlloc limits the size in bytes of a single allocation of Python code: what needs more
// raises MemoryError.
func WithMaxAlloc(n int) Option { return func(c *Config) { c.config.MaxAlloc = n } }

// WithFunc adds a Go function to the module builtins. Its parameters and results are
// converted like those of Call.
func WithFunc(name string, f any) Option {
	return func(c *Config) {
		if c.static == nil {
			c.static = map[string]any{}
		}
		c.static[name] = f
	}
}

// Interp is a Python interpreter.
type Interp struct {
	mu     sync.Mutex // the turn to run Python code; protects everything below
	in     *object.Interp
	t      *object.Thread
	main   *object.Module
	closed bool
}

// New makes an interpreter.
func New(opts ...Option) (*Interp, error) {
	c := &Config{mods: stdlib.Modules}
	for _, o := range opts {
		o(c)
	}
	return newInterp(c)
}

func newInterp(c *Config) (*Interp, error) {
	cfg := c.config
	if cfg.Executable == "" {
		cfg.Executable, _ = os.Executable()
	}
	if cfg.StdlibDir == "" {
		cfg.StdlibDir = stdlibDir(cfg.Executable)
	}
	if cfg.Prefix == "" {
		cfg.Prefix = strings.TrimSuffix(cfg.StdlibDir, "/lib/python3.13")
	}
	if cfg.Args == nil {
		cfg.Args = []string{""}
	}
	cfg.Path = append(cfg.Path[:len(cfg.Path):len(cfg.Path)], cfg.StdlibDir)
	lib := newLibrary(cfg.StdlibDir, c.mods)
	cfg.BuiltinNames = lib.Names()
	in, t := object.NewInterp(vm.VM{}, cfg)
	in.Data[imp.Key{}] = lib
	in.Data[builtins.CompilerKey{}] = sourceCompiler{}
	in.Data[symtable.Key{}] = sourceCompiler{}
	in.ImportModule = imp.Import
	in.OnWarn = func(t *object.Thread, category *object.Type, msg, filename string, n int) error {
		if filename == "" {
			return warnings.Warn(t, category, msg, n)
		}
		return warnings.WarnExplicit(t, category, msg, filename, n)
	}
	b, err := object.NewNativeModule(t, &builtins.Module)
	if err != nil {
		return nil, err
	}
	in.Builtins = b.Dict(t)
	in.Modules.SetStr(object.Intern("builtins"), object.Of(b))
	s, err := object.NewNativeModule(t, &sys.Module)
	if err != nil {
		return nil, err
	}
	in.SysDict = s.Dict(t)
	in.Modules.SetStr(object.Intern("sys"), object.Of(s))
	g := &Interp{in: in, t: t}
	in.GIL.Acquire(&t.Thread)
	defer in.GIL.Release(&t.Thread)
	if err := g.openStreams(); err != nil {
		return nil, g.goError(err)
	}
	if n, ok := cfg.Flags["int_max_str_digits"]; ok {
		in.IntMaxStrDigits = n
	}
	g.main = object.NewModule(t, "__main__")
	d := g.main.Dict(t)
	d.SetStr(object.Intern("__annotations__"), object.Of(object.NewDict(t)))
	d.SetStr(object.Intern("__builtins__"), object.Of(b))
	in.Modules.SetStr(object.Intern("__main__"), object.Of(g.main))
	for name, f := range c.static {
		v, err := g.toPython(f)
		if err != nil {
			return nil, err
		}
		in.Builtins.SetStr(object.Intern(name), v)
	}
	return g, nil
}

// openStreams makes module _io, the function open, and sys.stdin, sys.stdout and sys.stderr.
func (g *Interp) openStreams() error {
	m, err := object.NewNativeModule(g.t, &gopyio.Module)
	if err != nil {
		return err
	}
	g.in.Modules.SetStr(object.Intern("_io"), object.Of(m))
	g.in.Builtins.SetStr(object.Intern("open"), m.Get(g.t, "open"))
	stdin, stdout, stderr, err := gopyio.OpenStd(g.t)
	if err != nil {
		return err
	}
	for _, s := range [...]struct {
		name string
		v    object.Value
	}{{"stdin", stdin}, {"stdout", stdout}, {"stderr", stderr}} {
		g.in.SysDict.SetStr(object.Intern(s.name), s.v)
		g.in.SysDict.SetStr(object.Intern("__"+s.name+"__"), s.v)
	}
	return nil
}

// stdlibDir is the place that the library in the executable seems to have in the file system.
func stdlibDir(executable string) string {
	dir := executable
	for range 2 {
		if i := strings.LastIndexByte(dir, '/'); i > 0 {
			dir = dir[:i]
		}
	}
	return dir + "/lib/python3.13"
}

// enter takes the turn to run code under a context; the returned function gives it back.
func (g *Interp) enter(ctx context.Context) (func(), error) {
	if t := threadOf(ctx, g); t != nil {
		// A Go function that Python called calls back: it is our turn already.
		return func() {}, nil
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	g.mu.Lock()
	if g.closed {
		g.mu.Unlock()
		return nil, errClosed
	}
	g.in.GIL.Acquire(&g.t.Thread)
	old := g.t.Context
	g.t.Context = context.WithValue(ctx, threadKey{g}, g.t)
	stop := context.AfterFunc(ctx, func() { g.t.SetBreaker(object.BreakCancel) })
	return func() {
		stop()
		g.t.Context = old
		g.t.Clear(object.BreakCancel)
		g.in.GIL.Release(&g.t.Thread)
		g.mu.Unlock()
	}, nil
}

type threadKey struct{ g *Interp }

func threadOf(ctx context.Context, g *Interp) *object.Thread {
	t, _ := ctx.Value(threadKey{g}).(*object.Thread)
	return t
}

// Exec runs statements in module __main__.
func (g *Interp) Exec(ctx context.Context, source string) error {
	leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	_, err = g.run(source, "<string>", "exec")
	return g.goError(err)
}

// Eval evaluates an expression in module __main__ and converts the result to Go: see Call.
func (g *Interp) Eval(ctx context.Context, expr string) (any, error) {
	leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	v, err := g.run(expr, "<string>", "eval")
	if err != nil {
		return nil, g.goError(err)
	}
	r, err := g.toGo(v)
	return r, g.goError(err)
}

func (g *Interp) run(source, filename, mode string) (object.Value, error) {
	code, err := sourceCompiler{}.Compile(g.t, object.NewStr(source), filename, mode, 0, false, -1, 0)
	if err != nil {
		return object.Value{}, err
	}
	return g.runCode((*object.Code)(code.P))
}

func (g *Interp) runCode(code *object.Code) (object.Value, error) {
	d := g.main.Dict(g.t)
	return g.in.Eval.Run(g.t, code, d, object.Of(d), nil)
}

// Call calls a function of module __main__, or "module.function" of an imported module.
// Arguments may be nil, bool, the integer and float types, string, []byte, *big.Int, slices
// and maps of those, functions, and [Object]. The result is nil, bool, int64, *big.Int, float64,
// string, []byte, []any, map[string]any, map[any]any, or an Object for anything else.
func (g *Interp) Call(ctx context.Context, name string, args ...any) (any, error) {
	leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	f, err := g.lookup(name)
	if err != nil {
		return nil, g.goError(err)
	}
	in := make([]object.Value, len(args))
	for i, a := range args {
		if in[i], err = g.toPython(a); err != nil {
			return nil, err
		}
	}
	v, err := object.Call(g.t, f, in...)
	if err != nil {
		return nil, g.goError(err)
	}
	r, err := g.toGo(v)
	return r, g.goError(err)
}

// lookup finds a dotted name: a global of __main__ or an attribute of a loaded module.
func (g *Interp) lookup(name string) (object.Value, error) {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		m := g.in.Modules.GetStr(object.MakeStr(name[:i]))
		if m.P == nil {
			return m, object.NameErrorf(name, "module '%s' is not imported", name[:i])
		}
		return object.GetAttrS(g.t, m, name[i+1:])
	}
	n := object.Intern(name)
	if v := g.main.Dict(g.t).GetStr(n); v.P != nil {
		return v, nil
	}
	if v := g.in.Builtins.GetStr(n); v.P != nil {
		return v, nil
	}
	return object.Value{}, object.NameErrorf(name, "name '%s' is not defined", name)
}

// Import imports a module; its functions can then be called by their dotted names.
func (g *Interp) Import(ctx context.Context, name string) error {
	leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	_, err = g.in.ImportModule(g.t, object.MakeStr(name), object.None, object.None, object.None, 0)
	return g.goError(err)
}

// Set assigns a global variable of module __main__.
func (g *Interp) Set(ctx context.Context, name string, v any) error {
	leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	x, err := g.toPython(v)
	if err != nil {
		return err
	}
	g.main.Set(g.t, name, x)
	return nil
}

// Get returns a global variable of module __main__, converted as results of Call are.
func (g *Interp) Get(ctx context.Context, name string) (any, error) {
	leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	v, err := g.lookup(name)
	if err != nil {
		return nil, g.goError(err)
	}
	r, err := g.toGo(v)
	return r, g.goError(err)
}

// Close ends the interpreter: it runs the functions registered with atexit and flushes the
// standard streams. Later calls fail.
func (g *Interp) Close() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed {
		return nil
	}
	g.closed = true
	g.in.GIL.Acquire(&g.t.Thread)
	defer g.in.GIL.Release(&g.t.Thread)
	return g.goError(g.finalize())
}

// finalize runs what is to run at exit.
func (g *Interp) finalize() error {
	t := g.t
	if m := g.in.Modules.GetStr(object.Intern("threading")); m.P != nil {
		if f, err := object.LookupAttr(t, m, object.Intern("_shutdown")); err == nil && f.P != nil {
			if _, err := object.Call(t, f); err != nil {
				t.WriteUnraisable(t.Exception(err), "Exception ignored on threading shutdown", m)
			}
		}
	}
	if m := g.in.Modules.GetStr(object.Intern("atexit")); m.P != nil {
		if _, err := object.CallMethod(t, m, "_run_exitfuncs"); err != nil {
			t.WriteUnraisable(t.Exception(err), "", object.None)
		}
	}
	g.in.Finalizing = true
	// Imports fail from here on, as CPython's do.
	for _, n := range [...]string{"path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback", "path_hooks", "path_importer_cache", "meta_path"} {
		if n := object.Intern(n); g.in.SysDict.GetStr(n).P != nil {
			g.in.SysDict.SetStr(n, object.None)
		}
	}
	t.FinalizeAll()
	return g.flush(true)
}

// flush writes out the open files and the standard streams. A failure of stdout is reported, as CPython's exit
// status 120; one of stderr is not.
func (g *Interp) flush(report bool) error {
	t := g.t
	hostos.Sync(g.in.Data)
	var failed error
	for _, n := range [...]string{"stdout", "stderr"} {
		f := g.in.SysDict.GetStr(object.Intern(n))
		if f.P == nil || f.IsNone() {
			continue
		}
		if c, err := object.LookupAttr(t, f, object.Intern("closed")); err == nil && c == object.True {
			continue
		}
		if _, err := object.CallMethod(t, f, "flush"); err != nil && n == "stdout" {
			failed = err
			if report {
				t.WriteUnraisable(t.Exception(err), "Exception ignored on flushing sys.stdout", object.None)
			}
		}
	}
	return failed
}
