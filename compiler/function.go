package compiler

// This file compiles modules, functions, lambdas and classes.

import (
	"slices"
	"strings"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

func (c *compiler) interactive() bool { return c.single }

func (c *compiler) compileRoot(root ast.Root) *bytecode.Code {
	u := c.newUnit(nil, c.st.top, moduleUnit, "<module>", 1)
	switch r := root.(type) {
	case *ast.Module:
		u.suite(r.Body)
	case *ast.Interactive:
		c.single = true
		if hasAnnotations(r.Body) {
			u.emit(noLoc, bytecode.SETUP_ANNOTATIONS, 0, 0, 0)
		}
		u.body(r.Body)
	case *ast.Expression:
		v := u.tempOf(r.Body)
		u.emit(c.loc(r.Body), bytecode.RETURN, v, 0, 0)
		return u.finish()
	}
	u.emit(noLoc, bytecode.RETURN_NONE, 0, 0, 0)
	return u.finish()
}

// suite compiles the body of a module or class, with its docstring.
func (u *unit) suite(body []ast.Stmt) {
	if hasAnnotations(body) {
		u.emit(noLoc, bytecode.SETUP_ANNOTATIONS, 0, 0, 0)
	}
	if len(body) == 0 {
		return
	}
	if e, ok := body[0].(*ast.ExprStmt); ok && isDocstring(e.Value) {
		if u.c.opts.Optimize < 2 {
			l := u.c.loc(e.Value)
			t := u.temp()
			u.loadConst(l, cleanDoc(e.Value.(*ast.Constant).Str), t)
			u.storeName(noLoc, "__doc__", t)
			u.top--
		}
		body = body[1:]
	}
	u.body(body)
}

// hasAnnotations reports whether a block has annotated assignments outside functions and classes.
func hasAnnotations(body []ast.Stmt) bool {
	for _, s := range body {
		switch s := s.(type) {
		case *ast.AnnAssign:
			return true
		case *ast.For:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.AsyncFor:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.While:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.If:
			if hasAnnotations(s.Body) || hasAnnotations(s.Orelse) {
				return true
			}
		case *ast.Match:
			for _, k := range s.Cases {
				if hasAnnotations(k.Body) {
					return true
				}
			}
		case *ast.With:
			if hasAnnotations(s.Body) {
				return true
			}
		case *ast.AsyncWith:
			if hasAnnotations(s.Body) {
				return true
			}
		case *ast.Try:
			if tryHasAnnotations(s.Body, s.Handlers, s.Orelse, s.Final) {
				return true
			}
		case *ast.TryStar:
			if tryHasAnnotations(s.Body, s.Handlers, s.Orelse, s.Final) {
				return true
			}
		}
	}
	return false
}

func tryHasAnnotations(body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) bool {
	for _, h := range handlers {
		if hasAnnotations(h.Body) {
			return true
		}
	}
	return hasAnnotations(body) || hasAnnotations(final) || hasAnnotations(orelse)
}

// cleanDoc removes the common indentation of a docstring as CPython 3.13 does: tabs are
// expanded, leading blanks of the first line and the common margin of the others go;
// blank lines at the ends stay.
func cleanDoc(doc string) string {
	doc = expandTabs(doc)
	first := strings.TrimLeft(doc, " ")
	margin := -1
	for rest := first; ; {
		i := strings.IndexByte(rest, '\n')
		if i < 0 {
			break
		}
		rest = rest[i+1:]
		n := 0
		for n < len(rest) && rest[n] == ' ' {
			n++
		}
		if n < len(rest) && rest[n] != '\n' && (margin < 0 || n < margin) {
			margin = n
		}
	}
	if margin < 0 {
		margin = 0
	}
	if margin == 0 && len(first) == len(doc) {
		return doc
	}
	var b strings.Builder
	b.Grow(len(first))
	for line := first; ; {
		i := strings.IndexByte(line, '\n')
		if i < 0 {
			b.WriteString(line)
			break
		}
		b.WriteString(line[:i+1])
		line = line[i+1:]
		for n := 0; n < margin && line != "" && line[0] == ' '; n++ {
			line = line[1:]
		}
	}
	return b.String()
}

func expandTabs(s string) string {
	if strings.IndexByte(s, '\t') < 0 {
		return s
	}
	var b strings.Builder
	col := 0
	for i := range len(s) {
		switch ch := s[i]; {
		case ch == '\t':
			n := 8 - col%8
			b.WriteString("        "[:n])
			col += n
		case ch == '\n' || ch == '\r':
			b.WriteByte(ch)
			col = 0
		default:
			b.WriteByte(ch)
			if ch&0xC0 != 0x80 {
				col++
			}
		}
	}
	return b.String()
}

// setArgs notes the parameter counts in a unit.
func (u *unit) setArgs(args *ast.Arguments) {
	u.posOnly = len(args.PosOnly)
	u.argCount = len(args.PosOnly) + len(args.Args)
	u.kwOnly = len(args.KwOnly)
}

// firstLine is the line of the first decorator or of the statement itself.
func (u *unit) firstLine(l loc, decorators []ast.Expr) int {
	if len(decorators) > 0 {
		return int(u.c.loc(decorators[0]).line)
	}
	return int(l.line)
}

// decorate evaluates decorators and, around the object made by build, calls them.
func (u *unit) decorate(decorators []ast.Expr, build func(dst int32)) int32 {
	n := len(decorators)
	base := u.temps(2*n + 1)
	save := u.top
	for i, d := range decorators {
		u.top = base - tempBase + int32(2*i) + 1
		u.expr2(d, base+int32(2*i))
	}
	u.top = save
	build(base + int32(2*n))
	for i := n - 1; i >= 0; i-- {
		r := base + int32(2*i)
		u.emit(u.c.loc(decorators[i]), bytecode.CALL, r, 1, r)
	}
	return base
}

// expr2 is exprTo with the temporaries above dst free.
func (u *unit) expr2(e ast.Expr, dst int32) { u.exprTo(e, dst) }

func (u *unit) functionDef(s ast.Stmt, name string, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr,
	returns ast.Expr, typeParams []ast.TypeParam, kind unitKind) {
	l := u.c.loc(s)
	first := u.firstLine(l, decorators)
	r := u.decorate(decorators, func(dst int32) {
		if len(typeParams) == 0 {
			u.functionObject(s, l, name, args, body, returns, kind, first, dst, nil)
			return
		}
		base := u.callBase(dst)
		arg := tempBase + u.top
		n := int32(0)
		if len(args.Defaults) > 0 {
			u.defaultsTuple(l, args.Defaults, u.temp())
			n++
		}
		if hasKwDefaults(args.KwDefaults) {
			u.kwDefaults(l, args, u.temp())
			n++
		}
		_ = arg
		v := u.c.newUnit(u, u.c.st.scopes[typeParamsKey{s}], typeParamsUnit, "<generic parameters of "+name+">", first)
		v.argCount = int(n)
		tp := v.temp()
		v.typeParamsTuple(l, typeParams, tp)
		fn := v.temps(2)
		v.functionObject(s, l, name, args, body, returns, kind, first, fn, &n)
		v.emit(l, bytecode.MOVE, fn+1, tp, 0)
		v.emit(l, bytecode.CALL_INTRINSIC, fn, fn, int32(bytecode.IntrinsicSetFunctionTypeParams))
		v.emit(l, bytecode.RETURN, fn, 0, 0)
		code := v.finish()
		u.makeFunction(l, code, v.scope.freeVarsOf(), 0, 0, base)
		u.emit(l, bytecode.CALL, base, n, dst)
	})
	u.storeName(l, name, r)
}

// functionObject makes the function of a def in dst. given is not nil inside a type
// parameter scope, where the defaults come as parameters.
func (u *unit) functionObject(s ast.Node, l loc, name string, args *ast.Arguments, body []ast.Stmt, returns ast.Expr,
	kind unitKind, first int, dst int32, given *int32) {
	mark := u.top
	parts := tempBase + u.top
	flags := int32(0)
	if len(args.Defaults) > 0 {
		flags |= 1
		t := u.temp()
		if given != nil {
			u.emit(l, bytecode.MOVE, t, 0, 0)
		} else {
			u.defaultsTuple(l, args.Defaults, t)
		}
	}
	if hasKwDefaults(args.KwDefaults) {
		t := u.temp()
		if given != nil {
			u.emit(l, bytecode.MOVE, t, flags, 0)
		} else {
			u.kwDefaults(l, args, t)
		}
		flags |= 2
	}
	if u.annotations(l, args, returns) {
		flags |= 4
	}
	v := u.c.newUnit(u, u.c.st.scopes[s], kind, name, first)
	v.setArgs(args)
	v.functionBody(body)
	u.makeFunction(l, v.finish(), v.scope.freeVarsOf(), flags, parts, dst)
	u.top = mark
}

func (u *unit) functionBody(body []ast.Stmt) {
	if len(body) > 0 {
		if e, ok := body[0].(*ast.ExprStmt); ok && isDocstring(e.Value) {
			if u.c.opts.Optimize < 2 {
				u.constant(cleanDoc(e.Value.(*ast.Constant).Str))
				u.doc = true
			}
			body = body[1:]
		}
	}
	u.body(body)
	u.emit(noLoc, bytecode.RETURN_NONE, 0, 0, 0)
}

func (u *unit) defaultsTuple(l loc, defaults []ast.Expr, dst int32) {
	if k, ok := u.constTuple(defaults); ok {
		u.loadConst(l, k, dst)
		return
	}
	mark := u.top
	u.display(l, defaults, bytecode.BUILD_TUPLE, dst)
	u.top = mark
}

func (u *unit) kwDefaults(l loc, args *ast.Arguments, dst int32) {
	mark := u.top
	n := int32(0)
	base := int32(-1)
	for i, d := range args.KwDefaults {
		if d == nil {
			continue
		}
		pair := u.temps(2)
		if base < 0 {
			base = pair
		}
		u.loadConst(l, u.c.intern(u.mangleAttr(args.KwOnly[i].Arg)), pair)
		u.exprTo(d, pair+1)
		n++
	}
	u.emit(l, bytecode.BUILD_MAP, dst, base, n)
	u.top = mark
}

// manyAnnotations is the number of annotations from which on they don't all get registers.
const manyAnnotations = 200

// annotations builds the tuple of annotations in a new temporary and reports whether
// there are any.
func (u *unit) annotations(l loc, args *ast.Arguments, returns ast.Expr) bool {
	type entry struct {
		name string
		e    ast.Expr
	}
	var list []entry
	add := func(a *ast.Arg) {
		if a != nil && a.Annotation != nil {
			list = append(list, entry{u.mangleAttr(a.Arg), a.Annotation})
		}
	}
	for _, a := range args.PosOnly {
		add(a)
	}
	for _, a := range args.Args {
		add(a)
	}
	add(args.Vararg)
	for _, a := range args.KwOnly {
		add(a)
	}
	add(args.Kwarg)
	if returns != nil {
		list = append(list, entry{"return", returns})
	}
	if len(list) == 0 {
		return false
	}
	dst := u.temp()
	if u.c.flags&futureAnnotations != 0 {
		t := make(bytecode.Tuple, 0, 2*len(list))
		for _, en := range list {
			t = append(t, u.c.intern(en.name), unparse(en.e))
		}
		u.loadConst(l, t, dst)
		return true
	}
	mark := u.top
	pair := func(name string, e ast.Expr, r int32) {
		u.loadConst(l, u.c.intern(name), r)
		s, ok := e.(*ast.Starred)
		if !ok {
			u.exprTo(e, r+1)
			return
		}
		// def f(*args: *Ts): the annotation is the one element of the iterable.
		m := u.top
		v := u.operand(s.Value)
		u.emit(l, bytecode.UNPACK_SEQUENCE, r+1, v, 1)
		u.top = m
	}
	if len(list) > manyAnnotations {
		u.emit(l, bytecode.BUILD_LIST, dst, dst, 0)
		r := u.temps(2)
		for _, en := range list {
			pair(en.name, en.e, r)
			u.emit(l, bytecode.LIST_APPEND, dst, r, 0)
			u.emit(l, bytecode.LIST_APPEND, dst, r+1, 0)
		}
		u.emit(l, bytecode.LIST_TO_TUPLE, dst, dst, 0)
		u.top = mark
		return true
	}
	base := u.temps(2 * len(list))
	for i, en := range list {
		pair(en.name, en.e, base+int32(2*i))
	}
	u.emit(l, bytecode.BUILD_TUPLE, dst, base, int32(2*len(list)))
	u.top = mark
	return true
}

// freeVarsOf returns the free variables in the order of the closure.
func (s *Scope) freeVarsOf() []string { return s.freeNames() }

// makeFunction makes a function object of code in dst. The parts that flags tell of are
// in registers from parts on, the closure comes after them.
func (u *unit) makeFunction(l loc, code *bytecode.Code, frees []string, flags, parts, dst int32) {
	mark := u.top
	if len(frees) > 0 {
		cl := u.temp()
		if flags == 0 {
			parts = cl
		}
		base := u.temps(len(frees))
		for i, name := range frees {
			u.emit(l, bytecode.MOVE, base+int32(i), u.closureReg(name), 0)
		}
		u.emit(l, bytecode.BUILD_TUPLE, cl, base, int32(len(frees)))
		flags |= 8
	}
	if flags == 0 {
		parts = dst
	}
	k := int32(0)
	if u.reach {
		k = u.addConst(code, constKey{})
	}
	u.emitX(l, bytecode.MAKE_FUNCTION, dst, k, parts, flags)
	u.top = mark
}

// closureReg returns the register that holds the cell of a variable of this unit.
func (u *unit) closureReg(name string) int32 {
	for i := len(u.comps) - 1; i >= 0; i-- {
		if sym := u.comps[i].scope.Symbols[name]; sym != nil && sym.Scope == Cell {
			return sym.reg
		}
	}
	if sym := u.scope.Symbols[name]; sym != nil {
		if sym.Scope == Cell {
			return sym.reg
		}
		if sym.Scope == Free || sym.Flags&DefFreeClass != 0 {
			return u.freeReg(name)
		}
	}
	return u.cellReg(name)
}

func (u *unit) lambda(e *ast.Lambda, dst int32) {
	l := u.c.loc(e)
	mark := u.top
	parts := tempBase + u.top
	flags := int32(0)
	if len(e.Args.Defaults) > 0 {
		flags |= 1
		u.defaultsTuple(l, e.Args.Defaults, u.temp())
	}
	if hasKwDefaults(e.Args.KwDefaults) {
		flags |= 2
		u.kwDefaults(l, e.Args, u.temp())
	}
	v := u.c.newUnit(u, u.c.st.scopes[e], lambdaUnit, "<lambda>", int(l.line))
	v.setArgs(e.Args)
	r := v.operand(e.Body)
	v.emit(v.c.loc(e.Body), bytecode.RETURN, r, 0, 0)
	u.makeFunction(l, v.finish(), v.scope.freeVarsOf(), flags, parts, dst)
	u.top = mark
}

// Classes.

func (u *unit) classDef(s *ast.ClassDef) {
	l := u.c.loc(s)
	first := u.firstLine(l, s.Decorators)
	r := u.decorate(s.Decorators, func(dst int32) {
		if len(s.TypeParams) == 0 {
			u.classCall(s, l, first, dst, false)
			return
		}
		base := u.callBase(dst)
		v := u.c.newUnit(u, u.c.st.scopes[typeParamsKey{s}], typeParamsUnit, "<generic parameters of "+s.Name+">", first)
		tp := v.temp()
		v.typeParamsTuple(l, s.TypeParams, tp)
		v.storeName(l, ".type_params", tp)
		res := v.temp()
		v.classCall(s, l, first, res, true)
		v.emit(l, bytecode.RETURN, res, 0, 0)
		code := v.finish()
		u.makeFunction(l, code, v.scope.freeVarsOf(), 0, 0, base)
		u.emit(l, bytecode.CALL, base, 0, dst)
	})
	u.storeName(l, s.Name, r)
}

// classCall emits the call of __build_class__.
func (u *unit) classCall(s *ast.ClassDef, l loc, first int, dst int32, generic bool) {
	code, frees := u.classBody(s, l, first)
	mark := u.top
	base := u.callBase(dst)
	u.emit(l, bytecode.LOAD_BUILD_CLASS, base, 0, 0)
	star := u.needsCallEx(3, s.Bases, s.Keywords)
	if star {
		u.temps(2) // the arguments and the keywords of CALL_EX
	}
	fn := u.temps(2)
	u.makeFunction(l, code, frees, 0, 0, fn)
	u.loadConst(l, u.c.intern(s.Name), fn+1)
	bases := s.Bases
	if generic {
		t := u.temp()
		u.loadName(l, ".type_params", t)
		u.emit(l, bytecode.CALL_INTRINSIC, t, t, int32(bytecode.IntrinsicSubscriptGeneric))
		u.storeName(l, ".generic_base", t)
		u.top--
		g := &ast.Name{Id: ".generic_base"}
		g.Span = *s.Pos()
		bases = append(bases[:len(bases):len(bases)], g)
	}
	u.checkKeywords(s.Keywords)
	if star {
		u.starArgs(l, base, base+2, []int32{fn, fn + 1}, bases, s.Keywords, dst)
	} else {
		n := len(bases) + len(s.Keywords)
		args := u.temps(n)
		for i, b := range bases {
			u.exprTo(b, args+int32(i))
		}
		u.finishCall(l, base, args+int32(len(bases)), len(bases)+2, s.Keywords, dst, false)
	}
	u.top = mark
}

func (u *unit) classBody(s *ast.ClassDef, l loc, first int) (*bytecode.Code, []string) {
	v := u.c.newUnit(u, u.c.st.scopes[s], classUnit, s.Name, first)
	at := loc{int32(first), int32(first), 0, 0}
	t := v.temp()
	v.emit(at, bytecode.LOAD_NAME, t, v.nameConst("__name__"), 0)
	v.emit(at, bytecode.STORE_NAME, t, v.nameConst("__module__"), 0)
	v.loadConst(at, v.qual, t)
	v.emit(at, bytecode.STORE_NAME, t, v.nameConst("__qualname__"), 0)
	v.loadConst(at, int64(first), t)
	v.emit(at, bytecode.STORE_NAME, t, v.nameConst("__firstlineno__"), 0)
	if len(s.TypeParams) > 0 {
		v.loadName(at, ".type_params", t)
		v.emit(at, bytecode.STORE_NAME, t, v.nameConst("__type_params__"), 0)
	}
	if v.scope.needsClassDict {
		v.emit(at, bytecode.LOAD_LOCALS, t, 0, 0)
		v.emit(noLoc, bytecode.STORE_DEREF, v.cellReg("__classdict__"), t, 0)
	}
	v.top--
	v.suite(s.Body)
	t = v.temp()
	slices.Sort(v.static)
	attrs := make(bytecode.Tuple, len(v.static))
	for i, a := range v.static {
		attrs[i] = a
	}
	v.loadConst(noLoc, attrs, t)
	v.emit(noLoc, bytecode.STORE_NAME, t, v.nameConst("__static_attributes__"), 0)
	if v.scope.needsClassDict {
		v.emit(noLoc, bytecode.STORE_NAME, v.cellReg("__classdict__"), v.nameConst("__classdictcell__"), 0)
	}
	if v.scope.needsClassClosure {
		r := v.cellReg("__class__")
		v.emit(noLoc, bytecode.STORE_NAME, r, v.nameConst("__classcell__"), 0)
		v.emit(noLoc, bytecode.RETURN, r, 0, 0)
	} else {
		v.emit(noLoc, bytecode.RETURN_NONE, 0, 0, 0)
	}
	return v.finish(), v.scope.freeVarsOf()
}

// staticAttribute notes an assignment to self.NAME for __static_attributes__ of the
// class around the method.
func (u *unit) staticAttribute(t *ast.Attribute) {
	if n, ok := t.Value.(*ast.Name); !ok || n.Id != "self" {
		return
	}
	for p := u; p != nil; p = p.parent {
		if p.kind != classUnit {
			continue
		}
		name := u.c.intern(t.Attr)
		for _, a := range p.static {
			if a == name {
				return
			}
		}
		p.static = append(p.static, name)
		return
	}
}
