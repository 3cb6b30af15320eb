package array

// This file converts the items of arrays from and to objects.

import (
	"encoding/binary"
	"math"

	"github.com/seed-8da18655/gopy/object"
)

// typeCodes are the codes of item types, as the module shows them.
const typeCodes = "bBuwhHiIlLqQfd"

// sizeOf returns the size of the items of a type, 0 if there is no such type.
func sizeOf(code byte) int {
	switch code {
	case 'b', 'B':
		return 1
	case 'h', 'H':
		return 2
	case 'i', 'I', 'f', 'u', 'w':
		return 4
	case 'l', 'L', 'q', 'Q', 'd':
		return 8
	}
	return 0
}

func isText(code byte) bool { return code == 'u' || code == 'w' }

var order = binary.NativeEndian

// load returns the item at the beginning of b.
func load(code byte, b []byte) (value, error) {
	switch code {
	case 'b':
		return object.Int(int64(int8(b[0]))), nil
	case 'B':
		return object.Int(int64(b[0])), nil
	case 'h':
		return object.Int(int64(int16(order.Uint16(b)))), nil
	case 'H':
		return object.Int(int64(order.Uint16(b))), nil
	case 'i':
		return object.Int(int64(int32(order.Uint32(b)))), nil
	case 'I':
		return object.Int(int64(order.Uint32(b))), nil
	case 'l', 'q':
		return object.Int(int64(order.Uint64(b))), nil
	case 'L', 'Q':
		return object.UintValue(order.Uint64(b)), nil
	case 'f':
		return object.Float(float64(math.Float32frombits(order.Uint32(b)))), nil
	case 'd':
		return object.Float(math.Float64frombits(order.Uint64(b))), nil
	}
	r := order.Uint32(b)
	if r > 0x10ffff {
		return value{}, object.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", r)
	}
	return object.Of(object.StrOfRune(rune(r))), nil
}

// pack converts v to an item: its bits, of which the low ones count.
func pack(t *thread, code byte, v value) (uint64, error) {
	switch code {
	case 'b':
		return signed(t, v, math.MinInt8, math.MaxInt8, "signed char")
	case 'B':
		return signed(t, v, 0, math.MaxUint8, "unsigned byte integer")
	case 'h':
		return signed(t, v, math.MinInt16, math.MaxInt16, "signed short integer")
	case 'H':
		return signed(t, v, 0, math.MaxUint16, "unsigned short")
	case 'i':
		return signed(t, v, math.MinInt32, math.MaxInt32, "signed integer")
	case 'l':
		return signed(t, v, math.MinInt64, math.MaxInt64, "")
	case 'I', 'L':
		n, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		switch b := object.BigOf(n); {
		case b.Sign() < 0:
			return 0, object.OverflowErrorf("can't convert negative value to unsigned int")
		case !b.IsUint64():
			return 0, object.OverflowErrorf("Python int too large to convert to C unsigned long")
		case code == 'I' && b.BitLen() > 32:
			return 0, object.OverflowErrorf("unsigned int is greater than maximum")
		default:
			return b.Uint64(), nil
		}
	case 'q':
		n, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		if n.IsInt() {
			return uint64(n.Int64()), nil
		}
		b := object.BigOf(n)
		if !b.IsInt64() {
			return 0, object.OverflowErrorf("int too big to convert")
		}
		return uint64(b.Int64()), nil
	case 'Q':
		n, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		b := object.BigOf(n)
		if b.Sign() < 0 {
			return 0, object.OverflowErrorf("can't convert negative int to unsigned")
		}
		if !b.IsUint64() {
			return 0, object.OverflowErrorf("int too big to convert")
		}
		return b.Uint64(), nil
	case 'f':
		f, err := object.AsFloat(t, v)
		return uint64(math.Float32bits(float32(f))), err
	case 'd':
		f, err := object.AsFloat(t, v)
		return math.Float64bits(f), err
	}
	if !v.Type().Has(object.FlagStr) || (*object.Str)(v.P).Len() != 1 {
		return 0, object.TypeErrorf("array item must be unicode character")
	}
	return uint64((*object.Str)(v.P).At(0)), nil
}

func signed(t *thread, v value, low, high int64, name string) (uint64, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if b := object.BigOf; !n.IsInt() && !b(n).IsInt64() {
		return 0, object.OverflowErrorf("Python int too large to convert to C long")
	}
	i, err := object.AsInt64(t, n)
	switch {
	case err != nil:
		return 0, err
	case i < low:
		return 0, object.OverflowErrorf("%s is less than minimum", name)
	case i > high:
		return 0, object.OverflowErrorf("%s is greater than maximum", name)
	}
	return uint64(i), nil
}

// store writes an item's bits to the beginning of b.
func store(size int, b []byte, bits uint64) {
	switch size {
	case 1:
		b[0] = byte(bits)
	case 2:
		order.PutUint16(b, uint16(bits))
	case 4:
		order.PutUint32(b, uint32(bits))
	default:
		order.PutUint64(b, bits)
	}
}

// swap reverses the bytes of each item.
func swap(b []byte, size int) {
	for ; len(b) >= size; b = b[size:] {
		for i, j := 0, size-1; i < j; i, j = i+1, j-1 {
			b[i], b[j] = b[j], b[i]
		}
	}
}
