package object

// This file defines complex.

// Complex is a Python complex number.
type Complex struct {
	Shape *Shape
	V     complex128
	Ext   *InstExt
}

// NewComplex returns the complex number c.
func NewComplex(c complex128) Value { return Of(&Complex{Shape: ComplexType.Root, V: c}) }

var complexDef = TypeDef{Type: ComplexType, Flags: FlagBaseType}
