package object

import (
	"math"
	"math/big"
	"unsafe"

	"github.com/seed-8da18655/gopy/bytecode"
)

// This file defines the code type as Python sees it. Offsets are two bytes per instruction
// word, as those of f_lasti; co_code has the words themselves, eight bytes each.

// LineIterType and PositionsIterType are the types of co_lines() and co_positions().
var (
	lineIterType      = newType("line_iterator")
	positionsIterType = newType("positions_iterator")
)

type codeIter struct {
	Shape *Shape
	code  *Code
	i     int
}

var lineIterDef = TypeDef{Type: lineIterType, Struct: (*codeIter)(nil), Flags: FlagDisallowNew, Slots: Slots{Iter: iterSelf, Next: lineIterNext}}

var positionsIterDef = TypeDef{Type: positionsIterType, Struct: (*codeIter)(nil), Flags: FlagDisallowNew, Slots: Slots{Iter: iterSelf, Next: positionsIterNext}}

func iterSelf(t *Thread, v Value) (Value, error) { return v, nil }

// lineOf is a line number for Python: None for no line.
func lineOf(n int32) Value {
	if n <= 0 {
		return None
	}
	return Int(int64(n))
}

func lineIterNext(t *Thread, v Value) (Value, error) {
	it := (*codeIter)(v.P)
	n := len(it.code.Ins)
	if it.i >= n {
		return Value{}, nil
	}
	start := it.i
	line := it.code.Position(start).Line
	if line == afterTable {
		return Value{}, nil
	}
	end := n
	for _, l := range it.code.Lines {
		if int(l.Start) > start && (max(l.Line, 0) != max(line, 0) || l.Line == afterTable) {
			end = int(l.Start)
			break
		}
	}
	it.i = end
	shown := lineOf(line)
	if start == 0 && line == 0 {
		shown = Int(0) // the start of a module
	}
	return Of(MakeTuple(t, Int(int64(start)*2), Int(int64(end)*2), shown)), nil
}

func positionsIterNext(t *Thread, v Value) (Value, error) {
	it := (*codeIter)(v.P)
	if it.i >= len(it.code.Ins) {
		return Value{}, nil
	}
	p := it.code.Position(it.i)
	if p.Line == afterTable {
		return Value{}, nil
	}
	it.i++
	if it.i == 1 && p.Line == 0 {
		return Of(MakeTuple(t, Int(0), Int(1), Int(0), Int(0))), nil
	}
	if p.Line <= 0 {
		return Of(MakeTuple(t, None, None, None, None)), nil
	}
	bare := t.Interp.Config.Flags["no_debug_ranges"] != 0
	col := func(c int32) Value {
		if c < 0 || bare {
			return None
		}
		return Int(int64(c))
	}
	end := lineOf(p.EndLine)
	if p.EndLine <= 0 || bare {
		end = lineOf(p.Line)
	}
	return Of(MakeTuple(t, lineOf(p.Line), end, col(p.Col), col(p.EndCol))), nil
}

// codeConsts are the values of co_consts and where each is in the constant table, -1 for
// those that are operands of instructions.
type codeConsts struct {
	values []Value
	index  []int
}

// usesName reports whether the constant operands of op are names.
func usesName(op bytecode.Op) bool {
	switch op {
	case bytecode.LOAD_NAME, bytecode.STORE_NAME, bytecode.DELETE_NAME, bytecode.LOAD_GLOBAL, bytecode.STORE_GLOBAL, bytecode.DELETE_GLOBAL,
		bytecode.LOAD_FROM_DICT_OR_GLOBALS, bytecode.LOAD_ATTR, bytecode.STORE_ATTR, bytecode.DELETE_ATTR, bytecode.LOAD_METHOD,
		bytecode.LOAD_SUPER_ATTR, bytecode.LOAD_SUPER_METHOD, bytecode.AUG_ATTR_ADD, bytecode.AUG_ATTR_SUB, bytecode.AUG_ATTR_ADD_I,
		bytecode.IMPORT_NAME, bytecode.IMPORT_FROM, bytecode.INVOKE, bytecode.INVOKE_G:
		return true
	}
	return false
}

// consts lists the constants in the order in which the code uses them, the docstring first.
func (c *Code) consts() codeConsts {
	var r codeConsts
	seen := make([]bool, len(c.Consts))
	add := func(i int) {
		if i < len(seen) && !seen[i] {
			seen[i] = true
			r.values, r.index = append(r.values, c.Consts[i]), append(r.index, i)
		}
	}
	immediate := func(v Value) {
		for i, x := range r.values {
			if x == v && r.index[i] < 0 {
				return
			}
		}
		r.values, r.index = append(r.values, v), append(r.index, -1)
	}
	switch {
	case c.Flags&bytecode.FlagHasDocstring != 0:
		add(0)
	case c.Flags&bytecode.FlagOptimized != 0 && (c.Name[0] != '<' || c.Name == "<lambda>"):
		immediate(None) // in the place of the docstring
	}
	for i := 0; i < len(c.Ins); {
		in := c.Ins[i]
		info := &bytecode.Infos[in.Op]
		switch in.Op {
		case bytecode.LOAD_CONST_WIDE:
			add(int(uint32(in.B)|uint32(in.C)<<16) / bytecode.RegSize)
		case bytecode.LOAD_NONE, bytecode.RETURN_NONE:
			immediate(None)
		case bytecode.LOAD_TRUE:
			immediate(True)
		case bytecode.LOAD_FALSE:
			immediate(False)
		default:
			if usesName(in.Op) {
				break
			}
			for k, x := range [3]uint16{in.A, in.B, in.C} {
				switch bytecode.Kind(info.Operands[k]) {
				case bytecode.KindConst:
					add(int(x) / bytecode.RegSize)
				case bytecode.KindInt:
					immediate(Int(int64(int16(x))))
				}
			}
		}
		i += in.Op.Size()
	}
	return r
}

func (c *Code) constTuple(t *Thread) Value {
	v := c.Visible
	if v.ConstObjs.P == nil {
		v.ConstObjs = Of(TakeTuple(t, v.consts().values))
	}
	return v.ConstObjs
}

// codeBytes returns co_code: the instruction words as the compiler made them.
func (c *Code) codeBytes() []byte {
	n := len(c.Ins)
	if n == 0 {
		return nil
	}
	return append([]byte(nil), unsafe.Slice((*byte)(unsafe.Pointer(&c.Ins[0])), n*8)...)
}

// appendVarint appends a number in groups of six bits, the most significant one first.
func appendVarint(b []byte, n uint32, mark byte) []byte {
	shift := 30
	for shift > 0 && n>>shift == 0 {
		shift -= 6
	}
	first := mark
	for ; shift >= 0; shift -= 6 {
		c := byte(n>>shift) & 0x3F
		if shift > 0 {
			c |= 0x40
		}
		b = append(b, c|first)
		first = 0
	}
	return b
}

// exceptionTable returns co_exceptiontable: for each range its start, size, target and the
// register of the exception.
func (c *Code) exceptionTable() []byte {
	var b []byte
	for _, h := range c.Handlers {
		b = appendVarint(b, uint32(h.Start), 0x80)
		b = appendVarint(b, uint32(h.End-h.Start), 0)
		b = appendVarint(b, uint32(h.Target), 0)
		d := uint32(h.Reg/bytecode.RegSize) << 1
		if h.Lasti {
			d |= 1
		}
		b = appendVarint(b, d, 0)
	}
	return b
}

// appendUvarint appends a number in groups of six bits, the least significant one first.
func appendUvarint(b []byte, n uint32) []byte {
	for n >= 64 {
		b = append(b, 0x40|byte(n&0x3F))
		n >>= 6
	}
	return append(b, byte(n))
}

func appendSvarint(b []byte, n int32) []byte {
	if n < 0 {
		return appendUvarint(b, uint32(-n)<<1|1)
	}
	return appendUvarint(b, uint32(n)<<1)
}

// lineTable returns co_linetable in the documented location format, one unit per word.
func (c *Code) lineTable() []byte {
	var b []byte
	last := int32(c.FirstLine)
	n := len(c.Ins)
	for i := 0; i < n; {
		p := c.Position(i)
		end := n
		for _, l := range c.Lines {
			if int(l.Start) > i {
				end = int(l.Start)
				break
			}
		}
		for i < end {
			units := min(end-i, 8)
			i += units
			entry := func(kind int) byte { return byte(0x80 | kind<<3 | (units - 1)) }
			switch {
			case p.Line == afterTable:
				return b
			case p.Line <= 0:
				b = append(b, entry(15))
			case p.EndLine <= 0 || p.Col < 0 || p.EndCol < 0:
				b = append(b, entry(13))
				b = appendSvarint(b, p.Line-last)
				last = p.Line
			default:
				b = append(b, entry(14))
				b = appendSvarint(b, p.Line-last)
				b = appendUvarint(b, uint32(p.EndLine-p.Line))
				b = appendUvarint(b, uint32(p.Col+1))
				b = appendUvarint(b, uint32(p.EndCol+1))
				last = p.Line
			}
		}
	}
	return b
}

// afterTable is the line of instructions that a line table given by Python does not reach:
// co_lines() and co_positions() end there.
const afterTable = -2

// parseLineTable reads a line table in the documented location format; what is missing at its
// end counts as zero.
func parseLineTable(b []byte, first, words int) []bytecode.Line {
	var lines []bytecode.Line
	i, at, line := 0, 0, int32(first)
	next := func() int32 {
		if i >= len(b) {
			return 0
		}
		i++
		return int32(b[i-1])
	}
	uvarint := func() (n int32) {
		for shift := 0; ; shift += 6 {
			c := next()
			n |= c & 0x3F << shift
			if c&0x40 == 0 {
				return n
			}
		}
	}
	svarint := func() int32 {
		n := uvarint()
		if n&1 != 0 {
			return -(n >> 1)
		}
		return n >> 1
	}
	for i < len(b) && at < words {
		head := next()
		l := bytecode.Line{Start: int32(at), Line: -1, EndLine: -1, Col: -1, EndCol: -1}
		at += int(head&7) + 1
		switch code := head >> 3 & 15; code {
		case 15:
		case 14:
			line += svarint()
			l.Line, l.EndLine = line, line+uvarint()
			l.Col, l.EndCol = uvarint()-1, uvarint()-1
		case 13:
			line += svarint()
			l.Line = line
		case 10, 11, 12:
			line += code - 10
			l.Line, l.EndLine, l.Col, l.EndCol = line, line, next(), next()
		default:
			c := next()
			l.Line, l.EndLine = line, line
			l.Col = code<<3 | c>>4
			l.EndCol = l.Col + c&15
		}
		lines = append(lines, l)
	}
	if at < words {
		lines = append(lines, bytecode.Line{Start: int32(at), Line: afterTable, EndLine: -1, Col: -1, EndCol: -1})
	}
	return lines
}

// lnotab returns the old line table: pairs of offset and line steps.
func (c *Code) lnotab() []byte {
	var b []byte
	last, at := int32(c.FirstLine), 0
	n := len(c.Ins)
	for i := 0; i < n; {
		line := c.Position(i).Line
		if line > 0 && line != last {
			d, step := line-last, (i-at)*2
			for step > 254 {
				b = append(b, 254, 0)
				step -= 254
			}
			for d > 127 || d < -128 {
				m := int32(127)
				if d < 0 {
					m = -128
				}
				b = append(b, byte(step), byte(int8(m)))
				d -= m
				step = 0
			}
			b = append(b, byte(step), byte(int8(d)))
			last, at = line, i
		}
		next := n
		for _, l := range c.Lines {
			if int(l.Start) > i {
				next = int(l.Start)
				break
			}
		}
		i = next
	}
	return b
}

func strTuple(t *Thread, s []string) Value {
	v := make([]Value, len(s))
	for i, x := range s {
		v[i] = Of(Intern(x))
	}
	return Of(TakeTuple(t, v))
}

// varnames returns co_varnames: the parameters and the local variables without a cell.
func (c *Code) varnames() []string { return c.Varnames }

func codeMember(name string, get func(t *Thread, c *Code) Value) GetSetDef {
	return GetSetDef{Name: name, Get: codeGet(name, get).Get,
		Set: func(t *Thread, v, x Value) error { return AttributeErrorf("readonly attribute") }}
}

func codeGet(name string, get func(t *Thread, c *Code) Value) GetSetDef {
	return GetSetDef{Name: name, Get: func(t *Thread, v Value) (Value, error) {
		c := (*Code)(v.P)
		c.Load(t)
		return get(t, c), nil
	}}
}

func intOf(n int) Value { return Int(int64(n)) }

const codeDoc = `Create a code object.  Not for the faint of heart. (argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,
     flags, codestring, constants, names, varnames, filename, name,
     qualname, firstlineno, linetable, exceptiontable, freevars=(),
     cellvars=(), /)`

var codeDef = TypeDef{
	Type:    CodeType,
	Struct:  (*Code)(nil),
	Image:   codeImage,
	Flags:   FlagWeakref,
	Members: "co_argcount co_consts co_exceptiontable co_filename co_firstlineno co_flags co_kwonlyargcount co_linetable co_name co_names co_nlocals co_posonlyargcount co_qualname co_stacksize",
	Doc:     codeDoc,
	Sig:     "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varnames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)",
	Slots: Slots{
		New: codeNew,
		Repr: func(t *Thread, v Value) (Value, error) {
			c := (*Code)(v.P)
			line := c.FirstLine
			if line == 0 {
				line = -1
			}
			file := "???"
			if c.Filename != "" {
				file = c.Filename
			}
			return NewStr("<code object " + c.Name + " at " + Address(v) + `, file "` + file + `", line ` + itoa(line) + ">"), nil
		},
		Hash:    codeHash,
		Compare: codeCompare,
	},
	Methods: []FuncDef{
		Func1("__sizeof__($self, /)", func(t *Thread, v Value) (int, error) {
			c := (*Code)(v.P)
			c.Load(t)
			return int(unsafe.Sizeof(*c)+unsafe.Sizeof(*c.Code)) + len(c.Instr)*int(unsafe.Sizeof(c.Instr[0])) + len(c.Consts)*int(unsafe.Sizeof(Value{})), nil
		}, ""),
		Func1("co_lines($self, /)", func(t *Thread, v Value) (Value, error) {
			c := (*Code)(v.P)
			c.Load(t)
			return Of(&codeIter{Shape: lineIterType.Root, code: c}), nil
		}, ""),
		Func1("co_positions($self, /)", func(t *Thread, v Value) (Value, error) {
			c := (*Code)(v.P)
			c.Load(t)
			return Of(&codeIter{Shape: positionsIterType.Root, code: c}), nil
		}, ""),
		FuncArgs("replace($self, /, **changes)", codeReplace, "Return a copy of the code object with new values for the specified fields."),
		Func2("_varname_from_oparg($self, /, oparg)", func(t *Thread, v Value, i int) (Value, error) {
			c := (*Code)(v.P)
			all := append(append(append([]string(nil), c.Varnames...), c.plainCells()...), c.Freevars...)
			if i < 0 || i >= len(all) {
				return Value{}, IndexErrorf("tuple index out of range")
			}
			return Of(Intern(all[i])), nil
		}, "(internal-only) Return the local variable name for the given oparg.\n\nWARNING: this method is for internal use only and may change or go away."),
		FuncArgs("__replace__($self, /, **changes)", codeReplace, "The same as replace()."),
	},
	GetSet: []GetSetDef{
		codeMember("co_argcount", func(t *Thread, c *Code) Value { return intOf(c.ArgCount) }),
		codeMember("co_posonlyargcount", func(t *Thread, c *Code) Value { return intOf(c.PosOnly) }),
		codeMember("co_kwonlyargcount", func(t *Thread, c *Code) Value { return intOf(c.KwOnly) }),
		codeMember("co_stacksize", func(t *Thread, c *Code) Value { return intOf(max(1, c.NumRegs-c.namedRegs())) }),
		codeMember("co_flags", func(t *Thread, c *Code) Value { return intOf(c.Flags &^ 0x4000000) }),
		codeMember("co_nlocals", func(t *Thread, c *Code) Value { return intOf(len(c.Varnames)) }),
		codeMember("co_consts", func(t *Thread, c *Code) Value { return c.constTuple(t) }),
		codeMember("co_names", func(t *Thread, c *Code) Value { return strTuple(t, c.Names) }),
		codeMember("co_filename", func(t *Thread, c *Code) Value { return c.filename() }),
		codeMember("co_name", func(t *Thread, c *Code) Value { return Of(Intern(c.Name)) }),
		codeMember("co_qualname", func(t *Thread, c *Code) Value { return Of(Intern(c.QualName)) }),
		codeMember("co_firstlineno", func(t *Thread, c *Code) Value { return intOf(c.FirstLine) }),
		codeMember("co_linetable", func(t *Thread, c *Code) Value { return Of(NewBytes(t, c.lineTable())) }),
		codeMember("co_exceptiontable", func(t *Thread, c *Code) Value { return Of(NewBytes(t, c.exceptionTable())) }),
		{Name: "co_lnotab", Get: func(t *Thread, v Value) (Value, error) {
			if err := t.Warn(DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.", 1); err != nil {
				return Value{}, err
			}
			c := (*Code)(v.P)
			c.Load(t)
			return Of(NewBytes(t, c.lnotab())), nil
		}},
		codeGet("_co_code_adaptive", func(t *Thread, c *Code) Value { return Of(NewBytes(t, c.codeBytes())) }),
		codeGet("co_varnames", func(t *Thread, c *Code) Value { return strTuple(t, c.varnames()) }),
		codeGet("co_cellvars", func(t *Thread, c *Code) Value { return strTuple(t, c.Cellvars) }),
		codeGet("co_freevars", func(t *Thread, c *Code) Value { return strTuple(t, c.Freevars) }),
		codeGet("co_code", func(t *Thread, c *Code) Value { return Of(NewBytes(t, c.codeBytes())) }),
	},
}

// filename returns co_filename: the same str object each time.
func (c *Code) filename() Value {
	v := c.Visible
	if v.fileStr.P == nil || (*Str)(v.fileStr.P).String() != c.Filename {
		v.fileStr = NewStr(c.Filename)
	}
	return v.fileStr
}

// plainCells returns the cell variables that are not parameters.
func (c *Code) plainCells() []string {
	var out []string
	for i, n := range c.Cellvars {
		if int(c.CellRegs[i]) >= len(c.Varnames) {
			out = append(out, n)
		}
	}
	return out
}

func codeNew(t *Thread, typ *Type, a Args) (Value, error) {
	if n := len(a.Positional()); n < 16 {
		return Value{}, TypeErrorf("code expected at least 16 arguments, got %d", n)
	} else if n > 18 {
		return Value{}, TypeErrorf("code expected at most 18 arguments, got %d", n)
	}
	return Value{}, NotImplementedErrorf("code objects can't be made from CPython's bytecode: use compile() or code.replace()")
}

func codeHash(t *Thread, v Value) (int64, error) {
	c := (*Code)(v.P)
	c.Load(t)
	h := uint64(14695981039346656037)
	mix := func(s string) {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
		h = (h ^ 0xFF) * 1099511628211
	}
	mix(c.Name)
	for _, l := range [][]string{c.Names, c.Varnames, c.Cellvars, c.Freevars} {
		for _, s := range l {
			mix(s)
		}
	}
	for _, n := range []int{c.ArgCount, c.PosOnly, c.KwOnly, c.Flags, c.FirstLine} {
		h = (h ^ uint64(n)) * 1099511628211
	}
	for _, in := range c.Ins {
		h = (h ^ uint64(in.Op) ^ uint64(in.A)<<16 ^ uint64(in.B)<<32 ^ uint64(in.C)<<48) * 1099511628211
	}
	r := int64(h)
	if r == -1 {
		r = -2
	}
	return r, nil
}

func equalStrings(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// sameConst compares constants as the compiler does: by type and exactly.
func sameConst(t *Thread, a, b Value) (bool, error) {
	ta := a.Type()
	if ta != b.Type() {
		return false, nil
	}
	switch {
	case a == b:
		return true, nil
	case a.IsFloat():
		return math.Float64bits(a.Float64()) == math.Float64bits(b.Float64()), nil
	case ta == ComplexType:
		x, y := (*Complex)(a.P).V, (*Complex)(b.P).V
		return math.Float64bits(real(x)) == math.Float64bits(real(y)) && math.Float64bits(imag(x)) == math.Float64bits(imag(y)), nil
	case ta == TupleType:
		x, y := (*Tuple)(a.P).Items, (*Tuple)(b.P).Items
		if len(x) != len(y) {
			return false, nil
		}
		if err := t.EnterNative(" in comparison"); err != nil {
			return false, err
		}
		defer t.LeaveNative()
		for i := range x {
			if ok, err := sameConst(t, x[i], y[i]); !ok || err != nil {
				return false, err
			}
		}
		return true, nil
	}
	return Equal(t, a, b)
}

func codeCompare(t *Thread, a, b Value, op CompareOp) (Value, error) {
	if op != EQ && op != NE || a.Type() != CodeType || b.Type() != CodeType {
		return NotImplemented, nil
	}
	eq, err := codeEqual(t, (*Code)(a.P), (*Code)(b.P))
	if err != nil {
		return Value{}, err
	}
	return Bool(eq == (op == EQ)), nil
}

func codeEqual(t *Thread, a, b *Code) (bool, error) {
	if a == b {
		return true, nil
	}
	if a.Name != b.Name || a.ArgCount != b.ArgCount || a.PosOnly != b.PosOnly || a.KwOnly != b.KwOnly || a.Flags != b.Flags || a.FirstLine != b.FirstLine {
		return false, nil
	}
	a.Load(t)
	b.Load(t)
	if len(a.Ins) != len(b.Ins) || len(a.Consts) != len(b.Consts) || len(a.Handlers) != len(b.Handlers) || len(a.Lines) != len(b.Lines) {
		return false, nil
	}
	for i := range a.Ins {
		if a.Ins[i] != b.Ins[i] {
			return false, nil
		}
	}
	for i := range a.Handlers {
		if a.Handlers[i] != b.Handlers[i] {
			return false, nil
		}
	}
	for i := range a.Lines {
		if a.Lines[i] != b.Lines[i] {
			return false, nil
		}
	}
	if !equalStrings(a.Names, b.Names) || !equalStrings(a.Varnames, b.Varnames) || !equalStrings(a.Cellvars, b.Cellvars) || !equalStrings(a.Freevars, b.Freevars) {
		return false, nil
	}
	if err := t.EnterNative(" in comparison"); err != nil {
		return false, err
	}
	defer t.LeaveNative()
	for i := range a.Consts {
		if ok, err := sameConst(t, a.Consts[i], b.Consts[i]); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// Const returns the compile-time form of a constant's object.
func (t *Thread) compileConst(v Value) (any, bool) {
	switch {
	case v.IsNone():
		return nil, true
	case v.IsBool():
		return v == True, true
	case v.IsInt():
		return v.Int64(), true
	case v.IsFloat():
		return v.Float64(), true
	case v == Ellipsis:
		return bytecode.Ellipsis{}, true
	}
	switch v.Type() {
	case IntType:
		return new(big.Int).Set(BigOf(v)), true
	case ComplexType:
		return (*Complex)(v.P).V, true
	case StrType:
		return (*Str)(v.P).String(), true
	case BytesType:
		return bytecode.Bytes((*Bytes)(v.P).B), true
	case CodeType:
		c := (*Code)(v.P)
		c.Load(t)
		return c.Code, true
	case TupleType:
		out := make(bytecode.Tuple, 0, len((*Tuple)(v.P).Items))
		for _, x := range (*Tuple)(v.P).Items {
			k, ok := t.compileConst(x)
			if !ok {
				return nil, false
			}
			out = append(out, k)
		}
		return out, true
	}
	return nil, false
}

// codeReplace is code.replace(): a copy with other names, numbers or constants. The
// instructions and tables are the compiler's and can only be given unchanged.
func codeReplace(t *Thread, a Args) (Value, error) {
	if len(a.Positional()) > 1 {
		return Value{}, TypeErrorf("replace() takes no positional arguments")
	}
	old := (*Code)(a.V[0].P).Visible
	old.Load(t)
	b := *old.Code
	consts := old.Consts
	var constObjs Value
	for i := range a.NumKw() {
		n, x := a.Kw(i)
		name := n.String()
		number := func(dst *int) error {
			k, err := AsInt(t, x)
			if err != nil {
				return err
			}
			if k < 0 && name != "co_flags" && name != "co_firstlineno" {
				return ValueErrorf("%s must be a positive integer", name)
			}
			if k > math.MaxInt32 {
				return OverflowErrorf("Python int too large to convert to C int")
			}
			*dst = k
			return nil
		}
		text := func(dst *string) error {
			if !x.IsA(StrType) {
				return TypeErrorf("replace() argument '%s' must be str, not %s", name, typeName(x))
			}
			*dst = (*Str)(x.P).String()
			return nil
		}
		bytesOf := func(have []byte) error {
			if !x.IsA(BytesType) {
				return TypeErrorf("replace() argument '%s' must be bytes, not %s", name, typeName(x))
			}
			if string((*Bytes)(x.P).B) != string(have) {
				return NotImplementedErrorf("code.replace() can't change %s", name)
			}
			return nil
		}
		strs := func(have []string, set func([]string)) error {
			if !x.IsA(TupleType) {
				return TypeErrorf("replace() argument '%s' must be tuple, not %s", name, typeName(x))
			}
			items := (*Tuple)(x.P).Items
			out := make([]string, len(items))
			for i, v := range items {
				if !v.IsA(StrType) {
					return TypeErrorf("name tuples must contain only strings, not '%s'", v.Type().Name)
				}
				out[i] = (*Str)(v.P).String()
			}
			if equalStrings(out, have) {
				return nil
			}
			if set == nil || len(out) != len(have) {
				if name == "co_varnames" {
					if len(out) < b.ArgCount+b.KwOnly {
						return ValueErrorf("code: co_varnames is too small")
					}
					return ValueErrorf("code: co_nlocals != len(co_varnames)")
				}
				return NotImplementedErrorf("code.replace() can't change %s", name)
			}
			set(out)
			return nil
		}
		var err error
		switch name {
		case "co_argcount":
			k := b.ArgCount
			if err = number(&k); err == nil && k != b.ArgCount {
				err = NotImplementedErrorf("code.replace() can't change %s", name)
			}
		case "co_posonlyargcount":
			if err = number(&b.PosOnly); err == nil && b.PosOnly > b.ArgCount {
				err = ValueErrorf("code: co_posonlyargcount > co_argcount")
			}
		case "co_kwonlyargcount":
			k := b.KwOnly
			if err = number(&k); err == nil && k != b.KwOnly {
				err = NotImplementedErrorf("code.replace() can't change %s", name)
			}
		case "co_nlocals":
			k := len(b.Varnames)
			if err = number(&k); err == nil && k != len(b.Varnames) {
				err = ValueErrorf("code: co_nlocals != len(co_varnames)")
			}
		case "co_stacksize":
			var k int
			if err = number(&k); err == nil {
				b.NumRegs = min(max(b.NumRegs, old.namedRegs()+k), bytecode.MaxRegs)
			}
		case "co_flags":
			const fixed = bytecode.FlagOptimized | bytecode.FlagNewLocals | bytecode.FlagVarArgs | bytecode.FlagVarKeywords | bytecode.FlagGenerator | bytecode.FlagAsyncGenerator
			k := b.Flags
			if err = number(&k); err == nil {
				changed := k ^ b.Flags
				if changed&fixed != 0 || changed&bytecode.FlagCoroutine != 0 {
					err = NotImplementedErrorf("code.replace() can't change the kind of code in co_flags")
				}
				b.Flags = k
			}
		case "co_firstlineno":
			err = number(&b.FirstLine)
		case "co_name":
			err = text(&b.Name)
		case "co_qualname":
			err = text(&b.QualName)
		case "co_filename":
			err = text(&b.Filename)
		case "co_names":
			err = strs(b.Names, nil)
		case "co_varnames":
			err = strs(b.Varnames, func(s []string) { b.Varnames = s })
		case "co_cellvars":
			err = strs(b.Cellvars, func(s []string) { b.Cellvars = s })
		case "co_freevars":
			err = strs(b.Freevars, func(s []string) { b.Freevars = s })
		case "co_code":
			err = bytesOf(old.codeBytes())
		case "co_linetable":
			if !x.IsA(BytesType) {
				err = TypeErrorf("replace() argument '%s' must be bytes, not %s", name, typeName(x))
			} else if s := (*Bytes)(x.P).B; string(s) != string(old.lineTable()) {
				b.Lines = parseLineTable(s, b.FirstLine, len(b.Ins))
			}
		case "co_exceptiontable":
			if x.IsA(BytesType) && len((*Bytes)(x.P).B) == 0 {
				b.Handlers = nil
			} else {
				err = bytesOf(old.exceptionTable())
			}
		case "co_consts":
			if !x.IsA(TupleType) {
				err = TypeErrorf("replace() argument '%s' must be tuple, not %s", name, typeName(x))
				break
			}
			items := (*Tuple)(x.P).Items
			cur := old.consts()
			if len(items) < len(cur.values) {
				err = NotImplementedErrorf("code.replace() can't remove constants")
				break
			}
			consts = append([]Value(nil), consts...)
			b.Consts = append([]any(nil), b.Consts...)
			for j, i := range cur.index {
				same, e := sameConst(t, items[j], cur.values[j])
				if e != nil {
					return Value{}, e
				}
				if same {
					continue
				}
				if i < 0 {
					err = NotImplementedErrorf("code.replace() can't change the constant %s, which is part of an instruction", ReprOr(t, cur.values[j]))
					break
				}
				k, ok := t.compileConst(items[j])
				if !ok {
					k = nil
				}
				if _, isCode := b.Consts[i].(*bytecode.Code); isCode && items[j].Type() != CodeType {
					err = NotImplementedErrorf("code.replace() can't replace a code object by another object")
					break
				}
				consts[i], b.Consts[i] = items[j], k
			}
			constObjs = x
		default:
			err = TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
		}
		if err != nil {
			return Value{}, err
		}
	}
	if b.Lines != nil && b.FirstLine != old.FirstLine {
		b.Lines = append([]bytecode.Line(nil), b.Lines...)
		d := int32(b.FirstLine - old.FirstLine)
		for i := range b.Lines {
			if l := &b.Lines[i]; l.Line > 0 {
				l.Line += d
				if l.EndLine > 0 {
					l.EndLine += d
				}
			}
		}
	}
	if err := t.Audit("code.__new__", Of(NewBytes(t, old.codeBytes())), NewStr(b.Filename), NewStr(b.Name), intOf(b.ArgCount), intOf(b.PosOnly), intOf(b.KwOnly), intOf(len(b.Varnames)), intOf(b.NumRegs), intOf(b.Flags)); err != nil {
		return Value{}, err
	}
	c := &Code{Shape: CodeType.Root, Code: &b, Consts: consts, ConstObjs: constObjs}
	c.Visible = c
	return Of(c), nil
}

// typeName is how a value's type is named in messages about arguments.
func typeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}
