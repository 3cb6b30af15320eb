package progen

import "strings"

// This file writes statements and definitions.

// cutback wraps an expression so that its value stays small.
func cutback(k kind, e string) string {
	switch k {
	case anInt:
		return f("norm(%s)", e)
	case aStr, aList:
		return f("cut(%s)", e)
	case aDict:
		return f("trim(%s)", e)
	}
	return e
}

func (g *generator) assign(k kind) {
	e := cutback(k, g.expr(k, 3))
	var name string
	if vars := g.vars[k]; len(vars) > 0 && g.chance(2) {
		name = pick(g, vars...)
	} else {
		name = g.name(k)
		defer g.declare(k, name)
	}
	g.line("%s = %s", name, e)
}

func (g *generator) block(n int) {
	g.indent++
	g.depth++
	g.scope(func() {
		for range n {
			g.statement()
		}
	})
	g.depth--
	g.indent--
}

func (g *generator) statement() {
	if g.depth > 3 {
		g.assign(kind(g.IntN(int(kinds))))
		return
	}
	switch g.IntN(26) {
	case 0, 1, 2, 3:
		g.assign(kind(g.IntN(int(kinds))))
	case 4, 5:
		g.augmented()
	case 6, 7:
		if g.chance(5) {
			v := g.name(anInt)
			g.line("if (%s := norm(%s)) %s %s:", v, g.expr(anInt, 2), pick(g, ">", "<", "!="), g.leaf(anInt))
			g.declare(anInt, v)
		} else {
			g.line("if %s:", g.expr(aBool, 3))
		}
		g.block(1 + g.IntN(2))
		if g.chance(3) {
			g.line("elif %s:", g.expr(aBool, 2))
			g.block(1)
		}
		if g.chance(2) {
			g.line("else:")
			g.block(1 + g.IntN(2))
		}
	case 8, 9, 10:
		g.forLoop()
	case 11:
		g.whileLoop()
	case 12, 13:
		g.mutate()
	case 14, 15:
		g.try()
	case 16:
		g.line("print(%s)", strings.Join([]string{g.expr(kind(g.IntN(int(kinds))), 3), g.expr(kind(g.IntN(int(kinds))), 3)}, ", "))
	case 17:
		if g.loop > 0 {
			g.line("if %s:", g.expr(aBool, 2))
			g.line("    %s", pick(g, "break", "continue"))
		} else {
			g.assign(anInt)
		}
	case 18:
		g.with()
	case 19:
		g.match()
	case 20:
		a, b := g.name(anInt), g.name(anInt)
		switch g.IntN(4) {
		case 0:
			g.line("%s, %s = norm(%s), norm(%s)", a, b, g.expr(anInt, 2), g.expr(anInt, 2))
		case 1:
			g.line("%s, *%s = %s", a, strings.Replace(b, "i", "l", 1), g.expr(aList, 2))
			g.declare(anInt, a)
			g.declare(aList, strings.Replace(b, "i", "l", 1))
			return
		case 2:
			g.line("%s, %s = %s", a, b, g.expr(aList, 2))
		default:
			g.line("(%s, %s), _ = divmod(%s, %s), None", a, b, g.expr(anInt, 2), g.expr(anInt, 2))
		}
		g.declare(anInt, a)
		g.declare(anInt, b)
	case 21:
		g.closure()
	case 22:
		g.line("raise %s", pick(g, f("ValueError(%s)", g.expr(aStr, 2)), f("KeyError(%s)", g.expr(anInt, 2)), f("Odd(%s, 5)", g.expr(anInt, 1)), "IndexError", f("RuntimeError(%s) from TypeError('cause')", g.expr(aStr, 1))))
	case 23:
		g.line("assert %s, %s", g.expr(aBool, 2), g.expr(aStr, 2))
	case 24:
		if len(g.classes) > 0 {
			g.object()
		} else {
			g.assign(aStr)
		}
	default:
		if len(g.gens) > 0 {
			g.generatorUse()
		} else {
			g.assign(aList)
		}
	}
}

func (g *generator) augmented() {
	k := pick(g, anInt, anInt, aFloat, aStr, aList)
	if len(g.vars[k]) == 0 {
		g.assign(k)
		return
	}
	v := pick(g, g.vars[k]...)
	switch k {
	case anInt:
		g.line("%s %s= %s", v, pick(g, "+", "-", "*", "//", "%", "&", "|", "^"), g.expr(anInt, 2))
	case aFloat:
		g.line("%s %s= %s", v, pick(g, "+", "-", "*", "/"), g.expr(pick(g, aFloat, anInt), 2))
	default:
		g.line("%s += %s", v, g.expr(k, 2))
	}
	if k != aFloat {
		g.line("%s = %s", v, cutback(k, v))
	}
}

func (g *generator) forLoop() {
	if g.loop >= 2 {
		g.assign(aList)
		return
	}
	g.loop++
	g.loopVars++
	v := f("n%d", g.loopVars)
	bind := func(vars map[string]kind) {
		g.indent++
		g.depth++
		g.scope(func() {
			for name, k := range vars {
				g.vars[k] = append(g.vars[k], name)
			}
			for range 1 + g.IntN(3) {
				g.statement()
			}
		})
		g.depth--
		g.indent--
	}
	switch g.IntN(7) {
	case 0, 1:
		g.line("for %s in range(%s):", v, pick(g, "3", "5", "1, 6, 2", "4, 0, -1", "0"))
		bind(map[string]kind{v: anInt})
	case 2:
		g.line("for %s in %s[:6]:", v, g.expr(aList, 2))
		bind(map[string]kind{v: anInt})
	case 3:
		g.line("for %s in %s[:5]:", v, g.expr(aStr, 2))
		bind(map[string]kind{v: aStr})
	case 4:
		g.line("for k%s, %s in list(%s.items())[:5]:", v, v, g.expr(aDict, 2))
		g.indent++
		g.depth++
		g.scope(func() {
			g.vars[aStr] = append(g.vars[aStr], "k"+v)
			g.vars[anInt] = append(g.vars[anInt], v)
			g.statement()
			g.statement()
		})
		g.depth--
		g.indent--
	case 5:
		g.line("for %s, %s_ in enumerate(%s[:5]):", v, v, g.expr(aList, 2))
		bind(map[string]kind{v: anInt})
	default:
		g.line("for %s, %s_ in zip(%s[:4], %s[:4]):", v, v, g.expr(aList, 2), g.expr(aList, 2))
		bind(map[string]kind{v: anInt})
	}
	g.loop--
	if g.chance(4) {
		g.line("else:")
		g.block(1)
	}
}

func (g *generator) whileLoop() {
	if g.loop >= 2 {
		g.assign(anInt)
		return
	}
	g.loop++
	g.loopVars++
	v := f("w%d", g.loopVars)
	g.line("%s = %d", v, 1+g.IntN(5))
	g.line("while %s > 0%s:", v, pick(g, "", " and "+g.expr(aBool, 1)))
	g.line("    %s -= 1", v)
	g.block(1 + g.IntN(2))
	g.loop--
}

// mutate changes a list or dict in place.
func (g *generator) mutate() {
	if len(g.vars[aDict]) > 0 && g.chance(3) {
		d := pick(g, g.vars[aDict]...)
		switch g.IntN(6) {
		case 0, 1:
			g.line("%s[%s] = norm(%s)", d, g.expr(aStr, 2), g.expr(anInt, 2))
		case 2:
			g.line("del %s[%s]", d, g.expr(aStr, 1))
		case 3:
			g.line("%s.update(%s)", d, g.expr(aDict, 1))
		case 4:
			g.line("%s.setdefault(%s, %s)", d, g.expr(aStr, 1), g.leaf(anInt))
		default:
			g.line("print(%s.pop(%s, None), %s.popitem())", d, g.expr(aStr, 1), d)
		}
		g.line("trim(%s)", d)
		return
	}
	if len(g.vars[aList]) == 0 {
		g.assign(aList)
		return
	}
	l := pick(g, g.vars[aList]...)
	switch g.IntN(11) {
	case 0, 1:
		g.line("%s.append(%s)", l, g.expr(anInt, 2))
	case 2:
		g.line("%s.extend(%s)", l, g.expr(aList, 2))
	case 3:
		g.line("%s.insert(%s, %s)", l, g.leaf(anInt), g.expr(anInt, 1))
	case 4:
		g.line("print(%s.pop(%s))", l, pick(g, "", "0", "-2", "5"))
	case 5:
		g.line("%s[%s] = %s", l, g.leaf(anInt), g.expr(anInt, 2))
	case 6:
		g.line("%s[%s] = %s", l, g.slice(1), g.expr(aList, 1))
	case 7:
		g.line("del %s[%s]", l, pick(g, "0", g.slice(1), "-1"))
	case 8:
		g.line("%s.%s", l, pick(g, "sort()", "reverse()", "sort(key=lambda v: v % 3)", "sort(reverse=True)", "clear()"))
	case 9:
		g.line("%s.remove(%s)", l, g.leaf(anInt))
	default:
		g.line("print(%s.index(%s), %s.count(%s))", l, g.leaf(anInt), l, g.leaf(anInt))
	}
	g.line("del %s[12:]", l)
}

func (g *generator) try() {
	if g.chance(6) {
		g.line("try:")
		g.line("    raise ExceptionGroup(%s, [ValueError(%s), %s(%s)])", g.expr(aStr, 1), g.expr(anInt, 1), pick(g, "KeyError", "Odd", "OSError"), g.expr(anInt, 1))
		g.line("except* %s as group:", pick(g, "ValueError", "(ValueError, LookupError)", "Exception"))
		g.line("    print(group.exceptions)")
		if g.chance(3) {
			g.line("except* OSError as group:")
			g.line("    print(len(group.exceptions), group)")
		}
		return
	}
	g.line("try:")
	g.block(1 + g.IntN(2))
	if g.chance(3) {
		g.line("except %s:", pick(g, "ZeroDivisionError", "(IndexError, KeyError)", "ArithmeticError", "LookupError"))
		g.block(1)
	}
	e := f("e%d", g.depth)
	g.line("except %s as %s:", pick(g, "Exception", "Exception", "ValueError", "(TypeError, ValueError, LookupError)"), e)
	g.line("    print(type(%s).__name__, %s, type(%s.__context__).__name__)", e, e, e)
	if g.chance(8) {
		g.line("    raise%s", pick(g, "", " RuntimeError('again') from "+e, " Odd('new')"))
	}
	if g.chance(4) {
		g.line("else:")
		g.block(1)
	}
	if g.chance(3) {
		g.line("finally:")
		loop := g.loop
		g.loop = 0 // break and continue in finally warn in newer versions
		g.block(1)
		g.loop = loop
	}
}

func (g *generator) with() {
	v := g.name(anInt)
	g.line("with Context(%q%s) as %s:", pick(g, "one", "two", "three"), pick(g, "", ", ValueError", ", (ArithmeticError, LookupError)"), v)
	g.indent++
	g.depth++
	g.scope(func() {
		g.declare(anInt, v)
		g.statement()
		g.statement()
	})
	g.depth--
	g.indent--
}

func (g *generator) match() {
	subject := pick(g, anInt, aList, aStr, aDict)
	v := f("m%d", g.depth)
	g.line("match %s:", g.expr(subject, 2))
	g.indent++
	cases := []string{"0 | 1", "[]", f("[%s]", v), f("[%s, *_]", v), f("[_, %s, 3]", v), `"a" | "hello"`, f(`{"a": %s, **rest}`, v), "{}", f("int(%s)", v), f("str(%s) if len(%s) > 2", v, v), f("[1 | 2 | 3 as %s, *others]", v), "-1", "None", "True"}
	for range 1 + g.IntN(3) {
		c := pick(g, cases...)
		g.line("case %s:", c)
		if strings.Contains(c, v) {
			g.line("    print(%q, %s)", "match", v)
		} else {
			g.line("    print(%q)", c)
		}
	}
	g.line("case _:")
	g.block(1)
	g.indent--
}

// closure defines and uses a nested function.
func (g *generator) closure() {
	g.counter++
	name := f("inner%d", g.counter)
	if !g.inFunc || len(g.vars[anInt]) == 0 || g.chance(2) {
		g.line("def %s(x, *rest, scale=%s, **extra):", name, g.leaf(anInt))
		g.line("    return norm(x * scale + len(rest)) + sum(extra.values())")
		g.line("print(%s(%s), %s(1, 2, *%s, scale=3, z=%s))", name, g.expr(anInt, 2), name, g.expr(aList, 1), g.expr(anInt, 1))
		return
	}
	v := g.name(anInt)
	g.line("%s = %s", v, cutback(anInt, g.expr(anInt, 2)))
	g.line("def %s(x):", name)
	g.line("    nonlocal %s", v)
	g.line("    %s = norm(%s + x)", v, v)
	g.line("    return %s", v)
	g.line("print(%s(%s), %s(1), %s)", name, g.expr(anInt, 1), name, v)
	g.declare(anInt, v)
}

func (g *generator) object() {
	c := pick(g, g.classes...)
	g.counter++
	o := f("o%d", g.counter)
	g.line("%s = %s(%s, %s)", o, c.name, g.expr(anInt, 2), g.expr(anInt, 2))
	for range 1 + g.IntN(3) {
		switch g.IntN(8) {
		case 0:
			g.line("%s.a %s= %s", o, pick(g, "+", "-", "|"), g.expr(anInt, 2))
		case 1:
			g.line("print(%s.%s(%s))", o, pick(g, c.methods...), g.expr(anInt, 2))
		case 2:
			g.line("print(%s, repr(%s), %s.total)", o, o, o)
		case 3:
			g.line("print(%s == %s(%s, 1), %s < %s(1, 2), hash(%s) == hash((%s.a, %s.b)))", o, c.name, g.leaf(anInt), o, c.name, o, o, o)
		case 4:
			g.line("print([*%s], %s in %s, len(%s))", o, g.leaf(anInt), o, o)
		case 5:
			g.line("%s.extra = %s", o, g.expr(pick(g, anInt, aStr), 2))
			g.line("print(sorted(vars(%s).items()))", o)
		case 6:
			g.line("%s.total = %s", o, g.leaf(anInt))
		default:
			g.line("print(%s.%s)", o, pick(g, "missing", "a", "kind", "b"))
		}
	}
}

func (g *generator) generatorUse() {
	name := pick(g, g.gens...)
	g.counter++
	it := f("it%d", g.counter)
	g.line("%s = %s(%s %% 6)", it, name, g.expr(anInt, 1))
	for range 1 + g.IntN(4) {
		switch g.IntN(5) {
		case 0, 1:
			g.line("print(next(%s, 'end'))", it)
		case 2:
			g.line("print(%s.send(%s))", it, pick(g, "None", g.leaf(anInt)))
		case 3:
			g.line("print(%s.throw(ValueError(%s)))", it, g.leaf(aStr))
		default:
			g.line("print([*%s])", it)
		}
	}
	g.line("%s.close()", it)
}

func (g *generator) function(depth int) {
	g.counter++
	fn := function{name: f("f%d", g.counter), result: kind(g.IntN(int(kinds))), depth: depth}
	var params []string
	saved := g.vars
	g.vars = make([][]string, kinds)
	inside := make([][]string, kinds)
	for i := range g.IntN(4) {
		k := kind(g.IntN(int(kinds)))
		fn.params = append(fn.params, k)
		p := f("p%d", i)
		if fn.defaults > 0 || g.chance(3) {
			fn.defaults++
			params = append(params, p+"="+g.literal(k))
		} else {
			params = append(params, p)
		}
		inside[k] = append(inside[k], p)
	}
	g.vars = inside
	if g.chance(4) {
		g.line("@logged")
	}
	g.line("def %s(%s):", fn.name, strings.Join(params, ", "))
	g.indent++
	g.fn, g.inFunc = depth, true
	g.scope(func() {
		for range 1 + g.IntN(3) {
			g.statement()
		}
		if g.chance(3) {
			g.line("if %s:", g.expr(aBool, 2))
			g.line("    return %s", cutback(fn.result, g.expr(fn.result, 2)))
		}
		g.line("return %s", cutback(fn.result, g.expr(fn.result, 3)))
	})
	g.fn, g.inFunc = 0, false
	g.indent--
	g.vars = saved
	g.line("")
	g.line("")
	g.functions = append(g.functions, fn)
}

func (g *generator) generatorFunction() {
	g.counter++
	name := f("g%d", g.counter)
	saved := g.vars
	g.vars = make([][]string, kinds)
	g.vars[anInt] = []string{"limit"}
	calls := g.calls
	g.calls = false
	g.line("def %s(limit):", name)
	g.line("    x = 0")
	g.line("    try:")
	g.line("        while x < limit:")
	g.indent += 3
	g.vars[anInt] = append(g.vars[anInt], "x")
	g.line("x += 1")
	switch g.IntN(4) {
	case 0:
		g.line("got = yield norm(%s)", g.expr(anInt, 2))
		g.line("if got is not None:")
		g.line("    x += abs(got) %% 3")
	case 1:
		g.line("yield from [norm(v) for v in %s[:3]]", g.expr(aList, 2))
	case 2:
		g.line("try:")
		g.line("    yield x * 2")
		g.line("except ValueError as error:")
		g.line("    print('generator caught', error)")
		g.line("    yield -x")
	default:
		g.line("yield norm(%s)", g.expr(anInt, 3))
	}
	g.indent -= 3
	g.line("    finally:")
	g.line("        print('generator %s ends', x)", name)
	if g.chance(2) {
		g.line("    return x")
	}
	g.calls = calls
	g.vars = saved
	g.line("")
	g.line("")
	g.gens = append(g.gens, name)
}

func (g *generator) class() {
	g.counter++
	c := class{name: f("C%d", g.counter)}
	base := ""
	if len(g.classes) > 0 && g.chance(2) {
		b := pick(g, g.classes...)
		base = b.name
		c.methods = append(c.methods, b.methods...)
	}
	saved, calls := g.vars, g.calls
	g.vars = make([][]string, kinds)
	g.calls = false
	if base == "" {
		g.line("class %s:", c.name)
	} else {
		g.line("class %s(%s):", c.name, base)
	}
	g.indent++
	if base == "" {
		if g.chance(3) {
			g.line(`__slots__ = ("a", "b"%s)`, pick(g, "", `, "__dict__"`))
		}
		g.line("kind = %q", pick(g, "plain", "fancy"))
		g.line("")
		g.line("def __init__(self, a, b):")
		g.line("    self.a = a")
		g.line("    self.b = b")
		g.line("")
		g.line("@property")
		g.line("def total(self):")
		g.line("    return self.a + self.b")
		g.line("")
		for _, m := range []string{
			"def __repr__(self):\n    return f\"{type(self).__name__}({self.a!r}, {self.b!r})\"",
			"def __eq__(self, other):\n    return (self.a, self.b) == (other.a, other.b) if isinstance(other, " + c.name + ") else NotImplemented",
			"def __hash__(self):\n    return hash((self.a, self.b))",
			"def __lt__(self, other):\n    return self.a < other.a",
			"def __len__(self):\n    return abs(self.total) % 10",
			"def __add__(self, n):\n    return type(self)(self.a + n, self.b)",
			"def __iter__(self):\n    yield self.a\n    yield self.b",
			"def __getitem__(self, i):\n    return (self.a, self.b)[i]",
			"def __contains__(self, x):\n    return x == self.a",
			"def __getattr__(self, name):\n    if name == \"extra\":\n        return \"fallback\"\n    raise AttributeError(f\"no {name}\")",
		} {
			if g.chance(4) {
				continue
			}
			for l := range strings.Lines(m) {
				g.line("%s", strings.TrimRight(l, "\n"))
			}
			g.line("")
		}
	} else {
		g.line("def __init__(self, a, b):")
		g.line("    super().__init__(b, a)")
		g.line("")
	}
	for i := range 1 + g.IntN(2) {
		name := pick(g, "run", "step", "value")
		if base != "" && i == 0 && len(c.methods) > 0 {
			name = c.methods[0]
			g.line("def %s(self, x):", name)
			g.line("    return norm(super().%s(x) + %d)", name, g.IntN(9))
		} else {
			c.methods = append(c.methods, name)
			g.vars[anInt] = []string{"x", "self.a", "self.b"}
			g.line("def %s(self, x):", name)
			if g.chance(3) {
				g.line("    self.b = norm(%s)", g.expr(anInt, 2))
			}
			g.line("    return norm(%s)", g.expr(anInt, 3))
		}
		g.line("")
	}
	if g.chance(3) {
		g.line("@%s", pick(g, "classmethod", "staticmethod"))
		g.line("def make(*args):")
		g.line("    return len(args)")
		g.line("")
	}
	g.indent--
	g.vars, g.calls = saved, calls
	g.line("")
	g.classes = append(g.classes, c)
}
