package object

import (
	"errors"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"sync/atomic"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/bigfmt"
	"github.com/seed-8da18655/gopy/internal/fmtspec"
	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines int: its storage, constructor and methods. Its arithmetic is in intmath.go.

// BigInt is an int that does not fit into int64, or the payload of an instance of a subclass
// of int (of any size). An exact int that fits int64 is never a BigInt.
type BigInt struct {
	Shape *Shape
	V     big.Int
	Ext   *InstExt
}

// NativeObject marks *BigInt as a parameter type.
func (*BigInt) NativeObject() {}

// IntOf returns the int x. It does not keep x.
func IntOf(x *big.Int) Value {
	if x.IsInt64() {
		return Int(x.Int64())
	}
	b := &BigInt{Shape: bigIntShape}
	b.V.Set(x)
	return Of(b)
}

// takeInt is IntOf for a number that nobody else refers to.
func takeInt(x *big.Int) Value {
	if x.IsInt64() {
		return Int(x.Int64())
	}
	return Of(&BigInt{Shape: bigIntShape, V: *x})
}

// UintValue returns the int x.
func UintValue(x uint64) Value {
	if x <= math.MaxInt64 {
		return Int(int64(x))
	}
	return takeInt(new(big.Int).SetUint64(x))
}

// bigIntShape is the shape of exact big ints: one of two representations of int.
var bigIntShape = &Shape{}

// intParts returns the value of an int, bool or instance of a subclass: i, or b if it does
// not fit int64. ok is false for other objects.
func intParts(v Value) (i int64, b *big.Int, ok bool) {
	if v.IsInt() || v.IsBool() {
		return v.Int64(), nil, true
	}
	if v.Type().Has(FlagInt) {
		p := &(*BigInt)(v.P).V
		if p.IsInt64() {
			return p.Int64(), nil, true
		}
		return 0, p, true
	}
	return 0, nil, false
}

var intDef = TypeDef{
	Type:   IntType,
	Own:    "__getattribute__",
	Struct: (*BigInt)(nil),
	Doc:    "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4",
	Flags:  FlagBaseType | FlagInt | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(BigInt{}.Ext),
	Slots: Slots{
		New:  intNew,
		Repr: intRepr,
		Hash: func(t *Thread, v Value) (int64, error) {
			i, b, _ := intParts(v)
			if b != nil {
				return HashBig(b), nil
			}
			return HashInt(i), nil
		},
		Bool: func(t *Thread, v Value) (bool, error) {
			i, b, _ := intParts(v)
			return i != 0 || b != nil, nil
		},
		Compare: intCompare,
		Binary: [NumBinary]BinaryFunc{
			OpAdd: intAdd, OpSub: intSub, OpMul: intMul, OpDiv: intDiv, OpFloorDiv: intFloorDiv, OpMod: intMod,
			OpPow: intPow, OpShl: intShl, OpShr: intShr, OpAnd: intAnd, OpOr: intOr, OpXor: intXor, OpDivmod: intDivmod,
		},
		Pow3:   intPow3,
		Neg:    intNeg,
		Pos:    intIdentity,
		Abs:    intAbs,
		Invert: intInvert,
		Int:    intIdentity,
		Index:  intIdentity,
		Float: func(t *Thread, v Value) (Value, error) {
			i, b, _ := intParts(v)
			if b == nil {
				return Float(float64(i)), nil
			}
			f, err := BigFloat(b)
			return Float(f), err
		},
	},
	Methods: []FuncDef{
		Func1("conjugate($self, /)", intSelf, "Returns self, the complex conjugate of any int."),
		Raw("bit_length($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			i, b, _ := intParts(*args)
			if b != nil {
				return Int(int64(b.BitLen())), true
			}
			return Int(int64(bits.Len64(magnitude(i)))), true
		}, "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6"),
		Raw("bit_count($self, /)", 1, 1, func(t *Thread, args *Value, _ int) (Value, bool) {
			i, b, _ := intParts(*args)
			if b == nil {
				return Int(int64(bits.OnesCount64(magnitude(i)))), true
			}
			n := 0
			for _, w := range b.Bits() {
				n += bits.OnesCount(uint(w))
			}
			return Int(int64(n)), true
		}, "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3"),
		Func4("to_bytes($self, /, length=1, byteorder='big', *, signed=False)", intToBytes, "Return an array of bytes representing an integer.\n\n  length\n    Length of bytes object to use.  An OverflowError is raised if the\n    integer is not representable with the given number of bytes.  Default\n    is length 1.\n  byteorder\n    'big' for the most significant byte first, 'little' for the least\n    significant byte first.\n  signed\n    Determines whether two's complement is used to represent the integer."),
		Func1("as_integer_ratio($self, /)", func(t *Thread, v Value) (Value, error) {
			return Of(MakeTuple(t, exactInt(v), Int(1))), nil
		}, "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (7).as_integer_ratio()\n(7, 1)\n>>> (-7).as_integer_ratio()\n(-7, 1)"),
		Func1("__trunc__($self, /)", intSelf, "Truncating an Integral returns itself."),
		Func1("__floor__($self, /)", intSelf, "Flooring an Integral returns itself."),
		Func1("__ceil__($self, /)", intSelf, "Ceiling of an Integral returns itself."),
		Func2("__round__($self, ndigits=<unrepresentable>, /)", intRound, "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer."),
		Func1("__getnewargs__($self, /)", func(t *Thread, v Value) (Value, error) { return Of(MakeTuple(t, exactInt(v))), nil }, ""),
		Func2("__format__($self, format_spec, /)", intFormat, "Convert to a string according to format_spec."),
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) {
			n := BigOf(v).BitLen()
			return 24 + 4*max((n+29)/30, 1), nil
		}, "Returns size in memory, in bytes."),
		Func1("is_integer($self, /)", func(t *Thread, v Value) (bool, error) { return true, nil }, "Returns True. Exists for duck type compatibility with float.is_integer."),
	},
	Class: []FuncDef{
		Func4("from_bytes($type, /, bytes, byteorder='big', *, signed=False)", intFromBytes, "Return the integer represented by the given array of bytes.\n\n  bytes\n    Holds the array of bytes to convert.  The argument must either\n    support the buffer protocol or be an iterable object producing bytes.\n  byteorder\n    'big' for the most significant byte first, 'little' for the least\n    significant byte first.\n  signed\n    Indicates whether two's complement is used to represent the integer."),
	},
	GetSet: []GetSetDef{
		{Name: "real", Doc: "the real part of a complex number", Get: intIdentity},
		{Name: "imag", Doc: "the imaginary part of a complex number", Get: func(t *Thread, v Value) (Value, error) { return Int(0), nil }},
		{Name: "numerator", Doc: "the numerator of a rational number in lowest terms", Get: intIdentity},
		{Name: "denominator", Doc: "the denominator of a rational number in lowest terms", Get: func(t *Thread, v Value) (Value, error) { return Int(1), nil }},
	},
}

func intIdentity(t *Thread, v Value) (Value, error) { return exactInt(v), nil }
func intSelf(t *Thread, v Value) (Value, error)     { return exactInt(v), nil }

// magnitude is |i|, also for the smallest int64.
func magnitude(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

var intSig = Sig{Text: "int(x=<absent>, /, base=<absent>)"}

func intNew(t *Thread, typ *Type, a Args) (Value, error) {
	var x, base Value
	if a.NumKw() == 0 && len(a.V) == 1 {
		x = a.V[0]
	} else {
		if typ == IntType && a.NumKw() == 0 {
			if err := a.Count("int", 0, 2); err != nil {
				return Value{}, err
			}
		}
		if len(a.V) > 2 {
			return Value{}, TypeErrorf("int() takes at most 2 arguments (%d given)", len(a.V))
		}
		v, err := intSig.Bind(t, a)
		if err != nil {
			return Value{}, err
		}
		x, base = v[0], v[1]
	}
	var v Value
	var err error
	switch {
	case x.P == nil && base.P != nil:
		return Value{}, TypeErrorf("int() missing string argument")
	case x.P == nil:
		v = Int(0)
	case base.P == nil:
		v, err = ToInt(t, x)
	default:
		v, err = intFromText(t, x, base)
	}
	if err != nil || typ == IntType {
		return v, err
	}
	return NewIntObj(typ, v), nil
}

// NewIntObj makes an instance of a subclass of int with the value of the exact int v.
func NewIntObj(typ *Type, v Value) Value {
	b := &BigInt{Shape: typ.Root}
	if v.IsInt() {
		b.V.SetInt64(v.Int64())
	} else {
		b.V.Set(BigOf(v))
	}
	return Of(b)
}

// ToInt returns int(x).
func ToInt(t *Thread, x Value) (Value, error) {
	switch {
	case x.IsInt(), x.Shape() == bigIntShape:
		return x, nil
	case x.IsFloat():
		return FloatToInt(x.Float64())
	case x.Shape() == StrType.Root:
		return intFromText(t, x, Int(10))
	}
	typ := x.Type()
	if f := typ.Slots.Int; f != nil {
		r, err := f(t, x)
		if err != nil {
			return Value{}, err
		}
		if r.IsInt() || r.Shape() == bigIntShape {
			return r, nil
		}
		if !r.Type().Has(FlagInt) {
			return Value{}, TypeErrorf("__int__ returned non-int (type %s)", r.Type().Name)
		}
		if r.Type() != BoolType || typ != BoolType {
			if err := warnSubclass(t, "__int__ returned non-int (type "+r.Type().Name+").  The ability to return an instance of a strict subclass of int"); err != nil {
				return Value{}, err
			}
		}
		return exactInt(r), nil
	}
	if typ.Slots.Index != nil {
		return Index(t, x)
	}
	if m := special(t, x, &nameTrunc); m.P != nil {
		if err := t.Warn(DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.", 1); err != nil {
			return Value{}, err
		}
		r, err := callBound(t, m, x)
		if err != nil {
			return Value{}, err
		}
		if r.Type().Has(FlagInt) {
			return exactInt(r), nil
		}
		if !IsIndex(r) {
			return Value{}, TypeErrorf("__trunc__ returned non-Integral (type %s)", r.Type().Name)
		}
		return Index(t, r)
	}
	if typ.Has(FlagStr) || typ.Slots.Buffer != nil {
		return intFromText(t, x, Int(10))
	}
	return Value{}, TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", typ.Name)
}

// FloatToInt truncates f.
func FloatToInt(f float64) (Value, error) {
	if f >= -(1<<63) && f < 1<<63 {
		return Int(int64(f)), nil
	}
	if math.IsInf(f, 0) {
		return Value{}, OverflowErrorf("cannot convert float infinity to integer")
	}
	if f != f {
		return Value{}, ValueErrorf("cannot convert float NaN to integer")
	}
	b, _ := big.NewFloat(f).Int(nil)
	return takeInt(b), nil
}

// intFromText is int(x, base) for a string or bytes-like x.
func intFromText(t *Thread, x, baseV Value) (Value, error) {
	b, err := IndexClamped(t, baseV)
	if err != nil {
		return Value{}, err
	}
	if b != 0 && (b < 2 || b > 36) {
		return Value{}, ValueErrorf("int() base must be >= 2 and <= 36, or 0")
	}
	var text string
	switch {
	case x.Type().Has(FlagStr):
		s := (*Str)(x.P)
		text = s.String()
		if s.Kind != ASCII {
			text = unicodedata.ASCIIDigits(text)
		}
	case x.Type().Has(FlagBytes), x.IsA(ByteArrayType), baseV == Int(10) && x.Type().Slots.Buffer != nil:
		p, err := BytesOf(t, x)
		if err != nil {
			{
				err = TypeErrorf("int() argument must be a string, a bytes-like object or a real number, not '%s'", x.Type().Name)
			}
			return Value{}, err
		}
		text = string(p)
	default:
		return Value{}, TypeErrorf("int() can't convert non-string with explicit base")
	}
	i, big, err := parseInt(t, text, b)
	if _, ok := err.(*BaseException); ok {
		return Value{}, err
	}
	if err != nil {
		if errors.Is(err, bigfmt.ErrSyntax) {
			shown := x
			if !x.Type().Has(FlagStr) && !x.Type().Has(FlagBytes) {
				shown = Of(NewBytes(t, []byte(text)))
			}
			r, err := Repr(t, shown)
			if err != nil {
				return Value{}, err
			}
			if r.Len() > 200 {
				r = r.Slice(0, 200)
			}
			return Value{}, ValueErrorf("invalid literal for int() with base %d: %s", b, r.String())
		}
		return Value{}, ValueErrorf("%s", err.Error())
	}
	if big != nil {
		return takeInt(big), nil
	}
	return Int(i), nil
}

// parseInt is bigfmt.Parse with what ends it early.
func parseInt(t *Thread, text string, base int) (int64, *big.Int, error) {
	limit := t.Interp.IntMaxStrDigits
	if len(text) < 16*longDivide {
		return bigfmt.Parse(text, base, limit)
	}
	var got struct {
		i   int64
		b   *big.Int
		err error
	}
	if err := t.Compute(func(*atomic.Bool) { got.i, got.b, got.err = bigfmt.Parse(text, base, limit) }); err != nil {
		return 0, nil, t.Exception(err)
	}
	return got.i, got.b, got.err
}

// IntText returns str(v) for any int; ValueError if it exceeds the limit of digits.
func IntText(t *Thread, v Value) (string, error) {
	i, b, _ := intParts(v)
	if b == nil {
		return strconv.FormatInt(i, 10), nil
	}
	var s string
	var err error
	digits := func(*atomic.Bool) { s, err = bigfmt.Text(b, t.Interp.IntMaxStrDigits) }
	if wordCount(b) < longDivide {
		digits(nil)
	} else if err := t.Compute(digits); err != nil {
		return "", err
	}
	if err != nil {
		return "", ValueErrorf("%s", err.Error())
	}
	return s, nil
}

// decimalStr returns the decimal digits of i.
func decimalStr(i int64) *Str {
	var buf [20]byte
	return StrOfASCII(strconv.AppendInt(buf[:0], i, 10))
}

func intRepr(t *Thread, v Value) (Value, error) {
	if i, b, _ := intParts(v); b == nil {
		return Of(decimalStr(i)), nil
	}
	s, err := IntText(t, v)
	if err != nil {
		return Value{}, err
	}
	return NewStr(s), nil
}

// HashBig returns the hash of an int of any size.
func HashBig(b *big.Int) int64 {
	var m big.Int
	m.Rem(b, big.NewInt(hashMod))
	h := m.Int64()
	if h == -1 {
		h = -2
	}
	return h
}

func intCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	i, x, _ := intParts(a)
	j, y, ok := intParts(b)
	if !ok {
		return NotImplemented, nil
	}
	if x == nil && y == nil {
		return Bool(cmpOrdered(i, j, op)), nil
	}
	if x == nil {
		return Bool(cmpOrdered(0, y.Sign(), op)), nil
	}
	if y == nil {
		return Bool(cmpOrdered(x.Sign(), 0, op)), nil
	}
	return Bool(cmpOrdered(x.Cmp(y), 0, op)), nil
}

func intRound(t *Thread, v, nd Value) (Value, error) {
	if nd.P == nil {
		return exactInt(v), nil
	}
	d, err := Index(t, nd)
	if err != nil {
		return Value{}, err
	}
	if BigOf(d).Sign() >= 0 {
		return exactInt(v), nil
	}
	x := BigOf(v)
	if !d.IsInt() || -d.Int64() > int64(x.BitLen())/3+2 {
		return Int(0), nil
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(-d.Int64()), nil)
	q, r := new(big.Int).DivMod(x, p, new(big.Int))
	switch c := new(big.Int).Lsh(r, 1).Cmp(p); {
	case c > 0, c == 0 && q.Bit(0) == 1:
		q.Add(q, big.NewInt(1))
	}
	return takeInt(q.Mul(q, p)), nil
}

func intFormat(t *Thread, v Value, spec *Str) (Value, error) {
	if spec.Len() == 0 {
		s, err := ToStr(t, v)
		return Of(s), err
	}
	s, err := parseSpec(t, spec, 'd', '>', v.Type().Name)
	if err != nil {
		return Value{}, err
	}
	var buf [48]byte
	var out []byte
	i, b, _ := intParts(v)
	if b == nil {
		out, err = fmtspec.AppendInt(buf[:0], i, &s, v.Type().Name)
	} else {
		if s.Type == 'd' || s.Type == 'n' {
			if _, err := IntText(t, v); err != nil {
				return Value{}, err
			}
		}
		out, err = fmtspec.AppendBig(buf[:0], b, &s, v.Type().Name)
	}
	if err != nil {
		return Value{}, formatError(t, err)
	}
	return Of(textOfBytes(out)), nil
}

func byteOrder(fn string, v Value) (little bool, err error) {
	if v.Type().Has(FlagStr) {
		switch (*Str)(v.P).String() {
		case "little":
			return true, nil
		case "big":
			return false, nil
		}
		return false, ValueErrorf("byteorder must be either 'little' or 'big'")
	}
	return false, WrongTypeArg(fn, "byteorder", "str", v)
}

func intToBytes(t *Thread, v Value, length int, order Value, signed bool) (Value, error) {
	little, err := byteOrder("to_bytes", order)
	if err != nil {
		return Value{}, err
	}
	if length < 0 {
		return Value{}, ValueErrorf("length argument must be non-negative")
	}
	if length > math.MaxInt-33 {
		return Value{}, OverflowErrorf("byte string is too large")
	}
	if err := t.CheckAlloc(length); err != nil {
		return Value{}, err
	}
	if v.IsInt() && 0 < length {
		if x := v.Int64(); signed || x >= 0 {
			bits := 8 * length
			if signed {
				bits--
			}
			if bits < 63 && x>>bits != 0 && x>>bits != -1 {
				return Value{}, OverflowErrorf("int too big to convert")
			}
			out := make([]byte, length)
			for i := range out {
				if little {
					out[i] = byte(x)
				} else {
					out[length-1-i] = byte(x)
				}
				x >>= 8
			}
			return Of(NewBytes(t, out)), nil
		}
	}
	x := BigOf(v)
	neg := x.Sign() < 0
	if neg && !signed {
		return Value{}, OverflowErrorf("can't convert negative int to unsigned")
	}
	n := x.BitLen()
	if signed {
		if neg {
			n = new(big.Int).Not(x).BitLen()
		}
		n++
	}
	if n > length*8 && !(signed && n == 1 && length == 0) { // 0 and -1 go into no bytes
		return Value{}, OverflowErrorf("int too big to convert")
	}
	out := make([]byte, length)
	if neg {
		new(big.Int).Not(x).FillBytes(out)
		for i := range out {
			out[i] = ^out[i]
		}
	} else {
		x.FillBytes(out)
	}
	if little {
		reverseBytes(out)
	}
	return Of(NewBytes(t, out)), nil
}

func reverseBytes(b []byte) {
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
}

func intFromBytes(t *Thread, typ *Type, src, order Value, signed bool) (Value, error) {
	little, err := byteOrder("from_bytes", order)
	if err != nil {
		return Value{}, err
	}
	p, err := bytesForInt(t, src)
	if err != nil {
		return Value{}, err
	}
	if little || len(p) <= 7 {
		p = append([]byte(nil), p...)
	}
	if little {
		reverseBytes(p)
	}
	var v Value
	if len(p) <= 7 {
		i := int64(0)
		for _, c := range p {
			i = i<<8 | int64(c)
		}
		if signed && len(p) > 0 && p[0] >= 0x80 {
			i -= 1 << (8 * len(p))
		}
		v = Int(i)
	} else {
		x := new(big.Int).SetBytes(p)
		if signed && p[0] >= 0x80 {
			x.Sub(x, new(big.Int).Lsh(big.NewInt(1), uint(8*len(p))))
		}
		v = takeInt(x)
	}
	if typ != IntType {
		return Call(t, Of(typ), v)
	}
	return v, nil
}

// bytesForInt returns the bytes of a bytes-like object, of __bytes__ or of an iterable of ints.
func bytesForInt(t *Thread, v Value) ([]byte, error) {
	if r, found, err := CallSpecial(t, v, "__bytes__"); found {
		if err != nil {
			return nil, err
		}
		if !r.Type().Has(FlagBytes) {
			return nil, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
		}
		return (*Bytes)(r.P).B, nil
	}
	if v.Type().Slots.Buffer != nil {
		b, err := GetBuffer(t, v, BufferStrided)
		if err != nil {
			return nil, err
		}
		defer b.Close()
		return b.Copy(), nil
	}
	if v.Type().Has(FlagStr) || v.Type().Slots.Iter == nil && !IsSequence(v) {
		return nil, TypeErrorf("cannot convert '%s' object to bytes", v.Type().Name)
	}
	return bytesOfObject(t, v, "bytes", "bytes must be in range(0, 256)")
}

var boolDef = TypeDef{
	Type: BoolType,
	Base: IntType,
	Doc:  "Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.",
	Sig:  "(object=False, /)",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if err := a.NoKeywords("bool"); err != nil {
				return Value{}, err
			}
			if err := a.Count("bool", 0, 1); err != nil || len(a.V) == 0 {
				return False, err
			}
			b, err := Truth(t, a.V[0])
			return Bool(b), err
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			if v.N != 0 {
				return Of(Intern("True")), nil
			}
			return Of(Intern("False")), nil
		},
		Binary: [NumBinary]BinaryFunc{OpAnd: boolAnd, OpOr: boolOr, OpXor: boolXor},
		Invert: func(t *Thread, v Value) (Value, error) {
			if err := t.Warn(DeprecationWarning, "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.", 1); err != nil {
				return Value{}, err
			}
			return Int(^v.Int64()), nil
		},
	},
}

func boolAnd(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.N&b.N != 0), nil
	}
	return intAnd(t, a, b)
}

func boolOr(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.N|b.N != 0), nil
	}
	return intOr(t, a, b)
}

func boolXor(t *Thread, a, b Value) (Value, error) {
	if a.IsBool() && b.IsBool() {
		return Bool(a.N != b.N), nil
	}
	return intXor(t, a, b)
}
