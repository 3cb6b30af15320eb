package io

import (
	goio "io"
	"os"
	"strings"

	"github.com/seed-8da18655/gopy/object"
	hostos "github.com/seed-8da18655/gopy/runtime/os"
)

// This file makes the standard streams.

// OpenStd makes sys.stdin, sys.stdout and sys.stderr of the interpreter's Config. Those that
// are files of Go become streams of their descriptors. A nil one reads nothing and drops
// what is written. PYTHONIOENCODING and the flag -u are honoured.
func OpenStd(t *object.Thread) (stdin, stdout, stderr object.Value, err error) {
	for _, d := range Module.Types {
		if d.Module == "" {
			d.Module = "_io"
		}
		object.Bind(d)
	}
	cfg := &t.Interp.Config
	encoding, errs := "utf-8", "strict"
	if locale := cLocale(t); locale {
		errs = "surrogateescape"
	}
	if v := getenv(t, "PYTHONIOENCODING"); v != "" && cfg.Flags["ignore_environment"] == 0 {
		e, h, ok := strings.Cut(v, ":")
		if e != "" {
			encoding, errs = codecName(e), "strict"
		}
		if ok && h != "" {
			errs = h
		}
	}
	if stdin, err = stdStream(t, 0, "<stdin>", cfg.Stdin, encoding, errs); err != nil {
		return
	}
	if stdout, err = stdStream(t, 1, "<stdout>", cfg.Stdout, encoding, errs); err != nil {
		return
	}
	stderr, err = stdStream(t, 2, "<stderr>", cfg.Stderr, encoding, "backslashreplace")
	return
}

// codecName returns the name that the codec of an encoding gives itself, for those that have
// others: the codecs are in modules, and nothing can be imported yet.
func codecName(encoding string) string {
	switch strings.ReplaceAll(strings.ToLower(encoding), "_", "-") {
	case "utf-8", "utf8", "u8", "cp65001":
		return "utf-8"
	case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819":
		return "iso8859-1"
	case "ascii", "us-ascii", "646":
		return "ascii"
	case "utf-16", "utf16", "u16":
		return "utf-16"
	case "utf-32", "utf32", "u32":
		return "utf-32"
	}
	return encoding
}

func getenv(t *thread, name string) string {
	for _, kv := range hostos.From(t.Interp.Data).Environ() {
		if v, ok := strings.CutPrefix(kv, name+"="); ok {
			return v
		}
	}
	return ""
}

// cLocale reports whether the locale is C or POSIX, where streams pass undecodable bytes on.
func cLocale(t *thread) bool {
	for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := getenv(t, name); v != "" {
			return v == "C" || v == "POSIX" || v == "C.UTF-8" || v == "C.utf8"
		}
	}
	return true
}

type emptyReader struct{}

func (emptyReader) Read([]byte) (int, error) { return 0, goio.EOF }

// stdStream makes the text stream of a standard descriptor; x is an io.Reader for 0, else an
// io.Writer.
func stdStream(t *thread, fd int, name string, x any, encoding, errs string) (value, error) {
	f := &fileIO{h: hostos.From(t.Interp.Data), readable: fd == 0, writable: fd != 0, stream: int8(fd) + 1, blksize: defaultBufferSize, size: -1}
	f.Shape = fileIOType.Root
	file, _ := x.(*os.File)
	switch {
	case file != nil:
		f.fd = &descriptor{int(file.Fd()), false, f.h}
		if _, err := f.h.Fstat(f.fd.n); err != nil {
			return object.None, nil
		}
	case fd == 0:
		if f.r, _ = x.(goio.Reader); f.r == nil {
			f.r = emptyReader{}
		}
	default:
		if f.w, _ = x.(goio.Writer); f.w == nil {
			f.w = goio.Discard
		}
	}
	fv := object.Of(f)
	if err := object.SetAttr(t, fv, object.Intern("name"), object.Int(int64(fd))); err != nil {
		return value{}, err
	}
	unbuffered := fd != 0 && t.Interp.Config.Flags["unbuffered"] != 0
	bv := fv
	var b *buffered
	if !unbuffered {
		b = &buffered{std: true}
		b.Shape = bufferedReaderType.Root
		able := canRead
		if fd != 0 {
			b.Shape = bufferedWriterType.Root
			able = canWrite
		}
		b.setUp(t, fv, defaultBufferSize, able)
		bv = object.Of(b)
	}
	if err := object.SetAttr(t, fv, object.Intern("name"), object.NewStr(name)); err != nil {
		return value{}, err
	}
	w := &textIO{std: true}
	w.Shape = textIOType.Root
	lineBuf := unbuffered || fd == 2 || f.isatty()
	if err := w.init(t, bv, object.NewStr(encoding), object.NewStr(errs), object.NewStr("\n"), lineBuf && !unbuffered, unbuffered); err != nil {
		return value{}, err
	}
	mode := "w"
	if fd == 0 {
		mode = "r"
	}
	v := object.Of(w)
	return v, object.SetAttr(t, v, object.Intern("mode"), object.NewStr(mode))
}
