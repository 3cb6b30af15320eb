package multiprocessing

import "sync/atomic"

// This file defines semaphores and events. Units of a semaphore have no owner: those that a dead
// process had taken stay taken.

// MaxSemaphore is the largest value of a semaphore.
const MaxSemaphore = 1<<31 - 1

// Semaphore is a semaphore between processes: its word is the number of free units with the bit W.
type Semaphore struct {
	Handle
	word *uint32
}

// NewSemaphore makes a semaphore of value units; limit is what they never exceed.
func (a *Arena) NewSemaphore(value, limit uint32) (*Semaphore, error) {
	i, err := a.allocCells(kindSemaphore)
	if err != nil {
		return nil, err
	}
	*a.u32(cellAt(i) + cellAux) = limit
	atomic.StoreUint32(a.u32(cellAt(i)), value)
	return a.semaphoreAt(i), nil
}

func (a *Arena) semaphoreAt(i int) *Semaphore {
	return &Semaphore{Handle: Handle{a, i, 1}, word: a.u32(cellAt(i))}
}

// OpenSemaphore returns another view of a semaphore of the family.
func (a *Arena) OpenSemaphore(cell int) (*Semaphore, error) {
	if err := a.open(cell, kindSemaphore); err != nil {
		return nil, err
	}
	return a.semaphoreAt(cell), nil
}

// TryAcquire takes a unit if there is one.
func (s *Semaphore) TryAcquire() bool {
	for {
		v := atomic.LoadUint32(s.word)
		if v&^waiters == 0 {
			return false
		}
		if atomic.CompareAndSwapUint32(s.word, v, v-1) {
			return true
		}
	}
}

// Acquire takes a unit.
func (s *Semaphore) Acquire(w *Wait) error {
	if s.TryAcquire() {
		return nil
	}
	a := s.Arena
	slept := false
	defer func() {
		if slept {
			a.waits(0)
		}
	}()
	for {
		v := atomic.LoadUint32(s.word)
		if v&^waiters > 0 {
			n := v - 1
			if slept {
				n |= waiters
			}
			if !atomic.CompareAndSwapUint32(s.word, v, n) {
				continue
			}
			if slept && n&^waiters > 0 {
				a.sync.wake(s.word, 1)
			}
			return nil
		}
		d, err := w.slice()
		if err != nil {
			return err
		}
		if v&waiters == 0 && !atomic.CompareAndSwapUint32(s.word, v, v|waiters) {
			continue
		}
		if !slept {
			a.waits(s.Cell)
		}
		slept = true
		a.sync.wait(s.word, waiters, d)
		if err := w.after(); err != nil {
			if atomic.LoadUint32(s.word)&^waiters > 0 {
				a.sync.wake(s.word, 1)
			}
			return err
		}
	}
}

// Release gives n units back; it reports ErrTooMany if there would be more than the limit.
func (s *Semaphore) Release(n uint32) error {
	limit := *s.Arena.u32(s.off() + cellAux)
	for {
		v := atomic.LoadUint32(s.word)
		if v&^waiters+n > limit {
			return ErrTooMany
		}
		if atomic.CompareAndSwapUint32(s.word, v, v+n) {
			if v&waiters != 0 && s.Arena.sync.wake(s.word, int(n)) == 0 {
				// Nobody slept: the bit goes unless something has changed.
				atomic.CompareAndSwapUint32(s.word, v+n, (v+n)&^waiters)
			}
			return nil
		}
	}
}

// Value is the number of free units, Limit what they never exceed.
func (s *Semaphore) Value() int { return int(atomic.LoadUint32(s.word) &^ waiters) }

// Limit is the largest value.
func (s *Semaphore) Limit() int { return int(*s.Arena.u32(s.off() + cellAux)) }

// Event is a flag to wait for.
type Event struct {
	Handle
	word *uint32
}

// NewEvent makes an event that is not set.
func (a *Arena) NewEvent() (*Event, error) {
	i, err := a.allocCells(kindEvent)
	if err != nil {
		return nil, err
	}
	return a.eventAt(i), nil
}

func (a *Arena) eventAt(i int) *Event {
	return &Event{Handle: Handle{a, i, 1}, word: a.u32(cellAt(i))}
}

// OpenEvent returns another view of an event of the family.
func (a *Arena) OpenEvent(cell int) (*Event, error) {
	if err := a.open(cell, kindEvent); err != nil {
		return nil, err
	}
	return a.eventAt(cell), nil
}

// IsSet reports whether the flag is set.
func (e *Event) IsSet() bool { return atomic.LoadUint32(e.word)&1 != 0 }

// Set sets the flag and wakes all that wait. It takes no lock: a signal handler may do it while the
// thread that it interrupts does the same.
func (e *Event) Set() {
	if atomic.SwapUint32(e.word, 1)&waiters != 0 {
		// Those that wait now were there when the flag was set, even if it is cleared at once.
		atomic.AddUint32(e.Arena.u32(e.off()+cellAux), 1)
		e.Arena.sync.wake(e.word, all)
	}
}

// Clear clears the flag.
func (e *Event) Clear() {
	for {
		v := atomic.LoadUint32(e.word)
		if v&1 == 0 || atomic.CompareAndSwapUint32(e.word, v, v&^1) {
			return
		}
	}
}

// Wait waits until the flag is set, or was set for a moment.
func (e *Event) Wait(w *Wait) error {
	round := atomic.LoadUint32(e.Arena.u32(e.off() + cellAux))
	if e.IsSet() {
		return nil
	}
	defer e.Arena.waits(0)
	for {
		v := atomic.LoadUint32(e.word)
		if v&1 != 0 || atomic.LoadUint32(e.Arena.u32(e.off()+cellAux)) != round {
			return nil
		}
		d, err := w.slice()
		if err != nil {
			return err
		}
		if v&waiters == 0 && !atomic.CompareAndSwapUint32(e.word, v, v|waiters) {
			continue
		}
		e.Arena.waits(e.Cell)
		e.Arena.sync.wait(e.word, waiters, d)
		if err := w.after(); err != nil {
			return err
		}
	}
}
