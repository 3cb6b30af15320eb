package ast

import (
	"math/big"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file checks trees that come from Python: what the grammar of the nodes allows but no
// source text can say.

type validator struct {
	t    *thread
	file *ast.File
	err  error
}

func validate(t *thread, file *ast.File, root ast.Root) error {
	v := &validator{t: t, file: file}
	switch n := root.(type) {
	case *ast.Module:
		v.stmts(n.Body)
	case *ast.Interactive:
		v.stmts(n.Body)
	case *ast.Expression:
		v.expr(n.Body, ast.Load)
	case *ast.FunctionType:
		v.exprs(n.ArgTypes, ast.Load, false)
		v.expr(n.Returns, ast.Load)
	}
	return v.err
}

func (v *validator) invalid(format string, args ...any) {
	if v.err == nil {
		v.err = object.ValueErrorf(format, args...)
	}
}

func (v *validator) wrongType(format string, args ...any) {
	if v.err == nil {
		v.err = object.TypeErrorf(format, args...)
	}
}

// enter checks the position of a node and counts a level of nesting.
func (v *validator) enter(p *ast.Span) bool {
	v.position(p)
	if v.err == nil {
		v.err = v.t.EnterNative(" during compilation")
		return v.err == nil
	}
	return false
}

func (v *validator) position(p *ast.Span) {
	start, end := v.file.Range(*p)
	switch {
	case start.Line > end.Line:
		v.invalid("AST node line range (%d, %d) is not valid", start.Line, end.Line)
	case start.Line < 0 && end.Line != start.Line || start.Col < 0 && end.Col != start.Col:
		v.invalid("AST node column range (%d, %d) for line range (%d, %d) is not valid", start.Col, end.Col, start.Line, end.Line)
	case start.Line == end.Line && start.Col > end.Col:
		v.invalid("line %d, column %d-%d is not a valid range", start.Line, start.Col, end.Col)
	}
}

func (v *validator) name(s string) {
	switch s {
	case "None", "True", "False":
		v.invalid("identifier field can't represent '%s' constant", s)
	}
}

func (v *validator) capture(s string) {
	if s == "_" {
		v.invalid("can't capture name '_' in patterns")
	}
	v.name(s)
}

func (v *validator) nonEmpty(n int, what, owner string) {
	if n == 0 {
		v.invalid("empty %s on %s", what, owner)
	}
}

func (v *validator) body(body []ast.Stmt, owner string) {
	v.nonEmpty(len(body), "body", owner)
	v.stmts(body)
}

func (v *validator) stmts(list []ast.Stmt) {
	for _, s := range list {
		if v.err != nil {
			return
		}
		if s == nil {
			v.invalid("None disallowed in statement list")
			return
		}
		v.stmt(s)
	}
}

func (v *validator) exprs(list []ast.Expr, ctx ast.Ctx, nilOK bool) {
	for _, e := range list {
		if v.err != nil {
			return
		}
		if e != nil {
			v.expr(e, ctx)
		} else if !nilOK {
			v.invalid("None disallowed in expression list")
		}
	}
}

func (v *validator) optional(e ast.Expr) {
	if e != nil {
		v.expr(e, ast.Load)
	}
}

// targets checks what is assigned to or deleted.
func (v *validator) targets(list []ast.Expr, ctx ast.Ctx, owner string) {
	v.nonEmpty(len(list), "targets", owner)
	v.exprs(list, ctx, false)
}

func (v *validator) keywords(list []*ast.Keyword) {
	for _, k := range list {
		v.expr(k.Value, ast.Load)
	}
}

func (v *validator) arg(a *ast.Arg) {
	if a != nil && v.err == nil {
		v.position(&a.Span)
		v.optional(a.Annotation)
	}
}

func (v *validator) arguments(a *ast.Arguments) {
	if a == nil {
		return
	}
	for _, l := range [...][]*ast.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, x := range l {
			v.arg(x)
		}
	}
	if len(a.Defaults) > len(a.PosOnly)+len(a.Args) {
		v.invalid("more positional defaults than args on arguments")
	}
	if len(a.KwDefaults) != len(a.KwOnly) {
		v.invalid("length of kwonlyargs is not the same as kw_defaults on arguments")
	}
	v.exprs(a.Defaults, ast.Load, false)
	v.exprs(a.KwDefaults, ast.Load, true)
}

func (v *validator) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		v.position(p.Pos())
		switch n := p.(type) {
		case *ast.TypeVar:
			v.name(n.Name)
			v.optional(n.Bound)
			v.optional(n.Default)
		case *ast.ParamSpec:
			v.name(n.Name)
			v.optional(n.Default)
		case *ast.TypeVarTuple:
			v.name(n.Name)
			v.optional(n.Default)
		}
	}
}

func (v *validator) function(name string, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, returns ast.Expr, params []ast.TypeParam, owner string) {
	v.body(body, owner)
	v.typeParams(params)
	v.arguments(args)
	v.exprs(decorators, ast.Load, false)
	v.optional(returns)
}

func (v *validator) withItems(items []ast.WithItem, owner string) {
	v.nonEmpty(len(items), "items", owner)
	for _, i := range items {
		v.expr(i.Expr, ast.Load)
		if i.Vars != nil {
			v.expr(i.Vars, ast.Store)
		}
	}
}

func (v *validator) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt, owner string) {
	v.body(body, owner)
	if len(handlers) == 0 && len(final) == 0 {
		v.invalid("%s has neither except handlers nor finalbody", owner)
	}
	if len(handlers) == 0 && len(orelse) > 0 {
		v.invalid("%s has orelse but no except handlers", owner)
	}
	for _, h := range handlers {
		if v.err != nil {
			return
		}
		v.position(&h.Span)
		v.optional(h.Type)
		v.body(h.Body, "ExceptHandler")
	}
	v.stmts(final)
	v.stmts(orelse)
}

func (v *validator) loop(target, iter ast.Expr, body, orelse []ast.Stmt, owner string) {
	v.expr(target, ast.Store)
	v.expr(iter, ast.Load)
	v.body(body, owner)
	v.stmts(orelse)
}

func (v *validator) stmt(s ast.Stmt) {
	if v.err != nil || !v.enter(s.Pos()) {
		return
	}
	defer v.t.LeaveNative()
	switch n := s.(type) {
	case *ast.FunctionDef:
		v.function(n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeParams, "FunctionDef")
	case *ast.AsyncFunctionDef:
		v.function(n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeParams, "AsyncFunctionDef")
	case *ast.ClassDef:
		v.body(n.Body, "ClassDef")
		v.typeParams(n.TypeParams)
		v.exprs(n.Bases, ast.Load, false)
		v.keywords(n.Keywords)
		v.exprs(n.Decorators, ast.Load, false)
	case *ast.Return:
		v.optional(n.Value)
	case *ast.Delete:
		v.targets(n.Targets, ast.Del, "Delete")
	case *ast.Assign:
		v.targets(n.Targets, ast.Store, "Assign")
		v.expr(n.Value, ast.Load)
	case *ast.TypeAlias:
		if _, ok := n.Name.(*ast.Name); !ok {
			v.wrongType("TypeAlias with non-Name name")
		}
		v.expr(n.Name, ast.Store)
		v.typeParams(n.TypeParams)
		v.expr(n.Value, ast.Load)
	case *ast.AugAssign:
		v.expr(n.Target, ast.Store)
		v.expr(n.Value, ast.Load)
	case *ast.AnnAssign:
		if _, ok := n.Target.(*ast.Name); !ok && n.Simple {
			v.wrongType("AnnAssign with simple non-Name target")
		}
		v.expr(n.Target, ast.Store)
		v.optional(n.Value)
		v.expr(n.Annotation, ast.Load)
	case *ast.For:
		v.loop(n.Target, n.Iter, n.Body, n.Orelse, "For")
	case *ast.AsyncFor:
		v.loop(n.Target, n.Iter, n.Body, n.Orelse, "AsyncFor")
	case *ast.While:
		v.expr(n.Test, ast.Load)
		v.body(n.Body, "While")
		v.stmts(n.Orelse)
	case *ast.If:
		v.expr(n.Test, ast.Load)
		v.body(n.Body, "If")
		v.stmts(n.Orelse)
	case *ast.With:
		v.withItems(n.Items, "With")
		v.body(n.Body, "With")
	case *ast.AsyncWith:
		v.withItems(n.Items, "AsyncWith")
		v.body(n.Body, "AsyncWith")
	case *ast.Match:
		v.expr(n.Subject, ast.Load)
		v.nonEmpty(len(n.Cases), "cases", "Match")
		for _, c := range n.Cases {
			v.pattern(c.Pattern, false)
			v.optional(c.Guard)
			v.body(c.Body, "match_case")
		}
	case *ast.Raise:
		if n.Exc != nil {
			v.expr(n.Exc, ast.Load)
			v.optional(n.Cause)
		} else if n.Cause != nil {
			v.invalid("Raise with cause but no exception")
		}
	case *ast.Try:
		v.try(n.Body, n.Handlers, n.Orelse, n.Final, "Try")
	case *ast.TryStar:
		v.try(n.Body, n.Handlers, n.Orelse, n.Final, "TryStar")
	case *ast.Assert:
		v.expr(n.Test, ast.Load)
		v.optional(n.Msg)
	case *ast.Import:
		v.nonEmpty(len(n.Names), "names", "Import")
	case *ast.ImportFrom:
		if n.Level < 0 {
			v.invalid("Negative ImportFrom level")
		}
		v.nonEmpty(len(n.Names), "names", "ImportFrom")
	case *ast.Global:
		v.nonEmpty(len(n.Names), "names", "Global")
	case *ast.Nonlocal:
		v.nonEmpty(len(n.Names), "names", "Nonlocal")
	case *ast.ExprStmt:
		v.expr(n.Value, ast.Load)
	}
}

func ctxName(c ast.Ctx) string { return [...]string{"Load", "Store", "Del"}[c] }

func (v *validator) comprehension(gens []ast.Comprehension) {
	if len(gens) == 0 {
		v.invalid("comprehension with no generators")
	}
	for _, g := range gens {
		v.expr(g.Target, ast.Store)
		v.expr(g.Iter, ast.Load)
		v.exprs(g.Ifs, ast.Load, false)
	}
}

func (v *validator) expr(e ast.Expr, ctx ast.Ctx) {
	if v.err != nil || !v.enter(e.Pos()) {
		return
	}
	defer v.t.LeaveNative()
	actual, target := ast.Load, true
	switch n := e.(type) {
	case *ast.Attribute:
		actual = n.Ctx
	case *ast.Subscript:
		actual = n.Ctx
	case *ast.Starred:
		actual = n.Ctx
	case *ast.Name:
		v.name(n.Id)
		actual = n.Ctx
	case *ast.List:
		actual = n.Ctx
	case *ast.Tuple:
		actual = n.Ctx
	default:
		target = false
	}
	if !target && ctx != ast.Load {
		v.invalid("expression which can't be assigned to in %s context", ctxName(ctx))
	} else if actual != ctx {
		v.invalid("expression must have %s context but has %s instead", ctxName(ctx), ctxName(actual))
	}
	if v.err != nil {
		return
	}
	switch n := e.(type) {
	case *ast.BoolOp:
		if len(n.Values) < 2 {
			v.invalid("BoolOp with less than 2 values")
		}
		v.exprs(n.Values, ast.Load, false)
	case *ast.BinOp:
		v.expr(n.Left, ast.Load)
		v.expr(n.Right, ast.Load)
	case *ast.UnaryOp:
		v.expr(n.Operand, ast.Load)
	case *ast.Lambda:
		v.arguments(n.Args)
		v.expr(n.Body, ast.Load)
	case *ast.IfExp:
		v.expr(n.Test, ast.Load)
		v.expr(n.Body, ast.Load)
		v.expr(n.Orelse, ast.Load)
	case *ast.Dict:
		if len(n.Keys) != len(n.Values) {
			v.invalid("Dict doesn't have the same number of keys as values")
		}
		v.exprs(n.Keys, ast.Load, true)
		v.exprs(n.Values, ast.Load, false)
	case *ast.Set:
		v.exprs(n.Elts, ast.Load, false)
	case *ast.ListComp:
		v.comprehension(n.Gens)
		v.expr(n.Elt, ast.Load)
	case *ast.SetComp:
		v.comprehension(n.Gens)
		v.expr(n.Elt, ast.Load)
	case *ast.GeneratorExp:
		v.comprehension(n.Gens)
		v.expr(n.Elt, ast.Load)
	case *ast.DictComp:
		v.comprehension(n.Gens)
		v.expr(n.Key, ast.Load)
		v.expr(n.Value, ast.Load)
	case *ast.Yield:
		v.optional(n.Value)
	case *ast.YieldFrom:
		v.expr(n.Value, ast.Load)
	case *ast.Await:
		v.expr(n.Value, ast.Load)
	case *ast.Compare:
		if len(n.Comps) == 0 {
			v.invalid("Compare with no comparators")
		} else if len(n.Comps) != len(n.Ops) {
			v.invalid("Compare has a different number of comparators and operands")
		}
		v.exprs(n.Comps, ast.Load, false)
		v.expr(n.Left, ast.Load)
	case *ast.Call:
		v.expr(n.Func, ast.Load)
		v.exprs(n.Args, ast.Load, false)
		v.keywords(n.Keywords)
	case *ast.JoinedStr:
		v.exprs(n.Values, ast.Load, false)
	case *ast.FormattedValue:
		v.expr(n.Value, ast.Load)
		v.optional(n.Spec)
	case *ast.Attribute:
		v.expr(n.Value, ast.Load)
	case *ast.Subscript:
		v.expr(n.Slice, ast.Load)
		v.expr(n.Value, ast.Load)
	case *ast.Starred:
		v.expr(n.Value, ctx)
	case *ast.Slice:
		v.optional(n.Lower)
		v.optional(n.Upper)
		v.optional(n.Step)
	case *ast.List:
		v.exprs(n.Elts, ctx, false)
	case *ast.Tuple:
		v.exprs(n.Elts, ctx, false)
	case *ast.NamedExpr:
		if _, ok := n.Target.(*ast.Name); !ok {
			v.wrongType("NamedExpr target must be a Name")
		}
		v.expr(n.Value, ast.Load)
	}
}

// The kinds of literal that patterns tell apart.
const (
	litOther = iota
	litNone
	litBool
	litReal
	litImag
	litText
)

func literal(e ast.Expr) int {
	switch n := e.(type) {
	case *ast.Constant:
		switch n.Kind {
		case ast.ConstNone:
			return litNone
		case ast.ConstTrue, ast.ConstFalse:
			return litBool
		case ast.ConstInt, ast.ConstBigInt, ast.ConstFloat:
			return litReal
		case ast.ConstImag:
			return litImag
		case ast.ConstStr, ast.ConstBytes:
			return litText
		}
	case *ast.ConstantValue:
		switch n.Value.(type) {
		case int64, *big.Int, float64:
			return litReal
		case complex128:
			return litImag
		case string, bytecode.Bytes:
			return litText
		}
	}
	return litOther
}

// numeric tells whether e is a number, perhaps negated.
func numeric(e ast.Expr, realOK, imagOK bool) bool {
	if u, ok := e.(*ast.UnaryOp); ok && u.Op == ast.USub {
		e = u.Operand
	}
	l := literal(e)
	return realOK && l == litReal || imagOK && l == litImag
}

// matchValue checks the expression of a value pattern.
func (v *validator) matchValue(e ast.Expr) {
	v.expr(e, ast.Load)
	if v.err != nil {
		return
	}
	switch n := e.(type) {
	case *ast.Constant, *ast.ConstantValue:
		switch literal(e) {
		case litReal, litImag, litText:
			return
		}
		v.invalid("unexpected constant inside of a literal pattern")
		return
	case *ast.Attribute, *ast.JoinedStr:
		return
	case *ast.UnaryOp:
		if n.Op == ast.USub && numeric(n, true, true) {
			return
		}
	case *ast.BinOp:
		if (n.Op == ast.Add || n.Op == ast.Sub) && numeric(n.Left, true, false) && literal(n.Right) == litImag {
			return
		}
	}
	v.invalid("patterns may only match literals and attribute lookups")
}

func (v *validator) patterns(list []ast.Pattern, starOK bool) {
	for _, p := range list {
		if v.err != nil {
			return
		}
		if p == nil {
			v.invalid("None disallowed in pattern list")
			return
		}
		v.pattern(p, starOK)
	}
}

func (v *validator) pattern(p ast.Pattern, starOK bool) {
	if v.err != nil || !v.enter(p.Pos()) {
		return
	}
	defer v.t.LeaveNative()
	switch n := p.(type) {
	case *ast.MatchValue:
		v.matchValue(n.Value)
	case *ast.MatchSequence:
		v.patterns(n.Patterns, true)
	case *ast.MatchMapping:
		if len(n.Keys) != len(n.Patterns) {
			v.invalid("MatchMapping doesn't have the same number of keys as patterns")
		}
		if n.Rest != "" {
			v.capture(n.Rest)
		}
		for _, k := range n.Keys {
			if v.err != nil {
				return
			}
			if k == nil {
				v.invalid("None disallowed in expression list")
				return
			}
			if l := literal(k); l != litNone && l != litBool {
				v.matchValue(k)
			}
		}
		v.patterns(n.Patterns, false)
	case *ast.MatchClass:
		if len(n.KwdAttrs) != len(n.KwdPattern) {
			v.invalid("MatchClass doesn't have the same number of keyword attributes as patterns")
			return
		}
		v.expr(n.Cls, ast.Load)
		cls := n.Cls
		for v.err == nil {
			if a, ok := cls.(*ast.Attribute); ok {
				cls = a.Value
				continue
			}
			if _, ok := cls.(*ast.Name); !ok {
				v.invalid("MatchClass cls field can only contain Name or Attribute nodes.")
			}
			break
		}
		for _, a := range n.KwdAttrs {
			v.name(a)
		}
		v.patterns(n.Patterns, false)
		v.patterns(n.KwdPattern, false)
	case *ast.MatchStar:
		if !starOK {
			v.invalid("can't use MatchStar here")
		}
		if n.Name != "" {
			v.capture(n.Name)
		}
	case *ast.MatchAs:
		if n.Name != "" {
			v.capture(n.Name)
		}
		if n.Pattern != nil {
			if n.Name == "" {
				v.invalid("MatchAs must specify a target name if a pattern is given")
			}
			v.pattern(n.Pattern, false)
		}
	case *ast.MatchOr:
		if len(n.Patterns) < 2 {
			v.invalid("MatchOr requires at least 2 patterns")
		}
		v.patterns(n.Patterns, false)
	}
}
