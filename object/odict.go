package object

import "unsafe"

// This file defines collections.OrderedDict. Plain dicts keep their order too, so it is a
// dict whose first and last items can be moved and removed, and whose order counts in ==.

// OrderedDictType is the class collections.OrderedDict.
var OrderedDictType = newType("collections.OrderedDict")

// The types of views and iterators of OrderedDict.
var (
	odictKeysType   = newType("odict_keys")
	odictValuesType = newType("odict_values")
	odictItemsType  = newType("odict_items")
	odictIterType   = newType("odict_iterator")
)

// odictIter iterates over an OrderedDict in either direction.
type odictIter struct {
	DictIter
	what    int
	reverse bool
	version uint32 // of the dict when the iteration began
}

// NativeObject marks *odictIter as a parameter type.
func (*odictIter) NativeObject() {}

func newOdictIter(d *Dict, what int, reverse bool) Value {
	it := &odictIter{what: what, reverse: reverse, version: d.Version}
	n := d.Len()
	it.DictIter = DictIter{odictIterType.Root, d, 0, n, n}
	if reverse {
		it.Pos = d.End()
	}
	return Of(it)
}

var odictIterDef = TypeDef{
	Type:   odictIterType,
	Struct: (*odictIter)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{Iter: selfIter, Next: func(t *Thread, v Value) (Value, error) {
		it := (*odictIter)(v.P)
		if it.Left == 0 {
			it.D = nil
		}
		if it.D != nil && it.D.Version != it.version {
			it.D = nil
			return Value{}, RuntimeErrorf("OrderedDict mutated during iteration")
		}
		k, x, ok, err := it.advance(it.reverse)
		if err != nil {
			return Value{}, err
		}
		if !ok {
			return Value{}, nil
		}
		return pick(t, it.what, k, x), nil
	}},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, it *odictIter) (Value, error) {
			c := it.DictIter
			var items []Value
			for {
				k, x, ok, err := c.advance(it.reverse)
				if err != nil {
					return Value{}, err
				}
				if !ok {
					return Of(MakeTuple(t, t.builtin("iter"), Of(MakeTuple(t, Of(NewList(t, items)))))), nil
				}
				items = append(items, pick(t, it.what, k, x))
			}
		}, "Return state information for pickling"),
	},
}

// odictView makes the view type of an OrderedDict from that of dict.
func odictView(typ, base *Type, what int) TypeDef {
	return TypeDef{
		Type:   typ,
		Struct: (*DictView)(nil),
		Base:   base,
		Flags:  FlagDisallowNew,
		Slots: Slots{
			Iter: func(t *Thread, v Value) (Value, error) {
				return newOdictIter((*DictView)(v.P).D, what, false), nil
			},
		},
		Methods: []FuncDef{
			Func1("__reversed__($self, /)", func(t *Thread, v *DictView) (Value, error) { return newOdictIter(v.D, what, true), nil }, ""),
		},
	}
}

var (
	odictKeysDef   = odictView(odictKeysType, DictKeysType, dictKeys)
	odictValuesDef = odictView(odictValuesType, DictValuesType, dictValues)
	odictItemsDef  = odictView(odictItemsType, DictItemsType, dictItems)
)

func odictViewMethod(name string, typ *Type, doc string) FuncDef {
	return Raw(name+"($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
		return Of(&DictView{typ.Root, (*Dict)(args.P)}), true
	}, doc)
}

var odictDef = TypeDef{
	Type:        OrderedDictType,
	Struct:      (*Dict)(nil),
	Base:        DictType,
	Module:      "collections",
	Doc:         "Dictionary that remembers insertion order",
	InheritsNew: true,
	Own:         "__delitem__ __setitem__",
	Flags:       FlagBaseType | FlagHasDict | FlagWeakref,
	ExtOff:      unsafe.Offsetof(Dict{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) { return Of(&Dict{Shape: typ.Root}), nil },
		Init: func(t *Thread, self Value, a Args) error {
			if n := len(a.Positional()); n > 1 {
				return TypeErrorf("expected at most 1 arguments, got %d", n)
			}
			return odictUpdate(t, self, a)
		},
		Repr: odictRepr,
		Iter: func(t *Thread, v Value) (Value, error) { return newOdictIter((*Dict)(v.P), dictKeys, false), nil },
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if op != EQ && op != NE || !b.Type().Has(FlagDict) {
				return NotImplemented, nil
			}
			x, y := (*Dict)(a.P), (*Dict)(b.P)
			eq, err := dictEqual(t, x, y)
			if err == nil && eq && b.IsA(OrderedDictType) {
				eq, err = sameOrder(t, x, y)
			}
			return Bool(eq == (op == EQ)), err
		},
		Binary: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			if !a.Type().Has(FlagDict) || !b.Type().Has(FlagDict) {
				return NotImplemented, nil
			}
			typ := a.Type()
			if !typ.IsSubtype(OrderedDictType) {
				typ = b.Type()
			}
			r, err := Call(t, Of(typ), a)
			if err != nil {
				return Value{}, err
			}
			return r, odictUpdate(t, r, PosArgs(b))
		}},
		Inplace: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return a, odictUpdate(t, a, PosArgs(b))
		}},
	},
	Methods: []FuncDef{
		Func3("setdefault($self, /, key, default=None)", func(t *Thread, self, key, def Value) (Value, error) {
			if self.HasType(OrderedDictType) {
				return (*Dict)(self.P).SetDefault(t, key, def)
			}
			in, err := Contains(t, self, key)
			if err != nil {
				return Value{}, err
			}
			if in {
				return GetItem(t, self, key)
			}
			return def, SetItem(t, self, key, def)
		}, "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."),
		FuncSlice("pop($self, /, key, default=<unrepresentable>)", func(t *Thread, a []Value) (Value, error) {
			self, key, def := a[0], a[1], a[2]
			d := (*Dict)(self.P)
			x, err := d.Pop(t, key)
			if err != nil || x.P != nil {
				return x, err
			}
			if def.P != nil {
				return def, nil
			}
			return Value{}, odictKeyError(key)
		}, "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError."),
		Func2("popitem($self, /, last=True)", func(t *Thread, d *Dict, last bool) (Value, error) {
			var k, v Value
			var ok bool
			if last {
				k, v, ok = d.PopItem()
			} else {
				k, v, ok = d.popFirst()
			}
			if !ok {
				return Value{}, NewError(KeyError, NewStr("dictionary is empty"))
			}
			return Of(MakeTuple(t, k, v)), nil
		}, "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false."),
		odictViewMethod("keys", odictKeysType, ""),
		odictViewMethod("values", odictValuesType, ""),
		odictViewMethod("items", odictItemsType, ""),
		FuncArgs("update", func(t *Thread, a Args) (Value, error) {
			if n := len(a.Positional()); n > 2 {
				return Value{}, TypeErrorf("update() takes at most 1 positional argument (%d given)", n-1)
			}
			return None, odictUpdate(t, a.V[0], Args{V: a.V[1:], Names: a.Names})
		}, ""),
		Func1("clear($self, /)", func(t *Thread, d *Dict) (Nothing, error) {
			d.Clear()
			return Nothing{}, nil
		}, "od.clear() -> None.  Remove all items from od."),
		Func1("copy($self, /)", func(t *Thread, self Value) (Value, error) {
			if self.HasType(OrderedDictType) {
				n := &Dict{Shape: OrderedDictType.Root}
				return Of(n), n.Update(t, Of((*Dict)(self.P).Copy(t)))
			}
			return Call(t, Of(self.Type()), self)
		}, "od.copy() -> a shallow copy of od"),
		Func1("__sizeof__($self, /)", func(t *Thread, d *Dict) (int, error) { return d.size() + 32, nil }, "Size of object in memory, in bytes."),
		Func1("__reversed__($self, /)", func(t *Thread, d *Dict) (Value, error) { return newOdictIter(d, dictKeys, true), nil }, "od.__reversed__() <==> reversed(od)"),
		RawKw("move_to_end($self, /, key, last=True)", 2, 3, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, n)
			last := true
			if n == 3 && a[2].P != nil {
				var err error
				if last, err = Truth(t, a[2]); err != nil {
					return t.Fail(err)
				}
			}
			return t.Ret(None, (*Dict)(a[0].P).moveTo(t, a[1], last))
		}, "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist."),
		Func1("__reduce__($self, /)", func(t *Thread, self Value) (Value, error) {
			state, err := CallMethod(t, self, "__getstate__")
			if err != nil {
				return Value{}, err
			}
			items, err := CallMethod(t, self, "items")
			if err != nil {
				return Value{}, err
			}
			it, err := Iter(t, items)
			return Of(MakeTuple(t, Of(self.Type()), Of(EmptyTuple), state, None, it)), err
		}, "Return state information for pickling"),
	},
	Class: []FuncDef{
		Func3("fromkeys($type, /, iterable, value=None)", func(t *Thread, typ *Type, iterable, value Value) (Value, error) {
			d, err := Call(t, Of(typ))
			if err != nil {
				return Value{}, err
			}
			return d, Iterate(t, iterable, func(k Value) error { return SetItem(t, d, k, value) })
		}, "Create a new ordered dictionary with keys from iterable and values set to value."),
	},
}

func sameOrder(t *Thread, a, b *Dict) (bool, error) {
	va, vb := a.Version, b.Version
	for i, j := 0, 0; ; {
		k, _, ok := a.Next(&i)
		l, _, ok2 := b.Next(&j)
		if !ok || !ok2 {
			return ok == ok2, nil
		}
		eq, err := Equal(t, k, l)
		if err != nil {
			return false, err
		}
		if a.Version != va || b.Version != vb {
			return false, RuntimeErrorf("OrderedDict mutated during iteration")
		}
		if !eq {
			return false, nil
		}
	}
}

// odictUpdate is update(): for subclasses it goes through their __setitem__.
func odictUpdate(t *Thread, self Value, a Args) error {
	d := (*Dict)(self.P)
	plain := self.HasType(OrderedDictType) || funcAddr(self.Type().Slots.SetItem) == funcAddr(DictType.Slots.SetItem)
	set := func(k, v Value) error {
		if plain {
			return d.Set(t, k, v)
		}
		return SetItem(t, self, k, v)
	}
	if pos := a.Positional(); len(pos) > 0 {
		src := pos[0]
		if src.Type() != DictType && src.Type() != OrderedDictType {
			if err := odictUpdateFrom(t, src, set); err != nil {
				return err
			}
			return odictKeywords(a, set)
		}
		if !plain || src.IsA(OrderedDictType) {
			tmp := NewDict(t)
			if err := tmp.updateAny(t, src); err != nil {
				return err
			}
			src = Of(tmp)
		}
		if plain {
			if err := d.updateAny(t, src); err != nil {
				return err
			}
		} else {
			for i := 0; ; {
				k, v, ok := (*Dict)(src.P).Next(&i)
				if !ok {
					break
				}
				if err := set(k, v); err != nil {
					return err
				}
			}
		}
	}
	return odictKeywords(a, set)
}

func odictKeywords(a Args, set func(k, v Value) error) error {
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		if err := set(Of(k), v); err != nil {
			return err
		}
	}
	return nil
}

// odictUpdateFrom sets the items of anything that is not exactly a dict: something with keys(),
// with items(), or an iterable of pairs.
func odictUpdateFrom(t *Thread, src Value, set func(k, v Value) error) error {
	keys, err := LookupAttr(t, src, Intern("keys"))
	if err != nil {
		return err
	}
	if keys.P != nil {
		if keys, err = Call(t, keys); err != nil {
			return err
		}
		return Iterate(t, keys, func(k Value) error {
			v, err := GetItem(t, src, k)
			if err != nil {
				return err
			}
			return set(k, v)
		})
	}
	items, err := LookupAttr(t, src, Intern("items"))
	if err != nil {
		return err
	}
	if items.P != nil {
		if src, err = Call(t, items); err != nil {
			return err
		}
	}
	return Iterate(t, src, func(pair Value) error {
		it, err := Iter(t, pair)
		if err != nil {
			return err
		}
		var kv [3]Value
		for i := range kv {
			if kv[i], err = Next(t, it); err != nil {
				return err
			}
			switch {
			case kv[i].P == nil && i == 0:
				return ValueErrorf("need more than 0 values to unpack")
			case kv[i].P == nil && i == 1:
				return ValueErrorf("need more than 1 value to unpack")
			case kv[i].P != nil && i == 2:
				return ValueErrorf("too many values to unpack (expected 2)")
			}
		}
		return set(kv[0], kv[1])
	})
}

// odictKeyError is a KeyError whose key becomes its arguments, as in CPython: a tuple gives
// several of them, None gives none.
func odictKeyError(key Value) error {
	switch {
	case key.IsNone():
		return NewError(KeyError)
	case key.Type().Has(FlagTuple):
		return NewError(KeyError, (*Tuple)(key.P).Items...)
	}
	return KeyErrorOf(key)
}

func odictRepr(t *Thread, v Value) (Value, error) {
	d := (*Dict)(v.P)
	name := v.Type().shortName()
	if d.Len() == 0 {
		return NewStr(name + "()"), nil
	}
	if !t.EnterRepr(v) {
		return NewStr("..."), nil
	}
	defer t.LeaveRepr(v)
	inner, err := Repr(t, Of(d.Copy(t)))
	if err != nil {
		return Value{}, err
	}
	var w StrBuilder
	w.WriteString(name + "(")
	w.WriteStr(inner)
	w.WriteByte(')')
	r, err := w.Result(t)
	return Of(r), err
}

// popFirst removes the first item.
func (d *Dict) popFirst() (k, v Value, ok bool) {
	d.detach()
	pos := 0
	k, v, ok = d.Next(&pos)
	if ok {
		d.removeAt(pos - 1)
	}
	return
}

// moveTo moves an item to the end or to the beginning.
func (d *Dict) moveTo(t *Thread, key Value, last bool) error {
	if last && key.Shape() == StrType.Root && !d.general && d.inst == nil && d.idx == nil {
		if i := d.findStr((*Str)(key.P)); i >= 0 {
			return d.moveToEnd(t, i, 0)
		}
	}
	h, err := Hash(t, key)
	if err != nil {
		return err
	}
	i, err := d.find(t, key, h)
	if err != nil {
		return err
	}
	if i < 0 {
		return odictKeyError(key)
	}
	d.detach()
	if last {
		return d.moveToEnd(t, i, h)
	}
	if d.general {
		gen := d.gens()
		e := gen[i]
		copy(gen[1:i+1], gen[:i])
		gen[0] = e
	} else {
		str := d.strs()
		e := str[i]
		copy(str[1:i+1], str[:i])
		str[0] = e
	}
	d.Version++
	d.last = nil
	d.head = 0
	if d.idx != nil {
		d.rebuild(1 << d.log)
	}
	return nil
}

// moveToEnd makes entry i the last one.
func (d *Dict) moveToEnd(t *Thread, i int, h int64) error {
	n := int(d.n)
	if i == n-1 {
		return nil
	}
	if d.idx == nil {
		d.last = nil
		if d.general {
			gen := d.gens()
			e := gen[i]
			copy(gen[i:], gen[i+1:])
			gen[n-1] = e
		} else {
			str := d.strs()
			e := str[i]
			copy(str[i:], str[i+1:])
			str[n-1] = e
		}
		d.head = 0
		d.Version++
		return nil
	}
	var k Value
	if d.general {
		k = d.genAt(i).key
	} else {
		k = Of(d.strAt(i).key)
	}
	v, _ := d.removeAt(i)
	return d.SetHashed(t, k, h, v)
}
