package object

// This file implements isinstance and issubclass.

// IsInstance is isinstance(v, cls).
func IsInstance(t *Thread, v, cls Value) (bool, error) { return realIsInstance(t, v, cls) }

// realIsInstance is type.__instancecheck__.
func realIsInstance(t *Thread, v, cls Value) (bool, error) { return v.IsA((*Type)(cls.P)), nil }

func realIsSubclass(t *Thread, v, cls Value) (bool, error) {
	return (*Type)(v.P).IsSubtype((*Type)(cls.P)), nil
}
