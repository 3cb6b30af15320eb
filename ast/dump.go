package ast

// This file writes trees as text.

import (
	"math"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// maxDumpDepth keeps the recursion of Dump within reason.
const maxDumpDepth = 100_000

type dumper struct {
	b     []byte
	file  *File
	first bool // no field of the current node has been written
	depth int
}

// Dump returns the text of ast.dump(tree, include_attributes=True). It is meant for
// tests and debugging; what is nested too deeply is written as "...".
func Dump(root Root) string {
	d := &dumper{file: root.Source()}
	switch n := root.(type) {
	case *Module:
		d.open("Module")
		d.stmts("body", n.Body)
	case *Interactive:
		d.open("Interactive")
		d.stmts("body", n.Body)
	case *Expression:
		d.open("Expression")
		d.expr("body", n.Body)
	case *FunctionType:
		d.open("FunctionType")
		d.exprs("argtypes", n.ArgTypes)
		d.expr("returns", n.Returns)
	}
	d.close(nil)
	return string(d.b)
}

func (d *dumper) open(name string) {
	d.b = append(d.b, name...)
	d.b = append(d.b, '(')
	d.first = true
}

func (d *dumper) close(s *Span) {
	if s != nil {
		start, end := d.file.Range(*s)
		d.int("lineno", start.Line)
		d.int("col_offset", start.Col)
		d.int("end_lineno", end.Line)
		d.int("end_col_offset", end.Col)
	}
	d.b = append(d.b, ')')
	d.first = false
}

func (d *dumper) field(name string) {
	if !d.first {
		d.b = append(d.b, ", "...)
	}
	d.first = false
	d.b = append(d.b, name...)
	d.b = append(d.b, '=')
}

func (d *dumper) int(name string, v int) {
	d.field(name)
	d.b = strconv.AppendInt(d.b, int64(v), 10)
}

func (d *dumper) word(name, v string) {
	d.field(name)
	d.b = append(d.b, v...)
	d.b = append(d.b, "()"...)
}

// str writes an identifier; an empty one is None and left out.
func (d *dumper) str(name, v string) {
	if v != "" {
		d.field(name)
		d.b = appendStr(d.b, v)
	}
}

func (d *dumper) strs(name string, v []string) {
	if len(v) == 0 {
		return
	}
	d.field(name)
	for i, s := range v {
		d.sep(i)
		d.b = appendStr(d.b, s)
	}
	d.b = append(d.b, ']')
}

// sep begins element i of a list.
func (d *dumper) sep(i int) {
	if i == 0 {
		d.b = append(d.b, '[')
	} else {
		d.b = append(d.b, ", "...)
	}
}

func dumpList[T any](d *dumper, name string, list []T, element func(T)) {
	if len(list) == 0 {
		return
	}
	d.field(name)
	for i, x := range list {
		d.sep(i)
		element(x)
	}
	d.b = append(d.b, ']')
}

func (d *dumper) stmts(name string, list []Stmt) { dumpList(d, name, list, d.stmtNode) }
func (d *dumper) exprs(name string, list []Expr) { dumpList(d, name, list, d.exprNode) }

func (d *dumper) patterns(name string, list []Pattern) { dumpList(d, name, list, d.patternNode) }

func (d *dumper) typeParams(list []TypeParam) {
	dumpList(d, "type_params", list, d.typeParamNode)
}

func (d *dumper) expr(name string, e Expr) {
	if e != nil {
		d.field(name)
		d.exprNode(e)
	}
}

func (d *dumper) ctx(c Ctx) {
	d.word("ctx", [...]string{"Load", "Store", "Del"}[c])
}

var operatorNames = [...]string{"Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd", "FloorDiv"}

// String returns the name of CPython's class for the operator.
func (o Operator) String() string { return operatorNames[o] }

// String returns the name of CPython's class for the operator.
func (o UnaryOperator) String() string { return [...]string{"Invert", "Not", "UAdd", "USub"}[o] }

// String returns the name of CPython's class for the operator.
func (o BoolOperator) String() string { return [...]string{"And", "Or"}[o] }

// String returns the name of CPython's class for the operator.
func (o CmpOp) String() string {
	return [...]string{"Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"}[o]
}

func (d *dumper) function(name string, span *Span, id string, args *Arguments, body []Stmt, decorators []Expr, returns Expr, tps []TypeParam) {
	d.open(name)
	d.str("name", id)
	d.field("args")
	d.arguments(args)
	d.stmts("body", body)
	d.exprs("decorator_list", decorators)
	d.expr("returns", returns)
	d.typeParams(tps)
	d.close(span)
}

func (d *dumper) loop(name string, span *Span, target, iter Expr, body, orelse []Stmt) {
	d.open(name)
	d.expr("target", target)
	d.expr("iter", iter)
	d.stmts("body", body)
	d.stmts("orelse", orelse)
	d.close(span)
}

func (d *dumper) with(name string, span *Span, items []WithItem, body []Stmt) {
	d.open(name)
	dumpList(d, "items", items, func(w WithItem) {
		d.open("withitem")
		d.expr("context_expr", w.Expr)
		d.expr("optional_vars", w.Vars)
		d.close(nil)
	})
	d.stmts("body", body)
	d.close(span)
}

func (d *dumper) try(name string, span *Span, body []Stmt, handlers []*ExceptHandler, orelse, final []Stmt) {
	d.open(name)
	d.stmts("body", body)
	dumpList(d, "handlers", handlers, func(h *ExceptHandler) {
		d.open("ExceptHandler")
		d.expr("type", h.Type)
		d.str("name", h.Name)
		d.stmts("body", h.Body)
		d.close(&h.Span)
	})
	d.stmts("orelse", orelse)
	d.stmts("finalbody", final)
	d.close(span)
}

func (d *dumper) aliases(list []*Alias) {
	dumpList(d, "names", list, func(a *Alias) {
		d.open("alias")
		d.str("name", a.Name)
		d.str("asname", a.AsName)
		d.close(&a.Span)
	})
}

func (d *dumper) stmtNode(s Stmt) {
	d.depth++
	defer func() { d.depth-- }()
	if d.depth > maxDumpDepth {
		d.b = append(d.b, "..."...)
		return
	}
	span := s.Pos()
	switch n := s.(type) {
	case *FunctionDef:
		d.function("FunctionDef", span, n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeParams)
		return
	case *AsyncFunctionDef:
		d.function("AsyncFunctionDef", span, n.Name, n.Args, n.Body, n.Decorators, n.Returns, n.TypeParams)
		return
	case *For:
		d.loop("For", span, n.Target, n.Iter, n.Body, n.Orelse)
		return
	case *AsyncFor:
		d.loop("AsyncFor", span, n.Target, n.Iter, n.Body, n.Orelse)
		return
	case *With:
		d.with("With", span, n.Items, n.Body)
		return
	case *AsyncWith:
		d.with("AsyncWith", span, n.Items, n.Body)
		return
	case *Try:
		d.try("Try", span, n.Body, n.Handlers, n.Orelse, n.Final)
		return
	case *TryStar:
		d.try("TryStar", span, n.Body, n.Handlers, n.Orelse, n.Final)
		return
	case *ClassDef:
		d.open("ClassDef")
		d.str("name", n.Name)
		d.exprs("bases", n.Bases)
		d.keywords(n.Keywords)
		d.stmts("body", n.Body)
		d.exprs("decorator_list", n.Decorators)
		d.typeParams(n.TypeParams)
	case *Return:
		d.open("Return")
		d.expr("value", n.Value)
	case *Delete:
		d.open("Delete")
		d.exprs("targets", n.Targets)
	case *Assign:
		d.open("Assign")
		d.exprs("targets", n.Targets)
		d.expr("value", n.Value)
	case *TypeAlias:
		d.open("TypeAlias")
		d.expr("name", n.Name)
		d.typeParams(n.TypeParams)
		d.expr("value", n.Value)
	case *AugAssign:
		d.open("AugAssign")
		d.expr("target", n.Target)
		d.word("op", n.Op.String())
		d.expr("value", n.Value)
	case *AnnAssign:
		d.open("AnnAssign")
		d.expr("target", n.Target)
		d.expr("annotation", n.Annotation)
		d.expr("value", n.Value)
		simple := 0
		if n.Simple {
			simple = 1
		}
		d.int("simple", simple)
	case *While:
		d.open("While")
		d.expr("test", n.Test)
		d.stmts("body", n.Body)
		d.stmts("orelse", n.Orelse)
	case *If:
		d.open("If")
		d.expr("test", n.Test)
		d.stmts("body", n.Body)
		d.stmts("orelse", n.Orelse)
	case *Match:
		d.open("Match")
		d.expr("subject", n.Subject)
		dumpList(d, "cases", n.Cases, func(c *MatchCase) {
			d.open("match_case")
			d.pattern("pattern", c.Pattern)
			d.expr("guard", c.Guard)
			d.stmts("body", c.Body)
			d.close(nil)
		})
	case *Raise:
		d.open("Raise")
		d.expr("exc", n.Exc)
		d.expr("cause", n.Cause)
	case *Assert:
		d.open("Assert")
		d.expr("test", n.Test)
		d.expr("msg", n.Msg)
	case *Import:
		d.open("Import")
		d.aliases(n.Names)
	case *ImportFrom:
		d.open("ImportFrom")
		d.str("module", n.Module)
		d.aliases(n.Names)
		d.int("level", n.Level)
	case *Global:
		d.open("Global")
		d.strs("names", n.Names)
	case *Nonlocal:
		d.open("Nonlocal")
		d.strs("names", n.Names)
	case *ExprStmt:
		d.open("Expr")
		d.expr("value", n.Value)
	case *Pass:
		d.open("Pass")
	case *Break:
		d.open("Break")
	case *Continue:
		d.open("Continue")
	}
	d.close(span)
}

func (d *dumper) keywords(list []*Keyword) {
	dumpList(d, "keywords", list, func(k *Keyword) {
		d.open("keyword")
		d.str("arg", k.Arg)
		d.expr("value", k.Value)
		d.close(&k.Span)
	})
}

func (d *dumper) generators(list []Comprehension) {
	dumpList(d, "generators", list, func(c Comprehension) {
		d.open("comprehension")
		d.expr("target", c.Target)
		d.expr("iter", c.Iter)
		d.exprs("ifs", c.Ifs)
		async := 0
		if c.Async {
			async = 1
		}
		d.int("is_async", async)
		d.close(nil)
	})
}

func (d *dumper) comprehension(name string, elt Expr, gens []Comprehension) {
	d.open(name)
	d.expr("elt", elt)
	d.generators(gens)
}

func (d *dumper) optional(e Expr) {
	if e == nil {
		d.b = append(d.b, "None"...)
	} else {
		d.exprNode(e)
	}
}

func (d *dumper) exprNode(e Expr) {
	d.depth++
	defer func() { d.depth-- }()
	if d.depth > maxDumpDepth {
		d.b = append(d.b, "..."...)
		return
	}
	switch n := e.(type) {
	case *BoolOp:
		d.open("BoolOp")
		d.word("op", n.Op.String())
		d.exprs("values", n.Values)
	case *NamedExpr:
		d.open("NamedExpr")
		d.expr("target", n.Target)
		d.expr("value", n.Value)
	case *BinOp:
		d.open("BinOp")
		d.expr("left", n.Left)
		d.word("op", n.Op.String())
		d.expr("right", n.Right)
	case *UnaryOp:
		d.open("UnaryOp")
		d.word("op", n.Op.String())
		d.expr("operand", n.Operand)
	case *Lambda:
		d.open("Lambda")
		d.field("args")
		d.arguments(n.Args)
		d.expr("body", n.Body)
	case *IfExp:
		d.open("IfExp")
		d.expr("test", n.Test)
		d.expr("body", n.Body)
		d.expr("orelse", n.Orelse)
	case *Dict:
		d.open("Dict")
		dumpList(d, "keys", n.Keys, d.optional)
		d.exprs("values", n.Values)
	case *Set:
		d.open("Set")
		d.exprs("elts", n.Elts)
	case *ListComp:
		d.comprehension("ListComp", n.Elt, n.Gens)
	case *SetComp:
		d.comprehension("SetComp", n.Elt, n.Gens)
	case *GeneratorExp:
		d.comprehension("GeneratorExp", n.Elt, n.Gens)
	case *DictComp:
		d.open("DictComp")
		d.expr("key", n.Key)
		d.expr("value", n.Value)
		d.generators(n.Gens)
	case *Await:
		d.open("Await")
		d.expr("value", n.Value)
	case *Yield:
		d.open("Yield")
		d.expr("value", n.Value)
	case *YieldFrom:
		d.open("YieldFrom")
		d.expr("value", n.Value)
	case *Compare:
		d.open("Compare")
		d.expr("left", n.Left)
		dumpList(d, "ops", n.Ops, func(o CmpOp) {
			d.b = append(d.b, o.String()...)
			d.b = append(d.b, "()"...)
		})
		d.exprs("comparators", n.Comps)
	case *Call:
		d.open("Call")
		d.expr("func", n.Func)
		d.exprs("args", n.Args)
		d.keywords(n.Keywords)
	case *FormattedValue:
		d.open("FormattedValue")
		d.expr("value", n.Value)
		d.int("conversion", int(n.Conv))
		d.expr("format_spec", n.Spec)
	case *JoinedStr:
		d.open("JoinedStr")
		d.exprs("values", n.Values)
	case *Constant:
		d.open("Constant")
		d.field("value")
		d.b = n.appendRepr(d.b)
		if n.U {
			d.str("kind", "u")
		}
	case *ConstantValue:
		d.open("Constant")
	case *Attribute:
		d.open("Attribute")
		d.expr("value", n.Value)
		d.str("attr", n.Attr)
		d.ctx(n.Ctx)
	case *Subscript:
		d.open("Subscript")
		d.expr("value", n.Value)
		d.expr("slice", n.Slice)
		d.ctx(n.Ctx)
	case *Starred:
		d.open("Starred")
		d.expr("value", n.Value)
		d.ctx(n.Ctx)
	case *Name:
		d.open("Name")
		d.str("id", n.Id)
		d.ctx(n.Ctx)
	case *List:
		d.open("List")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
	case *Tuple:
		d.open("Tuple")
		d.exprs("elts", n.Elts)
		d.ctx(n.Ctx)
	case *Slice:
		d.open("Slice")
		d.expr("lower", n.Lower)
		d.expr("upper", n.Upper)
		d.expr("step", n.Step)
	}
	d.close(e.Pos())
}

func (d *dumper) arguments(a *Arguments) {
	d.open("arguments")
	dumpList(d, "posonlyargs", a.PosOnly, d.arg)
	dumpList(d, "args", a.Args, d.arg)
	if a.Vararg != nil {
		d.field("vararg")
		d.arg(a.Vararg)
	}
	dumpList(d, "kwonlyargs", a.KwOnly, d.arg)
	dumpList(d, "kw_defaults", a.KwDefaults, d.optional)
	if a.Kwarg != nil {
		d.field("kwarg")
		d.arg(a.Kwarg)
	}
	d.exprs("defaults", a.Defaults)
	d.close(nil)
}

func (d *dumper) arg(a *Arg) {
	d.open("arg")
	d.str("arg", a.Arg)
	d.expr("annotation", a.Annotation)
	d.close(&a.Span)
}

func (d *dumper) pattern(name string, p Pattern) {
	if p != nil {
		d.field(name)
		d.patternNode(p)
	}
}

func (d *dumper) patternNode(p Pattern) {
	switch n := p.(type) {
	case *MatchValue:
		d.open("MatchValue")
		d.expr("value", n.Value)
	case *MatchSingleton:
		d.open("MatchSingleton")
		d.field("value")
		d.b = append(d.b, [...]string{"None", "True", "False"}[n.Value]...)
	case *MatchSequence:
		d.open("MatchSequence")
		d.patterns("patterns", n.Patterns)
	case *MatchMapping:
		d.open("MatchMapping")
		d.exprs("keys", n.Keys)
		d.patterns("patterns", n.Patterns)
		d.str("rest", n.Rest)
	case *MatchClass:
		d.open("MatchClass")
		d.expr("cls", n.Cls)
		d.patterns("patterns", n.Patterns)
		d.strs("kwd_attrs", n.KwdAttrs)
		d.patterns("kwd_patterns", n.KwdPattern)
	case *MatchStar:
		d.open("MatchStar")
		d.str("name", n.Name)
	case *MatchAs:
		d.open("MatchAs")
		d.pattern("pattern", n.Pattern)
		d.str("name", n.Name)
	case *MatchOr:
		d.open("MatchOr")
		d.patterns("patterns", n.Patterns)
	}
	d.close(p.Pos())
}

func (d *dumper) typeParamNode(t TypeParam) {
	switch n := t.(type) {
	case *TypeVar:
		d.open("TypeVar")
		d.str("name", n.Name)
		d.expr("bound", n.Bound)
		d.expr("default_value", n.Default)
	case *TypeVarTuple:
		d.open("TypeVarTuple")
		d.str("name", n.Name)
		d.expr("default_value", n.Default)
	case *ParamSpec:
		d.open("ParamSpec")
		d.str("name", n.Name)
		d.expr("default_value", n.Default)
	}
	d.close(t.Pos())
}

func (c *Constant) appendRepr(b []byte) []byte {
	switch c.Kind {
	case ConstNone:
		return append(b, "None"...)
	case ConstTrue:
		return append(b, "True"...)
	case ConstFalse:
		return append(b, "False"...)
	case ConstEllipsis:
		return append(b, "Ellipsis"...)
	case ConstInt:
		return strconv.AppendUint(b, c.Num, 10)
	case ConstBigInt:
		return c.BigInt().Append(b, 10)
	case ConstFloat:
		return appendFloat(b, math.Float64frombits(c.Num), true)
	case ConstImag:
		return append(appendFloat(b, math.Float64frombits(c.Num), false), 'j')
	case ConstStr:
		return appendStr(b, c.Str)
	}
	return appendBytes(b, c.Str)
}

// appendFloat writes the repr of a float; a complex part has no ".0".
func appendFloat(b []byte, f float64, point bool) []byte {
	if math.IsInf(f, 0) {
		return append(b, "inf"...)
	}
	t := strconv.AppendFloat(nil, f, 'e', -1, 64)
	exp := 0
	for i := range t {
		if t[i] == 'e' {
			exp, _ = strconv.Atoi(string(t[i+1:]))
			t = t[:i]
			break
		}
	}
	if exp < -4 || exp >= 16 {
		b = append(b, t...)
		b = append(b, 'e')
		if exp < 0 {
			b = append(b, '-')
			exp = -exp
		} else {
			b = append(b, '+')
		}
		if exp < 10 {
			b = append(b, '0')
		}
		return strconv.AppendInt(b, int64(exp), 10)
	}
	n := len(b)
	b = strconv.AppendFloat(b, f, 'f', -1, 64)
	if point {
		for _, c := range b[n:] {
			if c == '.' {
				return b
			}
		}
		b = append(b, ".0"...)
	}
	return b
}

const hexDigits = "0123456789abcdef"

func quoteFor(s string) byte {
	single := false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			return '\''
		case '\'':
			single = true
		}
	}
	if single {
		return '"'
	}
	return '\''
}

// appendStr writes the repr of a str in WTF-8.
func appendStr(b []byte, s string) []byte {
	q := quoteFor(s)
	b = append(b, q)
	for i := 0; i < len(s); {
		c := s[i]
		if c < 0x80 {
			b = appendASCII(b, c, q)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1 && i+2 < len(s):
			r = rune(c&0xF)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)
			n = 3
			fallthrough
		case !printable(r):
			switch {
			case r < 0x100:
				b = append(b, '\\', 'x', hexDigits[r>>4], hexDigits[r&15])
			case r < 0x10000:
				b = append(b, '\\', 'u')
				for shift := 12; shift >= 0; shift -= 4 {
					b = append(b, hexDigits[r>>shift&15])
				}
			default:
				b = append(b, '\\', 'U')
				for shift := 28; shift >= 0; shift -= 4 {
					b = append(b, hexDigits[r>>shift&15])
				}
			}
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return append(b, q)
}

// printable is str.isprintable; the literal ranges are new in Unicode 15.1.
func printable(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S) ||
		r >= 0x2EBF0 && r <= 0x2EE5D || r >= 0x2FFC && r <= 0x2FFF || r == 0x31EF
}

func appendBytes(b []byte, s string) []byte {
	q := quoteFor(s)
	b = append(b, 'b', q)
	for i := 0; i < len(s); i++ {
		b = appendASCII(b, s[i], q)
	}
	return append(b, q)
}

func appendASCII(b []byte, c, quote byte) []byte {
	switch {
	case c == quote || c == '\\':
		return append(b, '\\', c)
	case c == '\n':
		return append(b, '\\', 'n')
	case c == '\r':
		return append(b, '\\', 'r')
	case c == '\t':
		return append(b, '\\', 't')
	case c < ' ' || c >= 0x7F:
		return append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, c)
}
