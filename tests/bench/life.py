"""Game of life on a set of cells and on a bytearray torus."""


def neighbours(cell):
    x, y = cell
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def step(cells):
    counts = {}
    for cell in cells:
        for other in neighbours(cell):
            counts[other] = counts.get(other, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def torus_step(board, w, h):
    out = bytearray(w * h)
    for y in range(h):
        up, mid, down = ((y - 1) % h) * w, y * w, ((y + 1) % h) * w
        for x in range(w):
            l, r = (x - 1) % w, (x + 1) % w
            n = (board[up + l] + board[up + x] + board[up + r] + board[mid + l]
                 + board[mid + r] + board[down + l] + board[down + x] + board[down + r])
            out[mid + x] = 1 if n == 3 or (n == 2 and board[mid + x]) else 0
    return out


cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (30, 30), (31, 30), (31, 31), (30, 29), (32, 30), (29, 31)}
for generation in range(420):
    cells = step(cells)
print(len(cells), sorted(cells)[:3])
w = h = 90
board = bytearray((x * x + y * 3) % 5 == 0 for y in range(h) for x in range(w))
for generation in range(170):
    board = torus_step(board, w, h)
print(sum(board))
