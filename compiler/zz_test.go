package compiler_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func TestZZ(t *testing.T) {
	f := os.Getenv("ZZ")
	if f == "" {
		t.Skip()
	}
	src, _ := os.ReadFile(f)
	root, _, err := parser.Parse(src, f, parser.Exec, nil)
	if err != nil {
		t.Fatal(err)
	}
	var w []compiler.Warning
	code, err := compiler.Compile(root, compiler.Options{Filename: f, Warnings: &w})
	fmt.Println(err, w)
	if code != nil {
		fmt.Print(code.Disassemble(true))
	}
}
