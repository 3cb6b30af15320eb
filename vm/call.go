package vm

import (
	"strconv"
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/internal/suggest"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements calls: pushing frames and binding arguments.

// onBreak does the work that the eval breaker asks for.
//
//go:noinline
func onBreak(t *Thread) bool {
	if err := t.HandleBreaker(); err != nil {
		return fail(t, err)
	}
	return true
}

// call performs CALL and CALL_METHOD when the loop's fast path did not apply. The callable is
// at b, self or nothing behind it, then n arguments.
//
//go:noinline
func call(t *Thread, b *Value, n int, ret uint32, method bool) int {
	args := at(b, 2)
	if method {
		if at(b, 1).IsUnbound() {
			method = false
		} else {
			args = at(b, 1)
			n++
		}
	}
	for {
		switch sh := b.Shape(); sh {
		case &object.FunctionShape:
			return enter(t, (*object.Function)(b.P), args, n, nil, ret, 0, reg(t.CF, ret))
		case &object.MethodDescrShape:
			m := (*object.MethodDescr)(b.P)
			if raw, min, max := m.Def.Raw(); raw != nil && n >= min && (n <= max || max < 0) && n > 0 && args.IsA(m.Owner) {
				if m.Def.Resumes {
					if act := resumeCalled(t, args, n, ret); act != actJump {
						return act
					}
				}
				v, ok := raw(t, args, n)
				if !ok {
					return actRaise
				}
				return nativeDone(t, ret, v)
			}
		case &object.BuiltinShape:
			f := (*object.Builtin)(b.P)
			if raw, min, max := f.Def.Raw(); raw != nil {
				if f.Self.P == nil || f.Type == nil && f.Self.Shape() == &object.ModuleShape {
					if n >= min && (n <= max || max < 0) {
						if f.Def.Resumes && n == 1 {
							if act := resumeCalled(t, args, n, ret); act != actJump {
								return act
							}
						}
						if f.Def.Measures && args.Type().IsHeap() && !watched(t) {
							if op := realOp(t.CF, (*bytecode.Ins)(t.CF.PC)); op == bytecode.CALL || op == bytecode.CALL_G {
								if fn := specialMethod(t, *args, specials.len, 1); fn != nil {
									return callWindowThen(t, fn, ret, *args)
								}
							}
						}
						v, ok := raw(t, args, n)
						if !ok {
							return actRaise
						}
						return nativeDone(t, ret, v)
					}
				} else if !method && n+1 >= min && (n+1 <= max || max < 0) {
					*at(b, 1) = f.Self
					if f.Def.Resumes {
						if act := resumeCalled(t, at(b, 1), n+1, ret); act != actJump {
							return act
						}
					}
					v, ok := raw(t, at(b, 1), n+1)
					if !ok {
						return actRaise
					}
					return nativeDone(t, ret, v)
				}
			}
		case &object.MethodShape:
			if !method {
				m := (*object.Method)(b.P)
				*at(b, 1) = m.Self
				*b = m.Func
				args = at(b, 1)
				n++
				method = true
				continue
			}
		default:
			if sh.Type == object.FunctionType {
				// A function with attributes of its own.
				return enter(t, (*object.Function)(b.P), args, n, nil, ret, 0, reg(t.CF, ret))
			}
			if sh.Type == object.TypeType {
				if n == 1 && !method {
					switch b.P {
					case unsafe.Pointer(object.StrType):
						s, err := object.ToStr(t, *args)
						if err != nil {
							t.SetError(err)
							return actRaise
						}
						*reg(t.CF, ret) = object.Of(s)
						return actDone
					case unsafe.Pointer(object.TypeType):
						*reg(t.CF, ret) = object.Of(args.Type())
						return actDone
					case unsafe.Pointer(object.IntType):
						if args.IsInt() {
							*reg(t.CF, ret) = *args
							return actDone
						}
					case unsafe.Pointer(object.FloatType):
						if args.IsFloat() {
							*reg(t.CF, ret) = *args
							return actDone
						}
					case unsafe.Pointer(object.ListType):
						v, err := object.ListFrom(t, *args)
						if err != nil {
							t.SetError(err)
							return actRaise
						}
						*reg(t.CF, ret) = v
						return actDone
					case unsafe.Pointer(object.TupleType):
						v, err := object.TupleOf(t, *args)
						if err != nil {
							t.SetError(err)
							return actRaise
						}
						*reg(t.CF, ret) = v
						return actDone
					}
				}
				if act := construct(t, b, args, n, nil, ret, method); act != actJump {
					return act
				}
			} else if sh.Type.IsHeap() && !method {
				if fn := callMethod(t, *b); fn != nil {
					*at(b, 1) = *b
					return enter(t, fn, at(b, 1), n+1, nil, ret, 0, reg(t.CF, ret))
				}
			}
		}
		v, err := object.CallArgs(t, *b, object.Args{V: unsafe.Slice(args, n)})
		if err != nil {
			t.SetError(err)
			return actRaise
		}
		return nativeDone(t, ret, v)
	}
}

// callMethod returns the Python function that __call__ of an instance is, else nil.
func callMethod(t *Thread, o Value) *object.Function {
	sh := o.Shape()
	if !sh.Cacheable() || !object.HasGenericGetAttr(sh.Type) {
		return nil
	}
	e := entryFor(t, sh.Ver, specials.call, 0)
	if e.Ver != sh.Ver || e.Name != specials.call {
		resolveAttr(t, o, specials.call, e)
	}
	if f := (Value{P: e.Ptr}); e.Ver == sh.Ver && e.Name == specials.call && e.Kind == attrMethod && f.Shape() == &object.FunctionShape {
		return (*object.Function)(f.P)
	}
	return nil
}

// nativeDone stores the result of a native.
func nativeDone(t *Thread, ret uint32, v Value) int {
	*reg(t.CF, ret) = v
	return actDone
}

// construct instantiates a class that has no Python __new__ without leaving the loop: the
// instance goes into the slot before the arguments and a frame for __init__ is pushed. It
// returns actJump for classes that need the general way.
func construct(t *Thread, b, args *Value, n int, names *object.Tuple, ret uint32, method bool) int {
	typ := (*object.Type)(b.P)
	if method {
		return actJump
	}
	init, ok := typ.PlainInit(t)
	var o Value
	if ok {
		o = object.NewInstance(typ)
	} else {
		if init = typ.InitAfterNew(t); init == nil {
			return actJump
		}
		var err error
		if o, err = typ.Slots.New(t, typ, object.Args{V: unsafe.Slice(args, n), Names: names}); err != nil {
			t.SetError(err)
			return actRaise
		}
		if o.Type() != typ {
			if !o.Type().IsSubtype(typ) {
				*reg(t.CF, ret) = o
				return actDone
			}
			return actJump
		}
	}
	if init == nil {
		if n > 0 {
			return actJump
		}
		*reg(t.CF, ret) = o
		return actDone
	}
	*at(args, -1) = o
	*b = object.Of(init)
	act := enter(t, init, at(args, -1), n+1, names, ret, object.FrameInit, nil)
	if act == actPush {
		t.CF.Aux = o
	}
	return act
}

// enter calls a Python function with n arguments at args (the last ones named by names). It
// pushes a frame (actPush), or stores a new generator at d (actDone). The window is made in
// place when args are the top of the caller's window.
//
//go:noinline
func enter(t *Thread, fn *object.Function, args *Value, n int, names *object.Tuple, ret uint32, flags uint32, d *Value) int {
	code := fn.Code
	cf := t.CF
	if code.Flags&(bytecode.FlagGenerator|bytecode.FlagCoroutine|bytecode.FlagAsyncGenerator) != 0 {
		g := newGenerator(t, fn)
		if !bind(t, fn, unsafe.Slice(args, n), names, g.Regs) {
			return actRaise
		}
		if d == nil {
			t.SetError(object.TypeErrorf("__init__() should return None, not '%s'", g.Shape.Type.Name))
			return actRaise
		}
		*d = object.Of(g)
		return actDone
	}
	if t.Breaker.Load() != 0 {
		// What runs now has its windows above the caller's: the arguments may lie there.
		if n > 0 {
			args = &append([]Value(nil), unsafe.Slice(args, n)...)[0]
			flags |= frameFar
		}
		if !onBreak(t) {
			return actRaise
		}
	}
	ncf := t.NextFrame(cf)
	if ncf.Depth > t.RecursionLimit {
		t.SetError(object.Errorf(object.RecursionError, "maximum recursion depth exceeded"))
		return actRaise
	}
	nfp := unsafe.Pointer(args)
	if flags&(object.FrameEntry|frameFar) != 0 || cf.Flags&object.FrameGen != 0 || args == nil {
		nfp = top(cf)
	}
	if uintptr(nfp)+code.NumBytes > t.RegLimit {
		nfp = t.PushChunk(code.NumRegs)
		flags |= object.FrameChunk
	}
	regs := unsafe.Slice((*Value)(nfp), code.NumRegs)
	if code.SimpleArgs == int32(n) && names == nil {
		if nfp != unsafe.Pointer(args) {
			copy(regs, unsafe.Slice(args, n))
		}
	} else if !bind(t, fn, unsafe.Slice(args, n), names, regs) {
		if flags&object.FrameChunk != 0 {
			t.PopChunk()
		}
		return actRaise
	}
	if watched(t) {
		syncCode(t, code)
	}
	ncf.FP, ncf.PC, ncf.Code, ncf.Func, ncf.Ret, ncf.Flags = nfp, code.Base, code, fn, ret, flags&^frameFar
	ncf.Prev = cf
	t.CF = ncf
	return actPush
}

// bind stores the arguments of a call in the registers of fn's parameters. args may be the
// same memory as regs.
func bind(t *Thread, fn *object.Function, args []Value, names *object.Tuple, regs []Value) bool {
	code := fn.Code
	argc, kwonly := code.ArgCount, code.KwOnly
	nkw := 0
	if names != nil {
		nkw = len(names.Items)
	}
	npos := len(args) - nkw
	nparams := argc + kwonly
	if nkw == 0 && npos <= argc && kwonly == 0 && code.Flags&(bytecode.FlagVarArgs|bytecode.FlagVarKeywords) == 0 {
		// Only defaults are missing.
		copy(regs, args)
		if npos == argc {
			return true
		}
		nd := 0
		if fn.Defaults != nil {
			nd = len(fn.Defaults.Items)
		}
		if npos+nd >= argc {
			copy(regs[npos:argc], fn.Defaults.Items[nd-(argc-npos):])
			return true
		}
		return fail(t, missingPositional(t, fn, regs, npos, false))
	}
	if code.Flags&(bytecode.FlagVarArgs|bytecode.FlagVarKeywords) == 0 && npos <= argc && nkw <= maxQuickKw {
		if done, ok := bindKeywords(t, fn, args, npos, names, regs); done {
			return ok
		}
	}
	// The general way works on a copy, since the registers may overlap.
	in := append(t.Scratch[:0], args...)
	t.Scratch = in
	defer clear(in)
	for i := range regs[:code.NumLocals] {
		regs[i] = Value{}
	}
	n := min(npos, argc)
	copy(regs, in[:n])
	varargs, varkw := -1, -1
	next := nparams
	if code.Flags&bytecode.FlagVarArgs != 0 {
		varargs = next
		next++
	}
	if code.Flags&bytecode.FlagVarKeywords != 0 {
		varkw = next
	}
	if varargs >= 0 {
		regs[varargs] = object.Of(object.NewTuple(t, in[n:npos]))
	}
	var kw *object.Dict
	if varkw >= 0 {
		if nkw > 0 {
			kw = object.NewDictFor(t, names.Items[0], nkw)
		} else {
			kw = object.NewDict(t)
		}
		regs[varkw] = object.Of(kw)
	}
	for i := 0; i < nkw; i++ {
		key := names.Items[i]
		if !key.IsA(object.StrType) {
			return fail(t, object.TypeErrorf("%s() keywords must be strings", fn.QualName().String()))
		}
		name := (*object.Str)(key.P)
		v := in[npos+i]
		j := findParam(code, name, nparams)
		switch {
		case j < 0 && kw != nil:
			kw.SetStr(name, v)
		case j < 0:
			return fail(t, unexpectedKeyword(t, fn, name, names))
		case regs[j].P != nil:
			return fail(t, object.TypeErrorf("%s() got multiple values for argument '%s'", fn.QualName().String(), name.String()))
		default:
			regs[j] = v
		}
	}
	if npos > argc && varargs < 0 {
		return fail(t, tooManyPositional(fn, npos, regs))
	}
	if npos < argc {
		nd := 0
		if fn.Defaults != nil {
			nd = len(fn.Defaults.Items)
		}
		missing := 0
		for i := npos; i < argc-nd; i++ {
			if regs[i].P == nil {
				missing++
			}
		}
		if missing > 0 {
			return fail(t, missingPositional(t, fn, regs, npos, true))
		}
		for i := max(npos, argc-nd); i < argc; i++ {
			if regs[i].P == nil {
				regs[i] = fn.Defaults.Items[i-(argc-nd)]
			}
		}
	}
	if kwonly > 0 {
		var missing []string
		for i := argc; i < nparams; i++ {
			if regs[i].P != nil {
				continue
			}
			name := code.Params[i]
			if fn.KwDefs != nil {
				if v := fn.KwDefs.GetStr(name); v.P != nil {
					regs[i] = v
					continue
				}
			}
			missing = append(missing, code.Varnames[i])
		}
		if len(missing) > 0 {
			return fail(t, missingError(fn, "keyword-only", missing))
		}
	}
	return true
}

// maxQuickKw is the number of keywords that bindKeywords takes.
const maxQuickKw = 8

// bindKeywords binds a call with at most maxQuickKw keywords, all of them interned, to a
// function without *args and **kwargs. It returns done false where the general way has to find
// out what is wrong; the arguments are then as they were.
func bindKeywords(t *Thread, fn *object.Function, args []Value, npos int, names *object.Tuple, regs []Value) (done, ok bool) {
	code := fn.Code
	argc := code.ArgCount
	params := code.Params
	var index [maxQuickKw]int
	var values [maxQuickKw]Value
	nkw := len(args) - npos
	kw := index[:nkw]
next:
	for i := range kw {
		key := names.Items[i]
		for j := max(code.PosOnly, npos); j < len(params); j++ {
			if unsafe.Pointer(params[j]) == key.P {
				kw[i] = j
				values[i] = args[npos+i]
				continue next
			}
		}
		return false, false
	}
	saved := values[:nkw]
	rest := regs[npos:len(params)]
	if unsafe.Pointer(unsafe.SliceData(args)) != unsafe.Pointer(unsafe.SliceData(regs)) {
		copy(regs, args[:npos])
	}
	clear(rest)
	for i, j := range kw {
		if regs[j].P != nil {
			copy(args[npos:], saved)
			return false, false
		}
		regs[j] = saved[i]
	}
	var defaults []Value
	if fn.Defaults != nil {
		defaults = fn.Defaults.Items
	}
	first := argc - len(defaults)
	for j := npos; j < len(params); j++ {
		if regs[j].P != nil {
			continue
		}
		switch {
		case j >= argc:
			if fn.KwDefs != nil {
				if v := fn.KwDefs.GetStr(params[j]); v.P != nil {
					regs[j] = v
					continue
				}
			}
		case j >= first:
			regs[j] = defaults[j-first]
			continue
		}
		copy(args[npos:], saved)
		return false, false
	}
	return true, true
}

// findParam returns the parameter that a keyword names, -1 if there is none.
func findParam(code *object.Code, name *object.Str, nparams int) int {
	if name.Interned {
		for i, p := range code.Params[code.PosOnly:nparams] {
			if p == name {
				return code.PosOnly + i
			}
		}
		return -1
	}
	s := name.String()
	for i := code.PosOnly; i < nparams; i++ {
		if code.Varnames[i] == s {
			return i
		}
	}
	return -1
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func missingError(fn *object.Function, kind string, names []string) error {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = "'" + n + "'"
	}
	list := q[0]
	if len(q) == 2 {
		list = q[0] + " and " + q[1]
	} else if len(q) > 2 {
		list = strings.Join(q[:len(q)-1], ", ") + ", and " + q[len(q)-1]
	}
	return object.TypeErrorf("%s() missing %d required %s argument%s: %s", fn.QualName().String(), len(names), kind, plural(len(names)), list)
}

// missingPositional is the error for missing positional arguments. bound tells that registers
// with a value were bound by keyword; else they hold leftovers.
func missingPositional(t *Thread, fn *object.Function, regs []Value, npos int, bound bool) error {
	code := fn.Code
	nd := 0
	if fn.Defaults != nil {
		nd = len(fn.Defaults.Items)
	}
	var missing []string
	for i := npos; i < code.ArgCount-nd; i++ {
		if !bound || regs[i].P == nil {
			missing = append(missing, code.Varnames[i])
		}
	}
	return missingError(fn, "positional", missing)
}

func tooManyPositional(fn *object.Function, given int, regs []Value) error {
	code := fn.Code
	nd := 0
	if fn.Defaults != nil {
		nd = len(fn.Defaults.Items)
	}
	kwGiven := 0
	for i := code.ArgCount; i < code.ArgCount+code.KwOnly; i++ {
		if regs[i].P != nil {
			kwGiven++
		}
	}
	var sig string
	pl := code.ArgCount != 1
	if nd > 0 {
		sig = "from " + strconv.Itoa(code.ArgCount-nd) + " to " + strconv.Itoa(code.ArgCount)
		pl = true
	} else {
		sig = strconv.Itoa(code.ArgCount)
	}
	kwSig := ""
	if kwGiven > 0 {
		kwSig = " positional argument" + plural(given) + " (and " + strconv.Itoa(kwGiven) + " keyword-only argument" + plural(kwGiven) + ")"
	}
	s := ""
	if pl {
		s = "s"
	}
	verb := "were"
	if given == 1 && kwGiven == 0 {
		verb = "was"
	}
	return object.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", fn.QualName().String(), sig, s, given, kwSig, verb)
}

// unexpectedKeyword is the error for a keyword that names no parameter.
func unexpectedKeyword(t *Thread, fn *object.Function, name *object.Str, names *object.Tuple) error {
	code := fn.Code
	var posonly []string
	for _, k := range names.Items {
		s := (*object.Str)(k.P).String()
		for i := 0; i < code.PosOnly; i++ {
			if code.Varnames[i] == s {
				posonly = append(posonly, s)
			}
		}
	}
	if len(posonly) > 0 {
		return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", fn.QualName().String(), strings.Join(posonly, ", "))
	}
	msg := fn.QualName().String() + "() got an unexpected keyword argument '" + name.String() + "'"
	if s, ok := suggest.Best(code.Varnames[code.PosOnly:code.ArgCount+code.KwOnly], name.String()); ok {
		msg += ". Did you mean '" + s + "'?"
	}
	return object.TypeErrorf("%s", msg)
}

// callKw performs CALL_KW and CALL_METHOD_KW; the extra word at pc+8 names the keywords.
//
//go:noinline
func callKw(t *Thread, b *Value, n int, ret uint32, kp, pc unsafe.Pointer, method bool) int {
	names := (*object.Tuple)((*Value)(unsafe.Add(kp, uintptr((*bytecode.Ins)(unsafe.Add(pc, 8)).A))).P)
	args := at(b, 2)
	if method && !at(b, 1).IsUnbound() {
		args = at(b, 1)
		n++
	} else {
		method = false
	}
	if b.Shape() == &object.MethodShape && !method {
		m := (*object.Method)(b.P)
		*at(b, 1) = m.Self
		*b = m.Func
		args = at(b, 1)
		n++
		method = true
	}
	if b.Type() == object.FunctionType {
		return enter(t, (*object.Function)(b.P), args, n, names, ret, 0, reg(t.CF, ret))
	}
	if b.Type() == object.TypeType {
		if act := construct(t, b, args, n, names, ret, method); act != actJump {
			return act
		}
	}
	v, err := object.CallArgs(t, *b, object.Args{V: unsafe.Slice(args, n), Names: names})
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, ret) = v
	return actDone
}

// callEx performs CALL_EX.
//
//go:noinline
func callEx(t *Thread, b *Value, hasKw bool, ret uint32) int {
	f := *b
	pos, err := spreadPos(t, b)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	kw, err := spreadKw(b, hasKw)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	if act := enterEx(t, b, f, pos, kw, ret); act != actJump {
		return act
	}
	args, names, err := spreadArgs(t, pos, kw)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	if f.Shape() == &object.MethodShape {
		m := (*object.Method)(f.P)
		args = append([]Value{m.Self}, args...)
		f = m.Func
	}
	if f.Type() == object.FunctionType {
		var p *Value
		if len(args) > 0 {
			p = &args[0]
		}
		return enterAt(t, (*object.Function)(f.P), b, p, len(args), names, ret)
	}
	v, err := object.CallArgs(t, f, object.Args{V: args, Names: names})
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	return nativeDone(t, ret, v)
}

// spreadPos returns the positional arguments of CALL_EX.
func spreadPos(t *Thread, b *Value) ([]Value, error) {
	switch a := *at(b, 2); a.Shape() {
	case &object.TupleShape:
		return (*object.Tuple)(a.P).Items, nil
	case &object.ListShape:
		return (*object.List)(a.P).Items, nil
	default:
		if a.Type().Slots.Iter == nil && a.Type().Slots.GetItem == nil {
			return nil, object.TypeErrorf("%s argument after * must be an iterable, not %s", object.FunctionStr(t, *b), a.Type().Name)
		}
		return object.ListOf(t, a)
	}
}

// spreadKw returns the dict of keyword arguments of CALL_EX, nil if there is none.
func spreadKw(b *Value, hasKw bool) (*object.Dict, error) {
	if !hasKw {
		return nil, nil
	}
	kv := *at(b, 3)
	if !kv.Type().Has(object.FlagDict) {
		return nil, object.SystemErrorf("CALL_EX without a dict")
	}
	return (*object.Dict)(kv.P), nil
}

// spreadArgs joins positional and keyword arguments.
func spreadArgs(t *Thread, pos []Value, kw *object.Dict) (args []Value, names *object.Tuple, err error) {
	if kw == nil || kw.Len() == 0 {
		return pos, nil, nil
	}
	n := kw.Len()
	args = append(make([]Value, 0, len(pos)+n), pos...)
	keys := make([]Value, 0, n)
	for i := 0; ; {
		k, v, ok := kw.Next(&i)
		if !ok {
			break
		}
		if !k.IsA(object.StrType) {
			return nil, nil, object.TypeErrorf("keywords must be strings")
		}
		keys = append(keys, k)
		args = append(args, v)
	}
	return args, object.TakeTuple(t, keys), nil
}

// enterEx performs CALL_EX for a Python function: the arguments go straight into the callee's
// window. It returns actJump where the general way is needed.
func enterEx(t *Thread, b *Value, f Value, pos []Value, kw *object.Dict, ret uint32) int {
	self := Value{}
	if f.Shape() == &object.MethodShape {
		m := (*object.Method)(f.P)
		self, f = m.Self, m.Func
	}
	if f.Shape() != &object.FunctionShape || t.CF.Flags&object.FrameGen != 0 {
		return actJump
	}
	fn := (*object.Function)(f.P)
	code := fn.Code
	if code.Flags&(bytecode.FlagGenerator|bytecode.FlagCoroutine|bytecode.FlagAsyncGenerator) != 0 {
		return actJump
	}
	n := len(pos)
	if kw != nil {
		n += kw.Len()
	}
	if uintptr(unsafe.Pointer(b))+uintptr(max(n+1, code.NumRegs)+3)*16 > t.RegLimit {
		return actJump
	}
	w := at(b, 2)
	if self.P != nil {
		w = at(b, 1)
		*w = self
		n++
		copy(unsafe.Slice(at(w, 1), len(pos)), pos)
	} else {
		copy(unsafe.Slice(w, len(pos)), pos)
	}
	var names *object.Tuple
	if kw != nil && kw.Len() > 0 {
		names = &t.KwNames
		names.Shape = &object.TupleShape
		keys := names.Items[:0]
		next := at(w, n-kw.Len())
		for i := 0; ; {
			k, v, ok := kw.Next(&i)
			if !ok {
				break
			}
			if !k.IsA(object.StrType) {
				t.SetError(object.TypeErrorf("keywords must be strings"))
				return actRaise
			}
			keys = append(keys, k)
			*next = v
			next = at(next, 1)
		}
		names.Items = keys
	}
	return enter(t, fn, w, n, names, ret, 0, reg(t.CF, ret))
}

// enterAt is enter for arguments that are not in the caller's window: the callee's window
// starts at b.
func enterAt(t *Thread, fn *object.Function, b, args *Value, n int, names *object.Tuple, ret uint32) int {
	code := fn.Code
	if t.CF.Flags&object.FrameGen != 0 || code.Flags&(bytecode.FlagGenerator|bytecode.FlagCoroutine|bytecode.FlagAsyncGenerator) != 0 {
		return enter(t, fn, args, n, names, ret, 0, reg(t.CF, ret))
	}
	if uintptr(unsafe.Pointer(b))+uintptr(max(n, code.NumRegs)+2)*16 > t.RegLimit {
		return enter(t, fn, args, n, names, ret, frameFar, reg(t.CF, ret))
	}
	w := at(b, 2)
	if n > 0 {
		copy(unsafe.Slice(w, n), unsafe.Slice(args, n))
	}
	return enter(t, fn, w, n, names, ret, 0, reg(t.CF, ret))
}

// slowReturn leaves a frame that has flags.
//
//go:noinline
func slowReturn(t *Thread, v Value) int {
	cf := t.CF
	flags := cf.Flags
	if flags&object.FrameInit != 0 {
		if !v.IsNone() {
			// The caller raises it.
			leave(t, cf)
			t.SetError(object.TypeErrorf("__init__() should return None, not '%s'", v.Type().Name))
			return actRaise
		}
		v = cf.Aux
	}
	if flags&object.FrameGen != 0 {
		return genReturn(t, v)
	}
	if flags&object.FrameThen != 0 {
		return thenReturn(t, v)
	}
	leave(t, cf)
	if flags&object.FrameEntry != 0 {
		t.Result = v
		return actExit
	}
	*reg(t.CF, cf.Ret) = v
	return actDone
}

// leave pops a frame that is not a generator's: it undoes what its flags say.
func leave(t *Thread, cf *object.Frame) {
	flags := cf.Flags
	if flags&object.FrameObj != 0 {
		object.DetachFrame(t, cf)
	}
	if flags&object.FrameChunk != 0 {
		t.PopChunk()
	}
	if flags&object.FrameClass != 0 {
		cf.Locals = Value{}
	}
	if flags&(object.FrameInit|object.FrameThen) != 0 {
		cf.Aux = Value{}
	}
	cf.Flags = 0
	t.CF = cf.Prev
}
