package bytecode

// This file finds out where a debugger may make a frame go on: at the start of a line where no
// more temporaries are in use than where it stands, and these in the same way.

// The kinds of what a temporary register holds.
const (
	holdsNothing uint32 = iota
	holdsObject         // with the word index of where it came from above
	holdsExit           // the __exit__ method of a context manager
	holdsIterator
	holdsException
	holdsHandled // the exception that was handled before a handler began
	holdsPlace   // where an exception came from, to raise it again there
)

// holdsBits is the number of bits of a kind.
const holdsBits = 4

// kindWritten returns what an instruction puts into its destination.
func kindWritten(op Op) uint32 {
	switch op {
	case GET_ITER, GET_AITER:
		return holdsIterator
	case PUSH_EXC_INFO:
		return holdsHandled
	case BEFORE_WITH, BEFORE_ASYNC_WITH:
		return holdsExit
	case UNBIND:
		return holdsNothing
	}
	return holdsObject
}

// JumpTo returns the word index at which a frame that is about to execute the instruction at
// word index from may go on to be on another line, and the registers (indexes, the innermost
// first) that hold the exceptions handled outside of the handlers that it leaves. If it can't,
// problem tells why.
func (c *Code) JumpTo(from int, line int) (to int, handled []int, problem string) {
	live := NewLiveness(c)
	temps := max(c.NumRegs-live.named, 0)
	kinds := c.holds(live.named, temps)
	start := kinds[from]
	if start == nil {
		return 0, nil, "can't jump from unreachable code"
	}
	to, best := -1, -1
	problem = "cannot find bytecode for specified line"
	explained := false
	for _, l := range c.Lines {
		i := int(l.Start)
		if int(l.Line) != line || i == 0 || c.Ins[i].Op.prologue() {
			continue
		}
		n, bad := 0, -1
		if kinds[i] == nil {
			if to < 0 && !explained {
				problem, explained = "can't jump into unreachable code", true
			}
			continue
		}
		for k := range temps {
			if !live.At(i).temps.has(k) {
				continue
			}
			n++
			want := kinds[i][k]
			have := start[k]
			if !live.At(from).temps.has(k) {
				have = holdsNothing
			}
			if have != want && want != holdsNothing {
				bad = k
			}
		}
		switch {
		case bad < 0:
			if n > best {
				to, best = i, n
			}
		case to < 0 && !explained:
			explained = true
			switch kinds[i][bad] {
			case holdsException, holdsHandled:
				problem = "can't jump into an 'except' block as there's no exception"
			case holdsPlace:
				problem = "can't jump into a re-raising block as there's no location"
			case holdsIterator:
				problem = "can't jump into the body of a for loop"
			default:
				problem = "incompatible stacks"
			}
		}
	}
	if to < 0 {
		return 0, nil, problem
	}
	for k := temps - 1; k >= 0; k-- {
		if start[k] == holdsHandled && live.At(from).temps.has(k) && !live.At(to).temps.has(k) {
			handled = append(handled, live.named+k)
		}
	}
	return to, handled, ""
}

// holds computes what the temporaries hold before each instruction, nil where control never
// comes.
func (c *Code) holds(named, temps int) [][]uint32 {
	n := len(c.Ins)
	kinds := make([][]uint32, n+1)
	var work []int
	flow := func(to int, k []uint32) {
		if to < 0 || to > n {
			return
		}
		old := kinds[to]
		if old == nil {
			kinds[to] = append(make([]uint32, 0, temps), k...)
			work = append(work, to)
			return
		}
		changed := false
		for i, x := range k {
			// What only one way in has set is of no use behind.
			if old[i] != x && old[i] != holdsNothing {
				merged := holdsObject | uint32(to)<<holdsBits
				if x == holdsNothing {
					merged = holdsNothing
				}
				if old[i] != merged {
					old[i] = merged
					changed = true
				}
			}
		}
		if changed {
			work = append(work, to)
		}
	}
	flow(0, make([]uint32, temps))
	state := make([]uint32, temps)
	for len(work) > 0 {
		i := work[len(work)-1]
		work = work[:len(work)-1]
		if i >= n {
			continue
		}
		in := c.Ins[i]
		copy(state, kinds[i])
		for _, h := range c.Handlers {
			if int32(i) >= h.Start && int32(i) < h.End {
				saved := append([]uint32(nil), state...)
				if r := int(h.Reg/RegSize) - named; r >= 0 && r < temps {
					saved[r] = holdsException
				}
				if r := int(h.Reg/RegSize) + 1 - named; h.Lasti && r >= 0 && r < temps {
					saved[r] = holdsPlace
				}
				flow(int(h.Target), saved)
				break
			}
		}
		w, _ := access(in.Op)
		for k, v := range [3]uint16{in.A, in.B, in.C} {
			if w&(1<<k) == 0 || Infos[in.Op].Operands[k] != byte(KindReg) {
				continue
			}
			kind := kindWritten(in.Op)
			if kind == holdsObject || kind == holdsExit && k > 0 {
				kind = holdsObject | uint32(i)<<holdsBits
			}
			if in.Op == MOVE {
				if s := int(in.B/RegSize) - named; s >= 0 && s < temps {
					kind = state[s]
				}
			}
			for j := range c.writeWindow(i, k) {
				if r := int(v/RegSize) + j - named; r >= 0 && r < temps {
					state[r] = kind
				}
			}
		}
		switch in.Op {
		case RETURN, RETURN_NONE, RAISE_VARARGS, RERAISE:
			continue
		case JUMP:
		default:
			flow(i+in.Op.Size(), state)
		}
		if t, ok := c.JumpTarget(i); ok {
			flow(t, state)
		}
	}
	return kinds
}

// prologue reports whether op only prepares the frame, before its first line.
func (op Op) prologue() bool {
	switch op {
	case MAKE_CELL, COPY_FREE_VARS, GENEXPR_FREE_VARS, CLEAR_LOCALS:
		return true
	}
	return false
}
