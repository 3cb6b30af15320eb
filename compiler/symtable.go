package compiler

// This file defines scopes and symbols and builds them from the tree; analyze.go then
// decides what each name refers to.

import (
	"strings"

	"github.com/seed-8da18655/gopy/ast"
)

// BlockType is the kind of a scope.
type BlockType uint8

// The kinds of scope, with the numbers of CPython's _symtable module.
const (
	FunctionBlock BlockType = iota
	ClassBlock
	ModuleBlock
	AnnotationBlock
	TypeVariableBlock
	TypeAliasBlock
	TypeParametersBlock
)

// The flags of a symbol, with CPython's values.
const (
	DefGlobal    = 1
	DefLocal     = 2
	DefParam     = 4
	DefNonlocal  = 8
	Use          = 16
	DefFreeClass = 64
	DefImport    = 128
	DefAnnot     = 256
	DefCompIter  = 512
	DefTypeParam = 1024
	DefCompCell  = 2048

	defBound = DefLocal | DefParam | DefImport | DefTypeParam
)

// ScopeKind tells where the value of a name is.
type ScopeKind uint8

// The places, with CPython's values.
const (
	Local ScopeKind = iota + 1
	GlobalExplicit
	GlobalImplicit
	Free
	Cell
)

// Symbol is a name in a scope.
type Symbol struct {
	Name    string
	Flags   uint32
	Scope   ScopeKind
	deleted bool    // some statement unbinds it
	shared  bool    // something else than generator expressions captures it, or one before it is bound
	direct  bool    // a simple statement of the function body itself binds it
	binds   uint8   // how many bindings it has, parameter and nonlocal included: 2 stands for more
	stmt    int     // the statement of the function body that binds it, where direct
	reg     int32   // virtual register while the scope is compiled; -1 before
	owner   *Symbol // of a free variable: what it refers to
}

// copied reports whether a captured variable needs no cell: it is bound once, before any
// generator expression that uses it is made, and these get its value. The result is sound
// when all scopes have been analysed.
func (s *Symbol) copied() bool {
	if s.Scope == Free && s.owner != nil {
		s = s.owner
	}
	return s.Scope == Cell && !s.shared && s.binds == 1 && (s.Flags&DefParam != 0 || s.direct)
}

// Bits returns the flags and the scope as one number, as CPython's _symtable module does.
func (s *Symbol) Bits() int { return int(s.Flags) | int(s.Scope)<<12 }

// Scope is a code block or another region with names of its own.
type Scope struct {
	Type     BlockType
	Name     string
	Parent   *Scope
	Children []*Scope
	Symbols  map[string]*Symbol
	Order    []*Symbol // in order of first appearance
	Params   []*Symbol // parameters in register order
	Line     int       // of the statement or expression

	Nested        bool // inside a function-like scope
	Generator     bool
	Coroutine     bool
	ReturnsValue  bool
	VarArgs       bool
	VarKeywords   bool
	Comprehension comprehensionKind
	Inlined       bool // a comprehension that runs inside its parent's frame

	depth   int  // of the suite being visited, 0 for the function body itself
	stmt    int  // the statement of the function body being visited, from 1
	targets bool // a target of a simple statement of the function body is being visited
	madeIn  int  // the statement of the nearest function body around it in which the scope stands

	needsClassClosure  bool // class whose functions use __class__
	needsClassDict     bool // class whose annotation scopes look names up in it
	canSeeClassScope   bool
	compIterTarget     bool
	compIterExpr       int
	hasWalrus          bool
	private            string
	classEntry         *Scope
	mangledNames       map[string]bool
	directives         []directive
	annotationLocation string
}

type directive struct {
	name string
	loc  loc
}

type comprehensionKind uint8

const (
	noComprehension comprehensionKind = iota
	listComprehension
	dictComprehension
	setComprehension
	generatorExpression
)

// Blocks returns the child scopes as CPython shows them: an inlined comprehension gives its
// place to its children.
func (s *Scope) Blocks() []*Scope {
	var list []*Scope
	for _, c := range s.Children {
		if c.Inlined {
			list = append(list, c.Blocks()...)
		} else {
			list = append(list, c)
		}
	}
	return list
}

// Table returns the symbols as CPython shows them: with those of inlined comprehensions.
func (s *Scope) Table() []*Symbol {
	list := s.Order[:len(s.Order):len(s.Order)]
	for _, c := range s.Children {
		if !c.Inlined {
			continue
		}
		for _, sym := range c.Table() {
			if sym.Flags&DefParam != 0 || s.Symbols[sym.Name] != nil {
				continue
			}
			seen := false
			for _, old := range list[len(s.Order):] {
				seen = seen || old.Name == sym.Name
			}
			if !seen {
				list = append(list, sym)
			}
		}
	}
	return list
}

func (s *Scope) functionLike() bool {
	return s.Type == FunctionBlock || s.Type == TypeVariableBlock || s.Type == TypeAliasBlock || s.Type == TypeParametersBlock
}

// typeParamsKey and defaultKey distinguish the several scopes of one node.
type (
	typeParamsKey struct{ node ast.Node }
	defaultKey    struct{ node ast.Node }
)

type symtable struct {
	c         *compiler
	top       *Scope
	cur       *Scope
	private   string
	scopes    map[any]*Scope
	annots    bool     // from __future__ import annotations
	block     []Symbol // not yet used
	augmented bool     // the next attribute is the target of an augmented assignment: it may be __debug__
}

// BuildSymtable returns the analysed module scope of a tree.
func BuildSymtable(root ast.Root, opts Options) (*Scope, error) {
	c := newCompiler(root, opts)
	st := buildSymtable(c, root)
	if c.err != nil {
		return nil, c.err
	}
	return st.top, nil
}

func buildSymtable(c *compiler, root ast.Root) *symtable {
	st := &symtable{c: c, scopes: make(map[any]*Scope)}
	switch r := root.(type) {
	case *ast.Module:
		c.scanFuture(r.Body)
	case *ast.Interactive:
		c.scanFuture(r.Body)
	}
	if c.err != nil {
		return st
	}
	st.annots = c.flags&futureAnnotations != 0
	st.top = st.enter("top", ModuleBlock, nil, loc{})
	switch r := root.(type) {
	case *ast.Module:
		st.stmts(r.Body)
	case *ast.Interactive:
		st.stmts(r.Body)
	case *ast.Expression:
		st.expr(r.Body)
	case *ast.FunctionType:
		c.failType("RuntimeError", noLoc, "this compiler does not handle FunctionTypes")
	}
	if c.err == nil {
		st.analyze(st.top, nil)
	}
	return st
}

func (st *symtable) enter(name string, typ BlockType, key any, l loc) *Scope {
	s := &Scope{Type: typ, Name: st.c.intern(name), Parent: st.cur, Line: int(l.line), private: st.private,
		Symbols: make(map[string]*Symbol)}
	if p := st.cur; p != nil {
		s.Nested = p.Nested || p.functionLike()
		s.compIterExpr = p.compIterExpr
		s.madeIn = p.stmt
		if p.Comprehension != noComprehension {
			s.madeIn = p.madeIn
		}
		if typ != ClassBlock {
			s.mangledNames = p.mangledNames
		}
		if typ != AnnotationBlock {
			p.Children = append(p.Children, s)
		}
	}
	if key != nil {
		st.scopes[key] = s
	}
	st.cur = s
	return s
}

func (st *symtable) exit() { st.cur = st.cur.Parent }

func (st *symtable) mangle(s *Scope, name string) string {
	if len(name) < 2 || name[0] != '_' || st.private == "" {
		return name
	}
	if s.mangledNames != nil && !s.mangledNames[name] {
		return name
	}
	return st.c.mangle(st.private, name)
}

func (st *symtable) lookup(s *Scope, name string) uint32 {
	if sym := s.Symbols[st.mangle(s, name)]; sym != nil {
		return sym.Flags
	}
	return 0
}

func (st *symtable) def(name string, flag uint32, n ast.Node) *Symbol {
	return st.defIn(st.cur, name, flag, n)
}

// symbol makes a symbol; they are allocated in blocks.
func (st *symtable) symbol(name string) *Symbol {
	if len(st.block) == 0 {
		st.block = make([]Symbol, 32)
	}
	sym := &st.block[0]
	st.block = st.block[1:]
	sym.Name, sym.reg = name, -1
	return sym
}

// checkName refuses __debug__ as a target.
func (st *symtable) checkName(name string, ctx ast.Ctx, n ast.Node) {
	if name == "__debug__" {
		switch ctx {
		case ast.Store:
			st.c.fail(st.c.loc(n), "cannot assign to __debug__")
		case ast.Del:
			st.c.fail(st.c.loc(n), "cannot delete __debug__")
		}
	}
}

func (st *symtable) defIn(s *Scope, name string, flag uint32, n ast.Node) *Symbol {
	m := st.mangle(s, name)
	sym := s.Symbols[m]
	if sym == nil {
		m = st.c.intern(m)
		sym = st.symbol(m)
		s.Symbols[m] = sym
		s.Order = append(s.Order, sym)
	} else if flag&DefParam != 0 && sym.Flags&DefParam != 0 {
		st.c.fail(st.c.loc(n), "duplicate argument '%s' in function definition", name)
		return sym
	} else if flag&DefTypeParam != 0 && sym.Flags&DefTypeParam != 0 {
		st.c.fail(st.c.loc(n), "duplicate type parameter '%s'", name)
		return sym
	}
	sym.Flags |= flag
	if flag&(defBound|DefNonlocal|DefGlobal) != 0 {
		sym.binds = min(sym.binds+1, 2)
		if s.targets {
			sym.direct, sym.stmt = true, s.stmt
		}
	}
	if s.compIterTarget {
		if sym.Flags&(DefGlobal|DefNonlocal) != 0 {
			st.c.fail(st.c.loc(n), "comprehension inner loop cannot rebind assignment expression target '%s'", name)
			return sym
		}
		sym.Flags |= DefCompIter
	}
	if flag&DefParam != 0 {
		s.Params = append(s.Params, sym)
	} else if flag&DefGlobal != 0 {
		g := st.top.Symbols[m]
		if g == nil {
			g = &Symbol{Name: sym.Name, reg: -1}
			st.top.Symbols[sym.Name] = g
			st.top.Order = append(st.top.Order, g)
		}
		g.Flags |= flag
	}
	return sym
}

// stmts visits a suite.
func (st *symtable) stmts(body []ast.Stmt) {
	st.cur.depth++
	for _, s := range body {
		st.stmt(s)
	}
	st.cur.depth--
}

// body visits the statements of a function.
func (st *symtable) body(body []ast.Stmt) {
	for _, s := range body {
		st.cur.stmt++
		st.stmt(s)
	}
}

// targets visits the targets of a simple statement.
func (st *symtable) targets(list ...ast.Expr) {
	st.cur.targets = st.cur.depth == 0
	st.exprs(list)
	st.cur.targets = false
}

func (st *symtable) exprs(list []ast.Expr) {
	for _, e := range list {
		st.expr(e)
	}
}

// opt visits an expression that may be missing.
func (st *symtable) opt(e ast.Expr) {
	if e != nil {
		st.expr(e)
	}
}

func (st *symtable) stmt(s ast.Stmt) {
	if !st.c.enter() {
		st.c.leave()
		return
	}
	switch s := s.(type) {
	case *ast.FunctionDef:
		st.function(s, s.Name, s.Args, s.Body, s.Decorators, s.Returns, s.TypeParams, false)
	case *ast.AsyncFunctionDef:
		st.function(s, s.Name, s.Args, s.Body, s.Decorators, s.Returns, s.TypeParams, true)
	case *ast.ClassDef:
		st.class(s)
	case *ast.TypeAlias:
		st.typeAlias(s)
	case *ast.Return:
		if s.Value != nil {
			st.expr(s.Value)
			st.cur.ReturnsValue = true
		}
	case *ast.Delete:
		st.exprs(s.Targets)
	case *ast.Assign:
		st.targets(s.Targets...)
		st.expr(s.Value)
	case *ast.AnnAssign:
		st.annAssign(s)
	case *ast.AugAssign:
		_, st.augmented = s.Target.(*ast.Attribute)
		st.expr(s.Target)
		st.expr(s.Value)
	case *ast.For:
		st.expr(s.Target)
		st.expr(s.Iter)
		st.stmts(s.Body)
		st.stmts(s.Orelse)
	case *ast.AsyncFor:
		st.maybeCoroutine()
		st.expr(s.Target)
		st.expr(s.Iter)
		st.stmts(s.Body)
		st.stmts(s.Orelse)
	case *ast.While:
		st.expr(s.Test)
		st.stmts(s.Body)
		st.stmts(s.Orelse)
	case *ast.If:
		st.expr(s.Test)
		st.stmts(s.Body)
		st.stmts(s.Orelse)
	case *ast.Match:
		st.expr(s.Subject)
		for _, k := range s.Cases {
			st.pattern(k.Pattern)
			st.opt(k.Guard)
			st.stmts(k.Body)
		}
	case *ast.Raise:
		st.opt(s.Exc)
		st.opt(s.Cause)
	case *ast.Try:
		st.try(s.Body, s.Handlers, s.Orelse, s.Final)
	case *ast.TryStar:
		st.try(s.Body, s.Handlers, s.Orelse, s.Final)
	case *ast.Assert:
		st.expr(s.Test)
		st.opt(s.Msg)
	case *ast.Import:
		for _, a := range s.Names {
			st.alias(s, a)
		}
	case *ast.ImportFrom:
		for _, a := range s.Names {
			st.alias(s, a)
		}
	case *ast.Global:
		for _, name := range s.Names {
			st.declare(s, name, DefGlobal, "global")
		}
	case *ast.Nonlocal:
		for _, name := range s.Names {
			st.declare(s, name, DefNonlocal, "nonlocal")
		}
	case *ast.ExprStmt:
		st.expr(s.Value)
	case *ast.With:
		st.withItems(s.Items)
		st.stmts(s.Body)
	case *ast.AsyncWith:
		st.maybeCoroutine()
		st.withItems(s.Items)
		st.stmts(s.Body)
	}
	st.c.leave()
}

func (st *symtable) withItems(items []ast.WithItem) {
	for i := range items {
		st.expr(items[i].Expr)
		st.opt(items[i].Vars)
	}
}

func (st *symtable) maybeCoroutine() {
	if st.cur.Type == ModuleBlock && st.c.opts.Flags&FlagAllowTopLevelAwait != 0 {
		st.cur.Coroutine = true
	}
}

func (st *symtable) try(body []ast.Stmt, handlers []*ast.ExceptHandler, orelse, final []ast.Stmt) {
	st.stmts(body)
	for _, h := range handlers {
		st.opt(h.Type)
		if h.Name != "" {
			st.checkName(h.Name, ast.Store, h)
			if sym := st.def(h.Name, DefLocal, h); sym != nil {
				sym.deleted = true
			}
		}
		st.stmts(h.Body)
	}
	st.stmts(orelse)
	st.stmts(final)
}

func (st *symtable) declare(s ast.Stmt, name string, flag uint32, word string) {
	cur := st.lookup(st.cur, name)
	l := st.c.loc(s)
	if cur&(DefParam|DefLocal|Use|DefAnnot) != 0 {
		switch {
		case cur&DefParam != 0:
			st.c.fail(l, "name '%s' is parameter and %s", name, word)
		case cur&Use != 0:
			st.c.fail(l, "name '%s' is used prior to %s declaration", name, word)
		case cur&DefAnnot != 0:
			st.c.fail(l, "annotated name '%s' can't be %s", name, word)
		default:
			st.c.fail(l, "name '%s' is assigned to before %s declaration", name, word)
		}
		return
	}
	sym := st.def(name, flag, s)
	st.cur.directives = append(st.cur.directives, directive{sym.Name, l})
}

func (st *symtable) alias(s ast.Stmt, a *ast.Alias) {
	name := a.AsName
	if name == "" {
		name = a.Name
		if i := strings.IndexByte(name, '.'); i >= 0 {
			name = name[:i]
		}
	}
	if a.Name != "*" {
		// CPython finds this one in its code generator, where only the statement's start is at hand.
		if name == "__debug__" {
			l := st.c.loc(s)
			e := st.c.loc(a)
			st.c.fail(loc{l.line, e.endLine, l.col, e.endCol}, "cannot assign to __debug__")
		}
		st.def(name, DefImport|DefLocal, a)
		return
	}
	if st.cur.Type != ModuleBlock {
		st.c.fail(st.c.loc(a), "import * only allowed at module level")
	}
}

func hasKwDefaults(defaults []ast.Expr) bool {
	for _, d := range defaults {
		if d != nil {
			return true
		}
	}
	return false
}

func (st *symtable) function(s ast.Stmt, name string, args *ast.Arguments, body []ast.Stmt, decorators []ast.Expr,
	returns ast.Expr, typeParams []ast.TypeParam, async bool) {
	st.checkName(name, ast.Store, s)
	st.def(name, DefLocal, s)
	st.defaults(args)
	st.exprs(decorators)
	l := st.c.loc(s)
	if len(typeParams) > 0 {
		st.enterTypeParams(s, name, l, len(args.Defaults) > 0, hasKwDefaults(args.KwDefaults), false)
		st.typeParams(typeParams)
	}
	st.annotations(args, returns, s)
	sc := st.enter(name, FunctionBlock, s, l)
	sc.Coroutine = async
	st.arguments(args)
	st.body(body)
	st.exit()
	if len(typeParams) > 0 {
		st.exit()
	}
}

func (st *symtable) defaults(args *ast.Arguments) {
	st.exprs(args.Defaults)
	for _, d := range args.KwDefaults {
		st.opt(d)
	}
}

func (st *symtable) arguments(args *ast.Arguments) {
	for _, list := range [][]*ast.Arg{args.PosOnly, args.Args, args.KwOnly} {
		for _, a := range list {
			st.checkName(a.Arg, ast.Store, a)
			st.def(a.Arg, DefParam, a)
		}
	}
	if a := args.Vararg; a != nil {
		st.checkName(a.Arg, ast.Store, a)
		st.def(a.Arg, DefParam, a)
		st.cur.VarArgs = true
	}
	if a := args.Kwarg; a != nil {
		st.checkName(a.Arg, ast.Store, a)
		st.def(a.Arg, DefParam, a)
		st.cur.VarKeywords = true
	}
}

func (st *symtable) annotations(args *ast.Arguments, returns ast.Expr, n ast.Node) {
	if st.annots {
		st.enter("_annotation", AnnotationBlock, nil, st.c.loc(n))
		defer st.exit()
	}
	for _, list := range [][]*ast.Arg{args.PosOnly, args.Args} {
		for _, a := range list {
			st.opt(a.Annotation)
		}
	}
	if args.Vararg != nil {
		st.opt(args.Vararg.Annotation)
	}
	if args.Kwarg != nil {
		st.opt(args.Kwarg.Annotation)
	}
	for _, a := range args.KwOnly {
		st.opt(a.Annotation)
	}
	st.opt(returns)
}

func (st *symtable) annotation(e ast.Expr) {
	if st.annots {
		st.enter("_annotation", AnnotationBlock, nil, st.c.loc(e))
		defer st.exit()
	}
	st.expr(e)
}

func (st *symtable) annAssign(s *ast.AnnAssign) {
	if name, ok := s.Target.(*ast.Name); ok {
		st.checkName(name.Id, ast.Store, s)
		cur := st.lookup(st.cur, name.Id)
		if cur&(DefGlobal|DefNonlocal) != 0 && st.cur != st.top && s.Simple {
			word := "nonlocal"
			if cur&DefGlobal != 0 {
				word = "global"
			}
			st.c.fail(st.c.loc(s), "annotated name '%s' can't be %s", name.Id, word)
			return
		}
		if s.Simple {
			st.def(name.Id, DefAnnot|DefLocal, name)
		} else if s.Value != nil {
			st.def(name.Id, DefLocal, name)
		}
	} else {
		if a, ok := s.Target.(*ast.Attribute); ok {
			st.checkName(a.Attr, ast.Store, s)
		}
		st.expr(s.Target)
	}
	st.annotation(s.Annotation)
	st.opt(s.Value)
}

func (st *symtable) class(s *ast.ClassDef) {
	st.checkName(s.Name, ast.Store, s)
	st.def(s.Name, DefLocal, s)
	st.exprs(s.Decorators)
	saved := st.private
	l := st.c.loc(s)
	if len(s.TypeParams) > 0 {
		st.enterTypeParams(s, s.Name, l, false, false, true)
		st.private = s.Name
		st.cur.private = s.Name
		st.cur.mangledNames = map[string]bool{}
		st.typeParams(s.TypeParams)
	}
	st.exprs(s.Bases)
	for _, k := range s.Keywords {
		st.expr(k.Value)
	}
	st.private = s.Name
	st.enter(s.Name, ClassBlock, s, l)
	if len(s.TypeParams) > 0 {
		st.def("__type_params__", DefLocal, s)
		st.def(".type_params", Use, s)
	}
	st.stmts(s.Body)
	st.exit()
	if len(s.TypeParams) > 0 {
		st.exit()
	}
	st.private = saved
}

func (st *symtable) typeAlias(s *ast.TypeAlias) {
	name := s.Name.(*ast.Name).Id
	st.checkName(name, ast.Store, s)
	st.expr(s.Name)
	inClass := st.cur.Type == ClassBlock
	l := st.c.loc(s)
	if len(s.TypeParams) > 0 {
		st.enterTypeParams(s, name, l, false, false, false)
		st.typeParams(s.TypeParams)
	}
	st.enter(name, TypeAliasBlock, s, l)
	if inClass {
		st.cur.canSeeClassScope = true
		st.def("__classdict__", Use, s)
	}
	st.expr(s.Value)
	st.exit()
	if len(s.TypeParams) > 0 {
		st.exit()
	}
}

func (st *symtable) enterTypeParams(n ast.Node, name string, l loc, defaults, kwDefaults, class bool) {
	inClass := st.cur.Type == ClassBlock
	st.enter(name, TypeParametersBlock, typeParamsKey{n}, l)
	if inClass {
		st.cur.canSeeClassScope = true
		st.def("__classdict__", Use, n)
	}
	if class {
		st.def(".type_params", DefLocal|Use, n)
		st.def(".generic_base", DefLocal|Use, n)
	}
	if defaults {
		st.def(".defaults", DefParam, n)
	}
	if kwDefaults {
		st.def(".kwdefaults", DefParam, n)
	}
}

func (st *symtable) typeParams(list []ast.TypeParam) {
	for _, p := range list {
		if !st.c.enter() {
			st.c.leave()
			return
		}
		switch p := p.(type) {
		case *ast.TypeVar:
			st.typeParam(p, p.Name)
			if p.Bound != nil {
				where := "a TypeVar bound"
				if _, ok := p.Bound.(*ast.Tuple); ok {
					where = "a TypeVar constraint"
				}
				st.typeParamExpr(p.Bound, p.Name, p, where)
			}
			if p.Default != nil {
				st.typeParamExpr(p.Default, p.Name, defaultKey{p}, "a TypeVar default")
			}
		case *ast.TypeVarTuple:
			st.typeParam(p, p.Name)
			if p.Default != nil {
				st.typeParamExpr(p.Default, p.Name, defaultKey{p}, "a TypeVarTuple default")
			}
		case *ast.ParamSpec:
			st.typeParam(p, p.Name)
			if p.Default != nil {
				st.typeParamExpr(p.Default, p.Name, defaultKey{p}, "a ParamSpec default")
			}
		}
		st.c.leave()
	}
}

func (st *symtable) typeParam(p ast.TypeParam, name string) {
	st.checkName(name, ast.Store, p)
	if st.cur.mangledNames != nil {
		st.cur.mangledNames[name] = true
	}
	st.def(name, DefTypeParam|DefLocal, p)
}

func (st *symtable) typeParamExpr(e ast.Expr, name string, key any, where string) {
	inClass := st.cur.canSeeClassScope
	sc := st.enter(name, TypeVariableBlock, key, st.c.loc(e))
	sc.annotationLocation = where
	if inClass {
		sc.canSeeClassScope = true
		st.def("__classdict__", Use, e)
	}
	st.expr(e)
	st.exit()
}

func (st *symtable) pattern(p ast.Pattern) {
	if !st.c.enter() {
		st.c.leave()
		return
	}
	switch p := p.(type) {
	case *ast.MatchValue:
		st.expr(p.Value)
	case *ast.MatchSequence:
		st.patterns(p.Patterns)
	case *ast.MatchStar:
		st.capture(p.Name, p)
	case *ast.MatchMapping:
		st.exprs(p.Keys)
		st.patterns(p.Patterns)
		st.capture(p.Rest, p)
	case *ast.MatchClass:
		st.expr(p.Cls)
		st.patterns(p.Patterns)
		for i, name := range p.KwdAttrs {
			st.checkName(name, ast.Store, p.KwdPattern[i])
		}
		st.patterns(p.KwdPattern)
	case *ast.MatchAs:
		if p.Pattern != nil {
			st.pattern(p.Pattern)
		}
		st.capture(p.Name, p)
	case *ast.MatchOr:
		st.patterns(p.Patterns)
	}
	st.c.leave()
}

func (st *symtable) patterns(list []ast.Pattern) {
	for _, p := range list {
		st.pattern(p)
	}
}

func (st *symtable) capture(name string, p ast.Pattern) {
	if name != "" {
		st.checkName(name, ast.Store, p)
		st.def(name, DefLocal, p)
	}
}

// notInAnnotation refuses yield, await and := in annotation scopes.
func (st *symtable) notInAnnotation(what string, n ast.Node) bool {
	var where string
	switch st.cur.Type {
	case AnnotationBlock:
		where = "an annotation"
	case TypeVariableBlock:
		where = st.cur.annotationLocation
	case TypeAliasBlock:
		where = "a type alias"
	case TypeParametersBlock:
		where = "the definition of a generic"
	default:
		return true
	}
	st.c.fail(st.c.loc(n), "%s cannot be used within %s", what, where)
	return false
}

func (st *symtable) yield(e ast.Expr, value ast.Expr) {
	if !st.notInAnnotation("yield expression", e) {
		return
	}
	st.opt(value)
	st.cur.Generator = true
	var what string
	switch st.cur.Comprehension {
	case noComprehension:
		return
	case listComprehension:
		what = "list comprehension"
	case setComprehension:
		what = "set comprehension"
	case dictComprehension:
		what = "dict comprehension"
	default:
		what = "generator expression"
	}
	st.c.fail(st.c.loc(e), "'yield' inside %s", what)
}

func (st *symtable) expr(e ast.Expr) {
	if !st.c.enter() {
		st.c.leave()
		return
	}
	switch e := e.(type) {
	case *ast.Name:
		if e.Ctx == ast.Load {
			st.def(e.Id, Use, e)
			if e.Id == "super" && st.cur.functionLike() {
				st.def("__class__", Use, e)
			}
		} else {
			st.checkName(e.Id, e.Ctx, e)
			sym := st.def(e.Id, DefLocal, e)
			if e.Ctx == ast.Del {
				sym.deleted = true
			}
		}
	case *ast.Attribute:
		if e.Ctx == ast.Store && !st.augmented {
			st.checkName(e.Attr, e.Ctx, e)
		}
		st.augmented = false
		st.expr(e.Value)
	case *ast.Call:
		st.expr(e.Func)
		st.exprs(e.Args)
		for _, k := range e.Keywords {
			st.keyword(k)
		}
	case *ast.NamedExpr:
		st.namedExpr(e)
	case *ast.BoolOp:
		st.exprs(e.Values)
	case *ast.BinOp:
		st.expr(e.Left)
		st.expr(e.Right)
	case *ast.UnaryOp:
		st.expr(e.Operand)
	case *ast.Lambda:
		st.defaults(e.Args)
		st.enter("lambda", FunctionBlock, e, st.c.loc(e))
		st.arguments(e.Args)
		st.expr(e.Body)
		st.exit()
	case *ast.IfExp:
		st.expr(e.Test)
		st.expr(e.Body)
		st.expr(e.Orelse)
	case *ast.Dict:
		for _, k := range e.Keys {
			st.opt(k)
		}
		st.exprs(e.Values)
	case *ast.Set:
		st.exprs(e.Elts)
	case *ast.GeneratorExp:
		st.comprehension(e, "genexpr", generatorExpression, e.Gens, e.Elt, nil)
	case *ast.ListComp:
		st.comprehension(e, "listcomp", listComprehension, e.Gens, e.Elt, nil)
	case *ast.SetComp:
		st.comprehension(e, "setcomp", setComprehension, e.Gens, e.Elt, nil)
	case *ast.DictComp:
		st.comprehension(e, "dictcomp", dictComprehension, e.Gens, e.Key, e.Value)
	case *ast.Yield:
		st.yield(e, e.Value)
	case *ast.YieldFrom:
		st.yield(e, e.Value)
	case *ast.Await:
		if st.notInAnnotation("await expression", e) {
			st.expr(e.Value)
			st.cur.Coroutine = true
		}
	case *ast.Compare:
		st.expr(e.Left)
		st.exprs(e.Comps)
	case *ast.FormattedValue:
		st.expr(e.Value)
		st.opt(e.Spec)
	case *ast.JoinedStr:
		st.exprs(e.Values)
	case *ast.Subscript:
		st.expr(e.Value)
		st.expr(e.Slice)
	case *ast.Starred:
		st.expr(e.Value)
	case *ast.Slice:
		st.opt(e.Lower)
		st.opt(e.Upper)
		st.opt(e.Step)
	case *ast.List:
		st.exprs(e.Elts)
	case *ast.Tuple:
		st.exprs(e.Elts)
	}
	st.c.leave()
}

func (st *symtable) keyword(k *ast.Keyword) {
	st.checkName(k.Arg, ast.Store, k)
	st.expr(k.Value)
}

func (st *symtable) namedExpr(e *ast.NamedExpr) {
	if !st.notInAnnotation("named expression", e) {
		return
	}
	if st.cur.compIterExpr > 0 {
		st.c.fail(st.c.loc(e), "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	if st.cur.Comprehension != noComprehension {
		st.extendNamedExpr(e.Target.(*ast.Name))
		if st.c.err != nil {
			return
		}
	}
	for s := st.cur; s != nil; s = s.Parent {
		s.hasWalrus = true
		if s.Comprehension == noComprehension {
			break
		}
	}
	st.expr(e.Value)
	st.expr(e.Target)
}

// extendNamedExpr binds the target of := in a comprehension in the scope around it.
func (st *symtable) extendNamedExpr(target *ast.Name) {
	name := target.Id
	for s := st.cur; s != nil; s = s.Parent {
		if s.Comprehension != noComprehension {
			f := st.lookup(s, name)
			if f&DefCompIter != 0 && f&DefLocal != 0 {
				st.c.fail(st.c.loc(target), "assignment expression cannot rebind comprehension iteration variable '%s'", name)
				return
			}
			continue
		}
		switch s.Type {
		case FunctionBlock:
			flag := uint32(DefNonlocal)
			if st.lookup(s, name)&DefGlobal != 0 {
				flag = DefGlobal
			}
			sym := st.def(name, flag, target)
			st.cur.directives = append(st.cur.directives, directive{sym.Name, st.c.loc(target)})
			st.defIn(s, name, DefLocal, target)
			return
		case ModuleBlock:
			sym := st.def(name, DefGlobal, target)
			st.cur.directives = append(st.cur.directives, directive{sym.Name, st.c.loc(target)})
			st.defIn(s, name, DefGlobal, target)
			return
		case ClassBlock:
			st.c.fail(st.c.loc(target), "assignment expression within a comprehension cannot be used in a class body")
		case TypeParametersBlock:
			st.c.fail(st.c.loc(target), "assignment expression within a comprehension cannot be used within the definition of a generic")
		case TypeAliasBlock:
			st.c.fail(st.c.loc(target), "assignment expression within a comprehension cannot be used in a type alias")
		case TypeVariableBlock:
			st.c.fail(st.c.loc(target), "assignment expression within a comprehension cannot be used in a TypeVar bound")
		default:
			continue
		}
		return
	}
}

func (st *symtable) comprehension(e ast.Expr, name string, kind comprehensionKind, gens []ast.Comprehension, elt, value ast.Expr) {
	first := &gens[0]
	st.cur.compIterExpr++
	st.expr(first.Iter)
	st.cur.compIterExpr--
	s := st.enter(name, FunctionBlock, e, st.c.loc(e))
	s.Comprehension = kind
	s.Coroutine = first.Async
	s.Inlined = kind != generatorExpression && !s.Parent.canSeeClassScope && s.Parent.Type != AnnotationBlock
	st.def(".0", DefParam, e)
	s.compIterTarget = true
	st.expr(first.Target)
	s.compIterTarget = false
	st.exprs(first.Ifs)
	for i := 1; i < len(gens); i++ {
		g := &gens[i]
		s.compIterTarget = true
		st.expr(g.Target)
		s.compIterTarget = false
		s.compIterExpr++
		st.expr(g.Iter)
		s.compIterExpr--
		st.exprs(g.Ifs)
		if g.Async {
			s.Coroutine = true
		}
	}
	if value != nil {
		st.expr(value)
	}
	st.expr(elt)
	s.Generator = kind == generatorExpression
	async := s.Coroutine && kind != generatorExpression
	st.exit()
	if async {
		st.cur.Coroutine = true
	}
}
