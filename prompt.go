package gopy

import (
	"bytes"
	"errors"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/internal/prompt"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/parser"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	"github.com/seed-8da18655/gopy/stdlib/sys"
)

// This file implements the plain prompt: statements read line by line from sys.stdin.

// prompt runs statements until the input ends or SystemExit.
func (g *Interp) prompt() ending {
	if err := g.t.Finish(object.DeferredAll); err != nil {
		return g.report(err, false)
	}
	if g.canEdit() {
		if end, ok := g.edit(); ok {
			return end
		}
	}
	g.startPrompt()
	in := g.newLines()
	future := 0
	for n := 0; ; {
		text, err := g.readStatement(in)
		if errors.Is(err, errEndOfInput) {
			return ending{}
		}
		if err != nil {
			if object.Matches(err, object.KeyboardInterrupt) {
				g.writeError("\nKeyboardInterrupt\n")
			} else if end, left := g.failed(err); left {
				return end
			}
			continue
		}
		if err = g.runStatement(text, &n, &future); err != nil {
			if end, left := g.failed(err); left {
				return end
			}
		}
	}
}

// failed shows an error at the prompt; left says that it ends the prompt.
func (g *Interp) failed(err error) (end ending, left bool) {
	if g.t.Exception(err).Shape.Type.IsSubtype(object.SystemExit) {
		return g.report(err, true), true
	}
	g.report(err, true)
	_ = g.flush(false)
	return ending{}, false
}

// runStatement runs what was typed; n counts the statements, future are the __future__
// features that they switched on.
func (g *Interp) runStatement(text string, n, future *int) error {
	t := g.t
	var root ast.Root
	if !isBlank(text) {
		var err error
		root, err = parseSource(t, object.NewStr(text), "<stdin>", parser.Single, *future, "", 0, false)
		if err != nil {
			return err
		}
	}
	// Only now the statement has a name of its own, under which tracebacks find its text.
	name := "<stdin>-" + strconv.Itoa(*n)
	*n++
	if root == nil {
		imp.AddSource(t, name, text, "<stdin>")
		return nil
	}
	v, err := compileTree(t, root, name, *future, g.in.Config.Optimize)
	imp.AddSource(t, name, text, "<stdin>")
	if err != nil {
		return g.withText(err, text)
	}
	code := (*object.Code)(v.P)
	*future |= code.Flags & futureFlags
	_, err = g.runCode(code)
	return err
}

// startPrompt greets, sets the prompt texts and runs PYTHONSTARTUP.
func (g *Interp) startPrompt() {
	d := g.in.SysDict
	for name, text := range map[string]string{"ps1": ">>> ", "ps2": "... "} {
		if d.GetStr(object.Intern(name)).P == nil {
			d.SetStr(object.Intern(name), object.NewStr(text))
		}
	}
	f := g.in.Config.Flags
	if f["quiet"] == 0 && g.main.Get(g.t, "__file__").P == nil && g.in.Config.Args[0] != "-c" && g.in.Config.Args[0] != "-m" {
		g.writeError("Python " + sys.Version() + " on " + sys.Platform() + "\n")
		if f["no_site"] == 0 {
			g.writeError("Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n")
		}
	}
	if name := os.Getenv("PYTHONSTARTUP"); name != "" && f["ignore_environment"] == 0 && (g.in.Config.Args[0] == "" || g.in.Config.Args[0] == "-") {
		src, err := os.ReadFile(name)
		if err == nil {
			err = g.runSource(src, object.DecodeFS([]byte(name)))
		} else {
			g.writeError("Could not open PYTHONSTARTUP\n")
			err = object.OSErrorOf(g.t, err, object.NewStr(object.DecodeFS([]byte(name))))
		}
		if err != nil {
			g.report(err, true)
		}
	}
}

var errEndOfInput = errors.New("end of input")

// isBlank tells whether a text has nothing but white space and comments.
func isBlank(text string) bool {
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			return false
		}
	}
	return true
}

// withText gives an error of the compiler the line it is about, which is in no file.
func (g *Interp) withText(err error, text string) error {
	e := g.t.Exception(err)
	if !e.Shape.Type.IsSubtype(object.SyntaxError) {
		return e
	}
	line := e.Field("lineno")
	if v := e.Field("text"); v.P != nil && !v.IsNone() || line.P == nil || !line.IsA(object.IntType) {
		return e
	}
	n, _ := object.AsInt(g.t, line)
	for l := range strings.Lines(text) {
		if n--; n == 0 {
			e.SetField("text", object.NewStr(l))
		}
	}
	return e
}

// lines reads the standard input for the plain prompt: not through sys.stdin, as in CPython, so
// that a program may replace that. Unless -u asks for no buffers, input() gets only what was not
// read ahead.
type lines struct {
	g     *Interp
	files bool     // the input is a file of the system
	edit  *console // the lines of a terminal are edited
	ahead []byte
}

// lineBlock is how much is read at once: a buffer of the C library.
const lineBlock = 4096

func (g *Interp) newLines() *lines {
	in := &lines{g: g}
	_, in.files = g.in.Config.Stdin.(*os.File)
	if g.env("PYTHON_BASIC_REPL") != "" && g.terminalKnown() {
		in.edit, _ = g.openConsole(prompt.LoadHistory(g.historyPath()))
	}
	return in
}

// line returns the next line with its end, or "" at the end of the input. The prompt has been
// written, unless the line is edited.
func (in *lines) line(prompt string) (string, error) {
	g := in.g
	if in.edit != nil {
		return in.edit.editLine(prompt)
	}
	in.show(prompt)
	if !in.files {
		return g.readlineOf()
	}
	host := hostos.From(g.in.Data)
	size := lineBlock
	if g.in.Config.Flags["unbuffered"] > 0 && !host.Isatty(0) {
		size = 1
	}
	l := in.ahead
	in.ahead = nil
	block := make([]byte, size)
	for {
		if i := bytes.IndexByte(l, '\n'); i >= 0 {
			in.ahead = l[i+1:]
			return g.decodeLine(l[:i+1])
		}
		_, err := object.Await(g.t, host.Await, []hostos.PollFD{{FD: 0, Events: hostos.PollIn}}, -1)
		if err != nil && object.Matches(err, object.KeyboardInterrupt) {
			return "", err
		}
		n := 0
		if size == 1 {
			n, err = host.Read(0, block)
		} else {
			g.t.AllowThreads(func() { n, err = host.Read(0, block) })
		}
		if n <= 0 || err != nil {
			return g.decodeLine(l)
		}
		l = append(l[:len(l):len(l)], block[:n]...)
	}
}

// show writes a prompt: not through sys.stderr, as in CPython.
func (in *lines) show(text string) {
	g := in.g
	if f, ok := g.in.Config.Stderr.(*os.File); !ok || f.Fd() != 2 {
		g.writeError(text)
		return
	}
	_, _ = hostos.From(g.in.Data).Write(2, []byte(text))
}

// readlineOf reads from sys.stdin, for programs whose standard input is no file.
func (g *Interp) readlineOf() (string, error) {
	stdin := g.in.SysDict.GetStr(object.Intern("stdin"))
	if stdin.P == nil || stdin.IsNone() {
		return "", nil
	}
	v, err := object.CallMethod(g.t, stdin, "readline")
	if err != nil {
		return "", err
	}
	if !v.IsA(object.StrType) {
		return "", object.TypeErrorf("readline() returned non-str")
	}
	return (*object.Str)(v.P).String(), nil
}

// decodeLine decodes with the encoding of sys.stdin.
func (g *Interp) decodeLine(b []byte) (string, error) {
	t := g.t
	encoding := "utf-8"
	if stdin := g.in.SysDict.GetStr(object.Intern("stdin")); stdin.P != nil {
		if v, err := object.LookupAttr(t, stdin, object.Intern("encoding")); err == nil && v.P != nil && v.IsA(object.StrType) {
			encoding = (*object.Str)(v.P).String()
		}
	}
	if strings.EqualFold(encoding, "utf-8") && utf8.Valid(b) {
		return string(b), nil
	}
	v, err := object.CallMethod(t, object.Of(object.NewBytes(t, b)), "decode", object.NewStr(encoding))
	if err == nil && v.IsA(object.StrType) {
		return (*object.Str)(v.P).String(), nil
	}
	if err != nil && object.Matches(err, object.UnicodeDecodeError) {
		if s, serr := object.ToStr(t, object.Of(t.Exception(err))); serr == nil {
			err = syntaxErrorOf(t, "SyntaxError", "(unicode error) "+s.String(), "<stdin>", 0, 0, 0, 0, "", false)
		}
	}
	return "", err
}

// promptText returns the text of sys.ps1 or sys.ps2; it is nothing if that fails.
func (g *Interp) promptText(name string) string {
	p := g.in.SysDict.GetStr(object.Intern(name))
	if p.P == nil {
		return ""
	}
	s, err := object.ToStr(g.t, p)
	if err != nil {
		g.t.Exception(err)
		return ""
	}
	return s.String()
}

// readStatement reads lines until they are a statement or can't become one.
func (g *Interp) readStatement(in *lines) (string, error) {
	_ = g.flush(false)
	text := ""
	for name := "ps1"; ; name = "ps2" {
		line, err := in.line(g.promptText(name))
		if err != nil {
			return "", err
		}
		text += line
		switch {
		case line == "" || !strings.HasSuffix(line, "\n"):
			// Behind a line without an end CPython looks for another one.
			if line != "" && in.edit == nil {
				in.show(g.promptText("ps2"))
			}
			in.show("\n")
			if text == "" {
				return "", errEndOfInput
			}
			return text, nil
		case !parser.NeedsLine(text):
			return text, nil
		}
	}
}
