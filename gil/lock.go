// Package gil is the lock that lets one thread at a time run Python code.
//
// It knows no Python objects. A [Lock] belongs to one interpreter, a [Thread]
// is embedded by the interpreter's thread type, and a Python thread is an
// ordinary goroutine, never locked to an OS thread.
//
// # Parts
//
//   - lock.go: the lock word, the two queues, hand-over and the switch interval;
//   - thread.go: what a thread carries, and the bits of its eval breaker;
//   - trace.go: the ring that remembers who held the lock when;
//   - place.go: where in their program the threads were;
//   - stats.go: who waited and held how long.
//
// # How it works
//
// The lock word is zero when free, else the holder's id shifted left by one
// with a bit that says somebody waits. Taking and giving an uncontended lock
// is one compare-and-swap each. Everything else happens under a mutex.
//
// A release with waiters writes the next holder's id into the word before it
// wakes it (direct hand-off), so nobody can barge in and no convoy forms. The
// eval loop gives way in [Lock.Yield] after the lock set [DropRequest] or
// [SliceExpired] in its breaker; the wake-up and the park that follows it
// happen on the same processor, which makes a forced switch cost about 200 ns.
//
// Threads that come back from a call that really waited are in the I/O class
// and are served first, and a waiting one may interrupt a computing holder at
// once. The class has a budget: its run time is added to a debt which the run
// time of the others pays off, and with a debt of one switch interval the
// computing threads get an undisturbed interval. Without the class an echo
// server beside one computing thread answers after 5 ms instead of 50 µs;
// without the debt a thread that makes a trivial system call every 20 µs would
// take 92 % of the time of two computing threads.
//
// # Invariants
//
// Under mu: the waiters bit is set exactly when a queue is not empty (or the
// lock is finalized); a non-empty queue means the lock is held; every queued
// thread is parked on its channel or about to be. A holder whose word has the
// waiters bit can't release without taking mu, so its Thread may be read and
// written by whoever owns mu.
package gil

import (
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// This file defines the lock.

// DefaultInterval is the switch interval of a new Lock, the one of CPython.
const DefaultInterval = 5 * time.Millisecond

// waitersBit is set in the lock word while a queue is not empty.
const waitersBit = 1

// Lock is a global interpreter lock. Make one with [New].
type Lock struct {
	state atomic.Uint32 // 0 free, else holder id<<1 | waitersBit
	_     [60]byte      // the word has its cache line to itself

	traceAll bool // written and read by the holder only
	epoch    time.Time
	locator  Locator // nil if nobody knows
	// looks is the interval if the holder looks at the clock itself, else 0.
	looks  atomic.Int64
	places places

	mu       sync.Mutex // protects everything below, and Thread's fields while it is queued
	threads  []*Thread  // by id; entry 0 is unused
	freeIDs  []uint32
	io, cpu  queue
	ioDebt   int64 // run time of the I/O class not yet paid off by the others
	hold     int64 // until then an I/O waiter may not interrupt a computing holder
	interval int64
	timer    *time.Timer // runs every quarter interval while somebody waits
	armed    bool        // somebody will look at the holder again
	final    *Thread     // set by Finalize: the only thread that may still hold the lock
	handoffs uint64
	serials  uint32
	ended    Stats // of detached threads
	ring     *ring
}

// New returns a free lock with the default switch interval. It starts no
// goroutine and no timer.
func New() *Lock {
	return &Lock{threads: make([]*Thread, 1, 8), interval: int64(DefaultInterval), epoch: time.Now()}
}

func (l *Lock) now() int64 { return int64(time.Since(l.epoch)) }

// Attach makes t known to the lock. It must come before the first Acquire.
func (l *Lock) Attach(t *Thread) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if t.id != 0 {
		panic("gil: thread attached twice")
	}
	if t.wake == nil {
		t.wake = make(chan struct{}, 1)
		t.alarm = make(chan struct{}, 1)
	}
	l.serials++
	t.serial, t.stats = l.serials, Stats{}
	if n := len(l.freeIDs); n > 0 {
		t.id = l.freeIDs[n-1]
		l.freeIDs = l.freeIDs[:n-1]
		l.threads[t.id] = t
		return
	}
	t.id = uint32(len(l.threads))
	l.threads = append(l.threads, t)
}

// Detach forgets t, which must not hold the lock nor wait for it.
func (l *Lock) Detach(t *Thread) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if t.id == 0 {
		return
	}
	if l.state.Load()>>1 == t.id {
		panic("gil: detached thread holds the lock")
	}
	l.threads[t.id] = nil
	l.ended.add(&t.stats)
	l.freeIDs = append(l.freeIDs, t.id)
	t.id, t.boost, t.ran = 0, false, 0
}

// Acquire takes the lock for t, waiting for it if need be. After [Lock.Finalize]
// it ends the calling goroutine instead, unless t is the finalizing thread.
func (l *Lock) Acquire(t *Thread) {
	if !l.state.CompareAndSwap(0, t.id<<1) {
		l.acquireSlow(t)
		return
	}
	if l.traceAll {
		l.ring.put(l.now(), t, Acquired)
	}
}

// AcquireAfterWait is Acquire for a thread that comes back from a call without
// the lock; it joins the I/O class. One that makes a short call every 20 µs
// gets a third of the time beside two that compute; without the class it would
// get a thousandth, because each call costs it a whole round of the others.
func (l *Lock) AcquireAfterWait(t *Thread) {
	t.boost = true
	l.Acquire(t)
}

// TryAcquire takes the lock if it is free and reports whether it did.
func (l *Lock) TryAcquire(t *Thread) bool { return l.state.CompareAndSwap(0, t.id<<1) }

func (l *Lock) acquireSlow(t *Thread) {
	if t.id == 0 {
		panic("gil: Acquire by a thread that isn't attached")
	}
	l.mu.Lock()
	if l.final != nil {
		l.acquireFinal(t)
		return
	}
	now := l.now()
	for {
		s := l.state.Load()
		if s == 0 {
			if l.state.CompareAndSwap(0, t.id<<1) {
				l.mu.Unlock()
				if l.traceAll {
					l.ring.put(now, t, Acquired)
				}
				return
			}
			continue
		}
		if s>>1 == t.id {
			l.mu.Unlock()
			panic("gil: Acquire by the thread that holds the lock")
		}
		if s&waitersBit != 0 {
			break
		}
		if l.state.CompareAndSwap(s, s|waitersBit) {
			// The holder's slice starts with the first waiter; what it ran before pays off debt.
			h := l.threads[s>>1]
			if !h.boost {
				l.ioDebt = max(0, l.ioDebt-(now-h.start))
			}
			h.start, h.ran = now, 0
			break
		}
	}
	t.waitSince = now
	if t.boost {
		l.io.pushBack(t)
		if h := l.threads[l.state.Load()>>1]; !h.boost && now >= l.hold {
			h.Breaker.Or(DropRequest)
		}
	} else {
		l.cpu.pushBack(t)
	}
	l.arm()
	l.mu.Unlock()
	l.park(t)
}

// park waits until t has been made the holder, or ends its goroutine when the
// lock was finalized in the meantime.
func (l *Lock) park(t *Thread) {
	<-t.wake
	if t.dead {
		runtime.Goexit()
	}
}

// Release gives the lock up. The caller must hold it.
func (l *Lock) Release(t *Thread) {
	if l.traceAll {
		t.place = l.placeOf(t)
		l.ring.put(l.now(), t, Released)
	}
	if !l.state.CompareAndSwap(t.id<<1, 0) {
		l.releaseSlow(t)
	}
}

func (l *Lock) releaseSlow(t *Thread) {
	l.mu.Lock()
	if l.state.Load()>>1 != t.id || t.id == 0 {
		l.mu.Unlock()
		panic("gil: Release by a thread that doesn't hold the lock")
	}
	if l.final != nil {
		l.state.Store(finalWord)
		l.mu.Unlock()
		return
	}
	now := l.now()
	l.charge(t, now)
	t.ran = 0
	t.Breaker.And(^uint32(DropRequest | SliceExpired))
	l.record(now, t, Released)
	next := l.pick(now)
	leave := t.boost && !next.boost
	l.grant(next, now)
	if leave {
		leaveProcessor()
	}
}

// Yield lets others run, if somebody waits. The eval loop of the holder t calls
// it when t's breaker has [DropRequest] or [SliceExpired].
func (l *Lock) Yield(t *Thread) {
	b := t.Breaker.And(^uint32(DropRequest | SliceExpired))
	if b&YieldBits == SliceExpired && l.looks.Load() > l.now()-t.start {
		t.Breaker.Or(SliceExpired)
		return
	}
	if l.traceAll {
		t.place = l.placeOf(t)
	}
	l.mu.Lock()
	if l.state.Load()>>1 != t.id {
		l.mu.Unlock()
		panic("gil: Yield by a thread that doesn't hold the lock")
	}
	if l.io.head == nil && l.cpu.head == nil {
		l.mu.Unlock()
		return
	}
	now := l.now()
	t.ran += now - t.start
	l.charge(t, now)
	next := l.pick(now)
	if b&SliceExpired != 0 || t.ran >= l.interval || t.boost {
		// It computes: end of the slice, and of its membership in the I/O class.
		t.ran, t.boost = 0, false
		l.cpu.pushBack(t)
	} else {
		// Pushed aside by an I/O thread: it keeps its turn and the rest of its slice.
		l.cpu.pushFront(t)
	}
	t.waitSince = now
	l.arm()
	t.stats.Forced++
	l.record(now, t, Preempted)
	l.grant(next, now)
	l.park(t)
}

// pick takes the next holder from the queues, which are not both empty.
func (l *Lock) pick(now int64) *Thread {
	if l.io.head != nil && (l.cpu.head == nil || l.ioDebt < l.interval) {
		return l.io.pop()
	}
	if t := l.cpu.pop(); t != nil {
		if l.ioDebt >= l.interval {
			l.hold = now + l.interval
			l.ioDebt = 0
		}
		return t
	}
	return l.io.pop()
}

// charge books the run time of t: the I/O class builds up debt, the others pay it off.
func (l *Lock) charge(t *Thread, now int64) {
	if d := now - t.start; t.stats.hold(d) && d > longTime && l.locator != nil {
		t.stats.LongestHoldAt = l.locator.Place(t)
	}
	if t.boost {
		l.ioDebt += now - t.start
	} else {
		l.ioDebt = max(0, l.ioDebt-(now-t.start))
	}
}

// grant makes next the holder, unlocks mu and wakes it.
func (l *Lock) grant(next *Thread, now int64) {
	w := uint32(0)
	if l.io.head != nil || l.cpu.head != nil {
		w = waitersBit
	}
	next.Breaker.And(^uint32(DropRequest | SliceExpired))
	if w != 0 && l.interval < shortInterval {
		next.Breaker.Or(SliceExpired)
	}
	next.start = now
	if d := now - next.waitSince; next.stats.wait(d) && d > longTime && l.locator != nil {
		next.stats.LongestWaitAt = l.locator.Place(next)
	}
	l.record(next.waitSince, next, Waiting)
	l.record(now, next, Acquired)
	l.state.Store(next.id<<1 | w)
	l.handoffs++
	l.mu.Unlock()
	next.wake <- struct{}{}
}

func (l *Lock) arm() {
	if l.armed {
		return
	}
	l.armed = true
	l.schedule()
}

// schedule makes sure that the end of the holder's slice is noticed.
func (l *Lock) schedule() {
	if l.interval < shortInterval {
		l.threads[l.state.Load()>>1].Breaker.Or(SliceExpired)
	}
	d := time.Duration(max(l.interval, shortInterval) / 4)
	if l.timer == nil {
		l.timer = time.AfterFunc(d, l.tick)
	} else {
		l.timer.Reset(d)
	}
}

// shortInterval is a switch interval for which timers are too coarse: they come up to a
// millisecond late. With a shorter one the holder looks at the clock at each safepoint
// while somebody waits.
const shortInterval = int64(50 * time.Microsecond)

// tick asks the holder to give way when its slice is over.
func (l *Lock) tick() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.io.head == nil && l.cpu.head == nil {
		l.armed = false
		return
	}
	l.expire()
	l.schedule()
}

// expire marks the holder when its slice is over. The caller has mu, and somebody waits.
func (l *Lock) expire() {
	now := l.now()
	h := l.threads[l.state.Load()>>1]
	if h.ran+now-h.start >= l.interval {
		h.Breaker.Or(SliceExpired)
	} else if l.io.head != nil && !h.boost && now >= l.hold {
		h.Breaker.Or(DropRequest)
	}
}

// HeldBy reports whether t holds the lock. Only t's own goroutine can rely on
// the answer.
func (l *Lock) HeldBy(t *Thread) bool { return t.id != 0 && l.state.Load()>>1 == t.id }

// RaiseHolder sets bits of the eval breaker of the thread that has the lock, of t if nobody has
// it. Any goroutine may call it.
func (l *Lock) RaiseHolder(bits uint32, t *Thread) {
	l.mu.Lock()
	if id := l.state.Load() >> 1; id > 0 && id < uint32(len(l.threads)) && l.threads[id] != nil {
		t = l.threads[id]
	}
	l.mu.Unlock()
	t.Raise(bits)
}

// Find returns the first attached thread for which f is true, nil if there is none. Any
// goroutine may call it; f must not call the lock.
func (l *Lock) Find(f func(t *Thread) bool) *Thread {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, t := range l.threads[1:] {
		if t != nil && f(t) {
			return t
		}
	}
	return nil
}

// Interval returns the switch interval.
func (l *Lock) Interval() time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	return time.Duration(l.interval)
}

// SetInterval changes the switch interval: how long a computing thread may keep
// the lock while another one waits. It is at least a microsecond.
func (l *Lock) SetInterval(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.interval = int64(max(d, time.Microsecond))
	l.looks.Store(0)
	if l.interval < shortInterval {
		l.looks.Store(l.interval)
	}
	if l.armed {
		l.schedule()
	}
}

// Handoffs returns how many times the lock went from one thread directly to another.
func (l *Lock) Handoffs() uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.handoffs
}

// finalWord is the lock word after the finalizing thread released: it is never
// free again, so that every Acquire takes the slow path.
const finalWord = 0xFFFFFFFF

// Finalize makes the holder t the only thread that will ever have the lock
// again; the interpreter calls it at exit. The goroutines of the threads that
// wait, and of those that come back to Acquire later (daemon threads in a
// blocking call), end with [runtime.Goexit]; their deferred functions run
// without the lock and must not touch Python objects.
func (l *Lock) Finalize(t *Thread) {
	l.mu.Lock()
	if l.state.Load()>>1 != t.id || t.id == 0 {
		l.mu.Unlock()
		panic("gil: Finalize by a thread that doesn't hold the lock")
	}
	l.final = t
	var dead []*Thread
	for _, q := range []*queue{&l.io, &l.cpu} {
		for w := q.pop(); w != nil; w = q.pop() {
			w.dead = true
			dead = append(dead, w)
		}
	}
	// The waiters bit stays on: a release must come through releaseSlow.
	l.state.Store(t.id<<1 | waitersBit)
	t.Breaker.And(^uint32(DropRequest | SliceExpired))
	l.mu.Unlock()
	for _, w := range dead {
		w.wake <- struct{}{}
	}
}

// acquireFinal is the rest of acquireSlow for a finalized lock; it unlocks mu.
func (l *Lock) acquireFinal(t *Thread) {
	if l.final != t {
		l.mu.Unlock()
		runtime.Goexit()
	}
	l.state.Store(t.id<<1 | waitersBit)
	l.mu.Unlock()
}

// queue is a FIFO of threads linked through Thread.next.
type queue struct{ head, tail *Thread }

func (q *queue) pushBack(t *Thread) {
	t.next = nil
	if q.tail == nil {
		q.head = t
	} else {
		q.tail.next = t
	}
	q.tail = t
}

func (q *queue) pushFront(t *Thread) {
	t.next = q.head
	q.head = t
	if q.tail == nil {
		q.tail = t
	}
}

func (q *queue) pop() *Thread {
	t := q.head
	if t == nil {
		return nil
	}
	if q.head = t.next; q.head == nil {
		q.tail = nil
	}
	t.next = nil
	return t
}
