// Package socket implements the Python module _socket: network sockets, over the calls of
// package hostos.
package socket

import (
	"math"
	"strconv"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// Module is the module _socket.
//
// https://docs.python.org/3.13/library/socket.html
var Module = object.ModuleDef{
	Name:  "_socket",
	Doc:   "Implementation module for socket operations.\n\nSee the socket module for documentation.",
	Funcs: moduleFuncs[:],
	Types: []*object.TypeDef{&sockDef},
	Init: func(t *thread, m *object.Module) error {
		errorsOnce.Do(func() {
			for _, typ := range [...]*object.Type{herrorType, gaierrorType} {
				object.Bind(&object.TypeDef{Type: typ, Base: object.OSError, Module: "socket", Flags: object.FlagBaseType | object.FlagWeakref})
			}
		})
		m.Set(t, "SocketType", object.Of(sockType))
		m.Set(t, "error", object.Of(object.OSError))
		m.Set(t, "timeout", object.Of(object.TimeoutError))
		m.Set(t, "herror", object.Of(herrorType))
		m.Set(t, "gaierror", object.Of(gaierrorType))
		m.Set(t, "has_ipv6", object.True)
		for _, c := range constants {
			m.Set(t, c.name, object.Int(c.n))
		}
		return nil
	},
}

var (
	sockType     = object.NewNativeType("_socket.socket")
	herrorType   = object.NewNativeType("socket.herror")
	gaierrorType = object.NewNativeType("socket.gaierror")
	errorsOnce   sync.Once // not statically: the exception types don't exist yet when variables are initialised
)

// sock is a socket object.
type sock struct {
	Shape             *object.Shape
	Ext               *object.InstExt
	fd                int // -1 once closed
	family, typ, prot int
	timeout           time.Duration // -1: for ever
}

// NativeObject marks *sock as a parameter type.
func (*sock) NativeObject() {}

type timeoutKey struct{}

// defaultTimeout returns the timeout of new sockets.
func defaultTimeout(t *thread) time.Duration {
	if d, ok := t.Interp.Data[timeoutKey{}].(time.Duration); ok {
		return d
	}
	return -1
}

// net returns the calls on sockets.
func net(t *thread) (hostos.Sockets, error) {
	if s, ok := hostos.Can[hostos.Sockets](t.Interp.Data); ok {
		return s, nil
	}
	return nil, object.NewOSError(int(syscall.ENOSYS), value{})
}

func osError(t *thread, err error) error { return object.OSErrorOf(t, err, value{}) }

const (
	sockNonblock = 0x800
	sockCloexec  = 0x80000
	pollIn       = 1
	pollOut      = 4
	solSocket    = 1
	soType       = 3
	soError      = 4
	soProtocol   = 38
	msgDontWait  = 0x40
)

var sockSig = object.Sig{Text: "socket(family=-1, type=-1, proto=-1, fileno=None)"}

func sockInit(t *thread, self value, a object.Args) error {
	v, err := sockSig.Bind(t, a)
	if err != nil {
		return err
	}
	s := object.As[sock](self)
	var n [3]int
	for i := range n {
		if n[i], err = object.AsInt(t, v[i]); err != nil {
			return err
		}
	}
	family, typ, proto := n[0], n[1], n[2]
	h, err := net(t)
	if err != nil {
		return err
	}
	if err := t.Audit("socket.__new__", self, object.Int(int64(family)), object.Int(int64(typ)), object.Int(int64(proto))); err != nil {
		return err
	}
	fd := -1
	if !v[3].IsNone() {
		if v[3].IsFloat() {
			return object.TypeErrorf("integer argument expected, got float")
		}
		if fd, err = object.AsInt(t, v[3]); err != nil {
			return err
		}
		if fd < 0 {
			return object.ValueErrorf("negative file descriptor")
		}
		a, err := h.Getsockname(fd)
		if err != nil {
			if family == -1 || err == syscall.EBADF || err == syscall.ENOTSOCK {
				return osError(t, err)
			}
		} else if family == -1 {
			family = a.Family
		}
		if typ == -1 {
			if typ, err = intOption(h, fd, soType); err != nil {
				return osError(t, err)
			}
		}
		if proto == -1 {
			if proto, err = intOption(h, fd, soProtocol); err != nil {
				return osError(t, err)
			}
		}
	} else {
		if family == -1 {
			family = hostos.FamilyInet
		}
		if typ == -1 {
			typ = 1
		}
		proto = max(proto, 0)
		t.AllowThreads(func() { fd, err = h.Socket(family, typ, proto) })
		if err != nil {
			return osError(t, err)
		}
	}
	return s.open(t, fd, family, typ, proto)
}

// open makes s the object of a descriptor.
func (s *sock) open(t *thread, fd, family, typ, proto int) error {
	s.fd, s.family, s.prot = fd, family, proto
	s.typ = typ &^ (sockNonblock | sockCloexec)
	s.timeout = defaultTimeout(t)
	if typ&sockNonblock != 0 {
		s.timeout = 0
		return nil
	}
	if s.timeout >= 0 {
		return s.setBlocking(t, false)
	}
	return nil
}

func intOption(h hostos.Sockets, fd, opt int) (int, error) {
	var b [4]byte
	_, err := h.Getsockopt(fd, solSocket, opt, b[:])
	return int(int32(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)), err
}

func (s *sock) setBlocking(t *thread, on bool) error {
	err := hostos.From(t.Interp.Data).SetBlocking(s.fd, on)
	return osError(t, err)
}

// call performs f, which may have to wait until the socket is ready for the events: as long
// as the timeout allows. Signals are handled while it waits. With once, f is first tried with
// the flag MSG_DONTWAIT and without giving up the GIL.
func (s *sock) call(t *thread, events int16, once bool, f func(h hostos.Sockets, flags int) error) error {
	h, err := net(t)
	if err != nil {
		return err
	}
	if s.fd < 0 {
		return object.NewOSError(int(syscall.EBADF), value{})
	}
	fd := s.fd
	var deadline time.Time
	if s.timeout > 0 {
		deadline = time.Now().Add(s.timeout)
	}
	waits := s.timeout != 0 && events != 0
	if waits && !once {
		if err := wait(t, fd, events, deadline); err != nil {
			return err
		}
	}
	for {
		if s.fd != fd {
			return object.NewOSError(int(syscall.EBADF), value{})
		}
		if once && waits {
			// It doesn't wait: giving up the GIL for it would cost as much as itself.
			err = f(h, msgDontWait)
		} else {
			t.AllowThreads(func() { err = f(h, 0) })
		}
		if err != syscall.EAGAIN || !waits {
			return osError(t, err)
		}
		if err := wait(t, fd, events, deadline); err != nil {
			return err
		}
	}
}

// wait waits until the descriptor is ready, TimeoutError at the deadline (zero: none).
func wait(t *thread, fd int, events int16, deadline time.Time) error {
	d := time.Duration(-1)
	if !deadline.IsZero() {
		d = max(0, time.Until(deadline))
	}
	n, err := object.Await(t, hostos.From(t.Interp.Data).Await, []hostos.PollFD{{FD: fd, Events: events}}, d)
	if err == nil && n == 0 {
		err = object.NewError(object.TimeoutError, object.NewStr("timed out"))
	}
	return err
}

// parseTimeout reads a timeout: None is -1.
func parseTimeout(t *thread, v value) (time.Duration, error) {
	if v.IsNone() {
		return -1, nil
	}
	f, err := object.AsFloat(t, v)
	switch {
	case err != nil && object.Matches(err, object.TypeError):
		return 0, object.TypeErrorf("'%s' object cannot be interpreted as an integer", v.Type().Name)
	case err != nil:
		return 0, err
	case math.IsNaN(f):
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	case f < 0:
		return 0, object.ValueErrorf("Timeout value out of range")
	case f > float64(math.MaxInt32)*1000:
		return 0, object.OverflowErrorf("timeout doesn't fit into C timeval")
	}
	return time.Duration(math.Ceil(f * 1e9)), nil
}

func timeoutValue(d time.Duration) value {
	if d < 0 {
		return object.None
	}
	return object.Float(d.Seconds())
}

func (s *sock) setTimeout(t *thread, d time.Duration) (nothing, error) {
	s.timeout = d
	return nothing{}, s.setBlocking(t, d < 0)
}

func connect(t *thread, s *sock, v value) (syscall.Errno, error) {
	a, err := s.address(t, v, "connect")
	if err != nil {
		return 0, err
	}
	if err := t.Audit("socket.connect", object.Of(s), v); err != nil {
		return 0, err
	}
	h, err := net(t)
	if err != nil {
		return 0, err
	}
	t.AllowThreads(func() { err = h.Connect(s.fd, a) })
	if err == syscall.EINPROGRESS && s.timeout > 0 || err == syscall.EINTR && s.timeout != 0 {
		var deadline time.Time
		if s.timeout > 0 {
			deadline = time.Now().Add(s.timeout)
		}
		if err := wait(t, s.fd, pollOut, deadline); err != nil {
			return 0, err
		}
		no, err := intOption(h, s.fd, soError)
		if err != nil {
			return 0, osError(t, err)
		}
		return syscall.Errno(no), nil
	}
	if no, ok := err.(syscall.Errno); ok {
		return no, nil
	}
	return 0, osError(t, err)
}

func (s *sock) close(t *thread) (nothing, error) {
	fd := s.fd
	if fd < 0 {
		return nothing{}, nil
	}
	s.fd = -1
	var err error
	t.AllowThreads(func() { err = hostos.From(t.Interp.Data).Close(fd) })
	if err == syscall.ECONNRESET {
		err = nil
	}
	return nothing{}, osError(t, err)
}

// size reads the size of a buffer to receive into.
func size(t *thread, v value, fn string) (int, error) {
	n, err := object.AsInt(t, v)
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return 0, object.ValueErrorf("negative buffersize in %s", fn)
	}
	return n, t.CheckAlloc(n)
}

func flagsOf(t *thread, v value) (int, error) {
	if v.P == nil {
		return 0, nil
	}
	return object.AsInt(t, v)
}

// ready returns the events to wait for, 0 for a call that must not wait.
func ready(events int16, flags int) int16 {
	if flags&msgDontWait != 0 {
		return 0
	}
	return events
}

// maxHeld is how much may be copied to or from the system without giving up the GIL.
const maxHeld = 64 << 10

const msgWaitAll = 0x100

func length(p [][]byte) (n int) {
	for _, b := range p {
		n += len(b)
	}
	return n
}

// recv receives into p.
func (s *sock) recv(t *thread, p [][]byte, oob []byte, flags int) (n, oobn, got int, from *hostos.SockAddr, err error) {
	err = s.call(t, ready(pollIn, flags), flags&msgWaitAll == 0 && length(p) <= maxHeld, func(h hostos.Sockets, now int) error {
		var err error
		n, oobn, got, from, err = h.RecvMsg(s.fd, p, oob, flags|now)
		return err
	})
	return
}

func (s *sock) send(t *thread, p [][]byte, oob []byte, to *hostos.SockAddr, flags int) (sent int, err error) {
	for left := length(p); ; {
		n := 0
		err = s.call(t, ready(pollOut, flags), left <= maxHeld, func(h hostos.Sockets, now int) error {
			var err error
			n, err = h.SendMsg(s.fd, p, oob, to, flags|now)
			return err
		})
		sent += n
		// A socket that blocks takes everything.
		if left -= n; err != nil || left <= 0 || s.timeout >= 0 || flags&msgDontWait != 0 || to != nil {
			return sent, err
		}
		oob = nil
		rest := make([][]byte, 0, len(p))
		for _, b := range p {
			k := min(n, len(b))
			n -= k
			if k < len(b) {
				rest = append(rest, b[k:])
			}
		}
		p = rest
	}
}

func recvBytes(t *thread, a []value, fn string) (value, *hostos.SockAddr, error) {
	s := object.As[sock](a[0])
	n, err := size(t, a[1], fn)
	if err != nil {
		return value{}, nil, err
	}
	flags, err := flagsOf(t, a[2])
	if err != nil {
		return value{}, nil, err
	}
	buf := make([]byte, n)
	n, _, _, from, err := s.recv(t, [][]byte{buf}, nil, flags)
	if err != nil {
		return value{}, nil, err
	}
	return object.Of(object.NewBytes(t, buf[:n:n])), from, nil
}

func recvInto(t *thread, a []value, fn string) (int, *hostos.SockAddr, error) {
	s := object.As[sock](a[0])
	buf, err := object.GetBuffer(t, a[1], object.BufferWritable)
	if err != nil {
		if !object.IsBytesLike(a[1]) {
			err = object.TypeErrorf("%s() argument 1 must be read-write bytes-like object, not %s", fn, a[1].Type().Name)
		}
		return 0, nil, err
	}
	defer buf.Close()
	b := buf.Bytes()
	n, err := object.AsInt(t, a[2])
	if err != nil {
		return 0, nil, err
	}
	switch {
	case n < 0:
		return 0, nil, object.ValueErrorf("negative buffersize in %s", fn)
	case n > len(b):
		return 0, nil, object.ValueErrorf("%s is greater than the length of the buffer", map[bool]string{true: "nbytes", false: "buffer too small for requested bytes; nbytes"}[fn == "recvfrom_into"])
	case n == 0:
		n = len(b)
	}
	flags, err := flagsOf(t, a[3])
	if err != nil {
		return 0, nil, err
	}
	n, _, _, from, err := s.recv(t, [][]byte{b[:n]}, nil, flags)
	return n, from, err
}

func sendAll(t *thread, a []value) (value, error) {
	s := object.As[sock](a[0])
	buf, err := object.AsBuffer(t, a[1])
	if err != nil {
		return value{}, err
	}
	defer buf.Close()
	flags, err := flagsOf(t, a[2])
	if err != nil {
		return value{}, err
	}
	b := buf.Bytes()
	var deadline time.Time
	total := s.timeout
	if total > 0 {
		deadline = time.Now().Add(total)
	}
	defer func() { s.timeout = total }()
	for first := true; first || len(b) > 0; first = false {
		if total > 0 {
			// The timeout is for all parts together.
			if s.timeout = time.Until(deadline); s.timeout <= 0 {
				return value{}, object.NewError(object.TimeoutError, object.NewStr("timed out"))
			}
		}
		part := b
		if total < 0 && len(part) > 1<<16 {
			part = part[:1<<16]
		}
		n, err := s.send(t, [][]byte{part}, nil, nil, flags)
		if err != nil {
			return value{}, err
		}
		b = b[n:]
		if t.Breaker.Load() != 0 {
			if err := t.HandleBreaker(); err != nil {
				return value{}, err
			}
		}
	}
	return object.None, nil
}

func sendTo(t *thread, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return value{}, object.TypeErrorf("socket.sendto() takes no keyword arguments")
	}
	if n := len(a.V) - 1; n < 2 || n > 3 {
		return value{}, object.TypeErrorf("sendto() takes 2 or 3 arguments (%d given)", n)
	}
	s := object.As[sock](a.V[0])
	flags := 0
	to := a.V[len(a.V)-1]
	if len(a.V) == 4 {
		var err error
		if flags, err = object.AsInt(t, a.V[2]); err != nil {
			return value{}, err
		}
	}
	addr, err := s.address(t, to, "sendto")
	if err != nil {
		return value{}, err
	}
	buf, err := object.AsBuffer(t, a.V[1])
	if err != nil {
		return value{}, err
	}
	defer buf.Close()
	n, err := s.send(t, [][]byte{buf.Bytes()}, nil, addr, flags)
	return object.Int(int64(n)), err
}

func getsockopt(t *thread, a []value) (value, error) {
	s := object.As[sock](a[0])
	level, err := object.AsInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	opt, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	n := 0
	if a[3].P != nil {
		if n, err = object.AsInt(t, a[3]); err != nil {
			return value{}, err
		}
	}
	h, err := net(t)
	if err != nil {
		return value{}, err
	}
	if n == 0 {
		var b [4]byte
		if _, err := h.Getsockopt(s.fd, level, opt, b[:]); err != nil {
			return value{}, osError(t, err)
		}
		return object.Int(int64(int32(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24))), nil
	}
	if n < 0 || n > 1024 {
		return value{}, object.NewError(object.OSError, object.NewStr("getsockopt buflen out of range"))
	}
	buf := make([]byte, n)
	n, err = h.Getsockopt(s.fd, level, opt, buf)
	if err != nil {
		return value{}, osError(t, err)
	}
	return object.Of(object.NewBytes(t, buf[:n:n])), nil
}

func setsockopt(t *thread, a object.Args) (value, error) {
	n := len(a.V) - 1
	if n != 3 && n != 4 {
		return value{}, object.TypeErrorf("setsockopt() takes exactly 3 arguments (%d given)", n)
	}
	s := object.As[sock](a.V[0])
	level, err := object.AsInt(t, a.V[1])
	if err != nil {
		return value{}, err
	}
	opt, err := object.AsInt(t, a.V[2])
	if err != nil {
		return value{}, err
	}
	var buf []byte
	switch v := a.V[3]; {
	case n == 4:
		if !v.IsNone() {
			return value{}, object.TypeErrorf("setsockopt() argument 3 must be None, not %s", v.Type().Name)
		}
		size, err := object.AsInt(t, a.V[4])
		if err != nil {
			return value{}, err
		}
		if size < 0 || size > 1<<16 {
			return value{}, object.OverflowErrorf("signed integer is greater than maximum")
		}
		buf = make([]byte, size)
	case v.Type().Has(object.FlagInt) || v.IsBool():
		i, err := object.AsInt64(t, v)
		if err != nil {
			return value{}, err
		}
		if i < math.MinInt32 || i > math.MaxInt32 {
			return value{}, object.OverflowErrorf("Python int too large to convert to C int")
		}
		buf = []byte{byte(i), byte(i >> 8), byte(i >> 16), byte(i >> 24)}
	default:
		if buf, err = object.BytesOf(t, v); err != nil {
			return value{}, err
		}
	}
	h, err := net(t)
	if err != nil {
		return value{}, err
	}
	return object.None, osError(t, h.Setsockopt(s.fd, level, opt, buf))
}

func recvmsg(t *thread, a []value) (value, error) {
	s := object.As[sock](a[0])
	n, err := size(t, a[1], "recvmsg()")
	if err != nil {
		return value{}, err
	}
	buf := make([]byte, n)
	return s.recvMsg(t, [][]byte{buf}, a[2], a[3], func(n int) value { return object.Of(object.NewBytes(t, buf[:n:n])) })
}

func recvmsgInto(t *thread, a []value) (value, error) {
	s := object.As[sock](a[0])
	items, err := object.ListOf(t, a[1])
	if err != nil {
		return value{}, object.TypeErrorf("recvmsg_into() argument 1 must be an iterable")
	}
	var bufs [][]byte
	for _, x := range items {
		b, err := object.GetBuffer(t, x, object.BufferWritable)
		if err != nil {
			return value{}, object.TypeErrorf("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers")
		}
		defer b.Close()
		bufs = append(bufs, b.Bytes())
	}
	return s.recvMsg(t, bufs, a[2], a[3], func(n int) value { return object.Int(int64(n)) })
}

func (s *sock) recvMsg(t *thread, bufs [][]byte, anc, flagsV value, first func(n int) value) (value, error) {
	n := 0
	var err error
	if anc.P != nil {
		if n, err = object.AsInt(t, anc); err != nil {
			return value{}, err
		}
		if n < 0 || n > math.MaxInt32 {
			return value{}, object.ValueErrorf("invalid ancillary data buffer length")
		}
		if err := t.CheckAlloc(n); err != nil {
			return value{}, err
		}
	}
	flags, err := flagsOf(t, flagsV)
	if err != nil {
		return value{}, err
	}
	oob := make([]byte, n)
	n, oobn, got, from, err := s.recv(t, bufs, oob, flags)
	if err != nil {
		return value{}, err
	}
	var list []value
	for b := oob[:oobn]; len(b) >= cmsgHeader; {
		size := int(*(*uint64)(unsafe.Pointer(&b[0])))
		if size < cmsgHeader {
			break
		}
		end := min(size, len(b))
		level, typ := *(*int32)(unsafe.Pointer(&b[8])), *(*int32)(unsafe.Pointer(&b[12]))
		list = append(list, object.Of(object.MakeTuple(t, object.Int(int64(level)), object.Int(int64(typ)), object.Of(object.NewBytes(t, append([]byte(nil), b[cmsgHeader:end]...))))))
		next := (size + 7) &^ 7
		if next >= len(b) {
			break
		}
		b = b[next:]
	}
	return object.Of(object.MakeTuple(t, first(n), object.Of(object.NewList(t, list)), object.Int(int64(got)), addrValue(t, from))), nil
}

// cmsgHeader is the size of the header of an item of ancillary data: length, level, type.
const cmsgHeader = 16

func sendmsg(t *thread, a []value) (value, error) {
	s := object.As[sock](a[0])
	items, err := object.ListOf(t, a[1])
	if err != nil {
		return value{}, object.TypeErrorf("sendmsg() argument 1 must be an iterable")
	}
	var bufs [][]byte
	for _, x := range items {
		b, err := object.AsBuffer(t, x)
		if err != nil {
			return value{}, err
		}
		defer b.Close()
		bufs = append(bufs, b.Bytes())
	}
	var oob []byte
	if a[2].P != nil {
		anc, err := object.ListOf(t, a[2])
		if err != nil {
			return value{}, object.TypeErrorf("sendmsg() argument 2 must be an iterable")
		}
		for _, x := range anc {
			f, err := object.ListOf(t, x)
			if err != nil || len(f) != 3 {
				return value{}, object.TypeErrorf("[sendmsg() ancillary data items] argument must be sequence of length 3")
			}
			level, err := object.AsInt(t, f[0])
			if err != nil {
				return value{}, err
			}
			typ, err := object.AsInt(t, f[1])
			if err != nil {
				return value{}, err
			}
			data, err := object.BytesOf(t, f[2])
			if err != nil {
				return value{}, err
			}
			var head [cmsgHeader]byte
			*(*uint64)(unsafe.Pointer(&head[0])) = uint64(cmsgHeader + len(data))
			*(*int32)(unsafe.Pointer(&head[8])), *(*int32)(unsafe.Pointer(&head[12])) = int32(level), int32(typ)
			oob = append(append(oob, head[:]...), data...)
			for len(oob)%8 != 0 {
				oob = append(oob, 0)
			}
		}
	}
	flags, err := flagsOf(t, a[3])
	if err != nil {
		return value{}, err
	}
	var to *hostos.SockAddr
	if a[4].P != nil && !a[4].IsNone() {
		if to, err = s.address(t, a[4], "sendmsg"); err != nil {
			return value{}, err
		}
	}
	n, err := s.send(t, bufs, oob, to, flags)
	return object.Int(int64(n)), err
}

var sockDef = object.TypeDef{
	Type:   sockType,
	Struct: (*sock)(nil),
	Doc:    "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\nsocket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\nOpen a socket of the given type.  The family argument specifies the\naddress family; it defaults to AF_INET.  The type argument specifies\nwhether this is a stream (SOCK_STREAM, this is the default)\nor datagram (SOCK_DGRAM) socket.  The protocol argument defaults to 0,\nspecifying the default protocol.  Keyword arguments are accepted.\nThe socket is created as non-inheritable.",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(sock{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&sock{Shape: typ.Root, fd: -1, timeout: -1}), nil
		},
		Init: sockInit,
		Repr: func(t *thread, v value) (value, error) {
			s := object.As[sock](v)
			return object.NewStr("<socket object, fd=" + strconv.Itoa(s.fd) + ", family=" + strconv.Itoa(s.family) + ", type=" + strconv.Itoa(s.typ) + ", proto=" + strconv.Itoa(s.prot) + ">"), nil
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "family", Doc: "the socket family", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[sock](v).family)), nil }},
		{Name: "type", Doc: "the socket type", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[sock](v).typ)), nil }},
		{Name: "proto", Doc: "the socket protocol", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[sock](v).prot)), nil }},
		{Name: "timeout", Doc: "the socket timeout", Get: func(t *thread, v value) (value, error) { return timeoutValue(object.As[sock](v).timeout), nil }},
	},
	Methods: []object.FuncDef{
		object.Func1("_accept($self, /)", func(t *thread, s *sock) (value, error) {
			var fd int
			var from *hostos.SockAddr
			err := s.call(t, pollIn, false, func(h hostos.Sockets, _ int) (err error) {
				fd, from, err = h.Accept(s.fd)
				return err
			})
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Int(int64(fd)), addrValue(t, from))), nil
		}, "_accept() -> (integer, address info)\n\nWait for an incoming connection.  Return a new socket file descriptor\nrepresenting the connection, and the address of the client.\nFor IP sockets, the address info is a pair (hostaddr, port)."),
		object.Func2("bind($self, address, /)", func(t *thread, s *sock, v value) (nothing, error) {
			a, err := s.address(t, v, "bind")
			if err != nil {
				return nothing{}, err
			}
			if err := t.Audit("socket.bind", object.Of(s), v); err != nil {
				return nothing{}, err
			}
			h, err := net(t)
			if err == nil {
				err = osError(t, h.Bind(s.fd, a))
			}
			return nothing{}, err
		}, "bind(address)\n\nBind the socket to a local address.  For IP sockets, the address is a\npair (host, port); the host must refer to the local host. For raw packet\nsockets the address is a tuple (ifname, proto [,pkttype [,hatype [,addr]]])"),
		object.Func1("close($self, /)", func(t *thread, s *sock) (nothing, error) { return s.close(t) }, "close()\n\nClose the socket.  It cannot be used after this call."),
		object.Func2("connect($self, address, /)", func(t *thread, s *sock, v value) (nothing, error) {
			no, err := connect(t, s, v)
			if err == nil && no != 0 {
				err = osError(t, no)
			}
			return nothing{}, err
		}, "connect(address)\n\nConnect the socket to a remote address.  For IP sockets, the address\nis a pair (host, port)."),
		object.Func2("connect_ex($self, address, /)", func(t *thread, s *sock, v value) (int, error) {
			no, err := connect(t, s, v)
			if err != nil && object.Matches(err, object.TimeoutError) {
				return int(syscall.EAGAIN), nil
			}
			return int(no), err
		}, "connect_ex(address) -> errno\n\nThis is like connect(address), but returns an error code (the errno value)\ninstead of raising an exception when an error occurs."),
		object.Func1("detach($self, /)", func(t *thread, s *sock) (int, error) {
			fd := s.fd
			s.fd = -1
			return fd, nil
		}, "detach()\n\nClose the socket object without closing the underlying file descriptor.\nThe object cannot be used after this call, but the file descriptor\ncan be reused for other purposes.  The file descriptor is returned."),
		object.Func1("fileno($self, /)", func(t *thread, s *sock) (int, error) { return s.fd, nil }, "fileno() -> integer\n\nReturn the integer file descriptor of the socket."),
		object.Func1("getpeername($self, /)", func(t *thread, s *sock) (value, error) { return s.name(t, hostos.Sockets.Getpeername) }, "getpeername() -> address info\n\nReturn the address of the remote endpoint.  For IP sockets, the address\ninfo is a pair (hostaddr, port)."),
		object.Func1("getsockname($self, /)", func(t *thread, s *sock) (value, error) { return s.name(t, hostos.Sockets.Getsockname) }, "getsockname() -> address info\n\nReturn the address of the local endpoint. The format depends on the\naddress family. For IPv4 sockets, the address info is a pair\n(hostaddr, port). For IPv6 sockets, the address info is a 4-tuple\n(hostaddr, port, flowinfo, scope_id)."),
		object.FuncSlice("getsockopt($self, level, option, buffersize=<absent>, /)", getsockopt, "getsockopt(level, option[, buffersize]) -> value\n\nGet a socket option.  See the Unix manual for level and option.\nIf a nonzero buffersize argument is given, the return value is a\nstring of that length; otherwise it is an integer."),
		object.FuncArgs("setsockopt", setsockopt, "setsockopt(level, option, value: int)\nsetsockopt(level, option, value: buffer)\nsetsockopt(level, option, None, optlen: int)\n\nSet a socket option.  See the Unix manual for level and option.\nThe value argument can either be an integer, a string buffer, or\nNone, optlen."),
		object.Func2("listen($self, backlog=<absent>, /)", func(t *thread, s *sock, v value) (nothing, error) {
			n := 128
			if v.P != nil {
				var err error
				if n, err = object.AsInt(t, v); err != nil {
					return nothing{}, err
				}
				if n > math.MaxInt32 || n < math.MinInt32 {
					return nothing{}, object.OverflowErrorf("Python int too large to convert to C int")
				}
			}
			h, err := net(t)
			if err == nil {
				err = osError(t, h.Listen(s.fd, max(n, 0)))
			}
			return nothing{}, err
		}, "listen([backlog])\n\nEnable a server to accept connections.  If backlog is specified, it must be\nat least 0 (if it is lower, it is set to 0); it specifies the number of\nunaccepted connections that the system will allow before refusing new\nconnections. If not specified, a default reasonable value is chosen."),
		object.FuncSlice("recv($self, buffersize, flags=<absent>, /)", func(t *thread, a []value) (value, error) {
			v, _, err := recvBytes(t, a, "recv")
			return v, err
		}, "recv(buffersize[, flags]) -> data\n\nReceive up to buffersize bytes from the socket.  For the optional flags\nargument, see the Unix manual.  When no data is available, block until\nat least one byte is available or until the remote end is closed.  When\nthe remote end is closed and all data is read, return the empty string."),
		object.FuncSlice("recvfrom($self, buffersize, flags=<absent>, /)", func(t *thread, a []value) (value, error) {
			v, from, err := recvBytes(t, a, "recvfrom")
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, v, addrValue(t, from))), nil
		}, "recvfrom(buffersize[, flags]) -> (data, address info)\n\nLike recv(buffersize, flags) but also return the sender's address info."),
		object.FuncSlice("recv_into($self, /, buffer, nbytes=0, flags=0)", func(t *thread, a []value) (value, error) {
			n, _, err := recvInto(t, a, "recv_into")
			return object.Int(int64(n)), err
		}, "recv_into(buffer, [nbytes[, flags]]) -> nbytes_read\n\nA version of recv() that stores its data into a buffer rather than creating\na new string.  Receive up to buffersize bytes from the socket.  If buffersize\nis not specified (or 0), receive up to the size available in the given buffer.\n\nSee recv() for documentation about the flags."),
		object.FuncSlice("recvfrom_into($self, /, buffer, nbytes=0, flags=0)", func(t *thread, a []value) (value, error) {
			n, from, err := recvInto(t, a, "recvfrom_into")
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Int(int64(n)), addrValue(t, from))), nil
		}, "recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)\n\nLike recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info."),
		object.FuncSlice("recvmsg($self, bufsize, ancbufsize=<absent>, flags=<absent>, /)", recvmsg, "recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)\n\nReceive normal data (up to bufsize bytes) and ancillary data from the socket."),
		object.FuncSlice("recvmsg_into($self, buffers, ancbufsize=<absent>, flags=<absent>, /)", recvmsgInto, "recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)\n\nReceive normal data and ancillary data from the socket, scattering the\nnon-ancillary data into a series of buffers."),
		object.FuncSlice("send($self, data, flags=<absent>, /)", func(t *thread, a []value) (value, error) {
			buf, err := object.AsBuffer(t, a[1])
			if err != nil {
				return value{}, err
			}
			defer buf.Close()
			flags, err := flagsOf(t, a[2])
			if err != nil {
				return value{}, err
			}
			n, err := object.As[sock](a[0]).send(t, [][]byte{buf.Bytes()}, nil, nil, flags)
			return object.Int(int64(n)), err
		}, "send(data[, flags]) -> count\n\nSend a data string to the socket.  For the optional flags\nargument, see the Unix manual.  Return the number of bytes\nsent; this may be less than len(data) if the network is busy."),
		object.FuncSlice("sendall($self, data, flags=<absent>, /)", sendAll, "sendall(data[, flags])\n\nSend a data string to the socket.  For the optional flags\nargument, see the Unix manual.  This calls send() repeatedly\nuntil all data is sent.  If an error occurs, it's impossible\nto tell how much data has been sent."),
		object.FuncArgs("sendto", sendTo, "sendto(data[, flags], address) -> count\n\nLike send(data, flags) but allows specifying the destination address.\nFor IP sockets, the address is a pair (hostaddr, port)."),
		object.FuncSlice("sendmsg($self, buffers, ancdata=<absent>, flags=<absent>, address=<absent>, /)", sendmsg, "sendmsg(buffers[, ancdata[, flags[, address]]]) -> count\n\nSend normal and ancillary data to the socket, gathering the\nnon-ancillary data from a series of buffers and concatenating it into\na single message."),
		object.Func2("setblocking($self, flag, /)", func(t *thread, s *sock, on bool) (nothing, error) {
			if on {
				return s.setTimeout(t, -1)
			}
			return s.setTimeout(t, 0)
		}, "setblocking(flag)\n\nSet the socket to blocking (flag is true) or non-blocking (false).\nsetblocking(True) is equivalent to settimeout(None);\nsetblocking(False) is equivalent to settimeout(0.0)."),
		object.Func1("getblocking($self, /)", func(t *thread, s *sock) (bool, error) { return s.timeout != 0, nil }, "getblocking()\n\nReturns True if socket is in blocking mode, or False if it\nis in non-blocking mode."),
		object.Func2("settimeout($self, timeout, /)", func(t *thread, s *sock, v value) (nothing, error) {
			d, err := parseTimeout(t, v)
			if err != nil {
				return nothing{}, err
			}
			return s.setTimeout(t, d)
		}, "settimeout(timeout)\n\nSet a timeout on socket operations.  'timeout' can be a float,\ngiving in seconds, or None.  Setting a timeout of None disables\nthe timeout feature and is equivalent to setblocking(1).\nSetting a timeout of zero is the same as setblocking(0)."),
		object.Func1("gettimeout($self, /)", func(t *thread, s *sock) (value, error) { return timeoutValue(s.timeout), nil }, "gettimeout() -> timeout\n\nReturns the timeout in seconds (float) associated with socket\noperations. A timeout of None indicates that timeouts on socket\noperations are disabled."),
		object.Func2("shutdown($self, flag, /)", func(t *thread, s *sock, how int) (nothing, error) {
			h, err := net(t)
			if err == nil {
				err = osError(t, h.Shutdown(s.fd, how))
			}
			return nothing{}, err
		}, "shutdown(flag)\n\nShut down the reading side of the socket (flag == SHUT_RD), the writing side\nof the socket (flag == SHUT_WR), or both ends (flag == SHUT_RDWR)."),
	},
}

func (s *sock) name(t *thread, f func(h hostos.Sockets, fd int) (*hostos.SockAddr, error)) (value, error) {
	h, err := net(t)
	if err != nil {
		return value{}, err
	}
	a, err := f(h, s.fd)
	if err != nil {
		return value{}, osError(t, err)
	}
	return addrValue(t, a), nil
}
