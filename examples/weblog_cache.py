"""Parse a web log with LRU-cached lookups, and compare cache sizes."""
# args: data/access.log

import sys
import time
from collections import OrderedDict
from functools import lru_cache, wraps


def counted(f):
    @wraps(f)
    def wrapper(*args):
        wrapper.calls += 1
        return f(*args)

    wrapper.calls = 0
    return wrapper


class LRU:
    """An own cache of the same kind, to compare with functools.lru_cache."""

    def __init__(self, f, size):
        self.f, self.size = f, size
        self.items = OrderedDict()
        self.hits = self.misses = 0

    def __call__(self, key):
        if key in self.items:
            self.hits += 1
            self.items.move_to_end(key)
            return self.items[key]
        self.misses += 1
        value = self.items[key] = self.f(key)
        if len(self.items) > self.size:
            self.items.popitem(last=False)
        return value


@counted
def network(host):
    """The /16 network of an address, slowly."""
    parts = host.split(".")
    if len(parts) != 4 or not all(p.isdigit() and int(p) < 256 for p in parts):
        return "(name)"
    return ".".join(parts[:2]) + ".0.0/16"


@counted
def section(path):
    return "/" + path.lstrip("/").split("/")[0].split("?")[0]


def parse(line):
    try:
        head, request, rest = line.split('"')[:3]
        return head.split()[0], request.split()[1], int(rest.split()[0])
    except (ValueError, IndexError):
        return None


def main(path):
    started = time.perf_counter()
    with open(path, encoding="utf-8") as f:
        entries = [e for e in map(parse, f) if e]
    print(f"{len(entries)} entries")
    for size in 2, 8, 64, None:
        cached = lru_cache(maxsize=size)(network)
        before = network.calls
        networks = {}
        for host, _, _ in entries:
            name = cached(host)
            networks[name] = networks.get(name, 0) + 1
        print(f"maxsize={size}: {cached.cache_info()}, {network.calls - before} real calls")
    own = LRU(section, 4)
    reference = lru_cache(4)(section.__wrapped__)
    sections = OrderedDict()
    for _, page, status in entries:
        name = own(page)
        assert name == reference(page)
        sections.setdefault(name, []).append(status)
    info = reference.cache_info()
    print("own cache agrees:", (own.hits, own.misses) == (info.hits, info.misses))
    for name, statuses in sorted(sections.items()):
        print(f"{name:<12} {len(statuses):4}  {sum(s < 400 for s in statuses) / len(statuses):6.1%} good")
    for name, n in sorted(networks.items(), key=lambda kv: (-kv[1], kv[0])):
        print(f"{name:<16}{n:5}")
    elapsed = time.perf_counter() - started
    print("took", "less than a minute" if elapsed < 60 else f"{elapsed:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
