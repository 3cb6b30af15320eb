package sre

// This file parses the replacement templates of sub() and expand().

import "github.com/seed-8da18655/gopy/internal/wtf8"

// Part is an element of a template: a group if Group >= 0, else literal text.
type Part struct {
	Group   int
	Literal []rune
}

// ParseTemplate parses a replacement for p; isText tells str from bytes. Empty
// literals are left out. The error is an *Error.
func (p *Pattern) ParseTemplate(template []rune, isText bool) (parts []Part, err error) {
	defer recoverError(&err)
	s := newSource(template, isText)
	var literal []rune
	flush := func() {
		if len(literal) > 0 {
			parts = append(parts, Part{-1, literal})
			literal = nil
		}
	}
	group := func(n, offset int, text []rune) {
		if n > p.Groups {
			s.fail(offset, "invalid group reference %s", trimZeros(text))
		}
		flush()
		parts = append(parts, Part{Group: n})
	}
	for {
		t := s.get()
		if t.len == 0 {
			break
		}
		if t.len == 1 {
			literal = append(literal, t.c)
			continue
		}
		esc := t.runes()
		switch {
		case t.c == 'g':
			if !s.match('<') {
				s.fail(0, "missing <")
			}
			name := s.until('>', "group name")
			n, ok := decimal(name)
			if !ok {
				s.checkGroupName(name, 1)
				if n, ok = p.GroupIndex(wtf8.String(name)); !ok {
					return nil, &Error{IndexError, "unknown group name " + repr(name, false), -1}
				}
				group(n, len(name)+1, nil)
				continue
			}
			if n >= MaxGroups {
				s.fail(len(name)+1, "invalid group reference %s", trimZeros(name))
			}
			group(n, len(name)+1, name)
		case t.c == '0':
			esc = s.while(esc, 2, token.octal)
			literal = append(literal, number(esc[1:], 8)&0xff)
		case t.c >= '1' && t.c <= '9':
			if s.next.digit() {
				esc = append(esc, s.get().c)
				if esc[1] < '8' && esc[2] < '8' && s.next.octal() {
					esc = append(esc, s.get().c)
					c := number(esc[1:], 8)
					if c > 0o377 {
						s.fail(len(esc), "octal escape value %s outside of range 0-0o377", string(esc))
					}
					literal = append(literal, c)
					continue
				}
			}
			n, _ := decimal(esc[1:])
			group(n, len(esc)-1, esc[1:])
		default:
			if c, ok := plainEscape(t.c); ok {
				literal = append(literal, c)
				continue
			}
			if isLetter(t.c) {
				s.fail(len(esc), "bad escape %s", string(esc))
			}
			literal = append(literal, esc...)
		}
	}
	flush()
	return parts, nil
}
