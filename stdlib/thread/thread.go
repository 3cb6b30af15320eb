// Package thread implements the Python module _thread: each Python thread is a goroutine with
// an object.Thread of its own; they take turns by the interpreter's GIL.
package thread

import (
	"context"
	"math"
	"sync"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _thread.
//
// https://docs.python.org/3.13/library/_thread.html
var Module = object.ModuleDef{
	Name: "_thread",
	Doc:  "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.",
	Funcs: []object.FuncDef{
		object.Func0("allocate_lock()", newLock, "Create a new lock object."),
		object.Func0("allocate()", newLock, "An obsolete synonym of allocate_lock()."),
		object.Func0("get_ident()", func(t *thread) (int64, error) { return t.Ident(), nil }, "Return a non-zero integer that uniquely identifies the current thread\namongst other threads that exist simultaneously."),
		object.Func0("get_native_id()", func(t *thread) (int64, error) {
			// Goroutines have no number of the system's: this one differs between processes.
			return int64(hostos.From(t.Interp.Data).Getpid()) + t.Ident() - t.Interp.Main.Ident(), nil
		}, "Return a non-negative integer identifying the thread as reported by the OS."),
		object.Func0("_get_main_thread_ident()", func(t *thread) (int64, error) { return t.Interp.Main.Ident(), nil }, "Internal only. Return a non-zero integer that uniquely identifies the main thread."),
		object.Func0("_is_main_interpreter()", func(t *thread) (bool, error) { return true, nil }, "Return True if the current interpreter is the main Python interpreter."),
		object.Func0("daemon_threads_allowed()", func(t *thread) (bool, error) { return true, nil }, "Return True if daemon threads are allowed in the current interpreter."),
		object.Func1("_at_end(function, /)", func(t *thread, f value) (object.Nothing, error) {
			t.AtExit = append(t.AtExit, f)
			return object.Nothing{}, nil
		}, "Internal only. Call the function in the current thread when that ends."),
		object.Func0("_count()", func(t *thread) (int, error) { return len(t.Interp.Threads()) - 1, nil }, "Return the number of currently running Python threads, excluding the main thread."),
		object.FuncSlice("stack_size(size=0, /)", func(t *thread, a []value) (value, error) {
			n, err := object.AsInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			if n < 0 {
				return value{}, object.ValueErrorf("size must be 0 or a positive value")
			}
			if n > 0 && n < 32<<10 {
				return value{}, object.ValueErrorf("size not valid: %d bytes", n)
			}
			// Go's stacks grow as needed: the size is only remembered.
			old, _ := t.Interp.Data[stackSizeKey{}].(int)
			t.Interp.Data[stackSizeKey{}] = n
			return object.Int(int64(old)), nil
		}, "Return the thread stack size used when creating new threads."),
		object.FuncSlice("interrupt_main(signum=2, /)", func(t *thread, a []value) (value, error) {
			sig, err := object.AsInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			if sig < 1 || sig > 64 {
				return value{}, object.ValueErrorf("signal number out of range")
			}
			if s := hostos.SignalsOf(t.Interp.Data); s != nil {
				s.Trip(sig)
			}
			if t == t.Interp.Main {
				return object.None, t.HandleBreaker()
			}
			return object.None, nil
		}, "Simulate the arrival of the given signal in the main thread."),
		object.FuncArgs("start_new_thread(function, args, kwargs={}, /)", startNew, "Start a new thread and return its identifier."),
		object.FuncArgs("start_new(function, args, kwargs={}, /)", startNew, "An obsolete synonym of start_new_thread()."),
		object.FuncSlice("start_joinable_thread(function, handle=None, daemon=True)", startJoinable, "*For internal use only*: start a new thread."),
		object.Func1("_make_thread_handle(ident, /)", func(t *thread, id int64) (value, error) {
			return object.Of(&handle{Shape: handleType.Root, ident: id, started: true, done: make(chan struct{})}), nil
		}, "Internal only. Make a thread handle for threads not spawned by the _thread or threading module."),
		object.Func0("_shutdown()", shutdown, "Wait for all non-daemon threads (other than the calling thread) to stop."),
		object.Func0("exit()", func(t *thread) (value, error) { return value{}, object.NewError(object.SystemExit) }, "Exit the current thread."),
		object.Func0("exit_thread()", func(t *thread) (value, error) { return value{}, object.NewError(object.SystemExit) }, "An obsolete synonym of exit()."),
		object.FuncSlice("set_name(name)", func(t *thread, a []value) (value, error) { return object.None, nil }, "Set the name of the current thread."),
	},
	Types: []*object.TypeDef{&lockDef, &rlockDef, &handleDef, &localDef},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "LockType", object.Of(lockType))
		m.Set(t, "error", object.Of(object.RuntimeError))
		m.Set(t, "_ExceptHookArgs", object.Of(hookArgs.Type()))
		m.Set(t, "TIMEOUT_MAX", object.Float(math.Floor(float64(math.MaxInt64)/1e9)))
		return nil
	},
}

// lock is a lock object. A waiter sleeps on the channel, which holds one token while the lock
// is free.
type lock struct {
	Shape *object.Shape
	ch    chan struct{} `image:"-"`
	held  bool          // protected by the GIL
	owner int64         // the thread that acquired it
}

// lockImage frees the locks of threads that are not in the image.
var lockImage = &object.ImageRow{
	Loaded: func(t *thread, v value) error {
		l := object.As[lock](v)
		l.ch = make(chan struct{}, 1)
		if l.held = l.held && l.owner == t.Ident(); !l.held {
			l.ch <- struct{}{}
		}
		return nil
	},
}

var lockType = object.NewNativeType("_thread.lock")

func newLock(t *thread) (value, error) {
	l := &lock{Shape: lockType.Root, ch: make(chan struct{}, 1)}
	l.ch <- struct{}{}
	return object.Of(l), nil
}

// parseTimeout reads the arguments of acquire: a negative duration means for ever, 0 not to wait.
func parseTimeout(blocking, timeout value, t *thread) (time.Duration, error) {
	b, err := object.Truth(t, blocking)
	if err != nil {
		return 0, err
	}
	f, err := object.AsFloat(t, timeout)
	if err != nil {
		return 0, err
	}
	switch {
	case !b && f != -1:
		return 0, object.ValueErrorf("can't specify a timeout for a non-blocking call")
	case !b:
		return 0, nil
	case f == -1:
		return -1, nil
	case f < 0:
		return 0, object.ValueErrorf("timeout value must be a non-negative number")
	case math.IsNaN(f):
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	case f > float64(math.MaxInt64)/1e9:
		return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return time.Duration(f * 1e9), nil
}

// acquire takes a token from ch without the GIL. Work that the eval breaker asks for, such as
// a signal, interrupts the wait to be done and may end it with an error.
func acquire(t *thread, ch chan struct{}, d time.Duration) (bool, error) {
	select {
	case <-ch:
		return true, nil
	default:
	}
	if d == 0 {
		return false, nil
	}
	return t.WaitFor(ch, d)
}

func lockAcquire(t *thread, a []value) (value, error) {
	l := object.As[lock](a[0])
	if a[1] == object.True && a[2] == object.Int(-1) {
		_, err := t.WaitFor(l.ch, -1)
		if err == nil {
			l.held, l.owner = true, t.Ident()
		}
		return object.Bool(err == nil), err
	}
	d, err := parseTimeout(a[1], a[2], t)
	if err != nil {
		return value{}, err
	}
	ok, err := acquire(t, l.ch, d)
	if ok {
		l.held, l.owner = true, t.Ident()
	}
	return object.Bool(ok), err
}

// interruptible has signals that came while a lock was waited for handled at the end of the call,
// like CPython: behind it the caller may be on the way to another lock.
func interruptible(acquire func(t *thread, a []value) (value, error)) func(t *thread, a []value) (value, error) {
	return func(t *thread, a []value) (value, error) {
		v, err := acquire(t, a)
		if err == nil && t.Breaker.Load()&(gil.Signals|gil.AsyncExc) != 0 {
			err = t.HandleBreaker()
		}
		return v, err
	}
}

func lockRelease(t *thread, v value) (object.Nothing, error) {
	l := object.As[lock](v)
	if !l.held {
		return object.Nothing{}, object.RuntimeErrorf("release unlocked lock")
	}
	l.held = false
	l.ch <- struct{}{}
	return object.Nothing{}, nil
}

func lockRepr(t *thread, v value) (value, error) {
	state := "unlocked"
	if object.As[lock](v).held {
		state = "locked"
	}
	return object.NewStr("<" + state + " " + v.Type().FullName() + " object at " + object.Address(v) + ">"), nil
}

var lockDef = object.TypeDef{
	Type:   lockType,
	Struct: (*lock)(nil),
	Image:  lockImage,
	Doc:    "A lock object is a synchronization primitive.",
	Flags:  object.FlagWeakref,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if len(a.V) > 0 {
				return value{}, object.TypeErrorf("lock() takes no arguments")
			}
			return newLock(t)
		},
		Repr: lockRepr,
	},
	Methods: []object.FuncDef{
		object.FuncSlice("acquire($self, /, blocking=True, timeout=-1)", interruptible(lockAcquire), "Lock the lock."),
		object.FuncSlice("acquire_lock($self, /, blocking=True, timeout=-1)", interruptible(lockAcquire), "An obsolete synonym of acquire()."),
		object.Func1("release($self, /)", lockRelease, "Release the lock."),
		object.Func1("release_lock($self, /)", lockRelease, "An obsolete synonym of release()."),
		object.Func1("locked($self, /)", func(t *thread, v value) (bool, error) { return object.As[lock](v).held, nil }, "Return whether the lock is in the locked state."),
		object.Func1("locked_lock($self, /)", func(t *thread, v value) (bool, error) { return object.As[lock](v).held, nil }, "An obsolete synonym of locked()."),
		object.Raw("__enter__($self, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) {
			l := object.As[lock](*a)
			select {
			case <-l.ch:
			default:
				if _, err := t.WaitFor(l.ch, -1); err != nil {
					return t.Fail(err)
				}
			}
			l.held, l.owner = true, t.Ident()
			return object.True, true
		}, "Lock the lock."),
		object.Raw("__exit__($self, /, *exc_info)", 1, 255, func(t *thread, a *value, n int) (value, bool) {
			_, err := lockRelease(t, *a)
			return t.Ret(object.None, err)
		}, "Release the lock."),
		object.Func1("_at_fork_reinit($self, /)", func(t *thread, v value) (object.Nothing, error) {
			l := object.As[lock](v)
			l.held = false
			l.ch = make(chan struct{}, 1)
			l.ch <- struct{}{}
			return object.Nothing{}, nil
		}, ""),
	},
}

// rlock is a reentrant lock.
type rlock struct {
	Shape *object.Shape
	Ext   *object.InstExt
	ch    chan struct{} `image:"-"`
	owner int64
	count int
}

var rlockImage = &object.ImageRow{
	Loaded: func(t *thread, v value) error {
		l := object.As[rlock](v)
		l.ch = make(chan struct{}, 1)
		if l.count == 0 || l.owner != t.Ident() {
			l.owner, l.count = 0, 0
			l.ch <- struct{}{}
		}
		return nil
	},
}

var rlockType = object.NewNativeType("_thread.RLock")

func rlockAcquire(t *thread, a []value) (value, error) {
	l := object.As[rlock](a[0])
	d, err := parseTimeout(a[1], a[2], t)
	if err != nil {
		return value{}, err
	}
	if l.count > 0 && l.owner == t.Ident() {
		l.count++
		return object.True, nil
	}
	ok, err := acquire(t, l.ch, d)
	if ok {
		l.owner, l.count = t.Ident(), 1
	}
	return object.Bool(ok), err
}

func rlockRelease(t *thread, v value) (object.Nothing, error) {
	l := object.As[rlock](v)
	if l.count == 0 || l.owner != t.Ident() {
		return object.Nothing{}, object.RuntimeErrorf("cannot release un-acquired lock")
	}
	l.count--
	if l.count == 0 {
		l.owner = 0
		l.ch <- struct{}{}
	}
	return object.Nothing{}, nil
}

var rlockDef = object.TypeDef{
	Type:   rlockType,
	Struct: (*rlock)(nil),
	Image:  rlockImage,
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(rlock{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			l := &rlock{Shape: typ.Root, ch: make(chan struct{}, 1)}
			l.ch <- struct{}{}
			return object.Of(l), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		Repr: func(t *thread, v value) (value, error) {
			l := object.As[rlock](v)
			state := "unlocked"
			if l.count > 0 {
				state = "locked"
			}
			o, _ := object.Repr(t, object.Int(l.owner))
			c, _ := object.Repr(t, object.Int(int64(l.count)))
			return object.NewStr("<" + state + " " + v.Type().FullName() + " object owner=" + o.String() + " count=" + c.String() + " at " + object.Address(v) + ">"), nil
		},
	},
	Methods: []object.FuncDef{
		object.FuncSlice("acquire($self, /, blocking=True, timeout=-1)", interruptible(rlockAcquire), "Lock the lock."),
		object.Func1("release($self, /)", rlockRelease, "Release the lock, allowing another thread that is blocked waiting for\nthe lock to acquire the lock."),
		object.Func1("__enter__($self, /)", func(t *thread, v value) (value, error) {
			return rlockAcquire(t, []value{v, object.True, object.Int(-1)})
		}, "Lock the lock."),
		object.FuncArgs("__exit__($self, /, *exc_info)", func(t *thread, a object.Args) (value, error) {
			_, err := rlockRelease(t, a.V[0])
			return object.None, err
		}, "Release the lock."),
		object.Func1("_is_owned($self, /)", func(t *thread, v value) (bool, error) {
			l := object.As[rlock](v)
			return l.count > 0 && l.owner == t.Ident(), nil
		}, "For internal use by `threading.Condition`."),
		object.Func1("_recursion_count($self, /)", func(t *thread, v value) (int, error) {
			if l := object.As[rlock](v); l.owner == t.Ident() {
				return l.count, nil
			}
			return 0, nil
		}, "For internal use by reentrancy checks."),
		object.Func2("_acquire_restore($self, state, /)", func(t *thread, v, s value) (object.Nothing, error) {
			l := object.As[rlock](v)
			items := (*object.Tuple)(s.P).Items
			if _, err := acquire(t, l.ch, -1); err != nil {
				return object.Nothing{}, err
			}
			l.count, l.owner = int(items[0].Int64()), items[1].Int64()
			return object.Nothing{}, nil
		}, "For internal use by `threading.Condition`."),
		object.Func1("_release_save($self, /)", func(t *thread, v value) (value, error) {
			l := object.As[rlock](v)
			if l.count == 0 {
				return value{}, object.RuntimeErrorf("cannot release un-acquired lock")
			}
			s := object.MakeTuple(t, object.Int(int64(l.count)), object.Int(l.owner))
			l.count, l.owner = 0, 0
			l.ch <- struct{}{}
			return object.Of(s), nil
		}, "For internal use by `threading.Condition`."),
		object.Func1("_at_fork_reinit($self, /)", func(t *thread, v value) (object.Nothing, error) {
			l := object.As[rlock](v)
			l.count, l.owner = 0, 0
			l.ch = make(chan struct{}, 1)
			l.ch <- struct{}{}
			return object.Nothing{}, nil
		}, ""),
	},
}

// handle is a _ThreadHandle: the end of a thread can be waited for.
type handle struct {
	Shape   *object.Shape
	ident   int64
	started bool
	once    sync.Once     `image:"-"`
	done    chan struct{} `image:"-"`
}

var handleType = object.NewNativeType("_thread._ThreadHandle")

func (h *handle) finish() { h.once.Do(func() { close(h.done) }) }

func (h *handle) isDone() bool {
	select {
	case <-h.done:
		return true
	default:
		return false
	}
}

var handleDef = object.TypeDef{
	Type:   handleType,
	Struct: (*handle)(nil),
	Image: &object.ImageRow{Loaded: func(t *thread, v value) error {
		// No thread but the one that reads goes on.
		h := object.As[handle](v)
		h.done = make(chan struct{})
		if h.started && h.ident != t.Ident() {
			h.finish()
		}
		return nil
	}},
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&handle{Shape: typ.Root, done: make(chan struct{})}), nil
		},
		Repr: func(t *thread, v value) (value, error) {
			s, _ := object.Repr(t, object.Int(object.As[handle](v).ident))
			return object.NewStr("<_ThreadHandle object: ident=" + s.String() + ">"), nil
		},
	},
	Methods: []object.FuncDef{
		object.FuncSlice("join($self, timeout=None, /)", func(t *thread, a []value) (value, error) {
			h := object.As[handle](a[0])
			if !h.started {
				return value{}, object.RuntimeErrorf("thread not started")
			}
			d := time.Duration(-1)
			if !a[1].IsNone() {
				f, err := object.AsFloat(t, a[1])
				if err != nil {
					return value{}, err
				}
				d = max(time.Duration(f*1e9), 0)
			}
			if h.ident == t.Ident() && !h.isDone() {
				return value{}, object.RuntimeErrorf("Cannot join current thread")
			}
			if h.isDone() {
				return object.None, nil
			}
			_, err := acquireClosed(t, h.done, d)
			return object.None, err
		}, ""),
		object.Func1("is_done($self, /)", func(t *thread, v value) (bool, error) { return object.As[handle](v).isDone(), nil }, ""),
		object.Func1("_set_done($self, /)", func(t *thread, v value) (object.Nothing, error) {
			h := object.As[handle](v)
			if !h.started {
				return object.Nothing{}, object.RuntimeErrorf("thread not started")
			}
			h.finish()
			return object.Nothing{}, nil
		}, ""),
	},
	GetSet: []object.GetSetDef{{Name: "ident", Get: func(t *thread, v value) (value, error) { return object.Int(object.As[handle](v).ident), nil }}},
}

// acquireClosed waits for a channel to be closed.
func acquireClosed(t *thread, ch chan struct{}, d time.Duration) (bool, error) {
	if d == 0 {
		return false, nil
	}
	ok, err := acquire(t, ch, d)
	if err == nil && t.Breaker.Load()&(gil.Signals|gil.AsyncExc) != 0 {
		err = t.HandleBreaker()
	}
	return ok, err
}

// start runs f(*args, **kw) in a new thread.
func start(t *thread, h *handle, f value, args []value, kw *object.Dict) error {
	in := t.Interp
	if in.Finalizing {
		return object.Errorf(object.PythonFinalizationError, "can't create new thread at interpreter shutdown")
	}
	// Two threads may import at once, which takes the locks of the import machinery.
	if err := t.Finish(object.DeferredImports); err != nil {
		return err
	}
	if f := in.OnThreads; f != nil {
		in.OnThreads = nil
		f()
	}
	nt := in.NewThread(context.Background())
	nt.SigMask = t.SigMask
	nt.RecursionLimit = t.RecursionLimit
	h.ident, h.started = nt.Ident(), true
	if names := in.ThreadNames; names != nil {
		names[nt.Serial()] = nameOf(t, f)
	}
	go func() {
		in.GIL.Acquire(&nt.Thread)
		defer func() {
			if !in.GIL.HeldBy(&nt.Thread) {
				return // it ends because the interpreter has ended
			}
			nt.ForgetYoung()
			in.Detach(nt)
			h.finish()
			in.GIL.Release(&nt.Thread)
			in.GIL.Detach(&nt.Thread)
		}()
		if err := guarded(func() error {
			_, err := object.CallKw(nt, f, args, kw)
			return err
		}); err != nil && !object.Matches(err, object.SystemExit) {
			nt.WriteUnraisable(nt.Exception(err), "Exception ignored in thread started by "+object.ReprOr(nt, f), value{})
		}
		for _, f := range nt.AtExit {
			if _, err := object.Call(nt, f); err != nil {
				nt.WriteUnraisable(nt.Exception(err), "", f)
			}
		}
	}()
	return nil
}

// nameOf returns the name of the thread that runs f: that of the threading.Thread whose method
// it is, or the name of the function.
func nameOf(t *thread, f value) string {
	if f.Type() == object.MethodType {
		if v, err := object.LookupAttr(t, object.As[object.Method](f).Self, object.Intern("_name")); err == nil && v.P != nil && v.IsA(object.StrType) {
			return object.As[object.Str](v).String()
		}
	}
	if v, err := object.LookupAttr(t, f, object.Intern("__name__")); err == nil && v.P != nil && v.IsA(object.StrType) {
		return object.As[object.Str](v).String()
	}
	return ""
}

// guarded calls f and turns a panic into an error.
func guarded(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = object.Fault(p)
		}
	}()
	return f()
}

func startNew(t *thread, a object.Args) (value, error) {
	if len(a.V) < 2 || len(a.V) > 3 {
		what, n := "at least 2", len(a.V)
		if n > 3 {
			what = "at most 3"
		}
		return value{}, object.TypeErrorf("start_new_thread expected %s arguments, got %d", what, n)
	}
	if !object.IsCallable(a.V[0]) {
		return value{}, object.TypeErrorf("first arg must be callable")
	}
	if !a.V[1].IsA(object.TupleType) {
		return value{}, object.TypeErrorf("2nd arg must be a tuple")
	}
	var kw *object.Dict
	if len(a.V) == 3 {
		if !a.V[2].Type().Has(object.FlagDict) {
			return value{}, object.TypeErrorf("optional 3rd arg must be a dictionary")
		}
		kw = (*object.Dict)(a.V[2].P)
	}
	h := &handle{Shape: handleType.Root, done: make(chan struct{})}
	err := start(t, h, a.V[0], (*object.Tuple)(a.V[1].P).Items, kw)
	return object.Int(h.ident), err
}

type stackSizeKey struct{}

// joinable are the threads that _shutdown waits for, per interpreter.
type joinable struct{ handles map[*handle]struct{} }

type joinableKey struct{}

// NotInImage implements object.NotInImage.
func (joinableKey) NotInImage() {}

func startJoinable(t *thread, a []value) (value, error) {
	if !object.IsCallable(a[0]) {
		return value{}, object.TypeErrorf("thread function must be callable")
	}
	var h *handle
	if a[1].IsNone() {
		h = &handle{Shape: handleType.Root, done: make(chan struct{})}
	} else if a[1].Type() == handleType {
		h = object.As[handle](a[1])
	} else {
		return value{}, object.TypeErrorf("'handle' must be a _ThreadHandle")
	}
	if h.started {
		return value{}, object.RuntimeErrorf("thread already started")
	}
	daemon, err := object.Truth(t, a[2])
	if err != nil {
		return value{}, err
	}
	if err := start(t, h, a[0], nil, nil); err != nil {
		return value{}, err
	}
	if !daemon {
		j, ok := t.Interp.Data[joinableKey{}].(*joinable)
		if !ok {
			j = &joinable{map[*handle]struct{}{}}
			t.Interp.Data[joinableKey{}] = j
		}
		for x := range j.handles {
			if x.isDone() {
				delete(j.handles, x)
			}
		}
		j.handles[h] = struct{}{}
	}
	return object.Of(h), nil
}

func shutdown(t *thread) (object.Nothing, error) {
	j, ok := t.Interp.Data[joinableKey{}].(*joinable)
	if !ok {
		return object.Nothing{}, nil
	}
	for {
		var next *handle
		for h := range j.handles {
			if h.ident != t.Ident() {
				next = h
				break
			}
		}
		if next == nil {
			return object.Nothing{}, nil
		}
		if _, err := acquireClosed(t, next.done, -1); err != nil {
			return object.Nothing{}, err
		}
		delete(j.handles, next)
	}
}

// local is a _local object: attributes of its own in each thread.
type local struct {
	Shape *object.Shape
	Ext   *object.InstExt
	args  object.Args
	dicts map[int64]*object.Dict
}

var localType = object.NewNativeType("_thread._local")

// dict returns the attributes of the current thread; __init__ runs when they are made.
func (l *local) dict(t *thread, self value) (*object.Dict, error) {
	id := t.Ident()
	if d := l.dicts[id]; d != nil {
		return d, nil
	}
	live := map[int64]bool{}
	for _, th := range t.Interp.Threads() {
		live[th.Ident()] = true
	}
	for k := range l.dicts {
		if !live[k] {
			delete(l.dicts, k)
		}
	}
	d := object.NewDict(t)
	l.dicts[id] = d
	if init := self.Type().Slots.Init; init != nil && self.Type() != localType {
		if err := init(t, self, l.args); err != nil {
			delete(l.dicts, id)
			return nil, err
		}
	}
	return d, nil
}

var localDef = object.TypeDef{
	Type:   localType,
	Struct: (*local)(nil),
	Doc:    "Thread-local data",
	Flags:  object.FlagBaseType | object.FlagNativeGetattr | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(local{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if len(a.V) > 0 {
				if _, owner := typ.LookupFrom(object.Intern("__init__")); owner == object.ObjectType || owner == localType {
					return value{}, object.TypeErrorf("Initialization arguments are not supported")
				}
			}
			l := &local{Shape: typ.Root, args: object.Args{V: append([]value(nil), a.V...), Names: a.Names}, dicts: map[int64]*object.Dict{}}
			l.dicts[t.Ident()] = object.NewDict(t)
			return object.Of(l), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		GetAttr: func(t *thread, v value, name *object.Str) (value, error) {
			d, err := object.As[local](v).dict(t, v)
			if err != nil {
				return value{}, err
			}
			if name == object.Intern("__dict__") {
				return object.Of(d), nil
			}
			cls := v.Type().Lookup(name)
			if cls.P != nil {
				if s := &cls.Type().Slots; s.DescrGet != nil && s.DescrSet != nil {
					return s.DescrGet(t, cls, v, v.Type())
				}
			}
			if x := d.GetStr(name); x.P != nil {
				return x, nil
			}
			return object.GenericGetAttr(t, v, name)
		},
		SetAttr: func(t *thread, v value, name *object.Str, x value) error {
			d, err := object.As[local](v).dict(t, v)
			if err != nil {
				return err
			}
			if name == object.Intern("__dict__") {
				return object.AttributeErrorf("'%s' object attribute '__dict__' is read-only", v.Type().Name)
			}
			if cls := v.Type().Lookup(name); cls.P != nil {
				if set := cls.Type().Slots.DescrSet; set != nil {
					return set(t, cls, v, x)
				}
			}
			if x.P == nil {
				if !d.DeleteStr(name) {
					return object.NoAttribute(v, name)
				}
				return nil
			}
			d.SetStr(name, x)
			return nil
		},
	},
}

// hookArgs is the type of the argument of threading.excepthook.
var hookArgs = object.StructSeq{
	Name: "_thread._ExceptHookArgs",
	Doc:  "ExceptHookArgs\n\nType used to pass arguments to threading.excepthook.",
	Fields: []object.StructField{
		{Name: "exc_type", Doc: "Exception type"}, {Name: "exc_value", Doc: "Exception value"},
		{Name: "exc_traceback", Doc: "Exception traceback"}, {Name: "thread", Doc: "Thread"},
	},
}
