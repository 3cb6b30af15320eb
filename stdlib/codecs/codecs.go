// Package codecs implements the Python module _codecs: the codec registry and the native
// codecs, which are in package object.
package codecs

import (
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _codecs.
//
// https://docs.python.org/3.13/library/codecs.html
var Module = object.ModuleDef{
	Name: "_codecs",
	Funcs: []object.FuncDef{
		object.Func1("register(search_function, /)", func(t *thread, f value) (object.Nothing, error) {
			return object.Nothing{}, object.RegisterCodecSearch(t, f)
		}, "Register a codec search function.\n\nSearch functions are expected to take one argument, the encoding name in\nall lower case letters, and either return None, or a tuple of functions\n(encoder, decoder, stream_reader, stream_writer) (or a CodecInfo object)."),
		object.Func1("unregister(search_function, /)", func(t *thread, f value) (object.Nothing, error) {
			object.UnregisterCodecSearch(t, f)
			return object.Nothing{}, nil
		}, "Unregister a codec search function and clear the registry's cache.\n\nIf the search function is not registered, do nothing."),
		object.Func1("lookup(encoding, /)", func(t *thread, name string) (value, error) { return object.LookupCodec(t, name) }, "Looks up a codec tuple in the Python codec registry and returns a CodecInfo object."),
		object.Func3("encode(obj, encoding='utf-8', errors='strict')", func(t *thread, v value, enc, errs string) (value, error) {
			return object.CodecCall(t, v, enc, errs, 0, false)
		}, "Encodes obj using the codec registered for encoding.\n\nThe default encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme."),
		object.Func3("decode(obj, encoding='utf-8', errors='strict')", func(t *thread, v value, enc, errs string) (value, error) {
			return object.CodecCall(t, v, enc, errs, 1, false)
		}, "Decodes obj using the codec registered for encoding.\n\nThe default encoding is 'utf-8'.  errors may be given to set a\ndifferent error handling scheme."),
		object.Func2("register_error(errors, handler, /)", func(t *thread, name string, f value) (object.Nothing, error) {
			return object.Nothing{}, object.RegisterCodecError(t, name, f)
		}, "Register the specified error handler under the name errors.\n\nhandler must be a callable object, that\nwill be called with an exception instance containing\ninformation about the location of the encoding/decoding\nerror and must return a (replacement, new position) tuple."),
		object.Func1("lookup_error(name, /)", func(t *thread, name string) (value, error) { return object.LookupCodecError(t, name) }, "lookup_error(errors) -> handler\n\nReturn the error handler for the specified error handling name or raise a\nLookupError, if no handler exists under this name."),

		encoder("ascii_encode", object.EncodeASCII),
		decoder("ascii_decode", func(t *thread, b []byte, errs string, final bool) (*object.Str, int, error) {
			s, err := object.DecodeASCII(t, b, errs)
			return s, len(b), err
		}, ""),
		encoder("latin_1_encode", object.EncodeLatin1),
		decoder("latin_1_decode", func(t *thread, b []byte, errs string, final bool) (*object.Str, int, error) {
			return object.DecodeLatin1(b), len(b), nil
		}, ""),
		encoder("utf_7_encode", func(t *thread, s *object.Str, errs string) ([]byte, error) { return object.EncodeUTF7(s), nil }),
		decoder("utf_7_decode", object.DecodeUTF7, "final=False, "),
		encoder("utf_8_encode", object.EncodeUTF8),
		decoder("utf_8_decode", object.DecodeUTF8, "final=False, "),
		orderEncoder("utf_16_encode", object.EncodeUTF16),
		encoder("utf_16_le_encode", fixedEncode(object.EncodeUTF16, -1)),
		encoder("utf_16_be_encode", fixedEncode(object.EncodeUTF16, 1)),
		decoder("utf_16_decode", fixedDecode(object.DecodeUTF16, 0), "final=False, "),
		decoder("utf_16_le_decode", fixedDecode(object.DecodeUTF16, -1), "final=False, "),
		decoder("utf_16_be_decode", fixedDecode(object.DecodeUTF16, 1), "final=False, "),
		orderDecoder("utf_16_ex_decode", object.DecodeUTF16),
		orderEncoder("utf_32_encode", object.EncodeUTF32),
		encoder("utf_32_le_encode", fixedEncode(object.EncodeUTF32, -1)),
		encoder("utf_32_be_encode", fixedEncode(object.EncodeUTF32, 1)),
		decoder("utf_32_decode", fixedDecode(object.DecodeUTF32, 0), "final=False, "),
		decoder("utf_32_le_decode", fixedDecode(object.DecodeUTF32, -1), "final=False, "),
		decoder("utf_32_be_decode", fixedDecode(object.DecodeUTF32, 1), "final=False, "),
		orderDecoder("utf_32_ex_decode", object.DecodeUTF32),
		encoder("unicode_escape_encode", func(t *thread, s *object.Str, errs string) ([]byte, error) {
			return object.EncodeUnicodeEscape(s), nil
		}),
		textDecoder("unicode_escape_decode", object.DecodeUnicodeEscape),
		encoder("raw_unicode_escape_encode", func(t *thread, s *object.Str, errs string) ([]byte, error) {
			return object.EncodeRawUnicodeEscape(s), nil
		}),
		textDecoder("raw_unicode_escape_decode", object.DecodeRawUnicodeEscape),
		object.Func2("escape_encode(data, errors=None, /)", escapeEncode, ""),
		object.Func2("escape_decode(data, errors=None, /)", escapeDecode, ""),
		object.Func3("charmap_encode(str, errors=None, mapping=None, /)", func(t *thread, s *object.Str, errs handler, mapping value) (value, error) {
			b, err := object.EncodeCharmap(t, s, string(errs), mapping)
			return encoded(t, b, s, err)
		}, ""),
		object.Func3("charmap_decode(data, errors=None, mapping=None, /)", func(t *thread, data object.BytesLike, errs handler, mapping value) (value, error) {
			s, err := object.DecodeCharmap(t, data.B, string(errs), mapping)
			return decoded(t, s, len(data.B), err)
		}, ""),
		object.Func1("charmap_build(map, /)", func(t *thread, table *object.Str) (value, error) {
			return object.NewEncodingMap(t, table), nil
		}, ""),
		object.Func2("readbuffer_encode(data, errors=None, /)", func(t *thread, data textOrBytes, errs handler) (value, error) {
			return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, append([]byte(nil), data...))), object.Int(int64(len(data))))), nil
		}, ""),
	},
}

// handler is the parameter errors=None.
type handler string

// FromArg implements the conversion.
func (h *handler) FromArg(t *thread, v value) error {
	*h = "strict"
	if v.P == nil || v.IsNone() {
		return nil
	}
	if !v.IsA(object.StrType) {
		return object.WrongType("str or None", v)
	}
	*h = handler((*object.Str)(v.P).String())
	return nil
}

// textOrBytes is the parameter of decoders that take ASCII text, too.
type textOrBytes []byte

// FromArg implements the conversion.
func (b *textOrBytes) FromArg(t *thread, v value) error {
	if v.IsA(object.StrType) {
		p, err := object.EncodeUTF8(t, (*object.Str)(v.P), "strict")
		*b = p
		return err
	}
	p, err := object.BytesOf(t, v)
	*b = p
	return err
}

// encoded is the result of an encoder.
func encoded(t *thread, b []byte, s *object.Str, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, b)), object.Int(int64(s.Len())))), nil
}

// decoded is the result of a decoder.
func decoded(t *thread, s *object.Str, n int, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	return object.Of(object.MakeTuple(t, object.Of(s), object.Int(int64(n)))), nil
}

type (
	encodeFunc      = func(t *thread, s *object.Str, errs string) ([]byte, error)
	decodeFunc      = func(t *thread, data []byte, errs string, final bool) (*object.Str, int, error)
	orderEncodeFunc = func(t *thread, s *object.Str, errs string, order int) ([]byte, error)
	orderDecodeFunc = func(t *thread, data []byte, errs string, order int, final bool) (*object.Str, int, int, error)
)

func encoder(name string, f encodeFunc) object.FuncDef {
	return object.Func2(name+"(str, errors=None, /)", func(t *thread, s *object.Str, errs handler) (value, error) {
		b, err := f(t, s, string(errs))
		return encoded(t, b, s, err)
	}, "")
}

func orderEncoder(name string, f orderEncodeFunc) object.FuncDef {
	return object.Func3(name+"(str, errors=None, byteorder=0, /)", func(t *thread, s *object.Str, errs handler, order int) (value, error) {
		b, err := f(t, s, string(errs), order)
		return encoded(t, b, s, err)
	}, "")
}

func fixedEncode(f orderEncodeFunc, order int) encodeFunc {
	return func(t *thread, s *object.Str, errs string) ([]byte, error) { return f(t, s, errs, order) }
}

// decoder declares a decoder; final is its parameter of that name, "" if it has none.
func decoder(name string, f decodeFunc, final string) object.FuncDef {
	if final == "" {
		return object.Func2(name+"(data, errors=None, /)", func(t *thread, data object.BytesLike, errs handler) (value, error) {
			s, n, err := f(t, data.B, string(errs), true)
			return decoded(t, s, n, err)
		}, "")
	}
	return object.Func3(name+"(data, errors=None, "+final+"/)", func(t *thread, data object.BytesLike, errs handler, final bool) (value, error) {
		s, n, err := f(t, data.B, string(errs), final)
		return decoded(t, s, n, err)
	}, "")
}

// textDecoder declares a decoder that takes str, too, and is final by default.
func textDecoder(name string, f decodeFunc) object.FuncDef {
	return object.Func3(name+"(data, errors=None, final=True, /)", func(t *thread, data textOrBytes, errs handler, final bool) (value, error) {
		s, n, err := f(t, data, string(errs), final)
		return decoded(t, s, n, err)
	}, "")
}

func fixedDecode(f orderDecodeFunc, order int) decodeFunc {
	return func(t *thread, data []byte, errs string, final bool) (*object.Str, int, error) {
		s, n, _, err := f(t, data, errs, order, final)
		return s, n, err
	}
}

func orderDecoder(name string, f orderDecodeFunc) object.FuncDef {
	return object.Func4(name+"(data, errors=None, byteorder=0, final=False,\n                 /)", func(t *thread, data object.BytesLike, errs handler, order int, final bool) (value, error) {
		s, n, order, err := f(t, data.B, string(errs), order, final)
		if err != nil {
			return value{}, err
		}
		return object.Of(object.MakeTuple(t, object.Of(s), object.Int(int64(n)), object.Int(int64(order)))), nil
	}, "")
}

func escapeEncode(t *thread, v value, errs handler) (value, error) {
	if !v.Type().Has(object.FlagBytes) {
		return value{}, object.TypeErrorf("escape_encode() argument 1 must be bytes, not %s", v.Type().Name)
	}
	const digits = "0123456789abcdef"
	src := (*object.Bytes)(v.P).B
	out := make([]byte, 0, len(src))
	for _, c := range src {
		switch {
		case c == '\'' || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', digits[c>>4], digits[c&15])
		default:
			out = append(out, c)
		}
	}
	return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, out)), object.Int(int64(len(src))))), nil
}

func escapeDecode(t *thread, data textOrBytes, errs handler) (value, error) {
	b, err := object.DecodeEscapes(t, data, string(errs))
	if err != nil {
		return value{}, err
	}
	return object.Of(object.MakeTuple(t, object.Of(object.NewBytes(t, b)), object.Int(int64(len(data))))), nil
}
