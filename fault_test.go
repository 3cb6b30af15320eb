package gopy

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/object"
	"github.com/seed-8da18655/gopy/stdlib"
)

// faulty is a module whose function is wrong: it panics.
var faulty = object.ModuleDef{
	Name: "faulty",
	Funcs: []object.FuncDef{
		object.Func1("at(i)", func(t *object.Thread, i int) (int, error) { return []int{7}[i], nil }, ""),
		object.Func0("waiting()", func(t *object.Thread) (int, error) {
			t.AllowThreads(func() { panic("while waiting") })
			return 0, nil
		}, ""),
	},
}

// A fault of the interpreter is an exception of the code that met it, and all goes on.
func TestFault(th *testing.T) {
	g, err := newInterp(&Config{mods: append(slices.Clone(stdlib.Modules), &faulty)})
	if err != nil {
		th.Fatal(err)
	}
	defer g.Close()
	ctx := context.Background()
	err = g.Exec(ctx, `
import faulty, threading
log = []
def outer(i):
    try:
        return inner(i)
    finally:
        log.append("finally")
def inner(i):
    return faulty.at(i) + 1
assert outer(0) == 8
try:
    outer(5)
except SystemError as e:
    log.append(str(e))
    assert "faulty" not in e.__notes__[0] and "bug of gopy" in e.__notes__[0], e.__notes__
    assert e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name == "inner"
def gen():
    try:
        yield faulty.at(3)
    except SystemError:
        yield "caught"
for x in gen():
    log.append(x)
def keeps(i):
    try:
        return faulty.at(i)
    except SystemError:
        log.append("not reached: its caller is gone")
for call in (lambda: sorted([1, 2], key=faulty.at), lambda: sorted([1, 2], key=keeps), lambda: sorted([1, 2], key=lambda i: faulty.at(i)), lambda: list(map(faulty.at, [1])), faulty.waiting):
    try:
        call()
    except SystemError as e:
        log.append(str(e)[:20])
def body():
    faulty.at(2)
threading.excepthook = lambda a: log.append(a.exc_type.__name__)
for f in (body, lambda: faulty.waiting()):
    worker = threading.Thread(target=f)
    worker.start()
    worker.join()
`)
	if err != nil {
		th.Fatal(err)
	}
	got, err := g.Get(ctx, "log")
	if err != nil {
		th.Fatal(err)
	}
	want := []any{"finally", "finally", "interpreter fault: runtime error: index out of range [5] with length 1", "caught", "interpreter fault: r", "interpreter fault: r", "interpreter fault: r", "interpreter fault: r", "interpreter fault: w", "SystemError", "SystemError"}
	if !slices.Equal(got.([]any), want) {
		th.Errorf("got %q", got)
	}
	_, err = g.Call(ctx, "faulty.at", 9)
	var e *Error
	if !errors.As(err, &e) || !strings.Contains(err.Error(), "interpreter fault") {
		th.Errorf("Call: %v", err)
	}
	if v, err := g.Call(ctx, "faulty.at", 0); err != nil || v != int64(7) {
		th.Errorf("Call: %v, %v", v, err)
	}
	if err := g.Exec(ctx, "assert outer(0) == 8"); err != nil {
		th.Error(err)
	}
}
