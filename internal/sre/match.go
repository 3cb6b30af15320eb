package sre

// This file runs programs.

import (
	"bytes"
	"sync/atomic"
	"unsafe"
)

// Mode says what a Run looks for.
type Mode uint8

const (
	Search    Mode = iota // a match anywhere
	Match                 // a match at Pos
	FullMatch             // a match from Pos to End
)

// Run is a matching request and its result. A Run may be used again; it keeps
// its storage.
type Run struct {
	Mode Mode
	// Pos and End bound the match; End also ends the text for $ and \b.
	Pos, End int
	// MustAdvance forbids the empty match at Pos, as iteration needs it after
	// an empty match there.
	MustAdvance bool
	// Poll is called now and then; its error ends the match. It may be nil.
	Poll func() error
	// MaxStack limits the entries of the backtracking stack (24 bytes each),
	// 0 means DefaultMaxStack.
	MaxStack int

	// Begin and Limit are the span of the match.
	Begin, Limit int
	// Marks holds the spans of the groups from 1 on, -1 where unset.
	Marks []int
	// LastIndex is the group closed last, 0 for none.
	LastIndex int
}

// Group returns the span of a group, (-1, -1) if it took no part.
func (r *Run) Group(n int) (begin, end int) {
	if n == 0 {
		return r.Begin, r.Limit
	}
	begin, end = r.Marks[2*n-2], r.Marks[2*n-1]
	if begin < 0 || end < 0 {
		return -1, -1
	}
	return begin, end
}

// DefaultMaxStack lets the stack grow to 2 GB.
const DefaultMaxStack = 1 << 26

// stepsPerPoll is the number of backward steps, in the program or to a choice,
// between calls of Poll.
const stepsPerPoll = 1 << 14

// pools keep one idle matcher per storage width.
type pools struct {
	m8  atomic.Pointer[matcher[uint8]]
	m16 atomic.Pointer[matcher[uint16]]
	m32 atomic.Pointer[matcher[uint32]]
}

// Run8 matches text stored one byte per character, and bytes.
func (p *Pattern) Run8(s []byte, r *Run) (bool, error) { return run(p, &p.pools.m8, s, r) }

// Run16 matches text stored two bytes per character.
func (p *Pattern) Run16(s []uint16, r *Run) (bool, error) { return run(p, &p.pools.m16, s, r) }

// Run32 matches text stored four bytes per character.
func (p *Pattern) Run32(s []uint32, r *Run) (bool, error) { return run(p, &p.pools.m32, s, r) }

type char interface{ uint8 | uint16 | uint32 }

// frame is an entry of the stack: a choice to come back to, or something to
// undo on the way back.
type frame struct {
	kind frameKind
	pc   int32
	a, b int
}

type frameKind int32

const (
	fChoice     frameKind = iota // continue at pc, position a
	fGreedy                      // repeat at pc may end before b, down to a
	fLazy                        // repeat at pc may take more after a, up to b
	fLazyLoop                    // loop body at pc, position a
	fAssertion                   // begin of opAssert pc; position a, outer base b
	fNegative                    // the same of opAssertNot
	fAtomic                      // begin of opAtomic; outer base b
	fMark                        // undo: mark pc was a, last index b
	fLoop                        // undo: loop pc had count a, last position b
	firstUndoes = fMark
)

type loopState struct{ count, last int }

type matcher[T char] struct {
	pat       *Pattern
	prog      []inst
	s         []T
	raw       []byte // s again where T is one byte
	pos       int
	marks     []int
	lastIndex int
	stack     []frame
	loops     []loopState
	dirty     bool // marks were set
	full      bool
	advance   bool // an empty match at pos does not count
	steps     int
	maxStack  int
	poll      func() error
	err       error
}

func run[T char](p *Pattern, pool *atomic.Pointer[matcher[T]], s []T, r *Run) (bool, error) {
	end := min(max(r.End, 0), len(s))
	pos := min(max(r.Pos, 0), end)
	if end-pos < p.lo {
		return false, nil
	}
	m := pool.Swap(nil)
	if m == nil {
		m = &matcher[T]{pat: p, prog: p.prog, loops: make([]loopState, p.loops)}
	}
	if cap(r.Marks) < 2*p.Groups {
		r.Marks = make([]int, 2*p.Groups)
	}
	m.marks = r.Marks[:2*p.Groups]
	for i := range m.marks {
		m.marks[i] = -1
	}
	m.lastIndex, m.dirty, m.err = 0, false, nil
	m.s, m.pos = s[:end], pos
	if unsafe.Sizeof(*new(T)) == 1 {
		m.raw = unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(s))), end)
	}
	m.full = r.Mode == FullMatch
	m.advance = r.MustAdvance
	m.poll, m.steps = r.Poll, stepsPerPoll
	m.maxStack = r.MaxStack
	if m.maxStack == 0 {
		m.maxStack = DefaultMaxStack
	}

	var begin, limit int
	var ok bool
	if r.Mode == Search {
		begin, limit, ok = m.search(pos)
	} else {
		begin = pos
		limit, ok = m.run(pos)
	}
	err := m.err
	r.Begin, r.Limit, r.Marks, r.LastIndex = begin, limit, m.marks, m.lastIndex
	// The pool must not keep the text alive, nor a huge stack.
	m.s, m.raw, m.marks, m.poll, m.err = nil, nil, nil, nil, nil
	if cap(m.stack) > 1<<12 {
		m.stack = nil
	}
	pool.Store(m)
	return ok && err == nil, err
}

func (m *matcher[T]) search(i int) (begin, limit int, ok bool) {
	p := m.pat
	last := len(m.s) - p.lo
	for i <= last {
		switch {
		case p.anchored:
			if i > 0 {
				return 0, 0, false
			}
		case p.lineHead && i > 0 && m.s[i-1] != '\n':
			i = m.index('\n', i)
			if i < 0 {
				return 0, 0, false
			}
			i++
			if i > last {
				return 0, 0, false
			}
		case len(p.prefix) > 0:
			i = m.findPrefix(i)
			if i < 0 {
				return 0, 0, false
			}
		case p.first != nil:
			i = m.findFirst(i, last)
			if i < 0 {
				return 0, 0, false
			}
		}
		if limit, ok = m.run(i); ok {
			return i, limit, true
		}
		if m.err != nil {
			return 0, 0, false
		}
		if m.steps--; m.steps <= 0 && !m.pause() {
			return 0, 0, false
		}
		if m.dirty {
			m.reset()
		}
		m.advance = false
		i++
	}
	return 0, 0, false
}

func (m *matcher[T]) reset() {
	for i := range m.marks {
		m.marks[i] = -1
	}
	m.lastIndex, m.dirty = 0, false
}

// index returns where c is from i on, or -1.
func (m *matcher[T]) index(c T, i int) int {
	if m.raw != nil {
		j := bytes.IndexByte(m.raw[i:], byte(c))
		if j < 0 {
			return -1
		}
		return i + j
	}
	for s := m.s; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func (m *matcher[T]) findPrefix(i int) int {
	prefix := m.pat.prefix
	first := T(prefix[0])
	if rune(first) != prefix[0] {
		return -1
	}
next:
	for {
		i = m.index(first, i)
		if i < 0 || i+len(prefix) > len(m.s) {
			return -1
		}
		for k := 1; k < len(prefix); k++ {
			if rune(m.s[i+k]) != prefix[k] {
				i++
				continue next
			}
		}
		return i
	}
}

func (m *matcher[T]) findFirst(i, last int) int {
	set := m.pat.first
	low := &set.low
	for s := m.s; i <= last && i < len(s); i++ {
		if c := uint32(s[i]); c < 256 {
			if low[c] {
				return i
			}
		} else if set.negate { // see beginning.charset
			return i
		}
	}
	return -1
}

// pause polls and reports whether to go on.
func (m *matcher[T]) pause() bool {
	m.steps = stepsPerPoll
	if m.poll != nil {
		if err := m.poll(); err != nil {
			m.err = err
			return false
		}
	}
	return true
}

// has reports whether the unit of in matches c.
func has[T char](set *charset, c T) bool {
	if uint32(c) < 256 {
		return set.low[uint8(c)]
	}
	return set.high(rune(c))
}

func unitMatches[T char](in *inst, c T) bool {
	switch in.unit {
	case opChar:
		return int(c) == in.x
	case opNotChar:
		return int(c) != in.x
	case opAny:
		return c != '\n'
	case opSet:
		return has(in.set, c)
	}
	return true
}

// span returns how far the unit of in matches from i on, at most to limit.
func (m *matcher[T]) span(in *inst, i, limit int) int {
	s := m.s
	switch in.unit {
	case opChar:
		for i < limit && int(s[i]) == in.x {
			i++
		}
	case opNotChar:
		if m.raw != nil && limit-i > 16 {
			if in.x > 255 {
				return limit
			}
			if j := bytes.IndexByte(m.raw[i:limit], byte(in.x)); j >= 0 {
				return i + j
			}
			return limit
		}
		for i < limit && int(s[i]) != in.x {
			i++
		}
	case opAny:
		if m.raw != nil {
			if j := bytes.IndexByte(m.raw[i:limit], '\n'); j >= 0 {
				return i + j
			}
			return limit
		}
		for i < limit && s[i] != '\n' {
			i++
		}
	case opAnyAll:
		return limit
	case opSet:
		low := &in.set.low
		if unsafe.Sizeof(*new(T)) == 1 {
			for i < limit && low[uint8(s[i])] {
				i++
			}
			return i
		}
		for i < limit && has(in.set, s[i]) {
			i++
		}
	}
	return i
}

// lazyNext returns the first place from i on where the lazy repeat in may end,
// having matched up to i; false if there is none.
func (m *matcher[T]) lazyNext(in *inst, i, limit int) (int, bool) {
	if in.next < 0 {
		return i, true
	}
	if m.raw != nil && in.next < 256 && (in.unit == opAny || in.unit == opAnyAll) {
		j := bytes.IndexByte(m.raw[i:], byte(in.next))
		if j < 0 || i+j > limit {
			return 0, false
		}
		if in.unit == opAny && bytes.IndexByte(m.raw[i:i+j], '\n') >= 0 {
			return 0, false
		}
		return i + j, true
	}
	for s := m.s; i < len(s); i++ {
		if rune(s[i]) == in.next {
			return i, true
		}
		if i >= limit || !unitMatches(in, s[i]) {
			return 0, false
		}
	}
	return 0, false
}

func (m *matcher[T]) word(i int, ascii bool) bool {
	return i >= 0 && i < len(m.s) && isWord(rune(m.s[i]), ascii)
}

func (m *matcher[T]) at(at atCode, i int, ascii bool) bool {
	s := m.s
	switch at {
	case atBeginning, atBeginningString:
		return i == 0
	case atBeginningLine:
		return i == 0 || s[i-1] == '\n'
	case atEnd:
		return i == len(s) || i == len(s)-1 && s[i] == '\n'
	case atEndLine:
		return i == len(s) || s[i] == '\n'
	case atEndString:
		return i == len(s)
	case atBoundary:
		return m.word(i-1, ascii) != m.word(i, ascii)
	case atNonBoundary:
		// The empty text has no places that are not boundaries either.
		return len(s) > 0 && m.word(i-1, ascii) == m.word(i, ascii)
	}
	return false
}

// refMatches returns where the text of group g ends when it is repeated at i,
// or -1.
func (m *matcher[T]) refMatches(in *inst, i int) int {
	b, e := m.marks[2*in.x], m.marks[2*in.x+1]
	if b < 0 || e < b || e-b > len(m.s)-i {
		return -1
	}
	s := m.s
	if in.op == opRef {
		for ; b < e; b, i = b+1, i+1 {
			if s[b] != s[i] {
				return -1
			}
		}
		return i
	}
	rules := caseRules(in.min)
	for ; b < e; b, i = b+1, i+1 {
		if s[b] != s[i] && rules.lower(rune(s[b])) != rules.lower(rune(s[i])) {
			return -1
		}
	}
	return i
}

// cut removes the choices above base, keeping what must be undone.
func cut(stack []frame, base int) []frame {
	out := stack[:base]
	for _, f := range stack[base:] {
		if f.kind >= firstUndoes {
			out = append(out, f)
		}
	}
	return out
}

// run matches at i and returns where the match ends.
func (m *matcher[T]) run(i int) (int, bool) {
	prog, s := m.prog, m.s
	stack := m.stack[:0]
	start := i
	base := 0 // of the innermost assertion or atomic group
	pc := 0
	for {
		in := &prog[pc]
		switch in.op {
		case opChar:
			if i < len(s) && int(s[i]) == in.x {
				i++
				pc++
				continue
			}
		case opNotChar:
			if i < len(s) && int(s[i]) != in.x {
				i++
				pc++
				continue
			}
		case opAny:
			if i < len(s) && s[i] != '\n' {
				i++
				pc++
				continue
			}
		case opAnyAll:
			if i < len(s) {
				i++
				pc++
				continue
			}
		case opSet:
			if i < len(s) && has(in.set, s[i]) {
				i++
				pc++
				continue
			}
		case opString:
			str := in.str
			if len(s)-i >= len(str) {
				k := 0
				for k < len(str) && rune(s[i+k]) == str[k] {
					k++
				}
				if k == len(str) {
					i += k
					pc++
					continue
				}
			}
		case opMark:
			k := in.x
			if len(stack) > 0 {
				stack = append(stack, frame{fMark, int32(k), m.marks[k], m.lastIndex})
			}
			m.dirty = true
			m.marks[k] = i
			if k&1 == 1 {
				m.lastIndex = k/2 + 1
			}
			pc++
			continue
		case opJump:
			if in.x < pc {
				pc = in.x
				goto backward
			}
			pc = in.x
			continue
		case opSplit:
			if in.set != nil {
				if i == len(s) || !has(in.set, s[i]) {
					pc = in.y
					continue
				}
				if in.set2 != nil && !has(in.set2, s[i]) {
					pc = in.x
					continue
				}
			}
			stack = append(stack, frame{fChoice, int32(in.y), i, 0})
			pc = in.x
			continue
		case opDispatch:
			if i < len(s) {
				pc = int(in.table[min(uint32(s[i]), 256)])
				continue
			}
		case opRepeatOne:
			limit := len(s)
			if in.max < limit-i {
				limit = i + in.max
			}
			j := m.span(in, i, limit)
			least := i + in.min
			if j < least {
				break
			}
			if j == least || in.greedy || in.greedy8 && m.raw != nil || in.final && !m.full && !m.advance {
				i = j
				pc++
				continue
			}
			if in.next >= 0 {
				for j >= least && (j == len(s) || rune(s[j]) != in.next) {
					j--
				}
				if j < least {
					break
				}
			}
			if j > least {
				stack = append(stack, frame{fGreedy, int32(pc), least, j})
			}
			i = j
			pc++
			continue
		case opLazyOne:
			limit := len(s)
			if in.max < limit-i {
				limit = i + in.max
			}
			if in.min > 0 {
				if limit-i < in.min {
					break
				}
				least := i + in.min
				if m.span(in, i, least) < least {
					break
				}
				i = least
			}
			j, ok := m.lazyNext(in, i, limit)
			if !ok {
				break
			}
			if j < limit {
				stack = append(stack, frame{fLazy, int32(pc), j, limit})
			}
			i = j
			pc++
			continue
		case opRepInit:
			l := &m.loops[in.x]
			if len(stack) > 0 {
				stack = append(stack, frame{fLoop, int32(in.x), l.count, l.last})
			}
			l.count, l.last = -1, -1
			pc = in.y
			continue
		case opUntilMax:
			l := &m.loops[in.x]
			count := l.count + 1
			if count < in.min {
				if len(stack) > 0 {
					stack = append(stack, frame{fLoop, int32(in.x), l.count, l.last})
				}
				l.count = count
				pc = in.y
				goto backward
			}
			if (count < in.max || in.max == MaxRepeat) && i != l.last {
				stack = append(stack,
					frame{fLoop, int32(in.x), l.count, l.last},
					frame{fChoice, int32(pc + 1), i, 0})
				l.count, l.last = count, i
				pc = in.y
				goto backward
			}
			pc++
			continue
		case opUntilMin:
			l := &m.loops[in.x]
			count := l.count + 1
			if count < in.min {
				if len(stack) > 0 {
					stack = append(stack, frame{fLoop, int32(in.x), l.count, l.last})
				}
				l.count = count
				pc = in.y
				goto backward
			}
			stack = append(stack, frame{fLazyLoop, int32(pc), i, 0})
			pc++
			continue
		case opAssert, opAssertNot:
			if i < in.min { // too near to the beginning to look back
				if in.op == opAssertNot {
					pc = in.x + 1
					continue
				}
				break
			}
			kind := fAssertion
			if in.op == opAssertNot {
				kind = fNegative
			}
			stack = append(stack, frame{kind, int32(pc), i, base})
			base = len(stack)
			i -= in.min
			pc++
			continue
		case opAssertEnd:
			f := stack[base-1]
			stack = cut(stack, base-1)
			i, base = f.a, f.b
			pc++
			continue
		case opAssertNotEnd:
			// Undo what the body did, then fail.
			for len(stack) >= base {
				f := &stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				switch f.kind {
				case fMark:
					m.marks[f.pc], m.lastIndex = f.a, f.b
				case fLoop:
					m.loops[f.pc] = loopState{f.a, f.b}
				case fNegative:
					if len(stack) == base-1 {
						base = f.b
						goto fail
					}
				}
			}
		case opAtomic:
			stack = append(stack, frame{fAtomic, 0, 0, base})
			base = len(stack)
			pc++
			continue
		case opAtomicEnd:
			f := stack[base-1]
			stack = cut(stack, base-1)
			base = f.b
			pc++
			continue
		case opRef, opRefFold:
			if j := m.refMatches(in, i); j >= 0 {
				i = j
				pc++
				continue
			}
		case opCond:
			if m.marks[2*in.x] >= 0 && m.marks[2*in.x+1] >= m.marks[2*in.x] {
				pc++
			} else {
				pc = in.y
			}
			continue
		case opAt:
			if m.at(atCode(in.x), i, false) {
				pc++
				continue
			}
		case opAtASCII:
			if m.at(atCode(in.x), i, true) {
				pc++
				continue
			}
		case opSuccess:
			if m.full && i != len(s) || m.advance && i == start {
				break
			}
			m.stack = stack
			return i, true
		}

	fail:
		// Go back to the last choice.
		for {
			n := len(stack) - 1
			if n < 0 {
				m.stack = stack
				return 0, false
			}
			f := &stack[n]
			switch f.kind {
			case fMark:
				m.marks[f.pc], m.lastIndex = f.a, f.b
				stack = stack[:n]
				continue
			case fLoop:
				m.loops[f.pc] = loopState{f.a, f.b}
				stack = stack[:n]
				continue
			case fChoice:
				pc, i = int(f.pc), f.a
				stack = stack[:n]
			case fGreedy:
				in := &prog[f.pc]
				j := f.b - 1
				if in.next >= 0 {
					for j >= f.a && rune(s[j]) != in.next {
						j--
					}
				}
				if j <= f.a {
					stack = stack[:n]
					if j < f.a {
						continue
					}
				} else {
					f.b = j
				}
				pc, i = int(f.pc)+1, j
			case fLazy:
				in := &prog[f.pc]
				if !unitMatches(in, s[f.a]) {
					stack = stack[:n]
					continue
				}
				j, ok := m.lazyNext(in, f.a+1, f.b)
				if !ok {
					stack = stack[:n]
					continue
				}
				pc, i = int(f.pc)+1, j
				if j < f.b {
					f.a = j
				} else {
					stack = stack[:n]
				}
			case fLazyLoop:
				in := &prog[f.pc]
				i = f.a
				stack = stack[:n]
				l := &m.loops[in.x]
				if l.count+1 >= in.max && in.max != MaxRepeat || i == l.last {
					continue
				}
				if n > 0 {
					stack = append(stack, frame{fLoop, int32(in.x), l.count, l.last})
				}
				l.count, l.last = l.count+1, i
				pc = in.y
			case fAssertion, fAtomic:
				base = f.b
				stack = stack[:n]
				continue
			case fNegative:
				in := &prog[f.pc]
				i, base = f.a, f.b
				pc = in.x + 1
				stack = stack[:n]
			}
			break
		}

	backward:
		if m.steps--; m.steps <= 0 {
			m.stack = stack
			if len(stack) > m.maxStack {
				m.err = &Error{MemoryError, "", -1}
				return 0, false
			}
			if !m.pause() {
				return 0, false
			}
		}
	}
}
