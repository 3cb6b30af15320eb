package suggest

import (
	_ "embed"
	"encoding/json"
	"strings"
	"testing"
)

// Recorded from CPython 3.13: [candidates, name, suggestion or null].
//
//go:embed testdata/recorded.jsonl
var recorded string

func TestRecorded(th *testing.T) {
	for line := range strings.Lines(recorded) {
		var candidates []string
		var name string
		var want *string
		row := []any{&candidates, &name, &want}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			th.Fatal(err)
		}
		got, ok := Best(candidates, name)
		switch {
		case want == nil && ok:
			th.Errorf("%q among %.200q: %q, want none", name, candidates, got)
		case want != nil && (!ok || got != *want):
			th.Errorf("%q among %.200q: %q, want %q", name, candidates, got, *want)
		}
	}
}
