package compiler

// This file walks expressions.

import "github.com/seed-8da18655/gopy/ast"

// walkExpr calls f for e and, while it returns true, for the expressions in it that run
// in the same scope or an inlined comprehension. It gives up, having called f with nil
// results only, below maxDepth levels: the callers then see less than there is, and the
// code generator reports the nesting.
func walkExpr(e ast.Expr, f func(ast.Expr) bool) { walkDepth(e, f, 0) }

func walkDepth(e ast.Expr, f func(ast.Expr) bool, depth int) bool {
	if e == nil {
		return true
	}
	if depth > maxDepth {
		return false
	}
	if !f(e) {
		return false
	}
	depth++
	all := func(list []ast.Expr) bool {
		for _, x := range list {
			if !walkDepth(x, f, depth) {
				return false
			}
		}
		return true
	}
	comp := func(gens []ast.Comprehension, elts ...ast.Expr) bool {
		for i := range gens {
			if !walkDepth(gens[i].Iter, f, depth) || !all(gens[i].Ifs) {
				return false
			}
		}
		return all(elts)
	}
	switch e := e.(type) {
	case *ast.BoolOp:
		return all(e.Values)
	case *ast.NamedExpr:
		return walkDepth(e.Value, f, depth)
	case *ast.BinOp:
		return walkDepth(e.Left, f, depth) && walkDepth(e.Right, f, depth)
	case *ast.UnaryOp:
		return walkDepth(e.Operand, f, depth)
	case *ast.Lambda:
		for _, d := range e.Args.KwDefaults {
			if !walkDepth(d, f, depth) {
				return false
			}
		}
		return all(e.Args.Defaults)
	case *ast.IfExp:
		return walkDepth(e.Test, f, depth) && walkDepth(e.Body, f, depth) && walkDepth(e.Orelse, f, depth)
	case *ast.Dict:
		return all(e.Keys) && all(e.Values)
	case *ast.Set:
		return all(e.Elts)
	case *ast.ListComp:
		return comp(e.Gens, e.Elt)
	case *ast.SetComp:
		return comp(e.Gens, e.Elt)
	case *ast.DictComp:
		return comp(e.Gens, e.Key, e.Value)
	case *ast.GeneratorExp:
		return walkDepth(e.Gens[0].Iter, f, depth)
	case *ast.Await:
		return walkDepth(e.Value, f, depth)
	case *ast.Yield:
		return walkDepth(e.Value, f, depth)
	case *ast.YieldFrom:
		return walkDepth(e.Value, f, depth)
	case *ast.Compare:
		return walkDepth(e.Left, f, depth) && all(e.Comps)
	case *ast.Call:
		if !walkDepth(e.Func, f, depth) || !all(e.Args) {
			return false
		}
		for _, k := range e.Keywords {
			if !walkDepth(k.Value, f, depth) {
				return false
			}
		}
	case *ast.FormattedValue:
		return walkDepth(e.Value, f, depth) && walkDepth(e.Spec, f, depth)
	case *ast.JoinedStr:
		return all(e.Values)
	case *ast.Attribute:
		return walkDepth(e.Value, f, depth)
	case *ast.Subscript:
		return walkDepth(e.Value, f, depth) && walkDepth(e.Slice, f, depth)
	case *ast.Starred:
		return walkDepth(e.Value, f, depth)
	case *ast.List:
		return all(e.Elts)
	case *ast.Tuple:
		return all(e.Elts)
	case *ast.Slice:
		return walkDepth(e.Lower, f, depth) && walkDepth(e.Upper, f, depth) && walkDepth(e.Step, f, depth)
	}
	return true
}
