"""What signals do to a process that has no handler for them, or not any more."""
import os
import signal
import subprocess
import sys
import threading
import time

PROGRAMS = {
    "itself": "import os; os.kill(os.getpid(), {0}); print('alive')",
    "raised": "import signal; signal.raise_signal({0}); print('alive')",
    "from outside": "import os, subprocess, time; subprocess.run(['kill', '-{0}', str(os.getpid())]); time.sleep(5); print('alive')",
    "back to the default": "import os, signal; signal.signal({0}, lambda *a: print('handled', flush=True)); os.kill(os.getpid(), {0}); "
                           "signal.signal({0}, signal.SIG_DFL); os.kill(os.getpid(), {0}); print('alive')",
    "ignored": "import os, signal; signal.signal({0}, signal.SIG_IGN); os.kill(os.getpid(), {0}); print('ignored', flush=True); "
               "signal.signal({0}, signal.SIG_DFL); os.kill(os.getpid(), {0}); print('alive')",
    "in a thread": "import signal, threading, time; t = threading.Thread(target=lambda: signal.pthread_kill(threading.get_ident(), {0})); "
                   "t.start(); t.join(); time.sleep(5); print('alive')",
}
SAID = {"back to the default": "handled\n", "ignored": "ignored\n"}


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)


running = []
for sig in (signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGALRM, signal.SIGQUIT, signal.SIGABRT, signal.SIGPROF,
            signal.SIGSEGV, signal.SIGFPE):
    # Under nohup and the like a signal is ignored, as it is for children then.
    if signal.getsignal(sig) == signal.SIG_IGN:
        continue
    for how, code in PROGRAMS.items():
        p = run(code.format(int(sig)))
        assert (p.returncode, p.stdout, p.stderr) == (-sig, SAID.get(how, ""), ""), (sig, how, p)

# Those that CPython ignores: writing fails instead. Children don't ignore them.
for sig in signal.SIGPIPE, signal.SIGXFSZ:
    assert signal.getsignal(sig) == signal.SIG_IGN
    p = run(PROGRAMS["itself"].format(int(sig)))
    assert (p.returncode, p.stdout) == (0, "alive\n"), p
    p = run(PROGRAMS["back to the default"].format(int(sig)))
    assert (p.returncode, p.stdout) == (-sig, "handled\n"), p
p = run("import subprocess; subprocess.run(['grep', 'SigIgn', '/proc/self/status'])")
assert int(p.stdout.split()[1], 16) & (1 << signal.SIGPIPE - 1 | 1 << signal.SIGXFSZ - 1) == 0, p

p = run("import signal, time; signal.setitimer(signal.ITIMER_REAL, 0.05); time.sleep(20); print('alive')")
assert (p.returncode, p.stdout) == (-signal.SIGALRM, ""), p
p = run("import os; os.abort()")
assert (p.returncode, p.stdout, p.stderr) == (-signal.SIGABRT, "", ""), p

# Each thread has its mask, from the one that starts it; signals to the process come nevertheless.
hits = []
signal.signal(signal.SIGUSR1, lambda *args: hits.append(threading.current_thread() is threading.main_thread()))
blocked, end = threading.Event(), threading.Event()
masks = []


def block():
    masks.append(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2]))
    masks.append(signal.pthread_sigmask(signal.SIG_BLOCK, []))
    inner = threading.Thread(target=lambda: masks.append(signal.pthread_sigmask(signal.SIG_BLOCK, [])))
    inner.start()
    inner.join()
    blocked.set()
    end.wait()
    masks.append(signal.sigwaitinfo([signal.SIGUSR2]))


worker = threading.Thread(target=block)
worker.start()
blocked.wait()
both = {signal.SIGUSR1, signal.SIGUSR2}
assert masks == [set(), both, both], masks
assert signal.pthread_sigmask(signal.SIG_BLOCK, []) == set()
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.05)
assert hits == [True]
signal.pthread_kill(worker.ident, signal.SIGUSR2)
end.set()
worker.join()
info = masks.pop()
assert (info.si_signo, info.si_pid, info.si_uid) == (signal.SIGUSR2, os.getpid(), os.getuid())
