package compiler

// This file gives the SyntaxWarnings for code that is surely wrong.

import (
	"math/big"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// inferType names the type of an expression that shows it; "" if it does not.
func inferType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Tuple:
		return "tuple"
	case *ast.List, *ast.ListComp:
		return "list"
	case *ast.Dict, *ast.DictComp:
		return "dict"
	case *ast.Set, *ast.SetComp:
		return "set"
	case *ast.GeneratorExp:
		return "generator"
	case *ast.Lambda:
		return "function"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "str"
	case *ast.Constant:
		return constType(constValue(e))
	case *ast.ConstantValue:
		return constType(e.Value)
	}
	return ""
}

func constType(v any) string {
	switch v.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int64, *big.Int:
		return "int"
	case float64:
		return "float"
	case complex128:
		return "complex"
	case string:
		return "str"
	case bytecode.Bytes:
		return "bytes"
	case bytecode.Tuple:
		return "tuple"
	case bytecode.FrozenSet:
		return "frozenset"
	}
	return "ellipsis"
}

// folded returns what constant folding makes of e.
func (u *unit) folded(e ast.Expr) ast.Expr {
	switch e.(type) {
	case *ast.BinOp, *ast.UnaryOp, *ast.Subscript, *ast.Name:
		if v, ok := u.constOf(e); ok {
			return &ast.ConstantValue{Value: v}
		}
	}
	return e
}

func (u *unit) checkCaller(e ast.Expr) {
	x := u.folded(e)
	switch x.(type) {
	case *ast.Constant, *ast.ConstantValue, *ast.Tuple, *ast.List, *ast.ListComp, *ast.Dict, *ast.DictComp, *ast.Set,
		*ast.SetComp, *ast.GeneratorExp, *ast.JoinedStr, *ast.FormattedValue:
		u.c.warn(u.c.loc(e), "'%.200s' object is not callable; perhaps you missed a comma?", inferType(x))
	}
}

func (u *unit) checkSubscripter(e ast.Expr) {
	switch t := inferType(u.folded(e)); t {
	case "NoneType", "ellipsis", "int", "float", "complex", "set", "frozenset", "generator", "function", "bool":
		u.c.warn(u.c.loc(e), "'%.200s' object is not subscriptable; perhaps you missed a comma?", t)
	}
}

func (u *unit) checkIndex(value, index ast.Expr) {
	t := inferType(u.folded(index))
	if t == "" || t == "int" || t == "bool" {
		return
	}
	x := u.folded(value)
	switch x.(type) {
	case *ast.Tuple, *ast.List, *ast.ListComp, *ast.JoinedStr, *ast.FormattedValue:
	case *ast.Constant, *ast.ConstantValue:
		switch inferType(x) {
		case "str", "bytes", "tuple":
		default:
			return
		}
	default:
		return
	}
	u.c.warn(u.c.loc(value), "%.200s indices must be integers or slices, not %.200s; perhaps you missed a comma?", inferType(x), t)
}

func (u *unit) isIdentityOperand(e ast.Expr) bool {
	v, ok := u.constOf(e)
	if !ok {
		return true
	}
	switch v.(type) {
	case nil, bool, bytecode.Ellipsis:
		return true
	}
	return false
}

// checkIs warns of "is" with a literal.
func (u *unit) checkIs(e *ast.Compare) {
	for i, op := range e.Ops {
		if op != ast.Is && op != ast.IsNot {
			continue
		}
		lhs := e.Left
		if i > 0 {
			lhs = e.Comps[i-1]
		}
		left := u.isIdentityOperand(lhs)
		right := u.isIdentityOperand(e.Comps[i])
		if !left || !right {
			bad := lhs
			if left {
				bad = e.Comps[i]
			}
			t := constTypeOf(u, bad)
			if op == ast.Is {
				u.c.warn(u.c.loc(e), "\"is\" with '%.200s' literal. Did you mean \"==\"?", t)
			} else {
				u.c.warn(u.c.loc(e), "\"is not\" with '%.200s' literal. Did you mean \"!=\"?", t)
			}
			return
		}
	}
}

func constTypeOf(u *unit, e ast.Expr) string {
	v, _ := u.constOf(e)
	return constType(v)
}
