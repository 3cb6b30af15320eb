package object

import (
	"bytes"
	"math/bits"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file works on the storage of strings: whole words, and loops for each width.

// unit is an element of the storage of a str.
type unit interface{ uint8 | uint16 | uint32 }

const (
	eachTop  = 0x8080808080808080 // the top bit of each byte of a word
	eachOne  = 0x0101010101010101
	eachSize = 8
)

// orWords returns what n bytes have in common: all of them or-ed together, as a word.
func orWords(p unsafe.Pointer, n int) uint64 {
	var x uint64
	for ; n >= 32; n -= 32 {
		x |= *(*uint64)(p) | *(*uint64)(unsafe.Add(p, 8)) | *(*uint64)(unsafe.Add(p, 16)) | *(*uint64)(unsafe.Add(p, 24))
		p = unsafe.Add(p, 32)
	}
	for ; n >= 8; n -= 8 {
		x |= *(*uint64)(p)
		p = unsafe.Add(p, 8)
	}
	for i := range n {
		x |= uint64(*(*byte)(unsafe.Add(p, i))) << (8 * i)
	}
	return x
}

// kindOfRange returns the smallest kind that holds s[i:j].
func kindOfRange(s *Str, i, j int) Kind {
	switch s.Kind {
	case ASCII:
		return ASCII
	case Latin1:
		if orWords(unsafe.Add(s.data, i), j-i)&eachTop == 0 {
			return ASCII
		}
		return Latin1
	case UCS2:
		x := orWords(unsafe.Add(s.data, i*2), (j-i)*2)
		return KindOf(rune(uint16(x | x>>16 | x>>32 | x>>48)))
	}
	x := orWords(unsafe.Add(s.data, i*4), (j-i)*4)
	return KindOf(rune(uint32(x | x>>32)))
}

// convertUnits copies units to those of another width, which hold them.
func convertUnits[D, S unit](dst []D, src []S) {
	dst = dst[:len(src)]
	for i, c := range src {
		dst[i] = D(c)
	}
}

// copyPart stores s[i:j] at dst in storage of kind k, which holds it.
func copyPart(dst unsafe.Pointer, k Kind, s *Str, i, j int) {
	n := j - i
	w := k.width()
	switch s.Kind {
	case UCS2:
		src := unsafe.Slice((*uint16)(unsafe.Add(s.data, i*2)), n)
		switch w {
		case 1:
			convertUnits(unsafe.Slice((*uint8)(dst), n), src)
		case 2:
			copy(unsafe.Slice((*uint16)(dst), n), src)
		default:
			convertUnits(unsafe.Slice((*uint32)(dst), n), src)
		}
	case UCS4:
		src := unsafe.Slice((*uint32)(unsafe.Add(s.data, i*4)), n)
		switch w {
		case 1:
			convertUnits(unsafe.Slice((*uint8)(dst), n), src)
		case 2:
			convertUnits(unsafe.Slice((*uint16)(dst), n), src)
		default:
			copy(unsafe.Slice((*uint32)(dst), n), src)
		}
	default:
		src := unsafe.Slice((*uint8)(unsafe.Add(s.data, i)), n)
		switch w {
		case 1:
			copy(unsafe.Slice((*uint8)(dst), n), src)
		case 2:
			convertUnits(unsafe.Slice((*uint16)(dst), n), src)
		default:
			convertUnits(unsafe.Slice((*uint32)(dst), n), src)
		}
	}
}

// shrunk returns s, which was made with room for the largest characters it could have, in
// the smallest kind.
func shrunk(s *Str) *Str {
	if s.n == 0 {
		return emptyStr
	}
	if s.n == 1 {
		return StrOfRune(s.At(0))
	}
	k := kindOfRange(s, 0, s.n)
	if k == s.Kind {
		return s
	}
	if k.width() == s.Kind.width() {
		s.Kind = k
		return s
	}
	o := newStr(k, s.n)
	copyPart(o.data, k, s, 0, s.n)
	return o
}

// gather returns every step-th character of s from start.
func (s *Str) gather(start, step, count int) *Str {
	o := newStr(s.Kind, count)
	switch s.Kind {
	case UCS2:
		gatherUnits(o.Units2(), s.Units2(), start, step)
	case UCS4:
		gatherUnits(o.Units4(), s.Units4(), start, step)
	default:
		gatherUnits(o.Bytes1(), s.Bytes1(), start, step)
	}
	if count == s.n { // reversed
		return o
	}
	return shrunk(o)
}

func gatherUnits[U any](dst, src []U, start, step int) {
	for i := range dst {
		dst[i] = src[start]
		start += step
	}
}

// span is where a part of a str is.
type span struct{ start, end int }

// spansOf returns the thread's buffer for spans, to be given back by keepSpans.
func (t *Thread) spansOf() []span {
	b := t.spans[:0]
	t.spans = nil
	return b
}

func (t *Thread) keepSpans(b []span) {
	if cap(b) <= 4096 {
		t.spans = b
	}
}

// listOfSpans makes the list of the parts of s.
func listOfSpans(t *Thread, s *Str, parts []span) *List {
	l := ListWithRoom(t, len(parts))
	l.Items = l.Items[:len(parts)]
	if s.Kind == ASCII {
		for i, p := range parts {
			l.Items[i] = Of(asciiPart(s, p.start, p.end))
		}
	} else {
		for i, p := range parts {
			l.Items[i] = Of(s.Slice(p.start, p.end))
		}
	}
	t.keepSpans(parts)
	return l
}

// wordsOf appends where the words of b are, at most limit, and then the rest.
func wordsOf[U unit](parts []span, b []U, limit int) []span {
	for i := 0; ; {
		for i < len(b) && spaceUnit(b[i]) {
			i++
		}
		if i == len(b) {
			return parts
		}
		if limit == 0 {
			return append(parts, span{i, len(b)})
		}
		limit--
		start := i
		for i++; i < len(b) && !spaceUnit(b[i]); i++ {
		}
		parts = append(parts, span{start, i})
	}
}

func spaceUnit[U unit](c U) bool {
	if c < 128 {
		return asciiSpace[uint8(c)]
	}
	return unicodedata.IsSpace(rune(c))
}

// linesOf appends where the lines of b are, without their ends or with them.
func linesOf[U unit](parts []span, b []U, keep bool) []span {
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && (b[j] > '\x1e' && b[j] < 0x80 || !unicodedata.IsLineBreak(rune(b[j]))) {
			j++
		}
		start, end := i, j
		if j < len(b) {
			if b[j] == '\r' && j+1 < len(b) && b[j+1] == '\n' {
				j++
			}
			j++
			if keep {
				end = j
			}
		}
		parts = append(parts, span{start, end})
		i = j
	}
	return parts
}

// linesOfASCII is linesOf for bytes below 128, of which it tests eight at once.
func linesOfASCII(parts []span, b []byte, keep bool) []span {
	for i := 0; i < len(b); {
		j := i
		for {
			if j+eachSize <= len(b) {
				x := *(*uint64)(unsafe.Pointer(&b[j]))
				low := (x - 0x2020202020202020) &^ x & eachTop // bytes below a space, and some behind one
				if low == 0 {
					j += eachSize
					continue
				}
				j += bits.TrailingZeros64(low) / 8
			}
			for j < len(b) && b[j] >= ' ' {
				j++
			}
			if j < len(b) && !unicodedata.IsLineBreak(rune(b[j])) {
				j++
				continue
			}
			break
		}
		start, end := i, j
		if j < len(b) {
			if b[j] == '\r' && j+1 < len(b) && b[j+1] == '\n' {
				j++
			}
			j++
			if keep {
				end = j
			}
		}
		parts = append(parts, span{start, end})
		i = j
	}
	return parts
}

// flipCase stores the bytes of src in dst, which may be src, with bit 5 of the 26 letters from
// first on changed.
func flipCase(dst, src []byte, first byte) {
	low, high := uint64(128-first)*eachOne, uint64(128-first-26)*eachOne
	dst = dst[:len(src)]
	i := 0
	for ; i+eachSize <= len(src); i += eachSize {
		x := *(*uint64)(unsafe.Pointer(&src[i]))
		seven := x &^ eachTop
		letters := (seven + low) &^ (seven + high) &^ x & eachTop
		*(*uint64)(unsafe.Pointer(&dst[i])) = x ^ letters>>2
	}
	for ; i < len(src); i++ {
		c := src[i]
		if c-first < 26 {
			c ^= 0x20
		}
		dst[i] = c
	}
}

// titleASCII stores the bytes of src in dst, the first letter of each word as a capital.
func titleASCII(dst, src []byte, swap bool) {
	inWord := false
	for i, c := range src {
		letter := (c|0x20)-'a' < 26
		if letter {
			switch {
			case swap:
				c ^= 0x20
			case inWord:
				c |= 0x20
			default:
				c &^= 0x20
			}
		}
		inWord = letter
		dst[i] = c
	}
}

// mapUnits stores in dst what f makes of the characters of src. It fails at a character that
// becomes several, or one that dst has no room for, or depends on its place.
func mapUnits[D, S unit](dst []D, src []S, f func(r rune) (rune, []rune), letters byte) bool {
	dst = dst[:len(src)]
	for i, c := range src {
		if c < 128 {
			if uint8(c)-letters < 26 {
				c ^= 0x20
			}
			dst[i] = D(c)
			continue
		}
		r, rest := f(rune(c))
		if len(rest) > 0 || rune(c) == unicodedata.Sigma || rune(D(r)) != r {
			return false
		}
		dst[i] = D(r)
	}
	return true
}

// mapCase returns what f makes of the characters of s, in which ASCII letters from the given
// one on change case; nil if it is not so simple.
func mapCase(s *Str, f func(r rune) (rune, []rune), letters byte) *Str {
	o := newStr(s.Kind, s.n)
	ok := false
	switch s.Kind {
	case UCS2:
		ok = mapUnits(o.Units2(), s.Units2(), f, letters)
	case UCS4:
		ok = mapUnits(o.Units4(), s.Units4(), f, letters)
	default:
		ok = mapUnits(o.Bytes1(), s.Bytes1(), f, letters)
	}
	if !ok {
		return nil
	}
	return shrunk(o)
}

// countUnit counts a character.
func countUnit[U unit](b []U, c U) int {
	n := 0
	if unsafe.Sizeof(c) == 2 {
		// Four at once: the top bit of each lane tells whether it is another character.
		all := uint64(c) * 0x0001000100010001
		for ; len(b) >= 4; b = b[4:] {
			x := *(*uint64)(unsafe.Pointer(&b[0])) ^ all
			n += 4 - bits.OnesCount64((x&0x7FFF7FFF7FFF7FFF+0x7FFF7FFF7FFF7FFF|x)&0x8000800080008000)
		}
	}
	for _, x := range b {
		if x == c {
			n++
		}
	}
	return n
}

// lastIndexOf is bytes.LastIndex for a needle of two bytes or more. When what is before the
// place is no byte of the needle, it goes on before that.
func lastIndexOf(hay, needle []byte) int {
	n := len(needle)
	var in uint64
	for _, c := range needle {
		in |= 1 << (c & 63)
	}
	first := needle[0]
	for k := len(hay) - n; k >= 0; k-- {
		if hay[k] == first && string(hay[k:k+n]) == string(needle) {
			return k
		}
		if k > 0 && in>>(hay[k-1]&63)&1 == 0 {
			k -= n
		}
	}
	return -1
}

// utf8Shape returns the number of characters that valid UTF-8 has, and the kind they need.
func utf8Shape(data []byte) (int, Kind) {
	n := len(data)
	var two, four uint64 // bytes from 0xC4 on, from 0xF0 on
	i := 0
	for ; i+eachSize <= len(data); i += eachSize {
		x := *(*uint64)(unsafe.Pointer(&data[i]))
		if x&eachTop == 0 {
			continue
		}
		n -= bits.OnesCount64(x &^ (x << 1) & eachTop)
		lead := x & (x << 1) & eachTop
		two |= lead & (x<<2 | x<<3 | x<<4 | x<<5)
		four |= lead & (x << 2) & (x << 3)
	}
	for ; i < len(data); i++ {
		c := data[i]
		if c&0xC0 == 0x80 {
			n--
		}
		if c >= 0xF0 {
			four = 1
		} else if c >= 0xC4 {
			two = 1
		}
	}
	switch {
	case four != 0:
		return n, UCS4
	case two != 0:
		return n, UCS2
	}
	return n, Latin1
}

// decodeUnits decodes UTF-8 into dst, which has the shape that utf8Shape told, and reports
// whether it is valid.
func decodeUnits[U unit](dst []U, data []byte) bool {
	j := 0
	for i := 0; i < len(data); {
		c := data[i]
		if c < 0x80 {
			if i+eachSize <= len(data) && j+eachSize <= len(dst) && *(*uint64)(unsafe.Pointer(&data[i]))&eachTop == 0 {
				from, to := data[i:i+eachSize], dst[j:j+eachSize]
				for k := range to {
					to[k] = U(from[k])
				}
				i += eachSize
				j += eachSize
				continue
			}
			if j >= len(dst) {
				return false
			}
			dst[j] = U(c)
			i++
			j++
			continue
		}
		if j >= len(dst) {
			return false
		}
		switch {
		case c < 0xC2:
			return false
		case c < 0xE0:
			if i+1 >= len(data) || data[i+1]&0xC0 != 0x80 {
				return false
			}
			dst[j] = U(rune(c&0x1F)<<6 | rune(data[i+1]&0x3F))
			i += 2
		case c < 0xF0:
			if i+2 >= len(data) || data[i+1]&0xC0 != 0x80 || data[i+2]&0xC0 != 0x80 {
				return false
			}
			r := rune(c&0x0F)<<12 | rune(data[i+1]&0x3F)<<6 | rune(data[i+2]&0x3F)
			if r < 0x800 || r >= 0xD800 && r < 0xE000 {
				return false
			}
			dst[j] = U(r)
			i += 3
		default:
			r, n, reason := utf8Step(data[i:])
			if reason != "" {
				return false
			}
			dst[j] = U(r)
			i += n
		}
		j++
	}
	return j == len(dst)
}

// utf8Size returns how many bytes the characters of b have in UTF-8, -1 if there are surrogates.
func utf8Size[U uint16 | uint32](b []U) int {
	n := len(b)
	if unsafe.Sizeof(U(0)) == 2 {
		for ; len(b) >= 4; b = b[4:] {
			x := *(*uint64)(unsafe.Pointer(&b[0]))
			if x&0xFF80FF80FF80FF80 == 0 {
				continue
			}
			// The top bit of each lane tells whether it has bits from 0x80, from 0x800 on.
			two := (x&0x7F807F807F807F80 + 0x7FFF7FFF7FFF7FFF | x) & 0x8000800080008000
			three := (x&0x7800780078007800 + 0x7FFF7FFF7FFF7FFF | x) & 0x8000800080008000
			n += bits.OnesCount64(two) + bits.OnesCount64(three)
			s := x&0xF800F800F800F800 ^ 0xD800D800D800D800
			if (s-0x0001000100010001)&^s&0x8000800080008000 != 0 {
				return -1
			}
		}
	}
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c < 0x80 {
			// ASCII comes in words.
			for i+5 <= len(b) && plainUnits(b[i+1:]) {
				i += 4
			}
		} else {
			n++
			if c >= 0x800 {
				n++
				if c>>11 == 0x1B {
					return -1
				}
				if c>>15 > 1 {
					n++
				}
			}
		}
	}
	return n
}

// plainUnits reports whether the first four units are ASCII.
func plainUnits[U uint16 | uint32](b []U) bool {
	_ = b[3]
	return (b[0] | b[1] | b[2] | b[3]) < 0x80
}

// utf8Of stores the characters of b, of which none is a surrogate, in UTF-8.
func utf8Of[U uint16 | uint32](out []byte, b []U) {
	j := 0
	for i := 0; i < len(b); i++ {
		c := uint32(b[i])
		switch {
		case c < 0x80:
			out[j] = byte(c)
			j++
			for i+5 <= len(b) && plainUnits(b[i+1:]) {
				x, to := b[i+1:i+5], out[j:j+4]
				to[0], to[1], to[2], to[3] = byte(x[0]), byte(x[1]), byte(x[2]), byte(x[3])
				i += 4
				j += 4
			}
		case c < 0x800:
			out[j], out[j+1] = 0xC0|byte(c>>6), 0x80|byte(c)&0x3F
			j += 2
		case c < 0x10000:
			out[j], out[j+1], out[j+2] = 0xE0|byte(c>>12), 0x80|byte(c>>6)&0x3F, 0x80|byte(c)&0x3F
			j += 3
		default:
			out[j], out[j+1], out[j+2], out[j+3] = 0xF0|byte(c>>18), 0x80|byte(c>>12)&0x3F, 0x80|byte(c>>6)&0x3F, 0x80|byte(c)&0x3F
			j += 4
		}
	}
}

// hasSurrogate reports whether one of the units is half of a pair, or a lone one.
func hasSurrogate(b []uint16) bool {
	for len(b) >= 4 {
		// The lanes of surrogates become zero.
		x := *(*uint64)(unsafe.Pointer(&b[0]))&0xF800F800F800F800 ^ 0xD800D800D800D800
		if (x-0x0001000100010001)&^x&0x8000800080008000 != 0 {
			return true
		}
		b = b[4:]
	}
	for _, c := range b {
		if c>>11 == 0x1B {
			return true
		}
	}
	return false
}

// kindOfUnits returns the smallest kind that holds all units; ok is false if there are surrogates.
func kindOfUnits(b []uint16) (k Kind, ok bool) {
	var all, found uint64
	for ; len(b) >= 8; b = b[8:] {
		p := unsafe.Pointer(&b[0])
		x, y := *(*uint64)(p), *(*uint64)(unsafe.Add(p, 8))
		all |= x | y
		// The lanes of surrogates become zero.
		x = x&0xF800F800F800F800 ^ 0xD800D800D800D800
		y = y&0xF800F800F800F800 ^ 0xD800D800D800D800
		found |= (x-0x0001000100010001)&^x | (y-0x0001000100010001)&^y
	}
	if found&0x8000800080008000 != 0 {
		return 0, false
	}
	for _, c := range b {
		all |= uint64(c)
		if c>>11 == 0x1B {
			return 0, false
		}
	}
	return KindOf(rune(uint16(all | all>>16 | all>>32 | all>>48))), true
}

// replaceUnits stores b at dst with one character for another.
func replaceUnits(dst, b []uint16, from, to uint16) {
	old := uint64(from) * 0x0001000100010001
	dst = dst[:len(b)]
	for ; len(b) >= 4; b, dst = b[4:], dst[4:] {
		w := *(*uint64)(unsafe.Pointer(&b[0]))
		// The top bit of each lane tells whether it is another character.
		x := w ^ old
		if x = (x&0x7FFF7FFF7FFF7FFF + 0x7FFF7FFF7FFF7FFF | x) & 0x8000800080008000; x != 0x8000800080008000 {
			x = (x ^ 0x8000800080008000) >> 15 * 0xFFFF
			w ^= x & ((uint64(from) ^ uint64(to)) * 0x0001000100010001)
		}
		*(*uint64)(unsafe.Pointer(&dst[0])) = w
	}
	for i, c := range b {
		if c == from {
			c = to
		}
		dst[i] = c
	}
}

// kindOfRest returns the smallest kind that holds what is in s around c occurrences of old.
func kindOfRest(s, old *Str, c int) Kind {
	k, i := ASCII, 0
	for ; c > 0; c-- {
		j := s.index(old, i, s.n)
		k = max(k, kindOfRange(s, i, j))
		i = j + old.n
	}
	return max(k, kindOfRange(s, i, s.n))
}

// indexUnits returns where needle first is in hay, -1 if it is not.
func indexUnits[U unit](hay, needle []U) int {
	if len(needle) == 0 {
		return 0
	}
	c, n := needle[0], len(needle)
	if size := int(unsafe.Sizeof(c)); size > 1 && len(hay)-n >= 16 {
		return indexWide(hay, needle, size)
	}
	for i := 0; i+n <= len(hay); i++ {
		if hay[i] == c && (n == 1 || sameUnits(hay[i+1:i+n], needle[1:])) {
			return i
		}
	}
	return -1
}

// indexWide is indexUnits for wide characters. It looks for the first byte of the first one, as
// long as that is rare.
func indexWide[U unit](hay, needle []U, size int) int {
	c, n := needle[0], len(needle)
	data := unsafe.Slice((*byte)(unsafe.Pointer(&hay[0])), len(hay)*size)
	misses := 0
	for i := 0; i+n <= len(hay); {
		if misses > 8+i/16 {
			for ; i+n <= len(hay); i++ {
				if hay[i] == c && (n == 1 || sameUnits(hay[i+1:i+n], needle[1:])) {
					return i
				}
			}
			return -1
		}
		k := bytes.IndexByte(data[i*size:], byte(c))
		if k < 0 {
			return -1
		}
		i += k / size
		if i+n > len(hay) {
			return -1
		}
		if hay[i] == c && (n == 1 || sameUnits(hay[i+1:i+n], needle[1:])) {
			return i
		}
		i++
		misses++
	}
	return -1
}

func sameUnits[U unit](a, b []U) bool {
	for i, c := range b {
		if a[i] != c {
			return false
		}
	}
	return true
}

// as returns s stored in kind k, which is not smaller than its own.
func (s *Str) as(k Kind) *Str {
	if s.Kind.width() == k.width() || s.n == 0 {
		return s
	}
	b := s.inKind(k)
	return &Str{Shape: &StrShape, data: unsafe.Pointer(&b[0]), n: s.n, Kind: k}
}
