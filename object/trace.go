package object

import (
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
)

// This file implements sys.settrace and sys.setprofile. While a thread is traced its breaker
// has the bit gil.Tracing: calls then take the slow path, where package vm gives the new frame
// an instrumented copy of its code. The copies report here; the plain code pays nothing.

// The marks of instructions in an instrumented copy.
const (
	MarkLine   = 1 << iota // starts a line, or is jumped to
	MarkReturn             // leaves the frame
	MarkResume             // may be the first one after the frame was entered or resumed
)

// SetTrace installs a trace function, None for none.
func SetTrace(t *Thread, f Value) error {
	if err := t.Audit("sys.settrace"); err != nil {
		return err
	}
	if f.IsNone() {
		f = Value{}
	}
	t.Trace = f
	t.tracingChanged()
	return nil
}

// SetProfile installs a profile function, None for none.
func SetProfile(t *Thread, f Value) error {
	if err := t.Audit("sys.setprofile"); err != nil {
		return err
	}
	if f.IsNone() {
		f = Value{}
	}
	t.Profile = f
	t.tracingChanged()
	return nil
}

// tracingChanged sets the breaker bit, and instruments running frames that are to report.
func (t *Thread) tracingChanged() {
	if t.Trace.P == nil && t.Profile.P == nil {
		t.Clear(gil.Tracing)
		return
	}
	t.Raise(gil.Tracing)
	for f := t.CF; f != nil; f = f.Prev {
		if f.Func != nil && (t.Profile.P != nil || f.Obj != nil && f.Obj.Trace.P != nil) {
			t.traceRunning(f)
		}
	}
}

// traceRunning instruments a frame that is under way.
func (t *Thread) traceRunning(f *Frame) {
	o := t.FrameOf(f)
	if !o.Called {
		o.Called = true
		o.LastIdx = f.index()
		o.LastLine = o.Code.Position(int(o.LastIdx)).Line
	}
	t.Interp.Eval.Instrument(t, f)
}

// Tracing reports whether trace or profile functions are to be called now.
func (t *Thread) Tracing() bool {
	return (t.Trace.P != nil || t.Profile.P != nil) && t.inTrace == 0
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
func (t *Thread) callHook(f Value, o *FrameObject, event string, arg Value) (Value, error) {
	exc := t.Exc
	t.Exc = nil
	t.inTrace++
	r, err := Call(t, f, Of(o), Of(Intern(event)), arg)
	t.inTrace--
	t.Exc = exc
	return r, err
}

// traceEvent reports an event to the trace function: call to the global one, others to that
// of the frame.
func (t *Thread) traceEvent(o *FrameObject, event string, arg Value) error {
	if t.Trace.P == nil {
		return nil
	}
	f := o.Trace
	if event == "call" {
		f = t.Trace
	}
	if f.P == nil {
		return nil
	}
	r, err := t.callHook(f, o, event, arg)
	if err != nil {
		t.Trace, o.Trace = Value{}, Value{}
		t.tracingChanged()
		return err
	}
	if !r.IsNone() {
		o.Trace = r
	}
	return nil
}

func (t *Thread) profileEvent(o *FrameObject, event string, arg Value) error {
	if t.Profile.P == nil {
		return nil
	}
	if _, err := t.callHook(t.Profile, o, event, arg); err != nil {
		t.Profile = Value{}
		t.tracingChanged()
		return err
	}
	return nil
}

// ProfileC reports an event of a native function to the profile function.
func (t *Thread) ProfileC(event string, f Value) error {
	if o := t.CurrentFrame(); o != nil {
		return t.profileEvent(o, event, f)
	}
	return nil
}

// TraceCall reports that a frame was entered or resumed at word index idx.
func TraceCall(t *Thread, f *Frame, idx int32) error {
	o := t.FrameOf(f)
	if o.Called {
		return nil
	}
	o.Called = true
	if idx == 0 {
		o.LastLine, o.LastIdx = -1, -1
		o.Lineno = int32(o.Code.FirstLine)
	} else {
		// It is at the yield, before the instruction that goes on.
		o.LastLine, o.LastIdx = o.Code.Position(int(idx)-1).Line, idx
		o.Lineno = max(o.LastLine, 0)
	}
	err := t.profileEvent(o, "call", None)
	if err == nil {
		err = t.traceEvent(o, "call", None)
	}
	o.Lineno = 0
	return err
}

// TraceInstruction reports what happens at an instrumented instruction: word index idx of
// frame f, with its marks, and the value for an instruction that leaves the frame.
func TraceInstruction(t *Thread, f *Frame, marks uint8, idx int32, v Value) error {
	o := t.FrameOf(f)
	// A trace function may ask for opcode events: the frame then goes on in another copy, at
	// this very instruction.
	code := f.Code
	if err := TraceCall(t, f, idx); err != nil || f.Code != code {
		return err
	}
	if o.Trace.P != nil {
		line := o.Code.Position(int(idx)).Line
		if marks&MarkLine != 0 && line > 0 && (line != o.LastLine || idx <= o.LastIdx) {
			o.LastLine, o.LastIdx = line, idx
			if !o.NoLines {
				if err := t.traceEvent(o, "line", None); err != nil {
					return err
				}
				if f.Code != code {
					o.LastIdx = idx - 1
					return nil
				}
			}
		}
		o.LastIdx = idx
		if o.Opcodes && line > 0 {
			if err := t.traceEvent(o, "opcode", None); err != nil {
				return err
			}
		}
	}
	if marks&MarkReturn != 0 {
		if err := t.traceEvent(o, "return", v); err != nil {
			return err
		}
		return t.profileEvent(o, "return", v)
	}
	return nil
}

// TraceException tells the trace function of a frame that an exception passes.
func TraceException(t *Thread, f *Frame) {
	o := f.Obj
	if o == nil || o.Trace.P == nil || t.Exc == nil {
		return
	}
	e := t.Exc
	tb := None
	if e.Traceback != nil {
		tb = Of(e.Traceback)
	}
	if err := t.traceEvent(o, "exception", Of(MakeTuple(t, Of(e.Shape.Type), Of(e), tb))); err != nil {
		t.SetError(err)
	}
}

// TraceUnwind tells the trace functions that a frame is left by an exception.
func TraceUnwind(t *Thread, f *Frame) {
	if f.Func == nil {
		return
	}
	o := t.FrameOf(f)
	if err := t.traceEvent(o, "return", None); err != nil {
		t.SetError(err)
	}
	if err := t.profileEvent(o, "return", None); err != nil {
		t.SetError(err)
	}
}

// setFrameTrace sets f_trace.
func setFrameTrace(t *Thread, v, x Value) error {
	o := (*FrameObject)(v.P)
	if x.P != nil && x.IsNone() {
		x = Value{}
	}
	o.Trace = x
	if x.P != nil && o.Rec != nil && (t.Trace.P != nil) {
		t.traceRunning(o.Rec)
	}
	return nil
}

// setFrameOpcodes sets f_trace_opcodes: all instructions report then.
func setFrameOpcodes(t *Thread, v, x Value) error {
	b, err := Truth(t, x)
	if err != nil {
		return err
	}
	o := (*FrameObject)(v.P)
	o.Opcodes = b
	if b && o.Rec != nil && t.Trace.P != nil {
		t.traceRunning(o.Rec)
	}
	return nil
}

// setFrameLine is the setter of f_lineno.
func setFrameLine(t *Thread, v, x Value) error {
	if x.P == nil {
		return AttributeErrorf("cannot delete attribute")
	}
	if !x.Type().Has(FlagInt) {
		return ValueErrorf("lineno must be an integer")
	}
	o := (*FrameObject)(v.P)
	if o.Rec == nil || o.Trace.P == nil || !t.InTrace() {
		return ValueErrorf("f_lineno can only be set in a trace function")
	}
	n, err := AsInt(t, x)
	if err != nil {
		return err
	}
	if n < o.Code.FirstLine {
		return ValueErrorf("line %d comes before the current code block", n)
	}
	last := int32(0)
	for _, l := range o.Code.Lines {
		last = max(last, l.Line)
	}
	if n > int(last) {
		return ValueErrorf("line %d comes after the current code block", n)
	}
	return NotImplementedErrorf("jumping by setting f_lineno is not available in gopy")
}

// PrologueOp reports whether op only prepares the frame, before its first line.
func PrologueOp(op bytecode.Op) bool {
	switch op {
	case bytecode.MAKE_CELL, bytecode.COPY_FREE_VARS, bytecode.CLEAR_LOCALS, bytecode.UNBIND, bytecode.NOP:
		return true
	}
	return false
}
