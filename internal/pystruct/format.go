// Package pystruct is the binary layout engine of Python's module struct: it
// parses formats and reads and writes the values that are neither objects nor
// need any. A Format is immutable.
package pystruct

// This file parses formats.

import (
	"encoding/binary"
	"math"
	"runtime"
)

// Kind groups the format characters by the Python type they stand for.
type Kind uint8

const (
	Signed   Kind = iota // b h i l q n
	Unsigned             // B H I L Q N
	Pointer              // P
	Float                // e f d
	Bool                 // ?
	Char                 // c
	Bytes                // s
	Pascal               // p
)

// Item is one format character with its count.
type Item struct {
	Code   byte
	Kind   Kind
	Size   int // of one value in bytes; of the whole for s and p
	Count  int // values
	Offset int // of the first value
}

// Format is a parsed format.
type Format struct {
	Items  []Item
	Size   int // of the packed data
	Values int // packed or unpacked

	native bool // sizes and alignment of the platform
	big    bool // byte order
}

// Error is a struct.error, or with Overflow set an OverflowError.
type Error struct {
	Msg      string
	Overflow bool
}

func (e *Error) Error() string { return e.Msg }

func fail(msg string) error { return &Error{Msg: msg} }

var hostIsBig = binary.NativeEndian.Uint16([]byte{0, 1}) == 1

// describe returns what a format character stands for.
func describe(code byte, native bool) (kind Kind, size int, ok bool) {
	long := 4
	if native && runtime.GOOS != "windows" && math.MaxInt > math.MaxInt32 {
		long = 8
	}
	word := 8
	if math.MaxInt == math.MaxInt32 {
		word = 4
	}
	switch code {
	case 'c':
		return Char, 1, true
	case 'b':
		return Signed, 1, true
	case 'B':
		return Unsigned, 1, true
	case '?':
		return Bool, 1, true
	case 'h':
		return Signed, 2, true
	case 'H':
		return Unsigned, 2, true
	case 'i':
		return Signed, 4, true
	case 'I':
		return Unsigned, 4, true
	case 'l':
		return Signed, long, true
	case 'L':
		return Unsigned, long, true
	case 'q':
		return Signed, 8, true
	case 'Q':
		return Unsigned, 8, true
	case 'n':
		return Signed, word, native
	case 'N':
		return Unsigned, word, native
	case 'P':
		return Pointer, word, native
	case 'e':
		return Float, 2, true
	case 'f':
		return Float, 4, true
	case 'd':
		return Float, 8, true
	case 's', 'x':
		return Bytes, 1, true
	case 'p':
		return Pascal, 1, true
	}
	return 0, 0, false
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// Parse parses a format, which is ASCII. The error is an *Error.
func Parse(s string) (*Format, error) {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, fail("embedded null character")
		}
	}
	f := &Format{native: true, big: hostIsBig}
	if s != "" {
		switch s[0] {
		case '<':
			f.native, f.big = false, false
		case '>', '!':
			f.native, f.big = false, true
		case '=':
			f.native = false
		}
		switch s[0] {
		case '<', '>', '!', '=', '@':
			s = s[1:]
		}
	}
	tooLong := fail("total struct size too long")
	for i := 0; i < len(s); i++ {
		c := s[i]
		if isSpace(c) {
			continue
		}
		count, counted := 1, false
		for ; c >= '0' && c <= '9'; c = s[i] {
			d := int(c - '0')
			if !counted {
				count, counted = 0, true
			}
			if count > (math.MaxInt-d)/10 {
				return nil, tooLong
			}
			count = count*10 + d
			if i++; i == len(s) {
				return nil, fail("repeat count given without format specifier")
			}
		}
		kind, size, ok := describe(c, f.native)
		if !ok {
			return nil, fail("bad char in struct format")
		}
		if f.native && c != 'x' {
			pad := (size - f.Size%size) % size
			if f.Size > math.MaxInt-pad {
				return nil, tooLong
			}
			f.Size += pad
		}
		if count > (math.MaxInt-f.Size)/size {
			return nil, tooLong
		}
		it := Item{Code: c, Kind: kind, Size: size, Count: count, Offset: f.Size}
		f.Size += count * size
		switch {
		case c == 'x':
			continue
		case kind == Bytes || kind == Pascal:
			it.Size, it.Count = count, 1
		case count == 0:
			continue
		}
		f.Values += it.Count
		f.Items = append(f.Items, it)
	}
	return f, nil
}
