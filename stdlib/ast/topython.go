package ast

import (
	"math"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/object"
)

// This file converts trees to Python objects.

type writer struct {
	t    *thread
	s    *State
	file *ast.File
	fold *compiler.Folder // nil unless constants are to be folded
	err  error
}

// ToPython returns the nodes of a tree, with constant expressions evaluated by fold if that is
// not nil.
func (s *State) ToPython(t *thread, root ast.Root, fold *compiler.Folder) (value, error) {
	w := &writer{t: t, s: s, file: root.Source(), fold: fold}
	var v value
	switch n := root.(type) {
	case *ast.Module:
		v = w.node(kModule, nil, w.stmts(n.Body), listOf(w, n.Ignores, w.typeIgnore))
	case *ast.Interactive:
		v = w.node(kInteractive, nil, w.stmts(n.Body))
	case *ast.Expression:
		v = w.node(kExpression, nil, w.expr(n.Body))
	case *ast.FunctionType:
		v = w.node(kFunctionType, nil, w.exprs(n.ArgTypes), w.expr(n.Returns))
	}
	return v, w.err
}

// node makes a node of the values of its fields, in order.
func (w *writer) node(k kind, span *ast.Span, fields ...value) value {
	c := &w.s.classes[k]
	if span == nil {
		return object.NewInstanceOf(c.shape, fields...)
	}
	var buf [12]value
	all := append(buf[:0], fields...)
	start, end := w.file.Range(*span)
	all = append(all, object.Int(int64(start.Line)), object.Int(int64(start.Col)), object.Int(int64(end.Line)), object.Int(int64(end.Col)))
	return object.NewInstanceOf(c.shape, all...)
}

func (w *writer) list(v []value) value { return object.Of(object.NewList(w.t, v)) }

func listOf[T any](w *writer, in []T, f func(T) value) value {
	if len(in) == 0 {
		return w.list(nil)
	}
	out := make([]value, len(in))
	for i, x := range in {
		out[i] = f(x)
	}
	return w.list(out)
}

func (w *writer) stmts(in []ast.Stmt) value           { return listOf(w, in, w.stmt) }
func (w *writer) exprs(in []ast.Expr) value           { return listOf(w, in, w.expr) }
func (w *writer) patterns(in []ast.Pattern) value     { return listOf(w, in, w.pattern) }
func (w *writer) typeParams(in []ast.TypeParam) value { return listOf(w, in, w.typeParam) }
func (w *writer) keywords(in []*ast.Keyword) value    { return listOf(w, in, w.keyword) }
func (w *writer) names(in []string) value             { return listOf(w, in, w.ident) }
func (w *writer) args(in []*ast.Arg) value            { return listOf(w, in, w.arg) }
func (w *writer) aliases(in []*ast.Alias) value       { return listOf(w, in, w.alias) }
func (w *writer) gens(in []ast.Comprehension) value   { return listOf(w, in, w.comprehension) }
func (w *writer) items(in []ast.WithItem) value       { return listOf(w, in, w.withItem) }

func (w *writer) handlers(in []*ast.ExceptHandler) value { return listOf(w, in, w.handler) }

func (w *writer) ident(s string) value { return object.Of(object.Intern(s)) }

// optIdent is an identifier that may be missing.
func (w *writer) optIdent(s string) value {
	if s == "" {
		return object.None
	}
	return w.ident(s)
}

func (w *writer) typeIgnore(x ast.TypeIgnore) value {
	return w.node(kTypeIgnore, nil, object.Int(int64(x.Line)), object.NewStr(x.Tag))
}

// comment is a type comment.
func (w *writer) comment(s *string) value {
	if s == nil {
		return object.None
	}
	return object.NewStr(*s)
}

func (w *writer) keyword(k *ast.Keyword) value {
	return w.node(kKeyword, &k.Span, w.optIdent(k.Arg), w.expr(k.Value))
}

func (w *writer) alias(a *ast.Alias) value {
	return w.node(kAlias, &a.Span, w.ident(a.Name), w.optIdent(a.AsName))
}

func (w *writer) arg(a *ast.Arg) value {
	if a == nil {
		return object.None
	}
	return w.node(kArg, &a.Span, w.ident(a.Arg), w.expr(a.Annotation), w.comment(a.TypeComment))
}

// iter is an expression that is only iterated over or searched.
func (w *writer) iter(e ast.Expr) value {
	if w.fold != nil {
		if c, ok := w.fold.Display(e); ok {
			return w.node(kConstant, e.Pos(), w.t.Constant(c), object.None)
		}
	}
	return w.expr(e)
}

// compare is a comparison; with folding, the display that the last "in" searches is constant.
func (w *writer) compare(n *ast.Compare, ops []ast.CmpOp) value {
	last := len(n.Comps) - 1
	comps := make([]value, len(n.Comps))
	left := w.expr(n.Left)
	for i, c := range n.Comps {
		if i == last && (ops[i] == ast.In || ops[i] == ast.NotIn) {
			comps[i] = w.iter(c)
		} else {
			comps[i] = w.expr(c)
		}
	}
	return w.node(kCompare, n.Pos(), left, listOf(w, ops, func(o ast.CmpOp) value { return w.s.single[kEq+kind(o)] }), w.list(comps))
}

// negated returns the operator that "not" of a single comparison becomes.
func negated(e ast.Expr) (*ast.Compare, ast.CmpOp, bool) {
	c, ok := e.(*ast.Compare)
	if !ok || len(c.Ops) != 1 {
		return nil, 0, false
	}
	switch c.Ops[0] {
	case ast.Is, ast.In:
		return c, c.Ops[0] + 1, true
	case ast.IsNot, ast.NotIn:
		return c, c.Ops[0] - 1, true
	}
	return nil, 0, false
}

func (w *writer) comprehension(c ast.Comprehension) value {
	async := object.Int(0)
	if c.Async {
		async = object.Int(1)
	}
	return w.node(kComprehension, nil, w.expr(c.Target), w.iter(c.Iter), w.exprs(c.Ifs), async)
}

func (w *writer) withItem(i ast.WithItem) value {
	return w.node(kWithItem, nil, w.expr(i.Expr), w.expr(i.Vars))
}

func (w *writer) handler(h *ast.ExceptHandler) value {
	return w.node(kExceptHandler, &h.Span, w.expr(h.Type), w.optIdent(h.Name), w.stmts(h.Body))
}

func (w *writer) matchCase(c *ast.MatchCase) value {
	return w.node(kMatchCase, nil, w.pattern(c.Pattern), w.expr(c.Guard), w.stmts(c.Body))
}

func (w *writer) arguments(a *ast.Arguments) value {
	if a == nil {
		a = &ast.Arguments{}
	}
	return w.node(kArguments, nil, w.args(a.PosOnly), w.args(a.Args), w.arg(a.Vararg), w.args(a.KwOnly), w.exprs(a.KwDefaults), w.arg(a.Kwarg), w.exprs(a.Defaults))
}

func (w *writer) ctx(c ast.Ctx) value { return w.s.single[kLoad+kind(c)] }

func (w *writer) operator(o ast.Operator) value { return w.s.single[kAdd+kind(o)] }

func (w *writer) function(k kind, span *ast.Span, name string, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr, returns ast.Expr, comment *string, params []ast.TypeParam) value {
	return w.node(k, span, w.ident(name), w.arguments(args), w.stmts(body), w.exprs(decorators), w.expr(returns), w.comment(comment), w.typeParams(params))
}

// enter counts a level of nesting; it reports failure.
func (w *writer) enter() bool {
	if w.err == nil {
		w.err = w.t.EnterNative(" during ast construction")
		return w.err == nil
	}
	return false
}

func (w *writer) stmt(s ast.Stmt) value {
	if !w.enter() {
		return object.None
	}
	defer w.t.LeaveNative()
	p := s.Pos()
	switch n := s.(type) {
	case *ast.FunctionDef:
		return w.function(kFunctionDef, p, n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeComment, n.TypeParams)
	case *ast.AsyncFunctionDef:
		return w.function(kAsyncFunctionDef, p, n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeComment, n.TypeParams)
	case *ast.ClassDef:
		return w.node(kClassDef, p, w.ident(n.Name), w.exprs(n.Bases), w.keywords(n.Keywords), w.stmts(n.Body), w.exprs(n.Decorators), w.typeParams(n.TypeParams))
	case *ast.Return:
		return w.node(kReturn, p, w.expr(n.Value))
	case *ast.Delete:
		return w.node(kDelete, p, w.exprs(n.Targets))
	case *ast.Assign:
		return w.node(kAssign, p, w.exprs(n.Targets), w.expr(n.Value), w.comment(n.TypeComment))
	case *ast.TypeAlias:
		return w.node(kTypeAlias, p, w.expr(n.Name), w.typeParams(n.TypeParams), w.expr(n.Value))
	case *ast.AugAssign:
		return w.node(kAugAssign, p, w.expr(n.Target), w.operator(n.Op), w.expr(n.Value))
	case *ast.AnnAssign:
		simple := object.Int(0)
		if n.Simple {
			simple = object.Int(1)
		}
		return w.node(kAnnAssign, p, w.expr(n.Target), w.expr(n.Annotation), w.expr(n.Value), simple)
	case *ast.For:
		return w.node(kFor, p, w.expr(n.Target), w.iter(n.Iter), w.stmts(n.Body), w.stmts(n.Orelse), w.comment(n.TypeComment))
	case *ast.AsyncFor:
		return w.node(kAsyncFor, p, w.expr(n.Target), w.expr(n.Iter), w.stmts(n.Body), w.stmts(n.Orelse), w.comment(n.TypeComment))
	case *ast.While:
		return w.node(kWhile, p, w.expr(n.Test), w.stmts(n.Body), w.stmts(n.Orelse))
	case *ast.If:
		return w.node(kIf, p, w.expr(n.Test), w.stmts(n.Body), w.stmts(n.Orelse))
	case *ast.With:
		return w.node(kWith, p, w.items(n.Items), w.stmts(n.Body), w.comment(n.TypeComment))
	case *ast.AsyncWith:
		return w.node(kAsyncWith, p, w.items(n.Items), w.stmts(n.Body), w.comment(n.TypeComment))
	case *ast.Match:
		return w.node(kMatch, p, w.expr(n.Subject), listOf(w, n.Cases, w.matchCase))
	case *ast.Raise:
		return w.node(kRaise, p, w.expr(n.Exc), w.expr(n.Cause))
	case *ast.Try:
		return w.node(kTry, p, w.stmts(n.Body), w.handlers(n.Handlers), w.stmts(n.Orelse), w.stmts(n.Final))
	case *ast.TryStar:
		return w.node(kTryStar, p, w.stmts(n.Body), w.handlers(n.Handlers), w.stmts(n.Orelse), w.stmts(n.Final))
	case *ast.Assert:
		return w.node(kAssert, p, w.expr(n.Test), w.expr(n.Msg))
	case *ast.Import:
		return w.node(kImport, p, w.aliases(n.Names))
	case *ast.ImportFrom:
		return w.node(kImportFrom, p, w.optIdent(n.Module), w.aliases(n.Names), object.Int(int64(n.Level)))
	case *ast.Global:
		return w.node(kGlobal, p, w.names(n.Names))
	case *ast.Nonlocal:
		return w.node(kNonlocal, p, w.names(n.Names))
	case *ast.ExprStmt:
		return w.node(kExpr, p, w.expr(n.Value))
	case *ast.Pass:
		return w.node(kPass, p)
	case *ast.Break:
		return w.node(kBreak, p)
	case *ast.Continue:
		return w.node(kContinue, p)
	}
	return w.unknown(s)
}

func (w *writer) unknown(n any) value {
	if w.err == nil {
		w.err = object.SystemErrorf("no conversion of %T", n)
	}
	return object.None
}

func (w *writer) expr(e ast.Expr) value {
	if e == nil {
		return object.None
	}
	if !w.enter() {
		return object.None
	}
	defer w.t.LeaveNative()
	p := e.Pos()
	if w.fold != nil {
		if c, ok := w.fold.Const(e); ok {
			return w.node(kConstant, p, w.t.Constant(c), object.None)
		}
	}
	switch n := e.(type) {
	case *ast.BoolOp:
		return w.node(kBoolOp, p, w.s.single[kAnd+kind(n.Op)], w.exprs(n.Values))
	case *ast.NamedExpr:
		return w.node(kNamedExpr, p, w.expr(n.Target), w.expr(n.Value))
	case *ast.BinOp:
		if w.fold != nil {
			if j, ok := w.fold.Percent(n); ok {
				return w.node(kJoinedStr, p, w.exprs(j.Values))
			}
		}
		return w.node(kBinOp, p, w.expr(n.Left), w.operator(n.Op), w.expr(n.Right))
	case *ast.UnaryOp:
		if c, op, ok := negated(n.Operand); ok && w.fold != nil && n.Op == ast.Not {
			return w.compare(c, []ast.CmpOp{op})
		}
		return w.node(kUnaryOp, p, w.s.single[kInvert+kind(n.Op)], w.expr(n.Operand))
	case *ast.Lambda:
		return w.node(kLambda, p, w.arguments(n.Args), w.expr(n.Body))
	case *ast.IfExp:
		return w.node(kIfExp, p, w.expr(n.Test), w.expr(n.Body), w.expr(n.Orelse))
	case *ast.Dict:
		return w.node(kDict, p, w.exprs(n.Keys), w.exprs(n.Values))
	case *ast.Set:
		return w.node(kSet, p, w.exprs(n.Elts))
	case *ast.ListComp:
		return w.node(kListComp, p, w.expr(n.Elt), w.gens(n.Gens))
	case *ast.SetComp:
		return w.node(kSetComp, p, w.expr(n.Elt), w.gens(n.Gens))
	case *ast.DictComp:
		return w.node(kDictComp, p, w.expr(n.Key), w.expr(n.Value), w.gens(n.Gens))
	case *ast.GeneratorExp:
		return w.node(kGeneratorExp, p, w.expr(n.Elt), w.gens(n.Gens))
	case *ast.Await:
		return w.node(kAwait, p, w.expr(n.Value))
	case *ast.Yield:
		return w.node(kYield, p, w.expr(n.Value))
	case *ast.YieldFrom:
		return w.node(kYieldFrom, p, w.expr(n.Value))
	case *ast.Compare:
		return w.compare(n, n.Ops)
	case *ast.Call:
		return w.node(kCall, p, w.expr(n.Func), w.exprs(n.Args), w.keywords(n.Keywords))
	case *ast.FormattedValue:
		return w.node(kFormattedValue, p, w.expr(n.Value), object.Int(int64(n.Conv)), w.expr(n.Spec))
	case *ast.JoinedStr:
		return w.node(kJoinedStr, p, w.exprs(n.Values))
	case *ast.Constant:
		kindV := object.None
		if n.U {
			kindV = w.ident("u")
		}
		return w.node(kConstant, p, w.constant(n), kindV)
	case *ast.ConstantValue:
		return w.node(kConstant, p, w.t.Constant(n.Value), object.None)
	case *ast.Attribute:
		return w.node(kAttribute, p, w.expr(n.Value), w.ident(n.Attr), w.ctx(n.Ctx))
	case *ast.Subscript:
		return w.node(kSubscript, p, w.expr(n.Value), w.expr(n.Slice), w.ctx(n.Ctx))
	case *ast.Starred:
		return w.node(kStarred, p, w.expr(n.Value), w.ctx(n.Ctx))
	case *ast.Name:
		return w.node(kName, p, w.ident(n.Id), w.ctx(n.Ctx))
	case *ast.List:
		return w.node(kList, p, w.exprs(n.Elts), w.ctx(n.Ctx))
	case *ast.Tuple:
		return w.node(kTuple, p, w.exprs(n.Elts), w.ctx(n.Ctx))
	case *ast.Slice:
		return w.node(kSlice, p, w.expr(n.Lower), w.expr(n.Upper), w.expr(n.Step))
	}
	return w.unknown(e)
}

func (w *writer) constant(c *ast.Constant) value {
	switch c.Kind {
	case ast.ConstTrue, ast.ConstFalse:
		return object.Bool(c.Kind == ast.ConstTrue)
	case ast.ConstEllipsis:
		return object.Ellipsis
	case ast.ConstInt:
		return object.Int(int64(c.Num))
	case ast.ConstBigInt:
		return object.IntOf(c.BigInt())
	case ast.ConstFloat:
		return object.Float(math.Float64frombits(c.Num))
	case ast.ConstImag:
		return object.NewComplex(complex(0, math.Float64frombits(c.Num)))
	case ast.ConstStr:
		if len(c.Str) < 64 {
			return object.Of(object.Intern(c.Str))
		}
		return object.NewStr(c.Str)
	case ast.ConstBytes:
		return object.Of(object.NewBytes(w.t, []byte(c.Str)))
	}
	return object.None
}

func (w *writer) pattern(p ast.Pattern) value {
	if p == nil {
		return object.None
	}
	if !w.enter() {
		return object.None
	}
	defer w.t.LeaveNative()
	pos := p.Pos()
	switch n := p.(type) {
	case *ast.MatchValue:
		return w.node(kMatchValue, pos, w.expr(n.Value))
	case *ast.MatchSingleton:
		return w.node(kMatchSingleton, pos, w.constant(&ast.Constant{Kind: n.Value}))
	case *ast.MatchSequence:
		return w.node(kMatchSequence, pos, w.patterns(n.Patterns))
	case *ast.MatchMapping:
		return w.node(kMatchMapping, pos, w.exprs(n.Keys), w.patterns(n.Patterns), w.optIdent(n.Rest))
	case *ast.MatchClass:
		return w.node(kMatchClass, pos, w.expr(n.Cls), w.patterns(n.Patterns), w.names(n.KwdAttrs), w.patterns(n.KwdPattern))
	case *ast.MatchStar:
		return w.node(kMatchStar, pos, w.optIdent(n.Name))
	case *ast.MatchAs:
		return w.node(kMatchAs, pos, w.pattern(n.Pattern), w.optIdent(n.Name))
	case *ast.MatchOr:
		return w.node(kMatchOr, pos, w.patterns(n.Patterns))
	}
	return w.unknown(p)
}

func (w *writer) typeParam(p ast.TypeParam) value {
	switch n := p.(type) {
	case *ast.TypeVar:
		return w.node(kTypeVar, p.Pos(), w.ident(n.Name), w.expr(n.Bound), w.expr(n.Default))
	case *ast.ParamSpec:
		return w.node(kParamSpec, p.Pos(), w.ident(n.Name), w.expr(n.Default))
	case *ast.TypeVarTuple:
		return w.node(kTypeVarTuple, p.Pos(), w.ident(n.Name), w.expr(n.Default))
	}
	return w.unknown(p)
}
