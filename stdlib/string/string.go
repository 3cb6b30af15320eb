// Package string implements the Python module _string: the parser of format strings, for
// string.Formatter.
package string

import "github.com/seed-8da18655/gopy/object"

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _string.
var Module = object.ModuleDef{
	Name: "_string",
	Doc:  "string helper module",
	Funcs: []object.FuncDef{
		object.Func1("formatter_parser(object, /)", formatterParser, "parse the argument as a format string"),
		object.Func1("formatter_field_name_split(object, /)", fieldNameSplit, "split the argument as a field name"),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&formatterIterDef)
		object.Bind(&fieldIterDef)
		return nil
	},
}

// formatterIter iterates over the parts of a format string.
type formatterIter struct {
	Shape *object.Shape
	p     object.FormatParser
}

var formatterIterType = object.NewNativeType("formatteriterator")

var formatterIterDef = object.TypeDef{
	Type:   formatterIterType,
	Struct: (*formatterIter)(nil),
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			it := object.As[formatterIter](v)
			f, ok, err := it.p.Next()
			if err != nil || !ok {
				return value{}, err
			}
			s := it.p.S
			part := func(i, j int) value { return object.Of(s.Slice(i, j)) }
			name, spec, conv := object.None, object.None, object.None
			if f.Present {
				name = part(f.NameStart, f.NameEnd)
				spec = part(f.SpecStart, f.SpecEnd)
				if f.Conversion != 0 {
					conv = object.Of(object.StrOfRune(f.Conversion))
				}
			}
			return object.Of(object.MakeTuple(t, part(f.LitStart, f.LitEnd), name, spec, conv)), nil
		},
	},
}

func formatterParser(t *thread, v value) (value, error) {
	if !v.IsA(object.StrType) {
		return value{}, object.TypeErrorf("expected str, got %s", v.Type().Name)
	}
	return object.Of(&formatterIter{formatterIterType.Root, object.NewFormatParser((*object.Str)(v.P))}), nil
}

// fieldIter iterates over the attributes and items of a field name.
type fieldIter struct {
	Shape *object.Shape
	p     object.FieldPath
}

var fieldIterType = object.NewNativeType("fieldnameiterator")

var fieldIterDef = object.TypeDef{
	Type:   fieldIterType,
	Struct: (*fieldIter)(nil),
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			it := object.As[fieldIter](v)
			isAttr, start, end, index, ok, err := it.p.Next()
			if err != nil || !ok {
				return value{}, err
			}
			x := object.Of(it.p.S.Slice(start, end))
			if index >= 0 {
				x = object.Int(int64(index))
			}
			return object.Of(object.MakeTuple(t, object.Bool(isAttr), x)), nil
		},
	},
}

func fieldNameSplit(t *thread, v value) (value, error) {
	if !v.IsA(object.StrType) {
		return value{}, object.TypeErrorf("expected str, got %s", v.Type().Name)
	}
	s := (*object.Str)(v.P)
	end, index, rest, err := object.SplitFieldName(s, 0, s.Len())
	if err != nil {
		return value{}, err
	}
	first := object.Of(s.Slice(0, end))
	if index >= 0 {
		first = object.Int(int64(index))
	}
	return object.Of(object.MakeTuple(t, first, object.Of(&fieldIter{fieldIterType.Root, rest}))), nil
}
