// Package eastasian implements the multibyte encodings of Chinese, Japanese and Korean.
//
// Its tables are made by internal/cmd/geneastasian.
package eastasian

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"sync"
)

// This file loads the tables and does the encodings without state.

//go:embed tables.bin
var tables []byte

// What decodes to no character, in tables.
const (
	incomplete = 0x200000
	pairValue  = 0x300000
)

// table is an encoding of one to four bytes.
type table struct {
	name   string
	single [256]uint32 // values plus one
	double []uint32    // by both bytes
	triple []uint32    // those that begin with 8F, by the last two bytes
	encode [0x300]*[256]uint32
	pairs  [][2]rune
	joined map[[2]rune]uint32
	first  map[rune]bool // begins a pair
	four   []uint32      // of gb18030, values plus one by index
	back   map[rune]uint32
}

// loaded are the tables that were used.
var loaded sync.Map

// load returns a table by the name of its encoding.
func load(name string) *table {
	if t, ok := loaded.Load(name); ok {
		return t.(*table)
	}
	for rest := tables; len(rest) > 0; {
		n := int(rest[0])
		found := string(rest[1 : 1+n])
		rest = rest[1+n:]
		size, k := binary.Uvarint(rest)
		section := rest[k : k+int(size)]
		rest = rest[k+int(size):]
		if found == name {
			t, _ := loaded.LoadOrStore(name, read(name, section))
			return t.(*table)
		}
	}
	return nil
}

func read(name string, packed []byte) *table {
	t := &table{name: name, double: make([]uint32, 1<<16), joined: map[[2]rune]uint32{}, first: map[rune]bool{}}
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(err) // the file is part of the program
	}
	number := func() int64 {
		x, k := binary.Varint(data)
		data = data[k:]
		return x
	}
	unsigned := func() uint64 {
		x, k := binary.Uvarint(data)
		data = data[k:]
		return x
	}
	runs := func(f func(key, value uint32)) {
		key, value := int64(0), int64(0)
		for range unsigned() {
			key += number()
			x := unsigned()
			value += number()
			for i := int64(0); i < int64(x>>1); i++ {
				f(uint32(key+i), uint32(value+i*int64(x&1)))
			}
		}
	}
	runs(func(key, value uint32) {
		t.setDecode(key, value+1)
		if value < 0x110000 && t.lookup(rune(value)) == 0 {
			t.setEncode(rune(value), key)
		}
	})
	key := int64(0)
	for range unsigned() {
		key += number()
		pair := [2]rune{rune(number()), rune(number())}
		t.setDecode(uint32(key), pairValue+uint32(len(t.pairs))+1)
		t.pairs = append(t.pairs, pair)
		t.joined[pair] = uint32(key)
		t.first[pair[0]] = true
	}
	runs(func(key, value uint32) {
		if t.four == nil {
			t.four = make([]uint32, 39420)
			t.back = make(map[rune]uint32, 39420)
		}
		t.four[key] = value + 1
		t.back[rune(value)] = key
	})
	runs(func(key, value uint32) {
		if value == incomplete {
			value = 0
		}
		t.setEncode(rune(key), value)
	})
	return t
}

func (t *table) setDecode(key, value uint32) {
	switch {
	case key < 1<<8:
		t.single[key] = value
	case key < 1<<16:
		t.double[key] = value
	default:
		if t.triple == nil {
			t.triple = make([]uint32, 1<<16)
		}
		t.triple[key&0xffff] = value
	}
}

func (t *table) setEncode(r rune, key uint32) {
	page := &t.encode[r>>8]
	if *page == nil {
		*page = new([256]uint32)
	}
	(*page)[r&0xff] = key
}

// lookup returns the bytes of a character as a number, 0 if there are none.
func (t *table) lookup(r rune) uint32 {
	if r < 0 || int(r>>8) >= len(t.encode) || t.encode[r>>8] == nil {
		return 0
	}
	return t.encode[r>>8][r&0xff]
}

// short tells that there is not enough input to decide.
const short = -1

// decode reads a character: it returns how many bytes it has. Otherwise n is 0 and bad the
// length of the error, or short.
func (t *table) decode(in []byte, out []rune) (_ []rune, n, bad int) {
	v := t.single[in[0]]
	switch {
	case v == 0:
		return out, 0, 1
	case v != incomplete+1:
		if v > incomplete {
			return out, 0, int(v - 1 - incomplete)
		}
		return append(out, rune(v-1)), 1, 0
	}
	if len(in) < 2 {
		return out, 0, short
	}
	v = t.double[int(in[0])<<8|int(in[1])]
	n = 2
	if v == incomplete+1 {
		switch {
		case t.four != nil:
			return t.decodeFour(in, out)
		case t.name == "euc_kr":
			return t.decodeMakeUp(in, out)
		}
		if len(in) < 3 {
			return out, 0, short
		}
		v = t.triple[int(in[1])<<8|int(in[2])]
		n = 3
	}
	switch {
	case v == 0:
		return out, 0, 1
	case v > pairValue:
		pair := t.pairs[v-1-pairValue]
		return append(out, pair[0], pair[1]), n, 0
	case v > incomplete:
		return out, 0, int(v - 1 - incomplete)
	}
	return append(out, rune(v-1)), n, 0
}

// decodeFour reads four bytes of gb18030.
func (t *table) decodeFour(in []byte, out []rune) (_ []rune, n, bad int) {
	if len(in) < 4 {
		return out, 0, short
	}
	if in[2] < 0x81 || in[2] > 0xfe || in[3] < 0x30 || in[3] > 0x39 {
		return out, 0, 1
	}
	index := ((int(in[0])-0x81)*10+int(in[1])-0x30)*1260 + (int(in[2])-0x81)*10 + int(in[3]) - 0x30
	switch {
	case index < len(t.four) && t.four[index] != 0:
		return append(out, rune(t.four[index]-1)), 4, 0
	case index >= 189000 && index < 189000+0x100000:
		return append(out, rune(0x10000+index-189000)), 4, 0
	}
	return out, 0, 1
}

// The letters of Hangul syllables, as places in the row of single letters.
var (
	initials = [...]byte{0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29}
	finals   = [...]byte{0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29}
)

func indexOf(list []byte, b byte) int {
	for i, x := range list {
		if x == b {
			return i
		}
	}
	return -1
}

// decodeMakeUp reads a syllable that is spelled by its letters: a filler and three letters.
func (t *table) decodeMakeUp(in []byte, out []rune) (_ []rune, n, bad int) {
	if len(in) < 8 {
		return out, 0, short
	}
	if in[2] != 0xa4 || in[4] != 0xa4 || in[6] != 0xa4 {
		return out, 0, 1
	}
	first := indexOf(initials[:], in[3]-0xa1)
	vowel := int(in[5]) - 0xbf
	last := 0
	if in[7] != 0xd4 {
		last = indexOf(finals[:], in[7]-0xa1) + 1
		if last == 0 {
			return out, 0, 1
		}
	}
	if first < 0 || vowel < 0 || vowel > 20 {
		return out, 0, 1
	}
	return append(out, rune(0xac00+(first*21+vowel)*28+last)), 8, 0
}

// encodeRune writes the character at the beginning of in, or a pair: it returns how many were
// used, 0 if there is no code, short if the next character matters and is not there.
func (t *table) encodeRune(in []rune, final bool, out []byte) (_ []byte, n int) {
	r := in[0]
	if t.first[r] {
		if len(in) > 1 {
			if key, ok := t.joined[[2]rune{r, in[1]}]; ok {
				return appendKey(out, key), 2
			}
		} else if !final {
			return out, short
		}
	}
	key := t.lookup(r)
	switch {
	case key != 0 || r == 0:
		return appendKey(out, key), 1
	case t.four != nil && r >= 0x10000:
		return appendFour(out, int(r)-0x10000+189000), 1
	case t.four != nil:
		if index, ok := t.back[r]; ok {
			return appendFour(out, int(index)), 1
		}
	case t.name == "euc_kr" && r >= 0xac00 && r <= 0xd7a3:
		s := int(r) - 0xac00
		last := byte(0xd4)
		if s%28 > 0 {
			last = 0xa1 + finals[s%28-1]
		}
		return append(out, 0xa4, 0xd4, 0xa4, 0xa1+initials[s/588], 0xa4, byte(0xbf+s/28%21), 0xa4, last), 1
	}
	return out, 0
}

func appendKey(out []byte, key uint32) []byte {
	if key > 0xffff {
		out = append(out, byte(key>>16))
	}
	if key > 0xff {
		out = append(out, byte(key>>8))
	}
	return append(out, byte(key))
}

func appendFour(out []byte, index int) []byte {
	return append(out, byte(0x81+index/12600), byte(0x30+index/1260%10), byte(0x81+index/10%126), byte(0x30+index%10))
}
