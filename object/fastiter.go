package object

import "unsafe"

// This file advances the commonest iterators without going through their slots, and takes
// pairs from zip, enumerate and dict.items without making tuples.

// QuickNext returns the next item of an exact list, tuple, range or dict iterator. known is
// false for others; v.P is nil at the end.
func QuickNext(t *Thread, it Value) (v Value, known bool, err error) {
	switch it.Shape() {
	case ListIterType.Root:
		li := (*ListIter)(it.P)
		if li.L == nil {
			return v, true, nil
		}
		if li.I < len(li.L.Items) {
			v = li.L.Items[li.I]
			li.I++
		} else {
			li.L = nil
		}
		return v, true, nil
	case &RangeIterShape:
		if r := (*RangeIter)(it.P); r.Len > 0 {
			v = Int(r.Cur)
			r.Cur += r.Step
			r.Len--
		}
		return v, true, nil
	case TupleIterType.Root:
		ti := (*TupleIter)(it.P)
		if ti.T == nil {
			return v, true, nil
		}
		if ti.I < len(ti.T.Items) {
			v = ti.T.Items[ti.I]
			ti.I++
		} else {
			ti.T = nil
		}
		return v, true, nil
	case StrASCIIIterType.Root:
		si := (*StrIter)(it.P)
		if si.S == nil {
			return v, true, nil
		}
		if si.I < si.S.n {
			v = Of(&charStrs[*(*byte)(unsafe.Add(si.S.data, si.I))])
			si.I++
		} else {
			si.S = nil
		}
		return v, true, nil
	case DictKeyIterType.Root:
		di := (*DictIter)(it.P)
		if d := di.D; d != nil && di.Left > 0 && di.Used == int(d.used) && d.inst == nil && !d.cells && di.Pos < int(d.n) {
			// The common case: no deleted entry in front.
			if d.general {
				v = d.genAt(di.Pos).key
			} else if k := d.strAt(di.Pos).key; k != nil {
				v = Of(k)
			}
			if v.P != nil {
				di.Pos++
				di.Left--
				return v, true, nil
			}
		}
		k, _, ok, err := di.advance(false)
		if !ok {
			k = Value{}
		}
		return k, true, err
	case SetIterType.Root:
		si := (*SetIter)(it.P)
		s := si.S
		if s == nil {
			return v, true, nil
		}
		if si.Used != int(s.used) {
			si.Used = -1
			return v, true, RuntimeErrorf("Set changed size during iteration")
		}
		v, _, ok := s.Next(&si.Pos)
		if ok {
			si.Left--
		} else {
			si.S = nil
		}
		return v, true, nil
	case StrIterType.Root:
		si := (*StrIter)(it.P)
		s := si.S
		if s == nil {
			return v, true, nil
		}
		if si.I >= s.n {
			si.S = nil
			return v, true, nil
		}
		r := s.At(si.I)
		si.I++
		return Of(StrOfRune(r)), true, nil
	case MapType.Root:
		m := (*Map)(it.P)
		if len(m.Its) != 1 {
			return v, false, nil
		}
		v, err = m.next(t)
		return v, true, err
	case ListRevIterType.Root:
		li := (*ListRevIter)(it.P)
		if li.L == nil {
			return v, true, nil
		}
		if uint(li.I) < uint(len(li.L.Items)) {
			v = li.L.Items[li.I]
			li.I--
		} else {
			li.L, li.I = nil, -1
		}
		return v, true, nil
	case DictValueIterType.Root:
		_, x, ok, err := (*DictIter)(it.P).advance(false)
		if !ok {
			x = Value{}
		}
		return x, true, err
	}
	return v, false, nil
}

// NextPair takes the next pair from a zip of two, an enumerate or the iterator of dict.items.
// known is false for other iterators; a.P is nil at the end.
func NextPair(t *Thread, it Value) (a, b Value, known bool, err error) {
	switch it.Shape() {
	case ZipType.Root:
		z := (*Zip)(it.P)
		if len(z.Its) != 2 || z.Strict {
			return
		}
		if a, err = quickOrNext(t, z.Its[0]); err != nil || a.P == nil {
			return Value{}, b, true, err
		}
		if b, err = quickOrNext(t, z.Its[1]); err != nil || b.P == nil {
			return Value{}, b, true, err
		}
		return a, b, true, nil
	case EnumerateType.Root:
		e := (*Enumerate)(it.P)
		if e.Big != nil || e.N == 1<<63-1 {
			return
		}
		if b, err = quickOrNext(t, e.It); err != nil || b.P == nil {
			return Value{}, b, true, err
		}
		a = Int(e.N)
		e.N++
		return a, b, true, nil
	case DictItemIterType.Root:
		k, x, ok, err := (*DictIter)(it.P).advance(false)
		if !ok {
			k = Value{}
		}
		return k, x, true, err
	}
	return
}

// QuickOrNext is Next with a short way for the commonest iterators.
func QuickOrNext(t *Thread, it Value) (Value, error) { return quickOrNext(t, it) }

func quickOrNext(t *Thread, it Value) (Value, error) {
	if v, known, err := QuickNext(t, it); known {
		if err != nil && Matches(err, StopIteration) {
			return Value{}, nil
		}
		return v, err
	}
	return Next(t, it)
}

// Coming returns the number of items that a built-in iterator still has, within limits, and 0
// for anything else.
func Coming(it Value) int {
	if it.P == nil {
		return 0
	}
	n := 0
	switch it.Shape() {
	case ListIterType.Root:
		if li := (*ListIter)(it.P); li.L != nil {
			n = len(li.L.Items) - li.I
		}
	case &RangeIterShape:
		n = int((*RangeIter)(it.P).Len)
	case TupleIterType.Root:
		if ti := (*TupleIter)(it.P); ti.T != nil {
			n = len(ti.T.Items) - ti.I
		}
	case DictKeyIterType.Root, DictValueIterType.Root, DictItemIterType.Root:
		n = (*DictIter)(it.P).Left
	case StrASCIIIterType.Root:
		if si := (*StrIter)(it.P); si.S != nil {
			n = si.S.n - si.I
		}
	case SetIterType.Root:
		n = (*SetIter)(it.P).Left
	case EnumerateType.Root:
		if e := (*Enumerate)(it.P).It; e.Shape() != EnumerateType.Root {
			n = Coming(e)
		}
	case ZipType.Root:
		for i, x := range (*Zip)(it.P).Its {
			if x.Shape() == ZipType.Root {
				return 0 // nested without a limit
			}
			if m := Coming(x); i == 0 || m < n {
				n = m
			}
		}
	}
	return min(max(n, 0), 4096)
}

// Caller calls functions of one argument again and again, without an allocation for it.
type Caller struct{ args []Value }

// Call returns f(x).
func (c *Caller) Call(t *Thread, f, x Value) (Value, error) {
	if f.Shape() == &FunctionShape {
		return callFunction(t, (*Function)(f.P), 1, x, Value{}, Value{})
	}
	args := c.args
	c.args = nil // f may use c, too
	if args == nil {
		args = make([]Value, 1)
	}
	args[0] = x
	r, err := callOne(t, f, args)
	args[0] = Value{}
	c.args = args
	return r, err
}

// callOne is CallArgs for one argument, with a short way for native functions.
func callOne(t *Thread, f Value, args []Value) (Value, error) {
	if f.Shape() == BuiltinType.Root {
		b := (*Builtin)(f.P)
		if d := b.Def; d.raw != nil && d.min <= 1 && (d.max >= 1 || d.max < 0) && (b.Self.P == nil || b.Type == nil && b.Self.Shape() == &ModuleShape) {
			v, ok := d.raw(t, &args[0], 1)
			if !ok {
				return v, t.TakeError()
			}
			return v, nil
		}
	}
	return CallArgs(t, f, Args{V: args})
}
