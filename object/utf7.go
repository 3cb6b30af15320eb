package object

import "strings"

// This file defines the codec utf-7.

const base64Chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

// utf7Direct reports whether the encoder writes c as it is.
func utf7Direct(c rune) bool {
	return c > 0 && c < 0x80 && (c >= ' ' && strings.IndexByte("+\\~\x7f", byte(c)) < 0 || c == '\t' || c == '\n' || c == '\r')
}

func base64Val(c byte) int { return strings.IndexByte(base64Chars, c) }

// EncodeUTF7 returns s in UTF-7.
func EncodeUTF7(s *Str) []byte {
	var out []byte
	bits, acc, shift := 0, uint32(0), false
	unit := func(u rune) {
		acc = acc<<16 | uint32(u)
		bits += 16
		for bits >= 6 {
			bits -= 6
			out = append(out, base64Chars[acc>>bits&63])
		}
		acc &= 1<<bits - 1
	}
	flush := func() {
		if bits > 0 {
			out = append(out, base64Chars[acc<<(6-bits)&63])
		}
		bits, acc = 0, 0
	}
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		if utf7Direct(r) {
			if shift {
				flush()
				shift = false
				if base64Val(byte(r)) >= 0 || r == '-' {
					out = append(out, '-')
				}
			}
			out = append(out, byte(r))
			continue
		}
		if !shift {
			if r == '+' {
				out = append(out, '+', '-')
				continue
			}
			out = append(out, '+')
			shift = true
		}
		if r >= 0x10000 {
			unit(0xD800 | (r-0x10000)>>10)
			r = 0xDC00 | (r-0x10000)&0x3FF
		}
		unit(r)
	}
	flush()
	if shift {
		out = append(out, '-')
	}
	return out
}

// DecodeUTF7 decodes UTF-7. If final is false, an open shift sequence at the end is left
// alone; the second result is how much was decoded.
func DecodeUTF7(t *Thread, data []byte, errs string, final bool) (*Str, int, error) {
	var w StrBuilder
	f := codecFailure{t: t, encoding: "utf7", errors: errs}
	i, start, shiftAt := 0, 0, 0
	shift, bits, acc, high := false, 0, uint32(0), rune(0)
	for {
		for i < len(data) {
			c := data[i]
			reason := ""
			switch {
			case shift && base64Val(c) >= 0:
				acc = acc<<6 | uint32(base64Val(c))
				bits += 6
				i++
				if bits < 16 {
					continue
				}
				bits -= 16
				u := rune(acc >> bits & 0xFFFF)
				acc &= 1<<bits - 1
				if high != 0 {
					if u >= 0xDC00 && u < 0xE000 {
						w.WriteRune(0x10000 + (high-0xD800)<<10 + u - 0xDC00)
						high = 0
						continue
					}
					w.WriteRune(high)
					high = 0
				}
				if u >= 0xD800 && u < 0xDC00 {
					high = u
				} else {
					w.WriteRune(u)
				}
				continue
			case shift:
				shift = false
				if bits >= 6 {
					i++
					reason = "partial character in shift sequence"
				} else if bits > 0 && acc != 0 {
					i++
					reason = "non-zero padding bits in shift sequence"
				} else {
					if high != 0 && c < 0x80 && c != '+' {
						w.WriteRune(high)
					}
					high = 0
					if c == '-' {
						i++
					}
					continue
				}
			case c == '+':
				start = i
				i++
				switch {
				case i < len(data) && data[i] == '-':
					i++
					w.WriteByte('+')
					continue
				case i < len(data) && base64Val(data[i]) < 0:
					i++
					reason = "ill-formed sequence"
				default:
					shift, high, bits, acc, shiftAt = true, 0, 0, 0, w.Len()
					continue
				}
			case c < 0x80:
				w.WriteByte(c)
				i++
				continue
			default:
				start = i
				i++
				reason = "unexpected special character"
			}
			var err error
			if i, err = f.decode(&w, &data, start, i, reason); err != nil {
				return nil, 0, err
			}
		}
		if !shift || !final {
			break
		}
		shift = false
		if high == 0 && bits < 6 && (bits == 0 || acc == 0) {
			break
		}
		var err error
		if i, err = f.decode(&w, &data, start, len(data), "unterminated shift sequence"); err != nil {
			return nil, 0, err
		}
	}
	s, err := w.Result(t)
	if err != nil {
		return nil, 0, err
	}
	if shift {
		return s.Slice(0, shiftAt), start, nil
	}
	return s, i, nil
}
