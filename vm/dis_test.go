package vm_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func TestDis(th *testing.T) {
	name := os.Getenv("PYFILE")
	if name == "" {
		th.Skip()
	}
	src, _ := os.ReadFile(name)
	root, _, err := parser.Parse(src, name, parser.Exec, nil)
	if err != nil {
		th.Fatal(err)
	}
	c, err := compiler.Compile(root, compiler.Options{Filename: name})
	if err != nil {
		th.Fatal(err)
	}
	fmt.Println(c.Disassemble(true))
}
