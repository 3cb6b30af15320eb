// Command pgo makes cmd/gopy/default.pgo, the profile that the Go compiler optimizes gopy by:
// it runs all programs of tests/bench with a profiling build. Run it in the project's root
// when the interpreter has changed much.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

const result = "cmd/gopy/default.pgo"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "pgo:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "pgo")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	gopy := filepath.Join(dir, "gopy")
	if err := command("go", "build", "-pgo=off", "-trimpath", "-tags", "profile", "-o", gopy, "./cmd/gopy"); err != nil {
		return err
	}
	programs, err := filepath.Glob("tests/bench/*.py")
	if err != nil {
		return err
	}
	if len(programs) == 0 {
		return errors.New("no programs in tests/bench")
	}
	merged := filepath.Join(dir, "merged")
	merge := []string{"tool", "pprof", "-proto", "-output=" + merged}
	for _, p := range programs {
		out := filepath.Join(dir, filepath.Base(p)+".prof")
		c := exec.Command(gopy, p)
		c.Env = append(os.Environ(), "GOPY_CPUPROFILE="+out)
		c.Stderr = os.Stderr
		if err := c.Run(); err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		merge = append(merge, out)
	}
	if err := command("go", merge...); err != nil {
		return err
	}
	data, err := os.ReadFile(merged)
	if err != nil {
		return err
	}
	if data, err = withoutPaths(data); err != nil {
		return err
	}
	return os.WriteFile(result, data, 0o644)
}

func command(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Stderr = os.Stderr
	return c.Run()
}

// stringTable is the field number of the strings in the protocol buffer of a profile.
const stringTable = 6

// withoutPaths returns a compressed profile whose strings name no folder of this machine: of
// an absolute path, as that of the binary is, the last part stays.
func withoutPaths(data []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	var out []byte
	for len(raw) > 0 {
		key, k := binary.Uvarint(raw)
		if k <= 0 {
			return nil, errors.New("bad profile")
		}
		v, n := binary.Uvarint(raw[k:])
		if n <= 0 {
			return nil, errors.New("bad profile")
		}
		end := k + n
		switch key & 7 {
		case 0:
			out = append(out, raw[:end]...)
		case 2:
			if v > uint64(len(raw)-end) {
				return nil, errors.New("bad profile")
			}
			body := raw[end : end+int(v)]
			end += int(v)
			if key>>3 == stringTable && filepath.IsAbs(string(body)) {
				body = []byte(filepath.Base(string(body)))
			}
			out = binary.AppendUvarint(out, key)
			out = binary.AppendUvarint(out, uint64(len(body)))
			out = append(out, body...)
		default:
			return nil, errors.New("bad profile")
		}
		raw = raw[end:]
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(out); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
