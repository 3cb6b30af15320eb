package sre

// This file turns pattern trees into programs.

import "strconv"

func itoa(n int) string { return strconv.Itoa(n) }

type op uint8

const (
	opChar      op = iota // the character x
	opNotChar             // any character but x
	opAny                 // any character but a newline
	opAnyAll              // any character
	opSet                 // a character of set
	opString              // the characters of str
	opMark                // mark x is here
	opJump                // to x
	opSplit               // to x, on failure to y; set and set2 spare attempts
	opDispatch            // to where table says for the next character
	opRepeatOne           // min to max characters as many as possible; unit says which
	opLazyOne             // as few as possible
	opRepInit             // enters the counted loop x
	opUntilMax            // end of the body of loop x, which begins at y
	opUntilMin            // the same for a lazy loop
	opAssert              // look ahead, or back by min; body follows, then opAssertEnd at x
	opAssertEnd           // the assertion holds
	opAssertNot
	opAssertNotEnd
	opAtomic // body follows, then opAtomicEnd
	opAtomicEnd
	opRef     // what group x matched
	opRefFold // the same, ignoring case by the rules of min
	opCond    // continue if group x matched, else at y
	opAt      // assertion x about the place
	opAtASCII // the same with ASCII words
	opFail
	opSuccess
)

// inst is an instruction. Only some fields have a meaning for each op.
type inst struct {
	op        op
	unit      op   // opRepeatOne, opLazyOne: opChar to opSet
	greedy    bool // opRepeatOne: gives nothing back, in any storage
	greedy8   bool // the same in storage of one byte per character
	final     bool // opRepeatOne: opSuccess follows
	x, y      int
	min, max  int
	next      int32 // opRepeatOne, opLazyOne: character that must follow, or -1
	set, set2 *charset
	str       []rune
	table     *[257]int32 // opDispatch: the last entry is for characters from 256 on
}

// Pattern is a compiled regular expression.
type Pattern struct {
	Flags  Flags
	IsText bool
	Groups int // without group 0

	names []groupName
	prog  []inst
	loops int
	lo    int // shortest match

	anchored bool     // matches only at the beginning of the text
	lineHead bool     // matches only at the beginning of a line
	prefix   []rune   // every match begins so
	first    *charset // or else with one of these

	pools pools `image:"-"`
}

// GroupNames calls f with each named group in order of definition.
func (p *Pattern) GroupNames(f func(name string, group int)) {
	for _, n := range p.names {
		f(n.name, n.group)
	}
}

// GroupIndex returns the number of the named group.
func (p *Pattern) GroupIndex(name string) (int, bool) {
	for _, n := range p.names {
		if n.name == name {
			return n.group, true
		}
	}
	return 0, false
}

// GroupName returns the name of a group, "" if it has none.
func (p *Pattern) GroupName(group int) string {
	for _, n := range p.names {
		if n.group == group {
			return n.name
		}
	}
	return ""
}

// recoverError turns the panic of a failing parser into its error.
func recoverError(err *error) {
	switch e := recover().(type) {
	case nil:
	case *Error:
		*err = e
	default:
		panic(e)
	}
}

// Compile compiles a pattern given as code points, or as bytes if isText is
// false. The error is an *Error.
func Compile(pattern []rune, isText bool, flags Flags) (pat *Pattern, warnings []Warning, err error) {
	p := &parser{flags: flags, widths: [][2]int{{-1, -1}}, behind: -1}
	defer func() { warnings = p.warnings }()
	defer recoverError(&err)
	p.source = newSource(pattern, isText)
	tree := p.parse()
	c := &compiler{parser: p}
	c.sequence(tree, p.flags)
	c.emit(inst{op: opSuccess})
	c.tune()
	lo, _ := p.width(tree)
	pat = &Pattern{
		Flags: p.flags, IsText: isText, Groups: len(p.widths) - 1,
		names: p.names, prog: c.prog, loops: c.loops, lo: lo,
	}
	c.searchInfo(pat, tree)
	return pat, nil, nil
}

type compiler struct {
	*parser
	prog  []inst
	loops int
}

func (c *compiler) emit(in inst) int {
	if in.next == 0 {
		in.next = -1
	}
	c.prog = append(c.prog, in)
	return len(c.prog) - 1
}

func combine(flags, add, del Flags) Flags {
	if add&typeFlags != 0 {
		flags &^= typeFlags
	}
	return (flags | add) &^ del
}

// single returns the instruction for a node that matches one character.
func (c *compiler) single(n *node, flags Flags) (inst, bool) {
	if n.memo != nil {
		return *n.memo, true
	}
	in, ok := c.singleInst(n, flags)
	if in.op == opSet { // the others are cheap to make again
		n.memo = &in
	}
	return in, ok
}

func (c *compiler) singleInst(n *node, flags Flags) (inst, bool) {
	switch n.op {
	case nLiteral, nNotLiteral:
		rules := rulesOf(flags)
		if !rules.cased(n.ch) {
			if n.op == nLiteral {
				return inst{op: opChar, x: int(n.ch)}, true
			}
			return inst{op: opNotChar, x: int(n.ch)}, true
		}
		items := []setItem{literalItem(n.ch)}
		if n.op == nNotLiteral {
			items = append(items, setItem{kind: itemNegate})
		}
		return inst{op: opSet, set: newCharset(items, flags)}, true
	case nAny:
		if flags&DotAll != 0 {
			return inst{op: opAnyAll}, true
		}
		return inst{op: opAny}, true
	case nIn:
		return inst{op: opSet, set: newCharset(n.set, flags)}, true
	}
	return inst{}, false
}

// unit returns the instruction of a sequence that matches one character.
func (c *compiler) unit(s *seq, flags Flags) (inst, bool) {
	if len(s.nodes) != 1 {
		return inst{}, false
	}
	n := &s.nodes[0]
	if n.op == nGroup && n.group == 0 {
		return c.unit(n.body, combine(flags, n.add, n.del))
	}
	return c.single(n, flags)
}

func (c *compiler) sequence(s *seq, flags Flags) {
	for i := 0; i < len(s.nodes); i++ {
		n := &s.nodes[i]
		if in, ok := c.single(n, flags); ok {
			if in.op == opChar {
				// Join literals.
				run := []rune{n.ch}
				for i+1 < len(s.nodes) && s.nodes[i+1].op == nLiteral && !rulesOf(flags).cased(s.nodes[i+1].ch) {
					i++
					run = append(run, s.nodes[i].ch)
				}
				if len(run) > 1 {
					in = inst{op: opString, str: run}
				}
			}
			c.emit(in)
			continue
		}
		c.node(n, flags)
	}
}

func (c *compiler) node(n *node, flags Flags) {
	switch n.op {
	case nGroup:
		if n.group > 0 {
			c.emit(inst{op: opMark, x: 2*n.group - 2})
		}
		c.sequence(n.body, combine(flags, n.add, n.del))
		if n.group > 0 {
			c.emit(inst{op: opMark, x: 2*n.group - 1})
		}
	case nAtomic:
		c.emit(inst{op: opAtomic})
		c.sequence(n.body, flags)
		c.emit(inst{op: opAtomicEnd})
	case nGreedy, nLazy, nPossessive:
		c.repeat(n, flags)
	case nBranch:
		c.branch(n, flags)
	case nAssert, nAssertNot:
		back := 0
		if n.behind {
			lo, hi := c.width(n.body)
			if lo > MaxRepeat {
				panic(&Error{PatternError, "looks too much behind", -1})
			}
			if lo != hi {
				panic(&Error{PatternError, "look-behind requires fixed-width pattern", -1})
			}
			back = lo
		}
		begin, end := opAssert, opAssertEnd
		if n.op == nAssertNot {
			begin, end = opAssertNot, opAssertNotEnd
		}
		at := c.emit(inst{op: begin, min: back})
		c.sequence(n.body, flags)
		c.prog[at].x = c.emit(inst{op: end})
	case nRef:
		if rules := rulesOf(flags); rules != caseExact {
			c.emit(inst{op: opRefFold, x: n.group - 1, min: int(rules)})
		} else {
			c.emit(inst{op: opRef, x: n.group - 1})
		}
	case nCond:
		at := c.emit(inst{op: opCond, x: n.group - 1})
		c.sequence(n.body, flags)
		if len(n.alts) > 0 && len(n.alts[0].nodes) > 0 {
			jump := c.emit(inst{op: opJump})
			c.prog[at].y = len(c.prog)
			c.sequence(n.alts[0], flags)
			c.prog[jump].x = len(c.prog)
		} else {
			c.prog[at].y = len(c.prog)
		}
	case nAt:
		at := n.at
		if flags&Multiline != 0 {
			switch at {
			case atBeginning:
				at = atBeginningLine
			case atEnd:
				at = atEndLine
			}
		}
		if flags&Unicode != 0 {
			c.emit(inst{op: opAt, x: int(at)})
		} else {
			c.emit(inst{op: opAtASCII, x: int(at)})
		}
	case nFail:
		c.emit(inst{op: opFail})
	}
}

func (c *compiler) repeat(n *node, flags Flags) {
	lo, hi := n.min, n.max
	if unit, ok := c.unit(n.body, flags); ok {
		in := unit
		in.unit, in.op = unit.op, opRepeatOne
		in.min, in.max = lo, hi
		switch n.op {
		case nLazy:
			in.op = opLazyOne
		case nPossessive:
			in.greedy, in.greedy8 = true, true
		}
		c.emit(in)
		return
	}
	if hi == 0 {
		return
	}
	if n.op == nPossessive {
		// Neither the iterations nor their number can be reconsidered.
		c.emit(inst{op: opAtomic})
		inner := seq{nodes: []node{{op: nAtomic, body: n.body}}}
		c.loop(&inner, lo, hi, false, flags)
		c.emit(inst{op: opAtomicEnd})
		return
	}
	c.loop(n.body, lo, hi, n.op == nLazy, flags)
}

func (c *compiler) loop(body *seq, lo, hi int, lazy bool, flags Flags) {
	width, _ := c.width(body)
	split := func(bodyPC, exitPC int) inst {
		if lazy {
			return inst{op: opSplit, x: exitPC, y: bodyPC}
		}
		in := inst{op: opSplit, x: bodyPC, y: exitPC}
		if f, nullable := c.first(body, flags); f != nil && !nullable {
			in.set = f.charset()
		}
		return in
	}
	switch {
	case lo == 1 && hi == 1:
		c.sequence(body, flags)
	case lo == 0 && hi == 1:
		at := c.emit(inst{})
		c.sequence(body, flags)
		c.prog[at] = split(at+1, len(c.prog))
	case lo == 0 && hi == MaxRepeat && width > 0:
		at := c.emit(inst{})
		c.sequence(body, flags)
		c.emit(inst{op: opJump, x: at})
		c.prog[at] = split(at+1, len(c.prog))
	case lo == 1 && hi == MaxRepeat && width > 0:
		at := len(c.prog)
		c.sequence(body, flags)
		c.emit(split(at, len(c.prog)+1))
	default:
		id := c.loops
		c.loops++
		at := c.emit(inst{op: opRepInit, x: id})
		c.sequence(body, flags)
		until := opUntilMax
		if lazy {
			until = opUntilMin
		}
		c.prog[at].y = c.emit(inst{op: until, x: id, y: at + 1, min: lo, max: hi})
	}
}

func (c *compiler) branch(n *node, flags Flags) {
	firsts := make([]*beginning, len(n.alts))
	known := true
	for i, alt := range n.alts {
		if f, nullable := c.first(alt, flags); f != nil && !nullable {
			firsts[i] = f
		} else {
			known = false
		}
	}
	if known && len(n.alts) > 2 && c.dispatch(n, firsts, flags) {
		return
	}
	var jumps []int
	for i, alt := range n.alts {
		if i == len(n.alts)-1 {
			c.sequence(alt, flags)
			break
		}
		at := c.emit(inst{op: opSplit})
		if firsts[i] != nil && len(n.alts) <= manyAlts {
			c.prog[at].set = firsts[i].charset()
			if i == len(n.alts)-2 && firsts[i+1] != nil {
				c.prog[at].set2 = firsts[i+1].charset()
			}
		}
		c.sequence(alt, flags)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.prog[at].x, c.prog[at].y = at+1, len(c.prog)
	}
	for _, j := range jumps {
		c.prog[j].x = len(c.prog)
	}
}

// manyAlts is the number of alternatives from which the size of what helps to
// choose among them matters.
const manyAlts = 64

// dispatch compiles a branch so that the next character selects the
// alternatives to try, unless the lists of these would be too long.
func (c *compiler) dispatch(n *node, firsts []*beginning, flags Flags) bool {
	var lists [257][]int32
	total := 0
	for i, f := range firsts {
		for ch := range lists {
			if ch < 256 && f.low[ch] || ch == 256 && f.high {
				lists[ch] = append(lists[ch], int32(i))
				total++
			}
		}
		if i > manyAlts && total > 16*i {
			return false
		}
	}
	at := c.emit(inst{op: opDispatch, table: new([257]int32)})
	bodies := make([]int, len(n.alts))
	jumps := make([]int, len(n.alts))
	for i, alt := range n.alts {
		bodies[i] = len(c.prog)
		c.sequence(alt, flags)
		jumps[i] = c.emit(inst{op: opJump})
	}
	table := c.prog[at].table
	chains := map[string]int{}
	for ch, list := range lists {
		key := make([]byte, 0, 4*len(list))
		for _, i := range list {
			key = append(key, byte(i), byte(i>>8), byte(i>>16), byte(i>>24))
		}
		pc, ok := chains[string(key)]
		if !ok {
			pc = len(c.prog)
			switch len(list) {
			case 0:
				c.emit(inst{op: opFail})
			case 1:
				pc = bodies[list[0]]
			default:
				for _, i := range list[:len(list)-1] {
					c.emit(inst{op: opSplit, x: bodies[i], y: len(c.prog) + 1})
				}
				c.emit(inst{op: opJump, x: bodies[list[len(list)-1]]})
			}
			chains[string(key)] = pc
		}
		table[ch] = int32(pc)
	}
	for _, j := range jumps {
		c.prog[j].x = len(c.prog)
	}
	return true
}

// beginning is the set of characters that a sequence may begin with. From 256
// on it only knows whether there are any.
type beginning struct {
	low      [256]bool
	high     bool
	nullable bool
	unknown  bool
}

func (b *beginning) merge(o *beginning) {
	for i := range b.low {
		b.low[i] = b.low[i] || o.low[i]
	}
	b.high = b.high || o.high
}

func (b *beginning) all() {
	for i := range b.low {
		b.low[i] = true
	}
	b.high = true
}

// charset makes a set that has every character from 256 on, or none.
func (b *beginning) charset() *charset {
	return &charset{low: b.low, negate: b.high}
}

// first returns what s begins with, nil if that is unknown, and whether s may
// match the empty string (the set is then incomplete).
func (c *compiler) first(s *seq, flags Flags) (*beginning, bool) {
	if s.begins == nil {
		b := &beginning{nullable: true}
		for i := range s.nodes {
			if !c.firstOf(&s.nodes[i], flags, b) {
				b.unknown = true
				break
			}
			if !b.nullable {
				break
			}
		}
		s.begins = b
	}
	if s.begins.unknown {
		return nil, true
	}
	return s.begins, s.begins.nullable
}

// firstOf adds what n begins with to b and clears b.nullable if n cannot be
// empty. False means that nothing can be said.
func (c *compiler) firstOf(n *node, flags Flags, b *beginning) bool {
	if in, ok := c.single(n, flags); ok {
		b.addUnit(&in)
		b.nullable = false
		return true
	}
	switch n.op {
	case nGroup, nAtomic:
		f, nullable := c.first(n.body, combine(flags, n.add, n.del))
		if f == nil {
			return false
		}
		b.merge(f)
		b.nullable = nullable
		return true
	case nGreedy, nLazy, nPossessive:
		if n.max == 0 {
			return true
		}
		f, nullable := c.first(n.body, flags)
		if f == nil {
			return false
		}
		b.merge(f)
		b.nullable = nullable || n.min == 0
		return true
	case nBranch:
		any := false
		for _, a := range n.alts {
			f, nullable := c.first(a, flags)
			if f == nil {
				return false
			}
			b.merge(f)
			any = any || nullable
		}
		b.nullable = any
		return true
	case nAssert, nAssertNot, nAt:
		return true
	case nFail:
		b.nullable = false
		return true
	}
	return false
}

func (b *beginning) addUnit(in *inst) {
	kind := in.op
	if kind == opRepeatOne || kind == opLazyOne {
		kind = in.unit
	}
	switch kind {
	case opChar:
		if in.x < 256 {
			b.low[in.x] = true
		} else {
			b.high = true
		}
	case opSet:
		for i, ok := range in.set.low {
			b.low[i] = b.low[i] || ok
		}
		if in.set.highKind() != highNone {
			b.high = true
		}
	default:
		was := false
		switch {
		case kind == opNotChar && in.x < 256:
			was = b.low[in.x]
			b.all()
			b.low[in.x] = was
		case kind == opAny:
			was = b.low['\n']
			b.all()
			b.low['\n'] = was
		default:
			b.all()
		}
	}
}

// tune looks at what follows repeats of one character. Where that cannot be a
// character of the repeat, giving back characters is in vain.
func (c *compiler) tune() {
	for pc := range c.prog {
		in := &c.prog[pc]
		if in.op != opRepeatOne && in.op != opLazyOne {
			continue
		}
		next := pc + 1
		for n := 0; n < 100 && (c.prog[next].op == opMark || c.prog[next].op == opJump); n++ {
			if c.prog[next].op == opMark {
				next++
			} else {
				next = c.prog[next].x
			}
		}
		to := &c.prog[next]
		switch to.op {
		case opChar:
			in.next = int32(to.x)
		case opString:
			in.next = int32(to.str[0])
		case opSuccess:
			in.final = true
		}
		if in.op != opRepeatOne || in.greedy {
			continue
		}
		in.greedy8, in.greedy = c.apart(in, to)
	}
}

// apart reports whether no character of the repeat in can be where to begins:
// in storage of one byte per character, and in any storage.
func (c *compiler) apart(in, to *inst) (low, all bool) {
	var a, b beginning
	unit := *in
	unit.op = in.unit
	a.addUnit(&unit)
	switch to.op {
	case opChar, opNotChar, opAny, opAnyAll, opSet:
		b.addUnit(to)
	case opString:
		b.addUnit(&inst{op: opChar, x: int(to.str[0])})
	case opRepeatOne:
		if to.min == 0 {
			return false, false
		}
		b.addUnit(to)
	case opAt, opAtASCII:
		switch atCode(to.x) {
		case atEndString:
			return true, true
		case atEnd, atEndLine:
			b.low['\n'] = true
		default:
			return false, false
		}
	default:
		return false, false
	}
	for i := range a.low {
		if a.low[i] && b.low[i] {
			return false, false
		}
	}
	if !a.high || !b.high {
		return true, true
	}
	if in.unit == opSet && to.set != nil {
		return true, disjointHigh(in.set.highKind(), to.set.highKind())
	}
	return true, in.unit == opSet && to.op == opChar && !in.set.has(rune(to.x)) ||
		in.unit == opNotChar && (to.op == opChar && to.x == in.x || to.op == opString && int(to.str[0]) == in.x)
}

// searchInfo finds what makes searching faster.
func (c *compiler) searchInfo(p *Pattern, tree *seq) {
	c.prefix(p, tree, p.Flags)
	if len(p.prefix) == 0 {
		if f, nullable := c.first(tree, p.Flags); f != nil && !nullable {
			p.first = f.charset()
		}
	}
	for _, in := range p.prog {
		switch in.op {
		case opMark:
			continue
		case opAt, opAtASCII:
			switch atCode(in.x) {
			case atBeginning, atBeginningString:
				p.anchored = true
			case atBeginningLine:
				p.lineHead = true
			}
		}
		break
	}
}

// prefix collects the literal characters that every match begins with, and
// reports whether they are all of s.
func (c *compiler) prefix(p *Pattern, s *seq, flags Flags) bool {
	for i := range s.nodes {
		n := &s.nodes[i]
		switch {
		case n.op == nLiteral && !rulesOf(flags).cased(n.ch):
			p.prefix = append(p.prefix, n.ch)
		case n.op == nGroup:
			if !c.prefix(p, n.body, combine(flags, n.add, n.del)) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
