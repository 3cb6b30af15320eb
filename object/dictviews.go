package object

// This file defines the views of dict and the iterators over dicts.

// DictView is a view of a dict: its type says of what.
type DictView struct {
	Shape *Shape
	D     *Dict
}

// NativeObject marks *DictView as a parameter type.
func (*DictView) NativeObject() {}

// DictIter iterates over a dict; its type says over what and in which direction. D is nil at
// the end. Pos is the position for Dict.Next or Dict.Prev, Used the size that D must keep,
// and Left the number of items still to come.
type DictIter struct {
	Shape *Shape
	D     *Dict
	Pos   int
	Used  int
	Left  int
}

// NativeObject marks *DictIter as a parameter type.
func (*DictIter) NativeObject() {}

// The types of views and iterators of dict.
var (
	DictKeysType         = newType("dict_keys")
	DictValuesType       = newType("dict_values")
	DictItemsType        = newType("dict_items")
	DictKeyIterType      = newType("dict_keyiterator")
	DictValueIterType    = newType("dict_valueiterator")
	DictItemIterType     = newType("dict_itemiterator")
	DictRevKeyIterType   = newType("dict_reversekeyiterator")
	DictRevValueIterType = newType("dict_reversevalueiterator")
	DictRevItemIterType  = newType("dict_reverseitemiterator")
)

func newDictIter(d Value, typ *Type) Value {
	p := (*Dict)(d.P)
	n := p.Len()
	it := &DictIter{typ.Root, p, 0, n, n}
	if typ == DictRevKeyIterType || typ == DictRevValueIterType || typ == DictRevItemIterType {
		it.Pos = p.End()
	}
	return Of(it)
}

// advance returns the next item; ok is false at the end.
func (it *DictIter) advance(reverse bool) (k, v Value, ok bool, err error) {
	d := it.D
	if d == nil {
		return
	}
	if it.Used != d.Len() {
		it.Used = -1
		return k, v, false, RuntimeErrorf("dictionary changed size during iteration")
	}
	if reverse {
		k, v, ok = d.Prev(&it.Pos)
	} else {
		k, v, ok = d.Next(&it.Pos)
	}
	if !ok {
		it.D = nil
		return
	}
	if it.Left == 0 {
		return k, v, false, RuntimeErrorf("dictionary keys changed during iteration")
	}
	it.Left--
	return
}

const (
	dictKeys = iota
	dictValues
	dictItems
)

func pick(t *Thread, what int, k, v Value) Value {
	switch what {
	case dictKeys:
		return k
	case dictValues:
		return v
	}
	return Of(MakeTuple(t, k, v))
}

func dictIterType(typ *Type, what int, reverse bool) TypeDef {
	return TypeDef{
		Type:   typ,
		Struct: (*DictIter)(nil),
		Flags:  FlagDisallowNew,
		Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
			k, x, ok, err := (*DictIter)(v.P).advance(reverse)
			if err != nil || !ok {
				return Value{}, err
			}
			return pick(t, what, k, x), nil
		}},
		Methods: []FuncDef{
			Func1("__length_hint__($self, /)", func(t *Thread, it *DictIter) (int, error) {
				if it.D == nil || it.Used != it.D.Len() {
					return 0, nil
				}
				return it.Left, nil
			}, "Private method returning an estimate of len(list(it))."),
			Func1("__reduce__($self, /)", func(t *Thread, it *DictIter) (Value, error) {
				c := *it
				var items []Value
				for {
					k, x, ok, err := c.advance(reverse)
					if err != nil {
						return Value{}, err
					}
					if !ok {
						return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(NewList(t, items)))))), nil
					}
					items = append(items, pick(t, what, k, x))
				}
			}, "Return state information for pickling."),
		},
	}
}

var (
	dictKeyIterDef      = dictIterType(DictKeyIterType, dictKeys, false)
	dictValueIterDef    = dictIterType(DictValueIterType, dictValues, false)
	dictItemIterDef     = dictIterType(DictItemIterType, dictItems, false)
	dictRevKeyIterDef   = dictIterType(DictRevKeyIterType, dictKeys, true)
	dictRevValueIterDef = dictIterType(DictRevValueIterType, dictValues, true)
	dictRevItemIterDef  = dictIterType(DictRevItemIterType, dictItems, true)
)

func dictViewDef(typ *Type, what int, iter, rev *Type) TypeDef {
	def := TypeDef{
		Type:   typ,
		Struct: (*DictView)(nil),
		Flags:  FlagDisallowNew,
		Slots: Slots{
			Repr: func(t *Thread, v Value) (Value, error) {
				if !t.EnterRepr(v) {
					return Of(Intern("...")), nil
				}
				defer t.LeaveRepr(v)
				var items []Value
				d := (*DictView)(v.P).D
				for pos := 0; ; {
					k, x, ok := d.Next(&pos)
					if !ok {
						return reprItems(t, &items, v.Type().Name+"([", "])")
					}
					items = append(items, pick(t, what, k, x))
				}
			},
			Len:  func(t *Thread, v Value) (int, error) { return (*DictView)(v.P).D.Len(), nil },
			Iter: func(t *Thread, v Value) (Value, error) { return newDictIter(Of((*DictView)(v.P).D), iter), nil },
		},
		Methods: []FuncDef{
			Func1("__reversed__($self, /)", func(t *Thread, v *DictView) (Value, error) {
				return newDictIter(Of(v.D), rev), nil
			}, "Return a reverse iterator over the dict view."),
		},
		GetSet: []GetSetDef{{Name: "mapping", Doc: "dictionary that this view refers to", Get: func(t *Thread, v Value) (Value, error) {
			return Of(NewMappingProxy(Of((*DictView)(v.P).D))), nil
		}}},
	}
	if what == dictValues {
		return def
	}
	def.Slots.Contains = func(t *Thread, v, x Value) (bool, error) {
		d := (*DictView)(v.P).D
		if what == dictKeys {
			return d.Contains(t, x)
		}
		if !x.Type().Has(FlagTuple) || len((*Tuple)(x.P).Items) != 2 {
			return false, nil
		}
		kv := (*Tuple)(x.P).Items
		y, err := d.Get(t, kv[0])
		if err != nil || y.P == nil {
			return false, err
		}
		return Equal(t, y, kv[1])
	}
	def.Slots.Compare = dictViewCompare
	set := func(f func(s *Set, t *Thread, o Value) error) BinaryFunc {
		return func(t *Thread, a, b Value) (Value, error) {
			src := a
			if a.HasType(DictKeysType) {
				if d := Of((*DictView)(a.P).D); d.HasType(DictType) {
					src = d // whose keys may change meanwhile
				}
			}
			s, err := SetOf(t, SetType, src)
			if err != nil {
				return Value{}, err
			}
			return Of(s), f(s, t, b)
		}
	}
	def.Slots.Binary = [NumBinary]BinaryFunc{
		OpSub: set((*Set).differenceUpdate),
		OpOr:  set((*Set).Update),
		OpXor: set((*Set).symmetricDifferenceUpdate),
		OpAnd: dictViewAnd,
	}
	def.Methods = append(def.Methods, Func2("isdisjoint($self, object, /)", dictViewIsDisjoint, "Return True if the view and the given iterable have a null intersection."))
	return def
}

var (
	dictKeysDef   = dictViewDef(DictKeysType, dictKeys, DictKeyIterType, DictRevKeyIterType)
	dictValuesDef = dictViewDef(DictValuesType, dictValues, DictValueIterType, DictRevValueIterType)
	dictItemsDef  = dictViewDef(DictItemsType, dictItems, DictItemIterType, DictRevItemIterType)
)

func isSetView(v Value) bool { return v.HasType(DictKeysType) || v.HasType(DictItemsType) }

// dictViewAnd iterates over the other operand, the longer of two views is only asked.
func dictViewAnd(t *Thread, a, b Value) (Value, error) {
	if !isSetView(a) {
		a, b = b, a
	}
	if isSetView(b) && (*DictView)(b.P).D.Len() > (*DictView)(a.P).D.Len() {
		a, b = b, a
	}
	s := newSet(SetType)
	if b.HasType(SetType) && (*Set)(b.P).Len() >= (*DictView)(a.P).D.Len() {
		err := Iterate(t, a, func(k Value) error {
			in, err := (*Set)(b.P).Contains(t, k)
			if in {
				err = s.Add(t, k)
			}
			return err
		})
		return Of(s), err
	}
	err := Iterate(t, b, func(k Value) error {
		in, err := Contains(t, a, k)
		if in {
			err = s.Add(t, k)
		}
		return err
	})
	return Of(s), err
}

func dictViewIsDisjoint(t *Thread, v *DictView, other Value) (bool, error) {
	self := Of(v)
	if self == other {
		return v.D.Len() == 0, nil
	}
	if isAnySet(other) || isSetView(other) {
		n, err := Len(t, other)
		if err != nil {
			return false, err
		}
		if n > v.D.Len() {
			self, other = other, self
		}
	}
	disjoint := true
	err := Iterate(t, other, func(k Value) error {
		in, err := Contains(t, self, k)
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

func dictViewCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if !isAnySet(b) && !isSetView(b) {
		return NotImplemented, nil
	}
	n := (*DictView)(a.P).D.Len()
	m, err := Len(t, b)
	if err != nil {
		return Value{}, err
	}
	all := func(x, in Value) (Value, error) {
		ok := true
		err := Iterate(t, x, func(k Value) error {
			c, err := Contains(t, in, k)
			if err == nil && !c {
				ok = false
				return errStop
			}
			return err
		})
		if err == errStop {
			err = nil
		}
		return Bool(ok), err
	}
	switch op {
	case EQ, NE:
		r := False
		if n == m {
			if r, err = all(a, b); err != nil {
				return Value{}, err
			}
		}
		return Bool((r == True) == (op == EQ)), nil
	case LT:
		if n < m {
			return all(a, b)
		}
	case LE:
		if n <= m {
			return all(a, b)
		}
	case GT:
		if n > m {
			return all(b, a)
		}
	case GE:
		if n >= m {
			return all(b, a)
		}
	}
	return False, nil
}
