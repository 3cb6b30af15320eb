package io

import (
	"math"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines StringIO.

// stringIO is either being appended to, with its text in w and the position at the end, or
// at rest, with its text in s.
type stringIO struct {
	ioBase
	ok        bool
	appending bool
	w         object.StrBuilder
	s         *object.Str
	pos       int
	readnl    string // "\x00" for universal newlines
	universal bool
	translate bool
	nlNone    bool
	writenl   *object.Str // what \n becomes, nil for itself
	seen      int
}

// NativeObject marks *stringIO as a parameter type.
func (*stringIO) NativeObject() {}

var stringIOType = object.NewNativeType("_io.StringIO")

var stringIOSig = object.Sig{Text: "StringIO(initial_value='', newline='\\n')"}

var stringIODef = object.TypeDef{
	Type:   stringIOType,
	Struct: (*stringIO)(nil),
	Base:   textBaseType,
	Module: "_io",
	Doc:    "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
	Sig:    "(initial_value='', newline='\\n')",
	Flags:  streamFlags,
	ExtOff: unsafe.Offsetof(stringIO{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			s := &stringIO{s: object.EmptyStr()}
			s.Shape = typ.Root
			return object.Of(s), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := stringIOSig.Bind(t, a)
			if err != nil {
				return err
			}
			return (*stringIO)(self.P).init(t, v[0], v[1])
		},
		Next: func(t *thread, v value) (value, error) {
			s := (*stringIO)(v.P)
			if err := s.check(); err != nil {
				return value{}, err
			}
			var line *object.Str
			if v.Type() == stringIOType {
				var err error
				if line, err = s.readline(t, -1); err != nil {
					return value{}, err
				}
			} else {
				r, err := object.CallMethod(t, v, "readline")
				if err != nil {
					return value{}, err
				}
				if !r.IsA(object.StrType) {
					return value{}, object.Errorf(object.OSError, "readline() should have returned a str object, not '%s'", r.Type().Name)
				}
				line = (*object.Str)(r.P)
			}
			if line.Len() == 0 {
				return value{}, nil
			}
			return object.Of(line), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func1("close($self, /)", func(t *thread, s *stringIO) (nothing, error) {
			s.closed, s.s, s.w, s.appending = true, object.EmptyStr(), object.StrBuilder{}, false
			return nothing{}, nil
		}, "Close the IO object."),
		object.Func1("getvalue($self, /)", func(t *thread, s *stringIO) (value, error) {
			if err := s.check(); err != nil {
				return value{}, err
			}
			err := s.settle(t)
			return object.Of(s.s), err
		}, "Retrieve the entire contents of the object."),
		withSize("read($self, size=-1, /)", func(t *thread, s *stringIO, size value) (value, error) {
			n, err := toSize(t, size)
			if err != nil {
				return value{}, err
			}
			if err := s.check(); err != nil {
				return value{}, err
			}
			if err := s.settle(t); err != nil {
				return value{}, err
			}
			end := s.s.Len()
			if n >= 0 && s.pos < end && n < end-s.pos {
				end = s.pos + n
			}
			if s.pos >= end {
				return object.Of(object.EmptyStr()), nil
			}
			r := s.s.Slice(s.pos, end)
			s.pos = end
			return object.Of(r), nil
		}, "Read at most size characters, returned as a string."),
		withSize("readline($self, size=-1, /)", func(t *thread, s *stringIO, size value) (value, error) {
			n, err := toSize(t, size)
			if err != nil {
				return value{}, err
			}
			if err := s.check(); err != nil {
				return value{}, err
			}
			line, err := s.readline(t, n)
			return object.Of(line), err
		}, "Read until newline or EOF."),
		object.Func1("tell($self, /)", func(t *thread, s *stringIO) (int, error) { return s.pos, s.check() }, "Tell the current file position."),
		object.Func2("truncate($self, pos=None, /)", func(t *thread, s *stringIO, pos value) (int, error) {
			n, err := toSize(t, pos)
			if err != nil {
				return 0, err
			}
			if err := s.check(); err != nil {
				return 0, err
			}
			if pos.IsNone() {
				n = s.pos
			} else if n < 0 {
				return 0, object.ValueErrorf("Negative size value %d", n)
			}
			if err := s.settle(t); err != nil {
				return 0, err
			}
			if n < s.s.Len() {
				s.s = s.s.Slice(0, n)
			}
			return n, nil
		}, "Truncate size to pos."),
		object.Func3("seek($self, pos, whence=0, /)", func(t *thread, s *stringIO, n int, w object.CInt) (int, error) {
			if err := s.check(); err != nil {
				return 0, err
			}
			whence := int(w)
			switch {
			case whence != 0 && whence != 1 && whence != 2:
				return 0, object.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
			case n < 0 && whence == 0:
				return 0, object.ValueErrorf("Negative seek position %d", n)
			case whence != 0 && n != 0:
				return 0, object.Errorf(object.OSError, "Can't do nonzero cur-relative seeks")
			}
			if err := s.settle(t); err != nil {
				return 0, err
			}
			switch whence {
			case 1:
				n = s.pos
			case 2:
				n = s.s.Len()
			}
			s.pos = n
			return n, nil
		}, "Change stream position."),
		object.Raw("write($self, s, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
			args := unsafe.Slice(a, n)
			s := (*stringIO)(args[0].P)
			if err := s.checkInit(); err != nil {
				return t.Fail(err)
			}
			if !args[1].IsA(object.StrType) {
				return t.Fail(object.TypeErrorf("string argument expected, got '%s'", args[1].Type().Name))
			}
			if s.closed {
				return t.Fail(s.check())
			}
			x := (*object.Str)(args[1].P)
			if x.Len() > 0 {
				if err := s.write(t, x); err != nil {
					return t.Fail(err)
				}
			}
			return object.Int(int64(x.Len())), true
		}, "Write string to file."),
		stringIOTrue("seekable($self, /)", "Returns True if the IO object can be seeked."),
		stringIOTrue("readable($self, /)", "Returns True if the IO object can be read."),
		stringIOTrue("writable($self, /)", "Returns True if the IO object can be written."),
		object.Func1("__getstate__($self, /)", func(t *thread, self value) (value, error) {
			s := (*stringIO)(self.P)
			if err := s.check(); err != nil {
				return value{}, err
			}
			if err := s.settle(t); err != nil {
				return value{}, err
			}
			nl := object.NewStr(s.readnl)
			if s.nlNone {
				nl = object.None
			}
			return object.Of(object.MakeTuple(t, object.Of(s.s), nl, object.Int(int64(s.pos)), instanceDict(t, self))), nil
		}, ""),
		object.Func2("__setstate__($self, state, /)", func(t *thread, self, state value) (nothing, error) {
			return nothing{}, stringIOSetState(t, self, state)
		}, ""),
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) {
			s := (*stringIO)(v.P)
			return object.Bool(s.closed), s.checkInit()
		}},
		{Name: "newlines", Get: func(t *thread, v value) (value, error) {
			s := (*stringIO)(v.P)
			if err := s.check(); err != nil {
				return value{}, err
			}
			return newlinesOf(t, s.seen), nil
		}},
		{Name: "line_buffering", Get: func(t *thread, v value) (value, error) { return object.False, (*stringIO)(v.P).check() }},
	},
}

func stringIOTrue(sig, doc string) object.FuncDef {
	return object.Func1(sig, func(t *thread, s *stringIO) (bool, error) { return true, s.check() }, doc)
}

func (s *stringIO) checkInit() error {
	if !s.ok {
		return object.ValueErrorf("I/O operation on uninitialized object")
	}
	return nil
}

func (s *stringIO) check() error {
	if !s.ok {
		return s.checkInit()
	}
	if s.closed {
		return object.ValueErrorf("I/O operation on closed file")
	}
	return nil
}

func (s *stringIO) init(t *thread, initial, newline value) error {
	s.ok = false
	nl := ""
	switch {
	case newline.IsNone():
	case newline.IsA(object.StrType):
		nl = (*object.Str)(newline.P).String()
		if checkNewline(newline) != nil {
			return object.ValueErrorf("illegal newline value: %s", object.ReprOr(t, newline))
		}
	default:
		return object.TypeErrorf("newline must be str or None, not %s", typeName(newline))
	}
	if initial.P != nil && !initial.IsNone() && !initial.IsA(object.StrType) {
		return object.TypeErrorf("initial_value must be str or None, not %s", initial.Type().Name)
	}
	s.nlNone = newline.IsNone()
	s.readnl, s.universal, s.translate = nl, nl == "", s.nlNone
	s.writenl, s.seen = nil, 0
	if nl == "\r" || nl == "\r\n" {
		s.writenl = object.MakeStr(nl)
	}
	s.s, s.w, s.appending, s.pos, s.closed = object.EmptyStr(), object.StrBuilder{}, true, 0, false
	s.ok = true
	if initial.P != nil && !initial.IsNone() {
		if err := s.write(t, (*object.Str)(initial.P)); err != nil {
			return err
		}
		if err := s.settle(t); err != nil {
			return err
		}
		s.pos = 0
	}
	return nil
}

// settle brings the text to s.
func (s *stringIO) settle(t *thread) error {
	if !s.appending {
		return nil
	}
	r, err := s.w.Result(t)
	if err != nil {
		return err
	}
	s.s, s.w, s.appending = r, object.StrBuilder{}, false
	return nil
}

// convert applies the newline settings to written text.
func (s *stringIO) convert(t *thread, x *object.Str) (*object.Str, error) {
	if s.universal && findRune(x, '\r', 0) >= 0 {
		var err error
		if x, err = translateStr(t, x, s.translate, &s.seen); err != nil {
			return nil, err
		}
	} else if s.universal && s.seen&seenLF == 0 && findRune(x, '\n', 0) >= 0 {
		s.seen |= seenLF
	}
	if s.writenl == nil || findRune(x, '\n', 0) < 0 {
		return x, nil
	}
	return replaceNewlines(t, x, s.writenl)
}

// replaceNewlines replaces each \n in x.
func replaceNewlines(t *thread, x, by *object.Str) (*object.Str, error) {
	var w object.StrBuilder
	start := 0
	for {
		i := findRune(x, '\n', start)
		if i < 0 {
			break
		}
		w.WriteSlice(x, start, i)
		w.WriteStr(by)
		start = i + 1
	}
	w.WriteSlice(x, start, x.Len())
	return w.Result(t)
}

func (s *stringIO) write(t *thread, x *object.Str) error {
	x, err := s.convert(t, x)
	if err != nil {
		return err
	}
	n := x.Len()
	if !s.appending && s.pos == s.s.Len() {
		s.w = object.StrBuilder{}
		s.w.Grow(s.pos+n, max(s.s.Kind, x.Kind))
		s.w.WriteStr(s.s)
		s.s, s.appending = object.EmptyStr(), true
	}
	if s.appending {
		if s.w.Len()+n > 1<<20 {
			if err := t.CheckItems(s.w.Len()+n, 4); err != nil {
				return err
			}
		}
		s.w.WriteStr(x)
		s.pos += n
		return nil
	}
	// In the middle, or beyond the end.
	if s.pos > math.MaxInt-n {
		return object.OverflowErrorf("new position too large")
	}
	if err := t.CheckItems(s.pos+n, 4); err != nil {
		return err
	}
	var w object.StrBuilder
	w.WriteSlice(s.s, 0, min(s.pos, s.s.Len()))
	w.WriteRepeat(0, s.pos-s.s.Len())
	w.WriteStr(x)
	w.WriteSlice(s.s, min(s.pos+n, s.s.Len()), s.s.Len())
	if s.s, err = w.Result(t); err != nil {
		return err
	}
	s.pos += n
	return nil
}

func (s *stringIO) readline(t *thread, limit int) (*object.Str, error) {
	if err := s.settle(t); err != nil {
		return nil, err
	}
	n := s.s.Len()
	if s.pos >= n {
		return object.EmptyStr(), nil
	}
	end := lineEnd(s.s, s.pos, s.readnl, s.universal && !s.translate)
	if end < 0 {
		end = n
	}
	if limit >= 0 && end-s.pos > limit {
		end = s.pos + limit
	}
	line := s.s.Slice(s.pos, end)
	s.pos = end
	return line, nil
}

// lineEnd returns the index behind the line that starts at i, -1 if the line is not ended.
// any accepts \n, \r and \r\n; otherwise nl ends lines ("" is \n).
func lineEnd(s *object.Str, i int, nl string, any bool) int {
	switch {
	case any:
		for n := s.Len(); i < n; i++ {
			switch s.At(i) {
			case '\n':
				return i + 1
			case '\r':
				if i+1 < n && s.At(i+1) == '\n' {
					return i + 2
				}
				return i + 1
			}
		}
		return -1
	case nl == "\r\n":
		for {
			j := findRune(s, '\r', i)
			if j < 0 {
				return -1
			}
			if j+1 < s.Len() && s.At(j+1) == '\n' {
				return j + 2
			}
			i = j + 1
		}
	}
	c := byte('\n')
	if nl == "\r" {
		c = '\r'
	}
	if j := findRune(s, c, i); j >= 0 {
		return j + 1
	}
	return -1
}

func stringIOSetState(t *thread, self, state value) error {
	s := (*stringIO)(self.P)
	if s.closed {
		return object.ValueErrorf("I/O operation on closed file")
	}
	if !state.Type().Has(object.FlagTuple) || len((*object.Tuple)(state.P).Items) < 4 {
		return object.TypeErrorf("%s.__setstate__ argument should be 4-tuple, got %s", self.Type().Name, state.Type().Name)
	}
	it := (*object.Tuple)(state.P).Items
	if err := s.init(t, object.NewStr(""), it[1]); err != nil {
		return err
	}
	if !it[0].IsA(object.StrType) {
		if !it[0].IsNone() {
			return object.TypeErrorf("first item of state must be a str or None, not %s", it[0].Type().Name)
		}
	} else {
		// The text was translated when it was written first.
		s.s, s.appending = (*object.Str)(it[0].P), false
	}
	if !it[2].Type().Has(object.FlagInt) {
		return object.TypeErrorf("third item of state must be an integer, got %s", it[2].Type().Name)
	}
	n, err := object.AsInt(t, it[2])
	if err != nil {
		return err
	}
	if n < 0 {
		return object.ValueErrorf("position value cannot be negative")
	}
	s.pos = n
	if !it[3].IsNone() && !it[3].Type().Has(object.FlagDict) {
		return object.TypeErrorf("fourth item of state should be a dict, got a %s", it[3].Type().Name)
	}
	return setInstanceDict(t, self, it[3])
}
