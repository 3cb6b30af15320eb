package object

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/maphash"
	"reflect"
	"slices"
	"sync/atomic"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file writes images as differences from one that the reader has already. A process that
// is going to be a child reads its parent's state in advance, while nobody waits for it; when it
// becomes the child it gets only what has changed since.
//
// The writer goes through all objects as ever, and compares what it writes of an object with
// what it wrote of the one at the same address before. Objects that changed are filled anew in
// place; where that can't be, for what is immutable or of another kind now, an object gets a new
// number, which changes whatever refers to it. The base keeps no object alive but classes and names: an
// object that took the address of a dead one counts as a change of it, and the reader forgets
// those that are not reached any more.

// ErrImageBase is the error of [WriteImage] if the state has changed in a way that can't be
// written as a difference: the reader needs a whole image.
var ErrImageBase = errors.New("the base of the image is of no use")

// ImageBase is a state that was written, to be compared with.
type ImageBase struct {
	// Data is for [ReadImageBase].
	Data []byte

	id       uint64
	memo     imageMemo
	pins     []unsafe.Pointer
	nodes    []baseNode // and one more
	alloc    []byte
	fill     []byte
	kinds    []imageKind
	kindOf   map[imageKindKey]uint32
	shapes   []*Shape
	shapeOf  map[*Shape]int32
	statics  []*Type
	staticOf map[*Type]uint32
	types    []unsafe.Pointer
	typeOf   map[unsafe.Pointer]uint32
}

// baseNode is what a base keeps of a node.
type baseNode struct {
	raw         uint64 // a hash of the struct of functions, code and what belongs to native types
	kind        uint32
	alloc, fill uint32 // where its records begin
}

var nextBase atomic.Uint64

// baseSeed is of the hashes that bases keep; they stay in the process.
var baseSeed = maphash.MakeSeed()

// ID tells bases of this process apart; it is not 0.
func (b *ImageBase) ID() uint64 { return b.id }

// WriteImageBase writes the state of the interpreter for readers that are to be given the
// differences later. The calling thread has the GIL.
func WriteImageBase(t *Thread) (*ImageBase, error) {
	w, err := newImageWriter(t, ImageOptions{State: true, SegmentSize: -1})
	if err != nil {
		return nil, err
	}
	in := t.Interp
	b := &ImageBase{id: nextBase.Add(1)}
	w.made = b
	root := &imageRoot{roots: None, state: &imageState{Modules: in.Modules, Builtins: in.Builtins, SysDict: in.SysDict}}
	w.node(unsafe.Pointer(root), planOf(reflect.TypeFor[imageRoot]()))
	if err := w.write(); err != nil {
		return nil, err
	}
	head := w.header()
	if w.err != nil {
		return nil, w.refusal()
	}
	b.nodes = append(b.nodes, baseNode{alloc: uint32(len(w.alloc)), fill: uint32(len(w.fill))})
	b.Data = w.image(head).Data
	b.memo, b.alloc, b.fill, b.kinds, b.kindOf = w.memo, w.alloc, w.fill, slices.Clip(w.kinds), w.kindOf
	b.shapes, b.shapeOf, b.statics, b.staticOf = slices.Clip(w.shapes), w.shapeOf, slices.Clip(w.statics), w.staticOf
	b.types, b.typeOf = slices.Clip(w.types), w.typeOf
	for id, n := range w.nodes {
		if b.kinds[b.nodes[id].kind].isFixed(n.p) {
			b.pins = append(b.pins, n.p)
			b.memo.find(uintptr(n.p)).pinned = true
		}
	}
	return b, nil
}

// isVolatile tells of a kind whose objects a base has without their contents: they belong to the
// system or to the process.
func (k *imageKind) isVolatile() bool {
	switch k.codec {
	case codecRow:
		return k.typ != CodeType
	case codecStruct:
		return k.row != nil
	}
	return false
}

// maxPinned is the length of the strs that bases keep alive: not what takes much memory.
const maxPinned = 64

// isFixed tells of what never changes and is worth keeping alive, so that nothing else takes its
// address: short strs, which are names mostly, and the code of the library.
func (k *imageKind) isFixed(p unsafe.Pointer) bool {
	switch {
	case k.codec == codecStr:
		return (*Str)(p).n <= maxPinned
	case k.codec == codecPlain && k.plan.typ == codeGoType:
		data, _ := (*bytecode.Code)(p).Source()
		return data != ""
	}
	return false
}

// record writes a node of a base and notes where it is.
func (b *ImageBase) record(w *ImageWriter, id uint32) {
	n := w.nodes[id]
	a, f := len(w.alloc), len(w.fill)
	w.writeNode(n)
	if w.err != nil {
		return
	}
	ki := w.kind(n)
	k := &w.kinds[ki]
	if k.isVolatile() {
		w.fill = w.fill[:f]
	}
	b.nodes = append(b.nodes, baseNode{k.raw(n.p), ki, uint32(a), uint32(f)})
}

// raw returns a hash of the struct of an object that is mostly immutable.
func (k *imageKind) raw(p unsafe.Pointer) uint64 {
	size := uintptr(0)
	switch {
	case k.codec == codecRow && k.typ == CodeType:
		// Instructions and caches don't count.
		c := (*Code)(p)
		return maphash.Comparable(baseSeed, [5]unsafe.Pointer{unsafe.Pointer(c.Code), unsafe.Pointer(c.Visible), unsafe.Pointer(c.Globals), unsafe.Pointer(c.Builtins)})
	case k.codec == codecStruct && k.typ == FunctionType:
		size = unsafe.Sizeof(Function{})
	case k.codec != codecNamed:
		return 0
	case k.typ == BuiltinType:
		size = unsafe.Sizeof(Builtin{})
	case k.typ == MethodDescrType || k.typ == ClassMethodDescrType:
		size = unsafe.Sizeof(MethodDescr{})
	case k.typ == WrapperDescrType:
		size = unsafe.Sizeof(WrapperDescr{})
	case k.typ == GetSetDescrType:
		size = unsafe.Sizeof(GetSetDescr{})
	case k.typ == MemberDescrType:
		size = unsafe.Sizeof(MemberDescr{})
	}
	return maphash.Bytes(baseSeed, unsafe.Slice((*byte)(p), size))
}

func (b *ImageBase) allocOf(id uint32) []byte { return b.alloc[b.nodes[id].alloc:b.nodes[id+1].alloc] }
func (b *ImageBase) fillOf(id uint32) []byte  { return b.fill[b.nodes[id].fill:b.nodes[id+1].fill] }

// begin prepares a writer for differences from a base. The root and the state, which are made
// for each image, are its first two nodes.
func (w *ImageWriter) begin(b *ImageBase, root *imageRoot) {
	w.base = b
	n := len(b.nodes) - 1
	w.nodes, w.seen = make([]imageNode, n, n+1024), make([]bool, n)
	w.kinds, w.shapes, w.statics, w.types = b.kinds, b.shapes, b.statics, b.types
	for id, p := range [...]unsafe.Pointer{unsafe.Pointer(root), unsafe.Pointer(root.state)} {
		*w.memo.find(uintptr(p)) = memoEntry{key: uintptr(p), id: uint32(id)}
		w.memo.n++
		w.nodes[id] = imageNode{p: p, plan: w.kinds[b.nodes[id].kind].plan}
		w.seen[id] = true
		w.todo = append(w.todo, uint32(id))
	}
}

// baseNode returns the number of memory that the reader has.
func (w *ImageWriter) baseNode(p unsafe.Pointer, plan *imagePlan) (uint32, bool) {
	e := w.base.memo.find(uintptr(p))
	if e.key == 0 {
		return 0, false
	}
	id := e.id
	if e.pinned {
		return id, true
	}
	if w.seen[id] {
		return id, id >= 2
	}
	n := imageNode{p, plan, w.cur}
	old := &w.base.nodes[id]
	ki := old.kind
	k := &w.kinds[ki]
	if !k.is(n) || id < 2 {
		return 0, false
	}
	full := true // it has contents to be compared
	switch k.codec {
	case codecStr:
		a := len(w.alloc)
		w.alloc = binary.AppendUvarint(w.alloc, uint64(ki))
		w.allocStr((*Str)(p))
		same := bytes.Equal(w.alloc[a:], w.base.allocOf(id))
		w.alloc = w.alloc[:a]
		if !same {
			return 0, false
		}
		full = false
	case codecTuple, codecSeq:
		var size [3 * binary.MaxVarintLen64]byte
		items := (*Tuple)(p).Items
		b := binary.AppendUvarint(size[:0], uint64(ki))
		b = binary.AppendUvarint(b, uint64(len(items)))
		if k.codec == codecSeq {
			b = binary.AppendUvarint(b, uint64(cap(items)))
		}
		if !bytes.Equal(b, w.base.allocOf(id)) {
			return 0, false
		}
	case codecStatic:
		full = false
	case codecNamed:
		if k.raw(p) != old.raw {
			return 0, false
		}
		full = len(w.base.fillOf(id)) > 0
		if full && k.typ == BuiltinType {
			b := (*Builtin)(p)
			full = !w.sameValue(b.Self) || !w.sameValue(b.Module) || b.Type != nil
		}
	case codecRow:
		if k.typ == CodeType && k.raw(p) != old.raw {
			return 0, false
		}
	case codecStruct:
		if k.typ == FunctionType && k.raw(p) == old.raw {
			full = !w.sameFunction((*Function)(p))
		}
	}
	w.seen[id] = true
	if full {
		w.nodes[id] = n
		w.todo = append(w.todo, id)
	}
	return id, true
}

// sameValue tells that the reader has an object that a node leads to under its number.
func (w *ImageWriter) sameValue(v Value) bool {
	switch v.P {
	case nil, unsafe.Pointer(&NoneTag), unsafe.Pointer(&IntTag), unsafe.Pointer(&BoolTag), unsafe.Pointer(&UnboundTag), unsafe.Pointer(&FloatTag):
		return true
	}
	return staticAddr(v.P) || w.object(v.P) < uint32(len(w.seen))
}

// sameFunction tells that a function whose struct has not changed needs no closer look: it is one
// of the library's without a closure. Its code never changes; what else it leads to is looked at.
func (w *ImageWriter) sameFunction(f *Function) bool {
	if f.Ext != nil || f.Closure != nil || f.attrs != nil {
		return false
	}
	if data, _ := f.Code.Source(); data == "" {
		return false
	}
	n := uint32(len(w.seen))
	same := w.object(unsafe.Pointer(f.Globals)) < n
	if f.Defaults != nil {
		same = w.object(unsafe.Pointer(f.Defaults)) < n && same
	}
	if f.KwDefs != nil {
		same = w.object(unsafe.Pointer(f.KwDefs)) < n && same
	}
	return same
}

// is tells whether a node is of a kind.
func (k *imageKind) is(n imageNode) bool {
	if n.plan != nil || k.key.plan != nil {
		return n.plan == k.key.plan
	}
	sh := *(**Shape)(n.p)
	switch k.codec {
	case codecType:
		return sh.Type.Has(FlagIsType) && (*Type)(n.p).IsHeap()
	case codecStatic:
		return sh.Type.Has(FlagIsType) && !(*Type)(n.p).IsHeap()
	}
	return sh == k.key.shape && !sh.Type.Has(FlagIsType)
}

// writePatch writes a node that the reader has, if it differs.
func (w *ImageWriter) writePatch(id uint32) {
	n := w.nodes[id]
	a, f := len(w.alloc), len(w.fill)
	k := &w.kinds[w.base.nodes[id].kind]
	w.writeAs(n, k)
	w.alloc = w.alloc[:a]
	if w.err != nil {
		return
	}
	if rec := w.fill[f:]; k.isVolatile() || !bytes.Equal(rec, w.base.fillOf(id)) {
		if k.codec == codecPlain && k.plan.typ == codeGoType {
			w.mismatch = true
		}
		w.patched = append(w.patched, id)
		w.patch = append(w.patch, rec...)
	}
	w.fill = w.fill[:f]
}

// LoadedBase is a base in a reader: objects that nothing refers to yet.
type LoadedBase struct{ r *ImageReader }

// ID is what [ImageBase.ID] is in the writing process.
func (b *LoadedBase) ID() uint64 { return b.r.id }

// ReadImageBase makes the objects of a base. They are no part of the interpreter's state before
// [LoadedBase.Read]. The calling thread has the GIL.
func ReadImageBase(t *Thread, data []byte) (*LoadedBase, error) {
	r := &ImageReader{t: t, base: true}
	_, err := readImage(r, &Image{Data: data}, imageIsBase, func(r *ImageReader, data []byte) (Value, error) {
		if err := r.load(data); err != nil {
			return None, err
		}
		if r.rehash {
			return None, imageError("hashes differ between the processes")
		}
		r.completeTypes()
		r.completeCodes()
		if len(r.later) > 0 {
			return None, imageError("a base with objects of the process")
		}
		return None, nil
	})
	if err != nil {
		return nil, err
	}
	return &LoadedBase{r}, nil
}

// Read makes the state of the interpreter that of an image written with this base, and returns
// the roots. The base is of no use after that.
func (b *LoadedBase) Read(img *Image) (Value, error) {
	old := b.r
	b.r = nil
	if old == nil {
		return None, ErrImageBase
	}
	r := &ImageReader{t: old.t, segments: img.Segments, id: old.id, from: len(old.objs), objs: old.objs, kindOf: old.kindOf, kinds: old.kinds,
		types: old.types, statics: old.statics, shapes: old.shapes, baseTypes: old.classes}
	return readImage(r, img, imageHasBase, (*ImageReader).read)
}

// empty prepares an object of the base for being filled anew.
func (r *ImageReader) empty(i int) {
	k := &r.kinds[r.kindOf[i]]
	p := r.objs[i]
	switch k.codec {
	case codecPlain:
		reflect.NewAt(k.plan.typ, p).Elem().SetZero()
	case codecStruct, codecRow:
		if k.codec == codecRow && k.typ == CodeType {
			if v := (*Code)(p).Visible; v != nil {
				v.variants = slices.DeleteFunc(v.variants, func(c *Code) bool { return c == (*Code)(p) })
			}
		}
		reflect.NewAt(k.plan.typ, p).Elem().SetZero()
		*(**Shape)(p) = r.shapes[k.shape]
	case codecNamed:
		sh := *(**Shape)(p)
		switch v := (Value{P: p}); v.Type() {
		case MethodDescrType, ClassMethodDescrType:
			*(*MethodDescr)(p) = MethodDescr{Shape: sh}
		case WrapperDescrType:
			*(*WrapperDescr)(p) = WrapperDescr{Shape: sh}
		case GetSetDescrType:
			*(*GetSetDescr)(p) = GetSetDescr{Shape: sh}
		case MemberDescrType:
			*(*MemberDescr)(p) = MemberDescr{Shape: sh}
		case BuiltinType:
			*(*Builtin)(p) = Builtin{Shape: sh}
		}
	case codecType:
		typ := (*Type)(p)
		typ.Slots = Slots{}
		r.changed = append(r.changed, changedType{typ, typ.Bases, typ.own.Type})
	}
}

// changedType is a class of the base that is filled anew.
type changedType struct {
	typ   *Type
	bases []*Type
	meta  *Type
}

// refreshTypes has the classes of a base know what changed in them and in their bases.
func (r *ImageReader) refreshTypes() {
	in := r.t.Interp
	stale := map[*Type]bool{}
	for _, c := range r.changed {
		stale[c.typ] = true
		if slices.Equal(c.bases, c.typ.Bases) && c.meta == c.typ.own.Type {
			continue
		}
		for _, b := range c.bases {
			if b.in != nil {
				b.subs = b.subs.remove(c.typ)
			} else {
				in.StaticSubs[b] = in.StaticSubs[b].remove(c.typ)
			}
		}
		if c.meta.IsHeap() {
			c.meta.classes = c.meta.classes.remove(c.typ)
		}
		c.typ.join()
	}
	dicts := map[*Dict]bool{}
	for _, i := range r.patched {
		if k := &r.kinds[r.kindOf[i]]; k.codec == codecStruct && k.plan.typ == dictGoType {
			dicts[(*Dict)(r.objs[i])] = true
		}
	}
	for _, typ := range r.baseTypes {
		if dicts[typ.Dict] {
			stale[typ] = true
		}
	}
	if len(stale) == 0 {
		return
	}
	for _, typ := range sortTypes(r.baseTypes) {
		if !slices.ContainsFunc(typ.MRO, func(m *Type) bool { return stale[m] }) {
			continue
		}
		typ.own.Ver = in.newVersion()
		for _, sh := range typ.shapes {
			sh.Ver = in.newVersion()
		}
		typ.fillHeapSlots()
		typ.fillNew()
	}
}
