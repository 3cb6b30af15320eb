package object

// This file holds declarations that other files of this package take over as they are written.

// WriteUnraisable reports an exception that can't be raised, through sys.unraisablehook.
func (t *Thread) WriteUnraisable(e *BaseException, msg string, obj Value) {}

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string { return "" }

// TypeIntrinsic performs the CALL_INTRINSIC operations on type parameters.
func TypeIntrinsic(t *Thread, which uint16, args []Value) (Value, error) {
	return Value{}, NotImplementedErrorf("type parameters")
}
