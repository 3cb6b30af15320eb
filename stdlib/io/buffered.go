package io

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"syscall"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines BufferedReader, BufferedWriter and BufferedRandom.

// buffered is any of them. Read data that was not asked for yet is in rbuf[rpos:]; data to
// write is in wbuf. At most one of them has something: a read writes first, and a write
// gives read data back by seeking. The lock is held around use of the buffers, since
// reading and writing of the raw stream let other threads run.
type buffered struct {
	ioBase
	raw      value
	file     *fileIO // raw, if it is exactly a FileIO
	ok       bool
	detached bool
	canRead  bool
	canWrite bool
	size     int
	rbuf     []byte // of the capacity size
	rpos     int
	wbuf     []byte
	rawPos   int64          // position of raw, -1 if unknown
	dirty    bool           // in the set of pending writers
	std      bool           // a standard stream: written at exit only
	in       *object.Interp `image:"-"`
	mu       sync.Mutex
	owner    *thread `image:"-"` // that holds mu
}

// NativeObject marks *buffered as a parameter type.
func (*buffered) NativeObject() {}

var (
	bufferedReaderType = object.NewNativeType("_io.BufferedReader")
	bufferedWriterType = object.NewNativeType("_io.BufferedWriter")
	bufferedRandomType = object.NewNativeType("_io.BufferedRandom")
)

const (
	canRead = 1 << iota
	canWrite
)

var (
	bufferedReaderDef = bufferedDef(bufferedReaderType, canRead, "Create a new buffered reader using the given readable raw IO object.")
	bufferedWriterDef = bufferedDef(bufferedWriterType, canWrite, "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.")
	bufferedRandomDef = bufferedDef(bufferedRandomType, canRead|canWrite, "A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.")
)

func bufferedDef(typ *object.Type, able int, doc string) object.TypeDef {
	sig := &object.Sig{Text: strings.TrimPrefix(typ.Name, "_io.") + "(raw, buffer_size=8192)"}
	d := object.TypeDef{
		Type:        typ,
		Struct:      (*buffered)(nil),
		InheritsNew: true,
		Members:     "raw _finalizing",
		Image:       bufferedImage,
		Base:        bufferedBaseType,
		Module:      "_io",
		Doc:         doc,
		Sig:         "(raw, buffer_size=DEFAULT_BUFFER_SIZE)",
		Flags:       streamFlags,
		ExtOff:      unsafe.Offsetof(buffered{}.Ext),
		Slots: object.Slots{
			New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
				b := &buffered{}
				b.Shape = typ.Root
				return object.Of(b), nil
			},
			Init: func(t *thread, self value, a object.Args) error {
				v, err := sig.Bind(t, a)
				if err != nil {
					return err
				}
				size, err := object.AsInt(t, v[1])
				if err != nil {
					return err
				}
				if err := (*buffered)(self.P).init(t, v[0], size, able); err != nil {
					return err
				}
				t.TrackFinalizer(self)
				t.FinalizeLater(v[0])
				return nil
			},
			Repr: bufferedRepr,
		},
		Methods: append([]object.FuncDef(nil), bufferedCommon...),
		GetSet: []object.GetSetDef{
			{Name: "raw", Get: func(t *thread, v value) (value, error) {
				if r := (*buffered)(v.P).raw; r.P != nil {
					return r, nil
				}
				return value{}, object.NoAttribute(v, object.Intern("raw"))
			}},
			{Name: "closed", Get: func(t *thread, v value) (value, error) {
				b := (*buffered)(v.P)
				if err := b.check(); err != nil {
					return value{}, err
				}
				return object.GetAttr(t, b.raw, object.Intern("closed"))
			}},
			rawAttr("name"), rawAttr("mode"), finalizing,
		},
	}
	if able&canRead != 0 {
		d.Methods = append(d.Methods, bufferedReading...)
		d.Slots.Next = func(t *thread, v value) (value, error) {
			b := (*buffered)(v.P)
			if err := b.check(); err != nil {
				return value{}, err
			}
			var line value
			if v.Type() == typ {
				p, err := b.readline(t, -1)
				if err != nil || len((*object.Bytes)(p.P).B) == 0 {
					return value{}, err
				}
				return p, nil
			}
			line, err := object.CallMethod(t, v, "readline")
			if err != nil {
				return value{}, err
			}
			if !line.Type().Has(object.FlagBytes) {
				return value{}, object.Errorf(object.OSError, "readline() should have returned a bytes object, not '%s'", line.Type().Name)
			}
			if len((*object.Bytes)(line.P).B) == 0 {
				return value{}, nil
			}
			return line, nil
		}
	}
	if able&canWrite != 0 {
		d.Methods = append(d.Methods, bufferedWriting...)
	}
	return d
}

func rawAttr(name string) object.GetSetDef {
	return object.GetSetDef{Name: name, Get: func(t *thread, v value) (value, error) {
		b := (*buffered)(v.P)
		if err := b.check(); err != nil {
			return value{}, err
		}
		return object.GetAttr(t, b.raw, object.Intern(name))
	}}
}

func forward(sig, doc string) object.FuncDef {
	name := sig[:bytes.IndexByte([]byte(sig), '(')]
	return object.Func1(sig, func(t *thread, b *buffered) (value, error) {
		if err := b.check(); err != nil {
			return value{}, err
		}
		return object.CallMethod(t, b.raw, name)
	}, doc)
}

var bufferedCommon = []object.FuncDef{
	object.Func1("detach($self, /)", func(t *thread, self value) (value, error) {
		b := (*buffered)(self.P)
		if err := b.check(); err != nil {
			return value{}, err
		}
		if _, err := object.CallMethod(t, self, "flush"); err != nil {
			return value{}, err
		}
		raw := b.raw
		b.setDirty(false)
		b.raw, b.file, b.detached, b.ok = value{}, nil, true, false
		return raw, nil
	}, "Disconnect this buffer from its underlying raw stream and return it."),
	object.Func1("flush($self, /)", func(t *thread, self value) (value, error) {
		b := (*buffered)(self.P)
		if err := b.check(); err != nil {
			return value{}, err
		}
		if !b.canWrite {
			return object.CallMethod(t, b.raw, "flush")
		}
		if err := b.checkOpen(t, "flush of closed file"); err != nil {
			return value{}, err
		}
		if err := b.lock(t); err != nil {
			return value{}, err
		}
		defer b.unlock()
		if err := b.flush(t); err != nil {
			return value{}, err
		}
		return object.None, b.rewind(t)
	}, "Flush write buffers."),
	object.Func1("close($self, /)", func(t *thread, self value) (value, error) {
		return (*buffered)(self.P).close(t, self)
	}, "Close the file."),
	forward("seekable($self, /)", ""),
	forward("fileno($self, /)", ""),
	forward("isatty($self, /)", ""),
	object.Func2("_dealloc_warn($self, source, /)", func(t *thread, b *buffered, source value) (nothing, error) { return nothing{}, nil }, ""),
	object.Func3("seek($self, target, whence=0, /)", func(t *thread, b *buffered, target value, w object.CInt) (int64, error) {
		whence := int(w)
		if err := b.check(); err != nil {
			return 0, err
		}
		if whence < 0 || whence > 4 || whence == 2 && false {
			return 0, object.ValueErrorf("whence value %d unsupported", whence)
		}
		if err := b.checkOpen(t, "seek of closed file"); err != nil {
			return 0, err
		}
		if b.file == nil || !b.file.canSeek(t) {
			if err := checkSeekable(t, b.raw); err != nil {
				return 0, err
			}
		}
		off, err := toOffset(t, target)
		if err != nil {
			return 0, err
		}
		if err := b.lock(t); err != nil {
			return 0, err
		}
		defer b.unlock()
		return b.seek(t, off, whence)
	}, ""),
	object.Func1("tell($self, /)", func(t *thread, b *buffered) (int64, error) {
		if err := b.check(); err != nil {
			return 0, err
		}
		return b.tell(t)
	}, ""),
	object.Func2("truncate($self, pos=None, /)", func(t *thread, b *buffered, pos value) (value, error) {
		if err := b.checkOpen(t, "truncate of closed file"); err != nil {
			return value{}, err
		}
		if !b.canWrite {
			return value{}, unsupported(t, "truncate")
		}
		if err := b.lock(t); err != nil {
			return value{}, err
		}
		defer b.unlock()
		if err := b.flush(t); err != nil {
			return value{}, err
		}
		if pos.IsNone() {
			n, err := b.tell(t)
			if err != nil {
				return value{}, err
			}
			pos = object.Int(n)
		} else if err := b.rewind(t); err != nil {
			return value{}, err
		}
		b.rawPos = -1
		return object.CallMethod(t, b.raw, "truncate", pos)
	}, "").Defining(),
	object.Func1("__sizeof__($self, /)", func(t *thread, b *buffered) (int, error) { return int(unsafe.Sizeof(*b)) + b.size, nil }, ""),
	noPickle("__reduce__($self, /)"),
	noPickle("__reduce_ex__($self, object, /)"),
}

var bufferedReading = []object.FuncDef{
	forward("readable($self, /)", ""),
	withSize("read($self, size=-1, /)", func(t *thread, b *buffered, size value) (value, error) {
		n, err := toSize(t, size)
		if err != nil {
			return value{}, err
		}
		if err := b.check(); err != nil {
			return value{}, err
		}
		if n < -1 {
			return value{}, object.ValueErrorf("read length must be non-negative or -1")
		}
		if err := b.checkOpen(t, "read of closed file"); err != nil {
			return value{}, err
		}
		if n >= 0 && n <= len(b.rbuf)-b.rpos {
			p := bytes.Clone(b.rbuf[b.rpos : b.rpos+n])
			b.rpos += n
			return newBytes(t, p), nil
		}
		if err := b.lock(t); err != nil {
			return value{}, err
		}
		defer b.unlock()
		if n < 0 {
			return b.readAll(t)
		}
		if n > math.MaxInt-33 {
			return value{}, object.OverflowErrorf("byte string is too large")
		}
		if err := t.CheckAlloc(n); err != nil {
			return value{}, err
		}
		out := object.BytesToFill(n)
		n, again, err := b.readInto(t, out, false)
		if err != nil {
			return value{}, err
		}
		if n == 0 && again {
			return object.None, nil
		}
		if n < len(out)/2 {
			out = bytes.Clone(out[:n])
		}
		return newBytes(t, out[:n]), nil
	}, ""),
	object.Func2("peek($self, size=0, /)", func(t *thread, b *buffered, size int) (value, error) {
		if err := b.checkOpen(t, "peek of closed file"); err != nil {
			return value{}, err
		}
		if err := b.lock(t); err != nil {
			return value{}, err
		}
		defer b.unlock()
		if b.canWrite {
			if err := b.flush(t); err != nil {
				return value{}, err
			}
		}
		if b.rpos == len(b.rbuf) {
			if _, err := b.fill(t); err != nil {
				return value{}, err
			}
		}
		return copyBytes(t, b.rbuf[b.rpos:]), nil
	}, ""),
	object.Func2("read1($self, size=-1, /)", func(t *thread, b *buffered, size int) (value, error) {
		if err := b.checkOpen(t, "read of closed file"); err != nil {
			return value{}, err
		}
		if size < 0 {
			size = b.size
		}
		if size == 0 {
			return newBytes(t, nil), nil
		}
		if size > math.MaxInt-33 {
			return value{}, object.OverflowErrorf("byte string is too large")
		}
		if err := t.CheckAlloc(size); err != nil {
			return value{}, err
		}
		out := make([]byte, size)
		if err := b.lock(t); err != nil {
			return value{}, err
		}
		defer b.unlock()
		n, again, err := b.read1(t, out)
		if err != nil {
			return value{}, err
		}
		if again {
			return newBytes(t, nil), nil
		}
		return copyBytes(t, out[:n]), nil
	}, ""),
	object.Func2("readinto($self, buffer, /)", func(t *thread, b *buffered, dst value) (value, error) {
		return b.readintoMethod(t, dst, "readinto", false)
	}, ""),
	object.Func2("readinto1($self, buffer, /)", func(t *thread, b *buffered, dst value) (value, error) {
		return b.readintoMethod(t, dst, "readinto1", true)
	}, ""),
	withSize("readline($self, size=-1, /)", func(t *thread, b *buffered, size value) (value, error) {
		n, err := toSize(t, size)
		if err != nil {
			return value{}, err
		}
		return b.readline(t, n)
	}, ""),
}

var bufferedWriting = []object.FuncDef{
	forward("writable($self, /)", ""),
	object.Raw("write($self, buffer, /)", 2, 2, func(t *thread, a *value, _ int) (value, bool) {
		args := unsafe.Slice(a, 2)
		n, err := (*buffered)(args[0].P).writeObject(t, args[1])
		if err != nil {
			return t.Fail(err)
		}
		return object.Int(int64(n)), true
	}, ""),
}

// toOffset converts a position.
func toOffset(t *thread, v value) (int64, error) {
	n, err := object.AsInt64(t, v)
	if err != nil && object.Matches(err, object.OverflowError) {
		err = object.ValueErrorf("cannot fit '%s' into an offset-sized integer", v.Type().Name)
	}
	return n, err
}

// writeObject is method write.
func (b *buffered) writeObject(t *thread, src value) (int, error) {
	if err := b.check(); err != nil {
		return 0, err
	}
	var data []byte
	if src.Type() == object.BytesType {
		data = (*object.Bytes)(src.P).B
	} else {
		if src.IsA(object.StrType) {
			return 0, object.TypeErrorf("a bytes-like object is required, not '%s'", src.Type().Name)
		}
		buf, err := object.AsBuffer(t, src)
		if err != nil {
			return 0, err
		}
		defer buf.Close()
		data = buf.Bytes()
	}
	if err := b.checkOpen(t, "write to closed file"); err != nil {
		return 0, err
	}
	if err := b.lock(t); err != nil {
		return 0, err
	}
	defer b.unlock()
	// Another thread may have closed it while this one waited.
	if err := b.checkOpen(t, "write to closed file"); err != nil {
		return 0, err
	}
	return b.write(t, data)
}

func (b *buffered) init(t *thread, raw value, size, able int) error {
	b.ok, b.detached = false, false
	if able&canRead != 0 && able&canWrite != 0 {
		if err := checkSeekable(t, raw); err != nil {
			return err
		}
	}
	if able&canRead != 0 {
		if err := checkReadable(t, raw); err != nil {
			return err
		}
	}
	if able&canWrite != 0 {
		if err := checkWritable(t, raw); err != nil {
			return err
		}
	}
	if size <= 0 {
		return object.ValueErrorf("buffer size must be strictly positive")
	}
	if err := t.CheckAlloc(size); err != nil {
		return err
	}
	b.setUp(t, raw, size, able)
	if b.file == nil {
		// Failure to tell does not matter here.
		if n, err := b.rawTell(t); err == nil {
			b.rawPos = n
		}
	}
	return nil
}

// setUp is init without checks.
func (b *buffered) setUp(t *thread, raw value, size, able int) {
	b.raw, b.file, b.size, b.in = raw, nil, size, t.Interp
	if raw.Type() == fileIOType {
		b.file = (*fileIO)(raw.P)
	}
	b.canRead, b.canWrite = able&canRead != 0, able&canWrite != 0
	b.rbuf, b.rpos, b.wbuf, b.rawPos = nil, 0, nil, -1
	b.ok = true
}

func (b *buffered) check() error {
	if b.ok {
		return nil
	}
	if b.detached {
		return object.ValueErrorf("raw stream has been detached")
	}
	return object.ValueErrorf("I/O operation on uninitialized object")
}

func (b *buffered) checkOpen(t *thread, msg string) error {
	if !b.ok {
		return b.check()
	}
	if b.file != nil {
		if b.file.shut {
			return object.ValueErrorf("%s", msg)
		}
		return nil
	}
	c, err := isClosed(t, b.raw)
	if err == nil && c {
		err = object.ValueErrorf("%s", msg)
	}
	return err
}

// lock takes the buffers for t.
func (b *buffered) lock(t *thread) error {
	if !b.mu.TryLock() {
		if b.owner == t {
			r, _ := bufferedRepr(t, object.Of(b))
			return object.RuntimeErrorf("reentrant call inside %s", (*object.Str)(r.P).String())
		}
		if !t.Interp.Finalizing {
			t.AllowThreads(b.mu.Lock)
		} else if !b.lockAtExit(t) {
			r, _ := bufferedRepr(t, object.Of(b))
			return object.RuntimeErrorf("could not acquire lock for %s at interpreter shutdown, possibly due to daemon threads", (*object.Str)(r.P).String())
		}
	}
	b.owner = t
	return nil
}

// lockAtExit waits for a second: a daemon thread may have the buffers and wait for ever.
func (b *buffered) lockAtExit(t *thread) (ok bool) {
	t.AllowThreads(func() {
		for range 100 {
			if ok = b.mu.TryLock(); ok {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	})
	return ok
}

// busy reports whether another thread has the buffers of a stream.
func busy(t *thread, v value) bool {
	if v.P != nil && v.IsA(textIOType) {
		v = (*textIO)(v.P).buffer
	}
	if v.P == nil || !(v.IsA(bufferedReaderType) || v.IsA(bufferedWriterType) || v.IsA(bufferedRandomType)) {
		return false
	}
	b := (*buffered)(v.P)
	if b.mu.TryLock() {
		b.mu.Unlock()
		return false
	}
	return b.owner != t
}

func (b *buffered) unlock() {
	b.owner = nil
	b.mu.Unlock()
}

func bufferedRepr(t *thread, v value) (value, error) {
	name, err := object.LookupAttr(t, v, object.Intern("name"))
	if err != nil {
		if !object.Matches(err, object.ValueError) {
			return value{}, err
		}
		name = value{}
	}
	if name.P == nil {
		return object.NewStr("<" + v.Type().Name + ">"), nil
	}
	if !t.EnterRepr(v) {
		return value{}, object.RuntimeErrorf("reentrant call inside %s.__repr__", v.Type().Name)
	}
	s, err := object.Repr(t, name)
	t.LeaveRepr(v)
	if err != nil {
		return value{}, err
	}
	return object.NewStr("<" + v.Type().Name + " name=" + s.String() + ">"), nil
}

// setDirty adds b to the files with unwritten data or takes it out.
func (b *buffered) setDirty(on bool) {
	if b.dirty == on || b.std {
		return
	}
	if on && b.file == nil {
		return
	}
	b.dirty = on
	if p := hostos.PendingOf(b.in.Data); on {
		p.Add(b)
	} else {
		p.Remove(b)
	}
}

// WritePending implements hostos.Writer.
func (b *buffered) WritePending() {
	if b.file == nil || b.file.shut {
		return
	}
	t := b.in.Running()
	if t == nil || !b.mu.TryLock() {
		return
	}
	b.owner = t
	b.flush(t)
	b.unlock()
}

func (b *buffered) close(t *thread, self value) (value, error) {
	if err := b.check(); err != nil {
		return value{}, err
	}
	c, err := isClosed(t, b.raw)
	if err != nil || c {
		return object.None, err
	}
	var first error
	if self.Type().IsHeap() || !b.canWrite || object.InstanceAttr(self, object.Intern("flush")).P != nil {
		_, first = object.CallMethod(t, self, "flush")
	} else if err := b.lock(t); err != nil {
		return value{}, err
	} else {
		if first = b.flush(t); first == nil {
			first = b.rewind(t)
		}
		b.unlock()
	}
	if first != nil {
		// Handled while raw is closed, so that its failure has it as context.
		e := t.Exception(first)
		_, err := object.CallMethod(t, b.raw, "close")
		b.setDirty(false)
		if err != nil {
			x := t.Exception(err)
			if x != e {
				x.SetContext(e)
			}
			return value{}, x
		}
		return value{}, e
	}
	b.setDirty(false)
	if err := b.lock(t); err != nil {
		return value{}, err
	}
	defer b.unlock()
	b.rbuf, b.rpos = nil, 0
	return object.CallMethod(t, b.raw, "close")
}

func (b *buffered) rawTell(t *thread) (int64, error) {
	if b.file != nil {
		if err := b.file.checkOpen(); err != nil {
			return 0, err
		}
		n, err := b.file.seek(t, 0, 1)
		b.known(n, err)
		return n, err
	}
	r, err := object.CallMethod(t, b.raw, "tell")
	if err != nil {
		return 0, err
	}
	return b.position(t, r)
}

// known notes what seeking in the file has told.
func (b *buffered) known(n int64, err error) {
	b.rawPos = n
	if err != nil {
		b.rawPos = -1
	}
}

// position checks a position that raw returned.
func (b *buffered) position(t *thread, r value) (int64, error) {
	n, err := object.AsInt64(t, r)
	if err != nil {
		return 0, err
	}
	if n < 0 {
		return 0, object.Errorf(object.OSError, "Raw stream returned invalid position %d", n)
	}
	return n, nil
}

func (b *buffered) rawSeek(t *thread, off int64, whence int) (int64, error) {
	if b.file != nil {
		n, err := b.file.seek(t, off, whence)
		b.known(n, err)
		return n, err
	}
	r, err := object.CallMethod(t, b.raw, "seek", object.Int(off), object.Int(int64(whence)))
	if err != nil {
		return 0, err
	}
	return b.position(t, r)
}

func (b *buffered) tell(t *thread) (int64, error) {
	n, err := b.rawTell(t)
	if err != nil {
		return 0, err
	}
	n += int64(len(b.wbuf)) - int64(len(b.rbuf)-b.rpos)
	return max(n, 0), nil
}

// rewind gives read data back, so that the position of raw is that of b.
func (b *buffered) rewind(t *thread) error {
	n := len(b.rbuf) - b.rpos
	b.rbuf, b.rpos = b.rbuf[:0], 0
	if n == 0 {
		return nil
	}
	_, err := b.rawSeek(t, int64(-n), 1)
	return err
}

func (b *buffered) seek(t *thread, off int64, whence int) (int64, error) {
	if whence != 2 && b.canRead && len(b.wbuf) == 0 && len(b.rbuf) > 0 && whence < 2 {
		// Within the buffer there is nothing to do but to move.
		raw := b.rawPos // as CPython, which does not ask the system again
		if b.file == nil || b.file.shut || raw < 0 {
			var err error
			if raw, err = b.rawTell(t); err != nil {
				return 0, err
			}
		}
		cur := raw - int64(len(b.rbuf)-b.rpos)
		target := off
		if whence == 1 {
			target += cur
		}
		if start := raw - int64(len(b.rbuf)); start >= 0 && target >= start && target <= raw {
			b.rpos = int(target - start)
			return target, nil
		}
	}
	if err := b.flush(t); err != nil {
		return 0, err
	}
	if whence == 1 {
		off -= int64(len(b.rbuf) - b.rpos)
	}
	n, err := b.rawSeek(t, off, whence)
	if err != nil {
		return 0, err
	}
	b.rbuf, b.rpos = b.rbuf[:0], 0
	return n, nil
}

// rawRead reads once from raw.
func (b *buffered) rawRead(t *thread, p []byte) (n int, again bool, err error) {
	if b.file != nil {
		if b.file.shut {
			return 0, false, object.ValueErrorf("I/O operation on closed file")
		}
		n, again, err := b.file.readBytes(t, p)
		if err != nil || again {
			b.rawPos = -1
		} else if b.rawPos >= 0 {
			b.rawPos += int64(n)
		}
		return n, again, err
	}
	view, err := object.NewMemoryView(t, object.Of(&object.ByteArray{Shape: object.ByteArrayType.Root, B: p}))
	if err != nil {
		return 0, false, err
	}
	r, err := object.CallMethod(t, b.raw, "readinto", object.Of(view))
	if err != nil {
		return 0, false, err
	}
	if r.IsNone() {
		return 0, true, nil
	}
	n, err = object.AsSize(t, r)
	if err != nil {
		e := t.Exception(object.Errorf(object.OSError, "raw readinto() failed"))
		e.Cause = object.Of(t.Exception(err))
		return 0, false, e
	}
	if n < 0 || n > len(p) {
		return 0, false, object.Errorf(object.OSError, "raw readinto() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	return n, false, nil
}

// fill reads once into the empty buffer.
func (b *buffered) fill(t *thread) (again bool, err error) {
	if cap(b.rbuf) < b.size {
		b.rbuf = object.BytesToFill(b.size)[:0]
	}
	b.rbuf, b.rpos = b.rbuf[:0], 0
	n, again, err := b.rawRead(t, b.rbuf[:b.size])
	b.rbuf = b.rbuf[:n]
	return again, err
}

// take moves buffered data to p.
func (b *buffered) take(p []byte) int {
	n := copy(p, b.rbuf[b.rpos:])
	b.rpos += n
	return n
}

// readInto reads until p is full, the end, or, with once, until something was read.
func (b *buffered) readInto(t *thread, p []byte, once bool) (n int, again bool, err error) {
	n = b.take(p)
	if n == len(p) || once && n > 0 && len(p)-n <= b.size {
		return n, false, nil
	}
	if err := b.flush(t); err != nil {
		return 0, false, err
	}
	for n < len(p) {
		var k int
		if len(p)-n >= b.size {
			b.rbuf, b.rpos = b.rbuf[:0], 0
			if k, again, err = b.rawRead(t, p[n:]); err != nil {
				return 0, false, err
			}
		} else {
			if again, err = b.fill(t); err != nil {
				return 0, false, err
			}
			k = b.take(p[n:])
		}
		if k == 0 {
			return n, again, nil
		}
		if n += k; once {
			break
		}
	}
	return n, false, nil
}

// read1 reads with at most one read of raw.
func (b *buffered) read1(t *thread, p []byte) (n int, again bool, err error) {
	if n = b.take(p); n > 0 {
		return n, false, nil
	}
	if err := b.flush(t); err != nil {
		return 0, false, err
	}
	b.rbuf, b.rpos = b.rbuf[:0], 0
	return b.rawRead(t, p)
}

func (b *buffered) readintoMethod(t *thread, dst value, name string, once bool) (value, error) {
	if err := b.check(); err != nil {
		return value{}, err
	}
	w, err := writable(t, dst, name)
	if err != nil {
		return value{}, err
	}
	defer w.Close()
	if err := b.checkOpen(t, "readinto of closed file"); err != nil {
		return value{}, err
	}
	if err := b.lock(t); err != nil {
		return value{}, err
	}
	defer b.unlock()
	n, again, err := b.readInto(t, w.Bytes(), once)
	if err != nil {
		return value{}, err
	}
	if n == 0 && again {
		return object.None, nil
	}
	return object.Int(int64(n)), nil
}

// readAll reads to the end.
func (b *buffered) readAll(t *thread) (value, error) {
	p, again, err := b.readRest(t)
	if err != nil {
		return value{}, err
	}
	if len(p) == 0 && again {
		return object.None, nil
	}
	return newBytes(t, p), nil
}

func (b *buffered) readRest(t *thread) (out []byte, again bool, err error) {
	head := b.rbuf[b.rpos:]
	if b.file != nil {
		if err := b.flush(t); err != nil {
			return nil, false, err
		}
		out = bytes.Clone(head)
		b.rbuf, b.rpos = b.rbuf[:0], 0
		if b.file.shut {
			return nil, false, object.ValueErrorf("I/O operation on closed file")
		}
		b.rawPos = -1
		return b.file.readRest(t, out)
	}
	out = bytes.Clone(head)
	b.rbuf, b.rpos = b.rbuf[:0], 0
	if b.canWrite {
		if err := b.flush(t); err != nil {
			return nil, false, err
		}
	}
	all, err := object.LookupAttr(t, b.raw, object.Intern("readall"))
	if err != nil {
		return nil, false, err
	}
	if all.P != nil {
		r, err := object.Call(t, all)
		if err != nil {
			return nil, false, err
		}
		if r.IsNone() {
			return out, true, nil
		}
		if !r.Type().Has(object.FlagBytes) {
			return nil, false, object.TypeErrorf("readall() should return bytes")
		}
		return append(out, (*object.Bytes)(r.P).B...), false, nil
	}
	for {
		r, err := object.CallMethod(t, b.raw, "read")
		if err != nil {
			return nil, false, err
		}
		if r.IsNone() {
			return out, true, nil
		}
		if !r.Type().Has(object.FlagBytes) {
			return nil, false, object.TypeErrorf("read() should return bytes")
		}
		p := (*object.Bytes)(r.P).B
		if len(p) == 0 {
			return out, false, nil
		}
		out = append(out, p...)
	}
}

func (b *buffered) readline(t *thread, limit int) (value, error) {
	if err := b.checkOpen(t, "readline of closed file"); err != nil {
		return value{}, err
	}
	p := b.rbuf[b.rpos:]
	if limit >= 0 && limit < len(p) {
		p = p[:limit]
	}
	if i := bytes.IndexByte(p, '\n'); i >= 0 || limit >= 0 && len(p) == limit {
		if i >= 0 {
			p = p[:i+1]
		}
		b.rpos += len(p)
		return copyBytes(t, p), nil
	}
	out, err := b.longLine(t, p, limit)
	if err != nil {
		return value{}, err
	}
	return newBytes(t, out), nil
}

// longLine is readline for a line that does not end in the buffer, of which p is what is left.
func (b *buffered) longLine(t *thread, p []byte, limit int) ([]byte, error) {
	if err := b.lock(t); err != nil {
		return nil, err
	}
	defer b.unlock()
	if err := b.flush(t); err != nil {
		return nil, err
	}
	out := bytes.Clone(p)
	b.rpos += len(p)
	for {
		if _, err := b.fill(t); err != nil {
			return nil, err
		}
		p := b.rbuf
		if len(p) == 0 {
			return out, nil
		}
		if limit >= 0 && limit-len(out) < len(p) {
			p = p[:limit-len(out)]
		}
		if i := bytes.IndexByte(p, '\n'); i >= 0 {
			b.rpos = i + 1
			return append(out, p[:i+1]...), nil
		}
		out = append(out, p...)
		b.rpos = len(p)
		if limit >= 0 && len(out) >= limit {
			return out, nil
		}
	}
}

// rawWrite writes once to raw.
func (b *buffered) rawWrite(t *thread, p []byte) (n int, again bool, err error) {
	if b.file != nil {
		if b.file.shut {
			return 0, false, object.ValueErrorf("I/O operation on closed file")
		}
		b.rawPos = -1
		return b.file.writeBytes(t, p)
	}
	view, err := object.NewMemoryView(t, copyBytes(t, p))
	if err != nil {
		return 0, false, err
	}
	r, err := object.CallMethod(t, b.raw, "write", object.Of(view))
	if err != nil {
		return 0, false, err
	}
	if r.IsNone() {
		return 0, true, nil
	}
	n, err = object.AsSize(t, r)
	if err != nil {
		return 0, false, err
	}
	if n < 0 || n > len(p) {
		return 0, false, object.Errorf(object.OSError, "raw write() returned invalid length %d (should have been between 0 and %d)", n, len(p))
	}
	return n, false, nil
}

// flush writes what is to be written.
func (b *buffered) flush(t *thread) error {
	if len(b.wbuf) == 0 {
		return nil
	}
	for len(b.wbuf) > 0 {
		n, again, err := b.rawWrite(t, b.wbuf)
		if err != nil {
			return err
		}
		if again {
			return wouldBlock(0)
		}
		b.wbuf = b.wbuf[:copy(b.wbuf, b.wbuf[n:])]
		if err := t.HandleBreaker(); err != nil {
			return err
		}
	}
	b.setDirty(false)
	return nil
}

func wouldBlock(written int) error {
	return object.NewError(object.BlockingIOError, object.Int(int64(syscall.EAGAIN)), object.NewStr("write could not complete without blocking"), object.Int(int64(written)))
}

// write buffers p; what does not fit is written.
func (b *buffered) write(t *thread, p []byte) (int, error) {
	if b.canRead {
		if err := b.rewind(t); err != nil {
			return 0, err
		}
	}
	total := len(p)
	if len(b.wbuf)+len(p) <= b.size {
		if b.wbuf == nil {
			b.wbuf = object.BytesToFill(b.size)[:0]
		}
		b.wbuf = append(b.wbuf, p...)
		if len(p) > 0 {
			b.setDirty(true)
		}
		return total, nil
	}
	if err := b.flush(t); err != nil {
		if !object.Matches(err, object.BlockingIOError) {
			return 0, err
		}
		// raw does not take more now: keep as much as there is room for.
		room := b.size - len(b.wbuf)
		if len(p) <= room {
			b.wbuf = append(b.wbuf, p...)
			return total, nil
		}
		room = max(room, 0)
		b.wbuf = append(b.wbuf, p[:room]...)
		return 0, wouldBlock(room)
	}
	for len(p) > b.size {
		n, again, err := b.rawWrite(t, p)
		if err != nil {
			return 0, err
		}
		if again {
			b.wbuf = append(b.wbuf, p[:b.size]...)
			b.setDirty(true)
			return 0, wouldBlock(total - len(p) + b.size)
		}
		p = p[n:]
		if err := t.HandleBreaker(); err != nil {
			return 0, err
		}
	}
	if len(p) > 0 {
		b.wbuf = append(b.wbuf, p...)
		b.setDirty(true)
	}
	return total, nil
}
