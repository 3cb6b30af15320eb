package posix

import (
	"math/big"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the struct sequences of the module.

var statResult = object.StructSeq{
	Name: "os.stat_result",
	Doc: "stat_result: Result from stat, fstat, or lstat.\n\nThis object may be accessed either as a tuple of\n  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)\n" +
		"or via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.\n\nPosix/windows: If your platform supports st_blksize, st_blocks, st_rdev,\nor st_flags, they are available as attributes only.\n\nSee os.stat for more information.",
	Fields: []object.StructField{
		{Name: "st_mode", Doc: "protection bits"}, {Name: "st_ino", Doc: "inode"}, {Name: "st_dev", Doc: "device"}, {Name: "st_nlink", Doc: "number of hard links"},
		{Name: "st_uid", Doc: "user ID of owner"}, {Name: "st_gid", Doc: "group ID of owner"}, {Name: "st_size", Doc: "total size, in bytes"}, {}, {}, {},
		{Name: "st_atime", Doc: "time of last access"}, {Name: "st_mtime", Doc: "time of last modification"}, {Name: "st_ctime", Doc: "time of last change"},
		{Name: "st_atime_ns", Doc: "time of last access in nanoseconds"}, {Name: "st_mtime_ns", Doc: "time of last modification in nanoseconds"},
		{Name: "st_ctime_ns", Doc: "time of last change in nanoseconds"}, {Name: "st_blksize", Doc: "blocksize for filesystem I/O"},
		{Name: "st_blocks", Doc: "number of blocks allocated"}, {Name: "st_rdev", Doc: "device type (if inode device)"},
	},
	Len: 10,
}

var statvfsResult = object.StructSeq{
	Name: "os.statvfs_result",
	Doc:  "statvfs_result: Result from statvfs or fstatvfs.\n\nThis object may be accessed either as a tuple of\n  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),\nor via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.\n\nSee os.statvfs for more information.",
	Fields: []object.StructField{
		{Name: "f_bsize"}, {Name: "f_frsize"}, {Name: "f_blocks"}, {Name: "f_bfree"}, {Name: "f_bavail"}, {Name: "f_files"}, {Name: "f_ffree"},
		{Name: "f_favail"}, {Name: "f_flag"}, {Name: "f_namemax"}, {Name: "f_fsid"},
	},
	Len: 10,
}

var timesResult = object.StructSeq{
	Name: "posix.times_result",
	Doc:  "times_result: Result from os.times().\n\nThis object may be accessed either as a tuple of\n  (user, system, children_user, children_system, elapsed),\nor via the attributes user, system, children_user, children_system,\nand elapsed.\n\nSee os.times for more information.",
	Fields: []object.StructField{
		{Name: "user", Doc: "user time"}, {Name: "system", Doc: "system time"}, {Name: "children_user", Doc: "user time of children"},
		{Name: "children_system", Doc: "system time of children"}, {Name: "elapsed", Doc: "elapsed time since an arbitrary point in the past"},
	},
}

var unameResult = object.StructSeq{
	Name: "posix.uname_result",
	Doc:  "uname_result: Result from os.uname().\n\nThis object may be accessed either as a tuple of\n  (sysname, nodename, release, version, machine),\nor via the attributes sysname, nodename, release, version, and machine.\n\nSee os.uname for more information.",
	Fields: []object.StructField{
		{Name: "sysname", Doc: "operating system name"}, {Name: "nodename", Doc: "name of machine on network (implementation-defined)"},
		{Name: "release", Doc: "operating system release"}, {Name: "version", Doc: "operating system version"}, {Name: "machine", Doc: "hardware identifier"},
	},
}

var terminalSize = object.StructSeq{
	Name:   "os.terminal_size",
	Doc:    "A tuple of (columns, lines) for holding terminal window size",
	Fields: []object.StructField{{Name: "columns", Doc: "width of the terminal window in characters"}, {Name: "lines", Doc: "height of the terminal window in characters"}},
}

var waitidResult = object.StructSeq{
	Name:   "posix.waitid_result",
	Doc:    "waitid_result: Result from waitid.\n\nThis object may be accessed either as a tuple of\n  (si_pid, si_uid, si_signo, si_status, si_code),\nor via the attributes si_pid, si_uid, and so on.\n\nSee os.waitid for more information.",
	Fields: []object.StructField{{Name: "si_pid"}, {Name: "si_uid"}, {Name: "si_signo"}, {Name: "si_status"}, {Name: "si_code"}},
}

var schedParam = object.StructSeq{
	Name:   "posix.sched_param",
	Doc:    "Currently has only one field: sched_priority\n\n  sched_priority\n    A scheduling parameter.",
	Fields: []object.StructField{{Name: "sched_priority", Doc: "the scheduling priority"}},
	Params: &object.Sig{Text: "sched_param(sched_priority)"},
}

var rusageResult = object.StructSeq{
	Name: "resource.struct_rusage",
	Doc:  "struct_rusage: Result from getrusage.\n\nThis object may be accessed either as a tuple of\n    (utime,stime,maxrss,ixrss,idrss,isrss,minflt,majflt,\n    nswap,inblock,oublock,msgsnd,msgrcv,nsignals,nvcsw,nivcsw)\nor via the attributes ru_utime, ru_stime, ru_maxrss, and so on.",
	Fields: []object.StructField{
		{Name: "ru_utime", Doc: "user time used"}, {Name: "ru_stime", Doc: "system time used"}, {Name: "ru_maxrss", Doc: "max. resident set size"},
		{Name: "ru_ixrss", Doc: "shared memory size"}, {Name: "ru_idrss", Doc: "unshared data size"}, {Name: "ru_isrss", Doc: "unshared stack size"},
		{Name: "ru_minflt", Doc: "page faults not requiring I/O"}, {Name: "ru_majflt", Doc: "page faults requiring I/O"}, {Name: "ru_nswap", Doc: "number of swap outs"},
		{Name: "ru_inblock", Doc: "block input operations"}, {Name: "ru_oublock", Doc: "block output operations"}, {Name: "ru_msgsnd", Doc: "IPC messages sent"},
		{Name: "ru_msgrcv", Doc: "IPC messages received"}, {Name: "ru_nsignals", Doc: "signals received"}, {Name: "ru_nvcsw", Doc: "voluntary context switches"},
		{Name: "ru_nivcsw", Doc: "involuntary context switches"},
	},
}

func uint64Of(n uint64) value {
	if int64(n) >= 0 {
		return object.Int(int64(n))
	}
	return object.IntOf(new(big.Int).SetUint64(n))
}

func newStat(t *thread, s hostos.Stat) value {
	i := object.Int
	whole := func(ns int64) value {
		q := ns / 1e9
		if ns%1e9 < 0 {
			q--
		}
		return i(q)
	}
	frac := func(ns int64) value {
		q, r := ns/1e9, ns%1e9
		if r < 0 {
			q, r = q-1, r+1e9
		}
		return object.Float(float64(q) + 1e-9*float64(r))
	}
	return statResult.New(t, i(int64(s.Mode)), uint64Of(s.Ino), uint64Of(s.Dev), uint64Of(s.Nlink), i(int64(s.UID)), i(int64(s.GID)), i(s.Size),
		whole(s.Atime), whole(s.Mtime), whole(s.Ctime), frac(s.Atime), frac(s.Mtime), frac(s.Ctime),
		i(s.Atime), i(s.Mtime), i(s.Ctime), i(s.Blksize), i(s.Blocks), uint64Of(s.Rdev))
}

func newStatVFS(t *thread, s hostos.StatVFS) value {
	var out []value
	for _, n := range [...]uint64{s.Bsize, s.Frsize, s.Blocks, s.Bfree, s.Bavail, s.Files, s.Ffree, s.Favail, s.Flag, s.Namemax, s.Fsid} {
		out = append(out, uint64Of(n))
	}
	return statvfsResult.New(t, out...)
}

func newRusage(t *thread, r hostos.Rusage) value {
	out := []value{object.Float(float64(r.Utime) / 1e6), object.Float(float64(r.Stime) / 1e6)}
	for _, n := range [...]int64{r.Maxrss, r.Ixrss, r.Idrss, r.Isrss, r.Minflt, r.Majflt, r.Nswap, r.Inblock, r.Oublock, r.Msgsnd, r.Msgrcv, r.Nsignals, r.Nvcsw, r.Nivcsw} {
		out = append(out, object.Int(n))
	}
	return rusageResult.New(t, out...)
}
