package posix

import (
	"math"
	"strings"

	hostos "github.com/seed-8da18655/gopy/runtime/os"

	"github.com/seed-8da18655/gopy/object"
)

// This file converts arguments: paths, descriptors, ids and times.

// path is a converted path argument.
type path struct {
	name  string
	fd    int
	isFD  bool
	bytes bool  // results are bytes
	none  bool  // it was None, and name is "."
	val   value // for error messages
}

// What a path argument may be besides a name.
const (
	orNone = 1 << iota
	orFD
)

// toPath converts argument arg of function fn.
func toPath(t *thread, fn, arg string, v value, allow int) (p path, err error) {
	p.val = v
	switch {
	case v.P == nil || v.IsNone() && allow&orNone != 0:
		p.name, p.none, p.val = ".", true, value{}
		return p, nil
	case v.Type().Has(object.FlagStr) || v.Type().Has(object.FlagBytes):
	case allow&orFD != 0 && object.IsIndex(v):
		p.isFD = true
		if err := warnOfBool(t, v); err != nil {
			return p, err
		}
		p.fd, err = toCInt(t, v)
		return p, err
	default:
		var r value
		found := false
		if f := v.Type().LookupS("__fspath__"); f.P != nil && !f.IsNone() {
			r, found, err = object.CallSpecial(t, v, "__fspath__")
		}
		if err != nil {
			return p, err
		}
		if !found {
			return p, object.TypeErrorf("%s: %s should be %s, not %s", fn, arg, allowed[allow], v.Type().Name)
		}
		if rt := r.Type(); !rt.Has(object.FlagStr) && !rt.Has(object.FlagBytes) {
			return p, object.TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", v.Type().Name, rt.Name)
		}
		v = r
	}
	if v.Type().Has(object.FlagBytes) {
		p.bytes = true
		p.name = string((*object.Bytes)(v.P).B)
	} else if p.name, err = object.FSEncode(t, (*object.Str)(v.P)); err != nil {
		return p, err
	}
	if strings.IndexByte(p.name, 0) >= 0 {
		return p, object.ValueErrorf("%s: embedded null character in %s", fn, arg)
	}
	return p, nil
}

var allowed = [...]string{
	0:             "string, bytes or os.PathLike",
	orNone:        "string, bytes, os.PathLike or None",
	orFD:          "string, bytes, os.PathLike or integer",
	orNone | orFD: "string, bytes, os.PathLike, integer or None",
}

// toCInt converts an int that must fit the C type.
func toCInt(t *thread, v value) (int, error) {
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if !i.IsInt() || i.Int64() > math.MaxInt32 || i.Int64() < math.MinInt32 {
		if object.BigOf(i).Sign() > 0 {
			return 0, object.OverflowErrorf("Python int too large to convert to C int")
		}
		return 0, object.OverflowErrorf("Python int too large to convert to C int")
	}
	return int(i.Int64()), nil
}

// dirFD converts a dir_fd argument.
func dirFD(t *thread, v value) (int, error) {
	if v.P == nil || v.IsNone() {
		return hostos.AtCWD, nil
	}
	if !object.IsIndex(v) {
		return 0, object.TypeErrorf("argument should be integer or None, not %s", v.Type().Name)
	}
	if err := warnOfBool(t, v); err != nil {
		return 0, err
	}
	return toCInt(t, v)
}

func warnOfBool(t *thread, fd value) error {
	if fd.Type() == object.BoolType {
		return t.Warn(object.RuntimeWarning, "bool is used as a file descriptor", 1)
	}
	return nil
}

// toID converts a uid or gid; -1 is allowed.
func toID(t *thread, v value, what string) (int, error) {
	if !object.IsIndex(v) {
		return 0, object.TypeErrorf("%s should be integer, not %s", what, v.Type().Name)
	}
	i, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if object.BigOf(i).Sign() < 0 && (!i.IsInt() || i.Int64() != -1) {
		return 0, object.OverflowErrorf("%s is less than minimum", what)
	}
	if !i.IsInt() || i.Int64() > math.MaxUint32 {
		return 0, object.OverflowErrorf("%s is greater than maximum", what)
	}
	return int(i.Int64()), nil
}

// follow converts a follow_symlinks argument to flags.
func follow(t *thread, v value) (int, error) {
	if v.P == nil {
		return 0, nil
	}
	b, err := object.Truth(t, v)
	if b {
		return 0, err
	}
	return hostos.NoFollow, err
}

// decode returns a file name as the type of the path it belongs to.
func decode(t *thread, name string, bytes bool) value {
	if bytes {
		return object.Of(object.NewBytes(t, []byte(name)))
	}
	return object.FSStr(name)
}

// fail makes the OSError of a failed call about a path.
func fail(t *thread, err error, p path) error {
	if err == nil {
		return nil
	}
	return object.OSErrorOf(t, err, p.val)
}

// fail2 is fail about two paths.
func fail2(t *thread, err error, a, b path) error {
	if err == nil {
		return nil
	}
	e := t.Exception(object.OSErrorOf(t, err, a.val))
	if !b.none {
		e.SetField("filename2", b.val)
	}
	return e
}

// seconds splits a time in seconds, rounding down, as nanoseconds.
func seconds(t *thread, v value) (int64, error) {
	if v.IsFloat() || v.Type().Has(object.FlagFloat) {
		f, err := object.AsFloat(t, v)
		if err != nil {
			return 0, err
		}
		if math.IsNaN(f) {
			return 0, object.ValueErrorf("Invalid value NaN (not a number)")
		}
		whole := math.Floor(f)
		if whole < -9.2e9 || whole > 9.2e9 {
			return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
		}
		return int64(whole)*1e9 + int64(math.Floor((f-whole)*1e9)), nil
	}
	i, err := object.AsInt64(t, v)
	if err != nil {
		return 0, err
	}
	if i < -9_200_000_000 || i > 9_200_000_000 {
		return 0, object.OverflowErrorf("timestamp out of range for platform time_t")
	}
	return i * 1e9, nil
}

// buffers converts a sequence of buffers.
func buffers(t *thread, v value, fn string, flags int) ([][]byte, func(), error) {
	if v.Type().Slots.GetItem == nil || v.Type().Slots.Len == nil {
		return nil, nil, object.TypeErrorf("%s must be a sequence", fn)
	}
	items, err := object.ListOf(t, v)
	if err != nil {
		return nil, nil, err
	}
	var out [][]byte
	var open []*object.Buffer
	done := func() {
		for _, b := range open {
			b.Close()
		}
	}
	for _, x := range items {
		b, err := object.GetBuffer(t, x, flags)
		if err != nil {
			done()
			return nil, nil, err
		}
		open = append(open, b)
		out = append(out, b.Bytes())
	}
	return out, done, nil
}
