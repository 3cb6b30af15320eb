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

// Buffer is an export of an object's memory, as the buffer protocol's Py_buffer.
type Buffer struct {
	B        []byte // the memory; for non-contiguous views the whole exporter's
	Obj      Value
	ReadOnly bool
	Format   string // struct format, "B" if empty
	ItemSize int
	Shape    []int
	Strides  []int
	Offset   int
	Release  func()
}

// Buffer request flags.
const (
	BufferWritable = 1
)

var memoryViewDef = TypeDef{
	Type:  MemoryViewType,
	Flags: FlagSequence,
}
