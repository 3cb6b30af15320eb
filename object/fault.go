package object

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// This file turns panics, which are faults of the interpreter, into exceptions: the program
// that embeds it goes on, and the report says where to look.

// Fault returns the error for what recover returned; it must be called by the deferred function
// that did. The Go stack is a note of the exception.
func Fault(p any) error {
	stack := faultStack()
	return &Raised{Type: SystemError, Msg: fmt.Sprintf("interpreter fault: %v", p), Attr: func(t *Thread, e *BaseException) {
		notes := NewList(t, []Value{NewStr(stack)})
		_ = SetAttr(t, Of(e), Intern("__notes__"), Of(notes))
	}}
}

// faultStack describes the Go functions between the panic and the eval loop.
func faultStack() string {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
	var b strings.Builder
	b.WriteString("This is a bug of gopy. Go stack:")
	seen, n := false, 0
	for {
		f, more := frames.Next()
		switch {
		case strings.HasPrefix(f.Function, "runtime."):
			seen = true
		case seen:
			fmt.Fprintf(&b, "\n  %s (%s:%d)", f.Function[strings.LastIndexByte(f.Function, '/')+1:], filepath.Base(f.File), f.Line)
			n++
		}
		if !more || n == 20 || strings.HasSuffix(f.Function, "/vm.run") {
			return b.String()
		}
	}
}
