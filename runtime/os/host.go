// Package hostos is the only door to the operating system: files, directories, processes,
// the environment and terminals, as the interface Host. It knows no Python objects.
//
// An interpreter has one Host, found by From in its Data; without one it is System, which
// performs real system calls. An embedder may give another one to close or replace the door.
// Methods return errors of type syscall.Errno where a system call failed. They may be called
// by several goroutines.
package hostos

import "time"

// This file defines the interface.

// AtCWD as a directory descriptor stands for the current directory.
const AtCWD = -100

// NoFollow makes a call apply to a symbolic link itself.
const NoFollow = 1

// Stat is what the system knows about a file. Times are in nanoseconds since 1970.
type Stat struct {
	Mode                uint32
	Ino, Dev, Nlink     uint64
	UID, GID            uint32
	Rdev                uint64
	Size                int64
	Blksize, Blocks     int64
	Atime, Mtime, Ctime int64
}

// StatVFS describes a file system.
type StatVFS struct {
	Bsize, Frsize, Blocks, Bfree, Bavail, Files, Ffree, Favail, Flag, Namemax, Fsid uint64
}

// DirEntry is an entry of a directory.
type DirEntry struct {
	Name string
	Ino  uint64
	Type uint8 // DT_...; 0 if the file system does not tell
}

// Types of directory entries.
const (
	TypeUnknown = 0
	TypeDir     = 4
	TypeRegular = 8
	TypeLink    = 10
)

// Uname names the system.
type Uname struct{ Sysname, Nodename, Release, Version, Machine string }

// Rusage is the use of resources by a process. Times are in microseconds.
type Rusage struct {
	Utime, Stime                                                                                                  int64
	Maxrss, Ixrss, Idrss, Isrss, Minflt, Majflt, Nswap, Inblock, Oublock, Msgsnd, Msgrcv, Nsignals, Nvcsw, Nivcsw int64
}

// WaitInfo is the result of waitid.
type WaitInfo struct{ PID, UID, Signo, Status, Code int }

// User is an entry of the user database.
type User struct {
	Name, Passwd, Gecos, Dir, Shell string
	UID, GID                        int
}

// Group is an entry of the group database.
type Group struct {
	Name, Passwd string
	GID          int
	Members      []string
}

// Spawn tells how StartProcess makes a child.
type Spawn struct {
	Path       string
	Argv       []string
	Env        []string // name=value
	Dir        string
	Files      []int // descriptors of the child's 0, 1, 2...; -1 closed
	Setsid     bool
	Pgid       int // -1: unchanged
	Creds      *Creds
	Foreground int
	Default    []int      // signals that have their default action in the child even if this process ignores them
	Mask       *[]int     // the signals that are blocked in the child, if not those that were blocked when this process began
	Scheduler  *Scheduler // likewise its scheduling
}

// Scheduler is a scheduling policy and its priority. A negative policy leaves that as it is.
type Scheduler struct{ Policy, Priority int }

// Schedulers are the calls on the scheduling of processes; a Host may have them.
type Schedulers interface {
	GetScheduler(pid int) (Scheduler, error)
	// SetScheduler sets both, or only the priority if the policy is negative.
	SetScheduler(pid int, s Scheduler) error
	// PriorityRange returns the lowest and highest priority of a policy.
	PriorityRange(policy int) (lowest, highest int, err error)
	// SchedulerInterval returns how long a process runs before others of its priority.
	SchedulerInterval(pid int) (time.Duration, error)
}

// Timerfds are the calls on descriptors that become ready in time; a Host may have them.
type Timerfds interface {
	TimerfdCreate(clock, flags int) (int, error)
	// TimerfdSet sets a timer, in nanoseconds, and returns the old setting.
	TimerfdSet(fd, flags int, value, interval int64) (oldValue, oldInterval int64, err error)
	TimerfdGet(fd int) (value, interval int64, err error)
}

// Creds are the identity of a child.
type Creds struct {
	UID, GID uint32
	Groups   []uint32
}

// Host is the operating system as an interpreter sees it.
type Host interface {
	Files
	Descriptors
	Process
	Databases
}

// Files are the calls on names.
type Files interface {
	Open(dir int, path string, flags int, perm uint32) (int, error)
	Stat(dir int, path string, flags int) (Stat, error)
	Access(dir int, path string, mode uint32, effective bool, flags int) error
	ReadDir(fd int) ([]DirEntry, error)
	Getwd() (string, error)
	Chdir(path string) error
	Fchdir(fd int) error
	Chroot(path string) error
	Mkdir(dir int, path string, mode uint32) error
	Mkfifo(dir int, path string, mode uint32) error
	Mknod(dir int, path string, mode uint32, dev uint64) error
	Unlink(dir int, path string) error
	Rmdir(dir int, path string) error
	Rename(srcDir int, src string, dstDir int, dst string) error
	Symlink(target string, dir int, path string) error
	Readlink(dir int, path string) (string, error)
	Link(srcDir int, src string, dstDir int, dst string, follow bool) error
	Chmod(dir int, path string, mode uint32, flags int) error
	Chown(dir int, path string, uid, gid, flags int) error
	// Utime sets the times, in nanoseconds; nil times are now. path "" with a descriptor as
	// dir is that file.
	Utime(dir int, path string, times *[2]int64, flags int) error
	Truncate(path string, size int64) error
	StatVFS(path string) (StatVFS, error)
	Getxattr(path string, fd int, name string, follow bool) ([]byte, error)
	Setxattr(path string, fd int, name string, value []byte, flags int, follow bool) error
	Listxattr(path string, fd int, follow bool) ([]string, error)
	Removexattr(path string, fd int, name string, follow bool) error
	Sync()
}

// Descriptors are the calls on open files.
type Descriptors interface {
	Read(fd int, p []byte) (int, error)
	Write(fd int, p []byte) (int, error)
	Pread(fd int, p []byte, off int64) (int, error)
	Pwrite(fd int, p []byte, off int64) (int, error)
	Readv(fd int, p [][]byte) (int, error)
	Writev(fd int, p [][]byte) (int, error)
	Preadv(fd int, p [][]byte, off int64, flags int) (int, error)
	Pwritev(fd int, p [][]byte, off int64, flags int) (int, error)
	Seek(fd int, off int64, whence int) (int64, error)
	Close(fd int) error
	CloseRange(low, high int)
	Fstat(fd int) (Stat, error)
	Fchmod(fd int, mode uint32) error
	Fchown(fd, uid, gid int) error
	Ftruncate(fd int, size int64) error
	FstatVFS(fd int) (StatVFS, error)
	Fsync(fd int) error
	Fdatasync(fd int) error
	Dup(fd int) (int, error) // not inheritable
	Dup2(fd, fd2 int, inheritable bool) error
	Pipe(flags int) (r, w int, err error)
	Inheritable(fd int) (bool, error)
	SetInheritable(fd int, on bool) error
	Blocking(fd int) (bool, error)
	SetBlocking(fd int, on bool) error
	Fcntl(fd, cmd, arg int) (int, error)
	FcntlBytes(fd, cmd int, arg []byte) (int, error)
	Ioctl(fd int, req uint, arg int) (int, error)
	IoctlBytes(fd int, req uint, arg []byte) (int, error)
	Flock(fd, op int) error
	Lockf(fd int, cmd int, off, length int64, whence int) error
	Isatty(fd int) bool
	TerminalSize(fd int) (columns, lines int, err error)
	TTYName(fd int) (string, error)
	Tcgetpgrp(fd int) (int, error)
	Tcsetpgrp(fd, pgid int) error
	OpenPTY() (master, slave int, err error)
	Fadvise(fd int, off, length int64, advice int) error
	Fallocate(fd int, off, length int64) error
	Sendfile(out, in int, off *int64, count int) (int, error)
	CopyFileRange(src, dst, count int, srcOff, dstOff *int64) (int, error)
	Splice(src, dst, count int, srcOff, dstOff *int64, flags int) (int, error)
	Eventfd(initval uint, flags int) (int, error)
	Memfd(name string, flags int) (int, error)
	// Poll waits for events on descriptors; timeout in milliseconds, negative for ever.
	Poll(fds []PollFD, timeout int) (int, error)
	// Await waits for events on descriptors until the time is over (negative: for ever, 0 ready
	// descriptors) or stop gives something (EINTR). It takes no OS thread where that is possible.
	Await(fds []PollFD, d time.Duration, stop <-chan struct{}) (int, error)
}

// PollFD is a descriptor that Poll watches.
type PollFD struct {
	FD              int
	Events, Revents int16
}

// Process are the calls about this process, others and the system.
type Process interface {
	Getpid() int
	Getppid() int
	Getuid() int
	Geteuid() int
	Getgid() int
	Getegid() int
	Getgroups() ([]int, error)
	Getresuid() (r, e, s int)
	Getresgid() (r, e, s int)
	SetIDs(call string, ids ...int) error // setuid, seteuid, setreuid, setresuid, setgid...
	Setgroups(gids []int) error
	Getpgid(pid int) (int, error)
	Setpgid(pid, pgrp int) error
	Getpgrp() int
	Getsid(pid int) (int, error)
	Setsid() error
	Getpriority(which, who int) (int, error)
	Setpriority(which, who, prio int) error
	Umask(mask int) int
	Kill(pid, sig int) error
	Killpg(pgid, sig int) error
	Exit(code int)
	Abort()
	Exec(path string, argv, env []string) error
	Start(s *Spawn) (pid int, err error)
	Wait(pid, options int) (gotPID, status int, ru Rusage, err error)
	Waitid(idType, id, options int) (*WaitInfo, error)
	// AwaitChild waits until a child that Wait with this pid waits for has ended, or until stop
	// gives something (EINTR).
	AwaitChild(pid int, stop <-chan struct{}) error
	Times() (user, system, childUser, childSystem, elapsed float64)
	Getrusage(who int) (Rusage, error)
	Uname() (Uname, error)
	// Rlimit returns the soft and hard limit of a resource, after setting it unless limits is nil.
	Rlimit(pid, resource int, limits *[2]uint64) (soft, hard uint64, err error)
	CPUCount() int
	Affinity(pid int) ([]int, error)
	SetAffinity(pid int, cpus []int) error
	SchedYield()
	Loadavg() ([3]float64, error)
	Sysconf(name int) (int, error)
	Random(p []byte) error
	Environ() []string
	Setenv(name, value string) error
	Unsetenv(name string) error
	Login() (string, error)
	PidfdOpen(pid, flags int) (int, error)
	// Setitimer sets an interval timer, in microseconds, and returns the old setting; a
	// negative value only asks.
	Setitimer(which int, value, interval int64) (oldValue, oldInterval int64, err error)
}

// Databases are the users and groups that the system knows.
type Databases interface {
	Users() ([]User, error)
	Groups() ([]Group, error)
}

// Epolls are the calls on epoll instances; a Host may have them.
type Epolls interface {
	EpollCreate() (int, error) // not inheritable
	// EpollCtl adds (op 1), removes (2) or changes (3) a descriptor.
	EpollCtl(epfd, op, fd int, events uint32) error
	// EpollReady returns what is ready now, at most as many as events takes.
	EpollReady(epfd int, events []EpollEvent) (int, error)
}

// EpollEvent is a descriptor that is ready, and for what.
type EpollEvent struct {
	FD     int
	Events uint32
}

// Pidfds are the calls on process descriptors; a Host may have them.
type Pidfds interface {
	PidfdSendSignal(fd, sig, flags int) error
	// PidfdIsSelf reports whether fd stands for this process.
	PidfdIsSelf(fd int) bool
}

type hostKey struct{}

// NotInImage tells that the value is not part of the state of a program.
func (hostKey) NotInImage() {}

// From returns the Host in an interpreter's Data, System if there is none.
func From(data map[any]any) Host {
	if h, ok := data[hostKey{}].(Host); ok {
		return h
	}
	return System
}

// Can returns the further calls T (Sockets, Epolls, Pidfds) of the Host in an interpreter's Data.
// A Host that changes some calls of another one has a method Unwrap() Host for the rest.
func Can[T any](data map[any]any) (T, bool) {
	for h := From(data); ; {
		if x, ok := h.(T); ok {
			return x, true
		}
		w, ok := h.(interface{ Unwrap() Host })
		if !ok {
			var none T
			return none, false
		}
		h = w.Unwrap()
	}
}

// Use makes h the Host of the interpreter with this Data.
func Use(data map[any]any, h Host) { data[hostKey{}] = h }

// Constant is a named number of the system.
type Constant struct {
	Name  string
	Value int
}

// Signals is how the calls of an interpreter reach its signal handlers; module signal
// provides it.
type Signals interface {
	// Trip makes the handler of a signal run, if there is one in Python; it reports whether.
	Trip(sig int) bool
	// Wait returns a channel that is closed when the next signal comes.
	Wait() <-chan struct{}
}

type signalsKey struct{}

// NotInImage tells that the value is not part of the state of a program.
func (signalsKey) NotInImage() {}

// SignalsOf returns the Signals of the interpreter with this Data, nil if there is none.
func SignalsOf(data map[any]any) Signals {
	s, _ := data[signalsKey{}].(Signals)
	return s
}

// UseSignals sets the Signals of the interpreter with this Data.
func UseSignals(data map[any]any, s Signals) { data[signalsKey{}] = s }
