package object

import (
	"math/bits"
	"unsafe"
)

// This file defines the storage of dict: insertion-ordered, with a form for str keys only,
// and the two special modes, cell dicts and instance dicts. Its methods are in dictmethods.go.

// Dict is a Python dict. Plain dicts have shape DictType.Root; the special modes have other
// shapes of the same type, so that inline fast paths never see them:
//   - cells: a namespace (globals, class attributes): the entries' values are *Cell that
//     never move and survive deletion.
//   - inst: the __dict__ of an instance whose attributes are still in its slots.
type Dict struct {
	Shape *Shape
	Ext   *InstExt // attributes of instances of Python subclasses
	// idx points at 1<<log entry numbers + 1; 0 is free, tomb deleted. Small dicts have none.
	idx unsafe.Pointer
	// ents points at room entries, of which n are in use or deleted: strEntry, or genEntry in
	// a general dict, one that ever had a key which is not an exact str.
	ents unsafe.Pointer
	last *strEntry // what FindStrSlow found last
	inst unsafe.Pointer
	n    uint32
	room uint32
	used uint32
	fill uint32 // idx slots that are not free
	head uint32 // the entries before it are deleted
	// Version changes with every change of the set of keys; iterators compare it.
	Version uint32
	// ID numbers a namespace used as globals, for code specialised on it; 0 for others.
	ID      uint32
	log     uint8
	cells   bool
	general bool
}

type strEntry struct {
	key *Str // nil: deleted
	val Value
}

type genEntry struct {
	hash int64
	key  Value // P nil: deleted
	val  Value
}

const (
	tomb        = ^uint32(0)
	smallDict   = 8 // dicts up to this many entries have no index
	maxDictSize = 1 << 31
)

// Shapes of the special modes of dict.
var (
	cellDictShape = &Shape{}
	instDictShape = &Shape{}
)

// NewDict returns an empty dict.
func NewDict(t *Thread) *Dict { return &Dict{Shape: DictType.Root} }

type (
	dictS1 struct {
		Dict
		a [1]strEntry
	}
	dictS2 struct {
		Dict
		a [2]strEntry
	}
	dictS4 struct {
		Dict
		a [4]strEntry
	}
	dictG1 struct {
		Dict
		a [1]genEntry
	}
	dictG2 struct {
		Dict
		a [2]genEntry
	}
	dictG4 struct {
		Dict
		a [4]genEntry
	}
)

// NewDictFor returns an empty dict with room for n items, the first of which has the key k.
func NewDictFor(t *Thread, k Value, n int) *Dict {
	if n > smallDict {
		return NewDict(t)
	}
	return newDictRoom(k.Shape() != StrType.Root, n)
}

// newDictRoom returns an empty dict with room for n items, in one allocation if they are few.
func newDictRoom(general bool, n int) *Dict {
	var d *Dict
	if n == 0 {
		return NewDict(nil)
	}
	if general {
		switch {
		case n == 1:
			p := &dictG1{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 1
		case n == 2:
			p := &dictG2{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 2
		case n <= 4:
			p := &dictG4{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 4
		default:
			d = &Dict{}
			d.ents, d.room = unsafe.Pointer(unsafe.SliceData(make([]genEntry, n))), uint32(n)
		}
		d.general = true
	} else {
		switch {
		case n == 1:
			p := &dictS1{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 1
		case n == 2:
			p := &dictS2{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 2
		case n <= 4:
			p := &dictS4{}
			d = &p.Dict
			d.ents, d.room = unsafe.Pointer(&p.a), 4
		default:
			d = &Dict{}
			d.ents, d.room = unsafe.Pointer(unsafe.SliceData(make([]strEntry, n))), uint32(n)
		}
	}
	d.Shape = DictType.Root
	return d
}

// strAt and genAt return the address of entry i of the two forms; strs and gens all entries.
func (d *Dict) strAt(i int) *strEntry {
	return (*strEntry)(unsafe.Add(d.ents, uintptr(i)*unsafe.Sizeof(strEntry{})))
}

func (d *Dict) genAt(i int) *genEntry {
	return (*genEntry)(unsafe.Add(d.ents, uintptr(i)*unsafe.Sizeof(genEntry{})))
}

func (d *Dict) strs() []strEntry { return unsafe.Slice((*strEntry)(d.ents), d.n) }
func (d *Dict) gens() []genEntry { return unsafe.Slice((*genEntry)(d.ents), d.n) }

// slot returns the address of slot i of the index.
func (d *Dict) slot(i uint64) *uint32 { return (*uint32)(unsafe.Add(d.idx, i*4)) }

// mask is the number of slots of the index less one.
func (d *Dict) mask() uint64 { return 1<<d.log - 1 }

// NewNamespace returns an empty dict in cell mode, for globals and class attributes.
func NewNamespace() *Dict { return &Dict{Shape: cellDictShape, cells: true} }

// Len returns the number of items.
func (d *Dict) Len() int {
	if d.inst != nil {
		return len((*(**Shape)(d.inst)).Keys)
	}
	return int(d.used)
}

// ToNamespace changes d to cell mode, in which caches can point at its values.
func (d *Dict) ToNamespace() {
	if d.cells || d.inst != nil {
		return
	}
	d.cells = true
	if d.Shape == DictType.Root {
		d.Shape = cellDictShape
	}
	for i := range int(d.n) {
		if p := d.valueOf(i); p != nil {
			*p = Of(NewCell(*p))
		}
	}
}

// valueOf returns the address of the value of entry i, nil if it is deleted.
func (d *Dict) valueOf(i int) *Value {
	if d.general {
		if e := d.genAt(i); e.key.P != nil {
			return &e.val
		}
	} else if e := d.strAt(i); e.key != nil {
		return &e.val
	}
	return nil
}

// GetStr returns the value of a str key; its P is nil if there is none.
func (d *Dict) GetStr(k *Str) Value {
	if d.inst != nil {
		return d.instGet(k)
	}
	if d.general {
		i := d.findGen(Of(k), k.Hash(), nil)
		if i < 0 {
			return Value{}
		}
		return d.unwrap(d.genAt(i).val)
	}
	i := d.findStr(k)
	if i < 0 {
		return Value{}
	}
	return d.unwrap(d.strAt(i).val)
}

func (d *Dict) unwrap(v Value) Value {
	if d.cells {
		return (*Cell)(v.P).V
	}
	return v
}

func (d *Dict) instGet(k *Str) Value {
	sh := *(**Shape)(d.inst)
	i := sh.Find(InternStr(k))
	if i < 0 {
		return Value{}
	}
	return *slotAddr(d.inst, i)
}

// FindStr returns the address of the value of an exact str key of a plain dict (shape
// DictType.Root), or nil. The address is good until the dict changes.
func (d *Dict) FindStr(k *Str) *Value {
	if e := d.last; e != nil && e.key == k {
		return &e.val
	}
	return d.FindStrSlow(k)
}

// Last returns the entry that FindStr found last, or nil.
func (d *Dict) Last() *strEntry { return d.last }

// Is reports whether the entry has the key, the same object.
func (e *strEntry) Is(k *Str) bool { return e.key == k }

// Value returns the address of the entry's value.
func (e *strEntry) Value() *Value { return &e.val }

// General reports whether the dict may hold keys other than exact strings: a key that FindStr
// does not find may then still be equal to one of another type.
func (d *Dict) General() bool { return d.general }

// FindStrSlow is FindStr for a key that is not the last one.
func (d *Dict) FindStrSlow(k *Str) *Value {
	if d.general {
		if i := d.findGen(Of(k), k.Hash(), nil); i >= 0 {
			return &d.genAt(i).val
		}
		return nil
	}
	i := d.findStr(k)
	if i < 0 {
		return nil
	}
	e := d.strAt(i)
	if e.key == k {
		d.last = e
	}
	return &e.val
}

// findStr returns the entry number of k in the str form, or -1.
func (d *Dict) findStr(k *Str) int {
	if d.idx == nil {
		str := d.strs()
		for i := range str {
			if str[i].key == k {
				return i
			}
		}
		h := k.Hash()
		for i := range str {
			if e := str[i].key; e != nil && e.hash == h && StrEqual(e, k) {
				return i
			}
		}
		return -1
	}
	h := k.Hash()
	mask := d.mask()
	perturb := uint64(h)
	i := perturb & mask
	for {
		x := *d.slot(i)
		if x == 0 {
			return -1
		}
		if x != tomb {
			e := d.strAt(int(x - 1)).key
			if e == k || e.hash == h && StrEqual(e, k) {
				return int(x - 1)
			}
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// findGen returns the entry number of k in the general form, or -1. With a nil thread only
// identity and equality of str, int and other exact built-in keys are tried; with a thread
// __eq__ runs, and -2 means that it raised (the exception is in the thread) .
func (d *Dict) findGen(k Value, h int64, t *Thread) int {
restart:
	if d.idx == nil {
		for i := 0; i < int(d.n); i++ {
			e := d.genAt(i)
			if e.hash != h || e.key.P == nil {
				continue
			}
			switch d.sameKey(e, i, k, t) {
			case keySame:
				return i
			case keyFailed:
				return -2
			case keyChanged:
				if !d.general {
					return -1
				}
				goto restart
			}
		}
		return -1
	}
	mask := d.mask()
	perturb := uint64(h)
	i := perturb & mask
	for {
		x := *d.slot(i)
		if x == 0 {
			return -1
		}
		if x != tomb {
			e := d.genAt(int(x - 1))
			if e.hash == h {
				if e.key == k {
					return int(x - 1)
				}
				switch d.sameKey(e, int(x-1), k, t) {
				case keySame:
					return int(x - 1)
				case keyFailed:
					return -2
				case keyChanged:
					if !d.general {
						return -1
					}
					goto restart
				}
			}
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// What sameKey finds.
const (
	keyOther = iota
	keySame
	keyFailed
	keyChanged
)

// sameKey compares the key of entry e, which is entry i, with k of the same hash. __eq__ runs
// only with a thread; keyFailed means that it raised, keyChanged that it changed the dict.
func (d *Dict) sameKey(e *genEntry, i int, k Value, t *Thread) int {
	key := e.key
	if key == k {
		return keySame
	}
	ks, es := k.Shape(), key.Shape()
	if ks == StrType.Root && es == StrType.Root {
		if StrEqual((*Str)(k.P), (*Str)(key.P)) {
			return keySame
		}
		return keyOther
	}
	if t == nil || k.IsInt() && key.IsInt() {
		return keyOther
	}
	ver, idx, holes := d.Version, d.idx, d.used != d.n
	eq, err := Equal(t, key, k)
	if err != nil {
		t.SetError(err)
		return keyFailed
	}
	// An insertion that moves no entry is no reason to start again: an __eq__ that always adds
	// one would never end.
	moved := d.idx != idx || idx == nil && d.Version != ver && (holes || d.used != d.n)
	if moved || !d.general || i >= int(d.n) || d.genAt(i).key != key {
		return keyChanged
	}
	if eq {
		return keySame
	}
	return keyOther
}

// toGeneral changes d to the form for any keys.
func (d *Dict) toGeneral() {
	n := int(d.n)
	if n == 0 && d.room == 0 {
		d.general = true
		return
	}
	room := max(4, n+n/2)
	gen := make([]genEntry, room)
	for i := range n {
		if e := d.strAt(i); e.key != nil {
			gen[i] = genEntry{e.key.Hash(), Of(e.key), e.val}
		}
	}
	d.last = nil
	d.ents, d.room, d.general = unsafe.Pointer(unsafe.SliceData(gen)), uint32(room), true
}

// indexSize returns a power of two that keeps n entries at a load of at most 2/3.
func indexSize(n int) int {
	s := 8
	for s*2 < n*3 {
		s *= 2
	}
	return s
}

// rebuild drops deleted entries and makes a new index of the given size.
func (d *Dict) rebuild(size int) {
	d.compact()
	d.idx = unsafe.Pointer(unsafe.SliceData(make([]uint32, size)))
	d.log = uint8(bits.TrailingZeros(uint(size)))
	mask := d.mask()
	if d.general {
		for i := range int(d.n) {
			d.place(uint64(d.genAt(i).hash), mask, i)
		}
	} else {
		for i := range int(d.n) {
			d.place(uint64(d.strAt(i).key.hash), mask, i)
		}
	}
}

// compact drops the deleted entries.
func (d *Dict) compact() {
	d.last, d.head, d.fill = nil, 0, d.n
	if d.used == d.n {
		return
	}
	j := 0
	if d.general {
		gen := d.gens()
		for i := range gen {
			if gen[i].key.P != nil {
				if i != j {
					gen[j] = gen[i]
				}
				j++
			}
		}
		clear(gen[j:])
	} else {
		str := d.strs()
		for i := range str {
			if str[i].key != nil {
				if i != j {
					str[j] = str[i]
				}
				j++
			}
		}
		clear(str[j:])
	}
	d.n, d.fill = uint32(j), uint32(j)
}

func (d *Dict) place(h, mask uint64, entry int) {
	perturb := h
	i := h & mask
	for *d.slot(i) != 0 {
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
	*d.slot(i) = uint32(entry + 1)
}

// grow makes room for one more entry, and an index if there are many.
func (d *Dict) grow() {
	if d.idx == nil {
		if d.n >= smallDict {
			if d.compact(); d.n >= smallDict {
				d.rebuild(indexSize(smallDict * 2))
			}
		}
	} else if (d.fill+1)*3 > 2<<d.log {
		d.rebuild(d.grownSize())
	}
	if d.n < d.room {
		return
	}
	if d.idx == nil && d.used < d.n && !d.cells {
		d.compact()
		return
	}
	room := d.entryCap()
	if d.room == 0 && d.fill > 0 {
		room = int(d.fill) // see Expect
		d.fill = 0
		if room > smallDict {
			d.rebuild(indexSize(room))
		}
	}
	d.last = nil
	if d.general {
		e := make([]genEntry, room)
		copy(e, d.gens())
		d.ents = unsafe.Pointer(unsafe.SliceData(e))
	} else {
		e := make([]strEntry, room)
		copy(e, d.strs())
		d.ents = unsafe.Pointer(unsafe.SliceData(e))
	}
	d.room = uint32(room)
}

// SetStr stores v under an exact str key.
func (d *Dict) SetStr(k *Str, v Value) {
	if d.inst != nil {
		d.instSet(k, v)
		return
	}
	if d.general {
		d.setGen(Of(k), k.Hash(), v, d.findGen(Of(k), k.Hash(), nil))
		return
	}
	i := d.findStr(k)
	if i >= 0 {
		d.store(&d.strAt(i).val, v)
		return
	}
	if d.cells {
		v = Of(NewCell(v))
	}
	d.insertStr(k, v)
}

func (d *Dict) store(p *Value, v Value) {
	if d.cells {
		c := (*Cell)(p.P)
		if c.V.P == nil {
			// A deleted name of a namespace comes back in its old cell.
			d.used++
			d.Version++
		}
		c.V = v
		return
	}
	*p = v
}

func (d *Dict) insertStr(k *Str, v Value) {
	h := k.Hash()
	d.Version++
	if d.n == d.room || d.idx != nil && (d.fill+1)*3 > 2<<d.log || d.idx == nil && d.n >= smallDict {
		d.grow()
	}
	i := d.n
	*d.strAt(int(i)) = strEntry{k, v}
	d.used++
	d.n++
	d.fill++
	if d.idx != nil {
		d.place(uint64(h), d.mask(), int(i))
	}
}

// grownSize is the size of the next index: small dicts grow by 4, large ones by 2.
func (d *Dict) grownSize() int {
	n := int(d.used)
	if d.cells {
		n = int(d.fill) // unset cells are kept
	}
	if n < 50000 {
		return indexSize(n*2 + 2)
	}
	return indexSize(n + n/2)
}

// Expect makes the first item that is added to d, which is empty, make room for n.
func (d *Dict) Expect(n int) {
	if d.room == 0 {
		d.fill = uint32(n)
	}
}

// entryCap is the new capacity of full entries. It counts the entries, not the items:
// deleted ones and unset cells have their places, too.
func (d *Dict) entryCap() int {
	n := int(d.n)
	switch {
	case n < 4:
		return 4
	case d.idx == nil:
		return smallDict
	case n < 400:
		n *= 4 // as many as the index takes
	case n < 1000:
		n *= 2
	default:
		n = n * 3 / 2
	}
	return min(2<<d.log/3+1, max(21, n))
}

func (d *Dict) setGen(k Value, h int64, v Value, at int) {
	if at >= 0 {
		d.store(&d.genAt(at).val, v)
		return
	}
	if d.cells {
		v = Of(NewCell(v))
	}
	d.addGen(k, h, v)
}

func (d *Dict) addGen(k Value, h int64, v Value) {
	d.Version++
	if d.n == d.room || d.idx != nil && (d.fill+1)*3 > 2<<d.log || d.idx == nil && d.n >= smallDict {
		d.grow()
	}
	i := d.n
	*d.genAt(int(i)) = genEntry{h, k, v}
	d.used++
	d.n++
	d.fill++
	if d.idx != nil {
		d.place(uint64(h), d.mask(), int(i))
	}
}

// DeleteStr removes a str key and reports whether it was there.
func (d *Dict) DeleteStr(k *Str) bool {
	v, _ := d.popStr(k)
	return v.P != nil
}

func (d *Dict) popStr(k *Str) (Value, bool) {
	if d.inst != nil {
		if (*(**Shape)(d.inst)).Find(InternStr(k)) < 0 {
			return Value{}, false
		}
		d.detach()
	}
	var i int
	if d.general {
		i = d.findGen(Of(k), k.Hash(), nil)
	} else {
		i = d.findStr(k)
	}
	if i < 0 {
		return Value{}, false
	}
	return d.removeAt(i)
}

// removeAt deletes entry i and returns its value. In cell mode the entry and its cell stay.
func (d *Dict) removeAt(i int) (Value, bool) {
	d.last = nil
	var e *Value
	var h uint64
	if d.general {
		x := d.genAt(i)
		e, h = &x.val, uint64(x.hash)
	} else {
		x := d.strAt(i)
		e, h = &x.val, uint64(x.key.Hash())
	}
	if d.cells {
		c := (*Cell)(e.P)
		v := c.V
		if v.P == nil {
			return v, false
		}
		c.V = Value{}
		d.used--
		d.Version++
		return v, true
	}
	v := *e
	if d.idx != nil {
		mask := d.mask()
		perturb := h
		s := h & mask
		for *d.slot(s) != uint32(i+1) {
			perturb >>= 5
			s = (s*5 + perturb + 1) & mask
		}
		*d.slot(s) = tomb
	}
	if d.general {
		*d.genAt(i) = genEntry{}
	} else {
		*d.strAt(i) = strEntry{}
	}
	d.used--
	d.Version++
	if i == int(d.head) {
		d.head++
		for d.head < d.n && d.valueOf(int(d.head)) == nil {
			d.head++
		}
	}
	return v, true
}

// trim drops deleted entries at the end, so that popitem in a loop is linear. Other ways to
// delete leave them: an iterator over the dict relies on its position.
func (d *Dict) trim() {
	for d.n > 0 && d.valueOf(int(d.n-1)) == nil {
		d.n--
	}
	if d.idx == nil {
		d.fill = d.n
	}
	d.head = min(d.head, d.n)
}

// instSet stores an attribute through the __dict__ of an instance.
func (d *Dict) instSet(k *Str, v Value) {
	k = InternStr(k)
	if !setSlot(d.thread(), d.inst, k, v) {
		d.detach()
		d.SetStr(k, v)
	}
}

// thread returns a thread of the instance's interpreter, nil for an instance of a static type.
func (d *Dict) thread() *Thread {
	if in := (*(**Shape)(d.inst)).Type.in; in != nil {
		return in.Main
	}
	return nil
}

// detach moves the attributes of an instance from its slots into d, its __dict__.
func (d *Dict) detach() {
	if d.inst != nil {
		toDictMode(d.thread(), d.inst)
	}
}

// Get returns the value of key k, P nil if there is none. It may run Python code.
func (d *Dict) Get(t *Thread, k Value) (Value, error) {
	if k.Shape() == StrType.Root {
		if !d.general {
			return d.GetStr((*Str)(k.P)), nil
		}
	}
	h, err := Hash(t, k)
	if err != nil {
		return Value{}, err
	}
	return d.GetHashed(t, k, h)
}

// GetHashed is Get for a known hash.
func (d *Dict) GetHashed(t *Thread, k Value, h int64) (Value, error) {
	i, err := d.find(t, k, h)
	if err != nil || i < 0 {
		return Value{}, err
	}
	return d.valueAt(i), nil
}

func (d *Dict) valueAt(i int) Value {
	if d.general {
		return d.unwrap(d.genAt(i).val)
	}
	return d.unwrap(d.strAt(i).val)
}

// find returns the entry number of any key, or -1.
func (d *Dict) find(t *Thread, k Value, h int64) (int, error) {
	if d.inst != nil {
		if k.Shape() == StrType.Root {
			if (*(**Shape)(d.inst)).Find(InternStr((*Str)(k.P))) < 0 {
				return -1, nil
			}
		}
		d.detach()
	}
	if !d.general {
		if k.Shape() == StrType.Root {
			return d.findStr((*Str)(k.P)), nil
		}
		if d.used == 0 || k.IsInt() || k.IsNone() || k.IsFloat() || k.Shape() == TupleType.Root {
			return -1, nil // no str is equal to it
		}
		d.toGeneral()
	}
	i := d.findGen(k, h, t)
	if i == -2 {
		return -1, t.TakeError()
	}
	return i, nil
}

// Set stores v under k. It may run Python code.
func (d *Dict) Set(t *Thread, k, v Value) error {
	if k.Shape() == StrType.Root && !d.general {
		d.SetStr((*Str)(k.P), v)
		return nil
	}
	h, err := Hash(t, k)
	if err != nil {
		return err
	}
	return d.SetHashed(t, k, h, v)
}

// SetHashed is Set for a known hash.
func (d *Dict) SetHashed(t *Thread, k Value, h int64, v Value) error {
	if d.used >= maxDictSize {
		return t.NoMemory()
	}
	if d.inst != nil {
		if k.Shape() == StrType.Root {
			d.SetStr((*Str)(k.P), v)
			return nil
		}
		d.detach()
	}
	if !d.general {
		if k.Shape() == StrType.Root {
			d.SetStr((*Str)(k.P), v)
			return nil
		}
		d.toGeneral()
	}
	i := d.findGen(k, h, t)
	if i == -2 {
		return t.TakeError()
	}
	if !d.general {
		d.toGeneral() // a comparison has cleared d
	}
	d.setGen(k, h, v, i)
	return nil
}

// Pop removes key k and returns its value, P nil if it was not there.
func (d *Dict) Pop(t *Thread, k Value) (Value, error) {
	h, err := Hash(t, k)
	if err != nil {
		return Value{}, err
	}
	return d.PopHashed(t, k, h)
}

// PopHashed is Pop with the hash of k.
func (d *Dict) PopHashed(t *Thread, k Value, h int64) (Value, error) {
	i, err := d.find(t, k, h)
	if err != nil || i < 0 {
		return Value{}, err
	}
	if d.inst != nil {
		v, _ := d.popStr((*Str)(k.P))
		return v, nil
	}
	v, _ := d.removeAt(i)
	return v, nil
}

// Clear removes all items. Cells of a namespace stay, empty.
func (d *Dict) Clear() {
	d.detach()
	d.Version++
	if d.cells {
		for i := range int(d.n) {
			if p := d.valueOf(i); p != nil {
				(*Cell)(p.P).V = Value{}
			}
		}
		d.used = 0
		return
	}
	d.drop()
}

// drop forgets all entries.
func (d *Dict) drop() {
	d.idx, d.ents, d.last = nil, nil, nil
	d.n, d.room, d.used, d.fill, d.head, d.log, d.general = 0, 0, 0, 0, 0, 0, false
}

// Next iterates: it returns the first item at or after position *pos and moves *pos behind
// it; ok is false at the end. Positions are stable while keys are only replaced or appended.
func (d *Dict) Next(pos *int) (k, v Value, ok bool) {
	if d.inst != nil {
		sh := *(**Shape)(d.inst)
		if *pos >= len(sh.Keys) {
			return
		}
		i := *pos
		*pos++
		return Of(sh.Keys[i]), *slotAddr(d.inst, sh.Type.NumMembers+i), true
	}
	if *pos < int(d.head) {
		*pos = int(d.head)
	}
	if d.general {
		for *pos < int(d.n) {
			e := d.genAt(*pos)
			*pos++
			if e.key.P != nil {
				if v := d.unwrap(e.val); v.P != nil {
					return e.key, v, true
				}
			}
		}
		return
	}
	for *pos < int(d.n) {
		e := d.strAt(*pos)
		*pos++
		if e.key != nil {
			if v := d.unwrap(e.val); v.P != nil {
				return Of(e.key), v, true
			}
		}
	}
	return
}

// Prev is Next backwards; start with *pos = d.End().
func (d *Dict) Prev(pos *int) (k, v Value, ok bool) {
	for *pos > 0 {
		*pos--
		p := *pos
		k, v, ok = d.Next(&p)
		if ok && p == *pos+1 {
			return
		}
	}
	return Value{}, Value{}, false
}

// End returns the position behind the last item, for Prev.
func (d *Dict) End() int {
	if d.inst != nil {
		return d.Len()
	}
	return int(d.n)
}

// HashAt returns the hash of the key of the item that Next returned just before position pos.
func (d *Dict) HashAt(pos int) (int64, bool) {
	if d.general && pos > 0 && pos <= int(d.n) {
		return d.genAt(pos - 1).hash, true
	}
	return 0, false
}

// CellOf returns the cell of a name in a namespace, making an empty one if create is set.
// An empty cell is not an item: it waits for the name to be defined.
func (d *Dict) CellOf(k *Str, create bool) *Cell {
	if !d.cells {
		return nil
	}
	var i int
	if d.general {
		i = d.findGen(Of(k), k.Hash(), nil)
	} else {
		i = d.findStr(k)
	}
	if i >= 0 {
		if d.general {
			return (*Cell)(d.genAt(i).val.P)
		}
		return (*Cell)(d.strAt(i).val.P)
	}
	if !create {
		return nil
	}
	c := NewCell(Value{})
	ver := d.Version
	if d.general {
		d.addGen(Of(k), k.Hash(), Of(c))
	} else {
		d.insertStr(k, Of(c))
	}
	d.used--
	d.Version = ver
	return c
}

// Copy returns a plain dict with the same items.
func (d *Dict) Copy(t *Thread) *Dict {
	if d.inst == nil && !d.cells && d.used == d.n {
		n := newDictRoom(d.general, int(d.n))
		n.copyFull(d)
		return n
	}
	n := NewDict(t)
	for pos := 0; ; {
		k, v, ok := d.Next(&pos)
		if !ok {
			return n
		}
		if k.Shape() == StrType.Root && !n.general {
			n.SetStr((*Str)(k.P), v)
			continue
		}
		h, _ := d.HashAt(pos)
		if k.Shape() == StrType.Root {
			h = (*Str)(k.P).Hash()
		}
		if !n.general {
			n.toGeneral()
		}
		n.setGen(k, h, v, -1)
	}
}

// copyFull makes d, which is empty and has room, a copy of o, which has no deleted entries.
func (d *Dict) copyFull(o *Dict) {
	d.general = o.general
	if o.general {
		copy(unsafe.Slice((*genEntry)(d.ents), o.n), o.gens())
	} else {
		copy(unsafe.Slice((*strEntry)(d.ents), o.n), o.strs())
	}
	if o.idx != nil {
		size := 1 << o.log
		idx := make([]uint32, size)
		copy(idx, unsafe.Slice((*uint32)(o.idx), size))
		d.idx, d.log = unsafe.Pointer(unsafe.SliceData(idx)), o.log
	}
	d.n, d.used, d.fill = o.n, o.used, o.fill
}
