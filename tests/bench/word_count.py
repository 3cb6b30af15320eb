"""Count the words of a text made by a small random generator."""

STEMS = "the quick brown fox jumps over lazy dog while seven wise wizards brew bitter potions beneath silver moons".split()
ENDINGS = ["", "s", "ed", "ing", ",", ".", "!", "'s"]


def text(words):
    seed = 42
    out = []
    for i in range(words):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        word = STEMS[(seed >> 33) % len(STEMS)] + ENDINGS[(seed >> 20) % len(ENDINGS)]
        out.append(word.capitalize() if i % 9 == 0 else word)
    return "\n".join(" ".join(out[i:i + 12]) for i in range(0, words, 12))


def count(lines):
    counts = {}
    for line in lines:
        for word in line.split():
            word = word.strip(",.!'").lower()
            if word.endswith("'s"):
                word = word[:-2]
            counts[word] = counts.get(word, 0) + 1
    return counts


data = text(250000)
for _ in range(9):
    counts = count(data.splitlines())
ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
print(len(data), len(counts))
for word, n in ranking[:5]:
    print(f"{word:<10}{n:>8}")
