package lzma

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"hash/crc32"
	"hash/crc64"
	"io"

	"github.com/ulikunitz/xz/lzma"
)

// This file writes the container .xz: a stream of one block, or of none if there is no data.

const containerMagic = "\xfd7zXZ\x00"

// containerWriter encodes a stream.
type containerWriter struct {
	out    *bytes.Buffer
	config lzma.Writer2Config
	check  int
	sum    hash.Hash // of the contents; nil: no check
	block  *lzma.Writer2
	coded  countingWriter // what the block writes
	header int            // the size of the block's header
	size   int64          // of the contents
}

// countingWriter counts the bytes that go to out.
type countingWriter struct {
	out io.Writer
	n   int64
}

func (w *countingWriter) Write(p []byte) (int, error) {
	n, err := w.out.Write(p)
	w.n += int64(n)
	return n, err
}

// newContainerWriter writes the header of a stream.
func newContainerWriter(out *bytes.Buffer, config lzma.Writer2Config, check int) *containerWriter {
	c := &containerWriter{out: out, config: config, check: check, sum: newSum(check)}
	c.coded.out = out
	out.WriteString(containerMagic)
	out.Write(c.flags())
	out.Write(crc(c.flags()))
	return c
}

// newSum returns what computes a check, nil if there is none.
func newSum(check int) hash.Hash {
	switch check {
	case checkCRC32:
		return crc32.NewIEEE()
	case checkCRC64:
		return crc64.New(crc64.MakeTable(crc64.ECMA))
	case checkSHA256:
		return sha256.New()
	}
	return nil
}

// checkField is a check as the container holds it: numbers have their lowest byte first.
func checkField(check int, sum hash.Hash) []byte {
	field := sum.Sum(nil)
	if check != checkSHA256 {
		for i, j := 0, len(field)-1; i < j; i, j = i+1, j-1 {
			field[i], field[j] = field[j], field[i]
		}
	}
	return field
}

func (c *containerWriter) flags() []byte { return []byte{0, byte(c.check)} }

func crc(data []byte) []byte {
	return binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(data))
}

// pad appends zeros up to a multiple of four bytes.
func pad(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// Write implements io.Writer.
func (c *containerWriter) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if c.block == nil {
		if err := c.begin(); err != nil {
			return 0, err
		}
	}
	if c.sum != nil {
		c.sum.Write(p)
	}
	c.size += int64(len(p))
	return c.block.Write(p)
}

// begin writes the header of the block.
func (c *containerWriter) begin() (err error) {
	code := byte(0)
	for code < 40 && sizeOfCode(code) < int64(c.config.DictCap) {
		code++
	}
	h := pad([]byte{0, 0, filterLZMA2, 1, code})
	h[0] = byte(len(h) / 4) // the size with the CRC, in words less one
	c.out.Write(h)
	c.out.Write(crc(h))
	c.header = len(h) + 4
	c.block, err = c.config.NewWriter2(&c.coded)
	return err
}

// Close writes the end of the block, the index and the end of the stream.
func (c *containerWriter) Close() error {
	index := []byte{0, 0}
	if c.block != nil {
		if err := c.block.Close(); err != nil {
			return err
		}
		c.out.Write(make([]byte, -c.coded.n&3))
		unpadded := int64(c.header) + c.coded.n
		if c.sum != nil {
			field := checkField(c.check, c.sum)
			c.out.Write(field)
			unpadded += int64(len(field))
		}
		index[1] = 1
		index = binary.AppendUvarint(index, uint64(unpadded))
		index = binary.AppendUvarint(index, uint64(c.size))
	}
	index = pad(index)
	c.out.Write(index)
	c.out.Write(crc(index))
	footer := binary.LittleEndian.AppendUint32(nil, uint32(len(index)/4)) // with the CRC, less one
	footer = append(footer, c.flags()...)
	c.out.Write(crc(footer))
	c.out.Write(footer)
	c.out.WriteString("YZ")
	return nil
}
