package hostos

import (
	"encoding/binary"
	"errors"
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// This file starts processes that go on where this one is: the same executable, with the same
// open files, and a message.

// CanCopy tells whether StartCopy works on this system.
const CanCopy = true

// copyFlag is the argument that tells a process that it is a copy.
const copyFlag = "-X-copy"

// StartCopy starts this executable with args, and with all descriptors that are open, at their
// numbers. The process finds the parts of the message with [ReadCopy]. own are descriptors of event
// queues that belong to the program: others belong to the Go runtime.
func StartCopy(args []string, own []int, parts [][]byte) (pid int, err error) {
	dir, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0, err
	}
	var files []uintptr
	var closing []int
	for _, e := range dir {
		fd, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		if err != nil {
			continue
		}
		if link, err := os.Readlink("/proc/self/fd/" + e.Name()); err != nil || inherits(fd, link, own) {
			if flags&unix.FD_CLOEXEC != 0 {
				closing = append(closing, fd)
			}
			for len(files) <= fd {
				files = append(files, ^uintptr(0))
			}
			files[fd] = uintptr(fd)
		}
	}
	low, err := unix.MemfdCreate("gopy", unix.MFD_CLOEXEC)
	if err != nil {
		return 0, err
	}
	message, err := unix.FcntlInt(uintptr(low), unix.F_DUPFD_CLOEXEC, max(len(files), 64))
	unix.Close(low)
	if err != nil {
		return 0, err
	}
	defer unix.Close(message)
	for len(files) <= message {
		files = append(files, ^uintptr(0))
	}
	files[message] = uintptr(message)
	head := binary.LittleEndian.AppendUint64(nil, uint64(len(closing)))
	for _, fd := range closing {
		head = binary.LittleEndian.AppendUint64(head, uint64(fd))
	}
	head = binary.LittleEndian.AppendUint64(head, uint64(len(parts)))
	for _, p := range parts {
		head = binary.LittleEndian.AppendUint64(head, uint64(len(p)))
	}
	off := int64(0)
	for _, p := range append([][]byte{head}, parts...) {
		for len(p) > 0 {
			n, err := unix.Pwrite(message, p, off)
			if err == unix.EINTR {
				continue
			}
			if err != nil {
				return 0, err
			}
			p, off = p[n:], off+int64(n)
		}
	}
	argv := append([]string{args[0], copyFlag, strconv.Itoa(message)}, args[1:]...)
	return syscall.ForkExec("/proc/self/exe", argv, &syscall.ProcAttr{Env: syscall.Environ(), Files: files})
}

// inherits reports whether a descriptor goes to the copy.
func inherits(fd int, link string, own []int) bool {
	for _, x := range own {
		if x == fd {
			return true
		}
	}
	return !MayBePoller(fd, link) && !strings.HasPrefix(link, "anon_inode:[pidfd") && link != "/proc/self/fd" &&
		!(strings.HasPrefix(link, "/proc/") && strings.HasSuffix(link, "/fd")) && !strings.HasPrefix(link, "/sys/fs/cgroup/")
}

// ReadCopy returns the message and the arguments of a process that StartCopy started, ok false if
// this is another one.
func ReadCopy(args []string) (rest []string, parts [][]byte, ok bool, err error) {
	if len(args) < 3 || args[1] != copyFlag {
		return nil, nil, false, nil
	}
	fd, err := strconv.Atoi(args[2])
	if err != nil {
		return nil, nil, true, err
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, nil, true, err
	}
	data := make([]byte, st.Size)
	for off := 0; off < len(data); {
		n, err := unix.Pread(fd, data[off:], int64(off))
		if err == unix.EINTR {
			continue
		}
		if err != nil || n == 0 {
			return nil, nil, true, errors.Join(errMessage, err)
		}
		off += n
	}
	num := func() int {
		if len(data) < 8 {
			return 0
		}
		n := binary.LittleEndian.Uint64(data)
		data = data[8:]
		return int(n)
	}
	for range num() {
		unix.CloseOnExec(num())
	}
	sizes := make([]int, min(num(), len(data)))
	for i := range sizes {
		sizes[i] = num()
	}
	for _, n := range sizes {
		if n < 0 || n > len(data) {
			return nil, nil, true, errMessage
		}
		parts = append(parts, data[:n:n])
		data = data[n:]
	}
	return append([]string{args[0]}, args[3:]...), parts, true, nil
}

var errMessage = errors.New("the message of the parent is cut off")
