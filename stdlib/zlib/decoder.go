package zlib

// This file decodes a whole stream, container included, from a source that is pulled.

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"io"
	"sync"
)

// source is what package flate reads without buffering.
type source interface {
	io.Reader
	io.ByteReader
}

// options are those of decompression.
type options struct {
	kind container
	bits int // of the window, 0 for what the header says
	dict []byte
}

// parseOptions reports false if the C library accepts no such window bits.
func parseOptions(wbits int, dict []byte) (o options, ok bool) {
	o = options{kind: zlibContainer, bits: wbits, dict: dict}
	switch {
	case wbits < 0:
		o.kind, o.bits = rawContainer, -wbits
		return o, o.bits >= 8 && o.bits <= maxWindowBits
	case wbits >= 48:
		return o, false
	case wbits >= 32:
		o.kind, o.bits = autoContainer, wbits-32
	case wbits >= 16:
		o.kind, o.bits = gzipContainer, wbits-16
	}
	return o, o.bits == 0 || o.bits >= 8 && o.bits <= maxWindowBits
}

// errTruncated means that the source ended before the stream.
var errTruncated = errors.New("zlib: truncated stream")

func corrupt(msg string) error { return &failure{dataError, "while decompressing data", msg} }

// decoder is the reader of the decompressed data. It consumes no more of the source than
// belongs to the stream.
type decoder struct {
	options
	src   source
	r     io.ReadCloser // nil before the header was read
	sum   hash.Hash32
	size  uint32
	gzip  bool
	block [5]byte // what the deflate stream begins with, to explain errors
	err   error   // sticky
}

// readers keeps flate readers, which are large.
var readers sync.Pool

// release ends the use of d.
func (d *decoder) release() {
	if d.r != nil {
		readers.Put(d.r)
		d.r = nil
	}
}

// Read implements io.Reader. The error is io.EOF behind the end of the stream, errTruncated,
// or a failure.
func (d *decoder) Read(p []byte) (int, error) {
	if d.err != nil {
		return 0, d.err
	}
	if d.r == nil {
		if d.err = d.header(); d.err != nil {
			return 0, d.err
		}
	}
	n, err := d.r.Read(p)
	if d.sum != nil {
		d.sum.Write(p[:n])
		d.size += uint32(n)
	}
	switch {
	case err == nil:
		return n, nil
	case err == io.EOF:
		d.err = d.trailer()
		if d.err == nil {
			d.err = io.EOF
		}
	case err == io.ErrUnexpectedEOF:
		d.err = errTruncated
	default:
		d.err = corrupt(d.explain())
	}
	return n, d.err
}

// explain finds out what is wrong with the first block; package flate doesn't tell.
func (d *decoder) explain() string {
	b := d.block
	switch b[0] >> 1 & 3 {
	case 0:
		if b[1] != ^b[3] || b[2] != ^b[4] {
			return "invalid stored block lengths"
		}
	case 2:
		if b[0]>>3 > 29 || b[1]&31 > 29 {
			return "too many length or distance symbols"
		}
	case 3:
		return "invalid block type"
	}
	return "invalid input data"
}

func (d *decoder) need(p []byte) error {
	for i := range p {
		c, err := d.src.ReadByte()
		if err != nil {
			return errTruncated
		}
		p[i] = c
	}
	return nil
}

func (d *decoder) header() error {
	dict := d.dict
	if d.kind != rawContainer {
		var h [2]byte
		if err := d.need(h[:]); err != nil {
			return err
		}
		if d.kind != zlibContainer && h[0] == 0x1f && h[1] == 0x8b {
			d.gzip = true
			d.sum = crc32.NewIEEE()
			if err := d.gzipHeader(); err != nil {
				return err
			}
			dict = nil
		} else {
			hasDict, err := d.zlibHeader(h)
			if err != nil {
				return err
			}
			if !hasDict {
				dict = nil
			}
			d.sum = adler32.New()
		}
	}
	src := &recorder{source: d.src, d: d}
	if r, ok := readers.Get().(io.ReadCloser); ok && r.(flate.Resetter).Reset(src, dict) == nil {
		d.r = r
	} else {
		d.r = flate.NewReaderDict(src, dict)
	}
	return nil
}

// recorder notes the first bytes of the deflate stream.
type recorder struct {
	source
	d *decoder
	n int
}

func (r *recorder) ReadByte() (byte, error) {
	c, err := r.source.ReadByte()
	if r.n < len(r.d.block) && err == nil {
		r.d.block[r.n] = c
		r.n++
	}
	return c, err
}

func (r *recorder) Read(p []byte) (int, error) {
	n, err := r.source.Read(p)
	r.n += copy(r.d.block[r.n:], p[:n])
	return n, err
}

func (d *decoder) zlibHeader(h [2]byte) (hasDict bool, err error) {
	bits := int(h[0]>>4) + 8
	switch {
	case d.kind == gzipContainer || binary.BigEndian.Uint16(h[:])%31 != 0:
		return false, corrupt("incorrect header check")
	case h[0]&15 != deflated:
		return false, corrupt("unknown compression method")
	case bits > maxWindowBits || d.bits != 0 && bits > d.bits:
		return false, corrupt("invalid window size")
	case h[1]&0x20 == 0:
		return false, nil
	}
	var sum [4]byte
	if err := d.need(sum[:]); err != nil {
		return false, err
	}
	if len(d.dict) == 0 {
		return false, &failure{needDict, "while decompressing data", ""}
	}
	if binary.BigEndian.Uint32(sum[:]) != adler32.Checksum(d.dict) {
		return false, &failure{dataError, "while setting zdict", "invalid input data"}
	}
	return true, nil
}

func (d *decoder) gzipHeader() error {
	head := []byte{0x1f, 0x8b, 0, 0, 0, 0, 0, 0, 0, 0}
	if err := d.need(head[2:4]); err != nil {
		return err
	}
	flags := head[3]
	switch {
	case head[2] != deflated:
		return corrupt("unknown compression method")
	case flags&0xe0 != 0:
		return corrupt("unknown header flags set")
	}
	if err := d.need(head[4:]); err != nil {
		return err
	}
	sum := crc32.NewIEEE()
	sum.Write(head)
	var b [2]byte
	if flags&4 != 0 { // extra field
		if err := d.need(b[:]); err != nil {
			return err
		}
		sum.Write(b[:])
		for n := binary.LittleEndian.Uint16(b[:]); n > 0; n-- {
			if err := d.need(b[:1]); err != nil {
				return err
			}
			sum.Write(b[:1])
		}
	}
	for _, f := range [...]byte{8, 16} { // name, comment
		for flags&f != 0 {
			if err := d.need(b[:1]); err != nil {
				return err
			}
			sum.Write(b[:1])
			if b[0] == 0 {
				break
			}
		}
	}
	if flags&2 != 0 {
		if err := d.need(b[:]); err != nil {
			return err
		}
		if binary.LittleEndian.Uint16(b[:]) != uint16(sum.Sum32()) {
			return corrupt("header crc mismatch")
		}
	}
	return nil
}

func (d *decoder) trailer() error {
	if d.sum == nil {
		return nil
	}
	var b [4]byte
	if err := d.need(b[:]); err != nil {
		return err
	}
	if !d.gzip {
		if binary.BigEndian.Uint32(b[:]) != d.sum.Sum32() {
			return corrupt("incorrect data check")
		}
		return nil
	}
	if binary.LittleEndian.Uint32(b[:]) != d.sum.Sum32() {
		return corrupt("incorrect data check")
	}
	if err := d.need(b[:]); err != nil {
		return err
	}
	if binary.LittleEndian.Uint32(b[:]) != d.size {
		return corrupt("incorrect length check")
	}
	return nil
}
