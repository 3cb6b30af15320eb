package tests

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

// This file tests the prompt without a terminal, which reads line by line as CPython's:
// prompt/plain.txt has, for each session, the arguments, what is typed as a Go string, the exit
// status and what appears, as CPython 3.13 has it. With GOPY set to a CPython and -update-plain
// it is written again.

var updatePlain = flag.Bool("update-plain", false, "write what the prompt without a terminal prints")

// addresses of objects differ from run to run.
var plainAddress = regexp.MustCompile(`0x[0-9a-f]{6,}`)

func TestPlainPrompt(th *testing.T) {
	const name = "prompt/plain.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		th.Fatal(err)
	}
	if foreign() && !*updatePlain {
		th.Skip("recorded with CPython 3.13")
	}
	var all strings.Builder
	for _, part := range strings.Split("\n"+string(data), "\n=== ")[1:] {
		args, rest, _ := strings.Cut(part, "\n")
		quoted, want, _ := strings.Cut(rest, "\n")
		input, err := strconv.Unquote(quoted)
		if err != nil {
			th.Fatalf("%s: %v", quoted, err)
		}
		got := runPlain(th, args, input)
		fmt.Fprintf(&all, "=== %s\n%s\n%s", args, quoted, got)
		if want = strings.TrimRight(want, "\n") + "\n"; !*updatePlain && got != want {
			th.Errorf("%s with %s prints\n%swant\n%s", args, quoted, got, want)
		}
	}
	if *updatePlain {
		if err := os.WriteFile(name, []byte(all.String()), 0o644); err != nil {
			th.Fatal(err)
		}
	}
}

// runPlain returns the exit status and what both outputs get.
func runPlain(th *testing.T, args, input string) string {
	th.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, gopy, strings.Fields(args)...)
	cmd.Env = []string{"TERM=vt100", "HOME=" + th.TempDir(), "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "PYTHON_COLORS=0"}
	cmd.Stdin = strings.NewReader(input)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		th.Fatal(err)
	}
	text := plainAddress.ReplaceAllString(out.String(), "0x")
	return strings.TrimRight(fmt.Sprintf("status %d\n%s\n", cmd.ProcessState.ExitCode(), strings.TrimRight(text, "\n")), "\n") + "\n"
}
