// Package structs implements the Python module _struct.
package structs

import (
	"errors"
	"math/big"
	"sync"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/pystruct"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _struct.
//
// https://docs.python.org/3.13/library/struct.html
var Module = object.ModuleDef{
	Name: "_struct",
	Doc:  "Functions to convert between Python values and C structs.\nPython bytes objects are used to hold the data representing the C struct\nand also as format strings (explained below) to describe the layout of data\nin the C struct.",
	Funcs: []object.FuncDef{
		object.Func0("_clearcache()", func(t *thread) (object.Nothing, error) {
			delete(t.Interp.Data, cacheKey{})
			return object.Nothing{}, nil
		}, "Clear the internal cache."),
		object.Func1("calcsize(format, /)", func(t *thread, f format) (int, error) { return f.f.Size, nil }, "Return size in bytes of the struct described by the format string."),
		object.Func2("iter_unpack(format, buffer, /)", func(t *thread, f format, buf value) (value, error) { return iterUnpack(t, f.f, buf) }, "Return an iterator yielding tuples unpacked from the given bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of unpack_from().\n\nRequires that the bytes length be a multiple of the struct size."),
		object.FuncArgs("pack", packFunc, "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.  See help(struct) for more on format strings."),
		object.FuncArgs("pack_into", packIntoFunc, "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.  Note\nthat the offset is a required argument.  See help(struct) for more\non format strings."),
		object.Func2("unpack(format, buffer, /)", func(t *thread, f format, buf object.BytesLike) (value, error) {
			return unpack(t, f.f, buf.B)
		}, "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size in bytes must be calcsize(format).\n\nSee help(struct) for more on format strings."),
		object.Func3("unpack_from(format, /, buffer, offset=0)", func(t *thread, f format, buf object.BytesLike, offset int) (value, error) {
			return unpackFrom(t, f.f, buf.B, offset)
		}, "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).\n\nSee help(struct) for more on format strings."),
	},
	Types: []*object.TypeDef{&structDef},
	Init: func(t *thread, m *object.Module) error {
		bindError()
		object.Bind(&unpackIterDef)
		m.Set(t, "error", object.Of(errorType))
		return nil
	},
}

var (
	errorType = object.NewNativeType("struct.error")
	errorOnce sync.Once
)

// bindError binds struct.error. Not statically: the exception types don't exist yet when
// package variables are initialised.
func bindError() {
	errorOnce.Do(func() {
		object.Bind(&object.TypeDef{Type: errorType, Base: object.Exception, Module: "struct", Flags: object.FlagBaseType | object.FlagWeakref})
	})
}

func errorf(format string, args ...any) error { return object.Errorf(errorType, format, args...) }

// convertError turns an error of package pystruct into an exception.
func convertError(err error) error {
	var e *pystruct.Error
	if errors.As(err, &e) {
		if e.Overflow {
			return object.OverflowErrorf("%s", e.Msg)
		}
		return errorf("%s", e.Msg)
	}
	return err
}

type cacheKey struct{}

// NotInImage implements object.NotInImage.
func (cacheKey) NotInImage() {}

// maxCached is the number of parsed formats that an interpreter keeps.
const maxCached = 100

// parse parses a format, a str or bytes.
func parse(t *thread, v value) (*pystruct.Format, string, error) {
	var text string
	switch typ := v.Type(); {
	case typ.Has(object.FlagStr):
		s := (*object.Str)(v.P)
		if s.Kind != object.ASCII {
			if _, err := object.EncodeASCII(t, s, "strict"); err != nil {
				return nil, "", err
			}
		}
		text = s.String()
	case typ.Has(object.FlagBytes):
		text = string((*object.Bytes)(v.P).B)
	default:
		return nil, "", object.TypeErrorf("Struct() argument 1 must be a str or bytes object, not %s", typ.Name)
	}
	cache, _ := t.Interp.Data[cacheKey{}].(map[string]*pystruct.Format)
	if f := cache[text]; f != nil {
		return f, text, nil
	}
	f, err := pystruct.Parse(text)
	if err != nil {
		return nil, "", convertError(err)
	}
	if cache == nil {
		cache = map[string]*pystruct.Format{}
		t.Interp.Data[cacheKey{}] = cache
	}
	if len(cache) >= maxCached {
		clear(cache)
	}
	cache[text] = f
	return f, text, nil
}

// format is the parameter type of a format.
type format struct{ f *pystruct.Format }

// FromArg implements the conversion.
func (p *format) FromArg(t *thread, v value) (err error) {
	p.f, _, err = parse(t, v)
	return err
}

// Struct is a compiled format.
type Struct struct {
	Shape *object.Shape
	Ext   *object.InstExt
	f     *pystruct.Format
	text  string
}

// NativeObject marks *Struct as a parameter type.
func (*Struct) NativeObject() {}

func (s *Struct) check() error {
	if s.f == nil {
		return object.RuntimeErrorf("Struct object is not initialized")
	}
	return nil
}

var structType = object.NewNativeType("_struct.Struct")

var structSig = object.Sig{Text: "Struct(format)"}

var structDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   structType,
	Struct: (*Struct)(nil),
	Doc:    "Struct(fmt) --> compiled struct object\n\n",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(Struct{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return object.Of(&Struct{Shape: typ.Root}), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := structSig.Bind(t, a)
			if err != nil {
				return err
			}
			f, text, err := parse(t, v[0])
			if err != nil {
				return err
			}
			s := object.As[Struct](self)
			s.f, s.text = f, text
			return nil
		},
		Repr: func(t *thread, v value) (value, error) {
			s := object.As[Struct](v)
			if err := s.check(); err != nil {
				return value{}, err
			}
			r := object.ReprStr(object.MakeStr(s.text))
			return object.NewStr(v.Type().QualName + "(" + r.String() + ")"), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func2("iter_unpack($self, buffer, /)", func(t *thread, s *Struct, buf value) (value, error) {
			if err := s.check(); err != nil {
				return value{}, err
			}
			return iterUnpack(t, s.f, buf)
		}, "Return an iterator yielding tuples."),
		object.FuncArgs("pack", func(t *thread, a object.Args) (value, error) {
			s, err := self(a, "pack")
			if err != nil {
				return value{}, err
			}
			return pack(t, s.f, a.V[1:])
		}, "S.pack(v1, v2, ...) -> bytes"),
		object.FuncArgs("pack_into", func(t *thread, a object.Args) (value, error) {
			s, err := self(a, "pack_into")
			if err != nil {
				return value{}, err
			}
			return packInto(t, s.f, a.V[1:])
		}, "S.pack_into(buffer, offset, v1, v2, ...)"),
		object.Func2("unpack($self, buffer, /)", func(t *thread, s *Struct, buf object.BytesLike) (value, error) {
			if err := s.check(); err != nil {
				return value{}, err
			}
			return unpack(t, s.f, buf.B)
		}, "Return a tuple containing unpacked values."),
		object.Func3("unpack_from($self, /, buffer, offset=0)", func(t *thread, s *Struct, buf object.BytesLike, offset int) (value, error) {
			if err := s.check(); err != nil {
				return value{}, err
			}
			return unpackFrom(t, s.f, buf.B, offset)
		}, "Return a tuple containing unpacked values."),
		object.Func1("__sizeof__($self, /)", func(t *thread, s *Struct) (int, error) {
			if s.f == nil {
				return 80, nil
			}
			return 80 + 32*len(s.f.Items), nil
		}, "S.__sizeof__() -> size of S in memory, in bytes"),
	},
	GetSet: []object.GetSetDef{
		{Name: "format", Doc: "struct format string", Get: func(t *thread, v value) (value, error) {
			s := object.As[Struct](v)
			return object.NewStr(s.text), s.check()
		}},
		{Name: "size", Doc: "struct size in bytes", Get: func(t *thread, v value) (value, error) {
			s := object.As[Struct](v)
			if err := s.check(); err != nil {
				return value{}, err
			}
			return object.Int(int64(s.f.Size)), nil
		}},
	},
}

// self checks the receiver of a method that binds its arguments itself.
func self(a object.Args, name string) (*Struct, error) {
	if a.NumKw() > 0 {
		return nil, object.TypeErrorf("_struct.Struct.%s() takes no keyword arguments", name)
	}
	s := object.As[Struct](a.V[0])
	return s, s.check()
}

func packFunc(t *thread, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return value{}, object.TypeErrorf("_struct.pack() takes no keyword arguments")
	}
	if len(a.V) == 0 {
		return value{}, object.TypeErrorf("missing format argument")
	}
	f, _, err := parse(t, a.V[0])
	if err != nil {
		return value{}, err
	}
	return pack(t, f, a.V[1:])
}

func packIntoFunc(t *thread, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return value{}, object.TypeErrorf("_struct.pack_into() takes no keyword arguments")
	}
	if len(a.V) == 0 {
		return value{}, object.TypeErrorf("missing format argument")
	}
	f, _, err := parse(t, a.V[0])
	if err != nil {
		return value{}, err
	}
	return packInto(t, f, a.V[1:])
}

func pack(t *thread, f *pystruct.Format, args []value) (value, error) {
	if len(args) != f.Values {
		return value{}, errorf("pack expected %d items for packing (got %d)", f.Values, len(args))
	}
	if err := t.CheckAlloc(f.Size); err != nil {
		return value{}, err
	}
	b := make([]byte, f.Size)
	if err := fill(t, f, b, args); err != nil {
		return value{}, err
	}
	return object.Of(object.NewBytes(t, b)), nil
}

func packInto(t *thread, f *pystruct.Format, args []value) (value, error) {
	switch n := len(args); {
	case n == 0:
		return value{}, errorf("pack_into expected buffer argument")
	case n == 1:
		return value{}, errorf("pack_into expected offset argument")
	case n != f.Values+2:
		return value{}, errorf("pack_into expected %d items for packing (got %d)", f.Values, n-2)
	}
	if !object.IsBytesLike(args[0]) {
		return value{}, object.TypeErrorf("argument must be read-write bytes-like object, not %s", args[0].Type().Name)
	}
	buf, err := object.GetBuffer(t, args[0], object.BufferWritable)
	if err != nil {
		if object.Matches(err, object.BufferError) {
			err = object.TypeErrorf("argument must be read-write bytes-like object, not %s", args[0].Type().Name)
		}
		return value{}, err
	}
	defer buf.Close()
	offset, err := object.AsIndex(t, args[1])
	if err != nil {
		return value{}, err
	}
	b := buf.Bytes()
	if offset < 0 {
		if offset+f.Size > 0 {
			return value{}, errorf("no space to pack %d bytes at offset %d", f.Size, offset)
		}
		if offset+len(b) < 0 {
			return value{}, errorf("offset %d out of range for %d-byte buffer", offset, len(b))
		}
		offset += len(b)
	}
	if len(b)-offset < f.Size {
		return value{}, errorf("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)", uint(f.Size+offset), f.Size, offset, len(b))
	}
	// All values are converted first: a failing one leaves the buffer as it was, except for
	// what CPython writes, the items before it.
	p := b[offset : offset+f.Size]
	clear(p)
	return object.None, fill(t, f, p, args[2:])
}

// fill writes the values into b, which is zero.
func fill(t *thread, f *pystruct.Format, b []byte, args []value) error {
	for i := range f.Items {
		it := &f.Items[i]
		switch it.Kind {
		case pystruct.Bytes, pystruct.Pascal:
			v := args[0]
			args = args[1:]
			if !v.Type().Has(object.FlagBytes) && !v.IsA(object.ByteArrayType) {
				return errorf("argument for '%c' must be a bytes object", it.Code)
			}
			p, err := object.BytesOf(t, v)
			if err != nil {
				return err
			}
			f.PutBytes(b[it.Offset:], it, p)
			continue
		}
		off := it.Offset
		for k := 0; k < it.Count; k++ {
			if err := put(t, f, it, b[off:], args[0]); err != nil {
				return convertError(err)
			}
			args = args[1:]
			off += it.Size
		}
	}
	return nil
}

func put(t *thread, f *pystruct.Format, it *pystruct.Item, b []byte, v value) error {
	switch it.Kind {
	case pystruct.Signed, pystruct.Unsigned, pystruct.Pointer:
		if v.IsInt() {
			return f.PutInt(b, it, v.Int64())
		}
		if !object.IsIndex(v) {
			return errorf("required argument is not an integer")
		}
		i, err := object.Index(t, v)
		if err != nil {
			return err
		}
		if i.IsInt() {
			return f.PutInt(b, it, i.Int64())
		}
		x := object.BigOf(i)
		if it.Kind == pystruct.Signed || !x.IsUint64() {
			return bigRange(f, it, x)
		}
		return f.PutUint(b, it, x.Uint64())
	case pystruct.Float:
		x, err := object.AsFloat(t, v)
		if err != nil {
			return errorf("required argument is not a float")
		}
		return f.PutFloat(b, it, x)
	case pystruct.Bool:
		ok, err := object.Truth(t, v)
		if ok {
			b[0] = 1
		}
		return err
	}
	if !v.Type().Has(object.FlagBytes) || len((*object.Bytes)(v.P).B) != 1 {
		return errorf("char format requires a bytes object of length 1")
	}
	b[0] = (*object.Bytes)(v.P).B[0]
	return nil
}

func bigRange(f *pystruct.Format, it *pystruct.Item, x *big.Int) error { return f.RangeError(it) }

func unpack(t *thread, f *pystruct.Format, b []byte) (value, error) {
	if len(b) != f.Size {
		return value{}, errorf("unpack requires a buffer of %d bytes", f.Size)
	}
	return read(t, f, b)
}

func unpackFrom(t *thread, f *pystruct.Format, b []byte, offset int) (value, error) {
	if offset < 0 {
		if offset+f.Size > 0 {
			return value{}, errorf("not enough data to unpack %d bytes at offset %d", f.Size, offset)
		}
		if offset+len(b) < 0 {
			return value{}, errorf("offset %d out of range for %d-byte buffer", offset, len(b))
		}
		offset += len(b)
	}
	if len(b)-offset < f.Size {
		return value{}, errorf("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)", uint(f.Size+offset), f.Size, offset, len(b))
	}
	return read(t, f, b[offset:offset+f.Size])
}

// read returns the tuple of the values in b.
func read(t *thread, f *pystruct.Format, b []byte) (value, error) {
	if err := t.CheckItems(f.Values, 16); err != nil {
		return value{}, err
	}
	out := make([]value, 0, f.Values)
	for i := range f.Items {
		it := &f.Items[i]
		if it.Kind == pystruct.Bytes || it.Kind == pystruct.Pascal {
			out = append(out, object.Of(object.CopyBytes(t, f.Bytes(b[it.Offset:], it))))
			continue
		}
		off := it.Offset
		for k := 0; k < it.Count; k++ {
			p := b[off:]
			var v value
			switch it.Kind {
			case pystruct.Signed:
				v = object.Int(f.Int(p, it))
			case pystruct.Unsigned, pystruct.Pointer:
				v = object.UintValue(f.Uint(p, it))
			case pystruct.Float:
				v = object.Float(f.Float(p, it))
			case pystruct.Bool:
				v = object.Bool(p[0] != 0)
			default:
				v = object.Of(object.NewBytes(t, []byte{p[0]}))
			}
			out = append(out, v)
			off += it.Size
		}
	}
	return object.Of(object.TakeTuple(t, out)), nil
}

// unpackIter iterates over the records in a buffer.
type unpackIter struct {
	Shape *object.Shape
	f     *pystruct.Format
	buf   *object.Buffer
	b     []byte
}

// NativeObject marks *unpackIter as a parameter type.
func (*unpackIter) NativeObject() {}

var unpackIterType = object.NewNativeType("_struct.unpack_iterator")

var unpackIterDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   unpackIterType,
	Struct: (*unpackIter)(nil),
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			it := object.As[unpackIter](v)
			if len(it.b) < it.f.Size || it.buf == nil {
				if it.buf != nil {
					it.buf.Close()
					it.buf = nil
				}
				return value{}, nil
			}
			b := it.b[:it.f.Size]
			it.b = it.b[it.f.Size:]
			return read(t, it.f, b)
		},
	},
	Methods: []object.FuncDef{object.Func1("__length_hint__($self, /)", func(t *thread, it *unpackIter) (int, error) {
		return len(it.b) / it.f.Size, nil
	}, "")},
}

func iterUnpack(t *thread, f *pystruct.Format, v value) (value, error) {
	if f.Size == 0 {
		return value{}, errorf("cannot iteratively unpack with a struct of length 0")
	}
	buf, err := object.AsBuffer(t, v)
	if err != nil {
		return value{}, err
	}
	b := buf.Bytes()
	if len(b)%f.Size != 0 {
		buf.Close()
		return value{}, errorf("iterative unpacking requires a buffer of a multiple of %d bytes", f.Size)
	}
	return object.Of(&unpackIter{unpackIterType.Root, f, buf, b}), nil
}
