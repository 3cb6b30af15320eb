package posix

import (
	"errors"
	"fmt"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
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

// AfterFork does what comes first in the child: root is the root of the image. It runs the hooks of
// register_at_fork and returns the result of the call.
func AfterFork(t *object.Thread, root object.Value) (object.Value, error) {
	result := object.Int(0)
	var err error
	items := (*object.Tuple)(root.P).Items
	t.Interp.Imports.Restore(t, int(items[0].Int64()))
	if fds := items[1:]; len(fds) == 2 {
		// forkpty() gave its two descriptors.
		h := host(t)
		h.Close(int(fds[0].Int64()))
		if err = loginTTY(h, int(fds[1].Int64())); err != nil {
			err = object.OSErrorOf(t, err, value{})
		}
		result = object.Of(object.MakeTuple(t, result, fds[0]))
	}
	RunForkHooks(t, object.ForkInChild)
	return result, err
}

// RunForkHooks runs the hooks of register_at_fork for a moment of a fork: see object.Interp.
func RunForkHooks(t *object.Thread, when object.ForkMoment) {
	hooks, _ := t.Interp.Data[atForkKey{}].([][3]value)
	if when != object.BeforeFork {
		callHooks(t, hooks, int(when))
		return
	}
	for i := len(hooks) - 1; i >= 0; i-- {
		if f := hooks[i][0]; f.P != nil {
			callHook(t, f)
		}
	}
}

// loginTTY makes a terminal the controlling one of a new session, and its standard streams.
func loginTTY(h hostos.Host, fd int) error {
	if err := h.Setsid(); err != nil {
		return err
	}
	if _, err := h.Ioctl(fd, setControlling, 0); err != nil {
		return err
	}
	for to := range 3 {
		if err := h.Dup2(fd, to, true); err != nil {
			return err
		}
	}
	if fd > 2 {
		return h.Close(fd)
	}
	return nil
}

// setControlling is Linux's TIOCSCTTY.
const setControlling = 0x540E

// https://docs.python.org/3.13/library/os.html#os.forkpty
func forkpty(t *thread) (value, error) {
	h := host(t)
	master, slave, err := h.OpenPTY()
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	pid, err := forkWith(t, "os.forkpty", master, slave)
	h.Close(slave)
	if err != nil {
		h.Close(master)
		return value{}, err
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(pid)), object.Int(int64(master)))), nil
}

func fork(t *thread) (int, error) { return forkWith(t, "os.fork") }

// forkWith starts a child, which gets the descriptors.
func forkWith(t *thread, event string, fds ...int) (int, error) {
	if t.Interp.Finalizing {
		return 0, object.Errorf(object.PythonFinalizationError, "can't fork at interpreter shutdown")
	}
	starter, ok := t.Interp.Data[ForkKey{}].(ForkStarter)
	if !ok {
		return 0, object.Errorf(object.OSError, "fork() works only in processes of the command gopy, on Linux: use multiprocessing or subprocess")
	}
	if err := t.Audit(event); err != nil {
		return 0, err
	}
	RunForkHooks(t, object.BeforeFork)
	// The child must not see what another thread has imported half.
	t.Interp.Imports.Acquire(t)
	root := []value{object.Int(int64(t.Interp.Imports.Level() - 1))}
	for _, fd := range fds {
		root = append(root, object.Int(int64(fd)))
	}
	img, err := object.WriteImage(t, object.Of(object.NewTuple(t, root)), object.ImageOptions{State: true, Frames: true, RootName: "state"})
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
	t.Interp.Imports.Release(t)
	RunForkHooks(t, object.ForkInParent)
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
