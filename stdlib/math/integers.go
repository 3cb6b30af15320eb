package math

import (
	"math"
	"math/big"
	"sync/atomic"

	"github.com/seed-8da18655/gopy/object"
)

// This file holds the functions of integers.

// maxTerms bounds how many factors factorial, perm and comb multiply: more would not end.
const maxTerms = 1 << 26

func factorial(t *thread, n value) (value, error) {
	b, err := integer(t, n)
	if err != nil {
		return value{}, err
	}
	if b.Sign() < 0 {
		return value{}, object.ValueErrorf("factorial() not defined for negative values")
	}
	if !b.IsInt64() {
		return value{}, object.OverflowErrorf("factorial() argument should not exceed %d", math.MaxInt64)
	}
	i := b.Int64()
	if i <= 20 {
		r := int64(1)
		for k := int64(2); k <= i; k++ {
			r *= k
		}
		return object.Int(r), nil
	}
	if i > maxTerms {
		return value{}, t.NoMemory()
	}
	r := new(big.Int)
	return long(t, r, int(i) >= 1<<13, func() { r.MulRange(1, i) })
}

func gcd(t *thread, a []value) (value, error) {
	items := (*object.Tuple)(a[0].P).Items
	small, g := int64(0), (*big.Int)(nil)
	for _, v := range items {
		i, err := object.Index(t, v)
		if err != nil {
			return value{}, err
		}
		if g == nil && i.IsInt() && i.Int64() != math.MinInt64 {
			x, y := small, i.Int64()
			if y < 0 {
				y = -y
			}
			for y != 0 {
				x, y = y, x%y
			}
			small = x
			continue
		}
		if g == nil {
			g = big.NewInt(small)
		}
		x, y := new(big.Int).Abs(g), new(big.Int).Abs(object.BigOf(i))
		g = new(big.Int)
		if _, err := long(t, g, min(x.BitLen(), y.BitLen()) > longBits, func() { g.GCD(nil, nil, x, y) }); err != nil {
			return value{}, err
		}
	}
	if g != nil {
		return object.IntOf(g), nil
	}
	return object.Int(small), nil
}

func lcm(t *thread, a []value) (value, error) {
	r := big.NewInt(1)
	for _, v := range (*object.Tuple)(a[0].P).Items {
		b, err := integer(t, v)
		if err != nil {
			return value{}, err
		}
		if r.Sign() == 0 {
			continue
		}
		if b.Sign() == 0 {
			r = new(big.Int)
			continue
		}
		x := new(big.Int).Abs(b)
		g := new(big.Int).GCD(nil, nil, r, x)
		r = new(big.Int).Mul(r, x.Quo(x, g))
	}
	return object.IntOf(r), nil
}

func isqrt(t *thread, n value) (value, error) {
	b, err := integer(t, n)
	if err != nil {
		return value{}, err
	}
	if b.Sign() < 0 {
		return value{}, object.ValueErrorf("isqrt() argument must be nonnegative")
	}
	r := new(big.Int)
	return long(t, r, b.BitLen() > longBits, func() { r.Sqrt(b) })
}

// longBits is the size of ints whose gcd and square root may take some milliseconds.
const longBits = 1 << 17

// long computes r by f; what takes long can be interrupted.
func long(t *thread, r *big.Int, isLong bool, f func()) (value, error) {
	if !isLong {
		f()
	} else if err := t.Compute(func(*atomic.Bool) { f() }); err != nil {
		return value{}, err
	}
	return object.IntOf(r), nil
}

// chosen converts and checks the arguments of perm and comb.
func chosen(t *thread, n, k value) (nb, kb *big.Int, err error) {
	if nb, err = integer(t, n); err != nil {
		return
	}
	if kb, err = integer(t, k); err != nil {
		return
	}
	if nb.Sign() < 0 {
		return nil, nil, object.ValueErrorf("n must be a non-negative integer")
	}
	if kb.Sign() < 0 {
		return nil, nil, object.ValueErrorf("k must be a non-negative integer")
	}
	return
}

func perm(t *thread, n, k value) (value, error) {
	if k.IsNone() {
		return factorial(t, n)
	}
	nb, kb, err := chosen(t, n, k)
	if err != nil {
		return value{}, err
	}
	if nb.Cmp(kb) < 0 {
		return object.Int(0), nil
	}
	if !kb.IsInt64() {
		return value{}, object.OverflowErrorf("k must not exceed %d", math.MaxInt64)
	}
	if kb.Int64() > maxTerms {
		return value{}, t.NoMemory()
	}
	return object.IntOf(falling(nb, kb.Int64())), nil
}

// falling returns n * (n-1) * ... with k factors.
func falling(n *big.Int, k int64) *big.Int {
	if k == 0 {
		return big.NewInt(1)
	}
	if n.IsInt64() {
		i := n.Int64()
		return new(big.Int).MulRange(i-k+1, i)
	}
	if k == 1 {
		return n
	}
	half := k / 2
	return new(big.Int).Mul(falling(n, half), falling(new(big.Int).Sub(n, big.NewInt(half)), k-half))
}

func comb(t *thread, n, k value) (value, error) {
	nb, kb, err := chosen(t, n, k)
	if err != nil {
		return value{}, err
	}
	if nb.Cmp(kb) < 0 {
		return object.Int(0), nil
	}
	if rest := new(big.Int).Sub(nb, kb); rest.Cmp(kb) < 0 {
		kb = rest
	}
	if !kb.IsInt64() {
		return value{}, object.OverflowErrorf("min(n - k, k) must not exceed %d", math.MaxInt64)
	}
	j := kb.Int64()
	if j > maxTerms {
		return value{}, t.NoMemory()
	}
	if nb.IsInt64() {
		return object.IntOf(new(big.Int).Binomial(nb.Int64(), j)), nil
	}
	r := falling(nb, j)
	return object.IntOf(r.Quo(r, new(big.Int).MulRange(1, j))), nil
}

func power(x, y float64) float64 { return object.PowFloat(x, y) }
