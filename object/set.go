package object

import "unsafe"

// This file defines the storage of set and frozenset; the types are in setmethods.go.

// Set is a Python set or frozenset. Its table follows CPython's algorithm, so that it
// iterates in the same order.
type Set struct {
	Shape *Shape
	Ext   *InstExt
	table *setEntry // nil before the first item
	hash  int64     // of a frozenset, inverted; 0 is not known
	top   uint32    // the entries of the table less one
	fill  uint32    // entries that are used or deleted
	used  uint32
	pop   uint32 // where the next pop starts to search
}

// setEntry is free if key.P is nil and hash 0, deleted if key.P is nil and hash -1.
type setEntry struct {
	key  Value
	hash int64
}

// NativeObject marks *Set as a parameter type.
func (*Set) NativeObject() {}

const (
	setMinSize   = 8
	linearProbes = 9
	perturbShift = 5
)

func newSet(typ *Type) *Set { return &Set{Shape: typ.Root, top: setMinSize - 1} }

// newSetFor is newSet for a set that gets items at once: its first table comes with it.
func newSetFor(typ *Type) *Set {
	s := &struct {
		Set
		a [setMinSize]setEntry
	}{}
	s.Shape, s.top, s.table = typ.Root, setMinSize-1, &s.a[0]
	return &s.Set
}

// SetWithRoom returns an empty set that gets items at once if n is not 0.
func SetWithRoom(t *Thread, n int) *Set {
	if n == 0 {
		return newSet(SetType)
	}
	return newSetFor(SetType)
}

// at returns the address of entry i.
func (s *Set) at(i uint64) *setEntry { return entryAt(s.table, i) }

func entryAt(table *setEntry, i uint64) *setEntry {
	return (*setEntry)(unsafe.Add(unsafe.Pointer(table), i*uint64(unsafe.Sizeof(setEntry{}))))
}

// size is the number of entries of the table.
func (s *Set) size() int {
	if s.table == nil {
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
	if s.table == nil {
		s.table = unsafe.SliceData(make([]setEntry, s.top+1))
	}
}

// lookup returns the index of the entry of a key, or -1. Comparing may run Python code,
// which may change the table: then it starts again.
func (s *Set) lookup(t *Thread, key Value, hash int64) (int, error) {
	if s.used == 0 {
		return -1, nil
	}
restart:
	table, mask := s.table, uint64(s.top)
	perturb := uint64(hash)
	i := perturb & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			e := entryAt(table, j)
			if e.key.P == nil {
				if e.hash == 0 {
					return -1, nil
				}
			} else if e.hash == hash {
				if e.key == key {
					return int(j), nil
				}
				eq, changed, err := s.same(t, e, key)
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
func (s *Set) same(t *Thread, e *setEntry, key Value) (eq, changed bool, err error) {
	k := e.key
	if k.Shape() == StrType.Root && key.Shape() == StrType.Root {
		return StrEqual((*Str)(k.P), (*Str)(key.P)), false, nil
	}
	if k.IsInt() && key.IsInt() {
		return false, false, nil
	}
	table := s.table
	eq, err = Equal(t, k, key)
	return eq, s.table != table || e.key != k, err
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
	table, mask := s.table, uint64(s.top)
	perturb := uint64(hash)
	i := perturb & mask
	var deleted *setEntry // the last deleted entry on the way: the new key goes there
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			e := entryAt(table, j)
			if e.key.P == nil {
				if e.hash == 0 {
					if deleted != nil {
						*deleted = setEntry{key, hash}
						s.used++
						return nil
					}
					*e = setEntry{key, hash}
					s.fill++
					s.used++
					if uint64(s.fill)*5 >= uint64(s.top)*3 {
						return s.resize(t, s.grown())
					}
					return nil
				}
				deleted = e
			} else if e.hash == hash {
				if e.key == key {
					return nil
				}
				eq, changed, err := s.same(t, e, key)
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

// resize makes a table with more than min entries and no deleted ones.
func (s *Set) resize(t *Thread, min int) error {
	size := uint64(setMinSize)
	for size <= uint64(min) {
		size <<= 1
	}
	if err := t.CheckAlloc(int(size) * 24); err != nil {
		return err
	}
	if size > 1<<31 {
		return t.NoMemory()
	}
	old := unsafe.Slice(s.table, s.size())
	s.table = unsafe.SliceData(make([]setEntry, size))
	s.top = uint32(size - 1)
	s.fill = s.used
	for i := range old {
		if old[i].key.P != nil {
			s.insertClean(&old[i])
		}
	}
	return nil
}

// insertClean adds an entry that is known to be new to a table without deleted entries.
func (s *Set) insertClean(e *setEntry) {
	mask := uint64(s.top)
	perturb := uint64(e.hash)
	i := perturb & mask
	for {
		probes := 0
		if i+linearProbes <= mask {
			probes = linearProbes
		}
		for j := i; ; j++ {
			if p := s.at(j); p.key.P == nil {
				*p = *e
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
	*s.at(uint64(i)) = setEntry{hash: -1}
	s.used--
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
	s.table, s.top, s.fill, s.used, s.pop = nil, setMinSize-1, 0, 0, 0
}

// Next iterates: it returns the first item at or after position *pos and moves *pos behind it.
func (s *Set) Next(pos *int) (key Value, hash int64, ok bool) {
	for n := s.size(); *pos < n; {
		e := s.at(uint64(*pos))
		*pos++
		if e.key.P != nil {
			return e.key, e.hash, true
		}
	}
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
		from := unsafe.Slice(o.table, o.size())
		if s.top == o.top && o.fill == o.used {
			copy(unsafe.Slice(s.table, s.size()), from)
			return nil
		}
		for i := range from {
			if from[i].key.P != nil {
				s.insertClean(&from[i])
			}
		}
		return nil
	}
	for i := 0; i < o.size(); i++ {
		if e := *o.at(uint64(i)); e.key.P != nil {
			if err := s.addEntry(t, e.key, e.hash); err != nil {
				return err
			}
		}
	}
	return nil
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
	s.table, o.table = o.table, s.table
	s.top, o.top = o.top, s.top
	s.fill, o.fill = o.fill, s.fill
	s.used, o.used = o.used, s.used
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
	for _, e := range unsafe.Slice(s.table, s.size()) {
		h ^= shuffle(uint64(e.hash))
	}
	// Free and deleted entries cancel out in pairs.
	if s.table != nil && (s.top+1-s.fill)&1 != 0 {
		h ^= shuffle(0)
	}
	if (s.fill-s.used)&1 != 0 {
		h ^= shuffle(^uint64(0))
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
