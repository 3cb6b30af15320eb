package sre

// This file parses patterns into trees.

import (
	"slices"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
	"github.com/seed-8da18655/gopy/internal/wtf8"
)

type nodeOp uint8

const (
	nLiteral nodeOp = iota
	nNotLiteral
	nAny
	nIn
	nAt
	nBranch
	nGroup // with or without capture
	nAtomic
	nGreedy
	nLazy
	nPossessive
	nAssert
	nAssertNot
	nRef
	nCond
	nFail
)

// node is an element of a pattern.
type node struct {
	op       nodeOp
	ch       rune      // literal
	at       atCode    // nAt
	set      []setItem // nIn
	group    int       // number of nGroup (0: none), nRef, nCond
	add, del Flags     // nGroup
	min, max int       // repeats
	behind   bool      // assertions
	body     *seq      // nGroup, nAtomic, repeats, assertions, nCond (yes)
	alts     []*seq    // nBranch; the other branch of nCond
	memo     *inst     // what it compiles to, if it matches one character
}

// seq is a sequence of nodes.
type seq struct {
	nodes    []node
	lo, hi   int // width, when measured
	measured bool
	begins   *beginning // memo of first
}

type atCode uint8

const (
	atBeginning atCode = iota
	atBeginningLine
	atBeginningString
	atBoundary
	atNonBoundary
	atEnd
	atEndLine
	atEndString
)

type itemKind uint8

const (
	itemNegate itemKind = iota
	itemRange           // a literal is a range of one
	itemCategory
)

// setItem is an element of a character set.
type setItem struct {
	kind   itemKind
	lo, hi rune
	cat    category
}

type category uint8

const (
	catDigit category = iota
	catNotDigit
	catSpace
	catNotSpace
	catWord
	catNotWord
)

// maxWidth stands for "no limit"; sums and products stop there.
const maxWidth = 1 << 62

func addWidth(a, b int) int { return min(a+b, maxWidth) }

func mulWidth(a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	if a > maxWidth/b {
		return maxWidth
	}
	return a * b
}

type groupName struct {
	name  string
	group int
}

type parser struct {
	*source
	flags    Flags
	names    []groupName
	widths   [][2]int // of groups; lo -1 while open
	behind   int      // groups when the outermost look-behind began, or -1
	refPos   []refPos // conditional groups mentioned
	warnings []Warning
}

type refPos struct{ group, pos int }

func (p *parser) warn(c Category, msg string) {
	p.warnings = append(p.warnings, Warning{c, msg})
}

func (p *parser) find(name string) int {
	for _, n := range p.names {
		if n.name == name {
			return n.group
		}
	}
	return -1
}

func (p *parser) closed(group int) bool {
	return group < len(p.widths) && p.widths[group][0] >= 0
}

func (p *parser) checkBehind(group int) {
	if p.behind < 0 {
		return
	}
	if !p.closed(group) {
		p.fail(0, "cannot refer to an open group")
	}
	if group >= p.behind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

// width measures s.
func (p *parser) width(s *seq) (lo, hi int) {
	if s.measured {
		return s.lo, s.hi
	}
	for i := range s.nodes {
		l, h := p.nodeWidth(&s.nodes[i])
		lo, hi = addWidth(lo, l), addWidth(hi, h)
	}
	s.lo, s.hi, s.measured = lo, hi, true
	return lo, hi
}

func (p *parser) nodeWidth(n *node) (lo, hi int) {
	switch n.op {
	case nLiteral, nNotLiteral, nAny, nIn:
		return 1, 1
	case nBranch:
		lo = maxWidth
		for _, a := range n.alts {
			l, h := p.width(a)
			lo, hi = min(lo, l), max(hi, h)
		}
		return lo, hi
	case nGroup, nAtomic:
		return p.width(n.body)
	case nGreedy, nLazy, nPossessive:
		l, h := p.width(n.body)
		lo = mulWidth(l, n.min)
		if n.max == MaxRepeat && h > 0 {
			return lo, maxWidth
		}
		return lo, mulWidth(h, n.max)
	case nRef:
		return p.widths[n.group][0], p.widths[n.group][1]
	case nCond:
		lo, hi = p.width(n.body)
		if len(n.alts) == 0 {
			return 0, hi
		}
		l, h := p.width(n.alts[0])
		return min(lo, l), max(hi, h)
	}
	return 0, 0
}

// alternation parses a|b|c.
func (p *parser) alternation(verbose bool, depth int) *seq {
	if depth > maxNesting {
		panic(&Error{RecursionError, "maximum recursion depth exceeded", -1})
	}
	var items []*seq
	for {
		items = append(items, p.sequence(verbose, depth, depth == 0 && len(items) == 0))
		if !p.match('|') {
			break
		}
		if depth == 0 {
			verbose = p.flags&Verbose != 0
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	out := &seq{}
	// What all begin with need be tried only once.
	for {
		var prefix *node
		for _, it := range items {
			if len(it.nodes) == 0 || prefix != nil && !equal(&it.nodes[0], prefix) {
				prefix = nil
				break
			}
			prefix = &it.nodes[0]
		}
		if prefix == nil {
			break
		}
		out.nodes = append(out.nodes, *prefix)
		for _, it := range items {
			it.nodes = it.nodes[1:]
			it.measured = false
		}
	}
	// Alternatives of one character are a set.
	var set []setItem
	for _, it := range items {
		if len(it.nodes) != 1 {
			set = nil
			break
		}
		n := &it.nodes[0]
		if n.op == nLiteral {
			set = append(set, setItem{kind: itemRange, lo: n.ch, hi: n.ch})
		} else if n.op == nIn && n.set[0].kind != itemNegate {
			set = append(set, n.set...)
		} else {
			set = nil
			break
		}
	}
	if set != nil {
		out.nodes = append(out.nodes, node{op: nIn, set: uniq(set)})
		return out
	}
	out.nodes = append(out.nodes, node{op: nBranch, alts: items})
	return out
}

func equal(a, b *node) bool {
	if a.op != b.op {
		return false
	}
	switch a.op {
	case nLiteral, nNotLiteral:
		return a.ch == b.ch
	case nAny:
		return true
	case nAt:
		return a.at == b.at
	case nIn:
		return slices.Equal(a.set, b.set)
	case nRef:
		return a.group == b.group
	}
	return false
}

func uniq(set []setItem) []setItem {
	if len(set) > 32 {
		seen := make(map[setItem]bool, len(set))
		out := set[:0]
		for _, it := range set {
			if !seen[it] {
				seen[it] = true
				out = append(out, it)
			}
		}
		return out
	}
	out := set[:0]
	for _, it := range set {
		if !slices.Contains(out, it) {
			out = append(out, it)
		}
	}
	return out
}

// sequence parses up to a | or ) or the end. first is true at the only place
// where global flags may stand.
func (p *parser) sequence(verbose bool, depth int, first bool) *seq {
	s := &seq{}
	for {
		t := p.next
		if t.len == 0 || t.in("|)") {
			break
		}
		p.get()
		if verbose {
			if t.in(" \t\n\r\v\f") {
				continue
			}
			if t.is('#') {
				for {
					t = p.get()
					if t.len == 0 || t.is('\n') {
						break
					}
				}
				continue
			}
		}
		if t.len == 2 {
			s.nodes = append(s.nodes, p.escape(t))
			continue
		}
		switch t.c {
		case '[':
			s.nodes = append(s.nodes, p.set())
		case '*', '+', '?', '{':
			p.repeat(s, t.c)
		case '.':
			s.nodes = append(s.nodes, node{op: nAny})
		case '(':
			if p.group(s, &verbose, depth, first) {
				continue
			}
		case '^':
			s.nodes = append(s.nodes, node{op: nAt, at: atBeginning})
		case '$':
			s.nodes = append(s.nodes, node{op: nAt, at: atEnd})
		default:
			s.nodes = append(s.nodes, node{op: nLiteral, ch: t.c})
		}
	}
	// Groups that neither capture nor set flags dissolve.
	for i := 0; i < len(s.nodes); i++ {
		n := &s.nodes[i]
		if n.op == nGroup && n.group == 0 && n.add == 0 && n.del == 0 {
			inner := n.body.nodes
			s.nodes = slices.Replace(s.nodes, i, i+1, inner...)
			i += len(inner) - 1
		}
	}
	return s
}

func categoryOf(c rune) (category, bool) {
	switch c {
	case 'd':
		return catDigit, true
	case 'D':
		return catNotDigit, true
	case 's':
		return catSpace, true
	case 'S':
		return catNotSpace, true
	case 'w':
		return catWord, true
	case 'W':
		return catNotWord, true
	}
	return 0, false
}

func (p *parser) escape(t token) node {
	at := atCode(0)
	switch t.c {
	case 'A':
		at = atBeginningString
	case 'b':
		at = atBoundary
	case 'B':
		at = atNonBoundary
	case 'Z':
		at = atEndString
	}
	if at != 0 {
		return node{op: nAt, at: at}
	}
	if cat, ok := categoryOf(t.c); ok {
		return node{op: nIn, set: []setItem{{kind: itemCategory, cat: cat}}}
	}
	if c, ok := plainEscape(t.c); ok {
		return node{op: nLiteral, ch: c}
	}
	if c, ok := p.codeEscape(t); ok {
		return node{op: nLiteral, ch: c}
	}
	esc := t.runes()
	switch {
	case t.c == '0':
		esc = p.while(esc, 2, token.octal)
		return node{op: nLiteral, ch: number(esc[1:], 8)}
	case t.c >= '1' && t.c <= '9':
		if p.next.digit() {
			esc = append(esc, p.get().c)
			if esc[1] < '8' && esc[2] < '8' && p.next.octal() {
				esc = append(esc, p.get().c)
				c := number(esc[1:], 8)
				if c > 0o377 {
					p.fail(len(esc), "octal escape value %s outside of range 0-0o377", string(esc))
				}
				return node{op: nLiteral, ch: c}
			}
		}
		group, _ := decimal(esc[1:])
		if group >= len(p.widths) {
			p.fail(len(esc)-1, "invalid group reference %d", group)
		}
		if !p.closed(group) {
			p.fail(len(esc), "cannot refer to an open group")
		}
		p.checkBehind(group)
		return node{op: nRef, group: group}
	case isLetter(t.c):
		p.fail(len(esc), "bad escape %s", string(esc))
	}
	return node{op: nLiteral, ch: t.c}
}

// setEscape reads an escape within a set.
func (p *parser) setEscape(t token) setItem {
	if c, ok := plainEscape(t.c); ok {
		return literalItem(c)
	}
	if cat, ok := categoryOf(t.c); ok {
		return setItem{kind: itemCategory, cat: cat}
	}
	if c, ok := p.codeEscape(t); ok {
		return literalItem(c)
	}
	esc := t.runes()
	switch {
	case t.c >= '0' && t.c <= '7':
		esc = p.while(esc, 2, token.octal)
		c := number(esc[1:], 8)
		if c > 0o377 {
			p.fail(len(esc), "octal escape value %s outside of range 0-0o377", string(esc))
		}
		return literalItem(c)
	case t.c == '8' || t.c == '9' || isLetter(t.c):
		p.fail(len(esc), "bad escape %s", string(esc))
	}
	return literalItem(t.c)
}

func literalItem(c rune) setItem { return setItem{kind: itemRange, lo: c, hi: c} }

// set parses what follows a [.
func (p *parser) set() node {
	here := p.tell() - 1
	if p.next.is('[') {
		p.warn(FutureWarning, "Possible nested set at position "+itoa(p.tell()))
	}
	negate := p.match('^')
	var set []setItem
	for {
		t := p.get()
		if t.len == 0 {
			p.fail(p.tell()-here, "unterminated character set")
		}
		if t.is(']') && len(set) > 0 {
			break
		}
		var item setItem
		if t.len == 2 {
			item = p.setEscape(t)
		} else {
			if len(set) > 0 && t.in("-&~|") && p.next == t {
				op := map[rune]string{'-': "difference", '&': "intersection", '~': "symmetric difference", '|': "union"}[t.c]
				p.warn(FutureWarning, "Possible set "+op+" at position "+itoa(p.tell()-1))
			}
			item = literalItem(t.c)
		}
		if !p.match('-') {
			set = append(set, item)
			continue
		}
		that := p.get()
		if that.len == 0 {
			p.fail(p.tell()-here, "unterminated character set")
		}
		if that.is(']') {
			set = append(set, item, literalItem('-'))
			break
		}
		var end setItem
		if that.len == 2 {
			end = p.setEscape(that)
		} else {
			if that.c == '-' {
				p.warn(FutureWarning, "Possible set difference at position "+itoa(p.tell()-2))
			}
			end = literalItem(that.c)
		}
		if item.kind != itemRange || end.kind != itemRange || end.lo < item.lo {
			p.fail(t.len+1+that.len, "bad character range %s-%s", t.String(), that.String())
		}
		set = append(set, setItem{kind: itemRange, lo: item.lo, hi: end.lo})
	}
	set = uniq(set)
	if len(set) == 1 && set[0].kind == itemRange && set[0].lo == set[0].hi {
		if negate {
			return node{op: nNotLiteral, ch: set[0].lo}
		}
		return node{op: nLiteral, ch: set[0].lo}
	}
	if negate {
		set = slices.Insert(set, 0, setItem{kind: itemNegate})
	}
	return node{op: nIn, set: set}
}

// repeat parses what follows a quantifier's first character and applies it to
// the last node of s.
func (p *parser) repeat(s *seq, c rune) {
	here := p.tell()
	lo, hi := 0, MaxRepeat
	switch c {
	case '?':
		hi = 1
	case '+':
		lo = 1
	case '{':
		if p.next.is('}') {
			s.nodes = append(s.nodes, node{op: nLiteral, ch: c})
			return
		}
		var loText, hiText []rune
		loText = p.while(nil, len(p.text), token.digit)
		if p.match(',') {
			hiText = p.while(nil, len(p.text), token.digit)
		} else {
			hiText = loText
		}
		if !p.match('}') {
			s.nodes = append(s.nodes, node{op: nLiteral, ch: c})
			p.seek(here)
			return
		}
		if n, ok := decimal(loText); ok {
			lo = n
		}
		if n, ok := decimal(hiText); ok {
			hi = n
		}
		if len(loText) > 0 && lo >= MaxRepeat || len(hiText) > 0 && hi >= MaxRepeat {
			panic(&Error{OverflowError, "the repetition number is too large", -1})
		}
		if hi < lo {
			p.fail(p.tell()-here, "min repeat greater than max repeat")
		}
	}
	if len(s.nodes) == 0 || s.nodes[len(s.nodes)-1].op == nAt {
		p.fail(p.tell()-here+1, "nothing to repeat")
	}
	last := &s.nodes[len(s.nodes)-1]
	switch last.op {
	case nGreedy, nLazy, nPossessive:
		p.fail(p.tell()-here+1, "multiple repeat")
	}
	body := &seq{nodes: []node{*last}}
	if last.op == nGroup && last.group == 0 && last.add == 0 && last.del == 0 {
		body = last.body
	}
	op := nGreedy
	if p.match('?') {
		op = nLazy
	} else if p.match('+') {
		op = nPossessive
	}
	*last = node{op: op, min: lo, max: hi, body: body}
}

// group parses what follows a ( and reports whether it was only a comment or
// flags.
func (p *parser) group(s *seq, verbose *bool, depth int, first bool) bool {
	start := p.tell() - 1
	capture, atomic := true, false
	var name []rune
	var add, del Flags
	if p.match('?') {
		t := p.get()
		switch {
		case t.len == 0:
			p.fail(0, "unexpected end of pattern")
		case t.is('P'):
			switch {
			case p.match('<'):
				name = p.until('>', "group name")
				p.checkGroupName(name, 1)
			case p.match('='):
				name = p.until(')', "group name")
				p.checkGroupName(name, 1)
				group := p.find(wtf8.String(name))
				if group < 0 {
					p.fail(len(name)+1, "unknown group name %s", repr(name, false))
				}
				if !p.closed(group) {
					p.fail(len(name)+1, "cannot refer to an open group")
				}
				p.checkBehind(group)
				s.nodes = append(s.nodes, node{op: nRef, group: group})
				return true
			default:
				t = p.get()
				if t.len == 0 {
					p.fail(0, "unexpected end of pattern")
				}
				p.fail(t.len+2, "unknown extension ?P%s", t.String())
			}
		case t.is(':'):
			capture = false
		case t.is('#'):
			for {
				if p.next.len == 0 {
					p.fail(p.tell()-start, "missing ), unterminated comment")
				}
				if p.get().is(')') {
					return true
				}
			}
		case t.in("=!<"):
			p.assertion(s, t, *verbose, depth, start)
			return true
		case t.is('('):
			p.conditional(s, *verbose, depth, start)
			return true
		case t.is('>'):
			capture, atomic = false, true
		case flagOf(t) != 0 || t.is('-'):
			var global bool
			add, del, global = p.inlineFlags(t)
			if global {
				if !first || len(s.nodes) > 0 {
					p.fail(p.tell()-start, "global flags not at the start of the expression")
				}
				*verbose = p.flags&Verbose != 0
				return true
			}
			capture = false
		default:
			p.fail(t.len+1, "unknown extension ?%s", t.String())
		}
	}
	group := 0
	if capture {
		group = p.openGroup(name)
	}
	sub := (*verbose || add&Verbose != 0) && del&Verbose == 0
	body := p.alternation(sub, depth+1)
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	if group > 0 {
		lo, hi := p.width(body)
		p.widths[group] = [2]int{lo, hi}
	}
	if atomic {
		s.nodes = append(s.nodes, node{op: nAtomic, body: body})
	} else {
		s.nodes = append(s.nodes, node{op: nGroup, group: group, add: add, del: del, body: body})
	}
	return false
}

func (p *parser) openGroup(name []rune) int {
	group := len(p.widths)
	p.widths = append(p.widths, [2]int{-1, -1})
	if name != nil {
		text := wtf8.String(name)
		if old := p.find(text); old >= 0 {
			p.fail(len(name)+1, "redefinition of group name %s as group %d; was group %d",
				repr(name, false), group, old)
		}
		p.names = append(p.names, groupName{text, group})
	}
	return group
}

func (p *parser) assertion(s *seq, t token, verbose bool, depth, start int) {
	behind := t.is('<')
	outer := p.behind
	if behind {
		t = p.get()
		if t.len == 0 {
			p.fail(0, "unexpected end of pattern")
		}
		if !t.in("=!") {
			p.fail(t.len+2, "unknown extension ?<%s", t.String())
		}
		if outer < 0 {
			p.behind = len(p.widths)
		}
	}
	body := p.alternation(verbose, depth+1)
	if behind && outer < 0 {
		p.behind = -1
	}
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	n := node{op: nAssert, behind: behind, body: body}
	if t.is('!') {
		n.op = nAssertNot
		if len(body.nodes) == 0 {
			n = node{op: nFail}
		}
	}
	s.nodes = append(s.nodes, n)
}

func (p *parser) conditional(s *seq, verbose bool, depth, start int) {
	name := p.until(')', "group name")
	group, ok := decimal(name)
	if !ok {
		p.checkGroupName(name, 1)
		group = p.find(wtf8.String(name))
		if group < 0 {
			p.fail(len(name)+1, "unknown group name %s", repr(name, false))
		}
	} else {
		if group == 0 {
			p.fail(len(name)+1, "bad group number")
		}
		if group >= MaxGroups {
			p.fail(len(name)+1, "invalid group reference %s", trimZeros(name))
		}
		known := slices.ContainsFunc(p.refPos, func(r refPos) bool { return r.group == group })
		if !known {
			p.refPos = append(p.refPos, refPos{group, p.tell() - len(name) - 1})
		}
	}
	p.checkBehind(group)
	if depth >= maxNesting {
		panic(&Error{RecursionError, "maximum recursion depth exceeded", -1})
	}
	n := node{op: nCond, group: group, body: p.sequence(verbose, depth+1, false)}
	if p.match('|') {
		n.alts = []*seq{p.sequence(verbose, depth+1, false)}
		if p.next.is('|') {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
	s.nodes = append(s.nodes, n)
}

func flagOf(t token) Flags {
	if t.len != 1 {
		return 0
	}
	switch t.c {
	case 'i':
		return IgnoreCase
	case 'L':
		return Locale
	case 'm':
		return Multiline
	case 's':
		return DotAll
	case 'x':
		return Verbose
	case 'a':
		return ASCII
	case 'u':
		return Unicode
	}
	return 0
}

// alpha is str.isalpha of a token.
func (t token) alpha() bool { return t.len == 1 && unicodedata.IsAlpha(t.c) }

// inlineFlags parses the flags of (?flags) and (?flags-flags:; t is the first
// one. Global flags take effect at once.
func (p *parser) inlineFlags(t token) (add, del Flags, global bool) {
	bad := func(missing string) {
		msg := missing
		if t.alpha() {
			msg = "unknown flag"
		}
		p.fail(t.len, "%s", msg)
	}
	if !t.is('-') {
		for {
			flag := flagOf(t)
			if p.isText && flag == Locale {
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			}
			if !p.isText && flag == Unicode {
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			add |= flag
			if flag&typeFlags != 0 && add&typeFlags != flag {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			t = p.get()
			if t.len == 0 {
				p.fail(0, "missing -, : or )")
			}
			if t.in(")-:") {
				break
			}
			if flagOf(t) == 0 {
				bad("missing -, : or )")
			}
		}
	}
	if t.is(')') {
		p.flags |= add
		return 0, 0, true
	}
	if t.is('-') {
		t = p.get()
		if t.len == 0 {
			p.fail(0, "missing flag")
		}
		if flagOf(t) == 0 {
			bad("missing flag")
		}
		for {
			flag := flagOf(t)
			if flag&typeFlags != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= flag
			t = p.get()
			if t.len == 0 {
				p.fail(0, "missing :")
			}
			if t.is(':') {
				break
			}
			if flagOf(t) == 0 {
				bad("missing :")
			}
		}
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}

// fixFlags completes the flags for the type of the pattern.
func fixFlags(flags Flags, isText bool) Flags {
	fail := func(msg string) { panic(&Error{ValueError, msg, -1}) }
	if isText {
		if flags&Locale != 0 {
			fail("cannot use LOCALE flag with a str pattern")
		}
		if flags&ASCII == 0 {
			flags |= Unicode
		} else if flags&Unicode != 0 {
			fail("ASCII and UNICODE flags are incompatible")
		}
		return flags
	}
	if flags&Unicode != 0 {
		fail("cannot use UNICODE flag with a bytes pattern")
	}
	if flags&Locale != 0 && flags&ASCII != 0 {
		fail("ASCII and LOCALE flags are incompatible")
	}
	return flags
}

func (p *parser) parse() *seq {
	s := p.alternation(p.flags&Verbose != 0, 0)
	p.flags = fixFlags(p.flags, p.isText)
	if p.next.len != 0 {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, r := range p.refPos {
		if r.group >= len(p.widths) {
			panic(&Error{PatternError, "invalid group reference " + itoa(r.group), r.pos})
		}
	}
	return s
}
