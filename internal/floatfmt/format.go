// Package floatfmt converts floats to text and back as CPython 3.13 does:
// repr, the codes e E f F g G of format() and %, float(), float.hex,
// float.fromhex and round. It knows no Python objects and keeps no state.
package floatfmt

// This file turns floats into decimal text.

import (
	"math"
	"math/bits"
	"strconv"
)

// Flags modify AppendFormat.
type Flags uint8

const (
	// Alt keeps the decimal point, and for g the trailing zeros ("#").
	Alt Flags = 1 << iota
	// AddDot0 adds ".0" to fixed notation that has no decimal point.
	AddDot0
	// Plus writes a "+" before results that have no "-".
	Plus
	// NoNegZero drops the sign of a result whose digits are all zero ("z").
	NoNegZero
)

// No finite float64 has more digits than these before its exact decimal
// expansion ends; whatever is asked beyond them is zeros.
const (
	maxDecimals    = 1074
	maxSignificant = 767
)

// Repr returns repr(x).
func Repr(x float64) string {
	var buf [32]byte
	return string(AppendRepr(buf[:0], x))
}

// AppendRepr appends repr(x) to dst.
func AppendRepr(dst []byte, x float64) []byte {
	abs := math.Abs(x)
	switch {
	case abs < 1e15 && abs == math.Trunc(abs):
		if math.Signbit(x) {
			dst = append(dst, '-')
		}
		dst = strconv.AppendUint(dst, uint64(abs), 10)
		return append(dst, ".0"...)
	case abs >= 1e-4 && abs < 1e16:
		n := len(dst)
		dst = strconv.AppendFloat(dst, x, 'f', -1, 64)
		if !hasPoint(dst[n:]) {
			dst = append(dst, ".0"...)
		}
		return dst
	case x != x:
		return append(dst, "nan"...)
	case abs > math.MaxFloat64:
		if x < 0 {
			return append(dst, "-inf"...)
		}
		return append(dst, "inf"...)
	}
	return strconv.AppendFloat(dst, x, 'e', -1, 64)
}

func hasPoint(s []byte) bool {
	for _, c := range s {
		if c == '.' {
			return true
		}
	}
	return false
}

// AppendFormat appends x formatted with one of the codes e E f F g G, or r for
// the shortest text that reads back as x, where prec is ignored. The caller
// bounds prec: the result may have that many digits.
func AppendFormat(dst []byte, x float64, code byte, prec int, flags Flags) []byte {
	upper := false
	switch code {
	case 'E', 'F', 'G':
		upper = true
		code += 'a' - 'A'
	}
	if x != x || math.IsInf(x, 0) {
		return appendSpecial(dst, x, upper, flags)
	}
	start := len(dst)
	if math.Signbit(x) {
		dst = append(dst, '-')
		x = -x
	} else if flags&Plus != 0 {
		dst = append(dst, '+')
	}
	digits := len(dst)
	switch code {
	case 'e':
		dst = appendExp(dst, x, prec, flags)
	case 'f':
		dst = appendFixed(dst, x, prec, flags)
	case 'g':
		dst = appendGeneral(dst, x, prec, flags)
	case 'r':
		dst = appendShortest(dst, x, flags)
	default:
		panic("floatfmt: unknown format code " + strconv.QuoteRune(rune(code)))
	}
	if upper {
		for i := digits; i < len(dst); i++ {
			if dst[i] == 'e' {
				dst[i] = 'E'
			}
		}
	}
	if flags&NoNegZero != 0 && digits > start && dst[start] == '-' && allZero(dst[digits:]) {
		if flags&Plus != 0 {
			dst[start] = '+'
		} else {
			copy(dst[start:], dst[digits:])
			dst = dst[:len(dst)-1]
		}
	}
	return dst
}

func appendSpecial(dst []byte, x float64, upper bool, flags Flags) []byte {
	if x < 0 {
		dst = append(dst, '-')
	} else if flags&Plus != 0 {
		dst = append(dst, '+')
	}
	switch {
	case x != x && upper:
		return append(dst, "NAN"...)
	case x != x:
		return append(dst, "nan"...)
	case upper:
		return append(dst, "INF"...)
	}
	return append(dst, "inf"...)
}

// allZero reports whether no digit of the mantissa differs from zero.
func allZero(s []byte) bool {
	for _, c := range s {
		if c == 'e' || c == 'E' {
			return true
		}
		if c >= '1' && c <= '9' {
			return false
		}
	}
	return true
}

func appendZeros(dst []byte, n int) []byte {
	const zeros = "0000000000000000000000000000000000000000000000000000000000000000"
	for n > len(zeros) {
		dst = append(dst, zeros...)
		n -= len(zeros)
	}
	if n > 0 {
		dst = append(dst, zeros[:n]...)
	}
	return dst
}

func appendExp(dst []byte, x float64, prec int, flags Flags) []byte {
	p := min(prec, maxSignificant)
	start := len(dst)
	dst = strconv.AppendFloat(dst, x, 'e', p, 64)
	if p == prec && (prec > 0 || flags&Alt == 0) {
		return dst
	}
	e := start
	for dst[e] != 'e' {
		e++
	}
	var tail [8]byte
	exp := tail[:copy(tail[:], dst[e:])]
	dst = dst[:e]
	if prec == 0 {
		dst = append(dst, '.')
	}
	dst = appendZeros(dst, prec-p)
	return append(dst, exp...)
}

func appendFixed(dst []byte, x float64, prec int, flags Flags) []byte {
	p := min(prec, maxDecimals)
	if q, ok := scaled(x, p); ok {
		dst = appendDecimal(dst, q, p)
	} else {
		dst = strconv.AppendFloat(dst, x, 'f', p, 64)
	}
	if prec == 0 && flags&Alt != 0 {
		dst = append(dst, '.')
	}
	return appendZeros(dst, prec-p)
}

// scaled returns x·10^prec rounded half to even, when that fits 64 bits. It is
// exact: mantissa and power of ten multiply to at most 117 bits. strconv has
// only its slow path for a given number of decimals.
func scaled(x float64, prec int) (uint64, bool) {
	if prec > 19 {
		return 0, false
	}
	b := math.Float64bits(x)
	exp := int(b>>52&0x7ff) - 1075
	m := b & (1<<52 - 1)
	if exp == -1075 {
		exp++
	} else {
		m |= 1 << 52
	}
	hi, lo := bits.Mul64(m, pow10[prec])
	switch {
	case exp >= 0:
		if hi != 0 || exp > 11 || lo > math.MaxUint64>>uint(exp) {
			return 0, false
		}
		return lo << uint(exp), true
	case exp <= -118:
		return 0, true // less than a half
	}
	s := uint(-exp)
	var q, restHi, restLo, halfHi, halfLo uint64
	if s < 64 {
		if hi>>s != 0 {
			return 0, false
		}
		q = lo>>s | hi<<(64-s)
		restLo = lo & (1<<s - 1)
		halfLo = 1 << (s - 1)
	} else {
		q = hi >> (s - 64)
		restHi = hi & (1<<(s-64) - 1)
		restLo = lo
		if s == 64 {
			halfLo = 1 << 63
		} else {
			halfHi = 1 << (s - 65)
		}
	}
	up := restHi > halfHi || restHi == halfHi && restLo > halfLo ||
		restHi == halfHi && restLo == halfLo && q&1 == 1
	if up {
		q++
		if q == 0 {
			return 0, false
		}
	}
	return q, true
}

var pow10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10,
	1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// appendDecimal writes q·10^-prec.
func appendDecimal(dst []byte, q uint64, prec int) []byte {
	if prec == 0 {
		return strconv.AppendUint(dst, q, 10)
	}
	ip := q / pow10[prec]
	frac := q - ip*pow10[prec]
	dst = strconv.AppendUint(dst, ip, 10)
	dst = append(dst, '.')
	var buf [20]byte
	for i := prec - 1; i >= 0; i-- {
		buf[i] = byte('0' + frac%10)
		frac /= 10
	}
	return append(dst, buf[:prec]...)
}

func appendGeneral(dst []byte, x float64, prec int, flags Flags) []byte {
	if prec == 0 {
		prec = 1
	}
	p := min(prec, maxSignificant)
	var buf [maxSignificant + 16]byte
	s := strconv.AppendFloat(buf[:0], x, 'e', p-1, 64)
	digits, exp := splitExp(s)
	limit := prec
	if flags&AddDot0 != 0 {
		limit--
	}
	if flags&Alt == 0 {
		for len(digits) > 1 && digits[len(digits)-1] == '0' {
			digits = digits[:len(digits)-1]
		}
		prec = len(digits)
	}
	return appendDigits(dst, digits, prec, exp, exp < -4 || exp >= limit, flags)
}

func appendShortest(dst []byte, x float64, flags Flags) []byte {
	var buf [32]byte
	digits, exp := splitExp(strconv.AppendFloat(buf[:0], x, 'e', -1, 64))
	return appendDigits(dst, digits, len(digits), exp, exp < -4 || exp >= 16, flags)
}

// splitExp takes apart d.ddde±xx, reusing the storage of s.
func splitExp(s []byte) (digits []byte, exp int) {
	e := len(s) - 1
	for s[e] != 'e' {
		e--
	}
	for _, c := range s[e+2:] {
		exp = exp*10 + int(c-'0')
	}
	if s[e+1] == '-' {
		exp = -exp
	}
	if e > 1 { // overwrite the point
		s[1] = s[0]
		return s[1:e], exp
	}
	return s[:1], exp
}

// appendDigits lays out digits, padded with zeros to n of them, the first
// having the weight 10^exp.
func appendDigits(dst, digits []byte, n, exp int, useExp bool, flags Flags) []byte {
	pad := n - len(digits)
	if useExp {
		dst = append(dst, digits[0])
		if n > 1 || flags&Alt != 0 {
			dst = append(dst, '.')
			dst = append(dst, digits[1:]...)
			dst = appendZeros(dst, pad)
		}
		dst = append(dst, 'e')
		if exp < 0 {
			dst = append(dst, '-')
			exp = -exp
		} else {
			dst = append(dst, '+')
		}
		if exp < 10 {
			dst = append(dst, '0')
		}
		return strconv.AppendInt(dst, int64(exp), 10)
	}
	point := exp + 1 // digits before the point
	if point <= 0 {
		dst = append(dst, '0', '.')
		dst = appendZeros(dst, -point)
		dst = append(dst, digits...)
		return appendZeros(dst, pad)
	}
	if n > point {
		if len(digits) > point {
			dst = append(dst, digits[:point]...)
			dst = append(dst, '.')
			dst = append(dst, digits[point:]...)
			return appendZeros(dst, pad)
		}
		dst = append(dst, digits...)
		dst = appendZeros(dst, point-len(digits))
		dst = append(dst, '.')
		return appendZeros(dst, n-point)
	}
	dst = append(dst, digits...)
	dst = appendZeros(dst, point-len(digits))
	if flags&AddDot0 != 0 {
		return append(dst, '.', '0')
	}
	if flags&Alt != 0 {
		return append(dst, '.')
	}
	return dst
}
