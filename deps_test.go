package gopy_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// importRules says what each package may import of this module, besides
// internal/ and the standard library. A line is "package: may import"; a name
// ending in /* stands for all packages below; the first line that fits counts.
// A new arrow is a design decision: change this table in a commit of its own,
// with the reason.
const importRules = `
lexer:
ast:
parser: lexer ast
bytecode:
compiler: ast bytecode
gil:
gil/picture: gil
object: bytecode gil
vm: bytecode gil object
runtime/os:
runtime/multiprocessing: runtime/os
stdlib/builtins: object gil runtime/* lexer ast parser compiler bytecode
stdlib/ast: object gil runtime/* lexer ast parser compiler bytecode
stdlib/symtable: object gil runtime/* lexer ast parser compiler bytecode
stdlib/tokenize: object gil runtime/* lexer ast parser compiler bytecode
stdlib/marshal: object gil runtime/* bytecode
stdlib/opcode: object gil runtime/* bytecode
stdlib/faulthandler: object gil runtime/* stdlib/signal
stdlib/imp: object gil runtime/* lexer ast parser compiler bytecode
stdlib: stdlib/* object gil
stdlib/lib:
stdlib/*: object gil runtime/*
.: lexer ast parser bytecode compiler gil gil/picture object vm runtime/* stdlib stdlib/*
cmd/gopy: . runtime/os
internal/cmd/*: . lexer ast parser bytecode compiler stdlib stdlib/*
internal/*:
tests: .
`

// allowedModules are the modules of others that may be imported, and where.
// docs/dependencies.md has the reasons.
const allowedModules = `
golang.org/x/text: parser stdlib/* internal/*
github.com/ulikunitz/xz: stdlib/lzma
golang.org/x/sys: runtime/* internal/*
golang.org/x/term: cmd/gopy internal/*
github.com/alecthomas/participle/v2: parser
golang.org/x/image: internal/cmd/*
github.com/chzyer/readline: cmd/gopy internal/*
`

const module = "github.com/seed-8da18655/gopy"

func TestImportRules(t *testing.T) {
	out, err := exec.Command("go", "list", "-pgo=off", "-json=ImportPath,Imports,Standard", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	rules, modules := parseTable(importRules), parseTable(allowedModules)
	seen := 0
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		seen++
		name := local(p.ImportPath)
		may, ok := lookup(rules, name)
		if !ok {
			t.Errorf("package %s has no line in the table of import rules", name)
			continue
		}
		for _, imp := range p.Imports {
			switch {
			case imp == module || strings.HasPrefix(imp, module+"/"):
				l := local(imp)
				if strings.HasPrefix(l, "internal/") && !strings.HasPrefix(l, "internal/cmd/") {
					continue
				}
				if !matchAny(may, l) {
					t.Errorf("%s imports %s, which the rules don't allow", name, l)
				}
			case imp == "C":
				t.Errorf("%s uses cgo", name)
			case strings.Contains(strings.SplitN(imp, "/", 2)[0], "."):
				if !moduleAllowed(modules, imp, name) {
					t.Errorf("%s imports %s, which isn't among the allowed modules", name, imp)
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("go list named only %d packages", seen)
	}
}

type row struct {
	name string
	may  []string
}

func parseTable(text string) (rows []row) {
	for line := range strings.Lines(text) {
		if name, rest, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			rows = append(rows, row{name, strings.Fields(rest)})
		}
	}
	return rows
}

func lookup(rows []row, name string) ([]string, bool) {
	for _, r := range rows {
		if matches(r.name, name) {
			return r.may, true
		}
	}
	return nil, false
}

func matches(pattern, name string) bool {
	if prefix, ok := strings.CutSuffix(pattern, "/*"); ok {
		return strings.HasPrefix(name, prefix+"/")
	}
	return pattern == name
}

func matchAny(patterns []string, name string) bool {
	for _, p := range patterns {
		if matches(p, name) {
			return true
		}
	}
	return false
}

func moduleAllowed(modules []row, imp, name string) bool {
	for _, m := range modules {
		if (imp == m.name || strings.HasPrefix(imp, m.name+"/")) && matchAny(m.may, name) {
			return true
		}
	}
	return false
}

// local turns an import path of this module into the table's name.
func local(path string) string {
	if path == module {
		return "."
	}
	return strings.TrimPrefix(path, module+"/")
}

func TestImportRulesTable(t *testing.T) {
	rules := parseTable(importRules)
	for name, want := range map[string]string{
		"stdlib/math": "object gil runtime/*", "stdlib": "stdlib/* object gil", ".": "lexer ast",
		"internal/cmd/bench": ". lexer", "internal/siphash": "", "vm": "bytecode gil object",
	} {
		may, ok := lookup(rules, name)
		if got := strings.Join(may, " "); !ok || !strings.HasPrefix(got, want) {
			t.Errorf("rule of %s: %q, want %q", name, got, want)
		}
	}
	if matchAny([]string{"object"}, "vm") || !matchAny([]string{"runtime/*"}, "runtime/os") {
		t.Error("matchAny")
	}
	if m := parseTable(allowedModules); moduleAllowed(m, "golang.org/x/text/unicode/norm", "vm") || !moduleAllowed(m, "golang.org/x/text/unicode/norm", "parser") || moduleAllowed(m, "golang.org/x/textual", "parser") {
		t.Error("moduleAllowed")
	}
}
