package compiler

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// This file folds the expressions of a tree that is not compiled: PyCF_OPTIMIZED_AST.

// Folder evaluates the constant expressions of one tree.
type Folder struct{ u *unit }

// NewFolder returns a folder for a tree.
func NewFolder(root ast.Root, opts Options) *Folder {
	return &Folder{&unit{c: newCompiler(root, opts)}}
}

// Const returns the value of an operation or tuple display that is constant, in the form of
// code constants.
func (f *Folder) Const(e ast.Expr) (any, bool) {
	switch e.(type) {
	case *ast.UnaryOp, *ast.BinOp, *ast.Tuple, *ast.Subscript, *ast.Name:
		return f.u.constOf(e)
	}
	return nil, false
}

// Display returns the tuple or frozen set that stands for a list or set display of constants
// that is only iterated over or searched.
func (f *Folder) Display(e ast.Expr) (any, bool) {
	var elts []ast.Expr
	switch e := e.(type) {
	case *ast.List:
		elts = e.Elts
	case *ast.Set:
		elts = e.Elts
	default:
		return nil, false
	}
	t, ok := f.u.constTuple(elts)
	if !ok {
		return nil, false
	}
	if _, isSet := e.(*ast.Set); isSet {
		return bytecode.FrozenSet(t), true
	}
	return t, true
}

// Percent returns the f-string that stands for a "%" of a literal string and a tuple display.
// The format specs in it are constants.
func (f *Folder) Percent(e *ast.BinOp) (*ast.JoinedStr, bool) {
	if e.Op != ast.Mod {
		return nil, false
	}
	parts, elts, ok := f.u.percentParts(e)
	if !ok {
		return nil, false
	}
	text := func(s string) *ast.Constant {
		c := &ast.Constant{Kind: ast.ConstStr, Str: s}
		c.Span = e.Span
		return c
	}
	j := &ast.JoinedStr{}
	j.Span = e.Span
	for _, p := range parts {
		if p.conv == 0 {
			j.Values = append(j.Values, text(p.text))
			continue
		}
		v := &ast.FormattedValue{Value: elts[0], Conv: p.conv}
		v.Span = *elts[0].Pos()
		if p.text != "" {
			spec := text(p.text)
			spec.Span = v.Span
			v.Spec = spec
		}
		elts = elts[1:]
		j.Values = append(j.Values, v)
	}
	return j, true
}
