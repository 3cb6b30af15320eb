package object

import "github.com/seed-8da18655/gopy/bytecode"

// This file lets an interpreter put off what most programs never look at: the finders and
// loaders of importlib with what modules know of them, and what module site adds to builtins.
// Imports of the library in the executable need neither. Whoever hands out what shows the
// difference, or runs code that names it, calls Finish first.

// Deferred are parts of an interpreter's start that were put off.
type Deferred uint8

// What is put off.
const (
	DeferredImports Deferred = 1 << iota // importlib: sys.meta_path, sys.path_hooks, __spec__, __loader__
	DeferredSite                         // module site: exit, quit, help and the like

	DeferredAll = DeferredImports | DeferredSite
)

// Finish does now what of d was put off.
func (t *Thread) Finish(d Deferred) error {
	if d &= t.Interp.Deferred; d == 0 {
		return nil
	}
	return t.Interp.OnFinish(t, d)
}

// FinishShown does now all that was put off, since a namespace that shows it is handed out; the
// library's own code is known to look at other things in it.
func (t *Thread) FinishShown() error {
	if t.Interp.Deferred == 0 {
		return nil
	}
	for f := t.CF; f != nil; f = f.Prev {
		if f.Func != nil {
			dir := t.Interp.Config.StdlibDir
			if name := f.Code.Filename; len(name) > len(dir) && name[:len(dir)] == dir && name[len(dir)] == '/' {
				return nil
			}
			break
		}
	}
	return t.Finish(DeferredAll)
}

// FinishFor does now what a program notices that runs the code c, or a function in it.
func (t *Thread) FinishFor(c *bytecode.Code) error {
	if t.Interp.Deferred == 0 {
		return nil
	}
	return t.Finish(seenBy(c) & t.Interp.Deferred)
}

func seenBy(c *bytecode.Code) (d Deferred) {
	c.Load()
	for _, n := range c.Names {
		x := ShownBy(n)
		if x == DeferredSite && !readsVariable(c, n) {
			continue // an attribute, such as that of sys.exit()
		}
		d |= x
	}
	for _, k := range c.Consts {
		if k, ok := k.(*bytecode.Code); ok {
			d |= seenBy(k)
		}
	}
	return d
}

// readsVariable tells whether code reads a global variable.
func readsVariable(c *bytecode.Code, name string) bool {
	for i := 0; i < len(c.Ins); i += c.Ins[i].Op.Size() {
		switch in := &c.Ins[i]; in.Op {
		case bytecode.LOAD_NAME, bytecode.LOAD_GLOBAL:
			if k := int(in.B) / bytecode.RegSize; k >= len(c.Consts) || c.Consts[k] == name {
				return true
			}
		case bytecode.NAME_WIDE:
			return true
		}
	}
	return false
}

// ShownBy tells what a name shows, as that of a variable or attribute.
func ShownBy(name string) Deferred {
	switch name {
	case "__spec__", "__loader__", "meta_path", "path_hooks", "path_importer_cache":
		return DeferredImports
	case "__builtins__", "exit", "quit", "copyright", "credits", "license", "help":
		return DeferredSite
	case "modules":
		return DeferredAll
	}
	return 0
}
