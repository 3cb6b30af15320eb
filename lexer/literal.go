package lexer

// This file scans numbers, strings and f-strings.

func isDecimal(c byte) bool { return c >= '0' && c <= '9' }
func isHex(c byte) bool     { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }
func isOctal(c byte) bool   { return c >= '0' && c <= '7' }
func isBinary(c byte) bool  { return c == '0' || c == '1' }

// at returns the byte at p, 0 at the end; the text holds no null bytes.
func (s *scanner) at(p int) byte {
	if p < len(s.src) {
		return s.src[p]
	}
	return 0
}

// decimals skips digits and single underscores between digits.
func (s *scanner) decimals(p int) int {
	for {
		for isDecimal(s.at(p)) {
			p++
		}
		if s.at(p) != '_' {
			return p
		}
		p++
		if !isDecimal(s.at(p)) {
			s.fail(p, "invalid decimal literal")
		}
	}
}

// based skips the digits of a literal with a base prefix.
func (s *scanner) based(p int, valid func(byte) bool, kind string) int {
	for {
		if s.at(p) == '_' {
			p++
		}
		if c := s.at(p); !valid(c) {
			if isDecimal(c) {
				s.fail(p+1, "invalid digit '%c' in %s literal", c, kind)
			}
			s.fail(p, "invalid %s literal", kind)
		}
		for valid(s.at(p)) {
			p++
		}
		if s.at(p) != '_' {
			break
		}
	}
	if c := s.at(p); isDecimal(c) {
		s.fail(p+1, "invalid digit '%c' in %s literal", c, kind)
	}
	return p
}

func (s *scanner) number() {
	start := s.pos
	p := start
	kind := "decimal"
	if s.src[p] == '0' {
		switch s.at(p+1) | 0x20 {
		case 'x':
			kind = "hexadecimal"
			p = s.based(p+2, isHex, kind)
		case 'o':
			kind = "octal"
			p = s.based(p+2, isOctal, kind)
		case 'b':
			kind = "binary"
			p = s.based(p+2, isBinary, kind)
		}
		if p > start {
			s.numberEnd(p, kind)
			s.pos = p
			s.emit(Number, start, p)
			return
		}
	}
	zeros := p // end of the leading zeros
	if s.src[p] != '.' {
		p = s.decimals(p)
		for zeros < p && (s.src[zeros] == '0' || s.src[zeros] == '_') {
			zeros++
		}
	}
	integer := true
	if s.at(p) == '.' {
		integer = false
		p++
		if isDecimal(s.at(p)) {
			p = s.decimals(p)
		}
	}
	if s.at(p)|0x20 == 'e' {
		q := p + 1
		if c := s.at(q); c == '+' || c == '-' {
			q++
			if !isDecimal(s.at(q)) {
				s.fail(q, "invalid decimal literal")
			}
		}
		if isDecimal(s.at(q)) {
			integer = false
			p = s.decimals(q)
		} else {
			s.numberEnd(p, kind)
			s.pos = p
			s.emit(Number, start, p)
			return
		}
	}
	if s.at(p)|0x20 == 'j' {
		integer = false
		kind = "imaginary"
		p++
	}
	if integer && s.src[start] == '0' && zeros < p && !s.all {
		line, col := s.place(start + 1)
		_, end := s.place(zeros)
		end++
		panic(&SyntaxError{Type: "SyntaxError", Line: line, Col: col, EndLine: line, EndCol: end,
			Msg: "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"})
	}
	s.numberEnd(p, kind)
	s.pos = p
	s.emit(Number, start, p)
}

// numberEnd checks what follows a number: a keyword that may stand after an expression
// is deprecated, any other identifier an error.
func (s *scanner) numberEnd(p int, kind string) {
	c := s.at(p)
	if s.all || class[c]&(classID|classDigit) == 0 || c >= 0x80 {
		return
	}
	q := p
	for class[s.at(q)]&(classID|classDigit) != 0 {
		q++
	}
	word := s.src[p:q]
	ok := false
	switch word {
	case "and", "else", "for", "or", "not":
		ok = true
	default:
		ok = len(word) >= 2 && (word[:2] == "if" || word[:2] == "in" || word[:2] == "is")
	}
	if !ok {
		s.fail(p, "invalid %s literal", kind)
	}
	s.warnings = append(s.warnings, Warning{"invalid " + kind + " literal", uint32(p), len(s.lines)})
}

// stringLiteral scans a string whose prefix begins at start and whose quote is at p.
func (s *scanner) stringLiteral(start, p int) {
	src := s.src
	q := src[p]
	size := 1
	if p+2 < len(src) && src[p+1] == q && src[p+2] == q {
		size = 3
	}
	raw := false
	for i := start; i < p; i++ {
		switch src[i] | 0x20 {
		case 'r':
			raw = true
		case 'f':
			if len(s.fstrings)+1 >= maxFStrings {
				s.fail(p+size, "too many nested f-strings")
			}
			raw = raw || src[p-1]|0x20 == 'r'
			s.pos = p + size
			s.emit(FStringStart, start, s.pos)
			s.fstrings = append(s.fstrings, fstring{quote: q, size: size, raw: raw, text: true, exprStart: -1, start: start})
			return
		}
	}
	escaped := false // a quote
	p += size
	if size == 1 {
		for p < len(src) {
			c := src[p]
			if c == q {
				s.pos = p + 1
				s.emit(String, start, p+1)
				return
			}
			if c == '\n' {
				break
			}
			if c == '\\' {
				p++
				if p < len(src) && src[p] == '\n' {
					s.line(p + 1)
				}
				escaped = escaped || p < len(src) && src[p] == q
			}
			p++
		}
	} else {
		for p < len(src) {
			switch c := src[p]; c {
			case q:
				if p+2 < len(src) && src[p+1] == q && src[p+2] == q {
					s.pos = p + 3
					s.emit(String, start, p+3)
					return
				}
			case '\\':
				p++
				if p < len(src) && src[p] == '\n' {
					s.line(p + 1)
				}
			case '\n':
				s.line(p + 1)
			}
			p++
		}
	}
	s.failString(start, p, q, size, escaped)
}

// failString reports a string that began at start and is not closed at p.
func (s *scanner) failString(start, p int, q byte, size int, escaped bool) {
	if n := len(s.fstrings); n > 0 {
		if f := &s.fstrings[n-1]; f.quote == q && f.size == size {
			s.fail(start+1, "f-string: expecting '}'")
		}
	}
	last := s.lastLine(p)
	format := "unterminated string literal (detected at line %d)"
	if size == 3 {
		format = "unterminated triple-quoted string literal (detected at line %d)"
	} else if escaped {
		format += "; perhaps you escaped the end quote?"
	}
	s.pos = start
	s.failUnterminated(start, p, last, format)
}

// lastLine is the number of the line the scan ended in; CPython does not count the
// empty line after a final newline.
func (s *scanner) lastLine(p int) int {
	n := len(s.lines)
	if p >= len(s.src) && n > 1 && int(s.lines[n-1]) == len(s.src) {
		n--
	}
	return n
}

func (s *scanner) failUnterminated(start, p, last int, format string) {
	defer func() {
		e := recover().(*SyntaxError)
		e.AtEOF = p >= len(s.src)
		panic(e)
	}()
	s.fail(start+1, format, last)
}

// fstringText scans the literal text of an f-string, or a format spec, up to the next
// replacement field, doubled brace or the end. A doubled brace ends a token, and only
// there does the text of a token end in two equal braces.
func (s *scanner) fstringText() {
	src := s.src
	f := &s.fstrings[len(s.fstrings)-1]
	start := s.pos
	p := start
	inSpec := f.spec
	middle := func(end int) {
		if end > start {
			s.emit(FStringMiddle, start, end)
		}
	}
	named := false // inside \N{...}
	for {
		if p >= len(src) || src[p] == '\n' && f.size == 1 {
			if inSpec && p < len(src) {
				// The newline ends the spec; what follows is read as code again.
				f.text, f.spec = false, false
				middle(p)
				s.pos = p
				return
			}
			last := s.lastLine(p)
			format := "unterminated f-string literal (detected at line %d)"
			if f.size == 3 {
				format = "unterminated triple-quoted f-string literal (detected at line %d)"
			}
			s.pos = p
			s.failUnterminated(f.start, p, last, format)
		}
		c := src[p]
		switch {
		case c == f.quote && (f.size == 1 || p+2 < len(src) && src[p+1] == c && src[p+2] == c):
			middle(p)
			s.emit(FStringEnd, p, p+f.size)
			s.pos = p + f.size
			s.fstrings = s.fstrings[:len(s.fstrings)-1]
			return
		case c == '\n':
			p++
			s.line(p)
		case c == '{':
			if s.at(p+1) == '{' && !inSpec {
				s.emit(FStringMiddle, start, p+2)
				s.pos = p + 2
				return
			}
			middle(p)
			f.exprStart++
			s.pos = p
			if f.exprStart >= maxFStringExpr {
				s.fail(p, "f-string: expressions nested too deeply")
			}
			f.text = false
			return
		case c == '}':
			if named {
				named = false
				p++
				continue
			}
			if s.at(p+1) == '}' && f.depth == 0 {
				s.emit(FStringMiddle, start, p+2)
				s.pos = p + 2
				return
			}
			if s.all && p == start && f.exprStart >= 0 {
				s.emit(FStringMiddle, p, p)
			}
			middle(p)
			f.text = false
			s.pos = p
			return
		case c == '\\':
			p++
			switch s.at(p) {
			case '{', '}':
				if !f.raw {
					s.warnings = append(s.warnings, Warning{`invalid escape sequence '\` + src[p:p+1] + `'`, uint32(p - 1), len(s.lines)})
				}
				continue
			case 'N':
				if !f.raw && s.at(p+1) == '{' {
					named = true
					p++
				}
			case '\n':
				s.line(p + 1)
			}
			p++
		default:
			p++
		}
	}
}
