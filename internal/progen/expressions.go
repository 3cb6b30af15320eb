package progen

import (
	"fmt"
	"strings"
)

// This file writes expressions.

func f(format string, args ...any) string { return fmt.Sprintf(format, args...) }

// expr returns an expression of a kind, in parentheses where it needs them; the
// budget bounds its depth.
func (g *generator) expr(k kind, budget int) string {
	if budget <= 0 || g.chance(5) {
		return g.leaf(k)
	}
	budget--
	if g.chance(12) {
		return f("(%s if %s else %s)", g.expr(k, budget), g.expr(aBool, budget), g.expr(k, budget))
	}
	if g.calls && g.chance(6) {
		if c := g.call(k, budget); c != "" {
			return c
		}
	}
	switch k {
	case anInt:
		return g.intExpr(budget)
	case aFloat:
		return g.floatExpr(budget)
	case aStr:
		return g.strExpr(budget)
	case aBool:
		return g.boolExpr(budget)
	case aList:
		return g.listExpr(budget)
	default:
		return g.dictExpr(budget)
	}
}

func (g *generator) leaf(k kind) string {
	if vars := g.vars[k]; len(vars) > 0 && !g.chance(4) {
		return pick(g, vars...)
	}
	return g.literal(k)
}

func (g *generator) literal(k kind) string {
	switch k {
	case anInt:
		if g.chance(6) {
			return pick(g, "2**31", "2**53", "2**62", "(2**63 - 1)", "2**63", "-(2**63)", "2**64", "10**20", "-(10**19)", "4611686018427387903", "0x7FFFFFFF", "1_000_000")
		}
		if g.chance(4) {
			return f("(%d)", -g.IntN(40))
		}
		return f("%d", g.IntN(20))
	case aFloat:
		return pick(g, "0.0", "1.5", "0.1", "-2.5", "1e10", "3.14159", "1e-7", "123456.789", "-0.0", "1e300", "0.5", "2.0", "float('inf')", "1e16")
	case aStr:
		return pick(g, `""`, `"a"`, `"hello"`, `"Zebra"`, `"x,y;z"`, `"été"`, `"日本"`, `"tab\t"`, `"it's"`, `"12"`, `"😀!"`, `"  pad "`, `'quo"te'`, `"ABC abc"`, `"%"`)
	case aBool:
		return pick(g, "True", "False")
	case aList:
		return pick(g, "[]", "[1, 2, 3]", "[5]", "[3, -1, 2, 0]", "list(range(6))", "[10**20, 0]", "[7, 7, 7]")
	default:
		return pick(g, "{}", `{"a": 1}`, `{"x": 5, "y": 0, "z": -3}`, `dict(k=2, a=9)`)
	}
}

func (g *generator) intExpr(b int) string {
	i := func() string { return g.expr(anInt, b) }
	switch g.IntN(24) {
	case 0, 1, 2:
		return f("(%s + %s)", i(), i())
	case 3, 4:
		return f("(%s - %s)", i(), i())
	case 5, 6:
		return f("(%s * %s)", i(), i())
	case 7:
		return f("(%s // %s)", i(), g.divisor(i()))
	case 8:
		return f("(%s %% %s)", i(), g.divisor(i()))
	case 9:
		return f("(%s %s %s)", i(), pick(g, "&", "|", "^"), i())
	case 10:
		return f("(%s %s (%s & 31))", i(), pick(g, "<<", ">>"), i())
	case 11:
		return f("(%s%s)", pick(g, "-", "~", "+"), i())
	case 12:
		return f("(norm(%s) ** %d)", i(), g.IntN(4))
	case 13:
		return f("len(%s)", g.expr(pick(g, aStr, aList, aDict), b))
	case 14:
		if g.chance(3) {
			return f("%s[%s]", g.expr(aList, b), i())
		}
		return f("(%s or [%d])[%s]", g.expr(aList, b), g.IntN(9), pick(g, "0", "-1"))
	case 15:
		return f("%s.get(%s, %s)", g.expr(aDict, b), g.expr(aStr, b), i())
	case 16:
		return f("%s(%s, %s)", pick(g, "max", "min"), i(), i())
	case 17:
		return f("sum(%s)", g.expr(aList, b))
	case 18:
		return pick(g, f("abs(%s)", i()), f("divmod(%s, %s)[%d]", i(), i(), g.IntN(2)), f("pow(%s, %d, %d)", i(), g.IntN(9), 2+g.IntN(50)), f("(%s).bit_length()", i()))
	case 19:
		return pick(g, f("int(%s)", g.expr(aFloat, b)), f("round(%s)", g.expr(aFloat, b)), f("int(%s)", pick(g, g.expr(aStr, b), `"7"`, `"-12"`, `" 8 "`, `"0x1f"[2:], 16`, `"1_0"`)), f("%s.count(%s)", g.expr(aStr, b), g.leaf(aStr)), f("%s.find(%s)", g.expr(aStr, b), g.leaf(aStr)))
	case 20:
		if g.chance(3) {
			return f("%s[%s]", g.expr(aDict, b), g.expr(aStr, b))
		}
		return f("{**%s, %s: 1}[%s]", g.expr(aDict, b), `"a"`, `"a"`)
	case 21:
		return f("sum(%s)", g.comprehension(aList, b, "", ""))
	case 22:
		return f("(%s %s %s)", i(), pick(g, "and", "or"), i())
	default:
		return f("(lambda q, r=%s: %s)(%s)", g.leaf(anInt), pick(g, "q + r", "q * 2 - r", "r if q > r else q", "[r, q][q % 2]"), i())
	}
}

// divisor makes zero rare.
func (g *generator) divisor(e string) string {
	if g.chance(4) {
		return e
	}
	return f("(%s or %d)", e, 1+g.IntN(9))
}

func (g *generator) floatExpr(b int) string {
	x := func() string { return g.expr(aFloat, b) }
	switch g.IntN(11) {
	case 0, 1, 2:
		return f("(%s %s %s)", x(), pick(g, "+", "-", "*"), x())
	case 3:
		return f("(%s / %s)", x(), g.divisor(x()))
	case 4:
		return f("(%s / %s)", g.expr(anInt, b), g.divisor(g.expr(anInt, b)))
	case 5:
		return f("(%s %s %s)", x(), pick(g, "//", "%"), g.divisor(x()))
	case 6:
		return f("float(%s)", g.expr(pick(g, anInt, aBool), b))
	case 7:
		return f("round(%s, %d)", x(), g.IntN(4))
	case 8:
		return f("(%s %s %s)", x(), pick(g, "+", "-", "*"), g.expr(anInt, b))
	case 9:
		return pick(g, f("abs(%s)", x()), f("-%s", x()), f("max(%s, %s)", x(), g.expr(anInt, b)), f("sum([%s, %s])", x(), x()))
	default:
		return f("(abs(%s) ** %s)", x(), pick(g, "0.5", "2", "-1", "0", "1.5"))
	}
}

func (g *generator) strExpr(b int) string {
	s := func() string { return g.expr(aStr, b) }
	switch g.IntN(18) {
	case 0, 1:
		return f("(%s + %s)", s(), s())
	case 2:
		return f("(%s * %d)", s(), g.IntN(4))
	case 3:
		if g.chance(3) {
			return f("%s[%s]", s(), g.expr(anInt, b))
		}
		return f("(%s or 'e')[%s]", s(), pick(g, "0", "-1"))
	case 4:
		return f("%s[%s]", s(), g.slice(b))
	case 5:
		return f("%s.%s()", s(), pick(g, "upper", "lower", "title", "strip", "swapcase", "capitalize", "casefold", "lstrip", "rstrip"))
	case 6:
		return f("%s.replace(%s, %s)", s(), g.leaf(aStr), g.leaf(aStr))
	case 7:
		return f("str(%s)", g.expr(pick(g, anInt, aFloat, aBool, aList, aDict), b))
	case 8:
		return f("repr(%s)", g.expr(kind(g.IntN(int(kinds))), b))
	case 9:
		return f("%s.join(%s.split(%s))", g.leaf(aStr), s(), pick(g, "", `"a"`, `","`, `" "`))
	case 10, 11:
		return g.fstring(b)
	case 12:
		return f(`("%s" %% (%s, %s))`, pick(g, "%d|%s", "%5d %r", "%x-%.3s", "%+d %10s", "%05d%-8s|", "%o %a"), g.expr(anInt, b), s())
	case 13:
		return f("%s.%s(%d, %s)", s(), pick(g, "center", "ljust", "rjust"), g.IntN(12), pick(g, `"*"`, `" "`, `"é"`))
	case 14:
		return f(`"{}{:>6}{!r}".format(%s, %s, %s)`, g.expr(aFloat, b), g.expr(anInt, b), s())
	case 15:
		return f(`"".join(%s)`, pick(g, f("sorted(%s)", s()), f("reversed(%s)", s()), f("c * 2 for c in %s", s()), f("chr(97 + abs(n) %% 26) for n in %s", g.expr(aList, b))))
	case 16:
		return pick(g, f("chr(%s %% 1000 + 32)", g.expr(anInt, b)), f("hex(%s)", g.expr(anInt, b)), f("ascii(%s)", s()), f("format(%s, %s)", g.expr(anInt, b), pick(g, `","`, `"08b"`, `"+x"`, `"^12d"`, `"_"`, `"e"`)))
	default:
		return pick(g, f("type(%s).__name__", g.expr(kind(g.IntN(int(kinds))), b)), f("%s.partition(%s)[%d]", s(), pick(g, `"a"`, `" "`, `"l"`), g.IntN(3)), f("%s.zfill(%d)", s(), g.IntN(8)), f("(%s or %s)", s(), s()))
	}
}

func (g *generator) fstring(b int) string {
	var sb strings.Builder
	sb.WriteString(`f"`)
	for range 1 + g.IntN(3) {
		switch g.IntN(5) {
		case 0:
			sb.WriteString("text ")
		case 1:
			sb.WriteString("{" + g.simple(anInt) + pick(g, "", ":>5", ":,", ":#x", ":+", ":04", "!r", ":{4 + 2}", "!s:<4") + "}")
		case 2:
			sb.WriteString("{" + g.simple(aFloat) + pick(g, "", ":.2f", ":g", ":10.3", ":e", ":+.1f", ":%") + "}")
		case 3:
			sb.WriteString("{" + g.simple(aStr) + pick(g, "", ":>8", "!r", ":*^9", "!a", ":.2") + "}")
		default:
			if vars := g.vars[anInt]; len(vars) > 0 {
				sb.WriteString("{" + pick(g, vars...) + pick(g, "=", " = ", "=:x") + "}")
			}
		}
	}
	sb.WriteString(`"`)
	return sb.String()
}

// simple is an expression that can stand in an f-string.
func (g *generator) simple(k kind) string {
	if vars := g.vars[k]; len(vars) > 0 {
		return pick(g, vars...)
	}
	switch k {
	case anInt:
		return "41 + 1"
	case aFloat:
		return "2.5"
	}
	return "'s'"
}

func (g *generator) slice(b int) string {
	part := func() string {
		if g.chance(3) {
			return ""
		}
		return f("%d", g.IntN(8)-3)
	}
	if g.chance(3) {
		return part() + ":" + part() + ":" + pick(g, "2", "-1", "-2", "1", "3")
	}
	return part() + ":" + part()
}

func (g *generator) boolExpr(b int) string {
	switch g.IntN(12) {
	case 0, 1, 2:
		k := pick(g, anInt, aFloat, aStr, aList)
		return f("(%s %s %s)", g.expr(k, b), pick(g, "<", "<=", "==", "!=", ">", ">="), g.expr(k, b))
	case 3:
		return f("(%s %s %s %s %s)", g.expr(anInt, b), pick(g, "<", "<=", "!="), g.expr(anInt, b), pick(g, "<", ">", "=="), g.expr(pick(g, anInt, aFloat), b))
	case 4, 5:
		return f("(%s %s %s)", g.expr(aBool, b), pick(g, "and", "or", "is", "==", "!=", "^", "&", "|"), g.expr(aBool, b))
	case 6:
		return f("(not %s)", g.expr(kind(g.IntN(int(kinds))), b))
	case 7:
		return f("(%s %s %s)", g.expr(anInt, b), pick(g, "in", "not in"), g.expr(aList, b))
	case 8:
		return f("(%s %s %s)", g.expr(aStr, b), pick(g, "in", "not in"), g.expr(pick(g, aStr, aDict), b))
	case 9:
		return f("%s.%s", g.expr(aStr, b), pick(g, "isdigit()", "isalpha()", "isupper()", "islower()", `startswith("a")`, `endswith(("e", "y"))`, "isidentifier()", "isspace()"))
	case 10:
		return f("isinstance(%s, %s)", g.expr(kind(g.IntN(int(kinds))), b), pick(g, "int", "str", "(float, list)", "object", "bool", "int | dict"))
	default:
		return f("%s(%s)", pick(g, "any", "all", "bool"), g.expr(aList, b))
	}
}

func (g *generator) listExpr(b int) string {
	l := func() string { return g.expr(aList, b) }
	switch g.IntN(14) {
	case 0, 1:
		var items []string
		for range g.IntN(5) {
			if g.chance(6) {
				items = append(items, "*"+l())
			} else {
				items = append(items, g.expr(anInt, b))
			}
		}
		return "[" + strings.Join(items, ", ") + "]"
	case 2, 3, 4:
		return "[" + g.comprehension(aList, b, "", "") + "]"
	case 5:
		return f("(%s + %s)", l(), l())
	case 6:
		return f("%s[%s]", l(), g.slice(b))
	case 7:
		return f("sorted(%s%s)", l(), pick(g, "", ", reverse=True", ", key=lambda v: -v", ", key=abs", ", key=str"))
	case 8:
		return f("list(%s)", pick(g, f("reversed(%s)", l()), f("map(lambda v: v * 2, %s)", l()), f("filter(None, %s)", l()), f("range(%s %% 9)", g.expr(anInt, b)), f("map(len, %s.split())", g.expr(aStr, b)), f("%s.values()", g.expr(aDict, b)), f("sorted({*%s, *%s} & set(range(10)))", l(), l())))
	case 9:
		return f("(%s * %d)", l(), g.IntN(3))
	case 10:
		return f("[x * y for x, y in zip(%s, %s)]", l(), l())
	case 11:
		return f("[i * v for i, v in enumerate(%s)]", l())
	case 12:
		return f("[*%s, *(v for row in [%s, %s] for v in row if v)]", l(), l(), l())
	default:
		return f("[ord(c) for c in %s]", g.expr(aStr, b))
	}
}

// comprehension returns "ELEMENT for ... in ..." over ints.
func (g *generator) comprehension(k kind, b int, _, _ string) string {
	g.loopVars++
	v := f("v%d", g.loopVars)
	source := g.expr(aList, b-1)
	var element, test string
	// A comprehension is a scope of its own: no calls that bind names inside.
	g.scope(func() {
		g.vars[anInt] = append(g.vars[anInt], v)
		calls := g.calls
		g.calls = false
		element = f("%s %s %s", v, pick(g, "+", "*", "-", "&", "|"), g.leaf(anInt))
		if g.chance(2) {
			test = f(" if %s %s %s", v, pick(g, "<", ">", "%", "!=", "&"), pick(g, "2", "3", "5", v))
		}
		g.calls = calls
	})
	return f("%s for %s in %s%s", element, v, source, test)
}

func (g *generator) dictExpr(b int) string {
	switch g.IntN(6) {
	case 0, 1:
		var items []string
		for range g.IntN(4) {
			if g.chance(6) {
				items = append(items, "**"+g.expr(aDict, b))
			} else {
				items = append(items, g.expr(aStr, b)+": "+g.expr(anInt, b))
			}
		}
		return "{" + strings.Join(items, ", ") + "}"
	case 2:
		return f("{str(x): x * 2 for x in %s}", g.expr(aList, b))
	case 3:
		return f("{k: v + 1 for k, v in %s.items()%s}", g.expr(aDict, b), pick(g, "", " if v", " if v > 1"))
	case 4:
		return f("(%s | %s)", g.expr(aDict, b), g.expr(aDict, b))
	default:
		return f("dict(zip(%s, %s))", g.expr(aStr, b), g.expr(aList, b))
	}
}

// call returns a call of one of the program's functions or methods, "" if none fits.
func (g *generator) call(k kind, b int) string {
	if k == anInt && len(g.classes) > 0 && g.chance(3) {
		c := pick(g, g.classes...)
		object := f("%s(%s, %s)", c.name, g.expr(anInt, b-1), g.expr(anInt, b-1))
		switch g.IntN(4) {
		case 0:
			return f("%s.%s", object, pick(g, "a", "b", "total"))
		case 1:
			return f("len(%s + %s)", object, g.expr(anInt, b-1))
		case 2:
			return f("%s[%s]", object, g.expr(anInt, b-1))
		default:
			return f("%s.%s(%s)", object, pick(g, c.methods...), g.expr(anInt, b-1))
		}
	}
	if k == aList && len(g.gens) > 0 && g.chance(2) {
		return f("list(%s(%s %% 7))", pick(g, g.gens...), g.expr(anInt, b-1))
	}
	for range 4 {
		if len(g.functions) == 0 {
			return ""
		}
		fn := pick(g, g.functions...)
		if fn.result != k || g.fn != 0 && fn.depth <= g.fn {
			continue
		}
		var args []string
		keyword := false
		for i, p := range fn.params {
			if i >= len(fn.params)-fn.defaults && g.chance(3) {
				keyword = true
				continue
			}
			arg := g.expr(p, b-1)
			if keyword || g.chance(5) {
				keyword = true
				arg = f("p%d=%s", i, arg)
			}
			args = append(args, arg)
		}
		if g.chance(40) {
			args = append(args, "bad=1")
		}
		return f("%s(%s)", fn.name, strings.Join(args, ", "))
	}
	return ""
}
