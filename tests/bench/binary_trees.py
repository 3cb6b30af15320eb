"""Allocate, walk and drop many binary trees."""


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def build(depth):
    if depth == 0:
        return Node(None, None)
    return Node(build(depth - 1), build(depth - 1))


def main(depth):
    long_lived = build(depth)
    for d in range(4, depth + 1, 4):
        rounds = 1 << (depth - d + 4)
        total = 0
        for _ in range(rounds):
            total += build(d).check()
        print(rounds, d, total)
    print(long_lived.check())


main(15)
