package posix

import (
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file lets signals interrupt reads and writes that wait: a signal, which a goroutine
// receives, does not end a system call, so the main thread waits in short turns.

// Events of poll().
const (
	pollIn  = 1
	pollOut = 4
)

// pipeRoom is what a pipe that is ready takes at once.
const pipeRoom = 4096

// interruptible tells that t is to be interrupted by signals and that fd may make it wait.
func interruptible(t *thread, fd int) bool {
	if t != t.Interp.Main || hostos.SignalsOf(t.Interp.Data) == nil {
		return false
	}
	h := host(t)
	s, err := h.Fstat(fd)
	if err != nil || s.Mode&syscall.S_IFMT == syscall.S_IFREG || s.Mode&syscall.S_IFMT == syscall.S_IFDIR {
		return false
	}
	blocks, err := h.Blocking(fd)
	return err == nil && blocks
}

// readyFD waits for a turn until fd is ready for events.
func readyFD(t *thread, fd int, events int16) bool {
	q := [1]hostos.PollFD{{FD: fd, Events: events}}
	var n int
	var err error
	t.AllowThreads(func() { n, err = host(t).Poll(q[:], 50) })
	return n != 0 || err != nil && err != syscall.EINTR
}

// awaitFD waits until fd is ready for events; a signal's handler may end that.
func awaitFD(t *thread, fd int, events int16) error {
	for !readyFD(t, fd, events) {
		if t.Breaker.Load() != 0 {
			if err := t.HandleBreaker(); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeTurns writes p to a pipe or terminal until a signal comes.
func writeTurns(t *thread, fd int, p []byte) (value, error) {
	n := 0
	for {
		if !readyFD(t, fd, pollOut) {
			if t.Breaker.Load() == 0 {
				continue
			}
			if err := t.HandleBreaker(); err != nil {
				return value{}, err
			}
			if n > 0 {
				break
			}
			continue
		}
		part := p[n:min(len(p), n+pipeRoom)]
		var k int
		var err error
		t.AllowThreads(func() { k, err = host(t).Write(fd, part) })
		if err == syscall.EINTR {
			continue
		}
		if err != nil && n == 0 {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		n += max(k, 0)
		if err != nil || n == len(p) || k < len(part) {
			break
		}
	}
	return object.Int(int64(n)), nil
}
