"""faulthandler: where the threads are, after a time, for a signal, and at a fault."""
import faulthandler
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time


def python(code, status=0):
    p = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert p.returncode == status, p
    return p


def frames(text):
    """Each line without file names and addresses."""
    text = re.sub(r"0x[0-9a-f]{16}", "0x", text)
    return [re.sub(r'File ".*", line \d+ in', "in", line).strip() for line in text.splitlines()]


# The main thread waits, computes, or is in a native loop that keeps the GIL.
for code in "lock.acquire()", "while True: pass", "sorted(range(10**6), key=lambda x: x % 7)":
    p = python(f"""
import faulthandler, threading, os
lock = threading.Lock()
lock.acquire()
def inner():
    while True:
        {code}
def outer():
    inner()
faulthandler.dump_traceback_later(0.2, exit=True)
outer()
""", 1)
    lines = frames(p.stderr)
    assert lines[:2] == ["Timeout (0:00:00.200000)!", "Thread 0x (most recent call first):"], lines
    assert lines[-3:] == ["in inner", "in outer", "in <module>"], lines

# Again and again, until it is cancelled; into a file; all threads, the youngest first.
with tempfile.TemporaryFile("w+") as out:
    def wait(event):
        event.wait()

    event = threading.Event()
    threads = [threading.Thread(target=wait, args=(event,), daemon=True) for _ in range(2)]
    for t in threads:
        t.start()
    faulthandler.dump_traceback_later(0.05, repeat=True, file=out)
    time.sleep(0.5)
    faulthandler.cancel_dump_traceback_later()
    out.seek(0)
    text = out.read()
    assert text.count("Timeout (0:00:00.050000)!\n") >= 3, text
    heads = [line for line in text.split("Timeout")[1].splitlines() if line.startswith("Thread ")]
    assert [int(h.split()[1], 16) for h in heads[:2]] == [t.ident for t in reversed(threads)], text
    assert frames(text).count("in wait") >= 6, text
    time.sleep(0.2)
    out.seek(0)
    assert out.read() == text

    # A signal, with and without the handler that was there.
    handled = []
    signal.signal(signal.SIGUSR1, lambda *args: handled.append(args))
    out.seek(0)
    out.truncate()
    assert faulthandler.register(signal.SIGUSR1, file=out, all_threads=False) is None
    signal.raise_signal(signal.SIGUSR1)
    assert handled == []
    faulthandler.register(signal.SIGUSR1, file=out, chain=True)
    signal.raise_signal(signal.SIGUSR1)
    time.sleep(0.05)
    assert len(handled) == 1
    assert faulthandler.unregister(signal.SIGUSR1) is True
    assert faulthandler.unregister(signal.SIGUSR1) is False
    signal.raise_signal(signal.SIGUSR1)
    assert len(handled) == 2
    out.seek(0)
    text = out.read()
    assert frames(text)[:2] == ["Stack (most recent call first):", "in <module>"], text
    assert text.count("\nCurrent thread 0x") >= 1 and "in wait" in frames(text), text
    event.set()
    for t in threads:
        t.join()

# From another process, while the main thread computes; the default action after that.
p = python("""
import faulthandler, os, signal, subprocess, time
faulthandler.register(signal.SIGUSR2)
def spin():
    subprocess.run(["kill", "-USR2", str(os.getpid())])
    end = time.time() + 1
    while time.time() < end: pass
spin()
faulthandler.unregister(signal.SIGUSR2)
os.kill(os.getpid(), signal.SIGUSR2)
print("alive")
""", -signal.SIGUSR2)
assert frames(p.stderr)[0] == "Current thread 0x (most recent call first):" and "in spin" in frames(p.stderr), p
p = python("import faulthandler, os, signal; faulthandler.register(10, chain=True); os.kill(os.getpid(), 10); print('alive')", -10)
assert "in <module>" in frames(p.stderr) and p.stdout == "", p

# Faults.
for name, sig, text in (("_sigsegv", signal.SIGSEGV, "Segmentation fault"), ("_sigabrt", signal.SIGABRT, "Aborted"),
                        ("_sigfpe", signal.SIGFPE, "Floating-point exception")):
    p = python(f"import faulthandler; faulthandler.enable(); faulthandler.{name}()", -sig)
    assert frames(p.stderr)[:4] == [f"Fatal Python error: {text}", "", "Current thread 0x (most recent call first):", "in <module>"], p
    assert python(f"import faulthandler; faulthandler.{name}()", -sig).stderr == ""

for call, error in (
        (lambda: faulthandler.dump_traceback_later(0), ValueError("timeout must be greater than 0")),
        (lambda: faulthandler.dump_traceback_later("1"), TypeError("'str' object cannot be interpreted as an integer")),
        (lambda: faulthandler.register(signal.SIGSEGV), RuntimeError("signal 11 cannot be registered, use enable() instead")),
        (lambda: faulthandler.register(0), ValueError("signal number out of range")),
        (lambda: faulthandler.dump_traceback(-1), ValueError("file is not a valid file descriptor")),
        (lambda: faulthandler.dump_traceback("x"), AttributeError("'str' object has no attribute 'fileno'")),
        (lambda: faulthandler.register(signal.SIGKILL), OSError(22, "Invalid argument"))):
    try:
        call()
    except Exception as e:
        assert repr(e) == repr(error), e
    else:
        raise AssertionError(error)
