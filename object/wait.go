package object

import (
	"strings"
	"syscall"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/gil"
)

// This file defines how a Python thread waits. Whoever sets a bit of gil.WakeBits in its eval
// breaker ends the wait: the thread then does what the bit asks for (the handler of a signal)
// and goes on waiting, or raises.
//
// No wake-up is lost: the thread empties its alarm before it reads the bits, and Raise sets
// the bit before it fills the alarm.

// Interrupted does what the eval breaker asks a waiting thread to do.
func (t *Thread) Interrupted() error {
	select {
	case <-t.Alarm():
	default:
	}
	if t.Breaker.Load()&gil.WakeBits == 0 {
		return nil
	}
	return t.HandleBreaker()
}

// WaitFor waits without the GIL for something from ch and reports whether it came before the
// time was over; a negative time is none.
func (t *Thread) WaitFor(ch <-chan struct{}, d time.Duration) (bool, error) {
	select {
	case <-ch:
		return true, nil
	default:
	}
	var expired <-chan time.Time
	if d >= 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		expired = timer.C
	}
	idle := t.idleTimer(d)
	for {
		if err := t.Interrupted(); err != nil {
			return false, err
		}
		// No closure: a hundred thousand threads may be here, each with its stack.
		got, over := false, false
		t.away = true
		t.Interp.GIL.Release(&t.Thread)
		select {
		case <-ch:
			got = true
		case <-expired:
			over = true
		case <-idle:
			idle = nil
			t.comeBack()
			t.idleCollect()
			continue
		case <-t.Alarm():
			t.Thread.Rearm()
		}
		t.comeBack()
		if got || over {
			return got, nil
		}
	}
}

// Await waits without the GIL by a call such as hostos.Host.Await, which returns EINTR when the
// channel gives something, until one of fds is ready or the time is over (negative: never), and
// returns how many are ready.
func Await[F any](t *Thread, await func(fds []F, d time.Duration, stop <-chan struct{}) (int, error), fds []F, d time.Duration) (n int, err error) {
	var end time.Time
	if d > 0 {
		end = time.Now().Add(d)
	}
	for {
		if err := t.Interrupted(); err != nil {
			return 0, err
		}
		t.AllowThreads(func() { n, err = await(fds, d, t.Alarm()) })
		if err == nil {
			return n, nil
		}
		if err != syscall.EINTR {
			return 0, OSErrorOf(t, err, Value{})
		}
		t.Thread.Rearm()
		if d > 0 {
			d = max(0, time.Until(end))
		}
	}
}

// AwaitCall runs f, a system call that nothing interrupts, in another goroutine and waits for
// it. If an exception ends the wait, abandoned is called once f has returned.
func (t *Thread) AwaitCall(f, abandoned func()) error {
	done := make(chan struct{})
	left := make(chan bool, 1)
	go func() {
		f()
		close(done)
		if <-left {
			abandoned()
		}
	}()
	_, err := t.WaitFor(done, -1)
	left <- err != nil
	return err
}

// locator tells the GIL where threads are in their program.
type locator struct{}

func frameOf(g *gil.Thread) *Frame {
	t := (*Thread)(unsafe.Pointer(g)) // its first field
	if f := t.CF; f != nil && f.Code != nil && f.Code != baseCode && f.PC != nil {
		return f
	}
	return nil
}

// callerOf returns the frame of the program that called the library code that f runs, nil if f
// is of the program itself or there is none.
func callerOf(g *gil.Thread, f *Frame) *Frame {
	dir := (*Thread)(unsafe.Pointer(g)).Interp.Config.StdlibDir
	inner := f
	for n := 0; ; n++ {
		if n == 30 || f == nil || f.Code == nil || f.Code == baseCode || f.PC == nil {
			return nil
		}
		if n := f.Code.Filename; dir == "" || !strings.HasPrefix(n, dir) && !strings.HasPrefix(n, "<frozen ") {
			break
		}
		f = f.Prev
	}
	if f == inner {
		return nil
	}
	return f
}

// Key implements gil.Locator.
func (locator) Key(g *gil.Thread) uintptr {
	f := frameOf(g)
	if f == nil {
		return 0
	}
	key := uintptr(f.PC)
	if c := callerOf(g, f); c != nil {
		key += uintptr(c.PC) * 31
	}
	return key
}

// Place implements gil.Locator.
func (locator) Place(g *gil.Thread) gil.Place {
	f := frameOf(g)
	if f == nil {
		return gil.Place{}
	}
	p := gil.Place{File: f.Code.Filename, Line: int(f.Code.Position(int(f.index())).Line), Func: f.Code.Name}
	if c := callerOf(g, f); c != nil {
		p.CallFile, p.CallLine = c.Code.Filename, int(c.Code.Position(int(c.index())).Line)
	}
	return p
}
