// Package posixsubprocess implements the Python module _posixsubprocess: starting a child
// process for module subprocess.
package posixsubprocess

import (
	"fmt"
	"math"
	"strings"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _posixsubprocess.
//
// https://docs.python.org/3.13/library/subprocess.html
var Module = object.ModuleDef{
	Name: "_posixsubprocess",
	Doc:  "A POSIX helper for the subprocess module.",
	Funcs: []object.FuncDef{
		object.FuncSlice("fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork, /)", forkExec, "Spawn a fresh new child process.\n\nThe child has the given descriptors as its standard streams, those in pass_fds,\nand if close_fds is false all other inheritable ones. If the program can't be run,\nthe reason is written to errpipe_write.\n\nReturns: the child process's PID."),
	},
}

// noChild is the process number of a child that could not be started: that of no process, so
// that waiting for it fails with ECHILD.
const noChild = math.MaxInt32

// The parameters of fork_exec.
const (
	argArgs = iota
	argExecutables
	argCloseFDs
	argPassFDs
	argCwd
	argEnv
	argP2CRead
	argP2CWrite
	argC2PRead
	argC2PWrite
	argErrRead
	argErrWrite
	argErrpipeRead
	argErrpipeWrite
	argRestoreSignals
	argSetsid
	argPgid
	argGid
	argGroups
	argUid
	argUmask
	argPreexec
)

func forkExec(t *thread, a []value) (value, error) {
	h := hostos.From(t.Interp.Data)
	closeFDs, err := object.Truth(t, a[argCloseFDs])
	if err != nil {
		return value{}, err
	}
	if !a[argPassFDs].Type().Has(object.FlagTuple) {
		return value{}, object.TypeErrorf("fork_exec() argument 4 must be tuple, not %s", a[argPassFDs].Type().Name)
	}
	var num [argPreexec]int
	for i := argP2CRead; i < argPreexec; i++ {
		switch i {
		case argGid, argGroups, argUid:
			continue
		}
		if num[i], err = object.AsInt(t, a[i]); err != nil {
			return value{}, err
		}
	}
	if closeFDs && num[argErrpipeWrite] < 3 {
		return value{}, object.ValueErrorf("errpipe_write must be >= 3")
	}
	pass, err := passed(t, (*object.Tuple)(a[argPassFDs].P).Items)
	if err != nil {
		return value{}, err
	}
	if !a[argPreexec].IsNone() {
		return value{}, object.NotImplementedErrorf("fork_exec() calls no preexec_fn: module subprocess does that after os.fork()")
	}
	s := hostos.Spawn{Pgid: num[argPgid], Setsid: num[argSetsid] != 0, Mask: hostos.MaskOfChild(t.SigMask)}
	if s.Argv, err = names(t, a[argArgs]); err != nil {
		return value{}, err
	}
	if len(s.Argv) == 0 {
		// The system starts such a program with one empty argument.
		s.Argv = []string{""}
	}
	executables, err := names(t, a[argExecutables])
	if err != nil {
		return value{}, err
	}
	if a[argEnv].IsNone() {
		s.Env = h.Environ()
	} else if s.Env, err = names(t, a[argEnv]); err != nil {
		return value{}, err
	}
	if !a[argCwd].IsNone() {
		if s.Dir, err = object.FSName(t, a[argCwd]); err != nil {
			return value{}, err
		}
	}
	if s.Creds, err = credentials(t, h, a); err != nil {
		return value{}, err
	}
	if num[argRestoreSignals] != 0 {
		s.Default = hostos.Restored[:]
	}
	s.Files = files(h, [3]int{num[argP2CRead], num[argC2PWrite], num[argErrWrite]}, pass, num[argErrpipeWrite], closeFDs)
	hostos.Sync(t.Interp.Data)
	pid := noChild
	var failure error
	where := ""
	t.AllowThreads(func() {
		if s.Dir != "" {
			if failure = checkDir(h, s.Dir); failure != nil {
				where = "noexec:chdir"
				return
			}
		}
		if m := num[argUmask]; m >= 0 {
			old := h.Umask(m)
			defer h.Umask(old)
		}
		failure = syscall.ENOENT
		for _, path := range executables {
			s.Path = path
			p, err := h.Start(&s)
			if err == nil {
				pid, failure = p, nil
				return
			}
			if err != syscall.ENOENT && err != syscall.ENOTDIR || failure == syscall.ENOENT {
				failure = err
			}
		}
	})
	if failure != nil {
		no, ok := failure.(syscall.Errno)
		if !ok {
			return value{}, object.OSErrorOf(t, failure, value{})
		}
		h.Write(num[argErrpipeWrite], fmt.Appendf(nil, "OSError:%X:%s", int(no), where))
	}
	return object.Int(int64(pid)), nil
}

// checkDir tells why a program can't be started in a directory.
func checkDir(h hostos.Host, dir string) error {
	st, err := h.Stat(hostos.AtCWD, dir, 0)
	switch {
	case err != nil:
		return err
	case st.Mode&syscall.S_IFMT != syscall.S_IFDIR:
		return syscall.ENOTDIR
	}
	return h.Access(hostos.AtCWD, dir, 1, false, 0)
}

// passed returns the descriptors to pass, which must be sorted and positive.
func passed(t *thread, items []value) ([]int, error) {
	out := make([]int, len(items))
	last := -1
	for i, v := range items {
		if !v.Type().Has(object.FlagInt) {
			return nil, object.ValueErrorf("bad value(s) in fds_to_keep")
		}
		fd, err := object.AsInt(t, v)
		if err != nil || fd < 0 || fd <= last || fd > math.MaxInt32 {
			return nil, object.ValueErrorf("bad value(s) in fds_to_keep")
		}
		out[i], last = fd, fd
	}
	return out, nil
}

// names converts a sequence of paths or byte strings.
func names(t *thread, v value) ([]string, error) {
	items, err := object.ListOf(t, v)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(items))
	for i, x := range items {
		if out[i], err = object.FSName(t, x); err != nil {
			return nil, err
		}
		if strings.IndexByte(out[i], 0) >= 0 {
			return nil, object.ValueErrorf("embedded null byte")
		}
	}
	return out, nil
}

// credentials returns the identity of the child, nil for that of this process.
func credentials(t *thread, h hostos.Host, a []value) (*hostos.Creds, error) {
	gid, groups, uid := a[argGid], a[argGroups], a[argUid]
	if gid.IsNone() && groups.IsNone() && uid.IsNone() {
		return nil, nil
	}
	id := func(v value, def int, what string) (uint32, error) {
		if v.IsNone() {
			return uint32(def), nil
		}
		n, err := object.AsInt64(t, v)
		switch {
		case err != nil && !object.Matches(err, object.OverflowError):
			return 0, object.ValueErrorf("invalid %s", what)
		case err != nil || n > math.MaxUint32:
			return 0, object.OverflowErrorf("%s is greater than maximum", what)
		case n < 0:
			return 0, object.OverflowErrorf("%s is less than minimum", what)
		}
		return uint32(n), nil
	}
	c := &hostos.Creds{}
	var err error
	if c.GID, err = id(gid, h.Getegid(), "gid"); err != nil {
		return nil, err
	}
	if c.UID, err = id(uid, h.Geteuid(), "uid"); err != nil {
		return nil, err
	}
	if !groups.IsNone() {
		if !groups.Type().Has(object.FlagList) {
			return nil, object.TypeErrorf("setgroups argument must be a sequence")
		}
		c.Groups = []uint32{}
		for _, g := range append([]value(nil), (*object.List)(groups.P).Items...) {
			if !g.Type().Has(object.FlagInt) {
				return nil, object.TypeErrorf("groups must be integers")
			}
			n, err := id(g, 0, "gid")
			if err != nil {
				return nil, object.ValueErrorf("invalid group id")
			}
			c.Groups = append(c.Groups, n)
		}
	}
	return c, nil
}

// files lays out the descriptors of the child: std are its standard streams (-1 as here). The
// caller lists errpipe among those to pass, but its end is how it learns that exec worked.
func files(h hostos.Host, std [3]int, pass []int, errpipe int, closeFDs bool) []int {
	out := make([]int, 3)
	for i, fd := range std {
		if fd < 0 {
			fd = i
		}
		if _, err := h.Fstat(fd); err != nil {
			fd = -1
		}
		out[i] = fd
	}
	if !closeFDs {
		return out
	}
	put := func(fd, src int) {
		for len(out) <= fd {
			out = append(out, -1)
		}
		out[fd] = src
	}
	// Descriptors that are not closed by exec itself are closed as gaps in the list.
	if dir, err := h.Open(hostos.AtCWD, "/proc/self/fd", syscall.O_RDONLY|syscall.O_CLOEXEC, 0); err == nil {
		entries, _ := h.ReadDir(dir)
		h.Close(dir)
		for _, e := range entries {
			fd := 0
			if _, err := fmt.Sscan(e.Name, &fd); err != nil || fd < 3 {
				continue
			}
			if on, err := h.Inheritable(fd); err == nil && on {
				put(fd, -1)
			}
		}
	}
	for _, fd := range pass {
		if fd >= 3 && fd != errpipe {
			if _, err := h.Fstat(fd); err == nil {
				put(fd, fd)
			}
		}
	}
	return out
}
