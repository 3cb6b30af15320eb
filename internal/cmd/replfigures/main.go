//go:build linux

// Command replfigures measures what a person waits for at the prompt: until it is there, until a
// key is drawn in a long block, and until a large paste is on the screen and has run. Rounds of
// all programs alternate and the best round counts.
//
//	replfigures [-rounds N] [-cpython PYTHON] GOPY
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
	"github.com/seed-8da18655/gopy/internal/pty"
)

func main() {
	rounds := flag.Int("rounds", 7, "how many times to measure")
	cpython := flag.String("cpython", "", "a Python to compare with")
	flag.Parse()
	programs := flag.Args()
	if *cpython == "" {
		if c, err := oracle.Find(); err == nil {
			*cpython = c.Path
		}
	}
	if *cpython != "" {
		programs = append(programs, *cpython)
	}
	if err := run(*rounds, programs); err != nil {
		fmt.Fprintln(os.Stderr, "replfigures:", err)
		os.Exit(1)
	}
}

// figure is something to measure.
type figure struct {
	name  string
	goal  time.Duration
	take  func(program, home string) (time.Duration, error)
	first bool // only for gopy: other editors don't say when they are done, or take minutes
}

var figures = []figure{
	{name: "prompt after the start of the command", goal: 15 * time.Millisecond, take: start},
	{name: "key drawn at the end of 1,000 lines", goal: 5 * time.Millisecond, take: func(p, home string) (time.Duration, error) { return key(p, home, "") }, first: true},
	{name: "key drawn at the start of 1,000 lines", goal: 5 * time.Millisecond, take: func(p, home string) (time.Duration, error) { return key(p, home, "\x1b[1;5H") }, first: true},
	{name: "paste of 400 KB drawn", goal: time.Second, take: func(p, home string) (time.Duration, error) { return paste(p, home, false) }, first: true},
	{name: "paste of 400 KB drawn and run", goal: time.Second, take: func(p, home string) (time.Duration, error) { return paste(p, home, true) }, first: true},
}

func run(rounds int, programs []string) error {
	home, err := os.MkdirTemp("", "replfigures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	for _, f := range figures {
		best := make([]time.Duration, len(programs))
		for range rounds {
			for i, p := range programs {
				if f.first && i > 0 {
					continue
				}
				d, err := f.take(p, home)
				if err != nil {
					return fmt.Errorf("%s: %s: %w", f.name, p, err)
				}
				if best[i] == 0 || d < best[i] {
					best[i] = d
				}
			}
		}
		fmt.Printf("%-42s", f.name)
		for i, p := range programs {
			if best[i] > 0 {
				fmt.Printf("  %s %.2f ms", filepath.Base(p), best[i].Seconds()*1000)
			}
		}
		verdict := "reached"
		if best[0] > f.goal {
			verdict = "MISSED"
		}
		fmt.Printf("  goal %v %s\n", f.goal, verdict)
	}
	return nil
}

// terminal is a prompt that runs.
type terminal struct {
	cmd   *exec.Cmd
	file  *os.File
	parts chan []byte
	seen  []byte
}

func open(program, home string) (*terminal, error) {
	cmd := exec.Command(program, "-q")
	cmd.Env = []string{"TERM=xterm-256color", "HOME=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "PYTHON_HISTORY=" + os.DevNull}
	f, err := pty.Start(cmd, 80, 24)
	if err != nil {
		return nil, err
	}
	t := &terminal{cmd: cmd, file: f, parts: make(chan []byte, 1024)}
	go func() {
		defer close(t.parts)
		for {
			buf := make([]byte, 1<<16)
			n, err := f.Read(buf)
			if err != nil {
				return
			}
			t.parts <- buf[:n]
		}
	}()
	return t, nil
}

func (t *terminal) close() {
	_ = t.cmd.Process.Kill()
	_ = t.cmd.Wait()
	t.file.Close()
}

var errTime = errors.New("nothing came in time")

// until waits for text that comes after now.
func (t *terminal) until(text ...string) error {
	limit := time.After(2 * time.Minute)
	for {
		at := 0
		for _, want := range text {
			i := bytes.Index(t.seen[at:], []byte(want))
			if i < 0 {
				at = -1
				break
			}
			at += i + len(want)
		}
		if at >= 0 {
			t.seen = t.seen[at:]
			return nil
		}
		select {
		case p, ok := <-t.parts:
			if !ok {
				return errors.New("the program has ended")
			}
			t.seen = append(t.seen, p...)
		case <-limit:
			return errTime
		}
	}
}

// quiet waits until nothing more is drawn.
func (t *terminal) quiet() {
	for {
		select {
		case <-t.parts:
		case <-time.After(150 * time.Millisecond):
			t.seen = nil
			return
		}
	}
}

func (t *terminal) send(keys string) { _, _ = t.file.WriteString(keys) }

func start(program, home string) (time.Duration, error) {
	begin := time.Now()
	t, err := open(program, home)
	if err != nil {
		return 0, err
	}
	defer t.close()
	err = t.until(">>> ")
	return time.Since(begin), err
}

// drawn is what the editor ends a drawing with: the cursor is shown.
const drawn = "\x1b[?25h"

func key(program, home, before string) (time.Duration, error) {
	t, err := open(program, home)
	if err != nil {
		return 0, err
	}
	defer t.close()
	if err := t.until(">>> "); err != nil {
		return 0, err
	}
	t.quiet()
	t.send("\x1b[200~def f():\n" + strings.Repeat("    value = function(1, 'text')  # a line\n", 999) + "    return \x1b[201~")
	t.quiet()
	t.send(before)
	t.quiet()
	var best time.Duration
	for range 5 {
		begin := time.Now()
		t.send("x")
		if err := t.until("x", drawn); err != nil {
			return 0, err
		}
		if d := time.Since(begin); best == 0 || d < best {
			best = d
		}
		t.quiet()
	}
	return best, nil
}

func paste(program, home string, enter bool) (time.Duration, error) {
	t, err := open(program, home)
	if err != nil {
		return 0, err
	}
	defer t.close()
	if err := t.until(">>> "); err != nil {
		return 0, err
	}
	t.quiet()
	text := strings.Repeat("x = [1, 2, 3]  # a line of the paste\n", 400<<10/37) + "print('rea' 'dy')"
	begin := time.Now()
	go func() {
		t.send("\x1b[200~" + text + "\x1b[201~")
		if enter {
			t.send("\r")
		}
	}()
	if enter {
		err = t.until("ready\r\n")
	} else {
		err = t.until("dy", drawn)
	}
	return time.Since(begin), err
}
