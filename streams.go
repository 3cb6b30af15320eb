package gopy

import (
	"github.com/seed-8da18655/gopy/object"
	pyio "github.com/seed-8da18655/gopy/stdlib/io"
)

// This file makes the standard streams.

// openStreams sets sys.stdin, sys.stdout, sys.stderr and the function open.
func (g *Interp) openStreams() error {
	m, err := object.NewNativeModule(g.t, &pyio.Module)
	if err != nil {
		return err
	}
	g.in.Modules.SetStr(object.Intern("_io"), object.Of(m))
	g.in.Builtins.SetStr(object.Intern("open"), m.Get(g.t, "open"))
	in, out, errs, err := pyio.OpenStd(g.t)
	if err != nil {
		return err
	}
	for name, v := range map[string]object.Value{"stdin": in, "stdout": out, "stderr": errs} {
		g.in.SysDict.SetStr(object.Intern(name), v)
		g.in.SysDict.SetStr(object.Intern("__"+name+"__"), v)
	}
	return nil
}
