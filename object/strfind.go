package object

import (
	"bytes"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines the methods of str that search, split, join and replace.

// inKind returns the storage of s widened to units of kind k, not narrower than its own.
func (s *Str) inKind(k Kind) []byte {
	if s.Kind.width() == k.width() {
		return s.raw()
	}
	b := make([]byte, s.n*k.width())
	if len(b) > 0 {
		copyUnits(unsafe.Pointer(&b[0]), k, s)
	}
	return b
}

// index returns where sub first occurs in s[i:j], -1 if it does not.
func (s *Str) index(sub *Str, i, j int) int {
	if sub.n > j-i {
		return -1
	}
	if sub.n == 0 {
		return i
	}
	if sub.Kind > s.Kind {
		return -1
	}
	if s.Kind <= Latin1 {
		k := strings.Index(unsafe.String((*byte)(unsafe.Add(s.data, i)), j-i), unsafe.String((*byte)(sub.data), sub.n))
		if k < 0 {
			return -1
		}
		return i + k
	}
	k := 0
	if s.Kind == UCS2 {
		k = indexUnits(s.Units2()[i:j], sub.as(UCS2).Units2())
	} else {
		k = indexUnits(s.Units4()[i:j], sub.as(UCS4).Units4())
	}
	if k < 0 {
		return -1
	}
	return i + k
}

// StrContains reports whether sub occurs in s.
func StrContains(s, sub *Str) bool {
	if sub.n == 1 && s.n <= 32 && s.Kind <= Latin1 && sub.Kind <= Latin1 {
		c := *(*byte)(sub.data)
		return bytes.IndexByte(unsafe.Slice((*byte)(s.data), s.n), c) >= 0
	}
	return s.index(sub, 0, s.n) >= 0
}

// lastIndex returns where sub last occurs in s[i:j], -1 if it does not.
func (s *Str) lastIndex(sub *Str, i, j int) int {
	if sub.n > j-i {
		return -1
	}
	if sub.n == 0 {
		return j
	}
	if sub.Kind > s.Kind {
		return -1
	}
	w := s.Kind.width()
	hay, needle := s.raw()[i*w:j*w], sub.inKind(s.Kind)
	for {
		k := -1
		if len(needle) > 1 {
			k = lastIndexOf(hay, needle)
		} else {
			k = bytes.LastIndexByte(hay, needle[0])
		}
		if k < 0 {
			return -1
		}
		if k%w == 0 {
			return i + k/w
		}
		hay = hay[:k+len(needle)-1]
	}
}

// count returns how often sub occurs in s[i:j] without overlaps, at most limit times.
func (s *Str) count(sub *Str, i, j, limit int) int {
	if sub.n == 0 {
		return min(j-i+1, limit)
	}
	if sub.n > j-i || sub.Kind > s.Kind {
		return 0
	}
	if s.Kind <= Latin1 && limit >= j-i {
		return bytes.Count(s.Bytes1()[i:j], sub.Bytes1())
	}
	if sub.n == 1 && s.Kind == UCS2 && limit >= j-i {
		return countUnit(s.Units2()[i:j], uint16(sub.At(0)))
	}
	n := 0
	for n < limit {
		k := s.index(sub, i, j)
		if k < 0 {
			break
		}
		n++
		i = k + sub.n
	}
	return n
}

// hasAt reports whether sub is at i of s.
func (s *Str) hasAt(sub *Str, i int) bool {
	if i < 0 || sub.n > s.n-i {
		return false
	}
	if sub.n == 0 {
		return true
	}
	if sub.Kind > s.Kind {
		return false
	}
	if s.Kind.width() == sub.Kind.width() {
		w := s.Kind.width()
		return unsafe.String((*byte)(unsafe.Add(s.data, i*w)), sub.n*w) == unsafe.String((*byte)(sub.data), sub.n*w)
	}
	for k := 0; k < sub.n; k++ {
		if s.At(i+k) != sub.At(k) {
			return false
		}
	}
	return true
}

// searchRange fits optional start and end arguments to a length.
func searchRange(t *Thread, a []Value, n int) (i, j int, err error) {
	i, j = 0, n
	if len(a) > 0 && a[0].P != nil && !a[0].IsNone() {
		if i, err = searchBound(t, a[0]); err != nil {
			return
		}
	}
	if len(a) > 1 && a[1].P != nil && !a[1].IsNone() {
		if j, err = searchBound(t, a[1]); err != nil {
			return
		}
	}
	i, j = clampBounds(i, j, n)
	return
}

func searchBound(t *Thread, v Value) (int, error) {
	if !IsIndex(v) {
		return 0, TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return IndexClamped(t, v)
}

// searchArgs are the arguments of find and its like.
func searchArgs(t *Thread, args *Value, n int, name string) (s, sub *Str, i, j int, err error) {
	a := unsafe.Slice(args, n)
	s = (*Str)(a[0].P)
	if !a[1].Type().Has(FlagStr) {
		return nil, nil, 0, 0, TypeErrorf("%s() argument 1 must be str, not %s", name, ArgTypeName(a[1]))
	}
	sub = (*Str)(a[1].P)
	if n == 2 {
		return s, sub, 0, s.n, nil
	}
	i, j, err = searchRange(t, a[2:], s.n)
	return
}

func strFind(t *Thread, args *Value, n int) (Value, bool) {
	s, sub, i, j, err := searchArgs(t, args, n, "find")
	if err != nil {
		return t.Fail(err)
	}
	return Int(int64(s.index(sub, i, j))), true
}

func strRFind(t *Thread, args *Value, n int) (Value, bool) {
	s, sub, i, j, err := searchArgs(t, args, n, "rfind")
	if err != nil {
		return t.Fail(err)
	}
	return Int(int64(s.lastIndex(sub, i, j))), true
}

func strIndex(t *Thread, args *Value, n int) (Value, bool) {
	s, sub, i, j, err := searchArgs(t, args, n, "index")
	if err != nil {
		return t.Fail(err)
	}
	k := s.index(sub, i, j)
	if k < 0 {
		return t.Fail(ValueErrorf("substring not found"))
	}
	return Int(int64(k)), true
}

func strRIndex(t *Thread, args *Value, n int) (Value, bool) {
	s, sub, i, j, err := searchArgs(t, args, n, "rindex")
	if err != nil {
		return t.Fail(err)
	}
	k := s.lastIndex(sub, i, j)
	if k < 0 {
		return t.Fail(ValueErrorf("substring not found"))
	}
	return Int(int64(k)), true
}

func strCount(t *Thread, args *Value, n int) (Value, bool) {
	s, sub, i, j, err := searchArgs(t, args, n, "count")
	if err != nil {
		return t.Fail(err)
	}
	if i > j {
		return Int(0), true
	}
	return Int(int64(s.count(sub, i, j, j-i+1))), true
}

func strStartsWith(t *Thread, args *Value, n int) (Value, bool) {
	if a := unsafe.Slice(args, n); n == 2 && a[1].Shape() == StrType.Root {
		return Bool((*Str)(a[0].P).hasAt((*Str)(a[1].P), 0)), true
	}
	return strTail(t, unsafe.Slice(args, n), "startswith", func(s, sub *Str, i, j int) bool {
		return sub.n <= j-i && s.hasAt(sub, i)
	})
}

func strEndsWith(t *Thread, args *Value, n int) (Value, bool) {
	if a := unsafe.Slice(args, n); n == 2 && a[1].Shape() == StrType.Root {
		s, p := (*Str)(a[0].P), (*Str)(a[1].P)
		return Bool(s.hasAt(p, s.n-p.n)), true
	}
	return strTail(t, unsafe.Slice(args, n), "endswith", func(s, sub *Str, i, j int) bool {
		return sub.n <= j-i && s.hasAt(sub, j-sub.n)
	})
}

func strTail(t *Thread, a []Value, name string, match func(s, sub *Str, i, j int) bool) (Value, bool) {
	s := (*Str)(a[0].P)
	i, j := 0, s.n
	if len(a) > 2 {
		var err error
		if i, j, err = searchRange(t, a[2:], s.n); err != nil {
			return t.Fail(err)
		}
	}
	p := a[1]
	if p.Type().Has(FlagStr) {
		return Bool(match(s, (*Str)(p.P), i, j)), true
	}
	if !p.Type().Has(FlagTuple) {
		return t.Fail(TypeErrorf("%s first arg must be str or a tuple of str, not %s", name, p.Type().Name))
	}
	for _, x := range (*Tuple)(p.P).Items {
		if !x.Type().Has(FlagStr) {
			return t.Fail(TypeErrorf("tuple for %s must only contain str, not %s", name, x.Type().Name))
		}
		if match(s, (*Str)(x.P), i, j) {
			return True, true
		}
	}
	return False, true
}

func strRemovePrefix(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if !a[1].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("removeprefix() argument must be str, not %s", ArgTypeName(a[1])))
	}
	s, p := (*Str)(a[0].P), (*Str)(a[1].P)
	if s.hasAt(p, 0) {
		return Of(s.Slice(p.n, s.n)), true
	}
	return Of(s.exact()), true
}

func strRemoveSuffix(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	if !a[1].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("removesuffix() argument must be str, not %s", ArgTypeName(a[1])))
	}
	s, p := (*Str)(a[0].P), (*Str)(a[1].P)
	if s.hasAt(p, s.n-p.n) {
		return Of(s.Slice(0, s.n-p.n)), true
	}
	return Of(s.exact()), true
}

func strPartition(t *Thread, args *Value, n int) (Value, bool) {
	return strPart(t, unsafe.Slice(args, n), (*Str).index, false)
}

func strRPartition(t *Thread, args *Value, n int) (Value, bool) {
	return strPart(t, unsafe.Slice(args, n), (*Str).lastIndex, true)
}

func strPart(t *Thread, a []Value, find func(s, sub *Str, i, j int) int, last bool) (Value, bool) {
	if !a[1].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("must be str, not %s", a[1].Type().Name))
	}
	s, sep := (*Str)(a[0].P), (*Str)(a[1].P)
	if sep.n == 0 {
		return t.Fail(ValueErrorf("empty separator"))
	}
	k := find(s, sep, 0, s.n)
	e := Of(emptyStr)
	if k < 0 {
		if last {
			return Of(MakeTuple(t, e, e, a[0])), true
		}
		return Of(MakeTuple(t, a[0], e, e)), true
	}
	return Of(MakeTuple(t, Of(s.Slice(0, k)), a[1], Of(s.Slice(k+sep.n, s.n)))), true
}

// asciiSpace marks the ASCII white space of str.
var asciiSpace = [256]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, 0x1c: true, 0x1d: true, 0x1e: true, 0x1f: true, ' ': true}

func isSpace(r rune) bool {
	if r < 0x80 {
		return asciiSpace[r]
	}
	return unicodedata.IsSpace(r)
}

// splitArgs are the arguments of split and rsplit; sep nil means white space.
func splitArgs(t *Thread, a []Value) (s, sep *Str, limit int, err error) {
	s, limit = (*Str)(a[0].P), -1
	if len(a) > 2 && a[2].P != nil {
		if limit, err = AsInt(t, a[2]); err != nil {
			return
		}
	}
	if limit < 0 {
		limit = s.n + 1
	}
	if len(a) > 1 && a[1].P != nil && !a[1].IsNone() {
		if !a[1].Type().Has(FlagStr) {
			return nil, nil, 0, TypeErrorf("must be str or None, not %s", a[1].Type().Name)
		}
		sep = (*Str)(a[1].P)
		if sep.n == 0 {
			return nil, nil, 0, ValueErrorf("empty separator")
		}
	}
	return
}

func strSplit(t *Thread, args *Value, n int) (Value, bool) {
	s, sep, limit, err := splitArgs(t, unsafe.Slice(args, n))
	if err != nil {
		return t.Fail(err)
	}
	if sep == nil {
		return Of(splitSpace(t, s, limit)), true
	}
	i := 0
	if s.Kind == ASCII && sep.n == 1 && sep.Kind == ASCII {
		b, c := s.Bytes1(), *(*byte)(sep.data)
		var few [12]int
		n := 0
		for k, x := range b {
			if x == c {
				if n < len(few) {
					few[n] = k
				}
				n++
			}
		}
		if n <= len(few) && n <= limit {
			l := ListWithRoom(t, n+1)
			l.Items = l.Items[:n+1]
			for j, k := range few[:n] {
				l.Items[j] = Of(asciiPart(s, i, k))
				i = k + 1
			}
			l.Items[n] = Of(asciiPart(s, i, s.n))
			return Of(l), true
		}
		l := ListWithRoom(t, min(n, limit)+1)
		for k := 0; k < len(b) && limit > 0; k++ {
			if b[k] == c {
				l.Append(Of(asciiPart(s, i, k)))
				i = k + 1
				limit--
			}
		}
		l.Append(Of(asciiPart(s, i, s.n)))
		return Of(l), true
	}
	parts := t.spansOf()
	if sep.Kind <= s.Kind {
		sep = sep.as(s.Kind)
	}
	for ; limit > 0; limit-- {
		k := s.index(sep, i, s.n)
		if k < 0 {
			break
		}
		parts = append(parts, span{i, k})
		i = k + sep.n
	}
	return Of(listOfSpans(t, s, append(parts, span{i, s.n}))), true
}

func splitSpace(t *Thread, s *Str, limit int) *List {
	parts := t.spansOf()
	switch s.Kind {
	case UCS2:
		parts = wordsOf(parts, s.Units2(), limit)
	case UCS4:
		parts = wordsOf(parts, s.Units4(), limit)
	default:
		parts = wordsOf(parts, s.Bytes1(), limit)
	}
	return listOfSpans(t, s, parts)
}

// asciiPart returns a part of an ASCII str.
func asciiPart(s *Str, i, j int) *Str {
	if j-i > 1 {
		if i == 0 && j == s.n && s.Shape == &StrShape {
			return s
		}
		o := newASCII(j - i)
		copy(o.Bytes1(), s.Bytes1()[i:j])
		return o
	}
	if i == j {
		return emptyStr
	}
	return &charStrs[*(*byte)(unsafe.Add(s.data, i))]
}

func strRSplit(t *Thread, args *Value, n int) (Value, bool) {
	s, sep, limit, err := splitArgs(t, unsafe.Slice(args, n))
	if err != nil {
		return t.Fail(err)
	}
	var out []Value
	j := s.n
	if sep == nil {
		for {
			for j > 0 && isSpace(s.At(j-1)) {
				j--
			}
			if j == 0 {
				break
			}
			if limit == 0 {
				out = append(out, Of(s.Slice(0, j)))
				break
			}
			limit--
			end := j
			for j > 0 && !isSpace(s.At(j-1)) {
				j--
			}
			out = append(out, Of(s.Slice(j, end)))
		}
	} else {
		for ; limit > 0; limit-- {
			k := s.lastIndex(sep, 0, j)
			if k < 0 {
				break
			}
			out = append(out, Of(s.Slice(k+sep.n, j)))
			j = k
		}
		out = append(out, Of(s.Slice(0, j)))
	}
	for i, k := 0, len(out)-1; i < k; i, k = i+1, k-1 {
		out[i], out[k] = out[k], out[i]
	}
	return Of(NewList(t, out)), true
}

// inASCII reports whether c is in the set of characters below 64 and of those from there on.
func inASCII(low, high uint64, c byte) bool {
	if c < 64 {
		return low&(1<<c) != 0
	}
	return high&(1<<(c-64)) != 0
}

func strSplitLines(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	s, keep := (*Str)(a[0].P), false
	if n > 1 && a[1].P != nil {
		k, err := Truth(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		keep = k
	}
	parts := t.spansOf()
	switch s.Kind {
	case ASCII:
		parts = linesOfASCII(parts, s.Bytes1(), keep)
	case Latin1:
		parts = linesOf(parts, s.Bytes1(), keep)
	case UCS2:
		parts = linesOf(parts, s.Units2(), keep)
	default:
		parts = linesOf(parts, s.Units4(), keep)
	}
	return Of(listOfSpans(t, s, parts)), true
}

func strJoin(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	r, err := JoinStr(t, (*Str)(a[0].P), a[1])
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}

// JoinStr returns sep.join(iterable).
func JoinStr(t *Thread, sep *Str, iterable Value) (*Str, error) {
	var items []Value
	switch typ := iterable.Type(); {
	case typ == ListType:
		items = (*List)(iterable.P).Items
	case typ == TupleType:
		items = (*Tuple)(iterable.P).Items
	default:
		var err error
		if items, err = FastSequence(t, iterable, "can only join an iterable"); err != nil {
			return nil, err
		}
	}
	if len(items) == 0 {
		return emptyStr, nil
	}
	if len(items) == 1 && items[0].Shape() == StrType.Root {
		return (*Str)(items[0].P), nil
	}
	total, kind := sep.n*(len(items)-1), ASCII
	if len(items) > 1 {
		kind = sep.Kind
	}
	for i, x := range items {
		if x.Shape() != StrType.Root && !x.Type().Has(FlagStr) {
			return nil, TypeErrorf("sequence item %d: expected str instance, %s found", i, x.Type().Name)
		}
		p := (*Str)(x.P)
		total += p.n
		kind = max(kind, p.Kind)
	}
	if total == 0 {
		return emptyStr, nil
	}
	if total > 1<<16 {
		if err := t.CheckItems(total, kind.width()); err != nil {
			return nil, err
		}
	}
	if total == 1 {
		for _, x := range items {
			if p := (*Str)(x.P); p.n == 1 {
				return p.exact(), nil
			}
		}
		return sep.exact(), nil
	}
	o := newStr(kind, total)
	if kind == ASCII {
		b := o.Bytes1()
		if sep.n == 1 {
			c := sep.Bytes1()[0]
			for i, x := range items {
				if i > 0 {
					b[0] = c
					b = b[1:]
				}
				b = b[copy(b, (*Str)(x.P).Bytes1()):]
			}
			return o, nil
		}
		sb := sep.Bytes1()
		for i, x := range items {
			if i > 0 && len(sb) > 0 {
				b = b[copy(b, sb):]
			}
			p := (*Str)(x.P).Bytes1()
			if len(p) == 1 {
				b[0] = p[0]
				b = b[1:]
				continue
			}
			b = b[copy(b, p):]
		}
		return o, nil
	}
	// An offset, since a pointer must not stand behind the last unit.
	off, w := 0, kind.width()
	for i, x := range items {
		if i > 0 && sep.n > 0 {
			copyUnits(unsafe.Add(o.data, off), kind, sep)
			off += sep.n * w
		}
		if s := (*Str)(x.P); s.n > 0 {
			copyUnits(unsafe.Add(o.data, off), kind, s)
			off += s.n * w
		}
	}
	return o, nil
}

func strReplace(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	for i := 1; i < 3; i++ {
		if !a[i].Type().Has(FlagStr) {
			return t.Fail(TypeErrorf("replace() argument %d must be str, not %s", i, ArgTypeName(a[i])))
		}
	}
	limit := -1
	if n > 3 && a[3].P != nil {
		var err error
		if limit, err = AsInt(t, a[3]); err != nil {
			return t.Fail(err)
		}
	}
	r, err := ReplaceStr(t, (*Str)(a[0].P), (*Str)(a[1].P), (*Str)(a[2].P), limit)
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}

// ReplaceStr returns s.replace(old, new, limit).
func ReplaceStr(t *Thread, s, old, repl *Str, limit int) (*Str, error) {
	if limit < 0 {
		limit = s.n + 1
	}
	if limit == 0 || old.n > s.n || StrEqual(old, repl) {
		return s.exact(), nil
	}
	if s.Kind == ASCII && s.n <= 64 && s.n < limit && old.n == 1 && repl.n <= 1 && repl.Kind == ASCII {
		return replaceByte(s, old, repl), nil
	}
	oldKind := old.Kind
	if old.Kind <= s.Kind {
		old = old.as(s.Kind)
	}
	if s.Kind > Latin1 && old.n == repl.n && old.n > 0 && repl.Kind <= s.Kind {
		i := s.index(old, 0, s.n)
		if i < 0 {
			return s.exact(), nil
		}
		if err := t.CheckItems(s.n, s.Kind.width()); err != nil {
			return nil, err
		}
		o := newStr(s.Kind, s.n)
		if old.n == 1 && s.Kind == UCS2 && limit >= s.n {
			replaceUnits(o.Units2(), s.Units2(), uint16(old.At(0)), uint16(repl.At(0)))
			return shrunk(o), nil
		}
		copyPart(o.data, s.Kind, s, 0, s.n)
		for ; i >= 0 && limit > 0; limit-- {
			copyPart(unsafe.Add(o.data, i*s.Kind.width()), s.Kind, repl, 0, repl.n)
			i = s.index(old, i+old.n, s.n)
		}
		return shrunk(o), nil
	}
	c := s.count(old, 0, s.n, limit)
	c = min(c, limit)
	if c == 0 {
		return s.exact(), nil
	}
	if d := repl.n - old.n; d > 0 && c > (t.Interp.MaxAlloc-s.n)/d {
		return nil, t.NoMemory()
	}
	total := s.n + c*(repl.n-old.n)
	if err := t.CheckItems(total, max(s.Kind, repl.Kind).width()); err != nil {
		return nil, err
	}
	if s.Kind == ASCII && repl.Kind == ASCII && old.n > 0 {
		if total == 0 {
			return emptyStr, nil
		}
		o := newStr(ASCII, total)
		dst, src, ob, nb := o.Bytes1(), s.Bytes1(), old.Bytes1(), repl.Bytes1()
		if len(ob) == 1 && len(nb) == 1 {
			copy(dst, src)
			for i := 0; c > 0; c-- {
				k := bytes.IndexByte(src[i:], ob[0])
				dst[i+k] = nb[0]
				i += k + 1
			}
		} else {
			for ; c > 0; c-- {
				k := bytes.Index(src, ob)
				dst = dst[copy(dst, src[:k]):]
				dst = dst[copy(dst, nb):]
				src = src[k+len(ob):]
			}
			copy(dst, src)
		}
		if total == 1 {
			return StrOfRune(o.At(0)), nil
		}
		return o, nil
	}
	var w StrBuilder
	w.Grow(total, ASCII)
	if old.n == 0 {
		i := 0
		for ; c > 0; c-- {
			w.WriteStr(repl)
			if i < s.n {
				w.WriteRune(s.At(i))
				i++
			}
		}
		w.WriteSlice(s, i, s.n)
		return w.Result(t)
	}
	// The result has the kind of its parts, but for what is replaced.
	k := max(s.Kind, repl.Kind)
	if oldKind == k && repl.Kind < k && total > 1 {
		k = max(kindOfRest(s, old, c), repl.Kind)
	}
	o := newStr(k, total)
	size := k.width()
	dst, i := o.data, 0
	for ; c > 0; c-- {
		j := s.index(old, i, s.n)
		copyPart(dst, k, s, i, j)
		dst = unsafe.Add(dst, (j-i)*size)
		copyPart(dst, k, repl, 0, repl.n)
		dst = unsafe.Add(dst, repl.n*size)
		i = j + old.n
	}
	copyPart(dst, k, s, i, s.n)
	return shrunk(o), nil
}

// replaceByte replaces all of a character in a short ASCII str by one or none.
func replaceByte(s, old, repl *Str) *Str {
	if old.Kind != ASCII {
		return s.exact()
	}
	from := *(*byte)(old.data)
	src := s.Bytes1()
	c := 0
	for _, x := range src {
		if x == from {
			c++
		}
	}
	if c == 0 {
		return s.exact()
	}
	if repl.n == 1 {
		to := *(*byte)(repl.data)
		if len(src) == 1 {
			return &charStrs[to]
		}
		o := newASCII(len(src))
		dst := o.Bytes1()
		for i, x := range src {
			if x == from {
				x = to
			}
			dst[i] = x
		}
		return o
	}
	if len(src) == c {
		return emptyStr
	}
	o := newASCII(len(src) - c)
	dst := o.Bytes1()
	n := 0
	for _, x := range src {
		if x != from {
			dst[n] = x
			n++
		}
	}
	if n == 1 {
		return &charStrs[dst[0]]
	}
	return o
}

func strStrip(t *Thread, args *Value, n int) (Value, bool) {
	return strTrim(t, args, n, true, true, "strip")
}

func strLStrip(t *Thread, args *Value, n int) (Value, bool) {
	return strTrim(t, args, n, true, false, "lstrip")
}

func strRStrip(t *Thread, args *Value, n int) (Value, bool) {
	return strTrim(t, args, n, false, true, "rstrip")
}

func strTrim(t *Thread, args *Value, n int, left, right bool, name string) (Value, bool) {
	a := unsafe.Slice(args, n)
	s := (*Str)(a[0].P)
	i, j := 0, s.n
	if n == 1 || a[1].IsNone() {
		if s.Kind == ASCII {
			b := s.Bytes1()
			for left && i < j && asciiSpace[b[i]] {
				i++
			}
			for right && i < j && asciiSpace[b[j-1]] {
				j--
			}
		} else {
			for left && i < j && isSpace(s.At(i)) {
				i++
			}
			for right && i < j && isSpace(s.At(j-1)) {
				j--
			}
		}
		return Of(s.Slice(i, j)), true
	}
	if !a[1].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("%s arg must be None or str", name))
	}
	chars := (*Str)(a[1].P)
	if s.Kind == ASCII && chars.Kind == ASCII {
		var low, high uint64 // the characters below 64 and the others
		for _, c := range chars.Bytes1() {
			if c < 64 {
				low |= 1 << c
			} else {
				high |= 1 << (c - 64)
			}
		}
		b := s.Bytes1()
		for left && i < j && inASCII(low, high, b[i]) {
			i++
		}
		for right && i < j && inASCII(low, high, b[j-1]) {
			j--
		}
		return Of(s.Slice(i, j)), true
	}
	var low [4]uint64
	wide := chars.Kind > Latin1
	for k := 0; k < chars.n; k++ {
		if r := chars.At(k); r < 256 {
			low[r>>6] |= 1 << (r & 63)
		}
	}
	in := func(r rune) bool {
		if r < 256 {
			return low[r>>6]&(1<<(r&63)) != 0
		}
		if wide {
			for k := 0; k < chars.n; k++ {
				if chars.At(k) == r {
					return true
				}
			}
		}
		return false
	}
	for left && i < j && in(s.At(i)) {
		i++
	}
	for right && i < j && in(s.At(j-1)) {
		j--
	}
	return Of(s.Slice(i, j)), true
}

func strTranslate(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	s, table := (*Str)(a[0].P), a[1]
	var w StrBuilder
	var cache [128]Value
	exact := table.Type() == DictType
	start := 0
	if exact && s.Kind == ASCII {
		var err error
		if start, err = w.translateASCII(t, s.Bytes1(), (*Dict)(table.P)); err != nil {
			return t.Fail(err)
		}
	}
	for i := start; i < s.n; i++ {
		r := s.At(i)
		var x Value
		var err error
		if exact {
			if r < 128 && cache[r].P != nil {
				x = cache[r]
			} else if x, err = (*Dict)(table.P).Get(t, Int(int64(r))); err != nil {
				return t.Fail(err)
			} else if x.P == nil {
				x = Int(int64(r))
			}
			if r < 128 {
				cache[r] = x
			}
		} else if x, err = GetItem(t, table, Int(int64(r))); err != nil {
			if !Matches(err, LookupError) {
				return t.Fail(err)
			}
			x = Int(int64(r))
		}
		switch {
		case x.IsNone():
		case x.Type().Has(FlagStr):
			w.WriteStr((*Str)(x.P))
		case x.Type().Has(FlagInt):
			c := exactInt(x)
			if !c.IsInt() || c.Int64() < 0 || c.Int64() > 0x10FFFF {
				return t.Fail(ValueErrorf("character mapping must be in range(0x110000)"))
			}
			w.WriteRune(rune(c.Int64()))
		default:
			return t.Fail(TypeErrorf("character mapping must return integer, None or str"))
		}
	}
	r, err := w.Result(t)
	if err != nil {
		return t.Fail(err)
	}
	return Of(r), true
}

// translateASCII writes what the table makes of characters as long as it is one character of
// ASCII or none, and returns where it isn't.
func (w *StrBuilder) translateASCII(t *Thread, b []byte, table *Dict) (int, error) {
	const unknown, gone = 0, 0xFF
	var to [256]byte // plus one
	w.Grow(len(b), ASCII)
	out := w.buf[:len(b)]
	n := 0
	for i, c := range b {
		x := to[c]
		if x-1 < gone-1 {
			out[n] = x - 1
			n++
			continue
		}
		if x == unknown {
			v, err := table.Get(t, Int(int64(c)))
			if err != nil {
				return 0, err
			}
			switch {
			case v.P == nil:
				x = c + 1
			case v.IsNone():
				x = gone
			case v.Type() == StrType && (*Str)(v.P).n == 1 && (*Str)(v.P).Kind == ASCII:
				x = (*Str)(v.P).Byte(0) + 1
			case v.IsInt() && uint64(v.Int64()) < 128:
				x = byte(v.Int64()) + 1
			default:
				w.buf, w.n = out[:n], n
				return i, nil
			}
			to[c] = x
		}
		if x != gone {
			out[n] = x - 1
			n++
		}
	}
	w.buf, w.n = out[:n], n
	return len(b), nil
}

func strMakeTrans(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	d := NewDict(t)
	if n == 1 {
		if a[0].Type() != DictType {
			return t.Fail(TypeErrorf("if you give only one argument to maketrans it must be a dict"))
		}
		src := (*Dict)(a[0].P)
		for i := 0; ; {
			k, v, ok := src.Next(&i)
			if !ok {
				return Of(d), true
			}
			switch {
			case k.Type().Has(FlagStr):
				s := (*Str)(k.P)
				if s.n != 1 {
					return t.Fail(ValueErrorf("string keys in translate table must be of length 1"))
				}
				k = Int(int64(s.At(0)))
			case !k.Type().Has(FlagInt):
				return t.Fail(TypeErrorf("keys in translate table must be strings or integers"))
			}
			if err := d.Set(t, k, v); err != nil {
				return t.Fail(err)
			}
		}
	}
	for i := 1; i < n; i++ {
		if !a[i].Type().Has(FlagStr) {
			return t.Fail(TypeErrorf("maketrans() argument %d must be str, not %s", i+1, ArgTypeName(a[i])))
		}
	}
	if !a[0].Type().Has(FlagStr) {
		return t.Fail(TypeErrorf("first maketrans argument must be a string if there is a second argument"))
	}
	x, y := (*Str)(a[0].P), (*Str)(a[1].P)
	if x.n != y.n {
		return t.Fail(ValueErrorf("the first two maketrans arguments must have equal length"))
	}
	for i := 0; i < x.n; i++ {
		d.Set(t, Int(int64(x.At(i))), Int(int64(y.At(i))))
	}
	if n > 2 {
		z := (*Str)(a[2].P)
		for i := 0; i < z.n; i++ {
			d.Set(t, Int(int64(z.At(i))), None)
		}
	}
	return Of(d), true
}

// StrJoin returns the concatenation of strs, the parts of an f-string.
func StrJoin(t *Thread, strs []Value) (*Str, error) {
	total, kind := 0, ASCII
	for _, v := range strs {
		p := (*Str)(v.P)
		total += p.n
		kind = max(kind, p.Kind)
	}
	if total <= 1 {
		for _, v := range strs {
			if p := (*Str)(v.P); p.n == 1 {
				return p.exact(), nil
			}
		}
		return emptyStr, nil
	}
	if total > 1<<16 {
		if err := t.CheckItems(total, kind.width()); err != nil {
			return nil, err
		}
	}
	o := newStr(kind, total)
	off, w := 0, kind.width()
	for _, v := range strs {
		if s := (*Str)(v.P); s.n > 0 {
			copyUnits(unsafe.Add(o.data, off), kind, s)
			off += s.n * w
		}
	}
	return o, nil
}
