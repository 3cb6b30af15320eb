package math

import (
	"math"
	"math/big"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file holds the accurate sums, products and norms.

// twoSum returns a+b and its rounding error.
func twoSum(a, b float64) (s, e float64) {
	s = a + b
	z := s - a
	return s, (a - (s - z)) + (b - z)
}

// fastSum is twoSum for |a| >= |b|.
func fastSum(a, b float64) (s, e float64) {
	s = a + b
	return s, b - (s - a)
}

// product returns x*y and its rounding error.
func product(x, y float64) (p, e float64) {
	p = x * y
	return p, math.FMA(x, y, -p)
}

// fsum keeps partial sums that don't overlap and rounds them once.
func fsum(t *thread, seq value) (float64, error) {
	var buf [32]float64
	p := buf[:0]
	special, infs := 0.0, 0.0
	err := object.Iterate(t, seq, func(v value) error {
		x, err := object.AsFloat(t, v)
		if err != nil {
			return err
		}
		orig := x
		n := 0
		for _, y := range p {
			if math.Abs(x) < math.Abs(y) {
				x, y = y, x
			}
			hi, lo := fastSum(x, y)
			if lo != 0 {
				p[n] = lo
				n++
			}
			x = hi
		}
		p = p[:n]
		if x == 0 {
			return nil
		}
		if x-x != 0 {
			if orig-orig == 0 {
				return object.OverflowErrorf("intermediate overflow in fsum")
			}
			if math.IsInf(orig, 0) {
				infs += orig
			}
			special += orig
			p = p[:0]
			return nil
		}
		p = append(p, x)
		return nil
	})
	if err != nil {
		return 0, err
	}
	if special != 0 {
		if infs != infs {
			return 0, object.ValueErrorf("-inf + inf in fsum")
		}
		return special, nil
	}
	n := len(p)
	if n == 0 {
		return 0, nil
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		n--
		hi, lo = fastSum(hi, p[n])
		if lo != 0 {
			break
		}
	}
	// Half to even across the remaining partials.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		if x := hi + y; y == x-hi {
			hi = x
		}
	}
	return hi, nil
}

// norm returns the Euclidean length of v, whose largest magnitude is max.
func norm(v []float64, max float64, nan bool) float64 {
	if math.IsInf(max, 0) {
		return max
	}
	if nan {
		return math.NaN()
	}
	if max == 0 || len(v) <= 1 {
		return max
	}
	_, e := math.Frexp(max)
	if e < -1023 {
		const tiny = 0x1p-1022
		for i := range v {
			v[i] /= tiny
		}
		return tiny * norm(v, max/tiny, nan)
	}
	sc := math.Ldexp(1, -e)
	sum, f1, f2 := 1.0, 0.0, 0.0
	for _, x := range v {
		x *= sc
		p, pe := product(x, x)
		var se float64
		sum, se = fastSum(sum, p)
		f1 += pe
		f2 += se
	}
	h := math.Sqrt(sum - 1 + (f1 + f2))
	p, pe := product(-h, h)
	sum, se := fastSum(sum, p)
	f1 += pe
	f2 += se
	x := sum - 1 + (f1 + f2)
	h += x / (2 * h)
	return h / sc
}

func hypot(t *thread, a *value, n int) (value, bool) {
	var buf [8]float64
	v := buf[:0]
	max, nan := 0.0, false
	for _, x := range unsafe.Slice(a, n) {
		f, err := object.AsFloat(t, x)
		if err != nil {
			return t.Fail(err)
		}
		f = math.Abs(f)
		v = append(v, f)
		nan = nan || f != f
		if f > max {
			max = f
		}
	}
	return object.Float(norm(v, max, nan)), true
}

func dist(t *thread, p, q value) (float64, error) {
	point := func(v value) ([]value, error) {
		if v.Type().Has(object.FlagTuple) {
			return (*object.Tuple)(v.P).Items, nil
		}
		return object.ListOf(t, v)
	}
	a, err := point(p)
	if err != nil {
		return 0, err
	}
	b, err := point(q)
	if err != nil {
		return 0, err
	}
	if len(a) != len(b) {
		return 0, object.ValueErrorf("both points must have the same number of dimensions")
	}
	v := make([]float64, len(a))
	max, nan := 0.0, false
	for i := range a {
		x, err := object.AsFloat(t, a[i])
		if err != nil {
			return 0, err
		}
		y, err := object.AsFloat(t, b[i])
		if err != nil {
			return 0, err
		}
		d := math.Abs(x - y)
		v[i] = d
		nan = nan || d != d
		if d > max {
			max = d
		}
	}
	return norm(v, max, nan), nil
}

// sumprod adds products: ints exactly, floats with three words of precision, and anything
// else with Python's own operators.
func sumprod(t *thread, p, q value) (value, error) {
	ip, err := object.Iter(t, p)
	if err != nil {
		return value{}, err
	}
	iq, err := object.Iter(t, q)
	if err != nil {
		return value{}, err
	}
	total := object.Int(0)
	ints, floats := true, true // the paths that are still open
	intSum, intUsed := int64(0), false
	hi, lo, tiny, floatUsed := 0.0, 0.0, 0.0, false
	flushInt := func() error {
		if !intUsed {
			return nil
		}
		intUsed = false
		r, err := object.Binary(t, object.OpAdd, total, object.Int(intSum))
		total, intSum = r, 0
		return err
	}
	flushFloat := func() error {
		if !floatUsed {
			return nil
		}
		floatUsed = false
		last, _ := twoSum(lo, tiny)
		s, _ := twoSum(hi, last)
		hi, lo, tiny = 0, 0, 0
		r, err := object.Binary(t, object.OpAdd, total, object.Float(s))
		total = r
		return err
	}
	for {
		x, err := object.Next(t, ip)
		if err != nil {
			return value{}, err
		}
		y, err := object.Next(t, iq)
		if err != nil {
			return value{}, err
		}
		if (x.P == nil) != (y.P == nil) {
			return value{}, object.ValueErrorf("Inputs are not the same length")
		}
		if x.P == nil {
			break
		}
		if ints {
			if x.IsInt() && y.IsInt() {
				if m, ok := object.MulInt64(x.Int64(), y.Int64()); ok {
					if s := intSum + m; (s^intSum)&(s^m) >= 0 {
						intSum, intUsed = s, true
						continue
					}
				}
			}
			ints = false
			if err := flushInt(); err != nil {
				return value{}, err
			}
		}
		if floats {
			fx, okx := floatOrInt(x)
			fy, oky := floatOrInt(y)
			if okx && oky && (x.IsFloat() || y.IsFloat()) {
				pr, pe := product(fx, fy)
				nh, e1 := twoSum(hi, pr)
				r1, e2 := twoSum(lo, pe)
				nl, e3 := twoSum(r1, e1)
				nt := tiny + e2 + e3
				if nh-nh == 0 {
					hi, lo, tiny, floatUsed = nh, nl, nt, true
					continue
				}
			}
			floats = false
			if err := flushFloat(); err != nil {
				return value{}, err
			}
		}
		m, err := object.Binary(t, object.OpMul, x, y)
		if err != nil {
			return value{}, err
		}
		if total, err = object.Binary(t, object.OpAdd, total, m); err != nil {
			return value{}, err
		}
	}
	if err := flushInt(); err != nil {
		return value{}, err
	}
	return total, flushFloat()
}

func floatOrInt(v value) (float64, bool) {
	switch {
	case v.IsFloat():
		return v.Float64(), true
	case v.IsInt(), v.IsBool():
		i := v.Int64()
		return float64(i), true
	case v.HasType(object.IntType):
		f, err := object.BigFloat(object.BigOf(v))
		return f, err == nil
	}
	return 0, false
}

func prod(t *thread, iterable, start value) (value, error) {
	r := start
	err := object.Iterate(t, iterable, func(x value) error {
		if r.IsFloat() && x.IsFloat() {
			r = object.Float(r.Float64() * x.Float64())
			return nil
		}
		var err error
		r, err = object.Binary(t, object.OpMul, r, x)
		return err
	})
	return r, err
}

// integer converts an argument by __index__.
func integer(t *thread, v value) (*big.Int, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return nil, err
	}
	return object.BigOf(i), nil
}
