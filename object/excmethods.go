package object

import "strings"

// This file defines the constructors, members and methods of the exception types.

// completeException fills the definition of one exception type.
func completeException(def *TypeDef, r excRow) {
	fields := strings.Fields(r.fields)
	for i, f := range fields {
		def.GetSet = append(def.GetSet, fieldGetSet(f, i))
	}
	if r.base != nil {
		return
	}
	def.Slots.New = func(t *Thread, typ *Type, a Args) (Value, error) {
		return Of(&BaseException{Shape: typ.Root, Args: NewTuple(t, a.Positional())}), nil
	}
	def.Slots.Init = func(t *Thread, self Value, a Args) error {
		(*BaseException)(self.P).Args = NewTuple(t, a.Positional())
		return nil
	}
}

// fieldGetSet is the descriptor of native member i.
func fieldGetSet(name string, i int) GetSetDef {
	return GetSetDef{Name: name, Get: func(t *Thread, v Value) (Value, error) {
		e := (*BaseException)(v.P)
		if i < len(e.Fields) && e.Fields[i].P != nil {
			return e.Fields[i], nil
		}
		return None, nil
	}, Set: func(t *Thread, v, x Value) error {
		if x.P == nil {
			x = None
		}
		(*BaseException)(v.P).setField(i, x)
		return nil
	}}
}

func (e *BaseException) setField(i int, x Value) {
	for len(e.Fields) <= i {
		e.Fields = append(e.Fields, Value{})
	}
	e.Fields[i] = x
}

// SetField sets the native member of that name.
func (e *BaseException) SetField(name string, x Value) {
	for i, f := range strings.Fields(exceptionLayout(e.Shape.Type)) {
		if f == name {
			e.setField(i, x)
		}
	}
}

// Field returns the native member of that name, P nil if it is not set.
func (e *BaseException) Field(name string) Value {
	for i, f := range strings.Fields(exceptionLayout(e.Shape.Type)) {
		if f == name && i < len(e.Fields) {
			return e.Fields[i]
		}
	}
	return Value{}
}

// AddNote appends a note, as add_note does.
func (e *BaseException) AddNote(t *Thread, note string) error {
	_, err := CallMethod(t, Of(e), "add_note", NewStr(note))
	return err
}
