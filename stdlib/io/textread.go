package io

import (
	"bytes"
	"math/big"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines how TextIOWrapper reads, and its positions.

func textNext(t *thread, v value) (value, error) {
	x := (*textIO)(v.P)
	if v.Type() == textIOType {
		// The common case: a line of ASCII within the chunk.
		if x.chunkASC && x.ok && (x.translate || x.readnl == "\n") && x.br != nil && x.br.file != nil && !x.br.file.shut {
			if i := bytes.IndexByte(x.chunk[x.cpos:], '\n'); i >= 0 {
				s := object.ASCIIStr(x.chunk[x.cpos : x.cpos+i+1])
				x.cpos += i + 1
				x.telling = false
				return object.Of(s), nil
			}
		}
		if err := x.checkOpen(t); err != nil {
			return value{}, err
		}
		x.telling = false
		s, err := x.readline(t, -1)
		if err != nil {
			return value{}, err
		}
		if s.Len() == 0 {
			x.telling = x.seekable
			return value{}, nil
		}
		return object.Of(s), nil
	}
	if err := x.check(); err != nil {
		return value{}, err
	}
	x.telling = false
	line, err := object.CallMethod(t, v, "readline")
	if err != nil {
		return value{}, err
	}
	if !line.IsA(object.StrType) {
		return value{}, object.Errorf(object.OSError, "readline() should have returned a str object, not '%s'", line.Type().Name)
	}
	if (*object.Str)(line.P).Len() == 0 {
		x.telling = x.seekable
		return value{}, nil
	}
	return line, nil
}

// drop forgets decoded text.
func (x *textIO) drop() {
	x.chunk, x.cpos, x.raw, x.tail, x.snapped, x.chunkASC, x.atEOF = nil, 0, nil, nil, false, false, false
}

// readable prepares for reading.
func (x *textIO) startReading(t *thread) error {
	if !x.canRead {
		return unsupported(t, "not readable")
	}
	return x.writeflush(t)
}

// input reads about hint bytes; none at the end.
func (x *textIO) input(t *thread, hint int) ([]byte, error) {
	n := max(hint, x.chunkSize)
	if b := x.br; b != nil {
		if err := b.checkOpen(t, "read of closed file"); err != nil {
			return nil, err
		}
		if err := b.lock(t); err != nil {
			return nil, err
		}
		defer b.unlock()
		// Who asks for more than there is gets no buffer for it.
		n = max(min(n, 1<<20), x.chunkSize)
		if cap(x.readBuf) < n {
			if err := t.CheckAlloc(n); err != nil {
				return nil, err
			}
			x.readBuf = make([]byte, n)
		}
		k, _, err := b.read1(t, x.readBuf[:n])
		return x.readBuf[:k], err
	}
	method := "read"
	if x.hasRead1 {
		method = "read1"
	}
	r, err := object.CallMethod(t, x.buffer, method, object.Int(int64(n)))
	if err != nil {
		return nil, err
	}
	if !object.IsBytesLike(r) {
		return nil, object.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", method, r.Type().Name)
	}
	b, err := object.BytesOf(t, r)
	return bytes.Clone(b), err
}

// load reads and decodes the next chunk, after the present one was used up. It returns false
// at the end.
func (x *textIO) load(t *thread, hint int) (bool, error) {
	if x.codec == codecPython {
		return x.loadPython(t, hint)
	}
	in, err := x.input(t, hint)
	if err != nil {
		return false, err
	}
	final := len(in) == 0
	if len(x.tail) > 0 {
		in = append(append(make([]byte, 0, len(x.tail)+len(in)), x.tail...), in...)
		x.tail = nil
	}
	x.chunk, x.cpos, x.raw = nil, 0, nil
	if err := x.setNative(t, in, final); err != nil {
		return false, err
	}
	return !final, nil
}

// setNative makes bytes the chunk.
func (x *textIO) setNative(t *thread, in []byte, final bool) error {
	n := len(in)
	// An unfinished character, or \r whose \n may follow, waits for more.
	if !final && n > 0 {
		if x.universal && in[n-1] == '\r' {
			n--
		} else if x.codec == codecUTF8 && in[n-1] >= utf8.RuneSelf {
			for k := 1; k <= 3 && k <= n; k++ {
				if c := in[n-k]; c >= 0xC0 {
					if !utf8.FullRune(in[n-k : n]) {
						n -= k
					}
					break
				} else if c < utf8.RuneSelf {
					break
				}
			}
		}
	}
	if n < len(in) {
		x.tail = bytes.Clone(in[n:])
	}
	in = in[:n]
	x.raw, x.atEOF = in, final
	chunk, err := x.decodeNative(t, in, final)
	if err != nil {
		x.raw = nil
		return err
	}
	x.plain = len(chunk) == len(in) && (n == 0 || &chunk[0] == &in[0])
	if x.universal {
		chunk = x.lineEnds(chunk)
	}
	x.chunk, x.cpos = chunk, 0
	return nil
}

// decodeNative returns in as WTF-8, in itself if it is that already.
func (x *textIO) decodeNative(t *thread, in []byte, final bool) ([]byte, error) {
	ascii := isASCII(in)
	x.chunkASC = ascii
	if ascii {
		return in, nil
	}
	var s *object.Str
	var err error
	switch x.codec {
	case codecUTF8:
		if utf8.Valid(in) {
			return in, nil
		}
		// in ends at a boundary unless the end is really broken.
		s, _, err = object.DecodeUTF8(t, bytes.Clone(in), x.errors, true)
	case codecASCII:
		s, err = object.DecodeASCII(t, bytes.Clone(in), x.errors)
	default:
		s = object.DecodeLatin1(in)
	}
	if err != nil {
		return nil, err
	}
	out := []byte(s.String())
	x.chunkASC = isASCII(out)
	return out, nil
}

// lineEnds notes the line ends of a chunk and translates them.
func (x *textIO) lineEnds(chunk []byte) []byte {
	i := bytes.IndexByte(chunk, '\r')
	if i < 0 {
		if x.seen&seenLF == 0 && bytes.IndexByte(chunk, '\n') >= 0 {
			x.seen |= seenLF
		}
		return chunk
	}
	if bytes.IndexByte(chunk[:i], '\n') >= 0 {
		x.seen |= seenLF
	}
	var out []byte
	if x.translate {
		out = append(make([]byte, 0, len(chunk)), chunk[:i]...)
		x.plain = false
	}
	for ; i < len(chunk); i++ {
		c := chunk[i]
		switch {
		case c == '\n':
			x.seen |= seenLF
		case c == '\r' && i+1 < len(chunk) && chunk[i+1] == '\n':
			x.seen |= seenCRLF
			i++
			c = '\n'
		case c == '\r':
			x.seen |= seenCR
			c = '\n'
		}
		if x.translate {
			out = append(out, c)
		}
	}
	if x.translate {
		return out
	}
	return chunk
}

// loadPython is load by a decoder object.
func (x *textIO) loadPython(t *thread, hint int) (bool, error) {
	var flags *big.Int
	var head []byte
	if x.telling {
		s, err := object.CallMethod(t, x.decoder, "getstate")
		if err != nil {
			return false, err
		}
		b, f, err := statePair(s, "getstate")
		if err != nil {
			return false, err
		}
		head, flags = (*object.Bytes)(b.P).B, object.BigOf(f)
	}
	in, err := x.input(t, hint)
	if err != nil {
		return false, err
	}
	final := len(in) == 0
	in = bytes.Clone(in)
	r, err := object.CallMethod(t, x.decoder, "decode", newBytes(t, in), object.Bool(final))
	if err != nil {
		return false, err
	}
	if !r.IsA(object.StrType) {
		return false, object.TypeErrorf("decoder should return a string result, not '%s'", r.Type().Name)
	}
	x.chunk = []byte((*object.Str)(r.P).String())
	x.cpos, x.chunkASC, x.plain = 0, isASCII(x.chunk), false
	x.raw = append(append(make([]byte, 0, len(head)+len(in)), head...), in...)
	x.snapped, x.snapFlags, x.atEOF = x.telling, flags, final
	return !final || len(x.chunk) > 0, nil
}

func (x *textIO) readline(t *thread, limit int) (*object.Str, error) {
	if err := x.startReading(t); err != nil {
		return nil, err
	}
	var acc []byte // the line's part in earlier chunks
	ascii := true
	count := 0
	for {
		p := x.chunk[x.cpos:]
		if len(p) > 0 {
			end := x.lineIn(p, acc)
			done := end >= 0
			if !done {
				end = len(p)
			}
			if limit >= 0 {
				n, k := 0, 0
				if x.chunkASC {
					n = min(limit-count, end)
					k = n
				} else {
					n, k = skipRunes(p[:end], limit-count)
				}
				count += k
				if n < end || count >= limit {
					done = true
				}
				end = n
			}
			x.cpos += end
			if done && acc == nil {
				return x.text(p[:end]), nil
			}
			ascii = ascii && x.chunkASC
			acc = append(acc, p[:end]...)
			if done {
				break
			}
			if err := t.CheckAlloc(len(acc)); err != nil {
				return nil, err
			}
		} else if limit == 0 {
			break
		}
		more, err := x.load(t, 0)
		if err != nil {
			return nil, err
		}
		if !more && len(x.chunk) == 0 {
			break
		}
	}
	if len(acc) == 0 {
		return object.EmptyStr(), nil
	}
	if ascii {
		return object.ASCIIStr(acc), nil
	}
	return object.MakeStr(string(acc)), nil
}

// lineIn returns the end of the line at the start of p, -1 if it is not ended there; acc is
// what precedes p.
func (x *textIO) lineIn(p, acc []byte) int {
	switch {
	case x.translate || x.readnl == "\n":
		if i := bytes.IndexByte(p, '\n'); i >= 0 {
			return i + 1
		}
		return -1
	case x.universal:
		i := bytes.IndexAny(p, "\r\n")
		if i < 0 {
			return -1
		}
		if p[i] == '\r' && i+1 < len(p) && p[i+1] == '\n' {
			i++
		}
		return i + 1
	case x.readnl == "\r":
		if i := bytes.IndexByte(p, '\r'); i >= 0 {
			return i + 1
		}
		return -1
	}
	if len(acc) > 0 && acc[len(acc)-1] == '\r' && p[0] == '\n' {
		return 1
	}
	if i := bytes.Index(p, []byte("\r\n")); i >= 0 {
		return i + 2
	}
	return -1
}

// read returns n characters, or all if n is negative.
func (x *textIO) read(t *thread, n int) (*object.Str, error) {
	if err := x.checkOpen(t); err != nil {
		return nil, err
	}
	if err := x.startReading(t); err != nil {
		return nil, err
	}
	if n < 0 {
		return x.readAll(t)
	}
	var acc []byte
	ascii := true
	for count := 0; count < n; {
		if p := x.chunk[x.cpos:]; len(p) > 0 {
			size, k := min(n-count, len(p)), min(n-count, len(p))
			if !x.chunkASC {
				size, k = skipRunes(p, n-count)
			}
			x.cpos += size
			count += k
			if acc == nil && count == n {
				return x.text(p[:size]), nil
			}
			acc = append(acc, p[:size]...)
			ascii = ascii && x.chunkASC
			if err := t.CheckAlloc(len(acc)); err != nil {
				return nil, err
			}
			continue
		}
		more, err := x.load(t, n-count)
		if err != nil {
			return nil, err
		}
		if !more && len(x.chunk) == 0 {
			break
		}
	}
	if ascii {
		return object.ASCIIStr(acc), nil
	}
	return object.MakeStr(string(acc)), nil
}

func (x *textIO) readAll(t *thread) (*object.Str, error) {
	head := bytes.Clone(x.chunk[x.cpos:])
	headASC := x.chunkASC || len(head) == 0
	var in []byte
	var err error
	if b := x.br; b != nil {
		if err = b.lock(t); err == nil {
			in, _, err = b.readRest(t)
			b.unlock()
		}
	} else {
		var r value
		if r, err = object.CallMethod(t, x.buffer, "read"); err == nil {
			if r.IsNone() {
				return nil, object.NewError(object.BlockingIOError, object.Int(11), object.NewStr("Resource temporarily unavailable"))
			}
			if !object.IsBytesLike(r) {
				return nil, object.TypeErrorf("underlying read() should have returned a bytes-like object, not '%s'", r.Type().Name)
			}
			in, err = object.BytesOf(t, r)
		}
	}
	if err != nil {
		return nil, err
	}
	if x.codec == codecPython {
		r, err := object.CallMethod(t, x.decoder, "decode", copyBytes(t, in), object.True)
		if err != nil {
			return nil, err
		}
		x.drop()
		if !r.IsA(object.StrType) {
			return nil, object.TypeErrorf("decoder should return a string result, not '%s'", r.Type().Name)
		}
		if len(head) == 0 {
			return (*object.Str)(r.P), nil
		}
		return object.StrConcat(t, object.MakeStr(string(head)), (*object.Str)(r.P))
	}
	if len(x.tail) > 0 {
		in = append(bytes.Clone(x.tail), in...)
	}
	x.drop()
	out, err := x.decodeNative(t, in, true)
	if err != nil {
		return nil, err
	}
	x.plain = false
	if x.universal {
		out = x.lineEnds(out)
	}
	ascii := x.chunkASC && headASC
	x.drop()
	if len(head) > 0 {
		out = append(head, out...)
	} else if len(out) > 0 && len(in) > 0 && &out[0] == &in[0] && x.br == nil {
		// What read() returned belongs to others.
		out = bytes.Clone(out)
	}
	if ascii {
		return object.TakeASCII(out), nil
	}
	return object.MakeStr(string(out)), nil
}

// rawOffset returns how many bytes of raw the consumed text stands for.
func (x *textIO) rawOffset(t *thread) int {
	switch {
	case x.cpos == len(x.chunk):
		return len(x.raw)
	case x.plain:
		return x.cpos
	}
	// The number of characters grows with the number of bytes: search.
	want := runes(x.chunk[:x.cpos])
	lo, hi := 0, len(x.raw)
	for lo < hi {
		mid := (lo + hi) / 2
		if x.countChars(t, mid) >= want {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// countChars returns how many characters of text the first n bytes of raw make.
func (x *textIO) countChars(t *thread, n int) int {
	in := x.raw[:n]
	var s *object.Str
	var err error
	switch x.codec {
	case codecUTF8:
		s, _, err = object.DecodeUTF8(t, bytes.Clone(in), x.errors, false)
	case codecASCII:
		s, err = object.DecodeASCII(t, bytes.Clone(in), x.errors)
	default:
		s = object.DecodeLatin1(in)
	}
	if err != nil {
		return 0
	}
	count := s.Len()
	if x.translate {
		count -= bytes.Count(in, []byte("\r\n"))
		if n > 0 && n < len(x.raw) && in[n-1] == '\r' && x.raw[n] == '\n' {
			count--
		}
	}
	return count
}

// https://docs.python.org/3.13/library/io.html#io.TextIOBase.tell
func (x *textIO) tell(t *thread, self value) (value, error) {
	if err := x.checkOpen(t); err != nil {
		return value{}, err
	}
	if !x.seekable {
		return value{}, unsupported(t, "underlying stream is not seekable")
	}
	if !x.telling {
		return value{}, object.Errorf(object.OSError, "telling position disabled by next() call")
	}
	if err := x.writeflush(t); err != nil {
		return value{}, err
	}
	if _, err := object.CallMethod(t, self, "flush"); err != nil {
		return value{}, err
	}
	r, err := object.CallMethod(t, x.buffer, "tell")
	if err != nil {
		return value{}, err
	}
	if x.codec != codecPython {
		if x.raw == nil && x.tail == nil {
			return r, nil
		}
		pos, err := object.AsInt64(t, r)
		if err != nil {
			return value{}, err
		}
		return object.Int(pos - int64(len(x.tail)) - int64(len(x.raw)-x.rawOffset(t))), nil
	}
	if x.decoder.P == nil || !x.snapped {
		return r, nil
	}
	pos, err := object.AsInt64(t, r)
	if err != nil {
		return value{}, err
	}
	return x.pythonCookie(t, pos-int64(len(x.raw)))
}

// pythonCookie is the position when a decoder object decoded raw, which starts at start: the
// smallest part of raw is found that makes the consumed characters and leaves the decoder
// without input, else the position is the chunk's with the number of characters to skip.
func (x *textIO) pythonCookie(t *thread, start int64) (value, error) {
	skip := runes(x.chunk[:x.cpos])
	c := cookie{start: start, flags: x.snapFlags}
	if skip == 0 {
		return c.value(), nil
	}
	saved, err := object.CallMethod(t, x.decoder, "getstate")
	if err != nil {
		return value{}, err
	}
	state := func(flags *big.Int) value {
		return object.Of(object.MakeTuple(t, newBytes(t, nil), object.IntOf(flags)))
	}
	restore := func() error {
		_, err := object.CallMethod(t, x.decoder, "setstate", saved)
		return err
	}
	if _, err := object.CallMethod(t, x.decoder, "setstate", state(x.snapFlags)); err != nil {
		return value{}, err
	}
	chars, bytesFed := 0, 0
	for i := 0; i < len(x.raw) && chars < skip; i++ {
		r, err := object.CallMethod(t, x.decoder, "decode", newBytes(t, x.raw[i:i+1:i+1]))
		if err != nil {
			restore()
			return value{}, err
		}
		n, err := object.Len(t, r)
		if err != nil {
			restore()
			return value{}, err
		}
		chars += n
		bytesFed++
		s, err := object.CallMethod(t, x.decoder, "getstate")
		if err != nil {
			restore()
			return value{}, err
		}
		b, f, err := statePair(s, "getstate")
		if err != nil {
			restore()
			return value{}, err
		}
		if len((*object.Bytes)(b.P).B) == 0 && chars <= skip {
			c = cookie{start: c.start + int64(bytesFed), flags: new(big.Int).Set(object.BigOf(f))}
			skip -= chars
			chars, bytesFed = 0, 0
		}
	}
	c.feed, c.skip = uint32(bytesFed), uint32(skip)
	if chars < skip {
		if _, err := object.CallMethod(t, x.decoder, "decode", newBytes(t, nil), object.True); err != nil {
			restore()
			return value{}, err
		}
		c.eof = true
	}
	return c.value(), restore()
}

// cookie is a position in a text file: seek there, set the decoder's state, feed it bytes
// and skip characters.
type cookie struct {
	start      int64
	flags      *big.Int
	feed, skip uint32
	eof        bool
}

func (c *cookie) value() value {
	n := new(big.Int)
	if c.eof {
		n.SetInt64(1)
	}
	for _, f := range [...]uint32{c.skip, c.feed} {
		n.Lsh(n, 32)
		n.Or(n, big.NewInt(int64(f)))
	}
	n.Lsh(n, 32)
	if c.flags != nil {
		n.Or(n, new(big.Int).And(c.flags, big.NewInt(1<<32-1)))
	}
	n.Lsh(n, 64)
	n.Or(n, big.NewInt(c.start))
	return object.IntOf(n)
}

func parseCookie(n *big.Int) cookie {
	low := func(shift, bits uint) *big.Int {
		m := new(big.Int).Lsh(big.NewInt(1), bits)
		return new(big.Int).And(new(big.Int).Rsh(n, shift), m.Sub(m, big.NewInt(1)))
	}
	return cookie{
		start: int64(low(0, 64).Uint64()), flags: low(64, 32), feed: uint32(low(96, 32).Uint64()),
		skip: uint32(low(128, 32).Uint64()), eof: low(160, 8).Sign() != 0,
	}
}

// https://docs.python.org/3.13/library/io.html#io.TextIOBase.seek
func (x *textIO) seek(t *thread, self, target value, whence int) (value, error) {
	if err := x.checkOpen(t); err != nil {
		return value{}, err
	}
	if !x.seekable {
		return value{}, unsupported(t, "underlying stream is not seekable")
	}
	zero, err := object.Equal(t, target, object.Int(0))
	if err != nil {
		return value{}, err
	}
	switch whence {
	case 0:
	case 1:
		if !zero {
			return value{}, unsupported(t, "can't do nonzero cur-relative seeks")
		}
		if _, err := object.CallMethod(t, self, "flush"); err != nil {
			return value{}, err
		}
		if target, err = x.tell(t, self); err != nil {
			return value{}, err
		}
	case 2:
		if !zero {
			return value{}, unsupported(t, "can't do nonzero end-relative seeks")
		}
		if _, err := object.CallMethod(t, self, "flush"); err != nil {
			return value{}, err
		}
		x.drop()
		if x.decoder.P != nil {
			if _, err := object.CallMethod(t, x.decoder, "reset"); err != nil {
				return value{}, err
			}
		}
		r, err := object.CallMethod(t, x.buffer, "seek", object.Int(0), object.Int(2))
		if err != nil {
			return value{}, err
		}
		at, err := object.Truth(t, r)
		if err != nil {
			return value{}, err
		}
		return r, x.resetEncoder(t, !at)
	default:
		return value{}, object.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	i, err := object.Index(t, target)
	if err != nil {
		return value{}, err
	}
	n := object.BigOf(i)
	if n.Sign() < 0 {
		return value{}, object.ValueErrorf("negative seek position %s", object.ReprOr(t, target))
	}
	if _, err := object.CallMethod(t, self, "flush"); err != nil {
		return value{}, err
	}
	c := parseCookie(n)
	if _, err := object.CallMethod(t, x.buffer, "seek", object.Int(c.start)); err != nil {
		return value{}, err
	}
	x.drop()
	if x.decoder.P != nil {
		if c.start == 0 && c.flags.Sign() == 0 {
			_, err = object.CallMethod(t, x.decoder, "reset")
		} else {
			_, err = object.CallMethod(t, x.decoder, "setstate", object.Of(object.MakeTuple(t, newBytes(t, nil), object.IntOf(c.flags))))
		}
		if err != nil {
			return value{}, err
		}
	}
	if c.skip > 0 && x.decoder.P != nil {
		in, err := object.CallMethod(t, x.buffer, "read", object.Int(int64(c.feed)))
		if err != nil {
			return value{}, err
		}
		if !in.Type().Has(object.FlagBytes) {
			return value{}, object.TypeErrorf("underlying read() should have returned a bytes object, not '%s'", in.Type().Name)
		}
		r, err := object.CallMethod(t, x.decoder, "decode", in, object.Bool(c.eof))
		if err != nil {
			return value{}, err
		}
		if !r.IsA(object.StrType) {
			return value{}, object.TypeErrorf("decoder should return a string result, not '%s'", r.Type().Name)
		}
		s := (*object.Str)(r.P)
		if s.Len() < int(c.skip) {
			return value{}, object.Errorf(object.OSError, "can't restore logical file position")
		}
		x.chunk = []byte(s.String())
		x.cpos, _ = skipRunes(x.chunk, int(c.skip))
		x.chunkASC, x.plain = isASCII(x.chunk), false
		x.raw = (*object.Bytes)(in.P).B
		x.snapped, x.snapFlags, x.atEOF = true, c.flags, c.eof
	} else if x.decoder.P != nil {
		x.raw, x.snapped, x.snapFlags = []byte{}, true, c.flags
	}
	return target, x.resetEncoder(t, c.start == 0 && c.flags.Sign() == 0)
}

func (x *textIO) resetEncoder(t *thread, start bool) error {
	if x.encoder.P == nil {
		return nil
	}
	var err error
	if x.startOfOut = start; start {
		_, err = object.CallMethod(t, x.encoder, "reset")
	} else {
		_, err = object.CallMethod(t, x.encoder, "setstate", object.Int(0))
	}
	return err
}
