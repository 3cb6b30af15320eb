package gopy

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/seed-8da18655/gopy/object"
)

// imageBefore is what the program has when a base is written.
const imageBefore = `
import abc, collections, enum, functools, json, re, string, threading, weakref
class A:
    kind = "a"
    def __init__(self, x): self.x = x
    def get(self): return self.x
class B(A):
    def get(self): return super().get() + 1
class C: pass
class D(A): pass
class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
class Color(enum.Enum):
    RED = 1
    BLUE = 2
objects = [A(i) for i in range(200)]
names = {f"name {i}": i for i in range(200)}
pairs = {(i, str(i)): [i] for i in range(100)}
weird = {A: 1, B: 2, objects[0]: 3}
b = B(5)
def counter():
    n = 0
    def step():
        nonlocal n
        n += 1
        return n
    return step
step = counter(); step()
def default(x, y=[1]): return x + len(y)
def gen():
    yield from range(10)
g = gen(); next(g)
alive = A(1)
ref = weakref.ref(alive)
gone = weakref.ref(objects[7])
queue = collections.deque(range(5))
lock = threading.Lock()
big = 1 << 100
text = "x" * 1000
buffer = bytearray(b"abc")
frozen = frozenset({1, 2, 3})
nested = {"list": [1, [2, [3]]]}
nested["self"] = nested
@functools.lru_cache
def cached(x): return x * 2
cached(4)
ids = [id(x) for x in objects]
shape_classes = []
`

// imageChanges is what happens then.
const imageChanges = `
import decimal, textwrap
del objects[7]
objects[3].x = "changed"
objects[4].y = "added"
objects.append(A("new"))
del names["name 5"]
names["name 6"] = -6
names["fresh"] = "value"
pairs[(3, "3")].append(4)
pairs.pop((4, "4"))
A.kind = "b"
A.__len__ = lambda self: 17
B.__add__ = lambda self, other: "sum"
C.z = 1
D.__bases__ = (C,)
class Square(Shape):
    def area(self): return 4
Shape.register(int)
step()
default.__defaults__ = ([1, 2, 3],)
next(g)
queue.append(9); queue.popleft()
lock.acquire()
big += 1
text = text.upper()
buffer += b"def"
frozen |= {4}
nested["list"][1][1].append(4)
nested["more"] = (1, 2)
cached(5)
json.dumps = lambda x: "patched"
string.__doc__ = "my doc"
re.compile("fresh pattern [0-9]+")
def later(): return "later"
del alive
shape_classes.append(Square)
b.__class__ = A
temp = [str(i) * 3 for i in range(500)]
`

// imageCheck is true before and after the state went to another interpreter.
const imageCheck = `
import gc
assert len(objects) == 200 and objects[3].x == "changed" and objects[4].y == "added" and objects[-1].x == "new"
assert [o.x for o in objects[10:20]] == list(range(11, 21))
assert "name 5" not in names and names["name 6"] == -6 and names["fresh"] == "value" and len(names) == 200 and names["name 150"] == 150
assert pairs[(3, "3")] == [3, 4] and (4, "4") not in pairs and pairs[(50, "50")] == [50] and len(pairs) == 99
assert weird[A] == 1 and weird[B] == 2 and weird[objects[0]] == 3
assert A.kind == B.kind == objects[0].kind == "b" and len(objects[0]) == 17 and len(B(1)) == 17
assert B(1) + 2 == "sum" and type(b) is A and b.get() == 5 and B(5).get() == 6
assert C.z == 1 and D.z == 1 and D.__mro__ == (D, C, object) and D in C.__subclasses__() and D not in A.__subclasses__() and A.__subclasses__() == [B]
assert Square().area() == 4 and isinstance(3, Shape) and isinstance(Square(), Shape) and not isinstance("", Shape)
try: Shape()
except TypeError: pass
else: assert False
assert Color.RED is Color(1) and Color["BLUE"].value == 2 and list(Color) == [Color.RED, Color.BLUE]
assert default(1) == 4
assert list(queue) == [1, 2, 3, 4, 9] and lock.locked()
assert big == (1 << 100) + 1 and text == "X" * 1000 and buffer == b"abcdef" and frozen == {1, 2, 3, 4}
assert nested["list"] == [1, [2, [3, 4]]] and nested["self"] is nested and nested["more"] == (1, 2)
assert cached.cache_info().currsize == 2 and cached(4) == 8
assert json.dumps(1) == "patched" and string.__doc__ == "my doc" and later() == "later"
assert textwrap.dedent("  a") == "a" and decimal.Decimal("1.5") + 1 == decimal.Decimal("2.5")
assert ids[0] == id(objects[0]) and ids[100] == id(objects[99])
assert temp[499] == "499499499" and shape_classes[0]().area() == 4
gc.collect(); gc.collect()
assert gone() is None and ref() is None
assert re.fullmatch("a+(b)", "aab").group(1) == "b"
assert repr(objects[0]).startswith("<__main__.A object at 0x")
class E(B):
    def get(self): return super().get() + 10
assert E(1).get() == 12
`

// TestImageBase sends differences from a state that the reader has.
func TestImageBase(t *testing.T) {
	ctx := context.Background()
	a, err := New(WithStderr(os.Stderr))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	run := func(g *Interp, src string) {
		t.Helper()
		if err := g.Exec(ctx, src); err != nil {
			t.Fatal(err)
		}
	}
	locked := func(g *Interp, f func(t *object.Thread) error) {
		t.Helper()
		x, leave, err := g.enter(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer leave()
		if err := f(x); err != nil {
			t.Fatal(g.goError(x, err))
		}
	}
	run(a, imageBefore)
	var base *object.ImageBase
	locked(a, func(t *object.Thread) (err error) { base, err = object.WriteImageBase(t); return err })
	write := func() (img *object.Image) {
		t.Helper()
		locked(a, func(t *object.Thread) (err error) {
			img, err = object.WriteImage(t, object.None, object.ImageOptions{State: true, SegmentSize: -1, Base: base})
			return err
		})
		return img
	}
	read := func(img *object.Image) *Interp {
		t.Helper()
		g, err := New(WithStderr(os.Stderr))
		if err != nil {
			t.Fatal(err)
		}
		locked(g, func(t *object.Thread) error {
			b, err := object.ReadImageBase(t, bytes.Clone(base.Data))
			if err == nil {
				_, err = b.Read(img)
			}
			return err
		})
		g.main = object.As[object.Module](g.in.Modules.GetStr(object.Intern("__main__")))
		return g
	}
	same := write()
	if n := len(same.Data); n > len(base.Data)/8 {
		t.Errorf("%d bytes for nothing changed, of %d", n, len(base.Data))
	}
	g := read(same)
	run(g, "assert len(objects) == 200 and next(g) == 1 and B(1).get() == 2 and lock.acquire(False) and gone() is objects[7]")
	g.Close()
	run(a, imageChanges)
	for range 2 {
		run(a, imageCheck)
		img := write()
		g := read(img)
		run(g, imageCheck)
		run(g, "assert next(g) == 2 and step() == 3")
		g.Close()
		// What was made and dropped again takes addresses of objects that the base has.
		run(a, "temp = None\nfor i in range(50): temp = [A(str(j)) for j in range(500)]\nimport gc; gc.collect()\ntemp = [str(i) * 3 for i in range(500)]")
	}
	// A base belongs to the images written with it.
	g, err = New(WithStderr(os.Stderr))
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	img := write()
	locked(g, func(x *object.Thread) error {
		if _, err := object.ReadImage(x, img); err == nil {
			t.Error("an image was read without its base")
		}
		if _, err := object.ReadImageBase(x, img.Data); err == nil {
			t.Error("an image was taken for a base")
		}
		return nil
	})
}
