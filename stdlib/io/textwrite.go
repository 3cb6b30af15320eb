package io

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines how TextIOWrapper writes.

func textWrite(t *thread, a *value, n int) (value, bool) {
	args := unsafe.Slice(a, n)
	if !args[1].IsA(object.StrType) {
		return t.Fail(object.TypeErrorf("write() argument must be str, not %s", typeName(args[1])))
	}
	x, s := (*textIO)(args[0].P), (*object.Str)(args[1].P)
	if err := x.write(t, s); err != nil {
		return t.Fail(err)
	}
	return object.Int(int64(s.Len())), true
}

func (x *textIO) write(t *thread, s *object.Str) error {
	if err := x.checkOpen(t); err != nil {
		return err
	}
	if !x.canWrite {
		return unsupported(t, "not writable")
	}
	hasLF := (x.writenl != nil || x.lineBuf) && findRune(s, '\n', 0) >= 0
	flush := x.lineBuf && (hasLF || findRune(s, '\r', 0) >= 0)
	if hasLF && x.writenl != nil {
		var err error
		if s, err = replaceNewlines(t, s, x.writenl); err != nil {
			return err
		}
	}
	b, err := x.encode(t, s)
	if err != nil {
		return err
	}
	// What writeflush calls may write, too.
	for len(x.pending) > 0 && len(x.pending)+len(b) > x.chunkSize {
		if err := x.writeflush(t); err != nil {
			return err
		}
	}
	if len(x.pending) == 0 && (x.through || len(b) >= x.chunkSize) {
		if err := x.toBuffer(t, b); err != nil {
			return err
		}
	} else if len(b) > 0 {
		if x.pending == nil {
			x.pending = make([]byte, 0, max(len(b), 256))
		}
		x.pending = append(x.pending, b...)
		x.setDirty(true)
		if len(x.pending) >= x.chunkSize || flush || x.through {
			if err := x.writeflush(t); err != nil {
				return err
			}
		}
	}
	if flush {
		if _, err := object.CallMethod(t, x.buffer, "flush"); err != nil {
			return err
		}
	}
	if x.seekable && (x.raw != nil || x.tail != nil) {
		x.drop()
		if x.decoder.P != nil {
			_, err := object.CallMethod(t, x.decoder, "reset")
			return err
		}
	}
	return nil
}

// encode returns the bytes of s, which must not be kept.
func (x *textIO) encode(t *thread, s *object.Str) ([]byte, error) {
	switch x.codec {
	case codecUTF8:
		return object.EncodeUTF8(t, s, x.errors)
	case codecASCII:
		return object.EncodeASCII(t, s, x.errors)
	case codecLatin1:
		return object.EncodeLatin1(t, s, x.errors)
	}
	r, err := object.CallMethod(t, x.encoder, "encode", object.Of(s))
	if err != nil {
		return nil, err
	}
	if !r.Type().Has(object.FlagBytes) {
		return nil, object.TypeErrorf("encoder should return a bytes object, not '%s'", r.Type().Name)
	}
	x.startOfOut = false
	return (*object.Bytes)(r.P).B, nil
}

// writeflush passes the pending bytes to the buffer.
func (x *textIO) writeflush(t *thread) error {
	if len(x.pending) == 0 {
		return nil
	}
	p := x.pending
	if x.bw != nil {
		x.pending = nil
		err := x.toBuffer(t, p)
		if x.pending == nil {
			x.pending = p[:0]
		}
		x.setDirty(false)
		return err
	}
	x.pending = nil
	return x.toBuffer(t, p)
}

// toBuffer writes p to the buffer.
func (x *textIO) toBuffer(t *thread, p []byte) error {
	if b := x.bw; b != nil {
		if err := b.checkOpen(t, "write to closed file"); err != nil {
			return err
		}
		if err := b.lock(t); err != nil {
			return err
		}
		_, err := b.write(t, p)
		b.unlock()
		return err
	}
	_, err := object.CallMethod(t, x.buffer, "write", copyBytes(t, p))
	return err
}
