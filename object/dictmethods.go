package object

import "unsafe"

// This file defines the type dict: its slots, methods and views.

// NativeObject marks *Dict as a parameter type.
func (*Dict) NativeObject() {}

var dictDef = TypeDef{
	Type:   DictType,
	Flags:  FlagBaseType | FlagDict | FlagMapping | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Dict{}.Ext),
}
