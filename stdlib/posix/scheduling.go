package posix

import (
	"math"
	"math/big"
	"strconv"
	"syscall"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the functions about scheduling and timers, and those of terminals.

var schedulingFuncs = [...]object.FuncDef{
	object.Func1("sched_get_priority_max(policy)", func(t *thread, policy int) (value, error) {
		_, hi, err := priorityRange(t, policy)
		return intResult(t, hi, err)
	}, "Get the maximum scheduling priority for policy."),
	object.Func1("sched_get_priority_min(policy)", func(t *thread, policy int) (value, error) {
		lo, _, err := priorityRange(t, policy)
		return intResult(t, lo, err)
	}, "Get the minimum scheduling priority for policy."),
	object.Func1("sched_getparam(pid, /)", func(t *thread, pid int) (value, error) {
		s, err := scheduler(t, pid)
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		return schedParam.New(t, object.Int(int64(s.Priority))), nil
	}, "Returns scheduling parameters for the process identified by pid.\n\nIf pid is 0, returns parameters for the calling process.\nReturn value is an instance of sched_param."),
	object.Func1("sched_getscheduler(pid, /)", func(t *thread, pid int) (value, error) {
		s, err := scheduler(t, pid)
		return intResult(t, s.Policy, err)
	}, "Get the scheduling policy for the process identified by pid.\n\nPassing 0 for pid returns the scheduling policy for the calling process."),
	object.Func1("sched_rr_get_interval(pid, /)", func(t *thread, pid int) (value, error) {
		h, ok := hostos.Can[hostos.Schedulers](t.Interp.Data)
		var d time.Duration
		err := error(syscall.ENOSYS)
		if ok {
			d, err = h.SchedulerInterval(pid)
		}
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		return object.Float(d.Seconds()), nil
	}, "Return the round-robin quantum for the process identified by pid, in seconds.\n\nValue returned is a float."),
	object.Func2("sched_setparam(pid, param, /)", func(t *thread, pid int, param value) (nothing, error) {
		return setScheduler(t, pid, -1, param)
	}, "Set scheduling parameters for the process identified by pid.\n\nIf pid is 0, sets parameters for the calling process.\nparam should be an instance of sched_param."),
	object.Func3("sched_setscheduler(pid, policy, param, /)", setScheduler, "Set the scheduling policy for the process identified by pid.\n\nIf pid is 0, the calling process is changed.\nparam is an instance of sched_param."),

	object.FuncSlice("timerfd_create(clockid, /, *, flags=0)", func(t *thread, a []value) (value, error) {
		clock, err := toCInt(t, a[0])
		if err != nil {
			return value{}, err
		}
		flags, err := toCInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		h, ok := hostos.Can[hostos.Timerfds](t.Interp.Data)
		if !ok {
			return value{}, object.NewOSError(int(syscall.ENOSYS), value{})
		}
		fd, err := h.TimerfdCreate(clock, flags|timerfdCloexec)
		return intResult(t, fd, err)
	}, "Create and return a timer file descriptor.\n\n  clockid\n    A valid clock ID constant as timer file descriptor.\n\n    time.CLOCK_REALTIME\n    time.CLOCK_MONOTONIC\n    time.CLOCK_BOOTTIME\n  flags\n    0 or a bit mask of os.TFD_NONBLOCK or os.TFD_CLOEXEC.\n\n    os.TFD_NONBLOCK\n        If *TFD_NONBLOCK* is set as a flag, read doesn't blocks.\n        If *TFD_NONBLOCK* is not set as a flag, read block until the timer fires.\n\n    os.TFD_CLOEXEC\n        If *TFD_CLOEXEC* is set as a flag, enable the close-on-exec flag"),
	object.FuncSlice("timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0)", func(t *thread, a []value) (value, error) {
		return setTimer(t, a, timerSpan, inSeconds)
	}, "Alter a timer file descriptor's internal timer in seconds.\n\n  fd\n    A timer file descriptor.\n  flags\n    0 or a bit mask of TFD_TIMER_ABSTIME or TFD_TIMER_CANCEL_ON_SET.\n  initial\n    The initial expiration time, in seconds.\n  interval\n    The timer's interval, in seconds."),
	object.FuncSlice("timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0)", func(t *thread, a []value) (value, error) {
		return setTimer(t, a, object.AsInt64, inNanoseconds)
	}, "Alter a timer file descriptor's internal timer in nanoseconds.\n\n  fd\n    A timer file descriptor.\n  flags\n    0 or a bit mask of TFD_TIMER_ABSTIME or TFD_TIMER_CANCEL_ON_SET.\n  initial\n    initial expiration timing in seconds.\n  interval\n    interval for the timer in seconds."),
	object.Func1("timerfd_gettime(fd, /)", func(t *thread, fd value) (value, error) { return getTimer(t, fd, inSeconds) }, "Return a tuple of a timer file descriptor's (interval, next expiration) in float seconds.\n\n  fd\n    A timer file descriptor."),
	object.Func1("timerfd_gettime_ns(fd, /)", func(t *thread, fd value) (value, error) { return getTimer(t, fd, inNanoseconds) }, "Return a tuple of a timer file descriptor's (interval, next expiration) in nanoseconds.\n\n  fd\n    A timer file descriptor."),

	object.Func1("posix_openpt(oflag, /)", func(t *thread, flags int) (value, error) {
		fd, err := host(t).Open(hostos.AtCWD, "/dev/ptmx", flags, 0)
		return intResult(t, fd, err)
	}, "Open and return a file descriptor for a master pseudo-terminal device.\n\nPerforms a posix_openpt() C function call. The oflag argument is used to\nset file status flags and file access modes as specified in the manual page\nof posix_openpt() of your system."),
	object.Func1("grantpt(fd, /)", func(t *thread, f value) (nothing, error) {
		_, err := terminalNumber(t, f)
		if err == syscall.ENOTTY {
			err = syscall.EINVAL
		}
		return noResult(t, err)
	}, "Grant access to the slave pseudo-terminal device.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nPerforms a grantpt() C function call."),
	object.Func1("unlockpt(fd, /)", func(t *thread, f value) (nothing, error) {
		fd, err := object.Fileno(t, f)
		if err != nil {
			return nothing{}, err
		}
		_, err = host(t).IoctlBytes(fd, setLock, make([]byte, 4))
		return noResult(t, err)
	}, "Unlock a pseudo-terminal master/slave pair.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nPerforms an unlockpt() C function call."),
	object.Func1("ptsname(fd, /)", func(t *thread, f value) (value, error) {
		n, err := terminalNumber(t, f)
		return strResult(t, "/dev/pts/"+strconv.Itoa(n), err)
	}, "Return the name of the slave pseudo-terminal device.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nIf the ptsname_r() C function is available, it is called;\notherwise, performs a ptsname() C function call."),
	object.Func1("login_tty(fd, /)", func(t *thread, f value) (nothing, error) {
		fd, err := object.Fileno(t, f)
		if err != nil {
			return nothing{}, err
		}
		hostos.Sync(t.Interp.Data)
		return noResult(t, loginTTY(host(t), fd))
	}, "Prepare the tty of which fd is a file descriptor for a new login session.\n\nMake the calling process a session leader; make the tty the\ncontrolling tty, the stdin, the stdout, and the stderr of the\ncalling process; close fd."),
}

// timerfdCloexec is os.TFD_CLOEXEC.
const timerfdCloexec = 0x80000

// Linux's requests to pseudo terminals.
const (
	getNumber = 0x80045430
	setLock   = 0x40045431
)

// terminalNumber returns the number of the slave of a pseudo terminal.
func terminalNumber(t *thread, f value) (int, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return 0, err
	}
	var b [4]byte
	if _, err := host(t).IoctlBytes(fd, getNumber, b[:]); err != nil {
		return 0, err
	}
	return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 | int(b[3])<<24, nil
}

func priorityRange(t *thread, policy int) (lo, hi int, err error) {
	if h, ok := hostos.Can[hostos.Schedulers](t.Interp.Data); ok {
		return h.PriorityRange(policy)
	}
	return 0, 0, syscall.ENOSYS
}

func scheduler(t *thread, pid int) (hostos.Scheduler, error) {
	if h, ok := hostos.Can[hostos.Schedulers](t.Interp.Data); ok {
		return h.GetScheduler(pid)
	}
	return hostos.Scheduler{}, syscall.ENOSYS
}

func setScheduler(t *thread, pid, policy int, param value) (nothing, error) {
	n, err := schedPriority(t, param)
	if err != nil {
		return nothing{}, err
	}
	h, ok := hostos.Can[hostos.Schedulers](t.Interp.Data)
	if !ok {
		return nothing{}, object.NewOSError(int(syscall.ENOSYS), value{})
	}
	if policy < 0 && policy != -1 {
		policy = math.MaxInt32
	}
	return noResult(t, h.SetScheduler(pid, hostos.Scheduler{Policy: policy, Priority: n}))
}

// schedPriority returns the priority in a sched_param.
func schedPriority(t *thread, v value) (int, error) {
	if !v.IsA(schedParam.Type()) {
		return 0, object.TypeErrorf("must have a sched_param object")
	}
	i, err := object.Index(t, (*object.Tuple)(v.P).Items[0])
	if err != nil {
		return 0, err
	}
	n := object.BigOf(i)
	if !n.IsInt64() {
		return 0, object.OverflowErrorf("Python int too large to convert to C long")
	}
	if n.Int64() > math.MaxInt32 || n.Int64() < math.MinInt32 {
		return 0, object.OverflowErrorf("sched_priority out of range")
	}
	return int(n.Int64()), nil
}

func inSeconds(ns int64) value     { return object.Float(float64(ns) / 1e9) }
func inNanoseconds(ns int64) value { return object.Int(ns) }

// timerSpan converts a number of seconds to nanoseconds.
func timerSpan(t *thread, v value) (int64, error) {
	f, err := object.AsFloat(t, v)
	if err != nil {
		return 0, err
	}
	if math.IsNaN(f) {
		return 0, object.ValueErrorf("Invalid value NaN (not a number)")
	}
	ns, _ := new(big.Float).Mul(big.NewFloat(math.Max(math.Min(f, 1e300), -1e300)), big.NewFloat(1e9)).Float64()
	if ns = math.Ceil(ns); math.Abs(ns) >= math.MaxInt64 {
		return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return int64(ns), nil
}

func setTimer(t *thread, a []value, convert func(*thread, value) (int64, error), result func(int64) value) (value, error) {
	fd, err := object.Fileno(t, a[0])
	if err != nil {
		return value{}, err
	}
	flags, err := toCInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	initial, err := convert(t, a[2])
	if err != nil {
		return value{}, err
	}
	interval, err := convert(t, a[3])
	if err != nil {
		return value{}, err
	}
	h, ok := hostos.Can[hostos.Timerfds](t.Interp.Data)
	if !ok {
		return value{}, object.NewOSError(int(syscall.ENOSYS), value{})
	}
	next, every, err := h.TimerfdSet(fd, flags, initial, interval)
	return timerResult(t, next, every, err, result)
}

func getTimer(t *thread, f value, result func(int64) value) (value, error) {
	fd, err := object.Fileno(t, f)
	if err != nil {
		return value{}, err
	}
	h, ok := hostos.Can[hostos.Timerfds](t.Interp.Data)
	if !ok {
		return value{}, object.NewOSError(int(syscall.ENOSYS), value{})
	}
	next, every, err := h.TimerfdGet(fd)
	return timerResult(t, next, every, err, result)
}

func timerResult(t *thread, next, every int64, err error, result func(int64) value) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.MakeTuple(t, result(next), result(every))), nil
}

// device converts a device number, or one of its two parts; -1 stands for no device.
func device(t *thread, v value, limit uint64) (uint64, error) {
	if !object.IsIndex(v) {
		return 0, object.TypeErrorf("an integer is required")
	}
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	n := object.BigOf(i)
	switch {
	case n.IsInt64() && n.Int64() == -1:
		return limit, nil
	case n.Sign() < 0:
		return 0, object.OverflowErrorf("can't convert negative int to unsigned")
	case !n.IsUint64():
		return 0, object.OverflowErrorf("int too big to convert")
	case n.Uint64() > limit:
		return 0, object.OverflowErrorf("Python int too large to convert to C unsigned int")
	}
	return n.Uint64(), nil
}

// devicePart makes major() or minor().
func devicePart(sig string, part func(d uint64) uint64, doc string) object.FuncDef {
	return object.Func1(sig, func(t *thread, v value) (value, error) {
		d, err := device(t, v, math.MaxUint64)
		if err != nil {
			return value{}, err
		}
		if d == math.MaxUint64 {
			return object.Int(-1), nil
		}
		return object.UintValue(part(d)), nil
	}, doc)
}

func makedev(t *thread, major, minor value) (value, error) {
	ma, err := device(t, major, math.MaxUint32)
	if err != nil {
		return value{}, err
	}
	mi, err := device(t, minor, math.MaxUint32)
	if err != nil {
		return value{}, err
	}
	d := mi&0xff | ma&0xfff<<8 | mi&^0xff<<12 | ma&^0xfff<<32
	if d == math.MaxUint64 {
		return object.Int(-1), nil
	}
	return object.UintValue(d), nil
}
