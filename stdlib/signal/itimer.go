package signal

import (
	"sync"
	"syscall"
	"time"

	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file holds ITIMER_PROF. Go keeps SIGPROF for its own profiler and never passes it on, so
// this timer watches the processor time of the process itself.

const itimerProf = 2

// profTimer is the ITIMER_PROF of an interpreter. Times are in microseconds.
type profTimer struct {
	mu       sync.Mutex
	timer    *time.Timer
	end      int64 // in processor time; 0: off
	interval int64
}

// longestNap bounds how late the timer can be: several processors may compute at once.
const longestNap = 5 * time.Millisecond

func processorTime(h hostos.Host) int64 {
	ru, _ := h.Getrusage(0)
	return ru.Utime + ru.Stime
}

// set is setitimer(ITIMER_PROF, ...); a negative value only asks.
func (p *profTimer) set(s *state, value, interval int64) (oldValue, oldInterval int64) {
	h := hostos.From(s.in.Data)
	p.mu.Lock()
	defer p.mu.Unlock()
	now := processorTime(h)
	if p.end != 0 {
		oldValue, oldInterval = max(1, p.end-now), p.interval
	}
	if value < 0 {
		return
	}
	if p.timer != nil {
		p.timer.Stop()
	}
	p.end, p.interval = 0, 0
	if value == 0 {
		return
	}
	p.end, p.interval = now+value, interval
	p.timer = time.AfterFunc(nap(value), func() { p.look(s, h) })
	return
}

func nap(left int64) time.Duration {
	return min(max(time.Duration(left)*time.Microsecond/2, 100*time.Microsecond), longestNap)
}

// look sends the signal when the time is over.
func (p *profTimer) look(s *state, h hostos.Host) {
	p.mu.Lock()
	if p.end == 0 {
		p.mu.Unlock()
		return
	}
	now := processorTime(h)
	over := now >= p.end
	if over {
		p.end = 0
		if p.interval > 0 {
			p.end = now + p.interval
		}
	}
	if p.end != 0 {
		p.timer.Reset(nap(p.end - now))
	}
	p.mu.Unlock()
	if over {
		s.send(int(hostos.SIGPROF), false)
	}
}

// atOnce is a time in microseconds in which a signal doesn't get from the system through Go to
// the main thread.
const atOnce = 50

func (s *state) catches(sig int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.caught&bit(sig) != 0
}

// alarmAtOnce is setitimer(ITIMER_REAL, ...) with a time that ends within the call.
func (s *state) alarmAtOnce(t *thread, us, interval int64) (value, error) {
	end := time.Now().Add(time.Duration(us) * time.Microsecond)
	v, i, err := hostos.From(t.Interp.Data).Setitimer(0, interval, interval)
	if err == nil {
		for time.Now().Before(end) {
		}
		s.send(int(syscall.SIGALRM), true)
	}
	return timerPair(t, v, i, err)
}
