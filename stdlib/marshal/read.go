package marshal

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"

	"github.com/seed-8da18655/gopy/object"
)

// This file reads values.

type reader struct {
	t         *thread
	src       source
	allowCode bool
	refs      []value // P is nil for one that is not complete yet
}

func read(t *thread, src source, allowCode bool) (value, error) {
	r := reader{t: t, src: src, allowCode: allowCode}
	v, err := r.object(0)
	if err == errShort {
		err = object.Errorf(object.EOFError, "%s", err.Error())
	}
	if err == nil && v.P == nil {
		err = object.TypeErrorf("NULL object in marshal data for object")
	}
	return v, err
}

func bad(what string) error { return object.ValueErrorf("bad marshal data (%s)", what) }

func (r *reader) byte() (byte, error) {
	b, err := r.src.next(1)
	if err != nil {
		return 0, err
	}
	return b[0], nil
}

func (r *reader) long() (int, error) {
	b, err := r.src.next(4)
	if err != nil {
		return 0, err
	}
	return int(int32(binary.LittleEndian.Uint32(b))), nil
}

// size reads a length.
func (r *reader) size(what string) (int, error) {
	n, err := r.long()
	if err == nil && n < 0 {
		err = bad(what + " size out of range")
	}
	return n, err
}

func (r *reader) float() (float64, error) {
	b, err := r.src.next(8)
	if err != nil {
		return 0, err
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(b)), nil
}

func (r *reader) floatText() (float64, error) {
	n, err := r.byte()
	if err != nil {
		return 0, err
	}
	b, err := r.src.next(int(n))
	if err != nil {
		return 0, err
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil && !math.IsInf(f, 0) {
		return 0, object.ValueErrorf("could not convert string to float: %s", object.ReprOr(r.t, object.NewStr(string(b))))
	}
	return f, nil
}

// item reads a value that must be there, for a container of the kind what.
func (r *reader) item(what string, depth int) (value, error) {
	v, err := r.object(depth + 1)
	if err == nil && v.P == nil {
		err = object.TypeErrorf("NULL object in marshal data for %s", what)
	}
	return v, err
}

func (r *reader) items(n int, what string, depth int) ([]value, error) {
	// Each takes a byte at least, so a wrong length reserves no memory.
	out := make([]value, 0, min(n, r.src.bound(), 1<<16))
	for range n {
		v, err := r.item(what, depth)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// object reads a value; P is nil for the mark that ends a dict.
func (r *reader) object(depth int) (value, error) {
	if depth >= maxDepth {
		return value{}, object.ValueErrorf("recursion limit exceeded")
	}
	code, err := r.byte()
	if err != nil {
		if err == errShort {
			err = object.Errorf(object.EOFError, "EOF read where object expected")
		}
		return value{}, err
	}
	flag := code&flagRef != 0
	code &^= flagRef
	switch code {
	case codeNull:
		return value{}, nil
	case codeNone:
		return object.None, nil
	case codeTrue:
		return object.True, nil
	case codeFalse:
		return object.False, nil
	case codeEllipsis:
		return object.Ellipsis, nil
	case codeStopIteration:
		return object.Of(object.StopIteration), nil
	case codeRef:
		i, err := r.long()
		if err != nil {
			return value{}, err
		}
		if i < 0 || i >= len(r.refs) || r.refs[i].P == nil {
			return value{}, bad("invalid reference")
		}
		return r.refs[i], nil
	}
	place := -1
	if flag {
		// Its number is before those of what it contains.
		place = len(r.refs)
		r.refs = append(r.refs, value{})
	}
	v, err := r.value(code, place, depth)
	if err == nil && flag {
		r.refs[place] = v
	}
	return v, err
}

func (r *reader) value(code byte, place, depth int) (value, error) {
	t := r.t
	switch code {
	case codeInt:
		n, err := r.long()
		return object.Int(int64(n)), err
	case codeInt64:
		b, err := r.src.next(8)
		if err != nil {
			return value{}, err
		}
		return object.Int(int64(binary.LittleEndian.Uint64(b))), nil
	case codeLong:
		return r.int()
	case codeFloat:
		f, err := r.float()
		return object.Float(f), err
	case codeFloatText:
		f, err := r.floatText()
		return object.Float(f), err
	case codeComplex, codeComplexText:
		part := r.float
		if code == codeComplexText {
			part = r.floatText
		}
		re, err := part()
		if err != nil {
			return value{}, err
		}
		im, err := part()
		return object.NewComplex(complex(re, im)), err
	case codeBytes:
		n, err := r.size("bytes object")
		if err != nil {
			return value{}, err
		}
		b, err := r.src.next(n)
		if err != nil {
			return value{}, err
		}
		return object.Of(object.CopyBytes(t, b)), nil
	case codeUnicode, codeInterned, codeASCII, codeASCIIInterned, codeShortASCII, codeShortInterned:
		return r.str(code)
	case codeSmallTuple:
		n, err := r.byte()
		if err != nil {
			return value{}, err
		}
		items, err := r.items(int(n), "tuple", depth)
		return object.Of(object.TakeTuple(t, items)), err
	case codeTuple:
		n, err := r.size("tuple")
		if err != nil {
			return value{}, err
		}
		items, err := r.items(n, "tuple", depth)
		return object.Of(object.TakeTuple(t, items)), err
	case codeList:
		n, err := r.size("list")
		if err != nil {
			return value{}, err
		}
		l := object.NewList(t, nil)
		if place >= 0 {
			r.refs[place] = object.Of(l)
		}
		for range n {
			v, err := r.item("list", depth)
			if err != nil {
				return value{}, err
			}
			l.Items = append(l.Items, v)
		}
		return object.Of(l), nil
	case codeDict:
		d := object.NewDict(t)
		if place >= 0 {
			r.refs[place] = object.Of(d)
		}
		for {
			k, err := r.object(depth + 1)
			if err != nil || k.P == nil {
				return object.Of(d), err
			}
			v, err := r.object(depth + 1)
			if err != nil {
				return value{}, err
			}
			if v.P == nil {
				return object.Of(d), nil
			}
			if err := d.Set(t, k, v); err != nil {
				return value{}, err
			}
		}
	case codeSet, codeFrozenSet:
		n, err := r.size("set")
		if err != nil {
			return value{}, err
		}
		s, err := object.NewSet(t, nil)
		if err != nil {
			return value{}, err
		}
		if place >= 0 && code == codeSet {
			r.refs[place] = object.Of(s)
		}
		for range n {
			v, err := r.item("set", depth)
			if err != nil {
				return value{}, err
			}
			if err := s.Add(t, v); err != nil {
				return value{}, err
			}
		}
		if code == codeSet {
			return object.Of(s), nil
		}
		var items []value
		for i := 0; ; {
			x, _, ok := s.Next(&i)
			if !ok {
				break
			}
			items = append(items, x)
		}
		f, err := object.NewFrozenSet(t, items)
		return object.Of(f), err
	case codeCode:
		if !r.allowCode {
			return value{}, object.ValueErrorf("unmarshalling code objects is disallowed")
		}
		n, err := r.size("code")
		if err != nil {
			return value{}, err
		}
		b, err := r.src.next(n)
		if err != nil {
			return value{}, err
		}
		return readCode(t, b)
	}
	return value{}, bad("unknown type code")
}

func (r *reader) int() (value, error) {
	n, err := r.long()
	if err != nil {
		return value{}, err
	}
	if n == math.MinInt32 {
		return value{}, bad("long size out of range")
	}
	digits := max(n, -n)
	b, err := r.src.next(2 * digits)
	if err != nil {
		return value{}, err
	}
	out := make([]byte, 0, 2*digits) // the lowest first
	acc, bits := uint32(0), 0
	for i := range digits {
		d := uint32(binary.LittleEndian.Uint16(b[2*i:]))
		switch {
		case d >= 1<<15:
			return value{}, bad("digit out of range in long")
		case d == 0 && i == digits-1:
			return value{}, bad("unnormalized long data")
		}
		acc |= d << bits
		for bits += 15; bits >= 8; bits -= 8 {
			out = append(out, byte(acc))
			acc >>= 8
		}
	}
	out = append(out, byte(acc))
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	x := new(big.Int).SetBytes(out)
	if n < 0 {
		x.Neg(x)
	}
	return object.IntOf(x), nil
}

func (r *reader) str(code byte) (value, error) {
	n := 0
	var err error
	switch code {
	case codeShortASCII, codeShortInterned:
		var b byte
		b, err = r.byte()
		n = int(b)
	default:
		n, err = r.size("string")
	}
	if err != nil {
		return value{}, err
	}
	b, err := r.src.next(n)
	if err != nil {
		return value{}, err
	}
	ascii := true
	for _, c := range b {
		ascii = ascii && c < 0x80
	}
	v := value{}
	switch {
	case ascii:
		v = object.NewStr(string(b))
	case code == codeUnicode || code == codeInterned:
		v, err = object.CallMethod(r.t, object.Of(object.NewBytes(r.t, b)), "decode", object.NewStr("utf-8"), object.NewStr("surrogatepass"))
	default:
		v, err = object.CallMethod(r.t, object.Of(object.NewBytes(r.t, b)), "decode", object.NewStr("latin-1"))
	}
	if err != nil {
		return value{}, err
	}
	switch code {
	case codeInterned, codeASCIIInterned, codeShortInterned:
		return object.Of(object.InternStr((*object.Str)(v.P))), nil
	}
	return v, nil
}
