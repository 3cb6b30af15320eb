// Package scripts finds the Python programs under tests/ and examples/, runs
// them and knows what they should print. The tests and `make record` share it.
//
// A program NAME.py passes when its exit status is right (0 unless said
// otherwise) and, if NAME.out or NAME.err exists, its standard output or error
// equals that file. Comments in the first twelve lines say how to run it:
//
//	# args: -v input.txt     arguments, split at blanks
//	# options: -O            options of the interpreter
//	# stdin: input.txt       a file for standard input
//	# exit: 3                the exit status; 128 + n for an end by signal n
//	# only: gopy             not run under CPython when recording
//
// Programs run in their own folder, by their bare name; that folder's path in
// the output is written as "DIR/", addresses (0x7f…) as 0xADDR.
package scripts

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Script is one Python program with its directives.
type Script struct {
	Path     string // as found, slash-separated
	Args     []string
	Options  []string
	Stdin    string
	Exit     int
	GopyOnly bool
}

// Result is what a run printed.
type Result struct {
	Stdout, Stderr []byte
	Exit           int
	Time           time.Duration
}

// Find returns the programs directly in dir, sorted by name.
func Find(dir string) ([]Script, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.py"))
	if err != nil {
		return nil, err
	}
	var out []Script
	for _, f := range files {
		s, err := read(f)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

func read(path string) (Script, error) {
	s := Script{Path: filepath.ToSlash(path)}
	data, err := os.ReadFile(path)
	if err != nil {
		return s, err
	}
	head := strings.SplitN(string(data), "\n", 13)
	for _, line := range head[:min(len(head), 12)] {
		text, comment := strings.CutPrefix(line, "# ")
		key, value, ok := strings.Cut(text, ":")
		if !comment || !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key {
		case "args":
			s.Args = strings.Fields(value)
		case "options":
			s.Options = strings.Fields(value)
		case "stdin":
			s.Stdin = value
		case "exit":
			if s.Exit, err = strconv.Atoi(value); err != nil {
				return s, fmt.Errorf("%s: %w", path, err)
			}
		case "only":
			s.GopyOnly = value == "gopy"
		}
	}
	return s, nil
}

// Name returns the file name without the folder and ".py".
func (s Script) Name() string { return strings.TrimSuffix(filepath.Base(s.Path), ".py") }

// Golden returns the path of the file with the expected output, ext being
// "out" or "err", and whether it exists.
func (s Script) Golden(ext string) (string, bool) {
	p := strings.TrimSuffix(s.Path, ".py") + "." + ext
	_, err := os.Stat(p)
	return p, err == nil
}

// Run runs the program with an interpreter.
func (s Script) Run(ctx context.Context, interpreter string, options ...string) (Result, error) {
	dir, file := filepath.Split(filepath.FromSlash(s.Path))
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Result{}, err
	}
	args := append(append(append([]string{}, options...), s.Options...), file)
	cmd := exec.CommandContext(ctx, interpreter, append(args, s.Args...)...)
	cmd.Dir = dir
	cmd.Env = environment()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = time.Second
	if s.Stdin != "" {
		f, err := os.Open(filepath.Join(dir, s.Stdin))
		if err != nil {
			return Result{}, err
		}
		defer f.Close()
		cmd.Stdin = f
	}
	from := time.Now()
	err = cmd.Run()
	r := Result{normalise(stdout.Bytes(), dir), normalise(stderr.Bytes(), dir), cmd.ProcessState.ExitCode(), time.Since(from)}
	if ws, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		r.Exit = 128 + int(ws.Signal())
	}
	var exit *exec.ExitError
	if ctx.Err() != nil {
		return r, fmt.Errorf("%s did not end in time", s.Path)
	}
	if err != nil && !errors.As(err, &exit) {
		return r, err
	}
	return r, nil
}

// environment is the process's without what changes how Python prints.
func environment() []string {
	var out []string
	for _, e := range os.Environ() {
		switch name, _, _ := strings.Cut(e, "="); name {
		case "PYTHON_COLORS", "FORCE_COLOR", "PYTHONWARNINGS", "PYTHONPATH", "PYTHONHOME", "PYTHONHASHSEED", "COLUMNS", "LINES", "PYTHONOPTIMIZE", "PYTHONIOENCODING":
		default:
			out = append(out, e)
		}
	}
	return append(out, "NO_COLOR=1", "PYTHONDONTWRITEBYTECODE=1", "PYTHONUTF8=1")
}

var address = regexp.MustCompile(`\b0x[0-9a-f]{8,16}\b`)

func normalise(out []byte, dir string) []byte {
	if runtime.GOOS == "windows" {
		out = bytes.ReplaceAll(out, []byte("\r\n"), []byte("\n"))
	}
	out = bytes.ReplaceAll(out, []byte(dir+string(filepath.Separator)), []byte("DIR/"))
	return address.ReplaceAll(out, []byte("0xADDR"))
}

// Compare returns nil when the result is what the program should give.
func (s Script) Compare(r Result) error {
	if r.Exit != s.Exit {
		return fmt.Errorf("exit status %d, want %d\n%s", r.Exit, s.Exit, tail(r.Stderr))
	}
	for _, c := range []struct {
		ext string
		got []byte
	}{{"out", r.Stdout}, {"err", r.Stderr}} {
		path, ok := s.Golden(c.ext)
		if !ok {
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if d := Difference(string(c.got), string(want)); d != "" {
			return fmt.Errorf("std%s differs from %s\n%s", c.ext, filepath.Base(path), d)
		}
	}
	return nil
}

func tail(b []byte) string {
	lines := strings.Split(strings.TrimRight(string(b), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-12):], "\n")
}

// Difference describes the first lines in which two texts differ, "" if they
// are equal.
func Difference(got, want string) string {
	if got == want {
		return ""
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var b strings.Builder
	shown := 0
	for i := 0; i < max(len(g), len(w)); i++ {
		x, y := "<end>", "<end>"
		if i < len(g) {
			x = g[i]
		}
		if i < len(w) {
			y = w[i]
		}
		if x == y {
			continue
		}
		if shown++; shown > 6 {
			b.WriteString("…\n")
			break
		}
		fmt.Fprintf(&b, "line %d\n  got  %s\n  want %s\n", i+1, clip(x), clip(y))
		if len(g) != len(w) && shown >= 2 {
			fmt.Fprintf(&b, "(%d lines, want %d)\n", len(g)-1, len(w)-1)
			break
		}
	}
	return b.String()
}

func clip(s string) string {
	if len(s) > 400 {
		return s[:400] + "…"
	}
	return s
}
