package object

import "unsafe"

// This file defines the storage of set and frozenset; the types are in setmethods.go.

// Set is a Python set or frozenset. Its table follows CPython's algorithm, so that it
// iterates in the same order; but the table has numbers of entries, which lie densely beside
// it, so that its free places are cheap.
type Set struct {
	Shape *Shape
	Ext   *InstExt
	idx   *uint32   // top+1 slots, nil before the first item
	ents  *setEntry // room entries, of which n have been in use
	hash  int64     // of a frozenset, inverted; 0 is not known
	top   uint32    // the slots of the table less one
	fill  uint32    // slots that are used or deleted
	used  uint32
	pop   uint32 // where the next pop starts to search
	n     uint32
	room  uint32
	free  uint32 // the number of a deleted entry and 1; its hash leads to the next one
	log   uint8  // 1<<log slots
}

// setEntry is deleted if key.P is nil.
type setEntry struct {
	key  Value
	hash int64
}

// A slot of the table is slotFree, slotDeleted, or the number of an entry and slotFirst in its
// lowest log bits, exclusive-ored in the others with the lowest bits of its hash. So most other
// keys are told apart without a look at their entries.
const (
	slotFree    = 0
	slotDeleted = 1
	slotFirst   = 2
)

// NativeObject marks *Set as a parameter type.
func (*Set) NativeObject() {}

const (
	setMinLog    = 3
	setMinSize   = 1 << setMinLog
	linearProbes = 9
	perturbShift = 5
)

// smallTable is the first table of a set.
type smallTable struct {
	idx [setMinSize]uint32
	a   [4]setEntry
}

func newSet(typ *Type) *Set { return &Set{Shape: typ.Root, top: setMinSize - 1, log: setMinLog} }

// newSetFor is newSet for a set that gets items at once: its first table comes with it.
func newSetFor(typ *Type) *Set {
	s := &struct {
		Set
		smallTable
	}{}
	s.Shape, s.top, s.log = typ.Root, setMinSize-1, setMinLog
	s.Set.idx, s.ents, s.room = &s.smallTable.idx[0], &s.a[0], uint32(len(s.a))
	return &s.Set
}

// SetWithRoom returns an empty set that gets items at once if n is not 0.
func SetWithRoom(t *Thread, n int) *Set {
	if n == 0 {
		return newSet(SetType)
	}
	return newSetFor(SetType)
}

// slotAt returns the address of slot i of a table.
func slotAt(idx *uint32, i uint64) *uint32 {
	return (*uint32)(unsafe.Add(unsafe.Pointer(idx), i*4))
}

// entry returns the address of an entry.
func (s *Set) entry(number uint32) *setEntry {
	return (*setEntry)(unsafe.Add(unsafe.Pointer(s.ents), uintptr(number)*unsafe.Sizeof(setEntry{})))
}

// at returns the entry of slot i, nil if that is free or deleted.
func (s *Set) at(i uint64) *setEntry {
	x := *slotAt(s.idx, i)
	if x <= slotDeleted {
		return nil
	}
	return s.entry(x&s.top - slotFirst)
}

// size is the number of slots of the table.
func (s *Set) size() int {
	if s.idx == nil {
		return 0
	}
	return int(s.top) + 1
}

// EmptySet returns a new empty set.
func EmptySet(t *Thread) *Set { return newSet(SetType) }

// SetOf returns a set of type typ with the items of an iterable.
func SetOf(t *Thread, typ *Type, iterable Value) (*Set, error) {
	if isAnySet(iterable) {
		return (*Set)(iterable.P).copyAs(t, typ)
	}
	s := newSet(typ)
	return s, s.Update(t, iterable)
}

// NewSet returns a set of the items.
func NewSet(t *Thread, items []Value) (*Set, error) {
	if len(items) == 0 {
		return newSet(SetType), nil
	}
	s := newSetFor(SetType)
	for _, x := range items {
		if err := s.Add(t, x); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// NewFrozenSet returns a frozenset of the items.
func NewFrozenSet(t *Thread, items []Value) (*Set, error) {
	s := newSet(FrozenSetType)
	for _, x := range items {
		if err := s.Add(t, x); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Len returns the number of items.
func (s *Set) Len() int { return int(s.used) }

// alloc makes the table of a set that has none yet.
func (s *Set) alloc() {
	if s.idx != nil {
		return
	}
	if s.top == setMinSize-1 {
		a := &smallTable{}
		s.idx, s.ents, s.room = &a.idx[0], &a.a[0], uint32(len(a.a))
		return
	}
	s.idx = unsafe.SliceData(make([]uint32, s.top+1))
}

// newEntry stores an entry and returns its number.
func (s *Set) newEntry(key Value, hash int64) uint32 {
	if i := s.free; i != 0 {
		e := s.entry(i - 1)
		s.free = uint32(e.hash)
		*e = setEntry{key, hash}
		return i - 1
	}
	i := s.n
	if i == s.room {
		s.reserve(grownEntries(i))
	}
	s.n++
	*s.entry(i) = setEntry{key, hash}
	return i
}

// grownEntries is the room for entries after n: as many as memory comes in.
func grownEntries(n uint32) uint32 {
	switch {
	case n < 4:
		return 4
	case n < 24:
		return 24
	case n < 85:
		return 85
	case n < 100000:
		return 2 * n
	}
	return n + n/2
}

// reserve makes room for n entries in all.
func (s *Set) reserve(n uint32) {
	if n <= s.room {
		return
	}
	a := make([]setEntry, n)
	copy(a, unsafe.Slice(s.ents, s.n))
	s.ents, s.room = &a[0], n
}

// lookup returns the slot of a key, or -1. Comparing may run Python code, which may change the
// table: then it starts again.
func (s *Set) lookup(t *Thread, key Value, hash int64) (int, error) {
	if s.used == 0 {
		return -1, nil
	}
restart:
	idx, mask := s.idx, uint64(s.top)
	mark := uint32(hash) << s.log
	perturb := uint64(hash)
	i := perturb & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			x := *slotAt(idx, j)
			if x == slotFree {
				return -1, nil
			}
			if y := x ^ mark; y <= uint32(mask) && x != slotDeleted {
				if e := s.entry(y - slotFirst); e.hash == hash {
					if e.key == key {
						return int(j), nil
					}
					eq, changed, err := s.same(t, y-slotFirst, key)
					if err != nil {
						return -1, err
					}
					if changed {
						if s.used == 0 {
							return -1, nil
						}
						goto restart
					}
					if eq {
						return int(j), nil
					}
				}
			}
			if probes == 0 {
				break
			}
			probes--
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// same compares the key of an entry with another one; changed tells that the table did.
func (s *Set) same(t *Thread, number uint32, key Value) (eq, changed bool, err error) {
	k := s.entry(number).key
	if k.Shape() == StrType.Root && key.Shape() == StrType.Root {
		return StrEqual((*Str)(k.P), (*Str)(key.P)), false, nil
	}
	if k.IsInt() && key.IsInt() {
		return false, false, nil
	}
	idx := s.idx
	eq, err = Equal(t, k, key)
	return eq, s.idx != idx || s.entry(number).key != k, err
}

// Add adds an item.
func (s *Set) Add(t *Thread, key Value) error {
	h, err := Hash(t, key)
	if err != nil {
		return err
	}
	return s.addEntry(t, key, h)
}

func (s *Set) addEntry(t *Thread, key Value, hash int64) error {
	s.alloc()
restart:
	idx, mask := s.idx, uint64(s.top)
	mark := uint32(hash) << s.log
	perturb := uint64(hash)
	i := perturb & mask
	var deleted *uint32 // the last deleted slot on the way: the new key goes there
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			p := slotAt(idx, j)
			x := *p
			if x == slotFree {
				s.used++
				n := (s.newEntry(key, hash) + slotFirst) ^ mark
				if deleted != nil {
					*deleted = n
					return nil
				}
				*p = n
				s.fill++
				if uint64(s.fill)*5 >= uint64(s.top)*3 {
					return s.resize(t, s.grown())
				}
				return nil
			}
			if x == slotDeleted {
				deleted = p
			} else if y := x ^ mark; y <= uint32(mask) {
				if e := s.entry(y - slotFirst); e.hash == hash {
					if e.key == key {
						return nil
					}
					eq, changed, err := s.same(t, y-slotFirst, key)
					if err != nil {
						return err
					}
					if changed {
						s.alloc()
						goto restart
					}
					if eq {
						return nil
					}
				}
			}
			if probes == 0 {
				break
			}
			probes--
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

func (s *Set) grown() int {
	if s.used > 50000 {
		return int(s.used) * 2
	}
	return int(s.used) * 4
}

// resize makes a table with more than min slots and no deleted ones.
func (s *Set) resize(t *Thread, min int) error {
	size, log := uint64(setMinSize), uint8(setMinLog)
	for size <= uint64(min) {
		size <<= 1
		log++
	}
	if err := t.CheckAlloc(int(size) * 16); err != nil {
		return err
	}
	if size > 1<<31 {
		return t.NoMemory()
	}
	old := Set{idx: s.idx, ents: s.ents, top: s.top}
	if s.idx == nil && size == setMinSize {
		return nil
	}
	s.idx = unsafe.SliceData(make([]uint32, size))
	s.top, s.log = uint32(size-1), log
	s.fill = s.used
	if s.used*3 < s.n {
		// Many entries are deleted: those that are left move.
		s.ents, s.n, s.room, s.free = nil, 0, 0, 0
		if s.used > 0 {
			s.reserve(s.used)
		}
		for pos := 0; ; {
			k, h, ok := old.Next(&pos)
			if !ok {
				return nil
			}
			s.place(s.newEntry(k, h), h)
		}
	}
	if old.idx == nil {
		return nil
	}
	for _, x := range unsafe.Slice(old.idx, int(old.top)+1) {
		if x > slotDeleted {
			n := x&old.top - slotFirst
			s.place(n, s.entry(n).hash)
		}
	}
	return nil
}

// insertClean adds a key that is known to be new to a table without deleted slots.
func (s *Set) insertClean(key Value, hash int64) { s.place(s.newEntry(key, hash), hash) }

// place enters an entry that is known to be new in a table without deleted slots.
func (s *Set) place(number uint32, hash int64) {
	mask := uint64(s.top)
	perturb := uint64(hash)
	i := perturb & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			if p := slotAt(s.idx, j); *p == slotFree {
				*p = (number + slotFirst) ^ uint32(hash)<<s.log
				return
			}
			if probes == 0 {
				break
			}
			probes--
		}
		perturb >>= perturbShift
		i = (i*5 + 1 + perturb) & mask
	}
}

// remove deletes the item of slot i.
func (s *Set) remove(i uint64) {
	p := slotAt(s.idx, i)
	n := *p&s.top - slotFirst
	*s.entry(n) = setEntry{hash: int64(s.free)}
	s.free = n + 1
	*p = slotDeleted
	s.used--
}

// contains reports whether a key with that hash is in the set.
func (s *Set) contains(t *Thread, key Value, hash int64) (bool, error) {
	i, err := s.lookup(t, key, hash)
	return i >= 0, err
}

// Contains reports whether a hashable value is in the set; a set stands for the frozenset
// of its items.
func (s *Set) Contains(t *Thread, key Value) (bool, error) {
	h, err := setKeyHash(t, &key)
	if err != nil {
		return false, err
	}
	return s.contains(t, key, h)
}

// setKeyHash hashes a key; an unhashable set is replaced by a frozenset.
func setKeyHash(t *Thread, key *Value) (int64, error) {
	h, err := Hash(t, *key)
	if err != nil && key.IsA(SetType) && Matches(err, TypeError) {
		f := newSet(FrozenSetType)
		if err := f.mergeSet(t, (*Set)(key.P)); err != nil {
			return 0, err
		}
		*key = Of(f)
		return Hash(t, *key)
	}
	return h, err
}

// discard removes a key with that hash and reports whether it was there.
func (s *Set) discard(t *Thread, key Value, hash int64) (bool, error) {
	i, err := s.lookup(t, key, hash)
	if err != nil || i < 0 {
		return false, err
	}
	s.remove(uint64(i))
	return true, nil
}

// Discard removes a key and reports whether it was there.
func (s *Set) Discard(t *Thread, key Value) (bool, error) {
	h, err := setKeyHash(t, &key)
	if err != nil {
		return false, err
	}
	return s.discard(t, key, h)
}

// Clear removes all items.
func (s *Set) Clear() {
	s.idx, s.ents, s.top, s.log, s.fill, s.used = nil, nil, setMinSize-1, setMinLog, 0, 0
	s.n, s.room, s.free = 0, 0, 0
}

// Next iterates: it returns the first item at or after position *pos and moves *pos behind it.
func (s *Set) Next(pos *int) (key Value, hash int64, ok bool) {
	n := s.size()
	for i := *pos; i < n; i++ {
		if x := *slotAt(s.idx, uint64(i)); x > slotDeleted {
			*pos = i + 1
			e := s.entry(x&s.top - slotFirst)
			return e.key, e.hash, true
		}
	}
	*pos = max(*pos, n)
	return
}

// Update adds the items of any iterable.
func (s *Set) Update(t *Thread, v Value) error {
	if isAnySet(v) {
		return s.mergeSet(t, (*Set)(v.P))
	}
	if v.HasType(DictType) {
		d := (*Dict)(v.P)
		if (int(s.fill)+d.Len())*5 >= int(s.top)*3 {
			if err := s.resize(t, (int(s.used)+d.Len())*2); err != nil {
				return err
			}
		}
		for pos := 0; ; {
			k, _, ok := d.Next(&pos)
			if !ok {
				return nil
			}
			h, known := d.HashAt(pos)
			if !known {
				var err error
				if h, err = Hash(t, k); err != nil {
					return err
				}
			}
			if err := s.addEntry(t, k, h); err != nil {
				return err
			}
		}
	}
	switch v.Shape() {
	case ListType.Root:
		l := (*List)(v.P)
		if s.used == 0 && len(l.Items) >= 24 {
			s.alloc()
			s.reserve(85)
		}
		for i := 0; i < len(l.Items); i++ {
			if err := s.Add(t, l.Items[i]); err != nil {
				return err
			}
		}
		return nil
	case TupleType.Root:
		for _, x := range (*Tuple)(v.P).Items {
			if err := s.Add(t, x); err != nil {
				return err
			}
		}
		return nil
	}
	return Iterate(t, v, func(x Value) error { return s.Add(t, x) })
}

// mergeSet adds the items of another set.
func (s *Set) mergeSet(t *Thread, o *Set) error {
	if s == o || o.used == 0 {
		return nil
	}
	if (uint64(s.fill)+uint64(o.used))*5 >= uint64(s.top)*3 {
		if err := s.resize(t, (int(s.used)+int(o.used))*2); err != nil {
			return err
		}
	}
	s.alloc()
	if s.fill == 0 {
		s.fill, s.used = o.used, o.used
		s.n, s.free = 0, 0
		if s.top == o.top && o.fill == o.used {
			s.reserve(o.n)
			s.n, s.free = o.n, o.free
			copy(unsafe.Slice(s.ents, s.n), unsafe.Slice(o.ents, o.n))
			copy(unsafe.Slice(s.idx, s.size()), unsafe.Slice(o.idx, o.size()))
			return nil
		}
		s.reserve(o.used)
		for pos := 0; ; {
			k, h, ok := o.Next(&pos)
			if !ok {
				return nil
			}
			s.insertClean(k, h)
		}
	}
	for pos := 0; ; {
		k, h, ok := o.Next(&pos)
		if !ok {
			return nil
		}
		if err := s.addEntry(t, k, h); err != nil {
			return err
		}
	}
}

// copyAs returns a copy of s of type typ.
func (s *Set) copyAs(t *Thread, typ *Type) (*Set, error) {
	var n *Set
	if s.used > 0 && s.top == setMinSize-1 && s.used < 5 && typ != nil && !typ.IsHeap() {
		n = newSetFor(typ)
	} else {
		n = newSet(typ)
	}
	return n, n.mergeSet(t, s)
}

// swapBodies exchanges the contents of two sets.
func (s *Set) swapBodies(o *Set) {
	a, b := *s, *o
	*s, *o = b, a
	s.Shape, o.Shape = a.Shape, b.Shape
	s.Ext, o.Ext = a.Ext, b.Ext
	s.pop, o.pop = a.pop, b.pop
	s.hash, o.hash = 0, 0
}

// baseType is the exact type of results of operations: set or frozenset.
func (s *Set) baseType() *Type {
	if s.Shape.Type == FrozenSetType || s.Shape.Type.IsSubtype(FrozenSetType) {
		return FrozenSetType
	}
	return SetType
}

// intersection returns a new set with the items that are also in v.
func (s *Set) intersection(t *Thread, v Value) (*Set, error) {
	if v.P == unsafe.Pointer(s) {
		return s.copyAs(t, s.baseType())
	}
	r := newSet(s.baseType())
	if isAnySet(v) {
		a, b := s, (*Set)(v.P)
		if b.used > a.used {
			a, b = b, a
		}
		for pos := 0; ; {
			k, h, ok := b.Next(&pos)
			if !ok {
				return r, nil
			}
			in, err := a.contains(t, k, h)
			if err == nil && in {
				err = r.addEntry(t, k, h)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	err := Iterate(t, v, func(k Value) error {
		h, err := Hash(t, k)
		if err != nil {
			return err
		}
		in, err := s.contains(t, k, h)
		if err == nil && in {
			if err = r.addEntry(t, k, h); err == nil && r.used >= s.used {
				return errStop
			}
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return r, err
}

// difference returns a new set with the items that are not in v.
func (s *Set) difference(t *Thread, v Value) (*Set, error) {
	n := -1
	if isAnySet(v) {
		n = int((*Set)(v.P).used)
	} else if v.HasType(DictType) {
		n = (*Dict)(v.P).Len()
	}
	if n < 0 || int(s.used>>2) > n {
		r, err := s.copyAs(t, s.baseType())
		if err != nil {
			return nil, err
		}
		return r, r.differenceUpdate(t, v)
	}
	r := newSet(s.baseType())
	for pos := 0; ; {
		k, h, ok := s.Next(&pos)
		if !ok {
			return r, nil
		}
		var in bool
		var err error
		if isAnySet(v) {
			in, err = (*Set)(v.P).contains(t, k, h)
		} else {
			var x Value
			x, err = (*Dict)(v.P).GetHashed(t, k, h)
			in = x.P != nil
		}
		if err == nil && !in {
			err = r.addEntry(t, k, h)
		}
		if err != nil {
			return nil, err
		}
	}
}

// differenceUpdate removes the items of any iterable.
func (s *Set) differenceUpdate(t *Thread, v Value) error {
	if v.P == unsafe.Pointer(s) {
		s.Clear()
		return nil
	}
	if isAnySet(v) {
		o := (*Set)(v.P)
		if o.used>>3 > s.used {
			var err error
			if o, err = s.intersection(t, v); err != nil {
				return err
			}
		}
		for pos := 0; ; {
			k, h, ok := o.Next(&pos)
			if !ok {
				break
			}
			if _, err := s.discard(t, k, h); err != nil {
				return err
			}
		}
	} else if err := Iterate(t, v, func(k Value) error {
		h, err := Hash(t, k)
		if err == nil {
			_, err = s.discard(t, k, h)
		}
		return err
	}); err != nil {
		return err
	}
	if s.fill-s.used <= s.top/4 {
		return nil
	}
	return s.resize(t, s.grown())
}

// symmetricDifferenceUpdate keeps the items that are in exactly one of s and v.
func (s *Set) symmetricDifferenceUpdate(t *Thread, v Value) error {
	if v.P == unsafe.Pointer(s) {
		s.Clear()
		return nil
	}
	toggle := func(k Value, h int64) error {
		was, err := s.discard(t, k, h)
		if err == nil && !was {
			err = s.addEntry(t, k, h)
		}
		return err
	}
	if v.HasType(DictType) {
		d := (*Dict)(v.P)
		for pos := 0; ; {
			k, _, ok := d.Next(&pos)
			if !ok {
				return nil
			}
			h, known := d.HashAt(pos)
			if !known {
				var err error
				if h, err = Hash(t, k); err != nil {
					return err
				}
			}
			if err := toggle(k, h); err != nil {
				return err
			}
		}
	}
	var o *Set
	if isAnySet(v) {
		o = (*Set)(v.P)
	} else {
		var err error
		if o, err = SetOf(t, s.baseType(), v); err != nil {
			return err
		}
	}
	for pos := 0; ; {
		k, h, ok := o.Next(&pos)
		if !ok {
			return nil
		}
		if err := toggle(k, h); err != nil {
			return err
		}
	}
}

// isSubset reports whether all items are in o.
func (s *Set) isSubset(t *Thread, o *Set) (bool, error) {
	if s.used > o.used {
		return false, nil
	}
	for pos := 0; ; {
		k, h, ok := s.Next(&pos)
		if !ok {
			return true, nil
		}
		if in, err := o.contains(t, k, h); err != nil || !in {
			return false, err
		}
	}
}

// frozenHash is the hash of a frozenset: independent of the order of the items.
func (s *Set) frozenHash() int64 {
	if s.hash != 0 {
		return ^s.hash
	}
	shuffle := func(h uint64) uint64 { return (h ^ 89869747 ^ h<<16) * 3644798167 }
	h := uint64(0)
	for _, e := range unsafe.Slice(s.ents, s.n) {
		if e.key.P != nil {
			h ^= shuffle(uint64(e.hash))
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == ^uint64(0) {
		h = 590923713
	}
	s.hash = ^int64(h)
	return int64(h)
}
