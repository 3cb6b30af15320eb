// Command cpython runs CPython's own test files under gopy, method by method,
// and prints how many of the methods that CPython passes gopy passes too.
//
//	go run ./internal/cmd/cpython [-gopy bin/gopy] [test_list ...]
//
// Each test module has its own process (tests/cpython/driver.py), which writes
// a verdict for each method as it goes. When a process crashes, hangs or grows
// without end, the method in progress is charged and the rest runs in a new
// process. The test files come from the Lib folder of a CPython 3.13, copied
// once to the user's cache folder so that gopy may write its caches there.
// What CPython passes is recorded in tests/cpython/oracle.txt.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
	"github.com/seed-8da18655/gopy/stdlib"
)

type options struct {
	gopy    string
	dir     string
	jobs    int
	method  time.Duration
	module  time.Duration
	verbose bool
	record  bool
	update  bool
	results string
}

func main() {
	var o options
	flag.StringVar(&o.gopy, "gopy", "bin/gopy", "gopy executable")
	flag.StringVar(&o.dir, "dir", "tests/cpython", "folder with the lists and the driver")
	flag.IntVar(&o.jobs, "j", 2, "modules at the same time")
	flag.DurationVar(&o.method, "timeout", 20*time.Second, "limit of one method")
	flag.DurationVar(&o.module, "module-timeout", 10*time.Minute, "limit of one module")
	flag.BoolVar(&o.verbose, "v", false, "print every method that fails, with its error")
	flag.BoolVar(&o.record, "record", false, "record in oracle.txt what CPython passes")
	flag.BoolVar(&o.update, "update", false, "rewrite the entries of the modules that ran in expected.txt")
	flag.StringVar(&o.results, "o", "bin/cpython-results.txt", "file for all verdicts that are not ok")
	flag.Parse()
	if err := run(o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "cpython:", err)
		os.Exit(1)
	}
}

func run(o options, modules []string) error {
	cpython, err := oracle.Find()
	if err != nil {
		return err
	}
	if len(modules) == 0 {
		entries, err := readList(filepath.Join(o.dir, "modules.txt"))
		if err != nil {
			return err
		}
		for _, e := range entries {
			modules = append(modules, e.name)
		}
	}
	skip, err := readList(filepath.Join(o.dir, "skip.txt"))
	if err != nil {
		return err
	}
	passes, err := readOracle(filepath.Join(o.dir, "oracle.txt"))
	if err != nil {
		return err
	}
	missing := modules
	if !o.record {
		missing = nil
		for _, m := range modules {
			if _, ok := passes[m]; !ok {
				missing = append(missing, m)
			}
		}
	}
	if len(missing) > 0 {
		fmt.Fprintf(os.Stderr, "running %d modules under CPython %s to learn what it passes\n", len(missing), cpython.Version)
		h := host{exe: cpython.Path, args: []string{"-E"}, lib: cpython.Lib, o: o}
		for m, r := range h.runAll(missing, nil) {
			passes[m] = r.passed()
		}
		if err := writeOracle(filepath.Join(o.dir, "oracle.txt"), passes); err != nil {
			return err
		}
	}
	if o.record {
		return nil
	}
	lib, err := copyLib(cpython)
	if err != nil {
		return err
	}
	exe, err := filepath.Abs(o.gopy)
	if err != nil {
		return err
	}
	if _, err := os.Stat(exe); err != nil {
		return fmt.Errorf("%w (run `make build` first)", err)
	}
	home, err := os.MkdirTemp("", "gopy-home-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	if err := install(home, exe, lib); err != nil {
		return err
	}
	if err := os.CopyFS(filepath.Join(home, "lib", "python3.13"), os.DirFS(filepath.Join(o.dir, "lib"))); err != nil {
		return err
	}
	h := host{exe: filepath.Join(home, "bin", "gopy"), lib: filepath.Join(home, "lib", "python3.13"), o: o}
	results := h.runAll(modules, skip)
	return report(o, modules, passes, results, skip)
}

// copyLib copies CPython's library to the user's cache folder, unless it is there.
func copyLib(c *oracle.CPython) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dst := filepath.Join(cache, "gopy", "Lib-"+c.Version)
	if _, err := os.Stat(filepath.Join(dst, "os.py")); err == nil {
		return dst, nil
	}
	tmp := dst + ".new"
	if err := os.RemoveAll(tmp); err != nil {
		return "", err
	}
	err = filepath.WalkDir(c.Lib, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(c.Lib, path)
		if err != nil {
			return err
		}
		switch d.Name() {
		case "__pycache__", "site-packages", "lib-dynload", "idlelib", "tkinter", "turtledemo":
			if d.IsDir() {
				return fs.SkipDir
			}
		}
		to := filepath.Join(tmp, rel)
		if d.IsDir() {
			return os.MkdirAll(to, 0o777)
		}
		if !d.Type().IsRegular() || strings.HasSuffix(d.Name(), ".so") {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o666)
	})
	if err != nil {
		return "", err
	}
	return dst, os.Rename(tmp, dst)
}

// install lays out gopy as it would be installed, with those modules of CPython's library that
// are not in the executable: the children of tests find package test there.
func install(home, exe, lib string) error {
	if err := os.MkdirAll(filepath.Join(home, "bin"), 0o777); err != nil {
		return err
	}
	data, err := os.ReadFile(exe)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(home, "bin", "gopy"), data, 0o777); err != nil {
		return err
	}
	dst := filepath.Join(home, "lib", "python3.13")
	return filepath.WalkDir(lib, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(lib, path)
		if err != nil {
			return err
		}
		to := filepath.Join(dst, rel)
		if d.IsDir() {
			if d.Name() == "__pycache__" {
				// Code compiled by another build of gopy.
				return fs.SkipDir
			}
			return os.MkdirAll(to, 0o777)
		}
		if _, err := fs.Stat(stdlib.Lib, "lib/"+filepath.ToSlash(rel)); err == nil {
			return nil
		}
		if os.Link(path, to) == nil {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o666)
	})
}

// entry is a line of a list: a name and the reason behind its #.
type entry struct{ name, reason string }

func (e entry) matches(id string) bool {
	if p, ok := strings.CutSuffix(e.name, "*"); ok {
		return strings.HasPrefix(id, p)
	}
	return e.name == id
}

func readList(path string) ([]entry, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var out []entry
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, reason, _ := strings.Cut(line, "  #")
		out = append(out, entry{strings.TrimSpace(name), strings.TrimSpace(reason)})
	}
	return out, nil
}

// readOracle reads what CPython passes: a line [module], then a method a line.
func readOracle(path string) (map[string][]string, error) {
	out := map[string][]string{}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	module := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			module = strings.Trim(line, "[]")
			out[module] = nil
		default:
			out[module] = append(out[module], line)
		}
	}
	return out, nil
}

func writeOracle(path string, passes map[string][]string) error {
	var b bytes.Buffer
	b.WriteString("# What CPython 3.13 passes of its own tests; written by internal/cmd/cpython -record.\n")
	modules := make([]string, 0, len(passes))
	for m := range passes {
		modules = append(modules, m)
	}
	sort.Strings(modules)
	for _, m := range modules {
		fmt.Fprintf(&b, "[%s]\n", m)
		for _, id := range passes[m] {
			b.WriteString(id + "\n")
		}
	}
	return os.WriteFile(path, b.Bytes(), 0o666)
}

func (h host) runAll(modules []string, skip []entry) map[string]*moduleResult {
	results := map[string]*moduleResult{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	work := make(chan string)
	for range max(1, min(h.o.jobs, runtime.NumCPU())) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for m := range work {
				r := h.runModule(m, skip)
				mu.Lock()
				results[m] = r
				fmt.Fprintf(os.Stderr, "%-28s %s\n", m, r.summary())
				mu.Unlock()
			}
		}()
	}
	for _, m := range modules {
		work <- m
	}
	close(work)
	wg.Wait()
	return results
}

// insideReasons are skip reasons that name what only CPython has.
var insideReasons = []string{"implementation detail", "_testcapi", "_testinternalcapi", "_testlimitedcapi", "_testmultiphase", "_testsinglephase", "_testclinic", "_testbuffer", "C accelerator", "requires CPython", "dynamic loading"}

func inside(detail string) bool {
	for _, r := range insideReasons {
		if strings.Contains(detail, r) {
			return true
		}
	}
	return false
}

func report(o options, modules []string, passes map[string][]string, results map[string]*moduleResult, skip []entry) error {
	expected, err := readList(filepath.Join(o.dir, "expected.txt"))
	if err != nil {
		return err
	}
	known := map[string]string{}
	for _, e := range expected {
		known[e.name] = e.reason
	}
	var all bytes.Buffer
	var regressions, fixed []string
	failing := map[string]string{}
	total, good, excluded := 0, 0, 0
	fmt.Printf("%-28s %8s %8s %8s %7s\n", "module", "gopy", "CPython", "excluded", "%")
	for _, m := range modules {
		r := results[m]
		t, g, x := 0, 0, 0
		for _, id := range passes[m] {
			full := m + "." + id
			v := r.verdicts[id]
			switch {
			case v.kind == "ok":
				t++
				g++
				if _, ok := known[full]; ok {
					fixed = append(fixed, full)
				}
				continue
			case v.kind == "skip" && inside(v.detail), skipKind(skip, full) == "cpython":
				x++
				continue
			case v.kind == "":
				v = verdict{"missing", r.why(id)}
			}
			t++
			failing[full] = v.kind + ": " + v.detail
			fmt.Fprintf(&all, "%s\t%s\t%s\n", full, v.kind, v.detail)
			if o.verbose {
				fmt.Printf("  %s: %s: %s\n", full, v.kind, v.detail)
			}
			if _, ok := known[full]; !ok {
				regressions = append(regressions, full)
			}
		}
		total, good, excluded = total+t, good+g, excluded+x
		fmt.Printf("%-28s %8d %8d %8d %6.1f%%%s\n", m, g, t, x, percent(g, t), r.note())
	}
	fmt.Printf("%-28s %8d %8d %8d %6.1f%%\n", "all", good, total, excluded, percent(good, total))
	if o.results != "" {
		if err := os.MkdirAll(filepath.Dir(o.results), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(o.results, all.Bytes(), 0o666); err != nil {
			return err
		}
		fmt.Printf("what failed, with the errors: %s\n", o.results)
	}
	if o.update {
		return updateExpected(filepath.Join(o.dir, "expected.txt"), modules, expected, failing)
	}
	if len(fixed)+len(regressions) > 0 {
		list("listed in expected.txt but passed (remove them, or run with -update)", fixed)
		list("failed but not listed in expected.txt", regressions)
		return fmt.Errorf("%d listed methods passed, %d unlisted methods failed", len(fixed), len(regressions))
	}
	return nil
}

func skipKind(skip []entry, id string) string {
	for _, e := range skip {
		if e.matches(id) {
			kind, _, _ := strings.Cut(e.reason, ":")
			return kind
		}
	}
	return ""
}

func list(title string, ids []string) {
	if len(ids) == 0 {
		return
	}
	fmt.Printf("%s:\n", title)
	for i, id := range ids {
		if i == 20 {
			fmt.Printf("  and %d more\n", len(ids)-i)
			break
		}
		fmt.Printf("  %s\n", id)
	}
}

func percent(a, b int) float64 {
	if b == 0 {
		return 100
	}
	return 100 * float64(a) / float64(b)
}

// updateExpected replaces the entries of the modules that ran, keeping the
// reasons of those that still fail.
func updateExpected(path string, modules []string, old []entry, failing map[string]string) error {
	ran := map[string]bool{}
	for _, m := range modules {
		ran[m] = true
	}
	lines := map[string]string{}
	for _, e := range old {
		m, _, _ := strings.Cut(e.name, ".")
		if !ran[m] {
			lines[e.name] = e.reason
		}
	}
	for id, why := range failing {
		lines[id] = shorten(why, 100)
	}
	for _, e := range old {
		if _, ok := failing[e.name]; ok && e.reason != "" {
			lines[e.name] = e.reason
		}
	}
	ids := make([]string, 0, len(lines))
	for id := range lines {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	var b bytes.Buffer
	if data, err := os.ReadFile(path); err == nil {
		sc := bufio.NewScanner(bytes.NewReader(data))
		for sc.Scan() && strings.HasPrefix(sc.Text(), "#") {
			b.WriteString(sc.Text() + "\n")
		}
	}
	for _, id := range ids {
		fmt.Fprintf(&b, "%s  # %s\n", id, lines[id])
	}
	return os.WriteFile(path, b.Bytes(), 0o666)
}

func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
