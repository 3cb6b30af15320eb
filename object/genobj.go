package object

import (
	"unsafe"

	"strconv"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file defines generator, coroutine and async generator objects.

func itoa(i int) string { return strconv.Itoa(i) }

// Kind names what g is, for messages.
func (g *Generator) Kind() string {
	switch g.Shape.Type {
	case CoroutineType:
		return "coroutine"
	case AsyncGeneratorType:
		return "async generator"
	}
	return "generator"
}

// delegator is what Evaluator implementations offer beyond the interface: see vm.Delegate.
type delegator interface {
	Delegate(g *Generator) Value
	Under(t *Thread, g *Generator, f func()) error
}

func (t *Thread) delegate(g *Generator) Value { return t.Interp.Eval.(delegator).Delegate(g) }

// SetOrigin records where a coroutine was created, if sys.set_coroutine_origin_tracking_depth
// asks for it.
func SetOrigin(t *Thread, g *Generator) {
	if t.CoroutineOrigin == 0 {
		return
	}
	var items []Value
	for f := t.CurrentFrame(); f != nil && len(items) < t.CoroutineOrigin; f = f.BackFrame(t) {
		items = append(items, Of(MakeTuple(t, NewStr(f.Code.Filename), Int(int64(f.Line())), NewStr(f.Code.Name))))
	}
	g.Origin = Of(TakeTuple(t, items))
}

// GenSend continues g with a value; at its end done is true and v its result.
func GenSend(t *Thread, g *Generator, v Value) (r Value, done bool, err error) {
	switch g.State {
	case GenRunning:
		return Value{}, false, ValueErrorf("%s already executing", g.Kind())
	case GenCreated:
		if !v.IsNone() {
			return Value{}, false, TypeErrorf("can't send non-None value to a just-started %s", g.Kind())
		}
	case GenDone:
		if g.Shape == &CoroutineShape {
			return Value{}, false, RuntimeErrorf("cannot reuse already awaited coroutine")
		}
		return None, true, nil
	}
	return t.Interp.Eval.Resume(t, g, v, nil)
}

// StopIterationOf is the error for the end of a generator with result v.
func StopIterationOf(v Value) error { return stopIteration(v) }

// stopIteration is the error for the end of a generator with a result.
func stopIteration(v Value) error {
	if v.IsNone() {
		return NewError(StopIteration)
	}
	// A tuple or exception must stay one argument.
	return &Raised{Type: StopIteration, Args: []Value{}, Attr: func(t *Thread, e *BaseException) {
		e.Args = MakeTuple(t, v)
		e.SetField("value", v)
	}}
}

// genSendRaw is genSendMethod as a raw native.
func genSendRaw(t *Thread, args *Value, n int) (Value, bool) {
	a := unsafe.Slice(args, 2)
	v, err := genSendMethod(t, a[0], a[1])
	if err != nil {
		return t.Fail(err)
	}
	return v, true
}

func genSendMethod(t *Thread, self, v Value) (Value, error) {
	r, done, err := GenSend(t, (*Generator)(self.P), v)
	if err != nil {
		return Value{}, err
	}
	if done {
		return Value{}, stopIteration(r)
	}
	return r, nil
}

// genNext is the Next slot: the end is (Value{}, nil), or StopIteration if it has a value.
func genNext(t *Thread, v Value) (Value, error) {
	r, done, err := GenSend(t, (*Generator)(v.P), None)
	if err != nil {
		return Value{}, err
	}
	if done {
		if r.IsNone() {
			return Value{}, nil
		}
		return Value{}, stopIteration(r)
	}
	return r, nil
}

// throwArgs makes the exception of throw(type, value, traceback).
func throwArgs(t *Thread, typ, val, tb Value) (*BaseException, error) {
	if tb.P != nil && tb.IsNone() {
		tb = Value{}
	}
	if tb.P != nil && tb.Type() != TracebackType {
		return nil, TypeErrorf("throw() third argument must be a traceback object")
	}
	var e *BaseException
	switch {
	case typ.Type().Has(FlagIsType) && (*Type)(typ.P).Has(FlagException):
		var x Value
		var err error
		switch {
		case val.P == nil || val.IsNone():
			x, err = Call(t, typ)
		case val.Type().Has(FlagException) && val.Type().IsSubtype((*Type)(typ.P)):
			x = val
		case val.Type().Has(FlagTuple):
			x, err = Call(t, typ, (*Tuple)(val.P).Items...)
		default:
			x, err = Call(t, typ, val)
		}
		if err != nil {
			// That is raised in its place.
			return t.Exception(err), nil
		}
		if !x.Type().Has(FlagException) {
			err := TypeErrorf("calling %s should have returned an instance of BaseException, not %s", ReprOr(t, typ), ReprOr(t, Of(x.Type())))
			return t.Exception(err), nil
		}
		e = (*BaseException)(x.P)
	case typ.Type().Has(FlagException):
		if val.P != nil && !val.IsNone() {
			return nil, TypeErrorf("instance exception may not have a separate value")
		}
		e = (*BaseException)(typ.P)
	default:
		return nil, TypeErrorf("exceptions must be classes or instances deriving from BaseException, not %s", typ.Type().Name)
	}
	if tb.P != nil {
		e.Traceback = (*Traceback)(tb.P)
	}
	return e, nil
}

// GenThrow raises e in g, or in what it delegates to.
func GenThrow(t *Thread, g *Generator, e *BaseException) (r Value, done bool, err error) {
	if g.State == GenRunning {
		return Value{}, false, ValueErrorf("%s already executing", g.Kind())
	}
	if err := t.EnterNative(""); err != nil {
		return Value{}, false, err
	}
	defer t.LeaveNative()
	if yf := t.delegate(g); yf.P != nil {
		if e.Shape.Type.IsSubtype(GeneratorExit) {
			g.State = GenRunning
			err := closeIter(t, yf)
			g.State = GenSuspended
			if err != nil {
				return t.Interp.Eval.Resume(t, g, Value{}, t.Exception(err))
			}
			return t.Interp.Eval.Resume(t, g, Value{}, e)
		}
		var v Value
		var sub, missing bool
		var err error
		over := t.Interp.Eval.(delegator).Under(t, g, func() {
			if yt := yf.Type(); yt == GeneratorType || yt == CoroutineType {
				v, sub, err = GenThrow(t, (*Generator)(yf.P), e)
				return
			}
			var m Value
			if m, err = LookupAttr(t, yf, Intern("throw")); err != nil {
				return
			}
			if missing = m.P == nil; !missing {
				v, err = Call(t, m, Of(e))
			}
		})
		if over != nil {
			return Value{}, false, over
		}
		if missing {
			return t.Interp.Eval.Resume(t, g, Value{}, e)
		}
		if err != nil {
			return t.Interp.Eval.Resume(t, g, Value{}, t.Exception(err))
		}
		if sub {
			return t.Interp.Eval.Resume(t, g, Value{}, t.Exception(stopIteration(v)))
		}
		return v, false, nil
	}
	if g.State == GenDone {
		if g.Shape == &CoroutineShape {
			return Value{}, false, RuntimeErrorf("cannot reuse already awaited coroutine")
		}
		return Value{}, false, e
	}
	if g.State == GenCreated {
		// It never runs: the traceback shows its first line.
		AddTracebackAt(t, e, g)
		g.State = GenDone
		g.Ended()
		return Value{}, false, e
	}
	return t.Interp.Eval.Resume(t, g, Value{}, e)
}

// AddTracebackAt adds a traceback entry for a generator that has not started.
func AddTracebackAt(t *Thread, e *BaseException, g *Generator) {
	g.Frame.PC = g.Frame.Code.Words
	AddTraceback(t, e, &g.Frame)
}

// closeIter calls close() of what a generator delegates to, if it has it.
func closeIter(t *Thread, v Value) error {
	if vt := v.Type(); vt == GeneratorType || vt == CoroutineType {
		_, err := GenClose(t, (*Generator)(v.P))
		return err
	}
	m, err := LookupAttr(t, v, Intern("close"))
	if err != nil {
		t.WriteUnraisable(t.Exception(err), "", v)
		return nil
	}
	if m.P == nil {
		return nil
	}
	_, err = Call(t, m)
	return err
}

// GenClose performs close(): it raises GeneratorExit in g.
func GenClose(t *Thread, g *Generator) (Value, error) {
	switch g.State {
	case GenCreated:
		g.State = GenDone
		g.Ended()
		clear(g.Regs)
		return None, nil
	case GenDone:
		return None, nil
	case GenRunning:
		return Value{}, ValueErrorf("%s already executing", g.Kind())
	}
	r, done, err := GenThrow(t, g, t.makeException(GeneratorExit, nil))
	if err != nil {
		if Matches(err, GeneratorExit) {
			return None, nil
		}
		if Matches(err, StopIteration) {
			return StopValue(t, err), nil
		}
		return Value{}, err
	}
	if done {
		return r, nil
	}
	return Value{}, RuntimeErrorf("%s ignored GeneratorExit", g.Kind())
}

func genThrowMethod(t *Thread, a Args) (Value, error) {
	if len(a.V) < 2 || len(a.V) > 4 || a.NumKw() > 0 {
		switch {
		case a.NumKw() > 0:
			return Value{}, TypeErrorf("throw() takes no keyword arguments")
		case len(a.V) < 2:
			return Value{}, TypeErrorf("throw expected at least 1 argument, got 0")
		}
		return Value{}, TypeErrorf("throw expected at most 3 arguments, got %d", len(a.V)-1)
	}
	var val, tb Value
	if len(a.V) > 2 {
		if err := t.Warn(DeprecationWarning, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.", 1); err != nil {
			return Value{}, err
		}
		val = a.V[2]
	}
	if len(a.V) > 3 {
		tb = a.V[3]
	}
	e, err := throwArgs(t, a.V[1], val, tb)
	if err != nil {
		return Value{}, err
	}
	self := a.V[0]
	if self.Type() == coroWrapperType {
		self = Of((*coroWrapper)(self.P).coro)
	}
	r, done, err := GenThrow(t, (*Generator)(self.P), e)
	if err != nil {
		return Value{}, err
	}
	if done {
		return Value{}, stopIteration(r)
	}
	return r, nil
}

func genRepr(what string) UnaryFunc {
	return func(t *Thread, v Value) (Value, error) {
		return NewStr("<" + what + " object " + (*Generator)(v.P).QualName.String() + " at " + Address(v) + ">"), nil
	}
}

// memory returns how many bytes a generator takes, with its variables.
func (g *Generator) memory() int {
	return int(unsafe.Sizeof(*g)) + len(g.Regs)*int(unsafe.Sizeof(Value{}))
}

// genGetSet are the attributes with the prefix gi, cr or ag.
func genGetSet(prefix, kind, delegate string) []GetSetDef {
	str := func(name, doc string, field func(g *Generator) **Str) GetSetDef {
		return GetSetDef{Name: name, Doc: doc + " of the " + kind, Get: func(t *Thread, v Value) (Value, error) { return Of(*field((*Generator)(v.P))), nil }, Set: func(t *Thread, v, x Value) error {
			if x.P == nil || !x.IsA(StrType) {
				return TypeErrorf("%s must be set to a string object", name)
			}
			*field((*Generator)(v.P)) = (*Str)(x.P)
			return nil
		}}
	}
	return []GetSetDef{
		str("__name__", "name", func(g *Generator) **Str { return &g.Name }),
		str("__qualname__", "qualified name", func(g *Generator) **Str { return &g.QualName }),
		{Name: prefix + "_frame", Get: func(t *Thread, v Value) (Value, error) {
			g := (*Generator)(v.P)
			if g.State == GenDone {
				return None, nil
			}
			return Of(t.FrameOf(&g.Frame)), nil
		}},
		{Name: prefix + "_running", Get: func(t *Thread, v Value) (Value, error) {
			g := (*Generator)(v.P)
			return Bool(g.State == GenRunning || g.RunningAsync), nil
		}},
		{Name: prefix + "_suspended", Get: func(t *Thread, v Value) (Value, error) {
			return Bool((*Generator)(v.P).State == GenSuspended), nil
		}},
		{Name: prefix + "_code", Get: func(t *Thread, v Value) (Value, error) { return Of((*Generator)(v.P).Frame.Code.Visible), nil }},
		{Name: delegate, Doc: "what the " + kind + " waits for, or None", Get: func(t *Thread, v Value) (Value, error) {
			if d := t.delegate((*Generator)(v.P)); d.P != nil {
				return d, nil
			}
			return None, nil
		}},
	}
}

var generatorDef = TypeDef{
	Type:   GeneratorType,
	Struct: (*Generator)(nil),
	Image:  generatorImage,
	Flags:  FlagDisallowNew | FlagWeakref,
	Slots: Slots{
		Repr: genRepr("generator"),
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: genNext,
	},
	Methods: []FuncDef{
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) { return (*Generator)(v.P).memory(), nil }, "gen.__sizeof__() -> size of gen in memory, in bytes"),
		RawResume("send($self, object, /)", 2, 2, genSendRaw, "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration."),
		FuncArgs("throw", genThrowMethod, "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration."),
		Func1("close($self, /)", func(t *Thread, v Value) (Value, error) { return GenClose(t, (*Generator)(v.P)) }, "close() -> raise GeneratorExit inside generator."),
	},
	Class:  []FuncDef{classGetItem()},
	GetSet: genGetSet("gi", "generator", "gi_yieldfrom"),
}

var coroutineDef = TypeDef{
	Type:    CoroutineType,
	Struct:  (*Generator)(nil),
	Image:   generatorImage,
	Members: "cr_origin",
	Flags:   FlagDisallowNew | FlagWeakref,
	Slots: Slots{
		Repr: genRepr("coroutine"),
		Await: func(t *Thread, v Value) (Value, error) {
			return Of(&coroWrapper{coroWrapperType.Root, (*Generator)(v.P)}), nil
		},
	},
	Methods: []FuncDef{
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) { return (*Generator)(v.P).memory(), nil }, "gen.__sizeof__() -> size of gen in memory, in bytes"),
		Func2("send($self, object, /)", genSendMethod, "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration."),
		FuncArgs("throw", genThrowMethod, "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value or raise\nStopIteration."),
		Func1("close($self, /)", func(t *Thread, v Value) (Value, error) { return GenClose(t, (*Generator)(v.P)) }, "close() -> raise GeneratorExit inside coroutine."),
	},
	Class: []FuncDef{classGetItem()},
	GetSet: append(genGetSet("cr", "coroutine", "cr_await"), GetSetDef{Name: "cr_origin", Get: func(t *Thread, v Value) (Value, error) {
		if o := (*Generator)(v.P).Origin; o.P != nil {
			return o, nil
		}
		return None, nil
	}}),
}

// coroWrapper is what coroutine.__await__ returns.
type coroWrapper struct {
	Shape *Shape
	coro  *Generator
}

var coroWrapperType = newType("coroutine_wrapper")

var coroWrapperDef = TypeDef{
	Type:   coroWrapperType,
	Struct: (*coroWrapper)(nil),
	Flags:  FlagDisallowNew,
	Slots: Slots{
		Iter: func(t *Thread, v Value) (Value, error) { return v, nil },
		Next: func(t *Thread, v Value) (Value, error) { return genNext(t, Of((*coroWrapper)(v.P).coro)) },
	},
	Methods: []FuncDef{
		Func2("send($self, arg, /)", func(t *Thread, self, v Value) (Value, error) {
			return genSendMethod(t, Of((*coroWrapper)(self.P).coro), v)
		}, "send(arg) -> send 'arg' into coroutine\nreturn next iterated value or raise StopIteration."),
		FuncArgs("throw", genThrowMethod, "throw(value)\nthrow(type[,value[,traceback]])\n\nraise exception in coroutine, return next iterated value or raise\nStopIteration."),
		Func1("close($self, /)", func(t *Thread, v Value) (Value, error) { return GenClose(t, (*coroWrapper)(v.P).coro) }, "close() -> raise GeneratorExit inside coroutine."),
	},
}

// AwaitIter returns the iterator that `await v` drives.
func AwaitIter(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ == CoroutineType {
		return v, nil
	}
	if typ == GeneratorType && (*Generator)(v.P).Frame.Code.Flags&bytecode.FlagIterableCoroutine != 0 {
		return v, nil
	}
	f := typ.Slots.Await
	if f == nil {
		return Value{}, TypeErrorf("object %s can't be used in 'await' expression", typ.Name)
	}
	it, err := f(t, v)
	if err != nil {
		return Value{}, err
	}
	if it.Type() == CoroutineType {
		return Value{}, TypeErrorf("__await__() returned a coroutine")
	}
	if it.Type().Slots.Next == nil {
		return Value{}, TypeErrorf("__await__() returned non-iterator of type '%s'", it.Type().Name)
	}
	return it, nil
}

// asyncValue wraps what an async generator yields, to tell it from what it awaits.
type asyncValue struct {
	Shape *Shape
	v     Value
}

var asyncValueType = newType("async_generator_wrapped_value")
var asyncValueDef = TypeDef{Type: asyncValueType, Struct: (*asyncValue)(nil), Flags: FlagDisallowNew}

// WrapAsyncGenValue wraps a value that an async generator yields.
func WrapAsyncGenValue(v Value) Value { return Of(&asyncValue{asyncValueType.Root, v}) }

// asyncStep is the awaitable of asend, athrow, aclose and __anext__ of an async generator.
type asyncStep struct {
	Shape *Shape
	gen   *Generator
	arg   Value                                   // asend: the value
	exc   func(t *Thread) (*BaseException, error) // athrow: makes the exception
	close bool
	state uint8 // 0 created, 1 iterating, 2 closed
	// watched is set once its death is noticed.
	watched bool
}

var (
	asyncSendType  = newType("async_generator_asend")
	asyncThrowType = newType("async_generator_athrow")
)

func asyncStepDef(typ *Type) *TypeDef {
	return &TypeDef{
		Type:   typ,
		Struct: (*asyncStep)(nil),
		Flags:  FlagDisallowNew,
		Slots: Slots{
			Iter:  func(t *Thread, v Value) (Value, error) { return v, nil },
			Await: func(t *Thread, v Value) (Value, error) { return v, nil },
			Next:  func(t *Thread, v Value) (Value, error) { return (*asyncStep)(v.P).send(t, None) },
		},
		Methods: []FuncDef{
			Func2("send($self, arg, /)", func(t *Thread, self, v Value) (Value, error) { return (*asyncStep)(self.P).send(t, v) }, ""),
			FuncArgs("throw", func(t *Thread, a Args) (Value, error) {
				if len(a.V) < 2 {
					return Value{}, TypeErrorf("throw expected at least 1 argument, got 0")
				}
				var val, tb Value
				if len(a.V) > 2 {
					val = a.V[2]
				}
				if len(a.V) > 3 {
					tb = a.V[3]
				}
				e, err := throwArgs(t, a.V[1], val, tb)
				if err != nil {
					return Value{}, err
				}
				return (*asyncStep)(a.V[0].P).throw(t, e)
			}, ""),
			Func1("close($self, /)", func(t *Thread, v Value) (Value, error) {
				s := (*asyncStep)(v.P)
				if s.state == 2 {
					return None, nil
				}
				r, err := s.throw(t, t.makeException(GeneratorExit, nil))
				_ = r
				if err != nil {
					if Matches(err, StopIteration) || Matches(err, StopAsyncIteration) || Matches(err, GeneratorExit) {
						return None, nil
					}
					return Value{}, err
				}
				return Value{}, RuntimeErrorf("coroutine ignored GeneratorExit")
			}, ""),
		},
	}
}

// unwrap turns the outcome of resuming an async generator into that of the awaitable: a
// wrapped value ends it, anything else is passed on to the event loop.
func (s *asyncStep) unwrap(t *Thread, r Value, done bool, err error) (Value, error) {
	g := s.gen
	if err == nil && done {
		err = NewError(StopAsyncIteration)
	}
	if err != nil {
		g.RunningAsync = false
		if Matches(err, StopAsyncIteration) || Matches(err, GeneratorExit) {
			g.Closed = true
		}
		return Value{}, err
	}
	if r.Type() == asyncValueType {
		g.RunningAsync = false
		return Value{}, stopIteration((*asyncValue)(r.P).v)
	}
	return r, nil
}

func (s *asyncStep) name() string {
	if s.exc == nil && !s.close {
		return "__anext__()/asend()"
	}
	return "aclose()/athrow()"
}

func (s *asyncStep) send(t *Thread, v Value) (Value, error) {
	g := s.gen
	if s.state == 2 {
		return Value{}, RuntimeErrorf("cannot reuse already awaited %s", s.name())
	}
	isThrow := s.exc != nil || s.close
	if isThrow && g.State == GenDone {
		s.state = 2
		return Value{}, NewError(StopIteration)
	}
	if s.state == 0 {
		if isThrow {
			if g.RunningAsync {
				s.state = 2
				n := "athrow(): asynchronous generator is already running"
				if s.close {
					n = "aclose(): asynchronous generator is already running"
				}
				return Value{}, RuntimeErrorf("%s", n)
			}
			if g.Closed {
				s.state = 2
				return Value{}, NewError(StopAsyncIteration)
			}
			if !v.IsNone() {
				return Value{}, RuntimeErrorf("can't send non-None value to a just-started coroutine")
			}
			s.state = 1
			g.RunningAsync = true
			if s.close {
				g.Closed = true
				r, done, err := GenThrow(t, g, t.makeException(GeneratorExit, nil))
				return s.closed(t, r, done, err)
			}
			e, err := s.exc(t)
			if err != nil {
				g.RunningAsync = false
				return Value{}, err
			}
			r, done, err := GenThrow(t, g, e)
			return s.thrown(t, r, done, err)
		}
		if g.RunningAsync {
			s.state = 2
			return Value{}, RuntimeErrorf("anext(): asynchronous generator is already running")
		}
		if v.IsNone() {
			v = s.arg
		}
		s.state = 1
	}
	g.RunningAsync = true
	r, done, err := GenSend(t, g, v)
	if isThrow {
		if s.close {
			return s.closed(t, r, done, err)
		}
		return s.thrown(t, r, done, err)
	}
	r, err = s.unwrap(t, r, done, err)
	if err != nil {
		s.state = 2
	}
	return r, err
}

// thrown finishes a step of athrow().
func (s *asyncStep) thrown(t *Thread, r Value, done bool, err error) (Value, error) {
	r, err = s.unwrap(t, r, done, err)
	if err != nil {
		s.state = 2
	}
	return r, err
}

// closed finishes a step of aclose(): the generator must not yield again.
func (s *asyncStep) closed(t *Thread, r Value, done bool, err error) (Value, error) {
	g := s.gen
	if err == nil && !done {
		if r.Type() == asyncValueType {
			g.RunningAsync = false
			s.state = 2
			return Value{}, RuntimeErrorf("async generator ignored GeneratorExit")
		}
		return r, nil
	}
	g.RunningAsync = false
	s.state = 2
	if err == nil || Matches(err, StopAsyncIteration) || Matches(err, GeneratorExit) {
		return Value{}, NewError(StopIteration)
	}
	return Value{}, err
}

func (s *asyncStep) throw(t *Thread, e *BaseException) (Value, error) {
	g := s.gen
	if s.state == 2 {
		return Value{}, RuntimeErrorf("cannot reuse already awaited %s", s.name())
	}
	if s.state == 0 {
		if g.RunningAsync {
			s.state = 2
			n := "anext(): asynchronous generator is already running"
			if s.close {
				n = "aclose(): asynchronous generator is already running"
			} else if s.exc != nil {
				n = "athrow(): asynchronous generator is already running"
			}
			return Value{}, RuntimeErrorf("%s", n)
		}
		s.state = 1
		g.RunningAsync = true
	}
	r, done, err := GenThrow(t, g, e)
	if s.close {
		return s.closed(t, r, done, err)
	}
	r, err = s.unwrap(t, r, done, err)
	if err != nil {
		s.state = 2
	}
	return r, err
}

// initHooks calls the firstiter hook of sys.set_asyncgen_hooks once per async generator.
func (g *Generator) initHooks(t *Thread) error {
	if g.Hooks {
		return nil
	}
	g.Hooks = true
	g.Finalizer = t.AsyncGenFinal
	if h := g.Finalizer; h.P != nil && !h.IsNone() {
		// A frame with an object takes the way on which its suspension is noted.
		t.FrameOf(&g.Frame)
	}
	if f := t.AsyncGenFirst; f.P != nil && !f.IsNone() {
		_, err := Call(t, f, Of(g))
		return err
	}
	return nil
}

func newAsyncSend(t *Thread, v, arg Value) (Value, error) {
	g := (*Generator)(v.P)
	if err := g.initHooks(t); err != nil {
		return Value{}, err
	}
	return t.step(&asyncStep{Shape: asyncSendType.Root, gen: g, arg: arg}), nil
}

var asyncGeneratorDef = TypeDef{
	Type:    AsyncGeneratorType,
	Struct:  (*Generator)(nil),
	Image:   generatorImage,
	Members: "ag_running",
	Flags:   FlagDisallowNew | FlagWeakref,
	Slots: Slots{
		Repr:  genRepr("async_generator"),
		AIter: func(t *Thread, v Value) (Value, error) { return v, nil },
		ANext: func(t *Thread, v Value) (Value, error) { return newAsyncSend(t, v, None) },
	},
	Methods: []FuncDef{
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) { return (*Generator)(v.P).memory(), nil }, "gen.__sizeof__() -> size of gen in memory, in bytes"),
		Func2("asend($self, object, /)", newAsyncSend, "asend(v) -> send 'v' in generator."),
		FuncArgs("athrow", func(t *Thread, a Args) (Value, error) {
			if len(a.V) < 2 {
				return Value{}, TypeErrorf("athrow expected at least 1 argument, got 0")
			}
			g := (*Generator)(a.V[0].P)
			if len(a.V) > 2 {
				if err := t.Warn(DeprecationWarning, "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.", 1); err != nil {
					return Value{}, err
				}
			}
			if err := g.initHooks(t); err != nil {
				return Value{}, err
			}
			args := append([]Value(nil), a.V[1:]...)
			return t.step(&asyncStep{Shape: asyncThrowType.Root, gen: g, exc: func(t *Thread) (*BaseException, error) {
				var val, tb Value
				if len(args) > 1 {
					val = args[1]
				}
				if len(args) > 2 {
					tb = args[2]
				}
				return throwArgs(t, args[0], val, tb)
			}}), nil
		}, "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator."),
		Func1("aclose($self, /)", func(t *Thread, v Value) (Value, error) {
			g := (*Generator)(v.P)
			if err := g.initHooks(t); err != nil {
				return Value{}, err
			}
			return t.step(&asyncStep{Shape: asyncThrowType.Root, gen: g, close: true}), nil
		}, "aclose() -> raise GeneratorExit inside generator."),
	},
	Class: []FuncDef{
		Func2("__class_getitem__($type, object, /)", func(t *Thread, typ, x Value) (Value, error) { return NewGenericAlias(t, typ, x) }, "See PEP 585"),
	},
	GetSet: genGetSet("ag", "async generator", "ag_await"),
}
