package unicodedata

// This file normalises text.

import "sort"

// Form is a normalisation form.
type Form uint8

const (
	NFC Form = iota
	NFKC
	NFD
	NFKD
)

// ParseForm returns the form of that name.
func ParseForm(name string) (Form, bool) {
	switch name {
	case "NFC":
		return NFC, true
	case "NFKC":
		return NFKC, true
	case "NFD":
		return NFD, true
	case "NFKD":
		return NFKD, true
	}
	return 0, false
}

func (f Form) compat() bool  { return f == NFKC || f == NFKD }
func (f Form) compose() bool { return f == NFC || f == NFKC }

type composition struct {
	pair uint64 // first<<21 | second
	cp   rune
}

const (
	hangulBase  = 0xac00
	hangulCount = 11172
	jamoL       = 0x1100
	jamoV       = 0x1161
	jamoT       = 0x11a7
	countL      = 19
	countV      = 21
	countT      = 28
)

func isHangul(r rune) bool { return r >= hangulBase && r < hangulBase+hangulCount }

// compose returns the primary composite of a pair, 0 for none.
func compose(a, b rune) rune {
	if b >= jamoV && b < jamoT+countT {
		if a >= jamoL && a < jamoL+countL && b < jamoV+countV {
			return hangulBase + ((a-jamoL)*countV+(b-jamoV))*countT
		}
		if isHangul(a) && (a-hangulBase)%countT == 0 && b > jamoT {
			return a + b - jamoT
		}
		return 0
	}
	pair := uint64(a)<<21 | uint64(b)
	i := sort.Search(len(compositions), func(i int) bool { return compositions[i].pair >= pair })
	if i < len(compositions) && compositions[i].pair == pair {
		return compositions[i].cp
	}
	return 0
}

func appendDecomposed(dst []rune, r rune, compat bool) []rune {
	if r < 0xa0 {
		return append(dst, r)
	}
	if isHangul(r) {
		s := r - hangulBase
		dst = append(dst, jamoL+s/(countV*countT), jamoV+s/countT%countV)
		if t := s % countT; t != 0 {
			dst = append(dst, jamoT+t)
		}
		return dst
	}
	kind, cps := decompOf(r)
	if cps == nil || kind != "" && !compat {
		return append(dst, r)
	}
	for _, c := range cps {
		dst = appendDecomposed(dst, rune(c), compat)
	}
	return dst
}

// Normalize returns s in the given form. The result may share memory with s.
func Normalize(form Form, s []rune) []rune {
	if QuickCheck(form, s) == Yes {
		return s
	}
	out := make([]rune, 0, len(s)+len(s)/4)
	for _, r := range s {
		out = appendDecomposed(out, r, form.compat())
	}
	order(out)
	if form.compose() {
		out = composeAll(out)
	}
	return out
}

// appendDecomposed32 is appendDecomposed by Unicode 3.2.0, which decomposed five
// characters wrongly as corrigendum 4 says.
func appendDecomposed32(dst []rune, r rune, compat bool) []rune {
	switch r {
	case 0x2f868:
		r = 0x2136a
	case 0x2f874:
		r = 0x5f33
	case 0x2f91f:
		r = 0x43ab
	case 0x2f95f:
		r = 0x7aae
	case 0x2f9bf:
		r = 0x4d57
	}
	if r < 0xa0 || isHangul(r) {
		return appendDecomposed(dst, r, compat)
	}
	kind, cps := decompOf(r)
	if cps == nil || kind != "" && !compat || !Assigned32(r) {
		return append(dst, r)
	}
	for _, c := range cps {
		dst = appendDecomposed32(dst, rune(c), compat)
	}
	return dst
}

// Normalize32 returns s in the given form of Unicode 3.2.0.
func Normalize32(form Form, s []rune) []rune {
	out := make([]rune, 0, len(s)+len(s)/4)
	for _, r := range s {
		out = appendDecomposed32(out, r, form.compat())
	}
	order(out)
	if form.compose() {
		out = composeAll(out)
	}
	return out
}

// order sorts runs of combining characters by their class, keeping the order
// of equals.
func order(s []rune) {
	for i := 0; i < len(s); i++ {
		if Of(s[i]).Combining == 0 {
			continue
		}
		j := i + 1
		sorted := true
		prev := Of(s[i]).Combining
		for ; j < len(s); j++ {
			c := Of(s[j]).Combining
			if c == 0 {
				break
			}
			sorted = sorted && c >= prev
			prev = c
		}
		if !sorted {
			run := s[i:j]
			sort.SliceStable(run, func(a, b int) bool { return Of(run[a]).Combining < Of(run[b]).Combining })
		}
		i = j
	}
}

// composeAll joins characters with the last starter before them unless one of
// the same or a higher class stands between.
func composeAll(s []rune) []rune {
	out := s[:0]
	starter := -1
	last := -1 // class of the previous character kept after the starter
	for _, r := range s {
		class := int(Of(r).Combining)
		if starter >= 0 && last < class {
			if c := compose(out[starter], r); c != 0 {
				out[starter] = c
				continue
			}
		}
		if class == 0 {
			starter = len(out)
			last = -1
		} else {
			last = class
		}
		out = append(out, r)
	}
	return out
}

// Answer is the outcome of a quick check.
type Answer uint8

const (
	Yes Answer = iota
	No
	Maybe
)

// QuickCheck tells whether s is in the given form, or that only normalising it
// can tell.
func QuickCheck[T Char](form Form, s []T) Answer {
	answer := Yes
	prev := uint8(0)
	for _, c := range s {
		r := rune(c)
		if r < 0xa0 || r < 0x300 && form == NFC {
			prev = 0
			continue
		}
		class := Of(r).Combining
		if class != 0 && prev > class {
			return No
		}
		prev = class
		switch checkRune(form, r) {
		case No:
			return No
		case Maybe:
			answer = Maybe
		}
	}
	return answer
}

func checkRune(form Form, r rune) Answer {
	kind, cps := decompOf(r)
	if !form.compose() {
		if isHangul(r) || cps != nil && (kind == "" || form == NFKD) {
			return No
		}
		return Yes
	}
	if cps != nil {
		if kind != "" {
			if form == NFKC {
				return No
			}
		} else if len(cps) != 2 || compose(rune(cps[0]), rune(cps[1])) != r {
			return No
		} else if form == NFKC {
			// A canonical mapping may lead to a compatibility one.
			for _, c := range appendDecomposed(nil, r, false) {
				if k, _ := decompOf(c); k != "" {
					return No
				}
			}
		}
	}
	if combinesBackward(r) {
		return Maybe
	}
	return Yes
}

// combinesBackward reports whether r is the second of some composition.
func combinesBackward(r rune) bool {
	if r >= jamoV && r < jamoV+countV || r > jamoT && r < jamoT+countT {
		return true
	}
	if r < 0x300 || r >= 0x3130 && r < 0x11000 { // most scripts
		return false
	}
	i := sort.Search(len(composedSeconds), func(i int) bool { return composedSeconds[i] >= r })
	return i < len(composedSeconds) && composedSeconds[i] == r
}

// IsNormalized reports whether s is in the given form.
func IsNormalized(form Form, s []rune) bool {
	switch QuickCheck(form, s) {
	case Yes:
		return true
	case No:
		return false
	}
	n := Normalize(form, s)
	if len(n) != len(s) {
		return false
	}
	for i := range n {
		if n[i] != s[i] {
			return false
		}
	}
	return true
}
