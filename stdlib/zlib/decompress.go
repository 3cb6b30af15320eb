package zlib

// This file defines decompression.

import (
	"bytes"
	"io"
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

// https://docs.python.org/3.13/library/zlib.html#zlib.decompress
func decompress(t *thread, data object.BytesLike, wbits object.Opt[cint], bufsize object.Opt[int]) (value, error) {
	size := bufsize.Or(defaultBufferSize)
	if size < 0 {
		return value{}, object.ValueErrorf("bufsize must be non-negative")
	}
	if err := t.CheckAlloc(size); err != nil {
		return value{}, err
	}
	o, ok := parseOptions(int(wbits.Or(maxWindowBits)), nil)
	if !ok {
		return bytesOr(t, nil, &failure{streamError, "while preparing to decompress data", "inconsistent stream state"})
	}
	var out []byte
	var err error
	withoutGIL(t, len(data.B), func() {
		d := decoder{options: o, src: bytes.NewReader(data.B)}
		out, err = readAll(&d, min(max(size, 1), 64*len(data.B)+64), t.Interp.MaxAlloc)
		d.release()
	})
	if err == errTruncated {
		err = &failure{bufError, "while decompressing data", "incomplete or truncated stream"}
	}
	return bytesOr(t, out, err)
}

// readAll reads to the end, beginning with a buffer of the given size.
func readAll(r io.Reader, size, most int) ([]byte, error) {
	out := make([]byte, 0, size)
	for {
		n, err := r.Read(out[len(out):cap(out)])
		out = out[:len(out)+n]
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if len(out) > most {
			return nil, errTooLarge
		}
		if len(out) == cap(out) {
			out = append(out, 0)[:len(out)]
		}
	}
}

// decompressor is a Python decompressor object.
type decompressor struct {
	Shape  *object.Shape
	mu     sync.Mutex
	f      *inflater
	unused []byte
	tail   []byte
	eof    bool
}

// NativeObject marks *decompressor as a parameter type.
func (*decompressor) NativeObject() {}

var decompressorType = object.NewNativeType("zlib.Decompress")

var decompressorDef = object.TypeDef{
	Type:   decompressorType,
	Struct: (*decompressor)(nil),
	Module: "zlib",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func3("decompress($self, data, /, max_length=0)", decompressorDecompress, "Return a bytes object containing the decompressed version of the data.\n\n  data\n    The binary data to decompress.\n  max_length\n    The maximum allowable length of the decompressed data.\n    Unconsumed input data will be stored in\n    the unconsumed_tail attribute.\n\nAfter calling this function, some of the input data may still be stored in\ninternal buffers for later processing.\nCall the flush() method to clear these buffers."),
		object.Func2("flush($self, length=zlib.DEF_BUF_SIZE, /)", decompressorFlush, "Return a bytes object containing any remaining decompressed data.\n\n  length\n    the initial size of the output buffer."),
		object.Func1("copy($self, /)", decompressorCopy, "Return a copy of the decompression object."),
		object.Func1("__copy__($self, /)", decompressorCopy, ""),
		object.Func2("__deepcopy__($self, memo, /)", func(t *thread, d *decompressor, memo value) (value, error) { return decompressorCopy(t, d) }, ""),
	},
	GetSet: []object.GetSetDef{
		{Name: "unused_data", Get: func(t *thread, v value) (value, error) {
			return object.Of(object.NewBytes(t, object.As[decompressor](v).unused)), nil
		}},
		{Name: "unconsumed_tail", Get: func(t *thread, v value) (value, error) {
			return object.Of(object.NewBytes(t, object.As[decompressor](v).tail)), nil
		}},
		{Name: "eof", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[decompressor](v).eof), nil }},
	},
}

// https://docs.python.org/3.13/library/zlib.html#zlib.decompressobj
func decompressObj(t *thread, wbits object.Opt[cint], zdict object.Opt[value]) (value, error) {
	f, err := newInflater(t, wbits, zdict)
	if err != nil {
		return value{}, err
	}
	return object.Of(&decompressor{Shape: decompressorType.Root, f: f}), nil
}

func newInflater(t *thread, wbits object.Opt[cint], zdict object.Opt[value]) (*inflater, error) {
	var dict []byte
	if zdict.OK {
		if !object.IsBytesLike(zdict.V) {
			return nil, object.TypeErrorf("zdict argument must support the buffer protocol")
		}
		b, err := object.BytesOf(t, zdict.V)
		if err != nil {
			return nil, err
		}
		dict = bytes.Clone(b)
	}
	o, ok := parseOptions(int(wbits.Or(maxWindowBits)), dict)
	if !ok {
		return nil, object.ValueErrorf("Invalid initialization option")
	}
	return &inflater{options: o}, nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Decompress.decompress
func decompressorDecompress(t *thread, d *decompressor, data object.BytesLike, maxLength object.Opt[int]) (value, error) {
	limit := maxLength.Or(0)
	if limit < 0 {
		return value{}, object.ValueErrorf("max_length must be non-negative")
	}
	if limit == 0 {
		limit = -1
	}
	var out []byte
	var err error
	withoutGIL(t, len(data.B), func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		out, err = d.feed(data.B, limit, t.Interp.MaxAlloc, false)
	})
	if err == errLost {
		return value{}, lost()
	}
	return bytesOr(t, out, err)
}

func lost() error {
	return object.NotImplementedErrorf("a decompressor can't be copied, or go on after flush(), when it has read more than %d MiB of an unfinished stream", maxLog>>20)
}

func (d *decompressor) feed(in []byte, limit, most int, final bool) ([]byte, error) {
	out, rest, err := d.f.feed(in, limit, most, final)
	if d.f.eof {
		d.eof = true
		if len(d.tail) > 0 { // a quirk of CPython's
			d.tail = bytes.Clone(rest)
		}
		d.unused = append(d.unused[:len(d.unused):len(d.unused)], rest...)
	} else {
		d.tail = bytes.Clone(rest)
	}
	return out, err
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Decompress.flush
func decompressorFlush(t *thread, d *decompressor, length object.Opt[int]) (value, error) {
	if length.OK && length.V <= 0 {
		return value{}, object.ValueErrorf("length must be greater than zero")
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.f.err != nil {
		return object.Of(object.NewBytes(t, nil)), nil
	}
	out, err := d.feed(d.tail, -1, t.Interp.MaxAlloc, true)
	if err == errTooLarge {
		return value{}, t.NoMemory()
	}
	return object.Of(object.NewBytes(t, out)), nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Decompress.copy
func decompressorCopy(t *thread, d *decompressor) (value, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f, err := d.f.clone()
	if err != nil {
		return value{}, lost()
	}
	return object.Of(&decompressor{Shape: decompressorType.Root, f: f, unused: d.unused, tail: d.tail, eof: d.eof}), nil
}

// buffered is a Python _ZlibDecompressor, which keeps input that it could not use yet.
type buffered struct {
	Shape      *object.Shape
	mu         sync.Mutex
	f          *inflater
	kept       []byte
	unused     []byte
	needsInput bool
	eof        bool
}

// NativeObject marks *buffered as a parameter type.
func (*buffered) NativeObject() {}

var bufferedType = object.NewNativeType("zlib._ZlibDecompressor")

var bufferedSig = object.Sig{Text: "_ZlibDecompressor(wbits=15, zdict=b'')"}

var bufferedDef = object.TypeDef{
	Type:   bufferedType,
	Struct: (*buffered)(nil),
	Module: "zlib",
	Doc:    "Create a decompressor object for decompressing data incrementally.\n\n  wbits = 15\n  zdict\n     The predefined compression dictionary. This is a sequence of bytes\n     (such as a bytes object) containing subsequences that are expected\n     to occur frequently in the data that is to be compressed. Those\n     subsequences that are expected to be most common should come at the\n     end of the dictionary. This must be the same dictionary as used by the\n     compressor that produced the input data.\n\n",
	Sig:    "(wbits=15, zdict=b'')",
	Slots: object.Slots{New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := bufferedSig.Bind(t, a)
		if err != nil {
			return value{}, err
		}
		var wbits object.Opt[cint]
		if err := wbits.FromArg(t, v[0]); err != nil {
			return value{}, err
		}
		f, err := newInflater(t, wbits, object.Opt[value]{V: v[1], OK: v[1].P != nil})
		if err != nil {
			return value{}, err
		}
		return object.Of(&buffered{Shape: typ.Root, f: f, needsInput: true}), nil
	}},
	Methods: []object.FuncDef{
		object.Func3("decompress($self, /, data, max_length=-1)", bufferedDecompress, "Decompress *data*, returning uncompressed data as bytes.\n\nIf *max_length* is nonnegative, returns at most *max_length* bytes of\ndecompressed data. If this limit is reached and further output can be\nproduced, *self.needs_input* will be set to ``False``. In this case, the next\ncall to *decompress()* may provide *data* as b'' to obtain more of the output.\n\nIf all of the input data was decompressed and returned (either because this\nwas less than *max_length* bytes, or because *max_length* was negative),\n*self.needs_input* will be set to True.\n\nAttempting to decompress data after the end of stream is reached raises an\nEOFError.  Any data found after the end of the stream is ignored and saved in\nthe unused_data attribute."),
	},
	GetSet: []object.GetSetDef{
		{Name: "eof", Doc: "True if the end-of-stream marker has been reached.", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[buffered](v).eof), nil }},
		{Name: "unused_data", Doc: "Data found after the end of the compressed stream.", Get: func(t *thread, v value) (value, error) {
			return object.Of(object.NewBytes(t, object.As[buffered](v).unused)), nil
		}},
		{Name: "needs_input", Doc: "True if more input is needed before more decompressed data can be produced.", Get: func(t *thread, v value) (value, error) {
			return object.Bool(object.As[buffered](v).needsInput), nil
		}},
	},
}

func bufferedDecompress(t *thread, d *buffered, data object.BytesLike, maxLength object.Opt[int]) (value, error) {
	var out []byte
	var err error
	withoutGIL(t, len(data.B), func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.eof {
			err = object.Errorf(object.EOFError, "End of stream already reached")
			return
		}
		in := data.B
		if len(d.kept) > 0 {
			in = append(d.kept, in...)
		}
		var rest []byte
		out, rest, err = d.f.feed(in, max(maxLength.Or(-1), -1), t.Interp.MaxAlloc, false)
		d.kept, d.needsInput = nil, d.f.dry
		if d.f.eof {
			d.eof, d.needsInput, d.unused = true, false, bytes.Clone(rest)
		} else if err == nil {
			d.kept = bytes.Clone(rest)
		}
	})
	return bytesOr(t, out, err)
}
