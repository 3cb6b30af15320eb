//go:build unix

package prompt

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// This file is what the editor needs of a Unix terminal beyond readline.Terminal.

// Supported tells whether this system has the editor.
const Supported = true

// fdSource reads a descriptor without Go's poller, which would make it non-blocking for
// the programs that share the terminal.
type fdSource int

func (s fdSource) Read(p []byte) (int, error) {
	for {
		n, err := unix.Read(int(s), p)
		switch err {
		case unix.EINTR:
			continue
		case unix.EAGAIN:
			s.ready(-1)
			continue
		}
		return max(n, 0), err
	}
}

func (s fdSource) ready(d time.Duration) bool {
	ms := -1
	if d >= 0 {
		ms = int(d.Milliseconds())
	}
	for {
		p := []unix.PollFd{{Fd: int32(s), Events: unix.POLLIN}}
		n, err := unix.Poll(p, ms)
		if err == unix.EINTR {
			continue
		}
		return n > 0
	}
}

func newSource(f *os.File) source { return fdSource(f.Fd()) }

func lockFile(f *os.File) { _ = unix.Flock(int(f.Fd()), unix.LOCK_EX) }

// suspend stops the processes of the terminal's job, as the key does outside of the editor. It
// returns when the shell continues them.
func suspend() {
	// The signal may arrive a little after kill returns.
	cont := make(chan os.Signal, 1)
	signal.Notify(cont, syscall.SIGCONT)
	defer signal.Stop(cont)
	_ = unix.Kill(0, unix.SIGTSTP)
	select {
	case <-cont:
	case <-time.After(200 * time.Millisecond): // without a shell nothing stops
	}
}

// watch calls resized when the size changes or the process was continued, and restore before
// a signal that keeps does not know ends the process. The returned function ends that.
func watch(resized, restore func(), keeps func(os.Signal) bool) (end func()) {
	size := make(chan os.Signal, 1)
	signal.Notify(size, syscall.SIGWINCH, syscall.SIGCONT)
	fatal := make(chan os.Signal, 1)
	done := make(chan struct{})
	for _, s := range [...]syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if keeps == nil && !signal.Ignored(s) || keeps != nil && !keeps(s) {
			signal.Notify(fatal, s)
		}
	}
	go func() {
		for {
			select {
			case <-size:
				resized()
			case s := <-fatal:
				restore()
				signal.Reset(s)
				_ = unix.Kill(os.Getpid(), s.(syscall.Signal))
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(size)
		signal.Stop(fatal)
		close(done)
	}
}

// termSize returns the size of the terminal, 0 for what is not known.
func termSize(f *os.File) (cols, rows int) {
	ws, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0
	}
	return int(ws.Col), int(ws.Row)
}
