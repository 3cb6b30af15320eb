package compiler_test

// This file holds the fuzz target of the front end: no source text, however
// hostile, may panic or exhaust the lexer, the parser or the compiler.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/internal/progen"
	"github.com/seed-8da18655/gopy/parser"
)

// frontEnd takes source text as far as it goes and returns the error.
func frontEnd(src []byte) error {
	var first error
	for _, mode := range []parser.Mode{parser.Exec, parser.Eval, parser.Single} {
		root, _, err := parser.Parse(src, "fuzz", mode, nil)
		if err == nil {
			_, err = compiler.Compile(root, compiler.Options{Filename: "fuzz"})
		}
		if mode == parser.Exec {
			first = err
			if root != nil && err == nil {
				ast.Dump(root)
			}
		}
	}
	return first
}

func FuzzFrontEnd(f *testing.F) {
	for _, pattern := range []string{"../tests/lang/*.py", "../tests/tracebacks/*.py", "../examples/*.py"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	for seed := range uint64(20) {
		f.Add([]byte(progen.Program(seed)))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		frontEnd(src)
	})
}

// Depth and size are refused or handled, never fatal.
func TestHostileSource(t *testing.T) {
	deep := func(open, middle, end string, n int) string {
		return strings.Repeat(open, n) + middle + strings.Repeat(end, n)
	}
	var blocks strings.Builder
	for i := range 300 {
		blocks.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	blocks.WriteString(strings.Repeat(" ", 300) + "pass\n")
	var functions strings.Builder
	for i := range 90 {
		functions.WriteString(strings.Repeat(" ", i) + "def f():\n")
	}
	functions.WriteString(strings.Repeat(" ", 90) + "pass\n")
	const n = 30_000
	for name, src := range map[string]string{
		"parentheses":     deep("(", "x", ")", n),
		"open":            deep("(", "", "", n),
		"brackets":        deep("[", "", "]", n),
		"braces":          deep("{", "", "}", n),
		"dict":            deep("{1:", "2", "}", n),
		"minus":           deep("-", "1", "", n),
		"not":             deep("not ", "1", "", n),
		"await":           "async def f():\n " + deep("await ", "x", "", n),
		"attributes":      deep("", "a", ".b", n),
		"calls":           deep("", "f", "()", n),
		"nested calls":    deep("f(", "", ")", n),
		"subscripts":      deep("a[", "0", "]", n),
		"sum":             "x = 1" + deep("", "", "+1", n),
		"power":           "x = 1" + deep("", "", "**1", n),
		"compare":         "x = 1" + deep("", "", "<1", n),
		"and":             "x = 1" + deep("", "", " and 1", n),
		"ternary":         deep("x if y else ", "z", "", n),
		"lambda":          deep("lambda: ", "1", "", n),
		"lambda defaults": deep("lambda x=", "1", ": 1", n/10),
		"assign":          deep("a = ", "1", "", n),
		"star":            deep("*", "a", "", n),
		"targets":         deep("(", "a", ")", n) + " = 1",
		"del":             "del " + deep("(", "a", ")", n),
		"for target":      "for " + deep("(", "a", ",)", n) + " in b: pass",
		"with":            "with " + deep("(", "a", ")", n) + ": pass",
		"pattern":         "match x:\n case " + deep("[", "a", "]", n) + ": pass",
		"pattern or":      "match x:\n case " + deep("", "1", "|1", n) + ": pass",
		"annotation":      "x: " + deep("a[", "b", "]", n),
		"decorators":      deep("@a\n", "def f(): pass", "", n),
		"fstring":         deep("f'{", "1", "}'", 500),
		"fstring spec":    "f'" + deep("{1:", "", "}", n) + "'",
		"comprehension":   "[x" + deep("", "", " for x in y", n/10) + "]",
		"nested lists":    deep("[", "x", " for x in y]", n/10),
		"elif":            "if x: pass\n" + deep("elif x: pass\n", "", "", n),
		"else if":         blocks.String(),
		"functions":       functions.String(),
		"try":             deep("try: pass\nexcept: pass\n", "", "", n/10),
		"semicolons":      deep("a;", "a", "", n),
		"newlines":        deep("\n", "", "", n),
		"continuations":   deep("\\\n", "x", "", n),
		"indents":         deep(" ", "x", "", n),
		"digits":          deep("9", "", "", n),
		"hex":             "0x" + deep("f", "", "", n),
		"float":           "1e" + deep("9", "", "", n),
		"name":            deep("a", "", "", n),
		"string":          "'" + deep("x", "", "", n) + "'",
		"strings":         deep("'a' ", "", "", n),
		"triple":          "'''" + deep("\n", "", "", n),
		"constants":       "x = [" + deep("0.5,", "", "", n) + "]",
		"arguments":       "f(" + deep("a,", "", "", n) + ")",
		"keywords":        "f(" + deep("a=1,", "", "", 2000) + ")",
		"imports":         "import a" + deep("", "", ".a", n),
		"relative":        "from " + deep(".", "", "", n) + " import a",
		"bytes":           deep("\xff", "", "", n),
		"nul":             "x = 1\x00",
		"surrogate":       "x = '\xed\xa0\x80'",
		"type params":     "def f[" + deep("T,", "T", "", 2000) + "](): pass",
		"folding":         "x = " + deep("(", "1", "<<9)", 500),
		"fold strings":    "x = " + deep("(", "'a'", "*99)", 50),
		"fold power":      "x = 9**9**9**9",
		"fold tuples":     "x = " + deep("(", "1,", ")*99", 40),
	} {
		t.Run(name, func(t *testing.T) {
			frontEnd([]byte(src))
		})
	}
}
