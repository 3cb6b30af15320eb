package progen

import (
	"math/rand/v2"
	"strings"
)

// This file writes programs of another kind: single operations on values of any type, each with
// its result or exception printed. They find what a method does with arguments of the wrong
// kind, at the edges of its range, or with keywords.

// probePrelude prints values the same way in every run.
const probePrelude = `
import re


def show(v, depth=0):
    if depth > 4:
        return "..."
    if isinstance(v, (set, frozenset)):
        return type(v).__name__ + str(sorted(show(x, depth + 1) for x in v))
    if type(v) in (list, tuple):
        return type(v).__name__ + "[" + ", ".join(show(x, depth + 1) for x in v[:50]) + "]"
    if type(v) is dict:
        return "{" + ", ".join(show(k, depth + 1) + ": " + show(x, depth + 1) for k, x in v.items()) + "}"
    if isinstance(v, memoryview):
        return f"memoryview {v.format} {v.shape} {v.tobytes()[:50]}"
    if hasattr(v, "__next__"):
        return type(v).__name__ + show([x for x, _ in zip(v, range(20))], depth + 1)
    return re.sub(" at 0x[0-9a-f]+", "", repr(v))[:300]


def probe(label, f):
    try:
        print(label, show(f()))
    except Exception as e:
        print(label, type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e))[:300])


def do(v, method, *args, **kwargs):
    r = getattr(v, method)(*args, **kwargs)
    return r if r is not None else (r, v)


def change(v, f):
    f(v)
    return v


def delete(v, i):
    del v[i]
    return v


def store(v, i, x):
    v[i] = x
    return v


class Int(int):
    def __repr__(self):
        return f"Int({int(self)})"


class Str(str):
    def __repr__(self):
        return f"Str({str(self)!r})"


class List(list):
    pass


class Dict(dict):
    def __missing__(self, key):
        return f"missing {key}"


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i

    def __repr__(self):
        return f"Index({self.i!r})"


class Num:
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return self.n

    def __float__(self):
        return self.n

    def __complex__(self):
        return self.n

    def __bool__(self):
        return self.n

    def __len__(self):
        return self.n

    def __hash__(self):
        return self.n

    def __str__(self):
        return self.n

    def __repr__(self):
        return f"Num({self.n!r})"

    def __round__(self, *args):
        return self.n, args

    def __format__(self, spec):
        return self.n


class Seq:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"Seq{self.items}"


class Map:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, k):
        if isinstance(k, int):
            raise IndexError(k)
        return k * 2

    def __repr__(self):
        return "Map()"


class Op:
    def __init__(self, r):
        self.r = r

    def __add__(self, o):
        return self.r, o

    __radd__ = __mul__ = __rmul__ = __mod__ = __rmod__ = __or__ = __ror__ = __and__ = __sub__ = __rsub__ = __truediv__ = __rpow__ = __matmul__ = __lshift__ = __rlshift__ = __divmod__ = __add__

    def __lt__(self, o):
        return self.r

    __eq__ = __gt__ = __le__ = __lt__
    __hash__ = object.__hash__

    def __iter__(self):
        return self.r

    def __contains__(self, x):
        return self.r

    def __iadd__(self, o):
        return self.r

    def __repr__(self):
        return f"Op({self.r!r})"


`

// probeValues are literals by kind.
var probeValues = map[string][]string{
	"int":   {"0", "1", "-1", "2", "3", "-3", "5", "7", "10", "16", "36", "255", "256", "-256", "65", "1114111", "1114112", "2**63 - 1", "2**63", "-2**63", "-2**63 - 1", "2**64", "10**20", "-10**20", "True", "Int(3)", "Index(2)", "Index(-1)", "Index('x')"},
	"small": {"0", "1", "-1", "2", "3", "4", "7", "-2", "True", "False", "Int(2)", "Index(1)", "1.5", "None", "'a'"},
	"float": {"0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "1e16", "1e22", "1.7976931348623157e308", "5e-324", "float('inf')", "float('-inf')", "float('nan')", "123456.789", "2.675", "1e-5", "0.5", "9007199254740993.0"},
	"other": {"None", "1j", "(1.5-2j)", "complex('nan')", "...", "NotImplemented", "int", "str", "len", "object", "Seq(1, 2, 3)", "Map()", "Op(1)", "Op(None)", "Op([])", "Num(3)", "Num('x')", "Num(-1)", "Num(2**70)", "Num(None)", "Num(1.5)", "range(5)", "range(10, 0, -3)", "slice(1, 3)", "slice(None, None, -1)", "slice('a')", "lambda: 0", "type('T', (), {})", "iter([1, 2])", "(x for x in 'ab')", "ValueError('v')", "memoryview(b'abcd')", "memoryview(b'abcdefgh').cast('I')", "memoryview(bytearray(b'xyz'))[::2]"},
	"str":   {"''", "'a'", "'abc'", "'Hello World'", "'  pad\\t\\n'", "'a,b,,c'", "'été'", "'日本語'", "'😀x'", "'ß'", "'ǆ'", "'İ'", "'12'", "'-3.5'", "'1_000'", "' 42 '", "'0x1f'", "'a\\nb\\r\\nc\\x0bd\\u2028e'", "'%s %d'", "'{} {0}'", "'{a[0]!r:>{w}}'", "'abcabc'", "'ſ'", "'ﬁ'", "'٣'", "'½'", "'\\x00'", "'aA1 _'", "'ʼn'", "'Σας ΣΑΣ'"},
	"bytes": {"b''", "b'a'", "b'abc'", "b'a,b,,c'", "b'\\xff\\x00'", "b' pad '", "b'12'", "b'\\xc3\\xa9'", "bytearray(b'abcabc')", "bytearray()", "b'%s %d'", "b'A\\tb'"},
	"list":  {"[]", "[1, 2, 3]", "['b', 'a']", "[1, 'a', None]", "[3, 1, 2, 1]", "[[1], [2]]", "List([1, 2])", "[1.5, 1, True]", "list(range(12))"},
	"tuple": {"()", "(1,)", "(1, 2, 3)", "('a', 'b')", "('x', 1)", "((1, 2), (3, 4))", "(1, [2])"},
	"dict":  {"{}", "{'a': 1}", "{1: 'x', 'b': 2}", "Dict(a=1)", "{(1, 2): 3}", "{'a': {'b': 1}}", "dict.fromkeys('abc', 0)", "{1.0: 2, True: 3}"},
	"set":   {"set()", "{1, 2}", "{'a'}", "frozenset({1})", "{1.0, 2}", "frozenset()", "{1: 2, 5: 6}.keys()", "{'a': 1}.items()", "{1: 2}.values()"},
	"spec":  {"''", "'d'", "'5'", "'<5'", "'^10'", "'*>8'", "'+d'", "' '", "'#x'", "'08b'", "','", "'_'", "'_x'", "',.2f'", "'.3'", "'.0f'", "'e'", "'.3e'", "'g'", "'G'", "'%'", "'.1%'", "'n'", "'c'", "'s'", "'5s'", "'.2s'", "'=+10'", "'z.1f'", "'#o'", "'010,.1f'", "'é^7'", "'q'", "'5.'", "'..2'", "',_'", "'-10'", "'>>5'", "'#.3g'", "'+.3j'", "',s'", "'05s'", "'=5s'", "'.2d'", "'+s'", "'#c'"},
	"key":   {"len", "str", "None", "lambda x: -x", "repr", "lambda: 1", "int", "str.upper", "5"},
	"enc":   {"'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'utf-16-le'", "'utf-32-be'", "'cp1252'", "'nope'", "'idna'", "'unicode_escape'", "'raw_unicode_escape'", "'utf-8-sig'", "'utf-7'", "'hex'", "'rot13'", "'punycode'", "None", "''"},
	"errs":  {"'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'xmlcharrefreplace'", "'surrogateescape'", "'surrogatepass'", "'namereplace'", "'nope'", "5"},
	"rtype": {"int", "str", "(int, str)", "float", "5", "list", "object", "(int, (str, 5))", "int | str", "list[int]", "()", "type", "Exception", "None"},
	"name":  {"'a'", "'real'", "'__class__'", "'__dict__'", "'__doc__'", "'nope'", "''", "5", "'append'", "'__len__'", "'imag'", "'__name__'"},
}

var probeKinds = []string{"int", "int", "float", "other", "str", "str", "bytes", "list", "tuple", "dict", "set"}

// A method is "type name kinds"; an argument after ? is optional, * is any value, and k= gives a
// keyword.
var probeMethods = strings.Split(strings.TrimSpace(`
str capitalize
str casefold
str center int ?str
str count str ?int ?int
str encode ?enc ?errs
str encode errors=errs
str endswith str ?int ?int
str startswith * ?int
str expandtabs ?small
str expandtabs tabsize=small
str find str ?int ?int
str rfind str ?int ?int
str index str ?int
str rindex str
str format * * a=* w=small
str format_map dict
str isalnum
str isalpha
str isascii
str isdecimal
str isdigit
str isidentifier
str islower
str isnumeric
str isprintable
str isspace
str istitle
str isupper
str join *
str join list
str join set
str ljust small ?str
str lower
str lstrip ?str
str partition str
str rpartition str
str removeprefix str
str removesuffix str
str replace str str ?int
str replace str str count=small
str rjust small ?str
str rsplit ?str ?small
str split ?str ?small
str split sep=str maxsplit=int
str splitlines ?small
str splitlines keepends=*
str strip ?str
str swapcase
str title
str translate dict
str translate *
str upper
str zfill small
str __getitem__ *
str __mod__ *
str __mod__ tuple
str __mod__ dict
str __mul__ small
str __contains__ *
bytes center small ?bytes
bytes count * ?int
bytes decode ?enc ?errs
bytes endswith *
bytes startswith bytes ?int
bytes expandtabs ?small
bytes find * ?int ?int
bytes rfind bytes
bytes index int
bytes hex ?str ?small
bytes hex sep=bytes bytes_per_sep=int
bytes isalnum
bytes isspace
bytes istitle
bytes join *
bytes join list
bytes ljust small ?bytes
bytes lower
bytes title
bytes swapcase
bytes capitalize
bytes lstrip ?bytes
bytes partition bytes
bytes rpartition bytes
bytes replace bytes bytes ?small
bytes rsplit ?bytes ?small
bytes split ?bytes ?small
bytes splitlines ?*
bytes strip ?*
bytes translate bytes
bytes translate * delete=bytes
bytes translate None bytes
bytes removeprefix *
bytes zfill small
bytes __getitem__ *
bytes __mod__ *
bytes __mod__ tuple
bytes __contains__ *
bytes append int
bytes extend *
bytes insert small int
bytes pop ?int
bytes remove int
bytes reverse
bytes clear
list append *
list extend *
list insert int *
list pop ?int
list remove *
list index * ?int ?int
list count *
list sort
list sort key=key
list sort key=key reverse=*
list reverse
list copy
list clear
list __getitem__ *
list __contains__ *
list __iadd__ *
list __imul__ small
list __lt__ list
list __eq__ *
tuple index *
tuple count *
tuple __getitem__ *
tuple __lt__ tuple
tuple __add__ *
dict get * ?*
dict pop * ?*
dict setdefault * ?*
dict update *
dict update a=* b=*
dict popitem
dict keys
dict values
dict items
dict copy
dict clear
dict fromkeys * ?*
dict __getitem__ *
dict __contains__ *
dict __or__ *
dict __ior__ *
dict __eq__ *
set add *
set discard *
set remove *
set pop
set union * ?*
set intersection * ?*
set difference ?*
set symmetric_difference *
set update ?* ?*
set intersection_update *
set difference_update *
set symmetric_difference_update *
set issubset *
set issuperset *
set isdisjoint *
set copy
set clear
set __or__ *
set __and__ *
set __sub__ *
set __xor__ *
set __le__ *
set __contains__ *
int bit_length
int bit_count
int to_bytes ?small ?str
int to_bytes small 'little' signed=True
int to_bytes length=small byteorder=str
int from_bytes * ?'big'
int from_bytes bytes 'little' signed=*
int as_integer_ratio
int conjugate
int is_integer
int __round__ ?small
int __format__ spec
int __pow__ small ?int
int __lshift__ small
int __rshift__ *
int __floordiv__ *
int __mod__ *
int __and__ *
int __truediv__ *
float as_integer_ratio
float hex
float is_integer
float fromhex str
float __round__ ?small
float __format__ spec
float __pow__ *
float __mod__ *
float __floordiv__ *
float __divmod__ *
float __eq__ *
float __trunc__
other count *
other index *
other __getitem__ *
other tobytes
other tolist
other cast 'B' ?*
other hex
other release
other indices int
other send *
other throw *
other close
other conjugate
other with_traceback *
other add_note *
other __reduce__
other __format__ spec
`), "\n")

// Functions: "template" with holes named by kinds in braces, * for any.
var probeFunctions = strings.Split(strings.TrimSpace(`
abs({*})
all({*})
any({*})
ascii({*})
bin({*})
bool({*})
bytearray({*})
bytes({*})
bytes({*}, {enc})
bytes({str}, {enc}, {errs})
callable({*})
chr({*})
complex({*})
complex({str})
complex({*}, {*})
complex(real={*}, imag={float})
dict({*})
dict({*}, a={*})
dict([{*}, {*}])
divmod({*}, {*})
divmod({int}, {int})
divmod({float}, {float})
enumerate({*})
enumerate({*}, {*})
filter({key}, {*})
float({*})
float({str})
format({*}, {spec})
format({int}, {spec})
format({float}, {spec})
format({str}, {spec})
format({*})
frozenset({*})
getattr({*}, {name})
getattr({*}, {name}, {*})
hasattr({*}, {name})
hex({*})
int({*})
int({str})
int({bytes})
int({*}, {*})
int({str}, {small})
int({str}, base={int})
isinstance({*}, {rtype})
issubclass({rtype}, {rtype})
iter({*})
len({*})
list({*})
list(map({key}, {*}))
list(zip({*}, {*}))
list(zip({*}, {*}, strict=True))
list(reversed({*}))
max({*})
max({*}, {*})
max({*}, key={key})
max({*}, default={*})
max({int}, {float}, {int}, key={key})
min({*})
min({*}, {*}, key={key})
next({*})
next(iter({*}), {*})
oct({*})
ord({*})
pow({*}, {small})
pow({int}, {small}, {int})
pow({int}, {small}, {*})
pow({float}, {float})
pow({small}, -{small})
range({*})
range({*}, {*})
range({small}, {small}, {small})[{*}]
range({int}, {int}, {int})
len(range({int}, {int}, {int}))
{*} in range({small}, {small})
repr({*})
round({*})
round({*}, {*})
round({float}, {small})
round({int}, {small})
set({*})
slice({*}, {*}, {*}).indices({small})
sorted({*})
sorted({*}, key={key})
sorted({*}, reverse={*})
str({*})
str({bytes}, {enc})
str({*}, {*}, {*})
sum({*})
sum({*}, {*})
sum({list}, start={*})
tuple({*})
type({*})
type({*}, {tuple}, {dict})
memoryview({*})
{*} + {*}
{*} - {*}
{*} * {small}
{small} * {*}
{*} / {*}
{*} // {*}
{*} % {*}
{int} ** {small}
{float} ** {*}
{small} ** {small}
{int} << {small}
{*} >> {*}
{*} & {*}
{*} | {*}
{*} ^ {*}
{*} @ {*}
-{*}
+{*}
~{*}
not {*}
{*} == {*}
{*} != {*}
{*} < {*}
{*} <= {*}
{int} < {float}
{int} == {float}
{*} > {*}
{*} in {*}
{*} not in {*}
{*}[{*}]
{*}[{small}]
{*}[{small}:{small}]
{*}[{int}:{int}:{small}]
{*}[{*}:{*}]
{list}[{small}:{small}:{small}]
{str}[{small}:{small}:{small}]
{bytes}[{small}:{small}:{small}]
[*{*}, *{*}]
({*}, *{*})
{{*{*}}}
{{**{*}}}
dict(**{*})
max(*{*})
[(a, b) for a, *b in {*}]
[a for a, b in {*}]
[x for x in {*} if x]
{{x: y for x, y in {*}}}
{str} % {*}
{str} % {tuple}
'%d' % ({*},)
'%5.2f|%-8s|%+d' % ({*}, {*}, {*})
'%x %o %c' % ({*}, {*}, {*})
'%.*f' % ({*}, {float})
'%(a)s %(b)r' % {*}
b'%s %b' % ({*}, {*})
f'{{{small}}}'
f'{{{int}!r:>10}}'
'{{:{{}}}}'.format({*}, {spec})
'{{0.real}} {{0[0]}}'.format({*})
'{{!r:{{}}}} {{}}'.format({*}, {spec}, {*})
change({*}, lambda v: v.__setitem__({*}, {*}))
store({list}, {*}, {*})
store({list}, slice({small}, {small}), {*})
store({list}, slice({small}, {small}, {small}), {*})
store({bytes}, {*}, {*})
store({bytes}, slice({small}, {small}, {small}), {*})
store({dict}, {*}, {*})
delete({list}, {*})
delete({list}, slice({small}, {small}, {small}))
delete({dict}, {*})
delete({bytes}, slice({small}, {small}, {small}))
delete({*}, {*})
setattr({*}, {name}, {*})
delattr({*}, {name})
vars({small})
(lambda a, b=1, /, c=2, *d, e, **f: (a, b, c, d, e, f))(*{*}, **{dict})
(lambda a, b: 0)({*})
(lambda *, k: k)({*})
(lambda a: a)(a={*}, **{dict})
str.join({*}, {*})
str.{method}({*})
list.append({*}, {*})
dict.get({*}, {*})
int.from_bytes({*}, {str})
bytes.fromhex({*})
bytes.maketrans({*}, {*})
str.maketrans({*})
str.maketrans({*}, {*})
str.maketrans({str}, {str}, {str})
float.fromhex({str})
dict.fromkeys({*}, {*})
int.__add__({*}, {*})
object.__new__({*})
super({*}, {*})
property({*}).__get__({*})
classmethod({*}).__get__({*})
zip({*}, strict={*})
map({key}, {*}, {*})
isinstance({*}, {*})
issubclass({*}, {*})
print({*}, sep={*})
print({*}, end={*}, file={*})
eval({str})
compile({str}, 'f', {str})
__import__({*})
ExceptionGroup({*}, {*})
ValueError({*}, {*}).args
OSError({*}, {*}, {*})
UnicodeDecodeError({str}, {bytes}, {small}, {small}, {str})
UnicodeEncodeError({str}, {str}, {int}, {small}, {str})
StopIteration({*}).value
KeyError({*})
`), "\n")

var probeStrMethods = []string{"upper", "split", "isdigit", "strip", "encode", "title"}

// Probes returns the program of single operations of a seed.
func Probes(seed uint64) string {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0x51afd7ed558ccd6d))}
	g.line("# Probes %d of internal/progen.", seed)
	g.out.WriteString(probePrelude)
	for i := range 40 {
		var e string
		if g.chance(2) {
			e = g.methodProbe(pick(g, probeMethods...))
		} else {
			e = g.fill(pick(g, probeFunctions...))
		}
		g.line("probe(%d, lambda: %s)", i, e)
	}
	return g.out.String()
}

// value returns a literal of a kind, at times of another one.
func (g *generator) value(kind string) string {
	if kind == "*" || g.chance(12) {
		kind = pick(g, probeKinds...)
	}
	v, ok := probeValues[kind]
	if !ok {
		return kind
	}
	return pick(g, v...)
}

func (g *generator) methodProbe(m string) string {
	parts := strings.Fields(m)
	args := ""
	for _, p := range parts[2:] {
		name, kind, keyword := strings.Cut(p, "=")
		switch {
		case keyword:
			args += f(", %s=%s", name, g.value(kind))
		case strings.HasPrefix(p, "?"):
			if g.chance(2) {
				return f("do(%s, %q%s)", g.value(parts[0]), parts[1], args)
			}
			args += ", " + g.value(p[1:])
		default:
			args += ", " + g.value(p)
		}
	}
	return f("do(%s, %q%s)", g.value(parts[0]), parts[1], args)
}

// fill puts values into the holes of a template; doubled braces are braces.
func (g *generator) fill(template string) string {
	var b strings.Builder
	for i := 0; i < len(template); i++ {
		c := template[i]
		if (c == '{' || c == '}') && i+1 < len(template) && template[i+1] == c && !strings.HasPrefix(template[i:], "{{*}") {
			b.WriteByte(c)
			i++
			continue
		}
		if c != '{' {
			b.WriteByte(c)
			continue
		}
		end := i + strings.IndexByte(template[i:], '}')
		kind := template[i+1 : end]
		if kind == "method" {
			b.WriteString(pick(g, probeStrMethods...))
		} else {
			b.WriteString("(" + g.value(kind) + ")")
		}
		i = end
	}
	return b.String()
}
