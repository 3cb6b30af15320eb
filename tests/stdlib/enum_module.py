# enum: members, aliases, flags, the functional API.
import enum
import pickle
from enum import *


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    BLUE = auto()

    def describe(self):
        return self.name.lower()


assert list(Color) == [Color.RED, Color.GREEN, Color.BLUE] and len(Color) == 3
assert Color.CRIMSON is Color.RED and Color(2) is Color.GREEN and Color['BLUE'].value == 3
assert repr(Color.RED) == '<Color.RED: 1>' and str(Color.RED) == 'Color.RED' and f'{Color.RED}' == 'Color.RED'
assert repr(Color) == "<enum 'Color'>" and Color.RED.describe() == 'red'
assert 1 in Color and 9 not in Color and Color.RED in Color and list(Color.__members__) == ['RED', 'GREEN', 'CRIMSON', 'BLUE']
for code, text in (('Color(9)', '9 is not a valid Color'),
                   ('Color.RED.value.x', "'int' object has no attribute 'x'"),
                   ('Color.__class__.__prepare__("X", (Color,))', "<enum 'X'> cannot extend <enum 'Color'>")):
    try:
        eval(code)
    except (ValueError, AttributeError, TypeError) as e:
        assert str(e) == text, e
    else:
        assert False, code
try:
    Color.RED = 5
except AttributeError as e:
    assert str(e) == "cannot reassign member 'RED'"
else:
    assert False


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


assert Priority.HIGH > 5 and f'{Priority.LOW}' == '1' and Priority.LOW + 1 == 2
assert isinstance(Priority.LOW, int) and repr(Priority.LOW) == '<Priority.LOW: 1>'


class Word(StrEnum):
    ONE = auto()
    TWO = 'zwei'


assert Word.ONE == 'one' and str(Word.TWO) == 'zwei' and Word.TWO.upper() == 'ZWEI'


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


assert Perm.R | Perm.W is Perm.RW and repr(Perm.R | Perm.X) == '<Perm.R|X: 5>'
assert list(Perm.RW) == [Perm.R, Perm.W] and Perm.R in Perm.RW and len(Perm.RW) == 2
assert ~Perm.R == Perm.W | Perm.X and not Perm(0) and repr(Perm(0)) == '<Perm: 0>'
assert list(Perm) == [Perm.R, Perm.W, Perm.X] and (Perm.RW & ~Perm.W) is Perm.R
try:
    Perm(8)
except ValueError as e:
    assert str(e) == "<flag 'Perm'> invalid value 8\n    given 0b0 1000\n  allowed 0b0 0111", e
else:
    assert False


class Loose(IntFlag):
    A = 1


assert repr(Loose(5)) == '<Loose.A|4: 5>' and (Loose.A | 8) == 9
Kept = Flag('Kept', 'a b', boundary=EJECT)
assert Kept(8) == 8 and type(Kept(8)) is int

Animal = Enum('Animal', 'ANT BEE', module=__name__, start=5)
assert Animal.BEE.value == 6 and pickle.loads(pickle.dumps(Animal.ANT)) is Animal.ANT
assert pickle.loads(pickle.dumps(Perm.RW)) is Perm.RW


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)

    def __init__(self, mass, radius):
        self.mass = mass

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == 'home' else None


assert Planet.EARTH.mass == 5.97e24 and Planet('home') is Planet.EARTH


class Misc(Enum):
    _ignore_ = 'i'
    for i in range(2):
        vars()[f'M{i}'] = i
    skipped = nonmember(7)

    @member
    def f():
        pass

    class Inner:
        pass


assert list(Misc) == [Misc.M0, Misc.M1, Misc.f] and Misc.skipped == 7 and isinstance(Misc.Inner, type)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    assert str(e) == "duplicate values found in <enum 'Twice'>: B -> A"
else:
    assert False
try:
    @verify(CONTINUOUS)
    class Gap(Enum):
        A = 1
        B = 4
except ValueError as e:
    assert str(e) == "invalid enum 'Gap': missing values 2, 3"
else:
    assert False
