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
	if got[^dead] != 1 {
		t.Error("the dead cycle was not found")
	}
	if got[uintptr(unsafe.Pointer(kept))] != 0 {
		t.Error("what a variable holds was found dead")
	}
	if got[uintptr(unsafe.Pointer(local))] != 0 {
		t.Error("what a frame holds was found dead")
	}
	if len(got) != 1 {
		t.Errorf("%d objects, not 1", len(got))
	}
	runtime.KeepAlive(local)
}

// chain makes objects of which each refers to the next, the last one to the one before, and
// returns their inverted addresses.
//
//go:noinline
func chain() []uintptr {
	var out []uintptr
	var n, last *node
	for range 5 {
		n = &node{next: n}
		if last == nil {
			last = n
		} else if last.next == nil {
			last.next = n
		}
		out = append(out, ^uintptr(unsafe.Pointer(n)))
		runtime.SetFinalizer(n, func(*node) {})
	}
	return out
}

// TestOrder asks about garbage that is a chain with a cycle at its end.
func TestOrder(t *testing.T) {
	var addrs []uintptr
	for _, a := range chain() {
		addrs = append(addrs, ^a)
	}
	got, err := Unreachable(addrs)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{4, 5, 3, 2, 1} {
		if got[addrs[i]] != want {
			t.Errorf("object %d has rank %d, not %d", i, got[addrs[i]], want)
		}
	}
}
