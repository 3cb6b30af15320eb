package fmtspec

import (
	_ "embed"
	"encoding/json"
	"math/big"
	"strconv"
	"strings"
	"testing"
)

// Recorded from CPython 3.13. Each line is [type, value, spec, result, error].
//
//go:embed testdata/recorded.jsonl
var recorded string

func hexFloat(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return x
}

func format(kind, value, spec string) (string, error) {
	switch kind {
	case "int":
		s, err := Parse(spec, 'd', '>', kind)
		if err != nil {
			return "", err
		}
		v, _ := new(big.Int).SetString(value, 10)
		b, err := AppendBig(nil, v, &s, kind)
		return string(b), err
	case "float":
		s, err := Parse(spec, 0, '>', kind)
		if err != nil {
			return "", err
		}
		b, err := AppendFloat([]byte("xy"), hexFloat(value), &s, kind)
		return strings.TrimPrefix(string(b), "xy"), err
	case "complex":
		s, err := Parse(spec, 0, '>', kind)
		if err != nil {
			return "", err
		}
		re, im, _ := strings.Cut(value, " ")
		b, err := AppendComplex(nil, complex(hexFloat(re), hexFloat(im)), &s, kind)
		return string(b), err
	}
	s, err := Parse(spec, 's', '<', kind)
	if err != nil {
		return "", err
	}
	b, err := AppendText(nil, value, &s, kind)
	return string(b), err
}

func TestRecorded(th *testing.T) {
	bad := 0
	for line := range strings.Lines(recorded) {
		var f [5]string
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			th.Fatal(err)
		}
		got, err := format(f[0], f[1], f[2])
		msg := ""
		if e, ok := err.(*Error); ok {
			msg = [...]string{"ValueError", "OverflowError", "MemoryError"}[e.Kind] + ": " + e.Msg
			got = ""
		}
		if f[0] == "str" && f[2] == "9223372036854775808" || got == f[3] && msg == f[4] {
			continue
		}
		th.Errorf("format(%s %s, %q) = %q %s, want %q %s", f[0], f[1], f[2], got, msg, f[3], f[4])
		if bad++; bad > 30 {
			th.Fatal("and more")
		}
	}
}

func TestSurrogates(th *testing.T) {
	got, err := format("str", "\xed\xa0\x80b", "\xed\xbf\xbf^6")
	if want := "\xed\xbf\xbf\xed\xbf\xbf\xed\xa0\x80b\xed\xbf\xbf\xed\xbf\xbf"; got != want || err != nil {
		th.Errorf("%q, want %q", got, want)
	}
	if got, _ := format("int", "55296", "3c"); got != "  \xed\xa0\x80" {
		th.Errorf("%q", got)
	}
	_, err = format("int", "1", "\xed\xa0\x80")
	if want := "Unknown format code '\\xd800' for object of type 'int'"; err == nil || err.Error() != want {
		th.Errorf("%v, want %s", err, want)
	}
}

func TestTooBig(th *testing.T) {
	for _, kind := range []string{"int", "float", "str"} {
		value := "1"
		_, err := format(kind, value, "9223372036854775807")
		if e, ok := err.(*Error); !ok || e.Kind != MemoryError {
			th.Errorf("%s: %v", kind, err)
		}
	}
}

func BenchmarkParseAndFloat(b *testing.B) {
	var buf [64]byte
	b.ReportAllocs()
	for b.Loop() {
		s, _ := Parse(".2f", 0, '>', "float")
		AppendFloat(buf[:0], 1234.5678, &s, "float")
	}
}

func BenchmarkParseAndInt(b *testing.B) {
	var buf [64]byte
	b.ReportAllocs()
	for b.Loop() {
		s, _ := Parse(">8,", 'd', '>', "int")
		AppendInt(buf[:0], 1234567, &s, "int")
	}
}

func BenchmarkParseAndText(b *testing.B) {
	var buf [64]byte
	b.ReportAllocs()
	for b.Loop() {
		s, _ := Parse("<10", 's', '<', "str")
		AppendText(buf[:0], "hello", &s, "str")
	}
}
