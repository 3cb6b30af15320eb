// Package tracemalloc implements the Python module _tracemalloc. Go's allocator can't tell
// which Python line a block belongs to, so tracing can't be started; all else answers as it
// does while tracing is off.
package tracemalloc

import "github.com/seed-8da18655/gopy/object"

type (
	thread = object.Thread
	value  = object.Value
	none   = object.Nothing
)

// Module is the module _tracemalloc.
//
// https://docs.python.org/3.13/library/tracemalloc.html
var Module = object.ModuleDef{
	Name: "_tracemalloc",
	Doc:  "Debug module to trace memory blocks allocated by Python.",
	Funcs: []object.FuncDef{
		object.Func1("_get_object_traceback(obj, /)", func(t *thread, v value) (none, error) { return none{}, nil }, "Get the traceback where the Python object obj was allocated.\n\nReturn a tuple of (filename: str, lineno: int) tuples.\nReturn None if the tracemalloc module is disabled or did not\ntrace the allocation of the object."),
		object.Func0("_get_traces()", func(t *thread) (value, error) { return object.Of(object.NewList(t, nil)), nil }, "Get traces of all memory blocks allocated by Python.\n\nReturn a list of (size: int, traceback: tuple) tuples.\ntraceback is a tuple of (filename: str, lineno: int) tuples.\n\nReturn an empty list if the tracemalloc module is disabled."),
		object.Func0("clear_traces()", nothing, "Clear traces of memory blocks allocated by Python."),
		object.Func0("get_traceback_limit()", func(t *thread) (int, error) { return 1, nil }, "Get the maximum number of frames stored in the traceback of a trace.\n\nBy default, a trace of an allocated memory block only stores\nthe most recent frame: the limit is 1."),
		object.Func0("get_traced_memory()", func(t *thread) (value, error) {
			return object.Of(object.MakeTuple(t, object.Int(0), object.Int(0))), nil
		}, "Get the current size and peak size of memory blocks traced by tracemalloc.\n\nReturns a tuple: (current: int, peak: int)."),
		object.Func0("get_tracemalloc_memory()", func(t *thread) (int, error) { return 0, nil }, "Get the memory usage in bytes of the tracemalloc module.\n\nThis memory is used internally to trace memory allocations."),
		object.Func0("is_tracing()", func(t *thread) (bool, error) { return false, nil }, "Return True if the tracemalloc module is tracing Python memory allocations."),
		object.Func0("reset_peak()", nothing, "Set the peak size of memory blocks traced by tracemalloc to the current size.\n\nDo nothing if the tracemalloc module is not tracing memory allocations."),
		object.Func1("start(nframe=1, /)", func(t *thread, n int) (none, error) {
			if n < 1 || n > 65535 {
				return none{}, object.ValueErrorf("the number of frames must be in range [1; 65535]")
			}
			return none{}, object.NotImplementedErrorf("tracemalloc can't trace the allocations of gopy: Go's allocator knows no Python frames")
		}, "Start tracing Python memory allocations.\n\nAlso set the maximum number of frames stored in the traceback of a\ntrace to nframe."),
		object.Func0("stop()", nothing, "Stop tracing Python memory allocations.\n\nAlso clear traces of memory blocks allocated by Python."),
	},
}

func nothing(t *thread) (none, error) { return none{}, nil }
