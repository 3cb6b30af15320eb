"""Children: what runs between fork and exec, signals that end a process, spawning with signals."""

import os
import signal
import subprocess
import sys
import time


def python(code, **kwargs):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, **kwargs)


# Functions that run in the child.
r, w = os.pipe()
out = subprocess.run(["sh", "-c", "umask; echo $FRUIT; pwd"], capture_output=True, text=True, cwd="/", umask=0o077,
                     preexec_fn=lambda: (os.putenv("FRUIT", "apple"), os.write(w, b"called")))
print(out.stdout.split(), os.read(r, 100))
try:
    subprocess.run(["true"], preexec_fn=lambda: 1 / 0)
except subprocess.SubprocessError as e:
    print(type(e).__name__, e)
try:
    subprocess.run(["no such program"], preexec_fn=lambda: None)
except FileNotFoundError as e:
    print(e)
os.close(r)
os.close(w)

# A new process has no descriptors but those that it was given.
print(python("import os; print(os.open('/dev/null', os.O_RDONLY))").stdout.strip())

# Signals without a handler end the process, those that are ignored don't.
for name in "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGTERM", "SIGQUIT", "SIGABRT", "SIGINT", "SIGRTMIN":
    p = python(f"import signal; signal.signal(signal.{name}, signal.SIG_DFL); signal.raise_signal(signal.{name}); print('alive')")
    print(name, p.returncode == -getattr(signal, name), p.stdout)
print(python("import signal; signal.signal(10, signal.SIG_IGN); signal.raise_signal(10); print('alive')").stdout)
print(python("import os; os.abort()").returncode)
print(python("import signal, time; signal.alarm(1); time.sleep(10)").returncode)

# Children don't ignore SIGPIPE, though this process does.
print(subprocess.run("kill -PIPE $$; echo alive", shell=True, capture_output=True).returncode)

# posix_spawn.
command = ["sh", "-c", "kill -USR1 $$; exit 3"]
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
for options in {}, {"setsigdef": [signal.SIGUSR1]}, {"setsigdef": [signal.SIGUSR1], "setsigmask": [signal.SIGUSR1]}:
    pid = os.posix_spawn("/bin/sh", command, os.environ, **options)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
pid = os.posix_spawn("/bin/true", ["true"], {}, scheduler=(os.SCHED_OTHER, os.sched_param(0)))
print(os.waitpid(pid, 0)[1])
for bad in {"setsigmask": [0]}, {"setsigdef": 3}, {"file_actions": [(9, 1)]}, {"file_actions": [(os.POSIX_SPAWN_DUP2, 1)]}:
    try:
        os.posix_spawn("/bin/true", ["true"], {}, **bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

# Timers with a descriptor.
fd = os.timerfd_create(time.CLOCK_MONOTONIC)
print(os.get_inheritable(fd), os.timerfd_settime(fd, initial=0.01, interval=100), int.from_bytes(os.read(fd, 8), sys.byteorder))
next, interval = os.timerfd_gettime_ns(fd)
print(0 < next <= 100 * 10**9, interval)

# Scheduling.
print(os.sched_getscheduler(0), os.sched_getparam(0), os.sched_get_priority_max(os.SCHED_FIFO), os.sched_param(3))
print(os.major(os.makedev(8, 300)), os.minor(os.makedev(8, 300)), os.major(-1))
