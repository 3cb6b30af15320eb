package object

import (
	"context"
	"errors"
	"fmt"
)

// This file defines how Go code raises Python exceptions.

// Raised is a Python exception that is not an object yet: a type and a message. It becomes
// one where it enters the VM, so natives can fail without a thread at hand.
type Raised struct {
	Type *Type
	Msg  string
	Args []Value // used instead of Msg if not nil
	Attr func(t *Thread, e *BaseException)
}

func (e *Raised) Error() string { return e.Type.Name + ": " + e.Msg }

// Errorf returns an error that raises typ with a formatted message.
func Errorf(typ *Type, format string, args ...any) error {
	if len(args) > 0 {
		format = fmt.Sprintf(format, args...)
	}
	return &Raised{Type: typ, Msg: format}
}

// NewError returns an error that raises typ(*args).
func NewError(typ *Type, args ...Value) error {
	if args == nil {
		args = []Value{}
	}
	return &Raised{Type: typ, Args: args}
}

// TypeErrorf returns an error that raises TypeError; the others of its kind likewise.
func TypeErrorf(format string, args ...any) error { return Errorf(TypeError, format, args...) }

// ValueErrorf returns an error that raises ValueError.
func ValueErrorf(format string, args ...any) error { return Errorf(ValueError, format, args...) }

// IndexErrorf returns an error that raises IndexError.
func IndexErrorf(format string, args ...any) error { return Errorf(IndexError, format, args...) }

// KeyErrorOf returns an error that raises KeyError(key).
func KeyErrorOf(key Value) error { return NewError(KeyError, key) }

// AttributeErrorf returns an error that raises AttributeError.
func AttributeErrorf(format string, args ...any) error {
	return Errorf(AttributeError, format, args...)
}

// OverflowErrorf returns an error that raises OverflowError.
func OverflowErrorf(format string, args ...any) error { return Errorf(OverflowError, format, args...) }

// ZeroDivisionErrorf returns an error that raises ZeroDivisionError.
func ZeroDivisionErrorf(format string, args ...any) error {
	return Errorf(ZeroDivisionError, format, args...)
}

// RuntimeErrorf returns an error that raises RuntimeError.
func RuntimeErrorf(format string, args ...any) error { return Errorf(RuntimeError, format, args...) }

// SystemErrorf returns an error that raises SystemError: a bug of gopy.
func SystemErrorf(format string, args ...any) error { return Errorf(SystemError, format, args...) }

// NotImplementedErrorf returns an error that raises NotImplementedError.
func NotImplementedErrorf(format string, args ...any) error {
	return Errorf(NotImplementedError, format, args...)
}

// NoMemory returns an error that raises MemoryError.
func (t *Thread) NoMemory() error { return NewError(MemoryError) }

// CheckAlloc tells whether n more bytes may be allocated: MemoryError if they exceed the
// interpreter's limit or what a Go process can address.
func (t *Thread) CheckAlloc(n int) error {
	if n < 0 || n > t.Interp.MaxAlloc {
		return t.NoMemory()
	}
	if n > largeObject {
		return t.checkHeap(int64(n))
	}
	return nil
}

// CheckItems is CheckAlloc for n items of size bytes each, whatever the product.
func (t *Thread) CheckItems(n, size int) error {
	if n < 0 || n > t.Interp.MaxAlloc/size {
		return t.NoMemory()
	}
	return t.CheckAlloc(n * size)
}

// Exception turns any error into the exception object that it raises.
func (t *Thread) Exception(err error) *BaseException {
	switch e := err.(type) {
	case *BaseException:
		return e
	case *Raised:
		args := e.Args
		if args == nil {
			args = []Value{NewStr(e.Msg)}
		}
		exc := t.makeException(e.Type, args)
		SetContext(t, exc)
		if e.Attr != nil {
			e.Attr(t, exc)
		}
		return exc
	case *argumentError:
		return t.Exception(e.err)
	case *wrongType:
		return t.makeException(TypeError, []Value{NewStr("argument " + e.Error())})
	}
	var exc *BaseException
	if errors.As(err, &exc) {
		return exc
	}
	var r *Raised
	if errors.As(err, &r) {
		return t.Exception(r)
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return t.makeException(KeyboardInterrupt, []Value{NewStr(err.Error())})
	}
	return t.makeException(SystemError, []Value{NewStr(err.Error())})
}

// makeException instantiates a native exception type; another type goes through its
// constructor.
func (t *Thread) makeException(typ *Type, args []Value) *BaseException {
	v, err := CallType(t, typ, Args{V: args})
	if err != nil {
		return t.Exception(err)
	}
	return (*BaseException)(v.P)
}

// SetError stores the exception of a failing raw native or VM helper in the thread.
func (t *Thread) SetError(err error) { t.Exc = t.Exception(err) }

// TakeError returns the exception in the thread and clears it.
func (t *Thread) TakeError() error {
	e := t.Exc
	t.Exc = nil
	if e == nil {
		return SystemErrorf("error return without exception set")
	}
	return e
}

// Fail stores err in the thread and returns the failing result of a raw native.
func (t *Thread) Fail(err error) (Value, bool) {
	t.SetError(err)
	return Value{}, false
}

// Ret turns a typed result into that of a raw native.
func (t *Thread) Ret(v Value, err error) (Value, bool) {
	if err != nil {
		t.SetError(err)
		return Value{}, false
	}
	return v, true
}

// Matches reports whether err raises an exception of type typ (or a subclass).
func Matches(err error, typ *Type) bool {
	switch e := err.(type) {
	case nil:
		return false
	case *BaseException:
		return e.Shape.Type.IsSubtype(typ)
	case *Raised:
		return e.Type.IsSubtype(typ)
	case *argumentError, *wrongType:
		return typ == TypeError || TypeError.IsSubtype(typ)
	}
	var exc *BaseException
	if errors.As(err, &exc) {
		return exc.Shape.Type.IsSubtype(typ)
	}
	return false
}
