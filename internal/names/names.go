// Package names compares the names and signatures of gopy's modules with those
// recorded from CPython, for the command missing and the test that keeps the
// list of differences shrinking. The record is what tests/names/dump.py prints.
package names

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"strings"
)

// A Table holds what dump.py printed: for each module its entries in order.
type Table struct {
	Modules []string
	entries map[string][]entry
	errors  map[string]string // modules that could not be imported
}

// entry is a name, with "<abcs>" or "<abstract>" behind it for those lines, and its signature.
type entry struct{ name, sig string }

// Read reads a recorded table.
func Read(path string) (*Table, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parse(string(data)), nil
}

// Dump runs dump.py with an interpreter on the modules of a table.
func Dump(python, script string, of *Table) (*Table, error) {
	cmd := exec.Command(python, append([]string{"-I", "-W", "ignore", script}, of.Modules...)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", script, err, errs.String())
	}
	return parse(out.String()), nil
}

func parse(text string) *Table {
	t := &Table{entries: map[string][]entry{}, errors: map[string]string{}}
	module := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		name, sig, _ := strings.Cut(line, " ")
		if m, ok := strings.CutSuffix(name, ":"); ok {
			if module = m; sig != "" {
				t.errors[m] = sig
			}
			t.Modules = append(t.Modules, m)
			continue
		}
		if tag, rest, _ := strings.Cut(sig, " "); tag == "<abcs>" || tag == "<abstract>" {
			name, sig = name+" "+tag, rest
		}
		t.entries[module] = append(t.entries[module], entry{name, sig})
	}
	return t
}

// A Module says how a module of gopy compares.
type Module struct {
	Absent                      bool
	Total, Lacks, Differ, Extra int
	Lines                       []string // "- name", "! name signature, CPython signature", "+ name"
}

// A Report says how gopy compares.
type Report struct {
	Modules              map[string]*Module
	Total, Lacks, Differ int
}

// Compare finds what differs between CPython's table and gopy's. Names that only gopy has
// count for built-in types: a module without __all__ shows what it imports.
func Compare(want, have *Table) *Report {
	r := &Report{Modules: map[string]*Module{}}
	for _, m := range want.Modules {
		x := &Module{Total: len(want.entries[m])}
		r.Modules[m] = x
		if _, failed := have.errors[m]; failed {
			x.Absent = true
			continue
		}
		got, known := map[string]string{}, map[string]bool{}
		for _, e := range have.entries[m] {
			got[e.name] = e.sig
		}
		for _, e := range want.entries[m] {
			known[e.name] = true
			sig, ok := got[e.name]
			switch {
			case !ok:
				x.Lacks++
				x.Lines = append(x.Lines, "- "+e.name)
			case sig != e.sig:
				x.Differ++
				x.Lines = append(x.Lines, fmt.Sprintf("! %s %s, CPython %s", e.name, or(sig, "none"), or(e.sig, "none")))
			}
		}
		for _, e := range have.entries[m] {
			if !known[e.name] && (m == "builtins" || strings.Count(strings.TrimPrefix(e.name, m+"."), ".") > 0) {
				x.Extra++
				x.Lines = append(x.Lines, "+ "+e.name)
			}
		}
		r.Total, r.Lacks, r.Differ = r.Total+x.Total, r.Lacks+x.Lacks, r.Differ+x.Differ
	}
	return r
}

func or(s, empty string) string {
	if s == "" {
		return empty
	}
	return s
}

// List returns the differences one a line, in the form of missing.txt.
func (r *Report) List() []string {
	var out []string
	for m, x := range r.Modules {
		if x.Absent {
			out = append(out, "module "+m)
		}
		out = append(out, x.Lines...)
	}
	sort.Slice(out, func(i, j int) bool { return sortKey(out[i]) < sortKey(out[j]) })
	return out
}

// sortKey orders by name, whole modules last.
func sortKey(line string) string {
	kind, name, _ := strings.Cut(line, " ")
	if kind == "module" {
		return "~" + name
	}
	return name + kind
}

const header = `# What CPython's modules have and gopy's don't; checked by tests/names_test.go.
#
#	- name                          gopy lacks it
#	! name signature, CPython ...   another signature, or other ABCs
#	+ name                          an attribute of a class that only gopy has
#	module name                     gopy doesn't ship the module
#
# The list only shrinks: take lines out with "make missing M=-update". A reason
# may stand behind a line, after two spaces and a #.
`

// ReadList reads missing.txt: the lines with the reasons behind them.
func ReadList(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		entry, reason, _ := strings.Cut(line, "  # ")
		out[entry] = reason
	}
	return out, nil
}

// WriteList writes missing.txt; reasons are kept.
func WriteList(path string, r *Report, reasons map[string]string) error {
	var b strings.Builder
	b.WriteString(header)
	for _, line := range r.List() {
		b.WriteString(line)
		if why := reasons[line]; why != "" {
			b.WriteString("  # " + why)
		}
		b.WriteByte('\n')
	}
	return os.WriteFile(path, []byte(b.String()), 0o666)
}
