package parser

// This file compares with CPython 3.13, when there is one: GOPY_ORACLE names the
// interpreter, or python3.13 is on the PATH. Nothing here is needed to build or to pass.

import (
	"bufio"
	"crypto/sha1"
	"encoding/hex"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/unicode/runenames"

	"github.com/seed-8da18655/gopy/ast"
)

func oracle(t testing.TB) string {
	name := os.Getenv("GOPY_ORACLE")
	if name == "" {
		name = "python3.13"
	}
	path, err := exec.LookPath(name)
	if err == nil {
		err = exec.Command(path, "-c", "import sys; assert sys.version_info[:2] == (3, 13)").Run()
	}
	if err != nil {
		t.Skip("no CPython 3.13 to compare with; set GOPY_ORACLE")
	}
	return path
}

// runeByName is a slow stand-in for the interpreter's name table.
func runeByName() func(string) (rune, bool) {
	var table map[string]rune
	return func(name string) (rune, bool) {
		if table == nil {
			table = map[string]rune{}
			for r := rune(0); r <= 0x10FFFF; r++ {
				if n := runenames.Name(r); n != "" && n[0] != '<' {
					table[n] = r
				}
			}
		}
		r, ok := table[strings.ToUpper(name)]
		return r, ok
	}
}

func decodeOther(encoding string, src []byte) (string, bool, error) {
	e, err := htmlindex.Get(encoding)
	if err != nil {
		return "", false, nil
	}
	out, err := e.NewDecoder().Bytes(src)
	return string(out), true, err
}

// TestTreesAgainstOracle compares the dump of each file of CPython's library. The
// checksums are read from the file GOPY_ORACLE_DUMPS, one "sha1 path" a line, because
// making them takes CPython many minutes.
func TestTreesAgainstOracle(t *testing.T) {
	list := os.Getenv("GOPY_ORACLE_DUMPS")
	if list == "" {
		t.Skip("GOPY_ORACLE_DUMPS is not set")
	}
	f, err := os.Open(list)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	opts := &Options{UnicodeName: runeByName(), Decode: decodeOther}
	good, bad := 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		sum, path, ok := strings.Cut(sc.Text(), " ")
		if !ok {
			break
		}
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		root, _, err := Parse(src, path, Exec, opts)
		if sum == "ERR" {
			if err == nil {
				t.Errorf("%s: accepted", path)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", path, err)
			bad++
			continue
		}
		got := sha1.Sum([]byte(ast.Dump(root)))
		if hex.EncodeToString(got[:]) != sum {
			t.Errorf("%s: different tree", path)
			bad++
			continue
		}
		good++
	}
	t.Logf("%d equal, %d different", good, bad)
}
