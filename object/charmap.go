package object

// This file defines the codec charmap, which the encodings of one byte per character use.

// DecodeCharmap decodes by a mapping from bytes to characters: a str, any mapping, or None
// for Latin-1.
func DecodeCharmap(t *Thread, data []byte, errs string, mapping Value) (*Str, error) {
	if mapping.IsNone() {
		return DecodeLatin1(data), nil
	}
	var w StrBuilder
	f := codecFailure{t: t, encoding: "charmap", errors: errs}
	var table *Str
	if mapping.Type() == StrType {
		table = (*Str)(mapping.P)
	}
	for i := 0; i < len(data); {
		ok := false
		if table != nil {
			if c := int(data[i]); c < table.n && table.At(c) != 0xFFFE {
				w.WriteRune(table.At(c))
				ok = true
			}
		} else {
			var err error
			if ok, err = charmapByte(t, &w, mapping, data[i]); err != nil {
				return nil, err
			}
		}
		if ok {
			i++
			continue
		}
		var err error
		if i, err = f.decode(&w, &data, i, i+1, "character maps to <undefined>"); err != nil {
			return nil, err
		}
	}
	return w.Result(t)
}

// charmapByte decodes one byte by a mapping object; false means that it is undefined.
func charmapByte(t *Thread, w *StrBuilder, mapping Value, c byte) (bool, error) {
	x, err := GetItem(t, mapping, Int(int64(c)))
	if err != nil {
		if Matches(err, LookupError) {
			return false, nil
		}
		return false, err
	}
	switch {
	case x.IsNone():
		return false, nil
	case x.Type().Has(FlagInt):
		n := exactInt(x)
		if n == Int(0xFFFE) {
			return false, nil
		}
		if !n.IsInt() || n.Int64() < 0 || n.Int64() > 0x10FFFF {
			return false, TypeErrorf("character mapping must be in range(0x110000)")
		}
		w.WriteRune(rune(n.Int64()))
		return true, nil
	case x.Type().Has(FlagStr):
		s := (*Str)(x.P)
		if s.n == 1 && s.At(0) == 0xFFFE {
			return false, nil
		}
		w.WriteStr(s)
		return true, nil
	}
	return false, TypeErrorf("character mapping must return integer, None or str")
}

// EncodingMap is what codecs.charmap_build returns: the inverse of a decoding table.
type EncodingMap struct {
	Shape *Shape
	m     map[rune]byte
}

// NativeObject marks *EncodingMap as a parameter type.
func (*EncodingMap) NativeObject() {}

var encodingMapType = newType("EncodingMap")

var encodingMapDef = TypeDef{
	Type:   encodingMapType,
	Struct: (*EncodingMap)(nil),
	Flags:  FlagDisallowNew,
	Methods: []FuncDef{Func1("size($self, /)", func(t *Thread, m *EncodingMap) (int, error) {
		return len(m.m) * 5, nil
	}, "Return the size (in bytes) of this object.")},
}

// NewEncodingMap inverts a decoding table: an EncodingMap if the table is a regular one of
// 256 characters, else a dict.
func NewEncodingMap(t *Thread, table *Str) Value {
	regular := table.n == 256 && table.At(0) == 0
	for i := 1; i < table.n && regular; i++ {
		r := table.At(i)
		regular = r != 0 && r < 0x10000
	}
	if !regular {
		d := NewDict(t)
		for i := 0; i < table.n; i++ {
			d.Set(t, Int(int64(table.At(i))), Int(int64(i)))
		}
		return Of(d)
	}
	m := &EncodingMap{encodingMapType.Root, make(map[rune]byte, table.n)}
	for i := 0; i < table.n; i++ {
		if r := table.At(i); r != 0xFFFE {
			m.m[r] = byte(i)
		}
	}
	return Of(m)
}

// EncodeCharmap encodes by a mapping from characters to bytes, or None for Latin-1.
func EncodeCharmap(t *Thread, s *Str, errs string, mapping Value) ([]byte, error) {
	if mapping.IsNone() {
		return encodeNarrow(t, s, errs, "latin-1", 256)
	}
	out := make([]byte, 0, s.n)
	f := &codecFailure{t: t, encoding: "charmap", errors: errs, obj: Of(s)}
	var failed error
	put := func(out []byte, r rune) ([]byte, bool) {
		p, ok, err := charmapRune(t, out, mapping, r)
		if err != nil {
			failed = err
		}
		return p, ok && err == nil
	}
	for i := 0; i < s.n; {
		p, ok := put(out, s.At(i))
		if failed != nil {
			return nil, failed
		}
		if ok {
			out = p
			i++
			continue
		}
		j := i + 1
		for ; j < s.n; j++ {
			if _, ok := put(nil, s.At(j)); ok || failed != nil {
				break
			}
		}
		if failed != nil {
			return nil, failed
		}
		var err error
		if out, i, err = f.encode(out, i, j, "character maps to <undefined>", s, 1, put); err != nil {
			if failed != nil {
				err = failed
			}
			return nil, err
		}
	}
	return out, nil
}

// charmapRune appends the encoding of one character; false means that it has none.
func charmapRune(t *Thread, out []byte, mapping Value, r rune) ([]byte, bool, error) {
	if mapping.Type() == encodingMapType {
		c, ok := (*EncodingMap)(mapping.P).m[r]
		if !ok {
			return out, false, nil
		}
		return append(out, c), true, nil
	}
	x, err := GetItem(t, mapping, Int(int64(r)))
	if err != nil {
		if Matches(err, LookupError) {
			return out, false, nil
		}
		return out, false, err
	}
	switch {
	case x.IsNone():
		return out, false, nil
	case x.Type().Has(FlagInt):
		n := exactInt(x)
		if !n.IsInt() || n.N > 255 {
			return out, false, TypeErrorf("character mapping must be in range(256)")
		}
		return append(out, byte(n.N)), true, nil
	case x.Type().Has(FlagBytes):
		return append(out, (*Bytes)(x.P).B...), true, nil
	}
	return out, false, TypeErrorf("character mapping must return integer, bytes or None, not %s", x.Type().Name)
}
