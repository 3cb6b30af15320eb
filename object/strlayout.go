package object

import (
	"math"
	"unsafe"
)

// This file defines the methods of str that pad it to a width.

// padArgs are the arguments of center, ljust and rjust.
func padArgs(t *Thread, args *Value, n int) (s *Str, width int, fill rune, err error) {
	a := unsafe.Slice(args, n)
	s, fill = (*Str)(a[0].P), ' '
	if width, err = AsInt(t, a[1]); err != nil {
		return
	}
	if n > 2 {
		if !a[2].Type().Has(FlagStr) {
			return nil, 0, 0, TypeErrorf("The fill character must be a unicode character, not %s", a[2].Type().Name)
		}
		f := (*Str)(a[2].P)
		if f.n != 1 {
			return nil, 0, 0, TypeErrorf("The fill character must be exactly one character long")
		}
		fill = f.At(0)
	}
	return
}

// padStr returns s with fill characters at both ends.
func padStr(t *Thread, s *Str, left, right int, fill rune) (Value, bool) {
	if left <= 0 && right <= 0 {
		return Of(s.exact()), true
	}
	left, right = max(left, 0), max(right, 0)
	k := max(s.Kind, KindOf(fill))
	if left > math.MaxInt/4-right-s.n {
		return t.Fail(t.NoMemory())
	}
	if err := t.CheckItems(left+s.n+right, k.width()); err != nil {
		return t.Fail(err)
	}
	var w StrBuilder
	w.Grow(left+s.n+right, k)
	w.WriteRepeat(fill, left)
	w.WriteStr(s)
	w.WriteRepeat(fill, right)
	r, err := w.Result(t)
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}

func strCenter(t *Thread, args *Value, n int) (Value, bool) {
	s, width, fill, err := padArgs(t, args, n)
	if err != nil {
		return t.Fail(err)
	}
	if width <= s.n {
		return Of(s.exact()), true
	}
	pad := width - s.n
	left := pad/2 + pad&width&1
	return padStr(t, s, left, pad-left, fill)
}

func strLJust(t *Thread, args *Value, n int) (Value, bool) {
	s, width, fill, err := padArgs(t, args, n)
	if err != nil {
		return t.Fail(err)
	}
	if width <= s.n {
		return Of(s.exact()), true
	}
	return padStr(t, s, 0, width-s.n, fill)
}

func strRJust(t *Thread, args *Value, n int) (Value, bool) {
	s, width, fill, err := padArgs(t, args, n)
	if err != nil {
		return t.Fail(err)
	}
	if width <= s.n {
		return Of(s.exact()), true
	}
	return padStr(t, s, width-s.n, 0, fill)
}

func strZFill(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	s := (*Str)(a[0].P)
	width, err := AsInt(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	if width <= s.n {
		return Of(s.exact()), true
	}
	if s.n > 0 && (s.At(0) == '+' || s.At(0) == '-') {
		var w StrBuilder
		if err := t.CheckAlloc(width); err != nil {
			return t.Fail(err)
		}
		w.WriteRune(s.At(0))
		w.WriteRepeat('0', width-s.n)
		w.WriteSlice(s, 1, s.n)
		r, err := w.Result(t)
		if err != nil {
			return t.Fail(err)
		}
		return Of(r), true
	}
	return padStr(t, s, width-s.n, 0, '0')
}

func strExpandTabs(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	s, size := (*Str)(a[0].P), 8
	if n > 1 && a[1].P != nil {
		var err error
		if size, err = AsCInt(t, a[1]); err != nil {
			return t.Fail(err)
		}
	}
	if s.index(&charStrs['\t'], 0, s.n) < 0 {
		return Of(s.exact()), true
	}
	var w StrBuilder
	col := 0
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		switch r {
		case '\t':
			if size > 0 {
				k := size - col%size
				col += k
				if err := t.CheckAlloc(w.Len() + k); err != nil {
					return t.Fail(OverflowErrorf("new string is too long"))
				}
				w.WriteRepeat(' ', k)
			}
		case '\n', '\r':
			col = 0
			w.WriteRune(r)
		default:
			col++
			w.WriteRune(r)
		}
	}
	r, err := w.Result(t)
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}
