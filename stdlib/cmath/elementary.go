package cmath

import (
	"math"

	"github.com/seed-8da18655/gopy/internal/libm"
)

// This file defines the elementary functions, after W. Kahan, "Branch Cuts for Complex
// Elementary Functions", with the special values of C99's Annex G: a result that C calls
// invalid is a domain error.

const (
	ln2 = math.Ln2
	// Beyond large, x*x or a sum of a few values could overflow.
	large = math.MaxFloat64 / 4
	// Beyond logLarge, exp(x) could overflow.
	logLarge  = 708.3964185322641
	minNormal = 0x1p-1022
)

var (
	inf = math.Inf(1)
	nan = math.NaN()
)

func bounded(z complex128) bool { return finite(real(z)) && finite(imag(z)) }

func oneInf(z complex128) bool { return math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) }

func isNaN(z complex128) bool { return real(z) != real(z) || imag(z) != imag(z) }

// checked gives an overflow for a result that is infinite though the arguments were not.
func checked(re, im float64) (complex128, fault) {
	if math.IsInf(re, 0) || math.IsInf(im, 0) {
		return 0, overflow
	}
	return complex(re, im), fine
}

// toward returns size with the sign of s times that of by.
func toward(size, s, by float64) float64 {
	return math.Copysign(size, s) * math.Copysign(1, by)
}

func exp(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if bounded(z) {
		if x > logLarge {
			l := libm.Exp(x - 1)
			return checked(l*libm.Cos(y)*math.E, l*libm.Sin(y)*math.E)
		}
		l := libm.Exp(x)
		return checked(l*libm.Cos(y), l*libm.Sin(y))
	}
	var bad fault
	if math.IsInf(y, 0) && x == x && !math.IsInf(x, -1) {
		bad = domain
	}
	switch {
	case math.IsInf(x, 0) && finite(y):
		size := 0.0
		if x > 0 {
			size = inf
		}
		if y == 0 {
			return complex(size, y), fine
		}
		return complex(math.Copysign(size, libm.Cos(y)), math.Copysign(size, libm.Sin(y))), fine
	case math.IsInf(x, -1):
		return 0, bad
	case math.IsInf(x, 1):
		return complex(inf, nan), bad
	case x != x && y == 0:
		return complex(nan, y), fine
	}
	return complex(nan, nan), bad
}

func cosh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if bounded(z) {
		if math.Abs(x) > logLarge {
			less := x - math.Copysign(1, x)
			return checked(libm.Cos(y)*libm.Cosh(less)*math.E, libm.Sin(y)*libm.Sinh(less)*math.E)
		}
		return checked(libm.Cos(y)*libm.Cosh(x), libm.Sin(y)*libm.Sinh(x))
	}
	var bad fault
	if math.IsInf(y, 0) && x == x {
		bad = domain
	}
	switch {
	case math.IsInf(x, 0) && y == 0:
		return complex(inf, math.Copysign(1, x)*y), fine
	case math.IsInf(x, 0) && finite(y):
		return complex(math.Copysign(inf, libm.Cos(y)), toward(inf, libm.Sin(y), x)), fine
	case math.IsInf(x, 0):
		return complex(inf, nan), bad
	case x == 0:
		return complex(nan, 0), bad
	case x != x && y == 0:
		return complex(nan, 0), fine
	}
	return complex(nan, nan), bad
}

func sinh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if bounded(z) {
		if math.Abs(x) > logLarge {
			less := x - math.Copysign(1, x)
			return checked(libm.Cos(y)*libm.Sinh(less)*math.E, libm.Sin(y)*libm.Cosh(less)*math.E)
		}
		return checked(libm.Cos(y)*libm.Sinh(x), libm.Sin(y)*libm.Cosh(x))
	}
	var bad fault
	if math.IsInf(y, 0) && x == x {
		bad = domain
	}
	switch {
	case math.IsInf(x, 0) && y == 0:
		return z, fine
	case math.IsInf(x, 0) && finite(y):
		return complex(toward(inf, libm.Cos(y), x), math.Copysign(inf, libm.Sin(y))), fine
	case math.IsInf(x, 0):
		return complex(inf, nan), bad
	case x == 0:
		return complex(0, nan), bad
	case x != x && y == 0:
		return complex(nan, y), fine
	}
	return complex(nan, nan), bad
}

func tanh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if bounded(z) {
		if math.Abs(x) > logLarge {
			return complex(math.Copysign(1, x), 4*libm.Sin(y)*libm.Cos(y)*libm.Exp(-2*math.Abs(x))), fine
		}
		h, c, inv := libm.Tanh(x), libm.Tan(y), 1/libm.Cosh(x)
		p := h * c
		d := 1 + p*p
		return complex(h*(1+c*c)/d, c/d*inv*inv), fine
	}
	var bad fault
	if math.IsInf(y, 0) && finite(x) {
		bad = domain
	}
	switch {
	case math.IsInf(x, 0) && y == 0:
		return complex(math.Copysign(1, x), y), fine
	case math.IsInf(x, 0) && finite(y):
		return complex(math.Copysign(1, x), math.Copysign(0, libm.Sin(y)*libm.Cos(y))), fine
	case math.IsInf(x, 0):
		return complex(math.Copysign(1, x), 0), bad
	case x != x && y == 0:
		return complex(nan, y), fine
	}
	return complex(nan, nan), bad
}

func log(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	phi := libm.Atan2(y, x)
	if !bounded(z) {
		if oneInf(z) {
			return complex(inf, phi), fine
		}
		return complex(nan, nan), fine
	}
	a, b := math.Abs(x), math.Abs(y)
	a, b = max(a, b), min(a, b)
	var re float64
	switch {
	case a == 0:
		return complex(-inf, phi), domain
	case a > large:
		re = libm.Log(libm.Hypot(a/2, b/2)) + ln2
	case a < minNormal:
		re = libm.Log(libm.Hypot(math.Ldexp(a, 53), math.Ldexp(b, 53))) - 53*ln2
	default:
		h := libm.Hypot(a, b)
		if h >= 0.71 && h <= 1.73 {
			// log(h) would lose what distinguishes h from 1.
			re = math.Log1p((a-1)*(a+1)+b*b) / 2
		} else {
			re = libm.Log(h)
		}
	}
	return complex(re, phi), fine
}

func log10(z complex128) (complex128, fault) {
	r, bad := log(z)
	return complex(real(r)/math.Ln10, imag(r)/math.Ln10), bad
}

func sqrt(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if !bounded(z) {
		switch {
		case math.IsInf(y, 0):
			return complex(inf, y), fine
		case math.IsInf(x, 1) && y == y:
			return complex(x, math.Copysign(0, y)), fine
		case math.IsInf(x, 1):
			return complex(x, nan), fine
		case math.IsInf(x, -1) && y == y:
			return complex(0, math.Copysign(inf, y)), fine
		case math.IsInf(x, -1):
			return complex(nan, inf), fine
		}
		return complex(nan, nan), fine
	}
	if x == 0 && y == 0 {
		return complex(0, y), fine
	}
	a, b := math.Abs(x), math.Abs(y)
	var s float64
	if a < minNormal && b < minNormal {
		a, b = math.Ldexp(a, 108), math.Ldexp(b, 108)
		s = math.Ldexp(math.Sqrt((a+libm.Hypot(a, b))/2), -54)
	} else {
		a /= 8
		s = 2 * math.Sqrt(a+libm.Hypot(a, b/8))
	}
	d := math.Abs(y) / (2 * s)
	if x >= 0 {
		return complex(s, math.Copysign(d, y)), fine
	}
	return complex(d, math.Copysign(s, y)), fine
}

// root is sqrt of finite parts.
func root(x, y float64) (re, im float64) {
	r, _ := sqrt(complex(x, y))
	return real(r), imag(r)
}

// logOfLarge is log(2|z|) of a large z.
func logOfLarge(x, y float64) float64 { return libm.Log(libm.Hypot(x/2, y/2)) + 2*ln2 }

func beyond(x, y, limit float64) bool { return math.Abs(x) > limit || math.Abs(y) > limit }

func acos(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if !bounded(z) {
		switch {
		case oneInf(z) && !isNaN(z):
			return complex(libm.Atan2(math.Abs(y), x), -math.Copysign(inf, y)), fine
		case math.IsInf(y, 0):
			return complex(nan, -y), fine
		case math.IsInf(x, 0):
			return complex(nan, inf), fine
		case x == 0:
			return complex(math.Pi/2, nan), fine
		}
		return complex(nan, nan), fine
	}
	if beyond(x, y, large) {
		return complex(libm.Atan2(math.Abs(y), x), -math.Copysign(logOfLarge(x, y), y)), fine
	}
	ar, ai := root(1-x, -y)
	br, bi := root(1+x, y)
	return complex(2*libm.Atan2(ar, br), libm.Asinh(br*ai-bi*ar)), fine
}

func acosh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if !bounded(z) {
		if oneInf(z) {
			return complex(inf, libm.Atan2(y, x)), fine
		}
		return complex(nan, nan), fine
	}
	if beyond(x, y, large) {
		return complex(logOfLarge(x, y), libm.Atan2(y, x)), fine
	}
	ar, ai := root(x-1, y)
	br, bi := root(x+1, y)
	return complex(libm.Asinh(ar*br+ai*bi), 2*libm.Atan2(ai, br)), fine
}

func asinh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if !bounded(z) {
		switch {
		case oneInf(z) && !isNaN(z):
			return complex(math.Copysign(inf, x), libm.Atan2(y, math.Abs(x))), fine
		case math.IsInf(x, 0):
			return complex(x, nan), fine
		case math.IsInf(y, 0):
			return complex(inf, nan), fine
		case y == 0:
			return complex(nan, y), fine
		}
		return complex(nan, nan), fine
	}
	if beyond(x, y, large) {
		return complex(math.Copysign(logOfLarge(x, y), x), libm.Atan2(y, math.Abs(x))), fine
	}
	ar, ai := root(1+y, -x)
	br, bi := root(1-y, x)
	return complex(libm.Asinh(ar*bi-br*ai), libm.Atan2(y, ar*br-ai*bi)), fine
}

func atanh(z complex128) (complex128, fault) {
	x, y := real(z), imag(z)
	if !bounded(z) {
		switch {
		case oneInf(z) && y == y:
			return complex(math.Copysign(0, x), math.Copysign(math.Pi/2, y)), fine
		case math.IsInf(x, 0):
			return complex(math.Copysign(0, x), nan), fine
		case x == 0:
			return complex(x, nan), fine
		}
		return complex(nan, nan), fine
	}
	if math.Signbit(x) {
		r, bad := atanh(-z)
		return -r, bad
	}
	b := math.Abs(y)
	switch {
	case beyond(x, y, 0x1p510):
		h := libm.Hypot(x/2, y/2)
		return complex(x/4/h/h, math.Copysign(math.Pi/2, y)), fine
	case x == 1 && b < 0x1p-511:
		if b == 0 {
			return complex(inf, y), domain
		}
		return complex(-libm.Log(math.Sqrt(b)/math.Sqrt(libm.Hypot(b, 2))), math.Copysign(libm.Atan2(2, -b)/2, y)), fine
	}
	return complex(math.Log1p(4*x/((1-x)*(1-x)+b*b))/4, -libm.Atan2(-2*y, (1-x)*(1+x)-b*b)/2), fine
}
