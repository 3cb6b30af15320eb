package object

import (
	"strings"
	"unicode/utf8"
	"unsafe"
)

// This file defines the storage of str; its methods are in strmethods.go.

// Kind is the storage of a Str: bytes of ASCII or Latin-1, or 2- or 4-byte code points.
type Kind uint8

// The kinds of string storage. A string has the smallest kind that holds all its code points.
const (
	ASCII  Kind = iota // 1 byte, all below 128: the storage is also its UTF-8
	Latin1             // 1 byte
	UCS2               // 2 bytes
	UCS4               // 4 bytes
)

// Str is a Python str (PEP 393): n code points of a fixed width behind data.
type Str struct {
	Shape *Shape
	data  unsafe.Pointer
	n     int
	hash  int64 // 0: not computed yet
	Kind  Kind
	// Interned marks the one Str of its contents in the interpreter's intern table, or a
	// static one: attribute names are compared by address.
	Interned bool
	appended bool // this is the Str of an appendedStr
}

// appendedStr is a string that was made by appending: its data is a prefix of buf.
type appendedStr struct {
	Str
	buf *strBuf
}

// strBuf is a buffer that grows in place under `s += x`: the string whose end is the
// buffer's end may be extended without a copy, all others stay valid.
type strBuf struct {
	b []byte
	// spare are strings to come. They are allocated several at once: one of them that lives
	// keeps the buffer alive in any case.
	spare []appendedStr
	made  int
}

// next returns the string of the n first code points of the buffer.
func (buf *strBuf) next(n int, k Kind) *Str {
	if len(buf.spare) == 0 {
		buf.made = min(2*buf.made+1, 63)
		buf.spare = make([]appendedStr, buf.made)
	}
	s := &buf.spare[0]
	buf.spare = buf.spare[1:]
	s.Str = Str{Shape: &StrShape, data: unsafe.Pointer(unsafe.SliceData(buf.b)), n: n, Kind: k, appended: true}
	s.buf = buf
	return &s.Str
}

// Len returns the number of code points.
func (s *Str) Len() int { return s.n }

// Bytes1 returns the storage of an ASCII or Latin-1 string.
func (s *Str) Bytes1() []byte { return unsafe.Slice((*byte)(s.data), s.n) }

// Units2 returns the storage of a UCS2 string.
func (s *Str) Units2() []uint16 { return unsafe.Slice((*uint16)(s.data), s.n) }

// Units4 returns the storage of a UCS4 string.
func (s *Str) Units4() []uint32 { return unsafe.Slice((*uint32)(s.data), s.n) }

// At returns code point i, which must be in range.
func (s *Str) At(i int) rune {
	switch s.Kind {
	case ASCII, Latin1:
		return rune(*(*byte)(unsafe.Add(s.data, i)))
	case UCS2:
		return rune(*(*uint16)(unsafe.Add(s.data, i*2)))
	}
	return rune(*(*uint32)(unsafe.Add(s.data, i*4)))
}

// width returns the bytes of a code point in storage of kind k.
func (k Kind) width() int {
	switch k {
	case UCS2:
		return 2
	case UCS4:
		return 4
	}
	return 1
}

// KindOf returns the smallest kind that holds r.
func KindOf(r rune) Kind {
	switch {
	case r < 0x80:
		return ASCII
	case r < 0x100:
		return Latin1
	case r < 0x10000:
		return UCS2
	}
	return UCS4
}

// strHeader has the layout of Str, but its pointers are of no interest to the garbage
// collector: one is that of the static shape of exact strings, the other leads into the same
// allocation. So allocations that begin with it need not be scanned.
type strHeader struct {
	strWords
	kind     Kind
	interned bool
	appended bool
	_        bool
}

// strWords is the part of a strHeader that is not followed by padding when it is embedded: short
// contents begin right behind the kind and the flags.
type strWords struct {
	shape, data uintptr
	n           int
	hash        int64
}

type strFlags [4]byte

type (
	str12 struct {
		strWords
		strFlags
		b [12]byte
	}
	str28 struct {
		strWords
		strFlags
		b [28]byte
	}
	str60 struct {
		strWords
		strFlags
		b [60]byte
	}
)

// newStr makes a string with room for n units of kind k, contents zero, in one allocation.
// It is not inlined: what it makes must not move, so it must not be on a stack.
//
//go:noinline
func newStr(k Kind, n int) *Str {
	size := n * k.width()
	var h *strHeader
	switch {
	case size <= len(str12{}.b):
		s := &str12{}
		h, s.data = (*strHeader)(unsafe.Pointer(s)), uintptr(unsafe.Pointer(&s.b))
	case size <= len(str28{}.b):
		s := &str28{}
		h, s.data = (*strHeader)(unsafe.Pointer(s)), uintptr(unsafe.Pointer(&s.b))
	case size <= len(str60{}.b):
		s := &str60{}
		h, s.data = (*strHeader)(unsafe.Pointer(s)), uintptr(unsafe.Pointer(&s.b))
	default:
		const words = (unsafe.Sizeof(strHeader{}) + 7) / 8
		b := wordsToFill(int(words) + (size+7)/8)
		clear(b[:words])
		h = (*strHeader)(unsafe.Pointer(&b[0]))
		h.data = uintptr(unsafe.Pointer(&b[words]))
	}
	h.shape, h.n, h.kind = uintptr(unsafe.Pointer(&StrShape)), n, k
	return (*Str)(unsafe.Pointer(h))
}

// wordsToFill returns memory for a large object that is not cleared: the caller fills it.
func wordsToFill(n int) []uint64 {
	if n < 256 {
		return make([]uint64, n)
	}
	b := BytesToFill(n * 8)
	w := unsafe.Slice((*uint64)(unsafe.Pointer(&b[0])), n)
	w[n-1] = 0
	return w
}

// BytesToFill returns memory for n bytes that is not cleared if it is much: the caller fills it.
func BytesToFill(n int) []byte {
	if n < 2048 {
		return make([]byte, n)
	}
	var w strings.Builder
	w.Grow(n)
	w.WriteByte(0)
	return unsafe.Slice(unsafe.StringData(w.String()), n)
}

// newASCII is newStr of kind ASCII.
//
//go:noinline
func newASCII(n int) *Str {
	if n <= len(str12{}.b) {
		s := &str12{}
		s.shape, s.data, s.n = uintptr(unsafe.Pointer(&StrShape)), uintptr(unsafe.Pointer(&s.b)), n
		return (*Str)(unsafe.Pointer(s))
	}
	if n <= len(str28{}.b) {
		s := &str28{}
		s.shape, s.data, s.n = uintptr(unsafe.Pointer(&StrShape)), uintptr(unsafe.Pointer(&s.b)), n
		return (*Str)(unsafe.Pointer(s))
	}
	return newStr(ASCII, n)
}

// isASCII reports whether s has only bytes below 128.
func isASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if *(*uint64)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))&0x8080808080808080 != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

var emptyByte byte

// MakeStr returns a str of WTF-8 text: UTF-8 in which lone surrogates are encoded as three
// bytes. Bytes that are not WTF-8 become U+FFFD. ASCII text is not copied: s must stay unchanged.
func MakeStr(s string) *Str {
	if isASCII(s) {
		if len(s) <= 1 {
			if len(s) == 0 {
				return emptyStr
			}
			return &charStrs[s[0]]
		}
		return &Str{Shape: StrType.Root, data: unsafe.Pointer(unsafe.StringData(s)), n: len(s), Kind: ASCII}
	}
	n, max := 0, rune(0)
	for i := 0; i < len(s); {
		r, w := decodeWTF8(s[i:])
		if r > max {
			max = r
		}
		i += w
		n++
	}
	out := newStr(KindOf(max), n)
	j := 0
	for i := 0; i < len(s); j++ {
		r, w := decodeWTF8(s[i:])
		out.put(j, r)
		i += w
	}
	if n == 1 && out.Kind == Latin1 {
		return &charStrs[out.At(0)]
	}
	return out
}

// NewStr returns MakeStr(s) as a Value.
func NewStr(s string) Value { return Value{P: unsafe.Pointer(MakeStr(s))} }

// put stores code point r at i of a string under construction.
func (s *Str) put(i int, r rune) {
	switch s.Kind {
	case ASCII, Latin1:
		*(*byte)(unsafe.Add(s.data, i)) = byte(r)
	case UCS2:
		*(*uint16)(unsafe.Add(s.data, i*2)) = uint16(r)
	default:
		*(*uint32)(unsafe.Add(s.data, i*4)) = uint32(r)
	}
}

func decodeWTF8(s string) (rune, int) {
	if s[0] < 0x80 {
		return rune(s[0]), 1
	}
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 && s[1] < 0xC0 && s[2]&0xC0 == 0x80 {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// appendWTF8 appends r, which may be a surrogate.
func appendWTF8(b []byte, r rune) []byte {
	if r >= 0xD800 && r < 0xE000 {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F|0x80, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(b, r)
}

// StrOfRunes returns the str of code points rs, surrogates included.
func StrOfRunes(rs []rune) *Str {
	max := rune(0)
	for _, r := range rs {
		if r > max {
			max = r
		}
	}
	if len(rs) == 0 {
		return emptyStr
	}
	if len(rs) == 1 {
		return StrOfRune(rs[0])
	}
	s := newStr(KindOf(max), len(rs))
	for i, r := range rs {
		s.put(i, r)
	}
	return s
}

// StrOfRune returns the str of one code point. Those below 256 are static.
func StrOfRune(r rune) *Str {
	if r < 256 {
		return &charStrs[r]
	}
	s := newStr(KindOf(r), 1)
	s.put(0, r)
	return s
}

// String returns s as WTF-8. It does not copy ASCII strings.
func (s *Str) String() string {
	if s.Kind == ASCII {
		return unsafe.String((*byte)(s.data), s.n)
	}
	if b := s.plainUTF8(); b != nil {
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	b := make([]byte, 0, s.n*2)
	for i := 0; i < s.n; i++ {
		b = appendWTF8(b, s.At(i))
	}
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// raw returns the storage of s as bytes.
func (s *Str) raw() []byte { return unsafe.Slice((*byte)(s.data), s.n*s.Kind.width()) }

// Hash returns the hash of s, never 0 for a computed one except for the empty string.
func (s *Str) Hash() int64 {
	if s.hash != 0 || s.n == 0 {
		return s.hash
	}
	s.hash = s.computeHash()
	return s.hash
}

// StrEqual reports whether a and b have the same code points.
func StrEqual(a, b *Str) bool {
	if a == b {
		return true
	}
	if a.n != b.n || a.Kind != b.Kind {
		return false
	}
	return sameBytes(a.data, b.data, a.n*a.Kind.width())
}

// sameBytes compares n bytes; few of them, as most keys of dicts are, without a call.
func sameBytes(a, b unsafe.Pointer, n int) bool {
	switch {
	case n >= 8:
		if n > 16 {
			return unsafe.String((*byte)(a), n) == unsafe.String((*byte)(b), n)
		}
		return *(*uint64)(a) == *(*uint64)(b) && *(*uint64)(unsafe.Add(a, n-8)) == *(*uint64)(unsafe.Add(b, n-8))
	case n >= 4:
		return *(*uint32)(a) == *(*uint32)(b) && *(*uint32)(unsafe.Add(a, n-4)) == *(*uint32)(unsafe.Add(b, n-4))
	case n >= 2:
		return *(*uint16)(a) == *(*uint16)(b) && *(*uint16)(unsafe.Add(a, n-2)) == *(*uint16)(unsafe.Add(b, n-2))
	}
	return n == 0 || *(*byte)(a) == *(*byte)(b)
}

// charStrs are the one-character strings of Latin-1; emptyStr is ”.
var (
	charStrs  [256]Str
	charBytes [256]byte
	emptyStr  = &Str{data: unsafe.Pointer(&emptyByte), Interned: true}
)

// CharAt returns character i, which must be there, of a string of Latin-1.
func (s *Str) CharAt(i uint64) *Str { return &charStrs[*(*byte)(unsafe.Add(s.data, i))] }

func initStrings() {
	emptyStr.Shape = StrType.Root
	for i := range charStrs {
		charBytes[i] = byte(i)
		k := ASCII
		if i >= 0x80 {
			k = Latin1
		}
		charStrs[i] = Str{Shape: StrType.Root, data: unsafe.Pointer(&charBytes[i]), n: 1, Kind: k, Interned: true}
		charStrs[i].hash = charStrs[i].computeHash()
	}
}

func (s *Str) computeHash() int64 {
	return HashBytes(s.raw())
}

// HashBytes returns the hash that str and bytes objects with this storage have.
func HashBytes(b []byte) int64 {
	return hashKey().Bytes(b)
}

// CharStr returns the static str of one Latin-1 character.
func CharStr(c byte) *Str { return &charStrs[c] }

// EmptyStr returns the static empty str.
func EmptyStr() *Str { return emptyStr }

// Byte returns the character at i, which is in range, of a str of kind ASCII or Latin1.
func (s *Str) Byte(i uint64) byte { return *(*byte)(unsafe.Add(s.data, i)) }

// StrConcat returns a + b. If a ends where its buffer ends, b is appended in place: strings
// are immutable, so sharing the buffer's prefix is safe and repeated += is linear.
func StrConcat(t *Thread, a, b *Str) (*Str, error) {
	if b.n == 0 && a.Shape == StrType.Root {
		return a, nil
	}
	if a.n == 0 && b.Shape == StrType.Root {
		return b, nil
	}
	k := max(a.Kind, b.Kind)
	n := a.n + b.n
	w := k.width()
	size := n * w
	if a.appended && a.Kind == k {
		if buf := (*appendedStr)(unsafe.Pointer(a)).buf; len(buf.b) == a.n*w && cap(buf.b) >= size {
			end := len(buf.b)
			buf.b = buf.b[:size]
			if b.n == 1 && w == 1 {
				buf.b[end] = *(*byte)(b.data)
			} else {
				copyUnits(unsafe.Pointer(&buf.b[end]), k, b)
			}
			return buf.next(n, k), nil
		}
	}
	if size < 64 {
		if k == ASCII {
			s := newASCII(n)
			out := s.Bytes1()
			copy(out[copy(out, a.Bytes1()):], b.Bytes1())
			return s, nil
		}
		s := newStr(k, n)
		copyUnits(s.data, k, a)
		copyUnits(unsafe.Add(s.data, a.n*w), k, b)
		return s, nil
	}
	if err := t.CheckAlloc(size); err != nil {
		return nil, err
	}
	buf := &strBuf{b: make([]byte, size, size+size/2)}
	s := buf.next(n, k)
	copyUnits(s.data, k, a)
	copyUnits(unsafe.Add(s.data, a.n*w), k, b)
	return s, nil
}

// copyUnits stores the code points of src at dst in storage of kind k, not smaller than src's.
func copyUnits(dst unsafe.Pointer, k Kind, src *Str) {
	w := k.width()
	if w == src.Kind.width() {
		copy(unsafe.Slice((*byte)(dst), src.n*w), src.raw())
		return
	}
	copyPart(dst, k, src, 0, src.n)
}

// Slice returns code points i to j of s, which must be in range.
func (s *Str) Slice(i, j int) *Str {
	if j <= i {
		return emptyStr
	}
	if i == 0 && j == s.n && s.Shape == StrType.Root {
		return s
	}
	if j-i == 1 {
		return StrOfRune(s.At(i))
	}
	if s.Kind == ASCII {
		// Copied, so that a short slice does not keep a long text alive.
		o := newASCII(j - i)
		copy(o.Bytes1(), s.Bytes1()[i:j])
		return o
	}
	k := kindOfRange(s, i, j)
	o := newStr(k, j-i)
	copyPart(o.data, k, s, i, j)
	return o
}
