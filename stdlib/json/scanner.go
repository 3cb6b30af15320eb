package json

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/floatfmt"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the scanner: from JSON text to objects.

// scanner is a make_scanner object: what a JSONDecoder was made with.
type scanner struct {
	Shape                                *object.Shape
	strict                               bool
	objectHook, pairsHook                value // None: absent
	parseFloat, parseInt, parseConstant  value
	plainFloat, plainInt, hasHook, pairs bool
}

var scannerType = object.NewNativeType("_json.Scanner")

var (
	scannerSig = object.Sig{Text: "make_scanner(context)"}
	scanSig    = object.Sig{Text: "scan_once(string, idx)"}
)

var scannerDef = object.TypeDef{
	Type:   scannerType,
	Struct: (*scanner)(nil),
	Module: "_json",
	Doc:    "JSON scanner object",
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			v, err := scannerSig.Bind(t, a)
			if err != nil {
				return none, err
			}
			s := &scanner{Shape: typ.Root}
			get := func(name string, p *value) {
				if err == nil {
					*p, err = object.GetAttrS(t, v[0], name)
				}
			}
			var strict value
			get("strict", &strict)
			get("object_hook", &s.objectHook)
			get("object_pairs_hook", &s.pairsHook)
			get("parse_float", &s.parseFloat)
			get("parse_int", &s.parseInt)
			get("parse_constant", &s.parseConstant)
			if err != nil {
				return none, err
			}
			if s.strict, err = object.Truth(t, strict); err != nil {
				return none, err
			}
			s.plainFloat = s.parseFloat == object.Of(object.FloatType)
			s.plainInt = s.parseInt == object.Of(object.IntType)
			s.hasHook, s.pairs = !s.objectHook.IsNone(), !s.pairsHook.IsNone()
			return object.Of(s), nil
		},
		Call: func(t *thread, self value, a object.Args) (value, error) {
			var strV, idxV value
			if a.NumKw() == 0 && len(a.V) == 2 {
				strV, idxV = a.V[0], a.V[1]
			} else {
				v, err := scanSig.Bind(t, a)
				if err != nil {
					return none, err
				}
				strV, idxV = v[0], v[1]
			}
			if !strV.IsA(object.StrType) {
				return none, object.TypeErrorf("first argument must be a string, not %s", strV.Type().Name)
			}
			idx, err := object.AsInt(t, idxV)
			if err != nil {
				return none, err
			}
			if idx < 0 {
				return none, object.ValueErrorf("idx cannot be negative")
			}
			sc := newScan(t, (*object.Str)(strV.P), (*scanner)(self.P))
			v, err := sc.value(idx)
			if err != nil {
				return none, err
			}
			return object.Of(object.MakeTuple(t, v, object.Int(int64(sc.end)))), nil
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "strict", Get: func(t *thread, v value) (value, error) { return object.Bool((*scanner)(v.P).strict), nil }},
		{Name: "object_hook", Get: func(t *thread, v value) (value, error) { return (*scanner)(v.P).objectHook, nil }},
		{Name: "object_pairs_hook", Get: func(t *thread, v value) (value, error) { return (*scanner)(v.P).pairsHook, nil }},
		{Name: "parse_float", Get: func(t *thread, v value) (value, error) { return (*scanner)(v.P).parseFloat, nil }},
		{Name: "parse_int", Get: func(t *thread, v value) (value, error) { return (*scanner)(v.P).parseInt, nil }},
		{Name: "parse_constant", Get: func(t *thread, v value) (value, error) { return (*scanner)(v.P).parseConstant, nil }},
	},
}

// scan is one run over a string. Each method returns what begins at i and sets end.
type scan struct {
	t    *thread
	cfg  *scanner
	s    *object.Str
	b    []byte // the characters, if they are of one byte
	n    int
	end  int
	keys map[string]value // equal keys are one object
}

func newScan(t *thread, s *object.Str, cfg *scanner) *scan {
	sc := &scan{t: t, cfg: cfg, s: s, n: s.Len()}
	if s.Kind <= object.Latin1 {
		sc.b = s.Bytes1()
	}
	return sc
}

// at returns character i, -1 behind the end.
func (sc *scan) at(i int) rune {
	if i >= sc.n {
		return -1
	}
	if sc.b != nil {
		return rune(sc.b[i])
	}
	return sc.s.At(i)
}

func (sc *scan) skip(i int) int {
	for {
		switch sc.at(i) {
		case ' ', '\t', '\n', '\r':
			i++
		default:
			return i
		}
	}
}

// nothing is the error where no value begins.
func nothing(i int) error { return object.NewError(object.StopIteration, object.Int(int64(i))) }

func (sc *scan) word(i int, w string) bool {
	if i+len(w) > sc.n {
		return false
	}
	for j := 0; j < len(w); j++ {
		if sc.at(i+j) != rune(w[j]) {
			return false
		}
	}
	sc.end = i + len(w)
	return true
}

func (sc *scan) constant(name string) (value, error) {
	return object.Call(sc.t, sc.cfg.parseConstant, object.NewStr(name))
}

func (sc *scan) value(i int) (value, error) {
	switch c := sc.at(i); c {
	case '"':
		return sc.str(i+1, sc.cfg.strict)
	case '{':
		if err := sc.t.EnterNative(" while decoding a JSON object from a unicode string"); err != nil {
			return none, err
		}
		v, err := sc.object(i + 1)
		sc.t.LeaveNative()
		return v, err
	case '[':
		if err := sc.t.EnterNative(" while decoding a JSON array from a unicode string"); err != nil {
			return none, err
		}
		v, err := sc.array(i + 1)
		sc.t.LeaveNative()
		return v, err
	case 'n':
		if sc.word(i, "null") {
			return object.None, nil
		}
	case 't':
		if sc.word(i, "true") {
			return object.True, nil
		}
	case 'f':
		if sc.word(i, "false") {
			return object.False, nil
		}
	case 'N':
		if sc.word(i, "NaN") {
			return sc.constant("NaN")
		}
	case 'I':
		if sc.word(i, "Infinity") {
			return sc.constant("Infinity")
		}
	case '-':
		if sc.word(i, "-Infinity") {
			return sc.constant("-Infinity")
		}
	}
	return sc.number(i)
}

func (sc *scan) number(start int) (value, error) {
	i := start
	neg := false
	if sc.at(i) == '-' {
		neg = true
		i++
	}
	digit := func(i int) bool { c := sc.at(i); return c >= '0' && c <= '9' }
	if !digit(i) {
		return none, nothing(start)
	}
	x, small := int64(0), true
	if sc.at(i) == '0' {
		i++
	} else {
		first := i
		for digit(i) {
			x = x*10 + int64(sc.at(i)-'0')
			i++
		}
		small = i-first <= 18
	}
	isFloat := false
	if sc.at(i) == '.' && digit(i+1) {
		isFloat = true
		for i += 2; digit(i); i++ {
		}
	}
	if c := sc.at(i); c == 'e' || c == 'E' {
		j := i + 1
		if c := sc.at(j); c == '+' || c == '-' {
			j++
		}
		if digit(j) {
			isFloat = true
			for ; digit(j); j++ {
			}
			i = j
		}
	}
	sc.end = i
	t := sc.t
	if isFloat {
		if sc.cfg.plainFloat && sc.b != nil {
			if f, ok := floatfmt.Parse(unsafe.String(&sc.b[start], i-start)); ok {
				return object.Float(f), nil
			}
		}
		return object.Call(t, sc.cfg.parseFloat, object.Of(sc.s.Slice(start, i)))
	}
	if sc.cfg.plainInt && small {
		if neg {
			x = -x
		}
		return object.Int(x), nil
	}
	return object.Call(t, sc.cfg.parseInt, object.Of(sc.s.Slice(start, i)))
}

func (sc *scan) array(i int) (value, error) {
	var items []value
	if i = sc.skip(i); sc.at(i) == ']' {
		sc.end = i + 1
		return object.Of(object.NewList(sc.t, nil)), nil
	}
	for {
		v, err := sc.value(i)
		if err != nil {
			return none, err
		}
		items = append(items, v)
		i = sc.skip(sc.end)
		switch sc.at(i) {
		case ']':
			sc.end = i + 1
			return object.Of(object.NewList(sc.t, items)), nil
		case ',':
		default:
			return none, decodeError(sc.t, "Expecting ',' delimiter", sc.s, i)
		}
		comma := i
		if i = sc.skip(i + 1); sc.at(i) == ']' {
			return none, decodeError(sc.t, "Illegal trailing comma before end of array", sc.s, comma)
		}
	}
}

func (sc *scan) object(i int) (value, error) {
	t := sc.t
	var d *object.Dict
	var pairs []value
	if !sc.cfg.pairs {
		d = object.NewDict(t)
	}
	if i = sc.skip(i); sc.at(i) == '}' {
		i++
	} else {
		for {
			if sc.at(i) != '"' {
				return none, decodeError(t, "Expecting property name enclosed in double quotes", sc.s, i)
			}
			k, err := sc.key(i + 1)
			if err != nil {
				return none, err
			}
			if i = sc.skip(sc.end); sc.at(i) != ':' {
				return none, decodeError(t, "Expecting ':' delimiter", sc.s, i)
			}
			v, err := sc.value(sc.skip(i + 1))
			if err != nil {
				return none, err
			}
			if d != nil {
				d.SetStr((*object.Str)(k.P), v)
			} else {
				pairs = append(pairs, object.Of(object.MakeTuple(t, k, v)))
			}
			i = sc.skip(sc.end)
			c := sc.at(i)
			if c == '}' {
				i++
				break
			}
			if c != ',' {
				return none, decodeError(t, "Expecting ',' delimiter", sc.s, i)
			}
			comma := i
			if i = sc.skip(i + 1); sc.at(i) == '}' {
				return none, decodeError(t, "Illegal trailing comma before end of object", sc.s, comma)
			}
		}
	}
	end := i
	var v value
	var err error
	switch {
	case sc.cfg.pairs:
		v, err = object.Call(t, sc.cfg.pairsHook, object.Of(object.NewList(t, pairs)))
	case sc.cfg.hasHook:
		v, err = object.Call(t, sc.cfg.objectHook, object.Of(d))
	default:
		v = object.Of(d)
	}
	sc.end = end
	return v, err
}

// key is str for the name of a member; equal names are one object.
func (sc *scan) key(i int) (value, error) {
	if sc.b != nil {
		for j := i; j < sc.n; j++ {
			c := sc.b[j]
			if c == '"' {
				if v, ok := sc.keys[string(sc.b[i:j])]; ok {
					sc.end = j + 1
					return v, nil
				}
				break
			}
			if c == '\\' || c < ' ' || c >= 0x80 {
				return sc.str(i, sc.cfg.strict)
			}
		}
		v, err := sc.str(i, sc.cfg.strict)
		if err != nil {
			return none, err
		}
		if sc.keys == nil {
			sc.keys = map[string]value{}
		}
		sc.keys[(*object.Str)(v.P).String()] = v
		return v, nil
	}
	return sc.str(i, sc.cfg.strict)
}

// str scans a string from the character after its opening quote.
func (sc *scan) str(begin int, strict bool) (value, error) {
	t := sc.t
	if sc.b != nil {
		for i := begin; i < sc.n; i++ {
			c := sc.b[i]
			if c == '"' {
				sc.end = i + 1
				return object.Of(sc.s.Slice(begin, i)), nil
			}
			if c == '\\' || c < ' ' {
				break
			}
		}
	}
	var w object.StrBuilder
	i := begin
	for {
		start := i
		var c rune
		for ; ; i++ {
			if c = sc.at(i); c == '"' || c == '\\' || c < 0 {
				break
			}
			if c < ' ' && strict {
				return none, decodeError(t, "Invalid control character at", sc.s, i)
			}
		}
		w.WriteSlice(sc.s, start, i)
		if c == '"' {
			sc.end = i + 1
			s, err := w.Result(t)
			return object.Of(s), err
		}
		if c < 0 {
			return none, decodeError(t, "Unterminated string starting at", sc.s, begin-1)
		}
		esc := sc.at(i + 1)
		if esc < 0 {
			return none, decodeError(t, "Unterminated string starting at", sc.s, begin-1)
		}
		if esc != 'u' {
			r := rune(0)
			switch esc {
			case '"', '\\', '/':
				r = esc
			case 'b':
				r = '\b'
			case 'f':
				r = '\f'
			case 'n':
				r = '\n'
			case 'r':
				r = '\r'
			case 't':
				r = '\t'
			default:
				return none, decodeError(t, "Invalid \\escape", sc.s, i)
			}
			w.WriteRune(r)
			i += 2
			continue
		}
		r, ok := sc.hex4(i + 2)
		if !ok || i+6 >= sc.n {
			return none, decodeError(t, "Invalid \\uXXXX escape", sc.s, i+1)
		}
		i += 6
		if r >= 0xd800 && r < 0xdc00 && i+6 < sc.n && sc.at(i) == '\\' && sc.at(i+1) == 'u' {
			low, ok := sc.hex4(i + 2)
			if !ok {
				return none, decodeError(t, "Invalid \\uXXXX escape", sc.s, i+1)
			}
			if low >= 0xdc00 && low < 0xe000 {
				r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
				i += 6
			}
		}
		w.WriteRune(r)
	}
}

// hex4 reads four hexadecimal digits.
func (sc *scan) hex4(i int) (rune, bool) {
	r := rune(0)
	for j := i; j < i+4; j++ {
		c := sc.at(j)
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | (c - '0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | (c - 'a' + 10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | (c - 'A' + 10)
		default:
			return 0, false
		}
	}
	return r, true
}

func scanString(t *thread, p *value, n int) (value, bool) {
	a := unsafe.Slice(p, n)
	if !a[0].IsA(object.StrType) {
		return t.Fail(object.TypeErrorf("first argument must be a string, not %s", a[0].Type().Name))
	}
	end, err := object.AsInt(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	strict := true
	if n == 3 {
		if strict, err = object.Truth(t, a[2]); err != nil {
			return t.Fail(err)
		}
	}
	s := (*object.Str)(a[0].P)
	if end < 0 || end > s.Len() {
		return t.Fail(object.ValueErrorf("end is out of bounds"))
	}
	sc := newScan(t, s, nil)
	v, err := sc.str(end, strict)
	if err != nil {
		return t.Fail(err)
	}
	return object.Of(object.MakeTuple(t, v, object.Int(int64(sc.end)))), true
}
