// Package cmath implements the Python module cmath.
package cmath

import (
	"math"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/libm"
	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and defines the functions that are not elementary ones.

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module cmath.
//
// https://docs.python.org/3.13/library/cmath.html
var Module = object.ModuleDef{
	Name: "cmath",
	Doc:  "This module provides access to mathematical functions for complex\nnumbers.",
	Funcs: []object.FuncDef{
		function("acos(z, /)", acos, "Return the arc cosine of z."),
		function("acosh(z, /)", acosh, "Return the inverse hyperbolic cosine of z."),
		function("asin(z, /)", turned(asinh), "Return the arc sine of z."),
		function("asinh(z, /)", asinh, "Return the inverse hyperbolic sine of z."),
		function("atan(z, /)", turned(atanh), "Return the arc tangent of z."),
		function("atanh(z, /)", atanh, "Return the inverse hyperbolic tangent of z."),
		function("cos(z, /)", func(z complex128) (complex128, fault) { return cosh(complex(-imag(z), real(z))) }, "Return the cosine of z."),
		function("cosh(z, /)", cosh, "Return the hyperbolic cosine of z."),
		function("exp(z, /)", exp, "Return the exponential value e**z."),
		object.Func4("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", isclose, "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    The allowed difference in proportion to the larger of the two.\n  abs_tol\n    The allowed difference at least.\n\nNothing is close to a NaN, and only itself to an infinity."),
		predicate("isfinite(z, /)", func(z complex128) bool { return finite(real(z)) && finite(imag(z)) }, "Return True if both the real and imaginary parts of z are finite, else False."),
		predicate("isinf(z, /)", func(z complex128) bool { return math.IsInf(real(z), 0) || math.IsInf(imag(z), 0) }, "Checks if the real or imaginary part of z is infinite."),
		predicate("isnan(z, /)", func(z complex128) bool { return real(z) != real(z) || imag(z) != imag(z) }, "Checks if the real or imaginary part of z not a number (NaN)."),
		object.Raw("log(z, base=<unrepresentable>, /)", 1, 2, logBase, "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base is not specified, returns the natural logarithm (base e) of z."),
		function("log10(z, /)", log10, "Return the base-10 logarithm of z."),
		object.Raw("phase(z, /)", 1, 1, phase, "Return argument, also known as the phase angle, of a complex."),
		object.Raw("polar(z, /)", 1, 1, polar, "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle."),
		object.Func2("rect(r, phi, /)", rect, "Convert from polar coordinates to rectangular coordinates."),
		function("sin(z, /)", turned(sinh), "Return the sine of z."),
		function("sinh(z, /)", sinh, "Return the hyperbolic sine of z."),
		function("sqrt(z, /)", sqrt, "Return the square root of z."),
		function("tan(z, /)", turned(tanh), "Return the tangent of z."),
		function("tanh(z, /)", tanh, "Return the hyperbolic tangent of z."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "pi", object.Float(math.Pi))
		m.Set(t, "e", object.Float(math.E))
		m.Set(t, "tau", object.Float(2*math.Pi))
		m.Set(t, "inf", object.Float(inf))
		m.Set(t, "nan", object.Float(nan))
		m.Set(t, "infj", object.NewComplex(complex(0, inf)))
		m.Set(t, "nanj", object.NewComplex(complex(0, nan)))
		return nil
	},
}

// fault tells what is wrong with the arguments of a function.
type fault int

const (
	fine     fault = iota
	domain         // ValueError
	overflow       // OverflowError
)

func (f fault) err() error {
	switch f {
	case domain:
		return object.ValueErrorf("math domain error")
	case overflow:
		return object.OverflowErrorf("math range error")
	}
	return nil
}

// function declares a function of a complex number.
func function(sig string, f func(z complex128) (complex128, fault), doc string) object.FuncDef {
	return object.Raw(sig, 1, 1, func(t *thread, a *value, n int) (value, bool) {
		z, err := object.AsComplex(t, *a)
		if err != nil {
			return t.Fail(err)
		}
		r, bad := f(z)
		if bad != fine {
			return t.Fail(bad.err())
		}
		return object.NewComplex(r), true
	}, doc)
}

func predicate(sig string, f func(z complex128) bool, doc string) object.FuncDef {
	return object.Raw(sig, 1, 1, func(t *thread, a *value, n int) (value, bool) {
		z, err := object.AsComplex(t, *a)
		if err != nil {
			return t.Fail(err)
		}
		return object.Bool(f(z)), true
	}, doc)
}

// turned makes the circular function of a hyperbolic one: f(z) = -i h(iz).
func turned(h func(z complex128) (complex128, fault)) func(z complex128) (complex128, fault) {
	return func(z complex128) (complex128, fault) {
		r, bad := h(complex(-imag(z), real(z)))
		return complex(imag(r), -real(r)), bad
	}
}

func finite(x float64) bool { return x-x == 0 }

func logBase(t *thread, a *value, n int) (value, bool) {
	args := unsafe.Slice(a, n)
	z, err := object.AsComplex(t, args[0])
	if err != nil {
		return t.Fail(err)
	}
	r, bad := log(z)
	if n == 2 {
		b, err := object.AsComplex(t, args[1])
		if err != nil {
			return t.Fail(err)
		}
		base, bad2 := log(b)
		bad = max(bad, bad2)
		if base == 0 {
			bad = domain
		} else {
			r = object.ComplexDiv(r, base)
		}
	}
	if bad != fine {
		return t.Fail(bad.err())
	}
	return object.NewComplex(r), true
}

func phase(t *thread, a *value, n int) (value, bool) {
	z, err := object.AsComplex(t, *a)
	if err != nil {
		return t.Fail(err)
	}
	return object.Float(libm.Atan2(imag(z), real(z))), true
}

func polar(t *thread, a *value, n int) (value, bool) {
	z, err := object.AsComplex(t, *a)
	if err != nil {
		return t.Fail(err)
	}
	r := libm.Hypot(real(z), imag(z))
	if math.IsInf(r, 0) && finite(real(z)) && finite(imag(z)) {
		return t.Fail(overflow.err())
	}
	return object.Of(object.MakeTuple(t, object.Float(r), object.Float(libm.Atan2(imag(z), real(z))))), true
}

func rect(t *thread, r, phi float64) (value, error) {
	switch {
	case finite(r) && finite(phi):
		if phi == 0 {
			// Keeps the sign of a zero angle.
			return object.NewComplex(complex(r, r*phi)), nil
		}
		return object.NewComplex(complex(r*libm.Cos(phi), r*libm.Sin(phi))), nil
	case r == r && r != 0 && math.IsInf(phi, 0):
		return value{}, domain.err()
	case math.IsInf(r, 0) && finite(phi):
		if phi == 0 {
			return object.NewComplex(complex(r, math.Copysign(1, r)*phi)), nil
		}
		return object.NewComplex(complex(r*libm.Cos(phi), r*libm.Sin(phi))), nil
	case math.IsInf(r, 0):
		return object.NewComplex(complex(inf, nan)), nil
	case r == 0:
		return object.NewComplex(0), nil
	case phi == 0:
		return object.NewComplex(complex(nan, 0)), nil
	}
	return object.NewComplex(complex(nan, nan)), nil
}

func isclose(t *thread, a, b value, rel, abs float64) (bool, error) {
	x, err := object.AsComplex(t, a)
	if err != nil {
		return false, err
	}
	y, err := object.AsComplex(t, b)
	if err != nil {
		return false, err
	}
	if rel < 0 || abs < 0 {
		return false, object.ValueErrorf("tolerances must be non-negative")
	}
	if x == y {
		return true, nil
	}
	for _, f := range [...]float64{real(x), imag(x), real(y), imag(y)} {
		if math.IsInf(f, 0) {
			return false, nil
		}
	}
	size := func(z complex128) float64 { return libm.Hypot(real(z), imag(z)) }
	d := size(x - y)
	return d <= rel*size(y) || d <= rel*size(x) || d <= abs, nil
}
