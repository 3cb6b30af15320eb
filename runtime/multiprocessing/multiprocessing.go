// Package multiprocessing starts processes that share memory, and gives them locks, semaphores,
// conditions, events and queues that survive the death of any process. It knows no Python objects.
//
// The processes that come from one root form a family. A family shares one Arena: a table of
// processes and 64-byte cells, one for each lock or other primitive, and a sparse file of bulk
// memory, from which queues and larger values take their extents. A process is named by its
// token, which is its slot in the table with a generation: it is never used again before every
// trace of the dead process was taken out of the arena.
//
// Whatever a process may die holding names its owner. A lock's word holds the owner's token, and
// changes hands only by a compare-and-swap from a word that names the old owner. Death is never
// guessed: a process holds a lock of the operating system on its byte of the arena's file as long
// as any of its threads may still run. The process that started another watches for its death
// and recovers what it held; a waiter does so itself after a while, since the watcher may be dead
// too. Every wait is made of short slices, so that no lost wake-up, whatever its cause, can hang a
// process for ever.
//
// A Launcher starts processes by executing the same program again. It keeps a few spares: warm
// processes that wait for a message saying what to be.
//
// All exported methods may be called by several goroutines unless they say otherwise.
package multiprocessing

// This file defines what all operations that wait have in common.

import (
	"errors"
	"time"
)

// Errors of operations that wait.
var (
	ErrTimeout     = errors.New("multiprocessing: the time is over")
	ErrUnsupported = errors.New("multiprocessing: this system has no shared memory between processes that gopy can use")
	ErrFull        = errors.New("multiprocessing: too many shared objects")
	ErrProcesses   = errors.New("multiprocessing: too many processes")
	ErrNotOwner    = errors.New("multiprocessing: not the owner")
	ErrTooMany     = errors.New("multiprocessing: released too many times")
	ErrClosed      = errors.New("multiprocessing: closed")
)

// Slices of waits: a wait is looked at again after one.
const (
	shortSlice = 50 * time.Millisecond
	longSlice  = 200 * time.Millisecond
)

// Wait says how long an operation may wait and what may end it before. The zero value waits for
// ever.
type Wait struct {
	// Until is when the operation gives up with ErrTimeout; zero means never.
	Until time.Time
	// Check is called after each slice, nil for nothing to check. Its error ends the operation.
	Check func() error
	// Short asks for short slices, for a thread that Check must find soon.
	Short bool
	// What is set by the operation while it waits: the cell it waits for.
	What int
}

// Poll is a Wait whose time is over.
func Poll() *Wait { return &Wait{Until: time.Unix(1, 0)} }

// After returns a Wait that ends after d, or never if d is negative.
func After(d time.Duration) *Wait {
	if d < 0 {
		return &Wait{}
	}
	return &Wait{Until: time.Now().Add(d)}
}

// slice returns the length of the next slice, or an error if there is none.
func (w *Wait) slice() (time.Duration, error) {
	d := longSlice
	if w.Short {
		d = shortSlice
	}
	if !w.Until.IsZero() {
		left := time.Until(w.Until)
		if left <= 0 {
			return 0, ErrTimeout
		}
		d = min(d, left)
	}
	return d, nil
}

// after is called when a slice has ended, by whatever cause.
func (w *Wait) after() error {
	if w.Check != nil {
		return w.Check()
	}
	return nil
}
