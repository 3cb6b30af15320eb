// Command missing prints the names and signatures that CPython's modules have
// and gopy's lack, from the dump in tests/names/cpython.txt.
//
//	go run ./internal/cmd/missing [-gopy bin/gopy] [module ...]
//	go run ./internal/cmd/missing -record     with CPython: rewrite the dump
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/seed-8da18655/gopy/internal/oracle"
)

const dir = "tests/names/"

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	record := flag.Bool("record", false, "rewrite the dump with CPython's names")
	short := flag.Bool("s", false, "only the summary")
	flag.Parse()
	if err := run(*gopy, *record, *short, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "missing:", err)
		os.Exit(1)
	}
}

func run(gopy string, record, short bool, modules []string) error {
	if len(modules) == 0 || record {
		data, err := os.ReadFile(dir + "modules.txt")
		if err != nil {
			return err
		}
		modules = strings.Fields(string(data))
	}
	if record {
		c, err := oracle.Find()
		if err != nil {
			return err
		}
		var b bytes.Buffer
		for _, m := range modules {
			out, err := dump(c.Path, m)
			if err != nil {
				return err
			}
			b.WriteString(out)
		}
		return os.WriteFile(dir+"cpython.txt", b.Bytes(), 0o666)
	}
	data, err := os.ReadFile(dir + "cpython.txt")
	if err != nil {
		return err
	}
	want := map[string][]string{}
	var order []string
	wanted := map[string]bool{}
	for _, m := range modules {
		wanted[m] = true
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		m := owner(line, wanted)
		if m == "" {
			continue
		}
		if want[m] == nil {
			order = append(order, m)
		}
		want[m] = append(want[m], line)
	}
	totalHave, total := 0, 0
	for _, m := range order {
		out, err := dump(gopy, m)
		have := map[string]string{}
		for line := range strings.Lines(out) {
			name, sig, _ := strings.Cut(strings.TrimRight(line, "\n"), " ")
			have[name] = sig
		}
		missing, differ, n := []string{}, []string{}, 0
		for _, line := range want[m] {
			name, sig, _ := strings.Cut(line, " ")
			got, ok := have[name]
			switch {
			case !ok:
				missing = append(missing, line)
			case got != sig && sig != "":
				n++
				differ = append(differ, fmt.Sprintf("%s%s, CPython %s", name, got, sig))
			default:
				n++
			}
		}
		totalHave, total = totalHave+n, total+len(want[m])
		note := ""
		if err != nil || n == 0 {
			note = strings.TrimSpace(lastLine(out))
			if err != nil {
				note += " " + err.Error()
			}
		}
		fmt.Printf("%-22s %5d of %5d, %d signatures differ %s\n", m, n, len(want[m]), len(differ), note)
		if !short && n > 0 {
			for _, l := range missing {
				fmt.Println("  lacks", l)
			}
			for _, l := range differ {
				fmt.Println("  has  ", l)
			}
		}
	}
	fmt.Printf("%-22s %5d of %5d\n", "all", totalHave, total)
	return nil
}

// owner returns the longest of the modules that a line of the dump belongs to.
func owner(line string, modules map[string]bool) string {
	name, _, _ := strings.Cut(line, " ")
	for name != "" {
		if modules[name] {
			return name
		}
		i := strings.LastIndexByte(name, '.')
		if i < 0 {
			return ""
		}
		name = name[:i]
	}
	return ""
}

func dump(python, module string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, dir+"dump.py", module)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%s: %w: %s", module, err, lastLine(stderr.String()))
	}
	return string(out), err
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
