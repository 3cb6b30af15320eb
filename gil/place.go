package gil

import "sync"

// This file defines places: where in their program threads are when something happens to the
// lock. The interpreter knows; it gives the lock a Locator.

// Place is a line of a program. The zero Place is none.
type Place struct {
	File string
	Line int
	Func string
	// Where the program called the library, if File is of that.
	CallFile string
	CallLine int
}

// Locator tells where a thread is. It is asked by the thread itself, or while the thread is
// parked under the lock's mutex.
type Locator interface {
	// Key returns a number for the instruction, by which the Place is remembered; 0: none.
	Key(t *Thread) uintptr
	Place(t *Thread) Place
}

// maxPlaces bounds the table of places: an event has 16 bits for one.
const maxPlaces = 1 << 16

// longTime is how long a hold or wait must be for its place to be asked for.
const longTime = 100_000

// places is the table of the places of a recording.
type places struct {
	mu   sync.Mutex // taken after the lock's mu
	ids  map[uintptr]uint16
	list []Place
}

// SetLocator gives the lock its Locator, before the first thread is attached.
func (l *Lock) SetLocator(x Locator) { l.locator = x }

// placeOf returns the number of the place of t, 0 if it isn't known.
func (l *Lock) placeOf(t *Thread) uint16 {
	if l.locator == nil {
		return 0
	}
	key := l.locator.Key(t)
	if key == 0 {
		return 0
	}
	p := &l.places
	p.mu.Lock()
	defer p.mu.Unlock()
	id, ok := p.ids[key]
	if !ok && len(p.list) < maxPlaces {
		if p.ids == nil {
			p.ids, p.list = map[uintptr]uint16{}, make([]Place, 1)
		}
		id = uint16(len(p.list))
		p.list = append(p.list, l.locator.Place(t))
		p.ids[key] = id
	}
	return id
}

// Places returns the places that events have, by number; number 0 is none. The caller holds
// the lock.
func (l *Lock) Places() []Place {
	p := &l.places
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]Place(nil), p.list...)
}
