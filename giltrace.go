package gopy

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/seed-8da18655/gopy/gil/picture"
	"github.com/seed-8da18655/gopy/object"
)

// This file defines the options that record who has the GIL: -X gil_trace=FILE and
// -X gil_report=FILE.

// gilFiles returns the files of the two options, "" without.
func (g *Interp) gilFiles() (trace, report string) {
	for _, x := range g.in.Config.XOptions {
		switch n, v, _ := strings.Cut(x, "="); n {
		case "gil_trace":
			trace = v
		case "gil_report":
			report = v
		}
	}
	return trace, report
}

// traceGIL starts the recording, if there is an option for it.
func (g *Interp) traceGIL() {
	if trace, report := g.gilFiles(); trace != "" || report != "" {
		g.in.GIL.TraceWhole()
		g.in.ThreadNames = map[uint32]string{g.t.Serial(): "MainThread"}
	}
}

// writeGIL writes the files of the options.
func (g *Interp) writeGIL() {
	trace, report := g.gilFiles()
	if trace == "" && report == "" {
		return
	}
	lock := g.in.GIL
	threads, ended := lock.Stats()
	r := picture.Recording{Events: lock.Timeline(), End: lock.Now(), Names: g.in.ThreadNames, Stats: threads, Ended: ended, Places: lock.Places(), Source: sourceLines()}
	if args := g.in.Config.Args; len(args) > 0 && args[0] != "" {
		r.Program = filepath.Base(args[0])
	}
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{{trace, r.WriteTrace}, {report, r.WriteReport}} {
		if f.name == "" {
			continue
		}
		name, err := object.FSEncode(g.t, object.MakeStr(f.name))
		if err == nil {
			err = writeTo(name, f.write)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "gopy: recording of the GIL: %v\n", err)
		}
	}
}

func writeTo(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	err = write(f)
	if err2 := f.Close(); err == nil {
		err = err2
	}
	return err
}

// sourceLines returns a function that reads lines of programs.
func sourceLines() func(file string, line int) string {
	files := map[string][]string{}
	return func(file string, line int) string {
		lines, ok := files[file]
		if !ok {
			if b, err := os.ReadFile(file); err == nil {
				lines = strings.Split(string(b), "\n")
			}
			files[file] = lines
		}
		if line < 1 || line > len(lines) {
			return ""
		}
		return lines[line-1]
	}
}
