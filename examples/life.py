"""Conway's game of life in the terminal.

usage: life.py PATTERN [GENERATIONS]
"""
# args: data/glider_gun.txt 60

import sys


def load(path):
    with open(path) as f:
        rows = [line.rstrip("\n") for line in f if not line.startswith("!")]
    return {(x, y) for y, row in enumerate(rows) for x, c in enumerate(row) if c == "O"}


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = x + dx, y + dy
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in alive}


def draw(alive, width=46, height=16):
    border = "+" + "-" * width + "+"
    lines = [border]
    for y in range(height):
        lines.append("|" + "".join("█" if (x, y) in alive else " " for x in range(width)) + "|")
    lines.append(border)
    return "\n".join(lines)


def main(path, generations=20):
    alive = load(path)
    for generation in range(generations + 1):
        if generation % 30 == 0:
            print(f"generation {generation}, {len(alive)} cells")
            print(draw(alive))
        alive = step(alive)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
