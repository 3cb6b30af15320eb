package gopy

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file connects the command to signals and the terminal.

// ignoreBrokenPipes makes writing to a pipe without a reader an error and not the end.
func ignoreBrokenPipes() { signal.Ignore(syscall.SIGPIPE) }

// dieByInterrupt ends the process as the signal would have, which tells a shell that runs it
// in a loop to end the loop. It returns if the system knows no such thing.
func dieByInterrupt() {
	signal.Reset(os.Interrupt)
	if p, err := os.FindProcess(os.Getpid()); err == nil && p.Signal(os.Interrupt) == nil {
		select {}
	}
}

func isTerminal(in *object.Interp, f *os.File) bool {
	return hostos.From(in.Data).Isatty(int(f.Fd()))
}
