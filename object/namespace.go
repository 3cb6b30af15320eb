package object

import (
	"strings"
	"unsafe"
)

// This file defines types.SimpleNamespace.

// Namespace is a types.SimpleNamespace object: nothing but attributes.
type Namespace struct {
	Shape *Shape
	Ext   *InstExt
}

// NamespaceType is types.SimpleNamespace.
var NamespaceType = newType("types.SimpleNamespace")

// NewNamespaceObject returns a SimpleNamespace whose __dict__ is d.
func NewNamespaceObject(t *Thread, d *Dict) Value {
	v := Of(&Namespace{Shape: NamespaceType.Root})
	SetInstanceDict(t, v, d)
	return v
}

var namespaceDef = TypeDef{
	Type:    NamespaceType,
	Struct:  (*Namespace)(nil),
	Members: "__dict__",
	Module:  "types",
	Doc:     "A simple attribute-based namespace.",
	Sig:     "(mapping_or_iterable=(), /, **kwargs)",
	Flags:   FlagBaseType | FlagHasDict,
	ExtOff:  unsafe.Offsetof(Namespace{}.Ext),
	GetSet:  []GetSetDef{FixedDict},
	Slots: Slots{
		New: func(t *Thread, typ *Type, a Args) (Value, error) { return Of(&Namespace{Shape: typ.Root}), nil },
		Init: func(t *Thread, self Value, a Args) error {
			pos := a.Positional()
			if len(pos) > 1 {
				return TypeErrorf("%s expected at most 1 argument, got %d", self.Type().shortName(), len(pos))
			}
			d := NewDict(t)
			if len(pos) == 1 {
				src := pos[0]
				if !src.Type().Has(FlagDict) {
					var err error
					if src, err = Call(t, Of(DictType), src); err != nil {
						return err
					}
				}
				if err := DictUpdate(t, d, src); err != nil {
					return err
				}
				for i := 0; ; {
					k, _, ok := d.Next(&i)
					if !ok {
						break
					}
					if !k.IsA(StrType) {
						return TypeErrorf("keywords must be strings")
					}
				}
			}
			if kw := a.KwDict(t); kw != nil {
				if err := DictUpdate(t, d, Of(kw)); err != nil {
					return err
				}
			}
			ns := InstanceDict(t, self)
			for i := 0; ; {
				k, x, ok := d.Next(&i)
				if !ok {
					return nil
				}
				ns.SetStr(InternStr((*Str)(k.P)), x)
			}
		},
		Repr: func(t *Thread, v Value) (Value, error) {
			name := "namespace"
			if v.Type() != NamespaceType {
				name = v.Type().shortName()
			}
			if !t.EnterRepr(v) {
				return NewStr(name + "(...)"), nil
			}
			defer t.LeaveRepr(v)
			d := InstanceDict(t, v)
			var parts []string
			for i := 0; ; {
				k, x, ok := d.Next(&i)
				if !ok {
					break
				}
				if !k.IsA(StrType) || (*Str)(k.P).Len() == 0 {
					continue
				}
				r, err := Repr(t, x)
				if err != nil {
					return Value{}, err
				}
				parts = append(parts, (*Str)(k.P).String()+"="+r.String())
			}
			return NewStr(name + "(" + strings.Join(parts, ", ") + ")"), nil
		},
		Compare: func(t *Thread, a, b Value, op CompareOp) (Value, error) {
			if !a.IsA(NamespaceType) || !b.IsA(NamespaceType) {
				return NotImplemented, nil
			}
			return Compare(t, Of(InstanceDict(t, a)), Of(InstanceDict(t, b)), op)
		},
	},
	Methods: []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, v Value) (Value, error) {
			return Of(MakeTuple(t, Of(v.Type()), Of(EmptyTuple), Of(InstanceDict(t, v)))), nil
		}, "Return state information for pickling"),
		FuncArgs("__replace__($self, /, **changes)", func(t *Thread, a Args) (Value, error) {
			if len(a.Positional()) != 1 {
				return Value{}, TypeErrorf("__replace__() takes no positional arguments")
			}
			self := a.V[0]
			r, err := Call(t, Of(self.Type()))
			if err != nil {
				return Value{}, err
			}
			d := InstanceDict(t, r)
			if err := DictUpdate(t, d, Of(InstanceDict(t, self))); err != nil {
				return Value{}, err
			}
			if kw := a.KwDict(t); kw != nil {
				err = DictUpdate(t, d, Of(kw))
			}
			return r, err
		}, "Return a copy of the namespace object with new values for the specified attributes."),
	},
}
