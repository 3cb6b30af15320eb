package parser

// This file turns a failed parse into CPython's error: it runs the second pass and
// chooses between the errors of the passes and of the lexer.

import (
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/lexer"
)

// site is a place of the grammar that has error rules.
type site uint8

const (
	siteStatement site = iota
	siteSimple
	siteImport
	siteImportTargets
	siteFor
	siteWithItem
	siteExcept
	siteTypeParams
	siteTypeParam
	siteParams
	siteLambdaParams
	siteDefault
	siteNamed
	siteExpr
	siteOperator
	siteStarred
	siteArgs
	siteKeyword
	siteForIf
	siteComprehension
	siteGroup
	siteBrace
	sitePattern
	siteClassPattern
	siteField
	numSites
)

type diagnosis struct{}

func (d *diagnosis) visit(p *parser, s site) {}

// explain returns the error for the failure of the first pass.
func (p *parser) explain(f *failure) *SyntaxError {
	if f.lexical {
		return fromLexer(p.lexErr, p.file)
	}
	e := p.syntaxError(f)
	e.Incomplete = p.toks[max(p.i, p.far)].Kind == lexer.EOF
	return e
}

func (p *parser) syntaxError(f *failure) *SyntaxError {
	e := &SyntaxError{Type: f.typ, Msg: f.msg, Filename: p.file.Name, NoLocation: f.noLoc}
	if f.noLoc {
		return e
	}
	start, end := p.file.Range(f.span)
	e.Line, e.EndLine = start.Line, end.Line
	e.Text = p.file.Line(e.Line)
	e.Col = charColumn(e.Text, start.Col)
	switch f.endCol {
	case endOfSpan:
		e.EndCol = charColumn(p.file.Line(e.EndLine), end.Col)
	case endUnknown:
		e.EndCol = -1
	}
	return e
}

// charColumn converts a byte column from 0 to a character column from 1.
func charColumn(line string, col int) int {
	return utf8.RuneCountInString(line[:min(col, len(line))]) + 1
}

func fromLexer(l *lexer.SyntaxError, file *ast.File) *SyntaxError {
	e := &SyntaxError{Type: l.Type, Msg: l.Msg, Filename: file.Name, Line: l.Line, Col: l.Col, EndLine: l.EndLine, EndCol: l.EndCol,
		NoLocation: l.NoLine, Incomplete: l.AtEOF}
	if !l.NoLine {
		e.Text = file.Line(l.Line)
	}
	return e
}
