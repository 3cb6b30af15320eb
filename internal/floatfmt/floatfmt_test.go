package floatfmt

import (
	_ "embed"
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"
)

// Recorded from CPython 3.13; the first letter of a line says what it holds:
// r repr, f format(x, spec) with N for "no type", R round, x hex, X fromhex,
// p float(text). Floats are their bits in hexadecimal.
//
//go:embed testdata/recorded.txt
var recorded string

func TestRecorded(th *testing.T) {
	for line := range strings.Lines(recorded) {
		line = strings.TrimSuffix(line, "\n")
		f := strings.Split(line, " ")
		bits, _ := strconv.ParseUint(f[1], 16, 64)
		x := math.Float64frombits(bits)
		var got string
		switch f[0] {
		case "r":
			got = Repr(x)
			if g := string(AppendFormat(nil, x, 'r', 0, AddDot0)); g != got {
				th.Errorf("%s: code r gives %s", line, g)
			}
		case "f":
			got = string(formatSpec(x, f[2]))
		case "R":
			n, _ := strconv.Atoi(f[2])
			y, ok := Round(x, n)
			got = bitsText(y)
			if !ok {
				got = "overflow"
			}
		case "x":
			got = Hex(x)
		case "X":
			y, err := FromHex(f[1])
			got = bitsText(y)
			if errors.Is(err, ErrHexSyntax) {
				got = "ValueError"
			} else if errors.Is(err, ErrHexRange) {
				got = "OverflowError"
			}
		case "p":
			y, ok := Parse(f[1])
			got = bitsText(y)
			if !ok {
				got = "bad"
			}
		}
		if want := f[len(f)-1]; got != want {
			th.Errorf("%s: got %s", line, got)
		}
	}
}

func bitsText(x float64) string {
	if x != x { // Go's NaN has another payload
		s := "7ff8000000000000"
		if math.Signbit(x) {
			s = "fff8000000000000"
		}
		return s
	}
	s := strconv.FormatUint(math.Float64bits(x), 16)
	return strings.Repeat("0", 16-len(s)) + s
}

func formatSpec(x float64, spec string) []byte {
	var flags Flags
	code := spec[len(spec)-1]
	spec = spec[:len(spec)-1]
	for spec != "" && spec[0] != '.' {
		switch spec[0] {
		case '+':
			flags |= Plus
		case 'z':
			flags |= NoNegZero
		case '#':
			flags |= Alt
		}
		spec = spec[1:]
	}
	prec := 0
	if spec != "" {
		prec, _ = strconv.Atoi(spec[1:])
	}
	if code == 'N' {
		code = 'g'
		flags |= AddDot0
	}
	if code == 'r' {
		flags |= AddDot0
	}
	return AppendFormat(nil, x, code, prec, flags)
}

func TestHugePrecision(th *testing.T) {
	if n := len(AppendFormat(nil, 1.5, 'f', 5000000, 0)); n != 5000002 {
		th.Errorf("f: %d", n)
	}
	if n := len(AppendFormat(nil, 1.5, 'e', 5000000, 0)); n != 5000006 {
		th.Errorf("e: %d", n)
	}
	if s := AppendFormat(nil, 1.5, 'g', 500000000, 0); string(s) != "1.5" {
		th.Errorf("g: %s", s)
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add(uint64(0x3ff8000000000000))
	f.Fuzz(func(th *testing.T, bits uint64) {
		x := math.Float64frombits(bits)
		if x != x {
			return
		}
		if y, ok := Parse(Repr(x)); !ok || y != x {
			th.Errorf("Parse(Repr(%x)) = %x", bits, math.Float64bits(y))
		}
		if y, err := FromHex(Hex(x)); err != nil || y != x {
			th.Errorf("FromHex(Hex(%x)) = %x", bits, math.Float64bits(y))
		}
		if math.Abs(x) < 1e30 {
			for _, p := range []int{0, 2, 6, 17} {
				want := strconv.FormatFloat(x, 'f', p, 64)
				if got := string(AppendFormat(nil, x, 'f', p, 0)); got != want {
					th.Errorf("%x .%df: %s, want %s", bits, p, got, want)
				}
			}
		}
	})
}

func BenchmarkRepr(b *testing.B) {
	for b.Loop() {
		Repr(3.14159)
	}
}

func BenchmarkFixed2(b *testing.B) {
	var buf [64]byte
	for b.Loop() {
		AppendFormat(buf[:0], 1234.5678, 'f', 2, 0)
	}
}

func BenchmarkRound2(b *testing.B) {
	for b.Loop() {
		Round(1234.5678, 2)
	}
}
