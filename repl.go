package gopy

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/internal/prompt"
	"github.com/seed-8da18655/gopy/lexer"
	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/parser"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib/builtins"
	"github.com/seed-8da18655/gopy/stdlib/imp"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
)

// This file implements the prompt on a terminal, with the editor of internal/prompt.

// promptHelp is what F1 shows when there is no name at the cursor.
const promptHelp = `Keys of the prompt:
  Enter        run a block that is complete, else a new line      Alt-Enter  run it at once
  Up, Down     lines of the block, then older and newer blocks    PageUp     ones that begin like this
  Ctrl-R       search the history                                 F2         show the history
  Tab          complete, choose from the menu; indent in front    F1, Alt-h  about the name here
  Ctrl-_       undo            Alt-_    redo                      F3         paste mode
  Ctrl-A/E     ends of a line  Ctrl-K/U/W, Alt-D, Ctrl-Y, Alt-Y   cut and yank
  Ctrl-C       give the block up   Ctrl-D  leave   Ctrl-L  clear   Ctrl-Z  stop as a job
Words at the prompt: exit, quit, help, copyright, clear
`

// terminalHost passes what the program writes to the terminal to the editor while a block is
// being edited, so that neither destroys the other.
type terminalHost struct {
	hostos.Host
	editor atomic.Pointer[prompt.Editor]
}

// Unwrap returns the Host that does all other calls.
func (h *terminalHost) Unwrap() hostos.Host { return h.Host }

func (h *terminalHost) Write(fd int, p []byte) (int, error) {
	if e := h.editing(fd); e != nil && e.Print(string(p)) {
		return len(p), nil
	}
	return h.Host.Write(fd, p)
}

func (h *terminalHost) Pwritev(fd int, p [][]byte, off int64, flags int) (int, error) {
	if e := h.editing(fd); e != nil && off < 0 {
		n := 0
		var b strings.Builder
		for _, part := range p {
			b.Write(part)
			n += len(part)
		}
		if e.Print(b.String()) {
			return n, nil
		}
	}
	return h.Host.Pwritev(fd, p, off, flags)
}

func (h *terminalHost) editing(fd int) *prompt.Editor {
	if fd != 1 && fd != 2 {
		return nil
	}
	if e := h.editor.Load(); e != nil && e.Active() {
		return e
	}
	return nil
}

// mayEdit tells whether a program with this input may come to the prompt on a terminal.
func mayEdit(stdin io.Reader) bool {
	f, ok := stdin.(*os.File)
	if !ok || !prompt.Supported {
		return false
	}
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0
}

// env returns an environment variable of Python's, which -E hides.
func (g *Interp) env(name string) string {
	if g.in.Config.Flags["ignore_environment"] > 0 {
		return ""
	}
	return os.Getenv(name)
}

// canEdit tells whether blocks are edited at the prompt.
func (g *Interp) canEdit() bool {
	return g.env("PYTHON_BASIC_REPL") == "" && g.terminalKnown()
}

// terminalKnown tells whether lines can be edited: both ends are a terminal that knows how to
// move its cursor.
func (g *Interp) terminalKnown() bool {
	if !prompt.Supported {
		return false
	}
	if term := os.Getenv("TERM"); term == "dumb" || term == "" {
		return false
	}
	out, ok := g.in.Config.Stdout.(*os.File)
	return ok && g.terminal() && isTerminal(g.in, out)
}

// colours tells whether prompts and text are coloured, as module _colorize decides.
func (g *Interp) colours() bool {
	switch g.env("PYTHON_COLORS") {
	case "0":
		return false
	case "1":
		return true
	}
	if _, no := os.LookupEnv("NO_COLOR"); no {
		return false
	}
	if _, force := os.LookupEnv("FORCE_COLOR"); force {
		return true
	}
	return os.Getenv("TERM") != "dumb"
}

func (g *Interp) historyPath() string {
	if p := g.env("PYTHON_HISTORY"); p != "" {
		return p
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, ".python_history")
}

func inputrc() string {
	path := os.Getenv("INPUTRC")
	if path == "" {
		home, err := os.UserHomeDir()
		if err != nil {
			return ""
		}
		path = filepath.Join(home, ".inputrc")
	}
	b, _ := os.ReadFile(path)
	return string(b)
}

// console is the prompt with the editor.
type console struct {
	g       *Interp
	editor  *prompt.Editor
	known   map[string]bool // names of builtins, for colours
	n       int             // of the block
	future  int
	colours bool
	extras  bool // obj?, !cmd and the like

	opened   time.Time
	imported map[string]time.Time // when the prompt imported modules
}

// openConsole makes the console, nil if the terminal can't be had; close lets it go.
func (g *Interp) openConsole(history *prompt.History) (c *console, closing func()) {
	c = &console{g: g, known: map[string]bool{}, colours: g.colours(), extras: g.extras(), opened: time.Now(), imported: map[string]time.Time{}}
	in, out := g.in.Config.Stdin.(*os.File), g.in.Config.Stdout.(*os.File)
	_ = object.Iterate(g.t, object.Of(g.in.Builtins), func(k object.Value) error {
		if k.IsA(object.StrType) {
			c.known[(*object.Str)(k.P).String()] = true
		}
		return nil
	})
	e, err := prompt.New(prompt.Config{
		In: in, Out: out, Color: c.colours, Inputrc: inputrc(), Help: promptHelp,
		History:   history,
		More:      func(text string) bool { return c.more(text) },
		Highlight: c.highlight, Complete: c.complete, Describe: c.describe, Await: c.await,
		Keeps: func(s os.Signal) bool { return pysignal.Handles(g.in, s) },
	})
	if err != nil {
		return nil, nil
	}
	c.editor = e
	h, ok := hostos.From(g.in.Data).(*terminalHost)
	if ok {
		h.editor.Store(e)
	}
	g.in.Data[builtins.LineReaderKey{}] = builtins.LineReader(c.readLine)
	return c, func() {
		if ok {
			h.editor.Store(nil)
		}
		delete(g.in.Data, builtins.LineReaderKey{})
	}
}

// lineEditor makes the editor for input() in a program that imported readline.
func (g *Interp) lineEditor() builtins.LineReader {
	if !g.canEdit() {
		return nil
	}
	c, _ := g.openConsole(prompt.LoadHistory(""))
	if c == nil {
		return nil
	}
	return c.readLine
}

// edit runs the prompt with the editor; ok is false if it can't be had.
func (g *Interp) edit() (end ending, ok bool) {
	c, closing := g.openConsole(prompt.LoadHistory(g.historyPath()))
	if c == nil {
		return ending{}, false
	}
	defer closing()
	g.startPrompt()
	return c.run(), true
}

func (c *console) run() ending {
	g := c.g
	for {
		_ = g.flush(false)
		text, err := c.editor.Read(c.prompt("ps1", ">>> "), c.prompt("ps2", "... "))
		hostos.RestoreDefaults(syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT) // the editor had them
		switch {
		case errors.Is(err, io.EOF):
			return ending{}
		case errors.Is(err, prompt.ErrInterrupt):
			g.writeError("KeyboardInterrupt\n")
			continue
		case err != nil:
			if end, left := g.failed(err); left {
				return end
			}
			continue
		}
		c.editor.History().Add(trimIndent(text))
		if text = c.word(text); text == "" {
			continue
		}
		if err := c.execute(text); err != nil {
			if end, left := g.failed(err); left {
				return end
			}
		}
	}
}

// editLine reads a line for the plain prompt, with its end; "" is the end of the input.
func (c *console) editLine(text string) (string, error) {
	s, err := c.editor.ReadLine(text, "")
	switch {
	case errors.Is(err, io.EOF):
		return "", nil
	case errors.Is(err, prompt.ErrInterrupt):
		return "", object.NewError(object.KeyboardInterrupt)
	case err != nil:
		return "", err
	}
	c.editor.History().Add(s)
	return s + "\n", nil
}

// prompt returns the text of sys.ps1 or sys.ps2, coloured unless it has colours of its own.
func (c *console) prompt(name, standard string) string {
	text := standard
	if p := c.g.in.SysDict.GetStr(object.Intern(name)); p.P != nil {
		s, err := object.ToStr(c.g.t, p)
		if err != nil {
			c.g.report(err, true)
		} else {
			text = s.String()
		}
	}
	if c.colours && text != "" && !strings.Contains(text, "\x1b") {
		text = "\x1b[1;35m" + text + "\x1b[0m"
	}
	return text
}

// word replaces a command of the prompt by what it means.
func (c *console) word(text string) string {
	w := strings.TrimSpace(text)
	if w == "" {
		return ""
	}
	if c.extras {
		if t, ok := magic(w); ok {
			return t
		}
	}
	switch w {
	case "exit", "quit", "copyright", "help", "clear":
	default:
		return text
	}
	d := c.g.main.Dict(c.g.t)
	if d.GetStr(object.Intern(w)).P != nil {
		return text
	}
	if w == "clear" {
		_, _ = io.WriteString(c.g.in.Config.Stdout, "\x1b[H\x1b[2J\x1b[3J")
		return ""
	}
	if c.g.in.Builtins.GetStr(object.Intern(w)).P == nil {
		return text
	}
	return w + "()"
}

// trimIndent removes a last line of nothing but white space, which ended the block.
func trimIndent(text string) string {
	for {
		i := strings.LastIndexByte(text, '\n')
		if i < 0 || strings.TrimSpace(text[i:]) != "" {
			return text
		}
		text = text[:i]
	}
}

func (c *console) parse(text string, mode parser.Mode) (ast.Root, *parser.SyntaxError) {
	root, _, err := parser.ParseString(text, "<stdin>", mode, &parser.Options{UnicodeName: unicodeName, DontImplyDedent: mode == parser.Single, MaxStrDigits: c.g.in.IntMaxStrDigits})
	if err == nil {
		return root, nil
	}
	var se *parser.SyntaxError
	if !errors.As(err, &se) {
		se = &parser.SyntaxError{}
	}
	return nil, se
}

// more tells whether a block needs more lines: it is not complete, or more may follow in it.
func (c *console) more(text string) (more bool) {
	defer func() { _ = recover() }()
	src := text
	if i := strings.LastIndexByte(text, '\n'); i >= 0 && strings.TrimSpace(text[i:]) == "" {
		src = text[:i+1]
	}
	t := strings.TrimSpace(src)
	if t == "" || c.extras && isMagic(t) {
		return false
	}
	if isBlank(src) {
		return false
	}
	if _, err := c.parse(src, parser.Single); err == nil {
		return false
	}
	_, err := c.parse(src+"\n", parser.Single)
	if err == nil || err.Incomplete {
		return true
	}
	lines := strings.Split(src, "\n")
	if len(lines) == 1 {
		return false
	}
	last := lines[len(lines)-1]
	if last == "" {
		return false
	}
	if last[0] == ' ' || last[0] == '\t' {
		return true
	}
	// Several statements run at once; with an error a further line may mend it.
	_, err = c.parse(src, parser.Exec)
	return err != nil
}

// execute runs a block: all statements but the last as a module's, so that only the
// value of the last is shown.
func (c *console) execute(text string) error {
	g, t := c.g, c.g.t
	text = trimIndent(text)
	name := "<python-input-" + strconv.Itoa(c.n) + ">"
	c.n++
	imp.AddSource(t, name, text+"\n", name)
	flags := c.future
	if c.extras {
		flags |= flagTopLevelAwait
	}
	root, err := parseSource(t, object.NewStr(text), name, parser.Exec, flags, "", 0, false)
	if err != nil {
		return err
	}
	m, ok := root.(*ast.Module)
	if !ok || len(m.Body) == 0 {
		return nil
	}
	for i, stmt := range m.Body {
		var part ast.Root
		if i < len(m.Body)-1 {
			one := *m
			one.Body = []ast.Stmt{stmt}
			part = &one
		} else {
			last := &ast.Interactive{Body: []ast.Stmt{stmt}}
			last.File = m.File
			part = last
		}
		v, err := compileTree(t, part, name, flags, g.in.Config.Optimize)
		if err != nil {
			return g.withText(err, text)
		}
		code := (*object.Code)(v.P)
		c.future |= code.Flags & futureFlags
		flags |= c.future
		stale := c.staleImports(stmt)
		r, err := g.runCode(code)
		if err != nil {
			return err
		}
		for _, m := range stale {
			g.writeError("note: the file of module " + m + " has changed since it was imported; importlib.reload() reads it again\n")
		}
		if r.P != nil && !r.IsNone() && r.Type().Name == "coroutine" {
			if err := c.await1(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// await1 runs a coroutine that a block with await became.
func (c *console) await1(co object.Value) error {
	m, err := c.g.importModule("_prompt_extras")
	if err != nil {
		return err
	}
	_, err = object.CallMethod(c.g.t, m, "drive", co)
	return err
}

// await lets other threads run until a key comes; a signal handler's exception ends it.
func (c *console) await(fd int) error {
	t := c.g.t
	_, err := object.Await(t, hostos.From(t.Interp.Data).Await, []hostos.PollFD{{FD: fd, Events: hostos.PollIn}}, -1)
	return err
}

// readLine is input() at the prompt.
func (c *console) readLine(t *object.Thread, text string) (string, error) {
	g := c.g
	if t != c.g.t || c.editor.Active() {
		return "", builtins.ErrNoLineReader
	}
	begin := ""
	module, _ := g.readlineModule()
	if module.P != nil {
		entries := c.startLine(module, &begin)
		if old := c.editor.UseHistory(entries); old != nil {
			defer c.editor.UseHistory(old)
		}
	}
	s, err := c.editor.ReadLine(text, begin)
	switch {
	case errors.Is(err, io.EOF):
		return "", object.Errorf(object.EOFError, "EOF when reading a line")
	case errors.Is(err, prompt.ErrInterrupt):
		return "", object.NewError(object.KeyboardInterrupt)
	}
	if err == nil && module.P != nil {
		_, err = object.CallMethod(t, module, "_done", object.NewStr(s))
	}
	return s, err
}

// readlineModule returns module readline if the program has imported it.
func (g *Interp) readlineModule() (m object.Value, ok bool) {
	if !g.in.Imported("readline") {
		return object.Value{}, false
	}
	m, err := g.importModule("readline")
	if err != nil {
		g.t.Exception(err)
		return object.Value{}, false
	}
	return m, true
}

// startLine asks module readline for what a line begins with and for its history, and obeys
// what was bound.
func (c *console) startLine(module object.Value, begin *string) *prompt.History {
	h := prompt.LoadHistory("")
	v, err := object.CallMethod(c.g.t, module, "_start")
	if err != nil {
		c.g.t.Exception(err)
		return h
	}
	var parts []object.Value
	err = object.Iterate(c.g.t, v, func(x object.Value) error {
		parts = append(parts, x)
		return nil
	})
	if err == nil && len(parts) == 3 && parts[0].IsA(object.StrType) && parts[1].IsA(object.StrType) {
		*begin = (*object.Str)(parts[0].P).String()
		if text := (*object.Str)(parts[1].P).String(); text != "" {
			c.editor.Configure(text)
		}
		err = object.Iterate(c.g.t, parts[2], func(x object.Value) error {
			if x.IsA(object.StrType) {
				h.Entries = append(h.Entries, (*object.Str)(x.P).String())
			}
			return nil
		})
	}
	if err != nil {
		c.g.t.Exception(err)
	}
	return h
}

// library calls a function of the module that completes; what fails there is nobody's concern.
func (c *console) library(name, text string, pos int) (object.Value, bool) {
	t := c.g.t
	module := "_completion"
	if c.editor.Line() && name == "complete" && c.g.in.Imported("readline") {
		module, name = "readline", "_complete"
	}
	m, err := c.g.importModule(module)
	if err != nil {
		t.Exception(err)
		return object.Value{}, false
	}
	v, err := object.CallMethod(t, m, name, object.NewStr(text), object.Int(int64(pos)), object.Of(c.g.main.Dict(t)))
	if err != nil {
		t.Exception(err)
		return object.Value{}, false
	}
	return v, true
}

func (c *console) complete(text string, pos int) (int, []prompt.Item) {
	v, ok := c.library("complete", text, pos)
	if !ok {
		return pos, nil
	}
	start, items := pos, []prompt.Item(nil)
	n := 0
	err := object.Iterate(c.g.t, v, func(x object.Value) error {
		if n++; n == 1 {
			i, err := object.AsInt(c.g.t, x)
			start = i
			return err
		}
		return object.Iterate(c.g.t, x, func(pair object.Value) error {
			var texts []string
			err := object.Iterate(c.g.t, pair, func(s object.Value) error {
				str, err := object.ToStr(c.g.t, s)
				if err == nil {
					texts = append(texts, str.String())
				}
				return err
			})
			if len(texts) == 2 {
				items = append(items, prompt.Item{Text: texts[0], Show: texts[1]})
			}
			return err
		})
	})
	if err != nil {
		c.g.t.Exception(err)
	}
	return start, items
}

func (c *console) describe(text string, pos int) string {
	v, ok := c.library("describe", text, pos)
	if !ok || !v.IsA(object.StrType) {
		return ""
	}
	return (*object.Str)(v.P).String()
}

// Colours of text being edited.
const (
	styleKeyword = "\x1b[1;34m"
	styleBuiltin = "\x1b[36m"
	styleComment = "\x1b[31m"
	styleString  = "\x1b[32m"
	styleNumber  = "\x1b[33m"
	styleName    = "\x1b[1m"
)

// highlight colours a block by its tokens.
func (c *console) highlight(text string) (spans []prompt.Span) {
	defer func() {
		if recover() != nil {
			spans = nil
		}
	}()
	res := lexer.ScanAll(text)
	bytes, runes := 0, 0
	at := func(off int) int {
		if off > len(text) {
			off = len(text)
		}
		if off < bytes {
			bytes, runes = 0, 0
		}
		runes += utf8.RuneCountInString(text[bytes:off])
		bytes = off
		return runes
	}
	fstring := 0
	prev, start := lexer.Newline, true
	for i, tok := range res.Tokens {
		style := ""
		word := ""
		if int(tok.End) <= len(text) && tok.Start <= tok.End {
			word = text[tok.Start:tok.End]
		}
		switch k := tok.Kind; {
		case k == lexer.Error:
			if rest := strings.TrimLeft(text[min(int(tok.Start), len(text)):], "rRbBuUfF"); rest != "" && (rest[0] == '"' || rest[0] == '\'') {
				spans = append(spans, prompt.Span{Start: at(int(tok.Start)), End: at(len(text)), Style: styleString})
			}
			continue
		case k.IsKeyword():
			style = styleKeyword
		case k == lexer.Comment:
			style = styleComment
		case k == lexer.String || k == lexer.FStringStart || k == lexer.FStringMiddle || k == lexer.FStringEnd:
			style = styleString
			if k == lexer.FStringStart {
				fstring++
			}
		case k == lexer.Number:
			style = styleNumber
		case k == lexer.Name:
			switch {
			case prev == lexer.Def || prev == lexer.Class:
				style = styleName
			case prev == lexer.Dot:
			case start && (word == "match" || word == "case" || word == "type") && i+1 < len(res.Tokens) && startsOperand(res.Tokens[i+1].Kind):
				style = styleKeyword
			case c.known[word]:
				style = styleBuiltin
			}
		}
		switch tok.Kind {
		case lexer.Newline, lexer.NL, lexer.Indent, lexer.Dedent, lexer.Comment:
			start = true
		default:
			start = false
		}
		prev = tok.Kind
		if style != "" && tok.End > tok.Start {
			spans = append(spans, prompt.Span{Start: at(int(tok.Start)), End: at(int(tok.End)), Style: style})
		}
	}
	return spans
}

// startsOperand tells whether a soft keyword before this token is one.
func startsOperand(k lexer.Kind) bool {
	switch k {
	case lexer.Name, lexer.Number, lexer.String, lexer.FStringStart, lexer.LSqb, lexer.LBrace, lexer.None, lexer.True, lexer.False:
		return true
	}
	return false
}

// extras tells whether -X repl=extras or its environment variable asks for more than
// Python's prompt has.
func (g *Interp) extras() bool {
	return g.env("GOPY_REPL") == "extras" || xOption(g, "repl") == "extras"
}

func xOption(g *Interp, name string) string {
	for _, x := range g.in.Config.XOptions {
		if k, v, ok := strings.Cut(x, "="); ok && k == name {
			return v
		}
	}
	return ""
}

// isMagic tells whether a line is none of Python but one of the extras.
func isMagic(line string) bool {
	return strings.HasPrefix(line, "!") || strings.HasPrefix(line, "%") || strings.HasSuffix(line, "?") && !strings.Contains(line, "\n")
}

// magic translates obj?, obj??, !command and the commands that begin with %.
func magic(line string) (string, bool) {
	if !isMagic(line) || strings.Contains(line, "\n") {
		return "", false
	}
	call := func(function string, args ...string) (string, bool) {
		return "__import__('_prompt_extras')." + function + "(" + strings.Join(args, ", ") + ")", true
	}
	if line[0] == '!' {
		return call("shell", strconv.QuoteToASCII(line[1:]))
	}
	if line[0] != '%' {
		name := strings.TrimRight(line, "?")
		detail := map[bool]string{true: "True", false: "False"}[strings.HasSuffix(line, "??")]
		return call("describe", strconv.QuoteToASCII(name), detail, "globals()")
	}
	cmd, arg, _ := strings.Cut(line[1:], " ")
	arg = strconv.QuoteToASCII(strings.TrimSpace(arg))
	switch cmd {
	case "timeit", "time", "run":
		return call(cmd, arg, "globals()")
	case "who":
		return call(cmd, "globals()")
	case "debug":
		return call(cmd)
	case "cd":
		return "__import__('os').chdir(__import__('os').path.expanduser(" + arg + " or '~'))", true
	case "pwd":
		return "__import__('os').getcwd()", true
	}
	return "", false
}

// staleImports returns the modules that an import statement names which were imported before
// and whose files are newer than that, as far as this prompt knows.
func (c *console) staleImports(stmt ast.Stmt) []string {
	var names []string
	switch s := stmt.(type) {
	case *ast.Import:
		for _, a := range s.Names {
			names = append(names, a.Name)
		}
	case *ast.ImportFrom:
		if s.Level == 0 {
			names = append(names, s.Module)
		}
	default:
		return nil
	}
	var stale []string
	for _, name := range names {
		m := c.g.in.Modules.GetStr(object.Intern(name))
		if m.P == nil {
			c.imported[name] = time.Now()
			continue
		}
		since, ok := c.imported[name]
		if !ok {
			since = c.opened
		}
		f, err := object.LookupAttr(c.g.t, m, object.Intern("__file__"))
		if err != nil || f.P == nil || !f.IsA(object.StrType) {
			continue
		}
		if st, err := os.Stat((*object.Str)(f.P).String()); err == nil && st.ModTime().After(since) {
			stale = append(stale, name)
			c.imported[name] = st.ModTime() // said once for each change
		}
	}
	return stale
}
