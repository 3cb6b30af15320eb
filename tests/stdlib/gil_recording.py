"""sys._gil_stats, -X gil_trace and -X gil_report; the switch interval."""

import json
import os
import subprocess
import sys
import tempfile
import threading

assert sys.getswitchinterval() == 0.005
sys.setswitchinterval(0.001)
assert sys.getswitchinterval() == 0.001

PROGRAM = """
import threading, time

def spin():
    x = 0
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        x += 1

threads = [threading.Thread(target=spin, name="spin-%d" % i) for i in range(2)]
threads.append(threading.Thread(target=time.sleep, args=(0.05,), name="</script>"))
for t in threads:
    t.start()
for t in threads:
    t.join()
"""

if hasattr(sys, "_gil_stats"):  # gopy's own

    def spin():
        for i in range(5_000_000):
            pass

    threads = [threading.Thread(target=spin) for i in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    stats = sys._gil_stats()
    assert stats["interval"] == 0.001 and stats["handoffs"] > 0
    assert threading.main_thread().ident in stats["threads"]
    ended = stats["ended"]
    assert ended["waits"] == sum(ended["histogram"])
    assert 0 < ended["longest_wait"] <= ended["waited"]
    assert 0 <= ended["longest_hold"] <= ended["held"]

    with tempfile.TemporaryDirectory() as folder:
        trace, page = os.path.join(folder, "trace.json"), os.path.join(folder, "page.html")
        subprocess.run([sys.executable, "-X", "gil_trace=" + trace, "-X", "gil_report=" + page, "-c", PROGRAM], check=True)
        with open(trace) as f:
            events = json.load(f)["traceEvents"]
        names = {e["tid"]: e["args"]["name"] for e in events if e["name"] == "thread_name"}
        assert sorted(names.values()) == ["</script>", "MainThread", "spin-0", "spin-1"], names
        spans = sorted((e["ts"], e["ts"] + e["dur"], names[e["tid"]]) for e in events if e["name"] == "running")
        # One at a time, to the nanosecond.
        assert all(a[1] <= b[0] + 0.002 for a, b in zip(spans, spans[1:]))
        ran = dict.fromkeys(names.values(), 0)
        for start, end, name in spans:
            ran[name] += end - start
        assert ran["spin-0"] > 1000 and ran["spin-1"] > 1000
        assert any(e["name"] == "waiting for the GIL" for e in events)
        with open(page, encoding="utf-8") as f:
            text = f.read()
        assert text.count("</script>") == 1 and '"name":"spin-1"' in text and "{{" not in text
        # A file that can't be written is reported; the program has run all the same.
        p = subprocess.run([sys.executable, "-X", "gil_trace=" + folder, "-c", "print(1)"], capture_output=True, text=True)
        assert p.stdout == "1\n" and "recording of the GIL" in p.stderr and p.returncode == 0

        # Who waits inside of the library is shown where the program called that.
        program = os.path.join(folder, "program.py")
        with open(program, "w") as f:
            f.write("""import queue, threading, time
q = queue.Queue()
def get():
    q.get()  # here
t = threading.Thread(target=get)
t.start()
time.sleep(0.02)
q.put(1)
t.join()
""")
        subprocess.run([sys.executable, "-X", "gil_report=" + page, program], check=True)
        with open(page, encoding="utf-8") as f:
            text = f.read()
        assert "program.py:4: q.get()  # here  (threading.py:" in text and "program.py:7: time.sleep(0.02)\"" in text
