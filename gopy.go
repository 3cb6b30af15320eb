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
// A Python exception comes back as an [*Error] with its traceback.
//
// The context of a call ends it: when it is done, the running code gets KeyboardInterrupt and
// has a second to tidy up, after which it is unwound without its except and finally clauses.
// The error then wraps that of the context. A single operation that takes long by itself, such
// as a product of giant integers or a Go function, is not interrupted; [WithMaxAlloc] bounds the
// former, and Go functions get the context. Python threads that the code started go on.
//
// [WithMaxAlloc] and [WithMaxMemory] keep code from using up the memory of the process, and
// the recursion limit keeps it from using up the stack. What is not limited is what the code
// does to the system: it has the files, network and processes that the Go program has.
package gopy

import (
	"context"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib"
	"github.com/seed-8da18655/gopy/stdlib/atexit"
	"github.com/seed-8da18655/gopy/stdlib/builtins"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	gopyio "github.com/seed-8da18655/gopy/stdlib/io"
	"github.com/seed-8da18655/gopy/stdlib/posix"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
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

	command bool // the process is the command gopy
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

// WithStdout sets where print() and sys.stdout write to: what a call printed is written when it
// ends, or before. Without it output is dropped.
func WithStdout(w io.Writer) Option { return func(c *Config) { c.config.Stdout = w } }

// WithStderr sets where sys.stderr writes to. Without it output is dropped.
func WithStderr(w io.Writer) Option { return func(c *Config) { c.config.Stderr = w } }

// WithOptimize sets the optimization level of compiled code: 0, 1 (-O) or 2 (-OO).
func WithOptimize(level int) Option { return func(c *Config) { c.config.Optimize = level } }

// WithMaxAlloc limits the size in bytes of a single object: what would need more raises
// MemoryError. The default is half of the memory of the machine or container.
func WithMaxAlloc(n int) Option { return func(c *Config) { c.config.MaxAlloc = n } }

// WithMaxMemory limits the memory that Python code may hold on to, in bytes: MemoryError is
// raised in the main thread when the live heap of the whole process, other interpreters and the
// Go program included, is larger after a garbage collection. The heap may be up to twice as
// large in between; see [runtime/debug.SetMemoryLimit]. Without it there is no limit.
func WithMaxMemory(n int64) Option { return func(c *Config) { c.config.MaxMemory = n } }

// WithFunc adds a Go function to the module builtins. Its parameters and results are converted
// as the results and arguments of [Interp.Call] are; an argument that does not fit the type of
// its parameter raises TypeError. If the first parameter is a [context.Context], it gets the
// context of the call, by which the function may call methods of the interpreter. A last result of type error that is not nil raises
// RuntimeError, or the exception that it wraps; several results make a list.
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
	c.limitMemory(c.command)
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
	wait := deferrable(&cfg)
	if c.command && !wait {
		go lib.readAhead(cfg.Optimize)
	}
	cfg.BuiltinNames = lib.Names()
	in, t := object.NewInterp(vm.VM{}, cfg)
	if c.command && mayEdit(cfg.Stdin) {
		hostos.Use(in.Data, &terminalHost{Host: hostos.System})
	}
	in.Data[imp.Key{}] = lib
	in.Data[builtins.CompilerKey{}] = sourceCompiler{}
	in.Data[symtable.Key{}] = sourceCompiler{}
	in.NativeModules = c.mods
	in.ImportModule, in.ForkHooks = imp.Import, posix.RunForkHooks
	if wait {
		imp.Defer(in)
	}
	if c.command {
		in.OnThreads = moreProcs
	}
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
	if c.command && mayEdit(cfg.Stdin) {
		in.Data[builtins.LineEditorKey{}] = (func() builtins.LineReader)(g.lineEditor)
	}
	in.GIL.Acquire(&t.Thread)
	defer in.GIL.Release(&t.Thread)
	g.traceGIL()
	if err := g.openStreams(); err != nil {
		return nil, g.goError(t, err)
	}
	if n, ok := cfg.Flags["int_max_str_digits"]; ok {
		in.IntMaxStrDigits = n
	}
	g.main = object.NewModule(t, "__main__")
	d := g.main.Dict(t)
	d.SetStr(object.Intern("__annotations__"), object.Of(object.NewDict(t)))
	d.SetStr(object.Intern("__builtins__"), object.Of(b))
	in.Modules.SetStr(object.Intern("__main__"), object.Of(g.main))
	if cfg.MaxMemory > 0 {
		g.watchMemory()
	}
	for name, f := range c.static {
		v, err := g.toPython(t, f)
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

// tidyTime is how long a cancelled call may go on to tidy up.
const tidyTime = time.Second

// enter takes the turn to run code under a context, on the thread that it returns. The
// returned function gives the turn back.
func (g *Interp) enter(ctx context.Context) (*object.Thread, func(), error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	t := threadOf(ctx, g)
	outer := t != nil // a Go function that Python called calls back: it is our turn already
	if !outer {
		t = g.t
		g.mu.Lock()
		if g.closed {
			g.mu.Unlock()
			return nil, nil, errClosed
		}
		g.in.GIL.Acquire(&t.Thread)
	}
	old := t.Context
	t.Context = ctx
	var later atomic.Pointer[time.Timer]
	stop := context.AfterFunc(ctx, func() {
		t.SetBreaker(object.BreakCancel)
		// Code that goes on after that is ended for good.
		later.Store(time.AfterFunc(tidyTime, func() { t.SetBreaker(object.BreakCancel) }))
	})
	return t, func() {
		stop()
		if timer := later.Load(); timer != nil {
			timer.Stop()
		}
		t.Context = old
		t.Clear(object.BreakCancel)
		t.Cancelled, t.Killed = false, false
		if outer {
			if old.Err() != nil {
				t.SetBreaker(object.BreakCancel)
			}
			return
		}
		// What was printed shows; a stream that fails keeps its text until Close tells.
		_ = g.flush(false)
		g.in.GIL.Release(&t.Thread)
		g.mu.Unlock()
	}, nil
}

// guard turns a panic of the interpreter, outside of running Python code, into an error. It is
// to be deferred.
func (g *Interp) guard(t *object.Thread, f *object.Frame, err *error) {
	if p := recover(); p != nil {
		t.CF = f
		*err = g.goError(t, object.Fault(p))
	}
}

type threadKey struct{ g *Interp }

// threadOf returns the thread that runs the code which called the Go function that got ctx.
func threadOf(ctx context.Context, g *Interp) *object.Thread {
	t, _ := ctx.Value(threadKey{g}).(*object.Thread)
	return t
}

// Exec runs statements in module __main__, as exec() does. An exception that they raise is
// returned as an [*Error], and so is SystemExit.
func (g *Interp) Exec(ctx context.Context, source string) (err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	_, err = g.runOn(t, source, "<string>", "exec")
	return g.goError(t, err)
}

// Eval evaluates an expression in module __main__ and converts the result to Go: see
// [Interp.Call].
func (g *Interp) Eval(ctx context.Context, expr string) (_ any, err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	v, err := g.runOn(t, expr, "<string>", "eval")
	if err != nil {
		return nil, g.goError(t, err)
	}
	r, err := g.toGo(t, v)
	return r, g.goError(t, err)
}

func (g *Interp) run(source, filename, mode string) (object.Value, error) {
	return g.runOn(g.t, source, filename, mode)
}

func (g *Interp) runOn(t *object.Thread, source, filename, mode string) (object.Value, error) {
	code, err := sourceCompiler{}.Compile(t, object.NewStr(source), filename, mode, 0, false, -1, 0)
	if err != nil {
		return object.Value{}, err
	}
	return g.runIn(t, (*object.Code)(code.P))
}

func (g *Interp) runCode(code *object.Code) (object.Value, error) {
	return g.runIn(g.t, code)
}

// runIn runs code in module __main__.
func (g *Interp) runIn(t *object.Thread, code *object.Code) (object.Value, error) {
	d := g.main.Dict(t)
	v, err := g.in.Eval.Run(t, code, d, object.Of(d), nil)
	if err == nil {
		err = t.Interrupted() // by a signal that came during the last call
	}
	return v, err
}

// Call calls a function: a global name of module __main__, a builtin, or "module.function" of
// an imported module.
//
// Arguments and results are copied between the languages:
//
//	Go                                     Python            back in Go
//	nil, a nil pointer                     None              nil
//	bool                                   bool              bool
//	integers, *big.Int                     int               int64, *big.Int if it is larger
//	float32, float64                       float             float64
//	string, error (its text)               str               string
//	[]byte                                 bytes             []byte
//	slices, arrays                         list, tuple       []any
//	maps                                   dict              map[string]any, map[any]any with other keys
//	functions (see [WithFunc])             a callable        Object
//	Object                                 what it stands for
//	                                       anything else     Object
//
// An argument without an equivalent, such as a channel or a struct, is an error.
func (g *Interp) Call(ctx context.Context, name string, args ...any) (_ any, err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	f, err := g.lookup(t, name)
	if err != nil {
		return nil, g.goError(t, err)
	}
	return g.call(t, f, args)
}

// CallObject calls a Python object that came out of this interpreter, such as a function in a
// result; arguments and result are converted as those of [Interp.Call].
func (g *Interp) CallObject(ctx context.Context, f Object, args ...any) (_ any, err error) {
	if f.g != g {
		return nil, errForeign
	}
	t, leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	return g.call(t, f.v, args)
}

func (g *Interp) call(t *object.Thread, f object.Value, args []any) (any, error) {
	in := make([]object.Value, len(args))
	for i, a := range args {
		v, err := g.toPython(t, a)
		if err != nil {
			return nil, err
		}
		in[i] = v
	}
	v, err := object.Call(t, f, in...)
	if err != nil {
		return nil, g.goError(t, err)
	}
	r, err := g.toGo(t, v)
	return r, g.goError(t, err)
}

// lookup finds a dotted name: a global of __main__ or an attribute of a loaded module.
func (g *Interp) lookup(t *object.Thread, name string) (object.Value, error) {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		m := g.in.Modules.GetStr(object.MakeStr(name[:i]))
		if m.P == nil {
			return m, object.NameErrorf(name, "module '%s' is not imported", name[:i])
		}
		return object.GetAttrS(t, m, name[i+1:])
	}
	n := object.Intern(name)
	if v := g.main.Dict(t).GetStr(n); v.P != nil {
		return v, nil
	}
	if v := g.in.Builtins.GetStr(n); v.P != nil {
		return v, nil
	}
	return object.Value{}, object.NameErrorf(name, "name '%s' is not defined", name)
}

// Import imports a module; its functions can then be called by their dotted names. Code that
// Exec runs does not see the module: that needs an import statement of its own.
func (g *Interp) Import(ctx context.Context, name string) (err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	_, err = g.in.ImportModule(t, object.MakeStr(name), object.None, object.None, object.None, 0)
	return g.goError(t, err)
}

// Set assigns a global variable of module __main__; the value is converted as an argument of
// [Interp.Call] is.
func (g *Interp) Set(ctx context.Context, name string, v any) (err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	x, err := g.toPython(t, v)
	if err != nil {
		return err
	}
	g.main.Set(t, name, x)
	return nil
}

// Get returns a global variable of module __main__, a builtin, or "module.attribute" of an
// imported module, converted as a result of [Interp.Call] is.
func (g *Interp) Get(ctx context.Context, name string) (_ any, err error) {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	defer g.guard(t, t.CF, &err)
	v, err := g.lookup(t, name)
	if err != nil {
		return nil, g.goError(t, err)
	}
	r, err := g.toGo(t, v)
	return r, g.goError(t, err)
}

// Close ends the interpreter: it waits for the Python threads, runs the functions registered
// with atexit and flushes the standard streams, whose failure it returns. It waits for a call
// that is running; later calls fail.
func (g *Interp) Close() error { return g.Shutdown(context.Background()) }

// Shutdown is Close with a context that ends the Python code which runs at the end, as that of
// a call does.
func (g *Interp) Shutdown(ctx context.Context) error {
	g.mu.Lock()
	closed := g.closed
	g.mu.Unlock()
	if closed {
		return nil
	}
	t, leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	g.closed = true
	err = g.goError(t, g.finalize())
	g.endDaemons()
	return err
}

// endDaemons ends the goroutines of the daemon threads, those that wait for something included.
func (g *Interp) endDaemons() {
	g.in.GIL.Finalize(&g.t.Thread)
	for _, t := range g.in.Threads() {
		if t != g.t {
			t.Raise(gil.Stop)
		}
	}
}

// finalize runs what is to run at exit.
func (g *Interp) finalize() error {
	t := g.t
	if m := g.in.Modules.GetStr(object.Intern("threading")); m.P != nil {
		if f, err := object.LookupAttr(t, m, object.Intern("_shutdown")); err == nil && f.P != nil {
			if _, err := object.Call(t, f); err != nil {
				t.WriteUnraisable(t.Exception(err), "", object.Value{})
			}
		}
	}
	atexit.Run(t)
	g.in.Closing()
	pysignal.Disable(g.in)
	g.in.Finalizing = true
	// Imports fail from here on, as CPython's do.
	for _, n := range [...]string{"path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback", "path_hooks", "path_importer_cache", "meta_path"} {
		if n := object.Intern(n); g.in.SysDict.GetStr(n).P != nil {
			g.in.SysDict.SetStr(n, object.None)
		}
	}
	t.FinalizeAll()
	g.writeGIL()
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
