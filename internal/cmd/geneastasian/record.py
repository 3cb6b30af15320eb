"""Print what each East Asian codec does with all sequences of bytes and all characters.

Each codec begins with its name. A line "d KEY COUNT STEP VALUE" tells that the sequences
KEY, KEY+1 ... decode to VALUE, VALUE+STEP ...; "p" is the same for pairs of characters,
"e" for what characters encode to where that is not the reverse, "4" for the sequences of
four bytes of gb18030, by their index.
"""
import sys

NAMES = ('gb2312 gbk gb18030 big5hkscs cp932 shift_jis euc_jp euc_jis_2004 euc_jisx0213 '
         'shift_jis_2004 shift_jisx0213 cp949 euc_kr johab big5 cp950').split()
INCOMPLETE = 0x200000
ERROR = 0x200000  # plus the length


def runs(kind, items):
    key = count = step = value = None
    for k, v in items:
        if key is not None and k == key + count and v == value + count * step:
            count += 1
            continue
        if key is not None and count == 1 and k == key + 1 and v == value + 1:
            step, count = 1, 2
            continue
        if key is not None:
            print(kind, key, count, step, value)
        key, count, step, value = k, 1, 0, v
    if key is not None:
        print(kind, key, count, step, value)


for name in NAMES:
    print('codec', name)

    def look(data):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as e:
            if e.start:
                return 'short', e.start
            return ('incomplete',) if e.reason.startswith('incomplete') else ('error', e.end)
        return 'text', text

    singles, pairs, decode, reverse = {}, [], [], {}

    def add(key, found):
        if found[0] == 'text' and len(found[1]) == 1:
            decode.append((key, ord(found[1])))
            reverse.setdefault(ord(found[1]), key)
        elif found[0] == 'text':
            a, b = map(ord, found[1])
            pairs.append((key, a, b))
        elif found[0] == 'incomplete':
            decode.append((key, INCOMPLETE))
        elif found[0] == 'error' and found[1] != 1:
            decode.append((key, ERROR + found[1]))

    leads = []
    for b in range(256):
        found = look(bytes([b]))
        if found == ('incomplete',):
            leads.append(b)
        add(b, found)
    for lead in leads:
        for t in range(256):
            found = look(bytes([lead, t]))
            if found[0] == 'text' and len(found[1]) == 2 and name not in (
                    'big5hkscs', 'euc_jis_2004', 'euc_jisx0213', 'shift_jis_2004', 'shift_jisx0213'):
                raise SystemExit((name, lead, t, found))
            add(lead << 8 | t, found)
            if found == ('incomplete',) and lead == 0x8f:
                for u in range(256):
                    add(lead << 16 | t << 8 | u, look(bytes([lead, t, u])))
    # Lengths beyond the first byte are told by the key: leads have none of one byte.
    runs('d', sorted(decode))
    for key, a, b in pairs:
        print('p', key, a, b)
    if name == 'gb18030':
        four = []
        for i in range(39420):
            b = [0x81 + i // 12600, 0x30 + i // 1260 % 10, 0x81 + i // 10 % 126, 0x30 + i % 10]
            found = look(bytes(b))
            if found[0] == 'text':
                four.append((i, ord(found[1])))
        runs('4', four)
        known = {v for _, v in four}
    else:
        known = ()
    different = []
    for c in range(0x110000):
        if 0xd800 <= c < 0xe000:
            continue
        try:
            data = chr(c).encode(name)
            key = int.from_bytes(data)
        except UnicodeEncodeError:
            key = INCOMPLETE
            data = b''
        if len(data) > 3:
            continue  # four bytes of gb18030, eight of euc_kr
        if key != reverse.get(c, INCOMPLETE) or (c == 0) != (key == 0):
            different.append((c, key))
    runs('e', different)
