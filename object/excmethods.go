package object

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"github.com/seed-8da18655/gopy/internal/strerror"
)

// This file defines the constructors, members and methods of the exception types.

// completeException fills the definition of one exception type.
func completeException(def *TypeDef, r excRow) {
	def.Doc = exceptionDoc(r.name)
	if r.base == nil {
		completeBaseException(def)
		def.Members = "__suppress_context__"
		return
	}
	switch r.name {
	case "StopIteration":
		def.Slots.Init = stopIterationInit
	case "SystemExit":
		def.Slots.Init = systemExitInit
	case "KeyError":
		def.Slots.Str = keyErrorStr
	case "NameError":
		def.Slots.Init = nameErrorInit
	case "AttributeError":
		def.Slots.Init = attributeErrorInit
		def.Methods = []FuncDef{
			Func1("__getstate__($self, /)", attributeErrorState, ""),
			Func1("__reduce__($self, /)", func(t *Thread, e *BaseException) (Value, error) {
				state, err := attributeErrorState(t, e)
				if err != nil {
					return Value{}, err
				}
				return Of(MakeTuple(t, Of(e.Shape.Type), Of(e.Args), state)), nil
			}, ""),
		}
	case "ImportError":
		def.Slots.Init = importErrorInit
		def.Slots.Str = importErrorStr
		def.Methods = []FuncDef{Func1("__reduce__($self, /)", importErrorReduce, "")}
	case "OSError":
		def.Slots.New = osErrorNew
		def.Slots.Init = osErrorInit
		def.Slots.Str = osErrorStr
		def.Methods = []FuncDef{Func1("__reduce__($self, /)", osErrorReduce, "")}
	case "SyntaxError":
		def.Slots.Init = syntaxErrorInit
		def.Slots.Str = syntaxErrorStr
	case "UnicodeDecodeError":
		def.Slots.Init = unicodeDecodeErrorInit
		def.Slots.Str = unicodeErrorStr
	case "UnicodeEncodeError":
		def.Slots.Init = unicodeEncodeErrorInit
		def.Slots.Str = unicodeErrorStr
	case "UnicodeTranslateError":
		def.Slots.Init = unicodeTranslateErrorInit
		def.Slots.Str = unicodeErrorStr
	case "BaseExceptionGroup":
		completeGroup(def)
	}
	def.Members = strings.Replace(r.fields, "characters_written", "", 1)
	for i, f := range strings.Fields(r.fields) {
		switch {
		case f == "characters_written":
			def.GetSet = append(def.GetSet, writtenGetSet)
		case r.name == "BaseExceptionGroup":
			g := fieldGetSet(f, i)
			g.Set = func(t *Thread, v, x Value) error { return AttributeErrorf("readonly attribute") }
			def.GetSet = append(def.GetSet, g)
		case (f == "start" || f == "end") && strings.HasPrefix(r.fields, "encoding"):
			def.GetSet = append(def.GetSet, indexGetSet(f, i))
		default:
			def.GetSet = append(def.GetSet, fieldGetSet(f, i))
		}
	}
}

// The indexes of native members, by the table in exceptions.go.
const (
	osErrno, osStrerror, osFilename, osFilename2, osWritten = 0, 1, 2, 3, 4
	importMsg, importName, importPath, importNameFrom       = 0, 1, 2, 3
	uniEncoding, uniObject, uniStart, uniEnd, uniReason     = 0, 1, 2, 3, 4
	attributeName, attributeObj                             = 0, 1
	groupMessage, groupExceptions                           = 0, 1
)

// field returns native member i, P nil if it is not set.
func (e *BaseException) field(i int) Value {
	if i < len(e.Fields) {
		return e.Fields[i]
	}
	return Value{}
}

func (e *BaseException) fieldOrNone(i int) Value {
	if v := e.field(i); v.P != nil {
		return v
	}
	return None
}

// memberDoc is the documentation of a native member.
func memberDoc(name string) string {
	switch name {
	case "name":
		return "the name that was looked for"
	case "obj":
		return "the object whose attribute it is"
	case "exceptions":
		return "the exceptions of the group"
	case "message":
		return "what the group is about"
	case "errno":
		return "the number of the system's error"
	case "strerror":
		return "the system's words for the error"
	case "filename":
		return "the file that it is about"
	case "filename2":
		return "the second file that it is about"
	case "msg":
		return "the message"
	case "name_from":
		return "the name that was to be imported from the module"
	case "path":
		return "the path of the module"
	case "value":
		return "what the generator returned"
	case "code":
		return "the exit status, or a message"
	case "lineno", "end_lineno":
		return "the number of the line, " + lineWords(name)
	case "offset", "end_offset":
		return "the column, " + lineWords(name)
	case "text":
		return "the text of the line"
	case "print_file_and_line":
		return "says that the file and line are shown"
	case "encoding":
		return "the name of the encoding"
	case "object":
		return "what was to be converted"
	case "start":
		return "where in the object the problem begins"
	case "end":
		return "where in the object the problem ends"
	case "reason":
		return "why it can't be converted"
	}
	return ""
}

func lineWords(name string) string {
	if strings.HasPrefix(name, "end_") {
		return "where the problem ends"
	}
	return "where the problem begins"
}

// fieldGetSet is the descriptor of native member i.
func fieldGetSet(name string, i int) GetSetDef {
	return GetSetDef{Name: name, Doc: memberDoc(name), Get: func(t *Thread, v Value) (Value, error) {
		return (*BaseException)(v.P).fieldOrNone(i), nil
	}, Set: func(t *Thread, v, x Value) error {
		(*BaseException)(v.P).setField(i, x)
		return nil
	}}
}

// indexGetSet is the descriptor of a native member that is an index.
func indexGetSet(name string, i int) GetSetDef {
	return GetSetDef{Name: name, Doc: memberDoc(name), Get: func(t *Thread, v Value) (Value, error) {
		if x := (*BaseException)(v.P).field(i); x.P != nil {
			return x, nil
		}
		return Int(0), nil
	}, Set: func(t *Thread, v, x Value) error {
		if x.P == nil {
			return TypeErrorf("can't delete numeric/char attribute")
		}
		// A failed conversion stores -1.
		e := (*BaseException)(v.P)
		e.setField(i, Int(-1))
		if !x.Type().Has(FlagInt) {
			return TypeErrorf("an integer is required")
		}
		n, err := AsInt64(t, x)
		if err != nil {
			return err
		}
		e.setField(i, Int(n))
		return nil
	}}
}

func (e *BaseException) setField(i int, x Value) {
	for len(e.Fields) <= i {
		e.Fields = append(e.Fields, Value{})
	}
	e.Fields[i] = x
}

// SetField sets the native member of that name.
func (e *BaseException) SetField(name string, x Value) {
	for i, f := range strings.Fields(exceptionLayout(e.Shape.Type)) {
		if f == name {
			e.setField(i, x)
		}
	}
}

// Field returns the native member of that name, P nil if it is not set.
func (e *BaseException) Field(name string) Value {
	for i, f := range strings.Fields(exceptionLayout(e.Shape.Type)) {
		if f == name && i < len(e.Fields) {
			return e.Fields[i]
		}
	}
	return Value{}
}

// AddNote appends a note, as add_note does.
func (e *BaseException) AddNote(t *Thread, note string) error {
	_, err := exceptionAddNote(t, e, NewStr(note))
	return err
}

// SetContext sets __context__, breaking a cycle that would lead back to e.
func (e *BaseException) SetContext(c *BaseException) {
	if c == e {
		return
	}
	// The chain of c must not contain e. Walk with a second, slower pointer, since the chain
	// may have a cycle of its own already.
	slow, step := c, false
	for o := c; o != nil; {
		next := o.Context
		if next == nil {
			break
		}
		if next == e {
			o.Context = nil
			break
		}
		o = next
		if o == slow {
			break
		}
		if step {
			slow = slow.Context
		}
		step = !step
	}
	e.Context = c
}

// setArgs stores the positional arguments unless they are what is there: __new__ and
// __init__ both do so.
func (e *BaseException) setArgs(t *Thread, pos []Value) {
	if e.Args != nil && len(e.Args.Items) == len(pos) {
		same := true
		for i, v := range pos {
			if e.Args.Items[i] != v {
				same = false
				break
			}
		}
		if same {
			return
		}
	}
	e.Args = NewTuple(t, pos)
}

// noKeywords fails if there are keyword arguments.
func noKeywords(typ *Type, a Args) error {
	if a.NumKw() > 0 {
		return TypeErrorf("%s() takes no keyword arguments", typ.Name)
	}
	return nil
}

func exceptionNew(t *Thread, typ *Type, a Args) (Value, error) {
	return Of(&BaseException{Shape: typ.Root, Args: NewTuple(t, a.Positional())}), nil
}

func exceptionInit(t *Thread, self Value, a Args) error {
	if err := noKeywords(self.Type(), a); err != nil {
		return err
	}
	(*BaseException)(self.P).setArgs(t, a.Positional())
	return nil
}

func exceptionStr(t *Thread, v Value) (Value, error) {
	switch a := (*BaseException)(v.P).Args; len(a.Items) {
	case 0:
		return Of(emptyStr), nil
	case 1:
		s, err := ToStr(t, a.Items[0])
		return Of(s), err
	default:
		s, err := ToStr(t, Of(a))
		return Of(s), err
	}
}

func exceptionRepr(t *Thread, v Value) (Value, error) {
	a := (*BaseException)(v.P).Args
	name := v.Type().shortName()
	if len(a.Items) == 1 {
		r, err := Repr(t, a.Items[0])
		if err != nil {
			return Value{}, err
		}
		return concatStrs(t, MakeStr(name+"("), r, &charStrs[')'])
	}
	r, err := Repr(t, Of(a))
	if err != nil {
		return Value{}, err
	}
	return concatStrs(t, MakeStr(name), r)
}

// concatStrs returns the concatenation of some strings.
func concatStrs(t *Thread, parts ...*Str) (Value, error) {
	var w StrBuilder
	for _, p := range parts {
		w.WriteStr(p)
	}
	s, err := w.Result(t)
	if err != nil {
		return Value{}, err
	}
	return Of(s), nil
}

func completeBaseException(def *TypeDef) {
	def.Slots = Slots{New: exceptionNew, Init: exceptionInit, Str: exceptionStr, Repr: exceptionRepr, GetAttr: GenericGetAttr}
	def.Methods = []FuncDef{
		Func1("__reduce__($self, /)", func(t *Thread, e *BaseException) (Value, error) {
			return e.reduce(t, Of(e.Args), e.dictOrNil(t))
		}, ""),
		Func2("__setstate__($self, object, /)", exceptionSetState, ""),
		Func2("with_traceback($self, object, /)", func(t *Thread, e *BaseException, tb Value) (Value, error) {
			if err := setTraceback(t, Of(e), tb); err != nil {
				return Value{}, err
			}
			return Of(e), nil
		}, "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self."),
		Func2("add_note($self, object, /)", exceptionAddNote, "Exception.add_note(note) --\n    add a note to the exception"),
	}
	def.GetSet = []GetSetDef{
		{Name: "args", Get: func(t *Thread, v Value) (Value, error) {
			return Of((*BaseException)(v.P).Args), nil
		}, Set: func(t *Thread, v, x Value) error {
			if x.P == nil {
				return TypeErrorf("args may not be deleted")
			}
			items, err := ListOf(t, x)
			if err != nil {
				return err
			}
			(*BaseException)(v.P).Args = TakeTuple(t, items)
			return nil
		}},
		{Name: "__traceback__", Get: func(t *Thread, v Value) (Value, error) {
			if tb := (*BaseException)(v.P).Traceback; tb != nil {
				return Of(tb), nil
			}
			return None, nil
		}, Set: setTraceback},
		{Name: "__context__", Doc: "exception context", Get: func(t *Thread, v Value) (Value, error) {
			if c := (*BaseException)(v.P).Context; c != nil {
				return Of(c), nil
			}
			return None, nil
		}, Set: func(t *Thread, v, x Value) error {
			e := (*BaseException)(v.P)
			switch {
			case x.P == nil:
				return TypeErrorf("__context__ may not be deleted")
			case x.IsNone():
				e.Context = nil
			case x.Type().Has(FlagException):
				e.Context = (*BaseException)(x.P)
			default:
				return TypeErrorf("exception context must be None or derive from BaseException")
			}
			return nil
		}},
		{Name: "__cause__", Doc: "exception cause", Get: func(t *Thread, v Value) (Value, error) {
			if c := (*BaseException)(v.P).Cause; c.P != nil {
				return c, nil
			}
			return None, nil
		}, Set: func(t *Thread, v, x Value) error {
			e := (*BaseException)(v.P)
			switch {
			case x.P == nil:
				return TypeErrorf("__cause__ may not be deleted")
			case x.IsNone():
				e.Cause = Value{}
			case x.Type().Has(FlagException):
				e.Cause = x
			default:
				return TypeErrorf("exception cause must be None or derive from BaseException")
			}
			e.Suppress = true
			return nil
		}},
		{Name: "__suppress_context__", Get: func(t *Thread, v Value) (Value, error) {
			return Bool((*BaseException)(v.P).Suppress), nil
		}, Set: func(t *Thread, v, x Value) error {
			if x.P == nil {
				return TypeErrorf("can't delete numeric/char attribute")
			}
			if !x.IsBool() {
				return TypeErrorf("attribute value type must be bool")
			}
			(*BaseException)(v.P).Suppress = x == True
			return nil
		}},
	}
}

func setTraceback(t *Thread, v, x Value) error {
	e := (*BaseException)(v.P)
	switch {
	case x.P == nil:
		return TypeErrorf("__traceback__ may not be deleted")
	case x.IsNone():
		e.Traceback = nil
	case x.Type() == TracebackType:
		e.Traceback = (*Traceback)(x.P)
	default:
		return TypeErrorf("__traceback__ must be a traceback or None")
	}
	return nil
}

// dictOrNil returns the instance dict if the exception has attributes of its own.
func (e *BaseException) dictOrNil(t *Thread) Value {
	if !e.Shape.DictMode && len(e.Shape.Keys) == 0 {
		return Value{}
	}
	if d := InstanceDict(t, Of(e)); d != nil && d.Len() > 0 {
		return Of(d)
	}
	return Value{}
}

func (e *BaseException) reduce(t *Thread, args, state Value) (Value, error) {
	if state.P == nil {
		return Of(MakeTuple(t, Of(e.Shape.Type), args)), nil
	}
	return Of(MakeTuple(t, Of(e.Shape.Type), args, state)), nil
}

func exceptionSetState(t *Thread, e *BaseException, state Value) (Nothing, error) {
	if state.IsNone() {
		return Nothing{}, nil
	}
	if !state.Type().Has(FlagDict) {
		return Nothing{}, TypeErrorf("state is not a dictionary")
	}
	d := (*Dict)(state.P)
	for i := 0; ; {
		k, v, ok := d.Next(&i)
		if !ok {
			return Nothing{}, nil
		}
		name, err := attrName(k)
		if err != nil {
			return Nothing{}, err
		}
		if err := SetAttr(t, Of(e), name, v); err != nil {
			return Nothing{}, err
		}
	}
}

func exceptionAddNote(t *Thread, e *BaseException, note Value) (Nothing, error) {
	if !note.IsA(StrType) {
		return Nothing{}, TypeErrorf("note must be a str, not '%s'", note.Type().Name)
	}
	name := Intern("__notes__")
	notes, err := LookupAttr(t, Of(e), name)
	if err != nil {
		return Nothing{}, err
	}
	if notes.P == nil {
		notes = Of(NewList(t, nil))
		if err := SetAttr(t, Of(e), name, notes); err != nil {
			return Nothing{}, err
		}
	} else if !notes.Type().Has(FlagList) {
		return Nothing{}, TypeErrorf("Cannot add note: __notes__ is not a list")
	}
	l := (*List)(notes.P)
	l.Items = append(l.Items, note)
	return Nothing{}, nil
}

func stopIterationInit(t *Thread, self Value, a Args) error {
	if err := exceptionInit(t, self, a); err != nil {
		return err
	}
	v := None
	if len(a.V) > 0 {
		v = a.V[0]
	}
	(*BaseException)(self.P).setField(0, v)
	return nil
}

func systemExitInit(t *Thread, self Value, a Args) error {
	if err := exceptionInit(t, self, a); err != nil {
		return err
	}
	e := (*BaseException)(self.P)
	switch len(a.V) {
	case 0:
		e.setField(0, None)
	case 1:
		e.setField(0, a.V[0])
	default:
		e.setField(0, Of(e.Args))
	}
	return nil
}

func keyErrorStr(t *Thread, v Value) (Value, error) {
	if a := (*BaseException)(v.P).Args; len(a.Items) == 1 {
		s, err := Repr(t, a.Items[0])
		return Of(s), err
	}
	return exceptionStr(t, v)
}

// keywordMembers stores keyword arguments in the native members from index first on; names
// are the parameters in the order of the members.
func keywordMembers(t *Thread, self Value, a Args, fn string, first int, names ...string) error {
	e := (*BaseException)(self.P)
	e.setArgs(t, a.Positional())
	for i := range names {
		e.setField(first+i, Value{})
	}
	if n := a.NumKw(); n > len(names) {
		s := "s"
		if len(names) == 1 {
			s = ""
		}
		return TypeErrorf("%s() takes at most %d keyword argument%s (%d given)", fn, len(names), s, n)
	}
next:
	for i := 0; i < a.NumKw(); i++ {
		k, v := a.Kw(i)
		for j, n := range names {
			if k.String() == n {
				e.setField(first+j, v)
				continue next
			}
		}
		return TypeErrorf("%s() got an unexpected keyword argument '%s'", fn, k.String())
	}
	return nil
}

func nameErrorInit(t *Thread, self Value, a Args) error {
	return keywordMembers(t, self, a, "NameError", 0, "name")
}

func attributeErrorInit(t *Thread, self Value, a Args) error {
	return keywordMembers(t, self, a, "AttributeError", 0, "name", "obj")
}

// attributeErrorState is the state of an AttributeError: obj is left out, it may be anything.
func attributeErrorState(t *Thread, e *BaseException) (Value, error) {
	d := NewDict(t)
	if own := e.dictOrNil(t); own.P != nil {
		src := (*Dict)(own.P)
		for i := 0; ; {
			k, v, ok := src.Next(&i)
			if !ok {
				break
			}
			if err := d.Set(t, k, v); err != nil {
				return Value{}, err
			}
		}
	}
	if n := e.field(0); n.P != nil {
		d.SetStr(Intern("name"), n)
	}
	d.SetStr(Intern("args"), Of(e.Args))
	return Of(d), nil
}

func importErrorInit(t *Thread, self Value, a Args) error {
	if err := keywordMembers(t, self, a, "ImportError", importName, "name", "path", "name_from"); err != nil {
		return err
	}
	e := (*BaseException)(self.P)
	e.setField(importMsg, Value{})
	if len(e.Args.Items) == 1 {
		e.setField(importMsg, e.Args.Items[0])
	}
	return nil
}

func importErrorStr(t *Thread, v Value) (Value, error) {
	if m := (*BaseException)(v.P).field(importMsg); m.P != nil && m.Type() == StrType {
		return m, nil
	}
	return exceptionStr(t, v)
}

func importErrorReduce(t *Thread, e *BaseException) (Value, error) {
	own := e.dictOrNil(t)
	if e.field(importName).P == nil && e.field(importPath).P == nil && e.field(importNameFrom).P == nil {
		return e.reduce(t, Of(e.Args), own)
	}
	d := NewDict(t)
	if own.P != nil {
		src := (*Dict)(own.P)
		for i := 0; ; {
			k, v, ok := src.Next(&i)
			if !ok {
				break
			}
			if err := d.Set(t, k, v); err != nil {
				return Value{}, err
			}
		}
	}
	for i, n := range [...]string{"name", "path", "name_from"} {
		if v := e.field(importName + i); v.P != nil {
			d.SetStr(Intern(n), v)
		}
	}
	return e.reduce(t, Of(e.Args), Of(d))
}

// osErrorClass returns the subclass of OSError for an error number.
func osErrorClass(errno int64) *Type {
	switch syscall.Errno(errno) {
	case syscall.EAGAIN, syscall.EALREADY, syscall.EINPROGRESS:
		return BlockingIOError
	case syscall.EPIPE, syscall.ESHUTDOWN:
		return BrokenPipeError
	case syscall.ECHILD:
		return ChildProcessError
	case syscall.ECONNABORTED:
		return ConnectionAbortedError
	case syscall.ECONNREFUSED:
		return ConnectionRefusedError
	case syscall.ECONNRESET:
		return ConnectionResetError
	case syscall.EEXIST:
		return FileExistsError
	case syscall.ENOENT:
		return FileNotFoundError
	case syscall.EISDIR:
		return IsADirectoryError
	case syscall.ENOTDIR:
		return NotADirectoryError
	case syscall.EINTR:
		return InterruptedError
	case syscall.EACCES, syscall.EPERM:
		return PermissionError
	case syscall.ESRCH:
		return ProcessLookupError
	case syscall.ETIMEDOUT:
		return TimeoutError
	}
	if errno == int64(syscall.EWOULDBLOCK) {
		return BlockingIOError
	}
	return OSError
}

// osErrorByInit reports whether __init__ and not __new__ of a subclass of OSError handles
// the arguments: a class that overrides only __init__ may pass on others.
func osErrorByInit(typ *Type) bool {
	init := typ.Slots.Init
	mine := osErrorInit
	same := *(*unsafe.Pointer)(unsafe.Pointer(&init)) == *(*unsafe.Pointer)(unsafe.Pointer(&mine))
	return !same && sameNew(typ.Slots.New, osErrorNew)
}

func osErrorNew(t *Thread, typ *Type, a Args) (Value, error) {
	if osErrorByInit(typ) {
		return Of(&BaseException{Shape: typ.Root, Args: EmptyTuple}), nil
	}
	if err := noKeywords(typ, a); err != nil {
		return Value{}, err
	}
	pos := a.Positional()
	if typ == OSError && len(pos) >= 2 && len(pos) <= 5 && pos[0].Type().Has(FlagInt) {
		if n := exactInt(pos[0]); n.IsInt() {
			typ = osErrorClass(n.Int64())
		}
	}
	e := &BaseException{Shape: typ.Root}
	return Of(e), osErrorFill(t, e, pos)
}

func osErrorInit(t *Thread, self Value, a Args) error {
	typ := self.Type()
	if !osErrorByInit(typ) {
		return nil
	}
	if err := noKeywords(typ, a); err != nil {
		return err
	}
	return osErrorFill(t, (*BaseException)(self.P), a.Positional())
}

func osErrorFill(t *Thread, e *BaseException, pos []Value) error {
	e.Args = NewTuple(t, pos)
	n := len(pos)
	if n < 2 || n > 5 {
		return nil
	}
	e.Fields = make([]Value, osWritten+1)
	e.Fields[osErrno], e.Fields[osStrerror] = pos[0], pos[1]
	if n < 3 || pos[2].IsNone() {
		return nil
	}
	if e.Shape.Type.IsSubtype(BlockingIOError) && e.Shape.Type == BlockingIOError && pos[2].Type().Slots.Index != nil {
		w, err := AsInt64(t, pos[2])
		if err != nil {
			return err
		}
		e.Fields[osWritten] = Int(w)
		return nil
	}
	e.Fields[osFilename] = pos[2]
	// The fourth argument is winerror, which counts only on Windows.
	if n == 5 && !pos[4].IsNone() {
		e.Fields[osFilename2] = pos[4]
	}
	e.Args = NewTuple(t, pos[:2])
	return nil
}

func osErrorStr(t *Thread, v Value) (Value, error) {
	e := (*BaseException)(v.P)
	no, msg, file, file2 := e.field(osErrno), e.field(osStrerror), e.field(osFilename), e.field(osFilename2)
	if file.P == nil && (no.P == nil || msg.P == nil || no.IsNone() && msg.IsNone()) {
		if no.P == nil || msg.P == nil {
			return exceptionStr(t, v)
		}
	}
	var w StrBuilder
	w.WriteString("[Errno ")
	if err := w.writeStrOf(t, e.fieldOrNone(osErrno)); err != nil {
		return Value{}, err
	}
	w.WriteString("] ")
	if err := w.writeStrOf(t, e.fieldOrNone(osStrerror)); err != nil {
		return Value{}, err
	}
	if file.P != nil {
		w.WriteString(": ")
		if err := w.writeReprOf(t, file); err != nil {
			return Value{}, err
		}
		if file2.P != nil {
			w.WriteString(" -> ")
			if err := w.writeReprOf(t, file2); err != nil {
				return Value{}, err
			}
		}
	}
	s, err := w.Result(t)
	return Of(s), err
}

func osErrorReduce(t *Thread, e *BaseException) (Value, error) {
	args := e.Args
	if file := e.field(osFilename); len(args.Items) == 2 && file.P != nil {
		if f2 := e.field(osFilename2); f2.P != nil {
			args = MakeTuple(t, args.Items[0], args.Items[1], file, None, f2)
		} else {
			args = MakeTuple(t, args.Items[0], args.Items[1], file)
		}
	}
	return e.reduce(t, Of(args), e.dictOrNil(t))
}

var writtenGetSet = GetSetDef{Name: "characters_written", Get: func(t *Thread, v Value) (Value, error) {
	if w := (*BaseException)(v.P).field(osWritten); w.P != nil && w != Int(-1) {
		return w, nil
	}
	return Value{}, AttributeErrorf("characters_written")
}, Set: func(t *Thread, v, x Value) error {
	e := (*BaseException)(v.P)
	if x.P == nil {
		if e.field(osWritten).P == nil {
			return AttributeErrorf("characters_written")
		}
		e.setField(osWritten, Value{})
		return nil
	}
	n, err := AsInt64(t, x)
	if err != nil {
		if Matches(err, OverflowError) {
			return ValueErrorf("cannot fit '%s' into an index-sized integer", x.Type().Name)
		}
		return err
	}
	e.setField(osWritten, Int(n))
	return nil
}}

// OSErrorOf translates a Go error of a system call to the OSError that CPython raises for
// it. The filename may be nil. Errors that are Python exceptions already stay as they are.
func OSErrorOf(t *Thread, err error, filename Value) error {
	switch err.(type) {
	case nil:
		return nil
	case *BaseException, *Raised, *argumentError, *wrongType:
		return err
	}
	var no syscall.Errno
	switch {
	case errors.As(err, &no):
	case errors.Is(err, fs.ErrNotExist):
		no = syscall.ENOENT
	case errors.Is(err, fs.ErrExist):
		no = syscall.EEXIST
	case errors.Is(err, fs.ErrPermission):
		no = syscall.EPERM
	case errors.Is(err, fs.ErrClosed), errors.Is(err, io.ErrClosedPipe):
		no = syscall.EBADF
	case errors.Is(err, fs.ErrInvalid):
		no = syscall.EINVAL
	case errors.Is(err, os.ErrDeadlineExceeded):
		no = syscall.ETIMEDOUT
	default:
		return Errorf(OSError, "%s", err.Error())
	}
	return NewOSError(int(no), filename)
}

// NewOSError returns the error for an error number, with the C library's message. The
// filename may be nil or None.
func NewOSError(errno int, filename Value) error {
	args := []Value{Int(int64(errno)), NewStr(strerror.Text(errno))}
	if filename.P != nil && !filename.IsNone() {
		args = append(args, filename)
	}
	return NewError(osErrorClass(int64(errno)), args...)
}

func syntaxErrorInit(t *Thread, self Value, a Args) error {
	if err := exceptionInit(t, self, a); err != nil {
		return err
	}
	e := (*BaseException)(self.P)
	pos := a.Positional()
	if len(pos) >= 1 {
		e.setField(0, pos[0])
	}
	if len(pos) != 2 {
		return nil
	}
	info, err := ListOf(t, pos[1])
	if err != nil {
		return err
	}
	switch n := len(info); {
	case n < 4:
		return TypeErrorf("function takes at least 4 arguments (%d given)", n)
	case n > 6:
		return TypeErrorf("function takes at most 6 arguments (%d given)", n)
	}
	for i := 0; i < 6; i++ {
		var v Value
		if i < len(info) {
			v = info[i]
		}
		e.setField(1+i, v)
	}
	if len(info) == 5 {
		return TypeErrorf("end_offset must be provided when end_lineno is provided")
	}
	return nil
}

func syntaxErrorStr(t *Thread, v Value) (Value, error) {
	e := (*BaseException)(v.P)
	msg, err := ToStr(t, e.fieldOrNone(0))
	if err != nil {
		return Value{}, err
	}
	file, line := "", ""
	if f := e.field(1); f.P != nil && f.IsA(StrType) {
		file = (*Str)(f.P).String()
		file = file[strings.LastIndexByte(file, os.PathSeparator)+1:]
	}
	if l := e.field(2); l.P != nil && l.IsInt() {
		line = "line " + strconv.FormatInt(l.Int64(), 10)
	}
	hasFile := e.field(1).P != nil && e.field(1).IsA(StrType)
	switch {
	case hasFile && line != "":
		return concatStrs(t, msg, MakeStr(" ("+file+", "+line+")"))
	case hasFile:
		return concatStrs(t, msg, MakeStr(" ("+file+")"))
	case line != "":
		return concatStrs(t, msg, MakeStr(" ("+line+")"))
	}
	return Of(msg), nil
}

// unicodeErrorArgs checks the arguments of a UnicodeError. kinds has a letter per argument:
// s for str, o for any object, n for an index.
func unicodeErrorArgs(t *Thread, self Value, a Args, kinds string) ([]Value, error) {
	if err := exceptionInit(t, self, a); err != nil {
		return nil, err
	}
	pos := a.Positional()
	if len(pos) != len(kinds) {
		return nil, TypeErrorf("function takes exactly %d arguments (%d given)", len(kinds), len(pos))
	}
	for i, k := range kinds {
		switch k {
		case 's':
			if !pos[i].IsA(StrType) {
				return nil, TypeErrorf("argument %d must be str, not %s", i+1, ArgTypeName(pos[i]))
			}
		case 'n':
			if _, err := AsInt64(t, pos[i]); err != nil {
				return nil, err
			}
		}
	}
	return pos, nil
}

// ArgTypeName is the type of an argument as messages about arguments show it.
func ArgTypeName(v Value) string {
	if v.IsNone() {
		return "None"
	}
	return v.Type().Name
}

func (e *BaseException) setUnicode(t *Thread, enc, obj, start, end, reason Value) {
	if enc.P != nil {
		e.setField(uniEncoding, enc)
	}
	e.setField(uniObject, obj)
	i, _ := AsInt64(t, start)
	j, _ := AsInt64(t, end)
	e.setField(uniStart, Int(i))
	e.setField(uniEnd, Int(j))
	e.setField(uniReason, reason)
}

func unicodeEncodeErrorInit(t *Thread, self Value, a Args) error {
	p, err := unicodeErrorArgs(t, self, a, "ssnns")
	if err == nil {
		(*BaseException)(self.P).setUnicode(t, p[0], p[1], p[2], p[3], p[4])
	}
	return err
}

func unicodeDecodeErrorInit(t *Thread, self Value, a Args) error {
	p, err := unicodeErrorArgs(t, self, a, "sonns")
	if err != nil {
		return err
	}
	obj := p[1]
	if !obj.Type().Has(FlagBytes) {
		b, err := AsBuffer(t, obj)
		if err != nil {
			return err
		}
		obj = Of(NewBytes(t, b.Copy()))
		b.Close()
	}
	(*BaseException)(self.P).setUnicode(t, p[0], obj, p[2], p[3], p[4])
	return nil
}

func unicodeTranslateErrorInit(t *Thread, self Value, a Args) error {
	p, err := unicodeErrorArgs(t, self, a, "snns")
	if err == nil {
		(*BaseException)(self.P).setUnicode(t, Value{}, p[0], p[1], p[2], p[3])
	}
	return err
}

// fieldText is the str of an attribute that may have been deleted.
func fieldText(t *Thread, v Value) (*Str, error) {
	if v.P == nil {
		return MakeStr("<NULL>"), nil
	}
	return ToStr(t, v)
}

func unicodeErrorStr(t *Thread, v Value) (Value, error) {
	e := (*BaseException)(v.P)
	obj := e.field(uniObject)
	if obj.P == nil {
		return Of(emptyStr), nil
	}
	reason, err := fieldText(t, e.field(uniReason))
	if err != nil {
		return Value{}, err
	}
	start, end := e.field(uniStart).Int64(), e.field(uniEnd).Int64()
	var head string
	if !v.IsA(UnicodeTranslateError) {
		enc, err := fieldText(t, e.field(uniEncoding))
		if err != nil {
			return Value{}, err
		}
		head = "'" + enc.String() + "' codec "
	}
	n, unit, what := int64(0), "character", "can't encode "
	switch {
	case v.IsA(UnicodeDecodeError):
		unit, what = "byte", "can't decode "
		if obj.Type().Has(FlagBytes) {
			n = int64(len((*Bytes)(obj.P).B))
		}
	case v.IsA(UnicodeTranslateError):
		what = "can't translate "
		fallthrough
	default:
		if obj.IsA(StrType) {
			n = int64((*Str)(obj.P).n)
		}
	}
	if start >= 0 && start < n && end == start+1 {
		var c string
		if unit == "byte" {
			c = "0x" + hex2((*Bytes)(obj.P).B[start])
		} else {
			c = "'" + escapeRune((*Str)(obj.P).At(int(start))) + "'"
		}
		head += what + unit + " " + c + " in position " + strconv.FormatInt(start, 10) + ": "
	} else {
		head += what + unit + "s in position " + strconv.FormatInt(start, 10) + "-" + strconv.FormatInt(end-1, 10) + ": "
	}
	return concatStrs(t, MakeStr(head), reason)
}

const hexDigits = "0123456789abcdef"

func hex2(b byte) string { return string([]byte{hexDigits[b>>4], hexDigits[b&15]}) }

// escapeRune returns the \x, \u or \U escape of any code point.
func escapeRune(r rune) string { return string(appendEscape(nil, r)) }

func appendEscape(b []byte, r rune) []byte {
	n := 8
	switch {
	case r < 0x100:
		b, n = append(b, '\\', 'x'), 2
	case r < 0x10000:
		b, n = append(b, '\\', 'u'), 4
	default:
		b = append(b, '\\', 'U')
	}
	for n--; n >= 0; n-- {
		b = append(b, hexDigits[r>>(4*n)&15])
	}
	return b
}

// newUnicodeError returns a UnicodeEncodeError or UnicodeDecodeError.
func newUnicodeError(typ *Type, encoding string, obj Value, start, end int, reason string) error {
	return NewError(typ, NewStr(encoding), obj, Int(int64(start)), Int(int64(end)), NewStr(reason))
}

// exceptionDoc returns the documentation of an exception type.
func exceptionDoc(name string) string {
	switch name {
	case "ArithmeticError":
		return "Base class for arithmetic errors."
	case "AssertionError":
		return "Assertion failed."
	case "AttributeError":
		return "Attribute not found."
	case "BaseException":
		return "Common base class for all exceptions"
	case "BaseExceptionGroup":
		return "A combination of multiple unrelated exceptions."
	case "BlockingIOError":
		return "I/O operation would block."
	case "BrokenPipeError":
		return "Broken pipe."
	case "BufferError":
		return "Buffer error."
	case "BytesWarning":
		return "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str."
	case "ChildProcessError":
		return "Child process error."
	case "ConnectionAbortedError":
		return "Connection aborted."
	case "ConnectionError":
		return "Connection error."
	case "ConnectionRefusedError":
		return "Connection refused."
	case "ConnectionResetError":
		return "Connection reset."
	case "DeprecationWarning":
		return "Base class for warnings about deprecated features."
	case "EOFError":
		return "Read beyond end of file."
	case "EncodingWarning":
		return "Base class for warnings about encodings."
	case "Exception":
		return "Common base class for all non-exit exceptions."
	case "FileExistsError":
		return "File already exists."
	case "FileNotFoundError":
		return "File not found."
	case "FloatingPointError":
		return "Floating-point operation failed."
	case "FutureWarning":
		return "Base class for warnings about constructs that will change semantically\nin the future."
	case "GeneratorExit":
		return "Request that a generator exit."
	case "ImportError":
		return "Import can't find module, or can't find name in module."
	case "ImportWarning":
		return "Base class for warnings about probable mistakes in module imports"
	case "IndentationError":
		return "Improper indentation."
	case "IndexError":
		return "Sequence index out of range."
	case "InterruptedError":
		return "Interrupted by signal."
	case "IsADirectoryError":
		return "Operation doesn't work on directories."
	case "KeyError":
		return "Mapping key not found."
	case "KeyboardInterrupt":
		return "Program interrupted by user."
	case "LookupError":
		return "Base class for lookup errors."
	case "MemoryError":
		return "Out of memory."
	case "ModuleNotFoundError":
		return "Module not found."
	case "NameError":
		return "Name not found globally."
	case "NotADirectoryError":
		return "Operation only works on directories."
	case "NotImplementedError":
		return "Method or function hasn't been implemented yet."
	case "OSError":
		return "Base class for I/O related errors."
	case "OverflowError":
		return "Result too large to be represented."
	case "PendingDeprecationWarning":
		return "Base class for warnings about features which will be deprecated\nin the future."
	case "PermissionError":
		return "Not enough permissions."
	case "ProcessLookupError":
		return "Process not found."
	case "PythonFinalizationError":
		return "Operation blocked during Python finalization."
	case "RecursionError":
		return "Recursion limit exceeded."
	case "ReferenceError":
		return "Weak ref proxy used after referent went away."
	case "ResourceWarning":
		return "Base class for warnings about resource usage."
	case "RuntimeError":
		return "Unspecified run-time error."
	case "RuntimeWarning":
		return "Base class for warnings about dubious runtime behavior."
	case "StopAsyncIteration":
		return "Signal the end from iterator.__anext__()."
	case "StopIteration":
		return "Signal the end from iterator.__next__()."
	case "SyntaxError":
		return "Invalid syntax."
	case "SyntaxWarning":
		return "Base class for warnings about dubious syntax."
	case "SystemError":
		return "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version."
	case "SystemExit":
		return "Request to exit from the interpreter."
	case "TabError":
		return "Improper mixture of spaces and tabs."
	case "TimeoutError":
		return "Timeout expired."
	case "TypeError":
		return "Inappropriate argument type."
	case "UnboundLocalError":
		return "Local name referenced but not bound to a value."
	case "UnicodeDecodeError":
		return "Unicode decoding error."
	case "UnicodeEncodeError":
		return "Unicode encoding error."
	case "UnicodeError":
		return "Unicode related error."
	case "UnicodeTranslateError":
		return "Unicode translation error."
	case "UnicodeWarning":
		return "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems."
	case "UserWarning":
		return "Base class for warnings generated by user code."
	case "ValueError":
		return "Inappropriate argument value (of correct type)."
	case "Warning":
		return "Base class for warning categories."
	case "ZeroDivisionError":
		return "Second argument to a division or modulo operation was zero."
	case "_IncompleteInputError":
		return "incomplete input."
	}
	return ""
}
