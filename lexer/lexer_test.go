package lexer

import (
	"strings"
	"testing"
)

func kinds(r *Result) string {
	var b strings.Builder
	for i, t := range r.Tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ReplaceAll(t.Kind.String(), " ", "-"))
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for src, want := range map[string]string{
		"":                             "end-of-file",
		"x = 1\n":                      "name = number newline end-of-file",
		"x = 1":                        "name = number end-of-file",
		"if x:\n  y\n\n # c\nz\n":      "if name : newline indent name newline dedent name newline end-of-file",
		"(x,\n y)\n":                   "( name , name ) newline end-of-file",
		"x \\\n + y\n":                 "name + name newline end-of-file",
		"a<<=b>>=c**=d//=e->f:=g...\n": "name <<= name >>= name **= name //= name -> name := name ... newline end-of-file",
		"a<>b!=c\n":                    "name != name != name newline end-of-file",
		"..5 .. 1..real\n":             ". number . . number . name newline end-of-file",
		`f"a{b!r:>{c}}d{{e"` + "\n":    "f-string-start f-string-middle { name ! name : f-string-middle { name } } f-string-middle f-string-middle f-string-end newline end-of-file",
		"f'{x:=5}{y:=5}'\n":            "f-string-start { name : f-string-middle } { name : f-string-middle } f-string-end newline end-of-file",
		"f'{(x:=5)}'\n":                "f-string-start { ( name := number ) } f-string-end newline end-of-file",
		"rb'' Rf'' u'' bu\n":           "string f-string-start f-string-end string name newline end-of-file",
		"$?`\n":                        "other other other newline end-of-file",
		"\tx\n        y\n":             "indent name newline error",
		"'a":                           "error",
		"match = case\n":               "name = name newline end-of-file",
	} {
		if got := kinds(Scan(src)); got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", src, got, want)
		}
	}
}

func TestKindNames(t *testing.T) {
	for k := range NumKinds {
		if k.String() == "" {
			t.Errorf("kind %d has no name", k)
		}
		if k.IsKeyword() && keyword(k.String()) != k {
			t.Errorf("keyword %s", k)
		}
	}
	if keyword("match") != Name || !PlusEqual.IsAugAssign() || !DoubleStarEqual.IsAugAssign() || DoubleStar.IsAugAssign() || False.IsAugAssign() {
		t.Error("classes of kinds")
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ src, text, err string }{
		{"\xef\xbb\xbfx", "x", ""},
		{"# coding: latin-1\n\xe9", "# coding: latin-1\né", ""},
		{"#!x\n# -*- coding: ISO_8859_1 -*-\n\xe9", "#!x\n# -*- coding: ISO_8859_1 -*-\né", ""},
		{"x\n# coding: latin-1\n", "x\n# coding: latin-1\n", ""},
		{"# coding: utf8\né", "# coding: utf8\né", ""},
		{"# coding: utf8\n\xe9", "", "'utf-8' codec can't decode byte 0xe9 in position 15: unexpected end of data"},
		{"# coding: ascii\n\xe9", "", "'ascii' codec can't decode byte 0xe9 in position 16: ordinal not in range(128)"},
		{"# coding: nonsense\n", "", "unknown encoding: nonsense"},
		{"\xef\xbb\xbf# coding: latin-1\n", "", "encoding problem: iso-8859-1 with BOM"},
	} {
		text, err := Decode([]byte(c.src), nil)
		if c.err != "" {
			if err == nil || err.Msg != c.err {
				t.Errorf("%q: %v, want %s", c.src, err, c.err)
			}
		} else if err != nil || text != c.text {
			t.Errorf("%q: %q, %v", c.src, text, err)
		}
	}
	other := func(encoding string, src []byte) (string, bool, error) { return "x", encoding == "koi8-r", nil }
	if text, err := Decode([]byte("# coding: koi8-r\n"), other); err != nil || text != "x" {
		t.Error(text, err)
	}
}

func TestNormalize(t *testing.T) {
	if s, _ := Normalize("a\r\nb\rc\n\r", true); s != "a\nb\nc\n\n" {
		t.Errorf("%q", s)
	}
	if _, err := Normalize("a\x00", true); err == nil {
		t.Error("null byte accepted")
	}
}
