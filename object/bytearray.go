package object

import (
	"bytes"
	"math"
	"unsafe"
)

// This file defines the type bytearray.

// ByteArray is a Python bytearray.
type ByteArray struct {
	Shape   *Shape
	B       []byte
	Exports int `image:"-"` // live buffers: while there are any, the size can't change
	Ext     *InstExt
}

// NativeObject marks *ByteArray as a parameter type.
func (*ByteArray) NativeObject() {}

// NewByteArray returns a bytearray that takes over b.
func NewByteArray(t *Thread, b []byte) *ByteArray { return &ByteArray{Shape: ByteArrayType.Root, B: b} }

// resizable fails while there are exports.
func (b *ByteArray) resizable() error {
	if b.Exports > 0 {
		return BufferErrorf("Existing exports of data: object cannot be re-sized")
	}
	return nil
}

var byteArrayDef = TypeDef{
	Type:   ByteArrayType,
	Own:    "__getattribute__",
	Struct: (*ByteArray)(nil),
	Doc:    "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
	Flags:  FlagBaseType | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(ByteArray{}.Ext),
	Slots: Slots{
		New:  func(t *Thread, typ *Type, a Args) (Value, error) { return Of(&ByteArray{Shape: typ.Root}), nil },
		Init: byteArrayInit,
		Repr: byteArrayRepr,
		Str:  byteArrayRepr,
		Len:  func(t *Thread, v Value) (int, error) { return len((*ByteArray)(v.P).B), nil },
		Iter: func(t *Thread, v Value) (Value, error) { return Of(&BytesIter{ByteArrayIterType.Root, v, 0}), nil },
		Contains: func(t *Thread, v, item Value) (bool, error) {
			b, n := (*ByteArray)(v.P), len((*ByteArray)(v.P).B)
			return containsBytes(t, func() []byte { return b.B[:min(n, len(b.B))] }, item)
		},
		GetItem: byteArrayGetItem,
		SetItem: byteArraySetItem,
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if !IsBytesLike(a) || !IsBytesLike(b) {
				return NotImplemented, t.warnBytesCompared(a, b, op, "bytearray")
			}
			x, err := BytesOf(t, a)
			if err == nil {
				var y []byte
				if y, err = BytesOf(t, b); err == nil {
					return compareBytes(x, y, op), nil
				}
			}
			return NotImplemented, nil
		},
		Concat: func(t *Thread, a, b Value) (Value, error) { return bytesConcat(t, a, b, "bytearray") },
		Repeat: func(t *Thread, v, n Value) (Value, error) {
			i, err := repeatCount(t, n) // its __index__ may change the bytes
			if err != nil {
				return Value{}, err
			}
			b, err := repeatBytes(t, (*ByteArray)(v.P).B, Int(int64(i)), true)
			if err != nil {
				return Value{}, err
			}
			return Of(NewByteArray(t, b)), nil
		},
		InplaceConcat: func(t *Thread, v, x Value) (Value, error) {
			var p []byte
			var err error
			if IsBytesLike(x) {
				p, err = BytesOf(t, x)
			}
			if err != nil || !IsBytesLike(x) {
				return Value{}, TypeErrorf("can't concat %s to %s", x.Type().Name, v.Type().Name)
			}
			b := (*ByteArray)(v.P)
			if len(p) > 0 {
				if x.P == v.P {
					b.Exports++ // it exports itself
					err := b.resizable()
					b.Exports--
					return Value{}, err
				}
				if err := b.resizable(); err != nil {
					return Value{}, err
				}
				if err := t.CheckAlloc(len(b.B) + len(p)); err != nil {
					return Value{}, err
				}
				b.B = append(b.B, p...)
			}
			return v, nil
		},
		InplaceRepeat: func(t *Thread, v, n Value) (Value, error) {
			b := (*ByteArray)(v.P)
			// The count's __index__ may change the bytes: ask it first.
			i, err := repeatCount(t, n)
			if err != nil {
				return Value{}, err
			}
			if i != 1 && len(b.B) > 0 && i <= math.MaxInt/len(b.B) {
				if err := b.resizable(); err != nil {
					return Value{}, err
				}
			}
			p, err := repeatBytes(t, b.B, Int(int64(i)), true)
			if err != nil {
				return Value{}, err
			}
			if len(p) != len(b.B) {
				b.B = p
			}
			return v, nil
		},
		Binary:        [NumBinary]BinaryFunc{OpMod: byteArrayMod},
		ReleaseBuffer: NoRelease,
		Buffer: func(t *Thread, v Value, flags int) (*Buffer, error) {
			b := (*ByteArray)(v.P)
			b.Exports++
			return &Buffer{B: b.B, Obj: v, Release: func() { b.Exports-- }}, nil
		},
	},
	Methods: append([]FuncDef{
		Func1("__alloc__($self, /)", func(t *Thread, b *ByteArray) (int, error) {
			if cap(b.B) == 0 {
				return 0, nil
			}
			return len(b.B) + 1, nil
		}, "B.__alloc__() -> int"),
		Func1("__reduce__($self, /)", func(t *Thread, b *ByteArray) (Value, error) { return b.reduce(t, 2) }, "Return state information for pickling."),
		Func2("__reduce_ex__($self, proto=0, /)", func(t *Thread, b *ByteArray, proto CInt) (Value, error) { return b.reduce(t, int(proto)) }, "Return state information for pickling."),
		Func1("__sizeof__($self, /)", func(t *Thread, b *ByteArray) (int, error) {
			if len(b.B) == 0 {
				return 56, nil
			}
			return 57 + len(b.B), nil
		}, "Returns the size of the bytearray object in memory, in bytes."),
		Raw("append($self, item, /)", 2, 2, byteArrayAppend, "Append a single item to the end of the bytearray."),
		Func1("clear($self, /)", func(t *Thread, b *ByteArray) (Nothing, error) {
			if err := b.resizable(); err != nil {
				return Nothing{}, err
			}
			b.B = nil
			return Nothing{}, nil
		}, "Remove all items from the bytearray."),
		Func1("copy($self, /)", func(t *Thread, b *ByteArray) (*ByteArray, error) {
			return NewByteArray(t, append([]byte(nil), b.B...)), nil
		}, "Return a copy of B."),
		Func2("extend($self, iterable_of_ints, /)", byteArrayExtend, "Append all the items from the iterator or sequence to the end of the bytearray."),
		RawKw("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", 1, 3, bytesHex, "Create a string of hexadecimal numbers from a bytearray object.\n\nsep is put between the bytes, or between groups of bytes_per_sep bytes:\ncounted from the right, or from the left if it is negative.\n\n>>> v = bytearray(b'\\x1e\\xad\\xbe\\xef\\0')\n>>> v.hex()\n'1eadbeef00'\n>>> v.hex('.')\n'1e.ad.be.ef.00'\n>>> v.hex('.', 2)\n'1e.adbe.ef00'\n>>> v.hex('.', -2)\n'1ead.beef.00'"),
		Func3("insert($self, index, item, /)", func(t *Thread, b *ByteArray, i int, item Value) (Nothing, error) {
			c, err := asByte(t, item, "byte must be in range(0, 256)")
			if err != nil {
				return Nothing{}, err
			}
			if err := b.resizable(); err != nil {
				return Nothing{}, err
			}
			if i < 0 {
				i = max(i+len(b.B), 0)
			}
			i = min(i, len(b.B))
			b.B = append(b.B, 0)
			copy(b.B[i+1:], b.B[i:])
			b.B[i] = c
			return Nothing{}, nil
		}, "Insert a single item into the bytearray before the given index."),
		Func2("pop($self, index=-1, /)", func(t *Thread, b *ByteArray, i int) (int, error) {
			if len(b.B) == 0 {
				return 0, IndexErrorf("pop from empty bytearray")
			}
			if i < 0 {
				i += len(b.B)
			}
			if uint(i) >= uint(len(b.B)) {
				return 0, IndexErrorf("pop index out of range")
			}
			if err := b.resizable(); err != nil {
				return 0, err
			}
			c := b.B[i]
			b.B = append(b.B[:i], b.B[i+1:]...)
			return int(c), nil
		}, "Remove and return a single item from B."),
		Func2("remove($self, value, /)", func(t *Thread, b *ByteArray, v Value) (Nothing, error) {
			c, err := asByte(t, v, "byte must be in range(0, 256)")
			if err != nil {
				return Nothing{}, err
			}
			i := bytes.IndexByte(b.B, c)
			if i < 0 {
				return Nothing{}, ValueErrorf("value not found in bytearray")
			}
			if err := b.resizable(); err != nil {
				return Nothing{}, err
			}
			b.B = append(b.B[:i], b.B[i+1:]...)
			return Nothing{}, nil
		}, "Remove the first occurrence of a value in the bytearray."),
		Func1("reverse($self, /)", func(t *Thread, b *ByteArray) (Nothing, error) {
			for i, j := 0, len(b.B)-1; i < j; i, j = i+1, j-1 {
				b.B[i], b.B[j] = b.B[j], b.B[i]
			}
			return Nothing{}, nil
		}, "Reverse the order of the values in B in place."),
	}, byteMethods...),
	Class:  []FuncDef{Raw("fromhex($type, string, /)", 2, 2, bytesFromHex, "Create a bytearray object from a string of hexadecimal numbers.")},
	Static: []FuncDef{Raw("maketrans(frm, to, /)", 2, 2, bytesMakeTrans, "Return a translation table usable for the bytes or bytearray translate method.")},
}

func byteArrayMod(t *Thread, a, b Value) (Value, error) {
	if !a.IsA(ByteArrayType) {
		return NotImplemented, nil
	}
	return bytesMod(t, a, b)
}

func byteArrayInit(t *Thread, self Value, a Args) error {
	v, err := sourceArgs("bytearray", a)
	if err != nil {
		return err
	}
	b := (*ByteArray)(self.P)
	if len(b.B) > 0 {
		if err := b.resizable(); err != nil {
			return err
		}
		b.B = nil
	}
	if err := checkSource("bytearray", v); err != nil {
		return err
	}
	x := v[0]
	var p []byte
	switch {
	case x.P == nil:
		return nil
	case x.Type().Has(FlagStr):
		e, err := encodeSource(t, v)
		if err != nil {
			return err
		}
		p = append([]byte(nil), e.B...)
	case IsIndex(x) || IsBytesLike(x) || x.Type() == ListType || x.Type() == TupleType:
		if p, err = bytesFrom(t, x, "bytearray", "byte must be in range(0, 256)"); err != nil {
			return err
		}
	default:
		return b.collect(t, x)
	}
	b.B = p
	return nil
}

// collect appends the ints of an iterable, each before it asks for the next one.
func (b *ByteArray) collect(t *Thread, x Value) error {
	it, err := Iter(t, x)
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf("cannot convert '%s' object to bytearray", x.Type().Name)
		}
		return err
	}
	b.B = make([]byte, 0, 8)
	return Iterate(t, it, func(v Value) error {
		c, err := asByte(t, v, "byte must be in range(0, 256)")
		if err != nil {
			return err
		}
		if err := b.resizable(); err != nil {
			return err
		}
		b.B = append(b.B, c)
		if len(b.B)&0xFFFFF == 0 {
			return t.CheckAlloc(len(b.B))
		}
		return nil
	})
}

func byteArrayRepr(t *Thread, v Value) (Value, error) {
	b := (*ByteArray)(v.P).B
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	out := make([]byte, 0, len(b)+15)
	out = append(out, v.Type().shortName()...)
	out = append(out, '(', 'b', quote)
	for _, c := range b {
		switch {
		case c == '\'' || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 0x7F:
			out = append(out, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
		default:
			out = append(out, c)
		}
	}
	return Of(MakeStr(string(append(out, quote, ')')))), nil
}

func (b *ByteArray) reduce(t *Thread, proto int) (Value, error) {
	state, err := getState(t, Of(b), false)
	if err != nil {
		return Value{}, err
	}
	var args *Tuple
	switch {
	case proto >= 3:
		args = MakeTuple(t, Of(NewBytes(t, append([]byte(nil), b.B...))))
	case len(b.B) == 0:
		args = EmptyTuple
	default:
		args = MakeTuple(t, Of(DecodeLatin1(b.B)), Of(Intern("latin-1")))
	}
	return Of(MakeTuple(t, Of(b.Shape.Type), Of(args), state)), nil
}

func byteArrayAppend(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	c, err := asByte(t, a[1], "byte must be in range(0, 256)")
	if err != nil {
		return t.Fail(err)
	}
	b := (*ByteArray)(a[0].P)
	if b.Exports > 0 {
		return t.Fail(b.resizable())
	}
	b.B = append(b.B, c)
	return None, true
}

func byteArrayExtend(t *Thread, b *ByteArray, x Value) (Nothing, error) {
	var p []byte
	var err error
	switch {
	case IsBytesLike(x):
		if p, err = BytesOf(t, x); err != nil {
			return Nothing{}, TypeErrorf("can't set bytearray slice from %s", x.Type().Name)
		}
	default:
		it, err := Iter(t, x)
		if err != nil {
			if Matches(err, TypeError) {
				err = TypeErrorf("can't extend bytearray with %s", x.Type().Name)
			}
			return Nothing{}, err
		}
		n, err := LengthHint(t, x, 32)
		if err == nil {
			err = t.CheckAlloc(n)
		}
		if err != nil {
			return Nothing{}, err
		}
		p, err = bytesOfInts(t, it, "byte must be in range(0, 256)")
		if err != nil {
			if x.Type().Has(FlagStr) && Matches(err, TypeError) {
				err = TypeErrorf("expected iterable of integers; got: 'str'")
			}
			return Nothing{}, err
		}
	}
	if len(p) > 0 {
		if err := b.resizable(); err != nil {
			return Nothing{}, err
		}
		if err := t.CheckAlloc(len(b.B) + len(p)); err != nil {
			return Nothing{}, err
		}
		b.B = append(b.B, p...)
	}
	return Nothing{}, nil
}

func byteArrayIndex(t *Thread, b *ByteArray, key Value) (int, error) {
	i, err := AsIndex(t, key)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += len(b.B)
	}
	if uint(i) >= uint(len(b.B)) {
		return 0, IndexErrorf("bytearray index out of range")
	}
	return i, nil
}

func byteArrayGetItem(t *Thread, v, key Value) (Value, error) {
	b := (*ByteArray)(v.P)
	if key.Type() == SliceType {
		start, stop, step, err := (*Slice)(key.P).Bounds(t)
		if err != nil {
			return Value{}, err
		}
		start, _, count := AdjustIndices(start, stop, step, len(b.B))
		return Of(NewByteArray(t, sliceBytes(b.B, start, step, count))), nil
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("bytearray indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := byteArrayIndex(t, b, key)
	if err != nil {
		return Value{}, err
	}
	return Int(int64(b.B[i])), nil
}

func byteArraySetItem(t *Thread, v, key, x Value) error {
	b := (*ByteArray)(v.P)
	if key.Type() == SliceType {
		return byteArraySetSlice(t, b, (*Slice)(key.P), x)
	}
	if !IsIndex(key) {
		return TypeErrorf("bytearray indices must be integers or slices, not %s", key.Type().Name)
	}
	if x.P == nil {
		i, err := byteArrayIndex(t, b, key)
		if err != nil {
			return err
		}
		if err := b.resizable(); err != nil {
			return err
		}
		b.B = append(b.B[:i], b.B[i+1:]...)
		return nil
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return err
	}
	// The value first: its __index__ may resize the array.
	c, err := asByte(t, x, "byte must be in range(0, 256)")
	if err != nil {
		return err
	}
	if i < 0 {
		i += len(b.B)
	}
	if uint(i) >= uint(len(b.B)) {
		return IndexErrorf("bytearray index out of range")
	}
	b.B[i] = c
	return nil
}

// isNumber reports whether v converts to a number.
func isNumber(v Value) bool {
	s := &v.Type().Slots
	return s.Index != nil || s.Int != nil || s.Float != nil || v.IsA(ComplexType)
}

func byteArraySetSlice(t *Thread, b *ByteArray, s *Slice, x Value) error {
	start, stop, step, err := s.Bounds(t)
	if err != nil {
		return err
	}
	var p []byte
	if x.P != nil {
		switch {
		case x.P == unsafe.Pointer(b):
			p = append([]byte(nil), b.B...)
		case x.IsA(ByteArrayType):
			p = (*ByteArray)(x.P).B
		case IsBytesLike(x):
			q, err := bytesOfObject(t, x, "bytearray", "")
			if err != nil {
				return err
			}
			p = q
		case isNumber(x) || x.Type().Has(FlagStr):
			return TypeErrorf("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
		default:
			q, err := bytesFrom(t, x, "bytearray", "byte must be in range(0, 256)")
			if err != nil {
				return err
			}
			p = q
		}
	}
	start, stop, count := AdjustIndices(start, stop, step, len(b.B))
	if step == 1 {
		stop = max(stop, start)
		if d := len(p) - (stop - start); d != 0 {
			if err := b.resizable(); err != nil {
				return err
			}
			if start == 0 && d < 0 {
				// Consumers of queues delete at the front: no copy.
				b.B = b.B[-d:]
				copy(b.B, p)
				return nil
			}
			if err := t.CheckAlloc(len(b.B) + d); err != nil {
				return err
			}
			if d > 0 {
				old := len(b.B)
				b.B = append(b.B, make([]byte, d)...)
				copy(b.B[stop+d:], b.B[stop:old])
			} else {
				copy(b.B[stop+d:], b.B[stop:])
				b.B = b.B[:len(b.B)+d]
			}
		}
		copy(b.B[start:], p)
		return nil
	}
	if len(p) == 0 {
		if count == 0 {
			return nil
		}
		if err := b.resizable(); err != nil {
			return err
		}
		if step < 0 {
			start, step = start+step*(count-1), -step
		}
		out := b.B[:start]
		for i, k := start, 0; i < len(b.B); i++ {
			if k < count && i == start+k*step {
				k++
				continue
			}
			out = append(out, b.B[i])
		}
		b.B = out
		return nil
	}
	if len(p) != count {
		return ValueErrorf("attempt to assign bytes of size %d to extended slice of size %d", len(p), count)
	}
	for i := 0; i < count; i++ {
		b.B[start] = p[i]
		start += step
	}
	return nil
}
