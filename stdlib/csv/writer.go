package csv

// This file defines the writer.

import (
	"github.com/seed-8da18655/gopy/object"
)

type writer struct {
	Shape *object.Shape
	write value
	d     *dialect
	rec   []rune
}

// NativeObject marks *writer as a parameter type.
func (*writer) NativeObject() {}

var writerType = object.NewNativeType("_csv.writer")

var writerDef = object.TypeDef{
	Type:    writerType,
	Struct:  (*writer)(nil),
	Module:  "_csv",
	Doc:     "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n",
	Flags:   object.FlagDisallowNew,
	Members: "dialect",
	GetSet: []object.GetSetDef{
		{Name: "dialect", Get: func(t *thread, v value) (value, error) { return object.Of(object.As[writer](v).d), nil }},
	},
	Methods: []object.FuncDef{
		object.Func2("writerow($self, object, /)", writeRow, "writerow(iterable)\n\nConstruct and write a CSV record from an iterable of fields.  Non-string\nelements will be converted to string."),
		object.Func2("writerows($self, object, /)", func(t *thread, w *writer, rows value) (nothing, error) {
			it, err := object.Iter(t, rows)
			if err != nil {
				return nothing{}, err
			}
			for {
				row, err := object.Next(t, it)
				if err != nil || row.P == nil {
					return nothing{}, err
				}
				if _, err := writeRow(t, w, row); err != nil {
					return nothing{}, err
				}
			}
		}, "writerows(iterable of iterables)\n\nConstruct and write a series of iterables to a csv file.  Non-string\nelements will be converted to string."),
	},
}

// https://docs.python.org/3.13/library/csv.html#csv.writer
func newWriter(t *thread, a object.Args) (value, error) {
	var write value
	if pos := a.Positional(); len(pos) > 0 {
		var err error
		if write, err = object.LookupAttr(t, pos[0], object.Intern("write")); err != nil {
			return value{}, err
		}
		if write.P == nil || !object.IsCallable(write) {
			return value{}, object.TypeErrorf("argument 1 must have a \"write\" method")
		}
	}
	_, d, err := dialectArgs(t, a)
	if err != nil {
		return value{}, err
	}
	return object.Of(&writer{Shape: writerType.Root, write: write, d: d}), nil
}

func writeRow(t *thread, w *writer, row value) (value, error) {
	it, err := object.Iter(t, row)
	if err != nil {
		if object.Matches(err, object.TypeError) {
			err = errorf("iterable expected, not %s", row.Type().Name)
		}
		return value{}, err
	}
	d := w.d
	// A writer that is used again while str() of a field runs must not see this record.
	rec := w.rec[:0]
	w.rec = nil
	n, null := 0, false
	for ; ; n++ {
		field, err := object.Next(t, it)
		if err != nil {
			return value{}, err
		}
		if field.P == nil {
			break
		}
		quoted := false
		switch d.quoting {
		case quoteNonnumeric:
			quoted = !isNumber(field)
		case quoteAll:
			quoted = true
		case quoteStrings:
			quoted = field.Type().Has(object.FlagStr)
		case quoteNotNull:
			quoted = !field.IsNone()
		}
		null = field.IsNone()
		s := object.EmptyStr()
		switch {
		case null:
		case field.Type().Has(object.FlagStr):
			s = object.As[object.Str](field)
		default:
			if s, err = object.ToStr(t, field); err != nil {
				return value{}, err
			}
		}
		if n > 0 {
			rec = append(rec, d.delimiter)
		}
		if s.Len() == 0 && d.delimiter == ' ' && d.skipSpace {
			if d.quoting == quoteNone || null && (d.quoting == quoteStrings || d.quoting == quoteNotNull) {
				return value{}, errorf("empty field must be quoted if delimiter is a space and skipinitialspace is true")
			}
			quoted = true
		}
		if err := t.CheckItems(len(rec)+2*s.Len(), 4); err != nil {
			return value{}, err
		}
		if rec, err = d.appendField(rec, s, quoted); err != nil {
			return value{}, err
		}
	}
	if n > 0 && len(rec) == 0 {
		if d.quoting == quoteNone || null && (d.quoting == quoteStrings || d.quoting == quoteNotNull) {
			return value{}, errorf("single empty field record must be quoted")
		}
		rec = append(rec, d.quote, d.quote)
	}
	for i := range d.terminator.Len() {
		rec = append(rec, d.terminator.At(i))
	}
	line := fieldValue(rec)
	w.rec = rec
	return object.Call(t, w.write, line)
}

func isNumber(v value) bool {
	s := &v.Type().Slots
	return s.Index != nil || s.Int != nil || s.Float != nil || v.IsA(object.ComplexType)
}

// appendField adds a field, quoted if it must be.
func (d *dialect) appendField(rec []rune, s *object.Str, quoted bool) ([]rune, error) {
	start := len(rec)
	rec = append(rec, 0) // for the quote
	for i := range s.Len() {
		c := s.At(i)
		if c == d.delimiter || c == d.escape || c == d.quote || c == '\n' || c == '\r' || d.terminates(c) {
			escape := false
			switch {
			case d.quoting == quoteNone, c == d.escape:
				escape = true
			case c == d.quote && d.doubleQuote:
				rec = append(rec, d.quote)
			case c == d.quote:
				escape = true
			}
			if !escape {
				quoted = true
			} else {
				if d.escape == notSet {
					return nil, errorf("need to escape, but no escapechar set")
				}
				rec = append(rec, d.escape)
			}
		}
		rec = append(rec, c)
	}
	if quoted {
		rec[start] = d.quote
		return append(rec, d.quote), nil
	}
	return append(rec[:start], rec[start+1:]...), nil
}
