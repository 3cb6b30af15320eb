package object

import (
	"math"
	"math/big"
	"math/bits"
	"unsafe"
)

// This file adds and multiplies ints of a few words, whose result is one allocation.

// maxWords is the number of words that are stored in the same allocation as their BigInt.
const maxWords = 4

type wordsInt struct {
	BigInt
	w [maxWords]big.Word
}

// newWordsInt makes a wordsInt in memory that is not scanned by the garbage collector: its
// pointers are those of a static shape and into itself. It is not inlined, so that it is
// never on a stack, where it could move.
//
//go:noinline
func newWordsInt() *wordsInt {
	return (*wordsInt)(unsafe.Pointer(new([unsafe.Sizeof(wordsInt{}) / 8]uint64)))
}

// words is the magnitude of an int of at most maxWords words.
type words [maxWords]uint64

// set makes w the magnitude of an int and returns its length and sign; ok is false if it has
// more than limit words or is no exact int. w must be zero.
func (w *words) set(v Value, limit int) (n int, neg, ok bool) {
	if v.IsInt() {
		i := v.Int64()
		w[0] = magnitude(i)
		return 1, i < 0, bits.UintSize == 64
	}
	if v.Shape() != bigIntShape {
		return
	}
	x := &(*BigInt)(v.P).V
	b := x.Bits()
	if len(b) > limit {
		return
	}
	for i := 0; i < len(b) && i < maxWords; i++ {
		w[i] = uint64(b[i])
	}
	return len(b), x.Sign() < 0, bits.UintSize == 64
}

// value returns the int with that magnitude.
func (w *words) value(neg bool) Value {
	n := maxWords
	for n > 0 && w[n-1] == 0 {
		n--
	}
	if n <= 1 {
		switch {
		case w[0] <= math.MaxInt64 && neg:
			return Int(-int64(w[0]))
		case w[0] <= math.MaxInt64:
			return Int(int64(w[0]))
		case neg && w[0] == 1<<63:
			return Int(math.MinInt64)
		}
	}
	p := newWordsInt()
	p.Shape = bigIntShape
	for i := range n {
		p.w[i] = big.Word(w[i])
	}
	p.V.SetBits(p.w[:n])
	if neg {
		p.V.Neg(&p.V)
	}
	return Of(&p.BigInt)
}

// addWords returns a + b, or a - b; ok is false if they are no ints or too large.
func addWords(a, b Value, minus bool) (v Value, ok bool) {
	var x words
	n, xneg, ok := x.set(a, maxWords-1)
	if !ok {
		return
	}
	var y words
	m, yneg, ok := y.set(b, maxWords-1)
	if !ok {
		return
	}
	n = max(n, m)
	var r words
	var c uint64
	if xneg == (yneg != minus) {
		for i := range n {
			r[i], c = bits.Add64(x[i], y[i], c)
		}
		r[n] = c
		return r.value(xneg), true
	}
	for i := range n {
		r[i], c = bits.Sub64(x[i], y[i], c)
	}
	if c != 0 {
		c = 0
		for i := range n {
			r[i], c = bits.Sub64(0, r[i], c)
		}
		xneg = !xneg
	}
	return r.value(xneg), true
}

// mulWords returns a * b; ok is false if they are no ints or too large.
func mulWords(a, b Value) (v Value, ok bool) {
	var x words
	n, xneg, ok := x.set(a, maxWords-1)
	if !ok {
		return
	}
	var y words
	m, yneg, ok := y.set(b, maxWords-n)
	if !ok {
		return
	}
	var r words
	for i := range n {
		var carry uint64
		for j := range m {
			hi, lo := bits.Mul64(x[i], y[j])
			var c uint64
			lo, c = bits.Add64(lo, carry, 0)
			hi += c
			r[i+j], c = bits.Add64(r[i+j], lo, 0)
			carry = hi + c
		}
		r[i+m] = carry
	}
	return r.value(xneg != yneg), true
}

// modWords returns the quotient and the remainder of a by b, neither negative and b of one
// word or a power of two; ok is false for others.
func modWords(a, b Value) (q, m Value, ok bool) {
	var x, y words
	n, xneg, ok := x.set(a, maxWords)
	if !ok || xneg {
		return q, m, false
	}
	k, yneg, ok := y.set(b, maxWords)
	if !ok || yneg {
		return q, m, false
	}
	var div, rem words
	if k == 1 {
		if y[0] == 0 {
			return q, m, false
		}
		for i := n - 1; i >= 0; i-- {
			div[i], rem[0] = bits.Div64(rem[0], x[i], y[0])
		}
		return div.value(false), rem.value(false), true
	}
	top := y[k-1]
	if top&(top-1) != 0 {
		return q, m, false
	}
	for i := range k - 1 {
		if y[i] != 0 {
			return q, m, false
		}
	}
	copy(rem[:k-1], x[:k-1])
	rem[k-1] = x[k-1] & (top - 1)
	x.shr(&div, (k-1)*64+bits.TrailingZeros64(top))
	return div.value(false), rem.value(false), true
}

// shr stores w >> s in d.
func (w *words) shr(d *words, s int) {
	skip, s := s/64, s%64
	for i := 0; i+skip < maxWords; i++ {
		d[i] = w[i+skip] >> s
		if s > 0 && i+skip+1 < maxWords {
			d[i] |= w[i+skip+1] << (64 - s)
		}
	}
}

// bitWords returns a & b, a | b or a ^ b of ints that are not negative; ok is false for others.
func bitWords(op BinaryOp, a, b Value) (v Value, ok bool) {
	var x, y words
	if _, neg, ok := x.set(a, maxWords); !ok || neg {
		return v, false
	}
	if _, neg, ok := y.set(b, maxWords); !ok || neg {
		return v, false
	}
	for i := range x {
		switch op {
		case OpAnd:
			x[i] &= y[i]
		case OpOr:
			x[i] |= y[i]
		default:
			x[i] ^= y[i]
		}
	}
	return x.value(false), true
}

// shiftWords returns a >> s for an int that is not negative; ok is false for others.
func shiftWords(a Value, s int64) (v Value, ok bool) {
	var x, d words
	if _, neg, ok := x.set(a, maxWords); !ok || neg {
		return v, false
	}
	if s < maxWords*64 {
		x.shr(&d, int(s))
	}
	return d.value(false), true
}
