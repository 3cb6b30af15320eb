package parser

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the goldens: errors.out with CPython 3.13 (see GOPY_ORACLE), the others with this parser")

// describe writes an error as errors.out has it.
func describe(err error) string {
	e, ok := err.(*SyntaxError)
	if !ok {
		return "accepted"
	}
	return fmt.Sprintf("%s %d:%d-%d:%d %q %s", e.Type, e.Line, e.Col, e.EndLine, e.EndCol, e.Text, e.Msg)
}

const oracleErrors = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
for case in sys.stdin.read().split('---\n'):
    try:
        ast.parse(case)
        print('accepted')
    except SyntaxError as e:
        text = json.dumps(e.text, ensure_ascii=False)
        print(f'{type(e).__name__} {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {text} {e.msg}')
`

// TestErrors compares the errors of the cases in testdata/errors.py with those CPython
// 3.13 reports, which -update records in testdata/errors.out.
func TestErrors(t *testing.T) {
	src, err := os.ReadFile("testdata/errors.py")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		cmd := exec.Command(oracle(t), "-c", oracleErrors)
		cmd.Stdin = strings.NewReader(string(src))
		cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("testdata/errors.out", out, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	golden, err := os.ReadFile("testdata/errors.out")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	cases := strings.Split(string(src), "---\n")
	if len(cases) != len(want) {
		t.Fatalf("%d cases and %d results; run with -update", len(cases), len(want))
	}
	for i, c := range cases {
		_, _, err := ParseString(c, "<test>", Exec, nil)
		if got := describe(err); got != want[i] {
			t.Errorf("%s\ngot  %s\nwant %s", c, got, want[i])
		}
	}
}

// testCorrectProgramBuildsNoRules keeps participle out of the way of correct programs.
// It must run before any other test; TestMain sees to it.
func testCorrectProgramBuildsNoRules() error {
	if _, _, err := ParseString("import os\nprint(f'{os.name!r}')\n", "<test>", Exec, nil); err != nil {
		return err
	}
	if rulesBuilt.Load() {
		return fmt.Errorf("a correct program built the error rules")
	}
	if _, _, err := ParseString("print 1\n", "<test>", Exec, nil); err == nil || !rulesBuilt.Load() {
		return fmt.Errorf("an error built no rules")
	}
	return nil
}

func TestMain(m *testing.M) {
	flag.Parse()
	if err := testCorrectProgramBuildsNoRules(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}
