"""List, set, dict comprehensions and generator expressions, nested and filtered."""


def run(rounds):
    check = 0
    for r in range(rounds):
        squares = [i * i for i in range(1000)]
        evens = [x for x in squares if x % 2 == 0]
        table = {x: i for i, x in enumerate(evens)}
        inverse = {v: k for k, v in table.items() if v & 1}
        digits = {x % 97 for x in squares}
        grid = [[i ^ j for j in range(30)] for i in range(30)]
        flat = [x for row in grid for x in row if x > 3]
        pairs = [(a, b) for a in range(25) for b in range(a, 25)]
        words = [str(x) for x in range(200)]
        check += len(inverse) + len(digits) + sum(flat) + len(pairs)
        check += sum(a * b for a, b in pairs) + len("".join(words)) + max(len(w) for w in words)
        check += any(x > r for x in squares) + all(x >= 0 for x in evens)
    return check


print(run(2600))
