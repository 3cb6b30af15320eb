// Package lexer turns Python source text into tokens.
//
// Decode finds the encoding of source bytes and returns UTF-8 text; Scan turns the text
// into one array of tokens, with INDENT and DEDENT, and with f-strings split into their
// parts. Scan never fails outright: it returns the tokens up to the first error, an
// Error token, and the error itself, because CPython reads tokens on demand and an
// earlier syntax error has precedence over most errors found here.
//
// Messages and columns are CPython's. The package keeps no state between calls.
package lexer

// This file defines Scan: the main loop, indentation, identifiers and operators.

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"unicode/utf8"
)

// The limits CPython's tokenizer has.
const (
	maxIndent      = 100
	maxBrackets    = 200
	maxFStrings    = 150
	maxFStringExpr = 3
)

// SyntaxError is an error of the lexer. Lines and columns count from 1, columns in
// characters; a column of 0 or less is CPython's way to say "no range".
type SyntaxError struct {
	Type                       string // "SyntaxError", "IndentationError" or "TabError"
	Msg                        string
	Line, Col, EndLine, EndCol int
	NoLine                     bool // the error has a message only, as for null bytes

	NoText bool // the attributes text, end_lineno and end_offset are None

	// Soft is set for the errors that give way to any error of the parser: bad
	// indentation, a stray backslash and the end of the file inside brackets.
	Soft bool
	// Left is set when the tokenizer had left the line: CPython's text then has no
	// newline.
	Left bool
	// InFString is set when the error is inside an f-string: then any error of the
	// parser has precedence.
	InFString bool
	// AtEOF is set when more text could have made the source valid.
	AtEOF bool
	// Open is the bracket that was never closed, when that is the error.
	Open *Bracket
}

// Error returns the message.
func (e *SyntaxError) Error() string { return e.Msg }

// Warning is a SyntaxWarning found while reading tokens or literals.
type Warning struct {
	Msg    string
	Offset uint32 // byte offset of the place
	Line   int    // line CPython reports
}

// Bracket is an open bracket.
type Bracket struct {
	Char byte
	Pos  uint32
}

// Result is what Scan found.
type Result struct {
	Tokens   []Token  // ends with an EOF or an Error token
	Lines    []uint32 // offset of the start of each line
	Err      *SyntaxError
	Warnings []Warning

	// Indents is the number of blocks still open at the end of text that does not end
	// in a newline: such text has neither a NEWLINE nor DEDENTs at its end.
	Indents int

	// Ignores are the comments "# type: ignore" that ScanTyped found.
	Ignores []Ignore
}

// Ignore is a comment "# type: ignore"; Tag is the text after that.
type Ignore struct {
	Line int
	Tag  string
}

// fstring is the state of an f-string being scanned. depth counts the brackets open
// inside it; exprStart is the depth at which the innermost replacement field began, -1
// outside of fields.
type fstring struct {
	quote     byte
	size      int // quotes at each end: 1 or 3
	raw       bool
	text      bool // reading literal text or a format spec, not an expression
	spec      bool
	depth     int
	exprStart int
	start     int
}

type scanner struct {
	src      string
	pos      int
	tokens   []Token
	lines    []uint32
	indents  []int // columns with tabs to multiples of 8
	alts     []int // columns with tabs of width 1: both must agree
	brackets []Bracket
	fstrings []fstring
	warnings []Warning
	ignores  []Ignore
	typed    bool // type comments are tokens
	all      bool // comments and newlines that end nothing are tokens
	open     bool // a last line without a newline is a line that goes on
	unended  bool // there was such a line, of white space or a comment
	typing   bool // lines come from a prompt: an empty one ends blocks, the end of the text doesn't
	bol      bool
	comment  int // offset+1 of the comment that ends the current line, else 0
}

const (
	classID = 1 << iota
	classDigit
	classSpace
)

// class is a composite literal so that the linker lays it out: an init function that
// fills it would run at each start of the program.
var class = [256]uint8{
	' ': classSpace, '\t': classSpace, '\f': classSpace, '_': classID,
	'0': classDigit, '1': classDigit, '2': classDigit, '3': classDigit, '4': classDigit,
	'5': classDigit, '6': classDigit, '7': classDigit, '8': classDigit, '9': classDigit,
	'a': classID, 'b': classID, 'c': classID, 'd': classID, 'e': classID, 'f': classID, 'g': classID,
	'h': classID, 'i': classID, 'j': classID, 'k': classID, 'l': classID, 'm': classID, 'n': classID,
	'o': classID, 'p': classID, 'q': classID, 'r': classID, 's': classID, 't': classID, 'u': classID,
	'v': classID, 'w': classID, 'x': classID, 'y': classID, 'z': classID,
	'A': classID, 'B': classID, 'C': classID, 'D': classID, 'E': classID, 'F': classID, 'G': classID,
	'H': classID, 'I': classID, 'J': classID, 'K': classID, 'L': classID, 'M': classID, 'N': classID,
	'O': classID, 'P': classID, 'Q': classID, 'R': classID, 'S': classID, 'T': classID, 'U': classID,
	'V': classID, 'W': classID, 'X': classID, 'Y': classID, 'Z': classID,
	0x80: classID, 0x81: classID, 0x82: classID, 0x83: classID, 0x84: classID, 0x85: classID, 0x86: classID, 0x87: classID,
	0x88: classID, 0x89: classID, 0x8a: classID, 0x8b: classID, 0x8c: classID, 0x8d: classID, 0x8e: classID, 0x8f: classID,
	0x90: classID, 0x91: classID, 0x92: classID, 0x93: classID, 0x94: classID, 0x95: classID, 0x96: classID, 0x97: classID,
	0x98: classID, 0x99: classID, 0x9a: classID, 0x9b: classID, 0x9c: classID, 0x9d: classID, 0x9e: classID, 0x9f: classID,
	0xa0: classID, 0xa1: classID, 0xa2: classID, 0xa3: classID, 0xa4: classID, 0xa5: classID, 0xa6: classID, 0xa7: classID,
	0xa8: classID, 0xa9: classID, 0xaa: classID, 0xab: classID, 0xac: classID, 0xad: classID, 0xae: classID, 0xaf: classID,
	0xb0: classID, 0xb1: classID, 0xb2: classID, 0xb3: classID, 0xb4: classID, 0xb5: classID, 0xb6: classID, 0xb7: classID,
	0xb8: classID, 0xb9: classID, 0xba: classID, 0xbb: classID, 0xbc: classID, 0xbd: classID, 0xbe: classID, 0xbf: classID,
	0xc0: classID, 0xc1: classID, 0xc2: classID, 0xc3: classID, 0xc4: classID, 0xc5: classID, 0xc6: classID, 0xc7: classID,
	0xc8: classID, 0xc9: classID, 0xca: classID, 0xcb: classID, 0xcc: classID, 0xcd: classID, 0xce: classID, 0xcf: classID,
	0xd0: classID, 0xd1: classID, 0xd2: classID, 0xd3: classID, 0xd4: classID, 0xd5: classID, 0xd6: classID, 0xd7: classID,
	0xd8: classID, 0xd9: classID, 0xda: classID, 0xdb: classID, 0xdc: classID, 0xdd: classID, 0xde: classID, 0xdf: classID,
	0xe0: classID, 0xe1: classID, 0xe2: classID, 0xe3: classID, 0xe4: classID, 0xe5: classID, 0xe6: classID, 0xe7: classID,
	0xe8: classID, 0xe9: classID, 0xea: classID, 0xeb: classID, 0xec: classID, 0xed: classID, 0xee: classID, 0xef: classID,
	0xf0: classID, 0xf1: classID, 0xf2: classID, 0xf3: classID, 0xf4: classID, 0xf5: classID, 0xf6: classID, 0xf7: classID,
	0xf8: classID, 0xf9: classID, 0xfa: classID, 0xfb: classID, 0xfc: classID, 0xfd: classID, 0xfe: classID, 0xff: classID,
}

// Scan tokenizes src, which must be valid UTF-8 with "\n" line ends, as Decode and
// Normalize return it.
func Scan(src string) *Result { return scan(src, &scanner{}) }

// ScanTyped is Scan with type comments as tokens.
func ScanTyped(src string) *Result { return scan(src, &scanner{typed: true}) }

// ScanAll is Scan with comments and all newlines as tokens, as the module tokenize has them.
func ScanAll(src string) *Result { return scan(src, &scanner{all: true}) }

// ScanInteractive is Scan for what was typed so far: a last line of white space or a comment
// that does not end in a newline is not over yet, and closes no block.
func ScanInteractive(src string, typed bool) *Result {
	return scan(src, &scanner{typed: typed, open: true})
}

// ScanTyping is Scan for whole lines typed at a prompt, more of which may follow: an empty line
// is a NEWLINE that ends all blocks, and the end of the text is no end of anything.
func ScanTyping(src string) *Result { return scan(src, &scanner{typing: true}) }

func scan(src string, s *scanner) *Result {
	if len(src) >= math.MaxUint32 {
		return &Result{Tokens: []Token{{Kind: Error}}, Lines: []uint32{0}, Err: &SyntaxError{Type: "MemoryError", NoLine: true}}
	}
	s.src, s.bol = src, true
	s.tokens = make([]Token, 0, len(src)/5+16)
	s.lines = append(make([]uint32, 0, len(src)/32+8), 0)
	s.indents = append(make([]int, 0, 16), 0)
	s.alts = append(make([]int, 0, 16), 0)
	err := s.run()
	return &Result{Tokens: s.tokens, Lines: s.lines, Err: err, Warnings: s.warnings, Indents: len(s.indents) - 1, Ignores: s.ignores}
}

// run is the recovery point of fail: with errors as return values each scanning
// function would test for them on its hot path.
func (s *scanner) run() (err *SyntaxError) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*SyntaxError)
			if !ok {
				panic(r)
			}
			err = e
			if n := len(s.brackets); n > 0 && e.Soft && e.Open == nil {
				b := s.brackets[n-1]
				e.Open = &b
			}
			s.emit(Error, s.pos, s.pos)
			e.InFString = len(s.fstrings) > 0
			lines := len(s.lines)
			if strings.HasSuffix(s.src, "\n") {
				lines--
			}
			e.Left = !e.Soft || e.AtEOF && e.Line < lines
			for i := int(s.lines[len(s.lines)-1]); i < len(s.src); i++ {
				if s.src[i] == '\n' {
					s.line(i + 1)
				}
			}
		}
	}()
	s.loop()
	return nil
}

func (s *scanner) emit(k Kind, start, end int) {
	s.tokens = append(s.tokens, Token{uint32(start), uint32(end), k})
}

// fail stops with an error whose column is that of the last character before cur.
func (s *scanner) fail(cur int, format string, args ...any) {
	line, col := s.place(cur)
	panic(&SyntaxError{Type: "SyntaxError", Msg: fmt.Sprintf(format, args...), Line: line, Col: col, EndLine: line, EndCol: col})
}

// place returns the line and the 1-based column of the character before cur.
func (s *scanner) place(cur int) (line, col int) {
	cur = min(cur, len(s.src))
	n := sort.Search(len(s.lines), func(i int) bool { return int(s.lines[i]) >= cur })
	if n > 0 {
		n--
	}
	return n + 1, utf8.RuneCountInString(s.src[s.lines[n]:cur])
}

// line starts a new line at p.
func (s *scanner) line(p int) { s.lines = append(s.lines, uint32(p)) }

func (s *scanner) loop() {
	src := s.src
	for {
		if n := len(s.fstrings); n > 0 && s.fstrings[n-1].text {
			s.fstringText()
			continue
		}
		if s.bol {
			s.bol = false
			if s.indentation() {
				continue
			}
		}
		p := s.pos
		for p < len(src) && class[src[p]]&classSpace != 0 {
			p++
		}
		s.pos = p
		if p >= len(src) {
			s.eof()
			return
		}
		c := src[p]
		switch {
		case class[c]&classID != 0:
			s.identifier()
		case class[c]&classDigit != 0:
			s.number()
		case c == '\n':
			s.pos = p + 1
			s.line(p + 1)
			if len(s.brackets) == 0 {
				if s.comment > 0 && !s.all {
					p = s.comment - 1 // CPython's NEWLINE begins with the comment
				}
				s.emit(Newline, p, s.pos)
				s.bol = true
			} else if s.all {
				s.emit(NL, p, s.pos)
			}
			s.comment = 0
		case c == '#':
			s.comment = p + 1
			for p < len(src) && src[p] != '\n' {
				p++
			}
			s.pos = p
			if s.all {
				s.emit(Comment, s.comment-1, p)
			}
			if s.typed && s.typeComment(s.comment-1, p, false) {
				s.comment = 0
			}
		case c == '\\':
			s.pos = s.continuation(p)
		case c == '"' || c == '\'':
			s.stringLiteral(p, p)
		case c == '.' && p+1 < len(src) && class[src[p+1]]&classDigit != 0:
			s.number()
		default:
			s.operator()
		}
	}
}

// typeComment makes a token of the comment between start and end if it is a type
// comment, and takes note of one that says to ignore types; alone is set for a comment on
// a line of its own.
func (s *scanner) typeComment(start, end int, alone bool) bool {
	t := strings.TrimLeft(s.src[start+1:end], " \t")
	if !strings.HasPrefix(t, "type:") {
		return false
	}
	t = strings.TrimLeft(t[len("type:"):], " \t")
	tag, ok := strings.CutPrefix(t, "ignore")
	if !ok || tag != "" && class[tag[0]]&(classID|classDigit) != 0 && tag[0] != '_' {
		s.emit(TypeComment, end-len(t), end)
		return true
	}
	if alone && end < len(s.src) {
		tag += "\n"
	}
	s.ignores = append(s.ignores, Ignore{len(s.lines), tag})
	return false
}

// continuation skips a backslash at p and the newline after it.
func (s *scanner) continuation(p int) int {
	p++
	if p < len(s.src) && s.src[p] == '\n' {
		s.line(p + 1)
		if p+1 < len(s.src) {
			return p + 1
		}
		s.failEOF(p + 1)
	}
	line, col := s.place(p)
	if p < len(s.src) {
		col++
	}
	s.pos = p
	panic(&SyntaxError{Type: "SyntaxError", Msg: "unexpected character after line continuation character",
		Line: line, Col: col, EndLine: line, EndCol: 0, Soft: true})
}

// failEOF reports the end of the file inside brackets or after a backslash.
func (s *scanner) failEOF(p int) {
	if n := len(s.brackets); n > 0 {
		b := s.brackets[n-1]
		line, col := s.place(int(b.Pos) + 1)
		panic(&SyntaxError{Type: "SyntaxError", Msg: fmt.Sprintf("'%c' was never closed", b.Char),
			Line: line, Col: col, EndLine: line, EndCol: 0, Soft: true, AtEOF: true, Open: &b})
	}
	line, col := s.place(p)
	panic(&SyntaxError{Type: "SyntaxError", Msg: "unexpected EOF while parsing",
		Line: line, Col: col, EndLine: line, EndCol: -1, Soft: true, AtEOF: true})
}

func (s *scanner) eof() {
	e := len(s.src)
	if len(s.brackets) > 0 {
		s.failEOF(e)
	}
	if n := len(s.tokens); !s.unended && !s.typing && (n == 0 || s.tokens[n-1].Kind == Newline || s.tokens[n-1].Kind == Dedent || s.tokens[n-1].Kind == NL) {
		for len(s.indents) > 1 {
			s.indents = s.indents[:len(s.indents)-1]
			s.emit(Dedent, e, e)
		}
	}
	s.emit(EOF, e, e)
}

// indentation handles the start of a logical line; it returns true when the line was
// blank.
func (s *scanner) indentation() bool {
	src := s.src
	p := s.pos
	col, alt, cont := 0, 0, 0
loop:
	for p < len(src) {
		switch src[p] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/8 + 1) * 8
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The indentation before the first backslash counts.
			if cont == 0 {
				cont = col
			}
			p = s.continuation(p)
			continue
		default:
			break loop
		}
		p++
	}
	next := s.at(p)
	if s.typing && (next == '\n' || next == '#') && (len(s.lines) == 1 || next == '\n' && col == 0) {
		next = 'x' // a line like others, without indentation
		col, alt, cont = 0, 0, 0
	}
	switch next {
	case 0:
		if s.open && p > s.pos {
			s.unended = true
		} else if col <= s.indents[len(s.indents)-1] {
			s.pos = p
			return false
		}
	case '#':
		start := p
		for p < len(src) && src[p] != '\n' {
			p++
		}
		if s.typed && s.typeComment(start, p, true) {
			s.pos = p
			return false
		}
		if s.all {
			s.emit(Comment, start, p)
		}
		if p >= len(src) {
			s.pos = p
			s.unended = s.open
			return false
		}
		fallthrough
	case '\n':
		if s.all {
			s.emit(NL, p, p+1)
		}
		p++
		s.pos = p
		s.line(p)
		s.bol = true
		return true
	}
	s.pos = p
	if cont > 0 {
		col, alt = cont, cont
	}
	top := len(s.indents) - 1
	if col == s.indents[top] {
		if alt != s.alts[top] {
			s.failTabs(p)
		}
		return false
	}
	if col > s.indents[top] {
		if top+1 >= maxIndent {
			s.failIndent("IndentationError", "too many levels of indentation", p)
		}
		if alt <= s.alts[top] {
			s.failTabs(p)
		}
		s.indents = append(s.indents, col)
		s.alts = append(s.alts, alt)
		s.emit(Indent, p, p)
		return false
	}
	n := 0
	for col < s.indents[top] {
		s.indents = s.indents[:top]
		s.alts = s.alts[:top]
		n++
		top--
	}
	if col != s.indents[top] {
		line, _ := s.place(p + 1)
		end := p
		for end < len(src) && src[end] != '\n' {
			end++
		}
		_, c := s.place(end)
		if p < len(src) {
			c++
		}
		panic(&SyntaxError{Type: "IndentationError", Msg: "unindent does not match any outer indentation level",
			Line: line, Col: c, EndLine: line, EndCol: -1, Soft: true})
	}
	if alt != s.alts[top] {
		s.failTabs(p)
	}
	for ; n > 0; n-- {
		s.emit(Dedent, p, p)
	}
	return false
}

func (s *scanner) failTabs(p int) {
	s.failIndent("TabError", "inconsistent use of tabs and spaces in indentation", p)
}

func (s *scanner) failIndent(typ, msg string, p int) {
	line, _ := s.place(p + 1)
	panic(&SyntaxError{Type: typ, Msg: msg, Line: line, Col: 1, EndLine: line, EndCol: 0, Soft: true})
}

func (s *scanner) identifier() {
	src := s.src
	start := s.pos
	p := start
	high := byte(0)
	for p < len(src) && class[src[p]]&(classID|classDigit) != 0 {
		high |= src[p]
		p++
	}
	if p < len(src) && (src[p] == '"' || src[p] == '\'') && p-start <= 2 {
		if isStringPrefix(src[start:p]) {
			s.stringLiteral(start, p)
			return
		}
	}
	if high >= 0x80 {
		s.verifyIdentifier(start, p)
	}
	s.pos = p
	k := Name
	if n := p - start; n >= 2 && n <= 8 {
		k = keyword(src[start:p])
	}
	s.emit(k, start, p)
}

func (s *scanner) verifyIdentifier(start, end int) {
	if bad := FirstInvalid(s.src[start:end]); bad >= 0 {
		line, col := s.place(start)
		if start == int(s.lines[line-1]) || col == 0 && start > 0 {
			line, col = s.place(start + 1)
			col--
		}
		s.pos = start
		panic(&SyntaxError{Type: "SyntaxError", Msg: "(unicode error) " + UTF8Error(s.src[start:end], bad), Line: line, Col: col + 1, EndLine: line, EndCol: -1})
	}
	for i, r := range s.src[start:end] {
		if r < 0x80 || IsIDStart(r) || i > 0 && IsIDContinue(r) {
			continue
		}
		cur := start + i + utf8.RuneLen(r)
		if IsPrintable(r) {
			s.fail(cur, "invalid character '%c' (U+%04X)", r, r)
		}
		s.fail(cur, "invalid non-printable character U+%04X", r)
	}
}

func isStringPrefix(p string) bool {
	if len(p) == 1 {
		switch p[0] | 0x20 {
		case 'f', 'r', 'b', 'u':
			return true
		}
		return false
	}
	a, b := p[0]|0x20, p[1]|0x20
	return a == 'r' && (b == 'b' || b == 'f') || b == 'r' && (a == 'b' || a == 'f')
}

func (s *scanner) operator() {
	src := s.src
	p := s.pos
	c := src[p]
	var c1, c2 byte
	if p+1 < len(src) {
		c1 = src[p+1]
		if p+2 < len(src) {
			c2 = src[p+2]
		}
	}
	if n := len(s.fstrings); n > 0 && c == ':' {
		if f := &s.fstrings[n-1]; f.depth-1 == f.exprStart {
			f.text, f.spec = true, true
			s.emit(Colon, p, p+1)
			s.pos = p + 1
			return
		}
	}
	k, n := EOF, 1
	switch c {
	case '(', '[', '{':
		switch c {
		case '(':
			k = LPar
		case '[':
			k = LSqb
		default:
			k = LBrace
		}
		if len(s.brackets) >= maxBrackets {
			s.fail(p+1, "too many nested parentheses")
		}
		s.brackets = append(s.brackets, Bracket{c, uint32(p)})
		if n := len(s.fstrings); n > 0 {
			s.fstrings[n-1].depth++
		}
	case ')':
		k = RPar
		s.closeBracket(p, '(')
	case ']':
		k = RSqb
		s.closeBracket(p, '[')
	case '}':
		k = RBrace
		s.closeBracket(p, '{')
	case ':':
		k = Colon
		if c1 == '=' {
			k, n = ColonEqual, 2
		}
	case ',':
		k = Comma
	case ';':
		k = Semi
	case '.':
		k = Dot
		if c1 == '.' && c2 == '.' {
			k, n = Ellipsis, 3
		}
	case '!':
		k = Exclamation
		if c1 == '=' {
			k, n = NotEqual, 2
		}
	case '=':
		k = Equal
		if c1 == '=' {
			k, n = EqEqual, 2
		}
	case '<':
		k = Less
		switch {
		case c1 == '=':
			k, n = LessEqual, 2
		case c1 == '>':
			k, n = NotEqual, 2
		case c1 == '<' && c2 == '=':
			k, n = LeftShiftEqual, 3
		case c1 == '<':
			k, n = LeftShift, 2
		}
	case '>':
		k = Greater
		switch {
		case c1 == '=':
			k, n = GreaterEqual, 2
		case c1 == '>' && c2 == '=':
			k, n = RightShiftEqual, 3
		case c1 == '>':
			k, n = RightShift, 2
		}
	case '+':
		k = Plus
		if c1 == '=' {
			k, n = PlusEqual, 2
		}
	case '-':
		k = Minus
		if c1 == '=' {
			k, n = MinusEqual, 2
		} else if c1 == '>' {
			k, n = Arrow, 2
		}
	case '*':
		k = Star
		switch {
		case c1 == '=':
			k, n = StarEqual, 2
		case c1 == '*' && c2 == '=':
			k, n = DoubleStarEqual, 3
		case c1 == '*':
			k, n = DoubleStar, 2
		}
	case '/':
		k = Slash
		switch {
		case c1 == '=':
			k, n = SlashEqual, 2
		case c1 == '/' && c2 == '=':
			k, n = DoubleSlashEqual, 3
		case c1 == '/':
			k, n = DoubleSlash, 2
		}
	case '%':
		k = Percent
		if c1 == '=' {
			k, n = PercentEqual, 2
		}
	case '@':
		k = At
		if c1 == '=' {
			k, n = AtEqual, 2
		}
	case '&':
		k = Amper
		if c1 == '=' {
			k, n = AmperEqual, 2
		}
	case '|':
		k = VBar
		if c1 == '=' {
			k, n = VBarEqual, 2
		}
	case '^':
		k = Circumflex
		if c1 == '=' {
			k, n = CircumflexEqual, 2
		}
	case '~':
		k = Tilde
	default:
		if c < 0x20 || c == 0x7f {
			s.fail(p+1, "invalid non-printable character U+%04X", c)
		}
		k = Other
	}
	s.emit(k, p, p+n)
	s.pos = p + n
}

// closeBracket matches the closing bracket at p with the innermost open one.
func (s *scanner) closeBracket(p int, open byte) {
	var f *fstring
	if n := len(s.fstrings); n > 0 {
		f = &s.fstrings[n-1]
	}
	if f != nil && f.depth == 0 && open == '{' {
		s.fail(p+1, "f-string: single '}' is not allowed")
	}
	n := len(s.brackets)
	if n == 0 && s.all {
		return
	}
	if n == 0 {
		s.fail(p+1, "unmatched '%c'", s.src[p])
	}
	top := s.brackets[n-1]
	s.brackets = s.brackets[:n-1]
	if top.Char != open && !s.all {
		if f != nil && top.Char == '{' && f.depth-1 == f.exprStart {
			s.fail(p+1, "f-string: unmatched '%c'", s.src[p])
		}
		topLine, _ := s.place(int(top.Pos) + 1)
		if topLine != len(s.lines) {
			s.fail(p+1, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d", s.src[p], top.Char, topLine)
		}
		s.fail(p+1, "closing parenthesis '%c' does not match opening parenthesis '%c'", s.src[p], top.Char)
	}
	if f == nil {
		return
	}
	f.depth--
	if f.depth < 0 {
		s.fail(p+1, "f-string: unmatched '%c'", s.src[p])
	}
	if open == '{' && f.depth == f.exprStart {
		f.exprStart--
		f.text, f.spec = true, false
	}
}
