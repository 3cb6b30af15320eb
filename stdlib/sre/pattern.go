package sre

import (
	"unsafe"

	engine "github.com/seed-8da18655/gopy/internal/sre"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the methods of patterns.

var patternMethods = [...]object.FuncDef{
	matcher("match($self, /, string, pos=0, endpos=sys.maxsize)", engine.Match, "Matches zero or more characters at the beginning of the string."),
	matcher("fullmatch($self, /, string, pos=0, endpos=sys.maxsize)", engine.FullMatch, "Matches against all of the string."),
	matcher("search($self, /, string, pos=0, endpos=sys.maxsize)", engine.Search, "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches."),
	object.FuncSlice("sub($self, /, repl, string, count=0)", func(t *thread, a []value) (value, error) {
		r, _, err := sub(t, a)
		return r, err
	}, "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl."),
	object.FuncSlice("subn($self, /, repl, string, count=0)", func(t *thread, a []value) (value, error) {
		r, n, err := sub(t, a)
		if err != nil {
			return value{}, err
		}
		return object.Of(object.MakeTuple(t, r, object.Int(int64(n)))), nil
	}, "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl."),
	object.FuncSlice("findall($self, /, string, pos=0, endpos=sys.maxsize)", findall, "Return a list of all non-overlapping matches of pattern in string."),
	object.FuncSlice("split($self, /, string, maxsplit=0)", split, "Split string by the occurrences of pattern."),
	object.FuncSlice("finditer($self, /, string, pos=0, endpos=sys.maxsize)", func(t *thread, a []value) (value, error) {
		s, err := newScanner(t, a)
		if err != nil {
			return value{}, err
		}
		return object.Of(&matchIter{iterType.Root, s}), nil
	}, "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object."),
	object.FuncSlice("scanner($self, /, string, pos=0, endpos=sys.maxsize)", func(t *thread, a []value) (value, error) {
		s, err := newScanner(t, a)
		return object.Of(s), err
	}, ""),
	object.Func1("__copy__($self, /)", func(t *thread, v value) (value, error) { return v, nil }, ""),
	object.Func2("__deepcopy__($self, memo, /)", func(t *thread, v, memo value) (value, error) { return v, nil }, ""),
}

// matcher declares a method that makes one match.
func matcher(sig string, mode engine.Mode, doc string) object.FuncDef {
	return object.RawKw(sig, 2, 4, func(t *thread, args *value, n int) (value, bool) {
		a := unsafe.Slice(args, n)
		p := (*pattern)(a[0].P)
		x, err := p.toText(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		defer x.close()
		pos, end := 0, x.n
		if n > 2 {
			e := value{}
			if n > 3 {
				e = a[3]
			}
			if pos, end, err = x.bounds(t, a[2], e); err != nil {
				return t.Fail(err)
			}
		}
		r := p.newRun(t)
		r.Mode, r.Pos, r.End, r.MustAdvance = mode, pos, end, false
		ok, err := p.exec(&x, r)
		var m value
		if err == nil && ok {
			m = p.newMatch(&x, r, pos, end)
		}
		p.done(r)
		if err != nil {
			return t.Fail(err)
		}
		if !ok {
			return object.None, true
		}
		return m, true
	}, doc)
}

// each calls f for the successive matches in x[pos:end].
func (p *pattern) each(t *thread, x *text, pos, end int, f func(r *run) (bool, error)) error {
	r := p.newRun(t)
	defer p.done(r)
	r.Mode, r.Pos, r.End, r.MustAdvance = engine.Search, pos, end, false
	for r.Pos <= end {
		ok, err := p.exec(x, r)
		if err != nil || !ok {
			return err
		}
		b, l := r.Begin, r.Limit
		if ok, err = f(r); err != nil || !ok {
			return err
		}
		r.MustAdvance = b == l
		r.Pos = l
	}
	return nil
}

// group returns the text of a group of a run, absent if it took no part.
func (x *text) group(t *thread, r *run, n int, absent value) value {
	b, e := r.Group(n)
	if b < 0 {
		return absent
	}
	return x.slice(t, b, e)
}

func findall(t *thread, a []value) (value, error) {
	p := (*pattern)(a[0].P)
	x, err := p.toText(t, a[1])
	if err != nil {
		return value{}, err
	}
	defer x.close()
	pos, end, err := x.bounds(t, a[2], a[3])
	if err != nil {
		return value{}, err
	}
	empty := x.slice(t, 0, 0)
	var out []value
	err = p.each(t, &x, pos, end, func(r *run) (bool, error) {
		switch p.Groups {
		case 0:
			out = append(out, x.slice(t, r.Begin, r.Limit))
		case 1:
			out = append(out, x.group(t, r, 1, empty))
		default:
			items := make([]value, p.Groups)
			for i := range items {
				items[i] = x.group(t, r, i+1, empty)
			}
			out = append(out, object.Of(object.TakeTuple(t, items)))
		}
		return true, nil
	})
	if err != nil {
		return value{}, err
	}
	return object.Of(object.NewList(t, out)), nil
}

func split(t *thread, a []value) (value, error) {
	p := (*pattern)(a[0].P)
	x, err := p.toText(t, a[1])
	if err != nil {
		return value{}, err
	}
	defer x.close()
	maxsplit, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	if p.IsText && x.isStr && maxsplit < 0 {
		maxsplit = -1
	}
	var out []value
	last, n := 0, 0
	if maxsplit >= 0 {
		err = p.each(t, &x, 0, x.n, func(r *run) (bool, error) {
			out = append(out, x.slice(t, last, r.Begin))
			for i := 1; i <= p.Groups; i++ {
				out = append(out, x.group(t, r, i, object.None))
			}
			last = r.Limit
			n++
			return maxsplit == 0 || n < maxsplit, nil
		})
		if err != nil {
			return value{}, err
		}
	}
	out = append(out, x.slice(t, last, x.n))
	return object.Of(object.NewList(t, out)), nil
}

// joiner collects the pieces of a result.
type joiner struct {
	isStr bool
	w     object.StrBuilder
	b     []byte
	n     int
}

func (j *joiner) add(x *text, from, to int) {
	if from >= to {
		return
	}
	j.n++
	if j.isStr {
		j.w.WriteSlice(x.s, from, to)
	} else {
		j.b = append(j.b, x.b[from:to]...)
	}
}

func (j *joiner) addRunes(rs []rune) {
	for _, r := range rs {
		if j.isStr {
			j.w.WriteRune(r)
		} else {
			j.b = append(j.b, byte(r))
		}
	}
}

// addValue adds what a replacement function returned.
func (j *joiner) addValue(t *thread, v value) error {
	if j.isStr {
		if !v.Type().Has(object.FlagStr) {
			return object.TypeErrorf("sequence item %d: expected str instance, %s found", j.n, v.Type().Name)
		}
		j.w.WriteStr((*object.Str)(v.P))
	} else {
		if v.Type().Slots.Buffer == nil {
			return object.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", j.n, v.Type().Name)
		}
		b, err := object.BytesOf(t, v)
		if err != nil {
			return err
		}
		j.b = append(j.b, b...)
	}
	j.n++
	return nil
}

func (j *joiner) result(t *thread) (value, error) {
	if j.isStr {
		s, err := j.w.Result(t)
		return object.Of(s), err
	}
	return object.Of(object.NewBytes(t, j.b)), nil
}

// parse returns the parts of a template.
func (p *pattern) parse(t *thread, repl value) ([]engine.Part, error) {
	if p.template == repl && p.template.Type() == object.StrType {
		return p.parts, nil
	}
	rs, isText, err := points(t, repl)
	if err != nil {
		return nil, err
	}
	parts, err := p.ParseTemplate(rs, isText)
	if err != nil {
		return nil, patternError(t, err, repl)
	}
	p.template, p.parts = repl, parts
	return parts, nil
}

// sub replaces the matches; it returns the result and how many were replaced.
func sub(t *thread, a []value) (value, int, error) {
	p, repl := (*pattern)(a[0].P), a[1]
	x, err := p.toText(t, a[2])
	if err != nil {
		return value{}, 0, err
	}
	defer x.close()
	count, err := object.AsInt(t, a[3])
	if err != nil {
		return value{}, 0, err
	}
	var parts []engine.Part
	call := object.IsCallable(repl)
	if !call {
		if !repl.Type().Has(object.FlagStr) && repl.Type().Slots.Buffer == nil {
			return value{}, 0, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", repl.Type().Name)
		}
		if parts, err = p.parse(t, repl); err != nil {
			return value{}, 0, err
		}
	}
	j := joiner{isStr: x.isStr}
	last, n := 0, 0
	limit := 1 << 28
	mixed := !call && repl.Type().Has(object.FlagStr) != x.isStr
	if count >= 0 {
		err = p.each(t, &x, 0, x.n, func(r *run) (bool, error) {
			b, e := r.Begin, r.Limit
			j.add(&x, last, b)
			switch {
			case call:
				m := p.newMatch(&x, r, 0, x.n)
				// The function may match with the same pattern; r is ours meanwhile.
				v, err := object.Call(t, repl, m)
				if err != nil {
					return false, err
				}
				if !v.IsNone() {
					if err := j.addValue(t, v); err != nil {
						return false, err
					}
				}
			case mixed:
				if err := j.addValue(t, repl); err != nil {
					return false, err
				}
			default:
				for _, part := range parts {
					if part.Group < 0 {
						j.addRunes(part.Literal)
					} else if gb, ge := r.Group(part.Group); gb >= 0 {
						j.add(&x, gb, ge)
					}
				}
			}
			if size := j.w.Len() + len(j.b); size > limit {
				if err := t.CheckItems(size, 4); err != nil {
					return false, err
				}
				limit = 2 * size
			}
			last = e
			n++
			return count == 0 || n < count, nil
		})
		if err != nil {
			return value{}, 0, err
		}
	}
	if n == 0 && (a[2].Type() == object.StrType || a[2].Type() == object.BytesType) {
		return a[2], 0, nil
	}
	j.add(&x, last, x.n)
	v, err := j.result(t)
	return v, n, err
}

// scanner is the object behind finditer, with methods of its own.
type scanner struct {
	Shape *object.Shape
	p     *pattern
	x     text
	pos   int
	start int
	end   int
	must  bool
	over  bool
	busy  bool
}

// NativeObject marks *scanner as a parameter type.
func (*scanner) NativeObject() {}

var scannerType = object.NewNativeType("_sre.SRE_Scanner")

var scannerDef = object.TypeDef{
	Type:   scannerType,
	Struct: (*scanner)(nil),
	Module: "_sre",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func1("match($self, /)", func(t *thread, s *scanner) (value, error) { return s.next(t, engine.Match) }, ""),
		object.Func1("search($self, /)", func(t *thread, s *scanner) (value, error) { return s.next(t, engine.Search) }, ""),
	},
	GetSet: []object.GetSetDef{{Name: "pattern", Get: func(t *thread, v value) (value, error) { return object.Of((*scanner)(v.P).p), nil }}},
}

func newScanner(t *thread, a []value) (*scanner, error) {
	p := (*pattern)(a[0].P)
	x, err := p.toText(t, a[1])
	if err != nil {
		return nil, err
	}
	s := &scanner{Shape: scannerType.Root, p: p, x: x}
	s.pos, s.end, err = x.bounds(t, a[2], a[3])
	s.start = s.pos
	return s, err
}

// next returns the next match or None.
func (s *scanner) next(t *thread, mode engine.Mode) (value, error) {
	if s.busy {
		return value{}, object.ValueErrorf("regular expression scanner already executing")
	}
	if s.over {
		return object.None, nil
	}
	s.busy = true
	defer func() { s.busy = false }()
	r := s.p.newRun(t)
	defer s.p.done(r)
	r.Mode, r.Pos, r.End, r.MustAdvance = mode, s.pos, s.end, s.must
	ok, err := s.p.exec(&s.x, r)
	if err != nil {
		return value{}, err
	}
	if !ok {
		s.over = true
		s.x.close()
		return object.None, nil
	}
	m := s.p.newMatch(&s.x, r, s.start, s.end)
	s.pos, s.must = r.Limit, r.Begin == r.Limit
	return m, nil
}

// matchIter is what finditer returns.
type matchIter struct {
	Shape *object.Shape
	s     *scanner
}

var iterType = object.NewNativeType("callable_iterator")

var iterDef = object.TypeDef{
	Type:   iterType,
	Struct: (*matchIter)(nil),
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			m, err := (*matchIter)(v.P).s.next(t, engine.Search)
			if err != nil || m.IsNone() {
				return value{}, err
			}
			return m, nil
		},
	},
}
