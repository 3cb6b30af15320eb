package libm

import (
	"math"
	"math/big"
)

// This file holds the trigonometric functions and their inverses.

// reduce returns x - n*pi/2 with a remainder of at most pi/4, and n modulo 4.
func reduce(x float64) (r dd, n int) {
	if math.Abs(x) <= math.Pi/4 {
		return dd{x, 0}, 0
	}
	if math.Abs(x) > 1<<19 {
		return reduceHuge(x)
	}
	k := math.RoundToEven(x * (2 / math.Pi))
	// The products are exact: 33 and 20 bits.
	r = two(x, -k*halfPiParts[0])
	r = r.addf(-k * halfPiParts[1])
	r = r.addf(-k * halfPiParts[2])
	r = r.addf(-k * halfPiParts[3])
	return r, int(int64(k) & 3)
}

// reduceHuge multiplies by as many bits of 2/pi as it takes.
func reduceHuge(x float64) (dd, int) {
	b := math.Float64bits(math.Abs(x))
	mant := b&(1<<52-1) | 1<<52
	e := int(b>>52) - 1075 // x = mant * 2**e
	// Words of 2/pi before this one contribute multiples of four turns.
	first := max(0, (e-64)/64)
	q := new(big.Int)
	const n = 5
	for i := first; i < first+n; i++ {
		w := uint64(0)
		if i < len(twoByPi) {
			w = twoByPi[i]
		}
		q.Lsh(q, 64)
		q.Or(q, new(big.Int).SetUint64(w))
	}
	q.Mul(q, new(big.Int).SetUint64(mant))
	// q * 2**(e - 64*(first+n)) is x * 2/pi, modulo 4.
	shift := 64*(first+n) - e
	whole := new(big.Int).Rsh(q, uint(shift))
	quad := int(new(big.Int).And(whole, big.NewInt(3)).Int64())
	frac := new(big.Int).Sub(q, new(big.Int).Lsh(whole, uint(shift)))
	half := new(big.Int).Lsh(big.NewInt(1), uint(shift-1))
	if frac.Cmp(half) > 0 {
		frac.Sub(frac, new(big.Int).Lsh(big.NewInt(1), uint(shift)))
		quad++
	}
	f := new(big.Float).SetPrec(160).SetInt(frac)
	f.SetMantExp(f, -shift)
	hi, _ := f.Float64()
	f.Sub(f, new(big.Float).SetFloat64(hi))
	lo, _ := f.Float64()
	r := dd{hi, lo}.mul(dd{halfPiHi, halfPiLo})
	if x < 0 {
		return r.neg(), -quad & 3
	}
	return r, quad & 3
}

// around splits r, at most pi/4 and not negative, into i/32 and a rest with its square.
func around(r dd) (i int, t dd, h2 float64) {
	i = int(r.hi*32 + 0.5)
	t = fast(r.hi-float64(i)/32, r.lo)
	return i, t, t.hi * t.hi
}

// sine returns sin(r) for |r| up to pi/4.
func sine(r dd) dd {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	i, t, h2 := around(r)
	h := t.hi
	// sin t = h + st: what is left of h is small enough for float64.
	st := t.lo + h*h2*(-1.0/6+h2*(1.0/120+h2*(-1.0/5040+h2*(1.0/362880))))
	s := dd{h, st}
	if i > 0 {
		sc, cc := &sinTable[i], &cosTable[i]
		ct := -0.5*h2 - h*t.lo + h2*h2*(1.0/24+h2*(-1.0/720+h2*(1.0/40320)))
		p := cc.hi * h
		s = fast(sc.hi, p)
		s.lo += math.FMA(cc.hi, h, -p) + (cc.hi*st + (cc.lo*h + (sc.hi*ct + sc.lo)))
	}
	if neg {
		return s.neg()
	}
	return s
}

// cosine returns cos(r) for |r| up to pi/4.
func cosine(r dd) dd {
	if r.hi < 0 {
		r = r.neg()
	}
	i, t, h2 := around(r)
	h := t.hi
	ct := -0.5*h2 - h*t.lo + h2*h2*(1.0/24+h2*(-1.0/720+h2*(1.0/40320)))
	if i == 0 {
		return fast(1, ct)
	}
	st := t.lo + h*h2*(-1.0/6+h2*(1.0/120+h2*(-1.0/5040+h2*(1.0/362880))))
	sc, cc := &sinTable[i], &cosTable[i]
	p := sc.hi * h
	c := fast(cc.hi, -p)
	c.lo += -math.FMA(sc.hi, h, -p) + (cc.hi*ct - (sc.hi*st + sc.lo*h) + cc.lo)
	return c
}

// Sin returns the sine of x.
func Sin(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	r, n := reduce(x)
	switch n {
	case 1:
		return cosine(r).float()
	case 2:
		return -sine(r).float()
	case 3:
		return -cosine(r).float()
	}
	return sine(r).float()
}

// Cos returns the cosine of x.
func Cos(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	r, n := reduce(x)
	switch n {
	case 1:
		return -sine(r).float()
	case 2:
		return -cosine(r).float()
	case 3:
		return sine(r).float()
	}
	return cosine(r).float()
}

// Tan returns the tangent of x.
func Tan(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	r, n := reduce(x)
	s, c := sine(r), cosine(r)
	s, c = fast(s.hi, s.lo), fast(c.hi, c.lo)
	if n&1 != 0 {
		return c.div(s.neg()).float()
	}
	return s.div(c).float()
}

// atanDD returns atan(x) for 0 <= x <= 1.
func atanDD(x dd) dd {
	i := int(x.hi*32 + 0.5)
	t := x
	if i > 0 {
		c := float64(i) / 32
		t = x.addf(-c).div(x.mulf(c).addf(1))
	}
	h := t.hi
	h2 := h * h
	rest := h * h2 * (-1.0/3 + h2*(1.0/5+h2*(-1.0/7+h2*(1.0/9+h2*(-1.0/11)))))
	if i == 0 {
		return t.addf(rest)
	}
	return atanTable[i].add(t.addf(rest))
}

// angle returns the angle of the point (x, y) for y, x >= 0, not both 0.
func angle(y, x dd) dd {
	if y.hi <= x.hi {
		return atanDD(y.div(x))
	}
	return dd{halfPiHi, halfPiLo}.add(atanDD(x.div(y)).neg())
}

// Atan returns the arc tangent of x.
func Atan(x float64) float64 {
	ax := math.Abs(x)
	if x != x || ax < 0x1p-27 {
		return x
	}
	if ax > 0x1p60 {
		return math.Copysign(halfPiHi, x)
	}
	return math.Copysign(angle(dd{ax, 0}, dd{1, 0}).float(), x)
}

// Atan2 returns the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	if x != x || y != y {
		return math.NaN()
	}
	ax, ay := math.Abs(x), math.Abs(y)
	_, ex := math.Frexp(ax)
	_, ey := math.Frexp(ay)
	if ax == 0 || ay == 0 || math.IsInf(ax, 0) || math.IsInf(ay, 0) {
		return math.Atan2(y, x)
	}
	if d := ey - ex; d > 60 {
		return math.Copysign(halfPiHi, y)
	} else if d < -60 && x < 0 {
		return math.Copysign(piHi, y)
	} else if d < -1000 || ey < -950 || ex < -950 || ex > 950 || ey > 950 {
		// Out of the range in which the errors of products can be represented.
		if d < -60 {
			return y / ax
		}
		ax, ay = math.Ldexp(ax, -ex), math.Ldexp(ay, -ex)
	}
	r := angle(dd{ay, 0}, dd{ax, 0})
	if x < 0 {
		r = dd{piHi, piLo}.add(r.neg())
	}
	return math.Copysign(r.float(), y)
}

// side returns sqrt(1 - x*x).
func side(x float64) dd {
	return two(1, -x).mul(two(1, x)).sqrt()
}

// Asin returns the arc sine of x.
func Asin(x float64) float64 {
	ax := math.Abs(x)
	switch {
	case x != x || ax > 1:
		return math.NaN()
	case ax < 0x1p-27:
		return x
	}
	return math.Copysign(angle(dd{ax, 0}, side(ax)).float(), x)
}

// Acos returns the arc cosine of x.
func Acos(x float64) float64 {
	ax := math.Abs(x)
	switch {
	case x != x || ax > 1:
		return math.NaN()
	case x == 1:
		return 0
	case ax < 0x1p-60:
		return halfPiHi
	}
	r := angle(side(ax), dd{ax, 0})
	if x < 0 {
		r = dd{piHi, piLo}.add(r.neg())
	}
	return r.float()
}
