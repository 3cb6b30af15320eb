// Package vt is a small terminal: it keeps what a program draws as a grid of characters, for
// tests that look at a screen and for pictures of it. It knows the sequences that the prompt
// and ordinary programs use, no more.
package vt

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/internal/prompt"
)

// Style is how a cell looks.
type Style struct {
	Color           int // 0 for the standard, 30-37 and 90-97 else
	Bold, Underline bool
	Reverse         bool
}

// Cell is a place of the screen. The second cell of a wide character has an empty Text.
type Cell struct {
	Text  string
	Style Style
}

// Screen is the state of the terminal.
type Screen struct {
	Cols, Rows int
	Row, Col   int
	Cells      [][]Cell
	Scrolled   [][]Cell // rows that left at the top
	style      Style
	wrap       bool // the next character goes to the next row
	rest       string
	Modes      map[string]bool // private modes such as ?2004
}

// New returns an empty screen.
func New(cols, rows int) *Screen {
	s := &Screen{Cols: cols, Rows: rows, Modes: map[string]bool{}}
	for range rows {
		s.Cells = append(s.Cells, s.blank())
	}
	return s
}

func (s *Screen) blank() []Cell {
	r := make([]Cell, s.Cols)
	for i := range r {
		r[i].Text = " "
	}
	return r
}

// Resize changes the size; rows are cut or filled, not wrapped again.
func (s *Screen) Resize(cols, rows int) {
	s.Cols = cols
	for len(s.Cells) > rows && s.Row >= rows {
		s.Scrolled = append(s.Scrolled, s.Cells[0])
		s.Cells = s.Cells[1:]
		s.Row--
	}
	if len(s.Cells) > rows {
		s.Cells = s.Cells[:rows]
	}
	for i, r := range s.Cells {
		for len(r) < cols {
			r = append(r, Cell{Text: " "})
		}
		s.Cells[i] = r[:cols]
	}
	s.Rows = rows
	for len(s.Cells) < rows {
		s.Cells = append(s.Cells, s.blank())
	}
	s.Col, s.wrap = min(s.Col, cols-1), false
}

// String returns the rows without the spaces at their ends, and without empty rows at the end.
func (s *Screen) String() string {
	var b strings.Builder
	for _, r := range s.Cells {
		line := ""
		for _, c := range r {
			line += c.Text
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// Write implements io.Writer.
func (s *Screen) Write(p []byte) (int, error) {
	text := s.rest + string(p)
	s.rest = ""
	for text != "" {
		n := s.step(text)
		if n == 0 {
			s.rest = text
			break
		}
		text = text[n:]
	}
	return len(p), nil
}

// step handles what text begins with and returns its length, 0 if it is not whole.
func (s *Screen) step(text string) int {
	switch c := text[0]; c {
	case 0x1b:
		return s.escape(text)
	case '\r':
		s.Col, s.wrap = 0, false
	case '\n':
		s.lineFeed()
	case '\b':
		s.Col, s.wrap = max(0, s.Col-1), false
	case '\t':
		s.Col = min(s.Cols-1, (s.Col/8+1)*8)
	case 7:
	default:
		if !utf8.FullRuneInString(text) {
			return 0
		}
		r, n := utf8.DecodeRuneInString(text)
		if r >= ' ' {
			s.put(r)
		}
		return n
	}
	return 1
}

func (s *Screen) lineFeed() {
	s.wrap = false
	if s.Row < s.Rows-1 {
		s.Row++
		return
	}
	s.Scrolled = append(s.Scrolled, s.Cells[0])
	s.Cells = append(s.Cells[1:], s.blank())
}

func (s *Screen) put(r rune) {
	w := prompt.RuneWidth(r)
	if w == 0 {
		if at := s.Col - 1; at >= 0 || s.wrap {
			if s.wrap {
				at = s.Col
			}
			for at > 0 && s.Cells[s.Row][at].Text == "" {
				at--
			}
			s.Cells[s.Row][at].Text += string(r)
		}
		return
	}
	if s.wrap || s.Col+w > s.Cols {
		s.Col = 0
		s.lineFeed()
	}
	row := s.Cells[s.Row]
	row[s.Col] = Cell{string(r), s.style}
	if w == 2 && s.Col+1 < s.Cols {
		row[s.Col+1] = Cell{"", s.style}
	}
	if s.Col += w; s.Col >= s.Cols {
		s.Col, s.wrap = s.Cols-1, true
	}
}

func (s *Screen) escape(text string) int {
	if len(text) < 2 {
		return 0
	}
	if text[1] != '[' {
		return 2
	}
	for i := 2; i < len(text); i++ {
		if text[i] >= 0x40 && text[i] <= 0x7e {
			s.control(text[i], text[2:i])
			return i + 1
		}
	}
	return 0
}

func (s *Screen) control(final byte, params string) {
	if strings.HasPrefix(params, "?") {
		s.Modes[params] = final == 'h'
		return
	}
	var n []int
	for p := range strings.SplitSeq(params, ";") {
		v, _ := strconv.Atoi(p)
		n = append(n, v)
	}
	one := max(1, n[0])
	if final != 'm' {
		s.wrap = false
	}
	switch final {
	case 'A':
		s.Row = max(0, s.Row-one)
	case 'B':
		s.Row = min(s.Rows-1, s.Row+one)
	case 'C':
		s.Col = min(s.Cols-1, s.Col+one)
	case 'D':
		s.Col = max(0, s.Col-one)
	case 'H':
		s.Row, s.Col = min(s.Rows-1, one-1), 0
		if len(n) > 1 {
			s.Col = min(s.Cols-1, max(1, n[1])-1)
		}
	case 'J', 'K':
		from, to := s.Col, s.Cols
		if n[0] == 2 {
			from = 0
		}
		for c := from; c < to; c++ {
			s.Cells[s.Row][c] = Cell{Text: " "}
		}
		if final == 'J' {
			first := s.Row + 1
			if n[0] == 2 {
				first = 0
			}
			for r := first; r < s.Rows && n[0] != 3; r++ {
				s.Cells[r] = s.blank()
			}
		}
	case 'm':
		for _, v := range n {
			switch {
			case v == 0:
				s.style = Style{}
			case v == 1:
				s.style.Bold = true
			case v == 4:
				s.style.Underline = true
			case v == 7:
				s.style.Reverse = true
			case v >= 30 && v <= 37, v >= 90 && v <= 97:
				s.style.Color = v
			}
		}
	}
}
