"""An echo server of one thread, beside N threads that compute, for the seconds given.

Prints the port; then, at the end, how far each computing thread came.
"""

import socket
import sys
import threading
import time

N, SECONDS = int(sys.argv[1]), float(sys.argv[2])
counts = [0] * N
stop = False


def compute(i):
    n = 0
    while not stop:
        for _ in range(1000):
            n += 1
        counts[i] = n


def echo():
    connection, _ = server.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while data := connection.recv(64):
        connection.sendall(data)


server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
threads = [threading.Thread(target=compute, args=(i,)) for i in range(N)]
answering = threading.Thread(target=echo, daemon=True)
answering.start()
start = time.perf_counter()
for t in threads:
    t.start()
time.sleep(SECONDS)
stop = True
for t in threads:
    t.join()
print(time.perf_counter() - start, *counts, flush=True)
