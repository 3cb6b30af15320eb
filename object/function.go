package object

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file defines function, bound method, builtin function, cell and code.

func funcAddr[F any](f F) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&f)) }

// Method is a bound method: a callable with its first argument.
type Method struct {
	Shape *Shape
	Func  Value
	Self  Value
}

// NewMethod binds f to self.
func NewMethod(f, self Value) *Method { return &Method{MethodType.Root, f, self} }

// NativeObject marks *Function as a parameter type.
func (*Function) NativeObject() {}

// NewFunction returns a Python function of code in globals. code may be a variant.
func NewFunction(t *Thread, code *Code, globals *Dict, qualname *Str) *Function {
	f := &Function{Shape: FunctionType.Root, Globals: globals}
	f.Code = code.For(t, globals, t.BuiltinsOf(globals))
	if qualname != nil {
		f.Attrs().QualName = qualname
	}
	if f.Module = globals.GetStr(nameStr); f.Module.P == nil {
		f.Module = None
	}
	return f
}

// NestedFunction returns a function of a code object that is a constant of outer's.
func NestedFunction(t *Thread, code *Code, outer *Function) *Function {
	g := outer.Globals
	f := &Function{Shape: &FunctionShape, Globals: g, Code: NestedCode(t, code, outer)}
	if f.Module = g.GetStr(nameStr); f.Module.P == nil {
		f.Module = None
	}
	return f
}

// NestedCode returns the variant of a constant of outer's code that runs in its globals.
func NestedCode(t *Thread, code *Code, outer *Function) *Code {
	g := outer.Globals
	if v, b := code.Visible, outer.Builtins(); v.Globals == g && v.Builtins == b && !v.AsGlobals {
		return v
	}
	return code.For(t, g, outer.Builtins())
}

// Builtins returns the builtins dict of the function.
func (f *Function) Builtins() *Dict { return f.Code.Builtins }

// Attrs returns the attributes that differ from the code's, to change them.
func (f *Function) Attrs() *FunctionAttrs {
	if f.attrs == nil {
		f.attrs = &FunctionAttrs{Name: f.Name(), QualName: f.QualName(), Doc: f.Doc()}
	}
	return f.attrs
}

// Name returns __name__.
func (f *Function) Name() *Str {
	if f.attrs != nil {
		return f.attrs.Name
	}
	return f.Code.NameStr()
}

// QualName returns __qualname__.
func (f *Function) QualName() *Str {
	if f.attrs != nil {
		return f.attrs.QualName
	}
	return f.Code.QualNameStr()
}

// Doc returns __doc__.
func (f *Function) Doc() Value {
	if f.attrs != nil {
		return f.attrs.Doc
	}
	c := f.Code
	if c.Flags&bytecode.FlagHasDocstring == 0 {
		return None
	}
	if !c.Visible.loaded {
		c.Code.Load()
		if s, ok := c.Code.Consts[0].(string); ok {
			return textConstant(s)
		}
		return None
	}
	if k := c.Visible.Consts; len(k) > 0 && k[0].IsA(StrType) {
		return k[0]
	}
	return None
}

// nameStr is '__name__'.
var nameStr *Str

// BuiltinsOf returns the builtins dict that code with these globals sees.
func (t *Thread) BuiltinsOf(globals *Dict) *Dict {
	if globals == nil {
		return t.Interp.Builtins
	}
	b := globals.GetStr(Intern("__builtins__"))
	if b.P == nil {
		return t.CurrentBuiltins()
	}
	if b.IsA(ModuleType) {
		return (*Module)(b.P).Dict(t)
	}
	if b.Type().Has(FlagDict) {
		return (*Dict)(b.P)
	}
	// Another mapping: an empty dict refers to it, under a name that no program has.
	d := NewNamespace()
	d.SetStr(Intern(builtinsMapping), b)
	return d
}

const builtinsMapping = "\x00mapping"

// BuiltinsMapping returns the object that a function's builtins stand for, P nil if it is the
// dict itself.
func (d *Dict) BuiltinsMapping() Value {
	if d.Len() != 1 {
		return Value{}
	}
	return d.GetStr(Intern(builtinsMapping))
}

func builtinsValue(d *Dict) Value {
	if m := d.BuiltinsMapping(); m.P != nil {
		return m
	}
	return Of(d)
}

var functionDef = TypeDef{
	Type:    FunctionType,
	Struct:  (*Function)(nil),
	Members: "__builtins__ __closure__ __doc__ __globals__ __module__",
	Doc:     "Create a function object.",
	Sig:     "(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)",
	Flags:   FlagMethodDescr | FlagHasDict | FlagWeakref,
	ExtOff:  unsafe.Offsetof(Function{}.Ext),
	Slots: Slots{
		New: functionNew,
		Repr: func(t *Thread, v Value) (Value, error) {
			return NewStr("<function " + (*Function)(v.P).QualName().String() + " at " + Address(v) + ">"), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			return t.Interp.Eval.Call(t, (*Function)(f.P), a)
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) {
			if obj.P == nil {
				return d, nil
			}
			return Of(NewMethod(d, obj)), nil
		},
	},
	GetSet: []GetSetDef{
		{Name: "__code__", Get: func(t *Thread, v Value) (Value, error) { return Of((*Function)(v.P).Code.Visible), nil }, Set: func(t *Thread, v, x Value) error {
			f := (*Function)(v.P)
			if x.P == nil || x.Type() != CodeType {
				return TypeErrorf("__code__ must be set to a code object")
			}
			c := (*Code)(x.P)
			n := 0
			if f.Closure != nil {
				n = len(f.Closure.Items)
			}
			if len(c.Freevars) != n {
				return ValueErrorf("%s() requires a code object with %d free vars, not %d", f.Name().String(), n, len(c.Freevars))
			}
			const kinds = bytecode.FlagGenerator | bytecode.FlagCoroutine | bytecode.FlagAsyncGenerator
			if (f.Code.Flags^c.Flags)&kinds != 0 {
				if err := t.Warn(DeprecationWarning, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)", 1); err != nil {
					return err
				}
			}
			f.Attrs() // which stay
			f.Code = c.For(t, f.Globals, f.Builtins())
			f.touch(t)
			return nil
		}},
		{Name: "__globals__", Get: func(t *Thread, v Value) (Value, error) {
			return Of((*Function)(v.P).Globals), t.FinishShown()
		}},
		{Name: "__builtins__", Get: func(t *Thread, v Value) (Value, error) {
			return builtinsValue((*Function)(v.P).Builtins()), t.FinishShown()
		}},
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return Of((*Function)(v.P).Name()), nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil || !x.IsA(StrType) {
				return TypeErrorf("__name__ must be set to a string object")
			}
			(*Function)(v.P).Attrs().Name = (*Str)(x.P)
			return nil
		}},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) { return Of((*Function)(v.P).QualName()), nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil || !x.IsA(StrType) {
				return TypeErrorf("__qualname__ must be set to a string object")
			}
			(*Function)(v.P).Attrs().QualName = (*Str)(x.P)
			return nil
		}},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) { return (*Function)(v.P).Doc(), nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil {
				x = None
			}
			(*Function)(v.P).Attrs().Doc = x
			return nil
		}},
		{Name: "__module__", Get: func(t *Thread, v Value) (Value, error) { return (*Function)(v.P).Module, nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil {
				x = None
			}
			(*Function)(v.P).Module = x
			return nil
		}},
		{Name: "__defaults__", Get: func(t *Thread, v Value) (Value, error) {
			if d := (*Function)(v.P).Defaults; d != nil {
				return Of(d), nil
			}
			return None, nil
		}, Set: func(t *Thread, v, x Value) error {
			f := (*Function)(v.P)
			if x.P == nil || x.IsNone() {
				f.Defaults = nil
			} else if !x.IsA(TupleType) {
				return TypeErrorf("__defaults__ must be set to a tuple object")
			} else {
				f.Defaults = (*Tuple)(x.P)
			}
			f.touch(t)
			return nil
		}},
		{Name: "__kwdefaults__", Get: func(t *Thread, v Value) (Value, error) {
			if d := (*Function)(v.P).KwDefs; d != nil {
				return Of(d), nil
			}
			return None, nil
		}, Set: func(t *Thread, v, x Value) error {
			f := (*Function)(v.P)
			if x.P == nil || x.IsNone() {
				f.KwDefs = nil
			} else if !x.Type().Has(FlagDict) {
				return TypeErrorf("__kwdefaults__ must be set to a dict object")
			} else {
				f.KwDefs = (*Dict)(x.P)
			}
			return nil
		}},
		{Name: "__annotations__", Get: func(t *Thread, v Value) (Value, error) { return Of((*Function)(v.P).Annotations(t)), nil }, Set: func(t *Thread, v, x Value) error {
			f := (*Function)(v.P)
			if x.P == nil || x.IsNone() {
				f.Attrs().Annots = Value{}
			} else if !x.Type().Has(FlagDict) {
				return TypeErrorf("__annotations__ must be set to a dict object")
			} else {
				f.Attrs().Annots = x
			}
			return nil
		}},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, error) {
			if a := (*Function)(v.P).attrs; a != nil && a.TypeParams.P != nil {
				return a.TypeParams, nil
			}
			return Of(EmptyTuple), nil
		}, Set: func(t *Thread, v, x Value) error {
			if x.P == nil || !x.IsA(TupleType) {
				return TypeErrorf("__type_params__ must be set to a tuple")
			}
			(*Function)(v.P).Attrs().TypeParams = x
			return nil
		}},
		{Name: "__closure__", Get: func(t *Thread, v Value) (Value, error) {
			if c := (*Function)(v.P).Closure; c != nil {
				return Of(c), nil
			}
			return None, nil
		}},
	},
}

// touch makes caches of calls to f forget it.
func (f *Function) touch(t *Thread) {}

// Annotations returns __annotations__, made from the compiler's flat tuple on first use.
func (f *Function) Annotations(t *Thread) *Dict {
	a := f.Attrs()
	if a.Annots.P == nil {
		a.Annots = Of(NewDict(t))
	} else if a.Annots.Type() == TupleType {
		d := NewDict(t)
		items := (*Tuple)(a.Annots.P).Items
		for i := 0; i+1 < len(items); i += 2 {
			d.SetStr((*Str)(items[i].P), items[i+1])
		}
		a.Annots = Of(d)
	}
	return (*Dict)(a.Annots.P)
}

var functionSig = ParseSignature("function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")

func functionNew(t *Thread, typ *Type, a Args) (Value, error) {
	v, err := functionSig.bind(t, a, nil)
	if err != nil {
		return Value{}, err
	}
	if v[0].Type() != CodeType {
		return Value{}, TypeErrorf("function() argument 'code' must be code, not %s", ArgTypeName(v[0]))
	}
	if !v[1].Type().Has(FlagDict) {
		return Value{}, TypeErrorf("function() argument 'globals' must be dict, not %s", v[1].Type().Name)
	}
	c := (*Code)(v[0].P)
	f := NewFunction(t, c, (*Dict)(v[1].P), nil)
	if !v[2].IsNone() {
		if !v[2].IsA(StrType) {
			return Value{}, TypeErrorf("arg 3 (name) must be None or string")
		}
		f.Attrs().Name = (*Str)(v[2].P)
	}
	if !v[3].IsNone() {
		if !v[3].IsA(TupleType) {
			return Value{}, TypeErrorf("arg 4 (defaults) must be None or tuple")
		}
		f.Defaults = (*Tuple)(v[3].P)
	}
	n := len(c.Freevars)
	if v[4].IsNone() {
		if n > 0 {
			return Value{}, TypeErrorf("arg 5 (closure) must be tuple")
		}
	} else {
		if !v[4].IsA(TupleType) {
			return Value{}, TypeErrorf("arg 5 (closure) must be None or tuple")
		}
		cl := (*Tuple)(v[4].P)
		if len(cl.Items) != n {
			return Value{}, ValueErrorf("%s requires closure of length %d, not %d", c.Name, n, len(cl.Items))
		}
		for _, x := range cl.Items {
			if x.Type() != CellType {
				return Value{}, TypeErrorf("arg 5 (closure) expected cell, found %s", x.Type().Name)
			}
		}
		if n > 0 {
			f.Closure = cl
		}
	}
	if !v[5].IsNone() {
		if !v[5].Type().Has(FlagDict) {
			return Value{}, TypeErrorf("arg 6 (kwdefaults) must be None or dict")
		}
		f.KwDefs = (*Dict)(v[5].P)
	}
	return Of(f), nil
}

var methodDef = TypeDef{
	Type:    MethodType,
	Struct:  (*Method)(nil),
	Members: "__func__ __self__",
	Doc:     "Create a bound instance method object.",
	Sig:     "(function, instance, /)",
	Flags:   FlagWeakref | FlagNativeGetattr,
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if a.NumKw() > 0 {
				return Value{}, TypeErrorf("method() takes no keyword arguments")
			}
			if len(a.V) != 2 {
				return Value{}, TypeErrorf("method expected 2 arguments, got %d", len(a.V))
			}
			if !IsCallable(a.V[0]) {
				return Value{}, TypeErrorf("first argument must be callable")
			}
			if a.V[1].IsNone() {
				return Value{}, TypeErrorf("instance must not be None")
			}
			return Of(NewMethod(a.V[0], a.V[1])), nil
		},
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			m := (*Method)(f.P)
			return CallArgs(t, m.Func, a.Prepend(m.Self))
		},
		DescrGet: func(t *Thread, d, obj Value, typ *Type) (Value, error) { return d, nil },
		Repr: func(t *Thread, v Value) (Value, error) {
			m := (*Method)(v.P)
			name := "?"
			for _, n := range [...]string{"__qualname__", "__name__"} {
				x, err := LookupAttr(t, m.Func, Intern(n))
				if err != nil {
					return Value{}, err
				}
				if x.P != nil {
					if x.IsA(StrType) {
						name = (*Str)(x.P).String()
					}
					break
				}
			}
			r, err := Repr(t, m.Self)
			if err != nil {
				return Value{}, err
			}
			return NewStr("<bound method " + name + " of " + r.String() + ">"), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			m := (*Method)(v.P)
			h, err := Hash(t, m.Func)
			return HashPointer(m.Self.P) ^ h, err
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.Type() != MethodType || op != EQ && op != NE {
				return NotImplemented, nil
			}
			x, y := (*Method)(a.P), (*Method)(b.P)
			eq, err := Equal(t, x.Func, y.Func)
			if err != nil {
				return Value{}, err
			}
			return Bool((eq && x.Self == y.Self) == (op == EQ)), nil
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, error) {
			if d := MethodType.Lookup(name); d.P != nil {
				if get := d.Type().Slots.DescrGet; get != nil {
					return get(t, d, v, MethodType)
				}
				return d, nil
			}
			return GetAttr(t, (*Method)(v.P).Func, name)
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			m := (*Method)(v.P)
			n, err := GetAttr(t, m.Func, Intern("__name__"))
			if err != nil {
				return Value{}, err
			}
			g, err := GetAttr(t, Of(t.BuiltinModule()), Intern("getattr"))
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, g, Of(MakeTuple(t, m.Self, n)))), nil
		}, ""),
	},
	GetSet: []GetSetDef{
		{Name: "__func__", Doc: "the function that implements the method", Get: func(t *Thread, v Value) (Value, error) { return (*Method)(v.P).Func, nil }},
		{Name: "__self__", Doc: "the instance that the method is bound to", Get: func(t *Thread, v Value) (Value, error) { return (*Method)(v.P).Self, nil }},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) {
			d, err := LookupAttr(t, (*Method)(v.P).Func, Intern("__doc__"))
			if err == nil && d.P == nil {
				d = None
			}
			return d, err
		}},
	},
}

// boundType returns the type that the qualified name of a method starts with, nil for functions.
func (b *Builtin) boundType() *Type {
	if b.Type == nil || b.Self.P == nil {
		return b.Type
	}
	typ := b.Self.Type()
	if typ.Has(FlagIsType) && b.Self.P != unsafe.Pointer(b.Type) || b.Self.P == unsafe.Pointer(b.Type) {
		typ = (*Type)(b.Self.P)
	}
	return typ
}

var builtinDef = TypeDef{
	Type:    BuiltinType,
	Struct:  (*Builtin)(nil),
	Members: "__module__",
	Flags:   FlagDisallowNew | FlagWeakref,
	Slots: Slots{
		Call: func(t *Thread, f Value, a Args) (Value, error) {
			b := (*Builtin)(f.P)
			if b.Self.P != nil {
				if _, isMod := b.moduleSelf(); !isMod || b.Type != nil {
					a = a.Prepend(b.Self)
					if typ := b.boundType(); typ != b.Type && typ != nil {
						// Errors name the type of the object, not the one that has the method.
						if err := b.Def.misfit(a, typ.QualName+"."); err != nil {
							return Value{}, err
						}
					}
				} else if b.Def.takesModule() {
					a = a.Prepend(b.Self)
				}
			}
			return b.Def.Call(t, a)
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			b := (*Builtin)(v.P)
			if _, isMod := b.moduleSelf(); b.Self.P == nil || isMod {
				return NewStr("<built-in function " + b.Def.Name() + ">"), nil
			}
			return NewStr("<built-in method " + b.Def.Name() + " of " + b.Self.Type().Name + " object at " + Address(b.Self) + ">"), nil
		},
		Hash: func(t *Thread, v Value) (int64, error) {
			b := (*Builtin)(v.P)
			return HashPointer(b.Self.P) ^ HashPointer(unsafe.Pointer(b.Def)), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.Type() != BuiltinType || op != EQ && op != NE {
				return NotImplemented, nil
			}
			x, y := (*Builtin)(a.P), (*Builtin)(b.P)
			return Bool((x.Def == y.Def && x.Self == y.Self) == (op == EQ)), nil
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			b := (*Builtin)(v.P)
			if _, isMod := b.moduleSelf(); b.Self.P == nil || isMod {
				return NewStr(b.Def.Name()), nil
			}
			g, err := GetAttr(t, Of(t.BuiltinModule()), Intern("getattr"))
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, g, Of(MakeTuple(t, b.Self, NewStr(b.Def.Name()))))), nil
		}, ""),
	},
	GetSet: []GetSetDef{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, error) { return NewStr((*Builtin)(v.P).Def.Name()), nil }},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, error) {
			b := (*Builtin)(v.P)
			if typ := b.boundType(); typ != nil {
				return NewStr(typ.QualName + "." + b.Def.Name()), nil
			}
			return NewStr(b.Def.Name()), nil
		}},
		{Name: "__module__", Get: func(t *Thread, v Value) (Value, error) {
			if m := (*Builtin)(v.P).Module; m.P != nil {
				return m, nil
			}
			return None, nil
		}},
		{Name: "__self__", Get: func(t *Thread, v Value) (Value, error) {
			if s := (*Builtin)(v.P).Self; s.P != nil {
				return s, nil
			}
			return None, nil
		}},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, error) {
			if d := (*Builtin)(v.P).Def.Doc; d != "" {
				return NewStr(d), nil
			}
			return None, nil
		}},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, error) {
			b := (*Builtin)(v.P)
			if s := b.Def.TextSignature(); s != "" {
				if _, mod := b.moduleSelf(); mod && s[1] != '$' {
					// As in CPython the module itself is the first parameter.
					self := b.Def.self
					if self == "" {
						self = "module"
					}
					if s == "()" {
						s = "($" + self + ")"
					} else {
						s = "($" + self + ", " + s[1:]
					}
				}
				return NewStr(positionalSelf(s)), nil
			}
			return None, nil
		}},
	},
}

func (b *Builtin) moduleSelf() (*Module, bool) {
	if b.Self.P != nil && b.Self.IsA(ModuleType) {
		return (*Module)(b.Self.P), true
	}
	return nil, false
}

// takesModule reports whether a module function wants its module as first argument.
func (d *FuncDef) takesModule() bool {
	s := d.TextSignature()
	return len(s) > 8 && s[:8] == "($module"
}

var cellDef = TypeDef{
	Type:   CellType,
	Struct: (*Cell)(nil),
	Doc:    "Create a new cell object.",
	Sig:    "([contents])",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			if a.NumKw() > 0 {
				return Value{}, TypeErrorf("cell() takes no keyword arguments")
			}
			switch len(a.V) {
			case 0:
				return Of(NewCell(Value{})), nil
			case 1:
				return Of(NewCell(a.V[0])), nil
			}
			return Value{}, TypeErrorf("cell expected at most 1 argument, got %d", len(a.V))
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			c := (*Cell)(v.P)
			if c.V.P == nil {
				return NewStr("<cell at " + Address(v) + ": empty>"), nil
			}
			return NewStr("<cell at " + Address(v) + ": " + c.V.Type().Name + " object at " + Address(c.V) + ">"), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if b.Type() != CellType {
				return NotImplemented, nil
			}
			x, y := (*Cell)(a.P).V, (*Cell)(b.P).V
			if x.P != nil && y.P != nil {
				return Compare(t, x, y, op)
			}
			i, j := 0, 0
			if x.P != nil {
				i = 1
			}
			if y.P != nil {
				j = 1
			}
			return Bool(cmpOrdered(i, j, op)), nil
		},
	},
	GetSet: []GetSetDef{{Name: "cell_contents", Get: func(t *Thread, v Value) (Value, error) {
		if c := (*Cell)(v.P); c.V.P != nil {
			return c.V, nil
		}
		return Value{}, ValueErrorf("Cell is empty")
	}, Set: func(t *Thread, v, x Value) error {
		(*Cell)(v.P).V = x
		return nil
	}}},
}
