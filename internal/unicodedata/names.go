package unicodedata

// This file maps characters to names and back.

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// namesBlob is, compressed: distance to the previous code point, name and a
// newline for every character in order; a zero byte; then for each alias and
// named sequence the number of code points, these, name and a newline.
//
//go:embed names.bin
var namesBlob []byte

type hexName struct {
	lo, hi rune
	prefix string
}

// nameTable is built once and then only read.
type nameTable struct {
	text    string
	cps     []rune   // characters in order
	start   []uint32 // of their names, then of the extra ones, in text
	end     []uint32
	extra   [][]rune // what aliases and sequences stand for
	buckets []uint32 // open addressing; index into start plus one
}

var (
	namesOnce sync.Once
	names     *nameTable // set by namesOnce
)

func loadNames() *nameTable {
	namesOnce.Do(func() { names = readNames() })
	return names
}

func readNames() *nameTable {
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(namesBlob)))
	if err != nil {
		panic("unicodedata: names: " + err.Error())
	}
	t := &nameTable{text: string(raw), buckets: make([]uint32, 1<<17)}
	pos := 0
	uvarint := func() int {
		v, n := binary.Uvarint(raw[pos:])
		pos += n
		return int(v)
	}
	name := func() {
		end := pos + bytes.IndexByte(raw[pos:], '\n')
		t.insert(t.text[pos:end], uint32(len(t.start)))
		t.start = append(t.start, uint32(pos))
		t.end = append(t.end, uint32(end))
		pos = end + 1
	}
	for cp := -1; ; {
		d := uvarint()
		if d == 0 {
			break
		}
		cp += d
		t.cps = append(t.cps, rune(cp))
		name()
	}
	for pos < len(raw) {
		var cps []rune
		for n := uvarint(); n > 0; n-- {
			cps = append(cps, rune(uvarint()))
		}
		t.extra = append(t.extra, cps)
		name()
	}
	return t
}

func hashName(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(upperByte(s[i]))) * 16777619
	}
	return h
}

func upperByte(c byte) byte {
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}

func (t *nameTable) insert(name string, n uint32) {
	mask := uint32(len(t.buckets) - 1)
	i := hashName(name) & mask
	for t.buckets[i] != 0 {
		i = (i + 1) & mask
	}
	t.buckets[i] = n + 1
}

func (t *nameTable) find(name string) (int, bool) {
	mask := uint32(len(t.buckets) - 1)
	for i := hashName(name) & mask; t.buckets[i] != 0; i = (i + 1) & mask {
		n := t.buckets[i] - 1
		if equalNames(t.text[t.start[n]:t.end[n]], name) {
			return int(n), true
		}
	}
	return 0, false
}

func equalNames(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i++ {
		if a[i] != upperByte(b[i]) {
			return false
		}
	}
	return true
}

var (
	namesL = [countL]string{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"}
	namesV = [countV]string{"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"}
	namesT = [countT]string{"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"}
)

const (
	hangulPrefix = "HANGUL SYLLABLE "
	cjkPrefix    = "CJK UNIFIED IDEOGRAPH-"
)

// Name returns the name of r, and whether it has one.
func Name(r rune) (string, bool) {
	if isHangul(r) {
		s := r - hangulBase
		return hangulPrefix + namesL[s/(countV*countT)] + namesV[s/countT%countV] + namesT[s%countT], true
	}
	i := sort.Search(len(hexNames), func(i int) bool { return hexNames[i].hi >= r })
	if i < len(hexNames) && r >= hexNames[i].lo {
		return fmt.Sprintf("%s%04X", hexNames[i].prefix, r), true
	}
	t := loadNames()
	i = sort.Search(len(t.cps), func(i int) bool { return t.cps[i] >= r })
	if i == len(t.cps) || t.cps[i] != r {
		return "", false
	}
	return t.text[t.start[i]:t.end[i]], true
}

// Lookup returns the character of that name or alias, or if sequences is true
// also the characters of a named sequence.
func Lookup(name string, sequences bool) ([]rune, bool) {
	if rest, ok := strings.CutPrefix(name, hangulPrefix); ok {
		return lookupHangul(rest)
	}
	if digits, ok := strings.CutPrefix(name, cjkPrefix); ok {
		if len(digits) != 4 && len(digits) != 5 || strings.ToUpper(digits) != digits {
			return nil, false
		}
		n, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || !inHexNames(rune(n), cjkPrefix) {
			return nil, false
		}
		return []rune{rune(n)}, true
	}
	if i := strings.LastIndexByte(name, '-'); i >= 0 {
		if n, err := strconv.ParseUint(name[i+1:], 16, 32); err == nil && len(name) < 64 {
			if got, ok := Name(rune(n)); ok && equalNames(got, name) {
				return []rune{rune(n)}, !strings.EqualFold(name[:i+1], cjkPrefix)
			}
		}
	}
	t := loadNames()
	n, ok := t.find(name)
	if !ok {
		return nil, false
	}
	if n < len(t.cps) {
		return []rune{t.cps[n]}, true
	}
	cps := t.extra[n-len(t.cps)]
	return cps, len(cps) == 1 || sequences
}

func inHexNames(r rune, prefix string) bool {
	for _, h := range hexNames {
		if r >= h.lo && r <= h.hi {
			return h.prefix == prefix
		}
	}
	return false
}

func lookupHangul(s string) ([]rune, bool) {
	l, s := longest(s, namesL[:])
	v, s := longest(s, namesV[:])
	t, s := longest(s, namesT[:])
	if l < 0 || v < 0 || t < 0 || s != "" {
		return nil, false
	}
	return []rune{rune(hangulBase + (l*countV+v)*countT + t)}, true
}

func longest(s string, names []string) (int, string) {
	best, size := -1, -1
	for i, n := range names {
		if len(n) > size && strings.HasPrefix(s, n) {
			best, size = i, len(n)
		}
	}
	if best < 0 {
		return -1, s
	}
	return best, s[size:]
}
