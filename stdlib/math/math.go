// Package math implements the Python module math.
package math

import (
	"math"
	"math/big"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/libm"
	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and holds the functions of one or two floats.

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module math.
//
// https://docs.python.org/3.13/library/math.html
var Module = object.ModuleDef{
	Name: "math",
	Doc:  "This module provides access to the mathematical functions\ndefined by the C standard.",
	Funcs: []object.FuncDef{
		float1("acos(x, /)", libm.Acos, false, "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi."),
		float1("acosh(x, /)", libm.Acosh, false, "Return the inverse hyperbolic cosine of x."),
		float1("asin(x, /)", libm.Asin, false, "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."),
		float1("asinh(x, /)", libm.Asinh, false, "Return the inverse hyperbolic sine of x."),
		float1("atan(x, /)", libm.Atan, false, "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2."),
		object.Func2("atan2(y, x, /)", func(t *thread, y, x float64) (float64, error) { return libm.Atan2(y, x), nil }, "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered."),
		float1("atanh(x, /)", math.Atanh, false, "Return the inverse hyperbolic tangent of x."),
		float1("cbrt(x, /)", libm.Cbrt, false, "Return the cube root of x."),
		object.Raw("ceil(x, /)", 1, 1, ceil, "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x."),
		object.Func2("copysign(x, y, /)", func(t *thread, x, y float64) (float64, error) { return math.Copysign(x, y), nil }, "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n"),
		float1("cos(x, /)", libm.Cos, false, "Return the cosine of x (measured in radians)."),
		float1("cosh(x, /)", libm.Cosh, true, "Return the hyperbolic cosine of x."),
		float1("degrees(x, /)", func(x float64) float64 { return x * (180 / math.Pi) }, false, "Convert angle x from radians to degrees."),
		object.Func2("dist(p, q, /)", dist, "Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension."),
		float1("erf(x, /)", libm.Erf, false, "Error function at x."),
		float1("erfc(x, /)", libm.Erfc, false, "Complementary error function at x."),
		float1("exp(x, /)", libm.Exp, true, "Return e raised to the power of x."),
		float1("exp2(x, /)", libm.Exp2, true, "Return 2 raised to the power of x."),
		float1("expm1(x, /)", math.Expm1, true, "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x."),
		float1("fabs(x, /)", math.Abs, false, "Return the absolute value of the float x."),
		object.Func1("factorial(n, /)", factorial, "Find n!."),
		object.Raw("floor(x, /)", 1, 1, floor, "Return the floor of x as an Integral.\n\nThis is the largest integer <= x."),
		object.Func3("fma(x, y, z, /)", fma, "Fused multiply-add operation.\n\nCompute (x * y) + z with a single round."),
		object.Func2("fmod(x, y, /)", fmod, "Return fmod(x, y), according to platform C.\n\nx % y may differ."),
		object.Func1("frexp(x, /)", frexp, "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0."),
		object.Func1("fsum(seq, /)", fsum, "Return an accurate floating-point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating-point arithmetic."),
		object.Func1("gamma(x, /)", gamma, "Gamma function at x."),
		object.FuncSlice("gcd(*integers)", gcd, "Greatest Common Divisor."),
		object.Raw("hypot(*coordinates)", 0, -1, hypot, "hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))").Unsigned(),
		object.Func4("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose, "Determine whether two floating-point numbers are close in value."),
		object.Func1("isfinite(x, /)", func(t *thread, x float64) (bool, error) { return x-x == 0, nil }, "Return True if x is neither an infinity nor a NaN, and False otherwise."),
		object.Func1("isinf(x, /)", func(t *thread, x float64) (bool, error) { return math.IsInf(x, 0), nil }, "Return True if x is a positive or negative infinity, and False otherwise."),
		object.Func1("isnan(x, /)", func(t *thread, x float64) (bool, error) { return x != x, nil }, "Return True if x is a NaN (not a number), and False otherwise."),
		object.Func1("isqrt(n, /)", isqrt, "Return the integer part of the square root of the input."),
		object.FuncSlice("lcm(*integers)", lcm, "Least Common Multiple."),
		object.Func2("ldexp(x, i, /)", ldexp, "Return x * (2**i).\n\nThis is essentially the inverse of frexp()."),
		object.Func1("lgamma(x, /)", lgamma, "Natural logarithm of absolute value of Gamma function at x."),
		object.Raw("log(x, base=math.e, /)", 1, 2, log, "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of x.").Unsigned(),
		float1("log1p(x, /)", math.Log1p, false, "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero."),
		object.Raw("log10(x, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) { return t.Ret(logOf(t, *a, libm.Log10)) }, "Return the base 10 logarithm of x."),
		object.Raw("log2(x, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) { return t.Ret(logOf(t, *a, libm.Log2)) }, "Return the base 2 logarithm of x."),
		object.Func1("modf(x, /)", modf, "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats."),
		object.Func2("pow(x, y, /)", pow, "Return x**y (x to the power of y)."),
		float1("radians(x, /)", func(x float64) float64 { return x * (math.Pi / 180) }, false, "Convert angle x from degrees to radians."),
		object.Func2("remainder(x, y, /)", remainder, "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact."),
		float1("sin(x, /)", libm.Sin, false, "Return the sine of x (measured in radians)."),
		float1("sinh(x, /)", libm.Sinh, true, "Return the hyperbolic sine of x."),
		float1("sqrt(x, /)", math.Sqrt, false, "Return the square root of x."),
		float1("tan(x, /)", libm.Tan, false, "Return the tangent of x (measured in radians)."),
		float1("tanh(x, /)", libm.Tanh, false, "Return the hyperbolic tangent of x."),
		object.Func2("sumprod(p, q, /)", sumprod, "Return the sum of products of values from two iterables p and q.\n\nRoughly equivalent to:\n\n    sum(itertools.starmap(operator.mul, zip(p, q, strict=True)))"),
		object.Func1("trunc(x, /)", trunc, "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method."),
		object.Func2("prod(iterable, /, *, start=1)", prod, "Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1."),
		object.Func2("perm(n, k=None, /)", perm, "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n."),
		object.Func2("comb(n, k, /)", comb, "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n."),
		object.Func3("nextafter(x, y, /, *, steps=None)", nextafter, "Return the floating-point value the given number of steps after x towards y.\n\nIf steps is not specified or is None, it defaults to 1."),
		object.Func1("ulp(x, /)", func(t *thread, x float64) (float64, error) { return ulp(x), nil }, "Return the value of the least significant bit of the float x."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "pi", object.Float(math.Pi))
		m.Set(t, "e", object.Float(math.E))
		m.Set(t, "tau", object.Float(2*math.Pi))
		m.Set(t, "inf", object.Float(math.Inf(1)))
		m.Set(t, "nan", object.Float(math.NaN()))
		return nil
	},
}

func domainError() error { return object.ValueErrorf("math domain error") }
func rangeError() error  { return object.OverflowErrorf("math range error") }

// float1 declares a function of one float. An infinite result of a finite argument is a
// range error if the function can overflow, else a pole.
func float1(sig string, f func(float64) float64, overflows bool, doc string) object.FuncDef {
	return object.Raw(sig, 1, 1, func(t *thread, a *value, n int) (value, bool) {
		x := 0.0
		if a.IsFloat() {
			x = a.Float64()
		} else {
			var err error
			if x, err = object.AsFloat(t, *a); err != nil {
				return t.Fail(err)
			}
		}
		r := f(x)
		if r-r != 0 {
			if r != r && x == x {
				return t.Fail(domainError())
			}
			if r == r && x-x == 0 {
				if overflows {
					return t.Fail(rangeError())
				}
				return t.Fail(domainError())
			}
		}
		return object.Float(r), true
	}, doc)
}

func arg(a *value, i int) value { return *(*value)(unsafe.Add(unsafe.Pointer(a), i*16)) }

// rounding calls a special method (__ceil__, __floor__) or rounds the float value.
func rounding(t *thread, v value, name string, f func(float64) float64) (value, error) {
	if v.IsFloat() {
		return object.FloatToInt(f(v.Float64()))
	}
	if r, found, err := object.CallSpecial(t, v, name); found {
		return r, err
	}
	x, err := object.AsFloat(t, v)
	if err != nil {
		return value{}, err
	}
	return object.FloatToInt(f(x))
}

func ceil(t *thread, a *value, n int) (value, bool) {
	return t.Ret(rounding(t, *a, "__ceil__", math.Ceil))
}

func floor(t *thread, a *value, n int) (value, bool) {
	return t.Ret(rounding(t, *a, "__floor__", math.Floor))
}

func trunc(t *thread, v value) (value, error) {
	if v.IsFloat() {
		return object.FloatToInt(v.Float64())
	}
	r, found, err := object.CallSpecial(t, v, "__trunc__")
	if !found {
		return value{}, object.TypeErrorf("type %s doesn't define __trunc__ method", v.Type().Name)
	}
	return r, err
}

func fma(t *thread, x, y, z float64) (float64, error) {
	r := math.FMA(x, y, z)
	if r-r == 0 {
		return r, nil
	}
	if r != r {
		if x == x && y == y && z == z {
			return 0, object.ValueErrorf("invalid operation in fma")
		}
	} else if x-x == 0 && y-y == 0 && z-z == 0 {
		return 0, object.OverflowErrorf("overflow in fma")
	}
	return r, nil
}

func fmod(t *thread, x, y float64) (float64, error) {
	if math.IsInf(y, 0) && x-x == 0 {
		return x, nil
	}
	r := math.Mod(x, y)
	if r != r && x == x && y == y {
		return 0, domainError()
	}
	return r, nil
}

func frexp(t *thread, x float64) (value, error) {
	if x-x != 0 || x == 0 {
		return object.Of(object.MakeTuple(t, object.Float(x), object.Int(0))), nil
	}
	m, e := math.Frexp(x)
	return object.Of(object.MakeTuple(t, object.Float(m), object.Int(int64(e)))), nil
}

func modf(t *thread, x float64) (value, error) {
	frac, whole := math.Copysign(0, x), x
	if x != x {
		frac = x
	} else if !math.IsInf(x, 0) {
		whole = math.Trunc(x)
		frac = math.Copysign(x-whole, x)
	}
	return object.Of(object.MakeTuple(t, object.Float(frac), object.Float(whole))), nil
}

func ldexp(t *thread, x float64, i value) (float64, error) {
	if !i.Type().Has(object.FlagInt) {
		return 0, object.TypeErrorf("Expected an int as second argument to ldexp.")
	}
	e := object.BigOf(i)
	if x == 0 || x-x != 0 {
		return x, nil
	}
	exp := 1 << 20
	if e.IsInt64() {
		exp = int(min(max(e.Int64(), -1<<20), 1<<20))
	} else if e.Sign() < 0 {
		exp = -exp
	}
	r := scale(x, exp)
	if math.IsInf(r, 0) {
		return 0, rangeError()
	}
	return r, nil
}

// scale returns x * 2**e with a single rounding.
func scale(x float64, e int) float64 {
	m, me := math.Frexp(x)
	e += me
	if e >= -1021 {
		return math.Ldexp(m, e)
	}
	if e < -1080 {
		return math.Copysign(0, x)
	}
	// The result is subnormal: one multiplication rounds it.
	return math.Ldexp(m, -1000) * math.Ldexp(1, e+1000)
}

func pow(t *thread, x, y float64) (float64, error) {
	if x-x != 0 || y-y != 0 {
		switch {
		case x != x:
			if y == 0 {
				return 1, nil
			}
			return x, nil
		case y != y:
			if x == 1 {
				return 1, nil
			}
			return y, nil
		case math.IsInf(x, 0):
			odd := y-y == 0 && math.Mod(math.Abs(y), 2) == 1
			switch {
			case y > 0:
				if odd {
					return x, nil
				}
				return math.Abs(x), nil
			case y == 0:
				return 1, nil
			case odd:
				return math.Copysign(0, x), nil
			}
			return 0, nil
		}
		ax := math.Abs(x)
		switch {
		case ax == 1:
			return 1, nil
		case y > 0 && ax > 1:
			return y, nil
		case y < 0 && ax < 1:
			return -y, nil
		}
		return 0, nil
	}
	var r float64
	switch {
	case y == 0 || x == 1:
		return 1, nil
	case x == 0:
		odd := math.Mod(math.Abs(y), 2) == 1
		if y < 0 {
			return 0, domainError()
		}
		if odd {
			return x, nil
		}
		return 0, nil
	case x > 0:
		r = object.PowFloat(x, y)
	case y != math.Floor(y):
		return 0, domainError()
	default:
		r = object.PowFloat(-x, y)
		if math.Mod(math.Abs(y), 2) == 1 {
			r = -r
		}
	}
	if math.IsInf(r, 0) {
		return 0, rangeError()
	}
	return r, nil
}

func remainder(t *thread, x, y float64) (float64, error) {
	if x != x {
		return x, nil
	}
	if y != y {
		return y, nil
	}
	if math.IsInf(x, 0) || y == 0 {
		return 0, domainError()
	}
	if math.IsInf(y, 0) {
		return x, nil
	}
	return math.Remainder(x, y), nil
}

// logOf applies a logarithm to a float or to an int of any size.
func logOf(t *thread, v value, f func(float64) float64) (value, error) {
	if v.Type().Has(object.FlagInt) && !v.IsInt() && !v.IsBool() {
		b := object.BigOf(v)
		if b.Sign() <= 0 {
			return value{}, domainError()
		}
		if x, _ := new(big.Float).SetInt(b).Float64(); !math.IsInf(x, 0) {
			return object.Float(f(x)), nil
		}
		m := new(big.Float)
		e := new(big.Float).SetInt(b).MantExp(m)
		x, _ := m.Float64()
		return object.Float(f(x) + f(2)*float64(e)), nil
	}
	x, err := object.AsFloat(t, v)
	if err != nil {
		return value{}, err
	}
	switch {
	case x != x:
		return object.Float(x), nil
	case x <= 0:
		return value{}, domainError()
	}
	return object.Float(f(x)), nil
}

func log(t *thread, a *value, n int) (value, bool) {
	num, err := logOf(t, *a, libm.Log)
	if err != nil || n == 1 {
		return t.Ret(num, err)
	}
	den, err := logOf(t, arg(a, 1), libm.Log)
	if err != nil {
		return t.Fail(err)
	}
	return t.Ret(object.Binary(t, object.OpDiv, num, den))
}

func isclose(t *thread, a, b, rel, abs float64) (bool, error) {
	if rel < 0 || abs < 0 {
		return false, object.ValueErrorf("tolerances must be non-negative")
	}
	if a == b {
		return true, nil
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return false, nil
	}
	d := math.Abs(b - a)
	return d <= math.Abs(rel*b) || d <= math.Abs(rel*a) || d <= abs, nil
}

func nextafter(t *thread, x, y float64, steps value) (float64, error) {
	if steps.IsNone() {
		return math.Nextafter(x, y), nil
	}
	i, err := object.Index(t, steps)
	if err != nil {
		return 0, err
	}
	b := object.BigOf(i)
	if b.Sign() < 0 {
		return 0, object.ValueErrorf("steps must be a non-negative integer")
	}
	n := uint64(math.MaxUint64)
	if b.IsUint64() {
		n = b.Uint64()
	}
	if n == 0 || x != x {
		return x, nil
	}
	if y != y {
		return y, nil
	}
	// Order the floats as integers: zero is 0, its neighbours 1 and -1.
	from, to := ordinal(x), ordinal(y)
	var r int64
	if from < to {
		if uint64(to-from) <= n {
			return y, nil
		}
		r = from + int64(n)
	} else {
		if uint64(from-to) <= n {
			return y, nil
		}
		r = from - int64(n)
	}
	if r < 0 {
		return -math.Float64frombits(uint64(-r)), nil
	}
	return math.Float64frombits(uint64(r)), nil
}

func ordinal(x float64) int64 {
	b := int64(math.Float64bits(math.Abs(x)))
	if math.Signbit(x) {
		return -b
	}
	return b
}

func ulp(x float64) float64 {
	if x != x {
		return x
	}
	x = math.Abs(x)
	if math.IsInf(x, 0) {
		return x
	}
	next := math.Nextafter(x, math.Inf(1))
	if math.IsInf(next, 0) {
		return x - math.Nextafter(x, 0)
	}
	return next - x
}
