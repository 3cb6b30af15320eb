// Package oracle finds the CPython 3.13 that the development tools compare
// gopy with. Building, running and testing gopy never needs it.
package oracle

import (
	"errors"
	"os"
	"os/exec"
	"strings"
)

// ErrNone is returned by Find when this machine has no CPython 3.13.
var ErrNone = errors.New("no CPython 3.13 found: set GOPY_ORACLE to its executable or put python3.13 on PATH")

// CPython is an interpreter to compare with.
type CPython struct {
	Path    string // executable
	Version string // "3.13.0"
	Lib     string // directory of its standard library
}

// Find returns the interpreter named by GOPY_ORACLE, else the first of
// python3.13, python3 and python on PATH that is CPython 3.13.
func Find() (*CPython, error) {
	names := []string{"python3.13", "python3", "python"}
	if p := os.Getenv("GOPY_ORACLE"); p != "" {
		names = []string{p}
	}
	for _, name := range names {
		if c := probe(name); c != nil {
			return c, nil
		}
	}
	return nil, ErrNone
}

func probe(name string) *CPython {
	path, err := exec.LookPath(name)
	if err != nil {
		return nil
	}
	const script = "import sys, os; print(sys.implementation.name, '%d.%d.%d' % sys.version_info[:3], sys.executable, os.path.dirname(os.__file__), sep='\\n')"
	out, err := exec.Command(path, "-I", "-c", script).Output()
	if err != nil {
		return nil
	}
	f := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(f) != 4 || f[0] != "cpython" || !strings.HasPrefix(f[1], "3.13.") {
		return nil
	}
	return &CPython{Path: f[2], Version: f[1], Lib: f[3]}
}
