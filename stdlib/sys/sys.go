// Package sys implements the Python module sys.
package sys

import (
	"runtime"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Version numbers of the language level.
const (
	Major, Minor, Micro = 3, 13, 0
	hexVersion          = Major<<24 | Minor<<16 | Micro<<8 | 0xF0
)

// Module is the module sys.
//
// https://docs.python.org/3.13/library/sys.html
var Module = object.ModuleDef{
	Name: "sys",
	Doc:  "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
	Funcs: []object.FuncDef{
		object.FuncArgs("exit(status=None, /)", exit, "Exit the interpreter by raising SystemExit(status)."),
		object.Func0("exc_info()", excInfo, "Return current exception information: (type, value, traceback)."),
		object.Func0("exception()", func(t *thread) (value, error) {
			if e := t.Handled(); e != nil {
				return object.Of(e), nil
			}
			return object.None, nil
		}, "Return the current exception."),
		object.Func0("getrecursionlimit()", func(t *thread) (int, error) { return int(t.RecursionLimit), nil }, "Return the current value of the recursion limit."),
		object.Func1("setrecursionlimit(limit, /)", setRecursionLimit, "Set the maximum depth of the Python interpreter stack to n."),
		object.Func1("intern(string, /)", func(t *thread, v value) (value, error) {
			if v.Type() != object.StrType {
				if v.IsA(object.StrType) {
					return value{}, object.TypeErrorf("can't intern %s", v.Type().Name)
				}
				return value{}, object.TypeErrorf("intern() argument must be str, not %s", v.Type().Name)
			}
			return object.Of(object.InternStr((*object.Str)(v.P))), nil
		}, "``Intern'' the given string."),
		object.Func1("_is_interned(string, /)", func(t *thread, s *object.Str) (bool, error) { return s.Interned, nil }, "Return True if the given string is \"interned\"."),
		object.FuncSlice("getsizeof(object, default=<unrepresentable>)", getsizeof, "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.").Unsigned(),
		object.Func1("displayhook(object, /)", displayhook, "Print an object to sys.stdout and also save it in builtins._"),
		object.Func3("excepthook(exctype, value, traceback, /)", excepthook, "Handle an exception by displaying it with a traceback on sys.stderr."),
		object.Func1("unraisablehook(unraisable, /)", unraisablehook, "Handle an unraisable exception."),
		object.FuncArgs("breakpointhook(*args, **kwargs)", breakpointhook, "This hook function is called by built-in breakpoint()."),
		object.FuncSlice("_getframe(depth=0, /)", getframe, "Return a frame object from the call stack."),
		object.FuncSlice("_getframemodulename(depth=0)", getframemodulename, "Return the name of the module for a calling frame."),
		object.Func0("_current_frames()", currentFrames, "Return a dict mapping each thread's thread id to its current stack frame."),
		object.Func0("_current_exceptions()", currentExceptions, "Return a dict mapping each thread's identifier to its current raised exception."),
		object.Func0("getdefaultencoding()", func(t *thread) (string, error) { return "utf-8", nil }, "Return the current default encoding used by the Unicode implementation."),
		object.Func0("getfilesystemencoding()", func(t *thread) (string, error) { return "utf-8", nil }, "Return the encoding used to convert Unicode filenames to OS filenames."),
		object.Func0("getfilesystemencodeerrors()", func(t *thread) (string, error) { return "surrogateescape", nil }, "Return the error mode used for Unicode to OS filename conversion."),
		object.Func0("_get_cpu_count_config()", func(t *thread) (int, error) {
			if n := t.Interp.Config.Flags["cpu_count"]; n > 0 {
				return n, nil
			}
			return -1, nil
		}, "Private function for getting PyConfig.cpu_count"),
		object.Func0("is_finalizing()", func(t *thread) (bool, error) { return t.Interp.Finalizing, nil }, "Return True if Python is exiting."),
		object.Func0("is_stack_trampoline_active()", func(t *thread) (bool, error) { return false, nil }, "Return *True* if a stack profiler trampoline is active."),
		object.Func0("_is_gil_enabled()", func(t *thread) (bool, error) { return true, nil }, "Return True if the GIL is currently enabled."),
		object.Func0("getallocatedblocks()", func(t *thread) (int, error) {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			return int(m.HeapObjects), nil
		}, "Return the number of memory blocks currently allocated."),
		object.FuncArgs("audit(event, /, *args)", audit, "Passes the event to any hooks that are attached."),
		object.Func1("addaudithook(hook)", func(t *thread, h value) (object.Nothing, error) {
			if err := t.Finish(object.DeferredAll); err != nil {
				return object.Nothing{}, err
			}
			hooks := t.Interp.AuditHooks
			t.Interp.AuditHooks = append(hooks[:len(hooks):len(hooks)], h)
			return object.Nothing{}, nil
		}, "Adds a new audit hook callback."),
		object.Func0("getswitchinterval()", func(t *thread) (float64, error) {
			if f, ok := t.Interp.Data[switchKey{}].(float64); ok {
				return f, nil
			}
			return 0.005, nil
		}, "Return the current thread switch interval; see sys.setswitchinterval()."),
		object.Func1("setswitchinterval(interval, /)", func(t *thread, f float64) (object.Nothing, error) {
			if f <= 0 {
				return object.Nothing{}, object.ValueErrorf("switch interval must be strictly positive")
			}
			t.Interp.Data[switchKey{}] = f
			t.Interp.GIL.SetInterval(time.Duration(min(f, 1e6) * 1e9))
			return object.Nothing{}, nil
		}, "Set the ideal thread switching delay inside the Python interpreter."),
		object.Func0("_gil_stats()", gilStats, gilStatsDoc),
		object.Func0("get_coroutine_origin_tracking_depth()", func(t *thread) (int, error) { return t.CoroutineOrigin, nil }, "Check status of origin tracking for coroutine objects in this thread."),
		object.Func1("set_coroutine_origin_tracking_depth(depth)", func(t *thread, n int) (object.Nothing, error) {
			if n < 0 {
				return object.Nothing{}, object.ValueErrorf("depth must be >= 0")
			}
			t.CoroutineOrigin = n
			return object.Nothing{}, nil
		}, "Enable or disable origin tracking for coroutine objects in this thread."),
		object.Func0("get_asyncgen_hooks()", func(t *thread) (value, error) {
			return asyncGenHooksType.New(t, orNone(t.AsyncGenFirst), orNone(t.AsyncGenFinal)), nil
		}, "Return the installed asynchronous generators hooks."),
		object.FuncSlice("set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)", func(t *thread, a []value) (value, error) {
			for i, n := range [...]string{"firstiter", "finalizer"} {
				if a[i].P != nil && !a[i].IsNone() && !object.IsCallable(a[i]) {
					return value{}, object.TypeErrorf("callable %s expected, got %s", n, a[i].Type().Name)
				}
			}
			if a[0].P != nil {
				t.AsyncGenFirst = a[0]
			}
			if a[1].P != nil {
				t.AsyncGenFinal = a[1]
			}
			return object.None, nil
		}, "Set a finalizer for async generators objects.").Unsigned(),
		object.Func0("get_int_max_str_digits()", func(t *thread) (int, error) { return t.Interp.IntMaxStrDigits, nil }, "Return the maximum string digits limit for non-binary int<->str conversions."),
		object.Func1("set_int_max_str_digits(maxdigits)", func(t *thread, n object.CInt) (object.Nothing, error) {
			if n != 0 && n < 640 {
				return object.Nothing{}, object.ValueErrorf("maxdigits must be 0 or larger than 640")
			}
			t.Interp.IntMaxStrDigits = int(n)
			return object.Nothing{}, nil
		}, "Set the maximum string digits limit for non-binary int<->str conversions."),
		object.Func1("settrace(function, /)", func(t *thread, f value) (object.Nothing, error) {
			return object.Nothing{}, object.SetTrace(t, t, f)
		}, "Set the global debug tracing function."),
		object.Func0("gettrace()", func(t *thread) (value, error) { return orNone(t.Trace), nil }, "Return the global debug tracing function set with sys.settrace."),
		object.Func1("setprofile(function, /)", func(t *thread, f value) (object.Nothing, error) {
			return object.Nothing{}, object.SetProfile(t, t, f)
		}, "Set the profiling function."),
		object.Func0("getprofile()", func(t *thread) (value, error) { return orNone(t.Profile), nil }, "Return the profiling function set with sys.setprofile."),
		object.Func1("_settraceallthreads(function, /)", func(t *thread, f value) (object.Nothing, error) {
			return object.Nothing{}, allThreads(t, f, object.SetTrace)
		}, "Set the global debug tracing function in all running threads belonging to the current interpreter."),
		object.Func1("_setprofileallthreads(function, /)", func(t *thread, f value) (object.Nothing, error) {
			return object.Nothing{}, allThreads(t, f, object.SetProfile)
		}, "Set the profiling function in all running threads belonging to the current interpreter."),
		object.FuncSlice("call_tracing(func, args, /)", func(t *thread, a []value) (value, error) {
			if !a[1].IsA(object.TupleType) {
				return value{}, object.TypeErrorf("call_tracing() argument 2 must be tuple, not %s", a[1].Type().Name)
			}
			return object.CallTracing(t, a[0], (*object.Tuple)(a[1].P).Items)
		}, "Call func(*args), while tracing is enabled."),
		object.Func0("_clear_type_cache()", func(t *thread) (object.Nothing, error) { return object.Nothing{}, nil }, "Clear the internal type lookup cache."),
		object.Func0("_clear_internal_caches()", func(t *thread) (object.Nothing, error) { return object.Nothing{}, nil }, "Clear all internal performance-related caches."),
		object.Func0("getunicodeinternedsize(*, _only_immortal=False)", func(t *thread) (int, error) { return 0, nil }, "Return the number of elements of the unicode interned dictionary"),
	},
	Init: initModule,
}

type switchKey struct{}

// allThreads performs set for all threads of the interpreter.
func allThreads(t *thread, f value, set func(t, x *thread, f value) error) error {
	for _, x := range t.Interp.Threads() {
		if err := set(t, x, f); err != nil {
			return err
		}
	}
	return nil
}

func orNone(v value) value {
	if v.P == nil {
		return object.None
	}
	return v
}

// Std makes the standard streams; module io provides it.
type Std func(t *thread) (stdin, stdout, stderr value, err error)

func initModule(t *thread, m *object.Module) error {
	in := t.Interp
	cfg := &in.Config
	set := func(name string, v value) { m.Set(t, name, v) }
	str := func(name, v string) { m.Set(t, name, object.NewStr(v)) }
	strs := func(s []string) value {
		items := make([]value, len(s))
		for i, x := range s {
			items[i] = object.NewStr(x)
		}
		return object.Of(object.NewList(t, items))
	}
	mon, err := newMonitoring(t)
	if err != nil {
		return err
	}
	set("monitoring", mon)
	set("modules", object.Of(in.Modules))
	set("argv", strs(cfg.Args))
	set("orig_argv", strs(cfg.OrigArgs))
	set("path", strs(cfg.Path))
	set("meta_path", strs(nil))
	set("path_hooks", strs(nil))
	set("path_importer_cache", object.Of(object.NewDict(t)))
	set("warnoptions", strs(cfg.WarnOpts))
	xo := object.NewDict(t)
	for _, x := range cfg.XOptions {
		k, v, ok := strings.Cut(x, "=")
		val := object.True
		if ok {
			val = object.NewStr(v)
		}
		if err := xo.Set(t, object.NewStr(k), val); err != nil {
			return err
		}
	}
	set("_xoptions", object.Of(xo))
	str("_stdlib_dir", cfg.StdlibDir)
	str("platform", Platform())
	str("byteorder", "little")
	str("executable", cfg.Executable)
	str("_base_executable", cfg.Executable)
	for _, n := range [...]string{"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"} {
		str(n, cfg.Prefix)
	}
	str("platlibdir", "lib")
	str("abiflags", "")
	str("_framework", "")
	str("_home", "")
	set("_home", object.None)
	str("copyright", "Copyright (c) the gopy authors.\nAll Rights Reserved.")
	set("maxsize", object.Int(1<<63-1))
	set("maxunicode", object.Int(0x10FFFF))
	set("hexversion", object.Int(hexVersion))
	set("api_version", object.Int(1013))
	set("_git", object.Of(object.MakeTuple(t, object.NewStr("gopy"), object.NewStr(""), object.NewStr(""))))
	str("float_repr_style", "short")
	set("dont_write_bytecode", object.Bool(cfg.Flags["dont_write_bytecode"] > 0))
	set("pycache_prefix", object.None)
	if cfg.PycachePrefix != "" {
		str("pycache_prefix", cfg.PycachePrefix)
	}
	str("version", Version())
	vi := versionInfoType.New(t, object.Int(Major), object.Int(Minor), object.Int(Micro), object.NewStr("final"), object.Int(0))
	set("version_info", vi)
	impl := object.NewDict(t)
	impl.SetStr(object.Intern("name"), object.NewStr("gopy"))
	impl.SetStr(object.Intern("cache_tag"), object.NewStr("gopy-313"))
	impl.SetStr(object.Intern("version"), vi)
	impl.SetStr(object.Intern("hexversion"), object.Int(hexVersion))
	impl.SetStr(object.Intern("_multiarch"), object.NewStr(""))
	set("implementation", object.NewNamespaceObject(t, impl))
	for _, s := range [...]struct {
		name string
		typ  *object.StructSeq
		v    []value
	}{
		{"float_info", floatInfoType, floatInfo()},
		{"int_info", intInfoType, []value{object.Int(30), object.Int(4), object.Int(4300), object.Int(640)}},
		{"hash_info", hashInfoType, []value{object.Int(64), object.Int(1<<61 - 1), object.Int(314159), object.Int(0), object.Int(1000003), object.NewStr("siphash13"), object.Int(64), object.Int(128), object.Int(0)}},
		{"thread_info", threadInfoType, []value{object.NewStr("pthread"), object.NewStr("semaphore"), object.NewStr(runtime.Version())}},
		{"flags", flagsType, flags(cfg)},
	} {
		set(s.name, s.typ.New(t, s.v...))
	}
	names := make([]value, len(cfg.BuiltinNames))
	for i, n := range cfg.BuiltinNames {
		names[i] = object.NewStr(n)
	}
	set("builtin_module_names", object.Of(object.TakeTuple(t, names)))
	var lib []value
	for n := range strings.SplitSeq(moduleNames, " ") {
		lib = append(lib, object.NewStr(n))
	}
	fs, err := object.NewFrozenSet(t, lib)
	if err != nil {
		return err
	}
	set("stdlib_module_names", object.Of(fs))
	set("UnraisableHookArgs", object.Of(object.UnraisableType()))
	set("__displayhook__", m.Get(t, "displayhook"))
	set("__excepthook__", m.Get(t, "excepthook"))
	set("__unraisablehook__", m.Get(t, "unraisablehook"))
	set("__breakpointhook__", m.Get(t, "breakpointhook"))
	return nil
}

// Version is sys.version.
func Version() string {
	return "3.13.0 (gopy) [Go " + strings.TrimPrefix(runtime.Version(), "go") + "]"
}

// Platform is sys.platform.
func Platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	}
	return runtime.GOOS
}

func exit(t *thread, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return value{}, object.TypeErrorf("sys.exit() takes no keyword arguments")
	}
	if len(a.V) > 1 {
		return value{}, object.TypeErrorf("exit expected at most 1 argument, got %d", len(a.V))
	}
	args := a.V
	if len(args) == 1 {
		switch s := args[0]; {
		case s.IsNone():
			args = nil
		case s.Type().Has(object.FlagTuple):
			args = (*object.Tuple)(s.P).Items
		case s.IsA(object.SystemExit):
			return value{}, (*object.BaseException)(s.P)
		}
	}
	v, err := object.Call(t, object.Of(object.SystemExit), args...)
	if err != nil {
		return value{}, err
	}
	return value{}, (*object.BaseException)(v.P)
}

func excInfo(t *thread) (value, error) {
	e := t.Handled()
	if e == nil {
		return object.Of(object.MakeTuple(t, object.None, object.None, object.None)), nil
	}
	tb := object.None
	if e.Traceback != nil {
		tb = object.Of(e.Traceback)
	}
	return object.Of(object.MakeTuple(t, object.Of(e.Shape.Type), object.Of(e), tb)), nil
}

func setRecursionLimit(t *thread, n object.CInt) (object.Nothing, error) {
	if n < 1 {
		return object.Nothing{}, object.ValueErrorf("recursion limit must be greater or equal than 1")
	}
	if depth := object.CInt(t.CF.Depth); n <= depth {
		return object.Nothing{}, object.Errorf(object.RecursionError, "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", n, depth)
	}
	t.RecursionLimit = int32(min(n, object.MaxDepth))
	return object.Nothing{}, nil
}

func getsizeof(t *thread, a []value) (value, error) {
	m, err := object.LookupSpecial(t, a[0], "__sizeof__")
	if err == nil && m.P == nil {
		err = object.TypeErrorf("Type %s doesn't define __sizeof__", a[0].Type().Name)
	}
	var r value
	if err == nil {
		r, err = object.Call(t, m)
	}
	if err != nil {
		if a[1].P != nil && object.Matches(err, object.TypeError) {
			return a[1], nil
		}
		return value{}, err
	}
	n, err := object.AsInt(t, r)
	if err == nil && n < 0 {
		err = object.ValueErrorf("__sizeof__() should return >= 0")
	}
	return object.Int(int64(n)), err
}

// displayhook prints the repr of a value at the prompt.
func displayhook(t *thread, v value) (object.Nothing, error) {
	none := object.Nothing{}
	if v.IsNone() {
		return none, nil
	}
	b := t.BuiltinModule()
	b.Set(t, "_", object.None)
	out := t.Interp.SysDict.GetStr(object.Intern("stdout"))
	if out.P == nil || out.IsNone() {
		return none, object.RuntimeErrorf("lost sys.stdout")
	}
	s, err := object.Repr(t, v)
	if err != nil {
		return none, err
	}
	if _, err := object.CallMethod(t, out, "write", object.Of(s)); err != nil {
		if !object.Matches(err, object.UnicodeEncodeError) {
			return none, err
		}
		if err := displayEncoded(t, out, s); err != nil {
			return none, err
		}
	}
	if _, err := object.CallMethod(t, out, "write", object.NewStr("\n")); err != nil {
		return none, err
	}
	b.Set(t, "_", v)
	return none, nil
}

// displayEncoded writes text that the encoding of a stream can't hold, with escapes.
func displayEncoded(t *thread, out value, s *object.Str) error {
	enc, err := object.GetAttrS(t, out, "encoding")
	if err != nil {
		return err
	}
	b, err := object.CallMethod(t, object.Of(s), "encode", enc, object.NewStr("backslashreplace"))
	if err != nil {
		return err
	}
	if buffer, err := object.GetAttrS(t, out, "buffer"); err == nil {
		_, err = object.CallMethod(t, buffer, "write", b)
		return err
	}
	text, err := object.CallMethod(t, b, "decode", enc, object.NewStr("strict"))
	if err != nil {
		return err
	}
	_, err = object.CallMethod(t, out, "write", text)
	return err
}

// excepthook prints a traceback through module traceback.
func excepthook(t *thread, typ, exc, tb value) (object.Nothing, error) {
	return object.Nothing{}, PrintException(t, exc, tb)
}

func breakpointhook(t *thread, a object.Args) (value, error) {
	hook := ""
	if t.Interp.Config.Flags["ignore_environment"] == 0 {
		hook = environment(t, "PYTHONBREAKPOINT")
	}
	if hook == "0" {
		return object.None, nil
	}
	named := hook != ""
	if !named {
		hook = "pdb.set_trace"
	}
	module, name := "builtins", hook
	if i := strings.LastIndexByte(hook, '.'); i >= 0 {
		module, name = hook[:i], hook[i+1:]
	}
	f, err := hookFunction(t, module, name)
	if named && (object.Matches(err, object.ImportError) || object.Matches(err, object.AttributeError)) {
		return object.None, t.Warn(object.RuntimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \""+hook+"\"", 1)
	}
	if err != nil {
		return value{}, err
	}
	return object.CallArgs(t, f, a)
}

func hookFunction(t *thread, module, name string) (value, error) {
	if module == "" {
		return value{}, object.Errorf(object.ImportError, "a module must be named")
	}
	mod, err := t.Interp.ImportModule(t, object.MakeStr(module), object.None, object.None, object.Of(object.MakeTuple(t, object.NewStr(name))), 0)
	if err != nil {
		return value{}, err
	}
	return object.GetAttrS(t, mod, name)
}

// environment returns a variable of the environment of the process.
func environment(t *thread, name string) string {
	for _, kv := range hostos.From(t.Interp.Data).Environ() {
		if v, ok := strings.CutPrefix(kv, name+"="); ok {
			return v
		}
	}
	return ""
}

func getframe(t *thread, a []value) (value, error) {
	n, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	f := t.CurrentFrame()
	for ; n > 0 && f != nil; n-- {
		f = f.BackFrame(t)
	}
	if f == nil {
		return value{}, object.ValueErrorf("call stack is not deep enough")
	}
	return object.Of(f), nil
}

func getframemodulename(t *thread, a []value) (value, error) {
	n, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	f := t.CurrentFrame()
	for ; n > 0 && f != nil; n-- {
		f = f.BackFrame(t)
	}
	if f == nil {
		return object.None, nil
	}
	return f.Func.Module, nil
}

func currentFrames(t *thread) (value, error) {
	d := object.NewDict(t)
	for _, th := range t.Interp.Threads() {
		if f := th.CurrentFrame(); f != nil {
			if err := d.Set(t, object.Int(th.Ident()), object.Of(f)); err != nil {
				return value{}, err
			}
		}
	}
	return object.Of(d), nil
}

func currentExceptions(t *thread) (value, error) {
	d := object.NewDict(t)
	for _, th := range t.Interp.Threads() {
		if th.CurrentFrame() == nil {
			continue
		}
		v := object.None
		if e := th.Handled(); e != nil {
			v = object.Of(e)
		}
		if err := d.Set(t, object.Int(th.Ident()), v); err != nil {
			return value{}, err
		}
	}
	return object.Of(d), nil
}

func audit(t *thread, a object.Args) (value, error) {
	if len(a.V) == 0 {
		return value{}, object.TypeErrorf("audit() missing 1 required positional argument: 'event'")
	}
	if !a.V[0].IsA(object.StrType) {
		return value{}, object.TypeErrorf("expected str for argument 'event', not %s", a.V[0].Type().Name)
	}
	return object.None, t.Audit((*object.Str)(a.V[0].P).String(), a.V[1:]...)
}
