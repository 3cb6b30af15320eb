package bytecode

import "slices"

// This file computes which registers are live, for the garbage collection of frames.

// RegSet is a set of registers that holds all registers with a name: debuggers and
// locals() see those at any time.
type RegSet struct {
	named int
	temps bitset
}

// Has reports whether register i is in the set.
func (s RegSet) Has(i int) bool { return i < s.named || s.temps.has(i-s.named) }

// bitset is a set of temporaries, counted from the first.
type bitset []uint64

func (b bitset) has(i int) bool { return i>>6 < len(b) && b[i>>6]&(1<<(i&63)) != 0 }

func (b bitset) set(i int) {
	if i >= 0 && i>>6 < len(b) {
		b[i>>6] |= 1 << (i & 63)
	}
}

func (b bitset) clear(i int) {
	if i >= 0 && i>>6 < len(b) {
		b[i>>6] &^= 1 << (i & 63)
	}
}

// Liveness holds the live registers of all instructions of one code.
type Liveness struct {
	named int
	index []int32 // word index -> instruction number
	live  []bitset
}

// access tells which operands (bit 0 for a, 1 for b, 2 for c) an instruction writes and
// which it reads.
func access(op Op) (writes, reads uint8) {
	switch op {
	case CHECK_LOCAL, STORE_NAME, STORE_GLOBAL, RETURN, IMPORT_STAR, POP_EXCEPT, END_ASYNC_FOR, DELETE_DEREF, DELETE_ATTR,
		AUG_ATTR_ADD_I:
		return 0, 1
	case DELETE_LOCAL, UNBIND, CLEAR_LOCALS, COPY_FREE_VARS, GENEXPR_FREE_VARS:
		return 1, 0
	case MAKE_CELL, RANGE_ITER:
		return 1, 1
	case STORE_DEREF, DELETE_SUBSCR, LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_UPDATE, RERAISE, RAISE_VARARGS:
		return 0, 3
	case STORE_ATTR, AUG_ATTR_ADD, AUG_ATTR_SUB, STORE_SUBSCR_I, STORE_SUBSCR_K:
		return 0, 5
	case STORE_SUBSCR, STORE_SLICE, MAP_ADD, DICT_MERGE:
		return 0, 7
	case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_EX, INVOKE:
		return 4, 1
	case SEND, CHECK_EG_MATCH:
		return 1, 3
	case BEFORE_WITH, BEFORE_ASYNC_WITH:
		return 5, 2
	}
	if op >= JUMP_IF_LT && op <= JUMP_IF_NOT_IN || op == JUMP_IF_NOT_EXC_MATCH {
		return 0, 3
	}
	return 1, 6
}

// quiet reports whether an instruction never raises.
func quiet(op Op) bool {
	return op <= LOAD_FALSE || op == UNBIND || op == PUSH_EXC_INFO || op == POP_EXCEPT
}

// NewLiveness analyses code.
func NewLiveness(c *Code) *Liveness {
	n := 0
	index := make([]int32, len(c.Ins)+1)
	var starts []int32
	for i := 0; i < len(c.Ins); {
		for k := range c.Ins[i].Op.Size() {
			index[i+k] = int32(n)
		}
		starts = append(starts, int32(i))
		n++
		i += c.Ins[i].Op.Size()
	}
	named := int(c.FreeReg) + len(c.Freevars)
	words := (max(c.NumRegs-named, 0) + 63) / 64
	flat := make([]uint64, (n+1)*words)
	live := make([]bitset, n+1)
	for i := range live {
		live[i] = flat[i*words : (i+1)*words]
	}
	handler := make([]int32, n) // index into Handlers plus one
	for k := len(c.Handlers) - 1; k >= 0; k-- {
		h := c.Handlers[k]
		for i := h.Start; i < h.End; i++ {
			handler[index[i]] = int32(k + 1)
		}
	}
	tmp, handled := make(bitset, words), make(bitset, words)
	for changed := true; changed; {
		changed = false
		for i := n - 1; i >= 0; i-- {
			pc := int(starts[i])
			in := c.Ins[pc]
			clear(tmp)
			switch in.Op {
			case RETURN, RETURN_NONE, RAISE_VARARGS, RERAISE, JUMP:
			default:
				copy(tmp, live[i+1])
			}
			if t, ok := c.JumpTarget(pc); ok && t >= 0 && t < len(c.Ins) {
				for k, w := range live[index[t]] {
					tmp[k] |= w
				}
			}
			w, r := access(in.Op)
			if in.Op == NAME_WIDE {
				switch Op(in.C) {
				case STORE_NAME, STORE_GLOBAL, STORE_ATTR, DELETE_ATTR:
					w, r = 0, 3
				default:
					w, r = 1, 2
				}
			}
			// An instruction writes last, and only if it does not raise.
			for k, v := range [3]uint16{in.A, in.B, in.C} {
				if w&(1<<k) != 0 && Infos[in.Op].Operands[k] == byte(KindReg) {
					for j := range c.writeWindow(pc, k) {
						tmp.clear(int(v/RegSize) + j - named)
					}
				}
			}
			if k := handler[i]; k > 0 && !quiet(in.Op) {
				h := c.Handlers[k-1]
				copy(handled, live[index[h.Target]])
				handled.clear(int(h.Reg/RegSize) - named)
				if h.Lasti {
					handled.clear(int(h.Reg/RegSize) + 1 - named)
				}
				for m, x := range handled {
					tmp[m] |= x
				}
			}
			for k, v := range [3]uint16{in.A, in.B, in.C} {
				if r&(1<<k) != 0 && Infos[in.Op].Operands[k] == byte(KindReg) {
					for j := range c.window(pc, k) {
						if !scratch(in.Op, k, j) {
							tmp.set(int(v/RegSize) + j - named)
						}
					}
				}
			}
			dst := live[i]
			for k, x := range tmp {
				if dst[k] != x {
					dst[k] = x
					changed = true
				}
			}
		}
	}
	return &Liveness{named, index, live}
}

// scratch reports whether register j of the window of operand k is not read: the slot for
// self of a plain call, the one for the method of INVOKE, a result of CHECK_EG_MATCH, the
// iterator of RANGE_ITER.
func scratch(op Op, k, j int) bool {
	if k == 0 {
		switch op {
		case CALL, CALL_KW, CALL_EX, CHECK_EG_MATCH:
			return j == 1
		case INVOKE:
			return j == 0
		case RANGE_ITER:
			return j < 2 || j == 3
		}
	}
	return false
}

func (c *Code) writeWindow(pc, k int) int {
	switch c.Ins[pc].Op {
	case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_EX, INVOKE:
		return 1
	case RANGE_ITER, GET_ITER:
		return 2
	}
	return c.window(pc, k)
}

// At returns the registers that are live before the instruction at word index pc.
func (l *Liveness) At(pc int) RegSet {
	if pc < 0 || pc >= len(l.index) {
		return RegSet{named: l.named}
	}
	return RegSet{l.named, l.live[l.index[pc]]}
}

// During returns the registers that may still be used while the instruction at word index pc
// is under way: those that are live before it, and its results, which come one by one, unless
// it is a call.
func (c *Code) During(pc int) RegSet {
	l := NewLiveness(c)
	s := l.At(pc)
	if pc < 0 || pc >= len(c.Ins) {
		return s
	}
	for pc > 0 && l.index[pc-1] == l.index[pc] {
		pc--
	}
	in := c.Ins[pc]
	w, _ := access(in.Op)
	if w == 4 {
		return s
	}
	s.temps = slices.Clone(s.temps)
	for k, v := range [3]uint16{in.A, in.B, in.C} {
		if w&(1<<k) != 0 && Infos[in.Op].Operands[k] == byte(KindReg) {
			for j := range c.writeWindow(pc, k) {
				s.temps.set(int(v/RegSize) + j - s.named)
			}
		}
	}
	return s
}

// LiveRegs returns the registers whose values may still be used when execution goes on
// at word index pc. It analyses the code anew each time; see [NewLiveness].
func (c *Code) LiveRegs(pc int) RegSet { return NewLiveness(c).At(pc) }
