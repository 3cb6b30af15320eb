package compiler

import "github.com/seed-8da18655/gopy/ast"

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
