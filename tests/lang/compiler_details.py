# Small rules of the compiler.
import collections.abc
import dis

for pattern in ("f''", "f'{x}'", "'a' f'b'", "-1", "1+2j", "{f'a': 1}"):
    try:
        compile(f"match 3:\n case {pattern}: pass", "<test>", "exec")
        print(pattern, "ok")
    except SyntaxError as e:
        print(pattern, e.msg)


class Mapping(dict, collections.abc.Sequence):
    __getitem__ = dict.__getitem__


class Sequence(list, collections.abc.Mapping):
    pass


def kind(x):
    match x:
        case []:
            return "sequence"
        case {}:
            return "mapping"


print(kind(Mapping()), kind(Sequence()))


def f(*a, **k):
    pass


for call in ("f(**{1: 3}, **{1: 5})", "f(**{'a': 3}, **{'a': 5})", "dict(**{1: 3}, **{1: 5})"):
    try:
        eval(call)
    except TypeError as e:
        print(e)

a = 5
exec("""
def g():
    try:
        pass
    except Exception:
        global a
    else:
        print(a)
g()
""")

# Many annotations.
names = ", ".join(f"arg{i}: int" for i in range(3050))
exec(f"def many({names}): pass")
print(len(many.__annotations__))


class C:
    def m(self):
        self.c = self.a = self.b = 1


print(C.__static_attributes__)


def undocumented():
    return g(1)


print(undocumented.__code__.co_consts[0])

# Positions of the instructions, with words behind them.
code = compile("(\n lhs  \n   .    \n     rhs      \n       )", "<test>", "exec")
print([i.positions[:] for i in dis.get_instructions(code) if i.opname == "LOAD_ATTR"])
positions = list(code.co_positions())
for i in dis.get_instructions(code):
    assert positions.pop(0)[0] == i.positions.lineno or i.opname == "RESUME"
    for _, size, _ in i.cache_info or ():
        del positions[:size]
assert not positions

# A long chain of operators needs few registers.
assert compile("+".join(["x"] * 100), "<test>", "eval").co_stacksize < 10
