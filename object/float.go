package object

import "unsafe"

// This file defines float.

// FloatObj is an instance of a Python subclass of float; exact floats are unboxed.
type FloatObj struct {
	Shape *Shape
	V     float64
	Ext   *InstExt
}

var floatDef = TypeDef{
	Type:   FloatType,
	Flags:  FlagBaseType | FlagFloat | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(FloatObj{}.Ext),
}
