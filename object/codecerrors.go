package object

import (
	"strconv"
	"strings"

	"github.com/seed-8da18655/gopy/internal/unicodedata"
)

// This file defines what codecs do about characters and bytes they can't convert: the
// standard error handlers, and calls of registered ones.

// standardErrors are the names of the standard error handlers.
var standardErrors = [...]string{"strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogatepass", "surrogateescape"}

// RegisterCodecError registers an error handler, as codecs.register_error.
func RegisterCodecError(t *Thread, name string, f Value) error {
	if !IsCallable(f) {
		return TypeErrorf("handler must be callable")
	}
	t.codecs().errs[name] = f
	return nil
}

// LookupCodecError returns an error handler, as codecs.lookup_error.
func LookupCodecError(t *Thread, name string) (Value, error) {
	r := t.codecs()
	if f, ok := r.errs[name]; ok {
		return f, nil
	}
	for i := range standardErrors {
		if standardErrors[i] == name {
			f := Of(BindNative(&errorHandlerDefs[i], Value{}, Value{}))
			r.errs[name] = f
			return f, nil
		}
	}
	if _, err := EncodeUTF8(t, MakeStr(name), "strict"); err != nil {
		return Value{}, err
	}
	if strings.IndexByte(name, 0) >= 0 {
		return Value{}, ValueErrorf("embedded null character")
	}
	return Value{}, Errorf(LookupError, "unknown error handler name '%s'", name)
}

var errorHandlerDefs [len(standardErrors)]FuncDef

func init() {
	// Not in the declaration, which would refer to itself through the error handlers.
	for i, n := range standardErrors {
		errorHandlerDefs[i] = Func1(n+"_errors(exception, /)", func(t *Thread, exc Value) (Value, error) {
			r, pos, err := handleCodecError(t, n, exc)
			if err != nil {
				return Value{}, err
			}
			return Of(MakeTuple(t, r, Int(int64(pos)))), nil
		}, "")
	}
}

// codecRange returns the range of a UnicodeError, fitted to its object.
func codecRange(e *BaseException, n int) (start, end int) {
	start, end = int(e.field(uniStart).Int64()), int(e.field(uniEnd).Int64())
	start = max(min(start, n-1), 0)
	end = min(max(end, 1), n)
	return start, max(end, start)
}

// handleCodecError is the standard error handler of that name. It returns the replacement,
// a str or bytes, and where to continue.
func handleCodecError(t *Thread, name string, v Value) (Value, int, error) {
	if !v.Type().Has(FlagException) {
		if name == "strict" {
			return Value{}, 0, TypeErrorf("codec must pass exception instance")
		}
		return Value{}, 0, TypeErrorf("don't know how to handle %s in error callback", v.Type().Name)
	}
	e := (*BaseException)(v.P)
	if name == "strict" {
		return Value{}, 0, e
	}
	unknown := TypeErrorf("don't know how to handle %s in error callback", v.Type().Name)
	isEnc, isDec, isTrans := v.IsA(UnicodeEncodeError), v.IsA(UnicodeDecodeError), v.IsA(UnicodeTranslateError)
	if !isEnc && !isDec && !isTrans {
		return Value{}, 0, unknown
	}
	obj := e.field(uniObject)
	if isDec {
		if obj.P == nil || !obj.Type().Has(FlagBytes) {
			return Value{}, 0, TypeErrorf("object attribute must be bytes")
		}
		data := (*Bytes)(obj.P).B
		start, end := codecRange(e, len(data))
		switch name {
		case "ignore":
			return Of(emptyStr), end, nil
		case "replace":
			return Of(StrOfRune(0xFFFD)), end, nil
		case "backslashreplace":
			var b []byte
			for _, c := range data[start:end] {
				b = append(b, '\\', 'x', hexDigits[c>>4], hexDigits[c&15])
			}
			return Of(strOfBytes(b)), end, nil
		case "surrogateescape":
			var w StrBuilder
			i := start
			for ; i < end && i < start+4 && data[i] >= 128; i++ {
				w.WriteRune(0xDC00 + rune(data[i]))
			}
			if i == start {
				return Value{}, 0, e
			}
			return Of(w.finish()), i, nil
		case "surrogatepass":
			r, n := surrogateAt(data[start:], codecOfError(e))
			if n == 0 {
				return Value{}, 0, e
			}
			return Of(StrOfRune(r)), start + n, nil
		}
		return Value{}, 0, unknown
	}
	if obj.P == nil || !obj.Type().Has(FlagStr) {
		return Value{}, 0, TypeErrorf("object attribute must be unicode")
	}
	s := (*Str)(obj.P)
	start, end := codecRange(e, s.n)
	var w StrBuilder
	switch {
	case name == "ignore":
		return Of(emptyStr), end, nil
	case name == "replace":
		c := '?'
		if isTrans {
			c = 0xFFFD
		}
		w.WriteRepeat(c, end-start)
		return Of(w.finish()), end, nil
	case name == "backslashreplace":
		for i := start; i < end; i++ {
			w.WriteString(escapeRune(s.At(i)))
		}
		return Of(w.finish()), end, nil
	case !isEnc:
		return Value{}, 0, unknown
	}
	switch name {
	case "xmlcharrefreplace":
		for i := start; i < end; i++ {
			w.WriteString("&#" + strconv.Itoa(int(s.At(i))) + ";")
		}
		return Of(w.finish()), end, nil
	case "namereplace":
		for i := start; i < end; i++ {
			if n, ok := unicodedata.Name(s.At(i)); ok {
				w.WriteString("\\N{" + n + "}")
			} else {
				w.WriteString(escapeRune(s.At(i)))
			}
		}
		return Of(w.finish()), end, nil
	case "surrogateescape":
		b := make([]byte, 0, end-start)
		for i := start; i < end; i++ {
			r := s.At(i)
			if r < 0xDC80 || r > 0xDCFF {
				return Value{}, 0, e
			}
			b = append(b, byte(r-0xDC00))
		}
		return Of(NewBytes(t, b)), end, nil
	case "surrogatepass":
		c := codecOfError(e)
		var b []byte
		for i := start; i < end; i++ {
			r := s.At(i)
			if r < 0xD800 || r > 0xDFFF || c == noCodec {
				return Value{}, 0, e
			}
			switch c {
			case codecUTF8:
				b = appendWTF8(b, r)
			case codecUTF16LE:
				b = append(b, byte(r), byte(r>>8))
			case codecUTF16BE:
				b = append(b, byte(r>>8), byte(r))
			case codecUTF32LE:
				b = append(b, byte(r), byte(r>>8), 0, 0)
			default:
				b = append(b, 0, 0, byte(r>>8), byte(r))
			}
		}
		return Of(NewBytes(t, b)), end, nil
	}
	return Value{}, 0, unknown
}

// codecOfError returns the codec that an exception names, with a byte order.
func codecOfError(e *BaseException) codec {
	v := e.field(uniEncoding)
	if v.P == nil || !v.Type().Has(FlagStr) {
		return noCodec
	}
	switch c := nativeCodec((*Str)(v.P).String()); c {
	case codecUTF16:
		return codecUTF16LE
	case codecUTF32:
		return codecUTF32LE
	case codecUTF8, codecUTF16LE, codecUTF16BE, codecUTF32LE, codecUTF32BE:
		return c
	}
	return noCodec
}

// surrogateAt reads an encoded surrogate; n is 0 if there is none.
func surrogateAt(b []byte, c codec) (r rune, n int) {
	switch c {
	case codecUTF8:
		if len(b) >= 3 && b[0] == 0xED && b[1]&0xC0 == 0x80 && b[2]&0xC0 == 0x80 {
			r, n = 0xD000|rune(b[1]&0x3F)<<6|rune(b[2]&0x3F), 3
		}
	case codecUTF16LE:
		if len(b) >= 2 {
			r, n = rune(b[1])<<8|rune(b[0]), 2
		}
	case codecUTF16BE:
		if len(b) >= 2 {
			r, n = rune(b[0])<<8|rune(b[1]), 2
		}
	case codecUTF32LE:
		if len(b) >= 4 {
			r, n = rune(b[3])<<24|rune(b[2])<<16|rune(b[1])<<8|rune(b[0]), 4
		}
	case codecUTF32BE:
		if len(b) >= 4 {
			r, n = rune(b[0])<<24|rune(b[1])<<16|rune(b[2])<<8|rune(b[3]), 4
		}
	}
	if r < 0xD800 || r > 0xDFFF {
		return 0, 0
	}
	return r, n
}

// codecFailure handles the errors of one run of a codec. It makes one exception object and
// changes it for later errors, as CPython does.
type codecFailure struct {
	t        *Thread
	encoding string
	errors   string
	obj      Value // what is converted
	exc      *BaseException
	handler  Value
}

// standard reports whether the error handler is a standard one that nobody replaced.
func (f *codecFailure) standard() bool {
	for _, n := range standardErrors {
		if n == f.errors {
			return true
		}
	}
	return false
}

// resolve returns the replacement for obj[start:end], which can't be converted, and where
// to go on, which is checked against n.
func (f *codecFailure) resolve(typ *Type, start, end int, reason string, n int) (Value, int, error) {
	if f.errors == "strict" {
		return Value{}, 0, newUnicodeError(typ, f.encoding, f.obj, start, end, reason)
	}
	if f.exc == nil {
		f.exc = f.t.Exception(newUnicodeError(typ, f.encoding, f.obj, start, end, reason))
		if f.exc.Shape.Type != typ {
			return Value{}, 0, f.exc
		}
	} else {
		f.exc.setField(uniObject, f.obj)
		f.exc.setField(uniStart, Int(int64(start)))
		f.exc.setField(uniEnd, Int(int64(end)))
		f.exc.setField(uniReason, NewStr(reason))
	}
	if f.standard() {
		return handleCodecError(f.t, f.errors, Of(f.exc))
	}
	if f.handler.P == nil {
		h, err := LookupCodecError(f.t, f.errors)
		if err != nil {
			return Value{}, 0, err
		}
		f.handler = h
	}
	r, err := Call(f.t, f.handler, Of(f.exc))
	if err != nil {
		return Value{}, 0, err
	}
	form := "encoding error handler must return (str/bytes, int) tuple"
	if typ == UnicodeDecodeError {
		form = "decoding error handler must return (str, int) tuple"
	} else if typ == UnicodeTranslateError {
		form = "translating error handler must return (str, int) tuple"
	}
	if !r.Type().Has(FlagTuple) || len((*Tuple)(r.P).Items) != 2 {
		return Value{}, 0, TypeErrorf("%s", form)
	}
	items := (*Tuple)(r.P).Items
	isText := items[0].Type().Has(FlagStr)
	if !isText && (typ != UnicodeEncodeError || !items[0].Type().Has(FlagBytes)) {
		return Value{}, 0, TypeErrorf("%s", form)
	}
	if !items[1].Type().Has(FlagInt) {
		return Value{}, 0, TypeErrorf("%s", form)
	}
	pos, err := AsInt(f.t, items[1])
	if err != nil {
		return Value{}, 0, err
	}
	if typ == UnicodeDecodeError {
		// The handler may have replaced the input.
		o := f.exc.field(uniObject)
		if o.P == nil || !o.Type().Has(FlagBytes) {
			return Value{}, 0, TypeErrorf("object attribute must be bytes")
		}
		if o != f.obj {
			f.obj = o
			n = len((*Bytes)(o.P).B)
		}
	}
	p := pos
	if p < 0 {
		p += n
	}
	if p < 0 || p > n {
		return Value{}, 0, IndexErrorf("position %d from error handler out of bounds", pos)
	}
	return items[0], p, nil
}

// decode handles a decoding error: it appends the replacement to w. The data may be another
// after the call.
func (f *codecFailure) decode(w *StrBuilder, data *[]byte, start, end int, reason string) (int, error) {
	switch f.errors {
	case "ignore":
		return end, nil
	case "replace":
		w.WriteRune(0xFFFD)
		return end, nil
	}
	if f.obj.P == nil {
		f.obj = Of(NewBytes(f.t, append([]byte(nil), *data...)))
	}
	old := f.obj
	r, pos, err := f.resolve(UnicodeDecodeError, start, end, reason, len(*data))
	if err != nil {
		return 0, err
	}
	if f.obj != old {
		*data = (*Bytes)(f.obj.P).B
	}
	w.WriteStr((*Str)(r.P))
	return pos, nil
}
