"""Methods and operations of str."""


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as e:
            print(line, "->", type(e).__name__, ascii(str(e)))


show(r"""
"abc" + "def", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1
"abc"[0], "abc"[-1], "abc"[1:], "abc"[::-1], "abcdef"[1:5:2], "abc"[5:], "abc"[-2:10], "aé€😀"[2:], "aé€😀"[-1]
"abc"[3]
"abc"[-4]
"abc"["x"]
"abc"[1:2:0]
len("aé€😀"), len(""), "é" in "café", "" in "", "x" in "abc"
"a" < "b", "a" < "B", "abc" == "abc", "abc" != "abd", "é" > "z", "😀" > "\uffff", "a" < "ab"
"Hello World".upper(), "Hello".lower(), "hello world".title(), "hELLO".capitalize(), "Hello".swapcase(), "ß".upper(), "ß".casefold(), "İ".lower(), "ΑΣ".lower(), "ǆ".title(), "they're bill's".title()
"  a b ".strip(), "  a b ".lstrip(), "  a b ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"), "\u2003a\u2003".strip(), "abc".strip(""), "abc".strip(None)
"abc".strip(5)
"a,b,,c".split(","), "a b  c".split(), " a b ".split(None, 1), "a,b,c".split(",", 1), "".split(), "".split(","), "abc".split("bc"), "a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), "x".rsplit()
"abc".split("")
"abc".split(5)
"a,b".split(",", "x")
"a\nb\r\nc\rd\x0be\x1cf\u2028g".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "a".splitlines(keepends=1)
"abcabc".find("c"), "abc".find("x"), "abcabc".rfind("c"), "abc".find(""), "abc".find("", 3), "abc".find("", 4), "abcabc".find("a", 1), "abcabc".find("c", -2), "abcabc".find("a", 1, 3), "abc".rfind("")
"abcabc".index("c"), "abcabc".rindex("b", 0, 4)
"abc".index("x")
"abc".rindex("x")
"abc".find(5)
"aaa".count("a"), "aaaa".count("aa"), "abc".count(""), "".count(""), "abcabc".count("b", 2), "abc".count("", 4)
"abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".startswith("", 4), "abc".startswith("c", 2), "abc".endswith(())
"abc".startswith(5)
"abc".startswith(["a"])
"abc".endswith(("c", 5)), "abc".endswith((5,))
"aXbX".replace("X", "yy"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "abc".replace("x", "y"), "".replace("", "x"), "aaa".replace("aa", "b"), "abc".replace("b", "", count=1)
"abc".replace("a")
"-".join(["a", "b"]), "".join([]), "x".join("abc"), ", ".join(str(i) for i in range(3)), "é".join(["a", "😀"])
"-".join([1])
"-".join(["a", b"b"])
"-".join(5)
"abc".center(10), "abc".center(10, "*"), "abc".ljust(6, "."), "abc".rjust(6), "ab".center(5, "x"), "abc".center(2), "42".zfill(5), "-42".zfill(6), "+1".zfill(4), "".zfill(2)
"a".center(5, "ab")
"a".ljust("x")
"a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x")
"a".partition("")
"abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "abc".islower(), "ABC".isupper(), "Abc Def".istitle(), " \t".isspace(), "".isspace(), "a_1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "a\n".isprintable(), "".isprintable(), "abc".isascii(), "é".isascii(), "A1".isupper(), "1".isupper()
"a\tb\tc".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(3)
"abc".removeprefix("ab"), "abc".removesuffix("bc"), "abc".removeprefix("x"), "abc".removesuffix("")
"abc".encode(), "é€".encode(), "é".encode("latin-1"), "é".encode("utf-16-le"), "aé".encode("ascii", "ignore"), "aé".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é€😀".encode("ascii", "backslashreplace"), "é".encode("ascii", "namereplace")
"é".encode("ascii")
"\ud800".encode()
"\ud800".encode("utf-8", "surrogatepass"), "\udcff".encode("utf-8", "surrogateescape")
"a".encode("no-such-codec")
"a".encode("utf-8", "no-such-handler"), "é".encode("ascii", "no-such-handler")
"abc".translate({97: "x", 98: None, 99: 100}), "abc".translate(str.maketrans("ab", "xy", "c")), str.maketrans({"a": 1, 98: "z"}), str.maketrans("a", "b")
str.maketrans("ab", "c")
str.maketrans({"ab": 1})
"abc".translate({97: 1114112})
"{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[1]} {1.real}".format([1, 2], 3), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{!r:>6}".format("a"), "{{}}".format(), "{:{}}".format("a", 4), "{x[k]}".format(x={"k": 1}), "{0:{1}.{2}f}".format(3.14159, 8, 2)
"{}".format()
"{a}".format()
"{0} {}".format(1, 2)
"{".format()
"}".format()
"{!x}".format(1)
"{0.missing}".format(1)
"{0[x]}".format([1])
"{:d}".format("x")
"{a[}".format(a=1)
"{} {1}".format(1, 2)
"{!}".format(1)
"{0!rx}".format(1)
"{a}".format_map({"a": 5})
"%s %d %r" % ("a", 5, "b"), "%5.2f|%-5d|%05d|%+d" % (3.14159, 42, 42, 42), "%x %X %o %e %g %c %c" % (255, 255, 8, 12345.678, 0.0001, "a", 98), "%(a)s %(b)d" % {"a": 1, "b": 2}, "%%", "%5s|%-5s|%.2s" % ("a", "b", "cdef"), "%*d|%-*d" % (5, 1, 5, 2), "%#x %#o" % (255, 8), "%a" % "é", "%i" % 3.9, "%s" % None, "%s" % ((1, 2),), "%r" % [1]
"%d" % "x"
"%s %s" % ("a",)
"%s" % ("a", "b")
"%d" % 1.5, "%x" % 1.5
"%(a)s" % {"b": 1}
"%(a)s" % 5
"%z" % 1
"%" % 1
"%c" % "ab"
"%c" % 1114112
"%c" % 1.5
"%*d" % ("x", 1)
"%.3d|%10.4f|% d|%+.1e" % (5, 2.5, 3, 12345.0)
"%s" % "é€", "%10s|" % "é€", "%.1f" % 0.25, "%.0f" % 0.5, "%.0f" % 1.5, "%g" % 1e100, "%f" % float("inf"), "%d" % -0.5, "%s" % b"x"
str(5), str(None), str("x"), str(b"abc", "ascii"), str(b"\xff", "utf-8", "replace"), str(object=7), str()
str(b"abc", "ascii", "strict", 1)
str("abc", "ascii")
str(5, "ascii")
repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\n\t\r\\\x00\x7f"), repr("é€😀"), repr("\u200b\ud800\U0010ffff"), ascii("é€😀"), repr("\xa0\xad")
hash("abc") == hash("ab" + "c"), "abc" is "abc", [c for c in "aé😀"], list(reversed("abc")), sorted("hello"), max("abc"), min("abc"), "".join(sorted(set("hello")))
ord("a"), ord("😀"), chr(97), chr(0x1f600), chr(0x10ffff)
ord("ab")
ord("")
ord(5)
chr(-1)
chr(1114112)
chr("a")
"abc".__add__(5), "abc".__contains__("b"), "abc".__len__(), "abc".__getitem__(1), "abc".__mul__(2), "abc".__mod__(()), "abc".__eq__(5), "a".__lt__(5)
"abc" + 5
"abc" * 2.0
"abc" % 5
5 + "abc"
"a" < 5
"abc".nope
"abc".__class__, "abc".__doc__[:20], type("").__name__
"a" "b" 'c' '''d''', r"\n", "\x41\u0041\U00000041\101\N{LATIN SMALL LETTER A}", "a\
b", "\q" if 0 else 1
int("१२"), "१२".isdigit(), float("१.५"), "ﬁ".upper(), "ŉ".upper(), "Ω".lower(), "ᾳ".title(), "ꙮ".isalpha()
"abc".zfill(-1), "x" * 3 == "xxx", "a" in {"a": 1}, ("x" "y",), "abc".find("c", None, None), "abc".index("c", -1)
str.__mro__, isinstance("", str), issubclass(str, object), str.join(",", ["1", "2"]), str.lower("ABC"), str.upper(5) if 0 else None
str.upper(5)
"".join(chr(c) for c in range(0x250, 0x260)).isalpha(), "\u0660".isdecimal(), "\u2460".isdigit(), "\u2460".isdecimal(), "\u4e00".isnumeric()
"a".casefold() == "A".casefold(), "Straße".casefold(), "ŒUVRE".lower(), "i̇".upper()
""")


class S(str):
    def __new__(cls, v, extra=None):
        self = super().__new__(cls, v)
        self.extra = extra
        return self

    def __str__(self):
        return "custom"


s = S("abc", 5)
assert s == "abc" and s.extra == 5 and str(s) == "custom" and f"{s}" == "custom" and s + "d" == "abcd" and type(s + "") is str
assert type(s.upper()) is str and {s: 1}["abc"] == 1 and s[0] == "a" and "%s" % s == "custom" and "".join([s]) == "abc" and repr(s) == "'abc'"
big = "x" * 100000
assert len(big + "y") == 100001 and (big + "é")[-1] == "é" and big.count("x") == 100000
acc = ""
for i in range(1000):
    acc += chr(0x61 + i % 26)
    keep = acc
    if i == 500:
        saved = acc
assert len(saved) == 501 and len(acc) == 1000 and keep is acc
for giant in (lambda: "a" * 10**12, lambda: "ab" * 2**62, lambda: "%1000000000000d" % 1, lambda: "a".center(10**12), lambda: "a".zfill(10**13), lambda: ("a" * 2**20).replace("a", "b" * 2**40)):
    try:
        giant()
        print("no error")
    except (MemoryError, OverflowError, ValueError) as e:
        print("too large")
