package unicodedata

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"testing"
	"unicode/utf8"
)

// Recorded from CPython 3.13: under most keys the beginning of the SHA-256 of
// one line per code point, else samples.
//
//go:embed testdata/recorded.json
var recorded []byte

func load(th *testing.T) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if err := json.Unmarshal(recorded, &m); err != nil {
		th.Fatal(err)
	}
	return m
}

func appendRune(dst []byte, r rune) []byte {
	if r >= 0xd800 && r < 0xe000 {
		return append(dst, 0xed, 0x80|byte(r>>6&0x3f), 0x80|byte(r&0x3f))
	}
	return utf8.AppendRune(dst, r)
}

func text(f func(rune) (rune, []rune)) func(rune) string {
	return func(r rune) string {
		first, rest := f(r)
		b := appendRune(nil, first)
		for _, r := range rest {
			b = appendRune(b, r)
		}
		return string(b)
	}
}

func flag(f func(rune) bool) func(rune) string {
	return func(r rune) string {
		if f(r) {
			return "1"
		}
		return "0"
	}
}

func normal(f Form) func(rune) string {
	return func(r rune) string {
		var b []byte
		for _, r := range Normalize(f, []rune{r}) {
			b = appendRune(b, r)
		}
		return string(b)
	}
}

func isNormal(f Form) func(rune) string {
	return flag(func(r rune) bool { return IsNormalized(f, []rune{r}) })
}

func TestAllCodePoints(th *testing.T) {
	m := load(th)
	for name, f := range map[string]func(rune) string{
		"alpha": flag(IsAlpha), "decimal": flag(IsDecimal), "digit": flag(IsDigit), "numeric": flag(IsNumeric),
		"alnum": flag(IsAlnum), "lower": flag(IsLower), "space": flag(IsSpace), "printable": flag(IsPrintable),
		"ident": flag(IsIDStart), "cont": flag(IsIDContinue),
		"upperof": text(FullUpper), "lowerof": text(FullLower), "titleof": text(FullTitle), "foldof": text(FullFold),
		"dec":      func(r rune) string { return strconv.Itoa(Decimal(r)) },
		"dig":      func(r rune) string { return strconv.Itoa(Digit(r)) },
		"category": func(r rune) string { return Of(r).Category },
		"bidi":     func(r rune) string { return Of(r).Bidirectional },
		"comb":     func(r rune) string { return strconv.Itoa(int(Of(r).Combining)) },
		"eaw":      func(r rune) string { return Of(r).EastAsianWidth },
		"mirrored": flag(func(r rune) bool { return Of(r).Mirrored }),
		"decomp":   Decomposition,
		"name":     func(r rune) string { s, _ := Name(r); return s },
		"NFC":      normal(NFC), "NFKC": normal(NFKC), "NFD": normal(NFD), "NFKD": normal(NFKD),
		"isNFC": isNormal(NFC), "isNFKC": isNormal(NFKC), "isNFD": isNormal(NFD), "isNFKD": isNormal(NFKD),
		"cat32": func(r rune) string {
			if !Assigned32(r) {
				return "Cn"
			}
			if o := Of32(r); o != nil {
				return o.Category
			}
			return Of(r).Category
		},
		"bidi32": func(r rune) string {
			if !Assigned32(r) {
				return ""
			}
			if o := Of32(r); o != nil {
				return o.Bidirectional
			}
			return Of(r).Bidirectional
		},
	} {
		var want string
		if err := json.Unmarshal(m[name], &want); err != nil {
			th.Fatal(name, err)
		}
		h := sha256.New()
		for r := rune(0); r <= maxRune; r++ {
			h.Write([]byte(f(r)))
			h.Write([]byte{'\n'})
		}
		if got := hex.EncodeToString(h.Sum(nil))[:16]; got != want {
			th.Errorf("%s differs from CPython's", name)
		}
	}
}

func TestNormalize(th *testing.T) {
	var rows [][6]string
	if err := json.Unmarshal(load(th)["strings"], &rows); err != nil {
		th.Fatal(err)
	}
	for _, r := range rows {
		for i, f := range []Form{NFC, NFKC, NFD, NFKD} {
			if got := string(Normalize(f, []rune(r[0]))); got != r[1+i] {
				th.Errorf("form %d of %+q: %+q, want %+q", f, r[0], got, r[1+i])
			}
			if got := IsNormalized(f, []rune(r[0])); got != (r[5][i] == '1') {
				th.Errorf("IsNormalized(%d, %+q) = %v", f, r[0], got)
			}
		}
	}
}

func TestSigma(th *testing.T) {
	var rows [][2]string
	if err := json.Unmarshal(load(th)["sigma"], &rows); err != nil {
		th.Fatal(err)
	}
	for _, row := range rows {
		s := []rune(row[0])
		var got []rune
		for i, r := range s {
			if r == Sigma {
				got = append(got, LowerSigma(s, i))
				continue
			}
			first, rest := FullLower(r)
			got = append(append(got, first), rest...)
		}
		if string(got) != row[1] {
			th.Errorf("lower(%+q) = %+q, want %+q", row[0], string(got), row[1])
		}
	}
}

func TestLookup(th *testing.T) {
	var rows [][2]string
	if err := json.Unmarshal(load(th)["lookup"], &rows); err != nil {
		th.Fatal(err)
	}
	for _, row := range rows {
		got, ok := Lookup(row[0], true)
		if !ok {
			got = nil
		}
		if string(got) != row[1] {
			th.Errorf("Lookup(%q) = %+q, want %+q", row[0], string(got), row[1])
		}
	}
	if _, ok := Lookup("KEYCAP DIGIT ONE", false); ok {
		th.Error("a sequence was found though not asked for")
	}
}

func TestOutOfRange(th *testing.T) {
	for _, r := range []rune{-1, 0x110000, 0x7fffffff} {
		if IsAlpha(r) || ToLower(r) != r || Of(r).Category != "Cn" || Decomposition(r) != "" {
			th.Errorf("%x has properties", r)
		}
		if _, ok := Name(r); ok {
			th.Errorf("%x has a name", r)
		}
	}
}

func TestNumeric(th *testing.T) {
	for r, want := range map[rune]float64{'½': 0.5, '七': 7, '0': 0, '億': 1e8} {
		if x, ok := Numeric(r); !ok || x != want {
			th.Errorf("Numeric(%c) = %v", r, x)
		}
	}
	if _, ok := Numeric('a'); ok {
		th.Error("a has no numeric value")
	}
}

func BenchmarkIsAlpha(b *testing.B) {
	n := 0
	for b.Loop() {
		if IsAlpha('é') {
			n++
		}
	}
}

func BenchmarkLoadNames(b *testing.B) {
	// The table is loaded once; this shows the price of the first use.
	Name('a')
	for b.Loop() {
		Name('é')
	}
}

func TestASCIIDigits(th *testing.T) {
	for in, want := range map[string]string{
		"12 ": "12 ", "١٢\u2003": "12 ", "1é2": "1?", "\u3000७": " 7", "²": "?", "": "",
	} {
		if got := ASCIIDigits(in); got != want {
			th.Errorf("ASCIIDigits(%q) = %q, want %q", in, got, want)
		}
	}
}
