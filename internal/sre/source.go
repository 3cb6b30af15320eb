package sre

// This file splits patterns and templates into tokens.

import (
	"fmt"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/internal/wtf8"
)

// token is a character, an escape (a backslash and a character), or nothing.
type token struct {
	c   rune // the character, for an escape the one after the backslash
	len int  // 0, 1 or 2
}

func (t token) is(c rune) bool { return t.len == 1 && t.c == c }

func (t token) in(set string) bool {
	if t.len != 1 {
		return false
	}
	for _, c := range set {
		if c == t.c {
			return true
		}
	}
	return false
}

func (t token) digit() bool { return t.len == 1 && t.c >= '0' && t.c <= '9' }
func (t token) octal() bool { return t.len == 1 && t.c >= '0' && t.c <= '7' }

func (t token) runes() []rune {
	switch t.len {
	case 1:
		return []rune{t.c}
	case 2:
		return []rune{'\\', t.c}
	}
	return nil
}

func (t token) String() string { return wtf8.String(t.runes()) }

// source is a pattern being read. Errors are panics of *Error that stop at the
// package's entry points: nearly every line of the parser could fail.
type source struct {
	text   []rune
	isText bool // str rather than bytes
	index  int  // behind next
	next   token
}

func newSource(text []rune, isText bool) *source {
	s := &source{text: text, isText: isText}
	s.advance()
	return s
}

func (s *source) advance() {
	if s.index >= len(s.text) {
		s.next = token{}
		return
	}
	c := s.text[s.index]
	if c != '\\' {
		s.index++
		s.next = token{c, 1}
		return
	}
	if s.index+1 >= len(s.text) {
		panic(&Error{PatternError, "bad escape (end of pattern)", len(s.text) - 1})
	}
	s.next = token{s.text[s.index+1], 2}
	s.index += 2
}

func (s *source) get() token {
	t := s.next
	s.advance()
	return t
}

func (s *source) match(c rune) bool {
	if s.next.is(c) {
		s.advance()
		return true
	}
	return false
}

func (s *source) tell() int { return s.index - s.next.len }

func (s *source) seek(i int) {
	s.index = i
	s.advance()
}

// fail stops with a message about what lies offset characters back.
func (s *source) fail(offset int, format string, args ...any) {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	if !s.isText {
		msg = backslashReplace(msg)
	}
	panic(&Error{PatternError, msg, s.tell() - offset})
}

// while reads up to n characters that satisfy ok.
func (s *source) while(dst []rune, n int, ok func(token) bool) []rune {
	for ; n > 0 && ok(s.next); n-- {
		dst = append(dst, s.get().c)
	}
	return dst
}

// until reads to the terminator, which it skips.
func (s *source) until(terminator rune, what string) []rune {
	var out []rune
	for {
		t := s.get()
		if t.len == 0 {
			if len(out) == 0 {
				s.fail(0, "missing %s", what)
			}
			s.fail(len(out), "missing %c, unterminated name", terminator)
		}
		if t.is(terminator) {
			if len(out) == 0 {
				s.fail(1, "missing %s", what)
			}
			return out
		}
		out = append(out, t.runes()...)
	}
}

func (s *source) checkGroupName(name []rune, offset int) {
	if !s.isText && !isASCII(name) {
		s.fail(len(name)+offset, "bad character in group name %s", repr(name, true))
	}
	for i, r := range name {
		if !unicodedata.IsIDContinue(r) || i == 0 && !unicodedata.IsIDStart(r) {
			s.fail(len(name)+offset, "bad character in group name %s", repr(name, false))
		}
	}
}

func isASCII(rs []rune) bool {
	for _, r := range rs {
		if r >= 0x80 {
			return false
		}
	}
	return true
}

// decimal returns the value of ASCII digits; big values stay big.
func decimal(rs []rune) (n int, ok bool) {
	for _, r := range rs {
		if r < '0' || r > '9' {
			return 0, false
		}
		if n < 1<<50 {
			n = n*10 + int(r-'0')
		}
	}
	return n, len(rs) > 0
}

// trimZeros is what int() followed by %d makes of digits.
func trimZeros(rs []rune) string {
	for len(rs) > 1 && rs[0] == '0' {
		rs = rs[1:]
	}
	return string(rs)
}

func isHex(t token) bool {
	return t.len == 1 && (t.c >= '0' && t.c <= '9' || t.c >= 'a' && t.c <= 'f' || t.c >= 'A' && t.c <= 'F')
}

func isLetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func number(digits []rune, base rune) rune {
	n := rune(0)
	for _, d := range digits {
		switch {
		case d >= 'a':
			d -= 'a' - 10
		case d >= 'A':
			d -= 'A' - 10
		default:
			d -= '0'
		}
		if n > 0x7ffffff {
			return 0x7fffffff
		}
		n = n*base + d
	}
	return n
}

// plainEscape returns what \a, \b, … stand for.
func plainEscape(c rune) (rune, bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return 0, false
}

// codeEscape reads the rest of \x, \u, \U and \N, which are the same inside
// and outside of sets. It reports false for other escapes.
func (s *source) codeEscape(t token) (rune, bool) {
	digits := 0
	switch {
	case t.c == 'x':
		digits = 2
	case t.c == 'u' && s.isText:
		digits = 4
	case t.c == 'U' && s.isText:
		digits = 8
	case t.c == 'N' && s.isText:
		if !s.match('{') {
			s.fail(0, "missing {")
		}
		name := s.until('}', "character name")
		cps, ok := unicodedata.Lookup(wtf8.String(name), true)
		if !ok || len(cps) != 1 {
			s.fail(len(name)+len(`\N{}`), "undefined character name %s", repr(name, false))
		}
		return cps[0], true
	default:
		return 0, false
	}
	esc := s.while(t.runes(), digits, isHex)
	if len(esc) != 2+digits {
		s.fail(len(esc), "incomplete escape %s", wtf8.String(esc))
	}
	c := number(esc[2:], 16)
	if c > 0x10ffff {
		s.fail(len(esc), "bad escape %s", wtf8.String(esc))
	}
	return c, true
}
