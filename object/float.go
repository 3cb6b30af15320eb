package object

import (
	"math"
	"math/big"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/internal/fmtspec"
	"github.com/seed-8da18655/gopy/internal/libm"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines float.

// FloatObj is an instance of a Python subclass of float; exact floats are unboxed.
type FloatObj struct {
	Shape *Shape
	V     float64
	Ext   *InstExt
}

// NativeObject marks *FloatObj as a parameter type.
func (*FloatObj) NativeObject() {}

var floatDef = TypeDef{
	Type:   FloatType,
	Struct: (*FloatObj)(nil),
	Doc:    "Convert a string or number to a floating-point number, if possible.",
	Sig:    "(x=0, /)",
	Flags:  FlagBaseType | FlagFloat | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(FloatObj{}.Ext),
	Slots: Slots{
		New: floatNew,
		Repr: func(t *Thread, v Value) (Value, error) {
			return NewStr(floatfmt.Repr(FloatOf(v))), nil
		},
		Hash:    func(t *Thread, v Value) (int64, error) { return HashFloat(v), nil },
		Bool:    func(t *Thread, v Value) (bool, error) { return FloatOf(v) != 0, nil },
		Compare: floatCompare,
		Binary: [NumBinary]BinaryFunc{
			OpAdd: floatBinary(func(t *Thread, x, y float64) (Value, error) { return Float(x + y), nil }),
			OpSub: floatBinary(func(t *Thread, x, y float64) (Value, error) { return Float(x - y), nil }),
			OpMul: floatBinary(func(t *Thread, x, y float64) (Value, error) { return Float(x * y), nil }),
			OpDiv: floatBinary(func(t *Thread, x, y float64) (Value, error) {
				if y == 0 {
					return Value{}, ZeroDivisionErrorf("float division by zero")
				}
				return Float(x / y), nil
			}),
			OpFloorDiv: floatBinary(func(t *Thread, x, y float64) (Value, error) {
				if y == 0 {
					return Value{}, ZeroDivisionErrorf("float floor division by zero")
				}
				q, _ := FloatDivmod(x, y)
				return Float(q), nil
			}),
			OpMod: floatBinary(func(t *Thread, x, y float64) (Value, error) {
				if y == 0 {
					return Value{}, ZeroDivisionErrorf("float modulo by zero")
				}
				return Float(FloatMod(x, y)), nil
			}),
			OpPow: floatBinary(floatPower),
			OpDivmod: floatBinary(func(t *Thread, x, y float64) (Value, error) {
				if y == 0 {
					return Value{}, ZeroDivisionErrorf("float divmod()")
				}
				q, m := FloatDivmod(x, y)
				return Of(MakeTuple(t, Float(q), Float(m))), nil
			}),
		},
		Pow3: func(t *Thread, a, b, m Value) (Value, error) {
			return Value{}, TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
		},
		Neg:   func(t *Thread, v Value) (Value, error) { return Float(-FloatOf(v)), nil },
		Pos:   floatIdentity,
		Abs:   func(t *Thread, v Value) (Value, error) { return Float(math.Abs(FloatOf(v))), nil },
		Int:   func(t *Thread, v Value) (Value, error) { return FloatToInt(FloatOf(v)) },
		Float: floatIdentity,
	},
	Methods: []FuncDef{
		Func1("conjugate($self, /)", floatIdentity, "Return self, the complex conjugate of any float."),
		Func1("__trunc__($self, /)", func(t *Thread, v Value) (Value, error) { return FloatToInt(FloatOf(v)) }, "Return the Integral closest to x between 0 and x."),
		Func1("__floor__($self, /)", func(t *Thread, v Value) (Value, error) { return FloatToInt(math.Floor(FloatOf(v))) }, "Return the floor as an Integral."),
		Func1("__ceil__($self, /)", func(t *Thread, v Value) (Value, error) { return FloatToInt(math.Ceil(FloatOf(v))) }, "Return the ceiling as an Integral."),
		Func2("__round__($self, ndigits=None, /)", floatRound, "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits)."),
		Func1("as_integer_ratio($self, /)", floatRatio, "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (0.75).as_integer_ratio()\n(3, 4)\n>>> (-2.0).as_integer_ratio()\n(-2, 1)"),
		Func1("hex($self, /)", func(t *Thread, v Value) (string, error) { return floatfmt.Hex(FloatOf(v)), nil }, "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'"),
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) { return 24, nil }, "Size of object in memory, in bytes."),
		Raw("is_integer($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			f := FloatOf(*args)
			return Bool(math.Floor(f) == f && !math.IsInf(f, 0)), true
		}, "Return True if the float is an integer."),
		Func1("__getnewargs__($self, /)", func(t *Thread, v Value) (Value, error) {
			return Of(MakeTuple(t, Float(FloatOf(v)))), nil
		}, ""),
		Func2("__format__($self, format_spec, /)", floatFormat, "Formats the float according to format_spec."),
	},
	Class: []FuncDef{
		Func2("fromhex($type, string, /)", func(t *Thread, typ *Type, v Value) (Value, error) {
			if !v.Type().Has(FlagStr) {
				return Value{}, TypeErrorf("bad argument type for built-in operation")
			}
			if s := (*Str)(v.P); s.Kind != ASCII {
				if _, err := EncodeUTF8(t, s, "strict"); err != nil {
					return Value{}, err
				}
			}
			f, err := floatfmt.FromHex((*Str)(v.P).String())
			if err == floatfmt.ErrHexRange {
				return Value{}, OverflowErrorf("%s", err.Error())
			}
			if err != nil {
				return Value{}, ValueErrorf("%s", err.Error())
			}
			if typ != FloatType {
				return Call(t, Of(typ), Float(f))
			}
			return Float(f), nil
		}, "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324"),
		Func2("__getformat__($type, typestr, /)", func(t *Thread, typ *Type, v *Str) (string, error) {
			s, err := CString(t, v)
			if err != nil {
				return "", err
			}
			if s != "double" && s != "float" {
				return "", ValueErrorf("__getformat__() argument 1 must be 'double' or 'float'")
			}
			return "IEEE, little-endian", nil
		}, "Tell how floats of C type 'double' or 'float' are stored; exists for Python's test suite."),
	},
	GetSet: []GetSetDef{
		{Name: "real", Doc: "the real part of a complex number", Get: floatIdentity},
		{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(t *Thread, v Value) (Value, error) { return Float(0), nil }},
	},
}

func floatIdentity(t *Thread, v Value) (Value, error) { return Float(FloatOf(v)), nil }

// FloatOf returns the value of a float or an instance of a subclass.
func FloatOf(v Value) float64 {
	if v.IsFloat() {
		return v.Float64()
	}
	return (*FloatObj)(v.P).V
}

func floatNew(t *Thread, typ *Type, a Args) (Value, error) {
	if a.NumKw() > 0 && (typ == FloatType || typ.Slots.Init == nil || sameInit(typ, FloatType)) {
		return Value{}, TypeErrorf("float() takes no keyword arguments")
	}
	if err := a.Count("float", 0, 1); err != nil {
		return Value{}, err
	}
	v := Float(0)
	if len(a.Positional()) == 1 {
		var err error
		if v, err = ToFloat(t, a.V[0]); err != nil {
			return Value{}, err
		}
	}
	if typ == FloatType {
		return v, nil
	}
	return Of(&FloatObj{Shape: typ.Root, V: v.Float64()}), nil
}

// ToFloat returns float(x).
func ToFloat(t *Thread, x Value) (Value, error) {
	typ := x.Type()
	var text string
	switch {
	case x.IsFloat():
		return x, nil
	case x.IsInt():
		return Float(float64(x.Int64())), nil
	case typ.Has(FlagStr) && typ.Slots.Float == nil && typ.Slots.Index == nil:
		s := (*Str)(x.P)
		text = s.String()
		if s.Kind != ASCII {
			text = unicodedata.ASCIIDigits(text)
		}
	case typ.Slots.Float == nil && typ.Slots.Index == nil && !typ.Has(FlagFloat):
		if typ.Slots.Buffer == nil {
			return Value{}, TypeErrorf("float() argument must be a string or a real number, not '%s'", typ.Name)
		}
		p, err := BytesOf(t, x)
		if err != nil {
			return Value{}, TypeErrorf("float() argument must be a string or a real number, not '%s'", typ.Name)
		}
		text = string(p)
	case typ.Slots.Float != nil:
		r, err := typ.Slots.Float(t, x)
		if err != nil || r.IsFloat() {
			return r, err
		}
		if !r.Type().Has(FlagFloat) {
			return Value{}, TypeErrorf("%s.__float__ returned non-float (type %s)", typ.Name, r.Type().Name)
		}
		if err := t.Warn(DeprecationWarning, typ.Name+".__float__ returned non-float (type "+r.Type().Name+").  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.", 1); err != nil {
			return Value{}, err
		}
		return Float(FloatOf(r)), nil
	default:
		f, err := AsFloat(t, x)
		return Float(f), err
	}
	f, ok := floatfmt.Parse(strings.Trim(text, " \t\n\v\f\r"))
	if !ok {
		r, err := Repr(t, x)
		if err != nil {
			return Value{}, err
		}
		return Value{}, ValueErrorf("could not convert string to float: %s", r.String())
	}
	return Float(f), nil
}

// floatArg returns the value of a float or an int as an operand; ok is false for others.
func floatArg(v Value) (f float64, ok bool, err error) {
	switch {
	case v.IsFloat():
		return v.Float64(), true, nil
	case v.IsInt(), v.IsBool():
		return float64(v.Int64()), true, nil
	}
	typ := v.Type()
	if typ.Has(FlagFloat) {
		return (*FloatObj)(v.P).V, true, nil
	}
	if typ.Has(FlagInt) {
		f, err := BigFloat(BigOf(v))
		return f, true, err
	}
	return 0, false, nil
}

func floatBinary(f func(t *Thread, x, y float64) (Value, error)) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		x, ok, err := floatArg(a)
		if !ok || err != nil {
			if err == nil {
				return NotImplemented, nil
			}
			return Value{}, err
		}
		y, ok, err := floatArg(b)
		if !ok || err != nil {
			if err == nil {
				return NotImplemented, nil
			}
			return Value{}, err
		}
		return f(t, x, y)
	}
}

// FloatMod returns x % y with the sign of y; y is not 0.
func FloatMod(x, y float64) float64 {
	m := math.Mod(x, y)
	if m == 0 {
		return math.Copysign(0, y)
	}
	if (y < 0) != (m < 0) {
		m += y
	}
	return m
}

// FloatDivmod returns x // y and x % y; y is not 0.
func FloatDivmod(x, y float64) (q, m float64) {
	m = math.Mod(x, y)
	div := (x - m) / y
	if m != 0 {
		if (y < 0) != (m < 0) {
			m += y
			div--
		}
	} else {
		m = math.Copysign(0, y)
	}
	if div != 0 {
		q = math.Floor(div)
		if div-q > 0.5 {
			q++
		}
	} else {
		q = math.Copysign(0, x/y)
	}
	return q, m
}

// floatPower returns x ** y, a complex number for a negative base and a fractional exponent.
func floatPower(t *Thread, x, y float64) (Value, error) {
	switch {
	case y == 0:
		return Float(1), nil
	case x != x:
		return Float(x), nil
	case y != y:
		if x == 1 {
			return Float(1), nil
		}
		return Float(y), nil
	case math.IsInf(y, 0):
		switch ax := math.Abs(x); {
		case ax == 1:
			return Float(1), nil
		case (y > 0) == (ax > 1):
			return Float(math.Inf(1)), nil
		}
		return Float(0), nil
	}
	odd := math.Mod(math.Abs(y), 2) == 1
	if math.IsInf(x, 0) {
		r := math.Inf(1)
		if y < 0 {
			r = 0
		}
		if odd {
			r = math.Copysign(r, x)
		}
		return Float(r), nil
	}
	if x == 0 {
		if y < 0 {
			return Value{}, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
		}
		if odd {
			return Float(x), nil
		}
		return Float(0), nil
	}
	neg := false
	if x < 0 {
		if y != math.Floor(y) {
			return Binary(t, OpPow, NewComplex(complex(x, 0)), NewComplex(complex(y, 0)))
		}
		x, neg = -x, odd
	}
	if x == 1 {
		if neg {
			return Float(-1), nil
		}
		return Float(1), nil
	}
	r := PowFloat(x, y)
	if neg {
		r = -r
	}
	if math.IsInf(r, 0) {
		return Value{}, NewError(OverflowError, Int(34), NewStr("Numerical result out of range"))
	}
	return Float(r), nil
}

// HashFloat returns the hash of a float: that of the equal int, if there is one.
func HashFloat(v Value) int64 {
	f := FloatOf(v)
	if math.IsInf(f, 0) {
		if f > 0 {
			return 314159
		}
		return -314159
	}
	if f != f {
		return HashPointer(v.P)
	}
	if f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return HashInt(int64(f))
	}
	m, e := math.Frexp(f)
	sign := int64(1)
	if m < 0 {
		sign, m = -1, -m
	}
	x := uint64(0)
	for m != 0 {
		x = x<<28&hashMod | x>>(61-28)
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		x += y
		if x >= hashMod {
			x -= hashMod
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	x = x<<e&hashMod | x>>(61-e)
	h := int64(x) * sign
	if h == -1 {
		h = -2
	}
	return h
}

func floatCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	x := FloatOf(a)
	switch {
	case b.IsFloat(), b.Type().Has(FlagFloat):
		return Bool(cmpOrdered(x, FloatOf(b), op)), nil
	}
	i, y, ok := intParts(b)
	if !ok {
		return NotImplemented, nil
	}
	if y == nil && i >= -(1<<53) && i <= 1<<53 {
		return Bool(cmpOrdered(x, float64(i), op)), nil
	}
	if x != x || math.IsInf(x, 0) {
		return Bool(cmpOrdered(x, 0, op)), nil
	}
	if y == nil {
		y = big.NewInt(i)
	}
	c := new(big.Float).SetFloat64(x).Cmp(new(big.Float).SetInt(y))
	return Bool(cmpOrdered(int64(c), 0, op)), nil
}

// RoundFloat is float.__round__.
func RoundFloat(t *Thread, v, ndigits Value) (Value, error) { return floatRound(t, v, ndigits) }

func floatRound(t *Thread, v, nd Value) (Value, error) {
	x := FloatOf(v)
	if nd.IsNone() {
		return FloatToInt(math.RoundToEven(x))
	}
	n, err := IndexClamped(t, nd)
	if err != nil {
		return Value{}, err
	}
	r, ok := floatfmt.Round(x, n)
	if !ok {
		return Value{}, OverflowErrorf("rounded value too large to represent")
	}
	return Float(r), nil
}

func floatRatio(t *Thread, v Value) (Value, error) {
	f := FloatOf(v)
	if math.IsInf(f, 0) {
		return Value{}, OverflowErrorf("cannot convert Infinity to integer ratio")
	}
	if f != f {
		return Value{}, ValueErrorf("cannot convert NaN to integer ratio")
	}
	r := new(big.Rat).SetFloat64(f)
	return Of(MakeTuple(t, IntOf(r.Num()), IntOf(r.Denom()))), nil
}

func floatFormat(t *Thread, v Value, spec *Str) (Value, error) {
	if spec.Len() == 0 {
		s, err := ToStr(t, v)
		return Of(s), err
	}
	s, err := parseSpec(t, spec, 0, '>', v.Type().Name)
	if err != nil {
		return Value{}, err
	}
	var buf [48]byte
	out, err := fmtspec.AppendFloat(buf[:0], FloatOf(v), &s, v.Type().Name)
	if err != nil {
		return Value{}, formatError(t, err)
	}
	return Of(textOfBytes(out)), nil
}

// PowFloat returns x ** y for finite x > 0 and finite y.
func PowFloat(x, y float64) float64 { return libm.Pow(x, y) }
