package sys

import (
	"github.com/seed-8da18655/gopy/object"
)

// This file defines sys.monitoring (PEP 669).

// eventMask has the bits of all events, callEnds those of the ends of native calls, which come
// with those of calls.
const (
	eventMask = 1<<object.NumEvents - 1
	callEnds  = 1<<object.EventCReturn | 1<<object.EventCRaise
	localMask = 1<<object.NumLocalEvents - 1
)

var monitoringModule = object.ModuleDef{
	Name: "sys.monitoring",
	Funcs: []object.FuncDef{
		object.FuncSlice("use_tool_id(tool_id, name, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			if !a[1].IsA(object.StrType) {
				return value{}, object.ValueErrorf("tool name must be a str")
			}
			if err := t.Finish(object.DeferredAll); err != nil {
				return value{}, err
			}
			tool := &t.Interp.Mon.Tools[id]
			if tool.Name.P != nil {
				return value{}, object.ValueErrorf("tool %d is already in use", id)
			}
			tool.Name = a[1]
			return object.None, nil
		}, ""),
		object.FuncSlice("free_tool_id(tool_id, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			// Its events and callbacks stay as they are.
			t.Interp.Mon.Tools[id].Name = value{}
			return object.None, nil
		}, ""),
		object.FuncSlice("get_tool(tool_id, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			return orNone(t.Interp.Mon.Tools[id].Name), nil
		}, ""),
		object.FuncSlice("register_callback(tool_id, event, func, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			ev, err := eventSet(t, a[1])
			if err != nil {
				return value{}, err
			}
			if ev == 0 || ev&(ev-1) != 0 {
				return value{}, object.ValueErrorf("The callback can only be set for one event at a time")
			}
			if ev&^eventMask != 0 {
				return value{}, object.ValueErrorf("invalid event %d", ev)
			}
			event := 0
			for ev>>event != 1 {
				event++
			}
			if err := t.Audit("sys.monitoring.register_callback", a[2]); err != nil {
				return value{}, err
			}
			cb := &t.Interp.Mon.Tools[id].Callbacks[event]
			old := orNone(*cb)
			*cb = a[2]
			if a[2].IsNone() {
				*cb = value{}
			}
			return old, nil
		}, ""),
		object.FuncSlice("get_events(tool_id, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			return object.Int(int64(t.Interp.Mon.Tools[id].Events)), nil
		}, ""),
		object.FuncSlice("set_events(tool_id, event_set, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			ev, err := eventSet(t, a[1])
			if err != nil {
				return value{}, err
			}
			if ev&^eventMask != 0 {
				return value{}, object.ValueErrorf("invalid event set 0x%x", ev)
			}
			if ev, err = withoutEnds(ev); err != nil {
				return value{}, err
			}
			if err := toolInUse(t, id); err != nil {
				return value{}, err
			}
			object.SetGlobalEvents(t, id, ev)
			return object.None, nil
		}, ""),
		object.FuncSlice("get_local_events(tool_id, code, /)", func(t *thread, a []value) (value, error) {
			code, err := codeArg(t, a[1])
			if err != nil {
				return value{}, err
			}
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			if code.Local == nil {
				return object.Int(0), nil
			}
			return object.Int(int64(code.Local.Tools[id])), nil
		}, ""),
		object.FuncSlice("set_local_events(tool_id, code, event_set, /)", func(t *thread, a []value) (value, error) {
			id, err := toolID(t, a[0])
			if err != nil {
				return value{}, err
			}
			ev, err := eventSet(t, a[2])
			if err != nil {
				return value{}, err
			}
			code, err := codeArg(t, a[1])
			if err != nil {
				return value{}, err
			}
			if ev, err = withoutEnds(ev); err != nil {
				return value{}, err
			}
			if ev&^localMask != 0 {
				return value{}, object.ValueErrorf("invalid local event set 0x%x", ev)
			}
			if err := toolInUse(t, id); err != nil {
				return value{}, err
			}
			object.SetLocalEvents(t, id, code, ev)
			return object.None, nil
		}, ""),
		object.Func0("restart_events()", func(t *thread) (object.Nothing, error) {
			object.RestartEvents(t)
			return object.Nothing{}, nil
		}, ""),
		object.Func0("_all_events()", func(t *thread) (value, error) {
			d := object.NewDict(t)
			for e, name := range object.EventNames {
				tools := int64(0)
				for i := range t.Interp.Mon.Tools {
					if t.Interp.Mon.Tools[i].Events&(1<<e) != 0 {
						tools |= 1 << i
					}
				}
				if tools != 0 {
					d.SetStr(object.Intern(name), object.Int(tools))
				}
			}
			return object.Of(d), nil
		}, ""),
	},
}

// toolID checks the number of a tool.
func toolID(t *thread, v value) (int, error) {
	id, err := object.AsInt(t, v)
	if err == nil && (id < 0 || id >= object.NumTools) {
		err = object.ValueErrorf("invalid tool %d (must be between 0 and 5)", id)
	}
	return id, err
}

func toolInUse(t *thread, id int) error {
	if t.Interp.Mon.Tools[id].Name.P == nil {
		return object.ValueErrorf("tool %d is not in use", id)
	}
	return nil
}

func eventSet(t *thread, v value) (uint32, error) {
	n, err := object.AsInt(t, v)
	if err == nil && int(int32(n)) != n {
		err = object.Errorf(object.OverflowError, "Python int too large to convert to C int")
	}
	return uint32(n), err
}

// withoutEnds drops the events of the ends of native calls, which the calls stand for.
func withoutEnds(ev uint32) (uint32, error) {
	if ev&callEnds != 0 {
		if ev&(callEnds|1<<object.EventCall) != callEnds|1<<object.EventCall {
			return 0, object.ValueErrorf("cannot set C_RETURN or C_RAISE events independently")
		}
		ev &^= callEnds
	}
	return ev, nil
}

func codeArg(t *thread, v value) (*object.Code, error) {
	if !v.HasType(object.CodeType) {
		return nil, object.TypeErrorf("code must be a code object")
	}
	c := (*object.Code)(v.P).Visible
	c.Load(t)
	return c, nil
}

// newMonitoring makes the module sys.monitoring.
func newMonitoring(t *thread) (value, error) {
	m, err := object.NewNativeModule(t, &monitoringModule)
	if err != nil {
		return value{}, err
	}
	mon := &t.Interp.Mon
	for _, p := range [...]*value{&mon.Disable, &mon.Missing} {
		if *p, err = object.Call(t, object.Of(object.ObjectType)); err != nil {
			return value{}, err
		}
	}
	m.Set(t, "DISABLE", mon.Disable)
	m.Set(t, "MISSING", mon.Missing)
	d := object.NewDict(t)
	for e, name := range object.EventNames {
		d.SetStr(object.Intern(name), object.Int(1<<e))
	}
	d.SetStr(object.Intern("NO_EVENTS"), object.Int(0))
	m.Set(t, "events", object.NewNamespaceObject(t, d))
	m.Set(t, "DEBUGGER_ID", object.Int(0))
	m.Set(t, "COVERAGE_ID", object.Int(1))
	m.Set(t, "PROFILER_ID", object.Int(2))
	m.Set(t, "OPTIMIZER_ID", object.Int(5))
	return object.Of(m), nil
}
