package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// This file runs the test modules in processes of their own and reads the log.

// memoryLimitKB is how large a process may grow before its method is charged.
const memoryLimitKB = 3 << 20

// host is an interpreter that runs the driver.
type host struct {
	exe  string
	args []string
	lib  string
	o    options
}

type verdict struct{ kind, detail string }

// moduleResult is what happened to the methods of one module.
type moduleResult struct {
	order    []string
	verdicts map[string]verdict
	fixtures map[string]string // failed fixtures, such as "setUpClass (test.test_x.C)"
	load     string            // why the module could not be loaded
	restarts int
	seconds  float64
}

func (r *moduleResult) passed() []string {
	var out []string
	for _, id := range r.order {
		if r.verdicts[id].kind == "ok" {
			out = append(out, id)
		}
	}
	return out
}

func (r *moduleResult) summary() string {
	counts := map[string]int{}
	for _, v := range r.verdicts {
		counts[v.kind]++
	}
	s := fmt.Sprintf("%5.1fs %4d ok", r.seconds, counts["ok"])
	for _, k := range []string{"fail", "error", "skip", "crash", "hang", "memory"} {
		if counts[k] > 0 {
			s += fmt.Sprintf(", %d %s", counts[k], k)
		}
	}
	if r.load != "" {
		s += "; " + shorten(r.load, 120)
	}
	return s
}

func (r *moduleResult) note() string {
	if r.load != "" {
		return "  " + shorten(r.load, 70)
	}
	if r.restarts > 0 {
		return fmt.Sprintf("  %d restarts", r.restarts)
	}
	return ""
}

// why says what kept a method from running.
func (r *moduleResult) why(id string) string {
	if r.load != "" {
		return r.load
	}
	for name, detail := range r.fixtures {
		if cls := id[:max(0, strings.LastIndexByte(id, '.'))]; cls != "" && strings.Contains(name, cls) {
			return name + ": " + detail
		}
	}
	for name, detail := range r.fixtures {
		if strings.HasPrefix(name, "setUpModule") {
			return name + ": " + detail
		}
	}
	return "did not run"
}

func (h host) runModule(module string, skip []entry) *moduleResult {
	r := &moduleResult{verdicts: map[string]verdict{}, fixtures: map[string]string{}}
	from := time.Now()
	defer func() { r.seconds = time.Since(from).Seconds() }()
	dir, err := os.MkdirTemp("", "gopy-"+module+"-")
	if err != nil {
		r.load = err.Error()
		return r
	}
	defer os.RemoveAll(dir)
	var done []string
	for _, e := range skip {
		if id, ok := strings.CutPrefix(e.name, module+"."); ok {
			done = append(done, id)
			kind, _, _ := strings.Cut(e.reason, ":")
			r.verdicts[id] = verdict{kind, e.reason}
		}
	}
	barren := 0
	for {
		p := h.runOnce(module, dir, done, r)
		done = append(done, p.finished...)
		if p.complete || r.load != "" {
			return r
		}
		if time.Since(from) > h.o.module {
			r.load = "the module's time ran out"
			return r
		}
		r.restarts++
		if p.running == "" {
			// It ended outside a method: in a fixture, or before the first one.
			barren++
			if len(p.finished) == 0 || barren > 3 {
				r.load = p.kind + ": " + p.detail
				return r
			}
			continue
		}
		r.verdicts[p.running] = verdict{p.kind, p.detail}
		done = append(done, p.running)
	}
}

// pass is one run of the driver.
type pass struct {
	finished []string
	running  string // method in progress at the end
	complete bool
	kind     string // crash, hang, memory
	detail   string
}

func (h host) runOnce(module, dir string, done []string, r *moduleResult) pass {
	log := filepath.Join(dir, "log")
	doneFile := filepath.Join(dir, "done")
	work := filepath.Join(dir, "work")
	os.Remove(log)
	os.RemoveAll(work)
	os.Mkdir(work, 0o777)
	if err := os.WriteFile(doneFile, []byte(strings.Join(done, "\n")), 0o666); err != nil {
		return pass{kind: "crash", detail: err.Error()}
	}
	driver, _ := filepath.Abs(filepath.Join(h.o.dir, "driver.py"))
	args := append(append([]string{}, h.args...), driver, h.lib, log, doneFile, module)
	cmd := exec.Command(h.exe, args...)
	cmd.Dir = work
	var output tail
	cmd.Stdout, cmd.Stderr = &output, &output
	cmd.WaitDelay = time.Second
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "PYTHON") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "TMPDIR="+work)
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return pass{kind: "crash", detail: err.Error()}
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	var p pass
	reader := logReader{path: log}
	last := time.Now()
	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()
	for {
		var err error
		over := false
		select {
		case err = <-ended:
			over = true
		case <-ticker.C:
		}
		if h.consume(&reader, &p, r) {
			last = time.Now()
		}
		if over {
			killGroup(cmd) // children the tests left behind
			if !p.complete && p.kind == "" {
				p.kind, p.detail = "crash", fmt.Sprintf("%v %s", err, output.String())
			}
			return p
		}
		limit := h.o.method
		if p.running == "" && len(p.finished) == 0 {
			limit = max(limit, 60*time.Second) // loading
		}
		switch {
		case time.Since(last) > limit:
			p.kind, p.detail = "hang", fmt.Sprintf("no end after %v", limit)
		case residentKB(cmd.Process.Pid) > memoryLimitKB:
			p.kind, p.detail = "memory", fmt.Sprintf("more than %d MB", memoryLimitKB>>10)
		default:
			continue
		}
		killGroup(cmd)
		<-ended
		h.consume(&reader, &p, r)
		return p
	}
}

// consume takes in new lines of the log and reports whether there were any.
func (h host) consume(l *logReader, p *pass, r *moduleResult) bool {
	lines := l.lines()
	for _, line := range lines {
		f := strings.SplitN(line, "\t", 4)
		for len(f) < 4 {
			f = append(f, "")
		}
		switch f[0] {
		case "L":
			if r.load == "" {
				r.load = f[1]
			}
			p.complete = true
		case "N":
			if _, ok := r.verdicts[f[1]]; !ok {
				r.verdicts[f[1]] = verdict{}
				r.order = append(r.order, f[1])
			}
		case "S":
			p.running = f[1]
		case "E":
			r.verdicts[f[1]] = verdict{f[2], f[3]}
			p.finished = append(p.finished, f[1])
			p.running = ""
		case "F":
			r.fixtures[f[1]] = f[2]
		case "Q":
			p.complete, p.running = true, ""
		}
	}
	return len(lines) > 0
}

// logReader reads the complete lines that were appended since the last call.
type logReader struct {
	path   string
	offset int64
}

func (l *logReader) lines() []string {
	f, err := os.Open(l.path)
	if err != nil {
		return nil
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil || st.Size() <= l.offset {
		return nil
	}
	buf := make([]byte, st.Size()-l.offset)
	n, _ := f.ReadAt(buf, l.offset)
	end := bytes.LastIndexByte(buf[:n], '\n')
	if end < 0 {
		return nil
	}
	l.offset += int64(end + 1)
	return strings.Split(string(buf[:end]), "\n")
}

// tail keeps the beginning and the end of a process's output: a Go crash says
// what happened first.
type tail struct{ head, last []byte }

func (t *tail) Write(p []byte) (int, error) {
	const keep = 1 << 14
	if room := keep - len(t.head); room > 0 {
		t.head = append(t.head, p[:min(room, len(p))]...)
	}
	t.last = append(t.last, p...)
	if len(t.last) > keep {
		t.last = append([]byte(nil), t.last[len(t.last)-keep:]...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	text := string(t.head)
	if !bytes.HasPrefix(t.last, t.head) {
		text += string(t.last)
	}
	for _, mark := range []string{"fatal error:", "panic:", "SIGSEGV"} {
		if i := strings.LastIndex(text, mark); i >= 0 {
			return goFrames(text[i:])
		}
	}
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-4):], " | ")
}

// goFrames shortens a Go crash report to its message and the first frames of
// this project.
func goFrames(text string) string {
	lines := strings.Split(text, "\n")
	out := []string{lines[0]}
	for _, l := range lines[1:] {
		l = strings.TrimSpace(l)
		if strings.Contains(l, "/gopy/") && strings.Contains(l, ".go:") {
			if i := strings.LastIndex(l, "/gopy/"); i >= 0 {
				l = l[i+6:]
			}
			l, _, _ = strings.Cut(l, " ")
			if out = append(out, l); len(out) > 6 {
				break
			}
		}
	}
	return strings.Join(out, " | ")
}
