// Package sre is the regular expression engine behind the Python module re:
// its syntax, messages and matching rules are those of CPython 3.13's sre.
//
// Compile parses a pattern of code points (or of bytes) into a tree and the
// tree into a flat program; a Pattern is immutable and may be used by several
// goroutines. The matcher is a backtracking machine with an explicit stack of
// choices and of things to undo, instantiated for text stored in one, two or
// four bytes per code point, so that text is never converted. Nothing recurses
// on the input; the parser and compiler recurse on the nesting of the pattern,
// which is bounded.
package sre

// This file defines the names that the package shares with its users.

import (
	"fmt"
	"strconv"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/internal/wtf8"
)

// Flags are those of the module re, with its values.
type Flags uint32

const (
	IgnoreCase Flags = 2
	Locale     Flags = 4
	Multiline  Flags = 8
	DotAll     Flags = 16
	Unicode    Flags = 32
	Verbose    Flags = 64
	Debug      Flags = 128
	ASCII      Flags = 256

	typeFlags   = ASCII | Locale | Unicode
	globalFlags = Debug
)

const (
	// MaxRepeat is the repetition count that stands for no limit.
	MaxRepeat = 1<<32 - 1
	// MaxGroups is the first group number that is too large.
	MaxGroups = 1<<30 - 1

	maxNesting = 1000
)

// Kind is the Python exception that an Error stands for.
type Kind uint8

const (
	PatternError Kind = iota
	ValueError
	OverflowError
	IndexError
	RecursionError
	MemoryError
)

// Error is a failure to compile a pattern or a template, or to match.
type Error struct {
	Kind Kind
	Msg  string
	// Pos is the position in the pattern of a PatternError, -1 for none.
	Pos int
}

func (e *Error) Error() string {
	if e.Pos < 0 {
		return e.Msg
	}
	return e.Msg + " at position " + strconv.Itoa(e.Pos)
}

// Text returns what str() of a PatternError shows, and the line and column it
// has (0 where it has no position). Column counts from 1.
func (e *Error) Text(pattern []rune) (text string, line, column int) {
	if e.Pos < 0 {
		return e.Msg, 0, 0
	}
	line, begin, lines := 1, 0, false
	for i, r := range pattern {
		if r == '\n' {
			lines = true
			if i < e.Pos {
				line++
				begin = i + 1
			}
		}
	}
	column = e.Pos - begin + 1
	text = e.Error()
	if lines {
		text += fmt.Sprintf(" (line %d, column %d)", line, column)
	}
	return text, line, column
}

// Category is the class of a Warning.
type Category uint8

const (
	FutureWarning Category = iota
	DeprecationWarning
)

// Warning is something Compile has to say about a valid pattern.
type Warning struct {
	Category Category
	Msg      string
}

// repr returns repr(s) of a str, or ascii(s).
func repr(rs []rune, ascii bool) string {
	quote := '\''
	single, double := false, false
	for _, r := range rs {
		single = single || r == '\''
		double = double || r == '"'
	}
	if single && !double {
		quote = '"'
	}
	out := []byte{byte(quote)}
	for _, r := range rs {
		switch {
		case r == quote || r == '\\':
			out = append(out, '\\', byte(r))
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case r == '\t':
			out = append(out, `\t`...)
		case r >= ' ' && r < 0x7f, r >= 0x80 && !ascii && unicodedata.IsPrintable(r):
			out = wtf8.AppendRune(out, r)
		case r < 0x100:
			out = fmt.Appendf(out, `\x%02x`, r)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			out = fmt.Appendf(out, `\U%08x`, r)
		}
	}
	return string(append(out, byte(quote)))
}

// backslashReplace makes a message ASCII as bytes patterns have it.
func backslashReplace(s string) string {
	var out []byte
	for _, r := range wtf8.Runes(s) {
		switch {
		case r < 0x80:
			out = append(out, byte(r))
		case r < 0x100:
			out = fmt.Appendf(out, `\x%02x`, r)
		case r < 0x10000:
			out = fmt.Appendf(out, `\u%04x`, r)
		default:
			out = fmt.Appendf(out, `\U%08x`, r)
		}
	}
	return string(out)
}
