package bigfmt

import (
	_ "embed"
	"encoding/json"
	"errors"
	"math/big"
	"math/rand"
	"strings"
	"testing"
)

// Recorded from CPython 3.13: [text, base, result in hexadecimal or "bad",
// "base", or the message of the limit].
//
//go:embed testdata/recorded.jsonl
var recorded string

func TestRecorded(th *testing.T) {
	for line := range strings.Lines(recorded) {
		var text, want string
		var base int
		if err := json.Unmarshal([]byte(line), &[]any{&text, &base, &want}); err != nil {
			th.Fatal(err)
		}
		v, b, err := Parse(text, base, 4300)
		var limit *LimitError
		got := ""
		switch {
		case errors.Is(err, ErrSyntax):
			got = "bad"
		case errors.Is(err, ErrBase):
			got = "base"
		case errors.As(err, &limit):
			got = limit.Error()
		case b != nil:
			if b.IsInt64() {
				th.Errorf("%.40q base %d: a small number is big", text, base)
			}
			got = b.Text(16)
		default:
			got = big.NewInt(v).Text(16)
		}
		if got != want {
			th.Errorf("int(%.40q, %d) = %.80s, want %.80s", text, base, got, want)
		}
	}
}

func TestLong(th *testing.T) {
	r := rand.New(rand.NewSource(2))
	for _, n := range []int{1999, 2001, 7777, 32001, 100000} {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte('0' + r.Intn(10))
		}
		b[0] = '7'
		_, x, err := Parse(string(b), 10, 0)
		if err != nil {
			th.Fatal(err)
		}
		if s, err := Text(x, 0); err != nil || s != string(b) {
			th.Errorf("%d digits do not come back", n)
		}
	}
}

func TestTextLimit(th *testing.T) {
	ten := big.NewInt(10)
	for _, d := range []int64{4299, 4300, 4301, 5000, 100000} {
		x := new(big.Int).Exp(ten, big.NewInt(d), nil)
		_, err := Text(x, 4300)
		if (err != nil) != (d+1 > 4300) {
			th.Errorf("10**%d: %v", d, err)
		}
		x.Sub(x, big.NewInt(1)).Neg(x)
		_, err = Text(x, 4300)
		if (err != nil) != (d > 4300) {
			th.Errorf("-(10**%d-1): %v", d, err)
		}
	}
	const want = "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
	if _, err := Text(new(big.Int).Lsh(big.NewInt(1), 1<<20), 4300); err == nil || err.Error() != want {
		th.Errorf("%v", err)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{10, 30, 1000, 10000, 100000, 1000000} {
		s := strings.Repeat("7", n)
		b.Run(big.NewInt(int64(n)).String(), func(b *testing.B) {
			for b.Loop() {
				Parse(s, 10, 0)
			}
		})
	}
}
