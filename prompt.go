package gopy

import (
	"errors"
	"os"
	"strconv"

	"github.com/seed-8da18655/gopy/object"
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
	t := g.t
	g.startPrompt()
	future := 0
	for n := 0; ; {
		text, code, flags, err := g.readStatement(n, future)
		if errors.Is(err, errEndOfInput) {
			g.writeError("\n")
			return ending{}
		}
		if err == nil {
			future |= flags
			n++
			imp.AddSource(t, "<stdin>-"+strconv.Itoa(n-1), text, "<stdin>")
			_, err = g.runCode(code)
		}
		if err == nil {
			continue
		}
		e := t.Exception(err)
		switch {
		case e.Shape.Type.IsSubtype(object.SystemExit):
			return g.report(err, true)
		case e.Shape.Type.IsSubtype(object.KeyboardInterrupt):
			g.writeError("\nKeyboardInterrupt\n")
		default:
			g.report(err, true)
		}
		_ = g.flush(false)
	}
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
		}
		if err != nil {
			g.report(err, true)
		}
	}
}

var errEndOfInput = errors.New("end of input")

// readStatement reads lines until they are a statement; flags are the __future__ features
// that it switched on.
func (g *Interp) readStatement(n, future int) (text string, code *object.Code, flags int, err error) {
	t := g.t
	prompt := "ps1"
	for {
		if err := g.flush(false); err != nil {
			return "", nil, 0, err
		}
		if p := g.in.SysDict.GetStr(object.Intern(prompt)); p.P != nil {
			s, err := object.ToStr(t, p)
			if err != nil {
				return "", nil, 0, err
			}
			g.writeError(s.String())
		}
		stdin := g.in.SysDict.GetStr(object.Intern("stdin"))
		if stdin.P == nil || stdin.IsNone() {
			return "", nil, 0, errEndOfInput
		}
		line, err := object.CallMethod(t, stdin, "readline")
		if err != nil {
			return "", nil, 0, err
		}
		if !line.IsA(object.StrType) {
			return "", nil, 0, object.TypeErrorf("readline() returned non-str")
		}
		l := (*object.Str)(line.P).String()
		last := l == ""
		if last && text == "" {
			return "", nil, 0, errEndOfInput
		}
		text += l
		f := future | flagDontImplyDedent
		if !last {
			f |= flagIncompleteInput
		}
		c, err := sourceCompiler{}.Compile(t, object.NewStr(text), "<stdin>-"+strconv.Itoa(n), "single", f, false, -1, 0)
		if err == nil {
			co := (*object.Code)(c.P)
			return text, co, co.Flags & futureFlags, nil
		}
		if last || t.Exception(err).Shape.Type.Name != "_IncompleteInputError" {
			// The statement has no text elsewhere; a name without a number is what is shown.
			if e := t.Exception(err); e.Shape.Type.IsSubtype(object.SyntaxError) {
				e.SetField("filename", object.NewStr("<stdin>"))
			}
			return "", nil, 0, err
		}
		prompt = "ps2"
	}
}
