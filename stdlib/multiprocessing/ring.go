package multiprocessing

import (
	"encoding/binary"
	"errors"
	"math"
	"math/big"
	"runtime"
	"time"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	mp "github.com/seed-8da18655/gopy/runtime/multiprocessing"
)

// This file defines queues, and how objects travel through them: what is made of simple objects in a
// form of our own, everything else pickled.

// ring is a queue of messages. Its fields are protected by the GIL.
type ring struct {
	Shape *object.Shape
	Ext   *object.InstExt
	r     *mp.Ring
	out   []byte // scratch
	in    []byte
	lent  bool // scratch is in use
}

// NativeObject marks *ring as a parameter type.
func (*ring) NativeObject() {}

var ringType = object.NewNativeType("_gopymp.Ring")

var ringDef = object.TypeDef{
	Type:   ringType,
	Struct: (*ring)(nil),
	Image:  ringImage,
	Doc:    "A queue of messages between processes.",
	Sig:    "(size=1048576, limit=0, cell=0)",
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(ring{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			f, err := familyOf(t)
			if err != nil {
				return value{}, err
			}
			n := [3]int{1 << 20, 0, 0}
			pos := a.Positional()
			for i := range min(len(pos), 3) {
				if n[i], err = object.AsInt(t, pos[i]); err != nil {
					return value{}, err
				}
			}
			var r *mp.Ring
			if n[2] != 0 {
				r, err = f.arena.OpenRing(n[2])
			} else {
				size := 1 << 16
				for size < n[0] && size < 1<<30 {
					size <<= 1
				}
				r, err = f.arena.NewRing(size, uint32(max(n[1], 0)))
			}
			if err != nil {
				return value{}, toError(t, err)
			}
			x := &ring{Shape: typ.Root, r: r}
			runtime.SetFinalizer(x, func(x *ring) { go x.r.Drop() })
			return object.Of(x), nil
		},
		Init: func(t *thread, self value, a object.Args) error { return nil },
	},
	Methods: []object.FuncDef{
		object.FuncSlice("put($self, obj, pickle, block=True, timeout=None, head=0, /)", ringPut, "Add an object. Return whether there was room in time."),
		object.FuncSlice("put_bytes($self, data, block=True, timeout=None, /)", func(t *thread, a []value) (value, error) {
			buf, err := object.AsBuffer(t, a[1])
			if err != nil {
				return value{}, err
			}
			defer buf.Close()
			d, err := duration(t, a[2], a[3])
			if err != nil {
				return value{}, err
			}
			return (*ring)(a[0].P).send(t, d, buf.Bytes())
		}, "Add a message. Return whether there was room in time."),
		object.FuncSlice("get($self, unpickle, default, block=True, timeout=None, claim=False, /)", ringGet, "Take the oldest object, default if there was none in time."),
		object.FuncSlice("take($self, unpickle, timeout=None, claim=False, /)", ringTake, "Take the oldest object: return (head, True, object), (head, False, exception) if it can't be unpickled, or None if there was none in time."),
		object.FuncSlice("get_bytes($self, block=True, timeout=None, /)", func(t *thread, a []value) (value, error) {
			b, ok, err := (*ring)(a[0].P).receive(t, a[1], a[2], nil, false)
			if err != nil || !ok {
				return object.None, err
			}
			return object.Of(object.NewBytes(t, b)), nil
		}, "Take the oldest message, None if there was none in time."),
		object.FuncSlice("wait($self, timeout=None, /)", func(t *thread, a []value) (value, error) {
			d, err := duration(t, value{}, a[1])
			if err != nil {
				return value{}, err
			}
			r := (*ring)(a[0].P).r
			err = blocked(t, d, r.WaitItems)
			if errors.Is(err, mp.ErrTimeout) {
				return object.False, nil
			}
			return object.True, toError(t, err)
		}, "Wait for a message, and leave it."),
		object.Func1("empty($self, /)", func(t *thread, r *ring) (bool, error) { return r.r.Empty(), nil }, "Tell whether the queue is empty."),
		object.Func1("qsize($self, /)", func(t *thread, r *ring) (int, error) { return r.r.Len(), nil }, "Return the number of messages."),
		object.Func2("tasks($self, n, /)", func(t *thread, r *ring, n int) (int, error) {
			k, err := r.r.Tasks(int32(n))
			if err != nil {
				return 0, object.ValueErrorf("task_done() called too many times")
			}
			return k, nil
		}, "Change the number of unfinished tasks."),
		object.FuncSlice("join($self, timeout=None, /)", func(t *thread, a []value) (value, error) {
			d, err := duration(t, value{}, a[1])
			if err != nil {
				return value{}, err
			}
			return object.None, toError(t, blocked(t, d, (*ring)(a[0].P).r.Join))
		}, "Wait until no task is unfinished."),
		object.Func2("claimed($self, token, /)", func(t *thread, r *ring, tok int) (value, error) {
			note, ok := r.r.Claimed(uint32(tok))
			if !ok {
				return object.None, nil
			}
			return object.Int(int64(note)), nil
		}, "Return the head of the message that a dead process had taken, or None."),
		object.Func1("done($self, /)", func(t *thread, r *ring) (nothing, error) { r.r.Arena.Done(); return nothing{}, nil }, "Forget the message that was taken with claim."),
	},
	GetSet: []object.GetSetDef{{Name: "cell", Get: func(t *thread, v value) (value, error) { return object.Int(int64((*ring)(v.P).r.Cell)), nil }}},
}

// directBytes is the size from which bytes are not copied more often than need be.
const directBytes = 64 << 10

// maxScratch bounds the buffers that are kept for the next message.
const maxScratch = 1 << 16

// send puts a message, at first without giving the GIL up.
func (r *ring) send(t *thread, d time.Duration, b ...[]byte) (value, error) {
	var err error
	if len(b) == 1 && len(b[0]) < directBytes {
		if err = r.r.Put(mp.Poll(), b[0]); err == nil {
			return object.True, nil
		}
	}
	err = blocked(t, d, func(w *mp.Wait) error { return r.r.Put(w, b...) })
	if errors.Is(err, mp.ErrTimeout) {
		return object.False, nil
	}
	return object.True, toError(t, err)
}

func ringPut(t *thread, a []value) (value, error) {
	r := (*ring)(a[0].P)
	d, err := duration(t, a[3], a[4])
	if err != nil {
		return value{}, err
	}
	head := 0
	if a[5].P != nil {
		if head, err = object.AsInt(t, a[5]); err != nil {
			return value{}, err
		}
	}
	var buf []byte
	own := !r.lent
	if own {
		r.lent = true
		buf = r.out[:0]
		defer func() { r.lent = false }()
	}
	buf = binary.LittleEndian.AppendUint64(buf, uint64(head))
	if a[1].Type() == object.BytesType && len((*object.Bytes)(a[1].P).B) >= directBytes {
		// Not copied on the way to the ring.
		data := (*object.Bytes)(a[1].P).B
		buf = binary.AppendUvarint(append(buf, tagPlain, tagBytes), uint64(len(data)))
		return r.send(t, d, buf, data)
	}
	buf, err = encode(t, a[1], a[2], buf)
	if err != nil {
		return value{}, err
	}
	if own && cap(buf) <= maxScratch {
		r.out = buf
	}
	return r.send(t, d, buf)
}

// receive takes a message, at first without giving the GIL up.
func (r *ring) receive(t *thread, block, timeout value, buf []byte, claim bool) ([]byte, bool, error) {
	b, err := r.r.Get(mp.Poll(), buf, claim)
	if err == nil {
		return b, true, nil
	}
	d, err := duration(t, block, timeout)
	if err != nil || d == 0 {
		return nil, false, err
	}
	err = blocked(t, d, func(w *mp.Wait) (err error) { b, err = r.r.Get(w, buf, claim); return err })
	if errors.Is(err, mp.ErrTimeout) {
		return nil, false, nil
	}
	return b, err == nil, toError(t, err)
}

func ringGet(t *thread, a []value) (value, error) {
	r := (*ring)(a[0].P)
	claim := false
	var err error
	if a[5].P != nil {
		if claim, err = object.Truth(t, a[5]); err != nil {
			return value{}, err
		}
	}
	var buf []byte
	own := !r.lent
	if own {
		r.lent = true
		buf = r.in[:0]
		defer func() { r.lent = false }()
	}
	b, ok, err := r.receive(t, a[3], a[4], buf, claim)
	if err != nil {
		return value{}, err
	}
	if !ok {
		return a[2], nil
	}
	if own && cap(b) <= maxScratch {
		r.in = b
	}
	if len(b) < 8 {
		return value{}, object.SystemErrorf("short message")
	}
	return decode(t, b[8:], a[1], cap(b) > maxScratch)
}

func ringTake(t *thread, a []value) (value, error) {
	r := (*ring)(a[0].P)
	claim := false
	var err error
	if a[3].P != nil {
		if claim, err = object.Truth(t, a[3]); err != nil {
			return value{}, err
		}
	}
	var buf []byte
	own := !r.lent
	if own {
		r.lent = true
		buf = r.in[:0]
		defer func() { r.lent = false }()
	}
	b, ok, err := r.receive(t, value{}, a[2], buf, claim)
	if err != nil {
		return value{}, err
	}
	if !ok {
		return object.None, nil
	}
	if own && cap(b) <= maxScratch {
		r.in = b
	}
	if len(b) < 8 {
		return value{}, object.SystemErrorf("short message")
	}
	head := object.Int(int64(binary.LittleEndian.Uint64(b)))
	v, err := decode(t, b[8:], a[1], cap(b) > maxScratch)
	if err != nil {
		e := t.Exception(err)
		if !e.Shape.Type.IsSubtype(object.Exception) {
			return value{}, err
		}
		return object.Of(object.MakeTuple(t, head, object.False, object.Of(e))), nil
	}
	return object.Of(object.MakeTuple(t, head, object.True, v)), nil
}

// Tags of the form of our own.
const (
	tagPickle = 'P'
	tagPlain  = 'G'

	tagNone   = 'n'
	tagTrue   = 't'
	tagFalse  = 'f'
	tagInt    = 'i'
	tagBig    = 'I'
	tagFloat  = 'd'
	tagStr    = 's'
	tagBytes  = 'b'
	tagTuple  = '('
	tagList   = '['
	tagDict   = '{'
	tagGlobal = 'g'
)

// coder writes the plain form. It gives up on what that can't say: other types, objects that
// occur more than once and could be told apart, deep nesting.
type coder struct {
	t    *thread
	b    []byte
	seen []unsafe.Pointer
}

const (
	maxSeen  = 24
	maxDepth = 8
)

// encode appends v to buf.
func encode(t *thread, v, pickle value, buf []byte) ([]byte, error) {
	c := coder{t: t, b: append(buf, tagPlain)}
	if c.add(v, 0) {
		return c.b, nil
	}
	r, err := object.Call(t, pickle, v)
	if err != nil {
		return nil, err
	}
	data, err := object.AsBuffer(t, r)
	if err != nil {
		return nil, err
	}
	defer data.Close()
	buf = append(buf, tagPickle)
	return append(buf, data.Bytes()...), nil
}

func (c *coder) size(tag byte, n int) {
	c.b = append(c.b, tag)
	c.b = binary.AppendUvarint(c.b, uint64(n))
}

// container notes a container; it reports false if that was there already.
func (c *coder) container(p unsafe.Pointer) bool {
	for _, q := range c.seen {
		if p == q {
			return false
		}
	}
	if len(c.seen) == maxSeen {
		return false
	}
	c.seen = append(c.seen, p)
	return true
}

func (c *coder) items(tag byte, p unsafe.Pointer, items []value, depth int) bool {
	if len(items) > 0 && !c.container(p) {
		return false
	}
	c.size(tag, len(items))
	for _, x := range items {
		if !c.add(x, depth+1) {
			return false
		}
	}
	return true
}

func (c *coder) add(v value, depth int) bool {
	if depth > maxDepth {
		return false
	}
	switch {
	case v.IsNone():
		c.b = append(c.b, tagNone)
		return true
	case v == object.True:
		c.b = append(c.b, tagTrue)
		return true
	case v == object.False:
		c.b = append(c.b, tagFalse)
		return true
	case v.IsInt():
		c.b = append(c.b, tagInt)
		c.b = binary.AppendVarint(c.b, v.Int64())
		return true
	}
	switch v.Type() {
	case object.IntType:
		n := object.BigOf(v)
		data := n.Bytes()
		c.size(tagBig, len(data))
		c.b = append(c.b, byte(n.Sign()+1))
		c.b = append(c.b, data...)
		return true
	case object.FloatType:
		f, err := object.AsFloat(c.t, v)
		c.b = append(c.b, tagFloat)
		c.b = binary.LittleEndian.AppendUint64(c.b, math.Float64bits(f))
		return err == nil
	case object.StrType:
		s := (*object.Str)(v.P).String()
		c.size(tagStr, len(s))
		c.b = append(c.b, s...)
		return true
	case object.BytesType:
		s := (*object.Bytes)(v.P).B
		c.size(tagBytes, len(s))
		c.b = append(c.b, s...)
		return true
	case object.TupleType:
		return c.items(tagTuple, v.P, (*object.Tuple)(v.P).Items, depth)
	case object.ListType:
		return c.items(tagList, v.P, (*object.List)(v.P).Items, depth)
	case object.DictType:
		d := (*object.Dict)(v.P)
		if !c.container(v.P) {
			return false
		}
		c.size(tagDict, d.Len())
		for pos := 0; ; {
			k, x, ok := d.Next(&pos)
			if !ok {
				return true
			}
			if !c.add(k, depth+1) || !c.add(x, depth+1) {
				return false
			}
		}
	case object.FunctionType:
		return c.global(v)
	}
	return false
}

// global writes the name of a function of a module, if it can be found by it.
func (c *coder) global(v value) bool {
	f := (*object.Function)(v.P)
	name, err := object.GetAttrS(c.t, v, "__qualname__")
	if err != nil || name.Type() != object.StrType || f.Module.P == nil || f.Module.Type() != object.StrType {
		return false
	}
	mod, qual := (*object.Str)(f.Module.P).String(), (*object.Str)(name.P).String()
	m := c.t.Interp.Modules.GetStr(object.Intern(mod))
	if m.P == nil || m.Type() != object.ModuleType {
		return false
	}
	if got := object.As[object.Module](m).Dict(c.t).GetStr(object.Intern(qual)); got.P != v.P {
		return false
	}
	c.size(tagGlobal, len(mod))
	c.b = append(c.b, mod...)
	c.b = binary.AppendUvarint(c.b, uint64(len(qual)))
	c.b = append(c.b, qual...)
	return true
}

// reader reads the plain form.
type reader struct {
	t   *thread
	b   []byte
	bad bool
	own bool // nobody else uses the buffer
}

func decode(t *thread, b []byte, unpickle value, own bool) (value, error) {
	if len(b) > 0 && b[0] == tagPickle {
		return object.Call(t, unpickle, object.Of(object.NewBytes(t, append([]byte(nil), b[1:]...))))
	}
	if len(b) == 0 || b[0] != tagPlain {
		return value{}, object.ValueErrorf("not a message of gopy")
	}
	r := reader{t: t, b: b[1:], own: own}
	v, err := r.next()
	if err == nil && r.bad {
		err = object.ValueErrorf("message of gopy is damaged")
	}
	return v, err
}

func (r *reader) uvarint() int {
	n, k := binary.Uvarint(r.b)
	if k <= 0 || n > uint64(len(r.b))*8+8 {
		r.bad = true
		return 0
	}
	r.b = r.b[k:]
	return int(n)
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad = true
		return nil
	}
	p := r.b[:n]
	r.b = r.b[n:]
	return p
}

func (r *reader) items() ([]value, error) {
	n := r.uvarint()
	if r.bad || n > len(r.b) {
		r.bad = true
		return nil, nil
	}
	out := make([]value, n)
	for i := range out {
		v, err := r.next()
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

func (r *reader) next() (value, error) {
	tag := r.take(1)
	if r.bad {
		return object.None, nil
	}
	switch tag[0] {
	case tagNone:
		return object.None, nil
	case tagTrue:
		return object.True, nil
	case tagFalse:
		return object.False, nil
	case tagInt:
		n, k := binary.Varint(r.b)
		r.take(max(k, 0))
		return object.Int(n), nil
	case tagBig:
		n := r.uvarint()
		sign := r.take(1)
		x := new(big.Int).SetBytes(r.take(n))
		if !r.bad && sign[0] == 0 {
			x.Neg(x)
		}
		return object.IntOf(x), nil
	case tagFloat:
		if p := r.take(8); p != nil {
			return object.Float(math.Float64frombits(binary.LittleEndian.Uint64(p))), nil
		}
	case tagStr:
		return object.NewStr(string(r.take(r.uvarint()))), nil
	case tagBytes:
		n := r.uvarint()
		if r.own && n >= directBytes {
			return object.Of(object.NewBytes(r.t, r.take(n))), nil
		}
		return object.Of(object.NewBytes(r.t, append([]byte(nil), r.take(n)...))), nil
	case tagTuple:
		items, err := r.items()
		return object.Of(object.NewTuple(r.t, items)), err
	case tagList:
		items, err := r.items()
		return object.Of(object.NewList(r.t, items)), err
	case tagDict:
		d := object.NewDict(r.t)
		for n := r.uvarint(); n > 0 && !r.bad; n-- {
			k, err := r.next()
			if err != nil {
				return value{}, err
			}
			v, err := r.next()
			if err != nil {
				return value{}, err
			}
			if err := d.Set(r.t, k, v); err != nil {
				return value{}, err
			}
		}
		return object.Of(d), nil
	case tagGlobal:
		mod := string(r.take(r.uvarint()))
		return r.global(mod, string(r.take(r.uvarint())))
	}
	r.bad = true
	return object.None, nil
}

func (r *reader) global(mod, name string) (value, error) {
	key := object.Intern(mod)
	for try := range 2 {
		if m := r.t.Interp.Modules.GetStr(key); m.P != nil {
			if m.Type() == object.ModuleType {
				if v := object.As[object.Module](m).Dict(r.t).GetStr(object.Intern(name)); v.P != nil {
					return v, nil
				}
			}
			if try == 1 {
				return object.GetAttrS(r.t, m, name)
			}
		}
		if _, err := r.t.Interp.ImportModule(r.t, key, object.None, object.None, object.None, 0); err != nil {
			return value{}, err
		}
	}
	return value{}, object.AttributeErrorf("module '%s' has no attribute '%s'", mod, name)
}
