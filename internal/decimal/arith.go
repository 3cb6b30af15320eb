package decimal

import (
	"math/big"
	"math/bits"
)

// This file adds, multiplies, divides, compares and rounds numbers.

func newInt() *big.Int { return new(big.Int) }

// nines returns 10**k - 1.
func nines(k int64) *big.Int {
	x := newInt().Set(pow10(k))
	return x.Sub(x, big.NewInt(1))
}

// Add returns a + b.
func (c *Context) Add(a, b *Number) Number { return c.add(a, b, b.Neg) }

// Sub returns a - b.
func (c *Context) Sub(a, b *Number) Number { return c.add(a, b, !b.Neg) }

func (c *Context) add(a, b *Number, bNeg bool) Number {
	if a.Form|b.Form != Finite {
		if a.IsNaN() || b.IsNaN() {
			return c.nans(a, b)
		}
		if a.Form == Infinite {
			if b.Form == Infinite && a.Neg != bNeg {
				return c.signal(InvalidOperation)
			}
			return Infinity(a.Neg)
		}
		return Infinity(bNeg)
	}
	if a.Exp == b.Exp && a.big == nil && b.big == nil {
		if r, ok := add64(a.Neg, a.lo, bNeg, b.lo); ok && r.lo != 0 {
			r.Exp = a.Exp
			return c.Fix(r)
		}
	}
	exp := min(a.Exp, b.Exp)
	// The sign of a zero sum of different signs.
	zeroNeg := c.Rounding == RoundFloor && a.Neg != bNeg
	if a.zero() && b.zero() {
		return c.Fix(Number{Neg: a.Neg && bNeg || zeroNeg, Exp: exp})
	}
	if a.zero() || b.zero() {
		n := *a
		if a.zero() {
			n = *b
			n.Neg = bNeg
		}
		// Keep the lower exponent as far as the precision allows.
		if to := max(exp, n.Exp-c.Prec-1); to < n.Exp {
			if _, ok := n.rescale(to, c.Rounding); !ok {
				return c.signal(MallocError)
			}
		}
		return c.Fix(n)
	}
	x, y := *a, *b
	y.Neg = bNeg
	high, low := &x, &y
	if high.Exp < low.Exp {
		high, low = low, high
	}
	if high.Exp-low.Exp > c.Prec+2 || high.Exp != low.Exp && high.big != nil {
		// What is far below the last digit only tells in which direction to round.
		limit := high.Exp + min(-1, high.Digits()-c.Prec-2)
		if low.Adjusted() < limit {
			low.lo, low.big, low.Exp = 1, nil, limit
		}
	}
	if !high.shiftLeft(high.Exp - low.Exp) {
		return c.signal(MallocError)
	}
	exp = low.Exp
	if x.big == nil && y.big == nil {
		if r, ok := add64(x.Neg, x.lo, y.Neg, y.lo); ok {
			if r.lo == 0 {
				r.Neg = zeroNeg
			}
			r.Exp = exp
			return c.Fix(r)
		}
	}
	xb, yb := x.Coefficient(), y.Coefficient()
	r := newInt()
	if x.Neg == y.Neg {
		return c.Fix(New(x.Neg, r.Add(xb, yb), exp))
	}
	r.Sub(xb, yb)
	switch r.Sign() {
	case 0:
		return c.Fix(Number{Neg: zeroNeg, Exp: exp})
	case 1:
		return c.Fix(New(x.Neg, r, exp))
	}
	return c.Fix(New(y.Neg, r.Neg(r), exp))
}

// add64 adds small coefficients with signs, unless the sum is large.
func add64(aNeg bool, a uint64, bNeg bool, b uint64) (Number, bool) {
	if aNeg == bNeg {
		sum, carry := bits.Add64(a, b, 0)
		return Number{Neg: aNeg, lo: sum}, carry == 0
	}
	if a >= b {
		return Number{Neg: aNeg, lo: a - b}, true
	}
	return Number{Neg: bNeg, lo: b - a}, true
}

// Mul returns a * b.
func (c *Context) Mul(a, b *Number) Number {
	neg := a.Neg != b.Neg
	if a.Form|b.Form != Finite {
		if a.IsNaN() || b.IsNaN() {
			return c.nans(a, b)
		}
		if a.IsZero() || b.IsZero() {
			return c.signal(InvalidOperation)
		}
		return Infinity(neg)
	}
	exp := a.Exp + b.Exp
	if a.big == nil && b.big == nil {
		hi, lo := bits.Mul64(a.lo, b.lo)
		if hi == 0 {
			return c.Fix(Number{Neg: neg, lo: lo, Exp: exp})
		}
	}
	if a.zero() || b.zero() {
		return c.Fix(Number{Neg: neg, Exp: exp})
	}
	if a.Digits()+b.Digits() > maxDigits {
		return c.signal(MallocError)
	}
	return c.Fix(New(neg, newInt().Mul(a.Coefficient(), b.Coefficient()), exp))
}

// FMA returns a*b + d, rounded once.
func (c *Context) FMA(a, b, d *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		if d.Form == SignalingNaN && a.Form != SignalingNaN && b.Form != SignalingNaN {
			return c.nan(d)
		}
		return c.nans(a, b)
	}
	wide := Widest()
	p := wide.Mul(a, b)
	if wide.Status&(Invalid|MallocError) != 0 {
		return c.signal(wide.Status & (Invalid | MallocError))
	}
	return c.Add(&p, d)
}

// Div returns a / b.
func (c *Context) Div(a, b *Number) Number {
	neg := a.Neg != b.Neg
	if a.Form|b.Form != Finite {
		switch {
		case a.IsNaN() || b.IsNaN():
			return c.nans(a, b)
		case a.Form == Infinite && b.Form == Infinite:
			return c.signal(InvalidOperation)
		case a.Form == Infinite:
			return Infinity(neg)
		}
		c.Status |= Clamped
		return c.Fix(Number{Neg: neg, Exp: c.Etiny()})
	}
	if b.zero() {
		if a.zero() {
			return c.signal(DivisionUndefined)
		}
		c.Status |= DivisionByZero
		return Infinity(neg)
	}
	ideal := a.Exp - b.Exp
	if a.zero() {
		return c.Fix(Number{Neg: neg, Exp: ideal})
	}
	if a.big == nil && b.big == nil && a.lo%b.lo == 0 && digits64(a.lo/b.lo) <= c.Prec {
		return c.Fix(Number{Neg: neg, lo: a.lo / b.lo, Exp: ideal})
	}
	shift := b.Digits() - a.Digits() + c.Prec + 1
	exp := ideal - shift
	if a.big == nil && b.big == nil && shift >= 0 && shift <= 38 {
		return c.Fix(div64(neg, a.lo, b.lo, shift, exp, ideal))
	}
	x, y := *a, *b
	if shift > maxDigits || shift < -maxDigits {
		return c.signal(MallocError)
	}
	if shift >= 0 {
		x.shiftLeft(shift)
	} else {
		y.shiftLeft(-shift)
	}
	var q, r big.Int
	q.QuoRem(x.Coefficient(), y.Coefficient(), &r)
	n := New(neg, newInt().Set(&q), exp)
	if r.Sign() != 0 {
		n.sticky()
	} else if exp < ideal {
		k := n.trailingZeros(ideal - exp)
		n.shiftRight(k, RoundDown)
		n.Exp += k
	}
	return c.Fix(n)
}

// div64 divides a * 10**shift by b. The quotient has less than 39 digits.
func div64(neg bool, a, b uint64, shift, exp, ideal int64) Number {
	// The dividend has up to three words.
	w1, w0 := bits.Mul64(a, tens[min(shift, 19)])
	w2 := uint64(0)
	if shift > 19 {
		m := tens[shift-19]
		h0, l0 := bits.Mul64(w0, m)
		h1, l1 := bits.Mul64(w1, m)
		var carry uint64
		w0 = l0
		w1, carry = bits.Add64(l1, h0, 0)
		w2 = h1 + carry
	}
	q2, r := w2/b, w2%b
	q1, r := bits.Div64(r, w1, b)
	q0, r := bits.Div64(r, w0, b)
	if q2 != 0 || r == 0 && q1 != 0 {
		n := New(neg, newInt().SetBits([]big.Word{big.Word(q0), big.Word(q1), big.Word(q2)}), exp)
		if r != 0 {
			n.sticky()
		} else if exp < ideal {
			k := n.trailingZeros(ideal - exp)
			n.shiftRight(k, RoundDown)
			n.Exp += k
		}
		return n
	}
	if r == 0 {
		n := Number{Neg: neg, lo: q0, Exp: exp}
		k := n.trailingZeros(ideal - exp)
		n.shiftRight(k, RoundDown)
		n.Exp += k
		return n
	}
	// As sticky does: 2**64 is 1 modulo 5.
	if (q0%5+q1%5)%5 == 0 {
		var carry uint64
		q0, carry = bits.Add64(q0, 1, 0)
		q1 += carry
	}
	if q1 == 0 {
		return Number{Neg: neg, lo: q0, Exp: exp}
	}
	return Number{Neg: neg, big: newInt().SetBits([]big.Word{big.Word(q0), big.Word(q1)}), Exp: exp}
}

// sticky makes sure that an inexact coefficient does not look like an exact or half one.
func (n *Number) sticky() {
	if n.big == nil && n.lo%5 == 0 || n.big != nil && newInt().Rem(n.big, bigFive).Sign() == 0 {
		n.increment()
	}
}

var bigFive = big.NewInt(5)

// divmod returns the integer quotient and the remainder of finite numbers, b not zero; ok is
// false if the quotient has too many digits.
func (c *Context) divmod(a, b *Number) (q, r Number, ok bool) {
	neg := a.Neg != b.Neg
	ideal := a.Exp
	if b.Form == Finite {
		ideal = min(a.Exp, b.Exp)
	}
	if a.zero() || b.Form == Infinite || a.Adjusted()-b.Adjusted() <= -2 {
		r = *a
		if _, fits := r.rescale(ideal, c.Rounding); !fits {
			c.Status |= MallocError
			return q, r, false
		}
		return Number{Neg: neg}, r, true
	}
	if a.Adjusted()-b.Adjusted() > c.Prec {
		c.Status |= DivisionImpossible
		return q, r, false
	}
	x, y := *a, *b
	if !x.shiftLeft(max(0, a.Exp-b.Exp)) || !y.shiftLeft(max(0, b.Exp-a.Exp)) {
		c.Status |= MallocError
		return q, r, false
	}
	if x.big == nil && y.big == nil {
		q = Number{Neg: neg, lo: x.lo / y.lo}
		r = Number{Neg: a.Neg, lo: x.lo % y.lo, Exp: ideal}
	} else {
		var qb, rb big.Int
		qb.QuoRem(x.Coefficient(), y.Coefficient(), &rb)
		q, r = New(neg, newInt().Set(&qb), 0), New(a.Neg, newInt().Set(&rb), ideal)
	}
	if q.Digits() > c.Prec {
		c.Status |= DivisionImpossible
		return q, r, false
	}
	return q, r, true
}

// DivInt returns the integer part of a / b.
func (c *Context) DivInt(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	neg := a.Neg != b.Neg
	if a.Form == Infinite {
		if b.Form == Infinite {
			return c.signal(InvalidOperation)
		}
		return Infinity(neg)
	}
	if b.IsZero() {
		if a.IsZero() {
			return c.signal(DivisionUndefined)
		}
		c.Status |= DivisionByZero
		return Infinity(neg)
	}
	if b.Form == Infinite {
		return Number{Neg: neg}
	}
	q, _, ok := c.divmod(a, b)
	if !ok {
		return Number{Form: QuietNaN}
	}
	return c.Fix(q)
}

// Rem returns the remainder of a / b, with the sign of a.
func (c *Context) Rem(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	if a.Form == Infinite {
		return c.signal(InvalidOperation)
	}
	if b.IsZero() {
		if a.IsZero() {
			return c.signal(DivisionUndefined)
		}
		return c.signal(InvalidOperation)
	}
	if b.Form == Infinite {
		return c.Fix(*a)
	}
	_, r, ok := c.divmod(a, b)
	if !ok {
		return Number{Form: QuietNaN}
	}
	return c.Fix(r)
}

// DivMod returns DivInt and Rem.
func (c *Context) DivMod(a, b *Number) (Number, Number) {
	if a.IsNaN() || b.IsNaN() {
		n := c.nans(a, b)
		return n, n
	}
	neg := a.Neg != b.Neg
	if a.Form == Infinite {
		if b.Form == Infinite {
			n := c.signal(InvalidOperation)
			return n, n
		}
		return Infinity(neg), c.signal(InvalidOperation)
	}
	if b.IsZero() {
		if a.IsZero() {
			n := c.signal(DivisionUndefined)
			return n, n
		}
		c.Status |= DivisionByZero
		return Infinity(neg), c.signal(InvalidOperation)
	}
	if b.Form == Infinite {
		return Number{Neg: neg}, c.Fix(*a)
	}
	q, r, ok := c.divmod(a, b)
	if !ok {
		n := Number{Form: QuietNaN}
		return n, n
	}
	return c.Fix(q), c.Fix(r)
}

// RemNear returns a - b*n, with n the integer nearest to a / b.
func (c *Context) RemNear(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	if a.Form == Infinite {
		return c.signal(InvalidOperation)
	}
	if b.IsZero() {
		if a.IsZero() {
			return c.signal(DivisionUndefined)
		}
		return c.signal(InvalidOperation)
	}
	if b.Form == Infinite {
		return c.Fix(*a)
	}
	ideal := min(a.Exp, b.Exp)
	if a.zero() {
		return c.Fix(Number{Neg: a.Neg, Exp: ideal})
	}
	diff := a.Adjusted() - b.Adjusted()
	if diff >= c.Prec+1 {
		return c.signal(DivisionImpossible)
	}
	x, y := *a, *b
	if diff <= -2 {
		if _, ok := x.rescale(ideal, c.Rounding); !ok {
			return c.signal(MallocError)
		}
		return c.Fix(x)
	}
	if !x.shiftLeft(max(0, a.Exp-b.Exp)) || !y.shiftLeft(max(0, b.Exp-a.Exp)) {
		return c.signal(MallocError)
	}
	d := y.Coefficient()
	var q, r, t big.Int
	q.QuoRem(x.Coefficient(), d, &r)
	t.Lsh(&r, 1)
	neg := a.Neg
	if cmp := t.Cmp(d); cmp > 0 || cmp == 0 && q.Bit(0) == 1 {
		r.Sub(d, &r)
		neg = !neg
		q.Add(&q, big.NewInt(1))
	}
	if digitsBig(&q) > c.Prec {
		return c.signal(DivisionImpossible)
	}
	return c.Fix(New(neg, newInt().Set(&r), ideal))
}

// compare compares numbers that are not NaN.
func compare(a, b *Number) int {
	sign := 1
	if a.Neg {
		sign = -1
	}
	if a.Form == Infinite || b.Form == Infinite {
		x, y := 0, 0
		if a.Form == Infinite {
			x = sign
		}
		if b.Form == Infinite {
			y = 1
			if b.Neg {
				y = -1
			}
		}
		return x - y
	}
	if a.zero() || b.zero() {
		switch {
		case a.zero() && b.zero():
			return 0
		case a.zero():
			if b.Neg {
				return 1
			}
			return -1
		}
		return sign
	}
	if a.Neg != b.Neg {
		return sign
	}
	return sign * compareAbs(a, b)
}

// compareAbs compares the magnitudes of finite numbers.
func compareAbs(a, b *Number) int {
	if a.zero() || b.zero() {
		switch {
		case a.zero() && b.zero():
			return 0
		case a.zero():
			return -1
		}
		return 1
	}
	if a.Exp == b.Exp && a.big == nil && b.big == nil {
		switch {
		case a.lo < b.lo:
			return -1
		case a.lo > b.lo:
			return 1
		}
		return 0
	}
	if x, y := a.Adjusted(), b.Adjusted(); x != y {
		if x < y {
			return -1
		}
		return 1
	}
	x, y := *a, *b
	x.shiftLeft(max(0, a.Exp-b.Exp))
	y.shiftLeft(max(0, b.Exp-a.Exp))
	return x.Coefficient().Cmp(y.Coefficient())
}

// Cmp compares numbers that are not NaN.
func Cmp(a, b *Number) int { return compare(a, b) }

func cmpNumber(r int) Number {
	switch {
	case r < 0:
		return Number{Neg: true, lo: 1}
	case r > 0:
		return Number{lo: 1}
	}
	return Number{}
}

// Compare returns -1, 0 or 1, or a NaN.
func (c *Context) Compare(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	return cmpNumber(compare(a, b))
}

// CompareSignal is Compare, but all NaNs signal.
func (c *Context) CompareSignal(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		c.Status |= InvalidOperation
		return c.nans(a, b)
	}
	return cmpNumber(compare(a, b))
}

// Total compares the representations of numbers.
func Total(a, b *Number) int {
	if a.Neg != b.Neg {
		if a.Neg {
			return -1
		}
		return 1
	}
	r := TotalMag(a, b)
	if a.Neg {
		return -r
	}
	return r
}

// TotalMag compares the representations without the signs.
func TotalMag(a, b *Number) int {
	if a.IsNaN() || b.IsNaN() {
		rank := func(n *Number) int {
			switch n.Form {
			case QuietNaN:
				return 2
			case SignalingNaN:
				return 1
			}
			return 0
		}
		if d := rank(a) - rank(b); d != 0 {
			return d / max(d, -d)
		}
		return a.Coefficient().Cmp(b.Coefficient())
	}
	x, y := a.WithSign(false), b.WithSign(false)
	if r := compare(&x, &y); r != 0 {
		return r / max(r, -r)
	}
	switch {
	case a.Form == Infinite || a.Exp == b.Exp:
		return 0
	case a.Exp < b.Exp:
		return -1
	}
	return 1
}

// extremum returns the larger (want 1) or the smaller number (want -1).
func (c *Context) extremum(a, b *Number, want int, magnitude bool) Number {
	if a.IsNaN() || b.IsNaN() {
		if a.Form == QuietNaN && !b.IsNaN() {
			return c.Fix(*b)
		}
		if b.Form == QuietNaN && !a.IsNaN() {
			return c.Fix(*a)
		}
		return c.nans(a, b)
	}
	r := 0
	if magnitude {
		x, y := a.WithSign(false), b.WithSign(false)
		r = compare(&x, &y)
	} else {
		r = compare(a, b)
	}
	if r == 0 {
		r = Total(a, b)
	}
	if r*want >= 0 {
		if r == 0 && want > 0 {
			return c.Fix(*b)
		}
		return c.Fix(*a)
	}
	return c.Fix(*b)
}

// Max returns the larger number.
func (c *Context) Max(a, b *Number) Number { return c.extremum(a, b, 1, false) }

// Min returns the smaller number.
func (c *Context) Min(a, b *Number) Number { return c.extremum(a, b, -1, false) }

// MaxMag returns the number with the larger magnitude.
func (c *Context) MaxMag(a, b *Number) Number { return c.extremum(a, b, 1, true) }

// MinMag returns the number with the smaller magnitude.
func (c *Context) MinMag(a, b *Number) Number { return c.extremum(a, b, -1, true) }

// Plus rounds a number.
func (c *Context) Plus(a *Number) Number { return c.signed(a, a.Neg) }

// Minus negates a number.
func (c *Context) Minus(a *Number) Number { return c.signed(a, !a.Neg) }

// Abs returns the magnitude of a number.
func (c *Context) Abs(a *Number) Number { return c.signed(a, false) }

func (c *Context) signed(a *Number, neg bool) Number {
	if a.IsNaN() {
		return c.nan(a)
	}
	if a.IsZero() {
		// No negative zero, unless rounding goes down.
		neg = neg && c.Rounding == RoundFloor
		if !neg && c.Rounding == RoundFloor && a.Neg {
			neg = false
		}
	}
	return c.Fix(a.WithSign(neg))
}

// Quantize gives a the exponent of b.
func (c *Context) Quantize(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	if a.Form == Infinite || b.Form == Infinite {
		if a.Form == b.Form {
			return *a
		}
		return c.signal(InvalidOperation)
	}
	if b.Exp < c.Etiny() || b.Exp > c.Emax {
		return c.signal(InvalidOperation)
	}
	n := *a
	if n.zero() {
		n.Exp = b.Exp
		return c.Fix(n)
	}
	if adjusted := n.Adjusted(); adjusted > c.Emax || adjusted-b.Exp+1 > c.Prec {
		return c.signal(InvalidOperation)
	}
	changed, ok := n.rescale(b.Exp, c.Rounding)
	if !ok {
		return c.signal(MallocError)
	}
	if n.Adjusted() > c.Emax || n.Digits() > c.Prec {
		return c.signal(InvalidOperation)
	}
	if !n.zero() && n.Adjusted() < c.Emin {
		c.Status |= Subnormal
	}
	if n.Exp > a.Exp {
		c.Status |= Rounded
		if changed {
			c.Status |= Inexact
		}
	}
	return c.Fix(n)
}

// ToIntegral rounds to an integer; quietly without the conditions.
func (c *Context) ToIntegral(a *Number, quietly bool) Number {
	if a.IsNaN() {
		return c.nan(a)
	}
	if a.Form == Infinite || a.Exp >= 0 {
		return *a
	}
	n := *a
	changed, _ := n.rescale(0, c.Rounding)
	if !quietly && !a.zero() {
		c.Status |= Rounded
		if changed {
			c.Status |= Inexact
		}
	}
	return n
}

// Normalize removes trailing zeros.
func (c *Context) Normalize(a *Number) Number {
	if a.IsNaN() {
		return c.nan(a)
	}
	n := c.Fix(*a)
	if n.Form != Finite {
		return n
	}
	if n.zero() {
		return Number{Neg: n.Neg}
	}
	top := c.Emax
	if c.Clamp {
		top = c.Etop()
	}
	k := n.trailingZeros(max(0, top-n.Exp))
	n.shiftRight(k, RoundDown)
	n.Exp += k
	return n
}

// LogB returns the exponent of the first digit.
func (c *Context) LogB(a *Number) Number {
	switch {
	case a.IsNaN():
		return c.nan(a)
	case a.Form == Infinite:
		return Infinity(false)
	case a.zero():
		c.Status |= DivisionByZero
		return Infinity(true)
	}
	return c.Fix(FromInt64(a.Adjusted()))
}

// FromInt64 returns the number of an integer.
func FromInt64(i int64) Number {
	if i < 0 {
		return Number{Neg: true, lo: -uint64(i)}
	}
	return Number{lo: uint64(i)}
}

// int64Of returns an integer that has the exponent 0, if it is at most limit.
func (n *Number) int64Of(limit int64) (int64, bool) {
	if n.Form != Finite || n.Exp != 0 || n.big != nil || n.lo > uint64(limit) {
		return 0, false
	}
	if n.Neg {
		return -int64(n.lo), true
	}
	return int64(n.lo), true
}

// ScaleB adds b to the exponent of a.
func (c *Context) ScaleB(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	k, ok := b.int64Of(2 * (c.Emax + c.Prec))
	if !ok {
		return c.signal(InvalidOperation)
	}
	if a.Form == Infinite {
		return *a
	}
	n := *a
	n.Exp += k
	return c.Fix(n)
}

// Shift moves the digits of a by b places.
func (c *Context) Shift(a, b *Number) Number { return c.move(a, b, false) }

// Rotate moves the digits of a by b places, those that leave at one end to the other.
func (c *Context) Rotate(a, b *Number) Number { return c.move(a, b, true) }

func (c *Context) move(a, b *Number, around bool) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	k, ok := b.int64Of(c.Prec)
	if !ok {
		return c.signal(InvalidOperation)
	}
	if a.Form == Infinite {
		return *a
	}
	n := *a
	n.keepLow(c.Prec)
	if !around {
		if k < 0 {
			n.shiftRight(-k, RoundDown)
			return n
		}
		// Digits that would be lost are not even moved.
		n.keepLow(c.Prec - k)
		if c.Prec == k {
			n.lo, n.big = 0, nil
		}
		if !n.shiftLeft(k) {
			return c.signal(MallocError)
		}
		return n
	}
	if n.zero() {
		return n
	}
	if k < 0 {
		k += c.Prec
	}
	if c.Prec > maxDigits {
		return c.signal(MallocError)
	}
	var high, low big.Int
	high.QuoRem(n.Coefficient(), pow10(c.Prec-k), &low)
	low.Mul(&low, pow10(k))
	n.setBig(newInt().Add(&low, &high))
	return n
}

// SameQuantum reports whether the exponents are equal.
func SameQuantum(a, b *Number) bool {
	if a.Form != Finite || b.Form != Finite {
		return a.IsNaN() && b.IsNaN() || a.Form == Infinite && b.Form == Infinite
	}
	return a.Exp == b.Exp
}

// NextMinus returns the largest number below a.
func (c *Context) NextMinus(a *Number) Number { return c.next(a, true) }

// NextPlus returns the smallest number above a.
func (c *Context) NextPlus(a *Number) Number { return c.next(a, false) }

func (c *Context) next(a *Number, down bool) Number {
	if a.IsNaN() {
		return c.nan(a)
	}
	if a.Form == Infinite {
		if a.Neg == down {
			return *a
		}
		return c.largest(a.Neg)
	}
	quiet := *c
	quiet.Status = 0
	quiet.Rounding = RoundCeiling
	if down {
		quiet.Rounding = RoundFloor
	}
	n := quiet.Fix(*a)
	if n.Form != Finite || compare(&n, a) != 0 {
		return n
	}
	tiny := Number{lo: 1, Exp: c.Etiny() - 1, Neg: down}
	n = quiet.Add(a, &tiny)
	c.Status |= quiet.Status & MallocError
	return n
}

// NextToward returns the number next to a in the direction of b.
func (c *Context) NextToward(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	r := compare(a, b)
	if r == 0 {
		return a.WithSign(b.Neg)
	}
	n := c.next(a, r > 0)
	if n.Form == Infinite {
		c.Status |= Overflow | Inexact | Rounded
	} else if n.Form == Finite && (n.zero() || n.Adjusted() < c.Emin) {
		c.Status |= Underflow | Subnormal | Inexact | Rounded
		if n.zero() {
			c.Status |= Clamped
		}
	}
	return n
}

// Class returns the name of the class of a number.
func (c *Context) Class(a *Number) string {
	sign := "+"
	if a.Neg {
		sign = "-"
	}
	switch {
	case a.Form == QuietNaN:
		return "NaN"
	case a.Form == SignalingNaN:
		return "sNaN"
	case a.Form == Infinite:
		return sign + "Infinity"
	case a.zero():
		return sign + "Zero"
	case a.Adjusted() < c.Emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}

// IsNormal reports whether a is finite, not zero and not subnormal.
func (c *Context) IsNormal(a *Number) bool {
	return a.Form == Finite && !a.zero() && a.Adjusted() >= c.Emin
}

// IsSubnormal reports whether a is smaller than all normal numbers, but not zero.
func (c *Context) IsSubnormal(a *Number) bool {
	return a.Form == Finite && !a.zero() && a.Adjusted() < c.Emin
}

// logical returns the digits of an operand that has only zeros and ones, the last first.
func (n *Number) logical() ([]byte, bool) {
	if n.Form != Finite || n.Neg || n.Exp != 0 {
		return nil, false
	}
	text := []byte(n.Coefficient().String())
	for i, j := 0, len(text)-1; i < j; i, j = i+1, j-1 {
		text[i], text[j] = text[j], text[i]
	}
	for _, d := range text {
		if d > '1' {
			return nil, false
		}
	}
	return text, true
}

// Logical combines the digits of a and b, which must be zeros and ones.
func (c *Context) Logical(a, b *Number, f func(x, y byte) byte) Number {
	x, ok := a.logical()
	y, ok2 := b.logical()
	if !ok || !ok2 {
		return c.signal(InvalidOperation)
	}
	n := int(min(c.Prec, int64(max(len(x), len(y)))))
	return fromDigits(n, func(i int) byte {
		var p, q byte
		if i < len(x) {
			p = x[i] - '0'
		}
		if i < len(y) {
			q = y[i] - '0'
		}
		return f(p, q)
	})
}

// LogicalInvert swaps zeros and ones, up to the precision.
func (c *Context) LogicalInvert(a *Number) Number {
	x, ok := a.logical()
	if !ok {
		return c.signal(InvalidOperation)
	}
	if c.Prec > maxDigits {
		return c.signal(MallocError)
	}
	return fromDigits(int(c.Prec), func(i int) byte {
		if i < len(x) {
			return 1 - (x[i] - '0')
		}
		return 1
	})
}

// fromDigits makes a number of n digits, the last first.
func fromDigits(n int, digit func(i int) byte) Number {
	text := make([]byte, n)
	for i := range text {
		text[n-1-i] = '0' + digit(i)
	}
	x, _ := newInt().SetString(string(text), 10)
	return New(false, x, 0)
}
