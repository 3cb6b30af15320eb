// Package binascii implements the Python module binascii.
package binascii

import (
	"bytes"
	"hash/crc32"
	"math/big"
	"sync"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module binascii.
//
// https://docs.python.org/3.13/library/binascii.html
var Module = object.ModuleDef{
	Name: "binascii",
	Doc:  "Conversion between binary data and ASCII",
	Funcs: []object.FuncDef{
		object.Func2("a2b_base64(data, /, *, strict_mode=False)", decodeBase64, "Decode a line of base64 data."),
		object.Func1("a2b_hex(hexstr, /)", decodeHex, "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).\nThis function is also available as \"unhexlify()\"."),
		object.Func2("a2b_qp(data, header=False)", decodeQP, "Decode a string of qp-encoded data."),
		object.Func1("a2b_uu(data, /)", decodeUU, "Decode a line of uuencoded data."),
		object.Func2("b2a_base64(data, /, *, newline=True)", encodeBase64, "Base64-code line of data."),
		object.Func3("b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)", encodeHex, "Hexadecimal representation of binary data."),
		object.Func4("b2a_qp(data, quotetabs=False, istext=True, header=False)", encodeQP, "Encode a string using quoted-printable encoding."),
		object.Func2("b2a_uu(data, /, *, backtick=False)", encodeUU, "Uuencode line of data."),
		object.Func2("crc32(data, crc=0, /)", func(t *thread, data object.BytesLike, crc mask32) (int, error) {
			return int(crc32.Update(uint32(crc), crc32.IEEETable, data.B)), nil
		}, "Compute CRC-32 incrementally."),
		object.Func2("crc_hqx(data, crc, /)", func(t *thread, data object.BytesLike, crc mask32) (int, error) {
			c := uint16(crc)
			for _, b := range data.B {
				c ^= uint16(b) << 8
				for k := 0; k < 8; k++ {
					if c&0x8000 != 0 {
						c = c<<1 ^ 0x1021
					} else {
						c <<= 1
					}
				}
			}
			return int(c), nil
		}, "Compute CRC-CCITT incrementally."),
		object.Func3("hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)", encodeHex, "Hexadecimal representation of binary data."),
		object.Func1("unhexlify(hexstr, /)", decodeHex, "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case)."),
	},
	Init: func(t *thread, m *object.Module) error {
		bindErrors()
		m.Set(t, "Error", object.Of(errorType))
		m.Set(t, "Incomplete", object.Of(incompleteType))
		return nil
	},
}

var (
	errorType      = object.NewNativeType("binascii.Error")
	incompleteType = object.NewNativeType("binascii.Incomplete")
	errorOnce      sync.Once
)

// bindErrors binds the exceptions of the module: not statically, because the exception
// types don't exist yet when package variables are initialised.
func bindErrors() {
	errorOnce.Do(func() {
		object.Bind(&object.TypeDef{Type: errorType, Base: object.ValueError, Module: "binascii", Flags: object.FlagBaseType | object.FlagWeakref})
		object.Bind(&object.TypeDef{Type: incompleteType, Base: object.Exception, Module: "binascii", Flags: object.FlagBaseType | object.FlagWeakref})
	})
}

func errorf(format string, args ...any) error { return object.Errorf(errorType, format, args...) }

// ascii is a parameter that is an ASCII str or bytes-like.
type ascii []byte

// FromArg implements the conversion.
func (a *ascii) FromArg(t *thread, v value) error {
	if v.IsA(object.StrType) {
		s := (*object.Str)(v.P)
		if s.Kind != object.ASCII {
			return object.ValueErrorf("string argument should contain only ASCII characters")
		}
		*a = s.Bytes1()
		return nil
	}
	if !object.IsBytesLike(v) {
		return object.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", v.Type().Name)
	}
	b, err := object.BytesOf(t, v)
	*a = b
	return err
}

// mask32 is an int parameter of which the low 32 bits count.
type mask32 uint32

var low32 = big.NewInt(1<<32 - 1)

// FromArg implements the conversion.
func (m *mask32) FromArg(t *thread, v value) error {
	i, err := object.Index(t, v)
	if err != nil {
		return err
	}
	if i.IsInt() {
		*m = mask32(i.Int64())
	} else {
		*m = mask32(new(big.Int).And(object.BigOf(i), low32).Uint64())
	}
	return nil
}

func result(t *thread, b []byte) (value, error) { return object.Of(object.NewBytes(t, b)), nil }

const base64Chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// base64Value holds the value of each base64 character plus one, 0 for others.
var base64Value = func() (a [256]byte) {
	for i := 0; i < 64; i++ {
		a[base64Chars[i]] = byte(i + 1)
	}
	return
}()

func decodeBase64(t *thread, data ascii, strict bool) (value, error) {
	if strict && len(data) > 0 && data[0] == '=' {
		return value{}, errorf("Leading padding not allowed")
	}
	out := make([]byte, 0, len(data)/4*3+3)
	quad, pads, left, padding := 0, 0, byte(0), false
	for i, c := range data {
		if c == '=' {
			padding = true
			if strict && quad == 0 {
				return value{}, errorf("Excess padding not allowed")
			}
			if quad >= 2 {
				pads++
				if quad+pads >= 4 {
					if strict && i+1 < len(data) {
						return value{}, errorf("Excess data after padding")
					}
					return result(t, out)
				}
			}
			continue
		}
		v := base64Value[c]
		if v == 0 {
			if strict {
				return value{}, errorf("Only base64 data is allowed")
			}
			continue
		}
		if strict && padding {
			return value{}, errorf("Discontinuous padding not allowed")
		}
		v--
		pads = 0
		switch quad {
		case 0:
			quad, left = 1, v
		case 1:
			out = append(out, left<<2|v>>4)
			quad, left = 2, v&0x0F
		case 2:
			out = append(out, left<<4|v>>2)
			quad, left = 3, v&0x03
		default:
			out = append(out, left<<6|v)
			quad, left = 0, 0
		}
	}
	switch quad {
	case 0:
		return result(t, out)
	case 1:
		return value{}, errorf("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
	}
	return value{}, errorf("Incorrect padding")
}

func encodeBase64(t *thread, data object.BytesLike, newline bool) (value, error) {
	b := data.B
	if err := t.CheckAlloc(len(b)/3*4 + 8); err != nil {
		return value{}, err
	}
	out := make([]byte, 0, len(b)/3*4+8)
	for ; len(b) >= 3; b = b[3:] {
		out = append(out, base64Chars[b[0]>>2], base64Chars[b[0]<<4&63|b[1]>>4], base64Chars[b[1]<<2&63|b[2]>>6], base64Chars[b[2]&63])
	}
	switch len(b) {
	case 1:
		out = append(out, base64Chars[b[0]>>2], base64Chars[b[0]<<4&63], '=', '=')
	case 2:
		out = append(out, base64Chars[b[0]>>2], base64Chars[b[0]<<4&63|b[1]>>4], base64Chars[b[1]<<2&63], '=')
	}
	if newline {
		out = append(out, '\n')
	}
	return result(t, out)
}

func hexDigit(c byte) (int, bool) {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0'), true
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10, true
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10, true
	}
	return 0, false
}

func decodeHex(t *thread, data ascii) (value, error) {
	if len(data)%2 != 0 {
		return value{}, errorf("Odd-length string")
	}
	out := make([]byte, len(data)/2)
	for i := range out {
		h, ok1 := hexDigit(data[2*i])
		l, ok2 := hexDigit(data[2*i+1])
		if !ok1 || !ok2 {
			return value{}, errorf("Non-hexadecimal digit found")
		}
		out[i] = byte(h<<4 | l)
	}
	return result(t, out)
}

func encodeHex(t *thread, data object.BytesLike, sep, group value) (value, error) {
	s, err := object.HexBytes(t, data.B, sep, group)
	if err != nil {
		return value{}, err
	}
	return result(t, s.Bytes1())
}

func decodeUU(t *thread, data ascii) (value, error) {
	n := int(0)
	if len(data) > 0 {
		n = int(data[0]-' ') & 63
		data = data[1:]
	} else {
		// An empty line counts as one that begins with a zero byte.
		n = 32
	}
	out := make([]byte, 0, n)
	acc, bits := uint32(0), 0
	for len(out) < n {
		c := byte(0)
		if len(data) > 0 {
			c = data[0]
			data = data[1:]
			if c == '\n' || c == '\r' {
				c = 0
			} else {
				if c < ' ' || c > ' '+64 {
					return value{}, errorf("Illegal char")
				}
				c = (c - ' ') & 63
			}
		}
		acc = acc<<6 | uint32(c)
		bits += 6
		if bits >= 8 {
			bits -= 8
			out = append(out, byte(acc>>bits))
			acc &= 1<<bits - 1
		}
	}
	for _, c := range data {
		if c != ' ' && c != ' '+64 && c != '\n' && c != '\r' {
			return value{}, errorf("Trailing garbage")
		}
	}
	return result(t, out)
}

func encodeUU(t *thread, data object.BytesLike, backtick bool) (value, error) {
	b := data.B
	if len(b) > 45 {
		return value{}, errorf("At most 45 bytes at once")
	}
	char := func(v byte) byte {
		if backtick && v == 0 {
			return '`'
		}
		return v + ' '
	}
	out := []byte{char(byte(len(b)))}
	acc, bits := uint32(0), 0
	for i := 0; i < len(b) || bits != 0; i++ {
		acc <<= 8
		if i < len(b) {
			acc |= uint32(b[i])
		}
		bits += 8
		for bits >= 6 {
			bits -= 6
			out = append(out, char(byte(acc>>bits&63)))
		}
	}
	return result(t, append(out, '\n'))
}

func decodeQP(t *thread, data ascii, header bool) (value, error) {
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		c := data[i]
		i++
		if c == '_' && header {
			c = ' '
		}
		if c != '=' {
			out = append(out, c)
			continue
		}
		if i >= len(data) {
			break
		}
		switch d := data[i]; {
		case d == '\n' || d == '\r':
			for i < len(data) && data[i] != '\n' {
				i++
			}
			i++
		case d == '=':
			out = append(out, '=')
			i++
		default:
			h, ok1 := hexDigit(d)
			l, ok2 := 0, false
			if i+1 < len(data) {
				l, ok2 = hexDigit(data[i+1])
			}
			if ok1 && ok2 {
				out = append(out, byte(h<<4|l))
				i += 2
			} else {
				out = append(out, '=')
			}
		}
	}
	return result(t, out)
}

// maxQPLine is the length at which quoted-printable lines are broken.
const maxQPLine = 76

func encodeQP(t *thread, data object.BytesLike, quoteTabs, isText, header bool) (value, error) {
	b := data.B
	newline := []byte("\n")
	if p := bytes.IndexByte(b, '\n'); p > 0 && b[p-1] == '\r' {
		newline = []byte("\r\n")
	}
	var out []byte
	line := 0
	quote := func(c byte) {
		const digits = "0123456789ABCDEF"
		out = append(out, '=', digits[c>>4], digits[c&15])
	}
	soft := func() {
		out = append(append(out, '='), newline...)
		line = 0
	}
	for i := 0; i < len(b); {
		c := b[i]
		last := i+1 == len(b)
		next := byte(0)
		if !last {
			next = b[i+1]
		}
		switch {
		case c > 126, c == '=', header && c == '_',
			c == '.' && line == 0 && (last || next == '\n' || next == '\r' || next == 0),
			!isText && (c == '\r' || c == '\n'),
			(c == '\t' || c == ' ') && last,
			c < 33 && c != '\r' && c != '\n' && (quoteTabs || c != '\t' && c != ' '):
			if line+3 >= maxQPLine {
				soft()
			}
			quote(c)
			line += 3
			i++
		case isText && (c == '\n' || c == '\r' && next == '\n' && !last):
			line = 0
			if n := len(out); n > 0 && (out[n-1] == ' ' || out[n-1] == '\t') {
				w := out[n-1]
				out = out[:n-1]
				quote(w)
			}
			out = append(out, newline...)
			if c == '\r' {
				i++
			}
			i++
		default:
			if !last && next != '\n' && line+1 >= maxQPLine {
				soft()
			}
			line++
			if header && c == ' ' {
				c = '_'
			}
			out = append(out, c)
			i++
		}
	}
	return result(t, out)
}
