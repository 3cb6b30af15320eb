package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements generators, coroutines and async generators: objects that own a frame
// record and a register window of their own. Resuming pushes the record on the thread.

// A generator is allocated together with its registers where these are few.
type (
	generator8 struct {
		object.Generator
		regs [8]Value
	}
	generator16 struct {
		object.Generator
		regs [16]Value
	}
)

// newGenerator makes the generator that a call of fn returns; its registers await binding.
func newGenerator(t *Thread, fn *object.Function) *object.Generator {
	g := codeGenerator(t, fn.Code, fn)
	g.Name, g.QualName = fn.Name(), fn.QualName()
	return g
}

// makeGenexpr performs MAKE_GENEXPR. The generator borrows the function around it: it has the
// same globals and builtins.
func makeGenexpr(t *Thread, d, k, c *Value) {
	fn := t.CF.Func
	code := object.NestedCode(t, (*object.Code)(k.P), fn)
	g := codeGenerator(t, code, fn)
	g.Name, g.QualName = code.NameStr(), code.QualNameStr()
	g.Regs[0] = *c
	copy(g.Regs[code.FreeReg:], unsafe.Slice(at(c, 1), len(code.Freevars)))
	*d = object.Of(g)
}

// genexprFreeVars performs GENEXPR_FREE_VARS: a generator expression's code that was called as
// a function, which somebody made of it, has its free variables in cells.
func genexprFreeVars(t *Thread, r *Value, n int) bool {
	if !r.IsUnbound() {
		return true
	}
	cf := t.CF
	for i, v := range cf.Func.Closure.Items {
		if cf.Code.IsCopied(int(cf.Code.FreeReg) + i) {
			if v = (*object.Cell)(v.P).V; v.P == nil {
				return fail(t, unboundFree(cf.Code.Freevars[i]))
			}
		}
		*at(r, i) = v
	}
	return true
}

// codeGenerator makes a generator that runs code.
func codeGenerator(t *Thread, code *object.Code, fn *object.Function) *object.Generator {
	var g *object.Generator
	switch n := code.NumRegs + 1; {
	case n <= 8:
		x := &generator8{}
		g = &x.Generator
		g.Regs = x.regs[:n]
	case n <= 16:
		x := &generator16{}
		g = &x.Generator
		g.Regs = x.regs[:n]
	default:
		g = &object.Generator{Regs: make([]Value, n)}
	}
	switch {
	case code.Flags&bytecode.FlagAsyncGenerator != 0:
		g.Shape = object.AsyncGeneratorType.Root
	case code.Flags&bytecode.FlagCoroutine != 0:
		g.Shape = &object.CoroutineShape
		object.SetOrigin(t, g)
		t.Watch(g)
	default:
		g.Shape = &object.GeneratorShape
	}
	for i := range g.Regs {
		g.Regs[i] = object.Unbound
	}
	f := &g.Frame
	f.FP, f.PC, f.Code, f.Func, f.Gen = unsafe.Pointer(&g.Regs[0]), code.Base, code, fn, g
	f.Flags = object.FrameGen
	return g
}

// link pushes the frame record of g, which returns to register ret of the current frame.
func link(t *Thread, g *object.Generator, ret, flags uint32) bool {
	cf := t.CF
	rec := t.NextFrame(cf)
	if rec.Depth > t.RecursionLimit {
		return fail(t, object.Errorf(object.RecursionError, "maximum recursion depth exceeded"))
	}
	rec.Prev = cf
	f := &g.Frame
	f.Next = t.NextFrame(rec)
	f.Prev, f.Depth, f.Ret, f.Top = cf, rec.Depth, ret, top(cf)
	f.Flags = f.Flags&object.FrameObj | object.FrameGen | flags
	g.State = object.GenRunning
	if f.Code.Handles {
		g.ExcItem.Prev = t.ExcInfo
		t.ExcInfo = &g.ExcItem
	}
	t.CF = f
	if watched(t) {
		syncCode(t, f.Code)
	}
	return true
}

// unlink pops the record of the running generator. Its links stay: resuming it from the same
// place, as a loop does, finds them right.
func unlink(t *Thread, f *object.Frame) {
	if f.Code.Handles {
		g := f.Gen
		t.ExcInfo = g.ExcItem.Prev
		g.ExcItem.Prev = nil
	}
	t.CF = f.Prev
}

// resume continues g with a sent value; ret is where what it yields goes. It returns actPush,
// or actDone if g is finished already.
func resume(t *Thread, g *object.Generator, v Value, ret, flags uint32) int {
	if g.State == object.GenSuspended {
		cf := t.CF
		rec := cf.Next
		if next := rec.Next; next != nil && next.Depth != object.GuardDepth && rec.Depth <= t.RecursionLimit && !watched(t) && g.Frame.Code.Inst == nil {
			f := &g.Frame
			if f.Prev != cf {
				f.Prev = cf
			}
			if f.Next != next {
				f.Next = next
			}
			if p := top(cf); f.Top != p {
				f.Top = p
			}
			f.Depth, f.Ret = rec.Depth, ret
			f.Flags = f.Flags&object.FrameObj | object.FrameGen | flags
			g.State = object.GenRunning
			if f.Code.Handles {
				g.ExcItem.Prev = t.ExcInfo
				t.ExcInfo = &g.ExcItem
			}
			t.CF = f
			*(*Value)(unsafe.Add(f.FP, uintptr((*bytecode.Ins)(f.PC).A))) = v
			f.PC = unsafe.Add(f.PC, 8)
			return actPush
		}
	}
	return resumeSlow(t, g, v, ret, flags)
}

func resumeSlow(t *Thread, g *object.Generator, v Value, ret, flags uint32) int {
	switch g.State {
	case object.GenRunning:
		t.SetError(object.ValueErrorf("%s already executing", g.Kind()))
		return actRaise
	case object.GenDone:
		return actDone
	}
	created := g.State == object.GenCreated
	if created {
		g.Started()
	}
	if !link(t, g, ret, flags) {
		return actRaise
	}
	f := &g.Frame
	if !created {
		ins := (*bytecode.Ins)(f.PC)
		*(*Value)(unsafe.Add(f.FP, uintptr(ins.A))) = v
		f.PC = unsafe.Add(f.PC, 8)
	}
	if f.Code.Inst != nil {
		if created {
			f.PC = f.Code.Words
		} else {
			o := t.FrameOf(f)
			o.Resumed = true
			if o.Jump != 0 {
				f.PC = unsafe.Add(f.Code.Words, uintptr(o.Jump)*8)
				o.Jump = 0
			}
		}
	}
	return actPush
}

// resumeCalled performs a call of next(g) or g.send(v) by resuming g in the loop. It returns
// actJump where the native has to do it.
func resumeCalled(t *Thread, args *Value, n int, ret uint32) int {
	g := (*object.Generator)(args.P)
	if args.Shape() != &object.GeneratorShape || g.State != object.GenSuspended || t.Breaker.Load() != 0 {
		return actJump
	}
	v := object.None
	if n == 2 {
		v = *at(args, 1)
	}
	return resume(t, g, v, ret, object.FrameCalled)
}

// yield suspends the running generator with value v. It returns true if control goes back to
// Go code.
//
//go:noinline
func yield(t *Thread, v Value) bool {
	f := t.CF
	g := f.Gen
	flags, ret := f.Flags, f.Ret
	if flags&object.FrameEntry != 0 && g.Sink != nil && g.Frame.Code.Inst == nil && g.Sink(v) {
		*reg(f, uint32((*bytecode.Ins)(f.PC).A)) = object.None
		return false
	}
	g.State = object.GenSuspended
	if f.Code.Handles || g.Finalizer.P != nil {
		t.Watch(g)
	}
	unlink(t, f)
	if flags&object.FrameEntry != 0 {
		t.Result = v
		return true
	}
	cf := t.CF
	*reg(cf, ret) = v
	ins := (*bytecode.Ins)(cf.PC)
	if flags&object.FrameCalled == 0 && realOp(cf, ins) == bytecode.FOR_ITER {
		cf.PC = unsafe.Add(cf.PC, int(int16(ins.C))*8)
	} else {
		cf.PC = unsafe.Add(cf.PC, 8)
	}
	// The loop continues at the word behind PC.
	cf.PC = unsafe.Add(cf.PC, -8)
	return false
}

// realOp is the opcode of an instruction below its instrumentation.
func realOp(f *object.Frame, ins *bytecode.Ins) bytecode.Op {
	if ins.Op != bytecode.INSTRUMENTED {
		return ins.Op
	}
	i := (uintptr(unsafe.Pointer(ins)) - uintptr(f.Code.Words)) / 8
	if in := f.Code.Inst; in != nil {
		return in.Ops[i]
	}
	return f.Code.Ins[i].Op
}

// genReturn ends the running generator with result v.
func genReturn(t *Thread, v Value) int {
	f := t.CF
	flags, ret := f.Flags, f.Ret
	finishGen(t, f)
	if flags&object.FrameEntry != 0 {
		t.Result = v
		return actExit
	}
	if flags&object.FrameCalled != 0 {
		t.SetError(object.StopIterationOf(v))
		return actRaise
	}
	cf := t.CF
	if cf.Code.Inst != nil && !stopped(t, v) {
		return actRaise
	}
	ins := (*bytecode.Ins)(cf.PC)
	if realOp(cf, ins) == bytecode.SEND {
		*reg(cf, ret) = v
		cf.PC = unsafe.Add(cf.PC, int(int16(ins.C))*8-8)
	}
	return actDone
}

// finishGen marks the running generator as done and frees what it holds.
func finishGen(t *Thread, f *object.Frame) {
	g := f.Gen
	g.State = object.GenDone
	g.Ended()
	if f.Flags&object.FrameObj != 0 {
		object.DetachFrame(t, f)
	}
	unlink(t, f)
	f.Prev, f.Next, f.Top = nil, nil, nil
	g.ExcItem.Exc = nil
	clear(g.Regs)
	f.Flags = object.FrameGen
}

// genFailed ends the running generator with the exception in the thread. StopIteration
// becomes RuntimeError (PEP 479).
func genFailed(t *Thread, f *object.Frame) {
	g := f.Gen
	e := t.Exc
	if e.Shape.Type.IsSubtype(object.StopIteration) || g.Shape == object.AsyncGeneratorType.Root && e.Shape.Type.IsSubtype(object.StopAsyncIteration) {
		name := "StopIteration"
		if !e.Shape.Type.IsSubtype(object.StopIteration) {
			name = "StopAsyncIteration"
		}
		r := t.NewException(object.RuntimeError, g.Kind()+" raised "+name)
		r.Cause, r.Context, r.Suppress = object.Of(e), e, true
		t.Exc = r
		object.AddTraceback(t, r, f)
	}
	finishGen(t, f)
}

// Resume implements object.Evaluator.
func (VM) Resume(t *Thread, g *object.Generator, v Value, exc *object.BaseException) (Value, bool, error) {
	if g.State == object.GenRunning {
		return Value{}, false, object.ValueErrorf("%s already executing", g.Kind())
	}
	if exc == nil {
		switch resume(t, g, v, 0, object.FrameEntry) {
		case actRaise:
			return Value{}, false, t.TakeError()
		case actDone:
			return object.None, true, nil
		}
		r, err := finish(t)
		return r, g.State == object.GenDone, err
	}
	if !link(t, g, 0, object.FrameEntry) {
		return Value{}, false, t.TakeError()
	}
	if watched(t) {
		t.Exc = exc
		object.FireException(t, &g.Frame, object.EventThrow)
		exc = t.Exc
		t.Exc = nil
	}
	if g.ExcItem.Exc != nil {
		object.SetContext(t, exc)
	}
	t.Exc = exc
	addTraceback(t)
	if !unwind(t) {
		return Value{}, true, t.TakeError()
	}
	r, err := finish(t)
	return r, g.State == object.GenDone, err
}

// Drain implements object.Evaluator.
func (VM) Drain(t *Thread, g *object.Generator, sink func(Value) bool) (Value, bool, error) {
	switch resume(t, g, object.None, 0, object.FrameEntry) {
	case actRaise:
		return Value{}, false, t.TakeError()
	case actDone:
		return object.None, true, nil
	}
	g.Sink = sink
	r, err := finish(t)
	g.Sink = nil
	return r, g.State == object.GenDone, err
}

// Delegate returns what a suspended generator is delegating to in yield from or await, P nil
// if it is not.
func (VM) Delegate(g *object.Generator) Value {
	if g.State != object.GenSuspended {
		return Value{}
	}
	f := &g.Frame
	if ins := (*bytecode.Ins)(f.PC); ins.C != 1 || realOp(f, ins) != bytecode.YIELD_VALUE {
		return Value{}
	}
	send := (*bytecode.Ins)(unsafe.Add(f.PC, -8))
	if realOp(f, send) != bytecode.SEND {
		return Value{}
	}
	return *(*Value)(unsafe.Add(f.FP, uintptr(send.B)))
}

// Under calls f with the frame of a suspended generator on the stack, as if it were running
// what f does.
func (VM) Under(t *Thread, g *object.Generator, f func()) error {
	cf := t.CF
	rec := t.NextFrame(cf)
	if rec.Depth > t.RecursionLimit {
		return object.Errorf(object.RecursionError, "maximum recursion depth exceeded")
	}
	rec.Prev = cf
	gf := &g.Frame
	gf.Next = t.NextFrame(rec)
	gf.Prev, gf.Depth, gf.Top = cf, rec.Depth, top(cf)
	g.State = object.GenRunning
	t.CF = gf
	f()
	t.CF = cf
	g.State = object.GenSuspended
	return nil
}

// send performs SEND: v is sent to the receiver.
//
//go:noinline
func send(t *Thread, d *Value, recv Value, ret uint32) int {
	v := *d
	if sh := recv.Shape(); sh == &object.GeneratorShape || sh == &object.CoroutineShape {
		act := resume(t, (*object.Generator)(recv.P), v, ret, 0)
		if act == actDone {
			if sh == &object.CoroutineShape {
				t.SetError(object.RuntimeErrorf("cannot reuse already awaited coroutine"))
				return actRaise
			}
			*d = object.None
			return actJump
		}
		return act
	}
	var r Value
	var err error
	if next := recv.Type().Slots.Next; v.IsNone() && next != nil {
		r, err = next(t, recv)
	} else {
		r, err = object.CallMethod(t, recv, "send", v)
	}
	if err != nil {
		if !object.Matches(err, object.StopIteration) {
			t.SetError(err)
			return actRaise
		}
		v := object.StopValue(t, err)
		if err, ok := swallowed(t, err); !ok {
			t.SetError(err)
			return actRaise
		}
		*d = v
		return actJump
	}
	if r.P == nil {
		*d = object.None
		return actJump
	}
	*d = r
	return actDone
}

// cleanupThrow performs CLEANUP_THROW; the exception is in v. On failure it is in the thread.
func cleanupThrow(t *Thread, d *Value, v Value) bool {
	e := (*object.BaseException)(v.P)
	if e.Shape.Type.IsSubtype(object.StopIteration) {
		*d = object.StopValue(t, e)
		return true
	}
	t.Exc = e
	reraised(t)
	return false
}

func endAsyncFor(t *Thread, v Value) bool {
	e := (*object.BaseException)(v.P)
	if e.Shape.Type.IsSubtype(object.StopAsyncIteration) {
		return true
	}
	t.Exc = e
	reraised(t)
	return false
}

func asyncGenWrap(t *Thread, d *Value, v Value) bool {
	*d = object.WrapAsyncGenValue(v)
	return true
}

func getYieldFromIter(t *Thread, d *Value, v Value) bool {
	switch v.Type() {
	case object.GeneratorType:
		*d = v
		return true
	case object.CoroutineType:
		if t.CF.Code.Flags&(bytecode.FlagCoroutine|bytecode.FlagIterableCoroutine) == 0 {
			return fail(t, object.TypeErrorf("cannot 'yield from' a coroutine object in a non-coroutine generator"))
		}
		*d = v
		return true
	}
	it, err := object.Iter(t, v)
	return ret(t, d, it, err)
}

func getAwaitable(t *Thread, d *Value, v Value, where uint16) bool {
	it, err := object.AwaitIter(t, v)
	if err != nil {
		if v.Type().Slots.Await == nil && where != 0 {
			name := "__aenter__"
			if where == 2 {
				name = "__aexit__"
			}
			err = object.TypeErrorf("'async with' received an object from %s that does not implement __await__: %s", name, v.Type().Name)
		}
		return fail(t, err)
	}
	if it.Type() == object.CoroutineType {
		if g := (*object.Generator)(it.P); (VM{}).Delegate(g).P != nil {
			return fail(t, object.RuntimeErrorf("coroutine is being awaited already"))
		}
	}
	*d = it
	return true
}

func getAIter(t *Thread, d *Value, v Value) bool {
	f := v.Type().Slots.AIter
	if f == nil {
		return fail(t, object.TypeErrorf("'async for' requires an object with __aiter__ method, got %s", v.Type().Name))
	}
	it, err := f(t, v)
	if err != nil {
		return fail(t, err)
	}
	if it.Type().Slots.ANext == nil {
		return fail(t, object.TypeErrorf("'async for' received an object from __aiter__ that does not implement __anext__: %s", it.Type().Name))
	}
	*d = it
	return true
}

func getANext(t *Thread, d *Value, v Value) bool {
	f := v.Type().Slots.ANext
	if f == nil {
		return fail(t, object.TypeErrorf("'async for' requires an iterator with __anext__ method, got %s", v.Type().Name))
	}
	a, err := f(t, v)
	if err != nil {
		return fail(t, err)
	}
	if v.Type() == object.AsyncGeneratorType {
		*d = a
		return true
	}
	it, err := object.AwaitIter(t, a)
	if err != nil {
		e := t.Exception(object.TypeErrorf("'async for' received an invalid object from __anext__: %s", a.Type().Name))
		c := t.Exception(err)
		e.Cause, e.Context, e.Suppress = object.Of(c), c, true
		return fail(t, e)
	}
	*d = it
	return true
}
