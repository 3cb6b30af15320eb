"""json: encoding, decoding, options, errors."""

import json


def show(source):
    for line in source.strip().splitlines():
        try:
            print(line, "->", ascii(eval(line)))
        except Exception as e:
            print(line, "->", type(e).__name__, e)


class Obj:
    pass


loop = []
loop.append(loop)
show(r"""
json.dumps([1, 1.5, "a", None, True, False, {"k": [1]}, (1, 2)]), json.dumps("é\u2028\"\\\n\x01😀"), json.dumps("é", ensure_ascii=False), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps({}), json.dumps([]), json.dumps("")
json.dumps({"b": 1, "a": [1, 2, {"c": {}}], "d": []}, indent=2), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], separators=(",", ":")), json.dumps([1, [2]], indent="\t"), json.dumps([1], indent=0)
json.dumps(float("nan")), json.dumps(float("inf")), json.dumps(1e100), json.dumps(10**30), json.dumps(-0.0), json.dumps(0.1), json.dumps(1e-7), json.dumps(123456789.123)
json.dumps(float("nan"), allow_nan=False)
json.dumps(Obj())
json.dumps({(1, 2): 3})
json.dumps({(1, 2): 3, "a": 1}, skipkeys=True)
json.dumps(loop)
json.dumps({1, 2})
json.dumps(b"x")
json.dumps({"a": 1, 2: 3}, sort_keys=True)
json.dumps(Obj(), default=lambda o: "obj"), json.dumps([1j], default=str)
json.loads('[1, 2.5, "a", null, true, false, {"k": []}]'), json.loads(' "\\u00e9\\n\\"\\/\\ud83d\\ude00" '), json.loads("1e5"), json.loads("-0"), json.loads("-0.0"), json.loads("123456789012345678901234567890"), json.loads("NaN"), json.loads("-Infinity"), json.loads('{"a": 1, "a": 2}'), json.loads(b'{"a": 1}'), json.loads('"\\ud800"'), json.loads("\t[\n]\r ")
json.loads("")
json.loads("[1,]")
json.loads("{'a': 1}")
json.loads('{"a" 1}')
json.loads('{"a": 1,}')
json.loads('{"a": 1 "b"}')
json.loads("[1 2]")
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"\\x"')
json.loads('"\\u12"')
json.loads("nul")
json.loads("01")
json.loads("1.")
json.loads("+1")
json.loads("[1] x")
json.loads("{1: 2}")
json.loads("\ufeff[]")
json.loads(5)
json.loads('{"a": {"b": [1, 2, }')
json.loads('[1, 2.5]', parse_float=str), json.loads("[1]", parse_int=float), json.loads("NaN", parse_constant=lambda c: "const " + c), json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('"a\tb"', strict=False)
json.JSONDecoder().raw_decode('[1] tail'), json.JSONEncoder().encode({"a": 1}), list(json.JSONEncoder().iterencode([1, [2]])), json.JSONEncoder(indent=1).encode([1])
json.loads("[" * 50 + "]" * 50) == eval("[" * 50 + "]" * 50), json.dumps(json.loads('{"deep": [{"x": [[]]}]}'))
json.JSONDecodeError("msg", "a\nbc", 3).lineno, str(json.JSONDecodeError("msg", "a\nbc", 3))
""")
import io

f = io.StringIO()
json.dump({"a": [1, "é"]}, f, indent=1)
f.seek(0)
assert json.load(f) == {"a": [1, "é"]}
for bad in "[" * 100000, '{"a":' * 100000:
    try:
        json.loads(bad)
    except RecursionError:
        print("RecursionError")
deep = []
for _ in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError:
    print("RecursionError")
from enum import Enum, IntEnum


class C(IntEnum):
    A = 1


class I(int):
    def __repr__(self):
        return "I"


class S(str):
    pass


print(json.dumps([C.A, I(5), S("s"), True, {C.A: 1, S("k"): 2}]))
