// Package libm computes elementary functions of float64. Results are those of real
// arithmetic rounded once, but for a case in many thousands: package math's errors of a unit
// in the last place and more would show in what programs print, since the C library that
// CPython uses is accurate to little more than half a unit.
//
// The core functions work with sums of two float64 (dd); the rest follows the formulas of
// fdlibm, as the C library does.
package libm

import "math"

// This file holds arithmetic on sums of two float64, exponentials, logarithms and powers.

// dd is the unevaluated sum of two floats, the second below half a unit of the first.
type dd struct{ hi, lo float64 }

// fast returns a+b as a dd, for |a| >= |b|.
func fast(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

// two returns a+b as a dd.
func two(a, b float64) dd {
	s := a + b
	z := s - a
	return dd{s, (a - (s - z)) + (b - z)}
}

func prod(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s := two(a.hi, b.hi)
	return fast(s.hi, s.lo+(a.lo+b.lo))
}

func (a dd) addf(b float64) dd {
	s := two(a.hi, b)
	return fast(s.hi, s.lo+a.lo)
}

func (a dd) mul(b dd) dd {
	p := prod(a.hi, b.hi)
	return fast(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a dd) mulf(b float64) dd {
	p := prod(a.hi, b)
	return fast(p.hi, p.lo+a.lo*b)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := math.FMA(-q, b.hi, a.hi) + a.lo - q*b.lo
	return fast(q, r/b.hi)
}

func (a dd) sqrt() dd {
	s := math.Sqrt(a.hi)
	if s == 0 {
		return dd{}
	}
	return fast(s, (math.FMA(-s, s, a.hi)+a.lo)/(2*s))
}

func (a dd) float() float64 { return a.hi + a.lo }

// expParts returns exp(x) as m * 2**e with m in [1, 2).
func expParts(x, xlo float64) (m dd, e int) {
	k := math.RoundToEven(x * (64 * invLn2Hi))
	// The first product is exact and so is the difference.
	r := x - k*ln2By64[0]
	p := k * ln2By64[1]
	s := two(r, -p)
	lo := s.lo - k*ln2By64[2] + xlo
	h := s.hi
	// exp(h) - 1 - h for |h| < 0.0055: below 2**-16, so that float64 is precise enough.
	lo += lo * h
	q := h * h * (0.5 + h*(1.0/6+h*(1.0/24+h*(1.0/120+h*(1.0/720)))))
	n := int(k)
	t := &exp2Table[n&63]
	pr := t.hi * h
	sum := fast(t.hi, pr)
	return dd{sum.hi, sum.lo + (math.FMA(t.hi, h, -pr) + (t.hi*(lo+q) + (t.lo + t.lo*h)))}, n >> 6
}

// scaled returns m * 2**e, rounded once also where it is subnormal.
func scaled(m dd, e int) float64 {
	if e > -1020 {
		if e > 1023 {
			return math.Ldexp(m.float(), e)
		}
		return m.float() * math.Float64frombits(uint64(e+1023)<<52)
	}
	if e < -1080 {
		return 0
	}
	// Adding a number that makes the result's last place the last of the sum rounds there.
	big := math.Ldexp(1.5, 53-1074-e-1)
	s := two(big, m.hi)
	r := s.hi + (s.lo + m.lo)
	return math.Ldexp(r-big, e)
}

// Exp returns e**x.
func Exp(x float64) float64 {
	switch {
	case x != x || x > 709.8:
		if x == x {
			return math.Inf(1)
		}
		return x
	case x < -746:
		return 0
	case math.Abs(x) < 0x1p-54:
		return 1 + x
	}
	return scaled(expParts(x, 0))
}

// Exp2 returns 2**x.
func Exp2(x float64) float64 {
	switch {
	case x != x || x >= 1025:
		if x == x {
			return math.Inf(1)
		}
		return x
	case x < -1076:
		return 0
	case x == math.Trunc(x):
		return math.Ldexp(1, int(x))
	}
	k := math.RoundToEven(x)
	p := prod(x-k, ln2Hi)
	m, e := expParts(p.hi, p.lo+(x-k)*ln2Lo)
	return scaled(m, e+int(k))
}

// logDD returns log(x) for finite x > 0. What pow multiplies must be more precise.
func logDD(x float64, precise bool) dd {
	var m float64
	var e int
	if b := math.Float64bits(x); b>>52 != 0 {
		// 11/16 = 0x3fe6000000000000 is where the range of m begins.
		e = int(b-0x3fe6000000000000) >> 52
		m = math.Float64frombits(b - uint64(e)<<52)
	} else {
		m, e = math.Frexp(x)
		if m < 0.6875 {
			m, e = 2*m, e-1
		}
	}
	i := int((m - 0.6875) * 128)
	inv := invTable[i]
	var r dd // m*inv - 1
	if inv == 1 {
		r.hi = m - 1
	} else {
		p := prod(m, inv)
		r = two(p.hi-1, p.lo)
	}
	// log(1+r) for |r| < 1/128 or a little more.
	h := r.hi
	sq := prod(h, h)
	sq.lo += 2 * h * r.lo
	q := dd{-sq.hi / 2, -sq.lo / 2}
	if precise {
		third := dd{1.0 / 3, 0x1.5555555555555p-56}
		rest := sq.hi * sq.hi * (-1.0/4 + h*(1.0/5+h*(-1.0/6+h*(1.0/7+h*(-1.0/8+h*(1.0/9+h*(-1.0/10)))))))
		q = sq.mul(r).mul(third).addf(rest).add(q)
	} else {
		q.lo += h * sq.hi * (1.0/3 + h*(-1.0/4+h*(1.0/5+h*(-1.0/6+h*(1.0/7+h*(-1.0/8))))))
	}
	s := fast(h, q.hi)
	s.lo += q.lo + r.lo
	if e == 0 && inv == 1 {
		return fast(s.hi, s.lo)
	}
	k := float64(e)
	// The parts of ln2/64 times 64 have 33 bits: their products with k are exact.
	t := &logTable[i]
	big := two(k*(64*ln2By64[0]), t.hi)
	big.lo += k*(64*ln2By64[1]) + (k*(64*ln2By64[2]) + t.lo)
	if e == 0 {
		big = *t
	}
	return big.add(s)
}

func badLog(x float64) (float64, bool) {
	switch {
	case x != x || math.IsInf(x, 1):
		return x, true
	case x < 0:
		return math.NaN(), true
	case x == 0:
		return math.Inf(-1), true
	}
	return 0, false
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	if r, bad := badLog(x); bad {
		return r
	}
	return logDD(x, false).float()
}

// Log2 returns the logarithm of x to base 2.
func Log2(x float64) float64 {
	if r, bad := badLog(x); bad {
		return r
	}
	m, e := math.Frexp(x)
	if m == 0.5 {
		return float64(e - 1)
	}
	if m < math.Sqrt2/2 {
		m, e = 2*m, e-1
	}
	return logDD(m, false).mul(dd{invLn2Hi, invLn2Lo}).addf(float64(e)).float()
}

// Log10 returns the logarithm of x to base 10.
func Log10(x float64) float64 {
	if r, bad := badLog(x); bad {
		return r
	}
	const log2Hi, log2Lo = 3.01029995663611771306e-01, 3.69423907715893078616e-13
	m, e := math.Frexp(x)
	m, e = 2*m, e-1
	if e < 0 {
		m, e = m/2, e+1
	}
	k := float64(e)
	z := k*log2Lo + 4.34294481903251816668e-01*Log(m)
	return z + k*log2Hi
}

// Pow returns x**y for finite x > 0 and finite y.
func Pow(x, y float64) float64 {
	switch y {
	case 0:
		return 1
	case 1:
		return x
	case 2:
		return x * x
	case -1:
		return 1 / x
	case 0.5:
		return math.Sqrt(x)
	}
	if x == 1 {
		return 1
	}
	l := logDD(x, true)
	if v := l.hi * y; v > 710 {
		return math.Inf(1)
	} else if v < -746 {
		return 0
	}
	p := prod(l.hi, y)
	q := fast(p.hi, p.lo+l.lo*y)
	return scaled(expParts(q.hi, q.lo))
}
