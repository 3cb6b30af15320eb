"""Convert Markdown to HTML: headings, lists, quotes, code, tables, links, emphasis."""
# args: data/sample.md

import html
import re
import sys

INLINE = [
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"<strong>\2</strong>"),
    (re.compile(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"<em>\2</em>"),
    (re.compile(r"~~(.+?)~~"), r"<del>\1</del>"),
    (re.compile(r"(?<![\"'>=])\b(https?://[^\s<]+[^\s<.,;:])"), r'<a href="\1">\1</a>'),
    (re.compile(r"  \n"), "<br>\n"),
]


def inline(text):
    """Convert the markup inside a block; code spans are taken out first."""
    codes = []

    def keep(match):
        codes.append(f"<code>{html.escape(match[1].strip(), quote=False)}</code>")
        return f"\0{len(codes) - 1}\0"

    text = re.sub(r"`([^`]+)`", keep, text)
    text = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return re.sub(r"\0(\d+)\0", lambda m: codes[int(m[1])], text)


def slug(text):
    return re.sub(r"[\W_]+", "-", re.sub(r"<[^>]+>", "", text).lower()).strip("-")


class Converter:
    def __init__(self, text):
        self.lines = text.expandtabs(4).split("\n")
        self.pos = 0
        self.headings = []

    def more(self):
        return self.pos < len(self.lines)

    def peek(self):
        return self.lines[self.pos]

    def take_while(self, test):
        start = self.pos
        while self.more() and test(self.peek()):
            self.pos += 1
        return self.lines[start:self.pos]

    def blocks(self):
        while self.more():
            line = self.peek()
            if not line.strip():
                self.pos += 1
            elif m := re.match(r"(#{1,6})\s+(.*?)\s*#*$", line):
                self.pos += 1
                level, text = len(m[1]), inline(m[2])
                self.headings.append((level, text))
                yield f'<h{level} id="{slug(text)}">{text}</h{level}>'
            elif m := re.match(r"(```|~~~)\s*(\w*)", line):
                self.pos += 1
                body = self.take_while(lambda l: not l.startswith(m[1]))
                self.pos += 1
                kind = f' class="language-{m[2]}"' if m[2] else ""
                yield f"<pre><code{kind}>{html.escape(chr(10).join(body))}\n</code></pre>"
            elif re.fullmatch(r"\s*([-*_]\s*){3,}", line):
                self.pos += 1
                yield "<hr>"
            elif line.startswith(">"):
                quoted = [re.sub(r"^> ?", "", l) for l in self.take_while(lambda l: l.startswith(">"))]
                yield "<blockquote>\n" + convert("\n".join(quoted)) + "\n</blockquote>"
            elif re.match(r"([-*+]|\d+\.)\s", line):
                yield self.list(0)
            elif "|" in line and self.pos + 1 < len(self.lines) and re.fullmatch(r"[\s|:-]+", self.lines[self.pos + 1]):
                yield self.table()
            else:
                para = self.take_while(lambda l: l.strip() and not re.match(r"#{1,6}\s|>|```|~~~|([-*+]|\d+\.)\s", l))
                yield f"<p>{inline(chr(10).join(para)).strip()}</p>"

    def list(self, indent):
        ordered = self.peek().lstrip()[0].isdigit()
        tag = "ol" if ordered else "ul"
        items = []
        while self.more():
            line = self.peek()
            m = re.match(r"( *)([-*+]|\d+\.)\s+(.*)", line)
            if m and len(m[1]) == indent and m[2][0].isdigit() == ordered:
                self.pos += 1
                text = m[3]
                box = re.match(r"\[([ xX])\] ", text)
                if box:
                    text = ("☑ " if box[1] in "xX" else "☐ ") + text[4:]
                items.append(inline(text))
            elif m and len(m[1]) > indent:
                items[-1] += "\n" + self.list(len(m[1]))
            elif line.startswith(" " * (indent + 2)) and line.strip():
                self.pos += 1
                items[-1] += " " + inline(line.strip())
            else:
                break
        return f"<{tag}>\n" + "\n".join(f"<li>{i}</li>" for i in items) + f"\n</{tag}>"

    def table(self):
        def cells(line):
            return [c.strip() for c in line.strip().strip("|").split("|")]

        rows = self.take_while(lambda l: "|" in l)
        head, rule, *body = map(cells, rows)
        aligns = [{(True, True): "center", (False, True): "right"}.get((c.startswith(":"), c.endswith(":")), "left") for c in rule]
        out = ["<table>"]
        for kind, line in [("th", head)] + [("td", r) for r in body]:
            out.append("<tr>" + "".join(f'<{kind} align="{a}">{inline(c)}</{kind}>' for a, c in zip(aligns, line)) + "</tr>")
        return "\n".join(out + ["</table>"])


def convert(text):
    return "\n".join(Converter(text).blocks())


def main(path):
    with open(path, encoding="utf-8") as f:
        converter = Converter(f.read())
    body = "\n".join(converter.blocks())
    print("<!-- contents")
    for level, text in converter.headings:
        print("  " * level + text)
    print("-->")
    print(body)


if __name__ == "__main__":
    main(sys.argv[1])
