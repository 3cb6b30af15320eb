package marshal

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"sort"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file writes values.

// ident is the identity of a heap object.
type ident = unsafe.Pointer

type writer struct {
	t         *thread
	out       []byte
	version   int
	allowCode bool
	// seen tells how often an object occurs, and after it was written as -1-i what its index is.
	seen map[ident]int
	refs int
}

// shared reports whether values of a type are written once and then referred to.
func shared(v value) bool {
	switch v.Type() {
	case object.StrType, object.BytesType, object.TupleType, object.ListType, object.DictType, object.SetType, object.FrozenSetType, object.CodeType:
		return true
	}
	return false
}

// count finds the objects that occur more than once.
func (w *writer) count(v value, depth int) {
	if depth > maxDepth || !shared(v) {
		return
	}
	w.seen[v.P]++
	if w.seen[v.P] > 1 {
		return
	}
	switch v.Type() {
	case object.TupleType:
		for _, x := range (*object.Tuple)(v.P).Items {
			w.count(x, depth+1)
		}
	case object.ListType:
		for _, x := range (*object.List)(v.P).Items {
			w.count(x, depth+1)
		}
	case object.DictType:
		for i := 0; ; {
			k, x, ok := (*object.Dict)(v.P).Next(&i)
			if !ok {
				break
			}
			w.count(k, depth+1)
			w.count(x, depth+1)
		}
	case object.SetType, object.FrozenSetType:
		for i := 0; ; {
			x, _, ok := (*object.Set)(v.P).Next(&i)
			if !ok {
				break
			}
			w.count(x, depth+1)
		}
	}
}

// start writes a type code; done is set if the value was written before.
func (w *writer) start(v value, code byte) (done bool) {
	if n := w.seen[v.P]; shared(v) && n < 0 {
		w.out = append(w.out, codeRef)
		w.long(uint32(-1 - n))
		return true
	} else if shared(v) && n > 1 {
		w.seen[v.P] = -1 - w.refs
		w.refs++
		code |= flagRef
	}
	w.out = append(w.out, code)
	return false
}

func (w *writer) long(n uint32) { w.out = binary.LittleEndian.AppendUint32(w.out, n) }

func (w *writer) size(n int) error {
	if n > math.MaxInt32 {
		return object.ValueErrorf("unmarshallable object")
	}
	w.long(uint32(n))
	return nil
}

func (w *writer) float(f float64) {
	w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(f))
}

// text writes a number as repr() shows it, with its length before it.
func (w *writer) text(f float64) error {
	s, err := object.Repr(w.t, object.Float(f))
	if err != nil {
		return err
	}
	w.out = append(append(w.out, byte(s.Len())), s.String()...)
	return nil
}

func (w *writer) object(v value, depth int) error {
	if depth >= maxDepth {
		return object.ValueErrorf("object too deeply nested to marshal")
	}
	switch {
	case v.IsNone():
		w.out = append(w.out, codeNone)
		return nil
	case v == object.True:
		w.out = append(w.out, codeTrue)
		return nil
	case v == object.False:
		w.out = append(w.out, codeFalse)
		return nil
	case v == object.Ellipsis:
		w.out = append(w.out, codeEllipsis)
		return nil
	case v == object.Of(object.StopIteration):
		w.out = append(w.out, codeStopIteration)
		return nil
	}
	switch v.Type() {
	case object.IntType:
		w.int(v)
		return nil
	case object.FloatType:
		if w.version <= 1 {
			w.out = append(w.out, codeFloatText)
			return w.text(v.Float64())
		}
		w.out = append(w.out, codeFloat)
		w.float(v.Float64())
		return nil
	case object.ComplexType:
		c := (*object.Complex)(v.P).V
		if w.version <= 1 {
			w.out = append(w.out, codeComplexText)
			if err := w.text(real(c)); err != nil {
				return err
			}
			return w.text(imag(c))
		}
		w.out = append(w.out, codeComplex)
		w.float(real(c))
		w.float(imag(c))
		return nil
	case object.StrType:
		return w.str(v)
	case object.BytesType:
		if w.start(v, codeBytes) {
			return nil
		}
		return w.bytes((*object.Bytes)(v.P).B)
	case object.TupleType:
		items := (*object.Tuple)(v.P).Items
		if w.version >= 4 && len(items) < 256 {
			if w.start(v, codeSmallTuple) {
				return nil
			}
			w.out = append(w.out, byte(len(items)))
			return w.objects(items, depth)
		}
		return w.list(v, codeTuple, items, depth)
	case object.ListType:
		return w.list(v, codeList, slices.Clone((*object.List)(v.P).Items), depth)
	case object.DictType:
		if w.start(v, codeDict) {
			return nil
		}
		for i := 0; ; {
			k, x, ok := (*object.Dict)(v.P).Next(&i)
			if !ok {
				break
			}
			if err := w.objects([]value{k, x}, depth); err != nil {
				return err
			}
		}
		w.out = append(w.out, codeNull)
		return nil
	case object.SetType, object.FrozenSetType:
		code := byte(codeSet)
		if v.Type() == object.FrozenSetType {
			code = codeFrozenSet
		}
		var items []value
		for i := 0; ; {
			x, _, ok := (*object.Set)(v.P).Next(&i)
			if !ok {
				break
			}
			items = append(items, x)
		}
		return w.set(v, code, items, depth)
	case object.CodeType:
		if !w.allowCode {
			return object.ValueErrorf("marshalling code objects is disallowed")
		}
		if w.start(v, codeCode) {
			return nil
		}
		return w.bytes(bytecode.Marshal((*object.Code)(v.P).Code))
	}
	b, err := object.BytesOf(w.t, v)
	if err != nil || v.IsA(object.StrType) {
		return object.ValueErrorf("unmarshallable object")
	}
	w.out = append(w.out, codeBytes)
	return w.bytes(b)
}

func (w *writer) bytes(b []byte) error {
	if err := w.size(len(b)); err != nil {
		return err
	}
	w.out = append(w.out, b...)
	return nil
}

func (w *writer) list(v value, code byte, items []value, depth int) error {
	if w.start(v, code) {
		return nil
	}
	if err := w.size(len(items)); err != nil {
		return err
	}
	return w.objects(items, depth)
}

// set writes the items in the order of their bytes, so that equal sets are written alike.
func (w *writer) set(v value, code byte, items []value, depth int) error {
	keys := make([]string, len(items))
	order := make([]int, len(items))
	for i, x := range items {
		one := writer{t: w.t, version: w.version, allowCode: w.allowCode}
		if err := one.object(x, depth+1); err != nil {
			return err
		}
		keys[i], order[i] = string(one.out), i
	}
	sort.SliceStable(order, func(i, j int) bool { return keys[order[i]] < keys[order[j]] })
	sorted := make([]value, len(items))
	for i, j := range order {
		sorted[i] = items[j]
	}
	return w.list(v, code, sorted, depth)
}

func (w *writer) objects(items []value, depth int) error {
	for _, x := range items {
		if err := w.object(x, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) int(v value) {
	if v.IsInt() {
		if n := v.Int64(); n == int64(int32(n)) {
			w.out = append(w.out, codeInt)
			w.long(uint32(n))
			return
		}
	}
	// Digits of 15 bits, the lowest first; their number has the sign.
	x := object.BigOf(v)
	rest := new(big.Int).Abs(x)
	n := (rest.BitLen() + 14) / 15
	w.out = append(w.out, codeLong)
	if x.Sign() < 0 {
		w.long(uint32(-n))
	} else {
		w.long(uint32(n))
	}
	bytes := rest.Bytes() // the highest first
	acc, bits, at := uint32(0), 0, len(bytes)
	for range n {
		for bits < 15 && at > 0 {
			at--
			acc |= uint32(bytes[at]) << bits
			bits += 8
		}
		w.out = binary.LittleEndian.AppendUint16(w.out, uint16(acc&(1<<15-1)))
		acc >>= 15
		bits = max(bits-15, 0)
	}
}

func (w *writer) str(v value) error {
	s := (*object.Str)(v.P)
	text := s.String()
	interned := s.Interned && w.version >= 3
	if w.version >= 4 && s.Len() == len(text) {
		code := byte(codeASCII)
		switch {
		case len(text) < 256 && interned:
			code = codeShortInterned
		case len(text) < 256:
			code = codeShortASCII
		case interned:
			code = codeASCIIInterned
		}
		if w.start(v, code) {
			return nil
		}
		if len(text) < 256 {
			w.out = append(append(w.out, byte(len(text))), text...)
			return nil
		}
		return w.bytes([]byte(text))
	}
	code := byte(codeUnicode)
	if interned {
		code = codeInterned
	}
	if w.start(v, code) {
		return nil
	}
	return w.bytes([]byte(text))
}
