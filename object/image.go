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
	// that the roots lead to are those of the modules. Without it what the reader can import is
	// written by its name: modules other than __main__, their functions and classes.
	State bool
	// Frames adds the running frames of the calling thread, which go on in the reader: that
	// needs State, and fails if native code is among the callers.
	Frames bool
	// SegmentSize is the number of bytes from which a buffer becomes a segment; 0 stands for
	// 64 KB, a negative number for never.
	SegmentSize int
	// Base is a state that the reader has already, see [WriteImageBase]: the image holds only
	// what differs. It needs State.
	Base *ImageBase
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
	// Check is called before the fields are copied: it may refuse an instance, or tell the
	// file descriptors that it needs.
	Check func(w *ImageWriter, v Value) error
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
