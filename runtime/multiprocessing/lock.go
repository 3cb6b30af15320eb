package multiprocessing

import (
	"errors"
	"sync/atomic"
)

// This file defines the robust lock.
//
// Its word holds the owner's token, 0 if it is free, the bit W while somebody may sleep, and the
// bit D while it is free since its owner died. An acquirer that has slept always sets W: between a
// wake-up that found nobody and the clearing of W the lock may have gone round.

// lockWord takes the lock with this word; died tells that its last owner died holding it. Of a
// caller's token only the token part counts.
func (a *Arena) lockWord(w *uint32, tok uint32, wait *Wait, cell int) (died bool, err error) {
	tok &= tokenMask
	if atomic.CompareAndSwapUint32(w, 0, tok) {
		return false, nil
	}
	slept := false
	for {
		v := atomic.LoadUint32(w)
		if v&tokenMask == 0 {
			n := tok | v&waiters
			if slept {
				n |= waiters
			}
			if atomic.CompareAndSwapUint32(w, v, n) {
				if slept {
					a.waits(0)
				}
				return v&ownerDied != 0, nil
			}
			continue
		}
		d, err := wait.slice()
		if err != nil {
			return false, err
		}
		if v&waiters == 0 {
			if !atomic.CompareAndSwapUint32(w, v, v|waiters) {
				continue
			}
			v |= waiters
		}
		if !slept {
			a.waits(cell)
		}
		slept = true
		timedOut := a.sync.wait(w, v, d)
		if timedOut {
			if now := atomic.LoadUint32(w); now&tokenMask == v&tokenMask && a.Dead(v&tokenMask) {
				a.recover(v & tokenMask)
			}
		}
		if err := wait.after(); err != nil {
			a.waits(0)
			// The wake-up that this waiter may have eaten is for another.
			if v := atomic.LoadUint32(w); v&tokenMask == 0 && v&waiters != 0 {
				a.sync.wake(w, 1)
			}
			return false, err
		}
	}
}

// unlockWord gives the lock back; it reports whether tok was its owner.
func (a *Arena) unlockWord(w *uint32, tok uint32) bool {
	if atomic.CompareAndSwapUint32(w, tok, 0) {
		return true
	}
	for {
		v := atomic.LoadUint32(w)
		if v&tokenMask != tok {
			return false
		}
		if v&waiters == 0 {
			if atomic.CompareAndSwapUint32(w, v, 0) {
				return true
			}
			continue
		}
		// W stays in the free word: if the waiter that is woken dies, whoever recovers sees
		// that others may sleep.
		if atomic.CompareAndSwapUint32(w, v, waiters) {
			if a.sync.wake(w, 1) == 0 {
				atomic.CompareAndSwapUint32(w, waiters, 0)
			}
			return true
		}
	}
}

// Lock is a lock between processes. Threads of one process are told apart by their callers.
type Lock struct {
	Handle
	word *uint32
}

// Handle is a use of shared cells by this process.
type Handle struct {
	Arena *Arena
	Cell  int
	n     int
}

func (h *Handle) off() int { return cellAt(h.Cell) }

// Drop ends the use; the object must not be used after it.
func (h *Handle) Drop() { h.Arena.drop(h.Cell, h.n) }

// NewLock makes a free lock.
func (a *Arena) NewLock() (*Lock, error) {
	i, err := a.allocCells(kindLock)
	if err != nil {
		return nil, err
	}
	return a.lockAt(i), nil
}

func (a *Arena) lockAt(i int) *Lock {
	return &Lock{Handle: Handle{a, i, 1}, word: a.u32(cellAt(i))}
}

// OpenLock returns another view of a lock of the family.
func (a *Arena) OpenLock(cell int) (*Lock, error) {
	if err := a.open(cell, kindLock); err != nil {
		return nil, err
	}
	return a.lockAt(cell), nil
}

var errNoSuch = errors.New("multiprocessing: the shared object does not exist any more")

func (a *Arena) open(cell int, kind uint32) error {
	if cell <= 0 || cell >= maxCells || atomic.LoadUint32(a.u32(cellAt(cell)+cellKind)) != kind {
		return errNoSuch
	}
	a.hold(cell)
	return nil
}

// TryAcquire takes the lock if it is free and nothing happened to it.
func (l *Lock) TryAcquire() bool {
	return atomic.CompareAndSwapUint32(l.word, 0, l.Arena.token)
}

// Acquire takes the lock. died tells that its last owner ended while holding it, so that what it
// protects may be in disorder.
func (l *Lock) Acquire(w *Wait) (died bool, err error) {
	return l.Arena.lockWord(l.word, l.Arena.token, w, l.Cell)
}

// Release gives the lock back. Any process may do so, as with a semaphore of one unit: it reports
// ErrTooMany if nobody has the lock.
func (l *Lock) Release() error {
	if l.Arena.unlockWord(l.word, l.Arena.token) {
		return nil
	}
	for {
		v := atomic.LoadUint32(l.word)
		if v&tokenMask == 0 {
			return ErrTooMany
		}
		if l.Arena.unlockWord(l.word, v&tokenMask) {
			return nil
		}
	}
}

// Owner returns the token of the process that has the lock, 0 if it is free.
func (l *Lock) Owner() uint32 { return atomic.LoadUint32(l.word) & tokenMask }

// Mine reports whether this process has the lock.
func (l *Lock) Mine() bool { return l.Owner() == l.Arena.token }

// waits notes what a thread of this process waits for.
func (a *Arena) waits(cell int) {
	if a.token != 0 && cell >= 0 {
		atomic.StoreUint32(a.u32(slotAt(a.token)+slotWaits), uint32(cell))
	}
}

// Waiting describes a process that waits for something.
type Waiting struct {
	Pid, Cell, Owner int // process ids; Owner is 0 if nobody in particular holds it
	Kind             string
}

var kindNames = [...]string{kindLock: "lock", kindSemaphore: "semaphore", kindEvent: "event", kindCondition: "condition", kindNode: "condition", kindRing: "queue", kindPut: "queue to put into", kindGet: "queue to get from"}

// Waits returns who of the family waits, and for whom.
func (a *Arena) Waits() []Waiting {
	var out []Waiting
	for s := 1; s < int(atomic.LoadUint32(a.u32(headSlots))); s++ {
		p := slotTable + s*slotSize
		if atomic.LoadUint32(a.u32(p+slotState)) != stateLive {
			continue
		}
		cell := int(atomic.LoadUint32(a.u32(p + slotWaits)))
		if cell <= 0 || cell >= maxCells {
			continue
		}
		kind := atomic.LoadUint32(a.u32(cellAt(cell) + cellKind))
		x := Waiting{Pid: int(atomic.LoadUint32(a.u32(p + slotPid))), Cell: cell}
		if int(kind) < len(kindNames) {
			x.Kind = kindNames[kind]
		}
		if kind == kindLock || kind == kindPut || kind == kindGet {
			x.Owner = a.Pid(atomic.LoadUint32(a.u32(cellAt(cell))) & tokenMask)
		}
		out = append(out, x)
	}
	return out
}
