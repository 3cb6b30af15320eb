package ast

// This file holds the abstract grammar.

// Whether the nodes of a rule have positions, and whether the end may be missing.
const (
	noAttrs = iota
	requiredEnd
	optionalEnd
)

// grammar lists the rules of the abstract grammar of the documentation. A rule without a name
// is a class of its own.
//
// https://docs.python.org/3.13/library/ast.html#abstract-grammar
var grammar = [...]struct {
	name  string
	attrs int
	ctors string
}{
	{"mod", noAttrs, "Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)"},
	{"stmt", optionalEnd, "FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)" +
		" | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params)" +
		" | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)" +
		" | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)" +
		" | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)" +
		" | AnnAssign(expr target, expr annotation, expr? value, int simple)" +
		" | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)" +
		" | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)" +
		" | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)" +
		" | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)" +
		" | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)" +
		" | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)" +
		" | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)" +
		" | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level)" +
		" | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue"},
	{"expr", optionalEnd, "BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)" +
		" | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)" +
		" | Dict(expr* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)" +
		" | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)" +
		" | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)" +
		" | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)" +
		" | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)" +
		" | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)" +
		" | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)" +
		" | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)" +
		" | Slice(expr? lower, expr? upper, expr? step)"},
	{"expr_context", noAttrs, "Load | Store | Del"},
	{"boolop", noAttrs, "And | Or"},
	{"operator", noAttrs, "Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv"},
	{"unaryop", noAttrs, "Invert | Not | UAdd | USub"},
	{"cmpop", noAttrs, "Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn"},
	{"", noAttrs, "comprehension(expr target, expr iter, expr* ifs, int is_async)"},
	{"excepthandler", optionalEnd, "ExceptHandler(expr? type, identifier? name, stmt* body)"},
	{"", noAttrs, "arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)"},
	{"", optionalEnd, "arg(identifier arg, expr? annotation, string? type_comment)"},
	{"", optionalEnd, "keyword(identifier? arg, expr value)"},
	{"", optionalEnd, "alias(identifier name, identifier? asname)"},
	{"", noAttrs, "withitem(expr context_expr, expr? optional_vars)"},
	{"", noAttrs, "match_case(pattern pattern, expr? guard, stmt* body)"},
	{"pattern", requiredEnd, "MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)" +
		" | MatchMapping(expr* keys, pattern* patterns, identifier? rest)" +
		" | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name)" +
		" | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)"},
	{"type_ignore", noAttrs, "TypeIgnore(int lineno, string tag)"},
	{"type_param", requiredEnd, "TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value) | TypeVarTuple(identifier name, expr? default_value)"},
}

// kind numbers the classes in the order of the grammar.
type kind int

const (
	kModule kind = iota
	kInteractive
	kExpression
	kFunctionType
	kFunctionDef
	kAsyncFunctionDef
	kClassDef
	kReturn
	kDelete
	kAssign
	kTypeAlias
	kAugAssign
	kAnnAssign
	kFor
	kAsyncFor
	kWhile
	kIf
	kWith
	kAsyncWith
	kMatch
	kRaise
	kTry
	kTryStar
	kAssert
	kImport
	kImportFrom
	kGlobal
	kNonlocal
	kExpr
	kPass
	kBreak
	kContinue
	kBoolOp
	kNamedExpr
	kBinOp
	kUnaryOp
	kLambda
	kIfExp
	kDict
	kSet
	kListComp
	kSetComp
	kDictComp
	kGeneratorExp
	kAwait
	kYield
	kYieldFrom
	kCompare
	kCall
	kFormattedValue
	kJoinedStr
	kConstant
	kAttribute
	kSubscript
	kStarred
	kName
	kList
	kTuple
	kSlice
	kLoad
	kStore
	kDel
	kAnd
	kOr
	kAdd
	kSub
	kMult
	kMatMult
	kDiv
	kMod
	kPow
	kLShift
	kRShift
	kBitOr
	kBitXor
	kBitAnd
	kFloorDiv
	kInvert
	kNot
	kUAdd
	kUSub
	kEq
	kNotEq
	kLt
	kLtE
	kGt
	kGtE
	kIs
	kIsNot
	kIn
	kNotIn
	kComprehension
	kExceptHandler
	kArguments
	kArg
	kKeyword
	kAlias
	kWithItem
	kMatchCase
	kMatchValue
	kMatchSingleton
	kMatchSequence
	kMatchMapping
	kMatchClass
	kMatchStar
	kMatchAs
	kMatchOr
	kTypeIgnore
	kTypeVar
	kParamSpec
	kTypeVarTuple
	numKinds
)
