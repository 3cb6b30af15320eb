package signal

import (
	"math/bits"
	"syscall"
	"time"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines the calls that wait for signals, and pidfd_send_signal.

var sigInfo = object.StructSeq{
	Name: "signal.struct_siginfo",
	Doc:  "struct_siginfo: Result from sigwaitinfo or sigtimedwait.\n\nThis object may be accessed either as a tuple of\n(si_signo, si_code, si_errno, si_pid, si_uid, si_status, si_band),\nor via the attributes si_signo, si_code, and so on.",
	Fields: []object.StructField{
		{Name: "si_signo", Doc: "signal number"}, {Name: "si_code", Doc: "signal code"}, {Name: "si_errno", Doc: "errno associated with this signal"},
		{Name: "si_pid", Doc: "sending process ID"}, {Name: "si_uid", Doc: "real user ID of sending process"},
		{Name: "si_status", Doc: "exit value or signal"}, {Name: "si_band", Doc: "band event for SIGPOLL"},
	},
}

// sentToThread is the si_code of signals that were sent to a thread, SI_TKILL.
const sentToThread = -6

// infoOf returns what is known about a signal that came: Go tells the number only of those of
// other processes.
func infoOf(t *thread, sig int) value {
	s := stateOf(t.Interp)
	s.mu.Lock()
	own, told := s.own&bit(sig) != 0, s.told&bit(sig) != 0
	s.own &^= bit(sig)
	s.mu.Unlock()
	code, pid, uid := 0, 0, 0
	if h := hostos.From(t.Interp.Data); own {
		pid, uid = h.Getpid(), h.Getuid()
		if told {
			code = sentToThread
		}
	}
	zero := object.Int(0)
	return sigInfo.New(t, object.Int(int64(sig)), object.Int(int64(code)), zero, object.Int(int64(pid)), object.Int(int64(uid)), zero, zero)
}

// take waits for one of a set of signals until the time is over (negative: never) and takes it;
// 0 is none.
func (s *state) take(t *thread, set uint64, d time.Duration) (int, error) {
	end := time.Now().Add(d)
	for {
		s.mu.Lock()
		got := (s.pending | s.aimed) & set
		sig := bits.TrailingZeros64(got) + 1
		if got != 0 {
			s.pending &^= bit(sig)
			s.aimed &^= bit(sig)
		}
		come := s.come
		s.mu.Unlock()
		if got != 0 {
			return sig, nil
		}
		if d >= 0 {
			d = max(0, time.Until(end))
		}
		if ok, err := t.WaitFor(come, d); err != nil || !ok {
			return 0, err
		}
	}
}

// https://docs.python.org/3.13/library/signal.html#signal.sigwait
func sigwait(t *thread, v value) (int, error) {
	set, err := toSet(t, v)
	if err != nil {
		return 0, err
	}
	return stateOf(t.Interp).take(t, set, -1)
}

// https://docs.python.org/3.13/library/signal.html#signal.sigwaitinfo
func sigwaitinfo(t *thread, v value) (value, error) {
	sig, err := sigwait(t, v)
	if err != nil {
		return value{}, err
	}
	return infoOf(t, sig), nil
}

// https://docs.python.org/3.13/library/signal.html#signal.sigtimedwait
func sigtimedwait(t *thread, v, timeout value) (value, error) {
	f, err := object.AsFloat(t, timeout)
	if err != nil {
		return value{}, err
	}
	set, err := toSet(t, v)
	if err != nil {
		return value{}, err
	}
	if f < 0 {
		return value{}, object.ValueErrorf("timeout must be non-negative")
	}
	if f != f {
		return value{}, object.ValueErrorf("Invalid value NaN (not a number)")
	}
	if f > 9223372036 {
		return value{}, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	sig, err := stateOf(t.Interp).take(t, set, time.Duration(f*1e9))
	if err != nil || sig == 0 {
		return object.None, err
	}
	return infoOf(t, sig), nil
}

// https://docs.python.org/3.13/library/signal.html#signal.pidfd_send_signal
func pidfdSendSignal(t *thread, a []value) (value, error) {
	fd, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	sig, err := object.AsInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	flags, err := object.AsInt(t, a[3])
	if err != nil {
		return value{}, err
	}
	if !a[2].IsNone() {
		return value{}, object.TypeErrorf("siginfo must be None")
	}
	h, ok := hostos.Can[hostos.Pidfds](t.Interp.Data)
	if !ok {
		return value{}, object.NewOSError(int(syscall.ENOSYS), value{})
	}
	if h.PidfdIsSelf(fd) && stateOf(t.Interp).Trip(sig) {
		if t == t.Interp.Main {
			return object.None, t.HandleBreaker()
		}
		return object.None, nil
	}
	return object.None, object.OSErrorOf(t, h.PidfdSendSignal(fd, sig, flags), value{})
}
