package hostos

import (
	"syscall"
	"unsafe"
)

// This file sets the action of signals without Go's runtime.

const sigURG = syscall.SIGURG

// deadly are the signals that end a process if nothing handles them. Those above 34, which
// nobody sends, are left to Go.
var deadly = [...]syscall.Signal{
	syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGILL, syscall.SIGTRAP, syscall.SIGABRT, syscall.SIGUSR1, syscall.SIGUSR2,
	syscall.SIGALRM, syscall.SIGTERM, syscall.SIGSTKFLT, syscall.SIGXCPU, syscall.SIGVTALRM, syscall.SIGPROF, syscall.SIGIO,
	syscall.SIGPWR, syscall.SIGSYS,
}

// discarded are the signals that CPython ignores: writing fails instead.
var discarded = [...]syscall.Signal{syscall.SIGPIPE, syscall.SIGXFSZ}

// systemAction has the system ignore a signal, or gives it its default action.
func systemAction(sig syscall.Signal, ignore bool) {
	var action struct {
		handler, flags, restorer uintptr
		mask                     uint64
	}
	if ignore {
		action.handler = 1
	}
	syscall.RawSyscall6(syscall.SYS_RT_SIGACTION, uintptr(sig), uintptr(unsafe.Pointer(&action)), 0, unsafe.Sizeof(action.mask), 0, 0)
}
