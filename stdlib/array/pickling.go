package array

// This file defines how arrays are pickled: independent of the machine.

import (
	"bytes"
	"encoding/binary"
	"math"

	"github.com/seed-8da18655/gopy/object"
)

// format is a machine format of items, at the index by which pickles name it.
type format struct {
	code byte // the type code of items of this size, 't' for UTF-16
	size int
	big  bool
}

var formats = [...]format{
	{'B', 1, false}, {'b', 1, false}, {'H', 2, false}, {'H', 2, true}, {'h', 2, false}, {'h', 2, true},
	{'I', 4, false}, {'I', 4, true}, {'i', 4, false}, {'i', 4, true}, {'Q', 8, false}, {'Q', 8, true},
	{'q', 8, false}, {'q', 8, true}, {'f', 4, false}, {'f', 4, true}, {'d', 8, false}, {'d', 8, true},
	{'t', 2, false}, {'t', 2, true}, {'w', 4, false}, {'w', 4, true},
}

func formatOf(code byte) int {
	switch code {
	case 'l':
		code = 'q'
	case 'L':
		code = 'Q'
	case 'u':
		code = 'w'
	}
	big := order.Uint16([]byte{0, 1}) == 1
	for i, f := range formats {
		if f.code == code && (f.size == 1 || f.big == big) {
			return i
		}
	}
	return -1
}

func reduce(t *thread, a *array, protocol int) (value, error) {
	state, err := object.LookupAttr(t, object.Of(a), object.Intern("__dict__"))
	if err != nil {
		return value{}, err
	}
	if state.P == nil {
		state = object.None
	}
	typ := object.Of(object.Of(a).Type())
	code := object.NewStr(string(a.code))
	if protocol < 3 {
		l, err := a.list(t)
		if err != nil {
			return value{}, err
		}
		return object.Of(object.MakeTuple(t, typ, object.Of(object.MakeTuple(t, code, object.Of(l))), state)), nil
	}
	f, err := object.ImportAttr(t, "array", "_array_reconstructor")
	if err != nil {
		return value{}, err
	}
	args := object.MakeTuple(t, typ, code, object.Int(int64(formatOf(a.code))), object.Of(object.NewBytes(t, bytes.Clone(a.b))))
	return object.Of(object.MakeTuple(t, f, object.Of(args), state)), nil
}

func reconstruct(t *thread, typ, codeArg value, formatCode int, items value) (value, error) {
	if !typ.Type().Has(object.FlagIsType) {
		return value{}, object.TypeErrorf("first argument must be a type object, not %s", typ.Type().Name)
	}
	class := (*object.Type)(typ.P)
	if !class.IsSubtype(arrayType) {
		return value{}, object.TypeErrorf("%s is not a subtype of array.array", class.Name)
	}
	code, err := typeCode(codeArg, "_array_reconstructor() argument 2 must be a unicode character, not %s")
	if err != nil {
		return value{}, err
	}
	switch {
	case sizeOf(code) == 0:
		return value{}, object.ValueErrorf("second argument must be a valid type code")
	case formatCode < 0 || formatCode >= len(formats):
		return value{}, object.ValueErrorf("third argument must be a valid machine format code.")
	case !items.Type().Has(object.FlagBytes):
		return value{}, object.TypeErrorf("fourth argument should be bytes, not %s", items.Type().Name)
	}
	b := object.As[object.Bytes](items).B
	f := formats[formatCode]
	if formatCode == formatOf(code) {
		v, err := object.Call(t, typ, codeArg, items)
		return v, err
	}
	unit := f.size
	if f.code == 't' {
		unit = 4 // a quirk of CPython's
	}
	if len(b)%unit != 0 {
		return value{}, object.ValueErrorf("string length not a multiple of item size")
	}
	var from binary.ByteOrder = binary.LittleEndian
	if f.big {
		from = binary.BigEndian
	}
	if f.code == 't' || f.code == 'w' {
		var rs []rune
		for i := 0; i < len(b); i += f.size {
			if f.size == 4 {
				rs = append(rs, rune(from.Uint32(b[i:])))
				continue
			}
			u := rune(from.Uint16(b[i:]))
			if n := len(rs); u >= 0xdc00 && u < 0xe000 && n > 0 && rs[n-1] >= 0xd800 && rs[n-1] < 0xdc00 {
				rs[n-1] = (rs[n-1]-0xd800)<<10 + u - 0xdc00 + 0x10000
				continue
			}
			rs = append(rs, u)
		}
		return object.Call(t, typ, codeArg, object.Of(object.StrOfRunes(rs)))
	}
	list := make([]value, 0, len(b)/f.size)
	for i := 0; i < len(b); i += f.size {
		var v value
		switch p := b[i:]; f.code {
		case 'B':
			v = object.Int(int64(p[0]))
		case 'b':
			v = object.Int(int64(int8(p[0])))
		case 'H':
			v = object.Int(int64(from.Uint16(p)))
		case 'h':
			v = object.Int(int64(int16(from.Uint16(p))))
		case 'I':
			v = object.Int(int64(from.Uint32(p)))
		case 'i':
			v = object.Int(int64(int32(from.Uint32(p))))
		case 'Q':
			v = object.UintValue(from.Uint64(p))
		case 'q':
			v = object.Int(int64(from.Uint64(p)))
		case 'f':
			v = object.Float(float64(math.Float32frombits(from.Uint32(p))))
		case 'd':
			v = object.Float(math.Float64frombits(from.Uint64(p)))
		}
		list = append(list, v)
	}
	// Integers keep their size and sign: another type code of this machine may have them.
	for _, c := range []byte("bBhHiIlLqQ") {
		if f.code != 'f' && f.code != 'd' && sizeOf(c) == f.size && (c >= 'a') == (f.code >= 'a') {
			if sizeOf(code) != f.size || (code >= 'a') != (f.code >= 'a') {
				codeArg = object.NewStr(string(c))
			}
			break
		}
	}
	return object.Call(t, typ, codeArg, object.Of(object.NewList(t, list)))
}
