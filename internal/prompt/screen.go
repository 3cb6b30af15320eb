package prompt

import (
	"strconv"
	"strings"
)

// This file draws: it lays text out in rows of the terminal and changes only rows that differ.
// A row is always ended explicitly, so the terminal's own wrapping is never relied on.

// Span gives runes of the text, from Start to before End, the colour of an SGR sequence.
type Span struct {
	Start, End int
	Style      string
}

// frame is what is on the screen. The cursor is in row curRow of it.
type frame struct {
	rows   []string
	widths []int
	curRow int
}

// row is a part of a line of the text that fits in a row of the screen.
type row struct {
	start, end int // runes
	line       int
	first      bool // the prompt stands before it
	width      int
}

// layout splits the text in rows. firstWidth and restWidth are the widths of the prompts.
func layout(text []rune, cols, firstWidth, restWidth int) []row {
	rows := make([]row, 0, 16)
	r := row{first: true, width: firstWidth}
	for i, c := range text {
		if c == '\n' {
			r.end = i
			rows = append(rows, r)
			if r.width >= cols {
				rows = append(rows, row{start: i, end: i, line: r.line})
			}
			r = row{start: i + 1, line: r.line + 1, first: true, width: restWidth}
			continue
		}
		w := 1
		if c < ' ' || c >= 0x7f {
			_, w = cell(c, r.width)
		}
		if r.width+w > cols {
			r.end = i
			rows = append(rows, r)
			r = row{start: i, line: r.line}
			if c == '\t' {
				_, w = cell(c, 0)
			}
		}
		r.width += w
	}
	r.end = len(text)
	rows = append(rows, r)
	if r.width >= cols { // place for the cursor behind a full row, as above
		rows = append(rows, row{start: r.end, end: r.end, line: r.line})
	}
	return rows
}

// cursorAt finds the row and column of a position.
func cursorAt(text []rune, rows []row, pos int, firstWidth, restWidth int) (int, int) {
	n := 0
	for i := range rows {
		if rows[i].start <= pos {
			n = i
		} else {
			break
		}
	}
	r := rows[n]
	col := 0
	if r.first {
		if col = restWidth; r.line == 0 {
			col = firstWidth
		}
	}
	for _, c := range text[r.start:min(pos, r.end)] {
		_, w := cell(c, col)
		col += w
	}
	return n, col
}

// paint returns the text of a row with its colours; prompt is before it.
func paint(text []rune, r row, prompt string, spans []Span, promptWidth int) string {
	var b strings.Builder
	col := 0
	if r.first {
		b.WriteString(prompt)
		col = promptWidth
	}
	// The first span that reaches into the row.
	lo, hi := 0, len(spans)
	for lo < hi {
		if m := (lo + hi) / 2; spans[m].End <= r.start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	style := ""
	for i := r.start; i < r.end; i++ {
		for lo < len(spans) && spans[lo].End <= i {
			lo++
		}
		want := ""
		if lo < len(spans) && spans[lo].Start <= i {
			want = spans[lo].Style
		}
		if want != style {
			if style != "" {
				b.WriteString("\x1b[0m")
			}
			b.WriteString(want)
			style = want
		}
		s, w := cell(text[i], col)
		if s == "" {
			b.WriteRune(text[i])
		} else {
			b.WriteString(s)
		}
		col += w
	}
	if style != "" {
		b.WriteString("\x1b[0m")
	}
	return b.String()
}

// move appends the sequences that move the cursor by rows, to the first column.
func move(b *strings.Builder, rows int) {
	switch {
	case rows < 0:
		b.WriteString("\x1b[" + strconv.Itoa(-rows) + "A")
	case rows > 0:
		b.WriteString("\x1b[" + strconv.Itoa(rows) + "B")
	}
	b.WriteByte('\r')
}

// change makes the screen show rows instead of f, with the cursor at row and col.
func (f *frame) change(b *strings.Builder, rows []string, widths []int, row, col, cols int) {
	b.WriteString("\x1b[?25l")
	at := f.curRow
	for i, s := range rows {
		if i < len(f.rows) && f.rows[i] == s {
			continue
		}
		if i < len(f.rows) || i == 0 {
			move(b, i-at)
		} else {
			// A new row: the line end scrolls at the bottom of the screen.
			move(b, i-1-at)
			b.WriteString("\r\n")
		}
		at = i
		b.WriteString(s)
		if widths[i] < cols {
			b.WriteString("\x1b[K")
		}
	}
	if len(f.rows) > len(rows) {
		move(b, len(rows)-at)
		at = len(rows)
		b.WriteString("\x1b[J")
	}
	move(b, row-at)
	if col > 0 {
		b.WriteString("\x1b[" + strconv.Itoa(min(col, cols-1)) + "C")
	}
	b.WriteString("\x1b[?25h")
	f.rows, f.widths, f.curRow = rows, widths, row
}

// erase removes the frame; the cursor is where it began. cols is the width now, which may be
// smaller than when the rows were drawn: the terminal may have wrapped them.
func (f *frame) erase(b *strings.Builder, cols int) {
	up := 0
	for i, w := range f.widths {
		n := max(1, (w+cols-1)/cols)
		if i < f.curRow {
			up += n
		}
	}
	move(b, -up)
	b.WriteString("\x1b[J")
	*f = frame{}
}
