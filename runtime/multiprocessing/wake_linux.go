package multiprocessing

import (
	"sync/atomic"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file waits with the futexes of Linux.

const (
	futexWait = 0
	futexWake = 1
)

type futex struct{}

func newWaker(poll bool) waker {
	if poll {
		return poller{}
	}
	var w uint32
	if _, _, e := unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(&w)), futexWake, 1, 0, 0, 0); e != 0 {
		return poller{}
	}
	return futex{}
}

func (futex) wait(w *uint32, v uint32, d time.Duration) bool {
	if atomic.LoadUint32(w) != v {
		return false
	}
	ts := unix.NsecToTimespec(int64(d))
	_, _, e := unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(w)), futexWait, uintptr(v), uintptr(unsafe.Pointer(&ts)), 0, 0)
	return e == unix.ETIMEDOUT
}

func (futex) wake(w *uint32, n int) int {
	r, _, _ := unix.RawSyscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(w)), futexWake, uintptr(n), 0, 0, 0)
	return int(r)
}
