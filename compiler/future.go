package compiler

// This file reads the __future__ imports at the start of a module.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// futureInfo tells where the last valid __future__ import is.
type futureInfo struct{ lastLine, lastCol int32 }

func futureFlag(name string) (flag int, ok bool) {
	switch name {
	case "nested_scopes", "generators":
		return 0, true
	case "division":
		return bytecode.FlagFutureDivision, true
	case "absolute_import":
		return bytecode.FlagFutureAbsImport, true
	case "with_statement":
		return bytecode.FlagFutureWith, true
	case "print_function":
		return bytecode.FlagFuturePrint, true
	case "unicode_literals":
		return bytecode.FlagFutureUnicode, true
	case "barry_as_FLUFL":
		return bytecode.FlagFutureBarry, true
	case "generator_stop":
		return bytecode.FlagFutureGenStop, true
	case "annotations":
		return bytecode.FlagFutureAnnotations, true
	}
	return 0, false
}

func (c *compiler) scanFuture(body []ast.Stmt) {
	first := true
	done := false
	for _, s := range body {
		imp, ok := s.(*ast.ImportFrom)
		if !ok {
			if e, isExpr := s.(*ast.ExprStmt); isExpr && first && isDocstring(e.Value) {
				first = false
				continue
			}
			done = true
			first = false
			continue
		}
		first = false
		if imp.Module != "__future__" || imp.Level != 0 {
			done = true
			continue
		}
		if done {
			// checkFutureImport reports it when the statement is compiled.
			continue
		}
		l := c.loc(imp)
		for _, a := range imp.Names {
			flag, ok := futureFlag(a.Name)
			switch {
			case ok:
				c.flags |= flag
			case a.Name == "braces":
				c.fail(loc{l.line, l.line, l.col, -1}, "not a chance")
				return
			default:
				c.fail(loc{l.line, l.line, l.col, -1}, "future feature %.100s is not defined", a.Name)
				return
			}
		}
		c.future.lastLine, c.future.lastCol = c.position(imp.Start)
	}
}

func isDocstring(e ast.Expr) bool {
	k, ok := e.(*ast.Constant)
	return ok && k.Kind == ast.ConstStr
}
