//go:build unix

package gopy

import (
	"os"
	"syscall"
)

// terminalSignals are those that a terminal sends to all processes of a job.
var terminalSignals = [...]os.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTSTP}
