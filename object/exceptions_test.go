package object

import (
	"io/fs"
	"syscall"
	"testing"
)

func excText(th *testing.T, t *Thread, typ *Type, args ...Value) (string, Value) {
	th.Helper()
	v, err := CallType(t, typ, PosArgs(args...))
	if err != nil {
		th.Fatal(err)
	}
	s, err := ToStr(t, v)
	if err != nil {
		th.Fatal(err)
	}
	return v.Type().Name + ": " + s.String(), v
}

func TestExceptionText(th *testing.T) {
	_, t := NewInterp(nil, Config{})
	s := func(x string) Value { return NewStr(x) }
	for _, c := range []struct {
		want string
		typ  *Type
		args []Value
	}{
		{"ValueError: ", ValueError, nil},
		{"ValueError: x", ValueError, []Value{s("x")}},
		{"SyntaxError: m (b, line 3)", SyntaxError, []Value{s("m"), Of(MakeTuple(t, s("a/b"), Int(3), Int(4), s("x")))}},
		{"UnicodeEncodeError: 'u' codec can't encode character '\\xe9' in position 0: r", UnicodeEncodeError, []Value{s("u"), s("é"), Int(0), Int(1), s("r")}},
		{"ExceptionGroup: g (1 sub-exception)", BaseExceptionGroup, []Value{s("g"), Of(NewList(t, []Value{mustExc(t)}))}},
	} {
		if got, _ := excText(th, t, c.typ, c.args...); got != c.want {
			th.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func mustExc(t *Thread) Value { return Of(t.Exception(ValueErrorf("x"))) }

func TestOSErrorOf(th *testing.T) {
	_, t := NewInterp(nil, Config{})
	e := t.Exception(OSErrorOf(t, &fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}, None))
	if e.Shape.Type != FileNotFoundError || e.Field("errno") != Int(int64(syscall.ENOENT)) {
		th.Error(e)
	}
	if len(e.Args.Items) != 2 || !e.Field("filename").IsNil() {
		th.Error(e.Args.Items)
	}
}
