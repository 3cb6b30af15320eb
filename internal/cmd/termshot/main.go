//go:build linux

// Command termshot plays keys to a program on a terminal and draws the screen to a PNG file:
//
//	termshot -o shot.png -keys session.txt program args...
//
// The keys file has a Go string a line; the screen may come to rest after each.
package main

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"golang.org/x/image/font"
	"golang.org/x/image/font/basicfont"
	"golang.org/x/image/math/fixed"

	"github.com/seed-8da18655/gopy/internal/pty"
	"github.com/seed-8da18655/gopy/internal/vt"
)

func main() {
	out := flag.String("o", "screen.png", "the picture")
	keys := flag.String("keys", "", "the file with the keys")
	cols := flag.Int("cols", 80, "columns")
	rows := flag.Int("rows", 24, "rows")
	flag.Parse()
	if err := shoot(*out, *keys, *cols, *rows, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "termshot:", err)
		os.Exit(1)
	}
}

func shoot(out, keys string, cols, rows int, args []string) error {
	text, err := os.ReadFile(keys)
	if err != nil {
		return err
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "TERM=xterm-256color", "PYTHON_HISTORY="+os.DevNull)
	f, err := pty.Start(cmd, cols, rows)
	if err != nil {
		return err
	}
	data := make(chan []byte)
	go func() {
		defer close(data)
		for {
			buf := make([]byte, 1<<16)
			n, err := f.Read(buf)
			if err != nil {
				return
			}
			data <- buf[:n]
		}
	}()
	s := vt.New(cols, rows)
	rest := func() {
		for {
			select {
			case p, ok := <-data:
				if !ok {
					return
				}
				_, _ = s.Write(p)
			case <-time.After(400 * time.Millisecond):
				return
			}
		}
	}
	rest()
	for line := range strings.Lines(string(text)) {
		k, err := strconv.Unquote(strings.TrimSpace(line))
		if err != nil {
			return fmt.Errorf("%q: %w", line, err)
		}
		if _, err := f.WriteString(k); err != nil {
			return err
		}
		rest()
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	if err := png.Encode(w, draw(s)); err != nil {
		return err
	}
	return w.Close()
}

// Size of a character cell and the colours.
const cellW, cellH, margin = 7, 15, 8

var paper, ink = color.RGBA{0x1b, 0x1d, 0x23, 255}, color.RGBA{0xd8, 0xd8, 0xd2, 255}

func inkOf(st vt.Style) color.RGBA {
	switch st.Color % 10 {
	case 1:
		return color.RGBA{0xf0, 0x6c, 0x6c, 255}
	case 2:
		return color.RGBA{0x8c, 0xc8, 0x6e, 255}
	case 3:
		return color.RGBA{0xe2, 0xc0, 0x60, 255}
	case 4:
		return color.RGBA{0x6c, 0xa8, 0xf8, 255}
	case 5:
		return color.RGBA{0xd4, 0x84, 0xe0, 255}
	case 6:
		return color.RGBA{0x5c, 0xc8, 0xc8, 255}
	}
	return ink
}

// draw makes the picture, in which a pixel of the font is two by two.
func draw(s *vt.Screen) image.Image {
	const scale = 2
	small := image.NewRGBA(image.Rect(0, 0, s.Cols*cellW+2*margin, s.Rows*cellH+2*margin))
	fill(small, small.Bounds(), paper)
	for r, line := range s.Cells {
		for c, cell := range line {
			if cell.Text == "" {
				continue
			}
			x, y := margin+c*cellW, margin+r*cellH
			fg, bg := inkOf(cell.Style), paper
			if cell.Style.Reverse || r == s.Row && c == s.Col {
				fg, bg = bg, fg
			}
			fill(small, image.Rect(x, y, x+cellW, y+cellH), bg)
			d := font.Drawer{Dst: small, Src: image.NewUniform(fg), Face: basicfont.Face7x13, Dot: fixed.P(x, y+11)}
			d.DrawString(cell.Text)
			if cell.Style.Bold {
				d.Dot = fixed.P(x+1, y+11)
				d.DrawString(cell.Text)
			}
			if cell.Style.Underline {
				fill(small, image.Rect(x, y+13, x+cellW, y+14), fg)
			}
		}
	}
	b := small.Bounds()
	big := image.NewRGBA(image.Rect(0, 0, b.Dx()*scale, b.Dy()*scale))
	for y := range b.Dy() * scale {
		for x := range b.Dx() * scale {
			big.Set(x, y, small.At(x/scale, y/scale))
		}
	}
	return big
}

func fill(m *image.RGBA, r image.Rectangle, c color.RGBA) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			m.SetRGBA(x, y, c)
		}
	}
}
