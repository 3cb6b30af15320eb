package compiler

// This file defines unit, the state of one code block while it is compiled: registers,
// labels, the emission of instructions, constants, and which locals are surely bound.

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"
	"sort"
	"strings"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// Registers are virtual until assembly: each kind counts from its own base, since the
// number of locals is known only at the end.
const (
	cellBase = 1 << 18
	freeBase = 1 << 19
	tempBase = 1 << 20
)

// maxInstructions bounds the code of one compilation: nested finally clauses are copied,
// so a hostile program could otherwise double it at each level.
const maxInstructions = 1 << 25

// label is a jump target.
type label int32

type labelInfo struct {
	pos     int32 // instruction index, -1 before it is placed
	reached bool
	bound   boundSet
}

// boundSet tells which of the first 256 locals and of the first 64 captured variables are
// surely bound; later ones are always checked. Copied free variables are always bound.
type boundSet [5]uint64

// boundBit returns the place of a register in a boundSet, -1 if it has none.
func boundBit(r int32) int32 {
	switch {
	case r < 256:
		return r
	case r >= cellBase && r < cellBase+64:
		return r - cellBase + 256
	}
	return -1
}

func (b *boundSet) has(r int32) bool {
	i := boundBit(r)
	return i >= 0 && b[i>>6]&(1<<(i&63)) != 0 || r >= freeBase
}

func (b *boundSet) set(r int32) {
	if i := boundBit(r); i >= 0 {
		b[i>>6] |= 1 << (i & 63)
	}
}

func (b *boundSet) clear(r int32) {
	if i := boundBit(r); i >= 0 {
		b[i>>6] &^= 1 << (i & 63)
	}
}

func (b *boundSet) and(o *boundSet) {
	for i := range b {
		b[i] &= o[i]
	}
}

func (b *boundSet) andNot(o *boundSet) {
	for i := range b {
		b[i] &^= o[i]
	}
}

// instr is an instruction with virtual registers, unscaled constants and labels.
type instr struct {
	op      bytecode.Op
	cold    bool
	alt     int32 // index in unit.alts plus one of the position of the trailing words
	h       int32 // active handler, -1 if none
	a, b, c int32
	x       int32 // extra word
	loc     loc
}

type handlerInfo struct {
	target label
	reg    int32
	lasti  bool
}

type unitKind uint8

const (
	moduleUnit unitKind = iota
	classUnit
	functionUnit
	asyncFunctionUnit
	lambdaUnit
	comprehensionUnit
	typeParamsUnit
)

// buffers are slices that units hand on to later units.
type buffers struct {
	ins      []instr
	labels   []labelInfo
	alts     []loc
	consts   []any
	keys     []constKey // of consts; kind 0 for code
	isName   []bool     // which of consts are in co_names
	constMap map[constKey]int32
	useMap   bool // constMap is filled; few constants are found faster without
	sorted   []instr
	target   []int32
	refs     []int32
	keep     []int32
	lines    []bytecode.Line
}

// reset empties the buffers for another unit.
func (b *buffers) reset() {
	clear(b.consts)
	b.ins, b.labels, b.alts = b.ins[:0], b.labels[:0], b.alts[:0]
	b.consts, b.keys, b.isName = b.consts[:0], b.keys[:0], b.isName[:0]
	if b.useMap {
		clear(b.constMap)
		b.useMap = false
	}
}

type constKey struct {
	kind byte
	n    uint64
	s    string
}

// compContext is an inlined comprehension around the code being emitted.
type compContext struct{ scope *Scope }

type unit struct {
	c      *compiler
	parent *unit
	scope  *Scope
	kind   unitKind
	name   string
	qual   string
	first  int // co_firstlineno

	argCount, posOnly, kwOnly, numParams int

	buffers
	handlers  []handlerInfo
	h         int32
	cold      bool
	reach     bool
	bound     boundSet
	deletable boundSet

	top, maxTop int32
	locals      []string
	cells       []string // cells with a register of their own
	cellRegs    []int32  // virtual registers of all cell variables
	cellNames   []string // their names
	copied      []int32  // virtual registers of the captured variables that have no cell
	frees       []string

	names        []string
	doc          bool // consts[0] is the docstring
	static       []string
	private      string
	fblocks      []fblock
	comps        []compContext
	hiddenUse    map[string]*hiddenVar
	hiddenPushes []hiddenPush
	handlerFrom  int // where the range of the handler being compiled began
}

func (c *compiler) newUnit(parent *unit, s *Scope, kind unitKind, name string, firstLine int) *unit {
	u := &unit{c: c, parent: parent, scope: s, kind: kind, name: c.intern(name), first: firstLine, h: -1, reach: true}
	if n := len(c.spare); n > 0 {
		u.buffers = c.spare[n-1]
		c.spare = c.spare[:n-1]
	} else {
		u.ins = make([]instr, 0, 64)
	}
	u.private = s.private
	if kind == classUnit {
		u.private = s.Name
	}
	u.qual = u.qualName()
	for _, sym := range s.Order {
		sym.reg = -1
	}
	for _, p := range s.Params {
		p.reg = int32(len(u.locals))
		u.locals = append(u.locals, p.Name)
		u.bound.set(p.reg)
		if p.deleted {
			u.deletable.set(p.reg)
		}
		if p.Scope == Cell {
			u.cellRegs = append(u.cellRegs, p.reg)
			u.cellNames = append(u.cellNames, p.Name)
			if p.copied() {
				u.copied = append(u.copied, p.reg)
			}
		}
	}
	u.numParams = len(u.locals)
	var cells []string
	for _, sym := range s.Order {
		if sym.Scope == Cell && sym.reg < 0 {
			cells = append(cells, sym.Name)
		}
	}
	if s.Type == ClassBlock {
		if s.needsClassClosure {
			cells = append(cells, "__class__")
		}
		if s.needsClassDict {
			cells = append(cells, "__classdict__")
		}
	}
	sort.Strings(cells)
	for _, name := range cells {
		if sym := s.Symbols[name]; sym != nil && s.Type != ClassBlock {
			sym.reg = cellBase + int32(len(u.cells))
			if sym.copied() {
				u.copied = append(u.copied, sym.reg)
			}
		}
		u.addCell(name)
	}
	u.frees = s.freeNames()
	for i, name := range u.frees {
		if sym := s.Symbols[name]; sym.Scope == Free && sym.copied() {
			u.copied = append(u.copied, freeBase+int32(i))
		}
	}
	start := loc{int32(firstLine), int32(firstLine), 0, 0}
	if kind == moduleUnit {
		start = loc{0, 1, 0, 0}
	}
	if s.functionLike() && (s.Generator || s.Coroutine) {
		// It is there before the first statement is: no column tells that.
		start.col, start.endCol = -1, -1
	}
	u.emit(start, bytecode.RESUME, 0, 0, 0)
	u.emit(noLoc, bytecode.CLEAR_LOCALS, 0, 0, 0)
	for _, r := range u.cellRegs {
		if !slices.Contains(u.copied, r) {
			u.emit(noLoc, bytecode.MAKE_CELL, r, 0, 0)
		}
	}
	if len(u.frees) > 0 {
		op := bytecode.COPY_FREE_VARS
		if s.Comprehension == generatorExpression {
			op = bytecode.GENEXPR_FREE_VARS
		}
		u.emit(noLoc, op, freeBase, int32(len(u.frees)), 0)
	}
	return u
}

func (u *unit) addCell(name string) int32 {
	r := cellBase + int32(len(u.cells))
	u.cells = append(u.cells, name)
	u.cellRegs = append(u.cellRegs, r)
	u.cellNames = append(u.cellNames, name)
	return r
}

func (u *unit) cellReg(name string) int32 {
	for i, n := range u.cellNames {
		if n == name {
			return u.cellRegs[i]
		}
	}
	return -1
}

func (u *unit) freeReg(name string) int32 {
	i := sort.SearchStrings(u.frees, name)
	return freeBase + int32(i)
}

// qualName computes __qualname__ as CPython does: a name declared global stands alone.
func (u *unit) qualName() string {
	p := u.parent
	if p == nil {
		return u.name
	}
	if p.kind == typeParamsUnit && p.parent != nil {
		p = p.parent
		if p.parent == nil {
			return u.name
		}
	}
	if p.parent == nil {
		return u.name
	}
	if u.kind == functionUnit || u.kind == asyncFunctionUnit || u.kind == classUnit {
		if sym := p.scope.Symbols[u.c.mangle(p.private, u.name)]; sym != nil && sym.Scope == GlobalExplicit {
			return u.name
		}
	}
	switch p.kind {
	case functionUnit, asyncFunctionUnit, lambdaUnit:
		return p.qual + ".<locals>." + u.name
	}
	return p.qual + "." + u.name
}

func (u *unit) emit(l loc, op bytecode.Op, a, b, c int32) {
	if !u.reach {
		return
	}
	u.ins = append(u.ins, instr{op: op, cold: u.cold, h: u.h, a: a, b: b, c: c, loc: l})
}

func (u *unit) emitX(l loc, op bytecode.Op, a, b, c, x int32) {
	if !u.reach {
		return
	}
	u.ins = append(u.ins, instr{op: op, cold: u.cold, h: u.h, a: a, b: b, c: c, x: x, loc: l})
}

// alt gives the trailing words of the last instruction a position of their own: INVOKE
// has that of the attribute first and that of the call behind it, where a frame's pc is
// while the call runs; AUG_ATTR has that of the operation first, then that of the attribute.
func (u *unit) alt(l loc) {
	if !u.reach {
		return
	}
	u.alts = append(u.alts, l)
	u.ins[len(u.ins)-1].alt = int32(len(u.alts))
}

func (u *unit) newLabel() label {
	u.labels = append(u.labels, labelInfo{pos: -1})
	return label(len(u.labels) - 1)
}

func (u *unit) merge(lab label) {
	i := &u.labels[lab]
	if i.pos >= 0 {
		return
	}
	if i.reached {
		i.bound.and(&u.bound)
	} else {
		i.reached = true
		i.bound = u.bound
	}
}

// place puts a label here; code after it is dead if nothing falls or jumps to it.
func (u *unit) place(lab label) {
	i := &u.labels[lab]
	i.pos = int32(len(u.ins))
	if i.reached {
		if u.reach {
			u.bound.and(&i.bound)
		} else {
			u.bound = i.bound
			u.reach = true
		}
	}
}

// placeLoop puts the label of a loop head here, with the state before the loop.
func (u *unit) placeLoop(lab label, reach bool, bound boundSet) {
	u.labels[lab].pos = int32(len(u.ins))
	u.labels[lab].reached = reach
	u.reach = reach
	u.bound = bound
	u.bound.andNot(&u.deletable)
}

func (u *unit) jump(l loc, lab label) {
	if !u.reach {
		return
	}
	u.merge(lab)
	u.emit(l, bytecode.JUMP, 0, int32(lab), 0)
	u.reach = false
}

func (u *unit) branch(l loc, op bytecode.Op, a, b int32, lab label) {
	if !u.reach {
		return
	}
	u.merge(lab)
	u.emit(l, op, a, b, int32(lab))
}

// newHandler makes a handler whose exception goes to reg (and lasti to reg+1).
func (u *unit) newHandler(reg int32, lasti bool) int32 {
	u.handlers = append(u.handlers, handlerInfo{u.newLabel(), reg, lasti})
	return int32(len(u.handlers) - 1)
}

// placeHandler starts the code of a handler. from is the instruction index at which its
// range began, bound the state there.
func (u *unit) placeHandler(h int32, from int, reach bool, bound boundSet) {
	lab := u.handlers[h].target
	u.labels[lab].pos = int32(len(u.ins))
	u.reach = reach && len(u.ins) > from
	u.labels[lab].reached = u.reach
	u.bound = bound
	u.bound.andNot(&u.deletable)
	u.handlerFrom = from
}

// unbindHidden makes a handler forget the variables of the inlined comprehensions that an
// exception may have ended.
func (u *unit) unbindHidden() {
	var done []int32
	for _, h := range u.hiddenPushes {
		if h.at >= u.handlerFrom && !slices.Contains(done, h.reg) && !u.hiddenInUse(h.reg) {
			u.emit(noLoc, bytecode.UNBIND, h.reg, 0, 0)
			u.bound.clear(h.reg)
			done = append(done, h.reg)
		}
	}
}

func (u *unit) hiddenInUse(reg int32) bool {
	for _, h := range u.hiddenUse {
		if slices.Contains(h.regs[:h.inUse], reg) {
			return true
		}
	}
	return false
}

func (u *unit) temp() int32 { return u.temps(1) }

// temps allocates n consecutive temporaries.
func (u *unit) temps(n int) int32 {
	r := tempBase + u.top
	u.top += int32(n)
	u.maxTop = max(u.maxTop, u.top)
	if u.top > 1<<16 && u.c.err == nil {
		u.c.failType("SyntaxError", loc{int32(u.first), int32(u.first), 0, 0}, "code block needs too many registers")
	}
	return r
}

// isLocal reports whether r is the register of a variable.
func isLocal(r int32) bool { return r < tempBase }

// last reports whether r is the temporary on top of the stack.
func (u *unit) last(r int32) bool { return r == tempBase+u.top-1 }

// Constants.

func constKeyOf(v any) (k constKey, ok bool) {
	switch v := v.(type) {
	case nil:
		return constKey{kind: 'N'}, true
	case bool:
		if v {
			return constKey{kind: 'T'}, true
		}
		return constKey{kind: 'F'}, true
	case int64:
		return constKey{kind: 'i', n: uint64(v)}, true
	case float64:
		return constKey{kind: 'f', n: math.Float64bits(v)}, true
	case string:
		return constKey{kind: 's', s: v}, true
	case bytecode.Bytes:
		return constKey{kind: 'b', s: string(v)}, true
	case bytecode.Ellipsis:
		return constKey{kind: 'E'}, true
	case *bytecode.Code:
		return constKey{}, false
	}
	buf, ok := appendConstKey(nil, v)
	return constKey{kind: 'x', s: string(buf)}, ok
}

func appendConstKey(buf []byte, v any) ([]byte, bool) {
	switch v := v.(type) {
	case *big.Int:
		t := v.Text(36)
		buf = append(buf, 'I')
		buf = binary.AppendUvarint(buf, uint64(len(t)))
		return append(buf, t...), true
	case complex128:
		buf = append(buf, 'c')
		buf = binary.BigEndian.AppendUint64(buf, math.Float64bits(real(v)))
		return binary.BigEndian.AppendUint64(buf, math.Float64bits(imag(v))), true
	case bytecode.Tuple:
		return appendConstKeys(buf, '(', v)
	case bytecode.FrozenSet:
		return appendConstKeys(buf, '<', v)
	}
	k, ok := constKeyOf(v)
	if !ok {
		return buf, false
	}
	buf = append(buf, k.kind)
	buf = binary.AppendUvarint(buf, k.n)
	buf = binary.AppendUvarint(buf, uint64(len(k.s)))
	return append(buf, k.s...), true
}

func appendConstKeys(buf []byte, kind byte, list []any) ([]byte, bool) {
	buf = append(buf, kind)
	buf = binary.AppendUvarint(buf, uint64(len(list)))
	ok := true
	for _, v := range list {
		if buf, ok = appendConstKey(buf, v); !ok {
			return buf, false
		}
	}
	return buf, true
}

// constant returns the index of a constant, adding it when it is new.
func (u *unit) constant(v any) int32 {
	if !u.reach {
		return 0
	}
	k, ok := constKeyOf(v)
	if !ok {
		return u.addConst(v, k)
	}
	if u.useMap {
		if i, ok := u.constMap[k]; ok {
			return i
		}
	} else {
		for i := range u.keys {
			if u.keys[i] == k {
				return int32(i)
			}
		}
	}
	if s, ok := v.(string); ok {
		s = strings.Clone(s)
		v, k.s = s, s
	} else if b, ok := v.(bytecode.Bytes); ok {
		b = bytecode.Bytes(strings.Clone(string(b)))
		v, k.s = b, string(b)
	}
	return u.addConst(v, k)
}

func (u *unit) addConst(v any, k constKey) int32 {
	i := int32(len(u.consts))
	u.consts = append(u.consts, v)
	u.keys = append(u.keys, k)
	u.isName = append(u.isName, false)
	if u.useMap {
		u.constMap[k] = i
	} else if len(u.keys) > 12 {
		u.useMap = true
		if u.constMap == nil {
			u.constMap = make(map[constKey]int32, 32)
		}
		for j, kk := range u.keys {
			if kk.kind != 0 {
				u.constMap[kk] = int32(j)
			}
		}
	}
	return i
}

// directConst reports whether a constant should be an operand of an arithmetic or other
// instruction. In code with very many constants it should not: operands reach only the
// first 4,096, which are for names then.
func (u *unit) directConst() bool { return len(u.consts) < bytecode.MaxRegs/2 }

// nameConst returns the constant of a name and notes it in co_names.
func (u *unit) nameConst(name string) int32 {
	if !u.reach {
		return 0
	}
	i := u.nameIndex(name)
	if !u.isName[i] {
		u.isName[i] = true
		u.names = append(u.names, u.consts[i].(string))
	}
	return i
}

func (u *unit) nameIndex(name string) int32 {
	if u.useMap {
		if i, ok := u.constMap[constKey{kind: 's', s: name}]; ok {
			return i
		}
	} else {
		for i := range u.keys {
			if k := &u.keys[i]; k.kind == 's' && k.s == name {
				return int32(i)
			}
		}
	}
	v := u.c.boxed(name)
	return u.addConst(v, constKey{kind: 's', s: v.(string)})
}

func (u *unit) loadConst(l loc, v any, dst int32) {
	if !u.reach {
		return
	}
	switch v := v.(type) {
	case nil:
		u.emit(l, bytecode.LOAD_NONE, dst, 0, 0)
		return
	case bool:
		if v {
			u.emit(l, bytecode.LOAD_TRUE, dst, 0, 0)
		} else {
			u.emit(l, bytecode.LOAD_FALSE, dst, 0, 0)
		}
		return
	case int64:
		if v == int64(int16(v)) {
			u.emit(l, bytecode.LOAD_INT, dst, int32(v), 0)
			return
		}
	}
	u.emit(l, bytecode.LOAD_CONST, dst, u.constant(v), 0)
}

// Names.

type access uint8

const (
	accLocal      access = iota
	accDeref             // cell or free variable
	accGlobal            // LOAD_GLOBAL
	accName              // LOAD_NAME
	accClassDeref        // class body: locals, then a free variable
	accDictGlobal        // annotation scope: class namespace, then global
	accDictDeref         // annotation scope: class namespace, then a free variable
)

// variable returns how a name is reached and its register.
func (u *unit) variable(id string) (acc access, reg int32, name string) {
	name = id
	if len(id) > 1 && id[0] == '_' && u.private != "" {
		if m := u.scope.mangledNames; m == nil || m[id] {
			name = u.c.mangle(u.private, id)
		}
	}
	for i := len(u.comps) - 1; i >= 0; i-- {
		sym := u.comps[i].scope.Symbols[name]
		if sym == nil {
			continue
		}
		switch sym.Scope {
		case Local:
			return accLocal, sym.reg, sym.Name
		case Cell:
			return accDeref, sym.reg, sym.Name
		case GlobalExplicit:
			return accGlobal, 0, sym.Name
		case GlobalImplicit:
			if u.scope.functionLike() || u.scope.Type == ClassBlock {
				return accGlobal, 0, sym.Name
			}
			return accName, 0, sym.Name
		}
	}
	sym := u.scope.Symbols[name]
	if sym == nil {
		if u.scope.Type == ClassBlock && (name == "__class__" || name == "__classdict__") {
			if r := u.cellReg(name); r >= 0 && len(u.comps) > 0 {
				return accDeref, r, name
			}
		}
		if u.scope.functionLike() {
			return accGlobal, 0, name
		}
		return accName, 0, name
	}
	if len(u.comps) > 0 && u.scope.Type == ClassBlock {
		if sym.Scope == Free || sym.Flags&DefFreeClass != 0 {
			return accDeref, u.freeReg(sym.Name), sym.Name
		}
	}
	switch sym.Scope {
	case Local:
		if u.scope.functionLike() {
			return accLocal, u.localReg(sym), sym.Name
		}
		return accName, 0, sym.Name
	case Cell:
		if sym.copied() {
			return accLocal, sym.reg, sym.Name
		}
		return accDeref, sym.reg, sym.Name
	case Free:
		r := u.freeReg(sym.Name)
		if sym.copied() {
			return accLocal, r, sym.Name
		}
		if u.scope.Type == ClassBlock {
			return accClassDeref, r, sym.Name
		}
		if u.scope.canSeeClassScope && sym.Name != "__classdict__" {
			return accDictDeref, r, sym.Name
		}
		return accDeref, r, sym.Name
	case GlobalExplicit:
		return accGlobal, 0, sym.Name
	}
	if u.scope.functionLike() {
		if u.scope.canSeeClassScope {
			return accDictGlobal, 0, sym.Name
		}
		return accGlobal, 0, sym.Name
	}
	return accName, 0, sym.Name
}

func (u *unit) localReg(sym *Symbol) int32 {
	if sym.reg < 0 {
		sym.reg = u.addLocal(sym.Name)
		if sym.deleted {
			u.deletable.set(sym.reg)
		}
	}
	return sym.reg
}

func (u *unit) addLocal(name string) int32 {
	u.locals = append(u.locals, name)
	return int32(len(u.locals) - 1)
}

// checkLocal makes sure that local r is bound from here on.
func (u *unit) checkLocal(l loc, r int32) {
	if !u.bound.has(r) {
		u.emit(l, bytecode.CHECK_LOCAL, r, 0, 0)
		u.bound.set(r)
	}
}

// loadName loads a variable into dst.
func (u *unit) loadName(l loc, id string, dst int32) {
	acc, r, name := u.variable(id)
	switch acc {
	case accLocal:
		u.checkLocal(l, r)
		if r != dst {
			u.emit(l, bytecode.MOVE, dst, r, 0)
		}
	case accDeref:
		u.emit(l, bytecode.LOAD_DEREF, dst, r, 0)
	case accGlobal:
		u.emit(l, bytecode.LOAD_GLOBAL, dst, u.nameConst(name), 0)
	case accName:
		u.emit(l, bytecode.LOAD_NAME, dst, u.nameConst(name), 0)
	case accClassDeref:
		mark := u.top
		t := u.temp()
		u.emit(l, bytecode.LOAD_LOCALS, t, 0, 0)
		u.emit(l, bytecode.LOAD_FROM_DICT_OR_DEREF, dst, r, t)
		u.top = mark
	case accDictGlobal, accDictDeref:
		mark := u.top
		t := u.temp()
		u.loadName(l, "__classdict__", t)
		if acc == accDictGlobal {
			u.emit(l, bytecode.LOAD_FROM_DICT_OR_GLOBALS, dst, t, u.nameConst(name))
		} else {
			u.emit(l, bytecode.LOAD_FROM_DICT_OR_DEREF, dst, r, t)
		}
		u.top = mark
	}
}

// storeName stores register r in a variable.
func (u *unit) storeName(l loc, id string, r int32) {
	acc, v, name := u.variable(id)
	switch acc {
	case accLocal:
		if v != r {
			u.emit(l, bytecode.MOVE, v, r, 0)
		}
		u.bound.set(v)
	case accDeref, accClassDeref, accDictDeref:
		u.emit(l, bytecode.STORE_DEREF, v, r, 0)
	case accGlobal, accDictGlobal:
		u.emit(l, bytecode.STORE_GLOBAL, r, u.nameConst(name), 0)
	case accName:
		u.emit(l, bytecode.STORE_NAME, r, u.nameConst(name), 0)
	}
}

func (u *unit) deleteName(l loc, id string) {
	acc, v, name := u.variable(id)
	switch acc {
	case accLocal:
		u.emit(l, bytecode.DELETE_LOCAL, v, 0, 0)
		u.bound.clear(v)
	case accDeref, accClassDeref, accDictDeref:
		u.emit(l, bytecode.DELETE_DEREF, v, 0, 0)
	case accGlobal, accDictGlobal:
		u.emit(l, bytecode.DELETE_GLOBAL, 0, u.nameConst(name), 0)
	case accName:
		u.emit(l, bytecode.DELETE_NAME, 0, u.nameConst(name), 0)
	}
}

// localTarget returns the register of e if e is a name that is a plain local.
func (u *unit) localTarget(e ast.Expr) (int32, bool) {
	n, ok := e.(*ast.Name)
	if !ok {
		return 0, false
	}
	acc, r, _ := u.variable(n.Id)
	return r, acc == accLocal
}
