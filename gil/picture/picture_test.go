package picture

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/seed-8da18655/gopy/gil"
)

// example: thread 1 runs, has to give way to thread 2, which gives the lock up for a while.
var example = Recording{
	Program: "<a>.py",
	End:     9000,
	Names:   map[uint32]string{1: "MainThread", 2: "</script>"},
	Places:  []gil.Place{{}, {File: "/x/a.py", Line: 3, Func: "work"}},
	Source:  func(file string, line int) string { return "  n += 1 # </script>" },
	Events: []gil.Event{
		{Time: 1000, Thread: 1, Kind: gil.Acquired},
		{Time: 3000, Thread: 1, Kind: gil.Preempted, Place: 1},
		{Time: 2000, Thread: 2, Kind: gil.Waiting},
		{Time: 3000, Thread: 2, Kind: gil.Acquired},
		{Time: 4000, Thread: 2, Kind: gil.Released},
		{Time: 3000, Thread: 1, Kind: gil.Waiting},
		{Time: 4000, Thread: 1, Kind: gil.Acquired},
		{Time: 6000, Thread: 1, Kind: gil.Released},
		{Time: 6500, Thread: 2, Kind: gil.Acquired},
		{Time: 7000, Thread: 2, Kind: gil.Released},
	},
}

func TestSpans(t *testing.T) {
	want := []Span{
		{Thread: 1, State: Running, Start: 1000, End: 3000, Forced: true},
		{Thread: 2, State: Waiting, Start: 2000, End: 3000},
		{Thread: 1, State: Waiting, Start: 3000, End: 4000, Pushed: true, Place: 1},
		{Thread: 2, State: Running, Start: 3000, End: 4000},
		{Thread: 2, State: Blocked, Start: 4000, End: 6500},
		{Thread: 1, State: Running, Start: 4000, End: 6000},
		{Thread: 2, State: Running, Start: 6500, End: 7000},
	}
	got := example.Spans()
	if len(got) != len(want) {
		t.Fatalf("%d spans, not %d: %v", len(got), len(want), got)
	}
	for _, w := range want {
		found := false
		for _, g := range got {
			found = found || g == w
		}
		if !found {
			t.Errorf("no %v in %v", w, got)
		}
	}
}

func TestWriteTrace(t *testing.T) {
	var b bytes.Buffer
	if err := example.WriteTrace(&b); err != nil {
		t.Fatal(err)
	}
	var trace struct {
		TraceEvents []struct {
			Name, Ph string
			Tid      int
			Ts, Dur  float64
		}
	}
	if err := json.Unmarshal(b.Bytes(), &trace); err != nil {
		t.Fatalf("%v in %s", err, b.String())
	}
	if n := len(trace.TraceEvents); n != 3+7 {
		t.Errorf("%d events, not 10", n)
	}
	last := trace.TraceEvents[len(trace.TraceEvents)-1]
	if last.Name != "running" || last.Tid != 2 || last.Ts != 6.5 || last.Dur != 0.5 {
		t.Errorf("last event %v", last)
	}
}

func TestWriteReport(t *testing.T) {
	var b bytes.Buffer
	if err := example.WriteReport(&b); err != nil {
		t.Fatal(err)
	}
	s := b.String()
	if strings.Count(s, "</script>") != 1 || strings.Contains(s, "<a>") || strings.Contains(s, "{{") {
		t.Errorf("names are not escaped, or places not filled")
	}
	if !strings.Contains(s, `{"thread":"MainThread","start":2,"length":1,"place":1,"forced":true,"holder":"\u003c/script\u003e"}]`) || !strings.Contains(s, `"a.py:3: n += 1 # \u003c`) {
		t.Errorf("the longest wait is missing in %s", s[strings.Index(s, "const data"):])
	}
	if !strings.Contains(s, `"name":"MainThread","running":4000,"waiting":1000,"without":0,"forced":1,"waits":1,"longest":1000`) {
		t.Errorf("totals of the main thread are missing in %s", s[strings.Index(s, "const data"):])
	}
}

// The line of the program comes first, the one of the library behind it.
func TestPlaceInLibrary(t *testing.T) {
	r := Recording{
		Places: []gil.Place{{}, {File: "/lib/queue.py", Line: 7, Func: "get", CallFile: "/x/a.py", CallLine: 3}, {File: "/x/b.py", Line: 4, Func: "f"}},
		Source: func(file string, line int) string {
			if file == "/x/a.py" {
				return "  q.get()"
			}
			return ""
		},
	}
	for n, want := range []string{"", "a.py:3: q.get()  (queue.py:7 in get)", "b.py:4 in f", ""} {
		if got := r.place(uint16(n)); got != want {
			t.Errorf("place %d: %q, want %q", n, got, want)
		}
	}
}
