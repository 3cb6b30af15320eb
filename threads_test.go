package gopy_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/seed-8da18655/gopy"
)

// This file tests what Go programs do with Python threads.

// settled waits until no more than n goroutines are left, and returns how many there are.
func settled(n int) int {
	for range 200 {
		if runtime.NumGoroutine() <= n {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return runtime.NumGoroutine()
}

// Closing an interpreter ends all its goroutines: of threads that have ended, of daemon threads
// that wait or compute, of timers and executors.
func TestNoGoroutineLeaks(th *testing.T) {
	programs := map[string]string{
		"nothing": "x = 1",
		"ended": `
import threading
threads = [threading.Thread(target=lambda: None) for _ in range(50)]
for t in threads: t.start()
for t in threads: t.join()
`,
		"daemons": `
import os, queue, select, socket, threading, time
lock = threading.Lock()
lock.acquire()
r, w = os.pipe()
a, b = socket.socketpair()
server = socket.create_server(("127.0.0.1", 0))
def spin():
    while True: pass
for f in (lock.acquire, queue.Queue().get, queue.SimpleQueue().get, threading.Event().wait, threading.Barrier(2).wait,
          lambda: os.read(r, 1), lambda: a.recv(1), lambda: a.sendall(bytes(1 << 26)), server.accept,
          lambda: select.select([r], [], []), spin, lambda: time.sleep(1000), lambda: open(r, closefd=False).read()):
    threading.Thread(target=f, daemon=True).start()
time.sleep(0.1)
`,
		"executor": `
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(4)
assert list(pool.map(abs, range(-10, 0))) == list(range(10, 0, -1))
`,
		"timer": `
import threading
t = threading.Timer(1000, print)
t.start()
t.cancel()
d = threading.Timer(1000, print)
d.daemon = True
d.start()
`,
		"waits while it closes": `
import threading, time
threading.Thread(target=time.sleep, args=(0.1,)).start()
`,
		"dead": `
import sys, threading
threading.excepthook = lambda args: None
threading.Thread(target=lambda: 1 / 0).start()
threading.Thread(target=sys.exit).start()
`,
		"signals": `
import faulthandler, os, signal
signal.signal(signal.SIGUSR1, lambda *args: None)
os.kill(os.getpid(), signal.SIGUSR1)
signal.setitimer(signal.ITIMER_REAL, 1000)
faulthandler.dump_traceback_later(1000, file=1)
`,
		"children": `
import subprocess
assert subprocess.run(["true"]).returncode == 0
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
assert p.communicate(b"x") == (b"x", None)
`,
	}
	// What the process starts once: the poller, the runtime's own.
	for range 2 {
		in, err := gopy.New()
		if err != nil {
			th.Fatal(err)
		}
		if err := in.Exec(context.Background(), programs["daemons"]+programs["children"]+programs["signals"]); err != nil {
			th.Fatal(err)
		}
		if err := in.Close(); err != nil {
			th.Fatal(err)
		}
	}
	time.Sleep(300 * time.Millisecond)
	for name, source := range programs {
		th.Run(name, func(th *testing.T) {
			before := runtime.NumGoroutine()
			for range 3 {
				in, err := gopy.New()
				if err != nil {
					th.Fatal(err)
				}
				if err := in.Exec(context.Background(), source); err != nil {
					th.Fatal(err)
				}
				if err := in.Close(); err != nil {
					th.Fatal(err)
				}
			}
			if n := settled(before); n > before {
				buf := make([]byte, 1<<20)
				buf = buf[:runtime.Stack(buf, true)]
				th.Errorf("%d goroutines before, %d after\n%s", before, n, buf)
			}
		})
	}
}

// Throw reaches threads that compute and threads that wait.
func TestThrow(th *testing.T) {
	ctx := context.Background()
	idents := make(chan int, 1)
	in, err := gopy.New(gopy.WithFunc("tell", func(n int) { idents <- n }))
	if err != nil {
		th.Fatal(err)
	}
	defer in.Close()
	if err := in.Exec(ctx, `
import queue, select, os, threading, time
class Stop(BaseException): pass
r, w = os.pipe()
lock = threading.Lock()
lock.acquire()
def spin():
    while True: pass
def spin_native():
    while True: sum(range(100))
waits = [spin, spin_native, lock.acquire, lambda: time.sleep(100), threading.Event().wait, queue.Queue().get,
         queue.SimpleQueue().get, lambda: os.read(r, 1), lambda: select.select([r], [], [])]
def run(n):
    caught = None
    def work():
        nonlocal caught
        try:
            tell(threading.get_ident())
            waits[n]()
        except BaseException as e:
            caught = repr(e)
    t = threading.Thread(target=work)
    t.start()
    t.join(30)
    return caught
`); err != nil {
		th.Fatal(err)
	}
	stop, err := in.Get(ctx, "Stop")
	if err != nil {
		th.Fatal(err)
	}
	n, err := in.Eval(ctx, "len(waits)")
	if err != nil {
		th.Fatal(err)
	}
	for i := range n.(int64) {
		for _, c := range []struct {
			exception any
			want      string
		}{{"TimeoutError", "TimeoutError()"}, {stop, "Stop()"}, {errors.New("from Go"), "RuntimeError('from Go')"},
			{"spin", "NameError(\"name 'spin' is not defined\")"}, {"len", "TypeError('exceptions must derive from BaseException')"}} {
			go func() {
				ident := <-idents
				time.Sleep(5 * time.Millisecond)
				if err := in.Throw(int64(ident), c.exception); err != nil {
					th.Error(err)
				}
			}()
			got, err := in.Call(ctx, "run", i)
			if err != nil || got != c.want {
				th.Errorf("wait %d: got %v, %v, want %s", i, got, err, c.want)
			}
		}
	}

	// The main thread, which a call from Go runs in.
	time.AfterFunc(10*time.Millisecond, func() {
		if err := in.Throw(0, "KeyboardInterrupt"); err != nil {
			th.Error(err)
		}
	})
	var e *gopy.Error
	if err := in.Exec(ctx, "import time\ntime.sleep(100)"); !errors.As(err, &e) || e.Type != "KeyboardInterrupt" {
		th.Errorf("got %v", err)
	}
	// An error of a call, and what is taken back.
	if err := in.Exec(ctx, "raise ValueError(5)"); !errors.As(err, &e) {
		th.Fatal(err)
	}
	if err := in.Throw(0, "KeyError"); err != nil {
		th.Error(err)
	}
	if err := in.Throw(0, nil); err != nil {
		th.Error(err)
	}
	if err := in.Exec(ctx, "for i in range(10): pass"); err != nil {
		th.Error(err)
	}
	if err := in.Throw(0, e); err != nil {
		th.Error(err)
	}
	if err := in.Exec(ctx, "while True: pass"); err == nil || !strings.Contains(err.Error(), "ValueError: 5") {
		th.Errorf("got %v", err)
	}
	if err := in.Throw(1<<40, "KeyError"); !errors.Is(err, gopy.ErrNoThread) {
		th.Errorf("got %v", err)
	}
	if err := in.Throw(0, 5); err == nil {
		th.Error("5 is no exception")
	}
}
