// Package fcntl implements the Python module fcntl.
package fcntl

import (
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module fcntl.
//
// https://docs.python.org/3.13/library/fcntl.html
var Module = object.ModuleDef{
	Name: "fcntl",
	Doc:  "This module performs file control and I/O control on file\ndescriptors.  It is an interface to the fcntl() and ioctl() Unix\nroutines.  File descriptors can be obtained with the fileno() method of\na file or socket object.",
	Funcs: []object.FuncDef{
		object.FuncSlice("fcntl(fd, cmd, arg=0, /)", fcntl, "Perform the operation `cmd` on file descriptor fd."),
		object.FuncSlice("ioctl(fd, request, arg=0, mutate_flag=True, /)", ioctl, "Perform the operation request on file descriptor fd."),
		object.FuncSlice("flock(fd, operation, /)", func(t *thread, a []value) (value, error) {
			fd, err := object.Fileno(t, a[0])
			if err != nil {
				return value{}, err
			}
			op, err := object.AsInt(t, a[1])
			if err != nil {
				return value{}, err
			}
			h := hostos.From(t.Interp.Data)
			return none(t, lock(t, op, func(op int) error { return h.Flock(fd, op) }))
		}, "Perform the lock operation on file descriptor fd."),
		object.FuncSlice("lockf(fd, cmd, len=0, start=0, whence=0, /)", lockf, "A wrapper around the fcntl() locking calls."),
	},
	Init: func(t *thread, m *object.Module) error {
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		return nil
	},
}

func none(t *thread, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.None, nil
}

func result(t *thread, n int, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Int(int64(n)), nil
}

// argument returns the bytes of a str or bytes-like argument; ok is false for ints.
func argument(t *thread, v value, fn string) (b []byte, ok bool, err error) {
	switch {
	case v.IsA(object.StrType):
		b, err = object.EncodeUTF8(t, (*object.Str)(v.P), "strict")
	case v.Type().Slots.Buffer != nil:
		b, err = object.BytesOf(t, v)
	default:
		return nil, false, nil
	}
	if err == nil && len(b) > 1024 {
		err = object.ValueErrorf("%s string arg too long", fn)
	}
	// Room behind the argument, for calls that know a larger structure.
	return append(append(make([]byte, 0, 1024+8), b...), make([]byte, 1024+8-len(b))...)[:len(b):len(b)], true, err
}

func fcntl(t *thread, a []value) (value, error) {
	fd, err := object.Fileno(t, a[0])
	if err != nil {
		return value{}, err
	}
	cmd, err := object.AsInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("fcntl.fcntl", object.Int(int64(fd)), a[1], a[2]); err != nil {
		return value{}, err
	}
	h := hostos.From(t.Interp.Data)
	b, ok, err := argument(t, a[2], "fcntl")
	if err != nil {
		return value{}, err
	}
	if ok {
		t.AllowThreads(func() { _, err = h.FcntlBytes(fd, cmd, b) })
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		return object.Of(object.NewBytes(t, b)), nil
	}
	arg, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	var n int
	t.AllowThreads(func() { n, err = h.Fcntl(fd, cmd, arg) })
	return result(t, n, err)
}

func ioctl(t *thread, a []value) (value, error) {
	fd, err := object.Fileno(t, a[0])
	if err != nil {
		return value{}, err
	}
	r, err := object.Index(t, a[1])
	if err != nil {
		return value{}, err
	}
	req := uint(uint32(object.BigOf(r).Int64()))
	h := hostos.From(t.Interp.Data)
	mutate, err := object.Truth(t, a[3])
	if err != nil {
		return value{}, err
	}
	if mutate && a[2].Type().Slots.Buffer != nil && !a[2].Type().Has(object.FlagBytes) {
		if w, err := object.GetBuffer(t, a[2], object.BufferWritable); err == nil {
			defer w.Close()
			p := w.Bytes()
			b, _, err := argument(t, a[2], "ioctl")
			if len(p) > 1024 {
				b, err = p, nil
			}
			if err != nil {
				return value{}, err
			}
			var n int
			t.AllowThreads(func() { n, err = h.IoctlBytes(fd, req, b) })
			copy(p, b)
			return result(t, n, err)
		}
	}
	b, ok, err := argument(t, a[2], "ioctl")
	if err != nil {
		return value{}, err
	}
	if ok {
		t.AllowThreads(func() { _, err = h.IoctlBytes(fd, req, b) })
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		return object.Of(object.NewBytes(t, b)), nil
	}
	arg, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	var n int
	t.AllowThreads(func() { n, err = h.Ioctl(fd, req, arg) })
	return result(t, n, err)
}

func lockf(t *thread, a []value) (value, error) {
	fd, err := object.Fileno(t, a[0])
	if err != nil {
		return value{}, err
	}
	var n [4]int64
	for i := range n {
		if n[i], err = object.AsInt64(t, a[1+i]); err != nil {
			return value{}, err
		}
	}
	if n[0]&(lockShared|lockExclusive|lockUnlock) == 0 {
		return value{}, object.ValueErrorf("unrecognized lockf argument")
	}
	h := hostos.From(t.Interp.Data)
	return none(t, lock(t, int(n[0]), func(op int) error { return h.Lockf(fd, op, n[2], n[1], int(n[3])) }))
}

// lock performs a lock operation by f. A signal can end the wait for a lock, which is given
// back when it comes after that.
func lock(t *thread, op int, f func(op int) error) error {
	var err error
	t.AllowThreads(func() {
		if op&lockUnlock != 0 {
			err = f(op)
		} else {
			err = f(op | lockNonblocking)
		}
	})
	if op&(lockUnlock|lockNonblocking) != 0 || err != syscall.EAGAIN && err != syscall.EACCES {
		return err
	}
	abandoned := func() {
		if err == nil {
			f(lockUnlock)
		}
	}
	if err := t.AwaitCall(func() { err = f(op) }, abandoned); err != nil {
		return err
	}
	return err
}

// The operations of lockf and flock, on all systems that have them.
const (
	lockShared      = 1
	lockExclusive   = 2
	lockNonblocking = 4
	lockUnlock      = 8
)
