package object

import (
	"math"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/internal/fmtspec"
	"github.com/seed-8da18655/gopy/internal/libm"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines complex.

// Complex is a Python complex number.
type Complex struct {
	Shape *Shape
	V     complex128
	Ext   *InstExt
}

// NativeObject marks *Complex as a parameter type.
func (*Complex) NativeObject() {}

// NewComplex returns the complex number c.
func NewComplex(c complex128) Value { return Of(&Complex{Shape: ComplexType.Root, V: c}) }

var complexDef = TypeDef{
	Type:    ComplexType,
	Own:     "__getattribute__",
	Struct:  (*Complex)(nil),
	Members: "imag real",
	Doc:     "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.",
	Sig:     "(real=0, imag=0)",
	Flags:   FlagBaseType,
	ExtOff:  unsafe.Offsetof(Complex{}.Ext),
	Slots: Slots{
		New: complexNew,
		Repr: func(t *Thread, v Value) (Value, error) {
			return NewStr(complexText((*Complex)(v.P).V)), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			c := (*Complex)(v.P).V
			h := HashFloat(Float(real(c))) + 1000003*HashFloat(Float(imag(c)))
			if h == -1 {
				h = -2
			}
			return h, nil
		},
		Bool:    func(t *Thread, v Value) (bool, error) { return (*Complex)(v.P).V != 0, nil },
		Compare: complexCompare,
		Neg: func(t *Thread, v Value) (Value, error) {
			c := (*Complex)(v.P).V
			return NewComplex(complex(-real(c), -imag(c))), nil
		},
		Pos: func(t *Thread, v Value) (Value, error) { return NewComplex((*Complex)(v.P).V), nil },
		Abs: func(t *Thread, v Value) (Value, error) {
			c := (*Complex)(v.P).V
			r := libm.Hypot(real(c), imag(c))
			if math.IsInf(r, 0) && !math.IsInf(real(c), 0) && !math.IsInf(imag(c), 0) {
				return Value{}, OverflowErrorf("absolute value too large")
			}
			return Float(r), nil
		},
		Binary: [NumBinary]BinaryFunc{
			OpAdd: complexBinary(func(t *Thread, a, b complex128) (Value, error) { return NewComplex(a + b), nil }),
			OpSub: complexBinary(func(t *Thread, a, b complex128) (Value, error) { return NewComplex(a - b), nil }),
			OpMul: complexBinary(func(t *Thread, a, b complex128) (Value, error) { return NewComplex(complexMul(a, b)), nil }),
			OpDiv: complexBinary(func(t *Thread, a, b complex128) (Value, error) {
				if b == 0 {
					return Value{}, ZeroDivisionErrorf("complex division by zero")
				}
				return NewComplex(ComplexDiv(a, b)), nil
			}),
			OpPow: complexBinary(ComplexPow),
		},
		Pow3: func(t *Thread, a, b, mod Value) (Value, error) {
			for _, v := range [...]Value{a, b} {
				if _, ok, err := complexArg(v); !ok || err != nil {
					return NotImplemented, err
				}
			}
			return Value{}, ValueErrorf("complex modulo")
		},
	},
	Methods: []FuncDef{
		Func1("conjugate($self, /)", func(t *Thread, c *Complex) (Value, error) {
			return NewComplex(complex(real(c.V), -imag(c.V))), nil
		}, "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j."),
		Func1("__complex__($self, /)", func(t *Thread, c *Complex) (Value, error) { return NewComplex(c.V), nil }, "Convert this value to exact type complex."),
		Func1("__getnewargs__($self, /)", func(t *Thread, c *Complex) (Value, error) {
			return Of(MakeTuple(t, Float(real(c.V)), Float(imag(c.V)))), nil
		}, ""),
		Func2("__format__($self, format_spec, /)", func(t *Thread, c *Complex, spec *Str) (*Str, error) {
			if spec.n == 0 {
				return ToStr(t, Of(c))
			}
			sp, err := parseSpec(t, spec, 0, '>', c.Shape.Type.Name)
			if err != nil {
				return nil, err
			}
			b, err := fmtspec.AppendComplex(nil, c.V, &sp, c.Shape.Type.Name)
			return formatted(t, b, err)
		}, "Convert to a string according to format_spec."),
	},
	GetSet: []GetSetDef{
		{Name: "real", Doc: "the real part of a complex number", Get: func(t *Thread, v Value) (Value, error) { return Float(real((*Complex)(v.P).V)), nil }, Set: readOnlyMember},
		{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(t *Thread, v Value) (Value, error) { return Float(imag((*Complex)(v.P).V)), nil }, Set: readOnlyMember},
	},
}

// readOnlyMember refuses assignment as CPython's read-only members do.
func readOnlyMember(t *Thread, v, x Value) error { return AttributeErrorf("readonly attribute") }

func newComplexOf(typ *Type, c complex128) Value { return Of(&Complex{Shape: typ.Root, V: c}) }

func complexText(c complex128) string {
	b := make([]byte, 0, 48)
	re, im := real(c), imag(c)
	if re == 0 && !math.Signbit(re) {
		b = floatfmt.AppendFormat(b, im, 'r', 0, 0)
		return string(append(b, 'j'))
	}
	b = append(b, '(')
	b = floatfmt.AppendFormat(b, re, 'r', 0, 0)
	b = floatfmt.AppendFormat(b, im, 'r', 0, floatfmt.Plus)
	return string(append(b, 'j', ')'))
}

// complexArg converts an operand of arithmetic.
func complexArg(v Value) (c complex128, ok bool, err error) {
	switch typ := v.Type(); {
	case v.IsFloat():
		return complex(v.Float64(), 0), true, nil
	case typ == ComplexType || typ.IsSubtype(ComplexType):
		return (*Complex)(v.P).V, true, nil
	case typ.Has(FlagInt):
		i := exactInt(v)
		if i.IsInt() {
			return complex(float64(i.Int64()), 0), true, nil
		}
		f, err := BigFloat(BigOf(i))
		return complex(f, 0), true, err
	case typ.Has(FlagFloat):
		return complex((*FloatObj)(v.P).V, 0), true, nil
	}
	return 0, false, nil
}

func complexBinary(f func(t *Thread, a, b complex128) (Value, error)) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, error) {
		x, ok, err := complexArg(a)
		if !ok || err != nil {
			return NotImplemented, err
		}
		y, ok, err := complexArg(b)
		if !ok || err != nil {
			return NotImplemented, err
		}
		return f(t, x, y)
	}
}

// complexMul multiplies without fused operations, which would round differently.
func complexMul(a, b complex128) complex128 {
	ac, bd := float64(real(a)*real(b)), float64(imag(a)*imag(b))
	ad, bc := float64(real(a)*imag(b)), float64(imag(a)*real(b))
	return complex(ac-bd, ad+bc)
}

// ComplexDiv divides by Smith's method, as CPython does.
func ComplexDiv(a, b complex128) complex128 {
	br, bi := math.Abs(real(b)), math.Abs(imag(b))
	switch {
	case br >= bi:
		if br == 0 {
			return 0
		}
		ratio := imag(b) / real(b)
		d := real(b) + float64(imag(b)*ratio)
		return complex((real(a)+float64(imag(a)*ratio))/d, (imag(a)-float64(real(a)*ratio))/d)
	case bi >= br:
		ratio := real(b) / imag(b)
		d := float64(real(b)*ratio) + imag(b)
		return complex((float64(real(a)*ratio)+imag(a))/d, (float64(imag(a)*ratio)-real(a))/d)
	}
	return complex(math.NaN(), math.NaN())
}

// ComplexPow returns a ** b.
func ComplexPow(t *Thread, a, b complex128) (Value, error) {
	var r complex128
	zero := false
	if imag(b) == 0 && real(b) == math.Floor(real(b)) && math.Abs(real(b)) <= 100 {
		n := int(real(b))
		neg := n < 0
		if neg {
			n = -n
		}
		r = 1
		for p := a; n > 0; n >>= 1 {
			if n&1 != 0 {
				r = complexMul(r, p)
			}
			if n > 1 {
				p = complexMul(p, p)
			}
		}
		if neg {
			zero = r == 0
			r = ComplexDiv(1, r)
		}
	} else {
		switch {
		case b == 0:
			r = 1
		case a == 0:
			zero = imag(b) != 0 || real(b) < 0
		default:
			abs := libm.Hypot(real(a), imag(a))
			n := PowFloat(abs, real(b))
			at := libm.Atan2(imag(a), real(a))
			phase := at * real(b)
			if imag(b) != 0 {
				n /= libm.Exp(at * imag(b))
				phase += float64(imag(b) * libm.Log(abs))
			}
			r = complex(n*libm.Cos(phase), n*libm.Sin(phase))
			zero = math.IsInf(phase, 0) // C's sin() and cos() refuse it
		}
	}
	if zero {
		return Value{}, ZeroDivisionErrorf("0.0 to a negative or complex power")
	}
	if math.IsInf(real(r), 0) || math.IsInf(imag(r), 0) {
		return Value{}, OverflowErrorf("complex exponentiation")
	}
	return NewComplex(r), nil
}

func complexCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE {
		return NotImplemented, nil
	}
	c := (*Complex)(a.P).V
	eq := false
	switch typ := b.Type(); {
	case typ.IsSubtype(ComplexType):
		eq = c == (*Complex)(b.P).V
	case typ.Has(FlagInt):
		if imag(c) == 0 {
			r, err := Compare(t, Float(real(c)), exactInt(b), EQ)
			if err != nil {
				return Value{}, err
			}
			eq = r == True
		}
	case b.IsFloat() || typ.Has(FlagFloat):
		eq = imag(c) == 0 && real(c) == FloatOf(b)
	default:
		return NotImplemented, nil
	}
	return Bool(eq == (op == EQ)), nil
}

func complexNew(t *Thread, typ *Type, a Args) (Value, error) {
	if len(a.V) > 2 {
		return Value{}, TypeErrorf("complex() takes at most 2 arguments (%d given)", len(a.V))
	}
	var v [2]Value
	copy(v[:], a.Positional())
next:
	for i := 0; i < a.NumKw(); i++ {
		k, x := a.Kw(i)
		for j, n := range [...]string{"real", "imag"} {
			if k.String() == n {
				if v[j].P != nil {
					return Value{}, TypeErrorf("argument for complex() given by name ('%s') and position (%d)", n, j+1)
				}
				v[j] = x
				continue next
			}
		}
		return Value{}, TypeErrorf("complex() got an unexpected keyword argument '%s'", k.String())
	}
	re, im := v[0], v[1]
	if re.P != nil && im.P == nil && re.Type() == ComplexType && typ == ComplexType {
		return re, nil
	}
	if re.P != nil && re.Type().Has(FlagStr) {
		if im.P != nil {
			return Value{}, TypeErrorf("complex() can't take second arg if first is a string")
		}
		c, err := parseComplex(t, (*Str)(re.P))
		if err != nil {
			return Value{}, err
		}
		return newComplexOf(typ, c), nil
	}
	if im.P != nil && im.Type().Has(FlagStr) {
		return Value{}, TypeErrorf("complex() second arg can't be a string")
	}
	var c, d complex128
	wrong := func() error {
		if im.P == nil || im.Type().IsSubtype(ComplexType) || realNumber(im) {
			return nil
		}
		return TypeErrorf("complex() second argument must be a number, not '%s'", im.Type().Name)
	}
	// The first argument's own __complex__ and kind come first, the value of it last.
	if re.P == nil || realNumber(re) && re.Type().Lookup(Intern("__complex__")).P == nil {
		if err := wrong(); err != nil {
			return Value{}, err
		}
	}
	if re.P != nil {
		var err error
		if c, err = complexOfNumber(t, re); err != nil {
			return Value{}, err
		}
	}
	if err := wrong(); err != nil {
		return Value{}, err
	}
	if im.P != nil {
		typ := im.Type()
		switch {
		case typ.IsSubtype(ComplexType):
			d = (*Complex)(im.P).V
		default:
			f, err := AsFloat(t, im)
			if err != nil {
				return Value{}, err
			}
			d = complex(f, 0)
		}
		isComplex := im.Type().IsSubtype(ComplexType)
		r, i := real(c), real(d)
		if isComplex {
			r -= imag(d)
		}
		if re.P != nil && imag(c) != 0 {
			i += imag(c)
		}
		c = complex(r, i)
	}
	return newComplexOf(typ, c), nil
}

// realNumber reports whether complex() takes v for a real number.
func realNumber(v Value) bool {
	typ := v.Type()
	return typ.Slots.Float != nil || typ.Slots.Index != nil || typ.Has(FlagInt) || typ.Has(FlagFloat)
}

// complexOfNumber converts the real argument of complex().
func complexOfNumber(t *Thread, v Value) (complex128, error) {
	c, found, err := TryComplex(t, v)
	if err != nil || found {
		return c, err
	}
	typ := v.Type()
	if typ.Slots.Float == nil && typ.Slots.Index == nil && !typ.Has(FlagInt) && !typ.Has(FlagFloat) {
		return 0, TypeErrorf("complex() first argument must be a string or a number, not '%s'", typ.Name)
	}
	f, err := AsFloat(t, v)
	return complex(f, 0), err
}

// TryComplex converts a complex number or an object with __complex__; found is false for others.
func TryComplex(t *Thread, v Value) (c complex128, found bool, err error) {
	typ := v.Type()
	if typ == ComplexType {
		return (*Complex)(v.P).V, true, nil
	}
	if typ.IsHeap() || !typ.IsSubtype(ComplexType) && !typ.Has(FlagInt) && !v.IsFloat() {
		if m := typ.Lookup(Intern("__complex__")); m.P != nil {
			r, err := callBound(t, m, v)
			if err != nil {
				return 0, true, err
			}
			if !r.IsA(ComplexType) {
				return 0, true, TypeErrorf("__complex__ returned non-complex (type %s)", r.Type().Name)
			}
			if r.Type() != ComplexType {
				msg := "__complex__ returned non-complex (type " + r.Type().Name + ").  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python."
				if err := t.Warn(DeprecationWarning, msg, 1); err != nil {
					return 0, true, err
				}
			}
			return (*Complex)(r.P).V, true, nil
		}
	}
	if typ.IsSubtype(ComplexType) {
		return (*Complex)(v.P).V, true, nil
	}
	return 0, false, nil
}

// AsComplex converts a number as cmath's functions do.
func AsComplex(t *Thread, v Value) (complex128, error) {
	c, found, err := TryComplex(t, v)
	if err != nil || found {
		return c, err
	}
	f, err := AsFloat(t, v)
	return complex(f, 0), err
}

func parseComplex(t *Thread, s *Str) (complex128, error) {
	bad := ValueErrorf("complex() arg is a malformed string")
	b := make([]byte, 0, s.n)
	under := false
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		switch d := unicodedata.Decimal(r); {
		case d >= 0:
			b = append(b, '0'+byte(d))
		case isSpace(r):
			b = append(b, ' ')
		case r < 0x80 && r != 0:
			under = under || r == '_'
			b = append(b, byte(r))
		default:
			return 0, bad
		}
	}
	text := strings.Trim(string(b), " ")
	if under {
		clean, ok := dropUnderscores(text)
		if !ok {
			return 0, ValueErrorf("could not convert string to complex: %s", ReprStr(s).String())
		}
		text = clean
	}
	if strings.HasPrefix(text, "(") {
		if !strings.HasSuffix(text, ")") {
			return 0, bad
		}
		text = strings.Trim(text[1:len(text)-1], " ")
	}
	num := func() (float64, bool) {
		n := floatPrefix(text)
		if n == 0 {
			return 0, false
		}
		f, ok := floatfmt.Parse(text[:n])
		text = text[n:]
		return f, ok
	}
	isJ := func() bool { return len(text) > 0 && text[0]|0x20 == 'j' }
	sign := func() float64 {
		y := 1.0
		if len(text) > 0 && (text[0] == '+' || text[0] == '-') {
			if text[0] == '-' {
				y = -1
			}
			text = text[1:]
		}
		return y
	}
	var x, y float64
	if z, ok := num(); ok {
		switch {
		case len(text) > 0 && (text[0] == '+' || text[0] == '-'):
			x = z
			if y, ok = num(); !ok {
				y = sign()
			}
			if !isJ() {
				return 0, bad
			}
			text = text[1:]
		case isJ():
			y = z
			text = text[1:]
		default:
			x = z
		}
	} else {
		y = sign()
		if !isJ() {
			return 0, bad
		}
		text = text[1:]
	}
	if text != "" {
		return 0, bad
	}
	return complex(x, y), nil
}

// dropUnderscores removes underscores, which must be between digits.
func dropUnderscores(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	prev := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			if prev < '0' || prev > '9' {
				return "", false
			}
		} else {
			if prev == '_' && (c < '0' || c > '9') {
				return "", false
			}
			out = append(out, c)
		}
		prev = c
	}
	return string(out), prev != '_'
}

// floatPrefix returns the length of the float at the start of s, 0 if there is none.
func floatPrefix(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	low := strings.ToLower(s[i:min(len(s), i+8)])
	switch {
	case strings.HasPrefix(low, "infinity"):
		return i + 8
	case strings.HasPrefix(low, "inf"), strings.HasPrefix(low, "nan"):
		return i + 3
	}
	digits := 0
	for i < len(s) && s[i]-'0' < 10 {
		i++
		digits++
	}
	if i < len(s) && s[i] == '.' {
		i++
		for i < len(s) && s[i]-'0' < 10 {
			i++
			digits++
		}
	}
	if digits == 0 {
		return 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if j < len(s) && s[j]-'0' < 10 {
			for j < len(s) && s[j]-'0' < 10 {
				j++
			}
			i = j
		}
	}
	return i
}
