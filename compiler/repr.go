package compiler

// This file writes constants as Python's repr does, for error messages.

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/bytecode"
)

func constRepr(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case string:
		return quote(v, true)
	case bytecode.Bytes:
		return "b" + quote(string(v), false)
	case float64:
		return floatRepr(v)
	case complex128:
		if real(v) == 0 && !math.Signbit(real(v)) {
			return strings.TrimSuffix(floatRepr(imag(v)), ".0") + "j"
		}
		im := strings.TrimSuffix(floatRepr(imag(v)), ".0")
		if im[0] != '-' {
			im = "+" + im
		}
		return "(" + strings.TrimSuffix(floatRepr(real(v)), ".0") + im + "j)"
	case bytecode.Ellipsis:
		return "Ellipsis"
	}
	return fmt.Sprint(v)
}

func floatRepr(f float64) string {
	if math.IsInf(f, 0) {
		return strings.TrimPrefix(strings.ToLower(strconv.FormatFloat(f, 'g', -1, 64)), "+")
	}
	e := 0
	if f != 0 {
		s := strconv.FormatFloat(f, 'e', -1, 64)
		e, _ = strconv.Atoi(s[strings.IndexByte(s, 'e')+1:])
	}
	if e < -4 || e >= 16 {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if strings.IndexByte(s, '.') < 0 {
		s += ".0"
	}
	return s
}

func quote(s string, text bool) string {
	q := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		q = '"'
	}
	var b strings.Builder
	b.WriteByte(q)
	if !text {
		var t strings.Builder
		for i := range len(s) {
			t.WriteRune(rune(s[i]))
		}
		s = t.String()
	}
	for _, r := range s {
		switch {
		case r == rune(q) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || !text && r > 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r > 0x7f && !strconv.IsPrint(r):
			if r < 0x100 {
				fmt.Fprintf(&b, `\x%02x`, r)
			} else if r < 0x10000 {
				fmt.Fprintf(&b, `\u%04x`, r)
			} else {
				fmt.Fprintf(&b, `\U%08x`, r)
			}
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte(q)
	return b.String()
}
