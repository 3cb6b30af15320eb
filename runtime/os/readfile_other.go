//go:build !linux

package hostos

import (
	"io"
	"os"
)

// ReadFrom returns the contents of a file from an offset on.
func ReadFrom(name string, off int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if off > 0 {
		if _, err := f.Seek(off, io.SeekStart); err != nil {
			return nil, err
		}
	}
	return io.ReadAll(f)
}

// CloseRuntimeFiles closes what the Go runtime opened before the program began.
func CloseRuntimeFiles() {}
