package prompt

import "strings"

// This file completes words: the common prefix first, then a menu to choose from.

type menu struct {
	start, end int // of the word
	word       string
	items      []Item
	chosen     int // -1 for none
}

// startMenu completes the word at the cursor.
func (e *Editor) startMenu() {
	if e.cfg.Complete == nil {
		return
	}
	m := e.complete()
	if m == nil || len(m.items) == 0 {
		e.menu = nil
		if m == nil || len(m.items) == 0 {
			e.message = "[ not found ]"
		}
		return
	}
	e.menu = nil
	if len(m.items) == 1 {
		if m.items[0].Text != m.word {
			e.replace(m.start, m.end, m.items[0].Text)
		} else {
			e.message = "[ complete ]"
		}
		return
	}
	if p := commonPrefix(m.items); len(p) > len(m.word) && strings.HasPrefix(p, m.word) {
		e.replace(m.start, m.end, p)
		m.word, m.end = p, e.pos
	}
	e.menu = m
}

func (e *Editor) complete() (m *menu) {
	text, pos := string(e.text), e.pos
	var start int
	var items []Item
	e.outside(func() { start, items = e.cfg.Complete(text, pos) })
	if start < 0 || start > pos || pos > len(e.text) {
		return nil
	}
	return &menu{start: start, end: pos, word: string(e.text[start:pos]), items: items, chosen: -1}
}

func commonPrefix(items []Item) string {
	p := items[0].Text
	for _, it := range items[1:] {
		n := 0
		for n < len(p) && n < len(it.Text) && p[n] == it.Text[n] {
			n++
		}
		p = p[:n]
	}
	return strings.ToValidUTF8(p, "")
}

// turn chooses the next item and puts it into the text.
func (m *menu) turn(e *Editor, by int) {
	n := len(m.items)
	switch {
	case m.chosen < 0 && by > 0:
		m.chosen = 0
	case m.chosen < 0:
		m.chosen = n - 1
	default:
		m.chosen = ((m.chosen+by)%n + n) % n
	}
	e.replace(m.start, m.end, m.items[m.chosen].Text)
	m.end = e.pos
}

// key handles a key while the menu is shown; it reports whether the key is used up.
func (m *menu) key(e *Editor, k Key) bool {
	cols, _, _ := m.grid(e.cols)
	switch k.Name {
	case "tab", "C-n":
		m.turn(e, 1)
	case "S-tab", "C-p":
		m.turn(e, -1)
	case "right", "left", "down", "up":
		if m.chosen < 0 && k.Name != "down" {
			e.menu = nil
			return false
		}
		by := map[string]int{"right": 1, "left": -1, "down": cols, "up": -cols}[k.Name]
		if m.chosen < 0 {
			by = 1
		}
		m.turn(e, by)
	case "enter":
		chosen := m.chosen >= 0
		e.menu = nil
		return chosen
	case "esc", "C-g":
		if m.chosen >= 0 {
			e.replace(m.start, m.end, m.word)
		}
		e.menu = nil
	case "", "backspace":
		// Typing narrows the menu down.
		e.menu = nil
		if k.Name == "" && !isWord([]rune(k.Text)[0]) {
			return false
		}
		e.now = "self-insert"
		if k.Name == "" {
			e.insert(k.Text)
		} else {
			e.backspace()
		}
		if n := e.complete(); n != nil && len(n.items) > 1 && n.start < e.pos {
			e.menu = n
		}
	default:
		e.menu = nil
		return false
	}
	return true
}

func (m *menu) show(i int) string {
	if s := m.items[i].Show; s != "" {
		return s
	}
	return m.items[i].Text
}

// grid returns the columns and rows of the menu and the width of a column.
func (m *menu) grid(width int) (cols, rows, each int) {
	for i := range m.items {
		each = max(each, TextWidth(m.show(i)))
	}
	each = min(each+2, width)
	cols = max(1, width/max(1, each))
	return cols, (len(m.items) + cols - 1) / cols, each
}

// rows draws the menu, items going from left to right.
func (m *menu) rows(width, height int) []string {
	cols, n, each := m.grid(width)
	top := 0
	if m.chosen >= 0 {
		top = max(0, m.chosen/cols-height+1)
	}
	var out []string
	for r := top; r < min(n, top+height); r++ {
		var b strings.Builder
		for c := range cols {
			i := r*cols + c
			if i >= len(m.items) {
				break
			}
			s := clip(m.show(i), each)
			pad := each - TextWidth(s)
			if i == m.chosen {
				s = "\x1b[7m" + s + "\x1b[0m"
			}
			b.WriteString(s)
			if c < cols-1 {
				b.WriteString(strings.Repeat(" ", pad))
			}
		}
		out = append(out, b.String())
	}
	if n > height {
		out = append(out, clip("...", width))
	}
	return out
}
