package tests

import (
	"bytes"
	"context"
	_ "embed"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// This file calls all that is built in with bad arguments (badinput/driver.py) and compares the
// outcomes with those of CPython, recorded as checksums: go run ./internal/cmd/badinput.

//go:embed badinput/expected.txt
var badInput string

//go:embed badinput/differs.txt
var badInputDiffers string

// badSection has the names and checksums of a section's groups.
type badSection struct {
	name string
	sums []string
}

func badSections() (list []badSection) {
	for line := range strings.Lines(badInput) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "[") {
			list = append(list, badSection{name: strings.Trim(line, "[]")})
			continue
		}
		s := &list[len(list)-1]
		s.sums = append(s.sums, line)
	}
	return list
}

func TestBadInput(th *testing.T) {
	if foreign() {
		th.Skip("its outcomes are the recorded ones")
	}
	differs := strings.Split(strings.TrimSpace(badInputDiffers), "\n")
	for _, s := range badSections() {
		if testing.Short() && len(s.sums) > 30 {
			continue
		}
		th.Run(s.name, func(th *testing.T) {
			th.Parallel()
			ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
			defer cancel()
			cmd := exec.CommandContext(ctx, gopy, "badinput/driver.py", s.name)
			cmd.Env = append(os.Environ(), "PYTHONHASHSEED=0")
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			out, err := cmd.Output()
			if err != nil {
				th.Fatalf("%v after:\n%s\n%s", err, last(out), stderr.Bytes())
			}
			got := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
			for _, want := range s.sums {
				group := want[:strings.LastIndexByte(want, ' ')]
				same, known := slices.Contains(got, want), slices.Contains(differs, s.name+": "+group)
				switch {
				case same && known:
					th.Errorf("%s: now as in CPython: take it off badinput/differs.txt", group)
				case !same && !known:
					th.Errorf("%s: not what CPython does; see: go run ./internal/cmd/badinput %s", group, s.name)
				}
			}
		})
	}
}

// last returns the last line of a program's output.
func last(out []byte) []byte {
	out = bytes.TrimSuffix(out, []byte("\n"))
	return out[bytes.LastIndexByte(out, '\n')+1:]
}
