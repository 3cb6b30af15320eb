package object

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"reflect"
	"runtime/debug"
	"slices"
	"unsafe"
	"weak"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/internal/static"
)

// This file reads heap images: it allocates all objects, then fills them, then completes what
// needs others to be complete, such as classes.

// ImageReader is what [ImageRow.Load] reads from, in the order of the writing.
type ImageReader struct {
	t         *Thread
	data      []byte // the contents
	pos       int
	objs      []unsafe.Pointer
	kinds     []imageKind
	kindOf    []uint32
	types     []reflect.Type
	statics   []*Type
	shapes    []*Shape
	heap      []imageShape // what shapes of classes wait for
	segments  [][]byte
	classes   []*Type
	dicts     []*Dict
	codes     []*Code
	later     []func() error
	strs      []string
	units     map[*byte]*bytecode.Unit
	rehash    bool
	state     bool
	err       error
	cur       int
	base      bool          // it is a base
	id        uint64        // of the base, or of the one that the image differs from
	from      int           // the first node that is new; those before are of a base
	patched   []uint32      // nodes of the base that are filled anew
	baseTypes []*Type       // the classes of the base
	changed   []changedType // those that are filled anew
	alive     []byte        // a bit for each node of the base that the state still reaches
}

type imageShape struct {
	shape     *Shape
	typ, name uint64
	parent    int
	root      bool
}

var errImage = fmt.Errorf("damaged")

func imageError(format string, args ...any) error {
	return ValueErrorf("bad image: "+format, args...)
}

// ReadImage makes the objects of an image and returns its roots.
func ReadImage(t *Thread, img *Image) (v Value, err error) {
	return readImage(&ImageReader{t: t, segments: img.Segments}, img, 0, (*ImageReader).read)
}

// readImage checks an image and has f read it; variant is what is added to the magic number.
func readImage(r *ImageReader, img *Image, variant uint64, f func(r *ImageReader, data []byte) (Value, error)) (v Value, err error) {
	data := img.Data
	if len(data) < 40 || binary.LittleEndian.Uint64(data) != imageMagic+variant {
		return Value{}, imageError("it does not begin as an image does")
	}
	if binary.LittleEndian.Uint64(data[16:]) != uint64(len(data)) {
		return Value{}, imageError("it is cut off")
	}
	if crc32.Checksum(data[28:], imageCRC()) != binary.LittleEndian.Uint32(data[24:]) {
		return Value{}, imageError("its checksum is wrong")
	}
	if binary.LittleEndian.Uint64(data[8:]) != imageLayout() {
		return Value{}, imageError("it was written by another build of gopy")
	}
	if int(binary.LittleEndian.Uint32(data[28:])) != len(img.Segments) {
		return Value{}, imageError("it needs %d segments, not %d", binary.LittleEndian.Uint32(data[28:]), len(img.Segments))
	}
	// What passes the checksum but makes no sense is found by the checks of slices.
	old := debug.SetPanicOnFault(true)
	defer func() {
		debug.SetPanicOnFault(old)
		if x := recover(); x != nil {
			if imagePanics {
				panic(x)
			}
			v, err = Value{}, imageError("%v", x)
		}
	}()
	return f(r, data[32:])
}

// imagePanics is set by tests that want to see where a panic comes from.
var imagePanics = false

func (r *ImageReader) read(data []byte) (Value, error) {
	if err := r.load(data); err != nil {
		return Value{}, err
	}
	root := (*imageRoot)(r.objs[0])
	if err := r.complete(root); err != nil {
		return Value{}, err
	}
	return root.roots, nil
}

// load allocates and fills the objects.
func (r *ImageReader) load(data []byte) error {
	r.data = data
	head := r.take(r.num())
	alloc := r.take(r.num())
	rest := r.data[r.pos:]
	r.data, r.pos = head, 0
	if err := r.header(); err != nil {
		return err
	}
	fresh := r.objs[r.from:]
	var tag uint64
	var ids []uint64
	if r.state {
		r.data, r.pos = rest, 0
		tag = binary.LittleEndian.Uint64(r.take(8))
		ids = make([]uint64, len(fresh))
		list := r.take(uint64(len(ids)) * 8)
		for i := range ids {
			ids[i] = binary.LittleEndian.Uint64(list[i*8:])
		}
		rest = rest[r.pos:]
	}
	fill := rest
	r.data, r.pos = alloc, 0
	for i := r.from; i < len(r.objs); i++ {
		r.cur = i
		r.allocate(i)
		if r.err != nil {
			return r.err
		}
	}
	if r.state {
		named := slices.Clone(fresh)
		for i, id := range ids {
			if id == 0 {
				named[i] = nil // not an object
			}
		}
		inherit(named, ids, tag&^1, tag&1 != 0)
	}
	r.linkShapes()
	r.data, r.pos = fill, 0
	for _, i := range r.patched {
		r.cur = int(i)
		r.empty(int(i))
		if err := r.fillNode(int(i)); err != nil {
			return err
		}
	}
	for i := r.from; i < len(r.objs); i++ {
		if r.base && r.kinds[r.kindOf[i]].isVolatile() {
			continue
		}
		r.cur = i
		if err := r.fillNode(i); err != nil {
			return err
		}
	}
	return nil
}

func (r *ImageReader) num() uint64 {
	if c := r.data[r.pos]; c < 0x80 {
		r.pos++
		return uint64(c)
	}
	n, w := binary.Uvarint(r.data[r.pos:])
	if w <= 0 {
		panic(errImage)
	}
	r.pos += w
	return n
}

func (r *ImageReader) signed() int64 {
	n := r.num()
	return int64(n>>1) ^ -int64(n&1)
}

// take returns the next n bytes, which are not copied.
func (r *ImageReader) take(n uint64) []byte {
	if n > uint64(len(r.data)-r.pos) {
		panic(errImage)
	}
	b := r.data[r.pos : r.pos+int(n) : r.pos+int(n)]
	r.pos += int(n)
	return b
}

// count reads a number of things that take at least a byte each.
func (r *ImageReader) count(extra uint64) int {
	n := r.num()
	if n < extra || n-extra > uint64(len(r.data)-r.pos) {
		panic(errImage)
	}
	return int(n - extra)
}

func (r *ImageReader) header() error {
	if r.base {
		r.id = r.num()
	} else if r.from > 0 {
		if r.num() != r.id {
			return imageError("it differs from something else")
		}
		r.patched = make([]uint32, r.count(0))
		last := uint64(0)
		for i := range r.patched {
			last += uint64(r.signed())
			if last >= uint64(r.from) {
				panic(errImage)
			}
			r.patched[i] = uint32(last)
		}
		r.alive = r.take(uint64(r.from+7) / 8)
	}
	n := r.num()
	if n < uint64(r.from) || n == 0 || n > uint64(len(r.data))*64+1<<32 {
		panic(errImage)
	}
	r.rehash = true
	if r.num() == 1 {
		r.state = true
		r.rehash = [2]uint64{r.num(), r.num()} != HashSecret()
	}
	r.objs = append(r.objs, make([]unsafe.Pointer, n-uint64(len(r.objs)))...)
	r.kindOf = append(r.kindOf, make([]uint32, n-uint64(len(r.kindOf)))...)
	for range r.count(0) {
		r.types = append(r.types, typeAt(static.Pointer(r.signed())))
	}
	for range r.count(0) {
		typ, err := r.staticType()
		if err != nil {
			return err
		}
		r.statics = append(r.statics, typ)
	}
	for range r.count(0) {
		if r.num() == 0 {
			typ := r.statics[r.num()]
			r.shapes = append(r.shapes, [...]*Shape{typ.Root, typ.dictShape, cellDictShape, instDictShape, bigIntShape}[r.num()])
			continue
		}
		s := imageShape{shape: &Shape{}, typ: r.num(), parent: -1}
		s.shape.Cap, s.shape.ExtOff = uint16(r.num()), uint16(r.num())
		flags := r.num()
		s.shape.DictMode, s.root = flags&1 != 0, flags&2 != 0
		if p := r.num(); p > 0 {
			s.parent, s.name = int(p-1), r.num()
			if s.parent >= len(r.shapes) {
				panic(errImage)
			}
		}
		if s.shape.Cap > MaxInline {
			panic(errImage)
		}
		r.shapes = append(r.shapes, s.shape)
		r.heap = append(r.heap, s)
	}
	for range r.count(0) {
		r.kinds = append(r.kinds, imageKind{})
		k := &r.kinds[len(r.kinds)-1]
		k.codec = imageCodec(r.num())
		k.shape = int32(r.num()) - 1
		switch k.codec {
		case codecPlain, codecStruct, codecRow:
			k.plan = planOf(r.types[r.num()])
		}
		if k.codec == codecRow || k.codec == codecStruct {
			k.typ = r.statics[r.num()]
			k.row = k.typ.def.Image
		}
	}
	return nil
}

// staticType finds a native type. Its module is made if it was not imported in this process.
func (r *ImageReader) staticType() (*Type, error) {
	switch r.num() {
	case 1:
		def := (*TypeDef)(static.Pointer(r.signed()))
		if def.Type.def == nil {
			if err := r.bindModules(def.Type); err != nil {
				return nil, err
			}
			Bind(def)
		}
		return def.Type, nil
	case 2:
		return (*StructSeq)(static.Pointer(r.signed())).Type(), nil
	}
	name := string(r.take(r.num()))
	for range 2 {
		bindMu.Lock()
		for _, typ := range boundTypes {
			if typ.Module+"/"+typ.Name == name {
				bindMu.Unlock()
				return typ, nil
			}
		}
		bindMu.Unlock()
		if err := r.bindModules(nil); err != nil {
			return nil, err
		}
	}
	return nil, imageError("there is no native type %s", name)
}

// bindModules makes the native modules until one of them has bound typ.
func (r *ImageReader) bindModules(typ *Type) error {
	for _, def := range r.t.Interp.NativeModules {
		if typ != nil && typ.def != nil {
			return nil
		}
		if typ != nil {
			found := false
			for _, d := range def.Types {
				found = found || d.Type == typ
			}
			if !found {
				continue
			}
		}
		if _, err := NewNativeModule(r.t, def); err != nil {
			return err
		}
	}
	if typ != nil && typ.def == nil {
		return r.bindModules(nil)
	}
	return nil
}

// allocate makes the object with a number.
func (r *ImageReader) allocate(i int) {
	ki := r.num()
	k := &r.kinds[ki]
	r.kindOf[i] = uint32(ki)
	var sh *Shape
	if k.shape >= 0 {
		sh = r.shapes[k.shape]
	}
	var p unsafe.Pointer
	switch k.codec {
	case codecPlain:
		p = reflect.New(k.plan.typ).UnsafePointer()
	case codecStruct, codecRow:
		p = reflect.New(k.plan.typ).UnsafePointer()
		*(**Shape)(p) = sh
	case codecInst:
		p = unsafe.Pointer(newInst(sh))
	case codecStr:
		p = unsafe.Pointer(r.allocStr())
	case codecTuple:
		p = unsafe.Pointer(NewTuple(r.t, make([]Value, r.size())))
	case codecSeq:
		n, c := r.size(), r.size()
		p = unsafe.Pointer(&Tuple{Shape: sh, Items: make([]Value, c)[:n]})
	case codecType:
		typ := &Type{}
		r.classes = append(r.classes, typ)
		p = unsafe.Pointer(typ)
	case codecStatic:
		p = unsafe.Pointer(r.statics[r.num()])
	case codecNamed:
		p = r.readNamed().P
	case codecImport:
		p = r.readImport().P
	default:
		panic(errImage)
	}
	r.objs[i] = p
}

func (r *ImageReader) size() int {
	n := r.num()
	if n > 1<<31 {
		panic(errImage)
	}
	return int(n)
}

func (r *ImageReader) allocStr() *Str {
	flags := r.num()
	kind := Kind(flags >> 1 & 3)
	if flags&16 != 0 {
		b := r.segments[r.num()]
		return &Str{Shape: &StrShape, data: unsafe.Pointer(unsafe.SliceData(b)), n: len(b), Kind: kind}
	}
	n := r.size()
	if n == 0 {
		return emptyStr
	}
	if flags&8 != 0 {
		s := &Str{Shape: &StrShape, n: n, Kind: kind}
		off, w := binary.Varint(r.data[r.pos:])
		r.pos += w
		s.data = static.Pointer(off)
		if flags&1 != 0 {
			return InternStr(s)
		}
		return s
	}
	b := r.take(uint64(n * kind.width()))
	if flags&1 != 0 && kind == ASCII {
		return Intern(unsafe.String(&b[0], len(b)))
	}
	s := newStr(kind, n)
	copy(s.raw(), b)
	if flags&1 != 0 {
		return InternStr(s)
	}
	return s
}

// linkShapes completes the shapes of classes.
func (r *ImageReader) linkShapes() {
	in := r.t.Interp
	for _, h := range r.heap {
		s := h.shape
		s.Type = (*Type)(r.objs[h.typ])
		s.Ver = in.newVersion()
		if h.parent >= 0 {
			p := r.shapes[h.parent]
			name := (*Str)(r.objs[h.name])
			s.parent = p
			s.Keys = append(p.Keys[:len(p.Keys):len(p.Keys)], name)
			p.next = append(p.next, transition{name, s})
		}
		if h.root {
			s.Type.Root = s
		}
		s.Type.shapes = append(s.Type.shapes, s)
	}
}

func (r *ImageReader) fillNode(i int) error {
	k := &r.kinds[r.kindOf[i]]
	p := r.objs[i]
	switch k.codec {
	case codecPlain:
		r.plan(p, k.plan)
	case codecStruct:
		r.plan(p, k.plan)
		if k.row != nil && k.row.Loaded != nil {
			f := k.row.Loaded
			r.later = append(r.later, func() error { return f(r.t, Value{P: p}) })
		}
	case codecInst:
		in := (*Inst)(p)
		in.Ext = (*InstExt)(r.pointer(instExtPlan()))
		for j := range int(in.Shape.Cap) {
			*(*Value)(unsafe.Add(p, InstSlots+uintptr(j)*16)) = r.value()
		}
	case codecTuple:
		items := (*Tuple)(p).Items
		for j := range items {
			items[j] = r.value()
		}
	case codecSeq:
		items := (*Tuple)(p).Items
		items = items[:cap(items)]
		for j := range items {
			items[j] = r.value()
		}
	case codecType:
		r.readType((*Type)(p))
	case codecNamed:
		r.fillNamed(Value{P: p})
	case codecRow:
		if ext := extOf(p); ext != nil {
			*ext = (*InstExt)(r.pointer(instExtPlan()))
		}
		if err := k.row.Load(r, Value{P: p}); err != nil {
			return err
		}
		if f := k.row.Loaded; f != nil {
			r.later = append(r.later, func() error { return f(r.t, Value{P: p}) })
		}
	}
	return nil
}

func instExtPlan() *imagePlan { return planOf(instExtGoType) }

func (r *ImageReader) value() Value {
	c := r.num()
	switch c {
	case codeNil:
		return Value{}
	case codeNone:
		return None
	case codeInt:
		return Int(r.signed())
	case codeFalse:
		return False
	case codeTrue:
		return True
	case codeUnbound:
		return Unbound
	case codeFloat:
		return Float(math.Float64frombits(binary.LittleEndian.Uint64(r.take(8))))
	case codeStatic:
		off := r.signed()
		return Value{P: static.Pointer(off), N: r.num()}
	}
	return Value{P: r.objs[c-codeObject]}
}

func (r *ImageReader) pointer(plan *imagePlan) unsafe.Pointer {
	switch c := r.num(); c {
	case pointerNil:
		return nil
	case pointerStatic:
		return static.Pointer(r.signed())
	default:
		return r.objs[c-pointerNode]
	}
}

func (r *ImageReader) str() string {
	n := r.num()
	switch k := n >> 2; n & 3 {
	case stringShort:
		return string(r.take(k))
	case stringLong:
		s := string(r.take(k))
		r.strs = append(r.strs, s)
		return s
	case stringAgain:
		return r.strs[k]
	default:
		if k > 1<<30 {
			panic(errImage)
		}
		return unsafe.String((*byte)(static.Pointer(r.signed())), int(k))
	}
}

// code reads a code in a unit.
func (r *ImageReader) code(c *bytecode.Code, at int) {
	data := r.str()
	file := r.str()
	key := unsafe.StringData(data)
	u := r.units[key]
	if u == nil {
		var err error
		if u, err = bytecode.NewUnit(data); err != nil {
			panic(err)
		}
		if r.units == nil {
			r.units = map[*byte]*bytecode.Unit{}
		}
		r.units[key] = u
	}
	x, err := u.CodeAt(at)
	if err != nil {
		panic(err)
	}
	*c = *x
	c.Filename = file
}

func (r *ImageReader) bytes() []byte {
	switch n := r.num(); n {
	case bytesNil:
		return nil
	case bytesSegment:
		return r.segments[r.num()]
	default:
		b := r.take(n - bytesInline)
		return append(make([]byte, 0, len(b)), b...)
	}
}

// plan reads the value at p.
func (r *ImageReader) plan(p unsafe.Pointer, plan *imagePlan) {
	for i := range plan.ops {
		op := &plan.ops[i]
		q := unsafe.Add(p, op.off)
		switch op.kind {
		case planRaw:
			copy(unsafe.Slice((*byte)(q), op.n), r.take(uint64(op.n)))
		case planInt:
			switch n := r.signed(); op.n {
			case 8:
				*(*int64)(q) = n
			case 4:
				*(*int32)(q) = int32(n)
			case 2:
				*(*int16)(q) = int16(n)
			}
		case planValue:
			*(*Value)(q) = r.value()
		case planPointer:
			*(*unsafe.Pointer)(q) = r.pointer(op.elem)
		case planString:
			*(*string)(q) = r.str()
		case planSlice:
			n := r.num()
			if n == 0 {
				break
			}
			n--
			if n > uint64(len(r.data)-r.pos)*16 {
				panic(errImage)
			}
			var s sliceHeader
			if op.elem.typ == valueGoType {
				v := make([]Value, n)
				for j := range v {
					v[j] = r.value()
				}
				*(*[]Value)(q) = v
				break
			}
			s.data, s.len, s.cap = reflect.MakeSlice(reflect.SliceOf(op.elem.typ), int(n), int(n)).UnsafePointer(), int(n), int(n)
			d := s.data
			for range n {
				r.plan(d, op.elem)
				d = unsafe.Add(d, op.elem.size)
			}
			*(*unsafe.Pointer)(q) = s.data
			(*sliceHeader)(q).len, (*sliceHeader)(q).cap = s.len, s.cap
		case planBytes:
			if b := r.bytes(); b != nil {
				n := len(b) / int(op.n)
				*(*unsafe.Pointer)(q) = unsafe.Pointer(unsafe.SliceData(b))
				(*sliceHeader)(q).len, (*sliceHeader)(q).cap = n, n
			}
		case planArray:
			for j := range op.n {
				r.plan(unsafe.Add(q, j*op.elem.size), op.elem)
			}
		case planMap:
			r.mapping(reflect.NewAt(op.typ, q).Elem())
		case planInterface:
			n := r.num()
			if n == 0 {
				break
			}
			typ := r.types[n-1]
			x := reflect.New(typ)
			r.plan(x.UnsafePointer(), planOf(typ))
			reflect.NewAt(op.typ, q).Elem().Set(x.Elem())
		case planFunc:
			if r.num() != 0 {
				*(*unsafe.Pointer)(q) = static.Pointer(r.signed())
			}
		case planShape:
			if n := r.num(); n > 0 {
				*(**Shape)(q) = r.shapes[n-1]
			}
		case planDict:
			r.dict((*Dict)(q))
		case planSet:
			r.set((*Set)(q))
		case planCode:
			if n := r.num(); n > 0 {
				r.code((*bytecode.Code)(q), int(n-1))
			} else {
				r.plan(q, op.elem)
			}
		case planWeak:
			if x := r.pointer(nil); x != nil {
				w := weak.Make((*byte)(x))
				*(*weak.Pointer[byte])(q) = w
			}
		}
	}
}

func (r *ImageReader) mapping(m reflect.Value) {
	n := r.num()
	if n == 0 {
		return
	}
	typ := m.Type()
	kp, vp := planOf(typ.Key()), planOf(typ.Elem())
	m.Set(reflect.MakeMapWithSize(typ, int(min(n-1, 1<<16))))
	for range n - 1 {
		k, v := reflect.New(typ.Key()), reflect.New(typ.Elem())
		r.plan(k.UnsafePointer(), kp)
		r.plan(v.UnsafePointer(), vp)
		m.SetMapIndex(k.Elem(), v.Elem())
	}
}

// Thread returns the thread that reads.
func (r *ImageReader) Thread() *Thread { return r.t }

// Int reads a number.
func (r *ImageReader) Int() int64 { return r.signed() }

// Bytes reads bytes, which the caller owns.
func (r *ImageReader) Bytes() []byte { return r.bytes() }

// String reads a Go string.
func (r *ImageReader) String() string { return r.str() }

// Bool reads a truth value.
func (r *ImageReader) Bool() bool { return r.num() != 0 }

// Value reads a reference; the object may not be filled yet.
func (r *ImageReader) Value() Value { return r.value() }

// Plain fills p as [ImageWriter.Plain] wrote it.
func (r *ImageReader) Plain(p any) {
	v := reflect.ValueOf(p)
	r.plan(v.UnsafePointer(), planOf(v.Type().Elem()))
}

// Later has f called when all objects are complete.
func (r *ImageReader) Later(f func() error) { r.later = append(r.later, f) }
