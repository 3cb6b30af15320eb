package gil

// This file defines the trace ring: contended switches are always recorded
// (nothing measurable), uncontended ones on request (about 55 ns for a release
// and acquire).

// EventKind says what happened to the lock.
type EventKind uint8

// What an Event records.
const (
	Acquired  EventKind = iota + 1 // the thread got the lock
	Released                       // the thread gave it up by itself
	Preempted                      // the thread gave way in Yield
	Waiting                        // the thread began to wait
)

var eventNames = [...]string{"?", "acquired", "released", "preempted", "waiting"}

// String returns the kind in lower case.
func (k EventKind) String() string {
	if int(k) < len(eventNames) {
		return eventNames[k]
	}
	return eventNames[0]
}

// Event is one entry of the timeline.
type Event struct {
	Time   int64 // nanoseconds since the lock was made, monotonic
	Thread uint32
	Kind   EventKind
	// Place is where the thread was, for Released, Preempted and Waiting while everything is
	// recorded; see Lock.Places.
	Place uint16
}

// ringSize is a power of two; 16 bytes an entry make 256 KB, allocated at the
// first contended switch.
const ringSize = 1 << 14

// maxKept is how many full rings a recording of everything keeps: 4 million events.
const maxKept = 256

type ring struct {
	n    uint64
	recs [ringSize]Event
	keep bool
	full [][]Event
	lost bool // not all could be kept
}

// put is called by the holder, or under mu when the holder can't run without it.
func (r *ring) put(now int64, t *Thread, k EventKind) {
	r.recs[r.n%ringSize] = Event{now, t.serial, k, t.place}
	r.n++
	if r.keep && r.n%ringSize == 0 {
		if len(r.full) < maxKept {
			r.full = append(r.full, append([]Event(nil), r.recs[:]...))
		} else {
			r.lost = true
		}
	}
}

// record notes a contended event. The caller has mu, and the lock is being
// handed over, so that no holder writes at the same time.
func (l *Lock) record(now int64, t *Thread, k EventKind) {
	if l.ring == nil {
		l.ring = new(ring)
	}
	l.ring.put(now, t, k)
}

// TraceAll switches the recording of uncontended events. The caller holds the lock.
func (l *Lock) TraceAll(on bool) {
	if l.ring == nil {
		l.ring = new(ring)
	}
	l.traceAll = on
}

// TraceWhole records everything from now on and keeps it, up to some millions of events.
// The caller holds the lock.
func (l *Lock) TraceWhole() {
	l.TraceAll(true)
	l.ring.keep, l.ring.n, l.ring.full = true, 0, nil
}

// Timeline returns the recorded events, oldest first in order of recording. The
// caller holds the lock.
func (l *Lock) Timeline() []Event {
	r := l.ring
	if r == nil {
		return nil
	}
	if r.keep && !r.lost {
		var out []Event
		for _, b := range r.full {
			out = append(out, b...)
		}
		return append(out, r.recs[:r.n%ringSize]...)
	}
	n := min(r.n, ringSize)
	out := make([]Event, 0, n)
	for i := r.n - n; i < r.n; i++ {
		out = append(out, r.recs[i%ringSize])
	}
	return out
}

// Now returns the time as events have it.
func (l *Lock) Now() int64 { return l.now() }
