package compiler

// This file turns the instructions of a unit into a Code: it moves cold code to the end,
// drops what is redundant, gives instructions without a position that of their
// predecessor, and resolves registers, constants and labels.

import (
	"github.com/seed-8da18655/gopy/bytecode"
)

// jumpOperand tells which field of an instruction holds a label: 0 none, 1 b (JUMP), 2 c.
func jumpOperand(op bytecode.Op) int {
	if op == bytecode.JUMP {
		return 1
	}
	if bytecode.Infos[op].Operands[2] == byte(bytecode.KindJump) {
		return 2
	}
	return 0
}

// ends reports whether control never goes on to the next instruction.
func ends(op bytecode.Op) bool {
	switch op {
	case bytecode.JUMP, bytecode.RETURN, bytecode.RETURN_NONE, bytecode.RAISE_VARARGS, bytecode.RERAISE:
		return true
	}
	return false
}

type assembler struct {
	u      *unit
	ins    []instr
	target []int32 // label -> instruction index
	refs   []int32 // jumps to each instruction; handlers count too
}

// finish assembles the unit.
func (u *unit) finish() *bytecode.Code {
	c := u.c
	defer func() {
		u.reset()
		c.spare = append(c.spare, u.buffers)
	}()
	if c.err != nil {
		return &bytecode.Code{}
	}
	code := &bytecode.Code{
		Name: u.name, QualName: u.qual, Filename: c.opts.Filename, FirstLine: u.first,
		ArgCount: u.argCount, PosOnly: u.posOnly, KwOnly: u.kwOnly,
		NumLocals: len(u.locals), Varnames: u.locals, Freevars: u.frees, Names: u.names, StaticAttrs: u.static,
	}
	code.Flags = u.codeFlags()
	a := assembler{u: u, ins: u.ins}
	defer func() { u.target, u.refs = a.target, a.refs }()
	a.splitCold()
	a.resolveLabels()
	a.thread()
	for a.returns() {
	}
	a.positions()
	a.clean()
	a.layout(code)
	return code
}

func (u *unit) codeFlags() int {
	s := u.scope
	f := u.c.flags
	if s.functionLike() {
		f |= bytecode.FlagNewLocals | bytecode.FlagOptimized
		if s.Nested {
			f |= bytecode.FlagNested
		}
		switch {
		case s.Generator && s.Coroutine:
			f |= bytecode.FlagAsyncGenerator
		case s.Generator:
			f |= bytecode.FlagGenerator
		case s.Coroutine:
			f |= bytecode.FlagCoroutine
		}
		if s.VarArgs {
			f |= bytecode.FlagVarArgs
		}
		if s.VarKeywords {
			f |= bytecode.FlagVarKeywords
		}
	} else if s.Coroutine && u.awaitAllowed() {
		f |= bytecode.FlagCoroutine
	}
	if u.doc {
		f |= bytecode.FlagHasDocstring
	}
	return f
}

// zeroed returns buf with n zero elements.
func zeroed(buf []int32, n int) []int32 {
	if cap(buf) < n {
		return make([]int32, n, n+n/2+8)
	}
	buf = buf[:n]
	clear(buf)
	return buf
}

// splitCold moves the cold instructions behind the others, keeping their order.
func (a *assembler) splitCold() {
	u := a.u
	n := len(a.ins)
	a.target = zeroed(u.target, len(u.labels))
	cold := 0
	for i := range a.ins {
		if a.ins[i].cold {
			cold++
		}
	}
	if cold == 0 {
		for i, l := range u.labels {
			a.target[i] = l.pos
		}
		return
	}
	index := zeroed(u.keep, n+1)
	u.keep = index
	if cap(u.sorted) < n {
		u.sorted = make([]instr, 0, n+n/2)
	}
	out := u.sorted[:n]
	hot, next := int32(0), int32(n-cold)
	for i := range a.ins {
		if a.ins[i].cold {
			index[i] = next
			out[next] = a.ins[i]
			next++
		} else {
			index[i] = hot
			out[hot] = a.ins[i]
			hot++
		}
	}
	index[n] = int32(n)
	for i, l := range u.labels {
		if l.pos >= 0 {
			a.target[i] = index[l.pos]
		} else {
			a.target[i] = -1
		}
	}
	u.sorted, u.ins = u.ins, out // both go back to the buffers
	a.ins = out
}

// resolveLabels replaces labels in jumps by instruction indexes and counts references.
func (a *assembler) resolveLabels() {
	a.refs = zeroed(a.u.refs, len(a.ins)+1)
	for i := range a.ins {
		in := &a.ins[i]
		switch jumpOperand(in.op) {
		case 1:
			in.b = a.target[in.b]
			a.refs[in.b]++
		case 2:
			in.c = a.target[in.c]
			a.refs[in.c]++
		}
	}
	for _, h := range a.u.handlers {
		if t := a.target[h.target]; t >= 0 {
			a.refs[t]++
		}
	}
}

// thread makes jumps to a JUMP without a line go where that goes. Backward jumps stay:
// the interpreter looks for signals there.
func (a *assembler) thread() {
	for i := range a.ins {
		in := &a.ins[i]
		var t *int32
		switch jumpOperand(in.op) {
		case 1:
			t = &in.b
		case 2:
			t = &in.c
		default:
			continue
		}
		for int(*t) > i && int(*t) < len(a.ins) {
			next := &a.ins[*t]
			if next.op != bytecode.JUMP || next.loc.line >= 0 || next.b <= *t || next.h != in.h {
				break
			}
			a.refs[*t]--
			*t = next.b
			a.refs[*t]++
		}
	}
}

// returns gives each jump to a final "return None" without a line its own copy, so that
// the line of the jump is the line of the return. It reports whether jumps became returns,
// which jumps to them can become in turn.
func (a *assembler) returns() (changed bool) {
	n := len(a.ins)
	for i := 0; i < n; i++ {
		in := &a.ins[i]
		var to *int32
		kind := jumpOperand(in.op)
		switch kind {
		case 0:
			continue
		case 1:
			to = &in.b
		case 2:
			to = &in.c
		}
		t := *to
		for int(t) < n && a.ins[t].loc.line <= 0 {
			if a.ins[t].op == bytecode.NOP {
				t++
			} else if a.ins[t].op == bytecode.JUMP && a.ins[t].b > t {
				t = a.ins[t].b
			} else {
				break
			}
		}
		size := a.exitSize(int(t))
		if size == 0 {
			continue
		}
		if kind == 1 && size == 1 {
			// A jump to the next instruction vanishes instead.
			if int(*to) == i+1 {
				if in.loc.line <= 0 {
					a.refs[*to]--
					in.op, in.b = bytecode.NOP, 0
				}
				continue
			}
			a.refs[*to]--
			in.op, in.b = bytecode.RETURN_NONE, 0
			changed = true
			continue
		}
		preds := a.refs[t]
		if t > 0 && !ends(a.ins[t-1].op) {
			preds++
		}
		if preds < 2 || in.op == bytecode.SEND || in.op == bytecode.FOR_ITER {
			continue
		}
		a.refs[*to]--
		*to = int32(len(a.ins))
		l := in.loc
		for k := range size {
			ret := a.ins[int(t)+k]
			ret.loc = l
			a.ins = append(a.ins, ret)
			a.refs = append(a.refs, 0)
		}
		a.refs[a.ins[i].target()]++
	}
	return changed
}

// target returns where a jump goes.
func (in *instr) target() int32 {
	if jumpOperand(in.op) == 1 {
		return in.b
	}
	return in.c
}

// exitSize returns the number of instructions of the block at t if that has no line and ends
// in a return, else 0.
func (a *assembler) exitSize(t int) int {
	for n := range 4 {
		if t+n >= len(a.ins) || a.ins[t+n].loc.line > 0 || n > 0 && a.refs[t+n] > 0 || a.ins[t+n].h != a.ins[t].h {
			break
		}
		switch in := &a.ins[t+n]; {
		case in.op == bytecode.RETURN_NONE:
			return n + 1
		case jumpOperand(in.op) != 0 || ends(in.op):
			return 0
		}
	}
	return 0
}

// clean drops jumps to the next instruction, unreachable tails of blocks and NOPs whose
// line is traced anyway.
func (a *assembler) clean() {
	u := a.u
	n := len(a.ins)
	keep := zeroed(u.keep, n+1) // new index of each instruction
	u.keep = keep
	dropped := false
	// An unconditional jump to what follows it does nothing but carry its line.
	for i := n - 1; i >= 0; i-- {
		in := &a.ins[i]
		if in.op == bytecode.JUMP {
			t := int(in.b)
			j := i + 1
			for j < n && j < t && a.ins[j].op == bytecode.NOP && a.ins[j].loc.line <= 0 {
				j++
			}
			if j == t {
				a.refs[t]--
				in.op = bytecode.NOP
				in.b = 0
			}
		}
	}
	prevLine := int32(-1)
	for i := range n {
		in := &a.ins[i]
		if a.refs[i] > 0 {
			prevLine = -1
		}
		drop := false
		switch in.op {
		case bytecode.CLEAR_LOCALS:
			if len(u.locals)-u.numParams+len(u.cells) == 0 {
				drop = true
			}
		case bytecode.NOP:
			switch {
			case in.loc.line <= 0 || in.loc.line == prevLine:
				drop = true
			case i+1 < n && a.refs[i+1] == 0:
				next := &a.ins[i+1]
				if next.loc.line == in.loc.line {
					drop = true
				} else if next.loc.line <= 0 {
					next.loc = in.loc
					drop = true
				}
			case i+1 < n:
				j := i + 1
				for j < n-1 && a.ins[j].op == bytecode.NOP && a.ins[j].loc.line <= 0 {
					j++
				}
				drop = a.ins[j].loc.line == in.loc.line
			}
		}
		if drop {
			keep[i] = -1
			dropped = true
			continue
		}
		if in.loc.line > 0 {
			prevLine = in.loc.line
		}
		if ends(in.op) {
			prevLine = -1
		}
	}
	if !dropped {
		return
	}
	j := int32(0)
	for i := range n {
		if keep[i] < 0 {
			keep[i] = j // labels move on to the next instruction
			continue
		}
		keep[i] = j
		j++
	}
	keep[n] = j
	w := int32(0)
	for i := range n {
		// References to what is dropped count for the next instruction.
		if r := a.refs[i]; int(keep[i]) != i {
			a.refs[i] = 0
			a.refs[keep[i]] += r
		}
		next := int32(0)
		if i+1 <= n {
			next = keep[i+1]
		}
		if next == keep[i] {
			continue // dropped
		}
		in := a.ins[i]
		switch jumpOperand(in.op) {
		case 1:
			in.b = keep[in.b]
		case 2:
			in.c = keep[in.c]
		}
		a.ins[w] = in
		w++
	}
	a.ins = a.ins[:w]
	a.refs = a.refs[:j+1]
	for i, t := range a.target {
		if t >= 0 {
			a.target[i] = keep[t]
		}
	}
}

// positions gives instructions without a position the one of their only predecessor.
func (a *assembler) positions() {
	var from []loc // of the single jump to an instruction
	for i := range a.ins {
		in := &a.ins[i]
		if in.loc.line >= 0 {
			continue
		}
		if i > 0 && a.refs[i] == 0 && !ends(a.ins[i-1].op) {
			in.loc = a.ins[i-1].loc
			continue
		}
		if a.refs[i] == 1 && (i == 0 || ends(a.ins[i-1].op)) {
			if from == nil {
				from = make([]loc, len(a.ins)+1)
				for k := range from {
					from[k] = noLoc
				}
				for k := range a.ins {
					switch jumpOperand(a.ins[k].op) {
					case 1:
						from[a.ins[k].b] = a.ins[k].loc
					case 2:
						from[a.ins[k].c] = a.ins[k].loc
					}
				}
			}
			if l := from[i]; l.line >= 0 {
				in.loc = l
			}
		}
	}
}

// registers maps virtual registers to real ones.
type registers struct{ cells, frees, temps int32 }

func (r *registers) real(v int32) int32 {
	switch {
	case v < cellBase:
		return v
	case v < freeBase:
		return v - cellBase + r.cells
	case v < tempBase:
		return v - freeBase + r.frees
	}
	return v - tempBase + r.temps
}

func (a *assembler) layout(code *bytecode.Code) {
	u := a.u
	c := u.c
	regs := registers{cells: int32(len(u.locals))}
	regs.frees = regs.cells + int32(len(u.cells))
	regs.temps = regs.frees + int32(len(u.frees))
	numRegs := int(regs.temps + u.maxTop)
	first := loc{int32(u.first), int32(u.first), -1, -1}
	if numRegs > bytecode.MaxRegs {
		c.failType("SyntaxError", first, "code block needs too many registers")
		return
	}
	code.NumRegs = numRegs
	code.FreeReg = uint16(regs.frees)
	code.Cellvars = u.cellNames
	for _, r := range u.cellRegs {
		code.CellRegs = append(code.CellRegs, uint16(regs.real(r)))
	}
	for _, r := range u.copied {
		code.CopiedRegs = append(code.CopiedRegs, uint16(regs.real(r)))
	}
	if len(a.ins) > 1 && a.ins[1].op == bytecode.CLEAR_LOCALS {
		a.ins[1].a = int32(u.numParams)
		a.ins[1].b = int32(len(u.locals) - u.numParams + len(u.cells))
		if u.numParams == len(u.locals) {
			a.ins[1].a = cellBase
		}
	}
	constIndex := a.orderConstants()
	code.Consts = append([]any(nil), u.consts...)
	if c.err != nil {
		return
	}

	// Jumps out of the range of 16 bits become a jump around a wide JUMP.
	n := len(a.ins)
	offset := make([]int32, n+1)
	var long []bool
	for {
		pos := int32(0)
		for i := range a.ins {
			offset[i] = pos
			pos += int32(a.ins[i].op.Size())
			if long != nil && long[i] {
				pos += 2
			}
		}
		offset[n] = pos
		again := false
		if pos > 32000 {
			for i := range a.ins {
				if jumpOperand(a.ins[i].op) == 2 && (long == nil || !long[i]) {
					if d := offset[a.ins[i].c] - offset[i]; d != int32(int16(d)) {
						if long == nil {
							long = make([]bool, n)
						}
						long[i] = true
						again = true
					}
				}
			}
		}
		if !again {
			break
		}
	}
	words := make([]bytecode.Ins, 0, offset[n])
	lines := u.lines
	last := loc{}
	addLine := func(l loc) {
		if l == last && len(lines) > 0 {
			return
		}
		last = l
		lines = append(lines, bytecode.Line{Start: int32(len(words)), Line: l.line, EndLine: l.endLine, Col: l.col, EndCol: l.endCol})
	}
	var handlers []bytecode.Handler
	h := int32(-1)
	for i := range a.ins {
		in := &a.ins[i]
		addLine(in.loc)
		if in.h != h {
			at := int32(len(words))
			if h >= 0 {
				handlers[len(handlers)-1].End = at
			}
			h = in.h
			if h >= 0 {
				info := u.handlers[h]
				handlers = append(handlers, bytecode.Handler{Start: at, Target: offset[a.target[info.target]],
					Reg: uint16(regs.real(info.reg)) * bytecode.RegSize, Lasti: info.lasti})
			}
		}
		info := &bytecode.Infos[in.op]
		w := bytecode.Ins{Op: in.op}
		fields := [3]int32{in.a, in.b, in.c}
		var out [3]uint16
		for k := range 3 {
			switch bytecode.Kind(info.Operands[k]) {
			case bytecode.KindReg:
				out[k] = uint16(regs.real(fields[k]) * bytecode.RegSize)
			case bytecode.KindConst:
				ci := constIndex(fields[k])
				if ci >= bytecode.MaxRegs {
					if in.op == bytecode.LOAD_CONST {
						w.Op = bytecode.LOAD_CONST_WIDE
						out[1], out[2] = uint16(ci), uint16(ci>>16)
					}
					continue
				}
				out[k] = uint16(ci * bytecode.RegSize)
			case bytecode.KindInt, bytecode.KindUint:
				out[k] = uint16(fields[k])
			case bytecode.KindJump:
				if long != nil && long[i] {
					out[k] = 2
				} else {
					out[k] = uint16(int16(offset[in.c] - offset[i]))
				}
			case bytecode.KindWide:
				d := uint32(offset[in.b] - offset[i])
				out[1], out[2] = uint16(d), uint16(d>>16)
			}
		}
		w.A, w.B, w.C = out[0], out[1], out[2]
		words = append(words, w)
		if info.Extra+info.Cache > 0 {
			if in.alt > 0 {
				addLine(u.alts[in.alt-1])
			}
			x := bytecode.Ins{}
			if info.Extra > 0 {
				if in.op == bytecode.MAKE_FUNCTION {
					x.A = uint16(in.x)
				} else if in.op == bytecode.NAME_WIDE {
					x.A, x.B, x.C = uint16(in.x), uint16(in.x>>16&0xff), uint16(in.x>>24)
				} else {
					x.A = uint16(constIndex(in.x) * bytecode.RegSize)
				}
			}
			words = append(words, x)
			for k := 1; k < info.Extra+info.Cache; k++ {
				words = append(words, bytecode.Ins{})
			}
		}
		if long != nil && long[i] {
			skip := uint32(2)
			words = append(words, bytecode.Ins{Op: bytecode.JUMP, B: uint16(skip)})
			d := uint32(offset[in.c] - int32(len(words)))
			words = append(words, bytecode.Ins{Op: bytecode.JUMP, B: uint16(d), C: uint16(d >> 16)})
		}
	}
	if h >= 0 {
		handlers[len(handlers)-1].End = int32(len(words))
	}
	code.Ins, code.Lines, code.Handlers = words, append([]bytecode.Line(nil), lines...), handlers
	u.lines = lines[:0]
}

// orderConstants returns the mapping of constant numbers. With more constants than an
// operand can address, those that must be operands come first, then names and functions,
// for which NAME_WIDE can stand in, then those that are only loaded.
func (a *assembler) orderConstants() func(int32) int32 {
	u := a.u
	n := len(u.consts)
	if n <= bytecode.MaxRegs {
		return func(i int32) int32 { return i }
	}
	rank := make([]uint8, n) // 0 last, 1 names, 2 first
	if u.doc {
		rank[0] = 2
	}
	for i := range a.ins {
		in := &a.ins[i]
		if in.op == bytecode.LOAD_CONST {
			continue
		}
		info := &bytecode.Infos[in.op]
		r := uint8(2)
		if in.op.Wide() {
			r = 1
		}
		for k, f := range [3]int32{in.a, in.b, in.c} {
			if bytecode.Kind(info.Operands[k]) == bytecode.KindConst {
				rank[f] = max(rank[f], r)
			}
		}
		if info.Extra > 0 && in.op != bytecode.MAKE_FUNCTION {
			rank[in.x] = 2
		}
	}
	index := make([]int32, n)
	consts := make([]any, 0, n)
	for _, want := range []uint8{2, 1, 0} {
		for i, v := range u.consts {
			if rank[i] == want {
				index[i] = int32(len(consts))
				consts = append(consts, v)
			}
		}
		if want == 2 && len(consts) > bytecode.MaxRegs {
			u.c.failType("SyntaxError", loc{int32(u.first), int32(u.first), -1, -1}, "too many names and constants in one code block")
		}
	}
	copy(u.consts, consts)
	for i := range a.ins {
		a.widen(&a.ins[i], index)
	}
	return func(i int32) int32 { return index[i] }
}

// widen turns an instruction into NAME_WIDE if its constant is out of reach.
func (a *assembler) widen(in *instr, index []int32) {
	if !in.op.Wide() {
		return
	}
	var k, x, y int32
	switch in.op {
	case bytecode.LOAD_NAME, bytecode.LOAD_GLOBAL, bytecode.STORE_NAME, bytecode.STORE_GLOBAL, bytecode.DELETE_ATTR:
		k, x = in.b, in.a
	case bytecode.DELETE_NAME, bytecode.DELETE_GLOBAL:
		k = in.b
	case bytecode.STORE_ATTR, bytecode.IMPORT_NAME, bytecode.MAKE_FUNCTION, bytecode.MAKE_GENEXPR:
		k, x, y = in.b, in.a, in.c
	default:
		k, x, y = in.c, in.a, in.b
	}
	if index[k] < bytecode.MaxRegs {
		return
	}
	flags := int32(0)
	if in.op == bytecode.MAKE_FUNCTION {
		flags = in.x
	}
	in.a, in.b, in.c = x, y, int32(in.op)
	in.x = index[k] | flags<<24
	in.op = bytecode.NAME_WIDE
}
