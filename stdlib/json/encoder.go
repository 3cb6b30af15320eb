package json

import (
	"math"
	"strconv"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the encoder: from objects to JSON text.

// encoder is a make_encoder object: what a JSONEncoder was made with.
type encoder struct {
	Shape                                  *object.Shape
	markers, def, enc, indent              value
	keySep, itemSep                        value
	sortKeys, skipKeys, allowNaN, circular bool
	fast                                   int // strings: 1 encode_basestring_ascii, 2 encode_basestring, 0 call enc
	indentText, keyText, itemText          string
}

var encoderType = object.NewNativeType("_json.Encoder")

var (
	encoderSig = object.Sig{Text: "make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)"}
	encodeSig  = object.Sig{Text: "_iterencode(obj, _current_indent_level)"}
)

var encoderDef = object.TypeDef{
	Type:   encoderType,
	Struct: (*encoder)(nil),
	Module: "_json",
	Doc:    "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
	Slots: object.Slots{
		New: encoderNew,
		Call: func(t *thread, self value, a object.Args) (value, error) {
			v, err := encodeSig.Bind(t, a)
			if err != nil {
				return none, err
			}
			level, err := object.AsInt(t, v[1])
			if err != nil {
				return none, err
			}
			e := encoding{t: t, cfg: (*encoder)(self.P)}
			if err := e.value(v[0], level); err != nil {
				return none, err
			}
			return object.Of(object.MakeTuple(t, text(e.b))), nil
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "markers", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).markers, nil }},
		{Name: "default", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).def, nil }},
		{Name: "encoder", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).enc, nil }},
		{Name: "indent", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).indent, nil }},
		{Name: "key_separator", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).keySep, nil }},
		{Name: "item_separator", Get: func(t *thread, v value) (value, error) { return (*encoder)(v.P).itemSep, nil }},
		{Name: "sort_keys", Get: func(t *thread, v value) (value, error) { return object.Bool((*encoder)(v.P).sortKeys), nil }},
		{Name: "skipkeys", Get: func(t *thread, v value) (value, error) { return object.Bool((*encoder)(v.P).skipKeys), nil }},
	},
}

func encoderNew(t *thread, typ *object.Type, a object.Args) (value, error) {
	v, err := encoderSig.Bind(t, a)
	if err != nil {
		return none, err
	}
	e := &encoder{Shape: typ.Root, markers: v[0], def: v[1], enc: v[2], indent: v[3], keySep: v[4], itemSep: v[5]}
	if !v[0].IsNone() && !v[0].Type().Has(object.FlagDict) {
		return none, object.TypeErrorf("make_encoder() argument 1 must be dict or None, not %s", v[0].Type().Name)
	}
	for i, p := range []*string{&e.keyText, &e.itemText} {
		if !v[4+i].IsA(object.StrType) {
			return none, object.TypeErrorf("make_encoder() argument %d must be str, not %s", 5+i, v[4+i].Type().Name)
		}
		*p = (*object.Str)(v[4+i].P).String()
	}
	if !e.indent.IsNone() {
		if !e.indent.IsA(object.StrType) {
			return none, object.TypeErrorf("make_encoder() argument 4 must be str or None, not %s", e.indent.Type().Name)
		}
		e.indentText = (*object.Str)(e.indent.P).String()
	}
	for i, p := range []*bool{&e.sortKeys, &e.skipKeys, &e.allowNaN} {
		if *p, err = object.Truth(t, v[6+i]); err != nil {
			return none, err
		}
	}
	e.circular = !v[0].IsNone()
	if e.enc.HasType(object.BuiltinType) {
		// By name: a comparison of definitions would make the package's variables a cycle.
		switch (*object.Builtin)(e.enc.P).Def.Name() {
		case "encode_basestring_ascii":
			e.fast = 1
		case "encode_basestring":
			e.fast = 2
		}
	}
	return object.Of(e), nil
}

// encoding is one run of an encoder.
type encoding struct {
	t   *thread
	cfg *encoder
	b   []byte
	// open are the containers around the current value, to find circular references.
	open []unsafe.Pointer
}

func (e *encoding) enter(v value) error {
	if err := e.t.EnterNative(" while encoding a JSON object"); err != nil {
		return err
	}
	if e.cfg.circular {
		for _, p := range e.open {
			if p == v.P {
				e.t.LeaveNative()
				return object.ValueErrorf("Circular reference detected")
			}
		}
		e.open = append(e.open, v.P)
	}
	return nil
}

func (e *encoding) leave() {
	e.t.LeaveNative()
	if e.cfg.circular {
		e.open = e.open[:len(e.open)-1]
	}
}

func (e *encoding) newline(level int) {
	if e.cfg.indent.IsNone() {
		return
	}
	e.b = append(e.b, '\n')
	for i := 0; i < level; i++ {
		e.b = append(e.b, e.cfg.indentText...)
	}
}

func (e *encoding) str(v value) error {
	switch e.cfg.fast {
	case 1:
		e.b = appendString(e.b, (*object.Str)(v.P), true)
		return nil
	case 2:
		e.b = appendString(e.b, (*object.Str)(v.P), false)
		return nil
	}
	r, err := object.Call(e.t, e.cfg.enc, v)
	if err != nil {
		return err
	}
	if !r.IsA(object.StrType) {
		return object.TypeErrorf("encoder() must return a string, not %s", r.Type().Name)
	}
	e.b = append(e.b, (*object.Str)(r.P).String()...)
	return nil
}

func (e *encoding) float(f float64) error {
	if f-f == 0 {
		e.b = floatfmt.AppendRepr(e.b, f)
		return nil
	}
	if !e.cfg.allowNaN {
		return object.ValueErrorf("Out of range float values are not JSON compliant: %s", floatfmt.Repr(f))
	}
	switch {
	case f != f:
		e.b = append(e.b, "NaN"...)
	case math.IsInf(f, 1):
		e.b = append(e.b, "Infinity"...)
	default:
		e.b = append(e.b, "-Infinity"...)
	}
	return nil
}

// scalar appends the text of a value that is not a container; ok is false for others.
func (e *encoding) scalar(v value) (ok bool, err error) {
	switch {
	case v.IsNone():
		e.b = append(e.b, "null"...)
	case v.IsBool():
		if v == object.True {
			e.b = append(e.b, "true"...)
		} else {
			e.b = append(e.b, "false"...)
		}
	case v.IsInt():
		e.b = strconv.AppendInt(e.b, v.Int64(), 10)
	case v.IsFloat():
		return true, e.float(v.Float64())
	case v.Type().Has(object.FlagInt):
		s, err := object.IntText(e.t, v)
		if err != nil {
			return true, err
		}
		e.b = append(e.b, s...)
	case v.Type().Has(object.FlagFloat):
		return true, e.float(object.FloatOf(v))
	default:
		return false, nil
	}
	return true, nil
}

func (e *encoding) value(v value, level int) error {
	typ := v.Type()
	if typ.Has(object.FlagStr) {
		return e.str(v)
	}
	if ok, err := e.scalar(v); ok {
		return err
	}
	switch {
	case typ.Has(object.FlagList), typ.Has(object.FlagTuple):
		return e.list(v, level)
	case typ.Has(object.FlagDict):
		return e.dict(v, level)
	}
	if err := e.enter(v); err != nil {
		return err
	}
	defer e.leave()
	r, err := object.Call(e.t, e.cfg.def, v)
	if err != nil {
		return err
	}
	return e.value(r, level)
}

func (e *encoding) list(v value, level int) error {
	var items *[]value
	if v.Type().Has(object.FlagList) {
		items = &(*object.List)(v.P).Items
	} else {
		items = &(*object.Tuple)(v.P).Items
	}
	if len(*items) == 0 {
		e.b = append(e.b, "[]"...)
		return nil
	}
	if err := e.enter(v); err != nil {
		return err
	}
	defer e.leave()
	e.b = append(e.b, '[')
	e.newline(level + 1)
	for i := 0; i < len(*items); i++ {
		if i > 0 {
			e.b = append(e.b, e.cfg.itemText...)
			e.newline(level + 1)
		}
		if err := e.value((*items)[i], level+1); err != nil {
			return err
		}
	}
	e.newline(level)
	e.b = append(e.b, ']')
	return nil
}

// member appends the key and the value of one member; written tells that there is one before.
func (e *encoding) member(k, v value, level int, written *bool) error {
	start := len(e.b)
	if *written {
		e.b = append(e.b, e.cfg.itemText...)
		e.newline(level + 1)
	}
	if k.Type().Has(object.FlagStr) {
		if err := e.str(k); err != nil {
			return err
		}
	} else {
		mark := len(e.b)
		ok, err := e.scalar(k)
		if err != nil {
			return err
		}
		if !ok {
			if e.cfg.skipKeys {
				e.b = e.b[:start]
				return nil
			}
			return object.TypeErrorf("keys must be str, int, float, bool or None, not %s", k.Type().Name)
		}
		s := object.NewStr(string(e.b[mark:]))
		e.b = e.b[:mark]
		if err := e.str(s); err != nil {
			return err
		}
	}
	*written = true
	e.b = append(e.b, e.cfg.keyText...)
	return e.value(v, level+1)
}

func (e *encoding) dict(v value, level int) error {
	d := (*object.Dict)(v.P)
	n, err := object.Len(e.t, v)
	if err != nil {
		return err
	}
	if n == 0 {
		e.b = append(e.b, "{}"...)
		return nil
	}
	if err := e.enter(v); err != nil {
		return err
	}
	defer e.leave()
	e.b = append(e.b, '{')
	e.newline(level + 1)
	written := false
	if e.cfg.sortKeys || !v.HasType(object.DictType) {
		items, err := object.CallMethod(e.t, v, "items")
		if err != nil {
			return err
		}
		list, err := object.ListOf(e.t, items)
		if err != nil {
			return err
		}
		if e.cfg.sortKeys {
			if err := object.SortValues(e.t, list, object.None, false); err != nil {
				return err
			}
		}
		for _, kv := range list {
			if !kv.Type().Has(object.FlagTuple) || len((*object.Tuple)(kv.P).Items) != 2 {
				return object.ValueErrorf("items must return 2-tuples")
			}
			p := (*object.Tuple)(kv.P).Items
			if err := e.member(p[0], p[1], level, &written); err != nil {
				return err
			}
		}
	} else {
		for pos := 0; ; {
			k, x, ok := d.Next(&pos)
			if !ok {
				break
			}
			if err := e.member(k, x, level, &written); err != nil {
				return err
			}
		}
	}
	e.newline(level)
	e.b = append(e.b, '}')
	return nil
}
