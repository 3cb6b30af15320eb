package decimal

// This file defines contexts and how results are fitted into them.

// Rounding is a way to round.
type Rounding uint8

// The roundings, in the order in which CPython numbers them.
const (
	RoundUp Rounding = iota
	RoundDown
	RoundCeiling
	RoundFloor
	RoundHalfUp
	RoundHalfDown
	RoundHalfEven
	Round05Up
)

// Conditions that operations signal, as bits.
const (
	Clamped uint32 = 1 << iota
	ConversionSyntax
	DivisionByZero
	DivisionImpossible
	DivisionUndefined
	fpuError
	Inexact
	InvalidContext
	InvalidOperation
	// MallocError tells that the result is too large for memory.
	MallocError
	FloatOperation
	Overflow
	Rounded
	Subnormal
	Underflow

	// Invalid are the conditions that the signal InvalidOperation stands for.
	Invalid = ConversionSyntax | DivisionImpossible | DivisionUndefined | fpuError | InvalidContext | InvalidOperation | MallocError
	// Errors are the conditions that make a result useless.
	Errors = Invalid | DivisionByZero
)

// Limits of contexts.
const (
	MaxPrec  = 999999999999999999
	MaxEmax  = 999999999999999999
	MinEmin  = -999999999999999999
	MinEtiny = MinEmin - (MaxPrec - 1)
)

// maxDigits is the length of the longest coefficient that is computed.
const maxDigits = 1 << 27

// Context tells how operations round, and collects in Status what they signalled.
type Context struct {
	Prec, Emax, Emin int64
	Status, Traps    uint32
	Rounding         Rounding
	Clamp            bool
	Capitals         bool
}

// Widest returns the context in which everything is exact.
func Widest() Context {
	return Context{Prec: MaxPrec, Emax: MaxEmax, Emin: MinEmin, Rounding: RoundHalfEven, Capitals: true}
}

// Etiny returns the exponent of the smallest number.
func (c *Context) Etiny() int64 { return c.Emin - c.Prec + 1 }

// Etop returns the exponent of the largest number with all digits.
func (c *Context) Etop() int64 { return c.Emax - c.Prec + 1 }

// with returns the context for intermediate results.
func (c *Context) with(prec int64, mode Rounding) *Context {
	return &Context{Prec: prec, Emax: MaxEmax, Emin: MinEmin, Rounding: mode}
}

// signal sets conditions and returns a NaN.
func (c *Context) signal(conditions uint32) Number {
	c.Status |= conditions
	return Number{Form: QuietNaN}
}

// nan returns the result of an operation with a NaN.
func (c *Context) nan(n *Number) Number {
	m := *n
	if m.Form == SignalingNaN {
		c.Status |= InvalidOperation
		m.Form = QuietNaN
	}
	return c.fixNaN(m)
}

// nans is nan for two operands, at least one of which is a NaN.
func (c *Context) nans(a, b *Number) Number {
	switch {
	case a.Form == SignalingNaN:
		return c.nan(a)
	case b.Form == SignalingNaN:
		return c.nan(b)
	case a.IsNaN():
		return c.nan(a)
	}
	return c.nan(b)
}

// fixNaN shortens a payload.
func (c *Context) fixNaN(n Number) Number {
	limit := c.Prec
	if c.Clamp {
		limit--
	}
	n.Exp = 0
	if !n.zero() && n.Digits() > limit {
		n.keepLow(limit)
	}
	return n
}

// keepLow removes all but the last k digits.
func (n *Number) keepLow(k int64) {
	if k < n.Digits() {
		x := n.Coefficient()
		n.setBig(newInt().Rem(x, pow10(k)))
	}
}

// Fix rounds a result.
func (c *Context) Fix(n Number) Number {
	if n.Form != Finite {
		if n.Form == Infinite {
			return Number{Form: Infinite, Neg: n.Neg}
		}
		return c.fixNaN(n)
	}
	if n.zero() {
		top := c.Emax
		if c.Clamp {
			top = c.Etop()
		}
		if exp := min(max(n.Exp, c.Etiny()), top); exp != n.Exp {
			n.Exp = exp
			c.Status |= Clamped
		}
		return n
	}
	digits := n.Digits()
	low := digits + n.Exp - c.Prec // the exponent at full precision
	if low <= n.Exp && low >= c.Etiny() {
		// The usual case: nothing to round.
		if low > c.Etop() {
			return c.overflow(n.Neg)
		}
		if c.Clamp && n.Exp > c.Etop() {
			pad := n.Exp - c.Etop()
			if !n.shiftLeft(pad) {
				return c.signal(MallocError)
			}
			n.Exp -= pad
			c.Status |= Clamped
		}
		return n
	}
	if low > c.Etop() {
		return c.overflow(n.Neg)
	}
	small := low < c.Etiny()
	if small {
		low = c.Etiny()
	}
	if n.Exp < low {
		changed := n.shiftRight(low-n.Exp, c.Rounding)
		n.Exp = low
		if n.Digits() > c.Prec {
			// It has become a power of ten.
			n.shiftRight(1, RoundDown)
			n.Exp++
		}
		if n.Exp > c.Etop() {
			return c.overflow(n.Neg)
		}
		if small {
			c.Status |= Subnormal
			if changed {
				c.Status |= Underflow
			}
			if n.zero() {
				c.Status |= Clamped
			}
		}
		if changed {
			c.Status |= Inexact
		}
		c.Status |= Rounded
		return n
	}
	if small {
		c.Status |= Subnormal
	}
	if c.Clamp && n.Exp > c.Etop() {
		pad := n.Exp - c.Etop()
		if !n.shiftLeft(pad) {
			return c.signal(MallocError)
		}
		n.Exp -= pad
		c.Status |= Clamped
	}
	return n
}

// overflow returns what a number above the limit becomes.
func (c *Context) overflow(neg bool) Number {
	c.Status |= Overflow | Inexact | Rounded
	switch c.Rounding {
	case RoundHalfUp, RoundHalfEven, RoundHalfDown, RoundUp:
		return Infinity(neg)
	case RoundCeiling:
		if !neg {
			return Infinity(neg)
		}
	case RoundFloor:
		if neg {
			return Infinity(neg)
		}
	}
	return c.largest(neg)
}

// largest returns the largest finite number.
func (c *Context) largest(neg bool) Number {
	if c.Prec > maxDigits {
		return c.signal(MallocError)
	}
	return New(neg, nines(c.Prec), c.Etop())
}

// rescale gives n another exponent. It reports false if the coefficient would become too long.
func (n *Number) rescale(exp int64, mode Rounding) (changed, ok bool) {
	if n.zero() {
		n.Exp = exp
		return false, true
	}
	if n.Exp >= exp {
		k := n.Exp - exp
		n.Exp = exp
		return false, n.shiftLeft(k)
	}
	k := exp - n.Exp
	n.Exp = exp
	return n.shiftRight(k, mode), true
}
