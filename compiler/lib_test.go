package compiler_test

// This file compiles all of CPython's library, when there is a CPython 3.13: GOPY_ORACLE
// names the interpreter, or python3.13 is on the PATH.

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func oracle(t testing.TB) string {
	name := os.Getenv("GOPY_ORACLE")
	if name == "" {
		name = "python3.13"
	}
	path, err := exec.LookPath(name)
	if err == nil {
		err = exec.Command(path, "-c", "import sys; assert sys.version_info[:2] == (3, 13)").Run()
	}
	if err != nil {
		t.Skip("no CPython 3.13 to compare with; set GOPY_ORACLE")
	}
	return path
}

// libFiles returns the Python files of CPython's library that parse.
func libFiles(t testing.TB) (names []string, roots []ast.Root, size int64) {
	out, err := exec.Command(oracle(t), "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	if err != nil {
		t.Fatal(err)
	}
	dir := strings.TrimSpace(string(out))
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() == "site-packages" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".py") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		root, _, err := parser.Parse(src, path, parser.Exec, nil)
		if err != nil {
			return nil // the parser's tests look at these
		}
		names = append(names, path)
		roots = append(roots, root)
		size += int64(len(src))
		return nil
	})
	return names, roots, size
}

func TestLibrary(t *testing.T) {
	names, roots, _ := libFiles(t)
	failed := 0
	for i, root := range roots {
		code, err := compiler.Compile(root, compiler.Options{Filename: names[i]})
		if err != nil {
			if strings.Contains(names[i], "badsyntax") || strings.Contains(names[i], "bad_") {
				continue
			}
			t.Errorf("%s: %v", names[i], err)
			failed++
		} else if err := bytecode.Verify(code); err != nil {
			t.Errorf("%s: %v", names[i], err)
			failed++
		} else if i%8 == 0 { // this takes most of the time
			if err := check(code); err != nil {
				t.Errorf("%s: %v", names[i], err)
				failed++
			}
		}
		if failed > 20 {
			t.Fatal("too many failures")
		}
	}
	t.Logf("%d files", len(names))
}

// check verifies code, that no temporary is read before it is written, and that code
// survives marshalling.
func check(code *bytecode.Code) error {
	if err := bytecode.Verify(code); err != nil {
		return err
	}
	if err := checkTemporaries(code); err != nil {
		return err
	}
	again, err := bytecode.Unmarshal(string(bytecode.Marshal(code)))
	if err != nil {
		return err
	}
	if again.Disassemble(true) != code.Disassemble(true) {
		return fmt.Errorf("code %s changes when marshalled", code.Name)
	}
	return nil
}

func checkTemporaries(code *bytecode.Code) error {
	live := code.LiveRegs(0)
	for r := int(code.FreeReg) + len(code.Freevars); r < code.NumRegs; r++ {
		if live.Has(r) {
			return fmt.Errorf("code %s, line %d: register %d is read before it is written\n%s",
				code.QualName, code.FirstLine, r, code.Disassemble(false))
		}
	}
	for _, k := range code.Consts {
		if c, ok := k.(*bytecode.Code); ok {
			if err := checkTemporaries(c); err != nil {
				return err
			}
		}
	}
	return nil
}

func BenchmarkUnmarshal(b *testing.B) {
	names, roots, _ := libFiles(b)
	var data []string
	size := 0
	for i, root := range roots {
		if code, err := compiler.Compile(root, compiler.Options{Filename: names[i]}); err == nil {
			data = append(data, string(bytecode.Marshal(code)))
			size += len(data[len(data)-1])
		}
	}
	b.SetBytes(int64(size))
	b.ResetTimer()
	for range b.N {
		for _, d := range data {
			bytecode.Unmarshal(d)
		}
	}
}

func BenchmarkLibrary(b *testing.B) {
	names, roots, size := libFiles(b)
	b.SetBytes(size)
	b.ResetTimer()
	for range b.N {
		for i, root := range roots {
			compiler.Compile(root, compiler.Options{Filename: names[i]})
		}
	}
}

// BenchmarkSource takes the Python files in the folder GOPY_BENCH_DIR, without tests and
// site-packages, from bytes to code objects; package parser's BenchmarkLibrary is its first part.
func BenchmarkSource(b *testing.B) {
	dir := os.Getenv("GOPY_BENCH_DIR")
	if dir == "" {
		b.Skip("GOPY_BENCH_DIR is not set")
	}
	var files [][]byte
	size := 0
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "test" || d.Name() == "site-packages") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".py") {
			if src, err := os.ReadFile(path); err == nil {
				files = append(files, src)
				size += len(src)
			}
		}
		return nil
	})
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, src := range files {
			if root, _, err := parser.Parse(src, "bench.py", parser.Exec, nil); err == nil {
				compiler.Compile(root, compiler.Options{Filename: "bench.py"})
			}
		}
	}
}
