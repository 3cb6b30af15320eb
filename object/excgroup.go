package object

import "strconv"

// This file defines BaseExceptionGroup and ExceptionGroup, and what except* needs of them.

func completeGroup(def *TypeDef) {
	def.Slots.New = groupNew
	def.Slots.Init = exceptionInit
	def.Slots.Str = groupStr
	def.Methods = []FuncDef{
		Func2("derive($self, object, /)", groupDerive, ""),
		Func2("split($self, object, /)", func(t *Thread, e *BaseException, cond Value) (Value, error) {
			m, err := groupMatcher(t, cond)
			if err != nil {
				return Value{}, err
			}
			match, rest, err := splitGroup(t, Of(e), m, true)
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, orNone(match), orNone(rest))), nil
		}, ""),
		Func2("subgroup($self, object, /)", func(t *Thread, e *BaseException, cond Value) (Value, error) {
			m, err := groupMatcher(t, cond)
			if err != nil {
				return Value{}, err
			}
			match, _, err := splitGroup(t, Of(e), m, false)
			return orNone(match), err
		}, ""),
	}
	def.Class = []FuncDef{Func2("__class_getitem__($type, object, /)", func(t *Thread, typ, x Value) (Value, error) {
		return NewGenericAlias(t, typ, x)
	}, "See PEP 585")}
}

func orNone(v Value) Value {
	if v.P == nil {
		return None
	}
	return v
}

// GroupExceptions returns the exceptions of a group.
func GroupExceptions(e *BaseException) []Value {
	if v := e.field(groupExceptions); v.P != nil {
		return (*Tuple)(v.P).Items
	}
	return nil
}

func groupNew(t *Thread, typ *Type, a Args) (Value, error) {
	pos := a.Positional()
	if len(pos) != 2 {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(pos))
	}
	if !pos[0].IsA(StrType) {
		return Value{}, TypeErrorf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", ArgTypeName(pos[0]))
	}
	if !IsSequence(pos[1]) {
		return Value{}, TypeErrorf("second argument (exceptions) must be a sequence")
	}
	excs, err := ListOf(t, pos[1])
	if err != nil {
		return Value{}, err
	}
	if len(excs) == 0 {
		return Value{}, ValueErrorf("second argument (exceptions) must be a non-empty sequence")
	}
	nestedBase := false
	for i, x := range excs {
		if !x.Type().Has(FlagException) {
			return Value{}, ValueErrorf("Item %d of second argument (exceptions) is not an exception", i)
		}
		nestedBase = nestedBase || !x.IsA(Exception)
	}
	switch {
	case typ == ExceptionGroup:
		if nestedBase {
			return Value{}, TypeErrorf("Cannot nest BaseExceptions in an ExceptionGroup")
		}
	case typ == BaseExceptionGroup:
		if !nestedBase {
			typ = ExceptionGroup
		}
	case nestedBase && typ.IsSubtype(Exception):
		return Value{}, TypeErrorf("Cannot nest BaseExceptions in '%s'", typ.Name)
	}
	return Of(&BaseException{Shape: typ.Root, Args: NewTuple(t, pos), Fields: []Value{pos[0], Of(TakeTuple(t, excs))}}), nil
}

func groupStr(t *Thread, v Value) (Value, error) {
	e := (*BaseException)(v.P)
	n := len(GroupExceptions(e))
	s := " sub-exceptions)"
	if n == 1 {
		s = " sub-exception)"
	}
	m, err := ToStr(t, e.fieldOrNone(groupMessage))
	if err != nil {
		return Value{}, err
	}
	return concatStrs(t, m, MakeStr(" ("+strconv.Itoa(n)+s))
}

func groupDerive(t *Thread, e *BaseException, excs Value) (Value, error) {
	return CallType(t, BaseExceptionGroup, PosArgs(e.fieldOrNone(groupMessage), excs))
}

// matcher is a condition for splitting a group.
type matcher func(t *Thread, exc Value) (bool, error)

func isExceptionClass(v Value) bool {
	return v.Type().Has(FlagIsType) && (*Type)(v.P).Has(FlagException)
}

func groupMatcher(t *Thread, cond Value) (matcher, error) {
	switch {
	case isExceptionClass(cond):
		return func(t *Thread, exc Value) (bool, error) { return exc.IsA((*Type)(cond.P)), nil }, nil
	case cond.IsA(TupleType):
		items := (*Tuple)(cond.P).Items
		for _, x := range items {
			if !isExceptionClass(x) {
				return nil, errGroupMatcher()
			}
		}
		return func(t *Thread, exc Value) (bool, error) {
			for _, x := range items {
				if exc.IsA((*Type)(x.P)) {
					return true, nil
				}
			}
			return false, nil
		}, nil
	case IsCallable(cond) && !cond.Type().Has(FlagIsType):
		return func(t *Thread, exc Value) (bool, error) {
			r, err := Call(t, cond, exc)
			if err != nil {
				return false, err
			}
			return Truth(t, r)
		}, nil
	}
	return nil, errGroupMatcher()
}

func errGroupMatcher() error {
	return TypeErrorf("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

// splitGroup divides an exception into the part that matches and the rest; either is nil if
// it is empty.
func splitGroup(t *Thread, exc Value, m matcher, wantRest bool) (match, rest Value, err error) {
	ok, err := m(t, exc)
	if err != nil {
		return Value{}, Value{}, err
	}
	if ok {
		return exc, Value{}, nil
	}
	if !exc.IsA(BaseExceptionGroup) {
		return Value{}, exc, nil
	}
	if err := t.EnterNative(" in exceptiongroup_split_recursive"); err != nil {
		return Value{}, Value{}, err
	}
	defer t.LeaveNative()
	var in, out []Value
	for _, x := range GroupExceptions((*BaseException)(exc.P)) {
		a, b, err := splitGroup(t, x, m, wantRest)
		if err != nil {
			return Value{}, Value{}, err
		}
		if a.P != nil {
			in = append(in, a)
		}
		if b.P != nil {
			out = append(out, b)
		}
	}
	if match, err = groupSubset(t, (*BaseException)(exc.P), in); err != nil {
		return Value{}, Value{}, err
	}
	if wantRest {
		rest, err = groupSubset(t, (*BaseException)(exc.P), out)
	}
	return match, rest, err
}

// groupSubset makes a group of some of e's exceptions with e's traceback, chain and notes.
func groupSubset(t *Thread, e *BaseException, excs []Value) (Value, error) {
	if len(excs) == 0 {
		return Value{}, nil
	}
	r, err := CallMethod(t, Of(e), "derive", Of(NewList(t, excs)))
	if err != nil {
		return Value{}, err
	}
	if !r.IsA(BaseExceptionGroup) {
		return Value{}, TypeErrorf("derive must return an instance of BaseExceptionGroup")
	}
	n := (*BaseException)(r.P)
	n.Traceback = e.Traceback
	n.Context = e.Context
	n.Cause = e.Cause
	n.Suppress = n.Suppress || e.Cause.P != nil || e.Suppress
	name := Intern("__notes__")
	notes, err := LookupAttr(t, Of(e), name)
	if err != nil {
		return Value{}, err
	}
	if notes.P != nil && IsSequence(notes) {
		items, err := ListOf(t, notes)
		if err != nil {
			return Value{}, err
		}
		if err := SetAttr(t, r, name, Of(NewList(t, items))); err != nil {
			return Value{}, err
		}
	}
	return r, nil
}

// SplitForExceptStar divides the exception of a try statement by the type of an except*
// clause. match is nil if nothing matches; a naked exception that matches is wrapped in a
// group. matchType was checked with CheckExceptStar.
func SplitForExceptStar(t *Thread, exc *BaseException, matchType Value) (match, rest Value, err error) {
	v := Of(exc)
	matches := func(t *Thread, x Value) (bool, error) {
		if matchType.IsA(TupleType) {
			for _, c := range (*Tuple)(matchType.P).Items {
				if isExceptionClass(c) && x.IsA((*Type)(c.P)) {
					return true, nil
				}
			}
			return false, nil
		}
		return isExceptionClass(matchType) && x.IsA((*Type)(matchType.P)), nil
	}
	if ok, _ := matches(t, v); ok {
		if v.IsA(BaseExceptionGroup) {
			return v, Value{}, nil
		}
		g, err := CallType(t, BaseExceptionGroup, PosArgs(Of(emptyStr), Of(MakeTuple(t, v))))
		if err != nil {
			return Value{}, Value{}, err
		}
		(*BaseException)(g.P).Traceback = exc.Traceback
		return g, Value{}, nil
	}
	if !v.IsA(BaseExceptionGroup) {
		return Value{}, v, nil
	}
	// The method, since a subclass may override it.
	pair, err := CallMethod(t, v, "split", matchType)
	if err != nil {
		return Value{}, Value{}, err
	}
	if !pair.IsA(TupleType) {
		return Value{}, Value{}, TypeErrorf("%s.split must return a tuple, not %s", v.Type().Name, pair.Type().Name)
	}
	items := (*Tuple)(pair.P).Items
	if len(items) < 2 {
		return Value{}, Value{}, TypeErrorf("%s.split must return a 2-tuple, got tuple of size %d", v.Type().Name, len(items))
	}
	if !items[0].IsNone() {
		match = items[0]
	}
	if !items[1].IsNone() {
		rest = items[1]
	}
	return match, rest, nil
}

// CheckExceptStar checks the type of an except* clause.
func CheckExceptStar(t *Thread, matchType Value) error {
	check := func(c Value) error {
		if !isExceptionClass(c) {
			return TypeErrorf("catching classes that do not inherit from BaseException is not allowed")
		}
		if (*Type)(c.P).IsSubtype(BaseExceptionGroup) {
			return TypeErrorf("catching ExceptionGroup with except* is not allowed. Use except instead.")
		}
		return nil
	}
	if !matchType.IsA(TupleType) {
		return check(matchType)
	}
	for _, c := range (*Tuple)(matchType.P).Items {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

// PrepReraiseStar computes what a try-except* statement raises at its end: excs are the
// exceptions that its clauses raised or did not handle, orig is what the body raised. The
// result is None if all was handled.
func PrepReraiseStar(t *Thread, orig Value, excs []Value) (Value, error) {
	if !orig.IsA(BaseExceptionGroup) {
		// A naked exception was either caught, or reraised as it is.
		for _, x := range excs {
			if !x.IsNone() {
				return x, nil
			}
		}
		return None, nil
	}
	var raised, reraised []Value
	o := (*BaseException)(orig.P)
	for _, x := range excs {
		if x.IsNone() {
			continue
		}
		if sameMetadata(t, (*BaseException)(x.P), o) {
			reraised = append(reraised, x)
		} else {
			raised = append(raised, x)
		}
	}
	proj, err := groupProjection(t, orig, reraised)
	if err != nil {
		return Value{}, err
	}
	if len(raised) == 0 {
		return orNone(proj), nil
	}
	if proj.P != nil {
		raised = append(raised, proj)
	}
	if len(raised) == 1 {
		return raised[0], nil
	}
	return CallType(t, BaseExceptionGroup, PosArgs(Of(emptyStr), Of(NewList(t, raised))))
}

func sameMetadata(t *Thread, a, b *BaseException) bool {
	if !Of(a).IsA(BaseExceptionGroup) {
		return false
	}
	return a.Traceback == b.Traceback && a.Cause == b.Cause && a.Context == b.Context
}

// groupProjection returns the part of orig whose leaves are in the groups of keep.
func groupProjection(t *Thread, orig Value, keep []Value) (Value, error) {
	leaves := map[Value]bool{}
	var collect func(v Value) error
	collect = func(v Value) error {
		if !v.IsA(BaseExceptionGroup) {
			leaves[v] = true
			return nil
		}
		if err := t.EnterNative(" in collect_exception_group_leaf_ids"); err != nil {
			return err
		}
		defer t.LeaveNative()
		for _, x := range GroupExceptions((*BaseException)(v.P)) {
			if err := collect(x); err != nil {
				return err
			}
		}
		return nil
	}
	for _, k := range keep {
		if err := collect(k); err != nil {
			return Value{}, err
		}
	}
	m, _, err := splitGroup(t, orig, func(t *Thread, x Value) (bool, error) { return leaves[x], nil }, false)
	return m, err
}

// IsSequence reports whether v can be subscripted with ints (PySequence_Check).
func IsSequence(v Value) bool {
	typ := v.Type()
	return typ.Flags&(FlagList|FlagTuple) != 0 || !typ.Has(FlagDict) && typ.Slots.GetItem != nil && isSequence(typ)
}
