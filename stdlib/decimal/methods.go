package decimal

import (
	kernel "github.com/seed-8da18655/gopy/internal/decimal"
	"github.com/seed-8da18655/gopy/object"
)

// This file lists the operations that both Decimals and contexts have as methods.

// operation is an operation of one or two numbers.
type operation[F any] struct {
	name     string // of the method of Decimal, "" if there is none
	ctxName  string // of the method of Context, if it is another one
	f        F
	doc      string
	noMethod bool // only contexts have it
	// plain methods of Decimal take no context.
	plain bool
}

type (
	unaryFunc  = func(c *kernel.Context, a *number) number
	binaryFunc = func(c *kernel.Context, a, b *number) number
)

func (o *operation[F]) contextName() string {
	if o.ctxName != "" {
		return o.ctxName
	}
	return o.name
}

func quietly(c *kernel.Context, a *number) number { return c.ToIntegral(a, true) }
func exactly1(c *kernel.Context, a *number) number {
	return c.ToIntegral(a, false)
}

var unaryOps = [...]operation[unaryFunc]{
	{name: "abs", f: (*kernel.Context).Abs, noMethod: true, doc: "Return the absolute value of x."},
	{name: "minus", f: (*kernel.Context).Minus, noMethod: true, doc: "Minus corresponds to the unary prefix minus operator in Python, but applies\nthe context to the result."},
	{name: "plus", f: (*kernel.Context).Plus, noMethod: true, doc: "Plus corresponds to the unary prefix plus operator in Python, but applies\nthe context to the result."},
	{name: "to_integral", f: quietly, noMethod: true, doc: "Identical to to_integral_value(x)."},
	{name: "to_integral_value", f: quietly, noMethod: true, doc: "Round to an integer."},
	{name: "to_integral_exact", f: exactly1, noMethod: true, doc: "Round to an integer. Signal if the result is rounded or inexact."},
	{name: "exp", f: (*kernel.Context).Exp, doc: "Return e ** x."},
	{name: "ln", f: (*kernel.Context).Ln, doc: "Return the natural (base e) logarithm of x."},
	{name: "log10", f: (*kernel.Context).Log10, doc: "Return the base 10 logarithm of x."},
	{name: "next_minus", f: (*kernel.Context).NextMinus, doc: "Return the largest representable number smaller than x."},
	{name: "next_plus", f: (*kernel.Context).NextPlus, doc: "Return the smallest representable number larger than x."},
	{name: "normalize", f: (*kernel.Context).Normalize, doc: "Reduce x to its simplest form. Alias for reduce(x)."},
	{name: "sqrt", f: (*kernel.Context).Sqrt, doc: "Square root of a non-negative number to context precision."},
	{name: "logb", f: (*kernel.Context).LogB, doc: "Return the exponent of the magnitude of the operand's MSD."},
	{name: "logical_invert", f: (*kernel.Context).LogicalInvert, doc: "Invert all digits of x."},
	{name: "copy_abs", f: func(c *kernel.Context, a *number) number { return a.WithSign(false) }, plain: true, doc: "Return a copy of x with the sign set to 0."},
	{name: "copy_negate", f: func(c *kernel.Context, a *number) number { return a.WithSign(!a.Neg) }, plain: true, doc: "Return a copy of x with the sign inverted."},
}

func total(f func(a, b *number) int) binaryFunc {
	return func(c *kernel.Context, a, b *number) number { return kernel.FromInt64(int64(f(a, b))) }
}

func logical(f func(x, y byte) byte) binaryFunc {
	return func(c *kernel.Context, a, b *number) number { return c.Logical(a, b, f) }
}

var binaryOps = [...]operation[binaryFunc]{
	{name: "add", f: (*kernel.Context).Add, noMethod: true, doc: "Return the sum of x and y."},
	{name: "subtract", f: (*kernel.Context).Sub, noMethod: true, doc: "Return the difference between x and y."},
	{name: "multiply", f: (*kernel.Context).Mul, noMethod: true, doc: "Return the product of x and y."},
	{name: "divide", f: (*kernel.Context).Div, noMethod: true, doc: "Return x divided by y."},
	{name: "divide_int", f: (*kernel.Context).DivInt, noMethod: true, doc: "Return x divided by y, truncated to an integer."},
	{name: "remainder", f: (*kernel.Context).Rem, noMethod: true, doc: "Return the remainder from integer division.  The sign of the result,\nif non-zero, is the same as that of the original dividend."},
	{name: "quantize", f: (*kernel.Context).Quantize, noMethod: true, doc: "Return a value equal to x (rounded), having the exponent of y."},
	{name: "remainder_near", f: (*kernel.Context).RemNear, doc: "Return x - y * n, where n is the integer nearest the exact value of x / y\n(if the result is 0 then its sign will be the sign of x)."},
	{name: "compare", f: (*kernel.Context).Compare, doc: "Compare x and y numerically."},
	{name: "compare_signal", f: (*kernel.Context).CompareSignal, doc: "Compare x and y numerically.  All NaNs signal."},
	{name: "compare_total", f: total(kernel.Total), doc: "Compare x and y using their abstract representation."},
	{name: "compare_total_mag", f: total(kernel.TotalMag), doc: "Compare x and y using their abstract representation, ignoring sign."},
	{name: "max", f: (*kernel.Context).Max, doc: "Compare the values numerically and return the maximum."},
	{name: "max_mag", f: (*kernel.Context).MaxMag, doc: "Compare the values numerically with their sign ignored."},
	{name: "min", f: (*kernel.Context).Min, doc: "Compare the values numerically and return the minimum."},
	{name: "min_mag", f: (*kernel.Context).MinMag, doc: "Compare the values numerically with their sign ignored."},
	{name: "next_toward", f: (*kernel.Context).NextToward, doc: "Return the number closest to x, in the direction towards y."},
	{name: "copy_sign", f: func(c *kernel.Context, a, b *number) number { return a.WithSign(b.Neg) }, doc: "Copy the sign from y to x."},
	{name: "logical_and", f: logical(func(x, y byte) byte { return x & y }), doc: "Digit-wise and of x and y."},
	{name: "logical_or", f: logical(func(x, y byte) byte { return x | y }), doc: "Digit-wise or of x and y."},
	{name: "logical_xor", f: logical(func(x, y byte) byte { return x ^ y }), doc: "Digit-wise xor of x and y."},
	{name: "rotate", f: (*kernel.Context).Rotate, doc: "Return a copy of x, rotated by y places."},
	{name: "scaleb", f: (*kernel.Context).ScaleB, doc: "Return the first operand after adding the second value to its exp."},
	{name: "shift", f: (*kernel.Context).Shift, doc: "Return a copy of x, shifted by y places."},
}

// predicate is a question about a number.
type predicate struct {
	name string
	f    func(c *kernel.Context, n *number) bool
	ctx  bool // the method of Decimal takes a context
	doc  string
}

var predicates = [...]predicate{
	{"is_finite", func(c *kernel.Context, n *number) bool { return n.Form == kernel.Finite }, false, "Return True if the argument is a finite number, and False if the argument\nis infinite or a NaN."},
	{"is_infinite", func(c *kernel.Context, n *number) bool { return n.Form == kernel.Infinite }, false, "Return True if the argument is either positive or negative infinity and\nFalse otherwise."},
	{"is_nan", func(c *kernel.Context, n *number) bool { return n.IsNaN() }, false, "Return True if the argument is a (quiet or signaling) NaN and False\notherwise."},
	{"is_qnan", func(c *kernel.Context, n *number) bool { return n.Form == kernel.QuietNaN }, false, "Return True if the argument is a quiet NaN, and False otherwise."},
	{"is_snan", func(c *kernel.Context, n *number) bool { return n.Form == kernel.SignalingNaN }, false, "Return True if the argument is a signaling NaN and False otherwise."},
	{"is_signed", func(c *kernel.Context, n *number) bool { return n.Neg }, false, "Return True if the argument has a negative sign and False otherwise.\nNote that both zeros and NaNs can carry signs."},
	{"is_zero", func(c *kernel.Context, n *number) bool { return n.IsZero() }, false, "Return True if the argument is a (positive or negative) zero and False\notherwise."},
	{"is_normal", (*kernel.Context).IsNormal, true, "Return True if the argument is a normal finite non-zero number with an\nadjusted exponent greater than or equal to Emin. Return False if the\nargument is zero, subnormal, infinite or a NaN."},
	{"is_subnormal", (*kernel.Context).IsSubnormal, true, "Return True if the argument is subnormal, and False otherwise. A number is\nsubnormal if it is non-zero, finite, and has an adjusted exponent less\nthan Emin."},
}

// withRounding runs an operation with another rounding, unless it is None.
func (c *context) withRounding(t *thread, rounding value, f func(k *kernel.Context) number) (value, error) {
	if rounding.P == nil || rounding.IsNone() {
		return c.finish(t, f)
	}
	mode, err := roundingOf(rounding)
	if err != nil {
		return value{}, err
	}
	before := c.c.Rounding
	c.c.Rounding = mode
	defer func() { c.c.Rounding = before }()
	return c.finish(t, f)
}

func decimalMethods() []object.FuncDef {
	var list []object.FuncDef
	for i := range unaryOps {
		op := &unaryOps[i]
		switch {
		case op.noMethod:
		case op.plain:
			list = append(list, object.Func1(op.name+"($self, /)", func(t *thread, d *dec) (value, error) {
				return wrap(op.f(nil, &d.n)), nil
			}, op.doc))
		default:
			list = append(list, object.Func2(op.name+"($self, /, context=None)", func(t *thread, d *dec, ctx value) (value, error) {
				c, err := contextArg(t, ctx)
				if err != nil {
					return value{}, err
				}
				return c.finish(t, func(k *kernel.Context) number { return op.f(k, &d.n) })
			}, op.doc))
		}
	}
	for i := range binaryOps {
		op := &binaryOps[i]
		if op.noMethod {
			continue
		}
		list = append(list, object.Func3(op.name+"($self, /, other, context=None)", func(t *thread, d *dec, other, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, other)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return op.f(k, &d.n, y) })
		}, op.doc))
	}
	for i := range predicates {
		p := &predicates[i]
		if !p.ctx {
			list = append(list, object.Func1(p.name+"($self, /)", func(t *thread, d *dec) (bool, error) { return p.f(nil, &d.n), nil }, p.doc))
			continue
		}
		list = append(list, object.Func2(p.name+"($self, /, context=None)", func(t *thread, d *dec, ctx value) (bool, error) {
			c, err := contextArg(t, ctx)
			return err == nil && p.f(&c.c, &d.n), err
		}, p.doc))
	}
	for _, name := range []string{"to_integral", "to_integral_value", "to_integral_exact"} {
		list = append(list, object.Func3(name+"($self, /, rounding=None, context=None)", func(t *thread, d *dec, rounding, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			return c.withRounding(t, rounding, func(k *kernel.Context) number {
				return k.ToIntegral(&d.n, name != "to_integral_exact")
			})
		}, "Round to the nearest integer."))
	}
	for _, name := range []string{"canonical", "conjugate", "__copy__"} {
		list = append(list, object.Func1(name+"($self, /)", func(t *thread, v value) (value, error) { return v, nil }, ""))
	}
	return append(list,
		object.Func4("quantize($self, /, exp, rounding=None, context=None)", func(t *thread, d *dec, exp, rounding, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, exp)
			if err != nil {
				return value{}, err
			}
			return c.withRounding(t, rounding, func(k *kernel.Context) number { return k.Quantize(&d.n, y) })
		}, "Return a value equal to the first operand after rounding and having the\nexponent of the second operand."),
		object.Func4("fma($self, /, other, third, context=None)", func(t *thread, d *dec, other, third, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, other)
			if err != nil {
				return value{}, err
			}
			z, err := operand(t, third)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return k.FMA(&d.n, y, z) })
		}, "Return self*other+third with no rounding of the intermediate product."),
		object.Func3("same_quantum($self, /, other, context=None)", func(t *thread, d *dec, other, ctx value) (bool, error) {
			if _, err := contextArg(t, ctx); err != nil {
				return false, err
			}
			y, err := operand(t, other)
			return err == nil && kernel.SameQuantum(&d.n, y), err
		}, "Test whether self and other have the same exponent or whether both are NaN."),
		object.Func2("number_class($self, /, context=None)", func(t *thread, d *dec, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			return object.NewStr(c.c.Class(&d.n)), nil
		}, "Return a string describing the class of the operand."),
		object.Func2("to_eng_string($self, /, context=None)", func(t *thread, d *dec, ctx value) (value, error) {
			c, err := contextArg(t, ctx)
			if err != nil {
				return value{}, err
			}
			return object.NewStr(string(d.n.Append(nil, true, c.capitals))), nil
		}, "Convert to an engineering-type string."),
		object.Func1("is_canonical($self, /)", func(t *thread, d *dec) (bool, error) { return true, nil }, "Return True if the argument is canonical and False otherwise."),
		object.Func1("adjusted($self, /)", func(t *thread, d *dec) (int64, error) {
			if d.n.Form != kernel.Finite {
				return 0, nil
			}
			return d.n.Adjusted(), nil
		}, "Return the adjusted exponent of the number.  Defined as exp + digits - 1."),
		object.Func1("radix($self, /)", func(t *thread, d *dec) (value, error) { return wrap(kernel.FromInt64(10)), nil }, "Return Decimal(10), the radix (base) in which the Decimal class does\nall its arithmetic. Included for compatibility with the specification."),
		object.Func1("as_tuple($self, /)", asTuple, "Return a tuple representation of the number."),
		object.Func1("as_integer_ratio($self, /)", asIntegerRatio, "Decimal.as_integer_ratio() -> (int, int)\n\nReturn a pair of integers, whose ratio is exactly equal to the original\nDecimal and with a positive denominator. The ratio is in lowest terms.\nRaise OverflowError on infinities and a ValueError on NaNs."),
		object.Func2("__deepcopy__($self, object, /)", func(t *thread, v, memo value) (value, error) { return v, nil }, ""),
		object.FuncArgs("__format__", formatNumber, ""),
		object.Func1("__reduce__($self, /)", func(t *thread, v value) (value, error) {
			text, err := object.ToStr(t, v)
			if err != nil {
				return value{}, err
			}
			args := object.MakeTuple(t, object.Of(text))
			return object.Of(object.MakeTuple(t, object.Of(v.Type()), object.Of(args))), nil
		}, ""),
		object.FuncArgs("__round__", roundNumber, ""),
		object.Func1("__ceil__($self, /)", rounder(kernel.RoundCeiling), ""),
		object.Func1("__floor__($self, /)", rounder(kernel.RoundFloor), ""),
		object.Func1("__trunc__($self, /)", rounder(kernel.RoundDown), ""),
		object.Func1("__complex__($self, /)", func(t *thread, d *dec) (value, error) {
			f, err := toFloat(t, &d.n)
			if err != nil {
				return value{}, err
			}
			return object.Call(t, object.Of(object.ComplexType), object.Float(f))
		}, ""),
		object.Func1("__sizeof__($self, /)", func(t *thread, d *dec) (int64, error) {
			return 104 + d.n.Digits()/19*8, nil
		}, ""),
	)
}
