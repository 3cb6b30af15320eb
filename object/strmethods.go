package object

import (
	"bytes"
	"math"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines the type str: its slots, its iterators and the table of its methods,
// whose functions are in strfind.go, strcase.go, strlayout.go, strformat.go and percent.go.

// NativeObject marks *Str as a parameter type.
func (*Str) NativeObject() {}

// StrObj is an instance of a Python subclass of str.
type StrObj struct {
	Str
	Ext *InstExt
}

var strDef = TypeDef{
	Type:   StrType,
	Struct: (*StrObj)(nil),
	Image:  strObjImage,
	Doc:    "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.",
	Flags:  FlagBaseType | FlagStr | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(StrObj{}.Ext),
	Slots: Slots{
		New:  strNew,
		Repr: func(t *Thread, v Value) (Value, error) { return Of(ReprStr((*Str)(v.P))), nil },
		Str:  func(t *Thread, v Value) (Value, error) { return Of((*Str)(v.P).exact()), nil },
		Hash: func(t *Thread, v Value) (int64, error) { return (*Str)(v.P).Hash(), nil },
		Len:  func(t *Thread, v Value) (int, error) { return (*Str)(v.P).n, nil },
		Iter: func(t *Thread, v Value) (Value, error) { return Of(NewStrIter((*Str)(v.P))), nil },
		Contains: func(t *Thread, v, item Value) (bool, error) {
			if !item.Type().Has(FlagStr) {
				return false, TypeErrorf("'in <string>' requires string as left operand, not %s", item.Type().Name)
			}
			s := (*Str)(v.P)
			return s.index((*Str)(item.P), 0, s.n) >= 0, nil
		},
		GetItem: strGetItem,
		Compare: strCompare,
		Concat: func(t *Thread, a, b Value) (Value, error) {
			if !b.Type().Has(FlagStr) {
				return Value{}, TypeErrorf("can only concatenate str (not \"%s\") to str", b.Type().Name)
			}
			s, err := StrConcat(t, (*Str)(a.P), (*Str)(b.P))
			if err != nil {
				return Value{}, err
			}
			return Of(s.exact()), nil
		},
		Repeat: strRepeat,
		Binary: [NumBinary]BinaryFunc{OpMod: strMod},
	},
	Methods: []FuncDef{
		RawKw("encode($self, /, encoding='utf-8', errors='strict')", 1, 3, strEncode, "Encode the string using the codec registered for encoding."),
		RawKw("replace($self, old, new, /, count=-1)", 3, 4, strReplace, "Return a copy with all occurrences of substring old replaced by new."),
		RawKw("split($self, /, sep=None, maxsplit=-1)", 1, 3, strSplit, "Return a list of the substrings in the string, using sep as the separator string."),
		RawKw("rsplit($self, /, sep=None, maxsplit=-1)", 1, 3, strRSplit, "Return a list of the substrings in the string, using sep as the separator string."),
		Raw("join($self, iterable, /)", 2, 2, strJoin, "Concatenate any number of strings."),
		Raw("capitalize($self, /)", 1, 1, strCapitalize, "Return a capitalized version of the string."),
		Raw("casefold($self, /)", 1, 1, strCasefold, "Return a version of the string suitable for caseless comparisons."),
		Raw("title($self, /)", 1, 1, strTitle, "Return a version of the string where each word is titlecased."),
		Raw("center($self, width, fillchar=' ', /)", 2, 3, strCenter, "Return a centered string of length width."),
		Raw("count($self, sub[, start[, end]], /)", 2, 4, strCount, "Return the number of non-overlapping occurrences of substring sub in string S[start:end]."),
		RawKw("expandtabs($self, /, tabsize=8)", 1, 2, strExpandTabs, "Return a copy where all tab characters are expanded using spaces."),
		Raw("find($self, sub[, start[, end]], /)", 2, 4, strFind, "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end]."),
		Raw("partition($self, sep, /)", 2, 2, strPartition, "Partition the string into three parts using the given separator."),
		Raw("index($self, sub[, start[, end]], /)", 2, 4, strIndex, "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end]."),
		Raw("ljust($self, width, fillchar=' ', /)", 2, 3, strLJust, "Return a left-justified string of length width."),
		Raw("lower($self, /)", 1, 1, strLower, "Return a copy of the string converted to lowercase."),
		Raw("lstrip($self, chars=None, /)", 1, 2, strLStrip, "Return a copy of the string with leading whitespace removed."),
		Raw("rfind($self, sub[, start[, end]], /)", 2, 4, strRFind, "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end]."),
		Raw("rindex($self, sub[, start[, end]], /)", 2, 4, strRIndex, "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end]."),
		Raw("rjust($self, width, fillchar=' ', /)", 2, 3, strRJust, "Return a right-justified string of length width."),
		Raw("rstrip($self, chars=None, /)", 1, 2, strRStrip, "Return a copy of the string with trailing whitespace removed."),
		Raw("rpartition($self, sep, /)", 2, 2, strRPartition, "Partition the string into three parts using the given separator."),
		RawKw("splitlines($self, /, keepends=False)", 1, 2, strSplitLines, "Return a list of the lines in the string, breaking at line boundaries."),
		Raw("strip($self, chars=None, /)", 1, 2, strStrip, "Return a copy of the string with leading and trailing whitespace removed."),
		Raw("swapcase($self, /)", 1, 1, strSwapCase, "Convert uppercase characters to lowercase and lowercase characters to uppercase."),
		Raw("translate($self, table, /)", 2, 2, strTranslate, "Replace each character in the string using the given translation table."),
		Raw("upper($self, /)", 1, 1, strUpper, "Return a copy of the string converted to uppercase."),
		Raw("startswith($self, prefix[, start[, end]], /)", 2, 4, strStartsWith, "Return True if the string starts with the specified prefix, False otherwise."),
		Raw("endswith($self, suffix[, start[, end]], /)", 2, 4, strEndsWith, "Return True if the string ends with the specified suffix, False otherwise."),
		Raw("removeprefix($self, prefix, /)", 2, 2, strRemovePrefix, "Return a str with the given prefix string removed if present."),
		Raw("removesuffix($self, suffix, /)", 2, 2, strRemoveSuffix, "Return a str with the given suffix string removed if present."),
		Raw("isascii($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Bool((*Str)(args.P).Kind == ASCII), true
		}, "Return True if all characters in the string are ASCII, False otherwise."),
		Raw("islower($self, /)", 1, 1, strIsLower, "Return True if the string is a lowercase string, False otherwise."),
		Raw("isupper($self, /)", 1, 1, strIsUpper, "Return True if the string is an uppercase string, False otherwise."),
		Raw("istitle($self, /)", 1, 1, strIsTitle, "Return True if the string is a title-cased string, False otherwise."),
		strTest("isspace", unicodedata.IsSpace, "Return True if the string is a whitespace string, False otherwise."),
		strTest("isdecimal", func(r rune) bool { return unicodedata.IsDecimal(r) }, "Return True if the string is a decimal string, False otherwise."),
		strTest("isdigit", unicodedata.IsDigit, "Return True if the string is a digit string, False otherwise."),
		strTest("isnumeric", unicodedata.IsNumeric, "Return True if the string is a numeric string, False otherwise."),
		strTest("isalpha", unicodedata.IsAlpha, "Return True if the string is an alphabetic string, False otherwise."),
		strTest("isalnum", unicodedata.IsAlnum, "Return True if the string is an alpha-numeric string, False otherwise."),
		Raw("isidentifier($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Bool(unicodedata.IsIdentifier((*Str)(args.P).String())), true
		}, "Return True if the string is a valid Python identifier, False otherwise."),
		Raw("isprintable($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			s := (*Str)(args.P)
			for i := 0; i < s.n; i++ {
				if !unicodedata.IsPrintable(s.At(i)) {
					return False, true
				}
			}
			return True, true
		}, "Return True if all characters in the string are printable, False otherwise."),
		Raw("zfill($self, width, /)", 2, 2, strZFill, "Pad a numeric string with zeros on the left, to fill a field of the given width."),
		FuncArgs("format($self, /, *args, **kwargs)", strFormat, "Return a formatted version of the string, using substitutions from args and kwargs."),
		Func2("format_map($self, mapping, /)", strFormatMap, "Return a formatted version of the string, using substitutions from mapping."),
		Func2("__format__($self, format_spec, /)", func(t *Thread, s, spec *Str) (*Str, error) {
			if spec.n == 0 {
				return ToStr(t, Of(s))
			}
			return formatStr(t, s, spec)
		}, "Return a formatted version of the string as described by format_spec."),
		Func1("__sizeof__($self, /)", func(t *Thread, s *Str) (int, error) {
			if s.Kind == ASCII {
				return 41 + s.n, nil
			}
			return 56 + (s.n+1)*s.Kind.width(), nil
		}, "Return the size of the string in memory, in bytes."),
		Func1("__getnewargs__($self, /)", func(t *Thread, s *Str) (Value, error) {
			return Of(MakeTuple(t, Of(&Str{Shape: StrType.Root, data: s.data, n: s.n, hash: s.hash, Kind: s.Kind}))), nil
		}, ""),
	},
	Static: []FuncDef{
		Raw("maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)", 1, 3, strMakeTrans, "Return a translation table usable for str.translate()."),
	},
}

// exact returns the exact str with the contents of s.
func (s *Str) exact() *Str {
	if s.Shape == StrType.Root {
		return s
	}
	return s.Slice(0, s.n)
}

// NewStrOf returns an instance of typ, str or a subclass of it, with the contents of s.
func NewStrOf(typ *Type, s *Str) Value {
	if typ == StrType {
		return Of(s.exact())
	}
	o := &StrObj{Str: Str{Shape: typ.Root, data: s.data, n: s.n, hash: s.hash, Kind: s.Kind}}
	return Of(o)
}

func strNew(t *Thread, typ *Type, a Args) (Value, error) {
	if a.Names == nil && len(a.V) == 1 {
		s, err := ToStr(t, a.V[0])
		if err != nil {
			return Value{}, err
		}
		if typ == StrType {
			return Of(s), nil
		}
		return NewStrOf(typ, s), nil
	}
	if typ == StrType && a.Names == nil && len(a.V) > 3 {
		return Value{}, TypeErrorf("str expected at most 3 arguments, got %d", len(a.V))
	}
	if len(a.V) > 3 {
		return Value{}, TypeErrorf("str() takes at most 3 arguments (%d given)", len(a.V))
	}
	var v [3]Value
	copy(v[:], a.Positional())
next:
	for i := 0; i < a.NumKw(); i++ {
		k, x := a.Kw(i)
		for j, n := range [...]string{"object", "encoding", "errors"} {
			if k.String() == n {
				if v[j].P != nil {
					return Value{}, TypeErrorf("argument for str() given by name ('%s') and position (%d)", n, j+1)
				}
				v[j] = x
				continue next
			}
		}
		return Value{}, TypeErrorf("str() got an unexpected keyword argument '%s'", k.String())
	}
	for j, n := range [...]string{"encoding", "errors"} {
		if x := v[j+1]; x.P != nil {
			if typ == StrType && a.Names == nil && x.IsNone() {
				return Value{}, TypeErrorf("str() argument '%s' must be str, not NoneType", n)
			}
			if _, err := codecName(t, "str", n, x); err != nil {
				return Value{}, err
			}
		}
	}
	if v[0].P == nil {
		return NewStrOf(typ, emptyStr), nil
	}
	var s *Str
	var err error
	if v[1].P == nil && v[2].P == nil {
		s, err = ToStr(t, v[0])
	} else {
		s, err = decodeObject(t, v[0], v[1], v[2])
	}
	if err != nil {
		return Value{}, err
	}
	return NewStrOf(typ, s), nil
}

// decodeObject is str(obj, encoding, errors); encoding and errors may be nil.
func decodeObject(t *Thread, obj, encoding, errs Value) (*Str, error) {
	enc, handler := "utf-8", "strict"
	if encoding.P != nil {
		enc = (*Str)(encoding.P).String()
	}
	if errs.P != nil {
		handler = (*Str)(errs.P).String()
	}
	if obj.Type().Has(FlagStr) {
		return nil, TypeErrorf("decoding str is not supported")
	}
	if !IsBytesLike(obj) {
		return nil, TypeErrorf("decoding to str: need a bytes-like object, %s found", obj.Type().Name)
	}
	return DecodeBytes(t, obj, enc, handler)
}

// ReprStr returns repr(s) of a str.
func ReprStr(s *Str) *Str {
	quote, single, double, plain := byte('\''), false, false, s.Kind == ASCII
	for i := 0; i < s.n; i++ {
		switch r := s.At(i); {
		case r == '\'':
			single = true
		case r == '"':
			double = true
		case r == '\\' || r < ' ' || r == 0x7F:
			plain = false
		}
	}
	if single && !double {
		quote = '"'
	}
	if plain && !(single && double) {
		o := newStr(ASCII, s.n+2)
		b := o.Bytes1()
		b[0], b[s.n+1] = quote, quote
		copy(b[1:], s.Bytes1())
		return o
	}
	// The kind of the result depends on what is printable, so the storage starts narrow.
	var w StrBuilder
	w.Grow(s.n+2, ASCII)
	w.WriteByte(quote)
	var esc [10]byte
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		switch {
		case r == rune(quote) || r == '\\':
			w.WriteByte('\\')
			w.WriteByte(byte(r))
		case r == '\n':
			w.WriteString(`\n`)
		case r == '\r':
			w.WriteString(`\r`)
		case r == '\t':
			w.WriteString(`\t`)
		case r >= ' ' && r < 0x7F:
			w.WriteByte(byte(r))
		case r < 0x80 || !unicodedata.IsPrintable(r):
			for _, c := range appendEscape(esc[:0], r) {
				w.WriteByte(c)
			}
		default:
			w.WriteRune(r)
		}
	}
	w.WriteByte(quote)
	return w.finish()
}

// ASCIIRepr returns ascii(v).
func ASCIIRepr(t *Thread, v Value) (*Str, error) {
	s, err := Repr(t, v)
	if err != nil || s.Kind == ASCII {
		return s, err
	}
	var w StrBuilder
	var esc [10]byte
	for i := 0; i < s.n; i++ {
		r := s.At(i)
		if r < 0x80 {
			w.WriteByte(byte(r))
			continue
		}
		for _, c := range appendEscape(esc[:0], r) {
			w.WriteByte(c)
		}
	}
	return w.Result(t)
}

func strCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if !b.Type().Has(FlagStr) || !a.Type().Has(FlagStr) {
		return NotImplemented, nil
	}
	x, y := (*Str)(a.P), (*Str)(b.P)
	switch op {
	case EQ:
		return Bool(StrEqual(x, y)), nil
	case NE:
		return Bool(!StrEqual(x, y)), nil
	}
	return Bool(cmpOrdered(StrCompare(x, y), 0, op)), nil
}

// StrCompare returns -1, 0 or 1 as a is before, equal to or after b.
func StrCompare(a, b *Str) int {
	if a.Kind <= Latin1 && b.Kind <= Latin1 {
		return bytes.Compare(a.Bytes1(), b.Bytes1())
	}
	n := min(a.n, b.n)
	for i := 0; i < n; i++ {
		if x, y := a.At(i), b.At(i); x != y {
			if x < y {
				return -1
			}
			return 1
		}
	}
	switch {
	case a.n < b.n:
		return -1
	case a.n > b.n:
		return 1
	}
	return 0
}

func strRepeat(t *Thread, v, count Value) (Value, error) {
	if !IsIndex(count) {
		return Value{}, TypeErrorf("can't multiply sequence by non-int of type '%s'", count.Type().Name)
	}
	k, err := AsSize(t, count)
	if err != nil {
		return Value{}, err
	}
	s := (*Str)(v.P)
	if k <= 0 || s.n == 0 {
		return Of(emptyStr), nil
	}
	if k == 1 {
		return Of(s.exact()), nil
	}
	if s.n > math.MaxInt/k {
		return Value{}, OverflowErrorf("repeated string is too long")
	}
	w := s.Kind.width()
	if s.n*k > math.MaxInt/w {
		return Value{}, t.NoMemory()
	}
	if err := t.CheckAlloc(s.n * k * w); err != nil {
		return Value{}, err
	}
	o := newStr(s.Kind, s.n*k)
	fillRepeat(o.raw(), s.raw())
	return Of(o), nil
}

// fillRepeat fills dst, whose length is a multiple of src's, with copies of src.
func fillRepeat(dst, src []byte) {
	if len(src) == 1 && src[0] == 0 {
		return
	}
	for n := copy(dst, src); n < len(dst); n *= 2 {
		copy(dst[n:], dst[:n])
	}
}

func strGetItem(t *Thread, v, key Value) (Value, error) {
	s := (*Str)(v.P)
	if key.Type() == SliceType {
		start, _, step, count, err := (*Slice)(key.P).Indices(t, s.n)
		if err != nil {
			return Value{}, err
		}
		if step == 1 {
			return Of(s.Slice(start, start+count)), nil
		}
		if count == 0 {
			return Of(emptyStr), nil
		}
		if s.Kind == ASCII {
			src := s.Bytes1()
			if count == 1 {
				return Of(&charStrs[src[start]]), nil
			}
			o := newStr(ASCII, count)
			b := o.Bytes1()
			if step == 1 {
				copy(b, src[start:])
				return Of(o), nil
			}
			for i := range b {
				b[i] = src[start]
				start += step
			}
			return Of(o), nil
		}
		return Of(s.gather(start, step, count)), nil
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("string indices must be integers, not '%s'", key.Type().Name)
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i += s.n
	}
	if uint(i) >= uint(s.n) {
		return Value{}, IndexErrorf("string index out of range")
	}
	return Of(StrOfRune(s.At(i))), nil
}

// StrIter iterates over the characters of a str.
type StrIter struct {
	Shape *Shape
	S     *Str // nil once exhausted
	I     int
}

// StrIterType and StrASCIIIterType are the types of iterators over strings.
var (
	StrIterType      = newType("str_iterator")
	StrASCIIIterType = newType("str_ascii_iterator")
)

// NativeObject marks *StrIter as a parameter type.
func (*StrIter) NativeObject() {}

// NewStrIter returns an iterator over s.
func NewStrIter(s *Str) *StrIter {
	if s.Kind == ASCII && s.Shape == StrType.Root {
		return &StrIter{StrASCIIIterType.Root, s, 0}
	}
	return &StrIter{StrIterType.Root, s, 0}
}

// Next returns the next character, nil at the end.
func (it *StrIter) Next() *Str {
	s := it.S
	if s == nil {
		return nil
	}
	if it.I >= s.n {
		it.S = nil
		return nil
	}
	r := s.At(it.I)
	it.I++
	return StrOfRune(r)
}

func strIterNext(t *Thread, v Value) (Value, error) {
	s := (*StrIter)(v.P).Next()
	if s == nil {
		return Value{}, nil
	}
	return Of(s), nil
}

var strIterMethods = []FuncDef{
	Func1("__length_hint__($self, /)", func(t *Thread, it *StrIter) (int, error) {
		if it.S == nil {
			return 0, nil
		}
		return it.S.n - it.I, nil
	}, "Private method returning an estimate of len(list(it))."),
	Func1("__reduce__($self, /)", func(t *Thread, it *StrIter) (Value, error) {
		iter := t.builtin("iter")
		if it.S == nil {
			return Of(MakeTuple(t, iter, Of(MakeTuple(t, Of(emptyStr))))), nil
		}
		return Of(MakeTuple(t, iter, Of(MakeTuple(t, Of(it.S))), Int(int64(it.I)))), nil
	}, "Return state information for pickling."),
	Func2("__setstate__($self, object, /)", func(t *Thread, it *StrIter, i stateIndex) (Nothing, error) {
		if it.S != nil {
			it.I = min(max(int(i), 0), it.S.n)
		}
		return Nothing{}, nil
	}, "Set state information for unpickling."),
}

var strIterDef = TypeDef{
	Type:    StrIterType,
	Struct:  (*StrIter)(nil),
	Flags:   FlagDisallowNew,
	Slots:   Slots{Iter: selfIter, Next: strIterNext},
	Methods: strIterMethods,
}

var strASCIIIterDef = TypeDef{
	Type:    StrASCIIIterType,
	Struct:  (*StrIter)(nil),
	Flags:   FlagDisallowNew,
	Slots:   Slots{Iter: selfIter, Next: strIterNext},
	Methods: strIterMethods,
}
