package compiler

// This file compiles type parameters and type aliases (PEP 695, PEP 696).

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// typeParamsTuple makes the type parameters, binds their names and builds their tuple in dst.
func (u *unit) typeParamsTuple(l loc, params []ast.TypeParam, dst int32) {
	mark := u.top
	base := u.temps(len(params))
	seenDefault := false
	for i, p := range params {
		r := base + int32(i)
		pl := u.c.loc(p)
		var name string
		var def ast.Expr
		kind := bytecode.IntrinsicTypeVar
		var bound ast.Expr
		switch p := p.(type) {
		case *ast.TypeVar:
			name, def, bound = p.Name, p.Default, p.Bound
			if bound != nil {
				kind = bytecode.IntrinsicTypeVarWithBound
				if _, ok := bound.(*ast.Tuple); ok {
					kind = bytecode.IntrinsicTypeVarWithConstraints
				}
			}
		case *ast.TypeVarTuple:
			name, def = p.Name, p.Default
			kind = bytecode.IntrinsicTypeVarTuple
		case *ast.ParamSpec:
			name, def = p.Name, p.Default
			kind = bytecode.IntrinsicParamSpec
		}
		m := u.top
		args := u.temps(2)
		u.loadConst(pl, u.c.intern(name), args)
		if bound != nil {
			u.evaluator(u.c.loc(bound), typeParamsUnit, p, name, bound, args+1)
		}
		u.emit(pl, bytecode.CALL_INTRINSIC, r, args, int32(kind))
		if def != nil {
			seenDefault = true
			u.emit(pl, bytecode.MOVE, args, r, 0)
			u.evaluator(u.c.loc(def), typeParamsUnit, defaultKey{p}, name, def, args+1)
			u.emit(pl, bytecode.CALL_INTRINSIC, r, args, int32(bytecode.IntrinsicSetTypeParamDefault))
		} else if seenDefault {
			u.c.fail(pl, "non-default type parameter '%s' follows default type parameter", name)
			return
		}
		u.top = m
		u.storeName(pl, name, r)
	}
	u.emit(l, bytecode.BUILD_TUPLE, dst, base, int32(len(params)))
	u.top = mark
}

// evaluator makes the function that computes a bound, default or alias value when asked.
func (u *unit) evaluator(l loc, kind unitKind, key any, name string, e ast.Expr, dst int32) {
	v := u.c.newUnit(u, u.c.st.scopes[key], kind, name, int(l.line))
	var r int32
	el := l
	if s, ok := e.(*ast.Starred); ok {
		// *Ts = *tuple[...]: the value is the one element of the iterable.
		r = v.temp()
		x := v.operand(s.Value)
		v.emit(el, bytecode.UNPACK_SEQUENCE, r, x, 1)
	} else {
		r = v.operand(e)
	}
	v.emit(el, bytecode.RETURN, r, 0, 0)
	u.makeFunction(l, v.finish(), v.scope.freeVarsOf(), 0, 0, dst)
}

func (u *unit) typeAlias(s *ast.TypeAlias) {
	l := u.c.loc(s)
	name := s.Name.(*ast.Name).Id
	res := u.temp()
	if len(s.TypeParams) == 0 {
		args := u.temps(3)
		u.loadConst(l, u.c.intern(name), args)
		u.emit(l, bytecode.LOAD_NONE, args+1, 0, 0)
		u.evaluator(l, functionUnit, s, name, s.Value, args+2)
		u.emit(l, bytecode.CALL_INTRINSIC, res, args, int32(bytecode.IntrinsicTypeAlias))
	} else {
		base := u.temps(2)
		v := u.c.newUnit(u, u.c.st.scopes[typeParamsKey{s}], typeParamsUnit, "<generic parameters of "+name+">", int(l.line))
		args := v.temps(3)
		v.loadConst(l, u.c.intern(name), args)
		v.typeParamsTuple(l, s.TypeParams, args+1)
		v.evaluator(l, functionUnit, s, name, s.Value, args+2)
		v.emit(l, bytecode.CALL_INTRINSIC, args, args, int32(bytecode.IntrinsicTypeAlias))
		v.emit(l, bytecode.RETURN, args, 0, 0)
		code := v.finish()
		u.makeFunction(l, code, v.scope.freeVarsOf(), 0, 0, base)
		u.emit(l, bytecode.CALL, base, 0, res)
	}
	u.storeName(l, name, res)
}
