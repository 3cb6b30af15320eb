// Package stat implements the Python module _stat: tests and constants of file modes.
package stat

import (
	"math"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _stat.
//
// https://docs.python.org/3.13/library/stat.html
var Module = object.ModuleDef{
	Name: "_stat",
	Self: "self",
	Doc:  "Tests of file modes, and the constants of modules stat and os.",
	Funcs: []object.FuncDef{
		object.Func1("S_IMODE(object, /)", func(t *thread, m mode) (value, error) { return object.Int(int64(m & 07777)), nil }, "Return the portion of the file's mode that can be set by os.chmod()."),
		object.Func1("S_IFMT(object, /)", func(t *thread, m mode) (value, error) { return object.Int(int64(m & ifmt)), nil }, "Return the portion of the file's mode that describes the file type."),
		is("S_ISDIR", 0040000, "S_ISDIR(mode) -> bool\n\nReturn True if mode is from a directory."),
		is("S_ISCHR", 0020000, "S_ISCHR(mode) -> bool\n\nReturn True if mode is from a character special device file."),
		is("S_ISBLK", 0060000, "S_ISBLK(mode) -> bool\n\nReturn True if mode is from a block special device file."),
		is("S_ISREG", 0100000, "S_ISREG(mode) -> bool\n\nReturn True if mode is from a regular file."),
		is("S_ISFIFO", 0010000, "S_ISFIFO(mode) -> bool\n\nReturn True if mode is from a FIFO (named pipe)."),
		is("S_ISLNK", 0120000, "S_ISLNK(mode) -> bool\n\nReturn True if mode is from a symbolic link."),
		is("S_ISSOCK", 0140000, "S_ISSOCK(mode) -> bool\n\nReturn True if mode is from a socket."),
		is("S_ISDOOR", 0, "S_ISDOOR(mode) -> bool\n\nReturn True if mode is from a door."),
		is("S_ISPORT", 0, "S_ISPORT(mode) -> bool\n\nReturn True if mode is from an event port."),
		is("S_ISWHT", 0, "S_ISWHT(mode) -> bool\n\nReturn True if mode is from a whiteout."),
		object.Func1("filemode(object, /)", filemode, "Convert a file's mode to a string of the form '-rwxrwxrwx'"),
	},
	Init: func(t *thread, m *object.Module) error {
		for _, c := range constants {
			m.Set(t, c.name, object.Int(c.n))
		}
		return nil
	},
}

const ifmt = 0170000

// is declares a test for a file type; 0 stands for one that the system does not have.
func is(name string, kind mode, doc string) object.FuncDef {
	return object.Func1(name+"(object, /)", func(t *thread, m mode) (bool, error) { return kind != 0 && m&ifmt == kind, nil }, doc)
}

// mode is the parameter type of file modes.
type mode uint32

// FromArg implements the conversion.
func (m *mode) FromArg(t *thread, v value) error {
	if !v.Type().Has(object.FlagInt) {
		return object.TypeErrorf("an integer is required")
	}
	b := object.BigOf(v)
	switch {
	case b.Sign() < 0:
		return object.OverflowErrorf("can't convert negative value to unsigned int")
	case !b.IsUint64():
		return object.OverflowErrorf("Python int too large to convert to C unsigned long")
	case b.Uint64() > math.MaxUint32:
		return object.OverflowErrorf("mode out of range")
	}
	*m = mode(b.Uint64())
	return nil
}

func filemode(t *thread, m mode) (string, error) {
	b := []byte("?rwxrwxrwx")
	switch m & ifmt {
	case 0100000:
		b[0] = '-'
	case 0040000:
		b[0] = 'd'
	case 0120000:
		b[0] = 'l'
	case 0060000:
		b[0] = 'b'
	case 0020000:
		b[0] = 'c'
	case 0010000:
		b[0] = 'p'
	case 0140000:
		b[0] = 's'
	}
	for i := range 9 {
		if m&(0400>>i) == 0 {
			b[i+1] = '-'
		}
	}
	special := func(at int, bit mode, on, off byte) {
		if m&bit == 0 {
			return
		}
		if b[at] == 'x' {
			b[at] = on
		} else {
			b[at] = off
		}
	}
	special(3, 04000, 's', 'S')
	special(6, 02000, 's', 'S')
	special(9, 01000, 't', 'T')
	return string(b), nil
}

var constants = [...]struct {
	name string
	n    int64
}{
	{"S_IFDIR", 0040000}, {"S_IFCHR", 0020000}, {"S_IFBLK", 0060000}, {"S_IFREG", 0100000}, {"S_IFIFO", 0010000},
	{"S_IFLNK", 0120000}, {"S_IFSOCK", 0140000}, {"S_IFDOOR", 0}, {"S_IFPORT", 0}, {"S_IFWHT", 0},
	{"S_ISUID", 04000}, {"S_ISGID", 02000}, {"S_ISVTX", 01000}, {"S_ENFMT", 02000},
	{"S_IREAD", 0400}, {"S_IWRITE", 0200}, {"S_IEXEC", 0100},
	{"S_IRWXU", 0700}, {"S_IRUSR", 0400}, {"S_IWUSR", 0200}, {"S_IXUSR", 0100},
	{"S_IRWXG", 070}, {"S_IRGRP", 040}, {"S_IWGRP", 020}, {"S_IXGRP", 010},
	{"S_IRWXO", 07}, {"S_IROTH", 04}, {"S_IWOTH", 02}, {"S_IXOTH", 01},
	{"UF_SETTABLE", 0xffff}, {"UF_NODUMP", 0x1}, {"UF_IMMUTABLE", 0x2}, {"UF_APPEND", 0x4}, {"UF_OPAQUE", 0x8},
	{"UF_NOUNLINK", 0x10}, {"UF_COMPRESSED", 0x20}, {"UF_TRACKED", 0x40}, {"UF_DATAVAULT", 0x80}, {"UF_HIDDEN", 0x8000},
	{"SF_SETTABLE", 0xffff0000}, {"SF_ARCHIVED", 0x10000}, {"SF_IMMUTABLE", 0x20000}, {"SF_APPEND", 0x40000},
	{"SF_NOUNLINK", 0x100000}, {"SF_SNAPSHOT", 0x200000}, {"SF_FIRMLINK", 0x800000}, {"SF_DATALESS", 0x40000000},
	{"ST_MODE", 0}, {"ST_INO", 1}, {"ST_DEV", 2}, {"ST_NLINK", 3}, {"ST_UID", 4}, {"ST_GID", 5}, {"ST_SIZE", 6},
	{"ST_ATIME", 7}, {"ST_MTIME", 8}, {"ST_CTIME", 9},
}
