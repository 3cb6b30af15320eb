package object

// This file holds declarations that other files of this package take over as they are written.

// WriteUnraisable reports an exception that can't be raised, through sys.unraisablehook.
func (t *Thread) WriteUnraisable(e *BaseException, msg string, obj Value) {}

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string { return "" }
