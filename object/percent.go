package object

import (
	"math"
	"math/big"
	"strconv"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
)

// This file defines the % operator of str, and the parsing and the numbers that it shares
// with that of bytes.

// percentSpec is one conversion of a % format: %-*.3d.
type percentSpec struct {
	left, plus, blank, alt, zero bool
	width, prec                  int // -1: absent
	conv                         rune
}

// percentArgs hands out the right operand of %.
type percentArgs struct {
	t      *Thread
	orig   Value
	items  []Value // of a tuple, nil for a single value
	single bool
	val    Value // the single value
	used   bool
	next   int
	isMap  bool // the operand may be subscripted by key
}

func newPercentArgs(t *Thread, v Value, text *Type) percentArgs {
	a := percentArgs{t: t, orig: v, val: v}
	typ := v.Type()
	if typ.Has(FlagTuple) {
		a.items = (*Tuple)(v.P).Items
	} else {
		a.single = true
		// PyMapping_Check: all that can be subscripted, but not text and tuples.
		a.isMap = typ.Slots.GetItem != nil && !typ.Has(FlagStr)
		if text == BytesType {
			a.isMap = typ.Slots.GetItem != nil && !typ.Has(FlagStr) && !typ.Has(FlagBytes) && !typ.IsSubtype(ByteArrayType)
		}
	}
	return a
}

func (a *percentArgs) take() (Value, error) {
	if a.single {
		if !a.used {
			a.used = true
			return a.val, nil
		}
	} else if a.next < len(a.items) {
		a.next++
		return a.items[a.next-1], nil
	}
	return Value{}, TypeErrorf("not enough arguments for format string")
}

// done reports whether all arguments were used.
func (a *percentArgs) done() bool {
	if a.isMap {
		return true
	}
	if a.single {
		return a.used
	}
	return a.next >= len(a.items)
}

// key makes the value of a mapping key the next argument.
func (a *percentArgs) key(k Value) error {
	v, err := GetItem(a.t, a.orig, k)
	if err != nil {
		return err
	}
	a.single, a.val, a.used = true, v, false
	return nil
}

// percentText is the format that parsePercent reads: a str or bytes.
type percentText struct {
	s *Str
	b []byte
	n int
}

func (f *percentText) at(i int) rune {
	if f.s != nil {
		return f.s.At(i)
	}
	return rune(f.b[i])
}

func (f *percentText) key(t *Thread, i, j int) Value {
	if f.s != nil {
		return Of(f.s.Slice(i, j))
	}
	return Of(CopyBytes(t, f.b[i:j]))
}

// parsePercent parses the conversion behind the % at pos-1; end is behind the conversion.
func parsePercent(f *percentText, pos int, a *percentArgs) (sp percentSpec, end int, err error) {
	sp.width, sp.prec = -1, -1
	if pos >= f.n {
		return sp, pos, ValueErrorf("incomplete format")
	}
	if f.at(pos) == '(' {
		if !a.isMap {
			return sp, pos, TypeErrorf("format requires a mapping")
		}
		depth, start := 1, pos+1
		for pos++; pos < f.n && depth > 0; pos++ {
			switch f.at(pos) {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		if depth > 0 {
			return sp, pos, ValueErrorf("incomplete format key")
		}
		if err := a.key(f.key(a.t, start, pos-1)); err != nil {
			return sp, pos, err
		}
	}
flags:
	for pos < f.n {
		switch f.at(pos) {
		case '-':
			sp.left = true
		case '+':
			sp.plus = true
		case ' ':
			sp.blank = true
		case '#':
			sp.alt = true
		case '0':
			sp.zero = true
		default:
			break flags
		}
		pos++
	}
	number := func(limit int, msg string) (int, error) {
		n := 0
		for pos < f.n {
			d := int(f.at(pos) - '0')
			if d < 0 || d > 9 {
				break
			}
			if n > (limit-d)/10 {
				return 0, ValueErrorf("%s", msg)
			}
			n = n*10 + d
			pos++
		}
		return n, nil
	}
	star := func(convert func(*Thread, Value) (int, error)) (int, error) {
		pos++
		v, err := a.take()
		if err != nil {
			return 0, err
		}
		if !v.Type().Has(FlagInt) {
			return 0, TypeErrorf("* wants int")
		}
		return convert(a.t, v)
	}
	if pos < f.n && f.at(pos) == '*' {
		w, err := star(AsInt)
		if err != nil {
			return sp, pos, err
		}
		if w < 0 {
			sp.left = true
			if w = -w; w < 0 {
				w = math.MaxInt
			}
		}
		sp.width = w
	} else if pos < f.n && f.at(pos) >= '0' && f.at(pos) <= '9' {
		if sp.width, err = number(math.MaxInt, "width too big"); err != nil {
			return sp, pos, err
		}
	}
	if pos < f.n && f.at(pos) == '.' {
		pos++
		sp.prec = 0
		if pos < f.n && f.at(pos) == '*' {
			p, err := star(AsCInt)
			if err != nil {
				return sp, pos, err
			}
			sp.prec = max(p, 0)
		} else if sp.prec, err = number(math.MaxInt32, "precision too big"); err != nil {
			return sp, pos, err
		}
	}
	if pos < f.n && (f.at(pos) == 'h' || f.at(pos) == 'l' || f.at(pos) == 'L') {
		pos++
	}
	if pos >= f.n {
		return sp, pos, ValueErrorf("incomplete format")
	}
	sp.conv = f.at(pos)
	if w := max(sp.width, sp.prec); w > 1<<20 {
		if err := a.t.CheckAlloc(w); err != nil {
			return sp, pos, err
		}
	}
	return sp, pos + 1, nil
}

// percentBad is the error for an unknown conversion whose character is at index i.
func percentBad(c rune, i int) error {
	show := c
	if c <= 31 || c >= 127 {
		show = '?'
	}
	return ValueErrorf("unsupported format character '%c' (0x%x) at index %d", show, uint32(c), i)
}

// percentNumber formats v by one of the conversions d i u o x X e E f F g G, without the
// padding: a sign and a prefix may lead.
func percentNumber(t *Thread, v Value, sp *percentSpec) ([]byte, error) {
	var buf [64]byte
	switch sp.conv {
	case 'e', 'E', 'f', 'F', 'g', 'G':
		x, err := AsFloat(t, v)
		if err != nil {
			return nil, err
		}
		prec := sp.prec
		if prec < 0 {
			prec = 6
		}
		var fl floatfmt.Flags
		if sp.alt {
			fl = floatfmt.Alt
		}
		return floatfmt.AppendFormat(buf[:0], x, byte(sp.conv), prec, fl), nil
	}
	i, err := percentInt(t, v, sp.conv)
	if err != nil {
		return nil, err
	}
	base := 10
	switch sp.conv {
	case 'o':
		base = 8
	case 'x', 'X':
		base = 16
	}
	var digits []byte
	neg := false
	if i.IsInt() && i.Int64() != math.MinInt64 {
		n := i.Int64()
		if n < 0 {
			neg, n = true, -n
		}
		digits = strconv.AppendInt(buf[:0], n, base)
	} else {
		x := BigOf(i)
		neg = x.Sign() < 0
		if base == 10 {
			s, err := ToStr(t, i)
			if err != nil {
				return nil, err
			}
			digits = append(buf[:0], s.String()...)
			if neg {
				digits = digits[1:]
			}
		} else {
			digits = new(big.Int).Abs(x).Append(buf[:0], base)
		}
	}
	out := make([]byte, 0, len(digits)+4)
	if neg {
		out = append(out, '-')
	}
	if sp.alt && base != 10 {
		out = append(out, '0', byte(sp.conv))
	}
	for n := sp.prec - len(digits); n > 0; n-- {
		out = append(out, '0')
	}
	start := len(out)
	out = append(out, digits...)
	if sp.conv == 'X' {
		for k := start; k < len(out); k++ {
			if out[k] >= 'a' {
				out[k] -= 'a' - 'A'
			}
		}
	}
	return out, nil
}

// percentInt converts the operand of an integer conversion.
func percentInt(t *Thread, v Value, conv rune) (Value, error) {
	typ := v.Type()
	if typ.Has(FlagInt) {
		return exactInt(v), nil
	}
	var r Value
	var err error
	hex := conv == 'o' || conv == 'x' || conv == 'X'
	switch s := &typ.Slots; {
	case hex && s.Index != nil:
		r, err = Index(t, v)
	case !hex && s.Int != nil:
		r, err = s.Int(t, v)
	case !hex && s.Index != nil:
		r, err = Index(t, v)
	default:
		err = TypeErrorf("")
	}
	if err == nil && !r.Type().Has(FlagInt) {
		err = TypeErrorf("")
	}
	if err != nil {
		if !Matches(err, TypeError) {
			return Value{}, err
		}
		if hex {
			return Value{}, TypeErrorf("%%%c format: an integer is required, not %s", conv, typ.Name)
		}
		return Value{}, TypeErrorf("%%%c format: a real number is required, not %s", conv, typ.Name)
	}
	return exactInt(r), nil
}

// layout pads a number: it returns the sign, the prefix, the zeros or blanks before the
// digits and the blanks behind.
func (sp *percentSpec) appendNumber(dst, num []byte) []byte {
	sign := byte(0)
	if len(num) > 0 && (num[0] == '-' || num[0] == '+') {
		sign = num[0]
		num = num[1:]
	} else if sp.plus {
		sign = '+'
	} else if sp.blank {
		sign = ' '
	}
	var prefix []byte
	if sp.alt && (sp.conv == 'x' || sp.conv == 'X' || sp.conv == 'o') && len(num) >= 2 {
		prefix, num = num[:2], num[2:]
	}
	n := len(num) + len(prefix)
	if sign != 0 {
		n++
	}
	pad := sp.width - n
	if !sp.left && !sp.zero {
		for ; pad > 0; pad-- {
			dst = append(dst, ' ')
		}
	}
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, prefix...)
	if !sp.left && sp.zero {
		for ; pad > 0; pad-- {
			dst = append(dst, '0')
		}
	}
	dst = append(dst, num...)
	for ; pad > 0; pad-- {
		dst = append(dst, ' ')
	}
	return dst
}

// strMod is the % operator of str.
func strMod(t *Thread, a, b Value) (Value, error) {
	if !a.Type().Has(FlagStr) {
		return NotImplemented, nil
	}
	s, err := PercentFormat(t, (*Str)(a.P), b)
	if err != nil {
		return Value{}, err
	}
	return Of(s), nil
}

// PercentFormat returns s % arg.
func PercentFormat(t *Thread, s *Str, arg Value) (*Str, error) {
	args := newPercentArgs(t, arg, StrType)
	text := percentText{s: s, n: s.n}
	var w StrBuilder
	w.Borrow(t)
	plain := true
	for pos := 0; pos < s.n; {
		if s.At(pos) != '%' {
			start := pos
			for pos < s.n && s.At(pos) != '%' {
				pos++
			}
			w.WriteSlice(s, start, pos)
			continue
		}
		plain = false
		if pos+1 < s.n {
			// The common conversions, without flags.
			switch c := s.At(pos + 1); c {
			case '%':
				w.WriteByte('%')
				pos += 2
				continue
			case 's', 'd':
				v, err := args.take()
				if err != nil {
					return nil, err
				}
				if v.IsInt() {
					var buf [24]byte
					w.writeASCII(strconv.AppendInt(buf[:0], v.Int64(), 10))
				} else if c == 's' {
					err = w.writeStrOf(t, v)
				} else {
					err = percentOne(t, &w, v, &percentSpec{width: -1, prec: -1, conv: 'd'}, pos+1)
				}
				if err != nil {
					return nil, err
				}
				pos += 2
				continue
			}
		}
		sp, end, err := parsePercent(&text, pos+1, &args)
		if err != nil {
			return nil, err
		}
		pos = end
		v, err := args.take()
		if err != nil {
			return nil, err
		}
		if err := percentOne(t, &w, v, &sp, end-1); err != nil {
			return nil, err
		}
	}
	if !args.done() {
		return nil, TypeErrorf("not all arguments converted during string formatting")
	}
	if plain {
		return s, nil
	}
	return w.Result(t)
}

func percentOne(t *Thread, w *StrBuilder, v Value, sp *percentSpec, at int) error {
	var s *Str
	var err error
	switch sp.conv {
	case 's':
		s, err = ToStr(t, v)
	case 'r':
		s, err = Repr(t, v)
	case 'a':
		s, err = ASCIIRepr(t, v)
	case 'c':
		s, err = percentChar(t, v)
		sp.prec = -1
	case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G':
		if v.IsInt() && sp.prec < 0 && sp.width <= 32 && !sp.alt && (sp.conv == 'd' || sp.conv == 'x') {
			w.writePadded(v.Int64(), sp)
			return nil
		}
		num, err := percentNumber(t, v, sp)
		if err != nil {
			return err
		}
		var buf [64]byte
		w.writeASCII(sp.appendNumber(buf[:0], num))
		return nil
	default:
		return percentBad(sp.conv, at)
	}
	if err != nil {
		return err
	}
	n := s.n
	if sp.prec >= 0 && sp.prec < n {
		n = sp.prec
	}
	if !sp.left {
		w.WriteRepeat(' ', sp.width-n)
	}
	w.WriteSlice(s, 0, n)
	if sp.left {
		w.WriteRepeat(' ', sp.width-n)
	}
	return nil
}

// writePadded appends a small int by %d or %x.
func (w *StrBuilder) writePadded(i int64, sp *percentSpec) {
	var buf, out [80]byte
	b := 10
	if sp.conv == 'x' {
		b = 16
	}
	w.writeASCII(sp.appendNumber(out[:0], strconv.AppendInt(buf[:0], i, b)))
}

func percentChar(t *Thread, v Value) (*Str, error) {
	if v.Type().Has(FlagStr) {
		if s := (*Str)(v.P); s.n == 1 {
			return s, nil
		}
		return nil, TypeErrorf("%s", "%c requires int or char")
	}
	i, err := Index(t, v)
	if err != nil {
		if Matches(err, TypeError) {
			return nil, TypeErrorf("%s", "%c requires int or char")
		}
		return nil, err
	}
	if !i.IsInt() || i.Int64() < 0 || i.Int64() > 0x10FFFF {
		return nil, OverflowErrorf("%s", "%c arg not in range(0x110000)")
	}
	return StrOfRune(rune(i.Int64())), nil
}
