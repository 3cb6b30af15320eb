package eastasian

// This file does the encodings of ISO 2022, which switch between character sets.

// charset is a set that can be switched to.
type charset struct {
	mark   byte // the end of its escape sequence
	wide   bool // two bytes to a character
	plane  int  // where it goes: G0, G1 or G2
	decode func(a, b byte) (r, second rune)
	// encode returns the bytes, and how many characters they are; 0 if there are none.
	encode func(in []rune, final bool) (key uint32, n int)
	// pair encodes two characters that have one code; these go first.
	pair func(in []rune, final bool) (key uint32, n int)
}

type iso2022 struct {
	sets    []*charset
	shifts  bool // SO and SI switch between G0 and G1
	useG2   bool
	jisEscs bool // ESC & @ may precede an escape sequence
}

// The state has the marks of the sets in G0, G1 and G2 in bytes (with 80 for wide ones, and 0 for
// ASCII), and these flags.
const (
	shifted    = 1 << 24
	passEscape = 1 << 25
)

func (s *charset) code() uint64 {
	if s.wide {
		return uint64(s.mark) | 0x80
	}
	return uint64(s.mark)
}

// fromTable makes a set of the rows of an EUC encoding, with a prefix byte or not.
func fromTable(mark byte, plane int, name string, triple bool) *charset {
	t := load(name)
	s := &charset{mark: mark, wide: true, plane: plane}
	codes := t.double
	if triple {
		codes = t.triple
	}
	s.decode = func(a, b byte) (r, second rune) {
		v := codes[(int(a)<<8|int(b))|0x8080]
		switch {
		case v == 0 || v > incomplete && v < pairValue || b >= 0x80:
			return -1, 0
		case v > pairValue:
			return t.pairs[v-1-pairValue][0], t.pairs[v-1-pairValue][1]
		}
		return rune(v - 1), 0
	}
	s.encode = func(in []rune, final bool) (uint32, int) {
		key := t.lookup(in[0])
		if mark == 'Q' && in[0] == '～' {
			return 0, 0
		}
		// Half-width Katakana and the like are not in the rows.
		if triple != (key > 0xffff) || key&0x8080 != 0x8080 || key>>8&0xff < 0xa1 {
			return 0, 0
		}
		return key & 0x7f7f, 1
	}
	if !triple && len(t.first) > 0 {
		s.pair = func(in []rune, final bool) (uint32, int) {
			if !t.first[in[0]] {
				return 0, 0
			}
			if len(in) < 2 {
				if final {
					return 0, 0
				}
				return 0, short
			}
			key, ok := t.joined[[2]rune{in[0], in[1]}]
			if !ok {
				return 0, 0
			}
			return key & 0x7f7f, 2
		}
	}
	return s
}

// secondPlane is the second plane of JIS X 0213; the table has JIS X 0212 in its other rows.
func secondPlane(name string) *charset {
	s := fromTable('P', 0, name, true)
	has := func(row byte) bool {
		switch {
		case row == 0x21, row >= 0x23 && row <= 0x25, row == 0x28, row >= 0x2c && row <= 0x2f, row >= 0x6e:
			return true
		}
		return false
	}
	decode, encode := s.decode, s.encode
	s.decode = func(a, b byte) (rune, rune) {
		if !has(a) {
			return -1, 0
		}
		return decode(a, b)
	}
	s.encode = func(in []rune, final bool) (uint32, int) {
		key, n := encode(in, final)
		if n > 0 && !has(byte(key>>8)) {
			return 0, 0
		}
		return key, n
	}
	return s
}

func roman() *charset {
	return &charset{mark: 'J', decode: func(a, _ byte) (rune, rune) {
		switch a {
		case '\\':
			return '¥', 0
		case '~':
			return '‾', 0
		}
		return rune(a), 0
	}, encode: func(in []rune, _ bool) (uint32, int) {
		switch in[0] {
		case '¥':
			return '\\', 1
		case '‾':
			return '~', 1
		}
		return 0, 0
	}}
}

func katakana() *charset {
	return &charset{mark: 'I', decode: func(a, _ byte) (rune, rune) {
		if a < 0x21 || a > 0x5f {
			return -1, 0
		}
		return rune(a) + 0xff40, 0
	}, encode: func(in []rune, _ bool) (uint32, int) {
		if in[0] < 0xff61 || in[0] > 0xff9f {
			return 0, 0
		}
		return uint32(in[0] - 0xff40), 1
	}}
}

// upper makes a set of 96 characters for G2, which is only decoded.
func upper(mark byte, decode func(a byte) rune) *charset {
	return &charset{mark: mark, plane: 2, decode: func(a, _ byte) (rune, rune) { return decode(a), 0 },
		encode: func([]rune, bool) (uint32, int) { return 0, 0 }}
}

func latin1(a byte) rune { return rune(a) + 0x80 }

func greek(a byte) rune {
	switch c := rune(a) + 0x80; {
	case c == 0xa1 || c == 0xa2:
		return 0x2018 + c - 0xa1
	case c == 0xa4:
		return 0x20ac
	case c == 0xa5:
		return 0x20af
	case c == 0xaa:
		return 0x37a
	case c == 0xaf:
		return 0x2015
	case c == 0xae || c == 0xd2 || c == 0xff:
		return -1
	case c < 0xb4 || c == 0xb7 || c == 0xbb || c == 0xbd:
		return c
	default:
		return c + 0x2d0
	}
}

func findISO(name string) *iso2022 {
	jis0208 := fromTable('B', 0, "euc_jp", false)
	jis0208old := fromTable('@', 0, "euc_jp", false)
	jis0212 := func() *charset { return fromTable('D', 0, "euc_jp", true) }
	c := &iso2022{jisEscs: true}
	switch name {
	case "iso2022_kr":
		return &iso2022{shifts: true, sets: []*charset{fromTable('C', 1, "euc_kr", false)}}
	case "iso2022_jp":
		c.sets = []*charset{jis0208, roman(), jis0208old}
	case "iso2022_jp_1":
		c.sets = []*charset{jis0208, jis0212(), roman(), jis0208old}
	case "iso2022_jp_2":
		c.useG2 = true
		c.sets = []*charset{jis0208, jis0212(), fromTable('C', 0, "euc_kr", false), fromTable('A', 0, "gb2312", false),
			roman(), jis0208old, upper('A', latin1), upper('F', greek)}
	case "iso2022_jp_3":
		c.sets = []*charset{jis0208, fromTable('O', 0, "euc_jisx0213", false), secondPlane("euc_jisx0213")}
	case "iso2022_jp_2004":
		c.sets = []*charset{jis0208, fromTable('Q', 0, "euc_jis_2004", false), secondPlane("euc_jis_2004")}
	case "iso2022_jp_ext":
		c.sets = []*charset{jis0208, jis0212(), roman(), katakana(), jis0208old}
	default:
		return nil
	}
	return c
}

func (c *iso2022) set(code uint64, plane int) *charset {
	for _, s := range c.sets {
		if s.code() == code && (s.plane == 2) == (plane == 2) {
			return s
		}
	}
	return nil
}

const (
	esc      = 0x1b
	shiftOut = 0x0e
	shiftIn  = 0x0f
)

func endsEscape(b byte) bool { return b >= 'A' && b <= 'Z' || b == '@' }

func (c *iso2022) decode(in []byte, out []rune, state *uint64) (_ []rune, n, bad int) {
	b := in[0]
	if *state&passEscape != 0 {
		if endsEscape(b) {
			*state &^= passEscape
		}
		return append(out, rune(b)), 1, 0
	}
	switch {
	case b == esc:
		if len(in) < 2 {
			return out, 0, short
		}
		switch in[1] {
		case '(', ')', '$', '.', '&':
			return c.escape(in, out, state)
		case 'N':
			if c.useG2 {
				return c.singleShift(in, out, *state)
			}
		}
		*state |= passEscape
		return append(out, esc), 1, 0
	case b == shiftIn && c.shifts:
		*state &^= shifted
		return out, 1, 0
	case b == shiftOut && c.shifts:
		*state |= shifted
		return out, 1, 0
	case b == '\n':
		*state &^= shifted
		return append(out, '\n'), 1, 0
	case b < 0x20:
		return append(out, rune(b)), 1, 0
	case b >= 0x80:
		return out, 0, 1
	}
	code := *state & 0xff
	if *state&shifted != 0 {
		code = *state >> 8 & 0xff
	}
	if code == 0 {
		return append(out, rune(b)), 1, 0
	}
	s := c.set(code, 0)
	width := 1
	second := byte(0)
	if s.wide {
		if len(in) < 2 {
			return out, 0, short
		}
		width, second = 2, in[1]
	}
	r, r2 := s.decode(b, second)
	if r < 0 {
		return out, 0, width
	}
	out = append(out, r)
	if r2 != 0 {
		out = append(out, r2)
	}
	return out, width, 0
}

// escape reads an escape sequence.
func (c *iso2022) escape(in []byte, out []rune, state *uint64) (_ []rune, n, bad int) {
	size := 0
	for i := 1; ; i++ {
		if i >= 16 {
			return out, 0, 1
		}
		if i >= len(in) {
			return out, 0, short
		}
		if endsEscape(in[i]) {
			size = i + 1
			break
		}
		if c.jisEscs && i+1 < len(in) && in[i] == '&' && in[i+1] == '@' {
			i += 2
		}
	}
	plane := -1
	place := func(b byte) {
		switch {
		case b == '(':
			plane = 0
		case b == ')':
			plane = 1
		case b == '.' && c.useG2 && size == 3:
			plane = 2
		}
	}
	code := uint64(in[size-1])
	switch {
	case size == 3 && in[1] == '$':
		code |= 0x80
		plane = 0
	case size == 3:
		place(in[1])
	case size == 4 && in[1] == '$':
		code |= 0x80
		place(in[2])
	case size == 6 && c.jisEscs && string(in[3:6]) == "\x1b$B":
		code, plane = 'B'|0x80, 0
	}
	if plane < 0 {
		return out, 0, size
	}
	if code == 'B' {
		code = 0
	} else if c.set(code, plane) == nil {
		return out, 0, size
	}
	*state = *state&^(0xff<<(8*plane)) | code<<(8*plane)
	return out, size, 0
}

// singleShift reads ESC N and a character of G2.
func (c *iso2022) singleShift(in []byte, out []rune, state uint64) (_ []rune, n, bad int) {
	if len(in) < 3 {
		return out, 0, short
	}
	s := c.set(state>>16&0xff, 2)
	if state>>16&0xff == 0 && in[2] < 0x80 {
		return append(out, rune(in[2])), 3, 0
	}
	if s == nil || in[2] >= 0x80 {
		return out, 0, 3
	}
	r, _ := s.decode(in[2], 0)
	if r < 0 {
		return out, 0, 3
	}
	return append(out, r), 3, 0
}

func (c *iso2022) encode(in []rune, final bool, out []byte, state *uint64) ([]byte, int) {
	if in[0] < 0x80 {
		out = c.ascii(out, state)
		if in[0] == '\n' {
			*state &^= shifted
		}
		return append(out, byte(in[0])), 1
	}
	for _, s := range c.sets {
		if s.pair == nil {
			continue
		}
		key, n := s.pair(in, final)
		if n == short {
			return out, short
		}
		if n > 0 {
			return c.write(s, key, out, state), n
		}
	}
	for _, s := range c.sets {
		if key, n := s.encode(in, final); n > 0 {
			return c.write(s, key, out, state), n
		}
	}
	return out, 0
}

// write writes a character of a set, after switching to it.
func (c *iso2022) write(s *charset, key uint32, out []byte, state *uint64) []byte {
	if s.plane == 0 && *state&shifted != 0 {
		out = append(out, shiftIn)
		*state &^= shifted
	}
	if *state>>(8*s.plane)&0xff != s.code() {
		out = append(out, esc)
		switch {
		case !s.wide:
			out = append(out, "()"[s.plane], s.mark)
		case s.mark == 'B':
			out = append(out, '$', s.mark)
		default:
			out = append(out, '$', "()"[s.plane], s.mark)
		}
		*state = *state&^(0xff<<(8*s.plane)) | s.code()<<(8*s.plane)
	}
	if s.plane == 1 && *state&shifted == 0 {
		out = append(out, shiftOut)
		*state |= shifted
	}
	if s.wide {
		out = append(out, byte(key>>8))
	}
	return append(out, byte(key))
}

// ascii switches to ASCII.
func (c *iso2022) ascii(out []byte, state *uint64) []byte {
	if *state&0xff != 0 {
		out = append(out, esc, '(', 'B')
		*state &^= 0xff
	}
	if *state&shifted != 0 {
		out = append(out, shiftIn)
		*state &^= shifted
	}
	return out
}

func (c *iso2022) reset(out []byte, state *uint64) []byte {
	if *state&shifted != 0 {
		out = append(out, shiftIn)
		*state &^= shifted
	}
	return c.ascii(out, state)
}
