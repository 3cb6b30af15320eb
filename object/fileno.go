package object

import "math"

// This file converts arguments that stand for open files.

// Fileno returns the descriptor of a file: an int, or what its method fileno returns.
func Fileno(t *Thread, v Value) (int, error) {
	if !v.Type().Has(FlagInt) {
		m, err := LookupAttr(t, v, Intern("fileno"))
		if err != nil {
			return 0, err
		}
		if m.P == nil {
			return 0, TypeErrorf("argument must be an int, or have a fileno() method.")
		}
		if v, err = Call(t, m); err != nil {
			return 0, err
		}
		if !v.Type().Has(FlagInt) {
			return 0, TypeErrorf("fileno() returned a non-integer")
		}
	}
	if v.Type() == BoolType {
		if err := t.Warn(RuntimeWarning, "bool is used as a file descriptor", 1); err != nil {
			return 0, err
		}
	}
	i := exactInt(v)
	if !i.IsInt() || i.Int64() > math.MaxInt32 || i.Int64() < math.MinInt32 {
		return 0, OverflowErrorf("Python int too large to convert to C int")
	}
	if i.Int64() < 0 {
		return 0, ValueErrorf("file descriptor cannot be a negative integer (%d)", i.Int64())
	}
	return int(i.Int64()), nil
}
