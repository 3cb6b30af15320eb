"""Draw the Mandelbrot set into a PNG or PPM image, and say what was written.

usage: mandelbrot.py FILE [WIDTH HEIGHT]
With the file name - it only draws in the terminal.
"""
# args: - 72 26

import struct
import sys
import zlib


def escape(cx, cy, limit):
    x = y = 0.0
    for n in range(limit):
        xx, yy = x * x, y * y
        if xx + yy > 4.0:
            return n
        x, y = xx - yy + cx, 2.0 * x * y + cy
    return limit


def render(width, height, limit, left=-2.2, right=0.8):
    scale = (right - left) / width
    # Terminal cells are about twice as high as wide; pixels are square.
    for row in range(height):
        cy = (row - height / 2 + 0.5) * scale * ROW_ASPECT
        yield [escape(left + (col + 0.5) * scale, cy, limit) for col in range(width)]


ROW_ASPECT = 2.0


def colour(n, limit):
    if n == limit:
        return 0, 0, 0
    t = n / limit
    return (int(9 * (1 - t) * t**3 * 255), int(15 * (1 - t) ** 2 * t**2 * 255), int(8.5 * (1 - t) ** 3 * t * 255))


def ppm(rows, width, height, limit):
    out = bytearray(b"P6\n%d %d\n255\n" % (width, height))
    for row in rows:
        for n in row:
            out += bytes(colour(n, limit))
    return bytes(out)


def png(rows, width, height, limit):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    raw = b"".join(b"\0" + b"".join(bytes(colour(n, limit)) for n in row) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b"")


def terminal(rows, limit):
    shades = " .:-=+*#%@"
    for row in rows:
        print("".join("@" if n == limit else shades[n * (len(shades) - 1) // limit] for n in row).rstrip())


def main(path, width=300, height=200):
    global ROW_ASPECT
    limit = 60
    if path == "-":
        terminal(render(width, height, limit), limit)
        image = ppm(render(width, height, limit), width, height, limit)
        print(f"as a PPM image: {len(image)} bytes, crc {zlib.crc32(image):08x}")
        return
    ROW_ASPECT = 1.0
    encode = png if path.endswith(".png") else ppm
    image = encode(render(width, height, limit), width, height, limit)
    with open(path, "wb") as f:
        f.write(image)
    print(f"{path}: {width}x{height}, {len(image)} bytes")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
