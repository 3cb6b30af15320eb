// Command gopy runs Python programs.
//
//go:debug decoratemappings=0
package main

import (
	"os"
	"runtime"

	"github.com/seed-8da18655/gopy"
)

// profile starts what the build tag profile adds, and returns what ends it.
var profile = func() (end func()) { return func() {} }

// minProcs is the least number of processors for Go's scheduler, whatever the machine has.
const minProcs = 4

func main() {
	end := profile()
	// Go's poller needs a processor of its own to answer at once beside computing threads: with
	// one, I/O waits for 20 ms.
	n := runtime.GOMAXPROCS(0)
	if os.Getenv("GOMAXPROCS") == "" {
		n = max(n, minProcs)
	}
	runtime.GOMAXPROCS(n)
	status := gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)
	end()
	os.Exit(status)
}
