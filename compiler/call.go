package compiler

// This file compiles calls.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// maxArgs is the number of arguments beyond which a call goes through CALL_EX.
const maxArgs = 250

// superCall returns the call of super() whose attribute can be loaded without making the
// super object.
func (u *unit) superCall(e ast.Expr) (*ast.Call, bool) {
	call, ok := e.(*ast.Call)
	if !ok {
		return nil, false
	}
	fn, ok := call.Func.(*ast.Name)
	if !ok || fn.Id != "super" || len(call.Keywords) > 0 {
		return nil, false
	}
	if acc, _, _ := u.variable("super"); acc != accGlobal {
		return nil, false
	}
	if sym := u.scope.Symbols["super"]; sym == nil || sym.Scope != GlobalImplicit {
		if len(u.comps) == 0 {
			return nil, false
		}
	}
	if u.c.st.top.Symbols["super"] != nil && u.c.st.top.Symbols["super"].Flags&defBound != 0 {
		return nil, false
	}
	switch len(call.Args) {
	case 2:
		return call, !hasStar(call.Args)
	case 0:
		if u.argCount == 0 || !u.scope.functionLike() || len(u.comps) > 0 {
			return nil, false
		}
		sym := u.scope.Symbols["__class__"]
		return call, sym != nil && sym.Scope == Free
	}
	return nil, false
}

// superArgs loads super, the class and the instance into three consecutive temporaries.
func (u *unit) superArgs(call *ast.Call) int32 {
	base := u.temps(3)
	l := u.c.loc(call)
	u.loadName(u.c.loc(call.Func), "super", base)
	if len(call.Args) == 2 {
		u.exprTo(call.Args[0], base+1)
		u.exprTo(call.Args[1], base+2)
		return base
	}
	u.loadName(l, "__class__", base+1)
	u.loadName(l, u.locals[0], base+2)
	return base
}

// simpleArg reports whether evaluating e has no effect and cannot fail.
func (u *unit) simpleArg(e ast.Expr) bool {
	if n, ok := e.(*ast.Name); ok {
		acc, r, _ := u.variable(n.Id)
		return acc == accLocal && u.bound.has(r)
	}
	_, ok := u.constOf(e)
	return ok
}

func (u *unit) call(e *ast.Call, dst int32) {
	if u.plainArgs(e) {
		if attr, ok := e.Func.(*ast.Attribute); ok && attr.Ctx == ast.Load {
			u.methodCall(e, attr, dst)
			return
		}
	}
	u.checkCaller(e.Func)
	l := u.c.loc(e)
	base := u.callBase(dst)
	u.exprTo(e.Func, base)
	u.callArgs(l, base, base+2, e.Args, e.Keywords, dst, false)
}

// callBase allocates the two registers before the arguments of a call.
func (u *unit) callBase(dst int32) int32 {
	if !isLocal(dst) && u.last(dst) {
		u.temp()
		return dst
	}
	return u.temps(2)
}

// plainArgs reports whether the arguments of a call can be passed in registers.
func (u *unit) plainArgs(e *ast.Call) bool {
	if len(e.Args)+len(e.Keywords) > maxArgs || hasStar(e.Args) {
		return false
	}
	for _, k := range e.Keywords {
		if k.Arg == "" {
			return false
		}
	}
	return len(e.Keywords) == 0 || u.directConst()
}

func (u *unit) methodCall(e *ast.Call, attr *ast.Attribute, dst int32) {
	l := u.attrLoc(u.c.loc(e), attr.Attr)
	al := u.attrLoc(u.c.loc(attr), attr.Attr)
	full := u.c.loc(e)
	if full.line != full.endLine {
		// CPython moves the start of the call to the method name if the attribute spans lines.
		l = full
		if a := u.c.loc(attr); a.line != a.endLine {
			l.line = al.line
			l.col = al.col
		}
	} else {
		l = full
	}
	if call, ok := u.superCall(attr.Value); ok && attr.Attr != "__class__" {
		base := u.callBase(dst)
		mark := u.top
		s := u.superArgs(call)
		u.emit(u.c.loc(attr), bytecode.LOAD_SUPER_METHOD, base, s, u.attrConst(attr.Attr))
		u.emit(al, bytecode.NOP, 0, 0, 0)
		u.top = mark
		u.checkKeywords(e.Keywords)
		u.callArgs(l, base, base+2, e.Args, e.Keywords, dst, true)
		return
	}
	base := u.callBase(dst)
	if len(e.Keywords) == 0 {
		simple := true
		for _, a := range e.Args {
			simple = simple && u.simpleArg(a)
		}
		if simple && len(e.Args) < 30 && u.directConst() {
			if !u.reach {
				u.exprTo(attr.Value, base+1)
				return
			}
			u.exprTo(attr.Value, base+1)
			name := u.attrConst(attr.Attr)
			args := u.temps(len(e.Args))
			for i, a := range e.Args {
				u.exprTo(a, args+int32(i))
			}
			u.emitX(al, bytecode.INVOKE, base, int32(len(e.Args)), dst, name)
			u.alt(l)
			return
		}
	}
	mark := u.top
	o := u.operandOr(attr.Value, base+1)
	u.emit(al, bytecode.LOAD_METHOD, base, o, u.attrConst(attr.Attr))
	u.top = mark
	u.callArgs(l, base, base+2, e.Args, e.Keywords, dst, true)
}

// callArgs evaluates the arguments of a call whose function is at base and emits it.
func (u *unit) callArgs(l loc, base, args int32, list []ast.Expr, keywords []*ast.Keyword, dst int32, method bool) {
	u.checkKeywords(keywords)
	if !method && u.needsCallEx(0, list, keywords) {
		u.starArgs(l, base, u.temps(2), nil, list, keywords, dst)
		return
	}
	n := len(list) + len(keywords)
	u.temps(n)
	for i, a := range list {
		u.exprTo(a, args+int32(i))
	}
	u.finishCall(l, base, args+int32(len(list)), len(list), keywords, dst, method)
}

// finishCall evaluates keyword arguments from register kw on and emits the call with n
// positional arguments.
func (u *unit) finishCall(l loc, base, kw int32, n int, keywords []*ast.Keyword, dst int32, method bool) {
	if len(keywords) == 0 {
		op := bytecode.CALL
		if method {
			op = bytecode.CALL_METHOD
		}
		u.emit(l, op, base, int32(n), dst)
		return
	}
	names := make(bytecode.Tuple, len(keywords))
	for i, k := range keywords {
		u.exprTo(k.Value, kw+int32(i))
		names[i] = u.c.intern(k.Arg)
	}
	op := bytecode.CALL_KW
	if method {
		op = bytecode.CALL_METHOD_KW
	}
	u.emitX(l, op, base, int32(n+len(keywords)), dst, u.constant(names))
}

func (u *unit) checkKeywords(keywords []*ast.Keyword) {
	for i, k := range keywords {
		if k.Arg == "" {
			continue
		}
		if k.Arg == "__debug__" {
			u.c.fail(u.c.loc(k), "cannot assign to __debug__")
			return
		}
		if len(keywords) > 64 && i > 0 {
			continue
		}
		for _, o := range keywords[i+1:] {
			if o.Arg == k.Arg {
				u.c.fail(u.c.loc(o), "keyword argument repeated: %s", k.Arg)
				return
			}
		}
	}
	if len(keywords) > 64 {
		seen := make(map[string]bool, len(keywords))
		for _, k := range keywords {
			if k.Arg != "" && seen[k.Arg] {
				u.c.fail(u.c.loc(k), "keyword argument repeated: %s", k.Arg)
				return
			}
			seen[k.Arg] = true
		}
	}
}

// needsCallEx reports whether a call with these arguments after n others needs CALL_EX.
func (u *unit) needsCallEx(n int, list []ast.Expr, keywords []*ast.Keyword) bool {
	for _, k := range keywords {
		if k.Arg == "" {
			return true
		}
	}
	return hasStar(list) || len(keywords) > 0 && !u.directConst() || n+len(list)+len(keywords) > maxArgs
}

// starArgs compiles a call that needs CALL_EX, with its operands in args and args+1; before
// holds registers of leading arguments already evaluated.
func (u *unit) starArgs(l loc, base, args int32, before []int32, list []ast.Expr, keywords []*ast.Keyword, dst int32) {
	star := hasStar(list)
	switch {
	case len(before) == 0 && len(list) == 1 && star:
		u.exprTo(list[0].(*ast.Starred).Value, args)
	case len(before) == 0 && !star && len(list) <= bigDisplay:
		mark := u.top
		b := u.temps(len(list))
		for i, a := range list {
			u.exprTo(a, b+int32(i))
		}
		u.emit(l, bytecode.BUILD_TUPLE, args, b, int32(len(list)))
		u.top = mark
	default:
		mark := u.top
		n := 0
		if len(before) == 0 {
			for n < len(list) && n < bigDisplay {
				if _, ok := list[n].(*ast.Starred); ok {
					break
				}
				n++
			}
		}
		b := u.temps(n + len(before))
		for i, r := range before {
			u.emit(l, bytecode.MOVE, b+int32(i), r, 0)
		}
		for i := range n {
			u.exprTo(list[i], b+int32(len(before)+i))
		}
		u.emit(l, bytecode.BUILD_LIST, args, b, int32(n+len(before)))
		u.top = mark
		for _, a := range list[n:] {
			if s, ok := a.(*ast.Starred); ok {
				u.emit(l, bytecode.LIST_EXTEND, args, u.operand(s.Value), 0)
			} else {
				u.emit(l, bytecode.LIST_APPEND, args, u.operand(a), 0)
			}
			u.top = mark
		}
		u.emit(l, bytecode.LIST_TO_TUPLE, args, args, 0)
	}
	kw := int32(0)
	if len(keywords) > 0 {
		kw = 1
		u.keywordDict(l, args+1, keywords, base)
	}
	u.emit(l, bytecode.CALL_EX, base, kw, dst)
}

// keywordDict builds the dict of keyword arguments in dst; fn is the callable, for errors.
func (u *unit) keywordDict(l loc, dst int32, keywords []*ast.Keyword, fn int32) {
	have := false
	i := 0
	for i < len(keywords) {
		mark := u.top
		if keywords[i].Arg == "" {
			if !have {
				u.emit(l, bytecode.BUILD_MAP, dst, dst, 0)
				have = true
			}
			u.emit(l, bytecode.DICT_MERGE, dst, u.operand(keywords[i].Value), fn)
			u.top = mark
			i++
			continue
		}
		j := i
		for j < len(keywords) && keywords[j].Arg != "" && j-i < bigDisplay {
			j++
		}
		b := u.temps(2 * (j - i))
		for n, k := range keywords[i:j] {
			u.loadConst(u.c.loc(k), u.c.intern(k.Arg), b+int32(2*n))
			u.exprTo(k.Value, b+int32(2*n)+1)
		}
		if have {
			u.emit(l, bytecode.BUILD_MAP, b, b, int32(j-i))
			u.emit(l, bytecode.DICT_MERGE, dst, b, fn)
		} else {
			u.emit(l, bytecode.BUILD_MAP, dst, b, int32(j-i))
			have = true
		}
		u.top = mark
		i = j
	}
}
