package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file implements raising, handling and unwinding.

// addTraceback adds an entry for the current frame to the exception in the thread.
func addTraceback(t *Thread) {
	e := t.Exc
	if e == nil {
		e = t.Exception(object.SystemErrorf("error return without exception set"))
		t.Exc = e
	}
	object.AddTraceback(t, e, t.CF)
	if watched(t) && t.CF.Func != nil {
		object.FireException(t, t.CF, object.EventRaise)
	}
}

// unwind looks for a handler of the exception in the thread, popping frames that have none.
// It returns false when the entry frame was popped.
//
//go:noinline
func unwind(t *Thread) bool { return unwindAt(t, t.CF.PC) }

// unwindAt is unwind with the handler of the current frame looked up at another position.
func unwindAt(t *Thread, at unsafe.Pointer) bool {
search:
	for {
		cf := t.CF
		code := cf.Code
		idx := int32((uintptr(at) - uintptr(code.Words)) / 8)
		handlers := code.Handlers
		if t.Killed {
			handlers = nil
		}
		for i := range handlers {
			h := &handlers[i]
			if idx >= h.Start && idx < h.End {
				if watched(t) && !object.FireException(t, cf, object.EventHandled) {
					// The tool's exception takes its place, raised in the handler.
					at = unsafe.Add(code.Words, uintptr(h.Target)*8)
					cf.PC = at
					continue search
				}
				e := t.Exc
				t.Exc = nil
				r := unsafe.Add(cf.FP, uintptr(h.Reg))
				*(*Value)(r) = object.Of(e)
				if h.Lasti {
					*(*Value)(unsafe.Add(r, bytecode.RegSize)) = object.Int(int64((uintptr(cf.PC) - uintptr(code.Words)) / 8))
				}
				cf.PC = unsafe.Add(code.Words, uintptr(h.Target)*8)
				return true
			}
		}
		flags := cf.Flags
		if watched(t) && cf.Func != nil {
			object.FireException(t, cf, object.EventUnwind)
		}
		if flags&(object.FrameGen|object.FrameEntry|object.FrameThen) == 0 && !watched(t) {
			// The caller's entry comes first: the frame object that is left links to its.
			object.AddTraceback(t, t.Exc, cf.Prev)
			leave(t, cf)
			at = t.CF.PC
			continue
		}
		if flags&object.FrameGen != 0 {
			genFailed(t, cf)
		} else {
			leave(t, cf)
		}
		if flags&object.FrameEntry != 0 {
			return false
		}
		if flags&object.FrameThen != 0 && stopIteration(t) {
			return true
		}
		addTraceback(t)
		at = t.CF.PC
	}
}

// raiseVarargs performs a raise statement. It reports whether the exception being handled
// is raised again, which adds no traceback entry.
func raiseVarargs(t *Thread, a, b *Value, n uint16) bool {
	if n == 0 {
		e := t.Handled()
		if e == nil {
			return fail(t, object.RuntimeErrorf("No active exception to reraise"))
		}
		t.Exc = e
		reraised(t)
		return true
	}
	e, err := exceptionOf(t, *a, "exceptions must derive from BaseException")
	if err != nil {
		return fail(t, err)
	}
	if n == 2 {
		if b.IsNone() {
			e.Cause = object.None
		} else {
			c, err := exceptionOf(t, *b, "exception causes must derive from BaseException")
			if err != nil {
				return fail(t, err)
			}
			e.Cause = object.Of(c)
		}
		e.Suppress = true
	}
	object.SetContext(t, e)
	t.Exc = e
	return false
}

// exceptionOf makes the exception that `raise v` raises.
func exceptionOf(t *Thread, v Value, msg string) (*object.BaseException, error) {
	typ := v.Type()
	if typ.Has(object.FlagIsType) {
		cls := (*object.Type)(v.P)
		if cls.Has(object.FlagException) {
			r, err := object.Call(t, v)
			if err != nil {
				return nil, err
			}
			if !r.Type().Has(object.FlagException) {
				return nil, object.TypeErrorf("calling %s should have returned an instance of BaseException, not %s", object.ReprOr(t, v), object.ReprOr(t, object.Of(r.Type())))
			}
			return (*object.BaseException)(r.P), nil
		}
		return nil, object.TypeErrorf("%s", msg)
	}
	if !typ.Has(object.FlagException) {
		return nil, object.TypeErrorf("%s", msg)
	}
	return (*object.BaseException)(v.P), nil
}

// reraise performs RERAISE. It reports whether the position was restored from lasti.
func reraise(t *Thread, v Value, lasti *Value, restore bool) bool {
	t.Exc = (*object.BaseException)(v.P)
	cf := t.CF
	if watched(t) {
		reraised(t)
	}
	if restore {
		cf.PC = unsafe.Add(cf.Code.Words, uintptr(lasti.Int64())*8)
		return true
	}
	return false
}

// reraised reports that the exception in the thread is raised again.
func reraised(t *Thread) {
	if watched(t) && t.CF.Func != nil {
		object.FireException(t, t.CF, object.EventReraise)
	}
}

func pushExcInfo(t *Thread, d *Value, exc Value) bool {
	*d = object.None
	if p := t.ExcInfo.Exc; p != nil {
		*d = object.Of(p)
	}
	t.ExcInfo.Exc = (*object.BaseException)(exc.P)
	return true
}

func popExcept(t *Thread, prev Value) bool {
	if prev.IsNone() {
		t.ExcInfo.Exc = nil
	} else {
		t.ExcInfo.Exc = (*object.BaseException)(prev.P)
	}
	return true
}

const cannotCatch = "catching classes that do not inherit from BaseException is not allowed"

// excMatch tells whether an except clause with type v catches exc.
//
//go:noinline
func excMatch(t *Thread, exc, v Value) (r, ok bool) {
	if err := checkExcType(v, cannotCatch); err != nil {
		return false, fail(t, err)
	}
	return object.ExceptionMatches(exc, v), true
}

func checkExcType(v Value, msg string) error {
	if v.Type().Has(object.FlagTuple) {
		for _, x := range (*object.Tuple)(v.P).Items {
			if !x.Type().Has(object.FlagIsType) || !(*object.Type)(x.P).Has(object.FlagException) {
				return object.TypeErrorf("%s", msg)
			}
		}
		return nil
	}
	if !v.Type().Has(object.FlagIsType) || !(*object.Type)(v.P).Has(object.FlagException) {
		return object.TypeErrorf("%s", msg)
	}
	return nil
}

// checkEgMatch performs CHECK_EG_MATCH.
func checkEgMatch(t *Thread, a *Value, typ Value) bool {
	if err := checkExcType(typ, cannotCatch); err != nil {
		return fail(t, err)
	}
	types := []Value{typ}
	if typ.Type().Has(object.FlagTuple) {
		types = (*object.Tuple)(typ.P).Items
	}
	for _, x := range types {
		if (*object.Type)(x.P).IsSubtype(object.BaseExceptionGroup) {
			return fail(t, object.TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead."))
		}
	}
	exc := *a
	if exc.IsNone() {
		*at(a, 1) = object.None
		return true
	}
	defer func() {
		// What the clause handles is the matching part.
		if m := *at(a, 1); m.P != nil && !m.IsNone() {
			t.ExcInfo.Exc = (*object.BaseException)(m.P)
		}
	}()
	if object.ExceptionMatches(exc, typ) {
		m := exc
		if !exc.IsA(object.BaseExceptionGroup) {
			g, err := object.Call(t, object.Of(object.BaseExceptionGroup), object.Of(object.EmptyStr()), object.Of(object.MakeTuple(t, exc)))
			if err != nil {
				return fail(t, err)
			}
			// The wrapper's traceback is that of the raise.
			object.AddTraceback(t, (*object.BaseException)(g.P), t.CF)
			m = g
		}
		*at(a, 1) = m
		*a = object.None
		return true
	}
	if exc.IsA(object.BaseExceptionGroup) {
		pair, err := object.CallMethod(t, exc, "split", typ)
		if err != nil {
			return fail(t, err)
		}
		if !pair.Type().Has(object.FlagTuple) {
			return fail(t, object.TypeErrorf("%s.split must return a tuple, not %s", exc.Type().Name, pair.Type().Name))
		}
		items := (*object.Tuple)(pair.P).Items
		if len(items) < 2 {
			return fail(t, object.TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", exc.Type().Name, len(items)))
		}
		*at(a, 1), *a = items[0], items[1]
		return true
	}
	*at(a, 1) = object.None
	return true
}

// prepReraiseStar performs PREP_RERAISE_STAR.
func prepReraiseStar(t *Thread, d *Value, orig, list Value) bool {
	v, err := object.PrepReraiseStar(t, orig, (*object.List)(list.P).Items)
	return ret(t, d, v, err)
}

// beforeWith performs BEFORE_WITH: __exit__ is looked up after __enter__ and bound first.
func beforeWith(t *Thread, dst uint16, mgr Value, ret uint16) int {
	return enterContext(t, dst, mgr, ret, specials.enter, specials.exit, "the context manager protocol")
}

func beforeAsyncWith(t *Thread, dst uint16, mgr Value, ret uint16) int {
	return enterContext(t, dst, mgr, ret, specials.aenter, specials.aexit, "the asynchronous context manager protocol")
}

func enterContext(t *Thread, dst uint16, mgr Value, ret uint16, enter, exit *object.Str, protocol string) int {
	if mgr.Type().IsHeap() && t.Breaker.Load() == 0 {
		en, ex := specialMethod(t, mgr, enter, 1), specialMethod(t, mgr, exit, 4)
		if en != nil && ex != nil {
			*reg(t.CF, uint32(dst)) = object.Of(object.NewMethod(object.Of(ex), mgr))
			return callWindow(t, en, uint32(ret), mgr)
		}
	}
	en, err := object.LookupSpecial(t, mgr, enter.String())
	if err == nil && en.P == nil {
		err = object.TypeErrorf("'%s' object does not support %s", mgr.Type().Name, protocol)
	}
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	ex, err := object.LookupSpecial(t, mgr, exit.String())
	if err == nil && ex.P == nil {
		err = object.TypeErrorf("'%s' object does not support %s (missed %s method)", mgr.Type().Name, protocol, exit.String())
	}
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = ex
	if m := (*object.Method)(en.P); en.Shape() == &object.MethodShape && m.Func.Shape() == &object.FunctionShape {
		return callWindow(t, (*object.Function)(m.Func.P), uint32(ret), m.Self)
	}
	v, err := object.Call(t, en)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(ret)) = v
	return actDone
}

func withExceptStart(t *Thread, dst uint16, exit, exc Value) int {
	e := (*object.BaseException)(exc.P)
	tb := object.None
	if e.Traceback != nil {
		tb = object.Of(e.Traceback)
	}
	args := [4]Value{1: object.Of(e.Shape.Type), 2: exc, 3: tb}
	if m := (*object.Method)(exit.P); exit.Shape() == &object.MethodShape && m.Func.Shape() == &object.FunctionShape {
		args[0] = m.Self
		w := (*Value)(top(t.CF))
		if uintptr(unsafe.Pointer(w))+4*16 <= t.RegLimit {
			copy(unsafe.Slice(w, 4), args[:])
			return enter(t, (*object.Function)(m.Func.P), w, 4, nil, uint32(dst), 0, reg(t.CF, uint32(dst)))
		}
	}
	v, err := object.Call(t, exit, args[1], exc, tb)
	if err != nil {
		t.SetError(err)
		return actRaise
	}
	*reg(t.CF, uint32(dst)) = v
	return actDone
}
