package decimal

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// This file reads and writes numbers as text, and converts them from and to other numbers.

// Parse reads a number of ASCII text; ok is false if it is none.
func Parse(s string) (n Number, ok bool) {
	if s == "" {
		return n, false
	}
	i := 0
	if s[0] == '+' || s[0] == '-' {
		n.Neg = s[0] == '-'
		i = 1
	}
	if i < len(s) && s[i] > '9' {
		return parseSpecial(n.Neg, s[i:])
	}
	start := i
	var small uint64
	digits, point, significant := 0, -1, 0
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d <= 9 {
			digits++
			if significant > 0 || d != 0 {
				significant++
			}
			if significant <= 19 {
				small = small*10 + uint64(d)
			}
			continue
		}
		if s[i] != '.' || point >= 0 {
			break
		}
		point = i
	}
	if digits == 0 {
		return n, false
	}
	end := i
	if point >= 0 {
		n.Exp = -int64(end - point - 1)
	}
	if i < len(s) {
		if s[i]|0x20 != 'e' {
			return n, false
		}
		exp, ok := parseExponent(s[i+1:])
		if !ok {
			return n, false
		}
		n.Exp += exp
	}
	if significant <= 19 {
		n.lo = small
		return n, true
	}
	text := s[start:end]
	if point >= 0 {
		text = s[start:point] + s[point+1:end]
	}
	x, _ := newInt().SetString(text, 10)
	n.setBig(x)
	return n, true
}

// farExponent is beyond all limits, yet can be added to.
const farExponent = 4 * (MaxEmax + 1)

func parseExponent(s string) (int64, bool) {
	neg := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return 0, false
	}
	n := int64(0)
	for i := 0; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		if n > farExponent/10 {
			n = farExponent
			continue
		}
		n = n*10 + int64(d)
	}
	if neg {
		n = -n
	}
	return n, true
}

func parseSpecial(neg bool, s string) (Number, bool) {
	if strings.EqualFold(s, "inf") || strings.EqualFold(s, "infinity") {
		return Infinity(neg), true
	}
	signaling := false
	if s[0]|0x20 == 's' {
		signaling = true
		s = s[1:]
	}
	if len(s) < 3 || !strings.EqualFold(s[:3], "nan") {
		return Number{}, false
	}
	payload := newInt()
	if s = s[3:]; s != "" {
		for i := 0; i < len(s); i++ {
			if s[i] < '0' || s[i] > '9' {
				return Number{}, false
			}
		}
		payload.SetString(s, 10)
	}
	return NaN(neg, signaling, payload), true
}

// AppendCoefficient appends the digits of the coefficient.
func (n *Number) AppendCoefficient(b []byte) []byte {
	if n.big == nil {
		return strconv.AppendUint(b, n.lo, 10)
	}
	return n.big.Append(b, 10)
}

// Append appends the text of a number, in engineering notation if eng.
func (n *Number) Append(b []byte, eng, capitals bool) []byte {
	if n.Neg {
		b = append(b, '-')
	}
	switch n.Form {
	case Infinite:
		return append(b, "Infinity"...)
	case SignalingNaN, QuietNaN:
		if n.Form == SignalingNaN {
			b = append(b, 's')
		}
		b = append(b, "NaN"...)
		if !n.zero() {
			b = n.AppendCoefficient(b)
		}
		return b
	}
	var buf [40]byte
	digits := n.AppendCoefficient(buf[:0])
	left := n.Exp + int64(len(digits))
	point := int64(1)
	switch {
	case n.Exp <= 0 && left > -6:
		point = left
	case !eng:
	case n.zero():
		point = mod3(left+1) - 1
	default:
		point = mod3(left-1) + 1
	}
	b = appendPointed(b, digits, point)
	if left != point {
		if capitals {
			b = append(b, 'E')
		} else {
			b = append(b, 'e')
		}
		b = appendSigned(b, left-point)
	}
	return b
}

func mod3(x int64) int64 { return ((x % 3) + 3) % 3 }

func appendSigned(b []byte, x int64) []byte {
	if x >= 0 {
		b = append(b, '+')
	}
	return strconv.AppendInt(b, x, 10)
}

// appendPointed appends digits with a point behind the first so many.
func appendPointed(b, digits []byte, point int64) []byte {
	switch {
	case point <= 0:
		b = append(b, '0', '.')
		for ; point < 0; point++ {
			b = append(b, '0')
		}
		return append(b, digits...)
	case point >= int64(len(digits)):
		b = append(b, digits...)
		for i := int64(len(digits)); i < point; i++ {
			b = append(b, '0')
		}
		return b
	}
	b = append(b, digits[:point]...)
	b = append(b, '.')
	return append(b, digits[point:]...)
}

// FromFloat returns a float exactly.
func FromFloat(f float64) Number {
	neg := math.Signbit(f)
	switch {
	case math.IsNaN(f):
		return Number{Neg: neg, Form: QuietNaN}
	case math.IsInf(f, 0):
		return Infinity(neg)
	case f == 0:
		return Number{Neg: neg}
	}
	m, e := math.Frexp(math.Abs(f))
	x := uint64(m * (1 << 53))
	e -= 53
	for x&1 == 0 {
		x >>= 1
		e++
	}
	if e >= 0 {
		return New(neg, newInt().Lsh(newInt().SetUint64(x), uint(e)), 0)
	}
	// x / 2**k = x * 5**k / 10**k
	five := newInt().Exp(bigFive, big.NewInt(int64(-e)), nil)
	return New(neg, five.Mul(five, newInt().SetUint64(x)), int64(e))
}

// Integer returns the integer part of a finite number; ok is false if it is too large.
func (n *Number) Integer(mode Rounding) (x *big.Int, ok bool) {
	m := *n
	if _, ok := m.rescale(0, mode); !ok {
		return nil, false
	}
	x = newInt().Set(m.Coefficient())
	if m.Neg {
		x.Neg(x)
	}
	return x, true
}

// Int64 returns the integer part of a finite number, if it fits.
func (n *Number) Int64(mode Rounding) (int64, bool) {
	if n.Form != Finite || n.Exp > 18 {
		return 0, false
	}
	m := *n
	if _, ok := m.rescale(0, mode); !ok || m.big != nil || m.lo > math.MaxInt64 {
		return 0, false
	}
	if m.Neg {
		return -int64(m.lo), true
	}
	return int64(m.lo), true
}

// RoundTo rounds a finite number to so many digits, for formatting.
func (n *Number) RoundTo(digits int64, mode Rounding) Number {
	m := *n
	if k := m.Digits() - digits; k > 0 {
		m.shiftRight(k, mode)
		m.Exp += k
		if m.Digits() > digits {
			m.shiftRight(1, RoundDown)
			m.Exp++
		}
	}
	return m
}

// Rescale gives a finite number an exponent; ok is false if it becomes too long.
func (n *Number) Rescale(exp int64, mode Rounding) (Number, bool) {
	m := *n
	_, ok := m.rescale(exp, mode)
	return m, ok
}

// Hash returns the hash of a finite number as of an equal int or fraction, modulo 2**61-1.
func (n *Number) Hash() uint64 {
	const prime = 1<<61 - 1
	modulus := big.NewInt(prime)
	ten := big.NewInt(10)
	exp := n.Exp
	if exp < 0 {
		ten.ModInverse(ten, modulus)
		exp = -exp
	}
	x := ten.Exp(ten, big.NewInt(exp), modulus)
	x.Mul(x, n.Coefficient())
	return x.Mod(x, modulus).Uint64()
}
