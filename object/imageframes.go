package object

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file saves the running frames of a thread for an image.

// SavedFrame is a frame of a thread in an image.
type SavedFrame struct {
	Code   *Code
	Func   *Function
	PC     int32 // word index where it goes on; for a caller the last word of its call
	Ret    uint32
	Flags  uint32
	Regs   []Value
	Locals Value
	Aux    Value
	Obj    *FrameObject
	Result uint16 // of the innermost frame: the offset of the register that gets the result of the call
}

// saveFrames returns the frames of the thread, the outermost first, as far as no native code
// lies between them, and whether that is all of them.
func (t *Thread) saveFrames() (list []SavedFrame, all bool, err error) {
	f := t.CF
	for f != nil && f.Func == nil && f.Prev != nil {
		f = f.Prev
	}
	innermost := true
	for ; f != nil && f.Func != nil; f = f.Prev {
		if f.Flags&FrameGen != 0 || f.Gen != nil {
			return nil, false, Errorf(OSError, "fork() in a generator or coroutine")
		}
		pc := f.index()
		start := instructionAt(f.Code, pc)
		ins := f.Code.Ins[start]
		live := f.Code.During(int(start))
		ret := uint16(0)
		if innermost {
			// The innermost frame goes on behind its call.
			switch ins.Op {
			case bytecode.CALL, bytecode.CALL_METHOD, bytecode.CALL_KW, bytecode.CALL_METHOD_KW, bytecode.CALL_EX, bytecode.INVOKE:
			default:
				return nil, false, Errorf(OSError, "fork() called by an operation, not by a call")
			}
			ret = ins.C
			pc = start + int32(ins.Op.Size())
			live = f.Code.LiveRegs(int(pc))
		}
		innermost = false
		s := SavedFrame{Code: f.Code, Func: f.Func, PC: pc, Ret: f.Ret, Flags: f.Flags, Locals: f.Locals, Aux: f.Aux, Obj: f.Obj, Regs: make([]Value, f.Code.NumRegs), Result: ret}
		for i, x := range unsafe.Slice((*Value)(f.FP), f.Code.NumRegs) {
			if live.Has(i) {
				s.Regs[i] = x
			} else {
				s.Regs[i] = Unbound
			}
		}
		list = append(list, s)
		if f.Flags&FrameEntry != 0 {
			break
		}
	}
	if f == nil || f.Func == nil {
		return nil, false, Errorf(OSError, "fork() without a Python frame")
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	return list, f.Prev == nil || f.Prev.Prev == nil, nil
}

// instructionAt returns where the instruction begins that a word is part of.
func instructionAt(c *Code, word int32) int32 {
	for i := int32(0); i < int32(len(c.Ins)); {
		next := i + int32(c.Ins[i].Op.Size())
		if next > word {
			return i
		}
		i = next
	}
	return word
}

// ContinueImage goes on with the frames of an image that was just read, whose innermost frame
// called native code: result is what that returns. all tells whether the frames are those of a
// program; else their caller was native code of the other process.
func (t *Thread) ContinueImage(result Value) (v Value, all bool, err error) {
	frames := t.saved
	t.saved = nil
	v, err = t.Interp.Eval.Continue(t, frames, result)
	return v, t.savedAll, err
}
