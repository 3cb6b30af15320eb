package reach

// This file defines queries about all that is alive.

// Heap is what a heap dump tells: blocks of memory and the pointers in them.
type Heap struct {
	g     *graph
	alive []bool
}

// Block is a piece of allocated memory.
type Block struct {
	Addr uintptr
	Size uintptr
	Head uintptr // its first word, if that is a pointer
	Next uintptr // its second word, if that is a pointer, too
}

// Look dumps the heap. It stops the process for the time that takes. The pointers in static
// variables are followed by nobody: blocks count as alive when they are reached from one of
// the roots through other blocks.
func Look(roots ...uintptr) (*Heap, error) {
	g, err := dump()
	if err != nil {
		return nil, err
	}
	return &Heap{g, g.mark(roots)}, nil
}

// Each calls f for each block that is alive.
func (h *Heap) Each(f func(b Block)) {
	for i, alive := range h.alive {
		if alive {
			f(h.block(i))
		}
	}
}

func (h *Heap) block(i int) Block {
	return Block{h.g.addr[i] + h.g.headerOf(h.g.size[i]), h.g.size[i], h.g.head[i], h.g.next[i]}
}

// Referrers finds which blocks point at one of the targets, directly or through blocks for which
// inner returns true, and calls f for each of the others once.
func (h *Heap) Referrers(targets []uintptr, inner func(b Block) bool, f func(b Block)) {
	g := h.g
	// The blocks that point at block i are from[start[i]:start[i+1]].
	start := make([]uint32, len(g.addr)+1)
	to := make([]int32, len(g.ptrs))
	for i, alive := range h.alive {
		if !alive {
			continue
		}
		for k := g.first[i]; k < g.first[i+1]; k++ {
			to[k] = int32(g.find(g.ptrs[k])) + 1
			if to[k] > 0 {
				start[to[k]]++
			}
		}
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	from := make([]int32, start[len(g.addr)])
	next := append([]uint32(nil), start...)
	for i, alive := range h.alive {
		if !alive {
			continue
		}
		for k := g.first[i]; k < g.first[i+1]; k++ {
			if j := to[k] - 1; j >= 0 {
				from[next[j]] = int32(i)
				next[j]++
			}
		}
	}
	seen := map[int32]bool{}
	var work []int32
	for _, a := range targets {
		if i := g.find(a); i >= 0 {
			work = append(work, int32(i))
		}
	}
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		for _, j := range from[start[i]:start[i+1]] {
			if seen[j] {
				continue
			}
			seen[j] = true
			if b := h.block(int(j)); inner(b) {
				work = append(work, j)
			} else {
				f(b)
			}
		}
	}
}
