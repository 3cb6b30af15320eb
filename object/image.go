package object

// This file defines the heap image: a copy of objects, or of all that an interpreter knows, as
// bytes that another process of the same executable reads back.

// Image is a heap image, and what has to travel beside it.
type Image struct {
	// Data is the image proper. A reader may keep strings that point into it.
	Data []byte
	// Segments are big buffers, in the order in which Data refers to them. They alias the
	// memory of the writer: who sends them does so, or copies them, before other code runs.
	// The reader owns those that it gets.
	Segments [][]byte
	// FDs are the file descriptors that objects in the image use, in ascending order without
	// repetition. They must be open at these numbers when the image is read.
	FDs []int
}

// ImageOptions tell what goes into an image.
type ImageOptions struct {
	// State adds the state of the interpreter: sys.modules with all modules, builtins, codecs,
	// warning filters, signal handlers, hooks, context variables of the calling thread. Reading
	// it replaces that of the reading interpreter, so that functions, classes and instances
	// that the roots lead to are those of the modules. Without it the image has all that the
	// roots lead to, modules included, but sys.modules of the reader is left alone.
	State bool
	// Frames adds the running frames of the calling thread, which go on in the reader: that
	// needs State, and fails if native code is among the callers.
	Frames bool
	// SegmentSize is the number of bytes from which a buffer becomes a segment; 0 stands for
	// 64 KB, a negative number for never.
	SegmentSize int
	// RootName is what the path of a refusal starts with, such as "args"; "" stands for "root".
	RootName string
}

// ImageError is raised when an object can't be in an image: the exception is a TypeError whose
// text names the object and the path to it.
//
// An image that was damaged, or written by another build, raises ValueError when it is read.

// ImageRow is how the image treats instances of a native type, where the fields of its struct
// do not tell.
type ImageRow struct {
	// Refuse, if not "", says why instances can't be in an image.
	Refuse string
	// Save writes what Load reads; the struct is not copied then, it is zero but for its shape
	// and the attributes of instances of Python subclasses when Load gets it. Save may fail
	// with an exception, to which the path is added.
	Save func(w *ImageWriter, v Value) error
	// Load gets the new object. Other objects exist by then but may not be filled yet: what
	// has to look into them does so in Loaded.
	Load func(r *ImageReader, v Value) error
	// Loaded is called when all objects are complete, before any Python code runs.
	Loaded func(t *Thread, v Value) error
}

// A row is found through the TypeDef: its field Struct is a nil pointer to the Go struct of the
// instances, such as (*List)(nil), whose fields are copied as their types tell; its field Image
// is the ImageRow, if there is one. A type without both, and all whose structs hold what can't
// be copied (functions with captured variables, channels, operating system objects), is refused
// with the path to the instance.
//
// A field with the tag `image:"-"` is left zero in the copy.

// WriteImage writes the image of what roots leads to. The calling thread has the GIL, and keeps
// it until the segments are sent.
func WriteImage(t *Thread, roots Value, opts ImageOptions) (*Image, error) {
	return nil, Errorf(NotImplementedError, "heap images")
}

// ReadImage makes the objects of an image and returns its roots.
func ReadImage(t *Thread, img *Image) (Value, error) {
	return Value{}, Errorf(NotImplementedError, "heap images")
}

// ImageWriter is what [ImageRow.Save] writes to.
type ImageWriter struct {
	t *Thread
}

// Thread returns the thread that writes.
func (w *ImageWriter) Thread() *Thread { return w.t }

// Int writes a number.
func (w *ImageWriter) Int(n int64) {}

// Bytes writes bytes; many become a segment.
func (w *ImageWriter) Bytes(b []byte) {}

// Value writes a reference, or that there is none if v.P is nil.
func (w *ImageWriter) Value(v Value) {}

// FD tells that the image needs a file descriptor; its number is written with Int.
func (w *ImageWriter) FD(fd int) {}

// ImageReader is what [ImageRow.Load] reads from, in the order of the writing.
type ImageReader struct {
	t *Thread
}

// Thread returns the thread that reads.
func (r *ImageReader) Thread() *Thread { return r.t }

// Int reads a number.
func (r *ImageReader) Int() int64 { return 0 }

// Bytes reads bytes, which the caller owns.
func (r *ImageReader) Bytes() []byte { return nil }

// Value reads a reference; the object may not be filled yet.
func (r *ImageReader) Value() Value { return Value{} }
