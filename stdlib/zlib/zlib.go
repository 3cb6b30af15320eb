// Package zlib implements the Python module zlib on compress/flate. What is compressed is
// valid but not the same bytes as the C library's; flate's reader wants to pull its input,
// so decompressors that are fed piece by piece run it in a goroutine (see stream.go).
package zlib

import (
	"hash/adler32"
	"hash/crc32"
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

const (
	defaultBufferSize = 16 * 1024
	maxWindowBits     = 15
	deflated          = 8

	// The flush modes.
	noFlush      = 0
	partialFlush = 1
	syncFlush    = 2
	fullFlush    = 3
	finish       = 4
	blockFlush   = 5

	huffmanOnly = 2 // a strategy

	// bigInput is the size from which on the work is done without the GIL.
	bigInput = 32 * 1024
)

// Module is the module zlib.
//
// https://docs.python.org/3.13/library/zlib.html
var Module = object.ModuleDef{
	Name: "zlib",
	Doc: "The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.\n\n" +
		"adler32(string[, start]) -- Compute an Adler-32 checksum.\ncompress(data[, level]) -- Compress data, with compression level 0-9 or -1.\n" +
		"compressobj([level[, ...]]) -- Return a compressor object.\ncrc32(string[, start]) -- Compute a CRC-32 checksum.\n" +
		"decompress(string,[wbits],[bufsize]) -- Decompresses a compressed string.\ndecompressobj([wbits[, zdict]]) -- Return a decompressor object.\n\n" +
		"'wbits' is window buffer size and container format.\nCompressor objects support compress() and flush() methods; decompressor\nobjects support decompress() and flush().",
	Funcs: []object.FuncDef{
		object.Func2("adler32(data, value=1, /)", adler, "Compute an Adler-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer."),
		object.Func3("compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)", compress, "Returns a bytes object containing compressed data.\n\n  data\n    Binary data to be compressed.\n  level\n    Compression level, in 0-9 or -1.\n  wbits\n    The window buffer size and container format."),
		object.Func6("compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)", compressObj, compressObjDoc),
		object.Func2("crc32(data, value=0, /)", crc, "Compute a CRC-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer."),
		object.Func3("decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)", decompress, "Returns a bytes object containing the uncompressed data.\n\n  data\n    Compressed data.\n  wbits\n    The window buffer size and container format.\n  bufsize\n    The initial output buffer size."),
		object.Func2("decompressobj(wbits=MAX_WBITS, zdict=b'')", decompressObj, "Return a decompressor object.\n\n  wbits\n    The window buffer size and container format.\n  zdict\n    The predefined compression dictionary.  This must be the same\n    dictionary as used by the compressor that produced the input data."),
	},
	Types: []*object.TypeDef{&bufferedDef},
	Init: func(t *thread, m *object.Module) error {
		bindOnce.Do(func() {
			object.Bind(&object.TypeDef{Type: errorType, Base: object.Exception, Module: "zlib", Flags: object.FlagBaseType | object.FlagWeakref})
			object.Bind(&compressorDef)
			object.Bind(&decompressorDef)
		})
		m.Set(t, "error", object.Of(errorType))
		m.Set(t, "__version__", object.NewStr("1.0"))
		m.Set(t, "ZLIB_VERSION", object.NewStr(libraryVersion))
		m.Set(t, "ZLIB_RUNTIME_VERSION", object.NewStr(libraryVersion))
		for _, c := range constants {
			m.Set(t, c.name, object.Int(c.n))
		}
		return nil
	},
}

// libraryVersion is that of the C library whose behaviour is followed.
const libraryVersion = "1.2.13"

var (
	errorType = object.NewNativeType("zlib.error")
	bindOnce  sync.Once
)

var constants = [...]struct {
	name string
	n    int64
}{
	{"DEFLATED", deflated},
	{"DEF_BUF_SIZE", defaultBufferSize},
	{"DEF_MEM_LEVEL", 8},
	{"MAX_WBITS", maxWindowBits},
	{"Z_BEST_COMPRESSION", 9},
	{"Z_BEST_SPEED", 1},
	{"Z_BLOCK", blockFlush},
	{"Z_DEFAULT_COMPRESSION", -1},
	{"Z_DEFAULT_STRATEGY", 0},
	{"Z_FILTERED", 1},
	{"Z_FINISH", finish},
	{"Z_FIXED", 4},
	{"Z_FULL_FLUSH", fullFlush},
	{"Z_HUFFMAN_ONLY", huffmanOnly},
	{"Z_NO_COMPRESSION", 0},
	{"Z_NO_FLUSH", noFlush},
	{"Z_PARTIAL_FLUSH", partialFlush},
	{"Z_RLE", 3},
	{"Z_SYNC_FLUSH", syncFlush},
	{"Z_TREES", 6},
}

// failure is an error as the C library reports it: a code and, for some, a message.
type failure struct {
	code int
	doing,
	msg string
}

func (f *failure) Error() string { return f.raised().Error() }

func (f *failure) raised() error {
	if f.msg == "" {
		return object.Errorf(errorType, "Error %d %s", f.code, f.doing)
	}
	return object.Errorf(errorType, "Error %d %s: %s", f.code, f.doing, f.msg)
}

const (
	needDict    = 2
	streamError = -2
	dataError   = -3
	bufError    = -5
)

// checksum is the parameter type of the start of a checksum: any integer, modulo 2**32.
type checksum uint32

// FromArg implements the conversion.
func (c *checksum) FromArg(t *thread, v value) error {
	n, err := object.Index(t, v)
	if err != nil {
		return err
	}
	b := object.BigOf(n)
	var low uint32
	for i, w := range b.Bits() {
		if i == 0 {
			low = uint32(w)
		}
	}
	if b.Sign() < 0 {
		low = -low
	}
	*c = checksum(low)
	return nil
}

// cint is the parameter type of a C int.
type cint int

// FromArg implements the conversion.
func (c *cint) FromArg(t *thread, v value) error {
	n, err := object.AsInt(t, v)
	if err != nil {
		return err
	}
	if n != int(int32(n)) {
		return object.OverflowErrorf("Python int too large to convert to C int")
	}
	*c = cint(n)
	return nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.crc32
func crc(t *thread, data object.BytesLike, start checksum) (int, error) {
	return int(crc32.Update(uint32(start), crc32.IEEETable, data.B)), nil
}

// https://docs.python.org/3.13/library/zlib.html#zlib.adler32
func adler(t *thread, data object.BytesLike, start checksum) (int, error) {
	const mod, most = 65521, 5552 // most bytes whose sums fit 32 bits
	a, b := uint32(start)&0xffff, uint32(start)>>16
	if start == 1 {
		return int(adler32.Checksum(data.B)), nil
	}
	for p := data.B; len(p) > 0; {
		n := min(len(p), most)
		for _, c := range p[:n] {
			a += uint32(c)
			b += a
		}
		a, b = a%mod, b%mod
		p = p[n:]
	}
	return int(b%mod<<16 | a%mod), nil
}

// withoutGIL runs f, which touches no objects, releasing the GIL if there is much to do.
func withoutGIL(t *thread, size int, f func()) {
	if size < bigInput {
		f()
		return
	}
	t.AllowThreads(f)
}
