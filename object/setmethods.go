package object

import "unsafe"

// This file defines the types set and frozenset and their iterator.

func isAnySet(v Value) bool {
	t := v.Type()
	return t == SetType || t == FrozenSetType || t.IsHeap() && (t.IsSubtype(SetType) || t.IsSubtype(FrozenSetType))
}

// setOps are the slots that set and frozenset share.
func setSlots() Slots {
	op := func(f func(t *Thread, s *Set, o Value) (*Set, error)) BinaryFunc {
		return func(t *Thread, a, b Value) (Value, error) {
			if !isAnySet(a) || !isAnySet(b) {
				return NotImplemented, nil
			}
			r, err := f(t, (*Set)(a.P), b)
			return Of(r), err
		}
	}
	return Slots{
		Repr:     setRepr,
		Len:      func(t *Thread, v Value) (int, error) { return (*Set)(v.P).Len(), nil },
		Iter:     func(t *Thread, v Value) (Value, error) { return newSetIter((*Set)(v.P)), nil },
		Contains: func(t *Thread, v, x Value) (bool, error) { return (*Set)(v.P).Contains(t, x) },
		Compare:  setCompare,
		Binary: [NumBinary]BinaryFunc{
			OpSub: op(func(t *Thread, s *Set, o Value) (*Set, error) { return s.difference(t, o) }),
			OpAnd: op(func(t *Thread, s *Set, o Value) (*Set, error) { return s.intersection(t, o) }),
			OpOr: op(func(t *Thread, s *Set, o Value) (*Set, error) {
				r, err := s.copyAs(t, s.baseType())
				if err == nil && o.P != unsafe.Pointer(s) {
					err = r.mergeSet(t, (*Set)(o.P))
				}
				return r, err
			}),
			OpXor: op(setSymmetricDifference),
		},
		Visit: func(v Value, f func(Value)) {
			for pos := 0; ; {
				k, _, ok := (*Set)(v.P).Next(&pos)
				if !ok {
					return
				}
				f(k)
			}
		},
	}
}

func setSymmetricDifference(t *Thread, s *Set, o Value) (*Set, error) {
	r, err := SetOf(t, s.baseType(), o)
	if err != nil {
		return nil, err
	}
	return r, r.symmetricDifferenceUpdate(t, Of(s))
}

func mutableSetSlots() Slots {
	s := setSlots()
	s.New = func(t *Thread, typ *Type, a Args) (Value, error) {
		if typ == SetType && len(a.V) == 1 && fewItems(a.V[0]) {
			return Of(newSetFor(typ)), nil
		}
		return Of(newSet(typ)), nil
	}
	s.Init = func(t *Thread, self Value, a Args) error {
		if err := a.NoKeywords("set"); err != nil {
			return err
		}
		if err := a.Count(self.Type().Name, 0, 1); err != nil {
			return err
		}
		x := (*Set)(self.P)
		if x.fill > 0 {
			x.Clear()
		}
		if len(a.Positional()) == 0 {
			return nil
		}
		return x.Update(t, a.V[0])
	}
	in := func(f func(s *Set, t *Thread, o Value) error) BinaryFunc {
		return func(t *Thread, a, b Value) (Value, error) {
			if !isAnySet(b) {
				return NotImplemented, nil
			}
			return a, f((*Set)(a.P), t, b)
		}
	}
	s.Inplace = [NumBinary]BinaryFunc{
		OpSub: in((*Set).differenceUpdate),
		OpAnd: in((*Set).intersectionUpdate),
		OpOr:  in((*Set).Update),
		OpXor: in((*Set).symmetricDifferenceUpdate),
	}
	return s
}

// fewItems reports whether v is a list or tuple of as many items as the first table holds.
func fewItems(v Value) bool {
	n := 0
	switch v.Shape() {
	case ListType.Root:
		n = len((*List)(v.P).Items)
	case TupleType.Root:
		n = len((*Tuple)(v.P).Items)
	}
	return n > 0 && n < 5
}

func (s *Set) intersectionUpdate(t *Thread, v Value) error {
	r, err := s.intersection(t, v)
	if err != nil {
		return err
	}
	s.swapBodies(r)
	return nil
}

func frozenSetSlots() Slots {
	s := setSlots()
	s.New = func(t *Thread, typ *Type, a Args) (Value, error) {
		if a.NumKw() > 0 && (typ == FrozenSetType || typ.Slots.Init == nil || sameInit(typ, FrozenSetType)) {
			return Value{}, TypeErrorf("frozenset() takes no keyword arguments")
		}
		if err := a.Count(typ.Name, 0, 1); err != nil {
			return Value{}, err
		}
		if len(a.Positional()) == 0 {
			return Of(newSet(typ)), nil
		}
		if typ == FrozenSetType && a.V[0].HasType(FrozenSetType) {
			return a.V[0], nil
		}
		r, err := SetOf(t, typ, a.V[0])
		return Of(r), err
	}
	s.Hash = func(t *Thread, v Value) (int64, error) { return (*Set)(v.P).frozenHash(), nil }
	return s
}

var setDef = TypeDef{
	Type:    SetType,
	Own:     "__getattribute__",
	Struct:  (*Set)(nil),
	Doc:     "Build an unordered collection of unique elements.",
	Sig:     "(iterable=(), /)",
	Flags:   FlagBaseType | FlagPatternSelf,
	ExtOff:  unsafe.Offsetof(Set{}.Ext),
	Slots:   mutableSetSlots(),
	Methods: append(setMethods("set"), mutableSetMethods()...),
	Class:   []FuncDef{classGetItem()},
}

var frozenSetDef = TypeDef{
	Type:    FrozenSetType,
	Struct:  (*Set)(nil),
	Doc:     "Build an immutable unordered collection of unique elements.",
	Sig:     "(iterable=(), /)",
	Flags:   FlagBaseType | FlagPatternSelf,
	ExtOff:  unsafe.Offsetof(Set{}.Ext),
	Slots:   frozenSetSlots(),
	Methods: setMethods("frozenset"),
	Class:   []FuncDef{classGetItem()},
}

// setMethods are the methods that set and frozenset share.
func setMethods(name string) []FuncDef {
	return []FuncDef{
		Raw("__contains__($self, object, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			ok, err := (*Set)(a[0].P).Contains(t, a[1])
			return t.Ret(Bool(ok), err)
		}, "x.__contains__(y) <==> y in x."),
		Func1("copy($self, /)", func(t *Thread, s *Set) (*Set, error) {
			if s.Shape.Type == FrozenSetType {
				return s, nil
			}
			return s.copyAs(t, s.baseType())
		}, "Return a shallow copy of a set."),
		Func2("difference($self, /, *others)", func(t *Thread, s *Set, others *Tuple) (*Set, error) {
			if len(others.Items) == 0 {
				return s.copyAs(t, s.baseType())
			}
			r, err := s.difference(t, others.Items[0])
			if err != nil {
				return nil, err
			}
			for _, o := range others.Items[1:] {
				if err := r.differenceUpdate(t, o); err != nil {
					return nil, err
				}
			}
			return r, nil
		}, "Return a new set with elements in the set that are not in the others."),
		Func2("intersection($self, /, *others)", func(t *Thread, s *Set, others *Tuple) (*Set, error) {
			return s.intersectAll(t, others.Items)
		}, "Return a new set with elements common to the set and all others."),
		Func2("isdisjoint($self, other, /)", setIsDisjoint, "Return True if two sets have a null intersection."),
		Func2("issubset($self, other, /)", func(t *Thread, s *Set, o Value) (bool, error) {
			if isAnySet(o) {
				return s.isSubset(t, (*Set)(o.P))
			}
			r, err := s.intersection(t, o)
			if err != nil {
				return false, err
			}
			return r.used == s.used, nil
		}, "Report whether another set contains this set."),
		Func2("issuperset($self, other, /)", func(t *Thread, s *Set, o Value) (bool, error) {
			if isAnySet(o) {
				return (*Set)(o.P).isSubset(t, s)
			}
			all := true
			err := Iterate(t, o, func(x Value) error {
				in, err := s.Contains(t, x)
				if err == nil && !in {
					all = false
					return errStop
				}
				return err
			})
			if err == errStop {
				err = nil
			}
			return all, err
		}, "Report whether this set contains another set."),
		Func1("__reduce__($self, /)", setReduce, "Return state information for pickling."),
		Func1("__sizeof__($self, /)", func(t *Thread, s *Set) (int, error) { return 200 + 16*(s.size()&^8), nil }, "S.__sizeof__() -> size of S in memory, in bytes."),
		Func2("symmetric_difference($self, other, /)", setSymmetricDifference, "Return a new set with elements in either the set or other but not both."),
		Func2("union($self, /, *others)", func(t *Thread, s *Set, others *Tuple) (*Set, error) {
			r, err := s.copyAs(t, s.baseType())
			if err != nil {
				return nil, err
			}
			for _, o := range others.Items {
				if o.P == unsafe.Pointer(s) {
					continue
				}
				if err := r.Update(t, o); err != nil {
					return nil, err
				}
			}
			return r, nil
		}, "Return a new set with elements from the set and all others."),
	}
}

func (s *Set) intersectAll(t *Thread, others []Value) (*Set, error) {
	if len(others) == 0 {
		return s.copyAs(t, s.baseType())
	}
	r := s
	for _, o := range others {
		var err error
		if r, err = r.intersection(t, o); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func mutableSetMethods() []FuncDef {
	return []FuncDef{
		Raw("add($self, object, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			return t.Ret(None, (*Set)(a[0].P).Add(t, a[1]))
		}, "Add an element to a set.\n\nThis has no effect if the element is already present."),
		Raw("clear($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			(*Set)(args.P).Clear()
			return None, true
		}, "Remove all elements from this set."),
		Raw("discard($self, object, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			_, err := (*Set)(a[0].P).Discard(t, a[1])
			return t.Ret(None, err)
		}, "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set."),
		Raw("difference_update($self, /, *others)", 1, -1, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			for _, o := range a[1:] {
				if err := (*Set)(a[0].P).differenceUpdate(t, o); err != nil {
					return t.Fail(err)
				}
			}
			return None, true
		}, "Update the set, removing elements found in others."),
		Raw("intersection_update($self, /, *others)", 1, -1, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			s := (*Set)(a[0].P)
			r, err := s.intersectAll(t, a[1:])
			if err != nil {
				return t.Fail(err)
			}
			s.swapBodies(r)
			return None, true
		}, "Update the set, keeping only elements found in it and all others."),
		Raw("pop($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			s := (*Set)(args.P)
			if s.used == 0 {
				return t.Fail(NewError(KeyError, NewStr("pop from an empty set")))
			}
			mask := uint64(s.top)
			i := uint64(s.pop) & mask
			for s.at(i) == nil {
				i = (i + 1) & mask
			}
			k := s.at(i).key
			s.remove(i)
			s.pop = uint32(i) + 1
			return k, true
		}, "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty."),
		Raw("remove($self, object, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			was, err := (*Set)(a[0].P).Discard(t, a[1])
			if err == nil && !was {
				err = KeyErrorOf(a[1])
			}
			return t.Ret(None, err)
		}, "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError."),
		Raw("symmetric_difference_update($self, other, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			return t.Ret(None, (*Set)(a[0].P).symmetricDifferenceUpdate(t, a[1]))
		}, "Update the set, keeping only elements found in either set, but not in both."),
		Raw("update($self, /, *others)", 1, -1, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			for _, o := range a[1:] {
				if err := (*Set)(a[0].P).Update(t, o); err != nil {
					return t.Fail(err)
				}
			}
			return None, true
		}, "Update the set, adding elements from all others."),
	}
}

func setIsDisjoint(t *Thread, s *Set, other Value) (bool, error) {
	if other.P == unsafe.Pointer(s) {
		return s.used == 0, nil
	}
	if isAnySet(other) {
		a, b := s, (*Set)(other.P)
		if b.used > a.used {
			a, b = b, a
		}
		for pos := 0; ; {
			k, h, ok := b.Next(&pos)
			if !ok {
				return true, nil
			}
			if in, err := a.contains(t, k, h); err != nil || in {
				return false, err
			}
		}
	}
	disjoint := true
	err := Iterate(t, other, func(x Value) error {
		h, err := Hash(t, x)
		if err != nil {
			return err
		}
		in, err := s.contains(t, x, h)
		if err == nil && in {
			disjoint = false
			return errStop
		}
		return err
	})
	if err == errStop {
		err = nil
	}
	return disjoint, err
}

func setReduce(t *Thread, s *Set) (Value, error) {
	state, err := objectGetState(t, Of(s))
	if err != nil {
		return Value{}, err
	}
	return Of(MakeTuple(t, Of(s.Shape.Type), Of(MakeTuple(t, Of(NewList(t, s.items())))), state)), nil
}

func (s *Set) items() []Value {
	out := make([]Value, 0, s.used)
	for pos := 0; ; {
		k, _, ok := s.Next(&pos)
		if !ok {
			return out
		}
		out = append(out, k)
	}
}

func setRepr(t *Thread, v Value) (Value, error) {
	s := (*Set)(v.P)
	name := v.Type().shortName()
	if s.used == 0 {
		return NewStr(name + "()"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr(name + "(...)"), nil
	}
	defer t.LeaveRepr(v)
	items := s.items()
	if v.Type() == SetType {
		return reprItems(t, &items, "{", "}")
	}
	return reprItems(t, &items, name+"({", "})")
}

func setCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if !isAnySet(b) {
		return NotImplemented, nil
	}
	x, y := (*Set)(a.P), (*Set)(b.P)
	switch op {
	case EQ, NE:
		eq := x.used == y.used && !(x.hash != 0 && y.hash != 0 && x.hash != y.hash)
		if eq {
			var err error
			if eq, err = x.isSubset(t, y); err != nil {
				return Value{}, err
			}
		}
		return Bool(eq == (op == EQ)), nil
	case LT, GT:
		if op == GT {
			x, y = y, x
		}
		if x.used >= y.used {
			return False, nil
		}
	case GE:
		x, y = y, x
	}
	ok, err := x.isSubset(t, y)
	return Bool(ok), err
}

// SetIter iterates over a set: Pos is the position for Set.Next, Used the size that the set
// must keep; S is nil at the end.
type SetIter struct {
	Shape *Shape
	S     *Set
	Pos   int
	Used  int
	Left  int
}

// NativeObject marks *SetIter as a parameter type.
func (*SetIter) NativeObject() {}

// SetIterType is the type of iterators over sets.
var SetIterType = newType("set_iterator")

func newSetIter(s *Set) Value { return Of(&SetIter{SetIterType.Root, s, 0, s.Len(), s.Len()}) }

var setIterDef = TypeDef{
	Type:   SetIterType,
	Struct: (*SetIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*SetIter)(v.P)
		if it.S == nil {
			return Value{}, nil
		}
		if it.Used != it.S.Len() {
			it.Used = -1
			return Value{}, RuntimeErrorf("Set changed size during iteration")
		}
		k, _, ok := it.S.Next(&it.Pos)
		if !ok {
			it.S = nil
			return Value{}, nil
		}
		it.Left--
		return k, nil
	}},
	Methods: []FuncDef{
		Func1("__length_hint__($self, /)", func(t *Thread, it *SetIter) (int, error) {
			if it.S == nil || it.Used != it.S.Len() {
				return 0, nil
			}
			return it.Left, nil
		}, "Private method returning an estimate of len(list(it))."),
		Func1("__reduce__($self, /)", func(t *Thread, it *SetIter) (Value, error) {
			var items []Value
			if it.S != nil {
				for pos := it.Pos; ; {
					k, _, ok := it.S.Next(&pos)
					if !ok {
						break
					}
					items = append(items, k)
				}
			}
			return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(NewList(t, items)))))), nil
		}, "Return state information for pickling."),
	},
}
