// Package contextvars implements the Python module _contextvars. A context is a dict from
// variables to values that copies share until one of them changes; the current one belongs
// to the thread.
package contextvars

import "github.com/seed-8da18655/gopy/object"

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _contextvars.
//
// https://docs.python.org/3.13/library/contextvars.html
var Module = object.ModuleDef{
	Name: "_contextvars",
	Doc:  "Context Variables",
	Funcs: []object.FuncDef{
		object.Func0("copy_context()", func(t *thread) (value, error) { return object.Of(current(t).copy()), nil }, ""),
	},
	Types: []*object.TypeDef{&contextDef, &varDef, &tokenDef},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&missingDef)
		return nil
	},
}

type context struct {
	shape   *object.Shape
	vars    *object.Dict
	shared  bool // vars belongs to other contexts too
	entered bool
}

type variable struct {
	shape *object.Shape
	name  value
	def   value // P nil without default
}

type token struct {
	shape *object.Shape
	ctx   *context
	v     *variable
	old   value // P nil if it had none
	used  bool
}

type missing struct{ shape *object.Shape }

var (
	contextType = object.NewNativeType("_contextvars.Context")
	varType     = object.NewNativeType("_contextvars.ContextVar")
	tokenType   = object.NewNativeType("_contextvars.Token")
	missingType = object.NewNativeType("Token.MISSING")
	theMissing  missing
)

var missingDef = object.TypeDef{Type: missingType, Struct: (*missing)(nil), Flags: object.FlagDisallowNew, Slots: object.Slots{
	Repr: func(t *thread, v value) (value, error) { return object.NewStr("<Token.MISSING>"), nil },
}}

func newContext(t *thread) *context {
	return &context{shape: contextType.Root, vars: object.NewDict(t)}
}

// current returns the context of the thread, making it on first use.
func current(t *thread) *context {
	if t.ContextVars.P == nil {
		t.ContextVars = object.Of(newContext(t))
	}
	return object.As[context](t.ContextVars)
}

func (c *context) copy() *context {
	c.shared = true
	return &context{shape: contextType.Root, vars: c.vars, shared: true}
}

// own makes vars the context's own before a change.
func (c *context) own(t *thread) {
	if c.shared {
		c.vars, c.shared = c.vars.Copy(t), false
	}
}

// key checks the key of a lookup in a context.
func key(t *thread, v value) (value, error) {
	if !v.IsA(varType) {
		return value{}, object.TypeErrorf("a ContextVar key was expected, got %s", object.ReprOr(t, v))
	}
	return v, nil
}

func (c *context) lookup(t *thread, k value) (value, error) {
	if _, err := key(t, k); err != nil {
		return value{}, err
	}
	return c.vars.Get(t, k)
}

func (c *context) items(t *thread, f func(k, v value) value) value {
	var out []value
	for i := 0; ; {
		k, v, ok := c.vars.Next(&i)
		if !ok {
			return object.Of(object.NewList(t, out))
		}
		out = append(out, f(k, v))
	}
}

func keyOf(k, v value) value { return k }

var contextDef = object.TypeDef{
	Type:   contextType,
	Struct: (*context)(nil),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if len(a.V) > 0 {
				return value{}, object.TypeErrorf("Context() does not accept any arguments")
			}
			return object.Of(newContext(t)), nil
		},
		Len: func(t *thread, v value) (int, error) { return object.As[context](v).vars.Len(), nil },
		GetItem: func(t *thread, v, k value) (value, error) {
			r, err := object.As[context](v).lookup(t, k)
			if err == nil && r.P == nil {
				err = object.KeyErrorOf(k)
			}
			return r, err
		},
		Contains: func(t *thread, v, k value) (bool, error) {
			r, err := object.As[context](v).lookup(t, k)
			return r.P != nil, err
		},
		Iter: func(t *thread, v value) (value, error) { return object.Iter(t, object.As[context](v).items(t, keyOf)) },
		Compare: func(t *thread, a, b value, op object.CompareOp) (value, error) {
			if op != object.EQ && op != object.NE || !a.IsA(contextType) || !b.IsA(contextType) {
				return object.NotImplemented, nil
			}
			eq, err := object.Equal(t, object.Of(object.As[context](a).vars), object.Of(object.As[context](b).vars))
			return object.Bool(eq == (op == object.EQ)), err
		},
		Hash: func(t *thread, v value) (int64, error) {
			return 0, object.TypeErrorf("unhashable type: '_contextvars.Context'")
		},
	},
	Methods: []object.FuncDef{
		object.Func1("copy($self, /)", func(t *thread, v value) (value, error) { return object.Of(object.As[context](v).copy()), nil }, "Return a shallow copy of the context object."),
		object.Func3("get($self, key, default=None, /)", func(t *thread, v, k, def value) (value, error) {
			r, err := object.As[context](v).lookup(t, k)
			if err == nil && r.P == nil {
				r = def
			}
			return r, err
		}, "Return the value for `key` if `key` has the value in the context object.\n\nIf `key` does not exist, return `default`. If `default` is not given,\nreturn None."),
		object.Func1("items($self, /)", func(t *thread, v value) (value, error) {
			return object.As[context](v).items(t, func(k, v value) value { return object.Of(object.MakeTuple(t, k, v)) }), nil
		}, "Return all variables and their values in the context object.\n\nThe result is returned as a list of 2-tuples (variable, value)."),
		object.Func1("keys($self, /)", func(t *thread, v value) (value, error) { return object.As[context](v).items(t, keyOf), nil }, "Return a list of all variables in the context object."),
		object.FuncArgs("run", run, ""),
		object.Func1("values($self, /)", func(t *thread, v value) (value, error) {
			return object.As[context](v).items(t, func(k, v value) value { return v }), nil
		}, "Return a list of all variables' values in the context object."),
	},
}

// run calls a function with the context as the current one.
func run(t *thread, a object.Args) (value, error) {
	self := a.V[0]
	c := object.As[context](self)
	if len(a.Positional()) < 2 {
		return value{}, object.TypeErrorf("run() missing 1 required positional argument")
	}
	if c.entered {
		return value{}, object.RuntimeErrorf("cannot enter context: %s is already entered", object.ReprOr(t, self))
	}
	prev := t.ContextVars
	c.entered, t.ContextVars = true, self
	r, err := object.CallArgs(t, a.V[1], object.Args{V: a.V[2:], Names: a.Names})
	c.entered, t.ContextVars = false, prev
	return r, err
}

var varSig = object.Sig{Text: "ContextVar(name, /, *, default=<unrepresentable>)"}

var varDef = object.TypeDef{
	Type:   varType,
	Struct: (*variable)(nil),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if n := len(a.Positional()); n == 0 {
				return value{}, object.TypeErrorf("ContextVar() takes exactly 1 positional argument (0 given)")
			} else if n > 1 {
				return value{}, object.TypeErrorf("ContextVar() takes at most 1 positional argument (%d given)", n)
			}
			v, err := varSig.Bind(t, a)
			if err != nil {
				return value{}, err
			}
			if !v[0].IsA(object.StrType) {
				return value{}, object.TypeErrorf("context variable name must be a str")
			}
			return object.Of(&variable{shape: typ.Root, name: v[0], def: v[1]}), nil
		},
		Repr: func(t *thread, v value) (value, error) {
			x := object.As[variable](v)
			s := "<ContextVar name=" + object.ReprOr(t, x.name)
			if x.def.P != nil {
				d, err := object.Repr(t, x.def)
				if err != nil {
					return value{}, err
				}
				s += " default=" + d.String()
			}
			return object.NewStr(s + " at " + object.Address(v) + ">"), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func2("get($self, default=<unrepresentable>, /)", func(t *thread, v value, def object.Opt[value]) (value, error) {
			x := object.As[variable](v)
			r, err := current(t).vars.Get(t, v)
			switch {
			case err != nil || r.P != nil:
				return r, err
			case def.OK:
				return def.V, nil
			case x.def.P != nil:
				return x.def, nil
			}
			return value{}, object.NewError(object.LookupError, v)
		}, "Return a value for the context variable for the current context.\n\nIf there is no value for the variable in the current context, the method will:\n * return the value of the default argument of the method, if provided; or\n * return the default value for the context variable, if it was created\n   with one; or\n * raise a LookupError."),
		object.Func2("set($self, value, /)", func(t *thread, v, x value) (value, error) {
			c := current(t)
			old, err := c.vars.Get(t, v)
			if err != nil {
				return value{}, err
			}
			c.own(t)
			return object.Of(&token{shape: tokenType.Root, ctx: c, v: object.As[variable](v), old: old}), c.vars.Set(t, v, x)
		}, "Call to set a new value for the context variable in the current context.\n\nThe required value argument is the new value for the context variable.\n\nReturns a Token object that can be used to restore the variable to its previous\nvalue via the `ContextVar.reset()` method."),
		object.Func2("reset($self, token, /)", reset, "Reset the context variable.\n\nThe variable is reset to the value it had before the `ContextVar.set()` that\ncreated the token was used."),
	},
	Class: []object.FuncDef{genericItem},
	GetSet: []object.GetSetDef{
		{Name: "name", Get: func(t *thread, v value) (value, error) { return object.As[variable](v).name, nil },
			Set: func(t *thread, v, x value) error { return object.AttributeErrorf("readonly attribute") }},
	},
}

var genericItem = object.Func2("__class_getitem__($type, object, /)", func(t *thread, cls, item value) (value, error) { return object.NewGenericAlias(t, cls, item) }, "See PEP 585")

func reset(t *thread, v, tok value) (object.Nothing, error) {
	var none object.Nothing
	if !tok.IsA(tokenType) {
		return none, object.TypeErrorf("expected an instance of Token, got %s", object.ReprOr(t, tok))
	}
	k := object.As[token](tok)
	c := current(t)
	switch {
	case k.used:
		return none, object.RuntimeErrorf("%s has already been used once", object.ReprOr(t, tok))
	case k.v != object.As[variable](v):
		return none, object.ValueErrorf("%s was created by a different ContextVar", object.ReprOr(t, tok))
	case k.ctx != c:
		return none, object.ValueErrorf("%s was created in a different Context", object.ReprOr(t, tok))
	}
	k.used = true
	c.own(t)
	if k.old.P != nil {
		return none, c.vars.Set(t, v, k.old)
	}
	_, err := c.vars.Pop(t, v)
	return none, err
}

var tokenDef = object.TypeDef{
	Type:   tokenType,
	Struct: (*token)(nil),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			return value{}, object.RuntimeErrorf("Tokens can only be created by ContextVars")
		},
		Repr: func(t *thread, v value) (value, error) {
			k := object.As[token](v)
			used := ""
			if k.used {
				used = " used"
			}
			r, err := object.Repr(t, object.Of(k.v))
			if err != nil {
				return value{}, err
			}
			return object.NewStr("<Token" + used + " var=" + r.String() + " at " + object.Address(v) + ">"), nil
		},
		Hash: func(t *thread, v value) (int64, error) {
			return 0, object.TypeErrorf("unhashable type: '_contextvars.Token'")
		},
	},
	Class: []object.FuncDef{genericItem},
	GetSet: []object.GetSetDef{
		{Name: "var", Get: func(t *thread, v value) (value, error) { return object.Of(object.As[token](v).v), nil }},
		{Name: "old_value", Get: func(t *thread, v value) (value, error) {
			if o := object.As[token](v).old; o.P != nil {
				return o, nil
			}
			return missingValue(), nil
		}},
	},
	Attrs: func(d *object.Dict) { d.SetStr(object.Intern("MISSING"), missingValue()) },
}

// missingValue returns Token.MISSING.
func missingValue() value {
	object.Bind(&missingDef)
	return object.Of(&theMissing)
}

func init() { theMissing.shape = missingType.Root }
