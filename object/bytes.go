package object

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"
	"unsafe"
)

// This file defines the type bytes: its slots, constructor and iterator. The methods that
// it shares with bytearray are in bytesmethods.go.

// Bytes is a Python bytes object.
type Bytes struct {
	Shape *Shape
	B     []byte // never changed
	hash  int64
	Ext   *InstExt
}

// NativeObject marks *Bytes as a parameter type.
func (*Bytes) NativeObject() {}

// NewBytes returns a bytes object that takes over b.
func NewBytes(t *Thread, b []byte) *Bytes {
	switch len(b) {
	case 0:
		return &emptyBytes
	case 1:
		return &byteObjs[b[0]]
	}
	return &Bytes{Shape: BytesType.Root, B: b}
}

// CopyBytes returns a bytes object with a copy of b, which is behind it in memory that is not
// scanned by the garbage collector: its pointers are those of a static shape and into itself.
func CopyBytes(t *Thread, b []byte) *Bytes {
	if len(b) < 2 {
		return NewBytes(t, b)
	}
	p := bytesWithRoom(len(b))
	copy(p.B, b)
	return p
}

// bytesWithRoom is not inlined: what it makes must not move, so it must not be on a stack.
//
//go:noinline
func bytesWithRoom(n int) *Bytes {
	const head = unsafe.Sizeof(Bytes{}) / 8
	m := make([]uint64, int(head)+(n+7)/8)
	p := (*Bytes)(unsafe.Pointer(&m[0]))
	p.Shape = BytesType.Root
	p.B = unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(p), head*8)), n)[:n:n]
	return p
}

// emptyBytes and byteObjs are the bytes objects of length 0 and 1.
var (
	emptyBytes Bytes
	byteObjs   [256]Bytes
)

func initBytes() {
	emptyBytes.Shape = BytesType.Root
	for i := range byteObjs {
		byteObjs[i] = Bytes{Shape: BytesType.Root, B: charBytes[i : i+1 : i+1]}
	}
}

// warnBytesCompared issues the warning of -b that a comparison with a str, or of bytes with an
// int, is never equal.
func (t *Thread) warnBytesCompared(a, b Value, op CompareOp, typ string) error {
	if op != EQ && op != NE || t.Interp.Config.Flags["bytes_warning"] == 0 {
		return nil
	}
	switch {
	case a.IsA(StrType) || b.IsA(StrType):
		return t.Warn(BytesWarning, "Comparison between "+typ+" and string", 1)
	case typ == "bytes" && (a.IsA(IntType) || b.IsA(IntType)):
		return t.Warn(BytesWarning, "Comparison between bytes and int", 1)
	}
	return nil
}

const bytesDoc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer"

var bytesDef = TypeDef{
	Type:   BytesType,
	Own:    "__getattribute__",
	Struct: (*Bytes)(nil),
	Doc:    bytesDoc,
	Flags:  FlagBaseType | FlagBytes | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Bytes{}.Ext),
	Slots: Slots{
		New:  bytesNew,
		Repr: func(t *Thread, v Value) (Value, error) { return Of(reprBytes((*Bytes)(v.P).B)), nil },
		Str: func(t *Thread, v Value) (Value, error) {
			if t.Interp.Config.Flags["bytes_warning"] > 0 {
				if err := t.Warn(BytesWarning, "str() on a bytes instance", 1); err != nil {
					return Value{}, err
				}
			}
			return Of(reprBytes((*Bytes)(v.P).B)), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			b := (*Bytes)(v.P)
			if b.hash == 0 {
				b.hash = HashBytes(b.B)
			}
			return b.hash, nil
		},
		Len:      func(t *Thread, v Value) (int, error) { return len((*Bytes)(v.P).B), nil },
		Iter:     func(t *Thread, v Value) (Value, error) { return Of(&BytesIter{BytesIterType.Root, v, 0}), nil },
		Contains: func(t *Thread, v, item Value) (bool, error) { return bytesContains(t, (*Bytes)(v.P).B, item) },
		GetItem:  bytesGetItem,
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if !a.Type().Has(FlagBytes) || !b.Type().Has(FlagBytes) {
				return NotImplemented, t.warnBytesCompared(a, b, op, "bytes")
			}
			return compareBytes((*Bytes)(a.P).B, (*Bytes)(b.P).B, op), nil
		},
		Concat: func(t *Thread, a, b Value) (Value, error) { return bytesConcat(t, a, b, "bytes") },
		Repeat: func(t *Thread, v, n Value) (Value, error) {
			if v.Type() == BytesType && n == Int(1) {
				return v, nil
			}
			b, err := repeatBytes(t, (*Bytes)(v.P).B, n, false)
			if err != nil {
				return Value{}, err
			}
			return Of(NewBytes(t, b)), nil
		},
		Binary: [NumBinary]BinaryFunc{OpMod: bytesOnlyMod},
		Buffer: func(t *Thread, v Value, flags int) (*Buffer, error) {
			return &Buffer{B: (*Bytes)(v.P).B, Obj: v, ReadOnly: true}, nil
		},
	},
	Methods: append([]FuncDef{
		Func1("__getnewargs__($self, /)", func(t *Thread, b *Bytes) (Value, error) {
			return Of(MakeTuple(t, Of(NewBytes(t, b.B)))), nil
		}, ""),
		Func1("__bytes__($self, /)", func(t *Thread, b *Bytes) (Value, error) {
			if b.Shape == BytesType.Root {
				return Of(b), nil
			}
			return Of(NewBytes(t, b.B)), nil
		}, "Convert this value to exact type bytes."),
		Func1("__sizeof__($self, /)", func(t *Thread, b *Bytes) (int, error) { return 33 + len(b.B), nil }, "Size of object in memory, in bytes."),
		RawKw("hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)", 1, 3, bytesHex, "Create a string of hexadecimal numbers from a bytes object.\n\nsep is put between the bytes, or between groups of bytes_per_sep bytes:\ncounted from the right, or from the left if it is negative.\n\n>>> v = b'\\x1e\\xad\\xbe\\xef\\0'\n>>> v.hex()\n'1eadbeef00'\n>>> v.hex('.')\n'1e.ad.be.ef.00'\n>>> v.hex('.', 2)\n'1e.adbe.ef00'\n>>> v.hex('.', -2)\n'1ead.beef.00'"),
	}, byteMethods...),
	Class:  []FuncDef{Raw("fromhex($type, string, /)", 2, 2, bytesFromHex, "Create a bytes object from a string of hexadecimal numbers.")},
	Static: []FuncDef{Raw("maketrans(frm, to, /)", 2, 2, bytesMakeTrans, "Return a translation table usable for the bytes or bytearray translate method.")},
}

// newBytesOf returns an instance of typ, bytes or a subclass of it.
func newBytesOf(t *Thread, typ *Type, b []byte) Value {
	if typ == BytesType {
		return Of(NewBytes(t, b))
	}
	return Of(&Bytes{Shape: typ.Root, B: b})
}

func bytesOnlyMod(t *Thread, a, b Value) (Value, error) {
	if !a.Type().Has(FlagBytes) {
		return NotImplemented, nil
	}
	return bytesMod(t, a, b)
}

// sourceArgs binds the arguments of bytes() and bytearray(); absent ones are nil. A nil
// source with nil error means an empty result.
func sourceArgs(name string, a Args) (v [3]Value, err error) {
	if len(a.V) > 3 {
		return v, TypeErrorf("%s() takes at most 3 arguments (%d given)", name, len(a.V))
	}
	copy(v[:], a.Positional())
next:
	for i := 0; i < a.NumKw(); i++ {
		k, x := a.Kw(i)
		for j, n := range [...]string{"source", "encoding", "errors"} {
			if k.String() == n {
				if v[j].P != nil {
					return v, TypeErrorf("argument for %s() given by name ('%s') and position (%d)", name, n, j+1)
				}
				v[j] = x
				continue next
			}
		}
		return v, TypeErrorf("%s() got an unexpected keyword argument '%s'", name, k.String())
	}
	for j, n := range [...]string{"encoding", "errors"} {
		x := v[j+1]
		if x.P == nil {
			continue
		}
		if !x.Type().Has(FlagStr) {
			return v, TypeErrorf("%s() argument '%s' must be str, not %s", name, n, ArgTypeName(x))
		}
		text, err := EncodeUTF8(nil, (*Str)(x.P), "strict") // strict errors need no thread
		if err != nil {
			return v, err
		}
		if bytes.IndexByte(text, 0) >= 0 {
			return v, ValueErrorf("embedded null character")
		}
	}
	return v, nil
}

// checkSource is the error for arguments of bytes() and bytearray() that don't go together.
func checkSource(name string, v [3]Value) error {
	if v[0].P == nil || !v[0].Type().Has(FlagStr) {
		if v[1].P != nil {
			return TypeErrorf("encoding without a string argument")
		}
		if v[2].P != nil {
			return TypeErrorf("errors without a string argument")
		}
	} else if name == "bytes" && v[1].P == nil && v[2].P == nil && v[0].Type().LookupS("__bytes__").P != nil {
		return nil // a subclass of str
	} else if v[1].P == nil {
		return TypeErrorf("string argument without an encoding")
	}
	return nil
}

// encodeSource is the case of a str of bytes() and bytearray().
func encodeSource(t *Thread, v [3]Value) (*Bytes, error) {
	errs := "strict"
	if v[2].P != nil {
		errs = (*Str)(v[2].P).String()
	}
	return EncodeStr(t, (*Str)(v[0].P), (*Str)(v[1].P).String(), errs)
}

func bytesNew(t *Thread, typ *Type, a Args) (Value, error) {
	v, err := sourceArgs("bytes", a)
	if err == nil {
		err = checkSource("bytes", v)
	}
	if err != nil {
		return Value{}, err
	}
	x := v[0]
	if x.P == nil {
		return newBytesOf(t, typ, nil), nil
	}
	if v[1].P != nil {
		b, err := encodeSource(t, v)
		if err != nil {
			return Value{}, err
		}
		return newBytesOf(t, typ, b.B), nil
	}
	if m := x.Type().Lookup(Intern("__bytes__")); m.P != nil && x.Type() != BytesType {
		r, err := callBound(t, m, x)
		if err != nil {
			return Value{}, err
		}
		if !r.Type().Has(FlagBytes) {
			return Value{}, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
		}
		if typ == BytesType {
			return r, nil
		}
		return newBytesOf(t, typ, (*Bytes)(r.P).B), nil
	}
	if x.Type() == BytesType {
		return newBytesOf(t, typ, (*Bytes)(x.P).B), nil
	}
	b, err := bytesFrom(t, x, "bytes", "bytes must be in range(0, 256)")
	if err != nil {
		return Value{}, err
	}
	return newBytesOf(t, typ, b), nil
}

// bytesFrom makes fresh bytes of a count, a buffer or an iterable of ints.
func bytesFrom(t *Thread, x Value, typeName, rangeMsg string) ([]byte, error) {
	if IsIndex(x) {
		n, err := AsSize(t, x)
		if err != nil {
			if !Matches(err, TypeError) {
				return nil, err
			}
		} else {
			if n < 0 {
				return nil, ValueErrorf("negative count")
			}
			if n > math.MaxInt-33 && typeName == "bytes" {
				return nil, OverflowErrorf("byte string is too large")
			}
			if err := t.CheckAlloc(n); err != nil {
				return nil, err
			}
			return make([]byte, n), nil
		}
	}
	return bytesOfObject(t, x, typeName, rangeMsg)
}

// bytesOfObject returns the bytes of a buffer or an iterable of ints.
func bytesOfObject(t *Thread, x Value, typeName, rangeMsg string) ([]byte, error) {
	if IsBytesLike(x) {
		b, err := GetBuffer(t, x, BufferStrided)
		if err != nil {
			return nil, err
		}
		defer b.Close()
		return b.Copy(), nil
	}
	it, err := Iter(t, x)
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf("cannot convert '%s' object to %s", x.Type().Name, typeName)
		}
		return nil, err
	}
	if typeName == "bytes" {
		n, err := LengthHint(t, x, 0)
		if err != nil {
			return nil, err
		}
		if err := t.CheckAlloc(n); err != nil {
			return nil, err
		}
	}
	return bytesOfInts(t, it, rangeMsg)
}

// bytesOfInts collects the bytes of an iterable of ints.
func bytesOfInts(t *Thread, x Value, rangeMsg string) ([]byte, error) {
	out := make([]byte, 0, 64)
	err := Iterate(t, x, func(v Value) error {
		c, err := asByte(t, v, rangeMsg)
		if err != nil {
			return err
		}
		out = append(out, c)
		if len(out)&0xFFFFF == 0 {
			return t.CheckAlloc(len(out))
		}
		return nil
	})
	return out, err
}

// asByte converts an int in range(256).
func asByte(t *Thread, v Value, rangeMsg string) (byte, error) {
	if v.IsInt() && v.N < 256 {
		return byte(v.N), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.N > 255 {
		return 0, ValueErrorf("%s", rangeMsg)
	}
	return byte(i.N), nil
}

// reprBytes returns the repr of a bytes object.
func reprBytes(b []byte) *Str {
	quote := byte('\'')
	if bytes.IndexByte(b, '\'') >= 0 && bytes.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	out := append(make([]byte, 0, len(b)+3), 'b', quote)
	for _, c := range b {
		switch {
		case c == quote || c == '\\':
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
	return strOfBytes(append(out, quote))
}

func compareBytes(a, b []byte, op CompareOp) Value {
	switch op {
	case EQ:
		return Bool(bytes.Equal(a, b))
	case NE:
		return Bool(!bytes.Equal(a, b))
	}
	return Bool(cmpOrdered(bytes.Compare(a, b), 0, op))
}

func bytesContains(t *Thread, b []byte, item Value) (bool, error) {
	return containsBytes(t, func() []byte { return b }, item)
}

// containsBytes is bytesContains for contents that an __index__ may change.
func containsBytes(t *Thread, b func() []byte, item Value) (bool, error) {
	if IsIndex(item) {
		// CPython looks for a buffer when an __index__ failed, whatever it raised.
		if i, err := Index(t, item); err == nil {
			c, err := asByte(t, i, "byte must be in range(0, 256)")
			if err != nil {
				return false, err
			}
			return bytes.IndexByte(b(), c) >= 0, nil
		}
	}
	sub, err := BytesOf(t, item)
	if err != nil {
		return false, err
	}
	return bytes.Contains(b(), sub), nil
}

func bytesGetItem(t *Thread, v, key Value) (Value, error) {
	b := (*Bytes)(v.P)
	if key.Type() == SliceType {
		start, _, step, count, err := (*Slice)(key.P).Indices(t, len(b.B))
		if err != nil {
			return Value{}, err
		}
		if count == len(b.B) && step == 1 && b.Shape == BytesType.Root {
			return v, nil
		}
		if step == 1 {
			return Of(CopyBytes(t, b.B[start:start+count])), nil
		}
		return Of(NewBytes(t, sliceBytes(b.B, start, step, count))), nil
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("byte indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		i += len(b.B)
	}
	if uint(i) >= uint(len(b.B)) {
		return Value{}, IndexErrorf("index out of range")
	}
	return Int(int64(b.B[i])), nil
}

// sliceBytes copies a slice of b.
func sliceBytes(b []byte, start, step, count int) []byte {
	if step == 1 {
		return append([]byte(nil), b[start:start+count]...)
	}
	out := BytesToFill(count)
	if step == -1 {
		from, to := b[start-count+1:start+1], out
		for len(from) >= 8 {
			binary.LittleEndian.PutUint64(to, binary.BigEndian.Uint64(from[len(from)-8:]))
			from, to = from[:len(from)-8], to[8:]
		}
		for i := range to {
			to[i] = from[len(from)-1-i]
		}
		return out
	}
	for i := range out {
		out[i] = b[start]
		start += step
	}
	return out
}

func bytesConcat(t *Thread, a, b Value, name string) (Value, error) {
	x, err := BytesOf(t, a)
	if err != nil {
		return Value{}, err
	}
	var y []byte
	if IsBytesLike(b) {
		y, err = BytesOf(t, b)
	}
	if err != nil || !IsBytesLike(b) {
		return Value{}, TypeErrorf("can't concat %s to %s", b.Type().Name, a.Type().Name)
	}
	if name == "bytes" {
		if len(y) == 0 && a.Type() == BytesType {
			return a, nil
		}
		if len(x) == 0 && b.Type() == BytesType {
			return b, nil
		}
	}
	if err := t.CheckAlloc(len(x) + len(y)); err != nil {
		return Value{}, err
	}
	out := make([]byte, len(x)+len(y))
	copy(out[copy(out, x):], y)
	if name == "bytes" {
		return Of(NewBytes(t, out)), nil
	}
	return Of(NewByteArray(t, out)), nil
}

func repeatBytes(t *Thread, b []byte, count Value, isArray bool) ([]byte, error) {
	if !IsIndex(count) {
		return nil, TypeErrorf("can't multiply sequence by non-int of type '%s'", count.Type().Name)
	}
	n, err := AsSize(t, count)
	if err != nil {
		return nil, err
	}
	if n <= 0 || len(b) == 0 {
		return nil, nil
	}
	if len(b) > math.MaxInt/n {
		if isArray {
			return nil, t.NoMemory()
		}
		return nil, OverflowErrorf("repeated bytes are too long")
	}
	if err := t.CheckAlloc(len(b) * n); err != nil {
		return nil, err
	}
	out := make([]byte, len(b)*n)
	fillRepeat(out, b)
	return out, nil
}

func bytesFromHex(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if !a[1].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("fromhex() argument must be str, not %s", ArgTypeName(a[1])))
	}
	b, err := fromHex((*Str)(a[1].P))
	if err != nil {
		return t.Fail(err)
	}
	typ := (*Type)(a[0].P)
	v := Of(NewBytes(t, b))
	if typ.IsSubtype(ByteArrayType) {
		v = Of(NewByteArray(t, b))
	}
	if typ != BytesType && typ != ByteArrayType {
		return t.Ret(CallType(t, typ, PosArgs(v)))
	}
	return v, true
}

// hexValues are the values of hexadecimal digits, 255 for other bytes.
var hexValues = func() (v [256]uint8) {
	for i := range v {
		v[i] = 255
	}
	for i := range uint8(10) {
		v['0'+i] = i
	}
	for i := range uint8(6) {
		v['a'+i], v['A'+i] = 10+i, 10+i
	}
	return v
}()

// hexOfWord returns the hexadecimal digits of four bytes, the lowest first.
func hexOfWord(b uint32) uint64 {
	x := uint64(b)
	x = (x | x<<16) & 0x0000FFFF0000FFFF
	x = (x | x<<8) & 0x00FF00FF00FF00FF
	x = x>>4&0x000F000F000F000F | x<<8&0x0F000F000F000F00
	letters := (x + 0x06*eachOne) >> 4 & eachOne
	return x + 0x30*eachOne + letters*('a'-'0'-10)
}

// wordOfHex is the inverse of hexOfWord for digits of ASCII; ok is false if there are other
// characters.
func wordOfHex(x uint64) (b uint32, ok bool) {
	letters := x >> 6 & eachOne
	v := x&(0x0F*eachOne) + letters*9
	// Letters have no bit for their case, and bit 4 is that of digits.
	if x&(0xF0*eachOne-letters*0x20) != 0x30*eachOne+letters*0x10 || v&(0xF0*eachOne) != 0 || (v+0x76*eachOne)&eachTop != letters<<7 {
		return 0, false
	}
	v = (v<<4 | v>>8) & 0x00FF00FF00FF00FF
	v = (v | v>>8) & 0x0000FFFF0000FFFF
	return uint32(v | v>>16), true
}

func fromHex(s *Str) ([]byte, error) {
	bad := func(i int) ([]byte, error) {
		if s.Kind != ASCII {
			for i = 0; s.At(i) < 0x80; i++ {
			}
		}
		return nil, ValueErrorf("non-hexadecimal number found in fromhex() arg at position %d", i)
	}
	digit := func(i int) int {
		if i >= s.n || s.At(i) >= 0x80 {
			return -1
		}
		return hexVal(byte(s.At(i)))
	}
	out := make([]byte, 0, s.n/2)
	start := 0
	if s.Kind == ASCII {
		src := s.Bytes1()
		full := out[:cap(out)]
		for len(src)-start >= 8 {
			x, ok := wordOfHex(binary.LittleEndian.Uint64(src[start:]))
			if !ok {
				break
			}
			binary.LittleEndian.PutUint32(full[start/2:], x)
			start += 8
		}
		for i := start / 2; i < len(full); i++ {
			h, l := hexValues[src[2*i]], hexValues[src[2*i+1]]
			if h|l > 15 {
				break
			}
			full[i] = h<<4 | l
			start += 2
		}
		out = full[:start/2]
	}
	for i := start; i < s.n; {
		if r := s.At(i); r < 0x80 && strings.IndexByte(" \t\n\r\v\f", byte(r)) >= 0 {
			i++
			continue
		}
		h, l := digit(i), digit(i+1)
		if h < 0 {
			return bad(i)
		}
		if l < 0 {
			return bad(i + 1)
		}
		out = append(out, byte(h<<4|l))
		i += 2
	}
	return out, nil
}

func bytesHex(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if n > 2 && a[2].P != nil && !a[2].IsInt() {
		g, err := AsCInt(t, a[2]) // its __index__ may change the bytes
		if err != nil {
			return t.Fail(err)
		}
		a[2] = Int(int64(g))
	}
	b, err := BytesOf(t, a[0])
	if err != nil {
		return t.Fail(err)
	}
	var sep, group Value
	if n > 1 {
		sep = a[1]
	}
	if n > 2 {
		group = a[2]
	}
	s, err := HexBytes(t, b, sep, group)
	if err != nil {
		return t.Fail(err)
	}
	return Of(s), true
}

// HexBytes returns b in hexadecimal with a separator after each group of bytes, counted
// from the right if the number is positive. sep and group may be nil.
func HexBytes(t *Thread, b []byte, sep, group Value) (*Str, error) {
	g := 1
	var c byte
	if group.P != nil {
		var err error
		if g, err = AsCInt(t, group); err != nil {
			return nil, err
		}
	}
	if sep.P != nil {
		n, err := Len(t, sep)
		if err != nil {
			return nil, err
		}
		if n != 1 {
			return nil, ValueErrorf("sep must be length 1.")
		}
		switch {
		case sep.Type().Has(FlagStr):
			r := (*Str)(sep.P).At(0)
			if r >= 0x80 {
				return nil, ValueErrorf("sep must be ASCII.")
			}
			c = byte(r)
		case sep.Type().Has(FlagBytes):
			c = (*Bytes)(sep.P).B[0]
			if c >= 0x80 {
				return nil, ValueErrorf("sep must be ASCII.")
			}
		default:
			return nil, TypeErrorf("sep must be str or bytes.")
		}
	} else {
		g = 0
	}
	if err := t.CheckAlloc(len(b) * 3); err != nil {
		return nil, err
	}
	if g == 0 {
		out := BytesToFill(2 * len(b))
		to := out
		for ; len(b) >= 4; b, to = b[4:], to[8:] {
			binary.LittleEndian.PutUint64(to, hexOfWord(binary.LittleEndian.Uint32(b)))
		}
		for i, x := range b {
			p := to[2*i : 2*i+2]
			p[0], p[1] = hexDigits[x>>4], hexDigits[x&15]
		}
		return strOfBytes(out), nil
	}
	out := make([]byte, 0, len(b)*3)
	for i, x := range b {
		if i > 0 && g != 0 {
			if g > 0 && (len(b)-i)%g == 0 || g < 0 && i%-g == 0 {
				out = append(out, c)
			}
		}
		out = append(out, hexDigits[x>>4], hexDigits[x&15])
	}
	return strOfBytes(out), nil
}

func bytesMakeTrans(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	x, err := BytesOf(t, a[0])
	if err != nil {
		return t.Fail(err)
	}
	y, err := BytesOf(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	if len(x) != len(y) {
		return t.Fail(ValueErrorf("maketrans arguments must have same length"))
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range x {
		table[c] = y[i]
	}
	return Of(NewBytes(t, table)), true
}

// BytesIter iterates over bytes or a bytearray.
type BytesIter struct {
	Shape *Shape
	Seq   Value // P nil once exhausted
	I     int
}

// NativeObject marks *BytesIter as a parameter type.
func (*BytesIter) NativeObject() {}

// BytesIterType and ByteArrayIterType are the types of iterators over bytes and bytearrays.
var (
	BytesIterType     = newType("bytes_iterator")
	ByteArrayIterType = newType("bytearray_iterator")
)

func (it *BytesIter) data() []byte {
	if it.Seq.P == nil {
		return nil
	}
	if it.Shape == BytesIterType.Root {
		return (*Bytes)(it.Seq.P).B
	}
	return (*ByteArray)(it.Seq.P).B
}

var bytesIterSlots = Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
	it := (*BytesIter)(v.P)
	b := it.data()
	if it.I >= len(b) {
		it.Seq = Value{}
		return Value{}, nil
	}
	it.I++
	return Int(int64(b[it.I-1])), nil
}}

var bytesIterMethods = []FuncDef{
	Func1("__length_hint__($self, /)", func(t *Thread, it *BytesIter) (int, error) {
		return max(len(it.data())-it.I, 0), nil
	}, "Private method returning an estimate of len(list(it))."),
	Func1("__reduce__($self, /)", func(t *Thread, it *BytesIter) (Value, error) {
		iter := t.builtin("iter")
		if it.Seq.P == nil {
			return Of(MakeTuple(t, iter, Of(MakeTuple(t, Of(EmptyTuple))))), nil
		}
		return Of(MakeTuple(t, iter, Of(MakeTuple(t, it.Seq)), Int(int64(it.I)))), nil
	}, "Return state information for pickling."),
	Func2("__setstate__($self, object, /)", func(t *Thread, it *BytesIter, i stateIndex) (Nothing, error) {
		if it.Seq.P != nil {
			it.I = min(max(int(i), 0), len(it.data()))
		}
		return Nothing{}, nil
	}, "Set state information for unpickling."),
}

var bytesIterDef = TypeDef{Type: BytesIterType, Struct: (*BytesIter)(nil), Flags: FlagDisallowNew, Slots: bytesIterSlots, Methods: bytesIterMethods}

var byteArrayIterDef = TypeDef{Type: ByteArrayIterType, Struct: (*BytesIter)(nil), Flags: FlagDisallowNew, Slots: bytesIterSlots, Methods: append([]FuncDef(nil), bytesIterMethods...)}
