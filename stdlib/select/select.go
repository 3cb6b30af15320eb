// Package select_ implements the Python module select: select and poll on the system's poll, and
// epoll.
package select_

import (
	"math"
	"syscall"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

const (
	pollIn   = 1
	pollPri  = 2
	pollOut  = 4
	pollErr  = 8
	pollHup  = 16
	pollNval = 32
)

// Module is the module select.
//
// https://docs.python.org/3.13/library/select.html
var Module = object.ModuleDef{
	Name: "select",
	Doc:  "This module supports asynchronous I/O on multiple file descriptors.",
	Funcs: []object.FuncDef{
		object.FuncSlice("select(rlist, wlist, xlist, timeout=None, /)", select_, "Wait until one or more file descriptors are ready for some kind of I/O."),
		object.Func0("poll()", func(t *thread) (value, error) { return object.Of(&pollObject{Shape: pollType.Root}), nil }, "Returns a polling object."),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&pollDef)
		_, epolls := hostos.Can[hostos.Epolls](t.Interp.Data)
		if epolls {
			object.Bind(&epollDef)
			m.Set(t, "epoll", object.Of(epollType))
		}
		m.Set(t, "error", object.Of(object.OSError))
		for _, c := range constants {
			if epolls || len(c.name) < 5 || c.name[:5] != "EPOLL" {
				m.Set(t, c.name, object.Int(int64(c.n)))
			}
		}
		return nil
	},
}

// toTimeout converts a timeout in units of a second or millisecond; None waits for ever.
func toTimeout(t *thread, v value, unit time.Duration, msg string) (time.Duration, error) {
	if v.P == nil || v.IsNone() {
		return -1, nil
	}
	f, err := object.AsFloat(t, v)
	if err != nil {
		if object.Matches(err, object.TypeError) {
			err = object.TypeErrorf("%s", msg)
		}
		return 0, err
	}
	if math.IsNaN(f) {
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	}
	if f*float64(unit) > math.MaxInt64/2 {
		return 0, object.OverflowErrorf("timeout is too large")
	}
	if f < 0 {
		return -1, nil
	}
	return time.Duration(math.Ceil(f * float64(unit))), nil
}

// https://docs.python.org/3.13/library/select.html#select.select
func select_(t *thread, a []value) (value, error) {
	timeout, err := toTimeout(t, a[3], time.Second, "timeout must be a float or None")
	if err != nil {
		return value{}, err
	}
	if timeout < 0 && !a[3].IsNone() {
		return value{}, object.ValueErrorf("timeout must be non-negative")
	}
	var fds []hostos.PollFD
	var lists [3][]value
	var index [3][]int
	at := map[int]int{}
	for i, events := range [...]int16{pollIn, pollOut, pollPri} {
		items, err := object.ListOf(t, a[i])
		if err != nil {
			if object.Matches(err, object.TypeError) {
				err = object.TypeErrorf("arguments 1-3 must be sequences")
			}
			return value{}, err
		}
		for j := 0; j < len(items); j++ {
			x := items[j]
			fd, err := object.Fileno(t, x)
			if err != nil {
				return value{}, err
			}
			k, ok := at[fd]
			if !ok {
				k = len(fds)
				at[fd] = k
				fds = append(fds, hostos.PollFD{FD: fd})
			}
			fds[k].Events |= events
			index[i] = append(index[i], k)
			lists[i] = append(lists[i], x)
			// A fileno() may have made the list shorter.
			if a[i].HasType(object.ListType) {
				items = (*object.List)(a[i].P).Items
			}
		}
	}
	if _, err := object.Await(t, hostos.From(t.Interp.Data).Await, fds, timeout); err != nil {
		return value{}, err
	}
	var out [3]value
	for i, mask := range [...]int16{pollIn | pollHup | pollErr, pollOut | pollErr, pollPri} {
		var ready []value
		for j, x := range lists[i] {
			r := fds[index[i][j]].Revents
			if r&pollNval != 0 {
				return value{}, object.NewOSError(int(syscall.EBADF), value{})
			}
			if r&mask != 0 {
				ready = append(ready, x)
			}
		}
		out[i] = object.Of(object.NewList(t, ready))
	}
	return object.Of(object.NewTuple(t, out[:])), nil
}

// pollObject is what poll() returns.
type pollObject struct {
	Shape *object.Shape
	fds   []hostos.PollFD
	busy  bool
}

// NativeObject marks *pollObject as a parameter type.
func (*pollObject) NativeObject() {}

var pollType = object.NewNativeType("select.poll")

var pollDef = object.TypeDef{
	Type:   pollType,
	Struct: (*pollObject)(nil),
	Module: "select",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.FuncSlice("register($self, fd, eventmask=7, /)", func(t *thread, a []value) (value, error) {
			return object.None, (*pollObject)(a[0].P).set(t, a[1], a[2], true)
		}, "Register a file descriptor with the polling object."),
		object.FuncSlice("modify($self, fd, eventmask, /)", func(t *thread, a []value) (value, error) {
			return object.None, (*pollObject)(a[0].P).set(t, a[1], a[2], false)
		}, "Modify an already registered file descriptor."),
		object.FuncSlice("unregister($self, fd, /)", func(t *thread, a []value) (value, error) {
			p := (*pollObject)(a[0].P)
			fd, err := object.Fileno(t, a[1])
			if err != nil {
				return value{}, err
			}
			for i := range p.fds {
				if p.fds[i].FD == fd {
					p.fds = append(p.fds[:i:i], p.fds[i+1:]...)
					return object.None, nil
				}
			}
			return value{}, object.KeyErrorOf(object.Int(int64(fd)))
		}, "Remove a file descriptor being tracked by the polling object."),
		object.FuncSlice("poll($self, timeout=None, /)", func(t *thread, a []value) (value, error) {
			p := (*pollObject)(a[0].P)
			timeout, err := toTimeout(t, a[1], time.Millisecond, "timeout must be an integer or None")
			if err != nil {
				return value{}, err
			}
			if p.busy {
				return value{}, object.RuntimeErrorf("concurrent poll() invocation")
			}
			p.busy = true
			fds := append([]hostos.PollFD(nil), p.fds...)
			_, err = object.Await(t, hostos.From(t.Interp.Data).Await, fds, timeout)
			p.busy = false
			if err != nil {
				return value{}, err
			}
			var out []value
			for _, f := range fds {
				if f.Revents != 0 {
					out = append(out, object.Of(object.MakeTuple(t, object.Int(int64(f.FD)), object.Int(int64(uint16(f.Revents))))))
				}
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Polls the set of registered file descriptors."),
	},
}

func (p *pollObject) set(t *thread, file, mask value, add bool) error {
	fd, err := object.Fileno(t, file)
	if err != nil {
		return err
	}
	m, err := object.AsInt(t, mask)
	if err != nil {
		return err
	}
	if m < 0 {
		return object.ValueErrorf("value must be positive")
	}
	if m > math.MaxUint16 {
		return object.OverflowErrorf("Python int too large for C unsigned short")
	}
	for i := range p.fds {
		if p.fds[i].FD == fd {
			p.fds[i].Events = int16(m)
			return nil
		}
	}
	if !add {
		return object.NewOSError(int(syscall.ENOENT), value{})
	}
	p.fds = append(p.fds, hostos.PollFD{FD: fd, Events: int16(m)})
	return nil
}
