package posix

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines fork(): the child is a new process of the same executable that gets an image
// of the interpreter and of the calling thread's frames. It goes on behind the call of fork.

// ForkStarter starts processes of the same executable.
type ForkStarter interface {
	// StartFork starts a process that reads an image; the file descriptors that are open are
	// open there as well.
	StartFork(t *object.Thread, img *object.Image) (pid int, err error)
}

// ForkKey is the key of the ForkStarter in Interp.Data.
type ForkKey struct{}

// NotInImage implements object.NotInImage.
func (ForkKey) NotInImage() {}

// AfterFork runs the hooks of register_at_fork in the child.
func AfterFork(t *object.Thread) {
	hooks, _ := t.Interp.Data[atForkKey{}].([][3]value)
	callHooks(t, hooks, 1)
}

func fork(t *thread) (int, error) {
	hooks, _ := t.Interp.Data[atForkKey{}].([][3]value)
	starter, ok := t.Interp.Data[ForkKey{}].(ForkStarter)
	if !ok {
		return 0, object.Errorf(object.OSError, "fork() works only in processes of the command gopy, on Linux: use multiprocessing or subprocess")
	}
	if err := t.Audit("os.fork"); err != nil {
		return 0, err
	}
	for i := len(hooks) - 1; i >= 0; i-- {
		if f := hooks[i][0]; f.P != nil {
			callHook(t, f)
		}
	}
	img, err := object.WriteImage(t, object.None, object.ImageOptions{State: true, Frames: true, RootName: "state"})
	pid := 0
	if err == nil {
		pid, err = starter.StartFork(t, img)
		var no syscall.Errno
		if errors.As(err, &no) {
			err = object.NewOSError(int(no), value{})
		} else if err != nil {
			err = object.Errorf(object.OSError, "fork(): %s", err)
		}
	} else if object.Matches(err, object.TypeError) || object.Matches(err, object.ValueError) {
		err = object.Errorf(object.OSError, "fork() is not possible now: %s", errorText(t, err))
	}
	callHooks(t, hooks, 2)
	warnThreads(t, "fork")
	return pid, err
}

// warnThreads warns the parent that what its other threads hold stays held in the child.
func warnThreads(t *thread, name string) {
	if len(t.Interp.Threads()) > 1 {
		_ = t.Warn(object.DeprecationWarning, fmt.Sprintf("This process (pid=%d) is multi-threaded, "+
			"use of %s() may lead to deadlocks in the child.", syscall.Getpid(), name), 1)
	}
}

func errorText(t *thread, err error) string {
	var e *object.BaseException
	if !errors.As(err, &e) {
		e = t.Exception(err)
	}
	s, serr := object.ToStr(t, object.Of(e))
	if serr != nil {
		return e.Shape.Type.Name
	}
	return s.String()
}

func callHooks(t *thread, hooks [][3]value, which int) {
	for _, h := range hooks {
		if f := h[which]; f.P != nil {
			callHook(t, f)
		}
	}
}

func callHook(t *thread, f value) {
	if _, err := object.Call(t, f); err != nil {
		t.WriteUnraisable(t.Exception(err), "", f)
	}
}
