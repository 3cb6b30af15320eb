package ast

import (
	"math"
	"math/big"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/object"
)

// This file converts Python nodes to trees of package ast.

// reader converts nodes. The first error sticks: what is read after it is of no use.
type reader struct {
	t    *thread
	s    *State
	file *ast.File
	err  error
}

// FromPython converts a node to the tree that compile() in the given mode takes, and checks it.
func (s *State) FromPython(t *thread, v value, mode string) (ast.Root, error) {
	want := kModule
	switch mode {
	case "eval":
		want = kExpression
	case "single":
		want = kInteractive
	case "func_type":
		want = kFunctionType
	}
	c := &s.classes[want]
	if !v.IsA(c.typ) {
		return nil, object.TypeErrorf("expected %s node, got %s", c.typ.Name, v.Type().Name)
	}
	r := &reader{t: t, s: s, file: &ast.File{Positions: make([]ast.Position, 0, 64)}}
	n := node{v: v, c: c}
	var root ast.Root
	switch want {
	case kModule:
		m := &ast.Module{Body: r.stmts(n, 0), Ignores: r.typeIgnores(n, 1)}
		m.File = r.file
		root = m
	case kExpression:
		m := &ast.Expression{Body: r.expr(n, 0)}
		m.File = r.file
		root = m
	case kInteractive:
		m := &ast.Interactive{Body: r.stmts(n, 0)}
		m.File = r.file
		root = m
	case kFunctionType:
		m := &ast.FunctionType{ArgTypes: r.exprs(n, 0), Returns: r.expr(n, 1)}
		m.File = r.file
		root = m
	}
	if r.err != nil {
		return nil, r.err
	}
	if len(r.file.Positions) == 0 {
		r.file.AddPosition(ast.Position{Line: 1})
	}
	return root, validate(t, r.file, root)
}

// node is an object and the class that it is read as.
type node struct {
	v value
	c *class
	k kind
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// classify finds the class in [from, to] that v is an instance of.
func (r *reader) classify(v value, from, to kind) (kind, bool) {
	for _, m := range v.Type().MRO {
		if k, ok := r.s.kinds[m]; ok && k >= from && k <= to {
			return k, true
		}
	}
	return 0, false
}

// open begins a node that is one of the classes in [from, to]; what names the rule.
func (r *reader) open(v value, from, to kind, what string) (node, ast.Span, bool) {
	if r.err != nil {
		return node{}, ast.Span{}, false
	}
	var span ast.Span
	if r.s.classes[from].attrs {
		span = r.span(v, what, r.s.classes[from].typ.Base != r.s.classes[kMatchValue].typ.Base && r.s.classes[from].typ.Base != r.s.classes[kTypeVar].typ.Base)
		if r.err != nil {
			return node{}, span, false
		}
	}
	k, ok := r.classify(v, from, to)
	if !ok {
		r.fail(object.TypeErrorf("expected some sort of %s, but got %s", what, object.ReprOr(r.t, v)))
		return node{}, span, false
	}
	if err := r.t.EnterNative(" while traversing '" + what + "' node"); err != nil {
		r.fail(err)
		return node{}, span, false
	}
	return node{v, &r.s.classes[k], k}, span, true
}

// product begins a node of a class that is a rule of its own. Its class is not checked: what
// has the fields will do.
func (r *reader) product(v value, k kind) (node, ast.Span, bool) {
	if r.err != nil {
		return node{}, ast.Span{}, false
	}
	if err := r.t.EnterNative(" while traversing '" + r.s.classes[k].typ.Name + "' node"); err != nil {
		r.fail(err)
		return node{}, ast.Span{}, false
	}
	return node{v, &r.s.classes[k], k}, ast.Span{}, true
}

// span reads the position of a node.
func (r *reader) span(v value, what string, optional bool) ast.Span {
	line := r.position(v, r.s.names.line, what, nil)
	col := r.position(v, r.s.names.col, what, nil)
	var defLine, defCol *int
	if optional {
		defLine, defCol = &line, &col
	}
	endLine := r.position(v, r.s.names.endLine, what, defLine)
	endCol := r.position(v, r.s.names.endCol, what, defCol)
	if r.err != nil {
		return ast.Span{}
	}
	return ast.Span{Start: r.file.AddPosition(ast.Position{Line: line, Col: col}), End: r.file.AddPosition(ast.Position{Line: endLine, Col: endCol})}
}

func (r *reader) position(v value, name *object.Str, what string, def *int) int {
	if r.err != nil {
		return 0
	}
	x, err := object.LookupAttr(r.t, v, name)
	if err != nil {
		r.fail(err)
		return 0
	}
	if def != nil && (x.P == nil || x.IsNone()) {
		return *def
	}
	if x.P == nil {
		r.fail(object.TypeErrorf("required field \"%s\" missing from %s", name.String(), what))
		return 0
	}
	return r.integer(x)
}

func (r *reader) integer(v value) int {
	if !v.Type().Has(object.FlagInt) {
		r.fail(object.ValueErrorf("invalid integer value: %s", object.ReprOr(r.t, v)))
		return 0
	}
	i, err := object.AsInt(r.t, v)
	if err != nil || i != int(int32(i)) {
		r.fail(object.OverflowErrorf("Python int too large to convert to C int"))
		return 0
	}
	return i
}

// get returns field i of a node, P nil if it is missing and may be.
func (r *reader) get(n node, i int) value {
	if r.err != nil {
		return value{}
	}
	f := &n.c.fields[i]
	v, err := object.LookupAttr(r.t, n.v, f.name)
	if err != nil {
		r.fail(err)
		return value{}
	}
	if v.P == nil && f.mark == ' ' {
		r.fail(object.TypeErrorf("required field \"%s\" missing from %s", f.name.String(), n.c.typ.Name))
	}
	if v.P != nil && v.IsNone() && f.typ != "constant" && f.typ != "arguments" {
		if f.mark == ' ' {
			r.fail(object.ValueErrorf("field '%s' is required for %s", f.name.String(), n.c.typ.Name))
		}
		if f.mark != '*' {
			return value{}
		}
	}
	return v
}

// each calls f for the items of list field i.
func (r *reader) each(n node, i int, f func(value)) {
	v := r.get(n, i)
	if r.err != nil || v.P == nil {
		return
	}
	name := n.c.fields[i].name.String()
	if !v.Type().Has(object.FlagList) {
		r.fail(object.TypeErrorf("%s field \"%s\" must be a list, not a %s", n.c.typ.Name, name, v.Type().Name))
		return
	}
	l := (*object.List)(v.P)
	size := len(l.Items)
	for j := 0; j < size && r.err == nil; j++ {
		f(l.Items[j])
		if len(l.Items) != size {
			r.fail(object.RuntimeErrorf("%s field \"%s\" changed size during iteration", n.c.typ.Name, name))
			return
		}
	}
}

func (r *reader) ident(n node, i int) string {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return ""
	}
	return r.identifier(v)
}

func (r *reader) identifier(v value) string {
	if v.IsNone() {
		return ""
	}
	if v.Type() != object.StrType {
		r.fail(object.TypeErrorf("AST identifier must be of type str"))
		return ""
	}
	return (*object.Str)(v.P).String()
}

// text reads a string that only type comments and kinds have.
func (r *reader) text(n node, i int) *string {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return nil
	}
	if v.Type() == object.StrType {
		s := (*object.Str)(v.P).String()
		return &s
	}
	if v.Type() != object.BytesType {
		r.fail(object.TypeErrorf("AST string must be of type str"))
	}
	return nil
}

func (r *reader) idents(n node, i int) []string {
	var out []string
	r.each(n, i, func(v value) { out = append(out, r.identifier(v)) })
	return out
}

func (r *reader) number(n node, i int) int {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return 0
	}
	return r.integer(v)
}

func (r *reader) expr(n node, i int) ast.Expr {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return nil
	}
	return r.readExpr(v)
}

func (r *reader) exprs(n node, i int) []ast.Expr {
	var out []ast.Expr
	r.each(n, i, func(v value) { out = append(out, r.readExpr(v)) })
	return out
}

func (r *reader) stmts(n node, i int) []ast.Stmt {
	var out []ast.Stmt
	r.each(n, i, func(v value) { out = append(out, r.readStmt(v)) })
	return out
}

func (r *reader) pattern(n node, i int) ast.Pattern {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return nil
	}
	return r.readPattern(v)
}

func (r *reader) patterns(n node, i int) []ast.Pattern {
	var out []ast.Pattern
	r.each(n, i, func(v value) { out = append(out, r.readPattern(v)) })
	return out
}

// choice reads a node without fields: the number of its class in [from, to].
func (r *reader) choice(v value, from, to kind, what string) int {
	if v.P == nil || r.err != nil {
		return 0
	}
	k, ok := r.classify(v, from, to)
	if !ok {
		r.fail(object.TypeErrorf("expected some sort of %s, but got %s", what, object.ReprOr(r.t, v)))
		return 0
	}
	return int(k - from)
}

func (r *reader) ctx(n node, i int) ast.Ctx {
	return ast.Ctx(r.choice(r.get(n, i), kLoad, kDel, "expr_context"))
}

func (r *reader) operator(n node, i int) ast.Operator {
	return ast.Operator(r.choice(r.get(n, i), kAdd, kFloorDiv, "operator"))
}

func (r *reader) typeIgnores(n node, i int) (out []ast.TypeIgnore) {
	r.each(n, i, func(v value) {
		c, _, ok := r.open(v, kTypeIgnore, kTypeIgnore, "type_ignore")
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		x := ast.TypeIgnore{Line: r.number(c, 0)}
		if tag := r.text(c, 1); tag != nil {
			x.Tag = *tag
		}
		out = append(out, x)
	})
	return out
}

func (r *reader) keywords(n node, i int) []*ast.Keyword {
	var out []*ast.Keyword
	r.each(n, i, func(v value) {
		c, _, ok := r.product(v, kKeyword)
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		k := &ast.Keyword{Arg: r.ident(c, 0), Value: r.expr(c, 1)}
		k.Span = r.span(v, "keyword", true)
		out = append(out, k)
	})
	return out
}

func (r *reader) aliases(n node, i int) []*ast.Alias {
	var out []*ast.Alias
	r.each(n, i, func(v value) {
		c, _, ok := r.product(v, kAlias)
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		a := &ast.Alias{Name: r.ident(c, 0), AsName: r.ident(c, 1)}
		a.Span = r.span(v, "alias", true)
		out = append(out, a)
	})
	return out
}

func (r *reader) readArg(v value) *ast.Arg {
	c, _, ok := r.product(v, kArg)
	if !ok {
		return nil
	}
	defer r.t.LeaveNative()
	a := &ast.Arg{Arg: r.ident(c, 0), Annotation: r.expr(c, 1), TypeComment: r.text(c, 2)}
	a.Span = r.span(v, "arg", true)
	return a
}

func (r *reader) arg(n node, i int) *ast.Arg {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return nil
	}
	return r.readArg(v)
}

func (r *reader) args(n node, i int) []*ast.Arg {
	var out []*ast.Arg
	r.each(n, i, func(v value) { out = append(out, r.readArg(v)) })
	return out
}

func (r *reader) arguments(n node, i int) *ast.Arguments {
	v := r.get(n, i)
	if v.P == nil || r.err != nil {
		return nil
	}
	c, _, ok := r.product(v, kArguments)
	if !ok {
		return nil
	}
	defer r.t.LeaveNative()
	return &ast.Arguments{PosOnly: r.args(c, 0), Args: r.args(c, 1), Vararg: r.arg(c, 2), KwOnly: r.args(c, 3), KwDefaults: r.exprs(c, 4), Kwarg: r.arg(c, 5), Defaults: r.exprs(c, 6)}
}

func (r *reader) gens(n node, i int) []ast.Comprehension {
	var out []ast.Comprehension
	r.each(n, i, func(v value) {
		c, _, ok := r.product(v, kComprehension)
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		out = append(out, ast.Comprehension{Target: r.expr(c, 0), Iter: r.expr(c, 1), Ifs: r.exprs(c, 2), Async: r.number(c, 3) != 0})
	})
	return out
}

func (r *reader) items(n node, i int) []ast.WithItem {
	var out []ast.WithItem
	r.each(n, i, func(v value) {
		c, _, ok := r.product(v, kWithItem)
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		out = append(out, ast.WithItem{Expr: r.expr(c, 0), Vars: r.expr(c, 1)})
	})
	return out
}

func (r *reader) handlers(n node, i int) []*ast.ExceptHandler {
	var out []*ast.ExceptHandler
	r.each(n, i, func(v value) {
		c, span, ok := r.open(v, kExceptHandler, kExceptHandler, "excepthandler")
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		out = append(out, &ast.ExceptHandler{Span: span, Type: r.expr(c, 0), Name: r.ident(c, 1), Body: r.stmts(c, 2)})
	})
	return out
}

func (r *reader) cases(n node, i int) []*ast.MatchCase {
	var out []*ast.MatchCase
	r.each(n, i, func(v value) {
		c, _, ok := r.product(v, kMatchCase)
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		out = append(out, &ast.MatchCase{Pattern: r.pattern(c, 0), Guard: r.expr(c, 1), Body: r.stmts(c, 2)})
	})
	return out
}

func (r *reader) typeParams(n node, i int) []ast.TypeParam {
	var out []ast.TypeParam
	r.each(n, i, func(v value) {
		c, span, ok := r.open(v, kTypeVar, kTypeVarTuple, "type_param")
		if !ok {
			return
		}
		defer r.t.LeaveNative()
		var p ast.TypeParam
		switch c.k {
		case kTypeVar:
			p = &ast.TypeVar{Name: r.ident(c, 0), Bound: r.expr(c, 1), Default: r.expr(c, 2)}
		case kParamSpec:
			p = &ast.ParamSpec{Name: r.ident(c, 0), Default: r.expr(c, 1)}
		default:
			p = &ast.TypeVarTuple{Name: r.ident(c, 0), Default: r.expr(c, 1)}
		}
		*p.Pos() = span
		out = append(out, p)
	})
	return out
}

func (r *reader) readStmt(v value) ast.Stmt {
	if v.IsNone() {
		return nil
	}
	n, span, ok := r.open(v, kFunctionDef, kContinue, "stmt")
	if !ok {
		return nil
	}
	defer r.t.LeaveNative()
	var s ast.Stmt
	switch n.k {
	case kFunctionDef:
		d := &ast.FunctionDef{Name: r.ident(n, 0), Args: r.arguments(n, 1), Body: r.stmts(n, 2), Decorators: r.exprs(n, 3), Returns: r.expr(n, 4)}
		d.TypeComment = r.text(n, 5)
		d.TypeParams = r.typeParams(n, 6)
		s = d
	case kAsyncFunctionDef:
		d := &ast.AsyncFunctionDef{Name: r.ident(n, 0), Args: r.arguments(n, 1), Body: r.stmts(n, 2), Decorators: r.exprs(n, 3), Returns: r.expr(n, 4)}
		d.TypeComment = r.text(n, 5)
		d.TypeParams = r.typeParams(n, 6)
		s = d
	case kClassDef:
		s = &ast.ClassDef{Name: r.ident(n, 0), Bases: r.exprs(n, 1), Keywords: r.keywords(n, 2), Body: r.stmts(n, 3), Decorators: r.exprs(n, 4), TypeParams: r.typeParams(n, 5)}
	case kReturn:
		s = &ast.Return{Value: r.expr(n, 0)}
	case kDelete:
		s = &ast.Delete{Targets: r.exprs(n, 0)}
	case kAssign:
		s = &ast.Assign{Targets: r.exprs(n, 0), Value: r.expr(n, 1), TypeComment: r.text(n, 2)}
	case kTypeAlias:
		s = &ast.TypeAlias{Name: r.expr(n, 0), TypeParams: r.typeParams(n, 1), Value: r.expr(n, 2)}
	case kAugAssign:
		s = &ast.AugAssign{Target: r.expr(n, 0), Op: r.operator(n, 1), Value: r.expr(n, 2)}
	case kAnnAssign:
		s = &ast.AnnAssign{Target: r.expr(n, 0), Annotation: r.expr(n, 1), Value: r.expr(n, 2), Simple: r.number(n, 3) != 0}
	case kFor:
		s = &ast.For{Target: r.expr(n, 0), Iter: r.expr(n, 1), Body: r.stmts(n, 2), Orelse: r.stmts(n, 3), TypeComment: r.text(n, 4)}
	case kAsyncFor:
		s = &ast.AsyncFor{Target: r.expr(n, 0), Iter: r.expr(n, 1), Body: r.stmts(n, 2), Orelse: r.stmts(n, 3), TypeComment: r.text(n, 4)}
	case kWhile:
		s = &ast.While{Test: r.expr(n, 0), Body: r.stmts(n, 1), Orelse: r.stmts(n, 2)}
	case kIf:
		s = &ast.If{Test: r.expr(n, 0), Body: r.stmts(n, 1), Orelse: r.stmts(n, 2)}
	case kWith:
		s = &ast.With{Items: r.items(n, 0), Body: r.stmts(n, 1), TypeComment: r.text(n, 2)}
	case kAsyncWith:
		s = &ast.AsyncWith{Items: r.items(n, 0), Body: r.stmts(n, 1), TypeComment: r.text(n, 2)}
	case kMatch:
		s = &ast.Match{Subject: r.expr(n, 0), Cases: r.cases(n, 1)}
	case kRaise:
		s = &ast.Raise{Exc: r.expr(n, 0), Cause: r.expr(n, 1)}
	case kTry:
		s = &ast.Try{Body: r.stmts(n, 0), Handlers: r.handlers(n, 1), Orelse: r.stmts(n, 2), Final: r.stmts(n, 3)}
	case kTryStar:
		s = &ast.TryStar{Body: r.stmts(n, 0), Handlers: r.handlers(n, 1), Orelse: r.stmts(n, 2), Final: r.stmts(n, 3)}
	case kAssert:
		s = &ast.Assert{Test: r.expr(n, 0), Msg: r.expr(n, 1)}
	case kImport:
		s = &ast.Import{Names: r.aliases(n, 0)}
	case kImportFrom:
		s = &ast.ImportFrom{Module: r.ident(n, 0), Names: r.aliases(n, 1), Level: r.number(n, 2)}
	case kGlobal:
		s = &ast.Global{Names: r.idents(n, 0)}
	case kNonlocal:
		s = &ast.Nonlocal{Names: r.idents(n, 0)}
	case kExpr:
		s = &ast.ExprStmt{Value: r.expr(n, 0)}
	case kPass:
		s = &ast.Pass{}
	case kBreak:
		s = &ast.Break{}
	default:
		s = &ast.Continue{}
	}
	*s.Pos() = span
	return s
}

func (r *reader) readExpr(v value) ast.Expr {
	if v.IsNone() {
		return nil
	}
	n, span, ok := r.open(v, kBoolOp, kSlice, "expr")
	if !ok {
		return nil
	}
	defer r.t.LeaveNative()
	var e ast.Expr
	switch n.k {
	case kBoolOp:
		e = &ast.BoolOp{Op: ast.BoolOperator(r.choice(r.get(n, 0), kAnd, kOr, "boolop")), Values: r.exprs(n, 1)}
	case kNamedExpr:
		e = &ast.NamedExpr{Target: r.expr(n, 0), Value: r.expr(n, 1)}
	case kBinOp:
		e = &ast.BinOp{Left: r.expr(n, 0), Op: r.operator(n, 1), Right: r.expr(n, 2)}
	case kUnaryOp:
		e = &ast.UnaryOp{Op: ast.UnaryOperator(r.choice(r.get(n, 0), kInvert, kUSub, "unaryop")), Operand: r.expr(n, 1)}
	case kLambda:
		e = &ast.Lambda{Args: r.arguments(n, 0), Body: r.expr(n, 1)}
	case kIfExp:
		e = &ast.IfExp{Test: r.expr(n, 0), Body: r.expr(n, 1), Orelse: r.expr(n, 2)}
	case kDict:
		e = &ast.Dict{Keys: r.exprs(n, 0), Values: r.exprs(n, 1)}
	case kSet:
		e = &ast.Set{Elts: r.exprs(n, 0)}
	case kListComp:
		e = &ast.ListComp{Elt: r.expr(n, 0), Gens: r.gens(n, 1)}
	case kSetComp:
		e = &ast.SetComp{Elt: r.expr(n, 0), Gens: r.gens(n, 1)}
	case kDictComp:
		e = &ast.DictComp{Key: r.expr(n, 0), Value: r.expr(n, 1), Gens: r.gens(n, 2)}
	case kGeneratorExp:
		e = &ast.GeneratorExp{Elt: r.expr(n, 0), Gens: r.gens(n, 1)}
	case kAwait:
		e = &ast.Await{Value: r.expr(n, 0)}
	case kYield:
		e = &ast.Yield{Value: r.expr(n, 0)}
	case kYieldFrom:
		e = &ast.YieldFrom{Value: r.expr(n, 0)}
	case kCompare:
		c := &ast.Compare{Left: r.expr(n, 0)}
		r.each(n, 1, func(v value) { c.Ops = append(c.Ops, ast.CmpOp(r.choice(v, kEq, kNotIn, "cmpop"))) })
		c.Comps = r.exprs(n, 2)
		e = c
	case kCall:
		e = &ast.Call{Func: r.expr(n, 0), Args: r.exprs(n, 1), Keywords: r.keywords(n, 2)}
	case kFormattedValue:
		f := &ast.FormattedValue{Value: r.expr(n, 0)}
		switch conv := r.number(n, 1); conv {
		case -1, 's', 'r', 'a':
			f.Conv = int8(conv)
		default:
			r.fail(object.SystemErrorf("Unrecognized conversion character %d", conv))
		}
		f.Spec = r.expr(n, 2)
		if _, isStr := f.Spec.(*ast.JoinedStr); f.Spec != nil && !isStr {
			// The compiler takes f-strings only; other expressions are formatted to one.
			j := &ast.JoinedStr{Values: []ast.Expr{f.Spec}}
			if _, isConst := f.Spec.(*ast.Constant); !isConst {
				fv := &ast.FormattedValue{Value: f.Spec, Conv: -1}
				fv.Span = *f.Spec.Pos()
				j.Values[0] = fv
			}
			j.Span = *f.Spec.Pos()
			f.Spec = j
		}
		e = f
	case kJoinedStr:
		e = &ast.JoinedStr{Values: r.exprs(n, 0)}
	case kConstant:
		e = r.constant(n)
	case kAttribute:
		e = &ast.Attribute{Value: r.expr(n, 0), Attr: r.ident(n, 1), Ctx: r.ctx(n, 2)}
	case kSubscript:
		e = &ast.Subscript{Value: r.expr(n, 0), Slice: r.expr(n, 1), Ctx: r.ctx(n, 2)}
	case kStarred:
		e = &ast.Starred{Value: r.expr(n, 0), Ctx: r.ctx(n, 1)}
	case kName:
		e = &ast.Name{Id: r.ident(n, 0), Ctx: r.ctx(n, 1)}
	case kList:
		e = &ast.List{Elts: r.exprs(n, 0), Ctx: r.ctx(n, 1)}
	case kTuple:
		e = &ast.Tuple{Elts: r.exprs(n, 0), Ctx: r.ctx(n, 1)}
	default:
		e = &ast.Slice{Lower: r.expr(n, 0), Upper: r.expr(n, 1), Step: r.expr(n, 2)}
	}
	*e.Pos() = span
	return e
}

// constant reads a Constant. Values that the parser makes become an ast.Constant.
func (r *reader) constant(n node) ast.Expr {
	v := r.get(n, 0)
	kindText := r.text(n, 1)
	u := kindText != nil && *kindText == "u"
	if r.err != nil {
		return &ast.Constant{}
	}
	switch {
	case v.IsNone():
		return &ast.Constant{Kind: ast.ConstNone}
	case v == object.True:
		return &ast.Constant{Kind: ast.ConstTrue}
	case v == object.False:
		return &ast.Constant{Kind: ast.ConstFalse}
	case v == object.Ellipsis:
		return &ast.Constant{Kind: ast.ConstEllipsis}
	case v.IsInt() && v.Int64() >= 0:
		return &ast.Constant{Kind: ast.ConstInt, Num: uint64(v.Int64())}
	case v.IsFloat() && !math.Signbit(v.Float64()) && !math.IsNaN(v.Float64()):
		return &ast.Constant{Kind: ast.ConstFloat, Num: math.Float64bits(v.Float64())}
	case v.Type() == object.StrType:
		return &ast.Constant{Kind: ast.ConstStr, Str: (*object.Str)(v.P).String(), U: u}
	case v.Type() == object.BytesType:
		return &ast.Constant{Kind: ast.ConstBytes, Str: string((*object.Bytes)(v.P).B), U: u}
	}
	return &ast.ConstantValue{Value: r.constantValue(v), U: u}
}

// constantValue converts the value of a constant to the compiler's form.
func (r *reader) constantValue(v value) any {
	if r.err != nil {
		return nil
	}
	switch {
	case v.IsNone():
		return nil
	case v.IsBool():
		return v == object.True
	case v.IsInt():
		return v.Int64()
	case v.IsFloat():
		return v.Float64()
	case v == object.Ellipsis:
		return bytecode.Ellipsis{}
	}
	switch v.Type() {
	case object.IntType:
		return new(big.Int).Set(object.BigOf(v))
	case object.ComplexType:
		return (*object.Complex)(v.P).V
	case object.StrType:
		return (*object.Str)(v.P).String()
	case object.BytesType:
		return bytecode.Bytes((*object.Bytes)(v.P).B)
	case object.TupleType, object.FrozenSetType:
		if err := r.t.EnterNative(" during compilation"); err != nil {
			r.fail(err)
			return nil
		}
		defer r.t.LeaveNative()
		items, err := object.ListOf(r.t, v)
		if err != nil {
			r.fail(err)
			return nil
		}
		out := make([]any, len(items))
		for i, x := range items {
			out[i] = r.constantValue(x)
		}
		if v.Type() == object.TupleType {
			return bytecode.Tuple(out)
		}
		return bytecode.FrozenSet(out)
	}
	r.fail(object.TypeErrorf("got an invalid type in Constant: %s", v.Type().Name))
	return nil
}

func (r *reader) readPattern(v value) ast.Pattern {
	if v.IsNone() {
		return nil
	}
	n, span, ok := r.open(v, kMatchValue, kMatchOr, "pattern")
	if !ok {
		return nil
	}
	defer r.t.LeaveNative()
	var p ast.Pattern
	switch n.k {
	case kMatchValue:
		p = &ast.MatchValue{Value: r.expr(n, 0)}
	case kMatchSingleton:
		m := &ast.MatchSingleton{}
		switch v := r.get(n, 0); {
		case r.err != nil:
		case v.IsNone():
			m.Value = ast.ConstNone
		case v == object.True:
			m.Value = ast.ConstTrue
		case v == object.False:
			m.Value = ast.ConstFalse
		default:
			r.fail(object.ValueErrorf("MatchSingleton can only contain True, False and None"))
		}
		p = m
	case kMatchSequence:
		p = &ast.MatchSequence{Patterns: r.patterns(n, 0)}
	case kMatchMapping:
		p = &ast.MatchMapping{Keys: r.exprs(n, 0), Patterns: r.patterns(n, 1), Rest: r.ident(n, 2)}
	case kMatchClass:
		p = &ast.MatchClass{Cls: r.expr(n, 0), Patterns: r.patterns(n, 1), KwdAttrs: r.idents(n, 2), KwdPattern: r.patterns(n, 3)}
	case kMatchStar:
		p = &ast.MatchStar{Name: r.ident(n, 0)}
	case kMatchAs:
		p = &ast.MatchAs{Pattern: r.pattern(n, 0), Name: r.ident(n, 1)}
	default:
		p = &ast.MatchOr{Patterns: r.patterns(n, 0)}
	}
	*p.Pos() = span
	return p
}
