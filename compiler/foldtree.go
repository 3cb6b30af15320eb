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
