package functools

import (
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines the wrapper behind lru_cache.

// lruCache is a cached function. max is -1 for an unbounded cache.
type lruCache struct {
	Shape        *object.Shape
	Ext          *object.InstExt
	f            value
	max          int
	typed        bool
	infoType     value
	cache        *object.Dict // results, or links if the cache is bounded
	hits, misses int
	root         link // of the ring of links, the oldest first
}

// NativeObject marks *lruCache as a parameter type.
func (*lruCache) NativeObject() {}

// link is an entry of a bounded cache; it is a value of the cache's dict.
type link struct {
	Shape       *object.Shape
	prev, next  *link `image:"-"`
	key, result value
	hash        int64
}

var (
	lruType  = object.NewNativeType("functools._lru_cache_wrapper")
	linkType = object.NewNativeType("functools._lru_list_elem")
	lruSig   = object.Sig{Text: "lru_cache(user_function, maxsize, typed, cache_info_type)"}
	// keywordMark separates positional from keyword arguments in keys.
	keywordMark = object.Of(&link{Shape: linkType.Root})
)

var linkDef = object.TypeDef{Type: linkType, Struct: (*link)(nil), Module: "functools", Flags: object.FlagDisallowNew}

var lruDef = object.TypeDef{
	Type:   lruType,
	Struct: (*lruCache)(nil),
	Image:  lruImage,
	Module: "functools",
	Doc:    "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
	Flags:  object.FlagBaseType | object.FlagHasDict | object.FlagWeakref | object.FlagMethodDescr,
	ExtOff: unsafe.Offsetof(lruCache{}.Ext),
	Slots: object.Slots{
		New:  lruNew,
		Call: lruCall,
		DescrGet: func(t *thread, d, obj value, typ *object.Type) (value, error) {
			if obj.P == nil || obj.IsNone() {
				return d, nil
			}
			return object.Of(object.NewMethod(d, obj)), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func1("cache_info($self, /)", func(t *thread, c *lruCache) (value, error) {
			max := object.None
			if c.max >= 0 {
				max = object.Int(int64(c.max))
			}
			return object.Call(t, c.infoType, object.Int(int64(c.hits)), object.Int(int64(c.misses)), max, object.Int(int64(c.cache.Len())))
		}, "Report cache statistics"),
		object.Func1("cache_clear($self, /)", func(t *thread, c *lruCache) (object.Nothing, error) {
			c.hits, c.misses = 0, 0
			c.root.prev, c.root.next = &c.root, &c.root
			c.cache.Clear()
			return object.Nothing{}, nil
		}, "Clear the cache and cache statistics"),
		object.Func1("__reduce__($self, /)", func(t *thread, c *lruCache) (value, error) {
			return object.GetAttrS(t, object.Of(c), "__qualname__")
		}, ""),
		object.Func1("__copy__($self, /)", func(t *thread, c *lruCache) (value, error) { return object.Of(c), nil }, ""),
		object.Func2("__deepcopy__($self, memo, /)", func(t *thread, c *lruCache, memo value) (value, error) { return object.Of(c), nil }, ""),
	},
}

func lruNew(t *thread, typ *object.Type, a object.Args) (value, error) {
	v, err := lruSig.Bind(t, a)
	if err != nil {
		return none, err
	}
	if !object.IsCallable(v[0]) {
		return none, object.TypeErrorf("the first argument must be callable")
	}
	c := &lruCache{Shape: typ.Root, f: v[0], max: -1, infoType: v[3], cache: object.NewDict(t)}
	if !v[1].IsNone() {
		if !object.IsIndex(v[1]) {
			return none, object.TypeErrorf("maxsize should be integer or None")
		}
		if c.max, err = object.AsSize(t, v[1]); err != nil {
			return none, err
		}
		c.max = max(c.max, 0)
	}
	if c.typed, err = object.Truth(t, v[2]); err != nil {
		return none, err
	}
	c.root.prev, c.root.next = &c.root, &c.root
	return object.Of(c), nil
}

// key makes the key of a call: the only argument if it is an exact int or str, else a tuple.
func (c *lruCache) key(t *thread, a object.Args) value {
	pos, nk := a.Positional(), a.NumKw()
	if nk == 0 && !c.typed {
		if len(pos) == 1 && (pos[0].IsInt() || pos[0].HasType(object.StrType) || pos[0].HasType(object.IntType)) {
			return pos[0]
		}
		return object.Of(object.NewTuple(t, pos))
	}
	k := append(make([]value, 0, 2*(len(pos)+2*nk)+1), pos...)
	if nk > 0 {
		k = append(k, keywordMark)
		for i := 0; i < nk; i++ {
			n, v := a.Kw(i)
			k = append(k, object.Of(n), v)
		}
	}
	if c.typed {
		for _, v := range pos {
			k = append(k, object.Of(v.Type()))
		}
		for i := 0; i < nk; i++ {
			_, v := a.Kw(i)
			k = append(k, object.Of(v.Type()))
		}
	}
	return object.Of(object.TakeTuple(t, k))
}

func lruCall(t *thread, self value, a object.Args) (value, error) {
	c := (*lruCache)(self.P)
	if c.max == 0 {
		c.misses++
		return object.CallArgs(t, c.f, a)
	}
	key := c.key(t, a)
	h, err := object.Hash(t, key)
	if err != nil {
		return none, err
	}
	r, err := c.cache.GetHashed(t, key, h)
	if err != nil {
		return none, err
	}
	if c.max < 0 {
		if r.P != nil {
			c.hits++
			return r, nil
		}
		c.misses++
		if r, err = object.CallArgs(t, c.f, a); err != nil {
			return none, err
		}
		return r, c.cache.SetHashed(t, key, h, r)
	}
	if r.P != nil {
		l := (*link)(r.P)
		l.unlink()
		c.append(l)
		c.hits++
		return l.result, nil
	}
	c.misses++
	if r, err = object.CallArgs(t, c.f, a); err != nil {
		return none, err
	}
	// The call may have filled the cache with this very key.
	if old, err := c.cache.GetHashed(t, key, h); err != nil || old.P != nil {
		return r, err
	}
	if c.cache.Len() >= c.max && c.root.next != &c.root {
		l := c.root.next
		l.unlink()
		if _, err := c.cache.PopHashed(t, l.key, l.hash); err != nil {
			return none, err
		}
	}
	l := &link{Shape: linkType.Root, key: key, result: r, hash: h}
	if err := c.cache.SetHashed(t, key, h, object.Of(l)); err != nil {
		return none, err
	}
	c.append(l)
	return r, nil
}

func (l *link) unlink() {
	l.prev.next, l.next.prev = l.next, l.prev
}

// append makes l the newest entry.
func (c *lruCache) append(l *link) {
	last := c.root.prev
	l.prev, l.next = last, &c.root
	last.next, c.root.prev = l, l
}

// lruImage copies a cache with its results; the ring of links is made anew.
var lruImage = &object.ImageRow{
	Save: func(w *object.ImageWriter, v value) error {
		c := object.As[lruCache](v)
		w.Value(c.f)
		w.Int(int64(c.max))
		w.Bool(c.typed)
		w.Value(c.infoType)
		w.Value(object.Of(c.cache))
		w.Int(int64(c.hits))
		w.Int(int64(c.misses))
		n := 0
		for l := c.root.next; l != &c.root; l = l.next {
			n++
		}
		w.Int(int64(n))
		for l := c.root.next; l != &c.root; l = l.next {
			w.Value(object.Of(l))
		}
		return nil
	},
	Load: func(r *object.ImageReader, v value) error {
		c := object.As[lruCache](v)
		c.f = r.Value()
		c.max = int(r.Int())
		c.typed = r.Bool()
		c.infoType = r.Value()
		c.cache = object.As[object.Dict](r.Value())
		c.hits, c.misses = int(r.Int()), int(r.Int())
		last := &c.root
		for range r.Int() {
			l := object.As[link](r.Value())
			last.next, l.prev = l, last
			last = l
		}
		last.next, c.root.prev = &c.root, last
		return nil
	},
}
