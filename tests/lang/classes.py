"""Classes: inheritance, MRO, super, slots, class creation hooks, operators."""


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


assert D().who() == ["D", "B", "C", "A"]
assert [k.__name__ for k in D.__mro__] == ["D", "B", "C", "A", "object"]
print(error(lambda: type("X", (A, B), {})))
print(error(lambda: type("X", (A, A), {})))
print(error(lambda: type("X", (int, str), {})))
print(error(lambda: type("X", (bool,), {})))
print(error(lambda: type("X", (type(None),), {})))
print(error(lambda: type("X", (5,), {})))
print(error(lambda: object(1)), error(lambda: A(1)), error(lambda: A(x=1)), sep="\n")
print(error(lambda: A().missing), error(lambda: A.missing), error(lambda: setattr(5, "x", 1)), sep="\n")
print(error(lambda: setattr(object(), "x", 1)), error(lambda: delattr(A(), "x")), error(lambda: setattr(int, "x", 1)), sep="\n")
print(error(lambda: super().x), error(lambda: super(B, A()).who()), sep="\n")


class Registry:
    made = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Registry.made.append((cls.__name__, tag))


class R1(Registry, tag="one"):
    pass


class R2(R1):
    pass


assert Registry.made == [("R1", "one"), ("R2", None)]
print(error(lambda: type("R3", (Registry,), {}, other=1)))
print(error(lambda: type("P", (A,), {}, other=1)))


class Named:
    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, obj, cls):
        return self if obj is None else f"{self.name} of {self.owner.__name__}"


class Holder:
    field = Named()


assert Holder().field == "field of Holder"


class Slots:
    __slots__ = ("a", "_b", "__c")

    def __init__(self):
        self.a = 1
        self.__c = 3


s = Slots()
assert s.a == 1 and s._Slots__c == 3
print(error(lambda: s._b), error(setattr, s, "z", 1), error(lambda: s.__dict__), sep="\n")
del s.a
print(error(lambda: s.a), error(lambda: delattr(s, "a")), sep="\n")
print(error(lambda: type("S", (), {"__slots__": ("x",), "x": 1})))
print(error(lambda: type("S", (), {"__slots__": ("1x",)})))
print(error(lambda: type("S", (), {"__slots__": (1,)})))
print(error(lambda: type("S", (int,), {"__slots__": ("x",)})))


class SlotsDict(Slots):
    pass


t = SlotsDict()
t.z = 5
assert t.__dict__ == {"z": 5} and t.a == 1


class WithDict:
    __slots__ = ("__dict__", "fixed")


w = WithDict()
w.fixed, w.free = 1, 2
assert w.__dict__ == {"free": 2}


class Meta(type):
    calls = []

    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        mcs.calls.append(("prepare", name, sorted(kw)))
        return {"injected": 42}

    def __new__(mcs, name, bases, ns, **kw):
        mcs.calls.append(("new", name))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        mcs = type(cls)
        mcs.calls.append(("init", name))
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        Meta.calls.append(("call", args))
        return super().__call__(*args)

    def __getattr__(cls, name):
        return f"meta {name}"

    def __len__(cls):
        return 7

    @property
    def prop(cls):
        return "metaprop"


class M(metaclass=Meta, flag=1):
    def __init__(self, x):
        self.x = x


m = M(3)
assert m.x == 3 and m.injected == 42 and M.anything == "meta anything" and len(M) == 7 and M.prop == "metaprop"
assert Meta.calls == [("prepare", "M", ["flag"]), ("new", "M"), ("init", "M"), ("call", (3,))]
print(error(lambda: m.prop))


class Other(type):
    pass


print(error(lambda: Other("X", (M,), {})))


class NewOnly:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self


assert NewOnly(1, 2).args == (1, 2)


class Elsewhere:
    def __new__(cls):
        return 5

    def __init__(self):
        raise AssertionError


assert Elsewhere() == 5
print(error(type("I", (), {"__init__": lambda self: 5})))


class Swap1:
    pass


class Swap2:
    def hello(self):
        return "swapped"


o = Swap1()
o.__class__ = Swap2
assert o.hello() == "swapped"
print(error(setattr, o, "__class__", int), error(setattr, 5, "__class__", int), error(setattr, o, "__class__", Slots), sep="\n")


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        return name.upper()

    def __setattr__(self, name, value):
        super().__setattr__("set_" + name, value)

    def __delattr__(self, name):
        super().__delattr__("set_" + name)

    def __dir__(self):
        return ["b", "a"]


d = Dynamic()
d.x = 1
assert d.set_x == 1 and d.other == "OTHER" and dir(d) == ["a", "b"] and not hasattr(d, "nope")
del d.x
assert d.set_x == "SET_X"


class Everything:
    def __getattribute__(self, name):
        if name == "boom":
            raise AttributeError("boom!")
        return name

    def __getattr__(self, name):
        return "fallback " + name


assert Everything().abc == "abc" and Everything().boom == "fallback boom"


class Bases:
    def __mro_entries__(self, bases):
        return (A,)


class FromEntries(Bases()):
    pass


assert FromEntries.__bases__ == (A,) and "__orig_bases__" in FromEntries.__dict__
A.added = lambda self: "added"
assert D().added() == "added"
D.__bases__ = (C, B)
assert D().who() == ["D", "C", "B", "A"]
assert A.__subclasses__()[:2] == [B, C]
assert isinstance(True, int) and issubclass(D, (str, A))
print(error(isinstance, 1, 5), error(issubclass, 1, int), error(issubclass, int, 5), sep="\n")


class Checked(type):
    def __instancecheck__(cls, o):
        return o == 1

    def __subclasscheck__(cls, o):
        return o is str


class Any(metaclass=Checked):
    pass


assert isinstance(1, Any) and not isinstance(2, Any) and issubclass(str, Any)
assert repr(A) == "<class '__main__.A'>" and A.__qualname__ == "A" and A.__module__ == "__main__"


def make():
    class Local:
        class Nested:
            def f(self):
                pass
    return Local


assert make().Nested.f.__qualname__ == "make.<locals>.Local.Nested.f"


class Doc:
    """The doc."""

    x: int = 1
    y: "str"


assert Doc.__doc__ == "The doc." and Doc.__annotations__ == {"x": int, "y": "str"}
print(sorted(k for k in Doc.__dict__))
print(error(lambda: type("a\0b", (), {})), error(type, "x"), error(type, 1, 2, 3), error(type, 1, 2), sep="\n")


class G[T]:
    def m[U](self, x: T, y: U) -> T:
        return x


assert G.__type_params__[0].__name__ == "T" and repr(G[int]) == "__main__.G[int]"
assert G[int]().m(1, 2) == 1


class Descr:
    def __get__(self, obj, cls=None):
        return "got", obj is None

    def __set__(self, obj, value):
        obj.__dict__["stored"] = value

    def __delete__(self, obj):
        obj.__dict__["stored"] = None


class NonData:
    def __get__(self, obj, cls=None):
        return "nondata"


class Use:
    data = Descr()
    non = NonData()


u = Use()
u.data = 5
assert u.data == ("got", False) and Use.data == ("got", True) and u.stored == 5
u.__dict__["data"] = u.__dict__["non"] = "instance"
assert u.data == ("got", False) and u.non == "instance"
del u.data
assert u.stored is None


class Prop:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        "doc of v"
        return self._v

    @v.setter
    def v(self, value):
        self._v = value

    @v.deleter
    def v(self):
        self._v = None

    @property
    def readonly(self):
        return 1


p = Prop()
p.v = 10
assert p.v == 10 and Prop.v.__doc__ == "doc of v"
del p.v
assert p.v is None
print(error(setattr, p, "readonly", 1), error(delattr, p, "readonly"), error(setattr, p, "__class__", 5), sep="\n")
