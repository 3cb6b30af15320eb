package unicodedata

// This file holds the properties that only the module unicodedata reports.

import (
	"fmt"
	"sort"
	"strings"
)

// Record is the general properties of a character.
type Record struct {
	Category       string
	Bidirectional  string
	EastAsianWidth string
	Combining      uint8
	Mirrored       bool
}

// Of returns the record of r.
func Of(r rune) *Record {
	if uint32(r) > maxRune {
		r = 0xffff
	}
	return &records[recordSecond[int(recordFirst[r>>blockShift])<<blockShift|int(r&blockMask)]]
}

// decompOf returns the mapping of r and the tag it has, which is empty for a
// canonical one. Hangul syllables have none here.
func decompOf(r rune) (kind string, cps []uint32) {
	if uint32(r) > maxRune {
		return "", nil
	}
	n := decompSecond[int(decompFirst[r>>blockShift])<<blockShift|int(r&blockMask)]
	if n == 0 {
		return "", nil
	}
	head := decomps[n]
	return decompKinds[head>>8], decomps[n+1 : n+1+uint16(head&0xff)]
}

// Decomposition returns unicodedata.decomposition(r), which knows no Hangul.
func Decomposition(r rune) string {
	kind, cps := decompOf(r)
	var b strings.Builder
	b.WriteString(kind)
	for _, c := range cps {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%04X", c)
	}
	return b.String()
}

// OldRecord is what Unicode 3.2.0 said of a character that it knew and that
// has other properties today. Decimal, Digit and Numeric are -1 for none.
type OldRecord struct {
	CP             rune
	Category       string
	Bidirectional  string
	EastAsianWidth string
	Mirrored       bool
	Decimal        int
	Digit          int
	Numeric        float64
	Decomposition  string
}

// Assigned32 reports whether Unicode 3.2.0 knew r. For what it did not, the
// object unicodedata.ucd_3_2_0 reports category Cn and no properties.
func Assigned32(r rune) bool {
	i := sort.Search(len(old32Unassigned), func(i int) bool { return old32Unassigned[i][1] >= r })
	return (i == len(old32Unassigned) || r < old32Unassigned[i][0]) && Of(r).Category != "Cn"
}

// Of32 returns the properties r had in Unicode 3.2.0, nil if they are today's.
func Of32(r rune) *OldRecord {
	i := sort.Search(len(old32Changed), func(i int) bool { return old32Changed[i].CP >= r })
	if i < len(old32Changed) && old32Changed[i].CP == r {
		return &old32Changed[i]
	}
	return nil
}
