package prompt

import (
	"io"
	"math"
	"strings"
	"unicode"
)

// This file is what keys do: the commands by readline's names and the keys of emacs mode.

// command runs what a name stands for; it reports whether there is such a command.
func (e *Editor) command(name string) bool {
	n := 1
	if e.hasArg {
		n = e.arg
	}
	e.now = name
	switch name {
	case "self-insert":
	case "accept-line":
		e.enter()
	case "accept-block":
		e.done = true
	case "newline":
		e.insert("\n")
	case "interrupt":
		e.result, e.done = ErrInterrupt, true
	case "abort":
		e.message = ""
		e.hasArg = false
	case "delete-char":
		if len(e.text) == 0 && e.now == "delete-char" && e.last != "delete-char" && !e.hasArg {
			e.result, e.done = io.EOF, true
			return true
		}
		e.times(n, func() { e.cut(e.pos, e.nextPos(e.pos), false) })
	case "delete-forward":
		e.times(n, func() { e.cut(e.pos, e.nextPos(e.pos), false) })
	case "backward-delete-char":
		e.times(n, e.backspace)
	case "beginning-of-line":
		e.pos = e.lineStart(e.pos)
	case "end-of-line":
		e.pos = e.lineEnd(e.pos)
	case "beginning-of-buffer":
		e.pos = 0
	case "end-of-buffer":
		e.pos = len(e.text)
	case "forward-char":
		e.times(n, func() { e.pos = e.nextPos(e.pos) })
	case "backward-char":
		e.times(n, func() { e.pos = e.prevPos(e.pos) })
	case "forward-word":
		e.times(n, func() { e.pos = e.wordEnd(e.pos) })
	case "backward-word":
		e.times(n, func() { e.pos = e.wordStart(e.pos) })
	case "up":
		e.times(n, func() { e.vertical(-1) })
	case "down":
		e.times(n, func() { e.vertical(1) })
	case "previous-history":
		e.times(n, func() { e.recall(e.hist-1, true) })
	case "next-history":
		e.times(n, func() { e.recall(e.hist+1, true) })
	case "beginning-of-history":
		e.recall(0, true)
	case "end-of-history":
		e.recall(len(e.cfg.History.Entries), true)
	case "history-search-backward":
		e.prefixSearch(-1)
	case "history-search-forward":
		e.prefixSearch(1)
	case "reverse-search-history":
		e.startSearch(-1)
	case "forward-search-history":
		e.startSearch(1)
	case "kill-line":
		end := e.lineEnd(e.pos)
		if end == e.pos {
			end = e.nextPos(e.pos)
		}
		e.cut(e.pos, end, true)
	case "unix-line-discard", "backward-kill-line":
		e.cut(e.lineStart(e.pos), e.pos, true)
	case "kill-whole-line":
		e.cut(e.lineStart(e.pos), min(len(e.text), e.lineEnd(e.pos)+1), true)
	case "kill-buffer":
		e.cut(0, len(e.text), true)
	case "unix-word-rubout":
		i := e.pos
		for i > 0 && unicode.IsSpace(e.text[i-1]) {
			i--
		}
		for i > 0 && !unicode.IsSpace(e.text[i-1]) {
			i--
		}
		e.cut(i, e.pos, true)
	case "kill-word":
		e.times(n, func() { e.cut(e.pos, e.wordEnd(e.pos), true) })
	case "backward-kill-word":
		e.times(n, func() { e.cut(e.wordStart(e.pos), e.pos, true) })
	case "yank":
		e.yank(0)
	case "yank-pop":
		e.yankPop()
	case "transpose-chars":
		e.transpose()
	case "transpose-words":
		e.transposeWords()
	case "upcase-word":
		e.recase(strings.ToUpper)
	case "downcase-word":
		e.recase(strings.ToLower)
	case "capitalize-word":
		e.recase(func(s string) string {
			r := []rune(strings.ToLower(s))
			for i := range r {
				if isWord(r[i]) {
					r[i] = unicode.ToUpper(r[i])
					break
				}
			}
			return string(r)
		})
	case "undo":
		e.times(n, e.undoOne)
	case "redo":
		e.times(n, e.redoOne)
	case "clear-screen":
		e.write("\x1b[H\x1b[2J\x1b[3J")
		e.shown = frame{}
	case "complete":
		e.tab()
	case "complete-backward":
		if e.menu != nil {
			e.menu.turn(e, -1)
		} else {
			e.dedent()
		}
	case "suspend":
		e.suspendJob()
	case "quoted-insert":
		e.pending = "quoted"
	case "help":
		e.describe(e.cfg.Help)
	case "describe":
		e.describe("")
	case "show-history":
		e.showHistory()
	case "paste-mode":
		e.pasting = !e.pasting
	case "comment":
		e.comment()
	case "vi-movement-mode":
		if e.vi != nil {
			e.viNormal()
		}
	case "vi-editing-mode":
		e.vi = &viState{insert: true}
	case "emacs-editing-mode":
		e.vi = nil
	case "digit-argument":
	default:
		return false
	}
	return true
}

// emacsKeys are the keys of emacs mode.
func emacsKey(key string) string {
	switch key {
	case "enter", "C-j":
		return "accept-line"
	case "M-enter", "C-enter", "M-C-j":
		return "accept-block"
	case "S-enter", "C-o":
		return "newline"
	case "C-c":
		return "interrupt"
	case "C-d":
		return "delete-char"
	case "delete":
		return "delete-forward"
	case "backspace", "C-h", "S-backspace":
		return "backward-delete-char"
	case "C-a", "home":
		return "beginning-of-line"
	case "C-e", "end":
		return "end-of-line"
	case "C-home", "M-<":
		return map[bool]string{true: "beginning-of-buffer", false: "beginning-of-history"}[key == "C-home"]
	case "C-end":
		return "end-of-buffer"
	case "M->":
		return "end-of-history"
	case "C-f", "right":
		return "forward-char"
	case "C-b", "left":
		return "backward-char"
	case "M-f", "C-right", "M-right":
		return "forward-word"
	case "M-b", "C-left", "M-left":
		return "backward-word"
	case "up":
		return "up"
	case "down":
		return "down"
	case "C-p", "M-p", "C-up", "M-up":
		return "previous-history"
	case "C-n", "M-n", "C-down", "M-down":
		return "next-history"
	case "pageup":
		return "history-search-backward"
	case "pagedown":
		return "history-search-forward"
	case "C-r":
		return "reverse-search-history"
	case "C-s":
		return "forward-search-history"
	case "C-k":
		return "kill-line"
	case "C-u":
		return "unix-line-discard"
	case "C-w":
		return "unix-word-rubout"
	case "M-d", "C-delete", "M-delete":
		return "kill-word"
	case "M-backspace", "M-C-h", "C-backspace":
		return "backward-kill-word"
	case "C-y":
		return "yank"
	case "M-y":
		return "yank-pop"
	case "C-t":
		return "transpose-chars"
	case "M-t":
		return "transpose-words"
	case "M-u":
		return "upcase-word"
	case "M-l":
		return "downcase-word"
	case "M-c":
		return "capitalize-word"
	case "C-_", "C-x C-u":
		return "undo"
	case "M-_", "C-x C-r", "M-/":
		return "redo"
	case "C-l":
		return "clear-screen"
	case "tab":
		return "complete"
	case "S-tab":
		return "complete-backward"
	case "C-z":
		return "suspend"
	case "C-q", "C-v":
		return "quoted-insert"
	case "C-g":
		return "abort"
	case "f1":
		return "help"
	case "M-h", "M-?":
		return "describe"
	case "f2":
		return "show-history"
	case "f3":
		return "paste-mode"
	case "M-#", "M-;":
		return "comment"
	}
	return ""
}

// press does what a key means.
func (e *Editor) press(k Key) {
	e.message = ""
	e.now = ""
	defer func() { e.last = e.now }()
	if e.search != nil && e.searchKey(k) {
		return
	}
	if e.menu != nil && e.menu.key(e, k) {
		return
	}
	if k.Name == "paste" {
		e.insert(k.Text)
		e.now = "paste"
		return
	}
	if e.pending == "quoted" {
		e.pending = ""
		switch {
		case k.Name == "":
			e.insert(k.Text)
		case k.Name == "tab":
			e.insert("\t")
		case len(k.Name) == 3 && k.Name[:2] == "C-":
			e.insert(string(rune(k.Name[2] & 0x1f)))
		case k.Name == "esc":
			e.insert("\x1b")
		}
		return
	}
	name := k.Name
	if e.pending != "" {
		if name == "" {
			name = k.Text
		}
		name = e.pending + " " + name
		e.pending = ""
	} else if name == "C-x" && e.bindings["C-x"] == "" {
		e.pending = name
		return
	}
	if e.vi != nil && e.viKey(k, name) {
		return
	}
	if len(name) == 3 && name[:2] == "M-" && (name[2] >= '0' && name[2] <= '9' || name[2] == '-') || e.hasArg && k.Name == "" && len(k.Text) == 1 && k.Text[0] >= '0' && k.Text[0] <= '9' {
		e.digit((name + k.Text)[len(name+k.Text)-1])
		return
	}
	switch cmd := e.bindings[name]; {
	case cmd != "" && strings.HasPrefix(cmd, "\""):
		e.insert(cmd[1:])
		e.now = "macro"
	case cmd != "" && e.command(cmd):
	case name == "" || name == k.Text:
		n := 1
		if e.hasArg {
			n = max(0, e.arg)
		}
		if n > maxRepeat {
			n = maxRepeat
		}
		e.now = "self-insert"
		e.insert(strings.Repeat(k.Text, n))
	default:
		if c := emacsKey(name); c != "" {
			e.command(c)
		}
	}
	if e.now != "digit-argument" {
		e.hasArg, e.arg = false, 0
	}
	if e.now != "up" && e.now != "down" {
		e.goal = -1
	}
}

// maxRepeat bounds a numeric argument.
const maxRepeat = 10000

func (e *Editor) digit(c byte) {
	e.now = "digit-argument"
	switch {
	case c == '-':
		e.arg, e.hasArg = -1, true
	case !e.hasArg:
		e.arg, e.hasArg = int(c-'0'), true
	case e.arg == -1 && c != '1':
		e.arg = -int(c - '0')
	default:
		e.arg = min(maxRepeat, e.arg*10+int(c-'0'))
	}
}

func (e *Editor) times(n int, f func()) {
	for range min(max(n, -n), maxRepeat) {
		f()
	}
}

// remember keeps the text for undo; typed characters in a row count as one change.
func (e *Editor) remember() {
	if e.now == "self-insert" && e.last == "self-insert" && len(e.undo) > 0 {
		return
	}
	s := state{string(e.text), e.pos}
	e.undo = append(e.undo, s)
	e.undone = nil
	for e.undoBytes += len(s.text); e.undoBytes > maxUndo && len(e.undo) > 1; e.undo = e.undo[1:] {
		e.undoBytes -= len(e.undo[0].text)
	}
}

// maxUndo bounds the text kept for undo.
const maxUndo = 16 << 20

func (e *Editor) undoOne() {
	if len(e.undo) == 0 {
		return
	}
	s := e.undo[len(e.undo)-1]
	e.undo = e.undo[:len(e.undo)-1]
	e.undone = append(e.undone, state{string(e.text), e.pos})
	e.undoBytes -= len(s.text)
	e.text, e.pos = []rune(s.text), s.pos
}

func (e *Editor) redoOne() {
	if len(e.undone) == 0 {
		return
	}
	s := e.undone[len(e.undone)-1]
	e.undone = e.undone[:len(e.undone)-1]
	old := string(e.text)
	e.undo = append(e.undo, state{old, e.pos})
	e.undoBytes += len(old)
	e.text, e.pos = []rune(s.text), s.pos
}

func (e *Editor) insert(s string) {
	if s == "" {
		return
	}
	e.replace(e.pos, e.pos, s)
}

// replace puts s in the place of a part of the text, and the cursor behind it.
func (e *Editor) replace(from, to int, s string) {
	e.remember()
	r := []rune(s)
	if tail := e.text[to:]; len(r) <= to-from || cap(e.text) < len(e.text)+len(r) {
		text := make([]rune, 0, len(e.text)+len(r)-(to-from)+64)
		text = append(append(append(text, e.text[:from]...), r...), tail...)
		e.text = text
	} else {
		n := len(e.text)
		e.text = e.text[:n+len(r)-(to-from)]
		copy(e.text[from+len(r):], e.text[to:n])
		copy(e.text[from:], r)
	}
	e.pos = from + len(r)
}

// cut removes a part of the text; kill keeps it for yank.
func (e *Editor) cut(from, to int, kill bool) {
	if from >= to {
		return
	}
	s := string(e.text[from:to])
	forward := from == e.pos
	if kill {
		if isKill(e.last) && len(e.kills) > 0 {
			if k := &e.kills[len(e.kills)-1]; forward {
				*k += s
			} else {
				*k = s + *k
			}
		} else if e.kills = append(e.kills, s); len(e.kills) > maxKills {
			e.kills = e.kills[1:]
		}
	}
	e.replace(from, to, "")
}

const maxKills = 60

func isKill(cmd string) bool {
	return strings.Contains(cmd, "kill") || cmd == "unix-line-discard" || cmd == "unix-word-rubout"
}

func (e *Editor) yank(back int) {
	if len(e.kills) == 0 {
		return
	}
	s := e.kills[len(e.kills)-1-back%len(e.kills)]
	e.yankAt = e.pos
	e.insert(s)
	e.yankN = back
}

func (e *Editor) yankPop() {
	if e.last != "yank" && e.last != "yank-pop" || len(e.kills) == 0 {
		return
	}
	e.yankN++
	s := e.kills[len(e.kills)-1-e.yankN%len(e.kills)]
	e.replace(e.yankAt, e.pos, s)
}

func (e *Editor) lineStart(i int) int {
	for i > 0 && e.text[i-1] != '\n' {
		i--
	}
	return i
}

func (e *Editor) lineEnd(i int) int {
	for i < len(e.text) && e.text[i] != '\n' {
		i++
	}
	return i
}

// nextPos and prevPos go over combining characters.
func (e *Editor) nextPos(i int) int {
	if i < len(e.text) {
		i++
	}
	for i < len(e.text) && e.text[i] >= 0x300 && RuneWidth(e.text[i]) == 0 {
		i++
	}
	return i
}

func (e *Editor) prevPos(i int) int {
	if i > 0 {
		i--
	}
	for i > 0 && e.text[i] >= 0x300 && RuneWidth(e.text[i]) == 0 {
		i--
	}
	return i
}

func isWord(c rune) bool { return c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c) }

func (e *Editor) wordEnd(i int) int {
	for i < len(e.text) && !isWord(e.text[i]) {
		i++
	}
	for i < len(e.text) && isWord(e.text[i]) {
		i++
	}
	return i
}

func (e *Editor) wordStart(i int) int {
	for i > 0 && !isWord(e.text[i-1]) {
		i--
	}
	for i > 0 && isWord(e.text[i-1]) {
		i--
	}
	return i
}

// vertical moves by rows of the screen, and from the first or last one in the history.
func (e *Editor) vertical(by int) {
	_, fw := e.promptFor(e.prompt)
	_, rw := e.promptFor(e.more)
	rows := layout(e.text, e.cols, fw, rw)
	r, col := cursorAt(e.text, rows, e.pos, fw, rw)
	if e.goal < 0 {
		e.goal = col
		// From the end of a line the way goes along the ends.
		if start := e.lineStart(e.pos); e.pos == e.lineEnd(e.pos) && strings.TrimSpace(string(e.text[start:e.pos])) != "" {
			e.goal = math.MaxInt
		}
	}
	to := r + by
	if to < 0 || to >= len(rows) {
		if i := e.hist + by; i >= 0 && i <= len(e.cfg.History.Entries) {
			e.recall(i, by < 0)
			if by > 0 {
				e.pos = e.lineEnd(0)
				e.pos = len(e.text)
			}
		}
		return
	}
	t := rows[to]
	at := 0
	if t.first {
		if at = rw; t.line == 0 {
			at = fw
		}
	}
	i := t.start
	for i < t.end && at < e.goal { // a wide character in the way is passed
		_, w := cell(e.text[i], at)
		at += w
		i++
	}
	// The end of a row that goes on in the next is the start of that.
	if i == t.end && to+1 < len(rows) && !rows[to+1].first && i > t.start {
		i--
	}
	e.pos = i
}

// indentOf returns the white space that the line of i begins with, up to i.
func (e *Editor) indentOf(i int) (start, end int) {
	start = e.lineStart(i)
	end = start
	for end < i && (e.text[end] == ' ' || e.text[end] == '\t') {
		end++
	}
	return start, end
}

const indentWidth = 4

func (e *Editor) backspace() {
	if e.pos == 0 {
		return
	}
	start, end := e.indentOf(e.pos)
	from := e.prevPos(e.pos)
	if end == e.pos && e.pos-start >= 1 && e.text[e.pos-1] == ' ' && !e.single && !e.pasting {
		n := (e.pos - start - 1) % indentWidth
		for i := 0; i < n && from > start && e.text[from-1] == ' '; i++ {
			from--
		}
	}
	e.cut(from, e.pos, false)
}

func (e *Editor) dedent() {
	start, _ := e.indentOf(e.pos)
	n := 0
	for n < indentWidth && start+n < len(e.text) && e.text[start+n] == ' ' {
		n++
	}
	if n > 0 {
		pos := max(start, e.pos-n)
		e.cut(start, start+n, false)
		e.pos = pos
	}
}

// enter ends the block or goes on with a new line.
func (e *Editor) enter() {
	if e.single {
		e.done = true
		return
	}
	if e.pasting {
		e.insert("\n")
		return
	}
	rest := string(e.text[e.pos:])
	if !strings.Contains(rest, "\n") && (e.cfg.More == nil || !e.cfg.More(string(e.text))) {
		e.done = true
		return
	}
	// An empty line with no more than white space below ends the block.
	before := strings.TrimRight(string(e.text[:e.pos]), " \t")
	if rest != "" && strings.TrimSpace(rest) == "" && strings.HasSuffix(before, "\n") {
		e.done = true
		return
	}
	e.insert("\n" + e.nextIndent())
}

// nextIndent returns the indentation of the line after that of the cursor.
func (e *Editor) nextIndent() string {
	start, end := e.indentOf(e.pos)
	indent := string(e.text[start:end])
	if in := firstIndent(e.text); in != "" {
		e.indent = in
	}
	line := strings.TrimRight(withoutComment(string(e.text[start:e.pos])), " \t")
	if strings.HasSuffix(line, ":") || strings.HasSuffix(line, "(") || strings.HasSuffix(line, "[") || strings.HasSuffix(line, "{") {
		if e.indent == "" {
			return indent + strings.Repeat(" ", indentWidth)
		}
		return indent + e.indent
	}
	return indent
}

// firstIndent returns the white space of the first line that has some, and something else.
func firstIndent(text []rune) string {
	for i := 0; i < len(text); i++ {
		if text[i] != '\n' {
			continue
		}
		j := i + 1
		for j < len(text) && (text[j] == ' ' || text[j] == '\t') {
			j++
		}
		if j > i+1 && j < len(text) && text[j] != '\n' {
			return string(text[i+1 : j])
		}
	}
	return ""
}

// withoutComment cuts a line at a "#" that is in no string which began on the line.
func withoutComment(line string) string {
	quote := byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quote == 0 && c == '#':
			return line[:i]
		case quote == 0 && (c == '"' || c == '\''):
			quote = c
		case quote != 0 && c == '\\':
			i++
		case c == quote:
			quote = 0
		}
	}
	return line
}

func (e *Editor) tab() {
	start, end := e.indentOf(e.pos)
	if end == e.pos && !e.single {
		e.insert("    "[:indentWidth-(e.pos-start)%indentWidth])
		return
	}
	e.startMenu()
}

func (e *Editor) transpose() {
	if e.pos == len(e.text) && e.pos > 0 {
		e.pos--
	}
	if e.pos == 0 || e.pos >= len(e.text) {
		return
	}
	a, b := e.text[e.pos-1], e.text[e.pos]
	e.replace(e.pos-1, e.pos+1, string([]rune{b, a}))
}

func (e *Editor) transposeWords() {
	end2 := e.wordEnd(e.pos)
	start2 := e.wordStart(end2)
	start1 := e.wordStart(start2)
	end1 := e.wordEnd(start1)
	if end1 > start2 || start1 == start2 {
		return
	}
	s := string(e.text[start2:end2]) + string(e.text[end1:start2]) + string(e.text[start1:end1])
	e.replace(start1, end2, s)
}

func (e *Editor) recase(f func(string) string) {
	end := e.wordEnd(e.pos)
	if end > e.pos {
		e.replace(e.pos, end, f(string(e.text[e.pos:end])))
	}
}

// comment switches a comment sign before the lines on or off.
func (e *Editor) comment() {
	start := e.lineStart(e.pos)
	if strings.HasPrefix(string(e.text[start:min(len(e.text), start+2)]), "# ") {
		e.replace(start, start+2, "")
	} else {
		e.replace(start, start, "# ")
	}
	e.pos = min(len(e.text), e.lineEnd(start))
}

// describe shows a text above the block, or what is known about the name at the cursor.
func (e *Editor) describe(text string) {
	if e.cfg.Describe != nil {
		s, pos, got := string(e.text), e.pos, ""
		e.outside(func() { got = e.cfg.Describe(s, pos) })
		if got != "" {
			text = got
		}
	}
	if text == "" {
		e.message = "no name here"
		return
	}
	e.above(text)
}

// shownHistory is how many blocks F2 shows.
const shownHistory = 200

func (e *Editor) showHistory() {
	entries := e.cfg.History.Entries
	entries = entries[max(0, len(entries)-shownHistory):]
	e.above(strings.Join(entries, "\n"))
}
