"""The modules subprocess and selectors."""

import os
import selectors
import signal
import subprocess as s
import sys
import tempfile
import time


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except BaseException as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
s.run(['echo', 'hi'], capture_output=True)
s.run('echo $X; exit 3', shell=True, stdout=s.PIPE, text=True, env={'X': 'y'})
s.run(['cat'], input='a\u20acb', capture_output=True, encoding='utf-8')
s.run(['sh', '-c', 'echo out; echo err >&2'], stdout=s.PIPE, stderr=s.STDOUT)
s.run(['sh', '-c', 'echo out; echo err >&2'], stdout=s.DEVNULL, stderr=s.PIPE)
s.run(['false'], check=True)
s.run(['sh', '-c', 'kill -9 $$'], check=True)
s.run(['no-such-program'])
s.run(['/etc/passwd'])
s.run(['true'], cwd='/no/such/dir')
s.run(['true'], stdin=s.PIPE, input=b'')
s.run(['true'], stdout=s.PIPE, capture_output=True)
s.run(['true'], text=True, universal_newlines=False)
s.run(['true'], bufsize='x')
s.run(['true'], startupinfo=1)
s.run(['true'], creationflags=1)
s.run(['true'], stdout=s.STDOUT)
s.run(['true'], env={'a=b': 'c'})
s.run(['tr\0ue'])
s.run(['true'], user=1.5)
s.run(['true'], group=-1)
s.run(['true'], extra_groups='x')
s.call(['sh', '-c', 'exit 7']), s.check_call('true')
s.check_call(['sh', '-c', 'exit 7'])
s.check_output(['echo', 'x']), s.check_output('cat', input=b'in'), s.check_output('cat', input=None)
s.check_output('true', stdout=1)
s.check_output('true', check=1)
s.getoutput('echo a; echo b'), s.getstatusoutput('exit 3'), s.getoutput('printf x')
s.list2cmdline(['a b', 'c"d', 'e\\', 'f\\"', '', 'g h\\'])
s.CompletedProcess(['a'], 1, 'o', 'e'), s.CompletedProcess(['a'], 0), s.CompletedProcess[str]
s.CalledProcessError(-11, 'x'), str(s.CalledProcessError(-11, 'x')), str(s.CalledProcessError(-999, 'x')), str(s.CalledProcessError(2, ['x']))
str(s.TimeoutExpired(['x'], 1.5)), s.TimeoutExpired('x', 1, output=b'o').stdout
s.Popen[bytes]
""")

try:
    s.run(["sh", "-c", "echo part; sleep 10"], capture_output=True, timeout=0.3)
except s.TimeoutExpired as e:
    print(e.stdout, e.stderr)

# Much in both directions at once.
data = bytes(range(256)) * 2000
with s.Popen(["cat"], stdin=s.PIPE, stdout=s.PIPE, stderr=s.PIPE) as p:
    out, err = p.communicate(data)
assert out == data and err == b"" and p.returncode == 0

p = s.Popen(["sleep", "10"])
assert p.poll() is None and p.returncode is None
print(repr(p)[:40])
try:
    p.wait(0.05)
except s.TimeoutExpired as e:
    print(e)
p.terminate()
print(p.wait(), p.poll(), p.returncode)
p.send_signal(signal.SIGKILL)

# A conversation, line by line.
with s.Popen(["cat"], stdin=s.PIPE, stdout=s.PIPE, text=True, bufsize=1) as p:
    for line in "one\n", "two\n":
        p.stdin.write(line)
        assert p.stdout.readline() == line
    p.stdin.close()
    assert p.stdout.read() == ""

# Descriptors.
r, w = os.pipe()
p = s.run(["sh", "-c", f"echo hi >&{w}"], pass_fds=[w])
os.close(w)
print(os.read(r, 10), p.returncode)
os.close(r)
with tempfile.TemporaryFile() as f:
    s.run(["echo", "to a file"], stdout=f)
    f.seek(0)
    print(f.read())
    f.seek(0)
    print(s.run(["cat"], stdin=f, stdout=s.PIPE).stdout)
with tempfile.TemporaryDirectory() as folder:
    print(s.check_output(["pwd"], cwd=folder, text=True).strip() == os.path.realpath(folder))
print(s.check_output(["sh", "-c", "umask"], umask=0o27), s.run(["sh", "-c", "ps -o sid= -p $$ || true"], start_new_session=True, stdout=s.DEVNULL).returncode)
code = "import sys; print(sys.argv[1:], sys.stdin.read())"
print(s.check_output([sys.executable, "-c", code, "a", "b c"], input=b"stdin"))

# Selectors.
for cls in selectors.SelectSelector, selectors.PollSelector, selectors.DefaultSelector:
    with cls() as sel:
        r, w = os.pipe()
        key = sel.register(r, selectors.EVENT_READ, "data")
        assert sel.get_key(r) is key and len(sel.get_map()) == 1 and sel.select(0) == []
        assert sel.select(0.01) == []
        os.write(w, b"x")
        assert sel.select() == [(key, selectors.EVENT_READ)] and key.data == "data" and key.fd == r
        sel.register(w, selectors.EVENT_WRITE)
        assert len(sel.select(1)) == 2
        assert sel.modify(w, selectors.EVENT_WRITE, 5).data == 5
        for wrong in (lambda: sel.register(r, 1), lambda: sel.register(r, 0), lambda: sel.unregister(20002), lambda: sel.register("x", 1), lambda: sel.get_key(20002), lambda: sel.register(-1, 1)):
            try:
                wrong()
            except (KeyError, ValueError) as e:
                print(type(e).__name__, str(e).replace(str(r), "FD"))
        sel.unregister(r)
        os.close(r), os.close(w)
    assert sel.get_map() is None
