package multiprocessing

import (
	"strconv"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file makes and maps shared memory, and tells whether processes live, with Linux's means.

// firstOwn is where the descriptors begin that gopy keeps for itself, out of the way of those that
// programs know by number.
const firstOwn = 700

// ownNumbers is where descriptors of gopy's may begin, as far as the process may have such high
// numbers.
func ownNumbers() []int {
	list := []int{firstOwn, 200, 64}
	var limit unix.Rlimit
	if unix.Getrlimit(unix.RLIMIT_NOFILE, &limit) == nil {
		for len(list) > 1 && limit.Cur <= uint64(list[0]) {
			list = list[1:]
		}
	}
	return list
}

// moveAbove moves a descriptor above all that have numbers up to top.
func moveAbove(fd, top int) int {
	if n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, max(top+1, firstOwn)); err == nil {
		unix.Close(fd)
		return n
	}
	return moveUp(fd)
}

// moveUp moves a descriptor out of the way of the program's.
func moveUp(fd int) int {
	for _, from := range ownNumbers() {
		if n, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, from); err == nil {
			unix.Close(fd)
			return n
		}
	}
	return fd
}

func newSegment(name string, size int64) (int, error) {
	fd, err := unix.MemfdCreate(name, unix.MFD_CLOEXEC)
	if err != nil {
		return -1, err
	}
	if err := unix.Ftruncate(fd, size); err != nil {
		unix.Close(fd)
		return -1, err
	}
	return moveUp(fd), nil
}

func segmentSize(fd int) (int64, error) {
	var st unix.Stat_t
	err := unix.Fstat(fd, &st)
	return st.Size, err
}

func mapSegment(fd int, off int64, size int) ([]byte, error) {
	p, err := unix.MmapPtr(fd, off, nil, uintptr(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED|unix.MAP_NORESERVE)
	if err != nil {
		return nil, err
	}
	return unsafe.Slice((*byte)(p), size), nil
}

func unmapSegment(b []byte) {
	if len(b) > 0 {
		_ = unix.MunmapPtr(unsafe.Pointer(&b[0]), uintptr(len(b)))
	}
}

// mapTwice maps an extent two times in a row, so that what goes over its end goes on at its start.
func mapTwice(fd int, off int64, size int) ([]byte, error) {
	p, err := unix.MmapPtr(-1, 0, nil, uintptr(2*size), unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
	if err != nil {
		return nil, err
	}
	for i := range 2 {
		at := unsafe.Add(p, i*size)
		if _, err := unix.MmapPtr(fd, off, at, uintptr(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED|unix.MAP_FIXED); err != nil {
			_ = unix.MunmapPtr(p, uintptr(2*size))
			return nil, err
		}
	}
	return unsafe.Slice((*byte)(p), 2*size), nil
}

func punchHole(fd int, off, size int64) {
	_ = unix.Fallocate(fd, unix.FALLOC_FL_PUNCH_HOLE|unix.FALLOC_FL_KEEP_SIZE, off, size)
}

// lockByte opens its own description of a file and locks a byte of it. The system gives the lock up
// when the last thread of the process has ended, or the process executes another program.
func lockByte(fd int, at int64) (int, error) {
	own, err := unix.Open("/proc/self/fd/"+strconv.Itoa(fd), unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		return -1, err
	}
	own = moveUp(own)
	l := unix.Flock_t{Type: unix.F_WRLCK, Start: at, Len: 1}
	if err := unix.FcntlFlock(uintptr(own), unix.F_OFD_SETLK, &l); err != nil {
		unix.Close(own)
		return -1, err
	}
	return own, nil
}

// byteLocked reports whether somebody else has locked a byte; fd is a description of one's own.
func byteLocked(fd int, at int64) (bool, error) {
	l := unix.Flock_t{Type: unix.F_WRLCK, Start: at, Len: 1}
	if err := unix.FcntlFlock(uintptr(fd), unix.F_OFD_GETLK, &l); err != nil {
		return true, err
	}
	return l.Type != unix.F_UNLCK, nil
}

func writeAt(fd int, b []byte, off int64) error {
	for len(b) > 0 {
		n, err := unix.Pwrite(fd, b, off)
		if err != nil && err != unix.EINTR {
			return err
		}
		n = max(n, 0)
		b, off = b[n:], off+int64(n)
	}
	return nil
}

func readAt(fd int, b []byte, off int64) error {
	for len(b) > 0 {
		n, err := unix.Pread(fd, b, off)
		if err != nil && err != unix.EINTR {
			return err
		}
		n = max(n, 0)
		b, off = b[n:], off+int64(n)
	}
	return nil
}

func closeFD(fd int) { unix.Close(fd) }
func getpid() int    { return unix.Getpid() }
