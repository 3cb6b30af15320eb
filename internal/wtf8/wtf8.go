// Package wtf8 reads and writes WTF-8: UTF-8 in which a lone surrogate is the
// three bytes its code point would have. It lets a Go string hold any Python
// str.
package wtf8

import "unicode/utf8"

// IsSurrogate reports whether r is half of a UTF-16 pair.
func IsSurrogate(r rune) bool { return r >= 0xd800 && r < 0xe000 }

// AppendRune appends r.
func AppendRune(dst []byte, r rune) []byte {
	if IsSurrogate(r) {
		return append(dst, 0xed, 0x80|byte(r>>6&0x3f), 0x80|byte(r&0x3f))
	}
	return utf8.AppendRune(dst, r)
}

// DecodeRune returns the first code point of s and its length in bytes. Bytes
// that are no WTF-8 count as U+FFFD of length 1; the length is 0 only for "".
func DecodeRune(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 && len(s) >= 3 && s[0] == 0xed &&
		s[1] >= 0xa0 && s[1] < 0xc0 && s[2]&0xc0 == 0x80 {
		return 0xd000 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return r, n
}

// Runes returns the code points of s.
func Runes(s string) []rune {
	out := make([]rune, 0, len(s))
	for s != "" {
		r, n := DecodeRune(s)
		out = append(out, r)
		s = s[n:]
	}
	return out
}

// String returns the text of the code points.
func String(rs []rune) string {
	dst := make([]byte, 0, len(rs))
	for _, r := range rs {
		dst = AppendRune(dst, r)
	}
	return string(dst)
}

// Count returns the number of code points in well-formed s.
func Count[S string | []byte](s S) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xc0 != 0x80 {
			n++
		}
	}
	return n
}
