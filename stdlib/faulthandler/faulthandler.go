// Package faulthandler implements the Python module faulthandler. The Go runtime reports the
// faults of the process itself; what is left are the state of the switch and the dumps that
// Python code asks for.
package faulthandler

import (
	"fmt"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
	none   = object.Nothing
)

type stateKey struct{}

// NotInImage implements object.NotInImage.
func (stateKey) NotInImage() {}

type state struct{ enabled bool }

func stateOf(t *thread) *state {
	s, ok := t.Interp.Data[stateKey{}].(*state)
	if !ok {
		s = &state{}
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

// Module is the module faulthandler.
//
// https://docs.python.org/3.13/library/faulthandler.html
var Module = object.ModuleDef{
	Name: "faulthandler",
	Doc:  "faulthandler module.",
	Funcs: []object.FuncDef{
		object.Func2("enable(file=sys.stderr, all_threads=True)", func(t *thread, file value, all value) (none, error) {
			stateOf(t).enabled = true
			return none{}, nil
		}, "Enable the fault handler."),
		object.Func0("disable()", func(t *thread) (bool, error) {
			s := stateOf(t)
			was := s.enabled
			s.enabled = false
			return was, nil
		}, "Disable the fault handler."),
		object.Func0("is_enabled()", func(t *thread) (bool, error) { return stateOf(t).enabled, nil }, "Check if the handler is enabled."),
		object.Func2("dump_traceback(file=sys.stderr, all_threads=True)", dump, "Dump the traceback of the current thread, or of all threads if all_threads is True, into file."),
		object.FuncArgs("dump_traceback_later(timeout, repeat=False, file=sys.stderr, exit=False)", func(t *thread, a object.Args) (value, error) {
			return value{}, object.NotImplementedErrorf("faulthandler.dump_traceback_later is not available in gopy")
		}, "Dump the traceback of all threads in timeout seconds,\nor each timeout seconds if repeat is True. If exit is True, call _exit(1) which is not safe."),
		object.Func0("cancel_dump_traceback_later()", func(t *thread) (none, error) { return none{}, nil }, "Cancel the previous call to dump_traceback_later()."),
		object.FuncArgs("register(signum, file=sys.stderr, all_threads=True, chain=False)", func(t *thread, a object.Args) (value, error) {
			return value{}, object.NotImplementedErrorf("faulthandler.register is not available in gopy")
		}, "Register a handler for the signal 'signum': dump the traceback of the current thread, or of all threads if all_threads is True, into file."),
		object.Func1("unregister(signum, /)", func(t *thread, n int) (bool, error) {
			if n < 1 || n > 64 {
				return false, object.ValueErrorf("signal number out of range")
			}
			return false, nil
		}, "Unregister the handler of the signal 'signum' registered by register()."),
	},
}

// maxFrames is the number of frames that a dump shows.
const maxFrames = 100

// dump writes the stack of the calling thread, and of the others with all.
func dump(t *thread, file object.Opt[value], all object.Opt[bool]) (none, error) {
	f := file.V
	if f.P == nil || f.IsNone() || !file.OK {
		f = t.Interp.SysDict.GetStr(object.Intern("stderr"))
		if f.P == nil || f.IsNone() {
			return none{}, object.RuntimeErrorf("sys.stderr is None")
		}
	}
	var b strings.Builder
	if all.Or(true) {
		for _, th := range t.Interp.Threads() {
			if th == t {
				continue
			}
			fmt.Fprintf(&b, "Thread 0x%016x (most recent call first):\n", th.Ident())
			stack(&b, th)
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "Current thread 0x%016x (most recent call first):\n", t.Ident())
	} else {
		b.WriteString("Stack (most recent call first):\n")
	}
	stack(&b, t)
	if f.IsInt() {
		w, err := object.GetAttrS(t, t.Interp.Modules.GetStr(object.Intern("posix")), "write")
		if err != nil {
			return none{}, err
		}
		_, err = object.Call(t, w, f, object.Of(object.NewBytes(t, []byte(b.String()))))
		return none{}, err
	}
	if _, err := object.CallMethod(t, f, "write", object.NewStr(b.String())); err != nil {
		return none{}, err
	}
	_, err := object.CallMethod(t, f, "flush")
	return none{}, err
}

func stack(b *strings.Builder, t *thread) {
	n := 0
	for f := t.FrameOf(t.CF); f != nil; f = f.BackFrame(t) {
		if n == maxFrames {
			b.WriteString("  ...\n")
			return
		}
		fmt.Fprintf(b, "  File \"%s\", line %d in %s\n", f.Code.Filename, f.Line(), f.Code.Name)
		n++
	}
	if n == 0 {
		b.WriteString("  <no Python frame>\n")
	}
}
