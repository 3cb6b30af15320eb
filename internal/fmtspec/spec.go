// Package fmtspec implements Python's format mini-language: what follows the
// colon in f"{x:>8.2f}". Parse reads a specification, the Append functions
// format ints, floats, complex numbers and strings by it with CPython 3.13's
// results and messages.
//
// Text is UTF-8 in Go strings; a lone surrogate is its three-byte form (WTF-8).
// Widths and precisions may be huge: callers that bound memory look at
// Spec.Width and Spec.Precision first. The Append functions themselves refuse
// results beyond MaxSize.
package fmtspec

// This file parses specifications.

import (
	"fmt"
	"math"
	"strings"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/internal/wtf8"
)

// MaxSize is the length in bytes beyond which formatting is refused with a
// MemoryError.
const MaxSize = 1 << 32

// Kind is the Python exception that an Error stands for.
type Kind uint8

const (
	ValueError Kind = iota
	OverflowError
	MemoryError
)

// Error is a failure to parse a specification or to apply it.
type Error struct {
	Kind Kind
	Msg  string
}

func (e *Error) Error() string { return e.Msg }

func valueErrorf(format string, args ...any) error {
	return &Error{ValueError, fmt.Sprintf(format, args...)}
}

var errTooBig = &Error{MemoryError, ""}

// Spec is a parsed specification.
type Spec struct {
	Fill      string // one code point
	Align     byte   // one of < > = ^
	Sign      byte   // 0, or one of + - and space
	NoNegZero bool   // z
	Alt       bool   // #
	Group     byte   // 0, or one of , and _
	Type      rune   // 0 when it is absent and has no default
	Width     int    // -1 when absent
	Precision int    // -1 when absent

	fillGiven, alignGiven bool
}

// Parse reads a specification for an object whose type has the given name.
// defaultType and defaultAlign hold where the text does not say: 'd' and '>'
// for ints, 0 and '>' for floats and complex numbers, 's' and '<' for strings.
func Parse(text string, defaultType rune, defaultAlign byte, typeName string) (Spec, error) {
	s := Spec{Fill: " ", Align: defaultAlign, Type: defaultType, Width: -1, Precision: -1}
	p := text
	if p != "" {
		if n := runeLen(p); len(p) > n && isAlign(p[n]) {
			s.Fill, s.Align = p[:n], p[n]
			s.fillGiven, s.alignGiven = true, true
			p = p[n+1:]
		} else if isAlign(p[0]) {
			s.Align, s.alignGiven = p[0], true
			p = p[1:]
		}
	}
	if p != "" && (p[0] == '+' || p[0] == '-' || p[0] == ' ') {
		s.Sign = p[0]
		p = p[1:]
	}
	if p != "" && p[0] == 'z' {
		s.NoNegZero = true
		p = p[1:]
	}
	if p != "" && p[0] == '#' {
		s.Alt = true
		p = p[1:]
	}
	if p != "" && p[0] == '0' && !s.fillGiven {
		s.Fill = "0"
		if !s.alignGiven && defaultAlign == '>' {
			s.Align = '='
		}
		p = p[1:]
	}
	var err error
	if p, s.Width, err = integer(p); err != nil {
		return s, err
	}
	if p != "" && p[0] == ',' {
		s.Group = ','
		p = p[1:]
	}
	if p != "" && p[0] == '_' {
		if s.Group != 0 {
			return s, valueErrorf("Cannot specify both ',' and '_'.")
		}
		s.Group = '_'
		p = p[1:]
	}
	if p != "" && p[0] == ',' && s.Group == '_' {
		return s, valueErrorf("Cannot specify both ',' and '_'.")
	}
	if p != "" && p[0] == '.' {
		if p, s.Precision, err = integer(p[1:]); err != nil {
			return s, err
		}
		if s.Precision < 0 {
			return s, valueErrorf("Format specifier missing precision")
		}
	}
	if p != "" {
		r, n := wtf8.DecodeRune(p)
		if n < len(p) {
			return s, valueErrorf("Invalid format specifier '%s' for object of type '%s'", text, typeName)
		}
		s.Type = r
	}
	if s.Group != 0 {
		switch s.Type {
		case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		case 'b', 'o', 'x', 'X':
			if s.Group != '_' {
				return s, groupError(s.Group, s.Type)
			}
		default:
			return s, groupError(s.Group, s.Type)
		}
	}
	return s, nil
}

func groupError(group byte, typ rune) error {
	if typ > 32 && typ < 128 {
		return valueErrorf("Cannot specify '%c' with '%c'.", group, typ)
	}
	return valueErrorf("Cannot specify '%c' with '\\x%x'.", group, typ)
}

func unknownCode(typ rune, typeName string) error {
	if typ > 32 && typ < 128 {
		return valueErrorf("Unknown format code '%c' for object of type '%s'", typ, typeName)
	}
	return valueErrorf("Unknown format code '\\x%x' for object of type '%s'", typ, typeName)
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// integer reads a decimal number, -1 if there is none. Decimal digits of every
// script count, as in CPython.
func integer(p string) (rest string, n int, err error) {
	n = -1
	for p != "" {
		r, size := wtf8.DecodeRune(p)
		d := unicodedata.Decimal(r)
		if d < 0 {
			break
		}
		n = max(n, 0)
		if n > (math.MaxInt-d)/10 {
			return p, n, valueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
		p = p[size:]
	}
	return p, n, nil
}

// runeLen returns the length of the first code point of s.
func runeLen(s string) int {
	_, n := wtf8.DecodeRune(s)
	return n
}

// repeat appends n copies of fill.
func repeat(dst []byte, fill string, n int) []byte {
	if n <= 0 {
		return dst
	}
	if len(fill) == 1 {
		c := fill[0]
		for range n {
			dst = append(dst, c)
		}
		return dst
	}
	if n > 64 {
		return append(dst, strings.Repeat(fill, n)...)
	}
	for range n {
		dst = append(dst, fill...)
	}
	return dst
}
