package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/internal/oracle"
	"github.com/seed-8da18655/gopy/parser"
)

// This file measures the parser and the compiler over CPython's library.

// frontend prints how fast CPython's library, without its tests, becomes syntax trees and code.
func frontend(cpython *oracle.CPython) error {
	if cpython == nil {
		fmt.Println("front end: skipped, there is no CPython 3.13 whose library it could read")
		return nil
	}
	out, err := exec.Command(cpython.Path, "-I", "-c", "import os; print(os.path.dirname(os.__file__))").Output()
	if err != nil {
		return err
	}
	files, size, err := sources(strings.TrimSpace(string(out)))
	if err != nil {
		return err
	}
	debug.SetGCPercent(400) // the command lets its heap grow by more than this
	opts := &parser.Options{UnicodeName: func(string) (rune, bool) { return 'x', true }}
	pass := func(compile bool) (time.Duration, error) {
		least := time.Hour
		for range 5 {
			runtime.GC()
			from := time.Now()
			for name, src := range files {
				root, _, err := parser.Parse(src, name, parser.Exec, opts)
				if err == nil && compile {
					_, err = compiler.Compile(root, compiler.Options{Filename: name})
				}
				if err != nil {
					return 0, fmt.Errorf("%s: %w", name, err)
				}
			}
			least = min(least, time.Since(from))
		}
		return least, nil
	}
	parse, err := pass(false)
	if err != nil {
		return err
	}
	all, err := pass(true)
	if err != nil {
		return err
	}
	rate := func(d time.Duration) float64 { return float64(size) / 1e6 / d.Seconds() }
	fmt.Printf("front end over %d files, %.1f MB: source to syntax tree %.1f MB/s, source to code %.1f MB/s\n", len(files), float64(size)/1e6, rate(parse), rate(all))
	return nil
}

// sources reads the Python files below dir that are neither tests nor installed packages.
func sources(dir string) (map[string][]byte, int, error) {
	files := map[string][]byte{}
	size := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "test" || d.Name() == "site-packages") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".py") {
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if first, _, _ := bytes.Cut(src, []byte("\n\n")); !utf8.Valid(src) || bytes.Contains(first, []byte("coding: cp1252")) {
				return nil // in an encoding that is decoded before the parser sees it
			}
			files[path] = src
			size += len(src)
		}
		return nil
	})
	return files, size, err
}
