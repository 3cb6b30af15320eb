package posix

import (
	"strings"
	"syscall"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines listdir, scandir and DirEntry.

// readDir reads the directory p, by a duplicate descriptor if it is one.
func readDir(t *thread, p path) (entries []hostos.DirEntry, err error) {
	h := host(t)
	hostos.Sync(t.Interp.Data)
	t.AllowThreads(func() {
		var fd int
		if p.isFD {
			if fd, err = h.Dup(p.fd); err != nil {
				return
			}
			h.Seek(fd, 0, 0)
		} else if fd, err = h.Open(hostos.AtCWD, p.name, syscall.O_RDONLY|oDirectory, 0); err != nil {
			return
		}
		entries, err = h.ReadDir(fd)
		h.Close(fd)
	})
	return entries, err
}

const oDirectory = 0o200000

// https://docs.python.org/3.13/library/os.html#os.listdir
func listdir(t *thread, v value) (value, error) {
	p, err := toPath(t, "listdir", "path", v, orNone|orFD)
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.listdir", p.valOrNone()); err != nil {
		return value{}, err
	}
	entries, err := readDir(t, p)
	if err != nil {
		return value{}, fail(t, err, p)
	}
	out := make([]value, len(entries))
	for i, e := range entries {
		out[i] = decode(t, e.Name, p.bytes)
	}
	return object.Of(object.NewList(t, out)), nil
}

func (p *path) valOrNone() value {
	if p.val.P == nil {
		return object.None
	}
	return p.val
}

// dirEntry is an os.DirEntry.
type dirEntry struct {
	Shape *object.Shape
	dir   *path // directory it was found in
	ino   uint64
	typ   uint8
	name  value
	full  value
	path  string
	dirFD int
	stat  value // cached results
	lstat value
}

// NativeObject marks *dirEntry as a parameter type.
func (*dirEntry) NativeObject() {}

var dirEntryType = object.NewNativeType("posix.DirEntry")

var dirEntryDef = object.TypeDef{
	Type:   dirEntryType,
	Struct: (*dirEntry)(nil),
	Module: "posix",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Repr: func(t *thread, v value) (value, error) {
			r, err := object.Repr(t, (*dirEntry)(v.P).name)
			if err != nil {
				return value{}, err
			}
			return object.NewStr("<DirEntry " + r.String() + ">"), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func2("is_dir($self, /, *, follow_symlinks=True)", func(t *thread, e *dirEntry, follow bool) (bool, error) {
			return e.is(t, follow, hostos.TypeDir, syscall.S_IFDIR)
		}, "Return True if the entry is a directory; cached per entry."),
		object.Func2("is_file($self, /, *, follow_symlinks=True)", func(t *thread, e *dirEntry, follow bool) (bool, error) {
			return e.is(t, follow, hostos.TypeRegular, syscall.S_IFREG)
		}, "Return True if the entry is a file; cached per entry."),
		object.Func1("is_symlink($self, /)", func(t *thread, e *dirEntry) (bool, error) {
			if e.typ != hostos.TypeUnknown {
				return e.typ == hostos.TypeLink, nil
			}
			return e.is(t, false, hostos.TypeLink, syscall.S_IFLNK)
		}, "Return True if the entry is a symbolic link; cached per entry."),
		object.Func1("is_junction($self, /)", func(t *thread, e *dirEntry) (bool, error) { return false, nil },
			"Return True if the entry is a junction; cached per entry."),
		object.Func2("stat($self, /, *, follow_symlinks=True)", statEntry, "Return stat_result object for the entry; cached per entry."),
		object.Func1("inode($self, /)", func(t *thread, e *dirEntry) (value, error) { return uint64Of(e.ino), nil }, "Return inode of the entry; cached per entry."),
		object.Func1("__fspath__($self, /)", func(t *thread, e *dirEntry) (value, error) { return e.full, nil }, "Returns the path for the entry."),
	},
	Class: []object.FuncDef{
		object.Func2("__class_getitem__($type, object, /)", func(t *thread, typ, item value) (value, error) {
			return object.NewGenericAlias(t, typ, item)
		}, "See PEP 585"),
	},
	GetSet: []object.GetSetDef{
		{Name: "name", Get: func(t *thread, v value) (value, error) { return (*dirEntry)(v.P).name, nil }, Doc: "the entry's base filename, relative to scandir() \"path\" argument"},
		{Name: "path", Get: func(t *thread, v value) (value, error) { return (*dirEntry)(v.P).full, nil }, Doc: "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)"},
	},
}

func (e *dirEntry) fetch(t *thread, flags int) (value, error) {
	h := host(t)
	var s hostos.Stat
	var err error
	hostos.Sync(t.Interp.Data)
	t.AllowThreads(func() { s, err = h.Stat(e.dirFD, e.path, flags) })
	if err != nil {
		return value{}, object.OSErrorOf(t, err, e.full)
	}
	return newStat(t, s), nil
}

func statEntry(t *thread, e *dirEntry, follow bool) (value, error) {
	var err error
	link := e.typ == hostos.TypeLink
	if follow && (link || e.typ == hostos.TypeUnknown) {
		if e.stat.P == nil {
			e.stat, err = e.fetch(t, 0)
		}
		return e.stat, err
	}
	if e.lstat.P == nil {
		e.lstat, err = e.fetch(t, hostos.NoFollow)
	}
	return e.lstat, err
}

// is tells whether the entry is of a type, from the directory if that tells.
func (e *dirEntry) is(t *thread, follow bool, typ uint8, mode int64) (bool, error) {
	if e.typ != hostos.TypeUnknown && !(follow && e.typ == hostos.TypeLink) {
		return e.typ == typ, nil
	}
	s, err := statEntry(t, e, follow)
	if err != nil {
		if object.Matches(err, object.FileNotFoundError) {
			return false, nil
		}
		return false, err
	}
	return (*object.Tuple)(s.P).Items[0].Int64()&syscall.S_IFMT == mode, nil
}

// scandirIter is the iterator that scandir returns.
type scandirIter struct {
	Shape   *object.Shape
	dir     path
	entries []hostos.DirEntry
	i       int
}

// NativeObject marks *scandirIter as a parameter type.
func (*scandirIter) NativeObject() {}

var scandirIterType = object.NewNativeType("posix.ScandirIterator")

var scandirIterDef = object.TypeDef{
	Type:   scandirIterType,
	Struct: (*scandirIter)(nil),
	Module: "posix",
	Flags:  object.FlagDisallowNew,
	Slots: object.Slots{
		Iter: func(t *thread, v value) (value, error) { return v, nil },
		Next: func(t *thread, v value) (value, error) {
			s := (*scandirIter)(v.P)
			if s.i >= len(s.entries) {
				s.entries = nil
				return value{}, nil
			}
			s.i++
			return s.entry(t, s.entries[s.i-1]), nil
		},
	},
	Methods: []object.FuncDef{
		object.Func1("__enter__($self, /)", func(t *thread, s *scandirIter) (*scandirIter, error) { return s, nil }, ""),
		object.FuncArgs("__exit__", func(t *thread, a object.Args) (value, error) {
			(*scandirIter)(a.V[0].P).entries = nil
			return object.None, nil
		}, ""),
		object.Func1("close($self, /)", func(t *thread, s *scandirIter) (object.Nothing, error) {
			s.entries = nil
			return object.Nothing{}, nil
		}, ""),
	},
}

func (s *scandirIter) entry(t *thread, d hostos.DirEntry) value {
	e := &dirEntry{Shape: dirEntryType.Root, dir: &s.dir, ino: d.Ino, typ: d.Type, dirFD: hostos.AtCWD}
	e.name = decode(t, d.Name, s.dir.bytes)
	switch {
	case s.dir.isFD:
		e.path, e.dirFD, e.full = d.Name, s.dir.fd, e.name
	default:
		e.path = d.Name
		if n := s.dir.name; s.dir.none {
			e.path = "./" + d.Name
		} else if strings.HasSuffix(n, "/") || n == "" {
			e.path = n + d.Name
		} else {
			e.path = n + "/" + d.Name
		}
		e.full = decode(t, e.path, s.dir.bytes)
	}
	return object.Of(e)
}

// https://docs.python.org/3.13/library/os.html#os.scandir
func scandir(t *thread, v value) (value, error) {
	p, err := toPath(t, "scandir", "path", v, orNone|orFD)
	if err != nil {
		return value{}, err
	}
	if err := t.Audit("os.scandir", p.valOrNone()); err != nil {
		return value{}, err
	}
	// The directory is read at once, so an iterator that is dropped holds no descriptor.
	entries, err := readDir(t, p)
	if err != nil {
		return value{}, fail(t, err, p)
	}
	return object.Of(&scandirIter{Shape: scandirIterType.Root, dir: p, entries: entries}), nil
}
