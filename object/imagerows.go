package object

import (
	"cmp"
	"math/bits"
	"reflect"
	"slices"
	"unsafe"
	"weak"
)

// This file says how the image treats the types of this package whose Go structs do not tell:
// dicts and sets, classes, code, generators, frames, weak references, what belongs to native types.

// dict writes the contents of a dict.
func (w *ImageWriter) dict(d *Dict) {
	flags := uint64(0)
	if d.cells {
		flags |= 1
	}
	if d.general {
		flags |= 2
	}
	if d.inst != nil {
		w.num(4)
		w.num(uint64(w.object(d.inst)))
		w.pointer(unsafe.Pointer(d.Ext), planOf(instExtGoType))
		return
	}
	w.num(flags)
	w.pointer(unsafe.Pointer(d.Ext), planOf(instExtGoType))
	n := 0
	for i := 0; ; n++ {
		if _, _, ok := d.Next(&i); !ok {
			break
		}
	}
	w.num(uint64(n))
	w.num(uint64(d.Version))
	for i := 0; ; {
		k, v, ok := d.Next(&i)
		if !ok {
			break
		}
		if d.general {
			w.signed(d.genAt(i - 1).hash)
		}
		w.value(k)
		w.value(v)
	}
}

func (r *ImageReader) dict(d *Dict) {
	flags := r.num()
	if flags&4 != 0 {
		d.inst = r.objs[r.num()]
		d.Ext = (*InstExt)(r.pointer(instExtPlan()))
		return
	}
	d.Ext = (*InstExt)(r.pointer(instExtPlan()))
	n := r.count(0)
	d.Version = uint32(r.num())
	d.cells = flags&1 != 0
	if flags&2 != 0 {
		d.general = true
		e := make([]genEntry, n)
		for i := range e {
			e[i].hash = r.signed()
			e[i].key = r.value()
			e[i].val = r.value()
		}
		d.ents = unsafe.Pointer(unsafe.SliceData(e))
		if r.rehash {
			r.dicts = append(r.dicts, d)
		}
	} else {
		e := make([]strEntry, n)
		for i := range e {
			k := r.value()
			if k.Shape() != &StrShape {
				panic(errImage)
			}
			e[i].key = (*Str)(k.P)
			e[i].key.Hash()
			e[i].val = r.value()
		}
		d.ents = unsafe.Pointer(unsafe.SliceData(e))
	}
	d.n, d.used, d.room, d.fill = uint32(n), uint32(n), uint32(n), uint32(n)
	if d.cells {
		cells := make([]Cell, n)
		for i := range n {
			p := d.valueOf(i)
			cells[i] = Cell{Shape: &CellShape, V: *p}
			*p = Of(&cells[i])
		}
	}
	if n == 0 {
		d.ents = nil
	}
	if n > smallDict && !(d.general && r.rehash) {
		d.rebuild(indexSize(n + n/2))
	}
}

func (w *ImageWriter) set(s *Set) {
	w.pointer(unsafe.Pointer(s.Ext), planOf(instExtGoType))
	w.num(uint64(s.used))
	w.num(uint64(s.top))
	for i := 0; ; {
		k, h, ok := s.Next(&i)
		if !ok {
			break
		}
		w.signed(h)
		w.value(k)
	}
}

func (r *ImageReader) set(s *Set) {
	s.Ext = (*InstExt)(r.pointer(instExtPlan()))
	n, top := r.count(0), r.num()
	if top+1 < uint64(n) || top > 1<<31 || top&(top+1) != 0 || top > uint64(n)*64+64 {
		top = setMinSize - 1
		for int(top) < n*2 {
			top = top<<1 | 1
		}
	}
	s.top, s.log = uint32(top), uint8(bits.Len64(top))
	if n == 0 {
		return
	}
	list := make([]setEntry, n)
	for i := range list {
		list[i].hash = r.signed()
		list[i].key = r.value()
	}
	if r.rehash {
		r.later = append(r.later, func() error {
			for _, e := range list {
				if err := s.Add(r.t, e.key); err != nil {
					return err
				}
			}
			return nil
		})
		return
	}
	s.alloc()
	s.used, s.fill = uint32(n), uint32(n)
	for _, e := range list {
		s.insertClean(e.key, e.hash)
	}
}

// writeType writes a class.
func (w *ImageWriter) writeType(typ *Type) {
	w.value(Of(typ.Shape.Type))
	w.pointer(unsafe.Pointer(typ.Ext), planOf(instExtGoType))
	w.str(typ.Name)
	w.str(typ.QualName)
	w.str(typ.Module)
	w.str(typ.Doc)
	w.num(uint64(typ.Flags))
	w.value(Of(typ.Base))
	for _, list := range [...][]*Type{typ.Bases, typ.MRO} {
		w.num(uint64(len(list)))
		for _, b := range list {
			w.value(Of(b))
		}
	}
	w.value(Of(typ.Dict))
	w.num(uint64(typ.NumMembers))
	w.num(uint64(typ.NumStatic))
	w.value(typ.AbstractMethods)
	w.num(uint64(w.shape(typ.Root)))
	w.Bool(typ.Slots.New != nil && sameNew(typ.Slots.New, pythonNew))
}

func (r *ImageReader) readType(typ *Type) {
	meta := (*Type)(r.value().P)
	typ.in = r.t.Interp
	typ.own = &Shape{Type: meta, Ver: typ.in.newVersion(), ExtOff: 8, DictMode: true}
	typ.Shape = typ.own
	typ.Ext = (*InstExt)(r.pointer(instExtPlan()))
	typ.Name, typ.QualName, typ.Module, typ.Doc = r.str(), r.str(), r.str(), r.str()
	typ.Flags = TypeFlags(r.num())
	typ.Base = (*Type)(r.value().P)
	for _, list := range [...]*[]*Type{&typ.Bases, &typ.MRO} {
		*list = make([]*Type, r.count(0))
		for i := range *list {
			(*list)[i] = (*Type)(r.value().P)
		}
	}
	typ.Dict = (*Dict)(r.value().P)
	typ.NumMembers, typ.NumStatic = int(r.num()), int(r.num())
	typ.AbstractMethods = r.value()
	typ.Root = r.shapes[r.num()]
	if r.Bool() {
		typ.Slots.New = pythonNew
	}
}

// sortTypes returns classes with bases first.
func sortTypes(list []*Type) []*Type {
	order := slices.Clone(list)
	slices.SortStableFunc(order, func(a, b *Type) int { return cmp.Compare(len(a.MRO), len(b.MRO)) })
	return order
}

// join has the bases and the metaclass of a class know it.
func (typ *Type) join() {
	for _, b := range typ.Bases {
		if b.in != nil {
			b.subs = b.subs.add(typ)
		} else {
			typ.in.StaticSubs[b] = typ.in.StaticSubs[b].add(typ)
		}
	}
	if meta := typ.own.Type; meta.IsHeap() {
		meta.classes = meta.classes.add(typ)
	}
}

// completeTypes makes the slots of the classes, and has their bases know them.
func (r *ImageReader) completeTypes() {
	buildSlotTableOnce()
	order := sortTypes(r.classes)
	for _, typ := range order {
		typ.subExtOff, typ.Alloc = typ.Base.subExtOff, typ.Base.Alloc
		if typ.subExtOff == 0 && typ.Alloc == nil {
			typ.subExtOff = 8
		}
	}
	for _, typ := range r.classes {
		typ.join()
	}
	for _, typ := range order {
		typ.fillHeapSlots()
		typ.fillNew()
	}
}

// named returns the name under which an object may be an attribute of its native type.
func named(v Value) (owner *Type, name string) {
	switch v.Type() {
	case MethodDescrType, ClassMethodDescrType:
		d := (*MethodDescr)(v.P)
		return d.Owner, d.Def.Name()
	case WrapperDescrType:
		d := (*WrapperDescr)(v.P)
		return d.Owner, d.Def.name
	case GetSetDescrType:
		d := (*GetSetDescr)(v.P)
		return d.Owner, d.Def.Name
	case MemberDescrType:
		d := (*MemberDescr)(v.P)
		return d.Owner, d.Name.String()
	case BuiltinType:
		b := (*Builtin)(v.P)
		if b.Type != nil {
			return b.Type, b.Def.Name()
		}
		if b.Self.P != nil && b.Self.Type().Has(FlagIsType) {
			return (*Type)(b.Self.P), b.Def.Name()
		}
	}
	return nil, ""
}

// attrOf returns the attribute of a native type, without the wrapper of a static method.
func attrOf(typ *Type, name string) Value {
	v := typ.dict().GetStr(Intern(name))
	if v.P != nil && v.Type() == StaticMethodType {
		v = (*StaticMethod)(v.P).Func
	}
	return v
}

// writeNamed writes descriptors and functions of native types by their names; those of classes
// are copied.
func (w *ImageWriter) writeNamed(v Value, native *Type) {
	num := func(n uint64) { w.alloc = appendNum(w.alloc, n) }
	owner, name := named(v)
	if owner != nil && !owner.IsHeap() && attrOf(owner, name).P == v.P {
		num(0)
		num(uint64(w.staticType(owner)))
		num(uint64(len(name)))
		w.alloc = append(w.alloc, name...)
		return
	}
	num(1)
	num(uint64(w.staticType(native)))
	switch native {
	case MethodDescrType, ClassMethodDescrType:
		d := (*MethodDescr)(v.P)
		w.defPointer(d.Def, owner, name)
		w.value(Of(owner))
	case WrapperDescrType:
		d := (*WrapperDescr)(v.P)
		i := (uintptr(unsafe.Pointer(d.Def)) - uintptr(unsafe.Pointer(&slotTable[0]))) / unsafe.Sizeof(slotTable[0])
		w.num(uint64(i))
		w.value(Of(owner))
	case GetSetDescrType:
		d := (*GetSetDescr)(v.P)
		w.pointer(unsafe.Pointer(d.Def), getSetPlan)
		w.value(Of(owner))
	case MemberDescrType:
		d := (*MemberDescr)(v.P)
		w.value(Of(d.Name))
		w.signed(int64(d.Index))
		w.value(Of(owner))
		w.pointer(unsafe.Pointer(d.Def), getSetPlan)
	case BuiltinType:
		b := (*Builtin)(v.P)
		w.defPointer(b.Def, owner, name)
		w.value(b.Self)
		w.value(b.Module)
		w.pointer(unsafe.Pointer(b.Type), nil)
	}
}

// interpPlan stands for memory that must not be reached.
var getSetPlan = &imagePlan{typ: reflect.TypeFor[GetSetDef]()}

// defPointer writes which function a native function object is of.
func (w *ImageWriter) defPointer(def *FuncDef, owner *Type, name string) {
	if staticAddr(unsafe.Pointer(def)) {
		w.pointer(unsafe.Pointer(def), nil)
		return
	}
	w.num(pointerNil)
	for typ := owner; typ != nil; typ = typ.Base {
		if !typ.IsHeap() && defNamed(typ, name) == def {
			w.num(uint64(len(name)))
			w.fill = append(w.fill, name...)
			w.value(Of(typ))
			return
		}
	}
	w.fail(TypeErrorf("the function %s belongs to no native type", name))
}

// defNamed finds a function of a native type.
func defNamed(typ *Type, name string) *FuncDef {
	switch v := attrOf(typ, name); {
	case v.P == nil:
	case v.Type() == BuiltinType:
		return (*Builtin)(v.P).Def
	case v.Type() == MethodDescrType, v.Type() == ClassMethodDescrType:
		return (*MethodDescr)(v.P).Def
	}
	return nil
}

func (r *ImageReader) defPointer() *FuncDef {
	if p := r.pointer(nil); p != nil {
		return (*FuncDef)(p)
	}
	name := string(r.take(r.num()))
	def := defNamed((*Type)(r.value().P), name)
	if def == nil {
		panic(errImage)
	}
	return def
}

func (r *ImageReader) readNamed() Value {
	if r.num() == 0 {
		typ := r.statics[r.num()]
		v := attrOf(typ, string(r.take(r.num())))
		if v.P == nil {
			panic(errImage)
		}
		return v
	}
	typ := r.statics[r.num()]
	switch typ {
	case MethodDescrType, ClassMethodDescrType:
		return Of(&MethodDescr{Shape: typ.Root})
	case WrapperDescrType:
		return Of(&WrapperDescr{Shape: typ.Root})
	case GetSetDescrType:
		return Of(&GetSetDescr{Shape: typ.Root})
	case MemberDescrType:
		return Of(&MemberDescr{Shape: typ.Root})
	case BuiltinType:
		return Of(&Builtin{Shape: typ.Root})
	}
	panic(errImage)
}

// fillNamed fills what readNamed made.
func (r *ImageReader) fillNamed(v Value) {
	switch v.Type() {
	case MethodDescrType, ClassMethodDescrType:
		if d := (*MethodDescr)(v.P); d.Def == nil {
			d.Def = r.defPointer()
			d.Owner = (*Type)(r.value().P)
		}
	case WrapperDescrType:
		if d := (*WrapperDescr)(v.P); d.Def == nil {
			buildSlotTableOnce()
			d.Def = &slotTable[r.num()]
			d.Owner = (*Type)(r.value().P)
		}
	case GetSetDescrType:
		if d := (*GetSetDescr)(v.P); d.Def == nil {
			d.Def = (*GetSetDef)(r.pointer(nil))
			d.Owner = (*Type)(r.value().P)
		}
	case MemberDescrType:
		if d := (*MemberDescr)(v.P); d.Name == nil {
			d.Name = (*Str)(r.value().P)
			d.Index = int(r.signed())
			d.Owner = (*Type)(r.value().P)
			d.Def = (*GetSetDef)(r.pointer(nil))
		}
	case BuiltinType:
		if b := (*Builtin)(v.P); b.Def == nil {
			b.Def = r.defPointer()
			b.Self = r.value()
			b.Module = r.value()
			b.Type = (*Type)(r.pointer(nil))
		}
	}
}

var codeImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		c := (*Code)(v.P)
		w.pointer(unsafe.Pointer(c.Visible), nil)
		if c.Visible == c {
			w.pointer(unsafe.Pointer(c.Code), planOf(codeGoType))
		}
		w.pointer(unsafe.Pointer(c.Globals), nil)
		w.pointer(unsafe.Pointer(c.Builtins), nil)
		w.Bool(c.AsGlobals)
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		c := (*Code)(v.P)
		c.Visible = (*Code)(r.pointer(nil))
		if c.Visible == c {
			c.Code = (*bytecodeCode)(r.pointer(planOf(codeGoType)))
		}
		c.Globals = (*Dict)(r.pointer(nil))
		c.Builtins = (*Dict)(r.pointer(nil))
		c.AsGlobals = r.Bool()
		r.codes = append(r.codes, c)
		return nil
	},
}

// completeCodes makes the instructions of the code objects.
func (r *ImageReader) completeCodes() {
	in := r.t.Interp
	for _, c := range r.codes {
		if c.Visible == c {
			in.codes[c.Code] = c
		}
	}
	for _, c := range r.codes {
		v := c.Visible
		if c != v {
			c.Code = v.Code
			v.variants = append(v.variants, c)
		} else if c.Code.Loaded() {
			c.Load(r.t)
		}
		if c.Globals != nil {
			c.Consts, c.loaded = v.Consts, v.loaded
			in.Eval.Prepare(r.t, c)
		}
	}
}

var generatorImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		g := (*Generator)(v.P)
		if g.State == GenRunning && !w.opts.Frames {
			return ValueErrorf("it is running")
		}
		if g.Sink != nil {
			return ValueErrorf("native code runs it")
		}
		f := &g.Frame
		w.num(uint64(g.State))
		w.pointer(unsafe.Pointer(f.Code), nil)
		w.pointer(unsafe.Pointer(f.Func), nil)
		pc := 0
		if f.Code != nil && f.PC != nil && f.Code.Words != nil {
			pc = int(f.index())
		}
		w.signed(int64(pc))
		w.num(uint64(f.Flags))
		w.value(f.Locals)
		w.value(f.Aux)
		w.pointer(unsafe.Pointer(f.Obj), nil)
		w.num(uint64(len(g.Regs)))
		if g.State == GenCreated || g.State == GenSuspended {
			live := f.Code.LiveRegs(pc)
			for i, x := range g.Regs {
				if i < f.Code.NumRegs && !live.Has(i) {
					x = Unbound
				}
				w.value(x)
			}
		}
		w.pointer(unsafe.Pointer(g.ExcItem.Exc), nil)
		w.pointer(unsafe.Pointer(g.Name), nil)
		w.pointer(unsafe.Pointer(g.QualName), nil)
		w.value(g.Origin)
		w.value(g.Finalizer)
		for _, b := range [...]bool{g.Hooks, g.RunningAsync, g.Closed, g.remains != nil || g.young} {
			w.Bool(b)
		}
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		g := (*Generator)(v.P)
		f := &g.Frame
		g.State = GenState(r.num())
		f.Code = (*Code)(r.pointer(nil))
		f.Func = (*Function)(r.pointer(nil))
		pc := r.signed()
		f.Flags = uint32(r.num())
		f.Locals, f.Aux = r.value(), r.value()
		f.Obj = (*FrameObject)(r.pointer(nil))
		n := r.num()
		if n > 1<<24 {
			panic(errImage)
		}
		g.Regs = make([]Value, n)
		alive := g.State == GenCreated || g.State == GenSuspended
		if alive {
			for i := range g.Regs {
				g.Regs[i] = r.value()
			}
		}
		g.ExcItem.Exc = (*BaseException)(r.pointer(nil))
		g.Name, g.QualName = (*Str)(r.pointer(nil)), (*Str)(r.pointer(nil))
		g.Origin, g.Finalizer = r.value(), r.value()
		g.Hooks, g.RunningAsync, g.Closed = r.Bool(), r.Bool(), r.Bool()
		watched := r.Bool()
		f.Gen = g
		if g.State == GenRunning {
			g.State = GenDone
		}
		r.Later(func() error {
			if f.Obj != nil && alive {
				f.Obj.Rec = f
			}
			if !alive || f.Code == nil || f.Code.Words == nil || pc < 0 || pc >= int64(len(f.Code.Instr)) {
				g.State = GenDone
				return nil
			}
			f.FP = unsafe.Pointer(&g.Regs[0])
			f.PC = unsafe.Add(f.Code.Words, pc*8)
			if watched {
				r.t.keepRemains(g)
			}
			return nil
		})
		return nil
	},
}

var frameImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		o := (*FrameObject)(v.P)
		w.pointer(unsafe.Pointer(o.Code), nil)
		w.pointer(unsafe.Pointer(o.Func), nil)
		regs, locals, back := o.Regs, o.Locals, o.Back
		if rec := o.Rec; rec != nil {
			locals = rec.Locals
			regs = nil
			if rec.Gen == nil || rec.Gen.State == GenRunning {
				regs = unsafe.Slice((*Value)(rec.FP), o.Code.namedRegs())
				back = o.BackFrame(w.t)
			}
		}
		w.pointer(unsafe.Pointer(back), nil)
		w.num(uint64(len(regs)))
		for _, x := range regs {
			w.value(x)
		}
		w.value(locals)
		w.pointer(unsafe.Pointer(o.Dict), nil)
		w.value(o.Trace)
		w.signed(int64(o.Lasti()))
		w.signed(int64(o.LastLine))
		w.signed(int64(o.LastIdx))
		w.Bool(o.NoLines)
		w.Bool(o.Opcodes)
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		o := (*FrameObject)(v.P)
		o.Code = (*Code)(r.pointer(nil))
		o.Func = (*Function)(r.pointer(nil))
		o.Back = (*FrameObject)(r.pointer(nil))
		o.Regs = make([]Value, r.count(0))
		for i := range o.Regs {
			o.Regs[i] = r.value()
		}
		o.Locals = r.value()
		o.Dict = (*Dict)(r.pointer(nil))
		o.Trace = r.value()
		o.PCIndex, o.LastLine, o.LastIdx = int32(r.signed()), int32(r.signed()), int32(r.signed())
		o.NoLines, o.Opcodes = r.Bool(), r.Bool()
		r.Later(func() error {
			// A frame of a generator that goes on has its variables there.
			for o.Rec == nil && len(o.Regs) < o.Code.namedRegs() {
				o.Regs = append(o.Regs, Unbound)
			}
			return nil
		})
		return nil
	},
}

// RefImage is the row of the types of weak references and proxies.
var RefImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		r := (*Ref)(v.P)
		x := r.imm
		if x.P == nil && !r.cleared {
			x = Value{P: unsafe.Pointer(r.p.Value())}
		}
		w.value(x)
		w.Bool(r.imm.P != nil)
		w.value(r.Callback)
		w.signed(r.hash)
		w.Bool(r.hashed)
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		ref := (*Ref)(v.P)
		x := r.value()
		imm := r.Bool()
		ref.Callback = r.value()
		ref.hash, ref.hashed = r.signed(), r.Bool()
		if r.rehash {
			ref.hash, ref.hashed = 0, false
		}
		switch {
		case imm:
			ref.imm = x
		case x.P == nil:
			ref.cleared = true
		default:
			tab := r.t.Interp.weakTable()
			key := weak.Make((*byte)(x.P))
			ref.p = key
			if len(tab.refs[key]) == 0 {
				r.t.Interp.reportDeath(tab, x, key)
			}
			tab.refs[key] = append(tab.refs[key], weak.Make(ref))
		}
		return nil
	},
}

var strObjImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		s := (*Str)(v.P)
		w.num(uint64(s.Kind))
		w.num(uint64(s.n))
		w.bytes(s.raw())
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		s := (*Str)(v.P)
		s.Kind = Kind(r.num())
		s.n = int(r.num())
		b := r.bytes()
		if s.n*s.Kind.width() != len(b) {
			panic(errImage)
		}
		s.data = unsafe.Pointer(unsafe.SliceData(b))
		if b == nil {
			s.data = unsafe.Pointer(&emptyByte)
		}
		return nil
	},
}

var memoryViewImage = &ImageRow{
	Save: func(w *ImageWriter, v Value) error {
		m := (*MemoryView)(v.P)
		w.Bool(m.released)
		if m.released {
			return nil
		}
		obj := m.base.buf.Obj
		if obj.P == nil {
			return TypeErrorf("its memory belongs to no object")
		}
		var b []byte
		var whole *Buffer
		whole, err := GetBuffer(w.t, obj, BufferStrided)
		if err != nil {
			return err
		}
		b = whole.B
		whole.Close()
		off := int64(uintptr(unsafe.Pointer(unsafe.SliceData(m.b))) - uintptr(unsafe.Pointer(unsafe.SliceData(b))))
		if off < 0 || off > int64(len(b)) {
			return TypeErrorf("its memory is not that of its object")
		}
		w.value(obj)
		w.signed(off)
		w.signed(int64(len(m.b)))
		w.signed(int64(m.off))
		w.str(m.format)
		w.signed(int64(m.itemSize))
		w.Plain(&m.dims)
		w.Plain(&m.strides)
		w.Bool(m.readOnly)
		return nil
	},
	Load: func(r *ImageReader, v Value) error {
		m := (*MemoryView)(v.P)
		if m.released = r.Bool(); m.released {
			return nil
		}
		obj := r.value()
		off, n := r.signed(), r.signed()
		m.off = int(r.signed())
		m.format = r.str()
		m.itemSize = int(r.signed())
		r.Plain(&m.dims)
		r.Plain(&m.strides)
		m.readOnly = r.Bool()
		r.Later(func() error {
			flags := BufferStrided
			if !m.readOnly {
				flags |= BufferWritable
			}
			b, err := GetBuffer(r.t, obj, flags)
			if err != nil {
				return err
			}
			if off < 0 || n < 0 || off+n > int64(len(b.B)) {
				panic(errImage)
			}
			m.base = &managedBuffer{buf: b, refs: 1, live: 1}
			m.b = b.B[off : off+n]
			return nil
		})
		return nil
	},
}

// imageState is the state of an interpreter in an image.
type imageState struct {
	Modules, Builtins, SysDict *Dict
	Data                       []imageData
	AuditHooks                 []Value
	IntMaxStrDigits            int
	Versions                   uint32
	ContextVars                Value
	AsyncGenFirst              Value
	AsyncGenFinal              Value
	CoroutineOrigin            int
	RecursionLimit             int32
	Ident                      int64
	Handled                    *BaseException
	Frames                     []SavedFrame
	AllFrames                  bool
}

type imageData struct{ key, value any }

// NotInImage is implemented by the keys of Interp.Data whose values are not part of the state
// of a program: each process makes its own.
type NotInImage interface{ NotInImage() }

// ImageSaver is implemented by values of Interp.Data that have something else in the image than
// themselves; their key is an ImageRestorer then.
type ImageSaver interface{ ImageState() any }

// ImageRestorer is implemented by keys of Interp.Data whose value is made from what is in the image.
type ImageRestorer interface{ RestoreImage(t *Thread, v any) }

func (refKey) NotInImage()     {}
func (remainsKey) NotInImage() {}

func (t *Thread) imageState(frames bool) (*imageState, error) {
	in := t.Interp
	s := &imageState{Modules: in.Modules, Builtins: in.Builtins, SysDict: in.SysDict, AuditHooks: in.AuditHooks, IntMaxStrDigits: in.IntMaxStrDigits, Versions: in.versions,
		ContextVars: t.ContextVars, AsyncGenFirst: t.AsyncGenFirst, AsyncGenFinal: t.AsyncGenFinal, CoroutineOrigin: t.CoroutineOrigin, RecursionLimit: t.RecursionLimit}
	s.Ident = t.ident
	s.Handled = t.Handled()
	if frames {
		var err error
		if s.Frames, s.AllFrames, err = t.saveFrames(); err != nil {
			return nil, err
		}
	}
	for k, v := range in.Data {
		if _, ok := k.(NotInImage); !ok {
			if x, ok := v.(ImageSaver); ok {
				v = x.ImageState()
			}
			s.Data = append(s.Data, imageData{k, v})
		}
	}
	return s, nil
}

// complete does what needs all objects.
func (r *ImageReader) complete(root *imageRoot) error {
	t, in := r.t, r.t.Interp
	if s := root.state; s != nil {
		t.ident = s.Ident
		for n := nextIdent.Load(); n < t.ident && !nextIdent.CompareAndSwap(n, t.ident); n = nextIdent.Load() {
		}
	}
	r.completeTypes()
	r.refreshTypes()
	r.completeCodes()
	for _, d := range r.dicts {
		// Keys are hashed anew.
		old := d.gens()
		for i := range old {
			h, err := Hash(t, old[i].key)
			if err != nil {
				return err
			}
			old[i].hash = h
		}
		if d.n > smallDict {
			d.rebuild(indexSize(int(d.n) * 3 / 2))
		}
	}
	for _, f := range r.later {
		if err := f(); err != nil {
			return err
		}
	}
	for i, p := range r.objs {
		if i < r.from && r.alive[i/8]&(1<<(i%8)) == 0 {
			continue
		}
		k := &r.kinds[r.kindOf[i]]
		if k.shape >= 0 && r.shapes[k.shape].Type.Finalizer && k.codec != codecPlain {
			in.trackFinalizer(Value{P: p})
		}
	}
	if s := root.state; s != nil {
		in.Modules, in.Builtins, in.SysDict = s.Modules, s.Builtins, s.SysDict
		in.AuditHooks, in.IntMaxStrDigits = s.AuditHooks, s.IntMaxStrDigits
		t.ContextVars, t.AsyncGenFirst, t.AsyncGenFinal, t.CoroutineOrigin, t.RecursionLimit = s.ContextVars, s.AsyncGenFirst, s.AsyncGenFinal, s.CoroutineOrigin, s.RecursionLimit
		in.Deferred = 0 // an image is of an interpreter that put nothing off
		for _, d := range s.Data {
			if k, ok := d.key.(ImageRestorer); ok {
				k.RestoreImage(t, d.value)
			} else {
				in.Data[d.key] = d.value
			}
		}
		t.saved, t.savedAll = s.Frames, s.AllFrames
		if s.Handled != nil {
			t.baseExc.Exc = s.Handled
		}
	}
	return nil
}
