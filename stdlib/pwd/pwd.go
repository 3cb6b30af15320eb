// Package pwd implements the Python module pwd, the database of users.
package pwd

import (
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

var structPasswd = object.StructSeq{
	Name: "pwd.struct_passwd",
	Doc:  "pwd.struct_passwd: Results from getpw*() routines.\n\nThis object may be accessed either as a tuple of\n  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)\nor via the object attributes as named in the above tuple.",
	Fields: []object.StructField{
		{Name: "pw_name", Doc: "user name"}, {Name: "pw_passwd", Doc: "password"}, {Name: "pw_uid", Doc: "user id"}, {Name: "pw_gid", Doc: "group id"},
		{Name: "pw_gecos", Doc: "real name"}, {Name: "pw_dir", Doc: "home directory"}, {Name: "pw_shell", Doc: "shell program"},
	},
}

// Module is the module pwd.
//
// https://docs.python.org/3.13/library/pwd.html
var Module = object.ModuleDef{
	Name: "pwd",
	Doc:  "This module provides access to the Unix password database.",
	Funcs: []object.FuncDef{
		object.Func1("getpwuid(uidobj, /)", func(t *thread, v value) (value, error) {
			if !object.IsIndex(v) {
				return value{}, object.TypeErrorf("uid should be integer, not %s", v.Type().Name)
			}
			i, err := object.Index(t, v)
			if err != nil {
				return value{}, err
			}
			return find(t, func(u hostos.User) bool { return i.IsInt() && int64(u.UID) == i.Int64() }, "getpwuid(): uid not found: "+object.ReprOr(t, i))
		}, "Return the password database entry for the given numeric user ID."),
		object.Func1("getpwnam(name, /)", func(t *thread, str *object.Str) (value, error) {
			name := object.Of(str)
			s, err := object.FSName(t, name)
			if err != nil {
				return value{}, err
			}
			return find(t, func(u hostos.User) bool { return u.Name == s }, "getpwnam(): name not found: "+object.ReprOr(t, name))
		}, "Return the password database entry for the given user name."),
		object.Func0("getpwall()", func(t *thread) (value, error) {
			users, err := hostos.From(t.Interp.Data).Users()
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			out := make([]value, len(users))
			for i, u := range users {
				out[i] = entry(t, u)
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Return a list of all available password database entries, in arbitrary order."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "struct_passwd", object.Of(structPasswd.Type()))
		return nil
	},
}

func entry(t *thread, u hostos.User) value {
	s := object.FSStr
	return structPasswd.New(t, s(u.Name), s(u.Passwd), object.Int(int64(u.UID)), object.Int(int64(u.GID)), s(u.Gecos), s(u.Dir), s(u.Shell))
}

func find(t *thread, is func(hostos.User) bool, missing string) (value, error) {
	users, err := hostos.From(t.Interp.Data).Users()
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	for _, u := range users {
		if is(u) {
			return entry(t, u), nil
		}
	}
	return value{}, object.KeyErrorOf(object.NewStr(missing))
}
