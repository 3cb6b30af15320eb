package object

import (
	"math/big"
	"math/bits"
	"sync/atomic"
)

// This file defines arithmetic on ints so large that it takes long: signals, cancellation and
// limits end it, as they end any other loop.

// Words from which on an operation may take some milliseconds.
const (
	longWords  = 1 << 13 // products
	longDivide = 1 << 11 // quotients and divisors, digits
)

// wordCount returns the length of x in machine words.
func wordCount(x *big.Int) int { return len(x.Bits()) }

// Compute runs f, which takes long and touches no objects, in another goroutine, and does what
// the eval breaker asks for while it waits, with the GIL. If that raises, stop is set, and what
// f goes on doing is for nothing.
func (t *Thread) Compute(f func(stop *atomic.Bool)) error {
	var stop atomic.Bool
	done := make(chan any, 1)
	go func() {
		defer func() { done <- recover() }()
		f(&stop)
	}()
	for {
		if err := t.Interrupted(); err != nil {
			stop.Store(true)
			return err
		}
		select {
		case p := <-done:
			if p != nil {
				panic(p)
			}
			return nil
		case <-t.Alarm():
		}
	}
}

// mulLong returns x*y.
func mulLong(t *Thread, x, y *big.Int) (*big.Int, error) {
	if min(wordCount(x), wordCount(y)) < longWords {
		return new(big.Int).Mul(x, y), nil
	}
	var r *big.Int
	err := t.Compute(func(stop *atomic.Bool) { r = mulParts(x, y, stop) })
	return r, err
}

// mulParts is Karatsuba's multiplication down to products that don't take long. The result means
// nothing once stop is set.
func mulParts(x, y *big.Int, stop *atomic.Bool) *big.Int {
	nx, ny := wordCount(x), wordCount(y)
	if min(nx, ny) < longWords/2 && max(nx, ny) < 1<<20 || stop.Load() {
		if stop.Load() {
			return new(big.Int)
		}
		return new(big.Int).Mul(x, y)
	}
	if nx < ny {
		x, y, nx, ny = y, x, ny, nx
	}
	h := (nx + 1) / 2
	x0, x1 := halves(x, h)
	shift := uint(h) * bits.UintSize
	if ny <= h {
		hi, lo := mulParts(x1, y, stop), mulParts(x0, y, stop)
		return hi.Add(new(big.Int).Lsh(hi, shift), lo)
	}
	y0, y1 := x0, x1
	if x != y {
		y0, y1 = halves(y, h)
	}
	lo, hi := mulParts(x0, y0, stop), mulParts(x1, y1, stop)
	sx := new(big.Int).Add(x0, x1)
	sy := sx
	if x != y {
		sy = new(big.Int).Add(y0, y1)
	}
	mid := mulParts(sx, sy, stop)
	if stop.Load() {
		return mid
	}
	mid.Sub(mid, lo)
	mid.Sub(mid, hi)
	r := new(big.Int).Lsh(hi, shift)
	r.Add(r, mid)
	r.Lsh(r, shift)
	return r.Add(r, lo)
}

// halves returns the lower h words of x and the others, with the sign of x.
func halves(x *big.Int, h int) (lo, hi *big.Int) {
	w := x.Bits()
	lo, hi = new(big.Int).SetBits(w[:h:h]), new(big.Int).SetBits(w[h:len(w):len(w)])
	if x.Sign() < 0 {
		lo.Neg(lo)
		hi.Neg(hi)
	}
	return lo, hi
}

// powLong returns x**n for n > 0.
func powLong(t *Thread, x *big.Int, n uint64) (*big.Int, error) {
	if hi, w := bits.Mul64(uint64(x.BitLen()), n); hi == 0 && w/bits.UintSize < longWords {
		return new(big.Int).Exp(x, new(big.Int).SetUint64(n), nil), nil
	}
	r := x
	err := t.Compute(func(stop *atomic.Bool) {
		for i := bits.Len64(n) - 2; i >= 0 && !stop.Load(); i-- {
			r = mulParts(r, r, stop)
			if n>>i&1 != 0 {
				r = mulParts(r, x, stop)
			}
		}
	})
	return r, err
}

// powModLong returns x**y modulo m.
func powModLong(t *Thread, x, y, m *big.Int) (*big.Int, error) {
	if n := wordCount(m); n*n*y.BitLen() < 1<<26 {
		return new(big.Int).Exp(x, y, m), nil
	}
	r := new(big.Int)
	err := t.Compute(func(*atomic.Bool) { r.Exp(x, y, m) })
	return r, err
}
