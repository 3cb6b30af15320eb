package object

import "unsafe"

// This file defines the exception types.

// BaseException is any exception instance. The members that subclasses add natively (value,
// code, errno, msg, ...) are in Fields, by the member table of the type.
type BaseException struct {
	Shape     *Shape
	Ext       *InstExt
	Args      *Tuple
	Traceback *Traceback
	Cause     Value // exception, None or P nil
	Context   *BaseException
	Suppress  bool // __suppress_context__
	Fields    []Value
}

// NativeObject marks *BaseException as a parameter type.
func (*BaseException) NativeObject() {}

// Error returns "Type: message", for Go.
func (e *BaseException) Error() string {
	s := e.Shape.Type.Name
	if len(e.Args.Items) > 0 && e.Args.Items[0].Type() == StrType {
		s += ": " + (*Str)(e.Args.Items[0].P).String()
	}
	return s
}

// Traceback is a traceback entry.
type Traceback struct {
	Shape *Shape
	Next  *Traceback
	Frame *FrameObject
	Lasti int32 // word index
	Line  int32 // 0: from Lasti
}

// excRow is a row of the table of exception types.
type excRow struct {
	typ    **Type
	name   string
	base   **Type
	fields string // space-separated native members that the type adds
}

// The exception types.
var (
	BaseExceptionType, Exception, SystemExit, KeyboardInterrupt, GeneratorExit, BaseExceptionGroup *Type
	StopIteration, StopAsyncIteration                                                              *Type
	ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError                          *Type
	AssertionError, AttributeError, BufferError, EOFError                                          *Type
	ImportError, ModuleNotFoundError                                                               *Type
	LookupError, IndexError, KeyError                                                              *Type
	MemoryError, NameError, UnboundLocalError                                                      *Type
	OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError                  *Type
	ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError          *Type
	FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError    *Type
	ProcessLookupError, TimeoutError                                                               *Type
	ReferenceError, RuntimeError, NotImplementedError, RecursionError, PythonFinalizationError     *Type
	SyntaxError, IndentationError, TabError, IncompleteInputError                                  *Type
	SystemError, TypeError, ValueError, UnicodeError                                               *Type
	UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError                                  *Type
	Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning       *Type
	PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning      *Type
	UserWarning                                                                                    *Type
)

// exceptionTable lists the exception types, bases first.
var exceptionTable = []excRow{
	{&BaseExceptionType, "BaseException", nil, ""},
	{&Exception, "Exception", &BaseExceptionType, ""},
	{&SystemExit, "SystemExit", &BaseExceptionType, "code"},
	{&KeyboardInterrupt, "KeyboardInterrupt", &BaseExceptionType, ""},
	{&GeneratorExit, "GeneratorExit", &BaseExceptionType, ""},
	{&BaseExceptionGroup, "BaseExceptionGroup", &BaseExceptionType, "message exceptions"},
	{&StopIteration, "StopIteration", &Exception, "value"},
	{&StopAsyncIteration, "StopAsyncIteration", &Exception, ""},
	{&ArithmeticError, "ArithmeticError", &Exception, ""},
	{&FloatingPointError, "FloatingPointError", &ArithmeticError, ""},
	{&OverflowError, "OverflowError", &ArithmeticError, ""},
	{&ZeroDivisionError, "ZeroDivisionError", &ArithmeticError, ""},
	{&AssertionError, "AssertionError", &Exception, ""},
	{&AttributeError, "AttributeError", &Exception, "name obj"},
	{&BufferError, "BufferError", &Exception, ""},
	{&EOFError, "EOFError", &Exception, ""},
	{&ImportError, "ImportError", &Exception, "msg name path name_from"},
	{&ModuleNotFoundError, "ModuleNotFoundError", &ImportError, ""},
	{&LookupError, "LookupError", &Exception, ""},
	{&IndexError, "IndexError", &LookupError, ""},
	{&KeyError, "KeyError", &LookupError, ""},
	{&MemoryError, "MemoryError", &Exception, ""},
	{&NameError, "NameError", &Exception, "name"},
	{&UnboundLocalError, "UnboundLocalError", &NameError, ""},
	{&OSError, "OSError", &Exception, "errno strerror filename filename2 characters_written"},
	{&BlockingIOError, "BlockingIOError", &OSError, ""},
	{&ChildProcessError, "ChildProcessError", &OSError, ""},
	{&ConnectionError, "ConnectionError", &OSError, ""},
	{&BrokenPipeError, "BrokenPipeError", &ConnectionError, ""},
	{&ConnectionAbortedError, "ConnectionAbortedError", &ConnectionError, ""},
	{&ConnectionRefusedError, "ConnectionRefusedError", &ConnectionError, ""},
	{&ConnectionResetError, "ConnectionResetError", &ConnectionError, ""},
	{&FileExistsError, "FileExistsError", &OSError, ""},
	{&FileNotFoundError, "FileNotFoundError", &OSError, ""},
	{&InterruptedError, "InterruptedError", &OSError, ""},
	{&IsADirectoryError, "IsADirectoryError", &OSError, ""},
	{&NotADirectoryError, "NotADirectoryError", &OSError, ""},
	{&PermissionError, "PermissionError", &OSError, ""},
	{&ProcessLookupError, "ProcessLookupError", &OSError, ""},
	{&TimeoutError, "TimeoutError", &OSError, ""},
	{&ReferenceError, "ReferenceError", &Exception, ""},
	{&RuntimeError, "RuntimeError", &Exception, ""},
	{&NotImplementedError, "NotImplementedError", &RuntimeError, ""},
	{&RecursionError, "RecursionError", &RuntimeError, ""},
	{&PythonFinalizationError, "PythonFinalizationError", &RuntimeError, ""},
	{&SyntaxError, "SyntaxError", &Exception, "msg filename lineno offset text end_lineno end_offset print_file_and_line"},
	{&IndentationError, "IndentationError", &SyntaxError, ""},
	{&TabError, "TabError", &IndentationError, ""},
	{&IncompleteInputError, "_IncompleteInputError", &SyntaxError, ""},
	{&SystemError, "SystemError", &Exception, ""},
	{&TypeError, "TypeError", &Exception, ""},
	{&ValueError, "ValueError", &Exception, ""},
	{&UnicodeError, "UnicodeError", &ValueError, ""},
	{&UnicodeDecodeError, "UnicodeDecodeError", &UnicodeError, "encoding object start end reason"},
	{&UnicodeEncodeError, "UnicodeEncodeError", &UnicodeError, "encoding object start end reason"},
	{&UnicodeTranslateError, "UnicodeTranslateError", &UnicodeError, "encoding object start end reason"},
	{&Warning, "Warning", &Exception, ""},
	{&BytesWarning, "BytesWarning", &Warning, ""},
	{&DeprecationWarning, "DeprecationWarning", &Warning, ""},
	{&EncodingWarning, "EncodingWarning", &Warning, ""},
	{&FutureWarning, "FutureWarning", &Warning, ""},
	{&ImportWarning, "ImportWarning", &Warning, ""},
	{&PendingDeprecationWarning, "PendingDeprecationWarning", &Warning, ""},
	{&ResourceWarning, "ResourceWarning", &Warning, ""},
	{&RuntimeWarning, "RuntimeWarning", &Warning, ""},
	{&SyntaxWarning, "SyntaxWarning", &Warning, ""},
	{&UnicodeWarning, "UnicodeWarning", &Warning, ""},
	{&UserWarning, "UserWarning", &Warning, ""},
}

// exceptionTypes are the types of the table, once they are bound.
var exceptionTypes []*Type

// ExceptionGroup is the class of groups of Exceptions: it has two bases, which a static type
// can't, so it is bound by hand.
var ExceptionGroup *Type

// bindExceptions makes the exception types.
func bindExceptions() {
	for _, r := range exceptionTable {
		*r.typ = newType(r.name)
		def := &TypeDef{Type: *r.typ, Struct: (*BaseException)(nil), Flags: FlagBaseType | FlagException | FlagHasDict, ExtOff: unsafe.Offsetof(BaseException{}.Ext)}
		if r.base != nil {
			def.Base = *r.base
		}
		completeException(def, r)
		if r.base != nil {
			def.Own = ownExceptionMethods(r)
		}
		Bind(def)
		exceptionTypes = append(exceptionTypes, *r.typ)
	}
	ExceptionGroup = newType("ExceptionGroup")
	Bind(&TypeDef{Type: ExceptionGroup, Base: BaseExceptionGroup, Flags: FlagBaseType | FlagException | FlagHasDict, ExtOff: unsafe.Offsetof(BaseException{}.Ext)})
	ExceptionGroup.Bases = []*Type{BaseExceptionGroup, Exception}
	ExceptionGroup.MRO = []*Type{ExceptionGroup, BaseExceptionGroup, Exception, BaseExceptionType, ObjectType}
	exceptionTypes = append(exceptionTypes, ExceptionGroup)
}

// ownExceptionMethods names the special methods in the dict of an exception type whose slots
// are inherited: __init__ of all but the groups, and __new__ where CPython's type is declared
// without members, or with those of a UnicodeError.
func ownExceptionMethods(r excRow) string {
	switch r.typ {
	case &BaseExceptionGroup:
		return ""
	case &NameError, &AttributeError:
		return "__init__ __str__"
	case &SystemExit, &StopIteration, &ImportError, &OSError, &SyntaxError, &KeyError:
		return "__init__"
	}
	for b := *r.base; b != nil; b = b.Base {
		if b == OSError || b == ImportError || b == SyntaxError || b == NameError {
			return "__init__"
		}
	}
	return "__init__ __new__"
}

// ExceptionTypes returns all built-in exception types, for module builtins.
func ExceptionTypes() []*Type { return exceptionTypes }

// exceptionLayout names the native members of an exception type, for layout conflicts.
func exceptionLayout(typ *Type) string {
	for ; typ != nil; typ = typ.Base {
		for i := range exceptionTable {
			if *exceptionTable[i].typ == typ && exceptionTable[i].fields != "" {
				return exceptionTable[i].fields
			}
		}
	}
	return ""
}
