//go:build !unix

package gopy

import "os"

// terminalSignals are those that a terminal sends to all processes of a job.
var terminalSignals = [...]os.Signal{os.Interrupt}
