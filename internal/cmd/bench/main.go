// Command bench runs the programs of tests/bench under gopy and CPython and
// prints how many times faster gopy is.
//
//	go run ./internal/cmd/bench [-gopy bin/gopy] [-n 5] [-o file.tsv] [name ...]
//	go run ./internal/cmd/bench -only start|memory|frontend
//
// Without names and -dir it also measures start-up, the memory of large structures and the speed of
// the parser and the compiler, each of which -only measures alone.
// The runs are interleaved, a program counts with the least user CPU time of
// its runs, and both interpreters must print the same. Without a CPython 3.13
// on the machine it prints gopy's times alone.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

// programs is the folder that stands for the speed of gopy as a whole.
const programs = "tests/bench"

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	runs := flag.Int("n", 5, "runs per program and interpreter")
	dir := flag.String("dir", programs, "folder with the programs")
	limit := flag.Duration("timeout", 60*time.Second, "limit of one run")
	out := flag.String("o", "", "also write the table as tab-separated values")
	only := flag.String("only", "", "measure start, memory or frontend and no programs")
	flag.Parse()
	if *only != "" {
		if err := measureOnly(*only, *gopy); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*gopy, *dir, *out, *runs, *limit, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// measureOnly measures one of the things that are no programs.
func measureOnly(what, gopy string) error {
	cpython, err := oracle.Find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	switch what {
	case "start":
		return startup(gopy, cpython, 40)
	case "memory":
		return memory(gopy, cpython)
	case "frontend":
		return frontend(cpython)
	}
	return fmt.Errorf("-only %s: not start, memory or frontend", what)
}

// side is one interpreter's result for one program.
type side struct {
	user   time.Duration
	rssKB  int64
	output []byte
	err    error
}

func run(gopy, dir, tsv string, runs int, limit time.Duration, names []string) error {
	if _, err := os.Stat(gopy); err != nil {
		return fmt.Errorf("%w (run `make build` first)", err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.py"))
	if err != nil {
		return err
	}
	cpython, err := oracle.Find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	} else {
		fmt.Printf("gopy against CPython %s, user CPU seconds, least of %d interleaved runs\n", cpython.Version, runs)
	}
	fmt.Printf("%-18s %9s %9s %7s %12s\n", "program", "gopy", "CPython", "ratio", "peak MB")
	var table strings.Builder
	var failed []string
	var logs []float64
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".py")
		if len(names) > 0 && !matches(name, names) {
			continue
		}
		var g, c side
		for i := range runs {
			measure(&g, i, limit, gopy, file)
			if cpython != nil {
				measure(&c, i, limit, cpython.Path, "-I", file)
			}
			if g.err != nil || c.err != nil {
				break
			}
		}
		switch {
		case g.err != nil:
			failed = append(failed, name)
			fmt.Printf("%-18s FAILED: %v\n", name, g.err)
		case c.err != nil:
			failed = append(failed, name)
			fmt.Printf("%-18s CPython failed: %v\n", name, c.err)
		case cpython == nil:
			fmt.Printf("%-18s %9.3f %9s %7s %5d\n", name, g.user.Seconds(), "-", "-", g.rssKB/1024)
		case !bytes.Equal(g.output, c.output):
			failed = append(failed, name)
			fmt.Printf("%-18s DIFFERENT OUTPUT: %s\n", name, firstDifference(g.output, c.output))
		default:
			ratio := c.user.Seconds() / max(g.user.Seconds(), 1e-4)
			logs = append(logs, math.Log(ratio))
			mark := ""
			if ratio < 1 {
				mark = "  slower"
			}
			fmt.Printf("%-18s %9.3f %9.3f %6.2fx %5d /%5d%s\n", name, g.user.Seconds(), c.user.Seconds(), ratio, g.rssKB/1024, c.rssKB/1024, mark)
			fmt.Fprintf(&table, "%s\t%.4f\t%.4f\t%.3f\n", name, g.user.Seconds(), c.user.Seconds(), ratio)
		}
	}
	if len(logs) > 0 {
		sum := 0.0
		for _, l := range logs {
			sum += l
		}
		fmt.Printf("%-18s %9s %9s %6.2fx  over %d programs\n", "geometric mean", "", "", math.Exp(sum/float64(len(logs))), len(logs))
	}
	if len(names) == 0 && dir == programs {
		if err := startup(gopy, cpython, 20); err != nil {
			failed = append(failed, "start-up")
			fmt.Println(err)
		}
		if err := memory(gopy, cpython); err != nil {
			failed = append(failed, "memory")
			fmt.Println(err)
		}
		if err := frontend(cpython); err != nil {
			failed = append(failed, "frontend")
			fmt.Println(err)
		}
	}
	if tsv != "" {
		if err := os.WriteFile(tsv, []byte(table.String()), 0o666); err != nil {
			return err
		}
	}
	if failed != nil {
		return fmt.Errorf("failed: %s", strings.Join(failed, " "))
	}
	return nil
}

func matches(name string, names []string) bool {
	for _, n := range names {
		if ok, _ := filepath.Match(n, name); ok {
			return true
		}
	}
	return false
}

func measure(s *side, round int, limit time.Duration, argv ...string) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if ctx.Err() != nil {
		s.err = fmt.Errorf("no end after %v", limit)
		return
	}
	if err != nil {
		s.err = errors.New(lastLine(err, stderr.String()))
		return
	}
	if user := cmd.ProcessState.UserTime(); round == 0 || user < s.user {
		s.user = user
	}
	if rss := peakKB(cmd.ProcessState); rss > s.rssKB {
		s.rssKB = rss
	}
	s.output = stdout.Bytes()
	if runtime.GOOS == "windows" {
		s.output = bytes.ReplaceAll(s.output, []byte("\r\n"), []byte("\n"))
	}
}

func lastLine(err error, stderr string) string {
	lines := strings.Split(strings.TrimSpace(stderr), "\n")
	return fmt.Sprintf("%v: %s", err, lines[len(lines)-1])
}

func firstDifference(a, b []byte) string {
	x, y := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("line %d: %.60q, CPython %.60q", i+1, x[i], y[i])
		}
	}
	return fmt.Sprintf("%d lines, CPython %d", len(x), len(y))
}
