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
