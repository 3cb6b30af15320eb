package multiprocessing

import (
	"sync"
	"sync/atomic"
	"unsafe"
)

// This file defines the arena: its layout, the table of processes, cells and bulk memory.

// Layout of the arena's file:
//
//	header    one page: see the offsets below, then the table of free extents
//	slots     maxSlots entries of slotSize bytes, one per process
//	bitmaps   one bit per slot and cell: the process uses the cell
//	cells     maxCells cells of cellSize bytes
//
// The file is sparse: pages that nobody touched take no memory.
const (
	arenaMagic   = 0x59504F47 // "GOPY"
	arenaVersion = 1

	headMagic     = 0
	headVersion   = 4
	headLock      = 8  // robust lock of all allocation
	headCells     = 12 // cells ever used: scans end there
	headSlots     = 16 // slots ever used
	headNextSlot  = 20
	headBulk      = 24 // u64: first byte of bulk memory that was never used
	headFree      = 32 // number of free extents
	headHint      = 36
	headExtents   = 64 // {u64 offset, u64 size}
	maxFreeExtent = (slotTable - headExtents) / 16

	maxSlots  = 4096
	slotSize  = 64
	slotTable = 0x1000

	maxCells = 65536
	cellSize = 64

	bitmapTable = slotTable + maxSlots*slotSize
	bitmapSize  = maxCells / 8
	cellTable   = bitmapTable + maxSlots*bitmapSize
	arenaSize   = cellTable + maxCells*cellSize

	bulkSize   = 1 << 40
	extentUnit = 1 << 16
)

// Offsets in a slot.
const (
	slotToken  = 0
	slotState  = 4
	slotPid    = 8
	slotParent = 12 // token of the process that claimed it
	slotClaim  = 24 // u64: see Ring.Get
	slotTask   = 32 // u64
	slotWaits  = 40 // cell that it waits for, see Waits
	slotParcel = 44 // cell of a large message that is not yet in its ring
)

// States of a slot.
const (
	stateFree = iota
	stateClaimed
	stateLive
	stateDead
)

// Kinds of cells, at offset cellKind of each.
const (
	kindFree = iota
	kindLock
	kindSemaphore
	kindEvent
	kindCondition
	kindNode // a waiter of a condition
	kindData
	kindRing
	kindPut    // the ring's side of the writers
	kindGet    // and of the readers
	kindParcel // a large message, see Ring.Put
)

const (
	cellKind = 8
	cellAux  = 12
	cellData = 16

	// InlineData is how many bytes a data cell holds without an extent.
	InlineData = cellSize - cellData
)

const (
	waiters   = 1 << 31 // W: somebody sleeps, or may
	ownerDied = 1 << 30 // D: the last owner died holding it
	tokenMask = ownerDied - 1
	slotBits  = 12
)

// Arena is a process's view of the shared memory of its family.
type Arena struct {
	mem      []byte
	fd, bulk int
	live     int // own description of the arena's file, whose lock says that the process lives
	token    uint32
	sync     waker

	mu   sync.Mutex  // protects refs; taken before the arena's own lock
	refs map[int]int // cells that this process uses
}

func (a *Arena) u32(off int) *uint32 { return (*uint32)(unsafe.Pointer(&a.mem[off])) }
func (a *Arena) u64(off int) *uint64 { return (*uint64)(unsafe.Pointer(&a.mem[off])) }

func cellAt(i int) int            { return cellTable + i*cellSize }
func slotAt(tok uint32) int       { return slotTable + int(tok&(maxSlots-1))*slotSize }
func bitmapAt(slot, cell int) int { return bitmapTable + slot*bitmapSize + cell/64*8 }

// NewArena makes the arena of a new family, whose root is the calling process. With poll set, it
// works without the system's help for waiting.
func NewArena(poll bool) (*Arena, error) {
	fd, err := newSegment("gopy-arena", arenaSize)
	if err != nil {
		return nil, err
	}
	bulk, err := newSegment("gopy-bulk", bulkSize)
	if err != nil {
		// Some systems limit the size of files, sparse or not.
		if bulk, err = newSegment("gopy-bulk", 1<<32); err != nil {
			closeFD(fd)
			return nil, err
		}
	}
	a, err := attach(fd, bulk, poll)
	if err != nil {
		closeFD(fd)
		closeFD(bulk)
		return nil, err
	}
	*a.u32(headVersion) = arenaVersion
	*a.u32(headCells) = 1 // cell 0 is never used, nor is slot 0: a token of 0 is nobody
	*a.u32(headSlots) = 1
	*a.u32(headNextSlot) = 1
	*a.u64(headBulk) = extentUnit
	atomic.StoreUint32(a.u32(headMagic), arenaMagic)
	tok, err := a.claim(0)
	if err == nil {
		err = a.enter(tok)
	}
	if err != nil {
		a.Close()
		return nil, err
	}
	return a, nil
}

// Attach joins a family as the process with this token, which its parent has claimed.
func Attach(fd, bulk int, token uint32, poll bool) (*Arena, error) {
	a, err := attach(fd, bulk, poll)
	if err != nil {
		return nil, err
	}
	if atomic.LoadUint32(a.u32(headMagic)) != arenaMagic || *a.u32(headVersion) != arenaVersion {
		a.Close()
		return nil, ErrUnsupported
	}
	if err := a.enter(token); err != nil {
		a.Close()
		return nil, err
	}
	// The parent has marked what this process uses.
	slot := int(token & (maxSlots - 1))
	for w := 0; w < bitmapSize; w += 8 {
		set := atomic.LoadUint64(a.u64(bitmapTable + slot*bitmapSize + w))
		for i := 0; set != 0; i, set = i+1, set>>1 {
			if set&1 != 0 {
				a.refs[w*8+i] = 0
			}
		}
		if w*8 > int(atomic.LoadUint32(a.u32(headCells))) {
			break
		}
	}
	return a, nil
}

func attach(fd, bulk int, poll bool) (*Arena, error) {
	mem, err := mapSegment(fd, 0, arenaSize)
	if err != nil {
		return nil, err
	}
	return &Arena{mem: mem, fd: fd, bulk: bulk, live: -1, sync: newWaker(poll), refs: map[int]int{}}, nil
}

// enter makes the process live: from now on it can own things.
func (a *Arena) enter(tok uint32) error {
	live, err := lockByte(a.fd, int64(tok&(maxSlots-1)))
	if err != nil {
		return err
	}
	a.live, a.token = live, tok
	s := slotAt(tok)
	atomic.StoreUint32(a.u32(s+slotPid), uint32(getpid()))
	atomic.StoreUint32(a.u32(s+slotState), stateLive)
	return nil
}

// Close gives up the memory. Only tests do that: a process keeps its arena to its end.
func (a *Arena) Close() {
	if a.live >= 0 {
		closeFD(a.live)
	}
	unmapSegment(a.mem)
	closeFD(a.fd)
	closeFD(a.bulk)
}

// Token names the calling process.
func (a *Arena) Token() uint32 { return a.token }

// Files returns the descriptors that a child needs to attach.
func (a *Arena) Files() (arena, bulk int) { return a.fd, a.bulk }

// Pid returns the process id of a token, 0 if it is not known any more.
func (a *Arena) Pid(tok uint32) int {
	s := slotAt(tok)
	if tok == 0 || atomic.LoadUint32(a.u32(s+slotToken)) != tok {
		return 0
	}
	return int(atomic.LoadUint32(a.u32(s + slotPid)))
}

// guard takes the lock of allocation and returns what gives it back.
func (a *Arena) guard() func() {
	a.mu.Lock()
	w := a.u32(headLock)
	_, _ = a.lockWord(w, a.token, &Wait{}, -1)
	return func() {
		a.unlockWord(w, a.token)
		a.mu.Unlock()
	}
}

// claim takes a free slot for a process to be started, and returns its token.
func (a *Arena) claim(parent uint32) (uint32, error) {
	if tok := a.claimFree(parent); tok != 0 {
		return tok, nil
	}
	// Slots of processes that died together with their parents were left.
	for i := 1; i < maxSlots; i++ {
		if tok := atomic.LoadUint32(a.u32(slotTable + i*slotSize + slotToken)); a.Dead(tok) {
			a.Recover(tok)
		}
	}
	if tok := a.claimFree(parent); tok != 0 {
		return tok, nil
	}
	return 0, ErrProcesses
}

func (a *Arena) claimFree(parent uint32) uint32 {
	if a.token != 0 {
		defer a.guard()()
	}
	next := int(*a.u32(headNextSlot))
	for n := range maxSlots - 1 {
		i := (next-1+n)%(maxSlots-1) + 1
		s := slotTable + i*slotSize
		if atomic.LoadUint32(a.u32(s+slotState)) != stateFree {
			continue
		}
		tok := (atomic.LoadUint32(a.u32(s+slotToken))>>slotBits+1)<<slotBits&tokenMask | uint32(i)
		if tok>>slotBits == 0 {
			tok |= 1 << slotBits
		}
		clear(a.mem[s+slotPid : s+slotSize])
		atomic.StoreUint32(a.u32(s+slotParent), parent)
		atomic.StoreUint32(a.u32(s+slotToken), tok)
		atomic.StoreUint32(a.u32(s+slotState), stateClaimed)
		*a.u32(headNextSlot) = uint32(i%(maxSlots-1) + 1)
		if uint32(i) >= *a.u32(headSlots) {
			atomic.StoreUint32(a.u32(headSlots), uint32(i)+1)
		}
		return tok
	}
	return 0
}

// Dead reports whether the process of a token is verified to have ended, with all its threads.
func (a *Arena) Dead(tok uint32) bool {
	if tok == 0 || tok == a.token {
		return false
	}
	s := slotAt(tok)
	if atomic.LoadUint32(a.u32(s+slotToken)) != tok {
		return true
	}
	switch atomic.LoadUint32(a.u32(s + slotState)) {
	case stateLive:
		held, err := byteLocked(a.live, int64(tok&(maxSlots-1)))
		return err == nil && !held
	case stateDead, stateFree:
		return true
	}
	return false // not yet live: it owns nothing
}

// Recover takes a dead process out of the arena: its locks go on, its waiters are forgotten, its
// cells are freed unless others use them. The caller has verified the death; any number of
// processes may do this at once.
func (a *Arena) Recover(tok uint32) {
	a.recover(tok)
	unlock := a.guard()
	defer unlock()
	s := slotAt(tok)
	if atomic.LoadUint32(a.u32(s+slotToken)) != tok {
		return
	}
	atomic.StoreUint32(a.u32(s+slotState), stateDead)
	if c := int(atomic.SwapUint32(a.u32(s+slotParcel), 0)); c > 0 && c < maxCells {
		a.markUse(transit, c, false)
		a.markUse(tok, c, true)
	}
	slot := int(tok & (maxSlots - 1))
	high := int(atomic.LoadUint32(a.u32(headCells)))
	for c := 0; c < high; c += 64 {
		set := atomic.SwapUint64(a.u64(bitmapAt(slot, c)), 0)
		for i := c; set != 0; i, set = i+1, set>>1 {
			if set&1 != 0 {
				a.freeUnused(i)
			}
		}
	}
	atomic.StoreUint32(a.u32(s+slotState), stateFree)
}

// recover hands on what the dead process held and wakes those whom it should have woken.
func (a *Arena) recover(tok uint32) {
	a.release(a.u32(headLock), tok)
	high := int(atomic.LoadUint32(a.u32(headCells)))
	for i := 1; i < high; i++ {
		c := cellAt(i)
		switch atomic.LoadUint32(a.u32(c + cellKind)) {
		case kindLock:
			a.release(a.u32(c), tok)
		case kindPut, kindGet:
			a.release(a.u32(c), tok)
			atomic.AddUint32(a.u32(c+4), 1)
			a.sync.wake(a.u32(c+4), all)
		case kindSemaphore, kindEvent:
			if atomic.LoadUint32(a.u32(c))&waiters != 0 {
				a.sync.wake(a.u32(c), all)
			}
		case kindNode:
			if atomic.LoadUint32(a.u32(c+cellAux)) == tok {
				a.nodeDied(i)
			}
		}
	}
}

// release frees a lock of a dead process, with a mark, and wakes a waiter.
func (a *Arena) release(w *uint32, tok uint32) {
	for {
		v := atomic.LoadUint32(w)
		switch {
		case v&tokenMask == tok:
			if !atomic.CompareAndSwapUint32(w, v, v&waiters|ownerDied) {
				continue
			}
			a.sync.wake(w, 1)
		case v&tokenMask == 0 && v&waiters != 0:
			// The dead process may have been the one that was woken.
			a.sync.wake(w, 1)
		}
		return
	}
}

// allocCells takes n consecutive cells. kinds are theirs.
func (a *Arena) allocCells(kinds ...uint32) (int, error) {
	defer a.guard()()
	i := a.findCells(len(kinds))
	if i == 0 {
		return 0, ErrFull
	}
	for k := range kinds {
		a.markUse(a.token, i+k, true)
		clear(a.mem[cellAt(i+k) : cellAt(i+k)+cellKind])
		clear(a.mem[cellAt(i+k)+cellAux : cellAt(i+k+1)])
		atomic.StoreUint32(a.u32(cellAt(i+k)+cellKind), kinds[k])
	}
	if high := uint32(i + len(kinds)); high > *a.u32(headCells) {
		atomic.StoreUint32(a.u32(headCells), high)
	}
	*a.u32(headHint) = uint32(i + len(kinds))
	a.refs[i] = 1
	return i, nil
}

func (a *Arena) findCells(n int) int {
	hint := max(int(*a.u32(headHint)), 1)
	for _, r := range [...][2]int{{hint, maxCells}, {1, hint}} {
		run := 0
		for i := r[0]; i < r[1]; i++ {
			if atomic.LoadUint32(a.u32(cellAt(i)+cellKind)) != kindFree {
				run = 0
			} else if run++; run == n {
				return i - n + 1
			}
		}
	}
	return 0
}

func (a *Arena) markUse(tok uint32, cell int, on bool) {
	p := a.u64(bitmapAt(int(tok&(maxSlots-1)), cell))
	if on {
		atomic.OrUint64(p, 1<<(cell%64))
	} else {
		atomic.AndUint64(p, ^uint64(1<<(cell%64)))
	}
}

// freeUnused frees a cell that no process uses any more. The lock of allocation is held.
func (a *Arena) freeUnused(cell int) {
	high := int(atomic.LoadUint32(a.u32(headSlots)))
	if atomic.LoadUint64(a.u64(bitmapAt(transit, cell)))>>(cell%64)&1 != 0 {
		return
	}
	for s := 1; s < high; s++ {
		st := atomic.LoadUint32(a.u32(slotTable + s*slotSize + slotState))
		if st != stateFree && atomic.LoadUint64(a.u64(bitmapAt(s, cell)))>>(cell%64)&1 != 0 {
			return
		}
	}
	c := cellAt(cell)
	switch atomic.LoadUint32(a.u32(c + cellKind)) {
	case kindNode:
		if atomic.LoadUint32(a.u32(c+nodeState)) == nodeDead {
			return // it may be in a list: whoever takes it out frees it
		}
	case kindData, kindRing, kindParcel:
		if size := *a.u64(c + extentSize); size > 0 {
			a.freeExtent(*a.u64(c + extentOff), size)
			*a.u64(c + extentSize) = 0
		}
	}
	atomic.StoreUint32(a.u32(c+cellKind), kindFree)
	if h := a.u32(headHint); uint32(cell) < *h {
		*h = uint32(cell)
	}
}

// Offsets in cells that have an extent of bulk memory.
const (
	extentOff  = 48
	extentSize = 56
)

// hold notes another use of a cell in this process.
func (a *Arena) hold(cell int) {
	a.mu.Lock()
	a.refs[cell]++
	a.mu.Unlock()
}

// drop ends one use of n cells in this process.
func (a *Arena) drop(cell, n int) {
	a.mu.Lock()
	a.refs[cell]--
	last := a.refs[cell] <= 0
	if last {
		delete(a.refs, cell)
	}
	a.mu.Unlock()
	if !last {
		return
	}
	defer a.guard()()
	if a.refs[cell] > 0 {
		return
	}
	for k := range n {
		a.markUse(a.token, cell+k, false)
		a.freeUnused(cell + k)
	}
}

// Kind of a handle's cell, and how many cells it has.
func (a *Arena) cellsOf(cell int) int {
	if cell <= 0 || cell >= maxCells {
		return 0
	}
	switch atomic.LoadUint32(a.u32(cellAt(cell) + cellKind)) {
	case kindFree:
		return 0
	case kindRing:
		return ringCells
	}
	return 1
}

// share marks cells as used by a process that is going to be started, so that they are not freed
// while it is on the way.
func (a *Arena) share(tok uint32, cells []int) {
	defer a.guard()()
	for _, c := range cells {
		for k := range a.cellsOf(c) {
			a.markUse(tok, c+k, true)
		}
	}
}

// transit is the slot that stands for the rings: what is on its way belongs to it.
const transit = 0

// keepExtent is the size up to which a free extent keeps its memory, for the next user.
const keepExtent = 4 << 20

// allocExtent takes bulk memory, which is zero if clean is set. The lock of allocation is held.
func (a *Arena) allocExtent(size uint64, clean bool) (off uint64, err error) {
	n := int(*a.u32(headFree))
	for i := range n {
		e := headExtents + i*16
		if *a.u64(e + 8) == size {
			off = *a.u64(e)
			*a.u64(e) = *a.u64(headExtents + (n-1)*16)
			*a.u64(e + 8) = *a.u64(headExtents + (n-1)*16 + 8)
			*a.u32(headFree) = uint32(n - 1)
			if clean && size <= keepExtent {
				punchHole(a.bulk, int64(off), int64(size))
			}
			return off, nil
		}
	}
	off = *a.u64(headBulk)
	limit, err := segmentSize(a.bulk)
	if err != nil {
		return 0, err
	}
	if off+size > uint64(limit) {
		return 0, ErrFull
	}
	atomic.StoreUint64(a.u64(headBulk), off+size)
	return off, nil
}

// freeExtent gives memory back to the system. Its place in the sparse file is lost if the table of
// free extents is full, which costs nothing but addresses.
func (a *Arena) freeExtent(off, size uint64) {
	n := *a.u32(headFree)
	if size > keepExtent || n >= maxFreeExtent {
		punchHole(a.bulk, int64(off), int64(size))
	}
	if n < maxFreeExtent {
		*a.u64(headExtents + int(n)*16) = off
		*a.u64(headExtents + int(n)*16 + 8) = size
		*a.u32(headFree) = n + 1
	}
}

// Usage counts the slots, the cells and the bytes of bulk memory in use.
func (a *Arena) Usage() (processes, cells int, bulk uint64) {
	defer a.guard()()
	for s := 1; s < int(*a.u32(headSlots)); s++ {
		if atomic.LoadUint32(a.u32(slotTable+s*slotSize+slotState)) != stateFree {
			processes++
		}
	}
	for i := 1; i < int(*a.u32(headCells)); i++ {
		k := atomic.LoadUint32(a.u32(cellAt(i) + cellKind))
		if k != kindFree {
			cells++
		}
		if k == kindData || k == kindRing {
			bulk += *a.u64(cellAt(i) + extentSize)
		}
	}
	return processes, cells, bulk
}
