// Package opcode implements the Python modules _opcode and _gopydis: facts about gopy's
// instructions, and the instructions of a code object.
package opcode

import (
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _opcode.
//
// https://docs.python.org/3.13/library/dis.html
var Module = object.ModuleDef{
	Name: "_opcode",
	Doc:  "Opcode support module.",
	Funcs: []object.FuncDef{
		object.FuncSlice("stack_effect(opcode, oparg=None, /, *, jump=None)", stackEffect, "Compute the stack effect of the opcode."),
		predicate("is_valid", func(op bytecode.Op) bool { return true }, "Return True if opcode is valid, False otherwise."),
		predicate("has_arg", hasArg, "Return True if the opcode uses its oparg, False otherwise."),
		predicate("has_const", func(op bytecode.Op) bool { return hasConst(op) && !isName(op) }, "Return True if the opcode accesses a constant, False otherwise."),
		predicate("has_name", isName, "Return True if the opcode accesses an attribute by name, False otherwise."),
		predicate("has_jump", func(op bytecode.Op) bool { return op == bytecode.JUMP || has(op, bytecode.KindJump) }, "Return True if the opcode has a jump target, False otherwise."),
		predicate("has_free", isFree, "Return True if the opcode accesses a free variable, False otherwise."),
		predicate("has_local", func(op bytecode.Op) bool { return has(op, bytecode.KindReg) }, "Return True if the opcode accesses a local variable, False otherwise."),
		predicate("has_exc", func(op bytecode.Op) bool { return false }, "Return True if the opcode sets an exception handler, False otherwise."),
		object.Func0("get_nb_ops()", func(t *thread) (value, error) { return object.Of(object.NewList(t, nil)), nil }, "Return array of symbols of binary ops.\n\nIndexed by the BINARY_OP oparg value."),
		object.Func0("get_intrinsic1_descs()", intrinsics, "Return a list of names of the unary intrinsics."),
		object.Func0("get_intrinsic2_descs()", func(t *thread) (value, error) { return object.Of(object.NewList(t, nil)), nil }, "Return a list of names of the binary intrinsics."),
		object.Func0("get_specialization_stats()", func(t *thread) (value, error) { return object.None, nil }, "Return the specialization stats"),
		object.Func2("get_executor(code, offset)", func(t *thread, code value, offset int) (value, error) {
			if !code.HasType(object.CodeType) {
				return value{}, object.TypeErrorf("expected a code object, not '%s'", code.Type().Name)
			}
			return object.None, nil
		}, "Return the executor object at offset in code if exists, None otherwise."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "ENABLE_SPECIALIZATION", object.True)
		return nil
	},
}

func predicate(name string, f func(bytecode.Op) bool, doc string) object.FuncDef {
	return object.Func1(name+"(opcode)", func(t *thread, op int) (bool, error) {
		return op >= 0 && op < bytecode.NumOps && bytecode.Infos[op].Name != "" && f(bytecode.Op(op)), nil
	}, doc)
}

func has(op bytecode.Op, k bytecode.Kind) bool {
	for i := 0; i < 3; i++ {
		if bytecode.Kind(bytecode.Infos[op].Operands[i]) == k {
			return true
		}
	}
	return false
}

func hasArg(op bytecode.Op) bool { return bytecode.Infos[op].Operands != "---" }

func hasConst(op bytecode.Op) bool {
	return op == bytecode.LOAD_CONST_WIDE || has(op, bytecode.KindConst)
}

// isName tells whether the constant operand of op is a name.
func isName(op bytecode.Op) bool {
	switch op {
	case bytecode.LOAD_NAME, bytecode.STORE_NAME, bytecode.DELETE_NAME, bytecode.LOAD_GLOBAL, bytecode.STORE_GLOBAL,
		bytecode.DELETE_GLOBAL, bytecode.LOAD_ATTR, bytecode.STORE_ATTR, bytecode.DELETE_ATTR, bytecode.LOAD_METHOD,
		bytecode.LOAD_SUPER_ATTR, bytecode.LOAD_SUPER_METHOD, bytecode.AUG_ATTR_ADD, bytecode.AUG_ATTR_SUB,
		bytecode.AUG_ATTR_ADD_I, bytecode.IMPORT_NAME, bytecode.IMPORT_FROM, bytecode.LOAD_FROM_DICT_OR_GLOBALS,
		bytecode.INVOKE:
		return true
	}
	return false
}

func isFree(op bytecode.Op) bool {
	switch op {
	case bytecode.LOAD_DEREF, bytecode.STORE_DEREF, bytecode.DELETE_DEREF, bytecode.MAKE_CELL, bytecode.LOAD_FROM_DICT_OR_DEREF:
		return true
	}
	return false
}

func intrinsics(t *thread) (value, error) {
	var names []value
	for i := 0; ; i++ {
		n := bytecode.IntrinsicName(bytecode.Intrinsic(i))
		if n == "?" && i > 0 {
			return object.Of(object.NewList(t, names)), nil
		}
		names = append(names, object.NewStr(n))
	}
}

// stackEffect is always 0: the instructions of a register machine push and pop nothing.
func stackEffect(t *thread, a []value) (value, error) {
	op, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	if !a[2].IsNone() && !a[2].IsBool() {
		return value{}, object.ValueErrorf("stack_effect: jump must be False, True or None")
	}
	if op < 0 || op >= bytecode.NumOps {
		return value{}, object.ValueErrorf("invalid opcode or oparg")
	}
	if has := hasArg(bytecode.Op(op)); !has && !a[1].IsNone() {
		return value{}, object.ValueErrorf("stack_effect: opcode does not permit oparg but oparg was specified")
	} else if has && a[1].IsNone() {
		return value{}, object.ValueErrorf("stack_effect: opcode requires oparg but oparg was not specified")
	}
	return object.Int(0), nil
}
