package gopy_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/stdlib"
)

// TestImages runs the scripts about heap images, which CPython has not.
func TestImages(t *testing.T) {
	scripts, err := filepath.Glob("tests/image/*.py")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, s := range scripts {
		t.Run(filepath.Base(s), func(t *testing.T) {
			src, err := os.ReadFile(s)
			if err != nil {
				t.Fatal(err)
			}
			in, err := gopy.New(gopy.WithStderr(os.Stderr))
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			if err := in.Exec(context.Background(), string(src)); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestSave goes on with the state of an interpreter in another one.
func TestSave(t *testing.T) {
	ctx := context.Background()
	var out strings.Builder
	a := newInterp(t, gopy.WithStdout(&out))
	if err := a.Exec(ctx, "import re, collections\nclass P:\n    def __init__(self, x): self.x = x\n    def twice(self): return self.x * 2\np = P(21)\nd = {p: 'p', P: 'class'}\ndef gen():\n    yield 1\n    yield 2\ng = gen()\nnext(g)\nprint('first')"); err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := a.Save(ctx, &data); err != nil {
		t.Fatal(err)
	}
	saved := data.Bytes()
	b, err := gopy.Load(bytes.NewReader(saved), gopy.WithStdout(&out))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if err := b.Exec(ctx, "assert d[p] == 'p' and d[P] == 'class' and next(g) == 2 and re.match('a', 'a')\nprint('second')"); err != nil {
		t.Fatal(err)
	}
	if v, err := b.Eval(ctx, "p.twice()"); err != nil || v != int64(42) {
		t.Errorf("p.twice() is %v, %v", v, err)
	}
	if v, err := a.Eval(ctx, "next(g)"); err != nil || v != int64(2) {
		t.Errorf("the generator of the first interpreter gives %v, %v", v, err)
	}
	if out.String() != "first\nsecond\n" {
		t.Errorf("output %q", &out)
	}
	if _, err := gopy.Load(bytes.NewReader(saved[:len(saved)/2])); err == nil {
		t.Error("half of the data was taken")
	}
}

// TestImageRows checks that heap images know what to do with the instances of each native type.
func TestImageRows(t *testing.T) {
	in := newInterp(t)
	for _, m := range stdlib.Modules {
		in.Exec(context.Background(), "import "+m.Name)
	}
	for _, name := range object.ImageGaps() {
		if strings.HasPrefix(name, "_gopymp.") || strings.HasPrefix(name, "_ctypes.") {
			continue // TODO: the shared objects of multiprocessing have no rows yet
		}
		t.Errorf("%s: its TypeDef has neither Struct nor Image", name)
	}
}
