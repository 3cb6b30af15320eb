package pickle

// This file defines the memos of picklers and unpicklers as Python sees them, and PickleBuffer.

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type picklerMemo struct {
	Shape *object.Shape
	p     *pickler
}

// NativeObject marks *picklerMemo as a parameter type.
func (*picklerMemo) NativeObject() {}

var picklerMemoType = object.NewNativeType("_pickle.PicklerMemoProxy")

var picklerMemoDef = object.TypeDef{
	Type:   picklerMemoType,
	Struct: (*picklerMemo)(nil),
	Module: "_pickle",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func1("clear($self, /)", func(t *thread, m *picklerMemo) (nothing, error) {
			clear(m.p.memo)
			return nothing{}, nil
		}, "Remove all items from memo."),
		object.Func1("copy($self, /)", func(t *thread, m *picklerMemo) (value, error) { return m.dict(t) }, "Copy the memo to a new object."),
		object.Func1("__reduce__($self, /)", func(t *thread, m *picklerMemo) (value, error) {
			d, err := m.dict(t)
			return object.Of(object.MakeTuple(t, object.Of(object.DictType), object.Of(object.MakeTuple(t, d)))), err
		}, "Implement pickle support."),
	},
}

func (m *picklerMemo) dict(t *thread) (value, error) {
	d := object.NewDict(t)
	id := t.BuiltinModule().Get(t, "id")
	for obj, e := range m.p.memo {
		k, err := object.Call(t, id, obj)
		if err != nil {
			return value{}, err
		}
		if err := d.Set(t, k, object.Of(object.MakeTuple(t, object.Int(int64(e.index)), obj))); err != nil {
			return value{}, err
		}
	}
	return object.Of(d), nil
}

func setPicklerMemo(t *thread, v, x value) error {
	p := object.As[pickler](v)
	memo := map[value]memoEntry{}
	switch {
	case x.P == nil:
		return object.TypeErrorf("attribute deletion is not supported")
	case x.HasType(picklerMemoType):
		for k, e := range object.As[picklerMemo](x).p.memo {
			memo[k] = e
		}
	case x.Type().Has(object.FlagDict):
		for i := 0; ; {
			_, e, ok := object.As[object.Dict](x).Next(&i)
			if !ok {
				break
			}
			if !e.Type().Has(object.FlagTuple) || len(object.As[object.Tuple](e).Items) != 2 {
				return object.TypeErrorf("'memo' values must be 2-item tuples")
			}
			items := object.As[object.Tuple](e).Items
			n, err := object.AsInt(t, items[0])
			if err != nil {
				return err
			}
			memo[items[1]] = memoEntry{n}
		}
	default:
		return object.TypeErrorf("'memo' attribute must be a PicklerMemoProxy object or dict, not %s", x.Type().Name)
	}
	p.memo = memo
	return nil
}

type unpicklerMemo struct {
	Shape *object.Shape
	u     *unpickler
}

// NativeObject marks *unpicklerMemo as a parameter type.
func (*unpicklerMemo) NativeObject() {}

var unpicklerMemoType = object.NewNativeType("_pickle.UnpicklerMemoProxy")

var unpicklerMemoDef = object.TypeDef{
	Type:   unpicklerMemoType,
	Struct: (*unpicklerMemo)(nil),
	Module: "_pickle",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func1("clear($self, /)", func(t *thread, m *unpicklerMemo) (nothing, error) {
			m.u.memo, m.u.sparse = nil, nil
			return nothing{}, nil
		}, "Remove all items from memo."),
		object.Func1("copy($self, /)", func(t *thread, m *unpicklerMemo) (value, error) { return m.dict(t) }, "Copy the memo to a new object."),
		object.Func1("__reduce__($self, /)", func(t *thread, m *unpicklerMemo) (value, error) {
			d, err := m.dict(t)
			return object.Of(object.MakeTuple(t, object.Of(object.DictType), object.Of(object.MakeTuple(t, d)))), err
		}, "Implement pickling support."),
	},
}

func (m *unpicklerMemo) dict(t *thread) (value, error) {
	d := object.NewDict(t)
	for i, x := range m.u.memo {
		if x.P != nil {
			if err := d.Set(t, object.Int(int64(i)), x); err != nil {
				return value{}, err
			}
		}
	}
	for i, x := range m.u.sparse {
		if err := d.Set(t, object.Int(int64(i)), x); err != nil {
			return value{}, err
		}
	}
	return object.Of(d), nil
}

func setUnpicklerMemo(t *thread, v, x value) error {
	u := object.As[unpickler](v)
	switch {
	case x.P == nil:
		return object.TypeErrorf("attribute deletion is not supported")
	case x.HasType(unpicklerMemoType):
		from := object.As[unpicklerMemo](x).u
		u.memo = append([]value(nil), from.memo...)
		u.sparse = nil
		for i, x := range from.sparse {
			u.store(i, x)
		}
		return nil
	case !x.Type().Has(object.FlagDict):
		return object.TypeErrorf("'memo' attribute must be an UnpicklerMemoProxy object or dict, not %s", x.Type().Name)
	}
	u.memo, u.sparse = nil, nil
	for i := 0; ; {
		k, e, ok := object.As[object.Dict](x).Next(&i)
		if !ok {
			return nil
		}
		if !k.Type().Has(object.FlagInt) {
			return object.TypeErrorf("memo key must be integers")
		}
		n, err := object.AsInt(t, k)
		if err != nil {
			return err
		}
		if n < 0 {
			return object.ValueErrorf("memo key must be positive integers.")
		}
		u.store(n, e)
	}
}

// buffer is a Python PickleBuffer.
type buffer struct {
	Shape *object.Shape
	buf   *object.Buffer // nil when released
}

// NativeObject marks *buffer as a parameter type.
func (*buffer) NativeObject() {}

var (
	bufferType = object.NewNativeType("pickle.PickleBuffer")
	bufferSig  = object.Sig{Text: "PickleBuffer(object, /)"}
)

var bufferDef = object.TypeDef{
	Type:   bufferType,
	Struct: (*buffer)(nil),
	Module: "pickle",
	Doc:    "Wrapper for potentially out-of-band buffers",
	Flags:  object.FlagWeakref,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			v, err := bufferSig.Bind(t, a)
			if err != nil {
				return value{}, err
			}
			b, err := object.GetBuffer(t, v[0], object.BufferStrided)
			if err != nil {
				return value{}, err
			}
			return object.Of(&buffer{Shape: typ.Root, buf: b}), nil
		},
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			b := object.As[buffer](v)
			if err := b.check(); err != nil {
				return nil, err
			}
			return object.GetBuffer(t, b.buf.Obj, flags)
		},
	},
	Methods: []object.FuncDef{
		object.Func1("raw($self, /)", func(t *thread, b *buffer) (value, error) {
			if err := b.check(); err != nil {
				return value{}, err
			}
			data, ok := b.contiguous()
			if !ok {
				return value{}, object.BufferErrorf("cannot extract raw buffer from non-contiguous buffer")
			}
			export, err := object.GetBuffer(t, b.buf.Obj, object.BufferStrided)
			if err != nil {
				return value{}, err
			}
			return object.Of(object.ViewOfBuffer(&object.Buffer{B: data, Obj: export.Obj, ReadOnly: b.buf.ReadOnly, Release: export.Close})), nil
		}, "Return a memoryview of the raw memory underlying this buffer.\nWill raise BufferError is the buffer isn't contiguous."),
		object.Func1("release($self, /)", func(t *thread, b *buffer) (nothing, error) {
			if b.buf != nil {
				b.buf.Close()
				b.buf = nil
			}
			return nothing{}, nil
		}, "Release the underlying buffer exposed by the PickleBuffer object."),
	},
}

func (b *buffer) check() error {
	if b.buf == nil {
		return object.ValueErrorf("operation forbidden on released PickleBuffer object")
	}
	return nil
}

// contiguous returns the memory if its items follow each other, in C or Fortran order.
func (b *buffer) contiguous() ([]byte, bool) {
	q := *b.buf
	if q.Shape == nil {
		return q.B, true
	}
	if c := q.Bytes(); len(c) == 0 || unsafe.SliceData(c) == &q.B[q.Offset] {
		return c, true
	}
	n := len(q.Shape)
	rev := q
	rev.Shape, rev.Strides = make([]int, n), make([]int, n)
	for i := range n {
		rev.Shape[i], rev.Strides[i] = q.Shape[n-1-i], q.Strides[n-1-i]
	}
	if c := rev.Bytes(); unsafe.SliceData(c) == &q.B[q.Offset] {
		return c, true
	}
	return nil, false
}
