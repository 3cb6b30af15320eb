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
//
// Text in UTF-8 is not checked: like CPython, the parser objects to invalid bytes in
// names and strings only, not in comments.
func Decode(src []byte, other func(encoding string, src []byte) (text string, ok bool, err error)) (string, *SyntaxError) {
	bom := len(src) >= 3 && src[0] == 0xEF && src[1] == 0xBB && src[2] == 0xBF
	if bom {
		src = src[3:]
	}
	cookie := Cookie(src)
	name := normalEncoding(cookie)
	if bom && cookie != "" && name != "utf-8" {
		return string(src), decodeError("encoding problem: " + name + " with BOM")
	}
	switch name {
	case "", "utf-8":
		return string(src), nil
	}
	switch builtinCodec(name) {
	case "utf-8":
		if bad := FirstInvalid(string(src)); bad >= 0 {
			return string(src), decodeError(UTF8Error(string(src), bad))
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
				return string(src), decodeError(fmt.Sprintf("'ascii' codec can't decode byte 0x%02x in position %d: ordinal not in range(128)", c, i))
			}
		}
		return string(src), nil
	}
	if strings.IndexByte(string(src), 0) >= 0 {
		return string(src), nil // Normalize reports the null byte
	}
	if other != nil {
		text, ok, err := other(cookie, src)
		if err != nil {
			return string(src), decodeError(err.Error())
		}
		if ok {
			return text, nil
		}
	}
	return string(src), decodeError("unknown encoding: " + cookie)
}

// decodeError has the odd position CPython gives these errors.
func decodeError(msg string) *SyntaxError {
	return &SyntaxError{Type: "SyntaxError", Msg: msg, Col: -1, NoText: true}
}

// Cookie looks for an encoding declaration in the first two lines; the second counts
// only when the first is blank or a comment.
func Cookie(src []byte) string {
	for range 2 {
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
			return ""
		}
		if i < len(text) {
			if name := cookieIn(text[i:]); name != "" {
				return name
			}
		}
		if end < len(src) && src[end] == '\r' && end+1 < len(src) && src[end+1] == '\n' {
			end++
		}
		if end >= len(src) {
			return ""
		}
		src = src[end+1:]
	}
	return ""
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

// FirstInvalid returns the offset of the first byte that is not valid UTF-8, or -1.
func FirstInvalid(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}

// UTF8Error is the message of CPython's UnicodeDecodeError for the invalid byte at bad.
func UTF8Error(s string, bad int) string {
	return fmt.Sprintf("'utf-8' codec can't decode byte 0x%02x in position %d: %s", s[bad], bad, utf8Reason(s[bad:]))
}

// utf8Reason explains an invalid sequence as CPython's decoder does.
func utf8Reason(s string) string {
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
