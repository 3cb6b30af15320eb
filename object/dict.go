package object

import "unsafe"

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
	idx   []uint32 // entry number + 1; 0 free, tomb deleted
	str   []strEntry
	gen   []genEntry // used instead of str once a key is not an exact str
	used  int
	fill  int // idx slots that are not free
	lastK unsafe.Pointer
	lastI int
	inst  unsafe.Pointer
	head  int // the entries before it are deleted
	// Version changes with every change of the set of keys; iterators compare it.
	Version uint32
	cells   bool
	general bool
	// ID numbers a namespace used as globals, for code specialised on it; 0 for others.
	ID uint32
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
	smallDict   = 8 // str dicts up to this many entries have no index
	maxDictSize = 1 << 31
)

// Shapes of the special modes of dict.
var (
	cellDictShape = &Shape{}
	instDictShape = &Shape{}
)

// NewDict returns an empty dict.
func NewDict(t *Thread) *Dict { return &Dict{Shape: DictType.Root} }

// NewNamespace returns an empty dict in cell mode, for globals and class attributes.
func NewNamespace() *Dict { return &Dict{Shape: cellDictShape, cells: true} }

// Len returns the number of items.
func (d *Dict) Len() int {
	if d.inst != nil {
		return len((*(**Shape)(d.inst)).Keys)
	}
	return d.used
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
	for i := range d.str {
		if d.str[i].key != nil {
			d.str[i].val = Of(NewCell(d.str[i].val))
		}
	}
	for i := range d.gen {
		if d.gen[i].key.P != nil {
			d.gen[i].val = Of(NewCell(d.gen[i].val))
		}
	}
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
		return d.unwrap(d.gen[i].val)
	}
	i := d.findStr(k)
	if i < 0 {
		return Value{}
	}
	return d.unwrap(d.str[i].val)
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
	if d.lastK == unsafe.Pointer(k) {
		return &d.str[d.lastI].val
	}
	return d.findStrValue(k)
}

// General reports whether the dict may hold keys other than exact strings: a key that FindStr
// does not find may then still be equal to one of another type.
func (d *Dict) General() bool { return d.general }

func (d *Dict) findStrValue(k *Str) *Value {
	if d.general {
		if i := d.findGen(Of(k), k.Hash(), nil); i >= 0 {
			return &d.gen[i].val
		}
		return nil
	}
	i := d.findStr(k)
	if i < 0 {
		return nil
	}
	d.lastK, d.lastI = unsafe.Pointer(k), i
	return &d.str[i].val
}

// findStr returns the entry number of k in the str form, or -1.
func (d *Dict) findStr(k *Str) int {
	if d.idx == nil {
		for i := range d.str {
			if d.str[i].key == k {
				return i
			}
		}
		h := k.Hash()
		for i := range d.str {
			if e := d.str[i].key; e != nil && e.hash == h && StrEqual(e, k) {
				return i
			}
		}
		return -1
	}
	h := k.Hash()
	mask := uint64(len(d.idx) - 1)
	perturb := uint64(h)
	i := perturb & mask
	for {
		x := d.idx[i]
		if x == 0 {
			return -1
		}
		if x != tomb {
			e := d.str[x-1].key
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
	if len(d.idx) == 0 {
		return -1
	}
	mask := uint64(len(d.idx) - 1)
	perturb := uint64(h)
	i := perturb & mask
	for {
		x := d.idx[i]
		if x == 0 {
			return -1
		}
		if x != tomb {
			e := &d.gen[x-1]
			if e.hash == h {
				if e.key == k {
					return int(x - 1)
				}
				ks, es := k.Shape(), e.key.Shape()
				if ks == StrType.Root && es == StrType.Root {
					if StrEqual((*Str)(k.P), (*Str)(e.key.P)) {
						return int(x - 1)
					}
				} else if k.IsInt() && e.key.IsInt() {
					// Different small ints.
				} else if t != nil {
					ver, key := d.Version, e.key
					idx := unsafe.SliceData(d.idx)
					eq, err := Equal(t, key, k)
					if err != nil {
						t.SetError(err)
						return -2
					}
					if d.Version != ver || unsafe.SliceData(d.idx) != idx || !d.general || int(x-1) >= len(d.gen) || d.gen[x-1].key != key {
						if !d.general {
							return -1
						}
						goto restart
					}
					if eq {
						return int(x - 1)
					}
				}
			}
		}
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
}

// toGeneral changes d to the form for any keys.
func (d *Dict) toGeneral() {
	d.gen = make([]genEntry, len(d.str), max(len(d.str)+len(d.str)/2, 8))
	for i := range d.str {
		if k := d.str[i].key; k != nil {
			d.gen[i] = genEntry{k.Hash(), Of(k), d.str[i].val}
		}
	}
	d.str, d.general, d.lastK = nil, true, nil
	d.rebuild(indexSize(len(d.gen) + 1))
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
	d.lastK = nil
	d.head = 0
	d.idx = make([]uint32, size)
	mask := uint64(size - 1)
	j := 0
	if d.general {
		for i := range d.gen {
			if d.gen[i].key.P == nil {
				continue
			}
			if i != j {
				d.gen[j] = d.gen[i]
			}
			d.place(uint64(d.gen[j].hash), mask, j)
			j++
		}
		clear(d.gen[j:])
		d.gen = d.gen[:j]
	} else {
		for i := range d.str {
			if d.str[i].key == nil {
				continue
			}
			if i != j {
				d.str[j] = d.str[i]
			}
			d.place(uint64(d.str[j].key.hash), mask, j)
			j++
		}
		clear(d.str[j:])
		d.str = d.str[:j]
	}
	d.fill = j
}

func (d *Dict) place(h, mask uint64, entry int) {
	perturb := h
	i := h & mask
	for d.idx[i] != 0 {
		perturb >>= 5
		i = (i*5 + perturb + 1) & mask
	}
	d.idx[i] = uint32(entry + 1)
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
		d.store(&d.str[i].val, v)
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
	d.used++
	if d.idx == nil {
		if len(d.str) < smallDict {
			d.str = append(d.str, strEntry{k, v})
			d.fill++
			return
		}
		if d.compact(); len(d.str) < smallDict {
			d.str = append(d.str, strEntry{k, v})
			d.fill++
			return
		}
		d.rebuild(indexSize(smallDict * 2))
	} else if (d.fill+1)*3 > len(d.idx)*2 {
		d.rebuild(d.grownSize())
	}
	if len(d.str) == cap(d.str) {
		n := make([]strEntry, len(d.str), d.entryCap())
		copy(n, d.str)
		d.str = n
	}
	d.str = append(d.str, strEntry{k, v})
	d.fill++
	d.place(uint64(h), uint64(len(d.idx)-1), len(d.str)-1)
}

// grownSize is the size of the next index: small dicts grow by 4, large ones by 2.
func (d *Dict) grownSize() int {
	n := d.used
	if d.cells {
		n = d.fill // unset cells are kept
	}
	if n < 50000 {
		return indexSize(n*2 + 2)
	}
	return indexSize(n + n/2)
}

// entryCap is the new capacity of full entries. It counts the entries, not the items:
// deleted ones and unset cells have their places, too.
func (d *Dict) entryCap() int {
	return min(len(d.idx)*2/3+1, max(16, (len(d.str)+len(d.gen))*3/2))
}

func (d *Dict) setGen(k Value, h int64, v Value, at int) {
	if at >= 0 {
		d.store(&d.gen[at].val, v)
		return
	}
	if d.cells {
		v = Of(NewCell(v))
	}
	d.Version++
	d.used++
	if (d.fill+1)*3 > len(d.idx)*2 {
		d.rebuild(d.grownSize())
	}
	if len(d.gen) == cap(d.gen) {
		n := make([]genEntry, len(d.gen), d.entryCap())
		copy(n, d.gen)
		d.gen = n
	}
	d.gen = append(d.gen, genEntry{h, k, v})
	d.fill++
	d.place(uint64(h), uint64(len(d.idx)-1), len(d.gen)-1)
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
	d.lastK = nil
	var e *Value
	var h uint64
	if d.general {
		e, h = &d.gen[i].val, uint64(d.gen[i].hash)
	} else {
		e, h = &d.str[i].val, uint64(d.str[i].key.Hash())
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
		mask := uint64(len(d.idx) - 1)
		perturb := h
		s := h & mask
		for d.idx[s] != uint32(i+1) {
			perturb >>= 5
			s = (s*5 + perturb + 1) & mask
		}
		d.idx[s] = tomb
	}
	if d.general {
		d.gen[i] = genEntry{}
	} else {
		d.str[i] = strEntry{}
	}
	d.used--
	d.Version++
	if i == d.head {
		d.head++
		if d.general {
			for d.head < len(d.gen) && d.gen[d.head].key.P == nil {
				d.head++
			}
		} else {
			for d.head < len(d.str) && d.str[d.head].key == nil {
				d.head++
			}
		}
	}
	return v, true
}

// trim drops deleted entries at the end, so that popitem in a loop is linear. Other ways to
// delete leave them: an iterator over the dict relies on its position.
func (d *Dict) trim() {
	if d.general {
		for len(d.gen) > 0 && d.gen[len(d.gen)-1].key.P == nil {
			d.gen = d.gen[:len(d.gen)-1]
		}
	} else {
		for len(d.str) > 0 && d.str[len(d.str)-1].key == nil {
			d.str = d.str[:len(d.str)-1]
		}
		if d.idx == nil {
			d.fill = len(d.str)
		}
	}
	d.head = min(d.head, len(d.str)+len(d.gen))
}

// compact drops the deleted entries of the small form.
func (d *Dict) compact() {
	d.lastK = nil
	j := 0
	for i := range d.str {
		if d.str[i].key != nil {
			if i != j {
				d.str[j] = d.str[i]
			}
			j++
		}
	}
	clear(d.str[j:])
	d.str = d.str[:j]
	d.fill = j
	d.head = 0
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
		return d.unwrap(d.gen[i].val)
	}
	return d.unwrap(d.str[i].val)
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
		if d.used == 0 {
			return -1, nil
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
	d.setGen(k, h, v, i)
	return nil
}

// Pop removes key k and returns its value, P nil if it was not there.
func (d *Dict) Pop(t *Thread, k Value) (Value, error) {
	h, err := Hash(t, k)
	if err != nil {
		return Value{}, err
	}
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
	d.lastK = nil
	d.Version++
	if d.cells {
		for i := range d.str {
			(*Cell)(d.str[i].val.P).V = Value{}
		}
		for i := range d.gen {
			if d.gen[i].key.P != nil {
				(*Cell)(d.gen[i].val.P).V = Value{}
			}
		}
		d.used = 0
		return
	}
	d.idx, d.str, d.gen, d.used, d.fill, d.general, d.head = nil, nil, nil, 0, 0, false, 0
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
	if *pos < d.head {
		*pos = d.head
	}
	if d.general {
		for *pos < len(d.gen) {
			e := &d.gen[*pos]
			*pos++
			if e.key.P != nil {
				if v := d.unwrap(e.val); v.P != nil {
					return e.key, v, true
				}
			}
		}
		return
	}
	for *pos < len(d.str) {
		e := &d.str[*pos]
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
	return len(d.str) + len(d.gen)
}

// HashAt returns the hash of the key of the item that Next returned just before position pos.
func (d *Dict) HashAt(pos int) (int64, bool) {
	if d.general && pos > 0 && pos <= len(d.gen) {
		return d.gen[pos-1].hash, true
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
			return (*Cell)(d.gen[i].val.P)
		}
		return (*Cell)(d.str[i].val.P)
	}
	if !create {
		return nil
	}
	c := NewCell(Value{})
	ver := d.Version
	if d.general {
		d.cells = false
		d.setGen(Of(k), k.Hash(), Of(c), -1)
		d.cells = true
	} else {
		d.insertStr(k, Of(c))
	}
	d.used--
	d.Version = ver
	return c
}

// Copy returns a plain dict with the same items.
func (d *Dict) Copy(t *Thread) *Dict {
	n := NewDict(t)
	if d.inst == nil && !d.cells && d.used == len(d.str)+len(d.gen) {
		n.idx = append([]uint32(nil), d.idx...)
		if d.idx == nil {
			n.idx = nil
		}
		n.str = append([]strEntry(nil), d.str...)
		n.gen = append([]genEntry(nil), d.gen...)
		n.used, n.fill, n.general = d.used, d.fill, d.general
		return n
	}
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
