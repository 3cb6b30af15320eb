package wtf8

import (
	"slices"
	"testing"
)

func TestRoundTrip(th *testing.T) {
	for _, rs := range [][]rune{{}, {'a', 'é', 0x20ac, 0x1f600}, {0xd800}, {0xdfff, 'x', 0xdbff, 0xdc00}, {0xd7ff, 0xe000, 0xfffd}} {
		s := String(rs)
		if got := Runes(s); !slices.Equal(got, rs) {
			th.Errorf("%x became %x", rs, got)
		}
		if Count(s) != len(rs) {
			th.Errorf("Count(%x) = %d", rs, Count(s))
		}
	}
}

func TestMalformed(th *testing.T) {
	if got := Runes("\xffa\xed\xa0"); !slices.Equal(got, []rune{0xfffd, 'a', 0xfffd, 0xfffd}) {
		th.Errorf("%x", got)
	}
}
