package lzma

import (
	"bytes"
	"encoding/binary"
	"hash"
	"hash/crc32"
	"io"

	"github.com/ulikunitz/xz/lzma"
)

// This file reads the container .xz, one stream of it.
//
// https://tukaani.org/xz/xz-file-format.txt

// checkSizes are the sizes of the checks, by their numbers.
var checkSizes = [16]int{0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64}

// container decodes a stream.
type container struct {
	s      *source
	read   int64 // bytes of the stream
	block  io.Reader
	begin  int64     // where the block began
	sum    hash.Hash // of the block; nil: not checked
	size   int64     // of the block's contents
	blocks [][2]int64
	done   bool
}

// ReadByte implements io.ByteReader for the decoder of a block.
func (c *container) ReadByte() (byte, error) {
	b, err := c.s.ReadByte()
	if err == nil {
		c.read++
	}
	return b, err
}

// take reads so many bytes.
func (c *container) take(n int) ([]byte, error) {
	if err := c.s.need(n); err != nil {
		return nil, err
	}
	out := append([]byte(nil), c.s.in[:n]...)
	c.s.in = c.s.in[n:]
	c.read += int64(n)
	return out, nil
}

// blockReader is a container as the input of the decoder.
type blockReader struct{ *container }

// Read implements io.Reader.
func (r blockReader) Read(p []byte) (int, error) {
	n, err := r.s.Read(p)
	r.read += int64(n)
	return n, err
}

func crcOK(data []byte) bool {
	n := len(data) - 4
	return crc32.ChecksumIEEE(data[:n]) == binary.LittleEndian.Uint32(data[n:])
}

// start reads the header of the stream.
func (c *container) start() error {
	h, err := c.take(12)
	if err != nil {
		return err
	}
	if !crcOK(append(append([]byte(nil), h[6:8]...), h[8:]...)) {
		return errCorrupt
	}
	if h[6] != 0 || h[7] > 15 {
		return errOptions
	}
	return nil
}

// Read implements io.Reader: the contents of all blocks.
func (c *container) Read(p []byte) (int, error) {
	for !c.done {
		if c.block == nil {
			if err := c.next(); err != nil {
				return 0, err
			}
			continue
		}
		n, err := c.block.Read(p)
		c.size += int64(n)
		if c.sum != nil {
			c.sum.Write(p[:n])
		}
		if err == io.EOF {
			err = c.endBlock()
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
	return 0, io.EOF
}

// next reads the header of a block, or the index.
func (c *container) next() error {
	begin := c.read
	first, err := c.take(1)
	if err != nil {
		return err
	}
	if first[0] == 0 {
		return c.index()
	}
	rest, err := c.take(4*(int(first[0])+1) - 1)
	if err != nil {
		return err
	}
	h := append(first, rest...)
	if !crcOK(h) {
		return errCorrupt
	}
	dict, err := blockDictionary(h)
	if err != nil {
		return err
	}
	if err := c.s.dictionary(dict); err != nil {
		return err
	}
	c.begin, c.size, c.sum = begin, 0, newSum(c.s.check)
	c.block, err = lzma.Reader2Config{DictCap: int(max(dict, lzma.MinDictCap))}.NewReader2(blockReader{c})
	return err
}

// blockDictionary returns the size of a block's dictionary, from its header.
func blockDictionary(h []byte) (int64, error) {
	flags := h[1]
	h = h[2 : len(h)-4]
	for _, size := range []byte{0x40, 0x80} {
		if flags&size != 0 {
			_, n := binary.Uvarint(h)
			if n <= 0 {
				return 0, errCorrupt
			}
			h = h[n:]
		}
	}
	if flags&3 != 0 || len(h) < 3 || h[0] != filterLZMA2 || h[1] != 1 || h[2] > 40 {
		return 0, errOptions
	}
	return sizeOfCode(h[2]), nil
}

// endBlock reads what follows the data of a block.
func (c *container) endBlock() error {
	c.block = nil
	unpadded := c.read - c.begin
	padding, err := c.take(int(-unpadded & 3))
	if err != nil {
		return err
	}
	size := checkSizes[c.s.check&15]
	check, err := c.take(size)
	if err != nil {
		return err
	}
	for _, b := range padding {
		if b != 0 {
			return errCorrupt
		}
	}
	if c.sum != nil && !bytes.Equal(checkField(c.s.check, c.sum), check) {
		return errCorrupt
	}
	c.blocks = append(c.blocks, [2]int64{unpadded + int64(size), c.size})
	return nil
}

// index reads the index and the end of the stream.
func (c *container) index() error {
	sum := crc32.NewIEEE()
	sum.Write([]byte{0})
	begin := c.read - 1
	number := func() (int64, error) {
		x := int64(0)
		for shift := 0; shift < 63; shift += 7 {
			b, err := c.take(1)
			if err != nil {
				return 0, err
			}
			sum.Write(b)
			x |= int64(b[0]&0x7f) << shift
			if b[0] < 0x80 {
				return x, nil
			}
		}
		return 0, errCorrupt
	}
	n, err := number()
	if err != nil {
		return err
	}
	if n != int64(len(c.blocks)) {
		return errCorrupt
	}
	for _, block := range c.blocks {
		for _, want := range block {
			x, err := number()
			if err != nil {
				return err
			}
			if x != want {
				return errCorrupt
			}
		}
	}
	padding, err := c.take(int(-(c.read - begin) & 3))
	if err != nil {
		return err
	}
	sum.Write(padding)
	end, err := c.take(16)
	if err != nil {
		return err
	}
	size := c.read - begin - 12
	footer := end[4:]
	if binary.LittleEndian.Uint32(end) != sum.Sum32() || crc32.ChecksumIEEE(footer[4:10]) != binary.LittleEndian.Uint32(footer) ||
		int64(binary.LittleEndian.Uint32(footer[4:])+1)*4 != size || string(footer[10:]) != "YZ" ||
		footer[8] != 0 || int(footer[9]) != c.s.check {
		return errCorrupt
	}
	c.done = true
	return nil
}
