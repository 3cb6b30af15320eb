package gopy

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

// This file converts values and errors between Go and Python.

var (
	errClosed  = errors.New("gopy: the interpreter is closed")
	errForeign = errors.New("gopy: the object belongs to another interpreter")
)

// Error is a Python exception that reached Go.
type Error struct {
	Type      string // name of the exception class
	Message   string // str() of the exception
	Traceback string // as Python prints it, with the last line

	exc *object.BaseException
	err error // the context's error, if that ended the call
}

func (e *Error) Error() string {
	if e.Message == "" {
		return e.Type
	}
	return e.Type + ": " + e.Message
}

// Unwrap returns the error of the context that ended the call, nil for other exceptions.
func (e *Error) Unwrap() error { return e.err }

// goError turns an error of the interpreter into an *Error.
func (g *Interp) goError(t *object.Thread, err error) error {
	if err == nil {
		return nil
	}
	e := t.Exception(err)
	out := &Error{Type: e.Shape.Type.Name, exc: e}
	if e.Shape.Type == object.KeyboardInterrupt {
		out.err = t.Context.Err()
	}
	t.Killed = false
	if s, err := object.ToStr(t, object.Of(e)); err == nil {
		out.Message = s.String()
	}
	out.Traceback = g.formatException(t, e)
	return out
}

// formatException returns the text of a traceback; a simple one if module traceback fails.
func (g *Interp) formatException(t *object.Thread, e *object.BaseException) string {
	mod, err := g.in.ImportModule(t, object.Intern("traceback"), object.None, object.None, object.None, 0)
	if err == nil {
		var lines object.Value
		if lines, err = object.CallMethod(t, mod, "format_exception", object.Of(e)); err == nil {
			var b strings.Builder
			err = object.Iterate(t, lines, func(v object.Value) error {
				s, err := object.ToStr(t, v)
				if err == nil {
					b.WriteString(s.String())
				}
				return err
			})
			if err == nil {
				return b.String()
			}
		}
	}
	var b strings.Builder
	b.WriteString("Traceback (most recent call last):\n")
	for tb := e.Traceback; tb != nil; tb = tb.Next {
		fmt.Fprintf(&b, "  File %q, line %d, in %s\n", tb.Frame.Code.Filename, tb.LineNo(), tb.Frame.Code.Name)
	}
	b.WriteString(e.Error() + "\n")
	return b.String()
}

// Object is a Python object that has no Go equivalent. It belongs to its interpreter.
type Object struct {
	g *Interp
	v object.Value
}

// String returns repr() of the object. It must not be called while its interpreter runs.
func (o Object) String() string {
	s, err := object.Repr(o.g.t, o.v)
	if err != nil {
		return "<" + o.v.Type().Name + " object>"
	}
	return s.String()
}

func (g *Interp) toGo(t *object.Thread, v object.Value) (any, error) {
	return g.toGoDepth(t, v, 0)
}

func (g *Interp) toGoDepth(t *object.Thread, v object.Value, depth int) (any, error) {
	if depth > 200 {
		return Object{g, v}, nil
	}
	switch {
	case v.IsNone():
		return nil, nil
	case v.IsBool():
		return v.N != 0, nil
	case v.IsInt():
		return v.Int64(), nil
	case v.IsFloat():
		return v.Float64(), nil
	}
	switch v.Type() {
	case object.IntType:
		return new(big.Int).Set(object.BigOf(v)), nil
	case object.StrType:
		return (*object.Str)(v.P).String(), nil
	case object.BytesType:
		return append([]byte(nil), (*object.Bytes)(v.P).B...), nil
	case object.ListType, object.TupleType:
		items, err := object.ListOf(t, v)
		if err != nil {
			return nil, err
		}
		out := make([]any, len(items))
		for i, x := range items {
			if out[i], err = g.toGoDepth(t, x, depth+1); err != nil {
				return nil, err
			}
		}
		return out, nil
	case object.DictType:
		return g.dictToGo(t, (*object.Dict)(v.P), depth)
	}
	return Object{g, v}, nil
}

func (g *Interp) dictToGo(t *object.Thread, d *object.Dict, depth int) (any, error) {
	strs, general := map[string]any{}, map[any]any{}
	for i := 0; ; {
		k, v, ok := d.Next(&i)
		if !ok {
			break
		}
		x, err := g.toGoDepth(t, v, depth+1)
		if err != nil {
			return nil, err
		}
		gk, err := g.toGoDepth(t, k, depth+1)
		if err != nil {
			return nil, err
		}
		if s, ok := gk.(string); ok {
			strs[s] = x
		}
		if !reflect.TypeOf(&gk).Elem().Comparable() || gk != nil && !reflect.TypeOf(gk).Comparable() {
			gk = Object{g, k}
		}
		general[gk] = x
	}
	if len(strs) == len(general) {
		return strs, nil
	}
	return general, nil
}

func (g *Interp) toPython(t *object.Thread, x any) (object.Value, error) {
	switch x := x.(type) {
	case nil:
		return object.None, nil
	case bool:
		return object.Bool(x), nil
	case int:
		return object.Int(int64(x)), nil
	case int64:
		return object.Int(x), nil
	case float64:
		return object.Float(x), nil
	case string:
		return object.NewStr(x), nil
	case []byte:
		return object.Of(object.NewBytes(t, append([]byte(nil), x...))), nil
	case *big.Int:
		return object.IntOf(x), nil
	case Object:
		if x.g != g {
			return object.Value{}, errForeign
		}
		return x.v, nil
	case error:
		return object.NewStr(x.Error()), nil
	}
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Bool:
		return object.Bool(v.Bool()), nil
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int, reflect.Int64:
		return object.Int(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if u := v.Uint(); u > math.MaxInt64 {
			return object.IntOf(new(big.Int).SetUint64(u)), nil
		}
		return object.Int(int64(v.Uint())), nil
	case reflect.Float32, reflect.Float64:
		return object.Float(v.Float()), nil
	case reflect.String:
		return object.NewStr(v.String()), nil
	case reflect.Slice, reflect.Array:
		items := make([]object.Value, v.Len())
		for i := range items {
			var err error
			if items[i], err = g.toPython(t, v.Index(i).Interface()); err != nil {
				return object.Value{}, err
			}
		}
		return object.Of(object.NewList(t, items)), nil
	case reflect.Map:
		d := object.NewDict(t)
		for it := v.MapRange(); it.Next(); {
			k, err := g.toPython(t, it.Key().Interface())
			if err != nil {
				return object.Value{}, err
			}
			e, err := g.toPython(t, it.Value().Interface())
			if err != nil {
				return object.Value{}, err
			}
			if err := d.Set(t, k, e); err != nil {
				return object.Value{}, err
			}
		}
		return object.Of(d), nil
	case reflect.Pointer:
		if v.IsNil() {
			return object.None, nil
		}
	case reflect.Func:
		return g.goFunc(v), nil
	}
	return object.Value{}, fmt.Errorf("gopy: a Go %T has no Python equivalent", x)
}

// goFunc makes a Python function of a Go one. A first parameter of type context.Context gets
// the context of the running call, by which the function may call back into the interpreter;
// a last result of type error, and a panic, is raised as RuntimeError.
func (g *Interp) goFunc(f reflect.Value) object.Value {
	typ := f.Type()
	def := object.FuncArgs("go_function", func(t *object.Thread, a object.Args) (object.Value, error) {
		if a.NumKw() > 0 {
			return object.Value{}, object.TypeErrorf("a Go function takes no keyword arguments")
		}
		var in []reflect.Value
		first := 0
		if typ.NumIn() > 0 && typ.In(0) == reflect.TypeFor[context.Context]() {
			in = append(in, reflect.ValueOf(context.WithValue(t.Context, threadKey{g}, t)))
			first = 1
		}
		n := typ.NumIn() - first
		if typ.IsVariadic() && len(a.V) < n-1 || !typ.IsVariadic() && len(a.V) != n {
			return object.Value{}, object.TypeErrorf("the Go function takes %d arguments (%d given)", n, len(a.V))
		}
		for i, v := range a.V {
			want := typ.In(min(first+i, typ.NumIn()-1))
			if typ.IsVariadic() && first+i >= typ.NumIn()-1 {
				want = typ.In(typ.NumIn() - 1).Elem()
			}
			x, err := g.toGo(t, v)
			if err != nil {
				return object.Value{}, err
			}
			arg, ok := assignable(x, want)
			if !ok {
				return object.Value{}, object.TypeErrorf("argument %d must be convertible to Go's %s, not %s", i+1, want, v.Type().Name)
			}
			in = append(in, arg)
		}
		out, err := callGo(f, in)
		if err != nil {
			return object.Value{}, err
		}
		if n := len(out); n > 0 && typ.Out(n-1) == reflect.TypeFor[error]() {
			if err, _ := out[n-1].Interface().(error); err != nil {
				var pe *Error
				if errors.As(err, &pe) && pe.exc != nil {
					return object.Value{}, pe.exc
				}
				return object.Value{}, object.RuntimeErrorf("%s", err.Error())
			}
			out = out[:n-1]
		}
		switch len(out) {
		case 0:
			return object.None, nil
		case 1:
			return g.toPython(t, out[0].Interface())
		}
		items := make([]object.Value, len(out))
		for i := range out {
			var err error
			if items[i], err = g.toPython(t, out[i].Interface()); err != nil {
				return object.Value{}, err
			}
		}
		return object.Of(object.TakeTuple(t, items)), nil
	}, "A function of the Go program.")
	return object.Of(object.BindNative(&def, object.Value{}, object.Value{}))
}

// callGo calls a function of the program. A panic becomes an exception: it must not leave the
// interpreter in the middle of a call.
func callGo(f reflect.Value, in []reflect.Value) (out []reflect.Value, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = object.RuntimeErrorf("the Go function panicked: %v", p)
		}
	}()
	return f.Call(in), nil
}

// assignable converts the Go value x to a parameter type, if that loses nothing.
func assignable(x any, want reflect.Type) (reflect.Value, bool) {
	if x == nil {
		switch want.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Slice, reflect.Map, reflect.Func:
			return reflect.Zero(want), true
		}
		return reflect.Value{}, false
	}
	v := reflect.ValueOf(x)
	if v.Type().AssignableTo(want) {
		return v, true
	}
	switch want.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if i, ok := x.(int64); ok && !reflect.Zero(want).OverflowInt(i) {
			return v.Convert(want), true
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if i, ok := x.(int64); ok && i >= 0 && !reflect.Zero(want).OverflowUint(uint64(i)) {
			return v.Convert(want), true
		}
	case reflect.Float32, reflect.Float64:
		switch n := x.(type) {
		case int64:
			return reflect.ValueOf(float64(n)).Convert(want), true
		case float64:
			return v.Convert(want), true
		}
	case reflect.String:
		if _, ok := x.(string); ok {
			return v.Convert(want), true
		}
	case reflect.Slice:
		if items, ok := x.([]any); ok {
			out := reflect.MakeSlice(want, len(items), len(items))
			for i, it := range items {
				e, ok := assignable(it, want.Elem())
				if !ok {
					return reflect.Value{}, false
				}
				out.Index(i).Set(e)
			}
			return out, true
		}
	case reflect.Map:
		if m, ok := x.(map[string]any); ok && want.Key().Kind() == reflect.String {
			out := reflect.MakeMap(want)
			for k, it := range m {
				e, ok := assignable(it, want.Elem())
				if !ok {
					return reflect.Value{}, false
				}
				out.SetMapIndex(reflect.ValueOf(k).Convert(want.Key()), e)
			}
			return out, true
		}
	}
	return reflect.Value{}, false
}
