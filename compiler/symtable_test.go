package compiler_test

// This file checks the symbol table as the module symtable shows it.

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/parser"
)

func describe(b *strings.Builder, s *compiler.Scope, indent string) {
	fmt.Fprintf(b, "%s%s %d:", indent, s.Name, s.Type)
	for _, sym := range s.Table() {
		fmt.Fprintf(b, " %s=%#x", sym.Name, sym.Bits())
	}
	b.WriteByte('\n')
	for _, c := range s.Blocks() {
		describe(b, c, indent+" ")
	}
}

// TestSymtable compares scopes with the numbers that CPython's _symtable gives.
func TestSymtable(t *testing.T) {
	src := `def f(a, *b):
    global g
    c = a
    def inner():
        nonlocal c
        c = b + print
    return [x for x in b if (y := x)]
class C:
    attr: int
    def __m(self): return super().__m(g)
`
	root, _, err := parser.Parse([]byte(src), "x", parser.Exec, nil)
	if err != nil {
		t.Fatal(err)
	}
	top, err := compiler.BuildSymtable(root, compiler.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	describe(&b, top, "")
	want := `top 2: f=0x1002 g=0x2001 C=0x1002
 f 0: a=0x1014 b=0x5014 g=0x2001 c=0x5002 inner=0x1002 y=0x1002 x=0x1212
  inner 0: c=0x400a b=0x4010 print=0x3010
 C 1: attr=0x1102 int=0x3010 _C__m=0x1002
  __m 0: self=0x1004 super=0x3010 __class__=0x4010 g=0x3010
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}
