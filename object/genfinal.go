package object

import (
	"runtime"
	"unsafe"
)

// This file ends generators that nobody refers to any more: their finally blocks run, the
// finalizer hook of async generators is called, coroutines that were never awaited are warned
// about. A generator's own memory holds pointers into itself, which rules out a finalizer; so
// what is needed to go on with it is kept beside it from the first time that it could matter,
// and a cleanup makes another generator of that.

// remains is what is left of a suspended generator. It does not refer to the generator.
type remains struct {
	code           *Code
	shape          *Shape // not first: only objects start with their shape
	fn             *Function
	name, qualName *Str
	origin         Value
	finalizer      Value
	regs           []Value
	pc             unsafe.Pointer
	exc            *BaseException
	state          GenState
	closed         bool
	prev, next     *remains // in the list of the interpreter, for its end
}

// remainsKey is the key of the list of remains in Interp.Data: a *remains that is its head.
type remainsKey struct{}

// numYoung is the number of generators that a thread remembers before they get remains.
const numYoung = 4

// Watch notes a generator that would have to be finished if it died now: a coroutine that was
// made, or what handles exceptions and is suspended. Most go on soon; those that have not
// when others took their places get remains.
func (t *Thread) Watch(g *Generator) {
	if r := g.remains; r != nil {
		if g.State == GenSuspended {
			r.pc, r.exc, r.state, r.closed = g.Frame.PC, g.ExcItem.Exc, GenSuspended, g.Closed
		}
		return
	}
	if g.young {
		return
	}
	slot := &t.young[t.youngAt%numYoung]
	t.youngAt++
	if p := *slot; p != nil {
		t.grownUp(p)
	}
	*slot = g
	g.young = true
}

// grownUp makes the remains of a young generator that needs them. A running one is watched
// anew when it is suspended.
func (t *Thread) grownUp(g *Generator) {
	g.young = false
	if g.remains == nil && (g.State == GenSuspended || g.State == GenCreated) {
		t.keepRemains(g)
	}
}

// ForgetYoung makes the remains of all young generators that need them.
func (t *Thread) ForgetYoung() {
	for i, g := range t.young {
		if g != nil {
			t.grownUp(g)
			t.young[i] = nil
		}
	}
	if s := t.lastStep; s != nil && s.state == 0 {
		t.watchStep(s)
	}
	t.lastStep = nil
}

// Started notes that a generator runs for the first time.
func (g *Generator) Started() {
	if r := g.remains; r != nil {
		r.state = GenRunning
	}
}

// Ended notes that a generator is finished.
func (g *Generator) Ended() {
	r := g.remains
	if r == nil {
		return
	}
	r.state = GenDone
	if r.prev != nil {
		r.prev.next = r.next
		if r.next != nil {
			r.next.prev = r.prev
		}
		r.prev, r.next = nil, nil
	}
	r.regs, r.exc = nil, nil
}

// keepRemains makes the remains of a generator: its registers move out of its memory.
func (t *Thread) keepRemains(g *Generator) *remains {
	regs := append([]Value(nil), g.Regs...)
	clear(g.Regs)
	g.Regs = regs
	f := &g.Frame
	f.FP = unsafe.Pointer(&regs[0])
	r := &remains{shape: g.Shape, code: f.Code, fn: f.Func, name: g.Name, qualName: g.QualName, origin: g.Origin, finalizer: g.Finalizer,
		regs: regs, pc: f.PC, state: g.State, exc: g.ExcItem.Exc, closed: g.Closed}
	g.remains = r
	head, _ := t.Interp.Data[remainsKey{}].(*remains)
	if head == nil {
		head = &remains{}
		t.Interp.Data[remainsKey{}] = head
	}
	r.prev, r.next = head, head.next
	if r.next != nil {
		r.next.prev = r
	}
	head.next = r
	tab := t.Interp.weakTable()
	in := t.Interp
	runtime.AddCleanup(g, func(r *remains) {
		if r.state != GenDone {
			in.report(&tab.deaths, death{gen: r})
		}
	}, r)
	return r
}

// finishRemains ends the generator that r is of.
func (t *Thread) finishRemains(r *remains) {
	state := r.state
	if state == GenDone {
		return
	}
	g := &Generator{Shape: r.shape, Name: r.name, QualName: r.qualName, Origin: r.origin, Finalizer: r.finalizer, Regs: r.regs, State: state, Closed: r.closed, Hooks: true}
	g.remains = r
	g.ExcItem.Exc = r.exc
	f := &g.Frame
	f.FP, f.PC, f.Code, f.Func, f.Gen, f.Flags = unsafe.Pointer(&r.regs[0]), r.pc, r.code, r.fn, g, FrameGen
	saved := t.Exc
	t.Exc = nil
	defer func() { t.Exc = saved }()
	v := Of(g)
	if state == GenCreated {
		if g.Shape == &CoroutineShape {
			t.warnUnawaited(v)
		}
		g.State = GenDone
		g.Ended()
		return
	}
	if state != GenSuspended {
		g.Ended()
		return
	}
	if h := g.Finalizer; g.Shape == AsyncGeneratorType.Root && h.P != nil && !h.IsNone() && !g.Closed {
		// The hook gets the generator, to close it in its own time.
		r.finalizer, g.Finalizer = Value{}, Value{}
		if _, err := Call(t, h, v); err != nil {
			t.WriteUnraisable(t.Exception(err), "", v)
		}
		return
	}
	if _, err := GenClose(t, g); err != nil {
		t.WriteUnraisable(t.Exception(err), "", v)
	}
}

// warnUnawaited warns about a coroutine that was never awaited.
func (t *Thread) warnUnawaited(v Value) {
	g := (*Generator)(v.P)
	if m := t.Interp.Modules.GetStr(Intern("warnings")); m.P != nil {
		f, err := LookupAttr(t, m, Intern("_warn_unawaited_coroutine"))
		if err == nil && f.P != nil {
			_, err = Call(t, f, v)
		}
		if err != nil {
			t.WriteUnraisable(t.Exception(err), "", v)
		}
		if f.P != nil {
			return
		}
	}
	if err := t.Warn(RuntimeWarning, "coroutine '"+g.QualName.String()+"' was never awaited", 1); err != nil {
		t.WriteUnraisable(t.Exception(err), "", v)
	}
}

// step notes an awaitable that was made of an async generator, as Watch does with coroutines.
func (t *Thread) step(s *asyncStep) Value {
	if p := t.lastStep; p != nil && p.state == 0 {
		t.watchStep(p)
	}
	t.lastStep = s
	return Of(s)
}

// watchStep makes that a warning is issued if the awaitable is never awaited.
func (t *Thread) watchStep(s *asyncStep) {
	if s.watched {
		return
	}
	s.watched = true
	tab := t.Interp.weakTable()
	in := t.Interp
	runtime.SetFinalizer(s, func(s *asyncStep) {
		if s.state == 0 {
			in.report(&tab.deaths, death{v: Of(s)})
		}
	})
}

// finishStep warns about an awaitable of an async generator that was never awaited.
func (t *Thread) finishStep(s *asyncStep) {
	if s.state != 0 {
		return
	}
	s.state = 2
	name := "asend"
	if s.close {
		name = "aclose"
	} else if s.exc != nil {
		name = "athrow"
	}
	if err := t.Warn(RuntimeWarning, "coroutine method '"+name+"' of "+ReprOr(t, Of(s.gen.QualName))+" was never awaited", 1); err != nil {
		t.WriteUnraisable(t.Exception(err), "", Of(s))
	}
}

// finishGenerators ends all generators that are still suspended, at the end of the
// interpreter.
func (t *Thread) finishGenerators() {
	for _, x := range t.Interp.threads {
		x.ForgetYoung()
	}
	head, _ := t.Interp.Data[remainsKey{}].(*remains)
	if head == nil {
		return
	}
	var all []*remains
	for r := head.next; r != nil; r = r.next {
		all = append(all, r)
	}
	// What these make and leave suspended is left so: it could go on for ever.
	for _, r := range all {
		t.finishRemains(r)
	}
}
