package object

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"
)

// This file computes with ints of tens of words: the results are one allocation each, and
// operands that fit a word need none.

// midWords is the number of words up to which loops in Go are as fast as those of math/big,
// which are in assembly but for larger overheads.
const midWords = 64

// digits is the magnitude of an int.
type digits []big.Word

// newDigits makes a BigInt whose n words are behind it, in memory that is not scanned by the
// garbage collector as that of newWordsInt.
//
//go:noinline
func newDigits(n int) (*BigInt, digits) {
	const head = unsafe.Sizeof(BigInt{}) / 8
	b := make([]uint64, int(head)+n)
	p := (*BigInt)(unsafe.Pointer(&b[0]))
	p.Shape = bigIntShape
	return p, unsafe.Slice((*big.Word)(unsafe.Pointer(unsafe.Add(unsafe.Pointer(&b[0]), head*8))), n)
}

// value returns the int of p with the words w, of which the last ones may be zero.
func (p *BigInt) value(w digits, neg bool) Value {
	n := len(w)
	for n > 0 && w[n-1] == 0 {
		n--
	}
	switch {
	case n == 0:
		return Int(0)
	case n == 1 && uint64(w[0]) <= math.MaxInt64:
		if neg {
			return Int(-int64(w[0]))
		}
		return Int(int64(w[0]))
	case n == 1 && neg && uint64(w[0]) == 1<<63:
		return Int(math.MinInt64)
	}
	p.V.SetBits(w[:n:n])
	if neg {
		p.V.Neg(&p.V)
	}
	return Of(p)
}

// digitsOf returns the magnitude of an exact int, and its sign; ok is false if it is too long.
func digitsOf(v Value, one *[1]big.Word) (w digits, neg, ok bool) {
	if v.IsInt() {
		i := v.Int64()
		if i == 0 {
			return nil, false, bits.UintSize == 64
		}
		one[0] = big.Word(magnitude(i))
		return one[:], i < 0, bits.UintSize == 64
	}
	if v.Shape() != bigIntShape {
		return nil, false, false
	}
	x := &(*BigInt)(v.P).V
	w = x.Bits()
	return w, x.Sign() < 0, len(w) <= midWords && bits.UintSize == 64
}

// less reports whether x is less than y.
func (x digits) less(y digits) bool {
	if len(x) != len(y) {
		return len(x) < len(y)
	}
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return false
}

// addDigits returns a + b, or a - b; ok is false if they are no ints or too large.
func addDigits(a, b Value, minus bool) (v Value, ok bool) {
	var u, w [1]big.Word
	x, xneg, ok := digitsOf(a, &u)
	if !ok {
		return v, false
	}
	y, yneg, ok := digitsOf(b, &w)
	if !ok {
		return v, false
	}
	if minus {
		yneg = !yneg
	}
	if x.less(y) {
		x, y, xneg, yneg = y, x, yneg, xneg
	}
	p, r := newDigits(len(x) + 1)
	r = r[:len(x)+1]
	var c uint64
	i := 0
	if xneg == yneg {
		for ; i < len(y); i++ {
			var s uint64
			s, c = bits.Add64(uint64(x[i]), uint64(y[i]), c)
			r[i] = big.Word(s)
		}
		for ; i < len(x); i++ {
			var s uint64
			s, c = bits.Add64(uint64(x[i]), 0, c)
			r[i] = big.Word(s)
		}
		r[i] = big.Word(c)
		return p.value(r, xneg), true
	}
	for ; i < len(y); i++ {
		var s uint64
		s, c = bits.Sub64(uint64(x[i]), uint64(y[i]), c)
		r[i] = big.Word(s)
	}
	for ; i < len(x); i++ {
		var s uint64
		s, c = bits.Sub64(uint64(x[i]), 0, c)
		r[i] = big.Word(s)
	}
	return p.value(r, xneg), true
}

// maxLong is the number of words up to which products and quotients are computed as with paper
// and pencil, one word after the other.
const maxLong = 20

// mulDigits returns a * b if one of them is of one word or both are short; ok is false for others.
func mulDigits(a, b Value) (v Value, ok bool) {
	var u, w [1]big.Word
	x, xneg, ok := digitsOf(a, &u)
	if !ok {
		return v, false
	}
	y, yneg, ok := digitsOf(b, &w)
	if !ok {
		return v, false
	}
	if len(x) < len(y) {
		x, y = y, x
	}
	if len(y) != 1 {
		if len(y) == 0 || len(x) > maxLong {
			return v, false
		}
		p, r := newDigits(len(x) + len(y))
		for j, e := range y {
			row := r[j : j+len(x)+1]
			var carry uint64
			for i, d := range x {
				hi, lo := bits.Mul64(uint64(d), uint64(e))
				var c uint64
				lo, c = bits.Add64(lo, carry, 0)
				hi += c
				lo, c = bits.Add64(lo, uint64(row[i]), 0)
				row[i], carry = big.Word(lo), hi+c
			}
			row[len(x)] = big.Word(carry)
		}
		return p.value(r, xneg != yneg), true
	}
	p, r := newDigits(len(x) + 1)
	var carry uint64
	for i, d := range x {
		hi, lo := bits.Mul64(uint64(d), uint64(y[0]))
		var c uint64
		lo, c = bits.Add64(lo, carry, 0)
		r[i], carry = big.Word(lo), hi+c
	}
	r[len(x)] = big.Word(carry)
	return p.value(r, xneg != yneg), true
}

// divDigits returns the quotient of a and b, rounded down, and the remainder, if b is of one
// word, a is smaller than b or both are short; ok is false for others and for zero.
// The flags tell which of them are wanted.
func divDigits(a, b Value, quotient, rest bool) (q, m Value, ok bool) {
	var u, w [1]big.Word
	x, xneg, ok := digitsOf(a, &u)
	if !ok {
		return q, m, false
	}
	y, yneg, ok := digitsOf(b, &w)
	if !ok || len(y) == 0 {
		return q, m, false
	}
	if x.less(y) {
		if len(x) == 0 || xneg == yneg {
			return Int(0), a, true
		}
		m, ok = addDigits(a, b, false)
		return Int(-1), m, ok
	}
	if len(y) != 1 {
		if len(x) > maxLong {
			return q, m, false
		}
		q, m = longDivision(x, y, xneg, yneg, quotient, rest)
		return q, m, true
	}
	var rem uint64
	d := uint64(y[0])
	if !quotient {
		for i := len(x) - 1; i >= 0; i-- {
			_, rem = bits.Div64(rem, uint64(x[i]), d)
		}
	} else {
		p, r := newDigits(len(x) + 1)
		for i := len(x) - 1; i >= 0; i-- {
			var s uint64
			s, rem = bits.Div64(rem, uint64(x[i]), d)
			r[i] = big.Word(s)
		}
		if xneg != yneg && rem != 0 {
			for i := range r {
				if r[i]++; r[i] != 0 {
					break
				}
			}
		}
		q = p.value(r, xneg != yneg)
	}
	if rem != 0 && xneg != yneg {
		rem = d - rem
	}
	if rem <= math.MaxInt64 {
		m = Int(int64(rem))
		if yneg {
			m = Int(-int64(rem))
		}
		return q, m, true
	}
	p, r := newDigits(1)
	r[0] = big.Word(rem)
	return q, p.value(r, yneg), true
}

// longDivision is divDigits for a divisor of several words (Knuth's algorithm D).
func longDivision(x, y digits, xneg, yneg, quotient, rest bool) (q, m Value) {
	var us [maxLong + 1]uint64
	var vs [maxLong]uint64
	n := len(y)
	u, v := us[:len(x)+1], vs[:n]
	// Both are shifted so that the divisor's first bit is set.
	s := uint(bits.LeadingZeros64(uint64(y[n-1])))
	var carry uint64
	for i, d := range y {
		v[i] = uint64(d)<<s | carry
		carry = uint64(d) >> (64 - s)
	}
	carry = 0
	for i, d := range x {
		u[i] = uint64(d)<<s | carry
		carry = uint64(d) >> (64 - s)
	}
	u[len(x)] = carry
	var p *BigInt
	var r digits
	if quotient {
		p, r = newDigits(len(x) - n + 2)
	}
	v1, v2 := v[n-1], v[n-2]
	for j := len(x) - n; j >= 0; j-- {
		part := u[j : j+n+1]
		// The digit is that of the first words of both, or one or two less.
		guess, rest, fits := uint64(math.MaxUint64), uint64(0), true
		if part[n] < v1 {
			guess, rest = bits.Div64(part[n], part[n-1], v1)
		} else {
			var c uint64
			rest, c = bits.Add64(part[n-1], v1, 0)
			fits = c == 0
		}
		for fits {
			hi, lo := bits.Mul64(guess, v2)
			if hi < rest || hi == rest && lo <= part[n-2] {
				break
			}
			guess--
			var c uint64
			rest, c = bits.Add64(rest, v1, 0)
			fits = c == 0
		}
		var borrow, high uint64
		for i, d := range v {
			hi, lo := bits.Mul64(guess, d)
			var c uint64
			lo, c = bits.Add64(lo, high, 0)
			high = hi + c
			part[i], borrow = bits.Sub64(part[i], lo, borrow)
		}
		part[n], borrow = bits.Sub64(part[n], high, borrow)
		if borrow != 0 {
			guess--
			var c uint64
			for i, d := range v {
				part[i], c = bits.Add64(part[i], d, c)
			}
			part[n] += c
		}
		if quotient {
			r[j] = big.Word(guess)
		}
	}
	var pm *BigInt
	var rm digits
	zero := true
	if rest {
		pm, rm = newDigits(n)
	} else {
		for _, d := range u[:n] {
			zero = zero && d == 0
		}
	}
	for i := range rm {
		d := u[i]>>s | u[i+1]<<(64-s)
		rm[i] = big.Word(d)
		zero = zero && d == 0
	}
	if xneg != yneg && !zero {
		var c uint64
		for i := range rm {
			var w uint64
			w, c = bits.Sub64(uint64(y[i]), uint64(rm[i]), c)
			rm[i] = big.Word(w)
		}
		for i := range r {
			if r[i]++; r[i] != 0 {
				break
			}
		}
	}
	if quotient {
		q = p.value(r, xneg != yneg)
	}
	if rest {
		m = pm.value(rm, yneg)
	}
	return q, m
}

// bitDigits returns a & b, a | b or a ^ b of ints that are not negative; ok is false for others.
func bitDigits(op BinaryOp, a, b Value) (v Value, ok bool) {
	var u, w [1]big.Word
	x, neg, ok := digitsOf(a, &u)
	if !ok || neg {
		return v, false
	}
	y, neg, ok := digitsOf(b, &w)
	if !ok || neg {
		return v, false
	}
	if len(x) < len(y) {
		x, y = y, x
	}
	if op == OpAnd {
		p, r := newDigits(len(y))
		for i, d := range y {
			r[i] = d & x[i]
		}
		return p.value(r, false), true
	}
	p, r := newDigits(len(x))
	copy(r[len(y):], x[len(y):])
	if op == OpOr {
		for i, d := range y {
			r[i] = d | x[i]
		}
	} else {
		for i, d := range y {
			r[i] = d ^ x[i]
		}
	}
	return p.value(r, false), true
}

// shiftDigits returns a << s, or a >> -s for an int that is not negative; ok is false for others.
func shiftDigits(a Value, s int) (v Value, ok bool) {
	var u [1]big.Word
	x, neg, ok := digitsOf(a, &u)
	if !ok || neg && s < 0 || s > midWords*64 {
		return v, false
	}
	if s < 0 {
		skip, s := -s/64, uint(-s%64)
		if skip >= len(x) {
			return Int(0), true
		}
		p, r := newDigits(len(x) - skip)
		for i := range r {
			d := x[i+skip] >> s
			if i+skip+1 < len(x) {
				d |= x[i+skip+1] << (64 - s) // nothing for s == 0
			}
			r[i] = d
		}
		return p.value(r, false), true
	}
	skip, n := s/64, uint(s%64)
	p, r := newDigits(len(x) + skip + 1)
	var carry big.Word
	for i, d := range x {
		r[i+skip] = d<<n | carry
		carry = d >> (64 - n)
	}
	r[len(x)+skip] = carry
	return p.value(r, neg), true
}
