// Package picture draws who had the GIL when: as a trace that Perfetto and Chrome's tracing
// page open, and as a page of its own.
package picture

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"path/filepath"
	"sort"
	"strings"

	"github.com/seed-8da18655/gopy/gil"
)

// Recording is what happened to a lock.
type Recording struct {
	Program string
	Events  []gil.Event
	End     int64 // the time of the last look
	Names   map[uint32]string
	Stats   []gil.Stats
	Ended   gil.Stats
	Places  []gil.Place
	// Source returns a line of a program, "" if it can't be had; it may be nil.
	Source func(file string, line int) string
}

// State is what a thread does in a span.
type State uint8

// The states.
const (
	Running State = iota // it has the lock
	Waiting              // it waits for the lock
	Blocked              // it gave the lock up: it sleeps, reads, computes without it
)

var stateNames = [...]string{"running", "waiting for the GIL", "without the GIL"}

// Span is a time in which a thread does one thing.
type Span struct {
	Thread     uint32
	State      State
	Start, End int64
	Forced     bool // it had to give way at the end
	Pushed     bool // Waiting because it had to give way
	// Place is where in the program it gave the lock up, for Waiting and Blocked.
	Place uint16
}

// Spans makes spans of events, in the order of their starts.
func (r *Recording) Spans() []Span {
	events := append([]gil.Event(nil), r.Events...)
	// Waiting is recorded when it is over, with the time of its begin.
	sort.SliceStable(events, func(i, j int) bool { return events[i].Time < events[j].Time })
	var out []Span
	open := map[uint32]int{} // index + 1 of the span that a thread is in
	begin := func(e gil.Event, s State) {
		out = append(out, Span{Thread: e.Thread, State: s, Start: e.Time, End: r.End, Pushed: e.Kind == gil.Preempted, Place: e.Place})
		open[e.Thread] = len(out)
	}
	for _, e := range events {
		if i := open[e.Thread]; i > 0 {
			cur := &out[i-1]
			if cur.State == Running && e.Kind == gil.Acquired || cur.State == Waiting && e.Kind == gil.Waiting {
				continue
			}
			cur.End = e.Time
			cur.Forced = e.Kind == gil.Preempted
		}
		switch e.Kind {
		case gil.Acquired:
			e.Place = 0
			begin(e, Running)
		case gil.Released:
			begin(e, Blocked)
		case gil.Preempted, gil.Waiting:
			begin(e, Waiting)
		}
	}
	// What a thread does after its last event is not known, unless it runs.
	kept := out[:0]
	for i, s := range out {
		if open[s.Thread] == i+1 && s.State == Blocked || s.End <= s.Start {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

func (r *Recording) name(id uint32) string {
	if n := r.Names[id]; n != "" {
		return n
	}
	return fmt.Sprintf("thread %d", id)
}

func (r *Recording) threads(spans []Span) []uint32 {
	seen := map[uint32]bool{}
	var out []uint32
	for _, s := range spans {
		if !seen[s.Thread] {
			seen[s.Thread] = true
			out = append(out, s.Thread)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// WriteTrace writes the recording in the JSON format of Chrome's tracing.
func (r *Recording) WriteTrace(w io.Writer) error {
	b := bufio.NewWriter(w)
	spans := r.Spans()
	b.WriteString(`{"displayTimeUnit":"ns","traceEvents":[` + "\n")
	fmt.Fprintf(b, `{"name":"process_name","ph":"M","pid":1,"tid":0,"args":{"name":%s}}`, quote(r.Program))
	for _, id := range r.threads(spans) {
		fmt.Fprintf(b, ",\n"+`{"name":"thread_name","ph":"M","pid":1,"tid":%d,"args":{"name":%s}}`, id, quote(r.name(id)))
	}
	for _, s := range spans {
		at := ""
		if p := r.place(s.Place); p != "" {
			at = `,"args":{"at":` + quote(p) + `}`
		}
		fmt.Fprintf(b, ",\n"+`{"name":%s,"cat":"gil","ph":"X","pid":1,"tid":%d,"ts":%.3f,"dur":%.3f%s}`,
			quote(stateNames[s.State]), s.Thread, float64(s.Start)/1000, float64(s.End-s.Start)/1000, at)
	}
	b.WriteString("\n]}\n")
	return b.Flush()
}

func quote(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

//go:embed report.html
var page string

type lane struct {
	Name    string       `json:"name"`
	Running int64        `json:"running"`
	Waiting int64        `json:"waiting"`
	Without int64        `json:"without"`
	Forced  int          `json:"forced"`
	Waits   int          `json:"waits"`
	Longest int64        `json:"longest"` // wait
	Spans   [][4]float64 `json:"spans"`   // state, start and length in microseconds, place
}

// wait is a row of the table of the longest waits.
type wait struct {
	Thread string  `json:"thread"`
	Start  float64 `json:"start"`
	Length float64 `json:"length"`
	Place  uint16  `json:"place"`
	Forced bool    `json:"forced"` // it had to give way, else it came back from a call
	Holder string  `json:"holder"` // who had the lock most of the time
}

// numWaits is how many of the longest waits the page lists.
const numWaits = 15

// place returns the text of a place.
func (r *Recording) place(n uint16) string {
	if n == 0 || int(n) >= len(r.Places) {
		return ""
	}
	p := r.Places[n]
	if p.CallFile == "" {
		return r.line(p.File, p.Line, p.Func)
	}
	return fmt.Sprintf("%s  (%s:%d in %s)", r.line(p.CallFile, p.CallLine, ""), filepath.Base(p.File), p.Line, p.Func)
}

// line returns a place with its source, or with its function.
func (r *Recording) line(file string, n int, fn string) string {
	text := fmt.Sprintf("%s:%d", filepath.Base(file), n)
	if r.Source != nil {
		if line := strings.TrimSpace(r.Source(file, n)); line != "" {
			return text + ": " + line
		}
	}
	if fn != "" {
		text += " in " + fn
	}
	return text
}

// longest returns the longest waits for the lock, the longest first.
func (r *Recording) longest(spans []Span, start int64) []wait {
	var waits, runs []Span
	for _, s := range spans {
		switch s.State {
		case Waiting:
			waits = append(waits, s)
		case Running:
			runs = append(runs, s)
		}
	}
	sort.SliceStable(waits, func(i, j int) bool { return waits[i].End-waits[i].Start > waits[j].End-waits[j].Start })
	out := []wait{}
	for _, w := range waits[:min(len(waits), numWaits)] {
		held := map[uint32]int64{}
		first := sort.Search(len(runs), func(i int) bool { return runs[i].End > w.Start })
		for _, s := range runs[first:] {
			if s.Start >= w.End {
				break
			}
			if s.Thread != w.Thread {
				held[s.Thread] += min(s.End, w.End) - max(s.Start, w.Start)
			}
		}
		holder := ""
		for _, id := range r.threads(spans) {
			if held[id] > 0 && 2*held[id] > w.End-w.Start {
				holder = r.name(id)
			}
		}
		if holder == "" && len(held) > 0 {
			holder = fmt.Sprintf("%d threads in turn", len(held))
		}
		out = append(out, wait{r.name(w.Thread), float64(w.Start-start) / 1000, float64(w.End-w.Start) / 1000, w.Place, w.Pushed, holder})
	}
	return out
}

// WriteReport writes the recording as an HTML page that needs nothing else.
func (r *Recording) WriteReport(w io.Writer) error {
	spans := r.Spans()
	var start int64
	if len(spans) > 0 {
		start = spans[0].Start
	}
	lanes := map[uint32]*lane{}
	ids := r.threads(spans)
	list := []*lane{}
	for _, id := range ids {
		lanes[id] = &lane{Name: r.name(id)}
		list = append(list, lanes[id])
	}
	for _, s := range spans {
		l, d := lanes[s.Thread], s.End-s.Start
		switch s.State {
		case Running:
			l.Running += d
			if s.Forced {
				l.Forced++
			}
		case Waiting:
			l.Waiting += d
			l.Waits++
			l.Longest = max(l.Longest, d)
		default:
			l.Without += d
		}
		l.Spans = append(l.Spans, [4]float64{float64(s.State), float64(s.Start-start) / 1000, float64(d) / 1000, float64(s.Place)})
	}
	texts := make([]string, len(r.Places))
	for i := range texts {
		texts[i] = r.place(uint16(i))
	}
	data, err := json.Marshal(map[string]any{"lanes": list, "end": float64(r.End-start) / 1000, "places": texts, "waits": r.longest(spans, start)})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, strings.NewReplacer("{{program}}", html.EscapeString(r.Program), "{{data}}", string(data)).Replace(page))
	return err
}
