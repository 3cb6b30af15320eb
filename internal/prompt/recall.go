package prompt

import (
	"fmt"
	"strings"
)

// This file recalls blocks of the history: by moving in it, by prefix and by search.

// recall shows entry i; changes made to entries last until the block is entered.
func (e *Editor) recall(i int, atEnd bool) {
	entries := e.cfg.History.Entries
	if i < 0 || i > len(entries) || i == e.hist {
		return
	}
	if e.edited == nil {
		e.edited = map[int][]rune{}
	}
	e.edited[e.hist] = e.text
	e.hist = i
	switch t, ok := e.edited[i]; {
	case ok:
		e.text = append([]rune(nil), t...)
	case i < len(entries):
		e.text = []rune(entries[i])
	default:
		e.text = nil
	}
	e.undo, e.undone, e.undoBytes = nil, nil, 0
	e.pos = len(e.text)
	if !atEnd {
		e.pos = 0
	}
	e.goal = -1
}

// prefixSearch recalls the next entry that begins with the text before the cursor.
func (e *Editor) prefixSearch(by int) {
	if e.last != "history-search-backward" && e.last != "history-search-forward" {
		e.prefix = string(e.text[:e.pos])
	}
	entries := e.cfg.History.Entries
	for i := e.hist + by; i >= 0 && i < len(entries); i += by {
		if strings.HasPrefix(entries[i], e.prefix) && entries[i] != string(e.text) {
			e.recall(i, true)
			return
		}
	}
	if by > 0 && e.hist < len(entries) {
		e.recall(len(entries), true)
	}
}

// search is an incremental search in the history.
type search struct {
	pattern   []rune
	by        int
	found     bool
	at        int // where the pattern is in the text
	startHist int
	start     state
}

func (s *search) label() string {
	name := "r-search"
	if s.by > 0 {
		name = "f-search"
	}
	if !s.found && len(s.pattern) > 0 {
		name = "failed " + name
	}
	return fmt.Sprintf("(%s `%s') ", name, string(s.pattern))
}

func (e *Editor) startSearch(by int) {
	e.search = &search{by: by, startHist: e.hist, start: state{string(e.text), e.pos}}
	e.menu = nil
}

// searchKey handles a key during a search; it reports whether the key is used up.
func (e *Editor) searchKey(k Key) bool {
	s := e.search
	switch {
	case k.Name == "":
		s.pattern = append(s.pattern, []rune(k.Text)...)
		e.find(false)
	case k.Name == "paste":
		s.pattern = append(s.pattern, []rune(k.Text)...)
		e.find(false)
	case k.Name == "C-r" || k.Name == "C-s" || k.Name == "up" || k.Name == "down":
		s.by = -1
		if k.Name == "C-s" || k.Name == "down" {
			s.by = 1
		}
		if len(s.pattern) == 0 {
			s.pattern = []rune(e.prefix)
			e.find(false)
		} else {
			e.find(true)
		}
	case k.Name == "backspace" || k.Name == "C-h":
		if len(s.pattern) > 0 {
			s.pattern = s.pattern[:len(s.pattern)-1]
		}
		e.recall(s.startHist, true)
		e.find(false)
	case k.Name == "C-g" || k.Name == "C-c":
		e.recall(s.startHist, true)
		e.text, e.pos = []rune(s.start.text), s.start.pos
		e.search = nil
		return k.Name == "C-g" // Ctrl-C gives up the block too
	case k.Name == "enter" || k.Name == "esc" || k.Name == "C-j":
		e.endSearch()
	default:
		e.endSearch()
		return false
	}
	return true
}

func (e *Editor) endSearch() {
	if len(e.search.pattern) > 0 {
		e.prefix = string(e.search.pattern)
	}
	e.search = nil
}

// find looks for the pattern; on is set to go on behind the present place.
func (e *Editor) find(on bool) {
	s := e.search
	s.found = false
	if len(s.pattern) == 0 {
		return
	}
	entries := e.cfg.History.Entries
	pat := string(s.pattern)
	for i := e.hist; i >= 0 && i <= len(entries); i += s.by {
		text := string(e.text)
		if i != e.hist {
			if i == len(entries) {
				text = string(e.edited[i])
			} else {
				text = entries[i]
			}
		} else if on {
			continue // one hit for each entry
		}
		at := strings.LastIndex(text, pat)
		if at < 0 || on && text == string(e.text) {
			continue
		}
		e.recall(i, true)
		s.at = len([]rune(text[:at]))
		s.found = true
		e.pos = s.at
		return
	}
}
