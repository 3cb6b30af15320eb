package ast

import (
	"math"
	"strings"
	"testing"
)

func TestFile(t *testing.T) {
	f := &File{Source: "a\né b\n", Lines: []uint32{0, 2, 7}}
	if p := f.Position(5); p != (Position{2, 3}) {
		t.Error(p)
	}
	if p := f.Position(7); p != (Position{3, 0}) {
		t.Error(p)
	}
	if f.Line(2) != "é b\n" || f.Line(3) != "" || f.Line(4) != "" || f.Line(0) != "" {
		t.Error("Line")
	}
	g := &File{}
	n := g.AddPosition(Position{7, -1})
	if p := g.Position(n); p != (Position{7, -1}) {
		t.Error(p)
	}
}

func TestReprs(t *testing.T) {
	float := func(f float64) Constant { return Constant{Kind: ConstFloat, Num: math.Float64bits(f)} }
	for _, c := range []struct {
		c    Constant
		want string
	}{
		{float(1), "1.0"}, {float(1e16), "1e+16"}, {float(1e15), "1000000000000000.0"}, {float(1e-5), "1e-05"}, {float(0.0001), "0.0001"},
		{float(math.Inf(1)), "inf"}, {float(1.5e300), "1.5e+300"},
		{Constant{Kind: ConstImag, Num: math.Float64bits(2)}, "2j"},
		{Constant{Kind: ConstStr, Str: "it's\n\xed\xa0\x80\u00ad\U000E0001é"}, `"it's\n\ud800\xad\U000e0001é"`},
		{Constant{Kind: ConstBytes, Str: "'\"\x00\xff"}, `b'\'"\x00\xff'`},
		{Constant{Kind: ConstBigInt, Str: "0x10000000000000000"}, "18446744073709551616"},
	} {
		if got := string(c.c.appendRepr(nil)); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// TestDumpDepth checks that a tree of any depth can be dumped.
func TestDumpDepth(t *testing.T) {
	var e Expr = &Name{Id: "x"}
	for range 2 * maxDumpDepth {
		e = &UnaryOp{Op: Not, Operand: e}
	}
	root := &Expression{Body: e}
	root.File = &File{}
	if !strings.Contains(Dump(root), "...") {
		t.Error("not cut")
	}
}
