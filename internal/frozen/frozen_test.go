package frozen

import (
	"strings"
	"testing"
)

func of(text string) Source {
	return Source{int64(len(text)), func() uint32 {
		sum, err := SumOf(strings.NewReader(text))
		if err != nil {
			panic(err)
		}
		return sum
	}}
}

func TestFind(t *testing.T) {
	f := string(Write([]Module{{"b", []byte("src b"), []byte("code b")}, {"a.c", []byte("src ac"), []byte("code ac")}, {"a", nil, []byte("x")}}))
	for _, c := range []struct {
		name, source, code string
		ok                 bool
	}{
		{"a", "", "x", true}, {"a.c", "src ac", "code ac", true}, {"b", "src b", "code b", true},
		{"b", "src B", "", false}, {"b", "src", "", false}, {"c", "", "", false}, {"", "", "", false}, {"a.", "", "", false},
	} {
		if code, ok := Find(f, c.name, of(c.source)); code != c.code || ok != c.ok {
			t.Errorf("Find(%q, %q) = %q, %v", c.name, c.source, code, ok)
		}
	}
	if Fingerprint(f) == 0 || Fingerprint(f) == Fingerprint(string(Write([]Module{{"a", nil, []byte("y")}}))) {
		t.Errorf("Fingerprint is %x", Fingerprint(f))
	}
	for i := range f {
		Find(f[:i], "b", of("src b")) // must not panic
	}
}

func TestSum(t *testing.T) {
	seen := map[uint32]int{}
	for _, n := range []int{0, 1, 7, 8, 9, 16, 8191, 8192, 8193, 20001} {
		text := make([]byte, n)
		a := Sum(text)
		b, err := SumOf(strings.NewReader(string(text)))
		if err != nil || a != b {
			t.Errorf("%d bytes: %#x at once, %#x read in pieces, %v", n, a, b, err)
		}
		if k, ok := seen[a]; ok {
			t.Errorf("%d and %d zero bytes have one sum", k, n)
		}
		seen[a] = n
		for _, i := range []int{0, n / 2, n - 1} {
			if n > 0 {
				text[i] ^= 1
				if Sum(text) == a {
					t.Errorf("%d bytes: a change at %d goes unnoticed", n, i)
				}
				text[i] ^= 1
			}
		}
	}
}
