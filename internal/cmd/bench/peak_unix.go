//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakKB returns the most memory the process had, in KB.
func peakKB(p *os.ProcessState) int64 {
	ru, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(ru.Maxrss) / 1024
	}
	return int64(ru.Maxrss)
}
