//go:build !linux

package hostos

import (
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// This file implements Host where there is no other implementation: only what package os of
// Go can do; the rest fails with ENOSYS.

// System is the operating system itself.
var System Host = system{}

type system struct{ unsupported }

func (system) Getwd() (string, error)  { return os.Getwd() }
func (system) Getpid() int             { return os.Getpid() }
func (system) Getppid() int            { return os.Getppid() }
func (system) Exit(code int)           { os.Exit(code) }
func (system) Environ() []string       { return os.Environ() }
func (system) CPUCount() int           { return runtime.NumCPU() }
func (system) Chdir(path string) error { return os.Chdir(path) }

func (system) Mkdir(dir int, path string, mode uint32) error {
	return os.Mkdir(path, os.FileMode(mode))
}
func (system) Unlink(dir int, path string) error { return os.Remove(path) }
func (system) Rmdir(dir int, path string) error  { return os.Remove(path) }
func (system) Rename(srcDir int, src string, dstDir int, dst string) error {
	return os.Rename(src, dst)
}
func (system) Readlink(dir int, path string) (string, error) { return os.Readlink(path) }
func (system) Setenv(name, value string) error               { return os.Setenv(name, value) }
func (system) Unsetenv(name string) error                    { return os.Unsetenv(name) }

func (system) Stat(dir int, path string, flags int) (Stat, error) {
	f := os.Stat
	if flags&NoFollow != 0 {
		f = os.Lstat
	}
	i, err := f(path)
	if err != nil {
		return Stat{}, err
	}
	s := Stat{Mode: uint32(i.Mode().Perm()), Size: i.Size(), Nlink: 1, Mtime: i.ModTime().UnixNano()}
	s.Atime, s.Ctime = s.Mtime, s.Mtime
	switch {
	case i.IsDir():
		s.Mode |= 0o40000
	case i.Mode()&os.ModeSymlink != 0:
		s.Mode |= 0o120000
	case i.Mode().IsRegular():
		s.Mode |= 0o100000
	}
	return s, nil
}

func (system) Users() ([]User, error)   { return nil, syscall.ENOSYS }
func (system) Groups() ([]Group, error) { return nil, syscall.ENOSYS }

// hostName completes what Uname can tell.
func (system) Uname() (Uname, error) {
	n, err := os.Hostname()
	return Uname{Sysname: strings.ToUpper(runtime.GOOS[:1]) + runtime.GOOS[1:], Nodename: n, Machine: runtime.GOARCH}, err
}

// unsupported fails every call.
type unsupported struct{}

func (unsupported) Open(dir int, path string, flags int, perm uint32) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Stat(dir int, path string, flags int) (r0 Stat, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Access(dir int, path string, mode uint32, effective bool, flags int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) ReadDir(fd int) (r0 []DirEntry, r1 error)            { r1 = syscall.ENOSYS; return }
func (unsupported) Getwd() (r0 string, r1 error)                        { r1 = syscall.ENOSYS; return }
func (unsupported) Chdir(path string) (r0 error)                        { r0 = syscall.ENOSYS; return }
func (unsupported) Fchdir(fd int) (r0 error)                            { r0 = syscall.ENOSYS; return }
func (unsupported) Chroot(path string) (r0 error)                       { r0 = syscall.ENOSYS; return }
func (unsupported) Mkdir(dir int, path string, mode uint32) (r0 error)  { r0 = syscall.ENOSYS; return }
func (unsupported) Mkfifo(dir int, path string, mode uint32) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Mknod(dir int, path string, mode uint32, dev uint64) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Unlink(dir int, path string) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Rmdir(dir int, path string) (r0 error)  { r0 = syscall.ENOSYS; return }
func (unsupported) Rename(srcDir int, src string, dstDir int, dst string) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Symlink(target string, dir int, path string) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Readlink(dir int, path string) (r0 string, r1 error) { r1 = syscall.ENOSYS; return }
func (unsupported) Link(srcDir int, src string, dstDir int, dst string, follow bool) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Chmod(dir int, path string, mode uint32, flags int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Chown(dir int, path string, uid, gid, flags int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Utime(dir int, path string, times *[2]int64, flags int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Truncate(path string, size int64) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) StatVFS(path string) (r0 StatVFS, r1 error)  { r1 = syscall.ENOSYS; return }
func (unsupported) Getxattr(path string, fd int, name string, follow bool) (r0 []byte, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Setxattr(path string, fd int, name string, value []byte, flags int, follow bool) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Listxattr(path string, fd int, follow bool) (r0 []string, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Removexattr(path string, fd int, name string, follow bool) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Sync()                                                {}
func (unsupported) Read(fd int, p []byte) (r0 int, r1 error)             { r1 = syscall.ENOSYS; return }
func (unsupported) Write(fd int, p []byte) (r0 int, r1 error)            { r1 = syscall.ENOSYS; return }
func (unsupported) Pread(fd int, p []byte, off int64) (r0 int, r1 error) { r1 = syscall.ENOSYS; return }
func (unsupported) Pwrite(fd int, p []byte, off int64) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Readv(fd int, p [][]byte) (r0 int, r1 error)  { r1 = syscall.ENOSYS; return }
func (unsupported) Writev(fd int, p [][]byte) (r0 int, r1 error) { r1 = syscall.ENOSYS; return }
func (unsupported) Preadv(fd int, p [][]byte, off int64, flags int) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Pwritev(fd int, p [][]byte, off int64, flags int) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Seek(fd int, off int64, whence int) (r0 int64, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Close(fd int) (r0 error)                       { r0 = syscall.ENOSYS; return }
func (unsupported) CloseRange(low, high int)                      {}
func (unsupported) Fstat(fd int) (r0 Stat, r1 error)              { r1 = syscall.ENOSYS; return }
func (unsupported) Fchmod(fd int, mode uint32) (r0 error)         { r0 = syscall.ENOSYS; return }
func (unsupported) Fchown(fd, uid, gid int) (r0 error)            { r0 = syscall.ENOSYS; return }
func (unsupported) Ftruncate(fd int, size int64) (r0 error)       { r0 = syscall.ENOSYS; return }
func (unsupported) FstatVFS(fd int) (r0 StatVFS, r1 error)        { r1 = syscall.ENOSYS; return }
func (unsupported) Fsync(fd int) (r0 error)                       { r0 = syscall.ENOSYS; return }
func (unsupported) Fdatasync(fd int) (r0 error)                   { r0 = syscall.ENOSYS; return }
func (unsupported) Dup(fd int) (r0 int, r1 error)                 { r1 = syscall.ENOSYS; return }
func (unsupported) Dup2(fd, fd2 int, inheritable bool) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Pipe(flags int) (r, w int, err error)          { err = syscall.ENOSYS; return }
func (unsupported) Inheritable(fd int) (r0 bool, r1 error)        { r1 = syscall.ENOSYS; return }
func (unsupported) SetInheritable(fd int, on bool) (r0 error)     { r0 = syscall.ENOSYS; return }
func (unsupported) Blocking(fd int) (r0 bool, r1 error)           { r1 = syscall.ENOSYS; return }
func (unsupported) SetBlocking(fd int, on bool) (r0 error)        { r0 = syscall.ENOSYS; return }
func (unsupported) Fcntl(fd, cmd, arg int) (r0 int, r1 error)     { r1 = syscall.ENOSYS; return }
func (unsupported) FcntlBytes(fd, cmd int, arg []byte) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Ioctl(fd int, req uint, arg int) (r0 int, r1 error) { r1 = syscall.ENOSYS; return }
func (unsupported) IoctlBytes(fd int, req uint, arg []byte) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Flock(fd, op int) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Lockf(fd int, cmd int, off, length int64, whence int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Isatty(fd int) (r0 bool)                             { return }
func (unsupported) TerminalSize(fd int) (columns, lines int, err error) { err = syscall.ENOSYS; return }
func (unsupported) TTYName(fd int) (r0 string, r1 error)                { r1 = syscall.ENOSYS; return }
func (unsupported) Tcgetpgrp(fd int) (r0 int, r1 error)                 { r1 = syscall.ENOSYS; return }
func (unsupported) Tcsetpgrp(fd, pgid int) (r0 error)                   { r0 = syscall.ENOSYS; return }
func (unsupported) OpenPTY() (master, slave int, err error)             { err = syscall.ENOSYS; return }
func (unsupported) Fadvise(fd int, off, length int64, advice int) (r0 error) {
	r0 = syscall.ENOSYS
	return
}
func (unsupported) Fallocate(fd int, off, length int64) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Sendfile(out, in int, off *int64, count int) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) CopyFileRange(src, dst, count int, srcOff, dstOff *int64) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Splice(src, dst, count int, srcOff, dstOff *int64, flags int) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Eventfd(initval uint, flags int) (r0 int, r1 error) { r1 = syscall.ENOSYS; return }
func (unsupported) Memfd(name string, flags int) (r0 int, r1 error)    { r1 = syscall.ENOSYS; return }
func (unsupported) Await(fds []PollFD, d time.Duration, stop <-chan struct{}) (r0 int, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) AwaitChild(pid int, stop <-chan struct{}) (r0 error) { r0 = syscall.ENOSYS; return }
func (unsupported) Poll(fds []PollFD, timeout int) (r0 int, r1 error)   { r1 = syscall.ENOSYS; return }
func (unsupported) Getpid() (r0 int)                                    { return }
func (unsupported) Getppid() (r0 int)                                   { return }
func (unsupported) Getuid() (r0 int)                                    { return }
func (unsupported) Geteuid() (r0 int)                                   { return }
func (unsupported) Getgid() (r0 int)                                    { return }
func (unsupported) Getegid() (r0 int)                                   { return }
func (unsupported) Getgroups() (r0 []int, r1 error)                     { r1 = syscall.ENOSYS; return }
func (unsupported) Getresuid() (r, e, s int)                            { return }
func (unsupported) Getresgid() (r, e, s int)                            { return }
func (unsupported) SetIDs(call string, ids ...int) (r0 error)           { r0 = syscall.ENOSYS; return }
func (unsupported) Setgroups(gids []int) (r0 error)                     { r0 = syscall.ENOSYS; return }
func (unsupported) Getpgid(pid int) (r0 int, r1 error)                  { r1 = syscall.ENOSYS; return }
func (unsupported) Setpgid(pid, pgrp int) (r0 error)                    { r0 = syscall.ENOSYS; return }
func (unsupported) Getpgrp() (r0 int)                                   { return }
func (unsupported) Getsid(pid int) (r0 int, r1 error)                   { r1 = syscall.ENOSYS; return }
func (unsupported) Setsid() (r0 error)                                  { r0 = syscall.ENOSYS; return }
func (unsupported) Getpriority(which, who int) (r0 int, r1 error)       { r1 = syscall.ENOSYS; return }
func (unsupported) Setpriority(which, who, prio int) (r0 error)         { r0 = syscall.ENOSYS; return }
func (unsupported) Umask(mask int) (r0 int)                             { return }
func (unsupported) Kill(pid, sig int) (r0 error)                        { r0 = syscall.ENOSYS; return }
func (unsupported) Killpg(pgid, sig int) (r0 error)                     { r0 = syscall.ENOSYS; return }
func (unsupported) Exit(code int)                                       {}
func (unsupported) Abort()                                              {}
func (unsupported) Exec(path string, argv, env []string) (r0 error)     { r0 = syscall.ENOSYS; return }
func (unsupported) Start(s *Spawn) (pid int, err error)                 { err = syscall.ENOSYS; return }
func (unsupported) Wait(pid, options int) (gotPID, status int, ru Rusage, err error) {
	err = syscall.ENOSYS
	return
}
func (unsupported) Waitid(idType, id, options int) (r0 *WaitInfo, r1 error) {
	r1 = syscall.ENOSYS
	return
}
func (unsupported) Times() (user, system, childUser, childSystem, elapsed float64) { return }
func (unsupported) Getrusage(who int) (r0 Rusage, r1 error)                        { r1 = syscall.ENOSYS; return }
func (unsupported) Uname() (r0 Uname, r1 error)                                    { r1 = syscall.ENOSYS; return }
func (unsupported) CPUCount() (r0 int)                                             { return }
func (unsupported) Affinity(pid int) (r0 []int, r1 error)                          { r1 = syscall.ENOSYS; return }
func (unsupported) SetAffinity(pid int, cpus []int) (r0 error)                     { r0 = syscall.ENOSYS; return }
func (unsupported) SchedYield()                                                    {}
func (unsupported) Loadavg() (r0 [3]float64, r1 error)                             { r1 = syscall.ENOSYS; return }
func (unsupported) Sysconf(name int) (r0 int, r1 error)                            { r1 = syscall.ENOSYS; return }
func (unsupported) Random(p []byte) (r0 error)                                     { r0 = syscall.ENOSYS; return }
func (unsupported) Environ() (r0 []string)                                         { return }
func (unsupported) Setenv(name, value string) (r0 error)                           { r0 = syscall.ENOSYS; return }
func (unsupported) Unsetenv(name string) (r0 error)                                { r0 = syscall.ENOSYS; return }
func (unsupported) Login() (r0 string, r1 error)                                   { r1 = syscall.ENOSYS; return }
func (unsupported) PidfdOpen(pid, flags int) (r0 int, r1 error)                    { r1 = syscall.ENOSYS; return }
func (unsupported) Users() (r0 []User, r1 error)                                   { r1 = syscall.ENOSYS; return }
func (unsupported) Groups() (r0 []Group, r1 error)                                 { r1 = syscall.ENOSYS; return }

func (unsupported) Setitimer(which int, value, interval int64) (oldValue, oldInterval int64, err error) {
	return 0, 0, syscall.ENOSYS
}

func (unsupported) Rlimit(pid, resource int, limits *[2]uint64) (soft, hard uint64, err error) {
	return 0, 0, syscall.ENOSYS
}
