package object

import "unsafe"

// This file defines native functions: their declaration, binding and calling.

// Args are the arguments of a call: V holds the positional arguments, then the values of
// the keyword arguments, whose names are the tuple Names (nil if there are none). V is
// often a register window: it must not be kept after the call returns, nor changed.
type Args struct {
	V     []Value
	Names *Tuple
}

// Positional returns the positional arguments.
func (a Args) Positional() []Value {
	if a.Names == nil {
		return a.V
	}
	return a.V[:len(a.V)-len(a.Names.Items)]
}

// NumKw returns the number of keyword arguments.
func (a Args) NumKw() int {
	if a.Names == nil {
		return 0
	}
	return len(a.Names.Items)
}

// Kw returns the name and the value of keyword argument i.
func (a Args) Kw(i int) (*Str, Value) {
	n := len(a.Names.Items)
	return (*Str)(a.Names.Items[i].P), a.V[len(a.V)-n+i]
}

// PosArgs makes Args of positional arguments.
func PosArgs(v ...Value) Args { return Args{V: v} }

// RawFunc is the form of a native that is called without any binding: args points at n
// values (self first for methods). It returns false with the exception set in the thread.
type RawFunc func(t *Thread, args *Value, n int) (Value, bool)

// FuncDef declares a native function or method. Sig is CPython's text signature, with the
// name: "pop($self, index=-1, /)". Definitions are made with Func0 ... FuncArgs and Raw.
type FuncDef struct {
	Sig   string
	Doc   string
	body  funcBody
	raw   RawFunc
	min   int16 // for raw: number of arguments with self; max < 0: any
	max   int16
	sig   *Signature // parsed on first use
	owner string     // see Signature.Owner
	// unsigned functions have no text signature.
	unsigned bool
	// self is what the text signature calls the module, "" for "module".
	self string
	// defining: see Defining.
	defining bool
	// Resumes tells that it is next() or send() of generators: the eval loop resumes one itself.
	Resumes bool
	// Measures tells that it is len(): the eval loop calls a __len__ in Python itself.
	Measures bool
}

// funcBody is a typed Go function behind the binder.
type funcBody interface {
	// call converts bound arguments (P nil where absent) and calls the Go function.
	call(t *Thread, args []Value) (Value, error)
	arity() int
}

// Opt is an argument that may be absent.
type Opt[T any] struct {
	V  T
	OK bool
}

// Or returns the argument, or def if it is absent.
func (o Opt[T]) Or(def T) T {
	if o.OK {
		return o.V
	}
	return def
}

// Nothing is the result of a native that returns None.
type Nothing struct{}

type (
	fn0[R any]                         func(t *Thread) (R, error)
	fn1[A, R any]                      func(t *Thread, a A) (R, error)
	fn2[A, B, R any]                   func(t *Thread, a A, b B) (R, error)
	fn3[A, B, C, R any]                func(t *Thread, a A, b B, c C) (R, error)
	fn4[A, B, C, D, R any]             func(t *Thread, a A, b B, c C, d D) (R, error)
	fn5[A, B, C, D, E, R any]          func(t *Thread, a A, b B, c C, d D, e E) (R, error)
	fn6[A, B, C, D, E, F, R any]       func(t *Thread, a A, b B, c C, d D, e E, f F) (R, error)
	fn7[A, B, C, D, E, F, G, R any]    func(t *Thread, a A, b B, c C, d D, e E, f F, g G) (R, error)
	fn8[A, B, C, D, E, F, G, H, R any] func(t *Thread, a A, b B, c C, d D, e E, f F, g G, h H) (R, error)
	fnSlice                            func(t *Thread, args []Value) (Value, error)
	fnArgs                             func(t *Thread, args Args) (Value, error)
)

// Func0 declares a native of no parameters.
func Func0[R any](sig string, f func(*Thread) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn0[R](f)}
}

// Func1 declares a native of one parameter (self included); so do Func2 ... Func8.
func Func1[A, R any](sig string, f func(*Thread, A) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn1[A, R](f)}
}

// Func2 declares a native of two parameters.
func Func2[A, B, R any](sig string, f func(*Thread, A, B) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn2[A, B, R](f)}
}

// Func3 declares a native of three parameters.
func Func3[A, B, C, R any](sig string, f func(*Thread, A, B, C) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn3[A, B, C, R](f)}
}

// Func4 declares a native of four parameters.
func Func4[A, B, C, D, R any](sig string, f func(*Thread, A, B, C, D) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn4[A, B, C, D, R](f)}
}

// Func5 declares a native of five parameters.
func Func5[A, B, C, D, E, R any](sig string, f func(*Thread, A, B, C, D, E) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn5[A, B, C, D, E, R](f)}
}

// Func6 declares a native of six parameters.
func Func6[A, B, C, D, E, F, R any](sig string, f func(*Thread, A, B, C, D, E, F) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn6[A, B, C, D, E, F, R](f)}
}

// Func7 declares a native of seven parameters.
func Func7[A, B, C, D, E, F, G, R any](sig string, f func(*Thread, A, B, C, D, E, F, G) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn7[A, B, C, D, E, F, G, R](f)}
}

// Func8 declares a native of eight parameters.
func Func8[A, B, C, D, E, F, G, H, R any](sig string, f func(*Thread, A, B, C, D, E, F, G, H) (R, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fn8[A, B, C, D, E, F, G, H, R](f)}
}

// FuncSlice declares a native that gets the bound arguments as a slice in signature order;
// absent optional ones are nil Values.
func FuncSlice(sig string, f func(*Thread, []Value) (Value, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fnSlice(f)}
}

// FuncArgs declares a native that binds its arguments itself; sig is only shown ("" for a
// function without a text signature, then name gives the name).
func FuncArgs(sig string, f func(*Thread, Args) (Value, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fnArgs(f), max: -1}
}

// Raw declares a hot native that takes min to max positional arguments (self included; max
// -1 for any number) and no keywords.
func Raw(sig string, min, max int, f RawFunc, doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, raw: f, min: int16(min), max: int16(max)}
}

// RawResume declares next() or send(): see FuncDef.Resumes.
func RawResume(sig string, min, max int, f RawFunc, doc string) FuncDef {
	d := Raw(sig, min, max, f, doc)
	d.Resumes = true
	return d
}

// RawLen declares len(): see FuncDef.Measures.
func RawLen(sig string, f RawFunc, doc string) FuncDef {
	d := Raw(sig, 1, 1, f, doc)
	d.Measures = true
	return d
}

// RawKw is Raw for a native that also takes keywords: a call with keywords is bound by the
// signature first, so the function gets all parameters, absent ones as their default or nil.
func RawKw(sig string, min, max int, f RawFunc, doc string) FuncDef {
	return Raw(sig, min, max, f, doc)
}

// RawArgs declares a hot native that binds its arguments itself: raw is called for min to max
// positional arguments, f otherwise.
func RawArgs(sig string, min, max int, raw RawFunc, f func(*Thread, Args) (Value, error), doc string) FuncDef {
	return FuncDef{Sig: sig, Doc: doc, body: fnArgs(f), raw: raw, min: int16(min), max: int16(max)}
}

// Raw returns the raw form and its argument limits, nil if there is none.
func (d *FuncDef) Raw() (f RawFunc, min, max int) { return d.raw, int(d.min), int(d.max) }

// Name returns the function's name.
func (d *FuncDef) Name() string {
	for i := 0; i < len(d.Sig); i++ {
		if d.Sig[i] == '(' {
			return d.Sig[:i]
		}
	}
	return d.Sig
}

func arg[T any](t *Thread, v Value, out *T) error {
	// The address does not outlive the conversion; hiding it keeps *out on the stack.
	return convert[T](t, v, (*T)(noescape(unsafe.Pointer(out))))
}

//go:nosplit
func noescape(p unsafe.Pointer) unsafe.Pointer {
	x := uintptr(p)
	//lint:ignore SA4016 the operation hides p from escape analysis
	return unsafe.Pointer(x ^ 0)
}

// convert stores v as a Go parameter. See the table in house-style for the types.
func convert[T any](t *Thread, v Value, out *T) error {
	switch p := any(out).(type) {
	case *Value:
		*p = v
		return nil
	case **Str:
		if v.P != nil && v.IsA(StrType) {
			*p = (*Str)(v.P)
			return nil
		}
		return WrongType("str", v)
	case *string:
		if v.P != nil && v.IsA(StrType) {
			*p = (*Str)(v.P).String()
			return nil
		}
		return WrongType("str", v)
	case *int:
		i, err := AsInt(t, v)
		*p = i
		return err
	case *CInt:
		i, err := AsCInt(t, v)
		*p = CInt(i)
		return err
	case *int64:
		i, err := AsInt64(t, v)
		*p = i
		return err
	case *float64:
		f, err := AsFloat(t, v)
		*p = f
		return err
	case *bool:
		b, err := Truth(t, v)
		*p = b
		return err
	case **Type:
		if v.P != nil && v.Type().Has(FlagIsType) {
			*p = (*Type)(v.P)
			return nil
		}
		return WrongType("type", v)
	case **Dict:
		if v.P == nil {
			*p = nil
			return nil
		}
		if v.Type().Has(FlagDict) {
			*p = (*Dict)(v.P)
			return nil
		}
		return WrongType("dict", v)
	case **List:
		if v.P != nil && v.Type().Has(FlagList) {
			*p = (*List)(v.P)
			return nil
		}
		return WrongType("list", v)
	case **Tuple:
		if v.P == nil {
			*p = nil
			return nil
		}
		if v.Type().Has(FlagTuple) {
			*p = (*Tuple)(v.P)
			return nil
		}
		return WrongType("tuple", v)
	case argConverter:
		return p.FromArg(t, v)
	}
	// A pointer to a native object: self was checked by the descriptor.
	var zero T
	if _, ok := any(zero).(nativeObject); ok {
		*(*unsafe.Pointer)(unsafe.Pointer(out)) = v.P
		return nil
	}
	return SystemErrorf("no conversion to %T", zero)
}

// argConverter is implemented by pointers to parameter types that convert themselves.
type argConverter interface {
	FromArg(t *Thread, v Value) error
}

// FromArg implements the conversion of an optional argument.
func (o *Opt[T]) FromArg(t *Thread, v Value) error {
	if v.P == nil {
		return nil
	}
	o.OK = true
	return convert(t, v, &o.V)
}

// nativeObject marks pointer types of native objects, which may be the type of a self
// parameter. Embed NativeMark in nothing: declare `func (*T) nativeObject()`.
type nativeObject interface{ NativeObject() }

// result converts the result of a typed body.
func result[R any](t *Thread, r R, err error) (Value, error) {
	if err != nil {
		return Value{}, err
	}
	switch x := any(r).(type) {
	case Value:
		return x, nil
	case Nothing:
		return None, nil
	case bool:
		return Bool(x), nil
	case int:
		return Int(int64(x)), nil
	case int64:
		return Int(x), nil
	case float64:
		return Float(x), nil
	case string:
		return NewStr(x), nil
	case *Str:
		return Of(x), nil
	case *List:
		return Of(x), nil
	case *Tuple:
		return Of(x), nil
	case *Dict:
		return Of(x), nil
	case *Type:
		return Of(x), nil
	}
	if _, ok := any(r).(nativeObject); ok {
		return Value{P: *(*unsafe.Pointer)(unsafe.Pointer(&r))}, nil
	}
	return Value{}, SystemErrorf("no conversion from %T", r)
}

func (f fn0[R]) arity() int                      { return 0 }
func (f fn1[A, R]) arity() int                   { return 1 }
func (f fn2[A, B, R]) arity() int                { return 2 }
func (f fn3[A, B, C, R]) arity() int             { return 3 }
func (f fn4[A, B, C, D, R]) arity() int          { return 4 }
func (f fn5[A, B, C, D, E, R]) arity() int       { return 5 }
func (f fn6[A, B, C, D, E, F, R]) arity() int    { return 6 }
func (f fn7[A, B, C, D, E, F, G, R]) arity() int { return 7 }
func (f fn8[A, B, C, D, E, F, G, H, R]) arity() int {
	return 8
}
func (f fnSlice) arity() int { return -1 }
func (f fnArgs) arity() int  { return -1 }

func (f fn0[R]) call(t *Thread, v []Value) (Value, error) {
	r, err := f(t)
	return result(t, r, err)
}

func (f fn1[A, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	if err := arg(t, v[0], &a); err != nil {
		return Value{}, argError(1, err)
	}
	r, err := f(t, a)
	return result(t, r, err)
}

func (f fn2[A, B, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	if err := arg(t, v[0], &a); err != nil {
		return Value{}, argError(1, err)
	}
	if err := arg(t, v[1], &b); err != nil {
		return Value{}, argError(2, err)
	}
	r, err := f(t, a, b)
	return result(t, r, err)
}

func (f fn3[A, B, C, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	if err := arg(t, v[0], &a); err != nil {
		return Value{}, argError(1, err)
	}
	if err := arg(t, v[1], &b); err != nil {
		return Value{}, argError(2, err)
	}
	if err := arg(t, v[2], &c); err != nil {
		return Value{}, argError(3, err)
	}
	r, err := f(t, a, b, c)
	return result(t, r, err)
}

func (f fn4[A, B, C, D, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	var d D
	if err := args4(t, v, &a, &b, &c, &d); err != nil {
		return Value{}, err
	}
	r, err := f(t, a, b, c, d)
	return result(t, r, err)
}

func args4[A, B, C, D any](t *Thread, v []Value, a *A, b *B, c *C, d *D) error {
	if err := arg(t, v[0], a); err != nil {
		return argError(1, err)
	}
	if err := arg(t, v[1], b); err != nil {
		return argError(2, err)
	}
	if err := arg(t, v[2], c); err != nil {
		return argError(3, err)
	}
	if err := arg(t, v[3], d); err != nil {
		return argError(4, err)
	}
	return nil
}

func (f fn5[A, B, C, D, E, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	var d D
	var e E
	if err := args4(t, v, &a, &b, &c, &d); err != nil {
		return Value{}, err
	}
	if err := arg(t, v[4], &e); err != nil {
		return Value{}, argError(5, err)
	}
	r, err := f(t, a, b, c, d, e)
	return result(t, r, err)
}

func (f fn6[A, B, C, D, E, F, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	var d D
	var e E
	var g F
	if err := args4(t, v, &a, &b, &c, &d); err != nil {
		return Value{}, err
	}
	if err := arg(t, v[4], &e); err != nil {
		return Value{}, argError(5, err)
	}
	if err := arg(t, v[5], &g); err != nil {
		return Value{}, argError(6, err)
	}
	r, err := f(t, a, b, c, d, e, g)
	return result(t, r, err)
}

func (f fn7[A, B, C, D, E, F, G, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	var d D
	var e E
	var g F
	var h G
	if err := args4(t, v, &a, &b, &c, &d); err != nil {
		return Value{}, err
	}
	if err := arg(t, v[4], &e); err != nil {
		return Value{}, argError(5, err)
	}
	if err := arg(t, v[5], &g); err != nil {
		return Value{}, argError(6, err)
	}
	if err := arg(t, v[6], &h); err != nil {
		return Value{}, argError(7, err)
	}
	r, err := f(t, a, b, c, d, e, g, h)
	return result(t, r, err)
}

func (f fn8[A, B, C, D, E, F, G, H, R]) call(t *Thread, v []Value) (Value, error) {
	var a A
	var b B
	var c C
	var d D
	var e E
	var g F
	var h G
	var i H
	if err := args4(t, v, &a, &b, &c, &d); err != nil {
		return Value{}, err
	}
	if err := arg(t, v[4], &e); err != nil {
		return Value{}, argError(5, err)
	}
	if err := arg(t, v[5], &g); err != nil {
		return Value{}, argError(6, err)
	}
	if err := arg(t, v[6], &h); err != nil {
		return Value{}, argError(7, err)
	}
	if err := arg(t, v[7], &i); err != nil {
		return Value{}, argError(8, err)
	}
	r, err := f(t, a, b, c, d, e, g, h, i)
	return result(t, r, err)
}

func (f fnSlice) call(t *Thread, v []Value) (Value, error) { return f(t, v) }
func (f fnArgs) call(t *Thread, v []Value) (Value, error)  { return f(t, Args{V: v}) }
