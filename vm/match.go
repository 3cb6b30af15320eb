package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements pattern matching, imports and the intrinsics.

func matchMapping(d *Value, v Value) bool {
	*d = object.Bool(v.Type().Has(object.FlagMapping))
	return true
}

func matchSequence(d *Value, v Value) bool {
	*d = object.Bool(v.Type().Has(object.FlagSequence))
	return true
}

// matchKeys performs MATCH_KEYS.
func matchKeys(t *Thread, d *Value, subject, keys Value) bool {
	ks := (*object.Tuple)(keys.P).Items
	out := make([]Value, 0, len(ks))
	seen := object.NewDict(t)
	var get Value
	dummy := object.NewInstance(object.ObjectType)
	for _, k := range ks {
		if old, err := seen.Get(t, k); err != nil {
			return fail(t, err)
		} else if old.P != nil {
			return fail(t, object.ValueErrorf("mapping pattern checks duplicate key (%s)", object.ReprOr(t, k)))
		}
		if err := seen.Set(t, k, object.None); err != nil {
			return fail(t, err)
		}
		var v Value
		var err error
		if subject.Type() == object.DictType {
			v, err = (*object.Dict)(subject.P).Get(t, k)
		} else {
			if get.P == nil {
				if get, err = object.GetAttrS(t, subject, "get"); err != nil {
					return fail(t, err)
				}
			}
			v, err = object.Call(t, get, k, dummy)
			if v == dummy {
				v = Value{}
			}
		}
		if err != nil {
			return fail(t, err)
		}
		if v.P == nil {
			*d = object.None
			return true
		}
		out = append(out, v)
	}
	*d = object.Of(object.TakeTuple(t, out))
	return true
}

// matchClass performs MATCH_CLASS: b holds subject, class and the tuple of keyword names.
func matchClass(t *Thread, d, b *Value, npos int) bool {
	subject, cls, kw := *b, *at(b, 1), *at(b, 2)
	if !cls.Type().Has(object.FlagIsType) {
		return fail(t, object.TypeErrorf("called match pattern must be a class"))
	}
	typ := (*object.Type)(cls.P)
	is, err := object.IsInstance(t, subject, cls)
	if err != nil {
		return fail(t, err)
	}
	if !is {
		*d = object.None
		return true
	}
	names := (*object.Tuple)(kw.P).Items
	out := make([]Value, 0, npos+len(names))
	seen := map[string]bool{}
	get := func(name Value) (bool, error) {
		n := object.InternStr((*object.Str)(name.P))
		if seen[n.String()] {
			return false, object.TypeErrorf("%s() got multiple sub-patterns for attribute '%s'", typ.Name, n.String())
		}
		seen[n.String()] = true
		v, err := object.LookupAttr(t, subject, n)
		if err != nil || v.P == nil {
			return false, err
		}
		out = append(out, v)
		return true, nil
	}
	if npos > 0 {
		args, err := object.LookupAttr(t, cls, object.Intern("__match_args__"))
		if err != nil {
			return fail(t, err)
		}
		self := false
		var fields []Value
		if args.P == nil {
			self = typ.Has(object.FlagPatternSelf)
		} else {
			if args.Type() != object.TupleType {
				return fail(t, object.TypeErrorf("%s.__match_args__ must be a tuple (got %s)", typ.Name, args.Type().Name))
			}
			fields = (*object.Tuple)(args.P).Items
		}
		allowed := len(fields)
		if self {
			allowed = 1
		}
		if allowed < npos {
			return fail(t, object.TypeErrorf("%s() accepts %d positional sub-pattern%s (%d given)", typ.Name, allowed, plural(allowed), npos))
		}
		if self {
			out = append(out, subject)
		} else {
			for _, f := range fields[:npos] {
				if f.Type() != object.StrType {
					return fail(t, object.TypeErrorf("__match_args__ elements must be strings (got %s)", f.Type().Name))
				}
				ok, err := get(f)
				if err != nil {
					return fail(t, err)
				}
				if !ok {
					*d = object.None
					return true
				}
			}
		}
	}
	for _, n := range names {
		ok, err := get(n)
		if err != nil {
			return fail(t, err)
		}
		if !ok {
			*d = object.None
			return true
		}
	}
	*d = object.Of(object.TakeTuple(t, out))
	return true
}

// importName performs IMPORT_NAME by calling __import__ of the builtins.
func importName(t *Thread, d, name, c *Value) bool {
	fn := t.CF.Func
	level, err := object.AsInt(t, *c)
	if err != nil {
		return fail(t, err)
	}
	locals := t.CF.Locals
	if locals.P == nil {
		locals = object.None
	}
	imp, err := builtin(t, fn.Builtins(), object.Of(object.Intern("__import__")))
	if err != nil {
		return fail(t, err)
	}
	if imp.P == nil {
		return fail(t, object.Errorf(object.ImportError, "__import__ not found"))
	}
	if t.Interp.IsDefaultImport(imp) {
		v, err := t.Interp.ImportModule(t, (*object.Str)(name.P), object.Of(fn.Globals), locals, *at(c, 1), level)
		return ret(t, d, v, err)
	}
	v, err := object.Call(t, imp, *name, object.Of(fn.Globals), locals, *at(c, 1), *c)
	return ret(t, d, v, err)
}

func importFrom(t *Thread, d *Value, mod Value, name *Value) bool {
	v, err := object.ImportFrom(t, mod, (*object.Str)(name.P))
	return ret(t, d, v, err)
}

func importStar(t *Thread, mod Value) bool {
	m := t.CF.Locals
	if m.P == nil {
		m = object.Of(t.CF.Func.Globals)
	}
	if err := object.ImportStar(t, mod, m); err != nil {
		return fail(t, err)
	}
	return true
}

// intrinsic performs CALL_INTRINSIC.
func intrinsic(t *Thread, d, b *Value, which uint16) bool {
	var v Value
	var err error
	switch which {
	case bytecode.IntrinsicPrint:
		hook := t.Interp.SysDict.GetStr(object.Intern("displayhook"))
		if hook.P == nil {
			return fail(t, object.RuntimeErrorf("lost sys.displayhook"))
		}
		v, err = object.Call(t, hook, *b)
	case bytecode.IntrinsicSetFunctionTypeParams:
		(*object.Function)(b.P).Attrs().TypeParams = *at(b, 1)
		v = *b
	default:
		v, err = object.TypeIntrinsic(t, which, unsafe.Slice(b, 3))
	}
	return ret(t, d, v, err)
}
