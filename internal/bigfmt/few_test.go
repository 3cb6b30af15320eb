package bigfmt

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestFew(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	check := func(x *big.Int) {
		t.Helper()
		got, err := Text(x, 0)
		if want := x.String(); err != nil || got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
		abs := new(big.Int).Abs(x)
		if got, want := string(AppendHex(nil, x)), abs.Text(16); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	}
	for n := range uint(2000) {
		x := new(big.Int).Lsh(big.NewInt(1), n)
		check(x)
		check(new(big.Int).Neg(x.Sub(x, big.NewInt(1))))
		y := new(big.Int)
		for range n/64 + 1 {
			y.Add(y.Lsh(y, 64), new(big.Int).SetUint64(rnd.Uint64()))
		}
		check(y)
	}
	for n := range int64(500) {
		x := new(big.Int).Exp(big.NewInt(10), big.NewInt(n), nil)
		check(x)
		check(x.Sub(x, big.NewInt(1)))
	}
}
