"""Solve the sudokus of a file by constraint propagation and search."""
# args: data/sudoku.txt

import sys

DIGITS = set(range(1, 10))


class Contradiction(Exception):
    pass


class Sudoku:
    peers = {
        (r, c): {(r, k) for k in range(9)} | {(k, c) for k in range(9)}
        | {(r // 3 * 3 + i, c // 3 * 3 + j) for i in range(3) for j in range(3)} - {(r, c)}
        for r in range(9) for c in range(9)
    }
    for cell, others in peers.items():
        others.discard(cell)

    def __init__(self, options=None):
        self.options = options or {cell: set(DIGITS) for cell in self.peers}

    @classmethod
    def parse(cls, text):
        puzzle = cls()
        for i, char in enumerate(text):
            if char in "123456789":
                puzzle.place(divmod(i, 9), int(char))
        return puzzle

    def place(self, cell, digit):
        for other in self.options[cell] - {digit}:
            self.eliminate(cell, other)
        if digit not in self.options[cell]:
            raise Contradiction

    def eliminate(self, cell, digit):
        options = self.options[cell]
        if digit not in options:
            return
        options.remove(digit)
        if not options:
            raise Contradiction
        if len(options) == 1:
            (last,) = options
            for peer in self.peers[cell]:
                self.eliminate(peer, last)

    def copy(self):
        return Sudoku({cell: set(options) for cell, options in self.options.items()})

    def solutions(self):
        open_cells = [cell for cell, options in self.options.items() if len(options) > 1]
        if not open_cells:
            yield self
            return
        cell = min(open_cells, key=lambda c: (len(self.options[c]), c))
        for digit in sorted(self.options[cell]):
            attempt = self.copy()
            try:
                attempt.place(cell, digit)
            except Contradiction:
                continue
            yield from attempt.solutions()

    def __str__(self):
        rows = []
        for r in range(9):
            if r in (3, 6):
                rows.append("------+-------+------")
            cells = [str(*self.options[r, c]) if len(self.options[r, c]) == 1 else "." for c in range(9)]
            rows.append(" | ".join(" ".join(cells[i:i + 3]) for i in (0, 3, 6)))
        return "\n".join(rows)


def main(path):
    with open(path) as f:
        for name, grid in (line.split() for line in f if not line.isspace()):
            print(f"{name}:")
            try:
                found = []
                for solution in Sudoku.parse(grid).solutions():
                    found.append(solution)
                    if len(found) == 3:
                        break
            except Contradiction:
                found = []
            match found:
                case []:
                    print("no solution")
                case [only]:
                    print(only)
                case [first, *others]:
                    print(first)
                    print(f"and {'many' if len(others) > 1 else 'one'} more")
            print()


if __name__ == "__main__":
    main(sys.argv[1])
