// Package compiler turns a syntax tree into bytecode.
//
// It has three parts: the symbol table (symtable.go, analyze.go) decides the scope of
// every name; a unit per code block (unit.go and the files by kind of node) emits
// instructions with virtual registers and labels; the assembler (assemble.go) orders
// blocks, resolves labels and lays out the final [bytecode.Code].
//
// Compiling is pure: the tree is only read, nothing outside one call of [Compile] is
// changed, and any number of compilations may run at the same time. The first error is
// kept and ends the work early; no Go panic is used for control flow.
package compiler

// This file defines the entry point, errors and warnings.

import (
	"fmt"
	"sort"
	"strings"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// FlagAllowTopLevelAwait is the compile() flag PyCF_ALLOW_TOP_LEVEL_AWAIT.
const FlagAllowTopLevelAwait = 0x2000

// futureMask holds the co_flags bits of the __future__ features.
const futureMask = bytecode.FlagFutureDivision | bytecode.FlagFutureAbsImport | bytecode.FlagFutureWith |
	bytecode.FlagFuturePrint | bytecode.FlagFutureUnicode | bytecode.FlagFutureBarry |
	bytecode.FlagFutureGenStop | bytecode.FlagFutureAnnotations

// Options tells how to compile.
type Options struct {
	Filename string
	Flags    int // inherited __future__ bits (co_flags values) and FlagAllowTopLevelAwait
	Optimize int // 0, 1 (-O: no asserts, __debug__ is False) or 2 (-OO: no docstrings either)

	// Warnings collects the SyntaxWarnings when it is not nil, in source order.
	Warnings *[]Warning
}

// Error is a compile-time exception. Columns are counted as CPython reports them from its
// compiler: byte columns plus one; 0 stands for None.
type Error struct {
	Type                       string // SyntaxError, RecursionError, OverflowError, ...
	Msg                        string
	Filename                   string
	Line, Col, EndLine, EndCol int
	Text                       string // the source line
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s: %s", e.Filename, e.Line, e.Type, e.Msg)
}

// Warning is a SyntaxWarning; its fields mean the same as those of Error.
type Warning struct {
	Msg                        string
	Line, Col, EndLine, EndCol int
	Text                       string
}

// maxDepth bounds the nesting of the tree, so that the Go stack stays small.
const maxDepth = 9998

// compiler is the state of one compilation.
type compiler struct {
	opts     Options
	file     *ast.File
	flags    int // co_flags bits that all code objects get
	future   futureInfo
	st       *symtable
	err      *Error
	depth    int
	lastLine int               // index of the line that loc found last
	notConst map[ast.Expr]bool // long chains of operators found not to be constant
	names    map[string]any    // interned copies of names, so that code does not keep the source alive
	spare    []buffers         // instruction buffers of finished units
	single   bool              // interactive mode: expression statements print
}

// Compile compiles a tree: a Module as exec, an Expression as eval, an Interactive as
// single. The error, if any, is an *Error.
func Compile(root ast.Root, opts Options) (*bytecode.Code, error) {
	c := newCompiler(root, opts)
	c.st = buildSymtable(c, root)
	if c.err != nil {
		return nil, c.err
	}
	code := c.compileRoot(root)
	if c.err != nil {
		return nil, c.err
	}
	return code, nil
}

func newCompiler(root ast.Root, opts Options) *compiler {
	c := &compiler{opts: opts, file: root.Source(), names: make(map[string]any, 64)}
	if c.file == nil {
		c.file = &ast.File{Name: opts.Filename}
	}
	c.flags = opts.Flags & futureMask
	return c
}

// loc is a source range: lines from 1, byte columns from 0. line <= 0 means no location.
type loc struct{ line, endLine, col, endCol int32 }

var noLoc = loc{-1, -1, -1, -1}

func (c *compiler) position(off uint32) (line, col int32) {
	f := c.file
	if f.Positions != nil {
		p := f.Position(off)
		return int32(p.Line), int32(p.Col)
	}
	lines := f.Lines
	if len(lines) == 0 {
		return 1, int32(off)
	}
	i := c.lastLine
	if lines[i] <= off {
		for k := 0; i+1 < len(lines) && lines[i+1] <= off; k++ {
			i++
			if k == 8 {
				i += sort.Search(len(lines)-i, func(n int) bool { return lines[i+n] > off }) - 1
				break
			}
		}
	} else {
		i = max(sort.Search(i, func(n int) bool { return lines[n] > off })-1, 0)
	}
	c.lastLine = i
	return int32(i + 1), int32(off - lines[i])
}

func (c *compiler) loc(n ast.Node) loc {
	s := n.Pos()
	var l loc
	l.line, l.col = c.position(s.Start)
	last := c.lastLine
	l.endLine, l.endCol = c.position(s.End)
	c.lastLine = last
	return l
}

// fail records an error; only the first counts.
func (c *compiler) fail(l loc, format string, args ...any) {
	c.failType("SyntaxError", l, format, args...)
}

func (c *compiler) failType(typ string, l loc, format string, args ...any) {
	if c.err != nil {
		return
	}
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	c.err = &Error{Type: typ, Msg: msg, Filename: c.opts.Filename,
		Line: int(l.line), Col: int(l.col) + 1, EndLine: int(l.endLine), EndCol: int(l.endCol) + 1,
		Text: strings.Clone(c.file.Line(int(l.line)))}
}

func (c *compiler) warn(l loc, format string, args ...any) {
	if c.opts.Warnings == nil || c.err != nil {
		return
	}
	w := Warning{Msg: fmt.Sprintf(format, args...),
		Line: int(l.line), Col: int(l.col) + 1, EndLine: int(l.endLine), EndCol: int(l.endCol) + 1,
		Text: strings.Clone(c.file.Line(int(l.line)))}
	*c.opts.Warnings = append(*c.opts.Warnings, w)
}

// enter counts a level of nesting; every enter needs a leave. It reports false when the
// work must stop.
func (c *compiler) enter() bool {
	c.depth++
	if c.depth > maxDepth {
		c.tooDeep()
	}
	return c.err == nil
}

func (c *compiler) leave() { c.depth-- }

func (c *compiler) tooDeep() {
	if c.err == nil {
		c.err = &Error{Type: "RecursionError", Msg: "maximum recursion depth exceeded during compilation", Filename: c.opts.Filename}
	}
}

// intern returns a copy of a name that does not share memory with the source.
func (c *compiler) intern(s string) string { return c.boxed(s).(string) }

// boxed is intern with the result as a constant.
func (c *compiler) boxed(s string) any {
	if t, ok := c.names[s]; ok {
		return t
	}
	s = strings.Clone(s)
	v := any(s)
	c.names[s] = v
	return v
}

// mangle returns the name that an identifier of the form __x has inside class private.
func (c *compiler) mangle(private, name string) string {
	if private == "" || len(name) < 2 || name[0] != '_' || name[1] != '_' ||
		strings.HasSuffix(name, "__") || strings.IndexByte(name, '.') >= 0 {
		return name
	}
	p := strings.TrimLeft(private, "_")
	if p == "" {
		return name
	}
	return "_" + p + name
}
