// Package resource implements the Python module resource.
package resource

import (
	"os"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

type (
	thread = object.Thread
	value  = object.Value
)

// Module is the module resource.
//
// https://docs.python.org/3.13/library/resource.html
var Module = object.ModuleDef{
	Name: "resource",
	Funcs: []object.FuncDef{
		object.Func1("getrusage(who, /)", func(t *thread, who int) (value, error) {
			if who != 0 && who != -1 && who != 1 {
				return value{}, object.ValueErrorf("invalid who parameter")
			}
			r, err := hostos.From(t.Interp.Data).Getrusage(who)
			if err != nil {
				return value{}, object.OSErrorOf(t, err, value{})
			}
			out := []value{object.Float(float64(r.Utime) / 1e6), object.Float(float64(r.Stime) / 1e6)}
			for _, n := range [...]int64{r.Maxrss, r.Ixrss, r.Idrss, r.Isrss, r.Minflt, r.Majflt, r.Nswap, r.Inblock, r.Oublock, r.Msgsnd, r.Msgrcv, r.Nsignals, r.Nvcsw, r.Nivcsw} {
				out = append(out, object.Int(n))
			}
			return structRusage.New(t, out...), nil
		}, ""),
		object.Func1("getrlimit(resource, /)", func(t *thread, res int) (value, error) {
			if err := check(res); err != nil {
				return value{}, err
			}
			soft, hard, err := hostos.From(t.Interp.Data).Rlimit(0, res, nil)
			return limits(t, soft, hard, err)
		}, ""),
		object.Func2("setrlimit(resource, limits, /)", func(t *thread, res int, v value) (value, error) {
			if err := check(res); err != nil {
				return value{}, err
			}
			l, err := toLimits(t, v)
			if err != nil {
				return value{}, err
			}
			_, err = set(t, 0, res, l)
			return object.None, err
		}, ""),
		object.FuncSlice("prlimit(pid, resource, limits=None, /)", func(t *thread, a []value) (value, error) {
			pid, err := object.AsInt(t, a[0])
			if err != nil {
				return value{}, err
			}
			res, err := object.AsInt(t, a[1])
			if err != nil {
				return value{}, err
			}
			if err := check(res); err != nil {
				return value{}, err
			}
			var l *[2]uint64
			if !a[2].IsNone() {
				if l, err = toLimits(t, a[2]); err != nil {
					return value{}, err
				}
			}
			return set(t, pid, res, l)
		}, ""),
		object.Func0("getpagesize()", func(t *thread) (int, error) { return os.Getpagesize(), nil }, ""),
	},
	Init: func(t *thread, m *object.Module) error {
		m.Set(t, "error", object.Of(object.OSError))
		m.Set(t, "struct_rusage", object.Of(structRusage.Type()))
		for _, c := range constants {
			m.Set(t, c.name, object.Int(int64(c.n)))
		}
		return nil
	},
}

func check(res int) error {
	if res < 0 || res > 15 {
		return object.ValueErrorf("invalid resource specified")
	}
	return nil
}

func limits(t *thread, soft, hard uint64, err error) (value, error) {
	if err != nil {
		return value{}, object.OSErrorOf(t, err, value{})
	}
	return object.Of(object.MakeTuple(t, object.Int(int64(soft)), object.Int(int64(hard)))), nil
}

func toLimits(t *thread, v value) (*[2]uint64, error) {
	items, err := object.ListOf(t, v)
	if err != nil {
		return nil, err
	}
	if len(items) != 2 {
		return nil, object.ValueErrorf("expected a tuple of 2 integers")
	}
	var l [2]uint64
	for i, x := range items {
		n, err := object.AsInt64(t, x)
		if err != nil {
			return nil, err
		}
		l[i] = uint64(n)
	}
	return &l, nil
}

func set(t *thread, pid, res int, l *[2]uint64) (value, error) {
	soft, hard, err := hostos.From(t.Interp.Data).Rlimit(pid, res, l)
	if err != nil && l != nil && l[0] > l[1] {
		return value{}, object.ValueErrorf("current limit exceeds maximum limit")
	}
	return limits(t, soft, hard, err)
}

var structRusage = object.StructSeq{
	Name: "resource.struct_rusage",
	Doc:  "struct_rusage: Result from getrusage.\n\nThis object may be accessed either as a tuple of\n    (utime,stime,maxrss,ixrss,idrss,isrss,minflt,majflt,\n    nswap,inblock,oublock,msgsnd,msgrcv,nsignals,nvcsw,nivcsw)\nor via the attributes ru_utime, ru_stime, ru_maxrss, and so on.",
	Fields: []object.StructField{
		{Name: "ru_utime", Doc: "user time used"}, {Name: "ru_stime", Doc: "system time used"}, {Name: "ru_maxrss", Doc: "max. resident set size"},
		{Name: "ru_ixrss", Doc: "shared memory size"}, {Name: "ru_idrss", Doc: "unshared data size"}, {Name: "ru_isrss", Doc: "unshared stack size"},
		{Name: "ru_minflt", Doc: "page faults not requiring I/O"}, {Name: "ru_majflt", Doc: "page faults requiring I/O"}, {Name: "ru_nswap", Doc: "number of swap outs"},
		{Name: "ru_inblock", Doc: "block input operations"}, {Name: "ru_oublock", Doc: "block output operations"}, {Name: "ru_msgsnd", Doc: "IPC messages sent"},
		{Name: "ru_msgrcv", Doc: "IPC messages received"}, {Name: "ru_nsignals", Doc: "signals received"}, {Name: "ru_nvcsw", Doc: "voluntary context switches"},
		{Name: "ru_nivcsw", Doc: "involuntary context switches"},
	},
}
