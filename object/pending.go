package object

// This file holds declarations that other files of this package take over as they are written.

// SuggestName returns the candidate that a misspelled name may mean, "" if there is none.
func SuggestName(name string, candidates []string) string { return "" }
