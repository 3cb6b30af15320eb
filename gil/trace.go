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
}

// ringSize is a power of two; 16 bytes an entry make 256 KB, allocated at the
// first contended switch.
const ringSize = 1 << 14

type ring struct {
	n    uint64
	recs [ringSize]Event
}

// put is called by the holder, or under mu when the holder can't run without it.
func (r *ring) put(now int64, id uint32, k EventKind) {
	r.recs[r.n%ringSize] = Event{now, id, k}
	r.n++
}

// record notes a contended event. The caller has mu, and the lock is being
// handed over, so that no holder writes at the same time.
func (l *Lock) record(now int64, id uint32, k EventKind) {
	if l.ring == nil {
		l.ring = new(ring)
	}
	l.ring.put(now, id, k)
}

// TraceAll switches the recording of uncontended events. The caller holds the lock.
func (l *Lock) TraceAll(on bool) {
	if l.ring == nil {
		l.ring = new(ring)
	}
	l.traceAll = on
}

// Timeline returns the recorded events, oldest first in order of recording. The
// caller holds the lock.
func (l *Lock) Timeline() []Event {
	if l.ring == nil {
		return nil
	}
	n := min(l.ring.n, ringSize)
	out := make([]Event, 0, n)
	for i := l.ring.n - n; i < l.ring.n; i++ {
		out = append(out, l.ring.recs[i%ringSize])
	}
	return out
}
