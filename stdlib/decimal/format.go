package decimal

import (
	"bytes"
	"strings"
	"unicode/utf8"

	kernel "github.com/seed-8da18655/gopy/internal/decimal"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements __format__.

// spec is a format specification.
type spec struct {
	fill      string
	align     byte
	sign      byte
	noNegZero bool
	alternate bool
	zeros     bool // the width is filled with zeros
	width     int64
	precision int64 // -1: none
	kind      byte  // 0: none
	separator string
	point     string
	grouping  []int64
}

func badFormat() error { return object.ValueErrorf("invalid format string") }

// parseSpec reads [[fill]align][sign][z][#][0][width][,][.precision][type].
func parseSpec(t *thread, s string) (*spec, error) {
	f := &spec{fill: " ", sign: '-', precision: -1, point: ".", grouping: []int64{3}}
	_, size := utf8.DecodeRuneInString(s)
	isAlign := func(i int) bool { return i < len(s) && strings.IndexByte("<>=^", s[i]) >= 0 }
	if size > 0 && isAlign(size) {
		f.fill, f.align = s[:size], s[size]
		s = s[size+1:]
	} else if isAlign(0) {
		f.align = s[0]
		s = s[1:]
	}
	take := func(set string) byte {
		if s != "" && strings.IndexByte(set, s[0]) >= 0 {
			c := s[0]
			s = s[1:]
			return c
		}
		return 0
	}
	number := func() (int64, bool) {
		n := int64(0)
		for s != "" && s[0] >= '0' && s[0] <= '9' {
			n = n*10 + int64(s[0]-'0')
			if n > 1<<62/10 {
				return 0, false
			}
			s = s[1:]
		}
		return n, true
	}
	if c := take("+- "); c != 0 {
		f.sign = c
	}
	f.noNegZero = take("z") != 0
	f.alternate = take("#") != 0
	if s != "" && s[0] == '0' {
		// It stands for an alignment, and the width cannot begin with another one.
		if f.align != 0 || len(s) > 1 && s[1] == '0' {
			return nil, badFormat()
		}
		f.zeros = true
		f.fill, f.align = "0", '='
		s = s[1:]
	}
	var ok bool
	if f.width, ok = number(); !ok {
		return nil, badFormat()
	}
	if take(",") != 0 {
		f.separator = ","
	}
	if take(".") != 0 {
		if s == "" || s[0] < '0' || s[0] > '9' {
			return nil, badFormat()
		}
		if f.precision, ok = number(); !ok {
			return nil, badFormat()
		}
	}
	f.kind = take("eEfFgGn%N")
	if f.kind == 'N' {
		if err := t.Warn(object.DeprecationWarning, "Format specifier 'N' is deprecated", 1); err != nil {
			return nil, err
		}
	}
	if s != "" {
		return nil, badFormat()
	}
	if f.kind == 'n' || f.kind == 'N' {
		if f.separator != "" {
			return nil, badFormat()
		}
		f.kind -= 'n' - 'g'
		if err := f.useLocale(t); err != nil {
			return nil, err
		}
	}
	if f.align == 0 {
		f.align = '>'
	}
	return f, nil
}

// useLocale takes the point and the separators from the locale.
func (f *spec) useLocale(t *thread) error {
	localeconv, err := object.ImportAttr(t, "_locale", "localeconv")
	if err != nil {
		return err
	}
	conv, err := object.Call(t, localeconv)
	if err != nil {
		return err
	}
	text := func(name string) (string, error) {
		v, err := object.GetItem(t, conv, object.NewStr(name))
		if err != nil || !v.IsA(object.StrType) {
			return "", err
		}
		return (*object.Str)(v.P).String(), nil
	}
	if f.point, err = text("decimal_point"); err != nil {
		return err
	}
	if f.separator, err = text("thousands_sep"); err != nil {
		return err
	}
	v, err := object.GetItem(t, conv, object.NewStr("grouping"))
	if err != nil {
		return err
	}
	items, err := object.ListOf(t, v)
	if err != nil {
		return err
	}
	f.grouping = nil
	for _, x := range items {
		n, err := object.AsInt64(t, x)
		if err != nil {
			return err
		}
		f.grouping = append(f.grouping, n)
	}
	return nil
}

// overrides replaces the separators by those of a dict, the argument that nobody documents.
func (f *spec) overrides(t *thread, v value) error {
	if !v.IsA(object.DictType) {
		return object.TypeErrorf("optional argument must be a dict")
	}
	d := (*object.Dict)(v.P)
	text := func(name string, out *string) error {
		x, err := d.Get(t, object.NewStr(name))
		if err != nil || x.P == nil {
			return err
		}
		if !x.IsA(object.StrType) {
			return object.ValueErrorf("invalid override dict")
		}
		*out = (*object.Str)(x.P).String()
		return nil
	}
	// As in C, they have room for a character, and groups are signed bytes.
	tooLong := func(s string) bool { return len(s) > 4 }
	if err := text("decimal_point", &f.point); err != nil {
		return err
	}
	if err := text("thousands_sep", &f.separator); err != nil {
		return err
	}
	grouping := ""
	if err := text("grouping", &grouping); err != nil {
		return err
	}
	if tooLong(f.point) || tooLong(f.separator) {
		return object.ValueErrorf("invalid override dict")
	}
	if grouping != "" {
		f.grouping = nil
		for _, r := range grouping {
			if r > 127 {
				return object.ValueErrorf("invalid override dict")
			}
			f.grouping = append(f.grouping, int64(r))
		}
	}
	return nil
}

func formatNumber(t *thread, a object.Args) (value, error) {
	if len(a.V) < 2 || len(a.V) > 3 || a.NumKw() > 0 {
		return value{}, object.TypeErrorf("__format__() takes 1 or 2 arguments (%d given)", len(a.V)-1)
	}
	if !a.V[1].IsA(object.StrType) {
		return value{}, object.TypeErrorf("format arg must be str")
	}
	c, err := currentContext(t)
	if err != nil {
		return value{}, err
	}
	text := (*object.Str)(a.V[1].P).String()
	f, err := parseSpec(t, text)
	if err != nil {
		return value{}, err
	}
	if len(a.V) == 3 {
		if err := f.overrides(t, a.V[2]); err != nil {
			return value{}, err
		}
	}
	n := &object.As[dec](a.V[0]).n
	if err := t.CheckAlloc(int(min(max(f.width, f.precision, 0), 1<<50))); err != nil {
		return value{}, err
	}
	out, ok := f.format(c, *n)
	if !ok {
		return value{}, t.NoMemory()
	}
	return object.NewStr(string(out)), nil
}

// format writes a number; ok is false if it is too long.
func (f *spec) format(c *context, n number) (out []byte, ok bool) {
	if n.Form != kernel.Finite {
		m := n.WithSign(false)
		body := m.Append(nil, false, true)
		if f.kind == '%' {
			body = append(body, '%')
		}
		if f.zeros {
			f.fill, f.align = " ", '>'
		}
		return f.pad(f.signOf(n.Neg), body), true
	}
	kind := f.kind
	if kind == 0 {
		kind = 'g'
		if c.capitals {
			kind = 'G'
		}
	}
	if kind == '%' {
		n.Exp += 2
	}
	mode := c.c.Rounding
	fixed := kind == 'f' || kind == 'F' || kind == '%'
	if f.precision >= 0 {
		switch {
		case kind|0x20 == 'e':
			n = n.RoundTo(f.precision+1, mode)
			if k := f.precision + 1 - n.Digits(); k > 0 && !n.IsZero() {
				if n, ok = n.Rescale(n.Exp-k, mode); !ok {
					return nil, false
				}
			}
		case fixed:
			if n, ok = n.Rescale(-f.precision, mode); !ok {
				return nil, false
			}
		default:
			if p := max(f.precision, 1); n.Digits() > p {
				n = n.RoundTo(p, mode)
			}
		}
	}
	if fixed && n.Exp > 0 {
		if n, ok = n.Rescale(0, mode); !ok {
			return nil, false
		}
	}
	if f.noNegZero && n.IsZero() {
		n.Neg = false
	}
	digits := n.AppendCoefficient(nil)
	left := n.Exp + int64(len(digits))
	point := int64(1)
	switch {
	case fixed:
		point = left
	case kind|0x20 == 'e':
		if n.IsZero() && f.precision >= 0 {
			point = 1 - f.precision
		}
	case n.Exp <= 0 && left > -6:
		point = left
	}
	var whole, fraction []byte
	switch {
	case point < 0 || point == 0:
		if -point > 1<<30 {
			return nil, false
		}
		whole = []byte{'0'}
		fraction = append(bytes.Repeat([]byte{'0'}, int(-point)), digits...)
	case point > int64(len(digits)):
		if point > 1<<30 {
			return nil, false
		}
		whole = append(digits, bytes.Repeat([]byte{'0'}, int(point)-len(digits))...)
	default:
		whole, fraction = digits[:point], digits[point:]
	}
	var tail []byte
	if len(fraction) > 0 || f.alternate {
		tail = append(append(tail, f.point...), fraction...)
	}
	if exp := left - point; exp != 0 || kind|0x20 == 'e' {
		e := byte('E')
		if kind == 'e' || kind == 'g' {
			e = 'e'
		}
		tail = append(tail, e)
		if exp >= 0 {
			tail = append(tail, '+')
		}
		small := kernel.FromInt64(exp)
		tail = small.Append(tail, false, true)
	}
	if kind == '%' {
		tail = append(tail, '%')
	}
	sign := f.signOf(n.Neg)
	width := int64(0)
	if f.zeros {
		width = f.width - int64(utf8.RuneCount(tail)) - int64(len(sign))
	}
	whole = f.group(whole, width)
	return f.pad(sign, append(whole, tail...)), true
}

func (f *spec) signOf(neg bool) string {
	switch {
	case neg:
		return "-"
	case f.sign == '+':
		return "+"
	case f.sign == ' ':
		return " "
	}
	return ""
}

// group puts separators between digits, and zeros in front up to a width.
func (f *spec) group(digits []byte, width int64) []byte {
	if f.separator == "" || len(f.grouping) == 0 {
		for int64(len(digits)) < width {
			digits = append(bytes.Repeat([]byte{'0'}, int(width)-len(digits)), digits...)
		}
		return digits
	}
	sep := int64(utf8.RuneCountInString(f.separator))
	var groups [][]byte
	total := int64(0)
	size := int64(0)
	for i := 0; ; i++ {
		// The last size counts for the rest, also behind a zero.
		if i < len(f.grouping) && (f.grouping[i] != 0 || i == 0) {
			size = f.grouping[i]
		}
		if size <= 0 || size == 127 {
			size = max(int64(len(digits)), width-total, 1)
		}
		// This group is filled up as far as the digits and the width go.
		n := min(size, max(int64(len(digits)), width-total, 1))
		g := bytes.Repeat([]byte{'0'}, int(n))
		have := min(n, int64(len(digits)))
		copy(g[n-have:], digits[int64(len(digits))-have:])
		digits = digits[:int64(len(digits))-have]
		groups = append(groups, g)
		total += n
		if len(digits) == 0 && total >= width {
			break
		}
		total += sep
	}
	var out []byte
	for i := len(groups) - 1; i >= 0; i-- {
		out = append(out, groups[i]...)
		if i > 0 {
			out = append(out, f.separator...)
		}
	}
	return out
}

// pad fills up to the width.
func (f *spec) pad(sign string, body []byte) []byte {
	missing := int(f.width) - utf8.RuneCount(body) - len(sign)
	if missing <= 0 {
		return append([]byte(sign), body...)
	}
	fill := func(n int) string { return strings.Repeat(f.fill, n) }
	out := make([]byte, 0, len(body)+len(sign)+missing*len(f.fill))
	switch f.align {
	case '<':
		out = append(append(append(out, sign...), body...), fill(missing)...)
	case '=':
		out = append(append(append(out, sign...), fill(missing)...), body...)
	case '^':
		out = append(out, fill(missing/2)...)
		out = append(append(out, sign...), body...)
		out = append(out, fill(missing-missing/2)...)
	default:
		out = append(append(append(out, fill(missing)...), sign...), body...)
	}
	return out
}
