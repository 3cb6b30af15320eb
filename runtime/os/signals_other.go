//go:build !linux

package hostos

import (
	gosignal "os/signal"
	"syscall"
)

// This file leaves signals to Go's runtime.

const sigURG = syscall.Signal(-1)

var (
	deadly    [0]syscall.Signal
	discarded = [...]syscall.Signal{syscall.SIGPIPE}
)

func systemAction(sig syscall.Signal, ignore bool) {
	if !ignore {
		gosignal.Reset(sig)
	}
}

// BlockedAtStart returns the signals that were blocked when the process began, by number - 1.
func BlockedAtStart() uint64 { return 0 }

// MaskOfChild returns the Mask of a Spawn by a thread that blocks set.
func MaskOfChild(set uint64) *[]int { return nil }
