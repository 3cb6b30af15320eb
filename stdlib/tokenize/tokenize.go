// Package tokenize implements the Python module _tokenize: the lexer's tokens as the module
// tokenize gives them out.
package tokenize

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/lexer"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _tokenize.
//
// https://docs.python.org/3.13/library/tokenize.html
var Module = object.ModuleDef{
	Name:  "_tokenize",
	Types: []*object.TypeDef{&iterDef},
}

// The numbers of the module token. Operators count from 7 in the order of operators.
const (
	endMarker    = 0
	name         = 1
	number       = 2
	str          = 3
	newline      = 4
	indent       = 5
	dedent       = 6
	firstOp      = 7
	op           = 55
	typeComment  = 57
	fstringStart = 59
	fstringMid   = 60
	fstringEnd   = 61
	comment      = 62
	nl           = 63
)

const operators = "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... := !"

// iter is a TokenizerIter. The source is read and scanned when the first token is asked for.
type iter struct {
	shape    *object.Shape
	readline value
	encoding string
	extra    bool
	scanned  bool
	implicit bool     // the last line had no newline: one was added
	src      string   // lines end in \n
	lines    []string // as they were read
	starts   []int    // offset of each line in src
	tokens   []lexer.Token
	err      *lexer.SyntaxError
	i        int
	row      int      // line of the last token
	pending  [][2]int // rest of a FSTRING_MIDDLE with doubled braces
	kind     lexer.Kind
}

var iterType = object.NewNativeType("_tokenize.TokenizerIter")

var iterSig = object.Sig{Text: "tokenizeriter(readline, /, *, encoding=None, extra_tokens)"}

var iterDef = object.TypeDef{
	Type:   iterType,
	Struct: (*iter)(nil),
	Module: "_tokenize",
	Sig:    "(readline, /, *, encoding=None, extra_tokens)",
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			v, err := iterSig.Bind(t, a)
			if err != nil {
				return value{}, err
			}
			it := &iter{shape: typ.Root, readline: v[0]}
			if !v[1].IsNone() {
				if !v[1].IsA(object.StrType) {
					return value{}, object.TypeErrorf("tokenizeriter() argument 'encoding' must be str, not %s", v[1].Type().Name)
				}
				it.encoding = (*object.Str)(v[1].P).String()
			}
			it.extra, err = object.Truth(t, v[2])
			return object.Of(it), err
		},
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) { return (*iter)(v.P).next(t) },
	},
}

// read collects the source from readline and scans it.
func (it *iter) read(t *thread) error {
	it.scanned = true
	var b strings.Builder
	for {
		v, err := object.Call(t, it.readline)
		if err != nil {
			if object.Matches(err, object.StopIteration) {
				break
			}
			return err
		}
		var line string
		switch {
		case it.encoding == "" && v.IsA(object.StrType):
			line = (*object.Str)(v.P).String()
		case it.encoding != "" && v.IsA(object.BytesType):
			s, err := object.DecodeBytes(t, v, it.encoding, "replace")
			if err != nil {
				return err
			}
			line = s.String()
		case it.encoding == "":
			return object.TypeErrorf("readline() returned a non-string object")
		default:
			return object.TypeErrorf("readline() returned a non-bytes object")
		}
		if line == "" {
			break
		}
		// A line that readline gives need not be one.
		for line != "" {
			one := line
			if i := strings.IndexByte(line, '\n'); i >= 0 {
				one = line[:i+1]
			}
			line = line[len(one):]
			if n := len(it.lines); n > 0 && !strings.HasSuffix(it.lines[n-1], "\n") {
				it.lines[n-1] += one
			} else {
				it.lines = append(it.lines, one)
			}
		}
	}
	for i, line := range it.lines {
		it.starts = append(it.starts, b.Len())
		switch body, crlf := strings.CutSuffix(line, "\r\n"); {
		case crlf:
			b.WriteString(body + "\n")
		case strings.HasSuffix(line, "\n"):
			b.WriteString(line)
		default:
			b.WriteString(line + "\n")
			it.implicit = i == len(it.lines)-1
		}
	}
	it.starts = append(it.starts, b.Len())
	it.src = b.String()
	if strings.IndexByte(it.src, 0) >= 0 {
		it.err = &lexer.SyntaxError{Type: "SyntaxError", Msg: "source code cannot contain null bytes", Line: 1}
		return nil
	}
	scan := lexer.Scan
	if it.extra {
		scan = lexer.ScanAll
	}
	r := scan(it.src)
	it.tokens, it.err = r.Tokens, r.Err
	if it.err != nil && len(it.tokens) > 0 && it.tokens[len(it.tokens)-1].Kind == lexer.Error {
		it.tokens = it.tokens[:len(it.tokens)-1]
	}
	return nil
}

// place returns the line (from 0) and the column of an offset, going on from the last token.
func (it *iter) place(off int) (row, col int) {
	for it.row > 0 && it.starts[it.row] > off {
		it.row--
	}
	for it.row+1 < len(it.starts) && it.starts[it.row+1] <= off {
		it.row++
	}
	return it.row, utf8.RuneCountInString(it.src[it.starts[it.row]:off])
}

func (it *iter) next(t *thread) (value, error) {
	if !it.scanned {
		if err := it.read(t); err != nil {
			return value{}, err
		}
	}
	for len(it.pending) == 0 {
		if it.i >= len(it.tokens) {
			if it.err != nil {
				return value{}, it.failure(t)
			}
			return value{}, nil
		}
		tok := it.tokens[it.i]
		it.i++
		it.kind = tok.Kind
		if !it.extra && (tok.Kind == lexer.Comment || tok.Kind == lexer.NL) {
			continue
		}
		start, end := int(tok.Start), int(tok.End)
		if tok.Kind == lexer.FStringMiddle {
			// Doubled braces end a part with the first of them.
			for p := start; p+1 < end; p++ {
				if c := it.src[p]; c == it.src[p+1] && (c == '{' || c == '}') {
					it.pending = append(it.pending, [2]int{start, p + 1})
					start, p = p+2, p+1
				}
			}
			if start == end && len(it.pending) > 0 {
				continue
			}
		}
		it.pending = append(it.pending, [2]int{start, end})
	}
	start, end := it.pending[0][0], it.pending[0][1]
	it.pending = it.pending[1:]
	return it.token(t, it.kind, start, end), nil
}

// token makes the tuple (type, string, start, end, line).
func (it *iter) token(t *thread, k lexer.Kind, start, end int) value {
	row, col := it.place(start)
	endRow, endCol := row, col
	text := it.src[start:end]
	typ := op
	switch k {
	case lexer.EOF:
		typ = endMarker
	case lexer.Newline, lexer.NL:
		typ = newline
		if k == lexer.NL {
			typ = nl
		}
		endCol = col + 1
		switch {
		case !it.extra:
			text, endCol = "", col
		case it.implicit && row == len(it.lines)-1:
			text = ""
		case strings.HasSuffix(it.lines[row], "\r\n"):
			text = "\r\n"
			endCol++
		}
	case lexer.Indent:
		typ = indent
		text, col = it.src[it.starts[row]:start], 0
	case lexer.Dedent:
		typ = dedent
	case lexer.Comment:
		typ = comment
	case lexer.TypeComment:
		typ = typeComment
	case lexer.Name:
		typ = name
	case lexer.Number:
		typ = number
	case lexer.String:
		typ = str
	case lexer.FStringStart:
		typ = fstringStart
	case lexer.FStringMiddle:
		typ = fstringMid
	case lexer.FStringEnd:
		typ = fstringEnd
	default:
		if k.IsKeyword() {
			typ = name
		} else if !it.extra {
			for i, o := range strings.Fields(operators) {
				if o == text {
					typ = firstOp + i
				}
			}
		}
	}
	if k != lexer.Newline && k != lexer.NL && k != lexer.Indent {
		endRow, endCol = it.place(end)
	}
	if !it.extra && (k == lexer.Indent || k == lexer.Dedent) {
		text, col, endCol = "", -1, -1
	}
	if !it.extra && row >= len(it.lines) && row > 0 {
		row, col = row-1, -1
		endRow, endCol = row, col
	}
	line := ""
	for i := row; i <= endRow && i < len(it.lines); i++ {
		line += it.lines[i]
	}
	if strings.Contains(line, "\r\n") && row != endRow {
		line = strings.ReplaceAll(line, "\r\n", "\n")
	}
	pair := func(row, col int) value {
		return object.Of(object.MakeTuple(t, object.Int(int64(row+1)), object.Int(int64(col))))
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(typ)), object.NewStr(text), pair(row, col), pair(endRow, endCol), object.NewStr(line)))
}

// failure is the error that ends the tokens.
func (it *iter) failure(t *thread) error {
	e := it.err
	typ := object.SyntaxError
	switch e.Type {
	case "IndentationError":
		typ = object.IndentationError
	case "TabError":
		typ = object.TabError
	}
	msg, line, col := e.Msg, e.Line, e.Col
	if e.AtEOF && e.Soft {
		msg, line, col = "unexpected EOF in multi-line statement", len(it.lines), 0
	}
	text := ""
	if line >= 1 && line <= len(it.lines) {
		text = strings.TrimRight(it.lines[line-1], "\r\n")
	}
	if typ == object.TabError {
		col = utf8.RuneCountInString(text) + 1
	}
	place := object.MakeTuple(t, object.NewStr("<string>"), object.Int(int64(line)), object.Int(int64(col)), object.NewStr(text), object.None, object.None)
	x, err := object.Call(t, object.Of(typ), object.NewStr(msg), object.Of(place))
	if err != nil {
		return err
	}
	return (*object.BaseException)(x.P)
}
