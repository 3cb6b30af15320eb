// Package decimal computes with decimal floating-point numbers as the General Decimal Arithmetic
// Specification (and IEEE 754) defines them, with any precision.
//
// https://speleotrove.com/decimal/decarith.html
package decimal

import (
	"math"
	"math/big"
	"math/bits"
	"sync"
	"sync/atomic"
)

// This file defines numbers and their coefficients.

// Form is the kind of a number.
type Form uint8

// The kinds of numbers. The coefficient of a NaN is its payload.
const (
	Finite Form = iota
	Infinite
	QuietNaN
	SignalingNaN
)

// Number is a decimal number: (-1)**Neg * coefficient * 10**Exp. It never changes.
type Number struct {
	lo   uint64   // the coefficient,
	big  *big.Int // unless this is set, which is then larger
	Exp  int64
	Neg  bool
	Form Form
}

var tens = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// cachedTens is how many powers of ten are kept.
const cachedTens = 200

// bigTens are the first powers of ten.
var bigTens = sync.OnceValue(func() *[cachedTens]*big.Int {
	var out [cachedTens]*big.Int
	x := big.NewInt(1)
	for i := range out {
		out[i] = x
		x = new(big.Int).Mul(x, bigTen)
	}
	return &out
})

var bigTen = big.NewInt(10)

// power is 10**n.
type power struct {
	n int64
	x *big.Int
}

// recentTens are larger powers of ten that were needed lately.
var recentTens [16]atomic.Pointer[power]

// pow10 returns 10**n, which must not be changed.
func pow10(n int64) *big.Int {
	if n < cachedTens {
		return bigTens()[n]
	}
	slot := &recentTens[n%int64(len(recentTens))]
	if p := slot.Load(); p != nil && p.n == n {
		return p.x
	}
	x := new(big.Int).Exp(bigTen, big.NewInt(n), nil)
	if n < 20000 {
		slot.Store(&power{n, x})
	}
	return x
}

// digits64 counts decimal digits; zero has one.
func digits64(x uint64) int64 {
	n := int64(bits.Len64(x)*1233) >> 12
	if n < 20 && x >= tens[n] {
		n++
	}
	return max(n, 1)
}

func digitsBig(x *big.Int) int64 {
	if x.IsUint64() {
		return digits64(x.Uint64())
	}
	words := x.Bits()
	top := words[len(words)-1]
	f := math.Log10(float64(top)+float64(words[len(words)-2])/(1<<bits.UintSize)) +
		float64((len(words)-1)*bits.UintSize)*0.30102999566398119521
	n := int64(f) + 1
	if rest := f - float64(n-1); rest > 1e-6 && rest < 1-1e-6 {
		return n
	}
	n = max(n, 2)
	if x.CmpAbs(pow10(n-1)) < 0 {
		return n - 1
	}
	if x.CmpAbs(pow10(n)) >= 0 {
		return n + 1
	}
	return n
}

// Digits returns the number of digits of the coefficient, one for zero.
func (n *Number) Digits() int64 {
	if n.big == nil {
		return digits64(n.lo)
	}
	return digitsBig(n.big)
}

// Adjusted returns the exponent of the first digit.
func (n *Number) Adjusted() int64 { return n.Exp + n.Digits() - 1 }

// IsNaN reports whether n is a NaN of either kind.
func (n *Number) IsNaN() bool { return n.Form >= QuietNaN }

// IsZero reports whether n is a zero.
func (n *Number) IsZero() bool { return n.Form == Finite && n.lo == 0 && n.big == nil }

func (n *Number) zero() bool { return n.lo == 0 && n.big == nil }

// Coefficient returns the coefficient, which must not be changed.
func (n *Number) Coefficient() *big.Int {
	if n.big != nil {
		return n.big
	}
	return new(big.Int).SetUint64(n.lo)
}

// Small returns the coefficient if it fits.
func (n *Number) Small() (uint64, bool) { return n.lo, n.big == nil }

func (n *Number) setBig(x *big.Int) {
	if x.IsUint64() {
		n.lo, n.big = x.Uint64(), nil
	} else {
		n.lo, n.big = 0, x
	}
}

// New makes a finite number; x belongs to it from now on and must not be negative.
func New(neg bool, x *big.Int, exp int64) Number {
	n := Number{Neg: neg, Exp: exp}
	n.setBig(x)
	return n
}

// NewSmall makes a finite number.
func NewSmall(neg bool, x uint64, exp int64) Number { return Number{Neg: neg, lo: x, Exp: exp} }

// Infinity returns an infinity.
func Infinity(neg bool) Number { return Number{Neg: neg, Form: Infinite} }

// NaN returns a NaN with a payload.
func NaN(neg, signaling bool, payload *big.Int) Number {
	n := Number{Neg: neg, Form: QuietNaN}
	if signaling {
		n.Form = SignalingNaN
	}
	if payload != nil {
		n.setBig(payload)
	}
	return n
}

// WithSign returns n with another sign.
func (n *Number) WithSign(neg bool) Number {
	m := *n
	m.Neg = neg
	return m
}

// IsInteger reports whether n is an integer.
func (n *Number) IsInteger() bool {
	if n.Form != Finite {
		return false
	}
	if n.Exp >= 0 || n.zero() {
		return true
	}
	return n.trailingZeros(-n.Exp) == -n.Exp
}

// odd reports whether an integer is odd.
func (n *Number) odd() bool {
	if n.Exp > 0 || n.zero() {
		return false
	}
	m := *n
	m.shiftRight(-n.Exp, RoundDown)
	if m.big != nil {
		return m.big.Bit(0) == 1
	}
	return m.lo&1 == 1
}

// trailingZeros counts the zeros at the end of a coefficient, at most limit.
func (n *Number) trailingZeros(limit int64) int64 {
	if n.zero() {
		return limit
	}
	count := int64(0)
	if n.big == nil {
		for x := n.lo; x%10 == 0 && count < limit; x /= 10 {
			count++
		}
		return count
	}
	// Twos are quick to count and rule out most numbers.
	twos := int64(n.big.TrailingZeroBits())
	limit = min(limit, twos)
	x := n.big
	var q, r big.Int
	for step := int64(64); step > 0; {
		if count+step > limit {
			step /= 2
			continue
		}
		q.QuoRem(x, pow10(step), &r)
		if r.Sign() != 0 {
			step /= 2
			continue
		}
		x = new(big.Int).Set(&q)
		count += step
	}
	return count
}

// shiftLeft appends k zeros to the coefficient. It reports whether that is possible at all.
func (n *Number) shiftLeft(k int64) bool {
	if k == 0 || n.zero() {
		return true
	}
	if n.big == nil && k < 20 {
		if hi, lo := bits.Mul64(n.lo, tens[k]); hi == 0 {
			n.lo = lo
			return true
		}
	}
	if k > maxDigits || k+n.Digits() > maxDigits {
		return false
	}
	n.setBig(new(big.Int).Mul(n.Coefficient(), pow10(k)))
	return true
}

// What was cut off, compared with half a unit.
const (
	exact = iota
	belowHalf
	half
	aboveHalf
)

// shiftRight removes k digits from the coefficient and rounds it. It reports whether anything
// but zeros was removed.
func (n *Number) shiftRight(k int64, mode Rounding) bool {
	if k <= 0 {
		return false
	}
	rest := exact
	if n.big == nil {
		if k >= 20 {
			if n.lo != 0 {
				rest = belowHalf
			}
			n.lo = 0
		} else {
			d := tens[k]
			q := n.lo / d
			rest = compareHalf(n.lo-q*d, d)
			n.lo = q
		}
	} else if words := n.big.Bits(); k <= 19 && len(words) == 2 && bits.UintSize == 64 {
		d := tens[k]
		hi, r := uint64(words[1])/d, uint64(words[1])%d
		lo, r := bits.Div64(r, uint64(words[0]), d)
		rest = compareHalf(r, d)
		if hi == 0 {
			n.lo, n.big = lo, nil
		} else {
			n.big = new(big.Int).SetBits([]big.Word{big.Word(lo), big.Word(hi)})
		}
	} else if k > n.Digits() {
		rest = belowHalf
		n.lo, n.big = 0, nil
	} else {
		d := pow10(k)
		var q, r big.Int
		q.QuoRem(n.big, d, &r)
		if r.Sign() != 0 {
			rest = half + r.Lsh(&r, 1).Cmp(d)
		}
		n.setBig(new(big.Int).Set(&q))
	}
	if n.roundsUp(rest, mode) {
		n.increment()
	}
	return rest != exact
}

func compareHalf(r, d uint64) int {
	switch {
	case r == 0:
		return exact
	case r < d-r:
		return belowHalf
	case r == d-r:
		return half
	}
	return aboveHalf
}

func (n *Number) roundsUp(rest int, mode Rounding) bool {
	if rest == exact {
		return false
	}
	switch mode {
	case RoundUp:
		return true
	case RoundCeiling:
		return !n.Neg
	case RoundFloor:
		return n.Neg
	case RoundHalfUp:
		return rest >= half
	case RoundHalfDown:
		return rest == aboveHalf
	case RoundHalfEven:
		if rest == half {
			return n.lo&1 == 1 && n.big == nil || n.big != nil && n.big.Bit(0) == 1
		}
		return rest == aboveHalf
	case Round05Up:
		if n.big != nil {
			var r big.Int
			last := r.Rem(n.big, bigTen).Uint64()
			return last%5 == 0
		}
		return n.lo%5 == 0
	}
	return false
}

func (n *Number) increment() {
	if n.big == nil && n.lo != ^uint64(0) {
		n.lo++
		return
	}
	n.setBig(new(big.Int).Add(n.Coefficient(), big.NewInt(1)))
}
