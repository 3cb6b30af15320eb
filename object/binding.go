package object

import "sync/atomic"

// This file helps constructors, which bind their arguments themselves.

// Sig is a text signature that is parsed on first use, for constructors: "deque(iterable=(), maxlen=None)".
type Sig struct {
	Text string
	p    atomic.Pointer[Signature]
}

// Bind puts the arguments in signature order; absent ones without a literal default are nil Values.
func (s *Sig) Bind(t *Thread, a Args) ([]Value, error) {
	sig := s.p.Load()
	if sig == nil {
		sig = ParseSignature(s.Text)
		s.p.Store(sig)
	}
	return sig.bind(t, a, nil)
}

// NoKeywords refuses keyword arguments of the constructor name.
func (a Args) NoKeywords(name string) error {
	if a.NumKw() > 0 {
		return TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// Count checks the number of positional arguments of the constructor name.
func (a Args) Count(name string, min, max int) error {
	n := len(a.Positional())
	if n >= min && n <= max {
		return nil
	}
	how, lim := "", min
	if min != max {
		if n < min {
			how = "at least "
		} else {
			how, lim = "at most ", max
		}
	}
	s := "s"
	if lim == 1 {
		s = ""
	}
	return TypeErrorf("%s expected %s%d argument%s, got %d", name, how, lim, s, n)
}

// builtin returns an attribute of module builtins, for the results of __reduce__.
func (t *Thread) builtin(name string) Value {
	if v := t.Interp.Builtins.GetStr(Intern(name)); v.P != nil {
		return v
	}
	return None
}

// IsIndex reports whether v has __index__.
func IsIndex(v Value) bool {
	return v.IsInt() || v.Type().Has(FlagInt) || v.Type().Slots.Index != nil
}

// AsIndex converts a subscript; IndexError if it is too large for any sequence.
func AsIndex(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.Int64()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, IndexErrorf("cannot fit '%s' into an index-sized integer", v.Type().Name)
	}
	return int(i.Int64()), nil
}

// AsSize converts an index to int; OverflowError naming the type if it does not fit.
func AsSize(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.Int64()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, OverflowErrorf("cannot fit '%s' into an index-sized integer", v.Type().Name)
	}
	return int(i.Int64()), nil
}

// clampBounds applies Python's rules for start and stop of index methods.
func clampBounds(start, stop, n int) (int, int) {
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop = max(stop+n, 0)
	}
	return start, min(stop, n)
}

// sliceBound converts a start or stop argument of an index method; def if it is absent.
func sliceBound(t *Thread, v Value, def int) (int, error) {
	if v.P == nil {
		return def, nil
	}
	if !IsIndex(v) {
		return 0, TypeErrorf("slice indices must be integers or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// AppendRune appends a code point, which may be a surrogate, to WTF-8 text.
func AppendRune(b []byte, r rune) []byte { return appendWTF8(b, r) }
