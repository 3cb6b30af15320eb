// Package sre implements the Python module _sre: compiled patterns and matches of module re,
// on the engine of internal/sre.
package sre

import (
	"sync/atomic"

	engine "github.com/seed-8da18655/gopy/internal/sre"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the module, patterns, and how text is matched.

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _sre.
//
// https://docs.python.org/3.13/library/re.html
var Module = object.ModuleDef{
	Name:  "_sre",
	Types: []*object.TypeDef{&scannerDef},
	Funcs: []object.FuncDef{
		object.Func2("compile(pattern, flags, /)", compile, "Compile a pattern."),
		object.Func1("ascii_iscased(character, /)", func(t *thread, c int) (bool, error) { return c < 128 && asciiLower(c) != asciiUpper(c), nil }, ""),
		object.Func1("ascii_tolower(character, /)", func(t *thread, c int) (int, error) { return asciiLower(c), nil }, ""),
		object.Func1("unicode_iscased(character, /)", func(t *thread, c int) (bool, error) {
			return int(unicodedata.ToLower(rune(c))) != c || int(unicodedata.ToUpper(rune(c))) != c, nil
		}, ""),
		object.Func1("unicode_tolower(character, /)", func(t *thread, c int) (int, error) { return int(unicodedata.ToLower(rune(c))), nil }, ""),
		object.Func0("getcodesize()", func(t *thread) (int, error) { return 4, nil }, ""),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&patternDef)
		object.Bind(&matchDef)
		object.Bind(&iterDef)
		m.Set(t, "Pattern", object.Of(patternType))
		m.Set(t, "Match", object.Of(matchType))
		m.Set(t, "MAGIC", object.Int(20230502))
		m.Set(t, "CODESIZE", object.Int(4))
		m.Set(t, "MAXREPEAT", object.Int(engine.MaxRepeat))
		m.Set(t, "MAXGROUPS", object.Int(engine.MaxGroups))
		return nil
	},
}

func asciiLower(c int) int {
	if c >= 'A' && c <= 'Z' {
		return c + 32
	}
	return c
}

func asciiUpper(c int) int {
	if c >= 'a' && c <= 'z' {
		return c - 32
	}
	return c
}

// pattern is a re.Pattern.
type pattern struct {
	Shape *object.Shape
	*engine.Pattern
	src  value
	free atomic.Pointer[run] `image:"-"` // a Run to use again
	// The last template of sub and what it was parsed to.
	template value
	parts    []engine.Part
	index    *object.Dict
}

// NativeObject marks *pattern as a parameter type.
func (*pattern) NativeObject() {}

// run is a matching request of a thread.
type run struct {
	engine.Run
	t *thread
}

func (r *run) poll() error {
	if r.t.Breaker.Load() != 0 {
		return r.t.HandleBreaker()
	}
	return nil
}

// newRun returns a Run for a match by t; give it back with done.
func (p *pattern) newRun(t *thread) *run {
	r := p.free.Swap(nil)
	if r == nil {
		r = &run{}
		r.Poll = r.poll
	}
	r.t = t
	return r
}

func (p *pattern) done(r *run) {
	r.t = nil
	p.free.Store(r)
}

var patternType = object.NewNativeType("re.Pattern")

// text is what is matched.
type text struct {
	v     value
	s     *object.Str // of str
	b     []byte      // of bytes-like objects
	buf   *object.Buffer
	n     int
	isStr bool
}

// toText prepares an argument for matching; close it.
func (p *pattern) toText(t *thread, v value) (x text, err error) {
	x.v = v
	switch {
	case v.Type().Has(object.FlagStr):
		x.s, x.isStr = (*object.Str)(v.P), true
		x.n = x.s.Len()
		if !p.IsText {
			return x, object.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
		return x, nil
	case v.Type().Has(object.FlagBytes):
		x.b = (*object.Bytes)(v.P).B
	case v.Type().Slots.Buffer != nil:
		if x.buf, err = object.AsBuffer(t, v); err != nil {
			return x, err
		}
		x.b = x.buf.Bytes()
	default:
		return x, object.TypeErrorf("expected string or bytes-like object, got '%s'", v.Type().Name)
	}
	x.n = len(x.b)
	if p.IsText {
		x.close()
		return x, object.TypeErrorf("cannot use a string pattern on a bytes-like object")
	}
	return x, nil
}

func (x *text) close() {
	if x.buf != nil {
		x.buf.Close()
		x.buf = nil
	}
}

// slice returns a part of the text; a str subclass gives plain strs.
func (x *text) slice(t *thread, i, j int) value {
	if x.isStr {
		if i >= j {
			return object.Of(object.EmptyStr())
		}
		return object.Of(x.s.Slice(i, j))
	}
	if i == 0 && j == len(x.b) && x.v.Type() == object.BytesType {
		return x.v
	}
	return object.Of(object.CopyBytes(t, x.b[i:max(i, j)]))
}

// exec runs a request on the text.
func (p *pattern) exec(x *text, r *run) (bool, error) {
	var ok bool
	var err error
	switch {
	case !x.isStr:
		ok, err = p.Run8(x.b, &r.Run)
	case x.s.Kind <= object.Latin1:
		ok, err = p.Run8(x.s.Bytes1(), &r.Run)
	case x.s.Kind == object.UCS2:
		ok, err = p.Run16(x.s.Units2(), &r.Run)
	default:
		ok, err = p.Run32(x.s.Units4(), &r.Run)
	}
	if err != nil {
		if e, is := err.(*engine.Error); is {
			err = simpleError(e)
		}
	}
	return ok, err
}

// bounds clamps pos and endpos.
func (x *text) bounds(t *thread, pos, end value) (int, int, error) {
	i, j := 0, x.n
	var err error
	if pos.P != nil {
		if i, err = object.IndexClamped(t, pos); err != nil {
			return 0, 0, err
		}
		i = max(min(i, x.n), 0)
	}
	if end.P != nil {
		if j, err = object.IndexClamped(t, end); err != nil {
			return 0, 0, err
		}
		j = max(min(j, x.n), 0)
	}
	return i, j, nil
}

// simpleError translates an error that is not a PatternError.
func simpleError(e *engine.Error) error {
	switch e.Kind {
	case engine.OverflowError:
		return object.OverflowErrorf("%s", e.Msg)
	case engine.IndexError:
		return object.IndexErrorf("%s", e.Msg)
	case engine.RecursionError:
		return object.Errorf(object.RecursionError, "%s", e.Msg)
	case engine.MemoryError:
		return object.NewError(object.MemoryError)
	}
	return object.ValueErrorf("%s", e.Msg)
}

// patternError translates the error of compiling src.
func patternError(t *thread, err error, src value) error {
	e, ok := err.(*engine.Error)
	if !ok {
		return err
	}
	if e.Kind != engine.PatternError {
		return simpleError(e)
	}
	m := t.Interp.Modules.GetStr(object.Intern("re._constants"))
	if m.P == nil {
		return object.ValueErrorf("%s", e.Error())
	}
	cls, err := object.GetAttr(t, m, object.Intern("PatternError"))
	if err != nil {
		return err
	}
	pos := object.None
	if e.Pos >= 0 {
		pos = object.Int(int64(e.Pos))
	}
	x, err := object.Call(t, cls, object.NewStr(e.Msg), src, pos)
	if err != nil {
		return err
	}
	return t.Exception((*object.BaseException)(x.P))
}

// points returns the code points of a str or the bytes of a bytes-like object.
func points(t *thread, v value) (rs []rune, isText bool, err error) {
	if v.Type().Has(object.FlagStr) {
		s := (*object.Str)(v.P)
		rs = make([]rune, s.Len())
		for i := range rs {
			rs[i] = s.At(i)
		}
		return rs, true, nil
	}
	b, err := object.BytesOf(t, v)
	if err != nil {
		return nil, false, err
	}
	rs = make([]rune, len(b))
	for i, c := range b {
		rs[i] = rune(c)
	}
	return rs, false, nil
}

// https://docs.python.org/3.13/library/re.html#re.compile
func compile(t *thread, src value, flags int) (value, error) {
	if !src.Type().Has(object.FlagStr) && src.Type().Slots.Buffer == nil {
		return value{}, object.TypeErrorf("first argument must be string or compiled pattern")
	}
	if flags&int(engine.Debug) != 0 {
		return value{}, object.NotImplementedErrorf("re.DEBUG: this implementation of regular expressions has no listing")
	}
	rs, isText, err := points(t, src)
	if err != nil {
		return value{}, err
	}
	c, warnings, err := engine.Compile(rs, isText, engine.Flags(flags))
	for _, w := range warnings {
		cat := object.FutureWarning
		if w.Category == engine.DeprecationWarning {
			cat = object.DeprecationWarning
		}
		// From here: _compile, a function of re, its caller.
		if err := t.Warn(cat, w.Msg, 3); err != nil {
			return value{}, err
		}
	}
	if err != nil {
		return value{}, patternError(t, err, src)
	}
	return object.Of(&pattern{Shape: patternType.Root, Pattern: c, src: src}), nil
}

var flagNames = [...]struct {
	flag engine.Flags
	name string
}{
	{engine.IgnoreCase, "re.IGNORECASE"}, {engine.Locale, "re.LOCALE"}, {engine.Multiline, "re.MULTILINE"}, {engine.DotAll, "re.DOTALL"},
	{engine.Unicode, "re.UNICODE"}, {engine.Verbose, "re.VERBOSE"}, {engine.Debug, "re.DEBUG"}, {engine.ASCII, "re.ASCII"},
}

func patternRepr(t *thread, v value) (value, error) {
	p := (*pattern)(v.P)
	s, err := object.Repr(t, p.src)
	if err != nil {
		return value{}, err
	}
	if s.Len() > 200 {
		s = s.Slice(0, 200)
	}
	out := "re.compile(" + s.String()
	flags := p.Flags
	if p.IsText && flags&(engine.Locale|engine.Unicode|engine.ASCII) == engine.Unicode {
		flags &^= engine.Unicode
	}
	sep := ", "
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			out += sep + f.name
			sep = "|"
			flags &^= f.flag
		}
	}
	if flags != 0 {
		const hex = "0123456789abcdef"
		digits := ""
		for ; flags != 0; flags >>= 4 {
			digits = string(hex[flags&15]) + digits
		}
		out += sep + "0x" + digits
	}
	return object.NewStr(out + ")"), nil
}

// groupIndex returns the dict of named groups.
func (p *pattern) groupIndex(t *thread) *object.Dict {
	if p.index == nil {
		d := object.NewDict(t)
		p.GroupNames(func(name string, group int) { d.SetStr(object.Intern(name), object.Int(int64(group))) })
		p.index = d
	}
	return p.index
}

var patternDef = object.TypeDef{
	Type:   patternType,
	Struct: (*pattern)(nil),
	Module: "re",
	Doc:    "Compiled regular expression object.",
	Flags:  object.FlagDisallowNew | object.FlagWeakref,
	Slots: object.Slots{
		Repr: patternRepr,
		Hash: func(t *thread, v value) (int64, error) {
			p := (*pattern)(v.P)
			h, err := object.Hash(t, p.src)
			return h ^ int64(p.Flags)<<20, err
		},
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			if op != object.EQ && op != object.NE || !b.HasType(patternType) {
				return object.NotImplemented, nil
			}
			p, q := (*pattern)(a.P), (*pattern)(b.P)
			eq := p == q
			if !eq && p.Flags == q.Flags && p.IsText == q.IsText {
				var err error
				if eq, err = object.Equal(t, p.src, q.src); err != nil {
					return value{}, err
				}
			}
			return object.Bool(eq == (op == object.EQ)), nil
		},
	},
	Methods: patternMethods[:],
	Class: []object.FuncDef{
		object.Func2("__class_getitem__($type, object, /)", func(t *thread, typ, item value) (value, error) {
			return object.NewGenericAlias(t, typ, item)
		}, "See PEP 585"),
	},
	GetSet: []object.GetSetDef{
		{Name: "pattern", Get: func(t *thread, v value) (value, error) { return (*pattern)(v.P).src, nil }, Doc: "The pattern string from which the RE object was compiled."},
		{Name: "flags", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*pattern)(v.P).Flags)), nil }, Doc: "The regex matching flags."},
		{Name: "groups", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*pattern)(v.P).Groups)), nil }, Doc: "The number of capturing groups in the pattern."},
		{Name: "groupindex", Get: func(t *thread, v value) (value, error) {
			return object.Of(object.NewMappingProxy(object.Of((*pattern)(v.P).groupIndex(t)))), nil
		}, Doc: "A dictionary mapping group names to group numbers."},
	},
}
