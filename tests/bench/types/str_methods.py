"""str: split, join, replace, find, strip, case, tests, partition, translate."""

text = " ".join("word%d, other-%d;" % (i, i * 7 % 101) for i in range(2000))
lines = text.replace("; ", "\n")


def search(n):
    total = 0
    for i in range(n):
        total += text.find("word%d," % (1999 - i % 50)) + text.count("other") + text.rfind("word7")
        total += "zzz" in text
    return total


def short(n):
    total = 0
    for i in range(n):
        s = "  Key%d = value%d  " % (i, i)
        s = s.strip()
        k, _, v = s.partition("=")
        k, v = k.rstrip(), v.lstrip()
        if k.startswith("Key") and v.endswith(("0", "5")) and k.isalnum() and not v.isdigit():
            total += len(k.lower()) + len(v.upper().title())
        total += len(s.split()) + len(s.center(30)) + len(v.zfill(12))
    return total


def bulk(n):
    total = 0
    for _ in range(n):
        parts = text.split()
        total += len(parts) + len("-".join(parts)) + len(text.split(", ")) + len(lines.splitlines())
        total += len(text.replace("word", "w")) + len(text.replace(",", "")) + len(text.upper()) + len(text.swapcase())
    return total


def mapped(n):
    table = str.maketrans("aeiou", "AEIOU", ";,")
    return sum(len(text.translate(table)) for _ in range(n))


print(search(600))
print(short(150000))
print(bulk(200))
print(mapped(40))
