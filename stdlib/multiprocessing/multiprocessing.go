// Package multiprocessing implements the Python module _gopymp: locks, queues, memory and
// processes for the package multiprocessing, on top of runtime/multiprocessing.
package multiprocessing

import (
	"encoding/binary"
	"errors"
	"math"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// family is an interpreter's part in its family of processes.
type family struct {
	arena    *mp.Arena
	launcher *mp.Launcher
	job      *mp.Job           // nil in the root
	raise    bool              // what the death of a lock's owner means, see set_lock_death_policy
	sharing  map[int]bool      // cells named by the image that is being written
	base     *object.ImageBase // what children that fork know in advance
	baseSize int
}

type (
	familyKey struct{}
	startKey  struct{}
	jobKey    struct{}
)

// Starter is what the command knows and this package does not: how to make spares.
type Starter struct {
	Args  []string // interpreter flags of spares
	Hello []byte
}

// Allow lets the interpreter start processes: its program is the command gopy.
func Allow(in *object.Interp, s *Starter) { in.Data[startKey{}] = s }

// Adopt makes the interpreter that of a process that was started.
func Adopt(in *object.Interp, j *mp.Job) { in.Data[jobKey{}] = j }

// JobOf returns the job that an interpreter adopted.
func JobOf(in *object.Interp) (*mp.Job, bool) {
	j, ok := in.Data[jobKey{}].(*mp.Job)
	return j, ok
}

// familyOf returns the interpreter's family, which it founds if it is in none.
func familyOf(t *thread) (*family, error) {
	if f, ok := t.Interp.Data[familyKey{}].(*family); ok {
		return f, nil
	}
	f := &family{}
	var err error
	if j, ok := t.Interp.Data[jobKey{}].(*mp.Job); ok {
		f.job = j
		f.arena, err = mp.Attach(j.Arena, j.Bulk, j.Token, j.Poll)
	} else {
		f.arena, err = mp.NewArena(false)
	}
	if errors.Is(err, mp.ErrUnsupported) {
		return nil, object.NotImplementedErrorf("multiprocessing is not supported on this system yet")
	}
	if err != nil {
		return nil, object.OSErrorOf(t, err, value{})
	}
	if s, ok := t.Interp.Data[startKey{}].(*Starter); ok {
		// A thread that waits for another process keeps a processor of Go's for a while.
		if runtime.GOMAXPROCS(0) < minProcs {
			runtime.GOMAXPROCS(minProcs)
		}
		f.launcher = &mp.Launcher{Arena: f.arena, Args: s.Args, Hello: s.Hello}
		if h, ok := hostos.From(t.Interp.Data).(hider); ok {
			f.launcher.Hide = h.HideChild
		}
	}
	t.Interp.Data[familyKey{}] = f
	return f, nil
}

const minProcs = 4

// graceTime is what a daemonic process has for its end after its parent's.
const graceTime = 2 * time.Second

// hider is a host whose wait functions don't find hidden children.
type hider interface{ HideChild(pid int, on bool) }

// toError converts an error of the runtime.
func toError(t *thread, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, mp.ErrFull), errors.Is(err, mp.ErrProcesses):
		return object.Errorf(object.OSError, "%s", err.Error()[len("multiprocessing: "):])
	case errors.Is(err, mp.ErrUnsupported):
		return object.NotImplementedErrorf("multiprocessing is not supported on this system yet")
	}
	var r *object.Raised
	if errors.As(err, &r) {
		return err
	}
	var e *object.BaseException
	if errors.As(err, &e) {
		return err
	}
	return object.OSErrorOf(t, err, value{})
}

// waitFor returns a Wait for the thread; it gives the GIL up before it uses it.
func waitFor(t *thread, d time.Duration) *mp.Wait {
	w := mp.After(d)
	if d == 0 {
		w = mp.Poll()
	}
	w.Short = t == t.Interp.Main
	w.Check = func() error {
		if t.Breaker.Load() == 0 {
			return nil
		}
		t.Interp.GIL.AcquireAfterWait(&t.Thread)
		defer t.Interp.GIL.Release(&t.Thread)
		return t.HandleBreaker()
	}
	return w
}

// blocked runs an operation that waits, without the GIL.
func blocked(t *thread, d time.Duration, f func(w *mp.Wait) error) (err error) {
	w := waitFor(t, d)
	if fam, ok := t.Interp.Data[familyKey{}].(*family); ok && fam.launcher != nil && d != 0 {
		fam.launcher.Idle()
	}
	t.AllowThreads(func() { err = f(w) })
	if err == nil && t.Breaker.Load() != 0 && t == t.Interp.Main {
		err = t.HandleBreaker()
	}
	return err
}

// duration reads block and timeout: negative for ever, 0 not to wait.
func duration(t *thread, block, timeout value) (time.Duration, error) {
	if block.P != nil {
		b, err := object.Truth(t, block)
		if err != nil {
			return 0, err
		}
		if !b {
			return 0, nil
		}
	}
	if timeout.P == nil || timeout.IsNone() {
		return -1, nil
	}
	f, err := object.AsFloat(t, timeout)
	switch {
	case err != nil:
		return 0, err
	case math.IsNaN(f) || f <= 0:
		return 0, nil
	case f > math.MaxInt64/1e9/2:
		return -1, nil
	}
	return max(time.Duration(f*1e9), 1), nil
}

// Module is the module _gopymp.
var Module = object.ModuleDef{
	Name: "_gopymp",
	Doc:  "Processes, shared memory and synchronisation for the package multiprocessing.",
	Funcs: []object.FuncDef{
		object.FuncSlice("start(kind, payload, fds, cells, env, /)", start, "Start a process."),
		object.FuncSlice("start_fork(head, root, /)", func(t *thread, a []value) (value, error) { return startFork(t, a[0], a[1]) },
			"Start a process that goes on with the state of this one."),
		object.Func0("can_start()", func(t *thread) (bool, error) {
			_, ok := t.Interp.Data[startKey{}].(*Starter)
			return ok, nil
		}, "Tell whether this interpreter can start processes."),
		object.Func1("warm(n, /)", warm, "Keep n processes ready to be used."),
		object.Func0("spares()", func(t *thread) (int, error) {
			f, err := familyOf(t)
			if err != nil || f.launcher == nil {
				return 0, err
			}
			return f.launcher.Spares(), nil
		}, "Return the number of processes that are ready."),
		object.Func0("discard_spares()", func(t *thread) (nothing, error) {
			f, err := familyOf(t)
			if err == nil && f.launcher != nil {
				t.AllowThreads(f.launcher.Discard)
			}
			return nothing{}, err
		}, "End the processes that are ready."),
		object.Func0("job()", job, "Return what this process was started for, or None."),
		object.Func0("environ()", func(t *thread) (value, error) {
			d := object.NewDict(t)
			for _, kv := range hostos.From(t.Interp.Data).Environ() {
				k, v, _ := strings.Cut(kv, "=")
				if err := d.Set(t, object.Of(object.NewBytes(t, []byte(k))), object.Of(object.NewBytes(t, []byte(v)))); err != nil {
					return value{}, err
				}
			}
			return object.Of(d), nil
		}, "Return the environment."),
		object.Func0("end_with_parent()", func(t *thread) (nothing, error) {
			if j, ok := t.Interp.Data[jobKey{}].(*mp.Job); ok {
				h := hostos.From(t.Interp.Data)
				go func() {
					mp.ParentEnded(j.Control)
					_ = h.Kill(h.Getpid(), int(syscall.SIGTERM))
					time.Sleep(graceTime)
					_ = h.Kill(h.Getpid(), int(syscall.SIGKILL))
				}()
			}
			return nothing{}, nil
		}, "End this process when its parent ends."),
		object.Func0("usage()", func(t *thread) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			p, c, b := f.arena.Usage()
			return object.Of(object.MakeTuple(t, object.Int(int64(p)), object.Int(int64(c)), object.Int(int64(b)))), nil
		}, "Count processes, cells and bytes in the shared memory."),
		object.Func0("waits()", waits, "Return who waits for whom."),
		object.Func1("set_death_policy(raises, /)", func(t *thread, on bool) (nothing, error) {
			f, err := familyOf(t)
			if err == nil {
				f.raise = on
			}
			return nothing{}, err
		}, "Choose whether acquire() raises when the last owner has died."),
		object.Func1("open_lock(cell, /)", func(t *thread, cell int) (value, error) { return openLock(t, lockType, cell, false) }, "Open a lock."),
		object.Func2("dumps(obj, pickle, /)", func(t *thread, v, pickle value) (value, error) {
			b, err := encode(t, v, pickle, nil)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.NewBytes(t, b)), nil
		}, "Encode an object for another gopy process."),
		object.Func2("message(obj, pickle, /)", func(t *thread, v, pickle value) (value, error) {
			var head [8]byte
			b, err := encode(t, v, pickle, head[:])
			if err != nil {
				return value{}, err
			}
			return object.Of(object.NewBytes(t, b)), nil
		}, "Encode an object as the message of a ring that put_bytes() takes."),
		object.Func2("loads(data, unpickle, /)", func(t *thread, v, unpickle value) (value, error) {
			b, err := object.BytesOf(t, v)
			if err != nil {
				return value{}, err
			}
			return decode(t, b, unpickle, false)
		}, "Decode what dumps() made."),
	},
	Types: []*object.TypeDef{&lockDef, &semDef, &eventDef, &condDef, &ringDef, &memoryDef, &childDef, &mappingDef},
}

func warm(t *thread, n int) (nothing, error) {
	f, err := familyOf(t)
	if err == nil && f.launcher != nil {
		f.launcher.Warm(n)
	}
	return nothing{}, err
}

func waits(t *thread) (value, error) {
	f, err := familyOf(t)
	if err != nil {
		return value{}, err
	}
	var out []value
	for _, w := range f.arena.Waits() {
		out = append(out, object.Of(object.MakeTuple(t, object.Int(int64(w.Pid)), object.NewStr(w.Kind), object.Int(int64(w.Cell)), object.Int(int64(w.Owner)))))
	}
	return object.Of(object.NewList(t, out)), nil
}

func job(t *thread) (value, error) {
	j, ok := t.Interp.Data[jobKey{}].(*mp.Job)
	if !ok {
		return object.None, nil
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(j.Kind)), object.Of(object.NewBytes(t, j.Payload)), object.Int(int64(j.ParentPid)), object.Int(int64(j.Control)))), nil
}

// start(kind, payload, fds, cells, env)
func start(t *thread, a []value) (value, error) {
	f, err := familyOf(t)
	if err != nil {
		return value{}, err
	}
	if f.launcher == nil {
		return value{}, object.NotImplementedErrorf("this interpreter can't start processes: its program is not the command gopy")
	}
	kind, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	payload, err := object.BytesOf(t, a[1])
	if err != nil {
		return value{}, err
	}
	m := &mp.Start{Kind: byte(kind), Payload: payload, Env: hostos.From(t.Interp.Data).Environ()}
	err = object.Iterate(t, a[2], func(v value) error {
		fd, err := object.AsInt(t, v)
		m.Files = append(m.Files, mp.File{FD: fd, Number: fd})
		return err
	})
	if err != nil {
		return value{}, err
	}
	err = object.Iterate(t, a[3], func(v value) error {
		c, err := object.AsInt(t, v)
		m.Cells = append(m.Cells, c)
		return err
	})
	if err != nil {
		return value{}, err
	}
	hostos.Sync(t.Interp.Data)
	var c *mp.Child
	t.AllowThreads(func() {
		for err = mp.ErrSpareDied; errors.Is(err, mp.ErrSpareDied); {
			f.launcher.Reserve(m)
			c, err = f.launcher.Start(m)
		}
	})
	if err != nil {
		return value{}, toError(t, err)
	}
	return object.Of(&child{Shape: childType.Root, c: c}), nil
}

// child is a started process.
type child struct {
	Shape *object.Shape
	c     *mp.Child
}

// NativeObject marks *child as a parameter type.
func (*child) NativeObject() {}

var childType = object.NewNativeType("_gopymp.Child")

var childDef = object.TypeDef{
	Type:   childType,
	Struct: (*child)(nil),
	Image:  childImage,
	Doc:    "A started process.",
	Flags:  object.FlagDisallowNew | object.FlagWeakref,
	Methods: []object.FuncDef{
		object.FuncSlice("wait($self, timeout=None, /)", func(t *thread, a []value) (value, error) {
			c := (*child)(a[0].P)
			if c.c == nil {
				return value{}, notMine()
			}
			d, err := duration(t, value{}, a[1])
			if err != nil {
				return value{}, err
			}
			err = blocked(t, d, func(w *mp.Wait) error { return waitDone(c.c.Done(), w) })
			if errors.Is(err, mp.ErrTimeout) {
				return object.None, nil
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			return object.Int(int64(c.c.Code())), nil
		}, "Wait for the end of the process and return its exit code, or None."),
		object.Func2("signal($self, signum, /)", func(t *thread, c *child, sig int) (nothing, error) {
			if c.c == nil {
				return nothing{}, notMine()
			}
			if err := c.c.Signal(sig); err != nil {
				return nothing{}, object.OSErrorOf(t, err, value{})
			}
			return nothing{}, nil
		}, "Send a signal to the process."),
		object.Func1("dup_sentinel($self, /)", func(t *thread, c *child) (int, error) {
			if c.c == nil {
				return 0, notMine()
			}
			fd, err := c.c.Sentinel()
			if err != nil {
				return 0, object.OSErrorOf(t, err, value{})
			}
			return fd, nil
		}, "Return a descriptor that becomes readable when the process ends."),
		object.Func3("notify($self, ring, head, /)", func(t *thread, c *child, r value, head int) (nothing, error) {
			if c.c == nil {
				return nothing{}, notMine()
			}
			if !r.IsA(ringType) {
				return nothing{}, object.TypeErrorf("not a ring")
			}
			go func() {
				<-c.c.Done()
				msg := binary.LittleEndian.AppendUint64(nil, uint64(head))
				_ = object.As[ring](r).r.Put(mp.After(time.Minute), append(msg, tagPlain, tagNone))
			}()
			return nothing{}, nil
		}, "Have a message put into a queue when the process has ended."),
		object.Func1("close($self, /)", func(t *thread, c *child) (nothing, error) {
			if c.c == nil {
				return nothing{}, nil
			}
			t.AllowThreads(c.c.Close)
			return nothing{}, nil
		}, "Give up what belongs to the ended process."),
	},
	GetSet: []object.GetSetDef{
		{Name: "pid", Get: func(t *thread, v value) (value, error) {
			if c := (*child)(v.P).c; c != nil {
				return object.Int(int64(c.Pid)), nil
			}
			return value{}, notMine()
		}},
		{Name: "token", Get: func(t *thread, v value) (value, error) {
			if c := (*child)(v.P).c; c != nil {
				return object.Int(int64(c.Token)), nil
			}
			return value{}, notMine()
		}},
	},
}

func notMine() error {
	return object.NewError(object.ChildProcessError, object.Int(10), object.NewStr("No child processes"))
}

// waitDone waits for a channel to be closed.
func waitDone(done <-chan struct{}, w *mp.Wait) error {
	for {
		select {
		case <-done:
			return nil
		default:
		}
		d := 50 * time.Millisecond
		if !w.Until.IsZero() {
			left := time.Until(w.Until)
			if left <= 0 {
				return mp.ErrTimeout
			}
			d = min(d, left)
		}
		timer := time.NewTimer(d)
		select {
		case <-done:
		case <-timer.C:
		}
		timer.Stop()
		if w.Check != nil {
			if err := w.Check(); err != nil {
				return err
			}
		}
	}
}

// memory is a block of shared memory.
type memory struct {
	Shape *object.Shape
	Ext   *object.InstExt
	m     *mp.Memory
}

// NativeObject marks *memory as a parameter type.
func (*memory) NativeObject() {}

var memoryType = object.NewNativeType("_gopymp.Memory")

func newMemory(typ *object.Type, m *mp.Memory) value {
	x := &memory{Shape: typ.Root, m: m}
	runtime.SetFinalizer(x, func(x *memory) { go x.m.Drop() })
	return object.Of(x)
}

var memoryDef = object.TypeDef{
	Type:   memoryType,
	Struct: (*memory)(nil),
	Image:  memoryImage,
	Doc:    "A block of memory that processes share.",
	Sig:    "(size=0, cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(memory{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			size, cell, err := twoInts(t, a)
			if err != nil {
				return value{}, err
			}
			var m *mp.Memory
			switch {
			case cell != 0:
				m, err = f.arena.OpenMemory(cell)
			case size < 0:
				return value{}, object.ValueErrorf("size must not be negative")
			default:
				if size > 1<<38 {
					return value{}, t.NoMemory()
				}
				m, err = f.arena.NewMemory(size)
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			return newMemory(typ, m), nil
		},
		Len: func(t *thread, v value) (int, error) { return len(object.As[memory](v).m.B), nil },
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			return &object.Buffer{B: object.As[memory](v).m.B, Obj: v}, nil
		},
		ReleaseBuffer: object.NoRelease,
	},
	GetSet: []object.GetSetDef{{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[memory](v).m.Cell)), nil }}},
}

// twoInts reads up to two arguments, by position or the second by name.
func twoInts(t *thread, a object.Args) (x, y int, err error) {
	pos := a.Positional()
	if len(pos) > 0 {
		if x, err = object.AsInt(t, pos[0]); err != nil {
			return
		}
	}
	if len(pos) > 1 {
		y, err = object.AsInt(t, pos[1])
	}
	return
}

// NotInImage implements object.NotInImage.
func (startKey) NotInImage() {}

// NotInImage implements object.NotInImage.
func (jobKey) NotInImage() {}

// NotInImage implements object.NotInImage.
func (familyKey) NotInImage() {}
