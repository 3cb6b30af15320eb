package multiprocessing

// This file implements the Python module _ctypes as far as package multiprocessing needs it:
// objects that are a view of memory. There are no foreign functions and no pointers.

import (
	"encoding/binary"
	"math"
	"math/big"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// CTypes is the module _ctypes.
var CTypes = object.ModuleDef{
	Name:  "_ctypes",
	Doc:   "Views of memory for the module ctypes.",
	Types: []*object.TypeDef{&dataDef, &simpleDef, &syncDef},
	Funcs: []object.FuncDef{
		object.Func1("_size_of_code(code, /)", func(t *thread, code string) (int, error) {
			if len(code) == 1 {
				if n := sizeOf(code[0]); n > 0 {
					return n, nil
				}
			}
			return 0, object.AttributeErrorf("class must define a '_type_' attribute which must be a single character string containing one of 'cbBhHiIlLfdgqQ?u'.")
		}, "Return the size of a type by its code."),
	},
}

// data is an object that is a view of memory.
type data struct {
	Shape *object.Shape
	Ext   *object.InstExt
	mem   []byte
	code  byte           // of a simple type, else 0
	owner *object.Buffer // export of an object whose memory it shares
	base  value          // likewise, if that is data, too
	off   int            // where in that memory
	size  int            // while it is read from an image
}

// NativeObject marks *data as a parameter type.
func (*data) NativeObject() {}

var (
	dataType   = object.NewNativeType("_ctypes._CData")
	simpleType = object.NewNativeType("_ctypes._SimpleData")
)

const longDouble = 16

func sizeOf(code byte) int {
	switch code {
	case 'c', 'b', 'B', '?':
		return 1
	case 'h', 'H':
		return 2
	case 'i', 'I', 'f', 'u':
		return 4
	case 'l', 'L', 'q', 'Q', 'd', 'P', 'z', 'Z', 'O':
		return 8
	case 'g':
		return longDouble
	}
	return 0
}

// load reads a value of a simple type.
func load(t *thread, code byte, b []byte) (value, error) {
	le := binary.LittleEndian
	switch code {
	case 'i':
		return object.Int(int64(int32(le.Uint32(b)))), nil
	case 'l', 'q':
		return object.Int(int64(le.Uint64(b))), nil
	case 'd', 'g':
		return object.Float(math.Float64frombits(le.Uint64(b))), nil
	case 'f':
		return object.Float(float64(math.Float32frombits(le.Uint32(b)))), nil
	case 'b':
		return object.Int(int64(int8(b[0]))), nil
	case 'B':
		return object.Int(int64(b[0])), nil
	case '?':
		return object.Bool(b[0] != 0), nil
	case 'c':
		return object.Of(object.NewBytes(t, []byte{b[0]})), nil
	case 'h':
		return object.Int(int64(int16(le.Uint16(b)))), nil
	case 'H':
		return object.Int(int64(le.Uint16(b))), nil
	case 'I':
		return object.Int(int64(le.Uint32(b))), nil
	case 'L', 'Q':
		n := le.Uint64(b)
		if n > math.MaxInt64 {
			return object.IntOf(new(big.Int).SetUint64(n)), nil
		}
		return object.Int(int64(n)), nil
	case 'P':
		n := le.Uint64(b)
		if n == 0 {
			return object.None, nil
		}
		return object.IntOf(new(big.Int).SetUint64(n)), nil
	case 'u':
		return object.NewStr(string(rune(le.Uint32(b)))), nil
	}
	return value{}, object.NotImplementedErrorf("ctypes: values of type '%c' are not supported by gopy", code)
}

// store writes a value of a simple type; integers are cut to its size.
func store(t *thread, code byte, b []byte, v value) error {
	le := binary.LittleEndian
	switch code {
	case 'd', 'f', 'g':
		f, err := object.AsFloat(t, v)
		if err != nil {
			return err
		}
		if code == 'f' {
			le.PutUint32(b, math.Float32bits(float32(f)))
		} else {
			le.PutUint64(b, math.Float64bits(f))
		}
		return nil
	case '?':
		x, err := object.Truth(t, v)
		if err != nil {
			return err
		}
		b[0] = 0
		if x {
			b[0] = 1
		}
		return nil
	case 'c':
		switch {
		case v.Type().Has(object.FlagBytes) || v.IsA(object.ByteArrayType):
			if s, err := object.BytesOf(t, v); err == nil && len(s) == 1 {
				b[0] = s[0]
				return nil
			}
		case v.IsInt() && v.Int64() >= 0 && v.Int64() < 256:
			b[0] = byte(v.Int64())
			return nil
		}
		return object.TypeErrorf("one character bytes, bytearray, or an integer in range(256) expected")
	case 'u':
		if !v.IsA(object.StrType) {
			return object.TypeErrorf("unicode string expected instead of %s instance", v.Type().Name)
		}
		r := []rune((*object.Str)(v.P).String())
		if len(r) != 1 {
			return object.TypeErrorf("one character unicode string expected")
		}
		le.PutUint32(b, uint32(r[0]))
		return nil
	case 'P':
		if v.IsNone() {
			le.PutUint64(b, 0)
			return nil
		}
	case 'z', 'Z', 'O':
		return object.NotImplementedErrorf("ctypes: values of type '%c' are not supported by gopy", code)
	}
	var n uint64
	if v.IsInt() {
		n = uint64(v.Int64())
	} else {
		x, err := object.Index(t, v)
		if err != nil {
			return err
		}
		if x.IsInt() {
			n = uint64(x.Int64())
		} else {
			m := new(big.Int).And(object.BigOf(x), new(big.Int).SetUint64(math.MaxUint64))
			n = m.Uint64()
		}
	}
	switch sizeOf(code) {
	case 1:
		b[0] = byte(n)
	case 2:
		le.PutUint16(b, uint16(n))
	case 4:
		le.PutUint32(b, uint32(n))
	case 8:
		le.PutUint64(b, n)
	}
	return nil
}

// classSize returns the size of objects of a class, from its attribute _size_.
func classSize(t *thread, typ *object.Type) (int, error) {
	v := typ.Lookup(object.Intern("_size_"))
	if v.P == nil || !v.IsInt() || v.Int64() < 0 {
		return 0, object.TypeErrorf("abstract class")
	}
	n := int(v.Int64())
	return n, t.CheckAlloc(n)
}

func codeOf(typ *object.Type) byte {
	if v := typ.Lookup(object.Intern("_type_")); v.P != nil && v.Type() == object.StrType {
		if s := (*object.Str)(v.P).String(); len(s) == 1 {
			return s[0]
		}
	}
	return 0
}

func newData(t *thread, typ *object.Type) (*data, error) {
	n, err := classSize(t, typ)
	if err != nil {
		return nil, err
	}
	return &data{Shape: typ.Root, mem: make([]byte, n), code: codeOf(typ)}, nil
}

// span checks a part of the object.
func (d *data) span(t *thread, off value, n int) ([]byte, error) {
	o, err := object.AsInt(t, off)
	if err != nil {
		return nil, err
	}
	if o < 0 || n < 0 || o > len(d.mem) || n > len(d.mem)-o {
		return nil, object.IndexErrorf("invalid index")
	}
	return d.mem[o : o+n], nil
}

func toCode(t *thread, v value) (byte, error) {
	if v.Type() == object.StrType {
		if s := (*object.Str)(v.P).String(); len(s) == 1 && sizeOf(s[0]) > 0 {
			return s[0], nil
		}
	}
	return 0, object.TypeErrorf("unknown type code")
}

var dataDef = object.TypeDef{
	Type:   dataType,
	Struct: (*data)(nil),
	Image:  dataImage,
	Doc:    "An object that is a view of memory.",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(data{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			d, err := newData(t, typ)
			if err != nil {
				return value{}, err
			}
			return object.Of(d), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		Visit: func(v value, f func(value)) {
			d := object.As[data](v)
			if d.base.P != nil {
				f(d.base)
			}
			if d.owner != nil {
				f(d.owner.Obj)
			}
		},
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			d := object.As[data](v)
			b := &object.Buffer{B: d.mem, Obj: v}
			if d.code != 0 {
				b.Format, b.ItemSize, b.Shape = string(d.code), sizeOf(d.code), []int{}
			}
			return b, nil
		},
		ReleaseBuffer: object.NoRelease,
	},
	Methods: []object.FuncDef{
		object.Func3("_load($self, code, offset, /)", func(t *thread, d *data, c, off value) (value, error) {
			code, err := toCode(t, c)
			if err != nil {
				return value{}, err
			}
			b, err := d.span(t, off, sizeOf(code))
			if err != nil {
				return value{}, err
			}
			return load(t, code, b)
		}, "Read a value."),
		object.Func4("_store($self, code, offset, value, /)", func(t *thread, d *data, c, off, v value) (nothing, error) {
			code, err := toCode(t, c)
			if err != nil {
				return nothing{}, err
			}
			b, err := d.span(t, off, sizeOf(code))
			if err != nil {
				return nothing{}, err
			}
			return nothing{}, store(t, code, b, v)
		}, "Write a value."),
		object.Func3("_bytes($self, offset, size, /)", func(t *thread, d *data, off value, n int) (value, error) {
			b, err := d.span(t, off, n)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.NewBytes(t, append([]byte(nil), b...))), nil
		}, "Copy a part of the memory."),
		object.Func3("_set_bytes($self, offset, data, /)", func(t *thread, d *data, off, v value) (nothing, error) {
			src, err := object.AsBuffer(t, v)
			if err != nil {
				return nothing{}, err
			}
			defer src.Close()
			b, err := d.span(t, off, len(src.Bytes()))
			if err != nil {
				return nothing{}, err
			}
			copy(b, src.Bytes())
			return nothing{}, nil
		}, "Overwrite a part of the memory."),
		object.Func3("_part($self, type, offset, /)", func(t *thread, d *data, typ *object.Type, off value) (value, error) {
			if !typ.IsSubtype(dataType) {
				return value{}, object.TypeErrorf("not a ctypes type")
			}
			n, err := classSize(t, typ)
			if err != nil {
				return value{}, err
			}
			b, err := d.span(t, off, n)
			if err != nil {
				return value{}, err
			}
			return object.Of(&data{Shape: typ.Root, mem: b[:n:n], code: codeOf(typ), base: object.Of(d), off: int(off.Int64())}), nil
		}, "Return an object that is a part of this one."),
		object.Func1("_address($self, /)", func(t *thread, d *data) (int64, error) {
			return int64(uintptr(unsafe.Pointer(unsafe.SliceData(d.mem)))), nil
		}, "Return the address of the memory."),
		object.Func1("_nbytes($self, /)", func(t *thread, d *data) (int, error) {
			return len(d.mem), nil
		}, "Return the size of the memory."),
		object.Func2("_resize($self, size, /)", func(t *thread, d *data, n int) (nothing, error) {
			least, err := classSize(t, object.Of(d).Type())
			switch {
			case err != nil:
				return nothing{}, err
			case n < least:
				return nothing{}, object.ValueErrorf("minimum size is %d", least)
			case d.base.P != nil || d.owner != nil:
				return nothing{}, object.ValueErrorf("Memory cannot be resized because this object doesn't own it")
			}
			if err := t.CheckAlloc(n); err != nil {
				return nothing{}, err
			}
			mem := make([]byte, n)
			copy(mem, d.mem)
			d.mem = mem
			return nothing{}, nil
		}, "Give the object other memory, with what it has."),
	},
	Class: []object.FuncDef{
		object.FuncSlice("from_buffer($type, object, offset=0, /)", func(t *thread, a []value) (value, error) {
			typ := (*object.Type)(a[0].P)
			n, err := classSize(t, typ)
			if err != nil {
				return value{}, err
			}
			off := 0
			if a[2].P != nil {
				if off, err = object.AsInt(t, a[2]); err != nil {
					return value{}, err
				}
			}
			if off < 0 {
				return value{}, object.ValueErrorf("offset cannot be negative")
			}
			b, err := object.GetBuffer(t, a[1], object.BufferWritable)
			if err != nil {
				if object.Matches(err, object.BufferError) {
					err = object.TypeErrorf("underlying buffer is not writable")
				}
				return value{}, err
			}
			mem := b.Bytes()
			if n > len(mem)-off {
				b.Close()
				return value{}, object.ValueErrorf("Buffer size too small (%d instead of at least %d bytes)", len(mem), n+off)
			}
			return object.Of(&data{Shape: typ.Root, mem: mem[off : off+n : off+n], code: codeOf(typ), owner: b, off: off}), nil
		}, "Make an object that shares the memory of a buffer."),
		object.FuncSlice("from_buffer_copy($type, object, offset=0, /)", func(t *thread, a []value) (value, error) {
			typ := (*object.Type)(a[0].P)
			d, err := newData(t, typ)
			if err != nil {
				return value{}, err
			}
			off := 0
			if a[2].P != nil {
				if off, err = object.AsInt(t, a[2]); err != nil {
					return value{}, err
				}
			}
			src, err := object.BytesOf(t, a[1])
			if err != nil {
				return value{}, err
			}
			if off < 0 {
				return value{}, object.ValueErrorf("offset cannot be negative")
			}
			if len(d.mem) > len(src)-off {
				return value{}, object.ValueErrorf("Buffer size too small (%d instead of at least %d bytes)", len(src), len(d.mem)+off)
			}
			copy(d.mem, src[off:])
			return object.Of(d), nil
		}, "Make an object from a copy of a buffer."),
	},
}

var simpleDef = object.TypeDef{
	Type:   simpleType,
	Struct: (*data)(nil),
	Image:  dataImage,
	Base:   dataType,
	Doc:    "An object with one value.",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(data{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			d, err := newData(t, typ)
			if err != nil {
				return value{}, err
			}
			return object.Of(d), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			if len(a.V) == 0 {
				return nil
			}
			if len(a.V) > 1 || a.Names != nil {
				return object.TypeErrorf("__init__() takes at most 1 argument")
			}
			d := object.As[data](self)
			return store(t, d.code, d.mem, a.V[0])
		},
	},
	GetSet: []object.GetSetDef{{
		Name: "value",
		Get: func(t *thread, v value) (value, error) {
			d := object.As[data](v)
			return load(t, d.code, d.mem)
		},
		Set: func(t *thread, self, v value) error {
			if v.P == nil {
				return object.TypeErrorf("can't delete attribute")
			}
			d := object.As[data](self)
			return store(t, d.code, d.mem, v)
		},
		Doc: "current value",
	}},
}

// synced is a simple object with a lock: what multiprocessing.Value() returns.
type synced struct {
	Shape *object.Shape
	Ext   *object.InstExt
	obj   value
	lock  value
}

// NativeObject marks *synced as a parameter type.
func (*synced) NativeObject() {}

var syncType = object.NewNativeType("_ctypes._Synchronized")

// locked runs f with the lock held.
func (s *synced) locked(t *thread, f func(d *data) error) error {
	if s.obj.P == nil || !s.obj.IsA(simpleType) {
		return object.AttributeErrorf("not a simple object")
	}
	d := object.As[data](s.obj)
	if s.lock.IsA(lockType) {
		l := object.As[lock](s.lock)
		if _, err := l.take(t, value{}, value{}); err != nil {
			return err
		}
		err := f(d)
		if err2 := l.give(t); err == nil {
			err = err2
		}
		return err
	}
	if _, err := object.CallMethod(t, s.lock, "__enter__"); err != nil {
		return err
	}
	err := f(d)
	if _, err2 := object.CallMethod(t, s.lock, "__exit__", object.None, object.None, object.None); err == nil {
		err = err2
	}
	return err
}

var syncDef = object.TypeDef{
	Type:   syncType,
	Struct: (*synced)(nil),
	Doc:    "A simple object with a lock.",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(synced{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&synced{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
		Visit: func(v value, f func(value)) {
			s := object.As[synced](v)
			f(s.obj)
			f(s.lock)
		},
	},
	Methods: []object.FuncDef{
		object.Func3("_bind($self, obj, lock, /)", func(t *thread, s *synced, obj, lock value) (nothing, error) {
			s.obj, s.lock = obj, lock
			return nothing{}, nil
		}, "Set the object and the lock."),
		object.Raw("get_lock($self, /)", 1, 1, func(t *thread, args *value, n int) (value, bool) { return object.As[synced](*args).lock, true }, "Return the lock."),
		object.Raw("get_obj($self, /)", 1, 1, func(t *thread, args *value, n int) (value, bool) { return object.As[synced](*args).obj, true }, "Return the object."),
	},
	GetSet: []object.GetSetDef{
		{Name: "_obj", Get: func(t *thread, v value) (value, error) { return object.As[synced](v).obj, nil }},
		{Name: "_lock", Get: func(t *thread, v value) (value, error) { return object.As[synced](v).lock, nil }},
		{Name: "_value", Get: func(t *thread, v value) (r value, err error) {
			err = object.As[synced](v).locked(t, func(d *data) (err error) { r, err = load(t, d.code, d.mem); return err })
			return r, err
		}, Set: func(t *thread, self, v value) error {
			if v.P == nil {
				return object.TypeErrorf("can't delete attribute")
			}
			return object.As[synced](self).locked(t, func(d *data) error { return store(t, d.code, d.mem, v) })
		}},
	},
}
