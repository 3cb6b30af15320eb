package tests

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/seed-8da18655/gopy/internal/pty"
	"github.com/seed-8da18655/gopy/internal/vt"
)

// This file tests the prompt as a person sees it: tests/prompt/NAME.keys says what is typed on a
// terminal, NAME.screen what the screen shows after each step.
//
// A step of NAME.keys is a line: "size COLS ROWS" (first, or later to resize), "args ...",
// "env NAME=VALUE", "file NAME GOSTRING" (in the home directory, which is the current one),
// "wait TEXT", or a Go string of keys. With ~ before "wait" or the keys the screen after them is
// of no interest. The screen after a step is waited for, so that a slow machine changes nothing.

var updateScreens = flag.Bool("update-screens", false, "write the screens that the prompt shows")

// session is a program on a terminal.
type session struct {
	mu     sync.Mutex
	screen *vt.Screen
	last   time.Time
	ended  bool
	file   *os.File
	cmd    *exec.Cmd
	done   chan struct{}
}

func startSession(th *testing.T, cols, rows int, args, env []string, files ...[2]string) *session {
	th.Helper()
	s := &session{screen: vt.New(max(cols, 1), max(rows, 1)), cmd: exec.Command(gopy, args...), done: make(chan struct{})}
	if cols == 0 {
		s.screen = vt.New(80, 24)
	}
	home := th.TempDir()
	s.cmd.Dir = home
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(home, f[0]), []byte(f[1]), 0o644); err != nil {
			th.Fatal(err)
		}
	}
	s.cmd.Env = append([]string{"TERM=xterm-256color", "HOME=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8"}, env...)
	f, err := pty.Start(s.cmd, cols, rows)
	if err != nil {
		th.Skip("no pseudo-terminal: ", err)
	}
	s.file = f
	go func() {
		defer close(s.done)
		buf := make([]byte, 65536)
		for {
			n, err := f.Read(buf)
			s.mu.Lock()
			_, _ = s.screen.Write(buf[:n])
			s.last, s.ended = time.Now(), err != nil
			s.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	th.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = s.cmd.Wait()
		f.Close()
	})
	return s
}

// show returns the screen with a mark at the cursor.
func (s *session) show() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := strings.Split(strings.TrimSuffix(s.screen.String(), "\n"), "\n")
	for len(lines) <= s.screen.Row {
		lines = append(lines, "")
	}
	mark := strings.Repeat(" ", s.screen.Col) + "^"
	lines = append(lines[:s.screen.Row+1], append([]string{mark}, lines[s.screen.Row+1:]...)...)
	return strings.Join(lines, "\n") + "\n"
}

// settle waits until nothing more is drawn.
func (s *session) settle() string {
	time.Sleep(150 * time.Millisecond)
	for range 40 {
		s.mu.Lock()
		quiet := s.ended || !s.last.IsZero() && time.Since(s.last) > 200*time.Millisecond
		s.mu.Unlock()
		if quiet {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	return s.show()
}

// await waits for a screen.
func (s *session) await(want string) (got string, ok bool) {
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if got = s.show(); got == want {
			return got, true
		}
		if time.Now().After(end) {
			return got, false
		}
	}
}

func TestPromptScreens(th *testing.T) {
	files, err := filepath.Glob("prompt/*.keys")
	if err != nil || len(files) == 0 {
		th.Fatal("no sessions", err)
	}
	for _, name := range files {
		th.Run(strings.TrimSuffix(filepath.Base(name), ".keys"), func(th *testing.T) {
			if !*updateScreens {
				th.Parallel()
			}
			playSession(th, name)
		})
	}
}

const stepMark = "=== "

func playSession(th *testing.T, name string) {
	text, err := os.ReadFile(name)
	if err != nil {
		th.Fatal(err)
	}
	golden := strings.TrimSuffix(name, ".keys") + ".screen"
	var want []string
	if !*updateScreens {
		data, err := os.ReadFile(golden)
		if err != nil {
			th.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(data), "\n"+stepMark)[1:] {
			_, screen, _ := strings.Cut(part, "\n")
			want = append(want, strings.TrimSuffix(screen, "\n")+"\n")
		}
	}
	cols, rows := 60, 16
	args, env := []string{"-q"}, []string{"NO_COLOR=1"}
	var s *session
	var files [][2]string
	var out strings.Builder
	n := 0
	check := func(line string) {
		if *updateScreens {
			out.WriteString(stepMark + line + "\n" + s.settle())
			return
		}
		if n >= len(want) {
			th.Fatalf("no screen for step %s", line)
		}
		if got, ok := s.await(want[n]); !ok {
			th.Fatalf("after %s the screen is\n%s\nwant\n%s", line, got, want[n])
		}
		n++
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		switch {
		case f[0] == "size":
			cols, _ = strconv.Atoi(f[1])
			rows, _ = strconv.Atoi(f[2])
			if s != nil {
				s.mu.Lock()
				s.screen.Resize(cols, rows)
				s.mu.Unlock()
				if err := pty.Resize(s.file, cols, rows); err != nil {
					th.Fatal(err)
				}
				check(line)
			}
		case f[0] == "args":
			args = f[1:]
		case f[0] == "env":
			env = append(env, f[1])
		case f[0] == "file":
			content, err := strconv.Unquote(strings.TrimSpace(line[len("file ")+len(f[1]):]))
			if err != nil {
				th.Fatalf("%s: %v", line, err)
			}
			files = append(files, [2]string{f[1], content})
		case f[0] == "wait" || f[0] == "~wait":
			_, what, _ := strings.Cut(line, " ")
			for end := time.Now().Add(20 * time.Second); !strings.Contains(s.show(), what); time.Sleep(5 * time.Millisecond) {
				if time.Now().After(end) {
					th.Fatalf("no %q on the screen\n%s", what, s.show())
				}
			}
			if line[0] != '~' {
				check(line)
			}
		default:
			keys, err := strconv.Unquote(strings.TrimPrefix(line, "~"))
			if err != nil {
				th.Fatalf("%s: %v", line, err)
			}
			if s == nil {
				s = startSession(th, cols, rows, args, env, files...)
				check("start")
			}
			if _, err := s.file.WriteString(keys); err != nil {
				th.Fatal(err)
			}
			if line[0] != '~' {
				check(line)
			}
		}
	}
	if *updateScreens {
		if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
			th.Fatal(err)
		}
	} else if n != len(want) {
		th.Errorf("%d screens for %d steps", len(want), n)
	}
}

// TestPromptLeavesTerminal ends the prompt in many ways; the terminal is as it was before.
func TestPromptLeavesTerminal(th *testing.T) {
	for name, end := range map[string]func(*session){
		"eof":     func(s *session) { _, _ = s.file.WriteString("\x04") },
		"exit":    func(s *session) { _, _ = s.file.WriteString("exit\r") },
		"SIGTERM": func(s *session) { _ = s.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		th.Run(name, func(th *testing.T) {
			s := startSession(th, 60, 16, []string{"-q"}, []string{"NO_COLOR=1"})
			if got, ok := s.await(">>>\n    ^\n"); !ok {
				th.Fatalf("no prompt but %q", got)
			}
			// The slave must stay open for its mode to be seen.
			keep, err := os.OpenFile("/proc/"+strconv.Itoa(s.cmd.Process.Pid)+"/fd/0", os.O_RDWR, 0)
			if err != nil {
				th.Skip(err)
			}
			defer keep.Close()
			if pty.Cooked(s.file) {
				th.Error("the editor did not take the terminal over")
			}
			end(s)
			_ = s.cmd.Wait()
			if !pty.Cooked(s.file) {
				th.Error("the terminal is left raw")
			}
		})
	}
}

// TestPromptStops stops the prompt with Ctrl-Z, as a job of a shell, and goes on with it.
func TestPromptStops(th *testing.T) {
	sh, err := exec.LookPath("bash")
	if err != nil {
		th.Skip("no shell with job control")
	}
	program := gopy
	gopy = sh
	s := startSession(th, 60, 16, []string{"--norc", "--noediting", "-i"}, []string{"NO_COLOR=1", "PS1=$ "})
	gopy = program
	for _, step := range []struct{ keys, wait string }{
		{"", "$"},
		{program + " -q\r", ">>>\n    ^\n"},
		{"if 1:\rprint('he' + 'llo'", "...     print('he' + 'llo'\n"},
		{"\x1a", "Stopped"},
		{"stty -a | grep -c ' icanon'\r", "\n1\n"}, // the terminal is the shell's
		{"fg\r", "-q\n>>> if 1:\n...     print('he' + 'llo'\n                          ^\n"},
		{")\r\r", "\nhello\n>>>\n"},
		{"import time; time.sleep(100)\r", "sleep(100)\n"},
		{"\x1a", "\n[1]+  Stopped"},
		{"fg\r", "-q\n\n"},
		{"\x03", "KeyboardInterrupt\n>>>"},
		{"\x04", "\n$"},
	} {
		if _, err := s.file.WriteString(step.keys); err != nil {
			th.Fatal(err)
		}
		if got, ok := awaitText(s, step.wait); !ok {
			th.Fatalf("after %q no %q on the screen\n%s", step.keys, step.wait, got)
		}
		if step.wait == "sleep(100)\n" {
			time.Sleep(300 * time.Millisecond) // until it sleeps
		}
	}
}

// TestPromptsShareHistory runs two prompts with one history file.
func TestPromptsShareHistory(th *testing.T) {
	path := filepath.Join(th.TempDir(), "history")
	env := []string{"NO_COLOR=1", "PYTHON_HISTORY=" + path}
	sessions := []*session{startSession(th, 60, 16, []string{"-q"}, env), startSession(th, 60, 16, []string{"-q"}, env)}
	for i := range 6 {
		s := sessions[i%2]
		word := "'entry-" + strconv.Itoa(i) + "'"
		if got, ok := awaitText(s, ">>>\n    ^\n"); !ok {
			th.Fatalf("no prompt but\n%s", got)
		}
		_, _ = s.file.WriteString("(" + word + ",\r)\x0c\r")
		if got, ok := awaitText(s, "("+word+",)\n>>>\n    ^\n"); !ok {
			th.Fatalf("no value of %s but\n%s", word, got)
		}
	}
	_ = sessions[0].cmd.Process.Kill() // what was entered is in the file already
	data, err := os.ReadFile(path)
	if err != nil {
		th.Fatal(err)
	}
	var want strings.Builder
	for i := range 6 {
		want.WriteString("('entry-" + strconv.Itoa(i) + "',\r\n)\n")
	}
	if string(data) != want.String() {
		th.Errorf("history %q, want %q", data, want.String())
	}
	third := startSession(th, 60, 16, []string{"-q"}, env)
	if got, ok := awaitText(third, ">>>\n    ^\n"); !ok {
		th.Fatalf("no prompt but\n%s", got)
	}
	_, _ = third.file.WriteString("\x12entry-1")
	if got, ok := awaitText(third, ">>> ('entry-1',\n"); !ok {
		th.Fatalf("not found:\n%s", got)
	}
}

// awaitText waits until the screen contains a text.
func awaitText(s *session, want string) (got string, ok bool) {
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		if got = s.show(); strings.Contains(got, want) {
			return got, true
		}
		if time.Now().After(end) {
			return got, false
		}
	}
}

// TestPromptPaste pastes 400 KB in one piece.
func TestPromptPaste(th *testing.T) {
	s := startSession(th, 80, 24, []string{"-q"}, []string{"NO_COLOR=1"})
	if got, ok := s.await(">>>\n    ^\n"); !ok {
		th.Fatalf("no prompt but %q", got)
	}
	text := strings.Repeat("x = [1, 2, 3]  # a line of the paste\n", 400<<10/37) + "y = 'ready'"
	start := time.Now()
	go func() { _, _ = s.file.WriteString("\x1b[200~" + text + "\x1b[201~") }()
	for !strings.Contains(s.show(), "y = 'ready'") {
		if time.Since(start) > 30*time.Second {
			th.Fatal("the paste did not come")
		}
		time.Sleep(time.Millisecond)
	}
	th.Logf("%d bytes were on the screen after %v", len(text), time.Since(start))
	if _, err := s.file.WriteString("\ry + '!'\r"); err != nil {
		th.Fatal(err)
	}
	for !strings.Contains(s.show(), "'ready!'") {
		if time.Since(start) > 60*time.Second {
			th.Fatalf("the paste did not run:\n%s", s.show())
		}
		time.Sleep(time.Millisecond)
	}
	th.Logf("and had run after %v", time.Since(start))
}
