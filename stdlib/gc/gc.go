// Package gc implements the Python module gc. Objects are Go's to collect, cycles included;
// what the functions can't know of a collector without generations, they answer with zeros.
// Which objects there are, and who refers to them, is read from a dump of the heap.
package gc

import (
	"slices"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// state is what Python code set, per interpreter.
type state struct {
	disabled    bool
	debug       int
	thresholds  [3]int64
	collections [3]int64
	frozen      int
}

type stateKey struct{}

func stateOf(t *thread) *state {
	s, _ := t.Interp.Data[stateKey{}].(*state)
	if s == nil {
		s = &state{thresholds: [3]int64{2000, 10, 10}}
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

func ints(t *thread, v [3]int64) value {
	return object.Of(object.MakeTuple(t, object.Int(v[0]), object.Int(v[1]), object.Int(v[2])))
}

var nothing = object.Nothing{}

// tell calls the functions in gc.callbacks.
func tell(t *thread, phase string, gen int) {
	m := t.Interp.Modules.GetStr(object.Intern("gc"))
	if m.P == nil || !m.IsA(object.ModuleType) {
		return
	}
	list := (*object.Module)(m.P).Dict(t).GetStr(object.Intern("callbacks"))
	if list.P == nil || !list.IsA(object.ListType) {
		return
	}
	for _, f := range slices.Clone((*object.List)(list.P).Items) {
		info := object.NewDict(t)
		info.SetStr(object.Intern("generation"), object.Int(int64(gen)))
		info.SetStr(object.Intern("collected"), object.Int(0))
		info.SetStr(object.Intern("uncollectable"), object.Int(0))
		if _, err := object.Call(t, f, object.NewStr(phase), object.Of(info)); err != nil {
			t.WriteUnraisable(t.Exception(err), "", f)
		}
	}
}

func getObjects(t *thread, gen value) (value, error) {
	if !gen.IsNone() {
		if !gen.Type().IsSubtype(object.IntType) {
			return value{}, object.TypeErrorf("argument should be integer or None, not %s", object.ReprOr(t, object.NewStr(gen.Type().Name)))
		}
		n, err := object.AsIndex(t, gen)
		if err != nil {
			return value{}, err
		}
		if n < -1 {
			return value{}, object.ValueErrorf("generation parameter cannot be negative")
		}
		if n > 2 {
			return value{}, object.ValueErrorf("generation parameter must be less than the number of available generations (3)")
		}
		if n >= 0 && n < 2 {
			return object.Of(object.NewList(t, nil)), nil
		}
	}
	out, err := t.Objects()
	if err != nil {
		return value{}, err
	}
	return object.Of(object.NewList(t, out)), nil
}

// Module is the module gc.
//
// https://docs.python.org/3.13/library/gc.html
var Module = object.ModuleDef{
	Name: "gc",
	Doc:  "This module provides access to the garbage collector for reference cycles.\n\nGo's collector does the work; it runs on its own and can't be disabled.",
	Funcs: []object.FuncDef{
		object.Func0("enable()", func(t *thread) (object.Nothing, error) {
			stateOf(t).disabled = false
			t.SetAutoCollect(true)
			return nothing, nil
		}, "Enable automatic garbage collection."),
		object.Func0("disable()", func(t *thread) (object.Nothing, error) {
			stateOf(t).disabled = true
			t.SetAutoCollect(false)
			return nothing, nil
		}, "Disable automatic garbage collection."),
		object.Func0("isenabled()", func(t *thread) (bool, error) { return !stateOf(t).disabled, nil }, "Returns true if automatic garbage collection is enabled."),
		object.Func1("set_debug(flags, /)", func(t *thread, flags int) (object.Nothing, error) { stateOf(t).debug = flags; return nothing, nil }, "Set the garbage collection debugging flags."),
		object.Func0("get_debug()", func(t *thread) (int, error) { return stateOf(t).debug, nil }, "Get the garbage collection debugging flags."),
		object.Func0("get_count()", func(t *thread) (value, error) { return ints(t, [3]int64{}), nil }, "Return a three-tuple of the current collection counts."),
		object.FuncSlice("set_threshold(threshold0, threshold1=<absent>, threshold2=<absent>, /)", func(t *thread, a []value) (value, error) {
			s := stateOf(t)
			for i, v := range a {
				if v.P == nil {
					break
				}
				n, err := object.AsInt64(t, v)
				if err != nil {
					return value{}, err
				}
				s.thresholds[i] = n
			}
			return object.None, nil
		}, "set_threshold(threshold0, [threshold1, [threshold2]])\nSet the collection thresholds (the collection frequency).\n\nSetting 'threshold0' to zero disables collection.").Unsigned(),
		object.Func0("get_threshold()", func(t *thread) (value, error) { return ints(t, stateOf(t).thresholds), nil }, "Return the current collection thresholds."),
		object.Func1("collect(generation=2)", func(t *thread, gen int) (int, error) {
			if gen < 0 || gen > 2 {
				return 0, object.ValueErrorf("invalid generation")
			}
			tell(t, "start", gen)
			stateOf(t).collections[gen]++
			// Files with unwritten data are not garbage: nobody else would write it.
			hostos.Sync(t.Interp.Data)
			t.Collect()
			tell(t, "stop", gen)
			return 0, nil
		}, "Run the garbage collector.\n\nReturns the number of unreachable objects that were found, which Go does not tell: 0."),
		object.Func1("get_objects(generation=None)", getObjects, "Return a list of objects tracked by the collector (excluding the list returned).\n\n  generation\n    Generation to extract the objects from.\n\nIf generation is not None, return only the objects tracked by the collector\nthat are in that generation: all of them are in the oldest one."),
		object.Func0("get_stats()", func(t *thread) (value, error) {
			var out []value
			for _, n := range stateOf(t).collections {
				d := object.NewDict(t)
				d.SetStr(object.Intern("collections"), object.Int(n))
				d.SetStr(object.Intern("collected"), object.Int(0))
				d.SetStr(object.Intern("uncollectable"), object.Int(0))
				out = append(out, object.Of(d))
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Return a list of dictionaries containing per-generation statistics."),
		object.Func1("is_tracked(obj, /)", func(t *thread, v value) (bool, error) {
			return object.Tracked(v), nil
		}, "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false."),
		object.Func1("is_finalized(obj, /)", func(t *thread, v value) (bool, error) { return t.Finalized(v), nil }, "Returns true if the object has been already finalized by the GC."),
		object.FuncSlice("get_referrers(*objs)", func(t *thread, a []value) (value, error) {
			out, err := t.Referrers((*object.Tuple)(a[0].P).Items)
			if err != nil {
				return value{}, err
			}
			// The arguments are none of them.
			out = slices.DeleteFunc(out, func(v value) bool { return v.P == a[0].P })
			return object.Of(object.NewList(t, out)), nil
		}, "Return the list of objects that directly refer to any of 'objs'."),
		object.FuncSlice("get_referents(*objs)", func(t *thread, a []value) (value, error) {
			var out []value
			for _, v := range (*object.Tuple)(a[0].P).Items {
				object.Referents(t, v, func(x value) { out = append(out, x) })
			}
			return object.Of(object.NewList(t, out)), nil
		}, "Return the list of objects that are directly referred to by 'objs'."),
		object.Func0("freeze()", func(t *thread) (object.Nothing, error) {
			all, err := t.Objects()
			stateOf(t).frozen = len(all)
			return nothing, err
		}, "Freeze all current tracked objects and ignore them for future collections.\n\nOnly their number is noted: Go's collector has no generations, and does not write to what it visits."),
		object.Func0("unfreeze()", func(t *thread) (object.Nothing, error) { stateOf(t).frozen = 0; return nothing, nil }, "Unfreeze all objects in the permanent generation.\n\nPut all objects in the permanent generation back into oldest generation."),
		object.Func0("get_freeze_count()", func(t *thread) (int, error) { return stateOf(t).frozen, nil }, "Return the number of objects in the permanent generation."),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "garbage", object.Of(object.NewList(t, nil)))
		m.Set(t, "callbacks", object.Of(object.NewList(t, nil)))
		for i, n := range [...]string{"DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE"} {
			m.Set(t, n, object.Int(1<<i))
		}
		m.Set(t, "DEBUG_SAVEALL", object.Int(32))
		m.Set(t, "DEBUG_LEAK", object.Int(38))
		return nil
	},
}
