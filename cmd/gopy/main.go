// Command gopy runs Python programs.
//
//go:debug decoratemappings=0
//go:debug updatemaxprocs=0
package main

import (
	"os"

	"github.com/seed-8da18655/gopy"
)

// profile starts what the build tag profile adds, and returns what ends it.
var profile = func() (end func()) { return func() {} }

func main() {
	end := profile()
	status := gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)
	end()
	os.Exit(status)
}
