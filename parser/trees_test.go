package parser

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/ast"
)

const oracleTree = `
import ast, sys, warnings
warnings.simplefilter('ignore')
tree = ast.parse(sys.stdin.buffer.read())
for node in tree.body:
    sys.stdout.buffer.write(ast.dump(node, include_attributes=True).encode('utf-8') + b'\n')
`

// TestTree compares the tree of testdata/sample.py with the one CPython 3.13 makes,
// which -update records: one statement a line.
func TestTree(t *testing.T) {
	src, err := os.ReadFile("testdata/sample.py")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		cmd := exec.Command(oracle(t), "-c", oracleTree)
		cmd.Stdin = strings.NewReader(string(src))
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("testdata/sample.ast", out, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile("testdata/sample.ast")
	if err != nil {
		t.Fatal(err)
	}
	root, warnings, err := Parse(src, "sample.py", Exec, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := root.(*ast.Module)
	want := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	if len(want) != len(m.Body) {
		t.Fatalf("%d statements, want %d", len(m.Body), len(want))
	}
	for i, s := range m.Body {
		one := &ast.Module{Body: []ast.Stmt{s}}
		one.File = m.File
		got := strings.TrimSuffix(strings.TrimPrefix(ast.Dump(one), "Module(body=["), "])")
		if got != want[i] {
			line, _ := m.File.Range(*s.Pos())
			t.Errorf("line %d:\ngot  %s\nwant %s", line.Line, got, want[i])
		}
	}
	var texts []string
	for _, w := range warnings {
		texts = append(texts, w.Msg)
	}
	if got := strings.Join(texts, "; "); got != `invalid escape sequence '\d'; invalid escape sequence '\{'` {
		t.Errorf("warnings: %s", got)
	}
}

// TestWarnings checks the warnings and the lines they are reported on, recorded from
// CPython.
func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []Warning
	}{
		{`'\d'`, []Warning{{`invalid escape sequence '\d'`, 1, 1, nil}}},
		{"'''a\n\n\\d\\e'''", []Warning{{`invalid escape sequence '\d'`, 1, 6, nil}}},
		{"f'''\n{x}\n\\d'''", []Warning{{`invalid escape sequence '\d'`, 3, 9, nil}}},
		{`f'\{x}'`, []Warning{{`invalid escape sequence '\{'`, 1, 2, nil}}},
		{`b'\400'`, []Warning{{`invalid octal escape sequence '\400'`, 1, 2, nil}}},
		{`'\d' '\e'`, []Warning{{`invalid escape sequence '\d'`, 1, 1, nil}, {`invalid escape sequence '\e'`, 1, 6, nil}}},
		{"x=1\n1and 2", []Warning{{"invalid decimal literal", 2, 5, nil}}},
		{"0x1for x in y", []Warning{{"invalid hexadecimal literal", 1, 4, nil}}},
		{`'\é' r'\d' rb'\d'`, nil},
	} {
		_, got, _ := ParseString(c.src, "<test>", Exec, nil)
		if len(got) != len(c.want) {
			t.Errorf("%q: %v, want %v", c.src, got, c.want)
			continue
		}
		for i := range got {
			if e := got[i].Error; e == nil || e.Msg != got[i].Msg {
				t.Errorf("%q: the error of %v is %v", c.src, got[i], e)
			}
			got[i].Error = nil
			if got[i] != c.want[i] {
				t.Errorf("%q: %v, want %v", c.src, got[i], c.want[i])
			}
		}
	}
}

// TestConstants checks values that do not show in dumps.
func TestConstants(t *testing.T) {
	for src, want := range map[string]string{
		`'\ud800'`:             "\xed\xa0\x80",
		`'\ud83d\ude00'`:       "\xed\xa0\xbd\xed\xb8\x80",
		`'\N{DIGIT ONE}'`:      "1",
		`'\U0001F600'`:         "\U0001F600",
		"0x123456789012345678": "0x123456789012345678",
	} {
		opts := &Options{UnicodeName: func(name string) (rune, bool) { return '1', name == "DIGIT ONE" }}
		root, _, err := ParseString(src, "<test>", Eval, opts)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := root.(*ast.Expression).Body.(*ast.Constant).Str; got != want {
			t.Errorf("%s: %q, want %q", src, got, want)
		}
	}
	if _, _, err := ParseString(strings.Repeat("9", 4301), "<test>", Eval, nil); err == nil {
		t.Error("4301 digits accepted")
	}
	if _, _, err := ParseString(strings.Repeat("9", 4301), "<test>", Eval, &Options{MaxStrDigits: -1}); err != nil {
		t.Error(err)
	}
}

// TestIncomplete checks what an interactive prompt asks: does the text end too early?
func TestIncomplete(t *testing.T) {
	for src, want := range map[string]bool{
		"x = (1":               true,
		"x = (1\n":             true,
		"'''a\n":               true,
		"if 1:":                true,
		"if 1:\n":              true,
		"try:\n  x\n":          true,
		"@d\n":                 true,
		"a\\\n":                true,
		"class C:":             true,
		"x = )":                false,
		"1 2\n":                false,
		"for\n":                false,
		"if 1:\n  x\n y\n":     false,
		"":                     true,
		"# comment\n":          true,
		"def f():\n  return\\": false,
	} {
		_, _, err := ParseString(src, "<test>", Single, nil)
		e, ok := err.(*SyntaxError)
		if !ok || e.Incomplete != want {
			t.Errorf("%q: %v, want incomplete=%v", src, err, want)
		}
	}
	const open = "if 1:\n  x"
	if _, _, err := ParseString(open, "<test>", Single, nil); err != nil {
		t.Error(err)
	}
	_, _, err := ParseString(open, "<test>", Single, &Options{DontImplyDedent: true})
	if e, ok := err.(*SyntaxError); !ok || !e.Incomplete {
		t.Errorf("DontImplyDedent: %v", err)
	}
}
