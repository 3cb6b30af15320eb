package gopy

import (
	"bufio"
	"io"

	"github.com/seed-8da18655/gopy/object"
)

// This file makes the standard streams.

// openStreams sets sys.stdin, sys.stdout and sys.stderr.
func (g *Interp) openStreams() error {
	set := func(name string, v object.Value) {
		g.in.SysDict.SetStr(object.Intern(name), v)
		g.in.SysDict.SetStr(object.Intern("__"+name+"__"), v)
	}
	object.Bind(&streamDef)
	cfg := &g.in.Config
	out := func(w io.Writer) object.Value {
		if w == nil {
			w = io.Discard
		}
		return object.Of(&stream{Shape: streamType.Root, w: bufio.NewWriter(w)})
	}
	set("stdin", object.None)
	set("stdout", out(cfg.Stdout))
	e := out(cfg.Stderr)
	object.As[stream](e).auto = true
	set("stderr", e)
	return nil
}

// stream is a text stream to a Go writer.
type stream struct {
	Shape *object.Shape
	w     *bufio.Writer
	auto  bool
}

var streamType = object.NewNativeType("_io.TextIOWrapper")

var streamDef = object.TypeDef{
	Type: streamType,
	Methods: []object.FuncDef{
		object.Func2("write($self, text, /)", func(t *object.Thread, self object.Value, s *object.Str) (int, error) {
			st := object.As[stream](self)
			st.w.WriteString(s.String())
			if st.auto {
				st.w.Flush()
			}
			return s.Len(), nil
		}, ""),
		object.Func1("flush($self, /)", func(t *object.Thread, self object.Value) (object.Nothing, error) {
			return object.Nothing{}, object.As[stream](self).w.Flush()
		}, ""),
	},
}
