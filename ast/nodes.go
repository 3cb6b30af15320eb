// Package ast defines the syntax tree of Python 3.13.
//
// Each node is a struct whose fields come in the order of CPython's _fields. Every
// position is a half-open range of byte offsets (Span) into the decoded source held
// by File, which turns an offset into CPython's line and byte column. Trees are plain
// data: nothing here locks, and a finished tree may be read by several goroutines.
package ast

// This file defines the node types.

// Span is a half-open range of byte offsets into File.Source.
type Span struct{ Start, End uint32 }

// Pos returns the span itself, which makes every node with an embedded Span a Node.
func (s *Span) Pos() *Span { return s }

// Node is anything with a position.
type Node interface{ Pos() *Span }

// Root is the root of a tree: *Module, *Interactive, *Expression or *FunctionType.
type Root interface {
	// Source returns the text the tree was made from, for line and column numbers.
	Source() *File
	root()
}

// Stmt is a statement.
type Stmt interface {
	Node
	stmt()
}

// Expr is an expression.
type Expr interface {
	Node
	expr()
}

// Pattern is a pattern of a match statement.
type Pattern interface {
	Node
	pattern()
}

// TypeParam is a type parameter of a function, class or type alias.
type TypeParam interface {
	Node
	typeParam()
}

type rootBase struct{ File *File }

// Source returns the text the tree was made from.
func (m *rootBase) Source() *File { return m.File }
func (*rootBase) root()           {}

type stmtBase struct{ Span }

func (*stmtBase) stmt() {}

type exprBase struct{ Span }

func (*exprBase) expr() {}

type patternBase struct{ Span }

func (*patternBase) pattern() {}

type typeParamBase struct{ Span }

func (*typeParamBase) typeParam() {}

// Module is the root of a file or of exec().
type Module struct {
	rootBase
	Body    []Stmt
	Ignores []TypeIgnore
}

// TypeIgnore is a comment "# type: ignore"; Tag is the text after that.
type TypeIgnore struct {
	Line int
	Tag  string
}

// Interactive is the root of one interactive statement.
type Interactive struct {
	rootBase
	Body []Stmt
}

// Expression is the root of eval().
type Expression struct {
	rootBase
	Body Expr
}

// FunctionType is the root of a signature type comment: (int, str) -> bool.
type FunctionType struct {
	rootBase
	ArgTypes []Expr
	Returns  Expr
}

// Ctx says how a name, attribute, subscript, star, list or tuple is used.
type Ctx uint8

// The expression contexts.
const (
	Load Ctx = iota
	Store
	Del
)

// Operator is a binary operator, also of an augmented assignment.
type Operator uint8

// The binary operators.
const (
	Add Operator = iota
	Sub
	Mult
	MatMult
	Div
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	FloorDiv
)

// UnaryOperator is a unary operator.
type UnaryOperator uint8

// The unary operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// BoolOperator is "and" or "or".
type BoolOperator uint8

// The boolean operators.
const (
	And BoolOperator = iota
	Or
)

// CmpOp is a comparison operator.
type CmpOp uint8

// The comparison operators.
const (
	Eq CmpOp = iota
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

// ConstKind is the kind of value a Constant or MatchSingleton holds.
type ConstKind uint8

// The kinds of constant.
const (
	ConstNone ConstKind = iota
	ConstTrue
	ConstFalse
	ConstEllipsis
	ConstInt    // Num is the value, which fits an int64
	ConstBigInt // Str is the literal without underscores; see Constant.BigInt
	ConstFloat  // Num is the bit pattern of a float64
	ConstImag   // Num is the bit pattern of the imaginary part, a float64
	ConstStr    // Str is WTF-8: UTF-8 in which a lone surrogate is three bytes
	ConstBytes  // Str holds the bytes
)

// Constant is a literal. Which of Str and Num is used depends on Kind.
type Constant struct {
	exprBase
	Kind ConstKind
	U    bool // the literal had the prefix u: CPython's kind == 'u'
	Str  string
	Num  uint64
}

// ConstantValue is a Constant whose value has no literal form: complex numbers, tuples,
// frozen sets. The parser never makes one; constant folding and trees given to
// compile() do. Value is one of the compiler's constant types.
type ConstantValue struct {
	exprBase
	Value any
	U     bool
}

// The statements.
type (
	// FunctionDef is a def statement.
	FunctionDef struct {
		stmtBase
		Name        string
		Args        *Arguments
		Body        []Stmt
		Decorators  []Expr
		Returns     Expr
		TypeParams  []TypeParam
		TypeComment *string
	}

	// AsyncFunctionDef is an async def statement.
	AsyncFunctionDef struct {
		stmtBase
		Name        string
		Args        *Arguments
		Body        []Stmt
		Decorators  []Expr
		Returns     Expr
		TypeParams  []TypeParam
		TypeComment *string
	}

	// ClassDef is a class statement.
	ClassDef struct {
		stmtBase
		Name       string
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
		TypeParams []TypeParam
	}

	// Return is a return statement; Value may be nil.
	Return struct {
		stmtBase
		Value Expr
	}

	// Delete is a del statement.
	Delete struct {
		stmtBase
		Targets []Expr
	}

	// Assign is an assignment to one or more targets (a = b = value).
	Assign struct {
		stmtBase
		Targets     []Expr
		Value       Expr
		TypeComment *string
	}

	// TypeAlias is a type statement; Name is always a *Name.
	TypeAlias struct {
		stmtBase
		Name       Expr
		TypeParams []TypeParam
		Value      Expr
	}

	// AugAssign is an augmented assignment such as a += b.
	AugAssign struct {
		stmtBase
		Target Expr
		Op     Operator
		Value  Expr
	}

	// AnnAssign is an annotated assignment; Simple is true for a bare, unparenthesised name, and Value may be nil.
	AnnAssign struct {
		stmtBase
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}

	// For is a for statement.
	For struct {
		stmtBase
		Target, Iter Expr
		Body, Orelse []Stmt
		TypeComment  *string
	}

	// AsyncFor is an async for statement.
	AsyncFor struct {
		stmtBase
		Target, Iter Expr
		Body, Orelse []Stmt
		TypeComment  *string
	}

	// While is a while statement.
	While struct {
		stmtBase
		Test         Expr
		Body, Orelse []Stmt
	}

	// If is an if statement; an elif is an If that is alone in Orelse.
	If struct {
		stmtBase
		Test         Expr
		Body, Orelse []Stmt
	}

	// With is a with statement.
	With struct {
		stmtBase
		Items       []WithItem
		Body        []Stmt
		TypeComment *string
	}

	// AsyncWith is an async with statement.
	AsyncWith struct {
		stmtBase
		Items       []WithItem
		Body        []Stmt
		TypeComment *string
	}

	// WithItem is one context manager of a with statement; Vars may be nil.
	WithItem struct{ Expr, Vars Expr }

	// Match is a match statement.
	Match struct {
		stmtBase
		Subject Expr
		Cases   []*MatchCase
	}

	// MatchCase is one case of a match statement; Guard may be nil.
	MatchCase struct {
		Pattern Pattern
		Guard   Expr
		Body    []Stmt
	}

	// Raise is a raise statement; Exc and Cause may be nil.
	Raise struct {
		stmtBase
		Exc, Cause Expr
	}

	// Try is a try statement with except clauses.
	Try struct {
		stmtBase
		Body     []Stmt
		Handlers []*ExceptHandler
		Orelse   []Stmt
		Final    []Stmt
	}

	// TryStar is a try statement with except* clauses.
	TryStar struct {
		stmtBase
		Body     []Stmt
		Handlers []*ExceptHandler
		Orelse   []Stmt
		Final    []Stmt
	}

	// ExceptHandler is one except clause; Type may be nil and Name empty.
	ExceptHandler struct {
		Span
		Type Expr
		Name string
		Body []Stmt
	}

	// Assert is an assert statement; Msg may be nil.
	Assert struct {
		stmtBase
		Test, Msg Expr
	}

	// Import is an import statement.
	Import struct {
		stmtBase
		Names []*Alias
	}

	// ImportFrom is a from-import statement; Level counts the leading dots and Module may be empty.
	ImportFrom struct {
		stmtBase
		Module string
		Names  []*Alias
		Level  int
	}

	// Alias is one imported name; AsName is empty when there is no "as".
	Alias struct {
		Span
		Name, AsName string
	}

	// Global is a global statement.
	Global struct {
		stmtBase
		Names []string
	}

	// Nonlocal is a nonlocal statement.
	Nonlocal struct {
		stmtBase
		Names []string
	}

	// ExprStmt is an expression used as a statement (CPython's Expr).
	ExprStmt struct {
		stmtBase
		Value Expr
	}

	// Pass is a pass statement.
	Pass struct{ stmtBase }

	// Break is a break statement.
	Break struct{ stmtBase }

	// Continue is a continue statement.
	Continue struct{ stmtBase }
)

// The expressions, with their parts.
type (
	// BoolOp is a chain of the same boolean operator.
	BoolOp struct {
		exprBase
		Op     BoolOperator
		Values []Expr
	}

	// NamedExpr is an assignment expression; Target is always a *Name.
	NamedExpr struct {
		exprBase
		Target, Value Expr
	}

	// BinOp is a binary operation.
	BinOp struct {
		exprBase
		Left  Expr
		Op    Operator
		Right Expr
	}

	// UnaryOp is a unary operation.
	UnaryOp struct {
		exprBase
		Op      UnaryOperator
		Operand Expr
	}

	// Lambda is a lambda expression.
	Lambda struct {
		exprBase
		Args *Arguments
		Body Expr
	}

	// IfExp is a conditional expression.
	IfExp struct {
		exprBase
		Test, Body, Orelse Expr
	}

	// Dict is a dict display; a nil key marks a ** unpacking.
	Dict struct {
		exprBase
		Keys, Values []Expr
	}

	// Set is a set display.
	Set struct {
		exprBase
		Elts []Expr
	}

	// ListComp is a list comprehension.
	ListComp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}

	// SetComp is a set comprehension.
	SetComp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}

	// DictComp is a dict comprehension.
	DictComp struct {
		exprBase
		Key, Value Expr
		Gens       []Comprehension
	}

	// GeneratorExp is a generator expression.
	GeneratorExp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}

	// Comprehension is one for clause of a comprehension.
	Comprehension struct {
		Target, Iter Expr
		Ifs          []Expr
		Async        bool
	}

	// Await is an await expression.
	Await struct {
		exprBase
		Value Expr
	}

	// Yield is a yield expression; Value may be nil.
	Yield struct {
		exprBase
		Value Expr
	}

	// YieldFrom is a yield from expression.
	YieldFrom struct {
		exprBase
		Value Expr
	}

	// Compare is a chain of comparisons: Left Ops[0] Comps[0] Ops[1] Comps[1] ...
	Compare struct {
		exprBase
		Left  Expr
		Ops   []CmpOp
		Comps []Expr
	}

	// Call is a call.
	Call struct {
		exprBase
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}

	// Keyword is a keyword argument; an empty Arg marks a ** unpacking.
	Keyword struct {
		Span
		Arg   string
		Value Expr
	}

	// FormattedValue is a replacement field of an f-string; Conv is 's', 'r', 'a' or -1, Spec is nil or a *JoinedStr.
	FormattedValue struct {
		exprBase
		Value Expr
		Conv  int8
		Spec  Expr
	}

	// JoinedStr is an f-string.
	JoinedStr struct {
		exprBase
		Values []Expr
	}

	// Attribute is an attribute reference.
	Attribute struct {
		exprBase
		Value Expr
		Attr  string
		Ctx   Ctx
	}

	// Subscript is a subscription.
	Subscript struct {
		exprBase
		Value Expr
		Slice Expr
		Ctx   Ctx
	}

	// Starred is a starred expression.
	Starred struct {
		exprBase
		Value Expr
		Ctx   Ctx
	}

	// Name is a variable name, NFKC-normalised.
	Name struct {
		exprBase
		Id  string
		Ctx Ctx
	}

	// List is a list display or target.
	List struct {
		exprBase
		Elts []Expr
		Ctx  Ctx
	}

	// Tuple is a tuple display or target.
	Tuple struct {
		exprBase
		Elts []Expr
		Ctx  Ctx
	}

	// Slice is a slice in a subscription; each part may be nil.
	Slice struct {
		exprBase
		Lower, Upper, Step Expr
	}
)

// The parameters of a function.
type (
	// Arguments holds the parameters of a function. Defaults belong to the last parameters of PosOnly+Args; KwDefaults has one entry per KwOnly, nil when there is none.
	Arguments struct {
		PosOnly, Args []*Arg
		Vararg        *Arg
		KwOnly        []*Arg
		KwDefaults    []Expr
		Kwarg         *Arg
		Defaults      []Expr
	}

	// Arg is one parameter; Annotation may be nil.
	Arg struct {
		Span
		Arg         string
		Annotation  Expr
		TypeComment *string
	}
)

// The patterns.
type (
	// MatchValue is a pattern that compares with ==.
	MatchValue struct {
		patternBase
		Value Expr
	}

	// MatchSingleton is a pattern that compares with "is": ConstNone, ConstTrue or ConstFalse.
	MatchSingleton struct {
		patternBase
		Value ConstKind
	}

	// MatchSequence is a sequence pattern.
	MatchSequence struct {
		patternBase
		Patterns []Pattern
	}

	// MatchMapping is a mapping pattern; Rest is the name after ** or empty.
	MatchMapping struct {
		patternBase
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}

	// MatchClass is a class pattern.
	MatchClass struct {
		patternBase
		Cls        Expr
		Patterns   []Pattern
		KwdAttrs   []string
		KwdPattern []Pattern
	}

	// MatchStar is the *name of a sequence pattern; Name is empty for *_.
	MatchStar struct {
		patternBase
		Name string
	}

	// MatchAs is "pattern as name", a capture (nil Pattern), or the wildcard (both empty).
	MatchAs struct {
		patternBase
		Pattern Pattern
		Name    string
	}

	// MatchOr is an alternative of patterns.
	MatchOr struct {
		patternBase
		Patterns []Pattern
	}
)

// The type parameters.
type (
	// TypeVar is a type parameter T; Bound and Default may be nil.
	TypeVar struct {
		typeParamBase
		Name           string
		Bound, Default Expr
	}

	// TypeVarTuple is a type parameter *T; Default may be nil.
	TypeVarTuple struct {
		typeParamBase
		Name    string
		Default Expr
	}

	// ParamSpec is a type parameter **P; Default may be nil.
	ParamSpec struct {
		typeParamBase
		Name    string
		Default Expr
	}
)
