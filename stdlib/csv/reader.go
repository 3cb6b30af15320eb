package csv

// This file defines the reader: an iterator over rows.

import (
	"github.com/seed-8da18655/gopy/object"
)

type parseState uint8

const (
	startRecord parseState = iota
	startField
	escapedChar
	inField
	inQuotedField
	escapeInQuotedField
	quoteInQuotedField
	eatNewlines
	afterEscapedNewline
)

// endOfLine is fed behind each line.
const endOfLine = rune(-2)

type reader struct {
	Shape    *object.Shape
	lines    value
	d        *dialect
	lineNum  int
	state    parseState
	field    []rune
	unquoted bool
	row      []value
}

var readerType = object.NewNativeType("_csv.reader")

var readerDef = object.TypeDef{
	Type:    readerType,
	Struct:  (*reader)(nil),
	Module:  "_csv",
	Doc:     "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n",
	Flags:   object.FlagDisallowNew,
	Members: "dialect line_num",
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) { return object.As[reader](v).next(t) },
	},
	GetSet: []object.GetSetDef{
		{Name: "dialect", Get: func(t *thread, v value) (value, error) { return object.Of(object.As[reader](v).d), nil }},
		{Name: "line_num", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[reader](v).lineNum)), nil }},
	},
}

// https://docs.python.org/3.13/library/csv.html#csv.reader
func newReader(t *thread, a object.Args) (value, error) {
	var lines value
	if pos := a.Positional(); len(pos) > 0 {
		var err error
		if lines, err = object.Iter(t, pos[0]); err != nil {
			return value{}, err
		}
	}
	_, d, err := dialectArgs(t, a)
	if err != nil {
		return value{}, err
	}
	return object.Of(&reader{Shape: readerType.Root, lines: lines, d: d}), nil
}

func (r *reader) next(t *thread) (value, error) {
	r.row, r.field, r.state, r.unquoted = nil, r.field[:0], startRecord, true
	limit := stateOf(t).limit
	for {
		line, err := object.Next(t, r.lines)
		if err != nil {
			return value{}, err
		}
		if line.P == nil {
			if len(r.field) == 0 && r.state != inQuotedField {
				return value{}, nil
			}
			if r.d.strict {
				return value{}, errorf("unexpected end of data")
			}
			if err := r.save(t); err != nil {
				return value{}, err
			}
			break
		}
		if !line.Type().Has(object.FlagStr) {
			return value{}, errorf("iterator should return strings, not %s (the file should be opened in text mode)", line.Type().Name)
		}
		r.lineNum++
		if err := r.line(t, object.As[object.Str](line), limit); err != nil {
			return value{}, err
		}
		if r.state == startRecord {
			break
		}
	}
	row := r.row
	r.row = nil
	return object.Of(object.NewList(t, row)), nil
}

func (r *reader) line(t *thread, s *object.Str, limit int) error {
	var plain []byte
	if s.Kind == object.ASCII || s.Kind == object.Latin1 {
		plain = s.Bytes1()
	}
	n := s.Len()
	for i := 0; i < n; i++ {
		if plain == nil {
			if err := r.char(t, s.At(i), limit); err != nil {
				return err
			}
			continue
		}
		if r.state == inField || r.state == inQuotedField {
			// The run of characters that mean nothing.
			start := i
			for i < n {
				c := rune(plain[i])
				if c == r.d.quote || c == r.d.escape || r.state == inField && (c == r.d.delimiter || c == '\n' || c == '\r') {
					break
				}
				r.field = append(r.field, c)
				i++
			}
			if i > start && len(r.field) > limit {
				return fieldTooLarge(limit)
			}
			if i == n {
				break
			}
		}
		if err := r.char(t, rune(plain[i]), limit); err != nil {
			return err
		}
	}
	return r.char(t, endOfLine, limit)
}

func fieldTooLarge(limit int) error { return errorf("field larger than field limit (%d)", limit) }

func (r *reader) add(c rune, limit int) error {
	if len(r.field) >= limit {
		return fieldTooLarge(limit)
	}
	r.field = append(r.field, c)
	return nil
}

// char feeds a character to the state machine.
func (r *reader) char(t *thread, c rune, limit int) error {
	d := r.d
	quotes := c == d.quote && d.quoting != quoteNone
	newline := c == '\n' || c == '\r'
	switch r.state {
	case startRecord, startField:
		if r.state == startRecord {
			if c == endOfLine {
				return nil
			}
			if newline {
				r.state = eatNewlines
				return nil
			}
		}
		switch {
		case newline || c == endOfLine:
			return r.endField(t, c)
		case quotes:
			r.state, r.unquoted = inQuotedField, false
		case c == d.escape:
			r.state = escapedChar
		case c == ' ' && d.skipSpace:
			r.state = startField
		case c == d.delimiter:
			r.state = startField
			return r.save(t)
		default:
			r.state = inField
			return r.add(c, limit)
		}
	case escapedChar:
		if newline {
			r.state = afterEscapedNewline
			return r.add(c, limit)
		}
		if c == endOfLine {
			c = '\n'
		}
		r.state = inField
		return r.add(c, limit)
	case afterEscapedNewline, inField:
		if r.state == afterEscapedNewline && c == endOfLine {
			return nil
		}
		switch {
		case newline || c == endOfLine:
			return r.endField(t, c)
		case c == d.escape:
			r.state = escapedChar
		case c == d.delimiter:
			r.state = startField
			return r.save(t)
		default:
			r.state = inField
			return r.add(c, limit)
		}
	case inQuotedField:
		switch {
		case c == endOfLine:
		case c == d.escape:
			r.state = escapeInQuotedField
		case quotes && d.doubleQuote:
			r.state = quoteInQuotedField
		case quotes:
			r.state = inField
		default:
			return r.add(c, limit)
		}
	case escapeInQuotedField:
		if c == endOfLine {
			c = '\n'
		}
		r.state = inQuotedField
		return r.add(c, limit)
	case quoteInQuotedField:
		switch {
		case quotes:
			r.state = inQuotedField
			return r.add(c, limit)
		case c == d.delimiter:
			r.state = startField
			return r.save(t)
		case newline || c == endOfLine:
			return r.endField(t, c)
		case d.strict:
			return errorf("'%c' expected after '%c'", d.delimiter, d.quote)
		default:
			r.state = inField
			return r.add(c, limit)
		}
	case eatNewlines:
		switch {
		case newline:
		case c == endOfLine:
			r.state = startRecord
		default:
			return errorf("new-line character seen in unquoted field - do you need to open the file with newline=''?")
		}
	}
	return nil
}

// endField completes the last field of a row.
func (r *reader) endField(t *thread, c rune) error {
	r.state = eatNewlines
	if c == endOfLine {
		r.state = startRecord
	}
	return r.save(t)
}

// save adds the field to the row.
func (r *reader) save(t *thread) error {
	quoting := r.d.quoting
	v := object.None
	if len(r.field) > 0 || !r.unquoted || quoting != quoteNotNull && quoting != quoteStrings {
		v = fieldValue(r.field)
	}
	if r.unquoted && len(r.field) > 0 && (quoting == quoteNonnumeric || quoting == quoteStrings) {
		var err error
		if v, err = object.Call(t, object.Of(object.FloatType), v); err != nil {
			return err
		}
	}
	r.field, r.unquoted = r.field[:0], true
	r.row = append(r.row, v)
	return nil
}

func fieldValue(rs []rune) value {
	b := make([]byte, len(rs))
	for i, c := range rs {
		if c >= 0x80 {
			return object.Of(object.StrOfRunes(rs))
		}
		b[i] = byte(c)
	}
	return object.Of(object.TakeASCII(b))
}
