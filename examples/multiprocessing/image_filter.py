"""Blurs a picture in shared memory; each worker does some rows."""

from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory

WIDTH, HEIGHT = 120, 80


def blur(source, target, rows):
    a, b = SharedMemory(source), SharedMemory(target)
    for y in rows:
        for x in range(WIDTH):
            total = n = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if 0 <= y + dy < HEIGHT and 0 <= x + dx < WIDTH:
                        total += a.buf[(y + dy) * WIDTH + x + dx]
                        n += 1
            b.buf[y * WIDTH + x] = total // n
    a.close()
    b.close()


if __name__ == '__main__':
    source = SharedMemory(create=True, size=WIDTH * HEIGHT)
    target = SharedMemory(create=True, size=WIDTH * HEIGHT)
    try:
        for i in range(WIDTH * HEIGHT):
            x, y = i % WIDTH, i // WIDTH
            source.buf[i] = 255 if (x // 10 + y // 10) % 2 else 0
        workers = [Process(target=blur, args=(source.name, target.name, range(i, HEIGHT, 4)))
                   for i in range(4)]
        for p in workers:
            p.start()
        for p in workers:
            p.join()
        picture = bytes(target.buf[:WIDTH * HEIGHT])
        print('rows', HEIGHT, 'sum', sum(picture), 'grey levels', len(set(picture)))
        print(*picture[WIDTH * 10:WIDTH * 10 + 24])
    finally:
        for memory in (source, target):
            memory.close()
            memory.unlink()
