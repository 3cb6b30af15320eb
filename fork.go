package gopy

import (
	"encoding/binary"
	"fmt"
	"os"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib"
	"github.com/seed-8da18655/gopy/stdlib/posix"
	pysignal "github.com/seed-8da18655/gopy/stdlib/signal"
)

// This file implements os.fork() for the command: the child is a new process that reads a heap
// image of its parent and goes on with the frames in it.

// forkStarter starts children with the arguments of the command.
type forkStarter struct{ args []string }

// StartFork implements posix.ForkStarter.
func (f *forkStarter) StartFork(t *object.Thread, img *object.Image) (int, error) {
	secret := object.HashSecret()
	head := binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, secret[0]), secret[1])
	return hostos.StartCopy(f.args, img.FDs, append([][]byte{head, img.Data}, img.Segments...))
}

// forkedMain is the life of a child of os.fork().
func forkedMain(args []string, parts [][]byte) int {
	if len(parts) < 2 || len(parts[0]) != 16 {
		fmt.Fprintln(os.Stderr, "gopy: fork: bad message")
		return 1
	}
	object.SetHashSecret([2]uint64{binary.LittleEndian.Uint64(parts[0]), binary.LittleEndian.Uint64(parts[0][8:])})
	c, err := parseArgs(args)
	if err == nil {
		err = c.resolve()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	cfg := &c.config
	cfg.Stdin, cfg.Stdout, cfg.Stderr = os.Stdin, os.Stdout, os.Stderr
	cfg.OrigArgs = decoded(args)
	cfg.Executable = executable(c.program)
	if exe, err := os.Executable(); err == nil && cfg.StdlibDir == "" {
		cfg.StdlibDir = object.DecodeFS([]byte(stdlibDir(exe)))
	}
	g, err := newInterp(&Config{config: *cfg, mods: stdlib.Modules, command: true})
	if err != nil {
		fmt.Fprintln(os.Stderr, "gopy:", err)
		return 1
	}
	g.in.Data[posix.ForkKey{}] = &forkStarter{args}
	t := g.t
	g.in.GIL.Acquire(&t.Thread)
	pysignal.InstallInterrupt(t)
	root, err := object.ReadImage(t, &object.Image{Data: parts[1], Segments: parts[2:]})
	if err != nil {
		return g.report(err, false).status
	}
	result, err := posix.AfterFork(t, root)
	if err != nil {
		return g.report(err, false).status
	}
	var end ending
	_, all, err := t.ContinueImage(result)
	if err != nil {
		end = g.report(err, false)
	} else if !all {
		g.writeError("Fatal Python error: fork: the child returned to native code that only its parent runs\n")
		end.status = 1
	}
	if err := g.finalize(); err != nil && !end.interrupted {
		end.status = 120
	}
	g.closed = true
	g.in.GIL.Release(&t.Thread)
	if end.interrupted {
		dieByInterrupt()
		return 130
	}
	return end.status & 0xFF
}
