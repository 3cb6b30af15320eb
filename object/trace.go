package object

// This file implements sys.settrace and sys.setprofile.

// SetTrace installs a trace function, None for none.
func SetTrace(t *Thread, f Value) error {
	if f.IsNone() {
		t.Trace = Value{}
		return nil
	}
	return NotImplementedErrorf("sys.settrace is not available yet")
}

// SetProfile installs a profile function, None for none.
func SetProfile(t *Thread, f Value) error {
	if f.IsNone() {
		t.Profile = Value{}
		return nil
	}
	return NotImplementedErrorf("sys.setprofile is not available yet")
}
