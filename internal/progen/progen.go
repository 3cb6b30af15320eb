// Package progen writes small random Python programs that print what they
// compute, to be run under gopy and CPython and compared. A program depends on
// its seed alone, ends by itself, prints the same in every run, and raises
// exceptions of the usual kinds, most of them caught.
//
// Expressions have a type, so that most of them work: the interest is in how
// features meet, not in the twentieth TypeError. Numbers, strings and lists are
// cut back when they are assigned, so that nothing grows without end.
//
//   - progen.go: the state of the generator and the frame of a program;
//   - expressions.go: expressions by type;
//   - statements.go: statements, functions, classes and generators;
//   - probes.go: programs of single operations on values of any type.
package progen

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strings"
)

// kind is the type of an expression.
type kind int

const (
	anInt kind = iota
	aFloat
	aStr
	aBool
	aList // of int
	aDict // str to int
	kinds
)

var kindNames = [...]string{"i", "f", "s", "b", "l", "d"}

// function is a function of the program that expressions may call.
type function struct {
	name     string
	params   []kind
	defaults int // how many of the last parameters have defaults
	result   kind
	depth    int // functions call only deeper ones, so that recursion ends
}

// class is a class of the program; its instances have int attributes a and b.
type class struct {
	name    string
	methods []string // each takes an int and returns an int
}

type generator struct {
	*rand.Rand
	out       strings.Builder
	indent    int
	vars      [][]string // by kind, the names in scope
	counter   int
	functions []function
	classes   []class
	gens      []string // generator functions of one int parameter
	loop      int      // nesting of loops
	loopVars  int
	depth     int // nesting of statements
	fn        int // depth of the function being written, 0 at module level
	inFunc    bool
	calls     bool // whether expressions may call functions
}

// Of returns the program of a seed: every other one is of single operations.
func Of(seed uint64) string {
	if seed%2 == 0 {
		return Probes(seed)
	}
	return Program(seed)
}

// Sum is a short checksum for records of programs; addresses do not count.
func Sum(s string) string {
	for {
		i := strings.Index(s, " at 0x")
		if i < 0 {
			break
		}
		s = s[:i] + strings.TrimLeft(s[i+len(" at 0x"):], "0123456789abcdef")
	}
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:6])
}

// Program returns the program of a seed.
func Program(seed uint64) string {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15)), calls: true}
	g.vars = make([][]string, kinds)
	g.line("# Program %d of internal/progen.", seed)
	g.out.WriteString(prelude)
	for range g.IntN(3) {
		g.class()
	}
	n := 1 + g.IntN(4)
	for i := range n {
		switch g.IntN(5) {
		case 0:
			g.generatorFunction()
		default:
			g.function(n - i)
		}
	}
	g.fn = 0
	for k := range kinds {
		for range 1 + g.IntN(2) {
			name := g.name(kind(k))
			g.line("%s = %s", name, g.literal(kind(k)))
			g.declare(kind(k), name)
		}
	}
	for range 4 + g.IntN(8) {
		g.line("try:")
		g.block(1 + g.IntN(4))
		g.line("except Exception as error:")
		g.line("    print(type(error).__name__, error)")
		if g.chance(4) {
			g.dump()
		}
	}
	g.dump()
	if g.chance(3) {
		// Without a handler: the traceback is compared, too.
		for range 3 {
			g.statement()
		}
		g.dump()
	}
	return g.out.String()
}

// prelude keeps values small and has what every program uses.
const prelude = `

def norm(x):
    return x if -(10**40) < x < 10**40 else x % 1000003


def cut(x):
    return x[:40]


def trim(d):
    while len(d) > 12:
        d.popitem()
    return d


def logged(f):
    def wrapper(*args, **kwargs):
        logged.calls += 1
        return f(*args, **kwargs)

    return wrapper


logged.calls = 0


class Context:
    def __init__(self, name, swallow=()):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return len(self.name)

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.swallow)


class Odd(ValueError):
    pass


`

func (g *generator) line(format string, args ...any) {
	g.out.WriteString(strings.Repeat("    ", g.indent))
	fmt.Fprintf(&g.out, format, args...)
	g.out.WriteByte('\n')
}

// chance is true once in n times.
func (g *generator) chance(n int) bool { return g.IntN(n) == 0 }

func pick[T any](g *generator, items ...T) T { return items[g.IntN(len(items))] }

// name makes a new variable of a kind; it is declared by declare.
func (g *generator) name(k kind) string {
	g.counter++
	return fmt.Sprintf("%s%d", kindNames[k], g.counter)
}

func (g *generator) declare(k kind, name string) {
	for _, v := range g.vars[k] {
		if v == name {
			return
		}
	}
	g.vars[k] = append(g.vars[k], name)
}

// scope runs f and forgets the variables it declared.
func (g *generator) scope(f func()) {
	saved := make([]int, len(g.vars))
	for k, v := range g.vars {
		saved[k] = len(v)
	}
	f()
	for k := range g.vars {
		g.vars[k] = g.vars[k][:saved[k]:saved[k]]
	}
}

// dump prints the variables in scope.
func (g *generator) dump() {
	for k, names := range g.vars {
		for start := 0; start < len(names); start += 6 {
			part := names[start:min(start+6, len(names))]
			if kind(k) == aFloat {
				g.line("print(%s)", strings.Join(wrap(part, "repr(%s)"), ", "))
			} else {
				g.line("print(%s)", strings.Join(part, ", "))
			}
		}
	}
	g.line("print(logged.calls)")
}

func wrap(names []string, format string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = fmt.Sprintf(format, n)
	}
	return out
}
