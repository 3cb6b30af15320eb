package prompt

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// press gives an editor without a terminal the keys of a text.
func typed(th *testing.T, e *Editor, keys string) {
	th.Helper()
	r := newKeyReader(textSource{strings.NewReader(keys)})
	for {
		k, err := r.decode()
		if err != nil {
			return
		}
		e.press(k)
	}
}

func testEditor(inputrc string, entries ...string) *Editor {
	e := &Editor{cfg: Config{History: &History{Entries: entries}}, bindings: map[string]string{}, cols: 80, height: 24, goal: -1}
	e.loadInputrc(inputrc)
	if e.cfg.Vi {
		e.vi = &viState{insert: true}
	}
	e.hist = len(entries)
	e.more = "... "
	e.prompt = ">>> "
	return e
}

func TestEmacsKeys(th *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"abc\x02\x02X", "aXbc"},
		{"one two\x17three", "one three"},
		{"one two\x1b\x7f\x19\x19", "one twotwo"},
		{"abc\x01\x0b\x19!", "abc!"},
		{"ab\x14", "ba"},
		{"one two\x1bt", "two one"},
		{"one two\x01\x1bu\x1bc", "ONE Two"},
		{"\x1b5x", "xxxxx"},
		{"abc\x7f\x7f\x1f", "ab"},
		{"abc\x15def\x1f\x1f\x1f\x1b_\x1b_", ""},
		{"a\x11\x01b", "a\x01b"},
		{"one\x1b[Dx\x1b[1;5Dy\x1b[Fz", "yonxez"},
		{"k1\x15k2\x15\x19\x1by", "k1"},
		{"\x1b[200~a\r\nb\rc\x1b[201~", "a\nb\nc"},
		{"ab\x1b[99;99Xc", "abc"},
	} {
		e := testEditor("")
		typed(th, e, c.keys)
		if got := string(e.text); got != c.want {
			th.Errorf("%q gives %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestViKeys(th *testing.T) {
	// "§" stands for the escape key, which here ends a read.
	for _, c := range []struct{ keys, want string }{
		{"one two three§0dw", "two three"},
		{"one two three§bcwx§", "one two x"},
		{"one two three§02dw", "three"},
		{"f(a, b)§F(ci(x", "f(x)"},
		{"s = 'text'§ci'new", "s = 'new'"},
		{"abc§0x.", "c"},
		{"abc§ddu", "abc"},
		{"one two§0ywP", "one one two"},
		{"abc§0rX$r!", "Xb!"},
		{"one two§0fwD", "one t"},
		{"abc§yyp", "abc\nabc"},
		{"abc§oxyz§kdd", "xyz"},
		{"ab cd§0~w~", "Ab Cd"},
		{"one two§diw", "one "},
		{"(a)§0%x", "(a"},
		{"a.b§0dtb", "b"},
		{"word§0iX§.", "XXword"},
	} {
		e := testEditor("set editing-mode vi")
		for i, part := range strings.Split(c.keys, "§") {
			if i > 0 {
				e.press(Key{Name: "esc"})
			}
			typed(th, e, part)
		}
		if got := string(e.text); got != c.want {
			th.Errorf("%q gives %q, want %q", c.keys, got, c.want)
		}
	}
}

func TestInputrc(th *testing.T) {
	e := testEditor("# comment\n$if Python\n\"\\C-xp\": \"print()\"\n$else\n\"\\C-a\": kill-line\n$endif\nControl-b: end-of-line\n\"\\e[A\": history-search-backward\n$if mode=vi\n\"x\": abort\n$endif\n",
		"print(1)", "import os", "print(2)")
	typed(th, e, "\x18p")
	if got := string(e.text); got != "print()" {
		th.Errorf("macro: %q", got)
	}
	typed(th, e, "\x01\x02!")
	if got := string(e.text); got != "print()!" {
		th.Errorf("binding: %q", got)
	}
	typed(th, e, "\x15pr\x1b[A\x1b[A")
	if got := string(e.text); got != "print(1)" {
		th.Errorf("prefix search: %q", got)
	}
}

func TestHistoryShared(th *testing.T) {
	path := filepath.Join(th.TempDir(), "history")
	a, b := LoadHistory(path), LoadHistory(path)
	a.Add("def f():\n    pass")
	b.Add("x = 1")
	a.Add("y = 2\n")
	a.Add("y = 2")
	if got, want := strings.Join(LoadHistory(path).Entries, "|"), "def f():\n    pass|x = 1|y = 2"; got != want {
		th.Errorf("history %q, want %q", got, want)
	}
	data, _ := os.ReadFile(path)
	if want := "def f():\r\n    pass\nx = 1\ny = 2\n"; string(data) != want {
		th.Errorf("file %q, want %q", data, want)
	}
}

func TestLayoutNarrow(th *testing.T) {
	text := []rune("日本\tab\x01\nlong line here")
	for cols := minCols; cols < 20; cols++ {
		rows := layout(text, cols, 0, 0)
		for pos := 0; pos <= len(text); pos++ {
			r, c := cursorAt(text, rows, pos, 0, 0)
			if r >= len(rows) || c < 0 {
				th.Errorf("%d columns, position %d: row %d of %d, column %d", cols, pos, r, len(rows), c)
			}
		}
		if last := rows[len(rows)-1]; last.end != len(text) {
			th.Errorf("%d columns: the rows end at %d", cols, last.end)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	e := testEditor("")
	e.text = []rune(strings.Repeat("    value = function(1, 2)  # text\n", 1000))
	for b.Loop() {
		rows := layout(e.text, 80, 4, 4)
		cursorAt(e.text, rows, len(e.text), 4, 4)
	}
}
