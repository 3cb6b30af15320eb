package hashes

// This file implements BLAKE2b and BLAKE2s (RFC 7693) with all parameters, which the library
// golang.org/x/crypto lacks.

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// blake2Params are the parameters of the first block.
type blake2Params struct {
	size, fanout, depth  int
	leafSize             uint32
	nodeOffset           uint64
	nodeDepth, innerSize int
	lastNode             bool
	key, salt, person    []byte
}

var sigma = [10][16]uint8{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
	{14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
	{7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
	{2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
	{13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
	{10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

var ivB = [8]uint64{
	0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
}

var ivS = [8]uint32{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}

// blake2b is a hash.Hash.
type blake2b struct {
	h        [8]uint64
	t        [2]uint64 // bytes so far
	buf      [128]byte
	n        int // used of buf
	size     int
	lastNode bool
}

func newBlake2b(p *blake2Params) *blake2b {
	b := &blake2b{h: ivB, size: p.size, lastNode: p.lastNode}
	var block [64]byte
	block[0], block[1], block[2], block[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(block[4:], p.leafSize)
	binary.LittleEndian.PutUint64(block[8:], p.nodeOffset)
	block[16], block[17] = byte(p.nodeDepth), byte(p.innerSize)
	copy(block[32:48], p.salt)
	copy(block[48:64], p.person)
	for i := range b.h {
		b.h[i] ^= binary.LittleEndian.Uint64(block[i*8:])
	}
	if len(p.key) > 0 {
		copy(b.buf[:], p.key)
		b.n = len(b.buf)
	}
	return b
}

func (b *blake2b) Size() int      { return b.size }
func (b *blake2b) BlockSize() int { return 128 }
func (b *blake2b) Reset()         { panic("hashes: blake2 can't be reset") }

func (b *blake2b) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if b.n == len(b.buf) { // the last block is only compressed by Sum
			b.compress(128, false)
			b.n = 0
		}
		c := copy(b.buf[b.n:], p)
		b.n += c
		p = p[c:]
	}
	return n, nil
}

func (b *blake2b) Sum(dst []byte) []byte {
	c := *b
	clear(c.buf[c.n:])
	c.compress(uint64(c.n), true)
	var out [64]byte
	for i, x := range c.h {
		binary.LittleEndian.PutUint64(out[i*8:], x)
	}
	return append(dst, out[:b.size]...)
}

func (b *blake2b) Clone() (hash.Cloner, error) {
	c := *b
	return &c, nil
}

func (b *blake2b) compress(n uint64, last bool) {
	var carry uint64
	b.t[0], carry = bits.Add64(b.t[0], n, 0)
	b.t[1] += carry
	var m, v [16]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(b.buf[i*8:])
	}
	copy(v[:8], b.h[:])
	copy(v[8:], ivB[:])
	v[12] ^= b.t[0]
	v[13] ^= b.t[1]
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint64) {
		a, b, c, d := v[i], v[j], v[k], v[l]
		a += b + x
		d = bits.RotateLeft64(d^a, -32)
		c += d
		b = bits.RotateLeft64(b^c, -24)
		a += b + y
		d = bits.RotateLeft64(d^a, -16)
		c += d
		b = bits.RotateLeft64(b^c, -63)
		v[i], v[j], v[k], v[l] = a, b, c, d
	}
	for r := range 12 {
		s := &sigma[r%10]
		g(0, 4, 8, 12, m[s[0]], m[s[1]])
		g(1, 5, 9, 13, m[s[2]], m[s[3]])
		g(2, 6, 10, 14, m[s[4]], m[s[5]])
		g(3, 7, 11, 15, m[s[6]], m[s[7]])
		g(0, 5, 10, 15, m[s[8]], m[s[9]])
		g(1, 6, 11, 12, m[s[10]], m[s[11]])
		g(2, 7, 8, 13, m[s[12]], m[s[13]])
		g(3, 4, 9, 14, m[s[14]], m[s[15]])
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}

// blake2s is a hash.Hash.
type blake2s struct {
	h        [8]uint32
	t        uint64
	buf      [64]byte
	n        int
	size     int
	lastNode bool
}

func newBlake2s(p *blake2Params) *blake2s {
	b := &blake2s{h: ivS, size: p.size, lastNode: p.lastNode}
	var block [32]byte
	block[0], block[1], block[2], block[3] = byte(p.size), byte(len(p.key)), byte(p.fanout), byte(p.depth)
	binary.LittleEndian.PutUint32(block[4:], p.leafSize)
	binary.LittleEndian.PutUint64(block[8:], p.nodeOffset) // 48 bits
	block[14], block[15] = byte(p.nodeDepth), byte(p.innerSize)
	copy(block[16:24], p.salt)
	copy(block[24:32], p.person)
	for i := range b.h {
		b.h[i] ^= binary.LittleEndian.Uint32(block[i*4:])
	}
	if len(p.key) > 0 {
		copy(b.buf[:], p.key)
		b.n = len(b.buf)
	}
	return b
}

func (b *blake2s) Size() int      { return b.size }
func (b *blake2s) BlockSize() int { return 64 }
func (b *blake2s) Reset()         { panic("hashes: blake2 can't be reset") }

func (b *blake2s) Write(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if b.n == len(b.buf) {
			b.compress(64, false)
			b.n = 0
		}
		c := copy(b.buf[b.n:], p)
		b.n += c
		p = p[c:]
	}
	return n, nil
}

func (b *blake2s) Sum(dst []byte) []byte {
	c := *b
	clear(c.buf[c.n:])
	c.compress(uint64(c.n), true)
	var out [32]byte
	for i, x := range c.h {
		binary.LittleEndian.PutUint32(out[i*4:], x)
	}
	return append(dst, out[:b.size]...)
}

func (b *blake2s) Clone() (hash.Cloner, error) {
	c := *b
	return &c, nil
}

func (b *blake2s) compress(n uint64, last bool) {
	b.t += n
	var m, v [16]uint32
	for i := range m {
		m[i] = binary.LittleEndian.Uint32(b.buf[i*4:])
	}
	copy(v[:8], b.h[:])
	copy(v[8:], ivS[:])
	v[12] ^= uint32(b.t)
	v[13] ^= uint32(b.t >> 32)
	if last {
		v[14] = ^v[14]
		if b.lastNode {
			v[15] = ^v[15]
		}
	}
	g := func(i, j, k, l int, x, y uint32) {
		a, b, c, d := v[i], v[j], v[k], v[l]
		a += b + x
		d = bits.RotateLeft32(d^a, -16)
		c += d
		b = bits.RotateLeft32(b^c, -12)
		a += b + y
		d = bits.RotateLeft32(d^a, -8)
		c += d
		b = bits.RotateLeft32(b^c, -7)
		v[i], v[j], v[k], v[l] = a, b, c, d
	}
	for r := range 10 {
		s := &sigma[r]
		g(0, 4, 8, 12, m[s[0]], m[s[1]])
		g(1, 5, 9, 13, m[s[2]], m[s[3]])
		g(2, 6, 10, 14, m[s[4]], m[s[5]])
		g(3, 7, 11, 15, m[s[6]], m[s[7]])
		g(0, 5, 10, 15, m[s[8]], m[s[9]])
		g(1, 6, 11, 12, m[s[10]], m[s[11]])
		g(2, 7, 8, 13, m[s[12]], m[s[13]])
		g(3, 4, 9, 14, m[s[14]], m[s[15]])
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
	}
}
