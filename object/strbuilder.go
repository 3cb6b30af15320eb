package object

import "unsafe"

// This file defines StrBuilder, which collects code points into a str.

// StrBuilder builds a str from its start. The zero value is empty and ready to use. It
// widens its storage when a code point needs it, so the result has the smallest kind as
// long as only what belongs to the result is written.
type StrBuilder struct {
	buf  []byte
	n    int
	kind Kind
	from *Thread // whose buffer is lent
}

// maxLent bounds the buffer that a thread keeps for its builders.
const maxLent = 4096

// Borrow makes the empty builder use the buffer of the thread, until its result is made. It
// suits short results, which are then one allocation.
func (w *StrBuilder) Borrow(t *Thread) {
	if t.text == nil {
		t.text = make([]byte, 0, 256)
	}
	w.buf, w.from, t.text = t.text[:0], t, nil
}

// Len returns the number of code points written.
func (w *StrBuilder) Len() int { return w.n }

// Grow makes room for n more code points of kind k.
func (w *StrBuilder) Grow(n int, k Kind) {
	if k > w.kind {
		w.widen(k)
	}
	need := (w.n + n) * w.kind.width()
	if need > cap(w.buf) {
		b := make([]byte, len(w.buf), max(need, 2*cap(w.buf), 32))
		copy(b, w.buf)
		w.buf = b
	}
}

// widen changes the storage to kind k, wider than the present one.
func (w *StrBuilder) widen(k Kind) {
	old, ow := w.kind, w.kind.width()
	w.kind = k
	nw := k.width()
	if ow == nw || w.n == 0 {
		return
	}
	b := make([]byte, w.n*nw, max(cap(w.buf)/ow*nw, 32))
	src := Str{data: unsafe.Pointer(&w.buf[0]), n: w.n, Kind: old}
	copyUnits(unsafe.Pointer(&b[0]), k, &src)
	w.buf = b
}

// extend makes room for n more units and returns where they go.
func (w *StrBuilder) extend(n int) unsafe.Pointer {
	size := n * w.kind.width()
	end := len(w.buf)
	if end+size > cap(w.buf) {
		b := make([]byte, end, max(end+size, 2*cap(w.buf), 32))
		copy(b, w.buf)
		w.buf = b
	}
	w.buf = w.buf[:end+size]
	w.n += n
	return unsafe.Add(unsafe.Pointer(unsafe.SliceData(w.buf)), end)
}

// WriteRune appends one code point, surrogates included.
func (w *StrBuilder) WriteRune(r rune) {
	if k := KindOf(r); k > w.kind {
		w.widen(k)
	}
	p := w.extend(1)
	switch w.kind {
	case ASCII, Latin1:
		*(*byte)(p) = byte(r)
	case UCS2:
		*(*uint16)(p) = uint16(r)
	default:
		*(*uint32)(p) = uint32(r)
	}
}

// WriteByte appends an ASCII character; it never fails.
func (w *StrBuilder) WriteByte(c byte) error {
	if w.kind <= Latin1 && len(w.buf) < cap(w.buf) && c < 0x80 {
		w.buf = append(w.buf, c)
		w.n++
		return nil
	}
	w.WriteRune(rune(c))
	return nil
}

// WriteStr appends s.
func (w *StrBuilder) WriteStr(s *Str) {
	if s.n == 0 {
		return
	}
	if s.Kind > w.kind {
		w.widen(s.Kind)
	}
	copyUnits(w.extend(s.n), w.kind, s)
}

// WriteSlice appends s[i:j].
func (w *StrBuilder) WriteSlice(s *Str, i, j int) {
	if j <= i {
		return
	}
	if s.Kind > w.kind {
		if k := kindOfRange(s, i, j); k > w.kind {
			w.widen(k)
		}
	}
	copyPart(w.extend(j-i), w.kind, s, i, j)
}

// WriteString appends WTF-8 text.
func (w *StrBuilder) WriteString(s string) {
	if isASCII(s) {
		if len(s) > 0 {
			if w.kind <= Latin1 {
				w.extend(len(s))
				copy(w.buf[len(w.buf)-len(s):], s)
				return
			}
			part := Str{data: unsafe.Pointer(unsafe.StringData(s)), n: len(s), Kind: ASCII}
			copyUnits(w.extend(len(s)), w.kind, &part)
		}
		return
	}
	for i := 0; i < len(s); {
		r, n := decodeWTF8(s[i:])
		w.WriteRune(r)
		i += n
	}
}

// writeASCII appends ASCII characters.
func (w *StrBuilder) writeASCII(b []byte) {
	if len(b) == 0 {
		return
	}
	if w.kind <= Latin1 {
		w.buf = append(w.buf, b...)
		w.n += len(b)
		return
	}
	for _, c := range b {
		w.WriteRune(rune(c))
	}
}

// WriteRepeat appends r n times.
func (w *StrBuilder) WriteRepeat(r rune, n int) {
	if n <= 0 {
		return
	}
	w.Grow(n, KindOf(r))
	if w.kind <= Latin1 {
		start := len(w.buf)
		w.extend(n)
		for i := start; i < len(w.buf); i++ {
			w.buf[i] = byte(r)
		}
		return
	}
	for ; n > 0; n-- {
		w.WriteRune(r)
	}
}

// writeReprOf appends repr(v).
func (w *StrBuilder) writeReprOf(t *Thread, v Value) error {
	s, err := Repr(t, v)
	if err == nil {
		w.WriteStr(s)
	}
	return err
}

// writeStrOf appends str(v).
func (w *StrBuilder) writeStrOf(t *Thread, v Value) error {
	s, err := ToStr(t, v)
	if err == nil {
		w.WriteStr(s)
	}
	return err
}

// Result returns what was written; the builder must not be used afterwards.
func (w *StrBuilder) Result(t *Thread) (*Str, error) {
	if len(w.buf) > 1<<20 {
		if err := t.CheckAlloc(len(w.buf)); err != nil {
			return nil, err
		}
	}
	return w.finish(), nil
}

// finish is Result without the check of the memory limit.
func (w *StrBuilder) finish() *Str {
	if t := w.from; t != nil {
		if cap(w.buf) <= maxLent {
			t.text = w.buf
			if w.n > 1 {
				s := newStr(w.kind, w.n)
				copy(s.raw(), w.buf)
				return s
			}
		}
	}
	switch {
	case w.n == 0:
		return emptyStr
	case w.n == 1:
		s := Str{data: unsafe.Pointer(&w.buf[0]), n: 1, Kind: w.kind}
		return StrOfRune(s.At(0))
	case len(w.buf) <= 60:
		s := newStr(w.kind, w.n)
		copy(s.raw(), w.buf)
		return s
	}
	if cap(w.buf) > len(w.buf)+len(w.buf)/4+16 {
		b := make([]byte, len(w.buf))
		copy(b, w.buf)
		w.buf = b
	}
	return &Str{Shape: StrType.Root, data: unsafe.Pointer(&w.buf[0]), n: w.n, Kind: w.kind}
}

// textOfBytes returns the str of a copy of b, which is WTF-8.
func textOfBytes(b []byte) *Str {
	if isASCII(unsafe.String(unsafe.SliceData(b), len(b))) {
		return StrOfASCII(b)
	}
	return MakeStr(string(b))
}

// StrOfASCII returns the str of a copy of b, which is ASCII.
func StrOfASCII(b []byte) *Str {
	if len(b) <= 1 {
		return charOrEmpty(b)
	}
	s := newASCII(len(b))
	copy(s.Bytes1(), b)
	return s
}

func charOrEmpty(b []byte) *Str {
	if len(b) == 0 {
		return emptyStr
	}
	return &charStrs[b[0]]
}

// strOfBytes returns the ASCII str of b, which it takes over.
func strOfBytes(b []byte) *Str {
	if len(b) <= 1 {
		return charOrEmpty(b)
	}
	if len(b) <= 28 {
		s := newStr(ASCII, len(b))
		copy(s.Bytes1(), b)
		return s
	}
	return &Str{Shape: StrType.Root, data: unsafe.Pointer(&b[0]), n: len(b), Kind: ASCII}
}
