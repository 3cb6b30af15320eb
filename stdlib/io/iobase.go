package io

import (
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines the abstract base types.

// ioBase is the head of all streams.
type ioBase struct {
	Shape  *object.Shape
	Ext    *object.InstExt
	closed bool // for streams that have nothing else to tell it by
}

// NativeObject marks *ioBase as a parameter type.
func (*ioBase) NativeObject() {}

var (
	ioBaseType       = object.NewNativeType("_io._IOBase")
	rawIOBaseType    = object.NewNativeType("_io._RawIOBase")
	bufferedBaseType = object.NewNativeType("_io._BufferedIOBase")
	textBaseType     = object.NewNativeType("_io._TextIOBase")
)

// finalize closes a stream that became garbage, with a warning if it is a file that nobody closed.
func finalize(t *thread, self value) (nothing, error) {
	if t.Interp.Finalizing && busy(t, self) {
		return nothing{}, nil // a daemon thread uses it
	}
	closed, err := object.GetAttr(t, self, object.Intern("closed"))
	if err != nil {
		return nothing{}, nil
	}
	if yes, err := object.Truth(t, closed); yes || err != nil {
		return nothing{}, nil
	}
	if f := fileOf(self); f != nil && f.closefd && f.fd != nil && f.fd.open {
		if err := t.Warn(object.ResourceWarning, "unclosed file "+object.ReprOr(t, self), 1); err != nil {
			t.WriteUnraisable(t.Exception(err), "", self)
		}
	}
	if _, err := object.CallMethod(t, self, "close"); err != nil {
		t.WriteUnraisable(t.Exception(err), "", self)
	}
	return nothing{}, nil
}

// fileOf returns the file below a native stream, nil if there is none.
func fileOf(v value) *fileIO {
	if v.P != nil && v.IsA(textIOType) {
		v = (*textIO)(v.P).buffer
	}
	if v.P != nil && (v.IsA(bufferedReaderType) || v.IsA(bufferedWriterType) || v.IsA(bufferedRandomType)) {
		v = (*buffered)(v.P).raw
	}
	if v.P != nil && v.IsA(fileIOType) {
		return (*fileIO)(v.P)
	}
	return nil
}

const streamFlags = object.FlagBaseType | object.FlagHasDict | object.FlagWeakref

var ioBaseDef = object.TypeDef{
	Type:        ioBaseType,
	Struct:      (*ioBase)(nil),
	InheritsNew: true,
	Module:      "_io",
	Doc:         "The abstract base class for all I/O classes.",
	Flags:       streamFlags,
	ExtOff:      unsafe.Offsetof(ioBase{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&ioBase{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		Iter: func(t *thread, v value) (value, error) { return v, checkClosed(t, v) },
		Next: func(t *thread, v value) (value, error) {
			line, err := object.CallMethod(t, v, "readline")
			if err != nil {
				return value{}, err
			}
			n, err := object.Len(t, line)
			if err != nil || n == 0 {
				return value{}, err
			}
			return line, nil
		},
	},
	Methods: []object.FuncDef{
		object.Func3("seek($self, offset, whence=os.SEEK_SET, /)", func(t *thread, self value, off, whence object.CInt) (value, error) {
			return value{}, unsupported(t, "seek")
		}, "Change the stream position to the given byte offset.").Defining(),
		object.Func1("tell($self, /)", func(t *thread, self value) (value, error) {
			return object.CallMethod(t, self, "seek", object.Int(0), object.Int(1))
		}, "Return current stream position."),
		object.Func2("truncate($self, size=None, /)", func(t *thread, self, size value) (value, error) { return value{}, unsupported(t, "truncate") }, "Truncate file to size bytes.").Defining(),
		object.Func1("flush($self, /)", func(t *thread, self value) (nothing, error) {
			if self.IsA(stringIOType) {
				return nothing{}, nil // which has nothing to flush even when it is closed
			}
			return nothing{}, checkClosed(t, self)
		}, "Flush write buffers, if applicable."),
		object.Func1("close($self, /)", func(t *thread, self value) (nothing, error) {
			b := (*ioBase)(self.P)
			if b.closed {
				return nothing{}, nil
			}
			_, err := object.CallMethod(t, self, "flush")
			b.closed = true
			return nothing{}, err
		}, "Flush and close the IO object."),
		object.Func1("__del__($self, /)", finalize, "Called when the instance is about to be destroyed."),
		object.Func1("seekable($self, /)", func(t *thread, self value) (bool, error) { return false, nil }, "Return whether object supports random access."),
		object.Func1("readable($self, /)", func(t *thread, self value) (bool, error) { return false, nil }, "Return whether object was opened for reading."),
		object.Func1("writable($self, /)", func(t *thread, self value) (bool, error) { return false, nil }, "Return whether object was opened for writing."),
		object.Func1("_checkClosed($self, /)", func(t *thread, self value) (nothing, error) { return nothing{}, checkClosed(t, self) }, ""),
		object.Func1("_checkSeekable($self, /)", func(t *thread, self value) (value, error) { return object.True, checkSeekable(t, self) }, ""),
		object.Func1("_checkReadable($self, /)", func(t *thread, self value) (value, error) { return object.True, checkReadable(t, self) }, ""),
		object.Func1("_checkWritable($self, /)", func(t *thread, self value) (value, error) { return object.True, checkWritable(t, self) }, ""),
		object.Func1("fileno($self, /)", func(t *thread, self value) (value, error) { return value{}, unsupported(t, "fileno") }, "Return underlying file descriptor if one exists.").Defining(),
		object.Func1("isatty($self, /)", func(t *thread, self value) (bool, error) { return false, checkClosed(t, self) }, "Return whether this is an 'interactive' stream."),
		object.Func1("__enter__($self, /)", func(t *thread, self value) (value, error) { return self, checkClosed(t, self) }, ""),
		object.FuncArgs("__exit__", func(t *thread, a object.Args) (value, error) {
			if err := a.NoKeywords("__exit__"); err != nil {
				return value{}, err
			}
			return object.CallMethod(t, a.V[0], "close")
		}, ""),
		object.Func2("readline($self, size=-1, /)", baseReadline, "Read and return a line from the stream."),
		object.Func2("readlines($self, hint=-1, /)", baseReadlines, "Return a list of lines from the stream."),
		object.Func2("writelines($self, lines, /)", baseWritelines, "Write a list of lines to stream."),
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) { return object.Bool((*ioBase)(v.P).closed), nil }},
		object.FixedDict,
	},
}

// isClosed returns bool(v.closed).
func isClosed(t *thread, v value) (bool, error) {
	switch v.Type() {
	case fileIOType:
		return (*fileIO)(v.P).isClosed(), nil
	case bufferedReaderType, bufferedWriterType, bufferedRandomType:
		b := (*buffered)(v.P)
		if b.raw.P != nil && b.raw.Type() == fileIOType {
			return (*fileIO)(b.raw.P).isClosed(), nil
		}
	case bytesIOType:
		return (*bytesIO)(v.P).closed, nil
	case stringIOType:
		return (*stringIO)(v.P).closed, nil
	}
	r, err := object.GetAttr(t, v, object.Intern("closed"))
	if err != nil {
		return false, err
	}
	return object.Truth(t, r)
}

func checkClosed(t *thread, v value) error {
	c, err := isClosed(t, v)
	if err == nil && c {
		err = object.ValueErrorf("I/O operation on closed file.")
	}
	return err
}

func checkAbility(t *thread, v value, method, msg string) error {
	r, err := object.CallMethod(t, v, method)
	if err == nil && r != object.True {
		err = unsupported(t, msg)
	}
	return err
}

func checkSeekable(t *thread, v value) error {
	return checkAbility(t, v, "seekable", "File or stream is not seekable.")
}

func checkReadable(t *thread, v value) error {
	return checkAbility(t, v, "readable", "File or stream is not readable.")
}

func checkWritable(t *thread, v value) error {
	return checkAbility(t, v, "writable", "File or stream is not writable.")
}

// toSize converts a size argument that may be None, which is -1.
func toSize(t *thread, v value) (int, error) {
	if v.P == nil || v.IsNone() {
		return -1, nil
	}
	if v.IsInt() {
		return int(v.Int64()), nil
	}
	if !object.IsIndex(v) {
		return 0, object.TypeErrorf("argument should be integer or None, not '%s'", v.Type().Name)
	}
	return object.AsSize(t, v)
}

// baseReadline reads a line by peek and read of the stream.
func baseReadline(t *thread, self, size value) (value, error) {
	limit, err := toSize(t, size)
	if err != nil {
		return value{}, err
	}
	peek, err := object.LookupAttr(t, self, object.Intern("peek"))
	if err != nil {
		return value{}, err
	}
	var line []byte
	for limit < 0 || len(line) < limit {
		n := 1
		if peek.P != nil {
			r, err := object.Call(t, peek, object.Int(1))
			if err != nil {
				return value{}, err
			}
			if !r.Type().Has(object.FlagBytes) {
				return value{}, object.Errorf(object.OSError, "peek() should have returned a bytes object, not '%s'", r.Type().Name)
			}
			if b := (*object.Bytes)(r.P).B; len(b) > 0 {
				n = len(b)
				for i, c := range b {
					if limit >= 0 && i >= limit-len(line) {
						n = i
						break
					}
					if c == '\n' {
						n = i + 1
						break
					}
				}
			}
		}
		r, err := object.CallMethod(t, self, "read", object.Int(int64(n)))
		if err != nil {
			return value{}, err
		}
		if !r.Type().Has(object.FlagBytes) {
			return value{}, object.Errorf(object.OSError, "read() should have returned a bytes object, not '%s'", r.Type().Name)
		}
		b := (*object.Bytes)(r.P).B
		if len(b) == 0 {
			break
		}
		line = append(line, b...)
		if line[len(line)-1] == '\n' {
			break
		}
	}
	return newBytes(t, line), nil
}

func baseReadlines(t *thread, self, hint value) (value, error) {
	n, err := toSize(t, hint)
	if err != nil {
		return value{}, err
	}
	if n <= 0 {
		items, err := object.ListOf(t, self)
		if err != nil {
			return value{}, err
		}
		return object.Of(object.NewList(t, items)), nil
	}
	var out []value
	size := 0
	it, err := object.Iter(t, self)
	if err != nil {
		return value{}, err
	}
	for {
		line, err := object.Next(t, it)
		if err != nil {
			return value{}, err
		}
		if line.P == nil {
			break
		}
		out = append(out, line)
		k, err := object.Len(t, line)
		if err != nil {
			return value{}, err
		}
		if k > n-size {
			break
		}
		size += k
	}
	return object.Of(object.NewList(t, out)), nil
}

func baseWritelines(t *thread, self, lines value) (nothing, error) {
	if err := checkClosed(t, self); err != nil {
		return nothing{}, err
	}
	return nothing{}, object.Iterate(t, lines, func(x value) error {
		_, err := object.CallMethod(t, self, "write", x)
		return err
	})
}

var rawIOBaseDef = object.TypeDef{
	Type:        rawIOBaseType,
	Struct:      (*ioBase)(nil),
	InheritsNew: true,
	Base:        ioBaseType,
	Module:      "_io",
	Doc:         "Base class for raw binary I/O.",
	Flags:       streamFlags,
	Methods: []object.FuncDef{
		object.Func2("read($self, size=-1, /)", func(t *thread, self value, n int) (value, error) {
			if n < 0 {
				return object.CallMethod(t, self, "readall")
			}
			if err := t.CheckAlloc(n); err != nil {
				return value{}, err
			}
			buf := &object.ByteArray{Shape: object.ByteArrayType.Root, B: make([]byte, n)}
			r, err := object.CallMethod(t, self, "readinto", object.Of(buf))
			if err != nil || r.IsNone() {
				return r, err
			}
			got, err := object.AsSize(t, r)
			if err != nil {
				return value{}, err
			}
			if got < 0 || got > n {
				return value{}, object.ValueErrorf("readinto returned %d outside buffer size %d", got, n)
			}
			return newBytes(t, buf.B[:got:got]), nil
		}, ""),
		object.Func1("readall($self, /)", func(t *thread, self value) (value, error) { return readAll(t, self) }, "Read until EOF, using multiple read() call."),
		object.Func2("readinto($self, buffer, /)", func(t *thread, self, b value) (value, error) {
			return value{}, object.NewError(object.NotImplementedError)
		}, ""),
		object.Func2("write($self, b, /)", func(t *thread, self, b value) (value, error) {
			return value{}, object.NewError(object.NotImplementedError)
		}, ""),
	},
}

// readAll collects the results of read until one is empty.
func readAll(t *thread, v value) (value, error) {
	var out []byte
	for first := true; ; first = false {
		r, err := object.CallMethod(t, v, "read", object.Int(defaultBufferSize))
		if err != nil {
			return value{}, err
		}
		if r.IsNone() {
			if first {
				return r, nil
			}
			break
		}
		if !r.Type().Has(object.FlagBytes) {
			return value{}, object.TypeErrorf("read() should return bytes")
		}
		b := (*object.Bytes)(r.P).B
		if len(b) == 0 {
			break
		}
		out = append(out, b...)
		if err := t.CheckAlloc(len(out)); err != nil {
			return value{}, err
		}
	}
	return newBytes(t, out), nil
}

var bufferedBaseDef = object.TypeDef{
	Type:        bufferedBaseType,
	Struct:      (*ioBase)(nil),
	InheritsNew: true,
	Base:        ioBaseType,
	Module:      "_io",
	Doc:         "Base class for buffered IO objects.",
	Flags:       streamFlags,
	Methods: []object.FuncDef{
		unsupportedMethod("detach($self, /)", "Disconnect this buffer from its underlying raw stream and return it.").Defining(),
		unsupportedMethod("read($self, size=-1, /)", "Read and return up to n bytes."),
		unsupportedMethod("read1($self, size=-1, /)", "Read and return up to size bytes, with at most one read() call to the underlying raw stream."),
		object.Func2("readinto($self, buffer, /)", func(t *thread, self, b value) (value, error) { return readintoBy(t, self, b, "readinto", "read") }, ""),
		object.Func2("readinto1($self, buffer, /)", func(t *thread, self, b value) (value, error) { return readintoBy(t, self, b, "readinto1", "read1") }, ""),
		unsupportedMethod("write($self, b, /)", "Write buffer b to the IO stream.").Defining(),
	},
}

// unsupportedMethod declares a method that a base class lacks.
func unsupportedMethod(sig, doc string) object.FuncDef {
	name := sig
	for i := range sig {
		if sig[i] == '(' {
			name = sig[:i]
			break
		}
	}
	if strings.Contains(sig, "size=-1") {
		return object.Func2(sig, func(t *thread, self value, size object.CInt) (value, error) { return value{}, unsupported(t, name) }, doc).Defining()
	}
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) { return value{}, unsupported(t, name) }, doc)
}

// readintoBy is the method of that name: it fills a buffer with what a reading method returns.
func readintoBy(t *thread, self, dst value, name, method string) (value, error) {
	b, err := writable(t, dst, name)
	if err != nil {
		return value{}, err
	}
	defer b.Close()
	p := b.Bytes()
	r, err := object.CallMethod(t, self, method, object.Int(int64(len(p))))
	if err != nil {
		return value{}, err
	}
	if !r.Type().Has(object.FlagBytes) {
		return value{}, object.TypeErrorf("read() should return bytes")
	}
	src := (*object.Bytes)(r.P).B
	if len(src) > len(p) {
		return value{}, object.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", len(p), len(src))
	}
	return object.Int(int64(copy(p, src))), nil
}

// writable returns the contiguous writable buffer that method name got as its argument.
func writable(t *thread, v value, name string) (*object.Buffer, error) {
	if v.Type().Slots.Buffer != nil && !v.Type().Has(object.FlagBytes) {
		if b, err := object.GetBuffer(t, v, object.BufferWritable); err == nil {
			return b, nil
		}
	}
	return nil, object.TypeErrorf("%s() argument must be read-write bytes-like object, not %s", name, object.ArgTypeName(v))
}

var textBaseDef = object.TypeDef{
	Type:        textBaseType,
	Struct:      (*ioBase)(nil),
	InheritsNew: true,
	Base:        ioBaseType,
	Module:      "_io",
	Doc:         "Base class for text I/O.",
	Flags:       streamFlags,
	Methods: []object.FuncDef{
		unsupportedMethod("detach($self, /)", "Separate the underlying buffer from the TextIOBase and return it.").Defining(),
		unsupportedMethod("read($self, size=-1, /)", "Read at most size characters from stream."),
		unsupportedMethod("readline($self, size=-1, /)", "Read until newline or EOF."),
		unsupportedMethod("write($self, s, /)", "Write string s to stream.").Defining(),
	},
	GetSet: []object.GetSetDef{
		{Name: "encoding", Get: func(t *thread, v value) (value, error) { return object.None, nil }},
		{Name: "newlines", Get: func(t *thread, v value) (value, error) { return object.None, nil }},
		{Name: "errors", Get: func(t *thread, v value) (value, error) { return object.None, nil }},
	},
}
