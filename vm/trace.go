package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/gil"
	"github.com/seed-8da18655/gopy/object"
)

// This file instruments code for tracing and monitoring: instructions that have something to
// report get the opcode INSTRUMENTED in the interpreter's own instructions of the code, and
// the original one is kept beside. Code without events is left alone and pays nothing.

// What there is to report at an instruction, beside the events that have their bit.
const (
	markTarget = 1 << (iota + object.NumLocalEvents) // control may come here from a branch
	markNoLine                                       // begins a stretch without a line
	markBottom                                       // the bottom of a loop, tested there
	markEntry                                        // the jump to the bottom of a loop from before it
)

// watched reports whether a thread may have to instrument code that it is about to run.
func watched(t *Thread) bool { return t.Breaker.Load()&gil.Tracing != 0 }

// Instrument implements object.Evaluator.
func (VM) Instrument(t *Thread, c *object.Code) { syncCode(t, c) }

// syncCode brings the instructions of code up to date with the events that are asked for.
func syncCode(t *Thread, c *object.Code) {
	mon := &t.Interp.Mon
	in := c.Inst
	events := mon.Wanted(c)
	if in == nil {
		if events == 0 {
			return
		}
		readBody(t, c)
		in = &object.Instrumentation{Ops: make([]bytecode.Op, len(c.Instr))}
		for i := range c.Instr {
			in.Ops[i] = c.Instr[i].Op
		}
		vis := c.Visible
		if vis.Marks == nil {
			vis.Marks = marksOf(c.Code)
		}
		c.Inst = in
	} else if in.Version == mon.Version {
		return
	}
	in.Version = mon.Version
	for i := 0; i < len(in.Ops); i += in.Ops[i].Size() {
		syncIns(t, c, i)
	}
	if events == 0 {
		c.Inst = nil
		c.Base = unsafe.Pointer(&c.Instr[1])
	} else {
		c.Base = c.Words
	}
}

// syncIns patches one instruction.
func syncIns(t *Thread, c *object.Code, i int) {
	in := c.Inst
	op := in.Ops[i]
	if t.Interp.Mon.Needs(c, int32(i), neededEvents(c.Visible.Marks[i])) {
		op = bytecode.INSTRUMENTED
	}
	c.Instr[i].Op = op
}

// neededEvents returns the events that need an instruction with these marks instrumented.
func neededEvents(m uint16) uint32 {
	ev := uint32(m)&(1<<object.NumLocalEvents-1) | 1<<object.EventInstruction
	if m&markTarget != 0 {
		ev |= 1 << object.EventBranch
	}
	if m&markNoLine != 0 {
		ev |= 1 << object.EventLine
	}
	if m&(markBottom|markEntry) != 0 {
		ev |= 1 << object.EventJump
	}
	return ev
}

// conditional reports whether op is a conditional jump that is a branch event.
func conditional(op bytecode.Op) bool {
	return op >= bytecode.JUMP_IF_LT && op <= bytecode.JUMP_IF_NOT_IN || op == bytecode.JUMP_IF_NOT_EXC_MATCH || op == bytecode.FOR_ITER
}

func isCall(op bytecode.Op) bool {
	switch op {
	case bytecode.CALL, bytecode.CALL_G, bytecode.CALL_METHOD, bytecode.CALL_METHOD_G, bytecode.CALL_KW, bytecode.CALL_METHOD_KW,
		bytecode.CALL_EX, bytecode.INVOKE, bytecode.INVOKE_G:
		return true
	}
	return false
}

// isSuper reports whether op stands for a call of super().
func isSuper(op bytecode.Op) bool {
	return op == bytecode.LOAD_SUPER_ATTR || op == bytecode.LOAD_SUPER_METHOD
}

// marksOf analyses what the instructions of code may have to report.
func marksOf(c *bytecode.Code) []uint16 {
	n := len(c.Ins)
	marks := make([]uint16, n+1)
	mark := func(i, event int) { marks[i] |= 1 << event }
	mark(0, object.EventStart)
	first := 1
	for first < n && object.PrologueOp(c.Ins[first].Op) {
		first += c.Ins[first].Op.Size()
	}
	line, k := int32(-1), 0
	at := c.Position(0)
	for i := 0; i < n; i += c.Ins[i].Op.Size() {
		op := c.Ins[i].Op
		for k < len(c.Lines) && int(c.Lines[k].Start) <= i {
			at = c.Lines[k]
			k++
		}
		switch {
		case i < first:
		case at.Line <= 0:
			if line > 0 {
				marks[i] |= markNoLine
			}
			line = -1
		case at.Line != line:
			mark(i, object.EventLine)
			line = at.Line
		}
		switch {
		case op == bytecode.RETURN || op == bytecode.RETURN_NONE:
			mark(i, object.EventReturn)
		case op == bytecode.YIELD_VALUE:
			mark(i, object.EventYield)
			mark(i+1, object.EventResume)
		case op == bytecode.RANGE_ITER:
			// What it stands for follows, and reports.
			mark(i, object.EventCall)
			mark(i, object.EventJump)
			continue
		case isCall(op) || isSuper(op) || op == bytecode.MAKE_GENEXPR:
			mark(i, object.EventCall)
		case op == bytecode.JUMP:
			if to, ok := c.JumpTarget(i); ok && to >= 0 && to < n && c.Ins[to].Op == bytecode.SEND {
				// The loop of a yield from or await is none in the source.
				continue
			}
			mark(i, object.EventJump)
		case conditional(op):
			mark(i, object.EventBranch)
			marks[i+op.Size()] |= markTarget
		}
		if j, ok := c.JumpTarget(i); ok && j >= 0 && j < n {
			if p := c.Position(j); p.Line > 0 {
				mark(j, object.EventLine)
			}
			if conditional(op) {
				marks[j] |= markTarget
			}
			if op == bytecode.FOR_ITER && j < i {
				marks[i] |= markBottom
				if j > 0 && c.Ins[j-1].Op == bytecode.JUMP {
					if to, _ := c.JumpTarget(j - 1); to == i {
						marks[j-1] |= markEntry
					}
				}
			}
		}
	}
	for _, h := range c.Handlers {
		if p := c.Position(int(h.Target)); p.Line > 0 {
			mark(int(h.Target), object.EventLine)
		}
		marks[h.Target] |= markTarget
	}
	return marks
}

// instrumented reports an instruction to the trace functions and tools, and returns its real
// opcode. When it changes the frame's PC the loop continues there instead.
func instrumented(t *Thread) (bytecode.Op, bool) {
	cf := t.CF
	code := cf.Code
	pc := cf.PC
	in := code.Inst
	idx := int32((uintptr(pc) - uintptr(code.Words)) / 8)
	op := in.Ops[idx]
	mon := &t.Interp.Mon
	if in.Version != mon.Version {
		syncCode(t, code)
		if code.Instr[idx].Op != bytecode.INSTRUMENTED {
			return op, true
		}
	}
	if t.InTrace() {
		return op, true
	}
	if op == bytecode.RANGE_ITER {
		cf.PC = unsafe.Add(pc, op.Size()*8)
		return op, true
	}
	marks := code.Visible.Marks[idx]
	ins := &code.Instr[idx]
	restarts := mon.Restarts
	dropped := mon.Dropped
	if err := report(t, cf, code, ins, op, marks, idx); err != nil {
		if cf.PC == pc {
			return op, fail(t, err)
		}
		// The frame was made to go on elsewhere, and the exception is raised there.
		return op, fail(t, err)
	}
	if mon.Dropped != dropped && mon.Restarts == restarts && code.Inst == in {
		syncIns(t, code, int(idx))
	}
	if op == bytecode.MAKE_GENEXPR && cf.PC == pc && mon.Events(t, code)&(1<<object.EventCall) != 0 {
		return op, monitoredGenexpr(t, cf, ins, idx)
	}
	if cf.PC != pc || !isCall(op) || mon.Events(t, code)&(1<<object.EventCall) == 0 {
		return op, true
	}
	return monitoredCall(t, cf, code, ins, op, idx)
}

// report reports all that happens at an instruction.
func report(t *Thread, cf *object.Frame, code *object.Code, ins *bytecode.Ins, op bytecode.Op, marks uint16, idx int32) error {
	pc := cf.PC
	o := t.FrameOf(cf)
	ev := t.Interp.Mon.Events(t, code)
	has := func(event int) bool { return ev&uint32(marks)&(1<<event) != 0 }
	if has(object.EventStart) {
		o.LastLine, o.LastIdx, o.Branch, o.Resumed = -1, -1, 0, false
		if err := t.FireStart(o, object.EventStart, idx); err != nil {
			return err
		}
	} else if o.Resumed {
		o.Resumed = false
		if o.LastLine == 0 {
			o.LastLine = code.Position(int(idx) - 1).Line
		}
		o.LastIdx = idx - 1
		// It is at the yield, until it goes on.
		cf.PC = unsafe.Add(pc, -8)
		err := t.FireStart(o, object.EventResume, idx-1)
		cf.PC = pc
		if err != nil {
			return err
		}
	}
	if marks&markBottom != 0 && ev&(1<<object.EventJump) != 0 {
		entry := o.Entry
		o.Entry = false
		if !entry && o.LastJump != idx+1 {
			if err := t.FireOffsets(o, object.EventJump, idx-1, idx); err != nil {
				return err
			}
		}
	}
	o.LastJump = 0
	if b := o.Branch; b != 0 {
		o.Branch = 0
		if err := t.FireOffsets(o, object.EventBranch, b-1, idx); err != nil {
			return err
		}
	}
	if o.Called {
		// CPython has an instruction of the same line after a call, where breakpoint() stops.
		o.Called = false
		if at := code.Position(int(idx) - 1).Line; idx > 1 && at > 0 && at != code.Position(int(idx)).Line {
			cf.PC = unsafe.Add(pc, -8)
			if err := t.FireInstruction(o, idx-1); err != nil || cf.PC != unsafe.Add(pc, -8) {
				return err
			}
			cf.PC = pc
			ev = t.Interp.Mon.Events(t, code)
		}
	}
	switch {
	case marks&markNoLine != 0:
		o.LastLine = -1
	case has(object.EventLine):
		err := t.FireLine(o, idx)
		if err != nil || cf.PC != pc {
			return err
		}
	}
	o.LastIdx = idx
	ev = t.Interp.Mon.Events(t, code)
	if ev&(1<<object.EventInstruction) != 0 && idx > 0 {
		if err := t.FireInstruction(o, idx); err != nil || cf.PC != pc {
			return err
		}
	}
	switch {
	case has(object.EventReturn):
		v := object.None
		if op == bytecode.RETURN {
			v = *reg(cf, uint32(ins.A))
		}
		return t.FireReturn(o, object.EventReturn, idx, v)
	case has(object.EventYield):
		return t.FireReturn(o, object.EventYield, idx, *reg(cf, uint32(ins.B)))
	case has(object.EventCall) && isSuper(op):
		f, arg := *reg(cf, uint32(ins.B)), t.Interp.Mon.Missing
		if err := t.FireCall(object.EventCall, idx, f, arg); err != nil {
			return err
		}
		return t.FireCall(object.EventCReturn, idx, f, arg)
	case has(object.EventBranch):
		o.Branch = idx + 1
	case has(object.EventJump):
		if to, ok := code.JumpTarget(int(idx)); ok {
			if marks&markEntry != 0 {
				o.Entry = true
				return nil
			}
			o.LastJump = int32(to) + 1
			return t.FireOffsets(o, object.EventJump, idx, int32(to))
		}
	}
	return nil
}

// monitoredCall reports a call. Callables that are not Python functions are called here, to
// report their end.
func monitoredCall(t *Thread, cf *object.Frame, code *object.Code, ins *bytecode.Ins, op bytecode.Op, idx int32) (bytecode.Op, bool) {
	b := reg(cf, uint32(ins.A))
	n := int(ins.B)
	method := false
	callable := *b
	var names *object.Tuple
	word := func(k int) *bytecode.Ins { return (*bytecode.Ins)(unsafe.Add(cf.PC, k*8)) }
	switch op {
	case bytecode.CALL_METHOD, bytecode.CALL_METHOD_G:
		method = !at(b, 1).IsUnbound()
	case bytecode.CALL_METHOD_KW, bytecode.CALL_KW:
		method = op == bytecode.CALL_METHOD_KW && !at(b, 1).IsUnbound()
		names = (*object.Tuple)((*Value)(unsafe.Add(code.KBase, uintptr(word(1).A))).P)
	case bytecode.INVOKE, bytecode.INVOKE_G:
		name := (*Value)(unsafe.Add(code.KBase, uintptr(word(1).A)))
		f, bound, err := methodOf(t, *at(b, 1), (*object.Str)(name.P))
		if err != nil {
			return op, fail(t, err)
		}
		callable, method = f, !bound
	}
	args := object.Args{Names: names}
	if op == bytecode.CALL_EX {
		pos, err := spreadPos(t, b)
		if err != nil {
			return op, fail(t, err)
		}
		// What was iterated over to get them is used up.
		*at(b, 2) = object.Of(object.NewList(t, pos))
		kw, err := spreadKw(b, n != 0)
		if err != nil {
			return op, fail(t, err)
		}
		if args.V, args.Names, err = spreadArgs(t, pos, kw); err != nil {
			return op, fail(t, err)
		}
	} else {
		p := at(b, 2)
		if method {
			p = at(b, 1)
			n++
		}
		args.V = append([]Value(nil), unsafe.Slice(p, n)...)
	}
	arg0 := t.Interp.Mon.Missing
	if len(args.V) > args.NumKw() {
		arg0 = args.V[0]
	}
	if err := t.FireCall(object.EventCall, idx, callable, arg0); err != nil {
		return op, fail(t, err)
	}
	f := callable
	if f.Shape() == &object.MethodShape {
		f = (*object.Method)(f.P).Func
		arg0 = (*object.Method)(callable.P).Self
	}
	if f.Type() == object.FunctionType && (op != bytecode.INVOKE && op != bytecode.INVOKE_G || method) {
		return op, true
	}
	v, err := object.CallArgs(t, callable, args)
	if f.Type() != object.FunctionType {
		if err != nil {
			exc := t.Exception(err)
			if err := t.FireCall(object.EventCRaise, idx, f, arg0); err != nil {
				exc = t.Exception(err)
			}
			t.Exc = exc
			return op, false
		}
		err = t.FireCall(object.EventCReturn, idx, f, arg0)
	}
	if err != nil {
		return op, fail(t, err)
	}
	*reg(cf, uint32(ins.C)) = v
	cf.PC = unsafe.Add(cf.PC, op.Size()*8)
	return op, true
}

// monitoredGenexpr reports the call that a generator expression is.
func monitoredGenexpr(t *Thread, cf *object.Frame, ins *bytecode.Ins, idx int32) bool {
	c := reg(cf, uint32(ins.C))
	fn := object.NestedFunction(t, (*object.Code)((*Value)(unsafe.Add(cf.Code.KBase, uintptr(ins.B))).P), cf.Func)
	if n := len(fn.Code.Freevars); n > 0 {
		cells := make([]Value, n)
		for i := range cells {
			cells[i] = *at(c, i+1)
			if fn.Code.IsCopied(int(fn.Code.FreeReg) + i) {
				cells[i] = object.Of(object.NewCell(cells[i]))
			}
		}
		fn.Closure = object.TakeTuple(t, cells)
	}
	if err := t.FireCall(object.EventCall, idx, object.Of(fn), *c); err != nil {
		return fail(t, err)
	}
	return true
}

// stopped tells that the generator of the FOR_ITER or SEND at the current instruction
// ended with a value.
func stopped(t *Thread, v Value) bool {
	cf := t.CF
	if cf.Code.Inst == nil || t.InTrace() || t.Interp.Mon.Events(t, cf.Code)&(1<<object.EventStopIteration) == 0 {
		return true
	}
	if err := t.FireStop(t.FrameOf(cf), (int32)((uintptr(cf.PC)-uintptr(cf.Code.Words))/8), v, realOp(cf, (*bytecode.Ins)(cf.PC)) == bytecode.FOR_ITER); err != nil {
		return fail(t, err)
	}
	return true
}

// swallowed reports a StopIteration that ends a loop. If a callback raises, its exception
// takes the place of the error and the result is false.
func swallowed(t *Thread, err error) (error, bool) {
	if !watched(t) || t.CF.Func == nil {
		return nil, true
	}
	t.Exc = t.Exception(err)
	ok := object.FireException(t, t.CF, object.EventRaise)
	err = t.Exc
	t.Exc = nil
	return err, ok
}

// methodOf is lookupMethod without the help of caches.
func methodOf(t *Thread, o Value, name *object.Str) (f Value, bound bool, err error) {
	if typ := o.Type(); object.HasGenericGetAttr(typ) {
		m := object.LookupCell(typ, name).V
		if m.P != nil && m.Type().Flags&object.FlagMethodDescr != 0 && object.InstanceAttr(o, name).P == nil {
			return m, false, nil
		}
	}
	f, err = object.GetAttr(t, o, name)
	return f, true, err
}
