package object

import "unsafe"

// This file defines the codecs utf-16 and utf-32. The byte order is -1 for little, 1 for
// big endian, and 0 for the order that a mark at the start tells, else little.

// EncodeUTF16 returns s in UTF-16, for order 0 with a byte order mark.
func EncodeUTF16(t *Thread, s *Str, errs string, order int) ([]byte, error) {
	out := make([]byte, 0, s.n*2+2)
	name := orderName("utf-16", order)
	big := order > 0
	unit := func(out []byte, u rune) []byte {
		if big {
			return append(out, byte(u>>8), byte(u))
		}
		return append(out, byte(u), byte(u>>8))
	}
	if order == 0 {
		out = unit(out, 0xFEFF)
	}
	if s.Kind <= UCS2 && !big && (s.Kind < UCS2 || !hasSurrogate(s.Units2())) {
		at := len(out)
		out = out[:at+2*s.n]
		if s.n > 0 {
			copyPart(unsafe.Pointer(&out[at]), UCS2, s, 0, s.n)
		}
		return out, nil
	}
	f := &codecFailure{t: t, encoding: name, errors: errs, obj: Of(s)}
	for i := 0; i < s.n; {
		r := s.At(i)
		switch {
		case r >= 0x10000:
			r -= 0x10000
			out = unit(unit(out, 0xD800|r>>10), 0xDC00|r&0x3FF)
			i++
		case r >= 0xD800 && r < 0xE000:
			var err error
			if out, i, err = f.encode(out, i, i+1, "surrogates not allowed", s, 2, func(out []byte, r rune) ([]byte, bool) {
				return unit(out, r), r < 0x80
			}); err != nil {
				return nil, err
			}
		default:
			out = unit(out, r)
			i++
		}
	}
	return out, nil
}

func orderName(base string, order int) string {
	switch {
	case order < 0:
		return base + "-le"
	case order > 0:
		return base + "-be"
	}
	return base
}

// EncodeUTF32 returns s in UTF-32, for order 0 with a byte order mark.
func EncodeUTF32(t *Thread, s *Str, errs string, order int) ([]byte, error) {
	out := make([]byte, 0, s.n*4+4)
	name := orderName("utf-32", order)
	big := order > 0
	unit := func(out []byte, u rune) []byte {
		if big {
			return append(out, byte(u>>24), byte(u>>16), byte(u>>8), byte(u))
		}
		return append(out, byte(u), byte(u>>8), byte(u>>16), byte(u>>24))
	}
	if order == 0 {
		out = unit(out, 0xFEFF)
	}
	f := &codecFailure{t: t, encoding: name, errors: errs, obj: Of(s)}
	for i := 0; i < s.n; {
		r := s.At(i)
		if r < 0xD800 || r >= 0xE000 {
			out = unit(out, r)
			i++
			continue
		}
		var err error
		if out, i, err = f.encode(out, i, i+1, "surrogates not allowed", s, 4, func(out []byte, r rune) ([]byte, bool) {
			return unit(out, r), r < 0x80
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// DecodeUTF16 decodes UTF-16. It also returns how much was decoded and the byte order.
func DecodeUTF16(t *Thread, data []byte, errs string, order int, final bool) (*Str, int, int, error) {
	i := 0
	if order == 0 && len(data) >= 2 {
		switch {
		case data[0] == 0xFF && data[1] == 0xFE:
			order, i = -1, 2
		case data[0] == 0xFE && data[1] == 0xFF:
			order, i = 1, 2
		}
	}
	big := order > 0
	name := "utf-16-le"
	if big {
		name = "utf-16-be"
	}
	if rest := data[i:]; len(rest) > 0 && len(rest)%2 == 0 && !big {
		units := Str{data: unsafe.Pointer(&rest[0]), n: len(rest) / 2, Kind: UCS2}
		if k, ok := kindOfUnits(units.Units2()); ok {
			if units.n == 1 {
				return StrOfRune(units.At(0)), len(data), order, nil
			}
			o := newStr(k, units.n)
			copyPart(o.data, k, &units, 0, units.n)
			return o, len(data), order, nil
		}
	}
	unit := func(i int) rune {
		if big {
			return rune(data[i])<<8 | rune(data[i+1])
		}
		return rune(data[i+1])<<8 | rune(data[i])
	}
	var w StrBuilder
	f := codecFailure{t: t, encoding: name, errors: errs}
	for i < len(data) {
		var reason string
		end := i + 2
		if i+1 >= len(data) {
			if !final {
				break
			}
			reason, end = "truncated data", len(data)
		} else {
			r := unit(i)
			switch {
			case r < 0xD800 || r >= 0xE000:
				w.WriteRune(r)
				i += 2
				continue
			case r >= 0xDC00:
				reason = "illegal encoding"
			case i+3 >= len(data):
				if !final {
					s, err := w.Result(t)
					return s, i, order, err
				}
				reason, end = "unexpected end of data", len(data)
			default:
				lo := unit(i + 2)
				if lo >= 0xDC00 && lo < 0xE000 {
					w.WriteRune(0x10000 + (r-0xD800)<<10 + lo - 0xDC00)
					i += 4
					continue
				}
				reason = "illegal UTF-16 surrogate"
			}
		}
		var err error
		if i, err = f.decode(&w, &data, i, end, reason); err != nil {
			return nil, 0, 0, err
		}
	}
	s, err := w.Result(t)
	return s, i, order, err
}

// DecodeUTF32 decodes UTF-32. It also returns how much was decoded and the byte order.
func DecodeUTF32(t *Thread, data []byte, errs string, order int, final bool) (*Str, int, int, error) {
	i := 0
	if order == 0 && len(data) >= 4 {
		switch {
		case data[0] == 0xFF && data[1] == 0xFE && data[2] == 0 && data[3] == 0:
			order, i = -1, 4
		case data[0] == 0 && data[1] == 0 && data[2] == 0xFE && data[3] == 0xFF:
			order, i = 1, 4
		}
	}
	big := order > 0
	name := "utf-32-le"
	if big {
		name = "utf-32-be"
	}
	var w StrBuilder
	f := codecFailure{t: t, encoding: name, errors: errs}
	for i < len(data) {
		var reason string
		end := i + 4
		if len(data)-i < 4 {
			if !final {
				break
			}
			reason, end = "truncated data", len(data)
		} else {
			b := data[i : i+4]
			r := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
			if big {
				r = uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
			}
			switch {
			case r >= 0xD800 && r < 0xE000:
				reason = "code point in surrogate code point range(0xd800, 0xe000)"
			case r > 0x10FFFF:
				reason = "code point not in range(0x110000)"
			default:
				w.WriteRune(rune(r))
				i += 4
				continue
			}
		}
		var err error
		if i, err = f.decode(&w, &data, i, end, reason); err != nil {
			return nil, 0, 0, err
		}
	}
	s, err := w.Result(t)
	return s, i, order, err
}
