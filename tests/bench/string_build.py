"""Building strings: +=, join, f-strings, %, replace, slices, find."""


def append(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
        s += "-"
    return s


def format_rows(n):
    rows = []
    for i in range(n):
        rows.append(f"{i:>6}|{i * 2.5:.2f}|{'x' * (i % 5)!r}")
        rows.append("%05d %s" % (i, hex(i)))
        rows.append(str(i) + ":" + str(-i))
    return "\n".join(rows)


def reverse_words(text):
    out = []
    for line in text.split("\n"):
        out.append(line[::-1].upper().replace("X", "__"))
    return ",".join(out)


def caesar(text, key):
    out = []
    for c in text:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + key) % 26 + 97)
        out.append(c)
    return "".join(out)


s = append(1500000)
print(len(s), s.count("e"), s.find("z-"))
rows = format_rows(300000)
print(len(rows), rows[1000:1040])
r = reverse_words(rows)
print(len(r), r[-30:])
c = caesar(s[:1500000], 11)
print(c[:20], len(c))
