package gil

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// This file measures what the I/O class is for: the answer of a thread that
// waits for input beside computing ones, and the share of a thread that makes
// trivial calls all the time.

// compute runs a computing thread until stop and returns its steps.
func compute(l *Lock, stop *atomic.Bool, steps *atomic.Int64, wg *sync.WaitGroup) {
	defer wg.Done()
	t := newThread(l)
	l.Acquire(t)
	x := 0
	for !stop.Load() {
		x += spin(300)
		steps.Add(1)
		if t.Breaker.Load()&YieldBits != 0 {
			l.Yield(t)
		}
	}
	sink += x
	l.Release(t)
	l.Detach(t)
}

// BenchmarkEcho reports the median and the 90th percentile of the time that an
// echoing thread takes to answer through pipes.
func BenchmarkEcho(b *testing.B) {
	for _, k := range []int{0, 1, 4} {
		b.Run(fmt.Sprintf("computing=%d", k), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(max(4, runtime.NumCPU())))
			l := New()
			var stop atomic.Bool
			var steps atomic.Int64
			var wg sync.WaitGroup
			for range k {
				wg.Add(1)
				go compute(l, &stop, &steps, &wg)
			}
			inR, inW, err := os.Pipe()
			if err != nil {
				b.Fatal(err)
			}
			outR, outW, err := os.Pipe()
			if err != nil {
				b.Fatal(err)
			}
			wg.Add(1)
			go func() {
				defer wg.Done()
				t := newThread(l)
				l.Acquire(t)
				buf := make([]byte, 1)
				for {
					l.Release(t)
					_, err := inR.Read(buf)
					l.AcquireAfterWait(t)
					if err != nil {
						break
					}
					sink += spin(50)
					outW.Write(buf)
				}
				l.Release(t)
				l.Detach(t)
			}()
			var times []time.Duration
			buf := []byte{1}
			for b.Loop() {
				time.Sleep(500 * time.Microsecond)
				from := time.Now()
				inW.Write(buf)
				outR.Read(buf)
				times = append(times, time.Since(from))
			}
			inW.Close()
			stop.Store(true)
			wg.Wait()
			sort.Slice(times, func(i, j int) bool { return times[i] < times[j] })
			b.ReportMetric(float64(times[len(times)/2].Microseconds()), "p50-us")
			b.ReportMetric(float64(times[len(times)*9/10].Microseconds()), "p90-us")
			inR.Close()
			outR.Close()
			outW.Close()
		})
	}
}

// BenchmarkHog reports the share of the time that a thread gets which gives the
// lock up for a trivial call every few microseconds, beside two computing ones.
func BenchmarkHog(b *testing.B) {
	for b.Loop() {
		l := New()
		var stop atomic.Bool
		var steps, hog atomic.Int64
		var wg sync.WaitGroup
		for range 2 {
			wg.Add(1)
			go compute(l, &stop, &steps, &wg)
		}
		wg.Add(1)
		go func() {
			defer wg.Done()
			t := newThread(l)
			l.Acquire(t)
			for !stop.Load() {
				for range 20 {
					sink += spin(300)
					hog.Add(1)
				}
				l.Release(t)
				os.Getppid()
				l.AcquireAfterWait(t)
				if t.Breaker.Load()&YieldBits != 0 {
					l.Yield(t)
				}
			}
			l.Release(t)
		}()
		time.Sleep(300 * time.Millisecond)
		stop.Store(true)
		wg.Wait()
		b.ReportMetric(100*float64(hog.Load())/float64(hog.Load()+steps.Load()), "hog-%")
	}
}
