package object

import (
	"runtime"
	"runtime/metrics"
)

// This file keeps large objects from filling the memory between two collections.

// largeObject is the size in bytes from which an object counts at once; smaller ones are seen
// when they are collected.
const largeObject = 1 << 16

// checkHeap raises MemoryError if n more bytes are more than the interpreter may use. It looks
// only now and then: it is called for each large object.
func (t *Thread) checkHeap(n int64) error {
	in := t.Interp
	// Room for the small objects that an exception and its handler take.
	limit := in.Config.MaxMemory / 8 * 7
	if limit <= 0 {
		return nil
	}
	in.large += n
	if in.large < limit/32 {
		return nil
	}
	in.large = 0
	if heapSize("/memory/classes/heap/objects:bytes")+n <= limit {
		return nil
	}
	runtime.GC()
	if LiveHeap()+n <= limit {
		return nil
	}
	return t.NoMemory()
}

// HeapExceeds tells whether more is in use than may be, since the last collection. Any goroutine
// may call it. When MemoryError was raised, it is again only for a sixteenth more, so that what
// handles the exception can run.
func (in *Interp) HeapExceeds() bool {
	live := LiveHeap()
	if live <= in.Config.MaxMemory {
		in.heapAtError.Store(0)
		return false
	}
	last := in.heapAtError.Load()
	return live > last+last/16
}

// overLimit tells whether HeapExceeds is still so.
func (in *Interp) overLimit() bool {
	runtime.GC()
	if !in.HeapExceeds() {
		return false
	}
	in.heapAtError.Store(LiveHeap())
	return true
}

// LiveHeap is the size of what the last collection found in use.
func LiveHeap() int64 { return heapSize("/gc/heap/live:bytes") }

func heapSize(name string) int64 {
	s := []metrics.Sample{{Name: name}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return 0
	}
	return int64(s[0].Value.Uint64())
}
