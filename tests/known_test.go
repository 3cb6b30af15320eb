package tests

import (
	_ "embed"
	"strings"
	"testing"
)

// This file handles tests/known_failures.txt: the subtests that are known to fail, one a line,
// with the reason behind a #. A listed subtest is reported as skipped when it fails, and fails
// when it passes, so that the list only shrinks.

//go:embed known_failures.txt
var knownFailures string

// known returns the reason why a test may fail, and whether it is listed.
func known(name string) (reason string, ok bool) {
	for line := range strings.Lines(knownFailures) {
		entry, why, _ := strings.Cut(line, "#")
		if strings.TrimSpace(entry) == name {
			return strings.TrimSpace(why), true
		}
	}
	return "", false
}

// verdict reports what a subtest found, in the light of the list.
func verdict(th *testing.T, problems []string) {
	th.Helper()
	reason, listed := known(th.Name())
	switch {
	case len(problems) == 0 && listed && !foreign():
		th.Error("passes now: take it out of known_failures.txt")
	case len(problems) == 0:
	case listed && !foreign():
		th.Skipf("known failure: %s", reason)
	default:
		th.Error(strings.Join(problems, "\n"))
	}
}
