package pystruct

// This file reads and writes values.

import (
	"fmt"
	"math"
)

// RangeError is the error for an integer that does not fit an item.
func (f *Format) RangeError(it *Item) error {
	switch it.Kind {
	case Pointer:
		return fail("int too large to convert")
	case Unsigned:
		return fail(fmt.Sprintf("'%c' format requires 0 <= number <= %d", it.Code, uint64(math.MaxUint64)>>(64-8*uint(it.Size))))
	}
	hi := int64(math.MaxInt64) >> (64 - 8*uint(it.Size))
	return fail(fmt.Sprintf("'%c' format requires %d <= number <= %d", it.Code, -hi-1, hi))
}

// PutInt writes v at the beginning of dst.
func (f *Format) PutInt(dst []byte, it *Item, v int64) error {
	bits := 8 * uint(it.Size)
	switch {
	case it.Kind == Unsigned:
		if v < 0 || bits < 64 && v>>bits != 0 {
			return f.RangeError(it)
		}
	case bits < 64 && v>>(bits-1) != v>>63:
		return f.RangeError(it)
	}
	f.put(dst, it.Size, uint64(v))
	return nil
}

// PutUint is PutInt for values from 1<<63 on.
func (f *Format) PutUint(dst []byte, it *Item, v uint64) error {
	if it.Kind == Signed || it.Size < 8 && v>>(8*uint(it.Size)) != 0 {
		return f.RangeError(it)
	}
	f.put(dst, it.Size, v)
	return nil
}

func (f *Format) put(dst []byte, size int, v uint64) {
	dst = dst[:size]
	if f.big {
		for i := size - 1; i >= 0; i-- {
			dst[i] = byte(v)
			v >>= 8
		}
		return
	}
	for i := range dst {
		dst[i] = byte(v)
		v >>= 8
	}
}

func (f *Format) get(src []byte, size int) uint64 {
	src = src[:size]
	var v uint64
	if f.big {
		for _, b := range src {
			v = v<<8 | uint64(b)
		}
		return v
	}
	for i := size - 1; i >= 0; i-- {
		v = v<<8 | uint64(src[i])
	}
	return v
}

// Int reads a value of kind Signed.
func (f *Format) Int(src []byte, it *Item) int64 {
	shift := 64 - 8*uint(it.Size)
	return int64(f.get(src, it.Size)<<shift) >> shift
}

// Uint reads a value of kind Unsigned or Pointer.
func (f *Format) Uint(src []byte, it *Item) uint64 { return f.get(src, it.Size) }

// PutFloat writes x at the beginning of dst. Too large values are an
// OverflowError, except that the platform's own f makes them infinite.
func (f *Format) PutFloat(dst []byte, it *Item, x float64) error {
	switch it.Size {
	case 2:
		h, ok := toHalf(x)
		if !ok {
			return &Error{"float too large to pack with e format", true}
		}
		f.put(dst, 2, uint64(h))
	case 4:
		y := float32(x)
		if math.IsInf(float64(y), 0) && !math.IsInf(x, 0) && !f.native {
			return &Error{"float too large to pack with f format", true}
		}
		f.put(dst, 4, uint64(math.Float32bits(y)))
	default:
		f.put(dst, 8, math.Float64bits(x))
	}
	return nil
}

// Float reads a value of kind Float.
func (f *Format) Float(src []byte, it *Item) float64 {
	v := f.get(src, it.Size)
	switch it.Size {
	case 2:
		return fromHalf(uint16(v))
	case 4:
		return float64(math.Float32frombits(uint32(v)))
	}
	return math.Float64frombits(v)
}

// toHalf rounds x to half precision, half to even.
func toHalf(x float64) (uint16, bool) {
	b := math.Float64bits(x)
	sign := uint16(b >> 48 & 0x8000)
	abs := math.Abs(x)
	switch {
	case x != x:
		return sign | 0x7e00, true
	case math.IsInf(x, 0):
		return sign | 0x7c00, true
	case abs >= 65520: // rounds to 2^16
		return 0, false
	case abs < 1.0/(1<<14): // subnormal: a multiple of 2^-24
		return sign | uint16(math.RoundToEven(abs*(1<<24))), true
	}
	// Ten bits of fraction are left; a carry moves to the exponent.
	exp := int(b>>52&0x7ff) - 1023
	frac := b & (1<<52 - 1)
	h := uint64(exp+15)<<10 | frac>>42
	rest, half := frac&(1<<42-1), uint64(1)<<41
	if rest > half || rest == half && h&1 == 1 {
		h++
	}
	return sign | uint16(h), true
}

func fromHalf(h uint16) float64 {
	exp, frac := h>>10&0x1f, float64(h&0x3ff)
	var x float64
	switch {
	case exp == 0x1f && frac != 0:
		x = math.NaN()
	case exp == 0x1f:
		x = math.Inf(1)
	case exp == 0:
		x = frac / (1 << 24)
	default:
		x = math.Ldexp(1+frac/1024, int(exp)-15)
	}
	if h>>15 != 0 {
		x = math.Copysign(x, -1)
	}
	return x
}

// PutBytes writes a value of kind Bytes or Pascal: as much of v as there is
// room for, then zeros.
func (f *Format) PutBytes(dst []byte, it *Item, v []byte) {
	dst = dst[:it.Size]
	if it.Kind == Pascal {
		if it.Size == 0 {
			return
		}
		n := min(len(v), it.Size-1)
		v = v[:n]
		dst[0] = byte(min(n, 255))
		dst = dst[1:]
	}
	clear(dst[copy(dst, v):])
}

// Bytes reads a value of kind Bytes or Pascal; the result is part of src.
func (f *Format) Bytes(src []byte, it *Item) []byte {
	src = src[:it.Size]
	if it.Kind == Pascal {
		if it.Size == 0 {
			return src
		}
		return src[1 : 1+min(int(src[0]), it.Size-1)]
	}
	return src
}
