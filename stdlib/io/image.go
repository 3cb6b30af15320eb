package io

import (
	goio "io"
	"runtime"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file says how heap images treat streams: files keep the numbers of their descriptors.

var fileImage = &object.ImageRow{
	Check: func(w *object.ImageWriter, v value) error {
		f := object.As[fileIO](v)
		switch {
		case f.fd != nil && !f.isClosed():
			w.FD(f.fd.n)
		case (f.r != nil || f.w != nil) && f.stream == 0:
			return object.TypeErrorf("it is a stream of the Go program around the interpreter")
		}
		return nil
	},
	Loaded: func(t *object.Thread, v value) error {
		f := object.As[fileIO](v)
		f.h = hostos.From(t.Interp.Data)
		if f.fd == nil && !f.isClosed() {
			// The reader's own stream.
			switch cfg := &t.Interp.Config; f.stream {
			case 1:
				if f.r = cfg.Stdin; f.r == nil {
					f.r = emptyReader{}
				}
			case 2:
				f.w = cfg.Stdout
			case 3:
				f.w = cfg.Stderr
			}
			if f.stream > 1 && f.w == nil {
				f.w = goio.Discard
			}
		}
		if f.fd != nil {
			f.fd.h = f.h
			if f.fd.open {
				runtime.AddCleanup(f, closeDropped, f.fd)
			}
		}
		return nil
	},
}

var bufferedImage = &object.ImageRow{
	Loaded: func(t *object.Thread, v value) error {
		b := object.As[buffered](v)
		b.in = t.Interp
		if cap(b.rbuf) < b.size && b.rbuf != nil {
			b.rbuf = append(make([]byte, 0, b.size), b.rbuf...)
		}
		if b.dirty {
			b.dirty = false
			b.setDirty(true)
		}
		return nil
	},
}

var textImage = &object.ImageRow{
	Loaded: func(t *object.Thread, v value) error {
		x := object.As[textIO](v)
		x.in = t.Interp
		if x.dirty {
			x.dirty = false
			x.setDirty(true)
		}
		return nil
	},
}
