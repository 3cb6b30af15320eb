package sys

import (
	"bytes"
	"os"
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/object"
)

// This file shows exceptions: through module traceback where that can be, else by itself.

// PrintException writes an exception with its traceback to sys.stderr, as the interpreter does at
// top level.
func PrintException(t *thread, exc, tb value) error {
	errf := t.Interp.SysDict.GetStr(object.Intern("stderr"))
	if errf.P == nil || errf.IsNone() {
		return nil
	}
	if !exc.Type().Has(object.FlagException) {
		_, err := object.CallMethod(t, errf, "write", object.NewStr("TypeError: print_exception(): Exception expected for value, "+exc.Type().Name+" found\n"))
		return err
	}
	e := (*object.BaseException)(exc.P)
	if tb.P != nil && tb.Type() == object.TracebackType && e.Traceback == nil {
		e.Traceback = (*object.Traceback)(tb.P)
	}
	err := printWithModule(t, exc)
	if err == nil {
		flush(t, errf)
		return nil
	}
	if object.Matches(err, object.KeyboardInterrupt) {
		return err
	}
	_, err = object.CallMethod(t, errf, "write", object.NewStr(SimpleTraceback(t, e)))
	flush(t, errf)
	return err
}

func printWithModule(t *thread, exc value) error {
	mod, err := t.Interp.ImportModule(t, object.Intern("traceback"), object.None, object.None, object.None, 0)
	if err != nil {
		return err
	}
	f, err := object.GetAttrS(t, mod, "_print_exception_bltin")
	if err != nil {
		return err
	}
	_, err = object.Call(t, f, exc)
	return err
}

func flush(t *thread, f value) {
	// A stream that can't be flushed has already lost what was to be told.
	_, _ = object.CallMethod(t, f, "flush")
}

// SimpleTraceback returns the text of an exception and its traceback without its causes and
// columns. It runs no Python code but the exception's __str__, so it works when little else does.
func SimpleTraceback(t *thread, e *object.BaseException) string {
	var b strings.Builder
	if e.Traceback != nil {
		b.WriteString("Traceback (most recent call last):\n")
		writeFrames(&b, e.Traceback)
	}
	b.WriteString(lastLine(t, e))
	return b.String()
}

// maxFrames is how many of the innermost frames are shown; maxSame how many equal lines.
const (
	maxFrames = 1000
	maxSame   = 3
)

func writeFrames(b *strings.Builder, tb *object.Traceback) {
	n := 0
	for x := tb; x != nil; x = x.Next {
		n++
	}
	files := map[string][][]byte{}
	last, same := "", 0
	repeated := func() {
		if same > maxSame {
			extra := same - maxSame
			b.WriteString("  [Previous line repeated " + strconv.Itoa(extra) + " more time")
			if extra > 1 {
				b.WriteByte('s')
			}
			b.WriteString("]\n")
		}
	}
	for ; tb != nil; tb = tb.Next {
		if n--; n >= maxFrames {
			continue
		}
		code, line := tb.Frame.Code, tb.LineNo()
		text := "  File \"" + code.Filename + "\", line " + strconv.Itoa(line) + ", in " + code.Name + "\n"
		if text == last {
			if same++; same > maxSame {
				continue
			}
		} else {
			repeated()
			last, same = text, 1
		}
		b.WriteString(text)
		lines, ok := files[code.Filename]
		if !ok && !strings.HasPrefix(code.Filename, "<") {
			if data, err := os.ReadFile(code.Filename); err == nil {
				lines = bytes.Split(data, []byte("\n"))
			}
			files[code.Filename] = lines
		}
		if line >= 1 && line <= len(lines) {
			if s := bytes.Trim(lines[line-1], " \t\f\r"); len(s) > 0 {
				b.WriteString("    " + object.DecodeFS(s) + "\n")
			}
		}
	}
	repeated()
}

// lastLine is the class and text of an exception.
func lastLine(t *thread, e *object.BaseException) string {
	typ := e.Shape.Type
	name := typ.Name
	if q, err := object.GetAttrS(t, object.Of(typ), "__qualname__"); err == nil && q.IsA(object.StrType) {
		name = (*object.Str)(q.P).String()
	}
	if m, err := object.GetAttrS(t, object.Of(typ), "__module__"); err == nil && m.IsA(object.StrType) {
		if s := (*object.Str)(m.P).String(); s != "builtins" && s != "__main__" {
			name = s + "." + name
		}
	}
	s, err := object.ToStr(t, object.Of(e))
	switch {
	case err != nil:
		return name + ": <exception str() failed>\n"
	case s.Len() == 0:
		return name + "\n"
	}
	return name + ": " + s.String() + "\n"
}

// unraisablehook shows an exception that nothing can catch.
func unraisablehook(t *thread, u value) (object.Nothing, error) {
	if u.Type() != object.UnraisableType() {
		return object.Nothing{}, object.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	errf := t.Interp.SysDict.GetStr(object.Intern("stderr"))
	if errf.P == nil || errf.IsNone() {
		return object.Nothing{}, nil
	}
	var get [5]value
	for i, n := range [...]string{"exc_type", "exc_value", "exc_traceback", "err_msg", "object"} {
		v, err := object.GetAttrS(t, u, n)
		if err != nil {
			return object.Nothing{}, err
		}
		get[i] = v
	}
	text := ""
	if msg, obj := get[3], get[4]; !obj.IsNone() {
		text = "Exception ignored in"
		if !msg.IsNone() {
			if s, err := object.ToStr(t, msg); err == nil {
				text = s.String()
			}
		}
		r, err := object.Repr(t, obj)
		if err != nil {
			text += ": <object repr() failed>\n"
		} else {
			text += ": " + r.String() + "\n"
		}
	} else if !msg.IsNone() {
		if s, err := object.ToStr(t, msg); err == nil {
			text = s.String() + ":\n"
		}
	}
	if tb := get[2]; tb.P != nil && tb.Type() == object.TracebackType {
		var b strings.Builder
		writeFrames(&b, (*object.Traceback)(tb.P))
		text += "Traceback (most recent call last):\n" + b.String()
	}
	if exc := get[1]; exc.Type().Has(object.FlagException) {
		line := lastLine(t, (*object.BaseException)(exc.P))
		if name := strings.TrimSuffix(line, "\n"); !strings.Contains(name, ":") {
			line = name + ": \n" // also without a message
		}
		text += line
	} else if typ := get[0]; typ.Type().Has(object.FlagIsType) {
		text += (*object.Type)(typ.P).Name + "\n"
	}
	_, err := object.CallMethod(t, errf, "write", object.NewStr(text))
	flush(t, errf)
	return object.Nothing{}, err
}
