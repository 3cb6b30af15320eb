package object

import "unsafe"

// This file defines the type dict: its slots and methods. The views and iterators are in dictviews.go.

// NativeObject marks *Dict as a parameter type.
func (*Dict) NativeObject() {}

var dictDef = TypeDef{
	Type:   DictType,
	Own:    "__getattribute__",
	Struct: (*Dict)(nil),
	Doc:    "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
	Flags:  FlagBaseType | FlagDict | FlagMapping | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Dict{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) { return Of(&Dict{Shape: typ.Root}), nil },
		Init: func(t *Thread, self Value, a Args) error {
			return dictUpdate(t, (*Dict)(self.P), "dict", a)
		},
		Repr: dictRepr,
		Len:  func(t *Thread, v Value) (int, error) { return (*Dict)(v.P).Len(), nil },
		Iter: func(t *Thread, v Value) (Value, error) { return newDictIter(v, DictKeyIterType), nil },
		Contains: func(t *Thread, v, key Value) (bool, error) {
			return (*Dict)(v.P).Contains(t, key)
		},
		GetItem: dictGetItem,
		SetItem: func(t *Thread, v, key, x Value) error {
			d := (*Dict)(v.P)
			if x.P != nil {
				return d.Set(t, key, x)
			}
			old, err := d.Pop(t, key)
			if err == nil && old.P == nil {
				err = KeyErrorOf(key)
			}
			return err
		},
		Compare: dictCompare,
		Binary: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			if !a.Type().Has(FlagDict) || !b.Type().Has(FlagDict) {
				return NotImplemented, nil
			}
			d := (*Dict)(a.P).Copy(t)
			return Of(d), d.Update(t, b)
		}},
		Inplace: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return a, (*Dict)(a.P).updateAny(t, b)
		}},
		Visit: func(v Value, f func(Value)) {
			d := (*Dict)(v.P)
			for pos := 0; ; {
				k, x, ok := d.Next(&pos)
				if !ok {
					return
				}
				f(k)
				f(x)
			}
		},
	},
	Methods: []FuncDef{
		Raw("__getitem__($self, key, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			return t.Ret(dictGetItem(t, a[0], a[1]))
		}, "Return self[key]."),
		Raw("__contains__($self, key, /)", 2, 2, func(t *Thread, args *Value, n int) (Value, bool) {
			a := unsafe.Slice(args, 2)
			ok, err := (*Dict)(a[0].P).Contains(t, a[1])
			return t.Ret(Bool(ok), err)
		}, "True if the dictionary has the specified key, else False."),
		Func1("__sizeof__($self, /)", func(t *Thread, d *Dict) (int, error) {
			return d.size(), nil
		}, "Return the size of the dict in memory, in bytes."),
		Raw("get($self, key, default=None, /)", 2, 3, dictGet, "Return the value for key if key is in the dictionary, else default."),
		Raw("setdefault($self, key, default=None, /)", 2, 3, dictSetDefault, "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default."),
		Raw("pop($self, key, default=<unrepresentable>, /)", 2, 3, dictPop, "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError."),
		Func1("popitem($self, /)", func(t *Thread, d *Dict) (Value, error) {
			k, v, ok := d.PopItem()
			if !ok {
				return Value{}, NewError(KeyError, NewStr("popitem(): dictionary is empty"))
			}
			return Of(MakeTuple(t, k, v)), nil
		}, "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty."),
		Raw("keys($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Of(&DictView{DictKeysType.Root, (*Dict)(args.P)}), true
		}, "Return a set-like object providing a view on the dict's keys."),
		Raw("items($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Of(&DictView{DictItemsType.Root, (*Dict)(args.P)}), true
		}, "Return a set-like object providing a view on the dict's items."),
		Raw("values($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Of(&DictView{DictValuesType.Root, (*Dict)(args.P)}), true
		}, "Return an object providing a view on the dict's values."),
		FuncArgs("update", func(t *Thread, a Args) (Value, error) {
			return None, dictUpdate(t, (*Dict)(a.V[0].P), "update", Args{V: a.V[1:], Names: a.Names})
		}, "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]"),
		Func1("clear($self, /)", func(t *Thread, d *Dict) (Nothing, error) {
			d.Clear()
			return Nothing{}, nil
		}, "Remove all items from the dict."),
		Raw("copy($self, /)", 1, 1, func(t *Thread, args *Value, n int) (Value, bool) {
			return Of((*Dict)(args.P).Copy(t)), true
		}, "Return a shallow copy of the dict."),
		Func1("__reversed__($self, /)", func(t *Thread, d *Dict) (Value, error) {
			return newDictIter(Of(d), DictRevKeyIterType), nil
		}, "Return a reverse iterator over the dict keys."),
	},
	Class: []FuncDef{
		Func3("fromkeys($type, iterable, value=None, /)", dictFromKeys, "Create a new dictionary with keys from iterable and values set to value."),
		classGetItem(),
	},
}

// Contains reports whether key k is in d.
func (d *Dict) Contains(t *Thread, k Value) (bool, error) {
	v, err := d.Get(t, k)
	return v.P != nil, err
}

func dictGetItem(t *Thread, v, key Value) (Value, error) {
	d := (*Dict)(v.P)
	x, err := d.Get(t, key)
	if err != nil || x.P != nil {
		return x, err
	}
	if v.Type() != DictType {
		if m := special(t, v, &nameMissing); m.P != nil {
			return callBound(t, m, v, key)
		}
	}
	return Value{}, KeyErrorOf(key)
}

func dictGet(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	d := (*Dict)(a[0].P)
	var x Value
	if k := a[1]; k.Shape() == StrType.Root && d.Shape == DictType.Root && !d.general {
		if p := d.FindStr((*Str)(k.P)); p != nil {
			return *p, true
		}
	} else {
		var err error
		if x, err = d.Get(t, k); err != nil {
			return t.Fail(err)
		}
		if x.P != nil {
			return x, true
		}
	}
	if n == 3 {
		return a[2], true
	}
	return None, true
}

func dictSetDefault(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	d := (*Dict)(a[0].P)
	def := None
	if n == 3 {
		def = a[2]
	}
	v, err := d.SetDefault(t, a[1], def)
	return t.Ret(v, err)
}

// SetDefault returns the value of key k after storing def if there was none.
func (d *Dict) SetDefault(t *Thread, k, def Value) (Value, error) {
	h, err := Hash(t, k)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, k, h)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		if x := d.valueAt(i); x.P != nil {
			return x, nil
		}
	}
	if d.general {
		// Not SetHashed: that would compare the keys again.
		d.setGen(k, h, def, i)
		return def, nil
	}
	return def, d.SetHashed(t, k, h, def)
}

func dictPop(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, n)
	d := (*Dict)(a[0].P)
	var x Value
	if d.Len() > 0 {
		var err error
		if x, err = d.Pop(t, a[1]); err != nil {
			return t.Fail(err)
		}
	}
	if x.P == nil {
		if n == 3 {
			return a[2], true
		}
		return t.Fail(KeyErrorOf(a[1]))
	}
	return x, true
}

// PopItem removes the last item.
func (d *Dict) PopItem() (k, v Value, ok bool) {
	d.detach()
	pos := d.End()
	k, v, ok = d.Prev(&pos)
	if ok {
		d.removeAt(pos)
		d.trim()
	}
	return
}

func dictFromKeys(t *Thread, typ *Type, iterable, value Value) (Value, error) {
	v, err := Call(t, Of(typ))
	if err != nil {
		return Value{}, err
	}
	if v.HasType(DictType) {
		d := (*Dict)(v.P)
		if isAnySet(iterable) {
			s := (*Set)(iterable.P)
			for pos := 0; ; {
				k, h, ok := s.Next(&pos)
				if !ok {
					return v, nil
				}
				if err := d.SetHashed(t, k, h, value); err != nil {
					return Value{}, err
				}
			}
		}
		return v, Iterate(t, iterable, func(k Value) error { return d.Set(t, k, value) })
	}
	return v, Iterate(t, iterable, func(k Value) error { return SetItem(t, v, k, value) })
}

func dictRepr(t *Thread, v Value) (Value, error) {
	d := (*Dict)(v.P)
	if d.Len() == 0 {
		return Of(Intern("{}")), nil
	}
	if !t.EnterRepr(v) {
		return Of(Intern("{...}")), nil
	}
	defer t.LeaveRepr(v)
	var w StrBuilder
	w.Borrow(t)
	w.WriteByte('{')
	first := true
	for pos := 0; ; {
		k, x, ok := d.Next(&pos)
		if !ok {
			break
		}
		if !first {
			w.WriteString(", ")
		}
		first = false
		if err := w.writeValue(t, k); err != nil {
			return Value{}, err
		}
		w.WriteString(": ")
		if err := w.writeValue(t, x); err != nil {
			return Value{}, err
		}
	}
	w.WriteByte('}')
	r, err := w.Result(t)
	return Of(r), err
}

func dictCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || !b.Type().Has(FlagDict) {
		return NotImplemented, nil
	}
	eq, err := dictEqual(t, (*Dict)(a.P), (*Dict)(b.P))
	return Bool(eq == (op == EQ)), err
}

func dictEqual(t *Thread, a, b *Dict) (bool, error) {
	if a.Len() != b.Len() {
		return false, nil
	}
	for pos := 0; ; {
		k, x, ok := a.Next(&pos)
		if !ok {
			return true, nil
		}
		y, err := b.Get(t, k)
		if err != nil {
			return false, err
		}
		if y.P == nil {
			return false, nil
		}
		if x != y {
			eq, err := Equal(t, x, y)
			if err != nil || !eq {
				return false, err
			}
		}
	}
}

// dictUpdate implements dict(...) and dict.update(...).
func dictUpdate(t *Thread, d *Dict, name string, a Args) error {
	pos := a.Positional()
	if err := a.Count(name, 0, 1); err != nil {
		return err
	}
	if len(pos) == 1 {
		if err := d.updateAny(t, pos[0]); err != nil {
			return err
		}
	}
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		d.SetStr(k, v)
	}
	return nil
}

// updateAny updates d from a mapping or an iterable of pairs.
func (d *Dict) updateAny(t *Thread, v Value) error {
	if v.HasType(DictType) {
		return d.Update(t, v)
	}
	keys, err := LookupAttr(t, v, Intern("keys"))
	if err != nil {
		return err
	}
	if keys.P != nil {
		return d.Update(t, v)
	}
	return d.updatePairs(t, v)
}

// DictUpdate performs d.update(v) for a mapping v; AttributeError if it has no keys().
func DictUpdate(t *Thread, d *Dict, v Value) error { return d.Update(t, v) }

// Update updates d from a mapping: a dict, or any object with keys() and subscription.
func (d *Dict) Update(t *Thread, v Value) error { return d.merge(t, v, true) }

// IteratesAsDict reports whether a dict type has dict's own __iter__, so that its items may be
// taken from the dict itself.
func IteratesAsDict(typ *Type) bool {
	return typ == DictType || funcAddr(typ.Slots.Iter) == funcAddr(DictType.Slots.Iter)
}

// merge adds the items of a mapping; without override only those whose keys are new.
func (d *Dict) merge(t *Thread, v Value, override bool) error {
	if v.Type().Has(FlagDict) && IteratesAsDict(v.Type()) {
		o := (*Dict)(v.P)
		if o == d {
			return nil
		}
		if d.Len() == 0 && d.Shape == DictType.Root && o.Shape == DictType.Root && d.inst == nil {
			c := o.Copy(t)
			d.idx, d.log, d.ents, d.n, d.room, d.used, d.fill, d.general, d.last, d.head = c.idx, c.log, c.ents, c.n, c.room, c.used, c.fill, c.general, nil, 0
			d.Version++
			return nil
		}
		n := o.Len()
		for pos := 0; ; {
			k, x, ok := o.Next(&pos)
			if !ok {
				return nil
			}
			if !override {
				if in, err := d.Contains(t, k); err != nil {
					return err
				} else if in {
					continue
				}
			}
			if err := d.Set(t, k, x); err != nil {
				return err
			}
			if o.Len() != n {
				return RuntimeErrorf("dict mutated during update")
			}
		}
	}
	keys, err := CallMethod(t, v, "keys")
	if err != nil {
		return err
	}
	it, err := Iter(t, keys)
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf("%s.keys() returned a non-iterable (type %s)", v.Type().Name, keys.Type().Name)
		}
		return err
	}
	for {
		k, err := Next(t, it)
		if err != nil || k.P == nil {
			return err
		}
		if !override {
			if in, err := d.Contains(t, k); err != nil {
				return err
			} else if in {
				continue
			}
		}
		x, err := GetItem(t, v, k)
		if err != nil {
			return err
		}
		if err := d.Set(t, k, x); err != nil {
			return err
		}
	}
}

// updatePairs updates d from an iterable of key-value pairs.
func (d *Dict) updatePairs(t *Thread, v Value) error {
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		x, err := Next(t, it)
		if err != nil || x.P == nil {
			return err
		}
		var items []Value
		switch {
		case x.HasType(TupleType):
			items = (*Tuple)(x.P).Items
		case x.HasType(ListType):
			items = (*List)(x.P).Items
		default:
			if items, err = FastSequence(t, x, "cannot convert dictionary update sequence element #%d to a sequence", i); err != nil {
				return err
			}
		}
		if len(items) != 2 {
			return ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(items))
		}
		if err := d.Set(t, items[0], items[1]); err != nil {
			return err
		}
	}
}

// size is the size in memory.
func (d *Dict) size() int {
	n := int(unsafe.Sizeof(Dict{}))
	if d.idx != nil {
		n += 4 << d.log
	}
	if d.general {
		return n + int(d.room)*int(unsafe.Sizeof(genEntry{}))
	}
	return n + int(d.room)*int(unsafe.Sizeof(strEntry{}))
}
