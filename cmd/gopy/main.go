// Command gopy runs Python programs.
//
//go:debug decoratemappings=0
//go:debug updatemaxprocs=0
package main

import (
	"os"
	"time"

	"github.com/seed-8da18655/gopy"
	"github.com/seed-8da18655/gopy/internal/startup"
)

// startTime is about what a start takes on a slow machine.
const startTime = 15 * time.Millisecond

// spareFlag is what children of package multiprocessing are started with.
const spareFlag = "--multiprocessing-spare"

// profile starts what the build tag profile adds, and returns what ends it.
var profile = func() (end func()) { return func() {} }

func main() {
	if len(os.Args) > 1 && os.Args[1] == spareFlag {
		// Go's poller comes with the first timer, and its descriptors must not be low.
		startup.End()
	} else {
		time.AfterFunc(startTime, startup.End)
	}
	end := profile()
	status := gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)
	end()
	os.Exit(status)
}
