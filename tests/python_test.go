// Package tests runs the Python programs of this folder and of examples/ under
// gopy and compares them with what CPython 3.13 printed (see internal/scripts).
package tests

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/seed-8da18655/gopy" // so that cached results are those of this gopy
	"github.com/seed-8da18655/gopy/internal/scripts"
)

// gopy is the command under test, built once by TestMain.
var gopy string

func TestMain(m *testing.M) {
	os.Exit(runTests(m))
}

// foreign says that the tests run under another Python, named by GOPY: CPython
// must pass them all.
func foreign() bool { return !strings.Contains(filepath.Base(gopy), "gopy") }

func runTests(m *testing.M) int {
	if gopy = os.Getenv("GOPY"); gopy != "" {
		return m.Run()
	}
	dir, err := os.MkdirTemp("", "gopy-tests-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	gopy = filepath.Join(dir, "gopy.exe")
	if out, err := exec.Command("go", "build", "-o", gopy, "../cmd/gopy").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build ../cmd/gopy: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// perScript is the limit of one program: a hang must not take the others along.
const perScript = 30 * time.Second

func runDir(th *testing.T, dir string) {
	list, err := scripts.Find(dir)
	if err != nil {
		th.Fatal(err)
	}
	if len(list) == 0 {
		th.Fatalf("no programs in %s", dir)
	}
	for _, s := range list {
		th.Run(s.Name(), func(th *testing.T) {
			th.Parallel()
			if s.GopyOnly && foreign() {
				th.Skip("about gopy alone")
			}
			ctx, cancel := context.WithTimeout(context.Background(), perScript)
			defer cancel()
			r, err := s.Run(ctx, gopy)
			if err == nil {
				err = s.Compare(r)
			}
			if err != nil {
				verdict(th, []string{err.Error()})
			} else {
				verdict(th, nil)
			}
		})
	}
}

func TestLang(th *testing.T)       { runDir(th, "lang") }
func TestTypes(th *testing.T)      { runDir(th, "types") }
func TestBuiltins(th *testing.T)   { runDir(th, "builtins") }
func TestTracebacks(th *testing.T) { runDir(th, "tracebacks") }
func TestExamples(th *testing.T)   { runDir(th, "../examples") }
func TestGenerated(th *testing.T)  { runDir(th, "generated") }
func TestStdlib(th *testing.T)     { runDir(th, "stdlib") }
func TestProcesses(th *testing.T)  { runDir(th, "multiprocessing") }
func TestThreading(th *testing.T)  { runDir(th, "threading") }

func TestExamplesProcesses(th *testing.T) { runDir(th, "../examples/multiprocessing") }

// The programs of differences show what gopy does otherwise than CPython.
func TestDifferences(th *testing.T) { runDir(th, "differences") }
