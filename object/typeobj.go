package object

import (
	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"strings"
	"sync"
)

// This file defines the type type: class creation, MRO, layout rules, class attributes.

var slotTableOnce sync.Once

func buildSlotTableOnce() { slotTableOnce.Do(buildSlotTable) }

var typeDef = TypeDef{
	Type:    TypeType,
	Members: "__base__ __basicsize__ __dictoffset__ __flags__ __itemsize__ __weakrefoffset__",
	Doc:     "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
	Flags:   FlagBaseType | FlagIsType | FlagHasDict | FlagNativeGetattr,
	ExtOff:  8,
	Slots: Slots{
		New:     typeNew,
		Init:    typeInit,
		Call:    func(t *Thread, v Value, a Args) (Value, error) { return typeCall(t, (*Type)(v.P), a) },
		Repr:    typeRepr,
		GetAttr: typeGetAttr,
		SetAttr: typeSetAttr,
		Binary: [NumBinary]BinaryFunc{OpOr: func(t *Thread, a, b Value) (Value, error) {
			return UnionOf(t, a, b)
		}},
	},
	Methods: []FuncDef{
		Func1("mro($self, /)", func(t *Thread, typ *Type) (Value, error) {
			m, err := computeMRO(typ)
			if err != nil {
				return Value{}, err
			}
			return Of(NewList(t, typeValues(m))), nil
		}, "Return a type's method resolution order."),
		Func1("__subclasses__($self, /)", func(t *Thread, typ *Type) (Value, error) {
			return Of(NewList(t, typeValues(typ.Subclasses(t)))), nil
		}, "Return a list of immediate subclasses."),
		Func2("__instancecheck__($self, instance, /)", func(t *Thread, typ *Type, v Value) (bool, error) {
			return realIsInstance(t, v, Of(typ))
		}, "Check if an object is an instance."),
		Func2("__subclasscheck__($self, subclass, /)", func(t *Thread, typ *Type, v Value) (bool, error) {
			return realIsSubclass(t, v, Of(typ))
		}, "Check if a class is a subclass."),
		Func1("__dir__($self, /)", typeDir, "Specialized __dir__ implementation for types."),
		Func1("__sizeof__($self, /)", func(t *Thread, typ *Type) (int, error) { return 1064, nil }, "Return memory consumption of the type object."),
	},
	Class: []FuncDef{
		FuncArgs("__prepare__($cls, name, bases, /, **kwds)", func(t *Thread, a Args) (Value, error) { return Of(NewDict(t)), nil }, "__prepare__() -> dict\n\nUsed to create the namespace for the class statement."),
	},
	GetSet: typeGetSet,
}

func typeValues(ts []*Type) []Value {
	out := make([]Value, len(ts))
	for i, x := range ts {
		out[i] = Of(x)
	}
	return out
}

// NativeObject marks *Type as a parameter type.
func (*Type) NativeObject() {}

var typeGetSet = []GetSetDef{
	{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return NewStr((*Type)(v.P).shortName()), nil }, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if err := typ.checkSet("__name__", x); err != nil {
			return err
		}
		if !x.IsA(StrType) {
			return TypeErrorf("can only assign string to %s.__name__, not '%s'", typ.Name, x.Type().Name)
		}
		if err := encodable(t, (*Str)(x.P)); err != nil {
			return err
		}
		s := (*Str)(x.P).String()
		if strings.IndexByte(s, 0) >= 0 {
			return ValueErrorf("type name must not contain null characters")
		}
		typ.Name = s
		return nil
	}},
	{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) { return NewStr((*Type)(v.P).QualName), nil }, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if err := typ.checkSet("__qualname__", x); err != nil {
			return err
		}
		if !x.IsA(StrType) {
			return TypeErrorf("can only assign string to %s.__qualname__, not '%s'", typ.Name, x.Type().Name)
		}
		typ.QualName = (*Str)(x.P).String()
		return nil
	}},
	{Name: "__module__", Get: func(t *Thread, v Value) (Value, error) {
		typ := (*Type)(v.P)
		if typ.IsHeap() {
			if m := typ.Dict.GetStr(Intern("__module__")); m.P != nil {
				return m, nil
			}
			return Value{}, AttributeErrorf("__module__")
		}
		return NewStr(typ.moduleName()), nil
	}, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if err := typ.checkSet("__module__", x); err != nil {
			return err
		}
		typ.Dict.SetStr(Intern("__module__"), x)
		typ.Dict.DeleteStr(Intern("__firstlineno__"))
		typ.modified()
		return nil
	}},
	{Name: "__bases__", Get: func(t *Thread, v Value) (Value, error) {
		return Of(TakeTuple(t, typeValues((*Type)(v.P).Bases))), nil
	}, Set: setBases},
	{Name: "__base__", Get: func(t *Thread, v Value) (Value, error) {
		if b := (*Type)(v.P).Base; b != nil {
			return Of(b), nil
		}
		return None, nil
	}},
	{Name: "__mro__", Get: func(t *Thread, v Value) (Value, error) {
		if (*Type)(v.P).MRO == nil {
			return None, nil
		}
		return Of(TakeTuple(t, typeValues((*Type)(v.P).MRO))), nil
	}},
	{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) {
		return Of(NewMappingProxy(Of((*Type)(v.P).dict()))), nil
	}},
	{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) {
		typ := (*Type)(v.P)
		d := typ.dict().GetStr(Intern("__doc__"))
		if d.P == nil {
			return None, nil
		}
		if get := d.Type().Slots.DescrGet; get != nil {
			return get(t, d, Value{}, typ)
		}
		return d, nil
	}, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if err := typ.checkSet("__doc__", x); err != nil {
			return err
		}
		typ.Dict.SetStr(Intern("__doc__"), x)
		typ.modified()
		return nil
	}},
	{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) {
		if d := (*Type)(v.P).def; d != nil && d.Sig != "" {
			return NewStr(d.Sig), nil
		}
		return None, nil
	}},
	{Name: "__abstractmethods__", Get: func(t *Thread, v Value) (Value, error) {
		if a := (*Type)(v.P).AbstractMethods; a.P != nil {
			return a, nil
		}
		return Value{}, AttributeErrorf("__abstractmethods__")
	}, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if x.P == nil {
			if typ.AbstractMethods.P == nil {
				return AttributeErrorf("__abstractmethods__")
			}
			typ.Flags &^= FlagAbstract
		} else {
			b, err := Truth(t, x)
			if err != nil {
				return err
			}
			typ.Flags &^= FlagAbstract
			if b {
				typ.Flags |= FlagAbstract
			}
		}
		typ.AbstractMethods = x
		typ.modified()
		return nil
	}},
	{Name: "__annotations__", Get: func(t *Thread, v Value) (Value, error) {
		typ := (*Type)(v.P)
		if !typ.IsHeap() {
			return Value{}, AttributeErrorf("type object '%s' has no attribute '__annotations__'", typ.Name)
		}
		n := Intern("__annotations__")
		a := typ.Dict.GetStr(n)
		if a.P == nil {
			a = Of(NewDict(t))
			typ.Dict.SetStr(n, a)
			typ.modified()
			return a, nil
		}
		if get := a.Type().Slots.DescrGet; get != nil {
			return get(t, a, Value{}, typ)
		}
		return a, nil
	}, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if !typ.IsHeap() {
			return TypeErrorf("cannot set '__annotations__' attribute of immutable type '%s'", typ.Name)
		}
		n := Intern("__annotations__")
		if x.P == nil {
			if !typ.Dict.DeleteStr(n) {
				return AttributeErrorf("__annotations__")
			}
		} else {
			typ.Dict.SetStr(n, x)
		}
		typ.modified()
		return nil
	}},
	{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) {
		typ := (*Type)(v.P)
		if typ.IsHeap() {
			if p := typ.Dict.GetStr(Intern("__type_params__")); p.P != nil {
				return p, nil
			}
		}
		return Of(EmptyTuple), nil
	}, Set: func(t *Thread, v, x Value) error {
		typ := (*Type)(v.P)
		if err := typ.checkSet("__type_params__", x); err != nil {
			return err
		}
		typ.Dict.SetStr(Intern("__type_params__"), x)
		typ.modified()
		return nil
	}},
	{Name: "__basicsize__", Get: func(t *Thread, v Value) (Value, error) {
		typ := (*Type)(v.P)
		n := 16 + 16*int64(typ.NumMembers)
		if typ.Has(FlagInt) {
			n += 8 // the number of digits
		}
		return Int(n), nil
	}},
	{Name: "__itemsize__", Get: func(t *Thread, v Value) (Value, error) {
		switch f := (*Type)(v.P).Flags; {
		case f&FlagIsType != 0:
			return Int(40), nil
		case f&FlagInt != 0:
			return Int(4), nil
		case f&FlagBytes != 0:
			return Int(1), nil
		case f&FlagTuple != 0:
			return Int(8), nil
		}
		return Int(0), nil
	}},
	{Name: "__flags__", Get: func(t *Thread, v Value) (Value, error) { return Int((*Type)(v.P).cpythonFlags()), nil }},
	{Name: "__dictoffset__", Get: func(t *Thread, v Value) (Value, error) {
		if (*Type)(v.P).Has(FlagHasDict) {
			return Int(-1), nil
		}
		return Int(0), nil
	}},
	{Name: "__weakrefoffset__", Get: func(t *Thread, v Value) (Value, error) {
		if (*Type)(v.P).Has(FlagWeakref) {
			return Int(-32), nil
		}
		return Int(0), nil
	}},
}

// cpythonFlags are the bits of __flags__ that programs test.
func (typ *Type) cpythonFlags() int64 {
	f := int64(1<<12 | 1<<18) // READY, HAVE_VERSION_TAG
	set := func(has TypeFlags, bit uint) {
		if typ.Has(has) {
			f |= 1 << bit
		}
	}
	set(FlagHeap, 9)
	if typ == GenericType {
		f |= 1 << 9 // a heap type in CPython, as copyreg can tell
	}
	set(FlagBaseType, 10)
	set(FlagImmutable, 8)
	set(FlagDisallowNew, 7)
	set(FlagSequence, 5)
	set(FlagMapping, 6)
	set(FlagMethodDescr, 17)
	set(FlagAbstract, 20)
	set(FlagPatternSelf, 22)
	set(FlagInt, 24)
	set(FlagList, 25)
	set(FlagTuple, 26)
	set(FlagBytes, 27)
	set(FlagStr, 28)
	set(FlagDict, 29)
	set(FlagException, 30)
	set(FlagIsType, 31)
	return f
}

func (typ *Type) shortName() string {
	if typ.IsHeap() {
		return typ.Name
	}
	if i := strings.LastIndexByte(typ.Name, '.'); i >= 0 {
		return typ.Name[i+1:]
	}
	return typ.Name
}

func (typ *Type) moduleName() string {
	if typ.IsHeap() {
		if m := typ.Dict.GetStr(Intern("__module__")); m.P != nil && m.IsA(StrType) {
			return (*Str)(m.P).String()
		}
		return "builtins"
	}
	if typ.Module != "" {
		return typ.Module
	}
	if i := strings.LastIndexByte(typ.Name, '.'); i >= 0 {
		return typ.Name[:i]
	}
	return "builtins"
}

func (typ *Type) checkSet(name string, x Value) error {
	if !typ.IsHeap() {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name, typ.Name)
	}
	if x.P == nil {
		return TypeErrorf("cannot delete '%s' attribute of immutable type '%s'", name, typ.Name)
	}
	return nil
}

// Subclasses returns the direct subclasses of typ in the interpreter of t.
func (typ *Type) Subclasses(t *Thread) []*Type {
	if typ.in != nil {
		return typ.subs.live()
	}
	var out []*Type
	for _, x := range staticTypes {
		if x.Base == typ {
			out = append(out, x)
		}
	}
	for _, x := range exceptionTypes {
		if x.Base == typ {
			out = append(out, x)
		}
	}
	return append(out, t.Interp.StaticSubs[typ].live()...)
}

func typeRepr(t *Thread, v Value) (Value, error) {
	typ := (*Type)(v.P)
	if m := typ.moduleName(); m != "builtins" {
		if typ.IsHeap() {
			if mv := typ.Dict.GetStr(Intern("__module__")); mv.P == nil || !mv.IsA(StrType) {
				return NewStr("<class '" + typ.Name + "'>"), nil
			}
		}
		return NewStr("<class '" + m + "." + typ.QualName + "'>"), nil
	}
	return NewStr("<class '" + typ.Name + "'>"), nil
}

// CallType instantiates typ.
func CallType(t *Thread, typ *Type, a Args) (Value, error) { return typeCall(t, typ, a) }

func typeCall(t *Thread, typ *Type, a Args) (Value, error) {
	if typ == TypeType {
		if len(a.V) == 1 && a.NumKw() == 0 {
			return Of(a.V[0].Type()), nil
		}
		if len(a.Positional()) != 3 {
			return Value{}, TypeErrorf("type() takes 1 or 3 arguments")
		}
	}
	if typ.Slots.New == nil || typ.Has(FlagDisallowNew) {
		return Value{}, TypeErrorf("cannot create '%s' instances", typ.fullName())
	}
	v, err := typ.Slots.New(t, typ, a)
	if err != nil {
		return Value{}, err
	}
	vt := v.Type()
	if vt != typ && !vt.IsSubtype(typ) {
		return v, nil
	}
	if typ.Finalizer && vt == typ {
		t.Interp.trackNew(v)
	}
	if init := vt.Slots.Init; init != nil {
		if err := init(t, v, a); err != nil {
			return Value{}, err
		}
	}
	return v, nil
}

func (typ *Type) fullName() string {
	if m := typ.moduleName(); m != "builtins" {
		return m + "." + typ.shortName()
	}
	return typ.Name
}

// typeGetAttr is type.__getattribute__.
func typeGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	typ := (*Type)(v.P)
	meta := v.Type()
	md := meta.Lookup(name)
	if md.P != nil {
		s := &md.Type().Slots
		if s.DescrGet != nil && s.DescrSet != nil {
			return s.DescrGet(t, md, v, meta)
		}
	}
	d, err := typ.LookupAny(t, name)
	if err != nil {
		return Value{}, err
	}
	if d.P != nil {
		if get := d.Type().Slots.DescrGet; get != nil {
			return get(t, d, Value{}, typ)
		}
		return d, nil
	}
	if md.P != nil {
		if get := md.Type().Slots.DescrGet; get != nil {
			return get(t, md, v, meta)
		}
		return md, nil
	}
	return Value{}, withNameObj(&Raised{Type: AttributeError, Msg: "type object '" + typ.Name + "' has no attribute '" + name.String() + "'"}, name, v)
}

// typeSetAttr is type.__setattr__ and __delattr__.
func typeSetAttr(t *Thread, v Value, name *Str, x Value) error {
	typ := (*Type)(v.P)
	if !typ.IsHeap() {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", name.String(), typ.Name)
	}
	if d := v.Type().Lookup(name); d.P != nil {
		if set := d.Type().Slots.DescrSet; set != nil {
			return set(t, d, v, x)
		}
	}
	if x.P == nil {
		if !typ.Dict.DeleteStr(name) {
			return withNameObj(&Raised{Type: AttributeError, Msg: "type object '" + typ.Name + "' has no attribute '" + name.String() + "'"}, name, v)
		}
		typ.modified()
		typ.refillSlots(name)
		return nil
	}
	if c := typ.Dict.CellOf(name, false); c != nil && c.V.P != nil && isPlainData(c.V) && isPlainData(x) {
		// Replacing data by data: caches read the cell, they stay valid.
		c.V = x
		return nil
	}
	typ.Dict.SetStr(name, x)
	typ.modified()
	typ.refillSlots(name)
	return nil
}

// isPlainData reports whether a class attribute is neither called as a method nor a
// descriptor, so that caches may read it straight from its cell.
func isPlainData(v Value) bool {
	typ := v.Type()
	return typ.Slots.DescrGet == nil && typ.Slots.DescrSet == nil
}

func isDunder(name *Str) bool {
	n := name.Len()
	return n > 4 && name.At(0) == '_' && name.At(1) == '_' && name.At(n-1) == '_' && name.At(n-2) == '_'
}

// refillSlots recomputes the slots of typ and its subclasses after a special method changed.
func (typ *Type) refillSlots(name *Str) {
	if !isDunder(name) {
		return
	}
	typ.fillHeapSlots()
	if name == Intern("__new__") {
		typ.fillNew()
	}
	for _, s := range typ.subs.live() {
		s.refillSlots(name)
	}
}

// nativeBase returns the next type along the solid bases.
func (typ *Type) nativeBase() *Type { return typ.Base }

// solid returns the type that determines the layout of instances of typ.
func (typ *Type) solid() *Type {
	for {
		b := typ.Base
		if b == nil {
			return typ
		}
		if !typ.IsHeap() {
			if !sameLayout(typ, b) {
				return typ
			}
		} else if typ.NumMembers != b.NumMembers {
			return typ
		}
		typ = b
	}
}

// sameLayout reports whether a static type adds nothing to the layout of its base.
func sameLayout(typ, base *Type) bool {
	if base == ObjectType {
		return typ == GenericType
	}
	return typ.Has(FlagException) && base.Has(FlagException) && exceptionLayout(typ) == exceptionLayout(base) || typ == BoolType ||
		// A subclassable type whose instances are made by its base has the layout of the base.
		typ.Has(FlagBaseType) && base.Has(FlagBaseType) && typ.def.Slots.New == nil
}

// typeNew is type.__new__(meta, name, bases, namespace, **kwargs).
func typeNew(t *Thread, meta *Type, a Args) (Value, error) {
	pos := a.Positional()
	if len(pos) != 3 {
		return Value{}, TypeErrorf("type.__new__() takes exactly 3 arguments (%d given)", len(pos))
	}
	if !pos[0].IsA(StrType) {
		return Value{}, TypeErrorf("type.__new__() argument 1 must be str, not %s", ArgTypeName(pos[0]))
	}
	if !pos[1].IsA(TupleType) {
		return Value{}, TypeErrorf("type.__new__() argument 2 must be tuple, not %s", ArgTypeName(pos[1]))
	}
	if !pos[2].Type().Has(FlagDict) {
		return Value{}, TypeErrorf("type.__new__() argument 3 must be dict, not %s", ArgTypeName(pos[2]))
	}
	if err := encodable(t, (*Str)(pos[0].P)); err != nil {
		return Value{}, err
	}
	name := (*Str)(pos[0].P).String()
	basesV := (*Tuple)(pos[1].P).Items
	bases := make([]*Type, 0, len(basesV)+1)
	if len(basesV) == 0 {
		bases = append(bases, ObjectType)
	}
	for _, b := range basesV {
		if !b.Type().Has(FlagIsType) {
			if m, err := LookupAttr(t, b, Intern("__mro_entries__")); err != nil {
				return Value{}, err
			} else if m.P != nil {
				return Value{}, TypeErrorf("type() doesn't support MRO entry resolution; use types.new_class()")
			}
			if w, bt := meta, b.Type(); !w.IsSubtype(bt) && !bt.IsSubtype(w) {
				return Value{}, TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
			}
			return Value{}, TypeErrorf("bases must be types")
		}
		bases = append(bases, (*Type)(b.P))
	}
	winner, err := CalculateMetaclass(meta, bases)
	if err != nil {
		return Value{}, err
	}
	if winner != meta {
		if !sameNew(winner.Slots.New, TypeType.Slots.New) {
			return winner.Slots.New(t, winner, a)
		}
		meta = winner
	}
	base, err := bestBase(bases)
	if err != nil {
		return Value{}, err
	}
	ns := (*Dict)(pos[2].P)
	typ := &Type{Name: name, QualName: name, Flags: FlagHeap | FlagBaseType, Base: base, Bases: bases, in: t.Interp}
	typ.own = &Shape{Type: meta, Ver: t.Interp.newVersion(), ExtOff: 8, DictMode: true}
	typ.Shape = typ.own
	if meta.IsHeap() {
		meta.classes = meta.classes.add(typ)
	}
	if strings.IndexByte(name, 0) >= 0 {
		return Value{}, ValueErrorf("type name must not contain null characters")
	}
	d := NewNamespace()
	onlyStrs := true
	for i := 0; ; {
		k, v, ok := ns.Next(&i)
		if !ok {
			break
		}
		if k.Shape() == StrType.Root {
			d.SetStr(InternStr((*Str)(k.P)), v)
			continue
		}
		onlyStrs = onlyStrs && k.IsA(StrType)
		if err := d.Set(t, k, v); err != nil {
			return Value{}, err
		}
	}
	typ.Dict = d
	typ.Flags |= base.Flags & inheritedFlags
	if !onlyStrs {
		typ.Flags |= FlagOddKeys
	}
	for _, b := range bases {
		typ.Flags |= b.Flags & (FlagHasDict | FlagWeakref | FlagOddKeys)
	}
	typ.subExtOff = base.subExtOff
	typ.Alloc = base.Alloc
	if c := d.GetStr(Intern("__classcell__")); c.P != nil {
		if c.Type() != CellType {
			return Value{}, TypeErrorf("__classcell__ must be a nonlocal cell, not %s", ReprOr(t, Of(c.Type())))
		}
		(*Cell)(c.P).V = Of(typ)
		d.DeleteStr(Intern("__classcell__"))
	}
	if err := typ.setupDict(t, d); err != nil {
		return Value{}, err
	}
	if err := typ.setupSlots(t, d, basesV); err != nil {
		return Value{}, err
	}
	typ.makeRoot(t)
	for _, b := range bases {
		if b.in != nil {
			b.subs = b.subs.add(typ)
		} else {
			t.Interp.StaticSubs[b] = t.Interp.StaticSubs[b].add(typ)
		}
	}
	if err := typ.resolveMRO(t); err != nil {
		typ.unlink(t)
		return Value{}, err
	}
	typ.inheritPatternFlags()
	typ.fillHeapSlots()
	typ.fillNew()
	if !onlyStrs {
		if err := t.Warn(RuntimeWarning, "non-string key in the __dict__ of class "+typ.Name, 1); err != nil {
			return Value{}, err
		}
	}
	if c := d.GetStr(Intern("__classdictcell__")); c.P != nil && c.Type() == CellType {
		(*Cell)(c.P).V = Of(d)
		d.DeleteStr(Intern("__classdictcell__"))
	}
	if err := setNames(t, typ, ns); err != nil {
		return Value{}, err
	}
	if err := initSubclass(t, typ, a); err != nil {
		return Value{}, err
	}
	return Of(typ), nil
}

// inheritPatternFlags makes the class match sequence or mapping patterns as the first class
// of its MRO does that matches either.
func (typ *Type) inheritPatternFlags() {
	typ.Flags &^= FlagSequence | FlagMapping
	for _, b := range typ.MRO {
		if f := b.Flags & (FlagSequence | FlagMapping); f != 0 {
			typ.Flags |= f
			return
		}
	}
}

// encodable fails for a string with surrogates, which the names of types can't have.
func encodable(t *Thread, s *Str) error {
	if s.Kind <= Latin1 {
		return nil
	}
	_, err := EncodeUTF8(t, s, "strict")
	return err
}

// setupDict completes a class namespace: __module__, __qualname__, __doc__ and the methods
// that are implicitly static or class methods.
func (typ *Type) setupDict(t *Thread, d *Dict) error {
	if d.GetStr(Intern("__module__")).P == nil {
		if g := t.CurrentGlobals(); g != nil {
			if n := g.GetStr(Intern("__name__")); n.P != nil {
				d.SetStr(Intern("__module__"), n)
			}
		}
	}
	qn := Intern("__qualname__")
	if q := d.GetStr(qn); q.P != nil {
		if !q.IsA(StrType) {
			return TypeErrorf("type __qualname__ must be a str, not %s", q.Type().Name)
		}
		typ.QualName = (*Str)(q.P).String()
		d.DeleteStr(qn)
	}
	if n := Intern("__new__"); isFunction(d.GetStr(n)) {
		d.SetStr(n, Of(&StaticMethod{Shape: StaticMethodType.Root, Func: d.GetStr(n)}))
	}
	for _, s := range [...]string{"__init_subclass__", "__class_getitem__"} {
		if n := Intern(s); isFunction(d.GetStr(n)) {
			d.SetStr(n, Of(&ClassMethod{Shape: ClassMethodType.Root, Func: d.GetStr(n)}))
		}
	}
	if doc := d.GetStr(Intern("__doc__")); doc.P != nil && doc.IsA(StrType) {
		if err := encodable(t, (*Str)(doc.P)); err != nil {
			return err
		}
	}
	if n := Intern("__doc__"); d.GetStr(n).P == nil {
		d.SetStr(n, None)
	}
	if eq := d.GetStr(Intern("__eq__")); eq.P != nil && d.GetStr(Intern("__hash__")).P == nil {
		d.SetStr(Intern("__hash__"), None)
	}
	return nil
}

func isFunction(v Value) bool { return v.P != nil && v.Type() == FunctionType }

// setupSlots handles __slots__ and adds __dict__ and __weakref__.
func (typ *Type) setupSlots(t *Thread, d *Dict, basesV []Value) error {
	base := typ.Base
	if sa := d.GetStr(Intern("__static_attributes__")); sa.P != nil && sa.Type() == TupleType {
		typ.NumStatic = len((*Tuple)(sa.P).Items)
	}
	typ.NumMembers = base.NumMembers
	mayDict := !base.Has(FlagHasDict)
	mayWeak := !base.Has(FlagWeakref)
	slots := d.GetStr(Intern("__slots__"))
	if slots.P == nil {
		if mayDict && !typ.Has(FlagIsType) {
			d.addDescr("__dict__", Of(&GetSetDescr{GetSetDescrType.Root, &dictGetSet, typ}))
		}
		if mayWeak {
			d.addDescr("__weakref__", Of(&GetSetDescr{GetSetDescrType.Root, &weakrefGetSet, typ}))
		}
		typ.Flags |= FlagHasDict | FlagWeakref
		return nil
	}
	var names []Value
	if slots.IsA(StrType) {
		names = []Value{slots}
	} else {
		var err error
		if names, err = ListOf(t, slots); err != nil {
			return err
		}
	}
	if len(names) > 0 && base.Flags&(FlagTuple|FlagBytes|FlagInt) != 0 {
		return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", base.Name)
	}
	var members []*Str
	addDict, addWeak := false, false
	for _, n := range names {
		if !n.IsA(StrType) {
			return TypeErrorf("__slots__ items must be strings, not '%s'", n.Type().Name)
		}
		s := (*Str)(n.P)
		text := s.String()
		if !unicodedata.IsIdentifier(text) {
			return TypeErrorf("__slots__ must be identifiers")
		}
		if text == "__dict__" {
			if !mayDict || addDict {
				return TypeErrorf("__dict__ slot disallowed: we already got one")
			}
			addDict = true
			continue
		}
		if text == "__weakref__" {
			if !mayWeak || addWeak {
				return TypeErrorf("__weakref__ slot disallowed: we already got one")
			}
			addWeak = true
			continue
		}
		m := Intern(Mangle(typ.Name, text))
		dup := false
		for _, o := range members {
			dup = dup || o == m
		}
		if dup {
			continue
		}
		if x := d.GetStr(m); x.P != nil && !(x.IsNone() && m.String() == "__doc__") && m.String() != "__qualname__" && m.String() != "__classcell__" {
			return ValueErrorf("%s in __slots__ conflicts with class variable", mustRepr(t, Of(m)))
		}
		members = append(members, m)
	}
	sortStrs(members)
	for _, m := range members {
		d.SetStr(m, Of(&MemberDescr{MemberDescrType.Root, m, typ.NumMembers, typ, nil}))
		typ.NumMembers++
	}
	if addDict {
		typ.Flags |= FlagHasDict
		d.addDescr("__dict__", Of(&GetSetDescr{GetSetDescrType.Root, &dictGetSet, typ}))
	}
	if addWeak {
		typ.Flags |= FlagWeakref
		d.addDescr("__weakref__", Of(&GetSetDescr{GetSetDescrType.Root, &weakrefGetSet, typ}))
	}
	return nil
}

func mustRepr(t *Thread, v Value) string {
	s, err := Repr(t, v)
	if err != nil {
		return "<repr failed>"
	}
	return s.String()
}

func sortStrs(s []*Str) {
	for i := 1; i < len(s); i++ {
		for j := i; j > 0 && s[j].String() < s[j-1].String(); j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
}

func (d *Dict) addDescr(name string, v Value) {
	if n := Intern(name); d.GetStr(n).P == nil {
		d.SetStr(n, v)
	}
}

var weakrefGetSet = GetSetDef{Name: "__weakref__", Doc: "list of weak references to the object", Get: func(t *Thread, self Value) (Value, error) {
	return WeakrefOf(t, self), nil
}}

// makeRoot makes the shape of fresh instances. Plain instances have inline slots for the
// members and for the attributes that the class body and its bases assign on self.
func (typ *Type) makeRoot(t *Thread) {
	for b := typ.Base; b != nil && b.IsHeap(); b = b.Base {
		typ.NumStatic += b.NumStatic
		break
	}
	root := &Shape{Type: typ, Ver: t.Interp.newVersion()}
	if typ.subExtOff == 0 && typ.Alloc == nil {
		typ.subExtOff = 8
		n := typ.NumMembers
		if typ.Has(FlagHasDict) {
			n += typ.NumStatic
		}
		root.Cap = uint16(min(n, MaxInline))
	} else if typ.Base.IsHeap() && typ.Base.Root.isInst() {
		n := typ.NumMembers
		if typ.Has(FlagHasDict) {
			n += max(typ.NumStatic, int(typ.Base.Root.Cap)-typ.Base.NumMembers)
		}
		root.Cap = uint16(min(n, MaxInline))
	}
	root.ExtOff = typ.subExtOff
	typ.Root = root
	typ.shapes = []*Shape{root}
}

// widen gives the instances that will be made from now on n inline slots, because one without
// them got that many attributes: the class does not tell which ones its instances will have
// when others than its own methods set them.
func (typ *Type) widen(n int) {
	old := typ.Root
	if n > MaxInline || n <= int(old.Cap) || typ.in == nil || !old.isInst() {
		return
	}
	typ.Root = &Shape{Type: typ, Ver: typ.in.newVersion(), Cap: uint16(n), ExtOff: old.ExtOff}
	typ.shapes = append(typ.shapes, typ.Root)
}

// isInst reports whether objects of this shape are Inst, without a native part.
func (s *Shape) isInst() bool {
	for b := s.Type; b != nil; b = b.Base {
		if !b.IsHeap() {
			return b == ObjectType
		}
	}
	return false
}

// NewInstance returns a fresh instance of a Python class without a native base.
func NewInstance(typ *Type) Value { return Of(newInst(typ.Root)) }

// fillNew finds the New slot of a heap type: a Python __new__ or the inherited native one.
func (typ *Type) fillNew() {
	v, owner := typ.LookupFrom(Intern("__new__"))
	// As in CPython a class that had or inherited a __new__ in Python calls what the name
	// means from then on, even if that is a native one again.
	python := typ.Slots.New != nil && sameNew(typ.Slots.New, pythonNew) || typ.Base.IsHeap() && sameNew(typ.Base.Slots.New, pythonNew)
	if owner != nil && !owner.IsHeap() && !python {
		// The first native base along the solid bases constructs the object.
		b := typ.Base
		for b.IsHeap() {
			b = b.Base
		}
		typ.Slots.New = b.Slots.New
		return
	}
	if v.P != nil && v.Type() == BuiltinType && !python {
		// __new__ = int.__new__ in a class body.
		if n := (*Builtin)(v.P); n.Type != nil && n.Def.Name() == "__new__" {
			typ.Slots.New = n.Type.Slots.New
			return
		}
	}
	typ.Slots.New = pythonNew
}

// pythonNew calls a __new__ written in Python.
func pythonNew(t *Thread, typ *Type, a Args) (Value, error) {
	if typ.Shape.Type == TypeType && typ.Flags&FlagOddKeys == 0 && a.Names == nil {
		if s := typ.Lookup(nameNew.str()); s.P != nil && s.Type() == StaticMethodType {
			switch f := (*StaticMethod)(s.P).Func; len(a.V) {
			case 0:
				return Call(t, f, Of(typ))
			case 1:
				return Call(t, f, Of(typ), a.V[0])
			case 2:
				return Call(t, f, Of(typ), a.V[0], a.V[1])
			}
		}
	}
	f, err := GetAttr(t, Of(typ), nameNew.str())
	if err != nil {
		return Value{}, err
	}
	return CallArgs(t, f, a.Prepend(Of(typ)))
}

// CalculateMetaclass returns the most derived of meta and the metaclasses of bases.
func CalculateMetaclass(meta *Type, bases []*Type) (*Type, error) {
	w := meta
	for _, b := range bases {
		m := b.Shape.Type
		if w.IsSubtype(m) {
			continue
		}
		if m.IsSubtype(w) {
			w = m
			continue
		}
		return nil, TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
	}
	return w, nil
}

// bestBase returns the base whose layout instances have.
func bestBase(bases []*Type) (*Type, error) {
	var base, winner *Type
	for _, b := range bases {
		if !b.Has(FlagBaseType) {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", b.fullName())
		}
		c := b.solid()
		switch {
		case winner == nil:
			winner, base = c, b
		case winner.IsSubtype(c):
		case c.IsSubtype(winner):
			winner, base = c, b
		default:
			return nil, TypeErrorf("multiple bases have instance lay-out conflict")
		}
	}
	return base, nil
}

func (typ *Type) unlink(t *Thread) {
	for _, b := range typ.Bases {
		if b.in != nil {
			b.subs = b.subs.remove(typ)
		} else {
			t.Interp.StaticSubs[b] = t.Interp.StaticSubs[b].remove(typ)
		}
	}
}

// resolveMRO computes the MRO, through the metaclass's mro() if it overrides that.
func (typ *Type) resolveMRO(t *Thread) error {
	meta := typ.Shape.Type
	if m, owner := meta.LookupFrom(Intern("mro")); owner != TypeType && m.P != nil {
		r, err := callBound(t, m, Of(typ))
		if err != nil {
			return err
		}
		items, err := ListOf(t, r)
		if err != nil {
			return err
		}
		var mro []*Type
		for _, x := range items {
			if !x.Type().Has(FlagIsType) {
				return TypeErrorf("mro() returned a non-class ('%s')", x.Type().Name)
			}
			mt := (*Type)(x.P)
			if mt != typ && !typ.solid().IsSubtype(mt.solid()) {
				return TypeErrorf("mro() returned base with unsuitable layout ('%s')", mt.Name)
			}
			mro = append(mro, mt)
		}
		if len(mro) == 0 {
			return TypeErrorf("type MRO must not be empty")
		}
		typ.MRO = mro
		return nil
	}
	m, err := computeMRO(typ)
	if err != nil {
		return err
	}
	typ.MRO = m
	return nil
}

// computeMRO linearises the bases of typ (C3).
func computeMRO(typ *Type) ([]*Type, error) {
	if len(typ.Bases) == 0 {
		return []*Type{typ}, nil
	}
	for i, b := range typ.Bases {
		for _, o := range typ.Bases[:i] {
			if o == b {
				return nil, TypeErrorf("duplicate base class %s", b.shortName())
			}
		}
	}
	for _, b := range typ.Bases {
		if b.MRO == nil {
			return nil, TypeErrorf("Cannot extend an incomplete type '%s'", b.Name)
		}
	}
	if len(typ.Bases) == 1 {
		return append([]*Type{typ}, typ.Bases[0].MRO...), nil
	}
	var seqs [][]*Type
	for _, b := range typ.Bases {
		seqs = append(seqs, b.MRO)
	}
	seqs = append(seqs, typ.Bases)
	out := []*Type{typ}
	for {
		var cand *Type
		left := false
	search:
		for _, s := range seqs {
			if len(s) == 0 {
				continue
			}
			left = true
			for _, o := range seqs {
				for i := 1; i < len(o); i++ {
					if o[i] == s[0] {
						continue search
					}
				}
			}
			cand = s[0]
			break
		}
		if !left {
			return out, nil
		}
		if cand == nil {
			var names []string
			seen := map[*Type]bool{}
			for _, s := range seqs {
				if len(s) > 0 && !seen[s[0]] {
					seen[s[0]] = true
					names = append(names, s[0].shortName())
				}
			}
			return nil, TypeErrorf("Cannot create a consistent method resolution order (MRO) for bases %s", strings.Join(names, ", "))
		}
		out = append(out, cand)
		for i := range seqs {
			if len(seqs[i]) > 0 && seqs[i][0] == cand {
				seqs[i] = seqs[i][1:]
			}
		}
	}
}

// setNames calls __set_name__ of the values of a class namespace.
func setNames(t *Thread, typ *Type, ns *Dict) error {
	var items []Value
	for i := 0; ; {
		k, v, ok := ns.Next(&i)
		if !ok {
			break
		}
		items = append(items, k, v)
	}
	for i := 0; i < len(items); i += 2 {
		k, v := items[i], items[i+1]
		m := v.Type().LookupS("__set_name__")
		if m.P == nil {
			continue
		}
		if _, err := callBound(t, m, v, Of(typ), k); err != nil {
			exc := t.Exception(err)
			note := "Error calling __set_name__ on '" + v.Type().Name + "' instance " + mustRepr(t, k) + " in '" + typ.Name + "'"
			if err := exc.AddNote(t, note); err != nil {
				return err
			}
			return exc
		}
	}
	return nil
}

// initSubclass calls super(typ, typ).__init_subclass__(**kwargs).
func initSubclass(t *Thread, typ *Type, a Args) error {
	name := Intern("__init_subclass__")
	if !typ.IsSubtype(typ) { // left out by the mro() of its metaclass
		return TypeErrorf("super(type, obj): obj must be an instance or subtype of type")
	}
	for _, m := range typ.MRO[1:] {
		v := m.dict().GetStr(name)
		if v.P == nil {
			continue
		}
		if get := v.Type().Slots.DescrGet; get != nil {
			var err error
			if v, err = get(t, v, Value{}, typ); err != nil {
				return err
			}
		}
		n := len(a.Positional())
		_, err := CallArgs(t, v, Args{V: a.V[n:], Names: a.Names})
		return err
	}
	return nil
}

func typeInit(t *Thread, self Value, a Args) error {
	if n := len(a.Positional()); n != 1 && n != 3 {
		return TypeErrorf("type.__init__() takes 1 or 3 arguments")
	}
	if len(a.Positional()) == 1 && a.NumKw() > 0 {
		return TypeErrorf("type.__init__() takes no keyword arguments")
	}
	return nil
}

// setBases performs cls.__bases__ = bases.
func setBases(t *Thread, v, x Value) error {
	typ := (*Type)(v.P)
	if !typ.IsHeap() {
		return TypeErrorf("cannot set '__bases__' attribute of immutable type '%s'", typ.Name)
	}
	if x.P == nil {
		return TypeErrorf("cannot delete '__bases__' attribute of immutable type '%s'", typ.Name)
	}
	if !x.IsA(TupleType) {
		return TypeErrorf("can only assign tuple to %s.__bases__, not %s", typ.Name, x.Type().Name)
	}
	items := (*Tuple)(x.P).Items
	if len(items) == 0 {
		return TypeErrorf("can only assign non-empty tuple to %s.__bases__, not ()", typ.Name)
	}
	var bases []*Type
	for _, b := range items {
		if !b.Type().Has(FlagIsType) {
			return TypeErrorf("%s.__bases__ must be tuple of classes, not '%s'", typ.Name, b.Type().Name)
		}
		bt := (*Type)(b.P)
		cycle := bt.IsSubtype(typ)
		for x := bt; x != nil && !cycle; x = x.Base {
			cycle = x == typ // the MRO may lag behind while a mro() runs
		}
		if cycle {
			return TypeErrorf("a __bases__ item causes an inheritance cycle")
		}
		bases = append(bases, bt)
	}
	base, err := bestBase(bases)
	if err != nil {
		return err
	}
	if base.solid() != typ.Base.solid() || base.Has(FlagHasDict) != typ.Base.Has(FlagHasDict) && !typ.Has(FlagHasDict) {
		return TypeErrorf("__bases__ assignment: '%s' object layout differs from '%s'", base.Name, typ.Base.Name)
	}
	oldBases, oldBase := typ.Bases, typ.Base
	typ.Bases, typ.Base = bases, base
	// A mro() method may assign __bases__ too: what it did last stays.
	type change struct {
		typ      *Type
		old, new []*Type
	}
	var done []change
	var redo func(x *Type) error
	redo = func(x *Type) error {
		if err := t.EnterNative(" while changing bases"); err != nil {
			return err
		}
		defer t.LeaveNative()
		old := x.MRO
		if err := x.resolveMRO(t); err != nil {
			return err
		}
		done = append(done, change{x, old, x.MRO})
		for _, s := range x.subs.live() {
			if err := redo(s); err != nil {
				return err
			}
		}
		return nil
	}
	err = redo(typ)
	ours := len(typ.Bases) > 0 && &typ.Bases[0] == &bases[0]
	if err != nil {
		for _, c := range done {
			if len(c.typ.MRO) > 0 && len(c.new) > 0 && &c.typ.MRO[0] == &c.new[0] {
				c.typ.MRO = c.old
			}
		}
		if ours {
			typ.Bases, typ.Base = oldBases, oldBase
		}
		return err
	}
	if !ours {
		return nil
	}
	typ.Bases = oldBases
	typ.unlink(t)
	typ.Bases = bases
	for _, b := range bases {
		if b.in != nil {
			b.subs = b.subs.add(typ)
		} else {
			t.Interp.StaticSubs[b] = t.Interp.StaticSubs[b].add(typ)
		}
	}
	var refill func(x *Type)
	refill = func(x *Type) {
		x.fillHeapSlots()
		x.fillNew()
		for _, s := range x.subs.live() {
			refill(s)
		}
	}
	refill(typ)
	typ.modified()
	return nil
}

func typeDir(t *Thread, typ *Type) (Value, error) {
	names := NewDict(t)
	for _, m := range typ.MRO {
		for i := 0; ; {
			k, _, ok := m.dict().Next(&i)
			if !ok {
				break
			}
			if err := names.Set(t, k, None); err != nil {
				return Value{}, err
			}
		}
	}
	return names.keyList(t), nil
}

func (d *Dict) keyList(t *Thread) Value {
	var out []Value
	for i := 0; ; {
		k, _, ok := d.Next(&i)
		if !ok {
			return Of(NewList(t, out))
		}
		out = append(out, k)
	}
}

// Mangle applies private name mangling for a class.
func Mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.IndexByte(name, '.') >= 0 {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}
