package gil

import "sync/atomic"

// This file defines what a thread carries.

// Bits of a thread's eval breaker. The eval loop loads the word on back-edges
// and calls and leaves its fast path when it isn't zero. DropRequest and
// SliceExpired belong to the lock; the others are set by whoever has work for
// the thread and cleared by the interpreter when it does the work.
const (
	DropRequest  = 1 << iota // an I/O thread wants the lock: call Lock.Yield
	SliceExpired             // the switch interval is over: call Lock.Yield
	Signals                  // a signal arrived (main thread only)
	AsyncExc                 // an exception was set from another thread
	PendingCalls             // queued callbacks wait for a safepoint
	GCWork                   // finalizers or weak reference callbacks are due
	Tracing                  // tracing or monitoring was switched; swap instruction copies
	Cancel                   // the context of the call was cancelled
	Limits                   // a limit (steps, memory, time) has to be checked
	Stop                     // the interpreter is being closed
)

// YieldBits are the bits for which the eval loop calls [Lock.Yield].
const YieldBits = DropRequest | SliceExpired

// WakeBits are the bits that end the wait of a thread which doesn't have the lock.
const WakeBits = Signals | AsyncExc | PendingCalls | GCWork | Cancel | Stop

// Thread is the lock's part of a Python thread, to be embedded by value in the
// interpreter's thread struct. It must not be copied once attached.
type Thread struct {
	// Breaker is the eval breaker. It is read by its own thread all the time
	// and rarely written by others, so it has its cache line to itself.
	Breaker atomic.Uint32
	_       [60]byte

	wake  chan struct{} // capacity 1: hand-off
	alarm chan struct{} // capacity 1: one of WakeBits was set
	next  *Thread       // in a queue, under the lock's mu
	id    uint32

	serial uint32 // never used again, unlike id
	stats  Stats  // under the lock's mu

	// Protected by the lock's mu while queued or while the waiters bit is set,
	// else owned by the thread itself.
	boost     bool  // in the I/O class
	dead      bool  // the lock was finalized while it waited
	ran       int64 // used part of the current slice
	start     int64 // start of the run that counts
	waitSince int64
	place     uint16 // where it gave the lock up, while everything is recorded
}

// ID returns the small number by which the lock knows the thread;
// it is reused after Detach, and 0 before Attach.
func (t *Thread) ID() uint32 { return t.id }

// Serial returns the number by which the timeline and the statistics know the thread.
func (t *Thread) Serial() uint32 { return t.serial }

// Raise sets bits of the eval breaker. Any goroutine may call it.
// One of WakeBits also fills the thread's alarm.
func (t *Thread) Raise(bits uint32) {
	t.Breaker.Or(bits)
	if bits&WakeBits != 0 {
		t.Rearm()
	}
}

// Alarm gives something after one of WakeBits was set. A thread empties it, then reads its
// breaker, then waits for it: so it can't miss a bit.
func (t *Thread) Alarm() <-chan struct{} { return t.alarm }

// Rearm fills the alarm, for a thread that took it and hasn't read its breaker yet.
func (t *Thread) Rearm() {
	select {
	case t.alarm <- struct{}{}:
	default:
	}
}

// Clear clears bits of the eval breaker and returns which of them were set.
func (t *Thread) Clear(bits uint32) uint32 { return t.Breaker.And(^bits) & bits }
