package tests

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	gopyapi "github.com/seed-8da18655/gopy"
	"github.com/seed-8da18655/gopy/internal/progen"
)

// This file runs the random programs of internal/progen in embedded interpreters. What CPython
// printed is recorded as checksums: go run ./internal/cmd/fuzzprog -record tests/programs.txt.

//go:embed programs.txt
var programs string

// runEmbedded returns what a program prints, and true or false for whether it ends without an
// exception.
func runEmbedded(th *testing.T, text string) string {
	var out bytes.Buffer
	in, err := gopyapi.New(gopyapi.WithStdout(&out), gopyapi.WithMaxAlloc(1<<30))
	if err != nil {
		th.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	err = in.Exec(ctx, text)
	if errors.Is(err, context.DeadlineExceeded) {
		th.Fatal("does not end")
	}
	if err != nil && strings.Contains(err.Error(), "interpreter fault") || bytes.Contains(out.Bytes(), []byte("interpreter fault")) {
		th.Fatalf("%v\n%s", err, out.Bytes())
	}
	if err := in.Close(); err != nil {
		th.Fatal(err)
	}
	return fmt.Sprintf("%s%t", out.Bytes(), err == nil)
}

func TestPrograms(th *testing.T) {
	for line := range strings.Lines(programs) {
		var seed uint64
		var text, want string
		if _, err := fmt.Sscan(line, &seed, &text, &want); err != nil {
			th.Fatal(err)
		}
		p := progen.Of(seed)
		if progen.Sum(p) != text {
			th.Fatalf("the program of seed %d has changed: record them again", seed)
		}
		if got := runEmbedded(th, p); progen.Sum(got) != want {
			th.Errorf("program %d does not print what CPython prints; see: go run ./internal/cmd/fuzzprog -seed %d -n 1\n%s", seed, seed, got)
		}
	}
}

// FuzzPrograms looks for programs that crash the interpreter or do not end. With a CPython 3.13
// named by GOPY_ORACLE it also compares what they print.
func FuzzPrograms(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(1<<40 + seed)
	}
	cpython := os.Getenv("GOPY_ORACLE")
	f.Fuzz(func(th *testing.T, seed uint64) {
		p := progen.Of(seed)
		got := runEmbedded(th, p)
		if cpython == "" {
			th.Skip("ran; not compared, because GOPY_ORACLE names no CPython 3.13")
		}
		path := filepath.Join(th.TempDir(), "p.py")
		if err := os.WriteFile(path, []byte(p), 0o666); err != nil {
			th.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		out, err := exec.CommandContext(ctx, cpython, path).Output()
		if ctx.Err() != nil {
			th.Skip("CPython does not end")
		}
		if want := fmt.Sprintf("%s%t", out, err == nil); progen.Sum(got) != progen.Sum(want) {
			th.Errorf("got:\n%s\nwant:\n%s\nprogram:\n%s", got, want, p)
		}
	})
}
