// Package faulthandler implements the Python module faulthandler: where all threads are, written
// when Python code asks for it, after a time, or when a signal comes. Faults of the process
// itself are the Go runtime's to report.
package faulthandler

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
	"github.com/seed-8da18655/gopy/stdlib/signal"
)

type (
	thread = object.Thread
	value  = object.Value
	none   = object.Nothing
)

type stateKey struct{}

// NotInImage implements object.NotInImage.
func (stateKey) NotInImage() {}

// state is what the module knows of an interpreter.
type state struct {
	enabled bool
	to      dumper // of faults
	mu      sync.Mutex
	later   chan struct{} // closed to end the dumps of dump_traceback_later
	ended   chan struct{} // closed when they have ended
	signals map[int]bool  // registered
}

func stateOf(t *thread) *state {
	s, ok := t.Interp.Data[stateKey{}].(*state)
	if !ok {
		s = &state{signals: map[int]bool{}}
		t.Interp.Data[stateKey{}] = s
		// At the end of the interpreter nothing is to be dumped any more.
		in := t.Interp
		in.AtClose(func() { s.cancel(in.Main) })
	}
	return s
}

// cancel ends the dumps of dump_traceback_later. One that is under way is finished.
func (s *state) cancel(t *thread) {
	s.mu.Lock()
	later, ended := s.later, s.ended
	s.later = nil
	s.mu.Unlock()
	if later != nil {
		close(later)
		t.AllowThreads(func() { <-ended })
	}
}

// Module is the module faulthandler.
//
// https://docs.python.org/3.13/library/faulthandler.html
var Module = object.ModuleDef{
	Name: "faulthandler",
	Doc:  "faulthandler module.",
	Funcs: []object.FuncDef{
		object.Func2("enable(file=sys.stderr, all_threads=True)", func(t *thread, file object.Opt[value], all object.Opt[bool]) (none, error) {
			d, err := newDumper(t, file, all)
			if err != nil {
				return none{}, err
			}
			s := stateOf(t)
			s.enabled, s.to = true, d
			return none{}, nil
		}, "Enable the fault handler."),
		object.Func0("disable()", func(t *thread) (bool, error) {
			s := stateOf(t)
			was := s.enabled
			s.enabled = false
			return was, nil
		}, "Disable the fault handler."),
		object.Func0("is_enabled()", func(t *thread) (bool, error) { return stateOf(t).enabled, nil }, "Check if the handler is enabled."),
		object.Func2("dump_traceback(file=sys.stderr, all_threads=True)", func(t *thread, file object.Opt[value], all object.Opt[bool]) (none, error) {
			d, err := newDumper(t, file, all)
			if err == nil {
				d.write(t.Interp, d.text(t.Interp, t))
			}
			return none{}, err
		}, "Dump the traceback of the current thread, or of all threads if all_threads is True, into file."),
		object.Func4("dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)", dumpLater,
			"Dump the traceback of all threads in timeout seconds,\nor each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe."),
		object.Func0("cancel_dump_traceback_later()", func(t *thread) (none, error) { stateOf(t).cancel(t); return none{}, nil }, "Cancel the previous call to dump_traceback_later()."),
		object.Func4("register(signum, file=sys.stderr, all_threads=True, chain=False)", register,
			"Register a handler for the signal 'signum': dump the traceback of the current thread, or of all threads if all_threads is True, into file."),
		object.Func1("unregister(signum, /)", func(t *thread, sig int) (bool, error) {
			if err := checkSignal(sig); err != nil {
				return false, err
			}
			s := stateOf(t)
			was := s.signals[sig]
			if was {
				delete(s.signals, sig)
				signal.Observe(t.Interp, sig, nil)
			}
			return was, nil
		}, "Unregister the handler of the signal 'signum' registered by register()."),
		object.Func0("_read_null()", func(t *thread) (none, error) { return fault(t, syscall.SIGSEGV) }, "Read from NULL, raise a SIGSEGV or SIGBUS signal depending on the platform."),
		object.Func1("_sigsegv(release_gil=False, /)", func(t *thread, _ object.Opt[value]) (none, error) { return fault(t, syscall.SIGSEGV) }, "Raise a SIGSEGV signal."),
		object.Func0("_sigabrt()", func(t *thread) (none, error) { return fault(t, syscall.SIGABRT) }, "Raise a SIGABRT signal."),
		object.Func0("_sigfpe()", func(t *thread) (none, error) { return fault(t, syscall.SIGFPE) }, "Raise a SIGFPE signal."),
	},
}

var faultNames = [...]struct {
	sig  syscall.Signal
	name string
}{
	{syscall.SIGBUS, "Bus error"}, {syscall.SIGILL, "Illegal instruction"}, {syscall.SIGFPE, "Floating-point exception"},
	{syscall.SIGABRT, "Aborted"}, {syscall.SIGSEGV, "Segmentation fault"},
}

// fault ends the process by a signal, after the report if the module is enabled.
func fault(t *thread, sig syscall.Signal) (none, error) {
	if s := stateOf(t); s.enabled {
		for _, f := range faultNames {
			if f.sig == sig {
				s.to.write(t.Interp, "Fatal Python error: "+f.name+"\n\n"+s.to.text(t.Interp, t))
			}
		}
	}
	hostos.DieBy(sig)
	return none{}, nil
}

func checkSignal(sig int) error {
	for _, f := range faultNames {
		if int(f.sig) == sig {
			return object.RuntimeErrorf("signal %d cannot be registered, use enable() instead", sig)
		}
	}
	if sig < 1 || sig > 64 {
		return object.ValueErrorf("signal number out of range")
	}
	return nil
}

func register(t *thread, sig int, file object.Opt[value], all, chain object.Opt[bool]) (none, error) {
	if err := checkSignal(sig); err != nil {
		return none{}, err
	}
	d, err := newDumper(t, file, all)
	if err != nil {
		return none{}, err
	}
	if sig == 9 || sig == 19 || sig == 32 || sig == 33 {
		return none{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	in := t.Interp
	signal.Observe(in, sig, func(locked bool) bool {
		// CPython's handler runs in the thread that the system takes, as a rule the main one.
		if locked {
			d.write(in, d.text(in, in.Main))
		} else {
			d.dump(in, "", in.Main)
		}
		return chain.Or(false)
	})
	stateOf(t).signals[sig] = true
	return none{}, nil
}

func dumpLater(t *thread, timeout value, repeat object.Opt[bool], file object.Opt[value], exit object.Opt[bool]) (none, error) {
	var seconds float64
	if timeout.IsA(object.FloatType) {
		seconds, _ = object.AsFloat(t, timeout)
	} else {
		n, err := object.AsIndex(t, timeout)
		if err != nil {
			return none{}, err
		}
		seconds = float64(n)
	}
	switch {
	case seconds != seconds:
		return none{}, object.ValueErrorf("Invalid value NaN (not a number)")
	case seconds >= 1<<63:
		return none{}, object.Errorf(object.OverflowError, "timestamp out of range for platform time_t")
	case seconds >= 1<<63/1e9:
		return none{}, object.Errorf(object.OverflowError, "timeout value is too large")
	case seconds <= 0:
		return none{}, object.ValueErrorf("timeout must be greater than 0")
	}
	d, err := newDumper(t, file, object.Opt[bool]{})
	if err != nil {
		return none{}, err
	}
	s, in := stateOf(t), t.Interp
	s.cancel(t)
	stop, ended := make(chan struct{}), make(chan struct{})
	s.mu.Lock()
	s.later, s.ended = stop, ended
	s.mu.Unlock()
	wait := max(time.Duration(seconds*1e9), time.Microsecond)
	head := "Timeout (" + span(wait) + ")!\n"
	go func() {
		defer close(ended)
		timer := time.NewTicker(wait)
		defer timer.Stop()
		for {
			select {
			case <-stop:
				return
			case <-timer.C:
			}
			d.dump(in, head, nil)
			if exit.Or(false) {
				hostos.From(in.Data).Exit(1)
			}
			if !repeat.Or(false) {
				return
			}
		}
	}()
	return none{}, nil
}

// span writes a time as hours, minutes and seconds.
func span(d time.Duration) string {
	us := int64(d / time.Microsecond)
	s := us / 1e6
	text := fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	if us %= 1e6; us != 0 {
		text += fmt.Sprintf(".%06d", us)
	}
	return text
}

// dumper writes dumps to a file descriptor.
type dumper struct {
	fd  int
	all bool
	// file keeps the descriptor open.
	file value
}

// newDumper flushes the file and finds its descriptor.
func newDumper(t *thread, file object.Opt[value], all object.Opt[bool]) (dumper, error) {
	d := dumper{all: all.Or(true), file: file.V}
	if !file.OK || file.V.P == nil || file.V.IsNone() {
		d.file = t.Interp.SysDict.GetStr(object.Intern("stderr"))
		if d.file.P == nil {
			return d, object.RuntimeErrorf("unable to get sys.stderr")
		}
		if d.file.IsNone() {
			return d, object.RuntimeErrorf("sys.stderr is None")
		}
	} else if file.V.IsInt() {
		n, err := object.AsInt(t, file.V)
		if err == nil && n < 0 {
			err = object.ValueErrorf("file is not a valid file descriptor")
		}
		d.fd = n
		return d, err
	}
	r, err := object.CallMethod(t, d.file, "fileno")
	if err != nil {
		return d, err
	}
	n := -1
	if r.IsInt() {
		if n, err = object.AsInt(t, r); err != nil {
			return d, err
		}
	}
	if n < 0 {
		return d, object.RuntimeErrorf("file.fileno() is not a valid file descriptor")
	}
	d.fd = n
	_, _ = object.CallMethod(t, d.file, "flush")
	return d, nil
}

func (d *dumper) write(in *object.Interp, text string) {
	h := hostos.From(in.Data)
	for b := []byte(text); len(b) > 0; {
		n, err := h.Write(d.fd, b)
		if err != nil && !errors.Is(err, syscall.EINTR) && !errors.Is(err, syscall.EAGAIN) {
			return
		}
		b = b[max(n, 0):]
	}
}

// patience is how long a dump waits for the GIL before it looks at the threads without it.
const patience = 500 * time.Millisecond

// dump writes head and where the threads are, for a goroutine without the GIL, or a thread that
// has it. A thread that keeps the GIL for long, in native code, is where it called that.
func (d *dumper) dump(in *object.Interp, head string, current *thread) {
	d.write(in, head+in.Inspect(patience, func() string { return d.text(in, current) }))
}

const (
	maxFrames  = 100 // of a thread
	maxThreads = 100
	maxText    = 500 // characters of a name
)

// text tells where the thread current is, and the others if all are asked for.
func (d *dumper) text(in *object.Interp, current *thread) string {
	var b strings.Builder
	if !d.all {
		b.WriteString("Stack (most recent call first):\n")
		stack(&b, current)
		return b.String()
	}
	for i, t := range in.ThreadsByAge() {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i == maxThreads {
			b.WriteString("...\n")
			break
		}
		name := "Thread"
		if t == current {
			name = "Current thread"
		}
		fmt.Fprintf(&b, "%s 0x%016x (most recent call first):\n", name, t.Ident())
		stack(&b, t)
	}
	return b.String()
}

func stack(b *strings.Builder, t *thread) {
	n := 0
	t.EachFrame(func(code *object.Code, line int) bool {
		if n == maxFrames {
			b.WriteString("  ...\n")
			return false
		}
		fmt.Fprintf(b, "  File \"%s\", line %d in %s\n", plain(code.Filename), line, plain(code.Name))
		n++
		return true
	})
	if n == 0 {
		b.WriteString("  <no Python frame>\n")
	}
}

// plain writes a name in ASCII.
func plain(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > maxText {
			b.WriteString("...")
			break
		}
		switch {
		case r >= ' ' && r < utf8.RuneSelf-1:
			b.WriteRune(r)
		case r <= 0xFF:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}
