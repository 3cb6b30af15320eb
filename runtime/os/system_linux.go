package hostos

import (
	"errors"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file implements Host with the system calls of Linux.

// System is the operating system itself.
var System Host = system{}

type system struct{}

// retry repeats a system call that a signal interrupted.
func retry(f func() error) error {
	for {
		if err := f(); err != unix.EINTR {
			return err
		}
	}
}

func atFlags(flags int) int {
	if flags&NoFollow != 0 {
		return unix.AT_SYMLINK_NOFOLLOW
	}
	return 0
}

func (system) Open(dir int, path string, flags int, perm uint32) (fd int, err error) {
	err = retry(func() error { fd, err = unix.Openat(dir, path, flags|unix.O_CLOEXEC, perm); return err })
	return fd, err
}

func statOf(s *unix.Stat_t) Stat {
	return Stat{
		Mode: s.Mode, Ino: s.Ino, Dev: s.Dev, Nlink: uint64(s.Nlink), UID: s.Uid, GID: s.Gid, Rdev: s.Rdev,
		Size: s.Size, Blksize: int64(s.Blksize), Blocks: s.Blocks,
		Atime: s.Atim.Nano(), Mtime: s.Mtim.Nano(), Ctime: s.Ctim.Nano(),
	}
}

func (system) Stat(dir int, path string, flags int) (Stat, error) {
	var s unix.Stat_t
	err := retry(func() error { return unix.Fstatat(dir, path, &s, atFlags(flags)) })
	return statOf(&s), err
}

func (system) Fstat(fd int) (Stat, error) {
	var s unix.Stat_t
	err := unix.Fstat(fd, &s)
	return statOf(&s), err
}

func (system) Access(dir int, path string, mode uint32, effective bool, flags int) error {
	f := atFlags(flags)
	if effective {
		f |= unix.AT_EACCESS
	}
	return unix.Faccessat(dir, path, mode, f)
}

func (system) ReadDir(fd int) ([]DirEntry, error) {
	var out []DirEntry
	buf := make([]byte, 32<<10)
	for {
		n, err := unix.Getdents(fd, buf)
		if err == unix.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return out, err
		}
		for b := buf[:n]; len(b) >= 19; {
			d := (*unix.Dirent)(unsafe.Pointer(&b[0]))
			name := b[19:d.Reclen]
			if i := strings.IndexByte(unsafe.String(&name[0], len(name)), 0); i >= 0 {
				name = name[:i]
			}
			if d.Ino != 0 && string(name) != "." && string(name) != ".." {
				out = append(out, DirEntry{string(name), d.Ino, d.Type})
			}
			b = b[d.Reclen:]
		}
	}
}

func (system) Getwd() (string, error) {
	// Not os.Getwd, which trusts $PWD.
	buf := make([]byte, 4096)
	n, err := unix.Getcwd(buf)
	if err != nil {
		return "", err
	}
	return string(buf[:n-1]), nil
}

func (system) Chdir(path string) error  { return unix.Chdir(path) }
func (system) Fchdir(fd int) error      { return unix.Fchdir(fd) }
func (system) Chroot(path string) error { return unix.Chroot(path) }

func (system) Mkdir(dir int, path string, mode uint32) error  { return unix.Mkdirat(dir, path, mode) }
func (system) Mkfifo(dir int, path string, mode uint32) error { return unix.Mkfifoat(dir, path, mode) }
func (system) Mknod(dir int, path string, mode uint32, dev uint64) error {
	return unix.Mknodat(dir, path, mode, int(dev))
}
func (system) Unlink(dir int, path string) error { return unix.Unlinkat(dir, path, 0) }
func (system) Rmdir(dir int, path string) error {
	return unix.Unlinkat(dir, path, unix.AT_REMOVEDIR)
}
func (system) Rename(srcDir int, src string, dstDir int, dst string) error {
	return unix.Renameat(srcDir, src, dstDir, dst)
}
func (system) Symlink(target string, dir int, path string) error {
	return unix.Symlinkat(target, dir, path)
}

func (system) Readlink(dir int, path string) (string, error) {
	for size := 256; ; size *= 2 {
		buf := make([]byte, size)
		n, err := unix.Readlinkat(dir, path, buf)
		if err != nil {
			return "", err
		}
		if n < size {
			return string(buf[:n]), nil
		}
	}
}

func (system) Link(srcDir int, src string, dstDir int, dst string, follow bool) error {
	flags := 0
	if follow {
		flags = unix.AT_SYMLINK_FOLLOW
	}
	return unix.Linkat(srcDir, src, dstDir, dst, flags)
}

func (system) Chmod(dir int, path string, mode uint32, flags int) error {
	return unix.Fchmodat(dir, path, mode, atFlags(flags))
}

func (system) Chown(dir int, path string, uid, gid, flags int) error {
	return unix.Fchownat(dir, path, uid, gid, atFlags(flags))
}

func (system) Utime(dir int, path string, times *[2]int64, flags int) error {
	ts := []unix.Timespec{{Nsec: unix.UTIME_NOW}, {Nsec: unix.UTIME_NOW}}
	if times != nil {
		for i, ns := range times {
			ts[i] = unix.NsecToTimespec(ns)
		}
	}
	if path != "" {
		return unix.UtimesNanoAt(dir, path, ts, atFlags(flags))
	}
	_, _, e := unix.Syscall6(unix.SYS_UTIMENSAT, uintptr(dir), 0, uintptr(unsafe.Pointer(&ts[0])), 0, 0, 0)
	if e != 0 {
		return e
	}
	return nil
}

func (system) Truncate(path string, size int64) error {
	return retry(func() error { return unix.Truncate(path, size) })
}

func statVFSOf(s *unix.Statfs_t) StatVFS {
	return StatVFS{
		Bsize: uint64(s.Bsize), Frsize: uint64(s.Frsize), Blocks: s.Blocks, Bfree: s.Bfree, Bavail: s.Bavail,
		Files: s.Files, Ffree: s.Ffree, Favail: s.Ffree, Flag: uint64(s.Flags) &^ 0x20, Namemax: uint64(s.Namelen),
		Fsid: uint64(uint32(s.Fsid.Val[0])) | uint64(uint32(s.Fsid.Val[1]))<<32,
	}
}

func (system) StatVFS(path string) (StatVFS, error) {
	var s unix.Statfs_t
	err := retry(func() error { return unix.Statfs(path, &s) })
	return statVFSOf(&s), err
}

func (system) FstatVFS(fd int) (StatVFS, error) {
	var s unix.Statfs_t
	err := retry(func() error { return unix.Fstatfs(fd, &s) })
	return statVFSOf(&s), err
}

// sized calls f with growing buffers until the result fits.
func sized(f func(buf []byte) (int, error)) ([]byte, error) {
	for size := 256; ; size *= 4 {
		buf := make([]byte, size)
		n, err := f(buf)
		if err == unix.ERANGE && size < 1<<16 {
			continue
		}
		if err != nil {
			return nil, err
		}
		return buf[:n], nil
	}
}

func (system) Getxattr(path string, fd int, name string, follow bool) ([]byte, error) {
	return sized(func(buf []byte) (int, error) {
		switch {
		case path == "":
			return unix.Fgetxattr(fd, name, buf)
		case follow:
			return unix.Getxattr(path, name, buf)
		}
		return unix.Lgetxattr(path, name, buf)
	})
}

func (system) Setxattr(path string, fd int, name string, value []byte, flags int, follow bool) error {
	switch {
	case path == "":
		return unix.Fsetxattr(fd, name, value, flags)
	case follow:
		return unix.Setxattr(path, name, value, flags)
	}
	return unix.Lsetxattr(path, name, value, flags)
}

func (system) Listxattr(path string, fd int, follow bool) ([]string, error) {
	b, err := sized(func(buf []byte) (int, error) {
		switch {
		case path == "":
			return unix.Flistxattr(fd, buf)
		case follow:
			return unix.Listxattr(path, buf)
		}
		return unix.Llistxattr(path, buf)
	})
	if err != nil || len(b) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(b), "\x00"), "\x00"), nil
}

func (system) Removexattr(path string, fd int, name string, follow bool) error {
	switch {
	case path == "":
		return unix.Fremovexattr(fd, name)
	case follow:
		return unix.Removexattr(path, name)
	}
	return unix.Lremovexattr(path, name)
}

func (system) Sync() { unix.Sync() }

// maxIO is the most that Linux transfers in one call.
const maxIO = 0x7ffff000

func (system) Read(fd int, p []byte) (n int, err error) {
	for {
		if n, err = unix.Read(fd, p[:min(len(p), maxIO)]); err != unix.EINTR {
			return max(n, 0), err
		}
	}
}

func (system) Write(fd int, p []byte) (n int, err error) {
	for {
		if n, err = unix.Write(fd, p[:min(len(p), maxIO)]); err != unix.EINTR {
			return max(n, 0), err
		}
	}
}

func (system) Pread(fd int, p []byte, off int64) (n int, err error) {
	err = retry(func() error { n, err = unix.Pread(fd, p, off); return err })
	return n, err
}

func (system) Pwrite(fd int, p []byte, off int64) (n int, err error) {
	err = retry(func() error { n, err = unix.Pwrite(fd, p, off); return err })
	return n, err
}

func (system) Readv(fd int, p [][]byte) (n int, err error) {
	err = retry(func() error { n, err = unix.Readv(fd, p); return err })
	return n, err
}

func (system) Writev(fd int, p [][]byte) (n int, err error) {
	err = retry(func() error { n, err = unix.Writev(fd, p); return err })
	return n, err
}

func (system) Preadv(fd int, p [][]byte, off int64, flags int) (n int, err error) {
	err = retry(func() error { n, err = unix.Preadv2(fd, p, off, flags); return err })
	return n, err
}

func (system) Pwritev(fd int, p [][]byte, off int64, flags int) (n int, err error) {
	err = retry(func() error { n, err = unix.Pwritev2(fd, p, off, flags); return err })
	return n, err
}

func (system) Seek(fd int, off int64, whence int) (int64, error) { return unix.Seek(fd, off, whence) }

func (system) Close(fd int) error {
	if IsPoller(fd) {
		return unix.EBADF
	}
	// Linux closes the descriptor even when it reports EINTR.
	if err := unix.Close(fd); err != nil && err != unix.EINTR {
		return err
	}
	return nil
}

func (s system) CloseRange(low, high int) {
	low = max(low, 0)
	for _, fd := range pollerFiles {
		if low <= fd && fd < high {
			s.CloseRange(low, fd)
			s.CloseRange(fd+1, high)
			return
		}
	}
	if low >= high || unix.CloseRange(uint(low), uint(high-1), 0) == nil {
		return
	}
	for fd := low; fd < high; fd++ {
		unix.Close(fd)
	}
}

func (system) Fchmod(fd int, mode uint32) error {
	return retry(func() error { return unix.Fchmod(fd, mode) })
}
func (system) Fchown(fd, uid, gid int) error { return unix.Fchown(fd, uid, gid) }
func (system) Ftruncate(fd int, size int64) error {
	return retry(func() error { return unix.Ftruncate(fd, size) })
}
func (system) Fsync(fd int) error     { return retry(func() error { return unix.Fsync(fd) }) }
func (system) Fdatasync(fd int) error { return retry(func() error { return unix.Fdatasync(fd) }) }

func (system) Dup(fd int) (int, error) {
	return unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
}

func (system) Dup2(fd, fd2 int, inheritable bool) error {
	if fd == fd2 {
		_, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
		return err
	}
	flags := unix.O_CLOEXEC
	if inheritable {
		flags = 0
	}
	if IsPoller(fd2) {
		return unix.EBUSY
	}
	return retry(func() error { return unix.Dup3(fd, fd2, flags) })
}

func (system) Pipe(flags int) (r, w int, err error) {
	var p [2]int
	err = unix.Pipe2(p[:], flags)
	return p[0], p[1], err
}

func (system) Inheritable(fd int) (bool, error) {
	f, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	return f&unix.FD_CLOEXEC == 0, err
}

func (system) SetInheritable(fd int, on bool) error {
	f, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	if err != nil {
		return err
	}
	if on {
		f &^= unix.FD_CLOEXEC
	} else {
		f |= unix.FD_CLOEXEC
	}
	_, err = unix.FcntlInt(uintptr(fd), unix.F_SETFD, f)
	return err
}

func (system) Blocking(fd int) (bool, error) {
	f, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	return f&unix.O_NONBLOCK == 0, err
}

func (system) SetBlocking(fd int, on bool) error { return unix.SetNonblock(fd, !on) }

func (system) Fcntl(fd, cmd, arg int) (int, error) { return unix.FcntlInt(uintptr(fd), cmd, arg) }

func (system) FcntlBytes(fd, cmd int, arg []byte) (int, error) {
	r, _, e := unix.Syscall(unix.SYS_FCNTL, uintptr(fd), uintptr(cmd), uintptr(unsafe.Pointer(unsafe.SliceData(arg))))
	if e != 0 {
		return -1, e
	}
	return int(r), nil
}

func (system) Ioctl(fd int, req uint, arg int) (int, error) {
	r, _, e := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), uintptr(req), uintptr(arg))
	if e != 0 {
		return -1, e
	}
	return int(r), nil
}

func (system) IoctlBytes(fd int, req uint, arg []byte) (int, error) {
	r, _, e := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), uintptr(req), uintptr(unsafe.Pointer(unsafe.SliceData(arg))))
	if e != 0 {
		return -1, e
	}
	return int(r), nil
}

func (system) Flock(fd, op int) error { return retry(func() error { return unix.Flock(fd, op) }) }

func (system) Lockf(fd int, cmd int, off, length int64, whence int) error {
	l := unix.Flock_t{Start: off, Len: length, Whence: int16(whence)}
	op := unix.F_SETLKW
	switch {
	case cmd&unix.LOCK_UN != 0:
		l.Type = unix.F_UNLCK
	case cmd&unix.LOCK_SH != 0:
		l.Type = unix.F_RDLCK
	case cmd&unix.LOCK_EX != 0:
		l.Type = unix.F_WRLCK
	default:
		return unix.EINVAL
	}
	if cmd&unix.LOCK_NB != 0 {
		op = unix.F_SETLK
	}
	return retry(func() error { return unix.FcntlFlock(uintptr(fd), op, &l) })
}

func (system) Isatty(fd int) bool {
	_, err := unix.IoctlGetTermios(fd, unix.TCGETS)
	return err == nil
}

func (system) TerminalSize(fd int) (columns, lines int, err error) {
	w, err := unix.IoctlGetWinsize(fd, unix.TIOCGWINSZ)
	if err != nil {
		return 0, 0, err
	}
	return int(w.Col), int(w.Row), nil
}

func (s system) TTYName(fd int) (string, error) {
	if _, err := unix.IoctlGetTermios(fd, unix.TCGETS); err != nil {
		return "", err
	}
	return s.Readlink(AtCWD, "/proc/self/fd/"+strconv.Itoa(fd))
}

func (system) Tcgetpgrp(fd int) (int, error) { return unix.IoctlGetInt(fd, unix.TIOCGPGRP) }
func (system) Tcsetpgrp(fd, pgid int) error {
	return unix.IoctlSetPointerInt(fd, unix.TIOCSPGRP, pgid)
}

func (system) OpenPTY() (master, slave int, err error) {
	m, err := unix.Open("/dev/ptmx", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return 0, 0, err
	}
	if err := unix.IoctlSetPointerInt(m, unix.TIOCSPTLCK, 0); err != nil {
		unix.Close(m)
		return 0, 0, err
	}
	n, err := unix.IoctlGetInt(m, unix.TIOCGPTN)
	if err != nil {
		unix.Close(m)
		return 0, 0, err
	}
	s, err := unix.Open("/dev/pts/"+strconv.Itoa(n), unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		unix.Close(m)
		return 0, 0, err
	}
	return m, s, nil
}

func (system) Fadvise(fd int, off, length int64, advice int) error {
	return unix.Fadvise(fd, off, length, advice)
}
func (system) Fallocate(fd int, off, length int64) error { return unix.Fallocate(fd, 0, off, length) }
func (system) Sendfile(out, in int, off *int64, count int) (n int, err error) {
	err = retry(func() error { n, err = unix.Sendfile(out, in, off, count); return err })
	return n, err
}
func (system) CopyFileRange(src, dst, count int, srcOff, dstOff *int64) (int, error) {
	return unix.CopyFileRange(src, srcOff, dst, dstOff, count, 0)
}
func (system) Splice(src, dst, count int, srcOff, dstOff *int64, flags int) (int, error) {
	n, err := unix.Splice(src, srcOff, dst, dstOff, count, flags)
	return int(n), err
}
func (system) Eventfd(initval uint, flags int) (int, error) { return unix.Eventfd(initval, flags) }
func (system) Memfd(name string, flags int) (int, error)    { return unix.MemfdCreate(name, flags) }

func (system) Poll(fds []PollFD, timeout int) (int, error) {
	p := make([]unix.PollFd, len(fds))
	for i, f := range fds {
		p[i] = unix.PollFd{Fd: int32(f.FD), Events: f.Events}
	}
	n, err := unix.Poll(p, timeout)
	for i := range fds {
		fds[i].Revents = p[i].Revents
	}
	// A failure is -1 in n.
	return max(n, 0), err
}

func (system) Getpid() int                { return unix.Getpid() }
func (system) Getppid() int               { return unix.Getppid() }
func (system) Getuid() int                { return unix.Getuid() }
func (system) Geteuid() int               { return unix.Geteuid() }
func (system) Getgid() int                { return unix.Getgid() }
func (system) Getegid() int               { return unix.Getegid() }
func (system) Getgroups() ([]int, error)  { return unix.Getgroups() }
func (system) Getresuid() (r, e, s int)   { return unix.Getresuid() }
func (system) Getresgid() (r, e, s int)   { return unix.Getresgid() }
func (system) Setgroups(gids []int) error { return syscall.Setgroups(gids) }

func (system) SetIDs(call string, ids ...int) error {
	// Those of package syscall change all threads.
	switch call {
	case "setuid":
		return syscall.Setuid(ids[0])
	case "setgid":
		return syscall.Setgid(ids[0])
	case "seteuid":
		return syscall.Setreuid(-1, ids[0])
	case "setegid":
		return syscall.Setregid(-1, ids[0])
	case "setreuid":
		return syscall.Setreuid(ids[0], ids[1])
	case "setregid":
		return syscall.Setregid(ids[0], ids[1])
	case "setresuid":
		return syscall.Setresuid(ids[0], ids[1], ids[2])
	case "setresgid":
		return syscall.Setresgid(ids[0], ids[1], ids[2])
	}
	return unix.ENOSYS
}

func (system) Getpgid(pid int) (int, error) { return unix.Getpgid(pid) }
func (system) Setpgid(pid, pgrp int) error  { return unix.Setpgid(pid, pgrp) }
func (system) Getpgrp() int                 { return unix.Getpgrp() }
func (system) Getsid(pid int) (int, error)  { return unix.Getsid(pid) }
func (system) Setsid() error                { _, err := unix.Setsid(); return err }
func (system) Getpriority(which, who int) (int, error) {
	n, err := unix.Getpriority(which, who)
	return 20 - n, err // the raw call returns 20 - nice
}
func (system) Setpriority(which, who, prio int) error { return unix.Setpriority(which, who, prio) }
func (system) Umask(mask int) int                     { return unix.Umask(mask) }
func (system) Kill(pid, sig int) error {
	if pid == unix.Getpid() && Ends(sig) && !blocked(sig) {
		DieBy(syscall.Signal(sig))
	}
	return unix.Kill(pid, unix.Signal(sig))
}

func (system) Killpg(pgid, sig int) error { return unix.Kill(-pgid, unix.Signal(sig)) }
func (system) Exit(code int)              { os.Exit(code & 0xFF) }

func (system) Abort() {
	DieBy(unix.SIGABRT)
}

func (system) Exec(path string, argv, env []string) error { return syscall.Exec(path, argv, env) }

func (system) Start(s *Spawn) (int, error) {
	attr := &syscall.ProcAttr{Dir: s.Dir, Env: s.Env, Sys: &syscall.SysProcAttr{Setsid: s.Setsid}}
	for _, fd := range s.Files {
		attr.Files = append(attr.Files, uintptr(fd))
	}
	if s.Pgid >= 0 {
		attr.Sys.Setpgid, attr.Sys.Pgid = true, s.Pgid
	}
	if c := s.Creds; c != nil {
		attr.Sys.Credential = &syscall.Credential{Uid: c.UID, Gid: c.GID, Groups: c.Groups, NoSetGroups: c.Groups == nil}
	}
	if s.Default != nil || s.Mask != nil || s.Scheduler != nil {
		return startAs(s, attr)
	}
	return syscall.ForkExec(s.Path, s.Argv, attr)
}

func rusageOf(r *unix.Rusage) Rusage {
	us := func(t unix.Timeval) int64 { return t.Sec*1e6 + int64(t.Usec) }
	return Rusage{
		Utime: us(r.Utime), Stime: us(r.Stime), Maxrss: r.Maxrss, Ixrss: r.Ixrss, Idrss: r.Idrss, Isrss: r.Isrss,
		Minflt: r.Minflt, Majflt: r.Majflt, Nswap: r.Nswap, Inblock: r.Inblock, Oublock: r.Oublock, Msgsnd: r.Msgsnd,
		Msgrcv: r.Msgrcv, Nsignals: r.Nsignals, Nvcsw: r.Nvcsw, Nivcsw: r.Nivcsw,
	}
}

func (system) Wait(pid, options int) (got, status int, ru Rusage, err error) {
	if pid == -1 {
		v, err := waitVisible(unix.P_ALL, 0, options)
		if v == 0 || err != nil {
			return v, 0, Rusage{}, err
		}
		pid = v
	}
	var ws unix.WaitStatus
	var r unix.Rusage
	err = retry(func() error { got, err = unix.Wait4(pid, &ws, options, &r); return err })
	return got, int(ws), rusageOf(&r), err
}

func (system) Waitid(idType, id, options int) (*WaitInfo, error) {
	if idType == unix.P_ALL {
		v, err := waitVisible(unix.P_ALL, 0, options)
		if v == 0 || err != nil {
			return nil, err
		}
		if v > 0 {
			idType, id = unix.P_PID, v
		}
	}
	var si unix.Siginfo
	if err := retry(func() error { return unix.Waitid(idType, id, &si, options, nil) }); err != nil {
		return nil, err
	}
	f := (*[8]int32)(unsafe.Pointer(&si))
	// signo, errno, code, padding, pid, uid, status
	if f[4] == 0 {
		return nil, nil
	}
	return &WaitInfo{PID: int(f[4]), UID: int(f[5]), Signo: int(f[0]), Status: int(f[6]), Code: int(f[2])}, nil
}

func (system) Times() (user, sys, childUser, childSys, elapsed float64) {
	var t unix.Tms
	n, _ := unix.Times(&t)
	const hz = 100
	return float64(t.Utime) / hz, float64(t.Stime) / hz, float64(t.Cutime) / hz, float64(t.Cstime) / hz, float64(n) / hz
}

func (system) Getrusage(who int) (Rusage, error) {
	var r unix.Rusage
	err := unix.Getrusage(who, &r)
	return rusageOf(&r), err
}

func (system) Rlimit(pid, resource int, limits *[2]uint64) (soft, hard uint64, err error) {
	var old unix.Rlimit
	if limits == nil {
		err = unix.Prlimit(pid, resource, nil, &old)
		return old.Cur, old.Max, err
	}
	if limits[0] > limits[1] {
		return 0, 0, unix.EINVAL
	}
	l := unix.Rlimit{Cur: limits[0], Max: limits[1]}
	if pid == 0 && resource == unix.RLIMIT_NOFILE {
		// Package syscall must know: it restores the limit for programs that it starts.
		if err = unix.Getrlimit(resource, &old); err == nil {
			err = syscall.Setrlimit(resource, &syscall.Rlimit{Cur: l.Cur, Max: l.Max})
		}
		return old.Cur, old.Max, err
	}
	err = unix.Prlimit(pid, resource, &l, &old)
	return old.Cur, old.Max, err
}

func (system) Uname() (Uname, error) {
	var u unix.Utsname
	err := unix.Uname(&u)
	s := unix.ByteSliceToString
	return Uname{s(u.Sysname[:]), s(u.Nodename[:]), s(u.Release[:]), s(u.Version[:]), s(u.Machine[:])}, err
}

func (system) CPUCount() int {
	if n, err := onlineCPUs(); err == nil {
		return n
	}
	return runtime.NumCPU()
}

// onlineCPUs counts the CPUs of the machine: runtime.NumCPU counts those of the process.
func onlineCPUs() (int, error) {
	b, err := ReadFrom("/sys/devices/system/cpu/online", 0)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, r := range strings.Split(strings.TrimSpace(string(b)), ",") {
		lo, hi, ok := strings.Cut(r, "-")
		if !ok {
			hi = lo
		}
		a, err1 := strconv.Atoi(lo)
		z, err2 := strconv.Atoi(hi)
		if err := errors.Join(err1, err2); err != nil {
			return 0, err
		}
		n += z - a + 1
	}
	return n, nil
}

func (system) Affinity(pid int) ([]int, error) {
	var set unix.CPUSet
	if pid == 0 {
		pid = unix.Getpid() // the program's thread may be any
	}
	if err := unix.SchedGetaffinity(pid, &set); err != nil {
		return nil, err
	}
	var out []int
	for i := range len(set) * 64 {
		if set.IsSet(i) {
			out = append(out, i)
		}
	}
	return out, nil
}

func (system) SetAffinity(pid int, cpus []int) error {
	var set unix.CPUSet
	for _, c := range cpus {
		set.Set(c)
	}
	return eachThread(pid, func(tid int) error { return unix.SchedSetaffinity(tid, &set) })
}

// eachThread calls f with pid, or if that is 0 or this process with all threads of it: those of the
// program move from one to the other.
func eachThread(pid int, f func(tid int) error) error {
	if pid != 0 && pid != unix.Getpid() {
		return f(pid)
	}
	pid = unix.Getpid()
	if err := f(pid); err != nil {
		return err
	}
	tasks, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return err
	}
	for _, t := range tasks {
		if tid, err := strconv.Atoi(t.Name()); err == nil && tid != pid {
			if err := f(tid); err != nil && err != unix.ESRCH {
				return err
			}
		}
	}
	return nil
}

func (system) SchedYield() { runtime.Gosched() }

func (system) Loadavg() (l [3]float64, err error) {
	var s unix.Sysinfo_t
	if err = unix.Sysinfo(&s); err != nil {
		return l, err
	}
	for i := range l {
		l[i] = float64(s.Loads[i]) / 65536
	}
	return l, nil
}

// Numbers of sysconf in the C library.
const (
	scArgMax          = 0
	scChildMax        = 1
	scClkTck          = 2
	scNgroupsMax      = 3
	scOpenMax         = 4
	scPageSize        = 30
	scIovMax          = 60
	scNprocessorsConf = 83
	scNprocessorsOnln = 84
	scPhysPages       = 85
	scAvphysPages     = 86
	scGetpwRSizeMax   = 70
	scGetgrRSizeMax   = 69
	scHostNameMax     = 180
	scSemNsemsMax     = 32
	scVersion         = 29
)

func (s system) Sysconf(name int) (int, error) {
	limit := func(res int) (int, error) {
		var r unix.Rlimit
		err := unix.Getrlimit(res, &r)
		if r.Cur > 1<<62 {
			return -1, err
		}
		return int(r.Cur), err
	}
	switch name {
	case scArgMax:
		n, err := limit(unix.RLIMIT_STACK)
		return max(n/4, 131072), err
	case scChildMax:
		return limit(unix.RLIMIT_NPROC)
	case scClkTck:
		return 100, nil
	case scNgroupsMax:
		return 65536, nil
	case scOpenMax:
		return limit(unix.RLIMIT_NOFILE)
	case scPageSize:
		return os.Getpagesize(), nil
	case scIovMax, scGetpwRSizeMax, scGetgrRSizeMax:
		return 1024, nil
	case scNprocessorsConf, scNprocessorsOnln:
		return s.CPUCount(), nil
	case scHostNameMax:
		return 64, nil
	case scSemNsemsMax:
		return -1, nil
	case scVersion:
		return 200809, nil
	case scPhysPages, scAvphysPages:
		var i unix.Sysinfo_t
		if err := unix.Sysinfo(&i); err != nil {
			return -1, err
		}
		n := i.Totalram
		if name == scAvphysPages {
			n = i.Freeram
		}
		return int(n * uint64(i.Unit) / uint64(os.Getpagesize())), nil
	}
	return -1, unix.EINVAL
}

func (system) Random(p []byte) error {
	for len(p) > 0 {
		n, err := unix.Getrandom(p, 0)
		if err != nil && err != unix.EINTR {
			return err
		}
		p = p[max(n, 0):]
	}
	return nil
}

func (system) Environ() []string { return syscall.Environ() }
func (system) Setenv(name, value string) error {
	if name == "" || strings.ContainsRune(name, '=') {
		return unix.EINVAL
	}
	return syscall.Setenv(name, value)
}
func (system) Unsetenv(name string) error {
	if name == "" || strings.ContainsRune(name, '=') {
		return unix.EINVAL
	}
	return syscall.Unsetenv(name)
}

func (s system) Login() (string, error) {
	b, err := ReadFrom("/proc/self/loginuid", 0)
	if err != nil {
		return "", unix.ENXIO
	}
	uid, err := strconv.Atoi(string(b))
	if err != nil {
		return "", unix.ENXIO
	}
	users, err := s.Users()
	if err != nil {
		return "", err
	}
	for _, u := range users {
		if u.UID == uid {
			return u.Name, nil
		}
	}
	return "", unix.ENXIO
}

func (system) PidfdOpen(pid, flags int) (int, error) { return unix.PidfdOpen(pid, flags) }

func (system) Setitimer(which int, value, interval int64) (oldValue, oldInterval int64, err error) {
	us := func(t unix.Timeval) int64 { return t.Sec*1e6 + int64(t.Usec) }
	var old unix.Itimerval
	if value < 0 {
		old, err = unix.Getitimer(unix.ItimerWhich(which))
	} else {
		old, err = unix.Setitimer(unix.ItimerWhich(which), unix.Itimerval{Value: unix.NsecToTimeval(value * 1e3), Interval: unix.NsecToTimeval(interval * 1e3)})
	}
	return us(old.Value), us(old.Interval), err
}

// lines calls f with the fields of each line of a database.
func lines(path string, f func(fields []string)) error {
	b, err := ReadFrom(path, 0)
	if err != nil {
		return err
	}
	for l := range strings.Lines(string(b)) {
		if l = strings.TrimSuffix(l, "\n"); l != "" && l[0] != '#' {
			f(strings.Split(l, ":"))
		}
	}
	return nil
}

func (system) Users() ([]User, error) {
	var out []User
	err := lines("/etc/passwd", func(f []string) {
		if len(f) < 7 {
			return
		}
		uid, err1 := strconv.Atoi(f[2])
		gid, err2 := strconv.Atoi(f[3])
		if err1 == nil && err2 == nil {
			out = append(out, User{Name: f[0], Passwd: f[1], UID: uid, GID: gid, Gecos: f[4], Dir: f[5], Shell: f[6]})
		}
	})
	return out, err
}

func (system) Groups() ([]Group, error) {
	var out []Group
	err := lines("/etc/group", func(f []string) {
		if len(f) < 4 {
			return
		}
		gid, err := strconv.Atoi(f[2])
		if err != nil {
			return
		}
		g := Group{Name: f[0], Passwd: f[1], GID: gid}
		if f[3] != "" {
			g.Members = strings.Split(f[3], ",")
		}
		out = append(out, g)
	})
	return out, err
}
