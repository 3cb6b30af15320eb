package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file instruments code for tracing: a copy of the code, laid out as the original, has
// INSTRUMENTED in the place of instructions that report something.

// Instrument implements object.Evaluator.
func (VM) Instrument(t *Thread, f *object.Frame) { instrument(t, f) }

func instrument(t *Thread, f *object.Frame) {
	orig := f.Code
	if orig.Orig != nil {
		orig = orig.Orig
	}
	kind := 0
	if f.Obj != nil && f.Obj.Opcodes {
		kind = 1
	}
	c := orig.Traced[kind]
	if c == nil {
		c = tracedCode(orig, kind == 1)
		orig.Traced[kind] = c
	}
	switchCode(f, c)
}

// switchCode makes a frame continue at the same place in another copy of its code.
func switchCode(f *object.Frame, c *object.Code) {
	if f.Code == c {
		return
	}
	f.PC = unsafe.Add(c.Base, uintptr(f.PC)-uintptr(f.Code.Base))
	f.Code = c
}

// tracedCode makes an instrumented copy of code; every tells to mark all instructions.
func tracedCode(orig *object.Code, every bool) *object.Code {
	c := *orig
	c.Traced = [2]*object.Code{}
	prepare(&c)
	c.Orig = orig
	n := len(c.Ins)
	marks := make([]uint8, n+1)
	starts := make([]bool, n)
	// The prologue belongs to the def line, which is no line event.
	first := 0
	for first < n && object.PrologueOp(c.Ins[first].Op) {
		first += c.Ins[first].Op.Size()
	}
	mark := func(i int, m uint8) {
		if i < n {
			marks[i] |= m
		}
	}
	mark(0, object.MarkResume)
	mark(first, object.MarkLine)
	for i := 0; i < n; {
		op := c.Ins[i].Op
		starts[i] = true
		switch op {
		case bytecode.RETURN, bytecode.RETURN_NONE:
			mark(i, object.MarkReturn)
		case bytecode.YIELD_VALUE:
			mark(i, object.MarkReturn)
			mark(i+1, object.MarkResume)
		}
		if j, ok := c.JumpTarget(i); ok && j >= 0 {
			mark(j, object.MarkLine)
		}
		i += op.Size()
	}
	line := int32(-1)
	for _, l := range c.Lines {
		if int(l.Start) >= first && l.Line > 0 && l.Line != line {
			mark(int(l.Start), object.MarkLine)
		}
		if l.Line > 0 {
			line = l.Line
		}
	}
	for _, h := range c.Handlers {
		mark(int(h.Target), object.MarkLine)
	}
	for i := range starts {
		if !starts[i] {
			marks[i] = 0
		} else if marks[i] != 0 || every {
			c.Instr[i].Op = bytecode.INSTRUMENTED
		}
	}
	c.Marks = marks
	return &c
}

// instrumented reports an instruction to the trace functions and returns its real opcode. When
// it changes the frame's PC the loop continues there instead.
func instrumented(t *Thread) (bytecode.Op, bool) {
	cf := t.CF
	code := cf.Code
	orig := code.Orig
	idx := int((uintptr(cf.PC) - uintptr(code.Base)) / 8)
	ins := &orig.Instr[idx]
	op := ins.Op
	if !t.Tracing() {
		if !t.InTrace() {
			switchCode(cf, orig)
		}
		return op, true
	}
	marks := code.Marks[idx]
	v := object.None
	if marks&object.MarkReturn != 0 {
		switch op {
		case bytecode.RETURN:
			v = *reg(cf, uint32(ins.A))
		case bytecode.YIELD_VALUE:
			v = *reg(cf, uint32(ins.B))
		}
	}
	if err := object.TraceInstruction(t, cf, marks, int32(idx), v); err != nil {
		return op, fail(t, err)
	}
	return op, true
}

// profiledCall calls a native function or method and reports that to the profile function.
func profiledCall(t *Thread, code *object.Code, f Value, args *Value, n int, ret uint32) int {
	shown := f
	list := unsafe.Slice(args, n)
	if f.Shape() == &object.MethodDescrShape {
		if m := (*object.MethodDescr)(f.P); list[0].IsA(m.Owner) {
			shown = object.Of(&object.Builtin{Shape: &object.BuiltinShape, Def: m.Def, Self: list[0], Type: m.Owner})
		}
	}
	if err := t.ProfileC("c_call", shown); err != nil {
		t.SetError(err)
		return actRaise
	}
	v, err := object.CallArgs(t, f, object.Args{V: list})
	if err != nil {
		t.SetError(err)
		exc := t.Exc
		if err := t.ProfileC("c_exception", shown); err != nil {
			exc = t.Exception(err)
		}
		t.Exc = exc
		return actRaise
	}
	if err := t.ProfileC("c_return", shown); err != nil {
		t.SetError(err)
		return actRaise
	}
	return nativeDone(t, code, ret, v)
}
