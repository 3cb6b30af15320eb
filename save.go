package gopy

import (
	"context"
	"io"

	"github.com/seed-8da18655/gopy/object"
)

// This file saves the state of an interpreter and makes interpreters that go on with it.

// Save writes the state of the interpreter: all modules and what they lead to, functions,
// classes, instances, suspended generators and coroutines included. [Load] makes an interpreter of
// it, in any process of the same executable. No Python code may be running. What can't be saved,
// such as a socket of the Go program or a decompressor in the middle of its work, is an [*Error]
// that tells the way to it. Threads are not saved.
func (g *Interp) Save(ctx context.Context, w io.Writer) error {
	t, leave, err := g.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	img, err := object.WriteImage(t, object.None, object.ImageOptions{State: true, SegmentSize: -1, RootName: "interpreter"})
	if err != nil {
		return g.goError(t, err)
	}
	_, err = w.Write(img.Data)
	return err
}

// Load makes an interpreter with the state that [Interp.Save] wrote. The options are those of
// [New]; sys.argv and sys.path are those of the state. Data that was damaged, or written by
// another executable, is an error, but like a pickle it must come from a trusted source.
func Load(r io.Reader, opts ...Option) (*Interp, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	g, err := New(opts...)
	if err != nil {
		return nil, err
	}
	t, leave, err := g.enter(context.Background())
	if err != nil {
		return nil, err
	}
	defer leave()
	if _, err := object.ReadImage(t, &object.Image{Data: data}); err != nil {
		return nil, g.goError(t, err)
	}
	if m := g.in.Modules.GetStr(object.Intern("__main__")); m.P != nil && m.IsA(object.ModuleType) {
		g.main = object.As[object.Module](m)
	}
	return g, nil
}
