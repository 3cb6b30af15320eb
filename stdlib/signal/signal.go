// Package signal implements the Python module _signal.
//
// A signal is received by a goroutine of Go's os/signal, which notes it and sets the eval
// breaker of the main thread; its Python handler runs there at the next safepoint. Blocking
// of signals is kept here and not in the kernel's mask: Go threads come and go.
package signal

import (
	"math"
	"math/bits"
	"os"
	gosignal "os/signal"
	"slices"
	"strconv"
	"sync"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// numSignals is NSIG: one more than the largest signal number.
const numSignals = 65

// state is the signal handling of an interpreter.
type state struct {
	in       *object.Interp
	handlers [numSignals]value // protected by the GIL
	prof     profTimer

	mu      sync.Mutex    // protects what follows; taken last
	pending uint64        // by signal number - 1
	blocked uint64        // mask of the main thread, emulated
	aimed   uint64        // pending for a thread that blocks it
	caught  uint64        // have a handler in Python
	wakeup  int           // descriptor, -1 for none
	come    chan struct{} // closed when a signal comes
	own     uint64        // of pending: sent by this process
	told    uint64        // of own: sent to a thread
	ch      chan os.Signal
	// observers are told first, see Observe.
	observers [numSignals]func(locked bool) bool
}

// Observe has f called when a signal comes, in a goroutine or by the thread that sends it, which
// has the GIL locked; f tells whether the signal then does what it does without f. A nil f ends that.
func Observe(in *object.Interp, sig int, f func(locked bool) bool) {
	s := stateOf(in)
	s.mu.Lock()
	s.observers[sig] = f
	caught := s.caught&bit(sig) != 0
	s.mu.Unlock()
	switch {
	case caught:
	case f != nil:
		s.listen(sig)
		s.mu.Lock()
		s.caught &^= bit(sig)
		s.mu.Unlock()
	case s.defaults(sig):
		hostos.DefaultSignal(syscall.Signal(sig))
	default:
		hostos.IgnoreSignal(syscall.Signal(sig))
	}
}

// defaults reports whether a signal has its default action.
func (s *state) defaults(sig int) bool {
	h := s.handlers[sig]
	return h.P == nil || h == object.Int(sigDfl)
}

type stateKey struct{}

// imageState is what a heap image has of the state: what is pending is not for the reader.
type imageState struct {
	Handlers [numSignals]value
	Caught   uint64
	Wakeup   int
}

// ImageState implements object.ImageSaver.
func (s *state) ImageState() any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return &imageState{s.handlers, s.caught, s.wakeup}
}

// RestoreImage implements object.ImageRestorer.
func (stateKey) RestoreImage(t *object.Thread, v any) {
	i, ok := v.(*imageState)
	if !ok {
		return
	}
	s := stateOf(t.Interp)
	s.handlers, s.wakeup = i.Handlers, i.Wakeup
	for sig := 1; sig < numSignals; sig++ {
		if i.Caught&bit(sig) != 0 {
			s.listen(sig)
		}
	}
}

func bit(sig int) uint64 { return 1 << (sig - 1) }

func stateOf(in *object.Interp) *state {
	if s, ok := in.Data[stateKey{}].(*state); ok {
		return s
	}
	s := &state{in: in, wakeup: -1, come: make(chan struct{})}
	for i := 1; i < numSignals; i++ {
		if i == 32 || i == 33 {
			continue // of the C library
		}
		s.handlers[i] = object.Int(sigDfl)
		if hostos.SignalIgnored(syscall.Signal(i)) {
			s.handlers[i] = object.Int(sigIgn)
		}
	}
	// Writing to a closed pipe is an error, not the end of the process.
	s.handlers[syscall.SIGPIPE] = object.Int(sigIgn)
	in.Data[stateKey{}] = s
	hostos.UseSignals(in.Data, s)
	in.OnBreak[object.BreakSignal] = s.run
	return s
}

// InstallInterrupt makes Ctrl-C raise KeyboardInterrupt, as the command does at start.
func InstallInterrupt(t *object.Thread) {
	s := stateOf(t.Interp)
	if s.handlers[syscall.SIGINT] == object.Int(sigDfl) {
		s.handlers[syscall.SIGINT] = s.interruptHandler(t)
		s.listen(int(syscall.SIGINT))
	}
	// Go's runtime unblocks those that end a process. The others must be received to be held back.
	if set := hostos.BlockedAtStart() &^ (bit(32) | bit(33)); set != 0 {
		t.SigMask, s.blocked = set, set
		for sig := 1; sig < numSignals; sig++ {
			if set&^s.caught&bit(sig) != 0 {
				s.listen(sig)
				s.mu.Lock()
				s.caught &^= bit(sig)
				s.mu.Unlock()
			}
		}
	}
}

// Disable makes signals do what they do without Python; the end of the interpreter begins with
// it. One that is raised within the interpreter nevertheless is reported.
func Disable(in *object.Interp) {
	s, ok := in.Data[stateKey{}].(*state)
	if !ok {
		return
	}
	s.prof.set(s, 0, 0)
	for sig := 1; sig < numSignals; sig++ {
		s.mu.Lock()
		caught := s.caught&bit(sig) != 0
		s.mu.Unlock()
		if caught {
			s.handlers[sig] = value{}
			hostos.DefaultSignal(syscall.Signal(sig))
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ch != nil {
		gosignal.Stop(s.ch)
		close(s.ch)
		s.ch = nil
	}
}

type defaultKey struct{}

// interruptHandler returns default_int_handler.
func (s *state) interruptHandler(t *thread) value {
	if v, ok := s.in.Data[defaultKey{}].(value); ok {
		return v
	}
	v := object.Of(object.BindNative(&defaultIntHandler, value{}, object.NewStr("_signal")))
	s.in.Data[defaultKey{}] = v
	return v
}

var defaultIntHandler = object.Func2("default_int_handler(signalnum, frame, /)", func(t *thread, sig, frame value) (value, error) {
	return value{}, object.NewError(object.KeyboardInterrupt)
}, "The default handler for SIGINT installed by Python.\n\nIt raises KeyboardInterrupt.")

// listen starts receiving a signal.
func (s *state) listen(sig int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.caught |= bit(sig)
	if s.ch == nil {
		s.ch = make(chan os.Signal, 64)
		ch := s.ch
		go func() {
			for x := range ch {
				if n, ok := x.(syscall.Signal); ok {
					s.trip(int(n), false)
				}
			}
		}()
	}
	hostos.NotifySignal(s.ch, syscall.Signal(sig))
}

// Handles tells whether a Python function handles a signal, or it is ignored.
func Handles(in *object.Interp, sig os.Signal) bool {
	n, ok := sig.(syscall.Signal)
	return ok && n > 0 && int(n) < numSignals && (stateOf(in).catches(int(n)) || hostos.SignalIgnored(n))
}

// trip notes that a signal came.
func (s *state) trip(sig int, locked bool) {
	s.mu.Lock()
	if f := s.observers[sig]; f != nil {
		s.mu.Unlock()
		if !f(locked) {
			return
		}
		s.mu.Lock()
		if s.caught&bit(sig) == 0 {
			s.mu.Unlock()
			if s.defaults(sig) {
				hostos.DieBy(syscall.Signal(sig))
			}
			return
		}
	}
	s.pending |= bit(sig)
	run := s.blocked&bit(sig) == 0
	close(s.come)
	s.come = make(chan struct{})
	fd := s.wakeup
	s.mu.Unlock()
	if fd >= 0 {
		hostos.From(s.in.Data).Write(fd, []byte{byte(sig)})
	}
	if run {
		s.in.Main.SetBreaker(object.BreakSignal)
	}
}

// Trip implements hostos.Signals.
func (s *state) Trip(sig int) bool { return s.sendOwn(sig, false) }

// sendOwn is Trip for a signal of this process to itself, or to one of its threads.
func (s *state) sendOwn(sig int, toThread bool) bool {
	if sig < 1 || sig >= numSignals {
		return false
	}
	s.mu.Lock()
	s.own |= bit(sig)
	s.told &^= bit(sig)
	if toThread {
		s.told |= bit(sig)
	}
	s.mu.Unlock()
	return s.send(sig, true)
}

// aim leaves a signal to a thread that blocks it, until sigwait() takes it.
func (s *state) aim(id int64, sig int) bool {
	i := slices.IndexFunc(s.in.Threads(), func(t *thread) bool { return t.Ident() == id })
	if i < 0 || s.in.Threads()[i] == s.in.Main || s.in.Threads()[i].SigMask&bit(sig) == 0 {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.aimed |= bit(sig)
	s.own |= bit(sig)
	s.told |= bit(sig)
	close(s.come)
	s.come = make(chan struct{})
	return true
}

// send is Trip for a caller that has the GIL (locked) or not.
func (s *state) send(sig int, locked bool) bool {
	if sig < 1 || sig >= numSignals {
		return false
	}
	s.mu.Lock()
	ok := (s.caught|s.blocked)&bit(sig) != 0 || s.observers[sig] != nil
	s.mu.Unlock()
	if ok {
		s.trip(sig, locked)
	}
	return ok
}

// Wait implements hostos.Signals.
func (s *state) Wait() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.come
}

// run calls the handlers of the signals that came; the main thread does so at a safepoint.
func (s *state) run(t *thread) error {
	if t != s.in.Main {
		s.in.Main.SetBreaker(object.BreakSignal)
		return nil
	}
	for {
		s.mu.Lock()
		set := s.pending &^ s.blocked
		sig := bits.TrailingZeros64(set) + 1
		if set != 0 {
			s.pending &^= bit(sig)
		}
		s.mu.Unlock()
		if set == 0 {
			return nil
		}
		h := s.handlers[sig]
		if h.P == nil || h.IsNone() || h.IsInt() {
			// It was set back since the signal came.
			t.WriteUnraisable(t.Exception(object.Errorf(object.OSError, "Signal %d ignored due to race condition", sig)), "", value{})
			continue
		}
		frame := object.None
		if f := t.CurrentFrame(); f != nil {
			frame = object.Of(f)
		}
		if _, err := object.Call(t, h, object.Int(int64(sig)), frame); err != nil {
			s.mu.Lock()
			more := s.pending&^s.blocked != 0
			s.mu.Unlock()
			if more {
				t.SetBreaker(object.BreakSignal)
			}
			return err
		}
	}
}

const (
	sigDfl = 0
	sigIgn = 1
)

var itimerErrorKey struct{ _ byte }

// Module is the module _signal.
//
// https://docs.python.org/3.13/library/signal.html
var Module = object.ModuleDef{
	Name: "_signal",
	Doc:  "This module provides mechanisms to use signal handlers in Python.",
	Funcs: []object.FuncDef{
		object.Func2("signal(signalnum, handler, /)", setHandler, "Set the action for the given signal."),
		object.Func1("getsignal(signalnum, /)", func(t *thread, sig int) (value, error) {
			if err := checkSignal(sig); err != nil {
				return value{}, err
			}
			if h := stateOf(t.Interp).handlers[sig]; h.P != nil {
				return h, nil
			}
			return object.None, nil
		}, "Return the current action for the given signal."),
		object.Func1("raise_signal(signalnum, /)", func(t *thread, sig int) (nothing, error) {
			s := stateOf(t.Interp)
			if !s.sendOwn(sig, true) {
				h := hostos.From(t.Interp.Data)
				if err := h.Kill(h.Getpid(), sig); err != nil {
					return nothing{}, object.OSErrorOf(t, err, value{})
				}
				return nothing{}, nil
			}
			if t == t.Interp.Main {
				return nothing{}, t.HandleBreaker()
			}
			return nothing{}, nil
		}, "Send a signal to the executing process."),
		object.Func1("strsignal(signalnum, /)", func(t *thread, sig int) (value, error) {
			if sig < 1 || sig >= numSignals {
				return value{}, object.ValueErrorf("signal number out of range")
			}
			switch {
			case sig < len(descriptions) && descriptions[sig] != "":
				return object.NewStr(descriptions[sig]), nil
			case sig >= 34:
				return object.NewStr("Real-time signal " + strconv.Itoa(sig-34)), nil
			}
			return object.None, nil
		}, "Return the system description of the given signal."),
		object.Func0("valid_signals()", func(t *thread) (value, error) {
			return setOf(t, ^uint64(0)&^bit(32)&^bit(33))
		}, "Return a set of valid signal numbers on this platform."),
		object.FuncSlice("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", setWakeupFD, "Sets the fd to be written to (with the signal number) when a signal comes in."),
		object.Func1("alarm(seconds, /)", func(t *thread, n int) (int64, error) {
			stateOf(t.Interp)
			old, _, err := hostos.From(t.Interp.Data).Setitimer(0, int64(max(n, 0))*1e6, 0)
			if err != nil {
				return 0, object.OSErrorOf(t, err, value{})
			}
			return (old + 999_999) / 1e6, nil
		}, "Arrange for SIGALRM to arrive after the given number of seconds."),
		object.Func3("setitimer(which, seconds, interval=0.0, /)", setitimer, "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF)."),
		object.Func1("getitimer(which, /)", func(t *thread, which int) (value, error) {
			if which == itimerProf {
				st := stateOf(t.Interp)
				v, i := st.prof.set(st, -1, 0)
				return timerPair(t, v, i, nil)
			}
			v, i, err := hostos.From(t.Interp.Data).Setitimer(which, -1, 0)
			return timerPair(t, v, i, err)
		}, "Returns current value of given itimer."),
		object.Func2("siginterrupt(signalnum, flag, /)", func(t *thread, sig int, flag bool) (nothing, error) {
			return nothing{}, checkSignal(sig)
		}, "Change system call restart behaviour."),
		object.Func0("pause()", func(t *thread) (nothing, error) {
			if _, err := t.WaitFor(stateOf(t.Interp).Wait(), -1); err != nil {
				return nothing{}, err
			}
			return nothing{}, t.HandleBreaker()
		}, "Wait until a signal arrives."),
		object.Func2("pthread_sigmask(how, mask, /)", sigmask, "Fetch and/or change the signal mask of the calling thread."),
		object.Func0("sigpending()", func(t *thread) (value, error) {
			s := stateOf(t.Interp)
			s.mu.Lock()
			set := s.pending&s.blocked | s.aimed
			s.mu.Unlock()
			return setOf(t, set)
		}, "Examine pending signals."),
		object.Func1("sigwait(sigset, /)", sigwait, "Wait for a signal."),
		object.Func1("sigwaitinfo(sigset, /)", sigwaitinfo, "Wait synchronously until one of the signals in *sigset* is delivered.\n\nReturns a struct_siginfo containing information about the signal."),
		object.Func2("sigtimedwait(sigset, timeout, /)", sigtimedwait, "Like sigwaitinfo(), but with a timeout.\n\nThe timeout is specified in seconds, with floating-point numbers allowed."),
		object.FuncSlice("pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /)", pidfdSendSignal, "Send a signal to a process referred to by a pid file descriptor."),
		object.Func2("pthread_kill(thread_id, signalnum, /)", func(t *thread, id int64, sig int) (nothing, error) {
			if sig == 0 {
				return nothing{}, nil
			}
			if err := checkSignal(sig); err != nil {
				return nothing{}, err
			}
			if stateOf(t.Interp).aim(id, sig) {
				return nothing{}, nil
			}
			if !stateOf(t.Interp).sendOwn(sig, true) {
				h := hostos.From(t.Interp.Data)
				if err := h.Kill(h.Getpid(), sig); err != nil {
					return nothing{}, object.OSErrorOf(t, err, value{})
				}
			}
			if t == t.Interp.Main {
				return nothing{}, t.HandleBreaker()
			}
			return nothing{}, nil
		}, "Send a signal to a thread."),
	},
	Init: func(t *thread, m *object.Module) error {
		s := stateOf(t.Interp)
		m.Set(t, "default_int_handler", s.interruptHandler(t))
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		d := object.NewDict(t)
		d.SetStr(object.Intern("__module__"), object.NewStr("signal"))
		e, err := object.Call(t, object.Of(object.TypeType), object.NewStr("itimer_error"), object.Of(object.MakeTuple(t, object.Of(object.OSError))), object.Of(d))
		if err != nil {
			return err
		}
		t.Interp.Data[&itimerErrorKey] = e
		m.Set(t, "ItimerError", e)
		m.Set(t, "struct_siginfo", object.Of(sigInfo.Type()))
		return nil
	},
}

func checkSignal(sig int) error {
	if sig < 1 || sig >= numSignals {
		return object.ValueErrorf("signal number out of range")
	}
	return nil
}

// https://docs.python.org/3.13/library/signal.html#signal.signal
func setHandler(t *thread, sig int, h value) (value, error) {
	if t != t.Interp.Main {
		return value{}, object.ValueErrorf("signal only works in main thread of the main interpreter")
	}
	if err := checkSignal(sig); err != nil {
		return value{}, err
	}
	s := stateOf(t.Interp)
	isInt := h.Type().Has(object.FlagInt)
	n := -1
	if isInt {
		n, _ = object.AsInt(t, h)
	}
	if !object.IsCallable(h) && n != sigDfl && n != sigIgn || isInt && n != sigDfl && n != sigIgn {
		return value{}, object.TypeErrorf("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
	}
	if err := t.HandleBreaker(); err != nil {
		return value{}, err
	}
	if sig == int(syscall.SIGKILL) || sig == hostos.SIGSTOP || sig == 32 || sig == 33 {
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	old := s.handlers[sig]
	if isInt {
		s.mu.Lock()
		s.caught &^= bit(sig)
		s.mu.Unlock()
		if n == sigIgn {
			hostos.IgnoreSignal(syscall.Signal(sig))
		} else {
			hostos.DefaultSignal(syscall.Signal(sig))
		}
		s.mu.Lock()
		f := s.observers[sig]
		s.mu.Unlock()
		h = object.Int(int64(n))
		if f != nil {
			s.handlers[sig] = h
			Observe(s.in, sig, f)
		}
	} else {
		s.listen(sig)
	}
	s.handlers[sig] = h
	if old.P == nil {
		old = object.None
	}
	return old, nil
}

func setWakeupFD(t *thread, a []value) (value, error) {
	fd, err := object.AsInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	if t != t.Interp.Main {
		return value{}, object.ValueErrorf("set_wakeup_fd only works in main thread of the main interpreter")
	}
	if fd != -1 {
		h := hostos.From(t.Interp.Data)
		if _, err := h.Fstat(fd); err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		blocking, err := h.Blocking(fd)
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		if blocking {
			return value{}, object.ValueErrorf("the fd %d must be in non-blocking mode", fd)
		}
	}
	s := stateOf(t.Interp)
	s.mu.Lock()
	old := s.wakeup
	s.wakeup = fd
	s.mu.Unlock()
	return object.Int(int64(old)), nil
}

func timerPair(t *thread, v, i int64, err error) (value, error) {
	if err != nil {
		if no, ok := err.(syscall.Errno); ok {
			if e, ok := t.Interp.Data[&itimerErrorKey].(value); ok {
				os := t.Exception(object.NewOSError(int(no), value{}))
				return value{}, object.NewError(object.As[object.Type](e), os.Args.Items...)
			}
		}
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.MakeTuple(t, object.Float(float64(v)/1e6), object.Float(float64(i)/1e6))), nil
}

func setitimer(t *thread, which int, seconds, interval float64) (value, error) {
	us := func(f float64) int64 { return int64(math.Round(f * 1e6)) }
	if seconds < 0 || interval < 0 {
		return timerPair(t, 0, 0, syscall.EINVAL)
	}
	st := stateOf(t.Interp)
	if v := us(seconds); which == 0 && v > 0 && v <= atOnce && st.catches(int(syscall.SIGALRM)) {
		return st.alarmAtOnce(t, v, us(interval))
	}
	if which == itimerProf {
		v, i := st.prof.set(st, us(seconds), us(interval))
		return timerPair(t, v, i, nil)
	}
	v, i, err := hostos.From(t.Interp.Data).Setitimer(which, us(seconds), us(interval))
	return timerPair(t, v, i, err)
}

// setOf returns the Python set of a set of signals.
func setOf(t *thread, set uint64) (value, error) {
	var items []value
	for sig := 1; sig < numSignals; sig++ {
		if set&bit(sig) != 0 {
			items = append(items, object.Int(int64(sig)))
		}
	}
	s, err := object.NewSet(t, items)
	return object.Of(s), err
}

// toSet converts an iterable of signal numbers.
func toSet(t *thread, v value) (set uint64, err error) {
	err = object.Iterate(t, v, func(x value) error {
		n, err := object.AsInt(t, x)
		if object.Matches(err, object.OverflowError) {
			n, err = -1, nil
		}
		if err != nil {
			return err
		}
		if n < 1 || n >= numSignals {
			return object.ValueErrorf("signal number %d out of range [1; %d]", n, numSignals-1)
		}
		set |= bit(n)
		return nil
	})
	return set, err
}

func sigmask(t *thread, how int, mask value) (value, error) {
	set, err := toSet(t, mask)
	if err != nil {
		return value{}, err
	}
	s := stateOf(t.Interp)
	s.mu.Lock()
	old, now := t.SigMask, t.SigMask
	switch how {
	case 0:
		now |= set
	case 1:
		now &^= set
	case 2:
		now = set
	default:
		s.mu.Unlock()
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	now &^= bit(int(syscall.SIGKILL)) | bit(hostos.SIGSTOP)
	t.SigMask = now
	if t != t.Interp.Main {
		// Signals still come to the main thread, and pthread_kill() looks at the mask.
		s.mu.Unlock()
		return setOf(t, old)
	}
	s.blocked = now
	caught := s.caught
	come := s.pending&^now != 0
	s.mu.Unlock()
	// Blocked signals must be received to be held back.
	for sig := 1; sig < numSignals; sig++ {
		if b := bit(sig); b&now&^old&^caught != 0 && sig != 32 && sig != 33 {
			s.listen(sig)
			s.mu.Lock()
			s.caught &^= b
			s.mu.Unlock()
		} else if b&old&^now&^caught != 0 && s.handlers[sig] == object.Int(sigDfl) {
			hostos.DefaultSignal(syscall.Signal(sig))
			s.mu.Lock()
			raise := s.pending&b != 0
			s.pending &^= b
			s.mu.Unlock()
			if raise {
				h := hostos.From(t.Interp.Data)
				h.Kill(h.Getpid(), sig)
			}
		}
	}
	if come {
		t.SetBreaker(object.BreakSignal)
		if err := t.HandleBreaker(); err != nil {
			return value{}, err
		}
	}
	return setOf(t, old)
}
