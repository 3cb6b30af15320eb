package prompt

import (
	"strings"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file knows how many columns text takes.

// tabStop is the distance of tab stops.
const tabStop = 8

// RuneWidth returns the columns that a printable character takes: 0, 1 or 2.
func RuneWidth(c rune) int {
	switch {
	case c < 0x300:
		return 1
	case c >= 0x1160 && c <= 0x11ff, c >= 0x200b && c <= 0x200f, c >= 0xfe00 && c <= 0xfe0f, c == 0x2060, c == 0xfeff:
		return 0
	}
	r := unicodedata.Of(c)
	switch {
	case r.Category == "Mn" || r.Category == "Me" || r.Category == "Cf":
		return 0
	case r.EastAsianWidth == "W" || r.EastAsianWidth == "F":
		return 2
	}
	return 1
}

// cell returns how a character is shown in a column, and the columns it takes.
func cell(c rune, col int) (string, int) {
	switch {
	case c == '\t':
		n := tabStop - col%tabStop
		return "        "[:n], n
	case c < ' ':
		return "^" + string(c+'@'), 2
	case c == 0x7f:
		return "^?", 2
	case c >= 0x80 && c < 0xa0:
		return "?", 1
	case c < 0x7f:
		return "", 1
	}
	return "", RuneWidth(c)
}

// TextWidth returns the columns that a text without line ends takes; escape sequences take none.
func TextWidth(s string) int {
	w := 0
	for i := 0; i < len(s); {
		if s[i] == 0x1b {
			i += escapeLen(s[i:])
			continue
		}
		if s[i] == 1 || s[i] == 2 { // readline's marks around what takes no place
			i++
			continue
		}
		c := rune(s[i])
		n := 1
		if c >= 0x80 {
			for _, r := range s[i:] {
				c = r
				break
			}
			n = len(string(c))
		}
		_, cw := cell(c, w)
		w += cw
		i += n
	}
	return w
}

// escapeLen returns the length of the escape sequence that s begins with.
func escapeLen(s string) int {
	if len(s) < 2 {
		return len(s)
	}
	switch s[1] {
	case '[':
		for i := 2; i < len(s); i++ {
			if s[i] >= 0x40 && s[i] <= 0x7e {
				return i + 1
			}
		}
		return len(s)
	case ']':
		if i := strings.IndexByte(s, 7); i >= 0 {
			return i + 1
		}
		if i := strings.Index(s, "\x1b\\"); i >= 0 {
			return i + 2
		}
		return len(s)
	}
	return 2
}
