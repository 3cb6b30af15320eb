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

// blockMore is a simple idea of Python's blocks: they begin with a line that ends in a colon and
// end with an empty one.
func blockMore(text string) bool {
	lines := strings.Split(text, "\n")
	first := strings.TrimSpace(withoutComment(lines[0]))
	return strings.HasSuffix(first, ":") && (len(lines) == 1 || strings.TrimSpace(lines[len(lines)-1]) != "")
}

const (
	up, down, left, right = "\x1bOA", "\x1bOB", "\x1bOD", "\x1bOC"
	pageUp, f3            = "\x1b[5~", "\x1bOR"
)

// TestCursor checks where the cursor goes; what CPython's test_pyrepl expects of its editor.
func TestCursor(th *testing.T) {
	for _, c := range []struct {
		cols           int
		text, keys     string
		pos, col, line int
	}{
		{80, "def f():\n  ...\n", up, 9, 0, 1},
		{80, "def f():\n  ...\n", down, 15, 0, 2},
		{80, "11+11", left, 4, 4, 0},
		{80, "11+11", right, 5, 5, 0},
		{80, "k", "", 1, 1, 0},
		{80, "樂", "", 1, 2, 0},
		{80, "樂", left, 0, 0, 0},
		{80, "樂", left + right, 1, 2, 0},
		{80, "for _ in _:\n  ' 可口可乐; 可口可樂'", up, 11, 11, 0},
		{80, "for _ in _:\n  ' 可口可乐; 可口可樂'", up + left + down, 19, 10, 1},
		{80, "' 可口可乐; 可口可樂'", left + left + left, 10, 16, 0},
		{80, "for _ in _:\n  hello\n  h\n  hel", up + up, 19, 7, 1},
		{80, "for _ in _:\n  hello\n  h\n  hel", up + up + down + down, 29, 5, 3},
		{80, "def foo():\n  x = '可口可乐; 可口可樂'\n  y = 'abckdfjskldfjslkdjf'", strings.Repeat(left, 13) + up, 22, 15, 1},
		{10, "def foo():\n  hello", up, 10, 0, 1},
		{10, strings.Repeat("a", 20), "", 20, 0, 2},
		{10, strings.Repeat("a", 9) + "樂", "", 10, 2, 1},
	} {
		e := testEditor("")
		e.prompt, e.more, e.cols = "", "", c.cols
		e.insert(c.text)
		typed(th, e, c.keys)
		rows := layout(e.text, e.cols, 0, 0)
		line, col := cursorAt(e.text, rows, e.pos, 0, 0)
		if e.pos != c.pos || line != c.line || col != c.col {
			th.Errorf("%q, %q: position %d at %d, %d; want %d at %d, %d", c.text, c.keys, e.pos, col, line, c.pos, c.col, c.line)
		}
	}
}

// TestInterrupt presses Ctrl-C in the middle of things.
func TestInterrupt(th *testing.T) {
	for _, keys := range []string{"", "abc", "\x12", "\x12fin", "\x12nope", f3 + "x\r", "\x1b5", "\x18", "\x1b[200~a\nb\x1b[201~", "a" + pageUp, "x.\t"} {
		e := testEditor("", "find me")
		e.cfg.Complete = func(text string, pos int) (int, []Item) { return pos, []Item{{Text: "one"}, {Text: "two"}} }
		e.mu.Lock() // as while Read is running
		typed(th, e, keys+"\x03")
		if keys == "\x18" { // a binding of two keys that there is not
			typed(th, e, "\x03")
		}
		if !e.done || e.result != ErrInterrupt {
			th.Errorf("%q and Ctrl-C: done %v, %v", keys, e.done, e.result)
		}
	}
}

// TestBlocks types blocks one after the other; what CPython's test_pyrepl expects.
func TestBlocks(th *testing.T) {
	for name, c := range map[string]struct {
		keys string
		want []string
	}{
		"indented":           {"def f():\rpass\r\r", []string{"def f():\n    pass\n    "}},
		"continued":          {"def f():\r\x7f  pass\rpass\r\r", []string{"def f():\n  pass\n  pass\n  "}},
		"as the last block":  {"def f():\r\x7f  pass\rpass\r\rdef g():\rpass\r\r", []string{"def f():\n  pass\n  pass\n  ", "def g():\n  pass\n  "}},
		"line between":       {"def f():\rpass" + up + "\x05\rpass" + down + "\x05\r\r", []string{"def f():\n    pass\n    pass\n    "}},
		"comment":            {"def f():  # foo\rpass\r\r", []string{"def f():  # foo\n    pass\n    "}},
		"two signs":          {"def f():  ## foo\rpass\r\r", []string{"def f():  ## foo\n    pass\n    "}},
		"colon in comment":   {"pass  #:\r", []string{"pass  #:"}},
		"colon in a block":   {"if 1:\rpass  #:\rpass\r\r", []string{"if 1:\n    pass  #:\n    pass\n    "}},
		"sign in a string":   {"if '#':\rpass\r\r", []string{"if '#':\n    pass\n    "}},
		"edited":             {"def f():\r...\r\r" + up + up + left + left + left + "\x7fg" + down + "\x7f\x1b[3~" + right + "\x7fpass\r\r", []string{"def f():\n    ...\n    ", "def g():\n    pass\n    "}},
		"up":                 {"1+1\r2+2\r" + up + "\r" + up + up + up + "\r", []string{"1+1", "2+2", "2+2", "1+1"}},
		"up to a block":      {"def foo():\rx = 1\ry = 2\rz = 3\r\rdef bar():\rreturn 42\r\r" + up + up + up + "\r\r", []string{"def foo():\n    x = 1\n    y = 2\n    z = 3\n    ", "def bar():\n    return 42\n    ", "def foo():\n    x = 1\n    y = 2\n    z = 3\n    "}},
		"up and down":        {"1+1\r2+2\r" + up + up + "\r" + down + down + "\r", []string{"1+1", "2+2", "1+1", ""}},
		"search":             {"1+1\r2+2\r3+3\r\x121\r\r", []string{"1+1", "2+2", "3+3", "1+1"}},
		"search, up":         {"1\r\x12" + up + "\r\r", []string{"1", ""}},
		"page up":            {"import os\rimp" + pageUp + "\r", []string{"import os", "import os"}},
		"page up of nothing": {"import os\r" + pageUp + "\r", []string{"import os", "import os"}},
		"paste mode":         {f3 + "def a():\r  for x in range(10):\r    if x%2:\r      print(x)\r    else:\r      pass\r" + f3 + "\r", []string{"def a():\n  for x in range(10):\n    if x%2:\n      print(x)\n    else:\n      pass\n"}},
		"newlines in paste":  {f3 + "def f():\r  x = y\r  \r  y = z\r" + f3 + "\r", []string{"def f():\n  x = y\n  \n  y = z\n"}},
		"no paste mode":      {"def f():\rx = y\r\ry = z\r\r", []string{"def f():\n    x = y\n    ", "y = z", ""}},
		"bracketed":          {"\x1b[200~def a():\n  for x in range(10):\n\n    if x%2:\n      print(x)\n\n    else:\n      pass\n\x1b[201~\r", []string{"def a():\n  for x in range(10):\n\n    if x%2:\n      print(x)\n\n    else:\n      pass\n"}},
		"bracketed line":     {"\x1b[200~oneline\x1b[201~\r", []string{"oneline"}},
		"within a block":     {"def foo():\ra = 1\r" + up + up + "\x05\r\r" + down + "\x05\r\r", []string{"def foo():\n    \n    \n    a = 1\n    \n    "}},
	} {
		e := testEditor("")
		e.cfg.More = blockMore
		var got []string
		r := newKeyReader(textSource{strings.NewReader(c.keys)})
		for {
			k, err := r.decode()
			if err != nil {
				break
			}
			if e.press(k); !e.done {
				continue
			}
			got = append(got, string(e.text))
			e.cfg.History.Add(strings.TrimRight(string(e.text), " \n"))
			e.text, e.pos, e.done, e.edited, e.goal = nil, 0, false, nil, -1
			e.hist, e.last = len(e.cfg.History.Entries), ""
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			th.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
