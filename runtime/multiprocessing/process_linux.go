package multiprocessing

import (
	"errors"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file starts processes on Linux. All descriptors are made close-on-exec: one that leaks into
// another program would keep its peer from seeing the end of the process.

// spare is a process that waits for its message.
type spare struct {
	l          *Launcher
	pid, pidfd int
	control    int
	born       time.Time
	base       *base
}

func newBase(id uint64, data []byte) (*base, error) {
	fd, err := unix.MemfdCreate("gopy-base", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, err
	}
	b := &base{id: id, size: len(data), f: os.NewFile(uintptr(moveUp(fd)), "gopy-base")}
	if _, err := b.f.WriteAt(data, 0); err != nil {
		b.f.Close()
		return nil, err
	}
	return b, nil
}

// spawn makes a spare with a base, nil for none. It is cold if it gets its job at once.
func (l *Launcher) spawn(b *base, cold bool) (*spare, error) {
	p, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_SEQPACKET|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	defer unix.Close(p[1])
	control := moveUp(p[0])
	_ = unix.SetsockoptInt(control, unix.SOL_SOCKET, unix.SO_SNDBUF, 1<<20)
	null, err := unix.Open("/dev/null", unix.O_RDWR|unix.O_CLOEXEC, 0)
	if err != nil {
		unix.Close(control)
		return nil, err
	}
	defer unix.Close(null)
	stderr := 2
	if _, err := unix.FcntlInt(2, unix.F_GETFD, 0); err != nil {
		stderr = null
	}
	path := l.Path
	if path == "" {
		// The file of the running program may have been replaced by another version.
		path = "/proc/self/exe"
		if unix.Access(path, unix.X_OK) != nil {
			if path, err = os.Executable(); err != nil {
				unix.Close(control)
				return nil, err
			}
		}
	}
	s := &spare{l: l, control: control, pidfd: -1, born: time.Now(), base: b}
	argv := append([]string{"gopy", SpareFlag}, l.Args...)
	s.pid, err = syscall.ForkExec(path, argv, &syscall.ProcAttr{
		Env:   syscall.Environ(),
		Files: []uintptr{uintptr(null), uintptr(null), uintptr(stderr), uintptr(p[1])},
		Sys:   &syscall.SysProcAttr{PidFD: &s.pidfd},
	})
	if err != nil {
		unix.Close(control)
		return nil, err
	}
	if l.Hide != nil {
		l.Hide(s.pid, true)
	}
	if s.pidfd < 0 {
		if s.pidfd, err = unix.PidfdOpen(s.pid, 0); err != nil {
			_ = unix.Kill(s.pid, unix.SIGKILL)
			_, _ = unix.Wait4(s.pid, nil, 0, nil)
			unix.Close(control)
			return nil, ErrUnsupported
		}
	}
	s.pidfd = moveUp(s.pidfd)
	e := encoder{[]byte{'H', map[bool]byte{true: 1}[cold]}}
	e.bytes(l.Hello)
	var files []File
	if b != nil {
		e.u32(uint32(b.id))
		e.u32(uint32(b.id >> 32))
		e.u32(uint32(b.size))
		files = []File{{FD: int(b.f.Fd())}}
	}
	err = send(control, e.b, files)
	runtime.KeepAlive(b)
	if err != nil {
		s.discard()
		return nil, err
	}
	return s, nil
}

// discard ends a spare.
func (s *spare) discard() {
	unix.Close(s.control)
	_ = unix.PidfdSendSignal(s.pidfd, unix.SIGKILL, nil, 0)
	_, _ = reap(s.pidfd)
	unix.Close(s.pidfd)
	if s.l.Hide != nil {
		s.l.Hide(s.pid, false)
	}
}

// watchSpare forgets a spare that dies, and ends one that nobody has needed for long.
func (l *Launcher) watchSpare(s *spare) {
	for {
		d := 5 * time.Second
		if ended(s.pidfd, d) {
			if l.forget(s) {
				s.discard()
			}
			return
		}
		l.mu.Lock()
		mine := false
		for _, x := range l.spares {
			mine = mine || x == s
		}
		l.mu.Unlock()
		if !mine {
			return
		}
		if time.Since(s.born) > spareLife && l.Spares() > 1 && l.forget(s) {
			l.mu.Lock()
			l.target = max(l.target-1, 1)
			l.mu.Unlock()
			s.discard()
			return
		}
	}
}

// ended waits until the process has ended, at most for d.
func ended(pidfd int, d time.Duration) bool {
	p := []unix.PollFd{{Fd: int32(pidfd), Events: unix.POLLIN}}
	for end := time.Now().Add(d); ; {
		n, err := unix.Poll(p, int(max(time.Until(end), 0)/time.Millisecond))
		if n > 0 {
			return true
		}
		if err != unix.EINTR {
			return false
		}
	}
}

// reap takes the exit code of a process that has ended, or waits for that.
func reap(pidfd int) (int, error) {
	var si unix.Siginfo
	for {
		err := unix.Waitid(unix.P_PIDFD, pidfd, &si, unix.WEXITED, nil)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return 0, err
		}
		break
	}
	// signo, errno, code, padding, pid, uid, status
	f := (*[8]int32)(unsafe.Pointer(&si))
	if f[2] == 1 { // CLD_EXITED
		return int(f[6]), nil
	}
	return -int(f[6]), nil
}

// OpenFiles returns the descriptors that a process gets that goes on with what this one has: all
// but those that gopy and the Go runtime keep for themselves.
func OpenFiles() []File {
	dir, err := unix.Open("/proc/self/fd", unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer unix.Close(dir)
	end := ownNumbers()[0]
	var out []File
	buf := make([]byte, 4096)
	for {
		n, err := unix.ReadDirent(dir, buf)
		if err != nil || n <= 0 {
			return out
		}
		_, _, names := unix.ParseDirent(buf[:n], -1, nil)
		for _, name := range names {
			fd, err := strconv.Atoi(name)
			if err != nil || fd < 3 || fd >= end || fd == dir {
				continue
			}
			var link [32]byte
			n, err := unix.Readlinkat(dir, name, link[:])
			if err != nil || hostos.MayBePoller(fd, string(link[:n])) {
				continue
			}
			flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
			if err == nil {
				out = append(out, File{FD: fd, Number: fd, Inherit: flags&unix.FD_CLOEXEC == 0})
			}
		}
	}
}

// start sends the message to a spare, or to a process made for it.
func (l *Launcher) start(m *Start, tok uint32) (*Child, error) {
	mask := unix.Umask(0o77)
	unix.Umask(mask)
	cwd, err := unix.Open(".", unix.O_PATH|unix.O_CLOEXEC, 0)
	if err != nil {
		cwd = -1
	}
	files := []File{}
	if cwd >= 0 {
		defer unix.Close(cwd)
		files = append(files, File{FD: cwd, Number: numberCwd})
	}
	files = append(files, File{FD: l.Arena.fd, Number: numberArena}, File{FD: l.Arena.bulk, Number: numberBulk})
	for fd := range 3 {
		if _, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil {
			files = append(files, File{FD: fd, Number: fd})
		}
	}
	var e encoder
	e.u32(tok)
	e.u32(l.Arena.token)
	e.u32(uint32(os.Getpid()))
	e.u32(uint32(mask))
	_, poll := l.Arena.sync.(poller)
	e.b = append(e.b, m.Kind, map[bool]byte{true: 1}[poll])
	pgid, _ := unix.Getpgid(0)
	e.u32(uint32(pgid))
	nice, _ := unix.Getpriority(unix.PRIO_PROCESS, 0)
	e.u32(uint32(nice))
	e.strings(m.Env)
	e.bytes(m.Payload)
	body := e.b
	inline := len(body) <= inlineBody
	if !inline {
		fd, err := unix.MemfdCreate("gopy-start", unix.MFD_CLOEXEC)
		if err != nil {
			return nil, err
		}
		defer unix.Close(fd)
		for off := 0; off < len(body); {
			n, err := unix.Pwrite(fd, body[off:], int64(off))
			if err != nil {
				return nil, err
			}
			off += n
		}
		files = append([]File{{FD: fd, Number: numberBody}}, files...)
	}
	fixed := len(files)
	for tries := 3; ; tries-- {
		files = append(files[:fixed:fixed], m.Files...)
		s := m.spare
		m.spare = nil
		fresh := s == nil
		if fresh {
			if s, err = l.spawn(m.base, true); err != nil {
				return nil, err
			}
		}
		if err = send(s.control, record(body, inline, files), files); err != nil {
			s.discard()
			switch {
			case errors.Is(err, unix.EBADF) && tries > 0:
				// Another thread has closed one of them since they were listed.
				m.Files = slices.DeleteFunc(m.Files, func(f File) bool {
					_, err := unix.FcntlInt(uintptr(f.FD), unix.F_GETFD, 0)
					return err != nil
				})
				continue
			case !fresh && (errors.Is(err, unix.EPIPE) || errors.Is(err, unix.ECONNRESET)):
				return nil, ErrSpareDied
			}
			return nil, err
		}
		c := &Child{Pid: s.pid, Pidfd: s.pidfd, Token: tok, control: s.control, done: make(chan struct{}), l: l}
		go c.watch()
		return c, nil
	}
}

// record is the first record of a message.
func record(body []byte, inline bool, files []File) []byte {
	var h encoder
	h.u32(startMagic)
	h.u32(uint32(len(body)))
	h.u32(uint32(len(files)))
	for _, f := range files {
		n := uint32(int32(f.Number))
		if f.Inherit {
			n |= inheritBit
		}
		h.u32(n)
	}
	if inline {
		h.b = append(h.b, body...)
	}
	return h.b
}

// Numbers of descriptors that have a role instead of a number.
const (
	numberCwd   = -2
	numberArena = -3
	numberBulk  = -4
	numberBody  = -5
	// inheritBit is set in a number that programs get that the process executes.
	inheritBit = 1 << 30
)

func send(fd int, record []byte, files []File) error {
	for first := true; first || len(files) > 0; first = false {
		n := min(len(files), filesPerPart)
		fds := make([]int, n)
		for i := range fds {
			fds[i] = files[i].FD
		}
		var oob []byte
		if n > 0 {
			oob = unix.UnixRights(fds...)
		}
		for {
			err := unix.Sendmsg(fd, record, oob, nil, unix.MSG_NOSIGNAL)
			if err == nil {
				break
			}
			if err != unix.EINTR {
				return err
			}
		}
		files = files[n:]
		record = []byte{'F'}
	}
	return nil
}

// watch waits for the end of the child, and recovers what it held.
func (c *Child) watch() {
	// The descriptor goes to Go's poller: no thread waits.
	if fd, err := unix.FcntlInt(uintptr(c.Pidfd), unix.F_DUPFD_CLOEXEC, firstOwn); err == nil {
		_ = unix.SetNonblock(fd, true)
		f := os.NewFile(uintptr(fd), "pidfd")
		if conn, err := f.SyscallConn(); err == nil {
			_ = conn.Read(func(fd uintptr) bool { return ended(int(fd), 0) })
		}
		f.Close()
	}
	code, err := reap(c.Pidfd)
	if err != nil {
		// Somebody else has waited for it.
		for !ended(c.Pidfd, time.Second) {
		}
		code = 255
	}
	c.code = code
	if c.l.Hide != nil {
		c.l.Hide(c.Pid, false)
	}
	c.l.Arena.Recover(c.Token)
	close(c.done)
}

// Signal sends a signal to the child, unless it has ended.
func (c *Child) Signal(sig int) error {
	return unix.PidfdSendSignal(c.Pidfd, unix.Signal(sig), nil, 0)
}

// Sentinel returns a descriptor that becomes readable when the child ends; it is the caller's.
func (c *Child) Sentinel() (int, error) {
	return unix.FcntlInt(uintptr(c.Pidfd), unix.F_DUPFD_CLOEXEC, 3)
}

// Close gives up the descriptors; the child must have ended.
func (c *Child) Close() {
	<-c.done
	if c.Pidfd >= 0 {
		unix.Close(c.Pidfd)
		unix.Close(c.control)
		c.Pidfd, c.control = -1, -1
	}
}

// IsSpare reports whether this process was started to be a spare.
func IsSpare(args []string) bool {
	if len(args) < 2 || args[1] != SpareFlag {
		return false
	}
	typ, err := unix.GetsockoptInt(spareControl, unix.SOL_SOCKET, unix.SO_TYPE)
	return err == nil && typ == unix.SOCK_SEQPACKET
}

// PrepareSpare makes room below for the program's descriptors: the control socket goes up, as those
// of the Go runtime have at the start of the process. It returns the control socket and the
// parent's greeting. It is to be called before anything is opened.
func PrepareSpare() (control int, born *Birth, err error) {
	control = moveUp(spareControl)
	buf := make([]byte, 4096)
	var fds []int
	n, err := receive(control, buf, &fds)
	if err != nil || n < 2 || buf[0] != 'H' {
		return control, nil, io.EOF
	}
	born = &Birth{Cold: buf[1] != 0}
	d := &decoder{b: buf[2:n]}
	born.Hello = d.bytes()
	if len(fds) > 0 {
		born.BaseID = uint64(d.u32()) | uint64(d.u32())<<32
		if born.Base, err = mapBody(fds[0], int(d.u32())); err != nil {
			return control, nil, err
		}
		unix.Close(fds[0])
	}
	if d.bad {
		return control, nil, io.EOF
	}
	return control, born, nil
}

// receive reads a record. Descriptors are appended to files.
func receive(control int, buf []byte, files *[]int) (int, error) {
	oob := make([]byte, unix.CmsgSpace(filesPerPart*4))
	for {
		n, on, _, _, err := unix.Recvmsg(control, buf, oob, unix.MSG_CMSG_CLOEXEC)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return 0, err
		}
		msgs, err := unix.ParseSocketControlMessage(oob[:on])
		if err != nil {
			return 0, err
		}
		for _, m := range msgs {
			if fds, err := unix.ParseUnixRights(&m); err == nil && files != nil {
				*files = append(*files, fds...)
			}
		}
		return n, nil
	}
}

// Await waits for START and does what it says about the process itself. io.EOF means that the parent
// has ended or does not need this spare.
func Await(control int) (*Job, error) {
	buf := make([]byte, 128<<10)
	var fds []int
	n, err := receive(control, buf, &fds)
	if err != nil || n == 0 {
		return nil, io.EOF
	}
	d := &decoder{b: buf[:n]}
	if d.u32() != startMagic {
		return nil, io.EOF
	}
	size := int(d.u32())
	numbers := make([]int, d.u32())
	for i := range numbers {
		numbers[i] = int(int32(d.u32()))
	}
	body := d.b
	for len(fds) < len(numbers) {
		var rest [16]byte
		if n, err := receive(control, rest[:], &fds); err != nil || n == 0 {
			return nil, io.EOF
		}
	}
	if d.bad || len(fds) != len(numbers) {
		return nil, io.EOF
	}
	j := &Job{Control: control, Arena: -1, Bulk: -1}
	// What came may be where another is to go: all move up first.
	top := 0
	for _, num := range numbers {
		if num >= 0 {
			top = max(top, num&^inheritBit)
		}
	}
	for i, fd := range fds {
		fds[i] = moveAbove(fd, top)
	}
	if control <= top {
		j.Control = moveAbove(control, top)
	}
	for i, fd := range fds {
		switch num := numbers[i]; num {
		case numberBody:
			if body, err = mapBody(fd, size); err != nil {
				return nil, err
			}
			unix.Close(fd)
		case numberCwd:
			_ = unix.Fchdir(fd)
			unix.Close(fd)
		case numberArena:
			j.Arena = fd
		case numberBulk:
			j.Bulk = fd
		default:
			flags := unix.O_CLOEXEC
			if num < 3 || num&inheritBit != 0 {
				flags = 0
			}
			num &^= inheritBit
			if _, err := unix.FcntlInt(uintptr(num), unix.F_GETFD, 0); err == nil && num > 2 {
				// Go's runtime has it and can't do without: the child does without the parent's.
				unix.Close(fd)
				continue
			}
			if err := unix.Dup3(fd, num, flags); err != nil {
				return nil, err
			}
			unix.Close(fd)
		}
	}
	d = &decoder{b: body}
	j.Token, j.Parent, j.ParentPid = d.u32(), d.u32(), int(d.u32())
	unix.Umask(int(d.u32()))
	if len(d.b) < 2 {
		return nil, io.EOF
	}
	j.Kind, j.Poll = d.b[0], d.b[1] != 0
	d.b = d.b[2:]
	if pgid := int(d.u32()); pgid != unix.Getpgrp() {
		_ = unix.Setpgid(0, pgid)
	}
	nice := int(int32(d.u32()))
	if now, err := unix.Getpriority(unix.PRIO_PROCESS, 0); err == nil && now != nice {
		_ = unix.Setpriority(unix.PRIO_PROCESS, 0, 20-nice)
	}
	syscall.Clearenv()
	for _, kv := range d.strings() {
		if i := strings.IndexByte(kv[min(1, len(kv)):], '='); i >= 0 {
			_ = syscall.Setenv(kv[:i+1], kv[i+2:])
		}
	}
	j.Payload = d.bytes()
	if d.bad {
		return nil, io.EOF
	}
	return j, nil
}

func mapBody(fd, size int) ([]byte, error) {
	if size == 0 {
		return nil, nil
	}
	return unix.Mmap(fd, 0, size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE)
}

// ParentEnded waits for the end of the parent: the control socket of the job says so.
func ParentEnded(control int) {
	p := []unix.PollFd{{Fd: int32(control), Events: unix.POLLIN}}
	for {
		if n, err := unix.Poll(p, -1); n > 0 || err != unix.EINTR {
			return
		}
	}
}
