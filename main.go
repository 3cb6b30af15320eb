package gopy

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/stdlib"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
	"github.com/seed-8da18655/gopy/stdlib/sys"
)

// This file implements the command: options, running scripts, exit statuses.

// ballast raises the heap size at which the first collections happen. It is never touched,
// so it costs address space only.
//
//lint:ignore U1000 it only has to be there
var ballast []byte

// Main is the command gopy: it returns the exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		ballast = make([]byte, 64<<20)
	}
	debug.SetMaxStack(1 << 30)
	c := &Config{mods: stdlib.Modules}
	c.config.Stdin, c.config.Stdout, c.config.Stderr = stdin, stdout, stderr
	c.config.OrigArgs = args
	rest := args[1:]
	if len(rest) == 0 {
		fmt.Fprintln(stderr, "gopy: no script")
		return 2
	}
	var run func(g *Interp) error
	switch rest[0] {
	case "-c":
		if len(rest) < 2 {
			fmt.Fprintln(stderr, "Argument expected for the -c option")
			return 2
		}
		src := rest[1]
		c.config.Args = append([]string{"-c"}, rest[2:]...)
		c.config.Path = []string{""}
		run = func(g *Interp) error {
			_, err := g.run(src, "<string>", "exec")
			return err
		}
	default:
		file := rest[0]
		c.config.Args = rest
		dir, _ := filepath.Abs(filepath.Dir(file))
		c.config.Path = []string{dir}
		run = func(g *Interp) error { return g.runFile(file) }
	}
	g, err := newInterp(c)
	if err != nil {
		fmt.Fprintln(stderr, "gopy:", err)
		return 1
	}
	g.in.GIL.Acquire(&g.t.Thread)
	pysignal.InstallInterrupt(g.t)
	status := 0
	if err := run(g); err != nil {
		status = g.report(err)
	}
	g.in.GIL.Release(&g.t.Thread)
	if err := g.Close(); err != nil {
		status = 120
	}
	return status
}

// runFile runs a script.
func (g *Interp) runFile(path string) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	g.main.Set(g.t, "__file__", object.NewStr(path))
	code, err := sourceCompiler{}.Compile(g.t, object.Of(object.NewBytes(g.t, src)), path, "exec", 0, false, -1)
	if err != nil {
		return err
	}
	_, err = g.runCode((*object.Code)(code.P))
	return err
}

// report prints an exception that ended the program; SystemExit gives the status.
func (g *Interp) report(err error) int {
	t := g.t
	e := t.Exception(err)
	if e.Shape.Type.IsSubtype(object.SystemExit) {
		code := e.Field("code")
		switch {
		case code.P == nil || code.IsNone():
			return 0
		case code.IsInt() || code.IsBool():
			return int(code.Int64() & 0xFF)
		}
		if s, err := object.ToStr(t, code); err == nil {
			errf := g.in.SysDict.GetStr(object.Intern("stderr"))
			object.CallMethod(t, errf, "write", object.NewStr(s.String()+"\n"))
		}
		return 1
	}
	g.flush()
	tb := object.None
	if e.Traceback != nil {
		tb = object.Of(e.Traceback)
	}
	hook := g.in.SysDict.GetStr(object.Intern("excepthook"))
	var herr error
	if hook.P == nil {
		herr = sys.PrintException(t, object.Of(e), tb)
	} else {
		_, herr = object.Call(t, hook, object.Of(e.Shape.Type), object.Of(e), tb)
	}
	if herr != nil {
		fmt.Fprint(g.in.Config.Stderr, g.simpleTraceback(e))
		var he *object.BaseException
		if errors.As(herr, &he) {
			fmt.Fprint(g.in.Config.Stderr, "Error in sys.excepthook:\n", g.simpleTraceback(he))
		} else {
			fmt.Fprintln(g.in.Config.Stderr, "Error in sys.excepthook:", herr)
		}
	}
	return 1
}

func (g *Interp) simpleTraceback(e *object.BaseException) string {
	s := "Traceback (most recent call last):\n"
	for tb := e.Traceback; tb != nil; tb = tb.Next {
		s += fmt.Sprintf("  File %q, line %d, in %s\n", tb.Frame.Code.Filename, tb.LineNo(), tb.Frame.Code.Name)
	}
	return s + e.Error() + "\n"
}
