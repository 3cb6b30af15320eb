// Package decimal implements the Python module _decimal: decimal floating-point arithmetic.
package decimal

import (
	kernel "github.com/seed-8da18655/gopy/internal/decimal"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the module: its exceptions, constants and functions.

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
	number  = kernel.Number
)

// Module is the module _decimal.
//
// https://docs.python.org/3.13/library/decimal.html
var Module = object.ModuleDef{
	Name: "_decimal",
	Doc:  "C decimal arithmetic module",
	Funcs: []object.FuncDef{
		object.Func0("getcontext()", func(t *thread) (value, error) {
			c, err := currentContext(t)
			return object.Of(c), err
		}, "Get the current default context."),
		object.Func1("setcontext(context, /)", setContext, "Set a new default context."),
		object.FuncArgs("localcontext(ctx=None, **kwargs)", localContext, "Return a context manager that will set the default context to a copy of ctx\non entry to the with-statement and restore the previous default context when\nexiting the with-statement. If no context is specified, a copy of the current\ndefault context is used."),
	},
	Init: initModule,
}

// signal is one of the classes that contexts have flags for, with its conditions.
type signal struct {
	name       string
	conditions uint32
	bases      string
}

// signals are in the order of precedence.
var signals = [...]signal{
	{"InvalidOperation", kernel.Invalid, "DecimalException"},
	{"FloatOperation", kernel.FloatOperation, "DecimalException TypeError"},
	{"DivisionByZero", kernel.DivisionByZero, "DecimalException ZeroDivisionError"},
	{"Overflow", kernel.Overflow, "Inexact Rounded"},
	{"Underflow", kernel.Underflow, "Inexact Rounded Subnormal"},
	{"Subnormal", kernel.Subnormal, "DecimalException"},
	{"Inexact", kernel.Inexact, "DecimalException"},
	{"Rounded", kernel.Rounded, "DecimalException"},
	{"Clamped", kernel.Clamped, "DecimalException"},
}

// invalidConditions are the conditions behind InvalidOperation that have classes of their own.
var invalidConditions = [...]signal{
	{"InvalidOperation", kernel.InvalidOperation, ""},
	{"ConversionSyntax", kernel.ConversionSyntax, "InvalidOperation"},
	{"DivisionImpossible", kernel.DivisionImpossible, "InvalidOperation"},
	{"DivisionUndefined", kernel.DivisionUndefined, "InvalidOperation ZeroDivisionError"},
	{"InvalidContext", kernel.InvalidContext, "InvalidOperation"},
}

var roundings = [...]string{
	"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP",
}

// state is what the module keeps for an interpreter.
type state struct {
	classes    map[string]value
	signals    [len(signals)]value
	variable   value // the context variable with the current context
	tuple      value // DecimalTuple
	signalDict *object.Type
	rational   value // numbers.Rational
	templates  [3]*context
	// The current context, valid for this thread and contextvars context.
	thread  *thread `image:"-"`
	vars    value
	current *context
}

type stateKey struct{}

func stateOf(t *thread) *state { return t.Interp.Data[stateKey{}].(*state) }

func initModule(t *thread, m *object.Module) error {
	s, ok := t.Interp.Data[stateKey{}].(*state)
	if !ok {
		object.Bind(&decimalDef)
		object.Bind(&contextDef)
		object.Bind(&signalDictDef)
		object.Bind(&managerDef)
		s = &state{}
		if err := s.makeClasses(t); err != nil {
			return err
		}
		t.Interp.Data[stateKey{}] = s
		s.templates = [3]*context{newContext(t), newContext(t), newContext(t)}
		basic, extended := s.templates[1], s.templates[2]
		basic.c.Prec, extended.c.Prec = 9, 9
		basic.c.Rounding = kernel.RoundHalfUp
		basic.c.Traps |= kernel.Clamped | kernel.Underflow
		extended.c.Traps = 0
	}
	for name, class := range s.classes {
		m.Set(t, name, class)
	}
	for i, name := range []string{"DefaultContext", "BasicContext", "ExtendedContext"} {
		m.Set(t, name, object.Of(s.templates[i]))
	}
	m.Set(t, "Decimal", object.Of(decimalType))
	m.Set(t, "Context", object.Of(contextType))
	m.Set(t, "DecimalTuple", s.tuple)
	for _, name := range roundings {
		m.Set(t, name, object.Of(object.Intern(name)))
	}
	m.Set(t, "MAX_PREC", object.Int(kernel.MaxPrec))
	m.Set(t, "MAX_EMAX", object.Int(kernel.MaxEmax))
	m.Set(t, "MIN_EMIN", object.Int(kernel.MinEmin))
	m.Set(t, "MIN_ETINY", object.Int(kernel.MinEtiny))
	m.Set(t, "HAVE_THREADS", object.True)
	m.Set(t, "HAVE_CONTEXTVAR", object.True)
	m.Set(t, "__version__", object.NewStr("1.70"))
	m.Set(t, "__libmpdec_version__", object.NewStr("2.5.1"))
	return nil
}

// makeClasses makes the classes of an interpreter.
func (s *state) makeClasses(t *thread) error {
	s.classes = map[string]value{
		"ArithmeticError":   object.Of(object.ArithmeticError),
		"TypeError":         object.Of(object.TypeError),
		"ZeroDivisionError": object.Of(object.ZeroDivisionError),
	}
	if err := s.makeClass(t, "DecimalException", "ArithmeticError"); err != nil {
		return err
	}
	// Bases first.
	for _, i := range []int{0, 1, 2, 5, 6, 7, 8, 3, 4} {
		if err := s.makeClass(t, signals[i].name, signals[i].bases); err != nil {
			return err
		}
	}
	for i := range signals {
		s.signals[i] = s.classes[signals[i].name]
	}
	for _, c := range invalidConditions[1:] {
		if err := s.makeClass(t, c.name, c.bases); err != nil {
			return err
		}
	}
	delete(s.classes, "ArithmeticError")
	delete(s.classes, "TypeError")
	delete(s.classes, "ZeroDivisionError")

	namedtuple, err := object.ImportAttr(t, "collections", "namedtuple")
	if err != nil {
		return err
	}
	kw := object.NewDict(t)
	kw.SetStr(object.Intern("module"), object.NewStr("decimal"))
	s.tuple, err = object.CallKw(t, namedtuple, []value{object.NewStr("DecimalTuple"), object.NewStr("sign digits exponent")}, kw)
	if err != nil {
		return err
	}
	mapping, err := object.ImportAttr(t, "_collections_abc", "MutableMapping")
	if err != nil {
		return err
	}
	meta := object.Of(mapping.Type())
	dict, err := object.Call(t, meta, object.NewStr("SignalDict"), object.Of(object.MakeTuple(t, object.Of(signalDictType), mapping)), object.Of(object.NewDict(t)))
	if err != nil {
		return err
	}
	s.signalDict = (*object.Type)(dict.P)
	if s.rational, err = object.ImportAttr(t, "numbers", "Rational"); err != nil {
		return err
	}
	numbers, err := object.ImportAttr(t, "numbers", "Number")
	if err != nil {
		return err
	}
	if _, err := object.CallMethod(t, numbers, "register", object.Of(decimalType)); err != nil {
		return err
	}
	makeVar, err := object.ImportAttr(t, "_contextvars", "ContextVar")
	if err != nil {
		return err
	}
	s.variable, err = object.Call(t, makeVar, object.NewStr("decimal_context"))
	return err
}

func (s *state) makeClass(t *thread, name, bases string) error {
	var list []value
	for start, i := 0, 0; i <= len(bases); i++ {
		if i == len(bases) || bases[i] == ' ' {
			list = append(list, s.classes[bases[start:i]])
			start = i + 1
		}
	}
	ns := object.NewDict(t)
	ns.SetStr(object.Intern("__module__"), object.NewStr("decimal"))
	class, err := object.Call(t, object.Of(object.TypeType), object.NewStr(name), object.Of(object.NewTuple(t, list)), object.Of(ns))
	s.classes[name] = class
	return err
}

// currentContext returns the context of operations that are given none.
func currentContext(t *thread) (*context, error) {
	s := stateOf(t)
	if s.thread == t && s.vars == t.ContextVars && s.current != nil {
		return s.current, nil
	}
	v, err := object.CallMethod(t, s.variable, "get", object.None)
	if err != nil {
		return nil, err
	}
	if v.IsNone() {
		c := s.templates[0].copy()
		c.c.Status = 0
		if err := s.use(t, c); err != nil {
			return nil, err
		}
		return c, nil
	}
	s.thread, s.vars, s.current = t, t.ContextVars, object.As[context](v)
	return s.current, nil
}

func (s *state) use(t *thread, c *context) error {
	if _, err := object.CallMethod(t, s.variable, "set", object.Of(c)); err != nil {
		return err
	}
	s.thread, s.vars, s.current = t, t.ContextVars, c
	return nil
}

func setContext(t *thread, v value) (nothing, error) {
	if !v.IsA(contextType) {
		return nothing{}, object.TypeErrorf("argument must be a context")
	}
	s := stateOf(t)
	c := object.As[context](v)
	for _, template := range s.templates {
		if c == template {
			c = c.copy()
			c.c.Status = 0
			break
		}
	}
	return nothing{}, s.use(t, c)
}

// raise reports the conditions of an operation: it sets flags, and returns an exception if one
// of them is trapped.
func (c *context) raise(t *thread, conditions uint32) error {
	c.c.Status |= conditions
	if conditions&(c.c.Traps|kernel.MallocError) == 0 {
		return nil
	}
	if conditions&kernel.MallocError != 0 {
		return t.NoMemory()
	}
	trapped := conditions & c.c.Traps
	s := stateOf(t)
	var list []value
	for _, x := range invalidConditions {
		if trapped&x.conditions != 0 {
			list = append(list, s.classes[x.name])
		}
	}
	var class value
	for i, x := range signals {
		if trapped&x.conditions != 0 {
			if class.P == nil {
				class = s.signals[i]
			}
			if i > 0 {
				list = append(list, s.signals[i])
			}
		}
	}
	return object.NewError((*object.Type)(class.P), object.Of(object.NewList(t, list)))
}

// manager is the context manager of localcontext.
type manager struct {
	shape        *object.Shape
	local, saved *context
}

var managerType = object.NewNativeType("decimal.ContextManager")

var managerDef = object.TypeDef{
	Type:   managerType,
	Struct: (*manager)(nil),
	Module: "decimal",
	Flags:  object.FlagDisallowNew,
	Methods: []object.FuncDef{
		object.Func1("__enter__($self, /)", func(t *thread, v value) (value, error) {
			m := object.As[manager](v)
			return object.Of(m.local), stateOf(t).use(t, m.local)
		}, ""),
		object.FuncArgs("__exit__($self, /, *args)", func(t *thread, a object.Args) (value, error) {
			m := object.As[manager](a.V[0])
			return object.None, stateOf(t).use(t, m.saved)
		}, ""),
	},
}

func localContext(t *thread, a object.Args) (value, error) {
	saved, err := currentContext(t)
	if err != nil {
		return value{}, err
	}
	from := saved
	given := object.None
	p := a.Positional()
	if len(p) > 1 {
		return value{}, object.TypeErrorf("localcontext() takes at most 1 positional argument (%d given)", len(p))
	}
	if len(p) == 1 {
		given = p[0]
	}
	for i := range a.NumKw() {
		name, v := a.Kw(i)
		if name.String() == "ctx" && len(p) == 0 {
			given = v
		}
	}
	if !given.IsNone() {
		if !given.IsA(contextType) {
			return value{}, object.TypeErrorf("optional argument must be a context")
		}
		from = object.As[context](given)
	}
	local := from.copy()
	for i := range a.NumKw() {
		name, v := a.Kw(i)
		switch text := name.String(); text {
		case "ctx":
		case "prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps":
			if v.IsNone() {
				continue
			}
			if text == "flags" || text == "traps" {
				if err := local.setSignals(t, text == "traps", v); err != nil {
					return value{}, err
				}
			} else if err := local.set(t, text, v); err != nil {
				return value{}, err
			}
		default:
			return value{}, object.TypeErrorf("localcontext() got an unexpected keyword argument '%s'", text)
		}
	}
	return object.Of(&manager{shape: managerType.Root, local: local, saved: saved}), nil
}
