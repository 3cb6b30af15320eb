"""re: syntax, methods, groups, flags, errors."""

import re


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except re.PatternError as e:
            print(line, "-> error:", e, e.pos, e.lineno, e.colno)
        except Exception as e:
            print(line, "->", type(e).__name__, e)


show(r"""
re.match("a(b)c", "abcd").groups(), re.match("b", "abc"), re.search("b", "abc").span(), re.fullmatch("a.c", "abc").group(), re.fullmatch("ab", "abc")
re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(a)|b", "ab"), re.findall("", "ab"), re.findall(r"x*", "axb")
re.split(r"[,;]\s*", "a, b;c"), re.split(r"(,)", "a,b"), re.split(",", "a,b,c", maxsplit=1), re.split(r"x*", "axbc"), re.split(r"\b", "a b")
re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w)(\d)", r"\2\1", "a1b2"), re.sub("a", lambda m: m.group().upper(), "banana", count=2), re.sub(r"(?P<x>a)", r"[\g<x>\g<0>\g<1>]", "aba"), re.subn("a", "b", "aa"), re.sub("x*", "-", "abxd"), re.sub("(a)|b", r"<\1>", "ab"), re.sub("", "-", "ab")
re.sub("a", r"\n\t\\", "a"), re.sub("a", r"\x", "a")
re.sub("a", r"\2", "a")
re.sub("(a)", r"\g<nope>", "a")
re.sub("(a)", r"\g<", "a")
re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict(), re.match(r"(a)(b)?", "a").groups("none"), re.match("(a)(b)?", "a").group(0, 1, 2), re.match("(?P<n>a)", "a")["n"], re.match("(a)", "a")[1], re.match("(a)(b)?", "a").span(2), re.match("a", "a").lastindex, re.match("(?P<q>a)", "a").lastgroup
re.match("a", "a").group(1)
re.match("a", "a")["x"]
repr(re.match("a+", "aaa")), repr(re.compile("a'b", re.I | re.M)), re.compile("x").pattern, re.compile("x", re.S).flags, re.compile(b"x").flags, re.compile("(?P<a>x)(y)").groupindex, re.compile("(x)(y)").groups
re.match("(?i)ABC", "abc") is not None, re.search("^b", "a\nb", re.M).start(), re.match("a.b", "a\nb"), re.match("a.b", "a\nb", re.S).end(), re.match("a b # comment\n c", "abc", re.X).group(), re.match("(?i:A)b", "ab").group(), re.match("(?i:A)b", "aB"), re.match(r"\w", "é", re.A), re.match(r"\w", "é").group()
re.match("a*?b", "aab").group(), re.match("a+?", "aaa").group(), re.match("a{2}", "aaa").group(), re.match("a{1,2}?", "aaa").group(), re.match("a{,2}", "aaa").group(), re.match("a{2,}", "aaaa").group(), re.match("a{x}", "a{x}").group(), re.match("a*+a", "aaa"), re.match("(?>a+)b", "aab").group(), re.match("a?+b", "ab").group()
re.findall(r"\bfoo\b", "foo food foo"), re.findall(r"\Bo", "foo o"), re.match(r"\Aab\Z", "ab").group(), re.search(r"b$", "ab\n").span(), re.findall(r"(?<=a)b", "ab cb"), re.findall(r"(?<!a)b", "ab cb"), re.findall(r"a(?=b)", "ab ac"), re.findall(r"a(?!b)\w", "ab ac"), re.match(r"(a)?(?(1)b|c)", "ab").group(), re.match(r"(a)?(?(1)b|c)", "c").group()
re.match(r"(.)\1", "aa").group(), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a'b'").group(), re.match(r"(a)(?i:\1)", "aA").group(), re.findall(r"(?:ab)+", "ababab ab"), re.findall(r"(ab)+", "abab"), re.match(r"((a)|(b))*", "ab").groups()
re.findall(r"[a-c]", "abcd"), re.findall(r"[^a-c]", "abcd"), re.findall(r"[\d\-x]", "1-xa"), re.findall(r"[]a]", "]a"), re.findall(r"[a\]]", "]a"), re.findall(r"[\w.]+@[\w.]+", "x.y@z.org, q@r"), re.findall("[é-ü]", "aéüz"), re.findall(r"\s", "a b\tc\u2003"), re.findall(r"\S+", " ab c "), re.findall(r"\D", "a1"), re.findall(r"\W", "a_!")
re.findall(r"\x41\u0042\U00000043\103", "ABCC"), re.match(r"\N{BULLET}", "•").group(), re.findall(r"\.", "a.b"), re.escape("a.b*c-d e"), re.match(r"\0", "\0").span(), re.findall("a|b|", "ab"), re.findall(r"\t\n", "\t\n")
[m.span() for m in re.finditer("a*", "baac")], re.compile("b").search("abab", 2).start(), re.compile("^b").match("ab", 1), re.compile("b").match("ab", 1).span(), re.compile("b").findall("abab", 2, 3), re.compile("a$").search("ab", 0, 1).span()
re.match("a", "abc").expand(r"\g<0>!"), re.match("(a)(b)", "ab").start(2), re.match("(a)(b)", "ab").end(), re.match("a", "ab").string, re.match("a", "ab").pos, re.match("a", "ab").endpos, re.match("a", "a").re.pattern, re.match("(a)(b)", "ab").regs
re.match(b"a(.)", b"ab").groups(), re.sub(b"a", b"b", b"aa"), re.findall(rb"\w+", b"a \xe9"), re.split(b",", b"a,b")
re.match("a", b"a")
re.match(b"a", "a")
re.match(5, "a")
re.match("a", 5)
re.compile("(")
re.compile(")")
re.compile("[a")
re.compile("a**")
re.compile("*a")
re.compile("a{2,1}")
re.compile("(?P<a>x)(?P<a>y)")
re.compile("(?P<1a>x)")
re.compile("(?P=x)")
re.compile(r"\1")
re.compile(r"(?<=a+)b")
re.compile("[z-a]")
re.compile(r"\q")
re.compile(r"[\q]")
re.compile("(?z)")
re.compile("a(?i)b")
re.compile("(?(2)a)")
re.compile("(?")
re.compile("(?P")
re.compile("(?P<a")
re.compile("\\")
re.compile(r"\x1")
re.compile(r"\N{NO SUCH NAME}")
re.compile("(?#comment")
re.compile("a(?#comment)b").match("ab").group()
re.compile("(?iu)a", re.A)
re.compile("[[:alpha:]]"), 1
re.compile(re.compile("a")) is re.compile("a"), re.compile(re.compile("a"), re.I)
re.I, re.I | re.M, re.RegexFlag(0), repr(re.NOFLAG), re.ASCII.value, int(re.VERBOSE)
re.match("(?:a|ab)(?:c|bcd)(?:d*)", "abcd").group(), re.match("(a|ab)(c|bcd)(d*)", "abcd").groups(), re.search("(a+)+$", "aaaaaaaaaaaaaaaa!"), re.match("(?:(a)|b)*", "aab").groups()
re.match("İ", "i", re.I), re.match("ſ", "S", re.I) is not None, re.match("K", "k", re.I) is not None, re.match("[a-z]", "ſ", re.I) is not None, re.match("ß", "SS", re.I), re.findall("σ", "ΣσςΣ", re.I)
re.sub(r"(?m)^", "> ", "a\nb"), re.sub(r"\s+$", "", "a  \n"), re.sub("(?s)a.*", "", "xa\nb"), re.split(r"(?=b)", "abab"), re.findall(r"(?m)^\w+$", "ab\ncd e\nf")
re.purge(), re.template if hasattr(re, "template") else None, len(re.__all__) > 20
""")
text = "x" * 2000
assert re.match("(?:x?){50}x{50}", text) and re.match("(x)*", text).end() == 2000 and re.match("(?:x|y)*", "xy" * 20000).end() == 40000
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\s+", None), (r"\w+", lambda s, t: t)])
print(scanner.scan("a 12 b!"))
import copy

p = re.compile("a")
assert copy.copy(p) is p and copy.deepcopy(p) is p and p == re.compile("a") and hash(p) == hash(re.compile("a"))
