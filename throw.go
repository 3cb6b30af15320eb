package gopy

import (
	"errors"
	"fmt"

	"github.com/seed-8da18655/gopy/object"
)

// This file raises exceptions in Python threads from Go.

// ErrNoThread is what [Interp.Throw] returns when there is no such thread (any more).
var ErrNoThread = errors.New("gopy: no such Python thread")

// Throw raises an exception in a running Python thread, as CPython's PyThreadState_SetAsyncExc
// does. ident is what threading.get_ident() returns in the thread, or 0 for the main thread,
// the one that runs what Exec, Eval and Call are given. exception is one of
//
//   - the name of a builtin exception class, such as "TimeoutError";
//   - an [Object] of the same interpreter that is an exception or an exception class;
//   - an [*Error] that a call of the same interpreter returned;
//   - another error, which becomes a RuntimeError;
//   - nil, which takes back what the thread has not raised yet.
//
// The exception comes up at the thread's next instruction that checks for it (function calls and
// jumps back do), and, unlike CPython's, at once in a thread that waits: in a lock, join, sleep,
// queue, select or a read from a socket or pipe. Python code can catch it. A second Throw before
// the first one came up replaces it.
//
// Throw doesn't wait and may be called from any goroutine, in particular while the interpreter
// runs. It returns [ErrNoThread] if there is no such thread.
func (g *Interp) Throw(ident int64, exception any) error {
	f, err := g.thrower(exception)
	if err != nil {
		return err
	}
	if !g.in.Throw(ident, f) {
		return ErrNoThread
	}
	return nil
}

// thrower returns the function that makes the exception, in the thread that raises it.
func (g *Interp) thrower(exception any) (func(t *object.Thread) error, error) {
	switch x := exception.(type) {
	case nil:
		return nil, nil
	case string:
		return func(t *object.Thread) error {
			v := t.Interp.Builtins.GetStr(object.Intern(x))
			if v.P == nil {
				return object.Errorf(object.NameError, "name '%s' is not defined", x)
			}
			return asException(t, v)
		}, nil
	case Object:
		if x.g != g {
			return nil, errors.New("gopy: the object belongs to another interpreter")
		}
		return func(t *object.Thread) error { return asException(t, x.v) }, nil
	case error:
		var e *Error
		if errors.As(x, &e) && e.exc != nil {
			return func(*object.Thread) error { return e.exc }, nil
		}
		text := x.Error()
		return func(*object.Thread) error { return object.RuntimeErrorf("%s", text) }, nil
	}
	return nil, fmt.Errorf("gopy: Throw: a %T is no exception", exception)
}

// asException returns what `raise v` raises.
func asException(t *object.Thread, v object.Value) error {
	if v.Type().Has(object.FlagIsType) && (*object.Type)(v.P).Has(object.FlagException) {
		r, err := object.Call(t, v)
		if err != nil {
			return err
		}
		v = r
	}
	if !v.Type().Has(object.FlagException) {
		return object.TypeErrorf("exceptions must derive from BaseException")
	}
	return (*object.BaseException)(v.P)
}
