package parser

import (
	"strings"
	"sync"
	"testing"
	"time"
)

// TestDepth checks the limits of nesting, recorded from CPython.
func TestDepth(t *testing.T) {
	for _, c := range []struct {
		name string
		src  func(n int) string
		max  int
		typ  string
		msg  string
	}{
		{"minus", func(n int) string { return strings.Repeat("-", n) + "1" }, 5968, "MemoryError", ""},
		{"not", func(n int) string { return strings.Repeat("not ", n) + "1" }, 5968, "MemoryError", ""},
		{"lambda", func(n int) string { return strings.Repeat("lambda:", n) + "1" }, 2984, "MemoryError", ""},
		{"conditional", func(n int) string { return strings.Repeat("1 if 1 else ", n) + "1" }, 5968, "MemoryError", ""},
		{"power", func(n int) string { return strings.Repeat("1**", n) + "1" }, 2984, "MemoryError", ""},
		{"parentheses", func(n int) string { return strings.Repeat("(", n) + "1" + strings.Repeat(")", n) }, 200, "SyntaxError", "too many nested parentheses"},
		{"calls", func(n int) string { return strings.Repeat("f(", n) + "1" + strings.Repeat(")", n) }, 200, "SyntaxError", "too many nested parentheses"},
		{"dicts", func(n int) string { return strings.Repeat("{1:", n) + "1" + strings.Repeat("}", n) }, 200, "SyntaxError", "too many nested parentheses"},
		{"f-strings", func(n int) string { return strings.Repeat(`f"{`, n) + "1" + strings.Repeat(`}"`, n) }, 149, "SyntaxError", "too many nested f-strings"},
		{"indentation", func(n int) string {
			var b strings.Builder
			for i := range n {
				b.WriteString(strings.Repeat(" ", i) + "if 1:\n")
			}
			return b.String() + strings.Repeat(" ", n) + "pass\n"
		}, 99, "IndentationError", "too many levels of indentation"},
	} {
		if _, _, err := ParseString(c.src(c.max), "<test>", Exec, nil); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		for _, n := range []int{c.max + 1, 100_000} {
			if c.name == "indentation" && n > 1000 {
				continue
			}
			_, _, err := ParseString(c.src(n), "<test>", Exec, nil)
			if e, ok := err.(*SyntaxError); !ok || e.Type != c.typ || e.Msg != c.msg {
				t.Errorf("%s: %d levels: %v", c.name, n, err)
			}
		}
	}
}

// TestParallel checks, under the race detector, that several goroutines can be wrong at
// the same time.
func TestParallel(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for range 20 {
				src := strings.Repeat("(", i) + "a b"
				if _, _, err := ParseString(src, "<test>", Exec, nil); err == nil {
					t.Errorf("%q accepted", src)
				}
			}
		})
	}
	wg.Wait()
}

// TestHostile checks that no input takes long: the second pass must not be exponential
// or worse than quadratic.
func TestHostile(t *testing.T) {
	rep := strings.Repeat
	for name, src := range map[string]string{
		"names":              rep("a ", 25_000),
		"unclosed":           rep("(", 190) + "a b",
		"nested calls":       rep("f(", 190) + "a b" + rep(")", 190),
		"nested generic":     rep("f(", 190) + "1 +" + rep(")", 190),
		"nested tuples":      rep("(a, ", 190) + "1 $" + rep(")", 190),
		"nested sets":        rep("{a, ", 190) + "1 $" + rep("}", 190),
		"nested dicts":       rep("{a: ", 190) + "1 $" + rep("}", 190),
		"nested keywords":    rep("f(a=", 190) + "1 $" + rep(")", 190),
		"nested subscripts":  rep("x[1:", 190) + "$" + rep("]", 190),
		"nested lambdas":     rep("lambda x=", 1000) + "$",
		"nested f-strings":   rep(`f"{`, 140) + "1 $" + rep(`}"`, 140),
		"nested patterns":    "match x:\n case " + rep("C(a=", 190) + "$" + rep(")", 190) + ": pass\n",
		"long list":          "x = [" + rep("1, ", 12_000) + "$]",
		"long dict":          "x = {" + rep("1: 2, ", 7_000) + "3}",
		"long call":          "f(" + rep("a, ", 7_000) + "b c)",
		"long keywords":      "f(" + rep("a=1, ", 7_000) + "b c)",
		"long sum":           "x = " + rep("1 + ", 12_000) + "$",
		"long comparison":    "x = " + rep("1 < ", 12_000) + "$",
		"long attribute":     "x" + rep(".y", 12_000) + " $",
		"long assignment":    rep("x = ", 5_000) + "1 $",
		"long or":            rep("x or ", 5_000) + "$",
		"long strings":       rep("'a' ", 12_000) + "$",
		"long parameters":    "def f(" + rep("a, ", 1_000) + "$): pass",
		"long import":        "from a import " + rep("a, ", 7_000) + "$",
		"long elif":          "if 1: pass\n" + rep("elif 1: pass\n", 1_000) + "$",
		"long with":          "with " + rep("a as b, ", 2_000) + "$: pass",
		"long with in paren": "with (" + rep("a as b, ", 2_000) + "$): pass",
		"long del":           "del " + rep("a, ", 2_000) + "$",
		"decorators":         rep("@a\n", 12_000),
		"conditions":         rep("1 if ", 5_000),
		"comprehension":      "[x " + rep("for x in y ", 2_000) + "$]",
		"stars":              "f(" + rep("*a, ", 5_000) + "$)",
	} {
		start := time.Now()
		done := make(chan error, 1)
		go func() {
			_, _, err := ParseString(src, "<test>", Exec, nil)
			done <- err
		}()
		select {
		case err := <-done:
			if err == nil {
				t.Errorf("%s: accepted", name)
			}
			if d := time.Since(start); d > time.Second/2 {
				t.Logf("%s: %v", name, d)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: not done", name)
		}
	}
}
