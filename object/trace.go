package object

import (
	"github.com/seed-8da18655/gopy/bytecode"
)

// This file implements sys.settrace and sys.setprofile: see monitor.go for where the events
// come from.

// SetTrace installs a trace function in thread x, None for none.
func SetTrace(t, x *Thread, f Value) error {
	if err := t.Finish(DeferredAll); err != nil {
		return err
	}
	if err := t.Audit("sys.settrace"); err != nil {
		return err
	}
	if f.IsNone() {
		f = Value{}
	}
	x.Trace = f
	t.Interp.Mon.changed(t.Interp)
	return nil
}

// SetProfile installs a profile function in thread x, None for none.
func SetProfile(t, x *Thread, f Value) error {
	if err := t.Finish(DeferredAll); err != nil {
		return err
	}
	if err := t.Audit("sys.setprofile"); err != nil {
		return err
	}
	if f.IsNone() {
		f = Value{}
	}
	x.Profile = f
	t.Interp.Mon.changed(t.Interp)
	return nil
}

// InTrace reports whether a trace or profile function is running.
func (t *Thread) InTrace() bool { return t.inTrace != 0 }

// CallTracing calls f with tracing enabled, as sys.call_tracing does inside a trace function.
func CallTracing(t *Thread, f Value, args []Value) (Value, error) {
	n := t.inTrace
	t.inTrace = 0
	r, err := Call(t, f, args...)
	t.inTrace = n
	return r, err
}

// callHook calls a trace or profile function, during which tracing is off.
func (t *Thread) callHook(f Value, o *FrameObject, event int, name string, arg Value) (Value, error) {
	frame, ev := t.hookFrame, t.hookEvent
	t.hookFrame, t.hookEvent = o, event
	r, err := t.callback(f, Of(o), Of(Intern(name)), arg)
	t.hookFrame, t.hookEvent = frame, ev
	return r, err
}

// traceEvent reports an event to the trace function: call to the global one, others to that
// of the frame.
func (t *Thread) traceEvent(o *FrameObject, event int, name string, arg Value) error {
	if t.Trace.P == nil {
		return nil
	}
	f := o.Trace
	if name == "call" {
		f = t.Trace
	}
	if f.P == nil {
		return nil
	}
	r, err := t.callHook(f, o, event, name, arg)
	if err != nil {
		t.Trace, o.Trace = Value{}, Value{}
		t.Interp.Mon.changed(t.Interp)
		return err
	}
	if !r.IsNone() {
		o.Trace = r
	}
	return nil
}

func (t *Thread) profileEvent(o *FrameObject, name string, arg Value) error {
	if t.Profile.P == nil {
		return nil
	}
	if _, err := t.callHook(t.Profile, o, -1, name, arg); err != nil {
		t.Profile = Value{}
		t.Interp.Mon.changed(t.Interp)
		return err
	}
	return nil
}

// setFrameTrace sets f_trace.
func setFrameTrace(t *Thread, v, x Value) error {
	o := (*FrameObject)(v.P)
	if x.P != nil && x.IsNone() {
		x = Value{}
	}
	o.Trace = x
	return nil
}

// setFrameOpcodes sets f_trace_opcodes: all instructions report then.
func setFrameOpcodes(t *Thread, v, x Value) error {
	b, err := Truth(t, x)
	if err != nil {
		return err
	}
	o := (*FrameObject)(v.P)
	o.Called = b && !o.Opcodes
	o.Opcodes = b
	if m := &t.Interp.Mon; b && !m.opcodes {
		m.opcodes = true
		m.changed(t.Interp)
	}
	return nil
}

// PrologueOp reports whether op only prepares the frame, before its first line.
func PrologueOp(op bytecode.Op) bool {
	switch op {
	case bytecode.RESUME, bytecode.MAKE_CELL, bytecode.COPY_FREE_VARS, bytecode.GENEXPR_FREE_VARS, bytecode.CLEAR_LOCALS:
		return true
	}
	return false
}
