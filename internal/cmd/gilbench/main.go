// Command gilbench measures what the issue of the GIL promises: the programs of tests/bench/gil
// under gopy and CPython 3.13, side by side.
//
//	go run ./internal/cmd/gilbench [-gopy bin/gopy] [-quick] [-only step,...]
//
// The echo server's client is this program, outside of the interpreter that is measured: it sends
// a message every 2 ms and takes the time of the answer. Runs of the two interpreters are
// interleaved, because other programs on the machine disturb both. Without a CPython 3.13 it
// prints gopy's numbers alone.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

const (
	dir      = "tests/bench/gil"
	programs = "tests/bench/*.py" // of make bench
)

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	quick := flag.Bool("quick", false, "one short round of everything, to see that it runs")
	only := flag.String("only", "", "steps, separated by commas: echo, sharing, trivial, forced, pingpong, blocked, tracing, single, without")
	flag.Parse()
	cpython, err := oracle.Find()
	if err != nil {
		fmt.Fprintln(os.Stderr, "gilbench:", err)
	}
	b := &bench{seconds: 4, rounds: 3, threads: 100_000, names: []string{*gopy}, only: *only}
	if *quick {
		b.seconds, b.rounds, b.threads = 0.5, 1, 1000
	}
	if err == nil {
		b.names = append(b.names, cpython.Path)
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "gilbench:", err)
		os.Exit(1)
	}
}

// bench measures interpreters: gopy, and CPython if there is one.
type bench struct {
	names   []string
	seconds float64
	rounds  int
	threads int
	only    string
}

func (b *bench) run() error {
	fmt.Printf("%d processors, load %s\n\n", runtime.NumCPU(), load())
	fmt.Printf("%-44s %14s %14s   %s\n", "", "gopy", "CPython 3.13", "target")
	steps := []struct {
		name string
		run  func() error
	}{
		{"echo", b.echo}, {"sharing", b.sharing}, {"trivial", b.trivial}, {"forced", b.forced}, {"pingpong", b.pingPong},
		{"blocked", b.blocked}, {"tracing", b.tracing}, {"single", b.single}, {"without", b.without},
	}
	for _, s := range steps {
		if b.only != "" && !slices.Contains(strings.Split(b.only, ","), s.name) {
			continue
		}
		if err := s.run(); err != nil {
			return err
		}
	}
	return nil
}

func load() string {
	s, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Join(strings.Fields(string(s))[:1], " ")
}

// row prints a line of the table; values has one for each interpreter.
func (b *bench) row(what, format string, values []float64, target string) {
	cells := [2]string{"", ""}
	for i, v := range values {
		cells[i] = "-"
		if !math.IsNaN(v) {
			cells[i] = fmt.Sprintf(format, v)
		}
	}
	fmt.Printf("%-44s %14s %14s   %s\n", what, cells[0], cells[1], target)
}

// script runs a program and returns the numbers that it prints.
func script(python string, args ...string) ([]float64, error) {
	// CPython with 100,000 threads goes on for ever.
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", python, strings.Join(args, " "), err)
	}
	var list []float64
	for _, f := range strings.Fields(string(out)) {
		x, err := strconv.ParseFloat(f, 64)
		if err != nil {
			break
		}
		list = append(list, x)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s %s printed no numbers: %q", python, strings.Join(args, " "), out)
	}
	return list, nil
}

func program(name string) string { return filepath.Join(dir, name+".py") }

// best runs a program several times under each interpreter and keeps the best first, and the
// other numbers, by better.
func (b *bench) best(better func(old, new float64) float64, args ...string) ([][]float64, error) {
	out := make([][]float64, len(b.names))
	for range b.rounds {
		for i, python := range b.names {
			got, err := script(python, args...)
			if err != nil {
				return nil, err
			}
			for j, x := range got {
				if j >= len(out[i]) {
					out[i] = append(out[i], x)
				} else {
					out[i][j] = better(out[i][j], x)
				}
			}
		}
	}
	return out, nil
}

func column(table [][]float64, j int) (c []float64) {
	for _, r := range table {
		if j < len(r) {
			c = append(c, r[j])
		} else {
			c = append(c, math.NaN())
		}
	}
	return c
}

// answers are the round trips of an echo server, and how far its computing threads came, in
// rounds a second.
type answers struct {
	trips []float64 // in microseconds, sorted
	work  float64
}

func (a *answers) percentile(p float64) float64 {
	if len(a.trips) == 0 {
		return math.NaN()
	}
	return a.trips[min(int(float64(len(a.trips))*p/100), len(a.trips)-1)]
}

// serve runs the echo server beside n computing threads; if ping is not set nobody asks it.
func (b *bench) serve(python string, n int, ping bool) (a answers, err error) {
	cmd := exec.Command(python, program("echo_server"), strconv.Itoa(n), fmt.Sprint(b.seconds))
	cmd.Stderr = os.Stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return a, err
	}
	if err := cmd.Start(); err != nil {
		return a, err
	}
	defer func() { err = errors.Join(err, cmd.Wait()) }()
	lines := bufio.NewScanner(stdout)
	if !lines.Scan() {
		return a, fmt.Errorf("%s: the echo server did not start", python)
	}
	conn, err := net.Dial("tcp", "127.0.0.1:"+lines.Text())
	if err != nil {
		return a, err
	}
	defer conn.Close()
	if ping {
		// Not the first and the last moments, when threads start and end.
		time.Sleep(50 * time.Millisecond)
		end := time.Now().Add(time.Duration(b.seconds*0.8*1e9) * time.Nanosecond)
		var msg [8]byte
		for time.Now().Before(end) {
			start := time.Now()
			if _, err := conn.Write(msg[:]); err != nil {
				return a, err
			}
			if _, err := conn.Read(msg[:]); err != nil {
				return a, err
			}
			a.trips = append(a.trips, float64(time.Since(start).Nanoseconds())/1e3)
			time.Sleep(2 * time.Millisecond)
		}
		sort.Float64s(a.trips)
	}
	if !lines.Scan() {
		return a, fmt.Errorf("%s: the echo server said nothing at the end", python)
	}
	f := strings.Fields(lines.Text())
	seconds, _ := strconv.ParseFloat(f[0], 64)
	for _, s := range f[1:] {
		x, _ := strconv.ParseFloat(s, 64)
		a.work += x / seconds
	}
	return a, nil
}

func (b *bench) echo() error {
	for _, n := range []int{0, 1, 2, 4} {
		p50, p99, kept := make([]float64, len(b.names)), make([]float64, len(b.names)), make([]float64, len(b.names))
		var trips [2][]float64
		var with, without [2]float64
		for range b.rounds {
			for i, python := range b.names {
				a, err := b.serve(python, n, true)
				if err != nil {
					return err
				}
				trips[i] = append(trips[i], a.trips...)
				with[i] = max(with[i], a.work)
				if n > 0 {
					if a, err = b.serve(python, n, false); err != nil {
						return err
					}
					without[i] = max(without[i], a.work)
				}
			}
		}
		for i := range b.names {
			sort.Float64s(trips[i])
			all := answers{trips: trips[i]}
			p50[i], p99[i], kept[i] = all.percentile(50), all.percentile(99), with[i]/without[i]*100
		}
		what := fmt.Sprintf("echo beside %d computing, ", n)
		target50, target99 := "", ""
		switch {
		case n == 4:
			target50, target99 = "at most 200 µs", "a tenth of CPython's"
		case n > 0:
			target99 = "a tenth of CPython's"
		}
		b.row(what+"p50 (µs)", "%.0f", p50, target50)
		b.row(what+"p99 (µs)", "%.0f", p99, target99)
		if n > 0 {
			b.row("  computing kept beside the echo (%)", "%.0f", kept, "at least 90")
		}
	}
	return nil
}

func (b *bench) sharing() error {
	t, err := b.best(math.Min, program("sharing"))
	if err == nil {
		b.row("4 computing threads: spread of shares (%)", "%.1f", column(t, 0), "at most 15")
	}
	return err
}

func (b *bench) trivial() error {
	t, err := b.best(math.Max, program("trivial_calls"))
	if err == nil {
		b.row("trivial call every 20 µs, beside 2: share (%)", "%.0f", column(t, 0), "at most 60 (33 is even)")
	}
	return err
}

func (b *bench) forced() error {
	t, err := b.best(math.Min, program("forced_switch"))
	if err == nil {
		v := column(t, 0)
		if len(v) > 1 {
			v[1] = math.NaN() // it doesn't tell how many switches there were
		}
		b.row("forced switch (µs)", "%.2f", v, "at most 1")
	}
	return err
}

func (b *bench) pingPong() error {
	t, err := b.best(math.Max, program("ping_pong"))
	if err == nil {
		b.row("SimpleQueue ping-pong (round trips/s)", "%.0f", column(t, 0), "3x CPython")
		b.row("Queue ping-pong (round trips/s)", "%.0f", column(t, 1), "3x CPython")
	}
	return err
}

func (b *bench) blocked() error {
	var mb, seconds []float64
	for _, python := range b.names {
		got, err := script(python, program("blocked_threads"), strconv.Itoa(b.threads))
		if err != nil || len(got) < 2 {
			got = []float64{math.NaN(), math.NaN()}
		}
		mb, seconds = append(mb, got[0]), append(seconds, got[1])
	}
	b.row(fmt.Sprintf("%d threads blocked in a lock (MB)", b.threads), "%.0f", mb, "at most 1500")
	b.row("  starting and ending them (s)", "%.1f", seconds, "")
	return nil
}

// tracing compares the processor time of a program with and without a recording.
func (b *bench) tracing() error {
	file := filepath.Join(os.TempDir(), fmt.Sprintf("gilbench-%d.json", os.Getpid()))
	defer os.Remove(file)
	off, on := math.Inf(1), math.Inf(1)
	for range 8 * b.rounds {
		x, err := script(b.names[0], program("releasing"))
		if err != nil {
			return err
		}
		off = min(off, x[0])
		if x, err = script(b.names[0], "-X", "gil_trace="+file, program("releasing")); err != nil {
			return err
		}
		on = min(on, x[0])
	}
	b.row("tracing on, releases all the time: more time (%)", "%.1f", []float64{(on/off - 1) * 100}, "at most 2")
	return nil
}

// without compares the command with builds of it that lack something: the look at the eval
// breaker at each jump back and call, and the question whether the lock's events are recorded.
func (b *bench) without() error {
	dir, err := os.MkdirTemp("", "gilbench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	full, err := build(dir, "full", "", nil)
	if err != nil {
		return err
	}
	checks, err := build(dir, "unchecked", "vm/eval.go", []string{"t.Breaker.Load() != 0", "false", "t.Breaker.Load() == 0", "true"})
	if err != nil {
		return err
	}
	benchmarks, err := filepath.Glob(programs)
	if err != nil {
		return err
	}
	sum := 0.0
	for _, p := range benchmarks {
		share, err := b.more(full, checks, p, 2*b.rounds, userTime)
		if err != nil {
			return err
		}
		sum += math.Log(1 + share)
	}
	b.row("checks of the eval breaker: share of the time", "", nil, "")
	b.row("  of the programs of make bench (%)", "%.1f", []float64{math.Expm1(sum/float64(len(benchmarks))) * 100}, "below 1")
	share, err := b.more(full, checks, program("computing"), 8*b.rounds, printedTime)
	if err != nil {
		return err
	}
	b.row("  of loops and calls that do nothing else (%)", "%.1f", []float64{share * 100}, "")
	untraced, err := build(dir, "untraced", "gil/lock.go", []string{"if l.traceAll", "if false"})
	if err != nil {
		return err
	}
	if share, err = b.more(full, untraced, program("releasing"), 8*b.rounds, printedTime); err != nil {
		return err
	}
	b.row("tracing off: share of the time (%)", "%.1f", []float64{share * 100}, "not measurable")
	return nil
}

// more returns how much more time a program takes under one build of the command than under
// another: the least of several runs, by turns.
func (b *bench) more(full, lacking, program string, runs int, measure func(gopy, program string) (float64, error)) (float64, error) {
	with, not := math.Inf(1), math.Inf(1)
	for range runs {
		x, err := measure(full, program)
		if err != nil {
			return 0, err
		}
		y, err := measure(lacking, program)
		if err != nil {
			return 0, err
		}
		with, not = min(with, x), min(not, y)
	}
	return with/not - 1, nil
}

// printedTime is the first number that the program prints.
func printedTime(gopy, program string) (float64, error) {
	x, err := script(gopy, program)
	if err != nil {
		return 0, err
	}
	return x[0], nil
}

// userTime is the processor time of the program, in seconds.
func userTime(gopy, program string) (float64, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, gopy, program)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("%s %s: %w", gopy, program, err)
	}
	return cmd.ProcessState.UserTime().Seconds(), nil
}

// build makes the command in dir, with a source file in which texts are replaced.
func build(dir, name, file string, replace []string) (string, error) {
	out := filepath.Join(dir, "gopy-"+name)
	args := []string{"build", "-o", out}
	if file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		other := strings.NewReplacer(replace...).Replace(string(text))
		if other == string(text) {
			return "", fmt.Errorf("%s has no %s any more", file, replace[0])
		}
		changed := filepath.Join(dir, name+".go")
		abs, err := filepath.Abs(file)
		if err != nil {
			return "", err
		}
		overlay := filepath.Join(dir, name+".json")
		data, err := json.Marshal(map[string]map[string]string{"Replace": {abs: changed}})
		if err != nil {
			return "", err
		}
		if err := errors.Join(os.WriteFile(changed, []byte(other), 0o666), os.WriteFile(overlay, data, 0o666)); err != nil {
			return "", err
		}
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.Command("go", append(args, "./cmd/gopy")...)
	cmd.Stderr = os.Stderr
	return out, cmd.Run()
}

func (b *bench) single() error {
	t, err := b.best(math.Min, program("computing"))
	if err == nil {
		b.row("one thread computes (s)", "%.3f", column(t, 0), "")
	}
	return err
}
