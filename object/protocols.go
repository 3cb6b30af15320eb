package object

import (
	"math"
	"math/big"
	"slices"
	"unsafe"
)

// This file defines the abstract operations of one and two operands: truth, hash, repr,
// comparison, arithmetic, conversions. Code outside the type files uses these, not slots.

// MaxNative is how deep native code may recurse before RecursionError.
const MaxNative = 4000

// EnterNative counts one level of native recursion; pair it with LeaveNative. where
// completes the message: " while calling a Python object".
func (t *Thread) EnterNative(where string) error {
	t.Native++
	if t.Native > MaxNative {
		t.Native--
		return Errorf(RecursionError, "maximum recursion depth exceeded%s", where)
	}
	return nil
}

// LeaveNative ends a level of native recursion.
func (t *Thread) LeaveNative() { t.Native-- }

// Truth returns bool(v).
func Truth(t *Thread, v Value) (bool, error) {
	switch v.P {
	case unsafe.Pointer(&BoolTag), unsafe.Pointer(&IntTag):
		return v.N != 0, nil
	case unsafe.Pointer(&NoneTag):
		return false, nil
	case unsafe.Pointer(&FloatTag):
		return v.Float64() != 0, nil
	}
	s := &v.Type().Slots
	if s.Bool != nil {
		return s.Bool(t, v)
	}
	if s.Len != nil {
		n, err := s.Len(t, v)
		return n != 0, err
	}
	return true, nil
}

// Hash returns hash(v).
func Hash(t *Thread, v Value) (int64, error) {
	if v.Shape() == StrType.Root {
		return (*Str)(v.P).Hash(), nil
	}
	if v.IsInt() {
		return HashInt(v.Int64()), nil
	}
	if f := v.Type().Slots.Hash; f != nil {
		return f(t, v)
	}
	return 0, TypeErrorf("unhashable type: '%s'", v.Type().Name)
}

// hashMod is the modulus of numeric hashes.
const hashMod = 1<<61 - 1

// HashInt returns the hash of a small int.
func HashInt(i int64) int64 {
	if i > -hashMod && i < hashMod {
		if i == -1 {
			return -2
		}
		return i
	}
	var h int64
	if i == math.MinInt64 {
		h = -4
	} else if i < 0 {
		h = -(-i % hashMod)
	} else {
		h = i % hashMod
	}
	if h == -1 {
		h = -2
	}
	return h
}

// HashPointer returns the hash that identity gives an object.
func HashPointer(p unsafe.Pointer) int64 {
	x := identity(p)
	return int64(x>>4 | x<<60)
}

// Repr returns repr(v).
func Repr(t *Thread, v Value) (*Str, error) {
	if err := t.EnterNative(" while getting the repr of an object"); err != nil {
		return nil, err
	}
	defer t.LeaveNative()
	f := v.Type().Slots.Repr
	if f == nil {
		return MakeStr(defaultRepr(v)), nil
	}
	r, err := f(t, v)
	if err != nil {
		return nil, err
	}
	if !r.IsA(StrType) {
		return nil, TypeErrorf("__repr__ returned non-string (type %s)", r.Type().Name)
	}
	return (*Str)(r.P), nil
}

// ToStr returns str(v).
func ToStr(t *Thread, v Value) (*Str, error) {
	if v.Shape() == StrType.Root {
		return (*Str)(v.P), nil
	}
	if v.P == unsafe.Pointer(&IntTag) {
		return decimalStr(v.Int64()), nil
	}
	f := v.Type().Slots.Str
	if f == nil {
		if f = v.Type().Slots.Repr; f == nil {
			return Repr(t, v)
		}
	}
	if err := t.EnterNative(" while getting the str of an object"); err != nil {
		return nil, err
	}
	defer t.LeaveNative()
	r, err := f(t, v)
	if err != nil {
		return nil, err
	}
	if !r.IsA(StrType) {
		return nil, TypeErrorf("__str__ returned non-string (type %s)", r.Type().Name)
	}
	return (*Str)(r.P), nil
}

// EnterRepr notes that the repr of v is running; it returns false if it already was, for
// containers that contain themselves. Pair a true result with LeaveRepr.
func (t *Thread) EnterRepr(v Value) bool {
	for _, p := range t.reprs {
		if p == v.P {
			return false
		}
	}
	t.reprs = append(t.reprs, v.P)
	return true
}

// LeaveRepr ends the repr of v.
func (t *Thread) LeaveRepr(v Value) {
	for i := len(t.reprs) - 1; i >= 0; i-- {
		if t.reprs[i] == v.P {
			t.reprs = slices.Delete(t.reprs, i, i+1) // which clears what the last place held
			return
		}
	}
}

// opNames are the operators of comparisons in messages.
var opNames = [...]string{"<", "<=", "==", "!=", ">", ">="}

// swapped is the reflected comparison.
var swapped = [...]CompareOp{GT, GE, EQ, NE, LT, LE}

// Compare returns a op b, which can be any object.
func Compare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if a.IsInt() && b.IsInt() {
		return Bool(cmpOrdered(a.Int64(), b.Int64(), op)), nil
	}
	if a.IsFloat() && b.IsFloat() {
		return Bool(cmpOrdered(a.Float64(), b.Float64(), op)), nil
	}
	if err := t.EnterNative(" in comparison"); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	ta, tb := a.Type(), b.Type()
	checkedReverse := false
	if ta != tb && tb.Slots.Compare != nil && tb.IsSubtype(ta) {
		checkedReverse = true
		r, err := tb.Slots.Compare(t, b, a, swapped[op])
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if ta.Slots.Compare != nil {
		r, err := ta.Slots.Compare(t, a, b, op)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if !checkedReverse && tb.Slots.Compare != nil {
		r, err := tb.Slots.Compare(t, b, a, swapped[op])
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	switch op {
	case EQ:
		return Bool(a == b), nil
	case NE:
		return Bool(a != b), nil
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", opNames[op], ta.Name, tb.Name)
}

// CompareRest continues Compare after the left operand's method returned NotImplemented.
func CompareRest(t *Thread, a, b Value, op CompareOp) (Value, error) {
	ta, tb := a.Type(), b.Type()
	if tb.Slots.Compare != nil {
		r, err := tb.Slots.Compare(t, b, a, swapped[op])
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	switch op {
	case EQ:
		return Bool(a == b), nil
	case NE:
		return Bool(a != b), nil
	}
	return Value{}, TypeErrorf("'%s' not supported between instances of '%s' and '%s'", opNames[op], ta.Name, tb.Name)
}

// BinaryRest continues Binary or InplaceBinary after the left operand's method returned
// NotImplemented.
func BinaryRest(t *Thread, op BinaryOp, a, b Value, inplace bool) (Value, error) {
	ta, tb := a.Type(), b.Type()
	if ta != tb {
		if tb.IsHeap() {
			if m := tb.LookupS("__r" + binaryMethods[op] + "__"); m.P != nil {
				r, err := callBound(t, m, b, a)
				if err != nil || r != NotImplemented {
					return r, err
				}
			}
		} else if f := tb.Slots.Binary[op]; f != nil {
			r, err := f(t, a, b)
			if err != nil || r != NotImplemented {
				return r, err
			}
		}
	}
	return binaryFallback(t, op, a, b, inplace)
}

var binaryMethods = [NumBinary]string{"add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"}

func cmpOrdered[T int64 | float64 | string | int](a, b T, op CompareOp) bool {
	switch op {
	case LT:
		return a < b
	case LE:
		return a <= b
	case EQ:
		return a == b
	case NE:
		return a != b
	case GT:
		return a > b
	}
	return a >= b
}

// CompareTruth returns bool(a op b).
func CompareTruth(t *Thread, a, b Value, op CompareOp) (bool, error) {
	if a == b && !a.IsFloat() {
		// Identity implies equality here, as in CPython's PyObject_RichCompareBool.
		if op == EQ {
			return true, nil
		}
		if op == NE {
			return false, nil
		}
	}
	r, err := Compare(t, a, b, op)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

// Equal reports whether a is b or a == b.
func Equal(t *Thread, a, b Value) (bool, error) {
	if a == b {
		return true, nil
	}
	if a.Shape() == StrType.Root && b.Shape() == StrType.Root {
		return StrEqual((*Str)(a.P), (*Str)(b.P)), nil
	}
	if a.IsInt() && b.IsInt() {
		return false, nil
	}
	r, err := Compare(t, a, b, EQ)
	if err != nil {
		return false, err
	}
	return Truth(t, r)
}

var binarySymbols = [NumBinary]string{"+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@", "divmod()"}

// Binary returns a op b.
func Binary(t *Thread, op BinaryOp, a, b Value) (Value, error) {
	if ta := a.Type(); ta == b.Type() && (ta == IntType || ta == SetType || ta == ListType) {
		// These call no operator of something else.
		if f := ta.Slots.Binary[op]; f != nil {
			return f(t, a, b)
		}
		return binaryFallback(t, op, a, b, false)
	}
	r, err := binary1(t, op, a, b, binarySlot)
	if err != nil || r != NotImplemented {
		return r, err
	}
	return binaryFallback(t, op, a, b, false)
}

// binaryFallback tries the sequence forms of + and *, else it fails.
func binaryFallback(t *Thread, op BinaryOp, a, b Value, inplace bool) (Value, error) {
	if inplace {
		return inplaceFallback(t, op, a, b)
	}
	ta, tb := a.Type(), b.Type()
	switch op {
	case OpAdd:
		if f := ta.Slots.Concat; f != nil {
			return f(t, a, b)
		}
	case OpMul:
		if f := ta.Slots.Repeat; f != nil {
			return f(t, a, b)
		}
		if f := tb.Slots.Repeat; f != nil {
			return f(t, b, a)
		}
	case OpShr:
		if ta == BuiltinType && (*Builtin)(a.P).Def.Name() == "print" {
			return Value{}, TypeErrorf("unsupported operand type(s) for >>: '%s' and '%s'. Did you mean \"print(<message>, file=<output_stream>)\"?", ta.Name, tb.Name)
		}
	}
	return Value{}, binaryTypeError(binarySymbols[op], a, b)
}

func binaryTypeError(sym string, a, b Value) error {
	return TypeErrorf("unsupported operand type(s) for %s: '%s' and '%s'", sym, a.Type().Name, b.Type().Name)
}

func binarySlot(typ *Type, op BinaryOp) BinaryFunc { return typ.Slots.Binary[op] }

// binary1 tries the slots of both operands, that of a proper subclass on the right first.
func binary1(t *Thread, op BinaryOp, a, b Value, slot func(*Type, BinaryOp) BinaryFunc) (Value, error) {
	if err := t.EnterNative(""); err != nil {
		return Value{}, err
	}
	defer t.LeaveNative()
	ta, tb := a.Type(), b.Type()
	fa := ta.Slots.Binary[op]
	var fb BinaryFunc
	if tb != ta {
		fb = tb.Slots.Binary[op]
		if fb != nil && fa != nil && sameFunc(fa, fb) && !tb.IsHeap() {
			fb = nil
		}
	}
	if fa != nil {
		if fb != nil && tb.IsSubtype(ta) {
			r, err := fb(t, a, b)
			if err != nil || r != NotImplemented {
				return r, err
			}
			fb = nil
		}
		r, err := fa(t, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if fb != nil {
		return fb(t, a, b)
	}
	return NotImplemented, nil
}

// sameFunc reports whether two slot functions are the same top-level function.
func sameFunc(a, b BinaryFunc) bool {
	return *(*unsafe.Pointer)(unsafe.Pointer(&a)) == *(*unsafe.Pointer)(unsafe.Pointer(&b))
}

// InplaceBinary returns the result of a op= b.
func InplaceBinary(t *Thread, op BinaryOp, a, b Value) (Value, error) {
	ta := a.Type()
	if f := ta.Slots.Inplace[op]; f != nil {
		r, err := f(t, a, b)
		if err != nil || r != NotImplemented {
			return r, err
		}
	}
	if op == OpAdd && ta.IsHeap() && ta.Slots.InplaceConcat != nil {
		return ta.Slots.InplaceConcat(t, a, b) // a class that inherits __iadd__ calls it first
	}
	r, err := binary1(t, op, a, b, binarySlot)
	if err != nil || r != NotImplemented {
		return r, err
	}
	return inplaceFallback(t, op, a, b)
}

func inplaceFallback(t *Thread, op BinaryOp, a, b Value) (Value, error) {
	ta := a.Type()
	switch op {
	case OpAdd:
		if f := ta.Slots.InplaceConcat; f != nil {
			return f(t, a, b)
		}
		if f := ta.Slots.Concat; f != nil {
			return f(t, a, b)
		}
	case OpMul:
		if f := ta.Slots.InplaceRepeat; f != nil {
			return f(t, a, b)
		}
		if f := ta.Slots.Repeat; f != nil {
			return f(t, a, b)
		}
		// A quirk of CPython: the right operand is not asked if the left one has any methods of
		// sequences, as all instances of Python classes have.
		if s := &ta.Slots; ta.IsHeap() || s.Contains != nil || s.Len != nil {
			break
		}
		if f := b.Type().Slots.Repeat; f != nil {
			return f(t, b, a)
		}
	}
	sym := binarySymbols[op] + "="
	if op == OpPow {
		sym = "** or pow()"
		sym = "**="
	}
	return Value{}, binaryTypeError(sym, a, b)
}

// Pow returns pow(a, b, mod); mod None means none.
func Pow(t *Thread, a, b, mod Value) (Value, error) {
	if mod.IsNone() {
		return Binary(t, OpPow, a, b)
	}
	for _, v := range [3]Value{a, b, mod} {
		if f := v.Type().Slots.Pow3; f != nil {
			r, err := f(t, a, b, mod)
			if err != nil || r != NotImplemented {
				return r, err
			}
		}
	}
	return Value{}, TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", a.Type().Name, b.Type().Name, mod.Type().Name)
}

// Negative returns -v; Positive, Invert and Absolute likewise.
func Negative(t *Thread, v Value) (Value, error) {
	if f := v.Type().Slots.Neg; f != nil {
		return f(t, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary -: '%s'", v.Type().Name)
}

// Positive returns +v.
func Positive(t *Thread, v Value) (Value, error) {
	if f := v.Type().Slots.Pos; f != nil {
		return f(t, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary +: '%s'", v.Type().Name)
}

// Invert returns ~v.
func Invert(t *Thread, v Value) (Value, error) {
	if f := v.Type().Slots.Invert; f != nil {
		return f(t, v)
	}
	return Value{}, TypeErrorf("bad operand type for unary ~: '%s'", v.Type().Name)
}

// Absolute returns abs(v).
func Absolute(t *Thread, v Value) (Value, error) {
	if f := v.Type().Slots.Abs; f != nil {
		return f(t, v)
	}
	return Value{}, TypeErrorf("bad operand type for abs(): '%s'", v.Type().Name)
}

// Index returns operator.index(v): an int value (exact, perhaps big).
func Index(t *Thread, v Value) (Value, error) {
	if v.IsInt() || v.Shape() == bigIntShape {
		return v, nil
	}
	typ := v.Type()
	if typ.Has(FlagInt) {
		return exactInt(v), nil
	}
	if f := typ.Slots.Index; f != nil {
		r, err := f(t, v)
		if err != nil {
			return Value{}, err
		}
		if !r.Type().Has(FlagInt) {
			return Value{}, TypeErrorf("__index__ returned non-int (type %s)", r.Type().Name)
		}
		if !r.IsInt() && r.Shape() != bigIntShape {
			if err := warnSubclass(t, "__index__ returned non-int (type "+r.Type().Name+").  The ability to return an instance of a strict subclass of int"); err != nil {
				return Value{}, err
			}
		}
		return exactInt(r), nil
	}
	return Value{}, TypeErrorf("'%s' object cannot be interpreted as an integer", typ.Name)
}

// warnSubclass warns that a conversion method returned an instance of a subclass.
func warnSubclass(t *Thread, what string) error {
	return t.Warn(DeprecationWarning, what+" is deprecated, and may be removed in a future version of Python.", 1)
}

// exactInt returns the plain int value of an int, bool or int subclass instance.
func exactInt(v Value) Value {
	switch {
	case v.IsInt(), v.Shape() == bigIntShape:
		return v
	case v.IsBool():
		return Int(v.Int64())
	}
	return IntOf(&(*BigInt)(v.P).V)
}

// BigOf returns the value of any int as a big.Int, which must not be changed.
func BigOf(v Value) *big.Int {
	if v.IsInt() || v.IsBool() {
		return big.NewInt(v.Int64())
	}
	return &(*BigInt)(v.P).V
}

// AsInt converts an index to an int; OverflowError if it does not fit.
func AsInt(t *Thread, v Value) (int, error) {
	i, err := AsInt64(t, v)
	return int(i), err
}

// AsInt64 converts an index to an int64; OverflowError if it does not fit.
func AsInt64(t *Thread, v Value) (int64, error) {
	if v.P == nil {
		return 0, nil
	}
	if v.IsInt() {
		return v.Int64(), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		return 0, OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return i.Int64(), nil
}

// CInt is the type of parameters that take ints of 32 bits.
type CInt int

// AsCInt converts an index to an int; OverflowError if it is not one of 32 bits.
func AsCInt(t *Thread, v Value) (int, error) {
	if v.P != nil && v.IsInt() && v.Int64() == int64(int32(v.Int64())) {
		return int(v.Int64()), nil
	}
	if v.P == nil {
		return 0, nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.Int64() != int64(int32(i.Int64())) {
		return 0, OverflowErrorf("Python int too large to convert to C int")
	}
	return int(i.Int64()), nil
}

// IndexClamped converts an index, clamping it to the int64 range as slices do.
func IndexClamped(t *Thread, v Value) (int, error) {
	if v.IsInt() {
		return int(v.Int64()), nil
	}
	i, err := Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() {
		if BigOf(i).Sign() < 0 {
			return math.MinInt, nil
		}
		return math.MaxInt, nil
	}
	return int(i.Int64()), nil
}

// AsFloat converts a number to float64 as float() does for numbers.
func AsFloat(t *Thread, v Value) (float64, error) {
	switch {
	case v.P == nil:
		return 0, nil
	case v.IsFloat():
		return v.Float64(), nil
	case v.IsInt(), v.IsBool():
		return float64(v.Int64()), nil
	}
	typ := v.Type()
	if typ.Has(FlagFloat) {
		return (*FloatObj)(v.P).V, nil
	}
	if f := typ.Slots.Float; f != nil {
		r, err := f(t, v)
		if err != nil {
			return 0, err
		}
		if r.IsFloat() {
			return r.Float64(), nil
		}
		if r.Type().Has(FlagFloat) {
			return (*FloatObj)(r.P).V, nil
		}
		return 0, TypeErrorf("%s.__float__ returned non-float (type %s)", typ.Name, r.Type().Name)
	}
	if typ.Slots.Index != nil {
		i, err := Index(t, v)
		if err != nil {
			return 0, err
		}
		return BigFloat(BigOf(i))
	}
	return 0, TypeErrorf("must be real number, not %s", typ.Name)
}

// BigFloat rounds a big int to float64, half to even; OverflowError if it is too large.
func BigFloat(x *big.Int) (float64, error) {
	f, _ := new(big.Float).SetInt(x).Float64()
	if math.IsInf(f, 0) {
		return 0, OverflowErrorf("int too large to convert to float")
	}
	return f, nil
}
