//go:build !linux

package hostos

import "errors"

// This file has no processes that go on where this one is.

// CanCopy tells whether StartCopy works on this system.
const CanCopy = false

// StartCopy starts a copy of this process.
func StartCopy(args []string, own []int, parts [][]byte) (pid int, err error) {
	return 0, errors.ErrUnsupported
}

// ReadCopy returns the message and the arguments of a process that StartCopy started.
func ReadCopy(args []string) (rest []string, parts [][]byte, ok bool, err error) {
	return nil, nil, false, nil
}
