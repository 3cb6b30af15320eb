package compiler

// This file writes expressions as source text, for annotations under
// "from __future__ import annotations". The form is that of CPython's compiler, which
// differs from ast.unparse in details such as quotes.

import (
	"fmt"
	"math"
	"math/big"
	"strings"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// The precedence levels, from loosest to tightest.
const (
	precTuple = iota
	precTest
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

type unparser struct {
	strings.Builder
	depth int
}

func unparse(e ast.Expr) string {
	var p unparser
	p.expr(e, precTest)
	return p.String()
}

func (p *unparser) open(if_ bool) {
	if if_ {
		p.WriteByte('(')
	}
}

func (p *unparser) close(if_ bool) {
	if if_ {
		p.WriteByte(')')
	}
}

func operatorText(op ast.Operator) (string, int) {
	switch op {
	case ast.Add:
		return " + ", precArith
	case ast.Sub:
		return " - ", precArith
	case ast.Mult:
		return " * ", precTerm
	case ast.MatMult:
		return " @ ", precTerm
	case ast.Div:
		return " / ", precTerm
	case ast.Mod:
		return " % ", precTerm
	case ast.LShift:
		return " << ", precShift
	case ast.RShift:
		return " >> ", precShift
	case ast.BitOr:
		return " | ", precBitOr
	case ast.BitXor:
		return " ^ ", precBitXor
	case ast.BitAnd:
		return " & ", precBitAnd
	case ast.FloorDiv:
		return " // ", precTerm
	}
	return " ** ", precPower
}

func compareText(op ast.CmpOp) string {
	switch op {
	case ast.Eq:
		return " == "
	case ast.NotEq:
		return " != "
	case ast.Lt:
		return " < "
	case ast.LtE:
		return " <= "
	case ast.Gt:
		return " > "
	case ast.GtE:
		return " >= "
	case ast.Is:
		return " is "
	case ast.IsNot:
		return " is not "
	case ast.In:
		return " in "
	}
	return " not in "
}

func (p *unparser) exprs(list []ast.Expr) {
	for i, e := range list {
		if i > 0 {
			p.WriteString(", ")
		}
		p.expr(e, precTest)
	}
}

func (p *unparser) expr(e ast.Expr, level int) {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > maxDepth {
		return // the tree has been walked before: this cannot happen
	}
	switch e := e.(type) {
	case *ast.BoolOp:
		prec, text := precAnd, " and "
		if e.Op == ast.Or {
			prec, text = precOr, " or "
		}
		p.open(level > prec)
		for i, v := range e.Values {
			if i > 0 {
				p.WriteString(text)
			}
			p.expr(v, prec+1)
		}
		p.close(level > prec)
	case *ast.BinOp:
		text, prec := operatorText(e.Op)
		right := 0
		if e.Op == ast.Pow {
			right = 1
		}
		p.open(level > prec)
		p.expr(e.Left, prec+right)
		p.WriteString(text)
		p.expr(e.Right, prec+1-right)
		p.close(level > prec)
	case *ast.UnaryOp:
		prec, text := precFactor, "~"
		switch e.Op {
		case ast.Not:
			prec, text = precNot, "not "
		case ast.UAdd:
			text = "+"
		case ast.USub:
			text = "-"
		}
		p.open(level > prec)
		p.WriteString(text)
		p.expr(e.Operand, prec)
		p.close(level > prec)
	case *ast.Lambda:
		p.open(level > precTest)
		p.WriteString("lambda")
		if !noParams(e.Args) {
			p.WriteByte(' ')
		}
		p.params(e.Args)
		p.WriteString(": ")
		p.expr(e.Body, precTest)
		p.close(level > precTest)
	case *ast.IfExp:
		p.open(level > precTest)
		p.expr(e.Body, precTest+1)
		p.WriteString(" if ")
		p.expr(e.Test, precTest+1)
		p.WriteString(" else ")
		p.expr(e.Orelse, precTest)
		p.close(level > precTest)
	case *ast.Dict:
		p.WriteByte('{')
		for i, k := range e.Keys {
			if i > 0 {
				p.WriteString(", ")
			}
			if k == nil {
				p.WriteString("**")
				p.expr(e.Values[i], precBitOr)
				continue
			}
			p.expr(k, precTest)
			p.WriteString(": ")
			p.expr(e.Values[i], precTest)
		}
		p.WriteByte('}')
	case *ast.Set:
		p.WriteByte('{')
		p.exprs(e.Elts)
		p.WriteByte('}')
	case *ast.GeneratorExp:
		p.WriteByte('(')
		p.expr(e.Elt, precTest)
		p.gens(e.Gens)
		p.WriteByte(')')
	case *ast.ListComp:
		p.WriteByte('[')
		p.expr(e.Elt, precTest)
		p.gens(e.Gens)
		p.WriteByte(']')
	case *ast.SetComp:
		p.WriteByte('{')
		p.expr(e.Elt, precTest)
		p.gens(e.Gens)
		p.WriteByte('}')
	case *ast.DictComp:
		p.WriteByte('{')
		p.expr(e.Key, precTest)
		p.WriteString(": ")
		p.expr(e.Value, precTest)
		p.gens(e.Gens)
		p.WriteByte('}')
	case *ast.Yield:
		if e.Value == nil {
			p.WriteString("(yield)")
			return
		}
		p.WriteString("(yield ")
		p.expr(e.Value, precTest)
		p.WriteByte(')')
	case *ast.YieldFrom:
		p.WriteString("(yield from ")
		p.expr(e.Value, precTest)
		p.WriteByte(')')
	case *ast.Await:
		p.open(level > precAwait)
		p.WriteString("await ")
		p.expr(e.Value, precAtom)
		p.close(level > precAwait)
	case *ast.Compare:
		p.open(level > precCompare)
		p.expr(e.Left, precCompare+1)
		for i, op := range e.Ops {
			p.WriteString(compareText(op))
			p.expr(e.Comps[i], precCompare+1)
		}
		p.close(level > precCompare)
	case *ast.Call:
		p.expr(e.Func, precAtom)
		if len(e.Args) == 1 && len(e.Keywords) == 0 {
			if g, ok := e.Args[0].(*ast.GeneratorExp); ok {
				p.expr(g, precTest)
				return
			}
		}
		p.WriteByte('(')
		p.exprs(e.Args)
		for i, k := range e.Keywords {
			if i > 0 || len(e.Args) > 0 {
				p.WriteString(", ")
			}
			if k.Arg == "" {
				p.WriteString("**")
			} else {
				p.WriteString(k.Arg)
				p.WriteByte('=')
			}
			p.expr(k.Value, precTest)
		}
		p.WriteByte(')')
	case *ast.JoinedStr:
		p.fstring(e)
	case *ast.FormattedValue:
		p.fstring(&ast.JoinedStr{Values: []ast.Expr{e}})
	case *ast.Constant:
		if e.U {
			p.WriteByte('u')
		}
		p.constant(constValue(e))
	case *ast.ConstantValue:
		p.constant(e.Value)
	case *ast.Attribute:
		p.expr(e.Value, precAtom)
		if k, ok := e.Value.(*ast.Constant); ok && (k.Kind == ast.ConstInt || k.Kind == ast.ConstBigInt) {
			p.WriteByte(' ')
		}
		p.WriteByte('.')
		p.WriteString(e.Attr)
	case *ast.Starred:
		p.WriteByte('*')
		p.expr(e.Value, precBitOr)
	case *ast.Name:
		p.WriteString(e.Id)
	case *ast.List:
		p.WriteByte('[')
		p.exprs(e.Elts)
		p.WriteByte(']')
	case *ast.Tuple:
		if len(e.Elts) == 0 {
			p.WriteString("()")
			return
		}
		p.open(level > precTuple)
		p.exprs(e.Elts)
		if len(e.Elts) == 1 {
			p.WriteByte(',')
		}
		p.close(level > precTuple)
	case *ast.Subscript:
		p.expr(e.Value, precAtom)
		p.WriteByte('[')
		p.expr(e.Slice, precTuple)
		p.WriteByte(']')
	case *ast.Slice:
		if e.Lower != nil {
			p.expr(e.Lower, precTest)
		}
		p.WriteByte(':')
		if e.Upper != nil {
			p.expr(e.Upper, precTest)
		}
		if e.Step != nil {
			p.WriteByte(':')
			p.expr(e.Step, precTest)
		}
	case *ast.NamedExpr:
		p.open(level > precTuple)
		p.expr(e.Target, precAtom)
		p.WriteString(" := ")
		p.expr(e.Value, precAtom)
		p.close(level > precTuple)
	}
}

func noParams(a *ast.Arguments) bool {
	return len(a.PosOnly)+len(a.Args)+len(a.KwOnly) == 0 && a.Vararg == nil && a.Kwarg == nil
}

func (p *unparser) params(a *ast.Arguments) {
	first := true
	sep := func() {
		if !first {
			p.WriteString(", ")
		}
		first = false
	}
	all := append(append([]*ast.Arg{}, a.PosOnly...), a.Args...)
	for i, x := range all {
		sep()
		p.param(x)
		if d := i - (len(all) - len(a.Defaults)); d >= 0 {
			p.WriteByte('=')
			p.expr(a.Defaults[d], precTest)
		}
		if len(a.PosOnly) > 0 && i+1 == len(a.PosOnly) {
			p.WriteString(", /")
		}
	}
	if a.Vararg != nil || len(a.KwOnly) > 0 {
		sep()
		p.WriteByte('*')
		if a.Vararg != nil {
			p.param(a.Vararg)
		}
	}
	for i, x := range a.KwOnly {
		sep()
		p.param(x)
		if a.KwDefaults[i] != nil {
			p.WriteByte('=')
			p.expr(a.KwDefaults[i], precTest)
		}
	}
	if a.Kwarg != nil {
		sep()
		p.WriteString("**")
		p.param(a.Kwarg)
	}
}

func (p *unparser) param(a *ast.Arg) {
	p.WriteString(a.Arg)
	if a.Annotation != nil {
		p.WriteString(": ")
		p.expr(a.Annotation, precTest)
	}
}

func (p *unparser) gens(gens []ast.Comprehension) {
	for i := range gens {
		g := &gens[i]
		if g.Async {
			p.WriteString(" async for ")
		} else {
			p.WriteString(" for ")
		}
		p.expr(g.Target, precTuple)
		p.WriteString(" in ")
		p.expr(g.Iter, precTest+1)
		for _, c := range g.Ifs {
			p.WriteString(" if ")
			p.expr(c, precTest+1)
		}
	}
}

// constant writes a value; an infinite float is written as a literal that overflows.
func (p *unparser) constant(v any) {
	switch v := v.(type) {
	case bytecode.Ellipsis:
		p.WriteString("...")
	case float64:
		p.WriteString(infinite(constRepr(v), math.IsInf(v, 0)))
	case complex128:
		p.WriteString(infinite(constRepr(v), math.IsInf(real(v), 0) || math.IsInf(imag(v), 0)))
	case *big.Int:
		p.WriteString(v.String())
	case bytecode.Tuple:
		p.WriteByte('(')
		for i, x := range v {
			if i > 0 {
				p.WriteString(", ")
			}
			p.constant(x)
		}
		if len(v) == 1 {
			p.WriteByte(',')
		}
		p.WriteByte(')')
	default:
		p.WriteString(constRepr(v))
	}
}

func infinite(s string, inf bool) string {
	if inf {
		return strings.ReplaceAll(s, "inf", "1e309")
	}
	return s
}

func (p *unparser) fstring(e *ast.JoinedStr) {
	var body unparser
	body.depth = p.depth
	body.fstringParts(e.Values)
	p.WriteByte('f')
	p.WriteString(quote(body.String(), true))
}

func (p *unparser) fstringParts(values []ast.Expr) {
	for _, v := range values {
		switch v := v.(type) {
		case *ast.Constant:
			p.WriteString(strings.ReplaceAll(strings.ReplaceAll(v.Str, "{", "{{"), "}", "}}"))
		case *ast.JoinedStr:
			p.fstringParts(v.Values)
		case *ast.FormattedValue:
			s := unparser{depth: p.depth}
			s.expr(v.Value, precTest+1)
			text := s.String()
			p.WriteByte('{')
			if strings.HasPrefix(text, "{") {
				p.WriteByte(' ')
			}
			p.WriteString(text)
			if v.Conv > 0 {
				fmt.Fprintf(p, "!%c", v.Conv)
			}
			if v.Spec != nil {
				p.WriteByte(':')
				if j, ok := v.Spec.(*ast.JoinedStr); ok {
					p.fstringParts(j.Values)
				} else {
					p.fstringParts([]ast.Expr{v.Spec})
				}
			}
			p.WriteByte('}')
		}
	}
}
