"""str beyond ASCII: search, case, split, encode and decode."""

text = " ".join("h\xe9llo w\xf6rld %d \u4f60\u597d %d" % (i, i * 3) for i in range(3000))
wide = text + " \U0001f600"


def methods(n):
    total = 0
    for _ in range(n):
        total += len(text.upper()) + len(text.casefold()) + len(text.split()) + text.count("\u4f60")
        total += text.find("\u597d 8997") + len(text.replace("\xe9", "e")) + len(wide.replace("\U0001f600", ":)"))
    return total


def codecs(n):
    total = 0
    for _ in range(n):
        b = text.encode()
        total += len(b) + len(b.decode())
        total += len(text.encode("utf-16-le").decode("utf-16-le"))
        total += len(text.encode("ascii", "replace")) + len(text.encode("latin-1", "ignore"))
    return total


def characters(n):
    total = 0
    for _ in range(n):
        for c in text:
            if c.isalpha():
                total += ord(c)
        total += len(text[::-1])
    return total


print(methods(200))
print(codecs(200))
print(characters(25))
