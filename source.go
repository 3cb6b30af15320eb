package gopy

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
	"github.com/seed-8da18655/gopy/compiler"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/parser"
	nodes "github.com/seed-8da18655/gopy/stdlib/ast"
)

// This file turns source into code objects: it implements builtins.Compiler.

type sourceCompiler struct{}

// Flags of compile().
const (
	flagDontImplyDedent = 0x200
	flagOnlyAST         = 0x400
	flagIgnoreCookie    = 0x800
	flagTypeComments    = 0x1000
	flagTopLevelAwait   = 0x2000
	flagIncompleteInput = 0x4000
	flagOptimizedAST    = 0x8400
	futureFlags         = 0x1FE0000
)

func (sourceCompiler) Compile(t *object.Thread, source object.Value, filename, mode string, flags int, inherit bool, optimize, minor int) (object.Value, error) {
	return compileSource(t, source, filename, mode, flags, inherit, optimize, minor, false)
}

// compileSource implements compile(); script is set for the main program, read from a file.
func compileSource(t *object.Thread, source object.Value, filename, mode string, flags int, inherit bool, optimize, minor int, script bool) (_ object.Value, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = object.Fault(p)
		}
	}()
	if inherit {
		for f := t.CF; f != nil; f = f.Prev {
			if f.Func != nil {
				flags |= f.Code.Flags & futureFlags
				break
			}
		}
	}
	if optimize < 0 {
		optimize = t.Interp.Config.Optimize
	}
	m := parser.Exec
	switch mode {
	case "eval":
		m = parser.Eval
	case "single":
		m = parser.Single
	case "func_type":
		m = parser.FuncType
	}
	if nodes.IsNode(t, source) {
		if flags&flagOptimizedAST == flagOnlyAST {
			return source, nil
		}
		root, err := nodes.Loaded(t).FromPython(t, source, mode)
		if err != nil {
			return object.Value{}, err
		}
		if flags&flagOnlyAST != 0 {
			return nodes.Loaded(t).ToPython(t, root, compiler.NewFolder(root, compiler.Options{Filename: filename, Optimize: optimize}))
		}
		return compileTree(t, root, filename, flags, optimize)
	}
	root, err := parseSource(t, source, filename, m, flags, "compile() arg 1 must be a string, bytes or AST object", minor, script)
	if err != nil {
		return object.Value{}, err
	}
	if flags&flagOnlyAST != 0 {
		conv, err := nodes.Load(t)
		if err != nil {
			return object.Value{}, err
		}
		var fold *compiler.Folder
		if flags&flagOptimizedAST == flagOptimizedAST {
			fold = compiler.NewFolder(root, compiler.Options{Filename: filename, Optimize: optimize})
		}
		return conv.ToPython(t, root, fold)
	}
	return compileTree(t, root, filename, flags, optimize)
}

// parseSource parses source; wrong is the message for what is no text.
func parseSource(t *object.Thread, source object.Value, filename string, m parser.Mode, flags int, wrong string, minor int, script bool) (ast.Root, error) {
	opts := &parser.Options{UnicodeName: unicodeName, BarryAsBDFL: flags&bytecode.FlagFutureBarry != 0, DontImplyDedent: flags&flagDontImplyDedent != 0, MaxStrDigits: t.Interp.IntMaxStrDigits, Script: script,
		TypeComments: flags&flagTypeComments != 0, Minor: minor}
	opts.Decode = func(encoding string, src []byte) (string, bool, error) {
		return decodeSource(t, encoding, src)
	}
	if opts.MaxStrDigits == 0 {
		opts.MaxStrDigits = -1
	}
	var root ast.Root
	var warnings []parser.Warning
	var err error
	switch {
	case source.IsA(object.StrType):
		if s := (*object.Str)(source.P); s.Kind > object.Latin1 {
			if _, err := object.EncodeUTF8(t, s, "strict"); err != nil {
				return nil, err
			}
		}
		root, warnings, err = parser.ParseString((*object.Str)(source.P).String(), filename, m, opts)
	default:
		b, berr := object.BytesOf(t, source)
		if berr != nil {
			if object.Matches(berr, object.TypeError) {
				berr = object.TypeErrorf("%s", wrong)
			}
			return nil, berr
		}
		root, warnings, err = parser.Parse(b, filename, m, opts)
	}
	for _, w := range warnings {
		if werr := t.WarnExplicit(object.SyntaxWarning, w.Msg, filename, w.Line); werr != nil {
			if object.Matches(werr, object.SyntaxWarning) {
				return nil, syntaxError(t, w.Error)
			}
			return nil, werr
		}
	}
	if err != nil {
		var se *parser.SyntaxError
		if errors.As(err, &se) && se.Incomplete && flags&flagIncompleteInput != 0 {
			return nil, syntaxErrorOf(t, "_IncompleteInputError", "incomplete input", filename, se.LastLine, utf8.RuneCountInString(se.LastText), se.LastLine, -1, se.LastText, false)
		}
		return nil, syntaxError(t, err)
	}
	return root, nil
}

// Symtable implements symtable.Builder.
func (sourceCompiler) Symtable(t *object.Thread, source object.Value, filename, mode string) (*compiler.Scope, error) {
	m := parser.Exec
	switch mode {
	case "eval":
		m = parser.Eval
	case "single":
		m = parser.Single
	}
	root, err := parseSource(t, source, filename, m, 0, "symtable() arg 1 must be a string or bytes object", 0, false)
	if err != nil {
		return nil, err
	}
	s, err := compiler.BuildSymtable(root, compiler.Options{Filename: filename})
	if err != nil {
		return nil, syntaxError(t, err)
	}
	return s, nil
}

// decodeSource decodes a source file through module codecs.
func decodeSource(t *object.Thread, encoding string, src []byte) (string, bool, error) {
	v, err := object.CallMethod(t, object.Of(object.NewBytes(t, src)), "decode", object.NewStr(encoding))
	if err != nil {
		e := t.Exception(err)
		s, serr := object.ToStr(t, object.Of(e))
		if serr != nil || object.Matches(e, object.LookupError) && strings.HasPrefix(s.String(), "unknown encoding") {
			return "", false, nil
		}
		return "", false, errors.New(s.String())
	}
	return (*object.Str)(v.P).String(), true, nil
}

func compileTree(t *object.Thread, root ast.Root, filename string, flags, optimize int) (object.Value, error) {
	var warnings []compiler.Warning
	c, err := compiler.Compile(root, compiler.Options{Filename: filename, Flags: flags & (futureFlags | flagTopLevelAwait), Optimize: optimize, Warnings: &warnings})
	for _, w := range warnings {
		if werr := t.WarnExplicit(object.SyntaxWarning, w.Msg, filename, w.Line); werr != nil {
			if object.Matches(werr, object.SyntaxWarning) {
				text := sourceLine(filename, w.Line)
				return object.Value{}, syntaxErrorOf(t, "SyntaxError", w.Msg, filename, w.Line, w.Col, w.EndLine, w.EndCol, text, text == "")
			}
			return object.Value{}, werr
		}
	}
	if err != nil {
		return object.Value{}, syntaxError(t, err)
	}
	return object.Of(t.CodeOf(c)), t.FinishFor(c)
}

// syntaxError turns an error of parser or compiler into the exception it stands for.
func syntaxError(t *object.Thread, err error) error {
	var p *parser.SyntaxError
	if errors.As(err, &p) {
		if p.NoLocation {
			if p.Type == "MemoryError" && p.Msg == "" {
				return object.NewError(object.MemoryError)
			}
			return object.Errorf(exceptionNamed(p.Type), "%s", p.Msg)
		}
		return syntaxErrorOf(t, p.Type, p.Msg, p.Filename, p.Line, p.Col, p.EndLine, p.EndCol, p.Text, p.NoText)
	}
	var c *compiler.Error
	if errors.As(err, &c) {
		typ := exceptionNamed(c.Type)
		if !typ.IsSubtype(object.SyntaxError) {
			return object.Errorf(typ, "%s", c.Msg)
		}
		text := sourceLine(c.Filename, c.Line)
		return syntaxErrorOf(t, c.Type, c.Msg, c.Filename, c.Line, c.Col, c.EndLine, c.EndCol, text, text == "")
	}
	return err
}

// sourceLine returns a line of the file that is said to hold the source: errors of the
// compiler show no text that came from elsewhere.
func sourceLine(filename string, line int) string {
	src, err := os.ReadFile(filename)
	if err != nil {
		return ""
	}
	for n := 1; len(src) > 0; n++ {
		text, rest, _ := bytes.Cut(src, []byte{'\n'})
		if n == line {
			if !utf8.Valid(text) {
				return ""
			}
			return string(text) + "\n"
		}
		src = rest
	}
	return ""
}

func exceptionNamed(name string) *object.Type {
	for _, x := range object.ExceptionTypes() {
		if x.Name == name {
			return x
		}
	}
	return object.SystemError
}

func syntaxErrorOf(t *object.Thread, typ, msg, filename string, line, col, endLine, endCol int, text string, noText bool) error {
	txt := object.None
	if !noText {
		txt = object.NewStr(text)
	}
	num := func(i int) object.Value { return object.Int(int64(i)) }
	detail := object.MakeTuple(t, object.NewStr(filename), num(line), num(col), txt, num(endLine), num(endCol))
	v, err := object.Call(t, object.Of(exceptionNamed(typ)), object.NewStr(msg), object.Of(detail))
	if err != nil {
		return err
	}
	e := (*object.BaseException)(v.P)
	object.SetContext(t, e)
	return e
}
