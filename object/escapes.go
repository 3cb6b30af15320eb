package object

import (
	"strconv"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines the codecs unicode_escape and raw_unicode_escape, and the escapes of
// bytes literals.

// EncodeUnicodeEscape returns s as an ASCII string literal without its quotes.
func EncodeUnicodeEscape(s *Str) []byte {
	out := make([]byte, 0, s.n+s.n/2)
	for i := 0; i < s.n; i++ {
		switch r := s.At(i); {
		case r == '\\':
			out = append(out, '\\', '\\')
		case r == '\t':
			out = append(out, '\\', 't')
		case r == '\n':
			out = append(out, '\\', 'n')
		case r == '\r':
			out = append(out, '\\', 'r')
		case r >= ' ' && r < 0x7F:
			out = append(out, byte(r))
		default:
			out = appendEscape(out, r)
		}
	}
	return out
}

// EncodeRawUnicodeEscape returns s in Latin-1 with \u and \U escapes for other characters.
func EncodeRawUnicodeEscape(s *Str) []byte {
	out := make([]byte, 0, s.n+s.n/2)
	for i := 0; i < s.n; i++ {
		if r := s.At(i); r < 256 {
			out = append(out, byte(r))
		} else {
			out = appendEscape(out, r)
		}
	}
	return out
}

func hexVal(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// DecodeUnicodeEscape decodes Latin-1 text with the escapes of str literals. If final is
// false, an incomplete escape at the end is left alone; the second result is how much was
// decoded.
func DecodeUnicodeEscape(t *Thread, data []byte, errs string, final bool) (*Str, int, error) {
	var w StrBuilder
	f := codecFailure{t: t, encoding: "unicodeescape", errors: errs}
	badEscape := -1 // where the first unknown escape is, for the warning
	i := 0
	for i < len(data) {
		if data[i] != '\\' {
			w.WriteRune(rune(data[i]))
			i++
			continue
		}
		start := i
		i++
		reason, end := "", 0
		if i >= len(data) {
			reason, end = "\\ at end of string", i
			if !final {
				s, err := w.Result(t)
				return s, start, err
			}
		} else {
			c := data[i]
			i++
			simple := -1
			switch c {
			case '\n':
				continue
			case '\\', '\'', '"':
				simple = int(c)
			case 'b':
				simple = '\b'
			case 't':
				simple = '\t'
			case 'n':
				simple = '\n'
			case 'r':
				simple = '\r'
			case 'f':
				simple = '\f'
			case 'v':
				simple = '\v'
			case 'a':
				simple = '\a'
			case '0', '1', '2', '3', '4', '5', '6', '7':
				n := int(c - '0')
				for k := 0; k < 2 && i < len(data) && data[i] >= '0' && data[i] <= '7'; k++ {
					n = n<<3 | int(data[i]-'0')
					i++
				}
				if n > 0o377 && badEscape < 0 {
					badEscape = start
				}
				simple = n
			case 'x', 'u', 'U':
				n := 2
				reason = "truncated \\xXX escape"
				if c == 'u' {
					n, reason = 4, "truncated \\uXXXX escape"
				} else if c == 'U' {
					n, reason = 8, "truncated \\UXXXXXXXX escape"
				}
				v, k := uint32(0), 0
				for k < n && i < len(data) && hexVal(data[i]) >= 0 {
					v = v<<4 | uint32(hexVal(data[i]))
					i++
					k++
				}
				switch {
				case k < n:
					if i >= len(data) && !final {
						s, err := w.Result(t)
						return s, start, err
					}
					end = i
				case v > 0x10FFFF:
					reason, end = "illegal Unicode character", i
				default:
					reason = ""
					simple = int(v)
				}
			case 'N':
				reason, end = "malformed \\N character escape", i
				if i >= len(data) && !final {
					s, err := w.Result(t)
					return s, start, err
				}
				if i < len(data) && data[i] == '{' {
					j := i + 1
					for j < len(data) && data[j] != '}' {
						j++
					}
					if j >= len(data) && !final {
						s, err := w.Result(t)
						return s, start, err
					}
					end = j
					if j > i+1 && j < len(data) {
						reason, end = "unknown Unicode character name", j+1
						if rs, ok := unicodedata.Lookup(string(data[i+1:j]), false); ok && len(rs) == 1 {
							reason, simple = "", int(rs[0])
						}
						i = j + 1
					}
				}
			default:
				if badEscape < 0 {
					badEscape = start
				}
				w.WriteByte('\\')
				w.WriteRune(rune(c))
				continue
			}
			if reason == "" {
				w.WriteRune(rune(simple))
				continue
			}
		}
		var err error
		if i, err = f.decode(&w, &data, start, end, reason); err != nil {
			return nil, 0, err
		}
	}
	if badEscape >= 0 && badEscape+1 < len(data) {
		if err := warnEscape(t, data[badEscape+1:]); err != nil {
			return nil, 0, err
		}
	}
	s, err := w.Result(t)
	return s, i, err
}

// warnEscape warns of an unknown escape; b starts behind the backslash.
func warnEscape(t *Thread, b []byte) error {
	if b[0] >= '0' && b[0] <= '7' {
		return t.Warn(DeprecationWarning, "invalid octal escape sequence '\\"+string(b[:min(3, len(b))])+"'", 1)
	}
	return t.Warn(DeprecationWarning, "invalid escape sequence '\\"+string(rune(b[0]))+"'", 1)
}

// DecodeRawUnicodeEscape decodes Latin-1 text in which only \u and \U escapes count.
func DecodeRawUnicodeEscape(t *Thread, data []byte, errs string, final bool) (*Str, int, error) {
	var w StrBuilder
	f := codecFailure{t: t, encoding: "rawunicodeescape", errors: errs}
	i := 0
	for i < len(data) {
		if data[i] != '\\' {
			w.WriteRune(rune(data[i]))
			i++
			continue
		}
		start := i
		if i+1 >= len(data) {
			if !final {
				break
			}
			w.WriteByte('\\')
			i++
			continue
		}
		c := data[i+1]
		i += 2
		if c != 'u' && c != 'U' {
			w.WriteByte('\\')
			w.WriteRune(rune(c))
			continue
		}
		n, reason := 4, "truncated \\uXXXX escape"
		if c == 'U' {
			n, reason = 8, "truncated \\UXXXXXXXX escape"
		}
		v, k := uint32(0), 0
		for k < n && i < len(data) && hexVal(data[i]) >= 0 {
			v = v<<4 | uint32(hexVal(data[i]))
			i++
			k++
		}
		if k == n && v <= 0x10FFFF {
			w.WriteRune(rune(v))
			continue
		}
		if k < n && i >= len(data) && !final {
			s, err := w.Result(t)
			return s, start, err
		}
		if k == n {
			reason = "\\Uxxxxxxxx out of range"
		}
		var err error
		if i, err = f.decode(&w, &data, start, i, reason); err != nil {
			return nil, 0, err
		}
	}
	s, err := w.Result(t)
	return s, i, err
}

// DecodeEscapes decodes bytes with the escapes of bytes literals, as codecs.escape_decode.
func DecodeEscapes(t *Thread, data []byte, errs string) ([]byte, error) {
	out := make([]byte, 0, len(data))
	bad := -1
	for i := 0; i < len(data); {
		if data[i] != '\\' {
			out = append(out, data[i])
			i++
			continue
		}
		start := i
		i++
		if i >= len(data) {
			return nil, ValueErrorf("Trailing \\ in string")
		}
		c := data[i]
		i++
		switch c {
		case '\n':
		case '\\', '\'', '"':
			out = append(out, c)
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 't':
			out = append(out, '\t')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 'v':
			out = append(out, '\v')
		case 'a':
			out = append(out, '\a')
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := int(c - '0')
			for k := 0; k < 2 && i < len(data) && data[i] >= '0' && data[i] <= '7'; k++ {
				n = n<<3 | int(data[i]-'0')
				i++
			}
			if n > 0o377 && bad < 0 {
				bad = start
			}
			out = append(out, byte(n))
		case 'x':
			if i+1 < len(data) && hexVal(data[i]) >= 0 && hexVal(data[i+1]) >= 0 {
				out = append(out, byte(hexVal(data[i])<<4|hexVal(data[i+1])))
				i += 2
				continue
			}
			if i < len(data) && hexVal(data[i]) >= 0 {
				i++
			}
			switch errs {
			case "", "strict":
				return nil, ValueErrorf("invalid \\x escape at position %s", strconv.Itoa(start))
			case "replace":
				out = append(out, '?')
			case "ignore":
			default:
				return nil, ValueErrorf("decoding error; unknown error handling code: %s", errs)
			}
		default:
			if bad < 0 {
				bad = start
			}
			out = append(out, '\\', c)
		}
	}
	if bad >= 0 {
		if err := warnEscape(t, data[bad+1:]); err != nil {
			return nil, err
		}
	}
	return out, nil
}
