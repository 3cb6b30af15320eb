package object

import (
	"bytes"
	"encoding/binary"
	"math"
	"unsafe"
)

// This file defines the type memoryview.

// MemoryView is a Python memoryview: a window on the memory of another object.
type MemoryView struct {
	Shape      *Shape
	base       *managedBuffer
	b          []byte // the exporter's memory
	off        int    // of the first item
	format     string
	itemSize   int
	dims       []int
	strides    []int
	readOnly   bool
	released   bool
	restricted bool // no other view can be made of it
	handed     bool // see handOver
	exports    int  // live buffers of this view
	hash       int64
	hashed     bool
	Ext        *InstExt // weak references
}

// managedBuffer is an export that several views share.
type managedBuffer struct {
	buf  *Buffer
	refs int // views that aren't released
	live int // those of them that keep the exporter from resizing
}

// NativeObject marks *MemoryView as a parameter type.
func (*MemoryView) NativeObject() {}

// NewMemoryView returns memoryview(v).
func NewMemoryView(t *Thread, v Value) (*MemoryView, error) {
	if v.Type() == MemoryViewType {
		m := (*MemoryView)(v.P)
		if err := m.sharable(); err != nil {
			return nil, err
		}
		return m.derive(), nil
	}
	if !IsBytesLike(v) {
		return nil, TypeErrorf("memoryview: a bytes-like object is required, not '%s'", v.Type().Name)
	}
	buf, err := GetBuffer(t, v, BufferStrided)
	if err != nil {
		return nil, err
	}
	return ViewOfBuffer(buf), nil
}

// ViewOfBuffer returns a memoryview that takes over an export.
func ViewOfBuffer(buf *Buffer) *MemoryView {
	m := &MemoryView{Shape: MemoryViewType.Root, base: &managedBuffer{buf: buf, refs: 1, live: 1}, b: buf.B, off: buf.Offset, format: buf.Format, itemSize: max(buf.ItemSize, 1), dims: buf.Shape, strides: buf.Strides, readOnly: buf.ReadOnly}
	if m.format == "" {
		m.format = "B"
	}
	if m.dims == nil {
		m.dims = []int{len(buf.B) / m.itemSize}
	}
	if m.strides == nil {
		m.strides = denseStrides(m.dims, m.itemSize)
	}
	return m
}

func denseStrides(dims []int, size int) []int {
	s := make([]int, len(dims))
	for i := len(dims) - 1; i >= 0; i-- {
		s[i] = size
		size *= dims[i]
	}
	return s
}

// derive returns another view of the same memory.
func (m *MemoryView) derive() *MemoryView {
	n := *m
	n.base.refs++
	n.base.live++
	n.exports, n.hashed, n.handed, n.Ext = 0, false, false, nil
	m.handOver()
	return &n
}

// handOver stops m from keeping its exporter from resizing. It is called when m was indexed or
// its memory was read by a native: without reference counts nobody knows when a temporary
// view is gone, and bytes(memoryview(b)[:n]); del b[:n] must work. The memory itself stays.
func (m *MemoryView) handOver() {
	if m.handed || m.released {
		return
	}
	m.handed = true
	m.base.live--
	if m.base.live == 0 && !m.base.buf.Kept {
		m.base.buf.Close()
	}
}

func (m *MemoryView) check() error {
	if m.released {
		return ValueErrorf("operation forbidden on released memoryview object")
	}
	return nil
}

// sharable is check for what makes another view of m's memory.
func (m *MemoryView) sharable() error {
	if m.restricted {
		return ValueErrorf("cannot create new view on restricted memoryview")
	}
	return m.check()
}

func (m *MemoryView) release() error {
	if m.released {
		return nil
	}
	if m.exports > 0 {
		s := "s"
		if m.exports == 1 {
			s = ""
		}
		return BufferErrorf("memoryview has %d exported buffer%s", m.exports, s)
	}
	m.handOver()
	m.released = true
	m.base.refs--
	if m.base.refs == 0 {
		m.base.buf.Close()
	}
	return nil
}

func (m *MemoryView) nbytes() int {
	n := m.itemSize
	for _, d := range m.dims {
		n *= d
	}
	return n
}

func (m *MemoryView) buffer() *Buffer {
	return &Buffer{B: m.b, Offset: m.off, Format: m.format, ItemSize: m.itemSize, Shape: m.dims, Strides: m.strides, ReadOnly: m.readOnly}
}

func (m *MemoryView) contiguous() bool { return m.buffer().contiguous() }

func (m *MemoryView) fContiguous() bool {
	size := m.itemSize
	for i, d := range m.dims {
		if d == 0 {
			return true
		}
		if d != 1 && m.strides[i] != size {
			return false
		}
		size *= d
	}
	return true
}

var memoryViewSig = Sig{Text: "memoryview(object)"}

// viewGet declares an attribute that a released view refuses.
func viewGet(name, doc string, f func(t *Thread, m *MemoryView) Value) GetSetDef {
	return GetSetDef{Name: name, Doc: doc, Get: func(t *Thread, v Value) (Value, error) {
		m := (*MemoryView)(v.P)
		if err := m.check(); err != nil {
			return Value{}, err
		}
		return f(t, m), nil
	}}
}

func intTuple(t *Thread, s []int) Value {
	out := make([]Value, len(s))
	for i, x := range s {
		out[i] = Int(int64(x))
	}
	return Of(TakeTuple(t, out))
}

var memoryViewDef = TypeDef{
	Type:   MemoryViewType,
	Own:    "__getattribute__",
	Struct: (*MemoryView)(nil),
	Image:  memoryViewImage,
	Doc:    "Create a new memoryview object which references the given object.",
	Sig:    "(object)",
	Flags:  FlagSequence | FlagWeakref,
	ExtOff: unsafe.Offsetof(MemoryView{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := memoryViewSig.Bind(t, a)
			if err != nil {
				return Value{}, err
			}
			m, err := NewMemoryView(t, v[0])
			return Of(m), err
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			if (*MemoryView)(v.P).released {
				return NewStr("<released memory at " + Address(v) + ">"), nil
			}
			return NewStr("<memory at " + Address(v) + ">"), nil
		},
		Hash: viewHash,
		Len: func(t *Thread, v Value) (int, error) {
			m := (*MemoryView)(v.P)
			if err := m.check(); err != nil {
				return 0, err
			}
			if len(m.dims) == 0 {
				return 0, TypeErrorf("0-dim memory has no length")
			}
			return m.dims[0], nil
		},
		Iter: func(t *Thread, v Value) (Value, error) {
			m := (*MemoryView)(v.P)
			if err := m.check(); err != nil {
				return Value{}, err
			}
			if len(m.dims) == 0 {
				return Value{}, TypeErrorf("invalid indexing of 0-dim memory")
			}
			if len(m.dims) > 1 {
				return Value{}, NotImplementedErrorf("multi-dimensional sub-views are not implemented")
			}
			return Of(&ViewIter{viewIterType.Root, m, 0, m.dims[0]}), nil
		},
		GetItem:       viewGetItem,
		SetItem:       viewSetItem,
		Compare:       viewCompare,
		ReleaseBuffer: NoRelease,
		Buffer: func(t *Thread, v Value, flags int) (*Buffer, error) {
			m := (*MemoryView)(v.P)
			if err := m.sharable(); err != nil {
				return nil, err
			}
			if flags&BufferWritable != 0 && m.readOnly {
				return nil, BufferErrorf("memoryview: underlying buffer is not writable")
			}
			if flags&BufferStrided == 0 && !m.contiguous() {
				return nil, BufferErrorf("memoryview: underlying buffer is not C-contiguous")
			}
			m.exports++
			b := m.buffer()
			b.Obj = v
			b.Release = func() {
				m.exports--
				m.handOver()
			}
			return b, nil
		},
	},
	Methods: []FuncDef{
		Func1("release($self, /)", func(t *Thread, m *MemoryView) (Nothing, error) { return Nothing{}, m.release() }, "Release the underlying buffer exposed by the memoryview object."),
		Func2("tobytes($self, /, order='C')", viewToBytes, "Return the data in the buffer as a byte string."),
		FuncSlice("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", func(t *Thread, a []Value) (Value, error) {
			m := (*MemoryView)(a[0].P)
			if err := m.check(); err != nil {
				return Value{}, err
			}
			s, err := HexBytes(t, m.buffer().Bytes(), a[1], a[2])
			return Of(s), err
		}, "Return the data in the buffer as a str of hexadecimal numbers.\n\nsep is put between the bytes, or between groups of bytes_per_sep bytes:\ncounted from the right, or from the left if it is negative.\n\n>>> v = memoryview(b'\\x1e\\xad\\xbe\\xef\\0')\n>>> v.hex()\n'1eadbeef00'\n>>> v.hex('.')\n'1e.ad.be.ef.00'\n>>> v.hex('.', 2)\n'1e.adbe.ef00'\n>>> v.hex('.', -2)\n'1ead.beef.00'"),
		Func1("tolist($self, /)", func(t *Thread, m *MemoryView) (Value, error) {
			if err := m.check(); err != nil {
				return Value{}, err
			}
			if _, err := m.formatCode(); err != nil {
				return Value{}, NotImplementedErrorf("memoryview: format %s not supported", m.format)
			}
			return m.list(t, m.off, 0)
		}, "Return the data in the buffer as a list of elements."),
		FuncSlice("cast($self, /, format, shape=<unrepresentable>)", viewCast, "Cast a memoryview to a new format or shape."),
		Func1("toreadonly($self, /)", func(t *Thread, m *MemoryView) (Value, error) {
			if err := m.sharable(); err != nil {
				return Value{}, err
			}
			n := m.derive()
			n.readOnly = true
			return Of(n), nil
		}, "Return a readonly version of the memoryview."),
		Func1("__enter__($self, /)", func(t *Thread, m *MemoryView) (Value, error) { return Of(m), m.check() }, ""),
		FuncArgs("__exit__($self, /, *exc_info)", func(t *Thread, a Args) (Value, error) {
			if err := a.NoKeywords("__exit__"); err != nil {
				return Value{}, err
			}
			return None, (*MemoryView)(a.V[0].P).release()
		}, "Release the underlying buffer exposed by the memoryview object."),
	},
	Class: []FuncDef{
		Func3("_from_flags($type, /, object, flags)", func(t *Thread, typ, v Value, flags int) (Value, error) {
			buf, err := GetBuffer(t, v, flags&1|BufferStrided)
			if err != nil {
				return Value{}, err
			}
			return Of(ViewOfBuffer(buf)), nil
		}, "Create a new memoryview object which references the given object."),
	},
	GetSet: []GetSetDef{
		viewGet("obj", "The underlying object of the memoryview.", func(t *Thread, m *MemoryView) Value {
			if o := m.base.buf.Obj; o.P != nil {
				return o
			}
			return None
		}),
		viewGet("nbytes", "The amount of space in bytes that the array would use in\n a contiguous representation.", func(t *Thread, m *MemoryView) Value { return Int(int64(m.nbytes())) }),
		viewGet("readonly", "A bool indicating whether the memory is read only.", func(t *Thread, m *MemoryView) Value { return Bool(m.readOnly) }),
		viewGet("itemsize", "The size in bytes of each element of the memoryview.", func(t *Thread, m *MemoryView) Value { return Int(int64(m.itemSize)) }),
		viewGet("format", "A string containing the format (in struct module style)\n for each element in the view.", func(t *Thread, m *MemoryView) Value { return NewStr(m.format) }),
		viewGet("ndim", "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.", func(t *Thread, m *MemoryView) Value { return Int(int64(len(m.dims))) }),
		viewGet("shape", "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.", func(t *Thread, m *MemoryView) Value { return intTuple(t, m.dims) }),
		viewGet("strides", "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.", func(t *Thread, m *MemoryView) Value { return intTuple(t, m.strides) }),
		viewGet("suboffsets", "A tuple of integers used internally for PIL-style arrays.", func(t *Thread, m *MemoryView) Value { return Of(EmptyTuple) }),
		viewGet("c_contiguous", "A bool indicating whether the memory is C contiguous.", func(t *Thread, m *MemoryView) Value { return Bool(m.contiguous()) }),
		viewGet("f_contiguous", "A bool indicating whether the memory is Fortran contiguous.", func(t *Thread, m *MemoryView) Value { return Bool(m.fContiguous()) }),
		viewGet("contiguous", "A bool indicating whether the memory is contiguous.", func(t *Thread, m *MemoryView) Value { return Bool(m.contiguous() || m.fContiguous()) }),
	},
}

// nativeFormat returns the code of a single native format and its size, 0 if it is another.
func nativeFormat(f string) (code byte, size int) {
	if len(f) == 2 && f[0] == '@' {
		f = f[1:]
	}
	if len(f) != 1 {
		return 0, 0
	}
	switch f[0] {
	case 'c', 'b', 'B', '?':
		return f[0], 1
	case 'h', 'H', 'e':
		return f[0], 2
	case 'i', 'I', 'f':
		return f[0], 4
	case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P':
		return f[0], 8
	}
	return 0, 0
}

func (m *MemoryView) formatCode() (byte, error) {
	c, _ := nativeFormat(m.format)
	if c == 0 {
		return 0, NotImplementedErrorf("memoryview: format %s not supported", m.format)
	}
	return c, nil
}

// unpackNative reads an item of a native format.
func unpackNative(t *Thread, code byte, p []byte) Value {
	le := binary.LittleEndian
	switch code {
	case 'c':
		return Of(NewBytes(t, []byte{p[0]}))
	case 'b':
		return Int(int64(int8(p[0])))
	case 'B':
		return Int(int64(p[0]))
	case '?':
		return Bool(p[0] != 0)
	case 'h':
		return Int(int64(int16(le.Uint16(p))))
	case 'H':
		return Int(int64(le.Uint16(p)))
	case 'i':
		return Int(int64(int32(le.Uint32(p))))
	case 'I':
		return Int(int64(le.Uint32(p)))
	case 'l', 'q', 'n':
		return Int(int64(le.Uint64(p)))
	case 'L', 'Q', 'N', 'P':
		return UintValue(le.Uint64(p))
	case 'e':
		return Float(HalfToFloat(le.Uint16(p)))
	case 'f':
		return Float(float64(math.Float32frombits(le.Uint32(p))))
	}
	return Float(math.Float64frombits(le.Uint64(p)))
}

// packNative writes an item of a native format.
func packNative(t *Thread, format string, code byte, p []byte, v Value) error {
	le := binary.LittleEndian
	wrongType := func(err error) error {
		if Matches(err, TypeError) {
			return TypeErrorf("memoryview: invalid type for format '%s'", format)
		}
		if Matches(err, OverflowError) {
			return ValueErrorf("memoryview: invalid value for format '%s'", format)
		}
		return err
	}
	switch code {
	case 'c':
		if !v.Type().Has(FlagBytes) {
			return TypeErrorf("memoryview: invalid type for format '%s'", format)
		}
		if len((*Bytes)(v.P).B) != 1 {
			return ValueErrorf("memoryview: invalid value for format '%s'", format)
		}
		p[0] = (*Bytes)(v.P).B[0]
		return nil
	case '?':
		b, err := Truth(t, v)
		p[0] = 0
		if b {
			p[0] = 1
		}
		return err
	case 'e', 'f', 'd':
		x, err := AsFloat(t, v)
		if err != nil {
			return wrongType(err)
		}
		switch code {
		case 'e':
			h, ok := FloatToHalf(x)
			if !ok {
				return OverflowErrorf("float too large to pack with e format")
			}
			le.PutUint16(p, h)
		case 'f':
			f := float32(x)
			if math.IsInf(float64(f), 0) && !math.IsInf(x, 0) {
				return OverflowErrorf("float too large to pack with f format")
			}
			le.PutUint32(p, math.Float32bits(f))
		default:
			le.PutUint64(p, math.Float64bits(x))
		}
		return nil
	}
	i, err := Index(t, v)
	if err != nil {
		return wrongType(err)
	}
	bad := ValueErrorf("memoryview: invalid value for format '%s'", format)
	var u uint64
	switch code {
	case 'L', 'Q', 'N', 'P':
		b := BigOf(i)
		if !b.IsUint64() {
			return bad
		}
		u = b.Uint64()
	default:
		if !i.IsInt() {
			return bad
		}
		n := i.Int64()
		var lo, hi int64 = math.MinInt64, math.MaxInt64
		switch code {
		case 'b':
			lo, hi = -128, 127
		case 'B':
			lo, hi = 0, 255
		case 'h':
			lo, hi = math.MinInt16, math.MaxInt16
		case 'H':
			lo, hi = 0, math.MaxUint16
		case 'i':
			lo, hi = math.MinInt32, math.MaxInt32
		case 'I':
			lo, hi = 0, math.MaxUint32
		}
		if n < lo || n > hi {
			return bad
		}
		u = uint64(n)
	}
	switch len(p) {
	case 1:
		p[0] = byte(u)
	case 2:
		le.PutUint16(p, uint16(u))
	case 4:
		le.PutUint32(p, uint32(u))
	default:
		le.PutUint64(p, u)
	}
	return nil
}

// HalfToFloat converts an IEEE half-precision number.
func HalfToFloat(h uint16) float64 {
	sign := uint64(h>>15) << 63
	exp, frac := int(h>>10&0x1F), uint64(h&0x3FF)
	switch exp {
	case 0:
		f := math.Ldexp(float64(frac), -24)
		if sign != 0 {
			f = -f
		}
		return f
	case 31:
		return math.Float64frombits(sign | 0x7FF0000000000000 | frac<<42)
	}
	return math.Float64frombits(sign | uint64(exp-15+1023)<<52 | frac<<42)
}

// FloatToHalf rounds to IEEE half precision, half to even; ok is false on overflow.
func FloatToHalf(x float64) (h uint16, ok bool) {
	var sign uint16
	if math.Signbit(x) {
		sign = 1 << 15
		x = -x
	}
	switch {
	case x != x:
		return sign | 0x7E00, true
	case math.IsInf(x, 0):
		return sign | 0x7C00, true
	case x == 0:
		return sign, true
	}
	frac, exp := math.Frexp(x) // x = frac * 2**exp, 0.5 <= frac < 1
	if exp > 16 {
		return 0, false
	}
	if exp < -13 {
		// Subnormal: multiples of 2**-24.
		n := math.RoundToEven(math.Ldexp(x, 24))
		return sign | uint16(n), true
	}
	n := int(math.RoundToEven(math.Ldexp(frac, 11)))
	e := exp + 14
	if n == 2048 {
		n, e = 1024, e+1
	}
	if e >= 31 {
		return 0, false
	}
	return sign | uint16(e)<<10 | uint16(n&0x3FF), true
}

// list returns the items from dimension dim on as nested lists.
func (m *MemoryView) list(t *Thread, off, dim int) (Value, error) {
	code, err := m.formatCode()
	if err != nil {
		return Value{}, err
	}
	if dim == len(m.dims) {
		return unpackNative(t, code, m.b[off:off+m.itemSize]), nil
	}
	n := m.dims[dim]
	if err := t.CheckItems(n, 16); err != nil {
		return Value{}, err
	}
	out := make([]Value, n)
	for i := range out {
		if out[i], err = m.list(t, off, dim+1); err != nil {
			return Value{}, err
		}
		off += m.strides[dim]
	}
	return Of(NewList(t, out)), nil
}

func viewToBytes(t *Thread, m *MemoryView, order Value) (Value, error) {
	if !order.IsNone() && !order.IsA(StrType) {
		return Value{}, WrongTypeArg("tobytes", "order", "str or None", order)
	}
	if err := m.check(); err != nil {
		return Value{}, err
	}
	o := "C"
	if !order.IsNone() {
		o = (*Str)(order.P).String()
	}
	switch o {
	case "C":
	case "F", "A":
		if o == "F" || !m.contiguous() && m.fContiguous() {
			f := *m.buffer()
			n := len(f.Shape)
			f.Shape, f.Strides = make([]int, n), make([]int, n)
			for i := range m.dims {
				f.Shape[n-1-i], f.Strides[n-1-i] = m.dims[i], m.strides[i]
			}
			return Of(NewBytes(t, f.Copy())), nil
		}
	default:
		return Value{}, ValueErrorf("order must be 'C', 'F' or 'A'")
	}
	return Of(NewBytes(t, m.buffer().Copy())), nil
}

func viewHash(t *Thread, v Value) (int64, error) {
	m := (*MemoryView)(v.P)
	if m.hashed {
		return m.hash, nil
	}
	if err := m.check(); err != nil {
		return 0, err
	}
	if !m.readOnly {
		return 0, ValueErrorf("cannot hash writable memoryview object")
	}
	if c, _ := nativeFormat(m.format); c != 'B' && c != 'b' && c != 'c' {
		return 0, ValueErrorf("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
	}
	if o := m.base.buf.Obj; o.P != nil {
		if _, err := Hash(t, o); err != nil {
			return 0, err
		}
	}
	m.hash, m.hashed = HashBytes(m.buffer().Bytes()), true
	return m.hash, nil
}

// viewCompare compares items by value, whatever the formats.
func viewCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || a.Type() != MemoryViewType {
		return NotImplemented, nil
	}
	m := (*MemoryView)(a.P)
	if a == b {
		// Even a released view equals itself.
		eq := true
		if !m.released && (m.format == "f" || m.format == "d" || m.format == "e") {
			eq = viewItemsEqual(t, m, m)
		}
		return Bool(eq == (op == EQ)), nil
	}
	if m.released {
		return Bool(op == NE), nil
	}
	var w *MemoryView
	if b.Type() == MemoryViewType {
		if w = (*MemoryView)(b.P); w.released {
			return Bool(op == NE), nil
		}
	} else {
		if !IsBytesLike(b) {
			return NotImplemented, nil
		}
		buf, err := GetBuffer(t, b, BufferStrided)
		if err != nil {
			return NotImplemented, nil
		}
		defer buf.Close()
		w = ViewOfBuffer(buf)
	}
	return Bool(viewItemsEqual(t, m, w) == (op == EQ)), nil
}

func viewItemsEqual(t *Thread, m, w *MemoryView) bool {
	if len(m.dims) != len(w.dims) {
		return false
	}
	for i := range m.dims {
		if m.dims[i] != w.dims[i] {
			return false
		}
	}
	c1, _ := nativeFormat(m.format)
	c2, _ := nativeFormat(w.format)
	if c1 == 0 || c2 == 0 {
		return false
	}
	x, y := m.buffer().Bytes(), w.buffer().Bytes()
	if c1 == c2 && c1 != 'e' && c1 != 'f' && c1 != 'd' && c1 != '?' {
		return bytes.Equal(x, y)
	}
	for i, j := 0, 0; i < len(x); i, j = i+m.itemSize, j+w.itemSize {
		p, q := unpackNative(t, c1, x[i:i+m.itemSize]), unpackNative(t, c2, y[j:j+w.itemSize])
		r, err := Compare(t, p, q, EQ)
		if err != nil || r != True {
			return false
		}
	}
	return true
}

// item returns the offset of the item with the given index in the first dimension.
func (m *MemoryView) item(i, dim int) (int, error) {
	n := m.dims[dim]
	if i < 0 {
		i += n
	}
	if uint(i) >= uint(n) {
		return 0, IndexErrorf("index out of bounds on dimension %d", dim+1)
	}
	return i * m.strides[dim], nil
}

// locate returns the offset of the item that key, an index or a tuple of them, selects.
func (m *MemoryView) locate(t *Thread, key Value) (int, error) {
	if !key.Type().Has(FlagTuple) {
		if len(m.dims) > 1 {
			return 0, NotImplementedErrorf("multi-dimensional sub-views are not implemented")
		}
		i, err := AsIndex(t, key)
		if err != nil {
			return 0, err
		}
		d, err := m.item(i, 0)
		return m.off + d, err
	}
	items := (*Tuple)(key.P).Items
	if len(items) < len(m.dims) {
		return 0, NotImplementedErrorf("sub-views are not implemented")
	}
	if len(items) > len(m.dims) {
		return 0, TypeErrorf("cannot index %d-dimension view with %d-element tuple", len(m.dims), len(items))
	}
	off := m.off
	for k, x := range items {
		i, err := AsIndex(t, x)
		if err != nil {
			return 0, err
		}
		d, err := m.item(i, k)
		if err != nil {
			return 0, err
		}
		off += d
	}
	return off, nil
}

func isIndexTuple(v Value) bool {
	if !v.Type().Has(FlagTuple) {
		return false
	}
	for _, x := range (*Tuple)(v.P).Items {
		if !IsIndex(x) {
			return false
		}
	}
	return true
}

func isSliceTuple(v Value) bool {
	if !v.Type().Has(FlagTuple) {
		return false
	}
	for _, x := range (*Tuple)(v.P).Items {
		if x.Type() != SliceType {
			return false
		}
	}
	return len((*Tuple)(v.P).Items) > 0
}

// slice returns the view of a slice of the first dimension.
func (m *MemoryView) slice(t *Thread, s *Slice) (*MemoryView, error) {
	if m.restricted {
		return nil, m.sharable()
	}
	// The indices may release m, not what is made of it.
	n := m.derive()
	start, _, step, count, err := s.Indices(t, m.dims[0])
	if err != nil {
		n.release()
		return nil, err
	}
	n.dims = append([]int(nil), m.dims...)
	n.strides = append([]int(nil), m.strides...)
	if count > 0 {
		n.off += start * m.strides[0]
	}
	n.dims[0] = count
	n.strides[0] = m.strides[0] * step
	return n, nil
}

func viewGetItem(t *Thread, v, key Value) (Value, error) {
	m := (*MemoryView)(v.P)
	if err := m.check(); err != nil {
		return Value{}, err
	}
	m.handOver()
	code, ferr := m.formatCode()
	if len(m.dims) == 0 {
		if key.Type().Has(FlagTuple) && len((*Tuple)(key.P).Items) == 0 {
			if ferr != nil {
				return Value{}, NotImplementedErrorf("memoryview: unsupported format %s", m.format)
			}
			return unpackNative(t, code, m.b[m.off:m.off+m.itemSize]), nil
		}
		if key == Ellipsis {
			return v, nil
		}
		return Value{}, TypeErrorf("invalid indexing of 0-dim memory")
	}
	switch {
	case key.Type() == SliceType:
		n, err := m.slice(t, (*Slice)(key.P))
		return Of(n), err
	case IsIndex(key) || isIndexTuple(key):
		off, err := m.locate(t, key)
		if err != nil {
			return Value{}, err
		}
		if m.released {
			return Value{}, m.check()
		}
		if ferr != nil {
			return Value{}, NotImplementedErrorf("memoryview: unsupported format %s", m.format)
		}
		return unpackNative(t, code, m.b[off:off+m.itemSize]), nil
	case isSliceTuple(key):
		return Value{}, NotImplementedErrorf("multi-dimensional slicing is not implemented")
	}
	return Value{}, TypeErrorf("memoryview: invalid slice key")
}

func viewSetItem(t *Thread, v, key, x Value) error {
	m := (*MemoryView)(v.P)
	if err := m.check(); err != nil {
		return err
	}
	if m.readOnly {
		return TypeErrorf("cannot modify read-only memory")
	}
	if x.P == nil {
		return TypeErrorf("cannot delete memory")
	}
	code, ferr := m.formatCode()
	if ferr != nil {
		return NotImplementedErrorf("memoryview: unsupported format %s", m.format)
	}
	set := func(off int) error {
		var tmp [8]byte
		p := tmp[:m.itemSize]
		if err := packNative(t, m.format, code, p, x); err != nil {
			return err
		}
		// The conversion ran Python code, which may have released the view.
		if err := m.check(); err != nil {
			return err
		}
		copy(m.b[off:], p)
		return nil
	}
	if len(m.dims) == 0 {
		if key == Ellipsis || key.Type().Has(FlagTuple) && len((*Tuple)(key.P).Items) == 0 {
			return set(m.off)
		}
		return TypeErrorf("invalid indexing of 0-dim memory")
	}
	switch {
	case key.Type() == SliceType && len(m.dims) == 1:
		return m.setSlice(t, (*Slice)(key.P), x)
	case IsIndex(key) && len(m.dims) > 1:
		return NotImplementedErrorf("sub-views are not implemented")
	case IsIndex(key) || isIndexTuple(key):
		off, err := m.locate(t, key)
		if err != nil {
			return err
		}
		return set(off)
	case key.Type() == SliceType || isSliceTuple(key):
		return NotImplementedErrorf("memoryview slice assignments are currently restricted to ndim = 1")
	}
	return TypeErrorf("memoryview: invalid slice key")
}

func (m *MemoryView) setSlice(t *Thread, s *Slice, x Value) error {
	if !IsBytesLike(x) {
		return TypeErrorf("a bytes-like object is required, not '%s'", x.Type().Name)
	}
	buf, err := GetBuffer(t, x, BufferStrided)
	if err != nil {
		return err
	}
	defer buf.Close()
	src := ViewOfBuffer(buf)
	dst, err := m.slice(t, s)
	if err != nil {
		return err
	}
	dst.release()
	if err := m.check(); err != nil {
		return err
	}
	c1, _ := nativeFormat(dst.format)
	c2, _ := nativeFormat(src.format)
	if len(src.dims) != 1 || src.dims[0] != dst.dims[0] || c1 != c2 || c1 == 0 {
		return ValueErrorf("memoryview assignment: lvalue and rvalue have different structures")
	}
	data := src.buffer().Bytes()
	if dst.contiguous() {
		copy(dst.b[dst.off:], data)
		return nil
	}
	// Source and destination may overlap.
	data = append([]byte(nil), data...)
	off := dst.off
	for i := 0; i < dst.dims[0]; i++ {
		copy(dst.b[off:off+dst.itemSize], data[i*dst.itemSize:])
		off += dst.strides[0]
	}
	return nil
}

func viewCast(t *Thread, a []Value) (Value, error) {
	m := (*MemoryView)(a[0].P)
	if !a[1].IsA(StrType) {
		return Value{}, WrongTypeArg("cast", "format", "str", a[1])
	}
	if err := m.sharable(); err != nil {
		return Value{}, err
	}
	if !m.contiguous() {
		return Value{}, TypeErrorf("memoryview: casts are restricted to C-contiguous views")
	}
	shape := a[2]
	var dims []int
	if shape.P != nil {
		if !shape.Type().Has(FlagList) && !shape.Type().Has(FlagTuple) {
			return Value{}, TypeErrorf("shape must be a list or a tuple")
		}
		items, err := ListOf(t, shape)
		if err != nil {
			return Value{}, err
		}
		if len(items) > 64 {
			return Value{}, ValueErrorf("memoryview: number of dimensions must not exceed 64")
		}
		if len(m.dims) != 1 && len(items) != 1 {
			return Value{}, TypeErrorf("memoryview: cast must be 1D -> ND or ND -> 1D")
		}
		dims = []int{}
		for _, x := range items {
			if !x.Type().Has(FlagInt) {
				return Value{}, TypeErrorf("memoryview.cast(): elements of shape must be integers")
			}
			n, err := AsInt(t, x)
			if err != nil {
				return Value{}, err
			}
			if n <= 0 {
				return Value{}, ValueErrorf("memoryview.cast(): elements of shape must be integers > 0")
			}
			dims = append(dims, n)
		}
	} else {
		for _, d := range m.dims {
			if d == 0 && len(m.dims) > 1 {
				return Value{}, TypeErrorf("memoryview: cannot cast view with zeros in shape or strides")
			}
		}
	}
	format := (*Str)(a[1].P).String()
	dst, size := nativeFormat(format)
	if dst == 0 {
		return Value{}, ValueErrorf("memoryview: destination format must be a native single character format prefixed with an optional '@'")
	}
	src, _ := nativeFormat(m.format)
	if src == 0 {
		return Value{}, ValueErrorf("memoryview: source format must be a native single character format prefixed with an optional '@'")
	}
	isByte := func(c byte) bool { return c == 'b' || c == 'B' || c == 'c' }
	if !isByte(src) && !isByte(dst) && (shape.P == nil || src != dst) {
		return Value{}, TypeErrorf("memoryview: cannot cast between two non-byte formats")
	}
	total := m.nbytes()
	if total%size != 0 {
		return Value{}, TypeErrorf("memoryview: length is not a multiple of itemsize")
	}
	n := m.derive()
	n.format, n.itemSize = format, size
	if dims == nil {
		dims = []int{total / size}
	} else {
		p := size
		for _, d := range dims {
			if p > math.MaxInt/d {
				n.release()
				return Value{}, ValueErrorf("memoryview.cast(): product(shape) > SSIZE_MAX")
			}
			p *= d
		}
		if p != total {
			n.release()
			return Value{}, TypeErrorf("memoryview: product(shape) * itemsize != buffer size")
		}
	}
	n.dims = dims
	n.strides = denseStrides(dims, size)
	return Of(n), nil
}

// WrongTypeArg is the TypeError for an argument of the wrong type, for natives that bind
// their arguments themselves.
func WrongTypeArg(fn, param, want string, got Value) error {
	return TypeErrorf("%s() argument '%s' must be %s, not %s", fn, param, want, ArgTypeName(got))
}

// ViewIter iterates over a memoryview.
type ViewIter struct {
	Shape *Shape
	m     *MemoryView
	i, n  int
}

var viewIterType = newType("memory_iterator")

var viewIterDef = TypeDef{
	Type:   viewIterType,
	Struct: (*ViewIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*ViewIter)(v.P)
		if it.m == nil {
			return Value{}, nil
		}
		if it.i >= it.n {
			it.m = nil
			return Value{}, nil
		}
		m := it.m
		if err := m.check(); err != nil {
			return Value{}, err
		}
		code, err := m.formatCode()
		if err != nil {
			return Value{}, NotImplementedErrorf("memoryview: unsupported format %s", m.format)
		}
		off := m.off + it.i*m.strides[0]
		it.i++
		return unpackNative(t, code, m.b[off:off+m.itemSize]), nil
	}},
}
