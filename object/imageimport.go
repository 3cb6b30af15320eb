package object

import (
	"reflect"
	"strings"
	"unsafe"
)

// This file writes what a reader can import by its name, into images without the state of the
// interpreter.

// importPlan marks the kind of what is imported.
var importPlan = &imagePlan{typ: reflect.TypeFor[importedByName]()}

type importedByName struct{}

// What an imported node is.
const (
	importModule = iota
	importDict   // the namespace of a module
	importAttr
)

// writeImport writes a node by its name, if it has one under which it can be found.
func (w *ImageWriter) writeImport(n imageNode) bool {
	what, mod, name := w.importName(n)
	if mod == "" {
		return false
	}
	key := imageKindKey{plan: importPlan}
	k, ok := w.kindOf[key]
	if !ok {
		k = uint32(len(w.kinds))
		w.kinds = append(w.kinds, w.newKind(key))
		w.kindOf[key] = k
	}
	w.alloc = appendNum(w.alloc, uint64(k))
	w.alloc = appendNum(w.alloc, uint64(what))
	for _, s := range [...]string{mod, name} {
		w.alloc = appendNum(w.alloc, uint64(len(s)))
		w.alloc = append(w.alloc, s...)
	}
	return true
}

func (w *ImageWriter) importName(n imageNode) (what int, mod, name string) {
	v := Value{P: n.p}
	typ := v.Type()
	switch {
	case v.Shape().isModule():
		mod = strOf((*Module)(n.p).Dict(w.t).GetStr(nameStr))
		if mod != "__main__" && w.t.Interp.Modules.GetStr(Intern(mod)) == v {
			return importModule, mod, ""
		}
	case v.Shape() == cellDictShape:
		d := (*Dict)(n.p)
		mod = strOf(d.GetStr(nameStr))
		if m := w.t.Interp.Modules.GetStr(Intern(mod)); m.P != nil && mod != "__main__" && m.Shape().isModule() && (*Module)(m.P).dict == d {
			return importDict, mod, ""
		}
	case typ.Has(FlagIsType):
		if x := (*Type)(n.p); x.IsHeap() {
			return w.importAttr(v, strOf(x.Dict.GetStr(Intern("__module__"))), x.QualName)
		}
	case typ == FunctionType:
		f := (*Function)(n.p)
		return w.importAttr(v, strOf(f.Module), f.QualName().String())
	case typ == BuiltinType:
		b := (*Builtin)(n.p)
		if m, ok := b.moduleSelf(); ok {
			return w.importAttr(v, strOf(m.Dict(w.t).GetStr(nameStr)), b.Def.Name())
		}
	}
	return 0, "", ""
}

func strOf(v Value) string {
	if v.P != nil && v.IsA(StrType) {
		return (*Str)(v.P).String()
	}
	return ""
}

func (w *ImageWriter) importAttr(v Value, mod, name string) (int, string, string) {
	if mod == "" || mod == "__main__" || strings.Contains(name, "<") {
		return 0, "", ""
	}
	m := w.t.Interp.Modules.GetStr(Intern(mod))
	if m.P == nil || !m.Shape().isModule() {
		return 0, "", ""
	}
	if x := findImported(w.t, m, name); x != v {
		return 0, "", ""
	}
	return importAttr, mod, name
}

// findImported follows a dotted name through the namespaces of a module and of classes.
func findImported(t *Thread, m Value, name string) Value {
	d := (*Module)(m.P).Dict(t)
	for {
		first, rest, more := strings.Cut(name, ".")
		x := d.GetStr(Intern(first))
		if !more || x.P == nil {
			return x
		}
		if !x.Type().Has(FlagIsType) || !(*Type)(x.P).IsHeap() {
			return Value{}
		}
		d, name = (*Type)(x.P).Dict, rest
	}
}

func (r *ImageReader) readImport() Value {
	what := r.num()
	mod := string(r.take(r.num()))
	name := string(r.take(r.num()))
	t := r.t
	m := t.Interp.Modules.GetStr(Intern(mod))
	if m.P == nil {
		if _, err := t.Interp.ImportModule(t, Intern(mod), None, None, None, 0); err != nil {
			r.err = err
			return None
		}
		m = t.Interp.Modules.GetStr(Intern(mod))
	}
	if m.P == nil || !m.Shape().isModule() {
		r.err = imageError("module %s is missing", mod)
		return None
	}
	switch what {
	case importModule:
		return m
	case importDict:
		return Value{P: unsafe.Pointer((*Module)(m.P).Dict(t))}
	}
	v := findImported(t, m, name)
	if v.P == nil {
		r.err = imageError("module %s has no %s", mod, name)
		return None
	}
	return v
}
