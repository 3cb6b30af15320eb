package vm

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file goes on with the frames of another process: see object.SavedFrame.

// Continue implements object.Evaluator.
func (VM) Continue(t *Thread, frames []object.SavedFrame, result Value) (Value, error) {
	for i := range frames {
		s := &frames[i]
		cf := t.CF
		ncf := t.NextFrame(cf)
		code := s.Func.Code
		if s.Code != nil {
			code = s.Code
		}
		readBody(t, code)
		if s.PC < 0 || int(s.PC) >= len(code.Instr) {
			return Value{}, object.ValueErrorf("bad image: the position of a frame")
		}
		flags := s.Flags &^ (object.FrameChunk | object.FrameEntry | object.FrameObj)
		if i == 0 {
			flags |= object.FrameEntry
		}
		fp := top(cf)
		if uintptr(fp)+code.NumBytes > t.RegLimit {
			fp = t.PushChunk(code.NumRegs)
			flags |= object.FrameChunk
		}
		regs := unsafe.Slice((*Value)(fp), code.NumRegs)
		for j := range regs {
			regs[j] = object.Unbound
		}
		copy(regs, s.Regs)
		ncf.FP, ncf.PC, ncf.Code, ncf.Func, ncf.Ret = fp, unsafe.Add(code.Words, uintptr(s.PC)*8), code, s.Func, s.Ret
		ncf.Locals, ncf.Aux = s.Locals, s.Aux
		ncf.Prev = cf
		if s.Obj != nil {
			ncf.Obj, s.Obj.Rec = s.Obj, ncf
			flags |= object.FrameObj
		}
		ncf.Flags = flags
		t.CF = ncf
	}
	if len(frames) > 0 {
		*reg(t.CF, uint32(frames[len(frames)-1].Result)) = result
	}
	entry := t.CF
	for entry.Flags&object.FrameEntry == 0 {
		entry = entry.Prev
	}
	return finishGuardedAt(t, entry)
}
