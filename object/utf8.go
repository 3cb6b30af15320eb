package object

import (
	"slices"
	"unicode/utf8"
	"unsafe"
)

// This file defines the codecs utf-8, ascii and latin-1.

// EncodeUTF8 returns s in UTF-8. The result must not be changed: it may be the storage of s.
func EncodeUTF8(t *Thread, s *Str, errs string) ([]byte, error) {
	if s.Kind == ASCII {
		return s.Bytes1(), nil
	}
	if b := s.plainUTF8(); b != nil {
		return b, nil
	}
	out := make([]byte, 0, s.n+s.n/2+8)
	var f *codecFailure
	for i := 0; i < s.n; {
		r := s.At(i)
		if r < 0xD800 || r >= 0xE000 {
			out = utf8.AppendRune(out, r)
			i++
			continue
		}
		j := i + 1
		for j < s.n && s.At(j) >= 0xD800 && s.At(j) < 0xE000 {
			j++
		}
		if errs == "surrogatepass" {
			for ; i < j; i++ {
				out = appendWTF8(out, s.At(i))
			}
			continue
		}
		if errs == "surrogateescape" {
			for ; i < j && s.At(i) >= 0xDC80 && s.At(i) <= 0xDCFF; i++ {
				out = append(out, byte(s.At(i)))
			}
			if i == j {
				continue
			}
		}
		if f == nil {
			f = &codecFailure{t: t, encoding: "utf-8", errors: errs, obj: Of(s)}
		}
		var err error
		if out, i, err = f.encode(out, i, j, "surrogates not allowed", s, 1, func(out []byte, r rune) ([]byte, bool) {
			return append(out, byte(r)), r < 0x80
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// plainUTF8 returns a str that is not ASCII in UTF-8, nil if it has surrogates.
func (s *Str) plainUTF8() []byte {
	switch s.Kind {
	case UCS2:
		if size := utf8Size(s.Units2()); size >= 0 {
			out := BytesToFill(size)
			utf8Of(out, s.Units2())
			return out
		}
		return nil
	case UCS4:
		if size := utf8Size(s.Units4()); size >= 0 {
			out := BytesToFill(size)
			utf8Of(out, s.Units4())
			return out
		}
		return nil
	}
	src, size := s.Bytes1(), s.n
	for _, c := range src {
		size += int(c >> 7)
	}
	out := BytesToFill(size)
	j := 0
	for _, c := range src {
		if c < 0x80 {
			out[j] = c
			j++
		} else {
			out[j], out[j+1] = 0xC0|c>>6, 0x80|c&0x3F
			j += 2
		}
	}
	return out
}

// encode handles an encoding error: it appends the replacement for s[start:end], bytes or
// characters that put can encode; unit is the size that bytes must be a multiple of.
func (f *codecFailure) encode(out []byte, start, end int, reason string, s *Str, unit int, put func(out []byte, r rune) ([]byte, bool)) ([]byte, int, error) {
	r, pos, err := f.resolve(UnicodeEncodeError, start, end, reason, s.n)
	if err != nil {
		return nil, 0, err
	}
	fail := func() error { return newUnicodeError(UnicodeEncodeError, f.encoding, f.obj, start, end, reason) }
	if r.Type().Has(FlagBytes) {
		b := (*Bytes)(r.P).B
		if len(b)%unit != 0 {
			return nil, 0, fail()
		}
		return append(out, b...), pos, nil
	}
	rs := (*Str)(r.P)
	for i := 0; i < rs.n; i++ {
		var ok bool
		if out, ok = put(out, rs.At(i)); !ok {
			return nil, 0, fail()
		}
	}
	return out, pos, nil
}

// EncodeASCII returns s in ASCII.
func EncodeASCII(t *Thread, s *Str, errs string) ([]byte, error) {
	return encodeNarrow(t, s, errs, "ascii", 128)
}

// EncodeLatin1 returns s in Latin-1.
func EncodeLatin1(t *Thread, s *Str, errs string) ([]byte, error) {
	return encodeNarrow(t, s, errs, "latin-1", 256)
}

// encodeNarrow encodes characters below limit as one byte each.
func encodeNarrow(t *Thread, s *Str, errs, encoding string, limit rune) ([]byte, error) {
	if s.Kind == ASCII || s.Kind == Latin1 && limit == 256 {
		return s.Bytes1(), nil
	}
	reason := "ordinal not in range(256)"
	if limit == 128 {
		reason = "ordinal not in range(128)"
	}
	out := make([]byte, 0, s.n)
	f := &codecFailure{t: t, encoding: encoding, errors: errs, obj: Of(s)}
	for i := 0; i < s.n; {
		var j int // where the characters that can't be encoded begin
		switch s.Kind {
		case UCS2:
			out, j = appendBelow(out, s.Units2(), i, uint16(limit))
		case UCS4:
			out, j = appendBelow(out, s.Units4(), i, uint32(limit))
		default:
			out, j = appendBelow(out, s.Bytes1(), i, uint8(limit))
		}
		if i = j; i == s.n {
			break
		}
		for j++; j < s.n && s.At(j) >= limit; j++ {
		}
		switch errs {
		case "ignore":
			i = j
			continue
		case "replace":
			for ; i < j; i++ {
				out = append(out, '?')
			}
			continue
		case "surrogateescape":
			k := i
			for k < j && s.At(k) >= 0xDC80 && s.At(k) <= 0xDCFF {
				out = append(out, byte(s.At(k)))
				k++
			}
			if k > i {
				i = k
				continue
			}
		}
		var err error
		if out, i, err = f.encode(out, i, j, reason, s, 1, func(out []byte, r rune) ([]byte, bool) {
			return append(out, byte(r)), r < limit
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// appendBelow appends the units from i on that are below limit.
func appendBelow[U unit](out []byte, b []U, i int, limit U) ([]byte, int) {
	from := b[i:]
	n := len(out)
	if cap(out)-n < len(from) {
		out = slices.Grow(out, len(from))
	}
	to := out[n : n+len(from)]
	for k := range to {
		u := from[k]
		if u >= limit {
			return out[:n+k], i + k
		}
		to[k] = byte(u)
	}
	return out[:n+len(from)], len(b)
}

// bytesASCII reports whether b is all ASCII.
func bytesASCII(b []byte) bool { return isASCII(unsafe.String(unsafe.SliceData(b), len(b))) }

// DecodeASCII decodes ASCII.
func DecodeASCII(t *Thread, data []byte, errs string) (*Str, error) {
	if bytesASCII(data) {
		return StrOfASCII(data), nil
	}
	var w StrBuilder
	f := codecFailure{t: t, encoding: "ascii", errors: errs}
	for i := 0; i < len(data); {
		if data[i] < 0x80 {
			w.WriteByte(data[i])
			i++
			continue
		}
		var err error
		if i, err = f.decode(&w, &data, i, i+1, "ordinal not in range(128)"); err != nil {
			return nil, err
		}
	}
	return w.Result(t)
}

// DecodeLatin1 decodes Latin-1, which can't fail.
func DecodeLatin1(data []byte) *Str {
	if bytesASCII(data) {
		return StrOfASCII(data)
	}
	if len(data) == 1 {
		return &charStrs[data[0]]
	}
	s := newStr(Latin1, len(data))
	copy(s.Bytes1(), data)
	return s
}

// DecodeUTF8 decodes UTF-8. If final is false, an incomplete sequence at the end is left
// alone; the second result is how much was decoded.
func DecodeUTF8(t *Thread, data []byte, errs string, final bool) (*Str, int, error) {
	if bytesASCII(data) {
		return StrOfASCII(data), len(data), nil
	}
	if s := decodePlain(data); s != nil {
		return s, len(data), nil
	}
	var w StrBuilder
	f := codecFailure{t: t, encoding: "utf-8", errors: errs}
	for i := 0; i < len(data); {
		if data[i] < 0x80 {
			w.WriteByte(data[i])
			i++
			continue
		}
		r, n, reason := utf8Step(data[i:])
		if reason == "" {
			w.WriteRune(r)
			i += n
			continue
		}
		// The beginning of an encoded surrogate may be one for "surrogatepass".
		half := len(data)-i == 2 && data[i] == 0xED && data[i+1]&0xE0 == 0xA0
		if !final && (reason == utf8Short || half) {
			s, err := w.Result(t)
			return s, i, err
		}
		var err error
		if i, err = f.decode(&w, &data, i, i+n, reason); err != nil {
			return nil, 0, err
		}
	}
	s, err := w.Result(t)
	return s, len(data), err
}

// decodePlain decodes UTF-8 that is not all ASCII; nil if it is not valid.
func decodePlain(data []byte) *Str {
	n, kind := utf8Shape(data)
	if n == 0 {
		return nil
	}
	o := newStr(kind, n)
	ok := false
	switch kind {
	case Latin1:
		ok = decodeUnits(o.Bytes1(), data)
	case UCS2:
		ok = decodeUnits(o.Units2(), data)
	default:
		ok = decodeUnits(o.Units4(), data)
	}
	if !ok {
		return nil
	}
	if n == 1 {
		return StrOfRune(o.At(0))
	}
	return o
}

const utf8Short = "unexpected end of data"

// utf8Step decodes the sequence at the start of b, which is not ASCII. If it is wrong,
// reason tells why and n is the number of bytes that are no part of a sequence.
func utf8Step(b []byte) (r rune, n int, reason string) {
	c := b[0]
	need, lo, hi := 0, byte(0x80), byte(0xBF)
	switch {
	case c >= 0xC2 && c <= 0xDF:
		need, r = 1, rune(c&0x1F)
	case c >= 0xE0 && c <= 0xEF:
		need, r = 2, rune(c&0x0F)
		if c == 0xE0 {
			lo = 0xA0
		} else if c == 0xED {
			hi = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		need, r = 3, rune(c&0x07)
		if c == 0xF0 {
			lo = 0x90
		} else if c == 0xF4 {
			hi = 0x8F
		}
	default:
		return 0, 1, "invalid start byte"
	}
	for k := 1; k <= need; k++ {
		if k >= len(b) {
			return 0, len(b), utf8Short
		}
		if b[k] < lo || b[k] > hi {
			return 0, k, "invalid continuation byte"
		}
		lo, hi = 0x80, 0xBF
		r = r<<6 | rune(b[k]&0x3F)
	}
	return r, need + 1, ""
}
