package libm

import "math"

// This file holds the functions that follow fdlibm's formulas.

const ln2 = 0.693147180559945309417232121458176568

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64 {
	if x-x != 0 {
		return x
	}
	ax, h := math.Abs(x), math.Copysign(0.5, x)
	switch {
	case ax < 0x1p-28:
		return x
	case ax < 22:
		t := math.Expm1(ax)
		if ax < 1 {
			return h * (2*t - t*t/(t+1))
		}
		return h * (t + t/(t+1))
	case ax < 709.78:
		return h * Exp(ax)
	case ax <= 710.4758600739439:
		w := Exp(0.5 * ax)
		return h * w * w
	}
	return math.Copysign(math.Inf(1), x)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	ax := math.Abs(x)
	switch {
	case x != x:
		return x
	case ax < 22:
		if ax < 0.5*ln2 {
			if ax < 0x1p-55 {
				return 1
			}
			t := math.Expm1(ax)
			w := 1 + t
			return 1 + t*t/(w+w)
		}
		t := Exp(ax)
		return 0.5*t + 0.5/t
	case ax < 709.78:
		return 0.5 * Exp(ax)
	case ax <= 710.4758600739439:
		w := Exp(0.5 * ax)
		return 0.5 * w * w
	}
	return math.Inf(1)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	ax := math.Abs(x)
	z := 1.0
	switch {
	case x != x || ax < 0x1p-55:
		return x
	case ax >= 22:
	case ax >= 1:
		t := math.Expm1(2 * ax)
		z = 1 - 2/(t+2)
	default:
		t := math.Expm1(-2 * ax)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	ax := math.Abs(x)
	var w float64
	switch {
	case x-x != 0 || ax < 0x1p-28:
		return x
	case ax > 0x1p28:
		w = Log(ax) + ln2
	case ax > 2:
		w = Log(2*ax + 1/(math.Sqrt(x*x+1)+ax))
	default:
		s := x * x
		w = math.Log1p(ax + s/(1+math.Sqrt(1+s)))
	}
	return math.Copysign(w, x)
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || x != x:
		return math.NaN()
	case x > 0x1p28:
		if math.IsInf(x, 1) {
			return x
		}
		return Log(x) + ln2
	case x > 2:
		s := x * x
		return Log(2*x - 1/(x+math.Sqrt(s-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+t*t))
}

// Hypot returns sqrt(x*x + y*y).
func Hypot(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x < y {
		x, y = y, x
	}
	switch {
	case math.IsInf(x, 1) || math.IsInf(y, 1):
		return math.Inf(1)
	case x != x || y != y:
		return math.NaN()
	case y == 0 || x/y > 0x1p60:
		return x + y
	}
	_, e := math.Frexp(x)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	return math.Ldexp(prod(x, x).add(prod(y, y)).sqrt().float(), e)
}
