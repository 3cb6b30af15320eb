package lexer

import "testing"

// FuzzLexer checks that no input panics and that the tokens are in order.
func FuzzLexer(f *testing.F) {
	for _, s := range []string{"", "x = 1\n", "if x:\n  y\n", `f"{a!r:>{b}}"`, "'''", "(]", "0x", "\\", "f'{", "\xff", "\tx\n        y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		text, err := Decode([]byte(src), nil)
		if err != nil {
			return
		}
		text, err = Normalize(text, true)
		if err != nil {
			return
		}
		r := Scan(text)
		last := uint32(0)
		for _, k := range r.Tokens {
			if k.Start > k.End || int(k.End) > len(text) || k.Start < last {
				t.Fatalf("token %v after %d", k, last)
			}
			last = k.Start
		}
		if k := r.Tokens[len(r.Tokens)-1].Kind; k != EOF && k != Error || (k == Error) != (r.Err != nil) {
			t.Fatalf("last token %v, error %v", k, r.Err)
		}
	})
}
