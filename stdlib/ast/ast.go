// Package ast implements the Python module _ast: the classes of syntax tree nodes, and the
// conversion of trees of package ast to nodes and back. The classes are ordinary heap types
// of each interpreter, made from the grammar when they are first needed.
package ast

import (
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _ast.
//
// https://docs.python.org/3.13/library/ast.html
var Module = object.ModuleDef{
	Name: "_ast",
	Init: func(t *thread, m *object.Module) error {
		s, err := Load(t)
		if err != nil {
			return err
		}
		m.Set(t, "AST", object.Of(s.base))
		for i := range s.sums {
			m.Set(t, s.sums[i].Name, object.Of(s.sums[i]))
		}
		for i := range s.classes {
			m.Set(t, s.classes[i].typ.Name, object.Of(s.classes[i].typ))
		}
		for name, n := range map[string]int64{"PyCF_ALLOW_TOP_LEVEL_AWAIT": 0x2000, "PyCF_ONLY_AST": 0x400, "PyCF_OPTIMIZED_AST": 0x8400, "PyCF_TYPE_COMMENTS": 0x1000} {
			m.Set(t, name, object.Int(n))
		}
		return nil
	},
}

// State holds the node classes of one interpreter.
type State struct {
	base    *object.Type
	sums    []*object.Type
	classes [numKinds]class
	// single are the instances of the classes without fields.
	single [numKinds]value
	kinds  map[*object.Type]kind
	names  names
}

// class is one node class.
type class struct {
	typ    *object.Type
	fields []field
	attrs  bool
	shape  *object.Shape // of a node with all fields and positions
}

type field struct {
	name *object.Str
	typ  string
	mark byte // ' ', '?' or '*'
}

type names struct {
	fields, attributes, fieldTypes   *object.Str
	line, col, endLine, endCol, dict *object.Str
}

type stateKey struct{}

// Loaded returns the state of the interpreter, nil if no tree was ever made in it.
func Loaded(t *thread) *State {
	s, _ := t.Interp.Data[stateKey{}].(*State)
	return s
}

// Load returns the state of the interpreter, making the classes if needed.
func Load(t *thread) (*State, error) {
	if s := Loaded(t); s != nil {
		return s, nil
	}
	s := &State{kinds: make(map[*object.Type]kind, numKinds)}
	in := object.Intern
	s.names = names{fields: in("_fields"), attributes: in("_attributes"), fieldTypes: in("_field_types"), line: in("lineno"), col: in("col_offset"), endLine: in("end_lineno"), endCol: in("end_col_offset"), dict: in("__dict__")}
	if err := s.make(t); err != nil {
		return nil, err
	}
	t.Interp.Data[stateKey{}] = s
	return s, nil
}

// IsNode reports whether v is a node.
func IsNode(t *thread, v value) bool {
	s := Loaded(t)
	return s != nil && v.IsA(s.base)
}

func (s *State) newClass(t *thread, name, doc string, base *object.Type, attrs ...any) (*object.Type, error) {
	d := object.NewDict(t)
	set := func(k string, v value) { d.SetStr(object.Intern(k), v) }
	for i := 0; i < len(attrs); i += 2 {
		set(attrs[i].(string), attrs[i+1].(value))
	}
	set("__module__", object.NewStr("ast"))
	if doc != "" {
		set("__doc__", object.NewStr(doc))
	} else {
		set("__doc__", object.None)
	}
	v, err := object.Call(t, object.Of(object.TypeType), object.NewStr(name), object.Of(object.MakeTuple(t, object.Of(base))), object.Of(d))
	if err != nil {
		return nil, err
	}
	return (*object.Type)(v.P), nil
}

// make makes all classes from the grammar.
func (s *State) make(t *thread) error {
	empty := object.Of(object.MakeTuple(t))
	var err error
	if s.base, err = s.newClass(t, "AST", "", object.ObjectType, "_fields", empty, "__match_args__", empty, "_attributes", empty); err != nil {
		return err
	}
	for i := range baseMethods {
		m := &baseMethods[i]
		if err := object.SetAttr(t, object.Of(s.base), object.Intern(m.Name()), object.NewMethodDescr(s.base, m)); err != nil {
			return err
		}
	}
	if err := object.SetAttr(t, object.Of(s.base), object.Intern("__new__"), object.Of(object.BindNative(&newDef, value{}, object.NewStr("ast")))); err != nil {
		return err
	}
	types := map[string]value{"identifier": object.Of(object.StrType), "string": object.Of(object.StrType), "int": object.Of(object.IntType), "constant": object.Of(object.ObjectType)}
	positions := object.Of(object.MakeTuple(t, object.Of(s.names.line), object.Of(s.names.col), object.Of(s.names.endLine), object.Of(s.names.endCol)))
	type pending struct {
		c      *class
		fields []field
	}
	var later []pending
	k := kind(0)
	for _, g := range grammar {
		name, ctors := g.name, strings.Split(g.ctors, " | ")
		pos := empty
		if g.attrs != 0 {
			pos = positions
		}
		// With optional ends, these are None by default.
		common := []any{"_attributes", pos}
		if g.attrs == optionalEnd {
			common = append(common, "end_lineno", object.None, "end_col_offset", object.None)
		}
		base, product := s.base, name == ""
		if !product {
			sep := " | "
			if strings.Contains(g.ctors, "(") {
				sep = "\n" + strings.Repeat(" ", len(name)+1) + "| "
			}
			doc := name + " = " + strings.Join(ctors, sep)
			base, err = s.newClass(t, name, doc, s.base, append([]any{"_fields", empty, "__match_args__", empty}, common...)...)
			if err != nil {
				return err
			}
			s.sums = append(s.sums, base)
			types[name] = object.Of(base)
		}
		for _, ctor := range ctors {
			cname, rest, _ := strings.Cut(ctor, "(")
			fields := parseFields(strings.TrimSuffix(rest, ")"))
			nameList := make([]value, len(fields))
			attrs := []any(nil)
			if product {
				attrs = append(attrs, common...)
			}
			for i, f := range fields {
				nameList[i] = object.Of(f.name)
				if f.mark == '?' {
					attrs = append(attrs, f.name.String(), object.None)
				}
			}
			tuple := object.Of(object.NewTuple(t, nameList))
			typ, err := s.newClass(t, cname, ctor, base, append([]any{"_fields", tuple, "__match_args__", tuple}, attrs...)...)
			if err != nil {
				return err
			}
			c := &s.classes[k]
			c.typ, c.fields, c.attrs = typ, fields, g.attrs != 0
			keys := make([]*object.Str, 0, len(fields)+4)
			for _, f := range fields {
				keys = append(keys, f.name)
			}
			if c.attrs {
				keys = append(keys, s.names.line, s.names.col, s.names.endLine, s.names.endCol)
			}
			typ.Root.Cap = uint16(min(len(keys), object.MaxInline))
			c.shape = typ.Root.WithKeys(t, keys)
			s.kinds[typ] = k
			if product {
				types[cname] = object.Of(typ)
			}
			later = append(later, pending{c, fields})
			if len(fields) == 0 && !c.attrs {
				s.single[k] = object.NewInstance(typ)
			}
			k++
		}
	}
	for _, p := range later {
		d := object.NewDict(t)
		for _, f := range p.fields {
			ft := types[f.typ]
			switch f.mark {
			case '*':
				ft, err = object.NewGenericAlias(t, object.Of(object.ListType), ft)
			case '?':
				ft, err = object.Binary(t, object.OpOr, ft, object.None)
			}
			if err != nil {
				return err
			}
			d.SetStr(f.name, ft)
		}
		for _, n := range [...]string{"_field_types", "__annotations__"} {
			if err := object.SetAttr(t, object.Of(p.c.typ), object.Intern(n), object.Of(d)); err != nil {
				return err
			}
		}
	}
	return nil
}

// parseFields reads "expr left, operator op, expr? right".
func parseFields(s string) []field {
	if s == "" {
		return nil
	}
	var out []field
	for _, f := range strings.Split(s, ", ") {
		typ, name, _ := strings.Cut(f, " ")
		mark := byte(' ')
		if n := len(typ) - 1; typ[n] == '?' || typ[n] == '*' {
			mark = typ[n]
			typ = typ[:n]
		}
		out = append(out, field{object.Intern(name), typ, mark})
	}
	return out
}

var baseMethods = [...]object.FuncDef{
	object.FuncArgs("__init__($self, /, *args, **kwargs)", nodeInit, "Initialize self.  See help(type(self)) for accurate signature."),
	object.Func1("__reduce__($self, /)", nodeReduce, ""),
}

// newDef is AST.__new__, which leaves the arguments to __init__.
var newDef = object.FuncArgs("__new__($type, *args, **kwargs)", func(t *thread, a object.Args) (value, error) {
	s := Loaded(t)
	if len(a.Positional()) == 0 {
		return value{}, object.TypeErrorf("AST.__new__(): not enough arguments")
	}
	cls := a.V[0]
	if !cls.Type().Has(object.FlagIsType) {
		return value{}, object.TypeErrorf("AST.__new__(X): X is not a type object (%s)", cls.Type().Name)
	}
	typ := (*object.Type)(cls.P)
	if !typ.IsSubtype(s.base) {
		return value{}, object.TypeErrorf("AST.__new__(%s): %s is not a subtype of AST", typ.Name, typ.Name)
	}
	if typ.Alloc != nil {
		return typ.Alloc(t, typ), nil
	}
	return object.NewInstance(typ), nil
}, "Create and return a new object.  See help(type) for accurate signature.")

// typeName is how messages name a class.
func (s *State) typeName(typ *object.Type) string {
	if typ == s.base {
		return "ast.AST"
	}
	return typ.Name
}

// nodeInit is AST.__init__: positional arguments and keywords are fields, and what is missing
// gets the default of its kind.
func nodeInit(t *thread, a object.Args) (value, error) {
	s := Loaded(t)
	self := a.V[0]
	pos := a.Positional()[1:]
	typ := self.Type()
	cls := object.Of(typ)
	fieldsV, err := object.LookupAttr(t, cls, s.names.fields)
	if err != nil {
		return value{}, err
	}
	var fields []value
	if fieldsV.P != nil {
		if _, err := object.Len(t, fieldsV); err != nil {
			return value{}, err
		}
		if fields, err = object.ListOf(t, fieldsV); err != nil {
			return value{}, err
		}
	}
	if len(pos) > len(fields) {
		plural := "s"
		if len(fields) == 1 {
			plural = ""
		}
		name := typ.Name
		return value{}, object.TypeErrorf("%s constructor takes at most %d positional argument%s", name, len(fields), plural)
	}
	var given [16]bool
	done := given[:0]
	for range fields {
		done = append(done, false)
	}
	for i, v := range pos {
		if !fields[i].IsA(object.StrType) {
			return value{}, object.TypeErrorf("attribute name must be string, not '%s'", fields[i].Type().Name)
		}
		if err := object.SetAttr(t, self, object.InternStr((*object.Str)(fields[i].P)), v); err != nil {
			return value{}, err
		}
		done[i] = true
	}
	for i := range a.NumKw() {
		name, v := a.Kw(i)
		j := -1
		for k, f := range fields {
			eq, err := object.Equal(t, f, object.Of(name))
			if err != nil {
				return value{}, err
			}
			if eq {
				j = k
				break
			}
		}
		if j >= 0 {
			if done[j] {
				return value{}, object.TypeErrorf("%s got multiple values for argument %s", typ.Name, object.ReprOr(t, object.Of(name)))
			}
			done[j] = true
		} else {
			attrs, err := object.GetAttr(t, cls, s.names.attributes)
			if err != nil {
				return value{}, err
			}
			known, err := object.Contains(t, attrs, object.Of(name))
			if err != nil {
				return value{}, err
			}
			if !known {
				msg := s.typeName(typ) + ".__init__ got an unexpected keyword argument " + object.ReprOr(t, object.Of(name)) + ". Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15."
				if err := t.Warn(object.DeprecationWarning, msg, 1); err != nil {
					return value{}, err
				}
			}
		}
		if err := object.SetAttr(t, self, object.InternStr(name), v); err != nil {
			return value{}, err
		}
	}
	all := true
	for _, d := range done {
		all = all && d
	}
	if all {
		return object.None, nil
	}
	typesV, err := object.LookupAttr(t, cls, s.names.fieldTypes)
	if err != nil {
		return value{}, err
	}
	if typesV.P == nil || !typesV.IsA(object.DictType) {
		return object.None, nil
	}
	types := (*object.Dict)(typesV.P)
	for i, f := range fields {
		if done[i] || !f.IsA(object.StrType) {
			continue
		}
		ft, err := types.Get(t, f)
		if err != nil {
			return value{}, err
		}
		name := object.InternStr((*object.Str)(f.P))
		switch {
		case ft.P == nil:
			msg := "Field " + object.ReprOr(t, f) + " is missing from " + s.typeName(typ) + "._field_types. This will become an error in Python 3.15."
			err = t.Warn(object.DeprecationWarning, msg, 1)
		case ft.Type() == object.UnionTypeType:
			// The class attribute None stands for it.
		case ft.Type() == object.GenericAliasType:
			err = object.SetAttr(t, self, name, object.Of(object.NewList(t, nil)))
		case ft == object.Of(s.classes[kLoad].typ.Base):
			err = object.SetAttr(t, self, name, s.single[kLoad])
		default:
			msg := s.typeName(typ) + ".__init__ missing 1 required positional argument: " + object.ReprOr(t, f) + ". This will become an error in Python 3.15."
			err = t.Warn(object.DeprecationWarning, msg, 1)
		}
		if err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

// nodeReduce is AST.__reduce__. Fields that are set are passed as None, so that the
// constructor does not complain, and get their values from the state.
func nodeReduce(t *thread, self value) (value, error) {
	s := Loaded(t)
	typ := object.Of(self.Type())
	dv, err := object.LookupAttr(t, self, s.names.dict)
	if err != nil {
		return value{}, err
	}
	if dv.P == nil || !dv.IsA(object.DictType) {
		return object.Of(object.MakeTuple(t, typ, object.Of(object.MakeTuple(t)))), nil
	}
	state, err := object.CallMethod(t, dv, "copy")
	if err != nil {
		return value{}, err
	}
	fieldsV, err := object.LookupAttr(t, typ, s.names.fields)
	if err != nil {
		return value{}, err
	}
	var args []value
	if fieldsV.P != nil {
		fields, err := object.ListOf(t, fieldsV)
		if err != nil {
			return value{}, err
		}
		for _, f := range fields {
			v, err := (*object.Dict)(state.P).Get(t, f)
			if err != nil {
				return value{}, err
			}
			if v.P == nil {
				break
			}
			args = append(args, object.None)
		}
	}
	return object.Of(object.MakeTuple(t, typ, object.Of(object.NewTuple(t, args)), state)), nil
}
