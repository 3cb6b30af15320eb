# Prints what CPython knows of each code point, one line per run of equal
# records, and the names; genunicode packs it.
import _sre
import sys
import unicodedata as u

out = sys.stdout
nfc = lambda s: u.normalize("NFC", s)


def hexes(s):
    return " ".join("%x" % ord(c) for c in s)


def flags(c):
    f = 0
    tests = (
        c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(),
        c.islower(), u.category(c) != "Lt" and c.isupper(), u.category(c) == "Lt", c.isspace(),
        c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(),
        # A letter after a cased character is not capitalized by title().
        (c + "a").title().endswith("a"),
        # Final sigma tells characters that case mapping skips: they hide
        # nothing before them and are not what it looks for.
        ("a" + c + "\u03a3").lower().endswith("\u03c2") and not (c + "\u03a3").lower().endswith("\u03c2"),
        len(("a" + c + "b").splitlines()) == 2,
    )
    for i, t in enumerate(tests):
        if t:
            f |= 1 << i
    return f


def ctype(cp, c):
    lower = _sre.unicode_tolower(cp)
    fu, fl, ft, fc = c.upper(), c.lower(), c.title(), c.casefold()
    if cp == 0x3a3:
        fl = "\u03c3"
    title = ord(ft) if len(ft) == 1 else cp
    upper = ord(fu) if len(fu) == 1 else title
    ext = ""
    if len(fu) > 1 or len(fl) > 1 or len(ft) > 1 or fc != chr(lower):
        ext = ",".join((hexes(fu), hexes(fl), hexes(ft), hexes(fc)))
    num = u.numeric(c, None)
    return (flags(c), upper - cp, lower - cp, title - cp, u.decimal(c, -1), u.digit(c, -1),
            "" if num is None else num.hex(), ext)


def db(cp, c):
    return (u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c))


def db32(cp, c):
    v = u.ucd_3_2_0
    return (v.category(c), v.bidirectional(c), v.combining(c), v.mirrored(c), v.east_asian_width(c),
            -1 if v.decimal(c, None) is None else v.decimal(c),
            -1 if v.digit(c, None) is None else v.digit(c),
            "" if v.numeric(c, None) is None else v.numeric(c).hex(),
            v.decomposition(c))


def runs(kind, f):
    start, prev = 0, None
    for cp in range(0x110000):
        r = f(cp, chr(cp))
        if r != prev:
            if prev is not None:
                print(kind, "%x" % start, "%x" % cp, *prev, sep="\t")
            start, prev = cp, r
    print(kind, "%x" % start, "%x" % 0x110000, *prev, sep="\t")


print("version", u.unidata_version, sep="\t")
runs("ctype", ctype)
runs("db", db)
v = u.ucd_3_2_0
# Where the 3.2.0 database differs; unassigned there is the common case.
for cp in range(0x110000):
    c = chr(cp)
    old = db32(cp, c)
    new = (*db(cp, c), u.decimal(c, -1), u.digit(c, -1),
           "" if u.numeric(c, None) is None else u.numeric(c).hex(), u.decomposition(c))
    if old != new:
        print("old", "%x" % cp, *old, sep="\t")
for cp in range(0x110000):
    c = chr(cp)
    d = u.decomposition(c)
    if d:
        print("decomp", "%x" % cp, d, int(nfc(u.normalize("NFD", c)) == c), sep="\t")
for cp in range(0x110000):
    n = u.name(chr(cp), None)
    if n is not None and not n.startswith("HANGUL SYLLABLE "):
        print("name", "%x" % cp, n, sep="\t")
for n in open(sys.argv[1]).read().split("\n"):
    if n:
        print("alias", hexes(u.lookup(n)), n, sep="\t")
