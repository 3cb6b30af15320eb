// Package abc implements the Python module _abc, the native part of abc.
package abc

import (
	"weak"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

var none value

// Module is the module _abc.
var Module = object.ModuleDef{
	Name: "_abc",
	Doc:  "Module contains faster C implementation of abc.ABCMeta",
	Funcs: []object.FuncDef{
		object.Func0("get_cache_token()", func(t *thread) (int64, error) { return stateOf(t).counter, nil }, "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting equality testing) identifying the\ncurrent version of the ABC cache for virtual subclasses. The token changes\nwith every call to register() on any ABC."),
		object.Func1("_abc_init(self, /)", abcInit, "Internal ABC helper for class set-up. Should be never used outside abc module."),
		object.Func2("_abc_register(self, subclass, /)", register, "Internal ABC helper for subclasss registration. Should be never used outside abc module."),
		object.Func2("_abc_instancecheck(self, instance, /)", instanceCheck, "Internal ABC helper for instance checks. Should be never used outside abc module."),
		object.Func2("_abc_subclasscheck(self, subclass, /)", subclassCheck, "Internal ABC helper for subclasss checks. Should be never used outside abc module."),
		object.Func1("_reset_registry(self, /)", func(t *thread, self value) (object.Nothing, error) {
			d, err := dataOf(t, self)
			if err == nil {
				d.registry = nil
			}
			return object.Nothing{}, err
		}, "Internal ABC helper to reset registry of a given class.\n\nShould be only used by refleak.py"),
		object.Func1("_reset_caches(self, /)", func(t *thread, self value) (object.Nothing, error) {
			d, err := dataOf(t, self)
			if err == nil {
				d.cache, d.negative = nil, nil
			}
			return object.Nothing{}, err
		}, "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by refleak.py"),
		object.Func1("_get_dump(self, /)", getDump, "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of registry, of both caches, and\nnegative cache version. Don't call this function directly,\ninstead use ABC._dump_registry() for a nice repr."),
	},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&dataDef)
		return nil
	},
}

// typeSet is a set of classes that does not keep them alive.
type typeSet map[weak.Pointer[object.Type]]struct{}

func (s typeSet) has(typ *object.Type) bool {
	_, ok := s[weak.Make(typ)]
	return ok
}

func (s *typeSet) add(typ *object.Type) {
	if *s == nil {
		*s = typeSet{}
	}
	(*s)[weak.Make(typ)] = struct{}{}
}

// types returns the classes that still live.
func (s typeSet) types() []*object.Type {
	var out []*object.Type
	for w := range s {
		if typ := w.Value(); typ != nil {
			out = append(out, typ)
		} else {
			delete(s, w)
		}
	}
	return out
}

// data is the state of one abstract base class, its attribute _abc_impl.
type data struct {
	Shape    *object.Shape
	registry []weak.Pointer[object.Type] // in the order of registration
	cache    typeSet
	negative typeSet
	version  int64 // of negative
}

var dataType = object.NewNativeType("_abc._abc_data")
var dataDef = object.TypeDef{Type: dataType, Struct: (*data)(nil), Module: "_abc", Doc: "Internal state held by ABC machinery.", Flags: object.FlagDisallowNew}

// state is the state of the module in one interpreter.
type state struct{ counter int64 }

type stateKey struct{}

func stateOf(t *thread) *state {
	s, _ := t.Interp.Data[stateKey{}].(*state)
	if s == nil {
		s = &state{}
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

func dataOf(t *thread, self value) (*data, error) {
	v, err := object.GetAttrS(t, self, "_abc_impl")
	if err != nil {
		return nil, err
	}
	if !v.HasType(dataType) {
		return nil, object.TypeErrorf("_abc_impl is set to a wrong type")
	}
	return (*data)(v.P), nil
}

func isAbstract(t *thread, v value) (bool, error) {
	a, err := object.LookupAttr(t, v, object.Intern("__isabstractmethod__"))
	if err != nil || a.P == nil {
		return false, err
	}
	return object.Truth(t, a)
}

const (
	sequenceBit = 1 << 5
	mappingBit  = 1 << 6
)

func abcInit(t *thread, self value) (object.Nothing, error) {
	n := object.Nothing{}
	if !self.Type().Has(object.FlagIsType) {
		return n, object.TypeErrorf("_abc_init() argument must be a class")
	}
	typ := (*object.Type)(self.P)
	var names []value
	if d := typ.Dict; d != nil {
		for pos := 0; ; {
			k, v, ok := d.Next(&pos)
			if !ok {
				break
			}
			a, err := isAbstract(t, v)
			if err != nil {
				return n, err
			}
			if a {
				names = append(names, k)
			}
		}
	}
	for _, b := range typ.Bases {
		inherited, err := object.LookupAttr(t, object.Of(b), object.Intern("__abstractmethods__"))
		if err != nil {
			return n, err
		}
		if inherited.P == nil {
			continue
		}
		if err := object.Iterate(t, inherited, func(k value) error {
			if !k.IsA(object.StrType) {
				return object.TypeErrorf("attribute name must be string, not '%s'", k.Type().Name)
			}
			v, err := object.LookupAttr(t, self, object.InternStr((*object.Str)(k.P)))
			if err != nil || v.P == nil {
				return err
			}
			a, err := isAbstract(t, v)
			if a {
				names = append(names, k)
			}
			return err
		}); err != nil {
			return n, err
		}
	}
	set, err := object.NewFrozenSet(t, names)
	if err != nil {
		return n, err
	}
	if err := object.SetAttr(t, self, object.Intern("__abstractmethods__"), object.Of(set)); err != nil {
		return n, err
	}
	d := &data{Shape: dataType.Root, version: stateOf(t).counter}
	if err := object.SetAttr(t, self, object.Intern("_abc_impl"), object.Of(d)); err != nil {
		return n, err
	}
	// Sequence and Mapping carry what match statements look at.
	if typ.Dict != nil {
		if f := typ.Dict.GetStr(object.Intern("__abc_tpflags__")); f.P != nil && f.IsInt() {
			switch bits := f.Int64() & (sequenceBit | mappingBit); bits {
			case sequenceBit:
				typ.Flags |= object.FlagSequence
			case mappingBit:
				typ.Flags |= object.FlagMapping
			case sequenceBit | mappingBit:
				return n, object.TypeErrorf("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
			}
			if err := object.SetAttr(t, self, object.Intern("__abc_tpflags__"), none); err != nil {
				return n, err
			}
		}
	}
	return n, nil
}

const collection = object.FlagSequence | object.FlagMapping

// spread sets a collection flag on a class and its subclasses.
func spread(t *thread, typ *object.Type, flag object.TypeFlags) {
	if !typ.IsHeap() || typ.Flags&collection == flag {
		return
	}
	typ.Flags = typ.Flags&^collection | flag
	for _, s := range typ.Subclasses(t) {
		spread(t, s, flag)
	}
}

func register(t *thread, self, sub value) (value, error) {
	if !sub.Type().Has(object.FlagIsType) {
		return none, object.TypeErrorf("Can only register classes")
	}
	is, err := object.IsSubclass(t, sub, self)
	if err != nil || is {
		return sub, err
	}
	// A cycle would make every check endless.
	if is, err = object.IsSubclass(t, self, sub); err != nil {
		return none, err
	}
	if is {
		return none, object.RuntimeErrorf("Refusing to create an inheritance cycle")
	}
	d, err := dataOf(t, self)
	if err != nil {
		return none, err
	}
	typ := (*object.Type)(sub.P)
	w := weak.Make(typ)
	known := false
	for _, r := range d.registry {
		known = known || r == w
	}
	if !known {
		d.registry = append(d.registry, w)
	}
	stateOf(t).counter++
	if flag := (*object.Type)(self.P).Flags & collection; flag != 0 {
		spread(t, typ, flag)
	}
	return sub, nil
}

func instanceCheck(t *thread, self, v value) (value, error) {
	d, err := dataOf(t, self)
	if err != nil {
		return none, err
	}
	cls, err := object.GetAttrS(t, v, "__class__")
	if err != nil {
		return none, err
	}
	isType := cls.Type().Has(object.FlagIsType)
	if isType && d.cache.has((*object.Type)(cls.P)) {
		return object.True, nil
	}
	typ := object.Of(v.Type())
	if typ == cls {
		if d.version == stateOf(t).counter && d.negative.has(v.Type()) {
			return object.False, nil
		}
		return object.CallMethod(t, self, "__subclasscheck__", cls)
	}
	r, err := object.CallMethod(t, self, "__subclasscheck__", cls)
	if err != nil {
		return none, err
	}
	ok, err := object.Truth(t, r)
	if err != nil || ok {
		return r, err
	}
	return object.CallMethod(t, self, "__subclasscheck__", typ)
}

func subclassCheck(t *thread, self, subv value) (bool, error) {
	if !subv.Type().Has(object.FlagIsType) {
		return false, object.TypeErrorf("issubclass() arg 1 must be a class")
	}
	sub := (*object.Type)(subv.P)
	d, err := dataOf(t, self)
	if err != nil {
		return false, err
	}
	if d.cache.has(sub) {
		return true, nil
	}
	if c := stateOf(t).counter; d.version < c {
		d.negative, d.version = nil, c
	} else if d.negative.has(sub) {
		return false, nil
	}
	r, err := object.CallMethod(t, self, "__subclasshook__", subv)
	if err != nil {
		return false, err
	}
	switch r {
	case object.True:
		d.cache.add(sub)
		return true, nil
	case object.False:
		d.negative.add(sub)
		return false, nil
	case object.NotImplemented:
	default:
		return false, object.NewError(object.AssertionError, object.NewStr("__subclasshook__ must return either False, True, or NotImplemented"))
	}
	if self.Type().Has(object.FlagIsType) && sub.IsSubtype((*object.Type)(self.P)) {
		d.cache.add(sub)
		return true, nil
	}
	for _, w := range append([]weak.Pointer[object.Type](nil), d.registry...) {
		reg := w.Value()
		if reg == nil {
			continue
		}
		is, err := object.IsSubclass(t, subv, object.Of(reg))
		if err != nil {
			return false, err
		}
		if is {
			d.cache.add(sub)
			return true, nil
		}
	}
	subs, err := object.CallMethod(t, self, "__subclasses__")
	if err != nil {
		return false, err
	}
	if !subs.Type().Has(object.FlagList) {
		return false, object.TypeErrorf("__subclasses__() must return a list")
	}
	found := false
	if err := object.Iterate(t, subs, func(c value) error {
		is, err := object.IsSubclass(t, subv, c)
		if err == nil && is {
			found = true
			return object.StopIterating
		}
		return err
	}); err != nil && err != object.StopIterating {
		return false, err
	}
	if found {
		d.cache.add(sub)
	} else {
		d.negative.add(sub)
	}
	return found, nil
}

func getDump(t *thread, self value) (value, error) {
	d, err := dataOf(t, self)
	if err != nil {
		return none, err
	}
	set := func(types []*object.Type) value {
		items := make([]value, len(types))
		for i, typ := range types {
			items[i] = object.Of(typ)
		}
		s, err := object.NewSet(t, items)
		if err != nil {
			return object.None
		}
		return object.Of(s)
	}
	var reg []*object.Type
	for _, w := range d.registry {
		if typ := w.Value(); typ != nil {
			reg = append(reg, typ)
		}
	}
	return object.Of(object.MakeTuple(t, set(reg), set(d.cache.types()), set(d.negative.types()), object.Int(d.version))), nil
}
