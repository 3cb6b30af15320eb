package object

// This file holds declarations that other files of this package take over as they are written.

// WriteUnraisable reports an exception that can't be raised, through sys.unraisablehook.
func (t *Thread) WriteUnraisable(e *BaseException, msg string, obj Value) {}

// NewSet returns a set of the items.
func NewSet(t *Thread, items []Value) (*Set, error) { return nil, NotImplementedErrorf("set") }

// Add adds an item.
func (s *Set) Add(t *Thread, v Value) error { return NotImplementedErrorf("set") }

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

// DictUpdate performs d.update(v) for a mapping v; AttributeError if it has no keys().
func DictUpdate(t *Thread, d *Dict, v Value) error {
	if v.Type().Has(FlagDict) {
		s := (*Dict)(v.P)
		for i := 0; ; {
			k, x, ok := s.Next(&i)
			if !ok {
				return nil
			}
			if err := d.Set(t, k, x); err != nil {
				return err
			}
		}
	}
	keys, err := CallMethod(t, v, "keys")
	if err != nil {
		return err
	}
	return Iterate(t, keys, func(k Value) error {
		x, err := GetItem(t, v, k)
		if err != nil {
			return err
		}
		return d.Set(t, k, x)
	})
}

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string { return "" }

// TypeIntrinsic performs the CALL_INTRINSIC operations on type parameters.
func TypeIntrinsic(t *Thread, which uint16, args []Value) (Value, error) {
	return Value{}, NotImplementedErrorf("type parameters")
}

// ListIter iterates over a list.
type ListIter struct {
	Shape *Shape
	L     *List // nil once exhausted
	I     int
}

// ListIterType is the type of list iterators.
var ListIterType = newType("list_iterator")
