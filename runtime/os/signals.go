package hostos

import (
	"os"
	gosignal "os/signal"
	"sync/atomic"
	"syscall"
)

// This file gives signals the meaning that they have for a process without Go's runtime, which
// would let some pass that end a process, print its goroutines for others, and end the process
// late for the rest.

// owned tells that the process is the command's: its signals are ours to change.
var owned atomic.Bool

// defaulted has a bit for each signal (1<<number) that has the system's default action, received
// for those that a program receives.
var defaulted, received atomic.Uint64

// faults are the signals by which Go's runtime notices faults of its own; one that somebody
// sends ends the process nevertheless.
var faults = [...]syscall.Signal{syscall.SIGSEGV, syscall.SIGBUS, syscall.SIGFPE}

// profiling is the signal that Go's profiler needs, 0 if the process is not profiled.
var profiling syscall.Signal

// OwnSignals sets the signals of a process of the command as CPython sets its own: the
// default action for all but SIGPIPE and SIGXFSZ, which have none but reach children with
// their default action.
func OwnSignals() {
	owned.Store(true)
	for _, sig := range deadly {
		if !gosignal.Ignored(sig) && sig != profiling {
			DefaultSignal(sig)
		}
	}
	ch := make(chan os.Signal, 1)
	for _, sig := range discarded {
		gosignal.Notify(ch, sig)
	}
	for _, sig := range faults {
		gosignal.Notify(ch, sig)
	}
	go func() {
		for x := range ch {
			sig, _ := x.(syscall.Signal)
			if isFault(sig) && received.Load()&(1<<sig) == 0 {
				DieBy(sig)
			}
		}
	}()
}

func isFault(sig syscall.Signal) bool {
	return sig == faults[0] || sig == faults[1] || sig == faults[2]
}

// DefaultSignal gives a signal its default action.
func DefaultSignal(sig syscall.Signal) {
	unreceived(sig)
	if !owned.Load() || isFault(sig) {
		if !isFault(sig) {
			gosignal.Reset(sig)
		}
		return
	}
	if sig == sigURG {
		gosignal.Reset(sig) // Go's runtime needs it
		return
	}
	// So that the runtime sets its handler again when somebody wants the signal.
	gosignal.Ignore(sig)
	defaulted.Or(1 << sig)
	systemAction(sig, false)
}

// RestoreDefaults sets the default actions again that something else changed for a time.
func RestoreDefaults(list ...syscall.Signal) {
	for _, sig := range list {
		if defaulted.Load()&(1<<sig) != 0 {
			DefaultSignal(sig)
		}
	}
}

// IgnoreSignal has a signal ignored.
func IgnoreSignal(sig syscall.Signal) {
	unreceived(sig)
	defaulted.And(^(uint64(1) << sig))
	if isFault(sig) && owned.Load() {
		received.Or(1 << sig) // and nobody does anything
		return
	}
	gosignal.Ignore(sig)
	if owned.Load() {
		systemAction(sig, true) // Go knows nothing of some
	}
}

// NotifySignal has a signal sent to ch.
func NotifySignal(ch chan<- os.Signal, sig syscall.Signal) {
	defaulted.And(^(uint64(1) << sig))
	received.Or(1 << sig)
	gosignal.Notify(ch, sig)
}

// SignalIgnored reports whether a signal is ignored.
func SignalIgnored(sig syscall.Signal) bool {
	if owned.Load() {
		for _, d := range discarded {
			if sig == d {
				return true
			}
		}
	}
	return gosignal.Ignored(sig) && defaulted.Load()&(1<<sig) == 0
}

func unreceived(sig syscall.Signal) { received.And(^(uint64(1) << sig)) }

// DieBy ends the process by a signal, whatever handles that.
func DieBy(sig syscall.Signal) {
	gosignal.Ignore(sig)
	systemAction(sig, false)
	if p, err := os.FindProcess(os.Getpid()); err == nil && p.Signal(sig) == nil {
		select {}
	}
	os.Exit(128 + int(sig))
}

// Ends reports whether a signal that the process sends to itself ends it; DieBy does that at
// once, when the system may take another of its threads and let the caller go on for a moment.
func Ends(sig int) bool {
	if !owned.Load() || sig < 1 || sig > 63 {
		return false
	}
	s := syscall.Signal(sig)
	if isFault(s) {
		return received.Load()&(1<<s) == 0
	}
	if defaulted.Load()&(1<<s) == 0 {
		return false
	}
	for _, d := range discarded {
		if s == d {
			return true
		}
	}
	for _, d := range deadly {
		if s == d {
			return true
		}
	}
	return s == syscall.SIGINT
}
