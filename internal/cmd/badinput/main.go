// Command badinput runs tests/badinput/driver.py, which calls all that is built in with bad
// arguments, under gopy and CPython 3.13.
//
//	go run ./internal/cmd/badinput -record             writes tests/badinput/expected.txt
//	go run ./internal/cmd/badinput [-n 20] [section]   shows the calls that differ
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

const (
	driver   = "tests/badinput/driver.py"
	expected = "tests/badinput/expected.txt"
)

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	record := flag.Bool("record", false, "write the checksums of CPython's outcomes")
	n := flag.Int("n", 20, "how many differences of a section to show")
	flag.Parse()
	if err := run(*gopy, *record, *n, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "badinput:", err)
		os.Exit(1)
	}
}

func run(gopy string, record bool, n int, sections []string) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	all, err := output(cpython.Path)
	if err != nil {
		return err
	}
	if len(sections) == 0 {
		sections = strings.Fields(string(all))
	}
	var sums bytes.Buffer
	for _, s := range sections {
		if record {
			out, err := output(cpython.Path, s)
			if err != nil {
				return fmt.Errorf("%s: %w", s, err)
			}
			fmt.Fprintf(&sums, "[%s]\n%s", s, out)
			continue
		}
		want, err := output(cpython.Path, "-l", s)
		if err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
		got, err := output(gopy, "-l", s)
		if err != nil {
			fmt.Printf("%s: gopy: %v\n", s, err)
		}
		compare(s, calls(want), calls(got), n)
	}
	if record {
		return os.WriteFile(expected, sums.Bytes(), 0o666)
	}
	return nil
}

// output runs the driver.
func output(python string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, append([]string{driver}, args...)...)
	cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
	return cmd.Output()
}

// calls returns the calls of a listing and their outcomes.
func calls(text []byte) (list [][2]string) {
	for line := range strings.Lines(string(text)) {
		call, result, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " -> ")
		list = append(list, [2]string{call, result})
	}
	return list
}

func compare(section string, want, got [][2]string, n int) {
	have := map[string]string{}
	for _, c := range got {
		have[c[0]] = c[1]
	}
	bad := 0
	for _, c := range want {
		g, ok := have[c[0]]
		if ok && g == c[1] {
			continue
		}
		if bad++; bad <= n {
			fmt.Printf("%s\n  want %s\n  got  %s\n", c[0], c[1], g)
		}
	}
	fmt.Printf("%s: %d of %d calls differ\n", section, bad, len(want))
}
