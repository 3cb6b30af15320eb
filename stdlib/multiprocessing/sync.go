package multiprocessing

import (
	"errors"
	"runtime"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
)

// This file defines locks, semaphores, events and conditions.

// lock is a lock between processes, and between the threads of each. With recursive set it counts,
// and knows its thread. Its fields are protected by the GIL.
type lock struct {
	Shape     *object.Shape
	Ext       *object.InstExt
	l         *mp.Lock
	recursive bool
	died      bool  // the last owner died, and nobody has put that right yet
	count     int   // acquired by this process
	owner     int64 // thread that did
}

// NativeObject marks *lock as a parameter type.
func (*lock) NativeObject() {}

var lockType = object.NewNativeType("_gopymp.Lock")

func newLock(typ *object.Type, l *mp.Lock, recursive bool) value {
	x := &lock{Shape: typ.Root, l: l, recursive: recursive}
	runtime.SetFinalizer(x, func(x *lock) { go x.l.Drop() })
	return object.Of(x)
}

func openLock(t *thread, typ *object.Type, cell int, recursive bool) (value, error) {
	f, err := familyOf(t)
	if err != nil {
		return value{}, err
	}
	var l *mp.Lock
	if cell != 0 {
		l, err = f.arena.OpenLock(cell)
	} else {
		l, err = f.arena.NewLock()
	}
	if err != nil {
		return value{}, toError(t, err)
	}
	return newLock(typ, l, recursive), nil
}

// take acquires the lock; slow says how long it may wait.
func (l *lock) take(t *thread, block, timeout value) (bool, error) {
	if l.count > 0 && l.recursive && l.owner == t.Ident() {
		l.count++
		return true, nil
	}
	if l.l.TryAcquire() {
		l.count, l.owner, l.died = 1, t.Ident(), false
		return true, nil
	}
	d, err := duration(t, block, timeout)
	if err != nil {
		return false, err
	}
	w := waitFor(t, d)
	var died bool
	if f, ok := t.Interp.Data[familyKey{}].(*family); ok && f.launcher != nil && d != 0 {
		f.launcher.Idle()
	}
	t.AllowThreads(func() { died, err = l.l.Acquire(w) })
	if errors.Is(err, mp.ErrTimeout) {
		return false, nil
	}
	if err != nil {
		return false, toError(t, err)
	}
	l.count, l.owner, l.died = 1, t.Ident(), died
	if died {
		return true, l.ownerDied(t)
	}
	return true, nil
}

// ownerDied tells the new owner.
func (l *lock) ownerDied(t *thread) error {
	const text = "the lock was held by a process that ended without releasing it; the data it protects may be inconsistent"
	f, err := familyOf(t)
	if err != nil {
		return err
	}
	if f.raise {
		typ, err := object.ImportAttr(t, "multiprocessing", "OwnerDiedError")
		if err != nil {
			return err
		}
		e, err := object.Call(t, typ, object.NewStr(text))
		if err != nil {
			return err
		}
		return (*object.BaseException)(e.P)
	}
	return t.Warn(object.RuntimeWarning, text, 1)
}

func (l *lock) give(t *thread) error {
	if l.recursive {
		if l.count == 0 || l.owner != t.Ident() {
			return object.NewError(object.AssertionError, object.NewStr("attempt to release recursive lock not owned by thread"))
		}
		if l.count > 1 {
			l.count--
			return nil
		}
	}
	l.count, l.owner = 0, 0
	if err := l.l.Release(); err != nil {
		return object.ValueErrorf("semaphore or lock released too many times")
	}
	return nil
}

func rawEnter(t *thread, args *value, n int) (value, bool) {
	l := (*lock)(args.P)
	ok, err := l.take(t, value{}, value{})
	if err != nil {
		return t.Fail(err)
	}
	return object.Bool(ok), true
}

func rawRelease(t *thread, args *value, n int) (value, bool) {
	if err := (*lock)(args.P).give(t); err != nil {
		return t.Fail(err)
	}
	return object.None, true
}

var lockDef = object.TypeDef{
	Type:   lockType,
	Struct: (*lock)(nil),
	Image:  lockImage,
	Doc:    "A lock between processes.",
	Sig:    "(recursive=0, cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(lock{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			r, cell, err := twoInts(t, a)
			if err != nil {
				return value{}, err
			}
			return openLock(t, typ, cell, r != 0)
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
	},
	Methods: []object.FuncDef{
		object.FuncSlice("acquire($self, /, block=True, timeout=None)", func(t *thread, a []value) (value, error) {
			ok, err := (*lock)(a[0].P).take(t, a[1], a[2])
			return object.Bool(ok), err
		}, "Acquire the lock."),
		object.Raw("release($self, /)", 1, 1, rawRelease, "Release the lock."),
		object.Raw("__enter__($self, /)", 1, 1, rawEnter, "Enter the lock."),
		object.Raw("__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)", 1, 4, rawRelease, "Leave the lock."),
		object.Func1("locked($self, /)", func(t *thread, l *lock) (bool, error) { return l.l.Owner() != 0, nil }, "Tell whether somebody has the lock."),
		object.Func1("_is_mine($self, /)", func(t *thread, l *lock) (bool, error) { return l.count > 0 && l.owner == t.Ident(), nil }, "Tell whether this thread has the lock."),
		object.Func1("_count($self, /)", func(t *thread, l *lock) (int, error) { return l.count, nil }, "Return how often this process has the lock."),
		object.Func1("_get_value($self, /)", func(t *thread, l *lock) (int, error) {
			if l.l.Owner() != 0 {
				return 0, nil
			}
			return 1, nil
		}, "Return 1 if the lock is free."),
		object.Func1("_owner_pid($self, /)", func(t *thread, l *lock) (int, error) { return l.l.Arena.Pid(l.l.Owner()), nil }, "Return the process that has the lock, or 0."),
		object.Func1("_release_save($self, /)", func(t *thread, l *lock) (value, error) {
			n := l.count
			l.count = min(n, 1)
			return object.Int(int64(n)), l.give(t)
		}, "Release the lock entirely."),
		object.Func2("_acquire_restore($self, count, /)", func(t *thread, l *lock, n int) (nothing, error) {
			// The lock is needed whatever happens; what happened is raised afterwards.
			var late error
			for {
				_, err := l.take(t, value{}, value{})
				if l.count > 0 && l.owner == t.Ident() {
					l.count = n
					if late == nil {
						late = err
					}
					return nothing{}, late
				}
				late = err
			}
		}, "Acquire the lock again."),
	},
	GetSet: []object.GetSetDef{
		{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*lock)(v.P).l.Cell)), nil }},
		{Name: "owner_died", Get: func(t *thread, v value) (value, error) { return object.Bool((*lock)(v.P).died), nil }},
	},
}

// sem is a semaphore.
type sem struct {
	Shape *object.Shape
	Ext   *object.InstExt
	s     *mp.Semaphore
	taken int
}

// NativeObject marks *sem as a parameter type.
func (*sem) NativeObject() {}

var semType = object.NewNativeType("_gopymp.Semaphore")

func (s *sem) take(t *thread, block, timeout value) (bool, error) {
	if s.s.TryAcquire() {
		s.taken++
		return true, nil
	}
	d, err := duration(t, block, timeout)
	if err != nil {
		return false, err
	}
	err = blocked(t, d, s.s.Acquire)
	if errors.Is(err, mp.ErrTimeout) {
		return false, nil
	}
	if err != nil {
		return false, toError(t, err)
	}
	s.taken++
	return true, nil
}

func (s *sem) give() error {
	s.taken--
	if s.s.Release(1) != nil {
		return object.ValueErrorf("semaphore or lock released too many times")
	}
	return nil
}

var semDef = object.TypeDef{
	Type:   semType,
	Struct: (*sem)(nil),
	Image:  semImage,
	Doc:    "A semaphore between processes.",
	Sig:    "(value=1, limit=2147483647, cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(sem{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			pos := a.Positional()
			n := [3]int{1, mp.MaxSemaphore, 0}
			for i := range min(len(pos), 3) {
				if n[i], err = object.AsInt(t, pos[i]); err != nil {
					return value{}, err
				}
			}
			var s *mp.Semaphore
			if n[2] != 0 {
				s, err = f.arena.OpenSemaphore(n[2])
			} else {
				if n[0] < 0 || n[1] > mp.MaxSemaphore || n[0] > n[1] {
					return value{}, object.NewOSError(22, value{})
				}
				s, err = f.arena.NewSemaphore(uint32(n[0]), uint32(n[1]))
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			x := &sem{Shape: typ.Root, s: s}
			runtime.SetFinalizer(x, func(x *sem) { go x.s.Drop() })
			return object.Of(x), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
	},
	Methods: []object.FuncDef{
		object.FuncSlice("acquire($self, /, block=True, timeout=None)", func(t *thread, a []value) (value, error) {
			ok, err := (*sem)(a[0].P).take(t, a[1], a[2])
			return object.Bool(ok), err
		}, "Take a unit."),
		object.Func1("release($self, /)", func(t *thread, s *sem) (nothing, error) { return nothing{}, s.give() }, "Give a unit back."),
		object.Func1("__enter__($self, /)", func(t *thread, s *sem) (bool, error) { return s.take(t, value{}, value{}) }, "Take a unit."),
		object.FuncSlice("__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)", func(t *thread, a []value) (value, error) { return object.None, (*sem)(a[0].P).give() }, "Give a unit back."),
		object.Func1("_get_value($self, /)", func(t *thread, s *sem) (int, error) { return s.s.Value(), nil }, "Return the number of units."),
		object.Func1("_count($self, /)", func(t *thread, s *sem) (int, error) { return s.taken, nil }, "Return the units that this process has."),
		object.Func1("locked($self, /)", func(t *thread, s *sem) (bool, error) { return s.s.Value() == 0, nil }, "Tell whether no unit is free."),
	},
	GetSet: []object.GetSetDef{
		{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*sem)(v.P).s.Cell)), nil }},
		{Name: "limit", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*sem)(v.P).s.Limit())), nil }},
	},
}

// event is an event.
type event struct {
	Shape *object.Shape
	Ext   *object.InstExt
	e     *mp.Event
}

// NativeObject marks *event as a parameter type.
func (*event) NativeObject() {}

var eventType = object.NewNativeType("_gopymp.Event")

var eventDef = object.TypeDef{
	Type:   eventType,
	Struct: (*event)(nil),
	Image:  eventImage,
	Doc:    "An event between processes.",
	Sig:    "(cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(event{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			cell, _, err := twoInts(t, a)
			if err != nil {
				return value{}, err
			}
			var e *mp.Event
			if cell != 0 {
				e, err = f.arena.OpenEvent(cell)
			} else {
				e, err = f.arena.NewEvent()
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			x := &event{Shape: typ.Root, e: e}
			runtime.SetFinalizer(x, func(x *event) { go x.e.Drop() })
			return object.Of(x), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
	},
	Methods: []object.FuncDef{
		object.Func1("is_set($self, /)", func(t *thread, e *event) (bool, error) { return e.e.IsSet(), nil }, "Tell whether the event is set."),
		object.Func1("set($self, /)", func(t *thread, e *event) (nothing, error) { e.e.Set(); return nothing{}, nil }, "Set the event."),
		object.Func1("clear($self, /)", func(t *thread, e *event) (nothing, error) { e.e.Clear(); return nothing{}, nil }, "Clear the event."),
		object.FuncSlice("wait($self, /, timeout=None)", func(t *thread, a []value) (value, error) {
			e := (*event)(a[0].P)
			if e.e.IsSet() {
				return object.True, nil
			}
			d, err := duration(t, value{}, a[1])
			if err != nil {
				return value{}, err
			}
			err = blocked(t, d, e.e.Wait)
			if errors.Is(err, mp.ErrTimeout) {
				return object.False, nil
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			return object.True, nil
		}, "Wait for the event to be set."),
	},
	GetSet: []object.GetSetDef{{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*event)(v.P).e.Cell)), nil }}},
}

// cond is the list of waiters of a condition. Its caller has the lock.
type cond struct {
	Shape *object.Shape
	Ext   *object.InstExt
	c     *mp.Condition
}

// NativeObject marks *cond as a parameter type.
func (*cond) NativeObject() {}

var condType = object.NewNativeType("_gopymp.Waiters")

var condDef = object.TypeDef{
	Type:   condType,
	Struct: (*cond)(nil),
	Image:  condImage,
	Doc:    "The waiters of a condition between processes.",
	Sig:    "(cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(cond{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			cell, _, err := twoInts(t, a)
			if err != nil {
				return value{}, err
			}
			var c *mp.Condition
			if cell != 0 {
				c, err = f.arena.OpenCondition(cell)
			} else {
				c, err = f.arena.NewCondition()
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			x := &cond{Shape: typ.Root, c: c}
			runtime.SetFinalizer(x, func(x *cond) { go x.c.Drop() })
			return object.Of(x), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
	},
	Methods: []object.FuncDef{
		object.FuncSlice("wait($self, lock, timeout=None, watch=False, /)", condWait, "Wait to be notified. Return None if another waiter died."),
		object.Func2("notify($self, n, /)", func(t *thread, c *cond, n int) (int, error) { return c.c.Notify(n), nil }, "Wake up to n waiters."),
		object.Func1("count($self, /)", func(t *thread, c *cond) (int, error) { return c.c.Waiters(), nil }, "Count the waiters."),
	},
	GetSet: []object.GetSetDef{{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*cond)(v.P).c.Cell)), nil }}},
}

func condWait(t *thread, a []value) (value, error) {
	c := (*cond)(a[0].P)
	d, err := duration(t, value{}, a[2])
	if err != nil {
		return value{}, err
	}
	watch := false
	if a[3].P != nil {
		if watch, err = object.Truth(t, a[3]); err != nil {
			return value{}, err
		}
	}
	w, err := c.c.Enter()
	if err != nil {
		return value{}, toError(t, err)
	}
	state, err := object.CallMethod(t, a[1], "_release_save")
	if err != nil {
		w.Leave()
		return value{}, err
	}
	err = blocked(t, d, func(wait *mp.Wait) error { return w.Wait(wait, watch) })
	_, aerr := object.CallMethod(t, a[1], "_acquire_restore", state)
	woken := w.Leave()
	switch {
	case errors.Is(err, mp.ErrWaiterDied) && aerr == nil:
		return object.None, nil
	case err != nil && !errors.Is(err, mp.ErrTimeout):
		if woken {
			c.c.Notify(1) // the notification was for somebody who goes on
		}
		return value{}, toError(t, err)
	case aerr != nil:
		return value{}, aerr
	}
	return object.Bool(woken), nil
}
