package gopy_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-8da18655/gopy"
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
