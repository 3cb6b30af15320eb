// Command gopy runs Python programs.
package main

import (
	"os"
	"runtime/pprof"

	"github.com/seed-8da18655/gopy"
)

func main() {
	if p := os.Getenv("GOPY_CPUPROFILE"); p != "" {
		f, _ := os.Create(p)
		pprof.StartCPUProfile(f)
		st := gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr)
		pprof.StopCPUProfile()
		os.Exit(st)
	}
	os.Exit(gopy.Main(os.Args, os.Stdin, os.Stdout, os.Stderr))
}
