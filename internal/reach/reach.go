// Package reach tells which objects of the Go heap can be reached from the roots when
// finalizers do not count.
//
// An object with a Go finalizer is kept alive by what it leads to itself: in a cycle it is
// never found dead, and the runtime has no other way to ask. The one place where it tells all
// pointers is its heap dump: this package writes one, reads it back as a graph, and marks
// what the goroutines, the variables of packages and the queue of finalizers lead to. What
// remains is garbage, which the caller may finalize and then leave to the collector by taking
// the finalizers away. The file of the dump has no name while it is in use, where the system
// allows that, and is gone afterwards.
package reach

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"sort"
	"unsafe"
)

// The records of a heap dump, in the format that package runtime/debug refers to.
const (
	tagEOF = iota
	tagObject
	tagOtherRoot
	tagType
	tagGoroutine
	tagStackFrame
	tagParams
	tagFinalizer
	tagItab
	tagOSThread
	tagMemStats
	tagQueuedFinalizer
	tagData
	tagBSS
	tagDefer
	tagPanic
	tagMemProf
	tagAllocSample
)

const header = "go1.7 heap dump\n"

var errFormat = errors.New("reach: unknown heap dump")

// graph is the heap: objects by address, and the pointers in them.
type graph struct {
	r     *bufio.Reader
	buf   []byte
	addr  []uintptr
	size  []uintptr
	head  []uintptr // the first word if it is a pointer
	next  []uintptr // likewise the second
	first []uint32  // index of the first pointer
	ptrs  []uintptr
	roots []uintptr
	runs  []run
	// header is the size of what is in front of the data of blocks of a middle size.
	header uintptr
	probe  *[96]*byte // of a middle size
	err    error
}

// run is a range of objects that lie in memory in their order.
type run struct{ from, to int }

// Unreachable reports which of the addresses are those of objects that the roots do not lead
// to, and their order: an object that leads to another comes before it, and those of a cycle
// have the order of addrs. Ranks begin with 1. It stops the process for the time of a heap dump.
func Unreachable(addrs []uintptr) (map[uintptr]int, error) {
	g, err := dump()
	if err != nil {
		return nil, err
	}
	marked := g.mark(g.roots)
	var objs []int
	at := map[int]uintptr{}
	for _, a := range addrs {
		if i := g.find(a); i >= 0 && !marked[i] {
			objs = append(objs, i)
			at[i] = a
		}
	}
	dead := map[uintptr]int{}
	for n, i := range g.order(objs, marked) {
		dead[at[i]] = n + 1
	}
	return dead, nil
}

// order sorts objects of which none is marked: one that leads to another comes first, those of
// a cycle, and those that have nothing to do with each other, keep their order. It is Tarjan's
// search for cycles, which finds them innermost first, with a stack of its own: lists are long.
func (g *graph) order(objs []int, marked []bool) []int {
	type visit struct {
		obj int
		ptr uint32 // the next pointer to follow
	}
	place := map[int]int{}
	for n, i := range objs {
		place[i] = n
	}
	var (
		index  = map[int]int{} // when an object was met; 0 once its cycle is complete
		low    = map[int]int{}
		open   []int
		work   []visit
		cycles [][]int
	)
	for n := len(objs) - 1; n >= 0; n-- {
		if _, met := index[objs[n]]; met {
			continue
		}
		enter := func(i int) {
			index[i] = len(index) + 1
			low[i] = index[i]
			open = append(open, i)
			work = append(work, visit{i, g.first[i]})
		}
		enter(objs[n])
		for len(work) > 0 {
			v := &work[len(work)-1]
			if v.ptr < g.first[v.obj+1] {
				to := g.find(g.ptrs[v.ptr])
				v.ptr++
				if to < 0 || marked[to] {
					continue
				}
				if at, met := index[to]; !met {
					enter(to)
				} else if at > 0 {
					low[v.obj] = min(low[v.obj], at)
				}
				continue
			}
			i := v.obj
			work = work[:len(work)-1]
			if len(work) > 0 {
				up := work[len(work)-1].obj
				low[up] = min(low[up], low[i])
			}
			if low[i] != index[i] {
				continue
			}
			var cycle []int
			for {
				last := open[len(open)-1]
				open = open[:len(open)-1]
				index[last] = 0
				if _, ok := place[last]; ok {
					cycle = append(cycle, last)
				}
				if last == i {
					break
				}
			}
			if len(cycle) > 0 {
				slices.SortFunc(cycle, func(a, b int) int { return place[a] - place[b] })
				cycles = append(cycles, cycle)
			}
		}
	}
	slices.Reverse(cycles)
	return slices.Concat(cycles...)
}

func dump() (*graph, error) {
	f, err := os.CreateTemp("", "gopy-heap-")
	if err != nil {
		return nil, err
	}
	if os.Remove(f.Name()) != nil {
		defer os.Remove(f.Name())
	}
	defer f.Close()
	debug.WriteHeapDump(f.Fd())
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	g := &graph{r: bufio.NewReaderSize(f, 1<<16)}
	g.probe = new([96]*byte)
	g.header = uintptr(unsafe.Pointer(g.probe)) % 64
	if err := g.read(); err != nil {
		return nil, err
	}
	g.makeRuns()
	return g, nil
}

func (g *graph) int() uint64 {
	var n uint64
	for shift := 0; shift < 64; shift += 7 {
		b, err := g.r.ReadByte()
		if err != nil {
			g.err = err
			return 0
		}
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	g.err = errFormat
	return 0
}

// headerOf returns where the data in a block of a size begins: the runtime puts the type of
// what is neither small nor large in front of it.
func (g *graph) headerOf(size uintptr) uintptr {
	if size > 512 && size <= 32768 {
		return g.header
	}
	return 0
}

func (g *graph) ints(n int) {
	for range n {
		g.int()
	}
}

// mem reads a stretch of memory.
func (g *graph) mem() []byte {
	n := g.int()
	if g.err != nil || n > 1<<40 {
		g.err = errFormat
		return nil
	}
	if uint64(cap(g.buf)) < n {
		g.buf = make([]byte, n)
	}
	g.buf = g.buf[:n]
	if _, err := io.ReadFull(g.r, g.buf); err != nil {
		g.err = err
	}
	return g.buf
}

// fields reads where the pointers in a stretch of memory are, and appends them.
func (g *graph) fields(mem []byte, to []uintptr) []uintptr {
	for g.err == nil {
		kind := g.int()
		if kind == 0 {
			break
		}
		off := g.int()
		if off+8 > uint64(len(mem)) {
			continue
		}
		if p := uintptr(binary.NativeEndian.Uint64(mem[off:])); p != 0 {
			to = append(to, p)
		}
	}
	return to
}

func (g *graph) read() error {
	var head [len(header)]byte
	if _, err := io.ReadFull(g.r, head[:]); err != nil || string(head[:]) != header {
		return errFormat
	}
	for g.err == nil {
		switch g.int() {
		case tagEOF:
			g.first = append(g.first, uint32(len(g.ptrs)))
			return g.err
		case tagObject:
			a := uintptr(g.int())
			mem := g.mem()
			g.addr = append(g.addr, a)
			g.size = append(g.size, uintptr(len(mem)))
			g.first = append(g.first, uint32(len(g.ptrs)))
			n := len(g.ptrs)
			g.ptrs = g.fields(mem, g.ptrs)
			var head, next uintptr
			if mem = mem[g.headerOf(uintptr(len(mem))):]; len(g.ptrs) > n && uintptr(binary.NativeEndian.Uint64(mem)) == g.ptrs[n] {
				head = g.ptrs[n]
				if len(g.ptrs) > n+1 && uintptr(binary.NativeEndian.Uint64(mem[8:])) == g.ptrs[n+1] {
					next = g.ptrs[n+1]
				}
			}
			g.head = append(g.head, head)
			g.next = append(g.next, next)
		case tagOtherRoot:
			g.mem()
			g.roots = append(g.roots, uintptr(g.int()))
		case tagType:
			g.ints(2)
			g.mem()
			g.ints(1)
		case tagGoroutine:
			g.ints(8)
			g.mem()
			g.roots = append(g.roots, uintptr(g.int()))
			g.ints(3)
		case tagStackFrame:
			g.ints(3)
			mem := append([]byte(nil), g.mem()...)
			g.ints(3)
			g.mem()
			g.roots = g.fields(mem, g.roots)
		case tagParams:
			bigEndian, size := g.int(), g.int()
			if size != 8 || bigEndian != 0 {
				return errFormat
			}
			g.ints(2)
			g.mem()
			g.mem()
			g.ints(1)
		case tagFinalizer:
			g.int()
			g.roots = append(g.roots, uintptr(g.int()))
			g.ints(3)
		case tagQueuedFinalizer:
			g.roots = append(g.roots, uintptr(g.int()), uintptr(g.int()))
			g.ints(3)
		case tagItab:
			g.ints(2)
		case tagOSThread:
			g.ints(3)
		case tagMemStats:
			g.ints(24 + 256 + 1)
		case tagData, tagBSS:
			g.int()
			mem := g.mem()
			g.roots = g.fields(mem, g.roots)
		case tagDefer:
			g.ints(4)
			g.roots = append(g.roots, uintptr(g.int()))
			g.ints(2)
		case tagPanic:
			g.ints(3)
			g.roots = append(g.roots, uintptr(g.int()))
			g.ints(2)
		case tagMemProf:
			g.ints(2)
			n := g.int()
			for range n {
				g.mem()
				g.mem()
				g.ints(1)
			}
			g.ints(2)
		case tagAllocSample:
			g.ints(2)
		default:
			return errFormat
		}
	}
	return g.err
}

// find returns the index of the object that an address is in, -1 if there is none.
func (g *graph) find(a uintptr) int {
	i := sort.Search(len(g.runs), func(i int) bool { return g.addr[g.runs[i].from] > a }) - 1
	if i < 0 {
		return -1
	}
	run := g.runs[i]
	lo, hi := run.from, run.to
	for hi-lo > 1 {
		if m := int(uint(lo+hi) >> 1); g.addr[m] > a {
			hi = m
		} else {
			lo = m
		}
	}
	if a >= g.addr[lo]+g.size[lo] {
		return -1
	}
	return lo
}

// pageSize is that of the runtime's heap, whose spans are whole pages.
const pageSize = 8192

// makeRuns finds the stretches of objects in the order of their addresses. They don't overlap:
// a run ends where there is room for a page of another span.
func (g *graph) makeRuns() {
	var end uintptr // of the last object, rounded up to a page
	for i, a := range g.addr {
		if i == 0 || a < g.addr[i-1] || a >= end+pageSize {
			g.runs = append(g.runs, run{i, i})
		}
		g.runs[len(g.runs)-1].to = i + 1
		end = (a + g.size[i] + pageSize - 1) &^ (pageSize - 1)
	}
	slices.SortFunc(g.runs, func(a, b run) int { return cmp.Compare(g.addr[a.from], g.addr[b.from]) })
}

// mark returns which objects the given roots lead to.
func (g *graph) mark(roots []uintptr) []bool {
	marked := make([]bool, len(g.addr))
	var work []int
	reach := func(a uintptr) {
		if i := g.find(a); i >= 0 && !marked[i] {
			marked[i] = true
			work = append(work, i)
		}
	}
	for _, a := range roots {
		reach(a)
	}
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		for _, a := range g.ptrs[g.first[i]:g.first[i+1]] {
			reach(a)
		}
	}
	return marked
}
