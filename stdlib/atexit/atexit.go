// Package atexit implements the Python module atexit.
package atexit

import "github.com/seed-8da18655/gopy/object"

type (
	thread = object.Thread
	value  = object.Value
)

// callback is a registered call; f.P is nil once it was unregistered.
type callback struct {
	f    value
	args object.Args
}

type state struct{ calls []callback }

type stateKey struct{}

func stateOf(t *thread) *state {
	s, _ := t.Interp.Data[stateKey{}].(*state)
	if s == nil {
		s = &state{}
		t.Interp.Data[stateKey{}] = s
	}
	return s
}

// Module is the module atexit.
//
// https://docs.python.org/3.13/library/atexit.html
var Module = object.ModuleDef{
	Name: "atexit",
	Doc:  "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n",
	Funcs: []object.FuncDef{
		object.FuncArgs("register(func, /, *args, **kwargs)", register, "Register a function to be executed upon normal program termination\n\n    func - function to be called at exit\n    args - optional arguments to pass to func\n    kwargs - optional keyword arguments to pass to func\n\n    func is returned to facilitate usage as a decorator."),
		object.Func0("_clear()", func(t *thread) (object.Nothing, error) {
			stateOf(t).calls = nil
			return object.Nothing{}, nil
		}, "Clear the list of previously registered exit functions."),
		object.Func1("unregister(func, /)", func(t *thread, f value) (object.Nothing, error) {
			s := stateOf(t)
			for i := 0; i < len(s.calls); i++ {
				if s.calls[i].f.P == nil {
					continue
				}
				eq, err := object.Equal(t, s.calls[i].f, f)
				if err != nil {
					return object.Nothing{}, err
				}
				if eq && i < len(s.calls) {
					s.calls[i] = callback{}
				}
			}
			return object.Nothing{}, nil
		}, "Unregister an exit function which was previously registered using\natexit.register\n\n    func - function to be unregistered"),
		object.Func0("_run_exitfuncs()", func(t *thread) (object.Nothing, error) {
			Run(t)
			return object.Nothing{}, nil
		}, "Run all registered exit functions.\n\nIf a callback raises an exception, it is logged with sys.unraisablehook."),
		object.Func0("_ncallbacks()", func(t *thread) (int, error) {
			n := 0
			for _, c := range stateOf(t).calls {
				if c.f.P != nil {
					n++
				}
			}
			return n, nil
		}, "Return the number of registered exit functions."),
	},
}

func register(t *thread, a object.Args) (value, error) {
	pos := a.Positional()
	if len(pos) == 0 {
		return value{}, object.TypeErrorf("register() takes at least 1 argument (0 given)")
	}
	f := pos[0]
	if !object.IsCallable(f) {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	s := stateOf(t)
	s.calls = append(s.calls, callback{f, object.Args{V: append([]value(nil), a.V[1:]...), Names: a.Names}})
	return f, nil
}

// Run calls the registered functions, the last one first; the interpreter does so when it ends.
func Run(t *thread) {
	s := stateOf(t)
	for len(s.calls) > 0 {
		c := s.calls[len(s.calls)-1]
		s.calls = s.calls[:len(s.calls)-1]
		if c.f.P == nil {
			continue
		}
		if _, err := object.CallArgs(t, c.f, c.args); err != nil {
			t.WriteUnraisable(t.Exception(err), "Exception ignored in atexit callback "+object.ReprOr(t, c.f), object.None)
		}
	}
}
