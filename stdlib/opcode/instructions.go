package opcode

import (
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines module _gopydis, which module dis is built on.

// DisModule is the module _gopydis.
var DisModule = object.ModuleDef{
	Name: "_gopydis",
	Doc:  "Access to the instructions of code objects, for module dis.",
	Funcs: []object.FuncDef{
		object.Func0("opcodes()", opcodes, "Return a list of (name, operand kinds) of all opcodes."),
		object.Func1("instructions(code, /)", instructions, "Return a list of tuples (offset, opcode, arg, argval, argrepr, target, line, end_line, col, end_col) of a code object."),
		object.Func1("handlers(code, /)", handlers, "Return a list of tuples (start, end, target, register, lasti) of a code object."),
	},
}

// unit is the number of bytes by which offsets of neighbouring instruction words differ.
const unit = 2

func opcodes(t *thread) (value, error) {
	out := make([]value, 0, bytecode.NumOps)
	for i := range bytecode.NumOps {
		info := &bytecode.Infos[i]
		out = append(out, object.Of(object.MakeTuple(t, object.NewStr(info.Name), object.NewStr(info.Operands))))
	}
	return object.Of(object.NewList(t, out)), nil
}

func codeArg(v value) (*object.Code, error) {
	if !v.HasType(object.CodeType) {
		return nil, object.TypeErrorf("expected a code object, not '%s'", v.Type().Name)
	}
	return (*object.Code)(v.P), nil
}

func instructions(t *thread, v value) (value, error) {
	code, err := codeArg(v)
	if err != nil {
		return value{}, err
	}
	code.Load(t)
	c := code.Code
	var out []value
	for i := 0; i < len(c.Ins) && c.Ins[i].Op < bytecode.NumOps; i += c.Ins[i].Op.Size() {
		in := c.Ins[i]
		arg, argval, target := object.None, object.None, object.None
		if hasArg(in.Op) {
			arg = object.Int(int64(in.A) | int64(in.B)<<16 | int64(in.C)<<32)
			argval = argOf(code, i)
		}
		if to, ok := c.JumpTarget(i); ok {
			target = object.Int(int64(to) * unit)
			argval = target
		}
		p := c.Position(i)
		out = append(out, object.Of(object.MakeTuple(t, object.Int(int64(i)*unit), object.Int(int64(in.Op)), arg, argval,
			object.NewStr(c.Operands(i)), target, number(p.Line, 1), number(p.EndLine, 1), number(p.Col, 0), number(p.EndCol, 0))))
	}
	return object.Of(object.NewList(t, out)), nil
}

// number returns a part of a position, None if it is not known.
func number(n int32, first int32) value {
	if n < first {
		return object.None
	}
	return object.Int(int64(n))
}

// argOf returns the operand that says most: the constant or name, a register's name, a number.
func argOf(code *object.Code, i int) value {
	c := code.Code
	in := c.Ins[i]
	ops := [3]uint16{in.A, in.B, in.C}
	konst := func(k int) value {
		if k < len(code.Consts) {
			return code.Consts[k]
		}
		return object.None
	}
	kinds := bytecode.Infos[in.Op].Operands
	switch {
	case in.Op == bytecode.LOAD_CONST_WIDE:
		return konst(int(in.B) | int(in.C)<<16)
	case in.Op == bytecode.INVOKE && i+1 < len(c.Ins):
		return konst(int(c.Ins[i+1].A / bytecode.RegSize))
	}
	for k, x := range ops {
		if bytecode.Kind(kinds[k]) == bytecode.KindConst {
			return konst(int(x / bytecode.RegSize))
		}
	}
	for k, x := range ops {
		switch bytecode.Kind(kinds[k]) {
		case bytecode.KindInt:
			return object.Int(int64(int16(x)))
		case bytecode.KindUint:
			return object.Int(int64(x))
		}
	}
	for k, x := range ops {
		if bytecode.Kind(kinds[k]) == bytecode.KindReg {
			return object.NewStr(c.Reg(int(x / bytecode.RegSize)))
		}
	}
	return object.None
}

func handlers(t *thread, v value) (value, error) {
	code, err := codeArg(v)
	if err != nil {
		return value{}, err
	}
	var out []value
	for _, h := range code.Code.Handlers {
		out = append(out, object.Of(object.MakeTuple(t, object.Int(int64(h.Start)*unit), object.Int(int64(h.End)*unit), object.Int(int64(h.Target)*unit),
			object.NewStr(code.Code.Reg(int(h.Reg/bytecode.RegSize))), object.Bool(h.Lasti))))
	}
	return object.Of(object.NewList(t, out)), nil
}
