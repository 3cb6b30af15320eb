package parser

// This file turns the text of names, numbers and strings into values, and parses
// f-strings.

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/lexer"
)

// name consumes an identifier and returns it in NFKC.
func (p *parser) name() string {
	if p.k != lexer.Name {
		p.generic()
	}
	s := p.text()
	p.next()
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return norm.NFKC.String(s)
		}
	}
	return s
}

const defaultMaxStrDigits = 4300

// number stores the value of the number token at the cursor in n.
func (p *parser) number(n *ast.Constant) {
	t := p.text()
	if len(t) == 1 {
		n.Kind, n.Num = ast.ConstInt, uint64(t[0]-'0')
		return
	}
	if strings.IndexByte(t, '_') >= 0 {
		p.sinceAt(p.i, 6, "Underscores in numeric literals are")
		t = strings.ReplaceAll(t, "_", "")
	}
	based := len(t) > 1 && t[0] == '0' && (t[1]|0x20 == 'x' || t[1]|0x20 == 'o' || t[1]|0x20 == 'b')
	if !based {
		if t[len(t)-1]|0x20 == 'j' {
			n.Kind, n.Num = ast.ConstImag, floatBits(t[:len(t)-1])
			return
		}
		if strings.ContainsAny(t, ".eE") {
			n.Kind, n.Num = ast.ConstFloat, floatBits(t)
			return
		}
		if t[0] == '0' { // only zeros
			n.Kind = ast.ConstInt
			return
		}
		if len(t) < 19 {
			v := uint64(0)
			for i := 0; i < len(t); i++ {
				v = v*10 + uint64(t[i]-'0')
			}
			n.Kind, n.Num = ast.ConstInt, v
			return
		}
		limit := p.opts.MaxStrDigits
		if limit == 0 {
			limit = defaultMaxStrDigits
		}
		if limit > 0 && len(t) > limit {
			p.failAt(n.Span, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.", limit, len(t)))
		}
	}
	if v, err := strconv.ParseUint(t, 0, 63); err == nil {
		n.Kind, n.Num = ast.ConstInt, v
		return
	}
	n.Kind, n.Str = ast.ConstBigInt, t
}

// floatBits converts a decimal literal; what is too large becomes infinity.
func floatBits(t string) uint64 {
	f, _ := floatfmt.ParseDecimal(t)
	return math.Float64bits(f)
}

// strings parses one or more adjacent strings and f-strings.
func (p *parser) strings() ast.Expr {
	s := p.start()
	if p.k == lexer.String {
		if k := p.peek(1); k != lexer.String && k != lexer.FStringStart {
			n := p.consts.new()
			n.Span = ast.Span{Start: s, End: p.toks[p.i].End}
			p.stringToken(n)
			p.next()
			return n
		}
	}
	formatted := false
	bytes, text := false, false
	var parts []ast.Expr // *ast.Constant and *ast.FormattedValue
	for p.k == lexer.String || p.k == lexer.FStringStart {
		if p.k == lexer.String {
			c := p.consts.new()
			c.Span = ast.Span{Start: p.start(), End: p.toks[p.i].End}
			p.stringToken(c)
			bytes = bytes || c.Kind == ast.ConstBytes
			text = text || c.Kind == ast.ConstStr
			parts = append(parts, c)
			p.next()
			continue
		}
		formatted, text = true, true
		raw := strings.ContainsAny(p.text(), "rR")
		p.next()
		from := len(parts)
		for p.k == lexer.FStringMiddle || p.k == lexer.LBrace {
			parts = p.fstringPart(parts, raw)
		}
		if p.k != lexer.FStringEnd {
			p.generic()
		}
		if !raw {
			// CPython decodes the text when it has read the whole f-string, and reports
			// warnings and errors at its last token.
			for _, x := range parts[from:] {
				if c, ok := x.(*ast.Constant); ok && c.Kind == rawText {
					c.Str = p.unescape(c.Str, c.Start, false, true)
				}
			}
		}
		for _, x := range parts[from:] {
			if c, ok := x.(*ast.Constant); ok {
				c.Kind = ast.ConstStr
			}
		}
		p.next()
	}
	span := ast.Span{Start: s, End: p.prevEnd()}
	if bytes && text {
		p.failHere("cannot mix bytes and nonbytes literals")
	}
	if formatted {
		n := &ast.JoinedStr{Values: joinConstants(parts, true)}
		n.Span = span
		return n
	}
	n := joinConstants(parts, false)[0].(*ast.Constant)
	n.Span = span
	return n
}

// joinConstants merges adjacent constants and drops empty ones.
func joinConstants(parts []ast.Expr, dropEmpty bool) []ast.Expr {
	out := parts[:0]
	for i := 0; i < len(parts); {
		c, ok := parts[i].(*ast.Constant)
		if !ok {
			out = append(out, parts[i])
			i++
			continue
		}
		j := i + 1
		size := len(c.Str)
		for ; j < len(parts); j++ {
			next, ok := parts[j].(*ast.Constant)
			if !ok {
				break
			}
			size += len(next.Str)
			c.End = next.End
		}
		if j > i+1 {
			var b strings.Builder
			b.Grow(size)
			for _, x := range parts[i:j] {
				b.WriteString(x.(*ast.Constant).Str)
			}
			c.Str = b.String()
		}
		if size > 0 || !dropEmpty {
			out = append(out, c)
		}
		i = j
	}
	return out
}

// rawText marks, while an f-string is parsed, text whose escapes are not decoded yet.
const rawText = ast.ConstKind(255)

// fstringPart parses a piece of text or a replacement field.
func (p *parser) fstringPart(parts []ast.Expr, raw bool) []ast.Expr {
	if p.k == lexer.FStringMiddle {
		c := p.consts.new()
		c.Span = ast.Span{Start: p.start(), End: p.toks[p.i].End}
		c.Kind, c.Str = rawText, p.text()
		if n := len(c.Str); strings.HasSuffix(c.Str, "{{") || strings.HasSuffix(c.Str, "}}") {
			c.Str = c.Str[:n-1]
		}
		p.next()
		return append(parts, c)
	}
	return p.replacementField(parts, raw)
}

// replacementField parses {expression[=][!conversion][:spec]}.
func (p *parser) replacementField(parts []ast.Expr, raw bool) []ast.Expr {
	if p.diag != nil {
		return orExplain(p, siteField, func() []ast.Expr { return p.readField(parts, raw) })
	}
	return p.readField(parts, raw)
}

func (p *parser) readField(parts []ast.Expr, raw bool) []ast.Expr {
	s := p.start()
	p.want(lexer.LBrace)
	p.enter(1)
	n := &ast.FormattedValue{Conv: -1, Value: p.rightSide()}
	debug := p.got(lexer.Equal)
	debugEnd := p.start()
	if p.got(lexer.Exclamation) {
		if p.k == lexer.Name && p.start() > p.prevEnd() {
			p.failAt(ast.Span{Start: p.toks[p.i-1].Start, End: p.toks[p.i].End}, "f-string: conversion type must come right after the exclamanation mark")
		}
		if t := p.text(); p.k == lexer.Name && t != "s" && t != "r" && t != "a" {
			if end := p.toks[p.i+1].Kind; end != lexer.RBrace && end != lexer.Colon {
				p.next()
				p.failHere("f-string: expecting '}'")
			}
			p.failHere("f-string: invalid conversion character '" + t + "': expected 's', 'r', or 'a'")
		}
		conv := p.name()
		n.Conv = int8(conv[0])
	} else if debug && p.k != lexer.Colon {
		n.Conv = 'r'
	}
	if p.k == lexer.Colon {
		spec := &ast.JoinedStr{}
		spec.Start = p.start()
		p.next()
		var values []ast.Expr
		for p.k == lexer.FStringMiddle || p.k == lexer.LBrace {
			if p.k == lexer.FStringMiddle {
				// CPython 3.13 ignores the prefix r here.
				c := p.consts.new()
				c.Span = ast.Span{Start: p.start(), End: p.toks[p.i].End}
				c.Kind, c.Str = ast.ConstStr, p.unescape(p.text(), p.start(), false, true)
				values = append(values, c)
				p.next()
				continue
			}
			values = p.replacementField(values, raw)
		}
		spec.Values = joinConstants(values, true)
		spec.End = p.start()
		n.Spec = spec
	}
	p.want(lexer.RBrace)
	p.leave(1)
	n.Span = ast.Span{Start: s, End: p.prevEnd()}
	if debug {
		c := p.consts.new()
		c.Kind, c.Str = ast.ConstStr, withoutComments(p.src[s+1:debugEnd])
		c.Span = ast.Span{Start: s + 1, End: debugEnd}
		parts = append(parts, c)
	}
	return append(parts, n)
}

// withoutComments drops what looks like a comment from the text of {expression=}.
// CPython 3.13 does not look whether the # is inside a string.
func withoutComments(t string) string {
	for {
		i := strings.IndexByte(t, '#')
		if i < 0 {
			return t
		}
		j := strings.IndexByte(t[i:], '\n')
		if j < 0 {
			return t[:i]
		}
		t = t[:i] + t[i+j:]
	}
}

// stringToken decodes the string token at the cursor into n.
func (p *parser) stringToken(n *ast.Constant) {
	t := p.text()
	i := 0
	raw := false
	n.Kind = ast.ConstStr
	for ; t[i] != '"' && t[i] != '\''; i++ {
		switch t[i] {
		case 'r', 'R':
			raw = true
		case 'b', 'B':
			n.Kind = ast.ConstBytes
		case 'u':
			n.U = true
		}
	}
	q := t[i]
	if len(t)-i >= 6 && t[i+1] == q && t[i+2] == q {
		i += 3
		t = t[i : len(t)-3]
	} else {
		i++
		t = t[i : len(t)-1]
	}
	if n.Kind == ast.ConstBytes {
		for j := 0; j < len(t); j++ {
			if t[j] >= 0x80 {
				p.failHere("bytes can only contain ASCII literal characters")
			}
		}
	}
	if p.badUTF8 {
		if bad := lexer.FirstInvalid(t); bad >= 0 {
			p.failHere("(unicode error) " + lexer.UTF8Error(t, bad))
		}
	}
	n.Str = t
	if !raw {
		n.Str = p.unescape(t, p.start()+uint32(i), n.Kind == ast.ConstBytes, false)
	}
}

// escapeFail reports a bad escape as CPython's codecs do: positions count the bytes of
// the text between the quotes, in which non-ASCII characters have become \U escapes.
func (p *parser) escapeFail(t string, from, to int, what string) {
	n := len(expandNonASCII(t[:from]))
	m := n + len(expandNonASCII(t[from:to])) - 1
	p.failHere(fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: %s", n, m, what))
}

func expandNonASCII(t string) string {
	var b strings.Builder
	for _, r := range t {
		if r < 0x80 {
			b.WriteByte(byte(r))
		} else {
			fmt.Fprintf(&b, "\\U%08x", r)
		}
	}
	return b.String()
}

// unescape replaces the escape sequences of t, which begins at offset at. inFString says
// that the lexer has warned about \{ and \} already.
func (p *parser) unescape(t string, at uint32, bytes, inFString bool) string {
	if p.badUTF8 {
		if bad := lexer.FirstInvalid(t); bad >= 0 {
			p.failHere("(unicode error) " + lexer.UTF8Error(t, bad))
		}
	}
	j := strings.IndexByte(t, '\\')
	if j < 0 {
		return t
	}
	warned := p.quiet
	warn := func(start, end int) {
		if warned {
			return
		}
		warned = true // CPython reports the first one of each literal
		kind := "escape"
		if end > start+2 {
			kind = "octal escape"
		}
		msg := "invalid " + kind + " sequence '" + t[start:end] + "'"
		tok := p.toks[p.i]
		p.warnings = append(p.warnings, Warning{msg, p.file.Position(tok.Start).Line, at + uint32(start), p.warningError(msg, tok.Start, tok.End)})
	}
	b := make([]byte, 0, len(t))
	b = append(b, t[:j]...)
	for i := j; i < len(t); {
		c := t[i]
		if c != '\\' {
			b = append(b, c)
			i++
			continue
		}
		start := i
		i++
		if i >= len(t) {
			b = append(b, '\\')
			break
		}
		c = t[i]
		i++
		switch c {
		case '\n':
		case '\\', '\'', '"':
			b = append(b, c)
		case 'n':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case 'r':
			b = append(b, '\r')
		case 'a':
			b = append(b, 7)
		case 'b':
			b = append(b, 8)
		case 'f':
			b = append(b, 12)
		case 'v':
			b = append(b, 11)
		case '0', '1', '2', '3', '4', '5', '6', '7':
			v := int(c - '0')
			for n := 0; n < 2 && i < len(t) && t[i] >= '0' && t[i] <= '7'; n++ {
				v = v*8 + int(t[i]-'0')
				i++
			}
			if v > 0o377 {
				warn(start, i)
			}
			if bytes {
				b = append(b, byte(v))
			} else {
				b = appendRune(b, rune(v))
			}
		case 'x', 'u', 'U':
			if bytes && c != 'x' {
				warn(start, i)
				b = append(b, '\\', c)
				continue
			}
			n := 2
			switch c {
			case 'u':
				n = 4
			case 'U':
				n = 8
			}
			v, digits := 0, 0
			for ; digits < n && i < len(t) && isHexDigit(t[i]); digits++ {
				v = v<<4 | hexValue(t[i])
				i++
			}
			if digits < n {
				if bytes {
					p.failHere(fmt.Sprintf("(value error) invalid \\x escape at position %d", start))
				}
				p.escapeFail(t, start, i, "truncated \\"+[...]string{2: "xXX", 4: "uXXXX", 8: "UXXXXXXXX"}[n]+" escape")
			}
			if v > 0x10FFFF {
				p.escapeFail(t, start, i, "illegal Unicode character")
			}
			if bytes {
				b = append(b, byte(v))
			} else {
				b = appendRune(b, rune(v))
			}
		case 'N':
			if bytes {
				warn(start, i)
				b = append(b, '\\', c)
				continue
			}
			end := -1
			if i < len(t) && t[i] == '{' {
				end = strings.IndexByte(t[i:], '}')
			}
			if end < 2 {
				to := i
				if end == 1 {
					to = i + 1
				} else if i < len(t) && t[i] == '{' {
					to = len(t)
				}
				p.escapeFail(t, start, to, "malformed \\N character escape")
			}
			name := t[i+1 : i+end]
			i += end + 1
			r, ok := rune(0), false
			if p.opts.UnicodeName != nil {
				r, ok = p.opts.UnicodeName(name)
			}
			if !ok {
				p.escapeFail(t, start, i, "unknown Unicode character name")
			}
			b = appendRune(b, r)
		default:
			if !(inFString && (c == '{' || c == '}')) {
				if c < 0x80 {
					warn(start, i)
				}
			}
			b = append(b, '\\', c)
		}
	}
	return string(b)
}

// appendRune appends r in WTF-8: a surrogate is encoded like any other code point.
func appendRune(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return append(b, string(r)...)
}

func isHexDigit(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

func hexValue(c byte) int {
	if c <= '9' {
		return int(c - '0')
	}
	return int(c|0x20-'a') + 10
}
