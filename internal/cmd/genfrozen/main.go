// Command genfrozen compiles the standard library's modules into stdlib/frozen.bin.
//
//	go run ./internal/cmd/genfrozen          write the file
//	go run ./internal/cmd/genfrozen -check   fail if it is not current
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/internal/frozen"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/parser"
)

func main() {
	check := flag.Bool("check", false, "only compare")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "genfrozen:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	const path = "stdlib/frozen.bin"
	var list []frozen.Module
	root := filepath.Join("stdlib", "lib")
	err := filepath.WalkDir(root, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".py") {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		src, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		code, err := freeze(rel, src)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		list = append(list, frozen.Module{Name: moduleName(rel), Source: src, Code: code})
		return nil
	})
	if err != nil {
		return err
	}
	out := frozen.Write(list)
	if !check {
		return os.WriteFile(path, out, 0o666)
	}
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Equal(old, out) {
		return fmt.Errorf("%s is not what the sources compile to; run `make gen`", path)
	}
	return nil
}

// freeze compiles a module; the interpreter puts the file's real place in.
func freeze(path string, src []byte) ([]byte, error) {
	root, _, err := parser.Parse(src, path, parser.Exec, &parser.Options{UnicodeName: unicodeName})
	if err != nil {
		return nil, err
	}
	c, err := compiler.Compile(root, compiler.Options{Filename: path})
	if err != nil {
		return nil, err
	}
	return bytecode.Marshal(c), nil
}

func unicodeName(name string) (rune, bool) {
	r, ok := unicodedata.Lookup(name, false)
	if !ok || len(r) != 1 {
		return 0, false
	}
	return r[0], true
}

// moduleName is the name of the module that a file below lib/ defines.
func moduleName(path string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(path, ".py"), "/__init__")
	return strings.ReplaceAll(name, "/", ".")
}
