package object

import (
	"cmp"
	"runtime/debug"
	"slices"
	"sync/atomic"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/gil"
)

// This file raises exceptions in threads from outside.

// Throw has the thread with an ident, the main thread for 0, call f at its next safepoint and
// raise what it returns. A wait of the thread ends for that. A thread has one such f: the last
// one; nil takes it back. Throw reports whether there is such a thread. Any goroutine may call
// it.
func (in *Interp) Throw(ident int64, f func(t *Thread) error) bool {
	g := in.GIL.Find(func(g *gil.Thread) bool {
		t := (*Thread)(unsafe.Pointer(g)) // its first field
		if ident == 0 {
			return t == in.Main
		}
		return t.ident == ident
	})
	if g == nil {
		return false
	}
	t := (*Thread)(unsafe.Pointer(g))
	if f == nil {
		t.async.Store(nil)
		return true
	}
	t.async.Store(&f)
	t.Raise(gil.AsyncExc)
	return true
}

// raiseAsync returns what Throw left for the thread.
func (t *Thread) raiseAsync() error {
	if f := t.async.Swap(nil); f != nil {
		return (*f)(t)
	}
	return nil
}

// Inspect runs look, which only reads, while no thread of the interpreter runs, and returns its
// result. If a thread doesn't give up the GIL in time, look runs without it; what it then finds
// may be wrong, and is empty if it makes no sense at all. The caller doesn't have the GIL.
func (in *Interp) Inspect(patience time.Duration, look func() string) string {
	var claimed atomic.Bool
	found := make(chan string, 1)
	go func() {
		t := &Thread{Interp: in, ident: -1}
		in.GIL.Attach(&t.Thread)
		in.GIL.AcquireAfterWait(&t.Thread)
		if claimed.CompareAndSwap(false, true) {
			found <- look()
		}
		in.GIL.Release(&t.Thread)
		in.GIL.Detach(&t.Thread)
	}()
	select {
	case s := <-found:
		return s
	case <-time.After(patience):
	}
	if !claimed.CompareAndSwap(false, true) {
		return <-found
	}
	return inspectRunning(look)
}

// inspectRunning runs look while threads may run: the memory that it reads is always some
// frame's, code's or thread's, but may belong to different moments.
func inspectRunning(look func() string) (s string) {
	old := debug.SetPanicOnFault(true)
	defer func() {
		debug.SetPanicOnFault(old)
		_ = recover()
	}()
	return look()
}

// ThreadsByAge returns the live threads of the interpreter, the youngest first.
func (in *Interp) ThreadsByAge() []*Thread {
	list := slices.Clone(in.threads)
	slices.SortFunc(list, func(a, b *Thread) int { return cmp.Compare(b.ident, a.ident) })
	return slices.Compact(list)
}

// EachFrame calls f with the code and the line of the thread's frames, the innermost first,
// until f returns false.
func (t *Thread) EachFrame(f func(code *Code, line int) bool) {
	for r := t.CF; r != nil; r = r.Prev {
		c := r.Code
		if r.Func == nil || c == nil || c.Code == nil || r.PC == nil {
			continue
		}
		if !f(c, int(c.Position(int(r.index())).Line)) {
			return
		}
	}
}

// closeKey is the key of the functions of AtClose in Interp.Data.
type closeKey struct{}

// NotInImage implements object.NotInImage.
func (closeKey) NotInImage() {}

// AtClose has f called at the end of the interpreter, after the functions of atexit.
func (in *Interp) AtClose(f func()) {
	list, _ := in.Data[closeKey{}].([]func())
	in.Data[closeKey{}] = append(list, f)
}

// Closing calls the functions of AtClose.
func (in *Interp) Closing() {
	list, _ := in.Data[closeKey{}].([]func())
	delete(in.Data, closeKey{})
	for _, f := range list {
		f()
	}
}
