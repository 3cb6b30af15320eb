package compiler_test

// This file compiles programs of extreme size or depth: each must compile or fail with
// a clean error, never crash.

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func numbered(format, sep string, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(strings.ReplaceAll(format, "N", fmt.Sprint(i)))
	}
	return b.String()
}

func TestHostile(t *testing.T) {
	r := strings.Repeat
	body := "def f(x):\n" + " while x:\n  try:\n   x.y()\n   for z in x:\n    if z: break\n" + r("    x = x + 1.5 if x < 3 else x[1](x)\n", 9000) + "  except E: continue\n"
	var nested, finals strings.Builder
	for i := range 18 {
		nested.WriteString(r(" ", i) + "try:\n")
	}
	nested.WriteString(r(" ", 18) + "return 1\n")
	for i := 17; i >= 0; i-- {
		nested.WriteString(r(" ", i) + "finally:\n" + r(" ", i+1) + "f()\n")
	}
	finals.WriteString("def g():\n " + strings.ReplaceAll(strings.TrimRight(nested.String(), "\n"), "\n", "\n ") + "\n")
	deepFinal := "def g():\n"
	for i := range 12 {
		deepFinal += r(" ", i+1) + "try: x\n" + r(" ", i+1) + "finally:\n"
	}
	deepFinal += r(" ", 13) + "y\n"
	tests := []struct{ name, src, err string }{
		{"sum", "x = y" + r(" + y", 2000), ""},
		{"long sum", "x = y" + r(" + y", 100000), "RecursionError"},
		{"long constant sum", "x = 1" + r(" + 1", 100000), "RecursionError"},
		{"constants", "x = " + numbered("a(N.5)", ";", 6000), ""},
		{"tuple of constants", "x = [" + numbered("N.25", ", ", 70000) + "]", ""},
		{"strings", numbered("f('N')", "\n", 9000), ""},
		{"names", numbered("aN = N", "\n", 9000), ""},
		{"attributes", numbered("x.aN", "\n", 9000), ""},
		{"imports", numbered("import aN", "\n", 9000), ""},
		{"functions", numbered("def aN(): pass", "\n", 9000), ""},
		{"globals in a function", "def f():\n " + numbered("aN(bN.cN)", "\n ", 4000), ""},
		{"locals", "def f():\n " + numbered("aN = N", "\n ", 3000) + "\n return " + numbered("aN", ", ", 3000), ""},
		{"too many locals", "def f():\n " + numbered("aN = N", "\n ", 5000), "SyntaxError"},
		{"arguments", "f(" + numbered("xN", ", ", 5000) + ")", ""},
		{"keyword arguments", "f(" + numbered("xN=N", ", ", 2000) + ")", ""},
		{"parameters", "def f(" + numbered("xN", ", ", 2000) + "): return x1", ""},
		{"list", "[" + numbered("xN", ", ", 2000) + "]", ""},
		{"dict", "{" + numbered("N: xN", ", ", 2000) + "}", ""},
		{"set", "{" + numbered("xN", ", ", 2000) + "}", ""},
		{"f-string", "f'" + r("{x} ", 5000) + "'", ""},
		{"targets", numbered("aN", ", ", 2000) + " = x", ""},
		{"long jumps", body, ""},
		{"elifs", "if a: pass\n" + r("elif a: pass\n", 1500), ""},
		{"many elifs", "if a: pass\n" + r("elif a: pass\n", 20000), "RecursionError"},
		{"finally around return", finals.String(), ""},
		{"finally in finally", deepFinal, ""},
		{"lambdas", r("lambda:", 90) + "x", ""},
		{"comparison", "a" + r(" < a", 20000), ""},
		{"and", "x = a" + r(" and a", 20000), ""},
		{"decorators", r("@x\n", 1000) + "def f(): pass", ""},
		{"with", "with " + numbered("xN as yN", ", ", 20) + ": pass", ""},
		{"cases", "match x:\n" + r(" case [1, {'a': b}, C(d=e)]: f(b, e)\n", 3000), ""},
		{"or pattern", "match x:\n case " + numbered("N", " | ", 3000) + ": pass", ""},
		{"class patterns", "match x:\n case C(" + numbered("aN=N", ", ", 1000) + "): pass", ""},
		{"except clauses", "try: x\n" + numbered("except EN as eN: yN", "\n", 2000), ""},
		{"comprehensions", "def f(y):\n return (" + r("[x for x in y], ", 3000) + ")", ""},
		{"nested comprehension", "[x" + r(" for x in y", 1000) + "]", ""},
		{"repeat", "x = 'a' * 1000000000, (0,) * 1000000000, 1 << 100000000000, 9 ** 9 ** 9", ""},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			root, _, err := parser.Parse([]byte(c.src+"\n"), "hostile.py", parser.Exec, nil)
			if err != nil {
				t.Skip("parser: " + err.Error())
			}
			code, err := compiler.Compile(root, compiler.Options{Filename: "hostile.py"})
			var e *compiler.Error
			switch {
			case c.err != "" && (!errors.As(err, &e) || e.Type != c.err):
				t.Fatalf("got %v, want %s", err, c.err)
			case c.err == "" && err != nil:
				t.Fatal(err)
			case err == nil:
				if err := check(code); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
