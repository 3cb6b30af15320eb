package object

import (
	"math"
	"math/big"
	"math/bits"
	"sync/atomic"
)

// This file implements the arithmetic of int. Each operation has a path for operands and
// results that fit int64; the rest goes to math/big.

// maxIntBits bounds the results of ** and <<: a larger int could neither be computed in
// reasonable time nor used.
const maxIntBits = 1 << 33

// intBits is the largest number of bits that an int may have.
func (t *Thread) intBits() int { return min(maxIntBits, 8*min(t.Interp.MaxAlloc, maxIntBits)) }

// bigArgs returns the operands of a binary operation as big ints; ok is false unless both are ints.
func bigArgs(a, b Value) (x, y *big.Int, ok bool) {
	if !a.Type().Has(FlagInt) || !b.Type().Has(FlagInt) {
		return nil, nil, false
	}
	return BigOf(a), BigOf(b), true
}

// bothSmall returns the operands if both are ints that fit int64.
func bothSmall(a, b Value) (i, j int64, ok bool) {
	if a.IsInt() && b.IsInt() {
		return a.Int64(), b.Int64(), true
	}
	i, x, ok1 := intParts(a)
	j, y, ok2 := intParts(b)
	return i, j, ok1 && ok2 && x == nil && y == nil
}

func intAdd(t *Thread, a, b Value) (Value, error) {
	if a.Shape() == bigIntShape || b.Shape() == bigIntShape {
		if r, ok := addWords(a, b, false); ok {
			return r, nil
		}
	}
	if i, j, ok := bothSmall(a, b); ok {
		s := i + j
		if (s^i)&(s^j) >= 0 {
			return Int(s), nil
		}
	}
	if r, ok := addWords(a, b, false); ok {
		return r, nil
	}
	if r, ok := addDigits(a, b, false); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.Add(x, y)
	return r.exact(), nil
}

func intSub(t *Thread, a, b Value) (Value, error) {
	if a.Shape() == bigIntShape || b.Shape() == bigIntShape {
		if r, ok := addWords(a, b, true); ok {
			return r, nil
		}
	}
	if i, j, ok := bothSmall(a, b); ok {
		s := i - j
		if (i^j)&(s^i) >= 0 {
			return Int(s), nil
		}
	}
	if r, ok := addWords(a, b, true); ok {
		return r, nil
	}
	if r, ok := addDigits(a, b, true); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.Sub(x, y)
	return r.exact(), nil
}

// exact returns the result of an operation that is in r.
func (r *BigInt) exact() Value {
	if r.V.IsInt64() {
		return Int(r.V.Int64())
	}
	return Of(r)
}

// MulInt64 returns i*j; ok is false on overflow.
func MulInt64(i, j int64) (p int64, ok bool) {
	hi, lo := bits.Mul64(magnitude(i), magnitude(j))
	if hi != 0 {
		return 0, false
	}
	if (i < 0) != (j < 0) {
		if lo > 1<<63 {
			return 0, false
		}
		return -int64(lo), true
	}
	return int64(lo), lo <= math.MaxInt64
}

func intMul(t *Thread, a, b Value) (Value, error) {
	if a.Shape() == bigIntShape || b.Shape() == bigIntShape {
		if r, ok := mulWords(a, b); ok {
			return r, nil
		}
	}
	if i, j, ok := bothSmall(a, b); ok {
		if p, ok := MulInt64(i, j); ok {
			return Int(p), nil
		}
	}
	if r, ok := mulWords(a, b); ok {
		return r, nil
	}
	if r, ok := mulDigits(a, b); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if x.BitLen()+y.BitLen() > t.intBits() {
		return Value{}, t.NoMemory()
	}
	if min(wordCount(x), wordCount(y)) >= longWords {
		p, err := mulLong(t, x, y)
		if err != nil {
			return Value{}, err
		}
		return takeInt(p), nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.Mul(x, y)
	return r.exact(), nil
}

// intDiv is true division, correctly rounded.
func intDiv(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		if j == 0 {
			return Value{}, ZeroDivisionErrorf("division by zero")
		}
		const exact = 1 << 53
		if i >= -exact && i <= exact && j >= -exact && j <= exact {
			return Float(float64(i) / float64(j)), nil
		}
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if y.Sign() == 0 {
		return Value{}, ZeroDivisionErrorf("division by zero")
	}
	f, ok := divideBig(x, y)
	if !ok {
		return Value{}, OverflowErrorf("integer division result too large for a float")
	}
	return Float(f), nil
}

// divideBig returns x/y rounded half to even; ok is false if it overflows.
func divideBig(x, y *big.Int) (float64, bool) {
	if x.Sign() == 0 {
		return math.Copysign(0, float64(y.Sign())), true
	}
	// Scale the quotient to at least 64 bits (fewer where the result is subnormal), with a
	// sticky bit for the remainder, and let one rounding decide.
	e := x.BitLen() - y.BitLen()
	if e > 1025 {
		return 0, false
	}
	if e < -1100 {
		return math.Copysign(0, float64(x.Sign()*y.Sign())), true
	}
	shift := 66 - e
	n, d := new(big.Int).Abs(x), new(big.Int).Abs(y)
	if shift > 0 {
		n.Lsh(n, uint(shift))
	} else {
		d.Lsh(d, uint(-shift))
	}
	q, r := n.QuoRem(n, d, new(big.Int))
	if r.Sign() != 0 {
		q.SetBit(q, 0, 1)
	}
	f := new(big.Float).SetPrec(0).SetInt(q)
	f.SetMantExp(f, -shift)
	if x.Sign() != y.Sign() {
		f.Neg(f)
	}
	v, _ := f.Float64()
	return v, !math.IsInf(v, 0)
}

func intFloorDiv(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		if j == 0 {
			return Value{}, ZeroDivisionErrorf("integer division or modulo by zero")
		}
		if j != -1 || i != math.MinInt64 {
			q := i / j
			if q*j != i && (i < 0) != (j < 0) {
				q--
			}
			return Int(q), nil
		}
	}
	if q, _, ok := modWords(a, b); ok {
		return q, nil
	}
	if q, _, ok := divDigits(a, b, true, false); ok {
		return q, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if y.Sign() == 0 {
		return Value{}, ZeroDivisionErrorf("integer division or modulo by zero")
	}
	q, _, err := floorDivMod(t, x, y)
	if err != nil {
		return Value{}, err
	}
	return takeInt(q), nil
}

// floorDivMod returns the quotient rounded down and the remainder with the sign of y.
func floorDivMod(t *Thread, x, y *big.Int) (q, m *big.Int, err error) {
	q, m = new(big.Int), new(big.Int)
	if n := wordCount(y); min(n, wordCount(x)-n) >= longDivide {
		if err := t.Compute(func(*atomic.Bool) { q.QuoRem(x, y, m) }); err != nil {
			return nil, nil, err
		}
	} else {
		q.QuoRem(x, y, m)
	}
	if m.Sign() != 0 && m.Sign() != y.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, y)
	}
	return q, m, nil
}

func intMod(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		if j == 0 {
			return Value{}, ZeroDivisionErrorf("integer modulo by zero")
		}
		if j == -1 {
			return Int(0), nil
		}
		m := i % j
		if m != 0 && (m < 0) != (j < 0) {
			m += j
		}
		return Int(m), nil
	}
	if _, m, ok := modWords(a, b); ok {
		return m, nil
	}
	if _, m, ok := divDigits(a, b, false, true); ok {
		return m, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	if y.Sign() == 0 {
		return Value{}, ZeroDivisionErrorf("integer modulo by zero")
	}
	_, m, err := floorDivMod(t, x, y)
	if err != nil {
		return Value{}, err
	}
	return takeInt(m), nil
}

// DivmodInts is divmod for exact ints.
func DivmodInts(t *Thread, a, b Value) (Value, error) { return intDivmod(t, a, b) }

func intDivmod(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok && j != 0 && j != -1 {
		q, m := i/j, i%j
		if m != 0 && (m < 0) != (j < 0) {
			m += j
			q--
		}
		return Of(NewPair(Int(q), Int(m))), nil
	}
	if !b.Type().Has(FlagInt) || !a.Type().Has(FlagInt) {
		return NotImplemented, nil
	}
	if q, m, ok := modWords(a, b); ok {
		return Of(NewPair(q, m)), nil
	}
	if q, m, ok := divDigits(a, b, true, true); ok {
		return Of(NewPair(q, m)), nil
	}
	x, y, _ := bigArgs(a, b)
	if y.Sign() == 0 {
		return Value{}, ZeroDivisionErrorf("integer division or modulo by zero")
	}
	q, m, err := floorDivMod(t, x, y)
	if err != nil {
		return Value{}, err
	}
	return Of(MakeTuple(t, takeInt(q), takeInt(m))), nil
}

func intPow(t *Thread, a, b Value) (Value, error) {
	i, x, ok1 := intParts(a)
	j, y, ok2 := intParts(b)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	if j < 0 || y != nil && y.Sign() < 0 {
		fa, err := AsFloat(t, exactInt(a))
		if err != nil {
			return Value{}, err
		}
		fb, err := AsFloat(t, exactInt(b))
		if err != nil {
			return Value{}, err
		}
		return floatPower(t, fa, fb)
	}
	if x == nil {
		switch i {
		case 0:
			if y == nil && j == 0 {
				return Int(1), nil
			}
			return Int(0), nil
		case 1:
			return Int(1), nil
		case -1:
			if y == nil && j&1 == 0 || y != nil && y.Bit(0) == 0 {
				return Int(1), nil
			}
			return Int(-1), nil
		}
		if y == nil {
			if p, ok := smallPow(i, j); ok {
				return Int(p), nil
			}
		}
	}
	if y != nil {
		return Value{}, t.NoMemory()
	}
	if x == nil {
		x = big.NewInt(i)
	}
	n := x.BitLen()
	if tz := int(x.TrailingZeroBits()); tz == n-1 {
		// A power of two is only a shift.
		if j > int64(t.intBits()/tz) {
			return Value{}, t.NoMemory()
		}
		r := new(big.Int).Lsh(big.NewInt(1), uint(j)*uint(tz))
		if x.Sign() < 0 && j&1 == 1 {
			r.Neg(r)
		}
		return takeInt(r), nil
	}
	if j > int64(min(1<<31, t.intBits())/n) {
		return Value{}, t.NoMemory()
	}
	r, err := powLong(t, x, uint64(j))
	if err != nil {
		return Value{}, err
	}
	return takeInt(r), nil
}

// smallPow returns i**j for j >= 0; ok is false on overflow.
func smallPow(i, j int64) (int64, bool) {
	r := int64(1)
	for {
		var ok bool
		if j&1 != 0 {
			if r, ok = MulInt64(r, i); !ok {
				return 0, false
			}
		}
		if j >>= 1; j == 0 {
			return r, true
		}
		if i, ok = MulInt64(i, i); !ok {
			return 0, false
		}
	}
}

// powMod64 returns a**e % n for e >= 0, n > 1.
func powMod64(a, e, n int64) int64 {
	base := a % n
	if base < 0 {
		base += n
	}
	if n < 1<<31 {
		p := int64(1)
		for ; e > 0; e >>= 1 {
			if e&1 != 0 {
				p = p * base % n
			}
			base = base * base % n
		}
		return p
	}
	p, b := uint64(1), uint64(base)
	for ; e > 0; e >>= 1 {
		if e&1 != 0 {
			hi, lo := bits.Mul64(p, b)
			p = bits.Rem64(hi, lo, uint64(n))
		}
		hi, lo := bits.Mul64(b, b)
		b = bits.Rem64(hi, lo, uint64(n))
	}
	return int64(p)
}

func intPow3(t *Thread, a, b, m Value) (Value, error) {
	if !a.Type().Has(FlagInt) || !b.Type().Has(FlagInt) {
		return NotImplemented, nil
	}
	if !m.Type().Has(FlagInt) {
		return NotImplemented, nil
	}
	if a.IsInt() && b.IsInt() && m.IsInt() {
		if e, n := b.Int64(), m.Int64(); e >= 0 && n > 1 {
			return Int(powMod64(a.Int64(), e, n)), nil
		}
	}
	x, y, mod := BigOf(a), BigOf(b), BigOf(m)
	if mod.Sign() == 0 {
		return Value{}, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	neg := mod.Sign() < 0
	abs := new(big.Int).Abs(mod)
	var r *big.Int
	if abs.IsInt64() && abs.Int64() == 1 {
		return Int(0), nil
	}
	if y.Sign() < 0 {
		inv := new(big.Int).ModInverse(new(big.Int).Mod(x, abs), abs)
		if inv == nil {
			return Value{}, ValueErrorf("base is not invertible for the given modulus")
		}
		x, y = inv, new(big.Int).Neg(y)
	}
	if abs.IsInt64() && abs.Int64() < 1<<31 && y.IsInt64() {
		n := abs.Int64()
		base, e, p := new(big.Int).Mod(x, abs).Int64(), y.Int64(), int64(1)
		for ; e > 0; e >>= 1 {
			if e&1 != 0 {
				p = p * base % n
			}
			base = base * base % n
		}
		r = big.NewInt(p)
	} else {
		var err error
		if r, err = powModLong(t, new(big.Int).Mod(x, abs), y, abs); err != nil {
			return Value{}, err
		}
	}
	if neg && r.Sign() != 0 {
		r.Add(r, mod)
	}
	return takeInt(r), nil
}

func intShl(t *Thread, a, b Value) (Value, error) {
	i, x, ok1 := intParts(a)
	j, y, ok2 := intParts(b)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	if j < 0 || y != nil && y.Sign() < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	if x == nil {
		if i == 0 {
			return Int(0), nil
		}
		if y == nil && j < 63 {
			if r := i << j; r>>j == i {
				return Int(r), nil
			}
		}
		x = big.NewInt(i)
	}
	if y != nil {
		if y.BitLen() <= 66 {
			return Value{}, t.NoMemory() // a count that CPython's digits could just take
		}
		return Value{}, OverflowErrorf("too many digits in integer")
	}
	if limit := t.intBits(); j > int64(limit) || int(j)+x.BitLen() > limit {
		return Value{}, t.NoMemory()
	}
	if r, ok := shiftDigits(a, int(j)); ok {
		return r, nil
	}
	return takeInt(new(big.Int).Lsh(x, uint(j))), nil
}

func intShr(t *Thread, a, b Value) (Value, error) {
	i, x, ok1 := intParts(a)
	j, y, ok2 := intParts(b)
	if !ok1 || !ok2 {
		return NotImplemented, nil
	}
	if j < 0 || y != nil && y.Sign() < 0 {
		return Value{}, ValueErrorf("negative shift count")
	}
	if x == nil {
		if y != nil || j > 63 {
			j = 63
		}
		return Int(i >> j), nil
	}
	if y != nil || j > int64(x.BitLen()) {
		if x.Sign() < 0 {
			return Int(-1), nil
		}
		return Int(0), nil
	}
	if r, ok := shiftWords(a, j); ok {
		return r, nil
	}
	if r, ok := shiftDigits(a, -int(j)); ok {
		return r, nil
	}
	return takeInt(new(big.Int).Rsh(x, uint(j))), nil
}

func intAnd(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		return Int(i & j), nil
	}
	if r, ok := bitWords(OpAnd, a, b); ok {
		return r, nil
	}
	if r, ok := bitDigits(OpAnd, a, b); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.And(x, y)
	return r.exact(), nil
}

func intOr(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		return Int(i | j), nil
	}
	if r, ok := bitWords(OpOr, a, b); ok {
		return r, nil
	}
	if r, ok := bitDigits(OpOr, a, b); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.Or(x, y)
	return r.exact(), nil
}

func intXor(t *Thread, a, b Value) (Value, error) {
	if i, j, ok := bothSmall(a, b); ok {
		return Int(i ^ j), nil
	}
	if r, ok := bitWords(OpXor, a, b); ok {
		return r, nil
	}
	if r, ok := bitDigits(OpXor, a, b); ok {
		return r, nil
	}
	x, y, ok := bigArgs(a, b)
	if !ok {
		return NotImplemented, nil
	}
	r := &BigInt{Shape: bigIntShape}
	r.V.Xor(x, y)
	return r.exact(), nil
}

func intNeg(t *Thread, v Value) (Value, error) {
	i, b, _ := intParts(v)
	if b == nil {
		if i != math.MinInt64 {
			return Int(-i), nil
		}
		b = big.NewInt(i)
	}
	return takeInt(new(big.Int).Neg(b)), nil
}

func intAbs(t *Thread, v Value) (Value, error) {
	i, b, _ := intParts(v)
	if i < 0 || b != nil && b.Sign() < 0 {
		return intNeg(t, v)
	}
	return exactInt(v), nil
}

func intInvert(t *Thread, v Value) (Value, error) {
	i, b, _ := intParts(v)
	if b == nil {
		return Int(^i), nil
	}
	return takeInt(new(big.Int).Not(b)), nil
}
