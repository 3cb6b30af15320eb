# Methods that work on whole storage of str, for every width of the characters.
import random

rnd = random.Random(5)
alphabets = ["ab \n", "abXY, \t\r\n\x1c\x0b", "a\xe9\xdf\xb5 \x85\xa0", "a\u4f60\u0130\u03a3 \u2028\u1680", "\U0001f600\xe9 a\u2003", "\u01c4\ufb01z"]
samples = ["", "a", "\xe9", "\u4f60", "\U0001f600"]
for alphabet in alphabets:
    for n in (2, 7, 8, 9, 16, 31, 33, 70):
        samples.append("".join(rnd.choice(alphabet) for _ in range(n)))
        samples.append("a" * n + rnd.choice(alphabet))


def spaces(s):
    out, word = [], ""
    for c in s + " ":
        if c.isspace():
            if word:
                out.append(word)
            word = ""
        else:
            word += c
    return out


def lines(s, keep):
    ends = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
    out, line, i = [], "", 0
    while i < len(s):
        c = s[i]
        i += 1
        if c in ends:
            if c == "\r" and s[i:i + 1] == "\n":
                c += "\n"
                i += 1
            out.append(line + (c if keep else ""))
            line = ""
        else:
            line += c
    return out + [line] if line else out


def find_last(s, sub):
    for i in range(len(s) - len(sub), -1, -1):
        if s[i:i + len(sub)] == sub:
            return i
    return -1


for s in samples:
    chars = list(s)
    assert "".join(chars) == s and s[::-1] == "".join(reversed(chars)), ascii(s)
    for step in (2, 3, -2):
        assert s[::step] == "".join(chars[::step]), (ascii(s), step)
    for i in range(0, len(s), 5):
        part = s[i:i + 6]
        assert part == "".join(chars[i:i + 6]) and hash(part) == hash("".join(chars[i:i + 6]))
        assert {part: 1}["".join(chars[i:i + 6])] == 1
    assert s.split() == spaces(s), ascii(s)
    assert s.splitlines() == lines(s, False) and s.splitlines(True) == lines(s, True), ascii(s)
    assert "".join(s.splitlines(True)) == s
    if len(s) < 40:
        assert s.encode() == b"".join(c.encode() for c in s)
        for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-8"):
            assert s.encode(codec).decode(codec) == s, (ascii(s), codec)
            assert s.encode(codec) == b"".join(c.encode(codec) for c in s)
        assert s.encode("utf-16").decode("utf-16") == s
        for codec in ("latin-1", "ascii"):
            for errs in ("ignore", "replace", "backslashreplace"):
                assert s.encode(codec, errs) == b"".join(c.encode(codec, errs) for c in s)
    assert s.upper() == "".join(c.upper() for c in s), ascii(s)
    assert s.casefold() == "".join(c.casefold() for c in s), ascii(s)
    if "\u03a3" not in s:
        assert s.lower() == "".join(c.lower() for c in s), ascii(s)
        assert s.swapcase() == "".join(c.swapcase() for c in s), ascii(s)
    for sub in ("a", "ab", "\xe9", "a\u4f60", " a", "\u4f60", "b ", s[3:5], s[-2:]):
        if sub:
            assert s.rfind(sub) == find_last(s, sub), (ascii(s), ascii(sub))
            parts = s.split(sub)
            assert sub.join(parts) == s and len(parts) == s.count(sub) + 1
            for new in ("", "x", "\xe9\u4f60", "\U0001f600"):
                assert s.replace(sub, new) == new.join(parts), (ascii(s), ascii(sub), ascii(new))
                if parts[1:]:
                    assert s.replace(sub, new, 1) == parts[0] + new + sub.join(parts[1:])
    for table in ({97: 98, 98: None}, {97: "xy"}, {97: "\xe9"}, {32: 0x4f60}, {}, {98: 97, 10: "", 97: "abc"}):
        assert s.translate(table) == "".join(c.translate(table) for c in s), (ascii(s), table)

assert "\u039f\u0394\u039f\u03a3 \u03a3".lower() == "\u03bf\u03b4\u03bf\u03c2 \u03c3"
assert "they're Bill's fRIENDS 3rd x_y".title() == "They'Re Bill'S Friends 3Rd X_Y"
assert "abcDEF{|}~@[`z1".swapcase() == "ABCdef{|}~@[`Z1" and "abcDEF{|}~@[`zZ1".upper() == "ABCDEF{|}~@[`ZZ1"
assert "ABCdef{|}~@[`zZ1".lower() == "abcdef{|}~@[`zz1"
for bad in (b"\xc3", b"a\xff", b"\xe4\xbd", b"\xed\xa0\x80", b"\xe0\x80\x80", b"\xf5\x80\x80\x80", b"\xc0\x80", b"12345678\x80", b"\xf0\x8f\xbf\xbf",
            b"12345678abc\xc3\xa9\xe9abcdefgh", b"\x80", b"\xe4\xbd\xa0\xbd"):
    try:
        bad.decode()
    except UnicodeDecodeError as e:
        print(bad, e)
    print(ascii(bad.decode(errors="replace")))
for bad in (b"\x00\xd8", b"a\x00\x00\xdcb\x00", b"a\x00b", b"=\xd8\x00\xde", b"\xff\xfea\x00", b"\xfe\xff\x00a"):
    for codec in ("utf-16-le", "utf-16"):
        try:
            print(ascii(bad.decode(codec)))
        except UnicodeDecodeError as e:
            print(bad, e)
for s in ("a\ud800", "\udc80\u4f60", "\ud800\U0001f600"):
    for codec in ("utf-8", "utf-16-le", "latin-1"):
        try:
            s.encode(codec)
        except UnicodeEncodeError as e:
            print(e)
    print(s.encode("utf-8", "surrogatepass"), s.encode("utf-16-le", "surrogatepass"))
