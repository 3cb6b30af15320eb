package object

import "testing"

// callText calls a method and returns the repr of its result or the text of its error.
func callText(t *Thread, self Value, name string, args ...Value) string {
	r, err := CallMethod(t, self, name, args...)
	if err != nil {
		e := t.Exception(err)
		s, _ := ToStr(t, Of(e))
		return e.Shape.Type.Name + ": " + s.String()
	}
	if r.Type() == ListType || r.Type() == TupleType {
		items, _ := ListOf(t, r)
		s := ""
		for i, x := range items {
			if i > 0 {
				s += "|"
			}
			p, _ := ToStr(t, x)
			s += p.String()
		}
		return s
	}
	if r.IsInt() || r.IsBool() {
		return intStr(r.Int64()).String()
	}
	s, err := Repr(t, r)
	if err != nil {
		return err.Error()
	}
	return s.String()
}

func TestStrMethods(th *testing.T) {
	_, t := NewInterp(nil, Config{})
	s := func(x string) Value { return NewStr(x) }
	for _, c := range []struct {
		self, name string
		args       []Value
		want       string
	}{
		{"abcabc", "find", []Value{s("c")}, "2"},
		{"abcabc", "find", []Value{s("c"), Int(-2)}, "5"},
		{"aé€😀é€😀", "find", []Value{s("€😀"), Int(3)}, "5"},
		{"aé€😀é€😀", "rfind", []Value{s("€")}, "5"},
		{"abc", "index", []Value{s("x")}, "ValueError: substring not found"},
		{" a b ", "split", []Value{None, Int(1)}, "a|b "},
		{"a,b,c", "rsplit", []Value{s(","), Int(1)}, "a,b|c"},
		{"a\nb\r\nc\u2028d", "splitlines", nil, "a|b|c|d"},
		{"aXbX", "replace", []Value{s("X"), s("yy")}, "'ayybyy'"},
		{"abc", "replace", []Value{s(""), s("-")}, "'-a-b-c-'"},
		{"éa", "replace", []Value{s("é"), s("b")}, "'ba'"},
		{"ΑΣ", "lower", nil, "'ας'"},
		{"they're", "title", nil, "\"They'Re\""},
		{"ß", "upper", nil, "'SS'"},
		{"  x ", "strip", nil, "'x'"},
		{"ab", "center", []Value{Int(5), s("x")}, "'xxabx'"},
		{"-42", "zfill", []Value{Int(6)}, "'-00042'"},
		{"a\tb", "expandtabs", []Value{Int(4)}, "'a   b'"},
		{"{0}{1!r:>5}|{2}", "format", []Value{s("é"), s("x"), Int(7)}, "\"é  'x'|7\""},
		{"{", "format", nil, "ValueError: Single '{' encountered in format string"},
		{"%s-%5.1f|%#x|%-4d|", "__mod__", []Value{Of(MakeTuple(t, s("é"), Float(1.25), Int(255), Int(3)))}, "'é-  1.2|0xff|3   |'"},
		{"%d", "__mod__", []Value{s("a")}, "TypeError: %d format: a real number is required, not str"},
		{"abc", "startswith", []Value{Of(MakeTuple(t, s("x"), s("ab")))}, "1"},
		{"-", "join", []Value{Of(MakeTuple(t, s("a"), s("é"), s("😀")))}, "'a-é-😀'"},
		{"-", "join", []Value{Of(MakeTuple(t, Int(1)))}, "TypeError: sequence item 0: expected str instance, int found"},
		{"a=b=c", "rpartition", []Value{s("=")}, "a=b|=|c"},
		{"abc", "__getitem__", []Value{Int(-1)}, "'c'"},
		{"abc", "__mul__", []Value{Int(2)}, "'abcabc'"},
		{"'\"\n\x00\u200b", "__repr__", nil, `'\'\\\'"\\n\\x00\\u200b\''`},
	} {
		if got := callText(t, s(c.self), c.name, c.args...); got != c.want {
			th.Errorf("%q.%s: got %s, want %s", c.self, c.name, got, c.want)
		}
	}
}
