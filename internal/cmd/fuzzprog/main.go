// Command fuzzprog runs random programs (internal/progen) under gopy and
// CPython 3.13 and reports where they differ.
//
//	go run ./internal/cmd/fuzzprog [-gopy bin/gopy] [-seed 1] [-n 200 | -time 2m]
//	go run ./internal/cmd/fuzzprog -write tests/generated -seed 1 -n 50
//	go run ./internal/cmd/fuzzprog -record tests/programs.txt -seed 1 -n 400
//
// A program that differs is reduced line by line and saved under -out with
// both outputs. With -write, programs are written for `make record` instead; with
// -record, the checksums of what CPython prints.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
	"github.com/seed-8da18655/gopy/internal/progen"
	"github.com/seed-8da18655/gopy/internal/scripts"
)

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	seed := flag.Uint64("seed", uint64(time.Now().UnixNano()%1e9), "seed of the first program")
	n := flag.Int("n", 0, "number of programs (default: until -time is over)")
	limit := flag.Duration("time", time.Minute, "how long to go on")
	out := flag.String("out", filepath.Join("bin", "fuzz"), "folder for programs that differ")
	write := flag.String("write", "", "only write the programs to this folder")
	record := flag.String("record", "", "only write the checksums of what CPython prints to this file")
	stop := flag.Int("stop", 10, "end after this many differences")
	jobs := flag.Int("j", runtime.NumCPU(), "programs at the same time")
	flag.Parse()
	var err error
	if *record != "" {
		err = recordPrograms(*record, *seed, max(*n, 1))
	} else if *write != "" {
		err = writePrograms(*write, *seed, max(*n, 1))
	} else {
		err = fuzz(*gopy, *out, *seed, *n, *limit, *stop, *jobs)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fuzzprog:", err)
		os.Exit(1)
	}
}

// writePrograms writes the programs of consecutive seeds; those that end in an
// exception get the directive that says so.
func writePrograms(dir string, seed uint64, n int) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for i := range uint64(n) {
		path := filepath.Join(dir, fmt.Sprintf("p%05d.py", seed+i))
		text := progen.Of(seed + i)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			return err
		}
		r, err := run(cpython.Path, path)
		if err != nil {
			return err
		}
		if r.Exit != 0 {
			if err := os.WriteFile(path, []byte(fmt.Sprintf("# exit: %d\n%s", r.Exit, text)), 0o666); err != nil {
				return err
			}
			// The line numbers of the traceback have moved by one: record makes the golden.
			if err := os.WriteFile(strings.TrimSuffix(path, ".py")+".err", nil, 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// recordPrograms writes a line for each program that CPython runs in time: its seed, and the
// checksums of its text and of what it prints and returns.
func recordPrograms(file string, seed uint64, n int) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "gopy-fuzz-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "p.py")
	var b strings.Builder
	for i := range uint64(n) {
		text := progen.Of(seed + i)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			return err
		}
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		out, err := exec.CommandContext(ctx, cpython.Path, path).Output()
		if ctx.Err() == nil {
			fmt.Fprintf(&b, "%d %s %s\n", seed+i, progen.Sum(text), progen.Sum(fmt.Sprintf("%s%t", out, err == nil)))
		}
		cancel()
	}
	return os.WriteFile(file, []byte(b.String()), 0o666)
}

func run(interpreter, path string) (scripts.Result, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return scripts.Script{Path: filepath.ToSlash(path)}.Run(ctx, interpreter)
}

func fuzz(gopy, out string, seed uint64, n int, limit time.Duration, stop, jobs int) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	if gopy, err = filepath.Abs(gopy); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "gopy-fuzz-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	f := &fuzzer{gopy: gopy, cpython: cpython.Path, dir: dir}
	var next, done, different atomic.Int64
	end := time.Now().Add(limit)
	var wg sync.WaitGroup
	var mu sync.Mutex
	for range jobs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for different.Load() < int64(stop) {
				i := next.Add(1) - 1
				if n > 0 && i >= int64(n) || n == 0 && time.Now().After(end) {
					return
				}
				s := seed + uint64(i)
				text := progen.Of(s)
				why := f.difference(text, s)
				done.Add(1)
				if why == "" {
					continue
				}
				different.Add(1)
				text = f.reduce(text, s)
				why = f.difference(text, s)
				mu.Lock()
				path := save(out, s, text, why)
				fmt.Printf("seed %d: %s\n%s\n", s, path, why)
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Printf("%d programs, %d differ\n", done.Load(), different.Load())
	if different.Load() > 0 {
		return fmt.Errorf("%d of %d programs differ", different.Load(), done.Load())
	}
	return nil
}

type fuzzer struct{ gopy, cpython, dir string }

// difference says how the outcomes of a program differ, "" if they agree.
func (f *fuzzer) difference(text string, seed uint64) string {
	path := filepath.Join(f.dir, fmt.Sprintf("p%d.py", seed))
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		return err.Error()
	}
	defer os.Remove(path)
	want, err := run(f.cpython, path)
	if err != nil {
		return "" // CPython's fault: too slow
	}
	got, err := run(f.gopy, path)
	if err != nil {
		return err.Error()
	}
	switch {
	case string(got.Stdout) != string(want.Stdout):
		return "stdout\n" + scripts.Difference(string(got.Stdout), string(want.Stdout)) + lastLine("gopy's stderr: ", got.Stderr)
	case got.Exit != want.Exit:
		return fmt.Sprintf("exit status %d, want %d\n%s", got.Exit, want.Exit, lastLine("", got.Stderr))
	case string(got.Stderr) != string(want.Stderr):
		return "stderr\n" + scripts.Difference(string(got.Stderr), string(want.Stderr))
	}
	return ""
}

func lastLine(prefix string, b []byte) string {
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if l := lines[len(lines)-1]; l != "" {
		return prefix + l + "\n"
	}
	return ""
}

// reduce takes blocks of lines away as long as the outcomes go on differing in
// the same way and the program stays without SyntaxError.
func (f *fuzzer) reduce(text string, seed uint64) string {
	kind := firstWord(f.difference(text, seed))
	lines := strings.SplitAfter(text, "\n")
	end := time.Now().Add(90 * time.Second)
	for size := len(lines) / 2; size >= 1; {
		removed := false
		for at := 0; at+size <= len(lines) && time.Now().Before(end); {
			candidate := append(append([]string{}, lines[:at]...), lines[at+size:]...)
			joined := strings.Join(candidate, "")
			if f.valid(joined, seed) && firstWord(f.difference(joined, seed)) == kind {
				lines, removed = candidate, true
			} else {
				at++
			}
		}
		if !removed || size > 1 {
			size /= 2
		}
	}
	return strings.Join(lines, "")
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, "\n")
	return w
}

func (f *fuzzer) valid(text string, seed uint64) bool {
	path := filepath.Join(f.dir, fmt.Sprintf("v%d.py", seed))
	check := fmt.Sprintf("import sys\ncompile(open(%q, encoding='utf-8').read(), 'x', 'exec')\n", filepath.Base(path))
	script := filepath.Join(f.dir, fmt.Sprintf("c%d.py", seed))
	if os.WriteFile(path, []byte(text), 0o666) != nil || os.WriteFile(script, []byte(check), 0o666) != nil {
		return false
	}
	defer os.Remove(path)
	defer os.Remove(script)
	r, err := run(f.cpython, script)
	return err == nil && r.Exit == 0
}

func save(out string, seed uint64, text, why string) string {
	path := filepath.Join(out, fmt.Sprintf("p%d.py", seed))
	if err := os.MkdirAll(out, 0o777); err != nil {
		return err.Error()
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		return err.Error()
	}
	if err := os.WriteFile(filepath.Join(out, fmt.Sprintf("p%d.txt", seed)), []byte(why), 0o666); err != nil {
		return err.Error()
	}
	return path
}
