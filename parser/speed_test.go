package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func benchmark(b *testing.B, srcs [][]byte) {
	total := 0
	for _, s := range srcs {
		total += len(s)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	opts := &Options{UnicodeName: func(string) (rune, bool) { return 'x', true }}
	for b.Loop() {
		for _, s := range srcs {
			Parse(s, "bench.py", Exec, opts)
		}
	}
}

// BenchmarkSample parses testdata/sample.py.
func BenchmarkSample(b *testing.B) {
	src, err := os.ReadFile("testdata/sample.py")
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, [][]byte{src})
}

// BenchmarkLibrary parses the Python files in the directory GOPY_BENCH_DIR, without
// tests and site-packages.
func BenchmarkLibrary(b *testing.B) {
	dir := os.Getenv("GOPY_BENCH_DIR")
	if dir == "" {
		b.Skip("GOPY_BENCH_DIR is not set")
	}
	var srcs [][]byte
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "test" || d.Name() == "site-packages") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".py") {
			if src, err := os.ReadFile(path); err == nil {
				srcs = append(srcs, src)
			}
		}
		return nil
	})
	benchmark(b, srcs)
}

// BenchmarkError measures a diagnosis.
func BenchmarkError(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseString("def f(x):\n    return [x, g(x y)]\n", "bench.py", Exec, nil)
	}
}
