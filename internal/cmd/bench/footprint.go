package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

// This file measures start-up time and the memory of large structures.

// startup prints the wall time from exec to exit of an empty program, the least and the middle
// one of interleaved runs. It measures a copy of gopy, as an installed command is one: the file
// that the linker wrote is in the system's cache page by page, which takes a tenth longer to map.
func startup(gopy string, cpython *oracle.CPython, runs int) error {
	dir, err := os.MkdirTemp("", "bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	text, err := os.ReadFile(gopy)
	if err != nil {
		return err
	}
	installed := filepath.Join(dir, "gopy")
	if err := os.WriteFile(installed, text, 0o755); err != nil {
		return err
	}
	commands := []string{installed}
	if cpython != nil {
		commands = append(commands, cpython.Path)
	}
	times := make([][]time.Duration, len(commands))
	for range runs {
		for i, c := range commands {
			cmd := exec.Command(c, "-c", "pass")
			from := time.Now()
			if err := cmd.Run(); err != nil {
				return fmt.Errorf("%s -c pass: %w", c, err)
			}
			times[i] = append(times[i], time.Since(from))
		}
	}
	for i := range times {
		slices.Sort(times[i])
	}
	g := times[0]
	if cpython == nil {
		fmt.Printf("start-up (-c pass): %.2f ms, median %.2f ms\n", ms(g[0]), ms(g[runs/2]))
		return nil
	}
	c := times[1]
	fmt.Printf("start-up (-c pass): gopy %.2f ms, CPython %.2f ms, %.2fx; median %.2f ms, %.2f ms, %.2fx\n",
		ms(g[0]), ms(c[0]), ms(c[0])/ms(g[0]), ms(g[runs/2]), ms(c[runs/2]), ms(c[runs/2])/ms(g[runs/2]))
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// structures are what the memory comparison builds; the result must stay alive.
var structures = []struct{ name, code string }{
	{"list of 10^6 ints", "x = list(range(1000, 1001000))"},
	{"10^6 instances with two attributes", "class P:\n    def __init__(self, a, b):\n        self.a = a\n        self.b = b\nx = [None] * 1000000\nfor i in range(1000000):\n    x[i] = P(1, 2)"},
	{"dict of 10^6 str keys", "x = {}\nfor i in range(1000000):\n    x['key%d' % i] = None"},
}

// memory prints the live bytes of each structure after a collection, beside the
// peak of the process. In CPython tracemalloc counts, in gopy the trace of Go's
// collector does, less that of an empty program.
func memory(gopy string, cpython *oracle.CPython) error {
	const collect = "\nimport gc\ngc.collect()\ngc.collect()\n"
	empty, _, err := liveGo(gopy, "x = None"+collect)
	if err != nil {
		return err
	}
	for _, s := range structures {
		g, gpeak, err := liveGo(gopy, s.code+collect)
		if err != nil {
			return err
		}
		g -= empty
		if cpython == nil {
			fmt.Printf("%-36s %7.1f MB live, peak %d MB\n", s.name, g, gpeak)
			continue
		}
		cmd := exec.Command(cpython.Path, "-c", "import tracemalloc, gc\ntracemalloc.start()\n"+s.code+"\ngc.collect()\nprint(tracemalloc.get_traced_memory()[0])")
		out, err := cmd.Output()
		if err != nil {
			return err
		}
		bytes, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		if err != nil {
			return err
		}
		plain := exec.Command(cpython.Path, "-c", s.code)
		if err := plain.Run(); err != nil {
			return err
		}
		c := bytes / (1 << 20)
		fmt.Printf("%-36s gopy %6.1f MB live, CPython %6.1f MB, %.2fx; peak %d / %d MB\n", s.name, g, c, g/c, gpeak, peakKB(plain.ProcessState)/1024)
	}
	return nil
}

var gctrace = regexp.MustCompile(`(\d+)->(\d+)->(\d+) MB`)

// liveGo returns the live heap in MB at the last collection, and the peak.
func liveGo(gopy, code string) (float64, int64, error) {
	cmd := exec.Command(gopy, "-c", code)
	cmd.Env = append(os.Environ(), "GODEBUG=gctrace=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Run(); err != nil {
		return 0, 0, fmt.Errorf("%w: %s", err, stderr.String())
	}
	all := gctrace.FindAllStringSubmatch(stderr.String(), -1)
	if all == nil {
		return 0, 0, fmt.Errorf("no collection happened")
	}
	live, err := strconv.ParseFloat(all[len(all)-1][3], 64)
	return live, peakKB(cmd.ProcessState) / 1024, err
}
