"""Summarise a web server's access log.

usage: log_analysis.py [access.log]
"""
# args: data/access.log

import re
import sys
from collections import Counter, defaultdict

LINE = re.compile(
    r'(?P<host>\S+) \S+ (?P<user>\S+) \[(?P<day>[^:]+):(?P<hour>\d\d):[^\]]+\] '
    r'"(?P<method>[A-Z]+) (?P<path>\S+)[^"]*" (?P<status>\d{3}) (?P<size>\d+|-)'
)


def read(path):
    """Yield a dict for each line that parses, None for the others."""
    with open(path, encoding="utf-8") as f:
        for line in f:
            match = LINE.match(line)
            yield match.groupdict() if match else None


def bar(n, most, width=30):
    return "#" * round(width * n / most)


def main(path):
    hosts, paths, statuses, hours = Counter(), Counter(), Counter(), Counter()
    sent = defaultdict(int)
    errors = defaultdict(list)
    bad = total = 0
    for entry in read(path):
        if entry is None:
            bad += 1
            continue
        total += 1
        hosts[entry["host"]] += 1
        page = entry["path"].split("?")[0]
        paths[page] += 1
        statuses[entry["status"]] += 1
        hours[int(entry["hour"])] += 1
        if entry["size"] != "-":
            sent[page] += int(entry["size"])
        if entry["status"] >= "500":
            errors[page].append(entry["host"])

    print(f"{total} requests, {bad} lines not understood, {sum(sent.values()):,} bytes sent\n")
    print("Status")
    for status, n in sorted(statuses.items()):
        print(f"  {status}  {n:5}  {n / total:6.1%}")
    print("\nBusiest hosts")
    for host, n in hosts.most_common(5):
        print(f"  {host:<16}{n:5}")
    print("\nPages by bytes")
    for page, size in sorted(sent.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(f"  {page:<24}{size:>10,}  {paths[page]:4} hits")
    print("\nRequests by hour")
    most = max(hours.values())
    for hour in range(24):
        if hours[hour]:
            print(f"  {hour:02}:00  {hours[hour]:4}  {bar(hours[hour], most)}")
    if errors:
        print("\nServer errors")
        for page, who in sorted(errors.items()):
            print(f"  {page}: {len(who)} from {', '.join(sorted(set(who)))}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "data/access.log")
