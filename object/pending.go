package object

// This file holds declarations that other files of this package take over as they are written.

// WriteUnraisable reports an exception that can't be raised, through sys.unraisablehook.
func (t *Thread) WriteUnraisable(e *BaseException, msg string, obj Value) {}

// StrJoin returns the concatenation of strs.
func StrJoin(t *Thread, strs []Value) (*Str, error) {
	s := ""
	for _, v := range strs {
		s += (*Str)(v.P).String()
	}
	return MakeStr(s), nil
}

// ASCIIRepr returns ascii(v).
func ASCIIRepr(t *Thread, v Value) (*Str, error) { return Repr(t, v) }

// FormatValue returns format(v, spec).
func FormatValue(t *Thread, v Value, spec *Str) (*Str, error) { return ToStr(t, v) }

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string { return "" }

// TypeIntrinsic performs the CALL_INTRINSIC operations on type parameters.
func TypeIntrinsic(t *Thread, which uint16, args []Value) (Value, error) {
	return Value{}, NotImplementedErrorf("type parameters")
}

// IsSubclass is issubclass(v, cls).
func IsSubclass(t *Thread, v, cls Value) (bool, error) { return realIsSubclass(t, v, cls) }
