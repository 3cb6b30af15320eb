"""Integer arithmetic in while and for loops."""


def collatz(limit):
    best = longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n //= 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > longest:
            best, longest = start, steps
    return best, longest


def mix(n):
    x = 12345
    total = 0
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        total += (x >> 7) ^ (i << 3)
        if total > 1 << 40:
            total -= 1 << 39
    return total


print(collatz(60000))
print(mix(2500000))
