package sre

// This file defines sets of characters as the matcher uses them.

import (
	"sort"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// charset answers whether it has a character: by a table below 256, by ranges
// and categories above. It never changes once compiled.
type charset struct {
	low    [256]bool
	ranges []runeRange // sorted, disjoint
	both   []runeRange // beyond the BMP, of lower or upper case
	cats   []category
	negate bool
	fold   bool // test the lower case of a character
	ascii  bool // categories are those of ASCII
}

type runeRange struct{ lo, hi rune }

// high is the test for characters from 256 on.
func (c *charset) high(r rune) bool {
	if c.fold {
		r = unicodedata.ToLower(r)
	}
	return c.test(r) != c.negate
}

func (c *charset) test(r rune) bool {
	if c.inRanges(r) {
		return true
	}
	for _, g := range c.both {
		if u := unicodedata.ToUpper(r); r >= g.lo && r <= g.hi || u >= g.lo && u <= g.hi {
			return true
		}
	}
	for _, cat := range c.cats {
		if inCategory(cat, r, c.ascii) {
			return true
		}
	}
	return false
}

func (c *charset) inRanges(r rune) bool {
	rs := c.ranges
	if len(rs) <= 4 {
		for _, g := range rs {
			if r >= g.lo && r <= g.hi {
				return true
			}
		}
		return false
	}
	i := sort.Search(len(rs), func(i int) bool { return rs[i].hi >= r })
	return i < len(rs) && r >= rs[i].lo
}

func inCategory(cat category, r rune, ascii bool) bool {
	var in bool
	switch cat {
	case catDigit, catNotDigit:
		if ascii || r < 0x80 {
			in = r >= '0' && r <= '9'
		} else {
			in = unicodedata.IsDecimal(r)
		}
		return in == (cat == catDigit)
	case catSpace, catNotSpace:
		if ascii {
			in = r == ' ' || r >= '\t' && r <= '\r'
		} else {
			in = unicodedata.IsSpace(r)
		}
		return in == (cat == catSpace)
	}
	return isWord(r, ascii) == (cat == catWord)
}

func isWord(r rune, ascii bool) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return !ascii && unicodedata.IsAlnum(r)
}

// asciiLower is the lower case of patterns without Unicode rules.
func asciiLower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

// caseRules tell how a pattern ignores case.
type caseRules uint8

const (
	caseExact caseRules = iota
	caseASCII
	caseUnicode
)

func rulesOf(flags Flags) caseRules {
	switch {
	case flags&IgnoreCase == 0:
		return caseExact
	case flags&Unicode != 0:
		return caseUnicode
	}
	// Without a locale of its own the engine treats LOCALE as ASCII.
	return caseASCII
}

func (k caseRules) lower(r rune) rune {
	switch k {
	case caseASCII:
		return asciiLower(r)
	case caseUnicode:
		return unicodedata.ToLower(r)
	}
	return r
}

// cased reports whether r differs from another character in case only.
func (k caseRules) cased(r rune) bool {
	switch k {
	case caseASCII:
		return isLetter(r)
	case caseUnicode:
		return unicodedata.ToLower(r) != r || unicodedata.ToUpper(r) != r || equalsOf(r)[0] != 0
	}
	return false
}

// newCharset compiles the items of a set.
func newCharset(items []setItem, flags Flags) *charset {
	c := &charset{ascii: flags&Unicode == 0}
	rules := rulesOf(flags)
	if rules != caseExact {
		for _, it := range items {
			if it.kind == itemRange && anyCased(rules, it.lo, it.hi) {
				c.fold = true
				break
			}
		}
	}
	for _, it := range items {
		switch {
		case it.kind == itemNegate:
			c.negate = true
		case it.kind == itemCategory:
			c.cats = append(c.cats, it.cat)
		case c.fold:
			c.addFolded(rules, it.lo, it.hi)
		default:
			c.ranges = append(c.ranges, runeRange{it.lo, it.hi})
		}
	}
	c.sortRanges()
	for i := range c.low {
		r := rune(i)
		if c.fold {
			r = rules.lower(r)
		}
		c.low[i] = c.test(r) != c.negate
	}
	if rules == caseASCII {
		c.fold = false // above 255 nothing changes case
	}
	return c
}

func anyCased(rules caseRules, lo, hi rune) bool {
	if hi > 0xffff {
		return true
	}
	for r := lo; r <= hi; r++ {
		if rules.cased(r) {
			return true
		}
	}
	return false
}

// addFolded adds the lower case of a range. Beyond the BMP the test tries both
// cases instead.
func (c *charset) addFolded(rules caseRules, lo, hi rune) {
	if hi > 0xffff {
		c.both = append(c.both, runeRange{max(lo, 0x10000), hi})
		hi = 0xffff
	}
	for r := lo; r <= hi; r++ {
		l := rules.lower(r)
		c.addRune(l)
		if rules == caseUnicode {
			for _, e := range equalsOf(l) {
				if e != 0 {
					c.addRune(e)
				}
			}
		}
	}
}

func (c *charset) addRune(r rune) {
	if n := len(c.ranges); n > 0 && c.ranges[n-1].hi+1 == r {
		c.ranges[n-1].hi = r
		return
	}
	c.ranges = append(c.ranges, runeRange{r, r})
}

func (c *charset) sortRanges() {
	rs := c.ranges
	sort.Slice(rs, func(i, j int) bool { return rs[i].lo < rs[j].lo })
	out := rs[:0]
	for _, g := range rs {
		if n := len(out); n > 0 && g.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, g.hi)
		} else {
			out = append(out, g)
		}
	}
	c.ranges = out
}

// has reports whether r is in the set.
func (c *charset) has(r rune) bool {
	if r < 256 {
		return c.low[r]
	}
	return c.high(r)
}

// highKind classifies what a set holds from 256 on, where that is simple.
type highKind uint8

const (
	highOther highKind = iota
	highNone
	highDigit
	highNotDigit
	highSpace
	highNotSpace
	highWord
	highNotWord
)

func (c *charset) highKind() highKind {
	if c.fold || len(c.both) > 0 || c.ascii && len(c.cats) > 0 {
		return highOther
	}
	if len(c.ranges) > 0 && c.ranges[len(c.ranges)-1].hi >= 256 {
		return highOther
	}
	switch {
	case len(c.cats) == 0 && !c.negate:
		return highNone
	case len(c.cats) != 1:
		return highOther
	}
	k := highDigit + highKind(c.cats[0])
	if c.negate {
		k = highDigit + highKind(c.cats[0]^1)
	}
	return k
}

// disjointHigh reports whether sets of these kinds share no character from 256
// on, as far as that is known.
func disjointHigh(a, b highKind) bool {
	if a == highNone || b == highNone {
		return true
	}
	if a == highOther || b == highOther {
		return false
	}
	if (a-highDigit)^1 == b-highDigit {
		return true
	}
	if a > b {
		a, b = b, a
	}
	return a == highDigit && (b == highSpace || b == highNotWord) || a == highSpace && b == highWord
}
