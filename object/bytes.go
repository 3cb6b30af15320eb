package object

import "unsafe"

// This file defines bytes.

// Bytes is a Python bytes object.
type Bytes struct {
	Shape *Shape
	B     []byte // never changed
	hash  int64
	Ext   *InstExt
}

// NativeObject marks *Bytes as a parameter type.
func (*Bytes) NativeObject() {}

// NewBytes returns a bytes object that takes over b.
func NewBytes(t *Thread, b []byte) *Bytes { return &Bytes{Shape: BytesType.Root, B: b} }

var bytesDef = TypeDef{
	Type:   BytesType,
	Flags:  FlagBaseType | FlagBytes | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(Bytes{}.Ext),
}

// ByteArray is a Python bytearray.
type ByteArray struct {
	Shape   *Shape
	B       []byte
	Exports int // live buffers: while there are any, the size can't change
	Ext     *InstExt
}

var byteArrayDef = TypeDef{
	Type:   ByteArrayType,
	Flags:  FlagBaseType | FlagPatternSelf,
	ExtOff: unsafe.Offsetof(ByteArray{}.Ext),
}

var memoryViewDef = TypeDef{
	Type:  MemoryViewType,
	Flags: FlagSequence,
}
