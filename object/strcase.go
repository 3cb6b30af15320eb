package object

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines the methods of str that change or test the case and kind of characters.

func strLower(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	if s.Kind == ASCII {
		if s.n == 0 {
			return Of(emptyStr), true
		}
		if s.Shape == &StrShape && !hasCase(s.Bytes1(), 'A') {
			return Of(s), true
		}
		o := newASCII(s.n)
		b := o.Bytes1()
		flipCase(b, s.Bytes1(), 'A')
		if s.n == 1 {
			return Of(&charStrs[b[0]]), true
		}
		return Of(o), true
	}
	if o := mapCase(s, unicodedata.FullLower, 'A'); o != nil {
		return Of(o), true
	}
	return mapRunes(t, s, lowerAt)
}

func strUpper(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	if s.Kind == ASCII {
		if s.n == 0 {
			return Of(emptyStr), true
		}
		if s.Shape == &StrShape && !hasCase(s.Bytes1(), 'a') {
			return Of(s), true
		}
		o := newASCII(s.n)
		b := o.Bytes1()
		flipCase(b, s.Bytes1(), 'a')
		if s.n == 1 {
			return Of(&charStrs[b[0]]), true
		}
		return Of(o), true
	}
	if o := mapCase(s, unicodedata.FullUpper, 'a'); o != nil {
		return Of(o), true
	}
	return mapRunes(t, s, upperAt)
}

// mapRunes builds a str of what f makes of each character.
func mapRunes(t *Thread, s *Str, f func(w *StrBuilder, s *Str, i int)) (Value, bool) {
	var w StrBuilder
	w.Grow(s.n, ASCII)
	for i := 0; i < s.n; i++ {
		f(&w, s, i)
	}
	r, err := w.Result(t)
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}

func (w *StrBuilder) writeFull(r rune, rest []rune) {
	w.WriteRune(r)
	for _, x := range rest {
		w.WriteRune(x)
	}
}

func lowerAt(w *StrBuilder, s *Str, i int) {
	r := s.At(i)
	if r == unicodedata.Sigma {
		switch s.Kind {
		case UCS2:
			w.WriteRune(unicodedata.LowerSigma(s.Units2(), i))
		default:
			w.WriteRune(unicodedata.LowerSigma(s.Units4(), i))
		}
		return
	}
	w.writeFull(unicodedata.FullLower(r))
}

func upperAt(w *StrBuilder, s *Str, i int) { w.writeFull(unicodedata.FullUpper(s.At(i))) }

func strCasefold(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	if s.Kind == ASCII {
		return strLower(t, args, n)
	}
	if o := mapCase(s, unicodedata.FullFold, 'A'); o != nil {
		return Of(o), true
	}
	return mapRunes(t, s, func(w *StrBuilder, s *Str, i int) { w.writeFull(unicodedata.FullFold(s.At(i))) })
}

func strCapitalize(t *Thread, args *Value, n int) (Value, bool) {
	return mapRunes(t, (*Str)(args.P), func(w *StrBuilder, s *Str, i int) {
		if i == 0 {
			w.writeFull(unicodedata.FullTitle(s.At(0)))
		} else {
			lowerAt(w, s, i)
		}
	})
}

func strTitle(t *Thread, args *Value, n int) (Value, bool) {
	if s := (*Str)(args.P); s.Kind == ASCII && s.n > 1 {
		o := newASCII(s.n)
		titleASCII(o.Bytes1(), s.Bytes1(), false)
		return Of(o), true
	}
	inWord := false
	return mapRunes(t, (*Str)(args.P), func(w *StrBuilder, s *Str, i int) {
		if inWord {
			lowerAt(w, s, i)
		} else {
			w.writeFull(unicodedata.FullTitle(s.At(i)))
		}
		inWord = unicodedata.IsCased(s.At(i))
	})
}

func strSwapCase(t *Thread, args *Value, n int) (Value, bool) {
	if s := (*Str)(args.P); s.Kind == ASCII && s.n > 1 {
		o := newASCII(s.n)
		titleASCII(o.Bytes1(), s.Bytes1(), true)
		return Of(o), true
	}
	return mapRunes(t, (*Str)(args.P), func(w *StrBuilder, s *Str, i int) {
		switch r := s.At(i); {
		case unicodedata.IsUpper(r):
			lowerAt(w, s, i)
		case unicodedata.IsLower(r):
			upperAt(w, s, i)
		default:
			w.WriteRune(r)
		}
	})
}

// strTest declares a method that reports whether all characters, and at least one, pass.
func strTest(name string, test func(r rune) bool, doc string) FuncDef {
	return Raw(name+"($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		s := (*Str)(args.P)
		if s.n == 0 {
			return False, true
		}
		for i := 0; i < s.n; i++ {
			if !test(s.At(i)) {
				return False, true
			}
		}
		return True, true
	}, doc)
}

func strIsLower(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	cased := false
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		if unicodedata.IsUpper(r) || unicodedata.IsTitle(r) {
			return False, true
		}
		cased = cased || unicodedata.IsLower(r)
	}
	return Bool(cased), true
}

func strIsUpper(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	cased := false
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		if unicodedata.IsLower(r) || unicodedata.IsTitle(r) {
			return False, true
		}
		cased = cased || unicodedata.IsUpper(r)
	}
	return Bool(cased), true
}

func strIsTitle(t *Thread, args *Value, n int) (Value, bool) {
	s := (*Str)(args.P)
	cased, inWord := false, false
	for i := 0; i < s.n; i++ {
		switch r := s.At(i); {
		case unicodedata.IsUpper(r) || unicodedata.IsTitle(r):
			if inWord {
				return False, true
			}
			inWord, cased = true, true
		case unicodedata.IsLower(r):
			if !inWord {
				return False, true
			}
			cased = true
		default:
			inWord = false
		}
	}
	return Bool(cased), true
}

// hasCase reports whether one of the 26 letters from first on is in b.
func hasCase(b []byte, first byte) bool {
	// Of eight bytes below 128 at once: the top bits of c + (128-first) and c + (128-first-26).
	low, high := uint64(128-first)*0x0101010101010101, uint64(128-first-26)*0x0101010101010101
	for len(b) >= 8 {
		x := *(*uint64)(unsafe.Pointer(unsafe.SliceData(b)))
		if (x+low)&^(x+high)&0x8080808080808080 != 0 {
			return true
		}
		b = b[8:]
	}
	for _, c := range b {
		if c-first < 26 {
			return true
		}
	}
	return false
}
