package lexer

// This file decodes source bytes to text and normalises line ends.

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Normalize prepares text for Scan: it rejects null bytes and lone surrogates,
// translates "\r\n" and "\r" to "\n", and with addNewline ends the last line.
func Normalize(src string, addNewline bool) (string, *SyntaxError) {
	if strings.IndexByte(src, 0) >= 0 {
		return src, &SyntaxError{Type: "SyntaxError", Msg: "source code string cannot contain null bytes", NoLine: true}
	}
	if strings.IndexByte(src, '\r') >= 0 {
		src = strings.ReplaceAll(src, "\r\n", "\n")
		src = strings.ReplaceAll(src, "\r", "\n")
	}
	if addNewline && src != "" && src[len(src)-1] != '\n' {
		src += "\n"
	}
	return src, nil
}

// Decode finds the encoding of src by its byte order mark or its cookie (PEP 263) and
// returns the text. Encodings other than UTF-8, Latin-1 and ASCII are left to other,
// which may be nil.
func Decode(src []byte, other func(encoding string, src []byte) (text string, ok bool, err error)) (string, *SyntaxError) {
	bom := len(src) >= 3 && src[0] == 0xEF && src[1] == 0xBB && src[2] == 0xBF
	if bom {
		src = src[3:]
	}
	cookie, line := findCookie(src)
	name := normalEncoding(cookie)
	if bom && cookie != "" && name != "utf-8" {
		return string(src), &SyntaxError{Type: "SyntaxError", Msg: fmt.Sprintf("encoding problem: %s with BOM", cookie), NoLine: true}
	}
	switch builtinCodec(name) {
	case "", "utf-8":
		if bad := firstInvalid(src); bad >= 0 {
			return string(src), badUTF8(src, bad, cookie == "" && !bom)
		}
		return string(src), nil
	case "iso-8859-1":
		var b strings.Builder
		b.Grow(len(src) + len(src)/8)
		for _, c := range src {
			b.WriteRune(rune(c))
		}
		return b.String(), nil
	case "ascii":
		for i, c := range src {
			if c >= 0x80 {
				return string(src), &SyntaxError{Type: "SyntaxError", NoLine: true,
					Msg: fmt.Sprintf("(unicode error) 'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", c, i)}
			}
		}
		return string(src), nil
	}
	if strings.IndexByte(string(src), 0) >= 0 {
		return string(src), &SyntaxError{Type: "SyntaxError", Msg: "source code string cannot contain null bytes", NoLine: true}
	}
	if other != nil {
		text, ok, err := other(cookie, src)
		if err != nil {
			return string(src), &SyntaxError{Type: "SyntaxError", Msg: fmt.Sprintf("encoding problem: %s", cookie), NoLine: true}
		}
		if ok {
			return text, nil
		}
	}
	_ = line
	return string(src), &SyntaxError{Type: "SyntaxError", Msg: "unknown encoding: " + cookie, NoLine: true}
}

// findCookie looks for an encoding declaration in the first two lines; the second counts
// only when the first is blank or a comment.
func findCookie(src []byte) (name string, line int) {
	for line = 1; line <= 2; line++ {
		end := 0
		for end < len(src) && src[end] != '\n' && src[end] != '\r' {
			end++
		}
		text := string(src[:end])
		i := 0
		for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\f') {
			i++
		}
		if i < len(text) && text[i] != '#' {
			return "", 0
		}
		if i < len(text) {
			if name := cookieIn(text[i:]); name != "" {
				return name, line
			}
		}
		if end < len(src) && src[end] == '\r' && end+1 < len(src) && src[end+1] == '\n' {
			end++
		}
		if end >= len(src) {
			return "", 0
		}
		src = src[end+1:]
	}
	return "", 0
}

// cookieIn finds coding[:=]\s*([-\w.]+) in a comment.
func cookieIn(comment string) string {
	for {
		i := strings.Index(comment, "coding")
		if i < 0 {
			return ""
		}
		comment = comment[i+len("coding"):]
		if comment == "" || comment[0] != ':' && comment[0] != '=' {
			continue
		}
		t := strings.TrimLeft(comment[1:], " \t")
		n := 0
		for n < len(t) && (class[t[n]]&(classID|classDigit) != 0 && t[n] < 0x80 || t[n] == '-' || t[n] == '.') {
			n++
		}
		if n > 0 {
			return t[:n]
		}
	}
}

// normalEncoding maps the spellings of UTF-8 and Latin-1 that CPython knows without
// asking its codecs.
func normalEncoding(name string) string {
	t := strings.ReplaceAll(strings.ToLower(name[:min(len(name), 12)]), "_", "-")
	if t == "utf-8" || strings.HasPrefix(t, "utf-8-") {
		return "utf-8"
	}
	for _, l := range [...]string{"latin-1", "iso-8859-1", "iso-latin-1"} {
		if t == l || strings.HasPrefix(t, l+"-") {
			return "iso-8859-1"
		}
	}
	return name
}

// builtinCodec maps the codec names that Decode itself serves.
func builtinCodec(name string) string {
	switch strings.ReplaceAll(strings.ToLower(name), "-", "_") {
	case "utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001", "utf_8_sig":
		return "utf-8"
	case "latin_1", "latin1", "latin", "l1", "8859", "cp819", "iso8859", "iso8859_1", "iso_8859_1":
		return "iso-8859-1"
	case "ascii", "us_ascii", "646", "ansi_x3.4_1968":
		return "ascii"
	}
	return name
}

// firstInvalid returns the offset of the first byte that is not valid UTF-8, or -1.
func firstInvalid(src []byte) int {
	if utf8.Valid(src) {
		return -1
	}
	for i := 0; i < len(src); {
		if src[i] < 0x80 {
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

func badUTF8(src []byte, bad int, declared bool) *SyntaxError {
	line := 1
	for _, c := range src[:bad] {
		if c == '\n' {
			line++
		}
	}
	return &SyntaxError{Type: "SyntaxError", NoLine: true,
		Msg: fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: %s", src[bad], bad, utf8Reason(src[bad:]))}
}

// utf8Reason explains an invalid sequence as CPython's decoder does.
func utf8Reason(s []byte) string {
	c := s[0]
	if c < 0xC2 || c > 0xF4 {
		return "invalid start byte"
	}
	need := 1
	lo, hi := byte(0x80), byte(0xBF)
	switch {
	case c >= 0xF0:
		need = 3
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	case c >= 0xE0:
		need = 2
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	}
	for i := 1; i <= need; i++ {
		if i >= len(s) {
			return "unexpected end of data"
		}
		if s[i] < lo || s[i] > hi {
			return "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
	}
	return "invalid continuation byte"
}
