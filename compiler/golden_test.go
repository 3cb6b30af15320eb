package compiler_test

// This file compares disassembly with the goldens in testdata: each NAME.py has its
// NAME.dis, rewritten by "go test -update".

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func compile(t testing.TB, name, src string, opts compiler.Options) *bytecode.Code {
	root, _, err := parser.Parse([]byte(src), name, parser.Exec, nil)
	if err != nil {
		t.Fatal(err)
	}
	opts.Filename = name
	code, err := compiler.Compile(root, opts)
	if err != nil {
		t.Fatal(err)
	}
	if err := check(code); err != nil {
		t.Fatal(err)
	}
	return code
}

func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := compile(t, filepath.Base(file), string(src), compiler.Options{}).Disassemble(true)
		golden := strings.TrimSuffix(file, ".py") + ".dis"
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
	}
}

// TestFlags checks what options and __future__ change.
func TestFlags(t *testing.T) {
	doc := "'''doc'''\nassert x\nif __debug__: y\n"
	for i, want := range []string{"LOAD_ASSERTION_ERROR __doc__ y", "__doc__", ""} {
		dis := compile(t, "x", doc, compiler.Options{Optimize: i}).Disassemble(true)
		for _, word := range []string{"LOAD_ASSERTION_ERROR", "__doc__", `"y"`} {
			w := strings.Trim(word, `"`)
			if strings.Contains(dis, word) != strings.Contains(want, w) {
				t.Errorf("-O%d: %s in\n%s", i, word, dis)
			}
		}
	}
	code := compile(t, "x", "from __future__ import annotations\ndef f(x: a.b[1] | None) -> 'c': pass\n", compiler.Options{})
	if code.Flags&bytecode.FlagFutureAnnotations == 0 {
		t.Error("flag of the __future__ import is missing")
	}
	if dis := code.Disassemble(true); !strings.Contains(dis, `("x", "a.b[1] | None", "return", "'c'")`) {
		t.Errorf("annotations are no strings:\n%s", dis)
	}
	inherited := compile(t, "x", "def f(x: y): pass\n", compiler.Options{Flags: bytecode.FlagFutureAnnotations})
	if dis := inherited.Disassemble(true); !strings.Contains(dis, `("x", "y")`) {
		t.Errorf("inherited flag has no effect:\n%s", dis)
	}
}

// TestPure compiles one tree several times at once.
func TestPure(t *testing.T) {
	src, err := os.ReadFile("testdata/functions.py")
	if err != nil {
		t.Fatal(err)
	}
	root, _, perr := parser.Parse(src, "x", parser.Exec, nil)
	if perr != nil {
		t.Fatal(perr)
	}
	results := make(chan string)
	for range 8 {
		go func() {
			code, err := compiler.Compile(root, compiler.Options{})
			if err != nil {
				results <- err.Error()
				return
			}
			results <- code.Disassemble(true)
		}()
	}
	first := <-results
	for range 7 {
		if r := <-results; r != first {
			t.Error("results differ")
		}
	}
}

func FuzzCompile(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.py")
	for _, file := range files {
		if src, err := os.ReadFile(file); err == nil {
			f.Add(src)
		}
	}
	if data, err := os.ReadFile("testdata/errors.txt"); err == nil {
		for _, c := range strings.Split(string(data), "---\n") {
			f.Add([]byte(c))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, mode := range []parser.Mode{parser.Exec, parser.Single} {
			root, _, err := parser.Parse(src, "x", mode, nil)
			if err != nil {
				continue
			}
			var w []compiler.Warning
			code, err := compiler.Compile(root, compiler.Options{Warnings: &w})
			if err != nil {
				continue
			}
			if err := check(code); err != nil {
				t.Fatal(err)
			}
		}
	})
}
