// Package grp implements the Python module grp, the database of groups.
package grp

import (
	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

var structGroup = object.StructSeq{
	Name: "grp.struct_group",
	Doc:  "grp.struct_group: Results from getgr*() routines.\n\nThis object may be accessed either as a tuple of\n  (gr_name,gr_passwd,gr_gid,gr_mem)\nor via the object attributes as named in the above tuple.\n",
	Fields: []object.StructField{
		{Name: "gr_name", Doc: "group name"}, {Name: "gr_passwd", Doc: "password"}, {Name: "gr_gid", Doc: "group id"}, {Name: "gr_mem", Doc: "group members"},
	},
}

// Module is the module grp.
//
// https://docs.python.org/3.13/library/grp.html
var Module = object.ModuleDef{
	Name: "grp",
	Doc:  "Access to the Unix group database.",
	Funcs: []object.FuncDef{
		object.Func1("getgrgid(id)", func(t *thread, v value) (value, error) {
			if !object.IsIndex(v) {
				return value{}, object.TypeErrorf("gid should be integer, not %s", v.Type().Name)
			}
			i, err := object.Index(t, v)
			if err != nil {
				return value{}, err
			}
			return find(t, func(g hostos.Group) bool { return i.IsInt() && int64(g.GID) == i.Int64() }, "getgrgid(): gid not found: "+object.ReprOr(t, i))
		}, "Return the group database entry for the given numeric group ID."),
		object.Func1("getgrnam(name)", func(t *thread, str *object.Str) (value, error) {
			name := object.Of(str)
			s, err := object.FSName(t, name)
			if err != nil {
				return value{}, err
			}
			return find(t, func(g hostos.Group) bool { return g.Name == s }, "getgrnam(): name not found: "+object.ReprOr(t, name))
		}, "Return the group database entry for the given group name."),
		object.Func0("getgrall()", func(t *thread) (value, error) {
			groups, err := hostos.From(t.Interp.Data).Groups()
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			out := make([]value, len(groups))
			for i, g := range groups {
				out[i] = entry(t, g)
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Return a list of all available group entries, in arbitrary order."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "struct_group", object.Of(structGroup.Type()))
		return nil
	},
}

func entry(t *thread, g hostos.Group) value {
	members := make([]value, len(g.Members))
	for i, m := range g.Members {
		members[i] = object.FSStr(m)
	}
	return structGroup.New(t, object.FSStr(g.Name), object.FSStr(g.Passwd), object.Int(int64(g.GID)), object.Of(object.NewList(t, members)))
}

func find(t *thread, is func(hostos.Group) bool, missing string) (value, error) {
	groups, err := hostos.From(t.Interp.Data).Groups()
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	for _, g := range groups {
		if is(g) {
			return entry(t, g), nil
		}
	}
	return value{}, object.KeyErrorOf(object.NewStr(missing))
}
