package decimal

import (
	"math"
	"math/big"
	"strings"
	"unsafe"

	kernel "github.com/seed-8da18655/gopy/internal/decimal"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the type Decimal, and how other objects become Decimals.

// dec is a Python Decimal.
type dec struct {
	Shape *object.Shape
	n     number
	Ext   *object.InstExt
}

// NativeObject marks *dec as a parameter type.
func (*dec) NativeObject() {}

var decimalType = object.NewNativeType("decimal.Decimal")

func wrap(n number) value { return object.Of(&dec{Shape: decimalType.Root, n: n}) }

// wrapFor is wrap for a subclass.
func wrapFor(typ *object.Type, n number) value { return object.Of(&dec{Shape: typ.Root, n: n}) }

func fromInt(v value) number {
	if v.IsInt() || v.IsBool() {
		return kernel.FromInt64(v.Int64())
	}
	b := object.BigOf(v)
	return kernel.New(b.Sign() < 0, new(big.Int).Abs(b), 0)
}

// operand converts an argument that must be a Decimal or an int.
func operand(t *thread, v value) (*number, error) {
	if v.IsA(decimalType) {
		return &object.As[dec](v).n, nil
	}
	if v.IsA(object.IntType) {
		n := fromInt(v)
		return &n, nil
	}
	return nil, object.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().Name)
}

// operandOf converts an operand of an operator; ok is false for other types.
func operandOf(v value, space *number) (n *number, ok bool) {
	switch {
	case v.HasType(decimalType) || v.IsA(decimalType):
		return &object.As[dec](v).n, true
	case v.IsA(object.IntType):
		*space = fromInt(v)
		return space, true
	}
	return nil, false
}

// contextArg returns a context argument, by default the current context.
func contextArg(t *thread, v value) (*context, error) {
	if v.P == nil || v.IsNone() {
		return currentContext(t)
	}
	if !v.IsA(contextType) {
		return nil, object.TypeErrorf("optional argument must be a context")
	}
	return object.As[context](v), nil
}

// asciiText returns the text of a str with ASCII digits; spaces around and underscores are left
// out if loose. What cannot be part of a number makes it empty.
func asciiText(s *object.Str, loose bool) string {
	text := s.String()
	plain := true
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= 0x80 || c <= ' ' || c == '_' {
			plain = false
			break
		}
	}
	if plain {
		return text
	}
	if loose {
		text = strings.TrimFunc(text, unicodedata.IsSpace)
		text = strings.ReplaceAll(text, "_", "")
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r > ' ' && r < 0x80:
			b.WriteByte(byte(r))
		case unicodedata.IsDecimal(r):
			b.WriteByte('0' + byte(unicodedata.Decimal(r)))
		default:
			return ""
		}
	}
	return b.String()
}

// exactly makes a Decimal that the widest context holds.
func exactly(t *thread, typ *object.Type, n number, c *context) (value, error) {
	k := kernel.Widest()
	n = k.Fix(n)
	if k.Status&(kernel.Inexact|kernel.Rounded|kernel.Clamped) != 0 {
		n, k.Status = number{Form: kernel.QuietNaN}, kernel.InvalidOperation
	}
	if k.Status &= kernel.Errors; k.Status != 0 {
		if err := c.raise(t, k.Status); err != nil {
			return value{}, err
		}
	}
	return wrapFor(typ, n), nil
}

// exactInt is exactly for results of conversions from int that need no context.
func exactText(t *thread, typ *object.Type, text string, c *context) (value, error) {
	n, ok := kernel.Parse(text)
	if !ok {
		if err := c.raise(t, kernel.ConversionSyntax); err != nil {
			return value{}, err
		}
		return wrapFor(typ, number{Form: kernel.QuietNaN}), nil
	}
	if n.Form != kernel.Finite {
		return wrapFor(typ, n), nil
	}
	return exactly(t, typ, n, c)
}

// floatOperation signals that a float becomes a Decimal without being told to.
func (c *context) floatOperation(t *thread) error { return c.raise(t, kernel.FloatOperation) }

// decimalOf converts v exactly.
func decimalOf(t *thread, typ *object.Type, v value, c *context) (value, error) {
	switch {
	case v.IsA(decimalType):
		if typ == decimalType && v.HasType(decimalType) {
			return v, nil
		}
		return wrapFor(typ, object.As[dec](v).n), nil
	case v.IsA(object.StrType):
		return exactText(t, typ, asciiText((*object.Str)(v.P), true), c)
	case v.IsA(object.IntType):
		return exactly(t, typ, fromInt(v), c)
	case v.Type().Has(object.FlagTuple) || v.Type().Has(object.FlagList):
		text, err := textOfTuple(t, v)
		if err != nil {
			return value{}, err
		}
		return exactText(t, typ, text, c)
	case v.Type().Has(object.FlagFloat):
		if err := c.floatOperation(t); err != nil {
			return value{}, err
		}
		f, err := object.AsFloat(t, v)
		if err != nil {
			return value{}, err
		}
		return wrapFor(typ, kernel.FromFloat(f)), nil
	}
	return value{}, object.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().Name)
}

// textOfTuple returns the text of a tuple (sign, digits, exponent).
func textOfTuple(t *thread, v value) (string, error) {
	items, err := object.ListOf(t, v)
	if err != nil {
		return "", err
	}
	if len(items) != 3 {
		return "", object.ValueErrorf("argument must be a sequence of length 3")
	}
	sign, digits, exp := items[0], items[1], items[2]
	if !sign.IsA(object.IntType) {
		return "", object.ValueErrorf("sign must be an integer with the value 0 or 1")
	}
	var b strings.Builder
	switch i, err := object.AsInt64(t, sign); {
	case err != nil || i != 0 && i != 1:
		return "", object.ValueErrorf("sign must be an integer with the value 0 or 1")
	case i == 1:
		b.WriteByte('-')
	}
	special, exponent := "", int64(0)
	if exp.IsA(object.StrType) {
		switch (*object.Str)(exp.P).String() {
		case "F":
			b.WriteString("Inf")
			special = "F"
		case "n":
			b.WriteString("NaN")
			special = "n"
		case "N":
			b.WriteString("sNaN")
			special = "N"
		default:
			return "", object.ValueErrorf("string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		if !exp.IsA(object.IntType) {
			return "", object.ValueErrorf("exponent must be an integer")
		}
		if exponent, err = object.AsInt64(t, exp); err != nil {
			return "", object.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
	}
	if !digits.Type().Has(object.FlagTuple) && !digits.Type().Has(object.FlagList) {
		return "", object.ValueErrorf("coefficient must be a tuple of digits")
	}
	list, err := object.ListOf(t, digits)
	if err != nil {
		return "", err
	}
	if len(list) == 0 && special == "" {
		b.WriteByte('0')
	}
	for _, d := range list {
		if !d.IsA(object.IntType) {
			return "", object.ValueErrorf("coefficient must be a tuple of digits")
		}
		i, err := object.AsInt64(t, d)
		if err != nil || i < 0 || i > 9 {
			return "", object.ValueErrorf("coefficient must be a tuple of digits")
		}
		if special != "F" {
			b.WriteByte('0' + byte(i))
		}
	}
	if special == "" {
		b.WriteByte('E')
		b.Write(big.NewInt(exponent).Append(nil, 10))
	}
	return b.String(), nil
}

// create converts v to a Decimal that fits into the context.
func (c *context) create(t *thread, v value) (value, error) {
	var n number
	syntax := func(text string) bool {
		var ok bool
		if n, ok = kernel.Parse(text); ok && n.IsNaN() {
			limit := c.c.Prec
			if c.c.Clamp {
				limit--
			}
			ok = n.Coefficient().Sign() == 0 || n.Digits() <= limit
		}
		return ok
	}
	ok := true
	switch {
	case v.P == nil:
	case v.IsA(decimalType):
		n = object.As[dec](v).n
		if n.IsNaN() {
			limit := c.c.Prec
			if c.c.Clamp {
				limit--
			}
			ok = n.Coefficient().Sign() == 0 || n.Digits() <= limit
		}
	case v.IsA(object.StrType):
		ok = syntax(asciiText((*object.Str)(v.P), false))
	case v.IsA(object.IntType):
		n = fromInt(v)
	case v.Type().Has(object.FlagTuple) || v.Type().Has(object.FlagList):
		text, err := textOfTuple(t, v)
		if err != nil {
			return value{}, err
		}
		ok = syntax(text)
	case v.Type().Has(object.FlagFloat):
		if err := c.floatOperation(t); err != nil {
			return value{}, err
		}
		f, err := object.AsFloat(t, v)
		if err != nil {
			return value{}, err
		}
		n = kernel.FromFloat(f)
	default:
		return value{}, object.TypeErrorf("conversion from %s to Decimal is not supported", v.Type().Name)
	}
	if !ok {
		if err := c.raise(t, kernel.ConversionSyntax); err != nil {
			return value{}, err
		}
		return wrap(number{Form: kernel.QuietNaN}), nil
	}
	return c.finish(t, func(k *kernel.Context) number { return k.Fix(n) })
}

func fromFloatOrInt(t *thread, v value) (number, error) {
	if v.IsA(object.IntType) {
		return fromInt(v), nil
	}
	if !v.Type().Has(object.FlagFloat) {
		return number{}, object.TypeErrorf("argument must be int or float")
	}
	f, err := object.AsFloat(t, v)
	return kernel.FromFloat(f), err
}

var decimalSig = object.Sig{Text: "Decimal(value='0', context=None)"}

func newDecimal(t *thread, typ *object.Type, a object.Args) (value, error) {
	var v, ctx value
	if a.NumKw() == 0 && len(a.V) == 1 {
		v = a.V[0]
	} else {
		bound, err := decimalSig.Bind(t, a)
		if err != nil {
			return value{}, err
		}
		if len(a.V) == 0 {
			return wrapFor(typ, number{}), nil
		}
		v, ctx = bound[0], bound[1]
	}
	c, err := contextArg(t, ctx)
	if err != nil {
		return value{}, err
	}
	return decimalOf(t, typ, v, c)
}

// arithmetic makes the function of a binary operator.
func arithmetic(f func(c *kernel.Context, a, b *number) number) object.BinaryFunc {
	return func(t *thread, a, b value) (value, error) {
		var p, q number
		x, ok := operandOf(a, &p)
		if !ok {
			return object.NotImplemented, nil
		}
		y, ok := operandOf(b, &q)
		if !ok {
			return object.NotImplemented, nil
		}
		c, err := currentContext(t)
		if err != nil {
			return value{}, err
		}
		before := c.c.Status
		c.c.Status = 0
		n := f(&c.c, x, y)
		conditions := c.c.Status
		c.c.Status = before
		if conditions != 0 {
			if err := c.raise(t, conditions); err != nil {
				return value{}, err
			}
		}
		return wrap(n), nil
	}
}

func divmodOperator(t *thread, a, b value) (value, error) {
	var p, q number
	x, ok := operandOf(a, &p)
	y, ok2 := operandOf(b, &q)
	if !ok || !ok2 {
		return object.NotImplemented, nil
	}
	c, err := currentContext(t)
	if err != nil {
		return value{}, err
	}
	return c.divmod(t, x, y)
}

func unary(f func(c *kernel.Context, a *number) number) object.UnaryFunc {
	return func(t *thread, v value) (value, error) {
		c, err := currentContext(t)
		if err != nil {
			return value{}, err
		}
		x := &object.As[dec](v).n
		return c.finish(t, func(k *kernel.Context) number { return f(k, x) })
	}
}

// compareNumbers implements the comparison operators.
func compareNumbers(t *thread, a, b value, op object.CompareOp) (value, error) {
	if !a.IsA(decimalType) {
		return object.NotImplemented, nil
	}
	x := object.As[dec](a).n
	var y number
	equality := op == object.EQ || op == object.NE
	switch {
	case b.IsA(decimalType):
		y = object.As[dec](b).n
	case b.IsA(object.IntType):
		y = fromInt(b)
	case b.IsA(object.FloatType), b.IsA(object.ComplexType) && equality:
		f := 0.0
		if b.IsA(object.ComplexType) {
			im, err := object.GetAttrS(t, b, "imag")
			if err != nil {
				return value{}, err
			}
			re, err := object.GetAttrS(t, b, "real")
			if err != nil {
				return value{}, err
			}
			if im.Float64() != 0 {
				return object.NotImplemented, nil
			}
			f = re.Float64()
		} else {
			var err error
			if f, err = object.AsFloat(t, b); err != nil {
				return value{}, err
			}
		}
		c, err := currentContext(t)
		if err != nil {
			return value{}, err
		}
		c.c.Status |= kernel.FloatOperation
		if !equality {
			if err := c.floatOperation(t); err != nil {
				return value{}, err
			}
		}
		y = kernel.FromFloat(f)
	default:
		if b.Type().Flags&object.FlagHeap == 0 {
			return object.NotImplemented, nil
		}
		ok, err := object.IsInstance(t, b, stateOf(t).rational)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return object.NotImplemented, nil
		}
		num, err := object.GetAttrS(t, b, "numerator")
		if err != nil {
			return value{}, err
		}
		den, err := object.GetAttrS(t, b, "denominator")
		if err != nil {
			return value{}, err
		}
		if !num.IsA(object.IntType) || !den.IsA(object.IntType) {
			return object.NotImplemented, nil
		}
		y = fromInt(num)
		if x.Form == kernel.Finite {
			k := kernel.Widest()
			d := fromInt(den)
			x = k.Mul(&x, &d)
			if k.Status&kernel.MallocError != 0 {
				return value{}, t.NoMemory()
			}
		}
	}
	if x.IsNaN() || y.IsNaN() {
		if !equality || x.Form == kernel.SignalingNaN || y.Form == kernel.SignalingNaN {
			c, err := currentContext(t)
			if err != nil {
				return value{}, err
			}
			if err := c.raise(t, kernel.InvalidOperation); err != nil {
				return value{}, err
			}
		}
		return object.Bool(op == object.NE), nil
	}
	r := kernel.Cmp(&x, &y)
	result := false
	switch op {
	case object.LT:
		result = r < 0
	case object.LE:
		result = r <= 0
	case object.EQ:
		result = r == 0
	case object.NE:
		result = r != 0
	case object.GT:
		result = r > 0
	case object.GE:
		result = r >= 0
	}
	return object.Bool(result), nil
}

func hashNumber(t *thread, v value) (int64, error) {
	n := &object.As[dec](v).n
	h := int64(0)
	switch n.Form {
	case kernel.SignalingNaN:
		return 0, object.TypeErrorf("Cannot hash a signaling NaN value")
	case kernel.QuietNaN:
		return object.HashPointer(v.P), nil
	case kernel.Infinite:
		h = 314159
	default:
		if x, ok := n.Small(); ok && n.Exp == 0 {
			h = int64(x % (1<<61 - 1))
		} else {
			h = int64(n.Hash())
		}
	}
	if n.Neg {
		h = -h
		if h == -1 {
			h = -2
		}
	}
	return h, nil
}

// toInt converts a number to an int.
func toInt(t *thread, n *number, mode kernel.Rounding) (value, error) {
	switch n.Form {
	case kernel.Infinite:
		return value{}, object.OverflowErrorf("cannot convert Infinity to integer")
	case kernel.QuietNaN, kernel.SignalingNaN:
		return value{}, object.ValueErrorf("cannot convert NaN to integer")
	}
	if i, ok := n.Int64(mode); ok {
		return object.Int(i), nil
	}
	if n.Exp > 0 {
		if err := t.CheckAlloc(int(min(n.Exp/2, math.MaxInt))); err != nil {
			return value{}, err
		}
	}
	x, ok := n.Integer(mode)
	if !ok {
		return value{}, t.NoMemory()
	}
	return object.IntOf(x), nil
}

func rounder(mode kernel.Rounding) func(*thread, *dec) (value, error) {
	return func(t *thread, d *dec) (value, error) { return toInt(t, &d.n, mode) }
}

func toFloat(t *thread, n *number) (float64, error) {
	switch n.Form {
	case kernel.SignalingNaN:
		return 0, object.ValueErrorf("cannot convert signaling NaN to float")
	case kernel.QuietNaN:
		return math.Copysign(math.NaN(), bitSign(n.Neg)), nil
	case kernel.Infinite:
		return math.Inf(int(bitSign(n.Neg))), nil
	}
	text := string(n.Append(nil, false, true))
	v, err := object.Call(t, object.Of(object.FloatType), object.NewStr(text))
	if err != nil {
		return 0, err
	}
	return v.Float64(), nil
}

func bitSign(neg bool) float64 {
	if neg {
		return -1
	}
	return 1
}

func asTuple(t *thread, d *dec) (value, error) {
	n := &d.n
	var digits []value
	exp := object.Int(n.Exp)
	switch n.Form {
	case kernel.Infinite:
		digits = []value{object.Int(0)}
		exp = object.NewStr("F")
	case kernel.QuietNaN:
		exp = object.NewStr("n")
	case kernel.SignalingNaN:
		exp = object.NewStr("N")
	}
	if n.Form == kernel.Finite || n.IsNaN() && n.Coefficient().Sign() != 0 {
		for _, c := range n.AppendCoefficient(nil) {
			digits = append(digits, object.Int(int64(c-'0')))
		}
	}
	return object.Call(t, stateOf(t).tuple, object.Int(bit(n.Neg)), object.Of(object.NewTuple(t, digits)), exp)
}

func asIntegerRatio(t *thread, d *dec) (value, error) {
	n := &d.n
	switch n.Form {
	case kernel.Infinite:
		return value{}, object.OverflowErrorf("cannot convert Infinity to integer ratio")
	case kernel.QuietNaN, kernel.SignalingNaN:
		return value{}, object.ValueErrorf("cannot convert NaN to integer ratio")
	}
	x := new(big.Int).Set(n.Coefficient())
	y := big.NewInt(1)
	if x.Sign() != 0 {
		exp := n.Exp
		if exp < 0 {
			exp = -exp
		}
		if err := t.CheckAlloc(int(exp / 2)); err != nil {
			return value{}, err
		}
		p := new(big.Int).Exp(big.NewInt(10), big.NewInt(exp), nil)
		if n.Exp >= 0 {
			x.Mul(x, p)
		} else {
			g := new(big.Int).GCD(nil, nil, x, p)
			x.Quo(x, g)
			y.Quo(p, g)
		}
	}
	if n.Neg {
		x.Neg(x)
	}
	return object.Of(object.MakeTuple(t, object.IntOf(x), object.IntOf(y))), nil
}

func roundNumber(t *thread, a object.Args) (value, error) {
	d := object.As[dec](a.V[0])
	if len(a.V) > 2 || a.NumKw() > 0 {
		return value{}, object.TypeErrorf("__round__() takes at most 1 argument (%d given)", len(a.V)-1)
	}
	if len(a.V) == 1 {
		return toInt(t, &d.n, kernel.RoundHalfEven)
	}
	if !a.V[1].IsA(object.IntType) {
		return value{}, object.TypeErrorf("optional arg must be an integer")
	}
	places, err := object.AsInt64(t, a.V[1])
	if err != nil {
		return value{}, object.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	c, err := currentContext(t)
	if err != nil {
		return value{}, err
	}
	if places == math.MinInt64 {
		places++
	}
	q := kernel.NewSmall(false, 1, -places)
	return c.finish(t, func(k *kernel.Context) number { return k.Quantize(&d.n, &q) })
}

var decimalDef = object.TypeDef{
	Type:   decimalType,
	Struct: (*dec)(nil),
	Module: "decimal",
	Doc:    "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0'). The\ncontext does not affect the conversion and is only passed to determine if\nthe InvalidOperation trap is active.\n\n",
	Sig:    "(value=\"0\", context=None)",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(dec{}.Ext),
	Alloc:  func(t *thread, typ *object.Type) value { return wrapFor(typ, number{}) },
	Slots: object.Slots{
		New: newDecimal,
		Repr: func(t *thread, v value) (value, error) {
			c, err := currentContext(t)
			if err != nil {
				return value{}, err
			}
			var buf [64]byte
			b := append(buf[:0], "Decimal('"...)
			b = object.As[dec](v).n.Append(b, false, c.capitals)
			return object.NewStr(string(append(b, "')"...))), nil
		},
		Str: func(t *thread, v value) (value, error) {
			c, err := currentContext(t)
			if err != nil {
				return value{}, err
			}
			var buf [64]byte
			return object.NewStr(string(object.As[dec](v).n.Append(buf[:0], false, c.capitals))), nil
		},
		Hash:    hashNumber,
		Bool:    func(t *thread, v value) (bool, error) { return !object.As[dec](v).n.IsZero(), nil },
		Compare: compareNumbers,
		Binary: [object.NumBinary]object.BinaryFunc{
			object.OpAdd:      arithmetic((*kernel.Context).Add),
			object.OpSub:      arithmetic((*kernel.Context).Sub),
			object.OpMul:      arithmetic((*kernel.Context).Mul),
			object.OpDiv:      arithmetic((*kernel.Context).Div),
			object.OpFloorDiv: arithmetic((*kernel.Context).DivInt),
			object.OpMod:      arithmetic((*kernel.Context).Rem),
			object.OpPow:      arithmetic((*kernel.Context).Pow),
			object.OpDivmod:   divmodOperator,
		},
		Pow3: func(t *thread, a, b, m value) (value, error) {
			var p, q, r number
			x, ok := operandOf(a, &p)
			y, ok2 := operandOf(b, &q)
			z, ok3 := operandOf(m, &r)
			if !ok || !ok2 || !ok3 {
				return object.NotImplemented, nil
			}
			c, err := currentContext(t)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return k.PowMod(x, y, z) })
		},
		Neg: unary((*kernel.Context).Minus),
		Pos: unary((*kernel.Context).Plus),
		Abs: unary((*kernel.Context).Abs),
		Int: func(t *thread, v value) (value, error) {
			return toInt(t, &object.As[dec](v).n, kernel.RoundDown)
		},
		Float: func(t *thread, v value) (value, error) {
			f, err := toFloat(t, &object.As[dec](v).n)
			return object.Float(f), err
		},
	},
	Class: []object.FuncDef{
		object.Func2("from_float($type, f, /)", func(t *thread, typ *object.Type, v value) (value, error) {
			n, err := fromFloatOrInt(t, v)
			if err != nil {
				return value{}, err
			}
			if typ == decimalType {
				return wrap(n), nil
			}
			return object.Call(t, object.Of(typ), wrap(n))
		}, "Class method that converts a float to a decimal number, exactly.\nSince 0.1 is not exactly representable in binary floating point,\nDecimal.from_float(0.1) is not the same as Decimal('0.1').\n\n    >>> Decimal.from_float(0.1)\n    Decimal('0.1000000000000000055511151231257827021181583404541015625')\n    >>> Decimal.from_float(float('nan'))\n    Decimal('NaN')\n    >>> Decimal.from_float(float('inf'))\n    Decimal('Infinity')\n    >>> Decimal.from_float(float('-inf'))\n    Decimal('-Infinity')\n\n"),
	},
	GetSet: []object.GetSetDef{
		{Name: "real", Get: func(t *thread, v value) (value, error) { return v, nil }},
		{Name: "imag", Get: func(t *thread, v value) (value, error) { return wrap(number{}), nil }},
	},
	Methods: decimalMethods(),
}
