package hostos

import "syscall"

// This file holds reads and writes that may have to wait: the caller's goroutine is parked until
// the descriptor is ready, so that it takes no OS thread and can be interrupted. A signal,
// which another goroutine receives, would not end a system call.

// Waiter is who waits: a Python thread.
type Waiter interface {
	// AwaitFD waits until the descriptor is ready for events of poll(); an error ends the call.
	AwaitFD(fd int, events int16) error
	// Block runs a system call that takes time, without the GIL.
	Block(f func())
}

// Events of poll().
const (
	PollIn  = 1
	PollOut = 4
)

// rwfNoWait makes preadv2 and pwritev2 fail with EAGAIN instead of waiting.
const rwfNoWait = 8

// ownPosition as the offset of preadv2 is the position of the file.
const ownPosition = -1

// pipeRoom is what a pipe or terminal that is ready takes at once, heldWrite how much is copied
// to one without giving up the GIL.
const (
	pipeRoom  = 4096
	heldWrite = 16 * pipeRoom
)

// MayWait tells that reading or writing fd may have to wait for somebody.
func MayWait(h Host, fd int) bool {
	s, err := h.Fstat(fd)
	if err != nil || s.Mode&syscall.S_IFMT == syscall.S_IFREG || s.Mode&syscall.S_IFMT == syscall.S_IFDIR {
		return false
	}
	blocks, err := h.Blocking(fd)
	return err == nil && blocks
}

// noNoWait tells that err means that the file knows no rwfNoWait.
func noNoWait(err error) bool {
	return err == syscall.EOPNOTSUPP || err == syscall.EINVAL || err == syscall.ENOSYS || err == syscall.ESPIPE
}

// ReadWaiting reads from a file that may have to wait.
func ReadWaiting(h Host, w Waiter, fd int, p []byte) (n int, err error) {
	for len(p) > 0 {
		// Short and without waiting: the GIL stays.
		if n, err = h.Preadv(fd, [][]byte{p}, ownPosition, rwfNoWait); noNoWait(err) {
			break
		} else if err != syscall.EAGAIN {
			return max(n, 0), err
		}
		if err := w.AwaitFD(fd, PollIn); err != nil {
			return 0, err
		}
	}
	for {
		if err := w.AwaitFD(fd, PollIn); err != nil {
			return 0, err
		}
		w.Block(func() { n, err = h.Read(fd, p) })
		if err != syscall.EINTR {
			return max(n, 0), err
		}
	}
}

// WriteWaiting writes all of p, unless an error ends it. The error is nil if something was
// written, except for one of w.
func WriteWaiting(h Host, w Waiter, fd int, p []byte) (n int, err error) {
	blocking := false
	for n < len(p) {
		k := 0
		if !blocking {
			part := p[n:min(len(p), n+heldWrite)]
			if k, err = h.Pwritev(fd, [][]byte{part}, ownPosition, rwfNoWait); noNoWait(err) {
				blocking = true
				continue
			}
		} else {
			if err := w.AwaitFD(fd, PollOut); err != nil {
				return n, err
			}
			part := p[n:min(len(p), n+pipeRoom)]
			w.Block(func() { k, err = h.Write(fd, part) })
		}
		switch err {
		case nil:
			n += max(k, 0)
		case syscall.EINTR:
		case syscall.EAGAIN:
			if err := w.AwaitFD(fd, PollOut); err != nil {
				return n, err
			}
		default:
			if n > 0 {
				return n, nil
			}
			return 0, err
		}
	}
	return n, nil
}

// OpenWaits reports whether opening a file waits until somebody opens its other end.
func OpenWaits(h Host, dir int, name string, flags int) bool {
	const fifo, format = 0o010000, 0o170000
	if flags&(syscall.O_NONBLOCK|syscall.O_RDWR) != 0 {
		return false
	}
	st, err := h.Stat(dir, name, 0)
	return err == nil && st.Mode&format == fifo
}

// OpenWaiting is h.Open of such a file. call is what runs a function in another goroutine and
// waits for it; if an error ends that, its second argument is called once the function is done.
func OpenWaiting(h Host, dir int, name string, flags int, mode uint32, call func(f, abandoned func()) error) (int, error) {
	var fd int
	var err error
	abandoned := func() {
		if err == nil {
			h.Close(fd)
		}
	}
	if end := call(func() { fd, err = h.Open(dir, name, flags, mode) }, abandoned); end != nil {
		// The system call still waits: the other end ends it.
		other := syscall.O_WRONLY
		if flags&syscall.O_WRONLY != 0 {
			other = syscall.O_RDONLY
		}
		if fd, err := h.Open(dir, name, other|syscall.O_NONBLOCK, 0); err == nil {
			h.Close(fd)
		}
		return -1, end
	}
	return fd, err
}
