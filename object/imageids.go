package object

import (
	"sync/atomic"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/static"
)

// This file keeps the identities of objects that came in the image of a parent: programs have
// them as keys, and the hash tables of the image were made with them.

// inherited are the identities of all objects that images brought into this process. It belongs
// to the process, as addresses do.
var inherited atomic.Pointer[inheritedIDs]

// inheritedIDs maps addresses to identities. An object that gets the address of one that died
// gets its identity as well.
type inheritedIDs struct {
	memo imageMemo
	ids  []uint64
	prev *inheritedIDs // of images that were read before
	// tag is in the identities of objects that were made in this process, which differ by it
	// from those of the parent's.
	tag uint64
}

const (
	idTagShift = 56
	idTagMask  = 0x3f
)

// identity returns what id() and hashes are made of.
func identity(p unsafe.Pointer) uint64 {
	if t := inherited.Load(); t != nil {
		return t.of(p)
	}
	return uint64(uintptr(p))
}

//go:noinline
func (t *inheritedIDs) of(p unsafe.Pointer) uint64 {
	for x := t; x != nil; x = x.prev {
		if e := x.memo.find(uintptr(p)); e.key != 0 {
			return x.ids[e.id]
		}
	}
	if _, ok := static.Offset(p); ok {
		return uint64(uintptr(p))
	}
	return uint64(uintptr(p)) | t.tag
}

// idTag returns the tag of identities that are made in this process.
func idTag() uint64 {
	if t := inherited.Load(); t != nil {
		return t.tag
	}
	return 0
}

// inherit takes over identities: ids[i] is that of objs[i]. New objects get tagged identities
// only in a process that has none of its own yet, a child: identities never change.
func inherit(objs []unsafe.Pointer, ids []uint64, parentTag uint64, child bool) {
	t := &inheritedIDs{ids: ids, prev: inherited.Load(), tag: idTag()}
	if child && t.prev == nil {
		t.tag = (parentTag>>idTagShift + 1) & idTagMask << idTagShift
	}
	size := 4096
	for size < 2*len(objs) {
		size *= 2
	}
	t.memo.table = make([]memoEntry, size)
	for i, p := range objs {
		if p == nil {
			continue
		}
		*t.memo.find(uintptr(p)) = memoEntry{key: uintptr(p), id: uint32(i)}
	}
	inherited.Store(t)
}
