package multiprocessing

import (
	"errors"
	"sync/atomic"
)

// This file defines the condition: a first-in-first-out list of waiters, protected by the user's
// lock. Each change of the list is one store, so that a process killed in the middle of it leaves
// the list whole.

// ErrWaiterDied tells a waiter that another waiter has died; see Condition.Wait.
var ErrWaiterDied = errors.New("multiprocessing: a waiting process died")

// Offsets in a condition's cell: its word is the first waiter's node, aux counts the waiters that
// died. In a node: the word is its state, then the next node; aux is the token of its process.
const (
	condHead   = 0
	condDeaths = cellAux
	nodeState  = 0
	nodeNext   = 4
	nodeOf     = cellData
)

const (
	nodeWaits = iota
	nodeWoken
	nodeDead
)

// Condition is a condition variable between processes. The caller has the lock that belongs to it
// in all methods.
type Condition struct{ Handle }

// NewCondition makes a condition without waiters.
func (a *Arena) NewCondition() (*Condition, error) {
	i, err := a.allocCells(kindCondition)
	if err != nil {
		return nil, err
	}
	return &Condition{Handle{a, i, 1}}, nil
}

// OpenCondition returns another view of a condition of the family.
func (a *Arena) OpenCondition(cell int) (*Condition, error) {
	if err := a.open(cell, kindCondition); err != nil {
		return nil, err
	}
	return &Condition{Handle{a, cell, 1}}, nil
}

// Waiter is a place in the list of a condition.
type Waiter struct {
	c      *Condition
	node   int
	deaths uint32
}

// Enter puts the caller at the end of the list.
func (c *Condition) Enter() (*Waiter, error) {
	a := c.Arena
	i, err := a.allocCells(kindNode)
	if err != nil {
		return nil, err
	}
	n := cellAt(i)
	*a.u32(n + nodeOf) = uint32(c.Cell)
	atomic.StoreUint32(a.u32(n+cellAux), a.token)
	link := c.last()
	atomic.StoreUint32(link, uint32(i))
	return &Waiter{c, i, atomic.LoadUint32(a.u32(c.off() + condDeaths))}, nil
}

// last returns the link that ends the list.
func (c *Condition) last() *uint32 {
	link := c.Arena.u32(c.off() + condHead)
	for n := 0; n < maxCells; n++ {
		v := atomic.LoadUint32(link)
		if v == 0 || !c.valid(v) {
			break
		}
		link = c.Arena.u32(cellAt(int(v)) + nodeNext)
	}
	return link
}

// valid reports whether v is a node of the list.
func (c *Condition) valid(v uint32) bool {
	a := c.Arena
	return v < maxCells && atomic.LoadUint32(a.u32(cellAt(int(v))+cellKind)) == kindNode && *a.u32(cellAt(int(v)) + nodeOf) == uint32(c.Cell)
}

// Wait sleeps until it is notified; the caller has released the lock. It returns ErrWaiterDied if
// watch is set and another waiter died meanwhile.
func (w *Waiter) Wait(wait *Wait, watch bool) error {
	a := w.c.Arena
	state := a.u32(cellAt(w.node) + nodeState)
	deaths := a.u32(w.c.off() + condDeaths)
	a.waits(w.c.Cell)
	defer a.waits(0)
	for atomic.LoadUint32(state) == nodeWaits {
		if watch {
			if atomic.LoadUint32(deaths) != w.deaths {
				return ErrWaiterDied
			}
		}
		d, err := wait.slice()
		if err != nil {
			return err
		}
		if a.sync.wait(state, nodeWaits, d) && watch {
			w.c.findDead()
		}
		if err := wait.after(); err != nil {
			return err
		}
	}
	return nil
}

// findDead notes waiters that died, for when nobody else does.
func (c *Condition) findDead() {
	a := c.Arena
	v := atomic.LoadUint32(a.u32(c.off() + condHead))
	for n := 0; n < maxCells && v != 0 && c.valid(v); n++ {
		if tok := atomic.LoadUint32(a.u32(cellAt(int(v)) + cellAux)); a.Dead(tok) {
			a.nodeDied(int(v))
			return
		}
		v = atomic.LoadUint32(a.u32(cellAt(int(v)) + nodeNext))
	}
}

// nodeDied marks a node whose process died and wakes the others of its condition to look.
func (a *Arena) nodeDied(node int) {
	n := cellAt(node)
	if !atomic.CompareAndSwapUint32(a.u32(n+nodeState), nodeWaits, nodeDead) {
		return
	}
	of := int(*a.u32(n + nodeOf))
	if of <= 0 || of >= maxCells {
		return
	}
	atomic.AddUint32(a.u32(cellAt(of)+condDeaths), 1)
	for i := 1; i < int(atomic.LoadUint32(a.u32(headCells))); i++ {
		c := cellAt(i)
		if atomic.LoadUint32(a.u32(c+cellKind)) == kindNode && *a.u32(c + nodeOf) == uint32(of) {
			a.sync.wake(a.u32(c+nodeState), all)
		}
	}
}

// Leave takes the waiter out of the list; the caller has the lock again. It reports whether the
// waiter was notified.
func (w *Waiter) Leave() bool {
	a := w.c.Arena
	woken := atomic.LoadUint32(a.u32(cellAt(w.node)+nodeState)) == nodeWoken
	w.c.unlink(uint32(w.node))
	a.drop(w.node, 1)
	return woken
}

func (c *Condition) unlink(node uint32) {
	a := c.Arena
	link := a.u32(c.off() + condHead)
	for n := 0; n < maxCells; n++ {
		v := atomic.LoadUint32(link)
		if v == 0 || !c.valid(v) {
			return
		}
		next := a.u32(cellAt(int(v)) + nodeNext)
		if v == node {
			atomic.StoreUint32(link, atomic.LoadUint32(next))
			return
		}
		link = next
	}
}

// Notify wakes up to n waiters, the oldest first, and returns how many. Dead ones don't count.
func (c *Condition) Notify(n int) int {
	a := c.Arena
	head := a.u32(c.off() + condHead)
	woken := 0
	for range maxCells {
		v := atomic.LoadUint32(head)
		if v == 0 || woken >= n {
			break
		}
		if !c.valid(v) {
			atomic.StoreUint32(head, 0)
			break
		}
		p := cellAt(int(v))
		tok := atomic.LoadUint32(a.u32(p + cellAux))
		atomic.StoreUint32(head, atomic.LoadUint32(a.u32(p+nodeNext)))
		if a.Dead(tok) || !atomic.CompareAndSwapUint32(a.u32(p+nodeState), nodeWaits, nodeWoken) {
			if atomic.LoadUint32(a.u32(p+nodeState)) == nodeDead {
				atomic.StoreUint32(a.u32(p+cellKind), kindFree)
			}
			continue
		}
		a.sync.wake(a.u32(p+nodeState), all)
		woken++
	}
	return woken
}

// Waiters counts the waiters in the list.
func (c *Condition) Waiters() int {
	a, k := c.Arena, 0
	v := atomic.LoadUint32(a.u32(c.off() + condHead))
	for n := 0; n < maxCells && v != 0 && c.valid(v); n++ {
		if !a.Dead(atomic.LoadUint32(a.u32(cellAt(int(v)) + cellAux))) {
			k++
		}
		v = atomic.LoadUint32(a.u32(cellAt(int(v)) + nodeNext))
	}
	return k
}
