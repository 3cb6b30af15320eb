package object

import (
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
)

// This file implements the events of sys.monitoring (PEP 669), on which tracing and profiling
// build. Package vm instruments the code that has to report local events: those that happen
// at an instruction. All others are reported by the cold paths that they happen on.

// The numbers of the events of sys.monitoring. Those before NumLocalEvents can be asked for in
// single code objects.
const (
	EventStart = iota
	EventResume
	EventReturn
	EventYield
	EventCall
	EventLine
	EventInstruction
	EventJump
	EventBranch
	EventStopIteration
	EventRaise
	EventHandled
	EventUnwind
	EventThrow
	EventReraise
	EventCReturn
	EventCRaise
	NumEvents
	NumLocalEvents = EventRaise
)

// localMask has the bits of the local events.
const localMask = 1<<NumLocalEvents - 1

// NumTools is the number of tools that sys.monitoring serves.
const NumTools = 6

// Monitoring is an interpreter's state of tracing and monitoring.
type Monitoring struct {
	Tools   [NumTools]MonitoringTool
	Disable Value // what a callback returns to switch its event off at a place
	Missing Value // the argument of a call without any
	// Version changes with the events that are asked for. Restarts counts the calls of
	// restart_events(), Dropped the places at which a tool switched an event off.
	Version  uint32
	Restarts uint32
	Dropped  uint32
	global   uint32 // events that tools want in all code
	legacy   uint32 // events that the trace and profile functions of all threads want
	opcodes  bool   // a frame has f_trace_opcodes set
	local    map[*Code]struct{}
}

// MonitoringTool is a tool of sys.monitoring.
type MonitoringTool struct {
	Name      Value // P nil if the tool is not in use
	Events    uint32
	Callbacks [NumEvents]Value
}

// LocalEvents are the events that tools asked for in one code object, and the places at which
// they were switched off.
type LocalEvents struct {
	Tools    [NumTools]uint32
	off      map[int64]uint8 // by word index and event: the tools
	restarts uint32
}

// Instrumentation is the state of instrumented code.
type Instrumentation struct {
	Ops     []bytecode.Op // the opcodes below INSTRUMENTED, by word index
	Version uint32
}

// The events that trace and profile functions are made of.
const (
	traceEvents = 1<<EventStart | 1<<EventResume | 1<<EventReturn | 1<<EventYield | 1<<EventLine | 1<<EventStopIteration |
		1<<EventRaise | 1<<EventUnwind | 1<<EventThrow
	profileEvents = 1<<EventStart | 1<<EventResume | 1<<EventReturn | 1<<EventYield | 1<<EventCall | 1<<EventUnwind | 1<<EventThrow
)

// Wanted returns the local events that somebody wants in code.
func (m *Monitoring) Wanted(c *Code) uint32 {
	ev := m.global | m.legacy
	if l := c.Visible.Local; l != nil {
		for _, x := range l.Tools {
			ev |= x
		}
	}
	return ev & localMask
}

// Events returns the events that the running thread is to report in code.
func (m *Monitoring) Events(t *Thread, c *Code) uint32 {
	ev := m.global
	if t.Trace.P != nil {
		ev |= traceEvents
		if m.opcodes {
			ev |= 1 << EventInstruction
		}
	}
	if t.Profile.P != nil {
		ev |= profileEvents
	}
	if l := c.Visible.Local; l != nil {
		for _, x := range l.Tools {
			ev |= x
		}
	}
	return ev
}

// Needs reports whether one of the events is to be reported at an instruction of code.
func (m *Monitoring) Needs(c *Code, idx int32, events uint32) bool {
	if m.legacy&events != 0 {
		return true
	}
	l := c.Visible.Local
	if l == nil {
		return m.global&events != 0
	}
	for i := range m.Tools {
		ev := (m.Tools[i].Events | l.Tools[i]) & events
		for e := 0; ev != 0; e, ev = e+1, ev>>1 {
			if ev&1 != 0 && !l.isOff(m, idx, e, i) {
				return true
			}
		}
	}
	return false
}

func (l *LocalEvents) isOff(m *Monitoring, idx int32, event, tool int) bool {
	if l.restarts != m.Restarts {
		clear(l.off)
		l.restarts = m.Restarts
	}
	return l.off[int64(idx)<<8|int64(event)]&(1<<tool) != 0
}

func (c *Code) localEvents() *LocalEvents {
	v := c.Visible
	if v.Local == nil {
		v.Local = &LocalEvents{off: map[int64]uint8{}}
	}
	return v.Local
}

// changed makes the events that are asked for take effect: it instruments the running code,
// and makes calls instrument what they are about to run.
func (m *Monitoring) changed(in *Interp) {
	m.Version++
	m.global, m.legacy = 0, 0
	for i := range m.Tools {
		m.global |= m.Tools[i].Events
	}
	for _, x := range in.threads {
		if x.Trace.P != nil {
			m.legacy |= traceEvents
			if m.opcodes {
				m.legacy |= 1 << EventInstruction
			}
		}
		if x.Profile.P != nil {
			m.legacy |= profileEvents
		}
	}
	for _, x := range in.threads {
		if m.global != 0 || x.Trace.P != nil || x.Profile.P != nil {
			x.Raise(gil.Tracing)
		} else {
			x.Clear(gil.Tracing)
		}
		for f := x.CF; f != nil; f = f.Prev {
			if f.Func != nil {
				in.Eval.Instrument(x, f.Code)
			}
		}
	}
	for c := range m.local {
		in.Eval.Instrument(in.Main, c)
		for _, v := range c.variants {
			in.Eval.Instrument(in.Main, v)
		}
	}
}

// SetGlobalEvents sets the events that a tool gets from all code.
func SetGlobalEvents(t *Thread, tool int, events uint32) {
	m := &t.Interp.Mon
	if m.Tools[tool].Events != events {
		m.Tools[tool].Events = events
		m.changed(t.Interp)
	}
}

// SetLocalEvents sets the events that a tool gets from one code object.
func SetLocalEvents(t *Thread, tool int, c *Code, events uint32) {
	m := &t.Interp.Mon
	l := c.localEvents()
	if l.Tools[tool] == events {
		return
	}
	l.Tools[tool] = events
	if m.local == nil {
		m.local = map[*Code]struct{}{}
	}
	m.local[c.Visible] = struct{}{}
	m.changed(t.Interp)
	if m.Wanted(c) == m.global&localMask {
		delete(m.local, c.Visible)
	}
}

// RestartEvents switches all events on again that callbacks switched off.
func RestartEvents(t *Thread) {
	m := &t.Interp.Mon
	m.Restarts++
	m.changed(t.Interp)
}

// fire calls the callbacks of the tools for an event.
func (t *Thread) fire(c *Code, event int, idx int32, args ...Value) error {
	m := &t.Interp.Mon
	bit := uint32(1) << event
	if event == EventCReturn || event == EventCRaise {
		bit = 1 << EventCall
	}
	l := c.Visible.Local
	for i := range m.Tools {
		tool := &m.Tools[i]
		ev := tool.Events
		if l != nil {
			ev |= l.Tools[i]
		}
		if ev&bit == 0 {
			continue
		}
		f := tool.Callbacks[event]
		if f.P == nil || l != nil && l.isOff(m, idx, event, i) {
			continue
		}
		r, err := t.callback(f, args...)
		if err != nil {
			return err
		}
		if r != m.Disable {
			continue
		}
		if event >= NumLocalEvents {
			tool.Callbacks[event] = Value{}
			return ValueErrorf("Cannot disable %s events. Callback removed.", EventNames[event])
		}
		l = c.localEvents()
		l.isOff(m, idx, event, i)
		l.off[int64(idx)<<8|int64(event)] |= 1 << i
		m.Dropped++
	}
	return nil
}

// EventNames are the names of the events in sys.monitoring.events.
var EventNames = [NumEvents]string{"PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH",
	"STOP_ITERATION", "RAISE", "EXCEPTION_HANDLED", "PY_UNWIND", "PY_THROW", "RERAISE", "C_RETURN", "C_RAISE"}

// callback calls a function of a tool, during which nothing is reported.
func (t *Thread) callback(f Value, args ...Value) (Value, error) {
	exc := t.Exc
	t.Exc = nil
	t.inTrace++
	r, err := Call(t, f, args...)
	t.inTrace--
	t.Exc = exc
	return r, err
}

func offset(idx int32) Value { return Int(int64(idx) * 2) }

// tooled reports whether tools want an event of code.
func (t *Thread) tooled(c *Code, event int) bool {
	m := &t.Interp.Mon
	if m.global&(1<<event) != 0 {
		return true
	}
	if l := c.Visible.Local; l != nil {
		for _, x := range l.Tools {
			if x&(1<<event) != 0 {
				return true
			}
		}
	}
	return false
}

// FireStart reports that a frame was entered or resumed.
func (t *Thread) FireStart(o *FrameObject, event int, idx int32) error {
	if t.tooled(o.Code, event) {
		if err := t.fire(o.Code, event, idx, Of(o.Code.Visible), offset(idx)); err != nil {
			return err
		}
	}
	if err := t.profileEvent(o, "call", None); err != nil {
		return err
	}
	return t.traceEvent(o, event, "call", None)
}

// FireReturn reports that a frame returns or yields a value.
func (t *Thread) FireReturn(o *FrameObject, event int, idx int32, v Value) error {
	if t.tooled(o.Code, event) {
		if err := t.fire(o.Code, event, idx, Of(o.Code.Visible), offset(idx), v); err != nil {
			return err
		}
	}
	if err := t.profileEvent(o, "return", v); err != nil {
		return err
	}
	return t.traceEvent(o, event, "return", v)
}

// FireLine reports the line of an instruction, if the frame was on another one.
func (t *Thread) FireLine(o *FrameObject, idx int32) error {
	line := o.Code.Position(int(idx)).Line
	last, back := o.LastLine, idx <= o.LastIdx
	o.LastLine, o.LastIdx = line, idx
	if line != last && t.tooled(o.Code, EventLine) {
		if err := t.fire(o.Code, EventLine, idx, Of(o.Code.Visible), Int(int64(line))); err != nil {
			return err
		}
	}
	if (line != last || back) && !o.NoLines {
		return t.traceEvent(o, EventLine, "line", None)
	}
	return nil
}

// FireInstruction reports an instruction.
func (t *Thread) FireInstruction(o *FrameObject, idx int32) error {
	if t.tooled(o.Code, EventInstruction) {
		if err := t.fire(o.Code, EventInstruction, idx, Of(o.Code.Visible), offset(idx)); err != nil {
			return err
		}
	}
	if o.Opcodes {
		return t.traceEvent(o, EventInstruction, "opcode", None)
	}
	return nil
}

// FireOffsets reports a jump or branch.
func (t *Thread) FireOffsets(o *FrameObject, event int, from, to int32) error {
	if !t.tooled(o.Code, event) {
		return nil
	}
	return t.fire(o.Code, event, from, Of(o.Code.Visible), offset(from), offset(to))
}

// FireCall reports a call, or the end of one of a callable that is not a Python function.
func (t *Thread) FireCall(event int, idx int32, callable, arg Value) error {
	o := t.CurrentFrame()
	if t.tooled(o.Code, EventCall) {
		if err := t.fire(o.Code, event, idx, Of(o.Code.Visible), offset(idx), callable, arg); err != nil {
			return err
		}
	}
	if t.Profile.P == nil {
		return nil
	}
	if callable.Shape() == &MethodShape {
		callable = (*Method)(callable.P).Func
	}
	switch callable.Shape() {
	case &BuiltinShape:
	case &MethodDescrShape:
		m := (*MethodDescr)(callable.P)
		if !arg.IsA(m.Owner) {
			return nil
		}
		callable = Of(&Builtin{Shape: &BuiltinShape, Def: m.Def, Self: arg, Type: m.Owner})
	default:
		return nil
	}
	name := "c_call"
	switch event {
	case EventCReturn:
		name = "c_return"
	case EventCRaise:
		name = "c_exception"
	}
	return t.profileEvent(o, name, callable)
}

// FireStop reports that a generator that a loop or yield from iterates over ended.
func (t *Thread) FireStop(o *FrameObject, idx int32, v Value, loop bool) error {
	e := t.Exception(stopIteration(v))
	if t.tooled(o.Code, EventStopIteration) {
		if err := t.fire(o.Code, EventStopIteration, idx, Of(o.Code.Visible), offset(idx), Of(e)); err != nil {
			return err
		}
	}
	// The end of a for loop is no exception unless the generator returned a value.
	if t.Trace.P != nil && o.Trace.P != nil && (!loop || !v.IsNone()) {
		return t.traceEvent(o, EventStopIteration, "exception", Of(MakeTuple(t, Of(e.Shape.Type), Of(e), None)))
	}
	return nil
}

// FireException reports what happens to the exception in the thread in a frame. If a callback
// raises, its exception replaces that one and the result is false.
func FireException(t *Thread, f *Frame, event int) bool {
	if t.inTrace != 0 || t.Exc == nil {
		return true
	}
	e := t.Exc
	o := t.FrameOf(f)
	idx := f.index()
	var err error
	if t.tooled(o.Code, event) {
		err = t.fire(o.Code, event, idx, Of(o.Code.Visible), offset(idx), Of(e))
	}
	if err == nil {
		switch event {
		case EventRaise:
			if o.Trace.P != nil && t.Trace.P != nil {
				tb := None
				if e.Traceback != nil {
					tb = Of(e.Traceback)
				}
				err = t.traceEvent(o, event, "exception", Of(MakeTuple(t, Of(e.Shape.Type), Of(e), tb)))
			}
		case EventThrow:
			if err = t.profileEvent(o, "call", None); err == nil {
				err = t.traceEvent(o, event, "call", None)
			}
		case EventUnwind:
			if err = t.profileEvent(o, "return", None); err == nil {
				err = t.traceEvent(o, event, "return", None)
			}
		}
	}
	if err != nil {
		t.Exc = nil
		t.SetError(err)
		return false
	}
	return true
}
