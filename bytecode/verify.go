package bytecode

// This file checks that code is well formed, for tests and for code read from files.

import (
	"fmt"
	"math/big"
	"math/bits"
)

// verifyDepth bounds the nesting of code and tuple constants.
const verifyDepth = 200

// Verify reports whether code, and all code in its constants, is well formed: operands are
// in range, jumps and handlers lead to instructions, control does not run off the end.
func Verify(c *Code) error { return verify(c, 0) }

func verify(c *Code, depth int) error {
	if err := c.verify(depth); err != nil {
		return fmt.Errorf("code %s, line %d: %w", c.QualName, c.FirstLine, err)
	}
	return nil
}

// window returns how many consecutive registers an instruction uses from operand k.
func (c *Code) window(i, k int) int {
	in := c.Ins[i]
	n := 1
	switch in.Op {
	case CLEAR_LOCALS, COPY_FREE_VARS, GENEXPR_FREE_VARS:
		n = int(in.B)
	case LOAD_METHOD, LOAD_SUPER_METHOD, CHECK_EG_MATCH:
		if k == 0 {
			n = 2
		}
	case LOAD_SUPER_ATTR:
		if k == 1 {
			n = 3
		}
	case BINARY_SLICE:
		if k == 2 {
			n = 2
		}
	case STORE_SLICE:
		if k == 1 {
			n = 2
		}
	case BUILD_SLICE:
		if k == 1 {
			n = int(in.C)
		}
	case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, INVOKE:
		if k == 0 {
			n = 2 + int(in.B)
		}
	case GET_ITER:
		if k == 0 {
			n = 2
		}
	case FOR_ITER:
		if k == 1 {
			n = 2
		}
	case RANGE_ITER:
		n = 4 + int(in.B)
	case CALL_EX:
		if k == 0 {
			n = 3 + int(in.B)
		}
	case BUILD_LIST, BUILD_TUPLE, BUILD_SET, BUILD_STRING:
		if k == 1 {
			n = int(in.C)
		}
	case BUILD_MAP:
		if k == 1 {
			n = 2 * int(in.C)
		}
	case UNPACK_SEQUENCE:
		if k == 0 {
			n = int(in.C)
		}
	case UNPACK_EX:
		if k == 0 {
			n = int(in.C&0xff) + 1 + int(in.C>>8)
		}
	case IMPORT_NAME:
		if k == 2 {
			n = 2
		}
	case MATCH_CLASS:
		if k == 1 {
			n = 3
		}
	case MAKE_FUNCTION:
		if k == 2 {
			n = bits.OnesCount16(c.Ins[i+1].A)
		}
	case MAKE_GENEXPR:
		if k == 2 {
			n = 1 + len(c.Consts[in.B/RegSize].(*Code).Freevars)
		}
	case NAME_WIDE:
		switch Op(in.C) {
		case MAKE_GENEXPR:
			if k == 1 {
				x := c.Ins[i+1]
				n = 1 + len(c.Consts[int(x.A)|int(x.B)<<16].(*Code).Freevars)
			}
		case DELETE_NAME, DELETE_GLOBAL:
			n = 0
		case LOAD_NAME, STORE_NAME, LOAD_GLOBAL, STORE_GLOBAL, DELETE_ATTR:
			n = 1 - k
		case LOAD_METHOD, LOAD_SUPER_METHOD:
			n = 2 - k
			if k == 1 && Op(in.C) == LOAD_SUPER_METHOD {
				n = 3
			}
		case LOAD_SUPER_ATTR:
			n = 1 + 2*k
		case IMPORT_NAME:
			n = 1 + k
		case MAKE_FUNCTION:
			if k == 1 {
				n = bits.OnesCount16(c.Ins[i+1].C)
			}
		}
	case RAISE_VARARGS:
		if k >= int(in.C) {
			n = 0
		}
	case CALL_INTRINSIC:
		if k == 1 {
			n = intrinsicArgs(in.C)
		}
	}
	return n
}

func intrinsicArgs(i Intrinsic) int {
	switch i {
	case IntrinsicTypeVarWithBound, IntrinsicTypeVarWithConstraints, IntrinsicSetTypeParamDefault, IntrinsicSetFunctionTypeParams:
		return 2
	case IntrinsicTypeAlias:
		return 3
	}
	return 1
}

func (c *Code) verify(depth int) error {
	if depth > verifyDepth {
		return fmt.Errorf("nested too deeply")
	}
	n := len(c.Ins)
	params := c.ArgCount + c.KwOnly
	if c.Flags&FlagVarArgs != 0 {
		params++
	}
	if c.Flags&FlagVarKeywords != 0 {
		params++
	}
	switch {
	case c.NumRegs < 0 || c.NumRegs > MaxRegs:
		return fmt.Errorf("bad number of registers %d", c.NumRegs)
	case c.PosOnly < 0 || c.ArgCount < c.PosOnly || c.KwOnly < 0 || params > c.NumLocals:
		return fmt.Errorf("bad argument counts")
	case c.NumLocals != len(c.Varnames) || c.NumLocals > c.NumRegs:
		return fmt.Errorf("bad number of locals %d", c.NumLocals)
	case len(c.CellRegs) != len(c.Cellvars):
		return fmt.Errorf("bad cell variables")
	case int(c.FreeReg)+len(c.Freevars) > c.NumRegs:
		return fmt.Errorf("bad free variables")
	case n == 0:
		return fmt.Errorf("no instructions")
	}
	for _, list := range [][]uint16{c.CellRegs, c.CopiedRegs} {
		for _, r := range list {
			if int(r) >= c.NumRegs {
				return fmt.Errorf("bad cell register %d", r)
			}
		}
	}
	start := make([]bool, n+1)
	last := Op(NOP)
	for i := 0; i < n; {
		op := c.Ins[i].Op
		if op >= NumOps || op == CALL_METHOD_G || op == CALL_G || op == INVOKE_G || op == INSTRUMENTED || op == LOAD_BODY {
			return fmt.Errorf("bad opcode %d at %d", op, i)
		}
		start[i] = true
		last = op
		i += op.Size()
		if i > n {
			return fmt.Errorf("truncated instruction at the end")
		}
	}
	switch last {
	case RETURN, RETURN_NONE, JUMP, RAISE_VARARGS, RERAISE:
	default:
		return fmt.Errorf("control runs off the end")
	}
	for i := 0; i < n; i += c.Ins[i].Op.Size() {
		in := c.Ins[i]
		info := &Infos[in.Op]
		for k, v := range [3]uint16{in.A, in.B, in.C} {
			switch Kind(info.Operands[k]) {
			case KindReg:
				w := c.window(i, k)
				if w == 0 {
					continue
				}
				if v%RegSize != 0 || int(v/RegSize)+w > c.NumRegs {
					return fmt.Errorf("%s at %d: register %d+%d out of range", in.Op, i, v/RegSize, w)
				}
			case KindConst:
				if err := c.verifyConst(i, v, in.Op); err != nil {
					return err
				}
			case KindWide:
				if in.Op == LOAD_CONST_WIDE && int(in.B)|int(in.C)<<16 >= len(c.Consts) {
					return fmt.Errorf("%s at %d: constant out of range", in.Op, i)
				}
			}
		}
		if in.Op == CALL_INTRINSIC && (in.C < IntrinsicPrint || in.C > IntrinsicTypeAlias) {
			return fmt.Errorf("bad intrinsic %d at %d", in.C, i)
		}
		if info.Extra > 0 {
			x := c.Ins[i+1].A
			if in.Op == MAKE_FUNCTION {
				if err := verifyFunction(c.Consts[in.B/RegSize].(*Code), x, i); err != nil {
					return err
				}
			} else if in.Op == NAME_WIDE {
				k := int(x) | int(c.Ins[i+1].B)<<16
				if k >= len(c.Consts) || !Op(in.C).Wide() {
					return fmt.Errorf("%s at %d: bad opcode or constant", in.Op, i)
				}
				if Op(in.C) == MAKE_GENEXPR {
					if _, ok := c.Consts[k].(*Code); !ok {
						return fmt.Errorf("%s at %d: constant %d is no code", in.Op, i, k)
					}
				} else if Op(in.C) == MAKE_FUNCTION {
					code, ok := c.Consts[k].(*Code)
					if !ok {
						return fmt.Errorf("%s at %d: constant %d is no code", in.Op, i, k)
					}
					if err := verifyFunction(code, c.Ins[i+1].C, i); err != nil {
						return err
					}
				} else if _, ok := c.Consts[k].(string); !ok {
					return fmt.Errorf("%s at %d: constant %d is no name", in.Op, i, k)
				}
			} else if err := c.verifyExtra(i, x, in); err != nil {
				return err
			}
		}
		if t, ok := c.JumpTarget(i); ok && (t < 0 || t >= n || !start[t]) {
			return fmt.Errorf("%s at %d: bad target %d", in.Op, i, t)
		}
	}
	for _, h := range c.Handlers {
		if h.Start < 0 || h.Start > h.End || int(h.End) > n || h.Target < 0 || int(h.Target) >= n || !start[h.Target] ||
			!start[h.Start] {
			return fmt.Errorf("bad handler %+v", h)
		}
		regs := int(h.Reg/RegSize) + 1
		if h.Lasti {
			regs++
		}
		if h.Reg%RegSize != 0 || regs > c.NumRegs {
			return fmt.Errorf("bad handler register %+v", h)
		}
	}
	prev := int32(-1)
	for _, l := range c.Lines {
		if l.Start < prev || int(l.Start) >= n {
			return fmt.Errorf("bad line table")
		}
		prev = l.Start
	}
	for _, k := range c.Consts {
		if err := verifyConstant(k, depth); err != nil {
			return err
		}
	}
	return nil
}

func verifyFunction(code *Code, flags uint16, i int) error {
	if flags > 15 {
		return fmt.Errorf("bad function flags at %d", i)
	}
	if (flags&8 != 0) != (len(code.Freevars) > 0) {
		return fmt.Errorf("closure of %s at %d does not fit", code.Name, i)
	}
	return nil
}

func (c *Code) verifyConst(i int, v uint16, op Op) error {
	k := int(v / RegSize)
	if v%RegSize != 0 || k >= len(c.Consts) {
		return fmt.Errorf("%s at %d: constant %d out of range", op, i, k)
	}
	want := ""
	switch op {
	case MAKE_FUNCTION, MAKE_GENEXPR:
		if _, ok := c.Consts[k].(*Code); !ok {
			want = "code"
		}
	case LOAD_NAME, STORE_NAME, DELETE_NAME, LOAD_GLOBAL, STORE_GLOBAL, DELETE_GLOBAL, LOAD_ATTR, STORE_ATTR, DELETE_ATTR,
		LOAD_METHOD, LOAD_SUPER_ATTR, LOAD_SUPER_METHOD, AUG_ATTR_ADD, AUG_ATTR_SUB, AUG_ATTR_ADD_I, IMPORT_NAME,
		IMPORT_FROM, LOAD_FROM_DICT_OR_GLOBALS:
		if _, ok := c.Consts[k].(string); !ok {
			want = "name"
		}
	}
	if want != "" {
		return fmt.Errorf("%s at %d: constant %d is no %s", op, i, k, want)
	}
	return nil
}

// verifyExtra checks the constant in the extra word of a call: a name, or a tuple of
// keyword names no longer than the arguments.
func (c *Code) verifyExtra(i int, x uint16, in Ins) error {
	k := int(x / RegSize)
	if x%RegSize != 0 || k >= len(c.Consts) {
		return fmt.Errorf("%s at %d: extra constant out of range", in.Op, i)
	}
	if in.Op == INVOKE {
		if _, ok := c.Consts[k].(string); !ok {
			return fmt.Errorf("%s at %d: bad name", in.Op, i)
		}
		return nil
	}
	names, ok := c.Consts[k].(Tuple)
	if !ok || len(names) > int(in.B) {
		return fmt.Errorf("%s at %d: bad keyword names", in.Op, i)
	}
	for _, name := range names {
		if _, ok := name.(string); !ok {
			return fmt.Errorf("%s at %d: bad keyword names", in.Op, i)
		}
	}
	return nil
}

func verifyConstant(v any, depth int) error {
	if depth > verifyDepth {
		return fmt.Errorf("nested too deeply")
	}
	switch v := v.(type) {
	case nil, bool, int64, *big.Int, float64, complex128, string, Bytes, Ellipsis:
		return nil
	case Tuple:
		for _, x := range v {
			if err := verifyConstant(x, depth+1); err != nil {
				return err
			}
		}
		return nil
	case FrozenSet:
		for _, x := range v {
			if err := verifyConstant(x, depth+1); err != nil {
				return err
			}
		}
		return nil
	case *Code:
		return verify(v, depth+1)
	}
	return fmt.Errorf("bad constant type %T", v)
}
