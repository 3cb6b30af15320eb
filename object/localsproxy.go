package object

import "slices"

// This file defines FrameLocalsProxy, the f_locals of a function frame (PEP 667): a mapping
// that reads and writes the variables where they are.

type frameLocalsProxy struct {
	Shape *Shape
	frame *FrameObject
}

var frameLocalsProxyType = newType("FrameLocalsProxy")

// frameLocals returns f_locals of a function frame.
func frameLocals(t *Thread, o *FrameObject) (Value, error) {
	return Of(&frameLocalsProxy{frameLocalsProxyType.Root, o}), nil
}

func proxyFrame(v Value) *FrameObject { return (*frameLocalsProxy)(v.P).frame }

// variable returns the place of a local variable, nil if the frame has none of this name. A
// variable of an inlined comprehension may have the name of another one: what is bound counts.
func (o *FrameObject) variable(t *Thread, key Value) (*Value, error) {
	var place *Value
	take := func(r *Value, cell bool) {
		if cell {
			r = &(*Cell)(r.P).V
		}
		if place == nil || bound(r) || !bound(place) {
			place = r
		}
	}
	if key.Type() == StrType {
		name := (*Str)(key.P).String()
		o.eachLocal(func(n string, r *Value, cell bool) {
			if n == name {
				take(r, cell)
			}
		})
		return place, nil
	}
	// Others may be equal to a name.
	h, err := Hash(t, key)
	if err != nil {
		return nil, err
	}
	o.eachLocal(func(n string, r *Value, cell bool) {
		s := Of(Intern(n))
		if nh, _ := Hash(t, s); err != nil || nh != h {
			return
		}
		var same bool
		if same, err = Equal(t, s, key); same && err == nil {
			take(r, cell)
		}
	})
	return place, err
}

func bound(p *Value) bool { return p != nil && p.P != nil && !p.IsUnbound() }

// local returns what the proxy has under a key, P nil for nothing.
func (o *FrameObject) local(t *Thread, key Value) (Value, error) {
	p, err := o.variable(t, key)
	if err != nil {
		return Value{}, err
	}
	if bound(p) {
		return *p, nil
	}
	if o.Dict == nil {
		return Value{}, nil
	}
	return o.Dict.Get(t, key)
}

func (o *FrameObject) setLocal(t *Thread, key, v Value) error {
	p, err := o.variable(t, key)
	if err != nil {
		return err
	}
	if p != nil {
		*p = v
		return nil
	}
	if o.Dict == nil {
		o.Dict = NewDict(t)
	}
	return o.Dict.Set(t, key, v)
}

// locals returns a dict of all that the proxy has.
func (o *FrameObject) locals(t *Thread) *Dict {
	d := o.LocalsDict(t)
	if o.Dict != nil {
		// The keys were hashed before, and the copy can't fail on them.
		_ = d.Update(t, Of(o.Dict))
	}
	return d
}

// proxyDict returns a proxy or dict operand as a dict, nil for anything else.
func proxyDict(t *Thread, v Value) *Dict {
	switch {
	case v.Type() == frameLocalsProxyType:
		return proxyFrame(v).locals(t)
	case v.Type().Has(FlagDict):
		return (*Dict)(v.P)
	}
	return nil
}

func (o *FrameObject) updateLocals(t *Thread, v Value) error {
	d := proxyDict(t, v)
	if d == nil {
		return TypeErrorf("update() argument must be dict or another FrameLocalsProxy")
	}
	for i := 0; ; {
		k, x, ok := d.Next(&i)
		if !ok {
			return nil
		}
		if err := o.setLocal(t, k, x); err != nil {
			return err
		}
	}
}

// localsList declares a method that lists what the dict's method of the same name shows.
func localsList(name string) FuncDef {
	return Func1(name+"($self, /)", func(t *Thread, v Value) (Value, error) {
		r, err := CallMethod(t, Of(proxyFrame(v).locals(t)), name)
		if err != nil {
			return Value{}, err
		}
		items, err := ListOf(t, r)
		return Of(NewList(t, items)), err
	}, "")
}

var frameLocalsProxyDef = TypeDef{
	Type:   frameLocalsProxyType,
	Struct: (*frameLocalsProxy)(nil),
	Flags:  FlagMapping,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if n := len(a.Positional()); n != 1 {
				return Value{}, TypeErrorf("FrameLocalsProxy expected 1 argument, got %d", n)
			}
			if a.NumKw() > 0 {
				return Value{}, TypeErrorf("FrameLocalsProxy takes no keyword arguments")
			}
			if a.V[0].Type() != FrameType {
				return Value{}, TypeErrorf("expect frame, not %s", a.V[0].Type().Name)
			}
			return frameLocals(t, (*FrameObject)(a.V[0].P))
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			if !t.EnterRepr(v) {
				return NewStr("{...}"), nil
			}
			defer t.LeaveRepr(v)
			s, err := Repr(t, Of(proxyFrame(v).locals(t)))
			return Of(s), err
		},
		Len:  func(t *Thread, v Value) (int, error) { return proxyFrame(v).locals(t).Len(), nil },
		Iter: func(t *Thread, v Value) (Value, error) { return Iter(t, proxyFrame(v).locals(t).keyList(t)) },
		Contains: func(t *Thread, v, k Value) (bool, error) {
			x, err := proxyFrame(v).local(t, k)
			return x.P != nil, err
		},
		GetItem: func(t *Thread, v, k Value) (Value, error) {
			x, err := proxyFrame(v).local(t, k)
			if err == nil && x.P == nil {
				return x, Errorf(KeyError, "local variable '%s' is not defined", ReprOr(t, k))
			}
			return x, err
		},
		SetItem: func(t *Thread, v, k, x Value) error {
			if x.P == nil {
				return TypeErrorf("cannot remove variables from FrameLocalsProxy")
			}
			return proxyFrame(v).setLocal(t, k, x)
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if op != EQ && op != NE || a.Type() != frameLocalsProxyType {
				return NotImplemented, nil
			}
			if b.Type() == frameLocalsProxyType {
				return Bool((proxyFrame(a) == proxyFrame(b)) == (op == EQ)), nil
			}
			if !b.Type().Has(FlagDict) {
				return NotImplemented, nil
			}
			return Compare(t, Of(proxyFrame(a).locals(t)), b, op)
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			return 0, TypeErrorf("unhashable type: 'FrameLocalsProxy'")
		},
		Binary:  [NumBinary]BinaryFunc{OpOr: localsOr},
		Inplace: [NumBinary]BinaryFunc{OpOr: localsInplaceOr},
	},
	Methods: []FuncDef{
		Func1("__reversed__($self, /)", func(t *Thread, v Value) (Value, error) {
			keys := proxyFrame(v).locals(t).keyList(t)
			slices.Reverse((*List)(keys.P).Items)
			return keys, nil
		}, ""),
		Func1("copy($self, /)", func(t *Thread, v Value) (Value, error) { return Of(proxyFrame(v).locals(t)), nil }, ""),
		Func3("get($self, key, default=None, /)", func(t *Thread, v, k, def Value) (Value, error) {
			x, err := proxyFrame(v).local(t, k)
			if err == nil && x.P == nil {
				x = def
			}
			return x, err
		}, ""),
		localsList("items"),
		localsList("keys"),
		Func3("setdefault($self, key, default=None, /)", func(t *Thread, v, k, def Value) (Value, error) {
			x, err := proxyFrame(v).local(t, k)
			if err == nil && x.P == nil {
				x = def
				err = proxyFrame(v).setLocal(t, k, def)
			}
			return x, err
		}, ""),
		FuncArgs("update", func(t *Thread, a Args) (Value, error) {
			if a.NumKw() > 0 {
				return Value{}, TypeErrorf("FrameLocalsProxy.update() takes no keyword arguments")
			}
			if n := len(a.V) - 1; n != 1 {
				return Value{}, TypeErrorf("FrameLocalsProxy.update() takes exactly one argument (%d given)", n)
			}
			return None, proxyFrame(a.V[0]).updateLocals(t, a.V[1])
		}, ""),
		localsList("values"),
	},
}

// localsOr is the operator | of proxies and dicts.
func localsOr(t *Thread, a, b Value) (Value, error) {
	x, y := proxyDict(t, a), proxyDict(t, b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	d := x.Copy(t)
	return Of(d), d.Update(t, Of(y))
}

func localsInplaceOr(t *Thread, a, b Value) (Value, error) {
	if proxyDict(t, b) == nil {
		return NotImplemented, nil
	}
	return a, proxyFrame(a).updateLocals(t, b)
}
