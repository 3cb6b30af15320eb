package builtins

import (
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

// This file implements the functions that compile and run code: compile, eval, exec, the
// class statement and __import__.

// Compiler turns source into code; the root package provides it, since the compiler is not
// known here. minor is the Python 3 version of the grammar, 0 for the newest. flags are compile() flags; inherit tells to add those of the calling code.
type Compiler interface {
	Compile(t *object.Thread, source object.Value, filename, mode string, flags int, inherit bool, optimize, minor int) (object.Value, error)
}

// CompilerKey is the key of the Compiler in Interp.Data.
type CompilerKey struct{}

// NotInImage implements object.NotInImage.
func (CompilerKey) NotInImage() {}

func compiler(t *thread) Compiler { return t.Interp.Data[CompilerKey{}].(Compiler) }

func compile(t *thread, a []value) (value, error) {
	filename, err := object.FSDecode(t, a[1])
	if err != nil {
		return value{}, err
	}
	if !a[2].IsA(object.StrType) {
		return value{}, object.TypeErrorf("compile() argument 'mode' must be str, not %s", object.ArgTypeName(a[2]))
	}
	mode := (*object.Str)(a[2].P).String()
	if strings.IndexByte(mode, 0) >= 0 {
		return value{}, object.ValueErrorf("embedded null character")
	}
	flags, err := object.AsInt(t, a[3])
	if err != nil {
		return value{}, err
	}
	dont, err := object.Truth(t, a[4])
	if err != nil {
		return value{}, err
	}
	opt, err := object.AsInt(t, a[5])
	if err != nil {
		return value{}, err
	}
	if opt < -1 || opt > 2 {
		return value{}, object.ValueErrorf("compile(): invalid optimize value")
	}
	const known = 0x1FE0000 | 0x10 | 0x100 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000 | 0x8000400
	if flags&^known != 0 {
		return value{}, object.ValueErrorf("compile(): unrecognised flags")
	}
	switch mode {
	case "exec", "eval", "single":
	case "func_type":
		if flags&0x400 == 0 {
			return value{}, object.ValueErrorf("compile() mode 'func_type' requires flag PyCF_ONLY_AST")
		}
	default:
		if flags&0x400 != 0 {
			return value{}, object.ValueErrorf("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
		}
		return value{}, object.ValueErrorf("compile() mode must be 'exec', 'eval' or 'single'")
	}
	minor, err := object.AsInt(t, a[6])
	if err != nil {
		return value{}, err
	}
	switch {
	case minor < 0 || flags&0x400 == 0:
		minor = 0
	case minor == 0:
		minor = 1
	}
	return compiler(t).Compile(t, a[0], filename, mode, flags, !dont, opt, minor)
}

// namespaces resolves the globals and locals arguments of eval and exec.
func namespaces(t *thread, fn string, g, l value) (*object.Dict, value, error) {
	if g.IsNone() {
		cur := t.CurrentGlobals()
		if cur == nil {
			return nil, value{}, object.SystemErrorf("globals and locals cannot be NULL")
		}
		if l.IsNone() {
			var err error
			if l, err = t.CurrentLocals(); err != nil {
				return nil, value{}, err
			}
		}
		g = object.Of(cur)
	}
	if !g.Type().Has(object.FlagDict) {
		if fn == "eval" {
			if g.Type().Slots.GetItem != nil {
				return nil, value{}, object.TypeErrorf("globals must be a real dict; try eval(expr, {}, mapping)")
			}
			return nil, value{}, object.TypeErrorf("globals must be a dict")
		}
		return nil, value{}, object.TypeErrorf("exec() globals must be a dict, not %s", g.Type().Name)
	}
	if l.IsNone() {
		l = g
	}
	if l.Type().Slots.GetItem == nil {
		if fn == "eval" {
			return nil, value{}, object.TypeErrorf("locals must be a mapping")
		}
		return nil, value{}, object.TypeErrorf("locals must be a mapping or None, not %s", l.Type().Name)
	}
	return (*object.Dict)(g.P), l, nil
}

func eval(t *thread, a []value) (value, error) {
	g, l, err := namespaces(t, "eval", a[1], a[2])
	if err != nil {
		return value{}, err
	}
	code := a[0]
	if code.Type() == object.CodeType {
		if len((*object.Code)(code.P).Freevars) > 0 {
			return value{}, object.TypeErrorf("code object passed to eval() may not contain free variables")
		}
	} else {
		src, err := sourceOf(t, code, "eval")
		if err != nil {
			return value{}, err
		}
		if code, err = compiler(t).Compile(t, src, "<string>", "eval", 0, true, -1, 0); err != nil {
			return value{}, err
		}
	}
	return t.Interp.Eval.Run(t, (*object.Code)(code.P), g, l, nil)
}

// sourceOf checks the source argument of eval and exec, and strips what eval strips.
func sourceOf(t *thread, v value, fn string) (value, error) {
	typ := v.Type()
	switch {
	case typ.Has(object.FlagStr):
		if fn == "eval" {
			s := (*object.Str)(v.P)
			i := 0
			for i < s.Len() && (s.At(i) == ' ' || s.At(i) == '\t') {
				i++
			}
			return object.Of(s.Slice(i, s.Len())), nil
		}
		return v, nil
	case typ.Has(object.FlagBytes):
		return v, nil
	case typ.Slots.Buffer != nil:
		if b, err := object.AsBuffer(t, v); err == nil {
			b.Close()
			return v, nil
		}
	}
	return value{}, object.TypeErrorf("%s() arg 1 must be a string, bytes or code object", fn)
}

func exec(t *thread, a []value) (value, error) {
	g, l, err := namespaces(t, "exec", a[1], a[2])
	if err != nil {
		return value{}, err
	}
	var closure *object.Tuple
	code := a[0]
	if code.Type() == object.CodeType {
		c := (*object.Code)(code.P)
		n := len(c.Freevars)
		switch {
		case n == 0 && !a[3].IsNone():
			return value{}, object.TypeErrorf("cannot use a closure with this code object")
		case n > 0:
			ok := a[3].IsA(object.TupleType) && len((*object.Tuple)(a[3].P).Items) == n
			if ok {
				closure = (*object.Tuple)(a[3].P)
				for _, c := range closure.Items {
					ok = ok && c.Type() == object.CellType
				}
			}
			if !ok {
				return value{}, object.TypeErrorf("code object requires a closure of exactly length %d", n)
			}
		}
	} else {
		if !a[3].IsNone() {
			return value{}, object.TypeErrorf("closure can only be used when source is a code object")
		}
		src, err := sourceOf(t, code, "exec")
		if err != nil {
			return value{}, err
		}
		if code, err = compiler(t).Compile(t, src, "<string>", "exec", 0, true, -1, 0); err != nil {
			return value{}, err
		}
	}
	if _, err := t.Interp.Eval.Run(t, (*object.Code)(code.P), g, l, closure); err != nil {
		return value{}, err
	}
	return object.None, nil
}

// buildClass implements the class statement.
func buildClass(t *thread, a object.Args) (value, error) {
	pos := a.Positional()
	if len(pos) < 2 {
		return value{}, object.TypeErrorf("__build_class__: not enough arguments")
	}
	if pos[0].Type() != object.FunctionType {
		return value{}, object.TypeErrorf("__build_class__: func must be a function")
	}
	if !pos[1].IsA(object.StrType) {
		return value{}, object.TypeErrorf("__build_class__: name is not a string")
	}
	fn := (*object.Function)(pos[0].P)
	origBases := append([]value(nil), pos[2:]...)
	bases, err := updateBases(t, origBases)
	if err != nil {
		return value{}, err
	}
	var meta value
	var kwNames []value
	var kwVals []value
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		if k.String() == "metaclass" {
			meta = v
			continue
		}
		kwNames = append(kwNames, object.Of(k))
		kwVals = append(kwVals, v)
	}
	var names *object.Tuple
	if len(kwNames) > 0 {
		names = object.TakeTuple(t, kwNames)
	}
	if meta.P == nil {
		meta = object.Of(object.TypeType)
		if len(bases) > 0 {
			meta = object.Of(bases[0].Type())
		}
	}
	if meta.Type().Has(object.FlagIsType) {
		var types []*object.Type
		for _, b := range bases {
			if b.Type().Has(object.FlagIsType) {
				types = append(types, (*object.Type)(b.P))
			} else {
				types = append(types, nil)
			}
		}
		w := (*object.Type)(meta.P)
		for i, b := range bases {
			if types[i] == nil {
				// The metaclass of a base that is no class still takes part.
				bt := b.Type()
				if bt.IsSubtype(w) {
					w = bt
				} else if !w.IsSubtype(bt) {
					return value{}, object.TypeErrorf("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
				}
				continue
			}
			if w, err = object.CalculateMetaclass(w, types[i:i+1]); err != nil {
				return value{}, err
			}
		}
		meta = object.Of(w)
	}
	basesTuple := object.Of(object.NewTuple(t, bases))
	var ns value
	prep, err := object.LookupAttr(t, meta, object.Intern("__prepare__"))
	if err != nil {
		return value{}, err
	}
	if prep.P == nil {
		ns = object.Of(object.NewDict(t))
	} else {
		ns, err = object.CallArgs(t, prep, object.Args{V: append([]value{pos[1], basesTuple}, kwVals...), Names: names})
		if err != nil {
			return value{}, err
		}
		if ns.Type().Slots.GetItem == nil {
			mn := "<metaclass>"
			if meta.Type().Has(object.FlagIsType) {
				mn = (*object.Type)(meta.P).Name
			}
			return value{}, object.TypeErrorf("%s.__prepare__() must return a mapping, not %s", mn, ns.Type().Name)
		}
	}
	cell, err := t.Interp.Eval.RunBody(t, fn, ns)
	if err != nil {
		return value{}, err
	}
	if len(bases) != len(origBases) || !sameValues(bases, origBases) {
		if err := object.SetItem(t, ns, object.Of(object.Intern("__orig_bases__")), object.Of(object.NewTuple(t, origBases))); err != nil {
			return value{}, err
		}
	}
	cls, err := object.CallArgs(t, meta, object.Args{V: append([]value{pos[1], basesTuple, ns}, kwVals...), Names: names})
	if err != nil {
		return value{}, err
	}
	if cls.Type().Has(object.FlagIsType) && cell.P != nil && cell.Type() == object.CellType {
		c := (*object.Cell)(cell.P)
		name := (*object.Str)(pos[1].P)
		if c.V.P == nil {
			return value{}, object.RuntimeErrorf("__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?", object.ReprOr(t, object.Of(name)), object.ReprOr(t, cls))
		}
		if c.V != cls {
			return value{}, object.TypeErrorf("__class__ set to %s defining %s as %s", object.ReprOr(t, c.V), object.ReprOr(t, object.Of(name)), object.ReprOr(t, cls))
		}
	}
	return cls, nil
}

func sameValues(a, b []value) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// updateBases replaces bases that are not classes by what their __mro_entries__ returns.
func updateBases(t *thread, bases []value) ([]value, error) {
	var out []value
	changed := false
	for i, b := range bases {
		if b.Type().Has(object.FlagIsType) {
			if changed {
				out = append(out, b)
			}
			continue
		}
		m, err := object.LookupAttr(t, b, object.Intern("__mro_entries__"))
		if err != nil {
			return nil, err
		}
		if m.P == nil {
			if changed {
				out = append(out, b)
			}
			continue
		}
		r, err := object.Call(t, m, object.Of(object.NewTuple(t, bases)))
		if err != nil {
			return nil, err
		}
		if !r.IsA(object.TupleType) {
			return nil, object.TypeErrorf("__mro_entries__ must return a tuple")
		}
		if !changed {
			out = append(out, bases[:i]...)
			changed = true
		}
		out = append(out, (*object.Tuple)(r.P).Items...)
	}
	if !changed {
		return bases, nil
	}
	return out, nil
}

func import_(t *thread, a []value) (value, error) {
	if !a[0].IsA(object.StrType) {
		return value{}, object.TypeErrorf("module name must be a string")
	}
	level, err := object.AsInt(t, a[4])
	if err != nil {
		return value{}, err
	}
	return t.Interp.ImportModule(t, (*object.Str)(a[0].P), a[1], a[2], a[3], level)
}
