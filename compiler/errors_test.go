package compiler_test

// This file checks error messages and warnings against those recorded from CPython 3.13.
// Each case of testdata/errors.txt ends with what CPython says of it:
//
//	# OK
//	# ERROR line:offset-end_line:end_offset message
//	# WARNING line message
//
// Cases that the parser refuses already are its own business.

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func TestErrors(t *testing.T) {
	data, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	compiled := 0
	for _, c := range strings.Split(string(data), "---\n") {
		var want strings.Builder
		for _, line := range strings.Split(c, "\n") {
			if strings.HasPrefix(line, "# ERROR ") || strings.HasPrefix(line, "# WARNING ") {
				want.WriteString(line + "\n")
			}
		}
		root, _, err := parser.Parse([]byte(c), "x", parser.Exec, nil)
		if err != nil {
			if want.Len() == 0 {
				t.Errorf("%s\nrefused by the parser: %v", c, err)
			}
			continue
		}
		compiled++
		var warnings []compiler.Warning
		_, err = compiler.Compile(root, compiler.Options{Filename: "x", Warnings: &warnings})
		var got strings.Builder
		for _, w := range warnings {
			fmt.Fprintf(&got, "# WARNING %d %s\n", w.Line, w.Msg)
		}
		var e *compiler.Error
		if errors.As(err, &e) {
			fmt.Fprintf(&got, "# ERROR %d:%d-%d:%d %s\n", e.Line, e.Col, e.EndLine, e.EndCol, e.Msg)
		}
		if got.String() != want.String() {
			t.Errorf("%s\ngot:\n%s", c, got.String())
		}
	}
	if compiled < 100 {
		t.Errorf("only %d cases reached the compiler", compiled)
	}
}
