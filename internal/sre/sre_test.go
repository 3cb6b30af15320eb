package sre

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// Recorded from CPython 3.13: the table of its own test suite, error cases,
// and random patterns.
//
//go:embed testdata/recorded.jsonl
var recorded string

type record struct {
	P    string         // pattern
	B    bool           // bytes
	F    Flags          // flags
	Err  string         // exception, "" if it compiles
	Msg  string         // of the exception
	Pos  int            // of the exception
	Str  string         // str() of the exception
	W    []string       // warnings
	CF   Flags          // flags of the compiled pattern
	G    int            // groups
	N    map[string]int // names
	T    *string        // text
	M    string         // mode
	A, Z int            // pos, endpos
	R    []int          // spans, nil for no match
	LI   int            // lastindex
	All  [][2]int       // spans of finditer
}

// texts returns s in each storage that can hold it.
func storages(s string) (b []byte, u16 []uint16, u32 []uint32) {
	ok8, ok16 := true, true
	for _, r := range s {
		b = append(b, byte(r))
		u16 = append(u16, uint16(r))
		u32 = append(u32, uint32(r))
		ok8 = ok8 && r < 256
		ok16 = ok16 && r < 65536
	}
	if !ok8 {
		b = nil
	} else if b == nil {
		b = []byte{}
	}
	if !ok16 {
		u16 = nil
	} else if u16 == nil {
		u16 = []uint16{}
	}
	return b, u16, u32
}

func check(rec *record) error {
	pat, warnings, err := Compile([]rune(rec.P), !rec.B, rec.F)
	var w []string
	for _, x := range warnings {
		w = append(w, x.Msg)
	}
	if !slices.Equal(w, rec.W) {
		return fmt.Errorf("warnings %q, want %q", w, rec.W)
	}
	if err != nil {
		e := err.(*Error)
		kind := [...]string{"PatternError", "ValueError", "OverflowError", "IndexError", "RecursionError", "MemoryError"}[e.Kind]
		if kind != rec.Err || e.Msg != rec.Msg || e.Pos != rec.Pos {
			return fmt.Errorf("error %s %q at %d, want %s %q at %d", kind, e.Msg, e.Pos, rec.Err, rec.Msg, rec.Pos)
		}
		if rec.Str != "" {
			if text, _, _ := e.Text([]rune(rec.P)); text != rec.Str {
				return fmt.Errorf("text %q, want %q", text, rec.Str)
			}
		}
		return nil
	}
	if rec.Err != "" {
		return fmt.Errorf("no error, want %s %q at %d", rec.Err, rec.Msg, rec.Pos)
	}
	if pat.Flags != rec.CF || pat.Groups != rec.G {
		return fmt.Errorf("flags %d, groups %d, want %d, %d", pat.Flags, pat.Groups, rec.CF, rec.G)
	}
	names := map[string]int{}
	pat.GroupNames(func(name string, g int) { names[name] = g })
	if fmt.Sprint(names) != fmt.Sprint(rec.N) {
		return fmt.Errorf("names %v, want %v", names, rec.N)
	}
	if rec.T == nil {
		return nil
	}
	b, u16, u32 := storages(*rec.T)
	if b != nil {
		if err := checkText(rec, pat, func(r *Run) (bool, error) { return pat.Run8(b, r) }); err != nil {
			return fmt.Errorf("one byte: %w", err)
		}
	}
	if rec.B {
		return nil
	}
	if u16 != nil {
		if err := checkText(rec, pat, func(r *Run) (bool, error) { return pat.Run16(u16, r) }); err != nil {
			return fmt.Errorf("two bytes: %w", err)
		}
	}
	if err := checkText(rec, pat, func(r *Run) (bool, error) { return pat.Run32(u32, r) }); err != nil {
		return fmt.Errorf("four bytes: %w", err)
	}
	return nil
}

func checkText(rec *record, pat *Pattern, run func(*Run) (bool, error)) error {
	mode := map[string]Mode{"search": Search, "match": Match, "fullmatch": FullMatch}[rec.M]
	r := Run{Mode: mode, Pos: rec.A, End: rec.Z}
	ok, err := run(&r)
	if err != nil {
		return err
	}
	var spans []int
	last := 0
	if ok {
		for g := 0; g <= pat.Groups; g++ {
			b, e := r.Group(g)
			spans = append(spans, b, e)
		}
		last = r.LastIndex
	}
	if !slices.Equal(spans, rec.R) || last != rec.LI {
		return fmt.Errorf("%s of %q[%d:%d]: %v %d, want %v %d", rec.M, *rec.T, rec.A, rec.Z, spans, last, rec.R, rec.LI)
	}
	if mode != Search {
		return nil
	}
	var all [][2]int
	it := Run{Pos: rec.A, End: rec.Z}
	for len(all) < 50 {
		ok, err := run(&it)
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		all = append(all, [2]int{it.Begin, it.Limit})
		it.Pos, it.MustAdvance = it.Limit, it.Begin == it.Limit
	}
	if !slices.Equal(all, rec.All) {
		return fmt.Errorf("finditer of %q[%d:%d]: %v, want %v", *rec.T, rec.A, rec.Z, all, rec.All)
	}
	return nil
}

func TestRecorded(th *testing.T) {
	data := recorded
	if path := os.Getenv("SRE_RECORDED"); path != "" { // another recording
		b, err := os.ReadFile(path)
		if err != nil {
			th.Fatal(err)
		}
		data = string(b)
	}
	bad := 0
	for line := range strings.Lines(data) {
		var rec record
		if err := json.Unmarshal([]byte(line), &rec); err != nil {
			th.Fatal(err)
		}
		if err := check(&rec); err != nil {
			th.Errorf("%q flags %d: %v", rec.P, rec.F, err)
			if bad++; bad > 40 {
				th.Fatal("and more")
			}
		}
	}
}

// Each line is [template, bytes, parts, exception, message, position].
//
//go:embed testdata/templates.jsonl
var recordedTemplates string

func TestTemplates(th *testing.T) {
	text, _, err := Compile([]rune(`(a)(?P<n>b)(?P<é>c)`), true, 0)
	if err != nil {
		th.Fatal(err)
	}
	bytes, _, err := Compile([]rune(`(a)(?P<n>b)`), false, 0)
	if err != nil {
		th.Fatal(err)
	}
	for line := range strings.Lines(recordedTemplates) {
		var row []any
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			th.Fatal(err)
		}
		pat := text
		if row[1].(bool) {
			pat = bytes
		}
		parts, err := pat.ParseTemplate([]rune(row[0].(string)), !row[1].(bool))
		var got []any
		for _, p := range parts {
			if p.Group >= 0 {
				got = append(got, float64(p.Group))
			} else {
				got = append(got, string(p.Literal))
			}
		}
		kind, msg, pos := "", "", -1
		if e, ok := err.(*Error); ok {
			got = nil
			kind, msg, pos = map[Kind]string{PatternError: "PatternError", IndexError: "IndexError"}[e.Kind], e.Msg, e.Pos
		}
		if fmt.Sprint(got) != fmt.Sprint(row[2]) || kind != row[3] || msg != row[4] || float64(pos) != row[5] {
			th.Errorf("%q bytes %v: %q %s %q %d, want %q %s %q %v", row[0], row[1], got, kind, msg, pos, row[2], row[3], row[4], row[5])
		}
	}
}

func mustCompile(th testing.TB, pattern string, flags Flags) *Pattern {
	p, _, err := Compile([]rune(pattern), true, flags)
	if err != nil {
		th.Fatal(err)
	}
	return p
}

func TestPoll(th *testing.T) {
	stop := errors.New("stop")
	for _, pattern := range []string{`(a+)+b`, `(?:a|aa)*?c`, `(?:){4294967290}a`, `(?:a?){4294967290}$b`} {
		p := mustCompile(th, pattern, 0)
		n := 0
		r := Run{End: 40, Poll: func() error {
			if n++; n > 20 {
				return stop
			}
			return nil
		}}
		if _, err := p.Run8([]byte(strings.Repeat("a", 40)), &r); err != stop {
			th.Errorf("%s: %v", pattern, err)
		}
	}
}

func TestStackLimit(th *testing.T) {
	p := mustCompile(th, `(?:a|(b))*c`, 0)
	s := []byte(strings.Repeat("ab", 1<<18))
	r := Run{End: len(s), MaxStack: 1000}
	_, err := p.Run8(s, &r)
	if e, ok := err.(*Error); !ok || e.Kind != MemoryError {
		th.Errorf("%v", err)
	}
}

func TestLongInput(th *testing.T) {
	s := []byte(strings.Repeat("ab", 1<<20))
	for _, pattern := range []string{`(?:a|b)*$`, `(?:(a)|b)*$`, `(?:ab?)*?$`, `(?>(?:a|b)*)$`, `(?:a|b)*+$`, `((a|b)(a|b)){2,}?$`} {
		r := Run{Mode: FullMatch, End: len(s)}
		if ok, err := mustCompile(th, pattern, 0).Run8(s, &r); !ok || err != nil || r.Limit != len(s) {
			th.Errorf("%s: %v %v", pattern, ok, err)
		}
	}
}

func TestNesting(th *testing.T) {
	_, _, err := Compile([]rune(strings.Repeat("(", 1<<20)), true, 0)
	if e, ok := err.(*Error); !ok || e.Kind != RecursionError {
		th.Errorf("%v", err)
	}
	deep := strings.Repeat("(?:", 900) + "a" + strings.Repeat(")*", 900)
	p := mustCompile(th, deep, 0)
	r := Run{Mode: FullMatch, End: 3}
	if ok, err := p.Run8([]byte("aaa"), &r); !ok || err != nil {
		th.Errorf("%v %v", ok, err)
	}
}

func FuzzCompileAndRun(f *testing.F) {
	for line := range strings.Lines(recorded) {
		var rec record
		if json.Unmarshal([]byte(line), &rec) == nil && rec.T != nil && len(line)%40 == 0 {
			f.Add(rec.P, *rec.T, uint16(rec.F))
		}
	}
	f.Fuzz(func(th *testing.T, pattern, text string, flags uint16) {
		p, _, err := Compile([]rune(pattern), true, Flags(flags)&^Locale)
		if err != nil {
			if _, ok := err.(*Error); !ok {
				th.Fatalf("%T", err)
			}
			return
		}
		polls := 0
		poll := func() error {
			if polls++; polls > 10 {
				return errors.New("enough")
			}
			return nil
		}
		_, _, s := storages(text)
		r := Run{End: len(s), Poll: poll, MaxStack: 1 << 16}
		if _, err := p.Run32(s, &r); err == nil && r.Limit < r.Begin {
			th.Fatal("a span backwards")
		}
	})
}
