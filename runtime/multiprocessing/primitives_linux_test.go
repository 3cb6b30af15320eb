package multiprocessing

import (
	"bytes"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unsafe"
)

// This file tests the primitives one by one.

// at returns the word at the beginning of b.
func (*Arena) at(b []byte) *uint32 { return (*uint32)(unsafe.Pointer(&b[0])) }

// A lock whose owner is killed goes to the next at once when somebody watches, and soon when nobody
// does.
func TestOwnerDies(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		for _, reaper := range []bool{true, false} {
			l, _ := a.NewLock()
			e, _ := a.NewEvent()
			p := spawn(t, a, poll, "hold", l.Cell, e.Cell)
			if err := e.Wait(After(5 * time.Second)); err != nil {
				t.Fatal(err)
			}
			if l.Mine() || a.Pid(l.Owner()) != p.pid {
				t.Error("wrong owner")
			}
			if _, err := l.Acquire(After(time.Millisecond)); err != ErrTimeout {
				t.Errorf("acquired a lock that is held: %v", err)
			}
			if err := l.Arena.open(l.Cell, kindLock); err != nil {
				t.Error(err)
			}
			a.drop(l.Cell, 1)
			start := time.Now()
			if reaper {
				go func() {
					p.kill()
					a.Recover(p.tok)
				}()
			} else {
				p.kill()
			}
			died, err := l.Acquire(After(5 * time.Second))
			if err != nil || !died {
				t.Errorf("reaper %v: died %v, %v", reaper, died, err)
			}
			if d := time.Since(start); d > 2*time.Second {
				t.Errorf("reaper %v: it took %v", reaper, d)
			}
			if err := l.Release(); err != nil {
				t.Error(err)
			}
			if died, err := l.Acquire(Poll()); died || err != nil {
				t.Errorf("second time: died %v, %v", died, err)
			}
			a.Recover(p.tok)
		}
	})
}

// A message whose writer dies in the middle of it is never read, and does not stop the next.
func TestWriterDies(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		r, err := a.NewRing(1<<18, 0)
		if err != nil {
			t.Fatal(err)
		}
		p := spawn(t, a, poll, "stream", r.Cell)
		for r.Empty() {
			time.Sleep(time.Millisecond)
		}
		time.Sleep(5 * time.Millisecond)
		p.kill()
		if _, err := r.Get(After(400*time.Millisecond), nil, false); err != ErrTimeout {
			t.Errorf("half a message was read: %v", err)
		}
		if err := r.Put(After(time.Second), []byte("whole")); err != nil {
			t.Fatal(err)
		}
		if b, err := r.Get(After(time.Second), nil, false); err != nil || string(b) != "whole" {
			t.Errorf("got %q, %v", b, err)
		}
		if n := r.Len(); n != 0 {
			t.Errorf("%d messages are left", n)
		}
		a.Recover(p.tok)
	})
}

func TestSemaphore(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		s, _ := a.NewSemaphore(2, 3)
		if a, b, c := s.TryAcquire(), s.TryAcquire(), s.TryAcquire(); !a || !b || c {
			t.Error("not two units")
		}
		if err := s.Acquire(After(time.Millisecond)); err != ErrTimeout {
			t.Error(err)
		}
		var wg sync.WaitGroup
		var got atomic.Int32
		for range 20 {
			wg.Go(func() {
				if err := s.Acquire(After(5 * time.Second)); err != nil {
					t.Error(err)
				}
				got.Add(1)
				if err := s.Release(1); err != nil {
					t.Error(err)
				}
			})
		}
		time.Sleep(2 * time.Millisecond)
		if err := s.Release(2); err != nil {
			t.Error(err)
		}
		wg.Wait()
		if got.Load() != 20 || s.Value() != 2 {
			t.Errorf("%d got it, %d left", got.Load(), s.Value())
		}
		if s.Release(1) != nil || s.Release(1) != ErrTooMany {
			t.Error("limit")
		}
	})
}

func TestEvent(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		e, _ := a.NewEvent()
		if err := e.Wait(After(time.Millisecond)); err != ErrTimeout {
			t.Error(err)
		}
		var wg sync.WaitGroup
		for range 5 {
			wg.Go(func() {
				if err := e.Wait(After(5 * time.Second)); err != nil {
					t.Error(err)
				}
			})
		}
		time.Sleep(5 * time.Millisecond)
		e.Set()
		e.Clear()
		wg.Wait()
		if e.IsSet() {
			t.Error("set")
		}
	})
}

func TestCheckEndsWait(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		stop := errors.New("stop")
		l, _ := a.NewLock()
		if !l.TryAcquire() {
			t.Fatal("not free")
		}
		start := time.Now()
		w := &Wait{Short: true, Check: func() error { return stop }}
		if _, err := l.Acquire(w); err != stop {
			t.Error(err)
		}
		r, _ := a.NewRing(1<<16, 0)
		if _, err := r.Get(w, nil, false); err != stop {
			t.Error(err)
		}
		s, _ := a.NewSemaphore(0, 1)
		if err := s.Acquire(w); err != stop {
			t.Error(err)
		}
		if d := time.Since(start); d > time.Second {
			t.Error(d)
		}
		l.Release()
		if l.Release() != ErrTooMany {
			t.Error("released twice")
		}
	})
}

func TestRing(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		r, _ := a.NewRing(1<<16, 3)
		big := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
		go func() {
			for i := range 200 {
				if err := r.Put(&Wait{}, []byte{byte(i)}, big[:i*97]); err != nil {
					t.Error(err)
				}
			}
			if err := r.Put(&Wait{}, big[:100], big[100:]); err != nil {
				t.Error(err)
			}
		}()
		var b []byte
		var err error
		for i := range 200 {
			b, err = r.Get(After(5*time.Second), b, false)
			if err != nil || b[0] != byte(i) || !bytes.Equal(b[1:], big[:i*97]) {
				t.Fatalf("message %d: %d bytes, %v", i, len(b), err)
			}
		}
		if b, err = r.Get(After(5*time.Second), b, false); err != nil || !bytes.Equal(b, big) {
			t.Fatalf("large message: %d bytes, %v", len(b), err)
		}
		for range 3 {
			if err := r.Put(Poll(), nil); err != nil {
				t.Error(err)
			}
		}
		if err := r.Put(After(time.Millisecond), nil); err != ErrTimeout || r.Len() != 3 {
			t.Errorf("limit: %v, %d", err, r.Len())
		}
		if n, _ := r.Tasks(2); n != 2 {
			t.Error(n)
		}
		if _, err := r.Tasks(-3); err != ErrTooMany {
			t.Error(err)
		}
		go func() { time.Sleep(time.Millisecond); r.Tasks(-2) }()
		if err := r.Join(After(5 * time.Second)); err != nil {
			t.Error(err)
		}
	})
}

// Cells and memory are free again when nobody uses them.
func TestNothingIsLeft(t *testing.T) {
	modes(t, func(t *testing.T, a *Arena, poll bool) {
		for range 3000 {
			l, err := a.NewLock()
			if err != nil {
				t.Fatal(err)
			}
			m, err := a.NewMemory(100_000)
			if err != nil {
				t.Fatal(err)
			}
			m.B[99_999] = 1
			r, err := a.NewRing(1<<16, 0)
			if err != nil {
				t.Fatal(err)
			}
			l.Drop()
			m.Drop()
			r.Drop()
		}
		if p, c, b := a.Usage(); p != 1 || c != 0 || b != 0 {
			t.Errorf("%d processes, %d cells, %d bytes", p, c, b)
		}
		m, _ := a.NewMemory(100_000)
		if m.B[99_999] != 0 {
			t.Error("memory is not zero")
		}
	})
}

func BenchmarkLock(b *testing.B) {
	a, err := NewArena(false)
	if err != nil {
		b.Skip(err)
	}
	l, _ := a.NewLock()
	for b.Loop() {
		l.TryAcquire()
		_ = l.Release()
	}
}

func BenchmarkRing(b *testing.B) {
	a, err := NewArena(false)
	if err != nil {
		b.Skip(err)
	}
	r, _ := a.NewRing(1<<20, 0)
	go func() {
		m := make([]byte, 16)
		for {
			if r.Put(&Wait{}, m) != nil {
				return
			}
		}
	}()
	var m []byte
	for b.Loop() {
		m, _ = r.Get(&Wait{}, m, false)
	}
}
