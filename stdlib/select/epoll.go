package select_

import (
	"math"
	"syscall"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the type epoll.

// epoll is an epoll instance of the system.
type epoll struct {
	Shape *object.Shape
	fd    int // -1 once closed
}

// NativeObject marks *epoll as a parameter type.
func (*epoll) NativeObject() {}

var epollType = object.NewNativeType("select.epoll")

const (
	epollAdd    = 1
	epollDelete = 2
	epollModify = 3

	epollCloexec = 0x80000
	// maxEvents is how many events poll() returns at most if it isn't told.
	maxEvents = 1023
)

func epolls(t *thread) (hostos.Epolls, error) {
	if h, ok := hostos.Can[hostos.Epolls](t.Interp.Data); ok {
		return h, nil
	}
	return nil, object.NewOSError(int(syscall.ENOSYS), value{})
}

// open returns the calls on e, an error if it is closed.
func (e *epoll) open(t *thread) (hostos.Epolls, error) {
	if e.fd < 0 {
		return nil, object.ValueErrorf("I/O operation on closed epoll object")
	}
	return epolls(t)
}

func (e *epoll) control(t *thread, op int, file value, events uint32) (value, error) {
	h, err := e.open(t)
	if err != nil {
		return value{}, err
	}
	fd, err := object.Fileno(t, file)
	if err != nil {
		return value{}, err
	}
	if err := h.EpollCtl(e.fd, op, fd, events); err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.None, nil
}

func (e *epoll) close(t *thread) error {
	if e.fd < 0 {
		return nil
	}
	fd := e.fd
	e.fd = -1
	return object.OSErrorOf(t, hostos.From(t.Interp.Data).Close(fd), value{})
}

var epollSig = object.Sig{Text: "epoll(sizehint=-1, flags=0)"}

func epollNew(t *thread, typ *object.Type, a object.Args) (value, error) {
	v, err := epollSig.Bind(t, a)
	if err != nil {
		return value{}, err
	}
	size, err := object.AsInt(t, v[0])
	if err != nil {
		return value{}, err
	}
	flags, err := object.AsInt(t, v[1])
	if err != nil {
		return value{}, err
	}
	if size != -1 && size <= 0 {
		return value{}, object.ValueErrorf("negative sizehint")
	}
	if flags != 0 && flags != epollCloexec {
		return value{}, object.Errorf(object.OSError, "invalid flags")
	}
	h, err := epolls(t)
	if err != nil {
		return value{}, err
	}
	fd, err := h.EpollCreate()
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(&epoll{Shape: typ.Root, fd: fd}), nil
}

func eventMask(t *thread, v value) (uint32, error) {
	n, err := object.AsInt(t, v)
	if err != nil {
		return 0, err
	}
	if n < 0 || n > math.MaxUint32 {
		return 0, object.OverflowErrorf("Python int too large to convert to C unsigned int")
	}
	return uint32(n), nil
}

func epollPoll(t *thread, a []value) (value, error) {
	e := object.As[epoll](a[0])
	h, err := e.open(t)
	if err != nil {
		return value{}, err
	}
	timeout, err := toTimeout(t, a[1], time.Second, "timeout must be an integer or None")
	if err != nil {
		return value{}, err
	}
	most, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	if most == -1 {
		most = maxEvents
	} else if most < 1 {
		return value{}, object.ValueErrorf("maxevents must be greater than 0, got %d", most)
	}
	if most > 1<<20 {
		if err := t.CheckAlloc(most * 16); err != nil {
			return value{}, err
		}
	}
	events := make([]hostos.EpollEvent, most)
	var end time.Time
	if timeout > 0 {
		end = time.Now().Add(timeout)
	}
	fds := []hostos.PollFD{{FD: e.fd, Events: pollIn}}
	for {
		n, err := h.EpollReady(e.fd, events)
		if err != nil && err != syscall.EINTR {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		if n == 0 && timeout != 0 {
			ready, err := object.Await(t, hostos.From(t.Interp.Data).Await, fds, timeout)
			if err != nil {
				return value{}, err
			}
			if timeout > 0 {
				timeout = max(0, time.Until(end))
			}
			if ready > 0 || timeout != 0 {
				if e.fd < 0 {
					return value{}, object.NewOSError(int(syscall.EBADF), value{})
				}
				continue
			}
		}
		out := make([]value, n)
		for i, ev := range events[:n] {
			out[i] = object.Of(object.MakeTuple(t, object.Int(int64(ev.FD)), object.Int(int64(ev.Events))))
		}
		return object.Of(object.NewList(t, out)), nil
	}
}

// https://docs.python.org/3.13/library/select.html#edge-and-level-trigger-polling-epoll-objects
var epollDef = object.TypeDef{
	Type:   epollType,
	Struct: (*epoll)(nil),
	Image: &object.ImageRow{Check: func(w *object.ImageWriter, v value) error {
		// Parent and child share it, as they share files.
		if fd := object.As[epoll](v).fd; fd >= 0 {
			w.FD(fd)
		}
		return nil
	}},
	Module: "select",
	Doc:    "Returns an epolling object.\n\n  sizehint\n    The expected number of events to be registered.  It must be positive,\n    or -1 to use the default.  It is only used on older systems where\n    epoll_create1() is not available; otherwise it has no effect (though its\n    value is still checked).\n  flags\n    Deprecated and completely ignored.  However, when supplied, its value\n    must be 0 or select.EPOLL_CLOEXEC, otherwise OSError is raised.",
	Sig:    "(sizehint=-1, flags=0)",
	Slots: object.Slots{
		New:  epollNew,
		Init: func(t *thread, self value, a object.Args) error { return nil },
		// A dropped one is closed.
		Finalize: func(t *thread, v value) { object.As[epoll](v).close(t) },
	},
	Methods: []object.FuncDef{
		object.Func1("close($self, /)", func(t *thread, e *epoll) (object.Nothing, error) { return object.Nothing{}, e.close(t) }, "Close the epoll control file descriptor.\n\nFurther operations on the epoll object will raise an exception."),
		object.Func1("fileno($self, /)", func(t *thread, e *epoll) (int, error) {
			_, err := e.open(t)
			return e.fd, err
		}, "Return the epoll control file descriptor."),
		object.FuncSlice("register($self, /, fd, eventmask=7)", func(t *thread, a []value) (value, error) {
			m, err := eventMask(t, a[2])
			if err != nil {
				return value{}, err
			}
			return object.As[epoll](a[0]).control(t, epollAdd, a[1], m)
		}, "Registers a new fd or raises an OSError if the fd is already registered.\n\n  fd\n    the target file descriptor of the operation\n  eventmask\n    a bit set composed of the various EPOLL constants\n\nThe epoll interface supports all file descriptors that support poll."),
		object.FuncSlice("modify($self, /, fd, eventmask)", func(t *thread, a []value) (value, error) {
			m, err := eventMask(t, a[2])
			if err != nil {
				return value{}, err
			}
			return object.As[epoll](a[0]).control(t, epollModify, a[1], m)
		}, "Modify event mask for a registered file descriptor.\n\n  fd\n    the target file descriptor of the operation\n  eventmask\n    a bit set composed of the various EPOLL constants"),
		object.FuncSlice("unregister($self, /, fd)", func(t *thread, a []value) (value, error) {
			return object.As[epoll](a[0]).control(t, epollDelete, a[1], 0)
		}, "Remove a registered file descriptor from the epoll object.\n\n  fd\n    the target file descriptor of the operation"),
		object.FuncSlice("poll($self, /, timeout=None, maxevents=-1)", epollPoll, "Wait for events on the epoll file descriptor.\n\n  timeout\n    the maximum time to wait in seconds (as float);\n    a timeout of None or -1 makes poll wait indefinitely\n  maxevents\n    the maximum number of events returned; -1 means no limit\n\nReturns a list containing any descriptors that have events to report,\nas a list of (fd, events) 2-tuples."),
		object.Func1("__enter__($self, /)", func(t *thread, v value) (value, error) {
			_, err := object.As[epoll](v).open(t)
			return v, err
		}, ""),
		object.FuncSlice("__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)", func(t *thread, a []value) (value, error) {
			return object.None, object.As[epoll](a[0]).close(t)
		}, ""),
	},
	Class: []object.FuncDef{
		object.FuncSlice("fromfd($type, fd, /)", func(t *thread, a []value) (value, error) {
			fd, err := object.AsInt(t, a[1])
			if err != nil {
				return value{}, err
			}
			return object.Of(&epoll{Shape: (*object.Type)(a[0].P).Root, fd: fd}), nil
		}, "Create an epoll object from a given control fd."),
	},
	GetSet: []object.GetSetDef{{Name: "closed", Doc: "True if the epoll handler is closed", Get: func(t *thread, v value) (value, error) {
		return object.Bool(object.As[epoll](v).fd < 0), nil
	}}},
}
