package hostos

import (
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// This file starts children whose signals or scheduling are not those of this process, and
// implements Schedulers and Timerfds.

// Restored are the signals that programs expect to have their default action, which this process
// may ignore.
var Restored = [...]int{int(unix.SIGPIPE), int(unix.SIGXFSZ)}

// startAs sets up a thread of its own, which the child is a copy of. A thread that can't be as
// before ends.
func startAs(s *Spawn, attr *syscall.ProcAttr) (pid int, err error) {
	for _, sig := range s.Default {
		// A signal that has a handler here has its default action behind exec.
		if g := syscall.Signal(sig); SignalIgnored(g) && signal.Ignored(g) {
			c := make(chan os.Signal, 1)
			signal.Notify(c, g)
			defer signal.Ignore(g)
		}
	}
	if s.Mask == nil && s.Scheduler == nil {
		return syscall.ForkExec(s.Path, s.Argv, attr)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		restored := true
		if s.Scheduler != nil {
			old, oldErr := schedulerOf(0)
			if err = setScheduler(0, *s.Scheduler); err != nil {
				runtime.UnlockOSThread()
				return
			}
			defer func() {
				if restored = restored && oldErr == nil && setScheduler(0, old) == nil; restored {
					runtime.UnlockOSThread()
				}
			}()
		} else {
			defer func() {
				if restored {
					runtime.UnlockOSThread()
				}
			}()
		}
		if s.Mask != nil {
			var set, old unix.Sigset_t
			for _, sig := range *s.Mask {
				if sig > 0 && sig <= 64 {
					set.Val[(sig-1)/64] |= 1 << ((sig - 1) % 64)
				}
			}
			if err = unix.PthreadSigmask(unix.SIG_SETMASK, &set, &old); err != nil {
				return
			}
			defer func() { restored = restored && unix.PthreadSigmask(unix.SIG_SETMASK, &old, nil) == nil }()
		}
		pid, err = syscall.ForkExec(s.Path, s.Argv, attr)
	}()
	<-done
	return pid, err
}

// blocked reports whether the process began with a signal blocked.
func blocked(sig int) bool {
	return BlockedAtStart()>>(sig-1)&1 != 0
}

// BlockedAtStart returns the signals that were blocked when the process began, by number - 1.
func BlockedAtStart() uint64 {
	var set unix.Sigset_t
	if unix.PthreadSigmask(unix.SIG_BLOCK, nil, &set) != nil {
		return 0
	}
	return set.Val[0]
}

// MaskOfChild returns the Mask of a Spawn by a thread that blocks set.
func MaskOfChild(set uint64) *[]int {
	if set == BlockedAtStart()&^(1<<31|1<<32) {
		return nil
	}
	list := []int{}
	for sig := 1; sig <= 64; sig++ {
		if set>>(sig-1)&1 != 0 {
			list = append(list, sig)
		}
	}
	return &list
}

func schedulerOf(pid int) (Scheduler, error) {
	policy, _, e := unix.Syscall(unix.SYS_SCHED_GETSCHEDULER, uintptr(pid), 0, 0)
	if e != 0 {
		return Scheduler{}, e
	}
	var priority int32
	if _, _, e := unix.Syscall(unix.SYS_SCHED_GETPARAM, uintptr(pid), uintptr(unsafe.Pointer(&priority)), 0); e != 0 {
		return Scheduler{}, e
	}
	return Scheduler{int(policy), int(priority)}, nil
}

func setScheduler(pid int, s Scheduler) error {
	priority := int32(s.Priority)
	var e syscall.Errno
	if s.Policy < 0 {
		_, _, e = unix.Syscall(unix.SYS_SCHED_SETPARAM, uintptr(pid), uintptr(unsafe.Pointer(&priority)), 0)
	} else {
		_, _, e = unix.Syscall(unix.SYS_SCHED_SETSCHEDULER, uintptr(pid), uintptr(s.Policy), uintptr(unsafe.Pointer(&priority)))
	}
	if e != 0 {
		return e
	}
	return nil
}

func (system) GetScheduler(pid int) (Scheduler, error) {
	if pid == 0 {
		pid = unix.Getpid() // the program's thread may be any
	}
	return schedulerOf(pid)
}

func (system) SetScheduler(pid int, s Scheduler) error {
	return eachThread(pid, func(tid int) error { return setScheduler(tid, s) })
}

func (system) PriorityRange(policy int) (lowest, highest int, err error) {
	lo, _, e := unix.Syscall(unix.SYS_SCHED_GET_PRIORITY_MIN, uintptr(policy), 0, 0)
	hi, _, e2 := unix.Syscall(unix.SYS_SCHED_GET_PRIORITY_MAX, uintptr(policy), 0, 0)
	if e != 0 || e2 != 0 {
		return 0, 0, max(e, e2)
	}
	return int(lo), int(hi), nil
}

func (system) SchedulerInterval(pid int) (time.Duration, error) {
	var ts unix.Timespec
	if _, _, e := unix.Syscall(unix.SYS_SCHED_RR_GET_INTERVAL, uintptr(pid), uintptr(unsafe.Pointer(&ts)), 0); e != 0 {
		return 0, e
	}
	return time.Duration(ts.Nano()), nil
}

func (system) TimerfdCreate(clock, flags int) (int, error) {
	return unix.TimerfdCreate(clock, flags)
}

func (system) TimerfdSet(fd, flags int, value, interval int64) (oldValue, oldInterval int64, err error) {
	var old unix.ItimerSpec
	err = unix.TimerfdSettime(fd, flags, &unix.ItimerSpec{Value: unix.NsecToTimespec(value), Interval: unix.NsecToTimespec(interval)}, &old)
	return old.Value.Nano(), old.Interval.Nano(), err
}

func (system) TimerfdGet(fd int) (value, interval int64, err error) {
	var s unix.ItimerSpec
	err = unix.TimerfdGettime(fd, &s)
	return s.Value.Nano(), s.Interval.Nano(), err
}
