package object

import "unsafe"

// This file defines the type str: its slots and methods.

// NativeObject marks *Str as a parameter type.
func (*Str) NativeObject() {}

// StrObj is an instance of a Python subclass of str.
type StrObj struct {
	Str
	Ext *InstExt
}

var strDef = TypeDef{
	Type:   StrType,
	Flags:  FlagBaseType | FlagStr | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(StrObj{}.Ext),
}
