package multiprocessing

import (
	"encoding/binary"
	"sync/atomic"
	"time"
)

// This file defines the ring: a queue of messages for any number of writers and readers.
//
// The bytes lie in an extent that is mapped twice in a row, so that every message is in one piece.
// A writer holds the robust lock of the writers, copies its message behind the tail and then
// moves the tail, which is the commit: a writer killed before it has left nothing. A message that
// is larger than a quarter of the ring is a parcel: it lies in an extent of its own, and what goes
// through the ring is its cell, so that a writer need not wait for a reader. If there is no room for
// that it goes in chunks. A reader that finds the start of a message,
// or the writers' lock in other hands, in the middle of one drops what it has: its writer died. It
// skips what follows a start that it has not seen: the reader before it died.

const (
	ringCells = 3

	// In the first cell.
	ringCap  = 16 // u64
	ringMax  = 24 // u32: most messages in it, 0 for any number
	ringTask = 32 // u32: messages got but not done yet, see JoinableQueue in Python
	// In the second (writers) and third (readers), beside the lock and the kind.
	sideSeq  = 4  // futex: changes when something was put, or was got
	sideFlag = 12 // somebody sleeps for that
	sidePos  = 16 // u64: tail or head
	sideNum  = 24 // u64: messages put or got

	headerSize = 8
	flagMore   = 1 // other chunks follow
	flagStart  = 2
	flagParcel = 4 // the payload names a parcel
	lengthMask = 1<<60 - 1
)

// Ring is a queue of messages between processes.
type Ring struct {
	Handle
	d        []byte // the bytes, twice
	size     uint64
	put, get int // offsets of the sides

	noParcels bool // for tests
}

// NewRing makes an empty ring of size bytes, a power of two; it never holds more than limit
// messages unless that is 0.
func (a *Arena) NewRing(size int, limit uint32) (*Ring, error) {
	i, err := a.allocCells(kindRing, kindPut, kindGet)
	if err != nil {
		return nil, err
	}
	c := cellAt(i)
	unlock := a.guard()
	off, err := a.allocExtent(uint64(size), true)
	if err == nil {
		*a.u64(c + ringCap) = uint64(size)
		*a.u64(c + extentOff) = off
		*a.u64(c + extentSize) = uint64(size)
		*a.u32(c + ringMax) = limit
	}
	unlock()
	if err != nil {
		a.drop(i, ringCells)
		return nil, err
	}
	return a.ringAt(i)
}

func (a *Arena) ringAt(i int) (*Ring, error) {
	c := cellAt(i)
	size := int(*a.u64(c + ringCap))
	d, err := mapTwice(a.bulk, int64(*a.u64(c + extentOff)), size)
	if err != nil {
		a.drop(i, ringCells)
		return nil, err
	}
	return &Ring{Handle: Handle{a, i, ringCells}, d: d, size: uint64(size), put: cellAt(i + 1), get: cellAt(i + 2)}, nil
}

// OpenRing returns another view of a ring of the family.
func (a *Arena) OpenRing(cell int) (*Ring, error) {
	if err := a.open(cell, kindRing); err != nil {
		return nil, err
	}
	return a.ringAt(cell)
}

// Drop ends the use of the ring.
func (r *Ring) Drop() {
	unmapSegment(r.d)
	r.d = nil
	r.Handle.Drop()
}

func (r *Ring) tail() uint64 { return atomic.LoadUint64(r.Arena.u64(r.put + sidePos)) }
func (r *Ring) head() uint64 { return atomic.LoadUint64(r.Arena.u64(r.get + sidePos)) }

// Len is the number of messages in the ring, about: one under way counts when it begins.
func (r *Ring) Len() int {
	n := int64(atomic.LoadUint64(r.Arena.u64(r.put+sideNum)) - atomic.LoadUint64(r.Arena.u64(r.get+sideNum)))
	return int(max(n, 0))
}

// Empty reports whether there is nothing to get.
func (r *Ring) Empty() bool { return r.tail() == r.head() }

// Limit is the largest number of messages, 0 if there is none.
func (r *Ring) Limit() int { return int(*r.Arena.u32(r.off() + ringMax)) }

// signal wakes one of those that sleep for a side.
func (r *Ring) signal(side int) {
	a := r.Arena
	atomic.AddUint32(a.u32(side+sideSeq), 1)
	if atomic.LoadUint32(a.u32(side+sideFlag)) != 0 && atomic.SwapUint32(a.u32(side+sideFlag), 0) != 0 {
		a.sync.wake(a.u32(side+sideSeq), 1)
	}
}

// sleep waits for a side to change while cond holds.
func (r *Ring) sleep(w *Wait, side int, cond func() bool) (slept bool, err error) {
	a := r.Arena
	seq := atomic.LoadUint32(a.u32(side + sideSeq))
	atomic.StoreUint32(a.u32(side+sideFlag), 1)
	if !cond() {
		return false, nil
	}
	d, err := w.slice()
	if err != nil {
		return false, err
	}
	a.waits(r.Cell + (side-r.off())/cellSize)
	a.sync.wait(a.u32(side+sideSeq), seq, d)
	a.waits(0)
	return true, w.after()
}

// room waits for n bytes behind tail, and for a place if the number of messages is limited.
func (r *Ring) room(w *Wait, tail, n uint64, whole bool) error {
	a := r.Arena
	limit := uint64(*a.u32(r.off() + ringMax))
	full := func() bool {
		if r.size-(tail-r.head()) < n {
			return true
		}
		return whole && limit > 0 && uint64(r.Len()) >= limit
	}
	for full() {
		if _, err := r.sleep(w, r.get, full); err != nil {
			return err
		}
	}
	return nil
}

// Put adds a message, made of the given parts. An error leaves nothing of it.
func (r *Ring) Put(w *Wait, parts ...[]byte) error {
	a := r.Arena
	lock := a.u32(r.put)
	total := uint64(0)
	for _, p := range parts {
		total += uint64(len(p))
	}
	parcel := 0
	flags := uint64(flagStart)
	if total > r.size/4 && !r.noParcels {
		if parcel = a.pack(parts, total); parcel != 0 {
			var ref [16]byte
			binary.LittleEndian.PutUint64(ref[:], firstWord(parts))
			binary.LittleEndian.PutUint64(ref[8:], uint64(parcel))
			parts, total, flags = [][]byte{ref[:]}, 16, flagStart|flagParcel
		}
	}
	if _, err := a.lockWord(lock, a.token, w, r.Cell+1); err != nil {
		a.unpack(parcel)
		return err
	}
	tail := r.tail()
	var err error
	if total <= r.size/4 {
		need := (headerSize + total + 7) &^ 7
		if err = r.room(w, tail, need, true); err == nil {
			p := tail & (r.size - 1)
			binary.LittleEndian.PutUint64(r.d[p:], total|flags<<60)
			p += headerSize
			for _, x := range parts {
				p += uint64(copy(r.d[p:], x))
			}
			// A writer killed between the two leaves a place more, not one less.
			atomic.StoreUint64(a.u64(r.put+sidePos), tail+need)
			atomic.AddUint64(a.u64(r.put+sideNum), 1)
		}
	} else {
		err = r.stream(w, parts, total, tail)
	}
	if parcel != 0 && err == nil {
		// It belongs to the ring now.
		atomic.StoreUint32(a.u32(slotAt(a.token)+slotParcel), 0)
	}
	a.unlockWord(lock, a.token)
	r.signal(r.put)
	if err != nil {
		a.unpack(parcel)
	}
	return err
}

// firstWord returns the first 8 bytes of a message, which Get notes.
func firstWord(parts [][]byte) uint64 {
	var b [8]byte
	n := 0
	for _, p := range parts {
		n += copy(b[n:], p)
	}
	return binary.LittleEndian.Uint64(b[:])
}

// pack writes a large message to an extent and returns its cell, 0 if that can't be had. The cell
// is in transit; the process's slot names it until it is in the ring.
func (a *Arena) pack(parts [][]byte, total uint64) int {
	i, err := a.allocCells(kindParcel)
	if err != nil {
		return 0
	}
	unlock := a.guard()
	own := a.u32(slotAt(a.token) + slotParcel)
	ext := (total + extentUnit - 1) &^ (extentUnit - 1)
	off, err := a.allocExtent(ext, false)
	if err != nil || *own != 0 {
		// Another thread of this process is packing: what a killed process leaves must be found.
		if err == nil {
			a.freeExtent(off, ext)
		}
		unlock()
		a.drop(i, 1)
		return 0
	}
	c := cellAt(i)
	*a.u64(c + extentOff) = off
	*a.u64(c + extentSize) = ext
	*a.u64(c + cellData) = total
	atomic.StoreUint32(own, uint32(i))
	a.markUse(transit, i, true)
	unlock()
	for _, p := range parts {
		if err = writeAt(a.bulk, p, int64(off)); err != nil {
			a.unpack(i)
			return 0
		}
		off += uint64(len(p))
	}
	a.drop(i, 1)
	return i
}

// unpack frees a parcel that did not get into a ring.
func (a *Arena) unpack(cell int) {
	if cell == 0 {
		return
	}
	defer a.guard()()
	atomic.CompareAndSwapUint32(a.u32(slotAt(a.token)+slotParcel), uint32(cell), 0)
	a.markUse(transit, cell, false)
	a.freeUnused(cell)
}

// openParcel returns the contents of a parcel that came through the ring, and frees it.
func (a *Arena) openParcel(cell int) ([]byte, error) {
	if cell <= 0 || cell >= maxCells || atomic.LoadUint32(a.u32(cellAt(cell)+cellKind)) != kindParcel {
		return nil, errNoSuch
	}
	c := cellAt(cell)
	b := make([]byte, *a.u64(c + cellData))
	err := readAt(a.bulk, b, int64(*a.u64(c + extentOff)))
	a.unpack(cell)
	return b, err
}

// stream puts a large message in chunks; the lock is held.
func (r *Ring) stream(w *Wait, parts [][]byte, total, tail uint64) error {
	a := r.Arena
	first := true
	for left := total; left > 0; {
		n := min(left, r.size/8)
		need := (headerSize + n + 7) &^ 7
		flags := uint64(0)
		if first {
			need += 8
			flags = flagStart
		}
		if n < left {
			flags |= flagMore
		}
		if err := r.room(w, tail, need, first); err != nil {
			if !first {
				// Nobody gets this message, and nobody counts it.
				atomic.AddUint64(a.u64(r.put+sideNum), ^uint64(0))
			}
			return err
		}
		p := tail & (r.size - 1)
		binary.LittleEndian.PutUint64(r.d[p:], n|flags<<60)
		p += headerSize
		if first {
			binary.LittleEndian.PutUint64(r.d[p:], total)
			p += 8
		}
		for k := n; k > 0; {
			if len(parts[0]) == 0 {
				parts = parts[1:]
				continue
			}
			c := copy(r.d[p:p+k], parts[0])
			parts[0] = parts[0][c:]
			p += uint64(c)
			k -= uint64(c)
		}
		left -= n
		tail += need
		atomic.StoreUint64(a.u64(r.put+sidePos), tail)
		if first {
			atomic.AddUint64(a.u64(r.put+sideNum), 1)
			first = false
		}
		r.signal(r.put)
	}
	return nil
}

// Get takes the oldest message. It appends to buf[:0] unless the message is large. With claim, it
// notes in the process's slot what it takes, before that is out of the ring: the first 8 bytes of
// the message and its place; see Claimed.
func (r *Ring) Get(w *Wait, buf []byte, claim bool) ([]byte, error) {
	a := r.Arena
	lock := a.u32(r.get)
	slept := false
	for {
		if _, err := a.lockWord(lock, a.token, w, r.Cell+2); err != nil {
			return nil, err
		}
		if r.Empty() {
			a.unlockWord(lock, a.token)
			s, err := r.sleep(w, r.put, r.Empty)
			slept = slept || s
			if err != nil {
				if slept && !r.Empty() {
					r.signal(r.put) // the wake-up was for another
				}
				return nil, err
			}
			continue
		}
		msg, err := r.take(w, buf, claim)
		more := !r.Empty()
		a.unlockWord(lock, a.token)
		if slept && more {
			// Other sleepers' flag may be used up.
			atomic.StoreUint32(a.u32(r.put+sideFlag), 1)
			r.signal(r.put)
		} else if slept {
			atomic.StoreUint32(a.u32(r.put+sideFlag), 1)
		}
		if err == errDropped {
			continue
		}
		return msg, err
	}
}

// take reads a message; the lock is held and there is something in the ring.
func (r *Ring) take(w *Wait, buf []byte, claim bool) ([]byte, error) {
	a := r.Arena
	head := r.head()
	started := false
	buf = buf[:0]
	writer := uint32(0)
	got := a.u64(r.get + sideNum)
	for {
		p := head & (r.size - 1)
		h := binary.LittleEndian.Uint64(r.d[p:])
		flags, n := h>>60, h&lengthMask
		p += headerSize
		next := head + headerSize + n
		if flags&flagStart != 0 {
			if started {
				atomic.AddUint64(got, 1) // the message whose writer died was counted when it began
			}
			buf = buf[:0]
			started = true
			if flags&flagMore != 0 {
				total := binary.LittleEndian.Uint64(r.d[p:])
				if uint64(cap(buf)) < total {
					buf = make([]byte, 0, total)
				}
				p += 8
				next += 8
			}
			if claim && n >= 8 {
				s := slotAt(a.token)
				atomic.StoreUint64(a.u64(s+slotTask), binary.LittleEndian.Uint64(r.d[p:]))
				atomic.StoreUint64(a.u64(s+slotClaim), head+1)
			}
		}
		if started {
			buf = append(buf, r.d[p:p+n]...)
		}
		head = (next + 7) &^ 7
		done := started && flags&flagMore == 0
		if done {
			atomic.AddUint64(got, 1)
		}
		atomic.StoreUint64(a.u64(r.get+sidePos), head)
		r.signal(r.get)
		if done {
			if flags&flagParcel != 0 && n == 16 {
				return a.openParcel(int(binary.LittleEndian.Uint64(buf[8:])))
			}
			return buf, nil
		}
		if !started && r.Empty() {
			return nil, errDropped
		}
		if r.Empty() && writer == 0 {
			writer = atomic.LoadUint32(a.u32(r.put)) & tokenMask
		}
		for r.Empty() {
			owner := atomic.LoadUint32(a.u32(r.put)) & tokenMask
			if owner != 0 && a.Dead(owner) {
				a.recover(owner)
				owner = 0
			}
			if owner == 0 || owner != writer {
				if r.Empty() {
					atomic.AddUint64(got, 1)
					return nil, errDropped
				}
				break
			}
			if _, err := r.sleep(w, r.put, r.Empty); err != nil {
				atomic.AddUint64(got, 1)
				return nil, err
			}
		}
	}
}

type dropped struct{}

func (dropped) Error() string { return "multiprocessing: the message's writer died" }

var errDropped error = dropped{}

// Claimed returns the note of a process that Get made for it: ok is false if the message is still in
// the ring, or the process has nothing. The process must be dead and recovered.
func (r *Ring) Claimed(tok uint32) (note uint64, ok bool) {
	a := r.Arena
	s := slotAt(tok)
	if atomic.LoadUint32(a.u32(s+slotToken)) != tok {
		return 0, false
	}
	at := atomic.LoadUint64(a.u64(s + slotClaim))
	if at == 0 || r.head() < at {
		return 0, false
	}
	return atomic.LoadUint64(a.u64(s + slotTask)), true
}

// Done removes the note that Get made.
func (a *Arena) Done() { atomic.StoreUint64(a.u64(slotAt(a.token)+slotClaim), 0) }

// Tasks counts work that was put and is not done: add changes the number by n and returns it, or
// returns ErrTooMany and changes nothing if it would be negative.
func (r *Ring) Tasks(n int32) (int, error) {
	p := r.Arena.u32(r.off() + ringTask)
	for {
		v := atomic.LoadUint32(p)
		x := int64(v) + int64(n)
		if x < 0 {
			return 0, ErrTooMany
		}
		if atomic.CompareAndSwapUint32(p, v, uint32(x)) {
			if x == 0 && n != 0 {
				r.Arena.sync.wake(p, all)
			}
			return int(x), nil
		}
	}
}

// Join waits until no work is left.
func (r *Ring) Join(w *Wait) error {
	p := r.Arena.u32(r.off() + ringTask)
	for {
		v := atomic.LoadUint32(p)
		if v == 0 {
			return nil
		}
		d, err := w.slice()
		if err != nil {
			return err
		}
		r.Arena.sync.wait(p, v, min(d, 50*time.Millisecond))
		if err := w.after(); err != nil {
			return err
		}
	}
}

// WaitItems waits until there may be something to get.
func (r *Ring) WaitItems(w *Wait) error {
	for r.Empty() {
		if _, err := r.sleep(w, r.put, r.Empty); err != nil {
			return err
		}
	}
	return nil
}
