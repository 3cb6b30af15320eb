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
	text   string
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
		sig.Owner = d.owner
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
	return text[:end] + ", /" + text[end:]
}

// Unsigned returns d without a text signature, as those functions of CPython are that bind
// their arguments themselves.
func (d FuncDef) Unsigned() FuncDef {
	d.unsigned = true
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

func (d *FuncDef) callRaw(t *Thread, args Args) (Value, error) {
	sig := d.Signature()
	if sig.kwOK && (args.NumKw() > 0 || len(args.V) < int(d.min) || len(args.V) > int(d.max)) {
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
		return Value{}, sig.countError(t, args, int(d.min), int(d.max))
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
func (sig *Signature) countError(t *Thread, args Args, min, max int) error {
	n := len(args.Positional())
	name := sig.Name
	if sig.Bound {
		n, min, max = n-1, min-1, max-1
	}
	full := sig.Owner + name
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
	if len(pos) > sig.npos && sig.varPos < 0 {
		return nil, sig.tooMany(t, args)
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
		if !sig.kwOK {
			return nil, TypeErrorf("%s() takes no keyword arguments", sig.Owner+sig.Name)
		}
		for i := 0; i < nk; i++ {
			name, v := args.Kw(i)
			j := sig.find(name)
			switch {
			case j < 0 && kw != nil:
				kw.SetStr(name, v)
			case j < 0:
				return nil, sig.unexpected(name)
			case out[j].P != nil:
				return nil, TypeErrorf("argument for %s() given by name ('%s') and position (%d)", sig.Name, sig.Params[j].Name, sig.position(j))
			default:
				out[j] = v
			}
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

func (sig *Signature) tooMany(t *Thread, args Args) error {
	if !sig.kwOK {
		return sig.countError(t, args, sig.nreq, sig.npos)
	}
	n, max, min := len(args.V), sig.npos, sig.nreq
	if sig.Bound {
		n, max, min = n-1, max-1, min-1
	}
	total := max
	for _, p := range sig.Params {
		if p.Kind == KeywordOnly {
			total++
		}
	}
	what := "at most"
	if min == max {
		what = "exactly"
	}
	s := "s"
	if total == max {
		if max == 1 {
			s = ""
		}
		if max == 0 {
			return TypeErrorf("%s() takes no arguments (%d given)", sig.Name, n)
		}
		return TypeErrorf("%s() takes at most %d argument%s (%d given)", sig.Name, max, s, n)
	}
	n -= args.NumKw()
	if max == 0 {
		return TypeErrorf("%s() takes no positional arguments", sig.Name)
	}
	if max == 1 {
		s = ""
	}
	return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", sig.Name, what, max, s, n)
}

func (sig *Signature) missing(t *Thread, args Args, out []Value) error {
	if !sig.kwOK {
		return sig.countError(t, args, sig.nreq, sig.npos)
	}
	for i := range sig.Params {
		p := &sig.Params[i]
		if out[i].P != nil || p.HasDef || p.Kind == VarPositional || p.Kind == VarKeyword {
			continue
		}
		if p.Kind == PositionalOnly {
			return sig.countAtLeast(t, args)
		}
		if i < sig.npos {
			return TypeErrorf("%s() missing required argument '%s' (pos %d)", sig.Name, p.Name, sig.position(i))
		}
		return TypeErrorf("%s() missing required keyword-only argument '%s'", sig.Name, p.Name)
	}
	return SystemErrorf("%s(): binding", sig.Name)
}

func (sig *Signature) countAtLeast(t *Thread, args Args) error {
	n, min := len(args.Positional()), 0
	for _, p := range sig.Params {
		if p.Kind == PositionalOnly && !p.HasDef {
			min++
		}
	}
	if sig.Bound {
		n, min = n-1, min-1
	}
	s := "s"
	if min == 1 {
		s = ""
	}
	what := "at least"
	if min == sig.npos && sig.nreq == sig.npos {
		what = "exactly"
	}
	return TypeErrorf("%s() takes %s %d positional argument%s (%d given)", sig.Name, what, min, s, n)
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
