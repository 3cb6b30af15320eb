package object

import (
	"slices"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/internal/suggest"
)

// This file defines frame and traceback objects.

// FrameOf returns the frame object of a record, making it on first use; nil for the record
// below the first Python frame.
func (t *Thread) FrameOf(f *Frame) *FrameObject {
	for f != nil && f.Func == nil {
		f = f.Prev
	}
	if f == nil {
		return nil
	}
	if f.Obj == nil {
		f.Obj = &FrameObject{Shape: FrameType.Root, Rec: f, Code: f.Code, Func: f.Func}
		f.Flags |= FrameObj
	}
	return f.Obj
}

// CurrentFrame returns the frame object of the innermost Python frame, nil if there is none.
func (t *Thread) CurrentFrame() *FrameObject { return t.FrameOf(t.CF) }

// DetachFrame copies what a returning frame's object needs out of the record.
func DetachFrame(t *Thread, f *Frame) {
	o := f.Obj
	f.Obj = nil
	f.Flags &^= FrameObj
	if o == nil {
		return
	}
	o.PCIndex = f.index()
	o.Locals = f.Locals
	o.Regs = append(o.Regs[:0], unsafe.Slice((*Value)(f.FP), f.Code.namedRegs())...)
	back := f.Prev
	for back != nil && back.Func == nil {
		back = back.Prev
	}
	if back != nil {
		if back.Obj == nil && back.Code.traced() {
			// The frame object is needed now. The exception that ends this frame, which is why
			// it has an object, as a rule soon needs the entry as well.
			newTracedFrame(back).frame.spare = true
		}
		o.Back = t.FrameOf(back)
	}
	o.Rec = nil
}

// index returns the word index of the instruction that the record is at.
func (f *Frame) index() int32 {
	return int32((uintptr(f.PC) - uintptr(f.Code.Words)) / 8)
}

// namedRegs returns the number of registers that hold variables.
func (c *Code) namedRegs() int {
	n := c.NumLocals
	for _, r := range c.CellRegs {
		n = max(n, int(r)+1)
	}
	if len(c.Freevars) > 0 {
		n = max(n, int(c.FreeReg)+len(c.Freevars))
	}
	return n
}

// Lasti returns the word index of the instruction the frame is at.
func (o *FrameObject) Lasti() int32 {
	if o.Rec != nil {
		return o.Rec.index()
	}
	return o.PCIndex
}

// Line returns the current line number of the frame, 0 if it has none.
func (o *FrameObject) Line() int {
	return int(o.Code.Position(int(o.Lasti())).Line)
}

// BackFrame returns the calling frame's object, nil if there is none.
func (o *FrameObject) BackFrame(t *Thread) *FrameObject {
	if o.Rec != nil {
		if g := o.Rec.Gen; o.Rec.Prev == nil || g != nil && g.State != GenRunning {
			return nil
		}
		return t.FrameOf(o.Rec.Prev)
	}
	return o.Back
}

// localsOf calls f for each named variable of a frame: its name and where it lives. The
// value behind a cell is reached through the cell.
func (o *FrameObject) eachLocal(f func(name string, reg *Value, cell bool)) {
	c := o.Code
	var regs []Value
	if o.Rec != nil {
		regs = unsafe.Slice((*Value)(o.Rec.FP), c.NumRegs)
	} else {
		regs = o.Regs
	}
	get := func(i int) *Value {
		if i < len(regs) {
			return &regs[i]
		}
		return nil
	}
	isCell := func(i int) bool {
		return slices.Contains(c.CellRegs, uint16(i)) && !c.IsCopied(i)
	}
	named := func(n string, i int) {
		p := get(i)
		if c.IsCopied(i) && p != nil {
			f(n, p, false)
		} else if p != nil && p.P != nil && p.Shape() == &CellShape {
			f(n, p, true)
		}
	}
	for i, n := range c.Varnames {
		if p := get(i); p != nil {
			f(n, p, isCell(i) && p.P != nil && p.Shape() == &CellShape)
		}
	}
	for j, n := range c.Cellvars {
		if r := int(c.CellRegs[j]); r >= len(c.Varnames) {
			named(n, r)
		}
	}
	for j, n := range c.Freevars {
		named(n, int(c.FreeReg)+j)
	}
}

// LocalsDict returns the variables of a function frame in a fresh dict.
func (o *FrameObject) LocalsDict(t *Thread) *Dict {
	d := NewDict(t)
	o.eachLocal(func(name string, r *Value, cell bool) {
		v := *r
		if cell {
			v = (*Cell)(v.P).V
		}
		if v.P != nil && !v.IsUnbound() {
			d.SetStr(Intern(name), v)
		}
	})
	return d
}

// IsFunction reports whether the frame runs a function body, whose locals are registers.
func (o *FrameObject) IsFunction() bool { return o.Code.Flags&bytecode.FlagOptimized != 0 }

// LocalsMapping returns the locals of a class body or module frame.
func (o *FrameObject) LocalsMapping() Value {
	l := o.Locals
	if o.Rec != nil {
		l = o.Rec.Locals
	}
	if l.P == nil {
		return Of(o.Func.Globals)
	}
	return l
}

// hiddenLocals returns the variables of the inlined comprehensions under way in a module or
// class body, nil if there are none: while there are, locals() is those.
func (o *FrameObject) hiddenLocals(t *Thread) *Dict {
	if len(o.Code.Varnames) == 0 && len(o.Code.Cellvars) == 0 {
		return nil
	}
	d := o.LocalsDict(t)
	d.DeleteStr(Intern("__class__"))
	d.DeleteStr(Intern("__classdict__"))
	for _, n := range o.Code.Freevars {
		d.DeleteStr(Intern(n))
	}
	if d.Len() == 0 {
		return nil
	}
	return d
}

// CurrentLocals returns what locals() returns in the innermost Python frame.
func (t *Thread) CurrentLocals() (Value, error) {
	o := t.CurrentFrame()
	if o == nil {
		return Value{}, SystemErrorf("frame does not exist")
	}
	if o.IsFunction() {
		return Of(o.locals(t)), nil
	}
	if d := o.hiddenLocals(t); d != nil {
		return Of(d), nil
	}
	return o.LocalsMapping(), t.FinishShown()
}

// AddTraceback adds an entry for frame f in front of the traceback of e.
func AddTraceback(t *Thread, e *BaseException, f *Frame) {
	if f.Func == nil {
		return
	}
	var x *tracedFrame
	if f.Obj == nil && f.Code.traced() {
		x = newTracedFrame(f)
	} else if f.Obj != nil && f.Obj.spare {
		f.Obj.spare = false
		x = (*tracedFrame)(unsafe.Add(unsafe.Pointer(f.Obj), -int(unsafe.Offsetof(tracedFrame{}.frame))))
	}
	if x != nil {
		x.tb.Shape, x.tb.Next, x.tb.Frame, x.tb.Lasti = TracebackType.Root, e.Traceback, &x.frame, f.index()
		e.Traceback = &x.tb
		return
	}
	e.Traceback = &Traceback{Shape: TracebackType.Root, Next: e.Traceback, Frame: t.FrameOf(f), Lasti: f.index()}
}

const tracedRegs = 4

// traced reports whether frames of c and their traceback entries are one allocation. A frame
// that may handle the exception would keep the entry alive, and with it what the exception has
// passed.
func (c *Code) traced() bool { return c.namedRegs() <= tracedRegs && len(c.Handlers) == 0 }

// tracedFrame is the first traceback entry of a frame in one allocation: the entry, the frame
// object, and room for the variables that the frame leaves behind.
type tracedFrame struct {
	tb    Traceback
	frame FrameObject
	regs  [tracedRegs]Value
}

// newTracedFrame makes the frame object of f with a traceback entry beside it.
func newTracedFrame(f *Frame) *tracedFrame {
	x := &tracedFrame{}
	x.frame.Shape, x.frame.Rec, x.frame.Code, x.frame.Func = FrameType.Root, f, f.Code, f.Func
	x.frame.Regs = x.regs[:0]
	f.Obj = &x.frame
	f.Flags |= FrameObj
	return x
}

// LineNo returns the line of a traceback entry.
func (tb *Traceback) LineNo() int {
	if tb.Line != 0 {
		return int(tb.Line)
	}
	return int(tb.Frame.Code.Position(int(tb.Lasti)).Line)
}

// SetContext sets the __context__ of a raised exception to the one being handled.
func SetContext(t *Thread, e *BaseException) {
	if h := t.Handled(); h != nil && h != e {
		e.SetContext(h)
	}
}

// NewException makes an exception object with a message, in the context of the handled one.
func (t *Thread) NewException(typ *Type, msg string) *BaseException {
	return t.Exception(&Raised{Type: typ, Msg: msg})
}

// ReprOr returns repr(v), or a placeholder if that fails; for messages.
func ReprOr(t *Thread, v Value) string {
	s, err := Repr(t, v)
	if err != nil {
		return "<" + v.Type().Name + " object>"
	}
	return s.String()
}

// ExceptionMatches reports whether exception exc is an instance of class or tuple v, which
// was checked to contain exception classes only.
func ExceptionMatches(exc, v Value) bool {
	typ := exc.Type()
	if v.Type().Has(FlagTuple) {
		for _, x := range (*Tuple)(v.P).Items {
			if typ.IsSubtype((*Type)(x.P)) {
				return true
			}
		}
		return false
	}
	return typ.IsSubtype((*Type)(v.P))
}

// NameErrorf returns a NameError with its name attribute.
func NameErrorf(name, format string, args ...any) error {
	e := Errorf(NameError, format, args...).(*Raised)
	e.Attr = func(t *Thread, x *BaseException) { x.SetField("name", NewStr(name)) }
	return e
}

// UnboundLocal returns the UnboundLocalError of a variable, without a name attribute as in CPython.
func UnboundLocal(name string) error {
	return Errorf(UnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", name)
}

// StopValue returns the value of the StopIteration that err raises.
func StopValue(t *Thread, err error) Value {
	e := t.Exception(err)
	if v := e.Field("value"); v.P != nil {
		return v
	}
	return None
}

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string {
	s, _ := suggest.Best(candidates, name)
	return s
}

// LookupSpecial returns the bound special method name of v, P nil if its type has none.
func LookupSpecial(t *Thread, v Value, name string) (Value, error) {
	m := v.Type().LookupS(name)
	if m.P == nil {
		return m, nil
	}
	if get := m.Type().Slots.DescrGet; get != nil {
		return get(t, m, v, v.Type())
	}
	return m, nil
}

// FullName returns the name of a type as messages show it, with its module unless that is builtins.
func (typ *Type) FullName() string {
	if m := typ.moduleName(); m != "builtins" {
		return m + "." + typ.QualName
	}
	return typ.QualName
}

// programName is FullName without the module of the program either.
func (typ *Type) programName() string {
	if typ.moduleName() == "__main__" {
		return typ.QualName
	}
	return typ.FullName()
}

// FunctionStr names a callable in messages about its arguments: "module.f()".
func FunctionStr(t *Thread, f Value) string {
	q, err := LookupAttr(t, f, Intern("__qualname__"))
	if err != nil || q.P == nil || !q.IsA(StrType) {
		s, err := ToStr(t, f)
		if err != nil {
			return "<callable>"
		}
		return s.String()
	}
	m, err := LookupAttr(t, f, Intern("__module__"))
	name := (*Str)(q.P).String() + "()"
	if err == nil && m.P != nil && m.IsA(StrType) {
		if s := (*Str)(m.P).String(); s != "builtins" {
			return s + "." + name
		}
	}
	return name
}

// ExtOf returns the InstExt of an object, nil if it has none.
func ExtOf(v Value) *InstExt {
	if p := extOf(v.P); p != nil {
		return *p
	}
	return nil
}

// HasGenericGetAttr reports whether attribute access on instances of typ is
// object.__getattribute__, so that it may be cached.
func HasGenericGetAttr(typ *Type) bool {
	return typ.Flags&(FlagNativeGetattr|FlagIsType|FlagOddKeys) == 0
}

// CachesClassAttrs reports whether attribute access on the class typ is that of type, and every
// change of what it finds in the MRO or in the metaclass changes the version of its shape.
func (typ *Type) CachesClassAttrs() bool {
	meta := typ.Shape.Type
	return typ.own != nil && typ.Shape == typ.own && typ.Flags&FlagOddKeys == 0 &&
		(meta == TypeType || meta.Flags&FlagOddKeys == 0 && funcAddr(meta.Slots.GetAttr) == funcAddr(TypeType.Slots.GetAttr))
}

// plainMeta reports whether calling the heap type typ is type.__call__, likewise.
func (typ *Type) plainMeta() bool {
	meta := typ.Shape.Type
	return typ.Shape == typ.own && (meta == TypeType || funcAddr(meta.Slots.Call) == funcAddr(TypeType.Slots.Call))
}

var genericSetAttrAddr = funcAddr(GenericSetAttr)

// HasGenericSetAttr reports the same of setting attributes.
func HasGenericSetAttr(typ *Type) bool { return funcAddr(typ.Slots.SetAttr) == genericSetAttrAddr }

// ClassAttr is a class attribute: its value, and its cell if it is that of a heap type.
type ClassAttr struct {
	V    Value
	Cell *Cell
}

// LookupCell is Type.Lookup that also returns the attribute's cell.
func LookupCell(typ *Type, name *Str) ClassAttr {
	for _, m := range typ.MRO {
		d := m.dict()
		if d.cells {
			if c := d.CellOf(name, false); c != nil && c.V.P != nil {
				return ClassAttr{c.V, c}
			}
			continue
		}
		if v := d.GetStr(name); v.P != nil {
			return ClassAttr{V: v}
		}
	}
	return ClassAttr{}
}

// OwnAttr returns an attribute of the type itself, P nil if it has none.
func (typ *Type) OwnAttr(name *Str) Value { return typ.dict().GetStr(name) }

// InitAfterNew returns the Python __init__ of a class whose instances are made by type.__call__
// and the __new__ of a native base, nil for other classes.
func (typ *Type) InitAfterNew(t *Thread) *Function {
	if typ.own == nil {
		return nil
	}
	if typ.afterVer == typ.own.Ver && typ.own.Cacheable() {
		return typ.afterFn
	}
	typ.afterFn, typ.afterVer = nil, typ.own.Ver
	if !typ.plainMeta() || typ.Has(FlagAbstract) || typ.Finalizer || typ.Slots.New == nil {
		return nil
	}
	if v, owner := typ.LookupFrom(Intern("__new__")); v.P == nil || owner.IsHeap() {
		return nil
	}
	if v, _ := typ.LookupFrom(Intern("__init__")); v.Shape() == &FunctionShape {
		typ.afterFn = (*Function)(v.P)
	}
	return typ.afterFn
}

// PlainInit returns the Python __init__ (nil if it is object's) of a class whose instances
// are plain: made by object.__new__ and type.__call__. ok is false for other classes.
func (typ *Type) PlainInit(t *Thread) (init *Function, ok bool) {
	if typ.own == nil {
		return nil, false
	}
	if typ.initVer == typ.own.Ver && typ.own.Cacheable() {
		return typ.initFn, true
	}
	if !typ.plainMeta() || !sameNew(typ.Slots.New, objectNew) || typ.Has(FlagAbstract) || typ.Finalizer || typ.Alloc != nil || !typ.Root.isInst() {
		return nil, false
	}
	v, owner := typ.LookupFrom(Intern("__init__"))
	if owner == ObjectType {
		typ.initFn, typ.initVer = nil, typ.own.Ver
		return nil, true
	}
	if v.Shape() != &FunctionShape {
		return nil, false
	}
	typ.initFn, typ.initVer = (*Function)(v.P), typ.own.Ver
	return typ.initFn, true
}

// Bits of the eval breaker that the interpreter handles.
const (
	BreakPending = gil.PendingCalls
	BreakSignal  = gil.Signals
	BreakCancel  = gil.Cancel
	BreakLimits  = gil.Limits
)

// HandleBreaker does what the eval breaker asks for, at a safepoint.
func (t *Thread) HandleBreaker() error {
	bits := t.Clear(BreakPending | BreakSignal | BreakCancel | BreakLimits | gil.AsyncExc | gil.GCWork)
	for _, bit := range [...]uint32{BreakPending, gil.GCWork, BreakSignal, gil.AsyncExc} {
		if bits&bit == 0 {
			continue
		}
		if h := t.Interp.OnBreak[bit]; h != nil {
			if err := h(t); err != nil {
				t.Raise(bits &^ (bit<<1 - 1) & (BreakSignal | gil.AsyncExc))
				return err
			}
		}
	}
	if bits&BreakCancel != 0 {
		if err := t.Context.Err(); err != nil {
			t.Killed = t.Killed || t.Cancelled
			t.Cancelled = true
			if t.Killed {
				t.Raise(BreakCancel)
			}
			return err
		}
	}
	if bits&BreakLimits != 0 && t.Interp.overLimit() {
		return t.NoMemory()
	}
	// What others ask for while they run waits for the next safepoint: an exception here would
	// come between a lock.release() and the try statement behind it.
	if t.Breaker.Load()&gil.YieldBits != 0 {
		t.Interp.GIL.Yield(&t.Thread)
	}
	return nil
}

// SetBreaker sets a bit of the eval breaker; any goroutine may call it.
func (t *Thread) SetBreaker(bit uint32) { t.Raise(bit) }

// IsDefaultImport reports whether f is the __import__ of module builtins.
func (in *Interp) IsDefaultImport(f Value) bool {
	return f.Shape() == &BuiltinShape && in.ImportModule != nil && (*Builtin)(f.P).Def.Name() == "__import__"
}

// ImportFrom performs IMPORT_FROM: an attribute of a module, or one of its submodules.
func ImportFrom(t *Thread, mod Value, name *Str) (Value, error) {
	v, err := LookupAttr(t, mod, name)
	if err != nil || v.P != nil {
		return v, err
	}
	pkg, err := LookupAttr(t, mod, Intern("__name__"))
	if err != nil {
		return Value{}, err
	}
	if pkg.P != nil && pkg.IsA(StrType) {
		full := (*Str)(pkg.P).String() + "." + name.String()
		if m := t.Interp.Modules.GetStr(MakeStr(full)); m.P != nil {
			return m, nil
		}
	}
	return Value{}, importFromError(t, mod, pkg, name)
}

// importFromError is the ImportError of a name that a module lacks.
func importFromError(t *Thread, mod, pkg Value, name *Str) error {
	known := pkg.P != nil && pkg.IsA(StrType)
	pkgText := "<unknown module name>"
	if known {
		pkgText = (*Str)(pkg.P).String()
	}
	origin, spec := Value{}, Value{}
	if t.Interp.Deferred&DeferredImports != 0 && mod.Type() == ModuleType {
		// It is the library's: it has a __file__, or no place.
	} else if s, err := LookupAttr(t, mod, Intern("__spec__")); err == nil {
		spec = s
	}
	if f, err := LookupAttr(t, mod, Intern("__file__")); err == nil && f.P != nil && f.IsA(StrType) {
		origin = f
	} else if spec.P != nil {
		if has, err := LookupAttr(t, spec, Intern("has_location")); err == nil && has.P != nil {
			if b, _ := Truth(t, has); b {
				if o, err := LookupAttr(t, spec, Intern("origin")); err == nil && o.P != nil && o.IsA(StrType) {
					origin = o
				}
			}
		}
	}
	msg := "cannot import name '" + name.String() + "' from '" + pkgText + "'"
	initializing := false
	if spec.P != nil {
		if i, err := LookupAttr(t, spec, Intern("_initializing")); err == nil && i.P != nil {
			initializing, _ = Truth(t, i)
		}
	}
	where := " (unknown location)"
	if origin.P != nil {
		where = " (" + (*Str)(origin.P).String() + ")"
	}
	if initializing {
		msg = "cannot import name '" + name.String() + "' from partially initialized module '" + pkgText + "' (most likely due to a circular import)" + where
	} else {
		msg += where
	}
	return &Raised{Type: ImportError, Msg: msg, Attr: func(t *Thread, e *BaseException) {
		if known {
			e.SetField("name", pkg)
		}
		if origin.P != nil {
			e.SetField("path", origin)
		}
		e.SetField("name_from", Of(name))
	}}
}

// ImportStar stores the public names of a module in a namespace.
func ImportStar(t *Thread, mod, ns Value) error {
	all, err := LookupAttr(t, mod, Intern("__all__"))
	if err != nil {
		return err
	}
	skip := all.P == nil
	if skip {
		d, err := LookupAttr(t, mod, Intern("__dict__"))
		if err != nil {
			return err
		}
		if d.P == nil {
			return Errorf(ImportError, "from-import-* object has no __dict__ and no __all__")
		}
		if all, err = CallMethod(t, d, "keys"); err != nil {
			return err
		}
	}
	names, err := ListOf(t, all)
	if err != nil {
		return err
	}
	for _, n := range names {
		if !n.IsA(StrType) {
			m, _ := LookupAttr(t, mod, Intern("__name__"))
			mn := "?"
			if m.P != nil && m.IsA(StrType) {
				mn = (*Str)(m.P).String()
			}
			if skip {
				return TypeErrorf("Key in %s.__dict__ must be str, not %s", mn, n.Type().Name)
			}
			return TypeErrorf("Item in %s.__all__ must be str, not %s", mn, n.Type().Name)
		}
		s := InternStr((*Str)(n.P))
		if skip && s.Len() > 0 && s.At(0) == '_' {
			continue
		}
		v, err := GetAttr(t, mod, s)
		if err != nil {
			return err
		}
		if ns.Type() == DictType {
			(*Dict)(ns.P).SetStr(s, v)
		} else if err := SetItem(t, ns, Of(s), v); err != nil {
			return err
		}
	}
	return nil
}

var frameDef = TypeDef{
	Type:    FrameType,
	Struct:  (*FrameObject)(nil),
	Image:   frameImage,
	Members: "f_trace_lines",
	Flags:   FlagDisallowNew,
	Slots: Slots{
		Repr: func(t *Thread, v Value) (Value, error) {
			o := (*FrameObject)(v.P)
			return NewStr("<frame at " + Address(v) + ", file " + ReprOr(t, NewStr(o.Code.Filename)) + ", line " + itoa(o.Line()) + ", code " + o.Code.Name + ">"), nil
		},
	},
	Methods: []FuncDef{
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) {
			return int(unsafe.Sizeof(FrameObject{}) + unsafe.Sizeof(Frame{})), nil
		}, "Return the size of the frame in memory, in bytes."),
		Func1("clear($self, /)", func(t *Thread, v Value) (Nothing, error) { return Nothing{}, (*FrameObject)(v.P).clear(t) }, "Clear all references held by the frame."),
	},
	GetSet: []GetSetDef{
		{Name: "f_back", Get: func(t *Thread, v Value) (Value, error) {
			if b := (*FrameObject)(v.P).BackFrame(t); b != nil {
				return Of(b), nil
			}
			return None, nil
		}},
		{Name: "f_code", Get: func(t *Thread, v Value) (Value, error) { return Of((*FrameObject)(v.P).Code.Visible), nil }},
		{Name: "f_globals", Get: func(t *Thread, v Value) (Value, error) {
			return Of((*FrameObject)(v.P).Func.Globals), t.FinishShown()
		}},
		{Name: "f_builtins", Get: func(t *Thread, v Value) (Value, error) {
			return builtinsValue((*FrameObject)(v.P).Func.Builtins()), t.FinishShown()
		}},
		{Name: "f_locals", Get: func(t *Thread, v Value) (Value, error) {
			o := (*FrameObject)(v.P)
			if o.IsFunction() || o.hiddenLocals(t) != nil {
				return frameLocals(t, o)
			}
			return o.LocalsMapping(), t.FinishShown()
		}},
		{Name: "f_lasti", Get: func(t *Thread, v Value) (Value, error) { return Int(int64((*FrameObject)(v.P).Lasti()) * 2), nil }},
		{Name: "f_lineno", Get: func(t *Thread, v Value) (Value, error) {
			o := (*FrameObject)(v.P)
			n := o.Line()
			if n > 0 || n == 0 && o.Lasti() == 0 {
				return Int(int64(n)), nil
			}
			return None, nil
		}, Set: setFrameLine},
		{Name: "f_trace", Get: func(t *Thread, v Value) (Value, error) {
			if f := (*FrameObject)(v.P).Trace; f.P != nil {
				return f, nil
			}
			return None, nil
		}, Set: setFrameTrace},
		{Name: "f_trace_lines", Get: func(t *Thread, v Value) (Value, error) { return Bool(!(*FrameObject)(v.P).NoLines), nil }, Set: func(t *Thread, v, x Value) error {
			b, err := Truth(t, x)
			(*FrameObject)(v.P).NoLines = !b
			return err
		}},
		{Name: "f_trace_opcodes", Get: func(t *Thread, v Value) (Value, error) { return Bool((*FrameObject)(v.P).Opcodes), nil }, Set: setFrameOpcodes},
	},
}

// clear performs frame.clear().
func (o *FrameObject) clear(t *Thread) error {
	if r := o.Rec; r != nil {
		g := r.Gen
		if g == nil || g.State == GenRunning {
			return RuntimeErrorf("cannot clear an executing frame")
		}
		if g.State == GenSuspended {
			return RuntimeErrorf("cannot clear a suspended frame")
		}
		g.State = GenDone
		g.Ended()
		DetachFrame(t, r)
	}
	for i := range o.Regs {
		o.Regs[i] = Unbound
	}
	return nil
}

// oddLasti is added to the tb_lasti given to the constructor when it is not that of a word.
const oddLasti = -1 << 30

// wordIndex is the Lasti of a traceback made in Python.
func wordIndex(lasti int) int32 {
	if lasti >= 0 && lasti%2 == 0 && lasti < 1<<30 {
		return int32(lasti / 2)
	}
	return int32(lasti + oddLasti)
}

func tracebackLasti(i int32) int64 {
	if i < oddLasti/2 {
		return int64(i) - oddLasti
	}
	return int64(i) * 2
}

var tracebackSig = ParseSignature("traceback(tb_next, tb_frame, tb_lasti, tb_lineno)")

var tracebackDef = TypeDef{
	Type:    TracebackType,
	Struct:  (*Traceback)(nil),
	Members: "tb_frame tb_lasti",
	Doc:     "Create a new traceback object.",
	Sig:     "(tb_next, tb_frame, tb_lasti, tb_lineno)",
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) {
			v, err := tracebackSig.bind(t, a, nil)
			if err != nil {
				return Value{}, err
			}
			tb := &Traceback{Shape: typ.Root}
			if !v[0].IsNone() {
				if v[0].Type() != TracebackType {
					return Value{}, TypeErrorf("expected traceback object or None, got '%s'", v[0].Type().Name)
				}
				tb.Next = (*Traceback)(v[0].P)
			}
			if v[1].Type() != FrameType {
				return Value{}, TypeErrorf("traceback() argument 'tb_frame' must be frame, not %s", v[1].Type().Name)
			}
			tb.Frame = (*FrameObject)(v[1].P)
			i, err := AsInt(t, v[2])
			if err != nil {
				return Value{}, err
			}
			n, err := AsInt(t, v[3])
			tb.Lasti, tb.Line = wordIndex(i), int32(n)
			return Of(tb), err
		},
	},
	Methods: []FuncDef{
		Func1("__dir__($self, /)", func(t *Thread, v Value) (Value, error) {
			return Of(NewList(t, []Value{NewStr("tb_frame"), NewStr("tb_next"), NewStr("tb_lasti"), NewStr("tb_lineno")})), nil
		}, ""),
	},
	GetSet: []GetSetDef{
		{Name: "tb_next", Get: func(t *Thread, v Value) (Value, error) {
			if n := (*Traceback)(v.P).Next; n != nil {
				return Of(n), nil
			}
			return None, nil
		}, Set: func(t *Thread, v, x Value) error {
			tb := (*Traceback)(v.P)
			if x.P == nil {
				return TypeErrorf("can't delete tb_next attribute")
			}
			if x.IsNone() {
				tb.Next = nil
				return nil
			}
			if x.Type() != TracebackType {
				return TypeErrorf("expected traceback object, got '%s'", x.Type().Name)
			}
			for c := (*Traceback)(x.P); c != nil; c = c.Next {
				if c == tb {
					return ValueErrorf("traceback loop detected")
				}
			}
			tb.Next = (*Traceback)(x.P)
			return nil
		}},
		{Name: "tb_frame", Get: func(t *Thread, v Value) (Value, error) { return Of((*Traceback)(v.P).Frame), nil }, Set: readOnlyMember},
		{Name: "tb_lasti", Get: func(t *Thread, v Value) (Value, error) { return Int(tracebackLasti((*Traceback)(v.P).Lasti)), nil }, Set: readOnlyMember},
		{Name: "tb_lineno", Get: func(t *Thread, v Value) (Value, error) {
			if n := (*Traceback)(v.P).LineNo(); n > 0 {
				return Int(int64(n)), nil
			}
			return None, nil
		}},
	},
}
