package compiler

// This file compiles match statements.

import (
	"github.com/seed-8da18655/gopy/ast"
	"github.com/seed-8da18655/gopy/bytecode"
)

// capture is a name bound by a pattern: its value waits in a register until the whole
// pattern has matched.
type capture struct {
	name string
	reg  int32
	loc  loc
}

// patternContext is the state while one pattern is compiled.
type patternContext struct {
	captures      []capture
	fail          label
	allowIrrefute bool
}

func (u *unit) match(s *ast.Match) {
	end := u.newLabel()
	subject := u.temp()
	u.exprTo(s.Subject, subject)
	last := len(s.Cases) - 1
	for i, k := range s.Cases {
		mark := u.top
		next := u.newLabel()
		p := &patternContext{fail: next, allowIrrefute: k.Guard != nil || i == last}
		u.pattern(k.Pattern, subject, p)
		for _, cp := range p.captures {
			u.storeName(u.c.loc(k.Pattern), cp.name, cp.reg)
		}
		if k.Guard != nil {
			u.jumpIf(k.Guard, next, false)
		}
		u.top = mark
		if isWildcard(k.Pattern) {
			u.emit(u.c.loc(k.Pattern), bytecode.NOP, 0, 0, 0)
		}
		u.body(k.Body)
		u.jump(noLoc, end)
		u.place(next)
		u.top = mark
	}
	u.place(end)
}

func isWildcard(p ast.Pattern) bool {
	m, ok := p.(*ast.MatchAs)
	return ok && m.Name == ""
}

// pattern matches register r; the temporaries it allocates for captures stay allocated.
func (u *unit) pattern(p ast.Pattern, r int32, pc *patternContext) {
	if !u.c.enter() {
		u.c.leave()
		return
	}
	defer u.c.leave()
	l := u.c.loc(p)
	switch p := p.(type) {
	case *ast.MatchValue:
		switch p.Value.(type) {
		case *ast.Attribute:
		default:
			if _, ok := u.constOf(p.Value); !ok {
				u.c.fail(l, "patterns may only match literals and attribute lookups")
				return
			}
		}
		mark := u.top
		u.jumpCompareOne(l, ast.Eq, r, p.Value, pc.fail, false)
		u.top = mark
	case *ast.MatchSingleton:
		switch p.Value {
		case ast.ConstNone:
			u.branch(l, bytecode.JUMP_IF_NOT_NONE, r, 0, pc.fail)
		default:
			mark := u.top
			t := u.temp()
			u.loadConst(l, p.Value == ast.ConstTrue, t)
			u.branch(l, bytecode.JUMP_IF_IS_NOT, r, t, pc.fail)
			u.top = mark
		}
	case *ast.MatchSequence:
		u.sequencePattern(l, p, r, pc)
	case *ast.MatchMapping:
		u.mappingPattern(l, p, r, pc)
	case *ast.MatchClass:
		u.classPattern(l, p, r, pc)
	case *ast.MatchStar:
		u.captureName(l, p.Name, r, pc)
	case *ast.MatchAs:
		if p.Pattern == nil {
			if !pc.allowIrrefute {
				if p.Name != "" {
					u.c.fail(l, "name capture '%s' makes remaining patterns unreachable", p.Name)
				} else {
					u.c.fail(l, "wildcard makes remaining patterns unreachable")
				}
				return
			}
			u.captureName(l, p.Name, r, pc)
			return
		}
		u.pattern(p.Pattern, r, pc)
		u.captureName(l, p.Name, r, pc)
	case *ast.MatchOr:
		u.orPattern(l, p, r, pc)
	}
}

// subpattern is pattern inside another: there a capture does not hide later cases.
func (u *unit) subpattern(p ast.Pattern, r int32, pc *patternContext) {
	old := pc.allowIrrefute
	pc.allowIrrefute = true
	u.pattern(p, r, pc)
	pc.allowIrrefute = old
}

func (u *unit) captureName(l loc, name string, r int32, pc *patternContext) {
	if name == "" {
		return
	}
	for _, c := range pc.captures {
		if c.name == name {
			u.c.fail(l, "multiple assignments to name '%s' in pattern", name)
			return
		}
	}
	pc.captures = append(pc.captures, capture{name, r, l})
}

func (u *unit) sequencePattern(l loc, p *ast.MatchSequence, r int32, pc *patternContext) {
	n := len(p.Patterns)
	star := -1
	onlyWild, starWild := true, false
	for i, q := range p.Patterns {
		if s, ok := q.(*ast.MatchStar); ok {
			if star >= 0 {
				u.c.fail(l, "multiple starred names in sequence pattern")
				return
			}
			star = i
			starWild = s.Name == ""
			onlyWild = onlyWild && starWild
			continue
		}
		onlyWild = onlyWild && isWildcard(q)
	}
	t := u.temp()
	u.emit(l, bytecode.MATCH_SEQUENCE, t, r, 0)
	u.branch(l, bytecode.JUMP_IF_FALSE, t, 0, pc.fail)
	if star < 0 || n > 1 {
		u.emit(l, bytecode.GET_LEN, t, r, 0)
		op := bytecode.JUMP_IF_NOT_EQ_RI
		want := n
		if star >= 0 {
			op = bytecode.JUMP_IF_NOT_GE_RI
			want = n - 1
		}
		if want > 32767 {
			u.c.fail(l, "too many sub-patterns in sequence pattern")
			return
		}
		u.branch(l, op, t, int32(want), pc.fail)
	}
	switch {
	case onlyWild:
	case starWild:
		// Only some items are looked at: index them.
		for i, q := range p.Patterns {
			if i == star || isWildcard(q) {
				continue
			}
			item := u.temp()
			if i < star {
				u.emit(l, bytecode.BINARY_SUBSCR_I, item, r, int32(i))
			} else {
				u.emit(l, bytecode.GET_LEN, item, r, 0)
				u.emit(l, bytecode.SUB_RI, item, item, int32(n-i))
				u.emit(l, bytecode.BINARY_SUBSCR, item, r, item)
			}
			u.subpattern(q, item, pc)
		}
	default:
		base := u.temps(n)
		if star >= 0 {
			if star >= 256 || n-star-1 >= 256 {
				u.c.fail(l, "too many expressions in star-unpacking sequence pattern")
				return
			}
			u.emit(l, bytecode.UNPACK_EX, base, r, int32(star|(n-star-1)<<8))
		} else {
			u.emit(l, bytecode.UNPACK_SEQUENCE, base, r, int32(n))
		}
		for i, q := range p.Patterns {
			u.subpattern(q, base+int32(i), pc)
		}
	}
}

func (u *unit) mappingPattern(l loc, p *ast.MatchMapping, r int32, pc *patternContext) {
	n := len(p.Keys)
	if n != len(p.Patterns) {
		u.c.fail(l, "keys (%d) / patterns (%d) length mismatch in mapping pattern", n, len(p.Patterns))
		return
	}
	t := u.temp()
	u.emit(l, bytecode.MATCH_MAPPING, t, r, 0)
	u.branch(l, bytecode.JUMP_IF_FALSE, t, 0, pc.fail)
	if n == 0 && p.Rest == "" {
		return
	}
	if n > 0 {
		u.emit(l, bytecode.GET_LEN, t, r, 0)
		if n > 32767 {
			u.c.fail(l, "too many sub-patterns in mapping pattern")
			return
		}
		u.branch(l, bytecode.JUMP_IF_NOT_GE_RI, t, int32(n), pc.fail)
	}
	seen := map[string]bool{}
	keys := u.temp()
	mark := u.top
	constant := make(bytecode.Tuple, 0, n)
	for _, k := range p.Keys {
		if v, ok := u.constOf(k); ok {
			ck, _ := appendConstKey(nil, hashKey(v))
			if seen[string(ck)] {
				u.c.fail(l, "mapping pattern checks duplicate key (%s)", constRepr(v))
				return
			}
			seen[string(ck)] = true
			constant = append(constant, cloneConst(v))
		} else if _, ok := k.(*ast.Attribute); !ok {
			u.c.fail(l, "mapping pattern keys may only match literals and attribute lookups")
			return
		}
	}
	if len(constant) == n {
		u.loadConst(l, constant, keys)
	} else {
		base := u.temps(n)
		for i, k := range p.Keys {
			u.exprTo(k, base+int32(i))
		}
		u.emit(l, bytecode.BUILD_TUPLE, keys, base, int32(n))
	}
	u.top = mark
	values := u.temp()
	u.emit(l, bytecode.MATCH_KEYS, values, r, keys)
	u.branch(l, bytecode.JUMP_IF_NONE, values, 0, pc.fail)
	items := u.temps(n)
	u.emit(l, bytecode.UNPACK_SEQUENCE, items, values, int32(n))
	for i, q := range p.Patterns {
		u.subpattern(q, items+int32(i), pc)
	}
	if p.Rest != "" {
		rest := u.temp()
		m := u.top
		ks := u.temps(n)
		u.emit(l, bytecode.BUILD_MAP, rest, rest, 0)
		u.emit(l, bytecode.DICT_UPDATE, rest, r, 0)
		u.emit(l, bytecode.UNPACK_SEQUENCE, ks, keys, int32(n))
		for i := range n {
			u.emit(l, bytecode.DELETE_SUBSCR, rest, ks+int32(i), 0)
		}
		u.top = m
		u.captureName(l, p.Rest, rest, pc)
	}
}

// hashKey returns the constant that stands for all constants equal to v as dict keys.
func hashKey(v any) any {
	switch v := v.(type) {
	case bool:
		if v {
			return int64(1)
		}
		return int64(0)
	case float64:
		if v == float64(int64(v)) {
			return int64(v)
		}
	case complex128:
		if imag(v) == 0 {
			return hashKey(real(v))
		}
	}
	return v
}

func (u *unit) classPattern(l loc, p *ast.MatchClass, r int32, pc *patternContext) {
	n, kw := len(p.Patterns), len(p.KwdAttrs)
	if n+kw > 32767 {
		u.c.fail(l, "too many sub-patterns in class pattern %s", "")
		return
	}
	for i, a := range p.KwdAttrs {
		if a == "__debug__" {
			u.c.fail(u.c.loc(p.KwdPattern[i]), "cannot assign to __debug__")
			return
		}
		for j, b := range p.KwdAttrs[i+1:] {
			if a == b {
				u.c.fail(u.c.loc(p.KwdPattern[i+1+j]), "attribute name repeated in class pattern: %s", a)
				return
			}
		}
	}
	mark := u.top
	args := u.temps(3)
	u.emit(l, bytecode.MOVE, args, r, 0)
	u.exprTo(p.Cls, args+1)
	names := make(bytecode.Tuple, kw)
	for i, a := range p.KwdAttrs {
		names[i] = u.c.intern(a)
	}
	u.loadConst(l, names, args+2)
	u.emit(l, bytecode.MATCH_CLASS, args, args, int32(n))
	u.branch(l, bytecode.JUMP_IF_NONE, args, 0, pc.fail)
	u.top = mark + 1
	if n+kw == 0 {
		return
	}
	items := u.temps(n + kw)
	u.emit(l, bytecode.UNPACK_SEQUENCE, items, args, int32(n+kw))
	for i, q := range p.Patterns {
		u.subpattern(q, items+int32(i), pc)
	}
	for i, q := range p.KwdPattern {
		u.subpattern(q, items+int32(n+i), pc)
	}
}

func (u *unit) orPattern(l loc, p *ast.MatchOr, r int32, pc *patternContext) {
	matched := u.newLabel()
	var first []capture
	outer := pc.captures
	last := len(p.Patterns) - 1
	for i, q := range p.Patterns {
		next := u.newLabel()
		sub := &patternContext{fail: next, allowIrrefute: pc.allowIrrefute && i == last}
		u.pattern(q, r, sub)
		if u.c.err != nil {
			return
		}
		if i == 0 {
			// The values go to registers that all alternatives share.
			first = sub.captures
			base := u.temps(len(first))
			for j := range first {
				u.emit(l, bytecode.MOVE, base+int32(j), first[j].reg, 0)
				first[j].reg = base + int32(j)
			}
		} else {
			if len(sub.captures) != len(first) {
				u.c.fail(l, "alternative patterns bind different names")
				return
			}
			for _, c := range sub.captures {
				found := false
				for _, f := range first {
					if f.name == c.name {
						u.emit(l, bytecode.MOVE, f.reg, c.reg, 0)
						found = true
					}
				}
				if !found {
					u.c.fail(l, "alternative patterns bind different names")
					return
				}
			}
		}
		u.jump(l, matched)
		u.place(next)
	}
	u.jump(l, pc.fail)
	u.place(matched)
	pc.captures = outer
	for _, f := range first {
		u.captureName(l, f.name, f.reg, pc)
	}
}
