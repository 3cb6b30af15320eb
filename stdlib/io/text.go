package io

import (
	"bytes"
	"math/big"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file defines TextIOWrapper: its state, constructor and attributes. Reading is in
// textread.go, writing in textwrite.go.

// textCodec is a codec that needs no decoder and encoder objects.
type textCodec uint8

const (
	codecPython textCodec = iota
	codecUTF8
	codecASCII
	codecLatin1
)

// textIO is a TextIOWrapper. Decoded text that was not asked for yet is chunk[cpos:], in
// WTF-8 with line ends translated, so that lines are found in bytes whatever the codec.
// raw are the bytes that chunk was decoded from, and tail those behind it that do not make
// up a character or line end yet; so the position in the file can be told.
type textIO struct {
	ioBase
	ok       bool
	detached bool
	buffer   value
	br, bw   *buffered // buffer, if it is exactly a native reader or writer
	encoding value
	codec    textCodec
	errors   string
	errorsV  value
	decoder  value // of Python codecs; P nil if there is none
	encoder  value
	canRead  bool
	canWrite bool

	universal  bool
	translate  bool
	readnl     string
	readnlV    value
	writenl    *object.Str // what \n becomes, nil for itself
	lineBuf    bool
	through    bool
	seekable   bool
	telling    bool
	hasRead1   bool
	startOfOut bool // nothing was encoded yet, so a byte order mark is due

	chunkSize int
	seen      int // line ends
	chunk     []byte
	cpos      int
	chunkASC  bool // chunk is ASCII
	plain     bool // chunk is raw
	raw       []byte
	tail      []byte
	readBuf   []byte
	snapped   bool // for Python codecs: snapFlags is the state before raw
	snapFlags *big.Int
	atEOF     bool // raw was decoded as the last input

	pending []byte // encoded text for buffer
	dirty   bool
	std     bool
	in      *object.Interp `image:"-"`
}

// NativeObject marks *textIO as a parameter type.
func (*textIO) NativeObject() {}

var textIOType = object.NewNativeType("_io.TextIOWrapper")

var textIOSig = object.Sig{Text: "TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)"}

var textIODef = object.TypeDef{
	Type:        textIOType,
	Members:     "buffer encoding line_buffering write_through _finalizing",
	Struct:      (*textIO)(nil),
	InheritsNew: true,
	Image:       textImage,
	Base:        textBaseType,
	Module:      "_io",
	Doc:         "Character and line based layer over a BufferedIOBase object, buffer.",
	Sig:         "(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)",
	Flags:       streamFlags,
	ExtOff:      unsafe.Offsetof(textIO{}.Ext),
	Slots: object.Slots{
		New: func(t *thread, typ *object.Type, a object.Args) (value, error) {
			x := &textIO{}
			x.Shape = typ.Root
			return object.Of(x), nil
		},
		Init: func(t *thread, self value, a object.Args) error {
			v, err := textIOSig.Bind(t, a)
			if err != nil {
				return err
			}
			for i, name := range [...]string{1: "encoding", 2: "errors", 3: "newline"} {
				if i > 0 && !v[i].IsNone() && !v[i].IsA(object.StrType) {
					return object.TypeErrorf("TextIOWrapper() argument '%s' must be str or None, not %s", name, typeName(v[i]))
				}
			}
			lineBuf, err := object.Truth(t, v[4])
			if err != nil {
				return err
			}
			through, err := object.Truth(t, v[5])
			if err != nil {
				return err
			}
			if err := (*textIO)(self.P).init(t, v[0], v[1], v[2], v[3], lineBuf, through); err != nil {
				return err
			}
			t.TrackFinalizer(self)
			t.FinalizeLater(v[0])
			if b := v[0]; b.IsA(bufferedReaderType) || b.IsA(bufferedWriterType) || b.IsA(bufferedRandomType) {
				t.FinalizeLater((*buffered)(b.P).raw)
			}
			return nil
		},
		Repr: textRepr,
		Next: textNext,
	},
	Methods: []object.FuncDef{
		object.Func1("detach($self, /)", func(t *thread, self value) (value, error) {
			x := (*textIO)(self.P)
			if err := x.check(); err != nil {
				return value{}, err
			}
			if _, err := object.CallMethod(t, self, "flush"); err != nil {
				return value{}, err
			}
			b := x.buffer
			x.buffer, x.br, x.bw, x.detached, x.ok = value{}, nil, nil, true, false
			return b, nil
		}, ""),
		object.FuncArgs("reconfigure($self, /, *, encoding=None, errors=None, newline=None,\n            line_buffering=None, write_through=None)", func(t *thread, a object.Args) (value, error) {
			v, err := reconfigureSig.Bind(t, object.Args{V: a.V[1:], Names: a.Names})
			if err != nil {
				return value{}, err
			}
			return object.None, (*textIO)(a.V[0].P).reconfigure(t, a.V[0], v)
		}, "Reconfigure the text stream with new parameters.\n\nThis also does an implicit stream flush."),
		object.Raw("write($self, text, /)", 2, 2, textWrite, ""),
		withSize("read($self, size=-1, /)", func(t *thread, x *textIO, size value) (value, error) {
			n, err := toSize(t, size)
			if err != nil {
				return value{}, err
			}
			s, err := x.read(t, n)
			return object.Of(s), err
		}, ""),
		withSize("readline($self, size=-1, /)", func(t *thread, x *textIO, size value) (value, error) {
			n, err := object.AsInt(t, size)
			if err != nil {
				return value{}, err
			}
			if err := x.checkOpen(t); err != nil {
				return value{}, err
			}
			s, err := x.readline(t, n)
			return object.Of(s), err
		}, ""),
		object.Func1("flush($self, /)", func(t *thread, x *textIO) (value, error) {
			if err := x.checkOpen(t); err != nil {
				return value{}, err
			}
			x.telling = x.seekable
			if err := x.writeflush(t); err != nil {
				return value{}, err
			}
			if x.bw != nil && len(x.bw.wbuf) == 0 && len(x.bw.rbuf) == 0 {
				return object.None, nil
			}
			return object.CallMethod(t, x.buffer, "flush")
		}, ""),
		object.Func1("close($self, /)", func(t *thread, self value) (value, error) { return (*textIO)(self.P).close(t, self) }, ""),
		textForward("fileno($self, /)"), textForward("seekable($self, /)"), textForward("readable($self, /)"), textForward("writable($self, /)"), textForward("isatty($self, /)"),
		object.Func3("seek($self, cookie, whence=os.SEEK_SET, /)", func(t *thread, self, cookie value, whence object.Opt[int]) (value, error) {
			return (*textIO)(self.P).seek(t, self, cookie, whence.V)
		}, "Set the stream position, and return the new stream position."),
		object.Func1("tell($self, /)", func(t *thread, self value) (value, error) { return (*textIO)(self.P).tell(t, self) }, "Return the stream position as an opaque number."),
		object.Func2("truncate($self, pos=None, /)", func(t *thread, self, pos value) (value, error) {
			x := (*textIO)(self.P)
			if err := x.check(); err != nil {
				return value{}, err
			}
			if _, err := object.CallMethod(t, self, "flush"); err != nil {
				return value{}, err
			}
			return object.CallMethod(t, x.buffer, "truncate", pos)
		}, ""),
		noPickle("__reduce__($self, /)"),
		noPickle("__reduce_ex__($self, object, /)"),
	},
	GetSet: []object.GetSetDef{
		{Name: "encoding", Get: func(t *thread, v value) (value, error) { return orNone((*textIO)(v.P).encoding), nil }},
		{Name: "buffer", Get: func(t *thread, v value) (value, error) { return orNone((*textIO)(v.P).buffer), nil }},
		{Name: "line_buffering", Get: func(t *thread, v value) (value, error) { return object.Bool((*textIO)(v.P).lineBuf), nil }},
		{Name: "write_through", Get: func(t *thread, v value) (value, error) { return object.Bool((*textIO)(v.P).through), nil }},
		{Name: "name", Get: func(t *thread, v value) (value, error) {
			x := (*textIO)(v.P)
			if err := x.check(); err != nil {
				return value{}, err
			}
			return object.GetAttr(t, x.buffer, object.Intern("name"))
		}},
		{Name: "closed", Get: func(t *thread, v value) (value, error) {
			x := (*textIO)(v.P)
			if err := x.check(); err != nil {
				return value{}, err
			}
			return object.GetAttr(t, x.buffer, object.Intern("closed"))
		}},
		{Name: "newlines", Get: func(t *thread, v value) (value, error) {
			x := (*textIO)(v.P)
			if err := x.check(); err != nil {
				return value{}, err
			}
			if x.decoder.P != nil {
				if x.decoder.Type() != newlineDecoderType {
					return object.None, nil
				}
				return newlinesOf(t, (*newlineDecoder)(x.decoder.P).seen), nil
			}
			return newlinesOf(t, x.seen), nil
		}},
		{Name: "errors", Get: func(t *thread, v value) (value, error) {
			x := (*textIO)(v.P)
			if x.detached {
				return x.errorsV, nil
			}
			return orNone(x.errorsV), x.check()
		}},
		{Name: "_CHUNK_SIZE", Get: func(t *thread, v value) (value, error) {
			x := (*textIO)(v.P)
			return object.Int(int64(x.chunkSize)), x.check()
		}, Set: func(t *thread, v, n value) error {
			x := (*textIO)(v.P)
			if err := x.check(); err != nil {
				return err
			}
			if n.P == nil {
				return object.AttributeErrorf("cannot delete attribute")
			}
			k, err := object.AsSize(t, n)
			if err != nil {
				if object.Matches(err, object.OverflowError) {
					err = object.ValueErrorf("cannot fit '%s' into an index-sized integer", n.Type().Name)
				}
				return err
			}
			if k <= 0 {
				return object.ValueErrorf("a strictly positive integer is required")
			}
			x.chunkSize = k
			return nil
		}},
		finalizing,
	},
}

func textForward(sig string) object.FuncDef {
	name := sig[:bytes.IndexByte([]byte(sig), '(')]
	return object.Func1(sig, func(t *thread, x *textIO) (value, error) {
		if err := x.check(); err != nil {
			return value{}, err
		}
		return object.CallMethod(t, x.buffer, name)
	}, "")
}

func orNone(v value) value {
	if v.P == nil {
		return object.None
	}
	return v
}

func (x *textIO) check() error {
	if x.ok {
		return nil
	}
	if x.detached {
		return object.ValueErrorf("underlying buffer has been detached")
	}
	return object.ValueErrorf("I/O operation on uninitialized object")
}

func (x *textIO) checkOpen(t *thread) error {
	if !x.ok {
		return x.check()
	}
	if x.br != nil && x.br.file != nil {
		if !x.br.file.shut {
			return nil
		}
	} else if x.bw != nil && x.bw.file != nil {
		if !x.bw.file.shut {
			return nil
		}
	} else {
		var closed value
		var err error
		if x.Shape.Type == textIOType {
			closed, err = object.GetAttr(t, x.buffer, object.Intern("closed"))
		} else {
			closed, err = object.GetAttr(t, object.Of(x), object.Intern("closed"))
		}
		if err != nil {
			return err
		}
		if c, err := object.Truth(t, closed); err != nil || !c {
			return err
		}
	}
	return object.ValueErrorf("I/O operation on closed file.")
}

// checkNewline checks a newline argument that is a str.
func checkNewline(v value) error {
	switch s := (*object.Str)(v.P).String(); s {
	case "", "\n", "\r", "\r\n":
		return nil
	default:
		return object.ValueErrorf("illegal newline value: %s", s)
	}
}

// localeEncoding is the encoding of files that are opened without one.
func localeEncoding(t *thread) string {
	if t.Interp.Config.Flags["utf8_mode"] != 0 {
		return "utf-8"
	}
	return "UTF-8"
}

func (x *textIO) setNewline(v value) {
	x.readnlV = v
	x.readnl = ""
	if !v.IsNone() {
		x.readnl = (*object.Str)(v.P).String()
	}
	x.universal = x.readnl == ""
	x.translate = v.IsNone()
	x.writenl = nil
	if x.readnl == "\r" || x.readnl == "\r\n" {
		x.writenl = (*object.Str)(v.P)
	}
}

// findCodec tells whether an encoding needs no codec objects.
func findCodec(enc string) textCodec {
	switch enc {
	case "utf-8", "UTF-8", "utf8", "UTF8", "utf_8":
		return codecUTF8
	case "ascii", "us-ascii", "ASCII", "US-ASCII":
		return codecASCII
	case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "latin_1", "iso_8859_1", "ISO-8859-1":
		return codecLatin1
	}
	return codecPython
}

func (x *textIO) init(t *thread, buffer, encoding, errors, newline value, lineBuf, through bool) error {
	x.ok, x.detached = false, false
	if encoding.P == nil || encoding.IsNone() {
		if t.Interp.Config.Flags["warn_default_encoding"] != 0 {
			if err := t.Warn(object.EncodingWarning, "'encoding' argument not specified", 1); err != nil {
				return err
			}
		}
		encoding = object.NewStr(localeEncoding(t))
	} else if (*object.Str)(encoding.P).String() == "locale" {
		encoding = object.NewStr(localeEncoding(t))
	}
	if errors.P == nil || errors.IsNone() {
		errors = object.NewStr("strict")
	}
	if newline.P == nil {
		newline = object.None
	}
	if !newline.IsNone() {
		if err := checkNewline(newline); err != nil {
			return err
		}
	}
	for _, v := range [...]value{encoding, errors} {
		if bytes.IndexByte([]byte((*object.Str)(v.P).String()), 0) >= 0 {
			return object.ValueErrorf("embedded null character")
		}
		if _, err := object.EncodeUTF8(t, (*object.Str)(v.P), "strict"); err != nil {
			return err
		}
	}
	if t.Interp.Config.Flags["dev_mode"] != 0 {
		if _, err := object.LookupCodecError(t, (*object.Str)(errors.P).String()); err != nil {
			return err
		}
	}
	x.in, x.buffer, x.br, x.bw = t.Interp, buffer, nil, nil
	x.encoding, x.errorsV, x.errors = encoding, errors, (*object.Str)(errors.P).String()
	x.lineBuf, x.through = lineBuf, through
	x.chunkSize = 8192
	x.setNewline(newline)
	x.drop()
	x.pending, x.seen = nil, 0
	switch buffer.Type() {
	case bufferedReaderType:
		x.br = (*buffered)(buffer.P)
	case bufferedWriterType:
		x.bw = (*buffered)(buffer.P)
	case bufferedRandomType:
		x.br = (*buffered)(buffer.P)
		x.bw = x.br
	}
	x.codec = findCodec((*object.Str)(encoding.P).String())
	if x.br != nil && x.br.file != nil && x.br.ok || x.bw != nil && x.bw.file != nil && x.bw.ok {
		b := x.br
		if b == nil {
			b = x.bw
		}
		if b.file.shut {
			return object.ValueErrorf("I/O operation on closed file")
		}
		x.seekable = b.file.canSeek(t)
		x.canRead, x.canWrite, x.hasRead1 = b.canRead, b.canWrite, b.canRead
	} else {
		for _, q := range [...]struct {
			method string
			res    *bool
		}{{"readable", &x.canRead}, {"writable", &x.canWrite}, {"seekable", &x.seekable}} {
			r, err := object.CallMethod(t, buffer, q.method)
			if err != nil {
				return err
			}
			if *q.res, err = object.Truth(t, r); err != nil {
				return err
			}
		}
		m, err := object.LookupAttr(t, buffer, object.Intern("read1"))
		if err != nil {
			return err
		}
		x.hasRead1 = m.P != nil
	}
	x.telling = x.seekable
	if err := x.makeCoders(t); err != nil {
		return err
	}
	x.startOfOut = true
	x.ok = true
	return x.fixEncoder(t)
}

// fixEncoder tells the encoder when the output does not start at the start of the file.
func (x *textIO) fixEncoder(t *thread) error {
	if x.encoder.P == nil || !x.seekable {
		return nil
	}
	r, err := object.CallMethod(t, x.buffer, "tell")
	if err != nil {
		return err
	}
	at, err := object.Truth(t, r)
	if err != nil || !at {
		return err
	}
	x.startOfOut = false
	_, err = object.CallMethod(t, x.encoder, "setstate", object.Int(0))
	return err
}

// makeCoders makes the decoder and encoder objects that a Python codec needs.
func (x *textIO) makeCoders(t *thread) error {
	x.decoder, x.encoder = value{}, value{}
	if x.codec != codecPython {
		return nil
	}
	enc := (*object.Str)(x.encoding.P).String()
	info, err := object.LookupCodec(t, enc)
	if err != nil {
		return err
	}
	if a, err := object.LookupAttr(t, info, object.Intern("_is_text_encoding")); err != nil {
		return err
	} else if a == object.False {
		return object.Errorf(object.LookupError, "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs", enc)
	}
	if x.canRead {
		if x.decoder, err = coder(t, info, "incrementaldecoder", x.errorsV, enc); err != nil {
			return err
		}
		if x.universal {
			x.decoder = object.Of(&newlineDecoder{Shape: newlineDecoderType.Root, ok: true, decoder: x.decoder, errors: x.errorsV, translate: x.translate})
		}
	}
	if x.canWrite {
		if x.encoder, err = coder(t, info, "incrementalencoder", x.errorsV, enc); err != nil {
			return err
		}
	}
	return nil
}

func coder(t *thread, info value, attr string, errors value, enc string) (value, error) {
	f, err := object.GetAttr(t, info, object.Intern(attr))
	if err != nil {
		return value{}, err
	}
	if f.IsNone() {
		return value{}, object.NewError(object.LookupError, object.NewStr(enc))
	}
	return object.Call(t, f, errors)
}

func textRepr(t *thread, v value) (value, error) {
	x := (*textIO)(v.P)
	if err := x.check(); err != nil && !x.detached {
		return value{}, err
	}
	if !t.EnterRepr(v) {
		return value{}, object.RuntimeErrorf("reentrant call inside %s.__repr__", v.Type().Name)
	}
	defer t.LeaveRepr(v)
	out := "<" + v.Type().Name
	for _, attr := range [...]string{"name", "mode"} {
		a, err := object.LookupAttr(t, v, object.Intern(attr))
		if err != nil {
			if !object.Matches(err, object.ValueError) {
				return value{}, err
			}
			continue
		}
		if a.P == nil {
			continue
		}
		s, err := object.Repr(t, a)
		if err != nil {
			return value{}, err
		}
		out += " " + attr + "=" + s.String()
	}
	s, err := object.Repr(t, x.encoding)
	if err != nil {
		return value{}, err
	}
	return object.NewStr(out + " encoding=" + s.String() + ">"), nil
}

func (x *textIO) close(t *thread, self value) (value, error) {
	if err := x.check(); err != nil {
		return value{}, err
	}
	c, err := object.GetAttr(t, self, object.Intern("closed"))
	if err != nil {
		return value{}, err
	}
	if closed, err := object.Truth(t, c); err != nil || closed {
		return object.None, err
	}
	if _, ferr := object.CallMethod(t, self, "flush"); ferr != nil {
		e := t.Exception(ferr)
		_, err := object.CallMethod(t, x.buffer, "close")
		x.setDirty(false)
		if err != nil {
			if c := t.Exception(err); c != e {
				c.SetContext(e)
				return value{}, c
			}
		}
		return value{}, e
	}
	x.setDirty(false)
	return object.CallMethod(t, x.buffer, "close")
}

// https://docs.python.org/3.13/library/io.html#io.TextIOWrapper.reconfigure
func (x *textIO) reconfigure(t *thread, self value, a []value) error {
	if err := x.check(); err != nil {
		return err
	}
	enc, errs, newline := a[0], a[1], a[2]
	for i, name := range [...]string{"encoding", "errors", "newline"} {
		if v := a[i]; v.P != nil && !v.IsNone() && !v.IsA(object.StrType) {
			return object.TypeErrorf("reconfigure() argument '%s' must be str or None, not %s", name, typeName(v))
		}
	}
	if (len(x.chunk) > x.cpos || x.raw != nil) && (!enc.IsNone() || !errs.IsNone() || newline.P != nil) {
		return unsupported(t, "It is not possible to set the encoding or newline of stream after the first read")
	}
	if newline.P != nil && !newline.IsNone() {
		if err := checkNewline(newline); err != nil {
			return err
		}
	}
	lineBuf, through := x.lineBuf, x.through
	for i, p := range [...]*bool{&lineBuf, &through} {
		if v := a[3+i]; v.P != nil && !v.IsNone() {
			n, err := object.AsInt(t, v)
			if err != nil {
				return err
			}
			*p = n != 0
		}
	}
	if _, err := object.CallMethod(t, self, "flush"); err != nil {
		return err
	}
	if !enc.IsNone() || !errs.IsNone() || newline.P != nil {
		if enc.IsNone() {
			enc = x.encoding
			if errs.IsNone() {
				errs = x.errorsV
			}
		} else {
			if (*object.Str)(enc.P).String() == "locale" {
				enc = object.NewStr(localeEncoding(t))
			}
			if errs.IsNone() {
				errs = object.NewStr("strict")
			}
		}
		for _, v := range [...]value{enc, errs} {
			if _, err := object.EncodeUTF8(t, (*object.Str)(v.P), "strict"); err != nil {
				return err
			}
		}
		old := *x
		if newline.P != nil {
			x.setNewline(newline)
		}
		// The codec is looked up by what is before a null character.
		name, _, _ := strings.Cut((*object.Str)(enc.P).String(), "\x00")
		x.encoding, x.errorsV, x.errors = object.NewStr(name), errs, (*object.Str)(errs.P).String()
		x.codec = findCodec(name)
		err := x.makeCoders(t)
		x.encoding = enc
		if err != nil {
			x.encoding, x.errorsV, x.errors, x.codec, x.decoder, x.encoder = old.encoding, old.errorsV, old.errors, old.codec, old.decoder, old.encoder
			x.setNewline(old.readnlV)
			return err
		}
		x.startOfOut = true
		if err := x.fixEncoder(t); err != nil {
			return err
		}
	}
	x.lineBuf, x.through = lineBuf, through
	return nil
}

// setDirty adds x to the files with unwritten data or takes it out.
func (x *textIO) setDirty(on bool) {
	if x.dirty == on || x.std || on && (x.bw == nil || x.bw.file == nil) {
		return
	}
	x.dirty = on
	if p := hostos.PendingOf(x.in.Data); on {
		p.Add(x)
	} else {
		p.Remove(x)
	}
}

// WritePending implements hostos.Writer.
func (x *textIO) WritePending() {
	if !x.ok || x.bw == nil || x.bw.file == nil || x.bw.file.shut {
		return
	}
	if t := x.in.Running(); t != nil && x.writeflush(t) == nil {
		x.bw.WritePending()
	}
}

// newText makes a TextIOWrapper over a native buffer.
func newText(t *thread, buffer, encoding, errors, newline value, lineBuf bool) (value, error) {
	x := &textIO{}
	x.Shape = textIOType.Root
	return object.Of(x), x.init(t, buffer, encoding, errors, newline, lineBuf, false)
}

// text returns the str of decoded bytes.
func (x *textIO) text(b []byte) *object.Str {
	if x.chunkASC {
		return object.ASCIIStr(b)
	}
	return object.MakeStr(string(b))
}

// runes counts characters in WTF-8.
func runes(b []byte) int {
	n := 0
	for _, c := range b {
		if c&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// skipRunes returns the size of the first n characters of WTF-8 text, or of all of it, and
// how many those are.
func skipRunes(b []byte, n int) (size, count int) {
	for size < len(b) && count < n {
		if b[size] < utf8.RuneSelf {
			size++
		} else {
			size++
			for size < len(b) && b[size]&0xC0 == 0x80 {
				size++
			}
		}
		count++
	}
	return size, count
}

var reconfigureSig = object.Sig{Text: "reconfigure(*, encoding=None, errors=None, newline=<unrepresentable>, line_buffering=None, write_through=None)"}
