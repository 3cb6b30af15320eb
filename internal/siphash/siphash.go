// Package siphash implements the hash of Python's str and bytes: SipHash with
// one compression round and three finalisation rounds under a 128-bit key.
//
// The key expansion for PYTHONHASHSEED and the treatment of empty input and of
// the result -1 are CPython's, so a fixed seed gives the hashes that CPython
// gives. A Key is immutable and may be shared between goroutines.
package siphash

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// MaxSeed is the largest value PYTHONHASHSEED accepts.
const MaxSeed = 1<<32 - 1

// Key is the secret under which a process hashes. The zero Key is the one of
// PYTHONHASHSEED=0.
type Key struct{ K0, K1 uint64 }

// KeyFromSeed expands the value of PYTHONHASHSEED. Seed 0 gives the zero key.
func KeyFromSeed(seed uint32) Key {
	if seed == 0 {
		return Key{}
	}
	var b [16]byte
	x := seed
	for i := range b {
		x = x*214013 + 2531011
		b[i] = byte(x >> 16)
	}
	return KeyFromBytes(&b)
}

// KeyFromBytes makes a key of 16 random bytes.
func KeyFromBytes(b *[16]byte) Key {
	return Key{binary.LittleEndian.Uint64(b[:8]), binary.LittleEndian.Uint64(b[8:])}
}

// Bytes returns hash(b) for a bytes object, or for a str stored one byte per
// code point.
func (k Key) Bytes(b []byte) int64 {
	return k.hash(unsafe.Pointer(unsafe.SliceData(b)), len(b))
}

// String is Bytes for the bytes of a Go string.
func (k Key) String(s string) int64 {
	return k.hash(unsafe.Pointer(unsafe.StringData(s)), len(s))
}

// Uint16s returns the hash of a str stored two bytes per code point.
func (k Key) Uint16s(s []uint16) int64 {
	if bigEndian {
		b := make([]byte, 0, 2*len(s))
		for _, c := range s {
			b = binary.LittleEndian.AppendUint16(b, c)
		}
		return k.Bytes(b)
	}
	return k.hash(unsafe.Pointer(unsafe.SliceData(s)), 2*len(s))
}

// Uint32s returns the hash of a str stored four bytes per code point.
func (k Key) Uint32s(s []uint32) int64 {
	if bigEndian {
		b := make([]byte, 0, 4*len(s))
		for _, c := range s {
			b = binary.LittleEndian.AppendUint32(b, c)
		}
		return k.Bytes(b)
	}
	return k.hash(unsafe.Pointer(unsafe.SliceData(s)), 4*len(s))
}

// Wide strings are hashed as little-endian bytes everywhere, so that hashes
// travel between machines.
var bigEndian = func() bool {
	x := uint16(1)
	return *(*byte)(unsafe.Pointer(&x)) == 0
}()

func load64(p unsafe.Pointer, off int) uint64 {
	return binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(p, off))[:])
}

func load32(p unsafe.Pointer, off int) uint64 {
	return uint64(binary.LittleEndian.Uint32((*[4]byte)(unsafe.Add(p, off))[:]))
}

// hash has its rounds written out: as calls they exceed the inlining budget,
// which costs a factor of two on short strings.
func (k Key) hash(p unsafe.Pointer, n int) int64 {
	if n == 0 {
		return 0
	}
	v0 := k.K0 ^ 0x736f6d6570736575
	v1 := k.K1 ^ 0x646f72616e646f6d
	v2 := k.K0 ^ 0x6c7967656e657261
	v3 := k.K1 ^ 0x7465646279746573

	// The last word holds the remaining bytes and the length.
	last := uint64(n) << 56
	switch rest := n & 7; {
	case n >= 8:
		last |= load64(p, n-8) >> (8 * uint(8-rest)) // a shift by 64 gives 0
	case n >= 4:
		last |= load32(p, 0) | load32(p, n-4)<<(8*uint(n-4))
	default:
		last |= uint64(*(*byte)(p))
		last |= uint64(*(*byte)(unsafe.Add(p, n/2))) << (8 * uint(n/2))
		last |= uint64(*(*byte)(unsafe.Add(p, n-1))) << (8 * uint(n-1))
	}

	for i := 0; i+8 <= n; i += 8 {
		m := load64(p, i)
		v3 ^= m
		v0 += v1
		v1 = bits.RotateLeft64(v1, 13) ^ v0
		v0 = bits.RotateLeft64(v0, 32)
		v2 += v3
		v3 = bits.RotateLeft64(v3, 16) ^ v2
		v0 += v3
		v3 = bits.RotateLeft64(v3, 21) ^ v0
		v2 += v1
		v1 = bits.RotateLeft64(v1, 17) ^ v2
		v2 = bits.RotateLeft64(v2, 32)
		v0 ^= m
	}

	v3 ^= last
	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)
	v0 ^= last
	v2 ^= 0xff

	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)

	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)

	v0 += v1
	v1 = bits.RotateLeft64(v1, 13) ^ v0
	v0 = bits.RotateLeft64(v0, 32)
	v2 += v3
	v3 = bits.RotateLeft64(v3, 16) ^ v2
	v0 += v3
	v3 = bits.RotateLeft64(v3, 21) ^ v0
	v2 += v1
	v1 = bits.RotateLeft64(v1, 17) ^ v2
	v2 = bits.RotateLeft64(v2, 32)

	h := int64(v0 ^ v1 ^ v2 ^ v3)
	if h == -1 {
		// -1 is the error value of CPython's tp_hash.
		h = -2
	}
	return h
}
