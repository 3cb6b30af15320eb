package object

import "strings"

import "sync"

// This file defines struct sequences: tuples with named items, such as os.stat_result.

// StructField is a field of a struct sequence; one without a name is only an item.
type StructField struct{ Name, Doc string }

// StructSeq declares a struct sequence type. Declare it as a package variable: the type is
// made when it is first used.
type StructSeq struct {
	Name   string // with the module: "os.stat_result"
	Doc    string
	Fields []StructField
	Len    int  // number of items; the fields behind them are only attributes. 0 means all
	NoNew  bool // Python code can't make instances
	Params *Sig // if the constructor takes the fields as parameters, instead of a sequence
	once   sync.Once
	typ    *Type
}

// structSeqSig is the signature of all constructors.
var structSeqSig = Sig{Text: "structseq(sequence, dict=<unrepresentable>)"}

// Type returns the type of the struct sequence.
func (s *StructSeq) Type() *Type {
	s.once.Do(s.makeType)
	return s.typ
}

// New returns an instance with a value for each field.
func (s *StructSeq) New(t *Thread, items ...Value) Value {
	return Of(&Tuple{Shape: s.Type().Root, Items: items[:s.Len:len(items)]})
}

// all returns the values of all fields. Those that are not items hide in the capacity of
// the slice, so that a struct sequence is laid out like any tuple.
func (s *StructSeq) all(v Value) []Value {
	items := (*Tuple)(v.P).Items
	return items[:min(len(s.Fields), cap(items))]
}

func (s *StructSeq) makeType() {
	if s.Len == 0 {
		s.Len = len(s.Fields)
	}
	typ := newType(s.Name)
	typ.QualName = typ.shortName()
	typ.ownsModule = !strings.HasPrefix(s.Name, "sys.")
	def := &TypeDef{
		Type:   typ,
		Base:   TupleType,
		Module: typ.moduleName(),
		Doc:    s.Doc,
		Slots:  Slots{New: s.new, Repr: s.repr},
		Methods: []FuncDef{
			Func1("__reduce__($self, /)", s.reduce, ""),
			FuncArgs("__replace__($self, /, **changes)", s.replace, "Return a copy of the structure with new values for the specified fields."),
		},
		Attrs: s.attrs,
		seq:   s,
	}
	if s.NoNew {
		def.Flags |= FlagDisallowNew
		def.Slots.New = nil
	}
	for i, f := range s.Fields {
		if f.Name == "" {
			continue
		}
		def.GetSet = append(def.GetSet, GetSetDef{
			Name: f.Name,
			Doc:  f.Doc,
			Get: func(t *Thread, self Value) (Value, error) {
				if x := s.all(self)[i]; x.P != nil {
					return x, nil
				}
				return None, nil
			},
			Set: func(t *Thread, self, v Value) error { return AttributeErrorf("readonly attribute") },
		})
	}
	Bind(def)
	if s.NoNew {
		typ.Slots.New = nil
	}
	s.typ = typ
}

func (s *StructSeq) unnamed() int {
	n := 0
	for _, f := range s.Fields {
		if f.Name == "" {
			n++
		}
	}
	return n
}

func (s *StructSeq) attrs(d *Dict) {
	d.SetStr(Intern("n_sequence_fields"), Int(int64(s.Len)))
	d.SetStr(Intern("n_fields"), Int(int64(len(s.Fields))))
	d.SetStr(Intern("n_unnamed_fields"), Int(int64(s.unnamed())))
	var names []Value
	for _, f := range s.Fields[:s.Len] {
		if f.Name != "" {
			names = append(names, Of(Intern(f.Name)))
		}
	}
	d.SetStr(Intern("__match_args__"), Of(TakeTuple(nil, names)))
}

func (s *StructSeq) new(t *Thread, typ *Type, a Args) (Value, error) {
	if s.Params != nil {
		v, err := s.Params.Bind(t, a)
		if err != nil {
			return Value{}, err
		}
		return Of(&Tuple{Shape: typ.Root, Items: v}), nil
	}
	v, err := structSeqSig.Bind(t, a)
	if err != nil {
		return Value{}, err
	}
	items, err := ListOf(t, v[0])
	if err != nil {
		if Matches(err, TypeError) {
			err = TypeErrorf("constructor requires a sequence")
		}
		return Value{}, err
	}
	if v[1].P != nil && !v[1].Type().Has(FlagDict) {
		return Value{}, TypeErrorf("%s() takes a dict as second arg, if any", s.Name)
	}
	n, min, max := len(items), s.Len, len(s.Fields)
	switch {
	case min == max && n != min:
		return Value{}, TypeErrorf("%s() takes a %d-sequence (%d-sequence given)", s.Name, min, n)
	case n < min:
		return Value{}, TypeErrorf("%s() takes an at least %d-sequence (%d-sequence given)", s.Name, min, n)
	case n > max:
		return Value{}, TypeErrorf("%s() takes an at most %d-sequence (%d-sequence given)", s.Name, max, n)
	}
	all := append(make([]Value, 0, max), items...)
	used := 0
	for _, f := range s.Fields[n:] {
		x := None
		if v[1].P != nil && f.Name != "" {
			got, err := (*Dict)(v[1].P).Get(t, Of(Intern(f.Name)))
			if err != nil {
				return Value{}, err
			}
			if got.P != nil {
				x = got
				used++
			}
		}
		all = append(all, x)
	}
	if v[1].P != nil && (*Dict)(v[1].P).Len() > used {
		return Value{}, TypeErrorf("%s() got duplicate or unexpected field name(s)", s.Name)
	}
	return s.New(t, all...), nil
}

func (s *StructSeq) repr(t *Thread, v Value) (Value, error) {
	var w StrBuilder
	w.WriteString(s.Name)
	w.WriteString("(")
	field := 0
	for i, x := range s.all(v)[:s.Len] {
		if i > 0 {
			w.WriteString(", ")
		}
		// The names go by the order of the named fields: stat_result shows its integer times
		// under the names of the float ones.
		for field < len(s.Fields)-1 && s.Fields[field].Name == "" {
			field++
		}
		w.WriteString(s.Fields[field].Name)
		field++
		w.WriteString("=")
		if err := w.writeReprOf(t, x); err != nil {
			return Value{}, err
		}
	}
	w.WriteString(")")
	r, err := w.Result(t)
	return Of(r), err
}

func (s *StructSeq) reduce(t *Thread, self Value) (Value, error) {
	all := s.all(self)
	d := NewDict(t)
	for i := s.Len; i < len(all); i++ {
		if s.Fields[i].Name != "" {
			d.SetStr(Intern(s.Fields[i].Name), all[i])
		}
	}
	return Of(MakeTuple(t, Of(s.Type()), Of(MakeTuple(t, Of(NewTuple(t, all[:s.Len])), Of(d))))), nil
}

func (s *StructSeq) replace(t *Thread, a Args) (Value, error) {
	pos := a.Positional()
	if len(pos) > 1 {
		return Value{}, TypeErrorf("__replace__() takes no positional arguments")
	}
	if s.unnamed() > 0 {
		return Value{}, TypeErrorf("__replace__() is not supported for %s because it has unnamed field(s)", s.Name)
	}
	all := append([]Value(nil), s.all(pos[0])...)
	var unknown []Value
next:
	for i := range a.NumKw() {
		name, x := a.Kw(i)
		for j, f := range s.Fields {
			if f.Name == name.String() {
				all[j] = x
				continue next
			}
		}
		unknown = append(unknown, Of(name))
	}
	if unknown != nil {
		r, err := Repr(t, Of(NewList(t, unknown)))
		if err != nil {
			return Value{}, err
		}
		return Value{}, TypeErrorf("Got unexpected field name(s): %s", r.String())
	}
	return s.New(t, all...), nil
}
