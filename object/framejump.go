package object

import (
	"math"
	"unsafe"
)

// This file implements jumps: a trace function sets f_lineno.

// setFrameLine is the setter of f_lineno.
func setFrameLine(t *Thread, v, x Value) error {
	if x.P == nil {
		return AttributeErrorf("cannot delete attribute")
	}
	if !x.Type().Has(FlagInt) {
		return ValueErrorf("lineno must be an integer")
	}
	o := (*FrameObject)(v.P)
	if o.Rec == nil || t.hookFrame == nil {
		return ValueErrorf("f_lineno can only be set in a trace function")
	}
	switch t.hookEvent {
	case EventLine, EventYield:
	case EventStart:
		return ValueErrorf("can't jump from the 'call' trace event of a new frame")
	case EventCall, EventCReturn:
		return ValueErrorf("can't jump during a call")
	default:
		return ValueErrorf("can only jump from a 'line' trace event")
	}
	if o.Trace.P == nil {
		return ValueErrorf("f_lineno can only be set in a trace function")
	}
	n, err := AsInt(t, x)
	if err != nil {
		return err
	}
	if n > math.MaxInt32 || n < math.MinInt32 {
		return ValueErrorf("lineno out of range")
	}
	c := o.Code
	if n < c.FirstLine {
		return ValueErrorf("line %d comes before the current code block", n)
	}
	// Of the lines that have code the first one from n on is meant.
	line := int32(math.MaxInt32)
	for _, l := range c.Lines {
		if int(l.Line) >= n && l.Line < line {
			line = l.Line
		}
	}
	if line == math.MaxInt32 {
		return ValueErrorf("line %d comes after the current code block", n)
	}
	from := o.Rec.index()
	if o != t.hookFrame {
		return ValueErrorf("can only jump in the frame whose line is traced")
	}
	to, handled, problem := c.JumpTo(int(from), int(line))
	if problem != "" {
		return ValueErrorf("%s", problem)
	}
	var unbound []*Value
	for i := range c.NumLocals {
		p := (*Value)(unsafe.Add(o.Rec.FP, i*16))
		if p.IsUnbound() {
			unbound = append(unbound, p)
		}
	}
	if len(unbound) > 0 {
		s := "s"
		if len(unbound) == 1 {
			s = ""
		}
		if err := t.Warn(RuntimeWarning, "assigning None to "+itoa(len(unbound))+" unbound local"+s, 1); err != nil {
			return err
		}
		for _, p := range unbound {
			*p = None
		}
	}
	item := t.ExcInfo
	if o.Rec.Gen != nil {
		item = &o.Rec.Gen.ExcItem
	}
	for _, r := range handled {
		p := *(*Value)(unsafe.Add(o.Rec.FP, r*16))
		item.Exc = nil
		if !p.IsNone() {
			item.Exc = (*BaseException)(p.P)
		}
	}
	if t.hookEvent == EventYield {
		// It yields first.
		o.Jump = int32(to)
		return nil
	}
	o.Rec.PC = unsafe.Add(c.Words, to*8)
	return nil
}
