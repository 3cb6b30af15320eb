package tests

import (
	"runtime"
	"testing"

	"github.com/seed-8da18655/gopy/internal/names"
)

// TestNames compares the names and signatures of all modules with CPython's: nothing may be
// missing that names/missing.txt doesn't list, and what is listed must be missing.
func TestNames(th *testing.T) {
	if foreign() || runtime.GOOS != "linux" {
		th.Skip("about gopy on the system of the record")
	}
	want, err := names.Read("names/cpython.txt")
	if err != nil {
		th.Fatal(err)
	}
	have, err := names.Dump(gopy, "names/dump.py", want)
	if err != nil {
		th.Fatal(err)
	}
	listed, err := names.ReadList("names/missing.txt")
	if err != nil {
		th.Fatal(err)
	}
	report := names.Compare(want, have)
	found := map[string]bool{}
	for _, m := range want.Modules {
		r := report.Modules[m]
		if r.Absent {
			found["module "+m] = true
			if _, ok := listed["module "+m]; !ok {
				th.Errorf("module %s can't be imported", m)
			}
			continue
		}
		if _, ok := listed["module "+m]; ok {
			// A new module is not this list's business until it is taken off.
			found["module "+m] = true
			th.Logf("module %s is there now; %d names are not (make missing M=-update)", m, r.Lacks)
			continue
		}
		for _, line := range r.Lines {
			found[line] = true
			if _, ok := listed[line]; !ok {
				th.Errorf("not in names/missing.txt: %s", line)
			}
		}
	}
	for line := range listed {
		if !found[line] {
			th.Errorf("in names/missing.txt, but not missing (make missing M=-update): %s", line)
		}
	}
}
