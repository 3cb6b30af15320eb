package bytecode

// This file writes code as text.

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Reg names register number i: a variable, or rN for a temporary.
func (c *Code) Reg(i int) string {
	if i < len(c.Varnames) {
		return c.Varnames[i]
	}
	for k, r := range c.CellRegs {
		if int(r) == i {
			return "cell:" + c.Cellvars[k]
		}
	}
	if k := i - int(c.FreeReg); k >= 0 && k < len(c.Freevars) {
		return "free:" + c.Freevars[k]
	}
	return "r" + strconv.Itoa(i)
}

// IntrinsicName names an intrinsic.
func IntrinsicName(i Intrinsic) string {
	names := [...]string{"?", "print", "typevar", "typevar_with_bound", "typevar_with_constraints", "paramspec",
		"typevartuple", "set_typeparam_default", "set_function_type_params", "subscript_generic", "typealias"}
	if int(i) < len(names) {
		return names[i]
	}
	return "?"
}

// JumpTarget returns the word index to which the instruction at index i jumps.
func (c *Code) JumpTarget(i int) (target int, ok bool) {
	in := c.Ins[i]
	if in.Op >= NumOps {
		return 0, false
	}
	ops := Infos[in.Op].Operands
	switch {
	case in.Op == JUMP:
		return i + int(int32(uint32(in.B)|uint32(in.C)<<16)), true
	case ops[2] == byte(KindJump):
		return i + int(int16(in.C)), true
	}
	return 0, false
}

// Operands returns the text of the operands of the instruction at index i.
func (c *Code) Operands(i int) string {
	in := c.Ins[i]
	info := &Infos[in.Op]
	var parts []string
	if in.Op == JUMP {
		t, _ := c.JumpTarget(i)
		return "to " + strconv.Itoa(t)
	}
	for k, v := range [3]uint16{in.A, in.B, in.C} {
		switch Kind(info.Operands[k]) {
		case KindReg:
			parts = append(parts, c.Reg(int(v/RegSize)))
		case KindConst:
			parts = append(parts, c.constText(int(v/RegSize)))
		case KindInt:
			parts = append(parts, strconv.Itoa(int(int16(v))))
		case KindUint:
			if in.Op == NAME_WIDE && Op(v) < NumOps {
				parts = append(parts, Op(v).String())
			} else if in.Op == CALL_INTRINSIC {
				parts = append(parts, IntrinsicName(v))
			} else {
				parts = append(parts, "#"+strconv.Itoa(int(v)))
			}
		case KindJump:
			t, _ := c.JumpTarget(i)
			parts = append(parts, "to "+strconv.Itoa(t))
		case KindWide:
			if in.Op == LOAD_CONST_WIDE {
				parts = append(parts, c.constText(int(in.B)|int(in.C)<<16))
			}
		}
	}
	if info.Extra > 0 && i+1 < len(c.Ins) {
		x := c.Ins[i+1].A
		if in.Op == NAME_WIDE {
			parts = append(parts, c.constText(int(x)|int(c.Ins[i+1].B)<<16))
		} else if in.Op == MAKE_FUNCTION {
			parts = append(parts, "#"+strconv.Itoa(int(x)))
		} else {
			parts = append(parts, c.constText(int(x/RegSize)))
		}
	}
	return strings.Join(parts, ", ")
}

func (c *Code) constText(i int) string {
	if i >= len(c.Consts) {
		return "?"
	}
	return ConstText(c.Consts[i])
}

// ConstText returns a constant as text, much as Python's repr.
func ConstText(v any) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case string:
		return strconv.Quote(v)
	case Bytes:
		return "b" + strconv.Quote(string(v))
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1e16 {
			return strconv.FormatFloat(v, 'f', 1, 64)
		}
		return strconv.FormatFloat(v, 'g', -1, 64)
	case complex128:
		return fmt.Sprint(v)
	case *big.Int:
		return v.String()
	case Tuple:
		return "(" + listText(v) + ")"
	case FrozenSet:
		return "frozenset({" + listText(v) + "})"
	case Ellipsis:
		return "Ellipsis"
	case *Code:
		return "<code " + v.Name + ">"
	}
	return fmt.Sprint(v)
}

func listText(list []any) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = ConstText(v)
	}
	return strings.Join(parts, ", ")
}

// Disassemble returns the instructions of the code, and with nested of the code objects
// among its constants too.
func (c *Code) Disassemble(nested bool) string {
	var b strings.Builder
	c.disassemble(&b, nested)
	return b.String()
}

func (c *Code) disassemble(b *strings.Builder, nested bool) {
	fmt.Fprintf(b, "code %s, line %d, registers %d", c.QualName, c.FirstLine, c.NumRegs)
	if c.ArgCount+c.KwOnly > 0 || c.Flags&(FlagVarArgs|FlagVarKeywords) != 0 {
		fmt.Fprintf(b, ", arguments %d/%d/%d", c.PosOnly, c.ArgCount, c.KwOnly)
	}
	fmt.Fprintf(b, ", flags %#x\n", c.Flags)
	targets := make(map[int]bool)
	for i := 0; i < len(c.Ins) && c.Ins[i].Op < NumOps; i += c.Ins[i].Op.Size() {
		if t, ok := c.JumpTarget(i); ok {
			targets[t] = true
		}
	}
	for _, h := range c.Handlers {
		targets[int(h.Target)] = true
	}
	last := int32(-1)
	for i := 0; i < len(c.Ins) && c.Ins[i].Op < NumOps; i += c.Ins[i].Op.Size() {
		line := ""
		if p := c.Position(i); p.Line != last {
			last = p.Line
			if p.Line > 0 {
				line = strconv.Itoa(int(p.Line))
			} else {
				line = "-"
			}
		}
		mark := "  "
		if targets[i] {
			mark = ">>"
		}
		s := fmt.Sprintf("%5s %s %4d %-22s %s", line, mark, i, c.Ins[i].Op, c.Operands(i))
		b.WriteString(strings.TrimRight(s, " "))
		b.WriteByte('\n')
	}
	for _, h := range c.Handlers {
		lasti := ""
		if h.Lasti {
			lasti = " lasti"
		}
		fmt.Fprintf(b, "  handler %d to %d -> %d [%s]%s\n", h.Start, h.End, h.Target, c.Reg(int(h.Reg/RegSize)), lasti)
	}
	if !nested {
		return
	}
	for _, k := range c.Consts {
		if code, ok := k.(*Code); ok {
			b.WriteByte('\n')
			code.disassemble(b, true)
		}
	}
}
