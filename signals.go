package gopy

import (
	"os"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file connects the command to signals and the terminal.

// dieByInterrupt ends the process as the signal would have, which tells a shell that runs it
// in a loop to end the loop.
func dieByInterrupt() { hostos.DieBy(syscall.SIGINT) }

func isTerminal(in *object.Interp, f *os.File) bool {
	return hostos.From(in.Data).Isatty(int(f.Fd()))
}
