package gopy_test

import (
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
