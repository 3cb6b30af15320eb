"""f-strings: nesting, quotes, conversions, format specifications, debugging form."""

x, y, name = 42, 3.14159, "world"
width, precision = 10, 3
print(f"{x} {x!r} {name!s} {name!a} {name!r:>10}|")
print(f"{y:.2f}|{y:{width}.{precision}}|{y:>{width}}|{x:#x}|{x:08b}|{x:,}|{1234567:_}|{0.5:%}|{x:+}|{x:e}")
print(f"{x=} {x = } {y=:.2f} {name=!s} {x+1=} {name = !r:>12}")
print(f"{{}} {{{x}}} {'nested ' + f'{x}'} {f"{f"{x}"}"} {"same quotes"}")
print(f"{x if x > 1 else y} {(lambda a: a * 2)(3)} {[i for i in range(3)]} { {'a': 1}['a'] } {(1, 2)}")
print(f'''{
    x  # a comment
    + 1
} multi
line''')
print(rf"\n{x}\d" f"{'\n'.join(['a', 'b'])}" "plain {x}")
print(f"{'a' 'b'}" f"" f"{''}" "c")
print(f"{x:{'>' if x else '<'}{width}}|{name:*^{width + 5}}|")
print(f"{x!r:^{width}}|{3:{4}{'d'}}|{'%':>3}")
print(f"\N{LATIN SMALL LETTER A} \x41 \u00e9 {'\N{BULLET}'}")
print(f"{x:}" f"{name:}" f"{None}" f"{True:d}" f"{3.0:g}")


class F:
    def __format__(self, spec):
        return f"F({spec})"

    def __repr__(self):
        return "repr F"

    def __str__(self):
        return "str F"


f = F()
print(f"{f}|{f:abc}|{f!r}|{f!s:>8}|{f!r:>8}|{f:{'{'}{'}'}}|{f=}|{f=:q}|{f=!s}")
print(f"{1_000:,}", f"{2**100:,}", f"{-5:05d}", f"{5:<5}|", f"{5:^5}|", f"{'ab':5}|", f"{1e10:g} {1e-7} {1e16} {123456789.0}")
print(f"{x:=+10}", f"{-7:=6}", f"{255:#o} {255:#b} {255:#X}", f"{65:c}", f"{12345.678:,.1f} {12345.678:_.2e}")
print(f"{float('inf')} {float('nan'):>6} {-0.0:+.1f} {1e300*1e10:f} {0.1+0.2!r}")
print(f"{1+2j} {1+2j:.2f} {complex(0, -1)!r}")
print(len(f"{name*3}"), f"{name[1:3]} {name.upper()} {len(name)} {x//5=}")
for bad in ["f'{x:z}'", "f'{x!s:d}'", "f'{name:d}'", "f'{x:.2}'", "f'{y:d}'", "f'{[]:>5}'", "f'{x:,_}'", "f'{name:=5}'", "f'{x:99999999999999999999}'", "f'{y:.99999999999f}'", "f'{x:c,}'", "f'{1114112:c}'", "f'{None:5}'", "f'{name:+}'", "f'{name:,}'", "f'{y:c}'"]:
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
d = {"a": [1, {"b": 2}]}
print(f"{d['a'][1]['b']} {d["a"][0]}")


def g():
    return f"{(yield 1)}-{(yield 2)}"


it = g()
next(it), it.send("p")
try:
    it.send("q")
except StopIteration as e:
    print(e.value)
print(f"{'':>{width}}|{x:{width}{'x'}}", f"{x:{''}}", f"{'!r'}", f"{x!=y}", f"{x==42}", f"{x>=1}", f"{(x:=5)}", f"{x:=5}")
