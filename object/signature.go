package object

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"
)

// This file parses text signatures and binds the arguments of natives to them.

// Param is a parameter of a native.
type Param struct {
	Name    string
	Kind    ParamKind
	Default string // source text, "" if there is none
	HasDef  bool
	value   Value // of the default, if it is a literal; P nil for others
}

// ParamKind is the kind of a parameter, numbered as inspect does.
type ParamKind uint8

// The kinds of parameters.
const (
	PositionalOnly ParamKind = iota
	PositionalOrKeyword
	VarPositional
	KeywordOnly
	VarKeyword
)

// Signature is a parsed text signature.
type Signature struct {
	Name   string
	Owner  string // "list." for methods, "math." for functions of modules other than builtins
	Params []Param
	Bound  bool // the first parameter is $self, $module or $type
	npos   int  // parameters that take positional arguments
	nreq   int  // required ones of those
	varPos int  // index of *args, -1
	varKw  int  // index of **kwargs, -1
	kwOK   bool
	// defining: see FuncDef.Defining.
	defining bool
	text     string
}

var sigMu sync.Mutex

// Signature returns the parsed signature of d, nil if it has none.
func (d *FuncDef) Signature() *Signature {
	at := (*unsafe.Pointer)(unsafe.Pointer(&d.sig))
	if p := atomic.LoadPointer(at); p != nil {
		return (*Signature)(p)
	}
	return d.parse(at)
}

// parse makes the signature, once for all interpreters.
func (d *FuncDef) parse(at *unsafe.Pointer) *Signature {
	sigMu.Lock()
	defer sigMu.Unlock()
	if d.sig == nil {
		sig := ParseSignature(d.Sig)
		sig.Owner, sig.defining = d.owner, d.defining
		atomic.StorePointer(at, unsafe.Pointer(sig))
	}
	return d.sig
}

// TextSignature returns what __text_signature__ shows: "($self, x, /)", or "" if there is none.
// The bound parameter is always positional-only.
func (d *FuncDef) TextSignature() string {
	i := strings.IndexByte(d.Sig, '(')
	if i < 0 || d.unsigned {
		return ""
	}
	return positionalSelf(d.Sig[i:])
}

// positionalSelf marks the bound parameter of a text signature as positional-only.
func positionalSelf(text string) string {
	if !strings.HasPrefix(text, "($") || strings.Contains(text, " /,") || strings.HasSuffix(text, " /)") {
		return text
	}
	if text == "($type, *args, **kwargs)" { // a __new__
		return text
	}
	end := strings.IndexAny(text, ",)")
	if rest := text[end:]; strings.HasPrefix(rest, ", *") && !strings.ContainsAny(rest[1:], ",=") {
		return text // which has nothing but *args
	}
	return text[:end] + ", /" + text[end:]
}

// Unsigned returns d without a text signature, as those functions of CPython are that bind
// their arguments themselves.
func (d FuncDef) Unsigned() FuncDef {
	d.unsigned = true
	return d
}

// Defining returns d as a method that gets the class that defines it, in CPython: arguments that
// don't fit have other messages.
func (d FuncDef) Defining() FuncDef {
	d.defining = true
	return d
}

// ParseSignature parses "name($self, a, b=1, /, c, *args, d=None, **kw)".
func ParseSignature(s string) *Signature {
	sig := &Signature{varPos: -1, varKw: -1, text: s}
	open := strings.IndexByte(s, '(')
	if open < 0 {
		sig.Name = s
		return sig
	}
	sig.Name = s[:open]
	body := s[open+1:]
	if i := strings.LastIndexByte(body, ')'); i >= 0 {
		body = body[:i]
	}
	kind := PositionalOrKeyword
	for i, part := range splitParams(body) {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
			continue
		case part == "/":
			for j := range sig.Params {
				sig.Params[j].Kind = PositionalOnly
			}
			continue
		case part == "*":
			kind = KeywordOnly
			continue
		}
		p := Param{Kind: kind}
		if eq := strings.IndexByte(part, '='); eq >= 0 {
			p.Default, p.HasDef = strings.TrimSpace(part[eq+1:]), true
			p.value = literal(p.Default)
			part = strings.TrimSpace(part[:eq])
		}
		if i == 0 && part[0] == '$' {
			sig.Bound = true
			part = part[1:]
			p.Kind = PositionalOnly
		}
		if strings.HasPrefix(part, "**") {
			part, p.Kind = part[2:], VarKeyword
			sig.varKw = len(sig.Params)
		} else if part[0] == '*' {
			part, p.Kind, kind = part[1:], VarPositional, KeywordOnly
			sig.varPos = len(sig.Params)
		}
		p.Name = part
		sig.Params = append(sig.Params, p)
	}
	for _, p := range sig.Params {
		switch p.Kind {
		case PositionalOnly, PositionalOrKeyword:
			sig.npos++
			if !p.HasDef {
				sig.nreq++
			}
			if p.Kind == PositionalOrKeyword {
				sig.kwOK = true
			}
		case KeywordOnly, VarKeyword:
			sig.kwOK = true
		}
	}
	return sig
}

// splitParams splits at commas outside brackets and quotes.
func splitParams(s string) []string {
	var out []string
	depth, start := 0, 0
	var quote byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '(' || c == '[' || c == '{' || c == '<':
			depth++
		case c == ')' || c == ']' || c == '}' || c == '>':
			depth--
		case c == ',' && depth == 0:
			out = append(out, s[start:i])
			start = i + 1
		}
	}
	return append(out, s[start:])
}

// literal evaluates the default texts that natives use; others have no value and reach the
// body as absent.
func literal(s string) Value {
	switch s {
	case "None":
		return None
	case "True":
		return True
	case "False":
		return False
	case "()":
		return Of(EmptyTuple)
	case "sys.maxsize":
		return Int(1<<63 - 1)
	}
	if i, err := strconv.ParseInt(s, 0, 64); err == nil {
		return Int(i)
	}
	if len(s) >= 2 && (s[0] == '\'' || s[0] == '"') && s[len(s)-1] == s[0] {
		if u, err := strconv.Unquote(`"` + strings.ReplaceAll(s[1:len(s)-1], `"`, `\"`) + `"`); err == nil {
			return Of(Intern(u))
		}
	}
	if f, err := strconv.ParseFloat(s, 64); err == nil && s[0] != 'n' && s[0] != 'i' {
		return Float(f)
	}
	return Value{}
}

// Call binds args (self first for methods) and calls the native.
func (d *FuncDef) Call(t *Thread, args Args) (Value, error) {
	if d.raw != nil {
		if n := len(args.V); args.Names == nil && n > 0 && n >= int(d.min) && n <= int(d.max) {
			v, ok := d.raw(t, &args.V[0], n)
			if !ok {
				return Value{}, t.TakeError()
			}
			return v, nil
		}
		if d.body == nil {
			return d.callRaw(t, args)
		}
	}
	if f, ok := d.body.(fnArgs); ok {
		return f(t, args)
	}
	sig := d.Signature()
	var buf [8]Value
	bound, err := sig.bind(t, args, buf[:0])
	if err != nil {
		return Value{}, err
	}
	v, err := d.body.call(t, bound)
	if err != nil {
		if e, ok := err.(*argumentError); ok {
			return Value{}, e.resolve(sig)
		}
	}
	return v, err
}

// misfit is the error for arguments that fit no call, as a method of a type with the name owner.
func (d *FuncDef) misfit(args Args, owner string) error {
	n, kw := len(args.V), args.NumKw()
	if d.raw == nil {
		if _, ok := d.body.(fnArgs); ok {
			return nil
		}
		return d.Signature().misfit(args, owner)
	}
	if d.body != nil || kw == 0 && n >= int(d.min) && (d.max < 0 || n <= int(d.max)) {
		return nil
	}
	sig := d.Signature()
	switch {
	case sig.kwOK, sig.defining:
		return nil
	case kw > 0:
		return TypeErrorf("%s() takes no keyword arguments", owner+sig.Name)
	}
	return sig.countError(n, int(d.min), int(d.max), owner)
}

func (d *FuncDef) callRaw(t *Thread, args Args) (Value, error) {
	sig := d.Signature()
	if (sig.kwOK || sig.defining) && (args.NumKw() > 0 || len(args.V) < int(d.min) || len(args.V) > int(d.max)) {
		var buf [8]Value
		bound, err := sig.bind(t, args, buf[:0])
		if err != nil {
			return Value{}, err
		}
		args = Args{V: bound}
	}
	if args.NumKw() > 0 {
		return Value{}, TypeErrorf("%s() takes no keyword arguments", sig.Owner+sig.Name)
	}
	n := len(args.V)
	if n < int(d.min) || d.max >= 0 && n > int(d.max) {
		return Value{}, sig.countError(n, int(d.min), int(d.max), sig.Owner)
	}
	var p *Value
	if n > 0 {
		p = &args.V[0]
	}
	v, ok := d.raw(t, p, n)
	if !ok {
		return Value{}, t.TakeError()
	}
	return v, nil
}

// countError is the TypeError for a wrong number of positional arguments.
func (sig *Signature) countError(n, min, max int, owner string) error {
	name := sig.Name
	if sig.Bound {
		n, min, max = n-1, min-1, max-1
	}
	full := owner + name
	s := "s"
	switch {
	case max == 0 && min == 0:
		return TypeErrorf("%s() takes no arguments (%d given)", full, n)
	case max == 1 && min == 1 && len(sig.Params) > 0 && !sig.kwOK:
		return TypeErrorf("%s() takes exactly one argument (%d given)", full, n)
	case min == max:
		if min == 1 {
			s = ""
		}
		return TypeErrorf("%s expected %d argument%s, got %d", name, min, s, n)
	case n < min:
		if min == 1 {
			s = ""
		}
		return TypeErrorf("%s expected at least %d argument%s, got %d", name, min, s, n)
	}
	if max == 1 {
		s = ""
	}
	return TypeErrorf("%s expected at most %d argument%s, got %d", name, max, s, n)
}

// bind puts the arguments in signature order.
func (sig *Signature) bind(t *Thread, args Args, out []Value) ([]Value, error) {
	pos := args.Positional()
	np := len(sig.Params)
	if np <= cap(out) {
		out = out[:np]
		clear(out)
	} else {
		out = make([]Value, np)
	}
	if err := sig.misfit(args, sig.Owner); err != nil {
		return nil, err
	}
	n := min(len(pos), sig.npos)
	copy(out, pos[:n])
	if sig.varPos >= 0 {
		out[sig.varPos] = Of(EmptyTuple)
		if len(pos) > n {
			out[sig.varPos] = Of(NewTuple(t, pos[n:]))
		}
	}
	var kw *Dict
	if sig.varKw >= 0 {
		kw = NewDict(t)
		out[sig.varKw] = Of(kw)
	}
	if nk := args.NumKw(); nk > 0 {
		// A parameter that is missing counts before a keyword that is unknown or given twice.
		var odd error
		for i := 0; i < nk; i++ {
			name, v := args.Kw(i)
			j := sig.find(name)
			switch {
			case j < 0 && kw != nil:
				kw.SetStr(name, v)
			case j < 0:
				if odd == nil {
					odd = sig.unexpected(name)
				}
			case out[j].P != nil:
				odd = TypeErrorf("argument for %s() given by name ('%s') and position (%d)", sig.Name, sig.Params[j].Name, sig.position(j))
			default:
				out[j] = v
			}
		}
		if odd != nil {
			for i := range sig.Params {
				if out[i].P == nil && !sig.Params[i].HasDef {
					return nil, sig.missing(t, args, out)
				}
			}
			return nil, odd
		}
	}
	for i := range sig.Params {
		if out[i].P == nil {
			p := &sig.Params[i]
			if !p.HasDef {
				return nil, sig.missing(t, args, out)
			}
			out[i] = p.value
		}
	}
	return out, nil
}

func (sig *Signature) find(name *Str) int {
	s := name.String()
	for i := range sig.Params {
		p := &sig.Params[i]
		if p.Name == s && (p.Kind == PositionalOrKeyword || p.Kind == KeywordOnly) {
			return i
		}
	}
	return -1
}

func (sig *Signature) position(i int) int {
	if sig.Bound {
		return i
	}
	return i + 1
}

func (sig *Signature) unexpected(name *Str) error {
	if sig.Name == "" {
		return TypeErrorf("this function got an unexpected keyword argument '%s'", name.String())
	}
	return TypeErrorf("%s() got an unexpected keyword argument '%s'", sig.Name, name.String())
}

// misfit is the TypeError for arguments whose number or kind fits no call of the function, nil if
// they may fit.
func (sig *Signature) misfit(args Args, owner string) error {
	n, kw := len(args.Positional()), args.NumKw()
	if sig.defining && len(sig.Params) == 1 {
		if n > 1 || kw > 0 {
			return TypeErrorf("%s() takes no arguments", sig.Name)
		}
		return nil
	}
	if !sig.kwOK && !sig.defining {
		if kw > 0 {
			return TypeErrorf("%s() takes no keyword arguments", owner+sig.Name)
		}
		if n < sig.nreq || n > sig.npos && sig.varPos < 0 {
			return sig.countError(n, sig.nreq, sig.npos, owner)
		}
		return nil
	}
	if sig.varPos >= 0 || sig.varKw >= 0 {
		if n > sig.npos && sig.varPos < 0 {
			return sig.tooManyPositional(n)
		}
		return nil
	}
	if total := len(sig.Params); n+kw > total {
		if sig.Bound {
			n, total = n-1, total-1
		}
		what, s := "", "s"
		if n == 0 {
			what = "keyword "
		}
		if total == 1 {
			s = ""
		}
		return TypeErrorf("%s() takes at most %d %sargument%s (%d given)", sig.Name, total, what, s, n+kw)
	}
	if n > sig.npos {
		return sig.tooManyPositional(n)
	}
	only := 0
	for _, p := range sig.Params {
		if p.Kind == PositionalOnly && !p.HasDef {
			only++
		}
	}
	if n < only {
		what, s := "at least", "s"
		if only == sig.npos {
			what = "exactly"
		}
		if sig.Bound {
			n, only = n-1, only-1
		}
		if only == 1 {
			s = ""
		}
		return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", sig.Name, what, only, s, n)
	}
	return nil
}

func (sig *Signature) tooManyPositional(n int) error {
	what, s, max := "at most", "s", sig.npos
	if sig.nreq == sig.npos {
		what = "exactly"
	}
	if sig.Bound {
		n, max = n-1, max-1
	}
	if max == 0 {
		return TypeErrorf("%s() takes no positional arguments", sig.Name)
	}
	if max == 1 {
		s = ""
	}
	return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", sig.Name, what, max, s, n)
}

func (sig *Signature) missing(t *Thread, args Args, out []Value) error {
	for i := range sig.Params {
		p := &sig.Params[i]
		if out[i].P != nil || p.HasDef || p.Kind == VarPositional || p.Kind == VarKeyword {
			continue
		}
		if i < sig.npos {
			return TypeErrorf("%s() missing required argument '%s' (pos %d)", sig.Name, p.Name, sig.position(i))
		}
		return TypeErrorf("%s() missing required keyword-only argument '%s'", sig.Name, p.Name)
	}
	return SystemErrorf("%s(): binding", sig.Name)
}

// argumentError is a failed conversion of argument n (from 1, self counted).
type argumentError struct {
	n   int
	err error
}

func (e *argumentError) Error() string { return e.err.Error() }

// wrongType is the failure of a conversion by type alone: its message names the parameter.
type wrongType struct {
	want string
	got  string
}

func (e *wrongType) Error() string { return fmt.Sprintf("must be %s, not %s", e.want, e.got) }

// WrongType is the error that a parameter converter returns when the argument has the wrong
// type; the binder adds function and parameter: "f() argument 1 must be str, not int".
func WrongType(want string, got Value) error {
	name := "NULL"
	if got.P != nil {
		name = got.Type().Name
		if got.IsNone() {
			name = "None"
		}
	}
	return &wrongType{want, name}
}

func argError(n int, err error) error { return &argumentError{n, err} }

func (e *argumentError) resolve(sig *Signature) error {
	w, ok := e.err.(*wrongType)
	if !ok {
		return e.err
	}
	i := e.n - 1
	p := &sig.Params[i]
	switch {
	case p.Kind != PositionalOnly:
		return TypeErrorf("%s() argument '%s' must be %s, not %s", sig.Name, p.Name, w.want, w.got)
	case sig.position(sig.npos-1) == 1 && sig.nreq == sig.npos:
		return TypeErrorf("%s() argument must be %s, not %s", sig.Name, w.want, w.got)
	}
	return TypeErrorf("%s() argument %d must be %s, not %s", sig.Name, sig.position(i), w.want, w.got)
}
