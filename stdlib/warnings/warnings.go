// Package warnings implements the Python module _warnings: the filters and the decision what
// becomes of a warning. Showing one is left to module warnings once that is imported.
package warnings

import (
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module _warnings.
//
// https://docs.python.org/3.13/library/warnings.html
var Module = object.ModuleDef{
	Name: "_warnings",
	Doc:  "_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.",
	Funcs: []object.FuncDef{
		object.FuncSlice("warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())", warn, "Issue a warning, or maybe ignore it or raise an exception."),
		object.FuncSlice("warn_explicit(message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)", warnExplicit, "Issue a warning, or maybe ignore it or raise an exception."),
		object.Func0("_filters_mutated()", func(t *thread) (object.Nothing, error) {
			get(t).version++
			return object.Nothing{}, nil
		}, ""),
	},
	Init: func(t *thread, m *object.Module) error {
		s := get(t)
		m.Set(t, "filters", object.Of(s.filters))
		m.Set(t, "_onceregistry", object.Of(s.once))
		m.Set(t, "_defaultaction", object.NewStr("default"))
		s.mod = m
		return nil
	},
}

// state is the warning machinery of one interpreter.
type state struct {
	mod     *object.Module
	filters *object.List
	once    *object.Dict
	version int64
	last    map[string]value // what module warnings had last
}

type stateKey struct{}

func get(t *thread) *state {
	if s, ok := t.Interp.Data[stateKey{}].(*state); ok {
		return s
	}
	s := &state{once: object.NewDict(t)}
	var items []value
	add := func(action string, cat *object.Type, module value) {
		items = append(items, object.Of(object.MakeTuple(t, object.Of(object.Intern(action)), object.None, object.Of(cat), module, object.Int(0))))
	}
	add("default", object.DeprecationWarning, object.NewStr("__main__"))
	for _, c := range [...]*object.Type{object.DeprecationWarning, object.PendingDeprecationWarning, object.ImportWarning, object.ResourceWarning} {
		add("ignore", c, object.None)
	}
	s.filters = object.NewList(t, items)
	t.Interp.Data[stateKey{}] = s
	return s
}

// Warn implements Thread.Warn.
func Warn(t *thread, category *object.Type, msg string, stacklevel int) error {
	_, err := warn(t, []value{object.NewStr(msg), object.Of(category), object.Int(int64(stacklevel)), object.None, object.Of(object.EmptyTuple)})
	return err
}

// WarnExplicit implements Thread.WarnExplicit.
func WarnExplicit(t *thread, category *object.Type, msg, filename string, line int) error {
	_, err := explicit(t, object.Of(category), object.NewStr(msg), object.NewStr(filename), object.Int(int64(line)), value{}, object.None, object.None, value{})
	return err
}

func categoryOf(t *thread, msg, cat value) (value, error) {
	if msg.IsA(object.Warning) {
		return object.Of(msg.Type()), nil
	}
	if cat.P == nil || cat.IsNone() {
		return object.Of(object.UserWarning), nil
	}
	if !cat.Type().Has(object.FlagIsType) || !(*object.Type)(cat.P).IsSubtype(object.Warning) {
		return value{}, object.TypeErrorf("category must be a Warning subclass, not '%s'", cat.Type().Name)
	}
	return cat, nil
}

func internalFrame(f *object.FrameObject) bool {
	n := f.Code.Filename
	return strings.Contains(n, "importlib") && strings.Contains(n, "_bootstrap")
}

func warn(t *thread, a []value) (value, error) {
	cat, err := categoryOf(t, a[0], a[1])
	if err != nil {
		return value{}, err
	}
	level, err := object.AsInt(t, a[2])
	if err != nil {
		return value{}, err
	}
	if !a[4].IsA(object.TupleType) {
		return value{}, object.TypeErrorf("warn() argument 'skip_file_prefixes' must be tuple, not %s", a[4].Type().Name)
	}
	var prefixes []string
	for _, p := range (*object.Tuple)(a[4].P).Items {
		if !p.IsA(object.StrType) {
			return value{}, object.TypeErrorf("Found non-str '%s' in skip_file_prefixes.", p.Type().Name)
		}
		prefixes = append(prefixes, (*object.Str)(p.P).String())
	}
	skipped := func(f *object.FrameObject) bool {
		if internalFrame(f) {
			return true
		}
		for _, p := range prefixes {
			if strings.HasPrefix(f.Code.Filename, p) {
				return true
			}
		}
		return false
	}
	if len(prefixes) > 0 && level < 2 {
		level = 2
	}
	f := t.CurrentFrame()
	if level <= 0 || f != nil && internalFrame(f) {
		for ; level > 1 && f != nil; level-- {
			f = f.BackFrame(t)
		}
	} else {
		for ; level > 1 && f != nil; level-- {
			for f = f.BackFrame(t); f != nil && skipped(f); {
				f = f.BackFrame(t)
			}
		}
	}
	var globals *object.Dict
	filename, line := "<sys>", 0
	if f == nil {
		globals = t.Interp.SysDict
	} else {
		globals, filename, line = f.Func.Globals, f.Code.Filename, f.Line()
	}
	reg := globals.GetStr(object.Intern("__warningregistry__"))
	if reg.P == nil {
		reg = object.Of(object.NewDict(t))
		globals.SetStr(object.Intern("__warningregistry__"), reg)
	}
	mod := globals.GetStr(object.Intern("__name__"))
	if mod.P == nil || !mod.IsA(object.StrType) {
		mod = object.NewStr("<string>")
	}
	return explicit(t, cat, a[0], object.NewStr(filename), object.Int(int64(line)), mod, reg, object.None, a[3])
}

func warnExplicit(t *thread, a []value) (value, error) {
	if !a[2].IsA(object.StrType) {
		return value{}, object.TypeErrorf("warn_explicit() argument 'filename' must be str, not %s", a[2].Type().Name)
	}
	cat := a[1]
	if a[0].IsA(object.Warning) {
		cat = object.Of(a[0].Type())
	} else if !cat.Type().Has(object.FlagIsType) || !(*object.Type)(cat.P).IsSubtype(object.Warning) {
		return value{}, object.TypeErrorf("category must be a Warning subclass, not '%s'", cat.Type().Name)
	}
	src := a[7]
	if g := a[6]; g.P != nil && !g.IsNone() {
		if !g.Type().Has(object.FlagDict) {
			return value{}, object.TypeErrorf("module_globals must be a dict, not '%s'", g.Type().Name)
		}
		if err := askLoader(t, (*object.Dict)(g.P)); err != nil {
			return value{}, err
		}
	}
	return explicit(t, cat, a[0], a[2], a[3], a[4], a[5], a[6], src)
}

// askLoader asks the loader of a module for its source, as CPython does to show a line of it
// where no module warnings is there to show the warning. What it does and raises can be seen.
func askLoader(t *thread, g *object.Dict) error {
	loader, err := loaderOf(t, g)
	if err != nil || loader.IsNone() {
		return err
	}
	name := g.GetStr(object.Intern("__name__"))
	if name.P == nil {
		return nil
	}
	get, err := object.LookupAttr(t, loader, object.Intern("get_source"))
	if err != nil || get.P == nil {
		return err
	}
	_, err = object.Call(t, get, name)
	return err
}

// loaderOf returns the loader that a module's globals name, None if there is none. It insists on
// the one of __spec__, and warns from where importlib does so in CPython.
func loaderOf(t *thread, g *object.Dict) (value, error) {
	const missing, differ = "Module globals is missing a __spec__.loader", "Module globals; __loader__ != __spec__.loader"
	warn := func(msg string, line int) error {
		return t.WarnExplicit(object.DeprecationWarning, msg, "<frozen importlib._bootstrap_external>", line)
	}
	loader, spec := g.GetStr(object.Intern("__loader__")), g.GetStr(object.Intern("__spec__"))
	none := loader.P == nil || loader.IsNone()
	if none && spec.P == nil {
		return object.None, nil
	}
	if none && spec.IsNone() {
		return value{}, object.ValueErrorf(missing)
	}
	var own value
	if spec.P != nil {
		v, err := object.LookupAttr(t, spec, object.Intern("loader"))
		if err != nil {
			return value{}, err
		}
		own = v
	}
	if own.P == nil || own.IsNone() {
		switch {
		case none && own.P == nil:
			return value{}, object.AttributeErrorf(missing)
		case none:
			return value{}, object.ValueErrorf(missing)
		}
		return loader, warn(missing, 932)
	}
	if !none {
		same, err := object.Equal(t, loader, own)
		if err != nil {
			return value{}, err
		}
		if !same {
			return own, warn(differ, 939)
		}
	}
	return own, nil
}

// current returns an attribute of module warnings, the one that it had last if it has none
// now; the one of this module if it never was imported.
func (s *state) current(t *thread, name, own string) value {
	if m := t.Interp.Modules.GetStr(object.Intern("warnings")); m.P != nil {
		if v, err := object.LookupAttr(t, m, object.Intern(name)); err == nil && v.P != nil {
			if s.last == nil {
				s.last = make(map[string]value)
			}
			s.last[name] = v
			return v
		}
	}
	if v, ok := s.last[name]; ok {
		return v
	}
	if s.mod != nil {
		return s.mod.Get(t, own)
	}
	switch own {
	case "filters":
		return object.Of(s.filters)
	case "_onceregistry":
		return object.Of(s.once)
	}
	return value{}
}

// explicit decides what becomes of a warning, as warn_explicit documents.
func explicit(t *thread, cat, msg, filename, lineno, mod, registry, globals, source value) (value, error) {
	s := get(t)
	if mod.P == nil {
		f := (*object.Str)(filename.P).String()
		if f == "" {
			f = "<unknown>"
		}
		mod = object.NewStr(strings.TrimSuffix(f, ".py"))
	}
	if registry.P != nil && !registry.IsNone() && !registry.Type().Has(object.FlagDict) {
		return value{}, object.TypeErrorf("'registry' must be a dict or None")
	}
	var text value
	if msg.IsA(object.Warning) {
		x, err := object.ToStr(t, msg)
		if err != nil {
			return value{}, err
		}
		text = object.Of(x)
	} else {
		text = msg
		m, err := object.Call(t, cat, msg)
		if err != nil {
			return value{}, err
		}
		msg = m
	}
	var reg *object.Dict
	key := object.Of(object.MakeTuple(t, text, cat, lineno))
	if registry.P != nil && !registry.IsNone() {
		reg = (*object.Dict)(registry.P)
		done, err := s.already(t, reg, key, false)
		if err != nil || done {
			return object.None, err
		}
	}
	action, err := s.action(t, cat, text, lineno, mod)
	if err != nil {
		return value{}, err
	}
	switch action {
	case "error":
		e := (*object.BaseException)(msg.P)
		object.SetContext(t, e)
		return value{}, e
	case "ignore":
		return object.None, nil
	}
	seen := false
	if action != "always" {
		if reg != nil {
			if err := reg.Set(t, key, object.True); err != nil {
				return value{}, err
			}
		}
		switch action {
		case "once":
			r := s.once
			if v := s.current(t, "onceregistry", "_onceregistry"); v.P != nil && v.Type().Has(object.FlagDict) {
				r = (*object.Dict)(v.P)
			}
			if seen, err = s.already(t, r, object.Of(object.MakeTuple(t, text, cat)), true); err != nil {
				return value{}, err
			}
		case "module":
			if reg != nil {
				if seen, err = s.already(t, reg, object.Of(object.MakeTuple(t, text, cat, object.Int(0))), true); err != nil {
					return value{}, err
				}
			}
		case "default":
		default:
			return value{}, object.RuntimeErrorf("Unrecognized action (%s) in warnings.filters:\n %s", object.ReprOr(t, object.NewStr(action)), "<filter>")
		}
	}
	if seen {
		return object.None, nil
	}
	return object.None, s.show(t, cat, text, msg, filename, lineno, source)
}

// already reports whether a registry has the key, with the registry's version check, and
// optionally adds it.
func (s *state) already(t *thread, reg *object.Dict, key value, add bool) (bool, error) {
	vk := object.Of(object.Intern("version"))
	v, err := reg.Get(t, vk)
	if err != nil {
		return false, err
	}
	if v.P == nil || !v.IsInt() || v.Int64() != s.version {
		reg.Clear()
		if err := reg.Set(t, vk, object.Int(s.version)); err != nil {
			return false, err
		}
	} else {
		w, err := reg.Get(t, key)
		if err != nil {
			return false, err
		}
		if w.P != nil {
			b, err := object.Truth(t, w)
			if err != nil || b {
				return b, err
			}
		}
	}
	if add {
		return false, reg.Set(t, key, object.True)
	}
	return false, nil
}

// action finds the first filter that matches.
func (s *state) action(t *thread, cat, text, lineno, mod value) (string, error) {
	f := s.current(t, "filters", "filters")
	if f.P == nil || !f.Type().Has(object.FlagList) {
		return "", object.ValueErrorf("_warnings.filters must be a list")
	}
	for i := 0; i < len((*object.List)(f.P).Items); i++ {
		it := (*object.List)(f.P).Items[i]
		if !it.IsA(object.TupleType) || len((*object.Tuple)(it.P).Items) != 5 {
			return "", object.ValueErrorf("_warnings.filters item %d isn't a 5-tuple", i)
		}
		p := (*object.Tuple)(it.P).Items
		if !p[0].IsA(object.StrType) {
			return "", object.TypeErrorf("action must be a string, not '%s'", p[0].Type().Name)
		}
		ok, err := matches(t, p[1], text)
		if err != nil || !ok {
			if err != nil {
				return "", err
			}
			continue
		}
		if ok, err = object.IsSubclass(t, cat, p[2]); err != nil {
			return "", err
		} else if !ok {
			continue
		}
		if ok, err = matches(t, p[3], mod); err != nil {
			return "", err
		} else if !ok {
			continue
		}
		ln, err := object.AsInt(t, p[4])
		if err != nil {
			return "", err
		}
		if ln != 0 {
			if eq, err := object.Equal(t, lineno, p[4]); err != nil || !eq {
				if err != nil {
					return "", err
				}
				continue
			}
		}
		return (*object.Str)(p[0].P).String(), nil
	}
	if d := s.current(t, "defaultaction", "_defaultaction"); d.P != nil && d.IsA(object.StrType) {
		return (*object.Str)(d.P).String(), nil
	}
	return "default", nil
}

// matches tells whether a filter's pattern (None, exact str, or compiled regex) fits.
func matches(t *thread, pattern, v value) (bool, error) {
	if pattern.IsNone() {
		return true, nil
	}
	if pattern.Type() == object.StrType {
		return object.Equal(t, pattern, v)
	}
	r, err := object.CallMethod(t, pattern, "match", v)
	if err != nil {
		return false, err
	}
	return object.Truth(t, r)
}

// show displays a warning: through module warnings if it is imported, else by itself.
func (s *state) show(t *thread, cat, text, msg, filename, lineno, source value) error {
	if m := t.Interp.Modules.GetStr(object.Intern("warnings")); m.P != nil {
		f, err := object.LookupAttr(t, m, object.Intern("_showwarnmsg"))
		if err != nil {
			return err
		}
		if f.P != nil {
			wm, err := object.GetAttrS(t, m, "WarningMessage")
			if err != nil {
				return err
			}
			if source.P == nil {
				source = object.None
			}
			w, err := object.Call(t, wm, msg, cat, filename, lineno, object.None, object.None, source)
			if err != nil {
				return err
			}
			_, err = object.Call(t, f, w)
			return err
		}
	}
	errf := t.Interp.SysDict.GetStr(object.Intern("stderr"))
	if errf.P == nil || errf.IsNone() {
		return nil
	}
	n, err := object.AsInt(t, lineno)
	if err != nil {
		return err
	}
	ts, err := object.ToStr(t, text)
	if err != nil {
		return err
	}
	out := (*object.Str)(filename.P).String() + ":" + strconv.Itoa(n) + ": " + (*object.Type)(cat.P).Name + ": " + ts.String() + "\n"
	if line := lineOf(t, filename, lineno); line != "" {
		out += "  " + line + "\n"
	}
	_, err = object.CallMethod(t, errf, "write", object.NewStr(out))
	return err
}

// lineOf returns a source line, stripped, through module linecache.
func lineOf(t *thread, filename, lineno value) string {
	m, err := t.Interp.ImportModule(t, object.Intern("linecache"), object.None, object.None, object.None, 0)
	if err != nil {
		return ""
	}
	l, err := object.CallMethod(t, m, "getline", filename, lineno)
	if err != nil || !l.IsA(object.StrType) {
		return ""
	}
	return strings.TrimSpace((*object.Str)(l.P).String())
}
