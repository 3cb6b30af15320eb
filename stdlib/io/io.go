// Package io implements the Python module _io, behind module io: raw files, buffered streams
// and text, in memory and of the operating system.
//
// The classes are those of CPython and work with any Python object as the layer below. When
// that is one of the native classes itself, the methods call it in Go.
package io

import (
	"bytes"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines the module and its functions.

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

const defaultBufferSize = 8192

// Module is the module _io.
//
// https://docs.python.org/3.13/library/io.html
var Module = object.ModuleDef{
	Name: "_io",
	Doc:  "The native part of module io.",
	Types: []*object.TypeDef{
		&ioBaseDef, &rawIOBaseDef, &bufferedBaseDef, &textBaseDef, &fileIODef, &bytesIODef, &bytesIOBufferDef, &stringIODef,
		&bufferedReaderDef, &bufferedWriterDef, &bufferedRandomDef, &rwPairDef, &textIODef, &newlineDecoderDef,
	},
	Funcs: []object.FuncDef{
		object.FuncSlice("open(file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)", open, "Open file and return a stream.  Raise OSError upon failure."),
		object.FuncSlice("open_code(path)", openCode, "Opens the provided file with the intent to import the contents."),
		object.FuncSlice("text_encoding(encoding, stacklevel=2, /)", textEncoding, "A helper function to choose the text encoding."),
	},
	Init: func(t *thread, m *object.Module) error {
		u, err := unsupportedType(t)
		if err != nil {
			return err
		}
		m.Set(t, "UnsupportedOperation", object.Of(u))
		m.Set(t, "BlockingIOError", object.Of(object.BlockingIOError))
		m.Set(t, "DEFAULT_BUFFER_SIZE", object.Int(defaultBufferSize))
		return nil
	},
}

type unsupportedKey struct{}

// unsupportedType returns the interpreter's class UnsupportedOperation.
func unsupportedType(t *thread) (*object.Type, error) {
	if u, ok := t.Interp.Data[unsupportedKey{}].(*object.Type); ok {
		return u, nil
	}
	d := object.NewDict(t)
	d.SetStr(object.Intern("__module__"), object.NewStr("io"))
	v, err := object.Call(t, object.Of(object.TypeType), object.NewStr("UnsupportedOperation"),
		object.Of(object.MakeTuple(t, object.Of(object.OSError), object.Of(object.ValueError))), object.Of(d))
	if err != nil {
		return nil, err
	}
	u := object.As[object.Type](v)
	t.Interp.Data[unsupportedKey{}] = u
	return u, nil
}

// unsupported returns the error for an operation that a stream can't do.
func unsupported(t *thread, msg string) error {
	u, err := unsupportedType(t)
	if err != nil {
		return err
	}
	return object.NewError(u, object.NewStr(msg))
}

func newBytes(t *thread, b []byte) value { return object.Of(object.NewBytes(t, b)) }

// copyBytes returns a bytes object with a copy of b.
func copyBytes(t *thread, b []byte) value { return object.Of(object.CopyBytes(t, b)) }

// withSize declares a method with an optional size, -1 if it is absent.
func withSize[T any](sig string, f func(t *thread, x *T, size value) (value, error), doc string) object.FuncDef {
	return object.Raw(sig, 1, 2, func(t *thread, a *value, n int) (value, bool) {
		args := unsafe.Slice(a, n)
		size := object.Int(-1)
		if n > 1 && args[1].P != nil {
			size = args[1]
		}
		r, err := f(t, (*T)(args[0].P), size)
		if err != nil {
			return t.Fail(err)
		}
		return r, true
	}, doc)
}

// typeName is the type of a wrong argument in messages.
func typeName(v value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

// indexFrom returns the index of c in b from i on, or -1.
func indexFrom(b []byte, c byte, i int) int {
	if i > len(b) {
		return -1
	}
	if j := bytes.IndexByte(b[i:], c); j >= 0 {
		return i + j
	}
	return -1
}

// isASCII reports whether b is ASCII.
func isASCII(b []byte) bool {
	for len(b) >= 32 {
		p := (*[4]uint64)(unsafe.Pointer(&b[0]))
		if (p[0]|p[1]|p[2]|p[3])&0x8080808080808080 != 0 {
			return false
		}
		b = b[32:]
	}
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}

// https://docs.python.org/3.13/library/functions.html#open
func open(t *thread, a []value) (value, error) {
	if !a[1].IsA(object.StrType) {
		return value{}, object.TypeErrorf("open() argument 'mode' must be str, not %s", typeName(a[1]))
	}
	buffering, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	for i, name := range [...]string{3: "encoding", 4: "errors", 5: "newline"} {
		if i >= 3 && !a[i].IsNone() && !a[i].IsA(object.StrType) {
			return value{}, object.TypeErrorf("open() argument '%s' must be str or None, not %s", name, typeName(a[i]))
		}
	}
	closefd, err := object.Truth(t, a[6])
	if err != nil {
		return value{}, err
	}
	file := a[0]
	if !object.IsIndex(file) {
		if file, err = object.FSPath(t, file); err != nil {
			return value{}, err
		}
	}
	mode := (*object.Str)(a[1].P).String()
	var create, read, write, add, plus, text, binary bool
	for i, c := range mode {
		switch c {
		case 'x':
			create = true
		case 'r':
			read = true
		case 'w':
			write = true
		case 'a':
			add = true
		case '+':
			plus = true
		case 't':
			text = true
		case 'b':
			binary = true
		default:
			return value{}, object.ValueErrorf("invalid mode: %s", object.ReprOr(t, a[1]))
		}
		if strings.ContainsRune(mode[i+1:], c) {
			return value{}, object.ValueErrorf("invalid mode: %s", object.ReprOr(t, a[1]))
		}
	}
	count := 0
	raw := ""
	for _, f := range [...]struct {
		on   bool
		char string
	}{{create, "x"}, {read, "r"}, {write, "w"}, {add, "a"}} {
		if f.on {
			count++
			raw += f.char
		}
	}
	if plus {
		raw += "+"
	}
	switch {
	case text && binary:
		return value{}, object.ValueErrorf("can't have text and binary mode at once")
	case count > 1:
		return value{}, object.ValueErrorf("must have exactly one of create/read/write/append mode")
	case binary && !a[3].IsNone():
		return value{}, object.ValueErrorf("binary mode doesn't take an encoding argument")
	case binary && !a[4].IsNone():
		return value{}, object.ValueErrorf("binary mode doesn't take an errors argument")
	case binary && !a[5].IsNone():
		return value{}, object.ValueErrorf("binary mode doesn't take a newline argument")
	}
	if binary && buffering == 1 {
		if err := t.Warn(object.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", 1); err != nil {
			return value{}, err
		}
	}
	f := &fileIO{}
	f.Shape, f.shut = fileIOType.Root, true
	fv := object.Of(f)
	if err := f.open(t, fv, file, raw, closefd, a[7]); err != nil {
		return value{}, err
	}
	lineBuf := buffering == 1 && !binary
	if buffering < 0 || buffering == 1 {
		if buffering < 0 && f.size < 0 && f.isatty() {
			lineBuf = !binary
		}
		buffering = f.blksize
	}
	fail := func(err error) (value, error) {
		f.close(t, fv)
		return value{}, err
	}
	if buffering == 0 {
		if !binary {
			return fail(object.ValueErrorf("can't have unbuffered text I/O"))
		}
		t.TrackFinalizer(fv)
		return fv, nil
	}
	if err := t.CheckAlloc(buffering); err != nil {
		return fail(err)
	}
	b := &buffered{}
	switch {
	case plus:
		if !f.canSeek(t) {
			return fail(unsupported(t, "File or stream is not seekable."))
		}
		b.Shape = bufferedRandomType.Root
		b.setUp(t, fv, buffering, canRead|canWrite)
	case read:
		b.Shape = bufferedReaderType.Root
		b.setUp(t, fv, buffering, canRead)
	default:
		b.Shape = bufferedWriterType.Root
		b.setUp(t, fv, buffering, canWrite)
	}
	if binary {
		t.TrackFinalizer(object.Of(b))
		return object.Of(b), nil
	}
	x, err := newText(t, object.Of(b), a[3], a[4], a[5], lineBuf)
	if err != nil {
		return fail(err)
	}
	if err := object.SetAttr(t, x, object.Intern("mode"), a[1]); err != nil {
		return fail(err)
	}
	t.TrackFinalizer(x)
	return x, nil
}

// https://docs.python.org/3.13/library/io.html#io.open_code
func openCode(t *thread, a []value) (value, error) {
	if !a[0].IsA(object.StrType) {
		return value{}, object.TypeErrorf("open_code() argument 'path' must be str, not %s", typeName(a[0]))
	}
	n := object.None
	return open(t, []value{a[0], object.NewStr("rb"), object.Int(-1), n, n, n, object.True, n})
}

// https://docs.python.org/3.13/library/io.html#io.text_encoding
func textEncoding(t *thread, a []value) (value, error) {
	if !a[0].IsNone() {
		return a[0], nil
	}
	if t.Interp.Config.Flags["warn_default_encoding"] != 0 {
		n, err := object.AsInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		if err := t.Warn(object.EncodingWarning, "'encoding' argument not specified", n); err != nil {
			return value{}, err
		}
	}
	if t.Interp.Config.Flags["utf8_mode"] != 0 {
		return object.NewStr("utf-8"), nil
	}
	return object.NewStr("locale"), nil
}
