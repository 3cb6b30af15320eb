// Package builtins implements the Python module builtins: functions here, types and
// exceptions from package object.
package builtins

import (
	"errors"
	gomath "math"
	"strconv"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/bigfmt"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module builtins.
//
// https://docs.python.org/3.13/library/functions.html
var Module = object.ModuleDef{
	Name: "builtins",
	Doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\n" +
		"This module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\nobjects with the same name as a builtin and need to\naccess the built-in of the same name.",
	Funcs: []object.FuncDef{
		object.Raw("abs(x, /)", 1, 1, abs, "Return the absolute value of the argument."),
		object.Func1("aiter(async_iterable, /)", aiter, "Return an AsyncIterator for an AsyncIterable object."),
		object.Raw("all(iterable, /)", 1, 1, all, "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True."),
		object.FuncSlice("anext(aiterator, default=<unrepresentable>, /)", anext, "Return the next item from the async iterator.\n\nIf default is given and the async iterator is exhausted,\nit is returned instead of raising StopAsyncIteration."),
		object.Raw("any(iterable, /)", 1, 1, any_, "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False."),
		object.Func1("ascii(obj, /)", func(t *thread, v value) (*object.Str, error) { return object.ASCIIRepr(t, v) }, "Return an ASCII-only representation of an object."),
		object.Raw("bin(number, /)", 1, 1, bin, "Return the binary representation of an integer.\n\n   >>> bin(123454321)\n   '0b111010110111100001101110001'"),
		object.FuncArgs("breakpoint(*args, **kws)", breakpoint, "Call sys.breakpointhook(*args, **kws)."),
		object.Raw("callable(obj, /)", 1, 1, callable, "Return whether the object is callable (i.e., some kind of function)."),
		object.Raw("chr(i, /)", 1, 1, chr, "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."),
		object.FuncSlice("compile(source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)", compile, "Compile source into a code object that can be executed by exec() or eval()."),
		object.Func2("delattr(obj, name, /)", delattr, "Deletes the named attribute from the given object."),
		object.FuncArgs("dir", dir, "Show attributes of an object."),
		object.Raw("divmod(x, y, /)", 2, 2, func(t *thread, a *value, n int) (value, bool) {
			if b := arg(a, 1); a.IsInt() && b.IsInt() {
				return t.Ret(object.DivmodInts(t, *a, b))
			}
			return t.Ret(object.Binary(t, object.OpDivmod, *a, arg(a, 1)))
		}, "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."),
		object.FuncSlice("eval(source, /, globals=None, locals=None)", eval, "Evaluate the given source in the context of globals and locals."),
		object.FuncSlice("exec(source, /, globals=None, locals=None, *, closure=None)", exec, "Execute the given source in the context of globals and locals."),
		object.Func2("format(value, format_spec='', /)", format, "Return type(value).__format__(value, format_spec)"),
		object.Raw("getattr(object, name, default, /)", 2, 3, getattr, "Get a named attribute from an object.").Unsigned(),
		object.Func0("globals()", globals, "Return the dictionary containing the current scope's global variables."),
		object.Raw("hasattr(obj, name, /)", 2, 2, hasattr, "Return whether the object has an attribute with the given name."),
		object.Raw("hash(obj, /)", 1, 1, hash, "Return the hash value for the given object."),
		object.Raw("hex(number, /)", 1, 1, hex, "Return the hexadecimal representation of an integer.\n\n   >>> hex(123454321)\n   '0x75bc371'"),
		object.Raw("id(obj, /)", 1, 1, id, "Return the identity of an object."),
		object.FuncSlice("input(prompt='', /)", input, "Read a string from standard input.  The trailing newline is stripped."),
		object.Raw("isinstance(obj, class_or_tuple, /)", 2, 2, isinstance, "Return whether an object is an instance of a class or of a subclass thereof."),
		object.Raw("issubclass(cls, class_or_tuple, /)", 2, 2, issubclass, "Return whether 'cls' is derived from another class or is the same class."),
		object.Raw("iter(object, sentinel, /)", 1, 2, iter, "Get an iterator from an object.").Unsigned(),
		object.RawLen("len(obj, /)", len_, "Return the number of items in a container."),
		object.Func0("locals()", func(t *thread) (value, error) { return t.CurrentLocals() }, "Return a dictionary containing the current scope's local variables."),
		object.RawArgs("max", 2, 8, maxOf, func(t *thread, a object.Args) (value, error) { return minmax(t, a, "max", object.GT) }, "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nThe biggest item of an iterable, or the biggest of several arguments.\nThe default is the result of an empty iterable."),
		object.RawArgs("min", 2, 8, minOf, func(t *thread, a object.Args) (value, error) { return minmax(t, a, "min", object.LT) }, "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nThe smallest item of an iterable, or the smallest of several arguments.\nThe default is the result of an empty iterable."),
		object.RawResume("next(iterator, default, /)", 1, 2, next, "Return the next item from the iterator.").Unsigned(),
		object.Raw("oct(number, /)", 1, 1, oct, "Return the octal representation of an integer.\n\n   >>> oct(123454321)\n   '0o726741561'"),
		object.Raw("ord(c, /)", 1, 1, ord, "Return the Unicode code point for a one-character string."),
		object.FuncSlice("pow(base, exp, mod=None)", func(t *thread, a []value) (value, error) { return object.Pow(t, a[0], a[1], a[2]) }, "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."),
		object.FuncArgs("print(*args, sep=' ', end='\\n', file=None, flush=False)", print, "Prints the values to a stream, or to sys.stdout by default."),
		object.Raw("repr(obj, /)", 1, 1, repr, "Return the canonical string representation of the object."),
		object.RawKw("round(number, ndigits=None)", 1, 2, round, "Round a number to a given precision in decimal digits."),
		object.Raw("setattr(obj, name, value, /)", 3, 3, setattr, "Sets the named attribute on the given object to the specified value."),
		object.RawArgs("sorted(iterable, /, *, key=None, reverse=False)", 1, 1, sorted1, sorted, "Return a new list containing all items from the iterable in ascending order."),
		object.RawKw("sum(iterable, /, start=0)", 1, 2, sum, "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"),
		object.FuncArgs("vars", vars, "Show vars."),
		object.FuncArgs("__build_class__", buildClass, "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement."),
		object.FuncSlice("__import__(name, globals=None, locals=None, fromlist=(),\n           level=0)", import_, "Import a module."),
	},
	Init: initModule,
}

func initModule(t *thread, m *object.Module) error {
	for _, typ := range object.BuiltinTypes() {
		m.Set(t, typ.Name, object.Of(typ))
	}
	for _, typ := range object.ExceptionTypes() {
		m.Set(t, typ.Name, object.Of(typ))
	}
	m.Set(t, "EnvironmentError", object.Of(object.OSError))
	m.Set(t, "IOError", object.Of(object.OSError))
	m.Set(t, "NotImplemented", object.NotImplemented)
	m.Set(t, "Ellipsis", object.Ellipsis)
	m.Set(t, "None", object.None)
	m.Set(t, "True", object.True)
	m.Set(t, "False", object.False)
	m.Set(t, "__debug__", object.Bool(t.Interp.Config.Optimize == 0))
	return nil
}

func arg(a *value, i int) value { return *(*value)(unsafe.Add(unsafe.Pointer(a), i*16)) }

func abs(t *thread, a *value, n int) (value, bool) {
	switch {
	case a.IsInt():
		if i := a.Int64(); i >= 0 {
			return *a, true
		} else if i != gomath.MinInt64 {
			return object.Int(-i), true
		}
	case a.IsFloat():
		return object.Float(gomath.Abs(a.Float64())), true
	}
	return t.Ret(object.Absolute(t, *a))
}

func aiter(t *thread, v value) (value, error) {
	f := v.Type().Slots.AIter
	if f == nil {
		return value{}, object.TypeErrorf("'%s' object is not an async iterable", v.Type().Name)
	}
	it, err := f(t, v)
	if err != nil {
		return value{}, err
	}
	if it.Type().Slots.ANext == nil {
		return value{}, object.TypeErrorf("aiter() returned not an async iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

func anext(t *thread, a []value) (value, error) {
	f := a[0].Type().Slots.ANext
	if f == nil {
		return value{}, object.TypeErrorf("'%s' object is not an async iterator", a[0].Type().Name)
	}
	aw, err := f(t, a[0])
	if err != nil || a[1].P == nil {
		return aw, err
	}
	return object.NewAnextAwaitable(aw, a[1]), nil
}

// quickTruth is the truth of a value that decides it without running Python code.
func quickTruth(t *thread, v value) (b, known bool) {
	if v.IsBool() {
		return v.N != 0, true
	}
	if v.Type().IsHeap() {
		return false, false
	}
	b, err := object.Truth(t, v)
	return b, err == nil
}

func all(t *thread, a *value, n int) (value, bool) {
	r := object.True
	err := object.Each(t, *a, func(v value) bool { b, known := quickTruth(t, v); return known && b }, func(v value) error {
		b, err := object.Truth(t, v)
		if err == nil && !b {
			r, err = object.False, object.StopIterating
		}
		return err
	})
	if err != nil && err != object.StopIterating {
		return t.Fail(err)
	}
	return r, true
}

func any_(t *thread, a *value, n int) (value, bool) {
	r := object.False
	err := object.Each(t, *a, func(v value) bool { b, known := quickTruth(t, v); return known && !b }, func(v value) error {
		b, err := object.Truth(t, v)
		if err == nil && b {
			r, err = object.True, object.StopIterating
		}
		return err
	})
	if err != nil && err != object.StopIterating {
		return t.Fail(err)
	}
	return r, true
}

// base returns the text of an int in a base with its prefix.
func base(t *thread, v value, b int, prefix string) (value, bool) {
	i, err := object.Index(t, v)
	if err != nil {
		return t.Fail(err)
	}
	var buf [80]byte
	out := buf[:0]
	if i.IsInt() {
		n := i.Int64()
		u := uint64(n)
		if n < 0 {
			out = append(out, '-')
			u = -u
		}
		out = strconv.AppendUint(append(out, prefix...), u, b)
	} else if x := object.BigOf(i); b == 16 {
		if x.Sign() < 0 {
			out = append(out, '-')
		}
		out = bigfmt.AppendHex(append(out, prefix...), x)
	} else {
		s := x.Text(b)
		if s[0] == '-' {
			out = append(out, '-')
			s = s[1:]
		}
		out = append(append(out, prefix...), s...)
	}
	return object.Of(object.StrOfASCII(out)), true
}

func bin(t *thread, a *value, n int) (value, bool) { return base(t, *a, 2, "0b") }
func hex(t *thread, a *value, n int) (value, bool) { return base(t, *a, 16, "0x") }
func oct(t *thread, a *value, n int) (value, bool) { return base(t, *a, 8, "0o") }

func breakpoint(t *thread, a object.Args) (value, error) {
	h := t.Interp.SysDict.GetStr(object.Intern("breakpointhook"))
	if h.P == nil {
		return value{}, object.RuntimeErrorf("lost sys.breakpointhook")
	}
	return object.CallArgs(t, h, a)
}

func callable(t *thread, a *value, n int) (value, bool) {
	return object.Bool(object.IsCallable(*a)), true
}

func chr(t *thread, a *value, n int) (value, bool) {
	i := *a
	if !i.IsInt() {
		var err error
		if i, err = object.Index(t, i); err != nil {
			return t.Fail(err)
		}
	}
	if !i.IsInt() || i.Int64() < 0 || i.Int64() > 0x10FFFF {
		return t.Fail(object.ValueErrorf("chr() arg not in range(0x110000)"))
	}
	return object.Of(object.StrOfRune(rune(i.Int64()))), true
}

func attrName(v value) (*object.Str, error) {
	if !v.IsA(object.StrType) {
		return nil, object.TypeErrorf("attribute name must be string, not '%s'", v.Type().Name)
	}
	return object.InternStr((*object.Str)(v.P)), nil
}

func delattr(t *thread, o, name value) (object.Nothing, error) {
	n, err := attrName(name)
	if err != nil {
		return object.Nothing{}, err
	}
	return object.Nothing{}, object.SetAttr(t, o, n, value{})
}

func setattr(t *thread, a *value, n int) (value, bool) {
	name, err := attrName(arg(a, 1))
	if err == nil {
		err = object.SetAttr(t, *a, name, arg(a, 2))
	}
	return t.Ret(object.None, err)
}

func getattr(t *thread, a *value, n int) (value, bool) {
	name, err := attrName(arg(a, 1))
	if err != nil {
		return t.Fail(err)
	}
	if n == 2 {
		return t.Ret(object.GetAttr(t, *a, name))
	}
	v, err := object.LookupAttr(t, *a, name)
	if err != nil {
		return t.Fail(err)
	}
	if v.P == nil {
		v = arg(a, 2)
	}
	return v, true
}

func hasattr(t *thread, a *value, n int) (value, bool) {
	name, err := attrName(arg(a, 1))
	if err != nil {
		return t.Fail(err)
	}
	v, err := object.LookupAttr(t, *a, name)
	if err != nil {
		return t.Fail(err)
	}
	return object.Bool(v.P != nil), true
}

func dir(t *thread, a object.Args) (value, error) {
	if a.NumKw() > 0 {
		return value{}, object.TypeErrorf("dir() takes no keyword arguments")
	}
	var names value
	switch len(a.V) {
	case 0:
		l, err := t.CurrentLocals()
		if err != nil {
			return value{}, err
		}
		if names, err = object.CallMethod(t, l, "keys"); err != nil {
			return value{}, err
		}
	case 1:
		m, err := object.LookupSpecial(t, a.V[0], "__dir__")
		if err != nil {
			return value{}, err
		}
		if m.P == nil {
			return value{}, object.TypeErrorf("object does not provide __dir__")
		}
		if names, err = object.Call(t, m); err != nil {
			return value{}, err
		}
	default:
		return value{}, object.TypeErrorf("dir expected at most 1 argument, got %d", len(a.V))
	}
	items, err := object.ListOf(t, names)
	if err != nil {
		return value{}, err
	}
	l := object.Of(object.NewList(t, items))
	_, err = object.CallMethod(t, l, "sort")
	return l, err
}

func format(t *thread, v value, spec *object.Str) (*object.Str, error) {
	return object.FormatValue(t, v, spec)
}

func globals(t *thread) (value, error) {
	if g := t.CurrentGlobals(); g != nil {
		return object.Of(g), t.FinishShown()
	}
	return object.None, nil
}

func hash(t *thread, a *value, n int) (value, bool) {
	h, err := object.Hash(t, *a)
	if err != nil {
		return t.Fail(err)
	}
	return object.Int(h), true
}

func id(t *thread, a *value, n int) (value, bool) { return object.ID(*a), true }

func isinstance(t *thread, a *value, n int) (value, bool) {
	v, c := *a, arg(a, 1)
	if c.Type() == object.TypeType {
		if v.IsA((*object.Type)(c.P)) {
			return object.True, true
		}
	}
	r, err := object.IsInstance(t, v, c)
	if err != nil {
		return t.Fail(err)
	}
	return object.Bool(r), true
}

func issubclass(t *thread, a *value, n int) (value, bool) {
	r, err := object.IsSubclass(t, *a, arg(a, 1))
	if err != nil {
		return t.Fail(err)
	}
	return object.Bool(r), true
}

func iter(t *thread, a *value, n int) (value, bool) {
	if n == 1 {
		return t.Ret(object.Iter(t, *a))
	}
	return t.Ret(object.NewCallableIter(t, *a, arg(a, 1)))
}

func len_(t *thread, a *value, n int) (value, bool) {
	switch a.Shape() {
	case &object.ListShape:
		return object.Int(int64(len((*object.List)(a.P).Items))), true
	case &object.StrShape:
		return object.Int(int64((*object.Str)(a.P).Len())), true
	case &object.TupleShape:
		return object.Int(int64(len((*object.Tuple)(a.P).Items))), true
	case &object.DictShape:
		return object.Int(int64((*object.Dict)(a.P).Len())), true
	}
	l, err := object.Len(t, *a)
	if err != nil {
		return t.Fail(err)
	}
	return object.Int(int64(l)), true
}

// minOf and maxOf are min and max of a few arguments.
func minOf(t *thread, a *value, n int) (value, bool) {
	x := *a
	for i := 1; i < n; i++ {
		y := arg(a, i)
		if x.IsInt() && y.IsInt() {
			if y.Int64() < x.Int64() {
				x = y
			}
			continue
		}
		var ok bool
		if x, ok = better(t, x, y, object.LT); !ok {
			return x, false
		}
	}
	return x, true
}

func maxOf(t *thread, a *value, n int) (value, bool) {
	x := *a
	for i := 1; i < n; i++ {
		y := arg(a, i)
		if x.IsInt() && y.IsInt() {
			if y.Int64() > x.Int64() {
				x = y
			}
			continue
		}
		var ok bool
		if x, ok = better(t, x, y, object.GT); !ok {
			return x, false
		}
	}
	return x, true
}

func better(t *thread, x, y value, op object.CompareOp) (value, bool) {
	ok, err := object.CompareTruth(t, y, x, op)
	if err != nil {
		return t.Fail(err)
	}
	if ok {
		return y, true
	}
	return x, true
}

func minmax(t *thread, a object.Args, name string, op object.CompareOp) (value, error) {
	pos := a.Positional()
	var key, def value
	if len(pos) == 0 {
		return value{}, object.TypeErrorf("%s expected at least 1 argument, got 0", name)
	}
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		switch k.String() {
		case "key":
			if !v.IsNone() {
				key = v
			}
		case "default":
			def = v
		default:
			return value{}, object.TypeErrorf("%s() got an unexpected keyword argument '%s'", name, k.String())
		}
	}
	p := picker{t: t, op: op, key: key}
	if len(pos) > 1 {
		if def.P != nil {
			return value{}, object.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", name)
		}
		for _, x := range pos {
			if err := p.consider(x); err != nil {
				return value{}, err
			}
		}
		return p.best, nil
	}
	if err := object.Each(t, pos[0], p.quick, p.consider); err != nil {
		return value{}, err
	}
	if p.best.P == nil {
		if def.P != nil {
			return def, nil
		}
		return value{}, object.ValueErrorf("%s() iterable argument is empty", name)
	}
	return p.best, nil
}

// picker finds the least or greatest item.
type picker struct {
	t             *thread
	op            object.CompareOp
	key           value // the key function, P nil without
	best, bestKey value
	caller        object.Caller
}

func (p *picker) consider(x value) error {
	k := x
	if p.key.P != nil {
		var err error
		if k, err = p.caller.Call(p.t, p.key, x); err != nil {
			return err
		}
	}
	if p.best.P == nil {
		p.best, p.bestKey = x, k
		return nil
	}
	better, err := object.CompareTruth(p.t, k, p.bestKey, p.op)
	if err == nil && better {
		p.best, p.bestKey = x, k
	}
	return err
}

// quick is consider for items that can be compared without running code.
func (p *picker) quick(x value) bool {
	if p.key.P != nil {
		return false
	}
	if p.best.P == nil {
		p.best, p.bestKey = x, x
		return true
	}
	order, known := object.NativeOrder(x, p.best)
	if known && (order < 0 && p.op == object.LT || order > 0 && p.op == object.GT) {
		p.best, p.bestKey = x, x
	}
	return known
}

func next(t *thread, a *value, n int) (value, bool) {
	f := a.Type().Slots.Next
	if f == nil {
		return t.Fail(object.TypeErrorf("'%s' object is not an iterator", a.Type().Name))
	}
	v, err := f(t, *a)
	if err != nil {
		if n == 2 && object.Matches(err, object.StopIteration) {
			return arg(a, 1), true
		}
		return t.Fail(err)
	}
	if v.P == nil {
		if n == 2 {
			return arg(a, 1), true
		}
		return t.Fail(object.NewError(object.StopIteration))
	}
	return v, true
}

func ord(t *thread, a *value, n int) (value, bool) {
	switch typ := a.Type(); {
	case typ.Has(object.FlagStr):
		if s := (*object.Str)(a.P); s.Len() == 1 {
			return object.Int(int64(s.At(0))), true
		} else {
			return t.Fail(object.TypeErrorf("ord() expected a character, but string of length %d found", s.Len()))
		}
	case typ.Has(object.FlagBytes), typ.IsSubtype(object.ByteArrayType):
		var b []byte
		if typ.Has(object.FlagBytes) {
			b = (*object.Bytes)(a.P).B
		} else {
			b = (*object.ByteArray)(a.P).B
		}
		if len(b) == 1 {
			return object.Int(int64(b[0])), true
		}
		return t.Fail(object.TypeErrorf("ord() expected a character, but string of length %d found", len(b)))
	}
	return t.Fail(object.TypeErrorf("ord() expected string of length 1, but %s found", a.Type().Name))
}

// print writes through the write method of the file, so that a replaced sys.stdout sees each part.
func print(t *thread, a object.Args) (value, error) {
	sep, end, file := value{}, value{}, value{}
	flush := false
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		switch k.String() {
		case "sep", "end":
			if v.IsNone() {
				continue
			}
			if !v.IsA(object.StrType) {
				return value{}, object.TypeErrorf("%s must be None or a string, not %s", k.String(), v.Type().Name)
			}
			if k.String() == "sep" {
				sep = v
			} else {
				end = v
			}
		case "file":
			if !v.IsNone() {
				file = v
			}
		case "flush":
			var err error
			if flush, err = object.Truth(t, v); err != nil {
				return value{}, err
			}
		default:
			return value{}, object.TypeErrorf("print() got an unexpected keyword argument '%s'", k.String())
		}
	}
	if file.P == nil {
		file = t.Interp.SysDict.GetStr(object.Intern("stdout"))
		if file.P == nil {
			return value{}, object.RuntimeErrorf("lost sys.stdout")
		}
		if file.IsNone() {
			return object.None, nil
		}
	}
	if sep.P == nil {
		sep = object.Of(object.CharStr(' '))
	}
	if end.P == nil {
		end = object.Of(object.CharStr('\n'))
	}
	w, err := object.GetAttr(t, file, object.Intern("write"))
	if err != nil {
		return value{}, err
	}
	for i, v := range a.Positional() {
		if i > 0 {
			if _, err := object.Call(t, w, sep); err != nil {
				return value{}, err
			}
		}
		s, err := object.ToStr(t, v)
		if err != nil {
			return value{}, err
		}
		if _, err := object.Call(t, w, object.Of(s)); err != nil {
			return value{}, err
		}
	}
	if _, err := object.Call(t, w, end); err != nil {
		return value{}, err
	}
	if flush {
		if _, err := object.CallMethod(t, file, "flush"); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

func repr(t *thread, a *value, n int) (value, bool) {
	s, err := object.Repr(t, *a)
	if err != nil {
		return t.Fail(err)
	}
	return object.Of(s), true
}

func round(t *thread, a *value, n int) (value, bool) {
	x, digits := *a, object.None
	if n == 2 {
		if digits = arg(a, 1); digits.P == nil {
			digits = object.None
		}
	}
	if x.IsFloat() {
		return t.Ret(object.RoundFloat(t, x, digits))
	}
	m, err := object.LookupSpecial(t, x, "__round__")
	if err != nil {
		return t.Fail(err)
	}
	if m.P == nil {
		return t.Fail(object.TypeErrorf("type %s doesn't define __round__ method", x.Type().Name))
	}
	if digits.IsNone() {
		return t.Ret(object.Call(t, m))
	}
	return t.Ret(object.Call(t, m, digits))
}

// sorted1 is sorted without keywords.
func sorted1(t *thread, a *value, n int) (value, bool) {
	l, err := sortedList(t, *a, value{}, false)
	if err != nil {
		return t.Fail(err)
	}
	return object.Of(l), true
}

func sortedList(t *thread, iterable, key value, reverse bool) (*object.List, error) {
	var l *object.List
	switch iterable.Shape() {
	case object.ListType.Root:
		l = object.MakeList(t, (*object.List)(iterable.P).Items)
	case object.TupleType.Root:
		l = object.MakeList(t, (*object.Tuple)(iterable.P).Items)
	default:
		items, err := object.ListOf(t, iterable)
		if err != nil {
			return nil, err
		}
		l = object.NewList(t, items)
	}
	return l, l.Sort(t, key, reverse)
}

func sorted(t *thread, a object.Args) (value, error) {
	pos := a.Positional()
	if len(pos) != 1 {
		return value{}, object.TypeErrorf("sorted expected 1 argument, got %d", len(pos))
	}
	if key, reverse, ok := sortKeywords(a); ok {
		r, err := object.Truth(t, reverse)
		if err != nil {
			return value{}, err
		}
		l, err := sortedList(t, pos[0], key, r)
		return object.Of(l), err
	}
	items, err := object.ListOf(t, pos[0])
	if err != nil {
		return value{}, err
	}
	l := object.Of(object.NewList(t, items))
	sort, err := object.GetAttr(t, l, object.Intern("sort"))
	if err != nil {
		return value{}, err
	}
	_, err = object.CallArgs(t, sort, object.Args{V: a.V[1:], Names: a.Names})
	return l, err
}

// sortKeywords returns the keyword arguments of sorted; ok is false if there are others.
func sortKeywords(a object.Args) (key, reverse value, ok bool) {
	reverse = object.False
	for i := 0; i < a.NumKw(); i++ {
		switch k, v := a.Kw(i); k.String() {
		case "key":
			key = v
		case "reverse":
			reverse = v
		default:
			return key, reverse, false
		}
	}
	return key, reverse, true
}

// sum adds ints and floats in Go while it can; floats with compensation, as CPython 3.12 and later.
func sum(t *thread, a *value, n int) (value, bool) {
	start := object.Int(0)
	if n == 2 {
		if s := arg(a, 1); s.P != nil {
			start = s
		}
	}
	var items []value
	switch a.Shape() {
	case object.ListType.Root:
		items = (*object.List)(a.P).Items
	case object.TupleType.Root:
		items = (*object.Tuple)(a.P).Items
	}
	if len(items) > 0 {
		if v, ok := sumNumbers(start, items); ok {
			return v, true
		}
	}
	return t.Ret(sumAny(t, *a, start))
}

// sumNumbers adds small ints, then floats; ok is false if there is anything else.
func sumNumbers(start value, items []value) (sum value, ok bool) {
	i := 0
	var f, comp float64
	switch {
	case start.IsInt():
		x := start.Int64()
		for i < len(items) && items[i].IsInt() {
			y := items[i].Int64()
			s := x + y
			if (s^x)&(s^y) < 0 {
				return start, false
			}
			x = s
			i++
		}
		if i == len(items) {
			return object.Int(x), true
		}
		if !items[i].IsFloat() {
			return start, false
		}
		f = float64(x) + items[i].Float64()
		i++
	case start.IsFloat():
		f = start.Float64()
	default:
		return start, false
	}
	for ; i < len(items); i++ {
		if !items[i].IsFloat() {
			return start, false
		}
		y := items[i].Float64()
		s := f + y
		if absf(f) >= absf(y) {
			comp += (f - s) + y
		} else {
			comp += (y - s) + f
		}
		f = s
	}
	if comp != 0 && !isInfNaN(comp) {
		f += comp
	}
	return object.Float(f), true
}

func sumAny(t *thread, iterable, start value) (value, error) {
	if !start.IsInt() {
		it, err := object.Iter(t, iterable)
		if err != nil {
			return value{}, err
		}
		iterable = it
		switch {
		case start.IsA(object.StrType):
			return value{}, object.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
		case start.IsA(object.BytesType):
			return value{}, object.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
		case start.IsA(object.ByteArrayType):
			return value{}, object.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
		}
	}
	acc := start
	var comp float64
	inFloat := acc.IsFloat()
	settle := func() {
		if inFloat {
			f := acc.Float64()
			if comp != 0 && !isInfNaN(comp) {
				f += comp
			}
			acc, comp, inFloat = object.Float(f), 0, false
		}
	}
	err := object.Each(t, iterable, func(v value) bool {
		if acc.IsInt() && v.IsInt() {
			x, y := acc.Int64(), v.Int64()
			if s := x + y; (s^x)&(s^y) >= 0 {
				acc = object.Int(s)
				return true
			}
		}
		if (inFloat || acc.IsFloat()) && v.IsFloat() {
			inFloat = true
			x, y := acc.Float64(), v.Float64()
			s := x + y
			if absf(x) >= absf(y) {
				comp += (x - s) + y
			} else {
				comp += (y - s) + x
			}
			acc = object.Float(s)
			return true
		}
		return false
	}, func(v value) error {
		if inFloat || acc.IsFloat() {
			if v.IsInt() || v.IsBool() {
				inFloat = true
				acc = object.Float(acc.Float64() + float64(v.Int64()))
				return nil
			}
			settle()
		}
		r, err := object.Binary(t, object.OpAdd, acc, v)
		acc = r
		if err == nil && acc.IsFloat() {
			inFloat = true
		}
		return err
	})
	if err != nil {
		return value{}, err
	}
	settle()
	return acc, nil
}

func absf(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func isInfNaN(x float64) bool { return x-x != 0 }

func vars(t *thread, a object.Args) (value, error) {
	if err := a.NoKeywords("vars"); err != nil {
		return value{}, err
	}
	switch len(a.V) {
	case 0:
		return t.CurrentLocals()
	case 1:
		d, err := object.LookupAttr(t, a.V[0], object.Intern("__dict__"))
		if err == nil && d.P == nil {
			err = object.TypeErrorf("vars() argument must have __dict__ attribute")
		}
		return d, err
	}
	return value{}, object.TypeErrorf("vars expected at most 1 argument, got %d", len(a.V))
}

// LineReader reads a line for input() with the editor of the prompt. The error is
// ErrNoLineReader if it can't now.
type LineReader func(t *object.Thread, prompt string) (string, error)

// LineReaderKey is where the Data of an interpreter has its LineReader.
type LineReaderKey struct{}

// LineEditorKey is where the Data of an interpreter has a func() LineReader, which makes the
// one that input() uses after module readline was imported; it may return nil.
type LineEditorKey struct{}

// lineReader returns what reads lines for input(), or nil.
func lineReader(t *thread) LineReader {
	if read, ok := t.Interp.Data[LineReaderKey{}].(LineReader); ok {
		return read
	}
	start, ok := t.Interp.Data[LineEditorKey{}].(func() LineReader)
	if !ok || !t.Interp.Imported("readline") {
		return nil
	}
	delete(t.Interp.Data, LineEditorKey{})
	return start()
}

// ErrNoLineReader makes input() read sys.stdin itself.
var ErrNoLineReader = errors.New("no line reader")

// editedInput is input() with the editor of the prompt, if the streams are the terminal's.
func editedInput(t *thread, in, out, prompt value) (v value, done bool, err error) {
	read := lineReader(t)
	if read == nil {
		return value{}, false, nil
	}
	for n, f := range [...]value{in, out} {
		fd, err := object.CallMethod(t, f, "fileno")
		if err != nil || fd != object.Int(int64(n)) {
			t.Exception(err)
			return value{}, false, nil
		}
	}
	text := ""
	if prompt.P != nil {
		s, err := object.ToStr(t, prompt)
		if err != nil {
			return value{}, true, err
		}
		text = s.String()
	}
	if _, err := object.CallMethod(t, out, "flush"); err != nil {
		return value{}, true, err
	}
	s, err := read(t, text)
	if errors.Is(err, ErrNoLineReader) {
		return value{}, false, nil
	}
	return object.NewStr(s), true, err
}

func input(t *thread, a []value) (value, error) {
	get := func(name string) (value, error) {
		v := t.Interp.SysDict.GetStr(object.Intern(name))
		if v.P == nil || v.IsNone() {
			return v, object.RuntimeErrorf("input(): lost sys.%s", name)
		}
		return v, nil
	}
	in, err := get("stdin")
	if err != nil {
		return value{}, err
	}
	out, err := get("stdout")
	if err != nil {
		return value{}, err
	}
	errf, err := get("stderr")
	if err != nil {
		return value{}, err
	}
	if _, err := object.CallMethod(t, errf, "flush"); err != nil && !object.Matches(err, object.Exception) {
		return value{}, err
	}
	if v, done, err := editedInput(t, in, out, a[0]); done {
		return v, err
	}
	if a[0].P != nil {
		s, err := object.ToStr(t, a[0])
		if err != nil {
			return value{}, err
		}
		if s.Len() > 0 {
			if _, err := object.CallMethod(t, out, "write", object.Of(s)); err != nil {
				return value{}, err
			}
		}
	}
	if _, err := object.CallMethod(t, out, "flush"); err != nil && !object.Matches(err, object.Exception) {
		return value{}, err
	}
	line, err := object.CallMethod(t, in, "readline")
	if err != nil {
		return value{}, err
	}
	if !line.IsA(object.StrType) {
		return value{}, object.TypeErrorf("object.readline() returned non-string")
	}
	s := (*object.Str)(line.P)
	if s.Len() == 0 {
		return value{}, object.Errorf(object.EOFError, "EOF when reading a line")
	}
	if s.At(s.Len()-1) == '\n' {
		s = s.Slice(0, s.Len()-1)
	}
	return object.Of(s), nil
}

// NotInImage says that other processes have a terminal and an editor of their own.
func (LineReaderKey) NotInImage() {}

// NotInImage is as that of LineReaderKey.
func (LineEditorKey) NotInImage() {}
