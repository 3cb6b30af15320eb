package io

import (
	"bytes"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines BytesIO.

type bytesIO struct {
	ioBase
	buf     []byte
	pos     int
	exports int  `image:"-"`
	shared  bool // buf belongs to a bytes object
}

// NativeObject marks *bytesIO as a parameter type.
func (*bytesIO) NativeObject() {}

var (
	bytesIOType       = object.NewNativeType("_io.BytesIO")
	bytesIOBufferType = object.NewNativeType("_io._BytesIOBuffer")
)

var bytesIOSig = object.Sig{Text: "BytesIO(initial_bytes=b'')"}

// bytesIOBuffer is what getbuffer() has a view of.
type bytesIOBuffer struct {
	Shape *object.Shape
	src   *bytesIO
}

var bytesIOBufferDef = object.TypeDef{
	Type:   bytesIOBufferType,
	Struct: (*bytesIOBuffer)(nil),
	Module: "_io",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		ReleaseBuffer: object.NoRelease,
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			b := (*bytesIOBuffer)(v.P).src
			b.own()
			b.exports++
			return &object.Buffer{B: b.buf, Obj: v, Release: func() { b.exports-- }}, nil
		},
	},
}

var bytesIODef = object.TypeDef{
	Type:   bytesIOType,
	Struct: (*bytesIO)(nil),
	Base:   bufferedBaseType,
	Module: "_io",
	Doc:    "Buffered I/O implementation using an in-memory bytes buffer.",
	Sig:    "(initial_bytes=b'')",
	Flags:  streamFlags,
	ExtOff: unsafe.Offsetof(bytesIO{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			b := &bytesIO{}
			b.Shape = typ.Root
			return object.Of(b), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := bytesIOSig.Bind(t, a)
			if err != nil {
				return err
			}
			b := (*bytesIO)(self.P)
			if b.exports > 0 {
				return b.exported()
			}
			b.buf, b.pos, b.shared = nil, 0, false
			if v[0].P == nil || v[0].IsNone() {
				return nil
			}
			if v[0].Type() == object.BytesType {
				b.buf, b.shared, b.closed = (*object.Bytes)(v[0].P).B, true, false
				return nil
			}
			if _, err := b.write(t, v[0]); err != nil {
				return err
			}
			b.pos = 0
			return nil
		},
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			b := (*bytesIO)(v.P)
			if err := b.check(); err != nil {
				return value{}, err
			}
			p := b.line(-1)
			if len(p) == 0 {
				return value{}, nil
			}
			return copyBytes(t, p), nil
		},
	},
	Methods: []object.FuncDef{
		bytesIOTrue("readable($self, /)", "Returns True if the IO object can be read."),
		bytesIOTrue("seekable($self, /)", "Returns True if the IO object can be seeked."),
		bytesIOTrue("writable($self, /)", "Returns True if the IO object can be written."),
		object.Func1("close($self, /)", func(t *thread, b *bytesIO) (nothing, error) {
			if b.exports > 0 {
				return nothing{}, b.exported()
			}
			b.closed, b.buf = true, nil
			return nothing{}, nil
		}, "Disable all I/O operations."),
		object.Func1("flush($self, /)", func(t *thread, b *bytesIO) (nothing, error) { return nothing{}, b.check() }, "Does nothing."),
		object.Func1("isatty($self, /)", func(t *thread, b *bytesIO) (bool, error) { return false, b.check() }, "Always returns False."),
		object.Func1("tell($self, /)", func(t *thread, b *bytesIO) (int, error) { return b.pos, b.check() }, "Current file position, an integer."),
		object.Raw("write($self, b, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
			args := unsafe.Slice(a, n)
			k, err := (*bytesIO)(args[0].P).write(t, args[1])
			return t.Ret(object.Int(int64(k)), err)
		}, "Write bytes to file."),
		object.Func2("writelines($self, lines, /)", func(t *thread, b *bytesIO, lines value) (nothing, error) {
			if err := b.check(); err != nil {
				return nothing{}, err
			}
			return nothing{}, object.Iterate(t, lines, func(x value) error {
				_, err := b.write(t, x)
				return err
			})
		}, "Write lines to the file."),
		withSize("read1($self, size=-1, /)", bytesIORead, "Read at most size bytes, returned as a bytes object."),
		withSize("read($self, size=-1, /)", bytesIORead, "Read at most size bytes, returned as a bytes object."),
		object.Func2("readinto($self, buffer, /)", func(t *thread, b *bytesIO, dst value) (int, error) {
			w, err := writable(t, dst, "readinto")
			if err != nil {
				return 0, err
			}
			defer w.Close()
			if err := b.check(); err != nil {
				return 0, err
			}
			n := 0
			if b.pos < len(b.buf) {
				n = copy(w.Bytes(), b.buf[b.pos:])
			}
			b.pos += n
			return n, nil
		}, "Read bytes into buffer."),
		withSize("readline($self, size=-1, /)", func(t *thread, b *bytesIO, size value) (value, error) {
			n, err := toSize(t, size)
			if err != nil {
				return value{}, err
			}
			if err := b.check(); err != nil {
				return value{}, err
			}
			return copyBytes(t, b.line(n)), nil
		}, "Next line from the file, as a bytes object."),
		object.Func2("readlines($self, size=None, /)", func(t *thread, b *bytesIO, size value) (value, error) {
			if err := b.check(); err != nil {
				return value{}, err
			}
			n := 0
			if !size.IsNone() {
				if !size.Type().Has(object.FlagInt) {
					return value{}, object.TypeErrorf("integer argument expected, got '%s'", size.Type().Name)
				}
				var err error
				if n, err = object.AsInt(t, size); err != nil {
					return value{}, err
				}
			}
			var out []value
			for total := 0; n <= 0 || total < n; {
				p := b.line(-1)
				if len(p) == 0 {
					break
				}
				out = append(out, copyBytes(t, p))
				total += len(p)
			}
			return object.Of(object.NewList(t, out)), nil
		}, "List of bytes objects, each a line from the file."),
		object.Func1("getbuffer($self, /)", func(t *thread, b *bytesIO) (value, error) {
			if err := b.check(); err != nil {
				return value{}, err
			}
			m, err := object.NewMemoryView(t, object.Of(&bytesIOBuffer{bytesIOBufferType.Root, b}))
			if err != nil {
				return value{}, err
			}
			return object.Of(m), nil
		}, "Get a read-write view over the contents of the BytesIO object.").Defining(),
		object.Func1("getvalue($self, /)", func(t *thread, b *bytesIO) (value, error) {
			if err := b.check(); err != nil {
				return value{}, err
			}
			return b.value(t), nil
		}, "Retrieve the entire contents of the BytesIO object."),
		object.Func3("seek($self, pos, whence=0, /)", func(t *thread, b *bytesIO, n int, whence object.CInt) (int, error) {
			if err := b.check(); err != nil {
				return 0, err
			}
			switch whence {
			case 0:
				if n < 0 {
					return 0, object.ValueErrorf("negative seek value %d", n)
				}
			case 1, 2:
				base := b.pos
				if whence == 2 {
					base = len(b.buf)
				}
				if n > 0 && base+n < 0 {
					return 0, object.OverflowErrorf("new position too large")
				}
				n = max(base+n, 0)
			default:
				return 0, object.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
			}
			b.pos = n
			return n, nil
		}, "Change stream position."),
		object.Func2("truncate($self, size=None, /)", func(t *thread, b *bytesIO, size value) (int, error) {
			n, err := toSize(t, size)
			if err != nil {
				return 0, err
			}
			if err := b.check(); err != nil {
				return 0, err
			}
			if b.exports > 0 {
				return 0, b.exported()
			}
			if size.IsNone() {
				n = b.pos
			} else if n < 0 {
				return 0, object.ValueErrorf("negative size value %d", n)
			}
			if n < len(b.buf) {
				b.own()
				b.buf = b.buf[:n]
			}
			return n, nil
		}, "Truncate the file to at most size bytes."),
		object.Func1("__getstate__($self, /)", func(t *thread, self value) (value, error) {
			b := (*bytesIO)(self.P)
			if err := b.check(); err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, b.value(t), object.Int(int64(b.pos)), instanceDict(t, self))), nil
		}, ""),
		object.Func2("__setstate__($self, object, /)", func(t *thread, self, state value) (nothing, error) {
			return nothing{}, bytesIOSetState(t, self, state)
		}, ""),
		object.Func1("__sizeof__($self, /)", func(t *thread, b *bytesIO) (int, error) { return int(unsafe.Sizeof(*b)) + cap(b.buf), nil }, ""),
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) { return object.Bool((*bytesIO)(v.P).closed), nil }, Doc: "True if the file is closed."},
	},
}

func bytesIOTrue(sig, doc string) object.FuncDef {
	return object.Func1(sig, func(t *thread, b *bytesIO) (bool, error) { return true, b.check() }, doc)
}

// instanceDict returns a copy of the attributes of a stream, None if it has none.
func instanceDict(t *thread, v value) value {
	d := object.InstanceDict(t, v)
	if d == nil || d.Len() == 0 {
		return object.None
	}
	return object.Of(d.Copy(t))
}

func setInstanceDict(t *thread, v, x value) error {
	if x.IsNone() {
		return nil
	}
	if !x.Type().Has(object.FlagDict) {
		return object.TypeErrorf("third item of state should be a dict, got a %s", x.Type().Name)
	}
	d := (*object.Dict)(x.P)
	for i := 0; ; {
		k, x, ok := d.Next(&i)
		if !ok {
			return nil
		}
		if err := object.InstanceDict(t, v).Set(t, k, x); err != nil {
			return err
		}
	}
}

func bytesIOSetState(t *thread, self, state value) error {
	b := (*bytesIO)(self.P)
	if !state.Type().Has(object.FlagTuple) || len((*object.Tuple)(state.P).Items) < 3 {
		return object.TypeErrorf("%s.__setstate__ argument should be 3-tuple, got %s", self.Type().Name, state.Type().Name)
	}
	if b.exports > 0 {
		return b.exported()
	}
	items := (*object.Tuple)(state.P).Items
	b.buf, b.pos, b.shared = nil, 0, false
	if _, err := b.write(t, items[0]); err != nil {
		return err
	}
	if !items[1].Type().Has(object.FlagInt) {
		return object.TypeErrorf("second item of state must be an integer, not %s", items[1].Type().Name)
	}
	n, err := object.AsInt(t, items[1])
	if err != nil {
		return err
	}
	if n < 0 {
		return object.ValueErrorf("position value cannot be negative")
	}
	b.pos = n
	return setInstanceDict(t, self, items[2])
}

func (b *bytesIO) check() error {
	if b.closed {
		return object.ValueErrorf("I/O operation on closed file.")
	}
	return nil
}

func (b *bytesIO) exported() error {
	return object.BufferErrorf("Existing exports of data: object cannot be re-sized")
}

// own makes buf writable.
func (b *bytesIO) own() {
	if b.shared {
		b.buf, b.shared = append(make([]byte, 0, len(b.buf)+len(b.buf)/8), b.buf...), false
	}
}

// value returns the contents, without a copy: the next write makes one.
func (b *bytesIO) value(t *thread) value {
	if b.exports > 0 {
		return copyBytes(t, b.buf)
	}
	if cap(b.buf) > len(b.buf)+len(b.buf)/4+64 {
		b.buf = bytes.Clone(b.buf)
	}
	b.shared = true
	return newBytes(t, b.buf[:len(b.buf):len(b.buf)])
}

func (b *bytesIO) write(t *thread, v value) (int, error) {
	if err := b.check(); err != nil {
		return 0, err
	}
	if b.exports > 0 {
		return 0, b.exported()
	}
	var p []byte
	if v.Type() == object.BytesType {
		p = (*object.Bytes)(v.P).B
	} else {
		src, err := object.AsBuffer(t, v)
		if err != nil {
			return 0, err
		}
		defer src.Close()
		p = src.Bytes()
	}
	if len(p) == 0 {
		return 0, nil
	}
	end := b.pos + len(p)
	if end < 0 {
		return 0, object.OverflowErrorf("new buffer size too large")
	}
	if end > len(b.buf) {
		if err := t.CheckAlloc(end); err != nil {
			return 0, err
		}
	}
	b.own()
	switch {
	case b.pos == len(b.buf):
		b.buf = append(b.buf, p...)
	default:
		if b.pos > len(b.buf) {
			b.buf = append(b.buf, make([]byte, b.pos-len(b.buf))...)
		}
		n := copy(b.buf[b.pos:], p)
		b.buf = append(b.buf, p[n:]...)
	}
	b.pos = end
	return len(p), nil
}

// line consumes a line of at most limit bytes; negative for no limit.
func (b *bytesIO) line(limit int) []byte {
	if b.pos >= len(b.buf) {
		return nil
	}
	p := b.buf[b.pos:]
	if limit >= 0 && limit < len(p) {
		p = p[:limit]
	}
	if i := bytes.IndexByte(p, '\n'); i >= 0 {
		p = p[:i+1]
	}
	b.pos += len(p)
	return p
}

func bytesIORead(t *thread, b *bytesIO, size value) (value, error) {
	n, err := toSize(t, size)
	if err != nil {
		return value{}, err
	}
	if err := b.check(); err != nil {
		return value{}, err
	}
	rest := len(b.buf) - b.pos
	if rest <= 0 {
		return newBytes(t, nil), nil
	}
	if n < 0 || n >= rest {
		n = rest
		if b.pos == 0 {
			b.pos = n
			return b.value(t), nil
		}
	}
	p := b.buf[b.pos : b.pos+n]
	b.pos += n
	return copyBytes(t, p), nil
}
