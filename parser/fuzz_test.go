package parser

import (
	"os"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/ast"
)

// FuzzParser checks that no input panics, and that what parses can be dumped.
func FuzzParser(f *testing.F) {
	for _, name := range []string{"testdata/errors.py", "testdata/sample.py"} {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		sep := "---\n"
		if strings.HasSuffix(name, "sample.py") {
			sep = "\n\n"
		}
		for _, c := range strings.Split(string(src), sep) {
			f.Add(c, uint8(0))
		}
	}
	f.Fuzz(func(t *testing.T, src string, mode uint8) {
		root, _, err := Parse([]byte(src), "<fuzz>", Mode(mode%4), nil)
		if err == nil {
			ast.Dump(root)
		} else if _, ok := err.(*SyntaxError); !ok {
			t.Errorf("%T", err)
		}
	})
}
