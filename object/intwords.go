package object

import (
	"math"
	"math/big"
	"math/bits"
)

// This file adds and multiplies ints of a few words, whose result is one allocation.

// maxWords is the number of words that are stored in the same allocation as their BigInt.
const maxWords = 4

type wordsInt struct {
	BigInt
	w [maxWords]big.Word
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
	p := &wordsInt{}
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
