package object

import (
	"bytes"
	"math"
	"slices"
	"unsafe"
)

// This file defines the methods that bytes and bytearray share.

var byteMethods = []FuncDef{
	Raw("capitalize($self, /)", 1, 1, bytesMap(func(b []byte) {
		prev := false
		for i, c := range b {
			if prev {
				b[i] = asciiLower(c)
			} else {
				b[i] = asciiUpper(c)
			}
			prev = true
		}
	}), "B.capitalize() -> copy of B"),
	Raw("center($self, width, fillchar=b' ', /)", 2, 3, bytesPad("center", func(pad, width int) int { return pad/2 + pad&width&1 }), "Return a centered string of length width."),
	Raw("count($self, sub[, start[, end]], /)", 2, 4, bytesCount, "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end]."),
	RawKw("decode($self, /, encoding='utf-8', errors='strict')", 1, 3, bytesDecode, "Decode the bytes using the codec registered for encoding."),
	Raw("endswith($self, suffix[, start[, end]], /)", 2, 4, bytesTail("endswith", bytes.HasSuffix), "Return True if the bytes ends with the specified suffix, False otherwise."),
	RawKw("expandtabs($self, /, tabsize=8)", 1, 2, bytesExpandTabs, "Return a copy where all tab characters are expanded using spaces."),
	Raw("find($self, sub[, start[, end]], /)", 2, 4, bytesFind("find", bytes.Index), "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end]."),
	Raw("index($self, sub[, start[, end]], /)", 2, 4, bytesFind("index", bytes.Index), "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end]."),
	bytesTest("isalnum", func(c byte) bool { return asciiAlpha(c) || c-'0' < 10 }),
	bytesTest("isalpha", asciiAlpha),
	Raw("isascii($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		return Bool(bytesASCII(ownBytes(*args))), true
	}, "B.isascii() -> bool"),
	bytesTest("isdigit", func(c byte) bool { return c-'0' < 10 }),
	Raw("islower($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		cased := false
		for _, c := range ownBytes(*args) {
			if c-'A' < 26 {
				return False, true
			}
			cased = cased || c-'a' < 26
		}
		return Bool(cased), true
	}, "B.islower() -> bool"),
	bytesTest("isspace", byteSpace),
	Raw("istitle($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		cased, prev := false, false
		for _, c := range ownBytes(*args) {
			switch {
			case c-'A' < 26:
				if prev {
					return False, true
				}
				prev, cased = true, true
			case c-'a' < 26:
				if !prev {
					return False, true
				}
				prev, cased = true, true
			default:
				prev = false
			}
		}
		return Bool(cased), true
	}, "B.istitle() -> bool"),
	Raw("isupper($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		cased := false
		for _, c := range ownBytes(*args) {
			if c-'a' < 26 {
				return False, true
			}
			cased = cased || c-'A' < 26
		}
		return Bool(cased), true
	}, "B.isupper() -> bool"),
	Raw("join($self, iterable_of_bytes, /)", 2, 2, bytesJoin, "Concatenate any number of bytes objects."),
	Raw("ljust($self, width, fillchar=b' ', /)", 2, 3, bytesPad("ljust", func(pad, width int) int { return 0 }), "Return a left-justified string of length width."),
	Raw("lower($self, /)", 1, 1, bytesMap(func(b []byte) {
		flipCase(b, b, 'A')
	}), "B.lower() -> copy of B"),
	Raw("lstrip($self, bytes=None, /)", 1, 2, bytesStrip(true, false), "Strip leading bytes contained in the argument."),
	Raw("partition($self, sep, /)", 2, 2, bytesPartition(bytes.Index, false), "Partition the bytes into three parts using the given separator."),
	Raw("replace($self, old, new, count=-1, /)", 3, 4, bytesReplace, "Return a copy with all occurrences of substring old replaced by new."),
	Raw("removeprefix($self, prefix, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		p, err := BytesOf(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		b := ownBytes(a[0])
		return bytesPart(t, a[0], b[len(b)-len(bytes.TrimPrefix(b, p)):]), true
	}, "Return a bytes object with the given prefix string removed if present."),
	Raw("removesuffix($self, suffix, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		p, err := BytesOf(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		return bytesPart(t, a[0], bytes.TrimSuffix(ownBytes(a[0]), p)), true
	}, "Return a bytes object with the given suffix string removed if present."),
	Raw("rfind($self, sub[, start[, end]], /)", 2, 4, bytesFind("rfind", bytes.LastIndex), "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end]."),
	Raw("rindex($self, sub[, start[, end]], /)", 2, 4, bytesFind("rindex", bytes.LastIndex), "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end]."),
	Raw("rjust($self, width, fillchar=b' ', /)", 2, 3, bytesPad("rjust", func(pad, width int) int { return pad }), "Return a right-justified string of length width."),
	Raw("rpartition($self, sep, /)", 2, 2, bytesPartition(bytes.LastIndex, true), "Partition the bytes into three parts using the given separator."),
	RawKw("rsplit($self, /, sep=None, maxsplit=-1)", 1, 3, bytesRSplit, "Return a list of the sections in the bytes, using sep as the delimiter."),
	Raw("rstrip($self, bytes=None, /)", 1, 2, bytesStrip(false, true), "Strip trailing bytes contained in the argument."),
	RawKw("split($self, /, sep=None, maxsplit=-1)", 1, 3, bytesSplit, "Return a list of the sections in the bytes, using sep as the delimiter."),
	RawKw("splitlines($self, /, keepends=False)", 1, 2, bytesSplitLines, "Return a list of the lines in the bytes, breaking at line boundaries."),
	Raw("startswith($self, prefix[, start[, end]], /)", 2, 4, bytesTail("startswith", bytes.HasPrefix), "Return True if the bytes starts with the specified prefix, False otherwise."),
	Raw("strip($self, bytes=None, /)", 1, 2, bytesStrip(true, true), "Strip leading and trailing bytes contained in the argument."),
	Raw("swapcase($self, /)", 1, 1, bytesMap(func(b []byte) {
		for i, c := range b {
			if asciiAlpha(c) {
				b[i] = c ^ 0x20
			}
		}
	}), "B.swapcase() -> copy of B"),
	Raw("title($self, /)", 1, 1, bytesMap(func(b []byte) {
		prev := false
		for i, c := range b {
			if prev {
				b[i] = asciiLower(c)
			} else {
				b[i] = asciiUpper(c)
			}
			prev = asciiAlpha(c)
		}
	}), "B.title() -> copy of B"),
	RawKw("translate($self, table, /, delete=b'')", 2, 3, bytesTranslate, "Return a copy with each character mapped by the given translation table."),
	Raw("upper($self, /)", 1, 1, bytesMap(func(b []byte) {
		flipCase(b, b, 'a')
	}), "B.upper() -> copy of B"),
	Raw("zfill($self, width, /)", 2, 2, bytesZFill, "Pad a numeric string with zeros on the left, to fill a field of the given width."),
}

// ownBytes returns the contents of self, bytes or bytearray.
func ownBytes(v Value) []byte {
	if v.Type().Has(FlagBytes) {
		return (*Bytes)(v.P).B
	}
	return (*ByteArray)(v.P).B
}

// bytesLike returns a result of the same kind as self, exact bytes or bytearray, that takes
// over b.
func bytesResult(t *Thread, self Value, b []byte) Value {
	if self.Type().Has(FlagBytes) {
		return Of(NewBytes(t, b))
	}
	return Of(NewByteArray(t, b))
}

// bytesPart returns a part of self's contents: self if it is all of an exact bytes object.
func bytesPart(t *Thread, self Value, b []byte) Value {
	if self.Type() == BytesType && len(b) == len((*Bytes)(self.P).B) {
		return self
	}
	return bytesCopy(t, self, b)
}

// bytesCopy is bytesResult for bytes that are another object's.
func bytesCopy(t *Thread, self Value, b []byte) Value {
	if self.Type().Has(FlagBytes) {
		return Of(CopyBytes(t, b))
	}
	return Of(NewByteArray(t, append([]byte(nil), b...)))
}

func asciiAlpha(c byte) bool { return (c|0x20)-'a' < 26 }

func asciiLower(c byte) byte {
	if c-'A' < 26 {
		return c + 'a' - 'A'
	}
	return c
}

func asciiUpper(c byte) byte {
	if c-'a' < 26 {
		return c - ('a' - 'A')
	}
	return c
}

func byteSpace(c byte) bool { return c == ' ' || c-'\t' < 5 }

func bytesMap(f func(b []byte)) RawFunc {
	return func(t *Thread, args *Value, n int) (Value, bool) {
		b := append([]byte(nil), ownBytes(*args)...)
		f(b)
		return bytesResult(t, *args, b), true
	}
}

func bytesTest(name string, f func(c byte) bool) FuncDef {
	return Raw(name+"($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		b := ownBytes(*args)
		for _, c := range b {
			if !f(c) {
				return False, true
			}
		}
		return Bool(len(b) > 0), true
	}, "B."+name+"() -> bool")
}

// subBytes converts the argument of find and its like: bytes-like or an int.
func subBytes(t *Thread, v Value) ([]byte, error) {
	if IsBytesLike(v) {
		return BytesOf(t, v)
	}
	if !IsIndex(v) {
		return nil, TypeErrorf("argument should be integer or bytes-like object, not '%s'", v.Type().Name)
	}
	c, err := asByte(t, v, "byte must be in range(0, 256)")
	return []byte{c}, err
}

// byteRange is searchRange for a bytes method: the __index__ of a bound may change the length.
func byteRange(t *Thread, a []Value) (i, j int, err error) {
	if len(a) == 2 {
		return 0, len(ownBytes(a[0])), nil
	}
	bounds := [2]Value{}
	for k, v := range a[2:] {
		if v.P == nil || v.IsNone() {
			continue
		}
		n, err := searchBound(t, v)
		if err != nil {
			return 0, 0, err
		}
		bounds[k] = Int(int64(n))
	}
	return searchRange(t, bounds[:], len(ownBytes(a[0])))
}

func bytesFind(name string, find func(s, sub []byte) int) RawFunc {
	isIndex := name == "index" || name == "rindex"
	return func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		i, j, err := byteRange(t, a)
		if err != nil {
			return t.Fail(err)
		}
		sub, err := subBytes(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		b := ownBytes(a[0])
		k := -1
		if j = min(j, len(b)); i <= j {
			if k = find(b[i:j], sub); k >= 0 {
				k += i
			}
		}
		if k < 0 && isIndex {
			return t.Fail(ValueErrorf("subsection not found"))
		}
		return Int(int64(k)), true
	}
}

func bytesCount(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	i, j, err := byteRange(t, a)
	if err != nil {
		return t.Fail(err)
	}
	sub, err := subBytes(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	b := ownBytes(a[0])
	if j = min(j, len(b)); i > j {
		return Int(0), true
	}
	if len(sub) == 0 {
		return Int(int64(j - i + 1)), true
	}
	return Int(int64(bytes.Count(b[i:j], sub))), true
}

func bytesDecode(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if n == 1 && a[0].Type() == BytesType && bytesASCII((*Bytes)(a[0].P).B) {
		return Of(StrOfASCII((*Bytes)(a[0].P).B)), true
	}
	enc, errs := "utf-8", "strict"
	for i, p := range [...]*string{&enc, &errs} {
		if i+1 >= n || a[i+1].P == nil {
			continue
		}
		text, err := codecName(t, "decode", [...]string{"encoding", "errors"}[i], a[i+1])
		if err != nil {
			return t.Fail(err)
		}
		*p = text
	}
	s, err := DecodeBytes(t, a[0], enc, errs)
	if err != nil {
		return t.Fail(err)
	}
	return Of(s), true
}

func bytesTail(name string, match func(s, sub []byte) bool) RawFunc {
	return func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		i, j, err := byteRange(t, a)
		if err != nil {
			return t.Fail(err)
		}
		test := func(v Value) (bool, error) {
			sub, err := BytesOf(t, v)
			if err != nil {
				return false, err
			}
			b := ownBytes(a[0])
			j := min(j, len(b))
			return i <= j && match(b[i:j], sub), nil
		}
		if p := a[1]; !p.Type().Has(FlagTuple) {
			if !IsBytesLike(p) {
				return t.Fail(TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, p.Type().Name))
			}
			ok, err := test(p)
			if err != nil {
				if Matches(err, TypeError) {
					err = TypeErrorf("%s first arg must be bytes or a tuple of bytes, not %s", name, p.Type().Name)
				}
				return t.Fail(err)
			}
			return Bool(ok), true
		}
		for _, x := range (*Tuple)(a[1].P).Items {
			ok, err := test(x)
			if err != nil {
				return t.Fail(err)
			}
			if ok {
				return True, true
			}
		}
		return False, true
	}
}

func bytesExpandTabs(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	size := 8
	if n > 1 && a[1].P != nil {
		var err error
		if size, err = AsCInt(t, a[1]); err != nil {
			return t.Fail(err)
		}
	}
	var out []byte
	col := 0
	for _, c := range ownBytes(a[0]) {
		switch c {
		case '\t':
			if size > 0 {
				k := size - col%size
				col += k
				if err := t.CheckAlloc(len(out) + k); err != nil {
					return t.Fail(OverflowErrorf("result too long"))
				}
				for ; k > 0; k-- {
					out = append(out, ' ')
				}
			}
		case '\n', '\r':
			col = 0
			out = append(out, c)
		default:
			col++
			out = append(out, c)
		}
	}
	return bytesResult(t, a[0], out), true
}

func bytesPad(name string, leftOf func(pad, width int) int) RawFunc {
	return func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		width, err := AsInt(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		fill := byte(' ')
		if n > 2 {
			ok := a[2].Type().Has(FlagBytes) || a[2].IsA(ByteArrayType)
			if !ok || len(ownBytes(a[2])) != 1 {
				return t.Fail(TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, ArgTypeName(a[2])))
			}
			fill = ownBytes(a[2])[0]
		}
		b := ownBytes(a[0])
		pad := width - len(b)
		if width <= len(b) {
			return bytesPart(t, a[0], b), true
		}
		if err := t.checkBytes(a[0], width); err != nil {
			return t.Fail(err)
		}
		left := leftOf(pad, width)
		out := make([]byte, width)
		for i := range out {
			out[i] = fill
		}
		copy(out[left:], b)
		return bytesResult(t, a[0], out), true
	}
}

func bytesZFill(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	width, err := AsInt(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	b := ownBytes(a[0])
	if width <= len(b) {
		return bytesPart(t, a[0], b), true
	}
	if err := t.checkBytes(a[0], width); err != nil {
		return t.Fail(err)
	}
	out := make([]byte, width)
	i := 0
	if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		out[0] = b[0]
		b = b[1:]
		i = 1
	}
	for ; i < width-len(b); i++ {
		out[i] = '0'
	}
	copy(out[i:], b)
	return bytesResult(t, a[0], out), true
}

func bytesJoin(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if b := a[0]; b.Type().IsSubtype(ByteArrayType) {
		array := (*ByteArray)(b.P)
		array.Exports++
		defer func() { array.Exports-- }()
	}
	sep := ownBytes(a[0])
	var items []Value
	if a[1].Type() == ListType {
		items = (*List)(a[1].P).Items
	} else {
		var err error
		if items, err = FastSequence(t, a[1], "can only join an iterable"); err != nil {
			return t.Fail(err)
		}
	}
	if len(items) == 1 && items[0].Type() == BytesType && a[0].Type().Has(FlagBytes) {
		return items[0], true
	}
	var few [16][]byte
	parts := few[:]
	if len(items) > len(few) {
		parts = make([][]byte, len(items))
	}
	parts = parts[:len(items)]
	total := 0
	for i := range parts {
		x := items[i]
		if !IsBytesLike(x) {
			return t.Fail(TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, x.Type().Name))
		}
		p, err := BytesOf(t, x)
		if err != nil {
			return t.Fail(TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, x.Type().Name))
		}
		if a[1].Type() == ListType {
			// The item's __buffer__ may have changed the list.
			now := (*List)(a[1].P).Items
			if len(now) != len(items) {
				return t.Fail(RuntimeErrorf("sequence changed size during iteration"))
			}
			items = now
		}
		parts[i] = p
		total += len(p)
		if i > 0 {
			total += len(sep)
		}
		if total < 0 {
			return t.Fail(OverflowErrorf("join() result is too long"))
		}
	}
	if err := t.CheckAlloc(total); err != nil {
		return t.Fail(err)
	}
	out := make([]byte, 0, total)
	for i, p := range parts {
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, p...)
	}
	return bytesResult(t, a[0], out), true
}

func bytesStrip(left, right bool) RawFunc {
	return func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		in := byteSpace
		if n > 1 && !a[1].IsNone() {
			chars, err := BytesOf(t, a[1])
			if err != nil {
				return t.Fail(err)
			}
			in = func(c byte) bool { return bytes.IndexByte(chars, c) >= 0 }
		}
		b := ownBytes(a[0])
		i, j := 0, len(b)
		for left && i < j && in(b[i]) {
			i++
		}
		for right && i < j && in(b[j-1]) {
			j--
		}
		return bytesPart(t, a[0], b[i:j]), true
	}
}

func bytesPartition(find func(s, sub []byte) int, last bool) RawFunc {
	return func(t *Thread, args *Value, n int) (Value, bool) {
		a := unsafe.Slice(args, n)
		var sep []byte
		var err error
		if a[0].IsA(ByteArrayType) && IsBytesLike(a[1]) {
			sep, err = bytesOfObject(t, a[1], "bytearray", "") // which needn't be contiguous
		} else {
			sep, err = BytesOf(t, a[1])
		}
		if err != nil {
			return t.Fail(err)
		}
		if len(sep) == 0 {
			return t.Fail(ValueErrorf("empty separator"))
		}
		b := ownBytes(a[0])
		k := find(b, sep)
		e := func() Value { return bytesResult(t, a[0], nil) }
		if k < 0 {
			if last {
				return Of(MakeTuple(t, e(), e(), bytesPart(t, a[0], b))), true
			}
			return Of(MakeTuple(t, bytesPart(t, a[0], b), e(), e())), true
		}
		cp := func(p []byte) Value { return bytesCopy(t, a[0], p) }
		mid := a[1] // bytes take the separator as it is
		if a[0].IsA(ByteArrayType) {
			mid = cp(sep)
		}
		return Of(MakeTuple(t, cp(b[:k]), mid, cp(b[k+len(sep):]))), true
	}
}

// bytesSplitArgs are the arguments of split and rsplit; sep nil means white space.
func bytesSplitArgs(t *Thread, a []Value) (sep []byte, limit int, err error) {
	limit = -1
	if len(a) > 2 && a[2].P != nil {
		if limit, err = AsInt(t, a[2]); err != nil {
			return
		}
	}
	if limit < 0 {
		limit = math.MaxInt
	}
	if len(a) > 1 && a[1].P != nil && !a[1].IsNone() {
		if sep, err = BytesOf(t, a[1]); err == nil && len(sep) == 0 {
			err = ValueErrorf("empty separator")
		}
	}
	return
}

func bytesSplit(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	sep, limit, err := bytesSplitArgs(t, a)
	if err != nil {
		return t.Fail(err)
	}
	b := ownBytes(a[0])
	out := make([]Value, 0, 8)
	left := len(b) // bytes behind the part that is added
	add := func(p []byte) {
		if len(out) == cap(out) {
			// As many more as the rest has if its parts are as long as those so far.
			more := len(out) + left*len(out)/max(len(ownBytes(a[0]))-left, 1)
			out = slices.Grow(out, min(more, left)+1)
		}
		out = append(out, bytesCopy(t, a[0], p))
	}
	if sep == nil {
		for i := 0; ; limit-- {
			for i < len(b) && byteSpace(b[i]) {
				i++
			}
			if i == len(b) {
				break
			}
			if limit == 0 {
				add(b[i:])
				break
			}
			start := i
			for i < len(b) && !byteSpace(b[i]) {
				i++
			}
			left = len(b) - i
			add(b[start:i])
		}
		return Of(NewList(t, out)), true
	}
	for ; limit > 0; limit-- {
		k := bytes.Index(b, sep)
		if k < 0 {
			break
		}
		left = len(b) - k
		add(b[:k])
		b = b[k+len(sep):]
	}
	if len(out) == 0 {
		return Of(NewList(t, []Value{bytesPart(t, a[0], b)})), true
	}
	add(b)
	return Of(NewList(t, out)), true
}

func bytesRSplit(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	sep, limit, err := bytesSplitArgs(t, a)
	if err != nil {
		return t.Fail(err)
	}
	b := ownBytes(a[0])
	var out []Value
	add := func(p []byte) { out = append(out, bytesCopy(t, a[0], p)) }
	if sep == nil {
		for j := len(b); ; limit-- {
			for j > 0 && byteSpace(b[j-1]) {
				j--
			}
			if j == 0 {
				break
			}
			if limit == 0 {
				add(b[:j])
				break
			}
			end := j
			for j > 0 && !byteSpace(b[j-1]) {
				j--
			}
			add(b[j:end])
		}
	} else {
		for ; limit > 0; limit-- {
			k := bytes.LastIndex(b, sep)
			if k < 0 {
				break
			}
			add(b[k+len(sep):])
			b = b[:k]
		}
		add(b)
	}
	for i, k := 0, len(out)-1; i < k; i, k = i+1, k-1 {
		out[i], out[k] = out[k], out[i]
	}
	return Of(NewList(t, out)), true
}

func bytesSplitLines(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	keep := false
	if n > 1 && a[1].P != nil {
		k, err := Truth(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		keep = k
	}
	var out []Value
	b := ownBytes(a[0])
	for i := 0; i < len(b); {
		j := i
		for j < len(b) && b[j] != '\n' && b[j] != '\r' {
			j++
		}
		end := j
		if j < len(b) {
			if b[j] == '\r' && j+1 < len(b) && b[j+1] == '\n' {
				j++
			}
			j++
			if keep {
				end = j
			}
		}
		out = append(out, bytesCopy(t, a[0], b[i:end]))
		i = j
	}
	return Of(NewList(t, out)), true
}

func bytesReplace(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	old, err := BytesOf(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	repl, err := BytesOf(t, a[2])
	if err != nil {
		return t.Fail(err)
	}
	limit := -1
	if n > 3 {
		if limit, err = AsInt(t, a[3]); err != nil {
			return t.Fail(err)
		}
	}
	b := ownBytes(a[0])
	c := len(b) + 1
	if len(old) > 0 {
		c = bytes.Count(b, old)
	}
	if limit >= 0 {
		c = min(c, limit)
	}
	if c == 0 {
		return bytesPart(t, a[0], b), true
	}
	if d := len(repl) - len(old); d > 0 && c > (t.Interp.MaxAlloc-len(b))/d {
		return t.Fail(t.NoMemory())
	}
	if len(old) > 0 {
		out := BytesToFill(len(b) + c*(len(repl)-len(old)))
		to := out
		for ; c > 0; c-- {
			k := bytes.Index(b, old)
			to = to[copy(to, b[:k]):]
			to = to[copy(to, repl):]
			b = b[k+len(old):]
		}
		copy(to, b)
		return bytesResult(t, a[0], out), true
	}
	// bytes.Replace does not split UTF-8 sequences.
	out := make([]byte, 0, len(b)+c*len(repl))
	for i, x := range b {
		if i < c {
			out = append(out, repl...)
		}
		out = append(out, x)
	}
	if c > len(b) {
		out = append(out, repl...)
	}
	return bytesResult(t, a[0], out), true
}

func bytesTranslate(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	var table, del []byte
	var err error
	if !a[1].IsNone() {
		if table, err = BytesOf(t, a[1]); err != nil {
			return t.Fail(err)
		}
		if len(table) != 256 {
			return t.Fail(ValueErrorf("translation table must be 256 characters long"))
		}
	}
	if n > 2 && a[2].P != nil {
		if del, err = BytesOf(t, a[2]); err != nil {
			return t.Fail(err)
		}
	}
	b := ownBytes(a[0])
	out := BytesToFill(len(b))
	var to [256]byte
	for i := range to {
		to[i] = byte(i)
	}
	copy(to[:], table)
	if len(del) == 0 {
		for i, c := range b {
			out[i] = to[c]
		}
	} else {
		var keep [256]uint8
		for i := range keep {
			keep[i] = 1
		}
		for _, c := range del {
			keep[c] = 0
		}
		j := 0
		for _, c := range b {
			out[j] = to[c]
			j += int(keep[c])
		}
		out = out[:j]
	}
	if a[0].Type() == BytesType && bytes.Equal(out, b) {
		return a[0], true
	}
	return bytesResult(t, a[0], out), true
}

// bytesMod is the % operator of bytes and bytearray.
func bytesMod(t *Thread, a, b Value) (Value, error) {
	if !a.Type().Has(FlagBytes) && !a.IsA(ByteArrayType) {
		return NotImplemented, nil
	}
	f := ownBytes(a)
	if !a.Type().Has(FlagBytes) {
		f = append([]byte(nil), f...)
	}
	args := newPercentArgs(t, b, BytesType)
	text := percentText{b: f, n: len(f)}
	out := make([]byte, 0, len(f)+16)
	for pos := 0; pos < len(f); {
		if f[pos] != '%' {
			n := bytes.IndexByte(f[pos:], '%')
			if n < 0 {
				n = len(f) - pos
			}
			out = append(out, f[pos:pos+n]...)
			pos += n
			continue
		}
		if pos+1 < len(f) && f[pos+1] == '%' {
			out = append(out, '%')
			pos += 2
			continue
		}
		sp, end, err := parsePercent(&text, pos+1, &args)
		if err != nil {
			if err.Error() == "ValueError: precision too big" {
				err = ValueErrorf("prec too big")
			}
			return Value{}, err
		}
		if sp.conv == 'i' {
			sp.conv = 'd'
		}
		pos = end
		v, err := args.take()
		if err != nil {
			return Value{}, err
		}
		var p []byte
		switch sp.conv {
		case 's', 'b':
			p, err = percentBytes(t, v)
		case 'r', 'a':
			var s *Str
			if s, err = ASCIIRepr(t, v); err == nil {
				p = s.Bytes1()
			}
		case 'c':
			p, err = percentByte(t, v)
			sp.prec = -1
		case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G':
			num, err := percentNumber(t, v, &sp)
			if err != nil {
				if sp.conv|0x20 >= 'e' && sp.conv|0x20 <= 'g' && v.Type().Slots.Float == nil {
					err = TypeErrorf("float argument required, not %s", v.Type().Name)
				}
				return Value{}, err
			}
			out = sp.appendNumber(out, num)
			continue
		default:
			err = percentBad(sp.conv, end-1)
		}
		if err != nil {
			return Value{}, err
		}
		if sp.prec >= 0 && sp.prec < len(p) {
			p = p[:sp.prec]
		}
		pad := sp.width - len(p)
		for ; pad > 0 && !sp.left; pad-- {
			out = append(out, ' ')
		}
		out = append(out, p...)
		for ; pad > 0; pad-- {
			out = append(out, ' ')
		}
	}
	if !args.done() {
		return Value{}, TypeErrorf("not all arguments converted during bytes formatting")
	}
	return bytesResult(t, a, out), nil
}

func percentBytes(t *Thread, v Value) ([]byte, error) {
	if v.Type().Has(FlagBytes) {
		return (*Bytes)(v.P).B, nil
	}
	if m := v.Type().Lookup(Intern("__bytes__")); m.P != nil {
		r, err := callBound(t, m, v)
		if err != nil {
			return nil, err
		}
		if !r.Type().Has(FlagBytes) {
			return nil, TypeErrorf("__bytes__ returned non-bytes (type %s)", r.Type().Name)
		}
		return (*Bytes)(r.P).B, nil
	}
	if IsBytesLike(v) {
		return bytesOfObject(t, v, "bytes", "")
	}
	return nil, TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", v.Type().Name)
}

func percentByte(t *Thread, v Value) ([]byte, error) {
	if v.Type().Has(FlagBytes) || v.IsA(ByteArrayType) {
		if b := ownBytes(v); len(b) == 1 {
			return b, nil
		}
	} else if IsIndex(v) {
		i, err := Index(t, v)
		if err == nil {
			if !i.IsInt() || i.N > 255 {
				return nil, OverflowErrorf("%s", "%c arg not in range(256)")
			}
			return []byte{byte(i.N)}, nil
		}
		if !Matches(err, TypeError) {
			return nil, err
		}
	}
	return nil, TypeErrorf("%s", "%c requires an integer in range(256) or a single byte")
}

// checkBytes is CheckAlloc for a result of n bytes of a method of v.
func (t *Thread) checkBytes(v Value, n int) error {
	if n > math.MaxInt-33 && v.Type().Has(FlagBytes) {
		return OverflowErrorf("byte string is too large")
	}
	return t.CheckAlloc(n)
}
