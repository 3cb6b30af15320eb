package decimal

import (
	"fmt"
	"strings"
	"unsafe"

	kernel "github.com/seed-8da18655/gopy/internal/decimal"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the type Context and its dictionaries of signals.

// context is a Python Context.
type context struct {
	Shape    *object.Shape
	c        kernel.Context
	capitals bool
	Ext      *object.InstExt
}

// NativeObject marks *context as a parameter type.
func (*context) NativeObject() {}

var contextType = object.NewNativeType("decimal.Context")

const defaultTraps = kernel.Invalid | kernel.DivisionByZero | kernel.Overflow

func newContext(*thread) *context {
	return &context{Shape: contextType.Root, capitals: true, c: kernel.Context{
		Prec: 28, Emax: 999999, Emin: -999999, Rounding: kernel.RoundHalfEven, Traps: defaultTraps,
	}}
}

func (c *context) copy() *context {
	d := &context{Shape: contextType.Root, c: c.c, capitals: c.capitals}
	return d
}

// signalDict shows the flags or the traps of a context.
type signalDict struct {
	Shape *object.Shape
	ctx   *context
	traps bool
	Ext   *object.InstExt
}

var signalDictType = object.NewNativeType("decimal.SignalDictMixin")

func (c *context) signals(t *thread, traps bool) value {
	return object.Of(&signalDict{Shape: stateOf(t).signalDict.Root, ctx: c, traps: traps})
}

func (d *signalDict) bits() (*uint32, error) {
	switch {
	case d.ctx == nil:
		// Made without a context.
		return nil, object.ValueErrorf("invalid signal dict")
	case d.traps:
		return &d.ctx.c.Traps, nil
	}
	return &d.ctx.c.Status, nil
}

// bitsOf returns the conditions in a dictionary of signals.
func bitsOf(v value) (uint32, error) {
	bits, err := object.As[signalDict](v).bits()
	if err != nil {
		return 0, err
	}
	return *bits, nil
}

// conditionsOf returns the conditions of a signal class.
func conditionsOf(t *thread, key value) (uint32, bool) {
	s := stateOf(t)
	for i := range signals {
		if s.signals[i] == key {
			return signals[i].conditions, true
		}
	}
	return 0, false
}

func badSignal() error {
	return object.KeyErrorOf(object.NewStr("valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"))
}

// shownSignals is the order of signals in the text of contexts.
var shownSignals = [...]int{8, 0, 2, 6, 1, 3, 7, 5, 4}

func signalsText(bits uint32) string {
	var names []string
	for _, i := range shownSignals {
		if s := signals[i]; bits&s.conditions != 0 {
			names = append(names, s.name)
		}
	}
	return "[" + strings.Join(names, ", ") + "]"
}

var signalDictDef = object.TypeDef{
	Type:   signalDictType,
	Struct: (*signalDict)(nil),
	Module: "decimal",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(signalDict{}.Ext),
	Alloc: func(t *thread, typ *object.Type) value {
		return object.Of(&signalDict{Shape: typ.Root})
	},
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&signalDict{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		Len: func(t *thread, v value) (int, error) {
			_, err := bitsOf(v)
			return len(signals), err
		},
		Iter: func(t *thread, v value) (value, error) {
			if _, err := bitsOf(v); err != nil {
				return value{}, err
			}
			s := stateOf(t)
			return object.Iter(t, object.Of(object.NewTuple(t, append([]value(nil), s.signals[:]...))))
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			bits, err := bitsOf(v)
			if err != nil {
				return value{}, err
			}
			conditions, ok := conditionsOf(t, key)
			if !ok {
				return value{}, badSignal()
			}
			return object.Bool(bits&conditions != 0), nil
		},
		SetItem: func(t *thread, v, key, x value) error {
			bits, err := object.As[signalDict](v).bits()
			if err != nil {
				return err
			}
			if x.P == nil {
				return object.ValueErrorf("signal keys cannot be deleted")
			}
			conditions, ok := conditionsOf(t, key)
			if !ok {
				return badSignal()
			}
			on, err := object.Truth(t, x)
			if err != nil {
				return err
			}
			if on {
				*bits |= conditions
			} else {
				*bits &^= conditions
			}
			return nil
		},
		Repr: func(t *thread, v value) (value, error) {
			bits, err := bitsOf(v)
			if err != nil {
				return value{}, err
			}
			var b strings.Builder
			for i, s := range signals {
				if i > 0 {
					b.WriteString(", ")
				}
				on := "False"
				if bits&s.conditions != 0 {
					on = "True"
				}
				fmt.Fprintf(&b, "<class 'decimal.%s'>:%s", s.name, on)
			}
			return object.NewStr("{" + b.String() + "}"), nil
		},
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			if op != object.EQ && op != object.NE || !a.IsA(signalDictType) {
				return object.NotImplemented, nil
			}
			bits, err := bitsOf(a)
			if err != nil {
				return value{}, err
			}
			var other uint32
			switch {
			case b.IsA(signalDictType):
				if other, err = bitsOf(b); err != nil {
					return value{}, err
				}
			case b.IsA(object.DictType):
				if other, err = dictBits(t, b); err != nil {
					if object.Matches(err, object.KeyError) || object.Matches(err, object.ValueError) {
						return object.NotImplemented, nil
					}
					return value{}, err
				}
			default:
				return object.NotImplemented, nil
			}
			equal := true
			for _, s := range signals {
				equal = equal && (bits&s.conditions != 0) == (other&s.conditions != 0)
			}
			return object.Bool(equal == (op == object.EQ)), nil
		},
		Hash: func(t *thread, v value) (int64, error) {
			return 0, object.TypeErrorf("unhashable type: 'SignalDict'")
		},
	},
	Methods: []object.FuncDef{
		object.Func1("copy($self, /)", func(t *thread, v value) (value, error) {
			bits, err := bitsOf(v)
			if err != nil {
				return value{}, err
			}
			d := object.NewDict(t)
			for i, s := range signals {
				if err := d.Set(t, stateOf(t).signals[i], object.Bool(bits&s.conditions != 0)); err != nil {
					return value{}, err
				}
			}
			return object.Of(d), nil
		}, ""),
	},
}

// dictBits reads the signals of a dictionary that has all of them.
func dictBits(t *thread, v value) (uint32, error) {
	n, err := object.Len(t, v)
	if err != nil {
		return 0, err
	}
	if n != len(signals) {
		return 0, object.Errorf(object.KeyError, "invalid signal dict")
	}
	bits := uint32(0)
	for i, s := range signals {
		x, err := object.GetItem(t, v, stateOf(t).signals[i])
		if err != nil {
			return 0, err
		}
		on, err := object.Truth(t, x)
		if err != nil {
			return 0, err
		}
		if on {
			bits |= s.conditions
		}
	}
	return bits, nil
}

// setSignals sets the flags or traps to those of a list or dictionary.
func (c *context) setSignals(t *thread, traps bool, v value) error {
	bits := uint32(0)
	switch {
	case v.IsA(object.ListType):
		for _, x := range (*object.List)(v.P).Items {
			conditions, ok := conditionsOf(t, x)
			if !ok {
				return badSignal()
			}
			bits |= conditions
		}
	case v.IsA(signalDictType):
		var err error
		if bits, err = bitsOf(v); err != nil {
			return err
		}
	case v.IsA(object.DictType):
		var err error
		if bits, err = dictBits(t, v); err != nil {
			return err
		}
	default:
		return object.TypeErrorf("argument must be a signal dict")
	}
	if traps {
		c.c.Traps = bits
	} else {
		c.c.Status = bits
	}
	return nil
}

func roundingOf(v value) (kernel.Rounding, error) {
	if v.P != nil && v.IsA(object.StrType) {
		text := (*object.Str)(v.P).String()
		for i, name := range roundings {
			if text == name {
				return kernel.Rounding(i), nil
			}
		}
	}
	return 0, object.TypeErrorf("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
}

// set assigns an attribute.
func (c *context) set(t *thread, name string, v value) error {
	if name == "rounding" {
		r, err := roundingOf(v)
		if err == nil {
			c.c.Rounding = r
		}
		return err
	}
	if !v.IsA(object.IntType) {
		return object.TypeErrorf("an integer is required")
	}
	i, err := object.AsInt64(t, v)
	if err != nil {
		return object.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	ok := true
	valid := ""
	switch name {
	case "prec":
		if ok = i >= 1 && i <= kernel.MaxPrec; ok {
			c.c.Prec = i
		}
		valid = "range for prec is [1, MAX_PREC]"
	case "Emin":
		if ok = i >= kernel.MinEmin && i <= 0; ok {
			c.c.Emin = i
		}
		valid = "range for Emin is [MIN_EMIN, 0]"
	case "Emax":
		if ok = i >= 0 && i <= kernel.MaxEmax; ok {
			c.c.Emax = i
		}
		valid = "range for Emax is [0, MAX_EMAX]"
	case "capitals":
		if ok = i == 0 || i == 1; ok {
			c.capitals = i == 1
		}
		valid = "values for capitals are [0, 1]"
	case "clamp":
		if ok = i == 0 || i == 1; ok {
			c.c.Clamp = i == 1
		}
		valid = "values for clamp are [0, 1]"
	}
	if !ok {
		return object.ValueErrorf("valid %s", valid)
	}
	return nil
}

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// attribute declares an attribute of contexts.
func attribute(name string, get func(c *context) value) object.GetSetDef {
	return object.GetSetDef{
		Name: name,
		Get:  func(t *thread, v value) (value, error) { return get(object.As[context](v)), nil },
		Set: func(t *thread, v, x value) error {
			if x.P == nil {
				return object.AttributeErrorf("context attributes cannot be deleted")
			}
			return object.As[context](v).set(t, name, x)
		},
	}
}

func signalsAttribute(name string, traps bool) object.GetSetDef {
	return object.GetSetDef{
		Name: name,
		Get:  func(t *thread, v value) (value, error) { return object.As[context](v).signals(t, traps), nil },
		Set: func(t *thread, v, x value) error {
			if x.P == nil {
				return object.AttributeErrorf("context attributes cannot be deleted")
			}
			if x.IsA(object.ListType) {
				return object.TypeErrorf("argument must be a signal dict")
			}
			return object.As[context](v).setSignals(t, traps, x)
		},
	}
}

var contextSig = object.Sig{Text: "Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)"}

var contextNames = [...]string{"prec", "rounding", "Emin", "Emax", "capitals", "clamp"}

func initContext(t *thread, self value, a object.Args) error {
	v, err := contextSig.Bind(t, a)
	if err != nil {
		return err
	}
	c := object.As[context](self)
	for i, name := range contextNames {
		if v[i].P != nil && !v[i].IsNone() {
			if err := c.set(t, name, v[i]); err != nil {
				return err
			}
		}
	}
	for i, traps := range []bool{false, true} {
		x := v[6+i]
		if x.P == nil || x.IsNone() {
			continue
		}
		if err := c.setSignals(t, traps, x); err != nil {
			return err
		}
	}
	return nil
}

func contextNew(t *thread, typ *object.Type, a object.Args) (value, error) {
	c := newContext(t)
	// A new context starts as the current default.
	if s, ok := t.Interp.Data[stateKey{}].(*state); ok && s.templates[0] != nil {
		*c = *s.templates[0].copy()
		c.c.Status = 0
	}
	c.Shape = typ.Root
	return object.Of(c), nil
}

var contextDef = object.TypeDef{
	Type:   contextType,
	Struct: (*context)(nil),
	Module: "decimal",
	Doc:    "The context affects almost all operations and controls rounding,\nOver/Underflow, raising of exceptions and much more.  A new context\ncan be constructed as follows:\n\n    >>> c = Context(prec=28, Emin=-425000000, Emax=425000000,\n    ...             rounding=ROUND_HALF_EVEN, capitals=1, clamp=1,\n    ...             traps=[InvalidOperation, DivisionByZero, Overflow],\n    ...             flags=[])\n    >>>\n\n\n",
	Sig:    "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(context{}.Ext),
	Alloc: func(t *thread, typ *object.Type) value {
		c := newContext(t)
		c.Shape = typ.Root
		return object.Of(c)
	},
	Slots: object.Slots{
		New:  contextNew,
		Init: initContext,
		SetAttr: func(t *thread, v value, name *object.Str, x value) error {
			err := object.GenericSetAttr(t, v, name, x)
			if err != nil && v.HasType(contextType) && object.Matches(err, object.AttributeError) &&
				contextType.Lookup(name).P == nil {
				return object.NoAttribute(v, name)
			}
			return err
		},
		Repr: func(t *thread, v value) (value, error) {
			c := object.As[context](v)
			return object.NewStr(fmt.Sprintf("Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)",
				c.c.Prec, roundings[c.c.Rounding], c.c.Emin, c.c.Emax, bit(c.capitals), bit(c.c.Clamp),
				signalsText(c.c.Status), signalsText(c.c.Traps))), nil
		},
	},
	GetSet: []object.GetSetDef{
		attribute("prec", func(c *context) value { return object.Int(c.c.Prec) }),
		attribute("Emax", func(c *context) value { return object.Int(c.c.Emax) }),
		attribute("Emin", func(c *context) value { return object.Int(c.c.Emin) }),
		attribute("rounding", func(c *context) value { return object.Of(object.Intern(roundings[c.c.Rounding])) }),
		attribute("capitals", func(c *context) value { return object.Int(bit(c.capitals)) }),
		attribute("clamp", func(c *context) value { return object.Int(bit(c.c.Clamp)) }),
		signalsAttribute("flags", false),
		signalsAttribute("traps", true),
	},
	Methods: contextMethods(),
}

func contextMethods() []object.FuncDef {
	list := []object.FuncDef{
		object.Func1("Etiny($self, /)", func(t *thread, c *context) (int64, error) { return c.c.Etiny(), nil }, "Return a value equal to Emin - prec + 1, which is the minimum exponent value\nfor subnormal results.  When underflow occurs, the exponent is set to Etiny."),
		object.Func1("Etop($self, /)", func(t *thread, c *context) (int64, error) { return c.c.Etop(), nil }, "Return a value equal to Emax - prec + 1.  This is the maximum exponent\nif the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()\nmust not be negative."),
		object.Func1("radix($self, /)", func(t *thread, c *context) (value, error) { return wrap(kernel.FromInt64(10)), nil }, "Return 10."),
		object.Func1("clear_flags($self, /)", func(t *thread, c *context) (nothing, error) {
			c.c.Status = 0
			return nothing{}, nil
		}, "Reset all flags to False."),
		object.Func1("clear_traps($self, /)", func(t *thread, c *context) (nothing, error) {
			c.c.Traps = 0
			return nothing{}, nil
		}, "Set all traps to False."),
		object.Func1("copy($self, /)", func(t *thread, c *context) (value, error) { return object.Of(c.copy()), nil }, "Return a duplicate of the context with all flags cleared."),
		object.Func1("__copy__($self, /)", func(t *thread, c *context) (value, error) { return object.Of(c.copy()), nil }, ""),
		object.Func1("__reduce__($self, /)", reduceContext, ""),
		object.Func2("create_decimal($self, num=\"0\", /)", func(t *thread, c *context, v value) (value, error) {
			return c.create(t, v)
		}, "Create a new Decimal instance from num, using self as the context. Unlike the\nDecimal constructor, this function observes the context limits."),
		object.Func2("create_decimal_from_float($self, f, /)", func(t *thread, c *context, v value) (value, error) {
			n, err := fromFloatOrInt(t, v)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return k.Fix(n) })
		}, "Create a new Decimal instance from float f.  Unlike the Decimal.from_float()\nclass method, this function observes the context limits."),
		object.Func4("power($self, /, a, b, modulo=None)", func(t *thread, c *context, a, b, m value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, b)
			if err != nil {
				return value{}, err
			}
			if m.IsNone() {
				return c.finish(t, func(k *kernel.Context) number { return k.Pow(x, y) })
			}
			z, err := operand(t, m)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return k.PowMod(x, y, z) })
		}, "Compute a**b. If 'a' is negative, then 'b' must be integral. The result\nwill be inexact unless 'a' is integral and the result is finite and can\nbe expressed exactly in 'precision' digits."),
		object.Func4("fma($self, x, y, z, /)", func(t *thread, c *context, a, b, d value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, b)
			if err != nil {
				return value{}, err
			}
			z, err := operand(t, d)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return k.FMA(x, y, z) })
		}, "Return x multiplied by y, plus z."),
		object.Func3("divmod($self, x, y, /)", func(t *thread, c *context, a, b value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, b)
			if err != nil {
				return value{}, err
			}
			return c.divmod(t, x, y)
		}, "Return quotient and remainder of the division x / y."),
		object.Func2("to_sci_string($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			return object.NewStr(string(x.Append(nil, false, c.capitals))), nil
		}, "Convert a number to a string using scientific notation."),
		object.Func2("to_eng_string($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			return object.NewStr(string(x.Append(nil, true, c.capitals))), nil
		}, "Convert a number to a string, using engineering notation."),
		object.Func2("number_class($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			return object.NewStr(c.c.Class(x)), nil
		}, "Return an indication of the class of x."),
		object.Func3("same_quantum($self, x, y, /)", func(t *thread, c *context, a, b value) (bool, error) {
			x, err := operand(t, a)
			if err != nil {
				return false, err
			}
			y, err := operand(t, b)
			return err == nil && kernel.SameQuantum(x, y), err
		}, "Return True if the two operands have the same exponent."),
		object.Func2("canonical($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			if !a.IsA(decimalType) {
				return value{}, object.TypeErrorf("argument must be a Decimal")
			}
			return a, nil
		}, "Return a new instance of x."),
		object.Func2("is_canonical($self, x, /)", func(t *thread, c *context, a value) (bool, error) {
			if !a.IsA(decimalType) {
				return false, object.TypeErrorf("argument must be a Decimal")
			}
			return true, nil
		}, "Return True if x is canonical, False otherwise."),
	}
	for _, name := range []string{"copy_decimal", "_apply"} {
		list = append(list, object.Func2(name+"($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			if name == "_apply" {
				return c.finish(t, func(k *kernel.Context) number { return k.Fix(*x) })
			}
			if a.IsA(decimalType) {
				return a, nil
			}
			return wrap(*x), nil
		}, ""))
	}
	for i := range unaryOps {
		op := &unaryOps[i]
		list = append(list, object.Func2(op.contextName()+"($self, x, /)", func(t *thread, c *context, a value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return op.f(k, x) })
		}, op.doc))
	}
	for i := range binaryOps {
		op := &binaryOps[i]
		list = append(list, object.Func3(op.contextName()+"($self, x, y, /)", func(t *thread, c *context, a, b value) (value, error) {
			x, err := operand(t, a)
			if err != nil {
				return value{}, err
			}
			y, err := operand(t, b)
			if err != nil {
				return value{}, err
			}
			return c.finish(t, func(k *kernel.Context) number { return op.f(k, x, y) })
		}, op.doc))
	}
	for i := range predicates {
		p := &predicates[i]
		list = append(list, object.Func2(p.name+"($self, x, /)", func(t *thread, c *context, a value) (bool, error) {
			x, err := operand(t, a)
			return err == nil && p.f(&c.c, x), err
		}, p.doc))
	}
	return list
}

func reduceContext(t *thread, c *context) (value, error) {
	list := func(bits uint32) value {
		var out []value
		for i, s := range signals {
			if bits&s.conditions != 0 {
				out = append(out, stateOf(t).signals[i])
			}
		}
		return object.Of(object.NewList(t, out))
	}
	args := object.MakeTuple(t, object.Int(c.c.Prec), object.Of(object.Intern(roundings[c.c.Rounding])),
		object.Int(c.c.Emin), object.Int(c.c.Emax), object.Int(bit(c.capitals)), object.Int(bit(c.c.Clamp)),
		list(c.c.Status), list(c.c.Traps))
	return object.Of(object.MakeTuple(t, object.Of(c.Shape.Type), object.Of(args))), nil
}

// finish runs an operation, sets flags and raises what is trapped.
func (c *context) finish(t *thread, f func(k *kernel.Context) number) (value, error) {
	before := c.c.Status
	c.c.Status = 0
	n := f(&c.c)
	conditions := c.c.Status
	c.c.Status = before
	if conditions != 0 {
		if err := c.raise(t, conditions); err != nil {
			return value{}, err
		}
	}
	return wrap(n), nil
}

func (c *context) divmod(t *thread, x, y *number) (value, error) {
	var r number
	q, err := c.finish(t, func(k *kernel.Context) number {
		var q number
		q, r = k.DivMod(x, y)
		return q
	})
	if err != nil {
		return value{}, err
	}
	return object.Of(object.MakeTuple(t, q, wrap(r))), nil
}
