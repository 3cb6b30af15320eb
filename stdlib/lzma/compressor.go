package lzma

import (
	"bytes"
	"io"
	"sync"

	"github.com/seed-8da18655/gopy/object"
	"github.com/ulikunitz/xz/lzma"
)

// This file compresses.

// compressor is a Python LZMACompressor.
type compressor struct {
	Shape  *object.Shape
	mu     sync.Mutex
	format int
	check  int
	f      filter
	begun  bool
	held   []byte // input from before the coder was made
	out    bytes.Buffer
	w      io.WriteCloser
	done   bool
}

// NativeObject marks *compressor as a parameter type.
func (*compressor) NativeObject() {}

var compressorType = object.NewNativeType("_lzma.LZMACompressor")

var compressorSig = object.Sig{Text: "LZMACompressor(format=1, check=-1, preset=None, filters=None)"}

func noPickle(name string) object.FuncDef {
	return object.Func1("__reduce__($self, /)", func(t *thread, v value) (value, error) {
		return value{}, object.TypeErrorf("cannot pickle '_lzma.%s' object", name)
	}, "")
}

func present(v value) bool { return v.P != nil && !v.IsNone() }

var compressorDef = object.TypeDef{
	Type:   compressorType,
	Struct: (*compressor)(nil),
	Doc:    "LZMACompressor(format=FORMAT_XZ, check=-1, preset=None, filters=None)\n\nCreate a compressor object for compressing data incrementally.",
	Sig:    "(format=1, check=-1, preset=None, filters=None)",
	Flags:  object.FlagBaseType,
	Slots:  object.Slots{New: newCompressor},
	Methods: []object.FuncDef{
		object.Func2("compress($self, data, /)", func(t *thread, c *compressor, data object.BytesLike) (value, error) {
			return c.run(t, data.B, false)
		}, "Provide data to the compressor object.\n\nReturns a chunk of compressed data if possible, or b'' otherwise.\n\nWhen you have finished providing data to the compressor, call the\nflush() method to finish the compression process."),
		object.Func1("flush($self, /)", func(t *thread, c *compressor) (value, error) { return c.run(t, nil, true) },
			"Finish the compression process.\n\nReturns the compressed data left in internal buffers.\n\nThe compressor object may not be used after this method is called."),
		noPickle("LZMACompressor"),
	},
}

func newCompressor(t *thread, typ *object.Type, a object.Args) (value, error) {
	v, err := compressorSig.Bind(t, a)
	if err != nil {
		return value{}, err
	}
	c := &compressor{Shape: typ.Root, format: formatXZ, check: -1}
	if v[0].P != nil {
		if c.format, err = object.AsInt(t, v[0]); err != nil {
			return value{}, err
		}
	}
	if v[1].P != nil {
		if c.check, err = object.AsInt(t, v[1]); err != nil {
			return value{}, err
		}
	}
	if present(v[2]) && present(v[3]) {
		return value{}, object.ValueErrorf("Cannot specify both preset and filter chain")
	}
	preset := int64(6)
	if present(v[2]) {
		if preset, err = object.AsInt64(t, v[2]); err != nil {
			return value{}, err
		}
	}
	if c.format != formatXZ && c.check != -1 && c.check != checkNone {
		return value{}, object.ValueErrorf("Integrity checks are only supported by FORMAT_XZ")
	}
	switch c.format {
	case formatXZ:
		if c.check == -1 {
			c.check = checkCRC64
		}
		if c.check != checkNone && c.check != checkCRC32 && c.check != checkCRC64 && c.check != checkSHA256 {
			return value{}, failure(t, "Unsupported integrity check")
		}
	case formatAlone:
	case formatRaw:
		if !present(v[3]) {
			return value{}, object.ValueErrorf("Must specify filters for FORMAT_RAW")
		}
	default:
		return value{}, object.ValueErrorf("Invalid container format: %d", c.format)
	}
	if present(v[3]) {
		c.f, err = chainOf(t, v[3])
		if err == nil && (c.format == formatXZ && c.f.id != filterLZMA2 || c.format == formatAlone && c.f.id != filterLZMA1) {
			err = failure(t, badOptions)
		}
	} else {
		c.f, err = presetFilter(t, preset)
		if c.format == formatAlone {
			c.f.id = filterLZMA1
		}
	}
	if err != nil {
		return value{}, err
	}
	return object.Of(c), nil
}

// heldBytes is how much input is collected before the coder is made: short data needs only a
// small dictionary.
const heldBytes = 1 << 20

func (c *compressor) run(t *thread, data []byte, last bool) (value, error) {
	var out []byte
	var err error
	done := false
	t.AllowThreads(func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if done = c.done; done {
			return
		}
		if !c.begun {
			c.held = append(c.held, data...)
			if !last && len(c.held) < heldBytes {
				return
			}
			if err = c.begin(last); err != nil {
				return
			}
			data, c.held = c.held, nil
		}
		if _, err = c.w.Write(data); err == nil && last {
			err = c.w.Close()
			c.done = true
		}
		out = append([]byte(nil), c.out.Bytes()...)
		c.out.Reset()
	})
	switch {
	case done && last:
		return value{}, object.ValueErrorf("Repeated call to flush()")
	case done:
		return value{}, object.ValueErrorf("Compressor has been flushed")
	case err != nil:
		return value{}, failure(t, "Internal error")
	}
	return object.Of(object.NewBytes(t, out)), nil
}

// begin makes the coder; all tells that the input is complete.
func (c *compressor) begin(all bool) (err error) {
	c.begun = true
	dict := int(min(c.f.dict, 1<<30))
	if all && c.format != formatRaw {
		for size := 1 << 16; size < dict; size <<= 1 {
			if size >= len(c.held) {
				dict = size
			}
		}
	}
	props := &lzma.Properties{LC: c.f.lc, LP: c.f.lp, PB: c.f.pb}
	switch {
	case c.format == formatXZ:
		c.w = newContainerWriter(&c.out, lzma.Writer2Config{Properties: props, DictCap: dict}, c.check)
	case c.f.id == filterLZMA2:
		c.w, err = lzma.Writer2Config{Properties: props, DictCap: dict}.NewWriter2(&c.out)
	default:
		c.w, err = lzma.WriterConfig{Properties: props, DictCap: dict, EOSMarker: true}.NewWriter(&c.out)
		if err == nil && c.format == formatRaw {
			// The header tells what the filter told.
			c.w = &headless{w: c.w, out: &c.out}
		}
	}
	return err
}

// headless removes the header of an .lzma file from the output.
type headless struct {
	w   io.WriteCloser
	out *bytes.Buffer
	cut bool
}

func (h *headless) Write(p []byte) (int, error) {
	n, err := h.w.Write(p)
	h.trim()
	return n, err
}

func (h *headless) Close() error {
	err := h.w.Close()
	h.trim()
	return err
}

func (h *headless) trim() {
	if !h.cut && h.out.Len() >= lzma.HeaderLen {
		h.out.Next(lzma.HeaderLen)
		h.cut = true
	}
}
