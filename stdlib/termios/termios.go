// Package termios implements the Python module termios: the settings of terminals.
package termios

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"
	"syscall"

	"github.com/seed-8da18655/gopy/internal/strerror"
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// Module is the module termios.
//
// https://docs.python.org/3.13/library/termios.html
var Module = object.ModuleDef{
	Name: "termios",
	Doc:  "This module provides an interface to the Posix calls for tty I/O control.\nFor a complete description of these calls, see the Posix or Unix manual\npages. It is only available for those Unix versions that support Posix\ntermios style tty I/O control.\n\nAll functions in this module take a file descriptor fd as their first\nargument. This can be an integer file descriptor, such as returned by\nsys.stdin.fileno(), or a file object, such as sys.stdin itself.",
	Funcs: []object.FuncDef{
		object.Func1("tcgetattr(fd, /)", tcgetattr, "Get the tty attributes for file descriptor fd.\n\nReturns a list [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]\nwhere cc is a list of the tty special characters (each a string of\nlength 1, except the items with indices VMIN and VTIME, which are\nintegers when these fields are defined).  The interpretation of the\nflags and the speeds as well as the indexing in the cc array must be\ndone using the symbolic constants defined in this module."),
		object.Func3("tcsetattr(fd, when, attributes, /)", tcsetattr, "Set the tty attributes for file descriptor fd.\n\nThe attributes to be set are taken from the attributes argument, which\nis a list like the one returned by tcgetattr(). The when argument\ndetermines when the attributes are changed: termios.TCSANOW to\nchange immediately, termios.TCSADRAIN to change after transmitting all\nqueued output, or termios.TCSAFLUSH to change after transmitting all\nqueued output and discarding all queued input."),
		object.Func2("tcsendbreak(fd, duration, /)", func(t *thread, f value, duration int) (nothing, error) {
			if duration <= 0 {
				return control(t, f, breakOrDrain, 0)
			}
			return control(t, f, breakTenths, (duration+99)/100)
		}, "Send a break on file descriptor fd.\n\nA zero duration sends a break for 0.25-0.5 seconds; a nonzero duration\nhas a system dependent meaning."),
		object.Func1("tcdrain(fd, /)", func(t *thread, f value) (nothing, error) { return control(t, f, breakOrDrain, 1) }, "Wait until all output written to file descriptor fd has been transmitted."),
		object.Func2("tcflush(fd, queue, /)", func(t *thread, f value, queue int) (nothing, error) { return control(t, f, flushQueue, queue) }, "Discard queued data on file descriptor fd.\n\nThe queue selector specifies which queue: termios.TCIFLUSH for the input\nqueue, termios.TCOFLUSH for the output queue, or termios.TCIOFLUSH for\nboth queues."),
		object.Func2("tcflow(fd, action, /)", func(t *thread, f value, action int) (nothing, error) { return control(t, f, flowControl, action) }, "Suspend or resume input or output on file descriptor fd.\n\nThe action argument can be termios.TCOOFF to suspend output,\ntermios.TCOON to restart output, termios.TCIOFF to suspend input,\nor termios.TCION to restart input."),
		object.Func1("tcgetwinsize(fd, /)", func(t *thread, f value) (value, error) {
			b, err := ask(t, f, getWinsize, 8)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Int(int64(order.Uint16(b))), object.Int(int64(order.Uint16(b[2:]))))), nil
		}, "Get the tty winsize for file descriptor fd.\n\nReturns a tuple (ws_row, ws_col)."),
		object.Func2("tcsetwinsize(fd, winsize, /)", tcsetwinsize, "Set the tty winsize for file descriptor fd.\n\nThe winsize to be set is taken from the winsize argument, which\nis a two-item tuple (ws_row, ws_col) like the one returned by tcgetwinsize()."),
	},
	Init: func(t *thread, m *object.Module) error {
		bindOnce.Do(func() {
			object.Bind(&object.TypeDef{Type: errorType, Base: object.Exception, Module: "termios", Flags: object.FlagBaseType | object.FlagWeakref})
		})
		m.Set(t, "error", object.Of(errorType))
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		return nil
	},
}

var (
	errorType = object.NewNativeType("termios.error")
	bindOnce  sync.Once
)

var order = binary.NativeEndian

// The requests of Linux, and its struct termios: four words of flags, the line discipline, and the
// control characters.
const (
	getAttr      = 0x5401
	setAttr      = 0x5402 // and the two after it
	breakOrDrain = 0x5409
	flowControl  = 0x540A
	flushQueue   = 0x540B
	getWinsize   = 0x5413
	setWinsize   = 0x5414
	breakTenths  = 0x5425

	charsAt    = 17
	kernelSize = 36
	charsHere  = 19 // control characters that the system knows
	charsAll   = 32 // and those that lists have

	speedMask  = 0o10017
	inputZero  = 0o20000000000 // in the input flags: the input speed was set to 0
	canonical  = 2
	indexVTime = 5
	indexVMin  = 6
)

func raise(err error) error {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return err
	}
	return object.NewError(errorType, object.Int(int64(no)), object.NewStr(strerror.Text(int(no))))
}

func ask(t *thread, f value, req uint, size int) ([]byte, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return nil, err
	}
	b := make([]byte, size)
	if _, err := hostos.From(t.Interp.Data).IoctlBytes(fd, req, b); err != nil {
		return nil, raise(err)
	}
	return b, nil
}

func control(t *thread, f value, req uint, arg int) (nothing, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return nothing{}, err
	}
	h := hostos.From(t.Interp.Data)
	t.AllowThreads(func() { _, err = h.Ioctl(fd, req, arg) })
	if err != nil {
		err = raise(err)
	}
	return nothing{}, err
}

// https://docs.python.org/3.13/library/termios.html#termios.tcgetattr
func tcgetattr(t *thread, f value) (value, error) {
	b, err := ask(t, f, getAttr, kernelSize)
	if err != nil {
		return value{}, err
	}
	out := make([]value, 7)
	for i := range 4 {
		out[i] = object.Int(int64(order.Uint32(b[4*i:])))
	}
	speed := object.Int(int64(order.Uint32(b[8:]) & speedMask))
	out[4], out[5] = speed, speed
	chars := make([]value, charsAll)
	for i := range chars {
		c := byte(0)
		if i < charsHere {
			c = b[charsAt+i]
		}
		chars[i] = object.Of(object.NewBytes(t, []byte{c}))
	}
	if order.Uint32(b[12:])&canonical == 0 {
		for _, i := range [...]int{indexVTime, indexVMin} {
			chars[i] = object.Int(int64(b[charsAt+i]))
		}
	}
	out[6] = object.Of(object.NewList(t, chars))
	return object.Of(object.NewList(t, out)), nil
}

// https://docs.python.org/3.13/library/termios.html#termios.tcsetattr
func tcsetattr(t *thread, f value, when int, attributes value) (nothing, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return nothing{}, err
	}
	bad := object.TypeErrorf("tcsetattr, arg 3: must be 7 element list")
	if !attributes.Type().Has(object.FlagList) {
		return nothing{}, bad
	}
	items := append([]value(nil), (*object.List)(attributes.P).Items...)
	if len(items) != 7 {
		return nothing{}, bad
	}
	// What the list does not tell stays.
	b, err := ask(t, f, getAttr, kernelSize)
	if err != nil {
		return nothing{}, err
	}
	var n [6]int64
	for i := range n {
		if n[i], err = toLong(t, items[i]); err != nil {
			return nothing{}, err
		}
	}
	if !items[6].Type().Has(object.FlagList) || len((*object.List)(items[6].P).Items) != charsAll {
		return nothing{}, object.TypeErrorf("tcsetattr: attributes[6] must be %d element list", charsAll)
	}
	for i, c := range append([]value(nil), (*object.List)(items[6].P).Items...) {
		var x byte
		switch {
		case c.Type().Has(object.FlagBytes) && len((*object.Bytes)(c.P).B) == 1:
			x = (*object.Bytes)(c.P).B[0]
		case c.Type().Has(object.FlagInt):
			n, err := toLong(t, c)
			if err != nil {
				return nothing{}, err
			}
			x = byte(n)
		default:
			return nothing{}, object.TypeErrorf("tcsetattr: elements of attributes must be characters or integers")
		}
		if i < charsHere {
			b[charsAt+i] = x
		}
	}
	in, out := n[4], n[5]
	if in&^speedMask != 0 || out&^speedMask != 0 {
		return nothing{}, raise(syscall.EINVAL)
	}
	order.PutUint32(b, uint32(n[0])&^inputZero)
	order.PutUint32(b[4:], uint32(n[1]))
	flags := uint32(n[2])&^speedMask | uint32(out)
	if in != 0 {
		flags = flags&^speedMask | uint32(in)
	}
	order.PutUint32(b[8:], flags)
	order.PutUint32(b[12:], uint32(n[3]))
	if when < 0 || when > 2 {
		return nothing{}, raise(syscall.EINVAL)
	}
	h := hostos.From(t.Interp.Data)
	t.AllowThreads(func() { _, err = h.IoctlBytes(fd, setAttr+uint(when), b) })
	if err != nil {
		err = raise(err)
	}
	return nothing{}, err
}

func toLong(t *thread, v value) (int64, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	n := object.BigOf(i)
	if !n.IsInt64() {
		return 0, object.OverflowErrorf("Python int too large to convert to C long")
	}
	return n.Int64(), nil
}

func tcsetwinsize(t *thread, f, size value) (nothing, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return nothing{}, err
	}
	items, err := object.ListOf(t, size)
	if err != nil || len(items) != 2 {
		return nothing{}, object.TypeErrorf("tcsetwinsize, arg 2: must be a two-item sequence")
	}
	// The size in pixels stays.
	b, err := ask(t, f, getWinsize, 8)
	if err != nil {
		return nothing{}, err
	}
	for i, x := range items {
		n, err := toLong(t, x)
		if err != nil {
			return nothing{}, err
		}
		if n < 0 || n > math.MaxUint16 {
			return nothing{}, object.OverflowErrorf("winsize value(s) out of range.")
		}
		order.PutUint16(b[2*i:], uint16(n))
	}
	if _, err := hostos.From(t.Interp.Data).IoctlBytes(fd, setWinsize, b); err != nil {
		return nothing{}, raise(err)
	}
	return nothing{}, nil
}
