package pickle

// This file defines the type Unpickler.

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// unpickler is a Python Unpickler.
type unpickler struct {
	Shape    *object.Shape
	Ext      *object.InstExt
	ready    bool
	read     value // methods of the file, P nil for loads
	readLine value
	readInto value
	encoding string
	errs     string
	fix      bool
	buffers  value // iterator over out-of-band buffers, P nil for none
	buf      []byte
	pos      int
	stack    []value
	marks    []int
	floor    int // what is below belongs to the last mark
	memo     []value
	sparse   map[int]value // memo entries with large indices
	proto    int
	persLoad value
	find     value // find_class of a subclass
}

// NativeObject marks *unpickler as a parameter type.
func (*unpickler) NativeObject() {}

var (
	unpicklerType = object.NewNativeType("_pickle.Unpickler")
	unpicklerSig  = object.Sig{Text: "Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())"}
)

var unpicklerDef = object.TypeDef{
	Type:   unpicklerType,
	Struct: (*unpickler)(nil),
	Module: "_pickle",
	Doc:    "This takes a binary file for reading a pickle data stream.\n\nThe protocol version of the pickle is detected automatically, so no\nprotocol argument is needed.  Bytes past the pickled object's\nrepresentation are ignored.",
	Sig:    "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
	Flags:  object.FlagBaseType,
	ExtOff: unsafe.Offsetof(unpickler{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&unpickler{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := unpicklerSig.Bind(t, a)
			if err != nil {
				return err
			}
			fix, err := object.Truth(t, v[1])
			if err != nil {
				return err
			}
			for i, name := range [...]string{"encoding", "errors"} {
				if !v[2+i].Type().Has(object.FlagStr) {
					return object.WrongTypeArg("Unpickler", name, "str", v[2+i])
				}
			}
			return object.As[unpickler](self).init(t, v[0], fix, object.As[object.Str](v[2]).String(), object.As[object.Str](v[3]).String(), v[4])
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "memo", Get: func(t *thread, v value) (value, error) {
			return object.Of(&unpicklerMemo{Shape: unpicklerMemoType.Root, u: object.As[unpickler](v)}), nil
		}, Set: setUnpicklerMemo},
	},
	Methods: []object.FuncDef{
		object.Func2("persistent_load($self, pid, /)", func(t *thread, self *unpickler, pid value) (nothing, error) { return nothing{}, noLoader() }, ""),
		object.Func1("load($self, /)", func(t *thread, u *unpickler) (value, error) {
			if !u.ready || u.read.P == nil {
				return value{}, unpicklingError("Unpickler.__init__() was not called by %s.__init__()", object.Of(u).Type().Name)
			}
			return u.load(t)
		}, "Load a pickle.\n\nRead a pickled object representation from the open file object given\nin the constructor, and return the reconstituted object hierarchy\nspecified therein."),
		object.Func3("find_class($self, module_name, global_name, /)", func(t *thread, u *unpickler, module, name *object.Str) (value, error) {
			return u.findClass(t, module, name)
		}, "Return an object from a specified module.\n\nIf necessary, the module will be imported. Subclasses may override\nthis method (e.g. to restrict unpickling of arbitrary classes and\nfunctions).\n\nThis method is called whenever a class or a function object is\nneeded.  Both arguments passed are str objects."),
		object.Func1("__sizeof__($self, /)", func(t *thread, u *unpickler) (int, error) { return 200 + 16*(cap(u.memo)+cap(u.stack)), nil }, "Returns size in memory, in bytes."),
	},
}

func noLoader() error {
	return unpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")
}

func (u *unpickler) init(t *thread, file value, fix bool, encoding, errs string, buffers value) error {
	if err := u.options(t, fix, encoding, errs, buffers); err != nil {
		return err
	}
	var err error
	if u.readInto, err = object.LookupAttr(t, file, object.Intern("readinto")); err != nil {
		return err
	}
	if u.read, err = object.LookupAttr(t, file, object.Intern("read")); err != nil {
		return err
	}
	if u.readLine, err = object.LookupAttr(t, file, object.Intern("readline")); err != nil {
		return err
	}
	if u.read.P == nil || u.readLine.P == nil {
		u.read = value{}
		return object.TypeErrorf("file must have 'read' and 'readline' attributes")
	}
	return nil
}

func (u *unpickler) options(t *thread, fix bool, encoding, errs string, buffers value) error {
	it := value{}
	if buffers.P != nil && !buffers.IsNone() && buffers != object.Of(object.EmptyTuple) {
		var err error
		if it, err = object.Iter(t, buffers); err != nil {
			return err
		}
	}
	*u = unpickler{Shape: u.Shape, Ext: u.Ext, ready: true, encoding: encoding, errs: errs, fix: fix, buffers: it}
	return nil
}

// take returns the next n bytes, which are valid until the next call.
func (u *unpickler) take(t *thread, n int) ([]byte, error) {
	if n <= len(u.buf)-u.pos {
		b := u.buf[u.pos : u.pos+n]
		u.pos += n
		return b, nil
	}
	if u.read.P == nil || u.pos < len(u.buf) {
		return nil, truncated()
	}
	b, err := u.readFile(t, n)
	if err == nil && len(b) < n {
		u.buf, u.pos = b, 0
		err = truncated()
	}
	return b, err
}

func truncated() error { return unpicklingError("pickle data was truncated") }

func (u *unpickler) readFile(t *thread, n int) ([]byte, error) {
	if err := t.CheckAlloc(n); err != nil {
		return nil, err
	}
	r, err := object.Call(t, u.read, object.Int(int64(n)))
	if err != nil {
		return nil, err
	}
	if !r.Type().Has(object.FlagBytes) {
		return nil, object.TypeErrorf("read() returned non-bytes object (%s)", r.Type().Name)
	}
	return object.As[object.Bytes](r).B, nil
}

// line returns the next line without its newline.
func (u *unpickler) line(t *thread) ([]byte, error) {
	if u.read.P == nil || u.pos < len(u.buf) {
		i := bytes.IndexByte(u.buf[u.pos:], '\n')
		if i < 0 {
			return nil, truncated()
		}
		b := u.buf[u.pos : u.pos+i]
		u.pos += i + 1
		return b, nil
	}
	r, err := object.Call(t, u.readLine)
	if err != nil {
		return nil, err
	}
	if !r.Type().Has(object.FlagBytes) {
		return nil, object.TypeErrorf("readline() returned non-bytes object (%s)", r.Type().Name)
	}
	b := object.As[object.Bytes](r).B
	if len(b) == 0 || b[len(b)-1] != '\n' {
		return nil, truncated()
	}
	return b[:len(b)-1], nil
}

func (u *unpickler) number(t *thread, size int) (uint64, error) {
	b, err := u.take(t, size)
	if err != nil {
		return 0, err
	}
	var n uint64
	for i, c := range b {
		n |= uint64(c) << (8 * i)
	}
	return n, nil
}

func (u *unpickler) push(v value) { u.stack = append(u.stack, v) }

func (u *unpickler) underflow() error {
	if len(u.marks) > 0 {
		return unpicklingError("unexpected MARK found")
	}
	return unpicklingError("unpickling stack underflow")
}

func (u *unpickler) pop() (value, error) {
	n := len(u.stack)
	if n <= u.floor {
		return value{}, u.underflow()
	}
	v := u.stack[n-1]
	u.stack = u.stack[:n-1]
	return v, nil
}

// popMark removes the last mark and returns where it was.
func (u *unpickler) popMark() (int, error) {
	n := len(u.marks)
	if n == 0 {
		return 0, unpicklingError("could not find MARK")
	}
	at := u.marks[n-1]
	u.marks = u.marks[:n-1]
	u.floor = 0
	if n > 1 {
		u.floor = u.marks[n-2]
	}
	return at, nil
}

// above removes and returns what lies above the last mark.
func (u *unpickler) above() ([]value, error) {
	at, err := u.popMark()
	if err != nil {
		return nil, err
	}
	items := append([]value(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	return items, nil
}

func (u *unpickler) store(i int, v value) {
	if i < len(u.memo)+1024 {
		for len(u.memo) <= i {
			u.memo = append(u.memo, value{})
		}
		u.memo[i] = v
		return
	}
	if u.sparse == nil {
		u.sparse = map[int]value{}
	}
	u.sparse[i] = v
}

func (u *unpickler) fetch(i int) (value, error) {
	v := value{}
	if i >= 0 && i < len(u.memo) {
		v = u.memo[i]
	}
	if v.P == nil {
		v = u.sparse[i]
	}
	if v.P == nil {
		return value{}, unpicklingError("Memo value not found at index %d", i)
	}
	return v, nil
}

// load runs the program to its end.
func (u *unpickler) load(t *thread) (result value, err error) {
	u.stack, u.marks, u.floor, u.proto = u.stack[:0], nil, 0, 0
	u.persLoad, u.find = value{}, value{}
	self := object.Of(u)
	if typ := self.Type(); typ != unpicklerType {
		if _, owner := typ.LookupFrom(object.Intern("persistent_load")); owner != unpicklerType {
			if u.persLoad, err = object.LookupAttr(t, self, object.Intern("persistent_load")); err != nil {
				return value{}, err
			}
		}
		if u.find, err = object.LookupAttr(t, self, object.Intern("find_class")); err != nil {
			return value{}, err
		}
	}
	defer func() {
		clear(u.stack[:cap(u.stack)])
		u.stack, u.persLoad, u.find = u.stack[:0], value{}, value{}
	}()
	for {
		var op byte
		if u.pos < len(u.buf) {
			op = u.buf[u.pos]
			u.pos++
		} else {
			b, err := u.take(t, 1)
			if err != nil {
				if object.Matches(err, unpicklingErrorType) {
					err = object.Errorf(object.EOFError, "Ran out of input")
				}
				return value{}, err
			}
			op = b[0]
		}
		if op == opStop {
			return u.pop()
		}
		if err := u.step(t, op); err != nil {
			return value{}, err
		}
	}
}

func (u *unpickler) step(t *thread, op byte) error {
	switch op {
	case opMark:
		u.marks = append(u.marks, len(u.stack))
		u.floor = len(u.stack)
	case opPop:
		if n := len(u.marks); n > 0 && len(u.stack) == u.floor {
			_, err := u.popMark()
			return err
		}
		_, err := u.pop()
		return err
	case opPopMark:
		at, err := u.popMark()
		if err == nil {
			u.stack = u.stack[:at]
		}
		return err
	case opDup:
		if len(u.stack) <= u.floor {
			return u.underflow()
		}
		u.push(u.stack[len(u.stack)-1])
	case opNone:
		u.push(object.None)
	case opNewTrue:
		u.push(object.True)
	case opNewFalse:
		u.push(object.False)
	case opInt, opLong, opFloat:
		return u.textNumber(t, op)
	case opBinInt:
		n, err := u.number(t, 4)
		if err != nil {
			return err
		}
		u.push(object.Int(int64(int32(n))))
	case opBinInt1, opBinInt2:
		size := 1
		if op == opBinInt2 {
			size = 2
		}
		n, err := u.number(t, size)
		if err != nil {
			return err
		}
		u.push(object.Int(int64(n)))
	case opLong1, opLong4:
		size := 1
		if op == opLong4 {
			size = 4
		}
		n, err := u.number(t, size)
		if err != nil {
			return err
		}
		if n > math.MaxInt32 {
			return unpicklingError("LONG pickle has negative byte count")
		}
		b, err := u.take(t, int(n))
		if err != nil {
			return err
		}
		u.push(object.IntOf(decodeLong(b)))
	case opBinFloat:
		b, err := u.take(t, 8)
		if err != nil {
			return err
		}
		u.push(object.Float(math.Float64frombits(binary.BigEndian.Uint64(b))))
	case opString, opBinString, opShortBinString:
		return u.oldString(t, op)
	case opUnicode:
		b, err := u.line(t)
		if err != nil {
			return err
		}
		s, _, err := object.DecodeRawUnicodeEscape(t, b, "strict", true)
		if err != nil {
			return err
		}
		u.push(object.Of(s))
	case opShortBinUnicode, opBinUnicode, opBinUnicode8:
		b, err := u.counted(t, op, "BINUNICODE exceeds system's maximum size of %d bytes")
		if err != nil {
			return err
		}
		s, _, err := object.DecodeUTF8(t, b, "surrogatepass", true)
		if err != nil {
			return err
		}
		u.push(object.Of(s))
	case opShortBinBytes, opBinBytes, opBinBytes8:
		b, err := u.counted(t, op, "BINBYTES exceeds system's maximum size of %d bytes")
		if err != nil {
			return err
		}
		u.push(object.Of(object.CopyBytes(t, b)))
	case opByteArray8:
		b, err := u.counted(t, op, "BYTEARRAY8 exceeds system's maximum size of %d bytes")
		if err != nil {
			return err
		}
		u.push(object.Of(object.NewByteArray(t, append([]byte(nil), b...))))
	case opNextBuffer, opReadonlyBuffer:
		return u.outOfBand(t, op)
	case opEmptyTuple:
		u.push(object.Of(object.EmptyTuple))
	case opTuple1, opTuple2, opTuple3:
		n := int(op-opTuple1) + 1
		if len(u.stack)-u.floor < n {
			return u.underflow()
		}
		at := len(u.stack) - n
		tuple := object.NewTuple(t, append([]value(nil), u.stack[at:]...))
		u.stack = append(u.stack[:at], object.Of(tuple))
	case opTuple, opList, opFrozenSet, opDict:
		return u.container(t, op)
	case opEmptyList:
		u.push(object.Of(object.NewList(t, nil)))
	case opEmptyDict:
		u.push(object.Of(object.NewDict(t)))
	case opEmptySet:
		s, err := object.NewSet(t, nil)
		if err != nil {
			return err
		}
		u.push(object.Of(s))
	case opAppend:
		if len(u.stack)-u.floor < 2 {
			return u.underflow()
		}
		return u.appendItems(t, len(u.stack)-1)
	case opAppends:
		at, err := u.popMark()
		if err != nil {
			return err
		}
		return u.appendItems(t, at)
	case opSetItem:
		if len(u.stack)-u.floor < 3 {
			return u.underflow()
		}
		return u.setItems(t, len(u.stack)-2)
	case opSetItems:
		at, err := u.popMark()
		if err != nil {
			return err
		}
		return u.setItems(t, at)
	case opAddItems:
		at, err := u.popMark()
		if err != nil {
			return err
		}
		return u.addItems(t, at)
	case opGet, opBinGet, opLongBinGet:
		i, err := u.memoIndex(t, op, opGet, opBinGet)
		if err != nil {
			return err
		}
		v, err := u.fetch(i)
		if err != nil {
			return err
		}
		u.push(v)
	case opPut, opBinPut, opLongBinPut, opMemoize:
		return u.put(t, op)
	case opGlobal:
		v, err := u.global(t)
		if err != nil {
			return err
		}
		u.push(v)
	case opStackGlobal:
		name, err := u.pop()
		if err != nil {
			return err
		}
		module, err := u.pop()
		if err != nil {
			return err
		}
		if !module.HasType(object.StrType) || !name.HasType(object.StrType) {
			return unpicklingError("STACK_GLOBAL requires str")
		}
		v, err := u.lookup(t, module, name)
		if err != nil {
			return err
		}
		u.push(v)
	case opReduce:
		args, err := u.pop()
		if err != nil {
			return err
		}
		f, err := u.pop()
		if err != nil {
			return err
		}
		if !args.Type().Has(object.FlagTuple) {
			return object.TypeErrorf("argument list must be a tuple")
		}
		v, err := object.CallArgs(t, f, object.Args{V: object.As[object.Tuple](args).Items})
		if err != nil {
			return err
		}
		u.push(v)
	case opNewObj, opNewObjEx:
		return u.newObj(t, op == opNewObjEx)
	case opInst, opObj:
		return u.instance(t, op)
	case opBuild:
		return u.build(t)
	case opPersID, opBinPersID:
		return u.persistent(t, op)
	case opExt1, opExt2, opExt4:
		return u.extension(t, 1<<(op-opExt1))
	case opProto:
		n, err := u.number(t, 1)
		if err != nil {
			return err
		}
		if n > highestProtocol {
			return object.ValueErrorf("unsupported pickle protocol: %d", n)
		}
		u.proto = int(n)
	case opFrame:
		return u.frame(t)
	default:
		if op >= 0x20 && op < 0x7f && op != '\'' && op != '\\' {
			return unpicklingError("invalid load key, '%c'.", op)
		}
		return unpicklingError("invalid load key, '\\x%02x'.", op)
	}
	return nil
}

func (u *unpickler) frame(t *thread) error {
	n, err := u.number(t, 8)
	if err != nil {
		return err
	}
	if n > math.MaxInt64 {
		return object.OverflowErrorf("FRAME length exceeds system's maximum of %d bytes", int64(math.MaxInt64))
	}
	if int(n) <= len(u.buf)-u.pos {
		return nil
	}
	if u.read.P == nil || u.pos < len(u.buf) {
		return truncated()
	}
	b, err := u.readFile(t, int(n))
	if err != nil {
		return err
	}
	if uint64(len(b)) < n {
		return truncated()
	}
	u.buf, u.pos = b, 0
	return nil
}

// counted returns the bytes behind the size that belongs to op.
func (u *unpickler) counted(t *thread, op byte, tooLarge string) ([]byte, error) {
	size := 4
	switch op {
	case opShortBinUnicode, opShortBinBytes:
		size = 1
	case opBinUnicode8, opBinBytes8, opByteArray8:
		size = 8
	}
	n, err := u.number(t, size)
	if err != nil {
		return nil, err
	}
	if n > math.MaxInt64 {
		return nil, object.OverflowErrorf(tooLarge, int64(math.MaxInt64))
	}
	if int(n) > math.MaxInt64-u.pos {
		return nil, unpicklingError("read would overflow (invalid bytecode)")
	}
	return u.take(t, int(n))
}

func (u *unpickler) textNumber(t *thread, op byte) error {
	b, err := u.line(t)
	if err != nil {
		return err
	}
	if len(b) == 0 {
		return truncated()
	}
	switch {
	case op == opFloat:
		v, err := object.Call(t, object.Of(object.FloatType), object.Of(object.DecodeLatin1(b)))
		if err != nil {
			if object.Matches(err, object.ValueError) {
				return object.ValueErrorf("could not convert string to float: '%s\n'", b)
			}
			return err
		}
		u.push(v)
		return nil
	case op == opInt && len(b) == 2 && (string(b) == "00" || string(b) == "01"):
		u.push(object.Bool(b[1] == '1'))
		return nil
	case op == opLong && b[len(b)-1] == 'L':
		b = b[:len(b)-1]
	}
	base := object.Int(10)
	if op == opInt {
		base = object.Int(0)
	}
	v, err := object.Call(t, object.Of(object.IntType), object.Of(object.DecodeLatin1(b)), base)
	if err != nil {
		if op == opInt && object.Matches(err, object.ValueError) {
			return object.ValueErrorf("could not convert string to int")
		}
		if object.Matches(err, object.ValueError) {
			return badInt(t, b)
		}
		return err
	}
	u.push(v)
	return nil
}

func badInt(t *thread, line []byte) error {
	return object.ValueErrorf("invalid literal for int() with base 10: %s", object.ReprOr(t, object.NewStr(string(line)+"\n")))
}

// oldString reads a str of Python 2.
func (u *unpickler) oldString(t *thread, op byte) error {
	var b []byte
	var err error
	switch op {
	case opString:
		if b, err = u.line(t); err != nil {
			return err
		}
		n := len(b)
		if n < 2 || b[0] != b[n-1] || b[0] != '"' && b[0] != '\'' {
			return unpicklingError("the STRING opcode argument must be quoted")
		}
		if b, err = object.DecodeEscapes(t, b[1:n-1], "strict"); err != nil {
			return err
		}
	default:
		size := 4
		if op == opShortBinString {
			size = 1
		}
		n, err := u.number(t, size)
		if err != nil {
			return err
		}
		if n > math.MaxInt32 {
			return unpicklingError("BINSTRING pickle has negative byte count")
		}
		if b, err = u.take(t, int(n)); err != nil {
			return err
		}
	}
	if u.encoding == "bytes" {
		u.push(object.Of(object.CopyBytes(t, b)))
		return nil
	}
	s, err := object.DecodeRaw(t, b, u.encoding, u.errs)
	if err != nil {
		return err
	}
	u.push(object.Of(s))
	return nil
}

func (u *unpickler) outOfBand(t *thread, op byte) error {
	if op == opNextBuffer {
		if u.buffers.P == nil {
			return unpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
		}
		v, err := object.Next(t, u.buffers)
		if err != nil {
			return err
		}
		if v.P == nil {
			return unpicklingError("not enough out-of-band buffers")
		}
		u.push(v)
		return nil
	}
	if len(u.stack) <= u.floor {
		return u.underflow()
	}
	top := &u.stack[len(u.stack)-1]
	m, err := object.NewMemoryView(t, *top)
	if err != nil {
		return err
	}
	b, err := object.AsBuffer(t, *top)
	if err != nil {
		return err
	}
	b.Close()
	if b.ReadOnly {
		return nil
	}
	v, err := object.CallMethod(t, object.Of(m), "toreadonly")
	if err == nil {
		*top = v
	}
	return err
}

func (u *unpickler) container(t *thread, op byte) error {
	items, err := u.above()
	if err != nil {
		return err
	}
	switch op {
	case opTuple:
		u.push(object.Of(object.TakeTuple(t, items)))
	case opList:
		u.push(object.Of(object.NewList(t, items)))
	case opFrozenSet:
		s, err := object.NewFrozenSet(t, items)
		if err != nil {
			return err
		}
		u.push(object.Of(s))
	case opDict:
		d := object.NewDict(t)
		if len(items)%2 != 0 {
			return unpicklingError("odd number of items for DICT")
		}
		for i := 0; i < len(items); i += 2 {
			if err := d.Set(t, items[i], items[i+1]); err != nil {
				return err
			}
		}
		u.push(object.Of(d))
	}
	return nil
}

// below returns the object below index at of the stack.
func (u *unpickler) below(at int) (value, error) {
	if at-1 < u.floor {
		return value{}, u.underflow()
	}
	return u.stack[at-1], nil
}

func (u *unpickler) appendItems(t *thread, at int) error {
	list, err := u.below(at)
	if err != nil {
		return err
	}
	if at == len(u.stack) {
		return nil
	}
	items := u.stack[at:]
	u.stack = u.stack[:at]
	if list.HasType(object.ListType) {
		l := object.As[object.List](list)
		if err := t.CheckAlloc(16 * (len(l.Items) + len(items))); err != nil {
			return err
		}
		l.Items = append(l.Items, items...)
		return nil
	}
	items = append([]value(nil), items...)
	extend, err := object.LookupAttr(t, list, object.Intern("extend"))
	if err != nil {
		return err
	}
	if extend.P != nil {
		_, err := object.Call(t, extend, object.Of(object.NewList(t, items)))
		return err
	}
	add, err := object.GetAttrS(t, list, "append")
	if err != nil {
		return err
	}
	for _, x := range items {
		if _, err := object.Call(t, add, x); err != nil {
			return err
		}
	}
	return nil
}

func (u *unpickler) setItems(t *thread, at int) error {
	dict, err := u.below(at)
	if err != nil {
		return err
	}
	items := append([]value(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	if len(items)%2 != 0 {
		return unpicklingError("odd number of items for SETITEMS")
	}
	for i := 0; i < len(items); i += 2 {
		if dict.HasType(object.DictType) {
			err = object.As[object.Dict](dict).Set(t, items[i], items[i+1])
		} else {
			err = object.SetItem(t, dict, items[i], items[i+1])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (u *unpickler) addItems(t *thread, at int) error {
	set, err := u.below(at)
	if err != nil {
		return err
	}
	items := append([]value(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	if len(items) == 0 {
		return nil
	}
	if set.HasType(object.SetType) {
		s := object.As[object.Set](set)
		for _, x := range items {
			if err := s.Add(t, x); err != nil {
				return err
			}
		}
		return nil
	}
	add, err := object.GetAttrS(t, set, "add")
	if err != nil {
		return err
	}
	for _, x := range items {
		if _, err := object.Call(t, add, x); err != nil {
			return err
		}
	}
	return nil
}

// memoIndex reads the index behind a text, one-byte or four-byte opcode.
func (u *unpickler) memoIndex(t *thread, op, text, short byte) (int, error) {
	switch op {
	case text:
		b, err := u.line(t)
		if err != nil {
			return 0, err
		}
		v, err := object.Call(t, object.Of(object.IntType), object.Of(object.DecodeLatin1(b)))
		if err != nil {
			if object.Matches(err, object.ValueError) {
				return 0, badInt(t, b)
			}
			return 0, err
		}
		return object.AsInt(t, v)
	case short:
		n, err := u.number(t, 1)
		return int(n), err
	}
	n, err := u.number(t, 4)
	return int(n), err
}

func (u *unpickler) put(t *thread, op byte) error {
	var i int
	if op == opMemoize {
		i = len(u.memo) + len(u.sparse)
		for i > 0 && u.sparse == nil && u.memo[i-1].P == nil {
			i--
		}
	} else {
		var err error
		if i, err = u.memoIndex(t, op, opPut, opBinPut); err != nil {
			return err
		}
	}
	if len(u.stack) <= u.floor {
		return u.underflow()
	}
	if i < 0 {
		return object.ValueErrorf("negative PUT argument")
	}
	u.store(i, u.stack[len(u.stack)-1])
	return nil
}

// global reads the two lines that name a global.
func (u *unpickler) global(t *thread) (value, error) {
	var names [2]value
	for i := range names {
		b, err := u.line(t)
		if err != nil {
			return value{}, err
		}
		if len(b) == 0 {
			return value{}, truncated()
		}
		s, _, err := object.DecodeUTF8(t, b, "strict", true)
		if err != nil {
			return value{}, err
		}
		names[i] = object.Of(s)
	}
	return u.lookup(t, names[0], names[1])
}

func (u *unpickler) lookup(t *thread, module, name value) (value, error) {
	if u.find.P != nil {
		return object.Call(t, u.find, module, name)
	}
	return u.findClass(t, object.As[object.Str](module), object.As[object.Str](name))
}

func (u *unpickler) findClass(t *thread, module, name *object.Str) (value, error) {
	mod, global := object.Of(module), object.Of(name)
	if err := t.Audit("pickle.find_class", mod, global); err != nil {
		return value{}, err
	}
	if u.proto < 3 && u.fix {
		pair, err := renamed(t, "NAME_MAPPING", object.Of(object.MakeTuple(t, mod, global)))
		if err != nil {
			return value{}, err
		}
		if pair.P != nil {
			items := object.As[object.Tuple](pair).Items
			mod, global = items[0], items[1]
		} else if m, err := renamed(t, "IMPORT_MAPPING", mod); err != nil {
			return value{}, err
		} else if m.P != nil {
			mod = m
		}
	}
	m, err := importModule(t, object.As[object.Str](mod))
	if err != nil {
		return value{}, err
	}
	text := object.As[object.Str](global).String()
	path := []string{text}
	if u.proto >= 4 {
		path = strings.Split(text, ".")
		for _, part := range path {
			if part == "<locals>" {
				return value{}, object.AttributeErrorf("Can't get local attribute %s on %s", object.ReprOr(t, global), object.ReprOr(t, m))
			}
		}
	}
	found, ok, err := attr(t, m, path)
	if err == nil && !ok {
		err = object.AttributeErrorf("Can't get attribute %s on %s", object.ReprOr(t, global), object.ReprOr(t, m))
	}
	return found, err
}

func (u *unpickler) newObj(t *thread, ex bool) error {
	op := "NEWOBJ"
	var kw *object.Dict
	if ex {
		op = "NEWOBJ_EX"
	}
	n := 2
	if ex {
		n = 3
	}
	if len(u.stack)-u.floor < n {
		return u.underflow()
	}
	at := len(u.stack) - n
	v := append([]value(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	switch {
	case !v[0].Type().Has(object.FlagIsType):
		return unpicklingError("%s class argument must be a type, not %s", op, v[0].Type().Name)
	case !v[1].Type().Has(object.FlagTuple):
		return unpicklingError("%s args argument must be a tuple, not %s", op, v[1].Type().Name)
	case ex && !v[2].Type().Has(object.FlagDict):
		return unpicklingError("%s kwargs argument must be a dict, not %s", op, v[2].Type().Name)
	case ex:
		kw = object.As[object.Dict](v[2])
	}
	create, err := object.GetAttrS(t, v[0], "__new__")
	if err != nil {
		return err
	}
	x, err := object.CallKw(t, create, append([]value{v[0]}, object.As[object.Tuple](v[1]).Items...), kw)
	if err != nil {
		return err
	}
	u.push(x)
	return nil
}

// instance makes an instance as protocol 0 and 1 wrote them for classes of Python 2.
func (u *unpickler) instance(t *thread, op byte) error {
	var cls value
	if op == opInst {
		var err error
		if cls, err = u.global(t); err != nil {
			return err
		}
	}
	args, err := u.above()
	if err != nil {
		return err
	}
	if op == opObj {
		if len(args) == 0 {
			return unpicklingError("unpickling stack underflow")
		}
		cls, args = args[0], args[1:]
	}
	var x value
	create := len(args) == 0 && cls.Type().Has(object.FlagIsType)
	if create {
		init, err := object.LookupAttr(t, cls, object.Intern("__getinitargs__"))
		if err != nil {
			return err
		}
		create = init.P == nil
	}
	if create {
		x, err = object.CallMethod(t, cls, "__new__", cls)
	} else {
		x, err = object.Call(t, cls, args...)
	}
	if err != nil {
		return err
	}
	u.push(x)
	return nil
}

func (u *unpickler) build(t *thread) error {
	if len(u.stack)-u.floor < 2 {
		return u.underflow()
	}
	state, _ := u.pop()
	inst := u.stack[len(u.stack)-1]
	set, err := object.LookupAttr(t, inst, object.Intern("__setstate__"))
	if err != nil {
		return err
	}
	if set.P != nil {
		_, err := object.Call(t, set, state)
		return err
	}
	slots := value{}
	if state.Type().Has(object.FlagTuple) {
		if items := object.As[object.Tuple](state).Items; len(items) == 2 {
			state, slots = items[0], items[1]
		}
	}
	if !state.IsNone() {
		if !state.Type().Has(object.FlagDict) {
			return unpicklingError("state is not a dictionary")
		}
		d, err := object.GetAttrS(t, inst, "__dict__")
		if err != nil {
			return err
		}
		for i := 0; ; {
			k, v, ok := object.As[object.Dict](state).Next(&i)
			if !ok {
				break
			}
			if k.HasType(object.StrType) {
				k = object.Of(object.InternStr(object.As[object.Str](k)))
			}
			if err := object.SetItem(t, d, k, v); err != nil {
				return err
			}
		}
	}
	if slots.P != nil && !slots.IsNone() {
		if !slots.Type().Has(object.FlagDict) {
			return unpicklingError("slot state is not a dictionary")
		}
		for i := 0; ; {
			k, v, ok := object.As[object.Dict](slots).Next(&i)
			if !ok {
				break
			}
			if !k.Type().Has(object.FlagStr) {
				return object.TypeErrorf("attribute name must be string, not '%s'", k.Type().Name)
			}
			if err := object.SetAttr(t, inst, object.InternStr(object.As[object.Str](k)), v); err != nil {
				return err
			}
		}
	}
	return nil
}

func (u *unpickler) persistent(t *thread, op byte) error {
	var id value
	if op == opPersID {
		b, err := u.line(t)
		if err != nil {
			return err
		}
		for _, c := range b {
			if c > 127 {
				return unpicklingError("persistent IDs in protocol 0 must be ASCII strings")
			}
		}
		id = object.NewStr(string(b))
	} else {
		var err error
		if id, err = u.pop(); err != nil {
			return err
		}
	}
	if u.persLoad.P == nil {
		return noLoader()
	}
	v, err := object.Call(t, u.persLoad, id)
	if err != nil {
		return err
	}
	u.push(v)
	return nil
}

func (u *unpickler) extension(t *thread, size int) error {
	n, err := u.number(t, size)
	if err != nil {
		return err
	}
	if n == 0 || n > math.MaxInt32 {
		return unpicklingError("EXT specifies code <= 0")
	}
	code := object.Int(int64(n))
	cache, err := object.ImportAttr(t, "copyreg", "_extension_cache")
	if err != nil {
		return err
	}
	v, err := object.As[object.Dict](cache).Get(t, code)
	if err != nil {
		return err
	}
	if v.P == nil {
		names, err := object.ImportAttr(t, "copyreg", "_inverted_registry")
		if err != nil {
			return err
		}
		pair, err := object.As[object.Dict](names).Get(t, code)
		if err != nil {
			return err
		}
		if pair.P == nil {
			return object.ValueErrorf("unregistered extension code %d", n)
		}
		if !pair.Type().Has(object.FlagTuple) || len(object.As[object.Tuple](pair).Items) != 2 {
			return object.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", n)
		}
		items := object.As[object.Tuple](pair).Items
		if !items[0].Type().Has(object.FlagStr) || !items[1].Type().Has(object.FlagStr) {
			return object.ValueErrorf("_inverted_registry[%d] isn't a 2-tuple of strings", n)
		}
		if v, err = u.lookup(t, items[0], items[1]); err != nil {
			return err
		}
		if err := object.As[object.Dict](cache).Set(t, code, v); err != nil {
			return err
		}
	}
	u.push(v)
	return nil
}
