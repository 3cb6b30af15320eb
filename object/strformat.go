package object

import (
	"math"
	"strconv"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/internal/fmtspec"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines format(): the format method of str, and what f-strings call.

// FormatValue returns format(v, spec).
func FormatValue(t *Thread, v Value, spec *Str) (*Str, error) {
	if spec.n == 0 {
		switch {
		case v.Shape() == StrType.Root:
			return (*Str)(v.P), nil
		case v.IsInt():
			return intStr(v.Int64()), nil
		case v.IsFloat():
			var b [32]byte
			return strOfBytes(append([]byte(nil), floatfmt.AppendRepr(b[:0], v.Float64())...)), nil
		}
	}
	switch {
	case v.IsInt():
		return formatInt(t, v, spec)
	case v.IsFloat():
		return formatFloat(t, v.Float64(), spec, "float")
	case v.Shape() == StrType.Root:
		return formatStr(t, (*Str)(v.P), spec)
	}
	m := v.Type().Lookup(Intern("__format__"))
	if m.P == nil {
		return nil, TypeErrorf("Type %s doesn't define __format__", v.Type().Name)
	}
	r, err := callBound(t, m, v, Of(spec))
	if err != nil {
		return nil, err
	}
	if !r.Type().Has(FlagStr) {
		return nil, TypeErrorf("__format__ must return a str, not %s", r.Type().Name)
	}
	return (*Str)(r.P), nil
}

// intStr returns str(i).
func intStr(i int64) *Str {
	var b [24]byte
	d := strconv.AppendInt(b[:0], i, 10)
	if len(d) == 1 {
		return &charStrs[d[0]]
	}
	if len(d) <= 16 {
		s := newStr(ASCII, len(d))
		copy(s.Bytes1(), d)
		return s
	}
	return strOfBytes(append([]byte(nil), d...))
}

// formatError turns an error of package fmtspec into a Python exception.
func formatError(t *Thread, err error) error {
	e, ok := err.(*fmtspec.Error)
	if !ok {
		return err
	}
	switch e.Kind {
	case fmtspec.OverflowError:
		return OverflowErrorf("%s", e.Msg)
	case fmtspec.MemoryError:
		return t.NoMemory()
	}
	return ValueErrorf("%s", e.Msg)
}

// parseSpec parses a format specification and checks the memory that it asks for.
func parseSpec(t *Thread, spec *Str, typ rune, align byte, typeName string) (fmtspec.Spec, error) {
	known := &t.specs[(uintptr(unsafe.Pointer(spec))>>4^uintptr(typ))%uintptr(len(t.specs))]
	if known.text == spec && known.typ == typ {
		return known.spec, nil
	}
	sp, err := fmtspec.Parse(spec.String(), typ, align, typeName)
	if err != nil {
		return sp, formatError(t, err)
	}
	digits := sp.Precision
	if typ == 's' || digits > math.MaxInt32 {
		digits = 0 // a limit only, or an error
	}
	if sp.Width > 1<<20 || digits > 1<<20 {
		if err := t.CheckAlloc(max(sp.Width, digits)); err != nil {
			return sp, err
		}
	}
	*known = knownSpec{spec, typ, sp}
	return sp, nil
}

// knownSpec is a format specification that was parsed before: most are constants. What holds
// where the text does not say follows from typ.
type knownSpec struct {
	text *Str
	typ  rune
	spec fmtspec.Spec
}

// formatted makes the str of what package fmtspec appended.
func formatted(t *Thread, b []byte, err error) (*Str, error) {
	if err != nil {
		return nil, formatError(t, err)
	}
	return textOfBytes(b), nil
}

// formatInt is int.__format__ for any int.
func formatInt(t *Thread, v Value, spec *Str) (*Str, error) {
	sp, err := parseSpec(t, spec, 'd', '>', "int")
	if err != nil {
		return nil, err
	}
	var buf [64]byte
	v = exactInt(v)
	if v.IsInt() {
		b, err := fmtspec.AppendInt(buf[:0], v.Int64(), &sp, "int")
		return formatted(t, b, err)
	}
	b, err := fmtspec.AppendBig(buf[:0], BigOf(v), &sp, "int")
	return formatted(t, b, err)
}

// formatFloat is float.__format__.
func formatFloat(t *Thread, x float64, spec *Str, typeName string) (*Str, error) {
	sp, err := parseSpec(t, spec, 0, '>', typeName)
	if err != nil {
		return nil, err
	}
	var buf [64]byte
	b, err := fmtspec.AppendFloat(buf[:0], x, &sp, typeName)
	return formatted(t, b, err)
}

// formatStr is str.__format__.
func formatStr(t *Thread, s, spec *Str) (*Str, error) {
	if spec.n == 0 {
		return s.exact(), nil
	}
	typ := s.Shape.Type.Name
	sp, err := parseSpec(t, spec, 's', '<', typ)
	if err != nil {
		return nil, err
	}
	l, err := sp.Text(s.n, typ)
	if err != nil {
		return nil, formatError(t, err)
	}
	if l.Left == 0 && l.Right == 0 {
		if l.Take == s.n {
			return s, nil
		}
		return s.Slice(0, l.Take).exact(), nil
	}
	fill, _ := decodeWTF8(sp.Fill)
	if err := t.CheckItems(l.Left+l.Take+l.Right, 4); err != nil {
		return nil, err
	}
	var w StrBuilder
	w.Grow(l.Left+l.Take+l.Right, ASCII)
	w.WriteRepeat(fill, l.Left)
	w.WriteSlice(s, 0, l.Take)
	w.WriteRepeat(fill, l.Right)
	return w.Result(t)
}

// FormatParser splits a format string into literal text and replacement fields.
type FormatParser struct {
	S   *Str
	pos int
	end int
}

// FormatField is what the parser found: literal text S[LitStart:LitEnd], then, if Present,
// a field with its name, conversion and specification as ranges of S.
type FormatField struct {
	LitStart, LitEnd   int
	Present            bool
	NameStart, NameEnd int
	SpecStart, SpecEnd int
	Conversion         rune // 0 if there is none
	Nested             bool // the specification has fields itself
}

// NewFormatParser returns a parser of s.
func NewFormatParser(s *Str) FormatParser { return FormatParser{s, 0, s.n} }

// Next parses up to the end of the next field; ok is false at the end.
func (p *FormatParser) Next() (f FormatField, ok bool, err error) {
	if p.pos >= p.end {
		return f, false, nil
	}
	start := p.pos
	var c rune
	markup := false
	for p.pos < p.end && !markup {
		c = p.S.At(p.pos)
		p.pos++
		markup = c == '{' || c == '}'
	}
	atEnd := p.pos >= p.end
	n := p.pos - start
	if markup {
		if c == '}' && (atEnd || p.S.At(p.pos) != '}') {
			return f, false, ValueErrorf("Single '}' encountered in format string")
		}
		if atEnd {
			return f, false, ValueErrorf("Single '{' encountered in format string")
		}
		if p.S.At(p.pos) == c {
			p.pos++
			markup = false
		} else {
			n--
		}
	}
	f.LitStart, f.LitEnd = start, start+n
	if !markup {
		return f, true, nil
	}
	f.Present = true
	return f, true, p.field(&f)
}

// field parses a replacement field behind its brace.
func (p *FormatParser) field(f *FormatField) error {
	var c rune
	f.NameStart = p.pos
name:
	for p.pos < p.end {
		c = p.S.At(p.pos)
		p.pos++
		switch c {
		case '{':
			return ValueErrorf("unexpected '{' in field name")
		case '[':
			for p.pos < p.end && p.S.At(p.pos) != ']' {
				p.pos++
			}
		case '}', ':', '!':
			break name
		}
	}
	f.NameEnd = p.pos - 1
	if c == '}' {
		return nil
	}
	if c != '!' && c != ':' {
		return ValueErrorf("expected '}' before end of string")
	}
	if c == '!' {
		if p.pos >= p.end {
			return ValueErrorf("end of string while looking for conversion specifier")
		}
		f.Conversion = p.S.At(p.pos)
		p.pos++
		if p.pos < p.end {
			c = p.S.At(p.pos)
			p.pos++
			if c == '}' {
				return nil
			}
			if c != ':' {
				return ValueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	f.SpecStart = p.pos
	for depth := 1; p.pos < p.end; {
		c = p.S.At(p.pos)
		p.pos++
		switch c {
		case '{':
			f.Nested = true
			depth++
		case '}':
			depth--
			if depth == 0 {
				f.SpecEnd = p.pos - 1
				return nil
			}
		}
	}
	return ValueErrorf("unmatched '{' in format spec")
}

// formatIndex returns the number that s[i:j] is, -1 if it is none.
func formatIndex(s *Str, i, j int) (int, error) {
	if i >= j {
		return -1, nil
	}
	n := 0
	for ; i < j; i++ {
		d := unicodedata.Decimal(s.At(i))
		if d < 0 {
			return -1, nil
		}
		if n > (1<<63-1-d)/10 {
			return -1, ValueErrorf("Too many decimal digits in format string")
		}
		n = n*10 + d
	}
	return n, nil
}

// FieldPath walks the .attr and [item] parts of a field name.
type FieldPath struct {
	S        *Str
	pos, end int
}

// SplitFieldName returns the first part of the field name s[i:j], as a number if it is one
// (else -1), and the rest.
func SplitFieldName(s *Str, i, j int) (firstEnd, index int, rest FieldPath, err error) {
	k := i
	for k < j && s.At(k) != '.' && s.At(k) != '[' {
		k++
	}
	index, err = formatIndex(s, i, k)
	return k, index, FieldPath{s, k, j}, err
}

// Next returns the next part: an attribute, or an item whose index is -1 if it is no number.
func (p *FieldPath) Next() (isAttr bool, start, end, index int, ok bool, err error) {
	if p.pos >= p.end {
		return
	}
	c := p.S.At(p.pos)
	p.pos++
	start, index, ok = p.pos, -1, true
	switch c {
	case '.':
		isAttr = true
		for p.pos < p.end && p.S.At(p.pos) != '.' && p.S.At(p.pos) != '[' {
			p.pos++
		}
		end = p.pos
	case '[':
		for p.pos < p.end && p.S.At(p.pos) != ']' {
			p.pos++
		}
		if p.pos >= p.end {
			err = ValueErrorf("Missing ']' in format string")
			return
		}
		end = p.pos
		p.pos++
		if index, err = formatIndex(p.S, start, end); err != nil {
			return
		}
	default:
		err = ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
		return
	}
	if start == end {
		err = ValueErrorf("Empty attribute in format string")
	}
	return
}

// formatter is a run of str.format.
type formatter struct {
	t     *Thread
	args  []Value
	noPos bool // format_map: there are no positional arguments
	kw    func(key Value) (Value, error)
	next  int  // number of the next unnumbered field
	auto  bool // fields are numbered automatically
	set   bool // auto is decided
}

func strFormat(t *Thread, a Args) (Value, error) {
	pos := a.Positional()
	if len(pos) == 0 {
		return Value{}, TypeErrorf("unbound method str.format() needs an argument")
	}
	f := formatter{t: t, args: pos[1:], kw: func(key Value) (Value, error) {
		s := (*Str)(key.P)
		for i := 0; i < a.NumKw(); i++ {
			if n, x := a.Kw(i); StrEqual(n, s) {
				return x, nil
			}
		}
		return Value{}, KeyErrorOf(key)
	}}
	s := (*Str)(pos[0].P)
	if s.plainFormat() {
		return pos[0], nil
	}
	var w StrBuilder
	w.Borrow(t)
	if err := f.build(&w, s, 2); err != nil {
		return Value{}, err
	}
	r, err := w.Result(t)
	return Of(r), err
}

// plainFormat reports whether a str is its own result of format().
func (s *Str) plainFormat() bool {
	for i := range s.n {
		if c := s.At(i); c == '{' || c == '}' {
			return false
		}
	}
	return true
}

func strFormatMap(t *Thread, s *Str, mapping Value) (*Str, error) {
	if s.plainFormat() {
		return s, nil
	}
	f := formatter{t: t, noPos: true, kw: func(key Value) (Value, error) { return GetItem(t, mapping, key) }}
	var w StrBuilder
	if err := f.build(&w, s, 2); err != nil {
		return nil, err
	}
	return w.Result(t)
}

func (f *formatter) build(w *StrBuilder, s *Str, depth int) error {
	if depth <= 0 {
		return ValueErrorf("Max string recursion exceeded")
	}
	p := NewFormatParser(s)
	for {
		x, ok, err := p.Next()
		if err != nil {
			return err
		}
		if !ok {
			return nil
		}
		w.WriteSlice(s, x.LitStart, x.LitEnd)
		if !x.Present {
			continue
		}
		if err := f.field(w, s, x, depth); err != nil {
			return err
		}
	}
}

func (f *formatter) field(w *StrBuilder, s *Str, x FormatField, depth int) error {
	t := f.t
	v, err := f.object(s, x.NameStart, x.NameEnd)
	if err != nil {
		return err
	}
	switch c := x.Conversion; c {
	case 0:
	case 'r', 's', 'a':
		var r *Str
		switch c {
		case 'r':
			r, err = Repr(t, v)
		case 's':
			r, err = ToStr(t, v)
		default:
			r, err = ASCIIRepr(t, v)
		}
		if err != nil {
			return err
		}
		v = Of(r)
	default:
		if c > 32 && c < 127 {
			return ValueErrorf("Unknown conversion specifier %c", c)
		}
		return ValueErrorf("Unknown conversion specifier \\x%x", uint32(c))
	}
	spec := emptyStr
	if x.SpecEnd > x.SpecStart {
		spec = s.Slice(x.SpecStart, x.SpecEnd)
		if x.Nested {
			var sw StrBuilder
			if err := f.build(&sw, spec, depth-1); err != nil {
				return err
			}
			if spec, err = sw.Result(t); err != nil {
				return err
			}
		}
	}
	r, err := FormatValue(t, v, spec)
	if err != nil {
		return err
	}
	w.WriteStr(r)
	return nil
}

// object finds what the field name s[i:j] refers to.
func (f *formatter) object(s *Str, i, j int) (Value, error) {
	t := f.t
	end, index, rest, err := SplitFieldName(s, i, j)
	if err != nil {
		return Value{}, err
	}
	if end == i || index >= 0 {
		auto := end == i
		if !f.set {
			f.set, f.auto = true, auto
		}
		if f.auto != auto {
			if auto {
				return Value{}, ValueErrorf("cannot switch from manual field specification to automatic field numbering")
			}
			return Value{}, ValueErrorf("cannot switch from automatic field numbering to manual field specification")
		}
		if auto {
			index = f.next
			f.next++
		}
	}
	var v Value
	switch {
	case index < 0:
		if v, err = f.kw(Of(s.Slice(i, end))); err != nil {
			return Value{}, err
		}
	case f.noPos:
		return Value{}, ValueErrorf("Format string contains positional fields")
	case index >= len(f.args):
		return Value{}, IndexErrorf("Replacement index %d out of range for positional args tuple", index)
	default:
		v = f.args[index]
	}
	for {
		isAttr, a, b, n, ok, err := rest.Next()
		if err != nil {
			return Value{}, err
		}
		if !ok {
			return v, nil
		}
		switch {
		case isAttr:
			v, err = GetAttr(t, v, InternStr(s.Slice(a, b)))
		case n < 0:
			v, err = GetItem(t, v, Of(s.Slice(a, b)))
		default:
			v, err = GetItem(t, v, Int(int64(n)))
		}
		if err != nil {
			return Value{}, err
		}
	}
}
