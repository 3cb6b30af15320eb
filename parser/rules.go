package parser

// This file defines the error rules of the second pass. Each rule is a participle
// production: its struct says what to match, its check method whether the match is an
// error, over which range, and with what text. Expressions are read by the parser
// itself, with the rules inside them in force, through ParseTypeWith.
//
// The order of the rules of a site, in buildRules, is part of their meaning.

import (
	"io"
	"sync"
	"sync/atomic"

	"github.com/alecthomas/participle/v2"
	plexer "github.com/alecthomas/participle/v2/lexer"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// The nonterminals that the parser reads. Each is a type of its own because participle
// finds the function by the type.
type (
	anyExpr     interface{ ast.Expr } // expression
	plainExpr   interface{ ast.Expr } // expression, without the rules inside
	disjunction interface{ ast.Expr }
	bitwiseOr   interface{ ast.Expr }
	starExprs   interface{ ast.Expr } // star_expressions
	exprList    interface{ ast.Expr } // expressions
	starNamed   interface{ ast.Expr } // star_named_expression
	starredExpr interface{ ast.Expr } // '*' expression
	yieldExpr   interface{ ast.Expr }
	rightSide   interface{ ast.Expr } // yield_expr | star_expressions
	annTarget   interface{ ast.Expr } // a list or tuple, perhaps in parentheses
	targetEqual interface{}           // star_targets '='
	argList     interface{ arguments() *argValues }
	keywordArgs interface{} // kwargs
	forClauses  interface{ clauses() []ast.Comprehension }
	orPattern   interface{ ast.Pattern }
	fieldSpec   interface{} // the text and fields of a format spec
)

// argValues is what an argList holds.
type argValues struct {
	args []ast.Expr
	kws  []*ast.Keyword
}

func (a *argValues) arguments() *argValues { return a }

type clauseList []ast.Comprehension

func (c clauseList) clauses() []ast.Comprehension { return c }

// nothing is the value of the nonterminals whose values no rule needs.
type nothing struct{}

// rule is an error rule after it has matched. check returns nil when it is no error.
type rule interface {
	check(d *diagnosis) *failure
	lastToken() int
}

// matched is embedded first in each rule; participle fills in the tokens.
type matched struct{ Tokens []plexer.Token }

// lastToken is the index of the last token of the match.
func (m *matched) lastToken() int {
	if len(m.Tokens) == 0 {
		return 0
	}
	return tokenIndex(m.Tokens[len(m.Tokens)-1])
}

// tokenIndex returns the index of a participle token in the parser's token array.
func tokenIndex(t plexer.Token) int { return t.Pos.Column }

func (d *diagnosis) tokenSpan(t plexer.Token) ast.Span {
	k := d.p.toks[tokenIndex(t)]
	return ast.Span{Start: k.Start, End: k.End}
}

func over(s ast.Span, msg string) *failure {
	return &failure{typ: "SyntaxError", msg: msg, span: s}
}

func between(a, b ast.Span, msg string) *failure {
	return over(ast.Span{Start: a.Start, End: b.End}, msg)
}

// atLast reports an error at the last token that has been read.
func (d *diagnosis) atLast(msg string) *failure {
	return d.p.failureAt(max(d.p.far, d.p.i), msg)
}

// startingFrom reports an error from a to where the tokenizer is.
func (d *diagnosis) startingFrom(a ast.Span, msg string) *failure {
	t := d.p.toks[max(d.p.far, d.p.i)]
	f := over(ast.Span{Start: a.Start, End: t.End}, msg)
	f.endCol = endCurrent
	return f
}

// target checks a target; it returns nil when e is a valid one.
func badTarget(e ast.Expr, c ast.Ctx) *failure {
	bad := invalidTarget(e, c)
	if bad == nil {
		return nil
	}
	verb := "cannot assign to "
	if c == ast.Del {
		verb = "cannot delete "
	}
	return over(*bad.Pos(), verb+exprName(bad))
}

// exprName is the name of a kind of expression in error messages.
func exprName(e ast.Expr) string {
	switch n := e.(type) {
	case *ast.Attribute:
		return "attribute"
	case *ast.Subscript:
		return "subscript"
	case *ast.Starred:
		return "starred"
	case *ast.Name:
		return "name"
	case *ast.List:
		return "list"
	case *ast.Tuple:
		return "tuple"
	case *ast.Lambda:
		return "lambda"
	case *ast.Call:
		return "function call"
	case *ast.BoolOp, *ast.BinOp, *ast.UnaryOp:
		return "expression"
	case *ast.GeneratorExp:
		return "generator expression"
	case *ast.Yield, *ast.YieldFrom:
		return "yield expression"
	case *ast.Await:
		return "await expression"
	case *ast.ListComp:
		return "list comprehension"
	case *ast.SetComp:
		return "set comprehension"
	case *ast.DictComp:
		return "dict comprehension"
	case *ast.Dict:
		return "dict literal"
	case *ast.Set:
		return "set display"
	case *ast.JoinedStr, *ast.FormattedValue:
		return "f-string expression"
	case *ast.Constant:
		switch n.Kind {
		case ast.ConstNone:
			return "None"
		case ast.ConstTrue:
			return "True"
		case ast.ConstFalse:
			return "False"
		case ast.ConstEllipsis:
			return "ellipsis"
		}
		return "literal"
	case *ast.Compare:
		return "comparison"
	case *ast.IfExp:
		return "conditional expression"
	case *ast.NamedExpr:
		return "named expression"
	}
	return "expression"
}

// Expressions.

// a b   inside brackets. CPython excludes the soft keywords, but compares only as many
// characters as the name has.
type forgottenComma struct {
	matched
	A disjunction `parser:"(?! Name String | '_':Name | 'c':Name | 'ca':Name | 'cas':Name | 'case':Name | 'm':Name | 'ma':Name | 'mat':Name | 'matc':Name | 'match':Name | 't':Name | 'ty':Name | 'typ':Name | 'type':Name) @@"`
	B plainExpr   `parser:"@@"`
}

func (r *forgottenComma) check(d *diagnosis) *failure {
	if n, ok := r.A.(*ast.Name); ok && (n.Id == "print" || n.Id == "exec") {
		return nil
	}
	if d.level(r.lastToken()) == 0 {
		return nil
	}
	f := between(*r.A.Pos(), *r.B.Pos(), "invalid syntax. Perhaps you forgot a comma?")
	f.adjacent = true
	return f
}

// level is the number of brackets open after a token.
func (d *diagnosis) level(token int) int {
	n := 0
	for i := d.first; i <= token; i++ {
		switch d.p.toks[i].Kind {
		case lexer.LPar, lexer.LSqb, lexer.LBrace:
			n++
		case lexer.RPar, lexer.RSqb, lexer.RBrace:
			n--
		}
	}
	return n
}

// a if b   without else
type missingElse struct {
	matched
	A disjunction `parser:"@@ If"`
	B disjunction `parser:"@@ (?! Else | Colon)"`
}

func (r *missingElse) check(d *diagnosis) *failure {
	return between(*r.A.Pos(), *r.B.Pos(), "expected 'else' after 'if' expression")
}

// f"{lambda x: 1}"
type fstringLambda struct {
	matched
	A      plexer.Token  `parser:"@Lambda"`
	Params []lambdaParam `parser:"@@*"`
	B      plexer.Token  `parser:"@Colon (?= FStringMiddle | LBrace | RBrace)"`
}

type lambdaParam struct {
	Token   plexer.Token `parser:"( @(Name | Comma | Star | DoubleStar | Slash)"`
	Default anyExpr      `parser:"| Equal @@ )"`
}

func (r *fstringLambda) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), d.tokenSpan(r.B), "f-string: lambda expressions are not allowed without parentheses")
}

// print "hello"
type legacyCall struct {
	matched
	Name plexer.Token `parser:"@Name (?! LPar)"`
	Args starExprs    `parser:"@@"`
}

func (r *legacyCall) check(d *diagnosis) *failure {
	if r.Name.Value != "print" && r.Name.Value != "exec" {
		return nil
	}
	f := between(d.tokenSpan(r.Name), *r.Args.Pos(), "Missing parentheses in call to '"+r.Name.Value+"'. Did you mean "+r.Name.Value+"(...)?")
	f.adjacent = true
	return f
}

// a.b := c
type walrusTarget struct {
	matched
	A anyExpr `parser:"@@ ColonEqual"`
	B anyExpr `parser:"@@"`
}

func (r *walrusTarget) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "cannot use assignment expressions with "+exprName(r.A))
}

// a = b   where a named expression may stand
type equalInCondition struct {
	matched
	A plexer.Token `parser:"@Name Equal"`
	B bitwiseOr    `parser:"@@ (?! Equal | ColonEqual)"`
}

func (r *equalInCondition) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), *r.B.Pos(), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
}

// f() = b   where a named expression may stand
type assignToValue struct {
	matched
	A bitwiseOr `parser:"(?! True | None | False) @@ Equal"`
	B bitwiseOr `parser:"@@ (?! Equal | ColonEqual)"`
}

func (r *assignToValue) check(d *diagnosis) *failure {
	if d.startsWithDisplay(tokenIndex(r.Tokens[0])) {
		return nil
	}
	return over(*r.A.Pos(), "cannot assign to "+exprName(r.A)+" here. Maybe you meant '==' instead of '='?")
}

// startsWithDisplay reports whether a list, tuple or generator expression begins at the
// token.
func (d *diagnosis) startsWithDisplay(token int) (yes bool) {
	p := d.p
	k := p.toks[token].Kind
	if k != lexer.LPar && k != lexer.LSqb {
		return false
	}
	state := p.save()
	p.reset(token)
	p.diag = nil
	p.attempt(func() {
		switch p.atom().(type) {
		case *ast.List, *ast.GeneratorExp:
			yes = true
		case *ast.Tuple:
			yes = true
		}
		if yes && k == lexer.LPar && p.toks[token+1].Kind == lexer.LPar {
			// a parenthesised display is a group, not a display
			yes = p.isDisplay(token)
		}
	})
	p.diag = d
	p.restore(state)
	return yes
}

// isDisplay reports whether the parenthesis at the token encloses a tuple or generator
// expression itself.
func (p *parser) isDisplay(token int) bool {
	p.reset(token)
	e := p.atom()
	return e.Pos().Start == p.toks[token].Start
}

// a + not b
type notAfterOperator struct {
	matched
	Not plexer.Token `parser:"(Plus | Minus | Star | Slash | Percent | DoubleSlash | At | Tilde) @Not"`
	B   notOperand   `parser:"@@"`
}

type notOperand interface{ ast.Expr } // inversion

func (r *notAfterOperator) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.Not), *r.B.Pos(), "'not' after an operator must be parenthesized")
}

// Calls.

// f(**a, *b)
type starAfterUnpacking struct {
	matched
	A     *plainArgs    `parser:"( @@ Comma"`
	K     keywordArgs   `parser:"  @@"`
	L     keywordArgs   `parser:"| @@ )"`
	Comma plexer.Token  `parser:"@Comma"`
	Star  []starredExpr `parser:"@@ (Comma @@)*"`
}

type plainArgs struct {
	First plainArg   `parser:"@@"`
	More  []plainArg `parser:"(Comma @@)*"`
}

type plainArg interface{ ast.Expr } // starred, named or other expression not before "="

func (r *starAfterUnpacking) check(d *diagnosis) *failure {
	return d.startingFrom(d.tokenSpan(r.Comma), "iterable argument unpacking follows keyword argument unpacking")
}

const genexpMessage = "Generator expression must be parenthesized"

// f(x for x in y, 1)
type genexpFirst struct {
	matched
	A    anyExpr    `parser:"@@"`
	Gens forClauses `parser:"@@ Comma"`
	Rest argList    `parser:"@@?"`
}

func (r *genexpFirst) check(d *diagnosis) *failure {
	return between(*r.A.Pos(), *lastItem(r.Gens.clauses()).Pos(), genexpMessage)
}

// lastItem is the last condition of a comprehension, or its iterable.
func lastItem(gens []ast.Comprehension) ast.Expr {
	g := gens[len(gens)-1]
	if n := len(g.Ifs); n > 0 {
		return g.Ifs[n-1]
	}
	return g.Iter
}

// f(a = b for c in d)
type genexpKeyword struct {
	matched
	A     plexer.Token `parser:"@Name"`
	Equal plexer.Token `parser:"@Equal"`
	B     anyExpr      `parser:"@@"`
	Gens  forClauses   `parser:"@@"`
}

func (r *genexpKeyword) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), d.tokenSpan(r.Equal), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
}

// f(a=)
type missingArgument struct {
	matched
	Args  argList      `parser:"(@@ Comma)?"`
	A     plexer.Token `parser:"@Name"`
	Equal plexer.Token `parser:"@Equal (?= Comma | RPar)"`
}

func (r *missingArgument) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), d.tokenSpan(r.Equal), "expected argument value expression")
}

// f(a=)   without arguments before it
type missingFirstArgument struct {
	matched
	A     plexer.Token `parser:"@Name"`
	Equal plexer.Token `parser:"@Equal (?= Comma | RPar)"`
}

func (r *missingFirstArgument) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), d.tokenSpan(r.Equal), "expected argument value expression")
}

// f(a, b for b in c)   where the clauses follow the arguments
type genexpLast struct {
	matched
	Args argList    `parser:"@@"`
	Gens forClauses `parser:"@@"`
}

func (r *genexpLast) check(d *diagnosis) *failure {
	n := len(r.Args.arguments().args)
	if n <= 1 {
		return nil
	}
	return between(*r.Args.arguments().args[n-1].Pos(), *lastItem(r.Gens.clauses()).Pos(), genexpMessage)
}

// f(a=1, b for b in c)
type genexpAfterKeyword struct {
	matched
	Args argList    `parser:"@@ Comma"`
	A    anyExpr    `parser:"@@"`
	Gens forClauses `parser:"@@"`
}

func (r *genexpAfterKeyword) check(d *diagnosis) *failure {
	return between(*r.A.Pos(), *r.Gens.clauses()[len(r.Gens.clauses())-1].Target.Pos(), genexpMessage)
}

// f(a=1, b)
type positionalAfterKeyword struct {
	matched
	A argList `parser:"@@ Comma"`
	B argList `parser:"@@"`
}

func (r *positionalAfterKeyword) check(d *diagnosis) *failure {
	for _, k := range r.A.arguments().kws {
		if k.Arg == "" {
			return d.atLast("positional argument follows keyword argument unpacking")
		}
	}
	return d.atLast("positional argument follows keyword argument")
}

// f(True=1)
type keywordConstant struct {
	matched
	A     plexer.Token `parser:"@(True | False | None)"`
	Equal plexer.Token `parser:"@Equal"`
}

func (r *keywordConstant) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.A), d.tokenSpan(r.Equal), "cannot assign to "+r.A.Value)
}

// f(a.b=1)
type keywordExpression struct {
	matched
	A     anyExpr      `parser:"(?! Name Equal) @@"`
	Equal plexer.Token `parser:"@Equal"`
}

func (r *keywordExpression) check(d *diagnosis) *failure {
	return between(*r.A.Pos(), d.tokenSpan(r.Equal), `expression cannot contain assignment, perhaps you meant "=="?`)
}

// f(**a=b)
type unpackingAssigned struct {
	matched
	Star plexer.Token `parser:"@DoubleStar"`
	A    anyExpr      `parser:"@@ Equal"`
	B    anyExpr      `parser:"@@"`
}

func (r *unpackingAssigned) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.Star), *r.B.Pos(), "cannot assign to keyword argument unpacking")
}

// f(*a=b)
type starAssigned struct {
	matched
	Star plexer.Token `parser:"@Star"`
	A    anyExpr      `parser:"@@ Equal"`
	B    anyExpr      `parser:"@@"`
}

func (r *starAssigned) check(d *diagnosis) *failure {
	return between(d.tokenSpan(r.Star), *r.B.Pos(), "cannot assign to iterable argument unpacking")
}

// Displays and comprehensions.

// [*a for a in b]
type starComprehension struct {
	matched
	A    starredExpr `parser:"(LSqb | LPar | LBrace) @@"`
	Gens forClauses  `parser:"@@"`
}

func (r *starComprehension) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "iterable unpacking cannot be used in comprehension")
}

const parenthesesMessage = "did you forget parentheses around the comprehension target?"

// [a, b for a, b in c]
type tupleComprehension struct {
	matched
	A    starNamed   `parser:"(LSqb | LBrace) @@ Comma"`
	B    starNamed   `parser:"@@"`
	More []starNamed `parser:"(Comma @@)* Comma?"`
	Gens forClauses  `parser:"@@"`
}

func (r *tupleComprehension) check(d *diagnosis) *failure {
	last := r.B
	if n := len(r.More); n > 0 {
		last = r.More[n-1]
	}
	return between(*r.A.Pos(), *last.Pos(), parenthesesMessage)
}

// [a, for a in b]
type commaComprehension struct {
	matched
	A     starNamed    `parser:"(LSqb | LBrace) @@"`
	Comma plexer.Token `parser:"@Comma"`
	Gens  forClauses   `parser:"@@"`
}

func (r *commaComprehension) check(d *diagnosis) *failure {
	return between(*r.A.Pos(), d.tokenSpan(r.Comma), parenthesesMessage)
}

// {**a for a in b}
type unpackingComprehension struct {
	matched
	Star plexer.Token `parser:"LBrace @DoubleStar"`
	A    bitwiseOr    `parser:"@@"`
	Gens forClauses   `parser:"@@ RBrace"`
}

func (r *unpackingComprehension) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Star), "dict unpacking cannot be used in dict comprehension")
}

// (*a)
type starGroup struct {
	matched
	A starredExpr `parser:"LPar @@ RPar"`
}

func (r *starGroup) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "cannot use starred expression here")
}

// (**a)
type doubleStarGroup struct {
	matched
	Star plexer.Token `parser:"LPar @DoubleStar"`
	A    anyExpr      `parser:"@@ RPar"`
}

func (r *doubleStarGroup) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Star), "cannot use double starred expression here")
}

// for a x
type missingIn struct {
	matched
	A bitwiseOr   `parser:"Async? For @@"`
	B []bitwiseOr `parser:"(Comma @@)* Comma? (?! In)"`
}

func (r *missingIn) check(d *diagnosis) *failure {
	return d.atLast("'in' expected after for-loop variables")
}

// for f() in x
type forTarget struct {
	matched
	A starExprs `parser:"Async? For @@"`
}

func (r *forTarget) check(d *diagnosis) *failure {
	e := ast.Expr(r.A)
	if c, ok := e.(*ast.Compare); ok {
		if c.Ops[0] != ast.In {
			return nil
		}
		e = c.Left
	}
	if t, ok := e.(*ast.Tuple); ok && len(t.Elts) > 0 {
		// the last element of "a, b in c" is a comparison
		for i, x := range t.Elts {
			if c, ok := x.(*ast.Compare); ok && c.Ops[0] == ast.In {
				elts := append([]ast.Expr(nil), t.Elts[:i]...)
				e = &ast.Tuple{Elts: append(elts, c.Left)}
				break
			}
		}
	}
	return badTarget(e, ast.Store)
}

// Statements.

// [a, b]: int
type annotatedDisplay struct {
	matched
	A annTarget `parser:"@@ Colon"`
	B anyExpr   `parser:"@@"`
}

func (r *annotatedDisplay) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "only single target (not "+exprName(r.A)+") can be annotated")
}

// a, b: int
type annotatedTuple struct {
	matched
	A    starNamed   `parser:"@@ Comma"`
	More []starNamed `parser:"(@@ (Comma @@)* Comma?)* Colon"`
	B    anyExpr     `parser:"@@"`
}

func (r *annotatedTuple) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "only single target (not tuple) can be annotated")
}

// f(): int
type annotatedValue struct {
	matched
	A anyExpr `parser:"@@ Colon"`
	B anyExpr `parser:"@@"`
}

func (r *annotatedValue) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "illegal target for annotation")
}

// a = f() = 1
type assignTarget struct {
	matched
	Targets []targetEqual `parser:"@@*"`
	A       starExprs     `parser:"@@ Equal"`
}

func (r *assignTarget) check(d *diagnosis) *failure { return badTarget(r.A, ast.Store) }

// a = yield = 1
type assignYield struct {
	matched
	Targets []targetEqual `parser:"@@*"`
	A       yieldExpr     `parser:"@@ Equal"`
}

func (r *assignYield) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "assignment to yield expression not possible")
}

// a, b += 1
type augAssignTarget struct {
	matched
	A starExprs `parser:"@@ (PlusEqual | MinusEqual | StarEqual | SlashEqual | DoubleSlashEqual | PercentEqual | AtEqual | AmperEqual | VBarEqual | CircumflexEqual | LeftShiftEqual | RightShiftEqual | DoubleStarEqual)"`
	B rightSide `parser:"@@"`
}

func (r *augAssignTarget) check(d *diagnosis) *failure {
	return over(*r.A.Pos(), "'"+exprName(r.A)+"' is an illegal expression for augmented assignment")
}

// del f()
type delTarget struct {
	matched
	A starExprs `parser:"Del @@"`
}

func (r *delTarget) check(d *diagnosis) *failure { return badTarget(r.A, ast.Del) }

// import a from b
type importFrom struct {
	matched
	Import plexer.Token `parser:"@Import Name (Dot Name)* (Comma Name (Dot Name)*)* From Name (Dot Name)*"`
}

func (r *importFrom) check(d *diagnosis) *failure {
	d.p.far = max(d.p.far, r.lastToken()+1)
	return d.startingFrom(d.tokenSpan(r.Import), "Did you mean to use 'from ... import ...' instead?")
}

const noNamesMessage = "Expected one or more names after 'import'"

// import
type importNothing struct {
	matched
	Newline plexer.Token `parser:"Import @Newline"`
}

func (r *importNothing) check(d *diagnosis) *failure {
	return d.startingFrom(d.tokenSpan(r.Newline), noNamesMessage)
}

// from a import b,
type trailingComma struct {
	matched
	First string `parser:"@Name (As Name)? (Comma Name (As Name)?)* Comma Newline"`
}

func (r *trailingComma) check(d *diagnosis) *failure {
	return d.atLast("trailing comma not allowed without surrounding parentheses")
}

// from a import
type importNoTargets struct {
	matched
	Newline plexer.Token `parser:"@Newline"`
}

func (r *importNoTargets) check(d *diagnosis) *failure {
	return d.startingFrom(d.tokenSpan(r.Newline), noNamesMessage)
}

// with a as f():
type withTarget struct {
	matched
	A anyExpr `parser:"@@ As"`
	B anyExpr `parser:"@@ (?= Comma | RPar | Colon)"`
}

func (r *withTarget) check(d *diagnosis) *failure { return badTarget(r.B, ast.Store) }

// except A, B:
type exceptTuple struct {
	matched
	A anyExpr  `parser:"Except Star? @@ Comma"`
	B exprList `parser:"@@ (As Name)? Colon"`
}

func (r *exceptTuple) check(d *diagnosis) *failure {
	return d.startingFrom(*r.A.Pos(), "multiple exception types must be parenthesized")
}

// except*:
type exceptStarNothing struct {
	matched
	Star plexer.Token `parser:"Except @Star (Newline | Colon)"`
}

func (r *exceptStarNothing) check(d *diagnosis) *failure {
	return d.atLast("expected one or more exception types")
}

// Parameters. A lambda's parameters are read by the same rules: its colon is given to
// participle as a right parenthesis, which also rules out annotations.

type paramNoDefault struct {
	Name       plexer.Token `parser:"@Name"`
	Annotation anyExpr      `parser:"(Colon @@)? (?= Comma | RPar) Comma?"`
}

type paramWithDefault struct {
	Name       plexer.Token `parser:"@Name"`
	Annotation anyExpr      `parser:"(Colon @@)?"`
	Default    anyExpr      `parser:"Equal @@ (?= Comma | RPar) Comma?"`
}

type paramMaybeDefault struct {
	Name       plexer.Token `parser:"@Name"`
	Annotation anyExpr      `parser:"(Colon @@)?"`
	Default    anyExpr      `parser:"(Equal @@)? (?= Comma | RPar) Comma?"`
}

// def f(/, a)
type slashFirst struct {
	matched
	Slash plexer.Token `parser:"@Slash Comma"`
}

func (r *slashFirst) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Slash), "at least one argument must precede /")
}

// def f(a, /, b, /)
type slashTwice struct {
	matched
	Params []paramMaybeDefault `parser:"@@+ Slash (?= Comma | RPar) Comma?"`
	More   []paramMaybeDefault `parser:"@@*"`
	Slash  plexer.Token        `parser:"@Slash"`
}

func (r *slashTwice) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Slash), "/ may appear only once")
}

// def f(a=1, b)
type defaultMissing struct {
	matched
	Params   []paramNoDefault   `parser:"@@*"`
	Defaults []paramWithDefault `parser:"(Slash Comma)? @@* (Slash Comma)?"`
	More     []paramWithDefault `parser:"@@*"`
	A        *paramNoDefault    `parser:"@@"`
}

func (r *defaultMissing) check(d *diagnosis) *failure {
	if len(r.Defaults) == 0 && len(r.More) == 0 {
		return nil
	}
	end := d.tokenSpan(r.A.Name)
	if r.A.Annotation != nil {
		end.End = r.A.Annotation.Pos().End
	}
	return over(end, "parameter without a default follows parameter with a default")
}

// def f(a, (b, c))
type parenthesizedParams struct {
	matched
	Params []paramNoDefault `parser:"@@*"`
	Left   plexer.Token     `parser:"@LPar"`
	Inner  []string         `parser:"@Name (Comma @Name)* Comma?"`
	Right  plexer.Token     `parser:"@RPar"`
}

func (r *parenthesizedParams) check(d *diagnosis) *failure {
	what := "Function"
	if d.lambda {
		what = "Lambda expression"
	}
	return between(d.tokenSpan(r.Left), d.tokenSpan(r.Right), what+" parameters cannot be parenthesized")
}

// def f(*a, /)
type slashAfterStar struct {
	matched
	Params []paramMaybeDefault `parser:"@@* (Slash Comma)?"`
	More   []paramMaybeDefault `parser:"@@* Star"`
	Star   *paramNoDefault     `parser:"(Comma | @@)"`
	After  []paramMaybeDefault `parser:"@@*"`
	Slash  plexer.Token        `parser:"@Slash"`
}

func (r *slashAfterStar) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Slash), "/ must be ahead of *")
}

// def f(a, /*b)
type commaMissing struct {
	matched
	Params []paramMaybeDefault `parser:"@@+ Slash"`
	Star   plexer.Token        `parser:"@Star"`
}

func (r *commaMissing) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Star), "expected comma between / and *")
}

// def f(*)
type bareStar struct {
	matched
	Star plexer.Token `parser:"@Star (RPar | Comma (RPar | DoubleStar))"`
}

func (r *bareStar) check(d *diagnosis) *failure {
	if d.lambda {
		return d.atLast("named arguments must follow bare *")
	}
	return over(d.tokenSpan(r.Star), "named arguments must follow bare *")
}

type plainParam struct {
	Name       plexer.Token `parser:"@Name"`
	Annotation anyExpr      `parser:"(Colon @@)?"`
}

// def f(*a=1)
type starDefault struct {
	matched
	Param plainParam   `parser:"Star @@"`
	Equal plexer.Token `parser:"@Equal"`
}

func (r *starDefault) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Equal), "var-positional argument cannot have default value")
}

// def f(*a, *b)
type starTwice struct {
	matched
	First *paramNoDefault     `parser:"Star (Comma | @@)"`
	More  []paramMaybeDefault `parser:"@@*"`
	Star  plexer.Token        `parser:"@Star (Comma | Name)"`
}

func (r *starTwice) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Star), "* argument may appear only once")
}

// def f(**a=1)
type keywordsDefault struct {
	matched
	Param plainParam   `parser:"DoubleStar @@"`
	Equal plexer.Token `parser:"@Equal"`
}

func (r *keywordsDefault) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Equal), "var-keyword argument cannot have default value")
}

// def f(**a, b)
type paramAfterKeywords struct {
	matched
	Param plainParam   `parser:"DoubleStar @@ Comma"`
	A     *plainParam  `parser:"( @@"`
	Star  plexer.Token `parser:"| @(Star | DoubleStar | Slash) )"`
}

func (r *paramAfterKeywords) check(d *diagnosis) *failure {
	const msg = "arguments cannot follow var-keyword argument"
	if r.A == nil {
		return over(d.tokenSpan(r.Star), msg)
	}
	s := d.tokenSpan(r.A.Name)
	if r.A.Annotation != nil {
		s.End = r.A.Annotation.Pos().End
	}
	return over(s, msg)
}

// def f(a=)
type missingDefault struct {
	matched
	Equal plexer.Token `parser:"@Equal (?= RPar | Comma)"`
}

func (r *missingDefault) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Equal), "expected default value expression")
}

// def f[]()
type noTypeParams struct {
	matched
	Right plexer.Token `parser:"LSqb @RSqb"`
}

func (r *noTypeParams) check(d *diagnosis) *failure {
	return d.startingFrom(d.tokenSpan(r.Right), "Type parameter list cannot be empty")
}

// class C[*T: int]
type boundNotAllowed struct {
	matched
	Star  plexer.Token `parser:"@(Star | DoubleStar) Name"`
	Colon plexer.Token `parser:"@Colon"`
	Bound anyExpr      `parser:"@@"`
}

func (r *boundNotAllowed) check(d *diagnosis) *failure {
	what, kind := "bound", "TypeVarTuple"
	if _, ok := r.Bound.(*ast.Tuple); ok {
		what = "constraints"
	}
	if r.Star.Value == "**" {
		kind = "ParamSpec"
	}
	return d.startingFrom(d.tokenSpan(r.Colon), "cannot use "+what+" with "+kind)
}

// Patterns.

// case a as _
type asWildcard struct {
	matched
	A      orPattern    `parser:"@@ As"`
	Target plexer.Token `parser:"@'_':Name"`
}

func (r *asWildcard) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.Target), "cannot use '_' as a target")
}

// case a as 1
type asTarget struct {
	matched
	A      orPattern `parser:"@@ As"`
	Target anyExpr   `parser:"(?! Name) @@"`
}

func (r *asTarget) check(d *diagnosis) *failure {
	return over(*r.Target.Pos(), "invalid pattern target")
}

type positionalPattern interface{ ast.Pattern } // a pattern not before "="

// case C(a=b, c)
type positionalAfterKeywordPattern struct {
	matched
	Before []positionalPattern `parser:"Name (Dot Name)* LPar (@@ Comma)*"`
	Key    []keywordPattern    `parser:"@@ (Comma @@)* Comma"`
	First  positionalPattern   `parser:"@@"`
	More   []positionalPattern `parser:"(Comma @@)*"`
}

type keywordPattern interface{} // NAME '=' pattern

func (r *positionalAfterKeywordPattern) check(d *diagnosis) *failure {
	last := r.First
	if n := len(r.More); n > 0 {
		last = r.More[n-1]
	}
	return between(*r.First.Pos(), *last.Pos(), "positional patterns follow keyword patterns")
}

// Replacement fields of f-strings.

// f"{}"
type emptyField struct {
	matched
	A plexer.Token `parser:"LBrace @(Equal | Exclamation | Colon | RBrace)"`
}

func (r *emptyField) check(d *diagnosis) *failure {
	return over(d.tokenSpan(r.A), "f-string: valid expression required before '"+r.A.Value+"'")
}

// f"{*}"
type badField struct {
	matched
	Brace plexer.Token `parser:"@LBrace"`
}

func (r *badField) check(d *diagnosis) *failure {
	if d.readsRightSide(tokenIndex(r.Brace) + 1) {
		return nil
	}
	return d.p.failureAt(tokenIndex(r.Brace)+1, "f-string: expecting a valid expression after '{'")
}

func (d *diagnosis) readsRightSide(token int) bool {
	state := d.p.save()
	d.p.reset(token)
	ok := d.p.attempt(func() { d.p.rightSide() })
	d.p.restore(state)
	return ok
}

// The following rules each read a prefix of a field and say what must come next.
type (
	fieldAfterValue struct {
		matched
		A rightSide `parser:"LBrace @@ (?! Equal | Exclamation | Colon | RBrace)"`
	}
	fieldAfterEqual struct {
		matched
		A rightSide `parser:"LBrace @@ Equal (?! Exclamation | Colon | RBrace)"`
	}
	fieldNoConversion struct {
		matched
		A rightSide    `parser:"LBrace @@ Equal?"`
		B plexer.Token `parser:"@Exclamation (?= Colon | RBrace)"`
	}
	fieldBadConversion struct {
		matched
		A rightSide    `parser:"LBrace @@ Equal?"`
		B plexer.Token `parser:"@Exclamation (?! Name)"`
	}
	fieldAfterConversion struct {
		matched
		A rightSide `parser:"LBrace @@ Equal? (Exclamation Name)? (?! Colon | RBrace)"`
	}
	fieldAfterSpec struct {
		matched
		A rightSide   `parser:"LBrace @@ Equal? (Exclamation Name)? Colon"`
		B []fieldSpec `parser:"@@* (?! RBrace)"`
	}
	fieldEnd struct {
		matched
		A rightSide `parser:"LBrace @@ Equal? (Exclamation Name)? (?! RBrace)"`
	}
)

// afterMatch reports an error at the token after the match.
func (d *diagnosis) afterMatch(m *matched, msg string) *failure {
	return d.p.failureAt(m.lastToken()+1, msg)
}

func (r *fieldAfterValue) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: expecting '=', or '!', or ':', or '}'")
}

func (r *fieldAfterEqual) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: expecting '!', or ':', or '}'")
}

func (r *fieldNoConversion) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: missing conversion character")
}

func (r *fieldBadConversion) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: invalid conversion character")
}

func (r *fieldAfterConversion) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: expecting ':' or '}'")
}

func (r *fieldAfterSpec) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: expecting '}', or format specs")
}

func (r *fieldEnd) check(d *diagnosis) *failure {
	return d.afterMatch(&r.matched, "f-string: expecting '}'")
}

// ruleSet holds the rules of each site in their order.
type ruleSet struct {
	sites [numSites][]func(*plexer.PeekingLexer) rule
}

// anyRule is the root production; only its parts are parsed.
type anyRule struct {
	R rule `parser:"@@"`
}

var (
	// diagnosing protects current: participle's custom productions get no user state, so
	// the diagnosis reaches them through a variable, one at a time.
	diagnosing sync.Mutex
	current    *diagnosis

	rulesBuilt atomic.Bool // for the tests
)

// buildRules builds the participle parsers at the first syntax error.
var buildRules = sync.OnceValue(func() *ruleSet {
	rulesBuilt.Store(true)
	root := participle.MustBuild[anyRule](
		participle.Lexer(definition{}),
		participle.UseLookahead(participle.MaxLookahead),
		participle.Union[rule](
			&forgottenComma{}, &missingElse{}, &fstringLambda{}, &legacyCall{}, &walrusTarget{}, &equalInCondition{},
			&assignToValue{}, &notAfterOperator{}, &starAfterUnpacking{}, &genexpFirst{}, &genexpKeyword{}, &missingArgument{},
			&missingFirstArgument{}, &genexpLast{}, &genexpAfterKeyword{}, &positionalAfterKeyword{}, &keywordConstant{},
			&keywordExpression{}, &unpackingAssigned{}, &starAssigned{}, &starComprehension{}, &tupleComprehension{},
			&commaComprehension{}, &unpackingComprehension{}, &starGroup{}, &doubleStarGroup{}, &missingIn{}, &forTarget{}, &annotatedDisplay{}, &annotatedTuple{}, &annotatedValue{}, &assignTarget{},
			&assignYield{}, &augAssignTarget{}, &delTarget{}, &importFrom{}, &importNothing{}, &trailingComma{}, &importNoTargets{},
			&withTarget{}, &exceptTuple{}, &exceptStarNothing{}, &slashFirst{}, &slashTwice{}, &defaultMissing{},
			&parenthesizedParams{}, &slashAfterStar{}, &commaMissing{}, &bareStar{}, &starDefault{}, &starTwice{}, &keywordsDefault{},
			&paramAfterKeywords{}, &missingDefault{}, &noTypeParams{}, &boundNotAllowed{}, &asWildcard{}, &asTarget{},
			&positionalAfterKeywordPattern{}, &emptyField{}, &badField{}, &fieldAfterValue{}, &fieldAfterEqual{}, &fieldNoConversion{},
			&fieldBadConversion{}, &fieldAfterConversion{}, &fieldAfterSpec{}, &fieldEnd{},
		),
		plug(func(p *parser) anyExpr { return p.expr() }),
		plug(func(p *parser) plainExpr {
			d := p.diag
			p.diag = nil
			defer func() { p.diag = d }()
			return p.readExpr()
		}),
		plug(func(p *parser) disjunction { return p.disjunction() }),
		plug(func(p *parser) bitwiseOr { return p.binary(precBitOr) }),
		plug(func(p *parser) starExprs { return p.starExprs() }),
		plug(func(p *parser) exprList { return p.expressions() }),
		plug(func(p *parser) starNamed { return p.starNamed() }),
		plug(func(p *parser) notOperand { return p.inversion() }),
		plug((*parser).starredRule),
		plug((*parser).yieldRule),
		plug(func(p *parser) rightSide { return p.rightSide() }),
		plug((*parser).annotatedTarget),
		plug((*parser).targetAndEqual),
		plug((*parser).pegArgs),
		plug((*parser).pegKeywords),
		plug((*parser).pegPlainArg),
		plug((*parser).clauses),
		plug(func(p *parser) orPattern { return p.orPattern() }),
		plug((*parser).positionalPattern),
		plug((*parser).keywordPattern),
		plug((*parser).specPart),
	)
	s := &ruleSet{}
	s.sites[siteExpr] = list(on[forgottenComma](root), on[missingElse](root), on[fstringLambda](root), on[legacyCall](root))
	s.sites[siteNamed] = list(on[walrusTarget](root), on[equalInCondition](root), on[assignToValue](root))
	s.sites[siteOperator] = list(on[notAfterOperator](root))
	s.sites[siteArgs] = list(on[starAfterUnpacking](root), on[genexpFirst](root), on[genexpKeyword](root), on[missingArgument](root),
		on[missingFirstArgument](root), on[genexpLast](root), on[genexpAfterKeyword](root), on[positionalAfterKeyword](root))
	s.sites[siteKeyword] = list(on[keywordConstant](root), on[genexpKeyword](root), on[keywordExpression](root), on[unpackingAssigned](root))
	s.sites[siteStarred] = list(on[starAssigned](root))
	s.sites[siteList] = list(on[starComprehension](root), on[tupleComprehension](root), on[commaComprehension](root))
	s.sites[siteTrailer] = s.sites[siteList]
	s.sites[siteParen] = list(on[starGroup](root), on[doubleStarGroup](root), on[starComprehension](root))
	s.sites[siteBrace] = list(on[unpackingComprehension](root),
		on[starComprehension](root), on[tupleComprehension](root), on[commaComprehension](root))
	s.sites[siteForIf] = list(on[missingIn](root), on[forTarget](root))
	s.sites[siteFor] = list(on[forTarget](root))
	s.sites[siteAssignment] = list(on[annotatedDisplay](root), on[annotatedTuple](root), on[annotatedValue](root), on[assignTarget](root),
		on[assignYield](root), on[augAssignTarget](root))
	s.sites[siteDel] = list(on[delTarget](root))
	s.sites[siteImport] = list(on[importFrom](root), on[importNothing](root))
	s.sites[siteImportTargets] = list(on[trailingComma](root), on[importNoTargets](root))
	s.sites[siteWithItem] = list(on[withTarget](root))
	s.sites[siteExcept] = list(on[exceptTuple](root), on[exceptStarNothing](root))
	s.sites[siteParams] = list(on[slashFirst](root), on[slashTwice](root), on[defaultMissing](root), on[parenthesizedParams](root),
		on[slashAfterStar](root), on[commaMissing](root))
	s.sites[siteLambdaParams] = s.sites[siteParams]
	s.sites[siteStarEtc] = list(on[bareStar](root), on[starDefault](root), on[starTwice](root))
	s.sites[siteLambdaStarEtc] = s.sites[siteStarEtc]
	s.sites[siteKwds] = list(on[keywordsDefault](root), on[paramAfterKeywords](root))
	s.sites[siteLambdaKwds] = s.sites[siteKwds]
	s.sites[siteDefault] = list(on[missingDefault](root))
	s.sites[siteTypeParams] = list(on[noTypeParams](root))
	s.sites[siteTypeParam] = list(on[boundNotAllowed](root))
	s.sites[siteAsPattern] = list(on[asWildcard](root), on[asTarget](root))
	s.sites[siteClassPattern] = list(on[positionalAfterKeywordPattern](root))
	s.sites[siteField] = list(on[emptyField](root), on[badField](root), on[fieldAfterValue](root), on[fieldAfterEqual](root),
		on[fieldNoConversion](root), on[fieldBadConversion](root), on[fieldAfterConversion](root), on[fieldAfterSpec](root), on[fieldEnd](root))
	return s
})

func list(rules ...func(*plexer.PeekingLexer) rule) []func(*plexer.PeekingLexer) rule { return rules }

// on makes the parser of one rule.
func on[R any, P interface {
	*R
	rule
}](root *participle.Parser[anyRule]) func(*plexer.PeekingLexer) rule {
	parser, err := participle.ParserForProduction[R](root)
	if err != nil {
		panic(err)
	}
	return func(l *plexer.PeekingLexer) rule {
		r, err := parser.ParseFromLexer(l, participle.AllowTrailing(true))
		if err != nil {
			return nil
		}
		return P(r)
	}
}

// plug makes a function of the parser a participle production.
func plug[T any](read func(p *parser) T) participle.Option {
	return participle.ParseTypeWith(func(l *plexer.PeekingLexer) (out T, err error) {
		d := current
		p := d.p
		if d.found != nil {
			return out, participle.NextMatch
		}
		at := l.Peek().Pos.Column
		state := p.save()
		p.reset(at)
		defer func() {
			end := p.i
			if r := recover(); r != nil {
				f, ok := r.(*failure)
				if !ok {
					panic(r)
				}
				if (!f.generic || f.lexical) && d.found == nil {
					d.found = f
				}
				err = participle.NextMatch
			} else {
				if p.k == lexer.Error && d.found == nil {
					// CPython's parser looks at the token after each expression.
					f := p.failureAt(p.i, "")
					f.generic = true
					d.found = f
					err = participle.NextMatch
				}
				for p.i > at && l.Peek().Pos.Column < end && !l.Peek().EOF() {
					l.Next()
				}
			}
			p.restore(state)
		}()
		return read(p), nil
	})
}

// maxAhead bounds the tokens participle sees beyond the failing one, itself; the parser
// sees all when it reads an expression for it.
const maxAhead = 256

// apply tries the rules of a site at a token and panics with the first error.
func (d *diagnosis) apply(p *parser, s site, at int) {
	rules := d.rules.sites[s]
	if len(rules) == 0 {
		return
	}
	state := p.save()
	p.enter(3)
	lambda := s == siteLambdaParams || s == siteLambdaStarEtc || s == siteLambdaKwds
	peek, err := plexer.Upgrade(&window{d: d, i: at, end: min(len(p.toks), max(at, d.far)+maxAhead), lambda: lambda})
	if err != nil {
		return
	}
	start := peek.MakeCheckpoint()
	for _, parse := range rules {
		d.lambda = lambda
		peek.LoadCheckpoint(start)
		r := parse(peek)
		if d.found != nil {
			f := d.found
			d.found = nil
			panic(f)
		}
		if r == nil {
			continue
		}
		p.far = max(p.far, r.lastToken())
		if f := r.check(d); f != nil {
			panic(f)
		}
	}
	p.restore(state)
}

// window feeds participle the tokens from i on; a token's column is its index.
type window struct {
	d      *diagnosis
	i      int
	end    int  // at most
	lambda bool // a colon ends the parameters
	ended  bool // a NEWLINE has passed
}

// Next implements participle's Lexer.
func (w *window) Next() (plexer.Token, error) {
	p := w.d.p
	if w.ended || w.i >= w.end {
		return plexer.EOFToken(plexer.Position{Column: len(p.toks) - 1}), nil
	}
	t := p.toks[w.i]
	out := plexer.Token{Type: plexer.TokenType(t.Kind) + 1, Value: p.src[t.Start:t.End], Pos: plexer.Position{Offset: int(t.Start), Column: w.i}}
	switch t.Kind {
	case lexer.EOF, lexer.Error:
		out.Type = plexer.EOF
	case lexer.Newline:
		w.ended = true
	case lexer.Colon:
		if w.lambda {
			out.Type = plexer.TokenType(lexer.RPar) + 1
		}
	}
	w.i++
	return out, nil
}

// definition gives participle the names of the tokens.
type definition struct{}

// Symbols implements participle's lexer Definition.
func (definition) Symbols() map[string]plexer.TokenType {
	m := map[string]plexer.TokenType{"EOF": plexer.EOF}
	for i, s := range [...]string{"", "Error", "Newline", "Indent", "Dedent", "Name", "Number", "String", "FStringStart",
		"FStringMiddle", "FStringEnd", "Other", "LPar", "RPar", "LSqb", "RSqb", "LBrace", "RBrace", "Colon", "Comma", "Semi", "Dot",
		"Ellipsis", "Arrow", "Exclamation", "ColonEqual", "Equal", "EqEqual", "NotEqual", "Less", "Greater", "LessEqual",
		"GreaterEqual", "Plus", "Minus", "Star", "Slash", "DoubleSlash", "Percent", "At", "Amper", "VBar", "Circumflex", "Tilde",
		"LeftShift", "RightShift", "DoubleStar", "PlusEqual", "MinusEqual", "StarEqual", "SlashEqual", "DoubleSlashEqual",
		"PercentEqual", "AtEqual", "AmperEqual", "VBarEqual", "CircumflexEqual", "LeftShiftEqual", "RightShiftEqual",
		"DoubleStarEqual", "False", "None", "True", "And", "As", "Assert", "Async", "Await", "Break", "Class", "Continue", "Def",
		"Del", "Elif", "Else", "Except", "Finally", "For", "From", "Global", "If", "Import", "In", "Is", "Lambda", "Nonlocal", "Not",
		"Or", "Pass", "Raise", "Return", "Try", "While", "With", "Yield", "TypeComment"} {
		if i > 0 {
			m[s] = plexer.TokenType(i) + 1
		}
	}
	return m
}

// Lex implements participle's lexer Definition; the rules read windows instead.
func (definition) Lex(string, io.Reader) (plexer.Lexer, error) { panic("parser: rules have no text") }

// The parts of the rules that are read by hand.

func (p *parser) starredRule() starredExpr {
	if p.k != lexer.Star {
		p.generic()
	}
	return p.starredArg()
}

func (p *parser) yieldRule() yieldExpr {
	if p.k != lexer.Yield {
		p.generic()
	}
	return p.yieldExpr()
}

// annotatedTarget reads a list or tuple, perhaps in parentheses.
func (p *parser) annotatedTarget() annTarget {
	if p.k != lexer.LPar && p.k != lexer.LSqb {
		p.generic()
	}
	e := p.atom()
	switch e.(type) {
	case *ast.List, *ast.Tuple:
		return e
	}
	p.generic()
	return nil
}

func (p *parser) targetAndEqual() targetEqual {
	s := p.start()
	e := p.starTarget()
	if p.k == lexer.Comma {
		e = p.tupleOf(s, e, p.starTarget)
	}
	if _, ok := e.(*ast.Starred); !ok && !isTarget(e, ast.Store) {
		p.generic()
	}
	p.want(lexer.Equal)
	return nothing{}
}

func (p *parser) clauses() forClauses {
	if p.k != lexer.For && p.k != lexer.Async {
		p.generic()
	}
	return clauseList(p.compFor())
}

func (p *parser) pegPlainArg() plainArg {
	var e ast.Expr
	if p.k == lexer.Star {
		e = p.starredArg()
	} else {
		e = p.namedArg()
		if p.k == lexer.ColonEqual {
			p.generic()
		}
		if p.k == lexer.Equal {
			p.generic()
		}
	}
	return e
}

// pegArgs reads as many arguments as CPython's rule args: positional and starred ones,
// then keywords; what does not fit is left.
func (p *parser) pegArgs() argList {
	out := &argValues{}
	first := true
	for {
		if !p.attempt(func() {
			if !first {
				p.want(lexer.Comma)
			}
			out.args = append(out.args, p.pegPlainArg())
		}) {
			break
		}
		first = false
	}
	p.attempt(func() {
		if !first {
			p.want(lexer.Comma)
		}
		p.keywordList(out)
		first = false
	})
	if first {
		p.generic()
	}
	return out
}

func (p *parser) pegKeywords() keywordArgs {
	p.keywordList(&argValues{})
	return nothing{}
}

// keywordList reads CPython's rule kwargs: keywords and starred arguments, then keywords
// and ** unpackings.
func (p *parser) keywordList(out *argValues) {
	n := 0
	unpacking := false
	for p.attempt(func() {
		if n > 0 {
			p.want(lexer.Comma)
		}
		switch {
		case p.k == lexer.Star && !unpacking:
			out.args = append(out.args, p.starredArg())
		case p.k == lexer.DoubleStar:
			unpacking = true
			p.diag.visit(p, siteKeyword)
			p.next()
			out.kws = append(out.kws, &ast.Keyword{Value: p.expr()})
		case p.k == lexer.Name && p.peek(1) == lexer.Equal:
			p.diag.visit(p, siteKeyword)
			name := p.name()
			p.next()
			out.kws = append(out.kws, &ast.Keyword{Arg: name, Value: p.expr()})
		default:
			p.diag.visit(p, siteKeyword)
			p.generic()
		}
	}) {
		n++
	}
	if n == 0 {
		p.generic()
	}
}

func (p *parser) positionalPattern() positionalPattern {
	if p.k == lexer.Name && p.peek(1) == lexer.Equal {
		p.generic()
	}
	return p.asPattern()
}

func (p *parser) keywordPattern() keywordPattern {
	p.want(lexer.Name)
	p.want(lexer.Equal)
	p.asPattern()
	return nothing{}
}

func (p *parser) specPart() fieldSpec {
	switch p.k {
	case lexer.FStringMiddle:
		p.next()
	case lexer.LBrace:
		p.replacementField(nil, false)
	default:
		p.generic()
	}
	return nothing{}
}
