package object

import (
	"math"
	"strconv"
	"unsafe"
)

// This file defines list.

// List is a Python list.
type List struct { // Shape and Items lie as in Tuple
	Shape *Shape
	Items []Value
	Ext   *InstExt // attributes of instances of Python subclasses
	// Sorting is set while sort runs, to detect mutation.
	Sorting bool
}

// NativeObject marks *List as a parameter type.
func (*List) NativeObject() {}

// ListWithFew returns an empty list; the first few items come to lie with it.
func ListWithFew() *List {
	l := &struct {
		List
		items [4]Value
	}{}
	l.Shape, l.Items = &ListShape, l.items[:0]
	return &l.List
}

// MakeList returns a list of copies of items; few of them are allocated with the list.
func MakeList(t *Thread, items []Value) *List {
	switch n := len(items); {
	case n == 0:
		return &List{Shape: &ListShape}
	case n <= 2:
		l := &struct {
			List
			items [2]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:n]
		copy(l.items[:], items)
		return &l.List
	case n <= 4:
		l := &struct {
			List
			items [4]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:n]
		copy(l.items[:], items)
		return &l.List
	case n <= 8:
		l := &struct {
			List
			items [8]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:n]
		copy(l.items[:], items)
		return &l.List
	case n <= 12:
		l := &struct {
			List
			items [12]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:n]
		copy(l.items[:], items)
		return &l.List
	}
	return NewList(t, append([]Value(nil), items...))
}

// ListWithRoom returns an empty list with room for n items.
func ListWithRoom(t *Thread, n int) *List {
	switch {
	case n == 0:
		return &List{Shape: &ListShape}
	case n <= 4:
		l := &struct {
			List
			items [4]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:0]
		return &l.List
	case n <= 8:
		l := &struct {
			List
			items [8]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:0]
		return &l.List
	case n <= 12:
		l := &struct {
			List
			items [12]Value
		}{}
		l.Shape, l.Items = &ListShape, l.items[:0]
		return &l.List
	}
	return &List{Shape: &ListShape, Items: make([]Value, 0, n)}
}

var _ [0]struct{} = [unsafe.Offsetof(List{}.Items) - unsafe.Offsetof(Tuple{}.Items)]struct{}{}

// NewList returns a list that takes over items.
func NewList(t *Thread, items []Value) *List { return &List{Shape: ListType.Root, Items: items} }

var listDef = TypeDef{
	Type:   ListType,
	Own:    "__getattribute__",
	Struct: (*List)(nil),
	Doc:    "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
	Sig:    "(iterable=(), /)",
	Flags:  FlagBaseType | FlagList | FlagSequence | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(List{}.Ext),
	Slots: Slots{
		New:  func(t *Thread, typ *Type, a Args) (Value, error) { return Of(&List{Shape: typ.Root}), nil },
		Init: listInit,
		Repr: listRepr,
		Len:  func(t *Thread, v Value) (int, error) { return len((*List)(v.P).Items), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			return Of(&ListIter{ListIterType.Root, (*List)(v.P), 0}), nil
		},
		Contains: func(t *Thread, v, item Value) (bool, error) {
			i, err := indexOf(t, &(*List)(v.P).Items, item, 0, math.MaxInt)
			return i >= 0, err
		},
		GetItem:       listGetItem,
		SetItem:       listSetItem,
		Compare:       listCompare,
		Concat:        listConcat,
		Repeat:        listRepeat,
		InplaceConcat: listInplaceConcat,
		InplaceRepeat: listInplaceRepeat,
		Visit: func(v Value, f func(Value)) {
			for _, x := range (*List)(v.P).Items {
				f(x)
			}
		},
	},
	Methods: []FuncDef{
		Raw("__getitem__($self, index, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			return t.Ret(listGetItem(t, a[0], a[1]))
		}, "Return self[index]."),
		Func1("__reversed__($self, /)", func(t *Thread, l *List) (Value, error) {
			return Of(&ListRevIter{ListRevIterType.Root, l, len(l.Items) - 1}), nil
		}, "Return a reverse iterator over the list."),
		Func1("__sizeof__($self, /)", func(t *Thread, l *List) (int, error) { return 40 + 8*cap(l.Items), nil }, "Return the size of the list in memory, in bytes."),
		Raw("clear($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			if l := (*List)(args.P); len(l.Items) > 0 { // an empty list that is being sorted stays unmodified
				l.replace(0, len(l.Items), nil) // the items may be part of the list's own memory
				l.Items = nil
			}
			return None, true
		}, "Remove all items from list."),
		Raw("copy($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Of(MakeList(t, (*List)(args.P).Items)), true
		}, "Return a shallow copy of the list."),
		Raw("append($self, object, /)", 2, 2, listAppend, "Append object to the end of the list."),
		Raw("insert($self, index, object, /)", 3, 3, listInsert, "Insert object before index."),
		Raw("extend($self, iterable, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			return t.Ret(None, (*List)(a[0].P).Extend(t, a[1]))
		}, "Extend list by appending elements from the iterable."),
		Raw("pop($self, index=-1, /)", 1, 2, listPop, "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range."),
		Raw("remove($self, value, /)", 2, 2, listRemove, "Remove first occurrence of value.\n\nRaises ValueError if the value is not present."),
		Raw("index($self, value, start=0, stop=sys.maxsize, /)", 2, 4, listIndex, "Return first index of value.\n\nRaises ValueError if the value is not present."),
		Raw("count($self, value, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			return t.Ret(countItems(t, &(*List)(a[0].P).Items, a[1]))
		}, "Return number of occurrences of value."),
		Raw("reverse($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			reverseValues((*List)(args.P).Items)
			return None, true
		}, "Reverse *IN PLACE*."),
		Func3("sort($self, /, *, key=None, reverse=False)", func(t *Thread, l *List, key Value, reverse bool) (Nothing, error) {
			return Nothing{}, l.Sort(t, key, reverse)
		}, "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order."),
	},
	Class: []FuncDef{classGetItem()},
}

// classGetItem makes the __class_getitem__ of generic natives.
func classGetItem() FuncDef {
	return Func2("__class_getitem__($type, object, /)", NewGenericAlias, "See PEP 585")
}

// ClassGetItem is the __class_getitem__ of generic types of native modules.
func ClassGetItem() FuncDef { return classGetItem() }

func listInit(t *Thread, self Value, a Args) error {
	if a.NumKw() > 0 && (self.Type() == ListType || sameNew(self.Type().Slots.New, ListType.Slots.New)) {
		return TypeErrorf("list() takes no keyword arguments")
	}
	if err := a.Count("list", 0, 1); err != nil {
		return err
	}
	l := (*List)(self.P)
	l.Items = nil
	if len(a.Positional()) == 0 {
		return nil
	}
	return l.Extend(t, a.V[0])
}

// ListFrom returns list(v).
func ListFrom(t *Thread, v Value) (Value, error) {
	switch v.Shape() {
	case &ListShape:
		return Of(MakeList(t, (*List)(v.P).Items)), nil
	case &TupleShape:
		return Of(MakeList(t, (*Tuple)(v.P).Items)), nil
	}
	if v.Shape() == &GeneratorShape {
		items, err := ListOf(t, v)
		if err != nil {
			return Value{}, err
		}
		return Of(&List{Shape: &ListShape, Items: items}), nil
	}
	l := &List{Shape: &ListShape}
	if err := l.Extend(t, v); err != nil {
		return Value{}, err
	}
	return Of(l), nil
}

// Append adds x at the end.
func (l *List) Append(x Value) {
	n := len(l.Items)
	if n == cap(l.Items) {
		l.grow(n)
	}
	l.Items = l.Items[:n+1]
	l.Items[n] = x
}

// copyPiece is how many items are copied at once.
const copyPiece = 1 << 13

// grow makes room behind n items, which fill the list.
//
//go:noinline
func (l *List) grow(n int) {
	room := n + n/2
	if n < 1<<20 {
		room = max(4, 2*n)
	}
	items := make([]Value, n, room)
	// A copy can't be interrupted: the garbage collector would wait, busily, for a long one.
	for i := 0; i < n; i += copyPiece {
		copy(items[i:], l.Items[i:min(i+copyPiece, n)])
	}
	if n <= maxInline {
		clear(l.Items)
	}
	l.Items = items
}

// maxInline is how many items at most are allocated with a list. What has grown out of that
// memory is cleared there, or it would live as long as the list.
const maxInline = 12

// add appends items, which may be those of l.
func (l *List) add(items []Value) {
	old := l.Items
	l.Items = append(old, items...)
	if len(old) <= maxInline && cap(l.Items) != cap(old) {
		clear(old)
	}
}

// Extend appends the items of any iterable.
func (l *List) Extend(t *Thread, v Value) error {
	switch v.Shape() {
	case ListType.Root:
		l.add((*List)(v.P).Items)
		return nil
	case TupleType.Root:
		l.add((*Tuple)(v.P).Items)
		return nil
	}
	if items, ok := keysOf(v); ok {
		if l.Items == nil {
			l.Items = items
		} else {
			l.add(items)
		}
		return nil
	}
	if v.P == unsafe.Pointer(l) { // of a subclass
		l.add(l.Items)
		return nil
	}
	if v.Shape() == &GeneratorShape {
		return Each(t, v, func(x Value) bool {
			if len(l.Items)&0xFFFFF == 0xFFFFF {
				return false
			}
			l.Append(x)
			return true
		}, func(x Value) error {
			l.Append(x)
			return t.CheckAlloc(len(l.Items) * 16)
		})
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	n, err := LengthHint(t, v, 8)
	if err != nil {
		return err
	}
	if n > math.MaxInt-len(l.Items) {
		n = 0 // a hint beyond all memory is no hint
	}
	if free := cap(l.Items) - len(l.Items); n > free {
		if n > 1<<20 {
			if err := t.CheckItems(n, 16); err != nil {
				return err
			}
		}
		if len(l.Items) == 0 {
			l.Items = make([]Value, 0, n)
		}
	}
	if it.Shape() == RangeIterType.Root {
		r := (*RangeIter)(it.P)
		for ; r.Len > 0; r.Len-- {
			l.Append(Int(r.Cur))
			r.Cur += r.Step
		}
		return nil
	}
	next := it.Type().Slots.Next
	for {
		x, known, err := QuickNext(t, it)
		if !known {
			x, err = next(t, it)
		}
		if err != nil {
			if Matches(err, StopIteration) {
				return nil
			}
			return err
		}
		if x.P == nil {
			return nil
		}
		l.Append(x)
		if len(l.Items)&0xFFFFF == 0 {
			if err := t.CheckItems(len(l.Items), 16); err != nil {
				return err
			}
		}
	}
}

func listRepr(t *Thread, v Value) (Value, error) {
	l := (*List)(v.P)
	if len(l.Items) == 0 {
		return Of(Intern("[]")), nil
	}
	if !t.EnterRepr(v) {
		return Of(Intern("[...]")), nil
	}
	defer t.LeaveRepr(v)
	return reprItems(t, &l.Items, "[", "]")
}

// reprItems returns open + the reprs of the items, separated by commas, + close. The items
// may change while it runs.
func reprItems(t *Thread, items *[]Value, open, close string) (Value, error) {
	var w StrBuilder
	if len(*items) < 100 {
		w.Borrow(t)
	} else {
		w.Grow(2+4*min(len(*items), 1000), ASCII)
	}
	w.WriteString(open)
	for i := 0; i < len(*items); i++ {
		if i > 0 {
			w.WriteString(", ")
		}
		if err := w.writeValue(t, (*items)[i]); err != nil {
			return Value{}, err
		}
	}
	w.WriteString(close)
	r, err := w.Result(t)
	return Of(r), err
}

// writeValue is writeReprOf with a short way for small ints.
func (w *StrBuilder) writeValue(t *Thread, x Value) error {
	if x.IsInt() && w.kind <= Latin1 {
		n := len(w.buf)
		w.buf = strconv.AppendInt(w.buf, x.Int64(), 10)
		w.n += len(w.buf) - n
		return nil
	}
	return w.writeReprOf(t, x)
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := (*List)(v.P)
	if key.IsInt() {
		i := int(key.Int64())
		if i < 0 {
			i += len(l.Items)
		}
		if uint(i) < uint(len(l.Items)) {
			return l.Items[i], nil
		}
		return Value{}, IndexErrorf("list index out of range")
	}
	if key.Type() == SliceType {
		start, stop, step, err := (*Slice)(key.P).Bounds(t)
		if err != nil {
			return Value{}, err
		}
		start, _, n := AdjustIndices(start, stop, step, len(l.Items))
		if step == 1 {
			return Of(MakeList(t, l.Items[start:start+n])), nil
		}
		out := ListWithRoom(t, n)
		out.Items = out.Items[:n]
		for i := range out.Items {
			out.Items[i] = l.Items[start]
			start += step
		}
		return Of(out), nil
	}
	if !IsIndex(key) {
		return Value{}, TypeErrorf("list indices must be integers or slices, not %s", key.Type().Name)
	}
	i, err := AsIndex(t, key)
	if err != nil {
		return Value{}, err
	}
	return listGetItem(t, v, Int(int64(i)))
}

// sliceItems returns a copy of n items from start on in steps of step.
func sliceItems(items []Value, start, step, n int) []Value {
	if n <= 0 {
		return nil
	}
	out := make([]Value, n)
	if step == 1 {
		copy(out, items[start:])
		return out
	}
	for i, j := 0, start; i < n; i, j = i+1, j+step {
		out[i] = items[j]
	}
	return out
}

func listSetItem(t *Thread, v, key, x Value) error {
	l := (*List)(v.P)
	if key.Type() == SliceType {
		return l.setSlice(t, (*Slice)(key.P), x)
	}
	i := 0
	if key.IsInt() {
		i = int(key.Int64())
	} else {
		if !IsIndex(key) {
			return TypeErrorf("list indices must be integers or slices, not %s", key.Type().Name)
		}
		var err error
		if i, err = AsIndex(t, key); err != nil {
			return err
		}
	}
	if i < 0 {
		i += len(l.Items)
	}
	if uint(i) >= uint(len(l.Items)) {
		if x.P == nil {
			return IndexErrorf("list assignment index out of range")
		}
		return IndexErrorf("list assignment index out of range")
	}
	if x.P == nil {
		l.removeAt(i)
		return nil
	}
	l.Items[i] = x
	return nil
}

func (l *List) removeAt(i int) {
	n := len(l.Items) - 1
	copy(l.Items[i:], l.Items[i+1:])
	l.Items[n] = Value{}
	l.Items = l.Items[:n]
}

// setSlice performs l[s] = x; a nil x deletes.
func (l *List) setSlice(t *Thread, s *Slice, x Value) error {
	start, stop, step, err := s.Bounds(t)
	if err != nil {
		return err
	}
	if x.P == nil {
		start, stop, n := AdjustIndices(start, stop, step, len(l.Items))
		if n <= 0 {
			if l.Sorting {
				l.Items = nil
			}
			return nil
		}
		if step == 1 {
			l.replace(start, stop, nil)
			return nil
		}
		if step < 0 {
			start, step = start+step*(n-1), -step
		}
		j := start
		for i, next := start, start; i < len(l.Items); i++ {
			if i == next && n > 0 {
				next += step
				n--
				continue
			}
			l.Items[j] = l.Items[i]
			j++
		}
		clear(l.Items[j:])
		l.Items = l.Items[:j]
		return nil
	}
	if step == 1 {
		items, err := assignedItems(t, x)
		if err != nil {
			return err
		}
		start, stop, _ = AdjustIndices(start, stop, 1, len(l.Items))
		l.replace(start, max(start, stop), items)
		return nil
	}
	items, err := assignedItems(t, x)
	if err != nil {
		return err
	}
	start, _, n := AdjustIndices(start, stop, step, len(l.Items))
	if len(items) != n {
		return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
	}
	for i, j := 0, start; i < n; i, j = i+1, j+step {
		l.Items[j] = items[i]
	}
	return nil
}

// replace puts items in the place of l[i:j].
func (l *List) replace(i, j int, items []Value) {
	n := len(l.Items)
	grow := len(items) - (j - i)
	if grow <= 0 {
		copy(l.Items[i:], items)
		copy(l.Items[i+len(items):], l.Items[j:])
		clear(l.Items[n+grow:])
		l.Items = l.Items[:n+grow]
		return
	}
	l.add(items[:grow])
	copy(l.Items[j+grow:], l.Items[j:n])
	copy(l.Items[i:], items)
}

func listCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if !b.Type().Has(FlagList) {
		return NotImplemented, nil
	}
	x, y := (*List)(a.P), (*List)(b.P)
	if (op == EQ || op == NE) && len(x.Items) != len(y.Items) {
		return Bool(op == NE), nil
	}
	for i := 0; i < len(x.Items) && i < len(y.Items); i++ {
		p, q := x.Items[i], y.Items[i]
		if p == q {
			continue
		}
		eq, err := Equal(t, p, q)
		if err != nil {
			return Value{}, err
		}
		if eq {
			continue
		}
		if i >= len(x.Items) || i >= len(y.Items) {
			break // the comparison shortened a list
		}
		switch op {
		case EQ:
			return False, nil
		case NE:
			return True, nil
		}
		return Compare(t, p, q, op)
	}
	return Bool(cmpOrdered(int64(len(x.Items)), int64(len(y.Items)), op)), nil
}

// compareItems compares two sequences of values that don't change.
func compareItems(t *Thread, x, y []Value, op CompareOp) (Value, error) {
	n := min(len(x), len(y))
	for i := 0; i < n; i++ {
		if x[i] == y[i] {
			continue
		}
		if c, known := NativeOrder(x[i], y[i]); known {
			if c == 0 {
				continue
			}
			return Bool(cmpOrdered(int64(c), 0, op)), nil
		}
		eq, err := Equal(t, x[i], y[i])
		if err != nil {
			return Value{}, err
		}
		if eq {
			continue
		}
		switch op {
		case EQ:
			return False, nil
		case NE:
			return True, nil
		}
		return Compare(t, x[i], y[i], op)
	}
	return Bool(cmpOrdered(int64(len(x)), int64(len(y)), op)), nil
}

func listConcat(t *Thread, a, b Value) (Value, error) {
	if !b.Type().Has(FlagList) {
		return Value{}, TypeErrorf("can only concatenate list (not \"%s\") to list", b.Type().Name)
	}
	x, y := (*List)(a.P).Items, (*List)(b.P).Items
	if err := t.CheckItems(len(x)+len(y), 16); err != nil {
		return Value{}, err
	}
	if n := len(x) + len(y); n <= 12 {
		l := ListWithRoom(t, n)
		l.Items = l.Items[:n]
		copy(l.Items, x)
		copy(l.Items[len(x):], y)
		return Of(l), nil
	}
	return Of(NewList(t, concatItems(x, y))), nil
}

func concatItems(x, y []Value) []Value {
	out := make([]Value, len(x)+len(y))
	copy(out, x)
	copy(out[len(x):], y)
	return out
}

// repeatCount converts the int operand of a repetition.
func repeatCount(t *Thread, n Value) (int, error) {
	if n.IsInt() {
		return int(max(n.Int64(), 0)), nil
	}
	if !IsIndex(n) {
		return 0, TypeErrorf("can't multiply sequence by non-int of type '%s'", n.Type().Name)
	}
	i, err := AsSize(t, n)
	return max(i, 0), err
}

// repeatItems returns n copies of items.
func repeatItems(t *Thread, items []Value, n int) ([]Value, error) {
	if len(items) == 0 || n == 0 {
		return nil, nil
	}
	if n > t.Interp.MaxAlloc/16/len(items) {
		return nil, t.NoMemory()
	}
	out := make([]Value, len(items)*n)
	if len(items) == 1 {
		x := items[0]
		for i := range out {
			out[i] = x
		}
		return out, nil
	}
	copy(out, items)
	for done := len(items); done < len(out); done *= 2 {
		copy(out[done:], out[:done])
	}
	return out, nil
}

func listRepeat(t *Thread, a, n Value) (Value, error) {
	k, err := repeatCount(t, n)
	if err != nil {
		return Value{}, err
	}
	items := (*List)(a.P).Items
	if k <= 12 && k*len(items) <= 12 {
		l := ListWithRoom(t, k*len(items))
		l.Items = l.Items[:k*len(items)]
		if len(items) == 1 {
			x := items[0]
			for i := range l.Items {
				l.Items[i] = x
			}
			return Of(l), nil
		}
		for i := range k {
			copy(l.Items[i*len(items):], items)
		}
		return Of(l), nil
	}
	if items, err = repeatItems(t, items, k); err != nil {
		return Value{}, err
	}
	return Of(NewList(t, items)), nil
}

func listInplaceConcat(t *Thread, a, b Value) (Value, error) {
	return a, (*List)(a.P).Extend(t, b)
}

func listInplaceRepeat(t *Thread, a, n Value) (Value, error) {
	k, err := repeatCount(t, n)
	if err != nil {
		return Value{}, err
	}
	l := (*List)(a.P)
	items, err := repeatItems(t, l.Items, k)
	if err != nil {
		return Value{}, err
	}
	if k == 0 {
		l.replace(0, len(l.Items), nil)
	}
	l.Items = items
	return a, nil
}

func listAppend(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, 2)
	l := (*List)(a[0].P)
	l.Append(a[1])
	return None, true
}

func listInsert(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, 3)
	l := (*List)(a[0].P)
	i, err := AsInt(t, a[1])
	if err != nil {
		return t.Fail(err)
	}
	if i < 0 {
		i = max(i+len(l.Items), 0)
	}
	i = min(i, len(l.Items))
	l.Append(Value{})
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = a[2]
	return None, true
}

func listPop(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	l := (*List)(a[0].P)
	i := len(l.Items) - 1
	if n == 2 {
		var err error
		if i, err = AsInt(t, a[1]); err != nil {
			return t.Fail(err)
		}
		if i < 0 {
			i += len(l.Items)
		}
	}
	if len(l.Items) == 0 {
		return t.Fail(IndexErrorf("pop from empty list"))
	}
	if uint(i) >= uint(len(l.Items)) {
		return t.Fail(IndexErrorf("pop index out of range"))
	}
	x := l.Items[i]
	if i == len(l.Items)-1 {
		l.Items[i] = Value{}
		l.Items = l.Items[:i]
	} else {
		l.removeAt(i)
	}
	return x, true
}

func listRemove(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, 2)
	l := (*List)(a[0].P)
	i, err := indexOf(t, &l.Items, a[1], 0, math.MaxInt)
	if err != nil {
		return t.Fail(err)
	}
	if i < 0 {
		return t.Fail(ValueErrorf("list.remove(x): x not in list"))
	}
	if i < len(l.Items) {
		l.removeAt(i)
	}
	return None, true
}

// indexOf returns the index of x in (*items)[start:stop], or -1. Comparing may change the items.
func indexOf(t *Thread, items *[]Value, x Value, start, stop int) (int, error) {
	if x.Shape() == StrType.Root {
		s := (*Str)(x.P)
		for i := start; i < stop && i < len(*items); i++ {
			y := (*items)[i]
			if y == x {
				return i, nil
			}
			if y.Shape() == StrType.Root {
				if StrEqual((*Str)(y.P), s) {
					return i, nil
				}
				continue
			}
			if eq, err := Equal(t, y, x); err != nil || eq {
				return i, err
			}
		}
		return -1, nil
	}
	for i := start; i < stop && i < len(*items); i++ {
		y := (*items)[i]
		if y == x {
			return i, nil
		}
		if y.IsInt() && x.IsInt() {
			continue
		}
		if eq, err := Equal(t, y, x); err != nil || eq {
			return i, err
		}
	}
	return -1, nil
}

func countItems(t *Thread, items *[]Value, x Value) (Value, error) {
	n := int64(0)
	for i := 0; i < len(*items); i++ {
		y := (*items)[i]
		if y.IsInt() && x.IsInt() {
			if y == x {
				n++
			}
			continue
		}
		eq, err := Equal(t, y, x)
		if err != nil {
			return Value{}, err
		}
		if eq {
			n++
		}
	}
	return Int(n), nil
}

func listIndex(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	l := (*List)(a[0].P)
	i, err := sequenceIndex(t, &l.Items, a)
	if err != nil {
		return t.Fail(err)
	}
	if i < 0 {
		r, err := Repr(t, a[1])
		if err != nil {
			return t.Fail(err)
		}
		return t.Fail(ValueErrorf("%s is not in list", r.String()))
	}
	return Int(int64(i)), true
}

// sequenceIndex finds a[1] within the bounds a[2:].
func sequenceIndex(t *Thread, items *[]Value, a []Value) (int, error) {
	start, stop := 0, int(^uint(0)>>1)
	var err error
	if len(a) > 2 {
		if start, err = sliceBound(t, a[2], 0); err != nil {
			return 0, err
		}
	}
	if len(a) > 3 {
		if stop, err = sliceBound(t, a[3], 0); err != nil {
			return 0, err
		}
	}
	n := len(*items)
	if start < 0 {
		start = max(start+n, 0)
	}
	if stop < 0 {
		stop = max(stop+n, 0)
	}
	return indexOf(t, items, a[1], start, stop)
}

func reverseValues(v []Value) {
	for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
		v[i], v[j] = v[j], v[i]
	}
}

// ListIter iterates over a list: I is the next index; L is nil at the end.
type ListIter struct {
	Shape *Shape
	L     *List
	I     int
}

// NativeObject marks *ListIter as a parameter type.
func (*ListIter) NativeObject() {}

// ListRevIter iterates backwards over a list.
type ListRevIter struct {
	Shape *Shape
	L     *List
	I     int
}

// NativeObject marks *ListRevIter as a parameter type.
func (*ListRevIter) NativeObject() {}

// The iterator types of list.
var (
	ListIterType    = newType("list_iterator")
	ListRevIterType = newType("list_reverseiterator")
)

// selfIter is the Iter slot of iterators.
func selfIter(t *Thread, v Value) (Value, error) { return v, nil }

// SelfIter is the Iter slot of iterators.
func SelfIter(t *Thread, v Value) (Value, error) { return v, nil }

var listIterDef = TypeDef{
	Type:   ListIterType,
	Struct: (*ListIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*ListIter)(v.P)
		if it.L != nil {
			if it.I < len(it.L.Items) {
				x := it.L.Items[it.I]
				it.I++
				return x, nil
			}
			it.L = nil
		}
		return Value{}, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *ListIter) (int, error) {
			if it.L == nil {
				return 0, nil
			}
			return max(len(it.L.Items)-it.I, 0), nil
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *ListIter) (Value, error) {
			if it.L == nil {
				return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(NewList(t, nil)))))), nil
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(it.L))), Int(int64(it.I)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *ListIter, i stateIndex) (Nothing, error) {
			if it.L != nil {
				if it.I = min(int(i), len(it.L.Items)); it.I < 0 {
					it.I = len(it.L.Items)
				}
			}
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}

var listRevIterDef = TypeDef{
	Type:   ListRevIterType,
	Struct: (*ListRevIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*ListRevIter)(v.P)
		if it.L != nil {
			if it.I >= 0 && it.I < len(it.L.Items) {
				x := it.L.Items[it.I]
				it.I--
				return x, nil
			}
			it.L, it.I = nil, -1
		}
		return Value{}, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *ListRevIter) (int, error) {
			if it.L == nil || len(it.L.Items) < it.I+1 {
				return 0, nil
			}
			return it.I + 1, nil
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *ListRevIter) (Value, error) {
			if it.L == nil {
				return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(NewList(t, nil)))))), nil
			}
			return Of(MakeTuple(t, t.builtin("reversed"), Of(MakeTuple(t, Of(it.L))), Int(int64(it.I)))), nil
		}, "Return state information for pickling."),
		Func2("__setstate__($self, object, /)", func(t *Thread, it *ListRevIter, i stateIndex) (Nothing, error) {
			if it.L != nil {
				it.I = max(min(int(i), len(it.L.Items)-1), -1)
			}
			return Nothing{}, nil
		}, "Set state information for unpickling."),
	},
}

// assignedItems returns the items that are assigned to a slice.
func assignedItems(t *Thread, x Value) ([]Value, error) {
	if x.Type().Flags&(FlagList|FlagTuple) == 0 {
		it, err := Iter(t, x)
		if err != nil {
			if Matches(err, TypeError) {
				err = TypeErrorf("must assign iterable to extended slice")
			}
			return nil, err
		}
		x = it
	}
	return ListOf(t, x)
}
