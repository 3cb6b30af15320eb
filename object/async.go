package object

import (
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
