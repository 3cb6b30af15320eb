package vm

import "github.com/seed-8da18655/gopy/object"

// This file turns panics into exceptions. The outermost run of a thread and those of modules,
// classes and exec are guarded; a guard in every call from native code would make each of them
// 6 % slower.

// finishGuarded is finish; a panic raises SystemError.
func finishGuarded(t *Thread) (v Value, err error) {
	return finishGuardedAt(t, t.CF)
}

// finishGuardedAt is finishGuarded when the entry frame has called others.
func finishGuardedAt(t *Thread, entry *object.Frame) (v Value, err error) {
	native := t.Native
	defer func() {
		if p := recover(); p != nil {
			v, err = goOn(t, entry, native, object.Fault(p))
		}
	}()
	return finish(t)
}

// goOn raises a fault and finishes the entry frame.
func goOn(t *Thread, entry *object.Frame, native int32, fault error) (Value, error) {
	for ok := true; fault != nil; {
		t.Native = native
		t.SetError(fault)
		addTraceback(t)
		if !abandon(t, entry) || !unwind(t) {
			return Value{}, t.TakeError()
		}
		if ok, fault = guarded(t); !ok && fault == nil {
			return Value{}, t.TakeError()
		}
	}
	v := t.Result
	t.Result = Value{}
	return v, nil
}

// abandon pops the frames that were called by native code, which is gone, without running their
// handlers: what is on top then is called from the entry frame. It returns false if the entry
// frame is no more.
func abandon(t *Thread, entry *object.Frame) bool {
	var last *object.Frame
	for f := t.CF; f != entry; f = f.Prev {
		if f == nil {
			return false
		}
		if f.Flags&object.FrameEntry != 0 {
			last = f
		}
	}
	if last == nil {
		return true
	}
	below := last.Prev
	killed := t.Killed
	t.Killed = true
	for t.CF != below {
		unwind(t)
		addTraceback(t)
	}
	t.Killed = killed
	return true
}

// guarded is run, whose panics it returns.
func guarded(t *Thread) (ok bool, fault error) {
	defer func() {
		if p := recover(); p != nil {
			fault = object.Fault(p)
		}
	}()
	return run(t), nil
}
