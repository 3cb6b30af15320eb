package object

import (
	"math/big"
	"slices"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file defines code, frame, traceback and the generator types.

// CodeOf returns the interpreter's code object of compiled code.
func (t *Thread) CodeOf(b *bytecode.Code) *Code {
	if c := t.Interp.codes[b]; c != nil {
		return c
	}
	c := &Code{Shape: CodeType.Root, Code: b}
	c.Visible = c
	t.Interp.codes[b] = c
	if b.Loaded() {
		c.Load(t)
	}
	return c
}

// Load completes a code object of the library: before that, it has only what making a function
// takes. What runs code, or looks into it, calls it first.
func (c *Code) Load(t *Thread) {
	v := c.Visible
	if !v.loaded {
		b := v.Code
		b.Load()
		v.loaded = true
		v.Consts = make([]Value, len(b.Consts))
		for i, k := range b.Consts {
			v.Consts[i] = t.Constant(k)
		}
	}
	if c != v && !c.loaded {
		c.loaded, c.Consts = true, v.Consts
	}
}

// Constant makes the object of a compile-time constant.
func (t *Thread) Constant(k any) Value {
	switch k := k.(type) {
	case nil:
		return None
	case bool:
		return Bool(k)
	case int64:
		return Int(k)
	case *big.Int:
		return IntOf(k)
	case float64:
		return Float(k)
	case complex128:
		return NewComplex(k)
	case string:
		return textConstant(k)
	case bytecode.Bytes:
		return Of(NewBytes(t, []byte(k)))
	case bytecode.Tuple:
		items := make([]Value, len(k))
		for i, x := range k {
			items[i] = t.Constant(x)
		}
		return Of(TakeTuple(t, items))
	case bytecode.FrozenSet:
		items := make([]Value, len(k))
		for i, x := range k {
			items[i] = t.Constant(x)
		}
		s, err := NewFrozenSet(t, items)
		if err != nil {
			return None
		}
		return Of(s)
	case bytecode.Ellipsis:
		return Ellipsis
	case *bytecode.Code:
		return Of(t.CodeOf(k))
	}
	return None
}

func textConstant(s string) Value {
	if len(s) < 64 {
		return Of(Intern(s))
	}
	return NewStr(s)
}

// For returns the variant of c whose caches are specialised on these namespaces.
func (c *Code) For(t *Thread, globals, builtins *Dict) *Code {
	return c.variant(t, globals, builtins, false)
}

// ForNames is For for code that runs with locals that are its globals: its names are globals.
func (c *Code) ForNames(t *Thread, globals, builtins *Dict) *Code {
	return c.variant(t, globals, builtins, true)
}

func (c *Code) variant(t *Thread, globals, builtins *Dict, asGlobals bool) *Code {
	v := c.Visible
	if v.Globals == nil {
		v.Globals, v.Builtins, v.AsGlobals = globals, builtins, asGlobals
		t.Interp.Eval.Prepare(t, v)
		return v
	}
	if v.Globals == globals && v.Builtins == builtins && v.AsGlobals == asGlobals {
		return v
	}
	for _, x := range v.variants {
		if x.Globals == globals && x.Builtins == builtins && x.AsGlobals == asGlobals {
			return x
		}
	}
	x := &Code{Shape: v.Shape, Code: v.Code, Consts: v.Consts, loaded: v.loaded, ConstObjs: v.ConstObjs, Globals: globals, Builtins: builtins, AsGlobals: asGlobals, Visible: v}
	t.Interp.Eval.Prepare(t, x)
	if len(v.variants) > 64 {
		v.variants = v.variants[:0]
	}
	v.variants = append(v.variants, x)
	return x
}

// CurrentGlobals returns the globals of the innermost Python frame, nil if there is none.
func (t *Thread) CurrentGlobals() *Dict {
	for f := t.CF; f != nil; f = f.Prev {
		if f.Func != nil {
			return f.Func.Globals
		}
	}
	return nil
}

// CurrentBuiltins returns the builtins of the innermost Python function that is running.
func (t *Thread) CurrentBuiltins() *Dict {
	for f := t.CF; f != nil; f = f.Prev {
		if f.Func != nil {
			return f.Func.Builtins()
		}
	}
	return t.Interp.Builtins
}

// superArgs finds the class and the first argument for super() without arguments.
func (t *Thread) superArgs() (this, obj Value, err error) {
	f := t.CF
	for f != nil && f.Func == nil {
		f = f.Prev
	}
	if f == nil {
		return this, obj, RuntimeErrorf("super(): no current frame")
	}
	c := f.Code
	if c.ArgCount == 0 {
		return this, obj, RuntimeErrorf("super(): no arguments")
	}
	obj = *(*Value)(f.FP)
	if obj.P != nil && obj.Shape() == &CellShape && len(c.CellRegs) > 0 {
		for _, r := range c.CellRegs {
			if r == 0 && !c.IsCopied(0) {
				obj = (*Cell)(obj.P).V
				break
			}
		}
	}
	if obj.P == nil || obj.IsUnbound() {
		return this, obj, RuntimeErrorf("super(): arg[0] deleted")
	}
	for i, n := range c.Freevars {
		if n != "__class__" {
			continue
		}
		cell := *(*Value)(unsafe.Add(f.FP, (uintptr(c.FreeReg)+uintptr(i))*bytecode.RegSize))
		this = (*Cell)(cell.P).V
		if this.P == nil {
			return this, obj, RuntimeErrorf("super(): empty __class__ cell")
		}
		if !this.Type().Has(FlagIsType) {
			return this, obj, RuntimeErrorf("super(): __class__ is not a type (%s)", this.Type().Name)
		}
		return this, obj, nil
	}
	return this, obj, RuntimeErrorf("super(): __class__ cell not found")
}

// Warn issues a warning as warnings.warn does.
func (t *Thread) Warn(category *Type, msg string, stacklevel int) error {
	if f := t.Interp.OnWarn; f != nil {
		return f(t, category, msg, "", stacklevel)
	}
	return nil
}

// WarnExplicit issues a warning at a given place, as warnings.warn_explicit does.
func (t *Thread) WarnExplicit(category *Type, msg, filename string, line int) error {
	if f := t.Interp.OnWarn; f != nil {
		return f(t, category, msg, filename, line)
	}
	return nil
}

// IsIdentifier reports whether s is a Python identifier.
func IsIdentifier(s string) bool {
	for i, r := range s {
		if !(r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x80 || i > 0 && r >= '0' && r <= '9') {
			return false
		}
	}
	return s != ""
}

// FixFilename sets co_filename of a code object, and of those in its constants, to a path.
func FixFilename(t *Thread, code Value, path string) error {
	if code.Type() != CodeType {
		return TypeErrorf("_fix_co_filename() argument 1 must be code, not %s", code.Type().Name)
	}
	c := (*Code)(code.P)
	if c.Filename == path {
		return nil
	}
	c.Load(t)
	b := *c.Code
	b.Filename = path
	c.Code = &b
	for _, k := range c.Consts {
		if k.Type() == CodeType {
			if err := FixFilename(t, k, path); err != nil {
				return err
			}
		}
	}
	return nil
}

// NameStr returns the code's name.
func (c *Code) NameStr() *Str {
	c = c.Visible
	if c.name == nil {
		c.name = Intern(c.Name)
	}
	return c.name
}

// QualNameStr returns the code's qualified name.
func (c *Code) QualNameStr() *Str {
	c = c.Visible
	if c.qualName == nil {
		c.qualName = Intern(c.QualName)
	}
	return c.qualName
}

// IsCopied reports whether a captured variable lives in its register itself, without a cell.
func (c *Code) IsCopied(reg int) bool { return slices.Contains(c.CopiedRegs, uint16(reg)) }
