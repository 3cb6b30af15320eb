package reach

import (
	"runtime"
	"testing"
	"unsafe"
)

type node struct {
	next *node
	name [40]byte
}

var kept *node

//go:noinline
func cycle() *node {
	a, b := &node{}, &node{}
	a.next, b.next = b, a
	runtime.SetFinalizer(a, func(*node) {})
	return a
}

//go:noinline
func addressOfDead() uintptr {
	return ^uintptr(unsafe.Pointer(cycle()))
}

// TestUnreachable asks about a cycle that nothing holds, one that a variable holds and one that
// a frame holds.
func TestUnreachable(t *testing.T) {
	dead := addressOfDead()
	kept = cycle()
	local := cycle()
	runtime.GC()
	got, err := Unreachable([]uintptr{^dead, uintptr(unsafe.Pointer(kept)), uintptr(unsafe.Pointer(local))})
	if err != nil {
		t.Fatal(err)
	}
	if !got[^dead] {
		t.Error("the dead cycle was not found")
	}
	if got[uintptr(unsafe.Pointer(kept))] {
		t.Error("what a variable holds was found dead")
	}
	if got[uintptr(unsafe.Pointer(local))] {
		t.Error("what a frame holds was found dead")
	}
	if len(got) != 1 {
		t.Errorf("%d objects, not 1", len(got))
	}
	runtime.KeepAlive(local)
}
