"""os.spawn* and os.exec* start programs, along $PATH where asked to."""

import os
import sys
import tempfile

sh = "/bin/sh"
assert os.spawnv(os.P_WAIT, sh, ["sh", "-c", "exit 6"]) == 6
assert os.spawnl(os.P_WAIT, sh, "sh", "-c", "exit 5") == 5
assert os.spawnv(os.P_WAIT, sh, ("sh", "-c", "kill -9 $$")) == -9
assert os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 4") == 4
assert os.spawnvp(os.P_WAIT, "sh", ["sh", "-c", "exit 3"]) == 3
assert os.spawnve(os.P_WAIT, sh, ["sh", "-c", "exit $CODE"], {"CODE": "9"}) == 9
assert os.spawnle(os.P_WAIT, sh, "sh", "-c", "exit $CODE", {"CODE": "8"}) == 8
assert os.spawnlpe(os.P_WAIT, "sh", "sh", "-c", "exit $CODE", {"CODE": "7", "PATH": os.environ["PATH"]}) == 7
assert os.spawnv(os.P_WAIT, "/no/such/program", ["x"]) == 127
assert os.spawnvp(os.P_WAIT, "no-such-program", ["x"]) == 127
pid = os.spawnv(os.P_NOWAIT, sh, ["sh", "-c", "exit 2"])
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 2
pid = os.spawnv(os.P_NOWAIT, "/no/such/program", ["x"])
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 127

for args, kind in [("sh", TypeError), ([], ValueError), ([""], ValueError)]:
    try:
        os.spawnv(os.P_WAIT, sh, args)
    except kind as e:
        print(kind.__name__, e)

with tempfile.TemporaryDirectory() as folder:
    program = os.path.join(folder, "hello")
    with open(program, "w") as f:
        f.write("#!/bin/sh\nexit 11\n")
    path = {"PATH": folder + ":" + os.environ["PATH"]}
    assert os.spawnvpe(os.P_WAIT, "hello", ["hello"], path) == 127
    os.chmod(program, 0o755)
    assert os.spawnvpe(os.P_WAIT, "hello", ["hello"], path) == 11

sys.stdout.flush()
os.execlp("sh", "sh", "-c", "echo replaced")
