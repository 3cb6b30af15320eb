// Package bz2 implements the Python module _bz2: compression in the bzip2 format.
package bz2

import (
	"bytes"
	"sync"

	"github.com/seed-8da18655/gopy/internal/bzip2"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _bz2.
//
// https://docs.python.org/3.13/library/bz2.html
var Module = object.ModuleDef{
	Name:  "_bz2",
	Types: []*object.TypeDef{&compressorDef, &decompressorDef},
}

// compressor is a Python BZ2Compressor.
type compressor struct {
	Shape *object.Shape
	mu    sync.Mutex
	w     *bzip2.Writer
}

// NativeObject marks *compressor as a parameter type.
func (*compressor) NativeObject() {}

// decompressor is a Python BZ2Decompressor.
type decompressor struct {
	Shape      *object.Shape
	mu         sync.Mutex
	r          *bzip2.Reader
	unused     []byte
	needsInput bool
	eof        bool
	failed     bool
}

// NativeObject marks *decompressor as a parameter type.
func (*decompressor) NativeObject() {}

var (
	compressorType   = object.NewNativeType("_bz2.BZ2Compressor")
	decompressorType = object.NewNativeType("_bz2.BZ2Decompressor")
)

func noPickle(name string) object.FuncDef {
	return object.Func1("__reduce__($self, /)", func(t *thread, v value) (value, error) {
		return value{}, object.TypeErrorf("cannot pickle '_bz2.%s' object", name)
	}, "")
}

var compressorDef = object.TypeDef{
	Type:   compressorType,
	Struct: (*compressor)(nil),
	Doc:    "Create a compressor object for compressing data incrementally.\n\n  compresslevel\n    Compression level, as a number between 1 and 9.\n\nFor one-shot compression, use the compress() function instead.",
	Sig:    "(compresslevel=9, /)",
	Slots: object.Slots{New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if err := a.NoKeywords("BZ2Compressor"); err != nil {
			return value{}, err
		}
		level := 9
		switch len(a.V) {
		case 0:
		case 1:
			var err error
			if level, err = object.AsInt(t, a.V[0]); err != nil {
				return value{}, err
			}
		default:
			return value{}, object.TypeErrorf("BZ2Compressor expected at most 1 argument, got %d", len(a.V))
		}
		if level < 1 || level > 9 {
			return value{}, object.ValueErrorf("compresslevel must be between 1 and 9")
		}
		return object.Of(&compressor{Shape: typ.Root, w: bzip2.NewWriter(level)}), nil
	}},
	Methods: []object.FuncDef{
		object.Func2("compress($self, data, /)", func(t *thread, c *compressor, data object.BytesLike) (value, error) {
			var out []byte
			closed := false
			run(t, len(data.B), &c.mu, func() {
				if closed = c.w.Closed(); !closed {
					out = c.w.Write(data.B)
				}
			})
			if closed {
				return value{}, object.ValueErrorf("Compressor has been flushed")
			}
			return object.Of(object.NewBytes(t, out)), nil
		}, "Provide data to the compressor object.\n\nReturns a chunk of compressed data if possible, or b'' otherwise.\n\nWhen you have finished providing data to the compressor, call the\nflush() method to finish the compression process."),
		object.Func1("flush($self, /)", func(t *thread, c *compressor) (value, error) {
			var out []byte
			closed := false
			run(t, 1<<20, &c.mu, func() {
				if closed = c.w.Closed(); !closed {
					out = c.w.Close()
				}
			})
			if closed {
				return value{}, object.ValueErrorf("Repeated call to flush()")
			}
			return object.Of(object.NewBytes(t, out)), nil
		}, "Finish the compression process.\n\nReturns the compressed data left in internal buffers.\n\nThe compressor object may not be used after this method is called."),
		noPickle("BZ2Compressor"),
	},
}

var decompressorDef = object.TypeDef{
	Type:   decompressorType,
	Struct: (*decompressor)(nil),
	Doc:    "Create a decompressor object for decompressing data incrementally.\n\nFor one-shot decompression, use the decompress() function instead.",
	Sig:    "()",
	Slots: object.Slots{New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
		if err := a.NoKeywords("BZ2Decompressor"); err != nil {
			return value{}, err
		}
		if len(a.V) > 0 {
			return value{}, object.TypeErrorf("BZ2Decompressor expected 0 arguments, got %d", len(a.V))
		}
		return object.Of(&decompressor{Shape: typ.Root, r: bzip2.NewReader(), needsInput: true}), nil
	}},
	Methods: []object.FuncDef{
		object.Func3("decompress($self, /, data, max_length=-1)", decompress, "Decompress *data*, returning uncompressed data as bytes.\n\nIf *max_length* is nonnegative, returns at most *max_length* bytes of\ndecompressed data. If this limit is reached and further output can be\nproduced, *self.needs_input* will be set to ``False``. In this case, the next\ncall to *decompress()* may provide *data* as b'' to obtain more of the output.\n\nIf all of the input data was decompressed and returned (either because this\nwas less than *max_length* bytes, or because *max_length* was negative),\n*self.needs_input* will be set to True.\n\nAttempting to decompress data after the end of stream is reached raises an\nEOFError.  Any data found after the end of the stream is ignored and saved in\nthe unused_data attribute."),
		noPickle("BZ2Decompressor"),
	},
	GetSet: []object.GetSetDef{
		{Name: "eof", Doc: "True if the end-of-stream marker has been reached.", Get: func(t *thread, v value) (value, error) {
			return object.Bool(object.As[decompressor](v).eof), nil
		}},
		{Name: "unused_data", Doc: "Data found after the end of the compressed stream.", Get: func(t *thread, v value) (value, error) {
			return object.Of(object.NewBytes(t, object.As[decompressor](v).unused)), nil
		}},
		{Name: "needs_input", Doc: "True if more input is needed before more decompressed data can be produced.", Get: func(t *thread, v value) (value, error) {
			return object.Bool(object.As[decompressor](v).needsInput), nil
		}},
	},
}

// run calls f alone for the object; long work lets other threads run.
func run(t *thread, size int, mu *sync.Mutex, f func()) {
	if size < 1000 && mu.TryLock() {
		defer mu.Unlock()
		f()
		return
	}
	t.AllowThreads(func() {
		mu.Lock()
		defer mu.Unlock()
		f()
	})
}

func decompress(t *thread, d *decompressor, data object.BytesLike, maxLength object.Opt[int]) (value, error) {
	var out []byte
	var err error
	ended, tooLarge := false, false
	most := t.Interp.MaxAlloc
	run(t, len(data.B)+1000, &d.mu, func() {
		if d.eof {
			ended = true
			return
		}
		if d.failed {
			err = bzip2.ErrData
			return
		}
		limit := max(maxLength.Or(-1), -1)
		bound := limit
		if limit < 0 || limit > most {
			bound = most
		}
		var more bool
		out, more, err = d.r.Read(data.B, bound)
		if err != nil {
			d.failed, d.needsInput = true, false
			return
		}
		if more && bound != limit {
			tooLarge, d.failed = true, true
			return
		}
		d.needsInput = !more
		if d.r.Done() {
			d.eof, d.needsInput, d.unused = true, false, bytes.Clone(d.r.Rest())
		}
	})
	switch {
	case ended:
		err = object.Errorf(object.EOFError, "End of stream already reached")
	case tooLarge:
		err = t.NoMemory()
	case err != nil:
		err = object.Errorf(object.OSError, "Invalid data stream")
	}
	if err != nil {
		return value{}, err
	}
	return object.Of(object.NewBytes(t, out)), nil
}
