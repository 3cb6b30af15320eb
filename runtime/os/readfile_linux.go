package hostos

import (
	"io/fs"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// This file reads whole files without package os, which would open an event queue for them: the
// lowest descriptors are those that programs see, and count on.

// ReadFrom returns the contents of a file from an offset on.
func ReadFrom(name string, off int64) ([]byte, error) {
	var fd int
	err := retry(func() (err error) { fd, err = unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0); return err })
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: err}
	}
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return nil, &fs.PathError{Op: "read", Path: name, Err: syscall.EISDIR}
	}
	if off > 0 {
		if _, err := unix.Seek(fd, off, 0); err != nil {
			return nil, &fs.PathError{Op: "seek", Path: name, Err: err}
		}
	}
	buf := make([]byte, 0, max(st.Size-off, 0)+512)
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		var n int
		err := retry(func() (err error) { n, err = unix.Read(fd, buf[len(buf):cap(buf)]); return err })
		if err != nil {
			return nil, &fs.PathError{Op: "read", Path: name, Err: err}
		}
		if n == 0 {
			return buf, nil
		}
		buf = buf[:len(buf)+n]
	}
}

// CloseRuntimeFiles closes what the Go runtime opened before the program began: the files of a
// control group that it looks for the number of processors in. The caller has set that number.
func CloseRuntimeFiles() {
	var buf [64]byte
	for fd := 3; fd < 7; fd++ {
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err != nil || flags&unix.FD_CLOEXEC == 0 {
			continue // what was inherited is not so
		}
		n, err := unix.Readlink("/proc/self/fd/"+string(rune('0'+fd)), buf[:])
		if err == nil && strings.HasPrefix(string(buf[:max(n, 0)]), "/sys/fs/cgroup/") {
			unix.Close(fd)
		}
	}
}
