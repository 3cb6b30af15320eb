// Package json implements the Python module _json, the native part of json: the scanner,
// the encoder and the escaping of strings.
package json

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file declares the module and holds the escaping of strings.

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module _json.
//
// https://docs.python.org/3.13/library/json.html
var Module = object.ModuleDef{
	Name: "_json",
	Doc:  "json speedups\n",
	Funcs: []object.FuncDef{
		object.Raw("encode_basestring_ascii(object, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) {
			return t.Ret(encodeString(*a, true))
		}, "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string"),
		object.Raw("encode_basestring(object, /)", 1, 1, func(t *thread, a *value, n int) (value, bool) {
			return t.Ret(encodeString(*a, false))
		}, "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string"),
		object.Raw("scanstring(string, end, strict=True, /)", 2, 3, scanString, "scanstring(string, end, strict=True) -> (string, end)\n\nScan the string s for a JSON string. End is the index of the\ncharacter in s after the quote that started the JSON string.\nUnescapes all valid JSON string escape sequences and raises ValueError\non attempt to decode an invalid string. If strict is False then literal\ncontrol characters are allowed in the string.\n\nReturns a tuple of the decoded string and the index of the character in s\nafter the end quote."),
	},
	Types: []*object.TypeDef{&scannerDef, &encoderDef},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "make_scanner", object.Of(scannerType))
		m.Set(t, "make_encoder", object.Of(encoderType))
		return nil
	},
}

func encodeString(v value, ascii bool) (value, error) {
	if !v.IsA(object.StrType) {
		return none, object.TypeErrorf("first argument must be a string, not %s", v.Type().Name)
	}
	s := (*object.Str)(v.P)
	return text(appendString(make([]byte, 0, s.Len()+2), s, ascii)), nil
}

// text returns the str of WTF-8 text, which it takes over.
func text(b []byte) value {
	return object.NewStr(unsafe.String(unsafe.SliceData(b), len(b)))
}

const hexDigits = "0123456789abcdef"

// appendString appends s in quotes.
func appendString(b []byte, s *object.Str, ascii bool) []byte {
	b = append(b, '"')
	if s.Kind == object.ASCII {
		src := s.Bytes1()
		start := 0
		for i, c := range src {
			if c >= ' ' && c != '"' && c != '\\' && (c != 0x7f || !ascii) {
				continue
			}
			b = append(b, src[start:i]...)
			b = appendEscape(b, rune(c))
			start = i + 1
		}
		b = append(b, src[start:]...)
		return append(b, '"')
	}
	for i, n := 0, s.Len(); i < n; i++ {
		r := s.At(i)
		switch {
		case r < ' ', r == '"', r == '\\', ascii && r > '~':
			b = appendEscape(b, r)
		case r < 0x80:
			b = append(b, byte(r))
		default:
			b = object.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	if r >= 0x10000 {
		r -= 0x10000
		b = appendU(b, 0xd800|r>>10)
		r = 0xdc00 | r&0x3ff
	}
	return appendU(b, r)
}

func appendU(b []byte, r rune) []byte {
	return append(b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// decodeError is json.decoder.JSONDecodeError(msg, doc, pos).
func decodeError(t *thread, msg string, doc *object.Str, pos int) error {
	m, err := t.Interp.ImportModule(t, object.Intern("json.decoder"), object.None, object.None, object.Of(object.MakeTuple(t, object.NewStr("JSONDecodeError"))), 0)
	if err != nil {
		return err
	}
	cls, err := object.GetAttrS(t, m, "JSONDecodeError")
	if err != nil {
		return err
	}
	e, err := object.Call(t, cls, object.NewStr(msg), object.Of(doc), object.Int(int64(pos)))
	if err != nil {
		return err
	}
	if !e.Type().Has(object.FlagException) {
		return object.TypeErrorf("exceptions must derive from BaseException")
	}
	return (*object.BaseException)(e.P)
}
