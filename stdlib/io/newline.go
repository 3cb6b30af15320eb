package io

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines IncrementalNewlineDecoder.

// Line ends that were seen.
const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// newlinesOf returns the value of attribute newlines.
func newlinesOf(t *thread, seen int) value {
	var items []value
	if seen&seenCR != 0 {
		items = append(items, object.NewStr("\r"))
	}
	if seen&seenLF != 0 {
		items = append(items, object.NewStr("\n"))
	}
	if seen&seenCRLF != 0 {
		items = append(items, object.NewStr("\r\n"))
	}
	switch len(items) {
	case 0:
		return object.None
	case 1:
		return items[0]
	}
	return object.Of(object.NewTuple(t, items))
}

type newlineDecoder struct {
	Shape     *object.Shape
	Ext       *object.InstExt
	ok        bool
	decoder   value // None: the input is text
	errors    value
	translate bool
	pendingCR bool
	seen      int
}

// NativeObject marks *newlineDecoder as a parameter type.
func (*newlineDecoder) NativeObject() {}

var newlineDecoderType = object.NewNativeType("_io.IncrementalNewlineDecoder")

var newlineDecoderSig = object.Sig{Text: "IncrementalNewlineDecoder(decoder, translate, errors='strict')"}

var newlineDecoderDef = object.TypeDef{
	Type:        newlineDecoderType,
	Struct:      (*newlineDecoder)(nil),
	InheritsNew: true,
	Module:      "_io",
	Doc:         "Codec used when reading a file in universal newlines mode.\n\nIt wraps another incremental decoder, translating \\r\\n and \\r into \\n.",
	Sig:         "(decoder, translate, errors='strict')",
	Flags:       object.FlagBaseType,
	ExtOff:      unsafe.Offsetof(newlineDecoder{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&newlineDecoder{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := newlineDecoderSig.Bind(t, a)
			if err != nil {
				return err
			}
			d := (*newlineDecoder)(self.P)
			if d.translate, err = object.Truth(t, v[1]); err != nil {
				return err
			}
			d.decoder, d.errors, d.ok, d.pendingCR, d.seen = v[0], v[2], true, false, 0
			return nil
		},
	},
	Methods: []object.FuncDef{
		object.Func3("decode($self, /, input, final=False)", func(t *thread, d *newlineDecoder, input value, final bool) (value, error) {
			return d.decode(t, input, final)
		}, ""),
		object.Func1("getstate($self, /)", func(t *thread, d *newlineDecoder) (value, error) {
			if err := d.check(); err != nil {
				return value{}, err
			}
			b, flag := newBytes(t, nil), object.Int(0)
			if !d.decoder.IsNone() {
				s, err := object.CallMethod(t, d.decoder, "getstate")
				if err != nil {
					return value{}, err
				}
				if b, flag, err = statePair(s, "getstate"); err != nil {
					return value{}, err
				}
			}
			f, err := object.AsInt64(t, flag)
			if err != nil {
				return value{}, err
			}
			f <<= 1
			if d.pendingCR {
				f |= 1
			}
			return object.Of(object.MakeTuple(t, b, object.Int(f))), nil
		}, ""),
		object.Func2("setstate($self, state, /)", func(t *thread, d *newlineDecoder, state value) (nothing, error) {
			if err := d.check(); err != nil {
				return nothing{}, err
			}
			b, flag, err := statePair(state, "setstate")
			if err != nil {
				return nothing{}, err
			}
			f, err := object.AsInt64(t, flag)
			if err != nil {
				return nothing{}, err
			}
			d.pendingCR = f&1 != 0
			if d.decoder.IsNone() {
				return nothing{}, nil
			}
			_, err = object.CallMethod(t, d.decoder, "setstate", object.Of(object.MakeTuple(t, b, object.Int(f>>1))))
			return nothing{}, err
		}, ""),
		object.Func1("reset($self, /)", func(t *thread, d *newlineDecoder) (value, error) {
			if err := d.check(); err != nil {
				return value{}, err
			}
			d.seen, d.pendingCR = 0, false
			if d.decoder.IsNone() {
				return object.None, nil
			}
			return object.CallMethod(t, d.decoder, "reset")
		}, ""),
	},
	GetSet: []object.GetSetDef{
		{Name: "newlines", Get: func(t *thread, v value) (value, error) {
			d := (*newlineDecoder)(v.P)
			if err := d.check(); err != nil {
				return value{}, err
			}
			return newlinesOf(t, d.seen), nil
		}},
	},
}

// statePair splits the state of a decoder.
func statePair(s value, what string) (b, flag value, err error) {
	if s.Type().Has(object.FlagTuple) {
		if it := (*object.Tuple)(s.P).Items; len(it) == 2 && it[1].Type().Has(object.FlagInt) && it[0].Type().Has(object.FlagBytes) {
			return it[0], it[1], nil
		}
	}
	if what == "setstate" && !s.Type().Has(object.FlagTuple) {
		return b, flag, object.TypeErrorf("state argument must be a tuple")
	}
	if what == "setstate" {
		return b, flag, object.TypeErrorf("setstate(): illegal state argument")
	}
	return b, flag, object.TypeErrorf("illegal decoder state")
}

func (d *newlineDecoder) check() error {
	if !d.ok {
		return object.ValueErrorf("IncrementalNewlineDecoder.__init__() not called")
	}
	return nil
}

func (d *newlineDecoder) decode(t *thread, input value, final bool) (value, error) {
	if err := d.check(); err != nil {
		return value{}, err
	}
	out := input
	if !d.decoder.IsNone() {
		var err error
		if out, err = object.CallMethod(t, d.decoder, "decode", input, object.Bool(final)); err != nil {
			return value{}, err
		}
	}
	if !out.IsA(object.StrType) {
		return value{}, object.TypeErrorf("decoder should return a string result, not '%s'", out.Type().Name)
	}
	s := (*object.Str)(out.P)
	s, err := d.text(t, s, final)
	return object.Of(s), err
}

// text handles the line ends of decoded text.
func (d *newlineDecoder) text(t *thread, s *object.Str, final bool) (*object.Str, error) {
	if d.pendingCR && (final || s.Len() > 0) {
		j, err := object.StrConcat(t, object.CharStr('\r'), s)
		if err != nil {
			return nil, err
		}
		s, d.pendingCR = j, false
	}
	n := s.Len()
	if !final && n > 0 && s.At(n-1) == '\r' {
		s = s.Slice(0, n-1)
		d.pendingCR = true
		n--
	}
	if n == 0 {
		return s, nil
	}
	if findRune(s, '\r', 0) < 0 {
		if d.seen&seenLF == 0 && findRune(s, '\n', 0) >= 0 {
			d.seen |= seenLF
		}
		return s, nil
	}
	return translateStr(t, s, d.translate, &d.seen)
}

// translateStr notes the line ends in s and, if translate is set, replaces them by \n.
func translateStr(t *thread, s *object.Str, translate bool, seen *int) (*object.Str, error) {
	var w object.StrBuilder
	n := s.Len()
	if translate {
		w.Grow(n, s.Kind)
	}
	start := 0
	for i := 0; i < n; i++ {
		switch s.At(i) {
		case '\n':
			*seen |= seenLF
		case '\r':
			end := i
			if i+1 < n && s.At(i+1) == '\n' {
				*seen |= seenCRLF
				i++
			} else {
				*seen |= seenCR
			}
			if translate {
				w.WriteSlice(s, start, end)
				w.WriteRune('\n')
				start = i + 1
			}
		}
	}
	if !translate {
		return s, nil
	}
	w.WriteSlice(s, start, n)
	return w.Result(t)
}

// findRune returns the index of ASCII character c in s from i on, or -1.
func findRune(s *object.Str, c byte, i int) int {
	switch s.Kind {
	case object.ASCII, object.Latin1:
		return indexFrom(s.Bytes1(), c, i)
	case object.UCS2:
		for u := s.Units2(); i < len(u); i++ {
			if u[i] == uint16(c) {
				return i
			}
		}
	default:
		for u := s.Units4(); i < len(u); i++ {
			if u[i] == uint32(c) {
				return i
			}
		}
	}
	return -1
}
