package gopy_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seed-8da18655/gopy"
)

func newInterp(t *testing.T, opts ...gopy.Option) *gopy.Interp {
	t.Helper()
	in, err := gopy.New(opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := in.Close(); err != nil {
			t.Error(err)
		}
	})
	return in
}

func TestValues(t *testing.T) {
	in := newInterp(t)
	ctx := context.Background()
	if err := in.Exec(ctx, "def same(x): return x\ndef kind(x): return type(x).__name__"); err != nil {
		t.Fatal(err)
	}
	type text string
	huge := new(big.Int).Lsh(big.NewInt(1), 100)
	for _, c := range []struct {
		in   any
		kind string
		out  any
	}{
		{nil, "NoneType", nil},
		{true, "bool", true},
		{42, "int", int64(42)},
		{int8(-3), "int", int64(-3)},
		{uint64(1) << 63, "int", new(big.Int).Lsh(big.NewInt(1), 63)},
		{huge, "int", huge},
		{1.5, "float", 1.5},
		{float32(0.25), "float", 0.25},
		{"h\u00e9", "str", "h\u00e9"},
		{text("t"), "str", "t"},
		{[]byte{0, 255}, "bytes", []byte{0, 255}},
		{[]int{1, 2}, "list", []any{int64(1), int64(2)}},
		{[2]string{"a", "b"}, "list", []any{"a", "b"}},
		{map[string]int{"a": 1}, "dict", map[string]any{"a": int64(1)}},
		{map[int]string{1: "a"}, "dict", map[any]any{int64(1): "a"}},
		{[]any{nil, map[string]any{"x": []any{}}}, "list", []any{nil, map[string]any{"x": []any{}}}},
		{(*int)(nil), "NoneType", nil},
	} {
		got, err := in.Call(ctx, "same", c.in)
		if err != nil || !reflect.DeepEqual(got, c.out) {
			t.Errorf("same(%#v) = %#v, %v, want %#v", c.in, got, err, c.out)
		}
		if kind, err := in.Call(ctx, "kind", c.in); err != nil || kind != c.kind {
			t.Errorf("kind(%#v) = %v, %v, want %s", c.in, kind, err, c.kind)
		}
	}
	if _, err := in.Call(ctx, "same", make(chan int)); err == nil || !strings.Contains(err.Error(), "chan int") {
		t.Errorf("a channel became an argument: %v", err)
	}
	v, err := in.Eval(ctx, "(1, {2: 'b'}, {'k'}, 2 ** 70)")
	if err != nil {
		t.Fatal(err)
	}
	items := v.([]any)
	if _, ok := items[2].(gopy.Object); !ok || fmt.Sprint(items[2]) != "{'k'}" {
		t.Errorf("a set came back as %#v", items[2])
	}
	if back, err := in.Call(ctx, "kind", items[2]); err != nil || back != "set" {
		t.Errorf("the set went back as %v, %v", back, err)
	}
	other := newInterp(t)
	if _, err := other.Call(ctx, "print", items[2]); err == nil || !strings.Contains(err.Error(), "another interpreter") {
		t.Errorf("an object went to another interpreter: %v", err)
	}
	if v, err := in.Eval(ctx, "[x := [], x.append(x)][0]"); err != nil || reflect.TypeOf(v) != reflect.TypeFor[[]any]() {
		t.Errorf("a list that contains itself: %T, %v", v, err)
	}
}

func TestNamesAndModules(t *testing.T) {
	var out bytes.Buffer
	in := newInterp(t, gopy.WithStdout(&out), gopy.WithArgs("prog", "a"), gopy.WithStdin(strings.NewReader("line\n")), gopy.WithOptimize(1))
	ctx := context.Background()
	if err := in.Set(ctx, "x", []string{"a"}); err != nil {
		t.Fatal(err)
	}
	if err := in.Exec(ctx, "import sys\nx.append(input())\nprint(x, sys.argv, __debug__)"); err != nil {
		t.Fatal(err)
	}
	if v, err := in.Get(ctx, "x"); err != nil || !reflect.DeepEqual(v, []any{"a", "line"}) {
		t.Errorf("x is %#v, %v", v, err)
	}
	if err := in.Import(ctx, "json"); err != nil {
		t.Fatal(err)
	}
	if v, err := in.Call(ctx, "json.dumps", map[string]any{"a": []int{1}}); err != nil || v != `{"a": [1]}` {
		t.Errorf("json.dumps: %v, %v", v, err)
	}
	var pe *gopy.Error
	if err := in.Import(ctx, "no_such_module"); !errors.As(err, &pe) || pe.Type != "ModuleNotFoundError" {
		t.Errorf("Import: %v", err)
	}
	if _, err := in.Call(ctx, "nothing"); !errors.As(err, &pe) || pe.Type != "NameError" {
		t.Errorf("Call: %v", err)
	}
	if _, err := in.Eval(ctx, "1 +"); !errors.As(err, &pe) || pe.Type != "SyntaxError" {
		t.Errorf("Eval: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	if want := "['a', 'line'] ['prog', 'a'] False\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
	if err := in.Exec(ctx, "1"); err == nil {
		t.Error("a closed interpreter ran code")
	}
	if err := in.Close(); err != nil {
		t.Errorf("Close again: %v", err)
	}
}

func TestErrors(t *testing.T) {
	in := newInterp(t, gopy.WithFunc("fail", func(s string) (int, error) { return 0, errors.New("go: " + s) }))
	ctx := context.Background()
	err := in.Exec(ctx, "def f(n):\n    return 1 // n\nf(0)")
	var pe *gopy.Error
	if !errors.As(err, &pe) {
		t.Fatalf("%T %v", err, err)
	}
	want := "Traceback (most recent call last):\n  File \"<string>\", line 3, in <module>\n  File \"<string>\", line 2, in f\nZeroDivisionError: integer division or modulo by zero\n"
	if pe.Type != "ZeroDivisionError" || pe.Message != "integer division or modulo by zero" || pe.Traceback != want {
		t.Errorf("%q %q\n%s", pe.Type, pe.Message, pe.Traceback)
	}
	if err := in.Exec(ctx, "try:\n    fail('x')\nexcept RuntimeError as e:\n    got = str(e)"); err != nil {
		t.Fatal(err)
	}
	if v, _ := in.Get(ctx, "got"); v != "go: x" {
		t.Errorf("the Go error arrived as %v", v)
	}
	if err := in.Exec(ctx, "raise SystemExit(3)"); !errors.As(err, &pe) || pe.Type != "SystemExit" || pe.Message != "3" {
		t.Errorf("SystemExit: %v", err)
	}
	if err := in.Exec(ctx, "fail(1)"); !errors.As(err, &pe) || pe.Type != "TypeError" {
		t.Errorf("a wrong argument: %v", err)
	}
}

func TestGoFunctions(t *testing.T) {
	type key struct{}
	ctx := context.WithValue(context.Background(), key{}, "value")
	var in *gopy.Interp
	in = newInterp(t,
		gopy.WithFunc("add", func(a, b int) int { return a + b }),
		gopy.WithFunc("sum", func(list ...float64) (s float64) {
			for _, x := range list {
				s += x
			}
			return s
		}),
		gopy.WithFunc("pair", func(m map[string][]int) (int, string) { return len(m["a"]), "two" }),
		gopy.WithFunc("back", func(ctx context.Context, name string) (any, error) {
			if ctx.Value(key{}) != "value" {
				return nil, errors.New("not the context of the call")
			}
			return in.Call(ctx, name, 20)
		}),
		gopy.WithFunc("panics", func() { panic("oh") }))
	if err := in.Exec(ctx, "def double(x): return 2 * x\ndef bad(x): raise KeyError(x)"); err != nil {
		t.Fatal(err)
	}
	for expr, want := range map[string]any{
		"add(2, 3)":                int64(5),
		"sum()":                    0.0,
		"sum(1, 2.5)":              3.5,
		"pair({'a': [1, 2]})":      []any{int64(2), "two"},
		"back('double')":           int64(40),
		"list(map(add, [1], [2]))": []any{int64(3)},
	} {
		if v, err := in.Eval(ctx, expr); err != nil || !reflect.DeepEqual(v, want) {
			t.Errorf("%s = %#v, %v, want %#v", expr, v, err, want)
		}
	}
	var pe *gopy.Error
	for expr, kind := range map[string]string{
		"add(1)": "TypeError", "add(1, 'x')": "TypeError", "add(a=1, b=2)": "TypeError", "add(1, 2**70)": "TypeError",
		"back('bad')": "KeyError", "back('none')": "NameError", "panics()": "RuntimeError",
	} {
		if _, err := in.Eval(ctx, expr); !errors.As(err, &pe) || pe.Type != kind {
			t.Errorf("%s: %v, want %s", expr, err, kind)
		}
	}
	f, err := in.Call(ctx, "callable", func(x int) int { return x + 1 })
	if err != nil || f != true {
		t.Errorf("a function as an argument: %v, %v", f, err)
	}
}

func TestCancel(t *testing.T) {
	for name, code := range map[string]string{
		"loop":       "while True: pass",
		"calls":      "def f(): pass\nwhile True: f()",
		"sleep":      "import time\ntime.sleep(60)",
		"lock":       "import _thread\nl = _thread.allocate_lock()\nl.acquire()\nl.acquire()",
		"generator":  "for x in iter(int, 1): pass",
		"catches":    "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
		"finally":    "def f():\n    try:\n        while True: pass\n    finally:\n        f()\nf()",
		"swallowing": "class C:\n    def __eq__(self, o):\n        while True: pass\nC() == 1",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := newInterp(t)
			ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
			defer cancel()
			start := time.Now()
			err := in.Exec(ctx, code)
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("it took %v", d)
			}
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("error is %v", err)
			}
			if v, err := in.Eval(context.Background(), "1 + 1"); err != nil || v != int64(2) {
				t.Errorf("afterwards: %v, %v", v, err)
			}
		})
	}
	in, err := gopy.New()
	if err != nil {
		t.Fatal(err)
	}
	if err := in.Exec(context.Background(), "import atexit\n@atexit.register\ndef last():\n    while True: pass"); err != nil {
		t.Fatal(err)
	}
	ending, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := in.Shutdown(ending); err != nil {
		t.Errorf("Shutdown: %v", err)
	}
	in = newInterp(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := in.Exec(ctx, "x = 1"); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	err = in.Exec(ctx, "try:\n    while True: pass\nexcept KeyboardInterrupt as e:\n    tidied = str(e)")
	if v, _ := in.Get(context.Background(), "tidied"); err != nil || v != "context deadline exceeded" {
		t.Errorf("code that tidies up: %v, %v", v, err)
	}
}

func TestLimits(t *testing.T) {
	in := newInterp(t, gopy.WithMaxAlloc(1<<20))
	var pe *gopy.Error
	for _, expr := range []string{"'a' * 2**21", "[0] * 2**18", "bytearray(2**21)", "10 ** 10**8", "1 << 10**9"} {
		if _, err := in.Eval(context.Background(), expr); !errors.As(err, &pe) || pe.Type != "MemoryError" {
			t.Errorf("%s: %v", expr, err)
		}
	}
	if v, err := in.Eval(context.Background(), "len('a' * 2**19)"); err != nil || v != int64(1<<19) {
		t.Errorf("within the limit: %v, %v", v, err)
	}
	if err := in.Exec(context.Background(), "def f(): f()\nf()"); !errors.As(err, &pe) || pe.Type != "RecursionError" {
		t.Errorf("recursion: %v", err)
	}
}

func TestMaxMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("uses 300 MB")
	}
	in := newInterp(t, gopy.WithMaxMemory(200<<20))
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var pe *gopy.Error
	for _, code := range []string{
		"l = []\nwhile True: l.append([])",
		"d = {}\nwhile True: d[len(d)] = str(len(d))",
		"x = None\nwhile True: x = (x, x)",
		"s = ['a']\nwhile True: s.append('a' * 10000)",
	} {
		if err := in.Exec(ctx, code); !errors.As(err, &pe) || pe.Type != "MemoryError" {
			t.Errorf("%s: %v", code, err)
		}
		if err := in.Exec(ctx, "l = d = x = s = None"); err != nil {
			t.Error(err)
		}
	}
}

func TestParallel(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			var out bytes.Buffer
			in, err := gopy.New(gopy.WithStdout(&out), gopy.WithFunc("name", func() int { return i }))
			if err != nil {
				t.Error(err)
				return
			}
			ctx := context.Background()
			err = in.Exec(ctx, `
import json, re, dataclasses, collections, sys, threading
sys.mine = name()
@dataclasses.dataclass
class Point:
    x: int
    y: int = 0
class Shared(dict): pass
words = collections.Counter()
def work(n):
    for i in range(n):
        words[re.sub("[aeiou]", "", "word%d" % (i % 7))] += 1
        json.loads(json.dumps({"p": dataclasses.asdict(Point(i)), "s": Shared(a=i)}))
threads = [threading.Thread(target=work, args=(50,)) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(sys.mine, sum(words.values()), sorted(words))
`)
			if err != nil {
				t.Error(err)
			}
			if err := in.Close(); err != nil {
				t.Error(err)
			}
			if want := fmt.Sprintf("%d 150 ['wrd0', 'wrd1', 'wrd2', 'wrd3', 'wrd4', 'wrd5', 'wrd6']\n", i); out.String() != want {
				t.Errorf("printed %q, want %q", out.String(), want)
			}
		}()
	}
	wg.Wait()
}

// Several goroutines may use one interpreter: their calls take turns.
func TestShared(t *testing.T) {
	in := newInterp(t)
	ctx := context.Background()
	if err := in.Exec(ctx, "n = 0\ndef add(k):\n    global n\n    for _ in range(k):\n        n += 1\n    return n"); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 20 {
				if _, err := in.Call(ctx, "add", 100); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	wg.Wait()
	if v, err := in.Get(ctx, "n"); err != nil || v != int64(16000) {
		t.Errorf("n is %v, %v", v, err)
	}
}
