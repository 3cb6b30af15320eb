package posix

import (
	"math"
	"strings"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the functions about processes, users and the system.

var processFuncs = [...]object.FuncDef{
	getInt("getpid()", hostos.Host.Getpid, "Return the current process id."),
	getInt("getppid()", hostos.Host.Getppid, "Return the parent's process id."),
	getInt("getuid()", hostos.Host.Getuid, "Return the current process's user id."),
	getInt("geteuid()", hostos.Host.Geteuid, "Return the current process's effective user id."),
	getInt("getgid()", hostos.Host.Getgid, "Return the current process's group id."),
	getInt("getegid()", hostos.Host.Getegid, "Return the current process's effective group id."),
	getInt("getpgrp()", hostos.Host.Getpgrp, "Return the current process group id."),
	object.Func0("getgroups()", func(t *thread) (value, error) {
		ids, err := host(t).Getgroups()
		return intList(t, ids, err)
	}, "Return list of supplemental group IDs for the process."),
	object.Func2("getgrouplist(user, group, /)", getgrouplist, "Returns a list of groups to which a user belongs."),
	object.Func0("getresuid()", func(t *thread) (value, error) { return triple(t, host(t).Getresuid) }, "Return a tuple of the current process's real, effective, and saved user ids."),
	object.Func0("getresgid()", func(t *thread) (value, error) { return triple(t, host(t).Getresgid) }, "Return a tuple of the current process's real, effective, and saved group ids."),
	setIDs("setuid(uid, /)", "Set the current process's user id."),
	setIDs("seteuid(euid, /)", "Set the current process's effective user id."),
	setIDs("setgid(gid, /)", "Set the current process's group id."),
	setIDs("setegid(egid, /)", "Set the current process's effective group id."),
	setIDs("setreuid(ruid, euid, /)", "Set the current process's real and effective user ids."),
	setIDs("setregid(rgid, egid, /)", "Set the current process's real and effective group ids."),
	setIDs("setresuid(ruid, euid, suid, /)", "Set the current process's real, effective, and saved user ids."),
	setIDs("setresgid(rgid, egid, sgid, /)", "Set the current process's real, effective, and saved group ids."),
	object.Func1("setgroups(groups, /)", func(t *thread, v value) (nothing, error) {
		items, err := object.ListOf(t, v)
		if err != nil {
			return nothing{}, object.TypeErrorf("setgroups argument must be a sequence")
		}
		gids := make([]int, len(items))
		for i, x := range items {
			if gids[i], err = toID(t, x, "gid"); err != nil {
				return nothing{}, err
			}
		}
		return noResult(t, host(t).Setgroups(gids))
	}, "Set the groups of the current process to list."),
	object.Func2("initgroups(username, gid, /)", initgroups, "Initialize the group access list."),
	object.Func1("getpgid(pid)", func(t *thread, pid int) (value, error) {
		n, err := host(t).Getpgid(pid)
		return intResult(t, n, err)
	}, "Call the system call getpgid(), and return the result."),
	object.Func2("setpgid(pid, pgrp, /)", func(t *thread, pid, pgrp int) (nothing, error) { return noResult(t, host(t).Setpgid(pid, pgrp)) }, "Call the system call setpgid(pid, pgrp)."),
	object.Func0("setpgrp()", func(t *thread) (nothing, error) { return noResult(t, host(t).Setpgid(0, 0)) }, "Make the current process the leader of its process group."),
	object.Func1("getsid(pid, /)", func(t *thread, pid int) (value, error) {
		n, err := host(t).Getsid(pid)
		return intResult(t, n, err)
	}, "Call the system call getsid(pid) and return the result."),
	object.Func0("setsid()", func(t *thread) (nothing, error) { return noResult(t, host(t).Setsid()) }, "Call the system call setsid()."),
	object.Func2("getpriority(which, who)", func(t *thread, which, who int) (value, error) {
		n, err := host(t).Getpriority(which, who)
		return intResult(t, n, err)
	}, "Return program scheduling priority."),
	object.Func3("setpriority(which, who, priority)", func(t *thread, which, who, prio int) (nothing, error) {
		return noResult(t, host(t).Setpriority(which, who, prio))
	}, "Set program scheduling priority."),
	object.Func1("nice(increment, /)", func(t *thread, inc int) (value, error) {
		h := host(t)
		n, err := h.Getpriority(0, 0)
		if err == nil {
			if err = h.Setpriority(0, 0, n+inc); err == nil {
				n, err = h.Getpriority(0, 0)
			}
		}
		return intResult(t, n, err)
	}, "Add increment to the priority of process and return the new priority."),
	object.Func1("umask(mask, /)", func(t *thread, mask int) (int, error) { return host(t).Umask(mask), nil }, "Set the current numeric umask and return the previous umask."),
	object.Func2("kill(pid, signal, /)", func(t *thread, pid, sig int) (nothing, error) {
		if err := t.Audit("os.kill", object.Int(int64(pid)), object.Int(int64(sig))); err != nil {
			return nothing{}, err
		}
		h := host(t)
		if s := hostos.SignalsOf(t.Interp.Data); s != nil && pid == h.Getpid() && s.Trip(sig) {
			// A signal to oneself arrives before the call returns.
			return nothing{}, t.HandleBreaker()
		}
		return noResult(t, h.Kill(pid, sig))
	}, "Kill a process with a signal."),
	object.Func2("killpg(pgid, signal, /)", func(t *thread, pgid, sig int) (nothing, error) { return noResult(t, host(t).Killpg(pgid, sig)) }, "Kill a process group with a signal."),
	object.FuncSlice("_exit(status)", func(t *thread, a []value) (value, error) {
		n, err := toCInt(t, a[0])
		if err == nil {
			host(t).Exit(n)
		}
		return object.None, err
	}, "Exit to the system with specified status, without normal exit processing."),
	object.Func0("abort()", func(t *thread) (nothing, error) { host(t).Abort(); return nothing{}, nil }, "Abort the interpreter immediately."),
	object.FuncSlice("execv(path, argv, /)", func(t *thread, a []value) (value, error) { return exec(t, "execv", a) }, "Execute an executable path with arguments, replacing current process."),
	object.FuncSlice("execve(path, argv, env)", func(t *thread, a []value) (value, error) { return exec(t, "execve", a) }, "Execute an executable path with arguments, replacing current process."),
	object.FuncSlice(spawnSig("posix_spawn"), func(t *thread, a []value) (value, error) { return spawn(t, "posix_spawn", a) }, "Execute the program specified by path in a new process."),
	object.FuncSlice(spawnSig("posix_spawnp"), func(t *thread, a []value) (value, error) { return spawn(t, "posix_spawnp", a) }, "Execute the program specified by path in a new process."),
	object.FuncSlice("system(command)", system, "Execute the command in a subshell."),
	object.Func0("wait()", func(t *thread) (value, error) {
		pid, status, _, err := wait(t, -1, 0)
		return pairResult(t, pid, status, err)
	}, "Wait for completion of a child process."),
	object.Func2("waitpid(pid, options, /)", func(t *thread, pid, options int) (value, error) {
		pid, status, _, err := wait(t, pid, options)
		return pairResult(t, pid, status, err)
	}, "Wait for completion of a given child process."),
	object.Func1("wait3(options)", func(t *thread, options int) (value, error) { return wait4(t, -1, options) }, "Wait for completion of a child process."),
	object.Func2("wait4(pid, options)", wait4, "Wait for completion of a specific child process."),
	object.Func3("waitid(idtype, id, options, /)", waitid, "Returns the result of waiting for a process or processes."),
	object.Func1("waitstatus_to_exitcode(status)", waitstatusToExitcode, "Convert a wait status to an exit code."),
	onStatus("WIFEXITED", func(s int) value { return object.Bool(s&0x7f == 0) }),
	onStatus("WEXITSTATUS", func(s int) value { return object.Int(int64(s >> 8 & 0xff)) }),
	onStatus("WIFSIGNALED", func(s int) value { return object.Bool(s&0x7f != 0 && s&0x7f != 0x7f) }),
	onStatus("WTERMSIG", func(s int) value { return object.Int(int64(s & 0x7f)) }),
	onStatus("WIFSTOPPED", func(s int) value { return object.Bool(s&0xff == 0x7f) }),
	onStatus("WSTOPSIG", func(s int) value { return object.Int(int64(s >> 8 & 0xff)) }),
	onStatus("WIFCONTINUED", func(s int) value { return object.Bool(s == 0xffff) }),
	object.Func1("WCOREDUMP(status, /)", func(t *thread, s int) (bool, error) { return s&0x80 != 0, nil }, "Return True if the process returning status was dumped to a core file."),
	object.Func0("fork()", fork, "Fork a child process.\n\nReturn 0 to child process and PID of child to parent process."),
	object.Func0("forkpty()", forkpty, "Fork a new process with a new pseudo-terminal as controlling tty."),
	object.FuncSlice("register_at_fork(*, before=<unrepresentable>, after_in_child=<unrepresentable>, after_in_parent=<unrepresentable>)", registerAtFork, "Register callables to be called when forking a new process."),
	object.Func0("times()", func(t *thread) (value, error) {
		u, s, cu, cs, e := host(t).Times()
		f := object.Float
		return timesResult.New(t, f(u), f(s), f(cu), f(cs), f(e)), nil
	}, "Return a collection containing process timing information."),
	object.Func0("uname()", func(t *thread) (value, error) {
		u, err := host(t).Uname()
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		s := object.FSStr
		return unameResult.New(t, s(u.Sysname), s(u.Nodename), s(u.Release), s(u.Version), s(u.Machine)), nil
	}, "Return an object identifying the current operating system."),
	object.Func0("cpu_count()", func(t *thread) (int, error) {
		if n := t.Interp.Config.Flags["cpu_count"]; n > 0 {
			return n, nil
		}
		return host(t).CPUCount(), nil
	}, "Return the number of logical CPUs in the system."),
	object.Func1("sched_getaffinity(pid, /)", func(t *thread, pid int) (value, error) {
		cpus, err := host(t).Affinity(pid)
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		items := make([]value, len(cpus))
		for i, c := range cpus {
			items[i] = object.Int(int64(c))
		}
		s, err := object.NewSet(t, items)
		return object.Of(s), err
	}, "Return the affinity of the process identified by pid (or the current process if zero)."),
	object.Func2("sched_setaffinity(pid, mask, /)", func(t *thread, pid int, mask value) (nothing, error) {
		items, err := object.ListOf(t, mask)
		if err != nil {
			return nothing{}, err
		}
		cpus := make([]int, len(items))
		for i, x := range items {
			if cpus[i], err = toCInt(t, x); err != nil {
				return nothing{}, err
			}
			if cpus[i] < 0 {
				return nothing{}, object.ValueErrorf("negative CPU number")
			}
		}
		return noResult(t, host(t).SetAffinity(pid, cpus))
	}, "Set the CPU affinity of the process identified by pid to mask."),
	object.Func0("sched_yield()", func(t *thread) (nothing, error) { t.AllowThreads(host(t).SchedYield); return nothing{}, nil }, "Voluntarily relinquish the CPU."),
	object.Func0("getloadavg()", func(t *thread) (value, error) {
		l, err := host(t).Loadavg()
		if err != nil {
			return value{}, object.Errorf(object.OSError, "Load averages are unobtainable")
		}
		return object.Of(object.MakeTuple(t, object.Float(l[0]), object.Float(l[1]), object.Float(l[2]))), nil
	}, "Return average recent system load information."),
	object.Func1("sysconf(name, /)", func(t *thread, v value) (value, error) {
		n, err := confName(t, v, sysconfNames[:])
		if err != nil {
			return value{}, err
		}
		n, err = host(t).Sysconf(n)
		return intResult(t, n, err)
	}, "Return an integer-valued system configuration variable."),
	object.Func2("pathconf(path, name)", func(t *thread, f, v value) (value, error) {
		p, err := toPath(t, "pathconf", "path", f, orFD)
		if err != nil {
			return value{}, err
		}
		return pathconf(t, p, v)
	}, "Return the configuration limit name for the file or directory path."),
	object.Func2("fpathconf(fd, name, /)", func(t *thread, f, v value) (value, error) {
		fd, err := object.Fileno(t, f)
		if err != nil {
			return value{}, err
		}
		return pathconf(t, path{isFD: true, fd: fd}, v)
	}, "Return the configuration limit name for the file descriptor fd."),
	object.Func1("confstr(name, /)", func(t *thread, v value) (value, error) {
		n, err := confName(t, v, confstrNames[:])
		if err != nil {
			return value{}, err
		}
		if n == 0 {
			return object.NewStr("/bin:/usr/bin"), nil
		}
		return object.None, nil
	}, "Return a string-valued system configuration variable."),
	object.Func0("getlogin()", func(t *thread) (value, error) {
		s, err := host(t).Login()
		return strResult(t, s, err)
	}, "Return the actual login name."),
	object.FuncSlice("putenv(name, value, /)", putenv, "Change or add an environment variable."),
	object.FuncSlice("unsetenv(name, /)", func(t *thread, a []value) (value, error) {
		name, err := object.FSName(t, a[0])
		if err != nil {
			return value{}, err
		}
		_, err = noResult(t, host(t).Unsetenv(name))
		return object.None, err
	}, "Delete an environment variable."),
	object.Func2("pidfd_open(pid, flags=0)", func(t *thread, pid, flags int) (value, error) {
		fd, err := host(t).PidfdOpen(pid, flags)
		return intResult(t, fd, err)
	}, "Return a file descriptor referring to the process *pid*."),
	object.Func0("_inputhook()", func(t *thread) (nothing, error) { return nothing{}, nil }, "Calls PyOS_CallInputHook droppong the GIL first"),
	object.Func0("_is_inputhook_installed()", func(t *thread) (bool, error) { return false, nil }, "Checks if PyOS_CallInputHook is set"),
}

func getInt(sig string, f func(hostos.Host) int, doc string) object.FuncDef {
	return object.Func0(sig, func(t *thread) (int, error) { return f(host(t)), nil }, doc)
}

func intList(t *thread, ids []int, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	items := make([]value, len(ids))
	for i, n := range ids {
		items[i] = object.Int(int64(n))
	}
	return object.Of(object.NewList(t, items)), nil
}

func triple(t *thread, f func() (a, b, c int)) (value, error) {
	a, b, c := f()
	return object.Of(object.MakeTuple(t, object.Int(int64(a)), object.Int(int64(b)), object.Int(int64(c)))), nil
}

func setIDs(sig, doc string) object.FuncDef {
	return object.FuncSlice(sig, func(t *thread, a []value) (value, error) {
		fn := sigName(sig)
		ids := make([]int, len(a))
		var err error
		for i, x := range a {
			what := "uid"
			if strings.Contains(fn, "gid") {
				what = "gid"
			}
			if ids[i], err = toID(t, x, what); err != nil {
				return value{}, err
			}
		}
		_, err = noResult(t, host(t).SetIDs(fn, ids...))
		return object.None, err
	}, doc)
}

// groupsOf returns the groups of a user, gid first.
func groupsOf(t *thread, user string, gid int) ([]int, error) {
	groups, err := host(t).Groups()
	out := []int{gid}
	for _, g := range groups {
		for _, m := range g.Members {
			if m == user && g.GID != gid {
				out = append(out, g.GID)
			}
		}
	}
	return out, err
}

func getgrouplist(t *thread, user string, group value) (value, error) {
	gid, err := toID(t, group, "gid")
	if err != nil {
		return value{}, err
	}
	ids, err := groupsOf(t, user, gid)
	return intList(t, ids, err)
}

func initgroups(t *thread, user value, group value) (nothing, error) {
	name, err := object.FSName(t, user)
	if err != nil {
		return nothing{}, err
	}
	gid, err := toID(t, group, "gid")
	if err != nil {
		return nothing{}, err
	}
	ids, err := groupsOf(t, name, gid)
	if err == nil {
		err = host(t).Setgroups(ids)
	}
	return noResult(t, err)
}

// argStrings converts the argv of fn.
func argStrings(t *thread, fn string, v value) ([]string, error) {
	if !v.Type().Has(object.FlagList) && !v.Type().Has(object.FlagTuple) {
		return nil, object.TypeErrorf("%s: argv must be a tuple or list", fn)
	}
	items, err := object.ListOf(t, v)
	if err != nil {
		return nil, err
	}
	if len(items) == 0 {
		return nil, object.ValueErrorf("%s: argv must not be empty", fn)
	}
	out := make([]string, len(items))
	for i, x := range items {
		if out[i], err = object.FSName(t, x); err != nil {
			return nil, err
		}
	}
	if out[0] == "" {
		return nil, object.ValueErrorf("%s: argv first element cannot be empty", fn)
	}
	return out, nil
}

// envStrings converts an environment mapping.
func envStrings(t *thread, fn string, v value) ([]string, error) {
	if v.Type().Slots.GetItem == nil || v.Type().Has(object.FlagTuple) || v.Type().Has(object.FlagList) {
		return nil, object.TypeErrorf("%s: environment must be a mapping object", fn)
	}
	keys, err := object.CallMethod(t, v, "keys")
	if err != nil {
		return nil, err
	}
	names, err := object.ListOf(t, keys)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(names))
	for i, k := range names {
		x, err := object.GetItem(t, v, k)
		if err != nil {
			return nil, err
		}
		name, err := object.FSName(t, k)
		if err != nil {
			return nil, err
		}
		val, err := object.FSName(t, x)
		if err != nil {
			return nil, err
		}
		if name == "" || strings.IndexByte(name[1:], '=') >= 0 {
			return nil, object.ValueErrorf("illegal environment variable name")
		}
		out[i] = name + "=" + val
	}
	return out, nil
}

// https://docs.python.org/3.13/library/os.html#os.execv
func exec(t *thread, fn string, a []value) (value, error) {
	allow := 0
	if fn == "execve" {
		allow = orFD
	}
	p, err := toPath(t, fn, "path", a[0], allow)
	if err != nil {
		return value{}, err
	}
	argv, err := argStrings(t, fn, a[1])
	if err != nil {
		if fn == "execv" && object.Matches(err, object.TypeError) && !a[1].Type().Has(object.FlagList) && !a[1].Type().Has(object.FlagTuple) {
			err = object.TypeErrorf("execv() arg 2 must be a tuple or list")
		}
		return value{}, err
	}
	env := host(t).Environ()
	if fn == "execve" {
		if env, err = envStrings(t, fn, a[2]); err != nil {
			return value{}, err
		}
	}
	hostos.Sync(t.Interp.Data)
	if p.isFD {
		p.name = "/proc/self/fd/" + object.ReprOr(t, object.Int(int64(p.fd)))
	}
	return object.None, fail(t, host(t).Exec(p.name, argv, env), p)
}

func spawnSig(name string) string {
	return name + "(path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=<unrepresentable>)"
}

// https://docs.python.org/3.13/library/os.html#os.posix_spawn
func spawn(t *thread, fn string, a []value) (value, error) {
	p, err := toPath(t, fn, "path", a[0], 0)
	if err != nil {
		return value{}, err
	}
	s := hostos.Spawn{Path: p.name, Pgid: -1}
	if s.Argv, err = argStrings(t, fn, a[1]); err != nil {
		return value{}, err
	}
	h := host(t)
	if a[2].IsNone() {
		s.Env = h.Environ()
	} else if s.Env, err = envStrings(t, fn, a[2]); err != nil {
		return value{}, err
	}
	if a[4].P != nil {
		if s.Pgid, err = toCInt(t, a[4]); err != nil {
			return value{}, err
		}
	}
	if s.Setsid, err = object.Truth(t, a[6]); err != nil {
		return value{}, err
	}
	if a[5].P != nil {
		if on, err := object.Truth(t, a[5]); err != nil {
			return value{}, err
		} else if on && (h.Getuid() != h.Geteuid() || h.Getgid() != h.Getegid()) {
			s.Creds = &hostos.Creds{UID: uint32(h.Getuid()), GID: uint32(h.Getgid())}
		}
	}
	if a[7].P != nil {
		mask, err := signalList(t, a[7])
		if err != nil {
			return value{}, err
		}
		if mask != nil {
			s.Mask = &mask
		}
	}
	if s.Mask == nil {
		s.Mask = hostos.MaskOfChild(t.SigMask)
	}
	if a[8].P != nil {
		if s.Default, err = signalList(t, a[8]); err != nil {
			return value{}, err
		}
	}
	if a[9].P != nil && !a[9].IsNone() {
		if s.Scheduler, err = spawnScheduler(t, a[9]); err != nil {
			return value{}, err
		}
	}
	files := map[int]int{0: 0, 1: 1, 2: 2}
	var opened []int
	defer func() {
		for _, fd := range opened {
			h.Close(fd)
		}
	}()
	if a[3].P != nil && !a[3].IsNone() {
		if _, err := object.Iter(t, a[3]); err != nil {
			return value{}, object.TypeErrorf("file_actions must be a sequence or None")
		}
		err = object.Iterate(t, a[3], func(x value) error {
			fd, err := spawnAction(t, h, fn, x, files)
			if fd >= 0 {
				opened = append(opened, fd)
			}
			return err
		})
		if err != nil {
			return value{}, err
		}
	}
	n := 0
	for fd := range files {
		n = max(n, fd+1)
	}
	for fd := range n {
		if src, ok := files[fd]; ok {
			s.Files = append(s.Files, src)
		} else {
			s.Files = append(s.Files, -1)
		}
	}
	if fn == "posix_spawnp" && !strings.Contains(s.Path, "/") {
		s.Path = lookPath(h, s.Path)
	}
	hostos.Sync(t.Interp.Data)
	var pid int
	t.AllowThreads(func() { pid, err = h.Start(&s) })
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return object.Int(int64(pid)), nil
}

// spawnAction performs an element of file_actions on the table of descriptors; it returns a
// descriptor to close afterwards, or -1.
func spawnAction(t *thread, h hostos.Host, fn string, x value, files map[int]int) (int, error) {
	bad := object.TypeErrorf("Each file_actions element must be a non-empty tuple")
	if !x.Type().Has(object.FlagTuple) {
		return -1, bad
	}
	items := (*object.Tuple)(x.P).Items
	if len(items) == 0 {
		return -1, bad
	}
	var n [6]int
	for i, v := range items {
		if i >= len(n) {
			return -1, object.TypeErrorf("Unknown file_actions identifier")
		}
		if i == 2 && n[0] == spawnOpen {
			continue
		}
		k, err := toCInt(t, v)
		if err != nil {
			return -1, err
		}
		n[i] = k
	}
	switch {
	case n[0] == spawnOpen && len(items) == 5:
		name, err := object.FSName(t, items[2])
		if err != nil {
			return -1, err
		}
		fd, err := h.Open(hostos.AtCWD, name, n[3], uint32(n[4]))
		if err != nil {
			return -1, object.OSErrorOf(t, err, items[2])
		}
		files[n[1]] = fd
		return fd, nil
	case n[0] == spawnClose && len(items) == 2:
		delete(files, n[1])
	case n[0] == spawnDup2 && len(items) == 3:
		src, ok := files[n[1]]
		if !ok {
			src = n[1]
		}
		files[n[2]] = src
	case n[0] == spawnCloseFrom && len(items) == 2:
		for fd := range files {
			if fd >= n[1] {
				delete(files, fd)
			}
		}
	case n[0] >= spawnOpen && n[0] <= spawnCloseFrom:
		name := [...]string{"open", "close", "dup2", "closefrom"}[n[0]]
		return -1, object.TypeErrorf("A %s file_action tuple must have %d elements", name, [...]int{5, 2, 3, 2}[n[0]])
	default:
		return -1, object.TypeErrorf("Unknown file_actions identifier")
	}
	return -1, nil
}

const (
	spawnOpen = iota
	spawnClose
	spawnDup2
	spawnCloseFrom
)

// signalList converts the signals of an iterable; nil for an empty tuple, the default.
func signalList(t *thread, v value) ([]int, error) {
	if v.Type() == object.TupleType && len((*object.Tuple)(v.P).Items) == 0 {
		return nil, nil
	}
	out := []int{}
	err := object.Iterate(t, v, func(x value) error {
		i, err := object.Index(t, x)
		if err != nil {
			return err
		}
		if n := object.BigOf(i); !n.IsInt64() || n.Int64() < 1 || n.Int64() > maxSignal {
			return object.ValueErrorf("signal number %s out of range [1; %d]", n, maxSignal)
		}
		out = append(out, int(i.Int64()))
		return nil
	})
	return out, err
}

const maxSignal = 64

// spawnScheduler converts the pair of a policy, or None, and a sched_param.
func spawnScheduler(t *thread, v value) (*hostos.Scheduler, error) {
	if !v.Type().Has(object.FlagTuple) || len((*object.Tuple)(v.P).Items) != 2 {
		return nil, object.TypeErrorf("A scheduler tuple must have two elements")
	}
	items := (*object.Tuple)(v.P).Items
	s := &hostos.Scheduler{Policy: -1}
	var err error
	if !items[0].IsNone() {
		if s.Policy, err = toCInt(t, items[0]); err != nil {
			return nil, err
		}
		if s.Policy < 0 {
			s.Policy = math.MaxInt32
		}
	}
	s.Priority, err = schedPriority(t, items[1])
	return s, err
}

// lookPath finds a program along $PATH.
func lookPath(h hostos.Host, name string) string {
	dirs := "/bin:/usr/bin"
	for _, kv := range h.Environ() {
		if v, ok := strings.CutPrefix(kv, "PATH="); ok {
			dirs = v
		}
	}
	for d := range strings.SplitSeq(dirs, ":") {
		if d == "" {
			d = "."
		}
		if full := d + "/" + name; h.Access(hostos.AtCWD, full, 1, true, 0) == nil {
			return full
		}
	}
	return name
}

func system(t *thread, a []value) (value, error) {
	cmd, err := object.FSName(t, a[0])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.system", a[0]); err != nil {
		return value{}, err
	}
	h := host(t)
	hostos.Sync(t.Interp.Data)
	status := 0
	t.AllowThreads(func() {
		var pid int
		pid, err = h.Start(&hostos.Spawn{Path: "/bin/sh", Argv: []string{"sh", "-c", cmd}, Env: h.Environ(), Files: []int{0, 1, 2}, Pgid: -1})
		if err == nil {
			_, status, _, err = h.Wait(pid, 0)
		}
	})
	return intResult(t, status, err)
}

// awaitChild waits until wait finds a child that has ended; a signal's handler may end that.
func awaitChild(t *thread, pid int) error {
	h := host(t)
	for {
		if err := t.Interrupted(); err != nil {
			return err
		}
		var err error
		t.AllowThreads(func() { err = h.AwaitChild(pid, t.Alarm()) })
		if err != syscall.EINTR {
			return nil // the wait itself tells what is wrong
		}
		t.Thread.Rearm()
	}
}

// What waitid waits for.
const (
	pidType   = 1
	groupType = 2
	wExited   = 4
)

func wait(t *thread, pid, options int) (got, status int, ru hostos.Rusage, err error) {
	h := host(t)
	if options == 0 {
		if err := awaitChild(t, pid); err != nil {
			return 0, 0, ru, err
		}
	}
	t.AllowThreads(func() { got, status, ru, err = h.Wait(pid, options) })
	return
}

func wait4(t *thread, pid, options int) (value, error) {
	got, status, ru, err := wait(t, pid, options)
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(got)), object.Int(int64(status)), newRusage(t, ru))), nil
}

func waitid(t *thread, idType, id, options int) (value, error) {
	h := host(t)
	var w *hostos.WaitInfo
	var err error
	if options == wExited {
		pid := -1
		switch idType {
		case pidType:
			pid = id
		case groupType:
			pid = -id
		}
		if err := awaitChild(t, pid); err != nil {
			return value{}, err
		}
	}
	t.AllowThreads(func() { w, err = h.Waitid(idType, id, options) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	if w == nil {
		return object.None, nil
	}
	i := func(n int) value { return object.Int(int64(n)) }
	return waitidResult.New(t, i(w.PID), i(w.UID), i(w.Signo), i(w.Status), i(w.Code)), nil
}

func waitstatusToExitcode(t *thread, v value) (int, error) {
	s, err := toCInt(t, v)
	if err != nil {
		return 0, err
	}
	switch {
	case s&0x7f == 0:
		return s >> 8 & 0xff, nil
	case s&0xff == 0x7f:
		return 0, object.ValueErrorf("process stopped by delivery of signal %d", s>>8&0xff)
	case s&0x7f != 0x7f:
		return -(s & 0x7f), nil
	}
	return 0, object.ValueErrorf("invalid wait status: %d", s)
}

func onStatus(name string, f func(s int) value) object.FuncDef {
	return object.Func1(name+"(status)", func(t *thread, v value) (value, error) {
		s, err := toCInt(t, v)
		return f(s), err
	}, "")
}

type atForkKey struct{}

// registerAtFork keeps the hooks for the multiprocessing implementation of fork.
func registerAtFork(t *thread, a []value) (value, error) {
	names := [...]string{"before", "after_in_child", "after_in_parent"}
	any := false
	for i, f := range a {
		if f.P == nil {
			continue
		}
		any = true
		if !object.IsCallable(f) {
			return value{}, object.TypeErrorf("'%s' must be callable, not %s", names[i], f.Type().Name)
		}
	}
	if !any {
		return value{}, object.TypeErrorf("At least one argument is required.")
	}
	hooks, _ := t.Interp.Data[atForkKey{}].([][3]value)
	t.Interp.Data[atForkKey{}] = append(hooks, [3]value(a))
	return object.None, nil
}

func confName(t *thread, v value, names []name) (int, error) {
	if v.IsA(object.StrType) {
		s := (*object.Str)(v.P).String()
		for _, n := range names {
			if n.name == s {
				return n.n, nil
			}
		}
		return 0, object.ValueErrorf("unrecognized configuration name")
	}
	if !object.IsIndex(v) {
		return 0, object.TypeErrorf("configuration names must be strings or integers")
	}
	return toCInt(t, v)
}

// pathconf answers with the limits of Linux file systems, some of which a file system has of its own.
func pathconf(t *thread, p path, v value) (value, error) {
	n, err := confName(t, v, pathconfNames[:])
	if err != nil {
		return value{}, err
	}
	limit := -1
	switch n {
	case linkMax, nameMax, chownRestricted, blockSize, allocationSize:
		var s hostos.StatVFS
		if p.isFD {
			s, err = host(t).FstatVFS(p.fd)
		} else {
			s, err = host(t).StatVFS(p.name)
		}
		if err != nil {
			return value{}, fail(t, err, p)
		}
		switch n {
		case linkMax:
			limit = math.MaxInt16
		case nameMax:
			limit = int(s.Namemax)
		case chownRestricted:
			limit = 1
		case blockSize:
			limit = int(s.Bsize)
		case allocationSize:
			limit = int(s.Frsize)
		}
	case 1, 2: // MAX_CANON, MAX_INPUT
		limit = 255
	case 4, 5: // PATH_MAX, PIPE_BUF
		limit = 4096
	case 7: // NO_TRUNC
		limit = 1
	case 8: // VDISABLE
		limit = 0
	case 13: // FILESIZEBITS
		limit = 64
	default:
		if n < 0 || n > 20 {
			return value{}, object.NewOSError(int(syscall.EINVAL), value{})
		}
	}
	return object.Int(int64(limit)), nil
}

// The names of pathconf that a file system answers.
const (
	linkMax         = 0
	nameMax         = 3
	chownRestricted = 6
	blockSize       = 14
	allocationSize  = 18
)

func putenv(t *thread, a []value) (value, error) {
	name, err := object.FSName(t, a[0])
	if err != nil {
		return value{}, err
	}
	val, err := object.FSName(t, a[1])
	if err != nil {
		return value{}, err
	}
	if strings.ContainsRune(name, '=') {
		return value{}, object.ValueErrorf("illegal environment variable name")
	}
	_, err = noResult(t, host(t).Setenv(name, val))
	return object.None, err
}
