package gopy

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// This file sets the pace of the Go collector and scheduler for the command.

// heapRoom is what the command's heap may grow by between two collections beside its own
// size: most programs live in a few megabytes and make garbage fast, and a collection costs
// more than the room it saves.
const heapRoom = 32 << 20

// heapExtra is what the heap may grow by beyond that and its own size: its size once more, but
// not for large heaps.
const heapExtra = 256 << 20

// heapMinimum is the Go collector's, at 100 percent.
const heapMinimum = 4 << 20

// smallHeap is the size below which a heap counts as that large. The collector's minimum grows
// with the percentage, so that a smaller one would have more room than a larger one: this gives
// it 2 heapRoom and a little.
const smallHeap = 2 << 20

// pace lets the heap grow by its own size, heapRoom and heapExtra between collections. It does
// nothing if the environment sets the pace.
func pace() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(100 * heapRoom / heapMinimum)
	runtime.SetFinalizer(new(pacer), (*pacer).collected)
}

// minProcs is the least number of processors for Go's scheduler beside computing threads,
// whatever the machine has: Go's poller needs one of its own to answer at once, or I/O waits for
// 20 ms.
const minProcs = 4

// moreProcs raises the number of processors to minProcs unless the environment sets it. It is
// part of no start: each processor takes memory of its own.
func moreProcs() {
	if runtime.GOMAXPROCS(0) < minProcs && os.Getenv("GOMAXPROCS") == "" {
		runtime.GOMAXPROCS(minProcs)
	}
}

// pacer is dead as soon as it is made, so that its finalizer runs after each collection. The
// pointer keeps it out of the blocks that the allocator shares between tiny objects.
type pacer struct {
	percent int
	_       *byte
}

func (p *pacer) collected() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	size := max(int(live[0].Value.Uint64()), smallHeap)
	percent := 100 + 100*(heapRoom+min(size, heapExtra))/size
	// Setting it stops the world for a moment: small changes are not worth that.
	if percent > p.percent*5/4 || percent < p.percent*4/5 {
		debug.SetGCPercent(percent)
		p.percent = percent
	}
	runtime.SetFinalizer(p, (*pacer).collected)
}
