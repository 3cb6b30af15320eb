// Package array implements the Python module array: sequences of numbers of one machine type.
package array

import (
	"bytes"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// Module is the module array.
//
// https://docs.python.org/3.13/library/array.html
var Module = object.ModuleDef{
	Name: "array",
	Doc:  "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n",
	Funcs: []object.FuncDef{
		object.Func4("_array_reconstructor(arraytype, typecode, mformat_code, items, /)", reconstruct, "Internal. Used for pickling support."),
	},
	Types: []*object.TypeDef{&arrayDef},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&iteratorDef)
		m.Set(t, "ArrayType", object.Of(arrayType))
		m.Set(t, "typecodes", object.NewStr(typeCodes))
		seq, err := object.ImportAttr(t, "_collections_abc", "MutableSequence")
		if err != nil {
			return err
		}
		_, err = object.CallMethod(t, seq, "register", object.Of(arrayType))
		return err
	},
}

// array is a Python array object.
type array struct {
	Shape   *object.Shape
	b       []byte
	code    byte
	size    int // of an item
	exports int `image:"-"` // live buffers: while there are any, the length can't change
	Ext     *object.InstExt
}

// NativeObject marks *array as a parameter type.
func (*array) NativeObject() {}

func (a *array) len() int { return len(a.b) / a.size }

func (a *array) at(i int) (value, error) { return load(a.code, a.b[i*a.size:]) }

// resize makes room for n items at index i, or removes -n items there.
func (a *array) resize(t *thread, i, n int) error {
	if n == 0 {
		return nil
	}
	if a.exports > 0 {
		return object.BufferErrorf("cannot resize an array that is exporting buffers")
	}
	at, d := i*a.size, n*a.size
	if d < 0 {
		a.b = append(a.b[:at], a.b[at-d:]...)
		return nil
	}
	if err := t.CheckAlloc(len(a.b) + d); err != nil {
		return err
	}
	old := len(a.b)
	if cap(a.b)-old >= d {
		a.b = a.b[:old+d]
	} else {
		a.b = append(a.b, make([]byte, d)...)
	}
	copy(a.b[at+d:], a.b[at:old])
	return nil
}

func (a *array) insert(t *thread, i int, v value) error {
	bits, err := pack(t, a.code, v)
	if err != nil {
		return err
	}
	i = min(i, a.len()) // the conversion may have changed it
	if err := a.resize(t, i, 1); err != nil {
		return err
	}
	store(a.size, a.b[i*a.size:], bits)
	return nil
}

func (a *array) extend(t *thread, p []byte) error {
	p = p[:len(p):len(p)]
	old := a.len()
	if err := a.resize(t, old, len(p)/a.size); err != nil {
		return err
	}
	copy(a.b[old*a.size:], p)
	return nil
}

func (a *array) extendFrom(t *thread, v value) error {
	if v.IsA(arrayType) {
		x := object.As[array](v)
		if x.code != a.code {
			return object.TypeErrorf("can only extend with array of same kind")
		}
		return a.extend(t, x.b)
	}
	return object.Iterate(t, v, func(x value) error { return a.insert(t, a.len(), x) })
}

func (a *array) extendText(t *thread, s *object.Str) error {
	n, old := s.Len(), a.len()
	if err := a.resize(t, old, n); err != nil {
		return err
	}
	for i := range n {
		order.PutUint32(a.b[(old+i)*4:], uint32(s.At(i)))
	}
	return nil
}

// text returns the characters of an array of text.
func (a *array) text() (*object.Str, error) {
	rs := make([]rune, a.len())
	for i := range rs {
		r := order.Uint32(a.b[i*4:])
		if r > 0x10ffff {
			return nil, object.ValueErrorf("character U+%x is not in range [U+0000; U+10ffff]", r)
		}
		rs[i] = rune(r)
	}
	return object.StrOfRunes(rs), nil
}

func (a *array) list(t *thread) (*object.List, error) {
	if err := t.CheckItems(a.len(), 16); err != nil {
		return nil, err
	}
	out := make([]value, a.len())
	for i := range out {
		var err error
		if out[i], err = a.at(i); err != nil {
			return nil, err
		}
	}
	return object.NewList(t, out), nil
}

func (a *array) like(b []byte) *array {
	return &array{Shape: arrayType.Root, b: b, code: a.code, size: a.size}
}

var arrayType = object.NewNativeType("array.array")

var arrayDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   arrayType,
	Struct: (*array)(nil),
	Module: "array",
	Doc:    arrayDoc,
	Flags:  object.FlagBaseType | object.FlagWeakref | object.FlagSequence,
	ExtOff: unsafe.Offsetof(array{}.Ext),
	Slots: object.Slots{
		New:  newArray,
		Repr: repr,
		Len:  func(t *thread, v value) (int, error) { return object.As[array](v).len(), nil },
		Iter: func(t *thread, v value) (value, error) {
			return object.Of(&iterator{Shape: iteratorType.Root, a: object.As[array](v)}), nil
		},
		Contains: func(t *thread, v, x value) (bool, error) {
			i, err := find(t, object.As[array](v), x, 0, -1)
			return i >= 0, err
		},
		GetItem: getItem,
		SetItem: setItem,
		Compare: compare,
		Concat: func(t *thread, v, w value) (value, error) {
			if !w.IsA(arrayType) {
				return value{}, object.TypeErrorf("can only append array (not \"%s\") to array", w.Type().Name)
			}
			a, b := object.As[array](v), object.As[array](w)
			if a.code != b.code {
				return value{}, badArgument()
			}
			if err := t.CheckAlloc(len(a.b) + len(b.b)); err != nil {
				return value{}, err
			}
			return object.Of(a.like(append(bytes.Clone(a.b), b.b...))), nil
		},
		Repeat: func(t *thread, v, n value) (value, error) {
			a := object.As[array](v)
			b, err := repeat(t, a, n)
			if err != nil {
				return value{}, err
			}
			return object.Of(a.like(b)), nil
		},
		InplaceConcat: func(t *thread, v, w value) (value, error) {
			if !w.IsA(arrayType) {
				return value{}, object.TypeErrorf("can only extend array with array (not \"%s\")", w.Type().Name)
			}
			return v, object.As[array](v).extendFrom(t, w)
		},
		InplaceRepeat: func(t *thread, v, n value) (value, error) {
			a := object.As[array](v)
			b, err := repeat(t, a, n)
			if err != nil {
				return value{}, err
			}
			if len(b) != len(a.b) {
				if a.exports > 0 {
					return value{}, object.BufferErrorf("cannot resize an array that is exporting buffers")
				}
				a.b = b
			}
			return v, nil
		},
		ReleaseBuffer: object.NoRelease,
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			a := object.As[array](v)
			a.exports++
			format := string(a.code)
			if a.code == 'u' {
				format = "w"
			}
			return &object.Buffer{B: a.b, Obj: v, Format: format, ItemSize: a.size, Shape: []int{a.len()}, Release: func() { a.exports-- }}, nil
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "typecode", Doc: "the typecode character used to create the array", Get: func(t *thread, v value) (value, error) {
			return object.NewStr(string(object.As[array](v).code)), nil
		}},
		{Name: "itemsize", Doc: "the size, in bytes, of one array item", Get: func(t *thread, v value) (value, error) {
			return object.Int(int64(object.As[array](v).size)), nil
		}},
	},
	Class: []object.FuncDef{object.ClassGetItem()},
	Methods: []object.FuncDef{
		object.Func1("__copy__($self, /)", copyArray, "Return a copy of the array."),
		object.Func2("__deepcopy__($self, unused, /)", func(t *thread, a *array, _ value) (value, error) { return copyArray(t, a) }, "Return a copy of the array."),
		object.Func2("__reduce_ex__($self, value, /)", reduce, "Return state information for pickling."),
		object.Func1("__sizeof__($self, /)", func(t *thread, a *array) (int, error) { return 64 + cap(a.b), nil }, "Size of the array in memory, in bytes."),
		object.Raw("append($self, v, /)", 2, 2, func(t *thread, p *value, n int) (value, bool) {
			v := unsafe.Slice(p, n)
			a := object.As[array](v[0])
			return t.Ret(object.None, a.insert(t, a.len(), v[1]))
		}, "Append new value v to the end of the array."),
		object.Func1("buffer_info($self, /)", func(t *thread, a *array) (value, error) {
			return object.Of(object.MakeTuple(t, object.UintValue(uint64(uintptr(unsafe.Pointer(unsafe.SliceData(a.b))))), object.Int(int64(a.len())))), nil
		}, "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes."),
		object.Func1("byteswap($self, /)", func(t *thread, a *array) (nothing, error) {
			swap(a.b, a.size)
			return nothing{}, nil
		}, "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised."),
		object.Func1("clear($self, /)", func(t *thread, a *array) (nothing, error) { return nothing{}, a.resize(t, 0, -a.len()) }, "Remove all items from the array."),
		object.Func2("count($self, v, /)", func(t *thread, a *array, x value) (int, error) {
			n := 0
			for i := 0; i < a.len(); i++ {
				y, err := a.at(i)
				if err != nil {
					return 0, err
				}
				same, err := object.Equal(t, y, x)
				if err != nil {
					return 0, err
				}
				if same {
					n++
				}
			}
			return n, nil
		}, "Return number of occurrences of v in the array."),
		object.Func2("extend($self, bb, /)", func(t *thread, a *array, x value) (nothing, error) { return nothing{}, a.extendFrom(t, x) }, "Append items to the end of the array."),
		object.Func2("frombytes($self, buffer, /)", func(t *thread, a *array, p object.BytesLike) (nothing, error) {
			if len(p.B)%a.size != 0 {
				return nothing{}, object.ValueErrorf("bytes length not a multiple of item size")
			}
			return nothing{}, a.extend(t, p.B)
		}, "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method."),
		object.Func3("fromfile($self, f, n, /)", fromFile, "Read n objects from the file object f and append them to the end of the array."),
		object.Func2("fromlist($self, list, /)", fromList, "Append items to array from list."),
		object.Func2("fromunicode($self, ustr, /)", func(t *thread, a *array, s *object.Str) (nothing, error) {
			if !isText(a.code) {
				return nothing{}, object.ValueErrorf("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return nothing{}, a.extendText(t, s)
		}, "Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type."),
		object.Func4("index($self, v, start=0, stop=sys.maxsize, /)", func(t *thread, a *array, x, start, stop value) (int, error) {
			i, err := object.IndexClamped(t, start)
			if err != nil {
				return 0, err
			}
			j, err := object.IndexClamped(t, stop)
			if err != nil {
				return 0, err
			}
			if i < 0 {
				i = max(i+a.len(), 0)
			}
			if j < 0 {
				j = max(j+a.len(), 0)
			}
			if i, err = find(t, a, x, i, j); err == nil && i < 0 {
				err = object.ValueErrorf("array.index(x): x not in array")
			}
			return i, err
		}, "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present."),
		object.Func3("insert($self, i, v, /)", func(t *thread, a *array, i int, v value) (nothing, error) {
			if i < 0 {
				i = max(i+a.len(), 0)
			}
			return nothing{}, a.insert(t, i, v)
		}, "Insert a new item v into the array before position i."),
		object.Func2("pop($self, i=-1, /)", func(t *thread, a *array, i int) (value, error) {
			if a.len() == 0 {
				return value{}, object.IndexErrorf("pop from empty array")
			}
			if i < 0 {
				i += a.len()
			}
			if i < 0 || i >= a.len() {
				return value{}, object.IndexErrorf("pop index out of range")
			}
			v, err := a.at(i)
			if err != nil {
				return value{}, err
			}
			return v, a.resize(t, i, -1)
		}, "Return the i-th element and delete it from the array.\n\ni defaults to -1."),
		object.Func2("remove($self, v, /)", func(t *thread, a *array, x value) (nothing, error) {
			i, err := find(t, a, x, 0, -1)
			if err == nil && i < 0 {
				err = object.ValueErrorf("array.remove(x): x not in array")
			}
			if err != nil {
				return nothing{}, err
			}
			return nothing{}, a.resize(t, i, -1)
		}, "Remove the first occurrence of v in the array."),
		object.Func1("reverse($self, /)", func(t *thread, a *array) (nothing, error) {
			var tmp [8]byte
			for i, j := 0, len(a.b)-a.size; i < j; i, j = i+a.size, j-a.size {
				copy(tmp[:], a.b[i:i+a.size])
				copy(a.b[i:], a.b[j:j+a.size])
				copy(a.b[j:], tmp[:a.size])
			}
			return nothing{}, nil
		}, "Reverse the order of the items in the array."),
		object.Func1("tobytes($self, /)", func(t *thread, a *array) (value, error) { return object.Of(object.NewBytes(t, bytes.Clone(a.b))), nil }, "Convert the array to an array of machine values and return the bytes representation."),
		object.Func2("tofile($self, f, /)", func(t *thread, a *array, f value) (nothing, error) {
			const block = 64 * 1024
			for i := 0; i < len(a.b); i += block {
				p := bytes.Clone(a.b[i:min(i+block, len(a.b))])
				if _, err := object.CallMethod(t, f, "write", object.Of(object.NewBytes(t, p))); err != nil {
					return nothing{}, err
				}
			}
			return nothing{}, nil
		}, "Write all items (as machine values) to the file object f."),
		object.Func1("tolist($self, /)", func(t *thread, a *array) (*object.List, error) { return a.list(t) }, "Convert array to an ordinary list with the same items."),
		object.Func1("tounicode($self, /)", func(t *thread, a *array) (*object.Str, error) {
			if !isText(a.code) {
				return nil, object.ValueErrorf("tounicode() may only be called on unicode type arrays ('u' or 'w')")
			}
			return a.text()
		}, "Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type."),
	},
}

const arrayDoc = "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.\n\nArrays represent basic values and behave very much like lists, except\nthe type of objects stored in them is constrained. The type is specified\nat object creation time by using a type code, which is a single character.\nThe following type codes are defined:\n\n    Type code   C Type             Minimum size in bytes\n    'b'         signed integer     1\n    'B'         unsigned integer   1\n    'u'         Unicode character  2 (see note)\n    'h'         signed integer     2\n    'H'         unsigned integer   2\n    'i'         signed integer     2\n    'I'         unsigned integer   2\n    'l'         signed integer     4\n    'L'         unsigned integer   4\n    'q'         signed integer     8 (see note)\n    'Q'         unsigned integer   8 (see note)\n    'f'         floating-point     4\n    'd'         floating-point     8\n\nMethods:\n\nappend() -- append a new item to the end of the array\nbuffer_info() -- return information giving the current memory info\nbyteswap() -- byteswap all the items of the array\ncount() -- return number of occurrences of an object\nextend() -- extend array by appending multiple elements from an iterable\nfromfile() -- read items from a file object\nfromlist() -- append items from the list\nfrombytes() -- append items from the string\nindex() -- return index of first occurrence of an object\ninsert() -- insert a new item into the array at a provided position\npop() -- remove and return item (default last)\nremove() -- remove first occurrence of an object\nreverse() -- reverse the order of the items in the array\ntofile() -- write all items to a file object\ntolist() -- return the array converted to an ordinary list\ntobytes() -- return the array converted to a string\n\nAttributes:\n\ntypecode -- the typecode character used to create the array\nitemsize -- the length in bytes of one array item\n"

func badArgument() error { return object.TypeErrorf("bad argument type for built-in operation") }

// find returns the index of x from start to stop (negative: the end), -1 if it isn't there.
func find(t *thread, a *array, x value, start, stop int) (int, error) {
	for i := start; i < a.len() && (stop < 0 || i < stop); i++ {
		y, err := a.at(i)
		if err != nil {
			return -1, err
		}
		same, err := object.Equal(t, y, x)
		if err != nil {
			return -1, err
		}
		if same {
			return i, nil
		}
	}
	return -1, nil
}

func copyArray(t *thread, a *array) (value, error) { return object.Of(a.like(bytes.Clone(a.b))), nil }

func repeat(t *thread, a *array, count value) ([]byte, error) {
	if !object.IsIndex(count) {
		return nil, object.TypeErrorf("can't multiply sequence by non-int of type '%s'", count.Type().Name)
	}
	n, err := object.AsSize(t, count)
	if err != nil {
		return nil, err
	}
	if n <= 0 || len(a.b) == 0 {
		return nil, nil
	}
	if n > t.Interp.MaxAlloc/len(a.b) {
		return nil, t.NoMemory()
	}
	return bytes.Repeat(a.b, n), nil
}

// https://docs.python.org/3.13/library/array.html#array.array
func newArray(t *thread, typ *object.Type, args object.Args) (value, error) {
	if args.NumKw() > 0 && (typ == arrayType || typ.Slots.Init == nil) {
		return value{}, object.TypeErrorf("array.array() takes no keyword arguments")
	}
	p := args.Positional()
	switch n := len(p); {
	case n < 1:
		return value{}, object.TypeErrorf("array() takes at least 1 argument (0 given)")
	case n > 2:
		return value{}, object.TypeErrorf("array() takes at most 2 arguments (%d given)", n)
	}
	code, err := typeCode(p[0], "array() argument 1 must be a unicode character, not %s")
	if err != nil {
		return value{}, err
	}
	if code == 'u' {
		if err := t.Warn(object.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16", 1); err != nil {
			return value{}, err
		}
	}
	init := object.None
	if len(p) == 2 {
		init = p[1]
	}
	if init.Type().Has(object.FlagStr) && !isText(code) && sizeOf(code) > 0 {
		return value{}, object.TypeErrorf("cannot use a str to initialize an array with typecode '%c'", code)
	}
	if init.IsA(arrayType) {
		if from := object.As[array](init).code; isText(from) && !isText(code) && sizeOf(code) > 0 {
			return value{}, object.TypeErrorf("cannot use a unicode array to initialize an array with typecode '%c'", code)
		}
	}
	size := sizeOf(code)
	if size == 0 {
		return value{}, object.ValueErrorf("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
	}
	a := &array{Shape: typ.Root, code: code, size: size}
	switch {
	case len(p) == 1:
	case init.Type().Has(object.FlagStr):
		err = a.extendText(t, (*object.Str)(init.P))
	case init.Type().Has(object.FlagBytes) || init.IsA(object.ByteArrayType):
		b, _ := object.BytesOf(t, init)
		if len(b)%size != 0 {
			return value{}, object.ValueErrorf("bytes length not a multiple of item size")
		}
		a.b = bytes.Clone(b)
	case init.IsA(arrayType) && object.As[array](init).code == code:
		a.b = bytes.Clone(object.As[array](init).b)
	case init.IsA(arrayType):
		// Item by item: the types differ.
		x := object.As[array](init)
		for i := 0; i < x.len() && err == nil; i++ {
			var v value
			if v, err = x.at(i); err == nil {
				err = a.insert(t, i, v)
			}
		}
	default:
		err = a.extendFrom(t, init)
	}
	if err != nil {
		return value{}, err
	}
	return object.Of(a), nil
}

func typeCode(v value, message string) (byte, error) {
	if !v.Type().Has(object.FlagStr) || (*object.Str)(v.P).Len() != 1 {
		return 0, object.TypeErrorf(message, v.Type().Name)
	}
	r := (*object.Str)(v.P).At(0)
	if r > 127 {
		r = 0
	}
	return byte(r), nil
}

func repr(t *thread, v value) (value, error) {
	a := object.As[array](v)
	head := v.Type().QualName + "('" + string(a.code) + "'"
	if a.len() == 0 {
		return object.NewStr(head + ")"), nil
	}
	var items value
	if isText(a.code) {
		s, err := a.text()
		if err != nil {
			return value{}, err
		}
		items = object.Of(s)
	} else {
		l, err := a.list(t)
		if err != nil {
			return value{}, err
		}
		items = object.Of(l)
	}
	r, err := object.Repr(t, items)
	if err != nil {
		return value{}, err
	}
	return object.NewStr(head + ", " + r.String() + ")"), nil
}

func compare(t *thread, v, w value, op object.CompareOp) (value, error) {
	if !v.IsA(arrayType) || !w.IsA(arrayType) {
		return object.NotImplemented, nil
	}
	a, b := object.As[array](v), object.As[array](w)
	if a.len() != b.len() && (op == object.EQ || op == object.NE) {
		return object.Bool(op == object.NE), nil
	}
	if a.code == b.code && a.code != 'f' && a.code != 'd' && (op == object.EQ || op == object.NE) {
		return object.Bool(bytes.Equal(a.b, b.b) == (op == object.EQ)), nil
	}
	for i := 0; i < a.len() && i < b.len(); i++ {
		x, err := a.at(i)
		if err != nil {
			return value{}, err
		}
		y, err := b.at(i)
		if err != nil {
			return value{}, err
		}
		same := false
		if !x.IsFloat() || !y.IsFloat() {
			same, err = object.Equal(t, x, y)
		} else {
			same = x.Float64() == y.Float64() // a NaN isn't equal to itself here
		}
		if err != nil {
			return value{}, err
		}
		if same {
			continue
		}
		switch op {
		case object.EQ:
			return object.False, nil
		case object.NE:
			return object.True, nil
		}
		return object.Compare(t, x, y, op)
	}
	n, m := a.len(), b.len()
	switch op {
	case object.LT:
		return object.Bool(n < m), nil
	case object.LE:
		return object.Bool(n <= m), nil
	case object.EQ:
		return object.Bool(n == m), nil
	case object.NE:
		return object.Bool(n != m), nil
	case object.GT:
		return object.Bool(n > m), nil
	}
	return object.Bool(n >= m), nil
}

func getItem(t *thread, v, key value) (value, error) {
	a := object.As[array](v)
	if object.IsIndex(key) {
		i, err := object.AsIndex(t, key)
		if err != nil {
			return value{}, err
		}
		if i < 0 {
			i += a.len()
		}
		if i < 0 || i >= a.len() {
			return value{}, object.IndexErrorf("array index out of range")
		}
		return a.at(i)
	}
	if key.Type() != object.SliceType {
		return value{}, object.TypeErrorf("array indices must be integers")
	}
	start, stop, step, err := object.As[object.Slice](key).Bounds(t)
	if err != nil {
		return value{}, err
	}
	start, _, count := object.AdjustIndices(start, stop, step, a.len())
	if step == 1 {
		return object.Of(a.like(bytes.Clone(a.b[start*a.size : (start+count)*a.size]))), nil
	}
	b := make([]byte, 0, count*a.size)
	for i := range count {
		at := (start + i*step) * a.size
		b = append(b, a.b[at:at+a.size]...)
	}
	return object.Of(a.like(b)), nil
}

func setItem(t *thread, v, key, x value) error {
	a := object.As[array](v)
	if object.IsIndex(key) {
		i, err := object.AsIndex(t, key)
		if err != nil {
			return err
		}
		if i < 0 {
			i += a.len()
		}
		if i < 0 || i >= a.len() {
			return object.IndexErrorf("array assignment index out of range")
		}
		if x.P == nil {
			return a.resize(t, i, -1)
		}
		bits, err := pack(t, a.code, x)
		if err != nil {
			return err
		}
		if i >= a.len() { // the conversion may have changed it
			return object.IndexErrorf("array assignment index out of range")
		}
		store(a.size, a.b[i*a.size:], bits)
		return nil
	}
	if key.Type() != object.SliceType {
		return object.TypeErrorf("array indices must be integers")
	}
	start, stop, step, err := object.As[object.Slice](key).Bounds(t)
	if err != nil {
		return err
	}
	start, _, count := object.AdjustIndices(start, stop, step, a.len())
	var p []byte
	if x.P != nil {
		if !x.IsA(arrayType) {
			return object.TypeErrorf("can only assign array (not \"%s\") to array slice", x.Type().Name)
		}
		from := object.As[array](x)
		if from.code != a.code {
			return badArgument()
		}
		p = from.b
		if from == a {
			p = bytes.Clone(p)
		}
	}
	n := len(p) / a.size
	switch {
	case step == 1:
		if err := a.resize(t, min(start+min(n, count), a.len()), n-count); err != nil {
			return err
		}
		copy(a.b[start*a.size:], p)
	case x.P == nil:
		if count == 0 {
			return nil
		}
		if a.exports > 0 {
			return object.BufferErrorf("cannot resize an array that is exporting buffers")
		}
		if step < 0 {
			start, step = start+(count-1)*step, -step
		}
		out := a.b[:start*a.size]
		for i, next := start, start; i < a.len(); i++ {
			if i == next && count > 0 {
				next += step
				count--
				continue
			}
			out = append(out, a.b[i*a.size:(i+1)*a.size]...)
		}
		a.b = out
	case n != count:
		return object.ValueErrorf("attempt to assign array of size %d to extended slice of size %d", n, count)
	default:
		for i := range count {
			copy(a.b[(start+i*step)*a.size:], p[i*a.size:(i+1)*a.size])
		}
	}
	return nil
}

func fromList(t *thread, a *array, v value) (nothing, error) {
	if !v.Type().Has(object.FlagList) {
		return nothing{}, object.TypeErrorf("arg must be list")
	}
	l, old := object.As[object.List](v), a.len()
	n := len(l.Items)
	for i := 0; i < len(l.Items); i++ {
		err := a.insert(t, a.len(), l.Items[i])
		if err == nil && len(l.Items) != n {
			err = object.RuntimeErrorf("list changed size during iteration")
		}
		if err != nil {
			if a.exports == 0 && a.len() > old {
				a.b = a.b[:old*a.size]
			}
			return nothing{}, err
		}
	}
	return nothing{}, nil
}

func fromFile(t *thread, a *array, f value, n int) (nothing, error) {
	if n < 0 {
		return nothing{}, object.ValueErrorf("negative count")
	}
	if n > t.Interp.MaxAlloc/a.size {
		return nothing{}, t.NoMemory()
	}
	r, err := object.CallMethod(t, f, "read", object.Int(int64(n*a.size)))
	if err != nil {
		return nothing{}, err
	}
	if !r.Type().Has(object.FlagBytes) {
		return nothing{}, object.TypeErrorf("read() didn't return bytes")
	}
	b := object.As[object.Bytes](r).B
	if len(b)%a.size != 0 {
		return nothing{}, object.ValueErrorf("bytes length not a multiple of item size")
	}
	if err := a.extend(t, b); err != nil {
		return nothing{}, err
	}
	if len(b) != n*a.size {
		return nothing{}, object.Errorf(object.EOFError, "read() didn't return enough bytes")
	}
	return nothing{}, nil
}

type iterator struct {
	Shape *object.Shape
	a     *array // nil at the end
	i     int
}

// NativeObject marks *iterator as a parameter type.
func (*iterator) NativeObject() {}

var iteratorType = object.NewNativeType("array.arrayiterator")

var iteratorDef = object.TypeDef{
	Own:    "__getattribute__",
	Type:   iteratorType,
	Struct: (*iterator)(nil),
	Module: "array",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			it := object.As[iterator](v)
			if it.a == nil || it.i >= it.a.len() {
				it.a = nil
				return value{}, nil
			}
			it.i++
			return it.a.at(it.i - 1)
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__reduce__($self, /)", func(t *thread, it *iterator) (value, error) {
			iter := t.BuiltinModule().Get(t, "iter")
			if it.a == nil {
				return object.Of(object.MakeTuple(t, iter, object.Of(object.MakeTuple(t, object.Of(object.EmptyTuple))))), nil
			}
			return object.Of(object.MakeTuple(t, iter, object.Of(object.MakeTuple(t, object.Of(it.a))), object.Int(int64(it.i)))), nil
		}, "Return state information for pickling."),
		object.Func2("__setstate__($self, state, /)", func(t *thread, it *iterator, i int) (nothing, error) {
			if it.a != nil {
				it.i = max(0, min(i, it.a.len()))
			}
			return nothing{}, nil
		}, "Set state information for unpickling."),
	},
}
