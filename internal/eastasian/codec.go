package eastasian

// This file defines codecs, which may have a state: HZ and those of ISO 2022.

// Codec is an encoding. The state of a stream is a number, 0 at its beginning.
type Codec struct {
	Name string
	t    *table
	iso  *iso2022
	hz   bool
}

// Find returns the codec of a name, nil if there is none.
func Find(name string) *Codec {
	switch {
	case name == "hz":
		return &Codec{Name: name, t: load("gb2312"), hz: true}
	case len(name) > 8 && name[:8] == "iso2022_":
		if iso := findISO(name); iso != nil {
			return &Codec{Name: name, iso: iso}
		}
		return nil
	}
	if t := load(name); t != nil {
		return &Codec{Name: name, t: t}
	}
	return nil
}

// Decode decodes until the end of the input or an error: n bytes were used, and bad is the
// length of the error there, -1 if the rest is incomplete, and 0 at the end.
func (c *Codec) Decode(in []byte, out []rune, state *uint64) (_ []rune, n, bad int) {
	for n < len(in) {
		var k int
		switch {
		case c.hz:
			out, k, bad = c.decodeHZ(in[n:], out, state)
		case c.iso != nil:
			out, k, bad = c.iso.decode(in[n:], out, state)
		default:
			out, k, bad = c.t.decode(in[n:], out)
		}
		if k == 0 {
			return out, n, bad
		}
		n += k
	}
	return out, n, 0
}

// Encode encodes until the end of the text or an error: n characters were used, and bad tells
// that the next one has no code; at the end of what is not final, some may be left for later.
func (c *Codec) Encode(in []rune, final bool, out []byte, state *uint64) (_ []byte, n int, bad bool) {
	for n < len(in) {
		var k int
		switch {
		case c.hz:
			out, k = c.encodeHZ(in[n], out, state)
		case c.iso != nil:
			out, k = c.iso.encode(in[n:], final, out, state)
		default:
			out, k = c.t.encodeRune(in[n:], final, out)
		}
		if k == short {
			return out, n, false
		}
		if k == 0 {
			return out, n, true
		}
		n += k
	}
	return out, n, false
}

// Reset writes what returns to the first state.
func (c *Codec) Reset(out []byte, state *uint64) []byte {
	switch {
	case c.hz:
		if *state != 0 {
			out = append(out, "~}"...)
		}
	case c.iso != nil:
		out = c.iso.reset(out, state)
	}
	*state = 0
	return out
}

func (c *Codec) decodeHZ(in []byte, out []rune, state *uint64) (_ []rune, n, bad int) {
	b := in[0]
	if b == '~' {
		if len(in) < 2 {
			return out, 0, short
		}
		switch {
		case in[1] == '~' && *state == 0:
			return append(out, '~'), 2, 0
		case in[1] == '{' && *state == 0:
			*state = 1
		case in[1] == '\n' && *state == 0:
		case in[1] == '}' && *state == 1:
			*state = 0
		default:
			return out, 0, 1
		}
		return out, 2, 0
	}
	switch {
	case b >= 0x80:
		return out, 0, 1
	case *state == 0:
		return append(out, rune(b)), 1, 0
	case len(in) < 2:
		return out, 0, short
	}
	v := c.t.double[(int(b)<<8|int(in[1]))|0x8080]
	if v == 0 || v > incomplete || in[1] >= 0x80 {
		return out, 0, 1
	}
	return append(out, rune(v-1)), 2, 0
}

func (c *Codec) encodeHZ(r rune, out []byte, state *uint64) ([]byte, int) {
	if r < 0x80 {
		if *state == 1 {
			out = append(out, "~}"...)
			*state = 0
		}
		if r == '~' {
			out = append(out, '~')
		}
		return append(out, byte(r)), 1
	}
	key := c.t.lookup(r)
	if key < 0x8080 {
		return out, 0
	}
	if *state == 0 {
		out = append(out, "~{"...)
		*state = 1
	}
	return append(out, byte(key>>8)&0x7f, byte(key)&0x7f), 1
}
