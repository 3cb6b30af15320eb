package gopy

import (
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
	"github.com/seed-8da18655/gopy/stdlib"
	pymp "github.com/seed-8da18655/gopy/stdlib/multiprocessing"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
)

// This file implements the spares of package multiprocessing: processes that have an interpreter
// ready, and wait to be told what to run.

// flagsOf returns the flags on the command line: what is in front of the program.
func flagsOf(args []string, c *command) []string {
	n := len(args) - len(c.args)
	flags := args[1:max(n, 1)]
	switch c.kind {
	case fromFile:
		flags = flags[:max(len(flags)-1, 0)]
	case fromCommand, fromModule:
		// -c and -m may end a cluster, and their argument may be in the same word.
		for i, a := range flags {
			if len(a) > 1 && a[0] == '-' && a[1] != '-' && !strings.HasPrefix(a, "-X") && !strings.HasPrefix(a, "-W") {
				if k := strings.IndexAny(a, "cm"); k > 0 {
					flags = slices.Clone(flags[:i])
					if k > 1 {
						flags = append(flags, a[:k])
					}
					break
				}
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(flags), func(a string) bool { return a == "--" || a == "-" || a == "-i" || a == "-x" })
}

// spareMain is the life of a spare.
func spareMain(args []string) int {
	// The signals of the terminal are for the parent until there is a job. They are not ignored,
	// which the interpreter would take for its user's wish.
	idle := make(chan os.Signal, 1)
	signal.Notify(idle, terminalSignals[:]...)
	control, born, err := mp.PrepareSpare()
	if err != nil {
		return 0
	}
	pymp.Greet(born.Hello)
	c, err := parseArgs(append([]string{args[0]}, args[2:]...))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	if err := c.resolve(); err != nil {
		fmt.Fprint(os.Stderr, err)
		return 1
	}
	cfg := &c.config
	cfg.Stdin, cfg.Stdout, cfg.Stderr = os.Stdin, os.Stdout, os.Stderr
	cfg.OrigArgs = decoded(args)
	cfg.Args = []string{"-c"}
	if exe, err := os.Executable(); err == nil {
		cfg.Executable = object.DecodeFS([]byte(exe))
		cfg.StdlibDir = object.DecodeFS([]byte(stdlibDir(exe)))
	}
	g, err := newInterp(&Config{config: *cfg, mods: stdlib.Modules, command: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, "gopy:", err)
		return 1
	}
	pymp.Allow(g.in, &pymp.Starter{Args: args[2:], Hello: pymp.Hello()})
	var base *object.LoadedBase
	if born.Base != nil {
		if base, err = g.readBase(born.Base); err != nil {
			return g.report(err, false).status
		}
	} else if !born.Cold {
		if err := g.warmUp(); err != nil {
			return g.report(err, false).status
		}
	}
	job, err := mp.Await(control)
	if err != nil {
		return 0
	}
	signal.Stop(idle)
	if !pymp.IsFork(job) && (born.Base != nil || born.Cold) {
		if err := g.warmUp(); err != nil {
			return g.report(err, false).status
		}
	}
	pymp.Adopt(g.in, job)
	return g.runJob(base)
}

// readBase reads what the parent knew when the spare was made.
func (g *Interp) readBase(data []byte) (*object.LoadedBase, error) {
	t := g.t
	g.in.GIL.Acquire(&t.Thread)
	defer g.in.GIL.Release(&t.Thread)
	return object.ReadImageBase(t, data)
}

// warmModules are what most jobs import.
var warmModules = [...]string{
	"multiprocessing.spawn", "multiprocessing.popen_fork", "multiprocessing.synchronize",
	"multiprocessing.queues", "multiprocessing.pool", "multiprocessing.sharedctypes",
}

// warmUp imports what most jobs need.
func (g *Interp) warmUp() error {
	t := g.t
	g.in.GIL.Acquire(&t.Thread)
	defer g.in.GIL.Release(&t.Thread)
	if g.in.Config.Flags["no_site"] == 0 {
		if _, err := g.importModule("site"); err != nil {
			return err
		}
	}
	for _, name := range warmModules {
		if _, err := g.importModule(name); err != nil {
			return err
		}
	}
	return nil
}

// runJob runs what the parent asked for.
func (g *Interp) runJob(base *object.LoadedBase) int {
	t := g.t
	g.in.GIL.Acquire(&t.Thread)
	pysignal.InstallInterrupt(t)
	var end ending
	err := g.openStreams()
	if err == nil {
		if job, ok := pymp.JobOf(g.in); ok && pymp.IsFork(job) {
			return g.runFork(job, base)
		}
		var code object.Value
		spawn := g.in.Modules.GetStr(object.Intern("multiprocessing.spawn"))
		if code, err = object.CallMethod(t, spawn, "_run_job"); err == nil {
			end.status, err = object.AsInt(t, code)
		}
	}
	if err != nil {
		end = g.report(err, false)
	}
	if err := g.finalize(); err != nil && !end.interrupted {
		end.status = 120
	}
	g.closed = true
	g.in.GIL.Release(&t.Thread)
	return end.status & 0xFF
}

// runFork goes on with what the parent had. What the parent would do at its end is not done.
func (g *Interp) runFork(job *mp.Job, base *object.LoadedBase) int {
	t := g.t
	status, err := pymp.BeFork(t, job, base)
	if err != nil {
		status = g.report(err, false).status
	}
	if err := g.flush(true); err != nil && status == 0 {
		status = 120
	}
	g.writeGIL()
	g.closed = true
	g.in.GIL.Release(&t.Thread)
	return status & 0xFF
}
