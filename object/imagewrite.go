package object

import (
	"encoding/binary"
	"hash/crc32"
	"reflect"
	"slices"
	"strconv"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/internal/static"
)

// This file writes heap images. Objects get numbers in the order in which they are found; what
// tells how to allocate them goes to one part of the image and their contents to another, so
// that a reader has all objects before it fills the first.

// The first word of an image, and its format.
const imageMagic = 0x31676d4979705f67

// What is added to the magic number of images that are a base or the differences from one.
const (
	imageIsBase  = 1 << 56
	imageHasBase = 2 << 56
)

// How a node is allocated and filled.
type imageCodec uint8

const (
	codecPlain  imageCodec = iota // memory of a Go type that is not an object
	codecStruct                   // an object with a plan
	codecInst                     // an instance of a class without a native base
	codecStr                      // an exact str
	codecTuple                    // a tuple whose items can't change
	codecSeq                      // a struct sequence
	codecType                     // a class
	codecStatic                   // a native type
	codecRow                      // by Save and Load
	codecNamed                    // an attribute of a native type
	codecImport                   // what an import finds
)

// Codes of values, in front of those for objects.
const (
	codeNil = iota
	codeNone
	codeFalse
	codeTrue
	codeUnbound
	codeInt
	codeFloat
	codeStatic
	codeObject
)

// Codes of pointers.
const (
	pointerNil = iota
	pointerStatic
	pointerNode
)

// Codes of memory without pointers.
const (
	bytesNil = iota
	bytesSegment
	bytesStatic
	bytesInline
)

type imageKind struct {
	key   imageKindKey
	codec imageCodec
	shape int32 // in the table, -1 for none
	plan  *imagePlan
	row   *ImageRow
	typ   *Type // native type with the row
	nslot uint16
}

type imageNode struct {
	p      unsafe.Pointer
	plan   *imagePlan // of what is not an object
	parent uint32
}

// ImageWriter is what [ImageRow.Save] writes to.
type ImageWriter struct {
	t        *Thread
	opts     ImageOptions
	memo     imageMemo
	nodes    []imageNode
	alloc    []byte
	fill     []byte
	kinds    []imageKind
	kindOf   map[imageKindKey]uint32
	lastKey  imageKindKey
	lastKind uint32
	shapes   []*Shape
	shapeOf  map[*Shape]int32
	statics  []*Type
	staticOf map[*Type]uint32
	types    []unsafe.Pointer // descriptions of Go types
	typeOf   map[unsafe.Pointer]uint32
	segments [][]byte
	fds      []int
	strs     map[stringKey]int
	cur      uint32
	err      error
	limit    int
	todo     []uint32   // nodes to be written, in the order in which they were found
	made     *ImageBase // the base that is being written
	base     *ImageBase // what the reader has already
	seen     []bool     // which nodes of base are part of the image
	patched  []uint32   // those of them that differ
	patch    []byte     // their contents
	mismatch bool       // code was changed in place: the base is of no use
}

type imageKindKey struct {
	shape *Shape
	plan  *imagePlan
}

// imageMemo maps addresses to numbers: a table of its own, since a Go map takes twice the time.
type imageMemo struct {
	table []memoEntry
	n     int
}

type memoEntry struct {
	key    uintptr
	id     uint32
	pinned bool // what is there stays, and stays as it is
}

func (m *imageMemo) grow() {
	old := m.table
	m.table = make([]memoEntry, max(4096, len(old)*2))
	for _, e := range old {
		if e.key != 0 {
			*m.find(e.key) = e
		}
	}
}

// find returns the entry of a key, or the free one for it.
func (m *imageMemo) find(k uintptr) *memoEntry {
	mask := uintptr(len(m.table) - 1)
	j := (k * 0x9E3779B97F4A7C15 >> 20) & mask
	for {
		e := &m.table[j]
		if e.key == 0 || e.key == k {
			return e
		}
		j = (j + 1) & mask
	}
}

// imageRoot is the first node: what the image is of.
type imageRoot struct {
	roots Value
	state *imageState
}

// WriteImage writes the image of what roots leads to. The calling thread has the GIL, and keeps
// it until the segments are sent.
func WriteImage(t *Thread, roots Value, opts ImageOptions) (*Image, error) {
	w, err := newImageWriter(t, opts)
	if err != nil {
		return nil, err
	}
	root := &imageRoot{roots: roots}
	if opts.State {
		if root.state, err = t.imageState(opts.Frames); err != nil {
			return nil, err
		}
	}
	if opts.Base != nil {
		w.begin(opts.Base, root)
	} else {
		w.node(unsafe.Pointer(root), planOf(reflect.TypeFor[imageRoot]()))
	}
	if err := w.write(); err != nil {
		return nil, err
	}
	head := w.header()
	if w.err != nil {
		return nil, w.refusal()
	}
	if w.mismatch {
		return nil, ErrImageBase
	}
	return w.image(head), nil
}

func newImageWriter(t *Thread, opts ImageOptions) (*ImageWriter, error) {
	if !static.Usable() {
		return nil, Errorf(NotImplementedError, "heap images: the memory of this process is laid out in an unknown way")
	}
	if err := t.Finish(DeferredAll); err != nil {
		return nil, err
	}
	if opts.RootName == "" {
		opts.RootName = "root"
	}
	for _, x := range t.Interp.threads {
		x.ForgetYoung()
	}
	w := &ImageWriter{t: t, opts: opts, kindOf: map[imageKindKey]uint32{}, shapeOf: map[*Shape]int32{}, staticOf: map[*Type]uint32{}, typeOf: map[unsafe.Pointer]uint32{}, limit: opts.SegmentSize}
	if w.limit == 0 {
		w.limit = 64 << 10
	} else if w.limit < 0 {
		w.limit = 1<<63 - 1
	}
	w.memo.grow()
	return w, nil
}

// write writes all nodes.
func (w *ImageWriter) write() error {
	for i := 0; i < len(w.todo) && w.err == nil; i++ {
		id := w.todo[i]
		w.cur = id
		switch {
		case w.made != nil:
			w.made.record(w, id)
		case int(id) < len(w.seen):
			w.writePatch(id)
		default:
			w.writeNode(w.nodes[id])
		}
	}
	if w.err != nil {
		return w.refusal()
	}
	return nil
}

// image puts the parts together.
func (w *ImageWriter) image(head []byte) *Image {
	data := make([]byte, 32, 64+len(head)+len(w.alloc)+len(w.patch)+len(w.fill)+8*len(w.nodes))
	data = binary.AppendUvarint(data, uint64(len(head)))
	data = append(data, head...)
	data = binary.AppendUvarint(data, uint64(len(w.alloc)))
	data = append(data, w.alloc...)
	if w.opts.State {
		tag := idTag()
		if w.opts.Frames {
			tag |= 1
		}
		data = binary.LittleEndian.AppendUint64(data, tag)
		for _, n := range w.nodes[len(w.seen):] {
			id := uint64(0)
			if n.plan == nil {
				id = identity(n.p)
			}
			data = binary.LittleEndian.AppendUint64(data, id)
		}
	}
	data = append(data, w.patch...)
	data = append(data, w.fill...)
	magic := uint64(imageMagic)
	switch {
	case w.made != nil:
		magic += imageIsBase
	case w.base != nil:
		magic += imageHasBase
	}
	binary.LittleEndian.PutUint64(data, magic)
	binary.LittleEndian.PutUint64(data[8:], imageLayout())
	binary.LittleEndian.PutUint64(data[16:], uint64(len(data)))
	binary.LittleEndian.PutUint32(data[28:], uint32(len(w.segments)))
	binary.LittleEndian.PutUint32(data[24:], crc32.Checksum(data[28:], imageCRC()))
	slices.Sort(w.fds)
	return &Image{Data: data, Segments: w.segments, FDs: slices.Compact(w.fds)}
}

// imageCRC returns the table for the checksums of images.
func imageCRC() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) }

// imageLayout identifies the executable.
func imageLayout() uint64 {
	return static.Layout(unsafe.Pointer(&NoneTag), unsafe.Pointer(&interned), unsafe.Pointer(&listDef), unsafe.Pointer(&charStrs), funcAddr(listRepr),
		funcAddr(ReadImage), typePointer(reflect.TypeFor[Interp]()), typePointer(reflect.TypeFor[*imageRoot]()))
}

// node returns the number of memory that is not an object.
func (w *ImageWriter) node(p unsafe.Pointer, plan *imagePlan) uint32 {
	if w.base != nil {
		if id, ok := w.baseNode(p, plan); ok {
			return id
		}
	}
	m := &w.memo
	e := m.find(uintptr(p))
	if e.key != 0 {
		return e.id
	}
	id := uint32(len(w.nodes))
	*e = memoEntry{key: uintptr(p), id: id}
	if m.n++; m.n*2 > len(m.table) {
		m.grow()
	}
	w.nodes = append(w.nodes, imageNode{p, plan, w.cur})
	w.todo = append(w.todo, id)
	return id
}

// kind returns how a node is written.
func (w *ImageWriter) kind(n imageNode) uint32 {
	key := imageKindKey{plan: n.plan}
	if n.plan == nil {
		key.shape = *(**Shape)(n.p)
		if key.shape.Type.Has(FlagIsType) {
			key.shape = TypeType.Root
			if !(*Type)(n.p).IsHeap() {
				key.shape = nil
			}
		}
	}
	if key == w.lastKey && len(w.kinds) > 0 {
		return w.lastKind
	}
	k, ok := w.kindOf[key]
	if !ok && w.base != nil {
		k, ok = w.base.kindOf[key]
	}
	if !ok {
		k = uint32(len(w.kinds))
		w.kinds = append(w.kinds, w.newKind(key))
		w.kinds[k].key = key
		w.kindOf[key] = k
	}
	w.lastKey, w.lastKind = key, k
	return k
}

func (w *ImageWriter) newKind(key imageKindKey) imageKind {
	k := imageKind{shape: -1, plan: key.plan}
	if key.plan == importPlan {
		k.codec = codecImport
		return k
	}
	if key.plan != nil {
		w.goType(key.plan.typ)
		return k
	}
	sh := key.shape
	if sh == nil {
		k.codec = codecStatic
		return k
	}
	if sh == TypeType.Root {
		k.codec = codecType
		return k
	}
	k.codec, k.row, k.plan, k.typ = codecOf(sh)
	if k.plan == nil && (k.codec == codecStruct) {
		w.fail(TypeErrorf("%s", k.row.Refuse))
		return k
	}
	k.shape = w.shape(sh)
	k.nslot = sh.Cap
	w.staticType(k.typ)
	if k.plan != nil {
		w.goType(k.plan.typ)
	}
	return k
}

// codecOf tells how the objects of a shape are written. A plan that is nil with codecStruct
// means that they can't be, with the reason in the row.
func codecOf(sh *Shape) (imageCodec, *ImageRow, *imagePlan, *Type) {
	if sh.isInst() {
		return codecInst, nil, nil, ObjectType
	}
	typ := sh.Type
	for typ.IsHeap() {
		typ = typ.Base
	}
	switch sh {
	case &StrShape:
		return codecStr, nil, nil, typ
	case &TupleShape:
		return codecTuple, nil, nil, typ
	}
	switch typ {
	case MethodDescrType, ClassMethodDescrType, WrapperDescrType, GetSetDescrType, MemberDescrType, BuiltinType:
		return codecNamed, nil, nil, typ
	}
	def := typ.def
	if def == nil {
		return codecStruct, &ImageRow{Refuse: "unknown type"}, nil, typ
	}
	if def.seq != nil && !sh.Type.IsHeap() {
		return codecSeq, nil, nil, typ
	}
	if row := def.Image; row != nil {
		if row.Refuse != "" {
			return codecStruct, row, nil, typ
		}
		if row.Save != nil {
			return codecRow, row, planOf(reflect.TypeOf(def.Struct).Elem()), typ
		}
	}
	if x := structOf(typ); x != nil {
		return codecStruct, def.Image, planOf(reflect.TypeOf(x).Elem()), typ
	}
	return codecStruct, &ImageRow{Refuse: "the type has no place in images"}, nil, typ
}

// structOf returns the Go struct of a native type: exceptions have that of their base.
func structOf(typ *Type) any {
	for b := typ; b != nil && b.def != nil; b = b.Base {
		if b.def.Struct != nil {
			return b.def.Struct
		}
		if !b.Has(FlagException) && b.def.seq == nil {
			break
		}
	}
	return nil
}

func (w *ImageWriter) goType(typ reflect.Type) uint32 {
	p := typePointer(typ)
	i, ok := w.typeOf[p]
	if !ok && w.base != nil {
		i, ok = w.base.typeOf[p]
	}
	if !ok {
		if _, ok := static.Offset(p); !ok {
			w.fail(TypeErrorf("type %s was made at run time", typ))
		}
		i = uint32(len(w.types))
		w.types = append(w.types, p)
		w.typeOf[p] = i
	}
	return i
}

func (w *ImageWriter) staticType(typ *Type) uint32 {
	i, ok := w.staticOf[typ]
	if !ok && w.base != nil {
		i, ok = w.base.staticOf[typ]
	}
	if !ok {
		i = uint32(len(w.statics))
		w.statics = append(w.statics, typ)
		w.staticOf[typ] = i
	}
	return i
}

// shape returns the number of a shape in the table, which has parents first.
func (w *ImageWriter) shape(sh *Shape) int32 {
	i, ok := w.shapeOf[sh]
	if !ok && w.base != nil {
		i, ok = w.base.shapeOf[sh]
	}
	if ok {
		return i
	}
	if sh.Type.IsHeap() {
		if sh.parent != nil {
			w.shape(sh.parent)
		}
		w.object(unsafe.Pointer(sh.Type))
		if n := len(sh.Keys); n > 0 {
			w.object(unsafe.Pointer(sh.Keys[n-1]))
		}
	} else {
		w.staticType(sh.Type)
	}
	i = int32(len(w.shapes))
	w.shapes = append(w.shapes, sh)
	w.shapeOf[sh] = i
	return i
}

// object returns the number of an object.
func (w *ImageWriter) object(p unsafe.Pointer) uint32 { return w.node(p, nil) }

func (w *ImageWriter) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *ImageWriter) num(n uint64) {
	if n < 0x80 {
		w.fill = append(w.fill, byte(n))
		return
	}
	w.fill = binary.AppendUvarint(w.fill, n)
}

func (w *ImageWriter) signed(n int64) { w.num(uint64(n)<<1 ^ uint64(n>>63)) }

func (w *ImageWriter) value(v Value) {
	switch v.P {
	case nil:
		w.fill = append(w.fill, codeNil)
	case unsafe.Pointer(&NoneTag):
		w.fill = append(w.fill, codeNone)
	case unsafe.Pointer(&IntTag):
		w.fill = append(w.fill, codeInt)
		w.signed(int64(v.N))
	case unsafe.Pointer(&BoolTag):
		w.fill = append(w.fill, codeFalse+byte(v.N))
	case unsafe.Pointer(&UnboundTag):
		w.fill = append(w.fill, codeUnbound)
	case unsafe.Pointer(&FloatTag):
		w.fill = append(w.fill, codeFloat)
		w.fill = binary.LittleEndian.AppendUint64(w.fill, v.N)
	default:
		if off, ok := static.Offset(v.P); ok {
			w.fill = append(w.fill, codeStatic)
			w.signed(off)
			w.num(v.N)
			return
		}
		w.num(uint64(w.object(v.P)) + codeObject)
	}
}

// pointer writes a pointer to memory with a plan, or to an object if the plan is nil.
func (w *ImageWriter) pointer(p unsafe.Pointer, plan *imagePlan) {
	if p == nil {
		w.fill = append(w.fill, pointerNil)
		return
	}
	if off, ok := static.Offset(p); ok {
		w.fill = append(w.fill, pointerStatic)
		w.signed(off)
		return
	}
	if plan != nil && plan.ops == nil && plan.size == 0 && plan.typ.Size() > 0 {
		w.fail(TypeErrorf("it refers to the interpreter (%s)", plan.typ))
		return
	}
	w.num(uint64(w.node(p, plan)) + pointerNode)
}

func (w *ImageWriter) str(s string) {
	if len(s) >= 8 {
		if off, ok := static.Offset(unsafe.Pointer(unsafe.StringData(s))); ok {
			w.num(uint64(len(s))<<2 | stringStatic)
			w.signed(off)
			return
		}
	}
	if len(s) < 16 {
		w.num(uint64(len(s))<<2 | stringShort)
		w.fill = append(w.fill, s...)
		return
	}
	if w.made != nil || w.base != nil {
		// What is written must not depend on what was before.
		w.num(uint64(len(s))<<2 | stringShort)
		w.fill = append(w.fill, s...)
		return
	}
	key := stringKey{unsafe.StringData(s), len(s)}
	if i, ok := w.strs[key]; ok {
		w.num(uint64(i)<<2 + stringAgain)
		return
	}
	if w.strs == nil {
		w.strs = map[stringKey]int{}
	}
	w.strs[key] = len(w.strs)
	w.num(uint64(len(s))<<2 | stringLong)
	w.fill = append(w.fill, s...)
}

type stringKey struct {
	p *byte
	n int
}

// Codes of Go strings, in the low bits of a number.
const (
	stringAgain = iota // number of a long one
	stringLong         // remembered
	stringShort
	stringStatic // of the program
)

// bytes writes memory without pointers.
func (w *ImageWriter) bytes(b []byte) {
	switch {
	case b == nil:
		w.num(bytesNil)
	case len(b) >= w.limit:
		w.num(bytesSegment)
		w.num(uint64(len(w.segments)))
		w.segments = append(w.segments, b)
	default:
		w.num(uint64(len(b)) + bytesInline)
		w.fill = append(w.fill, b...)
	}
}

func (w *ImageWriter) writeNode(n imageNode) {
	if !w.opts.State && n.plan == nil && w.writeImport(n) {
		return
	}
	ki := w.kind(n)
	if w.err != nil {
		return
	}
	w.alloc = binary.AppendUvarint(w.alloc, uint64(ki))
	w.writeAs(n, &w.kinds[ki])
}

// writeAs writes a node of a known kind.
func (w *ImageWriter) writeAs(n imageNode, k *imageKind) {
	switch k.codec {
	case codecPlain, codecStruct:
		if k.row != nil && k.row.Check != nil {
			if err := k.row.Check(w, Value{P: n.p}); err != nil {
				w.fail(err)
				return
			}
		}
		w.plan(n.p, k.plan)
	case codecInst:
		w.inst(n.p, int(k.nslot))
	case codecStr:
		w.allocStr((*Str)(n.p))
	case codecTuple:
		items := (*Tuple)(n.p).Items
		w.alloc = binary.AppendUvarint(w.alloc, uint64(len(items)))
		for _, x := range items {
			w.value(x)
		}
	case codecSeq:
		items := (*Tuple)(n.p).Items
		w.alloc = binary.AppendUvarint(w.alloc, uint64(len(items)))
		w.alloc = binary.AppendUvarint(w.alloc, uint64(cap(items)))
		for _, x := range items[:cap(items)] {
			w.value(x)
		}
	case codecType:
		w.writeType((*Type)(n.p))
	case codecStatic:
		w.alloc = binary.AppendUvarint(w.alloc, uint64(w.staticType((*Type)(n.p))))
	case codecRow:
		if ext := extOf(n.p); ext != nil {
			w.pointer(unsafe.Pointer(*ext), planOf(reflect.TypeFor[InstExt]()))
		}
		if err := k.row.Save(w, Value{P: n.p}); err != nil {
			w.fail(err)
		}
	case codecNamed:
		w.writeNamed(Value{P: n.p}, k.typ)
	}
}

// allocStr writes a str, which is complete once it is allocated.
func (w *ImageWriter) allocStr(s *Str) {
	flags := uint64(s.Kind) << 1
	if s.Interned {
		flags |= 1
	}
	b := s.raw()
	if off, ok := static.Offset(s.data); ok && len(b) >= 8 {
		w.alloc = binary.AppendUvarint(w.alloc, flags|8)
		w.alloc = binary.AppendUvarint(w.alloc, uint64(s.n))
		w.alloc = binary.AppendVarint(w.alloc, off)
		return
	}
	if len(b) >= w.limit && s.Kind == ASCII {
		w.alloc = binary.AppendUvarint(w.alloc, flags|16)
		w.alloc = binary.AppendUvarint(w.alloc, uint64(len(w.segments)))
		w.segments = append(w.segments, b)
		return
	}
	w.alloc = binary.AppendUvarint(w.alloc, flags)
	w.alloc = binary.AppendUvarint(w.alloc, uint64(s.n))
	w.alloc = append(w.alloc, b...)
}

func (w *ImageWriter) inst(p unsafe.Pointer, n int) {
	w.pointer(unsafe.Pointer((*Inst)(p).Ext), planOf(instExtGoType))
	for i := range n {
		w.value(*(*Value)(unsafe.Add(p, InstSlots+uintptr(i)*16)))
	}
}

var instExtGoType = reflect.TypeFor[InstExt]()

// plan writes the value at p.
func (w *ImageWriter) plan(p unsafe.Pointer, plan *imagePlan) {
	for i := range plan.ops {
		op := &plan.ops[i]
		q := unsafe.Add(p, op.off)
		switch op.kind {
		case planRaw:
			w.fill = append(w.fill, unsafe.Slice((*byte)(q), op.n)...)
		case planInt:
			switch op.n {
			case 8:
				w.signed(*(*int64)(q))
			case 4:
				w.signed(int64(*(*int32)(q)))
			case 2:
				w.signed(int64(*(*int16)(q)))
			}
		case planValue:
			w.value(*(*Value)(q))
		case planPointer:
			if e := op.elem; e != nil && e.ops == nil && e.typ.Size() > 0 && *(*unsafe.Pointer)(q) != nil && (e.typ == interpGoType || e.typ == threadGoType) {
				w.fail(TypeErrorf("%s is a part of the running interpreter", op.name))
				return
			}
			w.pointer(*(*unsafe.Pointer)(q), op.elem)
		case planString:
			w.str(*(*string)(q))
		case planSlice:
			s := *(*sliceHeader)(q)
			if s.data == nil {
				w.num(0)
				break
			}
			w.num(uint64(s.len) + 1)
			for range s.len {
				w.plan(s.data, op.elem)
				s.data = unsafe.Add(s.data, op.elem.size)
			}
		case planBytes:
			s := *(*sliceHeader)(q)
			if s.data == nil {
				w.bytes(nil)
			} else {
				w.bytes(unsafe.Slice((*byte)(s.data), uintptr(s.len)*op.n))
			}
		case planArray:
			for j := range op.n {
				w.plan(unsafe.Add(q, j*op.elem.size), op.elem)
			}
		case planMap:
			w.mapping(reflect.NewAt(op.typ, q).Elem())
		case planInterface:
			w.iface(reflect.NewAt(op.typ, q).Elem(), op)
		case planFunc:
			f := *(*unsafe.Pointer)(q)
			off, ok := static.Offset(f)
			switch {
			case f == nil:
				w.num(0)
			case ok:
				w.num(1)
				w.signed(off)
			default:
				w.fail(TypeErrorf("%s is a function of the interpreter that is under way", op.name))
			}
		case planShape:
			if sh := *(**Shape)(q); sh == nil {
				w.num(0)
			} else {
				w.num(uint64(w.shape(sh)) + 1)
			}
		case planDict:
			w.dict((*Dict)(q))
		case planSet:
			w.set((*Set)(q))
		case planCode:
			c := (*bytecode.Code)(q)
			data, at := c.Source()
			if data == "" {
				w.num(0)
				w.plan(q, op.elem)
				break
			}
			w.num(uint64(at) + 1)
			w.str(data)
			w.str(c.Filename)
		case planWeak:
			w.weak(*(*unsafe.Pointer)(q), q, op)
		case planRefuse:
			if !reflect.NewAt(op.typ, q).Elem().IsZero() {
				w.fail(TypeErrorf("%s can't be copied", op))
			}
		}
	}
}

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

func (w *ImageWriter) weak(u, q unsafe.Pointer, op *planOp) {
	if u == nil {
		w.num(pointerNil)
		return
	}
	p := reflect.NewAt(op.typ, q).MethodByName("Value").Call(nil)[0]
	elem := p.Type().Elem()
	if isObject(elem) || elem == reflect.TypeFor[Type]() {
		w.pointer(p.UnsafePointer(), nil)
	} else {
		w.fail(TypeErrorf("%s can't be copied", op))
	}
}

func (w *ImageWriter) mapping(m reflect.Value) {
	if m.IsNil() {
		w.num(0)
		return
	}
	w.num(uint64(m.Len()) + 1)
	kp, vp := planOf(m.Type().Key()), planOf(m.Type().Elem())
	k, v := reflect.New(m.Type().Key()), reflect.New(m.Type().Elem())
	for it := m.MapRange(); it.Next(); {
		k.Elem().SetIterKey(it)
		v.Elem().SetIterValue(it)
		w.plan(k.UnsafePointer(), kp)
		w.plan(v.UnsafePointer(), vp)
	}
}

func (w *ImageWriter) iface(v reflect.Value, op *planOp) {
	if v.IsNil() {
		w.num(0)
		return
	}
	v = v.Elem()
	typ := v.Type()
	w.num(uint64(w.goType(typ)) + 1)
	x := reflect.New(typ)
	x.Elem().Set(v)
	w.plan(x.UnsafePointer(), planOf(typ))
}

// Thread returns the thread that writes.
func (w *ImageWriter) Thread() *Thread { return w.t }

// Int writes a number.
func (w *ImageWriter) Int(n int64) { w.signed(n) }

// Bytes writes bytes; many become a segment.
func (w *ImageWriter) Bytes(b []byte) { w.bytes(b) }

// String writes a Go string.
func (w *ImageWriter) String(s string) { w.str(s) }

// Bool writes a truth value.
func (w *ImageWriter) Bool(b bool) {
	if b {
		w.num(1)
	} else {
		w.num(0)
	}
}

// Value writes a reference, or that there is none if v.P is nil.
func (w *ImageWriter) Value(v Value) { w.value(v) }

// Plain writes what p, a pointer to memory that is not an object, leads to, as its Go type tells.
func (w *ImageWriter) Plain(p any) {
	v := reflect.ValueOf(p)
	w.plan(v.UnsafePointer(), planOf(v.Type().Elem()))
}

// FD tells that the image needs a file descriptor; its number is written with Int.
func (w *ImageWriter) FD(fd int) { w.fds = append(w.fds, fd) }

// header writes the tables: Go types, native types, shapes, kinds.
func (w *ImageWriter) header() []byte {
	var b []byte
	num := func(n uint64) { b = binary.AppendUvarint(b, n) }
	var old ImageBase // what the reader's tables have
	if w.base != nil {
		old = *w.base
		num(old.id)
		num(uint64(len(w.patched)))
		last := uint32(0)
		for _, id := range w.patched {
			b = binary.AppendVarint(b, int64(id)-int64(last))
			last = id
		}
		for i := 0; i < len(w.seen); i += 8 {
			x := byte(0)
			for j := i; j < min(i+8, len(w.seen)); j++ {
				if w.seen[j] {
					x |= 1 << (j - i)
				}
			}
			b = append(b, x)
		}
	} else if w.made != nil {
		num(w.made.id)
	}
	num(uint64(len(w.nodes)))
	if w.opts.State {
		secret := HashSecret()
		num(1)
		num(secret[0])
		num(secret[1])
	} else {
		num(0)
	}
	num(uint64(len(w.types) - len(old.types)))
	for _, p := range w.types[len(old.types):] {
		off, _ := static.Offset(p)
		b = binary.AppendVarint(b, off)
	}
	num(uint64(len(w.statics) - len(old.statics)))
	for _, typ := range w.statics[len(old.statics):] {
		def := typ.def
		var seq unsafe.Pointer
		if def != nil {
			seq = unsafe.Pointer(def.seq)
		}
		if off, ok := static.Offset(seq); ok && seq != nil {
			num(2)
			b = binary.AppendVarint(b, off)
		} else if off, ok := static.Offset(unsafe.Pointer(def)); ok && def != nil {
			num(1)
			b = binary.AppendVarint(b, off)
		} else {
			num(0)
			name := typ.Module + "/" + typ.Name
			num(uint64(len(name)))
			b = append(b, name...)
		}
	}
	num(uint64(len(w.shapes) - len(old.shapes)))
	for _, sh := range w.shapes[len(old.shapes):] {
		if typ := sh.Type; !typ.IsHeap() {
			num(0)
			num(uint64(w.staticType(typ)))
			switch sh {
			case typ.Root:
				num(0)
			case typ.dictShape:
				num(1)
			case cellDictShape:
				num(2)
			case instDictShape:
				num(3)
			case bigIntShape:
				num(4)
			default:
				w.fail(TypeErrorf("an object of an unknown kind of %s", typ.Name))
			}
			continue
		}
		num(1)
		num(uint64(w.object(unsafe.Pointer(sh.Type))))
		num(uint64(sh.Cap))
		num(uint64(sh.ExtOff))
		flags := uint64(0)
		if sh.DictMode {
			flags = 1
		}
		if sh == sh.Type.Root {
			flags |= 2
		}
		num(flags)
		if sh.parent != nil {
			num(uint64(w.shape(sh.parent)) + 1)
			num(uint64(w.object(unsafe.Pointer(sh.Keys[len(sh.Keys)-1]))))
		} else {
			num(0)
		}
	}
	num(uint64(len(w.kinds) - len(old.kinds)))
	for i := len(old.kinds); i < len(w.kinds); i++ {
		k := &w.kinds[i]
		num(uint64(k.codec))
		num(uint64(k.shape + 1))
		switch k.codec {
		case codecPlain, codecStruct, codecRow:
			num(uint64(w.goType(k.plan.typ)))
		}
		if k.codec == codecRow || k.codec == codecStruct {
			num(uint64(w.staticType(k.typ)))
		}
	}
	return b
}

// refusal is the error with the path to the object that it is about.
func (w *ImageWriter) refusal() error {
	e := w.t.Exception(w.err)
	w.err = nil
	for w.cur > 0 && w.nodes[w.cur].plan != nil {
		w.cur = w.nodes[w.cur].parent // memory that Python doesn't know belongs to an object
	}
	n := w.nodes[w.cur]
	what := ""
	if n.plan == nil {
		what = "'" + Value{P: n.p}.Type().FullName() + "' object "
	}
	msg := e.Shape.Type.Name
	if s, err := ToStr(w.t, Of(e)); err == nil {
		msg = s.String()
	}
	return Errorf(e.Shape.Type, "%scan't be in an image: %s (reached via %s)", what, msg, w.path(w.cur))
}

// path tells how a node was found.
func (w *ImageWriter) path(id uint32) string {
	var chain []uint32
	for id != 0 {
		if w.nodes[id].plan == nil {
			chain = append(chain, id)
		}
		id = w.nodes[id].parent
	}
	slices.Reverse(chain)
	out := w.opts.RootName
	if len(chain) > 0 && w.opts.State && (*imageRoot)(w.nodes[0].p).roots.P != w.nodes[chain[0]].p {
		out = ""
	}
	for i, c := range chain {
		n := w.nodes[c]
		if i == 0 {
			continue
		}
		out += w.edge(w.nodes[chain[i-1]], n)
	}
	if out == "" {
		return "the interpreter"
	}
	if out[0] == '.' {
		out = out[1:]
	}
	return out
}

// edge is the step from a node to another one, in Python's notation.
func (w *ImageWriter) edge(from, to imageNode) string {
	is := func(v Value) bool { return v.P == to.p }
	v := Value{P: from.p}
	typ := v.Type()
	if typ.Has(FlagIsType) {
		x := (*Type)(from.p)
		if i := slices.Index(x.Bases, (*Type)(to.p)); i >= 0 {
			return ".__bases__[" + strconv.Itoa(i) + "]"
		}
		return "." + w.keyOf((*Type)(from.p).Dict, to.p)
	}
	switch {
	case typ.Has(FlagTuple):
		if i := slices.IndexFunc((*Tuple)(v.P).Items, is); i >= 0 {
			return "[" + strconv.Itoa(i) + "]"
		}
	case typ.Has(FlagList):
		if i := slices.IndexFunc((*List)(v.P).Items, is); i >= 0 {
			return "[" + strconv.Itoa(i) + "]"
		}
	case typ.Has(FlagDict):
		d := (*Dict)(v.P)
		if d.inst != nil {
			return ""
		}
		for i := 0; ; {
			k, x, ok := d.Next(&i)
			if !ok {
				break
			}
			if is(x) || is(k) {
				return "[" + ReprOr(w.t, k) + "]"
			}
		}
	case v.Shape().isModule():
		return ""
	case typ == MethodType:
		if is((*Method)(v.P).Self) {
			return ".__self__"
		}
		return ".__func__"
	case typ == FunctionType:
		f := (*Function)(v.P)
		switch {
		case to.p == unsafe.Pointer(f.Closure):
			return ".__closure__"
		case to.p == unsafe.Pointer(f.Globals):
			return ".__globals__"
		case to.p == unsafe.Pointer(f.Defaults):
			return ".__defaults__"
		case to.p == unsafe.Pointer(f.Code):
			return ".__code__"
		}
	case typ == CellType:
		return ".cell_contents"
	}
	sh := v.Shape()
	if sh.isInst() || extOf(v.P) != nil {
		for _, k := range sh.Keys {
			if is(*slotAddr(v.P, sh.Find(k))) {
				return "." + k.String()
			}
		}
		if ext := ExtOf(v); ext != nil {
			if is(Value{P: unsafe.Pointer(ext.Dict)}) || to.p == unsafe.Pointer(ext) {
				return ""
			}
		}
		if to.p == unsafe.Pointer(typ) {
			return ".__class__"
		}
	}
	return ""
}

// keyOf returns the name of a value in a namespace.
func (w *ImageWriter) keyOf(d *Dict, p unsafe.Pointer) string {
	if d != nil {
		for i := 0; ; {
			k, x, ok := d.Next(&i)
			if !ok {
				break
			}
			if x.P == p && k.IsA(StrType) {
				return (*Str)(k.P).String()
			}
		}
	}
	return "__class__"
}

// ImageGaps returns the native types in use that have instances, but neither a struct that the
// image can copy nor a reason to refuse them.
func ImageGaps() []string {
	bindMu.Lock()
	defer bindMu.Unlock()
	var out []string
	for _, typ := range boundTypes {
		switch typ {
		case ObjectType, TypeType, BoolType, NoneType, EllipsisType, NotImplementedType, noDefaultType, GenericType:
			continue
		}
		if _, row, plan, _ := codecOf(typ.Root); plan == nil && row != nil && (typ.def.Image == nil || typ.def.Image.Refuse == "") {
			out = append(out, typ.Module+"."+typ.Name)
		}
	}
	return out
}
