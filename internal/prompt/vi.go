package prompt

import (
	"strings"
	"unicode"
)

// This file implements vi mode.

type viState struct {
	insert     bool
	count      int
	op         byte // an operator that waits for its motion
	opCount    int
	wait       string // f, F, t, T, r, g, i, a: what waits for a character
	find       byte
	findKey    rune
	register   string
	lines      bool // the register holds whole lines
	lastChange []Key
	recording  []Key
	replaying  bool
}

func (e *Editor) viNormal() {
	e.vi.insert = false
	if e.pos > e.lineStart(e.pos) {
		e.pos = e.prevPos(e.pos)
	}
}

// viKey handles a key in vi mode; it reports whether the key is used up.
func (e *Editor) viKey(k Key, name string) bool {
	v := e.vi
	if v.insert {
		if !v.replaying && v.recording != nil {
			v.recording = append(v.recording, k)
		}
		if name == "esc" || name == "C-[" {
			e.viNormal()
			if v.recording != nil && !v.replaying {
				v.lastChange, v.recording = v.recording, nil
			}
			return true
		}
		if strings.HasPrefix(name, "M-") && len([]rune(name)) == 3 { // Escape and a command, typed fast
			e.viNormal()
			v.recording = nil
			return e.viKey(Key{Text: name[2:]}, "")
		}
		return false
	}
	if k.Name != "" {
		v.wait, v.op, v.count = "", 0, 0
		switch name {
		case "esc":
			return true
		case "C-r":
			e.redoOne()
			return true
		case "backspace":
			e.command("backward-char")
			return true
		}
		return false // enter, arrows, Ctrl-C as in emacs mode
	}
	c := []rune(k.Text)[0]
	if v.wait == "" && v.op == 0 && v.count == 0 {
		v.recording = nil
	}
	if !v.replaying {
		v.recording = append(v.recording, k)
	}
	e.viCommand(c)
	e.now = "vi"
	if !v.insert {
		if end := e.lineEnd(e.pos); e.pos == end && e.pos > e.lineStart(e.pos) {
			e.pos = e.prevPos(e.pos)
		}
	}
	return true
}

func (e *Editor) viCommand(c rune) {
	v := e.vi
	if v.wait != "" {
		w := v.wait
		v.wait = ""
		switch w {
		case "r":
			n := max(1, v.count)
			if e.pos+n <= e.lineEnd(e.pos) {
				at := e.pos
				e.replace(e.pos, e.pos+n, strings.Repeat(string(c), n))
				e.pos = at + n - 1
			}
			e.viChanged()
		case "g":
			if c == 'g' {
				e.viMove(0, true, true)
			}
		case "i", "a":
			if from, to, ok := e.textObject(c, w == "a"); ok {
				e.viOperate(from, to, false)
			} else {
				v.op, v.count = 0, 0
			}
		default:
			v.find, v.findKey = w[0], c
			e.viFind(v.find, c)
		}
		return
	}
	if c >= '1' && c <= '9' || c == '0' && v.count > 0 {
		v.count = min(maxRepeat, v.count*10+int(c-'0'))
		return
	}
	n := max(1, v.count)
	if v.op != 0 && v.opCount > 0 {
		n = min(maxRepeat, n*v.opCount)
	}
	repeat := func(f func(int) int) int {
		p := e.pos
		for range n {
			p = f(p)
		}
		return p
	}
	if v.op != 0 && rune(v.op) == c {
		from, to := e.lineStart(e.pos), e.lineEnd(e.pos)
		for i := 1; i < n && to < len(e.text); i++ {
			to = e.lineEnd(to + 1)
		}
		e.viOperate(from, to, true)
		return
	}
	switch c {
	case 'h':
		e.viMove(max(e.lineStart(e.pos), repeat(e.prevPos)), false, false)
	case 'l', ' ':
		e.viMove(min(e.lineEnd(e.pos), repeat(e.nextPos)), false, false)
	case '0':
		e.viMove(e.lineStart(e.pos), false, false)
	case '^':
		p := e.lineStart(e.pos)
		for p < len(e.text) && e.text[p] == ' ' {
			p++
		}
		e.viMove(p, false, false)
	case '$':
		e.viMove(e.lineEnd(e.pos), false, false)
	case 'w', 'W':
		if v.op == 'c' { // as e
			e.viMove(repeat(func(p int) int { return e.viEnd(p-1, c == 'W') + 1 }), false, false)
			break
		}
		to := repeat(func(p int) int { return e.viWord(p, c == 'W') })
		if v.op != 0 {
			to = min(to, max(e.lineEnd(e.pos), e.pos))
		}
		e.viMove(to, false, false)
	case 'b', 'B':
		e.viMove(repeat(func(p int) int { return e.viBack(p, c == 'B') }), false, false)
	case 'e', 'E':
		e.viMove(repeat(func(p int) int { return e.viEnd(p, c == 'E') }), true, false)
	case 'G':
		e.viMove(len(e.text), true, true)
	case 'g', 'f', 'F', 't', 'T':
		v.wait = string(c)
	case ';', ',':
		f := v.find
		if c == ',' {
			f ^= 0x20
		}
		if v.find != 0 {
			e.viFind(f, v.findKey)
		}
	case '%':
		p := e.pos
		for p < len(e.text) && !strings.ContainsRune("([{)]}", e.text[p]) {
			p++
		}
		if to := e.partner(p); to >= 0 {
			e.viMove(to, true, false)
		}
	case 'j', 'k':
		v.count = 0
		e.now = map[rune]string{'j': "down", 'k': "up"}[c]
		if v.op != 0 {
			from, to := e.lineStart(e.pos), e.lineEnd(e.pos)
			if c == 'j' && to < len(e.text) {
				to = e.lineEnd(to + 1)
			} else if c == 'k' && from > 0 {
				from = e.lineStart(from - 1)
			}
			e.viOperate(from, to, true)
			break
		}
		by := 1
		if c == 'k' {
			by = -1
		}
		e.times(n, func() { e.vertical(by) })
	case 'd', 'c', 'y':
		v.op, v.opCount, v.count = byte(c), v.count, 0
	case 'i', 'a':
		if v.op != 0 {
			v.wait = string(c)
			return
		}
		if c == 'a' && e.pos < e.lineEnd(e.pos) {
			e.pos = e.nextPos(e.pos)
		}
		e.viInsert()
	case 'I':
		e.pos = e.lineStart(e.pos)
		for e.pos < len(e.text) && e.text[e.pos] == ' ' {
			e.pos++
		}
		e.viInsert()
	case 'A':
		e.pos = e.lineEnd(e.pos)
		e.viInsert()
	case 'o':
		e.pos = e.lineEnd(e.pos)
		e.insert("\n" + e.nextIndent())
		e.viInsert()
	case 'O':
		start, end := e.indentOf(e.lineEnd(e.pos))
		indent := string(e.text[start:end])
		e.replace(start, start, indent+"\n")
		e.pos = start + len([]rune(indent))
		e.viInsert()
	case 'x', 's':
		v.op = map[rune]byte{'x': 'd', 's': 'c'}[c]
		e.viOperate(e.pos, min(e.lineEnd(e.pos), e.pos+n), false)
	case 'X':
		v.op = 'd'
		e.viOperate(max(e.lineStart(e.pos), e.pos-n), e.pos, false)
	case 'D', 'C':
		v.op = byte(unicode.ToLower(c))
		e.viOperate(e.pos, e.lineEnd(e.pos), false)
	case 'S', 'Y':
		v.op = map[rune]byte{'S': 'c', 'Y': 'y'}[c]
		e.viOperate(e.lineStart(e.pos), e.lineEnd(e.pos), true)
	case 'r':
		v.wait = "r"
		return
	case 'J':
		if end := e.lineEnd(e.pos); end < len(e.text) {
			to := end + 1
			for to < len(e.text) && e.text[to] == ' ' {
				to++
			}
			e.replace(end, to, " ")
			e.pos = end
		}
		e.viChanged()
	case '~':
		if e.pos < e.lineEnd(e.pos) {
			r := e.text[e.pos]
			if unicode.IsUpper(r) {
				r = unicode.ToLower(r)
			} else {
				r = unicode.ToUpper(r)
			}
			e.replace(e.pos, e.pos+1, string(r))
		}
		e.viChanged()
	case 'p', 'P':
		e.viPut(c == 'p', n)
		e.viChanged()
	case 'u':
		e.times(n, e.undoOne)
		v.count = 0
	case '.':
		keys := v.lastChange
		v.count, v.replaying = 0, true
		for _, k := range keys {
			e.press(k)
		}
		v.replaying = false
	case '/':
		e.startSearch(-1)
	case '#':
		e.comment()
	default:
		v.op, v.count = 0, 0
	}
}

// viChanged ends a command that changed the text, for the command '.'.
func (e *Editor) viChanged() {
	v := e.vi
	v.op, v.count, v.opCount = 0, 0, 0
	if !v.replaying {
		v.lastChange, v.recording = v.recording, nil
	}
}

func (e *Editor) viInsert() {
	v := e.vi
	v.op, v.count, v.opCount, v.insert = 0, 0, 0, true
	e.last = ""
}

// viMove moves, or operates up to the place; inclusive says that its character counts too.
func (e *Editor) viMove(to int, inclusive, lines bool) {
	v := e.vi
	if v.op == 0 {
		e.pos, v.count = min(max(0, to), len(e.text)), 0
		return
	}
	from := e.pos
	if to < from {
		from, to = to, from
	}
	if lines {
		from, to = e.lineStart(from), e.lineEnd(to)
	} else if inclusive {
		to++
	}
	e.viOperate(max(0, from), min(to, len(e.text)), lines)
}

func (e *Editor) viOperate(from, to int, lines bool) {
	v := e.vi
	op := v.op
	v.op, v.count, v.opCount = 0, 0, 0
	v.register, v.lines = string(e.text[from:to]), lines
	switch op {
	case 'y':
		e.pos = from
		if !v.replaying {
			v.recording = nil
		}
		return
	case 'd':
		if lines {
			if to < len(e.text) {
				to++
			} else if from > 0 {
				from--
			}
		}
		e.cut(from, to, false)
		e.pos = from
		if lines {
			e.pos = e.lineStart(min(from, len(e.text)))
		}
		e.viChanged()
	case 'c':
		if lines {
			for from < to && e.text[from] == ' ' {
				from++
			}
		}
		e.cut(from, to, false)
		e.pos = from
		e.viInsert()
	}
}

func (e *Editor) viPut(after bool, n int) {
	v := e.vi
	if v.register == "" {
		return
	}
	s := strings.Repeat(v.register, n)
	if v.lines {
		s = strings.TrimSuffix(strings.Repeat(v.register+"\n", n), "\n")
		if after {
			at := e.lineEnd(e.pos)
			e.replace(at, at, "\n"+s)
			e.pos = at + 1
		} else {
			at := e.lineStart(e.pos)
			e.replace(at, at, s+"\n")
			e.pos = at
		}
		return
	}
	if after && e.pos < e.lineEnd(e.pos) {
		e.pos = e.nextPos(e.pos)
	}
	e.insert(s)
	e.pos = e.prevPos(e.pos)
}

func (e *Editor) viFind(how byte, c rune) {
	v := e.vi
	p, n := e.pos, max(1, v.count)
	start, end := e.lineStart(e.pos), e.lineEnd(e.pos)
	step := 1
	if how == 'F' || how == 'T' {
		step = -1
	}
	for p += step; p >= start && p < end; p += step {
		if e.text[p] == c {
			if n--; n == 0 {
				if how == 't' || how == 'T' {
					p -= step
				}
				e.viMove(p, step > 0, false)
				return
			}
		}
	}
	v.op, v.count = 0, 0
}

// class tells words, punctuation and space apart.
func class(c rune, big bool) int {
	switch {
	case unicode.IsSpace(c):
		return 0
	case big || isWord(c):
		return 1
	}
	return 2
}

func (e *Editor) viWord(p int, big bool) int {
	if p >= len(e.text) {
		return p
	}
	k := class(e.text[p], big)
	for p < len(e.text) && k != 0 && class(e.text[p], big) == k {
		p++
	}
	for p < len(e.text) && class(e.text[p], big) == 0 {
		p++
	}
	return p
}

func (e *Editor) viBack(p int, big bool) int {
	for p > 0 && class(e.text[p-1], big) == 0 {
		p--
	}
	if p == 0 {
		return 0
	}
	k := class(e.text[p-1], big)
	for p > 0 && class(e.text[p-1], big) == k {
		p--
	}
	return p
}

func (e *Editor) viEnd(p int, big bool) int {
	p++
	for p < len(e.text) && class(e.text[p], big) == 0 {
		p++
	}
	if p >= len(e.text) {
		return max(0, len(e.text)-1)
	}
	k := class(e.text[p], big)
	for p+1 < len(e.text) && class(e.text[p+1], big) == k {
		p++
	}
	return p
}

// textObject finds a word, a string or what brackets enclose around the cursor.
func (e *Editor) textObject(c rune, around bool) (from, to int, ok bool) {
	from, to = e.pos, e.pos
	switch c {
	case 'w', 'W':
		if e.pos >= len(e.text) {
			return 0, 0, false
		}
		k := class(e.text[e.pos], c == 'W')
		for from > 0 && class(e.text[from-1], c == 'W') == k {
			from--
		}
		for to < len(e.text) && class(e.text[to], c == 'W') == k {
			to++
		}
		if around {
			for to < len(e.text) && e.text[to] == ' ' {
				to++
			}
		}
		return from, to, true
	case '"', '\'', '`':
		start, end := e.lineStart(e.pos), e.lineEnd(e.pos)
		first := -1
		for i := start; i < end; i++ {
			if e.text[i] != c {
				continue
			}
			if first < 0 {
				first = i
				continue
			}
			if e.pos <= i {
				if around {
					return first, i + 1, true
				}
				return first + 1, i, true
			}
			first = -1
		}
		return 0, 0, false
	}
	pairs := map[rune]string{'(': "()", ')': "()", 'b': "()", '[': "[]", ']': "[]", '{': "{}", '}': "{}", 'B': "{}"}
	p, known := pairs[c]
	if !known {
		return 0, 0, false
	}
	depth := 0
	for i := e.pos; i >= 0; i-- {
		if i >= len(e.text) {
			continue
		}
		switch e.text[i] {
		case rune(p[1]):
			if i != e.pos {
				depth++
			}
		case rune(p[0]):
			if depth == 0 {
				j := e.partner(i)
				if j < 0 {
					return 0, 0, false
				}
				if around {
					return i, j + 1, true
				}
				return i + 1, j, true
			}
			depth--
		}
	}
	return 0, 0, false
}
