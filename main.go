package gopy

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/internal/strerror"
	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	pymp "github.com/seed-8da18655/gopy/stdlib/multiprocessing"
	"github.com/seed-8da18655/gopy/stdlib/posix"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
	"github.com/seed-8da18655/gopy/stdlib/sys"
)

// This file implements the command: start, what is run and how it ends.

// Main is the command gopy: it returns the exit status.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	pace()
	debug.SetMaxStack(1 << 30)
	hostos.CloseRuntimeFiles()
	hostos.OwnSignals()
	if rest, parts, ok, err := hostos.ReadCopy(args); ok {
		if err != nil {
			fmt.Fprintln(stderr, "gopy: fork:", err)
			return 1
		}
		return forkedMain(rest, parts)
	}
	if mp.IsSpare(args) {
		return spareMain(args)
	}
	c, err := parseArgs(args)
	if err != nil {
		fmt.Fprintf(stderr, "%s\n"+usageLine+"Try `gopy -h' for more information.\n", err, args[0])
		return 2
	}
	switch {
	case c.help != "":
		fmt.Fprint(stdout, usage(c.program, c.help))
		return 0
	case c.version == 1:
		fmt.Fprintf(stdout, "Python %d.%d.%d\n", sys.Major, sys.Minor, sys.Micro)
		return 0
	case c.version > 1:
		fmt.Fprintf(stdout, "Python %s\n", sys.Version())
		return 0
	}
	if err := c.resolve(); err != nil {
		fmt.Fprint(stderr, err)
		return 1
	}
	cfg := &c.config
	cfg.Stdin, cfg.Stdout, cfg.Stderr = stdin, stdout, stderr
	cfg.OrigArgs = decoded(args)
	first := ""
	switch c.kind {
	case fromCommand:
		first = "-c"
	case fromModule:
		first = "-m"
	default:
		first = c.text
	}
	cfg.Args = append([]string{object.DecodeFS([]byte(first))}, decoded(c.args)...)
	cfg.Executable = executable(c.program)
	if exe, err := os.Executable(); err == nil && cfg.StdlibDir == "" {
		cfg.StdlibDir = object.DecodeFS([]byte(stdlibDir(exe)))
	}
	g, err := newInterp(&Config{config: *cfg, mods: stdlib.Modules, command: true})
	if err != nil {
		fmt.Fprintln(stderr, "gopy:", err)
		return 1
	}
	if hostos.CanCopy {
		g.in.Data[posix.ForkKey{}] = &forkStarter{args}
	}
	pymp.Allow(g.in, &pymp.Starter{Args: flagsOf(args, c), Hello: pymp.Hello()})
	return g.runCommand(c)
}

func decoded(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = object.DecodeFS([]byte(s))
	}
	return out
}

// executable finds the file that the program was called by. Symbolic links stay, because a
// virtual environment is recognised by the place of its link.
func executable(program string) string {
	if !strings.ContainsRune(program, filepath.Separator) {
		for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
			p := filepath.Join(dir, program)
			if st, err := os.Stat(p); err == nil && st.Mode().IsRegular() && st.Mode()&0o111 != 0 && filepath.IsAbs(p) {
				return object.DecodeFS([]byte(p))
			}
		}
	} else if p, err := filepath.Abs(program); err == nil {
		if _, err := os.Stat(p); err == nil {
			return object.DecodeFS([]byte(p))
		}
	}
	p, _ := os.Executable()
	return object.DecodeFS([]byte(p))
}

// ending is how a program ended.
type ending struct {
	status      int
	interrupted bool // by a KeyboardInterrupt that nothing caught
}

// runCommand runs what the command line says and ends the interpreter.
func (g *Interp) runCommand(c *command) int {
	t := g.t
	g.in.GIL.Acquire(&t.Thread)
	pysignal.InstallInterrupt(t)
	end, err := g.runMain(c)
	if err != nil {
		end = g.report(err, false)
	}
	if g.inspects() && end.status >= 0 && (g.in.Config.Flags["interactive"] > 0 || g.terminal()) && c.kind != fromStdin {
		end = g.prompt()
	}
	if err := g.finalize(); err != nil && !end.interrupted {
		end.status = 120
	}
	g.closed = true
	g.in.GIL.Release(&t.Thread)
	if end.interrupted {
		dieByInterrupt()
		return 130
	}
	return end.status & 0xFF
}

// inspects tells whether a prompt follows the program, which may ask for it itself.
func (g *Interp) inspects() bool {
	f := g.in.Config.Flags
	return f["inspect"] > 0 || f["ignore_environment"] == 0 && os.Getenv("PYTHONINSPECT") != ""
}

// terminal tells whether standard input is one.
func (g *Interp) terminal() bool {
	f, ok := g.in.Config.Stdin.(*os.File)
	if !ok {
		return false
	}
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0 && isTerminal(g.in, f)
}

// runMain prepares sys.path and module __main__ and runs the program.
func (g *Interp) runMain(c *command) (ending, error) {
	t := g.t
	cfg := &g.in.Config
	if len(cfg.WarnOpts) > 0 {
		if err := g.importWarnings(); err != nil {
			return ending{}, err
		}
	}
	switch {
	case cfg.Flags["no_site"] == 0 && g.nothingForSite():
		imp.DeferSite(g.in)
	case cfg.Flags["no_site"] == 0:
		if _, err := g.importModule("site"); err != nil {
			return ending{}, err
		}
	case g.in.Deferred == 0:
		if err := imp.Install(t); err != nil {
			return ending{}, err
		}
	}
	if c.faults {
		m, err := g.importModule("faulthandler")
		if err == nil {
			_, err = object.CallMethod(t, m, "enable")
		}
		if err != nil {
			return ending{}, err
		}
	}
	path := c.text
	if c.kind == fromFile {
		path = absPath(path)
	}
	app := c.kind == fromFile && isApplication(path)
	if app {
		g.insertPath(object.DecodeFS([]byte(path)))
	} else if cfg.Flags["safe_path"] == 0 {
		switch c.kind {
		case fromModule:
			dir, _ := os.Getwd()
			g.insertPath(object.DecodeFS([]byte(dir)))
		case fromFile:
			dir := path
			if real, err := filepath.EvalSymlinks(path); err == nil {
				dir = real
			}
			g.insertPath(object.DecodeFS([]byte(filepath.Dir(dir))))
		default:
			g.insertPath("")
		}
	}
	switch {
	case c.kind == fromCommand:
		text := object.DecodeFS([]byte(c.text))
		if !utf8.ValidString(text) {
			g.writeError("Unable to decode the command from the command line:\n")
			_, err := object.CallMethod(t, object.NewStr(text), "encode", object.NewStr("utf-8"))
			return ending{}, err
		}
		imp.AddSource(t, "<string>", text, "<string>")
		_, err := g.run(text, "<string>", "exec")
		return ending{}, err
	case c.kind == fromModule:
		return g.runModule(object.DecodeFS([]byte(c.text)), true)
	case app:
		return g.runModule("__main__", false)
	case c.kind == fromFile:
		return g.runFile(c, path)
	}
	if cfg.Flags["interactive"] > 0 || g.terminal() {
		return g.prompt(), nil
	}
	return ending{}, g.runStdin(c)
}

// importWarnings makes the -W options work: module warnings reads them.
func (g *Interp) importWarnings() error {
	_, err := g.importModule("warnings")
	return err
}

func (g *Interp) importModule(name string) (object.Value, error) {
	return g.in.ImportModule(g.t, object.Intern(name), object.None, object.None, object.None, 0)
}

func (g *Interp) insertPath(entry string) {
	p := g.in.SysDict.GetStr(object.Intern("path"))
	if p.P == nil || !p.Type().Has(object.FlagList) {
		return
	}
	g.in.FirstPath = &entry
	l := (*object.List)(p.P)
	l.Items = append([]object.Value{object.NewStr(entry)}, l.Items...)
}

// absPath makes a path absolute without tidying it up.
func absPath(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	dir, err := os.Getwd()
	if err != nil {
		return p
	}
	return strings.TrimSuffix(dir, "/") + string(filepath.Separator) + p
}

// isApplication reports whether a path is a folder or a zip file, to be run as a package.
func isApplication(path string) bool {
	st, err := os.Stat(path)
	if err != nil {
		return false
	}
	if st.IsDir() {
		return true
	}
	const tail = 22 + 1<<16 - 1 // the end record and the longest comment
	if !st.Mode().IsRegular() || st.Size() < 22 {
		return false
	}
	buf, _ := hostos.ReadFrom(path, max(0, st.Size()-tail))
	return bytes.Contains(buf, []byte("PK\x05\x06"))
}

// runModule runs a module through runpy, as -m does, or __main__ of an application.
func (g *Interp) runModule(name string, setArgv bool) (ending, error) {
	runpy, err := g.importModule("runpy")
	if err != nil {
		return ending{}, err
	}
	_, err = object.CallMethod(g.t, runpy, "_run_module_as_main", object.NewStr(name), object.Bool(setArgv))
	return ending{}, err
}

// runFile runs a script or a .pyc file.
func (g *Interp) runFile(c *command, path string) (ending, error) {
	t := g.t
	src, err := hostos.ReadFrom(path, 0)
	if err != nil {
		var errno syscall.Errno
		errors.As(err, &errno)
		no, msg := int(errno), strerror.Text(int(errno))
		fmt.Fprintf(g.in.Config.Stderr, "%s: can't open file %s: [Errno %d] %s\n", c.program, object.ReprOr(t, object.NewStr(object.DecodeFS([]byte(path)))), no, msg)
		return ending{status: 2}, nil
	}
	name := object.DecodeFS([]byte(path))
	pyc := strings.HasSuffix(path, ".pyc")
	g.main.Set(t, "__file__", object.NewStr(name))
	g.main.Set(t, "__cached__", object.None)
	if err := imp.SetMainFile(t, name, pyc); err != nil {
		return ending{}, err
	}
	if pyc {
		return ending{}, g.runPyc(src, name)
	}
	if c.skipLine {
		// The line end stays, so that line numbers are right.
		if i := bytes.IndexByte(src, '\n'); i >= 0 {
			src = src[i:]
		} else {
			src = nil
		}
	}
	return ending{}, g.runSource(src, name)
}

func (g *Interp) runSource(src []byte, name string) error {
	code, err := compileSource(g.t, object.Of(object.NewBytes(g.t, src)), name, "exec", 0, false, -1, 0, true)
	if err != nil {
		return err
	}
	_, err = g.runCode((*object.Code)(code.P))
	if err != nil {
		_ = g.flush(false) // what was printed comes before the traceback
	}
	return err
}

// runPyc runs the code in a cache file.
func (g *Interp) runPyc(data []byte, name string) error {
	t := g.t
	ext, err := g.importModule("_frozen_importlib_external")
	if err != nil {
		return err
	}
	magic, err := object.GetAttrS(t, ext, "MAGIC_NUMBER")
	if err != nil {
		return err
	}
	if len(data) < 16 || magic.Type() != object.BytesType || !bytes.Equal(data[:4], (*object.Bytes)(magic.P).B) {
		return object.RuntimeErrorf("Bad magic number in .pyc file")
	}
	m, err := g.importModule("marshal")
	if err != nil {
		return err
	}
	code, err := object.CallMethod(t, m, "loads", object.Of(object.NewBytes(t, data[16:])))
	if err != nil {
		return err
	}
	if code.Type() != object.CodeType {
		return object.RuntimeErrorf("Bad code object in .pyc file")
	}
	_, err = g.runCode((*object.Code)(code.P))
	return err
}

// runStdin runs the program on standard input.
func (g *Interp) runStdin(c *command) error {
	var src []byte
	if in := g.in.Config.Stdin; in != nil {
		var err error
		if src, err = io.ReadAll(in); err != nil {
			return nil
		}
	}
	if c.skipLine {
		if i := bytes.IndexByte(src, '\n'); i >= 0 {
			src = src[i:]
		}
	}
	g.main.Set(g.t, "__file__", object.NewStr("<stdin>"))
	g.main.Set(g.t, "__cached__", object.None)
	return g.runSource(src, "<stdin>")
}

// report shows an exception that ended the program, or ends it as SystemExit asks for. At the
// prompt, with stay, SystemExit is the caller's.
func (g *Interp) report(err error, stay bool) ending {
	t := g.t
	e := t.Exception(err)
	if e.Shape.Type.IsSubtype(object.SystemExit) && (stay || !g.inspects()) {
		return ending{status: g.exitStatus(e)}
	}
	end := ending{status: 1, interrupted: e.Shape.Type.IsSubtype(object.KeyboardInterrupt)}
	tb := object.None
	if e.Traceback != nil {
		tb = object.Of(e.Traceback)
	}
	for _, v := range [...]struct {
		name string
		v    object.Value
	}{{"last_exc", object.Of(e)}, {"last_type", object.Of(e.Shape.Type)}, {"last_value", object.Of(e)}, {"last_traceback", tb}} {
		g.in.SysDict.SetStr(object.Intern(v.name), v.v)
	}
	hook := g.in.SysDict.GetStr(object.Intern("excepthook"))
	if hook.P == nil {
		g.writeError("sys.excepthook is missing\n")
		g.display(e, tb)
		return end
	}
	_, herr := object.Call(t, hook, object.Of(e.Shape.Type), object.Of(e), tb)
	if herr == nil {
		return end
	}
	he := t.Exception(herr)
	if he.Shape.Type.IsSubtype(object.SystemExit) && !g.inspects() {
		return ending{status: g.exitStatus(he)}
	}
	htb := object.None
	if he.Traceback != nil {
		htb = object.Of(he.Traceback)
	}
	g.writeError("Error in sys.excepthook:\n")
	g.display(he, htb)
	g.writeError("\nOriginal exception was:\n")
	g.display(e, tb)
	return end
}

// display shows an exception; with sys.stderr broken there is nobody to tell.
func (g *Interp) display(e *object.BaseException, tb object.Value) {
	_ = sys.PrintException(g.t, object.Of(e), tb)
}

// writeError writes to sys.stderr, if there is one.
func (g *Interp) writeError(s string) {
	f := g.in.SysDict.GetStr(object.Intern("stderr"))
	if f.P == nil || f.IsNone() {
		return
	}
	if _, err := object.CallMethod(g.t, f, "write", object.NewStr(s)); err == nil {
		_, _ = object.CallMethod(g.t, f, "flush")
	}
}

// exitStatus is the status that a SystemExit asks for; anything but a number is printed.
func (g *Interp) exitStatus(e *object.BaseException) int {
	code := e.Field("code")
	if v, err := object.GetAttrS(g.t, object.Of(e), "code"); err == nil {
		code = v
	}
	switch {
	case code.P == nil || code.IsNone():
		return 0
	case code.IsA(object.IntType):
		n, err := object.AsInt64(g.t, code)
		if err != nil {
			return 0xFF
		}
		return int(n & 0xFF)
	}
	_ = g.flush(false)
	s, err := object.ToStr(g.t, code)
	if err == nil {
		g.writeError(s.String())
	}
	g.writeError("\n")
	return 1
}
