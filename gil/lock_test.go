package gil

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// counter is plain data that only the lock protects: the race detector and the
// final sum both show a breach.
type counter struct{ n, holder int }

var sink int

// spin computes for a while without a safepoint.
func spin(n int) (x int) {
	for i := range n {
		x += i ^ x
	}
	return x
}

func newThread(l *Lock) *Thread {
	t := new(Thread)
	l.Attach(t)
	return t
}

func TestUncontended(th *testing.T) {
	l := New()
	t := newThread(l)
	for range 1000 {
		l.Acquire(t)
		if !l.HeldBy(t) {
			th.Fatal("not held after Acquire")
		}
		l.Release(t)
	}
	if l.state.Load() != 0 || l.Handoffs() != 0 || l.timer != nil {
		th.Fatalf("state %d, handoffs %d, timer %v", l.state.Load(), l.Handoffs(), l.timer)
	}
	if n := testing.AllocsPerRun(100, func() { l.Acquire(t); l.Release(t) }); n != 0 {
		th.Fatalf("%v allocations", n)
	}
	l.Detach(t)
	if u := newThread(l); u.ID() != 1 {
		th.Fatalf("id %d was not reused", u.ID())
	}
}

func TestHammer(th *testing.T) {
	for _, interval := range []time.Duration{time.Microsecond, 50 * time.Microsecond, DefaultInterval} {
		l := New()
		l.SetInterval(interval)
		var c counter
		var wg sync.WaitGroup
		const threads, rounds = 16, 2000
		for k := range threads {
			wg.Add(1)
			go func() {
				defer wg.Done()
				t := newThread(l)
				defer l.Detach(t)
				l.Acquire(t)
				for i := range rounds {
					if c.holder != 0 {
						panic("two holders")
					}
					c.holder = k + 1
					c.n++
					c.holder = 0
					switch {
					case t.Breaker.Load()&YieldBits != 0, i%7 == 0:
						l.Yield(t)
					case i%11 == k%11:
						l.Release(t)
						if i%3 == 0 {
							runtime.Gosched()
						}
						if k%2 == 0 {
							l.AcquireAfterWait(t)
						} else {
							l.Acquire(t)
						}
					case i%501 == 0:
						l.Release(t)
						l.Detach(t)
						l.Attach(t)
						l.Acquire(t)
					}
				}
				l.Release(t)
			}()
		}
		wg.Wait()
		if c.n != threads*rounds {
			th.Fatalf("interval %v: %d of %d increments", interval, c.n, threads*rounds)
		}
		l.mu.Lock()
		if l.state.Load() != 0 || l.io.head != nil || l.cpu.head != nil || l.io.tail != nil || l.cpu.tail != nil {
			th.Fatalf("interval %v: lock not clean at the end: %x", interval, l.state.Load())
		}
		l.mu.Unlock()
	}
}

func TestFairness(th *testing.T) {
	l := New()
	l.SetInterval(200 * time.Microsecond)
	var stop atomic.Bool
	var wg sync.WaitGroup
	const threads = 4
	var held [threads]time.Duration
	var turns [threads]int
	for k := range threads {
		wg.Add(1)
		go func() {
			defer wg.Done()
			t := newThread(l)
			l.Acquire(t)
			from := time.Now()
			for !stop.Load() {
				sink += spin(200)
				if t.Breaker.Load()&YieldBits != 0 {
					held[k] += time.Since(from)
					turns[k]++
					l.Yield(t)
					from = time.Now()
				}
			}
			l.Release(t)
		}()
	}
	time.Sleep(150 * time.Millisecond)
	stop.Store(true)
	wg.Wait()
	// FIFO turns are exact whatever else the machine does; time is not.
	lo, hi := turns[0], turns[0]
	for _, n := range turns {
		lo, hi = min(lo, n), max(hi, n)
	}
	if lo == 0 || hi-lo > 2 {
		th.Fatalf("turns %v, held %v", turns, held)
	}
}

// An I/O thread must not wait for the end of a computing thread's slice.
func TestIOClassInterrupts(th *testing.T) {
	l := New()
	l.SetInterval(time.Second)
	var stop atomic.Bool
	done := make(chan bool)
	running := make(chan bool)
	go func() {
		t := newThread(l)
		l.Acquire(t)
		close(running)
		for !stop.Load() {
			sink += spin(100)
			if t.Breaker.Load()&YieldBits != 0 {
				l.Yield(t)
			}
		}
		l.Release(t)
		close(done)
	}()
	<-running
	t := newThread(l)
	var worst time.Duration
	for range 20 {
		time.Sleep(time.Millisecond)
		from := time.Now()
		l.AcquireAfterWait(t)
		worst = max(worst, time.Since(from))
		l.Release(t)
	}
	stop.Store(true)
	<-done
	if worst > 700*time.Millisecond {
		th.Fatalf("an I/O thread waited %v beside a computing one with a slice of 1s", worst)
	}
}

// A thread that computes between trivial blocking calls must not starve others.
func TestIODebt(th *testing.T) {
	l := New()
	l.SetInterval(time.Millisecond)
	var stop atomic.Bool
	var wg sync.WaitGroup
	var turns atomic.Int64
	wg.Add(2)
	go func() {
		defer wg.Done()
		t := newThread(l)
		l.Acquire(t)
		for !stop.Load() {
			sink += spin(2000)
			l.Release(t)
			l.AcquireAfterWait(t)
			if t.Breaker.Load()&YieldBits != 0 {
				l.Yield(t)
			}
		}
		l.Release(t)
	}()
	go func() {
		defer wg.Done()
		t := newThread(l)
		l.Acquire(t)
		for !stop.Load() {
			sink += spin(2000)
			turns.Add(1)
			if t.Breaker.Load()&YieldBits != 0 {
				l.Yield(t)
			}
		}
		l.Release(t)
	}()
	time.Sleep(100 * time.Millisecond)
	stop.Store(true)
	wg.Wait()
	if turns.Load() < 20 {
		th.Fatalf("the computing thread got %d turns", turns.Load())
	}
}

func TestFinalize(th *testing.T) {
	l := New()
	main := newThread(l)
	l.Acquire(main)
	var wg sync.WaitGroup
	var came atomic.Int32
	late := make(chan bool)
	for k := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			t := newThread(l)
			if k%2 == 0 {
				<-late
			}
			l.Acquire(t)
			came.Add(1)
		}()
	}
	time.Sleep(10 * time.Millisecond)
	l.Finalize(main)
	l.Release(main)
	close(late)
	wg.Wait()
	l.Acquire(main)
	l.Release(main)
	if came.Load() != 0 {
		th.Fatalf("%d threads got a finalized lock", came.Load())
	}
}

func TestMisusePanics(th *testing.T) {
	l := New()
	a, b := newThread(l), newThread(l)
	l.Acquire(a)
	for name, f := range map[string]func(){
		"Acquire twice":     func() { l.Acquire(a) },
		"Release by other":  func() { l.Release(b) },
		"Yield by other":    func() { l.Yield(b) },
		"Detach holder":     func() { l.Detach(a) },
		"Attach twice":      func() { l.Attach(a) },
		"Acquire detached":  func() { l.Acquire(new(Thread)) },
		"Finalize by other": func() { l.Finalize(b) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					th.Errorf("%s: no panic", name)
				}
			}()
			f()
		}()
	}
	if l.TryAcquire(b) {
		th.Error("TryAcquire took a held lock")
	}
	l.Release(a)
	if !l.TryAcquire(b) {
		th.Error("TryAcquire failed on a free lock")
	}
}

func TestTimeline(th *testing.T) {
	l := New()
	a, b := newThread(l), newThread(l)
	l.Acquire(a)
	done := make(chan bool)
	go func() {
		l.Acquire(b)
		l.Release(b)
		close(done)
	}()
	for a.Breaker.Load()&YieldBits == 0 {
		time.Sleep(time.Millisecond)
	}
	l.TraceAll(true)
	l.Yield(a)
	<-done
	l.Release(a)
	l.Acquire(a)
	var got []Event
	for _, e := range l.Timeline() {
		got = append(got, Event{Thread: e.Thread, Kind: e.Kind})
	}
	want := []Event{{Thread: 1, Kind: Preempted}, {Thread: 2, Kind: Waiting}, {Thread: 2, Kind: Acquired}, {Thread: 2, Kind: Released}}
	for i, e := range want {
		if i >= len(got) || got[i] != e {
			th.Fatalf("timeline %v, want prefix %v", got, want)
		}
	}
	l.Release(a)
}

func TestBreakerBits(th *testing.T) {
	var t Thread
	t.Raise(Signals | GCWork)
	if got := t.Clear(Signals | AsyncExc); got != Signals {
		th.Fatalf("Clear = %b", got)
	}
	if t.Breaker.Load() != GCWork {
		th.Fatalf("breaker = %b", t.Breaker.Load())
	}
}

func BenchmarkReleaseAcquire(b *testing.B) {
	l := New()
	t := newThread(l)
	l.Acquire(t)
	for b.Loop() {
		l.Release(t)
		l.Acquire(t)
	}
	l.Release(t)
}

func BenchmarkForcedSwitch(b *testing.B) {
	l := New()
	done := make(chan bool)
	for range 2 {
		go func() {
			t := newThread(l)
			l.Acquire(t)
			for range b.N / 2 {
				l.Yield(t)
			}
			l.Release(t)
			done <- true
		}()
	}
	<-done
	<-done
}
