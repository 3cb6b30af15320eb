package zlib

// This file defines compression.

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"io"
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

const windowSize = 1 << maxWindowBits

// container is the wrapping of a deflate stream.
type container uint8

const (
	zlibContainer container = iota
	rawContainer
	gzipContainer
	autoContainer // zlib or gzip, only for decompression
)

// writers keeps flate writers without a dictionary, by level: they are large.
var writers [flate.BestCompression - flate.HuffmanOnly + 1]sync.Pool

// deflater compresses one stream.
type deflater struct {
	kind   container
	level  int // as for flate
	bits   int // of the window
	out    bytes.Buffer
	w      *flate.Writer
	pooled bool        // w may be used again by others
	sum    hash.Hash32 // nil for a raw stream
	size   uint32      // of the input
	inPart int         // input since the window was emptied, see write
	window []byte      // the last input, for copies
	ended  bool
}

// newDeflater returns nil if the C library accepts no such options.
func newDeflater(level, method, wbits, memLevel, strategy int, dict []byte) *deflater {
	d := &deflater{level: level, bits: wbits}
	switch {
	case wbits < 0:
		d.kind, d.bits = rawContainer, -wbits
	case wbits > maxWindowBits:
		d.kind, d.bits = gzipContainer, wbits-16
	}
	if level < -1 || level > 9 || method != deflated || memLevel < 1 || memLevel > 9 || strategy < 0 || strategy > 4 ||
		d.bits < 8 || d.bits > maxWindowBits || d.bits == 8 && d.kind != zlibContainer {
		return nil
	}
	d.bits = max(d.bits, 9)
	d.header(level, strategy, dict)
	if strategy == huffmanOnly {
		d.level = flate.HuffmanOnly
	}
	d.restart(dict)
	d.remember(dict)
	return d
}

func (d *deflater) header(level, strategy int, dict []byte) {
	switch d.kind {
	case gzipContainer:
		extra := byte(0)
		if level == 9 {
			extra = 2
		} else if level == 1 || level == 0 || strategy >= huffmanOnly {
			extra = 4
		}
		d.out.Write([]byte{0x1f, 0x8b, deflated, 0, 0, 0, 0, 0, extra, 3})
		d.sum = crc32.NewIEEE()
	case zlibContainer:
		speed := 3
		switch {
		case strategy >= huffmanOnly || level == 0 || level == 1:
			speed = 0
		case level == -1 || level == 6:
			speed = 2
		case level < 6:
			speed = 1
		}
		h := uint16(d.bits-8)<<12 | deflated<<8 | uint16(speed)<<6
		if len(dict) > 0 {
			h |= 0x20
		}
		h += 31 - h%31
		d.out.Write([]byte{byte(h >> 8), byte(h)})
		if len(dict) > 0 {
			d.out.Write(binary.BigEndian.AppendUint32(nil, adler32.Checksum(dict)))
		}
		d.sum = adler32.New()
	}
}

// restart begins a new series of blocks that refers to dict only.
func (d *deflater) restart(dict []byte) {
	if n := 1 << d.bits; len(dict) > n {
		dict = dict[len(dict)-n:]
	}
	d.inPart = len(dict)
	if d.bits < maxWindowBits && d.inPart > 0 {
		d.inPart = 0
		dict = nil
	}
	if d.pooled = len(dict) == 0; d.pooled {
		if w, ok := writers[d.level-flate.HuffmanOnly].Get().(*flate.Writer); ok {
			w.Reset(&d.out)
			d.w = w
			return
		}
	}
	// The levels were checked, and a bytes.Buffer doesn't fail.
	d.w, _ = flate.NewWriterDict(&d.out, d.level, dict)
}

// write compresses p. The package flate knows only the largest window: within a smaller one
// it must forget everything before the input exceeds it.
func (d *deflater) write(p []byte) {
	if d.sum != nil {
		d.sum.Write(p)
		d.size += uint32(len(p))
	}
	d.remember(p)
	if d.bits == maxWindowBits {
		d.w.Write(p)
		return
	}
	for len(p) > 0 {
		room := 1<<d.bits - d.inPart
		if room == 0 {
			d.w.Flush()
			d.restart(nil)
			continue
		}
		n := min(len(p), room)
		d.w.Write(p[:n])
		d.inPart += n
		p = p[n:]
	}
}

func (d *deflater) remember(p []byte) {
	if len(p) >= windowSize {
		d.window = append(d.window[:0], p[len(p)-windowSize:]...)
		return
	}
	if n := len(d.window) + len(p) - windowSize; n > windowSize {
		d.window = append(d.window[:0], d.window[n:]...)
	}
	d.window = append(d.window, p...)
}

// take returns the output so far.
func (d *deflater) take() []byte {
	b := bytes.Clone(d.out.Bytes())
	d.out.Reset()
	return b
}

func (d *deflater) end() {
	d.w.Close()
	d.ended = true
	if d.pooled {
		d.w.Reset(io.Discard)
		writers[d.level-flate.HuffmanOnly].Put(d.w)
	}
	d.w = nil
	switch d.kind {
	case zlibContainer:
		d.out.Write(binary.BigEndian.AppendUint32(nil, d.sum.Sum32()))
	case gzipContainer:
		d.out.Write(binary.LittleEndian.AppendUint32(nil, d.sum.Sum32()))
		d.out.Write(binary.LittleEndian.AppendUint32(nil, d.size))
	}
}

// clone returns a second compressor in the same state. The state of a flate.Writer can't be
// copied, so both begin new blocks behind what they have, with the same window.
func (d *deflater) clone() *deflater {
	d.w.Flush()
	c := *d
	c.out = bytes.Buffer{}
	c.out.Write(d.out.Bytes())
	c.window = bytes.Clone(d.window)
	if d.sum != nil {
		state, _ := d.sum.(interface{ MarshalBinary() ([]byte, error) }).MarshalBinary()
		if d.kind == gzipContainer {
			c.sum = crc32.NewIEEE()
		} else {
			c.sum = adler32.New()
		}
		c.sum.(interface{ UnmarshalBinary([]byte) error }).UnmarshalBinary(state)
	}
	last := d.window[max(0, len(d.window)-windowSize):]
	c.restart(last)
	d.restart(last)
	return &c
}

// https://docs.python.org/3.13/library/zlib.html#zlib.compress
func compress(t *thread, data object.BytesLike, level, wbits object.Opt[cint]) (value, error) {
	d := newDeflater(int(level.Or(-1)), deflated, int(wbits.Or(maxWindowBits)), 8, 0, nil)
	if d == nil {
		return value{}, object.Errorf(errorType, "Bad compression level")
	}
	withoutGIL(t, len(data.B), func() {
		d.write(data.B)
		d.end()
	})
	return object.Of(object.NewBytes(t, d.take())), nil
}

// compressor is a Python compressor object.
type compressor struct {
	Shape *object.Shape
	mu    sync.Mutex // other threads may run while d works
	d     *deflater
}

// NativeObject marks *compressor as a parameter type.
func (*compressor) NativeObject() {}

var compressorType = object.NewNativeType("zlib.Compress")

var compressorDef = object.TypeDef{
	Type:   compressorType,
	Struct: (*compressor)(nil),
	Module: "zlib",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func2("compress($self, data, /)", compressorCompress, "Returns a bytes object containing compressed data.\n\n  data\n    Binary data to be compressed.\n\nAfter calling this function, some of the input data may still\nbe stored in internal buffers for later processing.\nCall the flush() method to clear these buffers."),
		object.Func2("flush($self, mode=zlib.Z_FINISH, /)", compressorFlush, "Return a bytes object containing any remaining compressed data.\n\n  mode\n    One of the constants Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH.\n    If mode == Z_FINISH, the compressor object can no longer be\n    used after calling the flush() method.  Otherwise, more data\n    can still be compressed."),
		object.Func1("copy($self, /)", compressorCopy, "Return a copy of the compression object."),
		object.Func1("__copy__($self, /)", compressorCopy, ""),
		object.Func2("__deepcopy__($self, memo, /)", func(t *thread, c *compressor, memo value) (value, error) { return compressorCopy(t, c) }, ""),
	},
}

const compressObjDoc = "Return a compressor object.\n\n  level\n    The compression level (an integer in the range 0-9 or -1; default is\n    currently equivalent to 6).  Higher compression levels are slower,\n    but produce smaller results.\n  method\n    The compression algorithm.  If given, this must be DEFLATED.\n  wbits\n    +9 to +15: The base-two logarithm of the window size.  Include a zlib\n        container.\n    -9 to -15: Generate a raw stream.\n    +25 to +31: Include a gzip container.\n  memLevel\n    Controls the amount of memory used for internal compression state.\n    Valid values range from 1 to 9.  Higher values result in higher memory\n    usage, faster compression, and smaller output.\n  strategy\n    Used to tune the compression algorithm.  Possible values are\n    Z_DEFAULT_STRATEGY, Z_FILTERED, and Z_HUFFMAN_ONLY.\n  zdict\n    The predefined compression dictionary - a sequence of bytes\n    containing subsequences that are likely to occur in the input data."

// https://docs.python.org/3.13/library/zlib.html#zlib.compressobj
func compressObj(t *thread, level, method, wbits, memLevel, strategy object.Opt[cint], zdict value) (value, error) {
	var dict object.BytesLike
	if !zdict.IsNone() {
		if err := dict.FromArg(t, zdict); err != nil {
			return value{}, err
		}
	}
	d := newDeflater(int(level.Or(-1)), int(method.Or(deflated)), int(wbits.Or(maxWindowBits)), int(memLevel.Or(8)), int(strategy.Or(0)), dict.B)
	if d == nil {
		return value{}, object.ValueErrorf("Invalid initialization option")
	}
	return object.Of(&compressor{Shape: compressorType.Root, d: d}), nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Compress.compress
func compressorCompress(t *thread, c *compressor, data object.BytesLike) (value, error) {
	var out []byte
	var err error
	withoutGIL(t, len(data.B), func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.d.ended {
			err = &failure{streamError, "while compressing data", "inconsistent stream state"}
			return
		}
		c.d.write(data.B)
		out = c.d.take()
	})
	return bytesOr(t, out, err)
}

// bytesOr returns the result of work that was done without the GIL.
func bytesOr(t *thread, out []byte, err error) (value, error) {
	switch e := err.(type) {
	case nil:
		return object.Of(object.NewBytes(t, out)), nil
	case *failure:
		return value{}, e.raised()
	}
	if err == errTooLarge {
		return value{}, t.NoMemory()
	}
	return value{}, err
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Compress.flush
func compressorFlush(t *thread, c *compressor, flushMode object.Opt[cint]) (value, error) {
	mode := flushMode.Or(finish)
	if mode == noFlush {
		return object.Of(object.NewBytes(t, nil)), nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	d := c.d
	if mode < 0 || mode > blockFlush || d.ended {
		return bytesOr(t, nil, &failure{streamError, "while flushing", "inconsistent stream state"})
	}
	switch mode {
	case finish:
		d.end()
	case fullFlush:
		d.w.Flush()
		d.restart(nil)
		d.window = d.window[:0]
	default:
		d.w.Flush()
	}
	return object.Of(object.NewBytes(t, d.take())), nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.Compress.copy
func compressorCopy(t *thread, c *compressor) (value, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.d.ended {
		return value{}, object.ValueErrorf("Inconsistent stream state")
	}
	return object.Of(&compressor{Shape: compressorType.Root, d: c.d.clone()}), nil
}
