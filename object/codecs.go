package object

import (
	"strings"
	"unsafe"
)

// This file defines encoding and decoding by the name of a codec: the codecs that are
// native, and the registry through which all others are found.

// codecRegistry is the state of module codecs in one interpreter.
type codecRegistry struct {
	search []Value          // search functions
	cache  map[string]Value // CodecInfo tuples by normalized name
	errs   map[string]Value // registered error handlers
	loaded bool             // package encodings was imported
}

type codecKey struct{}

func (t *Thread) codecs() *codecRegistry {
	r, _ := t.Interp.Data[codecKey{}].(*codecRegistry)
	if r == nil {
		r = &codecRegistry{cache: map[string]Value{}, errs: map[string]Value{}}
		t.Interp.Data[codecKey{}] = r
	}
	return r
}

// NormalizeEncoding returns an encoding's name in lower case, with runs of characters that
// are not alphanumeric or dots replaced by one underscore.
func NormalizeEncoding(name string) string {
	plain := true
	for i := 0; i < len(name); i++ {
		if c := name[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
			plain = false
			break
		}
	}
	if plain {
		return name
	}
	b := make([]byte, 0, len(name))
	punct := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' {
			if punct && len(b) > 0 {
				b = append(b, '_')
			}
			punct = false
			b = append(b, c)
		} else {
			punct = true
		}
	}
	return string(b)
}

// codec is a native codec.
type codec uint8

const (
	noCodec codec = iota
	codecUTF8
	codecASCII
	codecLatin1
	codecUTF16
	codecUTF16LE
	codecUTF16BE
	codecUTF32
	codecUTF32LE
	codecUTF32BE
	codecUnicodeEscape
	codecRawUnicodeEscape
)

// nativeCodec returns the native codec of that name.
func nativeCodec(name string) codec {
	if name == "utf-8" {
		return codecUTF8
	}
	switch NormalizeEncoding(name) {
	case "utf_8", "utf8", "u8", "cp65001":
		return codecUTF8
	case "ascii", "us_ascii", "646":
		return codecASCII
	case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "l1", "latin":
		return codecLatin1
	case "utf_16", "utf16":
		return codecUTF16
	case "utf_16_le", "utf_16le":
		return codecUTF16LE
	case "utf_16_be", "utf_16be":
		return codecUTF16BE
	case "utf_32", "utf32":
		return codecUTF32
	case "utf_32_le", "utf_32le":
		return codecUTF32LE
	case "utf_32_be", "utf_32be":
		return codecUTF32BE
	case "unicode_escape":
		return codecUnicodeEscape
	case "raw_unicode_escape":
		return codecRawUnicodeEscape
	}
	return noCodec
}

// checkCodec looks up a codec and an error handler that may turn out not to be needed, in
// development mode only.
func (t *Thread) checkCodec(encoding, errs string) error {
	if t.Interp.Config.Flags["dev_mode"] == 0 {
		return nil
	}
	if nativeCodec(encoding) == noCodec {
		if _, err := LookupCodec(t, encoding); err != nil {
			return err
		}
	}
	_, err := LookupCodecError(t, errs)
	return err
}

// EncodeStr returns s.encode(encoding, errors).
func EncodeStr(t *Thread, s *Str, encoding, errs string) (*Bytes, error) {
	if errs != "strict" {
		if err := t.checkCodec(encoding, errs); err != nil {
			return nil, err
		}
	}
	var b []byte
	var err error
	switch nativeCodec(encoding) {
	case codecUTF8:
		b, err = EncodeUTF8(t, s, errs)
	case codecASCII:
		b, err = encodeNarrow(t, s, errs, "ascii", 128)
	case codecLatin1:
		b, err = encodeNarrow(t, s, errs, "latin-1", 256)
	case codecUTF16:
		b, err = EncodeUTF16(t, s, errs, 0)
	case codecUTF16LE:
		b, err = EncodeUTF16(t, s, errs, -1)
	case codecUTF16BE:
		b, err = EncodeUTF16(t, s, errs, 1)
	case codecUTF32:
		b, err = EncodeUTF32(t, s, errs, 0)
	case codecUTF32LE:
		b, err = EncodeUTF32(t, s, errs, -1)
	case codecUTF32BE:
		b, err = EncodeUTF32(t, s, errs, 1)
	case codecUnicodeEscape:
		b = EncodeUnicodeEscape(s)
	case codecRawUnicodeEscape:
		b = EncodeRawUnicodeEscape(s)
	default:
		return encodeByRegistry(t, s, encoding, errs)
	}
	if err != nil {
		return nil, codecNote(t, err, "encoding", encoding)
	}
	return NewBytes(t, b), nil
}

// codecNote adds the note that errors of codecs have, but for those that CPython calls directly.
func codecNote(t *Thread, err error, op, encoding string) error {
	switch NormalizeEncoding(encoding) {
	case "utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin1", "latin_1", "iso_8859_1", "iso8859_1":
		return err
	}
	exc := t.Exception(err)
	if err := exc.AddNote(t, op+" with '"+encoding+"' codec failed"); err != nil {
		return err
	}
	return exc
}

// DecodeBytes returns the decoded contents of a bytes-like object.
func DecodeBytes(t *Thread, v Value, encoding, errs string) (*Str, error) {
	buf, err := AsBuffer(t, v)
	if err != nil {
		return nil, err
	}
	defer buf.Close()
	data := buf.Bytes()
	if len(data) == 0 || errs != "strict" {
		if err := t.checkCodec(encoding, errs); err != nil {
			return nil, err
		}
	}
	if len(data) == 0 {
		return emptyStr, nil
	}
	c := nativeCodec(encoding)
	if c == noCodec {
		return decodeByRegistry(t, v, encoding, errs)
	}
	if !v.Type().Has(FlagBytes) && c > codecLatin1 {
		// An error handler could change the contents.
		data = append([]byte(nil), data...)
	}
	s, err := decodeNative(t, data, c, errs)
	if err != nil {
		return nil, codecNote(t, err, "decoding", encoding)
	}
	return s, nil
}

// codecName is the name of an encoding or error handler as an argument: a C string.
func codecName(t *Thread, fn, param string, v Value) (string, error) {
	if !v.Type().Has(FlagStr) {
		return "", TypeErrorf("%s() argument '%s' must be str, not %s", fn, param, ArgTypeName(v))
	}
	return CString(t, (*Str)(v.P))
}

// CString returns a str that C code of CPython gets: without surrogates and null characters.
func CString(t *Thread, s *Str) (string, error) {
	if s.Kind != ASCII {
		if _, err := EncodeUTF8(t, s, "strict"); err != nil {
			return "", err
		}
	}
	text := s.String()
	if strings.IndexByte(text, 0) >= 0 {
		return "", ValueErrorf("embedded null character")
	}
	return text, nil
}

// DecodeRaw decodes bytes that Go code has; it may keep data for an exception.
func DecodeRaw(t *Thread, data []byte, encoding, errs string) (*Str, error) {
	if c := nativeCodec(encoding); c != noCodec {
		return decodeNative(t, data, c, errs)
	}
	return decodeByRegistry(t, Of(NewBytes(t, data)), encoding, errs)
}

func decodeNative(t *Thread, data []byte, c codec, errs string) (s *Str, err error) {
	switch c {
	case codecUTF8:
		s, _, err = DecodeUTF8(t, data, errs, true)
	case codecASCII:
		s, err = DecodeASCII(t, data, errs)
	case codecLatin1:
		s = DecodeLatin1(data)
	case codecUTF16:
		s, _, _, err = DecodeUTF16(t, data, errs, 0, true)
	case codecUTF16LE:
		s, _, _, err = DecodeUTF16(t, data, errs, -1, true)
	case codecUTF16BE:
		s, _, _, err = DecodeUTF16(t, data, errs, 1, true)
	case codecUTF32:
		s, _, _, err = DecodeUTF32(t, data, errs, 0, true)
	case codecUTF32LE:
		s, _, _, err = DecodeUTF32(t, data, errs, -1, true)
	case codecUTF32BE:
		s, _, _, err = DecodeUTF32(t, data, errs, 1, true)
	case codecUnicodeEscape:
		s, _, err = DecodeUnicodeEscape(t, data, errs, true)
	default:
		s, _, err = DecodeRawUnicodeEscape(t, data, errs, true)
	}
	return s, err
}

func strEncode(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	enc, errs := "utf-8", "strict"
	for i, p := range [...]*string{&enc, &errs} {
		if i+1 >= n || a[i+1].P == nil {
			continue
		}
		text, err := codecName(t, "encode", [...]string{"encoding", "errors"}[i], a[i+1])
		if err != nil {
			return t.Fail(err)
		}
		*p = text
	}
	b, err := EncodeStr(t, (*Str)(a[0].P), enc, errs)
	if err != nil {
		return t.Fail(err)
	}
	return Of(b), true
}

// RegisterCodecSearch adds a codec search function, as codecs.register.
func RegisterCodecSearch(t *Thread, f Value) error {
	if !IsCallable(f) {
		return TypeErrorf("argument must be callable")
	}
	r := t.codecs()
	if err := r.load(t); err != nil {
		return err
	}
	r.search = append(r.search, f)
	return nil
}

// UnregisterCodecSearch removes a codec search function and clears the cache.
func UnregisterCodecSearch(t *Thread, f Value) {
	r := t.codecs()
	for i, x := range r.search {
		if x == f {
			r.search = append(r.search[:i:i], r.search[i+1:]...)
			clear(r.cache)
			return
		}
	}
}

// load imports package encodings, whose search function finds the standard codecs.
func (r *codecRegistry) load(t *Thread) error {
	if r.loaded {
		return nil
	}
	r.loaded = true
	if t.Interp.ImportModule == nil {
		return nil
	}
	_, err := t.Interp.ImportModule(t, Intern("encodings"), None, None, None, 0)
	if err != nil {
		r.loaded = false
	}
	return err
}

// LookupCodec returns the CodecInfo of an encoding, as codecs.lookup.
func LookupCodec(t *Thread, encoding string) (Value, error) {
	r := t.codecs()
	name := NormalizeEncoding(encoding)
	if c, ok := r.cache[name]; ok {
		return c, nil
	}
	if _, err := EncodeUTF8(t, MakeStr(encoding), "strict"); err != nil {
		return Value{}, err
	}
	if strings.IndexByte(encoding, 0) >= 0 {
		return Value{}, ValueErrorf("embedded null character")
	}
	if err := r.load(t); err != nil {
		return Value{}, err
	}
	for _, f := range r.search {
		c, err := Call(t, f, NewStr(name))
		if err != nil {
			return Value{}, err
		}
		if c.IsNone() {
			continue
		}
		if !c.Type().Has(FlagTuple) || len((*Tuple)(c.P).Items) != 4 {
			return Value{}, TypeErrorf("codec search functions must return 4-tuples")
		}
		r.cache[name] = c
		return c, nil
	}
	return Value{}, Errorf(LookupError, "unknown encoding: %s", encoding)
}

// CodecCall runs the encoder (what 0) or decoder (1) of any codec.
func CodecCall(t *Thread, v Value, encoding, errs string, what int, textOnly bool) (Value, error) {
	c, err := LookupCodec(t, encoding)
	if err != nil {
		return Value{}, err
	}
	if textOnly && c.Type() != TupleType {
		flag, err := LookupAttr(t, c, Intern("_is_text_encoding"))
		if err != nil {
			return Value{}, err
		}
		if flag.P != nil {
			ok, err := Truth(t, flag)
			if err != nil {
				return Value{}, err
			}
			if !ok {
				op := "encode"
				if what == 1 {
					op = "decode"
				}
				return Value{}, Errorf(LookupError, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", encoding, op)
			}
		}
	}
	r, err := Call(t, (*Tuple)(c.P).Items[what], v, NewStr(errs))
	op, who := "encoding", "encoder"
	if what == 1 {
		op, who = "decoding", "decoder"
	}
	if err != nil {
		exc := t.Exception(err)
		if nerr := exc.AddNote(t, op+" with '"+encoding+"' codec failed"); nerr != nil {
			return Value{}, nerr
		}
		return Value{}, exc
	}
	if !r.Type().Has(FlagTuple) || len((*Tuple)(r.P).Items) != 2 {
		return Value{}, TypeErrorf("%s must return a tuple (object, integer)", who)
	}
	return (*Tuple)(r.P).Items[0], nil
}

func encodeByRegistry(t *Thread, s *Str, encoding, errs string) (*Bytes, error) {
	v, err := CodecCall(t, Of(s), encoding, errs, 0, true)
	if err != nil {
		return nil, err
	}
	if v.Type().Has(FlagBytes) {
		return (*Bytes)(v.P), nil
	}
	if v.IsA(ByteArrayType) {
		if err := t.Warn(RuntimeWarning, "encoder "+encoding+" returned bytearray instead of bytes; use codecs.encode() to encode to arbitrary types", 1); err != nil {
			return nil, err
		}
		return NewBytes(t, append([]byte(nil), (*ByteArray)(v.P).B...)), nil
	}
	return nil, TypeErrorf("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", encoding, v.Type().Name)
}

func decodeByRegistry(t *Thread, v Value, encoding, errs string) (*Str, error) {
	r, err := CodecCall(t, v, encoding, errs, 1, true)
	if err != nil {
		return nil, err
	}
	if !r.Type().Has(FlagStr) {
		return nil, TypeErrorf("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types", encoding, r.Type().Name)
	}
	return (*Str)(r.P).exact(), nil
}
