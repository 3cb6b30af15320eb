package gil

import (
	"runtime"
	"sync"
	"testing"
	"time"
)

// This file tests who gets the lock when several wait, and that nobody waits for ever.

// queued waits until n threads are in the queues.
func queued(l *Lock, n int) {
	for {
		l.mu.Lock()
		got := 0
		for _, q := range [...]*queue{&l.io, &l.cpu} {
			for t := q.head; t != nil; t = t.next {
				got++
			}
		}
		l.mu.Unlock()
		if got == n {
			return
		}
		runtime.Gosched()
	}
}

// The lock goes to those that wait in the order in which they came, those of the I/O class first.
func TestHandOverOrder(th *testing.T) {
	for _, boosted := range []func(k int) bool{
		func(int) bool { return false },
		func(int) bool { return true },
		func(k int) bool { return k%3 == 0 },
	} {
		l := New()
		main := newThread(l)
		l.Acquire(main)
		var order []int // protected by the lock
		var wg sync.WaitGroup
		const n = 30
		for k := range n {
			wg.Add(1)
			go func() {
				defer wg.Done()
				t := newThread(l)
				if boosted(k) {
					l.AcquireAfterWait(t)
				} else {
					l.Acquire(t)
				}
				order = append(order, k)
				l.Release(t)
				l.Detach(t)
			}()
			queued(l, k+1)
		}
		l.Release(main)
		wg.Wait()
		var want []int
		for _, class := range []bool{true, false} {
			for k := range n {
				if boosted(k) == class {
					want = append(want, k)
				}
			}
		}
		for i, k := range want {
			if order[i] != k {
				th.Fatalf("order %v, want %v", order, want)
			}
		}
	}
}

// A released lock goes to who waits and not to who asks next: the thread that has just given it
// up can't take it again before.
func TestNoBarging(th *testing.T) {
	l := New()
	a, b := newThread(l), newThread(l)
	l.Acquire(a)
	ask, taken := make(chan struct{}), make(chan struct{})
	go func() {
		for range ask {
			l.Acquire(b)
			l.Release(b)
			taken <- struct{}{}
		}
	}()
	defer close(ask)
	for range 1000 {
		ask <- struct{}{}
		queued(l, 1)
		l.Release(a)
		if l.TryAcquire(a) {
			select {
			case <-taken:
			case <-time.After(10 * time.Second):
				th.Fatal("the releasing thread took the lock again while another waited")
			}
			continue
		}
		<-taken
		l.Acquire(a)
	}
	l.Release(a)
}

// While one thread always wants the lock back at once, in either class, each of the others gets
// it after a bounded number of hand-overs.
func TestNoStarvation(th *testing.T) {
	for _, hungryIO := range []bool{false, true} {
		l := New()
		l.SetInterval(time.Microsecond)
		const threads, rounds = 8, 300
		var wg, hungry sync.WaitGroup
		stop := false // protected by the lock
		for range 4 {
			hungry.Add(1)
			go func() {
				defer hungry.Done()
				t := newThread(l)
				l.Acquire(t)
				for !stop {
					l.Release(t)
					if hungryIO {
						l.AcquireAfterWait(t)
					} else {
						l.Acquire(t)
					}
				}
				l.Release(t)
			}()
		}
		worst := uint64(0) // protected by the lock
		for range threads {
			wg.Add(1)
			go func() {
				defer wg.Done()
				t := newThread(l)
				for range rounds {
					l.mu.Lock()
					before := l.handoffs
					l.mu.Unlock()
					l.Acquire(t)
					l.mu.Lock()
					worst = max(worst, l.handoffs-before)
					l.mu.Unlock()
					l.Release(t)
				}
			}()
		}
		wg.Wait()
		main := newThread(l)
		l.Acquire(main)
		stop = true
		l.Release(main)
		hungry.Wait()
		// In the I/O class the hungry ones may use up their budget of an interval each time.
		if limit := uint64(20_000); worst > limit {
			th.Errorf("hungry I/O threads %v: a thread waited for %d hand-overs", hungryIO, worst)
		}
	}
}

// A bit that is raised while a thread is about to wait ends the wait.
func TestNoLostAlarm(th *testing.T) {
	l := New()
	t := newThread(l)
	const rounds = 20_000
	seen := make(chan struct{})
	go func() {
		for range rounds {
			t.Raise(Signals)
			<-seen
		}
	}()
	for i := range rounds {
		l.Acquire(t)
		for t.Clear(Signals) == 0 {
			// As Thread.WaitFor: empty the alarm, look at the bits, wait.
			select {
			case <-t.Alarm():
			default:
			}
			if t.Breaker.Load()&WakeBits != 0 {
				continue
			}
			l.Release(t)
			select {
			case <-t.Alarm():
				t.Rearm()
			case <-time.After(20 * time.Second):
				th.Fatalf("round %d: the alarm was lost", i)
			}
			l.AcquireAfterWait(t)
		}
		l.Release(t)
		seen <- struct{}{}
	}
}

// A thread that computes pays off the debt of the I/O class by what it runs while nobody waits,
// so that a class which takes little of the time may interrupt it for ever.
func TestDebtIsPaidOff(th *testing.T) {
	l := New()
	pass := func(d time.Duration) {
		l.mu.Lock()
		l.epoch = l.epoch.Add(-d)
		l.mu.Unlock()
	}
	computing, serving := newThread(l), newThread(l)
	l.Acquire(computing)
	requests := make(chan bool)
	go func() {
		for range requests {
			l.AcquireAfterWait(serving)
			pass(DefaultInterval / 50)
			l.Release(serving)
		}
	}()
	for k := range 200 {
		pass(DefaultInterval / 2)
		requests <- true
		queued(l, 1)
		l.Yield(computing)
		l.mu.Lock()
		held := l.hold != 0
		l.mu.Unlock()
		if held {
			th.Fatalf("held off after %d rounds", k+1)
		}
	}
	close(requests)
	l.Release(computing)
}
