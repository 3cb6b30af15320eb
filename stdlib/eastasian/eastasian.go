// Package eastasian implements the Python module _eastasian, on which _multibytecodec is built:
// codecs of Chinese, Japanese and Korean encodings.
package eastasian

import (
	kernel "github.com/seed-8da18655/gopy/internal/eastasian"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _eastasian.
var Module = object.ModuleDef{
	Name: "_eastasian",
	Doc:  "The codecs behind _multibytecodec.",
	Funcs: []object.FuncDef{
		object.Func1("getcodec(name, /)", func(t *thread, name string) (value, error) {
			c := kernel.Find(name)
			if c == nil {
				return value{}, object.Errorf(object.LookupError, "no such codec is supported.")
			}
			return object.Of(&codec{shape: codecType.Root, c: c}), nil
		}, "The codec of a name."),
	},
	Types: []*object.TypeDef{&codecDef},
}

// codec is a Python MultibyteCodec.
type codec struct {
	shape *object.Shape
	c     *kernel.Codec
}

// NativeObject marks *codec as a parameter type.
func (*codec) NativeObject() {}

var codecType = object.NewNativeType("_multibytecodec.MultibyteCodec")

var codecDef = object.TypeDef{
	Type:   codecType,
	Struct: (*codec)(nil),
	Module: "_multibytecodec",
	Flags:  object.FlagDisallowNew,
	GetSet: []object.GetSetDef{{Name: "name", Get: func(t *thread, v value) (value, error) {
		return object.NewStr(object.As[codec](v).c.Name), nil
	}}},
	Methods: []object.FuncDef{
		object.Func3("encode($self, /, input, errors=None)", func(t *thread, c *codec, input, errs value) (value, error) {
			text, err := textOf(t, input)
			if err != nil {
				return value{}, err
			}
			handler, err := handlerOf(errs)
			if err != nil {
				return value{}, err
			}
			state := uint64(0)
			out, _, err := c.encode(t, text, handler, &state, true, true)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, out)), object.Int(int64(text.Len())))), nil
		}, "Return an encoded string version of 'input'.\n\n'errors' may be given to set a different error handling scheme. Default is\n'strict' meaning that encoding errors raise a UnicodeEncodeError. Other possible\nvalues are 'ignore', 'replace' and 'xmlcharrefreplace' as well as any other name\nregistered with codecs.register_error that can handle UnicodeEncodeErrors."),
		object.Func3("decode($self, /, input, errors=None)", func(t *thread, c *codec, input object.BytesLike, errs value) (value, error) {
			handler, err := handlerOf(errs)
			if err != nil {
				return value{}, err
			}
			state := uint64(0)
			out, _, err := c.decode(t, input.B, handler, &state, true)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Of(out), object.Int(int64(len(input.B))))), nil
		}, "Decodes 'input'.\n\n'errors' may be given to set a different error handling scheme. Default is\n'strict' meaning that encoding errors raise a UnicodeDecodeError. Other possible\nvalues are 'ignore' and 'replace' as well as any other name registered with\ncodecs.register_error that is able to handle UnicodeDecodeErrors.\""),
		object.Func6("_encode($self, input, errors, state, final, reset, /)", func(t *thread, c *codec, input *object.Str, errs string, state int64, final, reset bool) (value, error) {
			s := uint64(state)
			out, n, err := c.encode(t, input, errs, &s, final, reset)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, out)), object.Int(int64(n)), object.Int(int64(s)))), nil
		}, "Encode a part of a text: bytes, the number of characters used, the new state."),
		object.Func5("_decode($self, input, errors, state, final, /)", func(t *thread, c *codec, input object.BytesLike, errs string, state int64, final bool) (value, error) {
			s := uint64(state)
			out, n, err := c.decode(t, input.B, errs, &s, final)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.MakeTuple(t, object.Of(out), object.Int(int64(n)), object.Int(int64(s)))), nil
		}, "Decode a part of the input: text, the number of bytes used, the new state."),
		object.Func2("_reset($self, state, /)", func(t *thread, c *codec, state int64) (value, error) {
			s := uint64(state)
			return object.Of(object.NewBytes(t, c.c.Reset(nil, &s))), nil
		}, "The bytes that return to the first state."),
	},
}

func handlerOf(v value) (string, error) {
	if v.P == nil || v.IsNone() {
		return "strict", nil
	}
	if !v.IsA(object.StrType) {
		return "", object.WrongType("str or None", v)
	}
	return (*object.Str)(v.P).String(), nil
}

func textOf(t *thread, v value) (*object.Str, error) {
	if v.IsA(object.StrType) {
		return (*object.Str)(v.P), nil
	}
	s, err := object.ToStr(t, v)
	if err != nil {
		return nil, object.TypeErrorf("couldn't convert the object to str.")
	}
	return s, nil
}

func runesOf(s *object.Str) []rune {
	rs := make([]rune, s.Len())
	for i := range rs {
		rs[i] = s.At(i)
	}
	return rs
}

// handle calls an error handler: it returns the replacement and where to go on.
func handle(t *thread, kind *object.Type, encoding, handler string, subject value, start, end int, reason string, size int) (value, int, error) {
	args := []value{object.NewStr(encoding), subject, object.Int(int64(start)), object.Int(int64(end)), object.NewStr(reason)}
	if handler == "strict" {
		return value{}, 0, object.NewError(kind, args...)
	}
	f, err := object.LookupCodecError(t, handler)
	if err != nil {
		return value{}, 0, err
	}
	exc, err := object.Call(t, object.Of(kind), args...)
	if err != nil {
		return value{}, 0, err
	}
	r, err := object.Call(t, f, exc)
	if err != nil {
		return value{}, 0, err
	}
	encoding = "encoding"
	if kind == object.UnicodeDecodeError {
		encoding = "decoding"
	}
	bad := func() error {
		return object.TypeErrorf("%s error handler must return (str, int) tuple", encoding)
	}
	if !r.IsA(object.TupleType) || len((*object.Tuple)(r.P).Items) != 2 {
		return value{}, 0, bad()
	}
	items := (*object.Tuple)(r.P).Items
	text := items[0].IsA(object.StrType) || kind == object.UnicodeEncodeError && items[0].IsA(object.BytesType)
	if !text || !items[1].IsA(object.IntType) {
		return value{}, 0, bad()
	}
	pos, err := object.AsInt(t, items[1])
	if err != nil {
		if object.Matches(err, object.OverflowError) {
			err = object.IndexErrorf("position -1 from error handler out of bounds")
		}
		return value{}, 0, err
	}
	if pos < 0 {
		pos += size
	}
	if pos < 0 || pos > size {
		return value{}, 0, object.IndexErrorf("position %d from error handler out of bounds", pos)
	}
	return items[0], pos, nil
}

func (c *codec) decode(t *thread, data []byte, handler string, state *uint64, final bool) (*object.Str, int, error) {
	if err := t.CheckAlloc(4 * len(data)); err != nil {
		return nil, 0, err
	}
	out := make([]rune, 0, len(data))
	pos := 0
	for {
		var n, bad int
		out, n, bad = c.c.Decode(data[pos:], out, state)
		pos += n
		if bad == 0 || bad < 0 && !final {
			return object.StrOfRunes(out), pos, nil
		}
		reason := "illegal multibyte sequence"
		end := pos + bad
		if bad < 0 {
			reason, end = "incomplete multibyte sequence", len(data)
		}
		switch handler {
		case "ignore":
			pos = end
			continue
		case "replace":
			out = append(out, 0xfffd)
			pos = end
			continue
		}
		subject := object.Of(object.NewBytes(t, append([]byte(nil), data...)))
		r, next, err := handle(t, object.UnicodeDecodeError, c.c.Name, handler, subject, pos, end, reason, len(data))
		if err != nil {
			return nil, 0, err
		}
		out = append(out, runesOf((*object.Str)(r.P))...)
		pos = next
	}
}

func (c *codec) encode(t *thread, text *object.Str, handler string, state *uint64, final, reset bool) ([]byte, int, error) {
	if err := t.CheckAlloc(4 * text.Len()); err != nil {
		return nil, 0, err
	}
	in := runesOf(text)
	out := make([]byte, 0, 2*len(in))
	pos := 0
	for {
		var n int
		var bad bool
		out, n, bad = c.c.Encode(in[pos:], final, out, state)
		pos += n
		if !bad {
			if reset && pos == len(in) {
				out = c.c.Reset(out, state)
			}
			return out, pos, nil
		}
		switch handler {
		case "ignore":
			pos++
			continue
		case "replace":
			var k int
			var failed bool
			out, k, failed = c.c.Encode([]rune{'?'}, true, out, state)
			if failed || k == 0 {
				out = append(out, '?')
			}
			pos++
			continue
		}
		r, next, err := handle(t, object.UnicodeEncodeError, c.c.Name, handler, object.Of(text), pos, pos+1, "illegal multibyte sequence", len(in))
		if err != nil {
			return nil, 0, err
		}
		if r.IsA(object.BytesType) {
			b, err := object.BytesOf(t, r)
			if err != nil {
				return nil, 0, err
			}
			out = append(out, b...)
		} else {
			b, _, err := c.encode(t, (*object.Str)(r.P), "strict", state, true, false)
			if err != nil {
				return nil, 0, err
			}
			out = append(out, b...)
		}
		pos = next
	}
}
