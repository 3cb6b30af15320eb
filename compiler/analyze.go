package compiler

// This file decides what each name of each scope refers to.
//
// CPython passes sets of bound, free and global names down the tree; here a name is
// looked up through the parents instead, which needs no sets. Parents are analysed before
// their children, so a child may add pass-through free names to a finished parent.

import (
	"sort"

	"github.com/seed-8da18655/gopy/bytecode"
)

const futureAnnotations = bytecode.FlagFutureAnnotations

func (st *symtable) analyze(s *Scope, classEntry *Scope) {
	s.classEntry = classEntry
	for i := 0; i < len(s.Order); i++ { // Order does not grow here: only children add to it
		st.analyzeName(s, s.Order[i])
		if st.c.err != nil {
			return
		}
	}
	for _, child := range s.Children {
		var entry *Scope
		if child.canSeeClassScope {
			if s.Type == ClassBlock {
				entry = s
			} else {
				entry = classEntry
			}
		}
		st.analyze(child, entry)
		if st.c.err != nil {
			return
		}
	}
}

func (st *symtable) failAt(s *Scope, name, format string) {
	for _, d := range s.directives {
		if d.name == name {
			st.c.fail(d.loc, format, name)
			return
		}
	}
	st.c.fail(noLoc, format, name)
}

func (st *symtable) analyzeName(s *Scope, sym *Symbol) {
	f := sym.Flags
	switch {
	case f&DefGlobal != 0:
		if f&DefNonlocal != 0 {
			st.failAt(s, sym.Name, "name '%s' is nonlocal and global")
			return
		}
		sym.Scope = GlobalExplicit
		return
	case f&DefNonlocal != 0:
		if s.Type == ModuleBlock {
			st.c.fail(directiveLoc(s, sym.Name), "nonlocal declaration not allowed at module level")
			return
		}
		owner, kind := findOwner(s, sym.Name)
		if kind != Free {
			st.failAt(s, sym.Name, "no binding for nonlocal '%s' found")
			return
		}
		if o := owner.Symbols[sym.Name]; o != nil && o.Flags&DefTypeParam != 0 {
			st.failAt(s, sym.Name, "nonlocal binding not allowed for type parameter '%s'")
			return
		}
		st.bindFree(s, sym, owner)
		return
	case f&defBound != 0:
		if sym.Scope != Cell {
			sym.Scope = Local
		}
		return
	}
	if s.classEntry != nil {
		if o := s.classEntry.Symbols[sym.Name]; o != nil {
			if o.Flags&DefGlobal != 0 {
				sym.Scope = GlobalExplicit
				return
			}
			if o.Flags&defBound != 0 && o.Flags&DefNonlocal == 0 {
				sym.Scope = GlobalImplicit
				return
			}
		}
	}
	owner, kind := findOwner(s, sym.Name)
	if kind == Free {
		if s.Inlined && sym.Name == "__class__" && s.Parent.Type == ClassBlock && owner == s.Parent {
			sym.Scope = GlobalImplicit
			return
		}
		st.bindFree(s, sym, owner)
		return
	}
	sym.Scope = GlobalImplicit
}

func directiveLoc(s *Scope, name string) loc {
	for _, d := range s.directives {
		if d.name == name {
			return d.loc
		}
	}
	return noLoc
}

// findOwner looks for the enclosing scope that binds a name for the functions inside it.
func findOwner(s *Scope, name string) (*Scope, ScopeKind) {
	for p := s.Parent; p != nil; p = p.Parent {
		switch {
		case p.Type == ClassBlock:
			if name == "__class__" || name == "__classdict__" {
				return p, Free
			}
		case p.functionLike():
			o := p.Symbols[name]
			if o == nil {
				continue
			}
			if o.Flags&DefGlobal != 0 {
				return nil, GlobalImplicit
			}
			if o.Flags&DefNonlocal == 0 && o.Flags&defBound != 0 {
				return p, Free
			}
		}
	}
	return nil, GlobalImplicit
}

// bindFree makes sym of scope s refer to the variable of owner, through the scopes
// between them. The variable needs a cell unless only inlined comprehensions are between.
func (st *symtable) bindFree(s *Scope, sym *Symbol, owner *Scope) {
	sym.Scope = Free
	real := !s.Inlined
	shared := owner.Type != FunctionBlock || sym.Flags&DefNonlocal != 0 || real && s.Comprehension != generatorExpression
	if owner.Type != ClassBlock {
		sym.owner = owner.Symbols[sym.Name]
	}
	first := s
	for p := s.Parent; p != owner; p = p.Parent {
		first = p
		real = real || !p.Inlined
		shared = shared || !p.Inlined && p.Comprehension != generatorExpression
		o := p.Symbols[sym.Name]
		switch {
		case o == nil:
			o = &Symbol{Name: sym.Name, Scope: Free, reg: -1, owner: sym.owner}
			p.Symbols[sym.Name] = o
			p.Order = append(p.Order, o)
		case p.Type == ClassBlock && o.Flags&(defBound|DefGlobal) != 0:
			o.Flags |= DefFreeClass
		case p.canSeeClassScope && o.Scope != Free:
			// The scope itself finds the name in the class, the functions inside it do not.
			o.Flags |= DefFreeClass
		}
	}
	if owner.Type == ClassBlock {
		if sym.Name == "__class__" {
			owner.needsClassClosure = true
		} else {
			owner.needsClassDict = true
		}
		return
	}
	if real {
		o := owner.Symbols[sym.Name]
		o.Scope = Cell
		o.shared = o.shared || shared || o.Flags&DefParam == 0 && first.madeIn <= o.stmt
	}
}

// freeNames returns the sorted names that a scope takes from enclosing functions.
func (s *Scope) freeNames() []string {
	var names []string
	for _, sym := range s.Order {
		if sym.Scope == Free || sym.Flags&DefFreeClass != 0 {
			names = append(names, sym.Name)
		}
	}
	sort.Strings(names)
	return names
}
