// Package queue implements the Python module _queue: a queue that may be filled from signal
// handlers and finalizers.
package queue

import (
	"math"
	"sync"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// Module is the module _queue.
//
// https://docs.python.org/3.13/library/queue.html#simplequeue-objects
var Module = object.ModuleDef{
	Name:  "_queue",
	Doc:   "C implementation of the Python queue module.\nThis module is an implementation detail, please do not use it directly.",
	Types: []*object.TypeDef{&queueDef},
	Init: func(t *thread, m *object.Module) error {
		emptyOnce.Do(func() {
			object.Bind(&object.TypeDef{Type: emptyType, Base: object.Exception, Module: "_queue", Doc: "Exception raised by Queue.get(block=0)/get_nowait().", Flags: object.FlagBaseType | object.FlagWeakref})
		})
		m.Set(t, "Empty", object.Of(emptyType))
		return nil
	},
}

var (
	emptyType = object.NewNativeType("_queue.Empty")
	emptyOnce sync.Once // not statically: the exception types don't exist yet when variables are initialised
	queueType = object.NewNativeType("_queue.SimpleQueue")
)

// simpleQueue is a SimpleQueue. Its items are protected by the GIL; waiters sleep on wake,
// which put fills.
type simpleQueue struct {
	Shape *object.Shape
	Ext   *object.InstExt
	items []value
	head  int
	wake  chan struct{} `image:"-"`
}

// NativeObject marks *simpleQueue as a parameter type.
func (*simpleQueue) NativeObject() {}

func (q *simpleQueue) put(v value) {
	q.items = append(q.items, v)
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

func (q *simpleQueue) pop() (value, bool) {
	if q.head == len(q.items) {
		return value{}, false
	}
	v := q.items[q.head]
	q.items[q.head] = value{}
	q.head++
	switch {
	case q.head == len(q.items):
		q.items, q.head = q.items[:0], 0
	case q.head >= 32 && q.head > len(q.items)/2:
		n := copy(q.items, q.items[q.head:])
		clear(q.items[n:])
		q.items, q.head = q.items[:n], 0
	}
	if q.head < len(q.items) {
		// One token may stand for several items: another waiter can go on.
		select {
		case q.wake <- struct{}{}:
		default:
		}
	}
	return v, true
}

func empty() error { return object.NewError(emptyType) }

func get(t *thread, a []value) (value, error) {
	q := object.As[simpleQueue](a[0])
	block, err := object.Truth(t, a[1])
	if err != nil {
		return value{}, err
	}
	var deadline time.Time
	if block && !a[2].IsNone() {
		f, err := object.AsFloat(t, a[2])
		switch {
		case err != nil && object.Matches(err, object.TypeError):
			return value{}, object.TypeErrorf("'%s' object cannot be interpreted as an integer", a[2].Type().Name)
		case err != nil:
			return value{}, err
		case math.IsNaN(f):
			return value{}, object.ValueErrorf("Invalid value NaN (not a number)")
		case f < 0:
			return value{}, object.ValueErrorf("'timeout' must be a non-negative number")
		case f > float64(math.MaxInt64)/1e9:
			return value{}, object.OverflowErrorf("timeout value is too large")
		}
		deadline = time.Now().Add(time.Duration(f * 1e9))
	}
	for {
		if v, ok := q.pop(); ok {
			return v, nil
		}
		if !block {
			return value{}, empty()
		}
		wait := time.Duration(-1)
		if !deadline.IsZero() {
			if wait = time.Until(deadline); wait <= 0 {
				return value{}, empty()
			}
		}
		if _, err := t.WaitFor(q.wake, wait); err != nil {
			return value{}, err
		}
	}
}

var queueDef = object.TypeDef{
	Type:   queueType,
	Struct: (*simpleQueue)(nil),
	Image: &object.ImageRow{Loaded: func(t *thread, v value) error {
		q := object.As[simpleQueue](v)
		q.wake = make(chan struct{}, 1)
		if len(q.items) > q.head {
			q.wake <- struct{}{}
		}
		return nil
	}},
	Doc:    "Simple, unbounded, reentrant FIFO queue.",
	Sig:    "()",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(simpleQueue{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			if len(a.V) > 0 && typ == queueType {
				if a.NumKw() > 0 {
					return value{}, object.TypeErrorf("SimpleQueue() takes no keyword arguments")
				}
				return value{}, object.TypeErrorf("SimpleQueue() takes exactly 0 positional arguments (%d given)", len(a.V))
			}
			return object.Of(&simpleQueue{Shape: typ.Root, wake: make(chan struct{}, 1)}), nil
		},
		Visit: func(v value, f func(value)) {
			q := object.As[simpleQueue](v)
			for _, x := range q.items[q.head:] {
				f(x)
			}
		},
	},
	Methods: []object.FuncDef{
		object.Func1("empty($self, /)", func(t *thread, q *simpleQueue) (bool, error) { return q.head == len(q.items), nil }, "Return True if the queue is empty, False otherwise (not reliable!)."),
		object.FuncSlice("get($self, /, block=True, timeout=None)", get, "Remove and return an item from the queue.\n\nIf optional args 'block' is true and 'timeout' is None (the default),\nblock if necessary until an item is available. If 'timeout' is\na non-negative number, it blocks at most 'timeout' seconds and raises\nthe Empty exception if no item was available within that time.\nOtherwise ('block' is false), return an item if one is immediately\navailable, else raise the Empty exception ('timeout' is ignored\nin that case)."),
		object.Func1("get_nowait($self, /)", func(t *thread, q *simpleQueue) (value, error) {
			if v, ok := q.pop(); ok {
				return v, nil
			}
			return value{}, empty()
		}, "Remove and return an item from the queue without blocking.\n\nOnly get an item if one is immediately available. Otherwise\nraise the Empty exception."),
		object.Func4("put($self, /, item, block=True, timeout=None)", func(t *thread, q *simpleQueue, item, block, timeout value) (nothing, error) {
			q.put(item)
			return nothing{}, nil
		}, "Put the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored, as this method\nnever blocks.  They are provided for compatibility with the Queue class."),
		object.Func2("put_nowait($self, /, item)", func(t *thread, q *simpleQueue, item value) (nothing, error) {
			q.put(item)
			return nothing{}, nil
		}, "Put an item into the queue without blocking.\n\nThis is exactly equivalent to `put(item)` and is only provided\nfor compatibility with the Queue class."),
		object.Func1("qsize($self, /)", func(t *thread, q *simpleQueue) (int, error) { return len(q.items) - q.head, nil }, "Return the approximate size of the queue (not reliable!)."),
	},
	Class: []object.FuncDef{object.ClassGetItem()},
}
