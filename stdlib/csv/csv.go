// Package csv implements the Python module _csv: reading and writing of tables as text.
package csv

import (
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// What is quoted.
const (
	quoteMinimal = iota
	quoteAll
	quoteNonnumeric
	quoteNone
	quoteStrings
	quoteNotNull
)

// Module is the module _csv.
//
// https://docs.python.org/3.13/library/csv.html
var Module = object.ModuleDef{
	Name: "_csv",
	Doc:  "CSV parsing and writing.\n",
	Funcs: []object.FuncDef{
		object.FuncArgs("reader", newReader, "    csv_reader = reader(iterable [, dialect='excel']\n                        [optional keyword args])\n    for row in csv_reader:\n        process(row)\n\nThe \"iterable\" argument can be any object that returns a line\nof input for each iteration, such as a file object or a list.  The\noptional \"dialect\" parameter is discussed below.  The function\nalso accepts optional keyword arguments which override settings\nprovided by the dialect.\n\nThe returned object is an iterator.  Each iteration returns a row\nof the CSV file (which can span multiple input lines).\n"),
		object.FuncArgs("writer", newWriter, "    csv_writer = csv.writer(fileobj [, dialect='excel']\n                            [optional keyword args])\n    for row in sequence:\n        csv_writer.writerow(row)\n\n    [or]\n\n    csv_writer = csv.writer(fileobj [, dialect='excel']\n                            [optional keyword args])\n    csv_writer.writerows(rows)\n\nThe \"fileobj\" argument can be any object that supports the file API.\n"),
		object.FuncArgs("register_dialect", registerDialect, "Create a mapping from a string name to a dialect class.\n    dialect = csv.register_dialect(name[, dialect[, **fmtparams]])"),
		object.Func1("unregister_dialect(name)", func(t *thread, name value) (nothing, error) {
			v, err := stateOf(t).dialects.Pop(t, name)
			if err == nil && v.P == nil {
				err = unknownDialect()
			}
			return nothing{}, err
		}, "Delete the name/dialect mapping associated with a string name.\n\n    csv.unregister_dialect(name)"),
		object.Func1("get_dialect(name)", func(t *thread, name value) (value, error) {
			v, err := stateOf(t).dialects.Get(t, name)
			if err == nil && v.P == nil {
				err = unknownDialect()
			}
			return v, err
		}, "Return the dialect instance associated with name.\n\n    dialect = csv.get_dialect(name)"),
		object.Func0("list_dialects()", func(t *thread) (value, error) {
			l, err := object.ListOf(t, object.Of(stateOf(t).dialects))
			return object.Of(object.NewList(t, l)), err
		}, "Return a list of all known dialect names.\n\n    names = csv.list_dialects()"),
		object.Func1("field_size_limit(new_limit=<unrepresentable>)", func(t *thread, limit value) (int, error) {
			s := stateOf(t)
			old := s.limit
			if limit.P != nil {
				if !limit.HasType(object.IntType) {
					return 0, object.TypeErrorf("limit must be an integer")
				}
				n, err := object.AsInt(t, limit)
				if err != nil {
					return 0, err
				}
				s.limit = n
			}
			return old, nil
		}, "Sets an upper limit on parsed fields.\n\n    csv.field_size_limit([limit])\n\nReturns old limit. If limit is not given, no new limit is set and\nthe old limit is returned"),
	},
	Types: []*object.TypeDef{&dialectDef},
	Init: func(t *thread, m *object.Module) error {
		bindOnce.Do(func() {
			object.Bind(&object.TypeDef{Type: errorType, Base: object.Exception, Module: "_csv", Flags: object.FlagBaseType})
			object.Bind(&readerDef)
			object.Bind(&writerDef)
		})
		m.Set(t, "Error", object.Of(errorType))
		m.Set(t, "Reader", object.Of(readerType))
		m.Set(t, "Writer", object.Of(writerType))
		m.Set(t, "_dialects", object.Of(stateOf(t).dialects))
		for i, name := range [...]string{"QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL"} {
			m.Set(t, name, object.Int(int64(i)))
		}
		return nil
	},
}

var (
	errorType = object.NewNativeType("_csv.Error")
	bindOnce  sync.Once
)

func errorf(format string, args ...any) error { return object.Errorf(errorType, format, args...) }

func unknownDialect() error { return errorf("unknown dialect") }

// state is that of an interpreter.
type state struct {
	dialects *object.Dict
	limit    int // of the size of fields that are read
}

type stateKey struct{}

func stateOf(t *thread) *state {
	s, ok := t.Interp.Data[stateKey{}].(*state)
	if !ok {
		s = &state{dialects: object.NewDict(t), limit: 128 * 1024}
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

// notSet is the value of an optional character that is absent.
const notSet = rune(-1)

// dialect is a Python Dialect. It never changes.
type dialect struct {
	Shape       *object.Shape
	Ext         *object.InstExt
	delimiter   rune
	quote       rune
	escape      rune
	terminator  *object.Str
	quoting     int
	doubleQuote bool
	skipSpace   bool
	strict      bool
}

var (
	dialectType = object.NewNativeType("_csv.Dialect")
	dialectSig  = object.Sig{Text: "(dialect=<absent>, delimiter=<absent>, doublequote=<absent>, escapechar=<absent>, lineterminator=<absent>, quotechar=<absent>, quoting=<absent>, skipinitialspace=<absent>, strict=<absent>)"}
)

var dialectDef = object.TypeDef{
	Type:   dialectType,
	Struct: (*dialect)(nil),
	Module: "_csv",
	Doc:    "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n",
	Flags:  object.FlagBaseType,
	Slots: object.Slots{New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
		v, err := dialectSig.Bind(t, a)
		if err != nil {
			return value{}, err
		}
		return makeDialect(t, typ, v)
	}},
	Members: "delimiter skipinitialspace doublequote strict",
	GetSet: []object.GetSetDef{
		{Name: "delimiter", Get: func(t *thread, v value) (value, error) { return charValue(object.As[dialect](v).delimiter), nil }},
		{Name: "skipinitialspace", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[dialect](v).skipSpace), nil }},
		{Name: "doublequote", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[dialect](v).doubleQuote), nil }},
		{Name: "strict", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[dialect](v).strict), nil }},
		{Name: "escapechar", Get: func(t *thread, v value) (value, error) { return charValue(object.As[dialect](v).escape), nil }},
		{Name: "lineterminator", Get: func(t *thread, v value) (value, error) { return object.Of(object.As[dialect](v).terminator), nil }},
		{Name: "quotechar", Get: func(t *thread, v value) (value, error) { return charValue(object.As[dialect](v).quote), nil }},
		{Name: "quoting", Get: func(t *thread, v value) (value, error) { return object.Int(int64(object.As[dialect](v).quoting)), nil }},
	},
	Methods: []object.FuncDef{
		object.FuncArgs("__reduce__", noPickle, ""),
		object.FuncArgs("__reduce_ex__", noPickle, ""),
	},
}

func noPickle(t *thread, a object.Args) (value, error) {
	return value{}, object.TypeErrorf("cannot pickle '%s' instances", a.V[0].Type().Name)
}

func charValue(r rune) value {
	if r == notSet {
		return object.None
	}
	return object.Of(object.StrOfRune(r))
}

// makeDialect makes a dialect of the arguments of dialectSig: what isn't given comes from the
// attributes of v[0].
func makeDialect(t *thread, typ *object.Type, v []value) (value, error) {
	base := v[0]
	if base.P != nil && base.Type().Has(object.FlagStr) {
		d, err := stateOf(t).dialects.Get(t, base)
		if err == nil && d.P == nil {
			err = unknownDialect()
		}
		if err != nil {
			return value{}, err
		}
		base = d
	}
	given := false
	for _, x := range v[1:] {
		given = given || x.P != nil
	}
	if base.P != nil && base.Type() == typ && typ == dialectType && !given {
		return base, nil
	}
	if base.P != nil {
		for i, name := range [...]string{"delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"} {
			if v[i+1].P == nil {
				x, err := object.LookupAttr(t, base, object.Intern(name))
				if err != nil {
					return value{}, err
				}
				v[i+1] = x
			}
		}
	}
	d := &dialect{Shape: typ.Root, delimiter: ',', quote: '"', escape: notSet, terminator: object.MakeStr("\r\n"), doubleQuote: true}
	var err error
	if err = charOption("delimiter", v[1], &d.delimiter, false); err != nil {
		return value{}, err
	}
	if err = boolOption(t, v[2], &d.doubleQuote); err != nil {
		return value{}, err
	}
	if err = charOption("escapechar", v[3], &d.escape, true); err != nil {
		return value{}, err
	}
	switch {
	case v[4].P == nil:
	case v[4].IsNone():
		d.terminator = nil
	case v[4].Type().Has(object.FlagStr):
		d.terminator = object.As[object.Str](v[4])
	default:
		return value{}, object.TypeErrorf("\"lineterminator\" must be a string")
	}
	if err = charOption("quotechar", v[5], &d.quote, true); err != nil {
		return value{}, err
	}
	if v[6].P != nil {
		if !v[6].HasType(object.IntType) {
			return value{}, object.TypeErrorf("\"quoting\" must be an integer")
		}
		if d.quoting, err = object.AsInt(t, v[6]); err != nil {
			return value{}, err
		}
	}
	if err = boolOption(t, v[7], &d.skipSpace); err != nil {
		return value{}, err
	}
	if err = boolOption(t, v[8], &d.strict); err != nil {
		return value{}, err
	}
	if d.quoting < quoteMinimal || d.quoting > quoteNotNull {
		return value{}, object.TypeErrorf("bad \"quoting\" value")
	}
	if v[6].P == nil && d.quote == notSet {
		d.quoting = quoteNone
	}
	return object.Of(d), d.check()
}

// check tells whether the options contradict each other.
func (d *dialect) check() error {
	if d.quoting != quoteNone && d.quote == notSet {
		return object.TypeErrorf("quotechar must be set if quoting enabled")
	}
	if d.terminator == nil {
		return object.TypeErrorf("lineterminator must be set")
	}
	for _, c := range [...]struct {
		name  string
		r     rune
		space bool
	}{{"delimiter", d.delimiter, true}, {"escapechar", d.escape, !d.skipSpace}, {"quotechar", d.quote, !d.skipSpace}} {
		if c.r == '\r' || c.r == '\n' || c.r == ' ' && !c.space {
			return object.ValueErrorf("bad %s value", c.name)
		}
		if c.r != notSet && d.terminates(c.r) {
			return object.ValueErrorf("bad %s or lineterminator value", c.name)
		}
	}
	switch {
	case d.delimiter == d.escape:
		return object.ValueErrorf("bad delimiter or escapechar value")
	case d.delimiter == d.quote:
		return object.ValueErrorf("bad delimiter or quotechar value")
	case d.escape == d.quote && d.quote != notSet:
		return object.ValueErrorf("bad escapechar or quotechar value")
	}
	return nil
}

// terminates reports whether r is part of the line terminator.
func (d *dialect) terminates(r rune) bool {
	for i := range d.terminator.Len() {
		if d.terminator.At(i) == r {
			return true
		}
	}
	return false
}

func charOption(name string, v value, out *rune, optional bool) error {
	if v.P == nil {
		return nil
	}
	if optional && v.IsNone() {
		*out = notSet
		return nil
	}
	if !v.Type().Has(object.FlagStr) {
		if optional {
			return object.TypeErrorf("\"%s\" must be string or None, not %s", name, v.Type().Name)
		}
		return object.TypeErrorf("\"%s\" must be string, not %s", name, v.Type().Name)
	}
	s := object.As[object.Str](v)
	if s.Len() != 1 {
		return object.TypeErrorf("\"%s\" must be a 1-character string", name)
	}
	*out = s.At(0)
	return nil
}

func boolOption(t *thread, v value, out *bool) (err error) {
	if v.P != nil {
		*out, err = object.Truth(t, v)
	}
	return err
}

// dialectArgs returns the dialect that the arguments behind the first one give.
func dialectArgs(t *thread, a object.Args) (first value, d *dialect, err error) {
	pos := a.Positional()
	switch n := len(pos); {
	case n == 0:
		return value{}, nil, object.TypeErrorf(" expected at least 1 argument, got 0")
	case n > 2:
		return value{}, nil, object.TypeErrorf(" expected at most 2 arguments, got %d", n)
	}
	v, err := object.CallArgs(t, object.Of(dialectType), object.Args{V: a.V[1:], Names: a.Names})
	if err != nil {
		return value{}, nil, err
	}
	return pos[0], object.As[dialect](v), nil
}

func registerDialect(t *thread, a object.Args) (value, error) {
	if pos := a.Positional(); len(pos) > 0 && !pos[0].Type().Has(object.FlagStr) {
		return value{}, object.TypeErrorf("dialect name must be a string")
	}
	name, d, err := dialectArgs(t, a)
	if err != nil {
		return value{}, err
	}
	return object.None, stateOf(t).dialects.Set(t, name, object.Of(d))
}
