package multiprocessing

import (
	"runtime"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
)

// This file defines mapped files, for shared memory with a name.

// mapping is a file in memory.
type mapping struct {
	Shape   *object.Shape
	b       []byte
	fd      int
	exports int // views of it: while there are any, it stays. Protected by the GIL.
}

// NativeObject marks *mapping as a parameter type.
func (*mapping) NativeObject() {}

var mappingType = object.NewNativeType("_gopymp.Mapping")

var mappingDef = object.TypeDef{
	Type:   mappingType,
	Struct: (*mapping)(nil),
	Image:  mappingImage,
	Doc:    "A file in memory.",
	Sig:    "(fd, size)",
	Flags:  object.FlagWeakref,
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			fd, size, err := twoInts(t, a)
			if err != nil {
				return value{}, err
			}
			if size <= 0 {
				return value{}, object.ValueErrorf("cannot mmap an empty file")
			}
			b, err := mp.MapFile(fd, size)
			if err != nil {
				return value{}, toError(t, err)
			}
			m := &mapping{Shape: typ.Root, b: b, fd: fd}
			runtime.SetFinalizer(m, func(m *mapping) { mp.Unmap(m.b) })
			return object.Of(m), nil
		},
		Len: func(t *thread, v value) (int, error) { return len(object.As[mapping](v).b), nil },
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			m := object.As[mapping](v)
			if m.b == nil {
				return nil, object.ValueErrorf("mmap closed or invalid")
			}
			m.exports++
			return &object.Buffer{B: m.b, Obj: v, Release: func() { m.exports-- }}, nil
		},
		ReleaseBuffer: object.NoRelease,
	},
	Methods: []object.FuncDef{
		object.Func1("close($self, /)", func(t *thread, m *mapping) (nothing, error) {
			if m.exports > 0 {
				return nothing{}, object.BufferErrorf("cannot close exported pointers exist")
			}
			mp.Unmap(m.b)
			m.b = nil
			return nothing{}, nil
		}, "Give the memory up."),
	},
}
