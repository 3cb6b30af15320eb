package object

import "strings"

// This file defines how file names pass between Python and the operating system.

// FSPath returns os.fspath(v): v itself if it is str or bytes, else what its __fspath__
// returns.
func FSPath(t *Thread, v Value) (Value, error) {
	typ := v.Type()
	if typ.Has(FlagStr) || typ.Has(FlagBytes) {
		return v, nil
	}
	if f := typ.LookupS("__fspath__"); f.P != nil && f.IsNone() {
		return Value{}, TypeErrorf("expected str, bytes or os.PathLike object, not %s", typ.shortName())
	}
	r, found, err := CallSpecial(t, v, "__fspath__")
	if err != nil {
		return Value{}, err
	}
	if !found {
		return Value{}, TypeErrorf("expected str, bytes or os.PathLike object, not %s", typ.shortName())
	}
	if rt := r.Type(); !rt.Has(FlagStr) && !rt.Has(FlagBytes) {
		return Value{}, TypeErrorf("expected %s.__fspath__() to return str or bytes, not %s", typ.Name, rt.shortName())
	}
	return r, nil
}

// FSEncode returns a str in the encoding of file names, UTF-8 with surrogateescape.
func FSEncode(t *Thread, s *Str) (string, error) {
	if s.Kind == ASCII {
		return s.String(), nil
	}
	b, err := EncodeUTF8(t, s, "surrogateescape")
	return string(b), err
}

// FSName returns the name that a path-like object has for the operating system.
func FSName(t *Thread, v Value) (string, error) {
	p, err := FSPath(t, v)
	if err != nil {
		return "", err
	}
	var name string
	if p.Type().Has(FlagBytes) {
		name = string((*Bytes)(p.P).B)
	} else if name, err = FSEncode(t, (*Str)(p.P)); err != nil {
		return "", err
	}
	if strings.IndexByte(name, 0) >= 0 {
		return "", ValueErrorf("embedded null byte")
	}
	return name, nil
}

// FSStr returns the str of a file name from the operating system.
func FSStr(name string) Value { return NewStr(DecodeFS([]byte(name))) }
