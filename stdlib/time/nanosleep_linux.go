package time

import (
	"syscall"
	"time"
)

// nap sleeps in the system: Go's timers are late by up to a millisecond when nothing else runs.
func nap(d time.Duration) {
	left := syscall.NsecToTimespec(int64(d))
	for syscall.Nanosleep(&left, &left) == syscall.EINTR {
	}
}
