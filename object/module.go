package object

import (
	"os"
	"path"
	"strings"
	"sync"
	"unsafe"
)

// This file defines module, super and mappingproxy, and how native modules are declared.

// Module is a Python module. Its attributes are in a namespace dict.
type Module struct {
	Shape *Shape
	Ext   *InstExt
	dict  *Dict // nil after __new__ without __init__
}

// NativeObject marks *Module as a parameter type.
func (*Module) NativeObject() {}

// Dict returns the namespace of the module.
func (m *Module) Dict(t *Thread) *Dict {
	if m.dict == nil {
		m.dict = NewNamespace()
	}
	return m.dict
}

// NewModule makes a module with the standard attributes.
func NewModule(t *Thread, name string) *Module {
	m := &Module{Shape: ModuleType.Root, dict: NewNamespace()}
	for _, n := range [...]string{"__name__", "__doc__", "__package__", "__loader__", "__spec__"} {
		m.dict.SetStr(Intern(n), None)
	}
	m.dict.SetStr(Intern("__name__"), NewStr(name))
	return m
}

// ModuleDef declares a native module.
type ModuleDef struct {
	Name  string
	Doc   string
	Funcs []FuncDef
	Types []*TypeDef // added under their names
	Self  string     // what text signatures call the module, "" for "module"
	// Init adds what is not a function or type.
	Init func(t *Thread, m *Module) error

	named sync.Once // for what the functions and types learn of the module
}

// NewNativeModule makes the module that def declares.
func NewNativeModule(t *Thread, def *ModuleDef) (*Module, error) {
	m := NewModule(t, def.Name)
	if def.Doc != "" {
		m.dict.SetStr(Intern("__doc__"), NewStr(def.Doc))
	}
	name := Of(Intern(def.Name))
	def.named.Do(func() {
		for i := range def.Funcs {
			f := &def.Funcs[i]
			if f.self = def.Self; def.Name != "builtins" && f.owner == "" {
				f.owner = def.Name + "."
			}
		}
		for _, d := range def.Types {
			if d.Module == "" {
				d.Module = def.Name
			}
		}
	})
	for i := range def.Funcs {
		f := &def.Funcs[i]
		m.dict.SetStr(Intern(f.Name()), Of(BindNative(f, Of(m), name)))
	}
	for _, d := range def.Types {
		Bind(d)
		m.dict.SetStr(Intern(d.Type.shortName()), Of(d.Type))
	}
	if def.Init != nil {
		if err := def.Init(t, m); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// Set stores a module attribute.
func (m *Module) Set(t *Thread, name string, v Value) { m.Dict(t).SetStr(Intern(name), v) }

// Get returns a module attribute, P nil if there is none.
func (m *Module) Get(t *Thread, name string) Value { return m.Dict(t).GetStr(Intern(name)) }

// BuiltinModule returns module builtins.
func (t *Thread) BuiltinModule() *Module {
	v := t.Interp.Modules.GetStr(Intern("builtins"))
	return (*Module)(v.P)
}

// isModule reports whether the attributes of objects with a shape are in a Module's dict.
func (s *Shape) isModule() bool {
	return s.Type == ModuleType || uintptr(s.ExtOff) == unsafe.Offsetof(Module{}.Ext) && s.Type.IsSubtype(ModuleType)
}

func setModuleAttr(t *Thread, m *Module, name *Str, x Value) error {
	d := m.Dict(t)
	if x.P == nil {
		if !d.DeleteStr(name) {
			return NoAttribute(Of(m), name)
		}
		return nil
	}
	d.SetStr(name, x)
	return nil
}

var moduleSig = ParseSignature("module(name, doc=None)")

var moduleDef = TypeDef{
	Type:    ModuleType,
	Struct:  (*Module)(nil),
	Members: "__dict__",
	Doc:     "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
	Sig:     "(name, doc=None)",
	Flags:   FlagBaseType | FlagWeakref | FlagNativeGetattr,
	ExtOff:  unsafe.Offsetof(Module{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			return Of(&Module{Shape: typ.Root, dict: NewNamespace()}), nil
		},
		Init: func(t *Thread, self Value, a Args) error {
			v, err := moduleSig.bind(t, a, nil)
			if err != nil {
				return err
			}
			if !v[0].IsA(StrType) {
				return TypeErrorf("module() argument 'name' must be str, not %s", ArgTypeName(v[0]))
			}
			d := (*Module)(self.P).Dict(t)
			d.SetStr(Intern("__name__"), v[0])
			d.SetStr(Intern("__doc__"), v[1])
			for _, n := range [...]string{"__package__", "__loader__", "__spec__"} {
				d.SetStr(Intern(n), None)
			}
			return nil
		},
		GetAttr: moduleGetAttr,
		SetAttr: func(t *Thread, v Value, name *Str, x Value) error {
			if d := v.Type().Lookup(name); d.P != nil {
				if set := d.Type().Slots.DescrSet; set != nil {
					return set(t, d, v, x)
				}
			}
			return setModuleAttr(t, (*Module)(v.P), name, x)
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			f, err := importlibAttr(t, "_module_repr")
			if err != nil {
				return Value{}, err
			}
			if f.P != nil {
				return Call(t, f, v)
			}
			m := (*Module)(v.P)
			n := m.Get(t, "__name__")
			if n.P == nil {
				n = NewStr("?")
			}
			r, err := Repr(t, n)
			if err != nil {
				return Value{}, err
			}
			return NewStr("<module " + r.String() + " (built-in)>"), nil
		},
	},
	Methods: []FuncDef{
		Func1("__dir__($self, /)", func(t *Thread, m *Module) (Value, error) {
			if d, err := GetAttr(t, Of(m), Intern("__dict__")); err != nil {
				return Value{}, err
			} else if !d.Type().Has(FlagDict) {
				return Value{}, TypeErrorf("<module>.__dict__ is not a dictionary")
			}
			if f := m.Get(t, "__dir__"); f.P != nil {
				return Call(t, f)
			}
			return m.Dict(t).keyList(t), nil
		}, "__dir__() -> list\nspecialized dir() implementation"),
	},
	GetSet: []GetSetDef{
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, error) {
			if err := t.FinishShown(); err != nil {
				return Value{}, err
			}
			return Of((*Module)(v.P).Dict(t)), nil
		}},
		{Name: "__annotations__", Get: func(t *Thread, v Value) (Value, error) {
			d, n := (*Module)(v.P).Dict(t), Intern("__annotations__")
			a := d.GetStr(n)
			if a.P == nil {
				a = Of(NewDict(t))
				d.SetStr(n, a)
			}
			return a, nil
		}, Set: func(t *Thread, v, x Value) error {
			d, n := (*Module)(v.P).Dict(t), Intern("__annotations__")
			if x.P == nil {
				if !d.DeleteStr(n) {
					return AttributeErrorf("__annotations__")
				}
				return nil
			}
			d.SetStr(n, x)
			return nil
		}},
	},
}

// importlibAttr returns an attribute of importlib's core, P nil while that is not loaded.
func importlibAttr(t *Thread, name string) (Value, error) {
	if err := t.Finish(DeferredImports); err != nil {
		return Value{}, err
	}
	m := t.Interp.Modules.GetStr(Intern("_frozen_importlib"))
	if m.P == nil {
		return Value{}, nil
	}
	return LookupAttr(t, m, Intern(name))
}

func moduleGetAttr(t *Thread, v Value, name *Str) (Value, error) {
	r, found, err := moduleLookup(t, v, name)
	if err != nil || found {
		return r, err
	}
	m := (*Module)(v.P)
	if g := m.Dict(t).GetStr(Intern("__getattr__")); g.P != nil {
		return Call(t, g, Of(name))
	}
	msg, err := missingMessage(t, m, name)
	if err != nil {
		return Value{}, err
	}
	return Value{}, withNameObj(&Raised{Type: AttributeError, Msg: msg}, name, v)
}

// finishAttr does what was put off and the attribute of a module shows.
func finishAttr(t *Thread, v Value, name *Str) error {
	d := ShownBy(name.String()) & DeferredImports
	if name.String() == "modules" {
		d = 0 // the library looks there for what it imported itself
	}
	if (*Module)(v.P).dict == t.Interp.Builtins {
		d |= ShownBy(name.String()) & DeferredSite
	}
	return t.Finish(d)
}

func moduleLookup(t *Thread, v Value, name *Str) (Value, bool, error) {
	if t.Interp.Deferred != 0 {
		if err := finishAttr(t, v, name); err != nil {
			return Value{}, false, err
		}
	}
	typ := v.Type()
	d := typ.Lookup(name)
	if d.P != nil {
		if s := &d.Type().Slots; s.DescrGet != nil && s.DescrSet != nil {
			r, err := s.DescrGet(t, d, v, typ)
			return r, true, err
		}
	}
	if x := (*Module)(v.P).Dict(t).GetStr(name); x.P != nil {
		return x, true, nil
	}
	if d.P != nil {
		if get := d.Type().Slots.DescrGet; get != nil {
			r, err := get(t, d, v, typ)
			return r, true, err
		}
		return d, true, nil
	}
	return Value{}, false, nil
}

// Super is a super object.
type Super struct {
	Shape *Shape
	Ext   *InstExt
	This  *Type
	Obj   Value // P nil if unbound
	ObjTy *Type
}

var superDef = TypeDef{
	Type:    SuperType,
	Struct:  (*Super)(nil),
	Members: "__self__ __self_class__ __thisclass__",
	Doc:     "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
	Flags:   FlagBaseType | FlagNativeGetattr,
	ExtOff:  unsafe.Offsetof(Super{}.Ext),
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if n := len(a.V); typ == SuperType && (n == 1 || n == 2) && a.Names == nil && !a.V[0].Type().Has(FlagIsType) {
				// The words of a call of super itself; __init__ has others.
				return Value{}, TypeErrorf("super() argument 1 must be a type, not %s", a.V[0].Type().Name)
			}
			return Of(&Super{Shape: typ.Root}), nil
		},
		Init: superInit,
		Repr: func(t *Thread, v Value) (Value, error) {
			s := (*Super)(v.P)
			this := "NULL"
			if s.This != nil {
				this = s.This.Name
			}
			if s.ObjTy != nil {
				return NewStr("<super: <class '" + this + "'>, <" + s.ObjTy.Name + " object>>"), nil
			}
			return NewStr("<super: <class '" + this + "'>, NULL>"), nil
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, error) {
			s := (*Super)(v.P)
			if r, ok, err := SuperLookup(t, s.This, s.Obj, s.ObjTy, name); ok || err != nil {
				return r, err
			}
			r, found, err := genericLookup(t, v, name)
			if err == nil && !found {
				err = withNameObj(&Raised{Type: AttributeError, Msg: "'super' object has no attribute '" + name.String() + "'"}, name, v)
			}
			return r, err
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			s := (*Super)(d.P)
			if obj.P == nil || obj.IsNone() || s.Obj.P != nil {
				return d, nil
			}
			if d.Type() != SuperType {
				return Call(t, Of(d.Type()), Of(s.This), obj)
			}
			ot, err := superCheck(t, s.This, obj)
			if err != nil {
				return Value{}, err
			}
			return Of(&Super{Shape: SuperType.Root, This: s.This, Obj: obj, ObjTy: ot}), nil
		},
	},
	GetSet: []GetSetDef{
		{Name: "__thisclass__", Doc: "the class that super() is about", Get: func(t *Thread, v Value) (Value, error) {
			if s := (*Super)(v.P); s.This != nil {
				return Of(s.This), nil
			}
			return None, nil
		}},
		{Name: "__self__", Doc: "the instance that the methods are bound to; may be None", Get: func(t *Thread, v Value) (Value, error) {
			if s := (*Super)(v.P); s.Obj.P != nil {
				return s.Obj, nil
			}
			return None, nil
		}},
		{Name: "__self_class__", Doc: "the class of that instance; may be None", Get: func(t *Thread, v Value) (Value, error) {
			if s := (*Super)(v.P); s.ObjTy != nil {
				return Of(s.ObjTy), nil
			}
			return None, nil
		}},
	},
}

func superInit(t *Thread, self Value, a Args) error {
	if a.NumKw() > 0 {
		return TypeErrorf("super() takes no keyword arguments")
	}
	s := (*Super)(self.P)
	var this, obj Value
	switch len(a.V) {
	case 0:
		var err error
		if this, obj, err = t.superArgs(); err != nil {
			return err
		}
	case 1:
		this = a.V[0]
	case 2:
		this, obj = a.V[0], a.V[1]
	default:
		return TypeErrorf("super() expected at most 2 arguments, got %d", len(a.V))
	}
	if !this.Type().Has(FlagIsType) {
		return TypeErrorf("super() argument 1 must be type, not %s", ArgTypeName(this))
	}
	s.This, s.Obj, s.ObjTy = (*Type)(this.P), Value{}, nil
	if obj.P != nil && !obj.IsNone() {
		ot, err := superCheck(t, s.This, obj)
		if err != nil {
			return err
		}
		s.Obj, s.ObjTy = obj, ot
	}
	return nil
}

// superCheck returns the type whose MRO super(this, obj) follows.
func superCheck(t *Thread, this *Type, obj Value) (*Type, error) {
	if obj.Type().Has(FlagIsType) && (*Type)(obj.P).IsSubtype(this) {
		return (*Type)(obj.P), nil
	}
	if obj.Type().IsSubtype(this) {
		return obj.Type(), nil
	}
	c, err := LookupAttr(t, obj, Intern("__class__"))
	if err != nil {
		return nil, err
	}
	if c.P != nil && c.Type().Has(FlagIsType) && (*Type)(c.P) != obj.Type() && (*Type)(c.P).IsSubtype(this) {
		return (*Type)(c.P), nil
	}
	kind, name := "instance of", obj.Type().Name
	if obj.Type().Has(FlagIsType) {
		kind, name = "type", (*Type)(obj.P).Name
	}
	return nil, TypeErrorf("super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).", kind, name, this.Name)
}

// SuperLookup finds name behind this in the MRO of objTy and binds it to obj. ok is false if
// super has nothing to say about the name.
func SuperLookup(t *Thread, this *Type, obj Value, objTy *Type, name *Str) (v Value, ok bool, err error) {
	if objTy == nil || name == Intern("__class__") {
		return Value{}, false, nil
	}
	mro := objTy.MRO
	i := 0
	for i < len(mro) && mro[i] != this {
		i++
	}
	for i++; i < len(mro); i++ {
		d := mro[i].dict().GetStr(name)
		if d.P == nil {
			continue
		}
		if get := d.Type().Slots.DescrGet; get != nil {
			o := obj
			if o.P == unsafe.Pointer(objTy) {
				o = Value{}
			}
			r, err := get(t, d, o, objTy)
			return r, true, err
		}
		return d, true, nil
	}
	return Value{}, false, nil
}

// MappingProxy is a read-only view of a mapping.
type MappingProxy struct {
	Shape *Shape
	M     Value
}

// NewMappingProxy returns a read-only view of m.
func NewMappingProxy(m Value) *MappingProxy { return &MappingProxy{MappingProxyType.Root, m} }

// missingMessage says that a module lacks an attribute, and what may be the reason.
func missingMessage(t *Thread, m *Module, name *Str) (string, error) {
	mod := m.Get(t, "__name__")
	missing := "has no attribute '" + name.String() + "'"
	if mod.P == nil || !mod.IsA(StrType) {
		return "module " + missing, nil
	}
	full := (*Str)(mod.P).String()
	msg := "module '" + full + "' " + missing
	spec := m.Get(t, "__spec__")
	if spec.P == nil || spec.IsNone() {
		return msg, nil
	}
	origin := specOrigin(t, spec)
	shadows := origin != "" && t.Interp.inFirstPath(origin)
	if shadows {
		names := t.Interp.SysDict.GetStr(Intern("stdlib_module_names"))
		if names.P != nil && (names.IsA(SetType) || names.IsA(FrozenSetType)) {
			known, err := (*Set)(names.P).Contains(t, mod)
			if err != nil {
				return "", err
			}
			if known {
				return msg + " (consider renaming '" + origin + "' since it has the same name as the standard library module named '" + full + "' and the import system gives it precedence)", nil
			}
		}
	}
	switch {
	case specFlag(t, spec, "_initializing") && shadows:
		return msg + " (consider renaming '" + origin + "' if it has the same name as a third-party module you intended to import)", nil
	case specFlag(t, spec, "_initializing"):
		from := ""
		if origin != "" {
			from = " from '" + origin + "'"
		}
		return "partially initialized module '" + full + "'" + from + " " + missing + " (most likely due to a circular import)", nil
	}
	if list, err := LookupAttr(t, spec, Intern("_uninitialized_submodules")); err == nil && list.P != nil {
		if has, err := Contains(t, list, Of(name)); err == nil && has {
			return "cannot access submodule '" + name.String() + "' of module '" + full + "' (most likely due to a circular import)", nil
		}
	}
	return msg, nil
}

// specFlag reports whether an attribute of a module's spec is there and true.
func specFlag(t *Thread, spec Value, name string) bool {
	v, err := LookupAttr(t, spec, Intern(name))
	if err != nil || v.P == nil {
		return false
	}
	b, err := Truth(t, v)
	return err == nil && b
}

// specOrigin is the file that a module was loaded from, "" if it was not.
func specOrigin(t *Thread, spec Value) string {
	if !specFlag(t, spec, "has_location") {
		return ""
	}
	o, err := LookupAttr(t, spec, Intern("origin"))
	if err != nil || o.P == nil || !o.IsA(StrType) {
		return ""
	}
	return (*Str)(o.P).String()
}

// inFirstPath reports whether a module's file is in the directory that the command put in front
// of sys.path, where it hides what has the same name elsewhere.
func (in *Interp) inFirstPath(file string) bool {
	if in.FirstPath == nil {
		return false
	}
	first := *in.FirstPath
	if first == "" {
		dir, err := os.Getwd()
		if err != nil {
			return false
		}
		first = dir
	}
	dir, base := path.Split(file)
	dir = strings.TrimSuffix(dir, "/")
	if base == "__init__.py" {
		dir = path.Dir(dir)
	}
	return dir == first
}
