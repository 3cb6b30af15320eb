"""Ctrl-C ends each call that waits, once, with KeyboardInterrupt and the status of the signal."""

import signal
import subprocess
import sys
import time

SETUP = """
import os, queue, select, signal, socket, subprocess, sys, threading, time
signal.signal(signal.SIGINT, signal.default_int_handler)
r, w = os.pipe()
a, b = socket.socketpair()
lock = threading.Lock()
lock.acquire()
def ready():
    print("ready", flush=True)
"""

CALLS = [
    "time.sleep(60)",
    "lock.acquire()",
    "lock.acquire(timeout=60)",
    "with lock: pass",
    "threading.Event().wait()",
    "threading.Thread(target=time.sleep, args=(60,), daemon=True).start(); [t for t in threading.enumerate() if t.daemon][0].join()",
    "queue.Queue().get()",
    "queue.SimpleQueue().get()",
    "threading.Condition().__enter__(); c = threading.Condition(); c.acquire(); c.wait()",
    "threading.Barrier(2).wait()",
    "os.read(r, 1)",
    "os.write(w, bytes(1 << 20))",
    "open(r).read()",
    "sys.stdin.read()",
    "input()",
    "a.recv(1)",
    "a.sendall(bytes(1 << 26))",
    "socket.create_server(('127.0.0.1', 0)).accept()",
    "select.select([r], [], [])",
    "p = select.poll(); p.register(r); p.modify(r, select.POLLIN); p.poll()",
    "e = select.epoll(); e.register(r, select.EPOLLIN); e.poll()",
    "signal.pause()",
    "subprocess.run(['sleep', '20'], stdout=-3, stderr=-3)",
    "subprocess.Popen(['sleep', '20'], stdout=-3, stderr=-3).wait()",
    "p = subprocess.Popen(['sleep', '20'], stdout=-3, stderr=-3); os.waitpid(p.pid, 0)",
    "while True: pass",
]

children = []
for call in CALLS:
    p = subprocess.Popen([sys.executable, "-c", SETUP + "ready(); " + call if not call.startswith(("with", "while")) else SETUP + "ready()\n" + call],
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                         start_new_session=True)
    children.append((call, p))
    # Few at a time: they all compute when they start.
    if len(children) == 4 or call == CALLS[-1]:
        for _, p in children:
            assert p.stdout.readline() == "ready\n", p.stderr.read()
        time.sleep(0.15)
        for call, p in children:
            p.send_signal(signal.SIGINT)
        for call, p in children:
            try:
                status = p.wait(20)
            except subprocess.TimeoutExpired:
                p.kill()
                raise AssertionError(f"{call}: goes on after Ctrl-C")
            err = p.stderr.read()
            assert status == -signal.SIGINT, (call, status, err)
            assert err.rstrip().endswith("KeyboardInterrupt"), (call, err)
            assert err.count("KeyboardInterrupt") == 1, (call, err)
            for f in p.stdin, p.stdout, p.stderr:
                f.close()
        children = []
