package pickle

// This file defines the type Pickler.

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

const (
	batchSize   = 1000
	frameTarget = 64 * 1024
	frameMin    = 4
	frameHeader = 9
)

// pickler is a Python Pickler.
type pickler struct {
	Shape    *object.Shape
	Ext      *object.InstExt
	ready    bool
	write    value // method of the file, P nil for dumps
	proto    int
	bin      bool
	fast     bool
	fix      bool // names of Python 2 for old protocols
	callback value
	table    value // dispatch_table as set on the instance
	memo     map[value]memoEntry
	out      []byte
	frame    int // where the frame in progress begins, -1 for none
	framing  bool
	persID   value // what dump found, as the next three
	override value
	dispatch value
	modules  []*object.Str // see functionsModule
}

// memoEntry keeps the object alive: its address is its identity.
type memoEntry struct{ index int }

// NativeObject marks *pickler as a parameter type.
func (*pickler) NativeObject() {}

var (
	picklerType = object.NewNativeType("_pickle.Pickler")
	picklerSig  = object.Sig{Text: "Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)"}
)

var picklerDef = object.TypeDef{
	Type:   picklerType,
	Struct: (*pickler)(nil),
	Module: "_pickle",
	Doc:    "This takes a binary file for writing a pickle data stream.\n\nThe optional *protocol* argument tells the pickler to use the given\nprotocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default\nprotocol is 4. It was introduced in Python 3.4, and is incompatible\nwith previous versions.",
	Sig:    "(file, protocol=None, fix_imports=True, buffer_callback=None)",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(pickler{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&pickler{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := picklerSig.Bind(t, a)
			if err != nil {
				return err
			}
			fix, err := object.Truth(t, v[2])
			if err != nil {
				return err
			}
			return object.As[pickler](self).init(t, v[0], v[1], fix, v[3])
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "bin", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[pickler](v).bin), nil }, Set: func(t *thread, v, x value) (err error) {
			if x.P == nil {
				return object.TypeErrorf("can't delete numeric/char attribute")
			}
			object.As[pickler](v).bin, err = object.Truth(t, x)
			return err
		}},
		{Name: "fast", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[pickler](v).fast), nil }, Set: func(t *thread, v, x value) (err error) {
			if x.P == nil {
				return object.TypeErrorf("can't delete numeric/char attribute")
			}
			object.As[pickler](v).fast, err = object.Truth(t, x)
			return err
		}},
		{Name: "dispatch_table", Get: func(t *thread, v value) (value, error) {
			if d := object.As[pickler](v).table; d.P != nil {
				return d, nil
			}
			return value{}, object.AttributeErrorf("'%s' object has no attribute 'dispatch_table'", v.Type().Name)
		}, Set: func(t *thread, v, x value) error {
			object.As[pickler](v).table = x
			return nil
		}},
		{Name: "memo", Get: func(t *thread, v value) (value, error) {
			return object.Of(&picklerMemo{Shape: picklerMemoType.Root, p: object.As[pickler](v)}), nil
		}, Set: setPicklerMemo},
	},
	Methods: []object.FuncDef{
		object.Func2("persistent_id($self, obj, /)", func(t *thread, self *pickler, obj value) (nothing, error) { return nothing{}, nil }, ""),
		object.Func2("dump($self, obj, /)", func(t *thread, p *pickler, obj value) (nothing, error) {
			if !p.ready {
				return nothing{}, picklingError("Pickler.__init__() was not called by %s.__init__()", object.Of(p).Type().Name)
			}
			return nothing{}, p.dump(t, obj)
		}, "Write a pickled representation of the given object to the open file."),
		object.Func1("clear_memo($self, /)", func(t *thread, p *pickler) (nothing, error) {
			clear(p.memo)
			return nothing{}, nil
		}, "Clears the pickler's \"memo\".\n\nThe memo is the data structure that remembers which objects the\npickler has already seen, so that shared or recursive objects are\npickled by reference and not by value.  This method is useful when\nre-using picklers."),
		object.Func1("__sizeof__($self, /)", func(t *thread, p *pickler) (int, error) { return 200 + 32*len(p.memo), nil }, "Returns size in memory, in bytes."),
	},
}

func (p *pickler) init(t *thread, file, protocol value, fix bool, callback value) error {
	if err := p.options(t, protocol, fix, callback); err != nil {
		return err
	}
	w, err := object.LookupAttr(t, file, object.Intern("write"))
	if err != nil {
		return err
	}
	if w.P == nil {
		return object.TypeErrorf("file must have a 'write' attribute")
	}
	p.write = w
	return nil
}

func (p *pickler) options(t *thread, protocol value, fix bool, callback value) error {
	proto := defaultProtocol
	if !protocol.IsNone() {
		var err error
		if proto, err = object.AsInt(t, protocol); err != nil {
			return err
		}
		if proto < 0 {
			proto = highestProtocol
		}
		if proto > highestProtocol {
			return object.ValueErrorf("pickle protocol must be <= %d", highestProtocol)
		}
	}
	if !callback.IsNone() && proto < 5 {
		return object.ValueErrorf("buffer_callback needs protocol >= 5")
	}
	*p = pickler{Shape: p.Shape, Ext: p.Ext, ready: true, proto: proto, bin: proto > 0, fix: fix && proto < 3, callback: callback, frame: -1, memo: map[value]memoEntry{}, table: p.table}
	return nil
}

// hooks looks up what a subclass or the instance defines.
func (p *pickler) hooks(t *thread) (err error) {
	p.persID, p.override, p.dispatch = value{}, value{}, p.table
	self := object.Of(p)
	if typ := self.Type(); typ != picklerType {
		if _, owner := typ.LookupFrom(object.Intern("persistent_id")); owner != picklerType {
			if p.persID, err = object.LookupAttr(t, self, object.Intern("persistent_id")); err != nil {
				return err
			}
		}
		if p.override, err = object.LookupAttr(t, self, object.Intern("reducer_override")); err != nil {
			return err
		}
		if p.dispatch, err = object.LookupAttr(t, self, object.Intern("dispatch_table")); err != nil {
			return err
		}
	}
	if p.dispatch.P == nil {
		p.dispatch, err = object.ImportAttr(t, "copyreg", "dispatch_table")
	}
	return err
}

func (p *pickler) dump(t *thread, obj value) error {
	p.out, p.frame, p.framing = p.out[:0], -1, false
	if p.write.P == nil {
		p.out = nil
	}
	if err := p.hooks(t); err != nil {
		return err
	}
	if p.proto >= 2 {
		p.out = append(p.out, opProto, byte(p.proto))
		p.framing = p.proto >= 4
	}
	err := p.save(t, obj, false)
	if err == nil {
		p.op(opStop)
		p.endFrame()
		err = p.flush(t)
	}
	p.persID, p.override, p.dispatch = value{}, value{}, value{}
	return err
}

// op begins a frame if none is in progress and appends bytes.
func (p *pickler) op(b ...byte) {
	p.begin()
	p.out = append(p.out, b...)
}

func (p *pickler) begin() {
	if p.framing && p.frame < 0 {
		p.frame = len(p.out)
		p.out = append(p.out, opFrame, 0, 0, 0, 0, 0, 0, 0, 0)
	}
}

// boundary ends a large frame, behind an object with parts.
func (p *pickler) boundary(t *thread) error {
	if p.frame >= 0 && len(p.out)-p.frame-frameHeader >= frameTarget {
		p.endFrame()
		return p.flush(t)
	}
	return nil
}

func (p *pickler) text(s string) {
	p.begin()
	p.out = append(p.out, s...)
}

// endFrame completes the frame; a tiny one loses its header.
func (p *pickler) endFrame() {
	if p.frame < 0 {
		return
	}
	n := len(p.out) - p.frame - frameHeader
	if n >= frameMin {
		binary.LittleEndian.PutUint64(p.out[p.frame+1:], uint64(n))
	} else {
		p.out = append(p.out[:p.frame], p.out[p.frame+frameHeader:]...)
	}
	p.frame = -1
}

// flush writes the output to the file.
func (p *pickler) flush(t *thread) error {
	if p.write.P == nil || len(p.out) == 0 {
		return nil
	}
	b := object.CopyBytes(t, p.out)
	p.out = p.out[:0]
	_, err := object.Call(t, p.write, object.Of(b))
	return err
}

// payload writes a header and bytes, which are not framed if they are many.
func (p *pickler) payload(t *thread, header, data []byte, obj value) error {
	if len(data) < frameTarget || !p.framing {
		if err := t.CheckAlloc(len(p.out) + len(data)); err != nil {
			return err
		}
		p.op(header...)
		p.out = append(p.out, data...)
		return nil
	}
	p.endFrame()
	p.out = append(p.out, header...)
	if p.write.P == nil {
		if err := t.CheckAlloc(len(p.out) + len(data)); err != nil {
			return err
		}
		p.out = append(p.out, data...)
		return nil
	}
	if err := p.flush(t); err != nil {
		return err
	}
	if obj.P == nil {
		obj = object.Of(object.NewBytes(t, data))
	}
	_, err := object.Call(t, p.write, obj)
	return err
}

func (p *pickler) put(obj value) {
	if p.fast {
		return
	}
	n := len(p.memo)
	p.memo[obj] = memoEntry{n}
	switch {
	case p.proto >= 4:
		p.op(opMemoize)
	case !p.bin:
		p.text("p" + strconv.Itoa(n) + "\n")
	case n < 256:
		p.op(opBinPut, byte(n))
	default:
		p.op(opLongBinPut, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
}

func (p *pickler) get(n int) {
	switch {
	case !p.bin:
		p.text("g" + strconv.Itoa(n) + "\n")
	case n < 256:
		p.op(opBinGet, byte(n))
	default:
		p.op(opLongBinGet, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
}

// save writes obj; with plain, persistent_id isn't asked.
func (p *pickler) save(t *thread, obj value, plain bool) error {
	if p.persID.P != nil && !plain {
		if done, err := p.savePersistent(t, obj); done || err != nil {
			return err
		}
	}
	switch {
	case obj.IsNone():
		p.op(opNone)
		return nil
	case obj == object.True || obj == object.False:
		return p.saveBool(obj == object.True)
	case obj.IsInt():
		return p.saveInt(t, obj)
	case obj.IsFloat():
		return p.saveFloat(t, obj)
	}
	typ := obj.Type()
	if typ == object.IntType {
		return p.saveInt(t, obj)
	}
	if m, ok := p.memo[obj]; ok {
		p.get(m.index)
		return nil
	}
	switch typ {
	case object.StrType:
		if err := p.saveStr(t, obj); err != nil {
			return err
		}
		return p.boundary(t)
	case object.BytesType:
		if err := p.saveBytes(t, obj, object.As[object.Bytes](obj).B); err != nil {
			return err
		}
		return p.boundary(t)
	}
	if err := t.EnterNative(" while pickling an object"); err != nil {
		return err
	}
	err := p.saveParts(t, obj, typ)
	t.LeaveNative()
	if err == nil {
		err = p.boundary(t)
	}
	return err
}

func (p *pickler) saveParts(t *thread, obj value, typ *object.Type) error {
	switch typ {
	case object.TupleType:
		return p.saveTuple(t, obj)
	case object.ListType:
		return p.saveList(t, obj)
	case object.DictType:
		return p.saveDict(t, obj)
	case object.SetType:
		return p.saveSet(t, obj)
	case object.FrozenSetType:
		return p.saveFrozenSet(t, obj)
	case object.ByteArrayType:
		return p.saveByteArray(t, obj, object.As[object.ByteArray](obj).B)
	case bufferType:
		return p.saveBuffer(t, obj)
	}
	return p.saveOther(t, obj, typ)
}

func (p *pickler) savePersistent(t *thread, obj value) (bool, error) {
	id, err := object.Call(t, p.persID, obj)
	if err != nil || id.IsNone() {
		return false, err
	}
	if p.bin {
		if err := p.save(t, id, true); err != nil {
			return false, err
		}
		p.op(opBinPersID)
		return true, nil
	}
	s, err := object.ToStr(t, id)
	if err != nil {
		return false, err
	}
	if s.Kind != object.ASCII || strings.Contains(s.String(), "\n") {
		return false, picklingError("persistent IDs in protocol 0 must be ASCII strings")
	}
	p.text("P" + s.String() + "\n")
	return true, nil
}

func (p *pickler) saveBool(b bool) error {
	switch {
	case p.proto >= 2 && b:
		p.op(opNewTrue)
	case p.proto >= 2:
		p.op(opNewFalse)
	case b:
		p.text("I01\n")
	default:
		p.text("I00\n")
	}
	return nil
}

func (p *pickler) saveInt(t *thread, obj value) error {
	if obj.IsInt() {
		if n := obj.Int64(); n == int64(int32(n)) {
			switch {
			case !p.bin:
				p.text("I" + strconv.FormatInt(n, 10) + "\n")
			case n >= 0 && n < 256:
				p.op(opBinInt1, byte(n))
			case n >= 0 && n < 65536:
				p.op(opBinInt2, byte(n), byte(n>>8))
			default:
				p.op(opBinInt, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
			}
			return nil
		}
	}
	n := object.BigOf(obj)
	if p.proto < 2 {
		r, err := object.Repr(t, obj)
		if err != nil {
			return err
		}
		p.text("L" + r.String() + "L\n")
		return nil
	}
	data := encodeLong(n)
	if len(data) < 256 {
		p.op(opLong1, byte(len(data)))
		p.out = append(p.out, data...)
		return nil
	}
	if len(data) > math.MaxInt32 {
		return object.OverflowErrorf("int too large to pickle")
	}
	return p.payload(t, binary.LittleEndian.AppendUint32([]byte{opLong4}, uint32(len(data))), data, value{})
}

// encodeLong returns n in two's complement, little-endian, in the fewest bytes.
func encodeLong(n *big.Int) []byte {
	if n.Sign() == 0 {
		return nil
	}
	size := n.BitLen()/8 + 1
	x := n
	if n.Sign() < 0 {
		x = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), uint(size)*8))
	}
	b := x.FillBytes(make([]byte, size))
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	if n.Sign() < 0 && size > 1 && b[size-1] == 0xff && b[size-2]&0x80 != 0 {
		b = b[:size-1]
	}
	return b
}

func decodeLong(b []byte) *big.Int {
	r := make([]byte, len(b))
	for i, c := range b {
		r[len(b)-1-i] = c
	}
	n := new(big.Int).SetBytes(r)
	if len(b) > 0 && b[len(b)-1]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(len(b))*8))
	}
	return n
}

func (p *pickler) saveFloat(t *thread, obj value) error {
	if p.bin {
		p.op(opBinFloat)
		p.out = binary.BigEndian.AppendUint64(p.out, math.Float64bits(obj.Float64()))
		return nil
	}
	r, err := object.Repr(t, obj)
	if err != nil {
		return err
	}
	p.text("F" + r.String() + "\n")
	return nil
}

// sized returns a header: the shortest of three opcodes, 0 for none, with the size.
func sized(short, long, huge byte, n int) []byte {
	switch {
	case n < 256 && short != 0:
		return []byte{short, byte(n)}
	case n <= math.MaxUint32 && long != 0:
		return binary.LittleEndian.AppendUint32([]byte{long}, uint32(n))
	}
	return binary.LittleEndian.AppendUint64([]byte{huge}, uint64(n))
}

func (p *pickler) saveStr(t *thread, obj value) error {
	s := object.As[object.Str](obj)
	if !p.bin {
		var b strings.Builder
		for i := range s.Len() {
			switch r := s.At(i); r {
			case '\\', 0, '\n', '\r', 0x1a:
				b.WriteString(`\u00`)
				b.WriteByte("0123456789abcdef"[r>>4])
				b.WriteByte("0123456789abcdef"[r&15])
			default:
				b.Write(object.EncodeRawUnicodeEscape(object.StrOfRune(r)))
			}
		}
		p.text("V" + b.String() + "\n")
		p.put(obj)
		return nil
	}
	var data []byte
	if s.Kind == object.ASCII {
		data = s.Bytes1()
	} else {
		var err error
		if data, err = object.EncodeUTF8(t, s, "surrogatepass"); err != nil {
			return err
		}
	}
	short := byte(0)
	if p.proto >= 4 {
		short = opShortBinUnicode
	} else if len(data) > math.MaxUint32 {
		return object.OverflowErrorf("serializing a string larger than 4 GiB requires pickle protocol 4 or higher")
	}
	if err := p.payload(t, sized(short, opBinUnicode, opBinUnicode8, len(data)), data, value{}); err != nil {
		return err
	}
	p.put(obj)
	return nil
}

func (p *pickler) saveBytes(t *thread, obj value, data []byte) error {
	if p.proto < 3 {
		// Python 2 has str for it, which is made from text.
		if len(data) == 0 {
			return p.reduce(t, obj, []value{object.Of(object.BytesType), object.Of(object.EmptyTuple)})
		}
		encode, err := object.ImportAttr(t, "codecs", "encode")
		if err != nil {
			return err
		}
		args := object.MakeTuple(t, object.Of(object.DecodeLatin1(data)), object.NewStr("latin1"))
		return p.reduce(t, obj, []value{encode, object.Of(args)})
	}
	huge := byte(opBinBytes8)
	if p.proto < 4 && len(data) > math.MaxUint32 {
		return object.OverflowErrorf("serializing a bytes object larger than 4 GiB requires pickle protocol 4 or higher")
	}
	whole := value{}
	if obj.HasType(object.BytesType) {
		whole = obj
	}
	if err := p.payload(t, sized(opShortBinBytes, opBinBytes, huge, len(data)), data, whole); err != nil {
		return err
	}
	p.put(obj)
	return nil
}

func (p *pickler) saveByteArray(t *thread, obj value, data []byte) error {
	if p.proto < 5 {
		args := object.EmptyTuple
		if len(data) > 0 {
			args = object.MakeTuple(t, object.Of(object.CopyBytes(t, data)))
		}
		return p.reduce(t, obj, []value{object.Of(object.ByteArrayType), object.Of(args)})
	}
	if err := p.payload(t, sized(0, 0, opByteArray8, len(data)), data, value{}); err != nil {
		return err
	}
	p.put(obj)
	return nil
}

func (p *pickler) saveTuple(t *thread, obj value) error {
	items := object.As[object.Tuple](obj).Items
	n := len(items)
	if n == 0 {
		if p.bin {
			p.op(opEmptyTuple)
		} else {
			p.op(opMark, opTuple)
		}
		return nil
	}
	short := n <= 3 && p.proto >= 2
	if !short {
		p.op(opMark)
	}
	for _, x := range items {
		if err := p.save(t, x, false); err != nil {
			return err
		}
	}
	if m, ok := p.memo[obj]; ok {
		// The tuple contains itself: what was built is dropped, its copy from the memo taken.
		switch {
		case short:
			for range n {
				p.op(opPop)
			}
		case p.bin:
			p.op(opPopMark)
		default:
			for range n + 1 {
				p.op(opPop)
			}
		}
		p.get(m.index)
		return nil
	}
	if short {
		p.op(byte(opTuple1 + n - 1))
	} else {
		p.op(opTuple)
	}
	p.put(obj)
	return nil
}

func (p *pickler) saveList(t *thread, obj value) error {
	if p.bin {
		p.op(opEmptyList)
	} else {
		p.op(opMark, opList)
	}
	p.put(obj)
	l := object.As[object.List](obj)
	switch {
	case len(l.Items) == 0:
		return nil
	case !p.bin:
		return p.appendEach(t, obj)
	case len(l.Items) == 1:
		if err := p.save(t, l.Items[0], false); err != nil {
			return err
		}
		p.op(opAppend)
		return nil
	}
	for i := 0; i < len(l.Items); {
		p.op(opMark)
		for n := 0; n < batchSize && i < len(l.Items); n++ {
			if err := p.save(t, l.Items[i], false); err != nil {
				return err
			}
			i++
		}
		p.op(opAppends)
	}
	return nil
}

// appendEach writes the items of an iterable behind a list.
func (p *pickler) appendEach(t *thread, items value) error {
	return p.batch(t, items, opAppend, opAppends, func(x value) error { return p.save(t, x, false) })
}

// setEach writes the pairs of an iterable behind a dict.
func (p *pickler) setEach(t *thread, items value) error {
	return p.batch(t, items, opSetItem, opSetItems, func(x value) error {
		if !x.Type().Has(object.FlagTuple) || len(object.As[object.Tuple](x).Items) != 2 {
			return object.TypeErrorf("dict items iterator must return 2-tuples")
		}
		pair := object.As[object.Tuple](x).Items
		if err := p.save(t, pair[0], false); err != nil {
			return err
		}
		return p.save(t, pair[1], false)
	})
}

func (p *pickler) batch(t *thread, items value, one, many byte, save func(value) error) error {
	it, err := object.Iter(t, items)
	if err != nil {
		return err
	}
	if !p.bin {
		for {
			x, err := object.Next(t, it)
			if err != nil || x.P == nil {
				return err
			}
			if err := save(x); err != nil {
				return err
			}
			p.op(one)
		}
	}
	for {
		first, err := object.Next(t, it)
		if err != nil || first.P == nil {
			return err
		}
		x, err := object.Next(t, it)
		if err != nil {
			return err
		}
		if x.P == nil {
			if err := save(first); err != nil {
				return err
			}
			p.op(one)
			return nil
		}
		p.op(opMark)
		if err := save(first); err != nil {
			return err
		}
		n := 1
		for x.P != nil {
			if err := save(x); err != nil {
				return err
			}
			if n++; n == batchSize {
				break
			}
			if x, err = object.Next(t, it); err != nil {
				return err
			}
		}
		p.op(many)
		if n < batchSize {
			return nil
		}
	}
}

func (p *pickler) saveDict(t *thread, obj value) error {
	if p.bin {
		p.op(opEmptyDict)
	} else {
		p.op(opMark, opDict)
	}
	p.put(obj)
	d := object.As[object.Dict](obj)
	size := d.Len()
	if size == 0 {
		return nil
	}
	if !p.bin {
		items, err := object.CallMethod(t, obj, "items")
		if err != nil {
			return err
		}
		return p.setEach(t, items)
	}
	pair := func(k, v value) error {
		if err := p.save(t, k, false); err != nil {
			return err
		}
		return p.save(t, v, false)
	}
	pos := 0
	if size == 1 {
		k, v, _ := d.Next(&pos)
		if err := pair(k, v); err != nil {
			return err
		}
		p.op(opSetItem)
		return nil
	}
	for more := true; more; {
		n := 0
		p.op(opMark)
		for n < batchSize {
			k, v, ok := d.Next(&pos)
			if !ok {
				break
			}
			if err := pair(k, v); err != nil {
				return err
			}
			n++
		}
		p.op(opSetItems)
		if d.Len() != size {
			return object.RuntimeErrorf("dictionary changed size during iteration")
		}
		more = n == batchSize
	}
	return nil
}

func (p *pickler) reduceSet(t *thread, obj value) error {
	items, err := object.ListOf(t, obj)
	if err != nil {
		return err
	}
	return p.reduce(t, obj, []value{object.Of(obj.Type()), object.Of(object.MakeTuple(t, object.Of(object.NewList(t, items))))})
}

func (p *pickler) saveSet(t *thread, obj value) error {
	if p.proto < 4 {
		return p.reduceSet(t, obj)
	}
	p.op(opEmptySet)
	p.put(obj)
	s := object.As[object.Set](obj)
	size := s.Len()
	if size == 0 {
		return nil
	}
	pos := 0
	for more := true; more; {
		n := 0
		p.op(opMark)
		for n < batchSize {
			k, _, ok := s.Next(&pos)
			if !ok {
				break
			}
			if err := p.save(t, k, false); err != nil {
				return err
			}
			n++
		}
		p.op(opAddItems)
		if s.Len() != size {
			return object.RuntimeErrorf("set changed size during iteration")
		}
		more = n == batchSize
	}
	return nil
}

func (p *pickler) saveFrozenSet(t *thread, obj value) error {
	if p.proto < 4 {
		return p.reduceSet(t, obj)
	}
	p.op(opMark)
	s := object.As[object.Set](obj)
	for pos := 0; ; {
		k, _, ok := s.Next(&pos)
		if !ok {
			break
		}
		if err := p.save(t, k, false); err != nil {
			return err
		}
	}
	if m, ok := p.memo[obj]; ok {
		p.op(opPopMark)
		p.get(m.index)
		return nil
	}
	p.op(opFrozenSet)
	p.put(obj)
	return nil
}

func (p *pickler) saveBuffer(t *thread, obj value) error {
	if p.proto < 5 {
		return picklingError("PickleBuffer can only be pickled with protocol >= 5")
	}
	b := object.As[buffer](obj)
	if err := b.check(); err != nil {
		return err
	}
	data, ok := b.contiguous()
	if !ok {
		return picklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
	}
	inBand := true
	if !p.callback.IsNone() {
		r, err := object.Call(t, p.callback, obj)
		if err != nil {
			return err
		}
		if inBand, err = object.Truth(t, r); err != nil {
			return err
		}
	}
	switch {
	case inBand && b.buf.ReadOnly:
		return p.saveBytes(t, obj, data)
	case inBand:
		return p.saveByteArray(t, obj, data)
	}
	p.op(opNextBuffer)
	if b.buf.ReadOnly {
		p.op(opReadonlyBuffer)
	}
	return nil
}

// saveOther writes an object of a type that the pickler knows nothing of.
func (p *pickler) saveOther(t *thread, obj value, typ *object.Type) error {
	var r value
	var err error
	if p.override.P != nil {
		if r, err = object.Call(t, p.override, obj); err != nil {
			return err
		}
		if r != object.NotImplemented {
			return p.saveReduced(t, obj, r)
		}
		r = value{}
	}
	switch typ {
	case object.TypeType:
		return p.saveType(t, obj)
	case object.FunctionType:
		return p.saveGlobal(t, obj, value{})
	}
	var reducer value
	if p.dispatch.HasType(object.DictType) {
		reducer, err = object.As[object.Dict](p.dispatch).Get(t, object.Of(typ))
	} else if reducer, err = object.GetItem(t, p.dispatch, object.Of(typ)); err != nil && object.Matches(err, object.LookupError) {
		reducer, err = value{}, nil
	}
	switch {
	case err != nil:
		return err
	case reducer.P != nil:
		r, err = object.Call(t, reducer, obj)
	case typ.Has(object.FlagIsType):
		return p.saveGlobal(t, obj, value{})
	default:
		if reducer, err = object.LookupAttr(t, obj, object.Intern("__reduce_ex__")); err != nil {
			return err
		}
		if reducer.P != nil {
			r, err = object.Call(t, reducer, object.Int(int64(p.proto)))
			break
		}
		if reducer, err = object.LookupAttr(t, obj, object.Intern("__reduce__")); err != nil {
			return err
		}
		if reducer.P == nil {
			return picklingError("can't pickle '%s' object: %s", typ.Name, object.ReprOr(t, obj))
		}
		r, err = object.Call(t, reducer)
	}
	if err != nil {
		return err
	}
	return p.saveReduced(t, obj, r)
}

func (p *pickler) saveReduced(t *thread, obj, r value) error {
	if r.Type().Has(object.FlagStr) {
		return p.saveGlobal(t, obj, r)
	}
	if !r.Type().Has(object.FlagTuple) {
		return picklingError("__reduce__ must return a string or tuple")
	}
	return p.reduce(t, obj, object.As[object.Tuple](r).Items)
}

func (p *pickler) saveType(t *thread, obj value) error {
	for _, single := range [...]value{object.None, object.NotImplemented, object.Ellipsis} {
		if obj == object.Of(single.Type()) {
			return p.reduce(t, obj, []value{object.Of(object.TypeType), object.Of(object.MakeTuple(t, single))})
		}
	}
	return p.saveGlobal(t, obj, value{})
}

// reduce writes an object as the call of what __reduce__ returned. obj may be nil for none.
func (p *pickler) reduce(t *thread, obj value, r []value) error {
	if len(r) < 2 || len(r) > 6 {
		return picklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	opt := [6]value{}
	copy(opt[:], r)
	for i := 2; i < 6; i++ {
		if opt[i].P != nil && opt[i].IsNone() {
			opt[i] = value{}
		}
	}
	callable, args, state, listItems, dictItems, setter := opt[0], opt[1], opt[2], opt[3], opt[4], opt[5]
	switch {
	case !object.IsCallable(callable):
		return picklingError("first item of the tuple returned by __reduce__ must be callable")
	case !args.Type().Has(object.FlagTuple):
		return picklingError("second item of the tuple returned by __reduce__ must be a tuple")
	case listItems.P != nil && listItems.Type().Slots.Next == nil:
		return picklingError("fourth element of the tuple returned by __reduce__ must be an iterator, not %s", listItems.Type().Name)
	case dictItems.P != nil && dictItems.Type().Slots.Next == nil:
		return picklingError("fifth element of the tuple returned by __reduce__ must be an iterator, not %s", dictItems.Type().Name)
	case setter.P != nil && !object.IsCallable(setter):
		return picklingError("sixth element of the tuple returned by __reduce__ must be a function, not %s", setter.Type().Name)
	}
	name := ""
	if p.proto >= 2 {
		n, err := object.LookupAttr(t, callable, object.Intern("__name__"))
		if err != nil {
			return err
		}
		if n.P != nil && n.Type().Has(object.FlagStr) {
			name = object.As[object.Str](n).String()
		}
	}
	items := object.As[object.Tuple](args).Items
	var err error
	switch name {
	case "__newobj_ex__":
		err = p.saveNewObjEx(t, items)
	case "__newobj__":
		err = p.saveNewObj(t, obj, items)
	default:
		if err = p.save(t, callable, false); err == nil {
			if err = p.save(t, args, false); err == nil {
				p.op(opReduce)
			}
		}
	}
	if err != nil {
		return err
	}
	if obj.P != nil {
		if m, ok := p.memo[obj]; ok {
			// The arguments contained the object itself.
			p.op(opPop)
			p.get(m.index)
		} else {
			p.put(obj)
		}
	}
	if listItems.P != nil {
		if err := p.appendEach(t, listItems); err != nil {
			return err
		}
	}
	if dictItems.P != nil {
		if err := p.setEach(t, dictItems); err != nil {
			return err
		}
	}
	switch {
	case state.P == nil:
	case setter.P == nil:
		if err := p.save(t, state, false); err != nil {
			return err
		}
		p.op(opBuild)
	default:
		for _, x := range [...]value{setter, obj, state} {
			if err := p.save(t, x, false); err != nil {
				return err
			}
		}
		p.op(opTuple2, opReduce, opPop) // whatever the protocol
	}
	return nil
}

func (p *pickler) saveNewObjEx(t *thread, items []value) error {
	if len(items) != 3 {
		return picklingError("length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(items))
	}
	cls, args, kw := items[0], items[1], items[2]
	switch {
	case !cls.Type().Has(object.FlagIsType):
		return picklingError("first item from NEWOBJ_EX argument tuple must be a class, not %s", cls.Type().Name)
	case !args.Type().Has(object.FlagTuple):
		return picklingError("second item from NEWOBJ_EX argument tuple must be a tuple, not %s", args.Type().Name)
	case !kw.Type().Has(object.FlagDict):
		return picklingError("third item from NEWOBJ_EX argument tuple must be a dict, not %s", kw.Type().Name)
	}
	if p.proto >= 4 {
		for _, x := range items {
			if err := p.save(t, x, false); err != nil {
				return err
			}
		}
		p.op(opNewObjEx)
		return nil
	}
	partial, err := object.ImportAttr(t, "functools", "partial")
	if err != nil {
		return err
	}
	create, err := object.GetAttrS(t, cls, "__new__")
	if err != nil {
		return err
	}
	pos := append([]value{create, cls}, object.As[object.Tuple](args).Items...)
	f, err := object.CallKw(t, partial, pos, object.As[object.Dict](kw))
	if err != nil {
		return err
	}
	if err := p.save(t, f, false); err != nil {
		return err
	}
	if err := p.save(t, object.Of(object.EmptyTuple), false); err != nil {
		return err
	}
	p.op(opReduce)
	return nil
}

func (p *pickler) saveNewObj(t *thread, obj value, items []value) error {
	if len(items) == 0 {
		return picklingError("__newobj__ arglist is empty")
	}
	cls := items[0]
	if !cls.Type().Has(object.FlagIsType) {
		return picklingError("args[0] from __newobj__ args is not a type")
	}
	if obj.P != nil {
		c, err := object.GetAttrS(t, obj, "__class__")
		if err != nil {
			return err
		}
		if c != cls {
			return picklingError("args[0] from __newobj__ args has the wrong class")
		}
	}
	if err := p.save(t, cls, false); err != nil {
		return err
	}
	if err := p.save(t, object.Of(object.NewTuple(t, append([]value(nil), items[1:]...))), false); err != nil {
		return err
	}
	p.op(opNewObj)
	return nil
}

// saveGlobal writes obj as the name under which it can be imported.
func (p *pickler) saveGlobal(t *thread, obj, name value) error {
	var err error
	if name.P == nil {
		if name, err = object.LookupAttr(t, obj, object.Intern("__qualname__")); err != nil {
			return err
		}
		if name.P == nil {
			if name, err = object.GetAttrS(t, obj, "__name__"); err != nil {
				return err
			}
		}
	}
	if !name.Type().Has(object.FlagStr) {
		return object.TypeErrorf("__qualname__ must be a str, not %s", name.Type().Name)
	}
	path := strings.Split(object.As[object.Str](name).String(), ".")
	for _, part := range path {
		if part == "<locals>" {
			return object.AttributeErrorf("Can't get local object %s", object.ReprOr(t, name))
		}
	}
	module, err := whichModule(t, obj, path)
	if err != nil {
		return err
	}
	if !obj.HasType(object.BuiltinType) {
		module = object.InternStr(module) // one object, which the memo then knows
	} else {
		module = p.functionsModule(module)
	}
	shown := func() string { return object.ReprOr(t, obj) }
	m, err := importModule(t, module)
	if err != nil {
		if !object.Matches(err, object.ImportError) {
			return err
		}
		return picklingError("Can't pickle %s: import of module %s failed", shown(), object.ReprOr(t, object.Of(module)))
	}
	found, ok, err := attr(t, m, path)
	if err != nil {
		return err
	}
	if !ok {
		return picklingError("Can't pickle %s: attribute lookup %s on %s failed", shown(), object.As[object.Str](name), module)
	}
	if found != obj {
		return picklingError("Can't pickle %s: it's not the same object as %s.%s", shown(), module, object.As[object.Str](name))
	}
	if p.proto >= 2 {
		if done, err := p.saveExtension(t, module, name); done || err != nil {
			return err
		}
	}
	switch {
	case p.proto >= 4:
		if err := p.save(t, object.Of(module), false); err != nil {
			return err
		}
		if err := p.save(t, name, false); err != nil {
			return err
		}
		p.op(opStackGlobal)
	default:
		if err := p.saveDotted(t, object.Of(module), name, path); err != nil {
			return err
		}
	}
	p.put(obj)
	return nil
}

// functionsModule returns the object for the module name of native functions. CPython has
// another one for types, which shows in what is taken from the memo.
func (p *pickler) functionsModule(name *object.Str) *object.Str {
	text := name.String()
	for _, m := range p.modules {
		if m.String() == text {
			return m
		}
	}
	m := object.MakeStr(text)
	p.modules = append(p.modules, m)
	return m
}

// saveDotted writes a global by GLOBAL, and the attributes behind it as calls of getattr.
func (p *pickler) saveDotted(t *thread, module, name value, path []string) error {
	for range path[1:] {
		if err := p.save(t, t.BuiltinModule().Get(t, "getattr"), false); err != nil {
			return err
		}
		if p.proto < 2 {
			p.op(opMark)
		}
	}
	if len(path) > 1 {
		name = object.NewStr(path[0])
	}
	if p.fix {
		var err error
		if module, name, err = oldNames(t, module, name); err != nil {
			return err
		}
	}
	m, n := object.As[object.Str](module), object.As[object.Str](name)
	if p.proto < 3 && (m.Kind != object.ASCII || n.Kind != object.ASCII) {
		return picklingError("can't pickle global identifier '%s.%s' using pickle protocol %d", m, n, p.proto)
	}
	for _, x := range [...]*object.Str{m, n} {
		if _, err := object.EncodeUTF8(t, x, "strict"); err != nil {
			return err
		}
	}
	p.text("c" + m.String() + "\n" + n.String() + "\n")
	for _, part := range path[1:] {
		if err := p.save(t, object.Of(object.Intern(part)), false); err != nil {
			return err
		}
		if p.proto < 2 {
			p.op(opTuple, opReduce)
		} else {
			p.op(opTuple2, opReduce)
		}
	}
	return nil
}

// oldNames translates a name to Python 2.
func oldNames(t *thread, module, name value) (value, value, error) {
	pair, err := renamed(t, "REVERSE_NAME_MAPPING", object.Of(object.MakeTuple(t, module, name)))
	if err != nil {
		return value{}, value{}, err
	}
	if pair.P != nil {
		items := object.As[object.Tuple](pair).Items
		return items[0], items[1], nil
	}
	m, err := renamed(t, "REVERSE_IMPORT_MAPPING", module)
	if err != nil {
		return value{}, value{}, err
	}
	if m.P != nil {
		module = m
	}
	return module, name, nil
}

func (p *pickler) saveExtension(t *thread, module *object.Str, name value) (bool, error) {
	reg, err := object.ImportAttr(t, "copyreg", "_extension_registry")
	if err != nil {
		return false, err
	}
	if !reg.Type().Has(object.FlagDict) || object.As[object.Dict](reg).Len() == 0 {
		return false, nil
	}
	code, err := object.As[object.Dict](reg).Get(t, object.Of(object.MakeTuple(t, object.Of(module), name)))
	if err != nil || code.P == nil {
		return false, err
	}
	n, err := object.AsInt(t, code)
	if err != nil {
		return false, picklingError("Can't pickle extension: code is not an integer")
	}
	switch {
	case n <= 0 || n > math.MaxInt32:
		return false, picklingError("Can't pickle extension: code %d is out of range", n)
	case n < 256:
		p.op(opExt1, byte(n))
	case n < 65536:
		p.op(opExt2, byte(n), byte(n>>8))
	default:
		p.op(opExt4, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
	return true, nil
}

// whichModule returns the name of the module where obj is found.
func whichModule(t *thread, obj value, path []string) (*object.Str, error) {
	m, err := object.LookupAttr(t, obj, object.Intern("__module__"))
	if err != nil {
		return nil, err
	}
	if m.P != nil && !m.IsNone() {
		if !m.Type().Has(object.FlagStr) {
			return nil, object.TypeErrorf("__module__ must be a str, not %s", m.Type().Name)
		}
		return object.As[object.Str](m), nil
	}
	type entry struct{ name, module value }
	var all []entry
	for i := 0; ; {
		k, v, ok := t.Interp.Modules.Next(&i)
		if !ok {
			break
		}
		all = append(all, entry{k, v})
	}
	for _, e := range all {
		if !e.name.Type().Has(object.FlagStr) || e.module.IsNone() {
			continue
		}
		name := object.As[object.Str](e.name)
		if s := name.String(); s == "__main__" || s == "__mp_main__" {
			continue
		}
		if found, ok, err := attr(t, e.module, path); err == nil && ok && found == obj {
			return name, nil
		}
	}
	return object.MakeStr("__main__"), nil
}
