//go:build profile && unix

package hostos

import "syscall"

// This file leaves SIGPROF to Go's profiler.

func init() { profiling = syscall.SIGPROF }
