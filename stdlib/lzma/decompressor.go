package lzma

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"runtime"
	"sync"

	"github.com/seed-8da18655/gopy/object"
	"github.com/ulikunitz/xz/lzma"
)

// This file decompresses. The decoder pulls its input, so it runs as a coroutine that stops where
// it needs more, or has output.

// decompressor is a Python LZMADecompressor.
type decompressor struct {
	Shape      *object.Shape
	mu         sync.Mutex
	s          *source
	format     int
	f          filter
	next       func() (event, bool) `image:"-"` // nil while the decoder does not run
	log        []byte               // the input so far, from which a decoder gets to the same state
	lost       bool                 // it was too much
	made       int                  // output of the decoder
	pending    []byte               // output that was not yet asked for
	unused     []byte
	check      int
	needsInput bool
	ended      bool // the decoder is done
	eof        bool // and everything was delivered
	failed     string
}

// NativeObject marks *decompressor as a parameter type.
func (*decompressor) NativeObject() {}

// event is what the decoder stops for.
type event struct {
	out  []byte
	need bool // more input
	end  bool
	err  error
}

// source is the input of a decoder.
type source struct {
	in    []byte
	yield func(event) bool `image:"-"`
	out   []byte           // decoded, and not yet delivered
	check int
	limit int64 // of dictionaries
	most  int64 // that fits in memory
}

// problem is an error with the message of LZMAError.
type problem string

// Error implements error.
func (p problem) Error() string { return string(p) }

const (
	errStopped problem = "not used any more"
	errFormat  problem = "Input format not supported by decoder"
	errCorrupt problem = "Corrupt input data"
	errLimit   problem = "Memory usage limit exceeded"
	errOptions problem = badOptions
)

// need waits until n bytes are there.
func (s *source) need(n int) error {
	for len(s.in) < n {
		// Nothing that is known already waits for more input.
		out := s.out
		s.out = nil
		if !s.yield(event{out: out, need: true}) {
			return errStopped
		}
	}
	return nil
}

// ReadByte implements io.ByteReader: the decoder must not read beyond its stream.
func (s *source) ReadByte() (byte, error) {
	if err := s.need(1); err != nil {
		return 0, err
	}
	b := s.in[0]
	s.in = s.in[1:]
	return b, nil
}

// Read implements io.Reader.
func (s *source) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if err := s.need(1); err != nil {
		return 0, err
	}
	n := copy(p, s.in)
	s.in = s.in[n:]
	return n, nil
}

// dictionary checks the size of a dictionary.
func (s *source) dictionary(size int64) error {
	if size+100000 > s.limit {
		return errLimit
	}
	if size > s.most {
		return errLimit
	}
	return nil
}

// open makes the decoder of a format.
func (s *source) open(format int, f filter) (io.Reader, error) {
	if format == formatRaw {
		if err := s.dictionary(f.dict); err != nil {
			return nil, err
		}
		if f.id == filterLZMA2 {
			return lzma.Reader2Config{DictCap: int(max(f.dict, lzma.MinDictCap))}.NewReader2(s)
		}
		// As an .lzma file of unknown length.
		header := append(f.properties(), bytes.Repeat([]byte{0xff}, 8)...)
		return lzma.NewReader(&prefixed{s, header})
	}
	if err := s.need(1); err != nil {
		return nil, err
	}
	if format == formatAuto {
		format = formatAlone
		if s.in[0] == 0xfd {
			format = formatXZ
		}
	}
	if format == formatAlone {
		// What cannot be a header is refused as soon as possible.
		if p, err := lzma.PropertiesForCode(s.in[0]); err != nil || p.LC+p.LP > 4 {
			return nil, errFormat
		}
		if err := s.need(5); err != nil {
			return nil, err
		}
		size := int64(binary.LittleEndian.Uint32(s.in[1:]))
		if !plausible(size) {
			return nil, errFormat
		}
		if err := s.need(lzma.HeaderLen); err != nil {
			return nil, err
		}
		if length := binary.LittleEndian.Uint64(s.in[5:]); length >= 1<<38 && length != 1<<64-1 {
			return nil, errFormat
		}
		s.check = checkNone
		if err := s.dictionary(size); err != nil {
			return nil, err
		}
		return lzma.NewReader(s)
	}
	magic := "\xfd7zXZ\x00"
	for i := range len(magic) {
		if err := s.need(i + 1); err != nil {
			return nil, err
		}
		if s.in[i] != magic[i] {
			return nil, errFormat
		}
	}
	if err := s.need(8); err != nil {
		return nil, err
	}
	s.check = int(s.in[7] & 15)
	c := &container{s: s}
	return c, c.start()
}

// plausible reports whether programs write such a dictionary size: a power of two, or one and a
// half of it.
func plausible(size int64) bool {
	if size == 1<<32-1 {
		return true
	}
	for n := int64(1); n <= 1<<32; n <<= 1 {
		if size == n || size == n+n/2 {
			return true
		}
	}
	return false
}

// prefixed reads bytes before a source.
type prefixed struct {
	s     *source
	first []byte
}

// ReadByte implements io.ByteReader.
func (p *prefixed) ReadByte() (byte, error) {
	if len(p.first) > 0 {
		b := p.first[0]
		p.first = p.first[1:]
		return b, nil
	}
	return p.s.ReadByte()
}

// Read implements io.Reader.
func (p *prefixed) Read(b []byte) (int, error) {
	if len(p.first) > 0 {
		n := copy(b, p.first)
		p.first = p.first[n:]
		return n, nil
	}
	return p.s.Read(b)
}

// events runs the decoder.
func (s *source) events(format int, f filter) iter.Seq[event] {
	return func(yield func(event) bool) {
		s.yield = yield
		defer func() {
			// Damaged data must not end the process, whatever the decoder makes of it.
			if r := recover(); r != nil {
				if _, ok := r.(runtime.Error); !ok {
					panic(r)
				}
				yield(event{err: errCorrupt})
			}
		}()
		r, err := s.open(format, f)
		if err == nil {
			// Small pieces, so that little is held back while the decoder waits for input.
			var buf [128]byte
			for err == nil {
				var n int
				n, err = r.Read(buf[:])
				s.out = append(s.out, buf[:n]...)
				if len(s.out) >= 1<<14 {
					out := s.out
					s.out = nil
					if !yield(event{out: out}) {
						return
					}
				}
			}
		}
		for _, known := range []error{errStopped, errFormat, errLimit, errOptions} {
			// The decoder may have wrapped it.
			if errors.Is(err, known) {
				err = known
			}
		}
		switch err {
		case errStopped:
		case io.EOF:
			yield(event{out: s.out, end: true})
		case errFormat, errLimit, errOptions:
			yield(event{err: err})
		default:
			yield(event{err: errCorrupt})
		}
	}
}

var decompressorType = object.NewNativeType("_lzma.LZMADecompressor")

var decompressorSig = object.Sig{Text: "LZMADecompressor(format=0, memlimit=None, filters=None)"}

var decompressorDef = object.TypeDef{
	Type:   decompressorType,
	Struct: (*decompressor)(nil),
	Doc:    "Create a decompressor object for decompressing data incrementally.\n\n  format\n    Specifies the container format of the input stream.  If this is\n    FORMAT_AUTO (the default), the decompressor will automatically detect\n    whether the input is FORMAT_XZ or FORMAT_ALONE.  Streams created with\n    FORMAT_RAW cannot be autodetected.\n  memlimit\n    Limit the amount of memory used by the decompressor.  This will cause\n    decompression to fail if the input cannot be decompressed within this\n    limit.\n  filters\n    A custom filter chain.  This argument is required for FORMAT_RAW, and\n    not accepted with any other format.  When provided, this should be a\n    sequence of dicts, each indicating the ID and options for a single\n    filter.\n\nFor one-shot decompression, use the decompress() function instead.",
	Sig:    "(format=0, memlimit=None, filters=None)",
	Flags:  object.FlagBaseType,
	Slots:  object.Slots{New: newDecompressor},
	Methods: []object.FuncDef{
		object.Func3("decompress($self, /, data, max_length=-1)", decompress, "Decompress *data*, returning uncompressed data as bytes.\n\nIf *max_length* is nonnegative, returns at most *max_length* bytes of\ndecompressed data. If this limit is reached and further output can be\nproduced, *self.needs_input* will be set to ``False``. In this case, the next\ncall to *decompress()* may provide *data* as b'' to obtain more of the output.\n\nIf all of the input data was decompressed and returned (either because this\nwas less than *max_length* bytes, or because *max_length* was negative),\n*self.needs_input* will be set to True.\n\nAttempting to decompress data after the end of stream is reached raises an\nEOFError.  Any data found after the end of the stream is ignored and saved in\nthe unused_data attribute."),
		noPickle("LZMADecompressor"),
	},
	GetSet: []object.GetSetDef{
		{Name: "check", Doc: "ID of the integrity check used by the input stream.", Get: func(t *thread, v value) (value, error) {
			return object.Int(int64(object.As[decompressor](v).check)), nil
		}},
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

func newDecompressor(t *thread, typ *object.Type, a object.Args) (value, error) {
	v, err := decompressorSig.Bind(t, a)
	if err != nil {
		return value{}, err
	}
	format := formatAuto
	if v[0].P != nil {
		if format, err = object.AsInt(t, v[0]); err != nil {
			return value{}, err
		}
	}
	limit := int64(1<<63 - 1)
	if present(v[1]) {
		if format == formatRaw {
			return value{}, object.ValueErrorf("Cannot specify memory limit with FORMAT_RAW")
		}
		if limit, err = object.AsInt64(t, v[1]); err != nil {
			return value{}, err
		}
	}
	if format == formatRaw && !present(v[2]) {
		return value{}, object.ValueErrorf("Must specify filters for FORMAT_RAW")
	}
	if format != formatRaw && present(v[2]) {
		return value{}, object.ValueErrorf("Cannot specify filters except with FORMAT_RAW")
	}
	if format < formatAuto || format > formatRaw {
		return value{}, object.ValueErrorf("Invalid container format: %d", format)
	}
	s := &source{check: checkUnknown, limit: limit, most: int64(t.Interp.MaxAlloc)}
	var f filter
	if format == formatRaw {
		s.check = checkNone
		if f, err = chainOf(t, v[2]); err != nil {
			return value{}, err
		}
	}
	return object.Of(&decompressor{Shape: typ.Root, s: s, format: format, f: f, check: s.check, needsInput: true}), nil
}

// maxLog is how much input is kept, so that a copy in another process can go on.
const maxLog = 4 << 20

// begin starts the decoder, and returns what it makes of the input so far that was not made before.
func (d *decompressor) begin() (out []byte, message string) {
	next, stop := iter.Pull(d.s.events(d.format, d.f))
	d.next = next
	runtime.AddCleanup(d, func(stop func()) { stop() }, stop)
	if d.lost {
		return nil, "the decompressor was begun in another process, and has read too much to go on here"
	}
	if len(d.log) == 0 {
		return nil, ""
	}
	d.s.in, d.s.out = d.log, nil
	for {
		e, ok := d.next()
		if !ok || e.err != nil {
			return nil, errCorrupt.Error()
		}
		out = append(out, e.out...)
		if d.ended = e.end; e.end || e.need {
			break
		}
	}
	made := d.made
	d.made = len(out)
	return out[min(made, len(out)):], ""
}

func decompress(t *thread, d *decompressor, data object.BytesLike, maxLength object.Opt[int]) (value, error) {
	var out []byte
	limit := max(maxLength.Or(-1), -1)
	most := t.Interp.MaxAlloc
	ended, tooLarge := false, false
	message := ""
	t.AllowThreads(func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		if ended = d.eof; ended {
			return
		}
		if message = d.failed; message != "" {
			return
		}
		out, d.pending = d.pending, nil
		if d.next == nil && !d.ended {
			var more []byte
			if more, message = d.begin(); message != "" {
				d.failed = message
				return
			}
			out = append(out, more...)
		}
		d.s.in = append(append(make([]byte, 0, len(d.s.in)+len(data.B)), d.s.in...), data.B...)
		if !d.lost && len(d.log)+len(data.B) <= maxLog {
			d.log = append(d.log, data.B...)
		} else {
			d.log, d.lost = nil, true
		}
		for !d.ended && (limit < 0 || len(out) < limit) {
			e, ok := d.next()
			if !ok {
				message = errCorrupt.Error()
				break
			}
			if e.err != nil {
				message = e.err.Error()
				break
			}
			out = append(out, e.out...)
			d.made += len(e.out)
			if d.ended = e.end; e.end {
				d.log = nil
			}
			if e.end || e.need {
				break
			}
			if tooLarge = len(out) > most; tooLarge {
				message = "Internal error"
				break
			}
		}
		d.failed = message
		d.check = d.s.check
		if limit >= 0 && len(out) > limit {
			out, d.pending = out[:limit], out[limit:]
		}
		d.eof = d.ended && len(d.pending) == 0
		full := limit >= 0 && len(out) == limit
		d.needsInput = !d.eof && message == "" && !full
		if d.eof {
			d.unused, d.s.in = bytes.Clone(d.s.in), nil
		}
	})
	switch {
	case ended:
		return value{}, object.Errorf(object.EOFError, "Already at end of stream")
	case tooLarge:
		return value{}, t.NoMemory()
	case message != "":
		return value{}, failure(t, message)
	}
	return object.Of(object.NewBytes(t, out)), nil
}
