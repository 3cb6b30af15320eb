//go:build !linux

package hostos

import "syscall"

// This file lists the constants of module posix where there is no full list.

// Constants are the numbers that module posix exports.
var Constants = [...]Constant{
	{"F_OK", 0}, {"R_OK", 4}, {"W_OK", 2}, {"X_OK", 1},
	{"O_RDONLY", syscall.O_RDONLY}, {"O_WRONLY", syscall.O_WRONLY}, {"O_RDWR", syscall.O_RDWR}, {"O_CREAT", syscall.O_CREAT},
	{"O_EXCL", syscall.O_EXCL}, {"O_TRUNC", syscall.O_TRUNC}, {"O_APPEND", syscall.O_APPEND},
}

// Signals that not all systems have; the numbers are those of macOS.
const (
	SIGSTOP = 17
	SIGPROF = 27
)

// Restored are the signals that programs expect to have their default action.
var Restored = [...]int{13}
