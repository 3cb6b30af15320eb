package object

// This file reports exceptions that no Python code can catch.

var unraisableHookArgs = &StructSeq{
	Name: "sys.UnraisableHookArgs",
	Doc:  "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.",
	Fields: []StructField{
		{"exc_type", "Exception type"}, {"exc_value", "Exception value"}, {"exc_traceback", "Exception traceback"},
		{"err_msg", "Error message"}, {"object", "Object causing the exception"},
	},
	NoNew: true,
}

// UnraisableType is the type of the argument of sys.unraisablehook.
func UnraisableType() *Type { return unraisableHookArgs.Type() }

// WriteUnraisable reports an exception that can't be raised, through sys.unraisablehook. msg
// says what happened, "" for the usual; obj is the object it happened to, or None.
func (t *Thread) WriteUnraisable(e *BaseException, msg string, obj Value) {
	if obj.P == nil {
		obj = None
	}
	tb, text := None, None
	if e.Traceback != nil {
		tb = Of(e.Traceback)
	}
	if msg != "" {
		text = NewStr(msg)
	}
	args := unraisableHookArgs.New(t, Of(e.Shape.Type), Of(e), tb, text, obj)
	hook := t.Interp.SysDict.GetStr(Intern("unraisablehook"))
	std := t.Interp.SysDict.GetStr(Intern("__unraisablehook__"))
	if hook.P == nil || hook.IsNone() {
		hook = std
	}
	if hook.P == nil {
		return
	}
	if _, err := Call(t, hook, args); err != nil && hook != std && std.P != nil {
		// The hook's own failure is reported in its place.
		f := t.Exception(err)
		tb := None
		if f.Traceback != nil {
			tb = Of(f.Traceback)
		}
		args := unraisableHookArgs.New(t, Of(f.Shape.Type), Of(f), tb, NewStr("Exception ignored in sys.unraisablehook"), hook)
		// With nowhere left to report to, a failure here is dropped.
		_, _ = Call(t, std, args)
	}
}
