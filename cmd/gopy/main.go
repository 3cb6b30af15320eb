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
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// startTime is about what a start takes on a slow machine.
const startTime = 15 * time.Millisecond

// spareFlag is what children of package multiprocessing are started with.
const spareFlag = "--multiprocessing-spare"

// profile starts what the build tag profile adds, and returns what ends it.
var profile = func() (end func()) { return func() {} }

// Descriptors of Go's runtime get numbers from firstPoller on, above those that programs usually
// have. Children, which have the descriptors of their parent, are started with spareFlag and
// theirs get numbers from sparePoller on.
const (
	firstPoller = 32
	sparePoller = 600
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == spareFlag {
		hostos.PlacePoller(sparePoller)
	} else {
		hostos.PlacePoller(firstPoller)
	}
	time.AfterFunc(startTime, startup.End)
	end := profile()
	status := gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)
	end()
	os.Exit(status)
}
