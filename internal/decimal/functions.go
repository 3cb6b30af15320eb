package decimal

import (
	"math"
	"math/big"
)

// This file computes roots, powers, exponentials and logarithms.
//
// The transcendental functions compute with binary fixed-point numbers of ever more bits until
// the digits that are wanted are certain.

// Sqrt returns the square root.
func (c *Context) Sqrt(a *Number) Number {
	switch {
	case a.IsNaN():
		return c.nan(a)
	case a.Form == Infinite && !a.Neg:
		return *a
	case a.Form == Finite && a.zero():
		n := *a
		n.Exp >>= 1
		return c.Fix(n)
	case a.Neg:
		return c.signal(InvalidOperation)
	}
	prec := c.Prec + 1
	n := *a
	exp := n.Exp >> 1
	digits := n.Digits()
	length := (digits + 1) >> 1
	if n.Exp&1 == 1 {
		if !n.shiftLeft(1) {
			return c.signal(MallocError)
		}
		length = digits>>1 + 1
	}
	shift := prec - length
	exactly := true
	if shift >= 0 {
		if !n.shiftLeft(2 * shift) {
			return c.signal(MallocError)
		}
	} else {
		exactly = !n.shiftRight(-2*shift, RoundDown)
	}
	exp -= shift
	x := n.Coefficient()
	root := newInt().Sqrt(x)
	exactly = exactly && newInt().Mul(root, root).Cmp(x) == 0
	r := New(false, root, exp)
	if exactly {
		// The exponent shall be half that of a.
		if shift >= 0 {
			r.shiftRight(shift, RoundDown)
		} else {
			r.shiftLeft(-shift)
		}
		r.Exp += shift
	} else {
		r.sticky()
	}
	return c.halfEven(r)
}

// halfEven is Fix, but rounds to the nearest even number.
func (c *Context) halfEven(n Number) Number {
	mode := c.Rounding
	c.Rounding = RoundHalfEven
	n = c.Fix(n)
	c.Rounding = mode
	return n
}

// inexactly rounds a result that cannot be exact.
func (c *Context) inexactly(n Number) Number {
	n = c.halfEven(n)
	if n.Form == Finite {
		c.Status |= Inexact | Rounded
	}
	return n
}

// atanhInverse returns atanh(1/k) with so many bits.
func atanhInverse(k int64, bits uint) *big.Int {
	term := newInt().Lsh(big.NewInt(1), bits)
	term.Quo(term, big.NewInt(k))
	sum := newInt().Set(term)
	square := big.NewInt(k * k)
	var t big.Int
	for i := int64(3); ; i += 2 {
		term.Quo(term, square)
		if term.Sign() == 0 {
			return sum
		}
		sum.Add(sum, t.Quo(term, big.NewInt(i)))
	}
}

// combine sums up factors times atanh(1/k).
func combine(bits uint, terms ...int64) *big.Int {
	sum := newInt()
	for i := 0; i < len(terms); i += 2 {
		x := atanhInverse(terms[i+1], bits+16)
		sum.Add(sum, x.Mul(x, big.NewInt(terms[i])))
	}
	return sum.Rsh(sum, 16)
}

func ln2(bits uint) *big.Int  { return combine(bits, 18, 26, -2, 4801, 8, 8749) }
func ln10(bits uint) *big.Int { return combine(bits, 46, 31, 34, 49, 20, 161) }

// expFixed returns e**x for a fixed-point x between -1 and 3.
func expFixed(x *big.Int, bits uint) *big.Int {
	// Halve the argument a few times, and square the result as often.
	halvings := uint(math.Sqrt(float64(bits))) + 2
	wide := bits + 2*halvings + 16
	r := newInt().Lsh(x, wide-bits)
	r.Rsh(r, halvings)
	sum := newInt().Lsh(big.NewInt(1), wide)
	term := newInt().Set(sum)
	for i := int64(1); ; i++ {
		term.Mul(term, r)
		term.Rsh(term, wide)
		term.Quo(term, big.NewInt(i))
		if term.BitLen() <= 1 {
			break
		}
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
		sum.Rsh(sum, wide)
	}
	return sum.Rsh(sum, wide-bits)
}

// fixed returns a finite number with so many fractional bits.
func (n *Number) fixed(bits uint) *big.Int {
	x := newInt().Lsh(n.Coefficient(), bits)
	if n.Exp >= 0 {
		x.Mul(x, pow10(n.Exp))
	} else if n.Exp < -maxDigits {
		x.SetInt64(0)
	} else {
		x.Quo(x, pow10(-n.Exp))
	}
	if n.Neg {
		x.Neg(x)
	}
	return x
}

// lnFixed returns the logarithm of a positive number; the error is some units of the last bit
// beyond those that the exponent takes.
func (n *Number) lnFixed(bits uint) *big.Int {
	wide := bits + 96
	x := n.Coefficient()
	k := x.BitLen() - 1
	m := newInt()
	if shift := int(wide) - k; shift >= 0 {
		m.Lsh(x, uint(shift))
	} else {
		m.Rsh(x, uint(-shift))
	}
	// m is in [1, 2). A first guess leaves a logarithm close to zero.
	f, _ := new(big.Float).SetMantExp(new(big.Float).SetInt(m), -int(wide)).Float64()
	guess, _ := new(big.Float).SetMantExp(big.NewFloat(math.Log(f)), int(wide)).Int(nil)
	t := expFixed(newInt().Neg(guess), wide)
	t.Mul(t, m)
	t.Rsh(t, wide)
	one := newInt().Lsh(big.NewInt(1), wide)
	t.Sub(t, one)
	// ln(1+t) = 2 atanh(t/(2+t))
	u := newInt().Lsh(t, wide)
	u.Quo(u, newInt().Add(t, newInt().Lsh(one, 1)))
	square := newInt().Mul(u, u)
	square.Rsh(square, wide)
	sum := newInt().Set(u)
	term := newInt().Set(u)
	var q big.Int
	for i := int64(3); ; i += 2 {
		term.Mul(term, square)
		term.Rsh(term, wide)
		q.Quo(term, big.NewInt(i))
		if q.BitLen() <= 1 {
			break
		}
		sum.Add(sum, &q)
	}
	sum.Lsh(sum, 1)
	sum.Add(sum, guess)
	if k != 0 {
		l := ln2(wide)
		sum.Add(sum, l.Mul(l, big.NewInt(int64(k))))
	}
	if n.Exp != 0 {
		l := ln10(wide)
		sum.Add(sum, l.Mul(l, big.NewInt(n.Exp)))
	}
	return sum.Rsh(sum, 96)
}

// bitsFor returns how many bits digits need.
func bitsFor(digits int64) uint { return uint(float64(digits)*3.3219280948873626) + 8 }

// rounded makes a number of a fixed-point x that is off by less than 2**slack units; ok is false
// if its first prec digits are not certain from extra digits more. exp is added to the exponent.
func rounded(x *big.Int, bits, slack uint, prec, extra, exp int64) (Number, bool) {
	neg := x.Sign() < 0
	abs := newInt().Abs(x)
	if abs.BitLen() <= int(slack)+4 {
		return Number{}, false
	}
	// Scale to a few digits more than wanted.
	magnitude := int64(float64(abs.BitLen()-int(bits)) * 0.30103)
	scale := prec + extra - magnitude
	errorBits := newInt().Lsh(big.NewInt(1), slack)
	if scale >= 0 {
		abs.Mul(abs, pow10(scale))
		errorBits.Mul(errorBits, pow10(scale))
		abs.Rsh(abs, bits)
		errorBits.Rsh(errorBits, bits)
	} else {
		d := pow10(-scale)
		abs.Rsh(abs, bits)
		errorBits.Rsh(errorBits, bits)
		abs.Quo(abs, d)
		errorBits.Quo(errorBits, d)
	}
	errorBits.Add(errorBits, big.NewInt(2))
	n := New(neg, abs, exp-scale)
	extra = n.Digits() - prec
	if extra < 2 {
		return Number{}, false
	}
	// The digits behind must be away from 0 and half a unit.
	halfUnit := newInt().Mul(big.NewInt(5), pow10(extra-1))
	rest := newInt().Rem(n.Coefficient(), halfUnit)
	if rest.Cmp(errorBits) <= 0 || newInt().Sub(halfUnit, rest).Cmp(errorBits) <= 0 {
		return Number{}, false
	}
	return n, true
}

// certain calls f with ever more bits until the digits of its result are certain. f returns
// the result, how far it may be off, and what to add to the exponent.
func (c *Context) certain(prec int64, f func(bits uint) (x *big.Int, slack uint, exp int64)) Number {
	if prec > maxDigits/16 {
		return c.signal(MallocError)
	}
	for extra := int64(6); ; extra *= 2 {
		bits := bitsFor(prec + extra + 6)
		x, slack, exp := f(bits)
		if n, ok := rounded(x, bits, slack, prec, extra, exp); ok {
			return n
		}
	}
}

func digitsOf(i int64) int64 { return digits64(uint64(i)) }

// Exp returns e**a.
func (c *Context) Exp(a *Number) Number {
	switch {
	case a.IsNaN():
		return c.nan(a)
	case a.Form == Infinite && a.Neg:
		return Number{}
	case a.Form == Infinite:
		return *a
	case a.zero():
		return Number{lo: 1}
	}
	return c.inexactly(c.exp(a, c.Prec))
}

// exp returns e**a for a that is neither zero nor special, with a few digits more than prec.
func (c *Context) exp(a *Number, prec int64) Number {
	adjusted := a.Adjusted()
	switch {
	case !a.Neg && adjusted > digitsOf((c.Emax+1)*3):
		return Number{lo: 1, Exp: c.Emax + 1}
	case a.Neg && adjusted > digitsOf((1-c.Etiny())*3):
		return Number{lo: 1, Exp: c.Etiny() - 1}
	case adjusted < -prec-1:
		// 1 and a little, or a little less than 1.
		if prec > maxDigits {
			return c.signal(MallocError)
		}
		if a.Neg {
			return New(false, nines(prec+1), -prec-1)
		}
		x := newInt().Add(pow10(prec+1), big.NewInt(1))
		return New(false, x, -prec-1)
	}
	return c.certain(prec, func(bits uint) (*big.Int, uint, int64) {
		wide := bits + bitsFor(max(0, adjusted)+2)
		x := a.fixed(wide)
		l := ln10(wide)
		var k, r big.Int
		k.DivMod(x, l, &r)
		r.Rsh(&r, wide-bits)
		return expFixed(&r, bits), 12, k.Int64()
	})
}

// Ln returns the natural logarithm.
func (c *Context) Ln(a *Number) Number {
	if n, done := c.logSpecial(a); done {
		return n
	}
	one := Number{lo: 1}
	if compare(a, &one) == 0 {
		return Number{}
	}
	return c.inexactly(c.ln(a, c.Prec))
}

// ln returns the logarithm of a positive number other than 1.
func (c *Context) ln(a *Number, prec int64) Number {
	near := a.nearOne()
	if near > maxDigits/16 {
		return c.signal(MallocError)
	}
	return c.certain(prec, func(bits uint) (*big.Int, uint, int64) {
		wide := bits + bitsFor(near)
		x := a.lnFixed(wide)
		// Numbers near 1 have small logarithms: scale them up.
		return x.Mul(x, pow10(near)).Rsh(x, wide-bits), 8, -near
	})
}

// nearOne returns how many digits the logarithm begins behind the point, at least 0.
func (n *Number) nearOne() int64 {
	if adjusted := n.Adjusted(); adjusted != 0 && adjusted != -1 {
		return 0
	}
	wide := Widest()
	one := Number{lo: 1}
	d := wide.Sub(n, &one)
	return max(0, -d.Adjusted())
}

// logSpecial deals with logarithms of numbers that are not positive or not finite.
func (c *Context) logSpecial(a *Number) (Number, bool) {
	switch {
	case a.IsNaN():
		return c.nan(a), true
	case a.Form == Finite && a.zero():
		return Infinity(true), true
	case a.Neg:
		return c.signal(InvalidOperation), true
	case a.Form == Infinite:
		return Infinity(false), true
	}
	return Number{}, false
}

// Log10 returns the logarithm to the base 10.
func (c *Context) Log10(a *Number) Number {
	if n, done := c.logSpecial(a); done {
		return n
	}
	// Powers of ten have exact logarithms.
	if k := a.Digits() - 1; a.trailingZeros(k) == k {
		m := *a
		m.shiftRight(k, RoundDown)
		if m.lo == 1 && m.big == nil {
			return c.Fix(FromInt64(a.Exp + k))
		}
	}
	near := a.nearOne()
	if near > maxDigits/16 {
		return c.signal(MallocError)
	}
	n := c.certain(c.Prec, func(bits uint) (*big.Int, uint, int64) {
		wide := bits + bitsFor(near) + 64
		x := a.lnFixed(wide)
		x.Lsh(x, wide)
		x.Quo(x, ln10(wide))
		return x.Mul(x, pow10(near)).Rsh(x, wide-bits), 8, -near
	})
	return c.inexactly(n)
}

// Pow returns a**b.
func (c *Context) Pow(a, b *Number) Number {
	if a.IsNaN() || b.IsNaN() {
		return c.nans(a, b)
	}
	if b.IsZero() {
		if a.IsZero() {
			return c.signal(InvalidOperation)
		}
		return Number{lo: 1}
	}
	integer := b.IsInteger()
	neg := a.Neg && integer && b.odd()
	if a.IsZero() {
		if b.Neg {
			return Infinity(neg)
		}
		return Number{Neg: neg}
	}
	if a.Neg && !integer {
		if a.Form == Infinite && b.Form == Infinite && false {
			return Number{}
		}
		return c.signal(InvalidOperation)
	}
	one := Number{lo: 1}
	if b.Form == Infinite {
		abs := a.WithSign(false)
		r := 1
		if a.Form == Finite {
			r = compare(&abs, &one)
		}
		switch {
		case r == 0:
			c.Status |= Inexact | Rounded
			return c.paddedOne(false, 1-c.Prec)
		case r < 0 == b.Neg:
			return Infinity(false)
		}
		return Number{}
	}
	if a.Form == Infinite {
		if b.Neg {
			return Number{Neg: neg}
		}
		return Infinity(neg)
	}
	abs := a.WithSign(false)
	if compare(&abs, &one) == 0 {
		return c.powOfOne(a, b, integer, neg)
	}
	if n, far := c.powFar(&abs, b, neg); far {
		return n
	}
	if integer && b.Adjusted() < 19 {
		return c.powInteger(a, b)
	}
	n := c.powReal(&abs, b)
	n.Neg = neg
	n = c.Fix(n)
	if n.Form == Finite {
		c.Status |= Inexact | Rounded
	}
	return n
}

// paddedOne returns 1 with an exponent below zero.
func (c *Context) paddedOne(neg bool, exp int64) Number {
	n := Number{Neg: neg, lo: 1}
	if _, ok := n.rescale(exp, RoundDown); !ok {
		return c.signal(MallocError)
	}
	return n
}

// powOfOne returns a power of 1 or -1.
func (c *Context) powOfOne(a, b *Number, integer, neg bool) Number {
	if !integer {
		c.Status |= Inexact | Rounded
		return c.paddedOne(false, 1-c.Prec)
	}
	exp := int64(0)
	if !b.Neg {
		times := c.Prec
		if limit := FromInt64(c.Prec); compare(b, &limit) <= 0 {
			m := *b
			m.rescale(0, RoundDown)
			times = int64(m.lo)
		}
		if a.Exp < 0 && times > (c.Prec-1)/-a.Exp+1 {
			exp = -c.Prec
		} else {
			exp = a.Exp * times
		}
		if exp < 1-c.Prec {
			exp = 1 - c.Prec
			c.Status |= Rounded
		}
	}
	return c.paddedOne(neg, min(exp, 0))
}

// powFar deals with powers that certainly overflow or underflow.
func (c *Context) powFar(a, b *Number, neg bool) (Number, bool) {
	// |log10 a| is at least about 10**low.
	adjusted := a.Adjusted()
	var low int64
	switch {
	case adjusted > 0:
		low = digitsOf(adjusted) - 1
	case adjusted < -1:
		low = digitsOf(-adjusted-1) - 1
	default:
		low = -a.nearOne() - 1
	}
	one := Number{lo: 1}
	grows := compare(a, &one) > 0 != b.Neg
	limit := c.Emax
	if !grows {
		limit = -c.Etiny()
	}
	if low+b.Adjusted() <= digitsOf(limit) {
		return Number{}, false
	}
	if grows {
		return c.Fix(Number{Neg: neg, lo: 1, Exp: c.Emax + 1}), true
	}
	return c.Fix(Number{Neg: neg, lo: 1, Exp: c.Etiny() - 1}), true
}

// powInteger multiplies with some digits more, so small powers are exact.
func (c *Context) powInteger(a, b *Number) Number {
	work := c.with(c.Prec+b.Digits()+b.Exp+2, RoundHalfEven)
	if work.Prec > MaxPrec {
		work.Prec = MaxPrec
	}
	work.Emax, work.Emin = c.Emax, c.Emin
	base := *a
	m := *b
	m.rescale(0, RoundDown)
	n := m.lo
	if b.Neg {
		work.Prec++
		one := Number{lo: 1}
		base = work.Div(&one, a)
	}
	r := base
	top := 63
	for n>>top == 0 {
		top--
	}
	for i := top - 1; i >= 0; i-- {
		r = work.Mul(&r, &r)
		if n>>i&1 == 1 {
			r = work.Mul(&r, &base)
		}
		if r.Form != Finite || r.zero() {
			break
		}
	}
	c.Status |= work.Status
	if work.Status&MallocError != 0 {
		return Number{Form: QuietNaN}
	}
	if r.Form != Finite || r.zero() {
		// It may have left the range on the way.
		r.Neg = a.Neg && b.odd()
	}
	if r.Form == Infinite {
		return c.overflow(r.Neg)
	}
	return c.Fix(r)
}

// powReal returns e**(b ln a), with a few digits more than the precision.
func (c *Context) powReal(a, b *Number) Number {
	// Exact results would never become certain: stop after a few digits more.
	prec := c.Prec
	if prec > maxDigits/16 {
		return c.signal(MallocError)
	}
	near := a.nearOne()
	magnitude := max(0, b.Adjusted()+20)
	digits := prec + 32 + near + magnitude
	bits := bitsFor(digits)
	x := a.lnFixed(bits + bitsFor(near))
	wide := New(x.Sign() < 0, newInt().Abs(x), 0)
	// b * ln a as a fixed-point number.
	p := newInt().Mul(wide.Coefficient(), b.Coefficient())
	if b.Exp >= 0 {
		p.Mul(p, pow10(b.Exp))
	} else {
		p.Quo(p, pow10(-b.Exp))
	}
	if wide.Neg != b.Neg {
		p.Neg(p)
	}
	fraction := bits + bitsFor(near)
	l := ln10(fraction)
	var k, r big.Int
	k.DivMod(p, l, &r)
	if !k.IsInt64() {
		if k.Sign() > 0 {
			return Number{lo: 1, Exp: c.Emax + 1}
		}
		return Number{lo: 1, Exp: c.Etiny() - 1}
	}
	shift := uint(0)
	if keep := bitsFor(prec + 32); fraction > keep {
		shift = fraction - keep
	}
	fraction -= shift
	e := expFixed(r.Rsh(&r, shift), fraction)
	scale := prec + 23
	e.Mul(e, pow10(scale))
	// Round, so that what should be exact is.
	e.Add(e, newInt().Lsh(big.NewInt(1), fraction-1))
	e.Rsh(e, fraction)
	return New(false, e, k.Int64()-scale)
}

// PowMod returns a**b modulo m, for integers.
func (c *Context) PowMod(a, b, m *Number) Number {
	if a.IsNaN() || b.IsNaN() || m.IsNaN() {
		if m.Form == SignalingNaN && a.Form != SignalingNaN && b.Form != SignalingNaN {
			return c.nan(m)
		}
		if a.IsNaN() || b.IsNaN() {
			return c.nans(a, b)
		}
		return c.nan(m)
	}
	if !a.IsInteger() || !b.IsInteger() || !m.IsInteger() || b.Neg && !b.zero() || m.zero() ||
		m.Adjusted() >= c.Prec || a.zero() && b.zero() {
		return c.signal(InvalidOperation)
	}
	neg := a.Neg && b.odd()
	x, y, z := *a, *b, *m
	if !z.integral() {
		return c.signal(MallocError)
	}
	mod := z.Coefficient()
	base := newInt().Exp(bigTen, big.NewInt(max(0, x.Exp)), mod)
	if x.Exp < 0 {
		x.integral()
	}
	base.Mul(base, x.Coefficient())
	base.Mod(base, mod)
	tens := max(0, y.Exp)
	if tens > maxDigits/16 {
		return c.signal(MallocError)
	}
	if y.Exp < 0 {
		y.integral()
	}
	r := newInt().Exp(base, y.Coefficient(), mod)
	for range tens {
		r.Exp(r, bigTen, mod)
	}
	return c.Fix(New(neg && r.Sign() != 0 || neg, r, 0))
}

// integral gives an integer the exponent 0, if that is possible.
func (n *Number) integral() bool {
	_, ok := n.rescale(0, RoundDown)
	return ok
}
