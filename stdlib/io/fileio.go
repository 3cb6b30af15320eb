package io

import (
	goio "io"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines FileIO, the raw stream of a descriptor. One can also stand for a reader
// or writer of Go, for the standard streams of an embedder.

type fileIO struct {
	ioBase
	fd       *descriptor
	h        hostos.Host `image:"-"`
	r        goio.Reader `image:"-"` // instead of fd
	w        goio.Writer `image:"-"`
	created  bool
	readable bool
	writable bool
	append   bool
	closefd  bool
	stream   int8 // one more than the number of a standard stream
	shut     bool
	seekable int8 // 0: not known yet
	blksize  int
	size     int64 // at the time of opening, -1 if it has none
}

// descriptor is what must be closed when the FileIO is garbage. It is apart from it because
// a cleanup must not reach its object.
type descriptor struct {
	n    int
	open bool        // and to be closed
	h    hostos.Host `image:"-"`
}

// NativeObject marks *fileIO as a parameter type.
func (*fileIO) NativeObject() {}

var fileIOType = object.NewNativeType("_io.FileIO")

var fileIOSig = object.Sig{Text: "FileIO(file, mode='r', closefd=True, opener=None)"}

var fileIODef = object.TypeDef{
	Type:    fileIOType,
	Struct:  (*fileIO)(nil),
	Members: "_blksize _finalizing",
	Image:   fileImage,
	Base:    rawIOBaseType,
	Module:  "_io",
	Doc:     "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.",
	Sig:     "(file, mode='r', closefd=True, opener=None)",
	Flags:   streamFlags,
	ExtOff:  unsafe.Offsetof(fileIO{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f := &fileIO{}
			f.Shape, f.shut = typ.Root, true
			return object.Of(f), nil
		},
		Init: fileIOInit,
		Repr: func(t *thread, v value) (value, error) {
			f := (*fileIO)(v.P)
			if f.isClosed() {
				return object.NewStr("<" + f.Shape.Type.Name + " [closed]>"), nil
			}
			name, err := object.LookupAttr(t, v, object.Intern("name"))
			if err != nil {
				return value{}, err
			}
			closefd := "False"
			if f.closefd {
				closefd = "True"
			}
			what := "fd=" + object.ReprOr(t, object.Int(int64(f.fileno())))
			if name.P != nil {
				if !t.EnterRepr(v) {
					return value{}, object.RuntimeErrorf("reentrant call inside %s.__repr__", v.Type().Name)
				}
				s, err := object.Repr(t, name)
				t.LeaveRepr(v)
				if err != nil {
					return value{}, err
				}
				what = "name=" + s.String()
			}
			return object.NewStr("<" + f.Shape.Type.Name + " " + what + " mode='" + f.mode() + "' closefd=" + closefd + ">"), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func2("read($self, size=-1, /)", func(t *thread, f *fileIO, size value) (value, error) {
			n, err := toSize(t, size)
			if err != nil {
				return value{}, err
			}
			if err := f.check(t, f.readable, "reading"); err != nil {
				return value{}, err
			}
			if n < 0 {
				return f.readall(t)
			}
			if err := t.CheckAlloc(n); err != nil {
				return value{}, err
			}
			buf := object.BytesToFill(min(n, maxIO))
			n, again, err := f.readBytes(t, buf)
			if err != nil {
				return value{}, err
			}
			if again {
				return object.None, nil
			}
			return newBytes(t, buf[:n:n]), nil
		}, "Read at most size bytes, returned as bytes."),
		object.Func1("readall($self, /)", func(t *thread, f *fileIO) (value, error) {
			if f.isClosed() {
				return value{}, object.ValueErrorf("I/O operation on closed file")
			}
			return f.readall(t)
		}, "Read all data from the file, returned as bytes."),
		object.Func2("readinto($self, buffer, /)", func(t *thread, f *fileIO, dst value) (value, error) {
			b, err := writable(t, dst, "readinto")
			if err != nil {
				return value{}, err
			}
			defer b.Close()
			if err := f.check(t, f.readable, "reading"); err != nil {
				return value{}, err
			}
			n, again, err := f.readBytes(t, b.Bytes())
			if err != nil {
				return value{}, err
			}
			if again {
				return object.None, nil
			}
			return object.Int(int64(n)), nil
		}, "Same as RawIOBase.readinto()."),
		object.Func2("write($self, b, /)", func(t *thread, f *fileIO, src value) (value, error) {
			if err := f.check(t, f.writable, "writing"); err != nil {
				return value{}, err
			}
			b, err := object.AsBuffer(t, src)
			if err != nil {
				return value{}, err
			}
			defer b.Close()
			n, again, err := f.writeBytes(t, b.Bytes())
			if err != nil {
				return value{}, err
			}
			if again {
				return object.None, nil
			}
			return object.Int(int64(n)), nil
		}, "Write buffer b to file, return number of bytes written.").Defining(),
		object.Func3("seek($self, pos, whence=0, /)", func(t *thread, f *fileIO, pos value, whence int) (value, error) {
			if f.isClosed() {
				return value{}, object.ValueErrorf("I/O operation on closed file")
			}
			if pos.IsFloat() {
				return value{}, object.TypeErrorf("'float' object cannot be interpreted as an integer")
			}
			off, err := object.AsInt64(t, pos)
			if err != nil {
				return value{}, err
			}
			n, err := f.seek(t, off, whence)
			return object.Int(n), err
		}, "Move to new file position and return the file position."),
		object.Func1("tell($self, /)", func(t *thread, f *fileIO) (value, error) {
			if f.isClosed() {
				return value{}, object.ValueErrorf("I/O operation on closed file")
			}
			n, err := f.seek(t, 0, 1)
			return object.Int(n), err
		}, "Current file position."),
		object.Func2("truncate($self, size=None, /)", func(t *thread, f *fileIO, size value) (value, error) {
			if err := f.check(t, f.writable, "writing"); err != nil {
				return value{}, err
			}
			var n int64
			var err error
			if size.IsNone() {
				n, err = f.seek(t, 0, 1)
			} else {
				n, err = object.AsInt64(t, size)
			}
			if err != nil {
				return value{}, err
			}
			if f.fd == nil {
				return value{}, unsupported(t, "truncate")
			}
			t.AllowThreads(func() { err = f.h.Ftruncate(f.fd.n, n) })
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			return object.Int(n), nil
		}, "Truncate the file to at most size bytes and return the truncated size.").Defining(),
		object.Func1("close($self, /)", func(t *thread, self value) (value, error) {
			return object.None, (*fileIO)(self.P).close(t, self)
		}, "Close the file."),
		object.Func1("seekable($self, /)", func(t *thread, f *fileIO) (bool, error) {
			if f.isClosed() {
				return false, object.ValueErrorf("I/O operation on closed file")
			}
			return f.canSeek(t), nil
		}, "True if file supports random-access."),
		object.Func1("readable($self, /)", func(t *thread, f *fileIO) (bool, error) { return f.readable, f.checkOpen() }, "True if file was opened in a read mode."),
		object.Func1("writable($self, /)", func(t *thread, f *fileIO) (bool, error) { return f.writable, f.checkOpen() }, "True if file was opened in a write mode."),
		object.Func1("fileno($self, /)", func(t *thread, f *fileIO) (int, error) {
			if err := f.checkOpen(); err != nil {
				return 0, err
			}
			if f.fd == nil {
				return 0, unsupported(t, "fileno")
			}
			return f.fd.n, nil
		}, "Return the underlying file descriptor (an integer)."),
		object.Func1("isatty($self, /)", func(t *thread, f *fileIO) (bool, error) {
			if err := f.checkOpen(); err != nil {
				return false, err
			}
			return f.isatty(), nil
		}, "True if the file is connected to a TTY device."),
		object.Func2("_dealloc_warn($self, object, /)", func(t *thread, f *fileIO, x value) (nothing, error) { return nothing{}, nil }, ""),
		noPickle("__reduce__($self, /)"),
		noPickle("__reduce_ex__($self, object, /)"),
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) { return object.Bool((*fileIO)(v.P).isClosed()), nil }, Doc: "True if the file is closed"},
		{Name: "closefd", Get: func(t *thread, v value) (value, error) { return object.Bool((*fileIO)(v.P).closefd), nil }, Doc: "True if the file descriptor will be closed by close()."},
		{Name: "mode", Get: func(t *thread, v value) (value, error) { return object.NewStr((*fileIO)(v.P).mode()), nil }, Doc: "String giving the file mode"},
		{Name: "_blksize", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*fileIO)(v.P).blksize)), nil }},
		finalizing,
	},
}

var finalizing = object.GetSetDef{Name: "_finalizing", Get: func(t *thread, v value) (value, error) { return object.False, nil }, Set: func(t *thread, v, x value) error {
	if x.P == nil {
		return object.TypeErrorf("can't delete numeric/char attribute")
	}
	if !x.IsBool() {
		return object.TypeErrorf("attribute value type must be bool")
	}
	return nil
}}

// maxIO is the most that one system call transfers.
const maxIO = 0x7ffff000

func noPickle(sig string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		return value{}, object.TypeErrorf("cannot pickle '%s' instances", strings.TrimPrefix(a[0].Type().Name, "_io."))
	}, "")
}

func (f *fileIO) isClosed() bool { return f.shut }

func (f *fileIO) fileno() int {
	if f.fd == nil {
		return -1
	}
	return f.fd.n
}

func (f *fileIO) checkOpen() error {
	if f.shut {
		return object.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

func (f *fileIO) check(t *thread, able bool, what string) error {
	if f.shut {
		return object.ValueErrorf("I/O operation on closed file")
	}
	if !able {
		return unsupported(t, "File not open for "+what)
	}
	return nil
}

func (f *fileIO) isatty() bool { return f.fd != nil && f.h.Isatty(f.fd.n) }

func (f *fileIO) canSeek(t *thread) bool {
	if f.seekable == 0 {
		f.seekable = -1
		if f.fd != nil {
			if _, err := f.h.Seek(f.fd.n, 0, 1); err == nil {
				f.seekable = 1
			}
		}
	}
	return f.seekable > 0
}

func (f *fileIO) mode() string {
	switch {
	case f.created && f.readable:
		return "xb+"
	case f.created:
		return "xb"
	case f.append && f.readable:
		return "ab+"
	case f.append:
		return "ab"
	case f.readable && f.writable:
		return "rb+"
	case f.readable:
		return "rb"
	}
	return "wb"
}

// https://docs.python.org/3.13/library/io.html#io.FileIO
func fileIOInit(t *thread, self value, a object.Args) error {
	v, err := fileIOSig.Bind(t, a)
	if err != nil {
		return err
	}
	if !v[1].IsA(object.StrType) {
		return object.TypeErrorf("FileIO() argument 'mode' must be str, not %s", typeName(v[1]))
	}
	closefd, err := object.Truth(t, v[2])
	if err != nil {
		return err
	}
	f := (*fileIO)(self.P)
	again := f.fd != nil
	if err := f.open(t, self, v[0], (*object.Str)(v[1].P).String(), closefd, v[3]); err != nil {
		return err
	}
	if self.Type() == fileIOType && !again {
		t.TrackFinalizer(self)
	}
	return nil
}

func (f *fileIO) open(t *thread, self, file value, mode string, closefd bool, opener value) error {
	if !f.shut && f.closefd {
		if err := f.close(t, self); err != nil {
			return err
		}
	}
	f.closefd, f.created, f.readable, f.writable, f.append, f.seekable, f.size = closefd, false, false, false, false, 0, -1
	if file.IsFloat() {
		return object.TypeErrorf("integer argument expected, got float")
	}
	fd := -1
	name := ""
	isFD := object.IsIndex(file) && !file.Type().Has(object.FlagStr)
	if file.IsBool() {
		if err := t.Warn(object.RuntimeWarning, "bool is used as a file descriptor", 1); err != nil {
			return err
		}
	}
	if isFD {
		n, err := object.AsInt(t, file)
		if err != nil || n != int(int32(n)) {
			return object.TypeErrorf("expected str, bytes or os.PathLike object, not %s", file.Type().Name)
		}
		if n < 0 {
			return object.ValueErrorf("negative file descriptor")
		}
		if n > 1<<31-1 {
			return object.OverflowErrorf("Python int too large to convert to C int")
		}
		fd = n
	} else {
		n, err := object.FSName(t, file)
		if err != nil {
			return err
		}
		name = n
	}
	flags, err := f.parseMode(mode)
	if err != nil {
		return err
	}
	if err := t.Audit("open", file, object.NewStr(mode), object.Int(int64(flags))); err != nil {
		return err
	}
	h := hostos.From(t.Interp.Data)
	f.h = h
	own := false
	if !isFD {
		if !closefd {
			return object.ValueErrorf("Cannot use closefd=False with file name")
		}
		hostos.Sync(t.Interp.Data)
		if opener.P == nil || opener.IsNone() {
			open := func() (int, error) { return h.Open(hostos.AtCWD, name, flags, 0o666) }
			if hostos.OpenWaits(h, hostos.AtCWD, name, flags) {
				fd, err = hostos.OpenWaiting(h, hostos.AtCWD, name, flags, 0o666, t.AwaitCall)
			} else {
				t.AllowThreads(func() { fd, err = open() })
			}
			if err == syscall.EMFILE {
				// Descriptors of dropped files may be waiting for a collection.
				runtime.GC()
				runtime.Gosched()
				t.AllowThreads(func() { fd, err = h.Open(hostos.AtCWD, name, flags, 0o666) })
			}
			if err != nil {
				return object.OSErrorOf(t, err, file)
			}
		} else {
			r, err := object.Call(t, opener, file, object.Int(int64(flags)))
			if err != nil {
				return err
			}
			if !r.Type().Has(object.FlagInt) {
				return object.TypeErrorf("expected integer from opener")
			}
			if fd, err = object.AsInt(t, r); err != nil {
				return err
			}
			if fd < 0 {
				return object.ValueErrorf("opener returned %d", fd)
			}
			if err := h.SetInheritable(fd, false); err != nil {
				return object.OSErrorOf(t, err, value{})
			}
		}
		own = true
	}
	s, err := h.Fstat(fd)
	if err == nil && s.Mode&syscall.S_IFMT == syscall.S_IFDIR {
		err = syscall.EISDIR
	}
	if err != nil && (err == syscall.EBADF || err == syscall.EISDIR) {
		if own {
			h.Close(fd)
		}
		if err == syscall.EBADF {
			file = value{}
		}
		return object.OSErrorOf(t, err, file)
	}
	f.blksize = defaultBufferSize
	if err == nil {
		if s.Blksize > 1 {
			f.blksize = int(s.Blksize)
		}
		if s.Mode&syscall.S_IFMT == syscall.S_IFREG {
			f.size = s.Size
			f.seekable = 1
		}
	}
	f.fd, f.shut = &descriptor{fd, closefd, h}, false
	if own {
		runtime.AddCleanup(f, closeDropped, f.fd)
	}
	if err := object.SetAttr(t, self, object.Intern("name"), file); err != nil {
		if !own {
			f.fd, f.shut = nil, true
		}
		f.release()
		return err
	}
	if f.append {
		// Position and size agree from the start; errors do not matter.
		h.Seek(fd, 0, 2)
	}
	return nil
}

// closeDropped closes the descriptor of a FileIO that became garbage.
func closeDropped(d *descriptor) {
	if d.open {
		d.h.Close(d.n)
	}
}

func (f *fileIO) parseMode(mode string) (int, error) {
	bad := object.ValueErrorf("Must have exactly one of create/read/write/append mode and at most one plus")
	flags, rwa, plus := 0, false, false
	for i := range mode {
		switch mode[i] {
		case 'x', 'r', 'w', 'a':
			if rwa {
				return 0, bad
			}
			rwa = true
		}
		switch mode[i] {
		case 'x':
			f.created, f.writable = true, true
			flags |= syscall.O_EXCL | syscall.O_CREAT
		case 'r':
			f.readable = true
		case 'w':
			f.writable = true
			flags |= syscall.O_CREAT | syscall.O_TRUNC
		case 'a':
			f.writable, f.append = true, true
			flags |= syscall.O_CREAT | syscall.O_APPEND
		case 'b':
		case '+':
			if plus {
				return 0, bad
			}
			plus = true
			f.readable, f.writable = true, true
		default:
			return 0, object.ValueErrorf("invalid mode: %s", mode)
		}
	}
	if !rwa {
		return 0, bad
	}
	switch {
	case f.readable && f.writable:
		flags |= syscall.O_RDWR
	case f.writable:
		flags |= syscall.O_WRONLY
	}
	return flags | syscall.O_CLOEXEC, nil
}

// release closes the descriptor if it is to be closed.
func (f *fileIO) release() error {
	f.shut = true
	if d := f.fd; d != nil && d.open {
		d.open = false
		return f.h.Close(d.n)
	}
	return nil
}

func (f *fileIO) close(t *thread, self value) error {
	var first error
	if self.Type() != fileIOType || !f.ioBase.closed {
		// What RawIOBase.close does: flush, and note that it is closed.
		if !f.ioBase.closed && (self.Type() != fileIOType || object.InstanceAttr(self, object.Intern("flush")).P != nil) {
			_, first = object.CallMethod(t, self, "flush")
		}
		f.ioBase.closed = true
	}
	if f.shut {
		return first
	}
	var err error
	t.AllowThreads(func() { err = f.release() })
	if first == nil && err != nil {
		first = object.OSErrorOf(t, err, value{})
	}
	return first
}

// readBytes reads once; again tells that it would block.
func (f *fileIO) readBytes(t *thread, p []byte) (n int, again bool, err error) {
	if f.fd == nil {
		t.AllowThreads(func() {
			for n == 0 && err == nil && len(p) > 0 {
				n, err = f.r.Read(p)
			}
		})
		if err == goio.EOF {
			err = nil
		}
	} else {
		n, err = f.readFD(t, f.fd.n, p)
	}
	if err == syscall.EAGAIN {
		return 0, true, nil
	}
	if err != nil {
		return 0, false, object.OSErrorOf(t, err, value{})
	}
	return n, false, nil
}

// waiter is a thread that waits for a descriptor.
type waiter struct{ t *thread }

func (w waiter) Block(f func()) { w.t.AllowThreads(f) }

func (w waiter) AwaitFD(fd int, events int16) error {
	_, err := object.Await(w.t, hostos.From(w.t.Interp.Data).Await, []hostos.PollFD{{FD: fd, Events: events}}, -1)
	return err
}

// waits tells that reading or writing may have to wait for somebody: it is a pipe or terminal.
func (f *fileIO) waits(fd int) bool {
	if f.size >= 0 {
		return false
	}
	blocks, err := f.h.Blocking(fd)
	return err == nil && blocks
}

func (f *fileIO) readFD(t *thread, fd int, p []byte) (n int, err error) {
	if len(p) > 0 && f.waits(fd) {
		return hostos.ReadWaiting(f.h, waiter{t}, fd, p)
	}
	t.AllowThreads(func() {
		for {
			if n, err = f.h.Read(fd, p); err != syscall.EINTR {
				return
			}
		}
	})
	return n, err
}

func (f *fileIO) writeFD(t *thread, fd int, p []byte) (n int, err error) {
	if len(p) > 0 && f.waits(fd) {
		return hostos.WriteWaiting(f.h, waiter{t}, fd, p)
	}
	t.AllowThreads(func() {
		for {
			if n, err = f.h.Write(fd, p); err != syscall.EINTR {
				return
			}
		}
	})
	return n, err
}

// writeBytes writes once; again tells that it would block.
func (f *fileIO) writeBytes(t *thread, p []byte) (n int, again bool, err error) {
	if f.fd == nil {
		t.AllowThreads(func() { n, err = f.w.Write(p) })
	} else {
		n, err = f.writeFD(t, f.fd.n, p)
	}
	if err == syscall.EAGAIN {
		return 0, true, nil
	}
	if err != nil {
		return 0, false, object.OSErrorOf(t, err, value{})
	}
	return n, false, nil
}

func (f *fileIO) seek(t *thread, off int64, whence int) (int64, error) {
	if f.fd == nil {
		return 0, object.NewOSError(int(syscall.ESPIPE), value{})
	}
	n, err := f.h.Seek(f.fd.n, off, whence)
	if err != nil {
		return 0, object.OSErrorOf(t, err, value{})
	}
	return n, nil
}

// readall reads to the end.
func (f *fileIO) readall(t *thread) (value, error) {
	b, again, err := f.readRest(t, nil)
	if err != nil {
		return value{}, err
	}
	if again {
		return object.None, nil
	}
	return newBytes(t, b), nil
}

// readRest appends the rest of the file to buf; again tells that nothing was there yet.
func (f *fileIO) readRest(t *thread, buf []byte) (out []byte, again bool, err error) {
	size := 8192
	if f.size > 0 {
		if pos, err := f.h.Seek(f.fd.n, 0, 1); err == nil && pos < f.size {
			// One more byte, so that the end is found without growing the buffer.
			size = int(f.size-pos) + 1
		}
	}
	start := len(buf)
	for {
		if len(buf)+size > cap(buf) {
			if err := t.CheckAlloc(len(buf) + size); err != nil {
				return nil, false, err
			}
			nb := object.BytesToFill(len(buf) + size)[:len(buf)]
			copy(nb, buf)
			buf = nb
		}
		n, again, err := f.readBytes(t, buf[len(buf):min(cap(buf), len(buf)+maxIO)])
		if err != nil {
			return nil, false, err
		}
		if again {
			return buf, len(buf) == start, nil
		}
		if n == 0 {
			return buf, false, nil
		}
		buf = buf[:len(buf)+n]
		size = 1
		if len(buf) == cap(buf) {
			size = max(len(buf), 8192)
			if size > 1<<24 {
				size = len(buf) / 4
			}
		}
	}
}
