// Command missing prints the names and signatures that CPython's modules have
// and gopy's lack, from the record in tests/names/cpython.txt.
//
//	go run ./internal/cmd/missing [-gopy bin/gopy] [-s] [module ...]
//	go run ./internal/cmd/missing -update     take what is there now out of tests/names/missing.txt
//	go run ./internal/cmd/missing -record     with CPython: rewrite the record, then -update
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/seed-8da18655/gopy/internal/names"
	"github.com/seed-8da18655/gopy/internal/oracle"
)

const dir = "tests/names"

func main() {
	gopy := flag.String("gopy", "bin/gopy", "gopy executable")
	record := flag.Bool("record", false, "rewrite the record with CPython's names")
	update := flag.Bool("update", false, "rewrite the list of what is missing")
	short := flag.Bool("s", false, "only the table")
	flag.Parse()
	if err := run(*gopy, *record, *update, *short, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "missing:", err)
		os.Exit(1)
	}
}

func run(gopy string, record, update, short bool, modules []string) error {
	if record {
		if err := recordNames(); err != nil {
			return err
		}
	}
	want, err := names.Read(filepath.Join(dir, "cpython.txt"))
	if err != nil {
		return err
	}
	have, err := names.Dump(gopy, filepath.Join(dir, "dump.py"), want)
	if err != nil {
		return err
	}
	found := names.Compare(want, have)
	if record || update {
		path := filepath.Join(dir, "missing.txt")
		old, err := names.ReadList(path)
		if err != nil && !os.IsNotExist(err) {
			return err
		}
		return names.WriteList(path, found, old)
	}
	var absent []string
	for _, m := range want.Modules {
		r := found.Modules[m]
		if len(modules) > 0 && !covers(modules, m) {
			continue
		}
		if r.Absent {
			absent = append(absent, m)
			continue
		}
		fmt.Printf("%-26s %5d of %5d names, %3d signatures differ, %2d more names\n", m, r.Total-r.Lacks, r.Total, r.Differ, r.Extra)
		for _, l := range r.Lines {
			if !short {
				fmt.Println("   ", l)
			}
		}
	}
	fmt.Printf("%-26s %5d of %5d names, %3d signatures differ\n", "all of these", found.Total-found.Lacks, found.Total, found.Differ)
	if len(absent) > 0 {
		fmt.Printf("modules that are not there: %s\n", strings.Join(absent, " "))
	}
	return nil
}

// covers reports whether one of the modules is m or the package of m.
func covers(modules []string, m string) bool {
	for _, x := range modules {
		if x == m || strings.HasPrefix(m, x+".") {
			return true
		}
	}
	return false
}

// recordNames rewrites the record of CPython's names.
func recordNames() error {
	c, err := oracle.Find()
	if err != nil {
		return err
	}
	script := filepath.Join(dir, "dump.py")
	list, err := exec.Command(c.Path, "-I", "-W", "ignore", script, "--list").Output()
	if err != nil {
		return err
	}
	cmd := exec.Command(c.Path, append([]string{"-I", "-W", "ignore", script}, strings.Fields(string(list))...)...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "cpython.txt"), out.Bytes(), 0o666)
}
