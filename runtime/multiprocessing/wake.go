package multiprocessing

import (
	"sync/atomic"
	"time"
)

// This file defines how a process sleeps until another changes a word.

// waker is the system's help for waiting.
type waker interface {
	// wait sleeps while the word is v, at most for d; it may return early. It reports whether
	// the time ran out.
	wait(w *uint32, v uint32, d time.Duration) bool
	// wake wakes up to n sleepers, and returns how many. It may return more than that if it
	// does not know.
	wake(w *uint32, n int) int
}

const all = 1 << 30

// poller looks at the word again and again: it works everywhere.
type poller struct{}

func (poller) wait(w *uint32, v uint32, d time.Duration) bool {
	end := time.Now().Add(d)
	for p := pause; atomic.LoadUint32(w) == v; p = min(p*2, maxPause) {
		left := time.Until(end)
		if left <= 0 {
			return true
		}
		time.Sleep(min(p, left))
	}
	return false
}

func (poller) wake(w *uint32, n int) int { return 1 }

// Between two looks poller sleeps from pause to maxPause.
const (
	pause    = 50 * time.Microsecond
	maxPause = 2 * time.Millisecond
)
