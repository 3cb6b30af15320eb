package sre

import (
	"fmt"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines matches.

// match is a re.Match. spans holds begin and end of each group, -1 where it took no part.
type match struct {
	Shape     *object.Shape
	p         *pattern
	str       value
	pos, end  int
	spans     []int
	lastIndex int
	buf       [6]int
}

// NativeObject marks *match as a parameter type.
func (*match) NativeObject() {}

var matchType = object.NewNativeType("re.Match")

func (p *pattern) newMatch(x *text, r *run, pos, end int) value {
	m := &match{Shape: matchType.Root, p: p, str: x.v, pos: pos, end: end, lastIndex: r.LastIndex}
	m.spans = append(m.buf[:0], r.Begin, r.Limit)
	for i := 1; i <= p.Groups; i++ {
		b, e := r.Group(i)
		m.spans = append(m.spans, b, e)
	}
	return object.Of(m)
}

// index converts a group argument to its number.
func (m *match) index(t *thread, v value) (int, error) {
	n := -1
	switch {
	case v.IsInt():
		n = int(v.Int64())
	case object.IsIndex(v):
		i, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		if i.IsInt() {
			n = int(i.Int64())
		}
	case v.Type() == object.StrType:
		if k, ok := m.p.GroupIndex((*object.Str)(v.P).String()); ok {
			n = k
		}
	default:
		k, err := m.p.groupIndex(t).Get(t, v)
		if err != nil {
			if object.Matches(err, object.TypeError) {
				err = object.IndexErrorf("no such group")
			}
			return 0, err
		}
		if k.P != nil {
			n = int(k.Int64())
		}
	}
	if n < 0 || 2*n >= len(m.spans) {
		return 0, object.IndexErrorf("no such group")
	}
	return n, nil
}

// text returns the text of a group, absent if it took no part.
func (m *match) group(t *thread, n int, absent value) (value, error) {
	b, e := m.spans[2*n], m.spans[2*n+1]
	if b < 0 {
		return absent, nil
	}
	if m.str.Type().Has(object.FlagStr) {
		s := (*object.Str)(m.str.P)
		if b >= e {
			return object.Of(object.EmptyStr()), nil
		}
		return object.Of(s.Slice(b, e)), nil
	}
	if b == 0 && m.str.Type() == object.BytesType && e == len((*object.Bytes)(m.str.P).B) {
		return m.str, nil
	}
	p, err := object.BytesOf(t, m.str)
	if err != nil {
		return value{}, err
	}
	// The object may have shrunk since.
	b, e = min(b, len(p)), min(e, len(p))
	return object.Of(object.CopyBytes(t, p[b:max(b, e)])), nil
}

func (m *match) span(t *thread, n int) value {
	return object.Of(object.MakeTuple(t, object.Int(int64(m.spans[2*n])), object.Int(int64(m.spans[2*n+1]))))
}

// spanMethod declares a method about the place of a group.
func spanMethod(sig string, f func(t *thread, m *match, n int) value, doc string) object.FuncDef {
	return object.Raw(sig, 1, 2, func(t *thread, args *value, n int) (value, bool) {
		a := unsafe.Slice(args, n)
		m, k := (*match)(a[0].P), 0
		if n > 1 {
			var err error
			if k, err = m.index(t, a[1]); err != nil {
				return t.Fail(err)
			}
		}
		return f(t, m, k), true
	}, doc)
}

var matchDef = object.TypeDef{
	Type:   matchType,
	Struct: (*match)(nil),
	Module: "re",
	Doc:    "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Repr: func(t *thread, v value) (value, error) {
			m := (*match)(v.P)
			g, err := m.group(t, 0, object.None)
			if err != nil {
				return value{}, err
			}
			s, err := object.Repr(t, g)
			if err != nil {
				return value{}, err
			}
			if s.Len() > 50 {
				s = s.Slice(0, 50)
			}
			return object.NewStr(fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", m.spans[0], m.spans[1], s.String())), nil
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			m := (*match)(v.P)
			n, err := m.index(t, key)
			if err != nil {
				return value{}, err
			}
			return m.group(t, n, object.None)
		},
	},
	Methods: []object.FuncDef{
		object.Raw("group", 1, -1, func(t *thread, args *value, n int) (value, bool) {
			a := unsafe.Slice(args, n)
			m := (*match)(a[0].P)
			if n <= 2 {
				k := 0
				if n == 2 {
					var err error
					if k, err = m.index(t, a[1]); err != nil {
						return t.Fail(err)
					}
				}
				return t.Ret(m.group(t, k, object.None))
			}
			out := make([]value, n-1)
			for i, x := range a[1:] {
				k, err := m.index(t, x)
				if err != nil {
					return t.Fail(err)
				}
				if out[i], err = m.group(t, k, object.None); err != nil {
					return t.Fail(err)
				}
			}
			return object.Of(object.TakeTuple(t, out)), true
		}, "group([group1, ...]) -> str or tuple.\nReturn subgroup(s) of the match by indices or names.\nFor 0 returns the entire match."),
		spanMethod("start($self, group=0, /)", func(t *thread, m *match, n int) value { return object.Int(int64(m.spans[2*n])) }, "Return index of the start of the substring matched by group."),
		spanMethod("end($self, group=0, /)", func(t *thread, m *match, n int) value { return object.Int(int64(m.spans[2*n+1])) }, "Return index of the end of the substring matched by group."),
		spanMethod("span($self, group=0, /)", func(t *thread, m *match, n int) value { return m.span(t, n) }, "For match object m, return the 2-tuple (m.start(group), m.end(group))."),
		object.Func2("groups($self, /, default=None)", func(t *thread, m *match, def value) (value, error) {
			out := make([]value, m.p.Groups)
			for i := range out {
				var err error
				if out[i], err = m.group(t, i+1, def); err != nil {
					return value{}, err
				}
			}
			return object.Of(object.TakeTuple(t, out)), nil
		}, "Return a tuple containing all the subgroups of the match, from 1."),
		object.Func2("groupdict($self, /, default=None)", func(t *thread, m *match, def value) (value, error) {
			d := object.NewDict(t)
			var err error
			m.p.GroupNames(func(name string, group int) {
				v, e := m.group(t, group, def)
				if e != nil {
					err = e
					return
				}
				d.SetStr(object.Intern(name), v)
			})
			return object.Of(d), err
		}, "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."),
		object.Func2("expand($self, /, template)", func(t *thread, m *match, template value) (value, error) { return m.expand(t, template) }, "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."),
		object.Func1("__copy__($self, /)", func(t *thread, v value) (value, error) { return v, nil }, ""),
		object.Func2("__deepcopy__($self, memo, /)", func(t *thread, v, memo value) (value, error) { return v, nil }, ""),
	},
	Class: []object.FuncDef{
		object.Func2("__class_getitem__($type, object, /)", func(t *thread, typ, item value) (value, error) {
			return object.NewGenericAlias(t, typ, item)
		}, "See PEP 585"),
	},
	GetSet: []object.GetSetDef{
		{Name: "string", Get: func(t *thread, v value) (value, error) { return (*match)(v.P).str, nil }, Doc: "The string passed to match() or search()."},
		{Name: "re", Get: func(t *thread, v value) (value, error) { return object.Of((*match)(v.P).p), nil }, Doc: "The regular expression object."},
		{Name: "pos", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*match)(v.P).pos)), nil }, Doc: "The index into the string at which the RE engine started looking for a match."},
		{Name: "endpos", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*match)(v.P).end)), nil }, Doc: "The index into the string beyond which the RE engine will not go."},
		{Name: "lastindex", Get: func(t *thread, v value) (value, error) {
			if n := (*match)(v.P).lastIndex; n > 0 {
				return object.Int(int64(n)), nil
			}
			return object.None, nil
		}, Doc: "The integer index of the last matched capturing group."},
		{Name: "lastgroup", Get: func(t *thread, v value) (value, error) {
			m := (*match)(v.P)
			if m.lastIndex > 0 {
				if n := m.p.GroupName(m.lastIndex); n != "" {
					return object.NewStr(n), nil
				}
			}
			return object.None, nil
		}, Doc: "The name of the last matched capturing group."},
		{Name: "regs", Get: func(t *thread, v value) (value, error) {
			m := (*match)(v.P)
			out := make([]value, len(m.spans)/2)
			for i := range out {
				out[i] = m.span(t, i)
			}
			return object.Of(object.TakeTuple(t, out)), nil
		}},
	},
}

func (m *match) expand(t *thread, template value) (value, error) {
	if !template.Type().Has(object.FlagStr) && template.Type().Slots.Buffer == nil {
		return value{}, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", template.Type().Name)
	}
	parts, err := m.p.parse(t, template)
	if err != nil {
		return value{}, err
	}
	j := joiner{isStr: template.Type().Has(object.FlagStr)}
	for _, part := range parts {
		if part.Group < 0 {
			j.addRunes(part.Literal)
			continue
		}
		g, err := m.group(t, part.Group, object.None)
		if err != nil {
			return value{}, err
		}
		if !g.IsNone() {
			if err := j.addValue(t, g); err != nil {
				return value{}, err
			}
		}
	}
	return j.result(t)
}
