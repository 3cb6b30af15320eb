package io

import (
	"strings"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
)

// This file defines BufferedRWPair.

type rwPair struct {
	ioBase
	reader, writer value
}

// NativeObject marks *rwPair as a parameter type.
func (*rwPair) NativeObject() {}

var rwPairType = object.NewNativeType("_io.BufferedRWPair")

var rwPairDef = object.TypeDef{
	Type:        rwPairType,
	Struct:      (*rwPair)(nil),
	InheritsNew: true,
	Base:        bufferedBaseType,
	Module:      "_io",
	Doc:         "A buffered reader and writer object together.\n\nA buffered reader object and buffered writer object put together to\nform a sequential IO object that can read and write. This is typically\nused with a socket or two-way pipe.",
	Sig:         "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)",
	Flags:       streamFlags,
	ExtOff:      unsafe.Offsetof(rwPair{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			p := &rwPair{}
			p.Shape = typ.Root
			return object.Of(p), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			if err := a.NoKeywords("BufferedRWPair"); err != nil {
				return err
			}
			if err := a.Count("BufferedRWPair", 2, 3); err != nil {
				return err
			}
			size := object.Int(defaultBufferSize)
			if len(a.V) == 3 {
				size = a.V[2]
			}
			if err := checkReadable(t, a.V[0]); err != nil {
				return err
			}
			if err := checkWritable(t, a.V[1]); err != nil {
				return err
			}
			r, err := object.Call(t, object.Of(bufferedReaderType), a.V[0], size)
			if err != nil {
				return err
			}
			w, err := object.Call(t, object.Of(bufferedWriterType), a.V[1], size)
			if err != nil {
				return err
			}
			p := (*rwPair)(self.P)
			p.reader, p.writer = r, w
			return nil
		},
	},
	Methods: []object.FuncDef{
		pairMethod("read", false), pairMethod("peek", false), pairMethod("read1", false), pairMethod("readinto", false), pairMethod("readinto1", false),
		pairTest("readable($self, /)", false), pairMethod("write", true), pairTest("flush($self, /)", true), pairTest("writable($self, /)", true),
		object.Func1("close($self, /)", func(t *thread, p *rwPair) (value, error) {
			if err := p.check(); err != nil {
				return value{}, err
			}
			_, werr := object.CallMethod(t, p.writer, "close")
			r, err := object.CallMethod(t, p.reader, "close")
			if werr != nil && err != nil {
				x, e := t.Exception(err), t.Exception(werr)
				x.SetContext(e)
				return value{}, x
			}
			if werr != nil {
				return value{}, werr
			}
			return r, err
		}, ""),
		object.Func1("isatty($self, /)", func(t *thread, p *rwPair) (value, error) {
			if err := p.check(); err != nil {
				return value{}, err
			}
			r, err := object.CallMethod(t, p.writer, "isatty")
			if err != nil || r != object.False {
				return r, err
			}
			return object.CallMethod(t, p.reader, "isatty")
		}, ""),
	},
	GetSet: []object.GetSetDef{
		{Name: "closed", Get: func(t *thread, v value) (value, error) {
			p := (*rwPair)(v.P)
			if p.writer.P == nil {
				return value{}, object.RuntimeErrorf("the BufferedRWPair object is being garbage-collected")
			}
			return object.GetAttr(t, p.writer, object.Intern("closed"))
		}},
	},
}

func (p *rwPair) check() error {
	if p.writer.P == nil {
		return object.ValueErrorf("I/O operation on uninitialized object")
	}
	return nil
}

// pairMethod declares a method of the reader or the writer.
func pairMethod(name string, writer bool) object.FuncDef {
	return object.FuncArgs(name, func(t *thread, a object.Args) (value, error) {
		if err := a.NoKeywords(name); err != nil {
			return value{}, err
		}
		return (*rwPair)(a.V[0].P).call(t, name, writer, a.V[1:])
	}, "")
}

// pairTest declares a method without arguments.
func pairTest(sig string, writer bool) object.FuncDef {
	name, _, _ := strings.Cut(sig, "(")
	return object.Func1(sig, func(t *thread, p *rwPair) (value, error) { return p.call(t, name, writer, nil) }, "")
}

func (p *rwPair) call(t *thread, name string, writer bool, args []value) (value, error) {
	if err := p.check(); err != nil {
		return value{}, err
	}
	v := p.reader
	if writer {
		v = p.writer
	}
	f, err := object.GetAttr(t, v, object.Intern(name))
	if err != nil {
		return value{}, err
	}
	return object.CallArgs(t, f, object.Args{V: args})
}
