package object

// This file defines weak references and finalisation.

// WeakrefOf returns the first weak reference to v, or None.
func WeakrefOf(t *Thread, v Value) Value { return None }

// trackFinalizer notes an object whose class has __del__.
func (in *Interp) trackFinalizer(v Value) {}
