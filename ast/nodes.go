// Package ast defines the syntax tree nodes of Python 3.13, with the fields of each
// node in the order of CPython's _fields.
package ast

// Span is a half-open byte range of the source; line/col come from a line table.
type Span struct{ Start, End uint32 }

func (s *Span) Pos() *Span { return s }

type Node interface{ Pos() *Span }
type Stmt interface {
	Node
	stmt()
}
type Expr interface {
	Node
	expr()
}
type Pattern interface {
	Node
	pattern()
}
type TypeParam interface {
	Node
	typeparam()
}
type stmtBase struct{ Span }

func (*stmtBase) stmt() {}

type exprBase struct{ Span }

func (*exprBase) expr() {}

type patBase struct{ Span }

func (*patBase) pattern() {}

type tpBase struct{ Span }

func (*tpBase) typeparam() {}

type Ctx uint8

const (
	Load Ctx = iota
	Store
	Del
)

type Module struct{ Body []Stmt }

type (
	FunctionDef struct {
		stmtBase
		Name       string
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr
		TypeParams []TypeParam
	}
	AsyncFunctionDef struct {
		stmtBase
		Name       string
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr
		TypeParams []TypeParam
	}
	ClassDef struct {
		stmtBase
		Name       string
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
		TypeParams []TypeParam
	}
	Return struct {
		stmtBase
		Value Expr
	}
	Delete struct {
		stmtBase
		Targets []Expr
	}
	Assign struct {
		stmtBase
		Targets []Expr
		Value   Expr
	}
	TypeAlias struct {
		stmtBase
		Name       Expr
		TypeParams []TypeParam
		Value      Expr
	}
	AugAssign struct {
		stmtBase
		Target Expr
		Op     uint8
		Value  Expr
	}
	AnnAssign struct {
		stmtBase
		Target     Expr
		Annotation Expr
		Value      Expr
		Simple     bool
	}
	For struct {
		stmtBase
		Target, Iter Expr
		Body, Orelse []Stmt
	}
	AsyncFor struct {
		stmtBase
		Target, Iter Expr
		Body, Orelse []Stmt
	}
	While struct {
		stmtBase
		Test         Expr
		Body, Orelse []Stmt
	}
	If struct {
		stmtBase
		Test         Expr
		Body, Orelse []Stmt
	}
	With struct {
		stmtBase
		Items []WithItem
		Body  []Stmt
	}
	AsyncWith struct {
		stmtBase
		Items []WithItem
		Body  []Stmt
	}
	WithItem struct{ Expr, Vars Expr }
	Match    struct {
		stmtBase
		Subject Expr
		Cases   []*MatchCase
	}
	MatchCase struct {
		Pattern Pattern
		Guard   Expr
		Body    []Stmt
	}
	Raise struct {
		stmtBase
		Exc, Cause Expr
	}
	Try struct {
		stmtBase
		Body     []Stmt
		Handlers []*ExceptHandler
		Orelse   []Stmt
		Final    []Stmt
	}
	TryStar struct {
		stmtBase
		Body     []Stmt
		Handlers []*ExceptHandler
		Orelse   []Stmt
		Final    []Stmt
	}
	ExceptHandler struct {
		Span
		Type Expr
		Name string
		Body []Stmt
	}
	Assert struct {
		stmtBase
		Test, Msg Expr
	}
	Import struct {
		stmtBase
		Names []*Alias
	}
	ImportFrom struct {
		stmtBase
		Module string
		Names  []*Alias
		Level  int
	}
	Alias struct {
		Span
		Name, AsName string
	}
	Global struct {
		stmtBase
		Names []string
	}
	Nonlocal struct {
		stmtBase
		Names []string
	}
	ExprStmt struct {
		stmtBase
		Value Expr
	}
	Pass     struct{ stmtBase }
	Break    struct{ stmtBase }
	Continue struct{ stmtBase }
)

type (
	BoolOp struct {
		exprBase
		Or     bool
		Values []Expr
	}
	NamedExpr struct {
		exprBase
		Target, Value Expr
	}
	BinOp struct {
		exprBase
		Left  Expr
		Op    uint8
		Right Expr
	}
	UnaryOp struct {
		exprBase
		Op      uint8
		Operand Expr
	}
	Lambda struct {
		exprBase
		Args *Arguments
		Body Expr
	}
	IfExp struct {
		exprBase
		Test, Body, Orelse Expr
	}
	Dict struct {
		exprBase
		Keys, Values []Expr
	}
	Set struct {
		exprBase
		Elts []Expr
	}
	ListComp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}
	SetComp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}
	DictComp struct {
		exprBase
		Key, Value Expr
		Gens       []Comprehension
	}
	GeneratorExp struct {
		exprBase
		Elt  Expr
		Gens []Comprehension
	}
	Comprehension struct {
		Target, Iter Expr
		Ifs          []Expr
		Async        bool
	}
	Await struct {
		exprBase
		Value Expr
	}
	Yield struct {
		exprBase
		Value Expr
	}
	YieldFrom struct {
		exprBase
		Value Expr
	}
	Compare struct {
		exprBase
		Left  Expr
		Ops   []uint8
		Comps []Expr
	}
	Call struct {
		exprBase
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	Keyword struct {
		Span
		Arg   string
		Value Expr
	}
	FormattedValue struct {
		exprBase
		Value Expr
		Conv  int8
		Spec  Expr
	}
	JoinedStr struct {
		exprBase
		Values []Expr
	}
	Constant struct {
		exprBase
		Kind ConstKind
		Str  string
		Num  uint64
	}
	Attribute struct {
		exprBase
		Value Expr
		Attr  string
		Ctx   Ctx
	}
	Subscript struct {
		exprBase
		Value Expr
		Slice Expr
		Ctx   Ctx
	}
	Starred struct {
		exprBase
		Value Expr
		Ctx   Ctx
	}
	Name struct {
		exprBase
		Id  string
		Ctx Ctx
	}
	List struct {
		exprBase
		Elts []Expr
		Ctx  Ctx
	}
	Tuple struct {
		exprBase
		Elts []Expr
		Ctx  Ctx
	}
	Slice struct {
		exprBase
		Lower, Upper, Step Expr
	}
)
type ConstKind uint8

const (
	CNone ConstKind = iota
	CTrue
	CFalse
	CEllipsis
	CInt
	CBigInt
	CFloat
	CImag
	CStr
	CBytes
)

type (
	Arguments struct {
		PosOnly, Args []*Arg
		Vararg        *Arg
		KwOnly        []*Arg
		KwDefaults    []Expr
		Kwarg         *Arg
		Defaults      []Expr
	}
	Arg struct {
		Span
		Arg        string
		Annotation Expr
	}
)
type (
	MatchValue struct {
		patBase
		Value Expr
	}
	MatchSingleton struct {
		patBase
		Value ConstKind
	}
	MatchSequence struct {
		patBase
		Patterns []Pattern
	}
	MatchMapping struct {
		patBase
		Keys     []Expr
		Patterns []Pattern
		Rest     string
	}
	MatchClass struct {
		patBase
		Cls        Expr
		Patterns   []Pattern
		KwdAttrs   []string
		KwdPattern []Pattern
	}
	MatchStar struct {
		patBase
		Name string
	}
	MatchAs struct {
		patBase
		Pattern Pattern
		Name    string
	}
	MatchOr struct {
		patBase
		Patterns []Pattern
	}
	TypeVar struct {
		tpBase
		Name           string
		Bound, Default Expr
	}
	TypeVarTuple struct {
		tpBase
		Name    string
		Default Expr
	}
	ParamSpec struct {
		tpBase
		Name    string
		Default Expr
	}
)
