package gil

import (
	"math/bits"
	"slices"
	"time"
)

// This file defines the statistics. They are kept where the lock takes its mutex anyway, so
// they cost nothing that can be measured, and tell about threads that got in each other's way:
// a thread that has the lock for itself is not counted.

// NumBuckets is the number of buckets of the histogram of waits.
const NumBuckets = 24

// Stats are the numbers of one thread.
type Stats struct {
	Thread      uint32        // its serial number, as in the timeline
	Held        time.Duration // time with the lock while others waited for it
	LongestHold time.Duration
	Waited      time.Duration // time spent waiting for the lock
	LongestWait time.Duration
	// Where it gave the lock up after the longest hold, and before the longest wait.
	LongestHoldAt, LongestWaitAt Place
	Waits                        uint64 // how often it waited, and got the lock from another thread
	Forced                       uint64 // how often it had to give way
	// Histogram counts the waits: bucket i those below 1<<i microseconds, the last one all
	// longer ones.
	Histogram [NumBuckets]uint64
}

// hold counts a hold, and reports whether it is the longest one.
func (s *Stats) hold(d int64) bool {
	s.Held += time.Duration(d)
	if time.Duration(d) <= s.LongestHold {
		return false
	}
	s.LongestHold = time.Duration(d)
	return true
}

// wait counts a wait, and reports whether it is the longest one.
func (s *Stats) wait(d int64) bool {
	s.Waited += time.Duration(d)
	s.Waits++
	s.Histogram[min(bits.Len64(uint64(max(d, 0))/1000), NumBuckets-1)]++
	if time.Duration(d) <= s.LongestWait {
		return false
	}
	s.LongestWait = time.Duration(d)
	return true
}

func (s *Stats) add(x *Stats) {
	s.Held += x.Held
	s.Waited += x.Waited
	if x.LongestHold > s.LongestHold {
		s.LongestHold, s.LongestHoldAt = x.LongestHold, x.LongestHoldAt
	}
	if x.LongestWait > s.LongestWait {
		s.LongestWait, s.LongestWaitAt = x.LongestWait, x.LongestWaitAt
	}
	s.Waits += x.Waits
	s.Forced += x.Forced
	for i, n := range x.Histogram {
		s.Histogram[i] += n
	}
}

// Stats returns the numbers of the threads that are attached, in the order in which they were
// attached, and the sums of those that are not any more, which has Thread 0.
func (l *Lock) Stats() (threads []Stats, ended Stats) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, t := range l.threads {
		if t != nil {
			threads = append(threads, t.stats)
			threads[len(threads)-1].Thread = t.serial
		}
	}
	slices.SortFunc(threads, func(a, b Stats) int { return int(a.Thread) - int(b.Thread) })
	return threads, l.ended
}
