// Package mmap implements the Python module mmap: files, or memory of no file, as mutable
// sequences of bytes.
package mmap

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"syscall"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread  = object.Thread
	value   = object.Value
	nothing = object.Nothing
)

// Module is the module mmap.
//
// https://docs.python.org/3.13/library/mmap.html
var Module = object.ModuleDef{
	Name:  "mmap",
	Types: []*object.TypeDef{&mmapDef},
	Init: func(t *thread, m *object.Module) error {
		object.Bind(&itemsDef)
		m.Set(t, "error", object.Of(object.OSError))
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		m.Set(t, "PAGESIZE", object.Int(int64(os.Getpagesize())))
		m.Set(t, "ALLOCATIONGRANULARITY", object.Int(int64(os.Getpagesize())))
		return nil
	},
}

// The values of the parameters that Linux and macOS share.
const (
	accessDefault = 0
	accessRead    = 1
	accessWrite   = 2
	accessCopy    = 3

	protRead   = 1
	protWrite  = 2
	mapShared  = 1
	mapPrivate = 2
)

// region is the memory of an mmap object, and the descriptors that go with it: what is released
// when the object is dropped.
type region struct {
	calls hostos.Mappings
	h     hostos.Host
	b     []byte
	fd    int // a copy of the file's descriptor; -1 without one
	back  int // what stands behind shared memory of no file, so that forked processes find it; or -1
}

func (r *region) release() {
	if r.b != nil {
		_ = r.calls.Unmap(r.b)
		r.b = nil
	}
	for _, fd := range [...]*int{&r.fd, &r.back} {
		if *fd >= 0 {
			_ = r.h.Close(*fd)
			*fd = -1
		}
	}
}

// mmap is a Python mmap object.
type mmap struct {
	Shape   *object.Shape
	r       *region
	pos     int
	exports int
	offset  int64
	access  int
	prot    int
	flags   int
	anon    bool
	track   bool
	cleanup runtime.Cleanup
	Ext     *object.InstExt
}

// NativeObject marks *mmap as a parameter type.
func (*mmap) NativeObject() {}

// open returns the memory, an error if the object is closed. From here on a page that has no file
// behind it any more is an exception, not the end of the process.
func (m *mmap) open() ([]byte, error) {
	if m.r == nil {
		return nil, object.ValueErrorf("mmap closed or invalid")
	}
	debug.SetPanicOnFault(true)
	return m.r.b, nil
}

func (m *mmap) writable() ([]byte, error) {
	b, err := m.open()
	if err == nil && (m.access == accessRead || m.prot&protWrite == 0) {
		err = object.TypeErrorf("mmap can't modify a readonly memory map.")
	}
	return b, err
}

func (m *mmap) own(r *region) {
	m.r = r
	m.cleanup = runtime.AddCleanup(m, (*region).release, r)
}

func (m *mmap) close() {
	if m.r != nil {
		m.cleanup.Stop()
		m.r.release()
		m.r = nil
	}
}

var (
	mmapType  = object.NewNativeType("mmap.mmap")
	itemsType = object.NewNativeType("mmap.items")
	mmapSig   = object.Sig{Text: "mmap(fileno, length, flags=1, prot=3, access=0, offset=0, *, trackfd=True)"}
)

var mmapDef = object.TypeDef{
	Type:   mmapType,
	Struct: (*mmap)(nil),
	Image:  mmapImage,
	Module: "mmap",
	Own:    "__getattribute__",
	Doc:    mmapDoc,
	Flags:  object.FlagBaseType | object.FlagWeakref,
	ExtOff: unsafe.Offsetof(mmap{}.Ext),
	Slots: object.Slots{
		New:  newMmap,
		Repr: repr,
		Len: func(t *thread, v value) (int, error) {
			b, err := object.As[mmap](v).open()
			return len(b), err
		},
		Iter: func(t *thread, v value) (value, error) {
			if _, err := object.As[mmap](v).open(); err != nil {
				return value{}, err
			}
			return object.NewSeqIter(object.Of(&items{itemsType.Root, object.As[mmap](v)})), nil
		},
		GetItem:       getItem,
		SetItem:       setItem,
		ReleaseBuffer: object.NoRelease,
		Buffer: func(t *thread, v value, flags int) (*object.Buffer, error) {
			m := object.As[mmap](v)
			b, err := m.open()
			if err != nil {
				return nil, err
			}
			m.exports++
			return &object.Buffer{B: b, Obj: v, ReadOnly: m.access == accessRead || m.prot&protWrite == 0, Format: "B", Release: func() { m.exports-- }}, nil
		},
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) { return object.Bool(object.As[mmap](v).r == nil), nil }},
	},
	Methods: []object.FuncDef{
		object.Func1("__enter__($self, /)", func(t *thread, m *mmap) (value, error) {
			_, err := m.open()
			return object.Of(m), err
		}, ""),
		object.FuncArgs("__exit__($self, /, *exc)", func(t *thread, a object.Args) (value, error) {
			m, err := self(a, "__exit__")
			if err != nil {
				return value{}, err
			}
			return object.None, m.tryClose()
		}, ""),
		object.Func1("__sizeof__($self, /)", func(t *thread, m *mmap) (int, error) { return int(unsafe.Sizeof(mmap{})), nil }, "Size of object in memory, in bytes."),
		object.Func1("__reduce__($self, /)", func(t *thread, m *mmap) (value, error) {
			return value{}, object.TypeErrorf("cannot pickle 'mmap' object")
		}, ""),
		object.Func1("close($self, /)", func(t *thread, m *mmap) (nothing, error) { return nothing{}, m.tryClose() }, ""),
		object.FuncSlice("find($self, sub, start=<unrepresentable>, end=<unrepresentable>, /)", func(t *thread, a []value) (value, error) { return find(t, a, bytes.Index) }, ""),
		object.FuncSlice("rfind($self, sub, start=<unrepresentable>, end=<unrepresentable>, /)", func(t *thread, a []value) (value, error) { return find(t, a, bytes.LastIndex) }, ""),
		object.FuncSlice("flush($self, offset=0, size=<unrepresentable>, /)", flush, ""),
		object.FuncSlice("madvise($self, option, start=0, length=<unrepresentable>, /)", madvise, ""),
		object.Func4("move($self, dest, src, count, /)", func(t *thread, m *mmap, dest, src, count int) (nothing, error) {
			b, err := m.writable()
			if err != nil {
				return nothing{}, err
			}
			if dest < 0 || src < 0 || count < 0 || len(b)-dest < count || len(b)-src < count {
				return nothing{}, object.ValueErrorf("source, destination, or count out of range")
			}
			copy(b[dest:dest+count], b[src:src+count])
			return nothing{}, nil
		}, ""),
		object.FuncSlice("read($self, n=None, /)", read, ""),
		object.Func1("read_byte($self, /)", func(t *thread, m *mmap) (int, error) {
			b, err := m.open()
			if err != nil {
				return 0, err
			}
			if m.pos >= len(b) {
				return 0, object.ValueErrorf("read byte out of range")
			}
			m.pos++
			return int(b[m.pos-1]), nil
		}, ""),
		object.Func1("readline($self, /)", func(t *thread, m *mmap) (value, error) {
			b, err := m.open()
			if err != nil {
				return value{}, err
			}
			rest := b[min(m.pos, len(b)):]
			if i := bytes.IndexByte(rest, '\n'); i >= 0 {
				rest = rest[:i+1]
			}
			m.pos += len(rest)
			return object.Of(object.NewBytes(t, bytes.Clone(rest))), nil
		}, ""),
		object.Func2("resize($self, newsize, /)", resize, ""),
		object.FuncSlice("seek($self, pos, whence=0, /)", seek, ""),
		object.Func1("seekable($self, /)", func(t *thread, m *mmap) (bool, error) { return true, nil }, ""),
		object.Func1("size($self, /)", func(t *thread, m *mmap) (value, error) {
			if _, err := m.open(); err != nil {
				return value{}, err
			}
			st, err := m.r.h.Fstat(m.r.fd)
			if m.r.fd < 0 {
				err = syscall.EBADF
			}
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			return object.Int(st.Size), nil
		}, ""),
		object.Func1("tell($self, /)", func(t *thread, m *mmap) (int, error) {
			_, err := m.open()
			return m.pos, err
		}, ""),
		object.Func2("write($self, bytes, /)", func(t *thread, m *mmap, x value) (int, error) {
			if _, err := m.open(); err != nil {
				return 0, err
			}
			p, err := object.BytesOf(t, x)
			if err != nil {
				return 0, err
			}
			b, err := m.writable()
			if err != nil {
				return 0, err
			}
			if m.pos > len(b) || len(b)-m.pos < len(p) {
				return 0, object.ValueErrorf("data out of range")
			}
			copy(b[m.pos:], p)
			m.pos += len(p)
			return len(p), nil
		}, ""),
		object.Func2("write_byte($self, byte, /)", func(t *thread, m *mmap, x value) (nothing, error) {
			if _, err := m.open(); err != nil {
				return nothing{}, err
			}
			i, err := object.Index(t, x)
			if err != nil {
				return nothing{}, err
			}
			switch n := object.BigOf(i); {
			case n.Sign() < 0:
				return nothing{}, object.OverflowErrorf("unsigned byte integer is less than minimum")
			case !n.IsInt64() || n.Int64() > 255:
				return nothing{}, object.OverflowErrorf("unsigned byte integer is greater than maximum")
			}
			b, err := m.writable()
			if err != nil {
				return nothing{}, err
			}
			if m.pos >= len(b) {
				return nothing{}, object.ValueErrorf("write byte out of range")
			}
			b[m.pos] = byte(object.BigOf(i).Int64())
			m.pos++
			return nothing{}, nil
		}, ""),
	},
}

const mmapDoc = "Windows: mmap(fileno, length[, tagname[, access[, offset]]])\n\nMaps length bytes from the file specified by the file handle fileno,\nand returns a mmap object.  If length is larger than the current size\nof the file, the file is extended to contain length bytes.  If length\nis 0, the maximum length of the map is the current size of the file,\nexcept that if the file is empty Windows raises an exception (you cannot\ncreate an empty mapping on Windows).\n\nUnix: mmap(fileno, length[, flags[, prot[, access[, offset[, trackfd]]]]])\n\nMaps length bytes from the file specified by the file descriptor fileno,\nand returns a mmap object.  If length is 0, the maximum length of the map\nwill be the current size of the file when mmap is called.\nflags specifies the nature of the mapping. MAP_PRIVATE creates a\nprivate copy-on-write mapping, so changes to the contents of the mmap\nobject will be private to this process, and MAP_SHARED creates a mapping\nthat's shared with all other processes mapping the same areas of the file.\nThe default value is MAP_SHARED.\n\nTo map anonymous memory, pass -1 as the fileno (both versions)."

func self(a object.Args, name string) (*mmap, error) {
	p := a.Positional()
	if len(p) == 0 || !p[0].IsA(mmapType) {
		return nil, object.TypeErrorf("unbound method mmap.%s() needs an argument", name)
	}
	return object.As[mmap](p[0]), nil
}

func (m *mmap) tryClose() error {
	if m.exports > 0 {
		return object.BufferErrorf("cannot close exported pointers exist")
	}
	m.close()
	return nil
}

// https://docs.python.org/3.13/library/mmap.html#mmap.mmap
func newMmap(t *thread, typ *object.Type, args object.Args) (value, error) {
	a, err := mmapSig.Bind(t, args)
	if err != nil {
		return value{}, err
	}
	var n [6]int
	for i := range n {
		if n[i], err = object.AsInt(t, a[i]); err != nil {
			if i == 1 || i == 5 {
				if n[i], err = object.AsSize(t, a[i]); err != nil && object.Matches(err, object.OverflowError) {
					err = object.OverflowErrorf("Python int too large to convert to C ssize_t")
				}
			}
			if err != nil {
				return value{}, err
			}
		}
	}
	fd, length, flags, prot, access, offset := n[0], n[1], n[2], n[3], n[4], int64(n[5])
	track, err := object.Truth(t, a[6])
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("mmap.__new__", a[0], a[1], a[4], a[5]); err != nil {
		return value{}, err
	}
	if length < 0 {
		return value{}, object.OverflowErrorf("memory mapped length must be positive")
	}
	if offset < 0 {
		return value{}, object.OverflowErrorf("memory mapped offset must be positive")
	}
	if access != accessDefault && (flags != mapShared || prot != protRead|protWrite) {
		return value{}, object.ValueErrorf("mmap can't specify both access and flags, prot.")
	}
	switch access {
	case accessRead:
		flags, prot = mapShared, protRead
	case accessWrite:
		flags, prot = mapShared, protRead|protWrite
	case accessCopy:
		flags, prot = mapPrivate, protRead|protWrite
	case accessDefault:
		if prot&protRead != 0 && prot&protWrite == 0 {
			access = accessRead
		}
		if prot&protWrite != 0 && prot&protRead == 0 {
			access = accessWrite
		}
	default:
		return value{}, object.ValueErrorf("mmap invalid access parameter.")
	}
	m := &mmap{Shape: typ.Root, offset: offset, access: access, prot: prot, flags: flags, track: track}
	r, err := newRegion(t)
	if err != nil {
		return value{}, err
	}
	if fd != -1 {
		// Also for EBADF before anything else, as CPython.
		st, err := r.h.Fstat(fd)
		if err != nil {
			return value{}, object.OSErrorOf(t, err, value{})
		}
		if st.Mode&syscall.S_IFMT == syscall.S_IFREG {
			if length == 0 {
				switch {
				case st.Size == 0:
					return value{}, object.ValueErrorf("cannot mmap an empty file")
				case offset >= st.Size:
					return value{}, object.ValueErrorf("mmap offset is greater than file size")
				case st.Size-offset > math.MaxInt-1:
					return value{}, object.ValueErrorf("mmap length is too large")
				}
				length = int(st.Size - offset)
			} else if offset > st.Size || st.Size-offset < int64(length) {
				return value{}, object.ValueErrorf("mmap length is greater than file size")
			}
		}
		if track {
			if r.fd, err = r.h.Dup(fd); err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
		}
	} else {
		m.anon = true
		m.flags |= mapAnonymous
	}
	if err := m.mapRegion(r, fd, length); err != nil {
		r.release()
		return value{}, object.OSErrorOf(t, err, value{})
	}
	m.own(r)
	return object.Of(m), nil
}

func newRegion(t *thread) (*region, error) {
	calls, ok := hostos.Can[hostos.Mappings](t.Interp.Data)
	if !ok {
		return nil, object.NewOSError(int(syscall.ENOSYS), value{})
	}
	return &region{calls: calls, h: hostos.From(t.Interp.Data), fd: -1, back: -1}, nil
}

// mapRegion maps r: the file fd, or memory of no file. If that is shared, a file in memory stands
// behind it where the system has one.
func (m *mmap) mapRegion(r *region, fd, length int) (err error) {
	flags := m.flags
	if m.anon && flags&(mapShared|mapPrivate) == mapShared && length > 0 && m.offset == 0 {
		if low, err := r.h.Memfd("mmap", memfdCloexec); err == nil {
			r.back = low
			if up, err := r.h.Fcntl(low, dupCloexec, firstOwn); err == nil {
				r.h.Close(low)
				r.back = up
			}
			if err := r.h.Ftruncate(r.back, int64(length)); err != nil {
				return err
			}
			fd, flags = r.back, flags&^mapAnonymous
		}
	}
	r.b, err = r.calls.Map(fd, m.offset, length, m.prot, flags)
	return err
}

const (
	memfdCloexec = 1
	dupCloexec   = 1030
	// firstOwn is where descriptors begin that programs should not see.
	firstOwn = 700
)

func repr(t *thread, v value) (value, error) {
	m := object.As[mmap](v)
	name := v.Type().Name
	if m.r == nil {
		return object.NewStr(fmt.Sprintf("<%s closed=True>", name)), nil
	}
	access := [...]string{"ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"}[m.access]
	return object.NewStr(fmt.Sprintf("<%s closed=False, access=%s, length=%d, pos=%d, offset=%d>", name, access, len(m.r.b), m.pos, m.offset)), nil
}

func find(t *thread, a []value, search func(s, sep []byte) int) (value, error) {
	m := object.As[mmap](a[0])
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	sub, err := object.BytesOf(t, a[1])
	if err != nil {
		return value{}, err
	}
	sub = bytes.Clone(sub)
	start, end := m.pos, math.MaxInt
	if a[2].P != nil {
		if start, err = object.AsSize(t, a[2]); err != nil {
			return value{}, err
		}
	}
	if a[3].P != nil {
		if end, err = object.AsSize(t, a[3]); err != nil {
			return value{}, err
		}
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	if start < 0 {
		start = max(start+len(b), 0)
	}
	if end < 0 {
		end = max(end+len(b), 0)
	}
	start, end = min(start, len(b)), min(end, len(b))
	if start > end {
		return object.Int(-1), nil
	}
	i := search(b[start:end], sub)
	if i >= 0 {
		i += start
	}
	return object.Int(int64(i)), nil
}

func flush(t *thread, a []value) (value, error) {
	m := object.As[mmap](a[0])
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	from, err := object.AsSize(t, a[1])
	if err != nil {
		return value{}, err
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	size := len(b) - from
	if a[2].P != nil {
		if size, err = object.AsSize(t, a[2]); err != nil {
			return value{}, err
		}
		if b, err = m.open(); err != nil {
			return value{}, err
		}
	}
	if from < 0 || size < 0 || from > len(b) || size > len(b)-from || a[2].P == nil && from > 0 && size < 0 {
		return value{}, object.ValueErrorf("flush values out of range")
	}
	if m.access == accessRead || m.access == accessCopy {
		return object.None, nil
	}
	if from%os.Getpagesize() != 0 {
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	t.AllowThreads(func() { err = m.r.calls.SyncMap(b[from : from+size]) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.None, nil
}

func madvise(t *thread, a []value) (value, error) {
	m := object.As[mmap](a[0])
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	var n [3]int
	var err error
	for i := range n {
		if a[1+i].P == nil {
			n[i] = len(m.r.b)
		} else if n[i], err = object.AsSize(t, a[1+i]); err != nil {
			return value{}, err
		}
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	option, start, length := n[0], n[1], n[2]
	switch {
	case start < 0 || start >= len(b):
		return value{}, object.ValueErrorf("madvise start out of bounds")
	case length < 0:
		return value{}, object.ValueErrorf("madvise length invalid")
	case math.MaxInt-start < length:
		return value{}, object.OverflowErrorf("madvise length too large")
	}
	if start%os.Getpagesize() != 0 {
		return value{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	if err := m.r.calls.Madvise(b[start:min(start+length, len(b))], option); err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.None, nil
}

func read(t *thread, a []value) (value, error) {
	m := object.As[mmap](a[0])
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	n := math.MaxInt
	if !a[1].IsNone() {
		if !object.IsIndex(a[1]) {
			return value{}, object.TypeErrorf("argument should be integer or None, not '%s'", a[1].Type().Name)
		}
		var err error
		if n, err = object.AsSize(t, a[1]); err != nil {
			return value{}, err
		}
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	left := max(len(b)-m.pos, 0)
	if n < 0 || n > left {
		n = left
	}
	if err := t.CheckAlloc(n); err != nil {
		return value{}, err
	}
	out := bytes.Clone(b[len(b)-left:][:n])
	m.pos += n
	return object.Of(object.NewBytes(t, out)), nil
}

func resize(t *thread, m *mmap, size int) (nothing, error) {
	b, err := m.open()
	if err != nil {
		return nothing{}, err
	}
	switch {
	case m.exports > 0:
		return nothing{}, object.BufferErrorf("mmap can't resize with extant buffers exported.")
	case m.access != accessWrite && m.access != accessDefault:
		return nothing{}, object.TypeErrorf("mmap can't resize a readonly or copy-on-write memory map.")
	case !m.track:
		return nothing{}, object.ValueErrorf("mmap can't resize with trackfd=False.")
	case size < 0 || int64(size) > math.MaxInt64-m.offset:
		return nothing{}, object.ValueErrorf("new size out of range")
	case size == 0:
		// The file must not lose what the mapping still shows.
		return nothing{}, object.NewOSError(int(syscall.EINVAL), value{})
	}
	r := m.r
	fd := r.fd
	if fd < 0 {
		fd = r.back
	}
	if fd >= 0 {
		err = r.h.Ftruncate(fd, m.offset+int64(size))
	} else if m.anon && m.flags&mapShared != 0 && size > len(b) {
		err = object.ValueErrorf("mmap: can't expand a shared anonymous mapping on Linux")
	}
	if err == nil {
		if b, err = r.calls.Remap(b, size); err == nil {
			r.b = b
		}
	}
	return nothing{}, object.OSErrorOf(t, err, value{})
}

func seek(t *thread, a []value) (value, error) {
	m := object.As[mmap](a[0])
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	to, err := object.AsSize(t, a[1])
	if err != nil {
		return value{}, err
	}
	how, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	base := 0
	switch how {
	case 0:
	case 1:
		base = m.pos
	case 2:
		base = len(b)
	default:
		return value{}, object.ValueErrorf("unknown seek type")
	}
	if to > 0 && math.MaxInt-to < base || base+to < 0 || base+to > len(b) {
		return value{}, object.ValueErrorf("seek out of range")
	}
	m.pos = base + to
	return object.Int(int64(m.pos)), nil
}

func getItem(t *thread, v, key value) (value, error) {
	m := object.As[mmap](v)
	if _, err := m.open(); err != nil {
		return value{}, err
	}
	if object.IsIndex(key) {
		i, err := object.AsIndex(t, key)
		if err != nil {
			return value{}, err
		}
		b, err := m.open()
		if err != nil {
			return value{}, err
		}
		if i < 0 {
			i += len(b)
		}
		if i < 0 || i >= len(b) {
			return value{}, object.IndexErrorf("mmap index out of range")
		}
		return object.Int(int64(b[i])), nil
	}
	if key.Type() != object.SliceType {
		return value{}, object.TypeErrorf("mmap indices must be integers")
	}
	start, stop, step, err := object.As[object.Slice](key).Bounds(t)
	if err != nil {
		return value{}, err
	}
	b, err := m.open()
	if err != nil {
		return value{}, err
	}
	start, _, count := object.AdjustIndices(start, stop, step, len(b))
	if err := t.CheckAlloc(count); err != nil {
		return value{}, err
	}
	out := make([]byte, count)
	if step == 1 {
		copy(out, b[start:])
	} else {
		for i := range out {
			out[i] = b[start+i*step]
		}
	}
	return object.Of(object.NewBytes(t, out)), nil
}

func setItem(t *thread, v, key, x value) error {
	m := object.As[mmap](v)
	if _, err := m.open(); err != nil {
		return err
	}
	if _, err := m.writable(); err != nil {
		return err
	}
	if object.IsIndex(key) {
		i, err := object.AsIndex(t, key)
		if err != nil {
			return err
		}
		if x.P == nil {
			return object.TypeErrorf("mmap doesn't support item deletion")
		}
		if n := len(m.r.b); i < -n || i >= n {
			return object.IndexErrorf("mmap index out of range")
		} else if i < 0 {
			i += n
		}
		if !object.IsIndex(x) {
			return object.TypeErrorf("mmap item value must be an int")
		}
		c, err := object.AsSize(t, x)
		if err != nil && !object.Matches(err, object.OverflowError) {
			return err
		}
		if err != nil || c < 0 || c > 255 {
			return object.ValueErrorf("mmap item value must be in range(0, 256)")
		}
		b, err := m.open()
		if err != nil {
			return err
		}
		if i >= len(b) {
			return object.IndexErrorf("mmap index out of range")
		}
		b[i] = byte(c)
		return nil
	}
	if key.Type() != object.SliceType {
		return object.TypeErrorf("mmap indices must be integer")
	}
	start, stop, step, err := object.As[object.Slice](key).Bounds(t)
	if err != nil {
		return err
	}
	if x.P == nil {
		return object.TypeErrorf("mmap object doesn't support slice deletion")
	}
	p, err := object.BytesOf(t, x)
	if err != nil {
		return err
	}
	b, err := m.open()
	if err != nil {
		return err
	}
	start, _, count := object.AdjustIndices(start, stop, step, len(b))
	if len(p) != count {
		return object.IndexErrorf("mmap slice assignment is wrong size")
	}
	if step == 1 {
		copy(b[start:], p)
		return nil
	}
	for i, c := range p {
		b[start+i*step] = c
	}
	return nil
}

// items is an mmap as a sequence of bytes objects, which is what iteration sees.
type items struct {
	Shape *object.Shape
	m     *mmap
}

var itemsDef = object.TypeDef{
	Type:   itemsType,
	Struct: (*items)(nil),
	Module: "mmap",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		GetItem: func(t *thread, v, key value) (value, error) {
			b, err := object.As[items](v).m.open()
			if err != nil {
				return value{}, err
			}
			i, err := object.AsIndex(t, key)
			if err != nil {
				return value{}, err
			}
			if i < 0 || i >= len(b) {
				return value{}, object.IndexErrorf("mmap index out of range")
			}
			return object.Of(object.NewBytes(t, []byte{b[i]})), nil
		},
	},
}

// mmapImage: shared memory is shared with the process that reads the image, private memory copied.
var mmapImage = &object.ImageRow{
	Save: func(w *object.ImageWriter, v value) error {
		m := object.As[mmap](v)
		w.Bool(m.r != nil)
		if m.r == nil {
			return nil
		}
		for _, n := range [...]int{m.pos, int(m.offset), m.access, m.prot, m.flags, m.r.fd, m.r.back, len(m.r.b)} {
			w.Int(int64(n))
		}
		w.Bool(m.anon)
		w.Bool(m.track)
		shared := m.flags&(mapShared|mapPrivate) == mapShared && (m.r.fd >= 0 || m.r.back >= 0)
		w.Bool(shared)
		for _, fd := range [...]int{m.r.fd, m.r.back} {
			if fd >= 0 {
				w.FD(fd)
			}
		}
		if !shared {
			if m.flags&(mapShared|mapPrivate) == mapShared {
				return object.TypeErrorf("its file is not known any more")
			}
			debug.SetPanicOnFault(true)
			w.Bytes(bytes.Clone(m.r.b))
		}
		return nil
	},
	Load: func(r *object.ImageReader, v value) error {
		if !r.Bool() {
			return nil
		}
		m := object.As[mmap](v)
		var n [8]int
		for i := range n {
			n[i] = int(r.Int())
		}
		m.pos, m.offset, m.access, m.prot, m.flags = n[0], int64(n[1]), n[2], n[3], n[4]
		m.anon, m.track = r.Bool(), r.Bool()
		shared := r.Bool()
		g, err := newRegion(r.Thread())
		if err != nil {
			return err
		}
		g.fd, g.back = n[5], n[6]
		if shared {
			fd := max(g.fd, g.back)
			if g.fd >= 0 {
				fd = g.fd
			}
			if g.b, err = g.calls.Map(fd, m.offset, n[7], m.prot, m.flags&^mapAnonymous); err != nil {
				return err
			}
		} else {
			b := r.Bytes()
			if g.b, err = g.calls.Map(-1, 0, len(b), m.prot|protWrite|protRead, mapPrivate|mapAnonymous); err != nil {
				return err
			}
			copy(g.b, b)
		}
		m.own(g)
		return nil
	},
}
