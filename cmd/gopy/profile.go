//go:build profile

package main

import (
	"fmt"
	"os"
	"runtime/pprof"
)

// This file writes a CPU profile of the run to the file that GOPY_CPUPROFILE names. It is left
// out of ordinary builds because the profiler makes every start slower.

func init() {
	profile = func() func() {
		name := os.Getenv("GOPY_CPUPROFILE")
		if name == "" {
			return func() {}
		}
		f, err := os.Create(name)
		if err == nil {
			err = pprof.StartCPUProfile(f)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "gopy:", err)
			os.Exit(1)
		}
		return pprof.StopCPUProfile
	}
}
