package gopy

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"weak"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file limits the memory that Python code holds on to.

// defaultMaxAlloc is how large an object may be if nobody says and the system does not tell how
// much memory it has.
const defaultMaxAlloc = 1 << 33

// limitMemory sets the limits that follow from the memory of the system: an object may take half
// of it, and for the command, which has the process to itself, all objects nine tenths.
func (c *Config) limitMemory(command bool) {
	if c.config.MaxAlloc > 0 && !command {
		return
	}
	total := hostos.Memory()
	if c.config.MaxAlloc == 0 {
		c.config.MaxAlloc = defaultMaxAlloc
		if total > 0 {
			c.config.MaxAlloc = int(min(total/2, math.MaxInt))
		}
	}
	if command && c.config.MaxMemory == 0 {
		c.config.MaxMemory = total / 10 * 9
	}
	if command && total > 0 && os.Getenv("GOMEMLIMIT") == "" {
		// Collections come more often when the heap nears that.
		debug.SetMemoryLimit(total / 10 * 8)
	}
}

// watchMemory makes the interpreter raise MemoryError when more than Config.MaxMemory bytes are
// live after a collection. The finalizer of an object that nothing refers to runs after each one.
func (g *Interp) watchMemory() {
	p := weak.Make(g)
	var check func(*memoryMark)
	check = func(m *memoryMark) {
		g := p.Value()
		if g == nil {
			return
		}
		if g.in.HeapExceeds() {
			g.t.SetBreaker(object.BreakLimits)
		}
		runtime.SetFinalizer(m, check)
	}
	runtime.SetFinalizer(&memoryMark{}, check)
}

// memoryMark has a pointer so that it is an allocation of its own.
type memoryMark struct{ _ *byte }
