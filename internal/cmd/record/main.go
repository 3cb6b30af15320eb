// Command record rewrites the expected outputs of the Python programs under
// tests/ and examples/ with what CPython 3.13 prints; never with gopy's.
//
//	go run ./internal/cmd/record [-n] [path ...]
//
// Programs of examples/ and tests/generated always have a NAME.out, those of
// tests/tracebacks a NAME.err. Elsewhere a golden is rewritten when it exists;
// -n also makes a NAME.out for the programs named that have none.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
	"github.com/seed-8da18655/gopy/internal/scripts"
)

func main() {
	fresh := flag.Bool("n", false, "make goldens that don't exist yet")
	flag.Parse()
	if err := run(*fresh, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "record:", err)
		os.Exit(1)
	}
}

func run(fresh bool, only []string) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	dirs, err := filepath.Glob("tests/*")
	if err != nil {
		return err
	}
	failed, changed := 0, 0
	for _, dir := range append(dirs, "examples") {
		base := filepath.Base(dir)
		if base == "bench" || base == "cpython" || base == "names" {
			continue
		}
		list, err := scripts.Find(dir)
		if err != nil {
			return err
		}
		for _, s := range list {
			if s.GopyOnly || !wanted(s.Path, only) {
				continue
			}
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			r, err := s.Run(ctx, cpython.Path)
			cancel()
			if err != nil {
				return err
			}
			want := s.Exit
			if r.Exit != want {
				failed++
				fmt.Fprintf(os.Stderr, "%s: exit status %d, want %d\n%s\n", s.Path, r.Exit, want, r.Stderr)
				continue
			}
			for _, g := range []struct {
				ext    string
				data   []byte
				always bool
			}{
				{"out", r.Stdout, base == "examples" || base == "generated" || fresh && len(only) > 0},
				{"err", r.Stderr, base == "tracebacks"},
			} {
				path, exists := s.Golden(g.ext)
				if !exists && (!g.always || len(g.data) == 0) {
					continue
				}
				if old, _ := os.ReadFile(path); string(old) == string(g.data) {
					continue
				}
				changed++
				fmt.Println(path)
				if err := os.WriteFile(path, g.data, 0o666); err != nil {
					return err
				}
			}
		}
	}
	fmt.Printf("%d goldens changed\n", changed)
	if failed > 0 {
		return fmt.Errorf("%d programs fail under CPython %s", failed, cpython.Version)
	}
	return nil
}

func wanted(path string, only []string) bool {
	if len(only) == 0 {
		return true
	}
	for _, o := range only {
		if strings.HasPrefix(path, filepath.ToSlash(filepath.Clean(o))) {
			return true
		}
	}
	return false
}
