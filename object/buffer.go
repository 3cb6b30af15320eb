package object

// This file defines the buffer protocol: how objects export their memory.

// Buffer is an export of an object's memory, as the buffer protocol's Py_buffer.
type Buffer struct {
	B        []byte // the memory; for non-contiguous views the whole exporter's
	Obj      Value
	ReadOnly bool
	Format   string // struct format, "B" if empty
	ItemSize int    // 0 stands for 1
	Shape    []int  // nil: one dimension of bytes
	Strides  []int  // nil: contiguous
	Offset   int
	Release  func()
	Kept     bool // only the end of the last view ends the export
	ended    bool // Release calls __release_buffer__ already
}

// Buffer request flags.
const (
	BufferWritable = 1 // the caller will write
	BufferStrided  = 2 // the caller copes with non-contiguous memory
)

// Close ends the export.
func (b *Buffer) Close() {
	if b.Release != nil {
		f := b.Release
		b.Release = nil
		f()
	}
}

// contiguous reports whether the items follow each other in B from Offset on.
func (b *Buffer) contiguous() bool {
	if b.Strides == nil {
		return true
	}
	size := max(b.ItemSize, 1)
	for i := len(b.Shape) - 1; i >= 0; i-- {
		if b.Shape[i] == 0 {
			return true
		}
		if b.Shape[i] != 1 && b.Strides[i] != size {
			return false
		}
		size *= b.Shape[i]
	}
	return true
}

// Size returns the number of bytes of all items.
func (b *Buffer) Size() int {
	if b.Shape == nil {
		return len(b.B)
	}
	n := max(b.ItemSize, 1)
	for _, d := range b.Shape {
		n *= d
	}
	return n
}

// Bytes returns the items' bytes: the memory itself if they are contiguous, else a copy.
func (b *Buffer) Bytes() []byte {
	if b.Shape == nil {
		return b.B
	}
	if b.contiguous() {
		n := b.Size()
		if n == 0 {
			return nil
		}
		return b.B[b.Offset : b.Offset+n]
	}
	return b.Copy()
}

// Copy returns the items' bytes in C order in fresh memory.
func (b *Buffer) Copy() []byte {
	if b.Shape == nil || b.contiguous() {
		return append([]byte(nil), b.Bytes()...)
	}
	out := make([]byte, 0, b.Size())
	return b.appendDim(out, b.Offset, 0)
}

func (b *Buffer) appendDim(out []byte, off, dim int) []byte {
	if dim == len(b.Shape) {
		return append(out, b.B[off:off+max(b.ItemSize, 1)]...)
	}
	for i := 0; i < b.Shape[dim]; i++ {
		out = b.appendDim(out, off, dim+1)
		off += b.Strides[dim]
	}
	return out
}

// GetBuffer returns an export of v; flags are the request flags above.
func GetBuffer(t *Thread, v Value, flags int) (*Buffer, error) {
	f := v.Type().Slots.Buffer
	if f == nil {
		return nil, TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	b, err := f(t, v, flags)
	if err != nil {
		return nil, err
	}
	if flags&BufferWritable != 0 && b.ReadOnly {
		b.Close()
		return nil, BufferErrorf("Object is not writable.")
	}
	if f := v.Type().Slots.ReleaseBuffer; f != nil && !b.ended {
		f(t, v, b)
	}
	return b, nil
}

// AsBuffer returns a contiguous readable export of a bytes-like object; Close it.
func AsBuffer(t *Thread, v Value) (*Buffer, error) {
	b, err := GetBuffer(t, v, 0)
	if err != nil {
		return nil, err
	}
	if !b.contiguous() {
		b.Close()
		return nil, BufferErrorf("memoryview: underlying buffer is not C-contiguous")
	}
	return b, nil
}

// BytesOf returns the contents of a bytes-like object: shared with an immutable or mutable
// exporter, so the caller must be done with it before it runs Python code.
func BytesOf(t *Thread, v Value) ([]byte, error) {
	switch {
	case v.Type().Has(FlagBytes):
		return (*Bytes)(v.P).B, nil
	case v.IsA(ByteArrayType):
		return (*ByteArray)(v.P).B, nil
	}
	b, err := AsBuffer(t, v)
	if err != nil {
		return nil, err
	}
	p := b.Bytes()
	b.Close()
	return p, nil
}

// IsBytesLike reports whether v exports a buffer.
func IsBytesLike(v Value) bool { return v.Type().Slots.Buffer != nil }

// BytesLike is the parameter type of natives that take any contiguous bytes-like object.
type BytesLike struct{ B []byte }

// FromArg implements the conversion.
func (p *BytesLike) FromArg(t *Thread, v Value) error {
	if v.P == nil {
		return nil
	}
	if v.Type().Slots.Buffer == nil {
		return TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	b, err := BytesOf(t, v)
	p.B = b
	return err
}

// BufferErrorf returns an error that raises BufferError.
func BufferErrorf(format string, args ...any) error { return Errorf(BufferError, format, args...) }

// fullRequest is PyBUF_FULL_RO: what __buffer__ of a class is asked for.
const fullRequest = 0x11C

// classBuffer exports the memory of an object whose class defines __buffer__: that of the
// memoryview which the method returns. __release_buffer__ is called at the end.
func classBuffer(t *Thread, v Value, flags int) (*Buffer, error) {
	m := special(t, v, &nameBuffer)
	if m.P == nil {
		return nil, TypeErrorf("a bytes-like object is required, not '%s'", v.Type().Name)
	}
	r, err := callBound(t, m, v, Int(int64(fullRequest|flags&BufferWritable)))
	if err != nil {
		return nil, err
	}
	if !r.IsA(MemoryViewType) {
		return nil, TypeErrorf("__buffer__ returned non-memoryview object")
	}
	b, err := GetBuffer(t, r, flags)
	if err != nil {
		return nil, err
	}
	b.Kept, b.ended = true, true
	end := b.Release
	b.Release = func() {
		if end != nil {
			end()
		}
		view := (*MemoryView)(r.P)
		if view.base.buf.Obj == v {
			// Nobody else has the view that super().__buffer__() made.
			view.release()
		} else if f := v.Type().Slots.ReleaseBuffer; f != nil && v.Type().IsHeap() && !view.released {
			callRelease(t, v, view)
		}
	}
	return b, nil
}

// NoRelease is the slot ReleaseBuffer of native types whose exports have an end: it gives them
// the method __release_buffer__.
func NoRelease(t *Thread, v Value, b *Buffer) {}

// classRelease has the end of an export call __release_buffer__, with a view that can't be
// handed on and is over after the call.
func classRelease(t *Thread, v Value, b *Buffer) {
	b.Kept, b.ended = true, true
	end := b.Release
	b.Release = func() {
		w := *b
		w.Obj, w.Release, w.Kept = Value{}, nil, false
		view := ViewOfBuffer(&w)
		view.restricted = true
		callRelease(t, v, view)
		view.exports = 0
		view.release()
		if end != nil {
			end()
		}
	}
}

// callRelease calls __release_buffer__, which can't fail.
func callRelease(t *Thread, v Value, view *MemoryView) {
	f := special(t, v, &nameReleaseBuffer)
	if f.P == nil {
		return
	}
	saved := t.Exc
	t.Exc = nil
	if _, err := callBound(t, f, v, Of(view)); err != nil {
		t.WriteUnraisable(t.Exception(err), "Exception ignored in __release_buffer__ of "+v.Type().Name, Value{})
	}
	t.Exc = saved
}

// releaseView is __release_buffer__ of the native types.
func releaseView(self, v Value) error {
	if !v.IsA(MemoryViewType) {
		return TypeErrorf("expected a memoryview object")
	}
	m := (*MemoryView)(v.P)
	switch o := m.base.buf.Obj; {
	case o.P != nil && o != self:
		return ValueErrorf("memoryview's buffer is not this object")
	case m.released:
		return ValueErrorf("memoryview's buffer has already been released")
	case o.P == nil:
		return nil
	}
	return m.release()
}
