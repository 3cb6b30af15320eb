// Package marshal implements the Python module marshal.
//
// Values are in CPython's format. Code is in gopy's own, as package bytecode writes it, behind
// CPython's type code and the length.
package marshal

import (
	"errors"
	"math"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module marshal.
//
// https://docs.python.org/3.13/library/marshal.html
var Module = object.ModuleDef{
	Name: "marshal",
	Doc:  "This module contains functions that can read and write Python values in\na binary format. The format is specific to Python, but independent of\nmachine architecture issues.",
	Funcs: []object.FuncDef{
		object.FuncSlice("dump(value, file, version=4, /, *, allow_code=True)", func(t *thread, a []value) (value, error) {
			b, err := dumps(t, []value{a[0], a[2], a[3]})
			if err != nil {
				return value{}, err
			}
			return object.CallMethod(t, a[1], "write", b)
		}, "Write the value on the open file."),
		object.FuncSlice("load(file, /, *, allow_code=True)", load, "Read one value from the open file and return it."),
		object.FuncSlice("dumps(value, version=4, /, *, allow_code=True)", dumps, "Return the bytes object that would be written to a file by dump(value, file)."),
		object.FuncSlice("loads(bytes, /, *, allow_code=True)", loads, "Convert the bytes-like object to a value."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "version", object.Int(currentVersion))
		return nil
	},
}

const currentVersion = 4

// The type codes. flagRef marks a value that later ones refer to.
const (
	codeNull          = '0'
	codeNone          = 'N'
	codeFalse         = 'F'
	codeTrue          = 'T'
	codeStopIteration = 'S'
	codeEllipsis      = '.'
	codeInt           = 'i'
	codeInt64         = 'I'
	codeLong          = 'l'
	codeFloatText     = 'f'
	codeFloat         = 'g'
	codeComplexText   = 'x'
	codeComplex       = 'y'
	codeBytes         = 's'
	codeUnicode       = 'u'
	codeInterned      = 't'
	codeASCII         = 'a'
	codeASCIIInterned = 'A'
	codeShortASCII    = 'z'
	codeShortInterned = 'Z'
	codeTuple         = '('
	codeSmallTuple    = ')'
	codeList          = '['
	codeDict          = '{'
	codeSet           = '<'
	codeFrozenSet     = '>'
	codeRef           = 'r'
	codeCode          = 'c'
	flagRef           = 0x80
)

// maxDepth bounds the nesting of values.
const maxDepth = 2000

func dumps(t *thread, a []value) (value, error) {
	version, err := object.AsInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	code, err := object.Truth(t, a[2])
	if err != nil {
		return value{}, err
	}
	w := writer{t: t, version: version, allowCode: code}
	if version >= 3 {
		w.seen = map[ident]int{}
		w.count(a[0], 0)
	}
	if err := w.object(a[0], 0); err != nil {
		return value{}, err
	}
	return object.Of(object.NewBytes(t, w.out)), nil
}

func loads(t *thread, a []value) (value, error) {
	// What code shows of the interpreter is looked at when it is compiled.
	if err := t.Finish(object.DeferredAll); err != nil {
		return value{}, err
	}
	b, err := object.BytesOf(t, a[0])
	if err != nil {
		return value{}, err
	}
	code, err := object.Truth(t, a[1])
	if err != nil {
		return value{}, err
	}
	return read(t, &memory{b}, code)
}

func load(t *thread, a []value) (value, error) {
	code, err := object.Truth(t, a[1])
	if err != nil {
		return value{}, err
	}
	// A file of text is found out before anything is read of it.
	v, err := object.CallMethod(t, a[0], "read", object.Int(0))
	if err != nil {
		return value{}, err
	}
	if !v.IsA(object.BytesType) {
		return value{}, object.TypeErrorf("file.read() returned not bytes but %s", v.Type().Name)
	}
	return read(t, &file{t, a[0]}, code)
}

// source is what values are read from.
type source interface {
	// next returns n bytes, EOFError if there are fewer.
	next(n int) ([]byte, error)
	// bound is the most that can be left.
	bound() int
}

// errShort becomes EOFError.
var errShort = errors.New("marshal data too short")

type memory struct{ b []byte }

func (m *memory) bound() int { return len(m.b) }

func (m *memory) next(n int) ([]byte, error) {
	if n > len(m.b) {
		return nil, errShort
	}
	b := m.b[:n]
	m.b = m.b[n:]
	return b, nil
}

type file struct {
	t *thread
	f value
}

func (f *file) bound() int { return math.MaxInt }

func (f *file) next(n int) ([]byte, error) {
	if n == 0 {
		return nil, nil
	}
	if err := f.t.CheckAlloc(n); err != nil {
		return nil, err
	}
	// Not all at once: the length may be wrong.
	var out []byte
	for len(out) < n {
		part := object.NewByteArray(f.t, make([]byte, min(n-len(out), 1<<20)))
		v, err := object.CallMethod(f.t, f.f, "readinto", object.Of(part))
		if err != nil {
			return nil, err
		}
		got, err := object.AsInt(f.t, v)
		if err != nil {
			return nil, err
		}
		b := part.B
		switch {
		case got > len(b):
			return nil, object.ValueErrorf("read() returned too much data: %d bytes requested, %d returned", len(b), got)
		case got <= 0:
			return nil, object.Errorf(object.EOFError, "EOF read where not expected")
		}
		out = append(out, b[:got]...)
	}
	return out, nil
}

// readCode makes a code object from gopy's form of it.
func readCode(t *thread, b []byte) (value, error) {
	c, err := bytecode.Unmarshal(string(b))
	if err == nil {
		err = bytecode.Verify(c)
	}
	if err != nil {
		return value{}, object.ValueErrorf("bad marshal data (%s)", err.Error())
	}
	return object.Of(t.CodeOf(c)), nil
}
