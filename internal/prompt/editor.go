// Package prompt is the editor of the interactive prompt: blocks of several lines, a history of
// blocks, search, completion with a menu, emacs and vi keys. It knows nothing of Python: what
// colours, completes and says that a block is complete are functions of the Config.
//
// The terminal belongs to the editor only during Read: raw mode is entered there and left
// before it returns, also when the process is stopped or ended by a signal. Read is called by
// one goroutine; Print may be called by others at any time.
package prompt

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/chzyer/readline"
)

// This file defines the editor and its main loop.

// ErrInterrupt is what Read returns for Ctrl-C.
var ErrInterrupt = errors.New("interrupt")

// Item is a way to complete a word.
type Item struct {
	Text string // what takes the place of the word
	Show string // what the menu shows, if it differs
}

// Config says what an editor works with. Functions may be nil.
type Config struct {
	In, Out *os.File
	History *History
	Color   bool
	Vi      bool
	Inputrc string // text of an .inputrc

	// More tells whether the text needs more lines.
	More func(text string) bool
	// Highlight colours the text.
	Highlight func(text string) []Span
	// Complete returns what the word before pos may become, and where the word starts; both
	// count runes.
	Complete func(text string, pos int) (start int, items []Item)
	// Describe returns what is known about the name at pos, shown above the prompt.
	Describe func(text string, pos int) string
	// Await waits until a descriptor can be read; its error ends Read.
	Await func(fd int) error
	// Help is what F1 shows.
	Help string
	// Keeps tells that a signal has a handler, so that it doesn't end the process.
	Keeps func(sig os.Signal) bool
}

// Editor reads blocks from a terminal.
type Editor struct {
	cfg  Config
	keys *keyReader
	term *readline.Terminal
	raw  *readline.State

	active atomic.Bool // Read is running
	mu     sync.Mutex  // guards what follows while Read is running

	prompt, more string // the prompts of this Read
	single       bool   // this Read wants a line
	text         []rune
	pos          int
	goal         int    // column that up and down try to keep, -1 if none
	indent       string // one level of indentation, as last used
	shown        frame
	cols, height int
	top          int // the first row of the text that is on the screen

	undo, undone []state
	undoBytes    int
	kills        []string
	yankAt       int // where the last yank began
	yankN        int
	last, now    string // commands

	hist     int // index in the history; len(entries) is the new block
	edited   map[int][]rune
	prefix   string // of the prefix search
	search   *search
	menu     *menu
	pasting  bool // F3
	arg      int  // numeric argument
	hasArg   bool
	vi       *viState
	bindings map[string]string
	pending  string // first key of a binding of two
	message  string

	done   bool
	result error
}

type state struct {
	text string
	pos  int
}

// New makes an editor; the terminal is touched only by Read.
func New(cfg Config) (*Editor, error) {
	if cfg.History == nil {
		cfg.History = &History{}
	}
	e := &Editor{cfg: cfg, keys: newKeyReader(newSource(cfg.In)), bindings: map[string]string{}}
	t, err := readline.NewTerminal(&readline.Config{
		Stdin: e.keys, Stdout: cfg.Out, Stderr: cfg.Out,
		FuncGetWidth:       func() int { return max(1, e.cols) },
		FuncIsTerminal:     func() bool { return true },
		FuncMakeRaw:        e.enterRaw,
		FuncExitRaw:        e.leaveRaw,
		FuncOnWidthChanged: func(func()) {},
	})
	if err != nil {
		return nil, err
	}
	e.term = t
	e.loadInputrc(cfg.Inputrc)
	if e.cfg.Vi {
		e.vi = &viState{}
	}
	return e, nil
}

// History returns the history.
func (e *Editor) History() *History { return e.cfg.History }

func (e *Editor) enterRaw() error {
	s, err := readline.MakeRaw(int(e.cfg.In.Fd()))
	if err == nil {
		e.raw = s
	}
	return err
}

func (e *Editor) leaveRaw() error {
	if e.raw == nil {
		return nil
	}
	s := e.raw
	e.raw = nil
	return readline.Restore(int(e.cfg.In.Fd()), s)
}

func (e *Editor) write(s string) {
	_, _ = e.term.Write([]byte(s))
}

// Sequences that switch bracketed paste on and off.
const (
	pasteOn  = "\x1b[?2004h"
	pasteOff = "\x1b[?2004l"
)

// Read reads a block; more is the prompt of its lines but the first. The error is
// ErrInterrupt, io.EOF or one of Await.
func (e *Editor) Read(prompt, more string) (string, error) { return e.read(prompt, more, "", false) }

// ReadLine reads a line that begins as text, as input() does: it can have any content and goes
// nowhere.
func (e *Editor) ReadLine(prompt, text string) (string, error) { return e.read(prompt, "", text, true) }

// UseHistory makes h the history and returns the one before it. Read must not be running.
func (e *Editor) UseHistory(h *History) *History {
	old := e.cfg.History
	e.cfg.History = h
	return old
}

// Configure obeys lines of an .inputrc. Read must not be running.
func (e *Editor) Configure(text string) { e.loadInputrc(text) }

// Line tells whether a line is being read, not a block.
func (e *Editor) Line() bool { return e.single }

func (e *Editor) read(prompt, more, text string, single bool) (string, error) {
	e.mu.Lock()
	e.prompt, e.more, e.single = prompt, more, single
	// Lines of a prompt before the last are only written.
	if i := strings.LastIndexByte(prompt, '\n'); i >= 0 {
		e.write(prompt[:i+1])
		e.prompt = prompt[i+1:]
	}
	e.text, e.pos = []rune(text), len([]rune(text))
	e.undo, e.undone, e.undoBytes = nil, nil, 0
	e.hist, e.edited = len(e.cfg.History.Entries), nil
	e.menu, e.search, e.message, e.pasting = nil, nil, "", false
	e.hasArg, e.arg, e.last, e.pending = false, 0, "", ""
	e.goal, e.top, e.done, e.result = -1, 0, false, nil
	if e.vi != nil {
		*e.vi = viState{lastChange: e.vi.lastChange, find: e.vi.find, findKey: e.vi.findKey, insert: true}
	}
	if err := e.term.EnterRawMode(); err != nil {
		e.mu.Unlock()
		return "", err
	}
	e.write(pasteOn)
	e.shown = frame{}
	e.size()
	e.active.Store(true)
	end := watch(e.resized, e.restore, e.cfg.Keeps)
	e.draw()
	e.mu.Unlock()
	defer func() {
		end()
		e.mu.Lock()
		e.active.Store(false)
		e.restoreLocked()
		// Who sees the new line may press Ctrl-C, which is a signal from now on.
		e.write("\r\n")
		e.mu.Unlock()
	}()
	for !e.done {
		if e.cfg.Await != nil && !e.keys.waiting() {
			if err := e.cfg.Await(int(e.cfg.In.Fd())); err != nil {
				e.finish()
				return "", err
			}
		}
		k, err := e.keys.next(e.term)
		if err != nil {
			e.finish()
			return "", err
		}
		e.mu.Lock()
		e.press(k)
		if !e.done && !e.keys.waiting() {
			e.draw()
		}
		e.mu.Unlock()
	}
	e.finish()
	if e.result != nil {
		return "", e.result
	}
	return string(e.text), nil
}

// finish leaves the text on the screen and the cursor at its end.
func (e *Editor) finish() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.menu, e.search, e.message, e.hasArg = nil, nil, "", false
	e.pos = len(e.text)
	e.draw()
	e.shown = frame{}
}

// restore gives the terminal back before a signal ends the process.
func (e *Editor) restore() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.write("\r\n")
	e.restoreLocked()
}

func (e *Editor) restoreLocked() {
	e.write(pasteOff)
	_ = e.term.ExitRawMode()
}

// Restore gives the terminal back, for a process that ends while Read runs elsewhere.
func (e *Editor) Restore() {
	if e.active.Load() {
		e.restore()
	}
}

// Least size that is drawn for; a terminal may say that it has no columns.
const (
	noCols, noRows = 80, 24
	minCols        = 2
)

func (e *Editor) size() {
	e.cols, e.height = termSize(e.cfg.Out)
	if e.cols <= 0 {
		e.cols = noCols
	}
	if e.height <= 0 {
		e.height = noRows
	}
	e.cols = max(e.cols, minCols)
}

func (e *Editor) resized() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.active.Load() || e.raw == nil {
		return
	}
	// Continued by a shell, the terminal is in its mode again.
	_ = e.term.ExitRawMode()
	_ = e.term.EnterRawMode()
	e.size()
	var b strings.Builder
	e.shown.erase(&b, e.cols)
	e.write(b.String())
	e.draw()
}

// Active tells whether a block is being edited.
func (e *Editor) Active() bool { return e.active.Load() }

// Print writes text of others above the block being edited. It reports whether there is one;
// else nothing was written.
func (e *Editor) Print(s string) bool {
	if !e.active.Load() {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.active.Load() || e.raw == nil {
		return false
	}
	e.above(s)
	e.draw()
	return true
}

// above writes text where the block was.
func (e *Editor) above(s string) {
	if s == "" {
		return
	}
	var b strings.Builder
	e.shown.erase(&b, e.cols)
	b.WriteString(s)
	if !strings.HasSuffix(s, "\n") {
		b.WriteString("\n")
	}
	e.write(b.String())
}

// outside calls a function without the lock: it may run Python code, which may print.
func (e *Editor) outside(f func()) {
	e.mu.Unlock()
	defer e.mu.Lock()
	defer func() {
		if p := recover(); p != nil {
			e.message = fmt.Sprint(p)
		}
	}()
	f()
}

// suspendJob stops the process as a job of the shell.
func (e *Editor) suspendJob() {
	pos := e.pos
	e.pos = len(e.text)
	e.draw()
	e.pos = pos
	e.write("\r\n")
	e.restoreLocked()
	e.mu.Unlock()
	suspend()
	e.mu.Lock()
	_ = e.term.EnterRawMode()
	e.write(pasteOn)
	e.shown = frame{}
	e.size()
}

// promptFor returns a prompt that fits, and its width.
func (e *Editor) promptFor(s string) (string, int) {
	if e.pasting && !e.single {
		s = "(paste) "
		if e.cfg.Color {
			s = "\x1b[1;35m(paste) \x1b[0m"
		}
	}
	if strings.ContainsAny(s, "\x01\x02") {
		s = strings.NewReplacer("\x01", "", "\x02", "").Replace(s)
	}
	w := TextWidth(s)
	if w >= e.cols {
		return "", 0
	}
	return s, w
}

// draw brings the screen up to date.
func (e *Editor) draw() {
	first, firstW := e.promptFor(e.prompt)
	rest, restW := e.promptFor(e.more)
	rows := layout(e.text, e.cols, firstW, restW)
	row, col := cursorAt(e.text, rows, e.pos, firstW, restW)

	below := e.below()
	room := max(1, e.height-len(below))
	if room < e.height/2 {
		below = below[:e.height-e.height/2]
		room = e.height / 2
	}
	room = max(1, room)
	// The window of rows follows the cursor.
	e.top = min(e.top, row, max(0, len(rows)-room))
	e.top = max(e.top, row-room+1)
	visible := rows[e.top:min(len(rows), e.top+room)]

	var spans []Span
	if e.cfg.Color && e.cfg.Highlight != nil && !e.single && len(e.text) < maxColoured {
		spans = e.cfg.Highlight(string(e.text))
	}
	if e.search != nil && e.search.found {
		spans = overlay(spans, Span{e.search.at, e.search.at + len(e.search.pattern), "\x1b[7m"})
	} else if e.cfg.Color && e.menu == nil {
		spans = e.brackets(spans)
	}
	texts := make([]string, 0, len(visible)+len(below))
	widths := make([]int, 0, len(visible)+len(below))
	for _, r := range visible {
		p, w := rest, restW
		if r.line == 0 {
			p, w = first, firstW
		}
		texts = append(texts, paint(e.text, r, p, spans, w))
		widths = append(widths, r.width)
	}
	for _, s := range below {
		texts = append(texts, s)
		widths = append(widths, TextWidth(s))
	}
	var b strings.Builder
	e.shown.change(&b, texts, widths, row-e.top, col, e.cols)
	e.write(b.String())
}

// maxColoured is the length of text that is not coloured any more.
const maxColoured = 1 << 18

// overlay gives a part of the text another style.
func overlay(spans []Span, over Span) []Span {
	out := make([]Span, 0, len(spans)+2)
	done := false
	for _, s := range spans {
		if !done && s.Start >= over.Start {
			out = append(out, over)
			done = true
		}
		if s.End <= over.Start || s.Start >= over.End {
			out = append(out, s)
			continue
		}
		if s.Start < over.Start {
			out = append(out, Span{s.Start, over.Start, s.Style})
			out = append(out, over)
			done = true
		}
		if s.End > over.End {
			out = append(out, Span{over.End, s.End, s.Style})
		}
	}
	if !done {
		out = append(out, over)
	}
	return out
}

// brackets marks the partner of a closing bracket just before the cursor.
func (e *Editor) brackets(spans []Span) []Span {
	if e.pos == 0 || e.done {
		return spans
	}
	at := e.pos - 1
	if j := e.partner(at); j >= 0 && strings.ContainsRune(")]}", e.text[at]) {
		return overlay(spans, Span{j, j + 1, "\x1b[1;4m"})
	}
	return spans
}

// partner finds the bracket that belongs to the one at i, -1 if none; strings are not known.
func (e *Editor) partner(i int) int {
	if i >= len(e.text) {
		return -1
	}
	const open, shut = "([{", ")]}"
	n := 0
	if k := strings.IndexRune(shut, e.text[i]); k >= 0 {
		for j := i; j >= 0 && i-j < maxPartner; j-- {
			switch e.text[j] {
			case rune(shut[k]):
				n++
			case rune(open[k]):
				if n--; n == 0 {
					return j
				}
			}
		}
	} else if k := strings.IndexRune(open, e.text[i]); k >= 0 {
		for j := i; j < len(e.text) && j-i < maxPartner; j++ {
			switch e.text[j] {
			case rune(open[k]):
				n++
			case rune(shut[k]):
				if n--; n == 0 {
					return j
				}
			}
		}
	}
	return -1
}

// maxPartner is how far a bracket's partner is searched.
const maxPartner = 20000

// below returns the rows under the text.
func (e *Editor) below() []string {
	var rows []string
	switch {
	case e.search != nil:
		rows = append(rows, clip(e.search.label(), e.cols))
	case e.menu != nil:
		rows = e.menu.rows(e.cols, max(1, e.height/3))
	case e.hasArg:
		rows = append(rows, clip(fmt.Sprintf("(arg: %d)", e.arg), e.cols))
	}
	if e.message != "" {
		for l := range strings.SplitSeq(e.message, "\n") {
			rows = append(rows, clip(l, e.cols))
		}
	}
	return rows
}

// clip cuts a text without escape sequences to a width.
func clip(s string, cols int) string {
	w := 0
	for i, c := range s {
		_, cw := cell(c, w)
		if w+cw > cols {
			return s[:i]
		}
		w += cw
	}
	return s
}
