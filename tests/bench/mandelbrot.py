"""Mandelbrot set in floats and in complex numbers."""


def rows(width, height, limit):
    total = 0
    for py in range(height):
        y0 = 2.0 * py / height - 1.0
        for px in range(width):
            x0 = 3.0 * px / width - 2.0
            x = y = 0.0
            n = 0
            while n < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + x0, 2.0 * x * y + y0
                n += 1
            total += n
    return total


def complex_rows(width, height, limit):
    total = 0
    for py in range(height):
        for px in range(width):
            c = complex(3.0 * px / width - 2.0, 2.0 * py / height - 1.0)
            z = 0j
            for n in range(limit):
                if abs(z) > 2.0:
                    break
                z = z * z + c
            total += n
    return total


print(rows(340, 240, 200))
print(complex_rows(260, 180, 120))
