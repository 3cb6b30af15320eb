// Package posix implements the Python module posix: the system calls behind module os. It
// calls the system through package hostos only.
package posix

import (
	"errors"
	"strings"
	"syscall"

	"github.com/seed-8da18655/gopy/internal/strerror"
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

func host(t *thread) hostos.Host { return hostos.From(t.Interp.Data) }

// Module is the module posix.
//
// https://docs.python.org/3.13/library/os.html
var Module = object.ModuleDef{
	Name: "posix",
	Doc:  "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).  Refer to the library manual and\ncorresponding Unix manual entries for more information on calls.",
	Funcs: []object.FuncDef{
		object.FuncSlice("stat(path, *, dir_fd=None, follow_symlinks=True)", func(t *thread, a []value) (value, error) { return stat(t, "stat", a) }, "Perform a stat system call on the given path."),
		object.FuncSlice("lstat(path, *, dir_fd=None)", func(t *thread, a []value) (value, error) {
			return stat(t, "lstat", []value{a[0], a[1], object.False})
		}, "Perform a stat system call on the given path, without following symbolic links."),
		object.FuncSlice("fstat(fd)", fstat, "Perform a stat system call on the given file descriptor."),
		object.FuncSlice("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)", access, "Use the real uid/gid to test for access to a path."),
		object.Func1("listdir(path=None)", listdir, "Return a list containing the names of the files in the directory."),
		object.Func1("scandir(path=None)", scandir, "Return an iterator of DirEntry objects for given path."),
		object.Func0("getcwd()", func(t *thread) (value, error) { return getcwd(t, false) }, "Return a unicode string representing the current working directory."),
		object.Func0("getcwdb()", func(t *thread) (value, error) { return getcwd(t, true) }, "Return a bytes string representing the current working directory."),
		onPath("chdir(path)", orFD, func(h hostos.Host, p path) error {
			if p.isFD {
				return h.Fchdir(p.fd)
			}
			return h.Chdir(p.name)
		}, "Change the current working directory to the specified path."),
		onFD("fchdir(fd)", hostos.Host.Fchdir, "Change to the directory of the given file descriptor."),
		onPath("chroot(path)", 0, func(h hostos.Host, p path) error { return h.Chroot(p.name) }, "Change root directory to path."),
		onPathAt("mkdir(path, mode=511, *, dir_fd=None)", func(h hostos.Host, dir int, name string, mode int) error { return h.Mkdir(dir, name, uint32(mode)) }, "Create a directory."),
		onPathAt("mkfifo(path, mode=438, *, dir_fd=None)", func(h hostos.Host, dir int, name string, mode int) error {
			return h.Mkfifo(dir, name, uint32(mode))
		}, "Create a \"fifo\" (a POSIX named pipe)."),
		object.FuncSlice("mknod(path, mode=384, device=0, *, dir_fd=None)", mknod, "Create a node in the file system."),
		onPathDir("remove(path, *, dir_fd=None)", hostos.Host.Unlink, "Remove a file (same as unlink())."),
		onPathDir("unlink(path, *, dir_fd=None)", hostos.Host.Unlink, "Remove a file (same as remove())."),
		onPathDir("rmdir(path, *, dir_fd=None)", hostos.Host.Rmdir, "Remove a directory."),
		object.FuncSlice("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", func(t *thread, a []value) (value, error) { return rename(t, "rename", a) }, "Rename a file or directory."),
		object.FuncSlice("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", func(t *thread, a []value) (value, error) { return rename(t, "replace", a) }, "Rename a file or directory, overwriting the destination."),
		object.FuncSlice("symlink(src, dst, target_is_directory=False, *, dir_fd=None)", symlink, "Create a symbolic link pointing to src named dst."),
		object.FuncSlice("readlink(path, *, dir_fd=None)", readlink, "Return a string representing the path to which the symbolic link points."),
		object.FuncSlice("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)", link, "Create a hard link to a file."),
		object.FuncSlice("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)", chmod, "Change the access permissions of a file."),
		object.FuncSlice("fchmod(fd, mode)", fchmod, "Change the access permissions of the file given by file descriptor fd."),
		object.FuncSlice("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)", func(t *thread, a []value) (value, error) { return chown(t, "chown", a) }, "Change the owner and group id of path to the numeric uid and gid."),
		object.FuncSlice("lchown(path, uid, gid)", func(t *thread, a []value) (value, error) {
			return chown(t, "lchown", append(a[:3:3], object.None, object.False))
		}, "Change the owner and group id of path to the numeric uid and gid, without following symlinks."),
		object.FuncSlice("fchown(fd, uid, gid)", fchown, "Change the owner and group id of the file specified by file descriptor."),
		object.FuncSlice("utime(path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)", utime, "Set the access and modified time of path."),
		object.FuncSlice("truncate(path, length)", truncate, "Truncate a file, specified by path, to a specific length."),
		object.FuncSlice("statvfs(path)", statvfs, "Perform a statvfs system call on the given path."),
		object.Func1("fstatvfs(fd, /)", func(t *thread, fd int) (value, error) {
			s, err := host(t).FstatVFS(fd)
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			return newStatVFS(t, s), nil
		}, "Perform an fstatvfs system call on the given fd."),
		object.FuncSlice("getxattr(path, attribute, *, follow_symlinks=True)", getxattr, "Return the value of extended attribute attribute on path."),
		object.FuncSlice("setxattr(path, attribute, value, flags=0, *, follow_symlinks=True)", setxattr, "Set extended attribute attribute on path to value."),
		object.FuncSlice("listxattr(path=None, *, follow_symlinks=True)", listxattr, "Return a list of extended attributes on path."),
		object.FuncSlice("removexattr(path, attribute, *, follow_symlinks=True)", removexattr, "Remove extended attribute attribute on path."),
		object.Func0("sync()", func(t *thread) (nothing, error) {
			hostos.Sync(t.Interp.Data)
			t.AllowThreads(host(t).Sync)
			return nothing{}, nil
		}, "Force write of everything to disk."),
		object.FuncSlice("open(path, flags, mode=511, *, dir_fd=None)", open, "Open a file for low level IO.  Returns a file descriptor (integer)."),
		object.FuncSlice("close(fd)", close_, "Close a file descriptor."),
		object.Func2("closerange(fd_low, fd_high, /)", func(t *thread, low, high int) (nothing, error) {
			host(t).CloseRange(low, high)
			return nothing{}, nil
		}, "Closes all file descriptors in [fd_low, fd_high), ignoring errors."),
		object.Func2("read(fd, length, /)", read, "Read from a file descriptor.  Returns a bytes object."),
		object.Func2("write(fd, data, /)", write, "Write a bytes object to a file descriptor."),
		object.Func3("pread(fd, length, offset, /)", pread, "Read a number of bytes from a file descriptor starting at a particular offset."),
		object.Func3("pwrite(fd, buffer, offset, /)", pwrite, "Write bytes to a file descriptor starting at a particular offset."),
		object.FuncSlice("readv(fd, buffers, /)", func(t *thread, a []value) (value, error) { return vectored(t, "readv", a) }, "Read from a file descriptor fd into an iterable of buffers."),
		object.FuncSlice("writev(fd, buffers, /)", func(t *thread, a []value) (value, error) { return vectored(t, "writev", a) }, "Iterate over buffers, and write the contents of each to a file descriptor."),
		object.FuncSlice("preadv(fd, buffers, offset, flags=0, /)", func(t *thread, a []value) (value, error) { return vectored(t, "preadv", a) }, "Reads from a file descriptor into a number of mutable bytes-like objects."),
		object.FuncSlice("pwritev(fd, buffers, offset, flags=0, /)", func(t *thread, a []value) (value, error) { return vectored(t, "pwritev", a) }, "Writes the contents of bytes-like objects to a file descriptor at a given offset."),
		object.Func3("lseek(fd, position, whence, /)", lseek, "Set the position of a file descriptor.  Return the new position."),
		object.Func1("dup(fd, /)", dup, "Return a duplicate of a file descriptor."),
		object.FuncSlice("dup2(fd, fd2, inheritable=True)", dup2, "Duplicate file descriptor."),
		object.Func0("pipe()", func(t *thread) (value, error) { return pipe(t, syscall.O_CLOEXEC) }, "Create a pipe."),
		object.Func1("pipe2(flags, /)", pipe, "Create a pipe with flags set atomically."),
		object.Func1("isatty(fd, /)", func(t *thread, fd int) (bool, error) { return host(t).Isatty(fd), nil }, "Return True if the fd is connected to a terminal."),
		object.Func1("ttyname(fd, /)", func(t *thread, fd int) (value, error) {
			s, err := host(t).TTYName(fd)
			return strResult(t, s, err)
		}, "Return the name of the terminal device connected to 'fd'."),
		object.Func0("ctermid()", func(t *thread) (string, error) { return "/dev/tty", nil }, "Return the name of the controlling terminal for this process."),
		object.Func0("openpty()", func(t *thread) (value, error) {
			m, s, err := host(t).OpenPTY()
			return pairResult(t, m, s, err)
		}, "Open a pseudo-terminal."),
		object.Func1("tcgetpgrp(fd, /)", func(t *thread, fd int) (value, error) {
			n, err := host(t).Tcgetpgrp(fd)
			return intResult(t, n, err)
		}, "Return the process group associated with the terminal specified by fd."),
		object.Func2("tcsetpgrp(fd, pgid, /)", func(t *thread, fd, pgid int) (nothing, error) {
			return noResult(t, host(t).Tcsetpgrp(fd, pgid))
		}, "Set the process group associated with the terminal specified by fd."),
		object.FuncArgs("get_terminal_size(fd=<unrepresentable>, /)", getTerminalSize, "Return the size of the terminal window as (columns, lines)."),
		onFD("fsync(fd)", hostos.Host.Fsync, "Force write of fd to disk."),
		onFD("fdatasync(fd)", hostos.Host.Fdatasync, "Force write of fd to disk without forcing update of metadata."),
		object.Func2("ftruncate(fd, length, /)", func(t *thread, fd int, n int64) (nothing, error) {
			hostos.Sync(t.Interp.Data)
			return noResult(t, host(t).Ftruncate(fd, n))
		}, "Truncate a file, specified by file descriptor, to a specific length."),
		object.Func1("get_inheritable(fd, /)", func(t *thread, fd int) (value, error) {
			b, err := host(t).Inheritable(fd)
			return boolResult(t, b, err)
		}, "Get the close-on-exe flag of the specified file descriptor."),
		object.Func2("set_inheritable(fd, inheritable, /)", func(t *thread, fd, on int) (nothing, error) {
			return noResult(t, host(t).SetInheritable(fd, on != 0))
		}, "Set the inheritable flag of the specified file descriptor."),
		object.Func1("get_blocking(fd, /)", func(t *thread, fd int) (value, error) {
			b, err := host(t).Blocking(fd)
			return boolResult(t, b, err)
		}, "Get the blocking mode of the file descriptor."),
		object.Func2("set_blocking(fd, blocking, /)", func(t *thread, fd int, on bool) (nothing, error) {
			return noResult(t, host(t).SetBlocking(fd, on))
		}, "Set the blocking mode of the specified file descriptor."),
		object.Func3("lockf(fd, command, length, /)", lockf, "Apply, test or remove a POSIX lock on an open file descriptor."),
		object.FuncSlice("sendfile(out_fd, in_fd, offset, count)", sendfile, "Copy count bytes from file descriptor in_fd to file descriptor out_fd."),
		object.FuncSlice("copy_file_range(src, dst, count, offset_src=None, offset_dst=None)", func(t *thread, a []value) (value, error) {
			return copyRange(t, append(a[:5:5], object.Int(-1)))
		}, "Copy count bytes from one file descriptor to another."),
		object.FuncSlice("splice(src, dst, count, offset_src=None, offset_dst=None, flags=0)", copyRange, "Transfer count bytes from one pipe to a descriptor or vice versa."),
		object.Func4("posix_fadvise(fd, offset, length, advice, /)", func(t *thread, fd int, off, n int64, advice int) (nothing, error) {
			return noResult(t, host(t).Fadvise(fd, off, n, advice))
		}, "Announce an intention to access data in a specific pattern."),
		object.Func3("posix_fallocate(fd, offset, length, /)", func(t *thread, fd int, off, n int64) (nothing, error) {
			return noResult(t, host(t).Fallocate(fd, off, n))
		}, "Ensure a file has allocated at least a particular number of bytes on disk."),
		object.Func2("eventfd(initval, flags=524288)", func(t *thread, n, flags int) (value, error) {
			fd, err := host(t).Eventfd(uint(n), flags)
			return intResult(t, fd, err)
		}, "Creates and returns an event notification file descriptor."),
		object.Func1("eventfd_read(fd)", eventfdRead, "Read eventfd value"),
		object.Func2("eventfd_write(fd, value)", eventfdWrite, "Write eventfd value."),
		object.FuncSlice("memfd_create(name, flags=1)", memfdCreate, ""),
		object.Func1("fspath(path)", object.FSPath, "Return the file system path representation of the object."),
		object.Func1("_path_normpath(path)", pathNormpath, "Normalize path, eliminating double slashes, etc."),
		object.Func1("_path_splitroot_ex(path)", splitroot, "Split a pathname into drive, root and tail."),
		object.Func1("device_encoding(fd)", func(t *thread, fd int) (value, error) {
			if host(t).Isatty(fd) {
				return object.NewStr("UTF-8"), nil
			}
			return object.None, nil
		}, "Return a string describing the encoding of a terminal's file descriptor."),
		object.Func1("strerror(code, /)", func(t *thread, code int) (string, error) { return strerror.Text(code), nil }, "Translate an error code to a message string."),
		object.Func1("urandom(size, /)", func(t *thread, n int) (value, error) { return random(t, n) }, "Return a bytes object containing random bytes suitable for cryptographic use."),
		object.Func2("getrandom(size, flags=0)", func(t *thread, n, flags int) (value, error) {
			if n < 0 {
				return value{}, object.NewOSError(int(syscall.EINVAL), value{})
			}
			return random(t, n)
		}, "Obtain a series of random bytes."),
		devicePart("major(device, /)", func(d uint64) uint64 { return d>>8&0xfff | d>>32&0xfffff000 }, "Extracts a device major number from a raw device number."),
		devicePart("minor(device, /)", func(d uint64) uint64 { return d&0xff | d>>12&0xffffff00 }, "Extracts a device minor number from a raw device number."),
		object.Func2("makedev(major, minor, /)", makedev, "Composes a raw device number from the major and minor device numbers."),
	},
	Init: initModule,
}

func initModule(t *thread, m *object.Module) error {
	for _, funcs := range [...][]object.FuncDef{processFuncs[:], schedulingFuncs[:]} {
		for i := range funcs {
			f := &funcs[i]
			m.Set(t, f.Name(), object.Of(object.BindNative(f, object.Of(m), object.NewStr("posix"))))
		}
	}
	for _, c := range hostos.Constants {
		m.Set(t, c.Name, object.Int(int64(c.Value)))
	}
	object.Bind(&dirEntryDef)
	object.Bind(&scandirIterDef)
	m.Set(t, "DirEntry", object.Of(dirEntryType))
	m.Set(t, "error", object.Of(object.OSError))
	m.Set(t, "stat_result", object.Of(statResult.Type()))
	m.Set(t, "statvfs_result", object.Of(statvfsResult.Type()))
	m.Set(t, "times_result", object.Of(timesResult.Type()))
	m.Set(t, "uname_result", object.Of(unameResult.Type()))
	m.Set(t, "terminal_size", object.Of(terminalSize.Type()))
	m.Set(t, "waitid_result", object.Of(waitidResult.Type()))
	m.Set(t, "sched_param", object.Of(schedParam.Type()))
	env := object.NewDict(t)
	for _, kv := range host(t).Environ() {
		name, val, ok := strings.Cut(kv[min(1, len(kv)):], "=")
		if !ok {
			continue
		}
		k := object.Of(object.NewBytes(t, []byte(kv[:1]+name)))
		if old, err := env.Get(t, k); err != nil {
			return err
		} else if old.P != nil {
			continue
		}
		if err := env.Set(t, k, object.Of(object.NewBytes(t, []byte(val)))); err != nil {
			return err
		}
	}
	m.Set(t, "environ", object.Of(env))
	set := func(name string, rows []name) {
		d := object.NewDict(t)
		for _, r := range rows {
			d.SetStr(object.Intern(r.name), object.Int(int64(r.n)))
		}
		m.Set(t, name, object.Of(d))
	}
	set("sysconf_names", sysconfNames[:])
	set("pathconf_names", pathconfNames[:])
	set("confstr_names", confstrNames[:])
	have := make([]value, len(haveFunctions))
	for i, f := range haveFunctions {
		have[i] = object.NewStr(f)
	}
	m.Set(t, "_have_functions", object.Of(object.NewList(t, have)))
	return nil
}

// name is a named number of sysconf and its like.
type name struct {
	name string
	n    int
}

// haveFunctions tells os which calls take descriptors, dir_fd and follow_symlinks.
var haveFunctions = [...]string{
	"HAVE_EVENTFD", "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FCHMODAT", "HAVE_FCHOWN", "HAVE_FCHOWNAT", "HAVE_FEXECVE",
	"HAVE_FDOPENDIR", "HAVE_FPATHCONF", "HAVE_FSTATAT", "HAVE_FSTATVFS", "HAVE_FTRUNCATE", "HAVE_FUTIMENS", "HAVE_FUTIMES",
	"HAVE_FUTIMESAT", "HAVE_LINKAT", "HAVE_LCHOWN", "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_MEMFD_CREATE", "HAVE_MKDIRAT",
	"HAVE_MKFIFOAT", "HAVE_MKNODAT", "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT", "HAVE_SYMLINKAT", "HAVE_UNLINKAT",
	"HAVE_UTIMENSAT",
}

func noResult(t *thread, err error) (nothing, error) {
	if err != nil {
		err = object.OSErrorOf(t, err, value{})
	}
	return nothing{}, err
}

func intResult(t *thread, n int, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Int(int64(n)), nil
}

func boolResult(t *thread, b bool, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Bool(b), nil
}

func strResult(t *thread, s string, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.FSStr(s), nil
}

func pairResult(t *thread, a, b int, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(a)), object.Int(int64(b)))), nil
}

func sigName(sig string) string { return sig[:strings.IndexByte(sig, '(')] }

// onPath declares a function of one path.
func onPath(sig string, allow int, f func(h hostos.Host, p path) error, doc string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		p, err := toPath(t, sigName(sig), "path", a[0], allow)
		if err != nil {
			return value{}, err
		}
		if err := t.Audit("os."+sigName(sig), a[0]); err != nil {
			return value{}, err
		}
		h := host(t)
		t.AllowThreads(func() { err = f(h, p) })
		return object.None, fail(t, err, p)
	}, doc)
}

// onPathAt declares a function of a path, a mode and a dir_fd.
func onPathAt(sig string, f func(h hostos.Host, dir int, name string, mode int) error, doc string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		p, err := toPath(t, sigName(sig), "path", a[0], 0)
		if err != nil {
			return value{}, err
		}
		mode, err := toCInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		dir, err := dirFD(t, a[2])
		if err != nil {
			return value{}, err
		}
		if err := t.Audit("os."+sigName(sig), a[0], a[1], auditFD(dir)); err != nil {
			return value{}, err
		}
		h := host(t)
		t.AllowThreads(func() { err = f(h, dir, p.name, mode) })
		return object.None, fail(t, err, p)
	}, doc)
}

// auditFD is how audit events show a dir_fd.
func auditFD(dir int) value {
	if dir == hostos.AtCWD {
		return object.Int(-1)
	}
	return object.Int(int64(dir))
}

// onPathDir declares a function of a path and a dir_fd.
func onPathDir(sig string, f func(h hostos.Host, dir int, name string) error, doc string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		fn := sigName(sig)
		p, err := toPath(t, fn, "path", a[0], 0)
		if err != nil {
			return value{}, err
		}
		dir, err := dirFD(t, a[1])
		if err != nil {
			return value{}, err
		}
		event := "os.remove"
		if fn == "rmdir" {
			event = "os.rmdir"
		}
		if err := t.Audit(event, a[0], auditFD(dir)); err != nil {
			return value{}, err
		}
		h := host(t)
		hostos.Sync(t.Interp.Data)
		t.AllowThreads(func() { err = f(h, dir, p.name) })
		return object.None, fail(t, err, p)
	}, doc)
}

// onFD declares a function of a file.
func onFD(sig string, f func(h hostos.Host, fd int) error, doc string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		fd, err := object.Fileno(t, a[0])
		if err != nil {
			return value{}, err
		}
		h := host(t)
		t.AllowThreads(func() { err = f(h, fd) })
		if err != nil {
			err = object.OSErrorOf(t, err, value{})
		}
		return object.None, err
	}, doc)
}

// https://docs.python.org/3.13/library/os.html#os.stat
func stat(t *thread, fn string, a []value) (value, error) {
	p, err := toPath(t, fn, "path", a[0], map[bool]int{true: orFD}[fn == "stat"])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[1])
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[2])
	if err != nil {
		return value{}, err
	}
	if p.isFD && dir != hostos.AtCWD {
		return value{}, object.ValueErrorf("%s: can't specify dir_fd without matching path", fn)
	}
	if p.isFD && flags != 0 {
		return value{}, object.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	var s hostos.Stat
	t.AllowThreads(func() {
		if p.isFD {
			s, err = h.Fstat(p.fd)
		} else {
			s, err = h.Stat(dir, p.name, flags)
		}
	})
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return newStat(t, s), nil
}

func fstat(t *thread, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	var s hostos.Stat
	t.AllowThreads(func() { s, err = h.Fstat(fd) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return newStat(t, s), nil
}

// https://docs.python.org/3.13/library/os.html#os.access
func access(t *thread, a []value) (value, error) {
	p, err := toPath(t, "access", "path", a[0], 0)
	if err != nil {
		return value{}, err
	}
	mode, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[2])
	if err != nil {
		return value{}, err
	}
	effective, err := object.Truth(t, a[3])
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[4])
	if err != nil {
		return value{}, err
	}
	h := host(t)
	t.AllowThreads(func() { err = h.Access(dir, p.name, uint32(mode), effective, flags) })
	return object.Bool(err == nil), nil
}

func getcwd(t *thread, bytes bool) (value, error) {
	var s string
	var err error
	h := host(t)
	t.AllowThreads(func() { s, err = h.Getwd() })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return decode(t, s, bytes), nil
}

func mknod(t *thread, a []value) (value, error) {
	p, err := toPath(t, "mknod", "path", a[0], 0)
	if err != nil {
		return value{}, err
	}
	mode, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	dev, err := object.AsInt64(t, a[2])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[3])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(t, host(t).Mknod(dir, p.name, uint32(mode), uint64(dev)), p)
}

// twoPaths converts src, dst and their directories.
func twoPaths(t *thread, fn string, a []value) (src, dst path, srcDir, dstDir int, err error) {
	if src, err = toPath(t, fn, "src", a[0], 0); err != nil {
		return
	}
	if dst, err = toPath(t, fn, "dst", a[1], 0); err != nil {
		return
	}
	if srcDir, err = dirFD(t, a[2]); err != nil {
		return
	}
	dstDir, err = dirFD(t, a[3])
	return
}

// https://docs.python.org/3.13/library/os.html#os.rename
func rename(t *thread, fn string, a []value) (value, error) {
	src, dst, srcDir, dstDir, err := twoPaths(t, fn, a)
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.rename", a[0], a[1], auditFD(srcDir), auditFD(dstDir)); err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	t.AllowThreads(func() { err = h.Rename(srcDir, src.name, dstDir, dst.name) })
	return object.None, fail2(t, err, src, dst)
}

func symlink(t *thread, a []value) (value, error) {
	src, err := toPath(t, "symlink", "src", a[0], 0)
	if err != nil {
		return value{}, err
	}
	dst, err := toPath(t, "symlink", "dst", a[1], 0)
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[3])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.symlink", a[0], a[1], auditFD(dir)); err != nil {
		return value{}, err
	}
	return object.None, fail2(t, host(t).Symlink(src.name, dir, dst.name), src, dst)
}

func readlink(t *thread, a []value) (value, error) {
	p, err := toPath(t, "readlink", "path", a[0], 0)
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[1])
	if err != nil {
		return value{}, err
	}
	s, err := host(t).Readlink(dir, p.name)
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return decode(t, s, p.bytes), nil
}

func link(t *thread, a []value) (value, error) {
	src, dst, srcDir, dstDir, err := twoPaths(t, "link", a)
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[4])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.link", a[0], a[1], auditFD(srcDir), auditFD(dstDir)); err != nil {
		return value{}, err
	}
	// CPython passes AT_SYMLINK_FOLLOW only together with a directory.
	followLink := flags == 0 && (srcDir != hostos.AtCWD || dstDir != hostos.AtCWD)
	hostos.Sync(t.Interp.Data)
	return object.None, fail2(t, host(t).Link(srcDir, src.name, dstDir, dst.name, followLink), src, dst)
}

// https://docs.python.org/3.13/library/os.html#os.chmod
func chmod(t *thread, a []value) (value, error) {
	p, err := toPath(t, "chmod", "path", a[0], orFD)
	if err != nil {
		return value{}, err
	}
	mode, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[2])
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[3])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.chmod", a[0], a[1], auditFD(dir)); err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	t.AllowThreads(func() {
		if p.isFD {
			err = h.Fchmod(p.fd, uint32(mode))
		} else {
			err = h.Chmod(dir, p.name, uint32(mode), flags)
		}
	})
	if errors.Is(err, syscall.EOPNOTSUPP) && flags != 0 {
		if dir != hostos.AtCWD {
			return value{}, object.ValueErrorf("chmod: cannot use dir_fd and follow_symlinks together")
		}
		return value{}, object.NotImplementedErrorf("chmod: follow_symlinks unavailable on this platform")
	}
	return object.None, fail(t, err, p)
}

func fchmod(t *thread, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	mode, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	_, err = noResult(t, host(t).Fchmod(fd, uint32(mode)))
	return object.None, err
}

func ids(t *thread, u, g value) (uid, gid int, err error) {
	if uid, err = toID(t, u, "uid"); err == nil {
		gid, err = toID(t, g, "gid")
	}
	return
}

func chown(t *thread, fn string, a []value) (value, error) {
	p, err := toPath(t, fn, "path", a[0], map[bool]int{true: orFD}[fn == "chown"])
	if err != nil {
		return value{}, err
	}
	uid, gid, err := ids(t, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[3])
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[4])
	if err != nil {
		return value{}, err
	}
	if p.isFD && flags != 0 {
		return value{}, object.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
	}
	if p.isFD {
		return object.None, fail(t, host(t).Fchown(p.fd, uid, gid), p)
	}
	return object.None, fail(t, host(t).Chown(dir, p.name, uid, gid, flags), p)
}

func fchown(t *thread, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	uid, gid, err := ids(t, a[1], a[2])
	if err != nil {
		return value{}, err
	}
	_, err = noResult(t, host(t).Fchown(fd, uid, gid))
	return object.None, err
}

// https://docs.python.org/3.13/library/os.html#os.utime
func utime(t *thread, a []value) (value, error) {
	p, err := toPath(t, "utime", "path", a[0], orFD)
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[3])
	if err != nil {
		return value{}, err
	}
	flags, err := follow(t, a[4])
	if err != nil {
		return value{}, err
	}
	given := !a[1].IsNone()
	if given && a[2].P != nil {
		return value{}, object.ValueErrorf("utime: you may specify either 'times' or 'ns' but not both")
	}
	var times *[2]int64
	switch {
	case given:
		if !a[1].Type().Has(object.FlagTuple) || len((*object.Tuple)(a[1].P).Items) != 2 {
			return value{}, object.TypeErrorf("utime: 'times' must be either a tuple of two ints or None")
		}
		times = new([2]int64)
		for i, x := range (*object.Tuple)(a[1].P).Items {
			if times[i], err = seconds(t, x); err != nil {
				return value{}, err
			}
		}
	case a[2].P != nil:
		if !a[2].Type().Has(object.FlagTuple) || len((*object.Tuple)(a[2].P).Items) != 2 {
			return value{}, object.TypeErrorf("utime: 'ns' must be a tuple of two ints")
		}
		times = new([2]int64)
		for i, x := range (*object.Tuple)(a[2].P).Items {
			if times[i], err = object.AsInt64(t, x); err != nil {
				return value{}, err
			}
		}
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	t.AllowThreads(func() {
		if p.isFD {
			err = h.Utime(p.fd, "", times, 0)
		} else {
			err = h.Utime(dir, p.name, times, flags)
		}
	})
	return object.None, fail(t, err, p)
}

func truncate(t *thread, a []value) (value, error) {
	p, err := toPath(t, "truncate", "path", a[0], orFD)
	if err != nil {
		return value{}, err
	}
	n, err := object.AsInt64(t, a[1])
	if err != nil {
		return value{}, err
	}
	hostos.Sync(t.Interp.Data)
	if p.isFD {
		return object.None, fail(t, host(t).Ftruncate(p.fd, n), p)
	}
	return object.None, fail(t, host(t).Truncate(p.name, n), p)
}

func statvfs(t *thread, a []value) (value, error) {
	p, err := toPath(t, "statvfs", "path", a[0], orFD)
	if err != nil {
		return value{}, err
	}
	var s hostos.StatVFS
	if p.isFD {
		s, err = host(t).FstatVFS(p.fd)
	} else {
		s, err = host(t).StatVFS(p.name)
	}
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return newStatVFS(t, s), nil
}

// xattrArgs converts a path, an attribute and a follow_symlinks argument.
func xattrArgs(t *thread, fn string, v, attr, followV value) (p path, name string, followLinks bool, err error) {
	if p, err = toPath(t, fn, "path", v, orFD|map[bool]int{true: orNone}[fn == "listxattr"]); err != nil {
		return
	}
	if attr.P != nil {
		a, err := toPath(t, fn, "attribute", attr, 0)
		if err != nil {
			return p, "", false, err
		}
		name = a.name
	}
	followLinks, err = object.Truth(t, followV)
	if err == nil && p.isFD {
		if !followLinks {
			err = object.ValueErrorf("%s: cannot use fd and follow_symlinks together", fn)
		}
		p.name = ""
	}
	return
}

func getxattr(t *thread, a []value) (value, error) {
	p, name, fl, err := xattrArgs(t, "getxattr", a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	b, err := host(t).Getxattr(p.name, p.fd, name, fl)
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return object.Of(object.NewBytes(t, b)), nil
}

func setxattr(t *thread, a []value) (value, error) {
	p, name, fl, err := xattrArgs(t, "setxattr", a[0], a[1], a[4])
	if err != nil {
		return value{}, err
	}
	b, err := object.BytesOf(t, a[2])
	if err != nil {
		return value{}, err
	}
	flags, err := toCInt(t, a[3])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(t, host(t).Setxattr(p.name, p.fd, name, b, flags, fl), p)
}

func listxattr(t *thread, a []value) (value, error) {
	p, _, fl, err := xattrArgs(t, "listxattr", a[0], value{}, a[1])
	if err != nil {
		return value{}, err
	}
	names, err := host(t).Listxattr(p.name, p.fd, fl)
	if err != nil {
		return value{}, fail(t, err, p)
	}
	out := make([]value, len(names))
	for i, n := range names {
		out[i] = object.FSStr(n)
	}
	return object.Of(object.NewList(t, out)), nil
}

func removexattr(t *thread, a []value) (value, error) {
	p, name, fl, err := xattrArgs(t, "removexattr", a[0], a[1], a[2])
	if err != nil {
		return value{}, err
	}
	return object.None, fail(t, host(t).Removexattr(p.name, p.fd, name, fl), p)
}

// https://docs.python.org/3.13/library/os.html#os.open
func open(t *thread, a []value) (value, error) {
	p, err := toPath(t, "open", "path", a[0], 0)
	if err != nil {
		return value{}, err
	}
	flags, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	mode, err := toCInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	dir, err := dirFD(t, a[3])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("open", a[0], object.None, object.Int(int64(flags))); err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	var fd int
	if hostos.OpenWaits(h, dir, p.name, flags) {
		fd, err = hostos.OpenWaiting(h, dir, p.name, flags, uint32(mode), t.AwaitCall)
	} else {
		t.AllowThreads(func() { fd, err = h.Open(dir, p.name, flags, uint32(mode)) })
	}
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return object.Int(int64(fd)), nil
}

func close_(t *thread, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	h := host(t)
	t.AllowThreads(func() { err = h.Close(fd) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.None, nil
}

func read(t *thread, fd, n int) (value, error) {
	if n < 0 {
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	if err := t.CheckAlloc(n); err != nil {
		return value{}, err
	}
	buf := make([]byte, n)
	h := host(t)
	var err error
	hostos.Sync(t.Interp.Data)
	if n > 0 && hostos.MayWait(h, fd) {
		n, err = hostos.ReadWaiting(h, waiter{t}, fd, buf)
	} else {
		t.AllowThreads(func() { n, err = h.Read(fd, buf) })
	}
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	if n < len(buf)/2 {
		buf = append([]byte(nil), buf[:n]...)
	}
	return object.Of(object.NewBytes(t, buf[:n])), nil
}

// waiter is a thread that waits for a descriptor.
type waiter struct{ t *thread }

func (w waiter) Block(f func()) { w.t.AllowThreads(f) }

func (w waiter) AwaitFD(fd int, events int16) error {
	_, err := object.Await(w.t, hostos.From(w.t.Interp.Data).Await, []hostos.PollFD{{FD: fd, Events: events}}, -1)
	return err
}

func write(t *thread, fd int, data object.BytesLike) (value, error) {
	h := host(t)
	var n int
	var err error
	if len(data.B) > 0 && hostos.MayWait(h, fd) {
		n, err = hostos.WriteWaiting(h, waiter{t}, fd, data.B)
		return intResult(t, n, err)
	}
	t.AllowThreads(func() { n, err = h.Write(fd, data.B) })
	return intResult(t, n, err)
}

func pread(t *thread, fd, n int, off int64) (value, error) {
	if n < 0 {
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	if err := t.CheckAlloc(n); err != nil {
		return value{}, err
	}
	buf := make([]byte, n)
	h := host(t)
	var err error
	t.AllowThreads(func() { n, err = h.Pread(fd, buf, off) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.NewBytes(t, buf[:n:n])), nil
}

func pwrite(t *thread, fd int, data object.BytesLike, off int64) (value, error) {
	h := host(t)
	var n int
	var err error
	t.AllowThreads(func() { n, err = h.Pwrite(fd, data.B, off) })
	return intResult(t, n, err)
}

func vectored(t *thread, fn string, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	var off int64
	var flags int
	if len(a) > 2 {
		if off, err = object.AsInt64(t, a[2]); err != nil {
			return value{}, err
		}
		if flags, err = toCInt(t, a[3]); err != nil {
			return value{}, err
		}
	}
	how := 0
	if strings.Contains(fn, "read") {
		how = object.BufferWritable
	}
	if a[1].Type().Slots.GetItem == nil {
		return value{}, object.TypeErrorf("%s() arg 2 must be a sequence", fn)
	}
	bufs, done, err := buffers(t, a[1], fn+"() arg 2", how)
	if err != nil {
		return value{}, err
	}
	defer done()
	h := host(t)
	var n int
	t.AllowThreads(func() {
		switch fn {
		case "readv":
			n, err = h.Readv(fd, bufs)
		case "writev":
			n, err = h.Writev(fd, bufs)
		case "preadv":
			n, err = h.Preadv(fd, bufs, off, flags)
		default:
			n, err = h.Pwritev(fd, bufs, off, flags)
		}
	})
	return intResult(t, n, err)
}

func lseek(t *thread, fd int, pos int64, whence int) (value, error) {
	n, err := host(t).Seek(fd, pos, whence)
	return intResult(t, int(n), err)
}

func dup(t *thread, fd int) (value, error) {
	n, err := host(t).Dup(fd)
	return intResult(t, n, err)
}

func dup2(t *thread, a []value) (value, error) {
	fd, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	fd2, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	on, err := object.Truth(t, a[2])
	if err != nil {
		return value{}, err
	}
	hostos.Sync(t.Interp.Data)
	return intResult(t, fd2, host(t).Dup2(fd, fd2, on))
}

func pipe(t *thread, flags int) (value, error) {
	r, w, err := host(t).Pipe(flags)
	return pairResult(t, r, w, err)
}

func getTerminalSize(t *thread, a object.Args) (value, error) {
	if err := a.NoKeywords("get_terminal_size"); err != nil {
		return value{}, err
	}
	if err := a.Count("get_terminal_size", 0, 1); err != nil {
		return value{}, err
	}
	fd := 1
	if len(a.V) == 1 {
		n, err := toCInt(t, a.V[0])
		if err != nil {
			return value{}, err
		}
		fd = n
	}
	c, l, err := host(t).TerminalSize(fd)
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return terminalSize.New(t, object.Int(int64(c)), object.Int(int64(l))), nil
}

// Commands of lockf.
const (
	lockUnlock = 0
	lockLock   = 1
	lockTry    = 2
	lockTest   = 3
)

func lockf(t *thread, fd, cmd int, length int64) (nothing, error) {
	op := 2
	switch cmd {
	case lockUnlock:
		op = 8
	case lockTry, lockTest:
		op = 2 | 4
	case lockLock:
	default:
		return noResult(t, syscall.EINVAL)
	}
	h := host(t)
	var err error
	if cmd == lockLock {
		abandoned := func() {
			if err == nil {
				h.Lockf(fd, 8, 0, length, 1)
			}
		}
		if err := t.AwaitCall(func() { err = h.Lockf(fd, op, 0, length, 1) }, abandoned); err != nil {
			return nothing{}, err
		}
		return noResult(t, err)
	}
	t.AllowThreads(func() {
		if err = h.Lockf(fd, op, 0, length, 1); cmd == lockTest && err == nil {
			err = h.Lockf(fd, 8, 0, length, 1)
		}
	})
	return noResult(t, err)
}

func sendfile(t *thread, a []value) (value, error) {
	out, err := toCInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	in, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	count, err := object.AsInt(t, a[3])
	if err != nil {
		return value{}, err
	}
	var off *int64
	if !a[2].IsNone() {
		n, err := object.AsInt64(t, a[2])
		if err != nil {
			return value{}, err
		}
		off = &n
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	var n int
	t.AllowThreads(func() { n, err = h.Sendfile(out, in, off, count) })
	return intResult(t, n, err)
}

// copyRange implements copy_file_range, with flags -1, and splice.
func copyRange(t *thread, a []value) (value, error) {
	var nums [3]int
	var err error
	for i := range nums {
		if nums[i], err = object.AsInt(t, a[i]); err != nil {
			return value{}, err
		}
	}
	if nums[2] < 0 {
		return value{}, object.ValueErrorf("negative value for 'count' not allowed")
	}
	var offs [2]*int64
	for i := range offs {
		if !a[3+i].IsNone() {
			n, err := object.AsInt64(t, a[3+i])
			if err != nil {
				return value{}, err
			}
			offs[i] = &n
		}
	}
	flags, err := toCInt(t, a[5])
	if err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	var n int
	t.AllowThreads(func() {
		if flags < 0 {
			n, err = h.CopyFileRange(nums[0], nums[1], nums[2], offs[0], offs[1])
		} else {
			n, err = h.Splice(nums[0], nums[1], nums[2], offs[0], offs[1], flags)
		}
	})
	return intResult(t, n, err)
}

func eventfdRead(t *thread, fd int) (value, error) {
	var b [8]byte
	h := host(t)
	var err error
	t.AllowThreads(func() { _, err = h.Read(fd, b[:]) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	n := uint64(0)
	for i, c := range b {
		n |= uint64(c) << (8 * i)
	}
	return uint64Of(n), nil
}

func eventfdWrite(t *thread, fd int, v value) (nothing, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return nothing{}, err
	}
	n := object.BigOf(i).Uint64()
	var b [8]byte
	for i := range b {
		b[i] = byte(n >> (8 * i))
	}
	h := host(t)
	t.AllowThreads(func() { _, err = h.Write(fd, b[:]) })
	return noResult(t, err)
}

func memfdCreate(t *thread, a []value) (value, error) {
	name, err := object.FSName(t, a[0])
	if err != nil {
		return value{}, err
	}
	flags, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	fd, err := host(t).Memfd(name, flags)
	return intResult(t, fd, err)
}

// splitroot returns drive, root and tail; two leading slashes are a root of their own.
func splitroot(t *thread, v value) (value, error) {
	if v.Type().Has(object.FlagBytes) {
		b := (*object.Bytes)(v.P).B
		n := rootLen(string(b))
		part := func(b []byte) value { return object.Of(object.NewBytes(t, b)) }
		return object.Of(object.MakeTuple(t, part(nil), part(b[:n:n]), part(b[n:]))), nil
	}
	if !v.IsA(object.StrType) {
		p, err := object.FSPath(t, v)
		if err != nil {
			return value{}, err
		}
		return splitroot(t, p)
	}
	s := (*object.Str)(v.P)
	n := 0
	for n < 3 && n < s.Len() && s.At(n) == '/' {
		n++
	}
	if n == 3 {
		n = 1
	}
	return object.Of(object.MakeTuple(t, object.Of(object.EmptyStr()), object.Of(s.Slice(0, n)), object.Of(s.Slice(n, s.Len())))), nil
}

func rootLen(s string) int {
	switch {
	case !strings.HasPrefix(s, "/"):
		return 0
	case strings.HasPrefix(s, "//") && !strings.HasPrefix(s, "///"):
		return 2
	}
	return 1
}

// https://docs.python.org/3.13/library/os.path.html#os.path.normpath
func pathNormpath(t *thread, v value) (value, error) {
	p, err := object.FSPath(t, v)
	if err != nil {
		return value{}, err
	}
	if p.Type().Has(object.FlagBytes) {
		return object.Of(object.NewBytes(t, []byte(normpath(string((*object.Bytes)(p.P).B))))), nil
	}
	s := (*object.Str)(p.P).String()
	return object.NewStr(normpath(s)), nil
}

func normpath(s string) string {
	if s == "" {
		return "."
	}
	n := rootLen(s)
	root, rest := s[:n], s[n:]
	var parts []string
	for part := range strings.SplitSeq(rest, "/") {
		switch {
		case part == "" || part == ".":
		case part == ".." && len(parts) > 0 && parts[len(parts)-1] != "..":
			parts = parts[:len(parts)-1]
		case part == ".." && n > 0:
		default:
			parts = append(parts, part)
		}
	}
	if out := root + strings.Join(parts, "/"); out != "" {
		return out
	}
	return "."
}

func random(t *thread, n int) (value, error) {
	if n < 0 {
		return value{}, object.ValueErrorf("negative argument not allowed")
	}
	if err := t.CheckAlloc(n); err != nil {
		return value{}, err
	}
	b := make([]byte, n)
	if err := host(t).Random(b); err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.NewBytes(t, b)), nil
}
