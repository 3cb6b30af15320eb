package parser

import (
	"testing"

	"github.com/seed-8da18655/gopy/ast"
)

func TestModes(t *testing.T) {
	for _, c := range []struct {
		mode Mode
		src  string
		ok   bool
	}{
		{Exec, "x = 1\nif x:\n    y = f'{x!r:>{w}}'\nelse:\n  pass\n", true},
		{Exec, "match x:\n  case {'a': [1, *_], **r} if r: pass\n  case A(b, c=d) | None: pass\n", true},
		{Exec, "match = 1; match(x); match [1]\nprint(match, type, case)\ntype X[T: int = str, *Ts, **P] = T\n", true},
		{Exec, "def f[T](a, /, b=1, *, c, **k) -> int: return a\n", true},
		{Exec, "try: pass\nexcept* E as e: pass\n", true},
		{Exec, "with (a as b, c): pass\nwith (a, b) as c: pass\nwith (yield): pass\n", true},
		{Exec, "x = = 1\n", false},
		{Eval, " 1, 2", false},
		{Eval, "1 + (2)\n\n", true},
		{Single, "x = 1", true},
		{Single, "x = 1\ny = 2", false},
		{FuncType, "(int, *str, **dict) -> bool", true},
	} {
		_, _, err := ParseString(c.src, "<test>", c.mode, nil)
		if (err == nil) != c.ok {
			t.Errorf("%q: %v", c.src, err)
		}
	}
}

func TestPositions(t *testing.T) {
	root, _, err := ParseString("x = 1\n\ny = 'é' + z\n", "<test>", Exec, nil)
	if err != nil {
		t.Fatal(err)
	}
	m := root.(*ast.Module)
	start, end := m.Source().Range(*m.Body[1].(*ast.Assign).Value.(*ast.BinOp).Right.Pos())
	if start != (ast.Position{Line: 3, Col: 11}) || end != (ast.Position{Line: 3, Col: 12}) {
		t.Error(start, end)
	}
}
